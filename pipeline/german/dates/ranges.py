"""Joins of two readings of one day (`Mittwoch (29.11.)`, `Juli dieses Jahres`), then ranges and lists of dates and times."""

from __future__ import annotations

from pipeline.german.dates.calendar import days_in
from pipeline.german.dates.layers import after, before, glued, joins, reading, rows
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import EDGES, part_of_day, weekday, whole
from pipeline.kernel import Node, Reading, Span

ARTICLE = "('den' | 'dem' | 'der' | 'dem')?"


def tags_of(span: Span) -> frozenset[str]:
    return span.node.tags if span.node else frozenset()


def merged(date: Temporal, by: Temporal) -> Temporal:
    """Return the calendar date, with the weekday that stands beside it."""
    if date.weekday is None:
        date.weekday = by.weekday
    return date


@joins.rule(
    f"a:(DATE&DEICTICDAY | DATE&BAREWEEKDAY | DATE&FEAST) ','? {ARTICLE} b:DATE&CALENDAR",
    emits="DATE",
    examples={"am heutigen Montag, 24. August 2020": "2020-08-24", "Am morgigen Samstag, 2. Dezember,": "XXXX-12-02"},
)
@joins.rule(
    "a:(DATE&DEICTICDAY | DATE&BAREWEEKDAY | DATE&FEAST) '(' ('am' | 'den')? b:DATE&CALENDAR ')'",
    emits="DATE",
    examples={"von Mittwoch (29.11.)": "XXXX-11-29", "heute (Dienstag, 22. November 2022)": "2022-11-22"},
)
@joins.rule(
    "a:DATE&BAREWEEKDAY 'in' ('einer' 'Woche' | DURATION) '(' b:DATE&CALENDAR ')'",
    emits="DATE",
    examples={"Sonntag in einer Woche (23.10.)": "XXXX-10-23"},
)
def beside(context: object, a: Span, b: Span) -> Reading | None:
    """A weekday, `heute` or a feast with the date behind it."""
    date: Temporal = merged(b.value, a.value)
    if a.value.kind == "shift":
        date.by, date.base = a.value.by, "deixis"
    return reading(date, "CALENDAR", "DAYISH", "DAYMONTH" if date.year is None else "FULL")


@joins.rule(
    "b:DATE&CALENDAR '(' (a:DATE&BAREWEEKDAY | wd:WEEKDAYABBR '.'?) ')'",
    emits="DATE",
    examples={"am 26. November (Mo)": "XXXX-11-26"},
)
def weekday_behind(context: object, b: Span, a: Span | None, wd: Span | None) -> Reading:
    """A date with its weekday in brackets."""
    date: Temporal = b.value
    date.weekday = a.value.weekday if a else weekday(wd.word) if wd else None
    return reading(date, "CALENDAR", "DAYISH", "DAYMONTH" if date.year is None else "FULL")


@joins.rule("a:DATE&DEICTICDAY ','? b:DATE&BAREWEEKDAY", emits="DATE", examples={"heute, Freitag,": "XXXX-WXX-5"})
def deictic_weekday(context: object, a: Span, b: Span) -> Reading | None:
    """Today, Friday."""
    if a.value.weekday is not None or a.value.type != "DATE" or b.value.by is not None:
        return None
    date: Temporal = a.value
    date.weekday = b.value.weekday
    if b.value.part:
        date.type, date.part = "TIME", b.value.part
    return reading(date, "DEICTICDAY", "DAYISH")


@joins.rule(
    "(edge:EDGE | early:('frühen' | 'späten' | 'späteren')) ('des' | 'der' | 'vom' | 'im')? date:(DATE&BAREMONTH | DATE&MONTHISH | DATE&YEARISH | DATE&RELYEAR | DATE&RELWEEK)",
    emits="DATE",
    examples={
        "Ende April": "XXXX-04",
        "Mitte Juli 2018": "2018-07",
        "Anfang des 20. Jahrhunderts": "19",
        "Gegen Ende 1967": "1967",
    },
    counterexamples=["am Ende der Woche der Umwelt"],
)
def edge_of(context: object, date: Span, edge: Span | None, early: Span | None) -> Reading | None:
    """The beginning, the middle, the end of a month, a year, a decade."""
    value: Temporal = date.value
    if value.kind in ("day", "weekday", "row") or value.type != "DATE":
        return None
    value.modifier = EDGES[edge.word.lower()] if edge else ("start" if early and early.word == "frühen" else "end")
    return Reading(value, tags=tags_of(date))


@joins.rule(
    "date:(DATE&DAYMONTH | DATE&BAREMONTH | DATE&FEAST | DATE&MONTHISH) ('des' | 'im' | 'dem')? year:(DATE&RELYEAR | DATE&YEARISH)",
    emits="DATE",
    examples={"ab Juli dieses Jahres": "XXXX-07", "im März des folgenden Jahres": "XXXX-03", "Ostern im Jahr 2020": "2020-04-12"},
    counterexamples=["im Juli 2019"],
)
def month_of_shifted_year(context: object, date: Span, year: Span) -> Reading | None:
    """A month or a day of this, of last, of the following year."""
    value, other = date.value, year.value
    if (
        other.kind == "year"
        and value.kind == "feast"
        and before(year) in ("im", "des")
        or other.kind == "year"
        and value.kind == "feast"
    ):
        value.year = other.year
        return Reading(value, tags=tags_of(date))
    if other.kind != "shift" or other.unit != "Y" or value.year is not None or value.by is not None:
        return None
    if before(year).lower() in ("im",) and value.kind != "feast" or before(Span(year.sequence, year.first, year.last)) == ",":
        return None
    value.by, value.base, value.unit = other.by, "near" if other.base == "near" else other.base, "YEAR"
    return Reading(value, tags=tags_of(date))


@joins.rule("month:(DATE&BAREMONTH) 'des' 'Jahres'", emits="DATE", examples={"im April des Jahres": "XXXX-04"})
def month_of_the_year(context: object, month: Span) -> Reading:
    """A month of the year spoken of."""
    return Reading(month.value, tags=tags_of(month))


@joins.rule("week:DATE&RELWEEK ','? 'am'? day:DATE&BAREWEEKDAY", emits="DATE", examples={"nächste Woche Montag": "XXXX-WXX-1"})
@joins.rule(
    "day:DATE&BAREWEEKDAY ('der' | 'in' 'der')? week:DATE&RELWEEK",
    emits="DATE",
    examples={"Freitag nächster Woche": "XXXX-WXX-5", "Freitag nächste Woche": "XXXX-WXX-5"},
)
def weekday_of_week(context: object, week: Span, day: Span) -> Reading | None:
    """A weekday of last, this, next week."""
    if week.value.unit != "W" or week.value.by is None or day.value.by is not None:
        return None
    date: Temporal = day.value
    date.by, date.unit = week.value.by, "W"
    return reading(date, "BAREWEEKDAY", "DAYISH", start=min(week.start, day.start), end=max(week.end, day.end))


@joins.rule(
    "('frühen' | 'späten')? part:DAYPART ('des' | 'vom' | 'am' | 'zum') date:DATE&CALENDAR",
    emits="TIME",
    examples={"am Morgen des 22. Juni 1941": "1941-06-22TMO"},
)
@joins.rule(
    "part:TIME ('des' | 'vom') date:DATE&CALENDAR", emits="TIME", examples={"gegen Abend des 22. Juni 1940": "1940-06-22TEV"}
)
def part_of_date(context: object, part: Span, date: Span) -> Reading | None:
    """A part of a day that is named."""
    value: Temporal = date.value
    code = part.value.part if part.node else part_of_day(part.word)
    if not code or value.type != "DATE" or part.sequence.words[part.last] in ("am", "zum"):
        return None
    value.type, value.part = "TIME", code
    return reading(value, "DAYISH")


# --- rows -------------------------------------------------------------------------------------------------------------

TO = "(','? 'bis' ('zum' | 'einschließlich' | 'inklusive')? | DASH | '/' | 'auf' 'den'? | 'auf')"
LIST = "(',' 'und'? | 'und' ('am' | 'dem' | 'den')? | 'sowie' 'am'? | 'oder' | 'bzw' '.')"


def spread(first: Temporal, last: Temporal) -> None:
    """Give an earlier date of a row the month and year that only the last one states."""
    if last.kind in ("day", "month") and first.kind in ("day", "month"):
        if first.month is None:
            first.month = last.month
        if first.year is None and last.year is not None and first.by is None:
            first.year = last.year - (first.month is not None and last.month is not None and first.month > last.month)
    elif first.kind == "season" and last.year is not None and first.year is None:
        first.year = last.year
    elif first.kind in ("month", "day") and first.year is None and last.kind == "year":
        return
    if (
        last.by is not None
        and first.by is None
        and first.kind in ("day", "month")
        and first.year is None
        and last.kind == first.kind
    ):
        first.by, first.base, first.unit = last.by, last.base, last.unit


def day_node(day: Span, last: Temporal, wd: Span | None, rule: str, end: int) -> Node | None:
    """Return the node of a bare `5.` whose month stands behind a later day."""
    if last.month is None or whole(day.word) > days_in(last.year, last.month):
        return None
    number = whole(day.word)
    date = Temporal("DATE", "day", last.year, last.month, number, known=("day",))
    if last.day is not None and number > last.day and last.kind == "day":
        month, year = (last.month - 1, last.year) if last.month > 1 else (12, last.year - 1 if last.year else None)
        date.month, date.year = month, year
    date.by, date.base, date.unit = last.by, last.base, last.unit
    if wd is not None:
        date.weekday = wd.value.weekday if wd.node else weekday(wd.word)
    return Node("DATE", (wd or day).start, end, date, rule)


@rows.rule(
    f"(('von' | 'vom' | 'zwischen' 'dem'?) )? ((wd:DATE&BAREWEEKDAY | wd:WEEKDAYABBR '.'?) ','? {ARTICLE})? day:DAY dot:'.'? ','? sep:({TO} | 'und' 'dem'? | 'oder') ','? {ARTICLE} last:DATE&CALENDAR",
    emits="RANGE",
    examples={
        "vom 15. bis 17. Juni 2007": "2007-06-15/2007-06-17",
        "08. bis 10.04.2009": "2009-04-08/2009-04-10",
        "28.-30. September": "XXXX-09-28/XXXX-09-30",
        "Montag, 17., bis Dienstag, 18. September": "XXXX-09-17/XXXX-09-18",
        "Mittwoch, dem 16., bis Freitag, dem 18. Oktober": "XXXX-10-16/XXXX-10-18",
    },
    counterexamples=["am 3. Tag bis 5. Mai"],
)
def day_to_date(context: object, day: Span, sep: Span, last: Span, wd: Span | None, dot: Span | None) -> Reading | None:
    """A bare day up to a date that bears the month."""
    sequence = day.sequence
    if dot is None and (
        sep.word not in ("-", "–", "—", "bis", "auf", "‑") or before(wd or day).lower() not in ("vom", "von", "\n", "(", ",")
    ):
        return None
    if last.value.type != "DATE" or last.value.month is None:
        return None
    end = dot.end if dot else day.end
    node = day_node(day, last.value, wd, "rows.day_to_date", end)
    if node is None or last.node is None:
        return None
    kind = "list" if sep.word in ("und", "oder", "/") and before(wd or day).lower() != "zwischen" else "row"
    return Reading(Temporal("RANGE", kind), (node, last.node), frozenset(("DAYISH",)), start=node.start)


@rows.rule(
    f"(days[]:(DAY '.') ({LIST} | '/') {ARTICLE})+ last:DATE&CALENDAR",
    emits="DATELIST",
    examples={
        "11., 12., 14. und 15. Juli": "XXXX-07-11,XXXX-07-12,XXXX-07-14,XXXX-07-15",
        "am 10. und 11. Mai 2022": "2022-05-10,2022-05-11",
    },
)
def days_of_month(context: object, days: list[Span], last: Span) -> Reading | None:
    """Several days of one month."""
    nodes = [day_node(day, last.value, None, "rows.days_of_month", day.end) for day in days]
    if last.node is None or last.value.type != "DATE" or any(n is None for n in nodes):
        return None
    return Reading(Temporal("RANGE", "list"), (*(n for n in nodes if n), last.node), frozenset(("DAYISH",)))


@rows.rule(
    f"('von' | 'vom' | 'ab' | 'zwischen' 'dem'?)? a:(DATE | TIME) {TO} ','? {ARTICLE} b:(DATE | TIME)",
    emits="RANGE",
    examples={
        "von Mittwoch (29.11.) bis Sonntag (3.12.)": "XXXX-11-29/XXXX-12-03",
        "19.05. - 22.05.2019": "2019-05-19/2019-05-22",
        "Mai/Juni 1940": "1940-05/1940-06",
        "20. März bis 1. September": "XXXX-03-20/XXXX-09-01",
        "zwischen 1943 bis 1945": "1943/1945",
    },
    counterexamples=["heute bis 18 Uhr"],
)
@rows.rule(
    f"'zwischen' ARTICLE? a:(DATE | TIME) 'und' {ARTICLE} b:(DATE | TIME)".replace("ARTICLE?", ARTICLE),
    emits="RANGE",
    examples={"zwischen dem 3. Mai und dem 12. September 2018": "2018-05-03/2018-09-12"},
)
def from_to(context: object, a: Span, b: Span) -> Reading | None:
    """From one date or time to another."""
    first, last = a.node, b.node
    if first is None or last is None or first.value.type != last.value.type:
        return None
    one, two = first.value, last.value
    joint = a.sequence.words[a.last]
    if joint in ("/", "-", "–", "—", "‑") and (
        one.kind in ("fixed", "shift", "part") or (one.kind != two.kind and not {one.kind, two.kind} <= {"day", "month"})
    ):
        return None
    if (
        joint in ("-", "–", "—")
        and one.kind == "day"
        and not glued(a.sequence, a.last - 1, a.last + 1)
        and one.year
        and two.year
        and one.year > two.year
    ):
        return None
    if one.kind == "fixed" and two.kind == "fixed" and not (one.value.isdigit() and two.value.isdigit()):
        return None
    if joint == "auf" and (one.kind not in ("day", "weekday") or two.kind not in ("day", "weekday")):
        return None
    if one.kind == "year" and two.kind == "year" and one.year > two.year:
        return None
    spread(one, two)
    kind = "list" if joint == "/" else "row"
    return Reading(Temporal("RANGE", kind), (first, last), tags_of(b) & {"DAYISH", "YEARISH"}, start=first.start, end=last.end)


@rows.rule(
    f"(items[]:(DATE&CALENDAR | DATE&BAREMONTH) {LIST})+ items[]:(DATE&CALENDAR | DATE&BAREMONTH)",
    emits="DATELIST",
    examples={
        "am 25.12., 26.12. und 1.1.": "XXXX-12-25,XXXX-12-26,XXXX-01-01",
        "24. und 31. Dezember 2020": "2020-12-24,2020-12-31",
    },
)
def dates_listed(context: object, items: list[Span]) -> Reading | None:
    """Several dates in a row; the last one's year holds for all."""
    nodes = [item.node for item in items if item.node]
    if len({n.value.kind for n in nodes}) > 1:
        return None
    for one, two in zip(reversed(nodes[:-1]), reversed(nodes[1:]), strict=True):
        if one.value.year is None and two.value.year is not None and one.value.month <= two.value.month:
            spread(one.value, two.value)
    return Reading(Temporal("RANGE", "list"), tuple(nodes), frozenset(("DAYISH",)), start=nodes[0].start, end=nodes[-1].end)


__all__ = ["after"]
