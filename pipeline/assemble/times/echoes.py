"""Days that an event takes from what was told of the whole: of a contract that has been concluded, of a journey its second day, its last
evening, its arrival."""

from __future__ import annotations

import datetime

from pipeline.assemble.drafts import OUTWARD, Draft
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.assemble.times.scenes import dates
from pipeline.german.happenings.clauses import Sentence, clauses
from pipeline.kernel import Node

_NTH = {w: n for n, w in enumerate("ersten zweiten dritten vierten fünften sechsten siebten".split())}
_LAST = frozenset({"letzten", "abschließenden"})
_PARTS = ("tag", "tages", "abend", "morgen", "nachmittag", "vormittag", "mittag")
_ARRIVAL = frozenset({"ankunft", "anreise", "eintreffen"})
_NEAR = frozenset({"nach", "bei", "zur", "vor", "mit", "der", "ihrer", "seiner", "deren", "beim", "dem"})
_BACK = 2  # sentences


def signed(state: Gathering) -> None:
    """ "Haben am Dienstag in Jena ein Abkommen geschlossen. Der Vertrag, den X unterzeichnete, ...": one day and one place."""
    for draft in state.drafts:
        told = next((c for c in draft.candidates if c.sentence.section == "body"), None)
        if draft.kind != "signing" or state.moments[id(draft)] or told is None or draft.status != "scheduled":
            continue
        row: list[Sentence] = []
        before = state.text.before(told.sentence)
        while before is not None and before.paragraph == told.sentence.paragraph and len(row) < _BACK:
            row.append(before)
            before = state.text.before(before)
        for clause in [c for s in row for c in clauses(state.text, s)]:
            days = dates(state.text, clause.tokens)
            if days and any(verb.does in ("sign", "conclude") for verb, _ in clause.verbs):
                set_moment(state, draft, Moment(*moments.ends(days[0]), (days[0],), implied=True))
                if not any(c.places for c in draft.candidates):
                    draft.first.places += venues.of_clause(state.text, clause)
                break


def of_whole(state: Gathering, trip: Draft | None) -> None:
    """ "Am zweiten Tag", "am letzten Abend", "nach der Ankunft": days of a journey or a feast that are told by their place in it."""
    whole = trip or next((d for d in state.drafts if state.moments[id(d)].end and state.moments[id(d)].day), None)
    known = state.moments[id(whole)] if whole is not None else Moment()
    first, last = known.day, (known.end or "")[:10]
    if first is None or not first[:4].isdigit() or (last and last < first):
        return
    for draft in state.drafts:
        own = state.moments[id(draft)]
        if draft is whole or not (own.implied or not own or all(_vague(n) for n in own.nodes)):
            continue
        for lows in [c.clause.lows for c in draft.candidates if c.create and c.sentence.section == "body"]:
            day = _named(lows, first, last)
            if day is not None:
                set_moment(state, draft, Moment(day, None, known.nodes, implied=True))
                break


def evenings(state: Gathering, trip: Draft) -> None:
    """ "Am Abend lud der Bürgermeister ein", told of a journey whose days nobody knows: no evening of the publishing day."""
    published = state.published.edtf[:10] if state.published else ""
    if trip.kind not in OUTWARD or not published or state.moments[id(trip)]:
        return
    for draft in state.drafts:
        own = state.moments[id(draft)]
        if draft.above is trip and own.day == published and own.nodes and all(_vague(n) for n in own.nodes):
            set_moment(state, draft, Moment())


def _vague(node: Node) -> bool:
    """Does a part of the day stand there, without a day of its own?"""
    return moments.is_clock(node) and node.value.kind == "part" and not node.value.known


def _named(lows: list[str], first: str, last: str) -> str | None:
    """Return the day of the whole that a clause names, None where it names none."""
    for ahead, low, following in zip(["", *lows], lows, [*lows[1:], ""], strict=False):
        if low in _ARRIVAL and ahead in _NEAR:
            return first
        if ahead not in ("am", "dem", "seinem", "ihrem") or not following.endswith(_PARTS):
            continue
        if low in _LAST:
            return last or None
        if low in _NTH:
            day = (datetime.date.fromisoformat(first) + datetime.timedelta(_NTH[low])).isoformat()
            return day if not last or day <= last else None
    return None
