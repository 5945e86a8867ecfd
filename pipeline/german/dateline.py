"""The publishing date that a release states itself: in its date line, label, masthead or dateline (PATTERNS of press houses).

Only complete dates count. `Stand:`, `©`, the crawl day above the navigation, captions and related items never do.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence as Seq

from pipeline.german import cues
from pipeline.lexicon import table
from schemas.records import DateValue, Evidence, Section

_DAY = re.compile(
    r"(?<![\d.])(?:(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4}|\d{2})(?!\d)"
    r"|(?P<y2>(?:19|20)\d\d)[-/](?P<m2>\d{1,2})[-/](?P<d2>\d{1,2})(?!\d)"
    r"|(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>(?:19|20)\d\d)"
    r"|(?P<d4>\d{1,2})\.\s?(?P<month>[A-ZÄÖÜ][a-zäöü]{2,9})\.?\s(?P<y4>(?:19|20)\d\d))"
)
_BARE = re.compile(rf"(?:{cues.WEEKDAY}\.?,?\s?(?:den\s)?)?{_DAY.pattern}:?")
_CLOCK = re.compile(r"\D{1,6}(\d{1,2})[:.](\d{2})(?:\s?Uhr|\b)")
_NOT = re.compile(
    r"^\W*(?:Stand|Aktuelles Datum|Zuletzt|Letzte|Ge?ändert|Aktualisiert|Termin|Wann|Datum der Veranstaltung|Sperrfrist"
    r"|©|Copyright)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:Presse|Medien)\w*|Meldung|vom|Nr\.|Ausgabe|Erstellt|Veröffentlicht|Datum|\bden\b|^\W*(?:Mo|Di|Mi|Do|Fr|Sa|So)|^\W*\d",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"\b(?:bis|ab|um|beginnt|findet|am (?:Mo|Di|Mi|Do|Fr|Sa|So)\w*tag)\b")
_NO_TOWN = frozenset(
    """am im in ins an auf bei beim mit nach seit bis ab vom von zum zur zu für der die das den dem ein eine es sie er wir und heute gestern
    morgen termin termine datum beginn ende start wann einlass uhrzeit frist sperrfrist stand gültig""".split()
)
_ISSUED = re.compile(
    r"^\W*(?:Artikel |Beitrag |Meldung )?(?:[Ee]rschienen|[Vv]eröffentlicht|[Pp]ubliziert|[Ee]rstellt|[Ee]ingestellt|[Gg]epostet)\b"
)
HEAD = 900  # characters: a date line stands above the first prose, or soon after


def is_town(words: str) -> bool:
    """Can the words before a date be a town's name? No event's: "Sommerfest, 10. Mai 2014" tells when the feast is."""
    parts = re.split(r"[ /|-]+", words)
    if words in table("places") or parts[0] in table("places"):
        return True
    if parts[0].lower() in _NO_TOWN:
        return False  # "Am 4. März 2015 – es war ein Mittwoch – kam ..."
    heads, tails = table("eventheads"), table("eventtails")
    return not any(part in heads or any(part.lower()[k:] in tails for k in range(len(part) - 2)) for part in parts)


def _day(found: re.Match[str]) -> datetime.date | None:
    part = found.groupdict()
    if part["month"]:
        number = table("months").get(part["month"], "number")
        if number is None:
            return None
        month = int(number)
    else:
        month = int(part["m"] or part["m2"] or part["m3"])
    year = int(part["y"] or part["y2"] or part["y3"] or part["y4"])
    if year < 100:
        year += 2000 if year <= 40 else 1900
    try:
        return datetime.date(year, month, int(part["d"] or part["d2"] or part["d3"] or part["d4"]))
    except ValueError:
        return None


def bare_day(line: str) -> datetime.date | None:
    """Return the day of a line that is nothing but a day, its weekday before it or not."""
    found = _BARE.fullmatch(line.strip())
    return _day(found) if found else None


def _value(text: str, found: re.Match[str], day: datetime.date, rule: str) -> DateValue:
    clock = _CLOCK.match(text, found.end(), found.end() + 14)
    start, end, known = day.isoformat(), found.end(), ("year", "month", "day")
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        start, end = f"{start}T{int(clock[1]):02d}:{clock[2]}", clock.end()
        known = (*known, "time")  # type: ignore[assignment]
    return DateValue(edtf=day.isoformat(), start=start, known=known, evidence=(Evidence(start=found.start(), end=end, rule=rule),))


def find(text: str, sections: Seq[Section]) -> DateValue | None:
    """Return the publishing date that the text states, None where it states none."""
    prose = next((s.start for s in sections if s.kind == "body" and s.end - s.start > 150), len(text))
    limit = max(prose + 1, min(HEAD, len(text)))
    rows = len([s for s in sections if s.kind == "dateline" and s.start > prose])  # several below the lead head a programme's days
    for section in sections:
        if section.start > limit or (section.start > prose and rows > 1):
            break
        if section.kind in ("dateline", "kicker", "publisher", "deck") and (value := _in_line(text, section)):
            return value
    return _below(text, [s for s in sections if s.start > limit])


def _below(text: str, sections: Seq[Section]) -> DateValue | None:
    """ "Neustadt, den 02. Dezember 2022" below the text: with a town's name even where a portrait of the house follows."""
    late = [s for s in sections if s.kind == "dateline"]
    if len(late) != 1:
        return None
    placed = cues.DATE_LINE.match(text[late[0].start : late[0].end])
    follows = {s.kind for s in sections if s.start > late[0].start}
    if "body" in follows or ("background" in follows and not (placed and placed["town"])):
        return None
    return _in_line(text, late[0])


def _in_line(text: str, section: Section) -> DateValue | None:
    line = text[section.start : section.end]
    for found in _DAY.finditer(text, section.start, section.end):
        before = text[section.start : found.start()]
        day = _day(found)
        if day is None or _NOT.match(line) or (section.kind == "deck" and not cues.DATE_LINE.match(line)):
            return None
        if section.kind != "dateline" and not _LABELLED.search(before or line):
            return None
        if (_ANNOUNCES.search(before) and not _ISSUED.match(before)) or (
            section.kind == "kicker" and re.search(r"\b(?:am|von)\b", before)
        ):
            return None
        return _value(text, found, day, f"dateline.{section.kind}")
    return None
