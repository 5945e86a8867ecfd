"""Whose office it must be though the text does not say so: the publishing city's mayor, the publishing house's head, the last house told."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import demonym, organization_row
from pipeline.german.sections import kind_at
from pipeline.german.values import RoleValue
from pipeline.resolve.common import CONTACTS
from pipeline.resolve.home import CITY_STATES, MISSION, Home
from pipeline.resolve.offices.antecedents import Antecedents
from pipeline.resolve.offices.around import Around
from pipeline.resolve.offices.companions import accompanied
from pipeline.resolve.offices.houses import (
    ABROAD,
    BRIGADE,
    CARE,
    COUNCIL,
    CULTURE,
    DIPLOMAT,
    DISTRICT,
    ELSEWHERE,
    FIRE,
    FOR_A_DAY,
    FOR_NOUN,
    FOR_TOWN,
    GOES_ON,
    GOVERNOR,
    HOUSES,
    LEADING,
    MEMBER,
    MINISTER,
    NAMED_DISTRICT,
    NATION,
    ORGAN,
    ORGAN_OF_TOWN,
    OURS,
    PAST,
    SIDE,
    TAKES_UP,
    TERRITORY,
    THEIR,
    TOWN,
    UNITS,
    VICE_MINISTER,
    WHOSE,
    WITH_HEAD,
    WITHIN,
    WORKS,
    among_guests,
)
from pipeline.resolve.offices.kinds import (
    heads_part,
    house_in,
    house_of,
    is_firm,
    is_owners,
    kinds_of,
    leads,
    patterns_of,
)
from pipeline.resolve.offices.lands import SENATOR, Lands
from pipeline.resolve.offices.ministries import ministry_of
from pipeline.resolve.offices.namesakes import bearing
from pipeline.resolve.offices.own import governing, own_house
from pipeline.resolve.offices.sides import Sides
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import Places
from pipeline.resolve.towns import Towns

_OF_OURS = re.compile(r" unsere[rs] (?:\w+e[nr] )?[A-ZÄÖÜ]\w+")  # "Prorektorin unserer Universität"

_FULLER = re.compile(r", (?:der |die )?[A-ZÄÖÜ]?\w*minister(?:in)? für ", re.IGNORECASE)
_CAME_FROM = re.compile(r" aus (?P<town>[A-ZÄÖÜ][\w-]+)")


class Implied:
    """Infers the houses of offices from the publisher and from what stands around them."""

    def __init__(
        self,
        text: str,
        organizations: Organizations,
        places: Places,
        home: Home,
        around: Around,
        antecedents: Antecedents,
        towns: Towns,
        tied: dict[str, set[str]],
        sides: Sides,
    ):
        self.text, self.organizations, self.places, self.home = text, organizations, places, home
        self.around, self.antecedents, self.towns, self.tied, self.sides = around, antecedents, towns, tied, sides
        self.source, self.publisher = around.source, around.publisher
        self.lands = Lands(towns, around.source)
        self.brigades = [o.id for o in organizations.entities.values() if BRIGADE.match(o.name)]

    def house(self, role: RoleValue, foreign: frozenset[str], family: str | None, end: int | None = None) -> str | None:
        """Return whose office it must be though the text does not say so: the publishing city's mayor, the publishing house's head.

        `foreign` are the countries that the holder's name points to, where it is no German one; `end` is where that name ends.
        """
        foreign = self.towns.strangers(foreign)
        if end is not None and role.title in ("Minister", "Ministerin") and _FULLER.match(self.text, end):
            return None  # "Minister Ahl, Minister für Verkehr": the fuller office tells whose
        if DIPLOMAT.search(role.title) and not any(MISSION.search(o.name) for o in self.organizations.entities.values()):
            return None  # who speaks for a nation is of no house here
        if role.place is not None and role.organization is None and role.at is None:
            canton = self.lands.of_canton(role) if role.place.rule == "places.demonym" else None
            town, houses = role.place.value.name, self.organizations.entities.values()
            return canton or house_in(role.title, town, houses) or self._only_house_of(town, role) or self.sides.of_country(role)
        if role.at is not None and role.place is None and ORGAN.search(role.at):
            return self._told(role, family)  # "Vorsitzender des Beirats bleibt Ahl", behind a sentence about the house
        if role.place is not None or role.organization is not None or role.at is not None or PAST.match(self.text, role.end):
            return None
        if _OF_OURS.match(self.text, role.end):
            return self.source.id if self.source is not None else None
        if VICE_MINISTER.match(role.title):
            return self.around.sender(role)
        if role.scope == "state" and (land := self.lands.governing(role)) is not None:
            return land
        if FOR_A_DAY.match(role.title) or self._is_other_nations(role) or role.title.startswith("Bundespräsident"):
            return None  # the head of a federation is of no house that a text happens to name, were it the Bundestag
        if (acting := self.around.behalf(role, end)) is not None:
            return acting
        if role.scope == "county" and (led := self.towns.counties.leading(role)) is not None:
            return led
        if (theirs := self.sides.of(role)) is not None:
            return theirs
        if self.sides.is_stranger(role):
            return self.towns.counties.abroad(role.start) if role.scope == "county" else None
        came = _CAME_FROM.match(self.text, end) if end is not None and role.scope not in TERRITORY else None
        if came is not None and (there := self.sides.of_town(role, came["town"])) is not None:
            return there  # "Präsident Ahl aus Lyon", and the Handelskammer Lyon takes part
        before = self.text[max(0, role.start - 110) : role.start]  # what a pattern must hold is sought in it first
        if " mit " in before and (with_head := WITH_HEAD.search(self.text, max(0, role.start - 80), role.start)) is not None:
            return self.antecedents.ending(with_head.end("noun"))
        if (firm := bearing(self.organizations, role, family)) is not None:
            return firm
        if (unit := UNITS.match(role.title)) is not None and (head := self._unit(unit["unit"], role.start)) is not None:
            return head
        if self.publisher is not None and self._is_ours(role, self.publisher, foreign):
            return self.publisher.id
        if self.publisher is not None and ORGAN_OF_TOWN.match(self.publisher.name) and TOWN.match(role.title):
            return self.towns.at_home()  # the clerk of the town whose council publishes
        if (brigade := self._brigade(role)) is not None:
            return brigade
        if (
            (role.scope not in TERRITORY or role.kind != "politics")
            and LEADING.search(role.title) is not None
            and (visited := self.around.visited(role)) is not None
        ):
            return visited
        if GOES_ON.match(self.text, role.end) and not WITHIN.match(
            self.text, role.end
        ):  # what it belongs to is said, though it was not understood
            taken_up = TAKES_UP.match(self.text, role.end)
            return self.antecedents.meant(taken_up["noun"], role) if taken_up is not None else None
        if self.publisher is not None and OURS.search(self.text, max(0, role.start - 30), role.start):
            return self.publisher.id
        if WHOSE.search(self.text, max(0, role.start - 30), role.start):
            return None  # of what was named before, though it was not understood
        if (sender := self.around.sender(role)) is not None:
            return sender
        acts_for = "ür " in before or "Vom " in before or "Von der " in before
        if acts_for and (told := FOR_NOUN.search(self.text, max(0, role.start - 90), role.start)) is not None:
            at = told.start("noun")
            named = (o.id for o in self.organizations.entities.values() for e in o.evidence if e.start == at)
            if (house := next(named, None)) is not None:  # "für die Stadt Neuland unterschrieb Bürgermeisterin Vogt"
                return house
            if told["noun"] == "Land":  # "Vom Land war Staatssekretärin Vogt da"
                return self.lands.of_minister() if role.scope == "ministry" else None
            if self.publisher is not None and told["noun"].casefold() in self.publisher.name.casefold():
                return self.publisher.id
            if (
                role.scope == "city"
                and role.kind == "politics"
                and told["noun"] in ("Stadt", "Gemeinde", "Marktgemeinde", "Kommune")
            ):
                return self.towns.mayors.of(role, foreign)
            if role.scope == "county" and told["noun"] in ("Landkreis", "Kreis"):
                return self.towns.counties.own()
            if (town := demonym(told["noun"])) is not None and self.text.startswith(" Seite", told.end("noun")):
                return self.antecedents.of_town(role, town)
            known = self.organizations.by_head(told["noun"], role.start) if organization_row(told["noun"]) else None
            return known.id if known is not None and known.area is None else None
        town = FOR_TOWN.search(self.text, max(0, role.start - 90), role.start) if acts_for else None
        if town is not None and self.places.named(town["town"]) is not None:
            return self.antecedents.of_town(role, town["town"]) or self._of_mayor(role, town["town"])
        if role.scope == "county" and before.endswith("dortigen "):
            return self.towns.counties.there(role)
        side = SIDE.search(self.text, max(0, role.start - 110), role.start) if " Seite" in before or "dortige" in before else None
        nation = (side["nation"] or side["nation2"]) if side is not None else None
        if side is not None and not (nation == "deutsch" and self.towns.country() in ("DE", None)):  # that is the publisher's own
            if role.scope == "city" and role.kind == "politics":
                return self.towns.guests(nation=f"{nation}en") if nation is not None else None
            return self.antecedents.other(role)
        if (
            role.scope == "county"
            and self.towns.mayors.is_guests_leader(role)
            and (there := self.towns.counties.abroad(role.start)) is not None
        ):
            return there
        if role.scope == "city" and (there := self.towns.mayors.leading_guest(role)) is not None:
            return there
        if (company := accompanied(self.antecedents, role)) is not None:
            return company
        if role.scope != "city" and among_guests(self.text, role):
            return self.antecedents.other(role)
        if role.scope == "county" and (there := self.towns.counties.told_in(role)) is not None:
            return there
        house = self._of_kind(role, foreign)
        if house is not None and not (role.scope == "county" and self.towns.counties.is_abroad(house)):
            return house
        if self.publisher is not None and self.around.is_contact(role):
            return self.publisher.id
        of_firms = is_owners(role.title) and self.source is not None and not is_firm(self.source)
        if self.source is not None and not of_firms and heads_part(role.title) and not self.around.others_near(role):
            return self.source.id
        if role.kind in ("profession", "culture", "sport"):
            return self._told(role) if CULTURE.match(role.title) or patterns_of(role.title) else None
        if role.title.startswith("Bezirks") and (district := self._district()) is not None:
            return district
        if role.scope == "city" and role.kind == "politics" and not kinds_of(role.title):
            return self.towns.mayors.in_municipality(role) or self.towns.mayors.of(role, foreign)
        if not foreign and SENATOR.match(role.title) and (senate := self.lands.of_senator()) is not None:
            return senate
        if role.scope == "state" and (land := self.lands.only(role.title)) is not None:
            return land
        if role.scope == "state" and (foreign or GOVERNOR.match(role.title)):
            return None  # neither the publishing land nor a city state has such a head
        if role.scope == "state" and self.home.city in CITY_STATES and "minister" in role.title.casefold():
            return None  # a city state has senators
        if role.scope == "state":
            return self.towns.at_home() if self.home.city in CITY_STATES else governing("state", self.publisher)
        if role.scope == "county" and foreign:
            return self.towns.counties.abroad()
        of_county = (role.scope == "county" or role.title.startswith("Kreis")) and not ABROAD.search(role.title)
        if of_county and (county := governing("county", self.publisher)) is not None:
            return county
        if role.scope == "county":
            return (
                self.towns.counties.own()
                if role.title.startswith(("Land", "Kreis")) or "Landr" in role.title
                else self.towns.counties.abroad()
            )
        if role.scope == "ministry" and MINISTER.match(role.title):
            return None if foreign else self.lands.of_minister()
        if (deputy := self.antecedents.chief(role)) is not None:
            return deputy
        if (site := self._site(role)) is not None:
            return site
        if (spoken := self._told(role, family)) is not None:
            return spoken
        generic = LEADING.search(role.title) is not None or (self.publisher is not None and leads(role.title, self.publisher))
        if (
            role.title.startswith(("Schulleit", "Rektor", "Konrektor"))
            and (school := self.around.last_school(role.start)) is not None
        ):
            return school
        if self.publisher is not None and (
            generic or WORKS.match(role.title) or role.title.startswith(("Ansprech", "Presse", "Medien"))
        ):
            house = own_house(role, self.publisher)
            if house is not None and self.antecedents.is_headed(house, role, family):
                return self.antecedents.other(role)  # its head was named before, and bears another name
            return house
        return None

    def _only_house_of(self, town: str, role: RoleValue) -> str | None:
        """Return the one house that bears a town's name, for a head told by it: "Kyotos Präsident", of the Universität Kyoto."""
        if LEADING.search(role.title) is None or role.scope in TERRITORY or role.place is None or role.place.value.kind != "City":
            return None
        found = [o.id for o in self.organizations.entities.values() if o.area is None and town in o.name.split()]
        return found[0] if len(found) == 1 else None

    def _of_mayor(self, role: RoleValue, town: str) -> str | None:
        """Return the administration of the town for which a mayor acts: "für Jena unterschrieb Oberbürgermeisterin Vogt"."""
        place = self.places.named(town)
        mayor = role.scope == "city" and role.kind == "politics" and place is not None and place.value.kind == "City"
        return self.organizations.of_place(place.id).id if mayor and place is not None else None

    def _site(self, role: RoleValue) -> str | None:
        """Return the house of a site told before its head: "im Kloster Lüne ... Äbtissin Vogt", "am Seehafen Wismar ... Hafenchef Ahl"."""
        patterns, member = patterns_of(role.title), (role.member or "").casefold()
        if not patterns and len(member) < 4:
            return None
        start = max(self.text.rfind("\n\n", 0, role.start), role.start - 300)
        found = [
            p.name
            for p in self.places.entities.values()
            if any(start < e.start < role.start for e in p.evidence)
            and organization_row(first := p.name.split()[0])
            and (
                any(pattern.search(p.name.casefold() + " ") for pattern in patterns)
                or (member and first.casefold().endswith(member))
            )
        ]
        if len(found) != 1:
            return None
        row = organization_row(found[0].split()[0])
        return (self.organizations.named(found[0]) or self.organizations.new(found[0], row.get("type", "Organization"))).id

    def _district(self) -> str | None:
        """Return the one district of a city that the text names as a body: "Bezirksvorstehung Favoriten", "Stadtbezirk Linden"."""
        found = [o.id for o in self.organizations.entities.values() if NAMED_DISTRICT.match(o.name)]
        return found[0] if len(found) == 1 else None

    def _told(self, role: RoleValue, family: str | None = None) -> str | None:
        """Return the house that the text speaks of before the office, unless the publisher has such an office and is not away from home."""
        trade = role.kind in ("profession", "culture", "sport") and not CULTURE.match(role.title) and not patterns_of(role.title)
        if role.shared or trade or THEIR.search(self.text, max(0, role.start - 30), role.start):
            return None
        if (named := self.antecedents.beside(role)) is not None:
            return named
        told = self.antecedents.spoken(role)
        aside = kind_at(self.organizations.sections, role.start) in CONTACTS
        if told is None or (aside and told.sentences > 0):
            return None
        ours = self.publisher is not None and own_house(role, self.publisher) is not None
        if role.kind == "academia" and self.publisher is not None and HOUSES["university"].search(self.publisher.name.casefold()):
            ours = True  # a scholar of the publishing university rather than of the one named last
        suits = self.antecedents.suits
        better = False
        if self.publisher is not None:
            firms = is_firm(self.organizations.entities[told.house]) and not is_firm(self.publisher)
            subject = told.sentences == 1 and self.antecedents.is_subject(role, told.house, self.publisher.id)
            better = (suits(role, told.house) and (subject or not suits(role, self.publisher.id))) or (
                firms and WORKS.match(role.title) is not None  # "Ausbildungsleiter Ahl", of the firm just told
            )
            better = better or (told.sentences == 1 and self.antecedents.is_presented(role, told.house))
            other = told.sentences == 1 and self.antecedents.is_headed(self.publisher.id, role, family)
            better = better or other  # ours has its head already, and that one bears another name
        return told.house if not ours or told.sentences == 0 or told.visited or better else None

    def _is_other_nations(self, role: RoleValue) -> bool:
        """Does an adjective of another nation than the publishing embassy's stand before a diplomat's office?"""
        if self.publisher is None or not DIPLOMAT.search(role.title):
            return False
        found = NATION.search(self.text, max(0, role.start - 30), role.start)
        return found is not None and found["nation"][:4].casefold() not in self.publisher.name.casefold()

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

    def _of_kind(self, role: RoleValue, foreign: frozenset[str]) -> str | None:
        """Return the house of the one kind that has such an office: the publisher, or the only one that the text names so far."""
        before = self.text[max(0, role.start - 90) : role.start]
        if role.shared or among_guests(self.text, role) or ELSEWHERE.search(before):
            return None
        start = max(self.text.rfind("\n\n", 0, role.start), role.start - 500)
        soon = self.text.find(" und ", role.end, role.end + 40)  # behind "und" it is someone else's
        soon = soon if soon >= 0 else role.end + 40
        told = [
            t for t in self.around.between(start, soon) if not self.antecedents.is_bracketed(t[0], t[1])
        ]  # named in the paragraph
        met = self.around.met(role, told)
        near = dict.fromkeys(known for _, _, known in told if known not in met)
        named = [o for known in near if (o := self.organizations.entities.get(known)) is not None and o is not self.publisher]
        source = self.source
        if foreign and source is not None and LEADING.search(role.title) and not is_firm(source):
            source = None  # the head of a town hall or university here bears another name
        found = house_of(role.title, source, named) or ministry_of(role.title, source, named)
        if found is None and not foreign and self.publisher is None:  # the only one that the release told of so far
            far = dict.fromkeys(known for _, _, known in self.around.between(0, role.start) if known not in met)
            found = house_of(role.title, None, [o for known in far if (o := self.organizations.entities.get(known)) is not None])
        if found is None:
            tied = set().union(*(self.tied.get(kind, ()) for kind in kinds_of(role.title)))
            found = min(tied) if len(tied) == 1 else None  # "der Rektor der Universität X ... Vizerektorin Vogt"
        return found

    def _brigade(self, role: RoleValue) -> str | None:
        """Return the one fire brigade of the text for the offices and ranks of brigades."""
        if not FIRE.match(role.title):
            return None
        return self.brigades[0] if len(self.brigades) == 1 else None

    def _is_ours(self, role: RoleValue, publisher: OrganizationEntity, foreign: frozenset[str]) -> bool:
        """Is an office one that only houses of the publisher's kind have: a parliament's, a hospital's, a town's?"""
        if foreign or GOES_ON.match(self.text, role.end) or among_guests(self.text, role):
            return False
        name, title = publisher.name.casefold(), role.title
        if HOUSES["parliament"].search(name) and (member := MEMBER.match(title)) is not None and role.scope == "parliament":
            house = member["house"].casefold()
            return not house or house in name
        if name.startswith("bezirksamt ") and DISTRICT.match(title):
            return True
        if HOUSES["hospital"].search(name) and CARE.match(title):
            return True
        if HOUSES["municipality"].match(name + " ") and TOWN.match(title):
            return (
                not COUNCIL.match(title) or name.startswith("einwohnergemeinde ") or self.towns.country() in ("AT", "CH")
            )  # there they govern
        return HOUSES["municipality"].match(name) is not None and publisher.area is None and title.startswith("Gemeindepräsident")
