"""Names: persons with their offices, organisations, places. Layers in order, then what the document's other mentions tell."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.german.names import (
    appointments,
    appositions,
    attachments,
    clubs,
    companies,
    introductions,
    leftovers,
    legal,
    offices,
    persons,
    phrases,
    places,
    several,
    sites,
)
from pipeline.german.names.judge import judge
from pipeline.german.names.organizations import Context
from pipeline.german.names.words import tags
from pipeline.kernel import Layer, Node, Sequence
from schemas.records import Section

# What ties offices to organisations and persons, in order.
TYING = (attachments.leading, attachments.trailing, several.layer, introductions.before, appositions.after, appointments.layer)
LAYERS: tuple[Layer, ...] = (
    clubs.layer,
    companies.layer,
    sites.layer,
    offices.layer,
    several.surnames,
    persons.layer,
    places.layer,
    *TYING,
)
NAMED = frozenset({"PERSON", "ORGANIZATION", "PLACE", "ROLE", "QUANTITY"})


def read(sequence: Sequence, sections: Seq[Section] = ()) -> tuple[Sequence, list[Node]]:
    """Fold names into nodes; return the tokens, and all name nodes (also those inside introductions) in order of the text."""
    sequence = phrases.read(sequence)
    sequence.marks = judge(sequence)
    sequence = legal.read(sequence)
    context = Context(sequence)
    for layer in (clubs.layer, companies.layer, sites.layer, offices.layer, several.surnames, persons.layer, places.layer):
        sequence, _ = layer.apply(sequence, offices.tags if layer is offices.layer else tags, context)
        context.sequence = sequence
    sequence = leftovers.read(sequence)
    for layer in TYING:
        sequence, _ = layer.apply(sequence, tags, context)
    named: list[Node] = []
    for node in sequence.nodes:
        if node is not None:
            _collect(node, named)
    once = {id(node): node for node in named}
    return sequence, sorted(once.values(), key=lambda n: (n.start, -n.end))


def _collect(node: Node, named: list[Node]) -> None:
    """Add the outermost names at or below a node; names inside a name stay its parts."""
    if node.tag in ("PERSON", "ORGANIZATION", "PLACE", "QUANTITY"):
        named.append(node)
        return
    if node.tag == "ROLE":
        named.append(node)
        for attached in (node.value.organization, node.value.also, node.value.place):
            if attached is not None and attached.rule not in offices.INNER:
                named.append(attached)
        return
    if node.tag in ("AGENT", "AGENTS"):
        for part in node.parts:
            _collect(part, named)
