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
_CELL_DAY = re.compile(rf"(?:{cues.WEEKDAY}\.?,?\s)?(?:am\s|den\s|dem\s|vom\s)?{cues.DAY}(?:\s\d\d?[:.]\d\d(?:\sUhr)?)?")
# A number, a weekday, a sign: "Nr. 45/2024", "45/24", "Freitag", "pm". No hour: that is when something begins.
_SMALL_CELL = re.compile(
    rf"(?:(?:Nr|PM|PI|MM|Nummer|Ausgabe)\.?\s?)*\d[\d/. -]*|{cues.WEEKDAY}|[a-z]{{2,4}}|Datum|Erscheinungs(?:termin|datum|tag)"
)
_PAPERS = re.compile(
    r"\b(?:Presse|Medien)(?:mitteilung|information|info|meldung|dienst|stelle|aussendung|amt|service)\b|\w*[Kk]ommunikation$"
    r"|Öffentlichkeitsarbeit|Communiqué|Redaktion\b"
)
_SENT_BY = re.compile(
    r"^(?:Info|Infos|Information(?:en)?|Mitteilung|Meldung|Nachricht(?:en)?|News) (?:der|des|vom|von der|aus der) "
)
_ISSUERS = frozenset(
    {"GovernmentOrganization", "CollegeOrUniversity", "NGO"}
)  # houses; a museum's line may name an exhibition's place
_CHAMBERS = frozenset({"IHK", "HWK", "HwK", "AHK"})
_FORMED = re.compile(r" (?:e\. ?V\.|g?GmbH|AG|eG|SE|KG|mbH)$")
_HEADED = re.compile(  # "Pressemitteilung 12.4.2021 – Gedenken am Ehrenmal": what the day belongs to stands before it, the headline behind
    rf"(?:Presse|Medien)(?:mitteilung|information|info|meldung|aussendung)(?:en)?(?: (?:Nr\. ?)?\d+(?:/\d+)?)?(?: (?:vom|am))?[,:]? {cues.DAY}\s?[–|:-] "
)
_GLUED = re.compile(rf"(?:{_DAY.pattern})(?=[A-ZÄÖÜ][a-zäöü])")  # "23.10.2017Herbstkonferenz der Minister"
_PROSE = 120  # characters: what is shorter below a date line is a portal's own
HEAD = 900  # characters: a date line stands above the first prose, or soon after


def is_town(words: str) -> bool:
    """Can the words before a date be a town's name? No event's: "Sommerfest, 10. Mai 2014" tells when the feast is."""
    parts = re.split(r"[ /|-]+", words)
    if words in table("places") or parts[0] in table("places"):
        return True
    if parts[0].lower() in _NO_TOWN:
        return False  # "Am 4. März 2015 – es war ein Mittwoch – kam ..."
    return not any(names_event(part) for part in parts)


def names_event(word: str) -> bool:
    """Is the word an event's noun, or a compound of one?"""
    tails = table("eventtails")
    if word in table("places") or word.endswith("hessen"):
        return False  # "Hessen" and "Nordhessen" tell of no "Essen"
    return word in table("eventheads") or any(word.lower()[k:] in tails for k in range(len(word) - 2))


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


def is_masthead(line: str) -> bool:
    """Does a line hold a day, and beside it only what stands in mastheads?

    "Stiftung Neustadt | Presse | 24.11.16": a house, a word for papers, a town, a number, a weekday, a sign of the editor.
    """
    cells = [cell for cell in cues.CELLS.split(line) if cell]
    days = [cell for cell in cells if _CELL_DAY.fullmatch(cell)]
    if len(cells) < 2 or len(days) != 1:
        return False
    others = [cell for cell in cells if cell != days[0]]
    first = cells[0].split(" ")
    if len(cells) == 2 and cells[-1] == days[0] and 1 < len(first) < 4 and first[0] in table("firstnames"):
        return True  # its author
    if cells[-1] == days[0] and any(cues.is_label(cell) for cell in others) and not any(map(_tells_event, others)):
        return True
    return all(map(_is_cell, others))


def _is_cell(cell: str) -> bool:
    """Is this a part of a masthead beside its day?"""
    cell = _SENT_BY.sub("", cell)
    if cell in table("places") or _SMALL_CELL.fullmatch(cell) or cues.is_label(cell) or _PAPERS.search(cell):
        return not _tells_event(cell)
    words = cell.split(" ")
    words = words[1:] if words[0] in ("Der", "Die", "Das") else words
    if len(words) > 1 and not _tells_event(cell) and (words[0] in _CHAMBERS or _FORMED.search(cell)):
        return True  # "IHK Neustadt / 18. September 2024", "FC Neustadt e. V., 1. Juli 2024"
    return len(words) < 8 and bool(words) and table("orgheads").get(words[0], "type") in _ISSUERS


def _tells_event(cell: str) -> bool:
    """Does a cell name an event or a venue?"""
    return any(names_event(word) or word in table("venues") for word in cell.split(" "))


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
    portal = next((s for s in sections if s.start <= limit and s.kind == "dateline" and _by_portal(text, s)), None)
    for section in sections if portal is None else (portal,):
        if section.start > limit or (section.start > prose and rows > 1):
            break
        if section.kind in ("dateline", "kicker", "publisher", "deck") and (value := _in_line(text, section)):
            return value
        headed = _HEADED.match(text, section.start, section.end) if section.kind == "headline" else None
        if headed is not None and (value := _in_line(text, section)):
            return value
        glued = _GLUED.match(text, section.start, section.end) if section.kind in ("headline", "kicker", "deck", "body") else None
        if glued is not None and (day := _day(glued)) is not None:
            return _value(text, glued, day, "dateline.glued")
    return _below(text, [s for s in sections if s.start > limit]) or _today(text, sections) or _recent(text)


def _by_portal(text: str, section: Section) -> bool:
    """Is it a portal's own line of when it put the text up, which an earlier day, today's, does not outweigh?"""
    return cues.PORTAL_LINE.match(text[section.start : section.end]) is not None


# "heute (30. September 2019)", "am gestrigen Dienstag, den 12.04.2016"
_RECENT = re.compile(
    rf"\b(?:[Hh]eute|[Hh]eutigen|(?P<past>[Gg]estern|[Gg]estrigen))\b,?(?: \w+tag)?,? ?(?:\(|de[mn] )(?:\w+tag, ?(?:de[mn] )?)?{_DAY.pattern}"
)


def _recent(text: str) -> DateValue | None:
    """The day that the text calls today, or yesterday's with its year: "am gestrigen Dienstag, den 12.04.2016"."""
    found = _RECENT.search(text, 0, HEAD)
    day = _day(found) if found is not None else None
    if found is None or day is None:
        return None
    told = (day + datetime.timedelta(1 if found["past"] else 0)).isoformat()
    proof = Evidence(start=found.start(), end=found.end(), rule="dateline.today")
    return DateValue(edtf=told, start=told, known=("year", "month", "day"), evidence=(proof,))


# "Medieninformation Nr. 214/2016", "Nr. 12/16"; in the text "heute (30. September)", "am gestrigen Donnerstag (29.9.)".
_NUMBERED = re.compile(r"\b(?:Nr\.|Nummer|Ausgabe|(?:Presse|Medien)\w+)\s?\d{1,4}\s?/\s?((?:19|20)\d\d)\b")
_TODAY = re.compile(
    r"\b(?:(heute)|(?:am )?(gestern|gestrigen))(?:,? \w+tag)?,? \((?:\w+, ?)?(\d{1,2})\.\s?(?:(\d{1,2})\.?|([A-ZÄÖÜ][a-zäöü]{2,9}))\)"
)


def _today(text: str, sections: Seq[Section]) -> DateValue | None:
    """The day that "heute (30. September)" tells, in the year of the paper's number: "Medieninformation Nr. 214/2016"."""
    above = [s for s in sections if s.kind in ("kicker", "publisher", "note") and s.start < HEAD]
    year = next((m for s in above if (m := _NUMBERED.search(text, s.start, s.end))), None)
    found = _TODAY.search(text) if year is not None else None
    if year is None or found is None:
        return None
    month = int(found[4]) if found[4] else table("months").get(found[5], "number")
    try:
        day = datetime.date(int(year[1]), int(month or 0), int(found[3])) + datetime.timedelta(1 if found[2] else 0)
    except ValueError:
        return None
    told = day.replace(year=int(year[1])).isoformat()  # "gestern (31. Dezember)" in the first paper of a year
    proofs = tuple(Evidence(start=start, end=end, rule="dateline.today") for start, end in (year.span(1), found.span()))
    return DateValue(edtf=told, start=told, known=("year", "month", "day"), evidence=proofs)


def _below(text: str, sections: Seq[Section]) -> DateValue | None:
    """ "Neustadt, den 02. Dezember 2022" below the text: with a town's name even where a portrait of the house follows."""
    late = [s for s in sections if s.kind == "dateline"]
    if len(late) != 1:
        return None
    placed = cues.DATE_LINE.match(text[late[0].start : late[0].end])
    follows = {s.kind for s in sections if s.start > late[0].start and (s.kind != "body" or s.end - s.start > _PROSE)}
    if "body" in follows or ("background" in follows and not (placed and placed["town"])):
        return None
    return _in_line(text, late[0])


def _in_line(text: str, section: Section) -> DateValue | None:
    line = text[section.start : section.end]
    for found in _DAY.finditer(text, section.start, section.end):
        before = text[text.rfind("\n", section.start, found.start()) + 1 or section.start : found.start()]  # of its line
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
