"""The words without which no text tells of papers and bonds, looked for once for all that reads agreements."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from pipeline.assemble.agreements import bondtold, papers, partnertowns, tellings
from pipeline.columns import Column
from pipeline.german.happenings.clauses import Text
from pipeline.kernel import Sequence

_BINDS, _PAPER, _BOND, _PARTNER = 1, 2, 4, 8


class Signs(NamedTuple):
    """The tokens of a text, in order, that name papers, that are cues of bonds, and that call somebody a partner."""

    papers: list[int]
    bonds: list[int]
    partners: list[int]


@lru_cache(maxsize=1 << 14)
def _sign(word: str) -> int:
    """Return what a word or the characters of a node are, as a sum of the above; 0 for most."""
    low, found = word.lower(), 0
    paper = papers.is_paper(word)
    if paper:
        found = _BINDS
    if (paper or tellings.is_exchanged(low)) and not word[:1].islower():
        found |= _PAPER
    if low in tellings.AGREED:
        found |= _BINDS
    if bondtold.is_cue(low):
        found |= _BINDS | _BOND
    if partnertowns.is_partner(word):
        found |= _PARTNER
    return found


_signs = Column(_sign, 0)


def of(text: Text) -> Signs:
    """Return the signs of a text, those in its nodes, too."""
    told = text.told(_signs)
    found = [(i, told[i]) for i in compress(range(len(told)), told)]
    return Signs(*([i for i, sign in found if sign & kind] for kind in (_PAPER, _BOND, _PARTNER)))


def may_bind(speech: Sequence) -> bool:
    """Does what is said hold a word without which no sentence tells of a paper or a bond?"""
    signs = {*_signs.of(speech), *[_sign(speech.words[at]) for at, _ in speech.placed()]}
    return any(sign & _BINDS for sign in signs)
