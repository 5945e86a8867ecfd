"""In which town: what follows from a journey's goal, from the release's own event, from where its house is at home."""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering
from pipeline.resolve.home import Home
from pipeline.resolve.places import Places

_ELSEWHERE = frozenset("summit fair trade-fair delegation-trip trip study-trip".split())


def journey(state: Gathering) -> Draft | None:
    """Return the trip that the text tells of."""
    return next((d for d in state.drafts if d.kind == "delegation-trip" or (d.kind == "trip" and d.main)), None)


def town(state: Gathering, trip: Draft | None, places: Places, home: Home, publisher: str | None, draft: Draft) -> str | None:
    """Return the town of an event that says nothing of where: the one place its trip leads to, where the release's own event of
    the same day is, else the publisher's home.

    What others hold (congresses, fairs, assemblies that somebody attends) stays without a place.
    """
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
    if home.city is None or (place := places.named(home.city)) is None:
        return None
    return place.id


def at_home(draft: Draft, located: list[str], places: Places, home: Home) -> list[str]:
    """Guests who come are where the release is at home, and never where they come from ("Delegation aus Opole")."""
    if draft.kind != "delegation-visit" or home.city is None or (town := places.named(home.city)) is None:
        return located
    origin = set(draft.name.partition(" aus ")[2].replace(",", " ").split())
    if not origin or home.city in origin:
        return located
    kept = [p for p in located if not origin.intersection(places.entities[p].name.split())]
    cities = [p for p in kept if places.entities[p].value.kind == "City"]
    return kept if cities else [town.id, *kept]
