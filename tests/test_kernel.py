"""The kernel: patterns, choice, captures, and that cost grows with the text alone. German words here are only tokens."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.automaton import Automaton, current
from pipeline.columns import Classes, Column
from pipeline.kernel import LONGEST, Layer, Node, Reading, Sequence, Span, explain
from pipeline.patterns import PatternError

VOCABULARY = frozenset({"A", "B", "C", "NUM", "PAIR", "MARKED"})


def tagger(word: str) -> frozenset[str]:
    return frozenset({word.upper()} & VOCABULARY | ({"NUM"} if word.isdigit() else set()))


def sequence(text: str) -> Sequence:
    found = list(re.finditer(r"\w+|[^\w\s]", text))
    words, numbers = [m.group() for m in found], current()
    return Sequence(text, words, [m.start() for m in found], [m.end() for m in found], numbers, [numbers[word] for word in words])


def one(pattern: str, **options: Any) -> Layer:
    """A layer with one rule that returns its captures as texts."""
    layer = Layer("test", VOCABULARY)

    @layer.rule(pattern, emits="PAIR", examples={}, **options)
    def rule(context: object, **captures: Any) -> dict[str, Any]:
        """Texts of the captures."""
        return {
            name: [s.text for s in got] if isinstance(got, list) else got.text if isinstance(got, Span) else None
            for name, got in captures.items()
        }

    return layer


def values(layer: Layer, text: str) -> list[Any]:
    return [node.value for node in layer.apply(sequence(text), Classes(tagger, [layer]))[1]]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("x:A y:B", "a b", [{"x": "a", "y": "b"}]),
        ("x:A y:B?", "a c a b", [{"x": "a", "y": None}, {"x": "a", "y": "b"}]),
        ("x:(A | B C)+", "a b c a", [{"x": "a b c a"}]),
        ("(x[]:NUM ',')+ x[]:NUM", "1, 2, 3", [{"x": ["1", "2", "3"]}]),
        ("(x:NUM ',')+ y:NUM", "1, 2, 3", [{"x": "2", "y": "3"}]),
        ("'am' x:NUM", "AM 3", [{"x": "3"}]),
        ("x:A&'a' y:B&!'b'", "a b", []),
        ("x:(A | B)&!'b' 'z'", "b z a z", [{"x": "a"}]),
        ("x:A*  'z'", "a a z z", [{"x": "a a"}, {"x": None}]),
        ("x:(A | (B | C)) 'z'", "c z", [{"x": "c"}]),
    ],
)
def test_patterns(pattern: str, text: str, expected: list[dict[str, Any]]) -> None:
    assert values(one(pattern), text) == expected


def test_the_longest_match_wins_then_the_order_of_the_rules() -> None:
    layer = Layer("test", VOCABULARY)
    for name, pattern in (("short", "A"), ("long", "A B"), ("later", "A B")):

        def build(context: object, name: str = name) -> str:
            """Its name."""
            return name

        build.__name__ = name
        layer.rule(pattern, emits="PAIR", examples={})(build)
    assert values(layer, "a b a") == ["long", "short"]


def test_a_builder_that_declines_gives_way_to_shorter_matches() -> None:
    layer = Layer("test", VOCABULARY)

    @layer.rule("x:NUM+", emits="PAIR", examples={})
    def at_most_two(context: object, x: Span) -> str | None:
        """Up to two numbers."""
        return x.text if len(x.words) <= 2 else None

    assert values(layer, "1 2 3") == ["1 2", "3"]


def test_a_node_is_one_token_for_the_next_layer_and_keeps_its_parts() -> None:
    first, second = one("NUM"), Layer("second", VOCABULARY)

    @second.rule("x:PAIR y:PAIR", emits="PAIR", examples={})
    def two(context: object, x: Span, y: Span) -> str:
        """Two pairs."""
        return f"{x.text}-{y.text}"

    room = Classes(tagger, [first, second])
    folded, _ = first.apply(sequence("1 2 3"), room)
    again, nodes = second.apply(folded, room)
    assert [(n.value, n.start, n.end, len(n.parts)) for n in nodes] == [("1-2", 0, 3, 2)]
    assert again.words == ["1 2", "3"]
    assert explain("1 2 3", nodes).splitlines()[0] == "'1 2' [0:3] PAIR = 1-2  by second.two"


def test_span_covers_only_the_capture_and_a_reading_may_set_the_extent() -> None:
    layer = Layer("test", VOCABULARY)

    @layer.rule("A x:NUM B", emits="PAIR", examples={}, span="x")
    def inner(context: object, x: Span) -> Reading:
        """The number between."""
        return Reading(x.text, tags=frozenset({"MARKED"}))

    folded, nodes = layer.apply(sequence("a 1 b"), Classes(tagger, [layer]))
    assert (nodes[0].start, nodes[0].end, nodes[0].tags) == (2, 3, frozenset({"MARKED"}))
    assert folded.words == ["a", "1", "b"]


def test_a_mark_is_one_more_tag() -> None:
    text = sequence("a a")
    text.marks = ["", "MARKED"]
    layer = one("x:A&MARKED")
    assert [n.start for n in layer.apply(text, Classes(tagger, [layer]))[1]] == [2]


@pytest.mark.parametrize("pattern", ["X", "(A", "A |* B", "A&", "a", "?"])
def test_an_unreadable_pattern_or_unknown_tag_is_refused(pattern: str) -> None:
    with pytest.raises((PatternError, IndexError)):
        Automaton([pattern]) if pattern != "X" else one(pattern)


@given(st.lists(st.sampled_from(["a", "b", "c", "1", "z", ","]), max_size=60))
def test_nodes_are_in_order_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    layer = one("x:(A B*)+ y:NUM?")
    folded, nodes = layer.apply(sequence(text), Classes(tagger, [layer]))
    assert all(a.end <= b.start for a, b in itertools.pairwise(nodes))
    assert [text[s:e] for s, e in zip(folded.starts, folded.ends, strict=True)] == folded.words


@given(st.lists(st.sampled_from("ab"), max_size=40))
def test_captures_agree_with_a_regular_expression(letters: list[str]) -> None:
    text = " ".join(letters)
    expected = [m.group(1).strip() for m in re.finditer(r"((?:a )*)b", text + " ")] if letters else []
    found = [value["x"] or "" for value in values(one("x:A* B"), text)]
    if len(letters) < LONGEST:
        assert found == expected


def test_a_match_is_bounded_so_hostile_text_stays_linear() -> None:
    layer = one("A* B")
    text = sequence("a " * 5_000)
    tagged: list[str] = []

    def counted(word: str) -> frozenset[str]:
        tagged.append(word)
        return tagger(word)

    assert layer.apply(text, Classes(counted, [layer]))[1] == []
    assert tagged.count("a") == 1  # a word is tagged once


def test_walk_yields_a_tree_in_order() -> None:
    leaf = Node("A", 0, 1, 1, "r")
    assert [n.tag for n in Node("B", 0, 2, 2, "r", (leaf,)).walk()] == ["B", "A"]


def test_a_column_asks_once_for_each_word_and_answers_for_nodes() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    column = Column(length, 0, lambda tags: -1 if "SUM" in tags else 0)
    assert list(column.of(sequence("aqa bqbb aqa"))) == [3, 4, 3]
    folded = sequence("aqa bqbb aqa").replaced([(1, 3, Node("SUM", 4, 12, None, "x"))])
    assert list(column.of(folded)) == [3, -1]
    assert {word: asked.count(word) for word in ("aqa", "bqbb")} == {"aqa": 1, "bqbb": 1}
    assert list(column.of(sequence("aqa"))) == [3]
