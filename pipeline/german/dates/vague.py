"""Deictic and vague dates: `heute`, `nächste Woche`, `Ende des Jahres`, `in den 1990er-Jahren`, `zweite Jahreshälfte`, `damals`."""

from __future__ import annotations

from pipeline.german.dates.periods import ERA
from pipeline.german.dates.layers import after, atoms, before, leaf, opens_sentence, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import (
    DECADES, DEICTIC, EDGE_WORDS, EDGES, HALF_WORDS, SHIFTED_NOUNS, adjective, month, number, part_of_day, reference, season, shift,
    unit, weekday, whole,
)  # fmt: skip
from pipeline.kernel import Reading, Span

ARTICLE = "(art:('die' | 'der' | 'den' | 'das' | 'dem' | 'des'))?"


def shifted(unit_code: str, by: int, base: str = "anchor", modifier: str | None = None) -> Temporal:
    return Temporal("DATE", "shift", by=by, unit=unit_code, base=base, modifier=modifier)


@atoms.rule("word:DEICTIC", emits="DATE", examples={"heute": "XXXX-XX-XX", "gestern": "XXXX-XX-XX"}, counterexamples=["am Morgen"])
def deictic(context: object, word: Span) -> Reading | None:
    """Today, yesterday, tomorrow."""
    if word.word == "Morgen" and not opens_sentence(word):
        return None
    if word.word == "morgen" and before(word).lower() in ("am", "guten", "jeden", "zum"):
        return None
    return reading(shifted("D", DEICTIC[word.word.lower()]), "DEICTICDAY", "DAYISH")


@atoms.rule("word:DEICTIC part:DAYPART", emits="TIME", examples={"gestern Abend": "XXXX-XX-XXTEV", "heute früh": "XXXX-XX-XXTMO"})
def deictic_part(context: object, word: Span, part: Span) -> Reading | None:
    """A part of today, yesterday, tomorrow."""
    if word.word == "Morgen" and not opens_sentence(word):
        return None
    date = shifted("D", DEICTIC[word.word.lower()])
    date.type, date.part = "TIME", part_of_day(part.word.lower()) or part_of_day(part.word)
    if part.word.lower() == "mitternacht":
        return None
    return reading(date, "DEICTICDAY", "DAYISH")


@atoms.rule(
    "adj:DEICTICADJ (wd:WEEKDAY | wd:WEEKDAYPART | 'Tag' | 'Tages' | 'Tage')? part:DAYPART?",
    emits="DATE",
    examples={"am gestrigen Dienstag": "XXXX-WXX-2", "die heutige Sitzung": "XXXX-XX-XX"},
)
def deictic_adjective(context: object, adj: Span, wd: Span | None, part: Span | None) -> Reading:
    """Today's, yesterday's, tomorrow's: the day itself, its weekday, or what happens on it."""
    date = shifted("D", adjective(adj.word))
    if wd:
        date.weekday = weekday(wd.word)
    if part or (wd and part_of_day(wd.word)):
        date.type, date.part = "TIME", part_of_day((part or wd).word)  # type: ignore[union-attr]
    return reading(date, "DEICTICDAY", "DAYISH")


@atoms.rule("word:YEARADJ", emits="DATE", examples={"der diesjährige Besuch": "THIS_YEAR"})
def year_adjective(context: object, word: Span) -> Reading:
    """This year's, last year's."""
    return reading(shifted("Y", adjective(word.word)), "YEARISH")


@atoms.rule("word:NEAR", emits="DATE", examples={"im Vorjahr": "XXXX", "heuer": "THIS_YEAR"})
def shifted_noun(context: object, word: Span) -> Reading | None:
    """The year before, the day after, in one word."""
    low = word.word.lower()
    key = next(
        (
            k
            for k in (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("en"), low.removesuffix("e"))
            if k in SHIFTED_NOUNS
        ),
        None,
    )
    if key is None:
        return None
    code, by, base = SHIFTED_NOUNS[key]
    if low in ("folgejahren", "folgejahre", "folgetagen", "folgetage", "vorjahren", "vorjahre"):
        return None
    return reading(shifted(code, by, base), "RELYEAR" if code == "Y" else "DAYISH" if code == "D" else "YEARISH")


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) unit:UNIT",
    emits="DATE",
    examples={
        "in der kommenden Woche": "XXXX-WXX",
        "nächstes Jahr": "XXXX",
        "dieses Jahr": "THIS_YEAR",
        "vergangenen Monat": "XXXX-XX",
    },
    counterexamples=["die nächsten Jahre"],
)
@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) unit:'Wochenende'",
    emits="DATE",
    examples={"am vergangenen Wochenende": "XXXX-WXX-WE"},
)
def shifted_unit(context: object, shift: Span, unit: Span, art: Span | None) -> Reading | None:
    """Last year, next week, this month."""
    code = "WE" if unit.word == "Wochenende" else unit_code(unit)
    if unit.word in MANY or code in ("H", "TM", "S"):
        return None
    by, base = shift_of(shift)
    tag = "RELYEAR" if code == "Y" else "RELWEEK" if code in ("W", "WE") else "DAYISH" if code == "D" else "YEARISH"
    if code == "D" and shift.word.lower() == "dieser":
        return None
    if code == "D":
        base = "text" if by or shift.word.lower().startswith("dies") else base
    if code in ("CE", "DE") and unit.word in ("Jahrzehnte",):
        return None
    ahead = before(art).lower() if art else before(shift).lower()
    start = (
        art.start
        if art and art.word in ("der", "des", "die", "dem") and ahead in ("in", "während") and art.word == "der"
        else shift.start
    )
    return reading(shifted(code, by, base), tag, start=start)


MANY = frozenset(
    "Jahre Monate Monaten Wochen Tage Tagen Stunden Minuten Jahrzehnte Jahrzehnten Jahrhunderte Jahrhunderten Jahren Quartale Semester".split()
)


def unit_code(span: Span) -> str:
    return unit(span.word)[0]


def shift_of(span: Span) -> tuple[int, str]:
    return shift(span.word)


@atoms.rule(
    "('am' | 'zum' | 'vom' | 'übers') word:'Wochenende'",
    emits="DATE",
    span="word",
    examples={"reist am Wochenende nach": "XXXX-WXX-WE"},
)
def the_weekend(context: object, word: Span) -> Reading:
    """The weekend, its side told by the tense."""
    date = shifted("WE", 0)
    date.by = None
    return reading(date, "RELWEEK")


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) (wd:WEEKDAY | wd:WEEKDAYPART) part:DAYPART?",
    emits="DATE",
    examples={"kommenden Samstag": "XXXX-WXX-6", "Letzten Freitag": "XXXX-WXX-5"},
)
def shifted_weekday(context: object, shift: Span, wd: Span, art: Span | None, part: Span | None) -> Reading:
    """Next Saturday, last Friday, this Monday."""
    by, base = shift_of(shift)
    code = part_of_day((part or wd).word) if part or part_of_day(wd.word) else None
    date = Temporal(
        "TIME" if code else "DATE", "weekday", weekday=weekday(wd.word), by=by, part=code, base=base, known=("weekday",)
    )
    return reading(date, "BAREWEEKDAY", "DAYISH", start=shift.start)


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) month:MONTH",
    emits="DATE",
    examples={"im vergangenen Mai": "XXXX-05"},
)
@atoms.rule(f"{ARTICLE} shift:(SHIFT | THIS) season:(SEASON | SEMESTER)", emits="DATE", examples={"im nächsten Sommer": "XXXX-SU"})
def shifted_month(
    context: object, shift: Span, art: Span | None, month: Span | None = None, season: Span | None = None
) -> Reading | None:
    """Last May, next summer."""
    by, base = shift_of(shift)
    if month is not None:
        date = Temporal("DATE", "month", month=month_of(month), by=by, base=base, known=("month",))
    else:
        date = Temporal("DATE", "season", season=season_of(season), by=by, base=base)
    return reading(date, "MONTHISH", start=shift.start)


def month_of(span: Span) -> int:
    return month(span.word)


def season_of(span: Span | None) -> str:
    return season(span.word) if span else ""


@atoms.rule(
    "how:(SAME | THIS) what:('Tag' | 'Tage' | 'Tages' | 'Monat' | 'Monats' | 'Jahr' | 'Jahres' | 'Woche' | 'Jahrhundert')",
    emits="DATE",
    examples={"am selben Tag": "XXXX-XX-XX", "im gleichen Jahr": "XXXX", "an diesem Tag": "XXXX-XX-XX"},
)
def same_unit(context: object, how: Span, what: Span) -> Reading:
    """The day, month, year spoken of."""
    code = unit_code(what)
    base = "text" if how.word.lower()[:4] != "dies" or code == "D" else "anchor"
    return reading(shifted(code, 0, base), "RELYEAR" if code == "Y" else "DAYISH" if code == "D" else "YEARISH")


@atoms.rule(
    "(amount:(NUM | NUMBERWORD | VAGUE) | 'ein' amount:'paar') half:('halbes' | 'halbe')? unit:UNIT way:('später' | 'darauf' | 'danach' | 'zuvor' | 'vorher' | 'davor' | 'früher')",
    emits="DATE",
    examples={"drei Tage später": "XXXX-XX-XX", "zwei Jahre zuvor": "XXXX"},
)
@atoms.rule(
    "unit:('Tag' | 'Tags' | 'Jahr' | 'Woche' | 'Monat' | 'tags') way:('darauf' | 'danach' | 'zuvor' | 'davor')",
    emits="DATE",
    examples={"am Tag darauf": "XXXX-XX-XX"},
)
@atoms.rule(
    "art:'der' unit:'Woche' way:('darauf' | 'danach' | 'zuvor')", emits="DATE", examples={"in der Woche darauf": "XXXX-WXX"}
)
def later(
    context: object, unit: Span, way: Span, amount: Span | None = None, half: Span | None = None, art: Span | None = None
) -> Reading | None:
    """So many units after or before the time spoken of."""
    code, count = unit_of(unit)
    value = 1.0 if amount is None else number(amount.word)
    forth = way.word in ("später", "darauf", "danach")
    if value is None:
        return reading(Temporal("DATE", "fixed", value="FUTURE_REF" if forth else "PAST_REF"))
    if half:
        value, code, count = 0.5, code, count
    if code == "Y" and value != int(value) and (value * 12) == int(value * 12):
        value, code = value * 12, "M"
    if value * count != int(value * count) or code in ("H", "TM", "S"):
        return None
    return reading(shifted(code, int(value * count) * (1 if forth else -1), "text"), "DAYISH")


def unit_of(span: Span) -> tuple[str, float]:
    return ("D", 1.0) if span.word == "tags" else unit(span.word)


@atoms.rule(
    "('kurz' | 'wenig' | 'kurze' 'Zeit' | 'bald') way:('darauf' | 'danach' | 'später' | 'zuvor' | 'vorher')",
    emits="DATE",
    examples={"kurz darauf": "FUTURE_REF", "kurz zuvor": "PAST_REF"},
)
def soon_after(context: object, way: Span) -> Reading:
    """Shortly after or before."""
    return reading(Temporal("DATE", "fixed", value="PAST_REF" if way.word in ("zuvor", "vorher") else "FUTURE_REF"))


@atoms.rule(
    "word:REF",
    emits="DATE",
    examples={"derzeit": "PRESENT_REF", "damals": "PAST_REF", "bald": "FUTURE_REF"},
    counterexamples=["schon bald darauf"],
)
def reference_word(context: object, word: Span) -> Reading | None:
    """Now, then, soon."""
    if word.word.lower() == "damals":
        return reading(Temporal("DATE", "fixed", value="PAST_REF"))
    return reading(Temporal("DATE", "fixed", value=reference(word.word)))


@atoms.rule("'vor' 'kurzem' | 'vor' 'Kurzem'", emits="DATE", examples={"vor Kurzem": "PAST_REF"})
def not_long_ago(context: object) -> Reading:
    """A short while ago."""
    return reading(Temporal("DATE", "fixed", value="PAST_REF"))


@atoms.rule(
    "(edge:EDGE | 'Laufe' | 'Verlauf' | 'Lauf') 'des' (how:(SHIFT | THIS | SAME))? unit:UNIT (year:YEAR)?",
    emits="DATE",
    examples={
        "Ende des Jahres": "XXXX",
        "Mitte des Monats": "XXXX-XX",
        "Ende des Jahres 1939": "1939",
        "im Laufe des Jahres 1966": "1966",
    },
)
@atoms.rule(
    "edge:EDGE how:(SHIFT | THIS) unit:UNIT",
    emits="DATE",
    examples={"Mitte nächsten Jahres": "XXXX", "Anfang dieses Jahres": "THIS_YEAR"},
)
def edge_of_unit(
    context: object, unit: Span, how: Span | None = None, edge: Span | None = None, year: Span | None = None
) -> Reading | None:
    """The beginning, middle, end, course of a year, month or week."""
    code, _ = unit_of(unit)
    if code in ("H", "TM", "S") or unit.word in MANY:
        return None
    modifier = EDGES[edge.word.lower()] if edge else None
    if year:
        return reading(Temporal("DATE", "year", whole(year.word), modifier=modifier, known=("year",)), "YEARISH")
    by, base = shift_of(how) if how else (0, "near")
    if code == "D":
        base = "text" if base == "near" else base
    return reading(shifted(code, by, base, modifier), "YEARISH")


@atoms.rule(
    "word:EDGEWORD (year:YEAR)?", emits="DATE", examples={"zum Jahresende 2024": "2024", "Anfang Mai bis Monatsende": "XXXX-XX"}
)
def edge_word(context: object, word: Span, year: Span | None) -> Reading:
    """The beginning, middle or end of a year, month, week in one word."""
    code, modifier = EDGE_WORDS[word.word.lower().removesuffix("s")]
    if year and code == "Y":
        return reading(Temporal("DATE", "year", whole(year.word), modifier=modifier, known=("year",)), "YEARISH")
    return reading(shifted(code, 0, "near", modifier), "YEARISH")


@atoms.rule(
    "(art:'den' | 'der' | 'die')? decade:NUM end:DECADEWORD ('Jahre' | 'Jahren' | 'Jahres')?",
    emits="DATE",
    examples={"in den 1990er-Jahren": "199", "Ende der 60er Jahre": "196"},
)
@atoms.rule(
    "(art:'den' | 'der' | 'die')? word:DECADEWORD ('Jahre' | 'Jahren' | 'Jahres')",
    emits="DATE",
    examples={"in den zwanziger Jahren": "192"},
)
def decade(
    context: object, art: Span | None = None, decade: Span | None = None, end: Span | None = None, word: Span | None = None
) -> Reading | None:
    """A decade."""
    if decade is not None:
        value = whole(decade.word)
        if (
            end is not None
            and end.word == "er"
            and after(end) not in ("Jahre", "Jahren", "Jahres", "-Jahre")
            or len(decade.word) > 4
        ):
            return None
        if len(decade.word) == 2:
            value += 1900 if value >= 20 else 2000
    else:
        if word is None or word.word.lower() not in DECADES:
            return None
        value = 1900 + DECADES[word.word.lower()]
    if value % 10:
        return None
    start = art.start if art and before(art).lower() == "in" else (decade or word).start  # type: ignore[union-attr]
    text = f"{value // 10:03d}"
    return reading(Temporal("DATE", "fixed", value=text, edtf=f"{text}X", known=("year",)), "YEARISH", "FULL", start=start)


@atoms.rule(
    f"(nth:DAY '.' | nth:ORDINAL) century:CENTURY '.'? bc:{ERA}?",
    emits="DATE",
    examples={"des 20. Jahrhunderts": "19", "im 4. Jh. v. Chr.": "BC03"},
)
def century(context: object, nth: Span, century: Span, bc: Span | None) -> Reading | None:
    """A century, counted from one."""
    value = whole(nth.word) - 1
    if value < 0 or century.word.startswith("Jahrtausend"):
        return None
    text = f"BC{value:02d}" if bc else f"{value:02d}"
    end = century.end if after(century) == "." and not bc and not century.word.startswith("Jahr") is False else None
    edtf = f"-{value:02d}XX" if bc else f"{value:02d}XX"
    return reading(Temporal("DATE", "fixed", value=text, edtf=edtf, known=("year",)), "YEARISH", "FULL", end=end)


@atoms.rule(
    "(nth:DAY '.' | nth:ORDINAL) half:HALFWORD ('des' 'Jahres')? (year:YEAR)?",
    emits="DATE",
    examples={"im zweiten Halbjahr 2024": "2024-H2", "zweite Jahreshälfte": "XXXX-H2", "im 3. Quartal 2019": "2019-Q3"},
)
@atoms.rule(
    "(nth:DAY '.' | nth:ORDINAL) half:('Hälfte') 'des' 'Jahres' (year:YEAR)?",
    emits="DATE",
    examples={"erste Hälfte des Jahres 1999": "1999-H1"},
)
def half_or_quarter(context: object, nth: Span, half: Span, year: Span | None) -> Reading | None:
    """A half or a quarter of a year."""
    value, code = whole(nth.word), HALF_WORDS.get(half.word.lower(), "H")
    if not 1 <= value <= (2 if code == "H" else 4):
        return None
    return reading(
        Temporal("DATE", "period", whole(year.word) if year else None, period=f"{code}{value}", known=("year",) if year else ()),
        "YEARISH",
    )


@atoms.rule(
    "('KW' | 'Kalenderwoche') week:NUM ('/' year:YEAR | year:YEAR)?",
    emits="DATE",
    examples={"KW 48/2017": "2017-W48", "in KW 12": "XXXX-W12"},
)
@atoms.rule(
    "week:NUM '.'? ('KW' | 'Kalenderwoche') year:YEAR?", emits="DATE", examples={"in der 12. Kalenderwoche 2020": "2020-W12"}
)
def calendar_week(context: object, week: Span, year: Span | None) -> Reading | None:
    """A week by its number."""
    if not 1 <= whole(week.word) <= 53 or len(week.word) > 2:
        return None
    return reading(
        Temporal(
            "DATE", "period", whole(year.word) if year else None, period=f"W{whole(week.word):02d}", known=("year",) if year else ()
        ),
        "YEARISH",
    )


@atoms.rule(
    "word:('Frühsommer' | 'Spätsommer' | 'Jahreswechsel' | 'Jahrtausendwende' | 'Jahrhundertwende' ) year:YEAR",
    emits="DATE",
    examples={"zum Jahreswechsel 2020": "2020"},
)
def turn_of_year(context: object, word: Span, year: Span) -> Reading | None:
    """The turn of a year."""
    if word.word != "Jahreswechsel":
        return None
    return reading(Temporal("DATE", "year", whole(year.word), modifier="start", known=("year",)), "YEARISH")


__all__ = ["leaf"]
