"""Parties whose name nothing else explains, told by the slot where a sentence of a paper or bond wants one.

"das Forschungsinstitut Loria", "mit dem Sygehus Sønderjylland", "und MPWiK", "der Sportföderation der Woiwodschaft Lubuskie".
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.assemble.houses import DEFINITE, HOUSES, Registers
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.verbs import is_verb
from pipeline.german.names.firmkinds import INTRODUCING
from pipeline.german.names.words import demonym, is_lower, is_noun
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node

RULE = "agreements.party"
# Nouns of houses besides those that "die Kammer", "das Unternehmen" may speak of.
_BODIES = (
    *HOUSES, "föderation", "kooperative", "verwaltung", "feuerwehr", "ortswehr", "hafen", "beirat", "kolleg", "archiv", "bibliothek",
    "zentrum", "bund", "werke", "kirche", "pfarrei", "kloster", "zoo", "messe", "börse", "versicherung", "kasse", "zunft",
    "gilde", "ensemble", "galerie", "sender", "fakultät",
)  # fmt: skip
# Compounds with these name a house by themselves, where the text has but one.
_ALONE = (
    "gymnasium", "stiftung", "kammer", "klinik", "hospital", "krankenhaus", "museum", "theater", "sparkasse", "orchester", "föderation",
    "jugendfeuerwehr", "akademie", "kirchengemeinde", "domgemeinde", "pfarrgemeinde", "hochschule", "musikschule", "volkshochschule", "bibliothek",
    "stadtarchiv", "konservatorium", "verkehrsverbund", "zweckverband", "handwerkerschaft", "bauernverband", "sportbund",
)  # fmt: skip
_PARTICLES = frozenset("de del della delle di do da du d l la le of for the van voor og och i y e et and & w na".split())
_OF = frozenset({"der", "des", "von", "vom"})
_AREAS = ("stadt", "gemeinde", "kreis", "land", "region", "bezirk", "zentrum", "verwaltung", "haus")  # whose genitive says where
_GOES_ON = frozenset('& – - „ “ " » « /'.split())
_LONGEST = 6  # tokens of a name


def of_phrase(found: Registers, chunk: Chunk, towns: bool = False) -> str | None:
    """Return the organisation that a phrase names though nothing explains the name, None where it may be anything else.

    Where `towns` are bound, a place that no list knows is one.
    """
    text = found.text
    if chunk.det is not None and chunk.det not in DEFINITE:
        return None
    if towns and (node := text.sequence.nodes[chunk.head]) is not None and text.classes[chunk.head] == "L":
        return found.organizations.of_place(found.places.add(node).id).id if _is_strange(text, chunk.head) else None
    named = _name(text, chunk)
    if named is None:
        return None
    name, first, last = named
    if (known := found.organizations.named(name)) is not None:
        return known.id
    starts, ends = text.sequence.starts, text.sequence.ends
    return found.organizations.add(Node("ORGANIZATION", starts[first], ends[last - 1], OrganizationValue(name), RULE)).id


def _name(text: Text, chunk: Chunk) -> tuple[str, int, int] | None:
    """Return the name in a phrase with its first and last token, half-open; None for one that was read in part: "Orgel Vogt GmbH"."""
    named = _unread(text, chunk)
    if named is None or (text.classes[named[2] : named[2] + 1] or " ") in "OPZ" or text.slice(named[2], named[2] + 1) in _GOES_ON:
        return None
    return named


def _unread(text: Text, chunk: Chunk) -> tuple[str, int, int] | None:
    """Return the unknown words of a phrase, or its noun of houses with what follows that."""
    first = next((i for i in range(chunk.inner, chunk.last) if text.word(i)[:1].isupper() and not _is_of_town(text, i)), chunk.last)
    if first == chunk.last or first > chunk.head:
        return None
    if text.classes[first] == "N" and is_noun(text.word(first)):
        return _of_house(text, first)
    if not _is_strange(text, first):
        return None
    last = _end(text, first)
    alone = last == first + 1 and chunk.det is None
    opens = not first or text.classes[first - 1] in "B."
    if alone and (text.classes[first] == "L" or (opens and text.classes[last : last + 1] == "p")):
        return None  # a place; "Unberührt von all dem bleibt ..."
    name = text.slice(first, last)
    return (name, first, last) if len(name) > 2 else None


def _is_of_town(text: Text, i: int) -> bool:
    """Is the token the adjective of a town before a name: "das Shanghaier Power Station of Art"?"""
    return text.word(i).endswith("er") and text.classes[i] in "Na" and not is_noun(text.word(i)) and text.word(i + 1)[:1].isupper()


def _of_house(text: Text, first: int) -> tuple[str, int, int] | None:
    """Return the name that a noun of houses begins or introduces: "Forschungsinstitut Loria", "Hersteller Valtio", "Föderation der X"."""
    low, last = text.low(first), first + 1
    if INTRODUCING.search(low):
        last = _end(text, first + 1)
        return (text.slice(first + 1, last), first + 1, last) if last > first + 1 else None
    if not low.endswith(_BODIES) or low.startswith("partner"):
        return None
    last = _end(text, last, True)
    if last == first + 1 and len(low) > 6 and low.endswith(_ALONE) and low not in _ALONE:
        return text.word(first), first, last  # "die Domgemeinde"
    owned = text.low(last) in _OF and text.classes[last + 1 : last + 2] in ("O", "L") if last < len(text.classes) else False
    if last == first + 1 and owned and not low.endswith(_AREAS):
        last += 2
    return (text.slice(first, last), first, last) if last > first + 1 else None


def _end(text: Text, at: int, begun: bool = False) -> int:
    """Return where a name ends that a token may go on: behind unknown words, places in it, and foreign words between them."""
    last = at
    while last < len(text.classes) and last - at < _LONGEST:
        if _is_strange(text, last) or ((begun or last > at) and text.classes[last] == "L"):
            last += 1
        elif last + 1 < len(text.classes) and _is_strange(text, last + 1) and _is_foreign(text, last):
            last += 2  # "Institut national d’Optique"
        else:
            break
    return last


def _is_foreign(text: Text, i: int) -> bool:
    """Is the token a particle of names, or a word in lower case that is none of the language?"""
    low = text.low(i).rstrip("’'")
    return low in _PARTICLES or (text.classes[i] == "a" and len(low) > 2 and not is_lower(low) and not is_verb(low))


def _is_strange(text: Text, i: int) -> bool:
    """Is the token a capitalised word that nothing explains, or a place that only its context made one?"""
    if text.classes[i] == "L":
        node = text.sequence.nodes[i]
        return node is not None and node.rule.startswith("leftovers.")
    return text.classes[i] in "NZ" and _is_name(text.word(i))


@lru_cache(maxsize=1 << 12)
def _is_name(word: str) -> bool:
    """May a word be a name: capitalised, no noun of the language, nor its people or the adjective of a town?"""
    if not word[:1].isupper() or not word[-1:].isalnum() or is_noun(word) or is_lower(word.lower()):
        return False
    return demonym(word) is None and not word.endswith(("er", "innen", "ern", "ungen", "ische", "ischen"))
