"""Offices that a release misspells: "Oberbürgereisterin"."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.german.names.lexis.forms import OF_HEADS, listed_stem, organization_row
from pipeline.lexicon import table

# The offices whose misspelt forms are read, too: long, frequent, and no other word is near.
_FREQUENT = (
    "Oberbürgermeister Bürgermeister Ministerpräsident Bundespräsident Bundeskanzler Bundesminister Staatssekretär Staatsminister "
    "Geschäftsführer Botschafter Generalkonsul Generalsekretär Regierungspräsident Aufsichtsrat Stadtverordnete Beigeordnete "
    "Vorstandsvorsitzende Fraktionsvorsitzende Wirtschaftsförderer Landeshauptmann"
)


@cache
def _frequent() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Return the forms of the frequent offices, with their letters, by their first letter."""
    offices = table("offices")
    forms = {
        form for word in _FREQUENT.split() for form in (word, word + "in", word + "s", word + "n", word + "r") if form in offices
    }
    by_letter: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for form in sorted(forms):
        by_letter.setdefault(form[0], []).append((form, frozenset(form)))
    return {letter: tuple(found) for letter, found in by_letter.items()}


@lru_cache(maxsize=1 << 10)
def _near(letter: str, size: int) -> tuple[int, list[tuple[str, frozenset[str]]]]:
    """Return how many edits a word of this size may be away from an office, and the offices of about this size."""
    most = 3 if size >= 16 else 2 if size >= 13 else 1
    return most, [(form, letters) for form, letters in _frequent().get(letter, ()) if abs(len(form) - size) <= most]


def _distance(a: str, b: str, most: int) -> int:
    """Return the edit distance of two words (a swap of neighbours is one edit), or `most` + 1 where it is larger."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def misspelt(word: str) -> str | None:
    """Return the frequent office that a word misspells by one letter, by two or three in long words: "Oberbürgereisterin"."""
    if len(word) < 10 or "-" in word:
        return None
    most, frequent = _near(word[0], len(word))
    if not frequent:
        return None
    letters = set(word)  # each edit brings one new letter at most, and takes one
    near = [form for form, own in frequent if len(letters - own) <= most and len(own - letters) <= most]
    if not near or listed_stem(word, OF_HEADS, table("nouns").forms) is not None:
        return None
    if organization_row(word) or word.endswith(("ei", "at", "ium", "ung", "schaft", "tum")):
        return None  # the house of an office: "Bundesministerium", "Bürgermeisterei"
    told = [(_distance(word, form, most), form) for form in near]
    found = min((n for n in told if n[0] <= min(most, 2) or (n[0] == most and n[1][-5:] == word[-5:])), default=None)
    return found[1] if found else None
