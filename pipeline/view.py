"""One release as a page to look at: its text with every mention marked, and what was made of it beside the text.

The page stands alone: no script, no network, a policy that forbids both. Everything from a source is escaped.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from pipeline import beside, readers, sources
from pipeline.sources import Problem, Unreadable
from pipeline.wording import many
from schemas.records import Mention, Release, Section

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
NAMES = {"places", "firstnames", "surnames", "famous", "masters", "companies", "acronyms", "placeacronyms", "demonyms", "particles"}


class Mark(NamedTuple):
    """What is marked from `start` to `end`; without a mention it is a word that nothing explains."""

    start: int
    end: int
    mention: Mention | None = None


class Written(NamedTuple):
    """What was written: how many pages, where to look first, what could not be read."""

    pages: int
    first: Path
    failed: list[Problem]


class Refused(Exception):
    """Nothing was written; the message says why."""


def write(paths: Sequence[Path], out: Path, date: datetime.date | None, limit: int) -> Written:
    """Write a page a release: to the file `out`, or to `out/<id>.html` where `out` is a folder or has no suffix; a list of several, too.

    `paths` are sources, records (`.json`) or folders of either. Raises Refused.
    """
    releases, problems = [], []
    for found in _releases(paths, date, limit):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            releases.append(found)
    first = out
    folder = out.is_dir() or out.suffix.lower() not in (".html", ".htm")
    if not folder and len(releases) > 1:
        raise Refused(f"{out}: {len(releases)} releases do not fit into one page; name a folder")
    try:
        (out if folder else out.parent).mkdir(parents=True, exist_ok=True)
        for release in releases:
            path = out / f"{release.id}.html" if folder else out
            path.write_text(page(release), encoding="utf-8", newline="\n")
            first = path
        if len(releases) > 1:
            first = out / ("_index.html" if any(release.id == "index" for release in releases) else "index.html")
            first.write_text(index(releases), encoding="utf-8", newline="\n")
    except OSError as error:
        raise Refused(f"{out}: cannot be written: {error.strerror or error}") from None
    return Written(len(releases), first, problems)


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
    language = escape(release.language)
    title = release.headline or release.id
    return _framed(
        title,
        f"""<header>
<h1 lang="{language}">{escape(title)}</h1>
<p class="about">{_about(release)}</p>
<form class="legend" aria-label="What is marked">{_legend(release)}</form>
</header>
<main>
<article aria-label="Text" lang="{language}">{_text(release)}</article>
<aside aria-label="What was read">{beside.lists(release)}</aside>
</main>""",
    )


def index(releases: Sequence[Release]) -> str:
    """Return a page that lists the pages of these releases, the latest first."""
    rows = []
    for release in sorted(
        releases, key=lambda release: (release.published.edtf if release.published else "", release.id), reverse=True
    ):
        day = (release.published.start or release.published.edtf)[:10] if release.published else "–"
        link = f'<a href="{escape(quote(release.id))}.html">{escape(release.headline or release.id)}</a>'
        counts = {"event": release.events, "agreement": release.agreements, "person": release.persons, "finding": release.findings}
        said = ", ".join(many(len(found), what) for what, found in counts.items() if found) or "nothing was read"
        rows.append(f'<li lang="{escape(release.language)}"><time>{escape(day)}</time> {link} <small lang="en">{said}</small></li>')
    title = many(len(releases), "release")
    return _framed(title, f'<header>\n<h1>{title}</h1>\n</header>\n<ul class="pages">\n' + "\n".join(rows) + "\n</ul>")


def _framed(title: str, body: str) -> str:
    """A page that stands alone."""
    style = (files("pipeline") / "view.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
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
{body}
</body>
</html>
"""


def _about(release: Release) -> str:
    parts = []
    if release.published:
        by = {"caller": "given", "metadata": "from the source's metadata", "text": "read in the text"}
        parts.append(f"published {escape(beside.when(release.published))} ({by[release.published_by or 'text']})")
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
    names = beside.names(release)
    anchors = sorted({found.start for found in beside.evidence(release)})
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
    from pipeline.german.names.lexis import words

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
