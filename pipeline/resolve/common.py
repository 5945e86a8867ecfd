"""What the rooms of resolution share: keys of names, weights of sections, identifiers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.german.sections import kind_at
from pipeline.kernel import Node
from pipeline.slug import slug
from schemas.records import EVIDENCE, Evidence, Section

ASIDE = frozenset({"credit", "publisher", "note", "furniture"})  # sections whose names are no participants
CONTACTS = frozenset({"credit", "publisher", "note", "service"})  # sections that tell who answers for the release
_WORD = re.compile(r"[\w&]+")
# Where a sentence or an item of a list ends; an ordinal day ("am 22. Oktober") ends none.
BREAK = re.compile(r"\n\s*[-–•*·▪▸]\s?|[.!?:](?<!\b\d\.)(?<!\b\d\d\.)[\"“”»«]?\s+(?=[A-ZÄÖÜ„\"»«]|$)")
# Where a sentence ends for one who looks for the last word before an office; the full stop of a title ("Dr.") ends none.
STOP = re.compile(r"(?<=[a-zäöüß)]{3})[.!?]|\n")
_ENDING = re.compile(r"(?:en|er|es|em|e|n|s)$")


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """Return a name's words folded for comparison: case, hyphens, quotes and punctuation do not count."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    return tuple(_WORD.findall(name.casefold()))


@lru_cache(maxsize=1 << 14)
def stems_of(name: str) -> tuple[str, ...]:
    """Return a name's words without inflection's endings: "Deutschen Börse" and "Deutsche Börse" are alike."""
    return tuple(_ENDING.sub("", w) if len(w) > 4 and w.isalpha() else w for w in words_of(name))


def sentence_end(text: str, at: int, limit: int = 400) -> int:
    """Return where the sentence ends that a place in the text is in, at most `limit` characters on."""
    found = BREAK.search(text, at, at + limit)
    return found.start() if found is not None else min(len(text), at + limit)


def sentence_start(text: str, low: int, offset: int) -> int:
    """Return where the sentence that goes on at an offset begins, but not before `low`."""
    return max((found.end() for found in BREAK.finditer(text, low, offset)), default=low)


class Proof(NamedTuple):
    """The characters that speak of an entity, and the rule that read them; becomes an Evidence once the record is written."""

    start: int
    end: int
    rule: str


def proof_of(node: Node) -> Proof:
    return Proof(node.start, node.end, node.rule)


def evidence(proofs: Iterable[Proof]) -> tuple[Evidence, ...]:
    """Return proofs as records, in order of the text, each once."""
    made = EVIDENCE.validate_python
    return tuple([made({"start": start, "end": end, "rule": rule}) for start, end, rule in sorted(set(proofs))])


def is_aside(sections: list[Section], offset: int) -> bool:
    """Does the offset lie in a credit, contact, publisher block or furniture?"""
    return kind_at(sections, offset) in ASIDE


class Identifiers:
    """Hands out ids of one kind, unique in the release: the slug of the name, and a number where two entities share it."""

    def __init__(self, kind: str):
        self.kind = kind
        self.taken: set[str] = set()
        self._last: dict[str, int] = {}

    def new(self, name: str) -> str:
        base = f"{self.kind}-{slug(name)}"
        number = self._last.get(base, 0) + 1
        while (candidate := f"{base}-{number}" if number > 1 else base) in self.taken:
            number += 1
        self._last[base] = number
        self.taken.add(candidate)
        return candidate
