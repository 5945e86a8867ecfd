"""Several persons of one office: "die Oberbürgermeister A (X) und B (Y)", "die Räte A und B", "die Leiter beider Ämter, A und B".

Surnames alone behind a plural office are read before the persons' own rules, which ask for a given name; the others after them.
"""

from __future__ import annotations

import copy
import re

from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import genitive, office_row
from pipeline.german.names.offices.introductions import AND, TITLE, bracketed, give, person_of, roles_of
from pipeline.german.names.offices.offices import regendered
from pipeline.german.names.places.places import place_value
from pipeline.german.values import GENDERS, OrganizationValue, PersonValue, PlaceValue, RoleValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

surnames = Layer("shared", VOCABULARY)
layer = Layer("several", VOCABULARY)

_BARE = "(PARTICLE* (NAME&CAP&!GIVEN | NAME&CAP&SURNAME)&!ORGWORD&!ACRONYM&!LEGALFORM&!OFFICE&!DEMONYM&!CAPS&!HONORIFIC)"
_ASIDE = "('(' (CAP | LOW | NUM | ',' | ';' | '.' | ':' | '-' | '/' | ORGANIZATION | PLACE | ROLE)+ ')')"
_ONE = f"(HONORIFIC '.'?)* people[]:{_BARE}"
RANKED = f"(ROLE&KINDACADEMIA&!OFFICES)? {TITLE}"  # "die Dekane A und Professor B"
_EACH = f"{RANKED} people[]:PERSON {_ASIDE}?"
_TOWN = "('(' (PLACE | ORGANIZATION) ')')"
_FROM = "('aus' | 'von')"
_THEIR_TOWNS = (
    "('der' (LOW&INFLECTED)* ('Nachbargemeinden' | 'Mitgliedsgemeinden' | 'Nachbarstädte' | 'Nachbarorte' | 'Nachbarkommunen' | 'Umlandgemeinden'"
    " | 'Partnerstädte' | 'Partnergemeinden' | 'Partnerkommunen' | 'Gemeinden' | 'Städte' | 'Kommunen'))"
)


_ROW_OF_TWO = f"{RANKED} people[]:PERSON ('und' | 'sowie') {RANKED} people[]:PERSON"


@surnames.rule(
    f"whole:(role:ROLE&OFFICES {_ONE} {_ASIDE}? (',' {_ONE} {_ASIDE}?)* (',' | ','? ('und' | 'sowie')) {_ONE} {_ASIDE}?)",
    emits="AGENTS",
    examples={"die Bürgermeister Ahl (Köln) und Vogt (Bonn) kamen": "2", "die Regierungsräte Ahl und Vogt": "2"},
    counterexamples=["die Bürgermeister Tom Ahl und Lena Vogt", "die Bürgermeister von Köln und Bonn"],
)
def plural_surnames(context: object, whole: Span, role: Span, people: list[Span]) -> Reading | None:
    """Surnames behind a plural office, each with its city, party or place in the picture in brackets."""
    return _bare(whole, role, people)


@surnames.rule(
    f"whole:(role:ROLE&!OFFICES {_ONE} '(' TOPONYM ')' ('und' | 'sowie') {_ONE} '(' TOPONYM ')')",
    emits="AGENTS",
    examples={"Oberbürgermeister Ahl (Köln) und Vogt (Bonn) kamen": "2"},
)
def cities_in_brackets(context: object, whole: Span, role: Span, people: list[Span]) -> Reading | None:
    """An office without article that two surnames share, each with its city in brackets."""
    return _bare(whole, role, people) if role.value.scope in ("city", "county", "state") else None


def _bare(whole: Span, role: Span, people: list[Span]) -> Reading | None:
    """Make persons of surnames and give them the office; not where the last one goes on as another name."""
    from pipeline.german.names.places.places import place_node

    sequence = role.sequence
    if whole.last < len(sequence) and sequence.marks[whole.last] == "NAME":
        return None
    first = people[0].text
    if any((genitive(span.text) or "") in table("places") for span in people):
        return None  # "die Justizminister Polens und Deutschlands, ..."
    if first.startswith("von ") and first.removeprefix("von ") in table("places"):
        return None  # "die Bürgermeister von Köln und Bonn"
    parts = [n for n in sequence.nodes[whole.first : whole.last] if n is not None and n.tag in ("ROLE", "ORGANIZATION")]
    for span in people:
        node = Node("PERSON", span.start, span.end, PersonValue(span.text, None, span.text), "shared.surname")
        own, at = _own(role.value, None), span.last
        if at < whole.last and sequence.words[at] == "(":
            while sequence.words[at] != ")":
                inner = sequence.nodes[at]
                if inner is not None and isinstance(inner.value, OrganizationValue):
                    bracketed(node, inner, [own])
                elif own.place is None and (place := place_node(sequence, at) or _city(sequence, at, own)) is not None:
                    own.place = place
                    parts.append(place)
                at += 1
        give(node, [own])
        parts.append(node)
    return Reading(len(people), parts=tuple(sorted(parts, key=lambda n: n.start)), tags=frozenset({"PERSON"}))


@layer.rule(
    f"whole:(role:ROLE&OFFICES {_THEIR_TOWNS}? (','? ('nämlich' | 'namentlich')? | ',' 'darunter' 'die'?) {_EACH} (',' {_EACH})* ((',' | ','? ('und' | 'sowie')) {_EACH})?"
    " (('vom' | 'von' ('der' | 'dem')? | 'der' | 'des') (LOW&INFLECTED)* (CAP&COMMON&!OFFICE)? house:ORGANIZATION)?)",
    emits="AGENTS",
    examples={
        "die Geschäftsführer Tom Ahl und Lena Vogt der Zyrolux GmbH": "2",
        "die Oberbürgermeister Thomas Kufen und Stephan Keller": "2",
        "die Bürgermeister Tom Ahl (Köln) und Lena Vogt (Bonn)": "2",
        "die Psychologen Tom Ahl und Lena Vogt vom Wuppertal Institut": "2",
    },
)
def plural(context: object, whole: Span, role: Span, people: list[Span], house: Span | None) -> Reading | None:
    """A plural office that its holders share: "die Oberbürgermeister A und B"; a city in brackets is the holder's."""
    if len(people) < 2 and not role.text.split()[-1].endswith("innen"):
        return None
    return shared(whole, role, people, house=house)


@layer.rule(
    f"whole:(role:ROLE&!OFFICES {RANKED} people[]:PERSON {_TOWN} (',' {RANKED} people[]:PERSON {_TOWN})* (','? ('und' | 'sowie') | ',') {RANKED} people[]:PERSON {_TOWN})",
    emits="AGENTS",
    examples={
        "Oberbürgermeister Tom Ahl (Köln) und Hans Vogt (Bonn) kamen": "2",
        "Oberbürgermeister Tom Ahl (Köln), Lena Vogt (Bonn) und Jan Voss (Aachen) kamen": "3",
    },
)
def plural_cities(context: object, whole: Span, role: Span, people: list[Span]) -> Reading | None:
    """An office without article shared by holders who each have their city in brackets."""
    fits = role.value.scope in ("city", "county", "state") and role.value.place is None and role.value.organization is None
    return shared(whole, role, people) if fits else None


@layer.rule(
    f"whole:('den' role:ROLE&!OFFICES {RANKED} people[]:PERSON (',' {RANKED} people[]:PERSON)+ ','? ('und' | 'sowie') {RANKED} people[]:PERSON)",
    emits="AGENTS",
    examples={"mit den Fraktionsvorsitzenden Tom Ahl, Lena Vogt und Jan Voss": "3"},
    counterexamples=["Er traf den Fraktionsvorsitzenden Tom Ahl und Lena Vogt."],
)
def plural_dative(context: object, whole: Span, role: Span, people: list[Span]) -> Reading | None:
    """Three holders or more behind a form that serves both numbers: "den Fraktionsvorsitzenden A, B und C"."""
    if not role.text.split()[-1].endswith("en") or role.value.organization is not None or role.value.place is not None:
        return None
    return shared(whole, role, people)


@layer.rule(
    "whole:(role:ROLE&!OFFICES ('beider' | 'der' ('beiden' | 'drei' | 'vier')) CAP"
    f" ',' {RANKED} people[]:PERSON (',' {RANKED} people[]:PERSON)* ','? ('und' | 'sowie') {RANKED} people[]:PERSON)",
    emits="AGENTS",
    examples={"in Anwesenheit der Kulturdezernenten beider Städte, Tom Ahl und Lena Vogt, statt": "2"},
)
@layer.rule(
    "whole:(role:ROLE&OFFICES (LOW | CAP | places[]:PLACE | ORGANIZATION)*"
    f" ',' {RANKED} people[]:PERSON (',' {RANKED} people[]:PERSON)* ','? ('und' | 'sowie') {RANKED} people[]:PERSON)",
    emits="AGENTS",
    examples={"die Kulturdezernenten beider Städte, Tom Ahl und Lena Vogt, kamen": "2"},
)
def plural_apposed(
    context: object, whole: Span, role: Span, people: list[Span], places: list[Span] | None = None
) -> Reading | None:
    """Holders after the plural office and what it is of: "die Direktoren der Häuser in A und B, Ahl und Vogt"."""
    if people[0].first - role.last > 14:
        return None
    first = [role.value.place] if role.value.place is not None else []
    found = [*first, *(s.node for s in places or () if s.node is not None)]
    return shared(whole, role, people, found if len(found) == len(people) else None)


@layer.rule(
    f"whole:(role:ROLE&OFFICES ('/' PLACE)? ',' {RANKED} people[]:PERSON ','? 'und' {_FROM}? second:PLACE ('/' PLACE)?"
    f" ',' {RANKED} people[]:PERSON)",
    emits="AGENTS",
    examples={"die Bürgermeister aus Köln, Tom Ahl, und aus Bonn, Lena Vogt, kamen": "2"},
)
def plural_from(context: object, whole: Span, role: Span, second: Span, people: list[Span]) -> Reading | None:
    """A plural office with a city before each holder: "die Bürgermeister aus A, NAME, und B, NAME"."""
    if role.value.place is None or second.node is None:
        return None
    return shared(whole, role, people, [role.value.place, second.node])


@layer.rule(
    f"whole:(role:ROLE&OFFICES ','? {RANKED} people[]:PERSON ','? {AND} ('der' | 'des' | 'von' ('der' | 'dem')? | 'vom') (LOW&INFLECTED)* second:ORGANIZATION"
    f" ','? {RANKED} people[]:PERSON)",
    emits="AGENTS",
    examples={
        "die Rektoren der Universität Bonn, Tom Ahl, und des Wuppertal Instituts, Lena Vogt, kamen": "2",
        "die Rektoren der Universität Bonn, Tom Ahl, sowie der privaten Hochschule Köln, Lena Vogt, kamen": "2",
    },
    counterexamples=["die Rektoren Tom Ahl und vom Wuppertal Institut Lena Vogt kamen"],
)
def plural_houses(context: object, whole: Span, role: Span, second: Span, people: list[Span]) -> Reading | None:
    """A plural office with a house before each holder: "die Dekane der Fakultät A, NAME, und der Fakultät B, NAME"."""
    if role.value.organization is None or second.node is None or not isinstance(second.value, OrganizationValue):
        return None
    return shared(whole, role, people, houses=[role.value.organization, second.node])


@layer.rule(
    f"whole:({_ROW_OF_TWO} ',' ('die' | 'beide' | 'beides')? role:ROLE&OFFICES)",
    emits="AGENTS",
    examples={
        "Es kamen Lena Vogt und Ida Roth, Geschäftsführerinnen der Zyrolux GmbH.": "2",
        "Es kamen Lena Vogt und Tom Ahl, die Geschäftsführer der Zyrolux GmbH.": "2",
    },
    counterexamples=["Es kamen Lena Vogt und Ida Roth, die Dekane Tom Ahl und Udo Kern."],
)
@layer.rule(
    f"whole:({_ROW_OF_TWO} ',' role:ROLE&!OFFICES)",
    emits="AGENTS",
    examples={
        "Es kamen Lena Vogt und Tom Ahl, Vorsitzende der Zyrolux GmbH.": "2",
        "Es kamen Tom Ahl und Lena Vogt, Geschäftsführer der Zyrolux GmbH.": "2",
    },
    counterexamples=[
        "Es kamen Tom Ahl und Lena Vogt, Vorsitzende der Zyrolux GmbH.",
        "Es kamen Lena Vogt und Tom Ahl, Vorsitzender der Zyrolux GmbH.",
    ],
)
def plural_behind(context: object, whole: Span, people: list[Span], role: Span) -> Reading | None:
    """An office behind two names that both hold: in the plural, or in a form that the last one alone could not bear."""
    sequence = role.sequence
    before = sequence.nodes[whole.first - 1] if whole.first else None
    if (before is not None and before.tag in ("ROLE", "PERSON")) or (
        whole.first and sequence.words[whole.first - 1] in (",", "und")
    ):
        return None  # the first has an office of his own, or more are named before
    behind = sequence.nodes[whole.last + 1] if whole.last + 1 < len(sequence) and sequence.words[whole.last] == "," else None
    if whole.last < len(sequence) and sequence.nodes[whole.last] is not None:
        behind = sequence.nodes[whole.last]
    if behind is not None and behind.tag in ("PERSON", "ROLE"):
        return None  # of the ones named next
    if not role.value.plural:
        last = person_of(people[-1])
        gender = last.value.gender if last is not None else None
        weak = role.value.gender == "u" and role.text.split()[0].endswith(("ende", "gte", "ete", "nte"))
        if not ((gender == "male" and weak) or (gender == "female" and role.value.gender == "m")):
            return None
    return shared(whole, role, people)


@layer.rule(
    f"whole:({RANKED} people[]:PERSON 'und' {RANKED} people[]:PERSON ',' first:ROLE&!OFFICES ('und' | 'sowie') second:ROLE&!OFFICES)",
    emits="AGENTS",
    examples={"Tom Ahl und Lena Vogt, Präsident und Kanzlerin des Wuppertal Instituts, kamen": "2"},
    counterexamples=["Es kamen Tom Ahl und Lena Vogt, Präsidentin und Kanzlerin des Wuppertal Instituts."],
)
def respectively(context: object, whole: Span, people: list[Span], first: Span, second: Span) -> Reading | None:
    """Two people and two offices, each one's own: "A und B, Präsident und Kanzlerin der Universität X"."""
    nodes = [node for span in people if (node := person_of(span)) is not None]
    values = roles_of([first, second])
    own, other = first.value, second.value
    if values[0] is own and own.is_free and own.kind not in ("politics", "government"):
        values[0] = copy.copy(own)  # "Prorektor für Forschung und Kanzlerin der Universität X"
        values[0].organization, values[0].place, values[0].at = other.organization, other.place, other.at
    before = whole.sequence.nodes[whole.first - 2] if whole.first > 1 and whole.sequence.words[whole.first - 1] == "," else None
    if (
        len(nodes) != 2
        or any(node.value.roles for node in nodes)
        or (before is not None and "PERSON" in before.tags | {before.tag})
    ):
        return None
    for node, role in zip(nodes, values, strict=True):
        if node.value.gender is not None and GENDERS.get(role.gender or "", node.value.gender) != node.value.gender:
            return None  # "Tom Ahl und Lena Vogt, Präsidentin und Kanzlerin": both are hers
    for node, role in zip(nodes, values, strict=True):
        give(node, [role])
    return Reading(
        2,
        parts=tuple(n for n in whole.sequence.nodes[whole.first : whole.last] if n is not None and n.tag != "PHRASE"),
        tags=frozenset({"PERSON"}),
    )


def shared(
    whole: Span,
    role: Span,
    people: list[Span],
    places: list[Node] | None = None,
    house: Span | None = None,
    houses: list[Node] | None = None,
) -> Reading | None:
    """Give each person the office, with the city or house in its brackets, or that of `places` or `houses` which is its own."""
    sequence = role.sequence
    nodes = [person_of(span) for span in people]
    found: list[Node] = []
    if None in nodes:
        return None
    for i, (span, node) in enumerate(zip(people, nodes, strict=True)):
        assert node is not None
        own, at = _own(role.value, node.value.gender), span.last
        if at < whole.last and sequence.words[at] == "(":
            while sequence.words[at] != ")":
                inner = sequence.nodes[at] or _city(sequence, at, own)
                if inner is not None and isinstance(inner.value, PlaceValue):
                    own.place = inner
                    found += [inner] if sequence.nodes[at] is None else []
                elif inner is not None and isinstance(inner.value, OrganizationValue):
                    bracketed(node, inner, [own])
                at += 1
        if places is not None:
            own.place = places[i]
        if houses is not None:
            own.organization = houses[i]
        if house is not None and own.organization is None and own.place is None:
            own.organization = house.node
        give(node, [own])
    read = [n for n in sequence.nodes[whole.first : whole.last] if n is not None and n.tag != "PHRASE"]
    parts = tuple(sorted([*read, *found], key=lambda n: n.start))
    return Reading(len(nodes), parts=parts, tags=frozenset({"PERSON"}))


def _city(sequence: Sequence, at: int, role: RoleValue) -> Node | None:
    """Return the city that a word in a mayor's brackets must be, though it is a common noun elsewhere: "(Essen)"."""
    word = sequence.words[at]
    if role.place is not None or role.scope != "city" or word not in table("places"):
        return None
    return Node("PLACE", sequence.starts[at], sequence.ends[at], place_value(word), "several.city")


def _own(role: RoleValue, gender: str | None) -> RoleValue:
    """Return the office of one of several holders: "Regierungsräte" -> "Regierungsrat"."""
    own = copy.copy(role)
    own.plural, own.shared = False, True
    words = role.title.split(" ")
    row = office_row(words[role.head - 1]) or {}
    noun = row.get("canonical", words[role.head - 1])
    if noun.endswith("innen"):
        noun = noun.removesuffix("nen")
    if gender == "female" and row.get("gender") == "m" and (hers := regendered(noun, gender)) in table("offices"):
        noun = hers
    if gender == "male" and noun.endswith("in"):
        noun = regendered(noun, gender)  # "die VizerektorInnen Tom Ahl und Lena Vogt"
    if gender == "female" and not words[role.head - 1].endswith("in") and noun.endswith("in"):
        words[: role.head - 1] = [re.sub(r"er$", "e", word) for word in words[: role.head - 1]]  # "Ärztliche Direktorin"
    own.title = " ".join([*words[: role.head - 1], noun, *words[role.head :]])
    return own
