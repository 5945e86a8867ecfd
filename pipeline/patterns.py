"""The language of patterns over token tags, which `kernel.py` describes, and the small program that a pattern is compiled to."""

from __future__ import annotations

import re
from typing import Any

Tags = frozenset[str]
_NO_TAGS: Tags = frozenset()

# A capture ("name:", "name[]:"), a tag, a word in quotes, or a sign.
_ITEM = re.compile(r"[a-z_]+(?:\[\])?:|[A-Z][A-Z0-9_]*|'[^']+'|[()|?*+&!]")
_SIGNS = frozenset("()|?*+&!")


class PatternError(ValueError):
    """A pattern that cannot be read, or that names an unknown tag."""


# What a pattern is read as: ("atom", wanted, unwanted) | ("row", parts) | ("or", parts) | ("capture", name, as_list, part)
# | ("?" | "*" | "+", part). What it is compiled to are instructions, of which "open" and "close" begin and end a capture:
# ("atom", wanted, unwanted) | ("split", a, b) | ("open" | "close", name, as_list) | ("match", rule index)
_Part = tuple[Any, ...]
Instruction = tuple[Any, ...]
_END = ""
_ENDS = frozenset(("|", ")", _END))


class _Reader:
    """Reads a pattern, cut into items; each tells by itself what it is."""

    def __init__(self, pattern: str):
        self.source, self.at = pattern, 0
        self.items = _ITEM.findall(pattern)
        if "".join("".join(self.items).split()) != "".join(pattern.split()):
            raise PatternError(f"cannot read {pattern!r}: {_ITEM.sub('', pattern).strip()!r}")
        self.items.append(_END)

    def whole(self) -> _Part:
        part = self._alternatives()
        if self.items[self.at] != _END:
            raise PatternError(f"cannot read {self.source!r} at {self.items[self.at]!r}")
        return part

    def _alternatives(self) -> _Part:
        items, rows = self.items, []
        while True:
            parts = []
            while items[self.at] not in _ENDS:
                parts.append(self._item())
            rows.append(parts[0] if len(parts) == 1 else ("row", parts))
            if items[self.at] != "|":
                return rows[0] if len(rows) == 1 else ("or", rows)
            self.at += 1

    def _item(self) -> _Part:
        item = self.items[self.at]
        self.at += 1
        if item[-1:] == ":":
            name = item[:-1]
            return ("capture", name.removesuffix("[]"), name.endswith("[]"), self._item())
        part: _Part
        if item == "(":
            part = self._alternatives()
            if self.items[self.at] != ")":
                raise PatternError(f"unclosed bracket in {self.source!r}")
            self.at += 1
            if self.items[self.at] == "&":
                part = _narrowed(part, *self._conditions(_NO_TAGS))
        elif item in _SIGNS or item == _END:
            raise PatternError(f"cannot read {self.source!r} at {item!r}")
        else:
            part = ("atom", frozenset((_symbol(item),)), _NO_TAGS)
            if self.items[self.at] == "&":
                part = ("atom", *self._conditions(part[1]))
        item = self.items[self.at]
        if item in ("?", "*", "+"):
            self.at += 1
            return (item, part)
        return part

    def _conditions(self, wanted: Tags) -> tuple[Tags, Tags]:
        """Read `&A&!B`: the tags that must be there too, and those that must not. Behind a bracket they hold for all its tokens."""
        unwanted = _NO_TAGS
        while self.items[self.at] == "&":
            self.at += 1
            negated = self.items[self.at] == "!"
            self.at += negated
            item = self.items[self.at]
            if item in _SIGNS or item == _END or item[-1] == ":":
                raise PatternError(f"a tag or word must follow & in {self.source!r}")
            symbol = _symbol(item)
            wanted, unwanted = (wanted, unwanted | {symbol}) if negated else (wanted | {symbol}, unwanted)
            self.at += 1
        return wanted, unwanted


def _symbol(item: str) -> str:
    """Return the tag that an item stands for: a word is one in small letters, with its quotes."""
    return item.lower() if item[0] == "'" else item


def _narrowed(part: _Part, wanted: Tags, unwanted: Tags) -> _Part:
    """Return a part whose atoms all want some more tags, and some not."""
    kind = part[0]
    if kind == "atom":
        return ("atom", part[1] | wanted, part[2] | unwanted)
    if kind in ("row", "or"):
        return (kind, [_narrowed(inner, wanted, unwanted) for inner in part[1]])
    return tuple([_narrowed(inner, wanted, unwanted) if isinstance(inner, tuple) else inner for inner in part])


def _compile(part: _Part, code: list[Instruction]) -> None:
    """Append the instructions for a part. Code addresses are list indices, `split` prefers its first branch."""
    kind, start = part[0], len(code)
    if kind == "atom":
        code.append(part)
    elif kind == "row":
        for inner in part[1]:
            _compile(inner, code)
    elif kind == "or":
        ways = []  # out of all but the last
        for inner in part[1][:-1]:
            split = len(code)
            code.append(())  # when it is known where its branches are
            _compile(inner, code)
            ways.append(len(code))
            code.append(())
            code[split] = ("split", split + 1, len(code))
        _compile(part[1][-1], code)
        out = ("split", len(code), len(code))
        for way in ways:
            code[way] = out
    elif kind == "capture":
        _, name, as_list, inner = part
        code.append(("open", name, as_list))
        _compile(inner, code)
        code.append(("close", name, as_list))
    elif kind == "+":
        _compile(part[1], code)
        code.append(("split", start, len(code) + 1))
    else:
        code.append(())
        _compile(part[1], code)
        if kind == "*":
            code.append(("split", start, start))
        code[start] = ("split", start + 1, len(code))


def compile_pattern(pattern: str, rule: int, code: list[Instruction]) -> None:
    """Append the program of a rule's pattern."""
    _compile(_Reader(pattern).whole(), code)
    code.append(("match", rule))
