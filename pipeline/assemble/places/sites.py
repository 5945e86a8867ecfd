"""Nouns of places where things happen: known ones and their compounds, what only an article makes a place, and places made of them."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.assemble.grammar import nominative
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.names.lexis.forms import is_no_venue
from pipeline.german.names.lexis.words import is_noun
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table

GOALS = frozenset({"City", "State", "Country", "AdministrativeArea", "Continent"})  # what says enough of where
ROOM_WORDS = frozenset(
    "räumen räumlichkeiten geschäftsräumen büroräumen hauptstelle geschäftsstelle hauptgeschäftsstelle zentrale hauptsitz firmensitz sitz "
    "dienstsitz amtssitz stammsitz unternehmenssitz vereinssitz".split()
)
INSIDE = re.compile(  # what has rooms, by its bare noun: "in der Handelskammer"; no "Netzwerk", no "Datenbank"
    r"(?:kammer|amt|ministerium|botschaft|konsulat|institut|akademie|sparkasse|kanzlei|archiv|bibliothek|klinik|klinikum|hospital|residenz|"
    r"vertretung|schule|universität|bücherei)$"
)
_GENITIVES = frozenset({"der", "des", "für", "zur", "zum", "am", "an"})
_LONG = 8  # letters: a longer word that ends in an s is a genitive
_CUTS = ("", "s", "es", "e", "n")


def as_place(node: Node, rule: str) -> Node:
    """Return a named house as the place where something is: "bei der Sparkasse Jena"."""
    return Node("PLACE", node.start, node.end, PlaceValue(str(node.value.name), "Place"), rule)


@lru_cache(maxsize=1 << 14)
def venue_gender(word: str) -> str | None:
    """Return the gender of a common noun of a venue (Rathaus, Sitzungssaal), None for other words."""
    venues, tails = table("venues"), table("venuetails")
    for cut in _CUTS:
        base = word.removesuffix(cut) if cut else word
        if base != word or not cut:
            if gender := venues.get(base, "gender"):
                return gender
            if is_no_venue(base):
                return None
            low = base.lower()
            for start in range(2, len(low) - 2):
                if low[start:] in tails:
                    return tails.get(low[start:], "gender") or "n"
    return None


@lru_cache(maxsize=1 << 14)
def site_gender(word: str) -> str | None:
    """Return the gender of a noun that is a place, be it only behind an article: "auf dem Hof", "im Gaswerk"."""
    if known := venue_gender(word):
        return known
    sites = table("sites")
    for cut in _CUTS:
        low = word.removesuffix(cut).lower() if cut else word.lower()
        found = next((low[k:] for k in range(max(1, len(low) - 2)) if low[k:] in sites), None)
        if found is not None:
            return sites.get(found, "gender")
    return None


def noun(word: str) -> str:
    """Return the noun that heads a phrase read as one: "Haus" of "Haus der Wirtschaft", "Schule" of "Deutschen Schule"."""
    words = word.split()
    return words[0] if len(words) > 2 and not _GENITIVES.isdisjoint(words[1:-1]) else words[-1]


def gender_of(text: Text, chunk: Chunk) -> str | None:
    """Return the gender of a phrase whose noun names a place, None for other phrases."""
    head = noun(text.word(chunk.head))
    return venue_gender(head) if chunk.det is None else site_gender(head)


_NAMED = re.compile(
    r"(?:hotel|gasthof|gasthaus|haus|restaurant|café|cafe|schloss|burg|villa|kino|theater|saal|zentrum|hof|forum|park|pension|stadion|arena|"
    r"halle|schule|museum|club|bar|bistro|kita|heim|stube|keller)$"
)

_MARKS = '„“”"«»‚‘’›‹'

COUNTED = re.compile(
    r"(?:halle|saal|raum|zimmer|trakt|bühne|terminal|gebäude|haus)$", re.IGNORECASE
)  # one of several: "Halle 3", "Raum B12"
_CODE = re.compile(r"[A-Z]\d{1,3}|[A-H]|[IVX]{2,4}")


def made(text: Text, chunk: Chunk) -> Node:
    """A place from a common noun: its adjectives in the nominative, names behind it kept; "Kultur- und Kongresszentrum" is one."""
    first = chunk.inner
    if (
        first > 2
        and text.low(first - 1) in ("und", "&", "sowie")
        and text.word(first - 2).endswith("-")
        and chunk.inner == chunk.head
    ):
        first -= 2
    gender = gender_of(text, chunk) or "n"
    words = [text.word(i) for i in range(first, chunk.inner)]
    for i in range(chunk.inner, chunk.last):
        if i > chunk.head and text.classes[i] == "N" and is_noun(text.word(i)) and not _NAMED.search(text.low(chunk.head)):
            break  # "auf dem Nordfriedhof Kränze nieder"
        word = nominative(text, i)
        if i < chunk.head and text.classes[i] in "aN":
            if word[:1].islower():
                continue
            proper = word.endswith("er") or venue_gender(word) is not None  # "Neudorfer Markt", "Anlegestelle Westufer"
            word = word if proper else strong_nominative(word, gender)
        elif i == chunk.head:
            word = _as_name(word, gender, genitive=chunk.det in ("des", "eines"))
        words.append(word)
    node, last = text.sequence, chunk.last
    coded = last < len(text.classes) and (
        (text.classes[last] == "#" and text.word(last).isdigit())
        or (_CODE.fullmatch(text.word(last)) is not None and COUNTED.search(text.word(chunk.head)) is not None)
    )
    if coded and last == chunk.head + 1:
        words.append(text.word(last))  # "in der Werkhalle 3"
        last += 1
    return Node("PLACE", node.starts[first], node.ends[last - 1], PlaceValue(" ".join(words), "Place"), "venues.common")


def _as_name(word: str, gender: str, genitive: bool) -> str:
    """ "Deutschen Schule" -> "Deutsche Schule", "Hauses der Wirtschaft" -> "Haus der Wirtschaft"; a single word as it is."""
    first, gap, rest = word.partition(" ")
    if gap and rest[:1].isupper() and first.endswith("en"):
        first = strong_nominative(first, gender)
    return (_base(first) if genitive else first) + gap + rest


def _base(word: str) -> str:
    cut = [word.removesuffix(end) for end in ("es", "s") if word.endswith(end)]
    known = next((base for base in cut if _is_noun(base)), None)
    return known or (cut[0] if cut and len(word) > _LONG else word)


def _is_noun(word: str) -> bool:
    """Is it a noun as it stands, or a compound of a known one: "Hauptgebäude"?"""
    low = word.lower()
    ends = [low[k:] for k in range(len(low) - 2)]
    return (
        word in table("nouns").forms
        or word in table("venues")
        or any(e in table("sites") or e in table("venuetails") for e in ends)
    )


def quoted(text: Text, chunk: Chunk) -> Node | None:
    """The house whose name stands in quotation marks behind an article: "im „Haus der Begegnung“", "in der „Alten Schmiede“"."""
    node = text.sequence.nodes[chunk.head]
    if node is None or node.tag != "TITLE" or chunk.det not in ("dem", "der") or chunk.inner != chunk.head:
        return None
    name = text.word(chunk.head).strip(_MARKS)
    first, _, rest = name.partition(" ")
    gender = site_gender(noun(name)) if name[:1].isupper() else None
    if gender is None or (gender == "f") is not (chunk.det == "der"):
        return None  # "in der „Kleinen Nachtmusik“"
    name = f"{strong_nominative(first, gender)} {rest}" if rest and first.endswith("en") and first != noun(name) else name
    return Node("PLACE", node.start, node.end, PlaceValue(name, "Place"), "venues.quoted")


def whose_rooms(text: Text, chunks: list[Chunk], k: int) -> Node | None:
    """The house whose rooms are told: "in den Räumen der Sparkasse Jena", "in der Hauptstelle der Volksbank"."""
    following = chunks[k + 1] if k + 1 < len(chunks) and chunks[k + 1].first == chunks[k].last else None
    if following is None or following.prep is not None or following.det not in ("der", "des"):
        return None
    node = text.sequence.nodes[following.head]
    if text.classes[following.head] == "N" and INSIDE.search(text.low(following.head)):
        return made(text, following)  # "der Industrie- und Handelskammer"
    if node is None or node.tag != "ORGANIZATION":
        return None
    return as_place(node, "venues.rooms")
