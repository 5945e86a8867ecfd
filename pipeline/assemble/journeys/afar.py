"""Where the phrase of a journey itself says that it leads: "Japanreise", "Delegationsreise durch Japan"."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.assemble.places.sites import GOALS
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.names.places.places import place_value
from pipeline.kernel import Node
from pipeline.lexicon import table

JOURNEYS = frozenset({"trip", "delegation-trip", "study-trip", "citizens-trip"})
# "Japanreise", "USA-Reise", "China-Delegationsreise", "Israelfahrt".
_COMPOUND = re.compile(
    r"([A-ZÄÖÜ][\wäöüß]+?)s?-?(?:(?:delegations|studien|dienst|bildungs|wirtschafts|unternehmer|informations|konzert|bürger)-?)?(?:reise|fahrt|tour)n?",
    re.IGNORECASE,
)
_WIDE = frozenset({"Country", "Continent"})


@lru_cache(maxsize=1 << 10)
def _land(word: str) -> str | None:
    """Return the country or continent that the first part of a journey's noun names, as written."""
    found = _COMPOUND.fullmatch(word)
    places = table("places")
    return found[1] if found is not None and found[1] in places and places.row(found[1]).get("kind") in _WIDE else None


def goals_of(text: Text, row: list[Chunk], at: int, behind: int) -> list[Node]:
    """Return the places to which a journey leads by its noun at token `at` and, from phrase `behind` on by "durch" right behind it."""
    if (land := _land(text.word(at))) is not None:
        start = text.sequence.starts[at]
        return [Node("PLACE", start, start + len(land), place_value(land), "afar.compound")]
    if behind < len(row) and row[behind].prep == "durch":
        node = text.sequence.nodes[row[behind].head]
        if row[behind].first == row[behind - 1].last and node is not None and node.tag == "PLACE" and node.value.kind in GOALS:
            return [node]
    return []
