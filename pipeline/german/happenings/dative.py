"""Names and groups as they stand in the name of an event: "bei der Universität Ulm", "beim Neuen Kunstverein", "von Jugendlichen"."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from functools import lru_cache

from pipeline.german.happenings.inflect import dative_noun, dative_plural, genitive, is_adjective
from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.words import demonym, is_lower, tags
from pipeline.german.names.organizations.nominative import FEMININE_FORMS, row_of
from pipeline.lexicon import table

_FIRMS = tuple(sorted(FEMININE_FORMS))  # legal forms whose name is feminine
_ABROAD = ("Ltd.", "Inc.", "Corp.", "LLC", "B.V.", "N.V.", "S.A.", "S.p.A.", "K.K.")  # firms whose name takes no article
_ARTICLES = {"m": "dem", "n": "dem", "f": "der"}
_PROPER = frozenset({"Radio", "Tele", "Schloss", "Burg"})  # "bei Radio X"
_FOREIGN = {"Powiat": "m", "Rajon": "m", "Oblast": "f", "Hromada": "f", "Woiwodschaft": "f"}
_CONTRACTED = {"bei dem": "beim", "von dem": "vom", "zu dem": "zum", "zu der": "zur"}


@lru_cache(maxsize=1 << 12)
def dative(name: str) -> str:
    """Return an organisation's name (nominative, without article) in the dative with its article, without where that is not known."""
    words = name.split()
    if words[-1] in _ABROAD:
        return name
    english = not ENGLISH.isdisjoint(words)
    head = next((i for i, word in enumerate(words[:3]) if _gender(word, english)), None)
    if words[-1].endswith(_FIRMS) and len(words) > 1 and (head is None or words[-1][-1].isupper()):
        return f"der {_weak(words, len(words) - 1)}"
    if head is None or words[0] in _PROPER or words[0][:1].islower():
        return name
    gender = _gender(words[head], english)
    if gender == "several" and any(word in table("foreignwords") for word in words[:head]):
        return name  # "Goyang Research Institute"
    if gender == "several":
        words[head] = dative_noun(words[head])
        return f"den {_weak(words, head)}"
    return f"{_ARTICLES[gender]} {_weak(words, head)}"


def governed_by(preposition: str, name: str) -> str:
    """Return preposition and name in the dative: "bei", "Amt für Umwelt" -> "beim Amt für Umwelt"."""
    made = f"{preposition} {dative(name)}"
    pair = " ".join(made.split()[:2])
    return made.replace(pair, _CONTRACTED.get(pair, pair), 1)


def _gender(word: str, english: bool = False) -> str:
    """m, f, n, "several", or "" for a word that heads no name; in an English name "Institute" is one."""
    if word.endswith("werke"):
        return "several"
    row = row_of(word.rpartition("-")[2] if "-" in word else word) or row_of(word)
    if row.get("plural") == "1":
        return "n" if english else "several"
    gender = row.get("gender") or _FOREIGN.get(word) or ("m" if word.endswith("kreis") else "")
    return gender if gender in _ARTICLES else ""


def _weak(words: list[str], head: int) -> str:
    """Return the words with the adjectives that begin the name as behind an article: "Deutsches Museum" -> "Deutschen Museum"."""
    made = list(words)
    for i, word in enumerate(words[:head]):
        changes = "ADJCAP" in tags(word) and not word.endswith(("ese", "en"))  # "Chinese Culture Club", "Niedersachsen Ports"
        if not changes or (word.endswith("er") and demonym(word) is not None):
            break
        made[i] = word.removesuffix("es") + "en" if word.endswith("es") else word.removesuffix("er").removesuffix("e") + "en"
    return " ".join(made)


_ONE = ("gruppe", "klasse", "runde", "mannschaft", "familie", "delegation", "abordnung", "gesellschaft", "fraktion", "leitung")
_DETS = {"m": "den", "f": "die", "n": "das"}


def of_people(words: Seq[str]) -> str:
    """Return a phrase of people without article as it follows a noun: "Französische Handwerker" -> "französischer Handwerker",
    "20 Gäste" -> "von 20 Gästen", "Jugendliche" -> "von Jugendlichen", "Orchester" -> "des Orchesters"."""
    *before, noun = [lowered(word) for word in words[:-1]] + [words[-1]]
    det = _one_holder(before, noun)
    if det and (made := genitive(det, [*before, noun])) is not None:
        return made  # "Japanischer Generalkonsul" -> "des japanischen Generalkonsuls"
    gender = _gender(noun) or ("f" if noun.lower().endswith(_ONE) else "")
    if gender in _DETS and not (before and before[0][:1].isdigit()):
        made = genitive(_DETS[gender], [*before, noun])
        if made is not None:
            return made
    if before and all(w[:1].islower() and is_adjective(w) and w.endswith("e") for w in before):
        return " ".join([*(f"{w}r" for w in before), noun])
    return f"von {dative_plural([*before, noun])}"


def _one_holder(before: Seq[str], noun: str) -> str:
    """Return the article of a single holder of an office whom an adjective tells from several: "neuer Botschafter", "neue Rektorin"."""
    if not before or not all(word[:1].islower() and word.endswith(("e", "er")) for word in before):
        return ""
    if noun.endswith("in") and noun[:-2].lower().endswith(("er", "or", "ul", "ent", "at", "är", "eur")):
        return "die" if before[0].endswith("e") else ""
    return "der" if before[0].endswith("er") and noun in table("offices") else ""


def lowered(word: str) -> str:
    """Return an adjective that only a sentence's beginning writes large in small letters."""
    low = word.lower()
    if low in table("numberwords").forms:
        return low
    adjective = word[:1].isupper() and word.endswith(("e", "en", "er")) and is_adjective(word)
    if not adjective or not (is_lower(low) or demonym(low) is not None):
        return word
    return word if word.endswith("er") and not word.endswith("ischer") and demonym(word) is not None else low


@lru_cache(maxsize=1 << 12)
def is_masculine(word: str) -> bool:
    """Is "der" before the noun of a house or an event its nominative, and so no genitive: "der Ausschuss", but not "der Kammer", "der Bürger"?"""
    if word.endswith(("er", "el", "en")):
        return False  # as many in the genitive
    gender = _gender(word)
    if not gender:
        events = table("eventheads")
        gender = "m" if events.get(word, "gender") == "m" and events.get(word, "plural") == "0" else ""
    return gender == "m"
