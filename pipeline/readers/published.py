"""Dates of publication as machines write them, and as people here do in digits."""

from __future__ import annotations

import datetime
import re

FORM = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


def iso(written: str) -> str | None:
    """Return `2024-05-22`, `2024-05-22T10:30` or, where the offset is known, `2024-05-22T10:30+02:00`; None for anything else.

    "22.05.2024" is read, too.

    A time in UTC is turned into the time of Berlin, Vienna and Zurich: content systems write local midnight as 22:00 or
    23:00 UTC of the day before.
    """
    if (german := GERMAN.fullmatch(written.strip())) is not None:
        day, month, year = german.groups()
        written = f"{year}-{month:0>2}-{day:0>2}"
    found = FORM.fullmatch(written.strip())
    if found is None:
        return None
    year, month, day, hour, minute, _, zone = found.groups()
    try:
        date = datetime.date(int(year), int(month), int(day))
        if hour is None:
            return date.isoformat()
        moment = datetime.datetime(date.year, date.month, date.day, int(hour), int(minute))
        if zone is None:
            return moment.isoformat(timespec="minutes")
        if zone in ("Z", "+00:00", "+0000"):
            return central(moment).isoformat(timespec="minutes")
        digits = zone.replace(":", "")
        offset = datetime.timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
        zoned = moment.replace(tzinfo=datetime.timezone(-offset if digits[0] == "-" else offset))
        return zoned.isoformat(timespec="minutes")
    except (ValueError, OverflowError):
        return None


def central(moment: datetime.datetime) -> datetime.datetime:
    """Turn a UTC time without zone into Central European time; summer runs from the last Sunday of March to that of October."""
    start, end = _last_sunday(moment.year, 3), _last_sunday(moment.year, 10)
    offset = datetime.timedelta(hours=2 if start <= moment < end else 1)
    return (moment + offset).replace(tzinfo=datetime.timezone(offset))


def _last_sunday(year: int, month: int) -> datetime.datetime:
    """One o'clock UTC on the last Sunday of a month of 31 days: when the clocks are changed since 1996."""
    last = datetime.datetime(year, month, 31, 1)
    return last - datetime.timedelta(days=last.isoweekday() % 7)
