"""How events hang together: parts of a programme, what the release is about, the day that the lead tells; `journeys` knows the trip."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from operator import itemgetter

from pipeline.assemble.drafts import OUTWARD, Draft
from pipeline.assemble.journeys import journeys
from pipeline.assemble.people import guests, party, twins
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import echoes, moments, moves, scenes, spans
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node
from pipeline.resolve.home import Home

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
_SPEECHES = frozenset({"lecture", "talk", "speech", "keynote", "presentation"})
# Where visitors go from one thing to the next, and what these are.
_OPEN = frozenset(
    {
        "open-day",
        "public-festival",
        "festival",
        "fair",
        "campaign-day",
        "information-event",
        "anniversary",
        "congress",
        "conference",
        "symposium",
        "event",
        "business-networking",
        "forum",
        "expert-day",
        "general-meeting",
    }
)
_ITEMS = _PARTS | {"inauguration", "concert", "performance", "worship", "reading", "lecture", "blessing"}
_FRAMES = _WHOLE | {"talk", "meeting", "event", "exhibition"}
_OF_A_WHOLE = re.compile(
    r"^(?:eröffnungs|fest|haupt|impuls|einführungs|abschluss|gast|einstiegs)(?:vortrag|rede|referat|ansprache)|^keynote|^laudatio|^grußwort"
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


def relate(state: Gathering, home: Home) -> None:
    """Set super-events, the main event, and the new dates of what was moved."""
    moves.read(state)
    trip = journeys.find(state) or journeys.unsaid(state, home) or journeys.lasting(state)
    _lead(state)
    echoes.signed(state)
    scenes.days(state)
    spans.opened(state)
    spans.lasting(state)
    for draft in state.drafts:
        if draft is trip or (state.moments[id(draft)].end and not state.moments[id(draft)].start):
            journeys.length(state, draft, draft is trip)
    if trip is not None:
        journeys.delegation(state, trip)
        journeys.until(state, trip)
        spans.bound(state, trip)
        journeys.until(state, trip)
        journeys.back(state, trip)
    echoes.of_whole(state, trip)
    if trip is not None:
        journeys.stations(state, trip)
        echoes.evenings(state, trip)
        party.members(state, trip, home.city)
    party.stations(state, trip, home.city)
    if trip is not None:
        guests.bring(state, trip, home.city)
    guests.welcomed(state)
    twins.share(state)
    twins.opened(state)
    if trip is not None and not any(n.tag == "PERSON" for _, _, n in trip.people.values()):
        for draft in state.drafts:
            if draft.above is trip and (draft.kind == "reception" or (draft.kind == "signing" and "Besuch" not in trip.name)):
                for agent, (part, role, node) in draft.people.items():
                    if node.tag == "PERSON" and not (part == "host" and trip.kind in OUTWARD):
                        trip.people.setdefault(agent, ("attendee", role, node))
                break
    _main(state, trip)
    _sequels(state)
    _parts(state)
    _spoken(state)
    _within(state)
    _places(state, trip, home)


def _places(state: Gathering, trip: Draft | None, home: Home) -> None:
    """Parts of one event take place where it does, unless they say otherwise; the stations of a trip do not."""
    titled: dict[str, list[Node]] = {}
    for draft in state.drafts:
        if draft.title and (places := [n for c in draft.candidates for n in c.places]):
            titled.setdefault(draft.title, places)
    for draft in state.drafts:
        above = draft.above
        if above is not None and above is not trip and not any(c.places for c in draft.candidates):
            draft.first.places += [n for c in above.candidates for n in c.places]
        elif draft.title and draft.kind == "exhibition" and not any(c.places for c in draft.candidates):
            draft.first.places += titled.get(draft.title, [])  # where it is opened
    if trip is not None:
        journeys.towns(state, trip, home.city)
    main = scenes.principal(state)
    if main is None or main is trip or main.kind in scenes.LASTING or trip is not None:
        return
    day = state.moments[id(main)].day
    for draft in state.drafts:
        if draft is not main and day is not None and draft.above is None and not any(c.places for c in draft.candidates):
            moment = state.moments[id(draft)]
            if moment.day == day and moment.implied:
                draft.first.places += [n for c in main.candidates for n in c.places]


def _lead(state: Gathering) -> None:
    """Undated events of the headline and the lead take the lead's day, where it names just one; a jubilee has its year."""
    text = state.text
    lead = [s for s in text.sentences if s.section == "body" and s.paragraph == state.opening]
    told = _told(text, lead, False) or _told(text, lead, True)
    if not told and lead:  # an invitation says why first, and when in the next paragraph
        following = next((s.paragraph for s in text.sentences if s.section == "body" and s.first >= lead[-1].last), None)
        told = _told(text, [s for s in text.sentences if s.paragraph == following and s.section == "body"], False)
        told = [pair for pair in told[:1] if scenes.later(state, pair[0].value.start[:10])]
    told = [(n, c) for n, c in told if len(told) > 1 or scenes.is_news(state, n)]
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
        planned = draft.first.rule == "events.planned" or draft.status != "scheduled" or _is_long(draft) or state.labelled
        ahead = first.section == "body" and draft.first.rule in _ANNOUNCED and scenes.tense_of(text, first) >= 0
        if ahead and days and published and not scenes.later(state, max(days)):
            continue  # what is announced was not yesterday
        if len(days) == 1 and early and not planned and (known or not scenes.has_own(text, draft.first) or first.section != "body"):
            node, where = told[0]
            state.moments[id(draft)] = Moment(*moments.ends(node), (node,), implied=True)
            if not any(c.places for c in draft.candidates):
                draft.first.places += venues.of_clause(text, where)


_FILLS = re.compile(r"(?:wochenende|tage|woche|festival|fest|treffen|kongress|tagung|lager|camp)$")


def _is_long(draft: Draft) -> bool:
    """May the event last for days? A call on a house does not: "Botschafter zu Besuch bei der Handwerkskammer"."""
    return draft.kind in _LONG and (draft.kind != "visit" or scenes.lasts(draft))


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


# "tritt zum 1. August ihren Dienst an": the day tells when an office begins, and of no event.
_TAKEN = frozenset(
    "dienst amt stelle nachfolge posten tätigkeit leitung geschäftsführung ruhestand chefarzt chefärztin wechselt wechselte".split()
)


def _told(text: Text, row: Seq[Sentence], subordinate: bool) -> list[tuple[Node, Clause]]:
    """Return the dates of some sentences with their clauses, main or subordinate ones."""
    pairs = [(c, i) for s in row for c in clauses(text, s) if c.sub == subordinate for i in c.tokens if text.classes[i] == "T"]
    pairs = [(c, i) for c, i in pairs if text.low(i - 1) not in ("zum", "ab") or _TAKEN.isdisjoint(c.lows)]
    found = [(n, c) for c, i in pairs if (n := text.sequence.nodes[i]) is not None]
    return [(n, c) for n, c in found if moments.usable(n) and not moments.is_clock(n) and len(n.value.start or "") >= 10]


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


def _spoken(state: Gathering) -> None:
    """Whoever gives an opening talk or a laudation does so at the congress or feast told right before: it has no other."""
    for draft in state.drafts:
        if draft.kind not in _SPEECHES or not _OF_A_WHOLE.search(draft.head.casefold()):
            continue
        first, day = draft.first.sentence, state.moments[id(draft)].day
        before = [
            (c.start, c.sentence, d) for d in state.drafts if d is not draft for c in d.candidates if c.start < draft.first.start
        ]
        _, sentence, whole = max(before, key=itemgetter(0), default=(0, first, draft))
        near = 0 <= first.paragraph - sentence.paragraph < 2 and sentence.section == first.section
        if not near or whole.kind not in _FRAMES or whole.hidden or whole.status != draft.status:
            continue
        span = state.moments[id(whole)]
        if day is None or span.day is None or span.day <= day <= (span.end or span.day)[:10]:
            draft.above = draft.above or whole
            for agent, (part, role, node) in draft.people.items():
                if part == "speaker":
                    whole.people.setdefault(agent, (part, role, node))


def _within(state: Gathering) -> None:
    """What is on at an open day or a feast is told behind it, in its paragraph and for the same day: who speaks or plays there is at it."""
    row = [d for d in state.drafts if not d.hidden and d.status == "scheduled" and d.first.sentence.section == "body"]
    whole: Draft | None = None
    for draft in sorted(row, key=lambda d: d.first.start):
        day = state.moments[id(draft)].day
        if draft.kind in _OPEN:
            whole = draft if day is not None else None
        elif whole is None or draft.first.sentence.paragraph != whole.candidates[-1].sentence.paragraph:
            whole = None
        elif draft.kind in _ITEMS and day == state.moments[id(whole)].day and draft.above in (None, whole):
            draft.above = whole
            for agent, (part, role, node) in draft.people.items():
                whole.people.setdefault(agent, ("attendee" if part == "signer" else part, role, node))
        else:
            whole = None


def _sequels(state: Gathering) -> None:
    """A part of an event that names it: "im Rahmen der X"."""
    framed = {c.sentence.first: d for d in state.drafts for c in d.candidates if c.above}
    for draft in state.drafts:
        if draft.above is None and not any(c.above for c in draft.candidates):
            draft.above = next((framed[c.sentence.first] for c in draft.candidates if c.sentence.first in framed), None)
