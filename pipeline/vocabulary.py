"""The terms of schema.org, read from `schemas/vocabulary.tsv`: which there are, what they belong to and what they point to."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import schemas

VOCABULARY = Path(schemas.__file__).with_name("vocabulary.tsv")
KINDS = {"class": "type", "property": "property"}


@dataclass(frozen=True)
class Vocabulary:
    """Local names only. `classes` leads to superclasses, `properties` to domains and ranges, `members` to their enumeration."""

    classes: dict[str, frozenset[str]]
    properties: dict[str, tuple[frozenset[str], frozenset[str]]]
    members: dict[str, str]
    superseded: dict[str, str]

    def above(self, kinds: Iterable[str]) -> set[str]:
        """Classes and all their superclasses."""
        found: set[str] = set()
        waiting = list(kinds)
        while waiting:
            kind = waiting.pop()
            if kind not in found:
                found.add(kind)
                waiting += self.classes.get(kind, ())
        return found

    def complaint(self, name: str, kind: str) -> str | None:
        """Why a name is not to be used as a "class" or "property", in plain words; None where it may be."""
        known: Iterable[str] = self.classes if kind == "class" else self.properties
        if name not in known:
            close = difflib.get_close_matches(name, list(known), n=1)
            return f"{name} is no {KINDS[kind]} of schema.org" + (f", {close[0]} is" if close else "")
        if name in self.superseded:
            return f"{name} is superseded by {self.superseded[name]}"
        return None

    def domain(self, name: str) -> frozenset[str]:
        return self.properties[name][0]

    def range(self, name: str) -> frozenset[str]:
        return self.properties[name][1]

    def is_datatype(self, name: str) -> bool:
        return "DataType" in self.above({name})


@cache
def vocabulary() -> Vocabulary:
    lines = [line for line in VOCABULARY.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = Vocabulary({}, {}, {}, {})
    for line in lines[1:]:
        kind, name, of, reach, superseded = line.split("\t")
        if kind == "property":
            found.properties[name] = frozenset(of.split()), frozenset(reach.split())
        elif kind == "member":
            found.members[name] = of.split(" ")[0]
        else:
            found.classes[name] = frozenset([*of.split(), *(["DataType"] if kind == "datatype" else [])])
        if superseded:
            found.superseded[name] = " or ".join(superseded.split())
    return found
