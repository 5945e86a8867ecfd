"""The hour told behind an event whose day is known: "Los geht es um 15 Uhr", "Konzertbeginn ist um 20 Uhr", "Abfahrt 7.30 Uhr"."""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import Clause, Sentence, clauses

_BEGINS = frozenset("los beginn beginnt beginnen start startet anpfiff spielbeginn".split())
_LEAVES = frozenset("abfahrt abmarsch treffpunkt start los".split())
_CUES = _BEGINS | _LEAVES
_WAYS = frozenset("trip study-trip citizens-trip excursion hike ride guided-tour".split())  # what begins where one leaves
_REACH = 2  # paragraphs behind the event


def follow(state: Gathering, sentence: Sentence) -> None:
    """Give the event before a sentence that names none the hour at which it begins."""
    draft = state.last
    if draft is None or sentence.section not in ("body", "service") or sentence.paragraph - state.paragraph > _REACH:
        return
    if "T" not in state.text.classes[sentence.first : sentence.last]:
        return
    lows = state.text.lows[sentence.first : sentence.last]
    if (_CUES.isdisjoint(lows) and "beginn" not in " ".join(lows)) or not any(_begins(low, draft) for low in lows):
        return
    known = state.moments[id(draft)]
    if known.day is None and known.start and (day := _day_within(state, sentence, known.start)):
        known = day  # "Vortrag im Februar ... Los geht es um 19 Uhr am 22.2."
        set_moment(state, draft, known)
    if known.day is None or known.start != known.day:
        return
    row = clauses(state.text, sentence)
    for clause in row:
        at = next((i for i in clause.tokens if _begins(state.text.low(i), draft)), None)
        if clause.sub or at is None:
            continue
        labelled = next((c for c in row if c.tokens[0] == at + 2 and state.text.word(at + 1) == ":"), None)
        clocks = _clocks(state, labelled or clause, known.day)  # "Einlass: 19 Uhr, Beginn: 20 Uhr"
        behind = [told for i, *told in clocks if i > at][:1]
        told = behind or [told for _, *told in clocks if len(clocks) == 1]
        for begin, until in told:
            end = known.end or (f"{known.day}T{until}" if until else None)
            set_moment(state, draft, Moment(f"{known.day}T{begin}", end, known.nodes, known.implied))
        return


def _day_within(state: Gathering, sentence: Sentence, coarse: str) -> Moment | None:
    """The first day that a sentence names within a month or year."""
    for i in range(sentence.first, sentence.last):
        node = state.text.sequence.nodes[i]
        if node is not None and state.text.classes[i] == "T" and moments.usable(node) and not moments.is_clock(node):
            start, end = moments.ends(node)
            if start and len(start) == 10 and start.startswith(coarse):
                return Moment(start, end, (node,))
    return None


def _begins(low: str, draft: Draft) -> bool:
    return low in _BEGINS or low.endswith("beginn") or (low in _LEAVES and draft.kind in _WAYS)


def _clocks(state: Gathering, clause: Clause, day: str) -> list[tuple[int, str, str]]:
    """The hours of a clause by token, with their ends; none where it tells of another day."""
    found: list[tuple[int, str, str]] = []
    for i in clause.tokens:
        node = state.text.sequence.nodes[i]
        if node is None or state.text.classes[i] != "T":
            continue
        start, end = moments.ends(node)
        if not moments.is_clock(node):
            if start != day:
                return []
            continue
        if "T" in (start or ""):
            found.append((i, (start or "").partition("T")[2], (end or "").partition("T")[2]))
    return found
