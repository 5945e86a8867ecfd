"""Events that only the headline names: lines below it say when and where, prose calls them "dieser Workshop" or tells when one meets."""

from __future__ import annotations

from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.grammar import content
from pipeline.assemble.lines import headings
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering, is_old, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import Clause, Sentence, clauses
from pipeline.kernel import Node

_LONGEST = 14  # tokens of a headline that can be a name
_SHORT = 12  # tokens: what is no longer and has no full stop is a line above the running text
_NEAR = 3  # sentences at the head of the body in which "der Workshop" speaks of the headline
_PREFIXES = frozenset(
    "einladung ankündigung vorankündigung termin terminhinweis veranstaltungshinweis veranstaltung rückblick nachbericht bericht vorschau erinnerung "
    "hinweis aktuell neu heute morgen date".split()
)
# What a house announces under a title of its own.
_TITLED = frozenset(
    "workshop course lecture seminar reading concert guided-tour excursion hike ride screening theatre cabaret panel-discussion information-event hackathon "
    "children-event exercise exhibition tasting trip study-trip competition summit conference symposium".split()
)
_STARTS = frozenset("los beginn beginnt startet start einlass treffpunkt".split())


def named(state: Gathering, rule: str, kind: str = "event", noun: str | None = None) -> Draft | None:
    """Make an event that has the headline's name; None where the headline is no name: too long, or a statement."""
    text = state.text
    headline = next((s for s in text.sentences if s.section == "headline"), None)
    if headline is None or headline.last - headline.first > _LONGEST:
        return None
    first = headline.first
    colon = next((i for i in range(first, min(first + 4, headline.last - 1)) if text.word(i) == ":"), None)
    if colon is not None and text.low(colon - 1) in _PREFIXES:
        first = colon + 1
    title = text.slice(first, headline.last).strip(' .!„“”"»«')
    name = f"{noun} „{title}“" if noun else title
    starts, ends = text.sequence.starts, text.sequence.ends
    row = clauses(text, headline)
    type_ = "EducationEvent" if noun else "Event"
    words = content(name)
    made = Candidate(
        kind, type_, name, noun or name, headline, row[0], first, starts[first], ends[headline.last - 1], rule, 0.6, words=words
    )
    draft = Draft([made], name, kind, type_, noun or name, title if noun else None, set(words))
    state.drafts.append(draft)
    set_moment(state, draft, Moment())
    return draft


def read(state: Gathering, plan: headings.Plan) -> None:
    """Give the headline's event the day of the line below it; make the event where nothing else names one."""
    _day_below(state, plan)
    if not state.drafts and not plan.labels:
        _meant(state)
    if not state.drafts and not plan.labels:
        _met(state)


def _prose(state: Gathering, plan: headings.Plan) -> Sentence | None:
    """Return the first sentence of the running text."""
    for sentence in state.text.sentences:
        if (
            sentence.section == "body"
            and sentence.first not in plan.heads
            and (sentence.last - sentence.first > _SHORT or any(clause.verbs for clause in clauses(state.text, sentence)))
        ):
            return sentence
    return None


def _day_below(state: Gathering, plan: headings.Plan) -> None:
    """ "Lesung mit X / Freitag, 29. September, 20 Uhr / Alte Schmiede": one day between the headline and the running text is its event's."""
    text = state.text
    prose = _prose(state, plan)
    limit = prose.first if prose is not None else len(text.classes)
    above = {first: heading for first, heading in plan.heads.items() if first < limit}
    above |= _to_come(state, limit)
    if not above or len({heading.moment.day for heading in (*plan.heads.values(), *above.values())}) > 1:
        return
    moment = next((h.moment for h in above.values() if "T" in (h.moment.start or "")), next(iter(above.values())).moment)
    headed = [d for d in state.drafts if d.first.sentence.section in ("headline", "deck") and d.status == "scheduled"]
    draft = min(headed, key=lambda d: d.first.start, default=None)
    if draft is None and not state.drafts and "T" in (moment.start or ""):
        draft = named(state, "events.dayline")
    if draft is None:
        return
    known = state.moments[id(draft)]
    if known.day and not known.implied and (known.day != moment.day or "T" in (known.start or "")):
        return
    set_moment(state, draft, moment)
    found = [node for heading in above.values() for node in heading.places]
    told = {sentence.first for _, sentence in plan.labels}
    lines = [s for s in text.sentences if min(above) < s.first < limit and s.first not in above and s.first not in told]
    lines = [s for s in lines if s.section in ("body", "deck", "service", "publisher")]
    for line in lines:
        row = clauses(text, line)
        if any(clause.verbs for clause in row):
            continue
        near = [node for clause in row for node in venues.of_clause(text, clause, bare=True)]
        made = venues.spelt(text, line.first, line.last)
        addressed = made is not None and (text.classes[line.first] == "O" or any(node.start > made.end for node in near))
        if made is not None and addressed and not any(node.start < made.end for node in near):
            found.append(made)  # "Alter Speicher, Hafenstraße 5"
        found += near
    _put(draft, found)


def _to_come(state: Gathering, limit: int) -> dict[int, headings.Heading]:
    """A line that looks like a dateline, of a day after the release came out."""
    text, found = state.text, dict[int, headings.Heading]()
    published = (state.published.start or state.published.edtf or "")[:10] if state.published else ""
    headline = next((s for s in text.sentences if s.section == "headline"), None)
    if not published or headline is None:
        return found
    for sentence in text.sentences:
        if sentence.section != "dateline" or not headline.first < sentence.first < limit:
            continue
        moment = moments.of_clause(text, sentence, Clause(text, [*range(sentence.first, sentence.last)]).settle(), sentence.first)
        if moment.day and not moment.day.startswith("XXXX") and moment.day > published:
            found[sentence.first] = headings.Heading(moment)
    return found


def _meant(state: Gathering) -> None:
    """ "Arduino-Grundlagen / Dieser Workshop vermittelt ...": what the headline is the title of."""
    text = state.text
    body = [s for s in text.sentences if s.section == "body"][:_NEAR]
    for candidate, _ in state.mentioned:
        node = candidate.node
        if node is None or candidate.sentence not in body or candidate.kind not in _TITLED:
            continue
        chunk = next((c for c in candidate.clause.chunks if c.head == candidate.anchor), None)
        if chunk is None or candidate.clause.sub or candidate.title or candidate.words - content(candidate.head):
            continue
        pointed = (chunk.det or "").startswith("dies") and chunk.prep in (None, "in", "bei", "mit")
        subject = chunk.prep is None and chunk.det in ("der", "die", "das") and chunk is candidate.clause.chunks[0]
        if (pointed or subject) and _no_statement(state):
            named(state, "events.meant", candidate.kind, candidate.head)
            return


def _no_statement(state: Gathering) -> bool:
    """Is the headline no sentence of its own: "Arduino-Grundlagen", but not "Schule gewinnt Preis"?"""
    headline = next((s for s in state.text.sentences if s.section == "headline"), None)
    return headline is not None and not any(clause.verbs for clause in clauses(state.text, headline))


def _met(state: Gathering) -> None:
    """ "Arbeitseinsatz / Wir treffen uns am Samstag, 27. April, um 9 Uhr am Eingang": when one meets is when the headline's event is."""
    text = state.text
    for sentence in text.sentences:
        if sentence.section not in ("body", "service"):
            continue
        lows = text.lows[sentence.first : sentence.last]
        meets = "wir" in lows and "uns" in lows and "treffen" in lows
        if not meets and _STARTS.isdisjoint(lows):
            continue
        for clause in clauses(text, sentence):
            moment = moments.of_clause(text, sentence, clause, clause.tokens[0])
            if clause.sub or not moment.day or "T" not in (moment.start or "") or is_old(state, moment) or not _no_statement(state):
                continue
            if (draft := named(state, "events.met", "meeting" if meets else "event")) is not None:
                set_moment(state, draft, moment)
                _put(draft, venues.of_clause(text, clause))
            return


def _put(draft: Draft, found: list[Node]) -> None:
    draft.first.places += [node for node in found if node not in draft.first.places]
