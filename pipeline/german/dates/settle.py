"""Days, months, years, seasons, periods, feasts: dates of the calendar, resolved."""

from __future__ import annotations

import datetime

from pipeline.german.dates.calendar import days_in, feast, nth_weekday, shift_months
from pipeline.german.dates.told import Reader
from pipeline.german.dates.value import Temporal, write_date
from pipeline.german.dates.years import (
    AHEAD,
    FAR,
    LONG_AGO,
    STALE,
    base_date,
    month_beside,
    open_year,
    set_day,
    settled,
    shifted_year,
    story_year,
)


def settle_day(reader: Reader, at: int, value: Temporal) -> None:
    """A calendar date: its year from the text, the tense, the weekday, the publishing date."""
    month, number = value.month or 1, value.day or 1
    if value.year is None:
        if value.by is not None and value.base != "deixis":
            value.year = shifted_year(reader, value)
        if value.year is None:
            value.year = open_year(reader, at, month, number, value.weekday, value.decoy == "deadline")
    if value.year is None or number > days_in(value.year, month):
        value.year = None
        write_date(value)
        return
    day = datetime.date(value.year, month, number)
    if value.weekday and day.isoweekday() != value.weekday:
        value.finding = "weekday contradicts date"
    set_day(value, day)


def settle_lone(reader: Reader, at: int, value: Temporal) -> None:
    """`am 19.`, `Dienstag, der 25.`: the month told last, else the nearest in the direction of the tense."""
    number, told = value.day or 1, reader.last_day if reader.last_day.month else reader.last
    near = told.month is not None and told.line == reader.line_of(at)
    if told.month is not None and (near or reader.anchor is None or reader.narrative):
        later = near and told.day is not None and number < told.day and reader.tense(at) >= 0
        if later and value.weekday and told.year and number <= days_in(told.year, told.month):
            later = datetime.date(told.year, told.month, number).isoweekday() != value.weekday
        year, month = shift_months(told.year or 2000, told.month, 1 if later else 0)
        fits = number <= days_in(year if told.year else None, month)
        if fits and told.year and value.weekday and not reader.narrative:
            fits = datetime.date(year, month, number).isoweekday() == value.weekday  # not the month told: "Dienstag (14.)"
        if fits:
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
    if value.length == "WE":  # a weekend is told by its Saturday
        value.year, week, _ = day.isocalendar()
        value.period, value.month, value.unit = f"W{week:02d}-WE", None, "WE"
        settled(value)
    elif day.month == value.month:
        set_day(value, day)


def settle_year(reader: Reader, at: int, value: Temporal) -> None:
    """A year that is stated, the two of a season ("2019/20"), or the turn of the year that is nearest."""
    if value.year is None:
        value.year = turn_of_year(reader, at, value)
    write_date(value)
    if value.nth and value.year is not None:
        value.value = f"{value.year}/{value.year + value.nth}"
        value.edtf, value.start, value.end = value.value, f"{value.year}", f"{value.year + value.nth}"


def turn_of_year(reader: Reader, at: int, value: Temporal) -> int | None:
    """Return the year that "das neue Jahr", "der Jahreswechsel" begins; in a story it goes on there."""
    by = value.by or 0
    if reader.narrative and reader.story is not None:
        year = reader.story + (1 if value.base == "text" else 0) + by
        reader.story = year
        return year
    if reader.anchor is None:
        return None
    new = value.base == "text" and reader.anchor.month <= 3  # said in the new year
    return reader.anchor.year + by + (0 if new or reader.tense(at) < 0 else 1)


def settle_season(reader: Reader, at: int, value: Temporal) -> None:
    """A season: the one of the year told, or the nearest in the direction of the tense."""
    if value.year is None:
        middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[value.season or "SP"]  # a winter bears the year it begins in
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
        said, start = reader.tense_told(at), base
        told = said or 0

        def cost(candidate: datetime.date) -> float:
            away = (candidate - start).days
            stale = STALE if said == 0 and away < -LONG_AGO else 0
            return abs(away) * (AHEAD if away >= 0 else 1) + (FAR if told < 0 < away or told > 0 > away else stale)

        day = min((d for year in (base.year, base.year + 1, base.year - 1) if (d := feast(name, year))), key=cost)
    else:
        one, two = feast(name, 2001), feast(name, 2002)
        value.value = "XXXX-XX-XX"
        if one and two and (one.month, one.day) == (two.month, two.day):
            value.month, value.day = one.month, one.day
            write_date(value)
        return
    if day is not None and name.endswith("wochenende"):
        value.year, week, _ = day.isocalendar()
        value.period = f"W{week:02d}-WE"
        settled(value)
    elif day is not None:
        set_day(value, day)
