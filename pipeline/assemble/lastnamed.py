"""Which house was named last before a pronoun: "mit dem Pforzheim verschwistert ist", "mit ihr"."""

from __future__ import annotations

from pipeline.assemble.agreements import houses
from pipeline.assemble.agreements.houses import Registers, party_of
from pipeline.assemble.governed import Actor
from pipeline.assemble.people.parts import people_of

_ATTRIBUTE = frozenset({"aus", "in", "im", "bei", "von", "am", "vom", "an"})


def antecedent(found: Registers, first: int, towns: bool) -> str | None:
    """Return the house that a relative clause at a token hangs on: the organisation or town named last, past where it is.

    Among `towns` it is a town: "die Band aus Gernika, mit dem Pforzheim verschwistert ist".
    """
    text = found.text
    for i in range(first - 1, max(-1, first - 12), -1):
        node = text.sequence.nodes[i]
        if node is None or node.tag not in ("ORGANIZATION", "PLACE", "ROLE"):
            continue
        if towns and node.tag == "ORGANIZATION" and node.value is not None and node.value.city is None:
            continue
        if node.tag == "PLACE" and not towns and i and text.low(i - 1) in _ATTRIBUTE:
            continue
        if towns and node.tag == "PLACE" and node.value.kind == "Place" and node.rule.startswith("leftovers."):
            return found.organizations.of_place(found.places.add(node).id).id  # a town that no list knows
        return party_of(found, Actor(node, "with", i))
    return None


def before(found: Registers, first: int) -> str | None:
    """Return the organisation named last before a token, in its sentence or the one before."""
    text = found.text
    own = text.at(first)
    begin = (text.before(own) or own).first
    for i in range(first - 1, begin - 1, -1):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "ORGANIZATION":
            return party_of(found, Actor(node, "with", i))
        for person in people_of(node) if node is not None and text.classes[i] == "P" else ():
            if (house := houses.house(found, person.value)) is not None and house != found.own:
                return house  # "Rektor X von der Y war zu Gast. Mit ihm ..."
    return None
