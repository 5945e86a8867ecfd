"""The words of time: what number, month or shift a word stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.lexicon import table

# The days of the week with their ISO numbers.
WEEKDAYS = {"montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6, "sonntag": 7}
ENDINGS = ("er", "en", "em", "es", "e", "")
REFERENCES = {
    "jetzt": "PRESENT_REF", "derzeit": "PRESENT_REF", "zurzeit": "PRESENT_REF", "momentan": "PRESENT_REF",
    "gegenwärtig": "PRESENT_REF", "heutzutage": "PRESENT_REF",
    "bald": "FUTURE_REF", "demnächst": "FUTURE_REF", "damals": "PAST_REF", "kürzlich": "PAST_REF", "neulich": "PAST_REF",
    "unlängst": "PAST_REF",
}  # fmt: skip
DEICTIC = {"vorvorgestern": -3, "vorgestern": -2, "gestern": -1, "heute": 0, "heut": 0, "morgen": 1, "übermorgen": 2}
DEICTIC_ADJECTIVES = {"vorgestrig": -2, "gestrig": -1, "heutig": 0, "morgig": 1, "übermorgig": 2}
YEAR_ADJECTIVES = {"diesjährig": 0, "heurig": 0, "letztjährig": -1, "vorjährig": -1, "nächstjährig": 1}
SHIFTS = {
    "vorvorig": (-2, "anchor"), "vorletzt": (-2, "anchor"), "letzt": (-1, "anchor"), "vergangen": (-1, "anchor"),
    "vorig": (-1, "anchor"),
    "verflossen": (-1, "anchor"), "zurückliegend": (-1, "anchor"), "abgelaufen": (-1, "anchor"), "laufend": (0, "anchor"),
    "nächst": (1, "anchor"), "kommend": (1, "anchor"), "übernächst": (2, "anchor"), "folgend": (1, "text"),
    "darauffolgend": (1, "text"), "nachfolgend": (1, "text"), "vorangegangen": (-1, "text"), "vorhergehend": (-1, "text"),
    "vorausgegangen": (-1, "text"),
}  # fmt: skip
SAME = {"selb", "gleich", "derselb", "desselb", "demselb", "denselb", "dasselb", "dieselb", "besagt"}
# One word that is a unit, shifted: (unit, by, base)
SHIFTED_NOUNS = {
    "vorjahr": ("Y", -1, "anchor"), "vorvorjahr": ("Y", -2, "anchor"), "vormonat": ("M", -1, "anchor"),
    "vorwoche": ("W", -1, "anchor"), "vortag": ("D", -1, "text"), "folgetag": ("D", 1, "text"), "anderntag": ("D", 1, "text"), "tagsdarauf": ("D", 1, "text"), "folgejahr": ("Y", 1, "text"),
    "folgewoche": ("W", 1, "text"), "folgemonat": ("M", 1, "text"), "heuer": ("Y", 0, "anchor"),
}  # fmt: skip
EDGES = {
    "anfang": "start", "anfangs": "start", "beginn": "start", "start": "start", "mitte": "mid", "ende": "end", "ausgang": "end",
}  # fmt: skip
EDGE_WORDS = {
    "jahresanfang": ("Y", "start"), "jahresbeginn": ("Y", "start"), "jahresmitte": ("Y", "mid"), "jahresende": ("Y", "end"),
    "jahresschluss": ("Y", "end"), "monatsanfang": ("M", "start"), "monatsbeginn": ("M", "start"), "monatsmitte": ("M", "mid"),
    "monatsende": ("M", "end"), "wochenanfang": ("W", "start"), "wochenbeginn": ("W", "start"), "wochenmitte": ("W", "mid"),
}  # fmt: skip
HALF_WORDS = {
    "jahreshälfte": "H", "halbjahr": "H", "halbjahres": "H", "halbjahrs": "H", "quartal": "Q", "quartals": "Q", "quartales": "Q",
}  # fmt: skip
DECADES = {
    "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70,
    "achtziger": 80, "neunziger": 90,
}  # fmt: skip
VAGUE = frozenset(
    """mehrere mehreren mehrerer einige einigen einiger viele vielen vieler wenige wenigen weniger etliche etlichen paar
    zahlreiche zahlreichen unzählige unzähligen lange langen langer ungezählte""".split()
)
ZONES = {
    "mez": "+01", "mesz": "+02", "utc": "Z", "gmt": "Z", "cet": "+01", "cest": "+02", "weltzeit": "Z",
    "mitteleuropäischer": "+01",
}  # fmt: skip
ADVERB_PARTS = frozenset("abends morgens nachts mittags vormittags nachmittags frühmorgens spätabends mitternachts früh".split())
SEMESTERS = {"sommersemester": "SU", "wintersemester": "WI"}
COUNTED = frozenset(
    """euro € eur dollar $ franken chf yen prozent % personen menschen besucher besuchern besucherinnen teilnehmer
    teilnehmern teilnehmerinnen teilnehmende teilnehmenden gäste gästen einwohner einwohnern einwohnerinnen mitglieder
    mitgliedern zuschauer zuschauern exemplare exemplaren stück meter metern m km kilometer kilometern kg kilogramm kilo
    tonnen t quadratmeter quadratmetern m² qm kubikmeter kubikmetern hektar ha liter litern watt kw kilowatt megawatt mw
    gwh kwh plätze plätzen kinder kindern schüler schülern schülerinnen studenten studierende studierenden mitarbeiter
    mitarbeitern mitarbeiterinnen beschäftigte beschäftigten arbeitsplätze arbeitsplätzen stellen wohnungen bäume bäumen
    fahrzeuge fahrzeugen soldaten mann bürger bürgern bürgerinnen flüchtlinge flüchtlingen tote toten
    verletzte verletzten fans läufer läufern unternehmen firmen betriebe betrieben aussteller ausstellern ausstellerinnen
    athleten sportler sportlern karten tickets unterschriften stimmen punkte punkten seiten bilder bildern werke werken
    objekte objekten grad mal hz rpm dezibel pkw lkw fälle fällen haushalte haushalten familien frauen männer männern
    jugendliche jugendlichen millionen mio milliarden mrd ehrenamtliche ehrenamtlichen helfer helfern freiwillige
    freiwilligen bewerber bewerbungen gemeinden orte orten städte städten häuser häusern gebäude gebäuden zimmer zimmern
    betten bücher büchern titel titeln menschenleben anrufe prozentpunkte cent zentimeter zentimetern cm mm millimeter
    höhenmeter höhenmetern einsätze einsätzen tiere tieren vögel schafe kühe gefangene gefangenen demonstranten polizisten
    beamte beamten partner partnern länder ländern projekte projekten""".split()
)
CLOCK_ASKING = frozenset(
    """um ab bis von gegen seit vor nach beginn einlass uhrzeit zeit start ende ca circa punkt zwischen und jeweils
    spätestens montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend heute morgen gestern januar februar
    märz april mai juni juli august september oktober november dezember treffpunkt abfahrt""".split()
)
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SPAN_WORD = re.compile(r"-?(.*?)-?(jährig|monatig|wöchig|tägig|stündig|minütig|sekündig)(?:e[rnms]?)?\Z")
SPAN_NOUN = re.compile(r"-(jahr(?:es|e)?|monats?|wochen?|tages?|stunden?|minuten?|sekunden?)(?:-.*)?\Z", re.IGNORECASE)
TERM = re.compile(
    r"(.+?)(jahres|monats|wochen|tages|tage|stunden|minuten)(?:plan|frist|vertrag|programm|plans|vertrags|programms)\Z"
)
SPAN_UNITS = {
    "jahr": "Y", "jähr": "Y", "mona": "M", "woch": "W", "wöch": "W", "tage": "D", "tag": "D", "tägi": "D", "stun": "H", "stün": "H",
    "minu": "TM", "minü": "TM", "seku": "S", "sekü": "S",
}  # fmt: skip


def stem(word: str, stems: dict[str, object] | set[str]) -> str | None:
    """Return the stem of an inflected adjective that `stems` holds."""
    for ending in ENDINGS:
        if word.endswith(ending) and word[: len(word) - len(ending)] in stems:
            return word[: len(word) - len(ending)] if ending else word
    return None


@lru_cache(maxsize=4096)
def number(word: str) -> float | None:
    """Return the number that a word of digits or letters stands for; ordinals too."""
    if word.isdigit() and word.isascii():
        return int(word)
    if word in FRACTIONS:
        return FRACTIONS[word]
    for subject in ("numberwords", "ordinalwords"):
        for form in (word, word.lower()):
            value = table(subject).get(form, "value")
            if value is not None:
                return float(value)
    return None


def whole(word: str) -> int:
    """Return a word's number as an integer; 0 for a word that is none."""
    return int(word) if word.isdecimal() and word.isascii() else int(number(word) or 0)


@lru_cache(maxsize=1024)
def month(word: str) -> int:
    """Return the number of a month's name."""
    return int(row("months", word)["number"])


@lru_cache(maxsize=1024)
def weekday(word: str) -> int:
    """Return Monday = 1 ... Sunday = 7 for a weekday's name, its adverb, or its compound with a part of the day."""
    for subject in ("weekdays", "weekdayadverbs"):
        if found := row(subject, word):
            return int(found["number"])
    return next((n for name, n in WEEKDAYS.items() if word.lower().startswith(name)), 0)


def row(subject: str, word: str) -> dict[str, str]:
    """Return a word's row in a table, looked up as it stands, lower case, and capitalised."""
    lexicon = table(subject)
    forms = lexicon.forms
    for form in (word, word.lower(), word.capitalize()):
        if form in forms:
            return lexicon.row(form)
    return {}


@lru_cache(maxsize=1024)
def part_of_day(word: str) -> str:
    """Return the TIMEX3 code of a part of the day: MO, MI, AF, EV, NI, DT; also of `Freitagabend`."""
    low = word.lower()
    for name in WEEKDAYS:
        if low.startswith(name) and len(low) > len(name) + 2:
            rest = low[len(name) :]
            low = rest if row("dayparts", rest) else rest.removeprefix("s")
            break
    return row("dayparts", low).get("code", "")


@lru_cache(maxsize=1024)
def season(word: str) -> str:
    return row("seasons", word).get("code", "") or SEMESTERS.get(word.lower().removesuffix("s"), "")


@lru_cache(maxsize=2048)
def unit(word: str) -> tuple[str, float]:
    """Return the unit (Y, M, W, D, H, TM, S, Q, DE, CE) of a word and how many of it the word holds."""
    found = row("units", word) or next((r for e in ENDINGS if e and (r := row("units", word.lower().removesuffix(e)))), {})
    return found.get("unit", "D"), float(found.get("count", "1"))


@lru_cache(maxsize=1024)
def shift(word: str) -> tuple[int, str]:
    """Return how far an adjective points and from where: `nächsten` (1, "anchor"), `folgenden` (1, "text")."""
    low = word.lower()
    found = stem(low, SHIFTS)  # type: ignore[arg-type]
    if found:
        return SHIFTS[found]
    return (0, "text") if stem(low, SAME) else (0, "anchor")


@lru_cache(maxsize=512)
def adjective(word: str) -> int:
    """Return the days or years that `gestrigen`, `diesjährige` are away."""
    low = word.lower()
    found = stem(low, DEICTIC_ADJECTIVES) or stem(low, YEAR_ADJECTIVES)  # type: ignore[arg-type]
    return (DEICTIC_ADJECTIVES | YEAR_ADJECTIVES).get(found or "", 0)


@lru_cache(maxsize=2048)
def span_word(word: str) -> tuple[float | None, str] | None:
    """Split `viertägigen`, `-jährige`, `mehrwöchige` into number (None: stated elsewhere, -1: several) and unit."""
    low = word.lower()
    found = _SPAN_WORD.match(low)
    if not found:
        return None
    head, code = found[1], SPAN_UNITS[found[2][:4]]
    if not head:
        return None, code
    if head in ("mehr", "viel", "länger"):
        return -1, code
    if head == "lang":
        return None
    if head in ("ganz", "ein"):
        return 1, code
    amount = {"halb": 0.5, "viertel": 0.25, "dreiviertel": 0.75}.get(head) or number(head)
    return (amount, code) if amount is not None else None


def decade_of(word: str) -> int | None:
    """Return 90 for `neunzigerjahre(n)`, None for other words."""
    if word.endswith("igern"):
        return DECADES.get(word[:-1])  # "in den Fünfzigern"
    for ending in ("jahren", "jahre"):
        if word.endswith(ending):
            return DECADES.get(word.removesuffix(ending).rstrip("-"))
    return None


def reference(word: str) -> str:
    """Return PRESENT_REF, PAST_REF or FUTURE_REF for an adverb that refers so; adjectives stay words for the later rooms."""
    return REFERENCES.get(word.lower(), "")


def monthday(word: str) -> tuple[int, int]:
    """Return month and weekday of "Oktobersonntag", (0, 0) for other words."""
    low = word.lower()
    tail = next((day for day in WEEKDAYS if low.endswith(day)), "")
    stem = word[: len(word) - len(tail)] if tail else ""
    return (month(stem), WEEKDAYS[tail]) if stem and row("months", stem) else (0, 0)
