"""Offices in blocks of address and signatures: on the line below or above the name, behind a bar, in brackets of their own."""

from __future__ import annotations

import copy
import re

from pipeline.german.names.lexis.words import tags
from pipeline.german.names.offices.appositions import after as after
from pipeline.german.names.offices.appositions import tags_at
from pipeline.german.names.offices.introductions import MARK, agent, give, person_of
from pipeline.german.values import OrganizationValue, PersonValue, RoleValue
from pipeline.kernel import Reading, Sequence, Span

_ENDS = frozenset({"\n", ",", "|", "·", "•", ";", "/", ")", "–", "-", "Tel", "Telefon", "E-Mail", "Fon", "Mobil"})
_ON = frozenset("der des im in bei beim von vom für am an und zu zur zum".split())  # the office goes on in words not understood
_FUNCTION = (
    "('Leitung' | 'Projektleitung' | 'Geschäftsführung' | 'Geschäftsleitung' | 'Institutsleitung' | 'Abteilungsleitung' | 'Bereichsleitung'"
    " | 'Projektkoordination' | 'Koordination' | 'Presse' | 'Presse-' | 'Öffentlichkeitsarbeit' | 'Pressearbeit' | 'Medienarbeit'"
    " | 'Kommunikation' | 'Unternehmenskommunikation' | 'Wissenschaftskommunikation' | 'Marketing' | 'Presse/Öffentlichkeitsarbeit'"
    " | 'Presse-/Öffentlichkeitsarbeit' | 'Investor' 'Relations' | 'Public' 'Relations' | 'Media' 'Relations'"
    " | 'Corporate' 'Communications' | 'Public' 'Affairs')"
)


def _begins_line(person: Span) -> bool:
    """Does the name begin its line, or stand behind a label ("Kontakt: Dr. Lena Vogt")? Titles before it do not count."""
    sequence, at = person.sequence, person.first - 1
    while at >= 0 and (sequence.words[at] == "." or "HONORIFIC" in tags_at(sequence, at)):
        at -= 1
    if at > 0 and sequence.words[at] == "," and sequence.nodes[at - 1] is not None and sequence.nodes[at - 1].tag == "ORGANIZATION":  # type: ignore[union-attr]
        at -= 2  # "Muster GmbH, Lena Vogt, Leitung Kommunikation"
    return at < 0 or sequence.words[at] in ("\n", ":", "•", "·", "|", "gez", "-", "–")


def _ends(sequence: Sequence, at: int) -> bool:
    """Does the office end here, with its line or item?"""
    if at >= len(sequence) or sequence.words[at] in _ENDS:
        return True
    node = sequence.nodes[at]
    return node is not None and node.tag in ("ORGANIZATION", "AGENT")


@after.rule(
    "whole:(person:PERSON (','? '\n' | '|' | '–' | '-') '('? first:ROLE&!OFFICES ')'? (('|' | ',') house:ORGANIZATION | ('und' | ',' | '&') second:ROLE&!OFFICES)?)",
    emits="AGENT",
    span="person",
    examples={
        "Kontakt:\n\nTom Ahl\nPressesprecher\nTelefon 0123": "Tom Ahl",
        "Herzlich grüßt\nTom Ahl\n(Erster Vorsitzender)": "Tom Ahl",
        "Dr. Tom Ahl | Pressesprecher | Tel. 0123": "Tom Ahl",
        "Begrüßung\nTom Ahl,\nPräsident, Wuppertal Institut": "Tom Ahl",
    },
    counterexamples=["Vogt\nPräsident Ahl kam.", "Es kam Tom Ahl\nPräsident Vogt sprach."],
)
def office_below(
    context: object, whole: Span, person: Span, first: Span, house: Span | None, second: Span | None
) -> Reading | None:
    """A block of an address or a signature: the name on a line, the office on the next."""
    node, sequence = person_of(person), person.sequence
    following = sequence.nodes[first.last] if first.last < len(sequence) else None
    goes_on = whole.last < len(sequence) and sequence.words[whole.last] in _ON
    if node is None or not node.value.given or not _begins_line(person) or not (goes_on or _ends(sequence, whole.last)):
        return None
    if following is not None and following.tag == "PERSON" and sequence.words[first.last] != "\n":
        return None
    role: RoleValue = first.value
    if house is not None and house.node is not None and role.is_free:
        role = copy.copy(role)
        role.organization = house.node
    give(node, [role, second.value] if second is not None else [role])
    return agent(node, person)


@after.rule(
    "whole:(person:PERSON first:ROLE&!OFFICES)",
    emits="AGENT",
    examples={"Von links: Tom Ahl Geschäftsführer Wuppertal Institut, Lena Vogt": "Tom Ahl"},
    counterexamples=["Es traf Tom Ahl Präsident Vogt."],
)
def captioned(context: object, whole: Span, person: Span, first: Span) -> Reading | None:
    """Name, office and house without a comma, as captions have it."""
    node, sequence, role = person_of(person), person.sequence, first.value
    beside = role.organization is not None and sequence.text[role.end : role.organization.start].strip() == ""
    if node is None or not beside or not _ends(sequence, whole.last) or role.organization.end > first.end:
        return None
    give(node, [role])
    return agent(node, whole)


@after.rule(
    f"whole:(person:PERSON {MARK} ',' first:ROLE&!OFFICES (('und' | '&' | '/') second:ROLE&!OFFICES)? (',' | '/') house:ORGANIZATION)",
    emits="AGENT",
    examples={
        "- Tom Ahl, Geschäftsführer, Wuppertal Institut": "Tom Ahl",
        "Tom Ahl, Präsident und Geschäftsführer, Wuppertal Institut, kam.": "Tom Ahl",
    },
    counterexamples=["Es kamen Tom Ahl, Geschäftsführer, Wuppertal Institut und andere."],
)
def office_and_house(context: object, whole: Span, person: Span, first: Span, second: Span | None, house: Span) -> Reading | None:
    """Name, office and house in an item of a list: "Lena Vogt, Geschäftsführerin, Wuppertal Institut"."""
    node, sequence, at = person_of(person), person.sequence, whole.last
    role: RoleValue = first.value
    free = role.is_free
    if node is None or house.node is None or not free or not isinstance(house.value, OrganizationValue):
        return None
    following = sequence.nodes[at + 1] if at + 1 < len(sequence) else None
    listed = (
        at < len(sequence) and sequence.words[at] in (",", "und") and following is not None and following.tag in ("PERSON", "AGENT")
    )
    verb = sequence.words[at + 1] if at + 1 < len(sequence) and sequence.words[at] == "," else ""
    aside = verb.islower() and verb not in ("und", "sowie")  # "Ahl, Präsident, Institut X, kam": the clause goes on
    if not (listed or aside or at >= len(sequence) or sequence.words[at] in ("\n", ";", ")", ".", "|", "·", "•")):
        return None
    if role.scope == "city" and house.value.city is None:
        return None
    held = [role]
    if second is not None and second.value.is_free:
        held.append(second.value)
    held = [copy.copy(one) for one in held]
    for one in held:
        one.organization = house.node
    give(node, held)
    return agent(node, whole)


@after.rule(
    f"whole:(person:PERSON {MARK} ',' house:ORGANIZATION ',' first:ROLE&!OFFICES)",
    emits="AGENT",
    examples={"- Tom Ahl, Wuppertal Institut, Geschäftsführer": "Tom Ahl"},
    counterexamples=["Es kamen Tom Ahl, Wuppertal Institut, Geschäftsführerin Lena Vogt und andere."],
)
def house_and_office(context: object, whole: Span, person: Span, house: Span, first: Span) -> Reading | None:
    """Name, house and office in an item of a list: "Lena Vogt, Wuppertal Institut, Geschäftsführerin"."""
    node, sequence, at = person_of(person), person.sequence, whole.last
    if node is None or house.node is None or not isinstance(house.value, OrganizationValue) or not first.value.is_free:
        return None
    following = sequence.nodes[at + 1] if at + 1 < len(sequence) else None
    listed = at < len(sequence) and sequence.words[at] == "," and following is not None and following.tag in ("PERSON", "AGENT")
    if not (listed or at >= len(sequence) or sequence.words[at] in ("\n", ";", ")", ".", "|", "·", "•")):
        return None
    if first.value.gender == "f" and node.value.gender == "male":
        return None
    held = copy.copy(first.value)
    held.organization = house.node
    give(node, [held])
    return agent(node, whole)


@after.rule(
    "first:ROLE&!OFFICES '\n' (HONORIFIC '.'?)* person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Kontakt:\nLeiter Unternehmenskommunikation\nTom Ahl\nTelefon 0123": "Tom Ahl"},
    counterexamples=["Lena Vogt\nPressesprecherin\nTom Ahl\nGeschäftsführer"],
)
def office_above(context: object, first: Span, person: Span) -> Reading | None:
    """The office on a line of its own, the name on the next; not where that office is of the name above it."""
    node, sequence = person_of(person), person.sequence
    if node is None or not node.value.given or node.value.roles or not _ends(sequence, person.last):
        return None
    before = sequence.words[first.first - 1] if first.first else "\n"
    owner = sequence.nodes[first.first - 2] if first.first > 1 else None
    if before != "\n" or (owner is not None and owner.tag in ("PERSON", "AGENT")):
        return None
    following = sequence.nodes[person.last + 1] if person.last + 1 < len(sequence) else None
    if following is not None and following.tag == "ROLE":
        return None  # his own office follows
    role: RoleValue = first.value
    if role.gender == "f" and node.value.gender == "male":
        return None
    give(node, [role])
    return agent(node, person)


@after.rule(
    f"whole:(person:PERSON (',' | '\n' | '|') what:({_FUNCTION} (CAP&COMMON&!OFFICE | ELLIPTIC | 'und' | '&' | '/' | CAP&ACRONYM | CAPS)*))",
    emits="AGENT",
    span="person",
    examples={"Pressekontakt: Tom Ahl, Leitung Kommunikation und Presse\nTel. 0123": "Tom Ahl"},
    counterexamples=["Es kam Tom Ahl, Presse und Gäste warteten."],
)
def function_after(context: object, whole: Span, person: Span, what: Span) -> Reading | None:
    """What someone does in the house, where a contact tells no office: "Lena Vogt, Leitung Kommunikation"."""
    node, sequence = person_of(person), person.sequence
    if node is None or node.value.roles or not _begins_line(person) or not _ends(sequence, whole.last):
        return None
    return _works(person, what)


_UNIT = "(ORGANIZATION | CAP&ORGHEAD (CAP&COMMON | ELLIPTIC | 'und' | '&' | '/' | 'für')*)"
_PLACES = re.compile(r"stelle\b|büro\b|^Presse\b")  # where someone answers, not what someone does
# A staff unit that answers for the house: "Referat Presse", "Stabsstelle Kommunikation und Medien".
_ANSWERS = re.compile(
    r"(?:Referat|Stabss?telle|Abteilung|Team|Bereich|Sachgebiet|Fachbereich|Büro|Dezernat)\s(?:für\s)?"
    r"(?:\w*[Pp]resse|\w*[Kk]ommunikation|Öffentlichkeitsarbeit|\w*[Mm]edien|\w*[Mm]arketing|Internationales)"
)


@after.rule(
    f"what:({_UNIT} | {_FUNCTION} (CAP&COMMON | ELLIPTIC | 'und' | '&')*) (',' | '\n' | ':') (HONORIFIC '.'?)* person:PERSON",
    emits="AGENT",
    span="person",
    examples={
        "Kontakt: Wuppertal Institut, Referat Presse, Tom Ahl\nTel. 0123": "Tom Ahl",
        "Presseamt\nLeitung: Tom Ahl": "Tom Ahl",
    },
    counterexamples=["Das Referat Presse, Tom Ahl und andere halfen."],
)
def unit_before(context: object, what: Span, person: Span) -> Reading | None:
    """The staff unit before the name, as contacts have it: "Referat Presse, Lena Vogt"."""
    node, sequence = person_of(person), person.sequence
    before = sequence.words[what.first - 1] if what.first else "\n"
    if (
        node is None
        or node.value.roles
        or not (
            _ANSWERS.match(what.text)
            or (before == "," and what.node is None and not _PLACES.search(what.text))
            or (sequence.words[what.last] == ":" and what.word.casefold().endswith(("leitung", "führung", "koordination")))
        )
        or before not in ("\n", ",", ":", "|", "•", "·")
        or not _ends(sequence, person.last)
    ):
        return None
    return _works(person, what)


@after.rule(
    f"person:PERSON (',' | '\n' | '|')? what:{_UNIT}",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl  Stabsstelle Kommunikation\nWuppertal Institut": "Tom Ahl"},
    counterexamples=["Es halfen Tom Ahl, Stabsstelle Presse und andere."],
)
def unit_after(context: object, person: Span, what: Span) -> Reading | None:
    """The staff unit behind the name at the head of a contact: "Lena Vogt  Stabsstelle Kommunikation"."""
    node, sequence = person_of(person), person.sequence
    if node is None or node.value.roles or not _ANSWERS.match(what.text):
        return None
    if not _begins_line(person) or not _ends(sequence, what.last):
        return None
    return _works(person, what)


def _works(person: Span, what: Span) -> Reading | None:
    """Return the reading of a person with what it does in the house as its office."""
    node = person_of(person)
    if node is None:
        return None
    title = re.sub(r"\s+", " ", what.text)
    give(node, [RoleValue(title, what.text, what.start, what.end, scope="company", kind="business", head=0)])
    return agent(node, person)


_MARK = "('Foto' | 'Fotos' | 'Bild' | 'Bilder' | 'Bildquelle' | 'Bildnachweis' | 'Bildrechte' | 'Credit' | 'Copyright' | 'Aufnahme' | '©')"


@after.rule(
    f"{_MARK} (':' | '(')? ((ORGANIZATION | PLACE | CAP&!GIVEN)+ slash:'/')? name:((CAP&SURNAME | NAME&CAP&!GIVEN)&!COMPANY&!ACRONYM&!ORGWORD&!OFFICE&!CAPS&!TOPONYM&!CAMEL)"
    " (house:'/' (ORGANIZATION | COMPANY | CAPS))?",
    emits="PERSON",
    span="name",
    examples={"Foto: Landkreis/Kühne": "Kühne", "Foto: Kolbe/Wuppertal Institut": "Kolbe"},
    counterexamples=["Foto: Archiv", "Bild der Woche", "Foto: Zyroluxbild"],
)
def photographer(context: object, slash: Span | None, name: Span, house: Span | None) -> Reading | None:
    """A surname alone in a picture's credit, beside a house or at the end of the line."""
    sequence, own = name.sequence, tags(name.word)
    after_name = sequence.words[name.last] if name.last < len(sequence) else "\n"
    if own & {"NOUN", "LOWERTOO", "FOREIGNWORD", "DEMONYM", "NOTNAME"} and "SURNAME" not in own:
        return None
    if "INITIAL" in own or (house is None and after_name not in ("\n", ")", ",", ".", ";", "]")):
        return None
    if slash is None and (house is None or "SURNAME" not in own) and not ("SURNAME" in own and "NOUN" not in own):
        return None  # "Foto: Pixelwerk", "Bild: Sommer"
    return Reading(PersonValue(name.text, None, name.text))


@after.rule(
    f"({_MARK} (':' | '(') ((ORGANIZATION | PLACE | CAP)+ slash:'/')? | '©' (ORGANIZATION | PLACE | CAP)+ slash:'/') name:((INITIAL '.' | CAP&NAME&!ORGWORD&!COMPANY&!CAPS&!TOPONYM&!CAMEL)"
    " CAP&!ORGWORD&!COMPANY&!ACRONYM&!CAPS&!CAMEL&!OFFICE | CAP&GIVEN ROLE)",
    emits="PERSON",
    span="name",
    examples={
        "Das war gut. Foto: D. Krämer": "D. Krämer",
        "Im Bild (Stadtarchiv/D. Krämer): die Halle": "D. Krämer",
    },
    counterexamples=["Foto: Agentur Pixelwerk", "Bild: S. Fischer Verlag", "Foto: Zyroluxbild Hamburg"],
)
def credited(context: object, slash: Span | None, name: Span) -> Reading | None:
    """A photographer of unknown name, or with an initial, at the end of a picture's credit."""
    sequence, family = name.sequence, name.words[-1]
    own = tags(family)
    behind = sequence.words[name.last] if name.last < len(sequence) else "\n"
    if behind not in ("\n", ")", ",", ".", ";", "]", "/", "(") or len(family) < 3:
        return None
    towns = set() if slash is not None else {"TOPONYM", "DEMONYM"}  # "Stadt Neuland/Lena Rosenau"
    if "SURNAME" not in own and own & {"LOWERTOO", "FOREIGNWORD", "NOTNAME", *towns}:
        return None
    if name.words[1] != "." and "NOUN" in own and "SURNAME" not in own:
        return None
    if name.words[1] != "." and tags(name.words[0]) & {"NOUN", "LOWERTOO", "FOREIGNWORD", "NOTNAME", "ADJCAP"}:
        return None
    given = name.text[: -len(family)].strip()
    return Reading(PersonValue(f"{given} {family}", given, family))
