"""The patterns of a layer as one lazily determinised automaton: what `kernel.Layer` runs on.

Each pattern becomes a few instructions of a small program (`patterns.py`). Two machines run it: a deterministic automaton over all rules at once
finds where matches end, computing each step when a text first needs it; the other follows one rule to find the captures of a match
it is known to have, once for each shape of match. Tokens come as the numbers of their tags, which all layers share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence as Seq
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Any

from pipeline.patterns import Instruction, Tags, compile_pattern

MEMORY = 100_000  # words and match shapes that are remembered before starting afresh

Key = str | Tags  # what a token is numbered by: its word or the tags of its node


class State:
    """A state of the deterministic automaton: the atoms that may come next, as a bit mask, and which rules end here."""

    __slots__ = ("accepts", "atoms", "moves")

    def __init__(self, atoms: int, accepts: tuple[int, ...]):
        self.atoms, self.accepts = atoms, accepts
        self.moves: dict[int, State | None] = {}


UNKNOWN = State(0, ())


def _places(bits: int) -> Iterator[int]:
    """Yield where the bits of a number are set, from the lowest."""
    digits = f"{bits:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


class _Takers:
    """Which atoms take a token with some tags: every question is asked of all atoms of a layer at once, as bit masks.

    An atom takes a token that has all the tags it wants and none of those it does not. So it takes one that has its first wanted
    tag, and its second or no second is wanted, and so on: each a row. `masks` holds for each tag the rows in which atoms want it,
    with these atoms; the last row is of those that do not. `none` holds the atoms that want no tag in a row.
    """

    def __init__(self, atoms: Seq[tuple[Tags, Tags]]):
        rows = [dict[str, int]() for _ in range(max([len(wanted) for wanted, _ in atoms], default=0) + 1)]
        last, whole = rows[-1], (1 << len(atoms)) - 1
        alike: dict[tuple[Tags, Tags], int] = {}  # many atoms want the same
        for bit, atom in enumerate(atoms):
            alike[atom] = alike.get(atom, 0) | 1 << bit
        for (wanted, unwanted), mask in alike.items():
            for row, tag in zip(rows, sorted(wanted), strict=False):
                row[tag] = row.get(tag, 0) | mask
            for tag in unwanted:
                last[tag] = last.get(tag, 0) | mask
        self.none = [*(whole ^ reduce(or_, row.values()) for row in rows[:-1]), 0]
        self.masks: dict[str, list[tuple[int, int]]] = {}
        for at, row in enumerate(rows):
            for tag, mask in row.items():
                self.masks.setdefault(tag, []).append((at, mask))

    def of(self, tags: Tags) -> int:
        """Return the atoms that take a token with these tags."""
        there = self.none[:]
        for tag in tags:
            for row, mask in self.masks[tag]:
                there[row] |= mask
        takers = ~there.pop()
        for takes in there:
            takers &= takes
        return takers


class Automaton:
    """All patterns of a layer. Signatures number the sets of tags that the patterns can tell apart.

    The atoms of all patterns are numbered, and sets of them are bit masks: a step is the intersection of the atoms that may come
    next with those that take the token.
    """

    def __init__(self, patterns: Seq[str]):
        self.code: list[Instruction] = []
        self.entries: list[int] = []  # where the code of each pattern begins
        for rule, pattern in enumerate(patterns):
            self.entries.append(len(self.code))
            compile_pattern(pattern, rule, self.code)
        self.alphabet = frozenset(s for op in self.code if op[0] == "atom" for s in op[1] | op[2])
        self.addresses = [at for at, op in enumerate(self.code) if op[0] == "atom"]  # of the atoms, by their bits
        self.bits = {at: bit for bit, at in enumerate(self.addresses)}
        bounds = [*(bisect_left(self.addresses, at) for at in self.entries), len(self.addresses)]
        self.ranges = list(pairwise(bounds))  # of the bits of each rule's atoms
        self.takers = _Takers([self.code[at][1:] for at in self.addresses])
        self.signatures: dict[Tags, int] = {}
        self.taken: list[int] = []  # the atoms that take a token, by its signature
        self.following: dict[int, int] = {}  # what follows an address, as the bits of a state
        self.behind: dict[int, State] = {}  # the state behind each set of atoms that took a token
        self.states: dict[int, State] = {}
        self.root = self._state(reduce(or_, map(self._follow, self.entries), 0))
        self.needed = self._needed()

    def _needed(self) -> Tags | None:
        """Return tags of which a token has one that begins a match, None where it may do without: most tokens have none."""
        begins = [self.code[self.addresses[bit]][1] for bit in _places(self.root.atoms)]
        if not all(begins):
            return None
        asked = Counter(tag for wanted in begins for tag in wanted)
        return frozenset([min(wanted, key=lambda tag: (asked[tag], tag)) for wanted in set(begins)])

    def signature(self, tags: Tags) -> int:
        """Number the part of a token's tags that this layer's patterns ask for."""
        relevant = tags & self.alphabet
        number = self.signatures.get(relevant)
        if number is None:
            number = self.signatures[relevant] = len(self.taken)
            self.taken.append(self.takers.of(relevant))
        return number

    def _follow(self, at: int) -> int:
        """Return the atoms and matches that follow an address without a token; the bits of matches lie above those of atoms."""
        code, bits = self.code, self.bits
        while (op := code[at])[0] in ("open", "close") or (op[0] == "split" and op[1] == op[2]):
            at = at + 1 if op[0] != "split" else op[1]  # on to where many addresses lead, behind a bracket
        known = self.following.get(at)
        if known is not None:
            return known
        found, seen, ahead = 0, set[int](), [at]
        while ahead:
            next_ = ahead.pop()
            if next_ in seen:
                continue
            seen.add(next_)
            op = code[next_]
            match op[0]:
                case "atom":
                    found |= 1 << bits[next_]
                case "match":
                    found |= 1 << len(bits) + op[1]
                case "split":
                    ahead += op[1:]
                case _:
                    ahead.append(next_ + 1)
        self.following[at] = found
        return found

    def _state(self, bits: int) -> State:
        state = self.states.get(bits)
        if state is None:
            atoms = len(self.bits)
            state = self.states[bits] = State(bits & (1 << atoms) - 1, tuple(_places(bits >> atoms)))
        return state

    def _behind(self, took: int) -> State:
        """Return the state behind atoms that took a token."""
        bits = 0
        for bit in _places(took):
            bits |= self._follow(self.addresses[bit] + 1)
        return self._state(bits)

    def step(self, state: State, signature: int) -> State | None:
        """Return the state after a token, computed at the first call and looked up thereafter."""
        took, move = state.atoms & self.taken[signature], None
        if took:
            move = self.behind.get(took)
            if move is None:
                move = self.behind[took] = self._behind(took)
        state.moves[signature] = move
        return move

    def way(self, rule: int, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return which atoms of a rule take each token of a match of this shape: what its layout depends on."""
        first, last = self.ranges[rule]
        own = (1 << last - first) - 1
        return tuple([self.taken[signature] >> first & own for signature in shape])

    def layout(self, rule: int, shape: tuple[int, ...]) -> dict[str, Any]:
        """Return where the captures of a rule lie in a match of this shape, by name: (first, last), None, or a list.

        The rule is followed alone over tokens it is known to match, the preferred branch of each split first; no split, which are
        what ways part and loops turn at, is tried twice at one token.
        """
        code, bits, size = self.code, self.bits, len(shape)
        taken = [*(self.taken[signature] for signature in shape), 0]  # no atom takes the end
        ahead: list[tuple[int, int, Any]] = []
        at, position = self.entries[rule], 0
        trail: Any = None
        seen = set[tuple[int, int]]()
        while (kind := (op := code[at])[0]) != "match" or position < size:
            if kind == "atom" and taken[position] >> bits[at] & 1:
                at, position = at + 1, position + 1
            elif kind == "open" or kind == "close":
                at, trail = at + 1, (op, position, trail)
            elif kind == "split" and (at, position) not in seen:
                seen.add((at, position))
                ahead.append((op[2], position, trail))
                at = op[1]
            else:
                at, position, trail = ahead.pop()
        way: list[tuple[Any, int]] = []
        while trail:
            way.append(trail[:2])
            trail = trail[2]
        layout: dict[str, Any] = self._captures(rule)
        opened: dict[str, int] = {}
        for (kind, name, as_list), position in reversed(way):
            if kind == "open":
                opened[name] = position
            elif position == opened[name]:
                continue
            elif as_list:
                layout[name] = [*layout[name], (opened[name], position)]
            else:
                layout[name] = (opened[name], position)
        return layout

    def _captures(self, rule: int) -> dict[str, Any]:
        end = self.entries[rule + 1] if rule + 1 < len(self.entries) else len(self.code)
        return {op[1]: [] if op[2] else None for op in self.code[self.entries[rule] : end] if op[0] == "open"}


class Numbers(dict[Key, int]):
    """A number for each key, given when a text first holds it: layers look numbers up in a list, which is faster than words."""

    __slots__ = ("parts",)

    def __init__(self) -> None:
        self.parts: list[Key] = []

    def __missing__(self, key: Key) -> int:
        number = self[key] = len(self.parts)
        self.parts.append(key)
        return number


class Memory:
    """What a layer knows of each numbered set of tags: its shape (a number for the tags that its patterns ask for), the state behind it.

    A set that no text brought to this layer yet is UNKNOWN; one that cannot begin a match has the state None.
    """

    __slots__ = ("automaton", "numbers", "shapes", "states")

    def __init__(self, automaton: Automaton, numbers: Numbers):
        self.automaton, self.numbers = automaton, numbers
        self.shapes: list[int] = []
        self.states: list[State | None] = []

    def grow(self) -> None:
        more = len(self.numbers.parts) - len(self.states)
        if more:
            self.shapes += [-1] * more
            self.states += [UNKNOWN] * more

    def shape(self, number: int) -> int:
        found = self.shapes[number]
        if found < 0:
            tags = self.numbers.parts[number]
            found = self.shapes[number] = self.automaton.signature(tags)  # type: ignore[arg-type]
        return found

    def state(self, number: int) -> State | None:
        """Return the state behind a token that begins a match, None where it cannot."""
        found = self.states[number]
        if found is UNKNOWN:
            needed = self.automaton.needed
            if needed is not None and needed.isdisjoint(self.numbers.parts[number]):
                found = None
            else:
                found = self.follow(self.automaton.root, number)
            self.states[number] = found
        return found

    def follow(self, state: State, number: int) -> State | None:
        """Return the state behind a further token."""
        shape = self.shape(number)
        moves = state.moves
        return moves[shape] if shape in moves else self.automaton.step(state, shape)


_numbers = Numbers()


def current() -> Numbers:
    """Return the numbers that new texts are to use, after MEMORY keys fresh ones."""
    global _numbers
    if len(_numbers.parts) > MEMORY:
        _numbers = Numbers()
    return _numbers
