"""The day of an event that its own clause does not tell: counted from another one, said right before it, that of what it stands beside."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment

_LENGTH = re.compile(r"P(\d{1,2})([DW])")


def counted(state: Gathering, candidate: Candidate) -> Moment:
    """ "Zwei Tage nach der Zeremonie", "am Tag vor dem Empfang": counted from an event that was told before."""
    text, row = state.text, candidate.clause.chunks
    for before, chunk in pairwise(row):
        if chunk.prep not in ("nach", "vor") or before.last != chunk.first or text.classes[chunk.head] not in "EN":
            continue
        node = text.sequence.nodes[before.head]
        length = (
            node.value.value if node is not None and node.tag == "DURATION" else "P1D" if text.low(before.head) == "tag" else ""
        )
        count = _LENGTH.fullmatch(length)
        head = text.low(chunk.head).rpartition(" ")[2]
        known = next((d for d in reversed(state.drafts) if d.head.casefold().endswith(head)), state.last)
        day = state.moments[id(known)].day if count is not None and known is not None else None
        if count is None or known is None or day is None or not day[:4].isdigit():
            continue
        days = int(count[1]) * (7 if count[2] == "W" else 1) * (1 if chunk.prep == "nach" else -1)
        found = datetime.date.fromisoformat(day) + datetime.timedelta(days)
        return Moment(found.isoformat(), None, state.moments[id(known)].nodes, implied=True)
    return Moment()


def then(state: Gathering, candidate: Candidate) -> Moment:
    """ "Im November kommt eine Delegation. Dann steht ein Forum an": when the sentence before tells, be it a month."""
    text, sentence = state.text, candidate.sentence
    if text.low(sentence.first) != "dann" or not sentence.first:
        return Moment()
    before = text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return Moment()
    nodes = text.times(range(before.first, before.last))
    last = next((n for n in reversed(nodes) if moments.usable(n) and not moments.is_clock(n)), None)
    return Moment(*moments.ends(last), (last,), implied=True) if last is not None else Moment()


def between(state: Gathering, candidate: Candidate) -> Moment:
    """ "Am Mittwoch kochen alle zusammen. Daran schließt sich eine Führung an": a day told since the last event, of nothing that is one."""
    text, last, sentence = state.text, state.last, candidate.sentence
    if last is None:
        return Moment()
    before = text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph or any(c.sentence is before for c in last.candidates):
        return Moment()
    nodes = [n for n in text.times(range(before.first, before.last)) if moments.usable(n) and not moments.is_clock(n)]
    told = Moment(*moments.ends(nodes[-1]), (nodes[-1],), implied=True) if len(nodes) == 1 else Moment()
    known = state.moments[id(last)].day
    later = told.day is not None and (known is None or (told.day > known and told.day[:4] == known[:4]))
    return told if later and not told.end else Moment()


def known_day(state: Gathering, candidate: Candidate) -> Moment:
    """ "Beim Stehempfang überbrachten ...": a definite event without a day belongs to the day that the text tells of."""
    if state.last is None or candidate.sentence.paragraph - state.paragraph > 2:
        return Moment()
    known = state.moments[id(state.last)]
    if known.day is None or (known.end and known.end[:10] > known.day):
        return Moment()
    return Moment(known.day, None, known.nodes, implied=True)


def beside(state: Gathering, candidate: Candidate) -> Moment:
    """The day of the event that the clause stands beside: "nach der Begrüßung unterschrieben ...", "am Rande des Treffens"."""
    for other, draft in reversed(state.mentioned[-8:]):
        beside = not other.create or other.rule in ("events.beside", "events.at")
        if draft is not None and other.sentence is candidate.sentence and other is not candidate and beside:
            known = state.moments[id(draft)]
            if known.day and not (known.end and known.end[:10] > known.day):
                return Moment(known.day, None, known.nodes, implied=True)
    return Moment()
