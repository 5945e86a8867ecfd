"""Where the house that publishes is at home: the town it is told to be in, its city, its dateline, its address."""

from __future__ import annotations

import re

from pipeline.german.sections import kind_at
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.resolve.home import Home
from pipeline.resolve.organizations import OrganizationEntity
from pipeline.resolve.places import PlaceEntity, Places

GAP = re.compile(r"\s?(?:\([^()]{1,20}\)\s)?in\s$")
_POSTCODE = re.compile(r"\b\d{4,5} $")
_LAND = re.compile(r"(?:Bundesr|R)epublik|Königreich|Freistaat|Land |Bund\b")
_REACH = 30  # characters
# "Gemeinde Neudorf", "Stadt Lahr/Schwarzwald": a house that is a town says where it is.
MUNICIPALITY = re.compile(
    r"^(?:(?:Landeshaupt|Hanse|Kreis|Universitäts|Markt|Stadt|Einwohner|Orts|Verbands|Samt|Politische )?(?:[Ss]tadt|[Gg]emeinde)|Markt|Stadtverwaltung|"
    r"Gemeindeverwaltung)\s+(?P<town>[A-ZÄÖÜ][\w.-]+(?: (?:am|an der|im|in|bei|ob der|vor der) [A-ZÄÖÜ][\w.-]+)?)"
)


def seat(places: Places, home: Home, house: OrganizationEntity | None) -> str | None:
    """Return the place where the release is at home: the town its publisher is told to be in, the home city, else the town whose
    name its publisher bears."""
    if house is not None and (told := _told_in(places, house)) is not None:
        return told
    found = MUNICIPALITY.match(house.name) if house is not None else None
    name = home.city or (found["town"] if found is not None else None)
    if name is None:
        lines = [e.id for e in places.entities.values() if e.value.kind == "City" and _in_dateline(places, e)]
        lines = lines or [e.id for e in places.entities.values() if e.value.kind == "City" and _in_address(places, e)]
        return lines[0] if len(lines) == 1 else None
    known = places.named(name)
    if known is not None:
        return known.id if known.value.kind not in ("Country", "Continent") else None
    if house is None or not house.evidence or name not in house.name or _LAND.match(name):
        return None
    said = house.evidence[0]
    return places.add(Node("PLACE", said.start, said.end, PlaceValue(name, "City"), "towns.publisher")).id


def _in_dateline(places: Places, entity: PlaceEntity) -> bool:
    return any(kind_at(places.sections, proof.start) == "dateline" for proof in entity.evidence)


def _in_address(places: Places, entity: PlaceEntity) -> bool:
    """Does a town stand behind its postcode in the address of who publishes or answers?"""
    return any(
        kind_at(places.sections, proof.start) in ("publisher", "note")
        and _POSTCODE.search(places.text[max(0, proof.start - 8) : proof.start])
        for proof in entity.evidence
    )


def _told_in(places: Places, house: OrganizationEntity) -> str | None:
    """Return the town of "an der Fachhochschule Rheintal (FHR) in Buchs", where the text names one only."""
    ends = {proof.end for proof in house.evidence}
    found: list[str] = []
    for entity in places.entities.values():
        for proof in entity.evidence if entity.value.kind == "City" else ():
            gap = GAP.search(places.text, max(0, proof.start - _REACH), proof.start)
            if gap is not None and gap.start() in ends and entity.id not in found:
                found.append(entity.id)
    return found[0] if len(found) == 1 else None
