"""What the text has told so far: the last dates, the year of its story, the day that times of day belong to."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, pairwise

from pipeline.german.dates.tense import participle_around, tense, verb
from pipeline.german.dates.value import Temporal
from pipeline.kernel import Node, Sequence

ENDS = frozenset((".", "!", "?", "\n", ";", "•", "|"))
CLAUSE = frozenset((",", ";", ":", "–", "—", "(", ")", "„", "“", '"', "»", "«", "und"))
CUTS = frozenset((";", ":", "–", "—", "„", "“", '"', "»", "«"))
SUBORDINATORS = frozenset(
    "als dass daß weil wenn ob nachdem bevor ehe obwohl während indem sodass falls sofern solange sobald was wer wie wo woran wobei womit "
    "wozu worüber wodurch deren dessen welche welcher welches welchen welchem warum weshalb".split()
)
RELATIVES = frozenset("der die das dem den denen".split())
FINITE = frozenset({"past", "weak", "present", "future", "have", "aux"})
CLOSING = frozenset("beraten vertreten erhalten betreten enthalten unterhalten".split())  # infinitives that are participles too
QUOTES = frozenset(("„", "“", "”", '"', "»", "«", "‚", "‘"))
NAME = 9  # tokens of a name in quotation marks
FORWARD = frozenset(("auf", "bis", "ab", "zum", "für"))
CONSENT, CONSENTING = ("zustimmung", "genehmigung", "freigabe", "beschlussfassung", "entscheidung"), 6  # tokens before a day
WINDOW = 50  # tokens to either side that a sentence may reach
BRACKET = 12  # tokens of a remark in brackets
HISTORIC = 400  # days from the publishing date
# A full stop behind these ends no sentence; nor does one behind a number before a noun ("12. Außenwirtschaftstag").
SHORT = frozenset(
    """Dr Prof Mag Dipl Ing Msgr St Sankt Nr Hr Fr Frl Hl Abs Art Bd Abt Tel geb gest jun sen stv ca bzw vgl inkl zzgl evtl sog ev kath
    h c d e i a o u z v n b s x J H K M P R T W A B C D E F G I L N O S U V X Y Z""".split()
)
OPENERS = frozenset(
    """Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Am Im In An Auf Aus Bei Beim Mit Nach Vor Von
    Vom Zu Zum Zur Für Um Über Unter Durch Ab Bis Seit Als Wenn Wer Wie Was Wo Dort Dann Dabei Damit Danach Dazu Da Doch Auch Und Aber
    Diese Dieser Dieses Diesen Ihre Ihren Seine Seinen Alle Beide Heute Morgen Gestern Zuvor Derzeit Neben Während Rund Mehr
    Weitere Weiterhin Zudem Außerdem Ferner Zuletzt Erst Schon Bereits Noch Nur So Dass Ob Weil Obwohl Sein""".split()
)


def sentence_ends(words: list[str]) -> list[int]:
    """Return the tokens that end a sentence, in order."""
    found = []
    last = len(words) - 1
    for i in compress(range(last + 1), map(ENDS.__contains__, words)):
        if words[i] == "." and 0 < i < last:
            ahead, following = words[i - 1], words[i + 1]
            if following[:1].islower():
                continue
            if (
                (ahead in SHORT or (ahead.isdigit() and len(ahead) < 4))
                and (following[:1].isalnum() or following == "(")
                and following not in OPENERS
            ):
                continue  # an abbreviation's, an ordinal's
        found.append(i)
    return found


def _named(words: list[str], at: int, last: int) -> int:
    """Return the token behind a name in quotation marks that begins at `at` and with which the clause goes on, else 0."""
    if at >= last or words[at] not in QUOTES:
        return 0
    close = next((i for i in range(at + 2, min(last, at + NAME)) if words[i] in QUOTES), 0)
    return close + 1 if close and close + 1 < last and words[close + 1][:1].islower() else 0


def _main(words: list[str], at: int) -> int | None:
    """Return the tense of the clauses around a token beside subordinate ones, None where these have no verb."""
    kept: list[str] = []
    cuts = [i for i, word in enumerate(words) if word == ","]
    for first, last in pairwise([0, *cuts, len(words)]):
        head = words[first + 1 : first + 3] if first else []
        relative = RELATIVES.intersection(head) and verb(words[last - 1]) in FINITE
        below = head and (head[0] in SUBORDINATORS or relative)
        if below and first < at < last:
            return None
        kept += [] if below else words[first:last]
    if len(kept) == len(words):
        return None
    found = tense(kept)
    return 0 if found is None and not {"aux", "have"}.isdisjoint(map(verb, kept)) else found


@dataclass(slots=True)
class Told:
    """A date told: as far as it is known, where, and in which sentence and line."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    at: int = -1
    sentence: int = -9
    line: int = -9
    written: str = ""  # the TIMEX3 value of a day that is known as a weekday only
    assumed: bool = False  # the publishing date, for want of any other

    @property
    def date(self) -> datetime.date | None:
        return datetime.date(self.year, self.month, self.day) if self.year and self.month and self.day else None


@dataclass(slots=True)
class Reader:
    """The state of one pass over a text's readings, in order."""

    sequence: Sequence
    anchor: datetime.date | None
    ends: list[int]  # the tokens that end a sentence
    breaks: list[int]  # the tokens that end a line
    narrative: bool = False
    story: int | None = None  # the year that a story has reached
    last: Told = field(default_factory=Told)  # the last date of any precision
    last_day: Told = field(default_factory=Told)  # the last day
    near_day: Told = field(default_factory=Told)  # the last day that is no history: "tags darauf" counts from it
    behind: Told = field(default_factory=Told)  # the newest day up to the publishing date
    ahead: Told = field(default_factory=Told)  # the last day from the publishing date on
    stated: Told = field(default_factory=Told)  # the last date whose year is stated
    part: tuple[int, str] = (-9, "")  # (token, code) of the last part of a day
    evening: Told = field(default_factory=Told)  # the day of the last time of an evening: what follows at one is the next day
    begun: Told = field(default_factory=Told)  # the last day that no shift has moved: weeks are counted from it
    ago: int = -9  # the sentence of the last vague distance ("vor einigen Tagen")
    scene: Told = field(default_factory=Told)  # the day of the event told of, to which times of day belong
    scenes: list[Told] = field(default_factory=list)  # all such days, in order of the text
    span: tuple[int, int | None] = (-9, None)  # (line, last year) of a heading that names the years of a part of a story
    chapter: bool = False  # does a line that is a year and nothing else head this part of a story?
    heading: Told | None = None  # the day that heads this block
    block: float = math.inf  # the character at which its block ends
    own_day: bool | None = None  # does the text begin with times that have no date: is it about its own day?
    recurring: tuple[int, int, str] = (-1, -9, "")  # (token, sentence, day part of the value) of the last recurrence
    headline: int | None = None  # the year that the headline names
    named_day: Told = field(default_factory=Told)  # the last day that is told with its weekday and its year
    latest: int = 0  # the latest year that the text states
    full: dict[tuple[int, int], int] = field(default_factory=dict)  # the year of the days that it states in full
    rows: list[tuple[datetime.date, datetime.date]] = field(default_factory=list)
    weekdays: list[tuple[int, int, int]] = field(default_factory=list)  # (month, day, weekday) of days without a year

    def heading_of(self, at: int) -> Told | None:
        """Return the day that heads the block of a token; one right above its text, without a blank line, holds until the next one."""
        heading = self.heading
        if heading is None or self.sequence.starts[at] < self.block:
            return heading
        return None

    def sentence_of(self, at: int) -> int:
        return bisect_right(self.ends, at)

    def line_of(self, at: int) -> int:
        return bisect_right(self.breaks, at)

    def bounds(self, at: int) -> tuple[int, int]:
        """Return the sentence around a token as half-open token indices."""
        i = bisect_left(self.ends, at)
        first = self.ends[i - 1] + 1 if i else 0
        last = self.ends[i] if i < len(self.ends) else len(self.sequence)
        return max(first, at - WINDOW), min(last, at + WINDOW)

    def tense(self, at: int) -> int:
        """Return the tense of the clause around a token, else of its sentence: -1 past, 1 future, 0 open."""
        return self.tense_told(at) or 0

    def tense_told(self, at: int) -> int | None:
        """Return the tense as `tense` does, None where no verb tells."""
        words = self.sequence.words
        before = [word.lower() for word in words[max(0, at - 2) : at]]
        if before[-1:] == ["mit"] and at > 2 and words[at - 3].lower() == "bis":  # "bis und mit 30. April", as the Swiss say
            before = ["bis"]
        if before and before[-1] not in CLAUSE:
            if "seit" in before:
                return -1
            ahead = bool(FORWARD.intersection(before))
        else:
            ahead = False
        first, last = self.bounds(at)
        if not ahead and at > 1 and words[at - 1].lower() in ("am", "im", "vom"):
            embedded = participle_around(words[at - 2], words[at + 1 : min(last, at + 9)], words[at - 3].lower())
            if embedded:
                return embedded
        left, right = at, at + 1
        while left > first and words[left - 1] not in CLAUSE:
            left -= 1
        if right < last and words[right] in (",", ")", "(") and tense(words[left:at]) is None:
            right += 1  # "Am Samstag, 2. Dezember, eröffnet"
        while right < last and words[right] not in CLAUSE:
            right += 1
        found = tense(words[left:right])
        if found is None and (following := self._behind_bracket(right, last)):
            found = tense([*words[left:right], *following])
        if found in (None, 0) and right < last and words[right] not in CUTS and (closed := self._closed(left, right, last)):
            return 0 if ahead else closed
        if found == 0 and left > first and verb(words[right - 1]) in ("participle", "prefixed"):
            # "Im Sommer wurde verhandelt, im Herbst unterzeichnet": the auxiliary of the clause before holds
            while left > first and words[left - 1] not in CUTS:
                left -= 1
            found = tense(words[left:right])
        if found is None:
            left, right = at, at + 1
            while left > first and words[left - 1] not in CUTS:
                left -= 1
            while right < last and words[right] not in CUTS:
                right += 1
            found = tense(words[left:right])
            if found == -1 and (main := _main(words[left:right], at - left)) is not None:
                found = main
            if found is None and (behind := _named(words, right, last)):
                while behind < last and words[behind] not in CUTS:
                    behind += 1
                found = tense([*words[left:right], *words[right:behind]])
        if not found and not ahead and self._without_verb(left, right):
            return -1
        if ahead:  # "bis zum 28. November wurde ..." may lie to either side
            return 0 if found == -1 else 1
        return found

    def _behind_bracket(self, at: int, last: int) -> list[str]:
        """Return the words with which a clause goes on behind a bracket at a token: "das am Dienstag von Prof. (FH) Vogt besiegelt wurde"."""
        words = self.sequence.words
        if at >= last or words[at] != "(" or ")" not in words[at : min(last, at + BRACKET)]:
            return []
        first = right = words.index(")", at) + 1
        while right < last and words[right] not in CLAUSE:
            right += 1
        return words[first:right]

    def _without_verb(self, left: int, right: int) -> bool:
        """Does a line tell by its participle alone what was done: "Neue Halle am Samstag eingeweiht"?"""
        words = self.sequence.words
        if right < len(words) and words[right] not in ("\n", "–", "—", "-"):
            return False
        last = words[right - 1]
        kinds = list(map(verb, words[left:right]))
        done = kinds[-1] == "participle" or (kinds[-1] == "prefixed" and last.endswith("t"))
        return done and not any(kinds[:-1]) and words[left].lower() not in SUBORDINATORS

    def _closed(self, left: int, right: int, last: int) -> int:
        """Return -1 where the auxiliary of a clause has its participle behind "und", commas or brackets, else 0.

        "haben am Montag Politik, Wirtschaft und Vereine zusammengeführt"
        """
        words = self.sequence.words
        open_ = {kind for word in words[left:right] if (kind := verb(word)) in ("have", "aux", "participle")}
        if "participle" in open_ or not open_ & {"have", "aux"}:
            return 0
        over = right  # a relative clause tells nothing of it: "sind am Freitag im Haus, das 1990 gegründet wurde"
        for i in range(right, last):
            word = words[i]
            if i < over:
                continue
            if word == "," and words[i + 1 : i + 2] and words[i + 1] in RELATIVES:
                close = next((k for k in range(i + 1, last) if words[k] == ","), last)
                over = close if verb(words[close - 1]) in FINITE else over
                continue
            if word in CUTS:
                return 0
            kind = verb(word)
            if kind == "participle" or ("have" in open_ and (word in CLOSING or (kind == "prefixed" and word.endswith("t")))):
                return -1
            if kind in ("past", "weak", "future", "have", "aux", "purpose") or word == "zu":
                return 0
        return 0


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
_BY_THEN = frozenset({"bereits", "schon", "Bereits", "Schon"})


def _looks_back(reader: Reader, at: int, told: Told) -> bool:
    """Is it a day before the one told last, of what had happened by then: "Am Freitag hatten beide schon Urkunden getauscht"?

    "Begonnen hatte die Reise am Montag" goes on with that day.
    """
    last = reader.last_day.date
    if last is None or told.date is None or not told.date < last:
        return False
    first, end = reader.bounds(at)
    words = reader.sequence.words[first:end]
    return not HAD.isdisjoint(words) and not _BY_THEN.isdisjoint(words)


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
    if value.kind == "weekday" and value.day is None:
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
    if told.day is not None and told.month is not None:
        if value.weekday and value.year is None:
            reader.weekdays.append((told.month, told.day, value.weekday))
        reader.last_day = told
        if value.weekday and value.kind == "day" and value.year is not None:
            reader.named_day = told
        if not is_history(reader, value) and value.decoy != "life":
            reader.near_day = told
            if reader.anchor is not None and told.date is not None:
                since = value.bound == "after"  # "der sich seit Dienstag hier aufhält"
                newest = reader.behind.date is None or told.date >= reader.behind.date
                reader.behind = told if told.date <= reader.anchor and newest and not since else reader.behind
                today = told.date == reader.anchor and "year" not in value.known  # with its year it is the date line's
                reader.ahead = told if told.date > reader.anchor or today else reader.ahead
        if value.kind == "day":
            reader.begun = told
    if reader.heading is not None and reader.heading.at == at and reader.heading.day is None:
        reader.heading = told
    if value.decoy in ("speech", "copyright", "update") or is_history(reader, value) or value.bound == "before":
        return
    if value.bound == "after" and reader.scene.day is not None and reader.sequence.words[at - 1].lower() == "seit":
        return  # "der sich seit Dienstag hier aufhält": the scene goes on
    if (
        value.kind == "shift"
        and value.by == 0
        and value.type == "DATE"
        and reader.anchor
        and (reader.scene.date or reader.anchor) > reader.anchor
    ):
        return  # "heute" beside an event to come: the event stays the scene
    ahead = reader.sequence.words[max(0, at - CONSENTING) : at]
    if reader.scene.day is not None and any(word.lower().startswith(CONSENT) for word in ahead):
        return  # "Voraussetzung ist die Zustimmung des Rates am 22. November"
    if value.decoy is None or reader.scene.day is None:
        reader.scene = told
        reader.scenes.append(told)


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
