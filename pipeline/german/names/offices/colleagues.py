"""Who is introduced by somebody else's office: a colleague, a successor, a predecessor."""

from __future__ import annotations

from pipeline.german.names.offices.faroffices import before as before
from pipeline.german.names.offices.introductions import TITLE, agent, give, person_of
from pipeline.german.values import RoleValue
from pipeline.kernel import Node, Reading, Span


def _office(mate: Span, place: Node | None = None) -> RoleValue:
    """Return the office of a colleague: the same as the other's, of a place where one is told."""
    female = mate.word == "Kollegin"
    title = "Amtskollegin" if female else "Amtskollege"
    return RoleValue(title, mate.text, mate.start, mate.end, place=place, kind="politics", gender="f" if female else "m")


@before.rule(
    "whole:(('ihr' | 'ihre' | 'ihren' | 'ihrem' | 'ihrer' | 'sein' | 'seine' | 'seinen' | 'seinem' | 'seiner' | 'der' | 'den' | 'dem' | 'die')"
    f" (LOW&INFLECTED&!ARTICLE | DEMONYM)* mate:('Kollege' | 'Kollegen' | 'Kollegin') ('aus' | 'von') place:PLACE ',' {TITLE} person:PERSON)",
    emits="AGENT",
    examples={"Sie traf ihren Kollegen aus Köln, Tom Ahl, wieder.": "Tom Ahl"},
)
def colleague(context: object, whole: Span, mate: Span, place: Span, person: Span) -> Reading | None:
    """A mayor's colleague: "ihr Kollege aus Köln, Tom Ahl"."""
    node = person_of(person)
    if node is None or place.node is None:
        return None
    give(node, [_office(mate, place.node)])
    return agent(node, whole)


@before.rule(
    "whole:(('sein' | 'seine' | 'seinem' | 'seinen' | 'seiner' | 'ihr' | 'ihre' | 'ihrem' | 'ihren' | 'ihrer')"
    f" (LOW&INFLECTED&!ARTICLE | DEMONYM)* mate:('Kollege' | 'Kollegen' | 'Kollegin') ','? {TITLE} person:PERSON)",
    emits="AGENT",
    examples={"Direktor Jan Voss und sein Kollege Tom Ahl kamen.": "Tom Ahl"},
)
def mate(context: object, whole: Span, mate: Span, person: Span) -> Reading | None:
    """Who holds such an office elsewhere: "Direktor Voss und sein Kollege Tom Ahl"."""
    node = person_of(person)
    if node is None or node.value.roles:
        return None
    give(node, [_office(mate)])
    return agent(node, whole)


@before.rule(
    "whole:(('sein' | 'seine' | 'seinem' | 'seinen' | 'seiner' | 'ihr' | 'ihre' | 'ihrem' | 'ihren' | 'ihrer' | 'dessen' | 'deren')"
    " (LOW&INFLECTED&!ARTICLE)* heir:('Nachfolger' | 'Nachfolgerin' | 'Vorgänger' | 'Vorgängerin' | 'Amtsvorgänger' | 'Amtsvorgängerin'"
    f" | 'Amtsnachfolger' | 'Amtsnachfolgerin') ','? {TITLE} person:PERSON)",
    emits="AGENT",
    examples={"Präsident Jan Voss und sein Nachfolger Tom Ahl kamen.": "Tom Ahl"},
)
def successor(context: object, whole: Span, heir: Span, person: Span) -> Reading | None:
    """Who holds or held the office told before: "Präsident Ahl und sein Nachfolger Tom Vogt"."""
    node = person_of(person)
    if node is None:
        return None
    female, past = heir.word.endswith("in"), "orgänger" in heir.word
    title = f"Amts{'vorgänger' if past else 'nachfolger'}{'in' if female else ''}"
    role = RoleValue(title, heir.text, heir.start, heir.end, kind="politics", gender="f" if female else "m")
    role.status = "former" if past else "current"
    give(node, [role])
    return agent(node, whole)


@before.rule(
    "owner:PERSON tail:((LOW&INFLECTED&!ARTICLE)* heir:('Nachfolger' | 'Nachfolgerin' | 'Vorgänger' | 'Vorgängerin' | 'Amtsvorgänger'"
    f" | 'Amtsvorgängerin' | 'Amtsnachfolger' | 'Amtsnachfolgerin') ','? {TITLE} person:PERSON)",
    emits="AGENT",
    span="tail",
    examples={"Präsident Jan Mohrbach kam, und Mohrbachs Nachfolger Tom Ahl sprach.": "Tom Ahl"},
    counterexamples=["Jan Mohrbach wird Nachfolger Tom Ahl vertreten."],
)
def successor_of(context: object, owner: Span, tail: Span, heir: Span, person: Span) -> Reading | None:
    """Who holds or held the office of someone named in the genitive: "Mohrbachs Nachfolger Tom Ahl"."""
    return successor(context, tail, heir, person) if owner.text.endswith(("s", "’", "'")) else None
