"""What there is to read: files found, lines of JSON lines counted, each release named. Nothing is decoded here.

Knows file names and bytes only, so that a run with nothing to do imports neither records nor rules.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import orjson

Format = Literal["text", "jsonl", "html"]
FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
NEVER = ("readme", "index.jsonl", "license", "changelog")  # beginnings of names that speak about a folder, not in it
LONGEST_ID = 120  # file systems take 255 bytes a name
SAFE = re.compile(rf"[A-Za-z0-9](?:[A-Za-z0-9]|[-._](?![-_.]|$)){{0,{LONGEST_ID - 1}}}")  # what `safe` leaves as it is
FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})

SIDECAR = ".meta.json"
SPECIAL = "is left aside: a pipe or device, not a file"

Stat = tuple[int, int, int]  # size, mtime and ctime in nanoseconds


class Unreadable(Exception):
    """A source that cannot be read; the message is the reason, without the source's name."""


@dataclass(frozen=True, slots=True)
class File:
    """A source file. `name` is the path below the folder given, with `/`: the same on every machine."""

    path: str
    name: str
    format: Format


@dataclass(frozen=True, slots=True)
class Unit:
    """What makes one release: a file, or the bytes `offset:offset + length` of a JSON-lines file (`line` counts from 1)."""

    id: str
    path: str
    name: str
    format: Format
    line: int = 0
    offset: int = 0
    length: int = 0
    sha256: str = ""  # of a line; a file is hashed when it is read


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that is not read, and why. `line` is 0 for a whole file."""

    source: str
    reason: str
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        return f"{place}: {self.reason}"


def stat_of(path: str) -> Stat | None:
    """Return what changes when a file changes, None for a file that is not there."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def sidecar_of(path: str) -> str:
    """Return where the metadata of a source lies: `<stem>.meta.json` beside it."""
    return os.path.splitext(path)[0] + SIDECAR


def find(paths: Sequence[Path], leave: Path | None = None) -> tuple[list[File], list[Problem]]:
    """Return the source files of files and folders, sorted by name, and the files that are left aside with the reason.

    Folders are searched all the way down, without hidden files, `README*`, `index.jsonl`, `*.meta.json` beside its source and
    the folder `leave` (the output). Raises FileNotFoundError with the path that is not there.
    """
    files: dict[str, File] = {}
    aside: list[Problem] = []
    same = os.path.realpath if len(paths) > 1 else str  # several paths may lead to one file
    for path in paths:
        if path.is_dir():
            for file in _below(path, leave):
                format_ = FORMATS.get(os.path.splitext(file)[1].lower())
                name = _printable(file[len(os.path.join(path, "")) :].replace(os.sep, "/"))
                if file.endswith(SIDECAR):
                    aside.append(Problem(name, "is left aside: no source of this name lies beside it"))
                elif format_ is not None and _is_special(file):
                    aside.append(Problem(name, SPECIAL))
                elif format_ is None:
                    aside.append(Problem(name, "is left aside: not a .txt, .html or .jsonl file"))
                else:
                    files.setdefault(same(file), File(file, name, format_))
        elif _is_special(path):
            aside.append(Problem(_printable(path.name), SPECIAL))
        elif path.exists():
            format_ = FORMATS.get(path.suffix.lower(), "text")
            files.setdefault(same(path), File(str(path), _printable(path.name), format_))
        else:
            raise FileNotFoundError(str(path))
    return sorted(files.values(), key=lambda file: (file.name, file.path)), sorted(aside, key=str)


def _is_special(path: str | Path) -> bool:
    """Is there a pipe, socket or device? Reading it would wait for someone to write, or never end."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False  # said by its reader
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _below(folder: Path, leave: Path | None) -> Iterator[str]:
    left = os.path.realpath(leave) if leave else None
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and os.path.realpath(os.path.join(here, name)) != left)
        stems = {os.path.splitext(name)[0] for name in names}
        for name in sorted(names):
            beside = name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in stems
            if name[0] != "." and not beside and not name.lower().startswith(NEVER):
                yield os.path.join(here, name)


def _printable(name: str) -> str:
    """File names may hold bytes that are no text; reports may not."""
    if name.isascii():
        return name
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))


def lines(file: File) -> tuple[list[Unit], list[Problem]]:
    """Return a unit for each line of a JSON-lines file, with the id that the line gives itself, and the bad lines."""
    units: list[Unit] = []
    bad: list[Problem] = []
    offset = 0
    stem = os.path.splitext(os.path.basename(file.name))[0]
    try:
        with open(file.path, "rb") as stream:
            for number, whole in enumerate(stream, start=1):
                line = whole.rstrip()
                if line:
                    try:
                        name = identity(line) or f"{stem}-{number}"
                    except Unreadable as error:
                        bad.append(Problem(file.name, str(error), number))
                    else:
                        sha = hashlib.sha256(line).hexdigest()
                        units.append(Unit(name, file.path, file.name, "jsonl", number, offset, len(line), sha))
                offset += len(whole)
    except OSError as error:
        bad.append(Problem(file.name, reason(error)))
    if not units and not bad:
        bad.append(Problem(file.name, "is empty"))
    return units, bad


def fields(line: bytes) -> dict[str, Any]:
    """Return the object of a line. Raises Unreadable with the reason."""
    try:
        found = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise Unreadable("is not a JSON object")
    return found


def identity(line: bytes) -> str | None:
    """Return the `id` of a JSON line. Raises Unreadable for a line that is no JSON object."""
    name = fields(line).get("id")
    return None if name is None else str(name)


def reason(error: OSError) -> str:
    """Say why a file cannot be read or written, without its path."""
    return f"cannot be read: {error.strerror or error}"


def units(files: Iterable[File], scanned: dict[str, list[Unit]]) -> list[Unit]:
    """Return what to read, sorted by name, each with an id that is a safe file name and unique whatever the case.

    `scanned` holds the lines of JSON-lines files by path. Of several releases with one name the first keeps it; the others
    get a mark made from where they stand, so that a file more or less renames at most one other.
    """
    found: list[Unit] = []
    for file in files:
        if file.format == "jsonl":
            found.extend(scanned[file.path])
        else:
            found.append(Unit(os.path.splitext(os.path.basename(file.name))[0], file.path, file.name, file.format))
    taken: set[str] = set()
    return [replace(unit, id=_unique(unit, taken)) for unit in found]


def _unique(unit: Unit, taken: set[str]) -> str:
    wanted = safe(unit.id)
    mark, turn = wanted, 0
    while mark.casefold() in taken:
        turn += 1
        seed = f"{unit.name}\0{unit.id}\0{turn}"
        mark = f"{wanted}-{hashlib.sha256(seed.encode()).hexdigest()[:8]}"
    taken.add(mark.casefold())
    return mark


def safe(name: str) -> str:
    """Return a name that is safe as a file name and in an IRI: ASCII letters, digits and `._-`; never empty."""
    if SAFE.fullmatch(name):
        return name
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(FOLD))
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._") else "-" for c in folded if not unicodedata.combining(c))
    slug = "-".join(part for part in kept.split("-") if part).strip("._-")
    if len(slug) > LONGEST_ID:
        slug = slug[: LONGEST_ID - 9] + "-" + hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    return slug or "release-" + hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
