"""Father and son: "Karl Baum sen." and "Karl Baum jun." are two persons, and the mark is part of the name."""

from __future__ import annotations

from dataclasses import replace

from pipeline.kernel import Node, Sequence

_MARKS = {"sen": "sen.", "senior": "sen.", "sr": "sen.", "jun": "jun.", "junior": "jun.", "jr": "jun."}


def read(sequence: Sequence) -> Sequence:
    """Draw the mark behind a full name into the person."""
    words, nodes = sequence.words, sequence.nodes
    found: list[tuple[int, int, Node]] = []
    for at, node in sequence.placed():
        if node.tag != "PERSON" or not node.value.given or at + 1 >= len(words):
            continue
        mark = _MARKS.get(words[at + 1].lower().rstrip("."))
        if mark is None or (nodes[at + 1] is not None and nodes[at + 1].tag != "PHRASE"):  # type: ignore[union-attr]
            continue
        last = at + 2 if words[at + 1].endswith(".") or words[at + 2 : at + 3] != ["."] else at + 3
        value = replace(node.value, name=f"{node.value.name} {mark}", suffix=mark)
        found.append((at, last, Node("PERSON", node.start, sequence.ends[last - 1], value, node.rule, node.parts, node.tags)))
    return sequence.replaced(found)
