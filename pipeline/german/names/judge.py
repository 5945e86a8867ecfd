"""Common noun or name? The first question of every German rule, answered for each capitalised word in its context.

A look-up alone decides most words: a name list that knows a word as nothing else (CLEAR) makes it a name, a list of nouns or the tail
of a compound a common noun; an unknown word is a name, unless its lower-case form is ordinary German. Words that are both (Essen,
Keller, Kai) are told by what stands before and after, and by what the rest of the document says of the same word. The answer is a
mark on the token: NAME, COMMON or FUNCTION.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress

from pipeline.columns import Column
from pipeline.german.names.lexis.forms import LISTED, noun_kind
from pipeline.german.names.lexis.vocabulary import NAME_SPEECH
from pipeline.german.names.lexis.words import ADMIN, ARTICLES, PREPOSITIONS_OF_PLACE, Tags, genitive, is_inflected_adjective, tags
from pipeline.german.tokens import BREAK
from pipeline.kernel import Sequence
from pipeline.lexicon import table

NAME, COMMON, FUNCTION = "NAME", "COMMON", "FUNCTION"
_OPENING = frozenset(
    {BREAK, ".", "!", "?", ":", "„", "“", '"', "»", "«", "‚", "–", "-", "•", "›", "*", "...", "…", "|", "/", "(", ";", "--"}
)
_KNOWN = frozenset({"GIVEN", "SURNAME", "TOPONYM", "COMPANY", "ACRONYM"})
_COURTESY = frozenset({"herr", "herrn", "frau", "herren", "fräulein", "familie", "ehepaar"})
_CITYLIKE = frozenset(
    "stadt gemeinde landkreis kreis universität land messe landeshauptstadt raum region bezirk kanton ortsteil stadtteil".split()
)
_ARTICLES_OF_LANDS = frozenset("der die das dem den des im am vom zum zur".split())  # der Balkan, die Elbe, im Harz
_PLACE_PREFIXES = frozenset("Bad Wildbad Klein Groß Alt Neu Ober Unter Hohen Nieder Markt".split())
_SAYING = frozenset("sagte sagt meinte meint fragte antwortete".split())
_ASKING = _KNOWN | {"LANDNAME", "HYPHEN"}  # what stands around words with these tags tells more
_UNKNOWN: Tags = frozenset({"CAP"})  # a word that no list knows
_NONE: Tags = frozenset()
_COMPOUND: Tags = frozenset({"CAP", "NOUN"})
_SHORT = 8  # letters of a given name that ends as a noun does


def own_tags(sequence: Sequence, at: int) -> Tags:
    """Return the tags of a token: a plain word's, or those that a node has besides its own."""
    node = sequence.nodes[at]
    return node.tags if node is not None else tags(sequence.words[at])


def begins_sentence(sequence: Sequence, at: int) -> bool:
    """Does a token stand where any word would be capitalised?"""
    return at == 0 or sequence.words[at - 1] in _OPENING


def judge(sequence: Sequence) -> list[str]:
    """Return a mark for each token: NAME, COMMON, FUNCTION, or "" for tokens that are no capitalised words."""
    words = sequence.words
    marks = [""] * len(words)
    open_cases: list[int] = []
    sure: set[str] = set()
    for i, alone in _capitalised(sequence):
        if words[i] in _SHOUTED and _is_shouted(words, i):
            marks[i] = FUNCTION
            continue
        initial = not i or words[i - 1] in _OPENING
        mark = alone[initial] or _beside(sequence, marks, i, tags(words[i]), initial)
        if mark:
            marks[i] = mark
            if mark == NAME and not initial:
                sure.add(words[i])
        else:
            open_cases.append(i)
    for i in open_cases:
        word = words[i]
        own = tags(word)
        if word in sure or (genitive(word) or "") in sure or ("CLEAR" in own and not begins_sentence(sequence, i)):
            marks[i] = NAME
        elif "LOWERTOO" in own and begins_sentence(sequence, i):
            marks[i] = FUNCTION
        elif own & {"NOUN", "LOWERTOO"}:
            marks[i] = COMMON
        else:
            marks[i] = NAME
    return marks


# Abbreviations that are little words, too, in a headline of capitals: "BESUCH MIT GÄSTEN", but "FORSCHER VOM MIT".
_SHOUTED = frozenset({"MIT", "MAN", "VOR", "DER", "LEG"})
_FOREIGN_PARTICLES = frozenset(("van", "van de", "van den", "van der", "van het", "de", "di", "da", "del", "dos", "ten", "ter"))
_OF_NAMES = frozenset({"das", "am", "vom", "des", "dem", "im", "beim", "zum"})


def _is_shouted(words: list[str], at: int) -> bool:
    """Do words in capitals, which are no abbreviations, stand on both sides of one?"""
    before, after = words[at - 1] if at else BREAK, words[at + 1] if at + 1 < len(words) else BREAK
    if before.lower() in _OF_NAMES or not after.isupper():
        return False
    return before.isupper() and max(len(before), len(after)) > 4


def _capitalised(sequence: Sequence) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield where capitalised words stand, and what the lists alone decide of them."""
    told = _decided.of(sequence)
    return zip(compress(range(len(told)), told), filter(None, told), strict=True)


def _decide(word: str) -> tuple[str, str] | None:
    """Decide a word by the lists alone, inside a sentence and at its beginning; None for what is no capitalised word."""
    if not word[:1].isupper():
        return None
    return (NAME, NAME) if len(word) == 1 else _alone(tags(word))


_decided = Column(_decide, None)


@lru_cache(maxsize=1 << 12)
def _alone(own: Tags) -> tuple[str, str]:
    """Decide a word by its tags alone, inside a sentence and at its beginning; "" where its neighbours must tell."""
    return _by_lists(own, False), _by_lists(own, True)


def _by_lists(own: Tags, initial: bool) -> str:
    if "NOTNAME" in own or "STOPNAME" in own or ("FIRMKIND" in own and own.isdisjoint(_KNOWN)):
        return COMMON
    if "HONORIFIC" in own and not own & {"CLEAR", "SURNAME"}:
        return COMMON
    if "CLEAR" in own and "NOUN" in own and not own & {"TOPONYM", "COMPANY", "ACRONYM"}:
        return ""  # a given name that is a noun, too: Roman, Rose
    if "CLEAR" in own:
        return NAME if not (initial and "LOWERTOO" in own) or own & {"TOPONYM", "COMPANY", "ACRONYM"} else ""
    if initial and "LOWERTOO" in own and not own & _KNOWN:
        return FUNCTION
    if own & _KNOWN or own & {"NOUN", "LOWERTOO"}:
        return ""
    return NAME


def _beside(sequence: Sequence, marks: list[str], at: int, own: Tags, initial: bool) -> str:
    """Decide a word that is both by its neighbours; "" where the rest of the document must tell."""
    words, word = sequence.words, sequence.words[at]
    before = words[at - 1] if at else BREAK
    node = sequence.nodes[at - 1] if at else None
    if before == "vom" and at > 1 and _is_noble(words[at - 2], own):
        return NAME
    if node is None and word not in _PLACE_PREFIXES and (told := _behind(before, own)) is not None:
        return told
    low = before.lower()
    before_tags = node.tags if node is not None else tags(before) if before[:1].isalpha() else _NONE
    after = words[at + 1] if at + 1 < len(words) else BREAK
    if low in _COURTESY or ("HONORIFIC" in before_tags and low not in ARTICLES):
        return NAME
    if before == "." and at > 1:
        earlier = words[at - 2]
        if ({"HONORIFIC"} <= tags(earlier) and "ROMAN" not in tags(earlier)) or (
            len(earlier) == 1 and earlier.isupper() and at > 2 and marks[at - 3] == NAME
        ):
            return NAME
    if "LANDNAME" in own and "LOWERTOO" not in own and low in _ARTICLES_OF_LANDS:
        return NAME
    if "LANDNAME" in own and not initial and _is_on_map(word, low, words[at - 2].lower() if at > 1 else ""):
        return NAME
    if {"CLEAR", "GIVEN"} <= own and after[:1].isupper():
        after_tags = tags(after)
        if "ARTICLE" not in after_tags and (initial or not after_tags & {"NOUN", "LOWERTOO"} or {"SURNAME", "CLEAR"} <= after_tags):
            return NAME
    if (
        low not in ARTICLES
        and {"CLEAR", "GIVEN"} <= own
        and after in _FOREIGN_PARTICLES
        and words[at + 2 : at + 3]
        and words[at + 2][:1].isupper()
    ):
        return NAME  # "Jan van den Berg kam"
    if word in _PLACE_PREFIXES and after[:1].isupper() and not tags(after) & {"NOUN", "LOWERTOO", "OFFICE", "ADJCAP"}:
        return NAME  # "Bad Niedernau", "Klein Bramstede"
    if "HYPHEN" in own and low in PREPOSITIONS_OF_PLACE and {"TOPONYM", "CLEAR"} <= tags(word.split("-")[0]):
        return NAME  # "in Köln-Wahn"
    if "TOPONYM" in own and before in ("–", "/") and at > 1 and marks[at - 2] == NAME and "TOPONYM" in tags(words[at - 2]):
        return NAME  # "Lahr–Dole"
    if word == "Halle" and _HALL.fullmatch(after):
        return COMMON  # "in Halle B6"
    if "TOPONYM" in own and "NOUN" in own and low == "in" and _is_paired(words, at):
        return COMMON  # "in Lehre und Forschung"
    if "TOPONYM" in own and _is_joined(words, marks, at, low):
        return NAME
    if "LANDNAME" in own and low == "und" and at > 1 and marks[at - 2] == NAME and "TOPONYM" in tags(words[at - 2]):
        return NAME  # "zwischen Nordsee und Harz"
    if "TOPONYM" in own and before.isdigit() and len(before) in (4, 5):
        return NAME
    if low in ARTICLES or is_inflected_adjective(before):
        return COMMON if own & {"NOUN", "LOWERTOO"} else NAME
    given = {"GIVEN", "CLEAR"} <= before_tags  # "Pascal Müller": the given name is a noun, too, and not decided yet
    undecided = given and not marks[at - 1] and (bool(own & {"SURNAME", "HYPHEN"}) or _stands_alone(words, at - 1))
    named_before = at > 0 and (marks[at - 1] == NAME or undecided)
    if named_before and "GIVEN" in before_tags and "GENITIVE" not in before_tags and _may_be_family(own, after):
        second_given = at > 1 and marks[at - 2] == NAME and "GIVEN" in tags(words[at - 2])
        if own & _KNOWN or ("CLEAR" in before_tags and (not second_given or is_of_trade(words[at - 2], word, own))):
            return NAME
    if (
        "PARTICLE" in before_tags
        and (before[:1].islower() or low not in ARTICLES)
        and "OFFICE" not in own
        and at > 1
        and (marks[at - 2] == NAME or (not marks[at - 2] and _stands_alone(words, at - 2) and "ORGWORD" not in own))
        and {"GIVEN", "CLEAR"} <= tags(words[at - 2])
    ):
        return NAME  # "Jan van den Berg": the given name is a noun, too, and not decided yet
    if "GIVEN" in own and after[:1].isupper():
        after_tags = tags(after)
        if "SURNAME" in after_tags and "CLEAR" in after_tags and not begins_plain(after_tags):
            return NAME
        if after_tags == _UNKNOWN and len(after) > 3 and not initial:
            return NAME
    if "OFFICE" in before_tags and "OFFICE" not in own:
        if own & {"SURNAME", "GIVEN"}:
            return NAME
        if (
            own == _COMPOUND
            and len(word) <= _SHORT
            and noun_kind(word) != LISTED
            and after[:1].isupper()
            and tags(after) == _UNKNOWN
        ):
            return NAME  # "Präsidentin Wilmjoke Zobelmann": no joke
    if "SURNAME" in own and "OFFICE" not in own and low in NAME_SPEECH:
        return NAME
    if "NOUN" in own and not own & {"OFFICE", "ORGWORD"} and (low in _SAYING or (low == "so" and after in (".", ",", ":", BREAK))):
        return NAME  # what says something and has no article is a person
    if "SURNAME" in own and (
        after in NAME_SPEECH or (after == "(" and at + 3 < len(words) and words[at + 3] == ")" and words[at + 2].isupper())
    ):
        return NAME
    if (
        "TOPONYM" in own
        and (low in PREPOSITIONS_OF_PLACE or low in _CITYLIKE or before in ADMIN or low.startswith("partner"))
        and low
    ):
        return NAME
    if own & _KNOWN and "SURNAMEAMB" not in own:
        return "" if own & {"NOUN", "LOWERTOO"} else NAME
    return ""


_AROUND = frozenset("Umgebung Umland Umkreis Umfeld Region Land Kreis Landkreis Stadt".split())


def _is_paired(words: list[str], at: int) -> bool:
    """Is what may be a town a field like the next: "in Lehre und Forschung", "in Lehre, Forschung und Transfer", not "in Essen und Umgebung"?"""
    joint, second, third = [*words[at + 1 : at + 4], BREAK, BREAK, BREAK][:3]
    if joint not in ("und", "sowie") and not (joint == "," and third in ("und", "sowie", ",")):
        return False
    return second not in _AROUND and "NOUN" in tags(second) and tags(second).isdisjoint(_KNOWN)


_HALL = re.compile(r"[A-Z]\d{0,2}|[IVX]{2,4}")


def _is_joined(words: list[str], marks: list[str], at: int, before: str) -> bool:
    """Is a town that is an ordinary word, too, joined to a sure one: "zwischen Essen und Koriyama", "in Leipzig und Halle"?"""
    modified = before in ARTICLES or (before != "zwischen" and is_inflected_adjective(before))
    if words[at + 1 : at + 2] == ["und"] and not modified:
        return at + 2 < len(words) and {"TOPONYM", "CLEAR"} <= tags(words[at + 2])
    return before == "und" and at > 1 and marks[at - 2] == NAME and {"TOPONYM", "CLEAR"} <= tags(words[at - 2])


@lru_cache(maxsize=1 << 14)
def _behind(before: str, own: Tags) -> str | None:
    """Decide a word that no list of names knows by the word before it alone; None where more of its neighbours must be asked."""
    if before == "." or not own.isdisjoint(_ASKING):
        return None
    low, before_tags = before.lower(), tags(before) if before[:1].isalpha() else _NONE
    if low in _COURTESY or ("HONORIFIC" in before_tags and low not in ARTICLES):
        return NAME
    if low in ARTICLES or is_inflected_adjective(before):
        return COMMON if own & {"NOUN", "LOWERTOO"} else NAME
    return None if before_tags & {"GIVEN", "PARTICLE", "OFFICE"} or low in _SAYING or low == "so" else ""


def _is_on_map(word: str, before: str, earlier: str) -> bool:
    """Is a water or a mountain range meant that is an ordinary word, too: "an der Aller", "am Kocher", "im Harz"?"""
    if table("places").get(word.removesuffix("s"), "kind") == "BodyOfWater" or table("places").get(word, "kind") == "BodyOfWater":
        return before == "am" or (before in ("der", "die") and earlier in ("an", "entlang"))
    if word == "Alpen":
        return before in ("den", "die", "der")
    return before in ("im", "am", "den", "vom") and not word.endswith("en")


# Given names that another one often follows.
_FIRST_OF_TWO = frozenset(
    "Hans Karl Carl Klaus Horst Franz Heinz Ernst Wolf Jan Johann Josef Georg Gerd Fritz Bernd Peter Paul Otto Werner Kurt Rolf Jens Jörg Jürgen "
    "Friedrich Wilhelm Heinrich Max Anna Anne Eva Maria Marie Rose Ulrich Emil Hermann Dieter Günter Günther".split()
)


def is_of_trade(first: str, word: str, own: Tags) -> bool:
    """Is a noun that no list knows made as family names are, behind two given names: "Hans Peter Wollbrenner"?"""
    return first in _FIRST_OF_TWO and own == _COMPOUND and word.endswith(("er", "mann")) and noun_kind(word) != LISTED


def _stands_alone(words: list[str], at: int) -> bool:
    """Does a given name that is a noun, too, stand without an article or an adjective: "Vorgänger Johannes Trappe"?"""
    before = words[at - 1] if at else BREAK
    return before.lower() not in ARTICLES and not is_inflected_adjective(before)


def _may_be_family(own: Tags, after: str) -> bool:
    """May a word behind a given name be a family name: no office before yet another name, no head of an organisation?"""
    if "OFFICE" in own and ("SURNAME" not in own or (after[:1].isupper() and len(after) > 1 and after[-1] != "-")):
        return False
    return "SURNAME" in own or "ORGWORD" not in own


_NO_FAMILY = frozenset({"ORGWORD", "COMPANY", "CAPS", "CAMEL", "HYPHEN"})


def _is_noble(given: str, own: Tags) -> bool:
    """May a word behind a given name and "vom" be a family name: "Karen vom Brocke", "Anna vom Stein", but not "Anna vom Kulturamt"?"""
    return {"GIVEN", "CLEAR"} <= tags(given) and own.isdisjoint(
        _NO_FAMILY if "SURNAME" in own else _NO_FAMILY | {"NOUN", "TOPONYM"}
    )


def begins_plain(own: Tags) -> bool:
    """Is a word a common noun, too?"""
    return "NOUN" in own
