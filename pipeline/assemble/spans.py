"""From when to when a journey lasts: other sentences tell of its first and its last day.

"Begonnen hatte das Programm am Montag", "am Mittwoch in Wien gelandet", "Am Freitag traten die Gäste die Heimreise an".
"""

from __future__ import annotations

import re

from pipeline.assemble import moments
from pipeline.assemble.drafts import Draft
from pipeline.assemble.moments import Moment
from pipeline.assemble.scenes import announced, dates
from pipeline.assemble.state import Gathering, is_old
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
_OPENINGS = frozenset({"vernissage", "exhibition-opening", "opening"})
_QUOTED = re.compile(r"„([^“]+)“")


def bound(state: Gathering, trip: Draft) -> None:
    """Give the trip the first and the last day that the text tells of it, where it lacks one of them."""
    known = state.moments[id(trip)]
    if (known.end and known.day) or announced(state.text, trip):
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
    if start[:4] != end[:4]:
        return start[5:7] == "12" and end[5:7] == "01"
    days = (int(end[5:7]) - int(start[5:7])) * 30 + int(end[8:10]) - int(start[8:10])
    return 0 < days <= _LONGEST


def _sought(state: Gathering, trip: Draft) -> tuple[Node | None, Node | None]:
    text = state.text
    first: Node | None = None
    last: Node | None = None
    for sentence in text.sentences:
        if sentence.section not in ("body", "deck"):
            continue
        lows = set(text.lows[sentence.first : sentence.last])
        if lows.isdisjoint(_ARRIVES | _BEGINS | _LEAVES | _ENDS):
            continue
        for clause in clauses(text, sentence):
            days = _days(state, text, clause)
            if not days:
                continue
            node = days[-1]
            said = set(clause.lows)
            of_journey = not said.isdisjoint(_JOURNEY) or _spoken_of(trip, clause)
            if first is None and not said & _LEAVES and (said & _ARRIVES or (said & _BEGINS and of_journey)):
                first = min(days, key=_start) if said & _ENDS else node
            if said & _LEAVES or (said & _ENDS and of_journey):
                last = max(days, key=_start)  # "hat gestern die am Montag angetretene Reise beendet"
    return first, last


def _spoken_of(trip: Draft, clause: Clause) -> bool:
    return any(c.clause is clause for c in trip.candidates)


def _start(node: Node) -> str:
    return str(node.value.start)


def _days(state: Gathering, text: Text, clause: Clause) -> list[Node]:
    """Return the days of a clause that are no spans and no history."""
    return [n for n in dates(text, clause.tokens) if n.tag in ("DATE", "TIME") and not is_old(state, Moment(n.value.start))]


def opened(state: Gathering) -> None:
    """An exhibition that is told until when begins with its opening: the one of its title, or the only one."""
    openings = [d for d in state.drafts if d.kind in _OPENINGS and state.moments[id(d)].day is not None]
    for draft in state.drafts:
        moment = state.moments[id(draft)]
        if draft.kind != "exhibition" or moment.start or not moment.end:
            continue
        own = [d for d in openings if draft.title and draft.title in (d.title, *_QUOTED.findall(d.name))] or openings
        days = {day for d in own if (day := state.moments[id(d)].day) is not None}
        if len(days) == 1 and (day := days.pop()) <= moment.end[:10]:
            nodes = (*state.moments[id(own[0])].nodes, *moment.nodes)
            state.moments[id(draft)] = Moment(day, moment.end, nodes, implied=True)
