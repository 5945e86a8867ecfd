"""Recurrences: `jeden Dienstag`, `alle zwei Jahre`, `täglich`, `immer mittwochs`, `jeden ersten Sonntag im Monat`."""

from __future__ import annotations

from pipeline.german.dates.layers import atoms, before, member, reading
from pipeline.german.dates.spans import period, unit_of
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import number, part_of_day, weekday, whole
from pipeline.kernel import Reading, Span

RRULE_DAYS = ("", "MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY", "H": "HOURLY", "TM": "MINUTELY"}


def rule_of(code: str, amount: float, count: float) -> str | None:
    """Return the RRULE of something that happens every so many units."""
    total = amount * count * {"Q": 3}.get(code, 1)
    frequency = FREQUENCIES.get("M" if code == "Q" else code)
    if frequency is None or total != int(total):
        return None
    return f"FREQ={frequency}" + (f";INTERVAL={int(total)}" if total > 1 else "")


def repeated(value: str, rrule: str | None) -> Reading:
    return reading(Temporal("SET", "fixed", value=value, rrule=rrule), "SET")


@atoms.rule(
    "every:('jeden' | 'jede' | 'jedes' | 'jedem' | 'jeder') (wd:WEEKDAY | wd:WEEKDAYPART)",
    emits="SET",
    examples={"jeden Dienstag": "XXXX-WXX-2"},
)
@atoms.rule(
    "('immer' | 'jeweils')? wd:ADVWEEKDAY", emits="SET", examples={"immer mittwochs": "XXXX-WXX-3", "dienstags": "XXXX-WXX-2"}
)
def weekly(context: int | None, wd: Span, every: Span | None = None) -> Reading:
    """A weekday every week."""
    day, code = weekday(wd.word), part_of_day(wd.word)
    value = f"XXXX-WXX-{day}" + (f"T{code}" if code else "")
    date = Temporal("SET", "fixed", value=value, rrule=f"FREQ=WEEKLY;BYDAY={RRULE_DAYS[day]}")
    date.base = "each" if every else "usual"
    return reading(date, "SET", start=None if every else wd.start)


ABBR = "a:WEEKDAYABBR '.'? sep:(DASH | 'bis' | 'und' | 'u' '.' | '/' | '+' | '&' | ',') b:WEEKDAYABBR '.'?"
HOURS_FOLLOW = frozenset("- – — bis Uhr h und : . ,".split())


@atoms.rule("'von'? b:WEEKDAYROW", emits="RANGE", examples={"Das Büro ist Mo-Fr von 8 bis 12 Uhr besetzt": "XXXX-WXX-1/XXXX-WXX-5"})
@atoms.rule(
    f"'von'? {ABBR}",
    emits="RANGE",
    examples={"Mo–Fr 9–12 Uhr": "XXXX-WXX-1/XXXX-WXX-5", "von Mo. bis Do. von 8 bis 12 Uhr": "XXXX-WXX-1/XXXX-WXX-4"},
    counterexamples=["Sa/So, 1./2. Juni", "Mi und So weiter", "Do. - So., 4. bis 7. Mai"],
)
def abbreviated_row(context: int | None, b: Span, a: Span | None = None, sep: Span | None = None) -> Reading | None:
    """Abbreviated weekdays in front of the hours of a week."""
    if not hours_follow(b):
        return None
    if a is None or sep is None:  # "Mo-Fr", one token
        middle, kind = b.start + b.word.index("-"), "row"
        ends = [(b.word.partition("-")[0], b.start, middle), (b.word.partition("-")[2], middle + 1, b.end)]
    else:
        kind = "list" if sep.word in ("und", "u", "/", "+", "&", ",") else "row"
        ends = [(a.word, a.start, a.end), (b.word, b.start, b.end)]
    parts = tuple(
        member("SET", start, end, Temporal("SET", "fixed", value=f"XXXX-WXX-{weekday(word)}"), "atoms.abbreviated_row")
        for word, start, end in ends
    )
    return Reading(Temporal("RANGE", kind, decoy="opening-hours"), parts, start=ends[0][1], end=ends[1][2])


def hours_follow(days: Span) -> bool:
    """Do hours follow, and no day of a month ("Sa-So 10.12.")?"""
    words, at = days.sequence.words, days.last
    at += at < len(words) and words[at] == "."
    at += at < len(words) and words[at] in (",", ":")
    at += at < len(words) and words[at].lower() in ("von", "ab", "jeweils")
    at += at < len(words) and words[at] == "von"
    hour, *behind = (*words[at : at + 4], "\n", "\n", "\n", "\n")[:4]
    if not (hour.isdigit() and int(hour) <= 24 and behind[0] in HOURS_FOLLOW):
        return False
    return behind[0] != "." or (behind[1].isdigit() and len(behind[1]) == 2 and behind[2] in HOURS_FOLLOW and behind[2] != ".")


NTH = "(nth:DAY '.' | nth:ORDINAL | last:('letzten' | 'letzter'))"
A_MONTH = "('im' | 'des' | 'eines' | 'jeden' | 'in' 'jedem') 'jeden'? ('Monat' | 'Monats' | 'Monates')"


@atoms.rule(
    f"('jeden' | 'jedem' | 'jeder' | 'jeweils'? ('am' | 'der' | 'den')) ((early:DAY '.' | early:ORDINAL) ('und' | ',' | '/'))? {NTH} wd:WEEKDAY {A_MONTH}",
    emits="SET",
    examples={
        "jeden 3. Freitag im Monat": "P1M",
        "jeden letzten Samstag im Monat": "P1M",
        "am 1. und 3. Donnerstag im Monat": "P1M",
    },
)
def monthly(context: object, wd: Span, nth: Span | None, last: Span | None, early: Span | None) -> Reading:
    """The nth weekday of each month."""
    counts = [whole(early.word)] if early else []
    counts.append(-1 if last else whole(nth.word) if nth else 1)
    days = ",".join(f"{count}{RRULE_DAYS[weekday(wd.word)]}" for count in counts)
    return repeated("P1M", f"FREQ=MONTHLY;BYDAY={days}")


@atoms.rule(f"('jeden' | 'jedem') {NTH} wd:WEEKDAY", emits="SET", examples={"jeden zweiten Mittwoch": "P2W"})
def every_other(context: object, wd: Span, nth: Span | None, last: Span | None) -> Reading | None:
    """Every second Wednesday: each fortnight."""
    count = whole(nth.word) if nth else 0
    if count == 1:
        return repeated("P1M", f"FREQ=MONTHLY;BYDAY=1{RRULE_DAYS[weekday(wd.word)]}")
    return repeated(f"P{count}W", f"FREQ=WEEKLY;INTERVAL={count};BYDAY={RRULE_DAYS[weekday(wd.word)]}") if count > 1 else None


@atoms.rule(
    "('jeden' | 'jede' | 'jedes' | 'jedem' | 'pro') unit:UNIT",
    emits="SET",
    examples={"jedes Jahr": "P1Y", "jeden Tag": "P1D"},
    counterexamples=["pro Stunde"],
)
def each(context: object, unit: Span) -> Reading | None:
    """Each day, week, year."""
    code, count = unit_of(unit)
    if before(unit).lower() == "pro" and code in ("TM", "S", "H", "D"):
        return None
    return repeated(period(1, code, count), rule_of(code, 1, count))


@atoms.rule("('jeden' | 'jede') part:DAYPART", emits="SET", examples={"jeden Abend": "XXXX-XX-XXTEV"})
def each_part(context: object, part: Span) -> Reading | None:
    """Each evening, each morning."""
    if part.word[0].islower():
        return None
    return repeated(f"XXXX-XX-XXT{part_of_day(part.word)}", "FREQ=DAILY")


@atoms.rule(
    "'alle' amount:(NUM | NUMBERWORD | 'paar') unit:UNIT",
    emits="SET",
    examples={"alle zwei Jahre": "P2Y", "alle 14 Tage": "P14D"},
    counterexamples=["alle beiden Jahre"],
)
def every_so_many(context: object, amount: Span, unit: Span) -> Reading | None:
    """Every two years."""
    if amount.word == "paar":
        return repeated(period(None, *unit_of(unit)), None)
    value = number(amount.word)
    if value is None or amount.word.lower().startswith("beide"):
        return None
    code, count = unit_of(unit)
    return repeated(period(value, code, count), rule_of(code, value, count))


@atoms.rule("'alle' 'Jahre' | 'alle' 'Tage'", emits="SET", examples={"alle Jahre wieder": "P1Y"})
def all_years(context: object) -> Reading:
    """Year by year."""
    return repeated("P1Y", "FREQ=YEARLY")


@atoms.rule("word:RATE", emits="SET", examples={"täglich": "P1D", "der monatlichen Gebühren": "P1M", "alljährlich": "P1Y"})
def rate(context: object, word: Span) -> Reading:
    """Daily, monthly, yearly."""
    code, count = unit_of(word)
    return repeated(period(1, code, count), rule_of(code, 1, count))


WORKDAYS = {
    "werktags": "MO,TU,WE,TH,FR,SA",
    "wochentags": "MO,TU,WE,TH,FR",
    "feiertags": None,
    "wochenends": "SA,SU",
}


@atoms.rule(
    "word:('werktags' | 'wochentags' | 'feiertags' | 'wochenends')",
    emits="SET",
    examples={"werktags": "P1D", "sonn- und feiertags": "P1D"},
)
def workdays(context: int | None, word: Span) -> Reading:
    """On workdays, on holidays."""
    days = WORKDAYS[word.word.lower()]
    return repeated("P1D", f"FREQ=WEEKLY;BYDAY={days}" if days else None)


@atoms.rule("'an' ('den' | 'allen')? word:'Wochenenden'", emits="SET", span="word", examples={"an Wochenenden": "XXXX-WXX-WE"})
def weekends(context: int | None, word: Span) -> Reading:
    """On weekends."""
    return repeated("XXXX-WXX-WE", "FREQ=WEEKLY;BYDAY=SA,SU")
