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
    return is_name_before(sequence, first - 1)


_PARTED = frozenset((",", "(", "–", "-", "als"))


def is_held(sequence: Sequence, first: int, behind: int) -> bool:
    """Is a word that may be a council a councillor: "Tom Ahl (Stadtrat der Stadt Ulm)", "der Stadtrat der Stadt Ulm, Tom Ahl"?"""
    words = sequence.words
    at = first - 1 if first and words[first - 1] in ("der", "dem", "den") else first
    if at > 1 and words[at - 1] in _PARTED and is_name_before(sequence, at - 1):
        return True
    behind += words[behind : behind + 1] == [","]
    node = sequence.nodes[behind] if behind < len(sequence) else None
    title = node is not None and "HONORIFIC" in node.tags
    given = behind + 1 < len(sequence) and {"GIVEN", "CLEAR"} <= tags(words[behind]) and sequence.marks[behind + 1] == "NAME"
    return at < first and (title or given)


def is_name_before(sequence: Sequence, behind: int) -> bool:
    """Does a person's name end before a token?"""
    node = sequence.nodes[behind - 1]
    if node is not None or sequence.marks[behind - 1] != "NAME":
        return node is not None and node.tag == "PERSON"
    own, before = tags(sequence.words[behind - 1]), tags(sequence.words[behind - 2]) if behind > 1 else frozenset()
    if "SURNAME" in own or "GIVEN" in before:
        return True
    return (
        behind > 1 and sequence.marks[behind - 2] == "NAME" and not own & {"TOPONYM", "COMPANY", "ORGWORD"}
    )  # "Giuseppe Di Stefano"


def is_ribbon(sequence: Sequence, first: int) -> bool:
    """Is "Band" no group that plays: behind "das" or an adjective?"""
    before = sequence.words[first - 1] if first else ""
    return before in ("das", "des") or "ADJCAP" in tags(before)
