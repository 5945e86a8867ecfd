"""Times of day: `19.30 Uhr`, `14:15`, `20h`, `halb acht`, parts of the day, and rows of times before one `Uhr`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, glued, leaf, opens_sentence, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import ZONES, number, part_of_day, whole
from pipeline.kernel import Reading, Span

PART = "('am' | 'in' 'der')? part:DAYPART"
ZONE = "(zone:ZONE | 'mitteleuropäischer' 'Zeit' | 'Ortszeit')?"


def time_of(hour: int, minute: int | None, second: int | None = None, part: str = "", zone: str | None = None) -> Temporal | None:
    """Return a time of day; a part of the day moves hours up to twelve into it (`8 Uhr abends`)."""
    if part in ("AF", "EV") and 1 <= hour < 12:
        hour += 12
    elif part in ("NI", "EV") and hour == 12:
        hour = 0
    if hour > 24 or (minute or 0) > 59 or (hour == 24 and minute):
        return None
    return Temporal("TIME", "clock", hour=hour, minute=minute, second=second, zone=zone, known=("time",))


def _part(part: Span | None) -> str:
    return part_of_day(part.word) if part else ""


@atoms.rule(
    f"hour:HOUR (('.' | ':') minute:MIN ((':' | '.') second:MIN)?)? ('Uhr' | 'UHR' | 'h' | 'hrs') ({PART})? {ZONE}",
    emits="TIME",
    examples={
        "um 19.30 Uhr": "XXXX-XX-XXT19:30",
        "Beginn 20 h": "XXXX-XX-XXT20:00",
        "um 9 Uhr morgens": "XXXX-XX-XXT09:00",
        "8 Uhr abends": "XXXX-XX-XXT20:00",
        "um 19. 45 Uhr": "XXXX-XX-XXT19:45",
    },
    counterexamples=["Karten zu 19.30 Euro"],
)
def oclock(
    context: object, hour: Span, minute: Span | None, second: Span | None, part: Span | None, zone: Span | None
) -> Reading | None:
    """A time with `Uhr` or `h`."""
    if before(hour) in (".", ",", ":") and before(hour, 2).isdigit() and glued(hour.sequence, hour.first - 1, hour.last):
        return None
    value = time_of(
        whole(hour.word), whole(minute.word) if minute else None, whole(second.word) if second else None, _part(part), _zone(zone)
    )
    if value is None or (hour.sequence.words[hour.last] == "h" and minute is None and before(hour) in ("km", "in", "pro")):
        return None
    end = None
    last = (zone or part or Span(hour.sequence, 0, 1)).last if (zone or part) else None
    if part is not None and part.word[0].isupper() and hour.sequence.words[part.first - 1] not in ("am", "Uhr", "der"):
        end = hour.sequence.ends[part.first - 1]
    del last
    return reading(value, "CLOCK", end=end)


def _zone(zone: Span | None) -> str | None:
    return ZONES.get(zone.word.lower()) if zone else None


@atoms.rule(
    "(hour:HOUR | hour:NUMBERWORD) 'Uhr' (minute:(MIN | NUMBERWORD))? part:ADVPART?",
    emits="TIME",
    examples={"um 4 Uhr 45": "XXXX-XX-XXT04:45", "um zehn Uhr": "XXXX-XX-XXT10:00"},
)
def oclock_words(context: object, hour: Span, minute: Span | None, part: Span | None) -> Reading | None:
    """A time with the minutes behind `Uhr`, or in words."""
    h, m = number(hour.word), number(minute.word) if minute else None
    if h is None or h != int(h) or (m is not None and (m != int(m) or m > 59)):
        return None
    end = None
    if minute is not None and (
        len(after(minute)) > 1 and after(minute)[0].isupper() or minute.word.lower() in ("ein", "eine", "einen", "einem", "einer")
    ):
        m, end = None, hour.sequence.ends[minute.first - 1]
    value = time_of(int(h), int(m) if m is not None else None, None, _part(part))
    return reading(value, "CLOCK", end=end) if value else None


@atoms.rule(
    "hour:HOUR ':' minute:MIN (':' second:MIN)? part:ADVPART?",
    emits="TIME",
    examples={"um 14:15": "XXXX-XX-XXT14:15", "Beginn: 14:15": "XXXX-XX-XXT14:15"},
    counterexamples=["siegten 25:23", "Maßstab 1:25"],
)
def digital(context: object, hour: Span, minute: Span, second: Span | None, part: Span | None) -> Reading | None:
    """A time with a colon: behind a word that asks for a time, a date, or alone on its line; else it may be a score."""
    sequence = hour.sequence
    last = (part or second or minute).last
    if not glued(sequence, hour.first, (second or minute).last):
        return None
    ahead, following = before(hour).lower(), sequence.words[last] if last < len(sequence) else "\n"
    node = sequence.nodes[hour.first - 1] if hour.first else None
    asks = ahead in CLOCK_WORDS or ahead == "\n" or node is not None or part is not None
    if not asks and not (
        ahead in ("-", "–", ",", "(", "|", ".", ":", "/")
        and (_dateish(sequence.words, hour.first - 1) or following in ("-", "–", "bis", ")"))
    ):
        if not (ahead.isdigit() and len(ahead) == 4) and not (ahead == "."):
            return None
    value = time_of(whole(hour.word), whole(minute.word), whole(second.word) if second else None, _part(part))
    return reading(value, "CLOCK") if value else None


CLOCK_WORDS = frozenset(
    """um ab bis von gegen seit vor nach beginn einlass uhrzeit zeit start ende ca circa punkt zwischen und jeweils spätestens
    montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend heute morgen januar februar märz april mai juni juli august
    september oktober november dezember treffpunkt""".split()
)


def _dateish(words: list[str], at: int) -> bool:
    """Does a date or a label stand before this punctuation mark?"""
    word = words[at - 1] if at > 0 else ""
    return word.isdigit() or word in (".", "Beginn", "Uhrzeit", "Zeit", "Einlass", "Start") or word.lower() in CLOCK_WORDS


@atoms.rule("hour:HOUR minute:('h30' | 'h15' | 'h45' | 'h00')", emits="TIME", examples={"um 17h30": "XXXX-XX-XXT17:30"})
def french_style(context: object, hour: Span, minute: Span) -> Reading | None:
    """A time as the Swiss and the French abbreviate it."""
    value = time_of(whole(hour.word), int(minute.word[1:]))
    return reading(value, "CLOCK") if value else None


SEP = "(DASH | 'bis' ('gegen' | 'ca' '.' | 'etwa')? | 'und' | 'oder' | ',' | '/' | 'sowie' | '?' | 'bzw' '.')"


@atoms.rule(
    f"(times[]:(HOUR (('.' | ':') MIN)?) ('Uhr' | 'h')? seps[]:{SEP})+ times[]:(HOUR (('.' | ':') MIN)?) ('Uhr' | 'h') ({PART})?",
    emits="RANGE",
    examples={"von 10 bis 16 Uhr": "XXXX-XX-XXT10:00/XXXX-XX-XXT16:00", "18-22 Uhr": "XXXX-XX-XXT18:00/XXXX-XX-XXT22:00"},
    counterexamples=["Artikel 3 und 4"],
)
@atoms.rule(
    "times[]:(HOUR ':' MIN) (seps[]:DASH | seps[]:'bis') times[]:(HOUR ':' MIN)",
    emits="RANGE",
    examples={"(14:00-16:30)": "XXXX-XX-XXT14:00/XXXX-XX-XXT16:30"},
)
def times(context: object, times: list[Span], seps: list[Span], part: Span | None = None) -> Reading | None:
    """Two or more times that share one `Uhr`."""
    sequence = times[0].sequence
    if before(times[0]) in (".", ",") and before(times[0], 2).isdigit() and glued(sequence, times[0].first - 1, times[0].first + 1):
        return None
    parts = []
    for span in times:
        words = span.words
        if len(words) == 3 and not glued(sequence, span.first, span.last):
            return None
        value = time_of(whole(words[0]), whole(words[2]) if len(words) == 3 else None, None, _part(part))
        if value is None:
            return None
        following = sequence.words[span.last] if span.last < len(sequence) else ""
        end = sequence.ends[span.last] if following in ("Uhr", "h") else span.end
        parts.append(leaf("TIME", span, value, "atoms.times", end))
    if len(parts) == 2 and seps[0].word in (",", "und", "oder", "/", "sowie", "bzw"):
        return Reading(Temporal("RANGE", "list"), tuple(parts), frozenset(("DATELIST",)), start=parts[0].start, end=parts[-1].end)
    kind = "row" if len(parts) == 2 and seps[0].word in ("bis", "-", "–", "—", "‑", "−", "?") else "list"
    if kind == "row":
        parts[0].value.bound = parts[1].value.bound = None
    return Reading(Temporal("RANGE", kind), tuple(parts), frozenset(("CLOCK",)), start=parts[0].start, end=parts[-1].end)


@atoms.rule(
    "how:('halb' | 'viertel' | 'dreiviertel') hour:(HOUR | NUMBERWORD)",
    emits="TIME",
    examples={"um halb acht": "XXXX-XX-XXT07:30", "gegen dreiviertel 8": "XXXX-XX-XXT07:45"},
    counterexamples=["halb ein Jahr"],
)
def before_hour(context: object, how: Span, hour: Span) -> Reading | None:
    """Half, a quarter, three quarters on the way to an hour."""
    value = number(hour.word)
    if value is None or not 1 <= value <= 12 or value != int(value) or hour.word.lower() in ("ein", "eine", "einen", "einer"):
        return None
    if before(how).lower() not in ("um", "gegen", "ab", "bis", "ist", "von", "nach", "vor", "auf") and after(hour) not in ("Uhr",):
        return None
    minutes = {"halb": 30, "viertel": 15, "dreiviertel": 45}[how.word.lower()]
    time = time_of(int(value) - 1, minutes)
    return reading(time, "CLOCK") if time else None


@atoms.rule(
    "quarter:('Viertel' | NUMBERWORD | NUM) way:('vor' | 'nach') hour:(HOUR | NUMBERWORD) part:ADVPART?",
    emits="TIME",
    examples={"um Viertel nach acht": "XXXX-XX-XXT08:15", "um fünf vor zwölf": "XXXX-XX-XXT11:55"},
    counterexamples=["zwei vor 10 Jahren", "drei nach 7 Tagen"],
)
def past_hour(context: object, quarter: Span, way: Span, hour: Span, part: Span | None) -> Reading | None:
    """Minutes before or past an hour."""
    asked = before(quarter).lower() in ("um", "gegen", "ab", "bis", "ist")
    if not asked and quarter.word not in ("Viertel", "viertel"):
        return None
    minutes = 15.0 if quarter.word.lower() == "viertel" else number(quarter.word) or 0
    value = number(hour.word)
    if value is None or not 1 <= value <= 24 or value != int(value) or after(hour)[:1].isupper() and after(hour) != "Uhr":
        return None
    total = int(value) * 60 + int(minutes) * (1 if way.word == "nach" else -1)
    time = time_of(total // 60, total % 60, None, _part(part))
    return reading(time, "CLOCK") if time else None


@atoms.rule(
    "ahead:('um' | 'gegen') hour:(HOUR | NUMBERWORD) part:ADVPART?",
    emits="TIME",
    span="hour",
    examples={"treffen uns um 17": "XXXX-XX-XXT17:00"},
    counterexamples=["um 3 Prozent", "um zwei Jahre", "um 12 auf 14"],
)
def bare_hour(context: object, ahead: Span, hour: Span, part: Span | None) -> Reading | None:
    """`um 17` at the end of a clause: an hour whose `Uhr` was left out."""
    following = after(part or hour)
    if part is None and (following not in (".", ",", "\n", ")", "!") or not hour.word.isdigit() or ahead.word.lower() == "gegen"):
        return None
    value = number(hour.word)
    if value is None or value != int(value) or value > 24 or after(hour, 1).isdigit():
        return None
    if part is None and following == "," and after(hour, 1).isdigit():
        return None
    if part is None and not opens_like_clock(ahead):
        return None
    time = time_of(int(value), None, None, _part(part))
    return reading(time, "CLOCK") if time else None


def opens_like_clock(ahead: Span) -> bool:
    """A raise "um 17" has its verb behind it; a time stands behind a day, a comma or a verb of meeting."""
    sequence = ahead.sequence
    node_before = before(ahead).lower()
    return (
        node_before in CLOCK_WORDS
        or node_before in ("uns", "beginnt", "treffen", "statt", ",")
        or (ahead.first > 0 and sequence.words[ahead.first - 1].isdigit() and False)
    )


@atoms.rule(
    "('gegen' | 'am' | 'zu' | 'bis' 'zum' | 'vom' | 'in' 'der' | 'über' | 'in' 'den')? early:('frühen' | 'späten' | 'späteren' | 'selben' | 'gleichen' | 'ganzen' | 'heutigen')? part:DAYPART",
    emits="TIME",
    span="part",
    examples={"am Nachmittag": "XXXX-XX-XXTAF", "in den frühen Morgenstunden": "XXXX-XX-XXTMO", "abends": "XXXX-XX-XXTEV"},
    counterexamples=["Guten Morgen", "schon früh"],
)
def part_alone(context: object, part: Span, early: Span | None) -> Reading | None:
    """A part of the day; nouns only behind a preposition that asks for a time."""
    word, low = part.word, part.word.lower()
    if low in ("früh", "frühe", "früh morgens") or (low == "morgen" and word[0].islower()) or low in ("tagsüber", "untertags"):
        return None
    ahead = before(early or part).lower()
    if word[0].isupper() and low not in ADVERBS:
        if ahead not in ("am", "gegen", "bis", "zum", "der", "den", "über", "vom", "diesem", "dieser", "zur", "jenem"):
            return None
        if ahead in ("zum", "vom", "der", "den", "bis") and before(early or part, 2).lower() not in (
            "in",
            "bis",
            "am",
            "seit",
            "während",
        ):
            return None
        if before(part, 1) == "der" and after(part)[:1].islower() is False and after(part) in ("der",):
            return None
    elif word[0].islower() and low not in ADVERBS and ahead not in ("gestern", "heute", "am", "gegen"):
        return None
    if low.endswith("lich") or low == "mitternacht" and False:
        return None
    code = part_of_day(low if row_has(low) else word)
    start = early.start if early and early.word in ("frühen", "späten", "selben", "gleichen") else None
    if start is not None and before(early).lower() == "den":  # type: ignore[arg-type]
        start = early.sequence.starts[early.first - 1]  # type: ignore[union-attr]
    if low in ("mitternacht", "mitternachts"):
        return reading(Temporal("TIME", "clock", hour=0, minute=0, known=("time",)), "CLOCK", start=start)
    return reading(
        Temporal("TIME", "part", part=code, base="text" if early and early.word in ("selben", "gleichen") else "anchor"),
        "CLOCK",
        start=start,
    )


ADVERBS = frozenset(
    (
        "abends",
        "morgens",
        "nachts",
        "mittags",
        "vormittags",
        "nachmittags",
        "frühmorgens",
        "spätabends",
        "spätnachmittags",
        "mitternachts",
    )
)


def row_has(word: str) -> bool:
    from pipeline.lexicon import table

    return word in table("dayparts")


__all__ = ["opens_sentence"]
