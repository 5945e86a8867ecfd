"""The year of a date that states none: from the story, the sentence before, the headline, the tense, the publishing date."""

from __future__ import annotations

import datetime
from functools import lru_cache

from pipeline.german.dates.calendar import days_in
from pipeline.german.dates.tense import PAST_PARTICIPLES
from pipeline.german.dates.told import Reader
from pipeline.german.dates.value import Temporal, write_date
from pipeline.german.tokens import BREAK

FAR = 300  # days: what a tense that disagrees costs a candidate
AHEAD = 0.65  # releases announce more than they recall: a day ahead counts for less far
LONG_AGO, STALE = 45, 150  # days: what is told in the present is not older; what else it costs a candidate
_OPENING = frozenset({BREAK, ".", "!", "?", ":", "„"})
_DIGITS = 4  # of a bare year
MISMATCH = 330  # days: what a weekday that disagrees costs one


@lru_cache(maxsize=256)
def inferred(known: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a date that are told and not known."""
    return tuple(name for name in told if name not in known)


def set_day(value: Temporal, day: datetime.date) -> None:
    """Write a fully known day."""
    value.year, value.month, value.day, value.when = day.year, day.month, day.day, day
    value.implied = inferred(value.known, ("year", "month", "day"))
    write_date(value)


def settled(value: Temporal) -> None:
    """Write a date of month or year precision."""
    value.implied = inferred(value.known, tuple([n for n, v in (("year", value.year), ("month", value.month)) if v is not None]))
    write_date(value)


def shifted_year(reader: Reader, value: Temporal) -> int | None:
    """Return the year of `Juli dieses Jahres`, `März des folgenden Jahres`."""
    by = value.by or 0
    told = reader.story if reader.narrative else reader.last.year
    if (value.base == "text" and told is not None) or (reader.narrative and told is not None):
        return told + by
    return reader.anchor.year + by if reader.anchor else None


_NEAR = 21  # days


def open_year(reader: Reader, at: int, month: int, day: int | None, weekday: int | None = None, ahead: bool = False) -> int | None:
    """Return the year of a date that states none, or None where nothing tells it; a deadline lies `ahead` where no verb tells."""
    if reader.narrative:
        return story_year(reader, at, month)
    same = reader.full.get((month, day)) if day else None
    if same is not None and (reader.anchor is None or abs(same - reader.anchor.year) <= 1):
        return same
    if reader.anchor is None and weekday and day:
        row = year_in_row(reader, month, day, weekday) or confirmed_year(reader, month, day, weekday)
        return row or year_beside(reader, month, day, weekday)
    said = reader.tense_told(at)
    told = said or int(ahead)
    local = local_history(reader, at, month, day, told) or local_future(reader, at, told)
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
        elif said == 0 and away < -LONG_AGO:
            cost += STALE  # "Am 24. Dezember findet ein Konzert statt", told in May
        if weekday and day and date.isoweekday() != weekday:
            cost += MISMATCH
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def confirmed_year(reader: Reader, month: int, day: int, weekday: int) -> int | None:
    """Return the year in the headline where the day falls on its weekday in it; asked without a publishing date only."""
    year = reader.headline
    return year if year and _falls(year, month, day, weekday) else None


def year_beside(reader: Reader, month: int, day: int, weekday: int) -> int | None:
    """Return the one year of the whole dates told in which a day falls on its weekday: "am 30. September 2023 ... am Freitag, 29. September".

    Such a date stands within weeks of it, or several days bear witness together: each falls on its weekday in that year alone.
    """
    near = {
        year
        for (other, number), year in reader.full.items()
        if day <= days_in(year, month) and abs((datetime.date(year, month, day) - datetime.date(year, other, number)).days) < _NEAR
    }
    fits = {year for year in near if _falls(year, month, day, weekday)}
    if not fits and len(reader.yearless) > 1:
        fits = {year for year in set(reader.full.values()) if all(_falls(year, *told) for told in reader.yearless)}
    return min(fits) if len(fits) == 1 else None


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= days_in(year, month) and datetime.date(year, month, day).isoweekday() == weekday


def year_in_row(reader: Reader, month: int, day: int, weekday: int) -> int | None:
    """Return the year of a day within the days told last from end to end: "Woche vom 19. bis 25. Mai 2025 ... Mittwoch, 21. Mai"."""
    for first, last in reversed(reader.rows):
        for year in {first.year, last.year}:
            if day <= days_in(year, month) and first <= (date := datetime.date(year, month, day)) <= last:
                return year if date.isoweekday() == weekday else None
    return None


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
    told, until = reader.last, reader.span[1]
    if until is not None and story is not None and story < until and told.year == story and (told.month or 0) >= 10 and month <= 4:
        return story + 1  # a part of a story that covers years goes on
    return story


def local_history(reader: Reader, at: int, month: int, day: int | None, told: int) -> int | None:
    """Return the past year that this sentence or the one before has just named, where the tense is the past."""
    stated = reader.stated
    if stated.year is None or told >= 0 or stated.line != reader.line_of(at):
        return None
    if reader.anchor is not None and stated.year >= reader.anchor.year:
        return None
    words = reader.sequence.words
    behind = words[stated.at + 1] if 0 <= stated.at < len(words) - 1 else ""
    if stated.month is None and behind.islower() and behind.endswith(PAST_PARTICIPLES):
        return None  # "die 2017 vereinbarte Partnerschaft"
    gap = reader.sentence_of(at) - stated.sentence
    if gap > 1 or (gap == 1 and stated.month is None) or (reader.anchor is None and gap and stated.day is None):
        return None
    if stated.month is not None and (month, day or 31) < (stated.month, stated.day or 1):
        return stated.year + 1 if stated.month >= 10 and month <= 3 else None
    return stated.year


def local_future(reader: Reader, at: int, told: int) -> int | None:
    """Return the next year, where this sentence or the one before names it and no month: "Im kommenden Jahr ... vom 18. bis 21. Mai"."""
    last = reader.last
    if last.year is None or last.month is not None or reader.anchor is None or told < 0 or last.line != reader.line_of(at):
        return None
    node = reader.sequence.nodes[last.at] if last.at >= 0 else None
    if node is None or last.year != reader.anchor.year + 1:
        return None
    gap = reader.sentence_of(at) - last.sentence
    shifted = node.value.kind == "shift" and node.value.bound is None and gap <= 1
    return last.year if shifted or (gap == 0 and _says_when(reader, last.at)) else None


def _says_when(reader: Reader, at: int) -> bool:
    """Is a bare year when something is, and not in a name: "2023 findet das Fest vom 12. bis 16. Juni statt", "Im Jahr 2023 ..."?"""
    node = reader.sequence.nodes[at]
    if node is None or node.value.kind != "year" or node.value.decoy or node.value.bound is not None:
        return False
    opens = not at or reader.sequence.words[at - 1] in _OPENING
    return opens or node.end - node.start > _DIGITS


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
