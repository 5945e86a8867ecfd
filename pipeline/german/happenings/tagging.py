"""What the rules of event phrases know of each word: an event noun, an adjective of a name, a word of many listed ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.german.happenings.inflect import ADJECTIVE_ENDINGS
from pipeline.german.happenings.words import ARTICLES, EventWord, event_word, is_common
from pipeline.german.names.lexis.words import demonym, is_lower
from pipeline.german.tokens import words_of
from pipeline.kernel import Sequence
from pipeline.lexicon import table

TAGS = frozenset(
    "EVENTNOUN FAIRNOUN ENGLISHHEAD DURATION NUM YEAR ROMAN ADJCAP ERWORD CAPNAME TITLE ORGANIZATION PLACE DATE RANGE ENGLISHORDINAL ORDINALWORD NOUN LISTEDFIRST AGENT PERSON ROLE".split()
)
YEAR = re.compile(r"(?:19|20)\d\d$")
_ROMAN = re.compile(r"[IVX]{1,6}$")
ENGLISH = frozenset(
    "Summit Conference Congress Forum Festival Symposium Colloquium Expo Fair Day Days Week Meeting Awards Convention Show Fest Gala Workshop Workshops "
    "Hackathon Slam Camp Talk Talks Lounge Cup Challenge Night Run Masters Open Lecture Dinner Brunch Lunch Breakfast Market Roadshow".split()
)
_ADJECTIVAL = (
    "sche",
    "schen",
    "scher",
    "sches",
    "liche",
    "lichen",
    "licher",
    "liches",
    "ige",
    "igen",
    "iger",
    "ale",
    "alen",
    "aler",
    "ales",
    "ive",
    "iven",
)
_NAMED = frozenset({"fair", "conference", "festival", "congress", "exhibition", "symposium", "summit", "world-fair", "trade-fair"})


def _foreign(word: str) -> bool:
    """Is the word of a name for sure: English, or with a capital inside ("ForstTrend")?"""
    return word in table("foreignwords").forms or (not word.isupper() and "-" not in word and _has_capital(word[1:]))


def _has_capital(letters: str) -> bool:
    return not letters.islower() and any(map(str.isupper, letters))


@lru_cache(maxsize=1 << 16)
def tags(word: str) -> frozenset[str]:
    """Return the tags of a word that the rules of this layer ask for."""
    found = set()
    if word[:1].isdigit():
        if word.isdigit():
            found.add("NUM")
            if YEAR.match(word):
                found.add("YEAR")
        elif re.match(r"\d+(?:st|nd|rd|th)$", word):
            found.add("ENGLISHORDINAL")
        elif event_word(word):
            found.add("EVENTNOUN")
    elif word[:1].islower():
        if _has_capital(word):
            found.add("CAPNAME")  # "openGLAM"
        if word in table("eventheads").forms:
            found.add("EVENTNOUN")  # "gamescom"
        if word in listed_rows() and not is_lower(word):
            found.add("LISTEDFIRST")  # "boot Düsseldorf", not "ersten Spatenstich"
    elif word[:1].isupper():
        low, event, common = word.lower(), event_word(word), is_common(word)
        plain = low in ARTICLES or is_lower(low)
        if event is not None:
            found.add("EVENTNOUN")
            if event.kind in _NAMED:
                found.add("FAIRNOUN")
        elif _ROMAN.match(word):
            found.add("ROMAN")
        elif not (plain or common) or _foreign(word):
            found.add("CAPNAME")
        else:
            found.add("NOUN")
        if word in ENGLISH:
            found.add("ENGLISHHEAD")
        if word in listed_rows():
            found.add("LISTEDFIRST")
        if (
            event is None
            and word.endswith(ADJECTIVE_ENDINGS)
            and low not in ARTICLES
            and (plain or not common or word.endswith(_ADJECTIVAL))
        ):
            found.add("ADJCAP")
        if word.endswith("er") and (word in table("demonyms") or demonym(word)):
            found.add("ERWORD")
    return frozenset(found)


@cache
def listed_rows() -> dict[str, list[list[str]]]:
    """Return the listed event nouns of several words by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for form in table("eventheads").forms:
        if not form.isalpha() and len(words := words_of(form)) > 1:
            found.setdefault(words[0], []).append(words)
    return {first: sorted(rows, key=len, reverse=True) for first, rows in found.items()}


def is_listed(sequence: Sequence, at: int) -> EventWord | None:
    """Return the listed event noun of two words that begins with a token."""
    row = next(
        (row for row in listed_rows().get(sequence.words[at], ()) if len(row) == 2 and sequence.words[at : at + 2] == row), None
    )
    return event_word(" ".join(row)) if row is not None and at >= 0 else None
