"""One release as a page to look at: its text with every mention marked, and what was made of it beside the text.

The page stands alone: no script, no network, a policy that forbids both. Everything from a source is escaped.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from pipeline import readers, sources
from pipeline.sources import Problem, Unreadable
from schemas.records import Agreement, DateValue, Event, Evidence, Mention, Organization, Person, Place, Release, Section

# Kinds as the reader sees them, in the order of the legend; the style sheet gives each family its colour.
FAMILIES = {
    "person": "person",
    "role": "role",
    "organization": "organisation",
    "place": "place",
    "event": "event",
    "time": "date and time",
    "quantity": "quantity",
}
FAMILY_OF = {"date": "time", "duration": "time", "set": "time"}
UNREAD = "unread"
WORD = re.compile(r"[^\W\d_][\w\xad-]*")
NAMES = {"places", "firstnames", "surnames", "companies", "acronyms", "placeacronyms", "demonyms", "particles"}


class Mark(NamedTuple):
    """What is marked from `start` to `end`; without a mention it is a word that nothing explains."""

    start: int
    end: int
    mention: Mention | None = None


class Refused(Exception):
    """Nothing was written; the message says why."""


def write(paths: Sequence[Path], out: Path, date: datetime.date | None, limit: int) -> list[Problem]:
    """Write a page a release: to the file `out`, or to `out/<id>.html` where `out` is a folder or has no suffix.

    `paths` are sources, records (`.json`) or folders of either. Returns what could not be read. Raises Refused.
    """
    releases, problems = [], []
    for found in _releases(paths, date, limit):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            releases.append(found)
    folder = out.is_dir() or out.suffix.lower() not in (".html", ".htm")
    if not folder and len(releases) > 1:
        raise Refused(f"{out}: {len(releases)} releases do not fit into one page; name a folder")
    try:
        (out if folder else out.parent).mkdir(parents=True, exist_ok=True)
        for release in releases:
            path = out / f"{release.id}.html" if folder else out
            path.write_text(page(release), encoding="utf-8", newline="\n")
    except OSError as error:
        raise Refused(f"{out}: cannot be written: {error.strerror or error}") from None
    return problems


def _releases(paths: Sequence[Path], date: datetime.date | None, limit: int) -> Iterator[Release | Problem]:
    from pipeline import extract

    records = {path: _records(path) for path in paths}
    for file in (file for held in records.values() for file in held):
        try:
            yield Release.model_validate_json(file.read_bytes())
        except (OSError, ValueError):
            yield Problem(str(file), "is not a record of a release")
    rest = [path for path, held in records.items() if not held]
    try:
        found, _ = sources.find(rest)
    except FileNotFoundError as error:
        raise Refused(f"{error}: there is no such file or folder") from None
    if not found and not any(records.values()):
        raise Refused(f"{', '.join(map(str, paths))}: nothing to show here")
    scanned = {file.path: sources.lines(file) for file in found if file.format == "jsonl"}
    yield from (problem for _, bad in scanned.values() for problem in bad)
    for unit in sources.units(found, {path: units for path, (units, _) in scanned.items()}):
        try:
            yield extract.extract(readers.read(unit, limit), date)
        except Unreadable as error:
            yield Problem(unit.name, str(error), unit.line)


def _records(path: Path) -> list[Path]:
    """Return the records that a path is or holds; metadata that lies beside a source is none."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path] if path.suffix == ".json" else []
    return [file for file in files if not file.name.endswith(".meta.json")]


def page(release: Release) -> str:
    """Return the page of a release."""
    style = (files("pipeline") / "view.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    title = release.headline or release.id
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1 lang="{escape(release.language)}">{escape(title)}</h1>
<p class="about">{_about(release)}</p>
<form class="legend" aria-label="What is marked">{_legend(release)}</form>
</header>
<main>
<article aria-label="Text" lang="{escape(release.language)}">{_text(release)}</article>
<aside aria-label="What was read">{_beside(release)}</aside>
</main>
</body>
</html>
"""


def _about(release: Release) -> str:
    parts = []
    if release.published:
        by = {"caller": "given", "metadata": "from the source's metadata", "text": "read in the text"}
        parts.append(f"published {escape(_when(release.published))} ({by[release.published_by or 'text']})")
    else:
        parts.append("publishing date unknown")
    names = {organization.id: organization.name for organization in release.organizations}
    if release.publisher in names:
        parts.append(f"by {escape(names[release.publisher])}")
    parts.append(f"source {escape(release.source.name)}, {escape(release.source.encoding)}")
    if release.url and urlsplit(release.url).scheme in ("http", "https"):
        parts.append(f'<a href="{escape(release.url)}" rel="noreferrer">{escape(release.url)}</a>')
    return " · ".join(parts)


def _legend(release: Release) -> str:
    counted = dict.fromkeys(FAMILIES, 0)
    for mention in release.mentions:
        counted[_family(mention)] += 1
    shown = [(family, f"{name} {counted[family]}") for family, name in FAMILIES.items() if counted[family]]
    return "".join(
        f'<label class="{family}"><input type="checkbox" id="show-{family}" checked> {label}</label>'
        for family, label in [*shown, (UNREAD, "capitalised, not explained")]
    )


def _family(mention: Mention) -> str:
    return FAMILY_OF.get(mention.kind, mention.kind)


def _text(release: Release) -> str:
    """The text, a block a section; a mention that reaches over its end goes on in the next block."""
    names = _names(release)
    anchors = sorted({found.start for found in _evidence(release)})
    read = (Mark(mention.start, mention.end, mention) for mention in release.mentions)
    marks = sorted((*read, *_unread(release)), key=lambda mark: (mark.start, -mark.end))
    blocks = []
    first_mark = first_anchor = 0
    for section in _sections(release):
        inside = []
        for mark in marks[first_mark:]:
            if mark.start >= section.end:
                break
            if mark.end > section.start:
                inside.append(mark)
        while first_mark < len(marks) and marks[first_mark].end <= section.end:
            first_mark += 1
        here = []
        while first_anchor < len(anchors) and anchors[first_anchor] < section.end:
            here.append(anchors[first_anchor])
            first_anchor += 1
        body = "".join(_marked(release.text, section, inside, here, names))
        blocks.append(f'<div class="section {section.kind}" data-kind="{section.kind}">{body}</div>')
    return "\n".join(blocks)


def _sections(release: Release) -> Iterator[Section]:
    """The sections without gaps: text between two of them is shown as body."""
    at = 0
    for section in sorted(release.sections, key=lambda section: section.start):
        if release.text[at : section.start].strip():
            yield Section(kind="body", start=at, end=section.start)
        if section.end > max(at, section.start):
            yield Section(kind=section.kind, start=max(at, section.start), end=section.end)
        at = max(at, section.end)
    if release.text[at:].strip() or at == 0:
        yield Section(kind="body", start=at, end=len(release.text))


def _marked(text: str, section: Section, marks: Sequence[Mark], anchors: Sequence[int], names: dict[str, str]) -> Iterator[str]:
    """The characters of a section with elements around its mentions; crossing mentions are cut so that elements nest."""
    starts: dict[int, list[Mark]] = {}
    for mark in marks:
        starts.setdefault(max(mark.start, section.start), []).append(mark)
    here = set(anchors)
    stops = sorted({section.start, section.end, *starts, *here} | {min(mark.end, section.end) for mark in marks})
    open_: list[Mark] = []
    for at, next_ in zip(stops, [*stops[1:], section.end], strict=True):
        if any(mark.end <= at for mark in open_):
            keep = next(turn for turn, mark in enumerate(open_) if mark.end <= at)
            yield "</mark>" * (len(open_) - keep)
            again = [mark for mark in open_[keep:] if mark.end > at]
            del open_[keep:]
            for mark in again:
                yield _open(mark, names)
                open_.append(mark)
        if at in here:
            yield f'<span id="c{at}"></span>'
        for mark in starts.get(at, ()):
            yield _open(mark, names)
            open_.append(mark)
        yield escape(text[at:next_])
    yield "</mark>" * len(open_)


def _open(mark: Mark, names: dict[str, str]) -> str:
    if mark.mention is None:
        return f'<mark class="{UNREAD}">'
    return f'<mark class="{_family(mark.mention)}" tabindex="0" data-tip="{escape(tip(mark.mention, names))}">'


def tip(mention: Mention, names: dict[str, str]) -> str:
    """Return what hovering over a mention tells: kind, value, what belongs to it, its entity, its rule."""
    lines = [mention.kind + (f" ({mention.subtype})" if mention.subtype else "")]
    if mention.value:
        lines[0] += f" {mention.value}"
    if mention.edtf and mention.edtf != mention.value:
        lines.append(f"EDTF {mention.edtf}")
    if mention.implied:
        lines.append(f"implied: {', '.join(mention.implied)}")
    if mention.number is not None:
        lines.append(f"{'about ' if mention.approximate else ''}{mention.number:g} {mention.unit or ''}".strip())
    for label, value in (
        ("name", mention.name if mention.name != mention.text else None),
        ("title", mention.honorific),
        ("role", mention.role),
        ("organisation", mention.organization),
        ("is", names.get(mention.entity or "", mention.entity)),
        ("rule", mention.rule),
    ):
        if value:
            lines.append(f"{label}: {value}")
    return "\n".join(lines)


def _unread(release: Release) -> Iterator[Mark]:
    """Capitalised words that no mention covers and no word list knows as an ordinary word."""
    from pipeline import lexicon
    from pipeline.german.names import words

    known = [lexicon.table(subject).forms for subject in lexicon.TABLES if subject not in NAMES]
    covered = bytearray(len(release.text))
    for mention in release.mentions:
        covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for found in WORD.finditer(release.text):
        word = found.group().rstrip("-")
        if not word[0].isupper() or len(word) < 2 or covered[found.start()]:
            continue
        whole = word.replace("\xad", "")
        last = whole.rsplit("-", 1)[-1]  # what a compound is
        ordinary = words.is_noun(last) or words.is_lower(whole.lower()) or words.office_row(last)
        if not ordinary and not any(form in forms for form in lexicon.variants(whole) for forms in known):
            yield Mark(found.start(), found.start() + len(word))


def _beside(release: Release) -> str:
    parts = [_list("Events", (_event(event, release) for event in _ordered(release.events)))]
    parts.append(_list("Agreements", (_agreement(agreement, release) for agreement in release.agreements)))
    people = []
    for person in release.persons:
        names = _names(release)
        roles = ", ".join(
            escape(role.title) + (f" ({escape(names.get(role.organization, role.organization))})" if role.organization else "")
            for role in person.roles
        )
        roles = roles or ", ".join(escape(names.get(house.organization, house.organization)) for house in person.affiliations)
        name = " ".join(filter(None, (person.honorific_prefix, person.name)))
        people.append(f"{_link(name, person.evidence)}{f' <small>{roles}</small>' if roles else ''}{_aside(person)}")
    parts.append(_list("People", people))
    parts.append(
        _list(
            "Organisations",
            (
                f"{_link(found.name, found.evidence)} <small>{escape(found.kind)}</small>{_aside(found)}"
                for found in release.organizations
            ),
        )
    )
    parts.append(
        _list("Places", (f"{_link(found.name, found.evidence)} <small>{escape(found.kind)}</small>" for found in release.places))
    )
    parts.append(_list("Findings", (f"{escape(found.message)} <small>{escape(found.code)}</small>" for found in release.findings)))
    return "\n".join(filter(None, parts)) or "<p>Nothing was read.</p>"


def _aside(found: Person | Organization) -> str:
    if not found.evidence:
        return " <small><i>inferred, named nowhere</i></small>"
    return "" if found.participant else " <small><i>only in credits, contacts or furniture</i></small>"


def _list(title: str, items: Iterable[str]) -> str:
    made = "".join(f"<li>{item}</li>" for item in items)
    return f"<section><h2>{title}</h2><ul>{made}</ul></section>" if made else ""


def _ordered(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (not event.main, (event.when.start or event.when.edtf) if event.when else "~"))


def _event(event: Event, release: Release) -> str:
    names = _names(release)
    lines = [f"<b>{_link(event.name, event.evidence)}</b> <small>{escape(event.kind or event.type)}</small>"]
    if event.status != "scheduled":
        lines.append(f'<span class="status">{escape(event.status)}</span>')
    if event.when:
        lines.append(f"<time>{escape(_when(event.when))}</time>")
    if event.location:
        lines.append("at " + escape(", ".join(names.get(place, place) for place in event.location)))
    if event.super_event:
        lines.append(f"part of {escape(names.get(event.super_event, event.super_event))}")
    by_part: dict[str, list[str]] = {}
    for found in event.participants:
        by_part.setdefault(found.part, []).append(names.get(found.agent, found.agent))
    lines += [f"{escape(part)}: {escape(', '.join(agents))}" for part, agents in by_part.items()]
    lines += [escape(size.written) for size in event.sizes]
    return "<br>".join(lines)


def _agreement(agreement: Agreement, release: Release) -> str:
    names = _names(release)
    lines = [f"<b>{_link(agreement.name, agreement.evidence)}</b> <small>{escape(agreement.kind)}</small>"]
    if agreement.parties:
        lines.append(escape(" and ".join(names.get(party, party) for party in agreement.parties)))
    lines += [f"<time>{escape(_when(found))}</time>" for found in (agreement.date or agreement.since,) if found]
    return "<br>".join(lines)


def _link(name: str, evidence: Sequence[Evidence]) -> str:
    return f'<a href="#c{evidence[0].start}">{escape(name)}</a>' if evidence else escape(name)


def _when(value: DateValue) -> str:
    implied = f" ({', '.join(value.implied)} implied)" if value.implied else ""
    ends = value.start if not value.end else f"{value.start} – {value.end}"
    return (ends or value.edtf) + implied


def _names(release: Release) -> dict[str, str]:
    return {entity.id: entity.name for entity in _entities(release)}


def _evidence(release: Release) -> Iterator[Evidence]:
    for entity in _entities(release):
        yield from entity.evidence[:1]


def _entities(release: Release) -> Iterator[Person | Organization | Place | Event | Agreement]:
    yield from release.persons
    yield from release.organizations
    yield from release.places
    yield from release.events
    yield from release.agreements
