"""The one body that a noun in an office tells by itself: "Leiterin des Tourismusvereins"."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.organizations.partnered import is_partner_county
from pipeline.german.values import RoleValue
from pipeline.resolve.common import Proof
from pipeline.resolve.offices.houses import (
    COMMON,
    OF_AREA,
)
from pipeline.resolve.organizations import Organizations

_OWN_OFFICE = re.compile(r"(?<!Verbindungs)büros?$")  # "Leiterin des Klimabüros"


def body_of(noun: str, role: RoleValue, text: str, organizations: Organizations) -> str | None:
    """Make an organisation of the noun that says what an office heads, where it is that of one body: "Tourismusvereins"."""
    row = organization_row(noun)
    lemma = row.get("lemma", "")
    if not row:
        found = re.match(r"(\w{3,}(?:bei|auf|stadt|gemeinde)?rat)(?:e?s)?$", noun)
        lemma = found[1] if found else ""
    elif (
        not _is_compound(noun, row)
        or row.get("type") == "Corporation"
        or row.get("plural") == "1"
        or (noun.casefold().endswith(COMMON) and _OWN_OFFICE.search(noun) is None)
    ):
        return None
    if len(lemma) < 8 or is_partner_county(lemma):
        return None  # "leitet den Partnerlandkreis": what it is to us, and no name
    entity = organizations.named(lemma) or organizations.new(lemma, row.get("type", "Organization"))
    at = text.find(noun, role.end)
    if at >= 0 and at - role.end < 60:
        entity.evidence.append(Proof(at, at + len(noun), "offices_at.at"))
        entity.participant = True
    return entity.id


def _is_compound(noun: str, row: dict[str, str]) -> bool:
    """Is the word for a body a compound of a shorter one, and so that of one body: "Tourismusverein", not "Verein"?"""
    if row.get("compound") or OF_AREA.match(noun):
        return True
    return any(organization_row(noun[k].upper() + noun[k + 1 :]) for k in range(4, len(noun) - 3))
