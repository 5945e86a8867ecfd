"""What the rooms of resolution share: keys of names, weights of sections, identifiers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence as Seq

from pipeline.german.sections import kind_at
from pipeline.kernel import Node
from pipeline.slug import slug
from schemas.records import Evidence, Section

ASIDE = frozenset({"credit", "publisher", "note", "furniture"})  # sections whose names are no participants


def words_of(name: str) -> tuple[str, ...]:
    """Return a name's words folded for comparison: case, hyphens, quotes and punctuation do not count."""
    return tuple(re.findall(r"[\w&]+", unicodedata.normalize("NFC", name).casefold().replace("ß", "ss")))


def evidence_of(node: Node) -> Evidence:
    return Evidence(start=node.start, end=node.end, rule=node.rule)


def is_aside(sections: Seq[Section], offset: int) -> bool:
    """Does the offset lie in a credit, contact, publisher block or furniture?"""
    return kind_at(sections, offset) in ASIDE


class Identifiers:
    """Hands out ids of one kind, unique in the release: the slug of the name, and a number where two entities share it."""

    def __init__(self, kind: str):
        self.kind = kind
        self.taken: set[str] = set()

    def new(self, name: str) -> str:
        base = f"{self.kind}-{slug(name)}"
        candidate, number = base, 1
        while candidate in self.taken:
            number += 1
            candidate = f"{base}-{number}"
        self.taken.add(candidate)
        return candidate
