"""Rows of dates and times: ranges (`vom 15. bis 17. Juni`) and lists (`11., 12. und 15. Juli`).

The last member bears what all share.
"""

from __future__ import annotations

from pipeline.german.dates.calendar import days_in
from pipeline.german.dates.layers import ARTICLE, before, glued, member, rows
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import weekday, whole
from pipeline.kernel import Node, Reading, Span

TO = "(','? 'bis' ('zum' | 'am' | 'einschließlich' | 'inklusive')? | DASH | '/' | 'auf' 'den'? | 'zum')"
LIST = "(',' 'und'? | 'und' ('am' | 'dem' | 'den')? | 'sowie' 'am'? | 'oder' | 'bzw' '.')"
AND_TO = "('und' | '/' | DASH | 'bis')"
ITEM = "(DATE&CALENDAR | DATE&BAREMONTH | DATE&DEICTICDAY | DATE&FEAST)"
STROKES = frozenset("/ - – — ‑ −".split())


def spread(first: Temporal, last: Temporal) -> None:
    """Give an earlier member the month and the year, or the distance, that only the last one states."""
    if {first.kind, last.kind} <= {"day", "month"}:
        first.month = first.month or last.month
        if first.year is None and last.year is not None and first.by is None and first.month and last.month:
            first.year = last.year - (first.month > last.month)
        if first.kind == last.kind and first.year is None and last.by is not None and first.by is None and last.base != "deixis":
            first.by, first.base, first.unit = last.by, last.base, last.unit
    elif first.kind == last.kind and first.kind in ("season", "feast") and first.year is None:
        first.year = last.year


def bare_day(day: Span, last: Temporal, wd: Span | None, rule: str, end: int) -> Node | None:
    """Return the node of a bare `5.` whose month stands behind a later day."""
    number = whole(day.word)
    if last.month is None or number > days_in(last.year, last.month):
        return None
    date = Temporal("DATE", "day", last.year, last.month, number, known=("day",))
    if last.day is not None and number > last.day:  # "vom 28. bis 3. Mai"
        date.month, date.year = (last.month - 1, last.year) if last.month > 1 else (12, last.year - 1 if last.year else None)
    if last.base != "deixis":
        date.by, date.base, date.unit = last.by, last.base, last.unit
    if wd is not None:
        date.weekday = wd.value.weekday if wd.node else weekday(wd.word)
    return member("DATE", (wd or day).start, end, date, rule)


@rows.rule(
    f"""('von' | 'vom' | 'zwischen' 'dem'?)? ((wd:DATE&BAREWEEKDAY | wd:WEEKDAYABBR '.'?) ','? {ARTICLE})? day:DAY dot:'.'? ','?
    sep:({TO} | 'und' 'dem'? | 'oder') ','? {ARTICLE} last:DATE&CALENDAR""",
    emits="RANGE",
    examples={
        "vom 15. bis 17. Juni 2007": "2007-06-15/2007-06-17",
        "08. bis 10.04.2009": "2009-04-08/2009-04-10",
        "28.-30. September": "2024-09-28/2024-09-30",
        "Montag, 17., bis Dienstag, 18. September": "2024-09-17/2024-09-18",
        "von Mittwoch, dem 16., bis Freitag, dem 18. Oktober": "2024-10-16/2024-10-18",
    },
)
def day_to_date(context: int | None, day: Span, sep: Span, last: Span, wd: Span | None, dot: Span | None) -> Reading | None:
    """A bare day up to a date that bears the month."""
    ahead = before(wd or day).lower()
    if dot is None and (
        sep.word not in STROKES | {"bis", "auf"} or sep.word == "/" or ahead not in ("vom", "von", "\n", "(", ",", "am")
    ):
        return None
    node = bare_day(day, last.value, wd, "rows.day_to_date", dot.end if dot else day.end)
    if node is None or last.node is None or last.value.type != "DATE":
        return None
    between = "zwischen" in (ahead, before(wd or day, 2).lower())
    kind = "list" if sep.word in ("und", "oder", "/", ",") and not between else "row"
    return Reading(Temporal("RANGE", kind), (node, last.node), frozenset(("DAYISH",)), start=node.start)


@rows.rule(
    f"""('von' | 'vom')? days[]:(DAY '.') {TO} {ARTICLE} days[]:(DAY '.') (',' | 'und' | 'sowie') ('von' | 'vom')?
    days[]:(DAY '.') {TO} {ARTICLE} last:DATE&CALENDAR""",
    emits="DATELIST",
    examples={"vom 3. bis 5. und vom 10. bis 12. Juni": "2024-06-03,2024-06-05,2024-06-10,2024-06-12"},
)
def ranges_of_month(context: int | None, days: list[Span], last: Span) -> Reading | None:
    """Two ranges in one month."""
    nodes = [bare_day(day, last.value, None, "rows.ranges_of_month", day.end) for day in days]
    if last.node is None or last.value.type != "DATE" or any(n is None for n in nodes):
        return None
    members = (*(n for n in nodes if n), last.node)
    return Reading(Temporal("RANGE", "list"), members, frozenset(("DAYISH",)), start=members[0].start)


@rows.rule(
    "('frühen' | 'späten')? (part:DAYPART | part:TIME) 'vom' day:DAY '.' ('auf' | 'zum') 'den'? last:DATE&CALENDAR",
    emits="RANGE",
    examples={"in der Nacht vom 19. auf den 20. März 2003": "2003-03-19TNI/2003-03-20"},
)
@rows.rule(
    "part:TIME&LONE ('auf' | 'zum') 'den'? last:DATE&CALENDAR",
    emits="RANGE",
    examples={"in der Nacht vom 5. zum 6. Januar 1918": "1918-01-05TNI/1918-01-06"},
)
def night_to_date(context: int | None, part: Span, last: Span, day: Span | None = None) -> Reading | None:
    """The night from one day to the next."""
    if part.node is None or last.node is None or last.value.month is None:
        return None
    value: Temporal = part.value
    number = whole(day.word) if day else value.day
    if not value.part or not number:
        return None
    month, year = last.value.month, last.value.year
    if last.value.day is not None and number > last.value.day:
        month, year = (month - 1, year) if month > 1 else (12, year - 1 if year else None)
    first = Temporal("TIME", "day", year, month, number, part=value.part, known=("day",))
    if number > days_in(year, month):
        return None
    end = part.sequence.ends[day.last] if day else part.end
    return Reading(
        Temporal("RANGE", "row"), (member("TIME", part.start, end, first, "rows.night_to_date"), last.node), start=part.start
    )


@rows.rule(
    f"(days[]:(DAY '.') ({LIST} | '/') {ARTICLE})+ last:DATE&CALENDAR",
    emits="DATELIST",
    examples={
        "11., 12., 14. und 15. Juli": "2024-07-11,2024-07-12,2024-07-14,2024-07-15",
    },
)
def days_of_month(context: int | None, days: list[Span], last: Span) -> Reading | None:
    """Several days of one month."""
    nodes = [bare_day(day, last.value, None, "rows.days_of_month", day.end) for day in days]
    if last.node is None or last.value.type != "DATE" or any(n is None for n in nodes):
        return None
    return Reading(Temporal("RANGE", "list"), (*(n for n in nodes if n), last.node), frozenset(("DAYISH",)))


@rows.rule(
    f"""('von' | 'vom')? (wds[]:DATE&BAREWEEKDAY | wds[]:WEEKDAYABBR '.'?) {AND_TO} (wds[]:DATE&BAREWEEKDAY | wds[]:WEEKDAYABBR '.'?) (',' | '(')?
    ('vom' | 'von' | {ARTICLE}) day:DAY '.' sep:{AND_TO} {ARTICLE} last:DATE&CALENDAR""",
    emits="DATELIST",
    examples={
        "am Dienstag und Mittwoch, 10. und 11. Mai 2022": "2022-05-10,2022-05-11,2022-05-10,2022-05-11",
        "von Freitag bis Sonntag, 10. bis 12. Mai": "2024-05-10/2024-05-12",
        "am Samstag und Sonntag (11./12. Mai)": "2024-05-11,2024-05-12,2024-05-11,2024-05-12",
        "Sa./So., 11./12. Mai": "2024-05-11,2024-05-12,2024-05-11,2024-05-12",
    },
)
def weekdays_and_days(context: int | None, wds: list[Span], day: Span, sep: Span, last: Span) -> Reading | None:
    """Two weekdays, then their two dates."""
    first = bare_day(day, last.value, None, "rows.weekdays_and_days", day.sequence.ends[day.last])
    if first is None or last.node is None:
        return None
    named = []
    for span, date in zip(wds, (first.value, last.value), strict=True):
        known = span.value.weekday if span.node else weekday(span.word)
        copy = Temporal("DATE", "day", date.year, date.month, date.day, known, known=("weekday",))
        copy.by, copy.base, copy.unit = date.by, date.base, date.unit
        named.append(member("DATE", span.start, span.end, copy, "rows.weekdays_and_days"))
    kind = "list" if sep.word in ("und", "/") else "row"
    return Reading(Temporal("RANGE", kind), (*named, first, last.node), frozenset(("DAYISH",)), start=named[0].start)


@rows.rule(
    f"('von' | 'vom')? wd:DATE&BAREWEEKDAY {AND_TO} first:DATE&CALENDAR sep:{AND_TO} {ARTICLE} last:DATE&CALENDAR",
    emits="DATELIST",
    examples={"von Donnerstag bis Samstag, 30. Mai bis 1. Juni 2024": "2024-05-30/2024-06-01"},
)
def weekdays_and_dates(context: int | None, wd: Span, first: Span, sep: Span, last: Span) -> Reading | None:
    """Two weekdays, then their two dates, each with its month: the second weekday stands in one node with the first date."""
    one, two, other = first.value, last.value, first.value.weekday
    if other is None or two.weekday is not None or not (one.kind == two.kind == "day" and one.month and two.month and last.node):
        return None
    days = two.day - one.day + (days_in(one.year or two.year, one.month) if two.month != one.month else 0)
    if two.month not in (one.month, one.month % 12 + 1) or days != (other - wd.value.weekday) % 7:
        return None
    named = Temporal("DATE", "day", one.year, one.month, one.day, wd.value.weekday, known=("weekday",))
    begin = Temporal("DATE", "day", one.year, one.month, one.day, known=("day",))
    rule = "rows.weekdays_and_dates"
    parts = (member("DATE", wd.start, wd.end, named, rule), member("DATE", first.start, first.end, begin, rule), last.node)
    return Reading(Temporal("RANGE", "list" if sep.word in ("und", "/") else "row"), parts, frozenset(("DAYISH",)), start=wd.start)


@rows.rule(
    f"('von' | 'vom' | 'ab' | 'zwischen' 'dem'?)? a:(DATE | TIME) {TO} ','? {ARTICLE} b:(DATE | TIME)",
    emits="RANGE",
    examples={
        "von Mittwoch (29.11.) bis Sonntag (3.12.)": "2023-11-29/2023-12-03",
        "19.05. - 22.05.2019": "2019-05-19/2019-05-22",
        "Mai/Juni 1940": "1940-05,1940-06",
        "20. März bis 1. September": "2024-03-20/2024-09-01",
    },
)
@rows.rule(
    f"'zwischen' {ARTICLE} a:(DATE | TIME) 'und' {ARTICLE} b:(DATE | TIME)",
    emits="RANGE",
    examples={"zwischen dem 3. Mai und dem 12. September 2018": "2018-05-03/2018-09-12"},
)
def from_to(context: int | None, a: Span, b: Span) -> Reading | None:
    """From one date or time to another."""
    first, last = a.node, b.node
    if first is None or last is None:
        return None
    night = first.value.part is not None and first.value.kind == last.value.kind in ("day", "weekday")
    if first.value.type != last.value.type and not night:
        return None
    one, two, joint = first.value, last.value, a.sequence.words[a.last]
    alike = one.kind == two.kind or {one.kind, two.kind} <= {"day", "month"}
    if joint in STROKES and (one.kind in ("fixed", "shift", "part") or not alike):
        return None
    if joint in STROKES and one.year and two.year and one.year > two.year and not glued(a.sequence, a.last - 1, a.last + 1):
        return None
    if (one.kind == two.kind == "fixed" and not (one.value.isdigit() and two.value.isdigit())) or {one.kind, two.kind} == {
        "fixed",
        "year",
    }:
        return None
    if (joint in ("auf", "zum") and not (one.kind in ("day", "weekday") and alike)) or (
        one.kind == two.kind == "year" and one.year > two.year
    ):
        return None
    spread(one, two)
    tags = last.tags & {"DAYISH", "YEARISH"}
    return Reading(Temporal("RANGE", "list" if joint == "/" else "row"), (first, last), tags, start=first.start, end=last.end)


@rows.rule(
    f"(items[]:{ITEM} {LIST})+ items[]:{ITEM}",
    emits="DATELIST",
    examples={"am 25.12., 26.12. und 1.1.": "2024-12-25,2024-12-26,2025-01-01", "heute und morgen": "2024-05-22,2024-05-23"},
)
def listed(context: int | None, items: list[Span]) -> Reading | None:
    """Several dates in a row; the last one's year holds for all."""
    nodes = [item.node for item in items if item.node]
    if len({n.value.kind for n in nodes}) > 1:
        return None
    for one, two in zip(reversed(nodes[:-1]), reversed(nodes[1:]), strict=True):
        ordered = one.value.month and two.value.month and one.value.month <= two.value.month
        if ordered or one.value.kind == "feast":
            spread(one.value, two.value)
    return Reading(Temporal("RANGE", "list"), tuple(nodes), frozenset(("DAYISH",)), start=nodes[0].start, end=nodes[-1].end)
