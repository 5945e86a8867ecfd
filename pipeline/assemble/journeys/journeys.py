"""The journey of a release: which event it is, what it is called after, which days it takes, and which events are its stations."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from pipeline.assemble.drafts import CALLS, OUTWARD, TRAVELS, Draft
from pipeline.assemble.journeys import trips
from pipeline.assemble.places import stops
from pipeline.assemble.places.sites import GOALS
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import scenes, spans
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import clauses
from pipeline.german.happenings.words import DELEGATION
from pipeline.german.names.lexis.words import demonym
from pipeline.kernel import Node
from pipeline.resolve.home import Home

# A delegation that is told by what its members are, not by where it comes from.
_PLACED = re.compile(
    r" aus (?!(?:Wirtschaft|Politik|Wissenschaft|Kultur|Verwaltung|Forschung|Sport|Vertreter|Mitglied|Unternehm|Abgeordnet|Fach))"
)
_DAYS = re.compile(r"(\w+?|\d+)-?tägig")
_NUMBERS = {w: n for n, w in enumerate("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), 2)}
_STAYS = frozenset({"delegation-trip", "delegation-visit", "trip"})
_STOPS = frozenset(
    "site-visit guided-tour reception dinner meeting talk signing golden-book wreath-laying tour company-visit".split()
)
_STAYING = frozenset(
    "noch bleibt bleiben programm agenda aufenthalt delegation gäste sie gruppe weilt weilen ist sind besuch".split()
)


def find(state: Gathering) -> Draft | None:
    """Return the journey or visit that is told to be a delegation's, or that somebody sets out on."""
    return _most_told(d for d in _told(state) if _of_delegation(state, d) or (d.kind in OUTWARD and _sets_out(d)))


def lasting(state: Gathering) -> Draft | None:
    """Return the journey or visit of several days, whoever is on it; what is visited at one house is no journey."""
    return _most_told(d for d in _told(state) if _lasts(state, d) and not _at_house(d))


def _at_house(visit: Draft) -> bool:
    return visit.kind not in OUTWARD and any(n.value.kind not in GOALS for c in visit.candidates for n in c.places)


def _told(state: Gathering) -> list[Draft]:
    return [d for d in state.drafts if d.group == "trip" and d.kind in TRAVELS]


def _most_told(trips: Iterable[Draft]) -> Draft | None:
    return max(trips, key=lambda d: (len(d.candidates), -d.first.start), default=None)


def _of_delegation(state: Gathering, trip: Draft) -> bool:
    """Is it told to be a delegation's, or by a verb of going?"""
    if any(DELEGATION.search(w) for w in trip.name.split()) or any(c.rule.startswith("trips") for c in trip.candidates):
        return True
    return trip.kind == "delegation-trip" and bool(state.moments[id(trip)].end)


def _sets_out(trip: Draft) -> bool:
    """Does any clause that tells of the journey tell that somebody travels or has travelled?"""
    return any(verb.does in ("travel", "return") for c in trip.candidates for verb, _ in c.clause.verbs)


def length(state: Gathering, trip: Draft, stations: bool) -> None:
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


def delegation(state: Gathering, trip: Draft) -> None:
    """Name the trip after its delegation, where another sentence tells it."""
    if not _of_delegation(state, trip):
        return
    told = next((w for w in trip.name.split() if DELEGATION.search(w)), None)
    compound = told is None and trip.head.endswith("reise") and not any(c.rule.startswith("trips") for c in trip.candidates)
    if compound or (told is not None and " aus " in trip.name):
        return  # "Unternehmerreise nach Usbekistan"
    found = trips.best(state.text, trip.first.sentence.paragraph)
    if told is not None:
        if found is not None and found[1] and not re.search(rf"{told} (?:der|des|von|vom) ", trip.name):
            trip.name = trip.name.replace(told, f"{told} {found[0][found[0].index(' aus ') + 1 :]}", 1)
        return
    if found is None or len(found[0].split()) < 3 or trip.kind not in TRAVELS:
        return
    if any((home := demonym(word)) is not None and home in trip.name for word in found[0].split()):
        return  # "nach Estland" leads no "estnische Delegation"
    noun, _, rest = trip.name.partition(" ")
    if rest.startswith("von ") and " nach " in rest and " aus " in found[0] and not _PLACED.search(found[0]):
        trip.kind = "delegation-trip"  # "Reise von X nach Japan" says more than "der Delegation aus Wirtschaft und Politik"
        return
    if trip.kind == "visit" and rest.startswith(("der ", "des ", "von ")):
        return  # "Besuch der Republik Korea" says where
    where = rest if rest.startswith(("in ", "nach ", "an ", "im ", "bei ", "durch ")) else ""
    trip.name = " ".join(filter(None, [noun, found[0], where]))
    trip.kind = "delegation-trip" if trip.kind in OUTWARD else "delegation-visit"


def _lasts(state: Gathering, draft: Draft) -> bool:
    """Is it a stay of several days?"""
    moment = state.moments[id(draft)]
    return draft.status == "scheduled" and bool(moment.end and (moment.day or "") < moment.end[:10])


def is_journey(draft: Draft) -> bool:
    """Is it a journey, or a visit to a whole country?"""
    if draft.kind in OUTWARD:
        return True
    return draft.kind in ("visit", "delegation-visit") and any(
        n.value.kind == "Country" for c in draft.candidates for n in c.places
    )


def _heads(draft: Draft) -> bool:
    """Does the headline tell of a stay, by who is "zu Besuch"?"""
    return (
        draft.kind in ("visit", "delegation-visit", "site-visit")
        and draft.first.sentence.section in ("headline", "deck")
        and draft.first.rule == "trips.moves"
    )


def _is_whole(state: Gathering, draft: Draft) -> bool:
    """Is it the stay that the stations are of?"""
    if draft.kind in CALLS or _heads(draft):
        return True
    if is_journey(draft) and draft.kind not in OUTWARD:
        return True  # "hat mit einer Delegation Japan besucht"
    return draft.kind in ("visit", "delegation-visit") and _lasts(state, draft)


def unsaid(state: Gathering, home: Home) -> Draft | None:
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
    stay = next((d for d in state.drafts if _is_whole(state, d)), None)
    if bare is None and stay is not None:
        stay.kind = "delegation-visit" if stay.kind == "site-visit" else stay.kind
        return stay  # "wird vom 22. bis 27. September die Republik Korea besuchen"
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


def back(state: Gathering, trip: Draft) -> None:
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


def until(state: Gathering, trip: Draft) -> None:
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


def stations(state: Gathering, trip: Draft) -> None:
    """Events within the days of the trip belong to it; those without a day where they follow it in the text."""
    span = state.moments[id(trip)]
    published = state.published.edtf[:7] if state.published else ""
    to_come = bool(published and span.start and span.start[:4].isdigit() and span.start[:7] > published)
    lasting = span.day is not None and not span.end and trip.kind in _STAYS and scenes.told_before(state, trip)
    outward = trip.kind in OUTWARD
    leaves = outward and not span.end and _sets_out(trip)
    lasts = (
        outward and bool(span.end and not span.day) and any(n.value.end and not n.value.start for n in span.nodes)
    )  # "noch bis Freitag"
    others = [d for d in state.drafts if d is not trip and d.kind in OUTWARD and not d.hidden]
    others = sorted((d for d in others if state.moments[id(d)].day), key=lambda d: d.first.start)
    for draft in state.drafts:
        if draft is trip or draft.above is not None:
            continue
        behind = bisect_left(others, draft.first.start, key=lambda d: d.first.start)
        other = others[behind - 1] if behind else None  # the journey that was told last
        if to_come and (draft.first.start < trip.first.start or scenes.told_before(state, draft)):
            if state.moments[id(draft)].start is None:
                draft.above = other
            continue  # what has been is no station of a journey to come
        day = state.moments[id(draft)].day
        later = draft.first.start > trip.first.start
        if day is not None and not span and outward and draft.kind in _STOPS and later:
            if draft.status == "scheduled" and scenes.told_before(state, draft) == scenes.told_before(state, trip):
                draft.above = trip  # "ist nach Kobe gereist. Am Donnerstag empfing der Konsul die Gäste": of a journey without days
            continue
        if lasting and day is not None and span.day and draft.kind in _STOPS and span.day <= day:
            if spans.near(span.day, day) and scenes.told_before(state, draft):
                draft.above = trip  # "seit Montag hält sich eine Delegation in Lyon auf"
            continue
        if day is None:
            if state.moments[id(draft)].start is None and draft.status == "scheduled":
                draft.above = other if other is not None and other.first.start > trip.first.start else trip
        elif span.day and span.day <= day <= (span.end or span.day)[:10]:
            draft.above = trip
        elif lasts and later and draft.kind in _STOPS and day <= (span.end or "") and spans.near(day, (span.end or "")[:10]):
            draft.above = trip  # "ist noch bis Freitag in Kobe unterwegs. Am Dienstag traf sie ..."
        elif leaves and span.day and draft.kind in _STOPS and later and spans.near(span.day, day):
            draft.above = trip  # "ist am Montag nach Kobe gereist. Am Mittwoch traf sie ..."


def _near(state: Gathering, draft: Draft, town: Node) -> bool:
    """Is a town told in the paragraph of an event?"""
    at = bisect_left(state.text.sequence.starts, town.start)
    return state.text.at(at).paragraph == draft.first.sentence.paragraph


def towns(state: Gathering, trip: Draft, home: str | None) -> None:
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
    to_come = not scenes.told_before(state, trip)
    for _, at, draft in sorted(row, key=lambda entry: entry[0]):
        if draft.kind in ("delegation-visit", "fair", "trade-fair") or (
            to_come and draft.above is not trip and scenes.told_before(state, draft)
        ):
            continue  # guests are at home, a fair is by the way, and what has been is no stop of a journey to come
        placed = [n for c in draft.candidates for n in c.places]
        cities = [n for n in placed if n.value.kind == "City" and n.value.name != home]
        if cities:
            towns, paragraph = cities[:1], at
        elif not placed and scenes.told_before(state, draft):
            town = stops.last_town(state.text, draft.first.anchor, home)
            if town is not None and trip.kind == "delegation-visit" and not _near(state, draft, town):
                continue  # guests come back from where they went: "Zum Abschluss unterzeichneten ..."
            if town is not None and (not towns or town.start > towns[0].start):
                draft.first.places.append(town)
            elif at - paragraph <= 1:
                draft.first.places += towns
