"""The name of a body with a head noun: where it ends, how it reads in the nominative, and what places it holds."""

from __future__ import annotations

import re
from functools import cache

from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.names.lexis.eastern import is_chinese, is_korean
from pipeline.german.names.lexis.forms import office_row
from pipeline.german.names.lexis.words import Tags, genitive, is_metropolis, organization_row, tags
from pipeline.german.names.organizations.nominative import clean, nominative
from pipeline.german.names.places.places import place_node
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Reading, Sequence, Span
from pipeline.lexicon import table


def tags_at(sequence: Sequence, at: int) -> Tags:
    """Return the tags of a token: a plain word's, or a node's with its own."""
    node = sequence.nodes[at]
    return node.tags | {node.tag} if node is not None else tags(sequence.words[at])


def _place_parts(span: Span) -> tuple[Node, ...]:
    """Return inner place nodes for the toponyms inside a name."""
    return tuple(node for i in range(span.first, span.last) if (node := place_node(span.sequence, i)) is not None)


_ONE_OF_MANY = re.compile(r"(?:Fraunhofer|Max-Planck|Leibniz|Helmholtz|Goethe|Konfuzius)-(?:Institut|Zentrum)")


def headed_reading(sequence: Sequence, first: int, head: int, last: int) -> Reading:
    if first > 1 and sequence.words[first - 1] == "." and sequence.words[first - 2] in ("St", "Skt"):
        first -= 2  # "am St. Nikolaus-Hospital Eupen"
    elif first > 1 and sequence.words[first - 1] == "." and sequence.words[first - 2] in ("Ev", "Kath", "Evang", "Städt", "Staatl"):
        first -= 2  # "die Ev. Kirchengemeinde Celle"
    if first < head < last - 1 and _ONE_OF_MANY.match(sequence.words[head]) and demonym(sequence.words[first]) is not None:
        first += 1  # "das Freiburger Fraunhofer-Institut für ...": where it is, and no part of the name
    row = organization_row(sequence.words[head])
    last = _completed(sequence, head, last, row)
    if (
        last < len(sequence)
        and row.get("type") in ("CollegeOrUniversity", "Hospital")
        and "ROMAN" in tags_at(sequence, last)
        and sequence.words[last + 1 : last + 2] != ["."]
    ):
        last += 1  # "Medizinische Klinik II", "Fakultät V"
    span = sequence.span(first, last)
    words = " ".join(sequence.words[first:last]).split()  # a listed head may be several
    at = len(" ".join(sequence.words[first : head + 1]).split()) - 1
    name = nominative(words, at, clean(span.text))
    if " " in row.get("lemma", "") and f"{row['lemma']}s" in name:
        name = name.replace(f"{row['lemma']}s", row["lemma"])  # "des Alumni Clubs Bonn"
    church = sequence.words[head].lower().endswith("kirche")  # "Landeskirche Hannovers" keeps it
    if (
        not church
        and last - 1 > head
        and words[-2] not in ("des", "der")
        and words[-1] not in table("places")
        and (base := genitive(words[-1]))
        and table("places").get(base, "kind") not in (None, "Country")
    ):  # but "Verteidigungsministerium Litauens"
        name = name[: -(len(words[-1]) - len(base))]
    for k in range(2, 6):  # "Bundesamt für Sicherheit" + "in der Informationstechnik"
        if (
            sequence.words[last : last + 1] in (["in"], ["der"], ["des"])
            and f"{name} {' '.join(sequence.words[last : last + k])}" in _long_names()
        ):
            name, span = f"{name} {' '.join(sequence.words[last : last + k])}", sequence.span(first, last + k)
            break
    value = OrganizationValue(name, row.get("type", "Organization"))
    return Reading(value, parts=_place_parts(span), start=span.start, end=span.end, frees=True)


ARTS = frozenset("Künste Medien Wissenschaften Bundeswehr Wirtschaft Polizei Nationen Kirchen".split())
_OUTPOSTS = frozenset("Botschaft Generalkonsulat Konsulat Honorarkonsulat".split())
_NAMED_IN_QUOTES = frozenset(
    ("CollegeOrUniversity", "School", "WorkersUnion", "MusicGroup", "TheaterGroup", "EducationalOrganization")
)


def _completed(sequence: Sequence, head: int, last: int, row: dict[str, str]) -> int:
    """Return where a name ends with what belongs to it behind: an embassy's town, a school's own name in quotation marks."""
    words = sequence.words
    if (
        row.get("lemma") in ("Universität", "Hochschule", "Akademie")
        and words[last : last + 1] == ["der"]
        and words[last + 1 : last + 2] != []
        and words[last + 1] in ARTS
    ):
        return last + 2
    if words[last : last + 1] == ["Leopoldina"] and "Akademie" in words[max(0, head - 1) : last]:
        return last + 1
    if words[last : last + 1] in (["International"], ["Europe"]) and last == head + 1 and "FOREIGNHEAD" in tags_at(sequence, head):
        return last + 1  # "Airports Council International"
    follows = last + 1 < len(words) and words[last] == "in"
    abroad = row.get("lemma", "").endswith("andelskammer") and any(
        w.startswith(("Deutsch", "Österr")) for w in words[max(0, head - 4) : head + 1]
    )
    if follows and (abroad or row.get("lemma") in _OUTPOSTS) and "TOPONYM" in tags_at(sequence, last + 1):
        return last + 2
    if last - head > 1 and row.get("type") in _NAMED_IN_QUOTES and words[last : last + 1] in (["„"], ['"'], ["»"], ["«"]):
        closing = next((i for i in range(last + 2, min(last + 8, len(words))) if words[i] in ("“", '"', "”", "«", "»")), None)
        if closing is not None and words[last + 1][:1].isupper() and "\n" not in words[last:closing]:
            return closing + 1
    return last


@cache
def _long_names() -> frozenset[str]:
    """Return what listed abbreviations stand for."""
    acronyms = table("acronyms")
    return frozenset(acronyms.get(form, "name") or "" for form in acronyms.forms)


_SEVERAL = frozenset(("Berlin", "Frankfurt", "Hamburg", "München", "Wien"))  # universities each


def town_university(sequence: Sequence, first: int, head: int) -> Reading | None:
    """Read the university of a town by the town's adjective: "die Kieler Universität", "mit der Kieler Uni"."""
    town = demonym(sequence.words[first]) if sequence.words[head] in ("Universität", "Uni") else None
    if town is None or town in _SEVERAL or table("places").get(town, "kind") != "City":
        return None
    reading = headed_reading(sequence, first, head, head + 1)
    reading.value.name, reading.value.also = f"Universität {town}", reading.value.name
    return reading


def before_holder(sequence: Sequence, first: int, own: int, last: int) -> int:
    """Return where the name of a house ends before that of who holds an office there: "die Leiterin des TSV Neuland Lena Vogt".

    `first` is where the house begins, `own` where what it is called does, `last` where the name seems to end, half-open.
    """
    words = sequence.words
    if first < 2 or words[first - 1] not in _OF_ARTICLES or not office_row(words[first - 2]):
        return last
    for at in range(own + 1, min(last, len(words) - 1)):
        told = tags_at(sequence, at)
        if "HONORIFIC" in told or {"GIVEN", "CLEAR"} <= told or is_chinese(words[at : at + 2]) or is_korean(words[at : at + 2]):
            return at
        unknown = told == tags_at(sequence, at + 1) == {"CAP"}
        if unknown and "TOPONYM" in tags_at(sequence, at - 1) and sequence.marks[at + 1] == "NAME":
            return at
    return last


_OF_ARTICLES = ("des", "der", "vom", "beim", "im")


def is_holder(sequence: Sequence, at: int, behind: int) -> bool:
    """Does a town's word behind a house begin the name of who holds the office there?"""
    own = tags_at(sequence, at)
    if not {"GIVEN", "CLEAR", "TOPONYM"} <= own or is_metropolis(sequence.words[at]) or behind >= len(sequence):
        return False
    return "SURNAME" in tags_at(sequence, behind) and sequence.marks[behind] == "NAME"
