"""One occasion told as two events: who is at the handing over of the key is at the opening, too."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import combinations

from pipeline.assemble.drafts import CALLS, VERNISSAGES, Draft
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Clause
from pipeline.kernel import Node

_OPENINGS = frozenset({"opening", "commissioning", "inauguration", "handover", "dedication", "vernissage"})
_FORMS = frozenset({"event", "ceremony", "celebration", "reception", "gala", "vernissage"})
_REASONS = frozenset({"anniversary", "birthday", "award", "award-ceremony", "honour", "farewell", "inauguration-of-office"})
_RITES = frozenset("award award-ceremony honour signing golden-book farewell presentation".split())
_FEASTS = _FORMS | {"anniversary", "general-meeting", "festival", "public-festival"}
_MEANWHILE = re.compile(r"\b(?:[Bb]ei dieser Gelegenheit|[Dd]abei|[Hh]ierbei|[Ii]m Rahmen|[Ww]ährend der|[Ii]n diesem Rahmen)\b")
_EARLY = 6  # tokens
_THERE = frozenset({"speaker", "performer", "host", "attendee", "guest"})
_RECEPTIONS = frozenset({"reception", "welcome", "greeting"})
_GREETINGS = frozenset({"frames.begrüßen", "frames.heißen"})
_MEETINGS = frozenset("symposium conference congress forum fair festival workshop seminar hackathon".split())
_VISITS = frozenset({"visit", "site-visit", "company-visit", "delegation-visit"})
_MEANT = frozenset("er ihn ihm sie ihr ihnen gast gäste gästen diplomat diplomaten diplomatin besucher besucherin".split())
# Who leads into an exhibition does so where it opens.
_LEADS_IN = frozenset("führte führten führt führen".split())
_INTRODUCES = frozenset("einführte einführten einführt eingeführt einführung einführenden würdigte laudatio".split())
_KINDS = _VISITS | _RECEPTIONS | CALLS | _OPENINGS | _FORMS | _REASONS | _RITES | _FEASTS | _MEETINGS
_GIFT = re.compile(
    r"scheck|spende|bescheid|urkund|preis|zeugnis|brief|ehrenzeichen|orden|medaille|plakette|ehrennadel", re.IGNORECASE
)
_MOST = 3  # so often one opening is told: the putting into service, the handing over, the key; more are those of several houses
_LIKELY = 0.6  # how often who is at the one is at the other


def share(state: Gathering) -> None:
    """Let two openings of one day, and a feast and its reason that one clause tells of, have the same people."""
    days: dict[str, list[Draft]] = {}
    for draft in state.drafts:
        day = state.moments[id(draft)].day
        if day is not None and not draft.hidden and draft.status == "scheduled" and draft.kind in _KINDS:
            days.setdefault(day, []).append(draft)
    for row in days.values():
        opened = [d for d in row if d.kind in _OPENINGS and not _GIFT.search(d.name)]
        if 1 < len(opened) <= _MOST:
            for one, other in combinations(opened, 2):
                hours = {(state.moments[id(d)].start or "")[10:] for d in (one, other)}
                if len(hours) == 1 or "" in hours:  # at two hours of one day something else is opened
                    _both(one, other)
        for reason in [*opened, *(d for d in row if d.kind in _REASONS)]:
            clauses = {id(c.clause) for c in reason.candidates}
            for draft in row:
                if draft.kind in _FORMS and any(id(c.clause) in clauses for c in draft.candidates):
                    _both(reason, draft)
        _during(state, row)
        _greeted(row)
        _welcomed(state, row)
        _received(state, row)
        for meeting in row:
            if meeting.kind in _MEETINGS and (noun := meeting.head):
                for opening in opened:
                    if re.search(rf"\b{re.escape(noun)}\b|\b{re.escape(noun)}e?s\b", opening.name):
                        _give(meeting, list(opening.people.items()))


def _received(state: Gathering, row: list[Draft]) -> None:
    """A delegation that is received is told as its stay and as the reception: one clause, one day, the same people."""
    for stay in row:
        clauses = {id(c.clause) for c in stay.candidates} if stay.kind == "delegation-visit" else ()
        for draft in row if clauses and state.moments[id(stay)].end is None else ():
            if draft.kind in _RECEPTIONS and any(id(c.clause) in clauses for c in draft.candidates):
                _both(draft, stay)


def _greeted(row: list[Draft]) -> None:
    """Who is received on an inaugural visit is on it, and guests are greeted at the feast of that day: each is told twice."""
    received = [d for d in row if d.kind in _RECEPTIONS]
    calls = [d for d in row if d.kind in CALLS]
    feasts = [d for d in row if d.kind in _FEASTS and d not in received]
    if len(received) == len(calls) == 1:
        _both(received[0], calls[0])
    elif len(received) == len(feasts) == 1 and received[0].first.rule in _GREETINGS:
        _both(received[0], feasts[0])


def _welcomed(state: Gathering, row: list[Draft]) -> None:
    """Who receives a visitor, as the next sentence tells, is at the visit: "X hat das Werk besucht. Empfangen wurde er von Y"."""
    for draft in row:
        sentence, before = draft.first.sentence, state.text.before(draft.first.sentence)
        if draft.kind not in _RECEPTIONS or before is None or before.paragraph != sentence.paragraph:
            continue
        calls = [d for d in row if d.kind in _VISITS and any(c.sentence is before for c in d.candidates)]
        guests = {agent for agent, (part, _, _) in draft.people.items() if part != "host"}
        if len(calls) == 1 and (guests & calls[0].people.keys() or not _MEANT.isdisjoint(draft.first.clause.lows)):
            _both(draft, calls[0])
            if calls[0].kind != "delegation-visit" and not _apart(state, draft):
                draft.hidden = True  # it is the visit


def _apart(state: Gathering, draft: Draft) -> bool:
    """Does a sentence that tells of a reception give it a place or an hour of its own?"""
    starts = state.text.sequence.starts
    return any(c.times or any(node.start >= starts[c.sentence.first] for node in c.places) for c in draft.candidates)


def opened(state: Gathering) -> None:
    """Who speaks, plays and is welcomed where an exhibition opens is at the opening, not at the exhibition for its months."""
    shows = [d for d in state.drafts if d.kind == "exhibition" and not d.hidden]
    starts = [d for d in state.drafts if d.kind in VERNISSAGES and not d.hidden and d.status == "scheduled"]
    for start in starts if shows else ():
        same = [d for d in shows if d.title and d.title == start.title] or (shows if len(shows) == len(starts) == 1 else [])
        paragraphs = {c.sentence.paragraph for c in start.candidates if c.sentence.section == "body"}
        for show in same[:1]:
            starting = {id(c.clause) for c in start.candidates}
            own = [c.clause for c in show.candidates if id(c.clause) not in starting and not (c.clause.sub or _leads_in(c.clause))]
            for agent, (part, role, node) in list(show.people.items()):
                if part not in _THERE or (part == "attendee" and node.tag != "PERSON"):
                    continue
                at = bisect_right(state.text.sequence.starts, node.start) - 1
                sentence = next((s for s in state.text.sentences if s.first <= at < s.last), None)
                if sentence is None or sentence.paragraph not in paragraphs or any(c.tokens[0] <= at <= c.tokens[-1] for c in own):
                    continue
                start.people.setdefault(agent, (part, role, node))
                if agent in show.unsure:
                    start.unsure.setdefault(agent, show.unsure.pop(agent))
                del show.people[agent]


def _leads_in(clause: Clause) -> bool:
    """Does somebody speak about an exhibition: "In die Ausstellung führte X ein"?"""
    return not _INTRODUCES.isdisjoint(clause.lows) or (clause.lows[-1] == "ein" and not _LEADS_IN.isdisjoint(clause.lows))


def _during(state: Gathering, row: list[Draft]) -> None:
    """Who is honoured or signs "bei dieser Gelegenheit", "dabei", is at the feast told before on that day."""
    for rite in row:
        if rite.kind not in _RITES or not _MEANWHILE.search(state.text.slice(*_opening(rite))):
            continue
        feasts = [d for d in row if d is not rite and d.kind in _FEASTS and d.first.start < rite.first.start]
        if feasts:
            _give(max(feasts, key=lambda d: d.first.start), list(rite.people.items()))


def _opening(draft: Draft) -> tuple[int, int]:
    sentence = draft.first.sentence
    return sentence.first, min(sentence.last, sentence.first + _EARLY)


def _both(one: Draft, other: Draft) -> None:
    theirs = list(other.people.items())
    _give(other, list(one.people.items()))
    _give(one, theirs)


def _give(draft: Draft, people: list[tuple[str, tuple[str, str | None, Node]]]) -> None:
    for agent, (part, role, node) in people:
        if node.tag == "PERSON" and agent not in draft.people:
            draft.people[agent] = (part, role, node)
            draft.unsure[agent] = _LIKELY
