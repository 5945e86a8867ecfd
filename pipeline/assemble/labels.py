"""Labels of a release ("Wann: ... Wo: ...") give day and place to the event that the headline or the lead names."""

from __future__ import annotations

from pipeline.assemble import headings, headlined, moments, venues
from pipeline.assemble.state import Gathering, set_moment
from pipeline.german.happenings.clauses import clauses


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
            for clause in row:
                target.first.places += [n for n in venues.of_clause(state.text, clause, bare=True) if n not in target.first.places]
    if target.first.rule == "events.labelled" and not state.moments[id(target)].day:
        state.drafts.remove(target)
