"""From when to when a journey lasts: other sentences tell of its first and its last day.

"Begonnen hatte das Programm am Montag", "am Mittwoch in Wien gelandet", "Am Freitag traten die Gäste die Heimreise an".
"""

from __future__ import annotations

import datetime
import re

from pipeline.assemble.drafts import VERNISSAGES, Draft
from pipeline.assemble.state import Gathering, is_old
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.assemble.times.scenes import announced, dates
from pipeline.german.happenings.clauses import Clause, Text, clauses
from pipeline.kernel import Node

_OPENING = 2  # paragraphs
_LONGEST = 20  # days of a journey
# Verbs and nouns of setting out, and of what begins; the latter only of the journey itself.
_ARRIVES = frozenset(
    "gelandet landete landeten eingetroffen eintraf eintrafen traf trafen angereist anreiste anreisten angekommen ankam ankamen aufgebrochen "
    "aufbrach aufbrachen abgereist gestartet abgeflogen weg anreise ankunft aufbruch abflug abfahrt hinflug hinreise hinfahrt anlaufstelle".split()
)
_BEGINS = frozenset(
    "angetreten angetretene angetretenen antrat antraten begonnen begann beginnt anfang auftakt startete gestartet eröffnet erster erste ersten".split()
)
_LEAVES = frozenset(
    "heimreise heimfahrt heimflug rückreise rückfahrt rückflug rückkehr heimweg rückweg abreise heimgekehrt zurückgekehrt zurückkehrte "
    "zurückkehrten heimkehrte heimkehrten abgereist verabschiedet verabschiedung verabschiedete verabschiedeten".split()
)
_ENDS = frozenset(
    "beendet beendete beendeten abgeschlossen endet endete geendet schloss ende zu-ende ausgeklungen ausklang klingt klang ausklingt".split()
)
_JOURNEY = frozenset(
    "reise besuch programm aufenthalt delegationsreise arbeitsbesuch gastspiel tour rundreise fahrt studienreise besuchsprogramm visite "
    "bürgerreise informationsreise weg station stationen etappe reiseprogramm delegation gäste gruppe abordnung".split()
)
# "reist am Freitag weiter nach Köln", "fliegen zurück", "machen sich auf den Weg nach Hause"; onward from where guests are received.
_WAYS = frozenset(
    "reist reisen reiste reisten fliegt fliegen flog flogen fährt fahren fuhr fuhren kehrt kehren kehrte kehrten steigt steigen stieg stiegen "
    "geht ging bricht brechen brach brachen macht machen machte machten tritt treten trat traten".split()
)
_HOMEWARD = frozenset("zurück heim heimwärts hause heimat".split())
_AWAY = frozenset(
    "abreisen abfliegen heimreisen heimfliegen heimfahren heimkehren zurückreisen zurückfliegen zurückfahren zurückkehren zurückgereist "
    "zurückgeflogen zurückgefahren heimgereist heimgeflogen heimgefahren".split()
)
_ONWARD = frozenset("weiterreisen weiterfliegen weiterfahren weitergereist weitergeflogen weitergefahren weiterzureisen".split())
_PARTICLES = frozenset({"weiter", "ab"})
_FINAL = frozenset({"abschluss", "schluss", "schlusspunkt"})
_GUESTS = frozenset({"delegation-visit", "visit"})
_THEY = frozenset("sie gäste delegation gruppe abordnung besucher reisegruppe reisenden teilnehmer teilnehmenden".split())
_RELATIVE = frozenset({"die", "der", "das", "den"})
_CALLED = ("reise", "besuch", "besuchs", "besuches", "aufenthalt", "visite", "tour", "fahrt", "programm", "mission")
_DAYS = re.compile(
    r"\b(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,2})-?(?:(?:tägige|(wöchige))[nmrs]?\s(?:[\w-]+\s)?\w*(?:[Rr]eise|[Bb]esuch|[Aa]ufenthalt"
    r"|[Vv]isite|[Tt]our|[Ff]ahrt|[Pp]rogramm|[Mm]ission)|\sTage\b(?=[^.]{0,40}\b(?:nach|in|zu)\b))"
)
_NUMBERS = {w: n for n, w in enumerate("ein zwei drei vier fünf sechs sieben acht neun zehn".split(), 1)}
_QUOTED = re.compile(r"„([^“]+)“")


def bound(state: Gathering, trip: Draft) -> None:
    """Give the trip the first and the last day that the text tells of it, where it lacks one of them."""
    known = state.moments[id(trip)]
    if announced(state.text, trip):
        return
    week = moments.is_coarse(known) and known.end is not None
    if known.end and known.day:
        if not week:
            return
        first, last = _sought(state, trip)  # "vergangene Woche ... Tags darauf reiste die Delegation weiter"
        if last is not None and known.day <= _start(last)[:10] <= known.end[:10]:
            days = [
                d
                for d in (state.moments[id(o)].day for o in state.drafts if o is not trip)
                if d and known.day <= d <= known.end[:10]
            ]
            begun = _start(first)[:10] if first is not None else min(days, default=None)
            until = _start(last)[:10]
            state.moments[id(trip)] = Moment(begun if begun and begun < until else None, until, (*known.nodes, last), implied=True)
        return
    if (whole := _told_whole(state, trip)) is not None:
        state.moments[id(trip)] = Moment(*moments.ends(whole), (whole,))
        return
    first, last = _sought(state, trip)
    start = known.day or (first.value.start[:10] if first is not None else None)
    end = (known.end or "")[:10] or (last.value.start[:10] if last is not None else None)
    nodes = (*known.nodes, *(n for n in (first, last) if n is not None and n not in known.nodes))
    if first is not None and known.day and not known.end and first.value.start[:10] < known.day and _closes(state, trip):
        start, end = first.value.start[:10], known.day  # "am Donnerstag abgeschlossen": the day told was the last one
    if start and end and start < end and near(start, end):
        state.moments[id(trip)] = Moment(start, end, nodes)
    elif start and not known.day and not (known.end and start > known.end[:10]):
        state.moments[id(trip)] = Moment(start, None, nodes)
    counted(state, trip)


def counted(state: Gathering, trip: Draft) -> None:
    """Give a trip of which the first day is known the last one from its length: "bricht am Sonntag zu einer fünftägigen Reise auf".

    The day must be that of setting out or arriving, or something must be told of the last day.
    """
    known, text = state.moments[id(trip)], state.text
    if known.day is None or known.end or not known.day[:4].isdigit():
        return
    sentences = {c.sentence.first: c.sentence for c in trip.candidates[:6]}
    told = (_DAYS.search(text.slice(s.first, s.last)) for _, s in sorted(sentences.items()))
    found = next((match for match in told if match), None)
    if found is None:
        return
    days = (_NUMBERS.get(found[1]) or int(found[1])) * (7 if found[2] else 1)
    last = (datetime.date.fromisoformat(known.day) + datetime.timedelta(days - 1)).isoformat()
    leaves = any(verb.does in ("travel", "arrive") for c in trip.candidates for verb, _ in c.clause.verbs)
    others = {day for d in state.drafts if d is not trip and (day := state.moments[id(d)].day) is not None}
    if 1 < days <= _LONGEST and (leaves or last in others):
        state.moments[id(trip)] = Moment(known.start, last, known.nodes, implied=known.implied)


def _told_whole(state: Gathering, trip: Draft) -> Node | None:
    """Return the range of days that opening or headline tell of a journey of which one day is known: "ist am Montag zurückgekehrt. Vom 2.
    bis 8. Mai hatte sie Jena besucht"."""
    text, known = state.text, state.moments[id(trip)]
    day = known.day or (known.end or "")[:10]
    claimed = {id(c.clause) for d in state.drafts if d is not trip and d.group != "trip" for c in d.candidates if c.create}
    for sentence in text.sentences:
        if sentence.section not in ("headline", "deck", "body"):
            continue
        if sentence.section == "body" and sentence.paragraph - (state.opening or 0) > _OPENING:
            continue
        for clause in clauses(text, sentence):
            for node in _ranges(text, clause) if id(clause) not in claimed else ():
                start, end = moments.ends(node)
                own = day in ((start or "")[:10], (end or "")[:10]) if day else not _JOURNEY.isdisjoint(clause.lows)
                if own and start and end and near(start[:10], end[:10]):
                    return node
    return None


def _ranges(text: Text, clause: Clause) -> list[Node]:
    nodes = [n for i in clause.tokens if text.classes[i] == "T" and (n := text.sequence.nodes[i]) is not None]
    return [n for n in nodes if n.tag == "RANGE" and n.value.kind == "row" and moments.usable(n) and len(n.value.start or "") == 10]


def _closes(state: Gathering, trip: Draft) -> bool:
    """Does the clause that dates the trip tell of its end?"""
    dated = (c for c in trip.candidates if moments.of_clause(state.text, c.sentence, c.clause, c.anchor).day)
    return any(not (_ENDS | _LEAVES).isdisjoint(c.clause.lows) for c in dated)


def near(start: str, end: str) -> bool:
    """Do both days lie in one month or in two that follow each other, not too far apart?"""
    if len(start) < 10 or len(end) < 10:
        return False  # a month or a year: no day of it is told
    if start[:4] != end[:4]:
        return start[5:7] == "12" and end[5:7] == "01"
    days = (int(end[5:7]) - int(start[5:7])) * 30 + int(end[8:10]) - int(start[8:10])
    return 0 < days <= _LONGEST


def _sought(state: Gathering, trip: Draft) -> tuple[Node | None, Node | None]:
    text = state.text
    first: Node | None = None
    last: Node | None = None
    final: Node | None = None
    for sentence in text.sentences:
        if sentence.section not in ("body", "deck"):
            continue
        lows = set(text.lows[sentence.first : sentence.last])
        if lows.isdisjoint(_CUES):
            continue
        for clause in clauses(text, sentence):
            days = _days(state, text, clause)
            if not days:
                continue
            node = days[-1]
            said = set(clause.lows)
            of_journey = not said.isdisjoint(_JOURNEY) or _spoken_of(trip, clause) or _about(text, clause)
            arrives = (
                said & _ARRIVES
                or any(verb.does == "arrive" for verb, _ in clause.verbs)
                or (clause.lows[-1] == "an" and said & _COMES)
            )
            if first is None and not said & _LEAVES and (arrives or (said & _BEGINS and of_journey)):
                first = min(days, key=_start) if said & _ENDS else node
            if said & _LEAVES or (said & _ENDS and of_journey) or _departs(trip, said):
                last = max(days, key=_start)  # "hat gestern die am Montag angetretene Reise beendet"
            elif _FINAL & said and (said & _THEY or of_journey) and _closing(text, clause):
                final = max(days, key=_start)
    if last is None and final is not None and not _goes_on(state, trip, _start(final)):
        last = final
    return first, last


_COMES = frozenset("kommt kommen kam kamen langte langten reiste reisten".split())
_CUES = _COMES | _ARRIVES | _BEGINS | _LEAVES | _ENDS | _HOMEWARD | _AWAY | _ONWARD | _PARTICLES | _FINAL


def _departs(trip: Draft, said: set[str]) -> bool:
    """Do the travellers leave: "fliegen am Samstag zurück"; where guests are received also onward: "reist weiter nach Köln"?"""
    guests = trip.kind in _GUESTS
    if said & _AWAY or (guests and said & _ONWARD):
        return True
    return bool(said & _WAYS and (said & _HOMEWARD or (guests and said & _PARTICLES)))


def _about(text: Text, clause: Clause) -> bool:
    """Is it a relative clause about the journey: "die Reise, die am Samstag zu Ende geht"?"""
    first = clause.tokens[0]
    return clause.sub and clause.lows[0] in _RELATIVE and first > 1 and text.low(first - 2).endswith(_CALLED)


def _closing(text: Text, clause: Clause) -> bool:
    """Does "zum Abschluss" close the journey, and not an evening or a feast: "zum Abschluss des Abends"?"""
    at = next(i for i in clause.tokens if text.low(i) in _FINAL)
    return text.low(at + 1) not in ("des", "der", "dieses", "eines", "einer") or text.low(at + 2).endswith(_CALLED)


def _goes_on(state: Gathering, trip: Draft, day: str) -> bool:
    """Is anything told of the days right behind a day?"""
    others = (state.moments[id(d)].day for d in state.drafts if d is not trip)
    return any(other is not None and other > day[:10] and near(day[:10], other) for other in others)


def _spoken_of(trip: Draft, clause: Clause) -> bool:
    return any(c.clause is clause for c in trip.candidates)


def _start(node: Node) -> str:
    return str(node.value.start)


def _days(state: Gathering, text: Text, clause: Clause) -> list[Node]:
    """Return the days of a clause that are no spans and no history."""
    return [n for n in dates(text, clause.tokens) if n.tag in ("DATE", "TIME") and not is_old(state, Moment(n.value.start))]


def opened(state: Gathering) -> None:
    """An exhibition that is told until when begins with its opening: the one of its title, or the only one."""
    openings = [d for d in state.drafts if d.kind in VERNISSAGES and state.moments[id(d)].day is not None]
    for draft in state.drafts:
        moment = state.moments[id(draft)]
        if draft.kind != "exhibition" or moment.start or not moment.end:
            continue
        own = [d for d in openings if draft.title and draft.title in (d.title, *_QUOTED.findall(d.name))] or openings
        days = {day for d in own if (day := state.moments[id(d)].day) is not None}
        if len(days) == 1 and (day := days.pop()) <= moment.end[:10]:
            nodes = (*state.moments[id(own[0])].nodes, *moment.nodes)
            state.moments[id(draft)] = Moment(day, moment.end, nodes, implied=True)


_LASTS = frozenset(
    "fair trade-fair exhibition festival public-festival course training competition campaign season programme".split()
)
_RUNS = frozenset(
    "läuft lief dauert dauerte geht ging bleibt sehen gezeigt geöffnet besichtigt besichtigen zugänglich endet".split()
)
_IT = frozenset({"sie", "er", "es"})


def lasting(state: Gathering) -> None:
    """Give what lasts the last day that is told behind its first: "ist seit 3. Mai zu sehen und läuft bis 7. Juni", "Sie dauert bis ..."."""
    for draft in state.drafts:
        moment = state.moments[id(draft)]
        if draft.kind not in _LASTS or moment.day is None or moment.end or moment.implied or not moment.nodes:
            continue
        last = _runs_until(state.text, draft, moment.nodes[0])
        end = str(last.value.end or last.value.start)[:10] if last is not None else ""
        if last is not None and moment.day < end:
            state.moments[id(draft)] = Moment(moment.start, end, (*moment.nodes, last))


def _runs_until(text: Text, draft: Draft, first: Node) -> Node | None:
    """Return the day until which what begins with a date goes on, as its sentence tells, or "sie" in the next one."""
    told = next((c for c in draft.candidates if first in text.times(c.clause.tokens)), None)
    if told is None:
        return None
    row = [c for c in clauses(text, told.sentence) if c.tokens[0] > told.clause.tokens[0] and (c.joined or c.follows)]
    at = text.index(told.sentence.first) + 1
    below = text.sentences[at] if at < len(text.sentences) else None
    if below is not None and below.paragraph == told.sentence.paragraph and text.low(below.first) in _IT:
        row += clauses(text, below)
    for clause in row:
        if "E" in text.classes[clause.tokens[0] : clause.tokens[-1] + 1] or _RUNS.isdisjoint(clause.lows):
            continue
        for node in text.times(clause.tokens):
            until = node.value.end and not node.value.start
            if node.tag == "DATE" and not node.value.decoy and (until or (node.value.start and "endet" in clause.lows)):
                return node
    return None
