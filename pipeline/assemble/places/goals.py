"""Where a release plays: its home, whether the journey that it tells of leads away from there, and to which town."""

from __future__ import annotations

from pipeline.assemble.drafts import OUTWARD, Draft
from pipeline.assemble.journeys.trips import GUESTS
from pipeline.assemble.places import stops, venues
from pipeline.assemble.places.homes import GAP, MUNICIPALITY, seat
from pipeline.assemble.places.sites import GOALS
from pipeline.assemble.places.towns import JOURNEYS, Towns, origin_of
from pipeline.assemble.state import Gathering
from pipeline.assemble.times.scenes import announced, dates, told_before
from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.happenings.clauses import clauses
from pipeline.german.happenings.words import BACK
from pipeline.german.names.lexis.words import demonym
from pipeline.resolve.home import Home
from pipeline.resolve.organizations import OrganizationEntity
from pipeline.resolve.places import Places

_FROM = frozenset({"aus", "von"})
_MAY = frozenset("kann können könnte könnten darf dürfen".split())
_OPENING = 2  # paragraphs
_OUTINGS = frozenset({"trip", "excursion", "study-trip"})

_HEADS = 12  # sentences at the head of a text, among which its headline is


def read(state: Gathering, places: Places, home: Home, house: OrganizationEntity | None) -> Towns:
    """Tell where the release plays."""
    at = seat(places, home, house)
    resident = False
    if house is not None and at is not None and MUNICIPALITY.match(house.name) is not None:
        resident = places.entities[at].name in house.name
    trips = [d for d in state.drafts if d.kind == "delegation-trip" or (d.kind == "trip" and d.main)]
    trips = [d for d in trips if not announced(state.text, d)]
    found = Towns(state, places, at, house.id if house is not None else None, resident, trips[0] if trips else None)
    told = [d for d in state.drafts if d.kind in JOURNEYS and (d is found.trip or d.main or told_before(state, d))]
    told = [d for d in told if not announced(state.text, d) and (d is found.trip or d.main or not _aside(state, d))]
    abroad = next((d for d in told if _leads_away(found, d)), None)
    found.scene, found.days = _scene(found)
    if abroad is not None:
        found.goal = _goal(found, abroad)
        found.away = found.goal is not None or _has_stations(found, abroad) or _names_goal(found, abroad)
        if found.away and found.trip is None:
            found.trip = abroad
    elif not trips and (back := _returned(found)) is not None:
        found.goal, found.away = back, True
    return found


def _aside(state: Gathering, trip: Draft) -> bool:
    """Is a journey told in passing only, of somebody else, or an outing that the text comes to later?

    "Der Chor, der derzeit auf Reise ist", "Am Samstag unternahmen die Gäste einen Ausflug nach Burghausen".
    """
    heads = any(
        c.sentence.section in ("headline", "deck") or (c.sentence.section == "body" and c.sentence.paragraph == state.opening)
        for c in trip.candidates
    )
    told = all(c.clause.sub and c.clause.lows[0] in RELATIVES for c in trip.candidates)
    return told or (trip.kind in _OUTINGS and not heads)


def _names_goal(towns: Towns, trip: Draft) -> bool:
    """Is a journey told to lead to a country or region, whatever its stations are: "Reise nach Finnland"?"""
    own = {towns.places.add(n).id for c in trip.candidates for n in c.places if n.value.kind in GOALS}
    return " nach " in trip.name and towns.home is not None and bool(own - {towns.home})


def _has_stations(towns: Towns, trip: Draft) -> bool:
    """Does a journey lead to several towns, none of them home?"""
    text, places = towns.state.text, towns.places
    own = {places.add(n).id for c in trip.candidates for n in c.places if n.value.kind == "City"}
    if len(own - {towns.home}) > 1:
        return True
    first = towns.state.opening or 0
    opening = [s for s in text.sentences if s.section in ("headline", "deck") or (s.section == "body" and s.paragraph == first)]
    told = [c for s in opening for c in clauses(text, s) if not c.sub]
    named = [n for c in told for n in (*stops.stays(text, c), *stops.named_stops(text, c))]
    return len({places.add(n).id for n in named if n.value.kind == "City"} - {towns.home}) > 1


def _returned(towns: Towns) -> str | None:
    """Return the town that the release's own people have come back from: "Zurück aus Lyon", "ist aus Lyon zurückgekehrt"."""
    text = towns.state.text
    for sentence in text.sentences:
        if sentence.section not in ("headline", "deck", "body") or (
            sentence.section == "body" and sentence.paragraph != towns.state.opening
        ):
            continue
        if BACK.isdisjoint(text.lows[sentence.first : sentence.last]):
            continue
        for i in range(sentence.first, sentence.last):
            node = text.sequence.nodes[i] if text.classes[i] == "L" and text.low(i - 1) in _FROM else None
            if node is not None and node.value.kind == "City" and towns.places.add(node).id != towns.home:
                return towns.places.add(node).id
    return None


def _scene(towns: Towns) -> tuple[str | None, frozenset[str]]:
    """Return the one town, not home, in which the lead says that something is done, and on which days; where a house or somebody is
    says nothing, nor what may be done some day."""
    state, places = towns.state, towns.places
    text = state.text
    seen: set[str] = set()
    days: set[str] = set()
    for sentence in text.sentences:
        if sentence.section != "body" or sentence.paragraph != state.opening:
            continue
        for clause in clauses(text, sentence):
            told = not clause.sub and "seit" not in clause.lows and not stops.says(text, clause)
            found = [n for n in venues.of_clause(text, clause) if n.value.kind == "City"] if told else []
            heads = {text.sequence.ends[c.last - 1] for c in clause.chunks if text.classes[c.head] in "OPR"}
            own = {places.add(n).id for n in found if not any(GAP.fullmatch(places.text, end, n.start) for end in heads)}
            if own and _MAY.isdisjoint(clause.lows):
                seen |= own
                days.update(str(n.value.start)[:10] for n in dates(text, clause.tokens))
    whence = {word for draft in state.drafts if draft.kind == "delegation-visit" for word in origin_of(places, draft)}
    seen = {town for town in seen if places.entities[town].name not in whence}  # guests are received elsewhere
    alone = len(seen) == 1 and towns.home not in seen
    return (min(seen), frozenset(days)) if alone else (None, frozenset())


def _leads_away(towns: Towns, draft: Draft) -> bool:
    """Does a journey lead away from home: it is no visit of guests ("Delegation aus Opole") and names another place than home?"""
    places = towns.places
    there = {places.add(n).id for c in draft.candidates for n in c.places if n.value.kind in GOALS}
    if towns.home is None:
        return draft.kind in OUTWARD and bool(there)
    if towns.home in there:
        return False
    told = any(c.rule.startswith("trips.") for c in draft.candidates)
    if draft.kind == "delegation-trip" and " nach " not in draft.name:
        origin = origin_of(places, draft)
        if origin and places.entities[towns.home].name not in origin:
            return False  # "eine Abordnung aus Tartu ist durch die Region gereist"
    if draft.kind in ("delegation-visit", "visit"):
        origin = origin_of(places, draft)
        came = any(
            not GUESTS.isdisjoint(c.clause.lows) or any(v.does == "arrive" for v, _ in c.clause.verbs) for c in draft.candidates
        )
        partner = "partnerstadt" in draft.name.casefold()
        if (there or partner) and any(demonym(word) == places.entities[towns.home].name for word in draft.name.split()):
            return True  # "die Kasseler Delegation ist in Finnland eingetroffen"
        if draft.main and there and places.entities[towns.home].name in origin:
            return True  # "die Delegation aus Gera", of Gera, in Japan
        somewhere = any(c.places for c in draft.candidates)
        visited = draft.main and any(c.rule == "frames.besuchen" for c in draft.candidates)
        if visited and draft.kind == "visit" and not (origin or came) and _abroad(towns, there):
            return True  # "Der Bürgermeister besucht in der kommenden Woche die Partnerstadt Tokio"
        return told and not came and somewhere and (not origin or places.entities[towns.home].name in origin)
    return draft.kind != "trip" or told or bool(there) or (draft.main and not draft.title)


def _abroad(towns: Towns, there: set[str]) -> bool:
    """Do places lie in another country than home?"""
    entities = towns.places.entities
    own = entities[towns.home].value.country if towns.home is not None else None
    others = {entities[id_].value.country for id_ in there if entities[id_].value.kind == "City"}
    return own is not None and bool(others) and others.isdisjoint({None, own})


def _goal(towns: Towns, trip: Draft) -> str | None:
    """Return where a journey leads: the town that it names, else the one that headline and opening tell to be in or to go to."""
    state, places = towns.state, towns.places
    text = state.text
    own = [places.add(n) for c in trip.candidates for n in c.places if n.value.kind in GOALS]
    cities = [p.id for p in own if p.value.kind == "City"]
    if cities or _has_stations(towns, trip):
        return cities[0] if len(set(cities)) == 1 else None
    counts: dict[str, int] = {}
    for sentence in text.sentences:
        if sentence.section not in ("headline", "deck", "body") or (
            sentence.section == "body" and sentence.paragraph - (state.opening or 0) > _OPENING
        ):
            continue
        told = [c for c in clauses(text, sentence) if not c.sub and not stops.says(text, c)]
        for node in [n for c in told for n in (*stops.stays(text, c), *stops.named_stops(text, c))]:
            id_ = places.add(node).id
            if node.value.kind in GOALS and id_ != towns.home:
                counts[id_] = counts.get(id_, 0) + (3 if node.value.kind == "City" else 1)
    stations = [id_ for id_ in counts if places.entities[id_].value.kind == "City"]
    best = max(counts, key=lambda id_: counts[id_], default=None) if len(stations) < 2 else None
    return (_town_of(towns, best) or best) if best is not None else None


def _town_of(towns: Towns, land: str) -> str | None:
    """Return the one town of a country that headline and opening name: "Gera und Izmir arbeiten zusammen / Delegation in der Türkei"."""
    places, text = towns.places, towns.state.text
    country = places.entities[land].value.country if places.entities[land].value.kind == "Country" else None
    if country is None:
        return None
    found: set[str] = set()
    for sentence in text.sentences[:_HEADS]:
        if sentence.section in ("headline", "deck") or (sentence.section == "body" and sentence.paragraph == towns.state.opening):
            nodes = [n for n in text.sequence.nodes[sentence.first : sentence.last] if n is not None and n.tag == "PLACE"]
            found.update(places.add(n).id for n in nodes if n.value.kind == "City" and n.value.country == country)
    found.discard(towns.home or "")
    return min(found) if len(found) == 1 else None
