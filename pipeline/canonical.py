"""The one order in which nodes, properties and values are written: by content, never by the order of a hash."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from pipeline.store import Nodes, Pending, Triple, triples_of
from pipeline.terms import SCHEMA, TYPE

ARTICLE = SCHEMA + "NewsArticle"
A = str(TYPE)
FIRST = {SCHEMA + "name": "0", SCHEMA + "headline": "1", SCHEMA + "roleName": "2"}


def rank(predicate: str) -> str:
    return FIRST.get(predicate, predicate)


def sort_key(value: Node) -> str:
    """IRIs after literals, each by its characters; different terms have different keys."""
    if type(value) is URIRef:
        return f"<{value}"
    if type(value) is Literal:
        return f'"{value}"{value.language or ""}^{value.datatype or ""}'
    raise ValueError(f"neither an IRI nor a literal: {value!r}")


def in_order(values: list[Node]) -> list[str]:
    """Each value once, a Literal or the text of an IRI. Mostly there is only one, which needs no key."""
    if len(values) == 1 and type(value := values[0]) in (Literal, URIRef):
        return [value if type(value) is Literal else str(value)]
    told = {sort_key(value): value if type(value) is Literal else str(value) for value in values}
    return [told[key] for key in sorted(told)]


def nodes_of(graph: Graph) -> Nodes:
    """The nodes of a graph as (IRI, types, other statements): articles first, then by IRI; names before other properties.

    Raises ValueError for a blank node, which has no place in what this project publishes.
    """
    store = graph.store
    if not isinstance(store, Pending) or store.indexed:
        return ordered(graph)
    if store.ordered is None:  # Turtle and JSON-LD of a release share the work
        store.ordered = ordered(triples_of(graph))
    return store.ordered


def ordered(triples: Iterable[Triple]) -> Nodes:
    grouped: dict[str, dict[str, list[Node]]] = {}
    before: Node | None = None
    for subject, predicate, value in triples:
        if subject is not before:  # mostly several of one node follow each other
            if type(subject) is not URIRef:
                raise ValueError(f"not an IRI: {subject!r}")
            before, told = subject, grouped.setdefault(str(subject), {})
        told.setdefault(str(predicate), []).append(value)
    found: Nodes = []
    for name, statements in grouped.items():
        types = sorted(in_order(statements.pop(A, [])))
        properties = sorted(statements, key=rank)
        found.append((name, types, [(each, in_order(statements[each])) for each in properties]))
    return sorted(found, key=lambda node: (ARTICLE not in node[1], node[0]))
