"""What a word may be, seen alone: the tags that the name layers ask for. Pure in the word, so that every layer can remember it."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.lexicon import table

Tags = frozenset[str]

_NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
_NOUN_SUFFIX = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tät|täten|ismus|nis|nisse|nissen|tum|tümer|ment|mente|ling|linge"
    r"|erei|ereien|ierung|innen|enden|ende|ierte|ierten)s?$"
)
_ADJECTIVE_ENDING = re.compile(r"(?:e|en|er|es|em)$")
_ROMAN = re.compile(r"^[IVX]{1,5}$")
ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen dieser diese dieses diesem diesen jeder jede "
    "jedes jedem jeden mein meine meiner meinem meinen meines sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser "
    "unsere unserer unserem unseren unseres euer eure eurer zum zur beim im am vom ins ans aufs fürs alle aller allen beide beiden beider viele "
    "vieler vielen mehrere mehrerer mehreren einige einiger einigen manche jene jener jenes welche welcher solche".split()
)
PREPOSITIONS_OF_PLACE = frozenset("in nach aus bei ab bis".split())


def stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """Return the word and what is left of it without one of the endings, longest first."""
    return [word.removesuffix(e) if e else word for e in endings if word.endswith(e) and len(word) - len(e) >= 2]


@lru_cache(maxsize=1 << 17)
def is_noun(word: str) -> bool:
    """Is a capitalised word a common noun: listed, inflected, or a compound with a listed tail of at least four letters?"""
    nouns = table("nouns").forms
    if any(stem in nouns for stem in stems(word, _NOUN_ENDINGS)):
        return True
    if "ß" not in word and "ss" in word and is_noun(word.replace("ss", "ß")):
        return True
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return len(last) > 2 and is_noun(last[0].upper() + last[1:])
    names = table("nametails").forms
    low = word.lower()
    if any(low.endswith(tail) for tail in names):
        return False
    size = len(low)
    for start in range(2, size - 3):
        tail = low[start].upper() + low[start + 1 :]
        if (size - start > 4 or start > 3) and any(stem in nouns and len(stem) > 3 for stem in stems(tail, _NOUN_ENDINGS)):
            return True
    return bool(_NOUN_SUFFIX.search(low)) and size > 6


@lru_cache(maxsize=1 << 17)
def is_lower(word: str) -> bool:
    """Is this lower-case form an ordinary German word?"""
    lower, adjectives = table("lowerwords").forms, table("adjectives").forms
    if word in lower or word in adjectives or word in ARTICLES:
        return True
    for ending in ("e", "en", "er", "es", "em", "ere", "eren", "erer", "ste", "sten", "ster", "t", "te", "ten", "st", "n", "end", "ende", "enden"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)]
            if stem in adjectives or (stem in lower and len(stem) > 3) or stem + "en" in lower:
                return True
    return False


@lru_cache(maxsize=1 << 16)
def office_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of an office, inflected or compound; {} where it is none. Adds `canonical` for compounds."""
    offices = table("offices")
    for stem in stems(word, ("", "s", "es", "n", "en", "in", "innen")):
        if row := offices.row(stem):
            return row
    low = word.lower()
    if not word[:1].isupper() or len(word) < 6:
        return {}
    tails = table("officetails")
    for start in range(2, len(low) - 2):
        for stem in stems(low[start:], ("", "s", "es", "n", "en")):
            if len(stem) > 2 and (row := tails.row(stem)):
                head = word[:start]
                canonical = head + (row["canonical"].capitalize() if head.endswith("-") else row["canonical"].lower())
                return {**row, "canonical": canonical, "compound": head.rstrip("-")}
    return {}


@lru_cache(maxsize=1 << 16)
def organization_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of a word that heads organisations' names, alone or as the tail of a compound; {} for none."""
    heads = table("orgheads")
    for stem in stems(word, ("", "s", "es", "e", "n", "en", "er")):
        if row := heads.row(stem):
            return {**row, "lemma": stem}
    low = word.lower()
    tails = table("orgtails")
    for start in range(2, len(low) - 2):
        for stem in stems(low[start:], ("", "s", "es", "e", "n", "en")):
            if len(stem) > 2 and (row := tails.row(stem)):
                return {**row, "lemma": word[:start] + stem, "compound": word[:start].rstrip("-")}
    return {}


def genitive(word: str) -> str | None:
    """Return a name without a genitive's ending ("Neustadts" -> "Neustadt", "Toshibas"), None where it has none."""
    if word.endswith(("'", "’")):
        return word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "is", "us", "as", "os")):
        return word[:-1]
    return None


def _listed(subject: str, word: str) -> str | None:
    """Return the listed form of a word, itself or its genitive's base or its capitalised form; None where there is none."""
    forms = table(subject).forms
    if word in forms:
        return word
    if word.isupper() and len(word) > 3 and word.capitalize() in forms:
        return word.capitalize()
    base = genitive(word)
    if base and base in forms:
        return base
    return None


def first_name(word: str) -> dict[str, str]:
    """Return the row of a first name; each part of a hyphenated one must be listed, and its first gives the gender."""
    names = table("firstnames")
    if (form := _listed("firstnames", word)) is not None:
        return {**names.row(form), "form": form}
    if "-" in word:
        parts = word.split("-")
        if all(p in names for p in parts):
            return {**names.row(parts[0]), "form": word}
    return {}


@lru_cache(maxsize=1 << 17)
def tags(word: str) -> Tags:
    """Return all that a word may be, seen alone."""
    found: set[str] = set()
    first = word[:1]
    if first.isdigit():
        found.add("NUM")
        if len(word) in (4, 5):
            found.add("POSTCODE")
        return frozenset(found)
    if not first.isalpha():
        if "@" in word:
            found.add("MAIL")
        return frozenset(found)
    if word in table("particles"):
        found.add("PARTICLE")
    low = word.lower()
    if low in ARTICLES:
        found.add("ARTICLE")
    if not first.isupper():
        if is_lower(word) or not any(c.isupper() for c in word):
            found.add("LOW")
            if _ADJECTIVE_ENDING.search(word):
                found.add("INFLECTED")
        else:
            found.add("CAMEL")
        if word in table("titles"):
            found.add("HONORIFIC")
        return frozenset(found)
    found.add("CAP")
    if len(word) == 1:
        found.add("INITIAL")
        return frozenset(found)
    if word.isupper():
        found.add("CAPS")
    elif any(c.isupper() for c in word[1:]) and "-" not in word:
        found.add("CAMEL")
    if "-" in word:
        found.add("HYPHEN")
        if word.endswith("-"):
            found.add("ELLIPTIC")
    if _ROMAN.match(word):
        found.add("ROMAN")
    if first_name(word):
        found.add("GIVEN")
        if first_name(word).get("ambiguous"):
            found.add("GIVENAMB")
    if (form := _listed("surnames", word)) is not None:
        found.add("SURNAME")
        if table("surnames").get(form, "ambiguous"):
            found.add("SURNAMEAMB")
    if (form := _listed("places", word)) is not None:
        found.add("TOPONYM")
        if table("places").get(form, "ambiguous"):
            found.add("TOPONYMAMB")
    if word in table("placeacronyms"):
        found.add("TOPONYM")
    if demonym(word):
        found.add("DEMONYM")
    for subject, tag in (("acronyms", "ACRONYM"), ("companies", "COMPANY"), ("legalforms", "LEGALFORM")):
        if _listed(subject, word) is not None:
            found.add(tag)
    if word in table("notnames"):
        found.add("NOTNAME")
    if word in table("stopnames"):
        found.add("STOPNAME")
    if word in table("titles"):
        found.add("HONORIFIC")
    if row := office_row(word):
        found.add("OFFICE")
        if row.get("plural") == "1":
            found.add("OFFICES")
    if row := organization_row(word):
        found.add("ORGWORD")
        found.add("ORGGENERIC" if row.get("position") == "generic" else "ORGHEAD")
    if is_noun(word):
        found.add("NOUN")
    if is_lower(low):
        found.add("LOWERTOO")
    if _is_capitalised_adjective(word):
        found.add("ADJCAP")
    return frozenset(found)


def _is_capitalised_adjective(word: str) -> bool:
    """Could a capitalised word be an inflected adjective: "Deutschen", "Japanisch-Deutsche", "Kölner"?"""
    if not _ADJECTIVE_ENDING.search(word):
        return False
    if demonym(word):
        return True
    last = word.rsplit("-", 1)[-1].lower()
    adjectives = table("adjectives").forms
    return any(stem in adjectives for stem in stems(last, ("e", "en", "er", "es", "em"))) and not is_noun(word)


@lru_cache(maxsize=1 << 15)
def demonym(word: str) -> str | None:
    """Return the place of an inhabitant's or adjective's form ("Kölner", "Zürcherinnen"), None for other words."""
    demonyms = table("demonyms")
    for stem in stems(word, ("", "s", "n", "in", "innen", "e", "en", "es", "er", "em")):
        if row := demonyms.row(stem):
            return row["place"]
    return None
