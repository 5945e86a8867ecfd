"""Whose an office is by its holder's surname: the firm that bears it, the practice of who works under a name of his own."""

from __future__ import annotations

import re

from pipeline.german.values import RoleValue
from pipeline.resolve.common import words_of
from pipeline.resolve.offices.kinds import is_firm, is_owners, may_have
from pipeline.resolve.organizations import OrganizationEntity, Organizations

# Who works under a name of his own, and how such houses are called.
_OWN_NAME = re.compile(
    r"(?:architekt|planer|ingenieur|anwalt|anwält|notar|steuerberater|bauunternehmer|galerist|verleger|makler|designer|winzer|apotheker|"
    r"(?:zimmer|maler|bäcker|metzger|schreiner|tischler|dachdecker|elektro|handwerks|brau|orgelbau|konditor|gärtner|maurer|küchen)meister)(?:in)?$"
)
_PRACTICE = re.compile(
    r"[Bb]üro|[Kk]anzlei|[Aa]rchitekt|[Pp]lan(?:er|ung)|[Ii]ngenieur|Galerie|Verlag|Apotheke|Weingut|[Ww]erkstatt|Atelier|Partner| [&+] |bau\b|Bau\b"
)


def bearing(organizations: Organizations, role: RoleValue, family: str | None) -> str | None:
    """Return the one firm that bears its head's surname: "Geschäftsführer Tom Ahl", of "Ahl Maschinenbau GmbH"."""
    own = _OWN_NAME.search(role.title.casefold()) is not None  # "Architektin Eva Ahl" of "Ahl Architekten"
    if family is None or not (own or role.kind == "business"):
        return None
    names = [words_of(family), *((half.casefold(),) for half in family.split("-") if "-" in family and len(half) > 3)]
    houses = [o for o in organizations.entities.values() if o.area is None]
    found = [o.id for o in houses if any(_bears(words_of(o.name), name) for name in names)]
    fit = [known for known in found if _may_head(role, organizations.entities[known], own)]
    return fit[0] if len(fit) == 1 else None


def _may_head(role: RoleValue, house: OrganizationEntity, own: bool) -> bool:
    if own:
        return is_firm(house) or _PRACTICE.search(house.name) is not None
    return may_have(role, house) == 2 or is_owners(role.title)


def _bears(words: tuple[str, ...], family: tuple[str, ...]) -> bool:
    """Do the words of a firm's name hold a surname, itself or with a genitive's ending?"""
    size = len(family)
    return any(words[i : i + size] == family for i in range(len(words) - size + 1)) or (size == 1 and family[0] + "s" in words)
