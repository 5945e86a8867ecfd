"""Joins of two readings that tell one time: `Mittwoch (29.11.)`, `heute, 1. Dezember`, `Ende April`, `Juli dieses Jahres`."""

from __future__ import annotations

from pipeline.german.dates.layers import ARTICLE, before, joins, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import EDGES, part_of_day, weekday, whole
from pipeline.kernel import Reading, Span

NEARBY = "a:(DATE&DEICTICDAY | TIME&DEICTICDAY | DATE&BAREWEEKDAY | TIME&BAREWEEKDAY | DATE&FEAST)"


def tags_of(span: Span) -> frozenset[str]:
    return span.node.tags if span.node else frozenset()


def calendar(date: Temporal) -> Reading:
    """Return the reading of a full day for the next layer."""
    return reading(date, "CALENDAR", "DAYISH", "DAYMONTH" if date.year is None else "FULL")


@joins.rule(
    f"{NEARBY} ','? {ARTICLE} b:DATE&CALENDAR",
    emits="DATE",
    examples={"am heutigen Montag, 24. August 2020": "2020-08-24", "Am morgigen Samstag, 2. Dezember,": "2023-12-02"},
)
@joins.rule(
    f"{NEARBY} '(' ('am' | 'den')? b:DATE&CALENDAR ')'",
    emits="DATE",
    examples={"von Mittwoch (29.11.)": "2023-11-29", "heute (Dienstag, 22. November 2022)": "2022-11-22"},
)
@joins.rule(
    "a:DATE&BAREWEEKDAY 'in' DURATION '(' b:DATE&CALENDAR ')'",
    emits="DATE",
    examples={"Sonntag in einer Woche (23.10.)": "2024-10-23"},
)
def beside(context: int | None, a: Span, b: Span) -> Reading | None:
    """A weekday, `heute` or a feast with the date behind it."""
    near, date = a.value, b.value
    if date.type != "DATE":
        return None
    if date.weekday is None:
        date.weekday = near.weekday
    if near.kind == "shift":
        date.by, date.base = near.by, "deixis"
    if near.type == "TIME":
        date.type, date.part = "TIME", near.part
    return calendar(date)


@joins.rule(
    "b:DATE&CALENDAR '(' (a:DATE&BAREWEEKDAY | wd:WEEKDAYABBR '.'?) ')'",
    emits="DATE",
    examples={"am 26. November (Mo)": "2024-11-26"},
)
def weekday_behind(context: int | None, b: Span, a: Span | None, wd: Span | None) -> Reading:
    """A date with its weekday in brackets."""
    date: Temporal = b.value
    date.weekday = a.value.weekday if a else weekday(wd.word) if wd else None
    return calendar(date)


@joins.rule("a:DATE&BAREWEEKDAY '(' day:DAY '.' ')'", emits="DATE", examples={"am Montag (27.)": "2024-05-27"})
def weekday_and_day(context: int | None, a: Span, day: Span) -> Reading:
    """A weekday with its day of the month in brackets."""
    return reading(Temporal("DATE", "lone", day=whole(day.word), weekday=a.value.weekday, known=("day",)), "DAYISH", "LONE")


@joins.rule(
    "a:DATE&DEICTICDAY ','? b:(DATE&BAREWEEKDAY | TIME&BAREWEEKDAY)", emits="DATE", examples={"heute, Freitag,": "2024-05-22"}
)
def deictic_weekday(context: int | None, a: Span, b: Span) -> Reading | None:
    """Today, Friday."""
    date, day = a.value, b.value
    if date.weekday is not None or day.by is not None:
        return None
    date.weekday = day.weekday
    if day.part:
        date.type, date.part = "TIME", day.part
    return reading(date, "DEICTICDAY", "DAYISH")


@joins.rule(
    """(edge:EDGE | early:('frühen' | 'späten' | 'späteren')) ('des' | 'der' | 'vom' | 'im')?
    date:(DATE&BAREMONTH | DATE&MONTHISH | DATE&YEARISH | DATE&RELYEAR | DATE&RELWEEK)""",
    emits="DATE",
    examples={
        "Ende April": "2024-04",
        "Mitte Juli 2018": "2018-07",
        "Anfang des 20. Jahrhunderts": "19",
        "Gegen Ende 1967": "1967",
    },
)
def edge_of(context: int | None, date: Span, edge: Span | None, early: Span | None) -> Reading | None:
    """The beginning, the middle, the end of a month, a year, a decade."""
    value: Temporal = date.value
    if value.kind in ("day", "weekday", "row", "list") or value.type != "DATE":
        return None
    value.modifier = EDGES[edge.word.lower()] if edge else "start" if early and early.word == "frühen" else "end"
    return Reading(value, tags=tags_of(date))


@joins.rule(
    "edge:EDGE? date:(DATE&DAYMONTH | DATE&BAREMONTH | DATE&FEAST) ('des' | 'im' | 'dem')? year:(DATE&RELYEAR | DATE&YEARISH)",
    emits="DATE",
    examples={
        "ab Juli dieses Jahres": "2024-07",
        "Mitte Juni dieses Jahres": "2024-06",
        "im März des folgenden Jahres": "2025-03",
        "Ostern im Jahr 2020": "2020-04-12",
    },
)
def of_shifted_year(context: int | None, date: Span, year: Span, edge: Span | None) -> Reading | None:
    """A month or a day of this, of last, of the following year."""
    value, other = date.value, year.value
    if edge is not None and value.kind not in ("month", "season"):
        return None
    value.modifier = EDGES[edge.word.lower()] if edge else value.modifier
    if value.kind == "feast" and other.kind == "year":
        value.year = other.year
        return Reading(value, tags=tags_of(date))
    if other.kind != "shift" or other.unit != "Y" or value.year is not None or value.by is not None:
        return None
    if before(year) == "im" and value.kind != "feast":
        return None
    value.by, value.base, value.unit = other.by, other.base, "YEAR"
    return Reading(value, tags=tags_of(date))


@joins.rule(
    "(nth:DAY '.' | nth:ORDINAL) 'Hälfte' ('des' | 'dieses')? year:DATE&RELYEAR",
    emits="DATE",
    examples={"in der ersten Hälfte des vergangenen Jahres": "2023-H1"},
)
def half_of_shifted_year(context: int | None, nth: Span, year: Span) -> Reading | None:
    """A half of last, of next year."""
    value: Temporal = year.value
    if value.kind != "shift" or value.unit != "Y" or whole(nth.word) not in (1, 2):
        return None
    date = Temporal("DATE", "period", period=f"H{whole(nth.word)}", by=value.by, base=value.base, unit="YEAR")
    return reading(date, "YEARISH")


@joins.rule("date:DATE&BAREMONTH 'vor' span:DURATION", emits="DATE", examples={"im Sommer vor zwei Jahren": "2022-SU"})
def years_ago(context: int | None, date: Span, span: Span) -> Reading | None:
    """The summer two years ago."""
    value, length = date.value, span.value.value
    if (
        value.kind not in ("month", "season")
        or value.year is not None
        or not (length[0] == "P" and length[-1] == "Y" and length[1:-1].isdigit())
    ):
        return None
    value.by, value.base, value.unit = -int(length[1:-1]), "anchor", "YEAR"
    return Reading(value, tags=tags_of(date))


@joins.rule("month:DATE&BAREMONTH 'des' 'Jahres'", emits="DATE", examples={"im April des Jahres": "2024-04"})
def of_the_year(context: int | None, month: Span) -> Reading:
    """A month of the year spoken of."""
    return Reading(month.value, tags=tags_of(month))


@joins.rule(
    "week:DATE&RELWEEK ','? 'am'? day:(DATE&BAREWEEKDAY | TIME&BAREWEEKDAY)",
    emits="DATE",
    examples={"nächste Woche Montag": "2024-05-27"},
)
@joins.rule(
    "day:(DATE&BAREWEEKDAY | TIME&BAREWEEKDAY) ('der' | 'in' 'der')? week:DATE&RELWEEK",
    emits="DATE",
    examples={"Freitag nächster Woche": "2024-05-31", "Freitag nächste Woche": "2024-05-31"},
)
def weekday_of_week(context: int | None, week: Span, day: Span) -> Reading | None:
    """A weekday of last, this, next week."""
    if week.value.unit != "W" or week.value.by is None or day.value.by is not None:
        return None
    date: Temporal = day.value
    date.by, date.unit = week.value.by, "W"
    return reading(date, "BAREWEEKDAY", "DAYISH", start=min(week.start, day.start), end=max(week.end, day.end))


@joins.rule(
    "(nth:DAY '.' | nth:ORDINAL)? day:DATE&BAREWEEKDAY ('im' | 'des') month:(DATE&BAREMONTH | DATE&MONTHISH)",
    emits="DATE",
    examples={"der vierte Montag im Februar": "2024-02-26", "am letzten Sonntag im Mai 2023": "2023-05-28"},
    counterexamples=["der zweite Montag war kalt"],
)
def nth_of_month(context: int | None, day: Span, month: Span, nth: Span | None) -> Reading | None:
    """The second, the last Sunday of a month."""
    last = day.value.by == -1 and day.text.lower().startswith("letzt")
    count = -1 if last else whole(nth.word) if nth and day.value.by is None else 0
    value: Temporal = month.value
    if value.kind != "month" or not count or count > 5:
        return None
    value.kind, value.weekday, value.nth = "nth", day.value.weekday, count
    return reading(value, "DAYISH")


@joins.rule(
    "a:(DATE&DEICTICDAY | DATE&BAREWEEKDAY) way:('in' | 'vor') span:DURATION",
    emits="DATE",
    examples={"Samstag in einer Woche": "2024-06-01", "heute in 14 Tagen": "2024-06-05", "heute vor 50 Jahren": "1974-05-22"},
    counterexamples=["gestern vor zwei Stunden"],
)
def counted_from(context: int | None, a: Span, way: Span, span: Span) -> Reading | None:
    """A week from Saturday, fifty years ago today."""
    date, length = a.value, span.value.value
    amount, unit = length[1:-1], length[-1]
    if (
        not length.startswith("P")
        or not amount.isdigit()
        or unit not in "DWMY"
        or date.type != "DATE"
        or (date.by is None and unit != "W")
    ):
        return None
    if date.kind == "weekday":
        date.weeks = int(amount) if way.word.lower() == "in" and date.by is None else 0
        return reading(date, "BAREWEEKDAY", "DAYISH") if date.weeks else None
    if date.by != 0:
        return None
    date.count, date.length = int(amount) * (1 if way.word.lower() == "in" else -1), unit
    return reading(date, "DEICTICDAY", "DAYISH")


@joins.rule(
    "part:(DAYPART | TIME) way:('zum' | 'auf') 'den'? day:(DATE&BAREWEEKDAY | DATE&CALENDAR)",
    emits="TIME",
    examples={"in der Nacht zum Freitag": "2024-05-23TNI", "in der Nacht auf den 2. Juni": "2024-06-01TNI"},
    counterexamples=["am Abend zum Freitag"],
)
def night_before(context: int | None, part: Span, way: Span, day: Span) -> Reading | None:
    """The night that ends in a day: it bears the day it begins on."""
    code = part.value.part if part.node else part_of_day(part.word)
    date: Temporal = day.value
    if code != "NI" or date.type != "DATE":
        return None
    date.type, date.part, date.weeks = "TIME", "NI", -7
    return reading(date, "DAYISH")


PART = "('frühen'  | 'späten')? (part:DAYPART | part:TIME)"


@joins.rule(
    f"{PART} ('des' | 'vom') date:DATE&CALENDAR",
    emits="TIME",
    examples={"am Morgen des 22. Juni 1941": "1941-06-22TMO", "in der Nacht vom 8. Februar": "2024-02-08TNI"},
)
def part_of_date(context: int | None, part: Span, date: Span) -> Reading | None:
    """A part of a day that is named."""
    value: Temporal = date.value
    code = part.value.part if part.node else part_of_day(part.word)
    if not code or value.type != "DATE":
        return None
    value.type, value.part = "TIME", code
    return reading(value, "DAYISH", "CALENDAR")


@joins.rule(
    "part:TIME way:('zuvor' | 'davor' | 'vorher' | 'danach' | 'darauf')", emits="TIME", examples={"am Abend zuvor": "2024-05-21TEV"}
)
def part_before(context: int | None, part: Span, way: Span) -> Reading | None:
    """The evening before."""
    value: Temporal = part.value
    if value.kind != "part" or value.by is not None:
        return None
    value.by = 1 if way.word in ("danach", "darauf") else -1
    return Reading(value, tags=tags_of(part))


@joins.rule(
    "day:DATE&BAREWEEKDAY way:('nach' | 'vor') feast:DATE&FEAST",
    emits="DATE",
    examples={"am Donnerstag nach Ostern 2020": "2020-04-16", "der Samstag vor Pfingsten 2024": "2024-05-18"},
)
def weekday_by_feast(context: int | None, day: Span, way: Span, feast: Span) -> Reading | None:
    """The Thursday after Easter."""
    value: Temporal = feast.value
    if value.kind != "feast" or day.value.by is not None:
        return None
    value.weekday, value.nth = day.value.weekday, 1 if way.word == "nach" else -1
    return reading(value, "DAYISH")


@joins.rule(f"{PART} 'von' date:DATE&BAREWEEKDAY", emits="TIME", examples={"in der Nacht von Sonntag auf Montag": "2024-05-26TNI"})
def part_of_weekday(context: int | None, part: Span, date: Span) -> Reading | None:
    """The night from Sunday."""
    code = part.value.part if part.node else part_of_day(part.word)
    value: Temporal = date.value
    if not code or value.by is not None:
        return None
    value.type, value.part = "TIME", code
    return reading(value, "BAREWEEKDAY", "DAYISH")


@joins.rule(f"{PART} ('des' | 'vom') day:DAY '.'", emits="TIME", examples={"am Abend des 19. lud er": "2024-05-19TEV"})
@joins.rule(f"{PART} ('des' | 'vom') lone:DATE&LONE", emits="TIME", examples={"in der Nacht vom 19. zog er": "2024-05-19TNI"})
def part_of_day_alone(context: int | None, part: Span, day: Span | None = None, lone: Span | None = None) -> Reading | None:
    """A part of a day of the month spoken of."""
    code = part.value.part if part.node else part_of_day(part.word)
    number = whole(day.word) if day else lone.value.day if lone else 0
    if not code or not number:
        return None
    return reading(Temporal("TIME", "lone", day=number, part=code, known=("day",)), "DAYISH", "LONE")
