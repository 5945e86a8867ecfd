"""Resolution: what day a reading means, given the publishing date, the tense, the headings and what the text said before.

Nothing is invented: where neither the publishing date nor the text gives a year, it stays XXXX.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.german.dates.calendar import days_in, feast, shift_months, shifted
from pipeline.german.dates.tense import tense
from pipeline.german.dates.value import Temporal, clock, partial, write_date
from pipeline.kernel import Node, Sequence

ENDS = frozenset((".", "!", "?", "\n", ";", "•", "|"))
CLAUSE = frozenset((",", ";", ":", "–", "—", "(", ")", "„", "“", '"', "»", "«"))
FAR = 300  # days: what a tense that disagrees costs a candidate year
FORWARD = frozenset(("auf", "bis", "ab", "zum"))


@dataclass(slots=True)
class Spoken:
    """What the text has spoken of: a day, month or year, as far as it is known, and where."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    at: int = -1
    sentence: int = -1
    part: bool = False

    @property
    def date(self) -> datetime.date | None:
        return datetime.date(self.year, self.month, self.day) if self.year and self.month and self.day else None


@dataclass(slots=True)
class Reader:
    """The state of one pass over a text's readings, in order."""

    sequence: Sequence
    anchor: datetime.date | None
    ends: list[int]
    narrative: bool = False
    focus: Spoken = field(default_factory=Spoken)  # the last date of any precision
    day: Spoken = field(default_factory=Spoken)  # the last day: what a time of day belongs to
    history: Spoken = field(default_factory=Spoken)  # the last year stated
    heading: Spoken | None = None
    sets: tuple[int, str] = (-1, "")
    rows: list[tuple[datetime.date, datetime.date]] = field(default_factory=list)
    weekdays: list[tuple[int | None, int, int, int]] = field(default_factory=list)  # (year, month, day, weekday) where year is open


def resolve(sequence: Sequence, anchor: datetime.date | None) -> None:
    """Give every temporal node of the sequence its value, in order of the text."""
    words, nodes = sequence.words, sequence.nodes
    placed = [(i, node) for i, node in enumerate(nodes) if node is not None and isinstance(node.value, Temporal)]
    if not placed:
        return
    reader = Reader(sequence, anchor, [i for i, word in enumerate(words) if word in ENDS])
    reader.narrative = is_narrative(placed, anchor)
    for at, node in placed:
        bind(reader, at, node)
        if node.parts and node.value.type == "RANGE":
            resolve_row(reader, at, node)
        else:
            settle(reader, at, node.value, node)


def leaves(node: Node) -> Iterator[Node]:
    """Yield the dates of a row, or the node itself."""
    if node.value.type == "RANGE":
        for part in node.parts:
            yield from leaves(part)
    else:
        yield node


def is_narrative(placed: list[tuple[int, Node]], anchor: datetime.date | None) -> bool:
    """Is this history? Then most years stated lie far from the anchor and open dates follow the year told last."""
    years = [
        leaf.value.year
        for _, node in placed
        for leaf in leaves(node)
        if leaf.value.type == "DATE" and leaf.value.year and "year" in leaf.value.known
    ]
    if len(years) < 6:
        return False
    near = sum(anchor is not None and abs(year - anchor.year) <= 1 for year in years)
    deictic = sum(
        node.value.kind == "weekday" or node.value.kind == "shift" and node.value.unit == "D" and node.value.base == "anchor"
        for _, node in placed
    )
    return near * 4 <= len(years) and deictic * 3 <= len(years)


def bind(reader: Reader, at: int, node: Node) -> None:
    """Note `seit`, `ab`, `bis`, `rund` in front of a date, and whether it heads a block."""
    words = reader.sequence.words
    value: Temporal = node.value
    ahead = words[at - 1].lower() if at else "\n"
    if ahead in ("dem", "den", "der", "zum", "zur") and at > 1:
        ahead = words[at - 2].lower() if words[at - 2].lower() in ("seit", "bis", "ab", "nach", "vor") else ahead
    if value.type in ("DATE", "TIME"):
        if ahead in ("seit", "ab"):
            value.bound = "after"
        elif ahead == "bis":
            value.bound = "before"
        elif (
            ahead in ("gegen", "ca", "circa", "etwa", "um", "rund")
            and not (ahead == "um" and value.type == "TIME")
            or ahead == "."
            and at > 1
            and words[at - 2].lower() == "ca"
        ):
            value.modifier = value.modifier or "approximate"
    if words[max(0, at - 2) : at].count("\n") and (at == 0 or words[at - 1] in ("\n", "-", "•", "*", "–")):
        following = words[at + 1] if at + 1 < len(words) else "\n"
        first = next(leaves(node), node).value
        if (
            first.kind == "day"
            and first.type == "DATE"
            and (following in ("\n", ":", "|") or at and words[at - 1] == "\n" and following in (",", "–", "-"))
        ):
            reader.heading = Spoken(at=at)
    blank = reader.sequence.text.count("\n", reader.sequence.ends[at], reader.sequence.starts[at + 1]) if at + 1 < len(words) else 0
    del blank


def sentence(reader: Reader, at: int) -> tuple[int, int]:
    """Return the sentence around a token as half-open token indices, at most 60 tokens to either side."""
    i = bisect_left(reader.ends, at)
    first = reader.ends[i - 1] + 1 if i else 0
    last = reader.ends[i] if i < len(reader.ends) else len(reader.sequence)
    return max(first, at - 60), min(last, at + 60)


def tense_at(reader: Reader, at: int) -> int:
    """Return the tense of the clause around a token, else of its sentence."""
    words = reader.sequence.words
    first, last = sentence(reader, at)
    if at and words[at - 1].lower() in FORWARD or at > 1 and words[at - 1] in ("den", "zum") and words[at - 2] in FORWARD:
        return 1
    left = at
    while left > first and words[left - 1] not in CLAUSE:
        left -= 1
    right = at + 1
    while right < last and words[right] not in CLAUSE:
        right += 1
    found = tense(words[left:right])
    return found or tense(words[first:last])


def resolve_row(reader: Reader, at: int, node: Node) -> None:
    """Resolve the dates of a range or list; ends without a year of their own follow the last one."""
    parts = list(leaves(node))
    first, last = parts[0].value, parts[-1].value
    if (
        last.type == "TIME"
        or last.kind in ("weekday", "shift", "fixed", "year", "feast", "period")
        or first.kind != last.kind
        and first.kind not in ("day", "month")
    ):
        for part in parts:
            settle(reader, at, part.value, part)
        if (
            node.value.kind == "row"
            and first.kind == last.kind == "weekday"
            and first.when
            and last.when
            and last.when < first.when
        ):
            later = last.when + datetime.timedelta(7)
            set_day(last, later)
    elif len(parts) > 2 or node.value.kind == "list":
        previous: Temporal | None = None
        for part in parts:
            value = part.value
            if (
                previous is not None
                and value.year is None
                and previous.year is not None
                and value.month is not None
                and previous.month is not None
            ):
                value.year = previous.year + (value.month < previous.month)
            settle(reader, at, value, part)
            previous = value
    else:
        settle(reader, at, last, parts[-1])
        if first.year is None and last.year is not None and first.month is not None and last.month is not None:
            first.year = last.year - ((first.month, first.day or 0) > (last.month, last.day or 99))
            first.by = None
        settle(reader, at, first, parts[0])
        remember(reader, at, last, parts[-1])
    if node.value.kind == "row" and first.when and last.when and first.when <= last.when:
        reader.rows.append((first.when, last.when))
    value = node.value
    if value.kind == "row":
        value.value = f"{first.value}/{last.value}"
        value.edtf, value.start, value.end = f"{first.edtf or '..'}/{last.edtf or '..'}", first.start, last.end or last.start
    else:
        value.value = ",".join(part.value.value for part in parts)
        value.start, value.end = first.start, last.end or last.start


def settle(reader: Reader, at: int, value: Temporal, node: Node) -> None:
    """Resolve one reading and remember what it spoke of."""
    SETTLERS[value.kind](reader, at, value)
    remember(reader, at, value, node)


def remember(reader: Reader, at: int, value: Temporal, node: Node) -> None:
    """Keep what later readings refer to."""
    where = bisect_right(reader.ends, at)
    if value.type == "SET":
        reader.sets = (where, value.value)
        return
    if value.type not in ("DATE", "TIME") or value.kind in ("clock", "part") or value.era < 0:
        return
    if value.year is not None or value.month is not None:
        reader.focus = Spoken(value.year, value.month, value.day, at, where)
    if value.year is not None and "year" in value.known:
        reader.history = Spoken(value.year, value.month, value.day, at, where)
    elif reader.narrative and value.year is not None:
        reader.history = Spoken(value.year, value.month, value.day, at, where)
    if value.day is not None and value.month is not None:
        if value.weekday and value.year is None:
            reader.weekdays.append((value.year, value.month, value.day, value.weekday))
        if (
            not is_history(reader, value)
            and value.bound is None
            or reader.day.sentence != where
            and value.bound is None
            and not is_history(reader, value)
        ):
            reader.day = Spoken(value.year, value.month, value.day, at, where)
        elif is_history(reader, value):
            reader.focus = Spoken(value.year, value.month, value.day, at, where)
        if value.bound == "before" and reader.day.sentence != where:
            reader.day = Spoken(value.year, value.month, value.day, at, where)
        elif value.bound == "after":
            reader.day = Spoken(value.year, value.month, value.day, at, where)
        if reader.heading is not None and reader.heading.at == at and reader.heading.day is None:
            reader.heading = Spoken(value.year, value.month, value.day, at, where)


def is_history(reader: Reader, value: Temporal) -> bool:
    """Does a date lie a year or more from the publishing date, so that no time of day goes on from it?"""
    return bool(reader.anchor and value.when and abs((value.when - reader.anchor).days) > 400 and not reader.narrative)


def set_day(value: Temporal, day: datetime.date) -> None:
    """Write a fully known day."""
    value.year, value.month, value.day, value.when = day.year, day.month, day.day, day
    names = ("year", "month", "day")
    value.implied = tuple(n for n in names if n not in value.known)
    write_date(value)


def settle_day(reader: Reader, at: int, value: Temporal) -> None:
    """A calendar date: its year from the text, the tense, the weekday, the publishing date."""
    if value.month is None or value.day is None:
        settle_month(reader, at, value)
        return
    stated = value.year is not None
    if not stated:
        value.year = year_of_shift(reader, value) if value.by is not None and value.base != "deixis" else None
        if value.year is None:
            value.year = open_year(reader, at, value.month, value.day, value.weekday, value)
        if value.year is not None and value.day > days_in(value.year, value.month):
            value.year = None
    if value.year is None:
        write_date(value)
        return
    day = datetime.date(value.year, value.month, value.day)
    if value.weekday and day.isoweekday() != value.weekday:
        value.finding = "weekday contradicts date"
    set_day(value, day)


def year_of_shift(reader: Reader, value: Temporal) -> int | None:
    """Return the year of `Juli dieses Jahres`."""
    by, base = value.by or 0, value.base
    if (
        base in ("text", "near")
        and reader.history.year is not None
        and (base == "text" or reader.narrative or reader.anchor is None)
    ):
        return reader.history.year + by
    if reader.narrative and reader.history.year is not None:
        return reader.history.year + by
    return reader.anchor.year + by if reader.anchor else None


def open_year(reader: Reader, at: int, month: int, day: int | None, weekday: int | None, value: Temporal) -> int | None:
    """Return the year of a date that states none, or None where nothing tells it."""
    if reader.narrative:
        return narrative_year(reader, month, day)
    local = local_history(reader, at, month, day)
    if local is not None:
        return local
    anchor = reader.anchor
    if anchor is None:
        return None
    told = tense_at(reader, at)
    best: tuple[float, int] | None = None
    for year in (anchor.year, anchor.year + 1, anchor.year - 1):
        length = days_in(year, month)
        if day is not None and day > length:
            continue
        date = datetime.date(year, month, day or (anchor.day if month == anchor.month and anchor.day <= length else 15))
        away = (date - anchor).days
        cost = abs(away) * (0.8 if away > 0 else 1.0)
        if told < 0 and away > 0 or told > 0 and away < 0:
            cost += FAR if abs(away) > 20 or told < 0 else 0
        if weekday and day and date.isoweekday() != weekday:
            cost += 2 * FAR
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def narrative_year(reader: Reader, month: int, day: int | None) -> int | None:
    """Return the year told last; from the end of a year a story goes on to the next one's beginning."""
    told = reader.history
    if told.year is None:
        return None
    if told.month is not None and told.month >= 11 and month <= 2:
        return told.year + 1
    return told.year


def local_history(reader: Reader, at: int, month: int, day: int | None) -> int | None:
    """Return the historic year that the sentence, or the one before in the same line, has just named, told in the past."""
    told = reader.history
    if told.year is None or reader.heading is not None and told.at < reader.heading.at:
        return None
    if reader.anchor is not None and told.year >= reader.anchor.year - 0 and told.month is None:
        return None
    gap = bisect_right(reader.ends, at) - told.sentence
    if gap > 1 or "\n" in reader.sequence.words[told.at : at] or tense_at(reader, at) >= 0:
        return None
    if gap and told.day is None:
        return None
    if reader.anchor is not None and (told.year > reader.anchor.year or told.year == reader.anchor.year):
        return None
    if told.month is not None and (month, day or 31) < (told.month, told.day or 1):
        return told.year + 1 if told.month >= 10 and month <= 3 else told.year if gap == 0 else None
    return told.year


def settle_month(reader: Reader, at: int, value: Temporal) -> None:
    """A month, with or without year."""
    if value.year is None and value.month is not None:
        if value.unit == "YEAR":
            value.year = year_of_shift(reader, value)
        elif value.by is not None:
            value.year = month_beside(reader, value.month, value.by)
        else:
            value.year = open_year(reader, at, value.month, None, None, value)
    elif value.month is None and reader.anchor is not None and value.day is not None:
        settle_lone_day(reader, at, value)
        return
    value.implied = tuple(n for n, v in (("year", value.year), ("month", value.month)) if v is not None and n not in value.known)
    write_date(value)


def settle_lone_day(reader: Reader, at: int, value: Temporal) -> None:
    """`Dienstag, der 25.`: the month nearest to the anchor in the direction of the tense."""
    anchor = reader.anchor
    assert anchor is not None and value.day is not None
    for by in (0, 1, 2, -1):
        year, month = shift_months(anchor.year, anchor.month, by)
        if value.day <= days_in(year, month):
            day = datetime.date(year, month, value.day)
            if (day >= anchor or by == -1) and (not value.weekday or day.isoweekday() == value.weekday):
                set_day(value, day)
                return
    write_date(value)


def month_beside(reader: Reader, month: int, by: int) -> int | None:
    """Return the year of `im vergangenen Mai`, `kommenden Juli`."""
    base = base_date(reader)
    if base is None:
        return None
    if by > 0:
        return base.year + (month <= base.month)
    if by < 0:
        return base.year - (month >= base.month)
    return base.year


def base_date(reader: Reader) -> datetime.date | None:
    """Return the day from which relative words count: in a story the day told last, else the publishing date."""
    if reader.narrative and reader.focus.year is not None:
        return datetime.date(
            reader.focus.year, reader.focus.month or 1, min(reader.focus.day or 1, 28) if not reader.focus.day else reader.focus.day
        )
    return reader.anchor


def settle_year(reader: Reader, at: int, value: Temporal) -> None:
    write_date(value)


def settle_season(reader: Reader, at: int, value: Temporal) -> None:
    """A season: the one of the year told, or the nearest in the direction of the tense."""
    if value.year is None:
        middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[value.season or "SP"]
        if value.unit == "YEAR":
            value.year = year_of_shift(reader, value)
        elif reader.narrative:
            value.year = reader.history.year
        elif value.by is not None:
            value.year = month_beside(reader, middle, value.by)
        else:
            value.year = open_year(reader, at, middle, None, None, value)
        value.implied = ("year",) if value.year is not None else ()
    write_date(value)


def settle_period(reader: Reader, at: int, value: Temporal) -> None:
    """A quarter, a half, a week by number."""
    if value.year is None:
        base = base_date(reader)
        value.year = year_of_shift(reader, value) if value.unit == "YEAR" else base.year if base else None
        value.implied = ("year",) if value.year is not None else ()
    write_date(value)


def settle_weekday(reader: Reader, at: int, value: Temporal) -> None:
    """A weekday: of the week named, of the days told, or the nearest in the direction of the tense."""
    weekday = value.weekday or 1
    base = reader.heading.date if reader.heading is not None and reader.heading.date else reader.anchor
    if reader.narrative:
        base = base_date(reader)
    if base is None:
        settle_weekday_in_text(reader, value)
        return
    ahead = (weekday - base.isoweekday()) % 7
    if value.unit == "W" and value.by is not None:
        monday = base - datetime.timedelta(base.isoweekday() - 1) + datetime.timedelta(7 * value.by)
        set_day(value, monday + datetime.timedelta(weekday - 1))
        return
    if value.by is not None and value.base == "anchor":
        days = ahead or 7
        if value.by > 1:
            days += 7
        elif value.by < 0:
            days = -((base.isoweekday() - weekday) % 7 or 7) - (7 if value.by < -1 else 0)
        elif value.by == 0:
            days = ahead
        set_day(value, base + datetime.timedelta(days))
        return
    if reader.rows:
        first, last = reader.rows[-1]
        inside = first + datetime.timedelta((weekday - first.isoweekday()) % 7)
        if inside <= last and (last - first).days <= 10 and not first <= base <= last:
            set_day(value, inside)
            return
    told = tense_at(reader, at)
    if told < 0:
        set_day(value, base - datetime.timedelta((base.isoweekday() - weekday) % 7))
    else:
        set_day(value, base + datetime.timedelta(ahead))


def settle_weekday_in_text(reader: Reader, value: Temporal) -> None:
    """Without a publishing date: the day of that weekday next to one the text has told with its own weekday."""
    known = reader.focus.date
    if known is not None and reader.weekdays == [] and value.by is None:
        pass
    if reader.weekdays:
        year, month, day, weekday = reader.weekdays[-1]
        for told in reader.weekdays[-2:]:
            if told[3] == value.weekday:
                year, month, day, weekday = told
        number = day + (value.weekday or weekday) - weekday
        if value.by is None and 1 <= number <= days_in(year, month):
            value.year, value.month, value.day = year, month, number
            value.implied = ("month", "day")
            write_date(value)
            return
    part = f"T{value.part}" if value.part else ""
    value.value = f"XXXX-WXX-{value.weekday}{part}"


def settle_shift(reader: Reader, at: int, value: Temporal) -> None:
    """Days, weeks, months, years away from the publishing date or from the time told last."""
    by, unit = value.by or 0, value.unit
    base = base_of_shift(reader, value)
    if unit == "D":
        day = shifted(base, by, "D") if base is not None else None
        if day is not None:
            set_day(value, day)
        elif value.weekday:
            settle_weekday_in_text(reader, value)
        else:
            value.value = "XXXX-XX-XX" + (f"T{value.part}" if value.part else "")
        return
    if unit in ("W", "WE"):
        settle_week(reader, at, value, base)
        return
    if base is None:
        open_values = {
            "Y": "THIS_YEAR" if by == 0 and value.base != "text" else "XXXX",
            "M": "XXXX-XX",
            "Q": "XXXX-QX",
            "CE": "XX",
            "DE": "XXX",
        }
        value.value = open_values.get(unit, "XXXX")
        return
    if unit == "Y":
        value.year, value.implied = base.year + by, ("year",)
        write_date(value)
    elif unit == "M":
        value.year, value.month = shift_months(base.year, base.month, by)
        value.implied = ("year", "month")
        write_date(value)
    elif unit == "Q":
        year, month = shift_months(base.year, base.month, 3 * by)
        value.year, value.period, value.implied = year, f"Q{(month + 2) // 3}", ("year",)
        write_date(value)
    elif unit == "DE":
        value.value = f"{base.year // 10 + by:03d}"
        value.edtf = f"{value.value}X"
    elif unit == "CE":
        value.value = f"{base.year // 100 + by:02d}"
        value.edtf = f"{value.value}XX"


def settle_week(reader: Reader, at: int, value: Temporal, base: datetime.date | None) -> None:
    """A week or weekend; one without direction lies where the tense points."""
    by = value.by
    if base is None:
        value.value = "XXXX-WXX" + ("-WE" if value.unit == "WE" else "")
        return
    if by is None:
        by = -1 if tense_at(reader, at) < 0 and base.isoweekday() <= 5 else 0
    elif value.unit == "WE" and by > 0 and base.isoweekday() <= 5:
        by -= 1
    day = shifted(base, by, "W")
    if day is None:
        return
    if value.unit == "W" and value.rrule is None and value.base == "text" and value.known == ("count",):
        set_day(value, day)
        return
    year, week, _ = day.isocalendar()
    value.year, value.period = year, f"W{week:02d}" + ("-WE" if value.unit == "WE" else "")
    value.implied = ("year",)
    write_date(value)


def base_of_shift(reader: Reader, value: Temporal) -> datetime.date | None:
    """Return the day a shift counts from."""
    told = reader.focus
    if (
        value.base == "text"
        or value.base == "near"
        and (reader.narrative or told.year is not None and told.at >= 0 and reader.anchor is None)
    ):
        if told.year is not None:
            return datetime.date(told.year, told.month or 1, told.day or 1)
        return reader.anchor if value.base != "text" or reader.focus.at < 0 else None
    if reader.narrative and value.unit != "D":
        return base_date(reader)
    return reader.anchor


def settle_feast(reader: Reader, at: int, value: Temporal) -> None:
    """A feast: of the year stated, else the nearest in the direction of the tense."""
    name = value.feast or ""
    if value.year is None and value.by is not None:
        value.year = year_of_shift(reader, value)
    base = base_date(reader)
    if value.year is not None:
        day = feast(name, value.year)
    elif base is None:
        sample = feast(name, 2001), feast(name, 2002)
        if sample[0] and sample[1] and (sample[0].month, sample[0].day) == (sample[1].month, sample[1].day):
            value.month, value.day = sample[0].month, sample[0].day
            write_date(value)
        else:
            value.value = "XXXX-XX-XX"
        return
    else:
        told = tense_at(reader, at)
        days = [d for year in (base.year - 1, base.year, base.year + 1) if (d := feast(name, year))]
        day = min(
            days,
            key=lambda d: (
                abs((d - base).days) * (0.8 if d >= base else 1)
                + (FAR if told < 0 < (d - base).days or told > 0 > (d - base).days else 0)
            ),
        )
    if day is not None:
        set_day(value, day)


def settle_clock(reader: Reader, at: int, value: Temporal) -> None:
    """A time of day: it belongs to the day of its sentence, of its block, of the sentence before, or of the release."""
    text = clock(value.hour or 0, value.minute, value.second) if value.kind == "clock" else value.part or ""
    zone = (value.zone or "").removesuffix(":00") if value.kind == "clock" else ""
    where = bisect_right(reader.ends, at)
    if reader.sets[0] == where and reader.day.sentence != where:
        day = reader.sets[1] if reader.sets[1].startswith("XXXX-WXX-") and "T" not in reader.sets[1] else "XXXX-XX-XX"
        value.value = f"{day}T{text}{zone}"
        return
    day = day_for_time(reader, at, where)
    if day is None:
        value.value = f"XXXX-XX-XXT{text}{zone}"
        return
    written = partial(day.year, day.month, day.day)
    value.year, value.month, value.day = day.year, day.month, day.day
    value.implied = ("year", "month", "day")
    value.value = f"{written}T{text}{zone}"
    value.when = day.date
    stamp = f"{written}T{text}" if value.kind == "clock" else written
    value.start = stamp
    value.edtf = stamp
    if value.bound == "after":
        value.edtf = f"{stamp}/.."
    elif value.bound == "before":
        value.edtf, value.start, value.end = f"../{stamp}", None, stamp


def day_for_time(reader: Reader, at: int, where: int) -> Spoken | None:
    """Return the day a time of day belongs to."""
    if reader.narrative:
        return reader.day if reader.day.day else None
    if reader.day.sentence == where:
        return reader.day
    following = next_day(reader, at)
    if following is not None:
        return following
    if reader.heading is not None and reader.heading.day:
        return reader.heading
    if reader.day.day is not None and where - reader.day.sentence <= 3:
        return reader.day
    if reader.anchor is not None:
        return Spoken(reader.anchor.year, reader.anchor.month, reader.anchor.day)
    return reader.day if reader.day.day is not None else None


def next_day(reader: Reader, at: int) -> Spoken | None:
    """Return the day that follows a time in its own sentence (`um 15 Uhr am Freitag`), resolved ahead of its turn."""
    nodes = reader.sequence.nodes
    _, last = sentence(reader, at)
    for i in range(at + 1, min(last, at + 6)):
        node = nodes[i]
        if (
            node is not None
            and isinstance(node.value, Temporal)
            and node.value.type == "DATE"
            and node.value.kind in ("day", "weekday", "shift")
        ):
            value = node.value
            if value.kind == "shift" and value.unit != "D" or value.kind == "day" and value.day is None:
                return None
            bind(reader, i, node)
            SETTLERS[value.kind](reader, i, value)
            if value.day is not None:
                return Spoken(value.year, value.month, value.day, i, bisect_right(reader.ends, i))
            return None
        if node is not None:
            return None
    return None


def settle_fixed(reader: Reader, at: int, value: Temporal) -> None:
    """A value that needs no anchor."""


SETTLERS = {
    "day": settle_day, "month": settle_month, "year": settle_year, "season": settle_season, "period": settle_period,
    "weekday": settle_weekday, "shift": settle_shift, "feast": settle_feast, "clock": settle_clock, "part": settle_clock,
    "fixed": settle_fixed,
}  # fmt: skip
