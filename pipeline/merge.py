"""The graphs of all releases as one file of sorted N-Quads: each release is a named graph, called by the IRI of the release.

Organisations, places, topics and series carry the same IRI in every release; people get one here where name and office tell
them from their namesakes, with sameAs to what they are called in the files of each release. So what two releases say of one
entity meets, and may differ. What can only have one value gets one, by rules that know no order of reading, in the graph of
each release that speaks of it. Each release's quads are written when it is read; here files are sorted together outside memory,
and no more than one entity is held at a time.
"""

from __future__ import annotations

import heapq
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from rdflib import Graph, Literal

from pipeline.canonical import nodes_of
from pipeline.minting import people_of, release_iri, root
from pipeline.terms import SCHEMA, TYPE
from pipeline.turtle import ntriples_value
from schemas.records import Release

RUN = 400_000  # lines sorted in memory at a time, about 100 MB

Quad = tuple[str, str, str, str]  # subject, predicate, object, graph as N-Quads write them
A = f"<{TYPE}>"
NAME, OTHER_NAME = f"<{SCHEMA}name>", f"<{SCHEMA}alternateName>"
SINGLE = {f"<{SCHEMA}{name}>" for name in ("legalName", "foundingDate", "dissolutionDate", "honorificPrefix")}
SAME = f"<{SCHEMA}sameAs>"
GEONAMES = "<https://sws.geonames.org/"
GENERAL = {f"<{SCHEMA}{name}>" for name in ("Thing", "Organization", "Place")}


def quads_of(release: Release, graph: Graph, base: str, min_confidence: float = 0.0) -> bytes:
    """What a release says, each quad once, in order; `graph` is that of `graph_of`, with the same `base` and `min_confidence`."""
    here = f" <{release_iri(release.id, base)}> .\n"
    people = {str(own): str(person) for own, person in people_of(release, base, min_confidence).items()}
    lines = {f"<{person}> {SAME} <{own}>{here}" for own, person in people.items()}
    for subject, types, statements in nodes_of(graph):
        start = f"<{people.get(subject, subject)}> "
        lines.update([f"{start}{A} <{kind}>{here}" for kind in types])
        for predicate, values in statements:
            for value in values:
                written = ntriples_value(value) if type(value) is Literal else f"<{people.get(value, value)}>"
                lines.add(f"{start}<{predicate}> {written}{here}")
    return "".join(sorted(lines)).encode()


def merge(quads: Path, out: Path, base: str) -> int:
    """Write the graph of all releases whose quads are in the folder `quads` to the file `out`; return the number of quads.

    The file appears whole or not at all. Raises OSError.
    """
    shared = f"<{root(base)}".encode()
    own = f"<{root(base)}release/".encode()
    out.parent.mkdir(parents=True, exist_ok=True)
    partial = out.with_name(out.name + ".tmp")
    count = 0
    with tempfile.TemporaryDirectory(prefix=".merge-", dir=out.parent) as room:
        runs = sorted_runs(sorted(quads.glob("*.nq")), Path(room))
        with partial.open("wb") as file:
            for subject, lines in groupby(merged(runs), key=subject_of):
                kept = list(lines)
                if subject.startswith(shared) and not subject.startswith(own):
                    kept = resolved(kept)
                file.writelines(kept)
                count += len(kept)
    partial.replace(out)
    return count


def subject_of(line: bytes) -> bytes:
    return line[: line.index(b" ")]


def sorted_runs(files: Iterable[Path], room: Path) -> list[Iterable[bytes]]:
    """The lines of the files in sorted runs: on disk, but for the last one."""
    runs: list[Iterable[bytes]] = []
    waiting: list[bytes] = []
    for path in files:
        waiting += path.read_bytes().splitlines(keepends=True)
        if len(waiting) >= RUN:
            run = room / str(len(runs))
            with run.open("wb") as file:
                file.writelines(sorted(waiting))
            runs.append(read_lines(run))
            waiting.clear()
    return [*runs, sorted(waiting)]


def read_lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def merged(runs: list[Iterable[bytes]]) -> Iterator[bytes]:
    """One sorted sequence of many; no line is in two files, because each names its release."""
    return heapq.merge(*runs) if len(runs) > 1 else iter(runs[0])


def quad_of(line: str) -> Quad:
    subject, predicate, rest = line.split(" ", 2)
    value, graph, _ = rest.rsplit(" ", 2)
    return subject, predicate, value, graph


def resolved(lines: Iterable[bytes]) -> list[bytes]:
    """What all releases say of one shared entity, with one value where there can only be one."""
    quads = [quad_of(line.decode()) for line in lines]
    if quads[0][0].endswith(("#geo>", "#address>")):
        kept = one_description(quads)
    else:
        kept = list(one_value_each(quads))
    return sorted({f"{' '.join(quad)} .\n".encode() for quad in kept})


def one_value_each(quads: list[Quad]) -> Iterator[Quad]:
    """The most frequent type, name, legal name and date; other names become alternate names; rival links are dropped."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for _, predicate, value, _ in quads:
        said[predicate][value] += 1
    types = {value: n for value, n in said[A].items() if value not in GENERAL} or said[A]
    kind, name = most_frequent(types), most_frequent(said[NAME])
    chosen = {predicate: most_frequent(said[predicate]) for predicate in SINGLE & said.keys()}
    ambiguous = sum(value.startswith(GEONAMES) for value in said[SAME]) > 1
    for subject, predicate, value, graph in quads:
        if predicate == A:
            yield subject, A, kind or value, graph
        elif predicate == NAME:
            yield subject, NAME, name or value, graph
            if value != name:
                yield subject, OTHER_NAME, value, graph
        elif (predicate == OTHER_NAME and value == name) or (predicate == SAME and ambiguous and value.startswith(GEONAMES)):
            continue
        elif chosen.get(predicate, value) == value:
            yield subject, predicate, value, graph


def most_frequent(counts: dict[str, int]) -> str | None:
    """The value that most releases give; of equals the longest, then that with the fewest capitals, then by alphabet."""
    return min(counts, key=lambda v: (-counts[v], -len(v), sum(map(str.isupper, v)), v), default=None)


def one_description(quads: list[Quad]) -> list[Quad]:
    """Coordinates and addresses belong together: the description that most releases give, in their graphs, as a whole."""
    by_graph: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        by_graph[quad[3]].append(quad)
    described = {graph: "\n".join(" ".join(quad[:3]) for quad in each) for graph, each in by_graph.items()}
    best = most_frequent(Counter(described.values()))
    return [quad for graph, each in by_graph.items() if described[graph] == best for quad in each]
