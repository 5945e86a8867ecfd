"""Names: persons with their offices, organisations, places. Layers in order, then what the document's other mentions tell.

lexis/                           what a word may be, seen alone
judge, phrases                   common noun or name, and names of several listed words
persons/ organizations/ places/  the rules of each kind
offices/                         offices, tied to their person and house
unknown/                         what no list and no rule knows
"""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.columns import Classes
from pipeline.german.names import phrases
from pipeline.german.names.judge import judge
from pipeline.german.names.lexis import english
from pipeline.german.names.offices import attachments, blocks, colleagues, headed, offices, postponed, pronouns
from pipeline.german.names.organizations import associations, clubs, councils, legal, pluralheads, romance
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.names.persons import generations, namesakes, orders, performers, several, severaltold
from pipeline.german.names.places import datelines, landforms, places
from pipeline.german.names.unknown import leftovers
from pipeline.kernel import Layer, Node, Sequence
from schemas.records import Section

# What reads names, and what ties offices to organisations and persons, in order.
NAMING: tuple[Layer, ...] = (
    clubs.layer, associations.layer, landforms.layer, english.layer, several.surnames, orders.layer, places.layer,
)  # fmt: skip
TYING = (attachments.leading, headed.trailing, severaltold.layer, colleagues.before, blocks.after, performers.layer)
LAYERS = (*NAMING, *TYING)
_CLASSES = Classes(offices.tags, LAYERS)


def read(sequence: Sequence, sections: Seq[Section] = ()) -> tuple[Sequence, list[Node]]:
    """Fold names into nodes; return the tokens, and all name nodes (also those inside introductions) in order of the text."""
    sequence = phrases.read(sequence)
    sequence = datelines.read(sequence, sections)
    sequence.marks = judge(sequence)
    sequence = pluralheads.read(romance.read(legal.read(sequence)))
    context = Context(sequence)
    for layer in NAMING:
        sequence, _ = layer.apply(sequence, _CLASSES, context)
        context.sequence = sequence
    sequence = generations.read(namesakes.read(leftovers.read(sequence)))
    for layer in TYING:
        sequence, _ = layer.apply(sequence, _CLASSES, context)
    sequence = councils.read(sequence)
    pronouns.read(sequence)
    postponed.read(sequence)
    named: list[Node] = []
    for node in filter(None, sequence.nodes):
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
            if attached is None:
                continue
            if attached.rule not in offices.INNER:
                named.append(attached)
            above = attached.value.parent if attached.tag == "ORGANIZATION" and hasattr(attached.value, "parent") else None
            if above is not None and above.start >= attached.end:
                named.append(above)  # "Leiterin der Abteilung Recht beim BSI"
        return
    if node.tag in ("AGENT", "AGENTS"):
        for part in node.parts:
            _collect(part, named)
