"""Where venues lie, and the address that search engines want of what an event is at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container

from schemas.records import Address, Place, Release

# What no town around gives an address: "Niedersachsen", "Bodensee".
UNHOUSED = {"City", "State", "Country", "AdministrativeArea", "Airport", "BodyOfWater", "Continent", "Mountain"}


def towns_around(release: Release, published: Container[str]) -> dict[str, str]:
    """Return the town of each venue, by ids: where no text says it, that of its events, if they are all in one.

    `published` has the ids of what is published; other events tell nothing.
    """
    places = {place.id: place for place in release.places}
    found: dict[str, set[str]] = defaultdict(set)
    for event in (event for event in release.events if event.id in published):
        here = [places[id_] for id_ in event.location if id_ in places]
        towns = [place.id for place in here if place.kind == "City"]
        for place in here if len(towns) == 1 else ():
            if place.kind not in UNHOUSED and place.contained_in is None:
                found[place.id].update(towns)
    return {id_: towns.pop() for id_, towns in found.items() if len(towns) == 1}


def address_of(place: Place, around: Place | None) -> Address | None:
    """Return the address of a place, a venue's completed by the town around it."""
    told = place.address
    if around is None or around.kind != "City" or place.kind in UNHOUSED:
        return told
    town = around.address or Address(locality=around.name)
    if told is None:
        return Address(locality=town.locality, country=town.country)
    return told.model_copy(update={"locality": told.locality or town.locality, "country": told.country or town.country})
