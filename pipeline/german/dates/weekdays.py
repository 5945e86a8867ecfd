"""Weekdays: of the week named, of the days told, or the nearest in the direction of the tense."""

from __future__ import annotations

import datetime

from pipeline.german.dates.calendar import moved
from pipeline.german.dates.tense import tense, verb
from pipeline.german.dates.told import HAD, Reader
from pipeline.german.dates.value import Temporal, write_date
from pipeline.german.dates.years import base_date, set_day

BELOW = 4  # sentences of a line that are looked through for a verb
LONG = 40  # tokens of each
RECENT = 10  # days
AFTER = 60  # tokens
FOLLOWING = 3  # days
NEXT = 2  # lines: the next paragraph


def settle_weekday(reader: Reader, at: int, value: Temporal) -> None:
    """A weekday: of the week named, of the days told, or the nearest in the direction of the tense."""
    weekday = value.weekday or 1
    head = reader.heading_of(at)
    heading = head.date if head is not None else None
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
        clear = reader.tense_told(at)
        if clear is None and heads(reader, at):
            clear = tense_below(reader, at)
        told = clear or 0
        inside = day_in_row(reader, weekday, base) or day_beside(reader, at, value, base, told)
        if inside is None and clear is None and base == reader.anchor:
            inside = day_going_on(reader, weekday, base)
        if inside is not None:
            set_day(value, inside)
            return
        days = back if told < 0 else ahead
        if told < 0 and back == 0 and base == reader.anchor and (going := day_of_story(reader, at, weekday)) is not None:
            set_day(value, going)
            return
        if told < 0 and back == 0 and base == reader.anchor and (before := day_gone(reader, at, weekday)) is not None:
            set_day(value, before)
            return
        if told < 0 and back == 0 and base == reader.anchor and _goes_on(reader, at, weekday):
            days = -7
        if told == 0 and at and reader.sequence.words[at - 1] == "für" and -back < ahead:
            if (near := reader.near_day.date) is not None and near > base and near.isoweekday() == weekday:
                ahead, back = (near - base).days, (near - base).days  # that of the trip just told, on which a stop is left out
            days = back  # "Der für Sonntag angesagte Lauf fiel aus": the nearest one
    set_day(value, base + datetime.timedelta(days))


def _goes_on(reader: Reader, at: int, weekday: int) -> bool:
    """Is the weekday after this one told next, as past: "Am Montag trafen die Gäste ein. Am Dienstag besichtigten sie ...", on a Monday?"""
    sequence = reader.sequence
    for i in range(at + 1, min(len(sequence), at + AFTER)):
        node = sequence.nodes[i]
        if node is None or node.tag not in ("DATE", "TIME"):
            continue
        told: Temporal = node.value
        if told.kind != "weekday" or told.by is not None or told.weekday is None or reader.sentence_of(i) == reader.sentence_of(at):
            return False
        first, last = reader.bounds(i)
        past = reader.tense(i) < 0 and HAD.isdisjoint(sequence.words[first:last])
        return past and 0 < (told.weekday - weekday) % 7 <= FOLLOWING and sequence.words[i - 1] in ("am", "Am")
    return False


def heads(reader: Reader, at: int) -> bool:
    """Does a weekday head what is told: at the head of its line, or of a caption ("Bild 4: Samstag, 9 Uhr.")?"""
    words = reader.sequence.words
    return (
        at == 0 or words[at - 1] == "\n" or (words[at - 1] == ":" and at > 3 and words[at - 2].isdigit() and words[at - 4] == "\n")
    )


def tense_below(reader: Reader, at: int) -> int | None:
    """Return the tense of what a weekday heads: of the first of its line's sentences that has a verb, None where none has."""
    words, ends = reader.sequence.words, reader.ends
    first, turn = at + 1, reader.sentence_of(at)
    for end in ends[turn : turn + BELOW] or [len(words)]:
        row = [word for word in words[first : min(end, first + LONG)] if word[:1].isalpha()]
        found = tense(row[1:] if row and verb(row[0].lower()) == "present" else row)  # "Vogt" is no verb
        if found is not None:
            return found
        if end < len(words) and words[end] == "\n":
            return None
        first = end + 1
    return None


def day_going_on(reader: Reader, weekday: int, anchor: datetime.date) -> datetime.date | None:
    """Return the day of a row of past ones, told without a verb ("Samstag, 9 Uhr. Training in der Halle"): the next one after it.

    Only where no day to come has been told: a programme of coming days goes on ahead.
    """
    near, ahead = reader.near_day.date, reader.ahead.date
    if near is None or not 0 < (anchor - near).days <= RECENT or (ahead is not None and ahead > anchor):
        return None
    following = near + datetime.timedelta((weekday - near.isoweekday()) % 7)
    return following if following < anchor else None


def day_of_story(reader: Reader, at: int, weekday: int) -> datetime.date | None:
    """Return the weekday behind the last day of a story of the week before; it is that of the publishing date: "am Mittwoch, 20. Mai, ... Am
    Donnerstagmorgen ..." on a Thursday, the 28th."""
    near, anchor = reader.near_day, reader.anchor
    if near.date is None or anchor is None or not 6 < (anchor - near.date).days <= RECENT or reader.line_of(at) - near.line > NEXT:
        return None
    following = near.date + datetime.timedelta((weekday - near.date.isoweekday()) % 7)
    return following if following < anchor else None


def day_gone(reader: Reader, at: int, weekday: int) -> datetime.date | None:
    """Return the weekday before the day of the scene, of what had been by then; it is that of the publishing date, a Monday: "Am Freitag
    endete die Reise. Am Montag hatten sie ..."."""
    first, last = reader.bounds(at)
    scene, anchor = reader.behind.date, reader.anchor
    if scene is None or anchor is None or not 0 < (anchor - scene).days < RECENT:
        return None
    if HAD.isdisjoint(reader.sequence.words[first:last]):
        return None
    gone = (scene.isoweekday() - weekday) % 7
    return scene - datetime.timedelta(gone)


def day_in_row(reader: Reader, weekday: int, base: datetime.date) -> datetime.date | None:
    """Return the day of the range told last (a congress, a visit) that has this weekday, where it is not simply the next one."""
    if not reader.rows:
        return None
    first, last = reader.rows[-1]
    inside = first + datetime.timedelta((weekday - first.isoweekday()) % 7)
    if inside > last:
        return None
    told, later = reader.last_day.date, inside + datetime.timedelta(7)
    if told is not None and first <= inside < told < last and later <= last:
        return later  # "vom 1. bis 9. Juni ... am Montag, 6. Juni ... am Mittwoch": the story goes on
    ahead = base + datetime.timedelta((weekday - base.isoweekday()) % 7)
    return inside if not first <= base <= last or ahead > last else None


def day_beside(reader: Reader, at: int, value: Temporal, base: datetime.date, told: int) -> datetime.date | None:
    """Return the day of that weekday beside the coming event told of in these lines, where the event is not of this week.

    The weekday of a day told in the same sentence is that day ("Tags zuvor, am Mittwoch").
    """
    last, scene = reader.last_day.date, reader.scene.date
    if last is not None and reader.last_day.sentence == reader.sentence_of(at) and last.isoweekday() == value.weekday:
        return last
    near = ((value.weekday or 1) - (last or base).isoweekday()) % 7
    same = last is not None and reader.last_day.sentence == reader.sentence_of(at) and reader.last_day.at >= 0
    if last is not None and same and told >= 0 and base == reader.anchor and base < last and 0 < near < 4:
        node = reader.sequence.nodes[reader.last_day.at]
        if node is not None and node.value.weekday is not None:
            return last + datetime.timedelta(near)  # "bis Donnerstag, 9. Oktober, für das Gespräch am Freitag"
    if (
        scene is None
        or value.decoy is not None
        or value.bound is not None
        or reader.narrative
        or not 0 <= reader.line_of(at) - reader.scene.line <= 2
    ):
        return None
    later = (value.weekday or 1) - scene.isoweekday()
    if told >= 0 and later > 0 and base.isocalendar()[:2] < scene.isocalendar()[:2] and (scene - base).days <= 6:
        return scene + datetime.timedelta(later)  # "am Montag ... am Mittwoch" of next week
    if told < 0 or not 6 < (scene - base).days <= 60:
        return None
    near = (value.weekday or 1) - scene.isoweekday()
    return scene + datetime.timedelta((near + 3) % 7 - 3)


def settle_weekday_of_text(reader: Reader, value: Temporal) -> None:
    """Without a publishing date: the day of that weekday in the range told, or next to a day that the text has told.

    Only a range or a day with its weekday tells of an event, in the latest year that the text states.
    """
    part = f"T{value.part}" if value.part else ""
    value.value = f"XXXX-WXX-{value.weekday}{part}"
    if value.by is not None or value.weekday is None:
        return
    told = reader.named_day.date
    row = reader.rows[-1] if reader.rows else None
    if row is not None and (told is None or row[0] <= told <= row[1]) and row[1].year == reader.latest and not reader.narrative:
        inside = row[0] + datetime.timedelta((value.weekday - row[0].isoweekday()) % 7)
        if inside <= row[1]:
            set_day(value, inside)
            return
    if told is not None and told.year == reader.latest and not reader.narrative:
        set_day(value, told + datetime.timedelta((value.weekday - told.isoweekday() + 3) % 7 - 3))
        return
    if not reader.weekdays:
        return
    month, day, weekday = next((told for told in reversed(reader.weekdays) if told[2] == value.weekday), reader.weekdays[-1])
    found = moved(month, day, value.weekday - weekday)
    if found is not None:
        value.month, value.day = found
        value.implied = ("month", "day")
        write_date(value)
