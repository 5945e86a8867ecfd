"""What stands around an office that says whose it is: houses named in its sentence, a contact's house, the house named last."""

from __future__ import annotations

import re
from bisect import bisect_left

from pipeline.german.sections import kind_at
from pipeline.german.values import RoleValue
from pipeline.resolve.common import BREAK, CONTACTS, Proof, sentence_start
from pipeline.resolve.offices.houses import (
    AND_THEN,
    BEHALF,
    BY,
    DATIVE,
    FOR,
    GOES_ON,
    HALL,
    NO_HOUSE,
    PRESS,
    SEATS,
    SECOND,
    SEVERAL,
    TERRITORY,
)
from pipeline.resolve.offices.kinds import is_owners, may_have
from pipeline.resolve.organizations import OrganizationEntity, Organizations

_THROUGH = re.compile(r"\bdurch (?:den |die )?(?:\w+e[nr] )?$")
_REPRESENTED = re.compile(r"[^.;\n]{2,60}\bvertreten\b")  # "Die Botschaft war durch Referentin Vogt vertreten"
# Who does this with a house, or with people of it, is of another one; but "begrüßte sie an der Hochschule X" tells where.
_MEETS = re.compile(
    r"\b(?:empf(?:ing|ängt|angen)|begrüßte?|begrüssten?|traf|trifft|besuchte?|bereiste|reiste?|verabschiedete?|hieß|heißt|bewirtete|ehrte|würdigte|lobte|lud|lädt"
    r"|kooperiert|vereinbarte|unterzeichnete?)n?\b"
)
_THERE = re.compile(r"\b(?:in|an|am|im|bei|beim|auf|für)(?: (?:der|dem))?(?: \w+e[nr])? [„\"]?$")
_WHERE = re.compile(r",\s(?:wo|bei dem|in dem|in der|an der)\s(?:\w+\s){0,3}$")


class Around:
    """The houses of a release by where they are named."""

    def __init__(
        self, text: str, organizations: Organizations, source: OrganizationEntity | None, publisher: OrganizationEntity | None
    ):
        self.text, self.organizations, self.source, self.publisher = text, organizations, source, publisher
        self.named = sorted(
            (proof.start, proof.end, o.id)
            for o in organizations.entities.values()
            if o.area is None and o.kind not in NO_HOUSE
            for proof in o.evidence
        )
        known = organizations.entities.values()
        self.schools = sorted((proof.start, o.id) for o in known if o.kind == "School" for proof in o.evidence)

    def last_house(self, offset: int) -> str | None:
        """Return the museum, theatre or library that the text named last: "die Direktorin des Hauses"."""
        found = [
            (e.start, o.id)
            for o in self.organizations.entities.values()
            if o.kind in ("Museum", "PerformingArtsTheater", "TheaterGroup", "LibrarySystem", "Hospital") or HALL.search(o.name)
            for e in o.evidence
            if offset - 400 < e.start < offset
        ]
        return max(found)[1] if found else None

    def last_school(self, offset: int) -> str | None:
        """Return the one school named in the sentences before a head of a school."""
        low, high = bisect_left(self.schools, (offset - 600, "")), bisect_left(self.schools, (offset, ""))
        found = {known for _, known in self.schools[low:high]}
        return min(found) if len(found) == 1 else None

    def only_firm(self, offset: int) -> str | None:
        """Return the one company that the text has named so far: "der Konzern"."""
        firms = [
            o for o in self.organizations.entities.values() if o.kind == "Corporation" and any(e.start < offset for e in o.evidence)
        ]
        return firms[0].id if len(firms) == 1 else None

    def sender(self, role: RoleValue) -> str | None:
        """Return the house for which the holder acts: "für die IHK unterzeichnete Präsident Ahl"."""
        start = sentence_start(self.text, max(0, role.start - 110), role.start)
        told = self.between(start, role.start)
        if not told or (house := self.organizations.entities.get(told[-1][2])) is None:
            return None
        if role.kind in ("profession", "culture", "sport") and not may_have(role, house, near=True):
            return None
        at, end, known = told[-1]
        if BY.match(self.text, end, role.start):
            return known
        if _THROUGH.search(self.text, end, role.start) and _REPRESENTED.match(self.text, role.end):
            return known
        if FOR.search(self.text, start, at) is None:
            return None
        between = self.text[end : role.start]
        return known if len(between) < 50 and not SEVERAL.search(between) else None

    def behalf(self, role: RoleValue, end: int | None) -> str | None:
        """Return the house in whose name the holder acts, told behind the name: "Senatorin Vogt im Namen der Hansestadt X"."""
        found = BEHALF.match(self.text, end) if end is not None and end >= role.end else None
        if found is None or (found["own"] == "der" and DATIVE.search(self.text, max(0, role.start - 40), role.start) is None):
            return None  # "überreichte Rektorin Vogt der Kammer einen Scheck"
        named = next((o for o in self.organizations.entities.values() for e in o.evidence if e.start == found.end()), None)
        if named is None or (found["for"] is not None and not (named.area is not None or may_have(role, named, near=True))):
            return None
        if found["own"] is not None and role.scope in TERRITORY and named.area is None:
            return None
        return named.id

    def second(self, role: RoleValue, beside: tuple[str, int] | None) -> str | None:
        """Return the house of the head told right before a second one: "IHK-Präsident Ahl und Hauptgeschäftsführerin Vogt".

        `beside` is that house and where the first head's introduction ends.
        """
        if beside is None or role.place is not None or role.at is not None or not SECOND.match(role.title):
            return None
        joined = AND_THEN.fullmatch(self.text, beside[1], role.start) is not None
        house = self.organizations.entities.get(beside[0])
        if not joined or house is None or house.area is not None or GOES_ON.match(self.text, role.end):
            return None
        return house.id if not is_owners(role.title) or may_have(role, house) else None  # a school has no "Personalchef"

    def met(self, role: RoleValue, told: list[tuple[int, int, str]]) -> set[str]:
        """Return the houses, told behind an office, whose people its holder receives or visits: "empfing Rektorin Ahl Gäste der X"."""
        behind = [(at, known) for at, _, known in told if at > role.end]
        if not behind:
            return set()
        start = sentence_start(self.text, max(0, role.start - 110), role.start)
        meets = _MEETS.search(self.text, start, behind[-1][0])
        if meets is None:
            return set()
        return {known for at, known in behind if at > meets.end() and _THERE.search(self.text, max(0, at - 40), at) is None}

    def visited(self, role: RoleValue) -> str | None:
        """Return the house that the sentence tells of before "wo": "besuchte das Museum X, wo ihn Direktor Ahl begrüßte"."""
        found = _WHERE.search(self.text, max(0, role.start - 140), role.start)
        if found is None:
            return None
        told = self.between(found.start() - 90, found.start())
        if not told or told[-1][2] not in self.organizations.entities:
            return None
        _, end, known = told[-1]
        return known if BREAK.search(self.text, end, found.start()) is None else None

    def between(self, low: int, high: int) -> list[tuple[int, int, str]]:
        """Return where houses are named between two offsets, in order: start, end, id."""
        return self.named[bisect_left(self.named, (low, 0, "")) : bisect_left(self.named, (high, 0, ""))]

    def others_near(self, role: RoleValue) -> bool:
        """Does the sentence name another house than the publisher before the office?"""
        start = sentence_start(self.text, max(0, role.start - 110), role.start)
        return any(self.source is None or known != self.source.id for _, _, known in self.between(start, role.end + 60))

    def is_contact(self, role: RoleValue) -> bool:
        """Is this who answers for the publisher: an office of the press, or any in a contact that names no other house?"""
        sections = self.organizations.sections
        aside = kind_at(sections, role.start) in CONTACTS
        if role.title.startswith("Ansprech") or not (aside or PRESS.search(role.title)):
            return False
        start = self.text.rfind("\n\n", 0, role.start)
        near = self.between(max(start, role.start - 250), role.end + 60)
        others = {known for _, _, known in near} - {self.publisher.id if self.publisher is not None else None}
        live = [o for known in sorted(others) if (o := self.organizations.entities.get(known)) is not None]
        return all(self.publisher is not None and o.parent == self.publisher.id for o in live) and (aside or not live)

    def parliament(self, role: RoleValue) -> str:
        """Return the parliament that an office's own words name: "Mitglied des Europäischen Parlaments"."""
        name = SEATS[role.title]
        short = name.removeprefix("Deutscher ")
        entity = (
            self.organizations.named(name)
            or self.organizations.named(short)
            or self.organizations.new(name, "GovernmentOrganization")
        )
        if not any(e.start < role.end and role.start < e.end for e in entity.evidence):
            entity.evidence.append(Proof(role.start, role.end, "offices.parliament"))
        return entity.id
