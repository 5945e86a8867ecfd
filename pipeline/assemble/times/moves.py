"""Events put off: the day they were to be and the day they will be, told in one sentence.

"statt am 3. Mai am 17. September", "vom 3. auf den 17. Mai verlegt", "nicht am 3., sondern am 10. Mai", "wird am 17. Mai nachgeholt".
"""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german.dates import leaves
from pipeline.german.dates.tense import PLANNED
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.kernel import Node

_PUT_OFF = frozenset(
    "verschoben verlegt vorverlegt nachgeholt verschiebt verlegen verschieben vorgezogen nachholtermin ersatztermin geschoben aufgeschoben "
    "umgelegt hinausgeschoben nachholen ausweichtermin".split()
)
_ANEW = frozenset("ersatztermin ausweichtermin nachholtermin".split())
_CUES = _PUT_OFF | {"statt", "anstatt", "sondern"}
_WAS = frozenset("ursprünglich ursprüngliche ursprünglichen eigentlich zunächst bisher".split())
_NOW = frozenset("nun jetzt stattdessen nunmehr neu neuer neue sondern".split())
_PLANNED = (*sorted(PLANNED), "angekündigt")
_TO = frozenset({"den", "dem", "am", "vom", "zum", "der", "das", "die"})
_DAY = 10  # characters of a whole date
_BEFORE = 3  # sentences in which it is told what is made up for
_FAR = 5  # tokens before a day that tell what it is


def read(state: Gathering) -> None:
    """Give events their new day, and the old one as the previous."""
    for sentence in state.text.sentences:
        lows = state.text.lows[sentence.first : sentence.last]
        if _CUES.isdisjoint(lows) or sentence.section in ("furniture", "publisher", "note"):
            continue
        fresh, old = _days(state.text, sentence, lows)
        if fresh is None and (old is None or _PUT_OFF.isdisjoint(lows)):
            continue
        if old is None and _PUT_OFF.isdisjoint(lows):
            continue
        draft = next((d for d in state.drafts if any(c.sentence is sentence and c.create for c in d.candidates)), None)
        if draft is None or (draft.status == "cancelled" and "sondern" not in lows):
            continue
        if fresh is not None:
            _apply(state, draft, sentence, fresh, old)
        elif old is not None:  # "wurde vom 26. April auf den Herbst verlegt"
            draft.previous, draft.status = moments.ends(old)[0], "postponed"
            set_moment(state, draft, Moment())
    _made_up(state)
    _announced(state)


def _made_up(state: Gathering) -> None:
    """What is cancelled or put off, and made up for: "Das Konzert am 3. Mai entfällt. Es wird am 7. Juni im Park nachgeholt".

    A month alone ("im Juni") is no new date yet; what is made up for some day ("sobald die Halle frei ist") is only put off.
    """
    off = [d for d in state.drafts if d.status in ("cancelled", "postponed")]
    text = state.text
    for k, sentence in enumerate(text.sentences) if off else ():
        lows = text.lows[sentence.first : sentence.last]
        if "nachgeholt" not in lows or "nicht" in lows:
            continue
        near = [s for s in text.sentences[max(0, k - _BEFORE) : k + 1] if s.paragraph == sentence.paragraph]
        draft = next((d for d in reversed(off) if any(c.sentence in near for c in d.candidates)), None)
        clause = next((c for c in clauses(text, sentence) if "nachgeholt" in c.lows), None)
        if draft is None or clause is None:
            continue
        known = state.moments[id(draft)]
        rest = next((c for c in clauses(text, sentence) if c is not clause and not c.sub and c.dated), clause)
        clause = clause if clause.dated else rest  # "Nachgeholt wird es, wenn das Wetter will, am 7. Juni"
        fresh = moments.of_clause(text, sentence, clause, clause.tokens[-1])
        if fresh.day and fresh.day == known.day:  # "fällt am 3. Mai aus und wird am 12. Mai nachgeholt"
            later = next((n for n in _nodes(text, sentence) if n.start > max(m.end for m in known.nodes)), None)
            fresh = Moment(*moments.ends(later), (later,)) if later is not None else Moment()
        if fresh.day and fresh.start and len(fresh.start) >= _DAY and fresh.day != known.day:
            draft.previous = known.start or draft.previous
            set_moment(state, draft, fresh)
            draft.status = "rescheduled"
            if places := venues.of_clause(text, clause):
                for candidate in draft.candidates:
                    candidate.places = [n for n in candidate.places if n.value.kind == "City"]
                draft.first.places += places
        elif draft.status == "cancelled" and known.day and not fresh.start and {"soll", "kann"}.isdisjoint(lows):
            draft.previous, draft.status = known.start, "postponed"
            set_moment(state, draft, Moment())


def _apply(state: Gathering, draft: Draft, sentence: Sentence, fresh: Node, old: Node | None) -> None:
    start, end = moments.ends(fresh)
    known = state.moments[id(draft)]
    clock = next(
        (n for n in _nodes(state.text, sentence) if moments.is_clock(n) and (n.value.start or "")[:10] == (start or "")[:10]), None
    )
    before = moments.ends(old)[0] if old is not None else known.start
    if before and before[:10] != (start or "")[:10]:
        draft.previous = before
    nodes = (fresh,) if clock is None or clock is fresh else (fresh, clock)
    draft.status = "rescheduled"
    set_moment(state, draft, Moment(clock.value.start if clock is not None else start, end, nodes))


def _nodes(text: Text, sentence: Sentence) -> list[Node]:
    return [n for n in text.times(range(sentence.first, sentence.last)) if moments.usable(n)]


def _days(text: Text, sentence: Sentence, lows: list[str]) -> tuple[Node | None, Node | None]:
    """Return the new day and the old one that a sentence tells."""
    fresh = old = None
    put_off = next((n for n, low in enumerate(lows) if low in _PUT_OFF), len(lows))
    for at, low in enumerate(lows):
        node = text.sequence.nodes[sentence.first + at]
        if (
            text.classes[sentence.first + at] != "T"
            or node is None
            or not moments.usable(node)
            or len(node.value.start or "") < _DAY
        ):
            continue
        if moments.is_clock(node) and "day" not in node.value.known:
            continue
        if node.tag == "RANGE" and " auf " in low and len(parts := list(leaves(node))) == 2:
            return parts[1], parts[0]  # "vom 3. Mai auf Samstag, 17. Mai"
        near = lows[max(0, at - _FAR) : at]
        near = near[:-1] if near[-1:] == ["wochenende"] else near  # "auf das Wochenende 25./26. Mai"
        ahead = near[-1] if near else ""
        lead = near[-2] if len(near) > 1 and ahead in _TO else ahead
        behind = lows[at + 1] if at + 1 < len(lows) else ""
        instead = lead in ("statt", "anstatt") or (lead == "nicht" and "sondern" in lows)
        if (
            instead
            or not _WAS.isdisjoint(near)
            or behind.startswith(_PLANNED)
            or lead in PLANNED
            or (ahead == "vom" and "auf" in lows[at:])
        ):
            old = old or node
        elif (
            lead == "auf"
            or not _NOW.isdisjoint(near)
            or not _ANEW.isdisjoint(near)
            or "nachgeholt" in lows[at + 1 : at + 4]
            or (at > put_off and not {"findet", "beginnt", "startet"}.isdisjoint(lows[put_off:at]))
            or old is not None
            or "statt" in lows[at + 1 : at + 2]
        ):
            fresh = fresh or node
    return fresh, old


def _announced(state: Gathering) -> None:
    """ "Neuer Termin ist Samstag, der 17. September": the date of a moved event; its first date becomes the previous one."""
    moved = [d for d in state.drafts if d.status == "postponed"] or [d for d in state.drafts if d.status == "cancelled"]
    if not moved:
        return
    text = state.text
    for sentence in text.sentences:
        fresh = _new_day(state, sentence)
        if fresh is None:
            continue
        before = [d for d in moved if any(c.start < text.sequence.starts[sentence.first] for c in d.candidates)]
        draft = before[-1] if before else moved[0]
        old = state.moments[id(draft)]
        if old.start and old.start[:10] != (fresh.start or "")[:10]:
            draft.previous = old.start
        draft.status = "rescheduled"
        set_moment(state, draft, fresh)
        return


def _new_day(state: Gathering, sentence: Sentence) -> Moment | None:
    text = state.text
    lows = [text.low(i) for i in range(sentence.first, sentence.last)]
    for at, low in enumerate(lows[:-1]):
        if low.startswith("neue") and lows[at + 1] in ("termin", "datum", "zeitpunkt") and "noch" not in lows:
            for clause in clauses(text, sentence):
                found = moments.of_clause(text, sentence, clause, sentence.first + at)
                if found.day:
                    return found
    return None


def called_off(state: Gathering, draft: Draft, moment: Moment) -> bool:
    """Is the day told the one on which a postponed event will not be: named by the clause that puts it off?"""
    starts, ends = state.text.sequence.starts, state.text.sequence.ends
    clauses = [(starts[c.clause.tokens[0]], ends[c.clause.tokens[-1]]) for c in draft.candidates if c.status == "postponed"]
    return bool(moment.nodes) and all(any(a <= n.start < b for a, b in clauses) for n in moment.nodes)
