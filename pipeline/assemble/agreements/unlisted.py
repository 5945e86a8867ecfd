"""Names that nothing explains: capitalised words that are no nouns, and the towns they are where a slot wants a town."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.assemble.agreements.parties import town_of
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.words import event_word
from pipeline.german.names.lexis.words import demonym, is_lower, is_noun
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places

RULE = "agreements.party"
_HYPHENED = re.compile(
    r"^\w+-(?:aux|de|del|der|des|du|en|et|in|la|le|les|na|nad|of|on|op|pod|sous|sul|sur|the|under|upon)-\w+$"
)  # "Pont-sur-Yonne"


def is_strange(text: Text, i: int) -> bool:
    """Is the token a capitalised word that nothing explains, or a place that only its context made one?"""
    if text.classes[i] == "L":
        node = text.sequence.nodes[i]
        return node is not None and node.rule.startswith("leftovers.")
    return text.classes[i] in "NZ" and _is_name(text.word(i))


@lru_cache(maxsize=1 << 12)
def _is_name(word: str) -> bool:
    """May a word be a name: capitalised, no noun of the language, nor its people or the adjective of a town?"""
    if not word[:1].isupper() or not word[-1:].isalnum() or is_lower(word.lower()):
        return False
    if "-" in word and _HYPHENED.match(word.lower()):
        return True
    if is_noun(word) or event_word(word) is not None:
        return False  # "Jahrestages"
    return demonym(word) is None and not word.endswith(("er", "innen", "ern", "ungen", "ische", "ischen"))


def is_unread_town(node: Node) -> bool:
    """Is it a place that only its context made one, "aus South Tyneside", and that may be a town?"""
    return node.tag == "PLACE" and node.value.kind == "Place" and node.rule.startswith("leftovers.")


def is_town_name(text: Text, i: int) -> bool:
    """May the token be a town's name: a strange word, or a noun that is a town, too: "Gouda"?"""
    if is_strange(text, i):
        return True
    alone = text.classes[i] in "NP" and not (i and text.classes[i - 1] in "da")
    return alone and table("places").get(text.word(i), "kind") == "City"


def name_end(text: Text, i: int) -> int:
    """Return where the name ends that begins at a token, half-open: "Bagnolo Mella"."""
    last = i + 1
    while text.classes[i] == "N" and last < len(text.classes) and text.classes[last] == "N" and is_strange(text, last):
        last += 1
    return last


def town(text: Text, places: Places, organizations: Organizations, i: int, last: int | None = None) -> str | None:
    """Return the administration of the town that a token must be by its slot, though no list knows it, None for no name.

    A name may go on up to the token `last`. One that is a firm's elsewhere is a town's here: "Partnerstädte sind Salzgitter und Auchel".
    """
    node = text.sequence.nodes[i]
    if text.classes[i] == "L" and node is not None and not node.rule.startswith("sites."):
        return town_of(node, places, organizations)
    if not (text.word(i) in table("places") if text.classes[i] == "O" else is_town_name(text, i)):
        return None
    last = i + 1 if last is None else last
    starts, ends = text.sequence.starts, text.sequence.ends
    made = Node("PLACE", starts[i], ends[last - 1], PlaceValue(text.slice(i, last), "City"), RULE)
    return town_of(made, places, organizations)
