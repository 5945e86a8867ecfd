"""Which organisation an office belongs to: stated, told by a common noun or a compound's first member, or the publisher's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.german.happenings.words import event_word
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.offices.offices import regendered, title_for
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.resolve.abroad import lies_abroad
from pipeline.resolve.common import sentence_start
from pipeline.resolve.home import CITY_STATES, Home
from pipeline.resolve.offices.antecedents import Antecedents
from pipeline.resolve.offices.around import Around
from pipeline.resolve.offices.companions import signs_beside
from pipeline.resolve.offices.houses import (
    COUNTERPART,
    FIRMS,
    FROM_HOUSE,
    FROM_TOWN,
    HEIR,
    LEADING,
    NO_HOUSE,
    OF_PARTNER,
    OF_PLACE,
    ORGAN,
    OTHERS,
    OWNED,
    PASSIVE,
    PREMIER,
    SEATS,
    TAIL,
    TERRITORY,
    THEIR,
    THEIRS,
)
from pipeline.resolve.offices.implied import Implied
from pipeline.resolve.offices.kinds import heads_part, is_owners, kinds_of, leads
from pipeline.resolve.offices.ownbodies import body_of
from pipeline.resolve.offices.sees import see_of
from pipeline.resolve.offices.sides import Sides
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import Places
from pipeline.resolve.publishers import is_department
from pipeline.resolve.tongues import is_foreign
from pipeline.resolve.towns import Towns

_OF_TOWN = re.compile(r" aus (?:der |dem )?(?:[a-zäöüß]+ )?(?P<town>[A-ZÄÖÜ][\w-]+)(?P<more> [A-ZÄÖÜ][\w-]+)?")
_BRACKETED = re.compile(
    r" \((?!Bild|Foto|Mitte|Links|Rechts|Vorn|Hinten|Platz|Jahrgang|Partei|Bündnis)[A-ZÄÖÜ][a-zäöüß-]+ [A-ZÄÖÜ][\w-]+[^)\n]{0,40}\)"
)
_FROM_LAND = re.compile(
    r" aus (?:dem|der) (?=(?:Land|Kreis|Landkreis|Kanton|Freistaat|Bezirk|Region|Provinz|Präfektur|Woiwodschaft)\b)"
)
_OF_HOUSE = re.compile(r"^(?=[\w&]*[A-ZÄÖÜ]{2})[\w&]+-(?=[A-ZÄÖÜ])")  # "IHK-Präsident": his counterpart is another chamber's
_OF_NATION = re.compile(r" (?:der|dieser) (?P<nation>[a-zäöü]+ischen) (?:Stadt|Gemeinde)\b")
_ELSEWHERE = re.compile(r" (?:von|in|aus) (?:der Stadt )?(?P<town>[A-ZÄÖÜ][\w-]+)| de[rs] (?:\w+ischen |Partner|Nachbar|Gäste)")
_AND_ALSO = re.compile(r"(?: (?:von|des Landes|des Freistaats) [A-ZÄÖÜ][\w-]+)? (?:und|sowie) $")
_ESCORTED = re.compile(r"(?:Begleitet|Unterstützt|Vertreten) (?:wird|wurde|war|ist)\b|[^.;:\n]{5,80}, begleitet von\b")
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
        self.text, self.organizations, self.places = text, organizations, places
        self.last: Held | None = None
        self.lasts: dict[str, Held] = {}  # the same by the holder's gender
        self.told: tuple[str, int] | None = None  # the house of the office told last, and where its holder's name ends
        self.beside: tuple[str, int] | None = None  # the house of the head told last, and where that head's name ends
        self.tied: dict[str, set[str]] = {}  # houses of offices by their kind, as the text states them
        self.source = organizations.entities.get(organizations.publisher or "")
        self.publisher = self.source or self._host()
        self.towns = Towns(text, organizations, places, home)
        self.around = Around(text, organizations, self.source, self.publisher)
        self.antecedents = Antecedents(text, organizations)
        self.sides = Sides(text, organizations, self.antecedents)
        self.implied = Implied(text, organizations, places, home, self.around, self.antecedents, self.towns, self.tied, self.sides)

    def _host(self) -> OrganizationEntity | None:
        """Return the house that stands for an unknown publisher: named at the beginning, and more often than any other, or in the headline.

        Houses of other countries write no German.
        """
        known = [
            o
            for o in self.organizations.entities.values()
            if o.area is None and o.kind not in NO_HOUSE and (" " in o.name or any(" " in alias for alias in o.aliases))
        ]
        known = [o for o in known if not is_foreign(o.name)]
        counted = sorted(((len(o.evidence), o.id, o) for o in known if len(o.evidence) > 1), key=lambda c: (-c[0], c[1]))
        if not counted or (len(counted) > 1 and counted[1][0] == counted[0][0]):
            return self._headlined(known)
        most = counted[0][2]
        return most if min(e.start for e in most.evidence) < 700 else None

    def _headlined(self, known: list[OrganizationEntity]) -> OrganizationEntity | None:
        """Return the one of some houses with which the headline begins, where it names no other: "Klinikum Neuland empfängt Gäste"."""
        head = next((s for s in self.organizations.sections if s.kind == "headline"), None)
        if head is None:
            return None
        named = [o for o in self.organizations.entities.values() if any(head.start <= e.start < head.end for e in o.evidence)]
        begins = len(named) == 1 and min(e.start for e in named[0].evidence) <= head.start + len("Die ")
        return named[0] if begins and named[0] in known else None

    def place(
        self,
        role: RoleValue,
        gender: str | None,
        foreign: frozenset[str] = frozenset(),
        end: int | None = None,
        family: str | None = None,
        before: Held | None = None,
    ) -> tuple[str, str | None, bool]:
        """Return an office's title, the id of its organisation or None, and whether the text states that.

        `foreign` are the countries that the holder's name points to, where it is no German one; `end` is where the name ends,
        `family` the holder's surname, `before` the office of whoever was named last, for a predecessor's.
        """
        title, held, beside, self.beside = title_for(role, gender), None, self.beside, None
        if (counterpart := COUNTERPART.match(title)) is not None:
            held = before or self._whose(role)
            heads = held is not None and (held.scope in TERRITORY or LEADING.search(held.title) is not None)
            if role.written.startswith("Kolleg") and role.place is None and not heads:
                return title, None, True  # a scientist's mate holds no office by that
            if held is not None:
                title = regendered(_OF_HOUSE.sub("", held.title), gender or ("female" if role.gender == "f" else None))
                role.scope, role.kind = held.scope, held.kind
        organization, stated = self._organization(role), True
        if (
            organization is None
            and held is not None
            and counterpart is not None
            and counterpart["kind"] in ("vorgänger", "nachfolger")
        ):
            organization = held.organization
        elif organization is None and held is not None and held.scope == "city" and held.kind == "politics":
            theirs = FROM_TOWN.match(self.text, end) if end is not None else None
            adjective = OF_PLACE.search(self.text, max(0, role.start - 40), role.start)
            if adjective is not None and (own := self.towns.of_adjective(adjective["place"], "city")) is not None:
                return title, own, True
            town = self.places.named(theirs["town"]) if theirs is not None else None
            organization = self.organizations.of_place(town.id).id if town is not None else self.towns.guests(abroad=True)
            stated = town is not None or organization is None
        elif organization is None and held is not None and (there := self._from(end)) is not None:
            return title, there, True
        elif (
            organization is None
            and held is not None
            and counterpart is not None
            and (adjective := OF_PLACE.search(self.text, max(0, role.start - 40), role.start)) is not None
            and (own := self.towns.of_adjective(adjective["place"], "county" if held.scope == "county" else "state")) is not None
        ):
            return title, own, True
        elif organization is None and held is not None and counterpart is not None and held.organization is not None:
            theirs_too = replace(role, title=title)
            organization = self.sides.counterpart(theirs_too, held.organization)
            stated = organization is None
        elif organization is None and held is None and before is not None:
            organization = before.organization
        elif organization is None and held is None and (partner := self._partner(role)) is not None:
            organization = self.towns.guests(nation=partner["nation"])
            stated = organization is None
        elif organization is None and held is None:
            organization = (
                came
                if (came := self._from(end) if role.scope in TERRITORY else None) is not None
                else None
                if self._is_elsewhere(role, end)
                else self._also(role)
                or self.around.sender(role)
                or signs_beside(self.antecedents, role, self.told, end)
                or self._escorts(role)
                or self.around.second(role, beside)
                or self.implied.house(role, foreign, family, end)
            )
            stated = organization is None or organization == came
        if organization is not None and organization in self.organizations.entities:
            organization = self.sides.partner(role, self.organizations.entities[organization].name) or organization
        if role.tail and (organization is None or ORGAN.search(role.at or "")) and not title.endswith(role.tail):
            title = f"{title} {role.tail}"
        if stated and organization is not None:
            for kind in kinds_of(title):
                self.tied.setdefault(kind, set()).add(organization)
        self.told = None
        if organization is not None:
            self.told = organization, max(end or 0, role.end)
            self.antecedents.holds(organization, title, role.start, family)
        if (
            organization is not None
            and end is not None
            and (LEADING.search(title) or is_owners(title))
            and role.scope not in TERRITORY
        ):
            self.beside = organization, max(end, role.end, role.organization.end if role.organization is not None else 0)
        known = role.scope in TERRITORY or organization is not None
        leading = role.kind == "culture" and LEADING.search(title) is not None
        if known and held is None and (leading or role.kind not in ("profession", "culture", "sport")):
            self.last = Held(title, role.scope, role.kind, organization)
            if gender is not None:
                self.lasts[gender] = self.last
        return title, organization, stated

    def _whose(self, role: RoleValue) -> Held | None:
        """Return whose colleague it is: "sein Amtskollege" is a man's, though a woman's office was named last."""
        their = THEIR.search(self.text, max(0, role.start - 30), role.start)
        if their is None or self.last is None:
            return self.last
        return self.lasts.get("male" if "sein" in their[0].casefold() else "female", self.last)

    def _from(self, end: int | None) -> str | None:
        """Return the land, canton or county that is named right behind a name: "seinen Amtskollegen Ahl aus dem Kanton X"."""
        came = _FROM_LAND.match(self.text, end) if end is not None else None
        if came is None:
            return None
        named = (o.id for o in self.organizations.entities.values() for e in o.evidence if e.start == came.end())
        areas = (p.id for p in self.places.entities.values() for e in p.evidence if e.start == came.end())
        house, area = next(named, None), next(areas, None)
        return house or (self.organizations.of_place(area).id if area is not None else None)

    def _escorts(self, role: RoleValue) -> str | None:
        """Return the house of the one whom the holder escorts: "Begleitet wurde Präsident Ahl von Generaldirektorin Vogt"."""
        if self.told is None or not self.text.endswith(("von ", "von der ", "von dem ", "vom "), 0, role.start):
            return None
        begin = sentence_start(self.text, max(0, role.start - 160), role.start)
        house, end = self.told
        escorted = end > begin and _ESCORTED.match(self.text, begin, role.start) is not None
        return house if escorted and self.antecedents.fit(role, house, near=True) else None

    def _also(self, role: RoleValue) -> str | None:
        """Return the land whose office stands right before a minister's: "stellvertretender Ministerpräsident von X und Minister für Y"."""
        if role.scope != "ministry" or self.told is None or self.last is None or self.last.scope != "state":
            return None
        house, end = self.told
        near = end <= role.start <= end + _SOON and _AND_ALSO.fullmatch(self.text, end, role.start) is not None
        return house if near and house == self.last.organization else None

    def _partner(self, role: RoleValue) -> re.Match[str] | None:
        """Match "der polnischen Partnerstadt" inside or right after the title of an office."""
        return OF_PARTNER.search(role.title) or OF_PARTNER.match(self.text, role.end)

    def _is_elsewhere(self, role: RoleValue, end: int | None) -> bool:
        """Does the text say that the holder is of a house or for one, though it was not understood: "Werkleiter Ahl vom Zulieferer X"?"""
        if OTHERS.search(role.title):
            return True
        if end is not None and end >= role.end and THEIRS.match(self.text, end):
            return True
        if end is not None and end >= role.end and _BRACKETED.match(self.text, end) is not None:
            return True  # "Leiterin Vogt (Kita Sonnenschein)"
        if end is not None and end >= role.end and (town := _OF_TOWN.match(self.text, end)) is not None and role.place is None:
            name = f"{town['town']}{town['more'] or ''}"
            place = self.places.named(name) or self.places.named(town["town"])
            if place is not None and place.value.kind == "City" and place is not self.towns.seat:
                return self.sides.of_town(role, name) is None  # "Umweltamtsleiter Ahl aus Jena"
        if end is None or end < role.end or (house := FROM_HOUSE.match(self.text, end)) is None:
            return False
        if event_word(house["noun"]) is not None and not organization_row(house["noun"]):
            return False  # "sagte Geschäftsführer Ahl bei der Eröffnungsfeier"
        return PASSIVE.search(self.text, max(0, role.start - 100), end + 100) is None

    def _organization(self, role: RoleValue) -> str | None:
        """Return what the text ties the office to."""
        if role.organization is not None and role.organization.value.name.casefold().removesuffix("s") in FIRMS:
            role.at, role.organization = role.organization.value.name, None  # "der Europachef des Konzerns"
        if role.organization is not None:
            value = role.organization.value
            if isinstance(value, OrganizationValue) and (partner := self.sides.partner(role, value.name)) is not None:
                return partner  # "Präsident der Partnerkammer", which needs no entity of its own
            if isinstance(value, OrganizationValue):
                entity = self.organizations.named(value.name) or self.organizations.abbreviated(value.name) if role.member else None
                entity = entity or self.organizations.add(role.organization)
                if entity.parent is None and entity.area is None and self._is_ours(entity, role):
                    entity.parent = self.source.id if self.source is not None else None
                if entity.parent is None and (owned := OWNED.search(entity.name)) is not None:
                    entity.parent = self._owner(owned["kind"], owned["name"])
                return entity.id
            if isinstance(value, PlaceValue):
                return self.organizations.of_place(self.places.add(role.organization).id).id
        if role.place is not None and role.scope in TERRITORY and (role.kind != "administration" or role.scope == "county"):
            if role.scope == "county" and role.place.value.kind == "City":
                return self.towns.counties.of_town(role.place.value.name)
            place = self.places.add(role.place)
            fits = (
                place.value.kind == TERRITORY[role.scope or ""]
                or (role.scope == "county" and place.value.kind != "Country")
                or place.value.kind == "Place"
            )
            fits = fits or (place.value.kind == "Country" and PREMIER.match(role.title) is not None)
            if fits or (role.scope == "state" and place.name in CITY_STATES):
                return self.organizations.of_place(place.id, role.scope).id
            return None
        if role.place is not None and role.scope == "ministry" and role.place.value.kind in ("State", "Country"):
            return self.organizations.of_place(self.places.add(role.place).id).id  # "Bayerns Energieministerin"
        if role.place is not None and role.place.value.kind == "Country" and PREMIER.match(role.title):
            return self.organizations.of_place(self.places.add(role.place).id).id  # "Frankreichs Präsident"
        if (
            role.place is not None
            and role.title in ("Präsident", "Präsidentin")
            and role.place.value.kind == "City"
            and role.place.start > role.start
            and lies_abroad(role.place.value)
        ):
            return self.organizations.of_place(self.places.add(role.place).id).id  # "Präsidentin von Danzig": its mayor
        if role.place is not None and (see := see_of(role.title, role.place.value.name)) is not None:
            return (self.organizations.named(see) or self.organizations.new(see, "Organization")).id
        if role.title in SEATS:
            return self.around.parliament(role)
        if role.at is not None and role.title.startswith(f"{role.at}-") and not role.at.isupper():
            common = organization_row(role.at) or organization_row(f"{role.at}e")
            if common and self.organizations.by_head(role.at, role.start) is None:
                role.at = None  # "Hochschul-Rektor": of some Hochschule
        for noun in (role.at, role.member):
            trade = role.scope in TERRITORY or role.kind in ("profession", "culture", "sport")
            if noun is None or (noun is role.member and trade):
                continue
            if noun in ("Stadt", "Gemeinde") and (theirs := self.towns.mayors.welcomed_by(role)) is not None:
                return theirs  # "Empfangen wird die Delegation vom Bürgermeister der Stadt": the one they travel to
            if noun in ("Stadt", "Gemeinde") and (town := _OF_NATION.match(self.text, role.end)) is not None:
                return self.towns.guests(nation=town["nation"])  # "der Bürgermeister der japanischen Stadt"
            known = self.organizations.by_head(noun.split()[-1], role.start)
            if known is not None and (noun is role.at or self._is_told(known, role.start)):
                return known.id
            if noun in ("Hauses", "Haus") and (house := self.around.last_house(role.start)) is not None:
                return house
            if noun is role.at and ORGAN.search(noun) and self.source is not None and leads(role.title, self.source):
                return self.source.id  # "der Vorsitzende des Aufsichtsrates", and the company publishes
            if noun is role.at and (meant := self.antecedents.meant(noun, role)) is not None:
                return meant
            if noun is role.at and (made := body_of(noun.split()[-1], role, self.text, self.organizations)) is not None:
                return made
            if noun.casefold().removesuffix("s") in FIRMS and (firm := self.around.only_firm(role.start)) is not None:
                return firm
        if (
            role.at is None
            and (tail := TAIL.search(role.title)) is not None
            and not ORGAN.search(tail["noun"])
            and not heads_part(role.title)
        ):
            known = self.organizations.by_head(tail["noun"], role.start)
            if known is not None and (known.area is None or role.scope == "county") and self._is_told(known, role.start):
                return known.id
            if role.scope == "county" and (county := self.towns.counties.called(tail["noun"])) is not None:
                return county
            if (meant := self.antecedents.meant(tail["noun"], role)) is not None:
                return meant
        if role.place is None and role.at is None and HEIR.match(role.title) is None:
            return self._pointed(role)
        return None

    def _pointed(self, role: RoleValue) -> str | None:
        """Return what "deren", "dessen" or "ihre" before the office points back to."""
        pointed = self.antecedents.pointed(role)
        if pointed is None:
            return None
        house, noun = pointed
        if house is None and noun is not None:
            house = self.organizations.by_head(noun, role.start)
            return (
                house.id
                if house is not None
                else self.antecedents.meant(noun, role) or body_of(noun, role, self.text, self.organizations)
            )
        return house.id if house is not None else None

    def _is_ours(self, house: OrganizationEntity, role: RoleValue) -> bool:
        """Is a department without a house one of the publisher's: no other house is named beside it?"""
        if self.source is None or house is self.source or not is_department(house.name):
            return False
        other = _ELSEWHERE.match(self.text, role.organization.end) if role.organization is not None else None
        town = self.places.named(other["town"]) if other is not None and other["town"] is not None else None
        if other is not None and (town is None or town is not self.towns.seat):
            return False  # "Leiter des Tiefbauamts von Buffalo City", "des Bauamts der ukrainischen Partner"
        near = self.around.between(role.start - 110, role.end + 110)
        return all(known in (house.id, self.source.id) for _, _, known in near)

    def _is_told(self, house: OrganizationEntity, offset: int) -> bool:
        """May a compound office speak of a house, told before it, or about to be? "Universitätspräsidentin Ahl ... von der Universität X"."""
        return house.id == self.organizations.publisher or len(house.evidence) != 1 or house.evidence[0].start < offset + _SOON

    def _owner(self, kind: str, name: str) -> str | None:
        """Return the administration whose department is named with it: "Abteilung Umwelt des Landkreises Neuland"."""
        if (known := self.organizations.named(f"{kind} {name}")) is not None:
            return known.id
        place = self.places.named(name)
        return self.organizations.of_place(place.id, "county" if kind.endswith("kreis") else None).id if place is not None else None
