"""Headings and labels: a line that is a date rules the lines below it; "Wann:", "Wo:", "Ort:" speak of the release's event."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import content
from pipeline.assemble.places import venues
from pipeline.assemble.places.sites import venue_gender
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german import labelwords
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node

_FROM = frozenset({"ab", "um", "gegen"})  # an hour: "Montag, 6. Mai, ab 10 Uhr: ..."
_LABEL = 7  # tokens in which a label's colon stands


@dataclass(slots=True)
class Heading:
    moment: Moment
    places: list[Node] = field(default_factory=list)
    day: bool = True

    def with_clock(self, other: Moment) -> Moment:
        """Return the heading's day, with the other's time of day where it has one."""
        _, _, clock = (other.start or "").partition("T")
        day = self.moment.day
        if day and clock:
            until = (other.end or "").partition("T")[2]
            return Moment(f"{day}T{clock}", f"{day}T{until}" if until else None, self.moment.nodes + other.nodes)
        return Moment(self.moment.start, self.moment.end, self.moment.nodes, implied=False)


@dataclass(slots=True)
class Plan:
    """Which heading rules which paragraph; sentences that are headings themselves."""

    rules: dict[int, Heading]
    heads: dict[int, Heading]  # by the first token of the line
    labels: list[tuple[str, Sentence]]
    leads: dict[int, Heading] = field(default_factory=dict)  # by the first token of a sentence: "9. Mai – Empfang | 1. Juni – Fest"
    after: dict[int, Sentence] = field(default_factory=dict)  # what follows a label that ends with a mark: "Wann? Am Samstag"

    def at(self, sentence: Sentence) -> Heading | None:
        return self.leads.get(sentence.first) or self.rules.get(sentence.paragraph)

    def is_heading(self, sentence: Sentence) -> bool:
        return sentence.first in self.heads


def read(text: Text) -> Plan:
    """Find the headings. A date line opens a block; it ends with the next one or with a line of another section."""
    plan = Plan({}, {}, [])
    current: Heading | None = None
    reach = 0
    waiting: Sentence | None = None
    leading: tuple[int, Heading] | None = None
    invited = False  # by the line before, which no mark ends
    below: list[tuple[Sentence, Heading]] = []  # days below what is on them
    for n, sentence in enumerate(text.sentences):
        if sentence.section in ("publisher", "furniture", "background", "note", "credit", "dateline", "kicker"):
            current = None
            continue
        found = _heading(text, sentence, invited)
        invited = not sentence.ended and not _INVITING.isdisjoint(text.lows[sentence.first : sentence.last])
        if found is not None:
            plan.heads[sentence.first] = found
            if (above := _told_above(text, n)) is not None and not found.day:
                below.append((above, found))
            current, reach = found, sentence.paragraph + (40 if found.day else 4)
            continue
        if waiting is not None and sentence.paragraph == waiting.paragraph and sentence.first > waiting.first:
            plan.after.setdefault(waiting.first, sentence)
        if labels := labels_of(text, sentence):
            waiting = sentence
            plan.labels += [(label, sentence) for label in labels]
        lead = _leading(text, sentence)
        if lead is not None:
            leading = (sentence.paragraph, lead)
            plan.rules.setdefault(sentence.paragraph, lead)
        if leading is not None and leading[0] == sentence.paragraph:
            plan.leads[sentence.first] = leading[1]
        elif current is not None and sentence.paragraph <= reach:
            plan.rules.setdefault(sentence.paragraph, current)
    if len(below) > 1 and len(below) == len(plan.heads):
        plan.rules.clear()
        plan.leads |= {above.first: heading for above, heading in below}
    if sum(1 for h in plan.heads) < 1:
        plan.rules = {p: h for p, h in plan.rules.items() if h is not current}
    return plan


def _told_above(text: Text, n: int) -> Sentence | None:
    """Return the line of an event right above a date line that a blank line ends: "Lesung mit X / Montag, 6. Mai, 10 Uhr, Rathaus"."""
    row, starts, ends = text.sentences, text.sequence.starts, text.sequence.ends
    if not n or not row[n - 1].head or row[n - 1].ended:
        return None
    above, line = row[n - 1], row[n]
    between = text.sequence.text[ends[above.last - 1] : starts[line.first]]
    behind = text.sequence.text[ends[line.last - 1] : starts[row[n + 1].first]] if n + 1 < len(row) else "\n\n"
    kinds = text.classes[above.first : above.last]
    told = "T" not in kinds and any(kind in kinds for kind in "EZ")
    return above if told and between.count("\n") == 1 and behind.count("\n") > 1 else None


def _heading(text: Text, sentence: Sentence, invited: bool) -> Heading | None:
    """A line of a date and little else: "Montag, 6. Mai", "Mittwoch, 4. Dezember, 11 Uhr, Haus der Begegnung, Grüner Hof 7".

    `invited`: does the line before invite, so that "am Montag, 6. Mai" tells to when?
    """
    if (
        not sentence.head
        or (sentence.ended and text.word(sentence.last) not in "|/")
        or sentence.last - sentence.first > 16
        or sentence.section not in ("body", "headline", "deck", "service")
    ):
        return None
    classes = text.classes
    tokens = list(range(sentence.first, sentence.last))
    first = next((i for i in tokens if classes[i] not in ".#"), None)
    if first is not None and text.low(first) in _PROGRAMMES:  # "Programm für Donnerstag, 14. September"
        first = next((i for i in tokens if i > first and classes[i] not in "pd"), None)
        tokens = list(range(first, sentence.last)) if first is not None else []
    elif invited and first is not None and text.low(first) in ("am", "vom", "ab") and classes[first + 1 : first + 2] == "T":
        first += 1
        tokens = list(range(first, sentence.last))
    if first is None or classes[first] != "T":
        return None
    inside = _bracketed(text, tokens)
    if any(classes[i] == "a" and text.low(i) not in ("und", "bis") and i not in inside for i in tokens):
        return None
    clause = Clause(text, tokens).settle()
    moment = moments.of_clause(text, sentence, clause, sentence.first)
    if not moment.day or ("T" in (moment.start or "") and _plain(text, sentence) is not None):
        return None
    nouns = [i for i in tokens if classes[i] in "NEZPX"]
    places = [n for i in tokens if (n := text.sequence.nodes[i]) is not None and n.tag == "PLACE"]
    if any(classes[i] in "EZ" for i in tokens):
        return None
    if nouns and "T" not in (moment.start or "") and len(nouns) > 2:
        return None
    if nouns or places:
        places = venues.of_clause(text, clause, bare=True)
    return Heading(moment, places, day="T" not in (moment.start or ""))


def _bracketed(text: Text, tokens: list[int]) -> set[int]:
    inside: set[int] = set()
    deep = 0
    for i in tokens:
        deep += (text.word(i) == "(") - (text.word(i) == ")")
        if deep > 0:
            inside.add(i)
    return inside


def _leading(text: Text, sentence: Sentence) -> Heading | None:
    """A list line that begins with its date: "- Mittwoch, 23. November: Rundfahrt ...", "20.11. „Tango“ ..."."""
    if not sentence.head:
        return None
    classes = text.classes
    at = sentence.first
    while at < sentence.last and classes[at] == "." and at < sentence.first + 2:
        at += 1
    if at + 1 < sentence.last and text.low(at) in ("am", "vom", "von"):
        at += 1
    if at >= sentence.last or classes[at] != "T":
        return None
    node = text.sequence.nodes[at]
    if node is None or not moments.usable(node) or moments.is_clock(node) or not node.value.start:
        return None
    begin = at
    while at < sentence.last and (classes[at] in "T.," or (text.low(at) in _FROM and classes[at + 1 : at + 2] == "T")):
        if text.word(at) == ":":
            break
        at += 1
    colon = next((i for i in range(at, min(sentence.last, at + 12)) if text.word(i) == ":"), None)
    where: list[int] = []
    if colon is not None and all(classes[i] in "NLOZ#.pd" for i in range(at, colon)):
        where, at = list(range(at, colon)), colon  # "25. Mai, 20 Uhr, Kulturzentrum Alte Post: Lesung ..."
    listed = at < sentence.last and (
        text.word(at) in ":–-|" or classes[at] in "ZE" or (classes[begin - 1] == "." and begin > sentence.first)
    )
    if not listed:
        return None
    start, end = moments.ends(node)
    clock = next(
        (n for i in range(begin, at) if (n := text.sequence.nodes[i]) is not None and moments.usable(n) and moments.is_clock(n)),
        None,
    )
    moment = Moment(start, end, (node,))
    made = Heading(moment)
    if where:
        clause = Clause(text, where).settle()
        made.places = venues.of_clause(text, clause, bare=True)
    if clock is not None:
        made.moment = made.with_clock(Moment(*moments.ends(clock), (clock,)))
    return made


def labels_of(text: Text, sentence: Sentence) -> tuple[str, ...]:
    """Return what the label asks for that a line begins with: "Wann:", "Ort und Zeit:", "Ende:"."""
    at = sentence.first
    while at < sentence.last and text.classes[at] == ".":
        at += 1
    row = enumerate(text.sequence.words[at + 1 : at + _LABEL], at + 1)
    colon = next((i for i, word in row if word in (":", "?")), None)
    return labelwords.asked(text.lows[at:colon]) if colon is not None else ()


_INVITING = frozenset("laden lädt ladet einladen einladung".split())
_PROGRAMMES = frozenset(
    "programm tagesprogramm programmpunkte ablauf zeitplan agenda tagesordnung termine veranstaltungen spielplan fahrplan".split()
)
_NO_ITEM = re.compile(
    r"schluss|schließ|geschlossen|ferien|frist|^pause|abfahrt|ankunft|anreise|abreise|einlass|ende$|beginn|start|treffpunkt",
    re.IGNORECASE,
)
_ITEM = 7  # tokens


def _plain(text: Text, sentence: Sentence) -> Candidate | None:
    """What a line of a programme tells behind its day and hour: "Mi, 16. April, 12.15 Uhr: Kunst in der Mittagspause"."""
    at = next((i for i in range(sentence.first, min(sentence.last, sentence.first + 10)) if text.word(i) == ":"), None)
    if at is None or text.classes[at - 1] != "T" or not 0 < sentence.last - at - 1 <= _ITEM or text.classes[at + 1] != "N":
        return None
    clause = next((c for c in clauses(text, sentence) if c.tokens[0] == at + 1), None)
    name = text.slice(at + 1, sentence.last).strip(" .")
    if clause is None or clause.verbs or venue_gender(text.word(at + 1)) is not None or _NO_ITEM.search(name) or "," in name:
        return None
    starts, ends = text.sequence.starts, text.sequence.ends
    return _item(sentence, clause, name, (at + 1, starts[at + 1], ends[sentence.last - 1]), 0.6)


def _item(sentence: Sentence, clause: Clause, name: str, at: tuple[int, int, int], strength: float) -> Candidate:
    """An item of a programme by its name; `at` is its token, and its offsets."""
    return Candidate("event", "Event", name, name, sentence, clause, *at, "events.programme", strength, words=content(name))


def listed(text: Text, sentence: Sentence, heading: Heading | None, found: Seq[Candidate]) -> list[Candidate]:
    """A line of a programme that holds only a title: the title is the event."""
    if heading is None or any(c.create or c.node is not None for c in found) or not sentence.head:
        return []
    if "T" in (heading.moment.start or "") and (made := _plain(text, sentence)) is not None:
        return [made]
    for clause in clauses(text, sentence):
        for i in clause.tokens[:6]:
            node = text.sequence.nodes[i]
            if node is not None and node.tag == "TITLE":
                made = _item(sentence, clause, str(node.value), (i, node.start, node.end), 0.7)
                made.title = made.name
                return [made]
    return []
