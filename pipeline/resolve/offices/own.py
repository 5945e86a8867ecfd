"""Which offices a publishing house has: its spokespersons, those of its kind, the heads of firms."""

from __future__ import annotations

import re

from pipeline.german.values import RoleValue
from pipeline.resolve.offices.houses import (
    BOARD_HEAD,
    HOUSES,
    ORGAN_HEAD,
    WORKS,
)
from pipeline.resolve.offices.kinds import (
    is_firm,
    is_of_others,
    is_owners,
    leads,
)
from pipeline.resolve.organizations import OrganizationEntity

_PRESIDENT = re.compile(r"(?:Vize)?[Pp]räsident(?:in)?$")
_LIMITED = re.compile(r"\b(?:gmbh|mbh|ag|kg|ohg)\b(?!.*(?:verein|verband|liga|bund))")


def own_house(role: RoleValue, publisher: OrganizationEntity) -> str | None:
    """Return the publisher where it is a house that has such an office."""
    if is_of_others(role.title, publisher):
        return None
    scope = role.scope or ""
    name = " ".join([publisher.name, publisher.legal_name or "", *publisher.aliases]).casefold().replace(".", " ")
    if re.match(r"(?:Ansprechpartner|Pressekontakt|Medienkontakt)", role.title) or "sprecher" in role.title.casefold():
        return publisher.id
    if _PRESIDENT.match(role.title) and _LIMITED.search(name):
        return None  # no German company has one
    if publisher.area is not None or (role.title.startswith("Vereins") and HOUSES["club"].search(name) is None):
        return None
    if leads(role.title, publisher) or ORGAN_HEAD.match(role.title) or (BOARD_HEAD.match(role.title) and is_firm(publisher)):
        return publisher.id
    if HOUSES["university"].search(name) and re.match(r"(?:Vize|Pro)?(?:[Pp]räsident|[Rr]ektor|[Kk]anzler|Dekan)", role.title):
        return publisher.id
    if is_owners(role.title):
        return publisher.id if is_firm(publisher) else None
    if (role.kind == "business" or WORKS.match(role.title)) and HOUSES["company"].search(name):
        return publisher.id
    return publisher.id if scope in HOUSES and scope != "state" and HOUSES[scope].search(name) else None


def governing(scope: str, publisher: OrganizationEntity | None) -> str | None:
    """Return the publisher where it is the administration of a state or county."""
    governs = publisher is not None and publisher.area is not None and HOUSES[scope].search(publisher.name.casefold())
    return publisher.id if publisher is not None and governs else None
