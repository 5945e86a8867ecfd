"""The day that a time of day belongs to: of its sentence, its block, the sentence before, or the release."""

from __future__ import annotations

import datetime
from functools import lru_cache

from pipeline.german.dates.anchor import SETTLERS, bind
from pipeline.german.dates.calendar import moved
from pipeline.german.dates.told import Reader, Told
from pipeline.german.dates.value import Temporal, clock, partial
from pipeline.german.dates.wordtags import tags

AFTERNOON = {"AF": range(1, 8), "EV": range(5, 12)}  # hours that a part of the day moves behind noon
RECENT = 3  # days that a release goes on telling of in the past
SCENES = 6  # days that are looked back over
NOTES = frozenset(("Hinweis", "Redaktionen", "Redaktion", "Medienvertreter", "Fotos"))


_CLAUSE = 20  # tokens


def settle_clock(reader: Reader, at: int, value: Temporal) -> None:
    """Give a time or a part of the day its day."""
    exact = value.kind == "clock"
    if exact and value.hour is not None and at - reader.part[0] <= 4 and value.hour in AFTERNOON.get(reader.part[1], ()):
        value.hour += 12  # "am Nachmittag um halb fünf"
    text = f"T{clock(value.hour or 0, value.minute, value.second)}{value.zone or ''}" if exact else f"T{value.part}"
    sentence = reader.sentence_of(at)
    day = day_of(reader, at, sentence)
    if value.by is not None and day is not None and (whole_day := day.date) is not None:  # the evening before
        if reader.anchor is not None and whole_day > reader.anchor and reader.tense(at) < 0:
            whole_day = reader.anchor
        before = whole_day + datetime.timedelta(value.by)
        day = Told(before.year, before.month, before.day)
    elif value.by is not None and day is not None and day.month and day.day and (open_day := moved(day.month, day.day, value.by)):
        day = Told(None, *open_day)
    if exact and day is not None and (whole_day := day.date) is not None:
        line = reader.line_of(at)
        if (value.hour or 0) < 5 and reader.evening.date == whole_day and line - reader.evening.line <= 1:
            following = whole_day + datetime.timedelta(1)
            day = Told(following.year, following.month, following.day)
        elif (value.hour or 0) >= 17:
            reader.evening = Told(day.year, day.month, day.day, line=line)
    if reader.own_day is None:
        reader.own_day = reader.scene.day is None and not reader.scene.written and day is not None and exact
    if day is None or day.written:
        value.value = f"{(day.written if day else '') or 'XXXX-XX-XX'}{text}"
        return
    written = partial(day.year, day.month, day.day)
    value.year, value.month, value.day, value.when = day.year, day.month, day.day, day.date
    value.implied = ("year", "month", "day") if day.year else ("month", "day")
    value.base = "assumed" if day.assumed else value.base
    value.value = f"{written}{text}"
    stamp = value.value if exact else written
    value.edtf = value.start = stamp
    if value.bound == "after":
        value.edtf = f"{stamp}/.."
    elif value.bound == "before":
        value.edtf, value.start, value.end = f"../{stamp}", None, stamp


def day_of(reader: Reader, at: int, sentence: int) -> Told | None:
    """Return the day a time at a token belongs to, None where nothing tells."""
    scene = reader.scene
    told = scene.day is not None or scene.written != ""
    if reader.recurring[1] == sentence and (scene.sentence != sentence or scene.at < reader.recurring[0]):
        return Told(written=reader.recurring[2])
    if reader.narrative:
        return reader.last_day if reader.last_day.day else None
    any_day = reader.last_day
    if opening_hours(reader, at):
        return Told(written="XXXX-XX-XX")
    until = any_day.sentence == sentence and at - any_day.at > 3 and bounded(reader, any_day.at)
    if any_day.sentence == sentence and not until and (scene.sentence != sentence or at - any_day.at <= 3):
        return any_day
    if scene.sentence == sentence:
        return scene
    if any_day.day and any_day.at > scene.at and _goes_on(reader, any_day, at):
        return any_day  # "am Montag, 3. März, ist bis 17 Uhr geöffnet; um 14.30 Uhr ist eine Führung"
    if reader.ago == sentence and reader.anchor is not None:
        return Told(written=f"{reader.anchor:%Y-%m}-XX")
    following = next_day(reader, at)
    if following is not None:
        return following
    heading = reader.heading_of(at)
    if heading is not None and heading.day is not None:
        fresh = scene.at > heading.at and scene.line == reader.line_of(at) and sentence - scene.sentence <= 3
        return scene if fresh else heading
    today = Told(reader.anchor.year, reader.anchor.month, reader.anchor.day, assumed=True) if reader.anchor else None
    if not told or reader.own_day:
        return today
    if len(reader.scenes) > 1 and scene.sentence < sentence and is_ahead(reader, scene) and reader.tense(at) < 0:
        # "Das nächste Treffen ist am 1. September. Um 16 Uhr mussten sie zum Einsatz"
        for past in reader.scenes[-2 : -2 - SCENES : -1]:
            if is_past(reader, past) and not in_dateline(reader, past):
                return past
    if scene.date is not None and reader.anchor is not None:
        away = (scene.date - reader.anchor).days
        if abs(away) > 400:
            return today
        if scene.line != reader.line_of(at) and ((away < 0 and (away < -RECENT or reader.tense(at) >= 0)) or in_note(reader, at)):
            return today
    return today if today is not None and in_dateline(reader, scene) else scene


def _goes_on(reader: Reader, told: Told, at: int) -> bool:
    """Does only a semicolon part a time from the sentence that tells a day?"""
    words = reader.sequence.words
    parted = next((i for i in range(at - 1, max(told.at, at - _CLAUSE), -1) if words[i] == ";"), None)
    return (
        parted is not None
        and reader.sentence_of(parted - 1) == told.sentence
        and reader.sentence_of(parted + 1) == reader.sentence_of(at)
    )


def in_dateline(reader: Reader, scene: Told) -> bool:
    """Is the day told no more than the publishing date, in a line of its own: "Pressemitteilung vom 2. Mai 2024"?"""
    if scene.date is None or scene.date != reader.anchor or scene.at < 0:
        return False
    line = reader.line_of(scene.at)
    first = reader.breaks[line - 1] + 1 if line else 0
    last = reader.breaks[line] if line < len(reader.breaks) else len(reader.sequence.words)
    node = reader.sequence.nodes[scene.at]
    return last - first < 12 and node is not None and "year" in node.value.known


def is_ahead(reader: Reader, scene: Told) -> bool:
    """Is the day of an event still to come when the text is told?"""
    if reader.anchor is not None and scene.date is not None:
        return scene.date > reader.anchor
    return reader.tense(scene.at) > 0


def is_past(reader: Reader, scene: Told) -> bool:
    """Is the day of an event over when the text is told?"""
    if reader.anchor is not None and scene.date is not None:
        return scene.date <= reader.anchor
    return reader.anchor is None and reader.tense(scene.at) < 0


def in_note(reader: Reader, at: int) -> bool:
    """Does the line speak to editors?"""
    first = reader.breaks[reader.line_of(at) - 1] + 1 if reader.line_of(at) else 0
    return any(word in NOTES for word in reader.sequence.words[first : first + 8])


def bounded(reader: Reader, at: int) -> bool:
    """Is a day told an end ("noch bis Samstag")?"""
    node = reader.sequence.nodes[at]
    return node is not None and node.value.bound == "before"


def opening_hours(reader: Reader, at: int) -> bool:
    """Do abbreviated weekdays or a telephone in front tell of office hours ("Mo–Fr 9–12 Uhr", "Tel. 044 12 34 (8–12 Uhr)")?"""
    words = reader.sequence.words[max(0, at - 9) : at]
    if words[-1:] == ["("] and ("Tel" in words or "Telefon" in words):
        return True
    return any(map(_names_weekdays, words[-5:]))


@lru_cache(maxsize=20_000)
def _names_weekdays(word: str) -> bool:
    return len(word) <= 6 and any("WEEKDAYABBR" in tags(part) for part in word.split("-") if part.isalpha())


def next_day(reader: Reader, at: int) -> Told | None:
    """Return the day that follows a time in its own clause (`um 15 Uhr am Freitag`), resolved ahead of its turn."""
    sequence = reader.sequence
    _, last = reader.bounds(at)
    for i in range(at + 1, min(last, at + 4)):
        node = sequence.nodes[i]
        if node is None:
            continue
        value = node.value
        if not isinstance(value, Temporal) or value.type != "DATE" or value.kind not in ("day", "weekday", "shift"):
            return None
        if (value.kind == "shift" and value.unit != "D") or value.base == "text":
            return None
        if value.value == "":
            bind(reader, i, node)
            SETTLERS[value.kind](reader, i, value)
        return Told(value.year, value.month, value.day, i) if value.day is not None else Told(written=value.value)
    return None


SETTLERS["clock"] = SETTLERS["part"] = settle_clock
