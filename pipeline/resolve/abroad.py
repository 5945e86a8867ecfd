"""Which towns of a release lie where German is not spoken, though no list knows them."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.german.names.lexis.words import demonym
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table

GERMAN_SPEAKING = frozenset({"DE", "AT", "CH", "LI", "LU"})
_NATION = re.compile(r"\b(?:nord|süd|ost|west|mittel)?(?P<nation>[a-zäöü]+ische[nrms]?)\s(?:(?:\w*[Ss]tadt|Gemeinde) )?$")


def lies_at_home(place: PlaceValue) -> bool:
    """Does a place lie where German is spoken? Of Italy South Tyrol does."""
    if place.country == "IT":
        return table("places").get(place.name, "admin") == "Südtirol"
    return place.country in GERMAN_SPEAKING


def is_own_town(name: str) -> bool:
    """Is a name that of a town where German is spoken: Jena, Bozen, not Mailand?"""
    row = table("places").row(name)
    return row.get("kind") == "City" and (row["country"] in GERMAN_SPEAKING or row.get("admin") == "Südtirol")


def lies_abroad(place: PlaceValue) -> bool:
    """Is a place known to lie where German is not spoken?"""
    return place.country is not None and not lies_at_home(place)


def towns_abroad(nodes: Seq[Node], text: str) -> set[str]:
    """Return the towns that no list knows and that the text tells to be another nation's: "die nordjapanische Stadt Qeyzarlim"."""
    found: set[str] = set()
    for node in nodes:
        value = node.value.city.value if isinstance(node.value, OrganizationValue) and node.value.city is not None else node.value
        if not isinstance(value, PlaceValue) or value.country is not None or value.name in found:
            continue
        told = _NATION.search(text, max(0, node.start - 40), node.start)
        country = table("places").get(demonym(told["nation"]) or "", "country") if told is not None else None
        if country is not None and country not in GERMAN_SPEAKING:
            found.add(value.name)
    return found
