"""A store for graphs that are filled once and mostly written out again.

rdflib's own memory store keeps three indices, each of which hashes terms in Python code: 3 ms for a release. This one keeps the
triples as a list and builds the indices at the first question, so that a graph that is only written never pays for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rdflib import Graph
from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Node

Triple = tuple[Node, Node, Node]
# IRI, types, and the other statements as (property, values), all in canonical order; a value is a Literal or the text of an IRI
Nodes = list[tuple[str, list[str], list[tuple[str, list[str]]]]]


class Pending(SimpleMemory):
    """rdflib's SimpleMemory, indexed at the first question.

    `waiting` holds the triples that are not indexed yet; they may repeat. `ordered` is theirs to keep for the writers.
    """

    def __init__(self, triples: list[Triple]) -> None:
        super().__init__()
        self.waiting = triples
        self.indexed = False
        self.ordered: Nodes | None = None

    def index(self) -> None:
        waiting, self.waiting = self.waiting, []
        self.indexed = self.indexed or bool(waiting)
        for triple in waiting:
            super().add(triple, None)  # type: ignore[arg-type]

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
        self.waiting.append(triple)
        self.ordered = None

    def remove(self, triple_pattern: Any, context: Any = None) -> None:
        self.index()
        super().remove(triple_pattern, context)

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        self.index()
        return super().triples(triple_pattern, context)


def graph_with(triples: list[Triple]) -> Graph:
    """An rdflib graph of the triples, which may repeat; it can be read, queried and changed like any other."""
    return Graph(store=Pending(triples), bind_namespaces="none")


def triples_of(graph: Graph) -> list[Triple]:
    """The triples of a graph, perhaps repeated, in no order; without indexing where nobody has asked the graph yet."""
    store = graph.store
    return store.waiting if isinstance(store, Pending) and not store.indexed else list(graph)
