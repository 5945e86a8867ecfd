"""The words of time: which tags a word bears for the rules of this room, and what number, month or shift it stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.dates.calendar import FEASTS
from pipeline.lexicon import table

TAGS = frozenset(
    """ADVPART ADVWEEKDAY CENTURY COUNTED DASH DAY DAYPART DECADEWORD DEICTIC DEICTICADJ EDGE EDGEWORD FEAST FOREIGN
    HALFWORD HOUR MIN MON MONTH MONTHABBR NEAR NUM NUMBERWORD ORDEND ORDINAL PERIOD APOS RATE REF SAME SEASON SEMESTER
    MONTHWEEKDAY MONTHWEEKEND WEEKDAYROW SHIFT SPANADJ SPANEND SPANNOUN THIS UNIT VAGUE WEEKDAY WEEKDAYABBR WEEKDAYPART YEAR YEAR2 YEAR3
    YEARADJ YEARNOUN ZONE BAREMONTH BAREWEEKDAY CALENDAR CLOCK DATE DATELIST DAYISH DAYMONTH DEICTICDAY LONE DURATION
    FULL MONTHISH RANGE RELWEEK RELYEAR SET TIME YEARISH""".split()
)

MONTHDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag")
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
    fahrzeuge fahrzeugen soldaten mann bürger bürgern bürgerinnen bürgerinnen flüchtlinge flüchtlingen tote toten
    verletzte verletzten fans läufer läufern unternehmen firmen betriebe betrieben aussteller ausstellern ausstellerinnen
    athleten sportler sportlern karten tickets unterschriften stimmen punkte punkten seiten bilder bildern werke werken
    objekte objekten grad mal hz rpm dezibel pkw lkw fälle fällen haushalte haushalten familien frauen männer männern
    jugendliche jugendlichen millionen mio milliarden mrd ehrenamtliche ehrenamtlichen helfer helfern freiwillige
    freiwilligen bewerber bewerbungen gemeinden orte orten städte städten häuser häusern gebäude gebäuden zimmer zimmern
    betten bücher büchern titel titeln menschenleben anrufe prozentpunkte cent zentimeter zentimetern cm mm millimeter
    höhenmeter höhenmetern einsätze einsätzen tiere tieren vögel schafe kühe gefangene gefangenen demonstranten polizisten
    beamte beamten partner partnern länder ländern projekte projekten""".split()
)
ROWS = frozenset(("WEEKDAYROW",))
UNKNOWN = frozenset(("FOREIGN",))
SIGNS = {sign: frozenset(("DASH",)) for sign in "-–—‑−"} | {sign: frozenset(("APOS",)) for sign in "'’"}
SIGNS |= {sign: frozenset(("NUMBERWORD",)) for sign in "½¼¾"}
CLOCK_ASKING = frozenset(
    """um ab bis von gegen seit vor nach beginn einlass uhrzeit zeit start ende ca circa punkt zwischen und jeweils
    spätestens montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend heute morgen gestern januar februar
    märz april mai juni juli august september oktober november dezember treffpunkt abfahrt""".split()
)
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WEEKDAY_ROW = re.compile(r"(?:Mo|Di|Mi|Do|Fr|Sa|So)-(?:Mo|Di|Mi|Do|Fr|Sa|So)\Z")
_ORDINAL_END = frozenset(("ter", "te", "ten", "tes", "tem", "ster", "ste", "sten", "stes", "stem"))
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
    return int(number(word) or 0)


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
    return next((n for name, n in _names() if word.lower().startswith(name)), 0)


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, int], ...]:
    names = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
    return (*((name, n) for n, name in enumerate(names, 1)), ("sonnabend", 6))


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
    for name, _ in _names():
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


@lru_cache(maxsize=20_000)
def tags(word: str) -> frozenset[str]:
    """Return the tags of a word."""
    if word.isdigit():
        return frozenset(_digits(word)) if word.isascii() else frozenset()
    if len(word) == 5 and _WEEKDAY_ROW.match(word):
        return ROWS
    if len(word) == 1 and not word.isalpha():
        return SIGNS.get(word, frozenset())
    low = word.lower()
    found = _plain(word, low) if _tells_time(low) else ()
    if not found and 3 <= len(word) <= 12 and word.isalpha():
        return UNKNOWN
    return frozenset(found)


# What tells time: words that do so as they stand, stems that do so with an ending, and ends of compounds.
_TABLES = ("months", "weekdays", "weekdayadverbs", "dayparts", "seasons", "numberwords", "ordinalwords", "units")
_WHOLE = (
    DEICTIC, HALF_WORDS, EDGES, VAGUE, REFERENCES, COUNTED, ZONES, ("er", "er-jahre", "er-jahren", "er-jahres", "ern"),
    _ORDINAL_END, ("diese", "dieser", "dieses", "diesen", "diesem"),
)  # fmt: skip
_STEMS = (DEICTIC_ADJECTIVES, YEAR_ADJECTIVES, SHIFTS, SAME, SHIFTED_NOUNS, SEMESTERS, EDGE_WORDS, FEASTS, DECADES)
_TAILS = (
    "ig", "ige", "igen", "iger", "iges", "igem", "ign", "igr", "igs", "igm",
    "jahre", "jahren", "plan", "plans", "frist", "vertrag", "vertrags", "programm", "programms", "wochenende", "wochenendes", "wochenenden", *MONTHDAYS,
)  # fmt: skip


@lru_cache(maxsize=1)
def _time_words() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Return the words that tell time as they stand, and what others begin with, by its first four letters."""
    whole = {form.lower() for subject in _TABLES for form in table(subject).forms}.union(*_WHOLE)
    units = table("units")
    adjectives = {form.lower() for form in units.forms if units.row(form)["kind"] != "noun"}
    stems: dict[str, tuple[str, ...]] = {}
    for form in sorted(adjectives.union(*_STEMS, (name for name, _ in _names()))):
        stems[form[:4]] = (*stems.get(form[:4], ()), form)
    return frozenset(whole), stems


def _tells_time(low: str) -> bool:
    """May a word in small letters bear a tag? Most words may not, and are not looked up in every table."""
    whole, stems = _time_words()
    return low in whole or low.startswith(stems.get(low[:4], ())) or low[0] == "-" or low.endswith(_TAILS)


def _digits(word: str) -> list[str]:
    found = ["NUM"]
    size, value = len(word), int(word) if len(word) < 9 else 0
    if size <= 2:
        if 1 <= value <= 31:
            found.append("DAY")
        if 1 <= value <= 12:
            found.append("MON")
        if value <= 24:
            found.append("HOUR")
        if size == 2:
            found.append("YEAR2")
            if value <= 59:
                found.append("MIN")
    elif size == 4 and 1000 <= value <= 2199:
        found.append("YEAR")
    elif size == 3:
        found.append("YEAR3")
    return found


def _plain(word: str, low: str) -> list[str]:
    found = []
    capital = word[:1].isupper()
    if capital and (r := row("months", word)):
        found.append("MONTH" if r["abbreviated"] == "0" else "MONTHABBR")
    if low in table("weekdayadverbs"):
        found += ["ADVWEEKDAY", "WEEKDAY"] if capital else ["ADVWEEKDAY"]
    elif r := row("weekdays", word):
        if r["abbreviated"] == "0":
            found.append("WEEKDAY")
        elif capital:
            found.append("WEEKDAYABBR")
    elif weekday(word) and part_of_day(word) and not row("weekdays", word) and word not in table("weekdays"):
        found.append("WEEKDAYPART")
    if row("dayparts", word):
        found.append("DAYPART")
        if low in ADVERB_PARTS:
            found.append("ADVPART")
    if capital and row("seasons", word):
        found.append("SEASON")
    if low.removesuffix("s") in SEMESTERS:
        found.append("SEMESTER")
    if word in ("er", "er-Jahre", "er-Jahren", "ern", "er-Jahres") or low in DECADES or decade_of(low):
        found.append("DECADEWORD")
    if number(low) is not None:
        found.append("NUMBERWORD" if row("numberwords", low) else "ORDINAL")
    if low in _ORDINAL_END:
        found.append("ORDEND")
    found += _units(word, low)
    found += _pointing(word, low)
    if low in COUNTED:
        found.append("COUNTED")
    if low in FEASTS or (low[-1] == "s" and low[:-1] in FEASTS):
        found.append("FEAST")
    if low in ZONES:
        found.append("ZONE")
    if low.endswith("wochenende") and row("months", word[:-10]):
        found.append("MONTHWEEKEND")
    if low.endswith(MONTHDAYS) and any(monthday(word)):
        found.append("MONTHWEEKDAY")
    return found


def monthday(word: str) -> tuple[int, int]:
    """Return month and weekday of "Oktobersonntag", (0, 0) for other words."""
    low = word.lower()
    tail = next((day for day in MONTHDAYS if low.endswith(day)), "")
    stem = word[: len(word) - len(tail)] if tail else ""
    return (month(stem), weekday(tail.capitalize())) if stem and row("months", stem) else (0, 0)


def _units(word: str, low: str) -> list[str]:
    found = []
    for ending in ("", *ENDINGS[:-1]):
        if ending and not low.endswith(ending):
            continue
        r = row("units", word if not ending else low[: len(low) - len(ending)])
        if not r or (ending and r["kind"] == "noun"):
            continue
        found.append({"noun": "UNIT", "rate": "RATE", "span": "SPANADJ"}[r["kind"]])
        if r["unit"] == "CE":
            found.append("CENTURY")
        if r["unit"] == "Y" and r["kind"] == "noun":
            found.append("YEARNOUN")
        break
    if span := span_word(word):
        found.append("SPANEND" if span[0] is None else "SPANADJ")
    if SPAN_NOUN.match(low):
        found.append("SPANNOUN")
    if TERM.match(low) and number(TERM.match(low)[1]) is not None:  # type: ignore[index]
        found.append("PERIOD")
    if low in HALF_WORDS:
        found.append("HALFWORD")
    return found


def _pointing(word: str, low: str) -> list[str]:
    found = []
    if low in DEICTIC:
        found.append("DEICTIC")
    if stem(low, DEICTIC_ADJECTIVES):  # type: ignore[arg-type]
        found.append("DEICTICADJ")
    if stem(low, YEAR_ADJECTIVES):  # type: ignore[arg-type]
        found.append("YEARADJ")
    if stem(low, SHIFTS):  # type: ignore[arg-type]
        found.append("SHIFT")
    if low in ("diese", "dieser", "dieses", "diesen", "diesem"):
        found.append("THIS")
    if stem(low, SAME):
        found.append("SAME")
    if low.removesuffix("es").removesuffix("s").removesuffix("en") in SHIFTED_NOUNS or low in SHIFTED_NOUNS:
        found.append("NEAR")
    if low in EDGES:
        found.append("EDGE")
    if low.removesuffix("s") in EDGE_WORDS:
        found.append("EDGEWORD")
    if low in VAGUE:
        found.append("VAGUE")
    if reference(word):
        found.append("REF")
    return found
