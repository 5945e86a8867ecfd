"""What is known of each word alone, kept by the word's number: a column for a text at the price of one look-up in a list a token."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Seq
from operator import itemgetter
from typing import Generic, TypeVar

from pipeline.automaton import Numbers, Tags
from pipeline.kernel import Sequence

Told = TypeVar("Told")


class Column(Generic[Told]):
    """The answers of a function to words. It is asked once for each word that a text brings, and must depend on the word alone.

    A token that is a node has the answer `node`, or what `of_tags` says of the node's tags.
    """

    __slots__ = ("answers", "node", "numbers", "of_tags", "of_word")

    def __init__(self, of_word: Callable[[str], Told], node: Told, of_tags: Callable[[Tags], Told] | None = None):
        self.of_word, self.node, self.of_tags = of_word, node, of_tags
        self.numbers: Numbers | None = None
        self.answers: list[Told] = []

    def of(self, sequence: Sequence) -> Seq[Told]:
        """Return the answer for each token."""
        numbers = sequence.numbers
        if self.numbers is not numbers:
            self.numbers, self.answers = numbers, []
        answers = self.answers
        add, of_word, of_tags = answers.append, self.of_word, self.of_tags
        for part in numbers.parts[len(answers) :]:
            if isinstance(part, frozenset):
                add(of_tags(part) if of_tags else self.node)
            elif part[1]:  # with a mark: the word itself has an earlier number
                add(answers[numbers[part[0]]])
            else:
                add(of_word(part[0]))
        keys = sequence.keys
        return itemgetter(*keys)(answers) if len(keys) > 1 else [answers[key] for key in keys]
