"""One rule of a layer, and what to do with its matches. Knows no German."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Sequence as Seq
from dataclasses import dataclass
from typing import Any, NamedTuple

Builder = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `examples` maps a text to the value (as `str`) its node has there; `counterexamples` must not match it."""

    name: str
    pattern: str
    emits: str
    build: Builder
    examples: Mapping[str, str]
    counterexamples: Seq[str]
    span: str | None
    doc: str
    module: str


class Step(NamedTuple):
    """What to do with a match of some shape: the rule, its builder, the places of the captures in the order the builder takes them.

    A place is (first, last) from the beginning of the match, None, or a list. `span` is the place that the node covers.
    """

    rule: Rule
    build: Builder
    places: tuple[Any, ...]
    span: tuple[int, int] | None

    @classmethod
    def of(cls, rule: Rule, layout: dict[str, Any]) -> Step:
        code, build = rule.build.__code__, rule.build
        taken = code.co_varnames[1 : code.co_argcount]
        silent = taken[len(taken) - len(build.__defaults__ or ()) :]  # what the builder does without
        if not set(taken).difference(silent) <= layout.keys() <= set(taken) or any(build.__defaults__ or ()):
            taken, named = tuple(layout), rule.build  # one that takes any captures, by name

            def build(context: Any, *given: Any) -> Any:
                return named(context, **dict(zip(taken, given, strict=True)))

        return cls(rule, build, tuple([layout.get(name) for name in taken]), layout[rule.span] if rule.span else None)
