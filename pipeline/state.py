"""What a run remembers of earlier ones: `OUT/.state.jsonl`, one line a release that was read.

The file is a journal. A line is added when the files of a release are in place, so that a run that is killed loses at most
the releases it was busy with; a torn last line is dropped. Deleting the file is always safe: everything is read again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from pipeline.sources import Stat, Unit, stat_of

FOLDERS = {"records": ".json", "jsonld": ".jsonld", "turtle": ".ttl", "provenance": ".jsonld", ".quads": ".nq"}
PROGRAM = {".py", ".tsv", ".ttl", ".jsonld", ".json", ".txt"}  # what decides the output; caches do not
VERSION = 1


@dataclass(slots=True)
class Written:
    """A file as it was written; equal `stat` means untouched, else `sha256` decides."""

    stat: Stat
    sha256: str


@dataclass(slots=True)
class Entry:
    """A release that was read. `context` stands for program and settings, `sha256` for source and sidecar."""

    id: str
    name: str
    context: str
    sha256: str
    stat: Stat | None
    sidecar: Stat | None
    files: dict[str, Written]
    summary: dict[str, Any]


@dataclass(slots=True)
class State:
    entries: dict[str, Entry] = field(default_factory=dict)
    graph: tuple[str, Written] | None = None  # the releases it was merged from, and the file
    indexes: dict[str, tuple[Stat, list[Unit]]] = field(default_factory=dict)  # the lines of JSON-lines files by path


def load(path: Path) -> State:
    """Return the state of the last run, empty where there is none or where it was written by another version."""
    state = State()
    with contextlib.suppress(FileNotFoundError):
        for line in path.read_bytes().splitlines():
            try:
                _take(state, orjson.loads(line))
            except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
                continue  # torn by a kill, or edited: the release is read again
    return state


def _take(state: State, line: dict[str, Any]) -> None:
    if line["version"] != VERSION:
        return
    found = line["data"]
    if line["kind"] == "release":
        found["files"] = {folder: _written(file) for folder, file in found["files"].items()}
        entry = Entry(**found | {name: _stat(found[name]) for name in ("stat", "sidecar")})
        state.entries[entry.id] = entry
    elif line["kind"] == "graph":
        state.graph = (found[0], _written(found[1]))
    elif line["kind"] == "index":
        path, stat, units = found
        size, mtime, ctime = stat
        state.indexes[path] = ((size, mtime, ctime), [Unit(**unit) for unit in units])


def _written(found: dict[str, Any]) -> Written:
    size, mtime, ctime = found["stat"]
    return Written((size, mtime, ctime), found["sha256"])


def _stat(found: list[int] | None) -> Stat | None:
    return (found[0], found[1], found[2]) if found else None


@contextlib.contextmanager
def journal(path: Path) -> Iterator[Callable[[Entry], None]]:
    """Give a function that adds an entry to the state while a run goes on."""
    with open(path, "ab") as stream:

        def add(entry: Entry) -> None:
            stream.write(_line("release", entry) + b"\n")
            stream.flush()

        if stream.tell():
            stream.write(b"\n")  # ends a line that a killed run tore
        yield add


def save(path: Path, state: State) -> None:
    """Write the state anew, without what the journal repeats."""
    lines = [_line("release", state.entries[id_]) for id_ in sorted(state.entries)]
    lines += [_line("index", (path, *state.indexes[path])) for path in sorted(state.indexes)]
    if state.graph:
        lines.append(_line("graph", state.graph))
    write(path, b"\n".join(lines) + b"\n")


def _line(kind: str, data: Any) -> bytes:
    return orjson.dumps({"version": VERSION, "kind": kind, "data": data})


def write(path: Path | str, data: bytes) -> Written:
    """Write a file whole or not at all: to `<path>.tmp`, then renamed."""
    temporary = f"{path}.tmp"
    with open(temporary, "wb") as stream:
        stream.write(data)
    os.replace(temporary, path)
    return written(path, data)


def written(path: Path | str, data: bytes | None = None) -> Written:
    """Return what a file is now."""
    stat = stat_of(str(path))
    if stat is None:
        raise FileNotFoundError(str(path))
    return Written(stat, hashlib.sha256(Path(path).read_bytes() if data is None else data).hexdigest())


def program() -> str:
    """Return a hash of what decides the output: our rules, words and schemas, and the packages that read with us."""
    from importlib.metadata import PackageNotFoundError, version

    seen = hashlib.sha256()
    here = Path(__file__).parent
    for folder in (here, here.parent / "schemas"):
        for at, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name not in ("__pycache__", "build"))
            for name in sorted(names):
                if os.path.splitext(name)[1] in PROGRAM:
                    data = Path(at, name).read_bytes()
                    seen.update(f"{os.path.relpath(Path(at, name), here.parent)}\0{len(data)}\0".encode())
                    seen.update(data)
    for package in ("dateparser", "rdflib"):
        with contextlib.suppress(PackageNotFoundError):
            seen.update(f"{package} {version(package)}".encode())
    return seen.hexdigest()


def listing(out: Path) -> dict[str, dict[str, Stat]]:
    """Return the output files by folder and id, and remove half-written ones that a killed run left."""
    found: dict[str, dict[str, Stat]] = {}
    for folder, suffix in FOLDERS.items():
        files = found[folder] = {}
        with os.scandir(out / folder) as entries:
            for entry in entries:
                if entry.name.endswith(suffix):
                    stat = entry.stat()
                    files[entry.name.removesuffix(suffix)] = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
                elif entry.name.endswith(suffix + ".tmp"):
                    os.unlink(entry.path)
    for name in ("graph.nq.tmp", "report.json.tmp", ".state.jsonl.tmp"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(out / name)
    for room in out.glob(".merge-*"):
        shutil.rmtree(room, ignore_errors=True)
    return found


@contextlib.contextmanager
def alone(out: Path, patience: float = 10) -> Iterator[None]:
    """Keep other runs out of an output folder. Raises BlockingIOError after `patience` seconds.

    Waits a little because the workers of a killed run finish the release they are busy with.
    """
    try:
        import fcntl
    except ImportError:  # Windows: nothing keeps two runs apart
        yield
        return
    with open(out / ".lock", "w") as stream:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
        yield
