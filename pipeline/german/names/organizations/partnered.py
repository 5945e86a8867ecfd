"""Nouns that say what somebody is to us: "Partnerlandkreis", "Partnerhochschule". Somebody's name is without that."""

from __future__ import annotations

_PARTNER = "Partner"


def partnered(noun: str) -> str | None:
    """Return what a noun calls our partner: "Partnerlandkreises" -> "Landkreises"; None for others ("Partner", "Partnerschaftsverein")."""
    if not noun.startswith(_PARTNER):
        return None
    own = noun[len(_PARTNER) :].lstrip("-")
    return own.capitalize() if len(own) > 3 and not own.startswith(("schaft", "innen")) else None  # "Partnern", "Partners"


def is_partner_county(noun: str) -> bool:
    """Is it a county that a noun calls our partner? By its bare noun it is no house, as a partner university may be."""
    return partnered(noun) is not None and noun.endswith("kreis")
