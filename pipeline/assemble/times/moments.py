"""When: which date of a clause is the event's, and what follows from headings and from the event before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.assemble.times.neighbours import after_colon, clause_before, relative, telling, tells_when
from pipeline.german.dates import Temporal
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.happenings.verbs import is_finite
from pipeline.kernel import Node
from schemas.records import DATE_VALUE, DateValue

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_DECADE = re.compile(r"\d{2,3}X+$")  # or a century
_WEEK = re.compile(r"\d{4}-W\d\d(?:-WE)?")
SEASON = re.compile(r"\d{4}-(?:2[1-4]|3\d|4\d)")
# What is decided or told on a day is not done on it: "hat am 28. Mai beschlossen, das Fest abzusagen".
_DECIDED = frozenset(
    "beschlossen beschloss beschlossene entschieden entschied mitgeteilt angekündigt bekannt bekanntgegeben zugestimmt stimmte vereinbart "
    "vereinbarten verständigt zugesagt gebeten beauftragt".split()
)
_AFTER = frozenset("danach anschließend anschliessend dann hernach später daraufhin".split())
_SEQUEL = frozenset(
    "anschließend anschliessend danach zuvor dann daraufhin hernach später vormittags nachmittags abends mittags anschluss rande ausklang "
    "abschluss auftakt vorfeld hierbei dabei dort daran darauf nachdem anschließende anschließenden anschließender".split()
)
_MONTH = 7  # characters of a date that tells year and month
_BETWEEN = frozenset("und von am um ab jeweils ( ) , den dem".split())
_DOORS = (["einlass"], ["türöffnung"], ["saalöffnung"], ["hallenöffnung"], ["kassenöffnung"])
_OF_DOORS = frozenset("ist ab um : bereits schon ca . gegen wird".split())
_TOLD_BEHIND = ([":"], ["ist"], ["ab"], ["um"])  # "Beginn 19 Uhr, Einlass ab 18 Uhr": of another hour
_ENDS = frozenset("klang klingt endete endet schloss schließt".split())
_ROW = frozenset({"und", "sowie", ","})
_WHOLE = frozenset("tag abend nachmittag besuchstag programm festtag".split())
_FOLLOWING = ("anschließende", "anschliessende", "nachfolgende", "darauffolgende")


@lru_cache(maxsize=1 << 12)
def _day(iso: str) -> str | None:
    found = _DAY.match(iso)
    return found.group() if found else None


@dataclass(slots=True)
class Moment:
    """When an event takes place: ISO dates or dates and times, partial where the text is; the nodes that say so."""

    start: str | None = None
    end: str | None = None
    nodes: tuple[Node, ...] = ()
    implied: bool = False

    @property
    def day(self) -> str | None:
        """The first day alone."""
        return _day(self.start) if self.start else None

    def __bool__(self) -> bool:
        return bool(self.start or self.end)


def is_coarse(moment: Moment) -> bool:
    """Is no more told than a week or a weekend, which an event need not fill?"""
    return any(_WEEK.fullmatch(n.value.value) for n in moment.nodes)


def narrows(moment: Moment, known: Moment) -> bool:
    """Does a moment tell the days of what another only knows the week or the weekend of: "am Wochenende ... Wann: 14. bis 16. Juni"?"""
    if not (moment.day and known.day and is_coarse(known)) or is_coarse(moment):
        return False
    return (moment.end or moment.day)[:10] >= known.day and moment.day <= (known.end or known.day)[:10]


def in_week(moment: Moment, known: Moment) -> bool:
    """Does a moment tell the day of what another only knows the week of: "begeht in dieser Woche ... Zum Festakt am Freitag"?"""
    weeks = any(_WEEK.fullmatch(n.value.value) and not n.value.value.endswith("WE") for n in known.nodes)
    return weeks and narrows(moment, known)


def usable(node: Node) -> bool:
    value = node.value
    return (
        isinstance(value, Temporal)
        and value.type in ("DATE", "TIME", "RANGE")
        and not value.decoy
        and value.base != "assumed"  # a time of day that no day was told for
        and not _DECADE.match(value.start or "")
        and bool(value.start or value.end)
    )


def is_clock(node: Node) -> bool:
    return "T" in (node.value.start or "") or (node.tag == "TIME" and node.value.kind in ("clock", "part"))


def is_eve(node: Node) -> bool:
    """Is it "am Vorabend", a day of its own?"""
    return "part" in node.value.kind and node.value.start is not None and node.value.base != "anchor" and node.value.by is not None


def ends(node: Node) -> tuple[str | None, str | None]:
    """Return start and end of a temporal node; the ends of a list that is not a row of days are only its start."""
    value: Temporal = node.value
    start, end = value.start, value.end
    if start and end and "T" in end and "T" not in start:
        end = None
    if value.kind == "list" and (len({part.value.value for part in node.parts}) > 2 or _apart(start, end)):
        end = None
    return start, end


def _apart(start: str | None, end: str | None) -> bool:
    """Do days lie between two days of a list: "am 18. und 21. Juli"?"""
    if not (start and end and _DAY.fullmatch(start) and _DAY.fullmatch(end)):
        return False
    first, last = (datetime.date.fromisoformat(iso.replace("XXXX", "2000")) for iso in (start, end))
    return (last - first).days > 1


def near(text: Text, nodes: Iterable[tuple[int, Node]], anchor: int) -> tuple[int, Node] | None:
    """Return the node nearest to a token; one before it is preferred, and one in the same part of the clause."""

    def distance(pair: tuple[int, Node]) -> float:
        at = pair[0]
        low, high = min(at, anchor), max(at, anchor)
        marks = sum(text.sequence.words[i] in (",", "und", "sowie") for i in range(max(low, high - 40), high))
        return (high - low) * (1.5 if at > anchor else 1.0) + (10 * marks if at > anchor else 2 * marks)

    return min(nodes, key=distance, default=None)


def of_clause(text: Text, sentence: Sentence, clause: Clause, anchor: int) -> Moment:
    """Return what the clause says of when; a subordinate clause without a date takes that of its main clause."""
    own = within(text, clause.tokens, anchor)
    if own and own.start and clause.joined and all(is_clock(n) and "day" not in n.value.known for n in own.nodes):
        before = clause_before(sentence, clause)
        above = within(text, before.tokens, before.tokens[-1]) if before is not None else Moment()
        if above.day and not above.end:
            start, end = _combine(above.day, None, own.start, own.end)
            return Moment(start, end, (*above.nodes, *own.nodes))
    if own.day is not None and not clause.sub and (beside := telling(text, sentence, clause, anchor)) is not None:
        theirs = within(text, beside.tokens, beside.tokens[0])
        if theirs.day:
            return theirs  # "eröffnet am 17. April die Messe, die vom 20. bis 26. April stattfindet"
        if theirs.end and not own.end and theirs.end > own.day:
            return Moment(own.start, theirs.end, (*own.nodes, *theirs.nodes))  # "die Messe, die bis zum 26. April läuft"
    if own.day is not None and (later := _told_behind(text, clause, own, anchor)) is not None:
        return later
    if own and own.start:
        if own.day is not None and _of_another(text, clause, own, anchor):
            beside = relative(text, sentence, clause)
            theirs = within(text, beside.tokens, beside.tokens[0]) if beside is not None else Moment()
            return theirs if theirs.day else own
        if own.day is None and len(own.start) == 4:
            beside = relative(text, sentence, clause)
            nearer = within(text, beside.tokens, beside.tokens[0]) if beside is not None else None
            return nearer if nearer is not None and nearer.day else own
        return own
    if (clause.joined or clause.follows) and not own:
        before = clause_before(sentence, clause)
        if before is not None:
            above = within(text, before.tokens, before.tokens[-1])
            if above.day and "T" in (above.start or "") and clause.lows[0] in _AFTER:
                return Moment(above.day, None, above.nodes)  # "um 9 Uhr die Messe, danach der Frühschoppen"
            if above and (clause.joined or above.day):
                return above
    if not own and clause.tokens[0] > sentence.first and text.word(clause.tokens[0] - 1) == ":":
        ahead = clause_before(sentence, clause)  # "Still wurde es am Dienstag: In Neudorf legte die Delegation einen Kranz nieder"
        above = within(text, ahead.tokens, ahead.tokens[-1]) if ahead is not None else Moment()
        if above.day or len(above.start or "") == _MONTH:  # "Im Oktober kam eine weitere hinzu: Im Rathaus unterschrieben ..."
            return above
    if not own and any(n.value.decoy == "history" for n in text.times(clause.tokens)):
        return own  # "Der Neubau, dessen Grundstein 2021 gelegt wurde, wird am 8. Mai eröffnet"
    if clause.sub:
        main = next((c for c in sentence.clauses if not c.sub), None)
        if main is not None and _DECIDED.isdisjoint(main.lows):
            above = within(text, main.tokens, anchor)
            if above:
                return replace(above, end=None) if above.day and clause.lows[0] != "wenn" else above
    if not own:
        ahead = after_colon(text, sentence, clause)
        behind = relative(text, sentence, clause) if ahead is None else None
        told = ahead or behind
        found = within(text, told.tokens, told.tokens[0]) if told is not None else own
        if behind is None or found.day or tells_when(behind):
            return found  # but not "bei der Firma X, die im Herbst eine Tochter gegründet hat"
    return own


_OWN_YEAR = re.compile(r"(?<![\d/–-])((?:19|20)\d\d)$")


def in_own_year(moment: Moment, name: str) -> Moment:
    """Return a day without a year in that which the event's own name ends with: "vom 11. bis 13. Juni ... die Jahrestagung 2010"."""
    year = _OWN_YEAR.search(name)
    if year is None or not (moment.start or "").startswith("XXXX-"):
        return moment
    start, end = (text and text.replace("XXXX", year[1]) for text in (moment.start, moment.end))
    return replace(moment, start=start, end=end)


def _told_behind(text: Text, clause: Clause, own: Moment, anchor: int) -> Moment | None:
    """Return the day behind an event that is joined to another with a day of its own: "ein Fest am 6. März und ein Konzert in Jena am 8. März"."""
    row = clause.chunks
    at = next((k for k, c in enumerate(row) if c.head == anchor), 0)
    if at < 2 or not row[at].joined or not own.nodes or own.nodes[0].start > text.sequence.starts[anchor]:
        return None
    day = next((k for k in range(at) if text.sequence.nodes[row[k].head] is own.nodes[0]), 0)
    if not any(text.classes[c.head] in "EZ" for c in row[:day]):
        return None
    later = within(text, [i for i in clause.tokens if i > anchor], anchor)
    return later if later.day is not None else None


def _of_another(text: Text, clause: Clause, own: Moment, anchor: int) -> bool:
    """Does the day stand right behind another event, to which this one is joined: "das Fest am 2. Mai sowie die Messe X, die ..."?"""
    row = clause.chunks
    at = next((k for k, c in enumerate(row) if c.head == anchor), 0)
    if at < 2 or not row[at].joined or text.classes[row[at - 2].head] not in "EZ":
        return False
    node = text.sequence.nodes[row[at - 1].head]
    return node is not None and node in own.nodes and row[at - 2].last == row[at - 1].first


def within(text: Text, tokens: list[int], anchor: int) -> Moment:
    """Return what the dates and hours among some tokens tell of when, nearest to the anchor."""
    every, classes = text.sequence.nodes, text.classes
    found = [(i, node) for i in tokens if classes[i] == "T" and (node := every[i]) is not None and usable(node)]
    found = [(i, n) for i, n in found if not _in_office(text, i, n)]
    if found and classes[anchor] == "E":
        found = [(i, n) for i, n in found if not (_bracketed(text, i, anchor) or _of_attribute(text, i, anchor))]
    if found and found[-1][0] > anchor and "und" in (lows := text.lows[anchor : found[-1][0]]):
        turn = anchor + lows.index("und") + 1
        if classes[turn] == "a" and (text.low(turn).endswith("en") or is_finite(text.low(turn))):
            found = [(i, node) for i, node in found if i < turn]  # "Sie besuchen das Werk und fahren am Montag nach Jena"
    if not found:
        return Moment()
    days = [(i, n) for i, n in found if not is_clock(n)]
    clocks = [(i, n) for i, n in found if is_clock(n) and not (n.tag == "TIME" and _lets_in(text, i))]
    starts = [(i, n) for i, n in days if n.value.start]
    full = [(i, n) for i, n in starts if _DAY.match(n.value.start)]
    full = [(i, n) for i, n in full if not _named_after(text, i, n)] or full
    finer = full or [(i, n) for i, n in starts if len(n.value.start) > 4]  # "heuer im Oktober", "2025 ... im Mai"
    day = near(text, finer or starts, anchor)
    clock = near(text, clocks, anchor)
    last = next((n for _, n in days if n.value.end and not n.value.start), None)
    if day is None and clock is None:
        return Moment(None, last.value.end, (last,)) if last else Moment()
    nodes = tuple(n for _, n in filter(None, (day, clock)))
    start = end = None
    if day is not None:
        start, end = ends(day[1])
        other = next((n for i, n in full if i > day[0] and _goes_on(text, day[0] + 1, i)), None)
        other = other or next((n for i, n in full if i == day[0] - 2 and text.low(day[0] - 1) == "und"), None)
        if other is not None and end is None:
            start, end = sorted((start or "", other.value.start))
            end = None if _apart(start, end) else end
    if clock is not None:
        at, until = ends(clock[1])
        start, end = _combine(start, end, at, until)
    if last is not None and end is None:
        end = last.value.end
        nodes += (last,)
    return Moment(start, end, nodes)


_BEFORE_NOUNS = frozenset("der die das dem den des".split())


def _of_attribute(text: Text, i: int, anchor: int) -> bool:
    """Is a date within the attribute of another noun: "das Jubiläum der am 14. Mai 1994 geschlossenen Partnerschaft"?"""
    classes = text.classes
    article = i - 2 if i > 1 and classes[i - 1] == "p" else i - 1
    if article < 0 or i + 2 >= len(classes) or text.low(article) not in _BEFORE_NOUNS or classes[i + 1] != "a":
        return False
    noun = i + 2
    return text.low(i + 1).endswith(("ten", "te", "enen", "ene")) and classes[noun] in "NO"


def _in_office(text: Text, i: int, node: Node) -> bool:
    """Are the years those of an office: "Mitglied des Rates und von 1995 bis 1999 Präsident der Kammer"?"""
    behind = text.sequence.nodes[i + 1] if i + 1 < len(text.classes) else None
    return len(node.value.start or "") == 4 == len(node.value.end or "") and behind is not None and behind.tag == "ROLE"


def _bracketed(text: Text, i: int, anchor: int) -> bool:
    """Is a date in brackets right behind another event: "der Workshop X sowie das Kolloquium Y (12.11.)"?"""
    if i < 2 or text.word(i - 1) != "(" or text.classes[i - 2] != "E" or i - 2 == anchor:
        return False
    return not _ROW.isdisjoint(text.lows[min(i, anchor) : max(i, anchor)])


def _goes_on(text: Text, first: int, last: int) -> bool:
    """Do only hours and an "und" stand between two days: "am 6. Mai von 10 bis 18 Uhr und am 7. Mai von 10 bis 16 Uhr"?"""
    between = text.lows[first:last]
    return "und" in between and all(low in _BETWEEN or text.classes[first + k] == "T" for k, low in enumerate(between))


def _lets_in(text: Text, i: int) -> bool:
    """Is the hour when doors open, not when it begins: "(Einlass ab 18 Uhr, Beginn 19 Uhr)", "18 Uhr Einlass"?"""
    if text.lows[i + 1 : i + 2] in _DOORS:
        return text.lows[i + 2 : i + 3] not in _TOLD_BEHIND
    at = i - 1
    while at > i - 4 and at > 0 and text.lows[at] in _OF_DOORS:
        at -= 1
    return at >= 0 and [text.lows[at]] in _DOORS and (at == i - 1 or text.word(at - 1) != "Uhr")


def _named_after(text: Text, i: int, node: Node) -> bool:
    """Is the feast only what the event is held for: "der Gottesdienst zum Reformationstag"?"""
    return bool(node.value.feast) and text.low(i - 1) in ("zum", "zur", "anlässlich", "des", "vor", "nach")


def _combine(start: str | None, end: str | None, at: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Join a day or range with a time of day; the time belongs to the first day unless it names another day of the range."""
    if at is None:
        return start, end
    if start is None or not _DAY.match(start):
        return at, until
    _, _, clock = at.partition("T")
    if not clock:
        return start, end
    if end and end > start[:10]:
        return f"{start[:10]}T{clock}", end
    return f"{start[:10]}T{clock}", f"{start[:10]}T{until.partition('T')[2]}" if until and "T" in until else end


def in_year(moment: Moment, year: int) -> Moment:
    """Move a moment whose year is only inferred to the year that the event's name tells: "Das Fest 2023 findet am 9. Mai statt"."""
    if any("year" in n.value.known or n.value.weekday is not None or n.value.base != "anchor" for n in moment.nodes):
        return moment
    moved = [f"{year}{iso[4:]}" if iso else None for iso in (moment.start, moment.end)]
    return Moment(moved[0], moved[1], moment.nodes, moment.implied)


def sequel(text: Text, clause: Clause, anchor: int = 0) -> bool:
    """Does the clause go on with the event before: "anschließend", "im Anschluss", "am Rande", "beim anschließenden" before the anchor?"""
    near = text.lows[max(clause.tokens[0], anchor - 3) : anchor]
    if clause.lows[0] == "mit" and not _ENDS.isdisjoint(clause.lows) and not _WHOLE.isdisjoint(clause.lows):
        return True  # "Mit einem Konzert klang der Tag aus"
    return any(text.low(i) in _SEQUEL for i in clause.tokens[:6]) or any(low.startswith(_FOLLOWING) for low in near)


def record(moment: Moment) -> DateValue | None:
    """Return a moment as a record."""
    if not moment:
        return None
    start, end = moment.start, moment.end
    if start and end and end[:10] < start[:10]:
        end = None
    edtf = f"{start or '..'}/{end}" if end else str(start)
    if start and SEASON.fullmatch(start):
        start = start[:4]  # a season is no month: the year is what can be published
    known = {k for n in moment.nodes for k in n.value.known}
    implied = {k for n in moment.nodes for k in n.value.implied} | ({"day"} if moment.implied else set())
    modifier = next((n.value.modifier for n in moment.nodes if n.value.modifier in ("approximate", "start", "mid", "end")), None)
    made: DateValue = DATE_VALUE.validate_python(
        {
            "edtf": edtf,
            "start": start,
            "end": end,
            "known": tuple(sorted(known)),
            "implied": tuple(sorted(implied - known)),
            "modifier": modifier,
            "evidence": tuple([{"start": n.start, "end": n.end, "rule": n.rule} for n in moment.nodes]),
        }
    )
    return made
