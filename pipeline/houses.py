"""Which type of schema.org an organisation is published as: of firms only stock companies are a Corporation."""

from __future__ import annotations

from pipeline.lexicon import table
from schemas.records import Organization

# Kinds of places: as the type of an administration they would make it the place itself; those are two nodes.
TERRITORIES = frozenset({"City", "State", "Country", "AdministrativeArea", "Place"})
_LONGEST = 4  # words of a legal form: "AG & Co. KGaA"


def type_of(house: Organization) -> str:
    """Return the schema.org type of a house; a firm is a Corporation only where its name says so, or the list of shares knows it."""
    if house.kind in TERRITORIES:
        return "GovernmentOrganization"
    if house.kind != "Corporation":
        return house.kind
    return (
        "Corporation"
        if any(map(is_stock_company, filter(None, (house.name, house.legal_name, *house.aliases))))
        else "Organization"
    )


def is_stock_company(name: str) -> bool:
    """Does a name end in the legal form of a stock company, or is it listed as one: "Conenergy AG", "Siemens"?"""
    if table("companies").get(name, "type") == "Corporation":
        return True
    words, forms = name.split(), table("legalforms")
    ends = (" ".join(words[-size:]) for size in range(min(_LONGEST, len(words) - 1), 0, -1))
    form = next((end for end in ends if end in forms), "")
    return forms.get(form, "type") == "Corporation" and not form.endswith(("KG", "OHG"))
