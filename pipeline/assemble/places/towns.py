"""In which town: what follows from a journey's goal, from the release's own event, from where its house is at home."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from pipeline.assemble.drafts import OUTWARD, Draft
from pipeline.assemble.places import apportioned, stops, venues
from pipeline.assemble.places.sites import COUNTED, GOALS, venue_gender
from pipeline.assemble.state import Gathering
from pipeline.assemble.times.scenes import announced, dates, told_before
from pipeline.german.happenings.clauses import clauses
from pipeline.german.happenings.words import BACK
from pipeline.german.names.lexis.words import demonym, venue_row
from pipeline.german.names.places.famoushouses import named_town, spellings
from pipeline.german.names.places.places import place_value
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import Proof
from pipeline.resolve.places import Places

_BARE = re.compile(r"\b[Ii]n\s$")  # no article: the name of a town or village, known as one or not
_AT = re.compile(r" (?:in|im|an|am|nach|bei|auf|zu|zur|zum|durch|um) ")
_ADJECTIVE = re.compile(r"\b(?:[Ii]m|[Dd]em|[Bb]eim|[Vv]om|[Dd]er) (?P<town>[A-ZÄÖÜ][\w-]+er) $")
_ROOM = re.compile(
    r"(?:saal|aula|foyer|mensa|cafeteria|kantine|raum|zimmer|audimax|werkhalle|hof|atelier|atrium|lobby)(?: \d+)?$", re.IGNORECASE
)
_ONLINE = frozenset("online virtuell virtuelle virtuellen virtueller digital zoom telefonisch webinar stream".split())
_WIRED = (
    "videokonferenz",
    "videoschalt",
    "videochat",
    "telefonkonferenz",
    "telefonschalt",
    "livestream",
    "online-",
    "webinar",
    "digital-",
)
_TAIL = 5  # letters of an event's noun
_MOVES = frozenset({"travel", "arrive", "onward"})
_THEY = frozenset(
    "dort hier sie gruppe delegation gäste man wir alle reisegruppe besucher teilnehmer teilnehmenden schüler jugendlichen".split()
)
_WAYS = frozenset(
    "ging geht gehen fahren fährt fuhr fuhren fahrt reist reisen reiste reisten flog flogen fliegt fliegen weiter".split()
)
_FIRST = 7  # tokens of a clause
_HEADS = 12  # sentences above and at the head of a text, among which its headline is
JOURNEYS = frozenset("trip delegation-trip citizens-trip study-trip excursion delegation-visit visit".split())
_STAYS = frozenset({"trip", "delegation-trip", "citizens-trip", "delegation-visit"})
_STATION = re.compile(r"(?:bahnhof|flughafen|airport)\b", re.IGNORECASE)
# What stands in the town whose adjective it bears; streets, squares and inns are called after towns elsewhere.
_OF_THEIR_TOWNS = frozenset(
    "CityHall Church Airport TrainStation Zoo StadiumOrArena LegislativeBuilding Museum PerformingArtsTheater MusicVenue Library Hospital".split()
)
_TOWN_HOUSE = re.compile(r"(?:halle|haus|zentrum)$")  # "in der Jenaer Stadthalle"; no "Dresdner Hof", no "Wiener Saal"
_BACK = frozenset("rückkehr heimkehr wiederkehr".split())
_CALLED = frozenset({"fair", "trade-fair"})
_OF_OTHERS = frozenset({"fair", "trade-fair", "summit"})  # they take place whoever travels there
_ELSEWHERE = frozenset("summit fair trade-fair delegation-trip trip study-trip".split())


@dataclass(slots=True)
class Towns:
    """What the release tells of where it plays: its home, the journey it tells of, and where that leads, as ids of places."""

    state: Gathering
    places: Places
    home: str | None
    publisher: str | None
    resident: bool  # is the publisher the town that it is at home in?
    trip: Draft | None = None
    away: bool = False  # does the journey lead away from home?
    goal: str | None = None
    scene: str | None = None  # the one town that the lead tells to be in, if it is not home
    days: frozenset[str] = frozenset()  # when that is

    def of(self, draft: Draft, located: Seq[str]) -> str | None:
        """Return the town of an event, None where it is told or cannot be known; `located` are the places that the text gives it."""
        if not located:
            return None if _online(draft) else self._unsaid(draft)
        found = self._around(draft, located)
        if found is None and self.away and self._on_journey(draft):
            return self._station(draft)
        if found is None and not self.away and (gone := self._gone_to(draft)) is not None:
            return gone
        rooms = all(_ROOM.search(self.places.entities[p].name) for p in located)
        if found is None and rooms and not self.away:
            return self.home
        return found or (self._unsaid(draft) if self.resident and not self.away else self._told_before(draft))

    def _told_before(self, draft: Draft) -> str | None:
        """Return the town that the sentence before tells to be in: "Das Werk soll in Jena entstehen. Der Spatenstich ist im Mai"."""
        text = self.state.text
        told = next((c for c in draft.candidates if c.sentence.section == "body"), None)
        before = text.before(told.sentence) if told is not None else None
        if told is None or before is None or before.paragraph != told.sentence.paragraph:
            return None
        plays = [c for c in clauses(text, before) if not (c.sub or "seit" in c.lows or stops.says(text, c))]
        row = [n for c in plays for n in venues.of_clause(text, c) if n.value.kind == "City"]
        town = self.places.add(row[-1]).id if row else None
        theirs = any(
            c.sentence is before and any(n.value.entity == town for n in c.places)
            for d in self.state.drafts
            if d is not draft
            for c in d.candidates
        )
        return None if theirs else town

    def _station(self, draft: Draft) -> str | None:
        """Return the station of a journey: the town told last before the event to be in or to go to, else where it leads."""
        told = next((c for c in draft.candidates if c.sentence.section == "body"), None)
        if told is None or draft is self.trip:
            return self.goal
        home = self.places.entities[self.home].name if self.home is not None else None
        town = stops.last_town(self.state.text, told.anchor, home)
        return self.places.add(town).id if town is not None else self.goal or self._headed()

    def _gone_to(self, draft: Draft) -> str | None:
        """Return the town to which people went right before: "Am Freitag ging es nach Weimar. Dort besichtigten sie das Schloss"."""
        text = self.state.text
        told = next((c for c in draft.candidates if c.sentence.section == "body"), None)
        before = text.before(told.sentence) if told is not None else None
        if told is None or _THEY.isdisjoint([*told.clause.lows[:_FIRST], *(low for low in told.clause.lows if low == "dort")]):
            return None
        day = self.state.moments[id(draft)].day
        if "dort" in told.clause.lows:  # "am Freitag fahren sie nach Weimar, dort besichtigen sie das Schloss"
            at = text.sequence.starts[told.clause.tokens[told.clause.lows.index("dort")]]
            ahead = [n for n in venues.goals(text, told.clause) if n.value.kind == "City" and n.start < at]
            if ahead:
                return self.places.add(ahead[-1]).id
        row = [c for c in clauses(text, told.sentence) if c.tokens[0] < told.clause.tokens[0]]
        if before is not None and before.paragraph == told.sentence.paragraph:
            row = [*clauses(text, before), *row]
        for clause in reversed(row):
            if not BACK.isdisjoint(clause.lows):
                return None
            goals = [n for n in venues.goals(text, clause) if n.value.kind == "City"]
            moves = any(verb.does in _MOVES for verb, _ in clause.verbs) or not _WAYS.isdisjoint(clause.lows)
            days = {str(n.value.start)[:10] for n in dates(text, clause.tokens)}
            if days and day is not None and day not in days and "dort" not in told.clause.lows:
                return None
            if goals and moves and not clause.sub:
                return self.places.add(goals[-1]).id
        return None

    def _headed(self) -> str | None:
        """Return the one town, not home, that the headline tells to be in or to go to."""
        text = self.state.text
        heads = [c for s in text.sentences[:_HEADS] if s.section == "headline" for c in clauses(text, s)]
        found = {self.places.add(n).id for c in heads for n in stops.stays(text, c) if n.value.kind == "City"} - {self.home}
        return min(found) if len(found) == 1 else None

    def _on_journey(self, draft: Draft) -> bool:
        if any(not _BACK.isdisjoint(c.clause.lows) for c in draft.candidates):
            return False  # "Nach der Rückkehr aus Lyon empfing sie im Rathaus ..."
        if self.trip is None:
            return self.away and told_before(self.state, draft)
        stop = draft.above is not None and draft.above.kind in OUTWARD
        return draft is self.trip or stop or draft.above is self.trip or (self.away and self._during(draft))

    def _during(self, draft: Draft) -> bool:
        """Is an event on a day of the journey, and told in the body as past?"""
        day = self.state.moments[id(draft)].day
        trip = self.state.moments[id(self.trip)] if self.trip is not None else None
        if day is None or trip is None or trip.day is None:
            return False
        return trip.day <= day <= (trip.end or day)[:10] and (trip.end is not None or told_before(self.state, draft))

    def _unsaid(self, draft: Draft) -> str | None:
        """The town of an event that says nothing of where: the one place its trip leads to, where the release's own event of
        the same day is, else home.

        What others hold (congresses, fairs, assemblies that somebody attends) stays without a place.
        """
        state, places, trip = self.state, self.places, self.trip
        if draft.head.casefold() == "gegenbesuch":
            return None  # where the guests are at home
        if (named := self._named(draft)) is not None:
            return named
        if draft.kind in JOURNEYS and " nach " in draft.name:
            return None
        if self._on_journey(draft):
            if self.away and draft.kind in ("fair", "trade-fair") and self.state.moments[id(draft)].day is None:
                return None  # a fair that is spoken of on the journey
            if self.away:
                return self._station(draft)
            towns = {places.add(n).id for c in (trip.candidates if trip else ()) for n in c.places if n.value.kind == "City"}
            return min(towns) if len(towns) == 1 else None
        framed = draft.first.rule == "events.frame" and draft.first.definite
        others = framed or draft.kind in _ELSEWHERE or draft.first.rule in ("events.attended", "events.edition")
        own = any(part == "organizer" and self.publisher == who for who, (part, _, _) in draft.people.items())
        before = trip is not None and not told_before(state, trip) and told_before(state, draft)
        if (trip is not None and not before) or (others and not own):
            return None
        main = next((d for d in state.drafts if d.main), None)
        elsewhere = (
            main is not None
            and main.kind in JOURNEYS
            and (announced(state.text, main) or (not told_before(state, main) and told_before(state, draft)))
        )
        if (
            main is not None
            and main is not draft
            and not elsewhere
            and state.moments[id(main)].day in (state.moments[id(draft)].day, None)
        ):
            body = [c for c in main.candidates if c.sentence.section not in ("headline", "deck")] or main.candidates
            theirs = origin_of(places, main)  # guests are not received where they come from
            towns = {places.add(n).id for c in body for n in c.places if n.value.kind == "City" and n.value.name not in theirs}
            if len(towns) == 1:
                return min(towns)
        day = self.state.moments[id(draft)].day
        scene = self.scene if not self.days or day is None or day >= min(self.days) else None
        return self.home if self.resident else self._told_before(draft) or scene or self.home

    def _named(self, draft: Draft) -> str | None:
        """Return the town that an event is called after: "Bremer Stadtfest", "Expo Osaka"."""
        goal = draft.name.partition(" nach ")[2].split()
        words = [w for w in draft.name.split() if w[:1].isalpha()]
        if goal and (known := self.places.named(goal[0])) is not None:
            return known.id
        if len(words) < 2 or draft.kind in JOURNEYS or draft.title:
            return None
        head = words[1].casefold().endswith(draft.head.casefold()[-_TAIL:])
        town = demonym(words[0]) if head and words[0].endswith("er") else words[-1] if draft.proper else None
        row = table("places").row(town) if town is not None else None
        if draft.kind in _CALLED and row is None:
            town, row = words[0], table("places").row(words[0])  # "Hannover Messe"
        if town is None or row is None or row.get("kind") != "City" or row.get("ambiguous"):
            return None
        known = self.places.named(town)
        if known is not None:
            return known.id
        first = draft.first
        return self.places.add(Node("PLACE", first.start, first.end, PlaceValue(town, "City"), "towns.named")).id

    def _around(self, draft: Draft, located: Seq[str]) -> str | None:
        """Return the town that the venues of an event lie in, as they or the event's own sentence tell: "Stadthalle Lahr", "in Lahr"."""
        places, text = self.places, self.state.text
        for id_ in located:
            entity = places.entities[id_]
            if entity.value.kind in GOALS:
                return id_
            bare = any(_BARE.search(places.text, max(0, p.start - 4), p.start) for p in entity.evidence)
            if bare and not COUNTED.search(entity.name.partition(" ")[0]):
                return id_
            if entity.inside is not None and places.entities[entity.inside].value.kind == "City":
                return entity.inside
            if (famous := named_town(entity.name, text.sequence.text)) is not None:
                entity.inside = self._listed(famous, entity.evidence[0])
                return entity.inside
            if (town := self._adjective(entity.evidence)) is not None:
                return town
            words = entity.name.split()
            adjective = demonym(words[0]) if len(words) > 1 and venue_gender(words[1]) else None
            theirs = adjective and (
                venue_row(words[1]).get("type") in _OF_THEIR_TOWNS
                or _TOWN_HOUSE.search(words[1]) is not None
                or " ".join(words[1:]) in table("landmarks")
            )
            if adjective and theirs and table("places").get(adjective, "kind") == "City":
                return self._listed(adjective, entity.evidence[0])  # "im Bremer Rathaus", "im Berliner Adlon"
            named = [w for w in (adjective, words[-1]) if w] if len(words) > 1 else []
            known = next((k for w in named if (k := places.named(w)) is not None and k.value.kind == "City"), None)
            if known is not None:
                return known.id
        for candidate in draft.candidates:
            if candidate.sentence.section in ("headline", "deck"):
                continue
            told = [c for c in clauses(text, candidate.sentence) if not c.sub and c is not candidate.clause]
            own = apportioned.own(text, candidate, venues.of_clause(text, candidate.clause))  # of several in a row each has its own
            row = [n for n in [*own, *(n for c in told for n in venues.of_clause(text, c))] if n.value.kind == "City"]
            if row:
                return places.add(row[0]).id
        return None

    def _adjective(self, evidence: Seq[Proof]) -> str | None:
        """Return the town whose adjective stands before a house with a name of its own: "im Tokyoter Hotel New Otani"."""
        for proof in evidence[:3]:
            before = _ADJECTIVE.search(self.places.text, max(0, proof.start - 30), proof.start)
            town = demonym(before["town"]) if before is not None else None
            if town is not None and table("places").get(town, "kind") == "City":
                return self._listed(town, proof)
        return None

    def parts(self, draft: Draft, located: Seq[str]) -> bool:
        """Is an event a part of the one that it was told within? A journey abroad has none at home, and a fair is nobody's station."""
        above = draft.above
        if above is None or above is draft or above.kind not in JOURNEYS:
            return above is not draft
        return draft.kind not in _OF_OTHERS and not (above.kind in OUTWARD and self.away and self.home in located)

    def whole(self, draft: Draft, located: list[str]) -> list[str]:
        """A journey of several days is in its town, and not in the room where it was received, nor at the station where it arrived."""
        moment, kinds = self.state.moments[id(draft)], [self.places.entities[p].value.kind for p in located]
        if draft.kind not in _STAYS or len(located) < 2 or GOALS.isdisjoint(kinds):
            return located
        lasts = bool(moment.day and moment.end and moment.end[:10] > moment.day)
        return [
            p
            for p, kind in zip(located, kinds, strict=True)
            if kind in GOALS
            or not (lasts or _STATION.search(self.places.entities[p].name))
            or self.places.entities[p].name in draft.name
        ]

    def _listed(self, town: str, proof: Proof) -> str:
        """Return the place of a town that the release may name in short ("Frankfurt"), or not at all."""
        known = next((k for one in spellings(town) if (k := self.places.named(one)) is not None), None)
        if known is not None:
            return known.id
        return self.places.add(Node("PLACE", proof.start, proof.end, place_value(town), "towns.famous")).id

    def at_home(self, draft: Draft, located: list[str]) -> list[str]:
        """Guests who come are where the release is at home, and never where they come from ("Delegation aus Opole")."""
        places, home = self.places, self.home
        if draft.kind not in ("delegation-visit", "visit") or (home is not None and self.away):
            return located
        origin = origin_of(places, draft)
        if not origin:
            return located
        if home is None:
            return [p for p in located if not origin.intersection(places.entities[p].name.split())]
        if places.entities[home].name in origin:  # a "Gegenbesuch aus" home leads elsewhere
            back = draft.head.casefold() == "gegenbesuch"
            return [p for p in located if p != home] if back else located
        kept = [p for p in located if not origin.intersection(places.entities[p].name.split())]
        cities = [p for p in kept if places.entities[p].value.kind == "City"]
        return kept if cities else [home, *kept]


def _online(draft: Draft) -> bool:
    """Do people meet on the telephone or the net: "per Videoschaltung", "als Telefonkonferenz"?"""
    told = [low for c in draft.candidates for low in (*c.clause.lows, *c.name.casefold().split())]
    return any(low in _ONLINE or low.startswith(_WIRED) for low in told)


def origin_of(places: Places, draft: Draft) -> set[str]:
    """Return the words of where guests come from, a place that the release knows: "Delegation aus North Carolina in Krefeld"."""
    told = _AT.split(draft.name.partition(" aus ")[2])[0].replace(",", " ").split()
    known = (e for e in places.entities.values() if e.value.kind in GOALS)
    return set(told) if any(set(e.name.split()) <= set(told) for e in known) else set()
