"""Days of the calendar as they are written: in words, in digits, with or without year and weekday, or as a bare day.

`context` is the publishing year or None: the century of a two-digit year is the one that brings it nearest.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.german.dates.calendar import days_in
from pipeline.german.dates.layers import after, atoms, before, glued, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import COUNTED, month, part_of_day, weekday, whole
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

# A weekday in front of its date: "Mittwoch, den", "Mi.,"
WD = "((wd:WEEKDAY | wd:WEEKDAYABBR '.'?) ','? ('den' | 'dem' | 'der')?)?"
MONTHNAME = "(month:MONTH | month:MONTHABBR '.'?)"
ASKING = frozenset("am vom zum bis ab seit der den dem und vor nach per von - – ( für".split())
NUMBERING = frozenset("§ kapitel abschnitt punkt version ziffer raum zimmer saal nr nr. absatz tabelle abb artikel art".split())
# What a date states, by whether it states its year and its day.
KNOWN = {
    (True, True): ("year", "month", "day"),
    (True, False): ("year", "month"),
    (False, True): ("month", "day"),
    (False, False): ("month",),
}
LOOKAHEAD = 10  # years: "35" in a release of 2024 is 1935


def full_year(span: Span | None, around: int | None = None) -> int | None:
    """Return the year of two or four digits; two digits lie in the century up to ten years after the publishing year."""
    if span is None:
        return None
    value = whole(span.word)
    if len(span.word) != 2:
        return value
    latest = (around or 2030) + LOOKAHEAD
    return latest - (latest - value) % 100


def calendar_date(
    day: Span | None, month_number: int, year: int | None, wd: Span | None, start: int | None = None, end: int | None = None
) -> Reading | None:
    """Return the reading of a date if the calendar has such a day."""
    number = whole(day.word) if day else None
    if not 1 <= month_number <= 12 or (number is not None and not 1 <= number <= days_in(year, month_number)):
        return None
    known = KNOWN[year is not None, number is not None]
    date = Temporal("DATE", "day" if number else "month", year, month_number, number, weekday(wd.word) if wd else None, known=known)
    if number:
        return reading(date, "CALENDAR", "DAYISH", "FULL" if year else "DAYMONTH", start=start, end=end)
    return reading(date, "MONTHISH", "FULL" if year else "BAREMONTH", start=start, end=end)


def counts(number: Span) -> bool:
    """Does a number count things ("2000 Euro")?"""
    return after(number).lower() in COUNTED


def month_of(span: Span) -> int:
    return month(span.word)


@atoms.rule(
    f"{WD} (day:DAY ('.' | ORDEND)? | day:ORDINAL) {MONTHNAME} (','? (year:YEAR | APOS year:YEAR2))?",
    emits="DATE",
    examples={
        "am 22. Mai 2024": "2024-05-22",
        "am Mittwoch, den 24. August 2011": "2011-08-24",
        "am 2. Oktober": "2024-10-02",
        "am 20.Juli": "2024-07-20",
        "Mi., 5. Jän. 2022": "2022-01-05",
        "am neunundzwanzigsten Mai": "2024-05-29",
    },
    counterexamples=["31. Juni 2024", "auf der Straße des 17. Juni"],
)
def written(context: int | None, wd: Span | None, day: Span, month: Span, year: Span | None) -> Reading | None:
    """A date with the month as a word."""
    sequence = day.sequence
    if not day.word[0].isdigit() and not day.word.endswith(("n", "r")):
        return None
    if before(day).lower() in ("des", "vom") and before(day, 2).lower().endswith(("straße", "strasse", "platz", "allee", "brücke")):
        return None
    end = None
    if year is not None and (
        counts(year) or (after(year) in ("/", "-", "–") and after(year, 1).isdigit() and len(after(year, 1)) > 4)
    ):
        year, end = None, month.end
    return calendar_date(day, month_of(month), full_year(year, context), wd, end=end if end and sequence else None)


_OPENERS = frozenset(
    "Der Die Das Den Dem Ein Eine Es Er Sie Wir Im In Am An Auf Bei Mit Nach Zu Zum Zur Dort Dann Danach Dabei".split()
)
_OLDEST, _AHEAD = 30, 3  # years that a number without its sign may lie from the release


def _closes(year: Span, around: int | None) -> bool:
    """Does a number of two digits without its sign end a clause: "am 3. März 23." and neither an hour, nor a count, nor an edition?"""
    if around is not None and not around - _OLDEST <= (full_year(year, around) or 0) <= around + _AHEAD:
        return False
    following, further = after(year), after(year, 1)
    if following == ".":
        return further in _OPENERS or further in ("\n", ")")
    if following == "," and further.isdigit():
        return int(year.word) > 24 and after(year, 2) in ("Uhr", "h")  # "am 5. Mai 18, 20 Uhr" are hours
    return following in (",", ")", "\n", ";", "!", "?")


@atoms.rule(
    f"{WD} (day:DAY ('.' | ORDEND)? | day:ORDINAL) {MONTHNAME} year:YEAR2",
    emits="DATE",
    examples={"Zuletzt trafen sie sich am 3. März 23.": "2023-03-03", "(12. Okt. 23)": "2023-10-12"},
    counterexamples=[
        "am 20. Juni 24 Uhr",
        "am 20. Juni 24 Gäste",
        "am 20. Juni 24. Stadtlauf",
        "am 20. Juni 24, 36 oder 48 Stunden",
    ],
)
def short_year(context: int | None, wd: Span | None, day: Span, month: Span, year: Span) -> Reading | None:
    """A date with the month as a word whose year of two digits has no sign of its own: only where it ends a clause."""
    if (not day.word[0].isdigit() and not day.word.endswith(("n", "r"))) or not _closes(year, context):
        return None
    return calendar_date(day, month_of(month), full_year(year, context), wd)


PRICED = frozenset("von auf zu à für kostet kosten ermäßigt je um nur statt preis eintritt beträgt".split())


def francs(day: Span, mon: Span) -> bool:
    """Is "Fr." money and no Friday: "Eintritt Fr. 8.10."?"""
    if before(day) != "." or before(day, 2) != "Fr" or len(mon.word) != 2:
        return False
    ahead = before(day, 3).lower()
    return ahead in PRICED or (ahead in (":", ",") and before(day, 4).lower() in PRICED)


@atoms.rule(
    f"{WD} day:DAY '.' mon:MON '.' (year:YEAR | year:YEAR2)?",
    emits="DATE",
    examples={"am 15.04.2026": "2026-04-15", "am 23.9.16": "2016-09-23", "ab 1.3.": "2025-03-01", "am 23. 3. 1976": "1976-03-23"},
    counterexamples=["31.02.2020", "Kapitel 2.3.", "Raum 2.04.", "Der Eintritt beträgt Fr. 8.10."],
)
def digits(context: int | None, wd: Span | None, day: Span, mon: Span, year: Span | None) -> Reading | None:
    """A date in digits with full stops."""
    sequence = day.sequence
    ahead = before(day).lower()
    if francs(day, mon):
        return None
    if ahead in NUMBERING or (ahead in ("/", ".", ",") and before(day, 2).isdigit() and glued(sequence, day.first - 1, day.last)):
        return None
    tight = glued(sequence, day.first, mon.last + 1)
    dot_end = sequence.ends[mon.last]
    if year is not None:
        spaced = sequence.starts[year.first] > dot_end
        continued = after(year) in (".", ":") and after(year, 1).isdigit() and glued(sequence, year.first, year.last + 2)
        if len(year.word) == 2 and (spaced or continued):
            if continued and not spaced:
                return None
            year = None
        elif len(year.word) == 4 and spaced and counts(year):
            year = None
    if year is None:
        if sequence.starts[mon.last] != sequence.ends[mon.first]:  # "am 3. 4 . "
            return None
        if not tight and ((wd is None and ahead not in ASKING) or (after(mon, 1)[:1].isalpha() and after(mon, 1)[0].isupper())):
            return None
    made = calendar_date(day, whole(mon.word), full_year(year, context), wd, end=dot_end if year is None else None)
    return replace(made, frees=True) if made is not None and year is None else made  # "20.05. 18 Uhr": no year


@atoms.rule(
    f"{WD} day:DAY '.' mon:MON",
    emits="DATE",
    examples={"am Dienstag, 18.9 kommt": "2024-09-18", "vom 18.07 an": "2024-07-18"},
    counterexamples=["um 19.30 Uhr", "plus 3.5 Prozent", "bis 14.5 km", "stieg von Fr. 1.10 auf Fr. 1.35"],
)
def dotless(context: int | None, wd: Span | None, day: Span, mon: Span) -> Reading | None:
    """Day and month in digits without the last full stop: only behind a word that asks for a date."""
    sequence = day.sequence
    both = Span(sequence, day.first, mon.last)
    ahead, following = before(day).lower(), after(both).lower()
    if (
        (before(day) == "." and before(day, 2) == "Fr")
        or not glued(sequence, day.first, mon.last)
        or following in ("uhr", "h", ":", "%", "prozent", "stunden")
        or following in COUNTED
    ):
        return None
    if following in (".", ",") and after(both, 1).isdigit():
        return None
    alone = ahead == "\n" and following == "\n"
    bracketed = ahead == "(" and following == ")"
    if wd is None and not alone and not bracketed and ahead not in ("am", "vom", "zum", "den", "dem"):
        asked = ahead in ("ab", "bis") and len(mon.word) == 2 and following not in ("-", "–", "bis")
        if not asked:
            return None
    return calendar_date(day, whole(mon.word), None, wd)


@atoms.rule(
    "year:YEAR DASH mon:NUM DASH day:DAY | year:YEAR '/' mon:NUM '/' day:DAY",
    emits="DATE",
    examples={"2026-01-20": "2026-01-20", "2021/10/18": "2021-10-18", "2022/1/31": "2022-01-31"},
)
def year_first(context: int | None, year: Span, mon: Span, day: Span) -> Reading | None:
    """Year first, with dashes or slashes."""
    return calendar_date(day, whole(mon.word), whole(year.word), None) if glued(year.sequence, year.first, day.last) else None


@atoms.rule(
    f"{WD} day:NUM DASH mon:NUM DASH year:YEAR | {WD} day:NUM '/' mon:NUM '/' year:YEAR",
    emits="DATE",
    examples={"am 14-12-2017": "2017-12-14", "23/04/2022": "2022-04-23", "05/21/2001": "2001-05-21"},
)
def slashed(context: int | None, wd: Span | None, day: Span, mon: Span, year: Span) -> Reading | None:
    """Day, month and year with dashes or slashes; American order where only that is a date."""
    if not glued(day.sequence, day.first, year.last) or len(day.word) > 2 or len(mon.word) > 2:
        return None
    if whole(mon.word) > 12 and whole(day.word) <= 12:
        day, mon = mon, day
    return calendar_date(day, whole(mon.word), whole(year.word), wd)


@atoms.rule("day:DAY '/' mon:MON", emits="DATE", examples={"\n29/2\n": "2024-02-29"}, counterexamples=["Saal 3/4", "Platz 1/2"])
def slashed_alone(context: int | None, day: Span, mon: Span) -> Reading | None:
    """Day and month with a slash, alone on its line or as an end of a range so written."""
    both = Span(day.sequence, day.first, mon.last)
    if before(day) not in ("\n", "-", "–") or after(both) not in ("\n", "-", "–") or not glued(day.sequence, day.first, mon.last):
        return None
    return calendar_date(day, whole(mon.word), None, None)


MIXED = "month:(MONTH | MONTHABBR)"


@atoms.rule(f"day:DAY ('/' | DASH) {MIXED} ('/' | DASH) year:YEAR", emits="DATE", examples={"23/Sep/2020": "2020-09-23"})
@atoms.rule(f"year:YEAR ('/' | DASH) {MIXED} ('/' | DASH) day:DAY", emits="DATE", examples={"2020/Sep/23": "2020-09-23"})
def mixed(context: int | None, day: Span, month: Span, year: Span) -> Reading | None:
    """Digits with the month as a word between slashes or dashes."""
    return calendar_date(day, month_of(month), whole(year.word), None)


@atoms.rule(
    "(month:MONTH | month:MONTHABBR '.'?) day:DAY (ORDEND | 'st' | 'nd' | 'rd' | 'th')? ','? year:YEAR",
    emits="DATE",
    examples={"May 14, 2017": "2017-05-14", "Jan 11th, 2005": "2005-01-11"},
)
@atoms.rule(
    "('on' | 'until' | 'from' | 'since') month:MONTH day:DAY ('st' | 'nd' | 'rd' | 'th')?",
    emits="DATE",
    examples={"on September 6": "2024-09-06"},
)
def english(context: int | None, month: Span, day: Span, year: Span | None = None) -> Reading | None:
    """An English date: the month first."""
    if year is not None and counts(year):
        return None
    return calendar_date(day, month_of(month), full_year(year, context), None, start=month.start)


@atoms.rule(
    """('am' | 'den') (wd:WEEKDAY ','? ('den' | 'dem' | 'der')?)?
    (day:DAY '.' mon:ORDINAL | day:ORDINAL '/'? (mon:MON '.' | mon:ORDINAL)) year:YEAR?""",
    emits="DATE",
    examples={"am siebten vierten": "2024-04-07", "am 7. vierter": "2024-04-07", "am siebter 4.": "2024-04-07"},
    counterexamples=["am ersten ersten Platz", "den dritten vierten Rang"],
)
def ordinals(context: int | None, wd: Span | None, day: Span, mon: Span, year: Span | None) -> Reading | None:
    """Day and month both as ordinals: "am siebten vierten"."""
    last = year or mon
    following = after(last)
    if following[:1].isupper() or (not mon.word[0].isdigit() and not mon.word.endswith(("n", "r"))):
        return None
    return calendar_date(day, whole(mon.word), full_year(year, context), wd, start=(wd or day).start)


@atoms.rule(
    "wd:WEEKDAY ','? ('den' | 'dem' | 'der')? whole:(day:DAY ('.' | ORDEND))",
    emits="DATE",
    examples={"Dienstag, der 25.": "2024-06-25", "Sonntag 26ter": "2024-05-26"},
    counterexamples=["Montag, 2. Vorsitzender"],
)
@atoms.rule(
    "('am' | 'vom' | 'zum' | 'dem') whole:(day:DAY '.')",
    emits="DATE",
    span="whole",
    examples={"dass er am 19. nach Rom reist": "2024-06-19"},
    counterexamples=["am 3. Tag", "am 2. und 3. Mai", "zum 5. Mal", "vom 1. FC"],
)
def day_alone(context: int | None, day: Span, whole: Span, wd: Span | None = None) -> Reading | None:
    """A day of the month spoken of."""
    following = after(whole)
    goes_on = following[:1].isupper() or following[:1].isdigit() or following in NOT_ALONE
    closed = wd is not None and following in (",", "\n", "um", "ab") and after(whole, 1) not in ("bis", "und")
    closed = closed or (
        following == "," and after(whole, 1)[:1].islower() and after(whole, 1) not in NOT_ALONE
    )  # "am 28., die Karten"
    if goes_on and not closed:
        return None
    date = Temporal("DATE", "lone", day=int(day.word), weekday=weekday(wd.word) if wd else None, known=("day",))
    return reading(date, "DAYISH", "LONE", start=(wd or day).start)


NOT_ALONE = frozenset("und / - – bis oder auf , zum \n".split(" "))


_COURTESY = frozenset("Herr Herrn Frau Familie Ehepaar".split())
_HOUR = frozenset({"um", "ab", "den", "dem"})  # "mit Uwe Ahl Freitag um 20 Uhr"
# Before a day; behind these a weekday is no name, whatever the text calls somebody elsewhere.
_OF_DAYS = frozenset(
    "am an bis ab vom von seit zum für auf den dem der des ein einen jeden jeder dieser diesen und oder , ( / – : • · |".split()
) | {"\n"}
_FAR = 1000  # tokens from a name in full to its family name alone


def _is_family(wd: Span) -> bool:
    """Is a weekday somebody's family name: "Kantor Uwe Freitag", "Frau Sonntag", and later "Freitag dankte"? No hour or date follows it."""
    word = before(wd)
    if word in _COURTESY:
        return True
    behind = after(wd, 1) if after(wd) == "," else after(wd)
    if behind in _HOUR or behind[:1].isdigit():
        return False
    if _is_given(word):
        return True
    if word.lower() in _OF_DAYS or word[:1].isupper() or word.endswith(("en", "er")):
        return False
    words, day = wd.sequence.words, wd.word
    return any(words[i] == day and _is_given(words[i - 1]) for i in range(max(1, wd.first - _FAR), wd.first))


def _is_given(word: str) -> bool:
    """Is a word a given name, and nothing else?"""
    row = table("firstnames").row(word)
    return bool(row) and "ambiguous" not in row


@atoms.rule("wd:WEEKDAY", emits="DATE", examples={"am Mittwoch": "2024-05-22"}, counterexamples=["Kantor Uwe Freitag singt."])
def bare_weekday(context: int | None, wd: Span) -> Reading | None:
    """A weekday alone."""
    if wd.word.endswith("s") and before(wd) not in ("des", "eines"):
        return None
    if wd.word.endswith(("e", "en", "es")) or (wd.word in ("Monday", "Sunday") and before(wd) != "on"):
        return None
    if _is_family(wd):
        return None
    return reading(Temporal("DATE", "weekday", weekday=weekday(wd.word), known=("weekday",)), "BAREWEEKDAY", "DAYISH")


@atoms.rule("wd:WEEKDAYPART", emits="TIME", examples={"am Freitagmorgen": "2024-05-24TMO"})
@atoms.rule("wd:WEEKDAY part:DAYPART", emits="TIME", examples={"am Freitag Morgen": "2024-05-24TMO"})
def weekday_part(context: int | None, wd: Span, part: Span | None = None) -> Reading:
    """A part of a weekday, in one word or two."""
    code = part_of_day((part or wd).word)
    date = Temporal("TIME", "weekday", weekday=weekday(wd.word), part=code, known=("weekday",))
    return reading(date, "BAREWEEKDAY", "DAYISH")
