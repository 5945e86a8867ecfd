"""People called as a firm is: in a release about Shigeo Suzuki a bare "Suzuki" is he, unless the release tells of the firm."""

from __future__ import annotations

from pipeline.german.names.words import tags
from pipeline.german.values import OrganizationValue, PersonValue
from pipeline.kernel import Node, Sequence

_OF_FIRMS = frozenset(
    "firma konzern unternehmen hersteller marke autobauer autokonzern bei der die das dem den des vom beim zum zur im am".split()
)


def read(sequence: Sequence) -> Sequence:
    """Make persons of the listed firms that bear the family name of a person of the release."""
    placed = list(sequence.placed())
    firms = [(at, node) for at, node in placed if _is_bare(node)]
    if not firms:
        return sequence
    houses = {
        word
        for _, node in placed
        if node.tag == "ORGANIZATION" and " " in str(node.value.name)
        for word in str(node.value.name).split()
    }
    houses |= {node.value.name for at, node in firms if at and sequence.words[at - 1].lower() in _OF_FIRMS}
    people = {node.value.family: node.value for _, node in placed if node.tag == "PERSON" and node.value.given}
    found = []
    for at, node in firms:
        holder = people.get(node.value.name)
        if holder is None or node.value.name in houses or "SURNAME" not in tags(node.value.name):
            continue
        value = PersonValue(node.value.name, None, node.value.name)
        found.append((at, at + 1, Node("PERSON", node.start, node.end, value, "persons.namesake")))
    return sequence.replaced(found)


def _is_bare(node: Node) -> bool:
    """Is it a listed firm by one word: "Suzuki"?"""
    value = node.value
    return (
        node.tag == "ORGANIZATION"
        and isinstance(value, OrganizationValue)
        and node.rule == "organizations.listed"
        and " " not in value.name
    )
