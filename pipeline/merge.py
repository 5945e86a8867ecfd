"""The graphs of all releases as one file of sorted N-Quads: each release is a named graph, called by the IRI of the release.

Organisations, places, topics and series carry the same IRI in every release; people get one here where name and office tell
them from their namesakes, with sameAs to what they are called in the files of each release. So what two releases say of one
entity meets, and may differ. What can only have one value gets one, by rules that know no order of reading, in the graph of
each release that speaks of it. The quads are sorted outside memory, and no more than one entity is held at a time.
"""

from __future__ import annotations

import heapq
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from rdflib import URIRef
from rdflib.term import Node

from pipeline.graph import graph_of
from pipeline.minting import people_of, release_iri, root
from pipeline.store import triples_of
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


def merge(records: Path, out: Path, base: str, min_confidence: float = 0.0) -> int:
    """Write the graph of all releases in the folder `records` to the file `out`; return the number of quads.

    The file appears whole or not at all. Raises OSError, and ValueError for a record that cannot be read.
    """
    shared = f"<{root(base)}"
    own = f"<{root(base)}release/"
    out.parent.mkdir(parents=True, exist_ok=True)
    partial = out.with_name(out.name + ".tmp")
    count = 0
    with tempfile.TemporaryDirectory(prefix=".merge-", dir=out.parent) as room:
        runs = sorted_runs(lines_of(records, base, min_confidence), Path(room))
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            for subject, lines in groupby(merged(runs), key=lambda line: line[: line.index(" ")]):
                private = subject.startswith(own) or not subject.startswith(shared)
                for line in lines if private else resolved(lines):
                    file.write(line)
                    count += 1
    partial.replace(out)
    return count


def lines_of(records: Path, base: str, min_confidence: float) -> Iterator[str]:
    """The quads of all records, one graph a release, each once in its graph."""
    for path in sorted(records.glob("*.json")):
        try:
            release = Release.model_validate_json(path.read_bytes())
        except ValueError as error:
            raise ValueError(f"{path}: no record of a release: {error}") from error
        graph = f" <{release_iri(release.id, base)}> .\n"
        people = people_of(release, base, min_confidence)
        triples = triples_of(graph_of(release, base, min_confidence))
        yield from {f"{name_of(s, people)} <{p}> {name_of(o, people)}{graph}": None for s, p, o in triples}
        yield from (f"<{person}> {SAME} <{here}>{graph}" for here, person in people.items())


def name_of(term: Node, people: dict[URIRef, URIRef]) -> str:
    """A term as N-Quads write it, people by their IRI in all releases."""
    return ntriples_value(people.get(term, term) if type(term) is URIRef else term)


def sorted_runs(lines: Iterable[str], room: Path) -> list[Iterable[str]]:
    """Lines in sorted runs: on disk, but for the last one."""
    runs: list[Iterable[str]] = []
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        if len(waiting) == RUN:
            path = room / str(len(runs))
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(sorted(waiting))
            runs.append(read_lines(path))
            waiting.clear()
    return [*runs, sorted(waiting)]


def read_lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as file:
        yield from file


def merged(runs: list[Iterable[str]]) -> Iterator[str]:
    """One sorted sequence of many, equal lines once."""
    for line, _ in groupby(heapq.merge(*runs) if len(runs) > 1 else runs[0]):
        yield line


def quad_of(line: str) -> Quad:
    subject, predicate, rest = line.split(" ", 2)
    value, graph, _ = rest.rsplit(" ", 2)
    return subject, predicate, value, graph


def resolved(lines: Iterable[str]) -> list[str]:
    """What all releases say of one shared entity, with one value where there can only be one."""
    quads = [quad_of(line) for line in lines]
    if quads[0][0].endswith(("#geo>", "#address>")):
        kept = one_description(quads)
    else:
        kept = list(one_value_each(quads))
    return sorted({" ".join(quad) + " .\n" for quad in kept})


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
