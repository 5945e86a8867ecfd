"""Offices that a release misspells: "Oberbürgereisterin"."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.german.names.forms import OF_HEADS, listed_stem, organization_row
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


@lru_cache(maxsize=1 << 14)
def misspelt(word: str) -> str | None:
    """Return the frequent office that a word misspells by one letter, by two or three in long words: "Oberbürgereisterin"."""
    if len(word) < 10 or "-" in word or (frequent := _frequent().get(word[0])) is None:
        return None
    if listed_stem(word, OF_HEADS, table("nouns").forms) is not None:
        return None
    if organization_row(word) or word.endswith(("ei", "at", "ium", "ung", "schaft", "tum")):
        return None  # the house of an office: "Bundesministerium", "Bürgermeisterei"
    most = 3 if len(word) >= 16 else 2 if len(word) >= 13 else 1
    size, letters = len(word), set(word)  # each edit brings one new letter at most
    near = [
        (_distance(word, f, most), f) for f, own in frequent if abs(len(f) - size) <= most and len(letters.difference(own)) <= most
    ]
    found = min((n for n in near if n[0] <= min(most, 2) or (n[0] == most and n[1][-5:] == word[-5:])), default=None)
    return found[1] if found else None
