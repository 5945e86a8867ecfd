"""How events hang together: stations of a trip, parts of a programme, what the release is about; moved and cancelled ones."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence as Seq
from dataclasses import replace

from pipeline.assemble import echoes, moments, moves, party, scenes, spans, trips, twins, venues
from pipeline.assemble.drafts import Draft
from pipeline.assemble.moments import Moment
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import DELEGATION
from pipeline.german.names.words import demonym
from pipeline.kernel import Node
from pipeline.resolve.home import Home

_PEOPLE = re.compile(
    r"(?:gäste|gästen|teilnehm\w+|person(?:en)?|besucher\w*|mitglieder\w*|unternehm\w+|köpfig\w*|schüler\w*|studierende\w*|kinder\w*|bürger\w*|vertreter\w*|menschen|"
    r"zuschauer\w*|delegierte\w*|jugendliche\w*|anwesende\w*|kolleg\w+|fachleute\w*|besuchende\w*|zuhörer\w*|aussteller\w*)$",
    re.IGNORECASE,
)


# A delegation that is told by what its members are, not by where it comes from.
_PLACED = re.compile(
    r" aus (?!(?:Wirtschaft|Politik|Wissenschaft|Kultur|Verwaltung|Forschung|Sport|Vertreter|Mitglied|Unternehm|Abgeordnet|Fach))"
)
_DAYS = re.compile(r"(\w+?|\d+)-?tägig")
_NUMBERS = {w: n for n, w in enumerate("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), 2)}
_PARTS = frozenset(
    "lecture panel-discussion talk workshop reading presentation guided-tour performance speech keynote greeting opening award-ceremony award signing".split()
)
_PROGRAMMED = frozenset(
    "congress conference symposium forum summit open-day festival public-festival fair information-event campaign-day workshop seminar "
    "general-meeting expert-day convention anniversary celebration ceremony".split()
)
_WHOLE = _PROGRAMMED | frozenset(
    "reception new-year-reception summer-reception award-ceremony opening vernissage screening gala concert book-launch".split()
)
# What a feast or fair of several days consists of, on its days.
_FEASTS = frozenset({"festival", "public-festival", "fair", "trade-fair", "anniversary", "celebration", "convention", "congress"})
_FESTIVE = frozenset(
    "worship dinner ceremony concert parade fireworks performance theatre championship competition forum conference opening reception closing".split()
)
_RECEPTIONS = frozenset({"reception", "new-year-reception", "summer-reception"})
_ANNOUNCED = frozenset({"events.invited", "events.occurs", "events.held", "events.planned"})
_LONG = frozenset(
    {"trip", "fair", "visit", "site-visit", "delegation-trip", "delegation-visit", "exhibition", "festival", "programme"}
)
_STAYS = frozenset({"delegation-trip", "delegation-visit", "trip"})
_STOPS = frozenset(
    "site-visit guided-tour reception dinner meeting talk signing golden-book wreath-laying tour company-visit".split()
)
_STAYING = frozenset(
    "noch bleibt bleiben programm agenda aufenthalt delegation gäste sie gruppe weilt weilen ist sind besuch".split()
)


def counts_people(unit: str) -> bool:
    return bool(_PEOPLE.search(unit))


def relate(state: Gathering, home: Home) -> None:
    """Set super-events, the main event, and the new dates of what was moved."""
    moves.read(state)
    trip = _trip(state) or _unsaid(state, home)
    _lead(state)
    echoes.signed(state)
    scenes.days(state)
    spans.opened(state)
    for draft in state.drafts:
        if draft is trip or (state.moments[id(draft)].end and not state.moments[id(draft)].start):
            _length(state, draft, draft is trip)
    if trip is not None:
        _delegation(state, trip)
        spans.bound(state, trip)
        _until(state, trip)
        _back(state, trip)
    echoes.of_whole(state, trip)
    if trip is not None:
        _stations(state, trip)
        party.members(state, trip, home.city)
    party.stations(state, trip, home.city)
    twins.share(state)
    if trip is not None and not any(n.tag == "PERSON" for _, _, n in trip.people.values()):
        for draft in state.drafts:
            if draft.above is trip and (draft.kind == "reception" or (draft.kind == "signing" and trip.kind != "delegation-visit")):
                for agent, (_, role, node) in draft.people.items():
                    trip.people.setdefault(agent, ("attendee", role, node))
                break
    _main(state, trip)
    _sequels(state)
    _parts(state)
    _places(state, trip, home)


def _places(state: Gathering, trip: Draft | None, home: Home) -> None:
    """Parts of one event take place where it does, unless they say otherwise; the stations of a trip do not."""
    for draft in state.drafts:
        above = draft.above
        if above is not None and above is not trip and not any(c.places for c in draft.candidates):
            draft.first.places += [n for c in above.candidates for n in c.places]
    if trip is not None:
        _scene_towns(state, trip, home.city)
    main = scenes.principal(state)
    if main is None or main is trip or main.kind in scenes.LASTING or trip is not None:
        return
    day = state.moments[id(main)].day
    for draft in state.drafts:
        if draft is not main and day is not None and draft.above is None and not any(c.places for c in draft.candidates):
            moment = state.moments[id(draft)]
            if moment.day == day and moment.implied:
                draft.first.places += [n for c in main.candidates for n in c.places]


def _scene_towns(state: Gathering, trip: Draft, home: str | None) -> None:
    """A stop of a journey that says nothing of where is in the town of the stop told before it."""
    row = [
        (c.start, c.sentence.paragraph, d)
        for d in state.drafts
        if d is not trip
        for c in d.candidates[:1]
        if c.sentence.section == "body"
    ]
    towns: list[Node] = []
    paragraph = -9
    for _, at, draft in sorted(row, key=lambda entry: entry[0]):
        placed = [n for c in draft.candidates for n in c.places]
        cities = [n for n in placed if n.value.kind == "City" and n.value.name != home]
        if cities:
            towns, paragraph = cities[:1], at
        elif not placed and scenes.told_before(state, draft):
            town = venues.last_town(state.text, draft.first.anchor, home)
            if town is not None and (not towns or town.start > towns[0].start):
                draft.first.places.append(town)
            elif at - paragraph <= 1:
                draft.first.places += towns


def _trip(state: Gathering) -> Draft | None:
    trips = [d for d in state.drafts if d.group == "trip" and d.kind in ("trip", "delegation-trip", "delegation-visit", "visit")]
    trips = [
        d
        for d in trips
        if any(DELEGATION.search(w) for w in d.name.split()) or any(c.rule.startswith("trips") for c in d.candidates)
    ]
    return max(trips, key=lambda d: (len(d.candidates), -d.first.start), default=None)


def _lead(state: Gathering) -> None:
    """Undated events of the headline and the lead take the lead's day, where it names just one; a jubilee has its year."""
    text = state.text
    lead = [s for s in text.sentences if s.section == "body" and s.paragraph == state.opening]
    told = _told(text, lead, False) or _told(text, lead, True)
    if not told and lead:  # an invitation says why first, and when in the next paragraph
        following = next((s.paragraph for s in text.sentences if s.section == "body" and s.first >= lead[-1].last), None)
        told = _told(text, [s for s in text.sentences if s.paragraph == following and s.section == "body"], False)
        told = [pair for pair in told[:1] if scenes.later(state, pair[0].value.start[:10])]
    _signed(state, [*lead, *(s for s in text.sentences if s.section == "body" and s.paragraph - (state.opening or 0) == 1)])
    days = {node.value.start[:10] for node, _ in told}
    whole = [(n, c) for n, c in told if n.value.end and n.value.start[:10] == min(days) and max(days) <= n.value.end[:10]]
    if len(days) > 1 and len(whole) == 1:
        _fill(state, whole[0])
    published = state.published.edtf[:4] if state.published else ""
    for draft in state.drafts:
        known = state.moments[id(draft)]
        if known and not (known.start and len(known.start) == 4 and not known.end):
            continue
        if known and any(not day.startswith(known.start or "") for day in days):
            continue
        if draft.kind == "anniversary" and "-jährig" in draft.name and published.isdigit():
            state.moments[id(draft)] = Moment(published, None, (), implied=True)
            continue
        first = draft.first.sentence
        early = first.section in ("headline", "deck") or (first.section == "body" and first.paragraph == state.opening)
        planned = draft.first.rule == "events.planned" or draft.status != "scheduled" or draft.kind in _LONG or state.labelled
        ahead = first.section == "body" and draft.first.rule in _ANNOUNCED and scenes.tense_of(text, first) >= 0
        if ahead and days and published and not scenes.later(state, max(days)):
            continue  # what is announced was not yesterday
        if len(days) == 1 and early and not planned and (known or not scenes.has_own(text, draft.first) or first.section != "body"):
            node, where = told[0]
            state.moments[id(draft)] = Moment(*moments.ends(node), (node,), implied=True)
            if not any(c.places for c in draft.candidates):
                draft.first.places += venues.of_clause(text, where)


_FILLS = re.compile(r"(?:wochenende|tage|woche|festival|fest|treffen|kongress|tagung|lager|camp)$")


def _fill(state: Gathering, told: tuple[Node, Clause]) -> None:
    """The first undated event of several days has the one range of the lead that holds all its days: "Mit einem Festwochenende ...
    waren von Freitag bis Montag angereist"."""
    first = min(state.drafts, key=lambda d: d.first.start, default=None)
    if first is not None and not state.moments[id(first)] and _FILLS.search(first.head.lower()):
        state.moments[id(first)] = Moment(*moments.ends(told[0]), (told[0],), implied=True)


def _signed(state: Gathering, opening: Seq[Sentence]) -> None:
    """A signing that only the headline names has the day and place of the clause that tells of it: "die X und Y am Dienstag in Z
    unterzeichnet haben"."""
    headed = [
        d for d in state.drafts if d.kind == "signing" and all(c.sentence.section in ("headline", "deck") for c in d.candidates)
    ]
    if len(headed) != 1 or sum(d.kind == "signing" for d in state.drafts) > 1:
        return
    for clause in [c for s in opening for c in clauses(state.text, s)]:
        if any(verb.does in ("sign", "conclude") for verb, _ in clause.verbs) and (
            found := scenes.dates(state.text, clause.tokens)
        ):
            state.moments[id(headed[0])] = Moment(*moments.ends(found[0]), (found[0],))
            headed[0].first.places = venues.of_clause(state.text, clause) or headed[0].first.places
            return


def _told(text: Text, row: Seq[Sentence], subordinate: bool) -> list[tuple[Node, Clause]]:
    """Return the dates of some sentences with their clauses, main or subordinate ones."""
    pairs = [(c, i) for s in row for c in clauses(text, s) if c.sub == subordinate for i in c.tokens if text.classes[i] == "T"]
    found = [(n, c) for c, i in pairs if (n := text.sequence.nodes[i]) is not None]
    return [(n, c) for n, c in found if moments.usable(n) and not moments.is_clock(n) and len(n.value.start or "") >= 10]


def _length(state: Gathering, trip: Draft, stations: bool) -> None:
    """The days of a trip from its length ("viertägig") and its end, or from the days of its stations."""
    moment = state.moments[id(trip)]
    if moment.end and not moment.start:
        told = (_DAYS.search(state.text.slice(c.sentence.first, c.sentence.last)) for c in trip.candidates[:6])
        found = next((match for match in told if match), None)
        days = _NUMBERS.get(found.group(1).casefold(), 0) if found else 0
        if found and found.group(1).isdigit():
            days = int(found.group(1))
        if 1 < days < 30 and len(moment.end) == 10 and moment.end[:4].isdigit():
            first = datetime.date.fromisoformat(moment.end) - datetime.timedelta(days - 1)
            state.moments[id(trip)] = Moment(first.isoformat(), moment.end, moment.nodes, implied=True)
        return
    if moment or not stations:
        return
    if scenes.announced(state.text, trip):
        return  # a journey to come is not that of the stations told
    kinds = ("site-visit", "guided-tour", "reception", "signing", "concert", "dinner", "meeting", "talk")
    days_ = sorted(
        {
            d
            for draft in state.drafts
            if draft is not trip and draft.kind in kinds and draft.status == "scheduled" and (d := state.moments[id(draft)].day)
        }
    )
    if len(days_) > 1 and days_[0][:8] == days_[-1][:8] and int(days_[-1][8:]) - int(days_[0][8:]) < 9:
        state.moments[id(trip)] = Moment(days_[0], days_[-1], (), implied=True)


def _delegation(state: Gathering, trip: Draft) -> None:
    """Name the trip after its delegation, where another sentence tells it."""
    if any(DELEGATION.search(w) for w in trip.name.split()):
        return
    found = trips.best(state.text, trip.first.sentence.paragraph)
    if found is None or len(found[0].split()) < 3 or trip.kind not in ("visit", "trip", "delegation-trip", "delegation-visit"):
        return
    if any((home := demonym(word)) is not None and home in trip.name for word in found[0].split()):
        return  # "nach Estland" leads no "estnische Delegation"
    noun, _, rest = trip.name.partition(" ")
    if rest.startswith("von ") and " nach " in rest and " aus " in found[0] and not _PLACED.search(found[0]):
        trip.kind = "delegation-trip"  # "Reise von X nach Japan" says more than "der Delegation aus Wirtschaft und Politik"
        return
    where = rest if rest.startswith(("in ", "nach ", "an ", "im ", "bei ", "durch ")) else ""
    trip.name = " ".join(filter(None, [noun, found[0], where]))
    trip.kind = "delegation-trip" if trip.kind in ("trip", "delegation-trip") else "delegation-visit"


def _unsaid(state: Gathering, home: Home) -> Draft | None:
    """A delegation whose stations the text tells without saying that it travels: its trip is an event all the same."""
    stations = [
        d for d in state.drafts if d.kind in ("site-visit", "guided-tour", "reception", "signing") and d.status == "scheduled"
    ]
    visited = sum(d.kind == "site-visit" for d in stations)
    found = trips.best(state.text) if visited else None
    if found is None or visited + found[1] < 2:
        return None
    first = min(stations, key=lambda d: d.first.start)
    bare = next((d for d in state.drafts if d.kind in ("visit", "trip") and not d.words and d.status == "scheduled"), None)
    noun, kind = ("Reise", "delegation-trip") if home.city and f"aus {home.city}" in found[0] else ("Besuch", "delegation-visit")
    if bare is not None:
        bare.name, bare.kind = f"{bare.head} {found[0]}", "delegation-trip" if bare.kind == "trip" else "delegation-visit"
        return bare
    draft = Draft(
        [replace(first.first, places=[], node=None, strength=0.6, rule="trips.stations")],
        f"{noun} {found[0]}",
        kind,
        "Event",
        noun,
        None,
        set(),
    )
    state.drafts.append(draft)
    state.moments[id(draft)] = Moment()
    return draft


def _back(state: Gathering, trip: Draft) -> None:
    """ "Am Sonntag ist die Abordnung heimgekehrt. Am Montag sah sie den Hafen": weekdays of what is over lie before its end."""
    end = (state.moments[id(trip)].end or "")[:10]
    if len(end) < 10 or not end[:4].isdigit() or not any(c.link == "end" for c in trip.candidates):
        return
    last = datetime.date.fromisoformat(end)
    for draft in state.drafts:
        moment = state.moments[id(draft)]
        node = next((n for n in moment.nodes if n.tag == "DATE"), None)
        if draft is trip or moment.day is None or not moment.day[:4].isdigit() or moment.end or node is None:
            continue
        relative = node.value.kind == "weekday" or node.value.base == "text"
        day = datetime.date.fromisoformat(moment.day)
        if relative and "day" not in node.value.known and 0 < (day - last).days < 7 and draft.status == "scheduled":
            before = (day - datetime.timedelta(7)).isoformat()
            state.moments[id(draft)] = Moment(before + (moment.start or "")[10:], None, moment.nodes, implied=True)


def _until(state: Gathering, trip: Draft) -> None:
    """ "Noch bis Freitag sind die Gäste in der Stadt": the end of a trip that began without one."""
    moment = state.moments[id(trip)]
    if not moment.day or moment.end:
        return
    text = state.text
    claimed = {id(c.clause) for d in state.drafts if d is not trip for c in d.candidates}
    for sentence in text.sentences:
        if sentence.section not in ("body", "deck") or (
            abs(sentence.paragraph - trip.first.sentence.paragraph) > 2 and sentence.section == "body"
        ):
            continue
        for clause in clauses(text, sentence):
            if id(clause) in claimed:
                continue
            for i in clause.tokens:
                node = text.sequence.nodes[i]
                if (
                    node is None
                    or text.classes[i] != "T"
                    or node.value.decoy
                    or not node.value.end
                    or node.value.start
                    or node.tag != "DATE"
                ):
                    continue
                if node.value.end[:10] >= moment.day and any(text.low(j) in _STAYING for j in clause.tokens):
                    state.moments[id(trip)] = Moment(moment.start, node.value.end, (*moment.nodes, node))
                    return


def _stations(state: Gathering, trip: Draft) -> None:
    """Events within the days of the trip belong to it; those without a day where they follow it in the text."""
    span = state.moments[id(trip)]
    published = state.published.edtf[:7] if state.published else ""
    to_come = bool(published and span.start and span.start[:4].isdigit() and span.start[:7] > published)
    lasting = span.day is not None and not span.end and trip.kind in _STAYS and scenes.told_before(state, trip)
    for draft in state.drafts:
        if draft is trip or draft.above is not None:
            continue
        if to_come and draft.first.start < trip.first.start and scenes.told_before(state, draft):
            continue  # what has been is no station of a journey to come
        day = state.moments[id(draft)].day
        if lasting and day is not None and span.day and draft.kind in _STOPS and span.day <= day:
            if spans.near(span.day, day) and scenes.told_before(state, draft):
                draft.above = trip  # "seit Montag hält sich eine Delegation in Lyon auf"
            continue
        if day is None:
            if state.moments[id(draft)].start is None and draft.status == "scheduled":
                draft.above = trip
        elif span.day and span.day <= day <= (span.end or span.day)[:10]:
            draft.above = trip


def _main(state: Gathering, trip: Draft | None) -> None:
    if not state.drafts:
        return
    headed = [d for d in state.drafts if any(c.sentence.section == "headline" for c in d.candidates)]
    if trip is not None and (trip in headed or not headed):
        trip.main = True
    else:
        min(headed or state.drafts, key=lambda d: d.first.start).main = True


def _parts(state: Gathering) -> None:
    """Talks and panels of a congress or feast, on its day or on none of their own, are its parts; who speaks there speaks at it."""
    main = next((d for d in state.drafts if d.main and d.kind in _WHOLE), None)
    if main is None:
        return
    first, last = state.moments[id(main)].day or "", (state.moments[id(main)].end or state.moments[id(main)].day or "")[:10]
    feast = main.kind in _FEASTS and first < last
    for draft in state.drafts:
        own = state.moments[id(draft)].day
        if draft.first.rule == "events.agenda" and main.kind not in _PROGRAMMED:
            continue  # the next line of a mayor's week
        inside = draft.kind in _PARTS or (feast and own is not None and draft.kind in _FESTIVE)
        if draft is main or draft.above is not None or not inside or (own is not None and not first <= own <= last):
            continue
        if draft.kind == "guided-tour" and main.kind in _RECEPTIONS and own is None:
            continue  # what else the guests will see
        draft.above = main
        for agent, (part, role, node) in draft.people.items() if draft.kind != "signing" else ():
            main.people.setdefault(agent, (part, role, node))


def _sequels(state: Gathering) -> None:
    """A part of an event that names it: "im Rahmen der X"."""
    framed = {c.sentence.first: d for d in state.drafts for c in d.candidates if c.above}
    for draft in state.drafts:
        if draft.above is None and not any(c.above for c in draft.candidates):
            draft.above = next((framed[c.sentence.first] for c in draft.candidates if c.sentence.first in framed), None)
