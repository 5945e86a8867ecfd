"""The town that a dateline opens with, also one whose name is an everyday word: "Essen, 3. Mai 2024", "Halle. Die Stadt ...".

In this place the word is a town, whatever it may be elsewhere; it is folded before the layers look at it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence as Seq

from pipeline.german import cues
from pipeline.german.names.lexis.words import tags
from pipeline.german.names.places.places import place_value
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table
from schemas.records import Section

_LONGEST = 5  # tokens of a town's name: "Neustadt an der Weinstraße"
_LAND = 3  # tokens of a comma, a country and a dash
_SHORT = 3  # letters: a shorter word signs ("Ahl, 3. Mai")
_UNKNOWN = frozenset({"CAP", "CAPS"})
_BEHIND = frozenset({",", ".", "(", "–", "-", "/", "|", "—", ":"})


def read(sequence: Sequence, sections: Seq[Section]) -> Sequence:
    """Fold the towns that datelines open with into places; `sections` are those of the sequence's text."""
    found = []
    for start in _openings(sequence.text, sections):
        first = bisect_left(sequence.starts, start)
        last = _town(sequence, first)
        if not last and _is_dated(sequence, first):
            begin, end = sequence.starts[first], sequence.ends[first]
            value = PlaceValue(sequence.words[first].capitalize(), "City")
            found.append((first, first + 1, Node("PLACE", begin, end, value, "places.dateline")))
        if last:
            more = sequence.words[last : last + 3]  # "Neustadt, Deutschland - Die ..."
            if len(more) == _LAND and more[0] == "," and more[2] in "-–—" and table("places").get(more[1], "kind") == "Country":
                value = place_value(" ".join(sequence.text[sequence.starts[first] : sequence.ends[last - 1]].split()))
                found.append(
                    (first, last + 2, Node("PLACE", sequence.starts[first], sequence.ends[last + 1], value, "places.dateline"))
                )
                continue
            begin, end = sequence.starts[first], sequence.ends[last - 1]
            value = place_value(_listed(" ".join(sequence.text[begin:end].split())))
            if value.kind == "City":
                found.append((first, last, Node("PLACE", begin, end, value, "places.dateline")))
    return sequence.replaced(found)


def _is_dated(sequence: Sequence, first: int) -> bool:
    """Do a word that no list knows, a comma and a day open a dateline: "Zelmsiel, 3. Mai 2024"? Then it is a town."""
    words, nodes = sequence.words, sequence.nodes
    if first + 2 >= len(words) or nodes[first] is not None or words[first + 1] != "," or len(words[first]) <= _SHORT:
        return False
    day = nodes[first + 2]
    return day is not None and day.tag == "DATE" and tags(words[first]) <= _UNKNOWN


def _openings(text: str, sections: Seq[Section]) -> Iterator[int]:
    """Yield where a dateline's town may stand: at the start of a date line, and of the first running text that opens like one."""
    for section in sections:
        if section.kind == "dateline":
            yield section.start + (text[section.start] in "([")
        elif section.kind == "body":
            if cues.DATELINE.match(text[section.start : min(section.end, section.start + 120)]):
                yield section.start
            return


def _listed(name: str) -> str:
    """Return the name under which a town is listed: of one in capitals that in small letters, of a quarter its town's."""
    places = table("places")
    name = name.title() if name not in places and name.isupper() and len(name) > _SHORT else name
    town, _, quarter = name.partition("-")
    if name not in places and quarter[:1].isupper() and places.get(town, "kind") == "City":
        return town  # "Tuttlingen-Möhringen"
    return name


def _town(sequence: Sequence, first: int) -> int:
    """Return the token behind the longest listed town at a token, where a sign or the line's end follows; 0 where none stands there."""
    words, nodes = sequence.words, sequence.nodes
    places, town = table("places"), 0
    for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
        node = nodes[last - 1]
        if node is not None and not (last == first + 1 and "TOPONYM" in node.tags):
            break
        name = " ".join(sequence.text[sequence.starts[first] : sequence.ends[last - 1]].split())
        if _listed(name) in places and (last == len(words) or words[last] in _BEHIND or words[last] == "\n"):
            town = last
    return town
