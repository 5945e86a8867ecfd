"""What an unknown run of capitalised words cannot be, whatever its context says: pieces of phrases, cells, abbreviations of things."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.joints import ENGLISH
from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.lexis.words import noun_kind, tags
from pipeline.german.names.places.places import burns, listed_form
from pipeline.german.names.unknown.weights import KINDS
from pipeline.german.tokens import BREAK
from pipeline.kernel import Sequence
from pipeline.lexicon import table

_PERSON, _ORGANIZATION, _PLACE = (KINDS.index(kind) for kind in ("PERSON", "ORGANIZATION", "PLACE"))
_ALL = (_PERSON, _ORGANIZATION, _PLACE)
# Letters of sports federations and cantons, as they stand in brackets.
NATIONS = frozenset(
    "GER FRA ITA ESP POR POL CZE SVK SLO CRO SRB AUT SUI GBR ENG SCO IRL USA CAN MEX BRA ARG CHI COL AUS NZL JPN CHN KOR IND TUR RUS UKR "
    "ZH BE LU UR SZ OW NW GL ZG FR SO BS BL SH AR AI SG GR AG TG TI VD VS NE GE JU BLR ROU BUL HUN GRE SWE NOR DEN FIN EST LAT LTU NED BEL LUX ISR EGY ETH KEN RSA NGR JAM CUB GEO ARM AZE KAZ".split()
)
_OF_PEOPLE = frozenset({"OFFICE", "HONORIFIC", "GIVEN", "SURNAME"})
# What bears letters for a name and is no house.
_THINGS = re.compile(
    r"(?:[Bb]aureihe|[Gg]ebäude|[Gg]ebäudes|[Vv]orlage|[Dd]rucksache|[Aa]ntrag|[Nn]orm|[Mm]odell|[Tt]yp|[Vv]ersion|[Kk]lasse|[Kk]ategorie|[Gg]rößen?|[Ff]ormat|[Rr]aum"
    r"|[Hh]örsaal|[Ll]inie|[Ff]örderprogramm|[Aa]ktenzeichen|[Bb]ebauungsplan|[Ss]erie|[Ss]tandard|[Kk]ennzeichen|[Ww]ettbewerb|[Zz]ertifikat|[Dd]ateiformat|[Tt]arif|^App)$"
)
_PLAYED = frozenset(
    "Werke Werken Musik Kompositionen Lieder Liedern Arien Stücke Stücken Sonaten Sinfonien Opern Chöre Melodien".split()
)
_QUOTES = frozenset('“”"»«')
_ENGLISH_EVENTS = frozenset(
    "Week Day Days Night Summit Conference Award Awards Year Prize Programme Program Challenge Games".split()
)
_SIZES = re.compile(r"(?:X{0,3}[SL]|M)-(?:X{0,3}[SL]|M)")
_GLUED = re.compile(r"\.\w")  # "Neuland.de"


def barred(sequence: Sequence, first: int, last: int) -> tuple[int, ...]:
    """Return the kinds (indices of KINDS) that the words first..last (half-open token indices) cannot be."""
    words = sequence.words
    before, after = words[first - 1] if first else "", words[last] if last < len(words) else ""
    number = words[last + 1][:1].isdigit() if last + 1 < len(words) else False
    start, end = sequence.starts[first], sequence.ends[last - 1]
    if _GLUED.match(sequence.text, end) or (first and _GLUED.match(sequence.text, start - 1)):
        return _ALL  # "Neuland.de"
    if last - first > 1:
        return _of_several(words[first:last])
    word = words[first]
    own = tags(word)
    if _THINGS.search(before) and not own & {"TOPONYM", "GIVEN", "SURNAME"}:
        return (_ORGANIZATION,)  # "die Baureihe RX", "im Gebäude NW II"
    if len(word) == 2 and after == "." and before == "/" and not word.isupper():
        return _ALL  # "Bild: IHK/Th. Vogt"
    if before == "von" and first > 1 and words[first - 2] in _PLAYED:
        return (_ORGANIZATION,)  # "Werke von Verdi"
    if burns(sequence, first):
        return _ALL
    if _SIZES.fullmatch(word):
        return _ALL  # "Shirts in M-XL"
    if (
        "CAPS" in own
        and before == "("
        and after == ")"
        and first > 2
        and words[first - 2] in _QUOTES
        and _is_event(words[first - 3])
    ):
        return _ALL  # the „European Harbour Week“ (EHW)
    if before in ENGLISH:
        return _ALL  # "Code for Neuland"
    if (after == "." and number) or "." in word or "|" in (before, after):
        return _ALL  # "Kl. 7", a cell of a table: "| Swift BIC |"
    if _is_foreign(word) and not own & {"COMPANY", "ACRONYM", "TOPONYM"}:
        return _ALL  # "Data" of "Open Data"
    if before == "von" and first > 1 and words[first - 2].startswith(("König", "Kaiser")):
        return (_PERSON,)  # "die Königin von Saba"
    if "HYPHEN" in own:
        parts = word.split("-")
        if parts[-1].isupper() and noun_kind(parts[0].removesuffix("s")):
            return _ALL  # "Menschenrechts-NGO"
        if "LANDNAME" in tags(parts[0]):
            return (_PERSON,)  # "Rhein-Sieg"
    if before in ("und", "oder", "sowie") and first > 1 and sequence.marks[first - 2] == "COMMON":
        other = tags(words[first - 2])
        if "NOUN" in other and other.isdisjoint(_OF_PEOPLE) and not own & {"GIVEN", "TOPONYM", "COMPANY", "ACRONYM"}:
            return (_PERSON,)  # "Tempel und Schlösser"
    if "BRANDAMB" in tags(before):
        return (_PERSON,)  # "MAN Roland"
    common = first > 1 and (sequence.marks[first - 2] == "COMMON" or words[first - 2].islower())
    if before == "(" and after == ")" and word in NATIONS:
        return _ALL
    town = sequence.nodes[first - 2] if before == "(" and after == ")" and first > 1 else None
    if town is not None and (town.tag == "PLACE" or town.rule == "organizations.administration"):
        return (
            (_PERSON,) if own & {"CAPS", "COMPANY", "ACRONYM", "CAMEL"} else (_PERSON, _ORGANIZATION)
        )  # "Stadt Frankenberg (Eder)": its river, or whatever tells it from its namesakes
    if "CAPS" in own and before == "(" and common and not _after_body(sequence, first - 1):
        return _ALL  # "Kriminalstatistik (PKS)"
    if begins_sentence(sequence, first) and _is_adjective_of(word, after):
        return _ALL  # "Externer Inhalt"
    if (
        (before == "die" or (before.isdigit() and len(before) < 4))
        and word.endswith("en")
        and "LANDNAME" not in own
        and {"TOPONYM", "ORGWORD"} <= own
    ):
        return (_PLACE,)  # "die Kapellen spielen"
    if {"GIVEN", "CLEAR"} <= own and not own & {"COMPANY", "ACRONYM", "TOPONYM"}:
        return (_ORGANIZATION,)  # "Julia hat über Daten gesprochen"
    return ()


def _is_event(word: str) -> bool:
    return word in _ENGLISH_EVENTS or word in table("eventheads").forms


def _of_several(run: list[str]) -> tuple[int, ...]:
    """What several words cannot be: one with English words names no person; one of English words only, nothing."""
    foreign = [_is_foreign(word) for word in run]
    if all(foreign):
        return _ALL  # "Citizen Science"
    if run[-1] in table("eventheads").forms and "GIVEN" not in tags(run[0]) and "SURNAME" not in tags(run[-1]):
        return _ALL  # "Altdorfhof Open-Air"
    first, _, last = run[-1].rpartition("-")
    if first and len(last) > 5 and noun_kind(last) > 0 and tags(last).isdisjoint(_OF_PEOPLE):
        return (_PERSON,)  # "Georg Vogt-Forschungspreis"
    short = all(word.isupper() and len(word) < 4 and "GIVEN" not in tags(word) for word in run)  # "FB KVS"
    return (_PERSON,) if short or any(foreign) else ()  # "Neustadt Open Air"


def _is_foreign(word: str) -> bool:
    return "FOREIGNWORD" in tags(word) or (len(word) > 3 and word.isupper() and "FOREIGNWORD" in tags(word.capitalize()))


def _is_adjective_of(word: str, noun: str) -> bool:
    """Does an inflected form that no list knows stand before a common noun: "Externer Inhalt"?"""
    if not word.endswith(("er", "es", "e", "en")) or not noun[:1].isupper() or tags(word) - {"CAP", "ADJCAP", "LOWERTOO", "NOUN"}:
        return False
    return noun_kind(noun) > 0 and "SURNAME" not in tags(noun)


def _after_body(sequence: Sequence, at: int) -> bool:
    """Does a noun for a body head the words before a bracket: "die Zentralstelle zur Bekämpfung der Kriminalität (ZBK)"?"""
    for i in range(at - 1, max(-1, at - 9), -1):
        word, node = sequence.words[i], sequence.nodes[i]
        if word in (BREAK, ".", ":", ";", "(") or (node is not None and node.tag != "PHRASE"):
            return False
        if word[:1].isupper() and "ORGWORD" in tags(word):
            return True
    return False


@lru_cache(maxsize=1 << 10)
def joins_lands(word: str) -> bool:
    """Does a hyphen join two places of several lands, which make no third: "Japan-Deutschland", "Hannover-Hiroshima"?"""
    first, _, second = word.partition("-")
    forms = [listed_form(part) if len(part) > 2 else None for part in (first, second)]
    if None in forms or word in table("places"):
        return False
    rows = [table("places").row(form) for form in forms if form is not None]
    lands = any(row.get("kind") in ("Country", "State") for row in rows)
    return all(row.get("country") for row in rows) and (lands or rows[0]["country"] != rows[1]["country"])
