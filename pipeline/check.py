"""Published files against the SHACL shapes, the vocabulary of schema.org, each other, and the records they come from.

SHACL never sees a misspelt type, and an open vocabulary forgives any property. So each schema.org term is looked up as well:
types, properties, the types a property belongs to (its domain), and what it points to (its range).
"""

from __future__ import annotations

import logging
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

import schemas
from pipeline.terms import SCHEMA, day
from pipeline.vocabulary import Vocabulary, vocabulary
from schemas.records import Release

SHAPES = Path(schemas.__file__).with_name("shapes.ttl")
KINDS = Path(schemas.__file__).with_name("kinds.ttl")
OA = Namespace("http://www.w3.org/ns/oa#")
DATES = ("startDate", "endDate", "previousStartDate", "datePublished", "dateCreated", "foundingDate", "dissolutionDate")
QUAD = re.compile(r'<([^<>"{}|^`\\\s]+)> <([^<>"{}|^`\\\s]+)> (?:<([^<>"{}|^`\\\s]+)>|("[^\n]*)) <[^<>\s]+> \.\n')


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong with a node of a file, in plain words. `node` is an IRI, or empty for the file as a whole."""

    file: str
    node: str
    message: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.node, self.message)))


def check(folder: Path) -> list[Problem]:
    """Problems of all files of an output folder (`jsonld/`, `turtle/`, `graph.nq`), sorted; none means that all is well.

    Dates are compared with `records/` where these are there. Raises FileNotFoundError where nothing is published.
    """
    problems: list[Problem] = []
    paths = {*folder.glob("**/*.jsonld"), *folder.glob("**/*.ttl")} - {folder / KINDS.name}  # the scheme is no data
    if not paths and not (folder / "graph.nq").is_file():
        raise FileNotFoundError(str(folder))
    for path in sorted(paths):
        name = path.relative_to(folder).as_posix()
        twin = folder / "jsonld" / f"{path.stem}.jsonld"
        graph = parsed(path, name, problems)
        if graph is None:
            continue
        if path.suffix == ".ttl" and twin.is_file():
            # Turtle that says the same as its JSON-LD is as right or wrong as that.
            other = parsed(twin, name, [])
            if other is None or set(graph) == set(other):
                continue
            problems.append(Problem(name, "", f"says something else than {twin.relative_to(folder).as_posix()}"))
        record = folder / "records" / f"{path.stem}.json"
        if path.parent.name == "provenance":
            problems += [Problem(name, node, message) for node, message in misquotes(graph, record)]
            continue
        problems += check_graph(graph, name, dates_of(record) if record.is_file() else None)
    if (folder / "graph.nq").is_file():
        problems += check_quads(folder / "graph.nq", "graph.nq")
    return sorted(set(problems))


def parsed(path: Path, name: str, problems: list[Problem]) -> Graph | None:
    """The graph of a file, or None with a problem noted. Nothing is fetched: a context must be inlined."""
    data = path.read_bytes()
    if path.suffix == ".jsonld" and re.search(rb'"@(?:context|import)"\s*:\s*\[?\s*"', data):
        problems.append(Problem(name, "", "its context lies on the network instead of inside the file"))
        return None
    try:
        with quiet():
            return Graph().parse(data=data, format="json-ld" if path.suffix == ".jsonld" else "turtle")
    except Exception as error:  # each parser of rdflib raises its own kinds
        problems.append(Problem(name, "", f"cannot be read: {' '.join(str(error).split())[:200]}"))
        return None


@contextmanager
def quiet() -> Iterator[None]:
    """rdflib's JSON-LD parser warns of itself, and its terms log what the shapes report in better words."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        log.disabled = before


def check_graph(graph: Graph, file: str = "", dates: frozenset[str] | None = None) -> list[Problem]:
    """Problems of one graph. `dates` holds the dates of its record, as RDF writes them; None leaves them unchecked."""
    found = [*blank_nodes(graph), *unknown_terms(graph), *unknown_kinds(graph), *wrong_order(graph), *shape_violations(graph)]
    if dates is not None:
        found += unrecorded_dates(graph, dates)
    return sorted({Problem(file, node, message) for node, message in found})


Found = Iterator[tuple[str, str]]  # node, message


def misquotes(graph: Graph, record: Path) -> Found:
    """Quotes of a provenance file that do not stand in their text."""
    yield from blank_nodes(graph)
    text = Release.model_validate_json(record.read_bytes()).text if record.is_file() else None
    for target, _, position in graph.triples((None, OA.hasSelector, None)):
        start, end = graph.value(position, OA.start), graph.value(position, OA.end)
        for quote in graph.objects(target, OA.hasSelector):
            exact = graph.value(quote, OA.exact)
            if text is not None and None not in (start, end, exact) and text[int(str(start)) : int(str(end))] != str(exact):
                yield str(target), f"{str(exact)!r} does not stand at {start}-{end} of the text"


def blank_nodes(graph: Graph) -> Found:
    for subject, predicate, value in graph:
        if isinstance(subject, BNode):
            yield "", f"a node without IRI ({local(predicate)} ...)"
        elif isinstance(value, BNode):
            yield str(subject), f"{local(predicate)} points to a node without IRI"


def local(term: Node) -> str:
    return str(term).removeprefix(SCHEMA)


def unknown_terms(graph: Graph) -> Found:
    """Types and properties that schema.org does not have, has replaced, or keeps for other types."""
    words = vocabulary()
    types: dict[Node, set[str]] = defaultdict(set)
    for subject, _, kind in graph.triples((None, RDF.type, None)):
        if str(kind).startswith(SCHEMA):
            types[subject].add(local(kind))
            if complaint := words.complaint(local(kind), "class"):
                yield str(subject), complaint
        else:
            yield str(subject), f"{kind} is not a type used here"
    above = {node: words.above(kinds) for node, kinds in types.items()}
    roles = {node for node, kinds in above.items() if "Role" in kinds}
    for subject, predicate, value in graph:
        if predicate == RDF.type:
            continue
        name = local(predicate)
        if name == str(predicate):
            yield str(subject), f"{predicate} is not a property used here"
        elif complaint := words.complaint(name, "property"):
            yield str(subject), complaint
        elif subject not in types:
            yield str(subject), "has no type"
        else:
            # A Role repeats the property that leads to it.
            repeated = subject in roles and (None, predicate, subject) in graph
            known = types[subject] & words.classes.keys()  # of an unknown type enough is said already
            if known and not repeated and not words.domain(name) & above[subject]:
                yield str(subject), f"{name} does not belong to {' and '.join(sorted(types[subject]))}"
            if value not in roles and (complaint := out_of_range(words, name, value, above)):
                yield str(subject), complaint


def out_of_range(words: Vocabulary, name: str, value: Node, above: dict[Node, set[str]]) -> str | None:
    """What is wrong with the value of a property, as far as this graph describes it."""
    wanted = words.range(name)
    if isinstance(value, Literal):
        return None if any(words.is_datatype(each) for each in wanted) else f"{name} points to a text instead of a node"
    if str(value).startswith(SCHEMA):
        return None if words.members.get(local(value), "") in wanted else f"{local(value)} is no value of {name}"
    if value in above and not wanted & above[value] and "Thing" not in wanted:
        return f"{name} cannot point to {value}"
    return None


@cache
def kinds() -> frozenset[str]:
    return frozenset(re.findall(r"^<(kind/[a-z0-9-]+)> a ", KINDS.read_text(encoding="utf-8"), re.MULTILINE))


def unknown_kinds(graph: Graph) -> Found:
    """Fine kinds that are no concept of the project's scheme."""
    for subject, _, kind in graph.triples((None, URIRef(SCHEMA + "additionalType"), None)):
        if "/".join(str(kind).rsplit("/", 2)[1:]) not in kinds():
            yield str(subject), f"additionalType {kind} is no concept of kinds.ttl"


def wrong_order(graph: Graph) -> Found:
    """Events that end before they start, as far as both are known."""
    for subject, _, start in graph.triples((None, URIRef(SCHEMA + "startDate"), None)):
        for end in graph.objects(subject, URIRef(SCHEMA + "endDate")):
            shared = min(len(str(start)), len(str(end)), len("2024-05-22T19:30:00"))
            if str(end)[:shared] < str(start)[:shared]:
                yield str(subject), f"ends ({end}) before it starts ({start})"


@cache
def shapes() -> Graph:
    return Graph().parse(SHAPES, format="turtle")


def shape_violations(graph: Graph) -> Found:
    """What SHACL finds, in the words of the shapes."""
    from pyshacl import validate

    words = vocabulary()
    widened = Graph()
    for triple in graph:
        widened.add(triple)
        if triple[1] == RDF.type and str(triple[2]).startswith(SCHEMA):
            for kind in words.above({local(triple[2])}):
                widened.add((triple[0], RDF.type, URIRef(SCHEMA + kind)))
    with quiet():
        _, report, _ = validate(widened, shacl_graph=shapes(), inference="none", advanced=False)
    for result in report.objects(None, SH.result):
        message = report.value(result, SH.resultMessage)
        value = report.value(result, SH.value)
        shown = f" ({value})" if isinstance(value, Literal) else ""
        yield str(report.value(result, SH.focusNode)), f"{message}{shown}"


def dates_of(record: Path) -> frozenset[str]:
    """All dates that a record holds, as RDF writes them."""
    return frozenset(recorded(Release.model_validate_json(record.read_bytes()).model_dump()))


def recorded(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from recorded(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from recorded(each)
    elif isinstance(value, str) and value[:1].isdigit() and len(value) < 30 and (date := day(value)) is not None:
        yield str(date)


def unrecorded_dates(graph: Graph, dates: frozenset[str]) -> Found:
    """Dates that are more exact than the record, or stand nowhere in it."""
    for name in DATES:
        for subject, _, value in graph.triples((None, URIRef(SCHEMA + name), None)):
            if str(value) not in dates:
                yield str(subject), f"{name} {value} does not stand in the record: padded or invented"


def check_quads(path: Path, name: str) -> list[Problem]:
    """Problems of a file of sorted N-Quads, read line by line: syntax, order, blank nodes, unknown terms."""
    words, problems, before, seen = vocabulary(), [], "", set[str]()
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            found = QUAD.fullmatch(line)
            if found is None:
                what = "a node without IRI" if line.startswith("_:") or " _:" in line.partition('"')[0] else "no N-Quad"
                problems.append(Problem(name, "", f"line {number}: {what}"))
                continue
            if line <= before:
                problems.append(Problem(name, "", f"line {number}: out of order or repeated"))
            before = line
            subject, predicate, value, _ = found.groups()
            typed = predicate == str(RDF.type)
            term = value if typed else predicate
            if term not in seen and term.startswith(SCHEMA):
                seen.add(term)
                if complaint := words.complaint(term.removeprefix(SCHEMA), "class" if typed else "property"):
                    problems.append(Problem(name, subject, complaint))
    return problems
