"""Parties, bodies and churches whose names are words that all know, bodies by letters that no list knows: more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.bodywords import CHURCHES
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.names.organizations.companies import layer as layer
from pipeline.german.names.organizations.companies import listed_row
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table


@layer.rule(
    "('die' | 'der' | 'den' | 'Die' | 'Den' | 'Der' | ACRONYM (',' | 'und' | '/')) name:('Grünen' | 'Linken' | 'Linke' | 'Union' | 'Bahn' | 'Freien' 'Wähler')",
    emits="ORGANIZATION",
    span="name",
    examples={"die Grünen stimmten dagegen": "Grünen", "mit der Union": "Union"},
    counterexamples=["die Bahn AG", "die Europäische Union", "die Union der Verbände"],
)
def by_article(context: Context, name: Span) -> Reading | None:
    """A party or company whose name is a common word with its article: "die Grünen", "die Bahn"."""
    sequence = name.sequence
    after = sequence.words[name.last] if name.last < len(sequence) else ""
    node = sequence.nodes[name.last] if name.last < len(sequence) else None
    if (
        after[:1].isupper()
        or (node is not None and node.tag == "ORGANIZATION")
        or after in ("der", "des", "von", "aus", "für", "nach", "in", "ins", "im", "bis", "zwischen", "zum", "zur")
    ):
        return None
    return Reading(OrganizationValue(clean(name.text), "Corporation" if name.word == "Bahn" else "PoliticalParty"))


@layer.rule(
    "'(' name:('Grüne' | 'GRÜNE' | 'Linke' | 'LINKE' | 'Grünen' | 'parteilos') ')'",
    emits="ORGANIZATION",
    span="name",
    examples={"Leyla Demirtaş (Grüne) sprach.": "Grüne"},
)
def party_in_brackets(context: Context, name: Span) -> Reading | None:
    """A party in brackets behind a person: "(Grüne)"."""
    return None if name.word == "parteilos" else Reading(OrganizationValue(name.word, "PoliticalParty"))


@layer.rule(
    "name:BODY",
    emits="ORGANIZATION",
    examples={"Der Bundesrat stimmte zu.": "Bundesrat", "das Umweltbundesamt": "Umweltbundesamt"},
)
def body(context: Context, name: Span) -> Reading | None:
    """A body that there is one of: "Bundestag", "Umweltbundesamt", in a city "Tiefbauamt"."""
    row = listed_row(name.word)
    following = tags_at(name.sequence, name.last) if name.last < len(name.sequence) else frozenset()
    family = tags_at(name.sequence, name.last + 1) if name.last + 1 < len(name.sequence) else frozenset()
    if "OFFICE" in tags(name.word) and "GIVEN" in following and ("CLEAR" in following or "SURNAME" in family):
        return None  # "Ständerat Beat Vogt"
    if row is not None:
        return Reading(OrganizationValue(*row))
    before = name.sequence.words[name.first - 1] if name.first else ""
    if before.endswith(("ische", "ischen", "ischer", "ischem")) and not name.word.startswith("Bund"):
        return None  # "das russische Verteidigungsministerium"
    made = organization_row(name.word)
    return Reading(OrganizationValue(made.get("lemma", name.word), made.get("type", "GovernmentOrganization")))


@layer.rule(
    "adj[]:ADJCAP* head:('Kirche' | 'Landeskirche' | 'Kirchengemeinde' | ORGHEAD&PHRASE)"
    " (('in' | 'im' | 'von' | 'der')? 'Kurhessen'? place:TOPONYM ('und' TOPONYM)?)",
    emits="ORGANIZATION",
    examples={
        "die Evangelische Landeskirche in Baden": "Evangelische Landeskirche in Baden",
        "mit der Evangelischen Kirche von Hessen und Nassau": "Evangelische Kirche von Hessen und Nassau",
    },
    counterexamples=["die Neue Kirche in Baden"],
)
def church(context: Context, adj: list[Span], head: Span, place: Span) -> Reading | None:
    """A church by its faith and land: "Evangelische Landeskirche in Baden"."""
    words = [*(a.word for a in adj), *head.text.split()]
    if (
        len(words) < 2
        or not words[-1].lower().endswith(("kirche", "kirchengemeinde"))
        or not all(w.startswith(CHURCHES) for w in words[:-1])
    ):
        return None
    sequence, last = head.sequence, place.last
    if sequence.words[last : last + 1] == ["und"] and last + 1 < len(sequence) and "TOPONYM" in tags_at(sequence, last + 1):
        last += 2
    reading = headed_reading(sequence, adj[0].first if adj else head.first, head.first, last)
    if not adj:  # a listed phrase, which is folded and not inflected yet
        reading.value.name = re.sub(r"(?<=isch)en\b", "e", reading.value.name)
    return reading


@layer.rule(
    "('der' | 'die' | 'das' | 'dem' | 'den' | 'des' | 'vom' | 'beim' | 'zum' | 'zur') name:(CAPS&NAME&!TOPONYM&!ROMAN&!NOTNAME&!GIVEN&!ACRONYM&!COMPANY"
    " (TOPONYM | NAME&!GIVEN&!OFFICE&!CAPS&!ORGWORD NAME&!GIVEN&!OFFICE&!CAPS&!ORGWORD?))",
    emits="ORGANIZATION",
    span="name",
    examples={"zwischen dem CAQ Bozen und uns": "CAQ Bozen"},
    counterexamples=["der ICE Berlin", "die II Weltkrieg", "mit dem Rektor der KTU Taavo Lipp"],
)
def lettered(context: Context, name: Span) -> Reading | None:
    """A body by letters that no list knows, with its town: "CAI L'Aquila"."""
    after = name.sequence.words[name.last] if name.last < len(name.sequence) else ""
    if len(name.words[0]) > 5 or after[:1].isupper() or "FOREIGNWORD" in tags(name.words[1]):
        return None
    if clean(name.text) in table("eventheads"):
        return None  # "auf der EMO Hannover"
    if name.first > 1 and len(name.words) > 2 and "OFFICE" in tags_at(name.sequence, name.first - 2):
        return None  # "mit dem Rektor der KTU Taavo Lipp": who is it, by name
    return Reading(OrganizationValue(clean(name.text)))
