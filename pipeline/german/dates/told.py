"""What the text has told so far: the last dates, the year of its story, the day that times of day belong to."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.german.dates.clauses import Clauses
from pipeline.german.dates.hints import CONSENT
from pipeline.german.dates.value import Temporal
from pipeline.german.tokens import BREAK
from pipeline.kernel import Node

CONSENTING = 6  # tokens before a day
HISTORIC = 400  # days from the publishing date


class Told:
    """A date told: as far as it is known, where, and in which sentence and line."""

    __slots__ = ("assumed", "at", "date", "day", "line", "month", "sentence", "written", "year")

    def __init__(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        at: int = -1,
        sentence: int = -9,
        line: int = -9,
        written: str = "",
        assumed: bool = False,
    ):
        self.at, self.sentence, self.line = at, sentence, line
        self.written = written  # the TIMEX3 value of a day that is known as a weekday only
        self.assumed = assumed  # the publishing date, for want of any other
        self.set(year, month, day)

    def set(self, year: int | None, month: int | None, day: int | None) -> None:
        self.year, self.month, self.day = year, month, day
        self.date = datetime.date(year, month, day) if year and month and day else None


NOWHERE = Told()  # before anything is told


@dataclass(slots=True)
class Reader(Clauses):
    """The state of one pass over a text's readings, in order."""

    anchor: datetime.date | None
    narrative: bool = False
    story: int | None = None  # the year that a story has reached
    last: Told = NOWHERE  # the last date of any precision
    last_day: Told = NOWHERE  # the last day
    near_day: Told = NOWHERE  # the last day that is no history: "tags darauf" counts from it
    behind: Told = NOWHERE  # the newest day up to the publishing date
    ahead: Told = NOWHERE  # the last day from the publishing date on
    stated: Told = NOWHERE  # the last date whose year is stated
    part: tuple[int, str] = (-9, "")  # (token, code) of the last part of a day
    evening: Told = NOWHERE  # the day of the last time of an evening: what follows at one is the next day
    begun: Told = NOWHERE  # the last day that no shift has moved: weeks are counted from it
    ago: int = -9  # the sentence of the last vague distance ("vor einigen Tagen")
    scene: Told = NOWHERE  # the day of the event told of, to which times of day belong
    scenes: list[Told] = field(default_factory=list)  # all such days, in order of the text
    span: tuple[int, int | None] = (-9, None)  # (line, last year) of a heading that names the years of a part of a story
    chapter: bool = False  # does a line that is a year and nothing else head this part of a story?
    heading: Told | None = None  # the day that heads this block
    block: float = math.inf  # the character at which its block ends
    own_day: bool | None = None  # does the text begin with times that have no date: is it about its own day?
    recurring: tuple[int, int, str] = (-1, -9, "")  # (token, sentence, day part of the value) of the last recurrence
    headline: int | None = None  # the year that the headline names
    named_day: Told = NOWHERE  # the last day that is told with its weekday and its year
    latest: int = 0  # the latest year that the text states
    full: dict[tuple[int, int], int] = field(default_factory=dict)  # the year of the days that it states in full
    yearless: set[tuple[int, int, int]] = field(default_factory=set)  # (month, day, weekday) of all days that it states without one
    rows: list[tuple[datetime.date, datetime.date]] = field(default_factory=list)
    weekdays: list[tuple[int, int, int]] = field(default_factory=list)  # (month, day, weekday) of days without a year

    def heading_of(self, at: int) -> Told | None:
        """Return the day that heads the block of a token; one right above its text, without a blank line, holds until the next one."""
        heading = self.heading
        if heading is None or self.sequence.starts[at] < self.block:
            return heading
        return None


def leaves(node: Node) -> Iterator[Node]:
    """Yield the dates of a row, or the node itself."""
    if node.value.type == "RANGE":
        for part in node.parts:
            yield from leaves(part)
    else:
        yield node


def is_narrative(nodes: list[Node], anchor: datetime.date | None) -> bool:
    """Is this history? Then the years stated lie far from the publishing date, and open dates follow the year told last."""
    years, open_dates, far, deictic = 0, 0, 0, 0
    for node in nodes:
        value: Temporal = node.value
        if value.type not in ("DATE", "TIME"):
            continue
        if value.year is not None and "year" in value.known:
            years += 1
            far += anchor is None or abs(value.year - anchor.year) >= 3
        elif value.kind in ("day", "month"):
            open_dates += 1
            deictic += value.weekday is not None  # "am Samstag, 2. Juli": of this year
        elif value.kind == "weekday" or (value.kind == "shift" and value.unit == "D" and value.base == "anchor"):
            deictic += 1
    if anchor is None:
        return years >= 6 and deictic * 10 <= years and open_dates >= 3
    return years >= 5 and far * 4 >= years * 3 and open_dates >= 3 and deictic * 4 <= years + open_dates


def is_history(reader: Reader, value: Temporal) -> bool:
    """Does a date lie so far from the publishing date that no time of day, no weekday goes on from it?"""
    if reader.narrative or reader.anchor is None:
        return False
    if value.when is not None:
        return abs((value.when - reader.anchor).days) > HISTORIC
    return value.year is not None and abs(value.year - reader.anchor.year) > 1


HAD = frozenset({"hatte", "hatten"})
_LONG_BEFORE = 21  # days: "Am 9. Februar hatte der Rat ...", of an event in June
_BY_THEN = frozenset({"bereits", "schon", "Bereits", "Schon"})


def _looks_back(reader: Reader, at: int, told: Told) -> bool:
    """Is it a day before the one told last, of what had happened by then: "Am Freitag hatten beide schon Urkunden getauscht"?

    "Begonnen hatte die Reise am Montag" goes on with that day.
    """
    last = reader.last_day.date
    if last is None or told.date is None or told.date >= last:
        return False
    first, end = reader.bounds(at)
    words = reader.sequence.words[first:end]
    return not HAD.isdisjoint(words) and (not _BY_THEN.isdisjoint(words) or (last - told.date).days > _LONG_BEFORE)


def remember(reader: Reader, at: int, value: Temporal) -> None:
    """Keep of a resolved reading what later ones refer to."""
    if value.type == "SET":
        weekly = value.value.partition("T")[0] if value.value.startswith("XXXX-WXX-") and value.base == "each" else "XXXX-XX-XX"
        reader.recurring = (at, reader.sentence_of(at), weekly)
        return
    if value.type == "DURATION" and "X" in value.value and reader.sequence.words[at - 1].lower() == "vor":
        reader.ago = reader.sentence_of(at)
    if value.part is not None:
        reader.part = (at, value.part)
    if value.kind == "part" and value.by and value.day is not None:  # "am Vorabend ... (19.30 Uhr)"
        reader.last_day = Told(value.year, value.month, value.day, at, reader.sentence_of(at), reader.line_of(at))
    if value.type not in ("DATE", "TIME") or value.kind in ("clock", "part") or value.era < 0:
        return
    told = Told(value.year, value.month, value.day, at, reader.sentence_of(at), reader.line_of(at))
    if (value.kind == "weekday" and value.day is None) or (value.kind == "lone" and value.month is None):
        told.written = value.value.partition("T")[0]
    if value.unit == "W" and value.start and value.period:  # a week is told by its Monday
        monday = datetime.date.fromisoformat(value.start)
        reader.last = Told(monday.year, monday.month, monday.day, at, told.sentence, told.line)
    elif value.year is not None or value.month is not None:
        reader.last = told
    if value.year is not None and "year" in value.known:
        reader.stated = told
        follow_story(reader, told, value)
    elif (
        reader.narrative
        and value.year is not None
        and value.bound is None
        and value.kind in ("day", "month", "season")
        and not reader.chapter
    ):
        reader.story = value.year
        reader.stated = told
    if (told.day is None and not told.written) or (value.unit != "D" and value.kind == "shift"):
        return
    if _looks_back(reader, at, told):
        return
    history = is_history(reader, value)
    if told.day is not None and told.month is not None:
        if value.weekday and value.year is None:
            reader.weekdays.append((told.month, told.day, value.weekday))
        reader.last_day = told
        if value.weekday and value.kind == "day" and value.year is not None:
            reader.named_day = told
        if not history and value.decoy != "life":
            reader.near_day = told
            if reader.anchor is not None and told.date is not None:
                since = value.bound == "after"  # "der sich seit Dienstag hier aufhält"
                newest = reader.behind.date is None or told.date >= reader.behind.date
                reader.behind = told if told.date <= reader.anchor and newest and not since else reader.behind
                today = told.date == reader.anchor and "year" not in value.known  # with its year it is the date line's
                reader.ahead = told if told.date > reader.anchor or today else reader.ahead
        if value.kind == "day":
            reader.begun = told
    elif value.kind == "lone" and value.weekday:
        reader.last_day = told  # "am Dienstag (14.) ... am Tag darauf": a day of a month that nothing tells
    if reader.heading is not None and reader.heading.at == at and reader.heading.day is None:
        reader.heading = told
    if history or value.decoy in ("speech", "copyright", "update") or value.bound == "before":
        return
    if value.bound == "after" and reader.scene.day is not None and reader.sequence.words[at - 1].lower() == "seit":
        return  # "der sich seit Dienstag hier aufhält": the scene goes on
    if (
        value.kind == "shift"
        and value.by == 0
        and value.type == "DATE"
        and reader.anchor
        and (reader.scene.date or reader.anchor) > reader.anchor
        and not (at and reader.sequence.words[at - 1] == BREAK)
    ):
        return  # "heute" beside an event to come: the event stays the scene, unless a paragraph opens with it
    if reader.scene.day is not None and reader.hinted(at - CONSENTING, at) and _consented(reader, at):
        return  # "Voraussetzung ist die Zustimmung des Rates am 22. November"
    if value.decoy is None or reader.scene.day is None:
        reader.scene = told
        reader.scenes.append(told)


def _consented(reader: Reader, at: int) -> bool:
    return any(word.lower().startswith(CONSENT) for word in reader.sequence.words[max(0, at - CONSENTING) : at])


def follow_story(reader: Reader, told: Told, value: Temporal) -> None:
    """Let a stated year move the story on; a glance far back or ahead does not."""
    year = told.year
    if year is None or (value.bound is not None and reader.story is not None):
        return
    words, at = reader.sequence.words, told.at
    first, last = reader.bounds(at)
    heads = (first == 0 or words[first - 1] == "\n") and (last == len(words) or words[last] == "\n") and last - first <= 12
    if heads and last - first == 1 and told.month is None:
        reader.chapter = True
    elif reader.chapter and not heads:
        return
    story = reader.story
    if heads and reader.span[0] == told.line and story is not None and year >= story:
        reader.span = (told.line, year)  # "Westfront 1944/1945" begins in the first of them
        return
    if heads:
        reader.span = (told.line, None)
    if story is None or heads or abs(year - story) <= 1 or (told.month is not None and year > story and opens_line(reader, first)):
        reader.story = year


def opens_line(reader: Reader, first: int) -> bool:
    """Does a sentence that begins at a token open its line?"""
    return first == 0 or reader.sequence.words[first - 1] == "\n"
