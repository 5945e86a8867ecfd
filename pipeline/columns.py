"""What is known of each word or piece of text alone, kept by its number: a column for a text at the price of one look-up a token.

Layers run on such a column, too: that of the classes that a room puts words in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Sequence as Seq
from itertools import compress
from operator import itemgetter
from typing import Any, Generic, TypeVar

from pipeline.automaton import MEMORY, Numbers, current
from pipeline.kernel import Layer, Sequence
from pipeline.patterns import Tags

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
        if len(answers) < len(numbers.parts):
            of_word, of_tags, node = self.of_word, self.of_tags, self.node
            new = numbers.parts[len(answers) :]
            answers += [of_word(part) if isinstance(part, str) else of_tags(part) if of_tags else node for part in new]
        keys = sequence.keys
        return itemgetter(*keys)(answers) if len(keys) > 1 else [answers[key] for key in keys]


class _ByMark(dict[str, "_Marked"]):
    """For each mark the classes of the words that bear it."""

    def __init__(self, numbers: Numbers):
        self.numbers = numbers

    def __missing__(self, mark: str) -> _Marked:
        found = self[mark] = _Marked(mark, self.numbers)
        return found


class _Marked(dict[int, int]):
    """The class of a word with one mark, by the class of the word."""

    def __init__(self, mark: str, numbers: Numbers):
        self.mark, self.numbers = mark, numbers

    def __missing__(self, plain: int) -> int:
        tags = self.numbers.parts[plain]
        found = self[plain] = self.numbers[frozenset((*tags, self.mark))]
        return found


class Classes:
    """One number for all the words that the layers of a room cannot tell apart: that of their set of tags.

    A new word is tagged once, not by each layer; few texts bring a new set of tags. A word that a pattern names has itself among
    its tags, a marked one its mark. `tagger` must depend on the word alone.
    """

    __slots__ = ("_column", "_layers", "_marked", "_named", "_numbers", "_tagger")

    def __init__(self, tagger: Callable[[str], Tags], layers: Iterable[Layer]):
        self._tagger, self._layers = tagger, layers
        self._named: frozenset[str] = frozenset()  # the words that patterns name, in small letters
        self._numbers = current()
        self._column: Column[int] = Column(self._class, -1, self._number)
        self._marked = _ByMark(self._numbers)

    def _number(self, tags: Tags) -> int:
        return self._numbers[tags]

    def _class(self, word: str) -> int:
        tags, low = self._tagger(word), word.lower()
        return self._numbers[tags | {f"'{low}'"} if low in self._named else tags]

    def show(self, sequence: Sequence) -> None:
        """Give each token of a sequence its class."""
        if self._numbers is not sequence.numbers:
            self._numbers = sequence.numbers
            self._marked = _ByMark(sequence.numbers)
        if not self._named:
            patterns = [rule.pattern for layer in self._layers for rule in layer.rules]
            self._named = frozenset(word[1:-1].lower() for pattern in patterns for word in re.findall(r"'[^']+'", pattern))
        classes, nodes, marks, marked = list(self._column.of(sequence)), sequence.nodes, sequence.marks, self._marked
        for i in compress(range(len(marks)), marks) if sequence.marked else ():
            if nodes[i] is None:
                classes[i] = marked[marks[i]][classes[i]]
        sequence.classes, sequence.room = classes, self


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
