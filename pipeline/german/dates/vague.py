"""Vague dates: `Ende des Jahres`, `in den 1990er-Jahren`, `im 20. Jahrhundert`, `zweite Jahreshälfte`, `KW 12`, `derzeit`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, member, reading
from pipeline.german.dates.periods import ERA, dated_year
from pipeline.german.dates.shifts import kind_of, shift_of, shifted, unit_of
from pipeline.german.dates.spans import PLURALS
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import DECADES, EDGE_WORDS, EDGES, HALF_WORDS, decade_of, monthday, reference, whole
from pipeline.german.dates.words import month as month_number
from pipeline.kernel import Reading, Span


@atoms.rule(
    "word:REF",
    emits="DATE",
    examples={"derzeit": "PRESENT_REF", "damals": "PAST_REF", "bald": "FUTURE_REF"},
    counterexamples=["Bis bald"],
)
def reference_word(context: int | None, word: Span) -> Reading | None:
    """Now, then, soon."""
    if word.word.lower() == "bald" and (before(word).lower() in ("bis", "so") or after(word).isdigit()):
        return None  # "Bis bald", "bald 30 Jahre"
    return reading(Temporal("DATE", "fixed", value=reference(word.word)))


CLOSERS = frozenset((".", ",", "!", "?", "“", '"', "»", "und", "\n", ")", "–"))
IDIOMS = {
    "heute": "PRESENT_REF",
    "gestern": "PAST_REF",
    "morgen": "FUTURE_REF",
    "übermorgen": "FUTURE_REF",
    "vorgestern": "PAST_REF",
}


@atoms.rule(
    "of:'von' word:('heute' | 'gestern' | 'morgen' | 'übermorgen' | 'vorgestern')",
    emits="DATE",
    span="word",
    examples={"die Fachkräfte von morgen": "FUTURE_REF", "Technik von gestern": "PAST_REF"},
    counterexamples=[
        "von heute auf morgen",
        "in der Nacht von gestern auf heute",
        "Das Konzert von gestern Abend",
        "von morgen an",
    ],
)
def idiom(context: int | None, of: Span, word: Span) -> Reading | None:
    """The experts of tomorrow: no day at all."""
    ahead, following = before(of), after(word)
    if ahead[:1].islower() or ahead == "Nacht":
        return None
    if following not in CLOSERS and not (
        word.word in ("übermorgen", "vorgestern") and following[:1].islower() and following != "bis"
    ):
        return None
    return reading(Temporal("DATE", "fixed", value=IDIOMS[word.word.lower()]))


@atoms.rule("'vor' 'kurzem' | 'vor' 'Kurzem'", emits="DATE", examples={"vor Kurzem": "PAST_REF"})
def not_long_ago(context: int | None) -> Reading:
    """A short while ago."""
    return reading(Temporal("DATE", "fixed", value="PAST_REF"))


@atoms.rule(
    "(edge:EDGE | 'Laufe' | 'Verlauf' | 'Lauf') ('des' | 'der') (how:(SHIFT | THIS | SAME))? unit:UNIT year:YEAR?",
    emits="DATE",
    examples={
        "Ende des Jahres": "2024",
        "Mitte des Monats": "2024-05",
        "Ende des Jahres 1939": "1939",
        "im Laufe des Jahres 1966": "1966",
    },
)
@atoms.rule(
    "edge:EDGE how:(SHIFT | THIS) unit:UNIT",
    emits="DATE",
    examples={"Mitte nächsten Jahres": "2025", "Anfang dieses Jahres": "2024"},
)
@atoms.rule("edge:EDGE unit:('Jahr' | 'Monat' | 'Woche')", emits="DATE", examples={"bis Ende Jahr": "2024"})
def edge_of_unit(
    context: int | None, unit: Span, how: Span | None = None, edge: Span | None = None, year: Span | None = None
) -> Reading | None:
    """The beginning, middle, end, course of a year, month or week."""
    code, _ = unit_of(unit)
    if code in ("H", "TM", "S", "WE") or unit.word in PLURALS:
        return None
    if code == "D" and how is None and edge is not None and before(edge).lower() == "am":
        return None  # "Am Ende des Tages zählt das Ergebnis"
    if edge is not None and edge.word == "Verlauf" and before(edge).lower() in ("den", "der", "vom", "zum"):
        return None  # "über den Verlauf der Woche": what it brings
    modifier = EDGES[edge.word.lower()] if edge else None
    if year:
        return reading(Temporal("DATE", "year", whole(year.word), modifier=modifier, known=("year",)), "YEARISH")
    by, base = shift_of(how) if how else (0, "text" if code == "D" else "near")
    return reading(shifted(code, by, base, modifier), kind_of(code) if code != "D" else "YEARISH")


@atoms.rule("word:EDGEWORD year:YEAR?", emits="DATE", examples={"zum Jahresende 2024": "2024", "bis Monatsende": "2024-05"})
def edge_word(context: int | None, word: Span, year: Span | None) -> Reading:
    """The beginning, middle or end of a year, month, week in one word."""
    code, modifier = EDGE_WORDS[word.word.lower().removesuffix("s")]
    if year and code == "Y":
        return reading(Temporal("DATE", "year", whole(year.word), modifier=modifier, known=("year",)), "YEARISH")
    return reading(shifted(code, 0, "near", modifier), "YEARISH")


@atoms.rule(
    "('im' | 'des' | 'das' | 'dem' | 'ins' | 'zum' | 'fürs' | 'vom') how:('neue' | 'neuen' | 'alte' | 'alten') unit:('Jahr' | 'Jahres')",
    emits="DATE",
    examples={"im neuen Jahr geht es weiter": "2025"},
    counterexamples=["die neuen Jahre", "im neuen Jahrbuch"],
)
def new_year(context: int | None, how: Span, unit: Span) -> Reading:
    """The new year, the old one."""
    date = Temporal("DATE", "year", base="text", by=-1 if how.word.startswith("alt") else 0)
    return reading(date, "YEARISH", start=how.start)


@atoms.rule(
    "('Jahreswechsel' | 'Jahreswende') year:(YEAR ('/' (YEAR | YEAR2))?)", emits="DATE", examples={"zum Jahreswechsel 2020": "2020"}
)
@atoms.rule("('Jahreswechsel' | 'Jahreswende')", emits="DATE", examples={"zum Jahreswechsel steigen": "2025"})
def turn_of_year(context: int | None, year: Span | None = None) -> Reading:
    """The turn of a year."""
    date = dated_year(whole(year.word)) if year else Temporal("DATE", "year")
    date.modifier = "start"
    return reading(date, "YEARISH")


@atoms.rule(
    "art:('den' | 'der' | 'die')? number:NUM end:DECADEWORD ('Jahre' | 'Jahren' | 'Jahres')?",
    emits="DATE",
    examples={"in den 1990er-Jahren": "199", "Ende der 60er Jahre": "196"},
    counterexamples=["die 60er Gruppe"],
)
@atoms.rule(
    "art:('den' | 'der' | 'die')? word:DECADEWORD ('Jahre' | 'Jahren' | 'Jahres')?",
    emits="DATE",
    examples={"in den zwanziger Jahren": "192", "Ende der Neunzigerjahre": "199"},
    counterexamples=["die Neunziger kamen"],
)
def decade(
    context: int | None, art: Span | None, number: Span | None = None, end: Span | None = None, word: Span | None = None
) -> Reading | None:
    """A decade."""
    if number is not None and end is not None:
        alone = after(end) not in ("Jahre", "Jahren", "Jahres", "-Jahre", "-Jahren")
        whole_number = number.sequence.words[end.last - 1]
        value = whole(number.word)
        if (
            len(number.word) not in (2, 3, 4)
            or (len(number.word) == 3 and alone)
            or (whole_number == "er" and alone and not _ends_in_years(number))
        ):
            return None
        if len(number.word) == 2:
            value += 1900 if value >= 20 else 2000
        first = number
    elif word is not None:
        tens = DECADES.get(word.word.lower()) if _ends_in_years(word) else decade_of(word.word.lower())
        spoken = word.word.endswith("igern")  # of a decade, or of a person's age
        if tens is None or (spoken and (art is None or before(art).lower() not in ("in", "seit") or word.word[0].islower())):
            return None
        value, first = 1900 + tens, word
    else:
        return None
    if value % 10:
        return None
    text = f"{value // 10:03d}"
    start = art.start if art and before(art).lower() in ("in", "seit", "aus") else first.start
    return reading(
        Temporal("DATE", "fixed", value=text, edtf=f"{text}X", start=f"{text}X", known=("year",)), "YEARISH", "FULL", start=start
    )


@atoms.rule(
    "art:('den' | 'der' | 'die')? first:NUM 'er' sep:('und' | 'bis' | '/' | DASH) second:NUM DECADEWORD ('Jahre' | 'Jahren')?",
    emits="RANGE",
    examples={"in den 80er und 90er Jahren": "198,199", "der 1960er bis 1980er Jahre": "196/198"},
    counterexamples=["die 60er und 70er Nummern"],
)
def decades(context: int | None, first: Span, sep: Span, second: Span, art: Span | None) -> Reading | None:
    """Two decades that share one `Jahre`."""
    end = Span(second.sequence, second.first, second.last + 1)
    if not _ends_in_years(second) and "Jahre" not in second.sequence.words[second.last]:
        return None
    members = []
    for number in (first, second):
        value = whole(number.word) + ((1900 if whole(number.word) >= 20 else 2000) if len(number.word) == 2 else 0)
        if value % 10 or not 1000 <= value <= 2100:
            return None
        text = f"{value // 10:03d}"
        date = Temporal("DATE", "fixed", value=text, edtf=f"{text}X", start=f"{text}X", known=("year",))
        stop = number.sequence.ends[number.last] if number is first else max(end.end, number.sequence.ends[_last_of(second)])
        members.append(member("DATE", number.start, stop, date, "atoms.decades"))
    kind = "row" if sep.word in ("bis", "-", "–") else "list"
    return Reading(
        Temporal("RANGE", kind), tuple(members), frozenset(("YEARISH", "FULL")), start=members[0].start, end=members[1].end
    )


def _last_of(second: Span) -> int:
    """Return the index of the last token of a decade that begins with a number."""
    following = second.last + 1
    words = second.sequence.words
    return following if following < len(words) and words[following] in ("Jahre", "Jahren") else second.last


def _ends_in_years(word: Span) -> bool:
    """Does the word `Jahre` follow within two tokens?"""
    return any(after(word, i)[:5] == "Jahre" for i in (0, 1))


@atoms.rule(
    f"(nth:DAY '.' | nth:ORDINAL) century:CENTURY dot:'.'? bc:{ERA}?",
    emits="DATE",
    examples={"des 20. Jahrhunderts": "19", "im 4. Jh. v. Chr.": "BC03"},
)
def century(context: int | None, nth: Span, century: Span, dot: Span | None, bc: Span | None) -> Reading | None:
    """A century, counted from one."""
    value = whole(nth.word) - 1
    if value < 0 or century.word.startswith("Jahrtausend"):
        return None
    text, edtf = (f"BC{value:02d}", f"-{value:02d}XX") if bc else (f"{value:02d}", f"{value:02d}XX")
    end = century.end if dot and not bc and century.word.startswith("Jahr") else None
    return reading(Temporal("DATE", "fixed", value=text, edtf=edtf, start=edtf, known=("year",)), "YEARISH", "FULL", end=end)


@atoms.rule(
    "(first:DAY '.' | first:ORDINAL) sep:('und' | 'bis' | '/' | DASH) (nth:DAY '.' | nth:ORDINAL) century:CENTURY",
    emits="RANGE",
    examples={"im 16. und 17. Jahrhundert": "15,16", "vom 10. bis zwölften Jahrhundert": "09/11"},
    counterexamples=["am 3. und 4. Jahrestag"],
)
def centuries(context: int | None, first: Span, sep: Span, nth: Span, century: Span) -> Reading | None:
    """Two centuries that share one noun."""
    one, two = whole(first.word) - 1, whole(nth.word) - 1
    if not 0 <= one < two or century.word.startswith("Jahrtausend"):
        return None
    stop = first.end + (1 if first.word[0].isdigit() else 0)
    parts = tuple(
        member(
            "DATE",
            start,
            end,
            Temporal("DATE", "fixed", value=f"{n:02d}", edtf=f"{n:02d}XX", start=f"{n:02d}XX", known=("year",)),
            "atoms.centuries",
        )
        for n, start, end in ((one, first.start, stop), (two, nth.start, century.end))
    )
    kind = "list" if sep.word in ("und", "/") else "row"
    return Reading(Temporal("RANGE", kind), parts, frozenset(("YEARISH", "FULL")))


NTH = "(nth:DAY '.' | nth:ORDINAL | last:('letzten' | 'letztes' | 'letzter' | 'letzte'))"


@atoms.rule(
    f"{NTH} end:('Wochenende' | 'Wochenendes') ('im' | 'des') month:MONTH year:YEAR?",
    emits="DATE",
    examples={"am ersten Wochenende im Juli": "2024-W27-WE", "am letzten Wochenende im August 2023": "2023-W34-WE"},
)
@atoms.rule(f"{NTH} end:MONTHWEEKEND year:YEAR?", emits="DATE", examples={"am letzten Maiwochenende": "2024-W21-WE"})
def weekend_of_month(
    context: int | None, nth: Span | None, last: Span | None, end: Span, year: Span | None, month: Span | None = None
) -> Reading | None:
    """The first, the last weekend of a month: the one of its Saturday."""
    count = -1 if last else whole(nth.word) if nth else 0
    if not count or count > 4:
        return None
    number = month_number(month.word if month else end.word[: -len("wochenende")])
    stated = whole(year.word) if year else None
    known = ("year", "month") if year else ("month",)
    return reading(Temporal("DATE", "nth", stated, number, weekday=6, nth=count, length="WE", known=known), "RELWEEK")


@atoms.rule(
    f"{NTH} day:MONTHWEEKDAY year:YEAR?",
    emits="DATE",
    examples={"am ersten Junisonntag": "2024-06-02", "der letzte Maifreitag 2023": "2023-05-26"},
)
def weekday_in_month(context: int | None, nth: Span | None, last: Span | None, day: Span, year: Span | None) -> Reading | None:
    """The first, the last Sunday of a month, in one word."""
    count = -1 if last else whole(nth.word) if nth else 0
    if not count or count > 5:
        return None
    number, wd = monthday(day.word)
    stated = whole(year.word) if year else None
    known = ("year", "month") if year else ("month",)
    return reading(Temporal("DATE", "nth", stated, number, weekday=wd, nth=count, known=known), "DAYISH")


@atoms.rule(
    "(nth:DAY '.' | nth:ORDINAL) half:HALFWORD ('des' 'Jahres')? year:YEAR?",
    emits="DATE",
    examples={"im zweiten Halbjahr 2024": "2024-H2", "zweite Jahreshälfte": "2024-H2", "im 3. Quartal 2019": "2019-Q3"},
)
@atoms.rule(
    "(nth:DAY '.' | nth:ORDINAL) half:'Hälfte' 'des' 'Jahres' year:YEAR?",
    emits="DATE",
    examples={"erste Hälfte des Jahres 1999": "1999-H1"},
)
def half_or_quarter(context: int | None, nth: Span, half: Span, year: Span | None) -> Reading | None:
    """A half or a quarter of a year."""
    value, code = whole(nth.word), HALF_WORDS.get(half.word.lower(), "H")
    return period_of(f"{code}{value}", year) if 1 <= value <= (2 if code == "H" else 4) else None


QUARTERS = "quarter:('Q1' | 'Q2' | 'Q3' | 'Q4')"
ASKING_QUARTER = frozenset("im in bis ab seit ende anfang mitte zum vom nach vor für und - – / ( bis\n".split(" "))


@atoms.rule(
    f"{QUARTERS} ('/' | DASH)? year:YEAR",
    emits="DATE",
    examples={"im Q2 2023": "2023-Q2", "Q4/2019": "2019-Q4"},
)
@atoms.rule(
    QUARTERS,
    emits="DATE",
    examples={"bis Ende Q3": "2024-Q3", "ab Q1 steigen": "2024-Q1"},
    counterexamples=["der neue Audi Q3", "Block Q2"],
)
def quarter_named(context: int | None, quarter: Span, year: Span | None = None) -> Reading | None:
    """A quarter of the year as business abbreviates it."""
    if quarter.word[0] != "Q" or (year is None and before(quarter).lower() not in ASKING_QUARTER):
        return None
    return period_of(quarter.word, year)


@atoms.rule(
    "('KW' | 'Kalenderwoche') week:NUM ('/'? year:YEAR)?", emits="DATE", examples={"KW 48/2017": "2017-W48", "in KW 12": "2024-W12"}
)
@atoms.rule(
    "week:NUM '.'? ('KW' | 'Kalenderwoche') year:YEAR?", emits="DATE", examples={"in der 12. Kalenderwoche 2020": "2020-W12"}
)
def calendar_week(context: int | None, week: Span, year: Span | None) -> Reading | None:
    """A week by its number."""
    return period_of(f"W{whole(week.word):02d}", year) if 1 <= whole(week.word) <= 53 and len(week.word) <= 2 else None


def period_of(code: str, year: Span | None) -> Reading:
    number = whole(year.word) if year else None
    tag = "YEARISH" if year else "BAREMONTH"
    return reading(Temporal("DATE", "period", number, period=code, known=("year",) if year else ()), "YEARISH", tag)
