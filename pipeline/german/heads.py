"""The head of a release: kicker, headline and deck, the short lines without a full stop before the first prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german import cues
from pipeline.german.dateline import bare_day, names_event
from pipeline.lexicon import table
from schemas.records import SectionKind

_WRAPPED = 110  # characters: lines of a text with hard line ends are shorter
_PROSE = 55  # characters: a longer line may run on into the next
_MOST = 6  # a longer row of short lines is a list, not a head
_BESIDE = frozenset({"dateline", "credit", "caption", "furniture", "kicker", "note", "publisher"})
_RUBRICS = frozenset(
    """Kultur Bildung Wirtschaft Soziales Umwelt Verkehr Sport Politik Wissenschaft Forschung Gesundheit Veranstaltung Veranstaltungen
    Personalie Personalien Aktuell Aktuelles Stadtentwicklung Digitales Jugend Familie Senioren Integration Europa Ehrenamt Ehrung
    Auszeichnung Jubiläum Einladung Energie Klimaschutz Tourismus Sicherheit Bauen Wohnen Hochschule Kirche Feuerwehr Studium Transfer
    Internationales Städtepartnerschaft Städtepartnerschaften Rathaus Gemeinderat Stadtrat Kreistag""".split()
)
_ADDRESSED = re.compile(r"\b(?:Presse|Medien|Redaktion\w*|Mitglieder|Abonnent\w+|Newsletter|Rundbrief)\b")  # whom a house writes to
_SMALL = frozenset("der die das des dem den für und in im am an zu zur zum von vom bei & | · – -".split())
_MASTHEADS = (
    "Stadt",
    "Land",
    "Kanton",
    "Gemeinde",
    "Kreis",
    "Freie",
    "Universität",
    "Hochschule",
    "Handwerkskammer",
    "Industrie-",
    "Botschaft",
    "General",
    "Ministerium",
    "Der Oberbürgermeister",
    "Die Oberbürgermeisterin",
    "Der Landrat",
    "Die Landrätin",
    "Die Senator",
    "Der Senator",
    "Bezirk",
    "Presse",
    "Amt",
    "Regierung",
    "Bundes",
    "Verband",
    "Verein",
    "Technische",
    "Institut",
    "Markt",
    "Landes",
)


@dataclass(slots=True)
class Line:
    """A line of the text without its ends' white space; `gap` tells that a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool
    kind: SectionKind | None = None


def find(lines: list[Line]) -> None:
    """Mark kicker, headline and deck among the first lines; lines that have a kind keep it."""
    heads = _candidates(lines)
    if len(heads) > _MOST and len([line for line in lines if line.kind is None]) == len(heads):
        heads = heads[:2]
    if heads and cues.BANNER.search(heads[0].text):
        heads.pop(0).kind = "furniture"
    kickers = max(_mastheads(lines, heads), _before_dateline(lines, heads))
    for line in heads[:kickers]:
        line.kind = "kicker"
    for i, line in enumerate(heads[kickers:]):
        line.kind = "deck" if i else "headline"


def _candidates(lines: list[Line]) -> list[Line]:
    """Return the lines that may be headline or deck, in order."""
    heads: list[Line] = []
    for i, line in enumerate(lines[:25]):
        if line.kind in _BESIDE:
            continue
        if line.kind is not None:
            break
        text = line.text
        if bare_day(text) and not heads:
            continue
        if _captions(lines, i):
            line.kind = "caption"
            continue
        if (
            cues.TERM.match(text)
            or cues.SALUTED.match(text)
            or (heads and (bare_day(text) or cues.CLOCKED.match(text) or cues.DAY_LINE.match(text) or cues.AGENDA_LINE.match(text)))
        ):
            break
        if not heads and (broken := _broken(lines, i)):
            for other in broken:
                other.kind = "headline"
            continue
        ends = cues.ends_sentence(text) and not text.endswith(("!", "?", "…", "..."))
        if text.startswith("|"):
            line.kind = "kicker"
            continue
        several = len(text) > 90 and cues.SENTENCES.search(text) is not None
        if (
            several
            or len(text) > 220
            or (ends and len(text) > 60)
            or (len(text) > 120 and (cues.DATELINE.match(text) or cues.OPENED.match(text)))
            or _runs_on(lines, i)
        ):
            break
        if heads and ((ends and len(text) > 40) or cues.TITLED.match(text)):
            break
        if heads and text.startswith(("Am ", "am ")) and cues.DAY_NAMED.search(text):
            break
        if heads and ((cues.NUMBERED.match(text) and len(text) > 60) or (len(heads) > 1 and cues.BULLET.match(text))):
            break
        if heads and not line.gap and lines[i - 1] not in heads and lines[i - 1].kind not in _BESIDE:
            break
        heads.append(line)
        following = next((other for other in lines[i + 1 :] if other.kind is None), None)
        if following is not None and len(following.text) > 220:
            break
        if following is None and len(heads) > 1 and ends:
            heads.pop()  # all the prose there is
    return heads


def _captions(lines: list[Line], at: int) -> bool:
    """Does a line tell what the picture shows whose credit stands right above it, while the headline follows?"""
    above = lines[at - 1] if at else None
    if above is None or above.kind != "credit" or lines[at].gap or not cues.PICTURED.match(above.text):
        return False
    following = next((line for line in lines[at + 1 :] if line.kind is None), None)
    return following is not None and following.gap and len(following.text) < 160 and not cues.ends_sentence(following.text)


def _broken(lines: list[Line], at: int) -> list[Line]:
    """Return the lines of a headline that goes over two to four: short ones, no full stop, prose behind a blank line."""
    group = [lines[at]]
    for line in lines[at + 1 : at + 5]:
        if line.gap:
            break
        group.append(line)
    after = at + len(group)
    if not 1 < len(group) < 5 or after >= len(lines) or len(lines[after].text) < 50:
        return []
    whole = all(line.kind is None and len(line.text) < 70 for line in group) and not cues.ends_sentence(group[-1].text)
    return group if whole and any(line.text[:1].islower() for line in group[1:]) else []


def _runs_on(lines: list[Line], at: int) -> bool:
    """Does a line go on in the next one, as in a paragraph with hard line ends?"""
    if at + 1 >= len(lines) or lines[at + 1].gap or lines[at + 1].kind is not None:
        return False
    text, following = lines[at].text, lines[at + 1].text
    if cues.TERM.match(following):
        return False
    if following[:1].islower() or text.rsplit(" ", 1)[-1] in _SMALL:
        return True
    return len(text) > _PROSE and max(len(line.text) for line in lines[at : at + 12]) < _WRAPPED


def _mastheads(lines: list[Line], heads: list[Line]) -> int:
    """Count the lines before the headline: houses' names, the title of the page, one or two words above a real headline."""
    count = 0
    while count + 1 < len(heads):
        line, following = heads[count], heads[count + 1]
        adjacent = lines[lines.index(line) + 1] is following
        kicker = adjacent and _is_kicker(line, following)
        if not (kicker or _is_masthead(line.text) or _is_page_title(line.text, following.text)):
            break
        count += 1
        # Its departments, or the same house in another language, right below.
        below = count
        while below < len(heads) and not heads[below].gap and (len(heads[below].text) < 40 or _ADDRESSED.search(heads[below].text)):
            below += 1
        if below < len(heads):
            count = below
    return count


def _is_masthead(text: str) -> bool:
    """Is a line nothing but a house's name: no verb, only names and small words?"""
    if cues.LEGAL_FORM.search(text) and len(text) < 60:
        return True
    words = text.split()
    if 1 < len(words) < 7 and all(word[:1].isupper() or word in ("der", "des", "&") for word in words) and _is_house(words[0]):
        return True
    return text.startswith(_MASTHEADS) and all(w[:1].isupper() or w in _SMALL or not w[:1].isalpha() for w in text.split())


def _is_house(word: str) -> bool:
    """Is a word a common noun of houses: "Klinikum", "SINFONIETTA", "Kreishandwerkerschaft"?"""
    last = word.rsplit("-", 1)[-1]
    form = last.capitalize() if last.isupper() else last
    return form in table("orgheads") or any(form[k:] in table("orgtails") for k in range(1, len(form) - 2))


def _is_kicker(line: Line, following: Line) -> bool:
    """Is a first line a kicker: one or two words above a real headline?"""
    words = [word for word in line.text.split() if word not in ("&", "/", "·", "|")]
    compound = bool(words) and words[-1].lower() not in table("eventtails") and names_event(words[-1].rpartition("-")[2])
    if compound and words[-1] not in _RUBRICS and not following.text.endswith("."):
        return False  # "Sommerfest": what the text is about; "Empfang" is a rubric
    apart = following.gap or (
        (words[0] in _RUBRICS or len(words) == 1) and len(following.text) > (30 if words[0] in _RUBRICS else 45)
    )
    short = 20 if len(following.text.split()) < 3 else 12  # "Städtepartnerschaft", then "Besuch aus Lyon"
    return len(line.text) < 28 and len(words) < 3 and apart and short < len(following.text) < 160


def _is_page_title(text: str, following: str) -> bool:
    """Is a first line the way through the site to the headline below: "Abfall - Aktuelles - Neue Zeiten"?"""
    parts = text.split(" - ")
    return len(parts) > 2 and parts[-1] in following


def _before_dateline(lines: list[Line], heads: list[Line]) -> int:
    """Count the short lines above a date line that has a longer headline right below it: subjects, offices, logos."""
    dated = next((i for i, line in enumerate(lines[:25]) if line.kind == "dateline"), None)
    if dated is None:
        return 0
    above = [line for line in heads if line.start < lines[dated].start]
    below = [line for line in heads if line.start > lines[dated].start]
    near = next((line for line in lines[dated + 1 :] if line.kind is None), None)
    if not above or not below or near is not below[0] or len(near.text) < 40:
        return 0
    return len(above) if all(len(line.text) < min(45, len(near.text)) for line in above) else 0
