"""In which town: what follows from a journey's goal, from the release's own event, from where its house is at home."""

from __future__ import annotations

import re

from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.resolve.home import Home
from pipeline.resolve.organizations import OrganizationEntity
from pipeline.resolve.places import Places

_ELSEWHERE = frozenset("summit fair trade-fair delegation-trip trip study-trip".split())


# "Gemeinde Neudorf", "Stadt Lahr/Schwarzwald": a house that is a town says where it is.
_MUNICIPALITY = re.compile(
    r"^(?:(?:Landeshaupt|Hanse|Kreis|Universitäts|Markt|Stadt|Einwohner|Orts|Verbands|Samt|Politische )?(?:[Ss]tadt|[Gg]emeinde)|Markt|Stadtverwaltung|"
    r"Gemeindeverwaltung)\s+(?P<town>[A-ZÄÖÜ][\w.-]+(?: (?:am|an der|im|in|bei|ob der|vor der) [A-ZÄÖÜ][\w.-]+)?)"
)


def seat(places: Places, home: Home, house: OrganizationEntity | None) -> str | None:
    """Return the place where the release is at home: the home city, else the town whose name its publisher bears."""
    if home.city is not None:
        known = places.named(home.city)
        return known.id if known is not None else None
    found = _MUNICIPALITY.match(house.name) if house is not None else None
    if house is None or found is None:
        return None
    known = places.named(found["town"])
    if known is not None:
        return known.id
    if not house.evidence:
        return None
    said = house.evidence[0]
    return places.add(Node("PLACE", said.start, said.end, PlaceValue(found["town"], "City"), "towns.publisher")).id


def journey(state: Gathering) -> Draft | None:
    """Return the trip that the text tells of."""
    return next((d for d in state.drafts if d.kind == "delegation-trip" or (d.kind == "trip" and d.main)), None)


def town(state: Gathering, trip: Draft | None, places: Places, home: str | None, publisher: str | None, draft: Draft) -> str | None:
    """Return the town of an event that says nothing of where: the one place its trip leads to, where the release's own event of
    the same day is, else home.

    What others hold (congresses, fairs, assemblies that somebody attends) stays without a place.
    """
    if draft.head.casefold() == "gegenbesuch":
        return None  # where the guests are at home
    if trip is not None and (draft.above is trip or draft is trip):
        towns = {places.add(n).id for c in trip.candidates for n in c.places if n.value.kind == "City"}
        return min(towns) if len(towns) == 1 else None
    others = draft.kind in _ELSEWHERE or draft.first.rule in ("events.attended", "events.edition", "events.frame")
    if trip is not None or (
        others and not any(part == "organizer" and publisher == who for who, (part, _, _) in draft.people.items())
    ):
        return None
    main = next((d for d in state.drafts if d.main), None)
    if main is not None and main is not draft and state.moments[id(main)].day in (state.moments[id(draft)].day, None):
        towns = {places.add(n).id for c in main.candidates for n in c.places if n.value.kind == "City"}
        if len(towns) == 1:
            return min(towns)
    return home


def at_home(draft: Draft, located: list[str], places: Places, home: str | None) -> list[str]:
    """Guests who come are where the release is at home, and never where they come from ("Delegation aus Opole")."""
    if draft.kind not in ("delegation-visit", "visit") or home is None:
        return located
    origin = set(draft.name.partition(" aus ")[2].replace(",", " ").split())
    if not origin or places.entities[home].name in origin:
        return located
    kept = [p for p in located if not origin.intersection(places.entities[p].name.split())]
    cities = [p for p in kept if places.entities[p].value.kind == "City"]
    return kept if cities else [home, *kept]
