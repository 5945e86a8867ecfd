"""One number for all the words that the layers of names cannot tell apart: a new word is looked up once, not by each layer.

A layer knows a token by its number, and asks for the tags of each number that is new to it. Here the words of a text get the number
of their set of tags, which few texts bring a new one of; the rooms behind the names get the words' own numbers back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.german.names.offices import tags
from pipeline.kernel import Layer, Sequence


class Classes(dict[int, int]):
    """The number of the tags of each numbered word, with its mark, and the word itself where a pattern names it."""

    def __init__(self, sequence: Sequence, layers: Iterable[Layer]):
        self.numbers = sequence.numbers
        patterns = [rule.pattern for layer in layers for rule in layer.rules]
        self.named = frozenset(word.lower() for pattern in patterns for word in re.findall(r"'[^']+'", pattern))

    def __missing__(self, number: int) -> int:
        parts = self.numbers.parts[number]
        if isinstance(parts, frozenset):
            found = number
        else:
            word, mark, literal = parts
            found = self.numbers[tags(word) | {mark, literal} if literal in self.named else tags(word) | {mark}]
        self[number] = found
        return found


_classes: Classes | None = None


def classed(sequence: Sequence, layers: Iterable[Layer]) -> None:
    """Give the tokens the numbers of their classes."""
    global _classes
    if _classes is None or _classes.numbers is not sequence.numbers:
        _classes = Classes(sequence, layers)
    sequence.own, sequence.keys = sequence.keys, list(map(_classes.__getitem__, sequence.keys))


def restore(sequence: Sequence) -> None:
    """Give the tokens that are still words their own numbers back."""
    if sequence.own is not None:
        sequence.keys, sequence.own = sequence.own, None
