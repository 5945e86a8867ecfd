"""Fairs and congresses known by a name: what the text once calls a fair is one wherever the name stands, with its year or number.

"Die ForstTrend, Fachmesse für Holz, ..." lets "ForstTrend 2023" and "die 13. ForstTrend" be editions of it.
The town in such a name ("Lumora Tech Oslo") is a part of it.
"""

from __future__ import annotations

import re

from pipeline.german.happenings.phrases import Happening
from pipeline.german.happenings.tagging import YEAR
from pipeline.german.happenings.words import EventWord
from pipeline.kernel import Node, Sequence

_TEACHING = frozenset({"happenings.apposed", "happenings.introduced", "happenings.dated_brand", "happenings.numbered_edition"})
_NAME = re.compile(r"[A-ZÄÖÜ][\w+-]{3,}$|[A-ZÄÖÜ][\w+-]+(?: [A-ZÄÖÜ][\w+-]+){1,3}$")
_ARTICLES = frozenset("die der den das dem des zur zum nächste nächsten diesjährige diesjährigen".split())


def fold(sequence: Sequence, nodes: list[Node]) -> tuple[Sequence, list[Node]]:
    """Return the tokens and event nodes with further editions of the fairs that the nodes name."""
    known: dict[str, tuple[list[str], EventWord]] = {}  # by the first word of the name
    for node in nodes:
        if node.rule in _TEACHING and node.tag == "EVENT":
            name = re.sub(r"^\d{1,3}\. | (?:19|20)\d\d$", "", str(node.value.name))
            if _NAME.match(name):
                known.setdefault(name.split(" ", 1)[0], (name.split(" "), node.value.head))
    if not known:
        return sequence, nodes
    made: list[tuple[int, int, Node]] = []
    words = sequence.words
    free = 0  # where the last name ended
    for i in [i for i, word in enumerate(words) if word in known]:
        parts, head = known[words[i]]
        first, last, name, number, year = i, i + len(parts), " ".join(parts), None, None
        if (
            i < free
            or words[i:last] != parts
            or any(node is not None and node.tag not in ("ORGANIZATION", "PLACE") for node in sequence.nodes[i:last])
        ):
            continue
        if i > 1 and words[i - 1] == "." and words[i - 2].isdigit() and len(words[i - 2]) < 3:
            first, number = i - 2, words[i - 2]
            name = f"{number}. {name}"
        if last < len(words) and YEAR.match(words[last]):
            year = int(words[last])
            name, last = f"{name} {year}", last + 1
        if number is None and year is None and (not i or words[i - 1].lower() not in _ARTICLES):
            continue
        free = last
        value = Happening(name, head, number=number, year=year, proper=True)
        made.append((first, last, Node("EVENT", sequence.starts[first], sequence.ends[last - 1], value, "editions.known")))
    return sequence.replaced(made), sorted([*nodes, *(node for _, _, node in made)], key=lambda n: n.start)
