"""Which house belongs to which: a subsidiary to its firm, an institute to its university, an office to the city that publishes."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.kernel import Node
from pipeline.resolve.publishers import is_department

if TYPE_CHECKING:
    from pipeline.resolve.organizations import Organizations

_INSTITUTE = re.compile(
    r"(?:institut|fakultät|lehrstuhl|klinik|abteilung|zentrum|department|school|centre|center|fachbereich|seminar|professur|labor)"
)
_CHILD = re.compile(
    r"(?:tochter(?:unternehmen|gesellschaft|firma)?|spin-?off|ausgründung|sparte|geschäftsbereich|einrichtung|marke|teil|unternehmen)"
    r" (?:der|des|von|vom)"
    r"(?: [\w-]+){0,3} ?[\"„“»]?$",
    re.I,
)
_STARTUP = re.compile(r"(?:start-?up\S*|spin-?off\S*|ausgründung\S*|institut\S*|tochter\S*) ?[\"„“»]?$", re.I)
_OF = re.compile(r"^[\"“”«]? (?:der|des|von|vom|an der|am|of the|of)(?: [a-zäöü]+(?:en|er))? $")


def find(found: Organizations, nodes: Seq[Node]) -> None:
    """Read from the words between two names that one belongs to the other: "X, ein Tochterunternehmen der Y"."""
    for child, parent in pairwise(nodes):
        gap = found.text[child.end : parent.start]
        if len(gap) > 160 or "\n\n" in gap or found.of(child) is found.of(parent):
            continue
        entity = found.of(child)
        if entity.parent is not None or entity.area is not None:
            continue
        before = found.text[max(0, child.start - 40) : child.start]
        if _OF.match(gap):
            body = _INSTITUTE.search(child.value.name.casefold()) or is_department(child.value.name)
            if (
                not body
                and not _STARTUP.search(before)
                and not (child.value.introduced and _STARTUP.search(child.value.introduced))
            ):
                continue
        elif not _CHILD.search(gap.rstrip()) or re.search(r"[.!?:;](?:\s|$)", gap):
            continue
        if found.of(parent).parent != entity.id:
            entity.parent = found.of(parent).id


def of_home(found: Organizations, home: str) -> None:
    """An office without a city in its name belongs to the home city's administration, if that is the publisher."""
    for entity in found.entities.values():
        named = entity.kind in ("GovernmentOrganization", "Organization") and entity.parent is None and entity.area is None
        own = is_department(entity.name) or re.search(r"-? und \S+amt$", entity.name.casefold())
        if named and own and entity.id != home:
            entity.parent = home
