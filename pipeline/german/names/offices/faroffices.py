"""Offices whose house goes on beyond what the rules of houses read: "die Vorsitzende des Rates der Region Zyrland, Lena Vogt, ..."."""

from __future__ import annotations

import copy
import re

from pipeline.german.names.offices.introductions import TITLE, agent, give, person_of, roles_of
from pipeline.german.names.offices.introductions import before as before
from pipeline.german.names.offices.owners import apposition_fits
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Reading, Span

_MISSIONS = frozenset({"embassy", "consulate"})
_NAME = 3  # words
_COUNCIL = re.compile(r"(?<=rat)e?s$")  # in the genitive
_LINK = "('von' | 'vom' | 'der' | 'des' | 'dem' | 'den' | 'für' | 'in' | 'im' | 'am' | 'an' | 'zur' | 'zum' | 'bei' | 'beim' | 'und' | LOW&INFLECTED&!ARTICLE)"


@before.rule(
    f"('der' | 'die' | 'dem' | 'den' | 'Der' | 'Die') (LOW&INFLECTED&!ARTICLE)* whole:(role:ROLE&!OFFICES"
    f" rest:(({_LINK})* (ORGANIZATION | PLACE | CAP&!HONORIFIC&!OFFICE))+ ('(' (ORGANIZATION | CAP) ')')? ',' {TITLE} person:PERSON)"
    " (',' | '.' | ')' | ';')",
    emits="AGENT",
    span="whole",
    examples={
        "Es kam die Vorsitzende des Regionsrates Süddänemark, Lena Vogt.": "Lena Vogt",
        "den Botschafter von der Republik Korea in Deutschland, Dr. Tom Ahl, empfing sie": "Tom Ahl",
    },
    counterexamples=[
        "Der Bürgermeister sprach im Rathaus, Tom Ahl, der kam, auch.",
        "Tom Ahl, der Leiter des Amts in Jena, Lena Vogt, Udo Kern",
    ],
)
def office_far(context: object, whole: Span, role: Span, rest: Span, person: Span) -> Reading | None:
    """An office with its article, what it belongs to in more words than a house's name has, and its holder between commas."""
    node = person_of(person)
    value = role.value
    if node is None or node.value.roles or not apposition_fits([role]):
        return None
    if value.gender == "f" and node.value.gender == "male" and node.value.given:
        return None
    held = copy.copy(roles_of([role])[0])
    nodes = [n for n in role.sequence.nodes[rest.first : rest.last] if n is not None]
    house = next((n for n in nodes if isinstance(n.value, OrganizationValue)), None)
    land = next((n for n in nodes if n.tag == "PLACE"), None)
    if value.is_free and value.scope in _MISSIONS and land is not None:
        held.place = land
    elif value.is_free and house is not None:
        held.organization = house
    elif held.at is not None and role.sequence.words[rest.first][:1].isupper() and rest.last - rest.first < _NAME:
        name = OrganizationValue(f"{_COUNCIL.sub('', held.at)} {rest.text}")  # "des Regionsrates Zyrland"
        held.organization = Node("ORGANIZATION", role.end - len(role.sequence.words[role.last - 1]), rest.end, name, "before.name")
        held.at = None
    give(node, [held])
    return agent(node, whole)
