"""Labels of a release ("Wann: ... Wo: ...") give day and place to the event that the headline or the lead names."""

from __future__ import annotations

from pipeline.assemble import headings, moments, venues
from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.grammar import content
from pipeline.assemble.moments import Moment
from pipeline.assemble.state import Gathering, set_moment
from pipeline.german.happenings.clauses import clauses


def _by_headline(state: Gathering, plan: headings.Plan) -> bool:
    """Labels of time and place announce an event even where no noun names it: it has the headline's name."""
    headline = next((s for s in state.text.sentences if s.section == "headline"), None)
    if headline is None or headline.last - headline.first > 14 or len({label for label, _ in plan.labels}) < 2:
        return False
    row = clauses(state.text, headline)
    name = state.text.slice(headline.first, headline.last).strip(" .!")
    starts, ends = state.text.sequence.starts, state.text.sequence.ends
    draft = Draft(
        [
            Candidate(
                "event", "Event", name, name, headline, row[0], headline.first, starts[headline.first], ends[headline.last - 1],
                "events.labelled", 0.6, words=content(name),
            )
        ],
        name, "event", "Event", name, None, set(content(name)),
    )  # fmt: skip
    state.drafts.append(draft)
    set_moment(state, draft, Moment())
    return True


def read(state: Gathering, plan: headings.Plan) -> None:
    """ "Wann: ... Wo: ...": day and place of the event that the headline or the lead names."""
    state.labelled = any(label == "when" for label, _ in plan.labels)
    if not plan.labels or not (state.drafts or _by_headline(state, plan)):
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
