"""Labels of a release ("Wann: ... Wo: ...") give day and place to the event that the headline or the lead names."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.assemble import headings, headlined, moments, venues
from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering, set_moment
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node


def _places(text: Text, sentence: Sentence, row: Seq[Clause]) -> list[Node]:
    """What stands behind "Wo:": known places, else the words themselves: "Ort: Vereinsgarten Lerchenfeld"."""
    begin = next((i + 1 for i in range(sentence.first, sentence.last) if text.word(i) in (":", "?")), sentence.last)
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


def read(state: Gathering, plan: headings.Plan) -> None:
    """ "Wann: ... Wo: ...": day and place of the event that the headline or the lead names."""
    state.labelled = any(label == "when" for label, _ in plan.labels)
    if not plan.labels:
        return
    if not state.drafts and (len({label for label, _ in plan.labels}) < 2 or headlined.named(state, "events.labelled") is None):
        return
    target = min(state.drafts, key=lambda d: (d.first.sentence.section not in ("headline", "deck"), d.first.start))
    for label, sentence in plan.labels:
        row = clauses(state.text, sentence)
        if sentence.last - sentence.first < 3 and (following := plan.after.get(sentence.first)) is not None:
            row = [*row, *clauses(state.text, following)]
        if label == "when":
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
        else:
            found_at = _places(state.text, sentence, row)
            target.first.places += [n for n in found_at if n not in target.first.places]
            _hour(state, target, sentence, row)
    if target.first.rule == "events.labelled" and not state.moments[id(target)].day:
        state.drafts.remove(target)
