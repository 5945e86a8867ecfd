"""Dates told by their distance: `heute`, `nächste Woche`, `drei Tage später`, `am Tag darauf`, `im Vorjahr`, `am Wochenende`."""

from __future__ import annotations

from pipeline.german.dates.days import month_of
from pipeline.german.dates.layers import after, atoms, before, opens_sentence, reading
from pipeline.german.dates.spans import PLURALS
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import (
    DEICTIC,
    SHIFTED_NOUNS,
    adjective,
    number,
    part_of_day,
    season,
    shift,
    unit,
    weekday,
    whole,
)
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

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
    examples={"heute": "2024-05-22", "gestern": "2024-05-21"},
    counterexamples=["am Morgen", "Guten Morgen"],
)
def deictic(context: int | None, word: Span) -> Reading | None:
    """Today, yesterday, tomorrow."""
    if word.word == "Morgen" and not opens_sentence(word):
        return None
    if word.word.isupper() and {before(word), after(word)} & {"&", "+", "|"}:
        return None  # a firm's name
    if word.word == "morgen" and before(word).lower() in ("am", "guten", "jeden", "zum"):
        return None
    return reading(shifted("D", DEICTIC[word.word.lower()]), "DEICTICDAY", "DAYISH")


@atoms.rule("word:DEICTIC part:DAYPART", emits="TIME", examples={"gestern Abend": "2024-05-21TEV", "heute früh": "2024-05-22TMO"})
def deictic_part(context: int | None, word: Span, part: Span) -> Reading | None:
    """A part of today, yesterday, tomorrow."""
    if (word.word == "Morgen" and not opens_sentence(word)) or part.word.lower() == "mitternacht":
        return None
    date = shifted("D", DEICTIC[word.word.lower()])
    date.type, date.part = "TIME", part_of_day(part.word)
    return reading(date, "DEICTICDAY", "DAYISH")


LASTING = frozenset(
    """Form Gestalt Zeit Stand Name Namen Zustand Sicht Größe Umfang Sinn Sinne Gesellschaft Generation Welt Standort Sitz Gebäude Bau
    Bedeutung Aussehen Maßstab Maßstäbe Maßstäben Verhältnisse Verhältnissen Wert Stadtbild Bezeichnung Schule Verein Vereins Stadt
    Gemeinde Region Kreis Landkreis Staat Staates Jugend Gebiet Gebiete Bundesland Land Landes Ort Ortsteil Stadtteil Schätzungen
    Erkenntnisse Wissen Technik Struktur Praxis Rolle Lage Grenzen""".split()
)


@atoms.rule(
    "adj:DEICTICADJ (wd:WEEKDAY | wd:WEEKDAYPART | 'Tag' | 'Tages' | 'Tage')? part:DAYPART?",
    emits="DATE",
    examples={
        "am gestrigen Dienstag": "2024-05-21",
        "die heutige Sitzung": "2024-05-22",
        "in ihrer heutigen Form": "PRESENT_REF",
        "im heutigen Polen": "PRESENT_REF",
    },
)
def deictic_adjective(context: int | None, adj: Span, wd: Span | None, part: Span | None) -> Reading:
    """Today's, yesterday's, tomorrow's: the day itself, its weekday, or what happens on it; these days' where it lasts."""
    if adj.word.lower().startswith("heutig") and not wd and not part:
        following = after(adj)
        until = following.startswith("Tag") and before(adj).lower() == "zum" and before(adj, 2).lower() == "bis"
        if until or following in LASTING or following in table("places"):
            return reading(Temporal("DATE", "fixed", value="PRESENT_REF"))
    date = shifted("D", adjective(adj.word))
    if wd:
        date.weekday = weekday(wd.word)
    code = part_of_day(part.word) if part else part_of_day(wd.word) if wd else ""
    if code:
        date.type, date.part = "TIME", code
    return reading(date, "DEICTICDAY", "DAYISH")


@atoms.rule("word:YEARADJ", emits="DATE", examples={"der diesjährige Besuch": "2024"})
def year_adjective(context: int | None, word: Span) -> Reading:
    """This year's, last year's."""
    return reading(shifted("Y", adjective(word.word)), "YEARISH")


@atoms.rule("word:NEAR", emits="DATE", examples={"im Vorjahr": "2023", "heuer": "2024"})
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
        "in der kommenden Woche": "2024-W22",
        "nächstes Jahr": "2025",
        "dieses Jahr": "2024",
        "vergangenen Monat": "2024-04",
        "am vergangenen Wochenende": "2024-W20-WE",
        "in der vergangenen Nacht": "2024-05-21TNI",
        "im letzten Halbjahr": "2023-H2",
    },
    counterexamples=["die nächsten Jahre", "der nächste Tag der offenen Tür", "auf diesen Tag"],
)
def shifted_unit(context: int | None, shift: Span, unit: Span, art: Span | None) -> Reading | None:
    """Last year, next week, this month."""
    code, count = unit_of(unit)
    if unit.word.startswith("Halbjahr") and unit.word[-1:] in "rs":
        code, count = "HY", 1
    if unit.word in PLURALS or code in ("H", "TM", "S") or unit.word in ("Quartale", "Semester") or count != 1:
        return None
    by, base = shift_of(shift)
    if unit.word == "Nacht":
        night = shifted("D", min(by, 0) if base == "anchor" else by, base)
        night.type, night.part = "TIME", "NI"
        return reading(night, "DAYISH", start=shift.start)
    if code == "D":
        if shift.word.lower() in ("dieser", "diesen", "diese") or after(unit) == "der":
            return None
        base = "text"
    ahead = before(art or shift).lower()
    keeps = art is not None and art.word == "der" and ahead in ("in", "während", "seit")
    return reading(shifted(code, by, base), kind_of(code), start=art.start if art and keeps else shift.start)


@atoms.rule(
    "('am' | 'zum' | 'gegen' | 'bis' 'zum' | 'schon' 'am')? shift:(SHIFT | 'anderen' | 'andern') part:DAYPART",
    emits="TIME",
    examples={
        "am nächsten Morgen": "2024-05-23TMO",
        "Am folgenden Abend": "2024-05-23TEV",
        "am vergangenen Abend": "2024-05-21TEV",
    },
    counterexamples=["am letzten Abend der Reise", "im nächsten Frühjahr"],
)
def shifted_part(context: int | None, shift: Span, part: Span) -> Reading | None:
    """The next morning, the following evening."""
    low = shift.word.lower()
    if not part.word[0].isupper() or low.startswith(("letzt", "vorletzt", "laufend", "übernächst")):
        return None
    by, base = (1, "text") if low.startswith("ander") else shift_of(shift)
    date = shifted("D", by, "text" if by > 0 else base)
    date.type, date.part = "TIME", part_of_day(part.word)
    return reading(date, "DAYISH", start=shift.start)


@atoms.rule(
    "('vor' | 'nach' | 'seit') 'dem' word:'Wochenende'", emits="DATE", span="word", examples={"nach dem Wochenende": "2024-W21-WE"}
)
@atoms.rule(
    "('am' | 'zum' | 'vom' | 'übers') word:'Wochenende'",
    emits="DATE",
    span="word",
    examples={"reist am Wochenende nach": "2024-W21-WE"},
)
@atoms.rule("'unter' 'der' word:'Woche'", emits="DATE", span="word", examples={"unter der Woche": "2024-W21"})
def open_week(context: int | None, word: Span) -> Reading:
    """The weekend or the week beside the publishing date, its side told by the tense."""
    return reading(shifted("WE" if word.word == "Wochenende" else "W", None), "RELWEEK")


@atoms.rule("art:'der' nth:(ORDINAL | DAY '.') unit:'Woche'", emits="DATE", examples={"in der dritten Woche": "2024-W23"})
def nth_week(context: int | None, nth: Span, unit: Span, art: Span) -> Reading | None:
    """The nth week of what the text has told to begin."""
    if not 1 <= whole(nth.word) <= 10 or before(art).lower() not in ("in", "motto", "während", "ab", "seit"):
        return None
    return reading(shifted("W", whole(nth.word) - 1, "first"), "RELWEEK")


@atoms.rule(
    f"{ARTICLE} shift:(SHIFT | THIS) (wd:WEEKDAY | wd:WEEKDAYPART) part:DAYPART?",
    emits="DATE",
    examples={"kommenden Samstag": "2024-05-25", "Letzten Freitag": "2024-05-17"},
)
def shifted_weekday(context: int | None, shift: Span, wd: Span, art: Span | None, part: Span | None) -> Reading:
    """Next Saturday, last Friday, this Monday."""
    by, base = shift_of(shift)
    code = part_of_day(part.word) if part else part_of_day(wd.word)
    date = Temporal(
        "TIME" if code else "DATE", "weekday", weekday=weekday(wd.word), by=by, part=code or None, base=base, known=("weekday",)
    )
    return reading(date, "BAREWEEKDAY", "DAYISH", start=shift.start)


@atoms.rule(f"{ARTICLE} shift:(SHIFT | THIS) month:MONTH", emits="DATE", examples={"im vergangenen Mai": "2023-05"})
@atoms.rule(f"{ARTICLE} shift:(SHIFT | THIS) season:(SEASON | SEMESTER)", emits="DATE", examples={"im nächsten Sommer": "2024-SU"})
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


def season_of(span: Span | None) -> str:
    return season(span.word) if span else ""


@atoms.rule("'das' year:'Jahr' ('über' | 'hindurch')", emits="DATE", span="year", examples={"Das Jahr über gibt es Kurse": "2024"})
def year_through(context: int | None, year: Span) -> Reading:
    """All the year."""
    return reading(shifted("Y", 0, "near"), "YEARISH")


@atoms.rule(
    "how:SAME what:('Tag' | 'Tage' | 'Tages' | 'Monat' | 'Monats' | 'Jahr' | 'Jahres' | 'Woche' | 'Jahrhundert')",
    emits="DATE",
    examples={"am selben Tag": "2024-05-22", "im gleichen Jahr": "2024"},
)
def same_unit(context: int | None, how: Span, what: Span) -> Reading:
    """The day, month, year spoken of."""
    code, _ = unit_of(what)
    return reading(shifted(code, 0, "text"), kind_of(code))


WAYS = "way:('später' | 'darauf' | 'drauf' | 'danach' | 'zuvor' | 'vorher' | 'davor' | 'früher')"


@atoms.rule(
    f"(amount:(NUM | NUMBERWORD | VAGUE) | 'ein' amount:'paar') half:('halbes' | 'halbe')? unit:UNIT {WAYS}",
    emits="DATE",
    examples={"drei Tage später": "2024-05-25", "zwei Jahre zuvor": "2022"},
)
@atoms.rule(
    f"unit:('Tag' | 'Tags' | 'tags' | 'Jahr' | 'Woche' | 'Monat') {WAYS}", emits="DATE", examples={"am Tag darauf": "2024-05-23"}
)
@atoms.rule(f"art:'der' unit:'Woche' {WAYS}", emits="DATE", examples={"in der Woche darauf": "2024-W22"})
def later(
    context: int | None, unit: Span, way: Span, amount: Span | None = None, half: Span | None = None, art: Span | None = None
) -> Reading | None:
    """So many units after or before the time spoken of."""
    code, count = unit_of(unit)
    value = 1.0 if amount is None else number(amount.word)
    forth = way.word in ("später", "darauf", "drauf", "danach")
    if value is None:
        return reading(Temporal("DATE", "fixed", value="FUTURE_REF" if forth else "PAST_REF"))
    if half and code == "CE":
        value, code, half = 50.0, "Y", None
    value = 0.5 if half else value * count
    if code == "Y" and value != int(value) and value * 12 == int(value * 12):
        value, code = value * 12, "M"
    if value != int(value) or code in ("H", "TM", "S"):
        return None
    date = shifted(code, int(value) * (1 if forth else -1), "text")
    date.known = ("count",) if code == "W" and amount is not None else ()
    return reading(date, "DAYISH")


@atoms.rule(
    "unit:('Minuten' | 'Stunden' | 'Tage' | 'Wochen' | 'Monate' | 'Jahre' | 'Jahrzehnte') way:('später' | 'zuvor' | 'danach' | 'vorher' | 'darauf')",
    emits="DATE",
    examples={"Erst Jahre später kam sie": "FUTURE_REF", "Tage zuvor noch": "PAST_REF"},
    counterexamples=["zwei Jahre später", "mehrere Tage zuvor"],
)
def units_later(context: int | None, unit: Span, way: Span) -> Reading | None:
    """Years later, days before, unnumbered."""
    if before(unit)[:1].isdigit():
        return None
    return reading(Temporal("DATE", "fixed", value="PAST_REF" if way.word in ("zuvor", "vorher") else "FUTURE_REF"))


@atoms.rule(
    "('kurz' | 'wenig' | 'kurze' 'Zeit') way:('darauf' | 'danach' | 'später' | 'zuvor' | 'vorher')",
    emits="DATE",
    examples={"kurz darauf": "FUTURE_REF", "kurz zuvor": "PAST_REF"},
)
def soon_after(context: int | None, way: Span) -> Reading:
    """Shortly after or before."""
    return reading(Temporal("DATE", "fixed", value="PAST_REF" if way.word in ("zuvor", "vorher") else "FUTURE_REF"))
