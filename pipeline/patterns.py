"""The language of patterns over token tags, which `kernel.py` describes, and the small program that a pattern is compiled to."""

from __future__ import annotations

import re
from typing import Any

Tags = frozenset[str]
_NO_TAGS: Tags = frozenset()

ATOM = re.compile(r"\s*(?:(?P<name>[a-z_]+)(?P<list>\[\])?:|(?P<tag>[A-Z][A-Z0-9_]*)|'(?P<word>[^']+)'|(?P<op>[()|?*+&!]))")


class PatternError(ValueError):
    """A pattern that cannot be read, or that names an unknown tag."""


# What a pattern is read as: ("atom", wanted, unwanted) | ("row", parts) | ("or", first, rest) | ("capture", name, as_list, part)
# | ("?" | "*" | "+", part). What it is compiled to are instructions, of which "open" and "close" begin and end a capture:
# ("atom", wanted, unwanted) | ("split", a, b) | ("open" | "close", name, as_list) | ("match", rule index)
_Part = tuple[Any, ...]
Instruction = tuple[Any, ...]
_END = ("end", "")


class _Reader:
    """Reads a pattern."""

    def __init__(self, pattern: str):
        self.source, self.at = pattern, 0
        self.items: list[tuple[str, str]] = []
        end = 0
        for found in ATOM.finditer(pattern):
            if found.start() != end:
                break
            kind, end = found.lastgroup or "", found.end()
            if found[1]:
                self.items.append(("capture", found[1] + (found[2] or "")))
            else:
                self.items.append((kind, found[kind]))
        if end != len(pattern.rstrip()):
            raise PatternError(f"cannot read {pattern!r} at offset {end}: {pattern[end:]!r}")
        self.items.append(_END)

    def whole(self) -> _Part:
        part = self._alternatives()
        if self.items[self.at] is not _END:
            raise PatternError(f"cannot read {self.source!r} at {self.items[self.at]}")
        return part

    def _alternatives(self) -> _Part:
        parts = []
        while self.items[self.at] not in (("op", "|"), ("op", ")"), _END):
            parts.append(self._item())
        row = parts[0] if len(parts) == 1 else ("row", parts)
        if self.items[self.at] == ("op", "|"):
            self.at += 1
            return ("or", row, self._alternatives())
        return row

    def _item(self) -> _Part:
        kind, text = self.items[self.at]
        self.at += 1
        if kind == "capture":
            return ("capture", text.removesuffix("[]"), text.endswith("[]"), self._item())
        part: _Part
        if (kind, text) == ("op", "("):
            part = self._alternatives()
            if self.items[self.at] != ("op", ")"):
                raise PatternError(f"unclosed bracket in {self.source!r}")
            self.at += 1
            wanted, unwanted = self._conditions()
            if wanted or unwanted:
                part = _narrowed(part, wanted, unwanted)
        elif kind in ("tag", "word"):
            wanted, unwanted = self._conditions()
            part = ("atom", wanted | {_symbol(kind, text)}, unwanted)
        else:
            raise PatternError(f"cannot read {self.source!r} at {text!r}")
        kind, text = self.items[self.at]
        if kind == "op" and text in "?*+":
            self.at += 1
            return (text, part)
        return part

    def _conditions(self) -> tuple[Tags, Tags]:
        """Read `&A&!B`: the tags that must be there too, and those that must not. Behind a bracket they hold for all its tokens."""
        wanted, unwanted = _NO_TAGS, _NO_TAGS
        while self.items[self.at] == ("op", "&"):
            self.at += 1
            negated = self.items[self.at] == ("op", "!")
            self.at += negated
            kind, text = self.items[self.at]
            if kind not in ("tag", "word"):
                raise PatternError(f"a tag or word must follow & in {self.source!r}")
            symbol = frozenset((_symbol(kind, text),))
            wanted, unwanted = (wanted, unwanted | symbol) if negated else (wanted | symbol, unwanted)
            self.at += 1
        return wanted, unwanted


def _symbol(kind: str, text: str) -> str:
    return f"'{text.lower()}'" if kind == "word" else text


def _narrowed(part: _Part, wanted: Tags, unwanted: Tags) -> _Part:
    """Return a part whose atoms all want some more tags, and some not."""
    kind = part[0]
    if kind == "atom":
        return ("atom", part[1] | wanted, part[2] | unwanted)
    if kind == "row":
        return ("row", [_narrowed(inner, wanted, unwanted) for inner in part[1]])
    return tuple([_narrowed(inner, wanted, unwanted) if isinstance(inner, tuple) else inner for inner in part])


def _compile(part: _Part, code: list[Instruction]) -> None:
    """Append the instructions for a part. Code addresses are list indices, `split` prefers its first branch."""
    kind, start = part[0], len(code)
    if kind == "atom":
        code.append(part)
    elif kind == "row":
        for inner in part[1]:
            _compile(inner, code)
    elif kind == "capture":
        _, name, as_list, inner = part
        code.append(("open", name, as_list))
        _compile(inner, code)
        code.append(("close", name, as_list))
    elif kind == "+":
        _compile(part[1], code)
        code.append(("split", start, len(code) + 1))
    else:
        code.append(())  # the split, when it is known where its branches are
        _compile(part[1], code)
        if kind == "?":
            code[start] = ("split", start + 1, len(code))
        else:
            back = len(code)
            code.append(("split", start, start))
            code[start] = ("split", start + 1, back + 1)
            if kind == "or":
                _compile(part[2], code)
                code[back] = ("split", len(code), len(code))


def compile_pattern(pattern: str, rule: int, code: list[Instruction]) -> None:
    """Append the program of a rule's pattern."""
    _compile(_Reader(pattern).whole(), code)
    code.append(("match", rule))
