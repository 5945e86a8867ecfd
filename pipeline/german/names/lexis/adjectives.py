"""Adjectives with a capital letter, as names and titles have them: "Deutschen", "Japanisch-Deutsche", "Pommersche"."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.names.lexis.forms import LISTED, NO_NOUN, is_inflected_adjective, noun_kind, stems
from pipeline.lexicon import table

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_OF_A_NAME = re.compile(r"[a-zäöüß]{3}[^ei]sche[nrs]?$")  # "Pommersche", "Franckesche"
ISCH = tuple(stem + ending for stem in ("isch", "deutsch") for ending in ADJECTIVE_ENDINGS)


def is_capitalised_adjective(word: str) -> bool:
    """Could a capitalised word be an inflected adjective: "Deutschen", "Japanisch-Deutsche", "Kölner"?"""
    if not word.endswith(ADJECTIVE_ENDINGS):
        return False
    if demonym(word):
        return True
    last = word.rsplit("-", 1)[-1].lower()
    if "-" not in word and noun_kind(word) == NO_NOUN and is_inflected_adjective(last):
        return True
    if last.endswith(ISCH):
        return True
    if "-" not in word and noun_kind(word) == NO_NOUN and _OF_A_NAME.search(word):
        return True
    if "ende" in last and (verb := _PARTICIPLE.sub("en", last)) != last and noun_kind(word) != LISTED and _is_verb(verb):
        return True
    if noun_kind(word) != LISTED and _LEARNED.search(last):
        return True
    adjectives = table("adjectives").forms
    return any(
        stem in adjectives and (len(stem) > 3 or stem in ("neu", "alt", "rot", "frei"))
        for stem in stems(last, ADJECTIVE_ENDINGS)
        if stem != last
    )


# Learned adjectives that no list holds: "Interventionelle", "Multimodale", "Translationale".
_LEARNED = re.compile(r"\w{3}(?:(?:ion|ur|ent|i)ell|(?:tion|mod|fazi)al)e[nrsm]?$")
_PARTICIPLE = re.compile(r"ende[nrsm]?$")
_PREFIX = re.compile(r"^(?:nach|vor|auf|an|aus|ein|weiter|fort|zu|mit|über|unter|ab|bei|los|her|hin)(?=\w{5})")


def _is_verb(word: str) -> bool:
    """Is this the infinitive of a verb, with or without its prefix: "nachwachsen"?"""
    lower = table("lowerwords").forms
    return word in lower or _PREFIX.sub("", word) in lower
