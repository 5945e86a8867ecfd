"""Many releases: what changed is read, what is gone is removed, the rest is left alone.

The output is a function of the sources, the settings and the program: how often, in what order and by how many processes it
was made leaves no trace in it.
"""

from __future__ import annotations

import contextlib
import datetime
import gc
import hashlib
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

import schemas
from pipeline import sources, state, workers
from pipeline.readers import LIMIT, read
from pipeline.sources import File, Problem, Stat, Unit, Unreadable
from pipeline.state import FOLDERS, Entry, State, Written

if TYPE_CHECKING:
    from schemas.records import Release


LEAST = 0.5  # facts less sure than this stay in the records and are not published


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told. `date` is the publishing date of all its releases; `base` ends with a slash."""

    out: Path
    base: str = "https://data.example.org/"
    date: datetime.date | None = None
    jobs: int = 1
    force: bool = False
    limit: int = LIMIT
    min_confidence: float = LEAST


@dataclass(slots=True)
class Outcome:
    """What a run did. `releases` counts all that stand in the output, `counts` what they hold."""

    read: int = 0
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # would have been removed, but are more than a fifth
    failed: list[Problem] = field(default_factory=list)
    aside: list[Problem] = field(default_factory=list)
    releases: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    undated: int = 0
    findings: int = 0
    first: str | None = None


class Refused(Exception):
    """The run does nothing at all; the message says why."""


def run(paths: Sequence[Path], settings: Settings, progress: Callable[[int, int], None] | None = None) -> Outcome:
    """Bring the output up to date with its sources.

    `progress` is called with the number of releases done and to do. Raises Refused where the sources or the output cannot
    be used, or where more than a fifth of the output would vanish.
    """
    out = settings.out
    found = _find(paths, out)
    try:
        for folder in FOLDERS:
            (out / folder).mkdir(parents=True, exist_ok=True)
        with state.alone(out):
            return _run(*found, settings, progress)
    except BlockingIOError:
        raise Refused(f"{out}: another run is writing here") from None
    except OSError as error:
        if not str(error.filename or out).startswith(str(out)):
            raise  # no matter of the output: a fault of ours
        raise Refused(f"{error.filename or out}: cannot be written: {error.strerror or error}") from error


def _find(paths: Sequence[Path], out: Path) -> tuple[list[File], list[Problem]]:
    """Return the source files and what is left aside. Raises Refused before anything is written."""
    try:
        files, aside = sources.find(paths, leave=out)
    except FileNotFoundError as error:
        raise Refused(f"{error}: there is no such file or folder") from None
    if not files:
        raise Refused(f"{', '.join(map(str, paths))}: no sources here (.txt, .md, .html or .jsonl files)")
    return files, aside


def _run(files: Sequence[File], aside: list[Problem], settings: Settings, progress: Callable[[int, int], None] | None) -> Outcome:
    out = settings.out
    known = state.load(out / ".state.jsonl")
    present = state.listing(out)
    existing = sorted({id_ for files in present.values() for id_ in files})
    units, outcome, indexes = _sources(files, aside, known)
    context = _context(settings)
    wanted = {unit.id for unit in units}
    gone = [id_ for id_ in existing if id_ not in wanted]
    if _too_many(gone, existing, settings):
        raise Refused(
            f"{out}: {len(gone)} of {len(existing)} releases have no source any more and would be removed"
            f" ({', '.join(gone[:3])}{' ...' if len(gone) > 3 else ''}); if that is meant, say --force (make FORCE=1)"
        )

    now = State(indexes=indexes)
    todo = []
    for unit in units:
        entry = known.entries.get(unit.id)
        if entry and (fresh := _unchanged(entry, unit, context, present, out)):
            now.entries[unit.id] = fresh
        else:
            todo.append(unit)
    outcome.unchanged = len(now.entries)
    _read(todo, settings, context, now, outcome, progress)

    gone += sorted(id_ for id_ in existing if id_ in wanted and id_ not in now.entries)
    if _too_many(gone, existing, settings):
        outcome.kept = gone
        now.entries.update((id_, known.entries[id_]) for id_ in gone if id_ in known.entries)
    else:
        outcome.removed = gone
        for id_ in gone:
            for folder, suffix in FOLDERS.items():
                (out / folder / f"{id_}{suffix}").unlink(missing_ok=True)
    now.graph = _merge(now, known, settings, context)
    outcome.failed.sort(key=lambda problem: (problem.source, problem.line))
    _report(now, outcome, settings)
    _kinds(settings)
    if now != known:
        state.save(out / ".state.jsonl", now)
    return outcome


def _too_many(gone: Sequence[str], existing: Sequence[str], settings: Settings) -> bool:
    return len(gone) * 5 > len(existing) and not settings.force


def _context(settings: Settings) -> str:
    said = f"{state.program()} {settings.base} {settings.date} {settings.limit} {settings.min_confidence}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _sources(
    files: Sequence[File], aside: list[Problem], known: State
) -> tuple[list[Unit], Outcome, dict[str, tuple[Stat, list[Unit]]]]:
    """Return what there is to read, an outcome that names what cannot be, and the lines of JSON-lines files."""
    outcome = Outcome(aside=aside)
    indexes: dict[str, tuple[Stat, list[Unit]]] = {}
    scanned: dict[str, list[Unit]] = {}
    for file in files:
        if file.format == "jsonl":
            stat = sources.stat_of(file.path)
            index = known.indexes.get(file.path)
            if index and index[0] == stat and all(unit.name == file.name for unit in index[1]):
                scanned[file.path] = index[1]
            else:
                scanned[file.path], bad = sources.lines(file)
                outcome.failed += bad
                if bad or stat is None:
                    continue  # looked at again each time, so that the bad lines are named each time
            indexes[file.path] = (stat, scanned[file.path])
    return sources.units(files, scanned), outcome, indexes


def _unchanged(entry: Entry, unit: Unit, context: str, present: dict[str, dict[str, Stat]], out: Path) -> Entry | None:
    """Return the entry with what is true now, None where the release must be read again."""
    if entry.context != context or entry.name != unit.name:
        return None
    files = {}
    for folder, file in entry.files.items():
        stat = present[folder].get(unit.id)
        if stat is None:
            return None
        if stat != file.stat:
            if state.written(out / folder / f"{unit.id}{FOLDERS[folder]}").sha256 != file.sha256:
                return None
            file = Written(stat, file.sha256)
        files[folder] = file
    if unit.format == "jsonl":
        return replace(entry, files=files) if entry.sha256 == unit.sha256 else None
    stat, sidecar = sources.stat_of(unit.path), sources.stat_of(sources.sidecar_of(unit.path))
    if (stat, sidecar, files) == (entry.stat, entry.sidecar, entry.files):
        return entry
    if (stat, sidecar) != (entry.stat, entry.sidecar) and _hash(unit) != entry.sha256:
        return None
    return replace(entry, stat=stat, sidecar=sidecar, files=files)


def _hash(unit: Unit) -> str:
    """Return a hash of a file and its sidecar; empty for a file that cannot be read, which is then said by its reader."""
    try:
        seen = hashlib.sha256(Path(unit.path).read_bytes())
    except OSError:
        return ""
    with contextlib.suppress(OSError):
        seen.update(hashlib.sha256(Path(sources.sidecar_of(unit.path)).read_bytes()).digest())
    return seen.hexdigest()


def _read(
    todo: list[Unit],
    settings: Settings,
    context: str,
    now: State,
    outcome: Outcome,
    progress: Callable[[int, int], None] | None,
) -> None:
    """Read the releases that need it, in worker processes, and note each one as it is done."""
    if not todo:
        return
    if workers.method() == "fork":
        warm()
    jobs = min(settings.jobs, len(todo))
    chunk = max(1, min(64, len(todo) // (4 * jobs)))
    with state.journal(settings.out / ".state.jsonl") as note:
        results = workers.run(partial(release, settings, context), todo, jobs, chunk)
        for done, (number, result) in enumerate(results, start=1):
            unit = todo[number]
            if isinstance(result, Entry):
                now.entries[unit.id] = result
                note(result)
                outcome.read += 1
            else:
                outcome.failed.append(Problem(unit.name, str(result), unit.line))
            if progress:
                progress(done, len(todo))


def warm() -> None:
    """Load rules, words and writers once, before the workers are forked from this process."""
    from pipeline import extract, graph, jsonld, merge, provenance, turtle  # noqa: F401  (imported to be there)
    from pipeline.document import Document
    from schemas.records import Source

    extract.extract(Document("", "Am 1. Mai 2024 empfing die Stadt Neustadt ihre Gäste.", Source(name="", sha256="")))
    gc.freeze()  # keeps the collector from touching, and so copying, the shared pages; of garbage there is hardly any


def release(settings: Settings, context: str, unit: Unit) -> Entry | str:
    """Read one release and write its files. Return its entry, or the reason why there is none."""
    # What stood there before the bytes were read: a source that changes meanwhile is noticed by the next run.
    stat, sidecar = sources.stat_of(unit.path), sources.stat_of(sources.sidecar_of(unit.path))
    sha256 = unit.sha256 or _hash(unit)
    if unit.format == "jsonl":
        stat = sidecar = None
    try:
        files, summary = _files(unit, settings)
    except Unreadable as error:
        return str(error)
    except OSError as error:
        return f"{error.filename or settings.out}: cannot be written: {error.strerror or error}"
    except Exception as error:  # whatever one release provokes, the others are read
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = "/".join(Path(at.filename).parts[-2:])
        return f"fails in {where}:{at.lineno} with {type(error).__name__}: {error}"
    return Entry(unit.id, unit.name, context, sha256, stat, sidecar, files, summary)


def _files(unit: Unit, settings: Settings) -> tuple[dict[str, Written], dict[str, Any]]:
    from pipeline import extract, graph, jsonld, merge, provenance, turtle

    found = extract.extract(read(unit, settings.limit), settings.date)
    triples = graph.graph_of(found, settings.base, settings.min_confidence)
    contents = {
        "records": found.model_dump_json(indent=1, exclude_none=True).encode() + b"\n",
        "jsonld": jsonld.dump(triples, settings.base),
        "turtle": turtle.dump(triples, settings.base),
        "provenance": provenance.dump(found, settings.base, settings.min_confidence),
        ".quads": merge.quads_of(found, triples, settings.base, settings.min_confidence),
    }
    out = str(settings.out)
    return {folder: state.write(f"{out}/{folder}/{unit.id}{FOLDERS[folder]}", data) for folder, data in contents.items()}, summary(
        found
    )


def summary(found: Release) -> dict[str, Any]:
    """Return what the report says about a release."""
    kinds = Counter(mention.kind for mention in found.mentions)
    return {
        "source": found.source.name,
        "headline": found.headline,
        "published": found.published.edtf if found.published else None,
        "counts": {
            "mentions": len(found.mentions),
            "persons": len(found.persons),
            "organizations": len(found.organizations),
            "places": len(found.places),
            "events": len(found.events),
            "agreements": len(found.agreements),
        },
        "kinds": dict(sorted(kinds.items())),
        "text": hashlib.sha256(" ".join(found.text.split()).encode("utf-8", "surrogatepass")).hexdigest(),
        "findings": [finding.model_dump(exclude_none=True) for finding in found.findings],
    }


def _merge(now: State, known: State, settings: Settings, context: str) -> tuple[str, Written]:
    """Make one graph of the quads of all releases, unless it stands already."""
    of = hashlib.sha256(context.encode())
    for id_ in sorted(now.entries):
        of.update(f"{id_} {now.entries[id_].files['.quads'].sha256}\n".encode())
    path = settings.out / "graph.nq"
    if known.graph and known.graph[0] == of.hexdigest() and path.exists():
        if known.graph[1].stat == sources.stat_of(str(path)):
            return known.graph
        current = state.written(path)
        if current.sha256 == known.graph[1].sha256:
            return of.hexdigest(), current
    from pipeline import merge

    merge.merge(settings.out / ".quads", path, settings.base)
    return of.hexdigest(), state.written(path)


def _report(now: State, outcome: Outcome, settings: Settings) -> None:
    """Write report.json, where it says something new, and complete the outcome with what stands in the output."""
    summaries = {id_: now.entries[id_].summary for id_ in sorted(now.entries)}
    counts, kinds, codes = Counter[str](), Counter[str](), Counter[str]()
    findings = []
    first_of: dict[str, str] = {}
    for id_, found in summaries.items():
        counts.update(found["counts"])
        kinds.update(found["kinds"])
        twin = first_of.setdefault(found["text"], id_)
        same = [] if twin == id_ else [{"code": "same-text", "message": f"has the same text as the release {twin}"}]
        for finding in found["findings"] + same:
            codes[finding["code"]] += 1
            findings.append({"release": id_, "source": found["source"], **finding})
    outcome.releases, outcome.counts, outcome.findings = len(summaries), dict(counts), len(findings)
    outcome.first = next(iter(summaries), None)
    outcome.undated = sum(found["published"] is None for found in summaries.values())
    report = {
        "base": settings.base,
        "date": str(settings.date) if settings.date else None,
        "counts": {
            "releases": len(summaries),
            "failed": len(outcome.failed),
            "aside": len(outcome.aside),
            **counts,
            "undated": outcome.undated,
            "findings": len(findings),
        },
        "mentions": dict(sorted(kinds.items())),
        "findings_by_code": dict(sorted(codes.items())),
        "failed": [_problem(problem) for problem in outcome.failed],
        "aside": [_problem(problem) for problem in outcome.aside],
        "kept_without_source": outcome.kept,
        "findings": findings,
        "releases": [
            {"id": id_, **{key: found[key] for key in ("source", "headline", "published", "counts")}}
            for id_, found in summaries.items()
        ],
    }
    data = orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    _settle(settings.out / "report.json", data)


def _kinds(settings: Settings) -> None:
    """Write kinds.ttl, the concepts that `additionalType` points to, under the base IRI."""
    scheme = Path(schemas.__file__).with_name("kinds.ttl").read_bytes()
    _settle(settings.out / "kinds.ttl", f"@base <{settings.base}> .\n".encode() + scheme)


def _settle(path: Path, data: bytes) -> None:
    """Write a file, unless it says so already."""
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return
    state.write(path, data)


def _problem(problem: Problem) -> dict[str, str | int]:
    said: dict[str, str | int] = {"source": problem.source, "reason": problem.reason}
    return {**said, "line": problem.line} if problem.line else said
