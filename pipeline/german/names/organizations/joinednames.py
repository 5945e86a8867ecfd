"""Houses whose name is joined to their noun: "Konrad-Vogt-Stiftung", "Messe-Neustadt", "Jahnschule"; more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import first_name, is_lower, is_noun, organization_row, tags
from pipeline.german.names.organizations.commonbodies import layer as layer
from pipeline.german.names.organizations.headednames import headed_reading
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table


@layer.rule(
    "name:HYPHEN&TOPONYM&!ORGWORD&!OFFICE",
    emits="ORGANIZATION",
    examples={"die Messe-Düsseldorf": "Messe-Düsseldorf"},
    counterexamples=["in Köln-Wahn", "die Messe-Halle"],
)
def with_town(context: Context, name: Span) -> Reading | None:
    """A head noun joined to its town by a hyphen: "Messe-Düsseldorf"."""
    head, _, town = name.word.partition("-")
    row = organization_row(head)
    if not row or row.get("plural") == "1" or row.get("position") == "generic" or town not in table("places") or is_noun(town):
        return None
    return Reading(OrganizationValue(name.word, row.get("type", "Organization")))


_BRANCH = re.compile(
    r"(?:sektion|ortsgruppe|kreisgruppe|(?:kreis|orts|landes|bezirks|stadt)verband|ortsverein|ortsgliederung)$", re.I
)


def _is_the_one(name: Span) -> bool:
    """Is a house spoken of with the definite article: "im Druckhaus-Museum", "das Börde-Berufskolleg"?"""
    before = name.sequence.words[name.first - 1].lower() if name.first else ""
    return before in ("das", "des", "dem", "im", "am", "vom", "zum", "beim", "ins", "ans")


@layer.rule(
    "given:(GIVEN&NAME+)? name:HYPHEN&ORGHEAD tail:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "die Karl-Vogt-Stiftung": "Karl-Vogt-Stiftung",
        "der DRK-Kreisverband": "DRK-Kreisverband",
        "des Druckhaus-Museums": "Druckhaus-Museum",
        "von der Eva Lena Vogt-Stiftung": "Eva Lena Vogt-Stiftung",
    },
    counterexamples=["ein Presse-Amt", "der VW-Konzern", "die US-Notenbank"],
)
def hyphenated(context: Context, given: Span | None, name: Span, tail: Span | None) -> Reading | None:
    """A head noun joined to a name by hyphens: "Goethe-Institut", "Konrad-Adenauer-Stiftung", "Konrad Adenauer-Stiftung"."""
    parts = name.word.split("-")[:-1]
    row = organization_row(name.word)
    branch = _BRANCH.search(row.get("lemma", "")) and parts[0].isupper() and len(parts[0]) > 1
    house = (
        row.get("type") in ("Museum", "School", "ResearchOrganization")
        and "compound" not in organization_row(parts[-1])
        and _is_the_one(name)
    )
    clinic = row.get("type") == "Hospital" and _is_the_one(name) and "TOPONYM" in tags(parts[0])  # "das Südpfalz-Klinikum"
    if not (branch or house or clinic) and (
        all(part.isupper() for part in parts)
        or not any(part[:1].isupper() and (first_name(part) or "SURNAME" in tags(part) or not is_noun(part)) for part in parts)
    ):
        return None
    if (
        row.get("plural") == "1"
        or row.get("position") == "generic"
        or (row.get("type") == "Corporation" and row.get("lemma", "").endswith("werk"))
        or row.get("lemma", "").lower().endswith(("konzern", "hersteller", "team", "gruppe", "bank", "werke", "regierung", "messe"))
    ):
        return None
    last = tail.last if tail else name.last
    return headed_reading(name.sequence, given.first if given else name.first, name.first, last)


@layer.rule(
    "name:HYPHEN&ORGHEAD",
    emits="ORGANIZATION",
    examples={"mit der Sagawa-Gruppe": "Sagawa-Gruppe", "bei der Toshiba-Gruppe": "Toshiba-Gruppe"},
    counterexamples=["eine Toshiba-Gruppe", "in der WhatsApp-Gruppe", "die Jugend-Gruppe", "die Berliner-Gruppe"],
)
def group_of_firms(context: Context, name: Span) -> Reading | None:
    """A group of firms by the name they bear: "Toshiba-Gruppe"."""
    sequence, (own, _, kind) = name.sequence, name.word.rpartition("-")
    before = sequence.words[name.first - 1].lower() if name.first else ""
    if kind != "Gruppe" or before not in ("die", "der", "zur") or own in _NETWORKS:
        return None
    told = tags(own)
    family = "SURNAME" in told and not is_noun(own) and not told & {"TOPONYM", "DEMONYM"}  # "die Meyer-Gruppe"
    if not (family or "COMPANY" in told) and (told & _PLAIN or is_noun(own) or is_lower(own.lower()) or "-" in own):
        return None
    value = OrganizationValue(name.word, "Corporation")
    value.also = own
    return Reading(value)


_NETWORKS = frozenset("Facebook WhatsApp Whatsapp Telegram Signal Xing LinkedIn Instagram Google YouTube".split())


_PLAIN = frozenset(("CAPS", "TOPONYM", "DEMONYM", "ORGWORD", "ADJCAP", "GIVEN", "FOREIGNWORD"))


@layer.rule(
    "name:ORGHEAD&CAP&!HYPHEN&!BODY&!OFFICE",
    emits="ORGANIZATION",
    examples={"in der Aula der Jahnschule": "Jahnschule", "Das Lessingtheater spielt.": "Lessingtheater"},
    counterexamples=["in der Hauptschule", "die Waldschule", "eine Jahnschule"],
)
def after_somebody(context: Context, name: Span) -> Reading | None:
    """A school, theatre or museum by whom it is named after: "Jahnschule", "Pestalozzigymnasium"."""
    row = organization_row(name.word)
    member = row.get("compound", "")
    before = name.sequence.words[name.first - 1].lower() if name.first else ""
    if row.get("type") not in _HOUSES or row.get("plural") == "1" or before.startswith(("ein", "kein", "jede", "manche")):
        return None
    if (
        len(member) < 4
        or is_noun(member)
        or is_lower(member.lower())
        or not any(member in table(s) for s in ("surnames", "famous"))
    ):
        return None
    return headed_reading(name.sequence, name.first, name.first, name.last)


_HOUSES = frozenset(("School", "Museum", "TheaterGroup", "Library", "Hospital"))


@layer.rule(
    "name:HYPHEN&CAP&!ORGWORD place:TOPONYM?",
    emits="ORGANIZATION",
    examples={"Pastorin der St.-Vitus-Gemeinde Olm": "St.-Vitus-Gemeinde", "in der Luther-Gemeinde Celle": "Luther-Gemeinde Celle"},
    counterexamples=["eine Luther-Gemeinde", "die EU-Gemeinde"],
)
def parish(context: Context, name: Span, place: Span | None) -> Reading | None:
    """A parish by its saint: "St.-Vitus-Gemeinde"."""
    saint, _, head = name.word.rpartition("-")
    before = name.sequence.words[name.first - 1].lower() if name.first else ""
    if head not in ("Gemeinde", "Pfarrei", "Kirchengemeinde") or saint.isupper() or before.startswith(("ein", "kein")):
        return None
    return Reading(OrganizationValue(name.word if place is None else f"{name.word} {place.text}", "NGO"))
