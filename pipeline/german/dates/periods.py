"""Months, years and seasons; rows of two years. A four-digit number is a year where nothing says that it counts or numbers."""

from __future__ import annotations

from pipeline.german.dates.days import MONTHNAME, calendar_date, counts, full_year, month_of
from pipeline.german.dates.layers import after, atoms, before, glued, member, opens_sentence, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import COUNTED, season, whole
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

ERA = "(('v' '.' | 'vor') ('Chr' '.' | 'Christus' | 'Christi') | 'vor' 'unserer' 'Zeitrechnung' | 'v.Chr' '.' | 'v' '.' 'u' '.' 'Z' '.')"
MONTH_ASKING = frozenset(
    """im in ab seit bis von vom zum anfang ende mitte monat monats zwischen und oder auf dem der den nach vor für ersten
    letzten / - – bereits noch schon erst ohne außer anno spätestens frühestens diesen kommenden vergangenen letzter nächsten ( ,
    desselben""".split()
)
YEAR_ASKING = frozenset(
    "seit bis von ab in im nach vor um anno jahr jahre jahres zwischen sommer herbst winter frühjahr gegr baujahr".split()
)
FOUNDING = (
    "gegründet",
    "geboren",
    "erbaut",
    "errichtet",
    "eröffnet",
    "eingeweiht",
    "entstanden",
    "geschlossen",
    "begonnen",
    "unterzeichnet",
)
NUMBERS = frozenset(
    """rund etwa circa ca über knapp fast mindestens höchstens maximal mehr nr no nummer tel telefon fax plz postfach seite
    artikel art § din iso en raum zimmer kanal platz konto blz euro € $ eur chf usd gut insgesamt jeweils je windows
    office davon lh ice flug zug linie bus drucksache vorlage aktenzeichen az formular hausnummer haus top gesamt pro iban mhz rn id""".split()
)
ABBREVIATED = frozenset("fr rs chf nr no tel art abs ca fax bd ziff rn".split())
COUNTING = frozenset("es waren sind zählt zählte zählen hat hatte hatten haben mit auf als wie dass nur".split())
SURE = frozenset(("seit", "bis", "ab", "jahr", "jahre"))
UNITED = frozenset("/ - – . , + : = # _ & ' ’".split())


def dated_year(year: int, **more: str) -> Temporal:
    return Temporal("DATE", "year", year, known=("year",), **more)  # type: ignore[arg-type]


def season_of(span: Span) -> str:
    return season(span.word)


@atoms.rule(
    f"{MONTHNAME} ('des' 'Jahres')? ','? (year:YEAR | APOS year:YEAR2)",
    emits="DATE",
    examples={"im Oktober 2015": "2015-10", "Jan. 1945": "1945-01", "im April des Jahres 1918": "1918-04"},
    counterexamples=["im Mai 2000 Euro"],
)
def month_and_year(context: int | None, month: Span, year: Span) -> Reading | None:
    """A month with its year; "im Juni 2025 Gäste aus Lyon" counts nobody."""
    counted = counts(year) and (len(year.word) < 4 or year.word.endswith("00"))
    return None if counted or _wrong_day(month) else calendar_date(None, month_of(month), full_year(year, context), None)


def _wrong_day(month: Span) -> bool:
    """Does a day stand before a month that has no such day ("31. Juni")?"""
    return before(month) == "." and before(month, 2).isdigit() and len(before(month, 2)) <= 2


@atoms.rule(
    "mon:NUM ('/' | '.') year:YEAR",
    emits="DATE",
    examples={"Ausgabe 03/2019": "2019-03", "seit 04.2019": "2019-04"},
    counterexamples=["Nr. 12/2019", "Drucksache 07/2011"],
)
def month_slash_year(context: int | None, mon: Span, year: Span) -> Reading | None:
    """Month and year in digits: numbers of files look the same, so only where the text asks for a date."""
    ahead = before(mon).lower()
    if len(mon.word) != 2 or not glued(mon.sequence, mon.first, year.last) or after(year) in ("-", "/", "–"):
        return None
    if ahead == ":":
        ahead = before(mon, 2).lower()
        if ahead not in ("stand", "datum", "ausgabe"):
            return None
    if ahead not in ("ausgabe", "stand", "datum", "im", "seit", "ab", "bis", "von", "vom"):
        return None
    return calendar_date(None, whole(mon.word), whole(year.word), None)


@atoms.rule(
    "month:MONTH",
    emits="DATE",
    examples={"im November": "2024-11"},
    counterexamples=["Frau August kam", "im August Horch Museum", "viel Mais"],
)
def bare_month(context: int | None, month: Span) -> Reading | None:
    """A month alone; `August` and `Mai` are names too, and `Mais` a plant."""
    ahead, following = before(month), after(month)
    if month.word[0].islower() or month.word in ("Mais", "March", "May", "Maien") or _wrong_day(month):
        return None
    if ahead.lower() not in MONTH_ASKING:
        paired = following in ("/", "-", "–", "bis", "und") and after(month, 1) in table("months")
        if not paired and not (opens_sentence(month) and following in (":", "\n", "–")):
            return None
    if month.word in ("August", "Mai", "April") and following[:1].isupper() and (ahead in ",(" or after(month, 1)[:1].isupper()):
        return None
    return calendar_date(None, month_of(month), None, None)


@atoms.rule(
    "year:YEAR",
    emits="DATE",
    examples={"seit 2004": "2004", "Expo 2025 Osaka": "2025", "gegründet 1884": "1884", "die 1900 gegründete Kammer": "1900"},
    counterexamples=["2000 Euro", "rund 1500 Gäste", "1370 Boote", "Telefon 0201 1884", "89081 Neustadt", "§ 1906", "2024-5512"],
)
def bare_year(context: int | None, year: Span) -> Reading | None:
    """A year alone: four digits that count nothing and number nothing."""
    sequence, at = year.sequence, year.first
    value, ahead, following = int(year.word), before(year).lower(), after(year)
    if (
        (following.lower() in COUNTED and ahead not in ("seit", "jahr", "jahre"))
        or ahead in NUMBERS
        or (ahead == "." and before(year, 2).lower() in ABBREVIATED)
        or _part_of_number(year)
    ):
        return None
    if (following in table("places") and ahead in ("\n", ",", "-", "–", "|")) or (
        following == "." and after(year, 1) in ("-", "–", "—")
    ):
        return None  # a postcode, a price in Swiss fashion
    if ahead == "es" and before(year, 2).lower() in ("waren", "sind", "wurden"):
        return None  # "2022 waren es 1987"
    asked = ahead in YEAR_ASKING or following.lower().startswith(FOUNDING) or (ahead == "(" and following == ")")
    alone = ahead == "\n" and following == "\n"
    counted = following[:1].isupper() and len(following) > 1
    if not 1900 <= value <= 2060:
        if ahead in COUNTING and following != ")":
            return None
        if (value > 2060 and ahead not in ("bis", "jahr")) or (value < 1500 and not asked):
            return None
        if (
            (not asked and not alone and counted)
            or (not asked and value < 1700 and not alone)
            or (value % 100 == 0 and ahead not in YEAR_ASKING)
        ):
            return None
        if asked and counted and ahead in ("von", "um", "zwischen", "über", "in", "nach", "vor"):
            return None
    elif (value % 100 == 0 and value != 2000 and not asked) or (
        value == 2000 and counted and ahead not in ("jahr", "seit", "ab", "bis")
    ):
        return None
    del sequence, at
    return reading(dated_year(value), "YEARISH", "FULL")


def _part_of_number(year: Span) -> bool:
    """Does the number go on to either side: file numbers, phone numbers, sums, words joined to it?"""
    sequence, at = year.sequence, year.first
    ahead, following = before(year), after(year)
    behind = at + 1
    if at and sequence.ends[at - 1] == sequence.starts[at]:
        if ahead[-1:].isalnum():
            return True
        named = ahead in ("/", "-", "–") and before(year, 2)[:1].isalpha() and not before(year, 2).isupper()
        if ahead in UNITED and not named:
            return True
    if behind < len(sequence) and sequence.ends[at] == sequence.starts[behind]:
        if following in ("_", "@", "=", "'", "’", "%", "°") or following[:1].isalnum():
            return True
        if (
            following in (".", ",", ":", "/", "-", "–")
            and after(year, 1).isdigit()
            and sequence.ends[behind] == sequence.starts[behind + 1]
        ):
            return True
    if ahead.isdigit() or (following.isdigit() and len(following) != 4 and ahead.lower() not in SURE):
        return True
    return ahead in ("-", "/", "–", "+") and before(year, 2).isdigit()


@atoms.rule(
    "('in' | 'von' | 'seit' | 'Anno') APOS year:YEAR2",
    emits="DATE",
    span="year",
    examples={"seit '68": "1968"},
)
def apostrophe_year(context: int | None, year: Span) -> Reading:
    """Two digits behind an apostrophe."""
    return reading(dated_year(full_year(year, context) or 0), "YEARISH", "FULL", start=year.start - 1)


@atoms.rule(
    "('Jahr' | 'Jahre' | 'Jahres') year:(YEAR | YEAR3)",
    emits="DATE",
    examples={"im Jahr 1938": "1938", "seit dem Jahr 800": "0800", "im Jahre 1871": "1871"},
)
def year_named(context: int | None, year: Span) -> Reading | None:
    """A year called one; an academic year is a thing, and only its number a date."""
    if before(year, 2).lower().startswith("akademisch"):
        return None
    return reading(dated_year(whole(year.word)), "YEARISH", "FULL")


@atoms.rule(
    f"('Jahr' | 'Jahre')? year:NUM {ERA}", emits="DATE", examples={"490 v. Chr.": "BC0490", "im Jahr 44 vor Christus": "BC0044"}
)
def before_christ(context: int | None, year: Span) -> Reading | None:
    """A year before Christ."""
    if len(year.word) > 4:
        return None
    return reading(Temporal("DATE", "year", whole(year.word), era=-1, known=("year",)), "YEARISH", "FULL")


@atoms.rule(
    "season:(SEASON | SEMESTER) ('des' 'Jahres')? year:YEAR",
    emits="DATE",
    examples={"im Frühjahr 2018": "2018-SP", "Herbst des Jahres 1972": "1972-FA", "zum Wintersemester 2024": "2024-WI"},
)
@atoms.rule("season:SEASON APOS year:YEAR2", emits="DATE", examples={"im Sommer '89": "1989-SU"})
@atoms.rule(f"season:SEASON year:NUM bc:{ERA}", emits="DATE", examples={"im Frühjahr 479 v. Chr.": "BC0479-SP"})
@atoms.rule(
    "season:(SEASON | SEMESTER) year:YEAR '/' end:(YEAR | YEAR2)", emits="DATE", examples={"Wintersemester 2023/24": "2023-WI"}
)
def season_and_year(
    context: int | None, season: Span, year: Span, bc: Span | None = None, end: Span | None = None
) -> Reading | None:
    """A season with its year; a winter over the turn of the year bears the year it begins in."""
    number = whole(year.word) if bc else full_year(year, context)
    date = Temporal("DATE", "season", number, season=season_of(season), era=-1 if bc else 1, known=("year",))
    return reading(date, "YEARISH", "FULL")


@atoms.rule(
    "season:(SEASON | SEMESTER)",
    emits="DATE",
    examples={"im Sommer": "2024-SU", "seit dem Frühjahr": "2024-SP"},
    counterexamples=["der Winter war kalt", "Familie Sommer"],
)
def bare_season(context: int | None, season: Span) -> Reading | None:
    """A season alone, behind a word that asks for a time."""
    ahead = before(season).lower()
    paired = after(season) == "/" and after(season, 1) in table("seasons")  # "Herbst/Winter 2024"
    until = ahead == "den" and before(season, 2).lower() == "in" and before(season, 3).lower() == "bis"
    if paired or until:
        return reading(Temporal("DATE", "season", season=season_of(season)), "BAREMONTH")
    if (
        ahead in ("dem", "den", "des", "der")
        and before(season, 2).lower()
        not in (
            "seit",
            "bis",
            "während",
            "über",
            "vor",
            "nach",
            "bis",
            "ab",
            "laufe",
        )
        and (ahead, after(season)) not in (("den", "über"), ("den", "hindurch"))
    ):
        return None
    if ahead == "und" and before(season, 2) not in table("seasons"):
        return None
    if ahead not in ("im", "seit", "bis", "ab", "zum", "vom", "und", "dem", "den", "des", "der", "frühen", "späten"):
        return None
    return reading(Temporal("DATE", "season", season=season_of(season)), "BAREMONTH")


@atoms.rule(
    "a:YEAR '/' b:YEAR2",
    emits="DATE",
    examples={"in der Saison 2019/20": "2019/2020", "im Schuljahr 1999/00": "1999/2000"},
    counterexamples=["Nr. 2011/12", "Drucksache 2019/20", "2018/19/20", "2010/15"],
)
def double_year(context: int | None, a: Span, b: Span) -> Reading | None:
    """A season, a school year, a winter that goes over the turn of the year."""
    first, ahead = whole(a.word), before(a).lower()
    if (first + 1) % 100 != whole(b.word) or ahead in NUMBERS or (ahead == "." and before(a, 2).lower() in ABBREVIATED):
        return None
    if (ahead in UNITED and before(a, 2).isdigit()) or ahead.isdigit() or counts(b):
        return None
    if after(b) in ("/", "-", "–", ".", ":") and after(b, 1).isdigit() and glued(b.sequence, b.first, b.last + 1):
        return None
    if not 1500 <= first <= 2100:
        return None
    date = dated_year(first)
    date.nth = 1
    return reading(date, "YEARISH", "FULL")


@atoms.rule(
    "a:YEAR sep:('/' | DASH | 'bis') b:(YEAR | YEAR2)",
    emits="RANGE",
    examples={
        "Grenzgänge 1945–1960": "1945/1960",
        "Doppelhaushalt 2020/2021": "2020,2021",
        "1930–34": "1930/1934",
    },
    counterexamples=["Nr. 2011/14", "Telefon 2019-20", "2020-12-31"],
)
def years(context: int | None, a: Span, sep: Span, b: Span) -> Reading | None:
    """Two years with a dash, a slash, or `bis`."""
    sequence = a.sequence
    first = whole(a.word)
    second = whole(b.word) if len(b.word) == 4 else first // 100 * 100 + whole(b.word)
    ahead = before(a).lower()
    if (
        second <= first
        or second > 2199
        or (sep.word == "/" and second - first > 10)
        or ahead in NUMBERS
        or (ahead == "." and before(a, 2).lower() in ABBREVIATED)
    ):
        return None
    if (len(b.word) == 2 and sep.word == "/") or (sep.word != "bis" and not glued(sequence, a.first, a.last + 1)):
        return None
    if counts(b) or (after(b) in ("/", "-", "–", ".") and after(b, 1).isdigit() and glued(sequence, b.first, b.last + 1)):
        return None
    if (ahead in ("/", "-", "–", "+", "(0") and before(a, 2).isdigit()) or ahead.isdigit():
        return None
    if not 1500 <= first <= 2100 and ahead not in YEAR_ASKING and ahead != "(":
        return None
    parts = tuple(
        member("DATE", span.start, span.end, dated_year(value), "atoms.years") for span, value in ((a, first), (b, second))
    )
    return Reading(Temporal("RANGE", "list" if sep.word == "/" else "row"), parts, frozenset(("YEARISH", "FULL")))
