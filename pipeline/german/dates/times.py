"""Times of day: `19.30 Uhr`, `14:15`, `20h`, `halb acht`, parts of the day, and rows of times before one `Uhr`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, glued, member, reading
from pipeline.german.dates.spans import ONE
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import CLOCK_ASKING, ZONES, number, part_of_day, whole
from pipeline.kernel import Reading, Span

PART = "('am' | 'in' 'der')? part:DAYPART"
ZONE = "(zone:ZONE | '(' zone:ZONE ')' | zone:'mitteleuropäischer' 'Zeit' | 'Ortszeit')?"
OPENINGS = ("öffnung", "beginn", "einlass", "start", "schluss", "abfahrt", "ankunft", "ende")
_QUARTERS = frozenset({"00", "15", "30", "45"})  # minutes
ADVERBS = frozenset(
    "abends morgens nachts mittags vormittags nachmittags frühmorgens spätabends spätnachmittags mitternachts spätnachts".split()
)


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


def _number(span: Span | None) -> int | None:
    return whole(span.word) if span else None


def _zone(zone: Span | None) -> str | None:
    return ZONES.get(zone.word.lower()) if zone else None


def _before_bracket(zone: Span | None) -> int | None:
    """Return where a time ends whose zone stands in brackets, which are no part of it."""
    return zone.sequence.ends[zone.first - 2] if zone is not None and before(zone) == "(" else None


def clock(value: Temporal | None, start: int | None = None, end: int | None = None) -> Reading | None:
    return reading(value, "CLOCK", start=start, end=end) if value else None


@atoms.rule(
    f"hour:HOUR (('.' | ':') minute:MIN (':' second:MIN)?)? unit:('Uhr' | 'UHR' | 'h' | 'hrs') ({PART})? {ZONE}",
    emits="TIME",
    examples={
        "um 19.30 Uhr": "2024-05-22T19:30",
        "Beginn 20 h": "2024-05-22T20:00",
        "um 9 Uhr morgens": "2024-05-22T09:00",
        "8 Uhr abends": "2024-05-22T20:00",
        "um 19. 45 Uhr": "2024-05-22T19:45",
        "20:00 Uhr MEZ": "2024-05-22T20:00+01",
        "um 15 Uhr (MESZ)": "2024-05-22T15:00+02",
    },
    counterexamples=["Karten zu 19.30 Euro", "50 km / h"],
)
def oclock(
    context: int | None, hour: Span, minute: Span | None, second: Span | None, unit: Span, part: Span | None, zone: Span | None
) -> Reading | None:
    """A time with `Uhr` or `h`."""
    sequence = hour.sequence
    if before(hour) in (".", ",", ":") and before(hour, 2).isdigit() and glued(sequence, hour.first - 1, hour.last):
        return None
    if unit.word == "H":
        return None
    if unit.word == "h" and minute is None and before(hour).lower() in ("km", "in", "pro", "ca"):
        return None
    end = _before_bracket(zone)
    if (
        part is not None
        and part.word[0].isupper()
        and sequence.words[part.first - 1] not in ("am", "der")
        and part.word.lower() not in ADVERBS
    ):
        part, end = None, unit.end
    return clock(time_of(whole(hour.word), _number(minute), _number(second), _part(part), _zone(zone)), end=end)


@atoms.rule(
    "(hour:HOUR | hour:NUMBERWORD) unit:'Uhr' 'und'? minute:(MIN | NUMBERWORD) part:ADVPART?",
    emits="TIME",
    examples={"um 4 Uhr 45": "2024-05-22T04:45"},
    counterexamples=["um 19 Uhr zwei Konzerte"],
)
@atoms.rule("hour:NUMBERWORD unit:'Uhr' part:ADVPART?", emits="TIME", examples={"um zehn Uhr": "2024-05-22T10:00"})
def oclock_words(
    context: int | None, hour: Span, unit: Span, minute: Span | None = None, part: Span | None = None
) -> Reading | None:
    """A time with the minutes behind `Uhr`, or in words."""
    h, m = number(hour.word), number(minute.word) if minute else 0
    if h is None or m is None or h != int(h) or m != int(m) or m > 59:
        return None
    if minute is not None and (minute.word.lower() in ONE or (len(after(minute)) > 1 and after(minute)[0].isupper())):
        return None
    return clock(time_of(int(h), int(m), None, _part(part)))


SCORED = frozenset(
    """gewann gewannen siegte siegten unterlag unterlagen verlor verloren besiegte besiegten schlug schlugen trennten Endstand Satz Sätze
    Sätzen Sieg Niederlage Remis Unentschieden Spielstand Halbzeit Tore Toren""".split()
)


@atoms.rule(
    "hour:HOUR ':' minute:MIN (':' second:MIN)? part:ADVPART? (zone:ZONE | '(' zone:ZONE ')')?",
    emits="TIME",
    examples={"um 14:15": "2024-05-22T14:15", "Beginn: 14:15": "2024-05-22T14:15", "startet 15:00 UTC": "2024-05-22T15:00Z"},
    counterexamples=["siegten 25:23", "Maßstab 1:25", "gewann 21:15, 21:18", "siegten 3:1, 25:20 und 19:17"],
)
def digital(
    context: int | None, hour: Span, minute: Span, second: Span | None, part: Span | None, zone: Span | None
) -> Reading | None:
    """A time with a colon: behind a word or a date that asks for a time, before a zone, or alone on its line; else it may be a score."""
    sequence = hour.sequence
    last = (part or second or minute).last
    if not glued(sequence, hour.first, (second or minute).last):
        return None
    ahead, following = before(hour).lower(), sequence.words[last] if last < len(sequence) else "\n"
    if ahead in ("und", ",", ":", "mit", "(") and SCORED.intersection(sequence.words[max(0, hour.first - 12) : last]):
        return None
    asked = (
        ahead in CLOCK_ASKING
        or ahead.endswith(OPENINGS)
        or ahead == "\n"
        or part is not None
        or zone is not None
        or ahead == "."
        or (ahead.isdigit() and (len(ahead) == 4 or before(hour, 2) in (".", "-")))
    )
    if not asked:
        behind_date = _dateish(before(hour, 2))
        paired = following in ("-", "–", "bis", ")") and ahead != ":"
        if ahead not in ("-", "–", ",", "(", "|", ":", "/") or not (behind_date or paired):
            return None
        if ahead == "," and before(hour, 3) == ":" and before(hour, 2).isdigit():
            return None  # "21:15, 21:18": sets of a match
    return clock(
        time_of(whole(hour.word), whole(minute.word), _number(second), _part(part), _zone(zone)), end=_before_bracket(zone)
    )


def _dateish(word: str) -> bool:
    """Does a date or a label end with this word?"""
    return word.isdigit() or word == "." or word.lower() in CLOCK_ASKING


@atoms.rule("hour:HOUR minute:('h30' | 'h15' | 'h45' | 'h00')", emits="TIME", examples={"um 17h30": "2024-05-22T17:30"})
def french_style(context: int | None, hour: Span, minute: Span) -> Reading | None:
    """A time as the French-speaking neighbours abbreviate it."""
    return clock(time_of(whole(hour.word), int(minute.word[1:])))


TIME = "(HOUR (('.' | ':') MIN)?)"
SEP = "(DASH | 'bis' ('gegen' | 'ca' '.' | 'etwa')? | 'und' 'um'? | 'oder' 'um'? | ',' | '/' | 'sowie' 'um'? | '?' | 'bzw' '.')"
UHR = "('Uhr' | 'h')"
ROW_SEPS = frozenset("bis - – — ‑ − ?".split())


@atoms.rule(
    f"times[]:{TIME} {UHR}? (seps[]:{SEP} times[]:{TIME} {UHR}?)* seps[]:{SEP} times[]:{TIME} {UHR} ({PART})? {ZONE}",
    emits="RANGE",
    examples={
        "von 10 bis 16 Uhr": "2024-05-22T10:00/2024-05-22T16:00",
        "18-22 Uhr": "2024-05-22T18:00/2024-05-22T22:00",
        "von 9 bis 11 Uhr (MESZ)": "2024-05-22T09:00+02/2024-05-22T11:00+02",
        "um 11, 12, 14 und 15 Uhr": "2024-05-22T11:00,2024-05-22T12:00,2024-05-22T14:00,2024-05-22T15:00",
    },
    counterexamples=["Artikel 3 und 4"],
)
@atoms.rule(
    "times[]:(HOUR '.' MIN) seps[]:DASH times[]:(HOUR '.' MIN)",
    emits="RANGE",
    examples={"Brunch (09.30–12.30, ohne Anmeldung)": "2024-05-22T09:30/2024-05-22T12:30"},
    counterexamples=["Preise 09.30-12.40 Euro", "3.15-4.20 Prozent", "10.05-12.06."],
)
@atoms.rule(
    "times[]:(HOUR ':' MIN) (seps[]:DASH | seps[]:'bis') times[]:(HOUR ':' MIN)",
    emits="RANGE",
    examples={"(14:00-16:30)": "2024-05-22T14:00/2024-05-22T16:30"},
)
def clock_row(
    context: int | None, times: list[Span], seps: list[Span], part: Span | None = None, zone: Span | None = None
) -> Reading | None:
    """Two or more times that share one `Uhr`."""
    sequence = times[0].sequence
    if before(times[0]) in (".", ",") and before(times[0], 2).isdigit() and glued(sequence, times[0].first - 1, times[0].first + 1):
        return None
    if after(times[-1]) not in ("Uhr", "h") and sequence.words[times[0].first + 1] == "." and not _bare_row(times):
        return None
    parts = []
    for span in times:
        words = span.words
        if len(words) == 3 and not glued(sequence, span.first, span.last):
            return None
        value = time_of(whole(words[0]), whole(words[2]) if len(words) == 3 else None, None, _part(part), _zone(zone))
        if value is None:
            return None
        marked = span.last < len(sequence) and sequence.words[span.last] in ("Uhr", "h")
        parts.append(member("TIME", span.start, sequence.ends[span.last] if marked else span.end, value, "atoms.clock_row"))
    kind = "row" if len(parts) == 2 and seps[0].word in ROW_SEPS else "list"
    return Reading(Temporal("RANGE", kind), tuple(parts), frozenset(("CLOCK",)), start=parts[0].start, end=parts[-1].end)


def _bare_row(times: list[Span]) -> bool:
    """Are "09.30–12.30" times although no `Uhr` follows? Then no month can be read, and nothing is counted."""
    following = after(times[-1])
    minutes = [span.words[2] for span in times if len(span.words) == 3]
    round_minutes = all(m in _QUARTERS for m in minutes) and any(int(m) > 12 for m in minutes)
    return round_minutes and before(times[0]) in ("(", ",", "\n", "von", "|") and following in (",", ")", "\n", ";", "|")


HOURS_NEAR = frozenset("uhr einlass beginn beginnt start startet treffpunkt los abfahrt öffnet schluss anstoß".split())


@atoms.rule(
    "('um' | 'ab' | 'gegen') time:(hour:HOUR '.' minute:MIN)",
    emits="TIME",
    span="time",
    examples={"Einlass ist ab 18.30, Beginn 19.30 Uhr": "2024-05-22T18:30"},
    counterexamples=["Karten ab 18.30, ermäßigt 12.50", "um 19.30 Euro", "stieg um 3.15, dann fiel er"],
)
def dotted(context: int | None, time: Span, hour: Span, minute: Span) -> Reading | None:
    """A time with a full stop whose `Uhr` was left out, where others or a beginning are told beside it."""
    sequence = time.sequence
    if minute.word not in _QUARTERS or not glued(sequence, time.first, time.last):
        return None
    if after(time) not in (",", ".", ")", ";", "\n", "!") or after(time, 1).isdigit():
        return None
    near = sequence.words[max(0, time.first - 8) : time.last + 8]
    if not any(word.lower() in HOURS_NEAR for word in near):
        return None
    return clock(time_of(whole(hour.word), whole(minute.word)))


@atoms.rule(
    "how:('halb' | 'viertel' | 'dreiviertel' | 'drei' 'viertel') hour:(HOUR | NUMBERWORD) part:ADVPART?",
    emits="TIME",
    examples={
        "um halb acht": "2024-05-22T07:30",
        "gegen dreiviertel 8": "2024-05-22T07:45",
        "um halb zehn abends": "2024-05-22T21:30",
    },
    counterexamples=["halb zwei Meter", "halb eine Million"],
)
def before_hour(context: int | None, how: Span, hour: Span, part: Span | None) -> Reading | None:
    """Half, a quarter, three quarters on the way to an hour."""
    value = number(hour.word)
    if value is None or not 1 <= value <= 12 or value != int(value) or hour.word.lower() in ONE:
        return None
    asked = before(how).lower() in ("um", "gegen", "ab", "bis", "ist", "von", "nach", "vor", "auf")
    if not asked and after(hour) != "Uhr" and part is None:
        return None
    minute = {"halb": 30, "viertel": 15, "dreiviertel": 45, "drei": 45}[how.word.lower()]
    return clock(time_of(int(value) - 1, minute, None, _part(part)))


@atoms.rule(
    "quarter:('Viertel' | NUMBERWORD | NUM) way:('vor' | 'nach') hour:(HOUR | NUMBERWORD) 'Uhr'? part:ADVPART?",
    emits="TIME",
    examples={"um Viertel nach acht": "2024-05-22T08:15", "um fünf vor zwölf": "2024-05-22T11:55"},
    counterexamples=["zwei vor 10 Jahren", "drei nach 7 Tagen"],
)
def past_hour(context: int | None, quarter: Span, way: Span, hour: Span, part: Span | None) -> Reading | None:
    """Minutes before or past an hour."""
    named = quarter.word.lower() == "viertel"
    if not named and before(quarter).lower() not in ("um", "gegen", "ab", "bis", "ist"):
        return None
    minutes, value = 15.0 if named else number(quarter.word) or 0.0, number(hour.word)
    if value is None or not 1 <= value <= 24 or value != int(value) or (after(hour)[:1].isupper() and after(hour) != "Uhr"):
        return None
    total = int(value) * 60 + int(minutes) * (1 if way.word == "nach" else -1)
    return clock(time_of(total // 60, total % 60, None, _part(part)))


@atoms.rule(
    "ahead:('um' | 'gegen' | 'punkt') hour:(HOUR | NUMBERWORD) part:ADVPART?",
    emits="TIME",
    span="hour",
    examples={"wir treffen uns um 17.": "2024-05-22T17:00", "um 12 nachts": "2024-05-22T00:00"},
    counterexamples=["um 3 Prozent", "um zwei Jahre", "um 12 auf 14"],
)
def bare_hour(context: int | None, ahead: Span, hour: Span, part: Span | None) -> Reading | None:
    """`um 17` at the end of a clause: an hour whose `Uhr` was left out."""
    value, following = number(hour.word), after(part or hour)
    if ahead.word == "Punkt":
        return None  # of an agenda
    if value is None or value != int(value) or value > 24:
        return None
    if part is None:
        if (
            following not in (".", ",", "\n", ")", "!")
            or not hour.word.isdigit()
            or after(hour, 1).isdigit()
            or ahead.word.lower() == "gegen"
        ):
            return None
        if before(ahead).lower() not in CLOCK_ASKING | {"uns", "beginnt", "treffen", "statt", ",", "um"} and ahead.word != "punkt":
            return None
    return clock(time_of(int(value), None, None, _part(part)), end=part.end if part else None)


@atoms.rule(
    """('gegen' | 'am' | 'zu' | 'zur' | 'bis' 'zum' | 'vom' | 'in' 'der' | 'in' 'den' | 'in' 'die' | 'über' | 'um' | 'vor' | 'nach' | 'seit')?
    early:('frühen' | 'späten' | 'späteren' | 'selben' | 'gleichen' | 'ganzen' | 'diesem')? part:DAYPART""",
    emits="TIME",
    span="part",
    examples={"am Nachmittag": "2024-05-22TAF", "in den frühen Morgenstunden": "2024-05-22TMO", "abends": "2024-05-22TEV"},
    counterexamples=["Guten Morgen", "schon früh", "Abend der Begegnung"],
)
def part_alone(context: int | None, part: Span, early: Span | None) -> Reading | None:
    """A part of the day; nouns only behind a preposition that asks for a time."""
    word, low = part.word, part.word.lower()
    adverb = low in ADVERBS
    ahead, further = before(early or part).lower(), before(early or part, 2).lower()
    if low in ("mitternacht", "mitternachts") and (ahead in ("um", "vor", "nach", "gegen", "bis", "ab", "zu", "seit") or adverb):
        return clock(time_of(0, 0))
    if low in ("früh", "frühe", "tagsüber", "untertags") or low.endswith("lich") or word == "vorabend":
        return None
    if low == "vorabend" and ahead in ("am", "bereits"):
        return reading(Temporal("TIME", "part", part="EV", by=-1), "CLOCK")
    if not adverb:
        if word[0].islower() and ahead != "am":
            return None
        told = early is not None and early.word in ("selben", "gleichen")  # "vom selben Abend"
        if (
            ahead in ("zum", "vom", "der", "den", "dem")
            and further not in ("in", "bis", "seit", "während", "an", "für")
            and not told
        ):
            spent = after(part) in (
                "über",
                "verbrachte",
                "verbrachten",
                "verbringen",
                "nutzte",
                "nutzten",
            )  # "Den Abend verbrachten"
            if ahead != "den" or not spent:
                return None
        if ahead == "die" and further == "in" and early is not None:
            pass  # "bis in die frühen Morgenstunden"
        elif ahead not in ("am", "an", "gegen", "bis", "zum", "der", "den", "über", "vom", "zur", "dem"):
            return None
    start = None
    if early is not None and early.word != "ganzen":
        start = early.sequence.starts[early.first - 1] if ahead == "den" else early.start
    told = early is not None and early.word in ("selben", "gleichen", "diesem")
    return reading(Temporal("TIME", "part", part=part_of_day(word), base="text" if told else "anchor"), "CLOCK", start=start)
