"""From candidates to drafts: read the sentences in order, give each candidate its day, places and people, and merge."""

from __future__ import annotations

from pipeline.assemble import candidates, takenup
from pipeline.assemble.drafts import DELEGATIONS, OUTWARD, Candidate, Draft
from pipeline.assemble.evidence.governed import LOOK
from pipeline.assemble.frames.again import RULE as AGAIN
from pipeline.assemble.grammar import content
from pipeline.assemble.joined import join
from pipeline.assemble.journeys.journeys import is_journey
from pipeline.assemble.lines import headings, headlined, labels, raised, rounds
from pipeline.assemble.merge import GENERIC_HEADS, same
from pipeline.assemble.people.attendance import give_people, settle
from pipeline.assemble.places import apportioned, stops, venues
from pipeline.assemble.places.located import line_of_place, locate, part_of, told_where
from pipeline.assemble.scene import CONDITION
from pipeline.assemble.state import Gathering, is_history, is_old, set_moment, years_ago
from pipeline.assemble.times import borrowed, hours, moments, preparing, scenes
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.german.happenings.words import event_word
from pipeline.kernel import Node
from pipeline.resolve.people import People
from schemas.records import DateValue

_BULLETS = frozenset("•–-*▪·►■")
_FAIRS = frozenset({"fair", "trade-fair"})  # of several days
_SHORT = 12  # tokens: what is no longer and has no full stop is a line above the running text
_LONGEST = 400  # tokens of a sentence
_BESIDE = 6  # characters between the phrase of a journey and its days
_BELOW = 2  # paragraphs
_OPENINGS = frozenset({"opening", "exhibition-opening", "vernissage"})
_HEAD, _NEAR = 6, 40  # a mention speaks of one of the first events of a text or of one near it


def gather(text: Text, published: DateValue | None, people: People | None = None) -> Gathering:
    """Return the drafts of a text, those of the body first."""
    state = Gathering(text, published, people=people)
    plan = headings.read(text)
    order = {"headline": 0, "deck": 1, "caption": 3}
    for sentence in sorted(text.sentences, key=lambda s: (order.get(s.section, 2), s.first)):
        if sentence.section in candidates.SILENT:
            continue
        _sentence(state, sentence, plan)
    headlined.read(state, plan)
    rounds.read(state)
    labels.read(state, plan)
    settle(state)
    return state


def _sentence(state: Gathering, sentence: Sentence, plan: headings.Plan) -> None:
    text = state.text
    if sentence.last - sentence.first > _LONGEST:
        return  # no sentence: a list, a table
    heading = plan.at(sentence)
    if plan.is_heading(sentence):
        _displayed(state, sentence, plan)
        return
    found = candidates.read(text, sentence)
    found += headings.listed(text, sentence, heading, found)
    raised.lift(state, sentence, heading, found)
    found.sort(key=lambda c: (c.start, -c.strength))
    own: list[Draft] = []
    for candidate in found:
        draft = _place(state, candidate, heading)
        if draft is not None and draft not in own:
            own.append(draft)
            if candidate.kind in _FAIRS and len(draft.candidates) == 1 and scenes.is_setting(candidate, found):
                set_moment(state, draft, Moment())
    apportioned.apart(found)
    if sentence.section == "body":
        _lead(state, sentence, own)
    if not own:
        hours.follow(state, sentence)
        told_where(state, sentence)
        if heading is not None:
            line_of_place(state, sentence)
    last = state.moments[id(state.last)].day if state.last is not None else None
    apart = heading is not None and (heading.moment is None or heading.moment.day is None or heading.moment.day != last)
    give_people(state, sentence, own, apart)
    if own:
        state.last, state.paragraph = own[-1], sentence.paragraph


def _displayed(state: Gathering, line: Sentence, plan: headings.Plan) -> None:
    """ "Der Festakt findet statt am", and the only date that stands in a line of its own below: its day and place."""
    last = state.last
    if len(plan.heads) > 1 or last is None or state.moments[id(last)].day or line.paragraph - state.paragraph > _BELOW:
        return
    before = state.text.before(line)
    if before is None or before.section != "body" or before.ended or last.candidates[-1].sentence is not before:
        return
    heading = plan.heads[line.first]
    set_moment(state, last, heading.moment)
    found = list(heading.places)
    at = state.text.index(line.first) + 1
    below = state.text.sentences[at] if at < len(state.text.sentences) else None
    if not found and below is not None and below.head and not below.ended and below.last - below.first < _SHORT:
        row = clauses(state.text, below)
        found = [n for c in row for n in venues.of_clause(state.text, c, bare=True)] if not any(c.verbs for c in row) else []
    last.first.places += [n for n in found if n not in last.first.places]


def _lead(state: Gathering, sentence: Sentence, own: list[Draft]) -> None:
    """The lead dates what only the headline names: its first day is that event's."""
    if state.opening is None and (sentence.ended or sentence.last - sentence.first > _SHORT):
        listed = state.text.word(sentence.first) in _BULLETS
        state.opening = None if listed else sentence.paragraph
    if own or sentence.paragraph != state.opening:
        return
    headed = [d for d in state.drafts if d.first.sentence.section in ("headline", "deck") and d.status == "scheduled"]
    if not headed or (state.last is not None and state.last not in headed):
        return
    draft = next((d for d in headed if not state.moments[id(d)]), headed[0])
    for clause in clauses(state.text, sentence):
        moment = moments.of_clause(state.text, sentence, clause, clause.tokens[0])
        if clause.sub or not moment.day or is_old(state, moment) or stops.says(state.text, clause):
            continue
        if not all(scenes.is_news(state, n) for n in moment.nodes[:1]):
            continue
        known = state.moments[id(draft)]
        if not known or (known.day is None and (known.start or "") == moment.start[:4] if moment.start else False):
            set_moment(state, draft, Moment(moment.start, moment.end, moment.nodes, implied=True))
        if clause.dated:
            draft.first.places += [n for n in venues.of_clause(state.text, clause) if n not in draft.first.places]
    state.last, state.paragraph = draft, sentence.paragraph


def _place(state: Gathering, candidate: Candidate, heading: headings.Heading | None) -> Draft | None:
    """Merge a candidate into the draft it speaks of, or make a new one; None where it stays a mention."""
    text = state.text
    if candidate.status != "scheduled" and not CONDITION.isdisjoint(candidate.clause.lows):
        state.mentioned.append((candidate, None))
        return None
    moment = moments.of_clause(text, candidate.sentence, candidate.clause, candidate.anchor)
    behind = preparing.reach(text, candidate)
    if behind is not None:
        moment = preparing.own_day(text, candidate, moment, behind)
    if candidate.rule == "events.sequel" and moment and not moment.day:
        moment = Moment()  # "beim anschließenden Essen ging es um eine Tagung im Juli"
    if takenup.are_known(state, candidate):
        state.mentioned.append((candidate, None))
        return None
    if candidate.rule == AGAIN and not _again(state, candidate):
        state.mentioned.append((candidate, None))
        return None
    if (
        candidate.kind in OUTWARD | DELEGATIONS
        and moment.day
        and not candidate.clause.sub
        and (behind_it := part_of(candidate)) is not None
    ):
        own = [n for n in moment.nodes if candidate.start < n.start <= text.sequence.ends[behind_it - 1] + _BESIDE]
        moment = (
            moment if own and moment.end else Moment()
        )  # "Zum Auftakt der Reise (3. bis 9. Juni)"; the clause tells a part's day
    if candidate.kind == "signing" and moment.end and (moment.start is None or len(moment.end) == 4):
        moment = Moment(moment.start, None, moment.nodes) if moment.start else Moment()  # how long a contract runs
    if candidate.kind == "exhibition" and candidate.rule == "events.genitive":
        moment = Moment()  # "Die Eröffnung der Ausstellung „X“ findet am Donnerstag um 19 Uhr statt"
    if candidate.kind not in scenes.LASTING and any(verb.does == "return" for verb, _ in candidate.clause.verbs):
        moment = Moment()  # "ist am Montag mit einem unterzeichneten Vertrag zurückgekehrt"
    if candidate.kind not in scenes.LASTING and any(_since(text, n) for n in moment.nodes):
        moment = Moment()  # "der sich seit Dienstag hier aufhält"
    if candidate.node is not None and candidate.head in GENERIC_HEADS and not (candidate.title and candidate.create):
        return _generic(state, candidate, moment)
    if moment.end and not moment.start and candidate.kind not in scenes.LASTING:
        own = text.times(candidate.clause.tokens)
        if not any(n in own for n in moment.nodes):
            moment = Moment()  # "Die Gäste bleiben bis Sonntag und besichtigen den Dom"
    if scenes.only_clock(moment) and takenup.fades(candidate):
        moment = Moment()  # "Gegen 17 Uhr klingt das Fest mit einer Andacht aus": its end
    if moment.day and (candidate.link == "end" or takenup.ends(candidate)):
        moment = Moment(None, (moment.end or moment.day)[:10], moment.nodes)
    if candidate.year and moment.day and moment.start and moment.start[:4] not in (str(candidate.year), "XXXX"):
        moment = moments.in_year(moment, candidate.year)
    if not moment.start and candidate.year:
        moment = Moment(str(candidate.year), None, ())
    if heading is not None and heading.moment and (not moment.day or scenes.only_clock(moment)):
        moment = heading.with_clock(moment)
    elif (
        scenes.only_clock(moment)
        and scenes.unplaced(state, candidate, moment)
        and state.last is not None
        and candidate.sentence.paragraph - state.paragraph <= 1
    ):
        moment = scenes.on_day(state, moment)
    if moment.nodes and all(n.value.base == "text" and n.value.unit != "YEAR" for n in moment.nodes) and is_old(state, moment):
        moment = Moment()  # "tags darauf" behind a day of history
    if moment.nodes and is_old(state, moment) and not any(n in moment.nodes for n in state.text.times(candidate.clause.tokens)):
        moment = Moment()  # a relative clause looks back: "In Onna, das 2009 zerstört wurde, führte uns ..."
    past, sequel = False, None
    if is_history(state, candidate, moment):
        if not candidate.definite or moment.start or years_ago(state.text, candidate.clause) is not None:
            state.mentioned.append((candidate, None))
            return None
        candidate.create, moment, past = False, Moment(), True
    if candidate.kind == "exhibition" and (candidate.definite or candidate.rule == "frames.shown") and not candidate.title:
        titled = next((d for d in reversed(state.drafts[-8:]) if d.title and d.kind in _OPENINGS), None)
        if titled is not None:
            candidate.title, candidate.name = titled.title, f"Ausstellung „{titled.title}“"
    size = len(state.drafts)
    near = [*range(min(size, _HEAD)), *range(max(_HEAD, size - _NEAR), size)]
    best = max(((same(candidate, moment, state.drafts[i]), i) for i in near), default=(0.0, -1))
    draft = state.drafts[best[1]] if best[0] >= 0.5 else None
    if draft is not None and takenup.at_another_time(state, draft, moment):
        draft = None
    if draft is not None and draft.kind == "visit" and moment.end and not moment.start and candidate.head.endswith("eise"):
        state.mentioned.append((candidate, None))
        return None  # "Am Freitag endet die Reise": not the look at a house told before
    if draft is None and (trip := takenup.companions(state, candidate)) is not None:
        state.mentioned.append((candidate, trip))
        return trip
    if draft is None:
        if not candidate.create or (candidate.rule == LOOK and not any(is_journey(d) for d in state.drafts)):
            state.mentioned.append((candidate, None))
            return None
        if "geöffnet" in candidate.clause.lows and candidate.definite and any(d.kind == candidate.kind for d in state.drafts):
            state.mentioned.append((candidate, None))
            return None  # "Geöffnet ist die Messe täglich von 10 bis 18 Uhr, am letzten Tag bis 17 Uhr"
        if (not moment and takenup.only_takes_up(candidate, bool(state.drafts))) or takenup.is_leg(state, candidate):
            state.mentioned.append((candidate, None))
            return None
        if not moment:
            moment = borrowed.counted(state, candidate) or borrowed.then(state, candidate)
        if not moment:
            moment = borrowed.beside(state, candidate)
        if not moment and candidate.rule in ("events.at", "events.attended") and candidate.definite:
            moment = borrowed.known_day(state, candidate)
        if (
            not moment
            and moments.sequel(text, candidate.clause, candidate.anchor)
            and state.last is not None
            and candidate.sentence.paragraph - state.paragraph <= 2
        ):
            day = state.moments[id(state.last)].day
            whole = state.moments[id(state.last)].end
            if whole and "abschluss" in candidate.clause.lows[:4]:
                day = whole[:10]
            if since := borrowed.between(state, candidate):
                moment = since
            elif day:
                moment = Moment(day, None, state.moments[id(state.last)].nodes, implied=True)
                sequel = state.last if candidate.sentence.paragraph == state.paragraph else None
        draft = Draft(
            [candidate],
            candidate.name,
            candidate.kind,
            candidate.type,
            candidate.head,
            candidate.title,
            set(candidate.words),
            proper=candidate.proper,
            also=candidate.also,
        )
        draft.status = candidate.status
        draft.hidden = candidate.kind == "signing" and candidate.strength < 0.5
        state.drafts.append(draft)
        set_moment(state, draft, moment)
    else:
        join(state, draft, candidate, moment)
    if past:
        candidate.places = []  # "Das letzte Treffen hatte 2022 in Bregenz stattgefunden"
    else:
        locate(state, candidate, heading is not None)
        if behind is None:
            behind = preparing.passed(text, candidate)
        if behind is not None:
            told = preparing.beside(text, candidate)
            candidate.places = [n for n in candidate.places if n.end <= text.sequence.ends[behind - 1]]
            candidate.places = candidate.places or (venues.of_clause(text, told) if told is not None else [])
        if (after := _after_which(candidate)) is not None:
            candidate.places = [
                n for n in candidate.places if n.start < after
            ]  # "Nach dem Gespräch besuchten sie das Museum in der Bahnstraße"
    if sequel is not None and candidate.kind in _ROUNDING and not candidate.places:
        candidate.places = [n for c in sequel.candidates for n in c.places]  # "Im Anschluss offeriert die Stadt einen Apéro"
    if candidate.strength < 0.4 and _of_another_day(state, candidate, draft):
        candidate.places = []  # "Am 20. Oktober berichtet sie im Museum über ihre Reise"
    if heading is not None:
        candidate.places += [n for n in heading.places if n not in candidate.places]
    state.mentioned.append((candidate, draft))
    return draft


def _after_which(candidate: Candidate) -> int | None:
    """Return where the phrase ends that names an event, and right behind it its place, if something else is told after or before that event."""
    row = candidate.clause.chunks
    k = next((k for k, c in enumerate(row) if c.first <= candidate.anchor < c.last), None)
    if k is None or row[k].prep not in ("nach", "vor") or row[k].det not in ("dem", "der") or candidate.node is None:
        return None
    own = k + 1 < len(row) and row[k + 1].first == row[k].last and row[k + 1].prep in ("in", "auf", "an", "bei")
    return candidate.clause.text.sequence.ends[(row[k + 1] if own else row[k]).last - 1]


def _again(state: Gathering, candidate: Candidate) -> bool:
    """Let one more of its kind be what the event told last is: "der nächste findet am 2. April statt"."""
    here = next((d for c, d in reversed(state.mentioned[-4:]) if c.sentence is candidate.sentence and d is not None), None)
    last = here or (state.last if candidate.sentence.paragraph - state.paragraph < 2 else None)
    if last is None or last.proper:
        return False
    word = event_word(last.head)
    if candidate.head and (word is None or word.gender != candidate.head or word.plural):
        return False
    candidate.kind, candidate.type, candidate.head, candidate.name = last.kind, last.type, last.head, last.name
    candidate.title, candidate.words = last.title, frozenset(last.words)
    return True


def _since(text: Text, node: Node) -> bool:
    return node.value.bound == "after" and "seit" in text.sequence.text[max(0, node.start - 10) : node.start].casefold().split()


def _of_another_day(state: Gathering, candidate: Candidate, draft: Draft) -> bool:
    """Does the clause of a mere mention name days, and none of the event's?"""
    known = state.moments[id(draft)]
    days = [str(n.value.start)[:10] for n in scenes.dates(state.text, candidate.clause.tokens)]
    return bool(days) and not any(known.day and known.day <= day <= (known.end or known.day)[:10] for day in days)


_ROUNDING = frozenset({"reception", "dinner", "celebration", "panel-discussion"})  # with which one goes on where one is


def _generic(state: Gathering, candidate: Candidate, moment: Moment) -> Draft | None:
    """ "Die Veranstaltung findet am 5. Mai im Rathaus statt": the event told before, else the one that the headline tells."""
    state.mentioned.append((candidate, None))
    if candidate.strength < 0.8 or not moment.day or is_old(state, moment):
        return None
    draft = state.last if state.last is not None and candidate.sentence.paragraph - state.paragraph <= 2 else None
    if draft is None:
        headline = next((s for s in state.text.sentences[:20] if s.section == "headline"), None)
        if state.drafts or headline is None or headline.last - headline.first > 14:
            return None
        name = state.text.slice(headline.first, headline.last).strip(" .!")
        candidate.create, candidate.strength = True, 0.6
        draft = Draft([candidate], name, "event", "Event", name, None, set(content(name)))
        draft.status = candidate.status
        state.drafts.append(draft)
        set_moment(state, draft, moment)
    elif not state.moments[id(draft)].day:
        draft.candidates.append(candidate)
        set_moment(state, draft, moment)
    elif state.moments[id(draft)].day != moment.day:
        return None
    else:
        draft.candidates.append(candidate)
        if len(moment.start or "") > len(state.moments[id(draft)].start or ""):
            set_moment(state, draft, moment)
    locate(state, candidate, False)
    state.mentioned[-1] = (candidate, draft)
    return draft
