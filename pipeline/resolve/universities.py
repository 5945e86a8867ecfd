"""One university of a town by its names: "Universität Heidelberg", "Ruprecht-Karls-Universität Heidelberg", "Ruperto Carola"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.lexicon import table

if TYPE_CHECKING:
    from pipeline.resolve.organizations import OrganizationEntity, Organizations

# "Universität zu Köln", "Christian-Albrechts-Universität zu Kiel", "Leuphana Universität Lüneburg"; not "Technische Universität Dresden"
_OF_A_TOWN = re.compile(
    r"(?P<own>(?:(?!\S*(?:isch|Frei|Privat|Fern)e?s? )[\w.-]+ ){0,3}?(?:[\w.-]+-)?)Universität (?:zu )?(?P<town>[A-ZÄÖÜ]\S+(?: (?:am|im|an der) \S+)?)$"
)
_SEVERAL = frozenset(("Berlin", "Hamburg", "Wien"))  # where others than the "Universität Hamburg" are called after somebody
_HERE = frozenset(("DE", "AT", "CH"))


def join(found: Organizations) -> None:
    """A town's university and the one that bears a name are one, and its nickname is it, too."""
    towns: dict[str, list[OrganizationEntity]] = {}
    for entity in found.entities.values():
        if entity.kind == "CollegeOrUniversity":
            towns.setdefault(_town(entity) or _listed(entity) or entity.name, []).append(entity)
    for several in towns.values():
        told = next((e for e in several if "Universität " in e.name), several[0])
        whole = [e for e in several if _listed(e) or _own(e)]
        if len({_listed(e) or e.name for e in whole}) > 1:
            continue  # two that bear names
        for entity in several:
            if entity is not told:
                found.merge(entity, told)


def _listed(entity: OrganizationEntity) -> str:
    """Return the whole name of a university known by a nickname or by whom it is called after, "" for others."""
    return table("acronyms").get(entity.name, "name") or ""


def _own(entity: OrganizationEntity) -> str:
    match = _OF_A_TOWN.match(entity.name)
    return match["own"] if match is not None else ""


def _town(entity: OrganizationEntity) -> str | None:
    """Return the town of a university by its name, listed or written; None where it does not tell or the town has several."""
    match = _OF_A_TOWN.match(_listed(entity) or entity.name)
    if match is None or match["town"] in _SEVERAL or table("places").get(match["town"], "country") not in _HERE:
        return None
    return match["town"]
