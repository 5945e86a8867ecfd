"""Dates told by their distance from the publishing date or from the time told last."""

from __future__ import annotations

import datetime

from pipeline.german.dates.calendar import days_in, moved, shift_months, shifted
from pipeline.german.dates.clauses import CLAUSE
from pipeline.german.dates.tense import tense
from pipeline.german.dates.told import HISTORIC, Reader, Told, leaves
from pipeline.german.dates.value import Temporal, write_date
from pipeline.german.dates.weekdays import settle_weekday_of_text
from pipeline.german.dates.years import open_year, set_day, settled, story_year

OPEN_SHIFTS = {"Y": "XXXX", "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX", "CE": "XX", "DE": "XXX"}


def settle_shift(reader: Reader, at: int, value: Temporal) -> None:
    """Days, weeks, months, years away from the publishing date or from the time told last."""
    by, unit = value.by or 0, value.unit
    base = base_of_shift(reader, at, value)
    if unit == "D":
        settle_days_away(reader, at, value, base)
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
    elif unit == "HY":
        half = base.year * 2 + (base.month > 6) + by
        value.year, value.period = half // 2, f"H{half % 2 + 1}"
    elif unit == "Q":
        value.year, month = shift_months(base.year, base.month, 3 * by)
        value.period = f"Q{(month + 2) // 3}"
    else:
        value.value = f"{base.year // 10 + by:03d}" if unit == "DE" else f"{base.year // 100 + by:02d}"
        value.edtf = value.value.ljust(4, "X")
        return
    settled(value)


def settle_days_away(reader: Reader, at: int, value: Temporal, base: datetime.date | None) -> None:
    """Today, yesterday, two days later; in a story `heute` is the reader's own time, and so it is where it tells what lasts."""
    told = reader.last_day
    if value.by == -1 and reader.sequence.words[at].lower() == "letzten tag" and not reader.narrative:
        if reader.rows:
            set_day(value, reader.rows[-1][1])  # of the visit just told of
        else:
            value.value = "XXXX-XX-XX"
        return
    if value.base == "anchor" and value.by == 0 and not value.part and (reader.narrative or lasts(reader, at)):
        value.value, value.kind = "PRESENT_REF", "fixed"
        return
    day = shifted(base, value.by or 0, "D") if base is not None else None
    if day is not None:
        set_day(value, day)
    elif value.weekday:
        settle_weekday_of_text(reader, value)
    elif value.base == "text" and told.month is not None and told.day is not None:
        set_open(value, moved(told.month, told.day, value.by or 0))
    if not value.value:
        value.value = "XXXX-XX-XX" + (f"T{value.part}" if value.part else "")


LASTING = frozenset(
    """zählt zählen beschäftigt beschäftigen umfasst umfassen gehört gehören betreibt betreiben unterhält unterhalten beherbergt beherbergen
    dient dienen gilt gelten lebt leben wohnen besteht bestehen besitzt besitzen verfügt verfügen heißt zeugt zeugen erinnert erinnern
    produziert produzieren arbeiten studieren nutzt bildet bilden befindet befinden""".split()
)
STATES = LASTING | frozenset("ist sind hat haben steht stehen liegt liegen leitet arbeitet trägt tragen führt".split())
REACH = 7  # tokens to either side that a verb is sought in


def lasts(reader: Reader, at: int) -> bool:
    """Is `heute` these days: "bis heute", "zählt heute 300 Mitglieder", "1994 gegründet, hat der Verein heute ..."?"""
    words, nodes = reader.sequence.words, reader.sequence.nodes
    if words[at].lower() != "heute":
        return False
    ahead = words[at - 1].lower() if at else "\n"
    if ahead == "bis" or (ahead == "auch" and words[at + 1 : at + 2] == ["noch"]):
        return True
    first, last = reader.bounds(at)
    near = words[max(first, at - REACH) : min(last, at + REACH)]
    told = reader.stated
    past = told.sentence == reader.sentence_of(at) and reader.anchor is not None and (told.year or 9999) < reader.anchor.year - 1
    if ahead in ("seit", "ab", "von") or not (STATES if past else LASTING).intersection(near):
        return False
    left, right = at, at + 1
    while left > first and words[left - 1] not in CLAUSE:
        left -= 1
    while right < last and words[right] not in CLAUSE:
        right += 1
    if tense(words[left:right]):
        return False
    return not any(node is not None and "CLOCK" in node.tags for node in nodes[at + 1 : at + 4])


def set_open(value: Temporal, day: tuple[int, int] | None) -> None:
    """Write a day whose year is unknown, if there is one."""
    if day is not None:
        value.month, value.day = day
        value.implied = ("month", "day")
        write_date(value)


def settle_week(reader: Reader, at: int, value: Temporal, base: datetime.date | None) -> None:
    """A week or weekend; one without direction lies where the tense points. So many weeks later is a day."""
    by = value.by
    told = reader.last_day
    if base is None and by and value.known == ("count",) and told.month is not None and told.day is not None:
        set_open(value, moved(told.month, told.day, 7 * by))
        if value.value:
            return
    if base is None:
        value.value = "XXXX-WXX" + ("-WE" if value.unit == "WE" else "")
        return
    beside = day_behind(reader, at) if by is None else None
    if beside is not None:
        base, by = beside, 0
    elif by is None:
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


def day_behind(reader: Reader, at: int) -> datetime.date | None:
    """Return the day that stands right behind a weekend ("am Wochenende, 3./4. Juni"), whose year is then resolved ahead of its turn."""
    sequence = reader.sequence
    for i in range(at + 1, min(len(sequence), at + 4)):
        node = sequence.nodes[i]
        if node is None:
            if sequence.words[i] not in (",", "(", "am", "des", "vom", "dem", "den"):
                return None
            continue
        day: Temporal = list(leaves(node))[-1].value if node.value.type in ("DATE", "RANGE") else node.value
        if day.kind != "day" or day.month is None or day.day is None or reader.anchor is None:
            return None
        year = day.year or open_year(reader, i, day.month, day.day)
        return datetime.date(year, day.month, day.day) if year and day.day <= days_in(year, day.month) else None
    return None


def day_told(reader: Reader, at: int, told: Told) -> Told:
    """Return the day that "tags darauf" counts from: none of history, one to come where a sentence looks ahead of a past one, and the
    reverse."""
    near, ahead, behind, anchor = reader.near_day, reader.ahead, reader.behind, reader.anchor
    if told.sentence == reader.sentence_of(at) or anchor is None:
        return told
    if near.date is not None and told.date is not None and abs((told.date - anchor).days) > HISTORIC:
        told = near
    if ahead.date is not None and told.date is not None and told.date < anchor and reader.tense(at) >= 0:
        return ahead
    if behind.date is not None and told.date is not None and told.date > anchor and reader.tense(at) < 0:
        return behind  # "Tagen wird sie am 5. Mai. Am Vortag hatten die Gäste ...": before what has been
    return told


def base_of_shift(reader: Reader, at: int, value: Temporal) -> datetime.date | None:
    """Return the day a shift counts from."""
    if value.base == "first":
        return reader.begun.date or reader.anchor
    told = reader.last_day if value.unit == "D" and reader.last_day.day and reader.last_day.year else reader.last
    if value.base == "text" and value.unit == "D" and not reader.narrative:
        told = day_told(reader, at, told)
    if value.base == "text":
        if value.unit == "D" and reader.last_day.day and reader.last_day.month is None and reader.last_day.at > told.at:
            return None  # "am Dienstag (14.) ... Am Tag darauf": nothing tells the month
        if value.unit == "D" and told.day is None and told.year is not None:
            return None  # "... gegründet. Am darauffolgenden Tag ...": no day follows a year
        if told.year is not None:
            return datetime.date(told.year, told.month or 1, (told.day or 1) if told.month else 1)
        return reader.anchor if told.at < 0 else None
    if reader.narrative and reader.story is not None and (value.unit != "D" or value.base != "anchor"):
        year = story_year(reader, at, 6) or reader.story
        return datetime.date(year, (told.month or 1) if told.year == year else 1, 1)
    heading = reader.heading
    if value.unit == "D" and heading is not None and heading.date is not None and heading.line == reader.line_of(at):
        return heading.date  # a row of a diary: "16. Dezember | Heute ..."
    if value.base == "near" and reader.anchor is None and told.year is not None:
        return datetime.date(told.year, told.month or 1, 1)
    return reader.anchor
