"""What is known of each word or piece of text alone, kept by its number: a column for a text at the price of one look-up a token."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Seq
from operator import itemgetter
from typing import Any, Generic, TypeVar

from pipeline.automaton import MEMORY, Numbers, Tags, current
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


class Pieces(dict[str, int]):
    """A number for each piece that texts are cut into, and by it what the piece tells: a text's columns are one look-up a piece.

    A piece is a token with the blank behind it, or what parts tokens. `told` returns its word, the length of the word in the text,
    and for what parts tokens more about that; it must depend on the piece alone.
    """

    __slots__ = ("gaps", "lengths", "numbers", "sizes", "told", "word_numbers", "words")

    def __init__(self, told: Callable[[str], tuple[str, int, Any]]) -> None:
        self.told = told
        self._begin(current())

    def _begin(self, numbers: Numbers) -> None:
        self.clear()
        self.numbers = numbers
        self.words: list[str] = []
        self.word_numbers: list[int] = []
        self.sizes: list[int] = []
        self.lengths: list[int] = []
        self.gaps: list[Any] = []

    def ready(self) -> None:
        """Begin afresh where the words' numbers did, or where too many pieces are known. To be called before each text."""
        numbers = current()
        if self.numbers is not numbers or len(self) > MEMORY:
            self._begin(numbers)

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self.words)
        word, length, gap = self.told(piece)
        self.words.append(word)
        self.word_numbers.append(self.numbers[word] if word else -1)
        self.sizes.append(len(piece))
        self.lengths.append(length)
        self.gaps.append(gap)
        return number
