"""Ministries with old names, governments of foreign towns, promoters of lands; more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.namedhouses import layer as layer
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import HEAD, OF_LAND, TOPICS, Context
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span

_MINISTRY = re.compile(r"(?:ministerium|Senatsverwaltung|Departement)$", re.IGNORECASE)


@layer.rule(
    f"adj[]:ADJCAP* head:{HEAD} ('der' ('Finanzen' | 'Justiz' | 'Verteidigung') | 'des' ('Innern' | 'Inneren' | 'Äußeren'))"
    f" more:((',' | 'und') 'für' {TOPICS})? land:{OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "Das Bundesministerium der Finanzen lud ein.": "Bundesministerium der Finanzen",
        "vom Ministerium des Innern und für Sport des Landes Hessen": "Ministerium des Innern und für Sport des Landes Hessen",
    },
    counterexamples=["die Vertretung der Justiz", "ein Büro des Innern"],
)
def ministry(context: Context, adj: list[Span], head: Span, more: Span | None, land: Span | None) -> Reading | None:
    """A ministry by what is its own: "Bundesministerium der Verteidigung", "Staatsministerium des Innern, für Sport und Integration"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or not _MINISTRY.search(row.get("lemma", "")):
        return None
    last = (land or more).last if land or more else head.last + 2  # type: ignore[union-attr]
    return headed_reading(head.sequence, adj[0].first if adj else head.first, head.first, last)


@layer.rule(
    "place:(TOPONYM | NAME&CAP&!GIVEN&!FOREIGNWORD) kind:('Metropolitan' | 'Municipal' | 'Provincial' | 'Prefectural' | 'Regional' | 'City' | 'State' | 'County')"
    " head:('Government' | 'City' | 'Prefecture')",
    emits="ORGANIZATION",
    examples={"Gast war das Osaka Metropolitan Government.": "Osaka Metropolitan Government"},
    counterexamples=["die Open State Government", "in Osaka City"],
)
def government(context: Context, place: Span, kind: Span, head: Span) -> Reading | None:
    """The government of a foreign town or province by its English name: "Seoul Metropolitan Government", "Busan Metropolitan City"."""
    if head.word != "Government" and kind.word != "Metropolitan":
        return None
    return Reading(OrganizationValue(clean(head.sequence.text[place.start : head.end]), "GovernmentOrganization"))


@layer.rule(
    "what:('Visit' | 'Invest' | 'Business') place:TOPONYM",
    emits="ORGANIZATION",
    examples={"eine Studie von Visit Helsinki": "Visit Helsinki"},
    counterexamples=["in der Business Berlin", "die Business Class Berlin"],
)
def promoter(context: Context, what: Span, place: Span) -> Reading | None:
    """Who promotes a town or a land, by its English name: "Visit Berlin", "Invest India", "Business France"."""
    sequence = what.sequence
    before = sequence.words[what.first - 1].lower() if what.first else ""
    if before in ("die", "der", "das", "eine", "einer", "im") or tags_at(sequence, what.first - 1) & {"FOREIGNWORD"}:
        return None
    return Reading(OrganizationValue(clean(sequence.text[what.start : place.end]), "Organization"))


@layer.rule(
    "('die' | 'der' | 'das' | 'dem' | 'des' | 'vom' | 'Die' | 'Das') name:(('US-Botschaft' | 'US-Generalkonsulat' | 'US-Generalkonsulats' | 'US-Konsulat' | 'US-Konsulats') TOPONYM?)",
    emits="ORGANIZATION",
    span="name",
    examples={"ein Vertreter des US-Generalkonsulats": "US-Generalkonsulat"},
    counterexamples=["eine US-Botschaft", "die US-Notenbank"],
)
def american(context: Context, name: Span) -> Reading:
    """The embassy or consulate that the United States have here."""
    return Reading(OrganizationValue(" ".join([name.words[0].removesuffix("s"), *name.words[1:]]), "GovernmentOffice"))
