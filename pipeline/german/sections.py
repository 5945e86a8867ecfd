"""The parts of a release: headline, kicker, dateline, body, background, captions, credits, contacts, furniture.

A line is told by its cue words, its length and its neighbours; a cue that opens a block (publisher, contact, background, related
items) holds until a block of another kind begins. Sections are in order, do not overlap, and cover every line that is not blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.records import Section, SectionKind

_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}/\d{1,2}/\d{4}"
    r"|\d{1,2}\.\s?(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.?\s\d{4})"
)
_LABEL = r"(?:Presse|Medien)[\w-]*|Meldung|Nachricht(?:en)?|Aktuelles?|Newsroom|Bekanntmachung|Nr\.?|Stand|Datum|Erstellt|Veröffentlicht\w*|Rathaus"
DATE_LINE = re.compile(
    rf"^[\W_]*(?:(?:{_LABEL})\b[^.!?\n]{{0,60}}?)?(?:[A-ZÄÖÜ][\w. -]{{1,30}},\s*(?:den|am)?\s*)?"
    rf"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*\.?,?\s*(?:den\s)?)?(?:Nr\.\s?\S+\s?[/–-]\s?)?{_DAY}\W{{0,4}}(?:[|–-].{{0,50}}|\d{{1,2}}[:.]\d\d(?:\sUhr)?.{{0,30}})?$"
)
_LABEL_LINE = re.compile(
    rf"^(?:{_LABEL})[\s\w/.:–-]{{0,40}}$|^(?:PRESSE|MEDIEN)[A-ZÄÖÜ]+\b.{{0,60}}$|^.{{0,60}}\b(?:Pressestelle|Pressearchiv)\b.{{0,40}}$"
)
DATELINE = re.compile(
    rf"^(?:[A-ZÄÖÜ][\w./ -]{{1,30}}(?:\([^)\n]{{1,40}}\))?,?\s*(?:(?:den|am)\s)?(?:{_DAY}|\d{{1,2}}\.\s?[A-Z][a-zä]+)?\s*(?:\([^)\n]{{1,30}}\))?\s*[.–-]+\s)"
)
_CREDIT = re.compile(
    r"^\W{0,3}(?:©|\(c\)|\(C\)|&copy;|Copyright\b|(?:Foto|Bild|Fotos|Bilder|Bildquelle|Bildrechte|Bildnachweis|Quelle|Fotograf\w*|Grafik)s?\s?[:©/])"
)
_CREDIT_TAIL = re.compile(r"[\s(/|–-]*(?:©|\(c\)\s|(?:Foto|Bild|Fotos|Bildquelle|Bildrechte|Copyright|Fotograf\w*)\s?[:©]).{0,90}$")
_CAPTION = re.compile(
    r"^(?:Bildunterschrift|Bildlegende|BU|Auf dem (?:Bild|Foto)|Zum (?:Bild|Foto)|Bildtext|Im Bild|Vergrößerung)\b|\(?v\.\s?l\.(?:\s?n\.\s?r\.)?\)?[:,]?\s|\bvon links\b|^\w+ \(v\.l\.",
    re.I,
)
_PUBLISHER = re.compile(
    r"^(?:Herausge(?:geben|ber)\b|Impressum\b|Quelle:|V\.\s?i\.\s?S\.\s?d\.\s?P|Verantwortlich\b|Redaktion:)", re.I
)
_CONTACT = re.compile(
    r"^\W*(?:(?:Wissenschaftliche\w*\s)?(?:Presse|Medien)?kontakt\w*\b|(?:Wissenschaftliche\w*\s)?Ansprechpartner\w*\b|Rückfrage\w*|Für (?:weitere |nähere )?(?:Rück|An)fragen|Weitere Auskünfte|Für Auskünfte"
    r"|Auskünfte|Medienanfragen|Kontaktpersonen?\b|Hinweise? (?:für|an) (?:die )?(?:Redaktion|Medien|Presse)|Hinweis an die Redaktion"
    r"|Pressestelle\b|Presse- und Öffentlichkeitsarbeit\b|Tel(?:efon|\.)|Fax|E-?Mail|Adresse:)",
    re.I,
)
_BACKGROUND = re.compile(
    r"^(?:Hintergrund(?:information\w*)?|Zum Hintergrund|Zur Person|Zum (?:Unternehmen|Verein|Preis|Projekt)|Zur (?:Geschichte|Partnerschaft|Stiftung)|Über (?:die|den|das|uns|[A-ZÄÖÜ]\w+).{0,60}|Stichwort|Boilerplate|Kurzporträt|Infokasten|Biographie|Vita)\W*$"
)
_SERVICE = re.compile(
    r"^(?:Eintritt|Anmeldung\w*|Anfahrt|Karten|Tickets?|Vorverkauf|Öffnungszeiten|Kosten|Teilnahmegebühr|Weitere Informationen|Mehr Informationen|Infos?)\b.{0,20}[:\s]",
    re.I,
)
_FURNITURE = re.compile(
    r"^(?:\W*(?:Sprungmarken|Inhalt anspringen|(?:Direkt )?zum? (?:Inhalt|Hauptinhalt|Navigation|Seitenanfang)|Skip to|Start(?:seite)?\s*[›>/|»]|Home\s*[›>/|»]|Sie sind hier|Navigation|Menü|Suche|Teilen|Merken"
    r"|Drucken|Zurück|Back to|Nach oben|Mehr lesen|Weiterlesen|Lesen Sie auch|Newsletter|Kommentare?|Kontaktformular|Datenschutz|Barrierefrei|Cookie|Login|Anmelden$|RSS|Facebook|Twitter|Instagram"
    r"|Seite \d|PDF\b|Download|None$|Aktuelles Datum|Zuletzt aktualisiert|Letzte Änderung|Artikel (?:teilen|drucken)|Schlagworte|Tags?:|Rubrik)\b.{0,200}"
    r"|.{0,120}\b(?:Wir verwenden Cookies|personenbezogenen? Daten|Einwilligung|Matomo|Datenschutzerklärung|OTS-ORIGINALTEXT|Copyright APA)\b.*)$",
    re.I,
)
_RELATED = re.compile(r"^\W*(?:Auch interessant|Das könnte Sie|Weitere (?:Meldungen|Artikel|Nachrichten|Pressemitteilungen|Themen|Beiträge)|Mehr zum Thema|Ähnliche (?:Artikel|Beiträge|Meldungen)|Verwandte|Aktuelle Meldungen|Meistgelesen|Neueste|Zum Thema|Lesen Sie auch|Nächster Beitrag|Vorheriger Beitrag)\b.{0,60}$", re.I)  # fmt: skip
_CRUMBS = re.compile(r"[›»>|·]\s*\S.*[›»>]\s*\S|\w\s[›»]\s\w")
_ADDRESS = re.compile(r"\b(?:D-|A-|CH-)?\d{4,5}[ \u00a0][A-ZÄÖÜ][a-zäöü]+|@|\bTel(?:efon|\.)|\bFax\b")
_LATIN = re.compile(r"[A-Za-zÄÖÜäöüß]")
_FOREIGN = re.compile(r"[\u0370-\u06ff\u3040-\u9fff\uac00-\ud7af]")
_PROSE = 55  # characters: a line longer than this may run on into the next
_SENTENCE_END = re.compile(r"[.!?…][\"“”»«')\]]*\s*$")


@dataclass(slots=True)
class Line:
    """A line of the text without its ends' white space; `gap` tells that a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool
    kind: SectionKind | None = None


def lines_of(text: str) -> list[Line]:
    """Return the lines that are not blank, with their offsets."""
    lines: list[Line] = []
    at, gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(stripped), stripped, gap))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return lines


def _alone(line: Line) -> SectionKind | None:
    """Tell a line by its own cues; None where nothing shows."""
    text = line.text
    if not _LATIN.search(text) or len(_FOREIGN.findall(text[:400])) * 2 > len(text[:400]):
        return "dateline" if DATE_LINE.match(text) and len(text) < 100 else "furniture"
    if len(text) < 160:
        if DATE_LINE.match(text):
            return "dateline"
        if _RELATED.match(text):
            return "furniture"
        if _BACKGROUND.match(text):
            return "background"
        if _LABEL_LINE.match(text):
            return "kicker"
    if _CREDIT.match(text):
        return "caption" if len(text) > 90 and not text.startswith(("©", "(c)", "(C)")) else "credit"
    if len(text) < 200 and _CRUMBS.search(text) and not _SENTENCE_END.search(text):
        return "furniture"
    if _PUBLISHER.match(text):
        return "publisher"
    if _CONTACT.match(text):
        return "note"
    if _FURNITURE.match(text):
        return "furniture"
    if len(text) < 600 and (_CAPTION.search(text) or _CREDIT_TAIL.search(text)):
        return "caption"
    if _SERVICE.match(text):
        return "service"
    return None


def _addresses(lines: list[Line]) -> None:
    """A paragraph of short lines with a postcode, a phone number or a mail address is its sender's."""
    first = 0
    for last in range(1, len(lines) + 1):
        if last < len(lines) and not lines[last].gap:
            continue
        group = lines[first:last]
        short = all(len(line.text) < 90 and not _SENTENCE_END.search(line.text.rstrip(".")) for line in group)
        if short and not any(DATE_LINE.match(line.text) for line in group) and any(_ADDRESS.search(line.text) for line in group):
            kind: SectionKind = "note" if any(line.kind == "note" for line in group[:1]) else "publisher"
            if sum(line.kind in (None, "note", "publisher", "kicker") for line in group) == len(group):
                for line in group:
                    line.kind = kind
        first = last


def _spread(lines: list[Line]) -> None:
    """Let blocks hold: a contact block runs on over its short lines, background and related items over what follows."""
    block: SectionKind | None = None
    for i, line in enumerate(lines):
        prose = len(line.text) > 180 or (len(line.text) > 90 and _SENTENCE_END.search(line.text) is not None)
        if line.kind in ("publisher", "note"):
            block = line.kind
        elif line.kind == "background":
            block = "background"
        elif line.kind == "furniture" and _RELATED.match(line.text):
            block = "furniture"
        elif line.kind in ("caption", "credit", "dateline"):
            if block == "furniture" and line.kind == "dateline":
                line.kind = "furniture"
            elif not (block == "background"):
                block = None
        elif line.kind is None:
            if block in ("publisher", "note"):
                if prose and line.gap:
                    block = None
                else:
                    line.kind = block
            elif block == "furniture":
                if prose and line.gap and len(line.text) > 250:
                    block = None
                else:
                    line.kind = "furniture"
            elif block == "background":
                line.kind = "background"
        if line.kind == "credit" and i and lines[i - 1].kind is None and len(lines[i - 1].text) < 200 and not line.gap:
            if not _SENTENCE_END.search(lines[i - 1].text) or lines[i - 1].gap:
                lines[i - 1].kind = "caption"


def _head(lines: list[Line]) -> None:
    """Find kicker, headline and deck: the short lines without a full stop before the first prose."""
    found = False
    for i, line in enumerate(lines[:25]):
        if line.kind in ("dateline", "credit", "caption", "furniture", "kicker", "note", "publisher"):
            continue
        if line.kind is not None:
            break
        text = line.text
        following = next((other for other in lines[i + 1 :] if other.kind is None), None)
        ends = _SENTENCE_END.search(text) is not None and not text.endswith(("!", "?", "…", "..."))
        if text.startswith("|") or (
            len(text) < 28
            and not found
            and following
            and len(text.split()) < 3
            and line.gap
            and following.gap
            and len(following.text) < 160
        ):
            line.kind = "kicker"
            continue
        if len(text) > 220 or (ends and len(text) > 60) or DATELINE.match(text):
            break
        wrapped = following is not None and not following.gap and len(text) > 55 and following.text[:1].islower()
        if wrapped and following is not None and len(following.text) > 55:
            break
        if not found:
            line.kind, found = "headline", True
        elif line.gap or lines[i - 1].kind in ("headline", "deck", "kicker"):
            runs_on = following is not None and not following.gap and len(text) > _PROSE and len(following.text) < 200
            if runs_on or (ends and len(text) > 40):
                break
            line.kind = "deck"
        else:
            break
        if found and following and len(following.text) > 220:
            break


def split(text: str) -> list[Section]:
    """Return the sections of a text in order; adjacent lines of one kind make one section, but for headlines and captions."""
    lines = lines_of(text)
    for i, line in enumerate(lines):
        runs_on = not line.gap and i > 0 and lines[i - 1].kind is None and len(lines[i - 1].text) > _PROSE
        if not runs_on or _CREDIT.match(line.text) or DATE_LINE.match(line.text):
            line.kind = _alone(line)
    for line in lines:
        if line.kind == "kicker" and line.start > max(600, len(text) // 3):
            line.kind = None
    _addresses(lines)
    _spread(lines)
    _head(lines)
    sections: list[Section] = []
    for i, line in enumerate(lines):
        kind: SectionKind = line.kind or "body"
        if kind == "caption":
            tail = _CREDIT_TAIL.search(line.text)
            if tail and tail.start() > 0:
                sections.append(Section(kind="caption", start=line.start, end=line.start + tail.start()))
                sections.append(Section(kind="credit", start=line.start + tail.start(), end=line.end))
                continue
        merges = sections and sections[-1].kind == kind and kind not in ("headline", "deck", "dateline", "caption") and not line.gap
        if merges or (sections and kind in ("caption", "credit") and sections[-1].kind == kind and not line.gap and i):
            sections[-1] = Section(kind=kind, start=sections[-1].start, end=line.end)
        else:
            sections.append(Section(kind=kind, start=line.start, end=line.end))
    return sections


def kind_at(sections: list[Section], offset: int) -> SectionKind:
    """Return the kind of the section that holds an offset: body where none does."""
    low, high = 0, len(sections)
    while low < high:
        middle = (low + high) // 2
        if sections[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return sections[low].kind if low < len(sections) and sections[low].start <= offset else "body"
