"""How events hang together: stations of a trip, parts of a programme, what the release is about; moved and cancelled ones."""

from __future__ import annotations

import re

from pipeline.assemble import moments
from pipeline.assemble.drafts import Draft
from pipeline.assemble.gather import Gathering
from pipeline.assemble.moments import Moment
from pipeline.german.happenings.clauses import Sentence
from pipeline.german.happenings.words import DELEGATION
from pipeline.resolve.home import Home

_PEOPLE = re.compile(
    r"(?:gäste|gästen|teilnehm\w+|person(?:en)?|besucher\w*|mitglieder\w*|unternehm\w+|köpfig\w*|schüler\w*|studierende\w*|kinder\w*|bürger\w*|vertreter\w*|menschen|"
    r"zuschauer\w*|delegierte\w*|jugendliche\w*|anwesende\w*|kolleg\w+|fachleute\w*|besuchende\w*|zuhörer\w*|aussteller\w*)$",
    re.IGNORECASE,
)


def counts_people(unit: str) -> bool:
    return bool(_PEOPLE.search(unit))


def relate(state: Gathering, home: Home) -> None:
    """Set super-events, the main event, and the new dates of what was moved."""
    _moved(state)
    trip = _trip(state)
    if trip is not None:
        _stations(state, trip)
    _main(state, trip)
    _sequels(state)


def _trip(state: Gathering) -> Draft | None:
    trips = [d for d in state.drafts if d.group == "trip" and d.kind in ("trip", "delegation-trip", "delegation-visit", "visit")]
    trips = [d for d in trips if any(DELEGATION.search(w) for w in d.name.split()) or any(c.rule.startswith("trips") for c in d.candidates)]
    return max(trips, key=lambda d: (len(d.candidates), -d.first.start), default=None)


def _stations(state: Gathering, trip: Draft) -> None:
    """Events within the days of the trip belong to it; those without a day where they follow it in the text."""
    span = state.moments[id(trip)]
    for draft in state.drafts:
        if draft is trip or draft.above is not None:
            continue
        day = state.moments[id(draft)].day
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


def _sequels(state: Gathering) -> None:
    """A part of an event that names it: "im Rahmen der X"."""
    for draft in state.drafts:
        for candidate in draft.candidates:
            if draft.above is None:
                framed = [
                    other
                    for other in state.drafts
                    if other is not draft and any(c.above and c.sentence is candidate.sentence for c in other.candidates) and not any(c.above for c in draft.candidates)
                ]
                if framed:
                    draft.above = framed[0]


def _moved(state: Gathering) -> None:
    """ "Neuer Termin ist Samstag, der 17. September": the date of a moved event; its first date becomes the previous one."""
    moved = [d for d in state.drafts if d.status == "postponed"]
    if not moved:
        return
    text = state.text
    for sentence in text.sentences:
        fresh = _fresh(state, sentence)
        if fresh is None:
            continue
        before = [d for d in moved if any(c.start < text.sequence.starts[sentence.first] for c in d.candidates)]
        draft = before[-1] if before else moved[0]
        old = state.moments[id(draft)]
        if old.start and old.start[:10] != (fresh.start or "")[:10]:
            draft.previous = old.start
        state.moments[id(draft)] = fresh
        draft.status = "rescheduled"
        return


def _fresh(state: Gathering, sentence: Sentence) -> Moment | None:
    text = state.text
    lows = [text.low(i) for i in range(sentence.first, sentence.last)]
    for at, low in enumerate(lows[:-1]):
        if low.startswith("neue") and lows[at + 1] in ("termin", "datum", "zeitpunkt") and "noch" not in lows:
            from pipeline.german.happenings.clauses import clauses

            for clause in clauses(text, sentence):
                found = moments.of_clause(text, sentence, clause, sentence.first + at)
                if found.day:
                    return found
    return None
