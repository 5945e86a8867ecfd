"""The one order in which nodes, properties and values are written: by content, never by the order of a hash."""

from __future__ import annotations

from rdflib import Graph, Literal
from rdflib.term import Node

from pipeline.store import triples_of
from pipeline.terms import SCHEMA, TYPE

ARTICLE = SCHEMA + "NewsArticle"
FIRST = {SCHEMA + "name": "0", SCHEMA + "headline": "1", SCHEMA + "roleName": "2"}

# predicate, values in order
Statements = list[tuple[str, list[Node]]]


def sort_key(value: Node) -> str:
    """IRIs after literals, each by its characters; different terms have different keys."""
    if isinstance(value, Literal):
        return f'"{value}"{value.language or ""}^{value.datatype or ""}'
    return f"<{value}"


def nodes_of(graph: Graph) -> list[tuple[str, list[str], Statements]]:
    """The nodes of a graph as (IRI, types, other statements): articles first, then by IRI; names before other properties.

    Raises ValueError for a blank node, which has no place in what this project publishes.
    """
    grouped: dict[str, dict[str, dict[str, Node]]] = {}
    for subject, predicate, value in triples_of(graph):
        if type(subject).__name__ == "BNode" or type(value).__name__ == "BNode":
            raise ValueError(f"blank node in a statement about {predicate}")
        grouped.setdefault(str(subject), {}).setdefault(str(predicate), {})[sort_key(value)] = value
    found: list[tuple[str, list[str], Statements]] = []
    for name, statements in grouped.items():
        types = sorted(map(str, statements.pop(str(TYPE), {}).values()))
        ordered = sorted(statements, key=lambda predicate: FIRST.get(predicate, predicate))
        found.append((name, types, [(p, [v for _, v in sorted(statements[p].items())]) for p in ordered]))
    return sorted(found, key=lambda node: (ARTICLE not in node[1], node[0]))
