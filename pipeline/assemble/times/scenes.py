"""What a story leaves unsaid: the day of an event told among others, once the whole text has been read.

A report goes from scene to scene: a day that was told holds until the next one is. An announcement goes on with "anschließend", "dabei".
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.people.absence import topic
from pipeline.assemble.state import Gathering, is_old, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import SEASON, Moment
from pipeline.german.dates.tense import tense
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.kernel import Node

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
# What is done at an event that has been announced.
_ACTS = frozenset(
    "wreath-laying performance speech award-ceremony honour unveiling golden-book handover key-handover christening".split()
)
_ONCE = frozenset("damals seinerzeit einst einstmals dereinst ehedem".split())
_ROW = re.compile(r"(?:reihe|wochen?|tage|festival|programm|saison|zyklus|herbst|sommer|wochenende)$", re.IGNORECASE)
_BACK = 12  # sentences that a scene's day reaches
_GOES_ON = frozenset({"occur", "hold", "open", "attend", "travel", "arrive", "invite", "plan", "show"})
FRESH = 60  # days that a report goes on telling of
_NEWS = 10  # days behind which nothing new is told with "seit"
# What lasts longer than a scene, or is told as something others hold.
LASTING = frozenset(
    "trip fair visit delegation-trip delegation-visit study-trip exhibition festival programme anniversary summit trade-fair season "
    "course training competition campaign".split()
)


def tense_of(text: Text, sentence: Sentence) -> int:
    """Return -1 where a sentence tells what was, 1 what will be, 0 for neither."""
    return tense(text.sequence.words[sentence.first : sentence.last]) or 0


def principal(state: Gathering) -> Draft | None:
    """Return the event that the release is about: the first of the headline, else the first of all."""
    headed = [d for d in state.drafts if any(c.sentence.section in ("headline", "deck") for c in d.candidates)]
    return min(headed or state.drafts, key=lambda d: d.first.start, default=None)


def told_before(state: Gathering, draft: Draft) -> bool:
    """Was the event over when the release came out: by its day, else by the tense in which it is told?"""
    day = state.moments[id(draft)].day
    published = (state.published.start or state.published.edtf)[:10] if state.published else None
    if day is not None and published is not None and not day.startswith("XXXX"):
        return day <= published
    start = state.moments[id(draft)].start or ""
    if published is not None and _MONTH.fullmatch(start) and start != published[:7]:
        return start < published
    # Asked for every two events of a journey: read once, until more of the text tells of the event.
    if draft.past[0] != (size := len(draft.candidates)):
        told = [c.sentence for c in draft.candidates if c.sentence.section == "body"] or [draft.first.sentence]
        draft.past = size, any(tense_of(state.text, sentence) < 0 for sentence in told)
    return draft.past[1]


def announced(text: Text, draft: Draft) -> bool:
    """Does a subordinate clause tell of the event as to come: "kündigte an, dass er nach Rom reisen werde"?"""
    told = [c.clause for c in draft.candidates if c.clause.sub]
    return any(tense([text.sequence.words[i] for i in clause.tokens]) == 1 for clause in told)


def _years(text: Text, tokens: Seq[int]) -> list[Node]:
    """Return the dates with a year of their own among some tokens."""
    found = (text.sequence.nodes[i] for i in tokens if text.classes[i] == "T" and text.low(i - 1) != "seit")
    return [n for n in found if n is not None and n.tag == "DATE" and n.value.start and "year" in n.value.known]


def elsewhen(state: Gathering, tokens: Seq[int], draft: Draft) -> bool:
    """Do the tokens of a clause name a time at which the event was not: another day, month or year, an hour after its end?"""
    moment = state.moments[id(draft)]
    tokens = tokens[: bisect_left(tokens, topic(state.text, tokens))]
    if moment.day is None or draft.kind in LASTING or _ROW.search(draft.head):
        return any(is_old(state, Moment(n.value.start)) for n in _years(state.text, tokens))
    first, last = moment.day, (moment.end or moment.day)[:10]
    text = state.text
    other = not _ONCE.isdisjoint(map(text.lows.__getitem__, tokens))
    for i in tokens:
        node = text.sequence.nodes[i] if text.classes[i] == "T" and text.low(i - 1) != "seit" else None
        start = node.value.start if node is not None and node.tag in ("DATE", "TIME", "RANGE") else None
        if node is None or not start or "XXXX" in (start[:4], first[:4]) or node.value.value == "PRESENT_REF":
            continue
        if "T" not in start and "T" in node.value.value and start[:10] == first:
            continue  # a part of the day tells nothing against an hour
        if "T" in start and start[:10] == first:
            if not moments.is_clock(node) or "T" not in (moment.end or "") or start <= (moment.end or ""):
                return False
            other = True
            continue
        end = (node.value.end or start)[:10]
        if first.startswith(start[:10]) or (start[:10] <= last and end >= first):
            return False
        other = other or not SEASON.fullmatch(start)
    return other


# Looks and rides of an hour, told as visits and journeys.
_BRIEF = (
    "rundgang", "spaziergang", "besichtigung", "führung", "rundfahrt", "barkassenfahrt", "bootsfahrt", "schifffahrt", "busfahrt", "stippvisite",
)  # fmt: skip


def lasts(draft: Draft) -> bool:
    """May the event last longer than a scene? A visit to a house does not."""
    if draft.head.lower().endswith(_BRIEF):
        return False
    if draft.kind == "visit":
        called = any(verb.lemma == "abstatten" for c in draft.candidates for verb, _ in c.clause.verbs)
        return not called and not draft.name.startswith(("Besuch bei", "Besuch im ", "Besuch in der "))
    return draft.kind in LASTING


def days(state: Gathering) -> None:
    """Give undated events the day of their scene: told before them in the paragraph, else that of the release's one event."""
    undated = [d for d in state.drafts if (not (m := state.moments[id(d)]) or m.implied) and not lasts(d)]
    undated = [d for d in undated if d.status != "postponed"]
    if not undated:
        return
    main = principal(state)
    rows: dict[int, list[Sentence]] = {}
    for sentence in state.text.sentences:
        if sentence.section == "body":
            rows.setdefault(sentence.paragraph, []).append(sentence)
    held = {day for d in state.drafts if (day := state.moments[id(d)].day) is not None and not later(state, day)}
    if state.published is None and main is not None and (day := state.moments[id(main)].day) is not None:
        held = {d for d in held if d <= day}  # of a release without a date its own event tells what is over
    travels = any(d.kind in ("trip", "delegation-trip", "delegation-visit") for d in state.drafts)
    for draft in undated:
        told = next((c for c in draft.candidates if c.sentence.section == "body" and c.create), None)
        if told is None or told.rule in ("events.planned", "events.edition", "events.attended", "events.frame"):
            continue
        if not state.moments[id(draft)] and has_own(state.text, told):
            continue
        past = tense_of(state.text, told.sentence) < 0
        sequel = moments.sequel(state.text, told.clause)
        row = rows[told.sentence.paragraph]
        if not past and not sequel and not (draft.kind in _ACTS and not state.moments[id(draft)]):
            continue
        if not past and not sequel:  # "Um 17 Uhr ist am Markt ein Gedenken. Der Bürgermeister wird einen Kranz niederlegen."
            before = state.text.before(told.sentence)
            row = [before] if before in row else []
        if past and not travels and main is not None and told_before(state, main) and told.definite:
            row = [*rows.get(told.sentence.paragraph - 1, ()), *row]  # "Beim Stehempfang überbrachten ...": the scene before
        if travels and past:  # the story of a journey goes on from paragraph to paragraph
            row = [s for p in range(told.sentence.paragraph - 2, told.sentence.paragraph) for s in rows.get(p, ())] + row
        moment = _told_before(state, row, told, past)
        if known := state.moments[id(draft)]:  # a day it has from the event before; another may be told in between
            since = max((n.start for n in known.nodes), default=0)
            if moment is None or moment.nodes[0].start <= since or not past:
                continue
        if moment is None and main is not None and main is not draft:
            known = state.moments[id(main)]
            single = known.day is not None and not (known.end and known.end[:10] > known.day)
            if single and (sequel or held == {known.day}):
                moment = Moment(known.day, None, known.nodes, implied=True)
        unknown = not past and moment is not None and (state.published is None or (moment.day or "X").startswith("X"))
        if moment is not None and moment.day is not None and not unknown and past == later(state, moment.day):
            continue  # what was cannot lie ahead of the release
        if moment is not None:
            set_moment(state, draft, moment)


def has_own(text: Text, told: Candidate) -> bool:
    """Does the sentence of an undated event name a weekday that nothing resolves, or its clause a day that was found unfit?"""
    for i in range(told.sentence.first, told.sentence.last):
        node = text.sequence.nodes[i] if text.classes[i] == "T" else None
        if node is None or node.tag not in ("DATE", "TIME", "RANGE"):
            continue
        if node.value.weekday is not None and len(node.value.start or "") < 10:
            return True
        if len(node.value.start or "") >= 10 and not moments.is_clock(node) and i in told.clause.tokens:
            return True
    return False


def later(state: Gathering, day: str) -> bool:
    published = (state.published.start or state.published.edtf)[:10] if state.published else None
    return published is not None and not day.startswith("XXXX") and day > published


def _told_before(state: Gathering, row: Seq[Sentence], told: Candidate, past: bool) -> Moment | None:
    """Return the last day that the paragraph names before the candidate's sentence, None where it is none or a span."""
    behind = bisect_right(row, told.sentence.first, key=lambda s: s.first)
    for sentence in reversed(row[max(0, behind - _BACK) : behind]):
        before = clauses(state.text, sentence)
        if sentence is told.sentence:
            before = [c for c in before if c.tokens[0] < told.clause.tokens[0] and c is not told.clause]
        nodes = [n for c in before if not c.sub or c.lows[0] == "wo" for n in dates(state.text, c.tokens)]
        nodes = [n for n in nodes if not is_old(state, Moment(n.value.start)) and not (past and later(state, n.value.start[:10]))]
        nodes = [n for n in nodes if n.value.bound is None and (not past or fresh(state, n, FRESH))]
        if nodes:
            last = nodes[-1]
            if last.tag == "RANGE" or (last.value.end and last.value.end[:10] != last.value.start[:10]):
                return None
            return Moment(last.value.start[:10], None, (last,), implied=True)
    return None


def fresh(state: Gathering, node: Node, most: int) -> bool:
    """Does a day lie not ahead of the release and at most so many days before it?"""
    published = (state.published.start or state.published.edtf)[:10] if state.published else None
    day = str(node.value.start)[:10]
    if published is None or day.startswith("XXXX") or len(day) < 10:
        return True
    return 0 <= (datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)).days <= most


def is_news(state: Gathering, node: Node) -> bool:
    """Can a day be that of what the release is about? "Seit Dienstag ist es amtlich", but not "Vogt leitet das Haus seit Februar", "soll ab 1.
    Juli fahren", "Im Dezember hatte der Rat zugestimmt. Nun wurde unterzeichnet"."""
    if node.value.bound is not None:
        return fresh(state, node, _NEWS)
    return later(state, str(node.value.start)[:10]) or fresh(state, node, FRESH)


def dates(text: Text, tokens: Seq[int]) -> list[Node]:
    """Return the nodes among tokens that name a day of their own."""
    found = [n for n in text.times(tokens) if moments.usable(n)]
    return [
        n
        for n in found
        if len(n.value.start or "") >= 10 and (not moments.is_clock(n) or "day" in n.value.known or n.value.weekday is not None)
    ]


def only_clock(moment: Moment) -> bool:
    """Does only a time of day stand there, its date carried over from elsewhere?"""
    return bool(moment.nodes) and all(
        moments.is_clock(n)
        and n.value.kind in ("clock", "part", "row", "list")
        and "day" not in n.value.known
        and not moments.is_eve(n)
        for n in moment.nodes
    )


def unplaced(state: Gathering, candidate: Candidate, moment: Moment) -> bool:
    """Has the time of day no day, or only the release's own for want of another?"""
    published = state.published.edtf[:10] if state.published else None
    if moment.day is None or moment.day != published:
        return moment.day is None
    said = state.text.times(range(candidate.sentence.first, candidate.sentence.last))
    return not any(n.tag == "DATE" and n.value.start == published for n in said)  # "heute ..., bevor sie um 12 Uhr"


def on_day(state: Gathering, moment: Moment) -> Moment:
    """Put a time of day on the day of the event before it."""
    before = state.moments[id(state.last)]
    day = before.day
    if day is None or moment.start is None or (before.end and before.end[:10] > day):
        return moment
    _, _, clock = moment.start.partition("T")
    until = (moment.end or "").partition("T")[2]
    return Moment(
        f"{day}T{clock}" if clock else day, f"{day}T{until}" if until else None, moment.nodes + before.nodes, implied=True
    )


def is_setting(candidate: Candidate, found: Seq[Candidate]) -> bool:
    """Is a named fair only where another event is, with its day elsewhere in the clause: "Im Rahmen der ExpoReal trafen sie am Montag ..."?"""
    if not any(c.create and c.kind != candidate.kind and c.clause is candidate.clause for c in found):
        return False
    text, row = candidate.clause.text, candidate.clause.chunks
    k = next((k for k, c in enumerate(row) if c.first <= candidate.anchor < c.last), None)
    if k is None or not candidate.proper or candidate.clause.sub:
        return False
    if any(verb.does in _GOES_ON for verb, _ in candidate.clause.verbs):
        return False
    within = row[k].prep in ("auf", "bei", "in") or (k > 0 and text.low(row[k - 1].head) in ("rahmen", "rande", "vorfeld"))
    near = [row[j] for j in (k - 1, k + 1) if 0 <= j < len(row)]
    return within and not any(text.classes[c.head] == "T" and (c.last == row[k].first or c.first == row[k].last) for c in near)


def held(state: Gathering, draft: Draft) -> bool | None:
    """Was the event held before the release? None where its day does not tell."""
    day = state.moments[id(draft)].day
    published = (state.published.start or state.published.edtf)[:10] if state.published else None
    return day <= published if day is not None and published is not None else None
