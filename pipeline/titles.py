"""What is published of an office beside its house: the title with its status, and whether its holder is employed there."""

from __future__ import annotations

import re

from schemas.records import Role

# A status of an office goes into the title's brackets where the title does not say it: schema.org has no term for it.
_STATUS = {
    "former": ("ehemals", re.compile(r"ehemal|früher|vormal|einstig|^(?:alt(?!en|ers)|ex)-?(?=[a-zäöü]{5})")),
    "designated": ("designiert", re.compile(r"design|künftig|gewählt|angehend")),
    "deputy": ("Stellvertretung", re.compile(r"stellv|vertret|vize|zweite|dritte")),
    "acting": ("kommissarisch", re.compile(r"kommissar|amtierend|interim|geschäftsführende")),
}
_ENDED = re.compile(r"(?:a\. (?:o\. )?D\.|i\. R\.)$")
# Who belongs to a house that does not employ them; a photographer is credited with the house that the picture was taken for.
_MEMBER = re.compile(r"mitglied|abgeordnete|schirmherr|stipendiat|ehren(?!amt)|^fotograf", re.IGNORECASE)
_MEMBERSHIPS = {"PoliticalParty", "SportsClub", "SportsTeam", "MusicGroup", "TheaterGroup"}


def shown(role: Role) -> str:
    """Return the title of an office with its status: "Minister a. D.", "Vorsitzender (ehemals)", "Vizepräsidentin"."""
    ended = _ENDED.search(role.written)  # as the text has it
    if ended is not None:
        return f"{role.title} {ended[0]}"
    note, words = _STATUS.get(role.status, ("", None))
    return role.title if words is None or words.search(role.title.lower()) else f"{role.title} ({note})"


def is_over(role: Role) -> bool:
    """Is an office past, or not yet begun?"""
    return role.status in ("former", "designated")


def employs(role: Role, kind: str | None) -> bool:
    """Does a house of a kind of schema.org employ who holds the office? Members, patrons and holders past or to come are affiliated."""
    return not is_over(role) and kind not in _MEMBERSHIPS and not _MEMBER.search(role.title)
