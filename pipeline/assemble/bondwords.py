"""Nouns of standing bonds between parties, and the words of what is only wished, possible or over."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS

_TOWNS = re.compile(
    r"(?:städtepartnerschaft|partnerschaft|städtefreundschaft|partnerstädte|schwesterstädte)(?:en)?$", re.IGNORECASE
)
_BOND = re.compile(r"(?:zusammenarbeit|kooperation|cooperation|partnerschaft|patenschaft|städtefreundschaft|allianz)(?:en)?$")
WISHED = (HYPOTHETICAL | NEGATIONS) - {"ob"} | frozenset(
    "möglichen mögliche möglich möglicher künftige künftigen künftiger geplante geplanten geplant könne können kann wollen will soll sollen sollte "
    "angestrebten angestrebte angestrebt anstreben strebt streben wünscht wünschen wünschte hofft hoffen hoffte denkbar denkbare vorstellbar "
    "prüfen prüft ausloten lotet loten erörtern erörterten sondieren potenzielle potenziellen potenzieller potentielle potentiellen anbahnen förmliche".split()
)
ENDED = frozenset(
    "beendet beendete beendeten beenden kündigt kündigte kündigen gekündigt aufgekündigt aufgelöst ausgelaufen endet endete ruht ausgesetzt "
    "gescheitert scheiterte abgelehnt abgebrochen eingestellt frühere früheren früherer ehemalige ehemaligen ehemaliger einstige einstigen".split()
)


@lru_cache(maxsize=1 << 14)
def of_towns(low: str) -> bool:
    return bool(_TOWNS.search(low))


@lru_cache(maxsize=1 << 14)
def is_bond(low: str) -> bool:
    """Does a noun, in lower case, name a standing relation rather than a paper?"""
    return bool(_BOND.search(low)) and not low.startswith("entwicklungszusammen")
