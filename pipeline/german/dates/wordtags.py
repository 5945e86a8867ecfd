"""Which tags a word bears for the rules of this room."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.dates.calendar import FEASTS
from pipeline.german.dates.words import (
    ADVERB_PARTS,
    COUNTED,
    DECADES,
    DEICTIC,
    DEICTIC_ADJECTIVES,
    EDGE_WORDS,
    EDGES,
    ENDINGS,
    HALF_WORDS,
    REFERENCES,
    SAME,
    SEMESTERS,
    SHIFTED_NOUNS,
    SHIFTS,
    SPAN_NOUN,
    TERM,
    VAGUE,
    WEEKDAYS,
    YEAR_ADJECTIVES,
    ZONES,
    decade_of,
    monthday,
    number,
    part_of_day,
    reference,
    row,
    span_word,
    stem,
    weekday,
)
from pipeline.lexicon import table

TAGS = frozenset(
    """ADVPART ADVWEEKDAY CENTURY COUNTED DASH DAY DAYPART DECADEWORD DEICTIC DEICTICADJ EDGE EDGEWORD FEAST FOREIGN
    HALFWORD HOUR MIN MON MONTH MONTHABBR NEAR NUM NUMBERWORD ORDEND ORDINAL PERIOD APOS RATE REF SAME SEASON SEMESTER
    MONTHWEEKDAY MONTHWEEKEND WEEKDAYROW SHIFT SPANADJ SPANEND SPANNOUN THIS UNIT VAGUE WEEKDAY WEEKDAYABBR WEEKDAYPART YEAR YEAR2 YEAR3
    YEARADJ YEARNOUN ZONE BAREMONTH BAREWEEKDAY CALENDAR CLOCK DATE DATELIST DAYISH DAYMONTH DEICTICDAY LONE DURATION
    FULL MONTHISH RANGE RELWEEK RELYEAR SET TIME YEARISH""".split()
)
ROWS = frozenset(("WEEKDAYROW",))
UNKNOWN = frozenset(("FOREIGN",))
SIGNS = {sign: frozenset(("DASH",)) for sign in "-–—‑−"} | {sign: frozenset(("APOS",)) for sign in "'’"}
SIGNS |= {sign: frozenset(("NUMBERWORD",)) for sign in "½¼¾"}
_WEEKDAY_ROW = re.compile(r"(?:Mo|Di|Mi|Do|Fr|Sa|So)-(?:Mo|Di|Mi|Do|Fr|Sa|So)\Z")
_ORDINAL_END = frozenset(("ter", "te", "ten", "tes", "tem", "ster", "ste", "sten", "stes", "stem"))
_THESE = frozenset(("diese", "dieser", "dieses", "diesen", "diesem"))
# What tells time: words that do so as they stand, stems that do so with an ending, and ends of compounds.
_TABLES = ("months", "weekdays", "weekdayadverbs", "dayparts", "seasons", "numberwords", "ordinalwords", "units")
_WHOLE = (
    DEICTIC, HALF_WORDS, EDGES, VAGUE, REFERENCES, COUNTED, ZONES, ("er", "er-jahre", "er-jahren", "er-jahres", "ern"),
    _ORDINAL_END, _THESE,
)  # fmt: skip
_STEMS = (DEICTIC_ADJECTIVES, YEAR_ADJECTIVES, SHIFTS, SAME, SHIFTED_NOUNS, SEMESTERS, EDGE_WORDS, FEASTS, DECADES)
_DAYS = tuple(WEEKDAYS)
_TAILS = (
    "ig", "ige", "igen", "iger", "iges", "igem", "ign", "igr", "igs", "igm",
    "jahre", "jahren", "plan", "plans", "frist", "vertrag", "vertrags", "programm", "programms", "wochenende", "wochenendes", "wochenenden", *_DAYS,
)  # fmt: skip


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


@lru_cache(maxsize=1)
def _time_words() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Return the words that tell time as they stand, and what others begin with, by its first four letters."""
    whole = {form.lower() for subject in _TABLES for form in table(subject).forms}.union(*_WHOLE)
    units = table("units")
    adjectives = {form.lower() for form in units.forms if units.row(form)["kind"] != "noun"}
    stems: dict[str, tuple[str, ...]] = {}
    for form in sorted(adjectives.union(*_STEMS, WEEKDAYS)):
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
    if low.endswith(_DAYS) and any(monthday(word)):
        found.append("MONTHWEEKDAY")
    return found


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
    if low in _THESE:
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
