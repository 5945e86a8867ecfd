"""The three layers of this room (atoms from words, joins of two readings, rows of dates), and what their builders share."""

from __future__ import annotations

from functools import cache

from pipeline.german.dates.value import Temporal
from pipeline.german.dates.wordtags import TAGS
from pipeline.kernel import Layer, Node, Reading, Sequence, Span

atoms = Layer("atoms", TAGS)
joins = Layer("joins", TAGS)
rows = Layer("rows", TAGS)

ARTICLE = "('den' | 'dem' | 'der')?"
SENTENCE_ENDS = frozenset((".", "!", "?", ":", "\n", "…", "•", "|"))


def before(span: Span, back: int = 1) -> str:
    """Return the word `back` tokens before a span, "\\n" at the text's beginning."""
    at = span.first - back
    return span.sequence.words[at] if at >= 0 else "\n"


def after(span: Span, on: int = 0) -> str:
    """Return the word `on` tokens behind a span, "\\n" at the text's end."""
    at = span.last + on
    return span.sequence.words[at] if at < len(span.sequence.words) else "\n"


def glued(sequence: Sequence, first: int, last: int) -> bool:
    """Do the tokens first..last (half-open) stand without white space between them?"""
    return all(sequence.ends[i] == sequence.starts[i + 1] for i in range(first, last - 1))


def opens_sentence(span: Span) -> bool:
    """Does a span stand at the beginning of a sentence, a line, or behind an opening quote there?"""
    word = before(span)
    if word in '"„“»«‚–-—(*':
        word = before(span, 2)
    return word in SENTENCE_ENDS


@cache
def _together(*tags: str) -> frozenset[str]:
    return frozenset(tags)


def reading(temporal: Temporal, *tags: str, start: int | None = None, end: int | None = None) -> Reading:
    return Reading(temporal, (), _together(*tags), start, end)


def member(tag: str, start: int, end: int, temporal: Temporal, rule: str) -> Node:
    """Return a node for one end of a range, made by the rule that read the whole."""
    return Node(tag, start, end, temporal, f"{rule}.member")
