"""The parts of a release: headline, kicker, dateline, body, background, captions, credits, contacts, furniture.

A line is told by its cue words (`cues`), its length and its neighbours; a cue that opens a block (publisher, contact, background,
related items) holds until a block of another kind begins. Sections are in order, do not overlap, and cover every line that is not
blank.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.german import cues
from schemas.records import Section, SectionKind

_WRAPPED = 110  # characters: lines of a text with hard line ends are shorter
_CREDITED = cues.CREDITED.search
_PROSE = 55  # characters: a longer line may run on into the next
_HEAD = frozenset({"dateline", "credit", "caption", "furniture", "kicker", "note", "publisher"})
_SMALL = frozenset("der die das des dem den für und in im am an zu zur zum von vom bei & | · – -".split())  # noqa: SIM905
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
    text, size = line.text, len(line.text)
    if not cues.LATIN.search(text) or len(cues.FOREIGN.findall(text[:400])) * 2 > len(text[:400]):
        return "dateline" if size < 100 and cues.DATE_LINE.match(text) else "furniture"
    if size < 160:
        if cues.DATE_LINE.match(text):
            return "dateline"
        if cues.RELATED.match(text):
            return "furniture"
        if cues.BACKGROUND.match(text):
            return "background"
    if cues.CREDIT.match(text):
        return "caption" if size > 90 and text[0] not in "©ⓒ(" else "credit"
    if size < 200 and cues.CRUMBS.search(text) and not cues.SENTENCE_END.search(text):
        return "furniture"
    if cues.PUBLISHER.match(text):
        return "publisher"
    if cues.CONTACT.match(text):
        return "note"
    if (size < 250 and cues.CHROME.match(text)) or any(word in text for word in cues.LEGALESE):
        return "furniture"
    if size < 160 and cues.LABEL_LINE.match(text):
        return "kicker"
    if size < 600 and (
        cues.CAPTION.match(text) or cues.ORDERED.search(text) or (_CREDITED(text[-110:]) and cues.CREDIT_TAIL.search(text[-110:]))
    ):
        return "caption"
    return "service" if cues.SERVICE.match(text) else None


def _addresses(lines: list[Line]) -> None:
    """A paragraph of short lines with a postcode, a phone number or a mail address is its sender's."""
    for group in _paragraphs(lines):
        short = all(len(line.text) < 90 and not cues.SENTENCE_END.search(line.text.rstrip(".")) for line in group)
        if not short or any(line.kind not in (None, "note", "publisher", "kicker") for line in group):
            continue
        if any(cues.ADDRESS.search(line.text) for line in group):
            kind: SectionKind = "note" if group[0].kind == "note" else "publisher"
            for line in group:
                line.kind = kind


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Group lines that no blank line parts."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _spread(lines: list[Line]) -> None:
    """Let blocks hold: a contact block runs on over its short lines, background and related items over what follows."""
    block: SectionKind | None = None
    body = False
    for i, line in enumerate(lines):
        prose = len(line.text) > 180 or (len(line.text) > 90 and cues.SENTENCE_END.search(line.text) is not None)
        before = lines[i - 1] if i else None
        if line.kind in ("publisher", "note", "background"):
            block = line.kind
        elif line.kind == "furniture":
            if cues.RELATED.match(line.text):
                block = "furniture"
        elif line.kind == "dateline" and block == "furniture":
            line.kind = "furniture"
        elif line.kind in ("caption", "credit", "dateline"):
            block = block if block == "background" else None
        elif line.kind is None:
            if before is not None and before.kind == "caption" and not line.gap and not cues.SENTENCE_END.search(before.text):
                line.kind = "caption"
            elif block in ("publisher", "note"):
                if line.gap and (prose or not body or len(line.text) > 90 or line.text[:1] in "›•*-"):
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
        body = body or (line.kind is None and prose)
        captioned = line.kind == "credit" and before is not None and before.kind is None and not line.gap
        if (
            captioned
            and before is not None
            and len(before.text) < 200
            and (before.gap or not cues.SENTENCE_END.search(before.text))
        ):
            before.kind = "caption"


def _is_masthead(text: str) -> bool:
    """Is a line nothing but a house's name: no verb, only names and small words?"""
    return text.startswith(_MASTHEADS) and all(w[:1].isupper() or w in _SMALL or not w[:1].isalpha() for w in text.split())


def _runs_on(lines: list[Line], at: int) -> bool:
    """Does a line go on in the next one, as in a paragraph with hard line ends?"""
    if at + 1 >= len(lines) or lines[at + 1].gap or lines[at + 1].kind is not None:
        return False
    text, following = lines[at].text, lines[at + 1].text
    if following[:1].islower() or text.rsplit(" ", 1)[-1] in _SMALL:
        return True
    return len(text) > _PROSE and max(len(line.text) for line in lines[at : at + 12]) < _WRAPPED


def _head(lines: list[Line]) -> None:
    """Find kicker, headline and deck: the short lines without a full stop before the first prose."""
    heads: list[Line] = []
    for i, line in enumerate(lines[:25]):
        if line.kind in _HEAD:
            continue
        if line.kind is not None:
            break
        text = line.text
        ends = cues.SENTENCE_END.search(text) is not None and not text.endswith(("!", "?", "…", "..."))
        if text.startswith("|"):
            line.kind = "kicker"
            continue
        several = len(text) > 90 and cues.SENTENCES.search(text) is not None
        if (
            several
            or len(text) > 220
            or (ends and len(text) > 60)
            or (len(text) > 120 and cues.DATELINE.match(text))
            or _runs_on(lines, i)
        ):
            break
        if heads and ((ends and len(text) > 40) or cues.TITLED.match(text)):
            break
        if heads and not line.gap and lines[i - 1] not in heads and lines[i - 1].kind not in _HEAD:
            break
        heads.append(line)
        following = next((other for other in lines[i + 1 :] if other.kind is None), None)
        if following is not None and len(following.text) > 220:
            break
    mastheads = 0
    while mastheads + 1 < len(heads) and (
        _is_masthead(heads[mastheads].text) or _is_kicker(heads[mastheads], heads[mastheads + 1])
    ):
        heads[mastheads].kind = "kicker"
        mastheads += 1
    for i, line in enumerate(heads[mastheads:]):
        line.kind = "deck" if i else "headline"


def _is_kicker(line: Line, following: Line) -> bool:
    """Is a first line a kicker: one or two words above a real headline?"""
    return len(line.text) < 28 and len(line.text.split()) < 3 and following.gap and 20 < len(following.text) < 160


def split(text: str) -> list[Section]:
    """Return the sections of a text in order; adjacent lines of one kind make one section, but for headlines and captions."""
    lines = lines_of(text)
    for i, line in enumerate(lines):
        runs_on = not line.gap and i > 0 and lines[i - 1].kind is None and len(lines[i - 1].text) > _PROSE
        if not runs_on or cues.CREDIT.match(line.text) or cues.DATE_LINE.match(line.text):
            line.kind = _alone(line)
    for line in lines:
        if line.kind == "kicker" and line.start > max(600, len(text) // 3):
            line.kind = None
    _addresses(lines)
    _spread(lines)
    _head(lines)
    sections: list[Section] = []
    for line in lines:
        kind: SectionKind = line.kind or "body"
        tail = cues.CREDIT_TAIL.search(line.text, max(0, len(line.text) - 110)) if kind == "caption" else None
        if tail and tail.start() > 0:
            middle = line.start + tail.start()
            _add(sections, "caption", line.start, middle, line.gap)
            sections.append(Section(kind="credit", start=middle, end=line.end))
        else:
            _add(sections, kind, line.start, line.end, line.gap)
    return sections


def _add(sections: list[Section], kind: SectionKind, start: int, end: int, gap: bool) -> None:
    if sections and sections[-1].kind == kind and kind not in ("headline", "deck", "dateline") and not gap:
        sections[-1] = Section(kind=kind, start=sections[-1].start, end=end)
    else:
        sections.append(Section(kind=kind, start=start, end=end))


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
