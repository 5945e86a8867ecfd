"""Two signs of one event: what a draft takes from another candidate that knows better."""

from __future__ import annotations

from pipeline.assemble.drafts import CALLS, OUTWARD, Candidate, Draft
from pipeline.assemble.merge import OUTINGS
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment


def join(state: Gathering, draft: Draft, candidate: Candidate, moment: Moment) -> None:
    """Let a draft take what another sign of it knows better."""
    known = state.moments[id(draft)]
    if draft.kind == "delegation-visit" and candidate.kind in OUTWARD:
        candidate.places = []  # "nach Deutschland gereist": no place of theirs
    draft.candidates.append(candidate)
    draft.also |= candidate.also
    draft.hidden = draft.hidden and candidate.strength < 0.5
    if moment.day and known.day != moment.day and all(c.sentence.section in ("headline", "deck") for c in draft.candidates[:-1]):
        set_moment(state, draft, moment)  # the body knows better than the headline
        known = moment
    if candidate.status == "cancelled" and draft.status == "scheduled":
        draft.status = "cancelled"
    if candidate.status == "postponed":
        draft.status = "postponed"
    if candidate.strength < 0.4:
        moment = Moment()  # a mere mention dates nothing
    if (moment.end and moments.narrows(moment, known)) or moments.in_week(moment, known):
        set_moment(state, draft, moment)
    elif moment.start and (not known.start or (len(moment.start) > len(known.start) and moment.start.startswith(known.start[:10]))):
        set_moment(state, draft, Moment(moment.start, moment.end or known.end, moment.nodes, moment.implied))
    elif moment.end and moment.start is None and not known:
        set_moment(state, draft, moment)
    elif moment.end and not known.end and moment.start is None and known.start and moment.end[:10] >= known.start[:10]:
        set_moment(state, draft, Moment(known.start, moment.end, known.nodes + moment.nodes, known.implied))
    headed = all(c.sentence.section in ("headline", "deck") for c in draft.candidates[:-1])
    richer = len(candidate.words) > len(draft.words) - (headed and len(draft.words) > 0) or (candidate.title and not draft.title)
    plainer = candidate.head != draft.head and draft.head.casefold().endswith(candidate.head.casefold()) and not candidate.title
    plainer = plainer or (draft.proper and draft.first.year is not None and not candidate.proper and not candidate.title)
    unlike = (
        (draft.kind in OUTINGS or candidate.kind == "performance") if headed else draft.group == "award"
    )  # a noun names it better than a verb does
    plainer = plainer or (
        candidate.node is None
        and draft.first.node is not None
        and (unlike or (candidate.rule == "frames.turn" and candidate.head == "Veranstaltung"))
    )
    plainer = plainer or candidate.rule == "frames.pronoun"
    if (
        richer
        and not plainer
        and candidate.strength >= 0.4
        and candidate.rule != "events.mentioned"
        and candidate.sentence.section != "headline"
    ):
        draft.name, draft.title, draft.head = (
            candidate.name,
            candidate.title or draft.title,
            candidate.head if candidate.title or not draft.title else draft.head,
        )
        if candidate.kind != draft.kind and draft.kind in ("event", "meeting", "visit", "trip"):
            draft.kind, draft.type = candidate.kind, candidate.type
    if candidate.rule == "frames.pronoun" and draft.first.rule == "frames.guest" and draft.name.startswith("Besuch von "):
        draft.kind, draft.type, draft.head = candidate.kind, candidate.type, candidate.head
        draft.name = draft.name.replace("Besuch", candidate.head, 1)  # of the guest who reads
    if headed and candidate.kind == "site-visit" and draft.kind in ("visit", "delegation-visit"):
        draft.kind, draft.type = candidate.kind, candidate.type  # the visit of one house, as the body tells
    if candidate.kind in CALLS and draft.kind in ("visit", "delegation-visit") and candidate.create:
        draft.kind, draft.type = candidate.kind, candidate.type
        draft.name = draft.name.replace("Besuch", candidate.head, 1) if draft.name.startswith("Besuch ") else draft.name
    draft.words |= candidate.words
