"""Offices beside the name of their house, without a word between or with the name in quotation marks: "CEO Zyrolux AG"."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import tags
from pipeline.german.names.offices.attachments import BARE, takes_subject
from pipeline.german.names.offices.attachments import trailing as trailing
from pipeline.german.names.offices.told import plain, reading, tied
from pipeline.german.names.organizations.clubs import CLOSE, OPEN
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Reading, Span


@trailing.rule(
    f"role:ROLE&!OFFICES bare:{BARE}? org:ORGANIZATION more:(CAP&!OFFICE&!GIVEN)?",
    emits="ROLE",
    examples={"Tom Ahl (Präsident Rotary Club Neustadt e.V.)": "Präsident @ Rotary Club Neustadt e.V."},
)
def beside(context: object, role: Span, bare: Span | None, org: Span, more: Span | None) -> Reading | None:
    """An office and its house without a word between: "CEO Zyrolux AG"; with what the letters are of: "Vorstand VA Erzberg"."""
    if not isinstance(org.value, OrganizationValue) or role.value.organization is not None:
        return None
    if bare is not None and (
        not takes_subject(role.value.title) or any(tags(w) & {"ORGWORD", "GIVEN"} for w in bare.words if w[:1].isupper())
    ):
        return None
    made = tied(role, last=bare.last if bare is not None else None)
    if bare is not None:  # "Leiter Kommunikation Kanton Uri"
        made.title += " " + plain(bare.text)
    made.organization = org.node
    if more is None:
        return reading(made, role, role.first, org.last)
    sequence = org.sequence
    if not (org.text.isupper() and len(org.text) < 6 and sequence.words[more.last : more.last + 1] in ([")"], [","])):
        return Reading(made, tags=role.node.tags if role.node else frozenset(), start=role.start, end=org.end)
    value = OrganizationValue(f"{org.text} {more.text}", org.value.kind)
    made.organization = Node("ORGANIZATION", org.start, more.end, value, "offices_at.name")
    return reading(made, role, role.first, more.last)


# Offices that a house has, even one of which nothing but its name in quotation marks is told.
_OF_HOUSES = re.compile(
    r"(?:vorsitzender?|vorsitz|vorstand|vorständin|vorstands\w+|präsident|präsidentin|obmann|obfrau|geschäftsführer|geschäftsführerin|gründer"
    r"|gründerin|inhaber|inhaberin|betreiber|betreiberin|kassier|kassiererin?|kassenwart|kassenwartin|schriftführer|schriftführerin"
    r"|sprecher|sprecherin|chef|chefin|mitglied|ehrenmitglied|leiter|leiterin|schatzmeister|schatzmeisterin|beisitzer|beisitzerin)$"
)


@trailing.rule(
    f"role:ROLE&!OFFICES ('von' | 'bei' | 'vom') open:{OPEN} name:(CAP | PLACE) more:((CAP | LOW | PLACE | NUM | '/' | '-' | '–' | '&')*) close:{CLOSE}",
    emits="ROLE",
    examples={
        "Anna Kern, Vorsitzende von „Heide hilft“, kam.": "Vorsitzende @ Heide hilft",
        "Obfrau von „Most/Brücke“": "Obfrau @ Most/Brücke",
    },
    counterexamples=["Anna Kern, Autorin von „Kein Ufer“, las.", "Regisseur von „Nordlicht“"],
)
def of_quoted(context: object, role: Span, open: Span, name: Span, more: Span | None, close: Span) -> Reading | None:
    """An office of a house that is told by its name in quotation marks alone: "Vorsitzende von „Heide hilft“"."""
    if role.value.organization is not None or not _OF_HOUSES.search(role.value.title.lower()) or (more and len(more.words) > 5):
        return None
    made = tied(role)
    end = (more or name).end
    value = OrganizationValue(clean(name.sequence.text[name.start : end]))
    made.organization = Node("ORGANIZATION", name.start, end, value, "offices_at.name")
    return reading(made, role, role.first, close.last)


@trailing.rule(
    f"role:ROLE&!OFFICES ('der' | 'des' | 'vom' | 'von' ('der' | 'dem')? | 'bei' ('der' | 'dem')? | 'beim') (CAP&ORGHEAD)? {OPEN} org:ORGANIZATION close:{CLOSE}",
    emits="ROLE",
    examples={
        "Anna Kern, Direktorin der „Weber GmbH“, kam.": "Direktorin @ Weber GmbH",
        "Anna Kern, Direktorin der Genossenschaft „Weber eG“, kam.": "Direktorin @ Weber eG",
        "der Leiter vom „Wuppertal Institut“": "Leiter @ Wuppertal Institut",
    },
)
def of_house_in_quotes(context: object, role: Span, org: Span, close: Span) -> Reading | None:
    """An office of a known house in quotation marks: "Direktorin der „Weber GmbH“"."""
    if role.value.organization is not None or org.node is None or not isinstance(org.value, OrganizationValue):
        return None
    made = tied(role)
    made.organization = org.node
    return reading(made, role, role.first, close.last)
