"""Resolution: what day a reading means, given the publishing date, the tense, the headings and what the text told before.

Nothing is invented: where neither the publishing date nor the text gives a year, it stays XXXX.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import compress

from pipeline.german.dates.calendar import days_in, feast, nth_weekday, shift_months, shifted
from pipeline.german.dates.decoys import decoy
from pipeline.german.dates.told import ENDS, FORWARD, Reader, Told, is_history, is_narrative, leaves, remember
from pipeline.german.dates.value import Temporal, write_date
from pipeline.kernel import Node, Sequence

HEADLINE = 150  # characters
FAR = 300  # days: what a tense that disagrees costs a candidate
AHEAD = 0.65  # releases announce more than they recall: a day ahead counts for less far
MISMATCH = 150  # days: what a weekday that disagrees costs one


def resolve(sequence: Sequence, anchor: datetime.date | None) -> tuple[list[Node], bool]:
    """Give every temporal node of the sequence its value, in order of the text; return them, and whether the text tells history."""
    placed = [(i, node) for i, node in enumerate(sequence.nodes) if node is not None and isinstance(node.value, Temporal)]
    if not placed:
        return [], False
    words = sequence.words
    ends = list(compress(range(len(words)), map(ENDS.__contains__, words)))
    reader = Reader(sequence, anchor, ends, [i for i in ends if words[i] == "\n"])
    gather(reader, [node for _, node in placed])
    reader.narrative = is_narrative([node for _, node in placed], anchor)
    for at, node in placed:
        bind(reader, at, node)
        if node.value.type == "RANGE":
            settle_row(reader, at, node)
        else:
            settle(reader, at, node.value)
    return [node for _, node in placed], reader.narrative


def gather(reader: Reader, nodes: list[Node]) -> None:
    """Note the year that the headline names, and the days that the text states in full: a day told twice bears its year once."""
    for node in nodes:
        for leaf in leaves(node):
            value: Temporal = leaf.value
            if value.year is not None and value.era > 0:
                if node.start < HEADLINE and value.kind == "year":
                    reader.headline = reader.headline or value.year
                if value.month is not None and value.day is not None:
                    reader.full[value.month, value.day] = value.year


def bind(reader: Reader, at: int, node: Node) -> None:
    """Note `seit`, `ab`, `bis`, `rund` in front of a date, and whether it heads a block."""
    words = reader.sequence.words
    value: Temporal = node.value
    ahead = words[at - 1].lower() if at else "\n"
    if ahead in ("dem", "den", "der", "zum", "zur") and at > 1 and words[at - 2].lower() in ("seit", "bis", "ab"):
        ahead = words[at - 2].lower()
    if value.type in ("DATE", "TIME"):
        if ahead in ("seit", "ab"):
            value.bound = "after"
        elif ahead == "bis":
            value.bound = "before"
        elif (
            ahead in ("gegen", "circa", "etwa", "rund")
            or (ahead == "um" and value.type == "DATE")
            or (ahead == "." and at > 1 and words[at - 2].lower() == "ca")
        ):
            value.modifier = value.modifier or "approximate"
    if ahead in ("\n", "-", "•", "*", "–", "·") and (ahead == "\n" or at < 2 or words[at - 2] == "\n"):
        following = words[at + 1] if at + 1 < len(words) else "\n"
        first = next(leaves(node), node).value
        if first.type == "DATE" and first.kind in ("day", "weekday") and following in ("\n", ":", "|", ",", "–", "-") and at:
            if first.kind == "day" and (following != "," or ahead == "\n") and not is_today(reader, first):
                reader.heading = Told(at=at)


def is_today(reader: Reader, value: Temporal) -> bool:
    """Is a date that stands on its own line the publishing date?"""
    anchor = reader.anchor
    return anchor is not None and (value.year, value.month, value.day) == (anchor.year, anchor.month, anchor.day)


def settle(reader: Reader, at: int, value: Temporal) -> None:
    """Resolve one reading and remember what it told."""
    if value.when is None and value.value == "":
        if value.type in ("DATE", "TIME"):
            value.decoy = decoy(reader, at, value)
        SETTLERS[value.kind](reader, at, value)
    remember(reader, at, value)


def settle_row(reader: Reader, at: int, node: Node) -> None:
    """Resolve a range or list: ends without a year of their own follow the last one that has it."""
    parts = [part.value for part in leaves(node)]
    first, last = parts[0], parts[-1]
    dated = {part.kind for part in parts} <= {"day", "month"}
    if dated and node.value.kind == "row":
        if first.year is None and last.year is None:
            SETTLERS[last.kind](reader, at, last)
        if first.year is None and last.year is not None and first.month is not None and last.month is not None:
            first.year = last.year - ((first.month, first.day or 0) > (last.month, last.day or 99))
            first.implied = ("year",)
    previous: Temporal | None = None
    for part in parts:
        if dated and previous is not None and part.year is None and previous.year and part.month and previous.month:
            part.year = previous.year + (part.month < previous.month)
        settle(reader, at, part)
        previous = part
    if node.value.kind == "row" and first.kind == last.kind == "weekday" and first.when and last.when and last.when < first.when:
        set_day(last, last.when + datetime.timedelta(7))
    if (
        first.when
        and last.when
        and first.when <= last.when
        and (last.when - first.when).days <= 10
        and not is_history(reader, first)
    ):
        reader.rows.append((first.when, last.when))
    if reader.scene.at == at and first.day is not None and first.month is not None and first.type == "DATE":
        reader.scene.year, reader.scene.month, reader.scene.day = first.year, first.month, first.day
        if node.value.kind == "list":
            reader.last_day = reader.scene
    row = node.value
    row.start, row.end = first.start, last.end or last.start
    if row.kind == "row":
        row.value, row.edtf = f"{first.value}/{last.value}", f"{first.start or '..'}/{row.end or '..'}"
    else:
        row.value = ",".join(part.value for part in parts)
        row.edtf = f"{{{','.join(part.edtf or '' for part in parts)}}}" if all(part.edtf for part in parts) else None
    row.known, row.implied, row.decoy = last.known, last.implied, first.decoy or last.decoy


def set_day(value: Temporal, day: datetime.date) -> None:
    """Write a fully known day."""
    value.year, value.month, value.day, value.when = day.year, day.month, day.day, day
    value.implied = tuple(n for n in ("year", "month", "day") if n not in value.known)
    write_date(value)


# --- the year of a date that states none --------------------------------------------------------------------------------


def settle_day(reader: Reader, at: int, value: Temporal) -> None:
    """A calendar date: its year from the text, the tense, the weekday, the publishing date."""
    month, number = value.month or 1, value.day or 1
    if value.year is None:
        if value.by is not None and value.base != "deixis":
            value.year = shifted_year(reader, value)
        if value.year is None:
            value.year = open_year(reader, at, month, number, value.weekday)
    if value.year is None or number > days_in(value.year, month):
        value.year = None
        write_date(value)
        return
    day = datetime.date(value.year, month, number)
    if value.weekday and day.isoweekday() != value.weekday:
        value.finding = "weekday contradicts date"
    set_day(value, day)


def shifted_year(reader: Reader, value: Temporal) -> int | None:
    """Return the year of `Juli dieses Jahres`, `März des folgenden Jahres`."""
    by = value.by or 0
    told = reader.story if reader.narrative else reader.last.year
    if (value.base == "text" and told is not None) or (reader.narrative and told is not None):
        return told + by
    return reader.anchor.year + by if reader.anchor else None


def open_year(reader: Reader, at: int, month: int, day: int | None, weekday: int | None = None) -> int | None:
    """Return the year of a date that states none, or None where nothing tells it."""
    if reader.narrative:
        return story_year(reader, at, month)
    same = reader.full.get((month, day)) if day else None
    if same is not None and (reader.anchor is None or abs(same - reader.anchor.year) <= 1):
        return same
    if reader.anchor is None and weekday and day:
        return confirmed_year(reader, month, day, weekday)
    told = reader.tense(at)
    local = local_history(reader, at, month, day, told)
    if local is not None or reader.anchor is None:
        return local
    anchor = reader.anchor
    base = anchor
    best: tuple[float, int] | None = None
    for year in (base.year, base.year + 1, base.year - 1):
        if day is not None and day > days_in(year, month):
            continue
        date = datetime.date(year, month, day or (min(base.day, days_in(year, month)) if month == base.month else 15))
        away = (date - base).days
        cost = abs(away) * (AHEAD if away > 0 else 1.0)
        if told < 0 < away or told > 0 > away:
            cost += FAR
        if weekday and day and date.isoweekday() != weekday:
            cost += MISMATCH
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def confirmed_year(reader: Reader, month: int, day: int, weekday: int) -> int | None:
    """Return the year in the headline where the day falls on its weekday in it; asked without a publishing date only."""
    year = reader.headline
    return year if year and day <= days_in(year, month) and datetime.date(year, month, day).isoweekday() == weekday else None


def story_year(reader: Reader, at: int, month: int) -> int | None:
    """Return the year that a story has reached: the one stated in this line, else its own; December goes on to January."""
    stated, story = reader.stated, reader.story
    if reader.chapter and stated.sentence != reader.sentence_of(at):
        return story
    near = stated.line == reader.line_of(at) and (stated.month is not None or abs((stated.year or 0) - (story or 0)) <= 1)
    if stated.year is not None and near:
        story = stated.year
        if stated.month is not None and stated.month >= 11 and month <= 2:
            story += 1
    return story


def local_history(reader: Reader, at: int, month: int, day: int | None, told: int) -> int | None:
    """Return the past year that this sentence or the one before has just named, where the tense is the past."""
    stated = reader.stated
    if stated.year is None or told >= 0 or stated.line != reader.line_of(at):
        return None
    if reader.anchor is not None and stated.year >= reader.anchor.year:
        return None
    gap = reader.sentence_of(at) - stated.sentence
    if gap > 1 or (gap == 1 and stated.month is None) or (reader.anchor is None and gap and stated.day is None):
        return None
    if stated.month is not None and (month, day or 31) < (stated.month, stated.day or 1):
        return stated.year + 1 if stated.month >= 10 and month <= 3 else None
    return stated.year


def settle_lone(reader: Reader, at: int, value: Temporal) -> None:
    """`am 19.`, `Dienstag, der 25.`: the month told last, else the nearest in the direction of the tense."""
    number, told = value.day or 1, reader.last_day if reader.last_day.month else reader.last
    near = told.month is not None and told.line == reader.line_of(at)
    if told.month is not None and (near or reader.anchor is None or reader.narrative):
        later = near and told.day is not None and number < told.day and reader.tense(at) >= 0
        year, month = shift_months(told.year or 2000, told.month, 1 if later else 0)
        if number <= days_in(year if told.year else None, month):
            value.year, value.month = (year if told.year else None), month
            if value.year:
                set_day(value, datetime.date(value.year, month, number))
            else:
                write_date(value)
            return
    if reader.anchor is None:
        value.value = f"XXXX-XX-{number:02d}"
        return
    anchor, past = reader.anchor, reader.tense(at) < 0
    days = []
    for by in (0, -1, 1, 2):
        year, month = shift_months(anchor.year, anchor.month, by)
        if number <= days_in(year, month):
            days.append(datetime.date(year, month, number))
    agreeing = [day for day in days if day.isoweekday() == value.weekday]
    ahead = [day for day in days if (day <= anchor if past else day >= anchor)]
    nearest = min(agreeing or ahead or days, key=lambda day: abs((day - anchor).days))
    set_day(value, nearest)


# --- months, years, seasons, periods, feasts ------------------------------------------------------------------------------


def settle_month(reader: Reader, at: int, value: Temporal) -> None:
    """A month, with or without year."""
    month = value.month or 1
    if value.year is None:
        if value.by is None:
            value.year = open_year(reader, at, month, None)
        elif value.unit == "YEAR":
            value.year = shifted_year(reader, value)
        else:
            value.year = month_beside(reader, month, value.by)
    settled(value)


def settle_nth(reader: Reader, at: int, value: Temporal) -> None:
    """The nth weekday of a month."""
    settle_month(reader, at, value)
    if value.year is None or value.month is None or value.weekday is None:
        value.value = f"XXXX-{value.month:02d}"
        return
    day = nth_weekday(value.year, value.month, value.weekday, value.nth)
    if day.month == value.month:
        set_day(value, day)


def settled(value: Temporal) -> None:
    """Write a date of month or year precision."""
    value.implied = tuple(n for n, v in (("year", value.year), ("month", value.month)) if v is not None and n not in value.known)
    write_date(value)


def month_beside(reader: Reader, month: int, by: int) -> int | None:
    """Return the year of `im vergangenen Mai`, `kommenden Juli`."""
    base = base_date(reader)
    if base is None:
        return None
    return base.year + (month <= base.month) if by > 0 else base.year - (month >= base.month) if by < 0 else base.year


def base_date(reader: Reader) -> datetime.date | None:
    """Return the day from which relative words count: in a story the one told last, else the publishing date."""
    told = reader.last
    if reader.narrative and reader.story is not None:
        same = told.year == reader.story
        return datetime.date(reader.story, (told.month or 1) if same else 1, (told.day or 1) if same and told.month else 1)
    return reader.anchor


def settle_year(reader: Reader, at: int, value: Temporal) -> None:
    """A year that is stated."""
    write_date(value)


def settle_season(reader: Reader, at: int, value: Temporal) -> None:
    """A season: the one of the year told, or the nearest in the direction of the tense."""
    if value.year is None:
        middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[value.season or "SP"]
        if value.unit == "YEAR":
            value.year = shifted_year(reader, value)
        elif reader.narrative:
            value.year = story_year(reader, at, 6)
        elif value.by is not None:
            value.year = month_beside(reader, middle, value.by)
        else:
            value.year = open_year(reader, at, middle, None)
    settled(value)


def settle_period(reader: Reader, at: int, value: Temporal) -> None:
    """A quarter, a half, a week by number."""
    if value.year is None:
        base = base_date(reader)
        value.year = shifted_year(reader, value) if value.unit == "YEAR" else base.year if base else None
    settled(value)


def settle_feast(reader: Reader, at: int, value: Temporal) -> None:
    """A feast: of the year stated, else the nearest in the direction of the tense."""
    name, base, day = value.feast or "", base_date(reader), None
    if value.year is None and value.by is not None:
        value.year = shifted_year(reader, value)
    if value.year is not None:
        day = feast(name, value.year)
    elif base is not None:
        told, start = reader.tense(at), base

        def cost(candidate: datetime.date) -> float:
            away = (candidate - start).days
            return abs(away) * (AHEAD if away >= 0 else 1) + (FAR if told < 0 < away or told > 0 > away else 0)

        day = min((d for year in (base.year, base.year + 1, base.year - 1) if (d := feast(name, year))), key=cost)
    else:
        one, two = feast(name, 2001), feast(name, 2002)
        value.value = "XXXX-XX-XX"
        if one and two and (one.month, one.day) == (two.month, two.day):
            value.month, value.day = one.month, one.day
            write_date(value)
        return
    if day is not None:
        set_day(value, day)


# --- weekdays -------------------------------------------------------------------------------------------------------------


def settle_weekday(reader: Reader, at: int, value: Temporal) -> None:
    """A weekday: of the week named, of the days told, or the nearest in the direction of the tense."""
    weekday = value.weekday or 1
    heading = reader.heading.date if reader.heading is not None else None
    absolute = value.by is not None and value.base == "anchor"
    base = base_date(reader) if reader.narrative else reader.anchor if absolute else heading or reader.anchor
    if base is None:
        settle_weekday_of_text(reader, value)
        return
    ahead = (weekday - base.isoweekday()) % 7
    back = -((base.isoweekday() - weekday) % 7)
    if value.unit == "W" and value.by is not None:
        monday = base - datetime.timedelta(base.isoweekday() - 1)
        days = (monday - base).days + 7 * value.by + weekday - 1
    elif value.by is not None and value.base == "anchor":
        days = ahead if value.by == 0 else (ahead or 7) + 7 * (value.by - 1) if value.by > 0 else (back or -7) + 7 * (value.by + 1)
    else:
        inside = day_in_row(reader, weekday, base)
        if inside is not None:
            set_day(value, inside)
            return
        days = back if reader.tense(at) < 0 else ahead
    set_day(value, base + datetime.timedelta(days))


def day_in_row(reader: Reader, weekday: int, base: datetime.date) -> datetime.date | None:
    """Return the day of the range told last (a congress, a visit) that has this weekday, where the range is not of this week."""
    if not reader.rows:
        return None
    first, last = reader.rows[-1]
    inside = first + datetime.timedelta((weekday - first.isoweekday()) % 7)
    return inside if inside <= last and not first <= base <= last else None


def settle_weekday_of_text(reader: Reader, value: Temporal) -> None:
    """Without a publishing date: the day of that weekday next to one that the text has told with its own weekday."""
    part = f"T{value.part}" if value.part else ""
    value.value = f"XXXX-WXX-{value.weekday}{part}"
    if not reader.weekdays or value.by is not None or value.weekday is None:
        return
    month, day, weekday = next((told for told in reversed(reader.weekdays) if told[2] == value.weekday), reader.weekdays[-1])
    number = day + value.weekday - weekday
    if 1 <= number <= days_in(None, month):
        value.month, value.day, value.implied = month, number, ("month", "day")
        write_date(value)


# --- what is told by its distance -----------------------------------------------------------------------------------------

OPEN_SHIFTS = {"Y": "XXXX", "M": "XXXX-XX", "Q": "XXXX-QX", "CE": "XX", "DE": "XXX"}


def settle_shift(reader: Reader, at: int, value: Temporal) -> None:
    """Days, weeks, months, years away from the publishing date or from the time told last."""
    by, unit = value.by or 0, value.unit
    base = base_of_shift(reader, at, value)
    if unit == "D":
        settle_days_away(reader, value, base)
        return
    if unit in ("W", "WE"):
        settle_week(reader, at, value, base)
        return
    if base is None:
        value.value = "THIS_YEAR" if unit == "Y" and by == 0 and value.base == "anchor" else OPEN_SHIFTS.get(unit, "XXXX")
        return
    if unit == "Y":
        value.year = base.year + by
    elif unit == "M":
        value.year, value.month = shift_months(base.year, base.month, by)
    elif unit == "Q":
        value.year, month = shift_months(base.year, base.month, 3 * by)
        value.period = f"Q{(month + 2) // 3}"
    else:
        value.value = f"{base.year // 10 + by:03d}" if unit == "DE" else f"{base.year // 100 + by:02d}"
        value.edtf = value.value.ljust(4, "X")
        return
    settled(value)


def settle_days_away(reader: Reader, value: Temporal, base: datetime.date | None) -> None:
    """Today, yesterday, two days later; in a story `heute` is the reader's own time."""
    told = reader.last_day
    if reader.narrative and value.base == "anchor" and value.by == 0 and not value.part:
        value.value = "PRESENT_REF"
        return
    day = shifted(base, value.by or 0, "D") if base is not None else None
    if day is not None:
        set_day(value, day)
    elif value.weekday:
        settle_weekday_of_text(reader, value)
    elif value.base == "text" and told.month is not None and told.day is not None:
        number = told.day + (value.by or 0)
        if 1 <= number <= days_in(None, told.month):
            value.month, value.day, value.implied = told.month, number, ("month", "day")
            write_date(value)
    if not value.value:
        value.value = "XXXX-XX-XX" + (f"T{value.part}" if value.part else "")


def settle_week(reader: Reader, at: int, value: Temporal, base: datetime.date | None) -> None:
    """A week or weekend; one without direction lies where the tense points. So many weeks later is a day."""
    by = value.by
    if base is None:
        value.value = "XXXX-WXX" + ("-WE" if value.unit == "WE" else "")
        return
    if by is None:
        by = -1 if reader.tense(at) < 0 and base.isoweekday() <= 5 else 0
    elif value.unit == "WE" and by > 0 and base.isoweekday() <= 5 and value.base == "anchor":
        by -= 1
    day = shifted(base, by, "W")
    if day is None:
        return
    if value.known == ("count",):
        set_day(value, day)
        return
    value.year, week, _ = day.isocalendar()
    value.period = f"W{week:02d}" + ("-WE" if value.unit == "WE" else "")
    settled(value)


def base_of_shift(reader: Reader, at: int, value: Temporal) -> datetime.date | None:
    """Return the day a shift counts from."""
    if value.base == "first":
        return reader.begun.date or reader.anchor
    told = reader.last_day if value.unit == "D" and reader.last_day.day and reader.last_day.year else reader.last
    if value.base == "text":
        if told.year is not None:
            return datetime.date(told.year, told.month or 1, (told.day or 1) if told.month else 1)
        return reader.anchor if told.at < 0 else None
    if reader.narrative and reader.story is not None and (value.unit != "D" or value.base != "anchor"):
        year = story_year(reader, at, 6) or reader.story
        return datetime.date(year, (told.month or 1) if told.year == year else 1, 1)
    if value.base == "near" and reader.anchor is None and told.year is not None:
        return datetime.date(told.year, told.month or 1, 1)
    return reader.anchor


def settle_fixed(reader: Reader, at: int, value: Temporal) -> None:
    """A value that needs no anchor."""


Settler = Callable[[Reader, int, Temporal], None]
SETTLERS: dict[str, Settler] = {
    "day": settle_day, "lone": settle_lone, "nth": settle_nth, "month": settle_month, "year": settle_year, "season": settle_season,
    "period": settle_period, "weekday": settle_weekday, "shift": settle_shift, "feast": settle_feast, "fixed": settle_fixed,
}  # fmt: skip

__all__ = ["FORWARD", "SETTLERS", "leaves", "resolve"]
