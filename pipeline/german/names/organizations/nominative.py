"""The names of organisations in the nominative: "des Universitätsklinikums Essen" is "Universitätsklinikum Essen"."""

from __future__ import annotations

import re

from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.words import demonym, organization_row, tags
from pipeline.lexicon import table

NO_QUOTES = dict.fromkeys(map(ord, '„“”"»«›‹'))
_STRAIGHT = re.compile(r'(?<![\w„])"(\w[^"„“]*)"')
_CLOSING = frozenset("“”‟«")
FEMININE_FORMS = frozenset("AG GmbH gGmbH KG OHG mbH eG UG GbR SE AöR KGaA".split())  # legal forms, the last word of theirs
STRONG = {"m": "er", "f": "e", "n": "es"}  # an adjective before a nominative without article


# Nouns that head names with an adjective alone: "Rotes Kreuz", "Blaues Kreuz".
_ONLY_BEHIND_ADJECTIVES = {word: {"lemma": "Kreuz", "gender": "n", "plural": "0"} for word in ("Kreuz", "Kreuzes")}


def clean(text: str) -> str:
    """Return a name on one line, without quotation marks and soft hyphens."""
    return " ".join(text.translate(NO_QUOTES).split()).replace("\xad", "").strip()


def tidy(name: str) -> str:
    """Return a name on one line, without soft hyphens, its quotation marks German and in pairs."""
    name = _STRAIGHT.sub(r"„\1“", " ".join(name.replace("\xad", "").split()))
    open_ = name.rfind("„")
    if open_ < 0 or not _CLOSING.isdisjoint(name[open_ + 1 :]):
        return name
    return f"{name[:-1]}“" if name.endswith('"') else f"{name}“"


def row_of(word: str) -> dict[str, str]:
    """Return what is known of a noun that heads an organisation's or a venue's name; {} for others."""
    return organization_row(word) or table("venues").row(word) or _ONLY_BEHIND_ADJECTIVES.get(word, {})


def nominative(words: list[str], head: int, plain: str, agrees: str | None = None) -> str:
    """Return a name in the nominative: its head noun without a genitive's ending, adjectives before it inflected as without article.

    `words` are the name's words, `head` the index of its head noun, `plain` the name as written (used where nothing is inflected).
    `agrees` is the gender that weak adjectives agree with if not the head's: "die Norddeutsche Hafen AG".
    """
    if not ENGLISH.isdisjoint(words):
        return plain  # "Toyota Commemorative Museum of Industry"
    row = row_of(words[head])
    lemma, gender = row.get("lemma", words[head]), row.get("gender", "-")
    changed = plain
    several = (
        row.get("plural") == "1" and table("orgheads").get(lemma, "plural") != "1"
    )  # "Vereine"; but "Stadtwerken" is "Stadtwerke"
    if lemma != words[head] and not several and words[head].startswith(lemma[:3]):
        changed = changed.replace(words[head], lemma, 1)
    before = head
    while before and ("ADJCAP" in tags(words[before - 1]) or words[before - 1].endswith("-") or words[before - 1] in ("und", ",")):
        before -= 1  # only what stands right before its noun is inflected with it
    for word in words[before:head]:
        if row.get("plural") == "1" and word.endswith("en") and "ADJCAP" in tags(word):
            changed = changed.replace(word, word[:-1], 1)  # "Bayerischen Staatsforsten"
        elif row.get("plural") == "1" and "ADJCAP" in tags(word) and word.endswith("e"):
            continue
        elif "ADJCAP" in tags(word) and gender in STRONG and not word.endswith("er"):
            stem = re.sub(r"(?:en|em|es|e)$", "", word)
            weak = agrees if agrees is not None and word.endswith(("e", "en")) else gender
            changed = changed.replace(word, stem + STRONG[weak], 1)
        elif word.endswith("er") and "ADJCAP" in tags(word) and not demonym(word) and gender in ("f", "n"):
            changed = changed.replace(word, word[:-2] + STRONG[gender], 1)
    return changed
