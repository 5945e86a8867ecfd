"""The parts of a release: headline, kicker, dateline, body, background, captions, credits, contacts, furniture.

A line is told by its cue words (`cues`), its length and its neighbours; a cue that opens a block (publisher, contact, background,
related items) holds until a block of another kind begins. `heads` finds headline, kicker and deck. Sections are in order, do not
overlap, and cover every line that is not blank.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence as Seq
from operator import attrgetter

from pipeline.german import cues, heads
from pipeline.german.dateline import bare_day, is_masthead, is_town, names_event
from pipeline.german.heads import Line
from pipeline.lexicon import table
from schemas.records import SECTION, Section, SectionKind

_END = attrgetter("end")
_SENDERS = frozenset({None, "note", "publisher", "kicker", "furniture"})  # what the lines of a sender's address look like at first
_PROSE = 55  # characters: a longer line may run on into the next
_MARKUP = re.compile(r"#{1,6} +|Betreff: ?(?:(?:AW|WG|Fwd?|Re): ?)*")  # of a heading in Markdown, of a subject in a mail


def lines_of(text: str) -> list[Line]:
    """Return the lines that are not blank, with their offsets."""
    lines: list[Line] = []
    at, gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            if stripped[0] in "#B" and (marked := _MARKUP.match(stripped)):
                start, stripped = start + marked.end(), stripped[marked.end() :]
            lines.append(Line(start, start + len(stripped), stripped, gap))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return lines


def _alone(line: Line, foreign: bool) -> SectionKind | None:
    """Tell a line by its own cues; None where nothing shows. A costly cue is sought only where a sign that it holds stands in the line.

    `foreign`: does the text hold letters of another script at all?
    """
    text, size = line.text, len(line.text)
    if not cues.LATIN.search(text) or (foreign and len(cues.FOREIGN.findall(text[:400])) * 2 > len(text[:400])):
        return "dateline" if size < 100 and cues.DATE_LINE.match(text) else "furniture"
    if size < 160:
        if _dated(text) or (")" in text[-3:] and cues.WIRE_LINE.match(text)):
            return "dateline"
        if cues.RELATED.match(text) or cues.REMNANT.match(text) or (text[0].isdigit() and cues.STAMP.match(text)):
            return "furniture"
        if cues.BYLINE.match(text):
            return "credit"
        if cues.BACKGROUND.match(text):
            return "background"
    if ":" in text and cues.REMINDS.match(text):
        return "background"
    if size < 300 and cues.CREDIT.match(text):
        told = size > 90 or cues.ORDERED.search(text) or cues.SHOWN.match(text)
        return "caption" if told and text[0] not in "©ⓒ(" else "credit"
    crumbs = size < 200 and (">" in text or "›" in text or "»" in text or "|" in text)
    if crumbs and cues.CRUMBS.search(text) and not cues.ends_sentence(text):
        return "furniture"
    begun = cues.BEGUN.match(text) is not None
    if begun and cues.PUBLISHER.match(text):
        return "publisher"
    if begun and cues.CONTACT.match(text):
        return "note"
    if begun and cues.MAYBE_CONTACT.match(text) and (size < 80 or ":" in text[:60] or cues.has_address(text)):
        return "note"
    if text.startswith("Info") and size < 250 and cues.INFORMER.match(text):
        return "note"
    if (size < 110 and cues.SPOKESPERSON.match(text)) or (size < 220 and "ontakt: " in text and cues.ENDS_IN_CONTACT.search(text)):
        return "note"
    if "Tel" in text and size < 200 and not cues.ends_sentence(text) and cues.REACHED.search(text):
        return "note"
    if begun and size < 250 and cues.CHROME.match(text):
        return "furniture"
    if any(sign in text for sign in cues.LEGAL_SIGNS) and (any(word in text for word in cues.LEGALESE) or _asks_consent(text)):
        return "furniture"
    if size < 160 and cues.is_label(text):
        return "kicker"
    if size < 600 and (
        cues.CAPTION.match(text) or (("links" in text or "l." in text) and cues.ORDERED.search(text)) or cues.ends_in_credit(text)
    ):
        return "caption"
    return "service" if begun and cues.SERVICE.match(text) else None


def _asks_consent(text: str) -> bool:
    return len(set(cues.CONSENT.findall(text))) > 1 and cues.ASKED.search(text) is not None


_WORDS = re.compile(r"[A-ZÄÖÜ][\w-]+")


def _dated(text: str) -> bool:
    """Is this a date line? "Sommerfest, 10. Mai 2014" is none, "Neustadt, 10. Mai 2014" is one."""
    if not cues.DAY_SIGN.search(text):
        return False
    if is_masthead(text):
        return True
    if (told := cues.DAY_AND_HOUR.search(text)) is not None and any(names_event(word) for word in _WORDS.findall(text, told.end())):
        return False  # "20. Mai 2024 | 10 Uhr | Empfang der Gäste | Rathaus": what is on a day
    if (" vom " in text and cues.ISSUE_LINE.match(text)) or cues.PORTAL_LINE.match(text):
        return True
    beside = cues.DAY_FIRST.match(text) or cues.DAY_LAST.match(text)
    if beside and beside["town"] in table("places"):
        return True
    found = cues.DATE_LINE.match(text)
    if found and (day := re.search(cues.DAY, text)) and cues.UPDATED.search(text[: day.start()]):
        return False
    if found is None or (found["tail"] and not is_town(found["tail"].strip())):  # "04.05.2021 – Tag der offenen Tür"
        return False
    return found["town"] is None or found["town"] in table("weekdays") or is_town(found["town"])


def _addresses(groups: list[list[Line]]) -> None:
    """A paragraph of short lines with a postcode, a phone number or a mail address is its sender's; so is a press office's.

    Not where the paragraph says when something is: the address of a venue belongs to the event.
    """
    said = False  # has running text been met?
    for at, group in enumerate(groups):
        prose = any(len(line.text) > 90 and cues.ends_sentence(line.text) for line in group)
        short = not any(len(line.text) >= 90 or cues.ends_sentence(line.text.rstrip(".")) for line in group)
        if not short:
            said = said or prose
            continue
        asks = (
            len(group) > 1 and group[0].kind == "service" and group[0].text.endswith(":")
        )  # "Weitere Informationen:" and who gives them
        last = len(group)
        while said and last > 2 and group[last - 1].kind in ("dateline", "service"):
            last -= 1  # the day of the release or the opening hours below the address
        group = group[:last]
        if all(line.kind in _SENDERS for line in group[asks:]):
            texts = [line.text for line in group]
            late = at * 3 > len(groups) * 2 and len(group) > 2
            placed = (not said and at > 0 and _is_press_office(texts)) or any(map(cues.has_address, texts))
            placed = placed or (late and any(cues.STREET.search(text) for text in texts))
            if placed and (any(line.kind in ("note", "publisher") for line in group) or not _says_when(texts)):
                opens = next((line.kind for line in group if line.kind != "furniture"), None)
                kind: SectionKind = "note" if opens in ("note", "service") else "publisher"
                for line in group:
                    line.kind = line.kind if line.kind == "furniture" else kind
        said = said or prose


def _says_when(texts: list[str]) -> bool:
    """Does a paragraph of short lines say when something is, and not how somebody is reached?"""
    if any(cues.TERM.match(text) for text in texts):
        return True
    reached = any("@" in text or cues.CONTACT.match(text) for text in texts)
    return not reached and any(cues.DAY_NAMED.search(text) for text in texts)


def _is_press_office(texts: list[str]) -> bool:
    """Is this the press officer above the text: a name, an office, a house?"""
    titled = cues.TITLED.match(texts[0]) is not None
    return (titled or len(texts) > 1) and any(cues.PRESS_OFFICE.search(text) for text in texts)


def _remnants(groups: list[list[Line]]) -> None:
    """Drop what stands alone and is no text: file names of pictures, tables of contents, an author's initials at the end."""
    rows = [
        line
        for group in groups
        for line in group
        if len(line.text) < 110 and line.text[-1].isdigit() and cues.CONTENTS.search(line.text)
    ]
    if len(rows) > 2:
        for line in rows:
            line.kind = "furniture"
    for group in groups[1:]:
        if len(group) == 1 and group[0].kind is None and len(group[0].text) < 40 and cues.SLUG.match(group[0].text):
            group[0].kind = "furniture"
    if len(groups) > 2 and groups[-1][-1].kind is None and cues.INITIALS.match(groups[-1][-1].text):
        groups[-1][-1].kind = "credit"


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Group lines that no blank line parts."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _days(lines: list[Line]) -> None:
    """Days that head the entries of a programme are no datelines: rising ones, or one with a time of day right below it.

    A first one above everything else stays; so does a diary's, which goes back in time.
    """
    named = [(i, line, day) for i, line in enumerate(lines) if line.kind == "dateline" and (day := bare_day(line.text))]
    days = [day for _, _, day in named]
    often = Counter(days)
    rising = len(often) > 1 and days == sorted(days)
    for turn, (i, line, day) in enumerate(named):
        timed = any(cues.CLOCKED.match(other.text) for other in lines[i + 1 : i + 3])
        leads = turn == 0 and not timed and all(other.kind is not None for other in lines[:i])
        if (timed or rising) and not leads and often[day] == 1:
            line.kind = None


def _mailed(groups: list[list[Line]]) -> None:
    """Drop the head of a mail, but for its subject and day."""
    if groups and len([line for line in groups[0] if cues.MAILED.match(line.text)]) > 1:
        for line in groups[0]:
            if cues.MAILED.match(line.text) and line.kind != "dateline":
                line.kind = "furniture"


def _spread(groups: list[list[Line]]) -> None:
    """Let blocks hold: a contact block runs on over its short lines, background and related items over what follows."""
    block: SectionKind | None = None
    body = False
    before: Line | None = None
    for group in groups:
        # A paragraph that tells something is the text's own, even after a contact.
        tells = cues.ends_sentence(group[-1].text) and sum(len(line.text) for line in group) > 90
        tells = tells and all(line.kind is None for line in group)
        for line in group:
            prose = len(line.text) > 180 or (len(line.text) > 90 and cues.ends_sentence(line.text))
            if line.kind == "background" and not body:
                line.kind = None  # a headline may begin with "Über die ..."
            if line.kind in ("publisher", "note", "background"):
                block = line.kind
            elif line.kind == "furniture":
                if cues.RELATED.match(line.text):
                    block = "furniture"
            elif line.kind == "dateline" and block == "furniture":
                line.kind = "furniture"
            elif line.kind == "credit":
                block = None if block == "furniture" else block
            elif line.kind in ("caption", "dateline", "kicker"):
                block = block if block == "background" else None
            elif line.kind is None:
                if before is not None and not line.gap and len(line.text) < 300 and _runs_over(before):
                    line.kind = "caption"
                elif block in ("publisher", "note"):
                    if line.gap and (prose or tells or not body or len(line.text) > 90 or cues.BULLET.match(line.text)):
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
            if before is not None and before.kind is None and line.kind == "credit" and _captioned(before, line, body):
                before.kind = "caption"
            before = line
        body = body or sum(len(line.text) for line in group if line.kind is None) > 200  # lines with hard ends
        if block == "background" and len(group) == 1 and cues.REMINDS.match(group[0].text):
            block = None


def _runs_over(before: Line) -> bool:
    """Does a caption go on in the next line?"""
    return before.kind == "caption" and not cues.ends_sentence(before.text)


def _captioned(before: Line, credit: Line, body: bool) -> bool:
    """Is the line before a credit its picture's caption? A blank line between them is no matter after the first prose."""
    ended = cues.ends_sentence(before.text) or "www." in before.text
    if cues.INITIALS.match(credit.text):
        return False
    if credit.gap:
        return body and before.gap and not ended and len(before.text) < 160 and cues.PICTURED.match(credit.text) is not None
    return len(before.text) < 200 and (before.gap or not ended)


def _stands_alone(text: str) -> bool:
    """Is a line below a long one all the same no continuation of it: a title of related items, a date line, an address, a credit?"""
    if (len(text) < _PROSE or ":" in text[:30]) and cues.RELATED.match(text):
        return True
    if cues.DAY_SIGN.search(text) and cues.DATE_LINE.match(text):
        return True
    if text.startswith("Info") and cues.INFORMER.match(text):
        return True
    return cues.CREDIT.match(text) is not None


def split(text: str) -> list[Section]:
    """Return the sections of a text in order; adjacent lines of one kind make one section, but for headlines and captions."""
    lines = lines_of(text)
    foreign = not text.isascii() and cues.FOREIGN.search(text) is not None
    for i, line in enumerate(lines):
        runs_on = not line.gap and i > 0 and lines[i - 1].kind is None and len(lines[i - 1].text) > _PROSE
        if not runs_on or _stands_alone(line.text):
            line.kind = _alone(line, foreign)
    for line in lines:
        if line.kind == "kicker" and line.start > max(600, len(text) // 3):
            line.kind = None
    groups = _paragraphs(lines)
    _mailed(groups)
    _remnants(groups)
    _days(lines)
    _addresses(groups)
    _spread(groups)
    heads.find(lines)
    sections: list[Section] = []
    credited = False  # does a caption's credit go on in the next line?
    for line in lines:
        kind: SectionKind = line.kind or "body"
        tail = cues.CREDIT_TAIL.search(line.text, max(1, len(line.text) - 110)) if kind == "caption" else None
        if kind == "caption" and credited and not line.gap and len(line.text) < 60:
            _add(sections, "credit", line.start, line.end, line.gap)
        elif tail:
            middle = line.start + tail.start()
            _add(sections, "caption", line.start, middle, line.gap)
            sections.append(Section(kind="credit", start=middle, end=line.end))
        else:
            _add(sections, kind, line.start, line.end, line.gap)
        credited = tail is not None and not cues.ends_sentence(line.text) and not line.text.endswith(")")
    return _closed(text, _opened(text, sections))


_BULLETS = "•·*▪■►–-"
_TEASER = 450  # characters
_NO_DATELINE = re.compile(r"Uhr\b|\n|: ")
_CLOSING = 60  # characters: a sign, a town and a day in brackets


def _opened(text: str, sections: list[Section]) -> list[Section]:
    """Part the dateline that opens the running text: "Neustadt, 4. März 2015. Die ..."; its day is no event's.

    Above it may stand a teaser of one paragraph; behind that only a town or brackets tell it.
    """
    teaser = False
    for at, prose in enumerate(sections):
        if prose.kind != "body":
            continue
        found = cues.OPENED.match(text, prose.start, min(prose.end, prose.start + 160))
        if found and _opens(text, prose, found) and (not teaser or found["town"] or text[prose.start] in "(["):
            line = Section(kind="dateline", start=prose.start, end=prose.start + len(found[0].rstrip()))
            rest = Section(kind="body", start=found.end(), end=prose.end)
            return [*sections[:at], line, *([rest] if rest.start < rest.end else []), *sections[at + 1 :]]
        if prose.end - prose.start > 150 and text[prose.start] not in _BULLETS:
            if teaser or prose.end - prose.start > _TEASER:
                break
            teaser = True
    return sections


def _closed(text: str, sections: list[Section]) -> list[Section]:
    """Part the bracketed day that closes the running text where nothing above dates it: "... zum 23. Mal. (17.05.2019)"."""
    last = max((at for at, section in enumerate(sections) if section.kind == "body"), default=None)
    if last is None or any(section.kind == "dateline" for section in sections):
        return sections
    prose = sections[last]
    found = cues.CLOSED.search(text, max(prose.start, prose.end - _CLOSING), prose.end)
    if found is None:
        return sections
    line = Section(kind="dateline", start=found.start() + 1, end=prose.end)
    return [*sections[:last], Section(kind="body", start=prose.start, end=found.start()), line, *sections[last + 1 :]]


def _opens(text: str, prose: Section, found: re.Match[str]) -> bool:
    """Is this the dateline of running text? Without a town, or without a sign behind the day, only what long prose follows."""
    town, sign = found["town"], found["sign"].strip()
    if sign == "," and (_NO_DATELINE.search(text, found.start(), found.start() + 140) or text[found.start()].isalpha()):
        return False  # "12.04.2024, Stadthalle, 19 Uhr": when and where something is
    if town is None or town in table("weekdays"):
        bracketed = text[prose.start] in "([" and sign[:1] in (")", "]")
        line = text.find("\n", prose.start, prose.end)
        return bracketed or (bool(sign) and (prose.end if line < 0 else line) - prose.start > 150)
    return is_town(town) and (bool(sign) or town in table("places") or town.split(" ")[0].rstrip(",") in table("places"))


def _add(sections: list[Section], kind: SectionKind, start: int, end: int, gap: bool) -> None:
    if sections and sections[-1].kind == kind and kind not in ("deck", "dateline") and not gap:
        start = sections.pop().start
    sections.append(SECTION.validate_python({"kind": kind, "start": start, "end": end}))


def kind_at(sections: Seq[Section], offset: int) -> SectionKind:
    """Return the kind of the section that holds an offset: body where none does."""
    at = bisect_right(sections, offset, key=_END)
    return sections[at].kind if at < len(sections) and sections[at].start <= offset else "body"
