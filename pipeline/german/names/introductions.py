"""Who holds which office where: offices tied to organisations and places, and both to persons, before and after the name.

A first layer gives offices their organisation ("Leiterin des Amts für X", "Messechef"); a second ties them to persons and folds the
whole introduction into one AGENT token, so that later rooms see one actor. The persons' nodes are its parts.
"""

from __future__ import annotations

import copy

from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import demonym, office_row, tags
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue, RoleValue
from pipeline.kernel import Layer, Node, Reading, Span
from pipeline.lexicon import table

offices = Layer("offices_at", VOCABULARY)
layer = Layer("introductions", VOCABULARY)

_AT = (
    "('der' | 'des' | 'von' | 'vom' | 'bei' 'der'? | 'beim' | 'im' | 'in' 'der'? | 'am' | 'an' 'der' | 'für' ('die' | 'das' | 'den')? | 'für' | 'zur' | 'zum' | 'of' | 'at')"
)


def _extended(role: RoleValue, span: Span) -> RoleValue:
    made = copy.copy(role)
    made.start, made.end = span.start, span.end
    return made


@offices.rule(
    f"role:ROLE {_AT}? ('Geschäftsführung' 'der')? org:ORGANIZATION",
    emits="ROLE",
    examples={"der Leiter des Wuppertal Instituts": "Leiter @ Wuppertal Institut"},
)
def of_organization(context: object, role: Span, org: Span) -> Reading | None:
    """An office and the organisation it belongs to."""
    if org.first == role.last and not isinstance(org.value, OrganizationValue):
        return None
    made = copy.copy(role.value)
    made.organization = org.node
    made.end = role.end
    return Reading(made, tags=role.node.tags if role.node else frozenset())


@offices.rule(
    f"role:ROLE {_AT} place:PLACE",
    emits="ROLE",
    examples={"die deutsche Botschafterin in Japan": "Botschafterin", "der Bürgermeister von Koriyama": "Bürgermeister"},
)
def of_place(context: object, role: Span, place: Span) -> Reading | None:
    """An office and the place it is for or in."""
    made = copy.copy(role.value)
    made.place = place.node
    return Reading(made, tags=role.node.tags if role.node else frozenset())


@offices.rule(
    "place:PLACE role:ROLE",
    emits="ROLE",
    examples={"Neuss' Bürgermeister Ahl": "Bürgermeister", "Berlins Regierender Bürgermeister": "Regierender Bürgermeister"},
)
def city_genitive(context: object, place: Span, role: Span) -> Reading | None:
    """The city's genitive before its office: "Neustadts Oberbürgermeister"."""
    if not place.text.endswith(("s", "'", "’")) or place.text == place.value.name:
        return None
    made = copy.copy(role.value)
    made.place = place.node
    return Reading(made, tags=role.node.tags if role.node else frozenset())


@offices.rule(
    "city:DEMONYM role:ROLE",
    emits="ROLE",
    span="role",
    examples={"die Bonner Oberbürgermeisterin kam": "Oberbürgermeisterin"},
)
def city_adjective(context: object, city: Span, role: Span) -> Reading | None:
    """The city's adjective before an office: "die Bonner Oberbürgermeisterin"."""
    from pipeline.german.names.places import place_value

    place = demonym(city.word)
    if place is None or role.value.place is not None or role.value.organization is not None:
        return None
    made = copy.copy(role.value)
    known = place if place in table("places") else None
    value = place_value(known) if known else PlaceValue(place)
    made.place = Node("PLACE", city.start, city.end, value, "places.demonym")
    return Reading(made, tags=role.node.tags if role.node else frozenset())


@offices.rule(
    "role:ROLE topic:('für' INFLECTED? CAP&!OFFICE ((',' CAP&!OFFICE)* ('und' | '&' | 'sowie') CAP&!OFFICE)?)",
    emits="ROLE",
    examples={"Minister für Wirtschaftssicherheit und": "Minister für Wirtschaftssicherheit"},
)
def topic(context: object, role: Span, topic: Span) -> Reading | None:
    """An office and what it is for: "Beigeordneter für Soziales"."""
    made = copy.copy(role.value)
    made.title = f"{made.title} {topic.text}"
    made.end = topic.end
    made.written = role.sequence.text[made.start : topic.end]
    return Reading(made, tags=role.node.tags if role.node else frozenset())


@offices.rule(
    "role:ROLE ('der' | 'des') body:('Geschäftsführung' | 'Vorstands' | 'Vorstandes' | 'Aufsichtsrats' | 'Aufsichtsrates' | 'Verwaltungsrats' | 'Stiftungsrats'"
    " | 'Geschäftsleitung' | 'Fakultät' | 'Abteilung' | 'Fraktion' | 'Ortsvereins' | 'Kreisverbands' | 'Beirats' | 'Kuratoriums')"
    " (('der' | 'des' | 'von') org:ORGANIZATION)?",
    emits="ROLE",
    examples={"der Vorstand der Geschäftsführung sprach": "Vorstand der Geschäftsführung"},
)
def of_body(context: object, role: Span, body: Span, org: Span | None) -> Reading | None:
    """An office in a body of an organisation: "Vorsitzende des Aufsichtsrats der X AG"."""
    made = copy.copy(role.value)
    made.end = body.end
    made.written = role.sequence.text[made.start : body.end]
    made.title = f"{made.title} {role.sequence.text[role.end : body.end].strip()}"
    if org is not None:
        made.organization = org.node
    return Reading(made, tags=role.node.tags if role.node else frozenset())


_TITLE = "(HONORIFIC '.'? ','?)*"


def _give(person: Node, roles: list[RoleValue]) -> None:
    value: PersonValue = person.value
    for role in roles:
        if all((r.start, r.end) != (role.start, role.end) for r in value.roles):
            value.roles.append(role)


def _person_of(span: Span) -> Node | None:
    node = span.node
    if node is None:
        return None
    if node.tag == "PERSON":
        return node
    return next((part for part in node.walk() if part.tag == "PERSON"), None)


@layer.rule(
    f"first:ROLE&!OFFICES ((','? ('und' | 'sowie') | ',') second:ROLE&!OFFICES)? ','? {_TITLE} person:PERSON",
    emits="AGENT",
    examples={"Oberbürgermeister Thomas Kufen empfing sie.": "Thomas Kufen"},
)
def before(context: object, first: Span, second: Span | None, person: Span) -> Reading | None:
    """Office and name: "Oberbürgermeister Dr. Keller", "die deutsche Botschafterin in Japan, Petra Sigmund"."""
    node = _person_of(person)
    if node is None or (person.node is not None and person.node.tag == "AGENTS"):
        return None
    sequence = person.sequence
    if sequence.words[person.first - 1] == "," and not _apposition_fits(first, second):
        return None
    _give(node, [s.value for s in (first, second) if s is not None])
    return Reading(node.value, parts=(*(s.node for s in (first, second) if s is not None and s.node), node), tags=frozenset({"PERSON"}))


def _apposition_fits(first: Span, second: Span | None) -> bool:
    """"Office, Name": only with an article or more than a bare profession, else it is an item of a list."""
    role: RoleValue = (second or first).value
    if role.organization is not None or role.place is not None:
        return True
    sequence = first.sequence
    before = sequence.words[first.first - 1].lower() if first.first else ""
    return before in ("der", "die", "dem", "den", "des", "ihr", "sein", "ihre", "seine") or first.text != first.value.title.split()[-1]


@layer.rule(
    f"person:PERSON ',' ('der' | 'die' | 'dem' | 'den' | 'ihr' | 'sein')? (LOW&INFLECTED)? first:ROLE&!OFFICES ((',' | 'und' | 'sowie' | ',' 'und') ('der' | 'die')? second:ROLE&!OFFICES)? {_TITLE}",
    emits="AGENT",
    examples={"Paul Höller, Staatssekretär im Ministerium für Verkehr, kam.": "Paul Höller"},
)
def after(context: object, person: Span, first: Span, second: Span | None) -> Reading | None:
    """Name and apposition: "Lena Vogt, Leiterin des Amts für Kultur,"."""
    node = _person_of(person)
    if node is None or (person.node is not None and person.node.tag == "AGENTS"):
        return None
    sequence = person.sequence
    last = second.last if second is not None else first.last
    following = sequence.nodes[last] if last < len(sequence) else None
    if following is not None and following.tag in ("PERSON", "AGENT"):
        if second is None or sequence.words[second.first - 1] not in ("und", "sowie"):
            return None
        second = None
    roles = [s.value for s in (first, second) if s is not None]
    gender = {"f": "female", "m": "male"}.get(office_row(first.value.title.split()[-1]).get("gender", ""))
    if gender and node.value.gender and gender != node.value.gender and "KINDPROFESSION" in (first.node.tags if first.node else frozenset()):
        return None
    _give(node, roles)
    end = (second or first).end
    return Reading(node.value, parts=(node, *(s.node for s in (first, second) if s is not None and s.node)), tags=frozenset({"PERSON"}), end=end)


@layer.rule(
    "person:PERSON '(' (NUM ','?)? first:ROLE&!OFFICES ((',' | 'und' | '/') second:(ROLE&!OFFICES | ORGANIZATION))? ','? ')'",
    emits="AGENT",
    examples={"Tom Ahl (Präsident des Wuppertal Instituts) kam.": "Tom Ahl"},
)
def bracket_role(context: object, person: Span, first: Span, second: Span | None) -> Reading | None:
    """Name and office in brackets."""
    node = _person_of(person)
    if node is None:
        return None
    roles = [first.value]
    if second is not None:
        if isinstance(second.value, RoleValue):
            roles.append(second.value)
        elif roles[0].organization is None:
            roles[0] = copy.copy(roles[0])
            roles[0].organization = second.node
    _give(node, roles)
    return Reading(node.value, parts=(node, *(s.node for s in (first, second) if s is not None and s.node)), tags=frozenset({"PERSON"}))


@layer.rule(
    "person:PERSON '(' (NUM ','?)? org:(ORGANIZATION | PLACE) (',' (NUM | PLACE | ORGANIZATION))? ')'",
    emits="AGENT",
    examples={"Hinrich Apel (CDU) sprach.": "Hinrich Apel"},
)
def bracket_organization(context: object, person: Span, org: Span) -> Reading | None:
    """Name and party, house or city in brackets."""
    node = _person_of(person)
    if node is None:
        return None
    value = org.value
    if isinstance(value, OrganizationValue):
        if value.kind == "PoliticalParty":
            node.value.party = value.name
        else:
            for role in node.value.roles:
                if role.organization is None:
                    role.organization = org.node
    return Reading(node.value, parts=(node, *((org.node,) if org.node else ())), tags=frozenset({"PERSON"}))


@layer.rule(
    "role:ROLE&OFFICES people[]:PERSON ('(' (PLACE | ORGANIZATION | ROLE | LOW | CAP | ',' | '.')+ ')')? (',' people[]:PERSON ('(' (PLACE | ORGANIZATION | CAP | LOW | ',' | '.')+ ')')?)*"
    " ((',' | ',' 'und' | 'und' | 'sowie') people[]:PERSON ('(' (PLACE | ORGANIZATION | CAP) ')')?)?",
    emits="AGENTS",
    examples={"die Oberbürgermeister Thomas Kufen und Stephan Keller": "2"},
)
def plural(context: object, role: Span, people: list[Span]) -> Reading | None:
    """A plural office that its holders share: "die Oberbürgermeister A und B"; a city in brackets is the holder's."""
    nodes = [n for n in map(_person_of, people) if n is not None]
    if not nodes:
        return None
    sequence = role.sequence
    for span, node in zip(people, nodes, strict=False):
        own = copy.copy(role.value)
        own.plural = False
        own.title = _singular(own.title, node.value.gender)
        if span.last + 1 < len(sequence) and sequence.words[span.last] == "(":
            inner = sequence.nodes[span.last + 1]
            if inner is not None and inner.tag == "PLACE":
                own.place = inner
        _give(node, [own])
    return Reading(len(nodes), parts=(*((role.node,) if role.node else ()), *nodes), tags=frozenset({"PERSON"}))


def _singular(title: str, gender: str | None) -> str:
    row = office_row(title)
    canonical = row.get("canonical", title) if row else title
    if gender == "female" and canonical == title and title.endswith("innen"):
        return title.removesuffix("nen")
    return canonical


def has_company(word: str) -> bool:
    """Is the first member of a functional compound itself a listed organisation ("Koelnmesse-Chef")?"""
    return bool(tags(word) & {"COMPANY", "ACRONYM"})
