"""Which organisation an office belongs to: stated, told by a common noun or a compound's first member, or the publisher's."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from pipeline.german.happenings.words import event_word
from pipeline.german.names.offices import title_for
from pipeline.german.names.words import organization_row
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.resolve.around import Around
from pipeline.resolve.common import Proof
from pipeline.resolve.home import CITY_STATES, Home
from pipeline.resolve.houses import (
    ABROAD,
    AUSTRIAN,
    BRIGADE,
    CARE,
    COMMON,
    COUNCIL,
    COUNTERPART,
    DIPLOMAT,
    ELSEWHERE,
    FIRE,
    FIRMS,
    FOR_A_DAY,
    FOR_NOUN,
    FROM_HOUSE,
    GOES_ON,
    GOVERNOR,
    GUESTS,
    HOUSES,
    LEADING,
    MEMBER,
    NATION,
    NO_HOUSE,
    ORGAN,
    OTHERS,
    OURS,
    OWNED,
    PASSIVE,
    PAST,
    PREMIER,
    PROVINCE,
    SWISS,
    TERRITORY,
    THEIRS,
    TOWN,
    UNITS,
    WHOSE,
    WORKS,
)
from pipeline.resolve.kinds import heads_part, house_in, house_of, kinds_of, leads, ministry_of
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import Places
from pipeline.resolve.sees import see_of
from pipeline.resolve.towns import Towns

_SOON = 60  # characters behind an office in which a house named once may be the one it speaks of


@dataclass(slots=True)
class Held:
    """An office as someone held it before in the text, for "sein Amtskollege"."""

    title: str
    scope: str | None
    kind: str | None
    organization: str | None


class Offices:
    """Finds the organisations of offices, in order of the text."""

    def __init__(self, text: str, organizations: Organizations, places: Places, home: Home):
        self.text, self.organizations, self.places, self.home = text, organizations, places, home
        self.last: Held | None = None
        self.beside: tuple[str, int] | None = None  # the house of the head told last, and where that head's name ends
        self.tied: dict[str, set[str]] = {}  # houses of offices by their kind, as the text states them
        known = organizations.entities.values()
        self.brigades = [o.id for o in known if BRIGADE.match(o.name)]
        self.source = organizations.entities.get(organizations.publisher or "")
        self.publisher = self.source or self._host()
        self.towns = Towns(text, organizations, places, home)
        self.around = Around(text, organizations, self.source, self.publisher)

    def _host(self) -> OrganizationEntity | None:
        """Return the house that stands for an unknown publisher: named at the beginning, and more often than any other."""
        known = [o for o in self.organizations.entities.values() if o.area is None and o.kind not in NO_HOUSE and " " in o.name]
        counted = sorted(((len(o.evidence), o.id, o) for o in known if len(o.evidence) > 1), key=lambda c: (-c[0], c[1]))
        if not counted or (len(counted) > 1 and counted[1][0] == counted[0][0]):
            return None
        most = counted[0][2]
        return most if min(e.start for e in most.evidence) < 700 else None

    def place(
        self, role: RoleValue, gender: str | None, foreign: bool = False, end: int | None = None
    ) -> tuple[str, str | None, bool]:
        """Return an office's title, the id of its organisation or None, and whether the text states that.

        `foreign` tells that the holder's name is written in another order, as that of a guest; `end` is where the name ends.
        """
        title, held, beside, self.beside = title_for(role, gender), None, self.beside, None
        if (counterpart := COUNTERPART.match(title)) is not None:
            held = self.last
            if held is not None:
                title = _regender(held.title, gender or ("female" if role.gender == "f" else None))
                role.scope, role.kind = held.scope, held.kind
        organization, stated = self._organization(role), True
        if (
            organization is None
            and held is not None
            and counterpart is not None
            and counterpart["kind"] in ("vorgänger", "nachfolger")
        ):
            organization = held.organization
        elif organization is None and held is None:
            organization = (
                None if self._is_elsewhere(role, end) else self.around.second(role, beside) or self._implied(role, foreign)
            )
            stated = False
            stated = stated or organization is None
        if role.tail and (organization is None or ORGAN.search(role.at or "")) and not title.endswith(role.tail):
            title = f"{title} {role.tail}"
        if stated and organization is not None:
            for kind in kinds_of(title):
                self.tied.setdefault(kind, set()).add(organization)
        if organization is not None and end is not None and LEADING.search(title) and role.scope not in TERRITORY:
            self.beside = organization, max(end, role.end, role.organization.end if role.organization is not None else 0)
        known = role.scope in TERRITORY or organization is not None
        if known and held is None and role.kind not in ("profession", "culture", "sport"):
            self.last = Held(title, role.scope, role.kind, organization)
        return title, organization, stated

    def _is_elsewhere(self, role: RoleValue, end: int | None) -> bool:
        """Does the text say that the holder is of a house or for one, though it was not understood: "Werkleiter Ahl vom Zulieferer X"?"""
        if OTHERS.search(role.title):
            return True
        if end is not None and end >= role.end and THEIRS.match(self.text, end):
            return True
        if end is None or end < role.end or (house := FROM_HOUSE.match(self.text, end)) is None:
            return False
        if event_word(house["noun"]) is not None and not organization_row(house["noun"]):
            return False  # "sagte Geschäftsführer Ahl bei der Eröffnungsfeier"
        return PASSIVE.search(self.text, max(0, role.start - 100), end + 100) is None

    def _organization(self, role: RoleValue) -> str | None:
        """Return what the text ties the office to."""
        if role.organization is not None:
            value = role.organization.value
            if isinstance(value, OrganizationValue):
                entity = self.organizations.named(value.name) or self.organizations.abbreviated(value.name) if role.member else None
                entity = entity or self.organizations.add(role.organization)
                if entity.parent is None and (owned := OWNED.search(entity.name)) is not None:
                    entity.parent = self._owner(owned["kind"], owned["name"])
                return entity.id
            if isinstance(value, PlaceValue):
                return self.organizations.of_place(self.places.add(role.organization).id).id
        if role.place is not None and role.scope in TERRITORY and (role.kind != "administration" or role.scope == "county"):
            place = self.places.add(role.place)
            fits = place.value.kind == TERRITORY[role.scope or ""] or role.scope == "county" or place.value.kind == "Place"
            if fits or (role.scope == "state" and place.name in CITY_STATES):
                return self.organizations.of_place(place.id, role.scope).id
            return None
        if role.place is not None and role.scope == "ministry" and role.place.value.kind in ("State", "Country"):
            return self.organizations.of_place(self.places.add(role.place).id).id  # "Bayerns Energieministerin"
        if role.place is not None and role.place.value.kind == "Country" and PREMIER.match(role.title):
            return self.organizations.of_place(self.places.add(role.place).id).id  # "Frankreichs Präsident"
        if role.place is not None and (see := see_of(role.title, role.place.value.name)) is not None:
            return (self.organizations.named(see) or self.organizations.new(see, "Organization")).id
        for noun in (role.at, role.member):
            trade = role.scope in TERRITORY or role.kind in ("profession", "culture", "sport")
            if noun is None or (noun is role.member and trade):
                continue
            known = self.organizations.by_head(noun.split()[-1], role.start)
            if known is not None and (noun is role.at or self._is_told(known, role.start)):
                return known.id
            if noun in ("Hauses", "Haus") and (house := self.around.last_house(role.start)) is not None:
                return house
            if noun is role.at and ORGAN.search(noun) and self.source is not None and leads(role.title, self.source):
                return self.source.id  # "der Vorsitzende des Aufsichtsrates", and the company publishes
            if noun is role.at and (made := self._body(noun.split()[-1], role)) is not None:
                return made
            if noun.casefold().removesuffix("s") in FIRMS and (firm := self.around.only_firm(role.start)) is not None:
                return firm
        return None

    def _is_other_nations(self, role: RoleValue) -> bool:
        """Does an adjective of another nation than the publishing embassy's stand before a diplomat's office?"""
        found = NATION.search(self.text, max(0, role.start - 30), role.start)
        if found is None or self.publisher is None or not DIPLOMAT.search(role.title):
            return False
        return found["nation"][:4].casefold() not in self.publisher.name.casefold()

    def _is_told(self, house: OrganizationEntity, offset: int) -> bool:
        """May a compound office speak of a house, told before it, or about to be? "Universitätspräsidentin Ahl ... von der Universität X"."""
        return house.id == self.organizations.publisher or len(house.evidence) != 1 or house.evidence[0].start < offset + _SOON

    def _owner(self, kind: str, name: str) -> str | None:
        """Return the administration whose department is named with it: "Abteilung Umwelt des Landkreises Neuland"."""
        if (known := self.organizations.named(f"{kind} {name}")) is not None:
            return known.id
        place = self.places.named(name)
        return self.organizations.of_place(place.id, "county" if kind.endswith("kreis") else None).id if place is not None else None

    def _body(self, noun: str, role: RoleValue) -> str | None:
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
            or noun.casefold().endswith(COMMON)
        ):
            return None
        if len(lemma) < 8:
            return None
        entity = self.organizations.named(lemma) or self.organizations.new(lemma, row.get("type", "Organization"))
        at = self.text.find(noun, role.end)
        if at >= 0 and at - role.end < 60:
            entity.evidence.append(Proof(at, at + len(noun), "offices_at.at"))
            entity.participant = True
        return entity.id

    def _implied(self, role: RoleValue, foreign: bool) -> str | None:
        """Return whose office it must be though the text does not say so: the publishing city's mayor, the publishing house's head.

        `foreign` tells that the holder's name is written in another order, as that of a guest.
        """
        if role.place is not None and role.place.rule == "places.demonym" and role.organization is None and role.at is None:
            return house_in(role.title, role.place.value.name, self.organizations.entities.values())
        if role.place is not None or role.organization is not None or role.at is not None or PAST.match(self.text, role.end):
            return None
        if FOR_A_DAY.match(role.title) or self._is_other_nations(role):
            return None
        if (unit := UNITS.match(role.title)) is not None and (head := self._unit(unit["unit"], role.start)) is not None:
            return head
        if self.publisher is not None and self._is_ours(role, self.publisher, foreign):
            return self.publisher.id
        if (brigade := self._brigade(role)) is not None:
            return brigade
        if LEADING.search(role.title) is not None and (visited := self.around.visited(role)) is not None:
            return visited
        if GOES_ON.match(self.text, role.end):
            return None  # what it belongs to is said, though it was not understood
        if self.publisher is not None and OURS.search(self.text, max(0, role.start - 30), role.start):
            return self.publisher.id
        if WHOSE.search(self.text, max(0, role.start - 30), role.start):
            return None  # of what was named before, though it was not understood
        if (sender := self.around.sender(role)) is not None:
            return sender
        if (told := FOR_NOUN.search(self.text, max(0, role.start - 90), role.start)) is not None:
            at = told.start("noun")
            named = (o.id for o in self.organizations.entities.values() for e in o.evidence if e.start == at)
            if (house := next(named, None)) is not None:  # "für die Stadt Neuland unterschrieb Bürgermeisterin Vogt"
                return house
            own = self.publisher is not None and told["noun"].casefold() in self.publisher.name.casefold()
            return self.publisher.id if own and self.publisher is not None else None
        if not foreign and (house := self._of_kind(role)) is not None:
            return house
        if self.publisher is not None and self.around.is_contact(role):
            return self.publisher.id
        if role.kind in ("profession", "culture", "sport"):
            return None
        if role.scope == "city" and role.kind == "politics":
            return self.towns.of_mayor(role, foreign)
        if role.scope == "state" and (land := self._only_land(role.title)) is not None:
            return land
        if role.scope == "state":
            sure = self.home.city in CITY_STATES or (self.publisher is not None and self._governs("state"))
            return (
                self.towns.at_home()
                if sure and self.home.city in CITY_STATES
                else self.publisher.id
                if sure and self.publisher
                else None
            )
        if (role.scope == "county" or role.title.startswith("Kreis")) and self._governs("county") and not ABROAD.search(role.title):
            return self.publisher.id if self.publisher is not None else None
        if role.scope == "county":
            return None
        if self.source is not None and self.source.area is None and heads_part(role.title) and not self.around.others_near(role):
            return self.source.id
        generic = LEADING.search(role.title) is not None or (self.publisher is not None and leads(role.title, self.publisher))
        if generic and (near := self.around.nearby(role)) is not None:
            return near
        if (
            role.title.startswith(("Schulleit", "Rektor", "Konrektor"))
            and (school := self.around.last_school(role.start)) is not None
        ):
            return school
        if self.publisher is not None and (
            generic or WORKS.match(role.title) or role.title.startswith(("Ansprech", "Presse", "Medien"))
        ):
            return self._house(role, self.publisher)
        return None

    def _unit(self, unit: str, offset: int) -> str | None:
        """Return the one department of a kind that the text names shortly before: an "Amtsleiter" heads the "Amt für X"."""
        stem = unit.casefold()
        found = [
            o.id
            for o in self.organizations.entities.values()
            if o.name.split()[0].casefold().endswith(stem) and o.id != self.organizations.publisher
        ]
        near = len(found) == 1 and any(offset - 500 < e.start < offset for e in self.organizations.entities[found[0]].evidence)
        return found[0] if near else None

    def _of_kind(self, role: RoleValue) -> str | None:
        """Return the house of the one kind that has such an office: the publisher, or the only one that the text names so far."""
        before = self.text[max(0, role.start - 90) : role.start]
        if role.shared or GUESTS.search(before) or ELSEWHERE.search(before):
            return None
        start = max(self.text.rfind("\n\n", 0, role.start), role.start - 500)
        soon = self.text.find(" und ", role.end, role.end + 40)  # behind "und" it is someone else's
        soon = soon if soon >= 0 else role.end + 40
        low, high = bisect_left(self.around.named, (start, "")), bisect_left(self.around.named, (soon, ""))
        near = dict.fromkeys(known for _, known in self.around.named[low:high])  # named in the paragraph
        named = [o for known in near if (o := self.organizations.entities.get(known)) is not None and o is not self.publisher]
        found = house_of(role.title, self.source, named) or ministry_of(role.title, self.source, named)
        if found is None:
            tied = set().union(*(self.tied.get(kind, ()) for kind in kinds_of(role.title)))
            found = min(tied) if len(tied) == 1 else None  # "der Rektor der Universität X ... Vizerektorin Vogt"
        return found

    def _brigade(self, role: RoleValue) -> str | None:
        """Return the one fire brigade of the text for the offices and ranks of brigades."""
        if not FIRE.match(role.title):
            return None
        return self.brigades[0] if len(self.brigades) == 1 else None

    def _is_ours(self, role: RoleValue, publisher: OrganizationEntity, foreign: bool) -> bool:
        """Is an office one that only houses of the publisher's kind have: a parliament's, a hospital's, a town's?"""
        if foreign or GOES_ON.match(self.text, role.end) or GUESTS.search(self.text, max(0, role.start - 90), role.start):
            return False
        name, title = publisher.name.casefold(), role.title
        if HOUSES["parliament"].search(name) and (member := MEMBER.match(title)) is not None and role.scope == "parliament":
            house = member["house"].casefold()
            return not house or house in name
        if HOUSES["hospital"].search(name) and CARE.match(title):
            return True
        if HOUSES["municipality"].match(name + " ") and TOWN.match(title):
            return not COUNCIL.match(title) or (name.startswith("einwohnergemeinde ") and title.startswith("Gemeinder"))
        return HOUSES["municipality"].match(name) is not None and publisher.area is None and title.startswith("Gemeindepräsident")

    def _only_land(self, title: str) -> str | None:
        """Return the one Austrian state or Swiss canton of the release for an office that only these have."""
        if GOVERNOR.match(title):
            provinces = [p.id for p in self.places.entities.values() if PROVINCE.match(p.name)]
            named = [o.id for o in self.organizations.entities.values() if o.area is None and PROVINCE.match(o.name)]
            if len(provinces) + len(named) != 1:
                return None
            return named[0] if named else self.organizations.of_place(provinces[0], "state").id
        if title.startswith("Ministerpräsident"):
            states = {p.id for p in self.places.entities.values() if p.value.kind == "State" and p.value.country == "DE"}
            return self.organizations.of_place(min(states), "state").id if len(states) == 1 else None
        country = "AT" if AUSTRIAN.match(title) else "CH" if SWISS.match(title) else None
        if country is None:
            return None
        found = []
        for entity in self.organizations.entities.values():
            place = self.places.entities.get(entity.area or "")
            if place is not None and place.value.country == country and re.match(r"(?:Land|Kanton) ", entity.name):
                found.append(entity.id)
        return found[0] if len(found) == 1 else None

    def _governs(self, scope: str) -> bool:
        publisher = self.publisher
        return publisher is not None and publisher.area is not None and HOUSES[scope].search(publisher.name.casefold()) is not None

    def _house(self, role: RoleValue, publisher: OrganizationEntity) -> str | None:
        """Return the publisher where it is a house that has such an office."""
        scope = role.scope or ""
        name = " ".join([publisher.name, publisher.legal_name or "", *publisher.aliases]).casefold().replace(".", " ")
        if re.match(r"(?:Ansprechpartner|Pressekontakt|Medienkontakt)", role.title) or "sprecher" in role.title.casefold():
            return publisher.id
        if publisher.area is not None or (role.title.startswith("Vereins") and HOUSES["club"].search(name) is None):
            return None
        if leads(role.title, publisher):
            return publisher.id
        if HOUSES["university"].search(name) and re.match(r"(?:Vize|Pro)?(?:[Pp]räsident|[Rr]ektor|[Kk]anzler|Dekan)", role.title):
            return publisher.id
        if (role.kind == "business" or WORKS.match(role.title)) and HOUSES["company"].search(name):
            return publisher.id
        return publisher.id if scope in HOUSES and scope != "state" and HOUSES[scope].search(name) else None


def _regender(title: str, gender: str | None) -> str:
    """Return a title for a holder of another gender: "Oberbürgermeister" -> "Oberbürgermeisterin"."""
    first, _, rest = title.partition(" ")
    if gender == "female" and not first.endswith(("in", "e")):
        first = re.sub(r"rat$", "rät", first) + "in"
    elif gender != "female" and first.endswith("in") and len(first) > 5:
        first = re.sub(r"rät$", "rat", first.removesuffix("in"))
    return f"{first} {rest}".strip()


def _is_compound(noun: str, row: dict[str, str]) -> bool:
    """Is the word for a body a compound of a shorter one, and so that of one body: "Tourismusverein", not "Verein"?"""
    if row.get("compound"):
        return True
    return any(organization_row(noun[k].upper() + noun[k + 1 :]) for k in range(4, len(noun) - 3))
