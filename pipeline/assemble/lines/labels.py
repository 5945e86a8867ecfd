"""Labels of a release ("Wann: ... Wo: ...") give day and place to the event that the headline or the lead names."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import Draft
from pipeline.assemble.lines import headings, headlined
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.scenes import LASTING
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node

_NAMED = 0.7  # how sure it is that what stands behind "Was:" is the event


def _places(text: Text, sentence: Sentence, row: Seq[Clause]) -> list[Node]:
    """What stands behind "Wo:": known places, else the words themselves: "Ort: Vereinsgarten Lerchenfeld"."""
    begin = next((i + 1 for i in range(sentence.first, sentence.last) if text.word(i) in (":", "?")), sentence.last)
    while begin < sentence.last and (text.classes[begin] == "T" or text.word(begin) == ","):
        begin += 1  # "Zeit und Ort: 5. Mai, 9 Uhr, Rathaus"
    start = text.sequence.starts[min(begin, len(text.classes) - 1)]
    found = [n for clause in row for n in venues.of_clause(text, clause, bare=True) if n.start >= start]
    if begin >= sentence.last or any(clause.verbs for clause in row):
        return found
    made = venues.spelt(text, begin, sentence.last)
    return found if made is None or any(n.start < made.end for n in found) else [made, *found]


def _hour(state: Gathering, target: Draft, sentence: Sentence, row: Seq[Clause]) -> None:
    """ "Treffpunkt: 7 Uhr, Parkplatz": the hour of an event whose day is known."""
    known = state.moments[id(target)]
    found = next((m for c in row if (m := moments.of_clause(state.text, sentence, c, c.tokens[0]))), None)
    clock = (found.start or "").partition("T")[2] if found is not None else ""
    if found is not None and clock and known.day and known.start == known.day:
        set_moment(state, target, moments.Moment(f"{known.day}T{clock}", known.end, known.nodes + found.nodes, known.implied))


def _end(state: Gathering, target: Draft, sentence: Sentence, row: Seq[Clause]) -> None:
    """ "Ende: 16 Uhr", "Ende: 6. Mai, 12 Uhr": until when an event lasts whose beginning is known."""
    known = state.moments[id(target)]
    found = next((m for c in row if (m := moments.of_clause(state.text, sentence, c, c.tokens[0]))), None)
    if found is None or known.end or not known.day or not found.start:
        return
    clock = found.start.partition("T")[2]
    said = any("day" in n.value.known for n in found.nodes)
    end = found.start if said else f"{known.day}T{clock}"
    if (clock or said) and end > (known.start or "") and (said or "T" in (known.start or "")):
        set_moment(state, target, moments.Moment(known.start, end, known.nodes + found.nodes, known.implied))


def _named(state: Gathering, sentence: Sentence) -> Draft | None:
    """The event behind "Was:": the one told of in the release, or a new one."""
    for n, (candidate, draft) in enumerate(state.mentioned):
        if candidate.sentence is not sentence or candidate.node is None:
            continue
        known = draft or next((d for d in state.drafts if d.kind == candidate.kind), None)
        if known is None:
            known = Draft(
                [candidate], candidate.name, candidate.kind, candidate.type, candidate.head, candidate.title, set(candidate.words)
            )
            candidate.strength = max(candidate.strength, _NAMED)
            state.drafts.append(known)
            state.mentioned[n] = (candidate, known)
            set_moment(state, known, moments.Moment())
        return known
    return None


def _blocks(state: Gathering, plan: headings.Plan) -> dict[int, Draft | None]:
    """Return whose labels begin at a line, by its first token: what "Was:" names, or a line above "Wann:"; None where nothing is named."""
    found: dict[int, Draft | None] = {}
    before = -1  # the label before
    dated = False  # has the block its day?
    for label, sentence in plan.labels:
        if label == "what" and (draft := _named(state, sentence)) is not None:
            found[sentence.first], dated = draft, False
        elif label == "when":
            if dated and not _same_block(state, before, sentence):
                lines = [c.sentence for c, _ in state.mentioned if before < c.sentence.first < sentence.first and c.sentence.head]
                found[sentence.first] = _named(state, lines[-1]) if lines else None
            dated = True
        before = sentence.first
    return found


def _same_block(state: Gathering, before: int, sentence: Sentence) -> bool:
    """Is only the hour told behind the day: "Datum: 5. Mai", "Uhrzeit: 19 Uhr"?"""
    times = state.text.times(range(sentence.first, sentence.last))
    return state.text.at(before).paragraph == sentence.paragraph or all(moments.is_clock(n) for n in times)


def read(state: Gathering, plan: headings.Plan) -> None:
    """ "Wann: ... Wo: ...": day and place of the event that the headline or the lead names."""
    state.labelled = any(label == "when" for label, _ in plan.labels)
    if not plan.labels:
        return
    named = _blocks(state, plan)
    if not state.drafts and (len({label for label, _ in plan.labels}) < 2 or headlined.named(state, "events.labelled") is None):
        return
    for draft in [d for d in state.drafts if named and d.kind == "press-slot" and not state.moments[id(d)]]:
        state.drafts.remove(draft)  # what the press is asked to come to has a name
    first = next((d for label, s in plan.labels if label == "what" and (d := named.get(s.first)) is not None), None) or min(
        state.drafts, key=lambda d: (d.first.sentence.section not in ("headline", "deck"), d.first.start)
    )
    target: Draft | None = first
    for label, sentence in plan.labels:
        target = named.get(sentence.first, target)
        if target is None:
            continue
        row = clauses(state.text, sentence)
        if sentence.last - sentence.first < 3 and (following := plan.after.get(sentence.first)) is not None:
            row = [*row, *clauses(state.text, following)]
        if label == "until":
            _end(state, target, sentence, row)
        elif label == "when" or (label == "span" and target.kind in LASTING):
            found = next((m for c in row if (m := moments.of_clause(state.text, sentence, c, c.tokens[0]))), None)
            known = state.moments[id(target)]
            if (
                found is not None
                and found.day
                and (
                    not known.day
                    or known.implied
                    or len(found.start or "") > len(known.start or "")
                    or moments.narrows(found, known)
                )
            ):
                set_moment(state, target, found)
        elif label == "where":
            found_at = _places(state.text, sentence, row)
            target.first.places += [n for n in found_at if n not in target.first.places]
            _hour(state, target, sentence, row)
    if first.first.rule == "events.labelled" and not state.moments[id(first)].day:
        state.drafts.remove(first)
