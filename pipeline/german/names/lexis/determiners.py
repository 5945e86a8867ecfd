"""What the words before a body's head noun tell of it: one of many, the one and only, what a building was."""

from __future__ import annotations

from pipeline.german.names.lexis.bodywords import BUILDING, OLD
from pipeline.german.names.lexis.words import is_inflected_adjective, tags
from pipeline.kernel import Sequence

_SUPERLATIVES = tuple(stem + ending for stem in ("st", "ßt") for ending in ("e", "en", "er", "es"))


def is_former(sequence: Sequence, first: int, lemma: str) -> bool:
    """Is a building spoken of by what it was: "in der ehemaligen Brauerei"?"""
    return first > 0 and OLD.match(sequence.words[first - 1]) is not None and BUILDING.search(lemma) is not None


def is_any(sequence: Sequence, first: int) -> bool:
    """Is one of many spoken of, or the first of them: "ein Museum im Harz", "das größte Museum im Harz"?"""
    before = sequence.words[first - 1].lower() if first else ""
    if before.startswith(("ein", "kein", "jede", "manche", "diese")) or before.endswith(_SUPERLATIVES):
        return True
    return is_inflected_adjective(before) and first > 1 and sequence.words[first - 2].lower().startswith("ein")


def is_definite(sequence: Sequence, first: int) -> bool:
    """Does a definite article stand before it, also one that a preposition holds: "die", "im"?"""
    before = sequence.words[first - 1].lower() if first else ""
    return before in ("der", "die", "das", "dem", "den", "des", "im", "am", "zum", "zur", "vom", "beim")


def is_apposition(sequence: Sequence, first: int) -> bool:
    """Does a comma alone part it from a name: "Tom Ahl, Stadtrat der Stadt Ulm"?"""
    if first < 2 or sequence.words[first - 1] != ",":
        return False
    node = sequence.nodes[first - 2]
    if node is not None or sequence.marks[first - 2] != "NAME":
        return node is not None and node.tag == "PERSON"
    return "SURNAME" in tags(sequence.words[first - 2]) or (first > 2 and "GIVEN" in tags(sequence.words[first - 3]))


def is_ribbon(sequence: Sequence, first: int) -> bool:
    """Is "Band" no group that plays: behind "das" or an adjective?"""
    before = sequence.words[first - 1] if first else ""
    return before in ("das", "des") or "ADJCAP" in tags(before)
