"""Pupils: who is named with a class is a pupil of the school that tells of it: "Mia Schuster (6a)", "Tom Ahl, Kl. 9", "aus der Klasse 10/2"."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from typing import TYPE_CHECKING

from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import Proof
from pipeline.resolve.offices.kinds import house_of
from pipeline.resolve.persons import RoleEntity

if TYPE_CHECKING:
    from pipeline.resolve.people import People

_NUMBER = r"(?:[5-9]|1[0-3])(?:\s?[a-h]\b|[./][1-9]\b|\.[a-h]\b)"
_NAMED = (
    r"(?:Kl(?:asse)?\b\.?|Klassenstufe|Jahrgang(?:sstufe)?|Jg\.?|Stufe)\s?(?:Q[12]|E[FP]|[1-9][0-3]?(?:\s?[a-h]|[./-][1-9a-h])?\b)"
)
# Behind one name, in brackets; behind a row of names that are joined.
_BRACKETED = re.compile(rf"\s?\((?P<class>{_NAMED}|{_NUMBER}|Q[12]|E[FP])\)")
_OF_ALL = re.compile(rf"\s?\((?:alle|beide)(?: aus der)? (?P<class>{_NAMED}|{_NUMBER}|Q[12])\)")
_BEHIND = re.compile(
    rf",?\s(?:beide |alle )?(?:(?:aus|von) (?:der|unserer) |der )(?P<class>{_NAMED}|{_NUMBER})|,\s?(?:beide |alle )?(?P<apposed>{_NAMED}|{_NUMBER}(?=[,.;:\s]))"
)
_JOINED = re.compile(r"\s?(?:,|und|sowie|&|/)\s")
_TITLE = "Schüler"


def add(people: People, nodes: Seq[Node]) -> None:
    """Give the office of a pupil to persons whose class is told; `nodes` are the persons in order of the text."""
    text, houses = people.text, people.organizations
    if "Kl" not in text and "lasse" not in text and "(" not in text:
        return
    row: list[Node] = []
    for node in nodes:
        if row and _JOINED.fullmatch(text, row[-1].end, node.start) is None:
            row = []
        row.append(node)
        found = _BRACKETED.match(text, node.end)
        several = found is None
        found = found or _OF_ALL.match(text, node.end) or _BEHIND.match(text, node.end)
        if found is None:
            continue
        school = house_of("Schülersprecher", houses.entities.get(houses.publisher or ""), houses.entities.values())
        named = re.search("Kl|lasse", found[0]) is not None
        if school is not None or named:
            for each in row if several else row[-1:]:
                _make(people, each, school, Proof(found.start(), found.end(), "people.class"))
        row = []


def _make(people: People, node: Node, school: str | None, proof: Proof) -> None:
    entity = people.entities[node.value.entity]
    if entity.roles or not entity.given:
        return
    told = {"male": "m", "female": "f"}.get(entity.gender or "") or table("firstnames").get(
        entity.given.split()[0].split("-")[0], "gender"
    )
    title = f"{_TITLE}in" if told == "f" else _TITLE
    entity.roles.append(RoleEntity(title, title, school, False, "current", None, None, [proof]))
