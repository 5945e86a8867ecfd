"""A finite-state cascade over tagged tokens: Sequence, Layer, Node, explain. Knows no German.

A layer is a list of rules. A rule is a pattern over token tags and a builder:

    @days.rule("day:DAY '.' month:MONTH year:YEAR", emits="DATE", examples={"am 22. Mai 2024": "2024-05-22"})
    def written(context, day, month, year): ...

Pattern: `TAG` (upper case), `'word'` (that word, any case), `A&B`, `A&!B` (both; the first but not the second), `(A | B)`,
`(A | B)&!C` (the condition holds for each token in the bracket), postfix `? * +`, `name:X` a capture (the last one wins in a
repetition), `name[]:X` a list of captures. The builder gets the context and one Span (or None, or a list) for each capture, and
returns a value, or None to decline. A match becomes one Node, a token of the next layer; with `span="name"` the node covers only
that capture and the rest of the match is context.

All rules of a layer run at once: their patterns are one non-deterministic automaton, made deterministic step by step, as texts
need it (the step from a state over a set of tags is computed once and then looked up). So cost does not grow with the number of
rules, and each token is looked at once except inside a match. Choice is total and boring: longest match first, then order in the
file. A match is at most LONGEST tokens long, which keeps every layer linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.automaton import MEMORY, UNKNOWN, Automaton, Memory, Numbers
from pipeline.patterns import PatternError, Tags
from pipeline.rule import Builder, Rule, Step

if TYPE_CHECKING:
    from pipeline.columns import Classes

LONGEST = 48  # tokens
_MANY = 64  # places: from here on the columns are copied, so that cost grows with the text alone

NONE: Tags = frozenset()


@cache
def _with(tag: str, tags: Tags) -> Tags:
    return tags | {tag}


@dataclass(slots=True, eq=False)
class Node:
    """What a rule read: a tag, the characters it covers, a value, and what it is made of."""

    tag: str
    start: int
    end: int
    value: Any
    rule: str
    parts: tuple[Node, ...] = ()
    tags: Tags = frozenset()  # further tags that later layers may match

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in order of the text."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Sequence:
    """A text's tokens as columns: words, where they start and end, the Node a token stands for or None, and a mark.

    A mark is one more tag, given to a token by an earlier pass that looked at its context; "" is none. `keys` holds the number of
    each word, or of the tags of a node; `classes` what the layers of a `room` know the tokens by.

    A layer folds the sequence that it is given, in place. Whoever goes on with the tokens as they are sets `lasting` first; then
    a layer folds a copy.
    """

    __slots__ = (
        "_marks",
        "bare",
        "classes",
        "ends",
        "keys",
        "lasting",
        "marked",
        "nodes",
        "numbers",
        "room",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, words: list[str], starts: list[int], ends: list[int], numbers: Numbers, keys: list[int]):
        self.text, self.words, self.starts, self.ends = text, words, starts, ends
        self.nodes: list[Node | None] = [None] * len(words)
        self.numbers, self.keys = numbers, keys
        self._marks = [""] * len(words)
        self.marked = False
        self.room: Classes | None = None
        self.classes: list[int] = []
        self.lasting = False
        self.bare = True  # is no token a node yet?

    @property
    def marks(self) -> list[str]:
        return self._marks

    @marks.setter
    def marks(self, marks: list[str]) -> None:
        self._marks, self.marked, self.room = marks, True, None

    def __len__(self) -> int:
        return len(self.words)

    def placed(self) -> Iterator[tuple[int, Node]]:
        """Yield the nodes and where they stand, in order."""
        return zip(compress(range(len(self.nodes)), self.nodes), filter(None, self.nodes), strict=True)

    def span(self, first: int, last: int) -> Span:
        """Return the tokens first..last (half-open token indices) as a Span."""
        return Span(self, first, last)

    def part(self, first: int, last: int) -> Sequence:
        """Return the tokens first..last as a sequence of their own, over the same text; no layer runs on it."""
        part = Sequence.__new__(Sequence)
        part.text, part.numbers, part.lasting = self.text, self.numbers, True
        part.words, part.starts, part.ends = self.words[first:last], self.starts[first:last], self.ends[first:last]
        part.nodes, part._marks, part.keys = self.nodes[first:last], self._marks[first:last], self.keys[first:last]
        part.room, part.classes, part.bare, part.marked = None, [], self.bare, self.marked
        return part

    def replaced(self, nodes: list[tuple[int, int, Node]]) -> Sequence:
        """Fold each (first, last, node) into one token; the list is in order, without overlaps. Return the folded sequence.

        That is this one, which nobody else may hold then; a new one where this one is `lasting`.
        """
        if not nodes:
            return self
        sequence = self._copy() if self.lasting else self
        sequence.bare = False
        text, numbers = sequence.text, sequence.numbers
        words, starts, ends = sequence.words, sequence.starts, sequence.ends
        kept, marks, keys = sequence.nodes, sequence._marks, sequence.keys
        classes = sequence.classes if sequence.room is not None else keys
        longer = []
        for place in nodes:
            first, last, node = place
            words[first] = text[node.start : node.end]
            starts[first] = node.start
            ends[first] = node.end
            kept[first] = node
            marks[first] = ""
            keys[first] = classes[first] = numbers[_with(node.tag, node.tags)]
            if last > first + 1:
                longer.append(slice(first + 1, last))
        columns: list[list[Any]] = [words, starts, ends, kept, marks, keys]
        if classes is not keys:
            columns.append(classes)
        remove(columns, longer)
        return sequence

    def _copy(self) -> Sequence:
        copy = Sequence.__new__(Sequence)
        copy.text, copy.numbers, copy.lasting = self.text, self.numbers, False
        copy.words, copy.starts, copy.ends = self.words[:], self.starts[:], self.ends[:]
        copy.nodes, copy._marks, copy.keys = self.nodes[:], self._marks[:], self.keys[:]
        copy.room, copy.classes, copy.bare, copy.marked = self.room, self.classes[:], self.bare, self.marked
        return copy


def remove(columns: Seq[list[Any]], places: list[slice]) -> None:
    """Remove what stands at the places, which are in order, from columns of one length."""
    if len(places) < _MANY:
        for place in reversed(places):
            for column in columns:
                del column[place]
    else:
        there = bytearray(b"\1") * len(columns[0])
        for place in places:
            there[place] = bytes(place.stop - place.start)
        for column in columns:
            column[:] = compress(column, there)


class Span:
    """Some tokens in a row: `first` and `last` are half-open token indices, `start` and `end` half-open character offsets."""

    __slots__ = ("first", "last", "sequence")

    def __init__(self, sequence: Sequence, first: int, last: int):
        self.sequence, self.first, self.last = sequence, first, last

    @property
    def start(self) -> int:
        return self.sequence.starts[self.first]

    @property
    def end(self) -> int:
        return self.sequence.ends[self.last - 1]

    @property
    def text(self) -> str:
        sequence = self.sequence
        return sequence.text[sequence.starts[self.first] : sequence.ends[self.last - 1]]

    @property
    def word(self) -> str:
        """The first token's word, folded."""
        return self.sequence.words[self.first]

    @property
    def words(self) -> list[str]:
        return self.sequence.words[self.first : self.last]

    @property
    def node(self) -> Node | None:
        return self.sequence.nodes[self.first]

    @property
    def value(self) -> Any:
        """The value of the first token's node; None for a plain word."""
        node = self.sequence.nodes[self.first]
        return node.value if node else None


@dataclass(slots=True)
class Reading:
    """A builder's answer with more than a value: the parts it is made of, further tags, or another extent.

    `frees`: are the tokens of the match behind `end` free for the next match, or do they belong to the node unsaid?
    """

    value: Any
    parts: tuple[Node, ...] = ()
    tags: Tags = frozenset()
    start: int | None = None
    end: int | None = None
    frees: bool = False


@dataclass(eq=False)
class Layer:
    """Rules that run together. `vocabulary` holds the tags they may name: a pattern with another one is refused at once."""

    name: str
    vocabulary: frozenset[str]
    rules: list[Rule] = field(default_factory=list)
    _automaton: Automaton | None = field(default=None, repr=False)
    _memory: Memory | None = field(default=None, repr=False)
    _steps: dict[tuple[int, ...], tuple[Step, ...]] = field(default_factory=dict, repr=False)  # by the shape of a match
    _ways: dict[tuple[int, ...], Step] = field(
        default_factory=dict, repr=False
    )  # by the rule and which of its atoms took the tokens

    def rule(
        self,
        pattern: str,
        *,
        emits: str,
        examples: Mapping[str, str],
        counterexamples: Seq[str] = (),
        span: str | None = None,
    ) -> Callable[[Builder], Builder]:
        """Register the decorated builder. Several patterns for one builder: stack the decorator."""
        for tag in re.findall(r"[A-Z][A-Z0-9_]*", re.sub(r"'[^']*'", "", pattern)):
            if tag not in self.vocabulary:
                raise PatternError(f"layer {self.name!r}: unknown tag {tag} in {pattern!r}")

        def register(build: Builder) -> Builder:
            doc = (build.__doc__ or "").strip().partition("\n")[0]
            name = f"{self.name}.{build.__name__}"
            self.rules.append(Rule(name, pattern, emits, build, examples, counterexamples, span, doc, build.__module__))
            return build

        return register

    def apply(self, sequence: Sequence, room: Classes, context: Any = None) -> tuple[Sequence, list[Node]]:
        """Run the rules once over the tokens; return the tokens with matches folded into nodes, and those nodes in order."""
        automaton = self._automaton
        if automaton is None:
            automaton = self._automaton = Automaton([rule.pattern for rule in self.rules])
        memory = self._memory
        if memory is None or memory.numbers is not sequence.numbers:
            memory = self._memory = Memory(automaton, sequence.numbers)
        if sequence.room is not room:
            room.show(sequence)
        memory.grow()
        keys, known, follow = sequence.classes, memory.shapes, memory.follow
        size = len(keys)
        # The state behind each token, if it could begin a match.
        states = itemgetter(*keys)(memory.states) if size > 1 else [memory.states[key] for key in keys]
        folded: list[tuple[int, int, Node]] = []
        ends: list[tuple[int, tuple[int, ...]]] = []
        done = 0
        for first in compress(range(size), states):
            if first < done:
                continue
            state = states[first]
            if state is UNKNOWN:
                state = memory.state(keys[first])
            if state is None:
                continue
            at = first + 1
            if state.accepts:
                ends.append((at, state.accepts))
            while True:
                try:
                    following = state.moves[known[keys[at]]]
                except KeyError:  # a word or a step that is new here
                    following = follow(state, keys[at])
                except IndexError:  # the end of the text
                    break
                if following is None:  # most starts go no further than this
                    break
                state = following
                at += 1
                if state.accepts:
                    ends.append((at, state.accepts))
                if at - first == LONGEST:
                    break
            if ends:
                found = self._choose(sequence, memory, first, ends, context)
                ends = []
                if found:
                    folded.append(found)
                    done = found[1]
        return sequence.replaced(folded), [node for _, _, node in folded]

    def _choose(
        self,
        sequence: Sequence,
        memory: Memory,
        first: int,
        ends: list[tuple[int, tuple[int, ...]]],
        context: Any,
    ) -> tuple[int, int, Node] | None:
        """Longest match first, then order of the rules, until a builder does not decline."""
        known, steps = memory.shapes, self._steps
        for last, accepts in reversed(ends):
            shape = tuple(map(known.__getitem__, sequence.classes[first:last]))
            for rule, build, places, span in steps.get(shape) or self._new_steps(memory.automaton, accepts, shape):
                given: list[Any] = []
                for place in places:
                    if place is None:
                        given.append(None)
                    elif type(place) is tuple:
                        given.append(Span(sequence, first + place[0], first + place[1]))
                    else:
                        given.append([Span(sequence, first + a, first + b) for a, b in place])
                value = build(context, *given)
                if value is None:
                    continue
                begin, behind = (first + span[0], first + span[1]) if span else (first, last)
                start, end = sequence.starts[begin], sequence.ends[behind - 1]
                below: tuple[Node, ...] = ()
                tags = NONE
                if isinstance(value, Reading):
                    reading, value = value, value.value
                    below, tags = reading.parts, reading.tags
                    start = start if reading.start is None else reading.start
                    end = end if reading.end is None else reading.end
                    while behind < len(sequence.starts) and sequence.starts[behind] < end:
                        behind += 1  # a builder may find that more belongs to it
                    while reading.frees and behind > begin + 1 and sequence.starts[behind - 1] >= end:
                        behind -= 1
                if not below and not sequence.bare:
                    below = tuple(filter(None, sequence.nodes[begin:behind]))
                return begin, behind, Node(rule.emits, start, end, value, rule.name, below, tags)
        return None

    def _new_steps(self, automaton: Automaton, accepts: Seq[int], shape: tuple[int, ...]) -> tuple[Step, ...]:
        """Tell what to do with matches of a new shape; `accepts` are the rules that match it, in order."""
        if len(self._steps) > MEMORY:
            self._steps.clear()
            self._ways.clear()
        found = []
        for index in accepts:
            way = (index, *automaton.way(index, shape))
            step = self._ways.get(way)
            if step is None:
                step = self._ways[way] = Step.of(self.rules[index], automaton.layout(index, shape))
            found.append(step)
        self._steps[shape] = steps = tuple(found)
        return steps


def explain(text: str, nodes: Seq[Node], indent: str = "") -> str:
    """Draw nodes as a tree: the characters, the tag, the value, the rule that read them."""
    lines = []
    for node in nodes:
        lines.append(f"{indent}{text[node.start : node.end]!r} [{node.start}:{node.end}] {node.tag} = {node.value}  by {node.rule}")
        if node.parts:
            lines.append(explain(text, node.parts, indent + "  "))
    return "\n".join(lines)
