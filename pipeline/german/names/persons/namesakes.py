"""People called as a firm is: "Senator Henkel"; in a release about Shigeo Suzuki a bare "Suzuki" is he, unless it tells of the firm."""

from __future__ import annotations

from pipeline.german.names.lexis.words import tags
from pipeline.german.values import OrganizationValue, PersonValue, RoleValue
from pipeline.kernel import Node, Sequence

_OF_FIRMS = frozenset(
    "firma konzern unternehmen hersteller marke autobauer autokonzern bei der die das dem den des vom beim zum zur im am".split()
)

_COURTESY = frozenset("herr herrn frau fräulein familie ehepaar".split())
# Of these offices a firm has none that could stand before its name: "Sponsor Siemens", "Partner Bosch" are of others.
_OF_PEOPLE = frozenset(
    {"politics", "government", "academia", "church", "culture", "justice", "military", "administration", "diplomacy", "honor"}
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
        if "SURNAME" not in tags(node.value.name):
            continue
        if not _is_introduced(sequence, at) and (holder is None or node.value.name in houses):
            continue
        value = PersonValue(node.value.name, None, node.value.name)
        found.append((at, at + 1, Node("PERSON", node.start, node.end, value, "persons.namesake")))
    return sequence.replaced(found)


def _is_introduced(sequence: Sequence, at: int) -> bool:
    """Does a courtesy word, a title or an office that no firm has stand right before: "Frau Bosch", "Dr. Siemens", "Senator Henkel"?"""
    if not at:
        return False
    node, before = sequence.nodes[at - 1], sequence.words[at - 1]
    if node is not None and node.tag == "ROLE":
        role = node.value
        return isinstance(role, RoleValue) and not role.plural and (role.kind in _OF_PEOPLE or role.gender == "f")
    title = sequence.words[at - 2] if before == "." and at > 1 else before
    told = {node.tag, *node.tags} if node is not None else tags(title)
    return title.lower() in _COURTESY or "HONORIFIC" in told


def _is_bare(node: Node) -> bool:
    """Is it a listed firm by one word: "Suzuki"?"""
    value = node.value
    return (
        node.tag == "ORGANIZATION"
        and isinstance(value, OrganizationValue)
        and node.rule == "organizations.listed"
        and " " not in value.name
    )
