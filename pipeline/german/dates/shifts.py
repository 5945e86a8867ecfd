"""Dates told by their distance: `heute`, `nächste Woche`, `drei Tage später`, `am Tag darauf`, `im Vorjahr`, `am Wochenende`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, opens_sentence, reading
from pipeline.german.dates.spans import PLURALS
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import (
    DEICTIC,
    SHIFTED_NOUNS,
    adjective,
    month,
    number,
    part_of_day,
    season,
    shift,
    unit,
    weekday,
    whole,
)
from pipeline.kernel import Reading, Span

ARTICLE = "art:('die' | 'der' | 'den' | 'das' | 'dem' | 'des')?"


def shifted(code: str, by: int | None, base: str = "anchor", modifier: str | None = None) -> Temporal:
    """Return a date so many units from the publishing date ("anchor"), the time told ("text"), or whichever is at hand ("near")."""
    return Temporal("DATE", "shift", by=by, unit=code, base=base, modifier=modifier)


def kind_of(code: str) -> str:
    """Return the tag that joins and rows know a shifted unit by."""
    return {"Y": "RELYEAR", "W": "RELWEEK", "WE": "RELWEEK", "D": "DAYISH"}.get(code, "YEARISH")


def unit_of(span: Span) -> tuple[str, float]:
    return ("D", 1.0) if span.word == "tags" else unit(span.word)


def shift_of(span: Span) -> tuple[int, str]:
    return shift(span.word)


@atoms.rule(
    "word:DEICTIC",
    emits="DATE",
    examples={"heute": "XXXX-XX-XX", "gestern": "XXXX-XX-XX"},
    counterexamples=["am Morgen", "Guten Morgen"],
)
def deictic(context: int | None, word: Span) -> Reading | None:
    """Today, yesterday, tomorrow."""
    if word.word == "Morgen" and not opens_sentence(word):
        return None
    if word.word == "morgen" and before(word).lower() in ("am", "guten", "jeden", "zum"):
        return None
    return reading(shifted("D", DEICTIC[word.word.lower()]), "DEICTICDAY", "DAYISH")


@atoms.rule("word:DEICTIC part:DAYPART", emits="TIME", examples={"gestern Abend": "XXXX-XX-XXTEV", "heute früh": "XXXX-XX-XXTMO"})
def deictic_part(context: int | None, word: Span, part: Span) -> Reading | None:
    """A part of today, yesterday, tomorrow."""
    if word.word == "Morgen" and not opens_sentence(word) or part.word.lower() == "mitternacht":
        return None
    date = shifted("D", DEICTIC[word.word.lower()])
    date.type, date.part = "TIME", part_of_day(part.word)
    return reading(date, "DEICTICDAY", "DAYISH")


@atoms.rule(
    "adj:DEICTICADJ (wd:WEEKDAY | wd:WEEKDAYPART | 'Tag' | 'Tages' | 'Tage')? part:DAYPART?",
    emits="DATE",
    examples={"am gestrigen Dienstag": "XXXX-WXX-2", "die heutige Sitzung": "XXXX-XX-XX"},
)
def deictic_adjective(context: int | None, adj: Span, wd: Span | None, part: Span | None) -> Reading:
    """Today's, yesterday's, tomorrow's: the day itself, its weekday, or what happens on it."""
    date = shifted("D", adjective(adj.word))
    if wd:
        date.weekday = weekday(wd.word)
    code = part_of_day(part.word) if part else part_of_day(wd.word) if wd else ""
    if code:
        date.type, date.part = "TIME", code
    return reading(date, "DEICTICDAY", "DAYISH")


@atoms.rule("word:YEARADJ", emits="DATE", examples={"der diesjährige Besuch": "THIS_YEAR"})
def year_adjective(context: int | None, word: Span) -> Reading:
    """This year's, last year's."""
    return reading(shifted("Y", adjective(word.word)), "YEARISH")


@atoms.rule("word:NEAR", emits="DATE", examples={"im Vorjahr": "XXXX", "heuer": "THIS_YEAR"})
def shifted_noun(context: int | None, word: Span) -> Reading | None:
    """The year before, the day after, in one word."""
    low = word.word.lower()
    key = next((k for k in (low, *(low.removesuffix(e) for e in ("s", "es", "e"))) if k in SHIFTED_NOUNS), None)
    if key is None:
        return None
    code, by, base = SHIFTED_NOUNS[key]
    return reading(shifted(code, by, base), kind_of(code))


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) unit:UNIT",
    emits="DATE",
    examples={
        "in der kommenden Woche": "XXXX-WXX",
        "nächstes Jahr": "XXXX",
        "dieses Jahr": "THIS_YEAR",
        "vergangenen Monat": "XXXX-XX",
        "am vergangenen Wochenende": "XXXX-WXX-WE",
    },
    counterexamples=["die nächsten Jahre", "der nächste Tag der offenen Tür", "auf diesen Tag"],
)
def shifted_unit(context: int | None, shift: Span, unit: Span, art: Span | None) -> Reading | None:
    """Last year, next week, this month."""
    code, _ = unit_of(unit)
    if unit.word in PLURALS or code in ("H", "TM", "S") or unit.word in ("Quartale", "Semester"):
        return None
    by, base = shift_of(shift)
    if code == "D":
        if shift.word.lower() in ("dieser", "diesen", "diese") or after(unit) == "der":
            return None
        base = "text"
    ahead = before(art or shift).lower()
    keeps = art is not None and art.word == "der" and ahead in ("in", "während", "seit")
    return reading(shifted(code, by, base), kind_of(code), start=art.start if art and keeps else shift.start)


@atoms.rule(
    "('vor' | 'nach' | 'seit') 'dem' word:'Wochenende'", emits="DATE", span="word", examples={"nach dem Wochenende": "XXXX-WXX-WE"}
)
@atoms.rule(
    "('am' | 'zum' | 'vom' | 'übers') word:'Wochenende'",
    emits="DATE",
    span="word",
    examples={"reist am Wochenende nach": "XXXX-WXX-WE"},
)
@atoms.rule("'unter' 'der' word:'Woche'", emits="DATE", span="word", examples={"unter der Woche": "XXXX-WXX"})
def open_week(context: int | None, word: Span) -> Reading:
    """The weekend or the week beside the publishing date, its side told by the tense."""
    return reading(shifted("WE" if word.word == "Wochenende" else "W", None), "RELWEEK")


@atoms.rule("art:'der' nth:(ORDINAL | DAY '.') unit:'Woche'", emits="DATE", examples={"in der dritten Woche": "XXXX-WXX"})
def nth_week(context: int | None, nth: Span, unit: Span, art: Span) -> Reading | None:
    """The nth week of what the text has told to begin."""
    if not 1 <= whole(nth.word) <= 10 or before(art).lower() not in ("in", "motto", "während", "ab", "seit"):
        return None
    return reading(shifted("W", whole(nth.word) - 1, "first"), "RELWEEK")


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) (wd:WEEKDAY | wd:WEEKDAYPART) part:DAYPART?",
    emits="DATE",
    examples={"kommenden Samstag": "XXXX-WXX-6", "Letzten Freitag": "XXXX-WXX-5"},
)
def shifted_weekday(context: int | None, shift: Span, wd: Span, art: Span | None, part: Span | None) -> Reading:
    """Next Saturday, last Friday, this Monday."""
    by, base = shift_of(shift)
    code = part_of_day(part.word) if part else part_of_day(wd.word)
    date = Temporal(
        "TIME" if code else "DATE", "weekday", weekday=weekday(wd.word), by=by, part=code or None, base=base, known=("weekday",)
    )
    return reading(date, "BAREWEEKDAY", "DAYISH", start=shift.start)


@atoms.rule(f"{ARTICLE} shift:(SHIFT | THIS) month:MONTH", emits="DATE", examples={"im vergangenen Mai": "XXXX-05"})
@atoms.rule(f"{ARTICLE} shift:(SHIFT | THIS) season:(SEASON | SEMESTER)", emits="DATE", examples={"im nächsten Sommer": "XXXX-SU"})
def shifted_month(
    context: int | None, shift: Span, art: Span | None, month: Span | None = None, season: Span | None = None
) -> Reading | None:
    """Last May, next summer."""
    by, base = shift_of(shift)
    if month is not None:
        return reading(
            Temporal("DATE", "month", month=month_of(month), by=by, base=base, known=("month",)), "MONTHISH", start=shift.start
        )
    return reading(Temporal("DATE", "season", season=season_of(season), by=by, base=base), "MONTHISH", start=shift.start)


def month_of(span: Span) -> int:
    return month(span.word)


def season_of(span: Span | None) -> str:
    return season(span.word) if span else ""


@atoms.rule(
    "how:(SAME | THIS) what:('Tag' | 'Tage' | 'Tages' | 'Monat' | 'Monats' | 'Jahr' | 'Jahres' | 'Woche' | 'Jahrhundert')",
    emits="DATE",
    examples={"am selben Tag": "XXXX-XX-XX", "im gleichen Jahr": "XXXX", "an diesem Tag": "XXXX-XX-XX"},
)
def same_unit(context: int | None, how: Span, what: Span) -> Reading | None:
    """The day, month, year spoken of."""
    code, _ = unit_of(what)
    this = how.word.lower().startswith("dies")
    if this and code == "D" and how.word.lower() != "diesem":
        return None
    return reading(shifted(code, 0, "anchor" if this and code != "D" else "text"), kind_of(code))


WAYS = "way:('später' | 'darauf' | 'danach' | 'zuvor' | 'vorher' | 'davor' | 'früher')"


@atoms.rule(
    f"(amount:(NUM | NUMBERWORD | VAGUE) | 'ein' amount:'paar') half:('halbes' | 'halbe')? unit:UNIT {WAYS}",
    emits="DATE",
    examples={"drei Tage später": "XXXX-XX-XX", "zwei Jahre zuvor": "XXXX"},
)
@atoms.rule(
    f"unit:('Tag' | 'Tags' | 'tags' | 'Jahr' | 'Woche' | 'Monat') {WAYS}", emits="DATE", examples={"am Tag darauf": "XXXX-XX-XX"}
)
@atoms.rule(f"art:'der' unit:'Woche' {WAYS}", emits="DATE", examples={"in der Woche darauf": "XXXX-WXX"})
def later(
    context: int | None, unit: Span, way: Span, amount: Span | None = None, half: Span | None = None, art: Span | None = None
) -> Reading | None:
    """So many units after or before the time spoken of."""
    code, count = unit_of(unit)
    value = 1.0 if amount is None else number(amount.word)
    forth = way.word in ("später", "darauf", "danach")
    if value is None:
        return reading(Temporal("DATE", "fixed", value="FUTURE_REF" if forth else "PAST_REF"))
    value = 0.5 if half else value * count
    if code == "Y" and value != int(value) and value * 12 == int(value * 12):
        value, code = value * 12, "M"
    if value != int(value) or code in ("H", "TM", "S"):
        return None
    date = shifted(code, int(value) * (1 if forth else -1), "text")
    date.known = ("count",) if code == "W" and amount is not None else ()
    return reading(date, "DAYISH")


@atoms.rule(
    "('kurz' | 'wenig' | 'kurze' 'Zeit') way:('darauf' | 'danach' | 'später' | 'zuvor' | 'vorher')",
    emits="DATE",
    examples={"kurz darauf": "FUTURE_REF", "kurz zuvor": "PAST_REF"},
)
def soon_after(context: int | None, way: Span) -> Reading:
    """Shortly after or before."""
    return reading(Temporal("DATE", "fixed", value="PAST_REF" if way.word in ("zuvor", "vorher") else "FUTURE_REF"))
