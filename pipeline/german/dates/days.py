"""Dates of the calendar as they are written: in words, in digits, with or without year, weekday, month."""

from __future__ import annotations

from pipeline.german.dates.calendar import days_in, feast_key
from pipeline.german.dates.layers import after, atoms, before, glued, leaf, opens_sentence, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import COUNTED, month, season, weekday, whole
from pipeline.kernel import Reading, Span

# A weekday in front of its date: "Mittwoch, den", "Mi.,"
WD = "((wd:WEEKDAY | wd:WEEKDAYABBR '.'?) ','? ('den' | 'dem' | 'der')?)?"
MONTHNAME = "(month:MONTH | month:MONTHABBR '.'?)"
ERA = "(('v' '.' | 'vor') ('Chr' '.' | 'Christus' | 'Christi') | 'v.Chr' '.' | 'v' '.' 'u' '.' 'Z' '.')"


def full_year(span: Span | None, pivot: int = 50) -> int | None:
    """Return the year of two or four digits; two digits below the pivot lie in this century."""
    if span is None:
        return None
    value = whole(span.word)
    return value if len(span.word) != 2 else value + (2000 if value < pivot else 1900)


def calendar_date(
    day: Span | None,
    month_number: int,
    year: int | None,
    wd: Span | None,
    *tags: str,
    start: int | None = None,
    end: int | None = None,
) -> Reading | None:
    """Return the reading of a date if the calendar has such a day."""
    number = whole(day.word) if day else None
    if not 1 <= month_number <= 12 or (number is not None and not 1 <= number <= days_in(year, month_number)):
        return None
    known = tuple(n for n, v in (("year", year), ("month", month_number), ("day", number)) if v is not None)
    date = Temporal("DATE", "day" if number else "month", year, month_number, number, weekday(wd.word) if wd else None, known=known)
    shape = "CALENDAR" if number else "MONTHISH"
    extra = ("DAYISH",) if number else ()
    return reading(date, shape, "FULL" if year else "DAYMONTH" if number else "BAREMONTH", *extra, *tags, start=start, end=end)


@atoms.rule(
    f"{WD} (day:DAY ('.' | ORDEND)? | day:ORDINAL) {MONTHNAME} ','? (year:YEAR | APOS year:YEAR2)?",
    emits="DATE",
    examples={
        "am 22. Mai 2024": "2024-05-22",
        "am Mittwoch, den 24. August 2011": "2011-08-24",
        "am 2. Oktober": "XXXX-10-02",
        "am 20.Juli": "XXXX-07-20",
        "Mi., 5. Jän. 2022": "2022-01-05",
        "am neunundzwanzigsten Mai": "XXXX-05-29",
    },
    counterexamples=["31. Juni 2024"],
)
def written(context: object, wd: Span | None, day: Span, month: Span, year: Span | None) -> Reading | None:
    """A date with the month as a word."""
    sequence = day.sequence
    end = None
    if year is not None and sequence.words[year.first - 1] == "," and len(year.word) == 4 and _counts(year):
        year, end = None, month.end
    if not day.word[0].isdigit() and not day.word.endswith(("n", "r")):
        return None
    if day.word[0].isdigit() and sequence.words[day.first + 1] == month.word and before(day) in ("Nr", "No", "Kapitel"):
        return None
    if sequence.words[day.first - 1 : day.first] == ["Straße"] or before(day, 2).endswith(("straße", "Straße", "platz", "Platz")):
        value = calendar_date(day, month_of(month), full_year(year), wd, end=end)
        if value:
            value.value.decoy = "name"
        return value
    return calendar_date(day, month_of(month), full_year(year), wd, end=end)


def month_of(span: Span) -> int:
    return month(span.word)


def _counts(year: Span) -> bool:
    """Does a four-digit number count things ("2000 Euro") rather than years?"""
    return after(year).lower() in COUNTED


@atoms.rule(
    f"{WD} day:DAY '.' mon:MON '.' ((year:YEAR | year:YEAR2))?",
    emits="DATE",
    examples={
        "am 15.04.2026": "2026-04-15",
        "am 23. 9. 16": "2016-09-23",
        "ab 1.3.": "XXXX-03-01",
        "Freitag, 3.11.17": "2017-11-03",
    },
    counterexamples=["31.02.2020", "Kapitel 2.3.1"],
)
def digits(context: object, wd: Span | None, day: Span, mon: Span, year: Span | None) -> Reading | None:
    """A date in digits with full stops."""
    sequence = day.sequence
    if before(day) in (".", "/", ",") and before(day, 2).isdigit() and sequence.ends[day.first - 1] == sequence.starts[day.first]:
        return None
    if before(day).lower() in ("§", "kapitel", "abschnitt", "punkt", "version", "ziffer"):
        return None
    tight = glued(sequence, day.first, mon.last + 1)
    end = None
    if year is not None and len(year.word) == 2:
        follows = after(year)
        if not glued(sequence, mon.first, year.last) and (
            not tight or follows in (".", ":", "Uhr", "h", "-", "–") or follows[:1].isalpha()
        ):
            if tight and glued(sequence, mon.first, year.last):
                pass
            else:
                year, end = None, sequence.ends[mon.first + 1]
        elif follows in (".", ":") and after(year, 1).isdigit() and glued(sequence, year.first, year.last + 2):
            return None
    if year is None and not tight and not glued(sequence, day.first, day.first + 2):
        return None
    if year is None and not tight and (wd is None and before(day).lower() not in DATE_PREPOSITIONS):
        return None
    if year is None and sequence.starts[mon.first + 1] != sequence.ends[mon.first]:
        return None
    if (
        year is None
        and end is None
        and after(mon, 1).isdigit()
        and sequence.ends[mon.first + 1] == sequence.starts[mon.first + 2 : mon.first + 3][0]
    ):
        return None
    return calendar_date(day, whole(mon.word), full_year(year, 40 if wd else 50), wd, end=end)


DATE_PREPOSITIONS = frozenset(
    ("am", "vom", "zum", "bis", "ab", "seit", "der", "den", "dem", "und", "vor", "nach", "per", "von", "-", "–", "(", "für")
)


@atoms.rule(
    f"{WD} day:DAY '.' mon:MON",
    emits="DATE",
    examples={"am Dienstag, 18.9 kommt": "XXXX-09-18", "vom 18.07 bis": "XXXX-07-18"},
    counterexamples=["um 19.30 Uhr", "plus 3.5 Prozent"],
)
def dotless(context: object, wd: Span | None, day: Span, mon: Span) -> Reading | None:
    """Day and month in digits without the last full stop: only behind a word that asks for a date."""
    sequence = day.sequence
    whole_span = Span(sequence, day.first, mon.last)
    ahead, following = before(day).lower(), after(whole_span).lower()
    if (
        not glued(sequence, day.first, mon.last)
        or following in ("uhr", "h", ":", "%", "prozent", "stunden")
        or following in COUNTED
    ):
        return None
    if following in (".", ",") and after(whole_span, 1).isdigit():
        return None
    alone = ahead == "\n" and following == "\n"
    if (
        wd is None
        and not alone
        and not (ahead == "(" and following == ")")
        and ahead not in ("am", "vom", "zum", "ab", "den", "dem", "bis")
    ):
        return None
    if ahead in ("ab", "bis") and len(mon.word) == 2 and following in ("-", "–", "bis"):
        return None
    return calendar_date(day, whole(mon.word), None, wd)


@atoms.rule(
    "year:YEAR DASH mon:NUM DASH day:DAY | year:YEAR '/' mon:NUM '/' day:DAY",
    emits="DATE",
    examples={"2026-01-20": "2026-01-20", "2021/10/18": "2021-10-18", "2022/1/31": "2022-01-31"},
)
def iso(context: object, year: Span, mon: Span, day: Span) -> Reading | None:
    """Year first, with dashes or slashes."""
    if not glued(year.sequence, year.first, day.last):
        return None
    return calendar_date(day, whole(mon.word), full_year(year), None)


@atoms.rule(
    f"{WD} day:NUM DASH mon:NUM DASH year:YEAR | {WD} day:NUM '/' mon:NUM '/' year:YEAR",
    emits="DATE",
    examples={"am 14-12-2017": "2017-12-14", "23/04/2022": "2022-04-23", "05/21/2001": "2001-05-21"},
)
def slashed(context: object, wd: Span | None, day: Span, mon: Span, year: Span) -> Reading | None:
    """Day, month and year with dashes or slashes; American order where only that is a date."""
    if not glued(day.sequence, day.first, year.last) or len(day.word) > 2 or len(mon.word) > 2:
        return None
    if whole(mon.word) > 12 and whole(day.word) <= 12:
        day, mon = mon, day
    return calendar_date(day, whole(mon.word), full_year(year), wd)


@atoms.rule(
    "day:NUM ('/' | DASH) month:(MONTH | MONTHABBR) ('/' | DASH) year:YEAR",
    emits="DATE",
    examples={"23/Sep/2020": "2020-09-23"},
)
@atoms.rule(
    "year:YEAR ('/' | DASH) month:(MONTH | MONTHABBR) ('/' | DASH) day:DAY", emits="DATE", examples={"2020/Sep/23": "2020-09-23"}
)
def mixed(context: object, day: Span, month: Span, year: Span) -> Reading | None:
    """Digits with the month as a word between slashes."""
    return calendar_date(day, month_of(month), full_year(year), None)


@atoms.rule(
    "month:(ENMONTH | MONTH) '.'? day:DAY (ORDEND | 'st' | 'nd' | 'rd' | 'th')? (','? year:YEAR)?",
    emits="DATE",
    examples={"May 14, 2017": "2017-05-14", "on September 6": "XXXX-09-06"},
    counterexamples=["im September 6 Konzerte"],
)
def english(context: object, month: Span, day: Span, year: Span | None) -> Reading | None:
    """An English date: the month first."""
    last = year or day
    if year is None:
        if before(month).lower() not in ("on", "until", "from", "to", "since", "\n", "(") or after(day)[:1].isalpha():
            return None
    elif _counts(year):
        return None
    if day.sequence.words[last.first : last.first + 1] == [] or len(after(last)) > 2 and after(last)[:1].isupper() and year is None:
        return None
    return calendar_date(day, month_of(month), full_year(year), None)


@atoms.rule(
    f"{MONTHNAME} ('des' 'Jahres')? ','? (year:YEAR | APOS year:YEAR2)",
    emits="DATE",
    examples={"im Oktober 2015": "2015-10", "Jan. 1945": "1945-01", "im April des Jahres 1918": "1918-04"},
)
def month_and_year(context: object, month: Span, year: Span) -> Reading | None:
    """A month with its year."""
    if _counts(year):
        return None
    return calendar_date(None, month_of(month), full_year(year), None)


@atoms.rule(
    "mon:NUM ('/' | '.') year:YEAR",
    emits="DATE",
    examples={"Ausgabe 03/2019": "2019-03"},
    counterexamples=["Nr. 12/2019", "Drucksache 7/2011"],
)
def month_slash_year(context: object, mon: Span, year: Span) -> Reading | None:
    """Month and year in digits; numbers of files look the same, so only where the text speaks of an issue or a date."""
    sequence = mon.sequence
    ahead = before(mon).lower()
    if len(mon.word) != 2 or not glued(sequence, mon.first, year.last) or after(year) in ("-", "/", "–"):
        return None
    if ahead not in ("ausgabe", "stand", ":", "im", "seit", "ab", "bis", "von", "vom", "("):
        return None
    if ahead == ":" and before(mon, 2).lower() not in ("stand", "datum", "ausgabe"):
        return None
    return calendar_date(None, whole(mon.word), full_year(year), None)


MONTH_WORDS = frozenset(
    """im in ab seit bis von vom zum anfang ende mitte monat monats zwischen und oder auf dem der den nach vor für ersten letzten
    / - – bereits noch schon erst anno spätestens frühestens diesen kommenden vergangenen letzter nächsten ( , spätestens desselben""".split()
)


@atoms.rule(
    "month:MONTH", emits="DATE", examples={"im November": "XXXX-11"}, counterexamples=["Frau August kam", "Ernst August Vogt"]
)
def bare_month(context: object, month: Span) -> Reading | None:
    """A month alone; `August` and `Mai` are names too, and `Mais` a plant."""
    ahead, following = before(month), after(month)
    if month.word[0].islower() or month.word in ("Mais", "March", "May", "Maien"):
        return None
    if ahead.lower() not in MONTH_WORDS:
        if following not in ("/", "-", "–", "bis", "und") and not (opens_sentence(month) and following in (":", "\n", "–")):
            return None
        if following == "und" and not _is_month(after(month, 1)) or following in "/-–" and not _is_month(after(month, 1)):
            return None
    if month.word in ("August", "Mai", "April") and ahead in ",(" and following[:1].isupper():
        return None
    return calendar_date(None, month_of(month), None, None)


def _is_month(word: str) -> bool:
    return bool(word) and word[0].isupper() and word in _months()


def _months() -> object:
    from pipeline.lexicon import table

    return table("months")


YEAR_WORDS = frozenset(
    """seit bis von ab in im nach vor um anno jahr jahre jahres zwischen und oder wurde wurden war waren bereits schon erst noch
    gegründet sommer herbst winter frühjahr frühling gegr baujahr jahrgang ca spätestens frühestens gegen zuletzt erstmals""".split()
)
NOT_BEFORE_YEAR = frozenset(
    """rund etwa circa ca über knapp fast mindestens höchstens maximal mehr nr no nummer tel telefon fax plz postfach seite artikel
    art § din iso en raum zimmer kanal platz konto blz euro € $ eur chf usd von-bis gut insgesamt jeweils je windows office
    drucksache vorlage aktenzeichen az formular hausnummer haus top gesamt pro iban mhz""".split()
)


@atoms.rule(
    "(year:YEAR | APOS year:YEAR2)",
    emits="DATE",
    examples={"seit 2004": "2004", "Expo 2025 Osaka": "2025", "gegründet 1884": "1884"},
    counterexamples=["2000 Euro", "rund 1500 Gäste", "Telefon 0201 1884", "89081 Neustadt", "§ 1906"],
)
def bare_year(context: object, year: Span) -> Reading | None:
    """A year alone: four digits that count nothing and number nothing."""
    sequence, word = year.sequence, year.word
    ahead, following = before(year).lower(), after(year)
    if len(word) == 2:
        if ahead not in ("sommer", "herbst", "winter", "frühjahr", "von", "in", "seit"):
            return None
        return reading(Temporal("DATE", "year", full_year(year), known=("year",)), "YEARISH", "FULL")
    value = int(word)
    at = year.first
    if (
        following.lower() in COUNTED
        or ahead in NOT_BEFORE_YEAR
        or following in ("er", "ern", "-", "–", "/")
        and after(year, 1).isdigit()
        and not plausible(after(year, 1))
    ):
        return None
    if ahead == "." and before(year, 2).lower() in NOT_BEFORE_YEAR:
        return None
    joined_before = at > 0 and sequence.ends[at - 1] == sequence.starts[at]
    joined_after = at + 1 < len(sequence) and sequence.ends[at] == sequence.starts[at + 1]
    if joined_before and (ahead in ("/", "-", "–", ".", ",", "+", ":", "=", "#", "_", "&", "'", "’") or ahead[-1:].isalnum()):
        if not (ahead in ("/", "-", "–") and before(year, 2)[:1].isalpha() and not before(year, 2).isupper()):
            return None
    if joined_after and (following in ("_", "@", "=", "'", "’", "%", "°") or following[:1].isalpha() or following[:1].isdigit()):
        return None
    if (
        joined_after
        and following in (".", ",", ":", "/", "-", "–")
        and after(year, 1).isdigit()
        and sequence.ends[at + 1] == sequence.starts[at + 2]
    ):
        return None
    if following.isdigit() and sequence.starts[at + 1] - sequence.ends[at] <= 1 and len(following) != 4:
        return None
    if ahead.isdigit() or (ahead in ("-", "/", "–") and before(year, 2).isdigit() and at > 0 and not joined_before):
        return None
    if not 1900 <= value <= 2060:
        sure = ahead in YEAR_WORDS or ahead == "(" or following == ")"
        if not sure or value % 100 == 0 and ahead not in ("jahr", "jahre", "anno") or ahead in ("von", "auf") and value > 2060:
            return None
    elif (
        value % 100 == 0
        and value != 2000
        and ahead not in YEAR_WORDS
        or (value == 2000 and following[:1].isupper() and ahead not in YEAR_WORDS)
    ):
        return None
    return reading(Temporal("DATE", "year", value, known=("year",)), "YEARISH", "FULL")


def plausible(word: str) -> bool:
    return len(word) in (2, 4)


@atoms.rule("'Jahr' year:(YEAR | YEAR3)", emits="DATE", examples={"im Jahr 1938": "1938", "seit dem Jahr 800": "0800"})
@atoms.rule("('Jahre' | 'Jahres') year:(YEAR | YEAR3)", emits="DATE", examples={"im Jahre 1871": "1871"})
def year_named(context: object, year: Span) -> Reading:
    """A year called one."""
    return reading(Temporal("DATE", "year", whole(year.word), known=("year",)), "YEARISH", "FULL")


@atoms.rule(
    f"('Jahr' | 'Jahre')? year:NUM {ERA}", emits="DATE", examples={"490 v. Chr.": "BC0490", "im Jahr 44 vor Christus": "BC0044"}
)
def before_christ(context: object, year: Span) -> Reading | None:
    """A year before Christ."""
    if len(year.word) > 4:
        return None
    return reading(Temporal("DATE", "year", whole(year.word), era=-1, known=("year",)), "YEARISH", "FULL")


@atoms.rule(
    f"season:SEASON ('des' 'Jahres' | APOS)? (year:YEAR | year:YEAR2) bc:{ERA}?",
    emits="DATE",
    examples={"im Frühjahr 2018": "2018-SP", "Herbst des Jahres 1972": "1972-FA"},
)
@atoms.rule(f"season:SEASON year:NUM bc:{ERA}", emits="DATE", examples={"im Frühjahr 479 v. Chr.": "BC0479-SP"})
def season_and_year(context: object, season: Span, year: Span, bc: Span | None) -> Reading | None:
    """A season with its year."""
    if len(year.word) == 2 and not bc and season.sequence.words[year.first - 1] not in ("'", "’"):
        return None
    number = whole(year.word) if bc else full_year(year)
    return reading(
        Temporal("DATE", "season", number, season=season_of(season), era=-1 if bc else 1, known=("year",)), "YEARISH", "FULL"
    )


def season_of(span: Span) -> str:
    return season(span.word)


@atoms.rule(
    "season:(SEASON | SEMESTER) year:YEAR '/' end:(YEAR | YEAR2)",
    emits="DATE",
    examples={"Wintersemester 2023/24": "2023-WI"},
)
def season_over_years(context: object, season: Span, year: Span, end: Span) -> Reading:
    """A winter, a term over the turn of the year: it bears the year it begins in."""
    return reading(Temporal("DATE", "season", full_year(year), season=season_of(season), known=("year",)), "YEARISH", "FULL")


@atoms.rule("season:(SEASON | SEMESTER)", emits="DATE", examples={"im Sommer": "XXXX-SU"}, counterexamples=["der Winter war kalt"])
def bare_season(context: object, season: Span) -> Reading | None:
    """A season alone, behind a word that asks for a time."""
    if before(season).lower() not in (
        "im",
        "seit",
        "bis",
        "ab",
        "zum",
        "vom",
        "und",
        "vergangenen",
        "des",
        "frühen",
        "späten",
        "bis",
    ):
        return None
    if before(season).lower() in ("und",) and before(season, 2) not in ("Sommer", "Winter", "Herbst", "Frühling", "Frühjahr"):
        return None
    return reading(Temporal("DATE", "season", season=season_of(season)), "BAREMONTH")


@atoms.rule("wd:(WEEKDAY | WEEKDAYPART)", emits="DATE", examples={"am Mittwoch": "XXXX-WXX-3"}, counterexamples=[])
def bare_weekday(context: object, wd: Span) -> Reading | None:
    """A weekday alone."""
    if wd.word.endswith(("e", "en", "es")) or wd.word.isascii() and wd.word in ("Monday", "Sunday") and before(wd) != "on":
        return None
    return (
        None
        if wd.word.lower() in ("montage",)
        else reading(Temporal("DATE", "weekday", weekday=weekday(wd.word), known=("weekday",)), "BAREWEEKDAY", "DAYISH")
    )


@atoms.rule("wd:WEEKDAYPART", emits="TIME", examples={"am Freitagmorgen": "XXXX-WXX-5TMO"})
@atoms.rule("wd:WEEKDAY part:DAYPART", emits="TIME", examples={"am Freitag Morgen": "XXXX-WXX-5TMO"})
def weekday_part(context: object, wd: Span, part: Span | None = None) -> Reading:
    """A part of a weekday, in one word or two."""
    from pipeline.german.dates.words import part_of_day

    code = part_of_day((part or wd).word)
    return reading(Temporal("TIME", "weekday", weekday=weekday(wd.word), part=code, known=("weekday",)), "BAREWEEKDAY", "DAYISH")


@atoms.rule(
    """feast:(FEAST | ORDINAL FEAST | 'Tag' 'der' ('Deutschen' 'Einheit' | 'Arbeit') | 'Heilige' 'Drei' 'Könige' | 'Heiligen' 'Drei' 'Könige'
    | 'Christi' 'Himmelfahrt' | ('Mariä' | 'Maria') ('Himmelfahrt' | 'Empfängnis' | 'Lichtmess') | ('Buß-' | 'Buss-') 'und' 'Bettag'
    | 'Peter' 'und' 'Paul' | 'Augsburger' 'Friedensfest' | ORDINAL 'Advent' | DAY '.' ('Advent' | 'Weihnachtsfeiertag' | 'Weihnachtstag')
    | ('Weißer' | 'Weisser') 'Sonntag' | 'Heiliger' 'Abend' | 'Sankt' 'Martin') year:YEAR?""",
    emits="DATE",
    examples={"am Rosenmontag 2024": "2024-02-12", "Karfreitag 2016": "2016-03-25", "am Tag der Deutschen Einheit": "XXXX-10-03"},
)
def feast_day(context: object, feast: Span, year: Span | None) -> Reading | None:
    """A feast, moving ones computed."""
    from pipeline.german.dates.calendar import ADVENT, EASTER, FEASTS, FIXED, NTH

    words = list(feast.words)
    if words[0].isdigit():
        words = [("", "erster", "zweiter", "dritter", "vierter")[min(whole(words[0]), 4)], words[-1]]
    elif len(words) == 2 and words[1].lower() not in (
        "himmelfahrt",
        "empfängnis",
        "friedensfest",
        "lichtmess",
        "sonntag",
        "abend",
        "martin",
    ):
        words = [{1: "erster", 2: "zweiter", 3: "dritter", 4: "vierter"}.get(whole(words[0]), words[0]), words[1]]
    key = feast_key("".join(words)).replace("heiligendreikönige", "heiligedreikönige")
    if key not in FEASTS:
        key = key.removesuffix("s").removesuffix("es")
    if key not in FEASTS:
        key = feast_key(feast.words[-1])
    if key not in FEASTS:
        return None
    del ADVENT, EASTER, FIXED, NTH
    return reading(Temporal("DATE", "feast", full_year(year), feast=key, known=("year",) if year else ()), "DAYISH", "FEAST")


@atoms.rule(
    "a:YEAR sep:('/' | DASH | 'bis') b:(YEAR | YEAR2)",
    emits="RANGE",
    examples={"Grenzgänge 1945–1960": "1945/1960", "Doppelhaushalt 2020/2021": "2020/2021", "2019/20": "2019/2020"},
    counterexamples=["Nr. 2011/14", "Telefon 2019-20"],
)
def years(context: object, a: Span, sep: Span, b: Span) -> Reading | None:
    """Two years with a dash, a slash, or `bis`."""
    sequence = a.sequence
    first = whole(a.word)
    second = whole(b.word) if len(b.word) == 4 else first // 100 * 100 + whole(b.word)
    ahead = before(a).lower()
    if len(b.word) == 2 and second != first + 1 and (sep.word != "/" or second <= first):
        return None
    if second < first or second > 2199 or ahead in NOT_BEFORE_YEAR or (ahead == "." and before(a, 2).lower() in NOT_BEFORE_YEAR):
        return None
    if after(b).lower() in COUNTED or after(b) in ("/", "-", "–") and glued(sequence, b.first, b.last + 1):
        return None
    if ahead in ("/", "-", "–", "(", "0") and before(a, 2).isdigit():
        return None
    ends = [Temporal("DATE", "year", y, known=("year",)) for y in (first, second)]
    parts = (leaf("DATE", a, ends[0], "atoms.years"), leaf("DATE", b, ends[1], "atoms.years"))
    return Reading(Temporal("RANGE", "row"), parts, frozenset(("YEARISH", "FULL")))
