"""The calendar: lengths of months, weekdays, weeks, moving feasts. Plain arithmetic, no words of German but the names of feasts."""

from __future__ import annotations

import datetime
from functools import lru_cache

# Days after Easter Sunday. Names are folded: lower case, no hyphens or blanks (`feast_key`).
EASTER = {
    "weiberfastnacht": -52, "altweiber": -52, "schmutzigerdonnerstag": -52, "fastnachtssamstag": -50, "fastnachtssonntag": -49,
    "rosenmontag": -48, "fastnacht": -47, "fasnacht": -47, "fasnet": -47, "fasching": -47, "faschingsdienstag": -47, "fastnachtsdienstag": -47,
    "veilchendienstag": -47, "aschermittwoch": -46, "invokavit": -42, "laetare": -21, "palmsonntag": -7, "gründonnerstag": -3,
    "karfreitag": -2, "karsamstag": -1, "ostersamstag": -1, "ostern": 0, "ostersonntag": 0, "ostertag": 0, "osterfest": 0,
    "ostermontag": 1, "weißersonntag": 7, "weissersonntag": 7, "christihimmelfahrt": 39, "himmelfahrt": 39, "himmelfahrtstag": 39,
    "auffahrt": 39, "vatertag": 39, "pfingsten": 49, "pfingstsonntag": 49, "pfingstfest": 49, "pfingstsamstag": 48,
    "pfingstmontag": 50, "osterwochenende": 0, "pfingstwochenende": 49, "fastnachtswochenende": -49, "faschingswochenende": -49,
    "karnevalswochenende": -49, "dreifaltigkeitssonntag": 56, "trinitatis": 56, "fronleichnam": 60, "fronleichnamstag": 60,
}  # fmt: skip
FIXED = {
    "neujahr": (1, 1), "neujahrstag": (1, 1), "berchtoldstag": (1, 2), "dreikönig": (1, 6), "dreikönige": (1, 6),
    "heiligedreikönige": (1, 6), "heiligendreikönige": (1, 6), "dreikönigstag": (1, 6), "epiphanias": (1, 6),
    "mariälichtmess": (2, 2), "valentinstag": (2, 14), "weltfrauentag": (3, 8), "frauentag": (3, 8), "josefstag": (3, 19), "josefitag": (3, 19), "florianitag": (5, 4), "rupertitag": (9, 24), "leopolditag": (11, 15),
    "tagderarbeit": (5, 1), "maifeiertag": (5, 1), "staatsfeiertag": (5, 1), "johannistag": (6, 24),
    "peterundpaul": (6, 29), "augsburgerfriedensfest": (8, 8), "mariähimmelfahrt": (8, 15), "mariahimmelfahrt": (8, 15),
    "weltkindertag": (9, 20), "michaelistag": (9, 29), "tagderdeutscheneinheit": (10, 3), "reformationstag": (10, 31),
    "halloween": (10, 31), "allerheiligen": (11, 1), "allerseelen": (11, 2), "martinstag": (11, 11), "sanktmartin": (11, 11),
    "barbaratag": (12, 4), "nikolaustag": (12, 6), "nikolausabend": (12, 5), "mariäempfängnis": (12, 8),
    "mariaempfängnis": (12, 8), "heiligabend": (12, 24), "heiligerabend": (12, 24), "heiligenabend": (12, 24),
    "weihnachten": (12, 25), "weihnachtstag": (12, 25), "christtag": (12, 25), "ersterweihnachtsfeiertag": (12, 25),
    "ersterweihnachtstag": (12, 25), "zweiterweihnachtsfeiertag": (12, 26), "zweiterweihnachtstag": (12, 26),
    "stephanstag": (12, 26), "stefanitag": (12, 26), "stephanitag": (12, 26), "silvester": (12, 31), "silvesterabend": (12, 31),
    "silvesternacht": (12, 31), "altjahrestag": (12, 31), "herbstanfang": (9, 22), "frühlingsanfang": (3, 20),
    "sommeranfang": (6, 21), "winteranfang": (12, 21), "bundesfeiertag": (8, 1),
}  # fmt: skip
# Sundays counted back from the fourth Sunday of Advent, in days.
ADVENT = {
    "buß-undbettag": -32, "buss-undbettag": -32, "bettag": -32, "volkstrauertag": -35, "totensonntag": -28,
    "ewigkeitssonntag": -28, "christkönigssonntag": -28, "ersteradvent": -21, "ersteradventssonntag": -21, "zweiteradvent": -14,
    "zweiteradventssonntag": -14, "dritteradvent": -7, "dritteradventssonntag": -7, "vierteradvent": 0, "vierteradventssonntag": 0,
    "ersteradventswochenende": -21, "zweiteradventswochenende": -14, "dritteradventswochenende": -7, "vierteradventswochenende": 0,
}  # fmt: skip
# (month, weekday, which one)
NTH = {
    "muttertag": (5, 7, 2),
    "erntedank": (10, 7, 1),
    "erntedankfest": (10, 7, 1),
    "erntedanksonntag": (10, 7, 1),
    "eidgenössischerdank-,buß-undbettag": (9, 7, 3),
}


def feast_key(name: str) -> str:
    """Fold a feast's name for look-up: lower case, without blanks, quotes and full stops."""
    return "".join(name.lower().split())


FEASTS = frozenset(EASTER) | frozenset(FIXED) | frozenset(ADVENT) | frozenset(NTH)


def days_in(year: int | None, month: int) -> int:
    """Return the length of a month; of February 29 days where the year is unknown."""
    if month == 2:
        return 29 if year is None or (year % 4 == 0 and (year % 100 or year % 400 == 0)) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=512)
def easter(year: int) -> datetime.date:
    """Return Easter Sunday (Gauss, Gregorian)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def moved(month: int, day: int, days: int) -> tuple[int, int] | None:
    """Return the (month, day) so many days on in an unknown year; None over the end of February."""
    try:
        first = datetime.date(2001, month, day)
    except ValueError:
        return None
    last = first + datetime.timedelta(days)
    early, late = sorted((first, last))
    if any(early <= datetime.date(year, 2, 28) < late for year in (early.year, late.year)):
        return None
    return last.month, last.day


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    """Return the nth Monday (1) ... Sunday (7) of a month; -1 is the last."""
    if nth > 0:
        first = datetime.date(year, month, 1)
        return first + datetime.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = datetime.date(year, month, days_in(year, month))
    return last - datetime.timedelta((last.isoweekday() - weekday) % 7)


@lru_cache(maxsize=1024)
def feast(key: str, year: int) -> datetime.date | None:
    """Return the day of a feast in a year, None for an unknown name."""
    if key in EASTER:
        return easter(year) + datetime.timedelta(EASTER[key])
    if key in FIXED:
        return datetime.date(year, *FIXED[key])
    if key in ADVENT:
        eve = datetime.date(year, 12, 24)
        return eve - datetime.timedelta(eve.isoweekday() % 7) + datetime.timedelta(ADVENT[key])
    if key in NTH:
        return nth_weekday(year, *NTH[key])
    return None


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the (year, month) that lies `by` months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shifted(day: datetime.date, by: int, unit: str) -> datetime.date | None:
    """Return the day `by` units (D, W, M, Q, Y, DE, CE) later; None outside the calendar."""
    try:
        if unit in ("D", "W"):
            return day + datetime.timedelta(by * (7 if unit == "W" else 1))
        months = by * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
        year, month = shift_months(day.year, day.month, months)
        return datetime.date(year, month, min(day.day, days_in(year, month)))
    except (OverflowError, ValueError):
        return None
