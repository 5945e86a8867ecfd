"""The administrations of towns: the publishing or home city's, the guests', the one named last, its land."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from pipeline.german.names.lexis.words import demonym
from pipeline.lexicon import table
from pipeline.resolve.abroad import is_own_town, lies_abroad
from pipeline.resolve.common import BREAK
from pipeline.resolve.home import Home
from pipeline.resolve.offices.counties import COUNTY, Counties
from pipeline.resolve.offices.houses import HOUSES, PARTNER
from pipeline.resolve.offices.mayors import Mayors
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import PlaceEntity, Places
from pipeline.resolve.tongues import FAR

_JOINED = re.compile(r"(?:,| und| sowie)(?: aus)? ")
# "die Neustädter Delegation", "eine Abordnung der Stadt Neustadt", "eine Gruppe aus Neustadt": where a group comes from
_GROUP = re.compile(
    r"\b(?:(?P<adjective>[A-ZÄÖÜ][a-zäöüß-]+er) (?:[A-ZÄÖÜ][\w-]+-)?(?:Delegation|Abordnung|Reisegruppe|Gruppe)\b"
    r"|(?:\w*[Dd]elegation|Abordnung|Reisegruppe|Gruppe|Gäste) (?:der|aus)(?: [a-zäöüß]+){0,2} (?:\w*[Ss]tadt )?(?P<town>[A-ZÄÖÜ][\w-]+))"
)
_EMBASSY = re.compile(r"(?:[A-ZÄÖÜ]\w+ )?Botschaft\b")
_MINISTRY = re.compile(
    r"[Mm]inisterium|^Landtag|^Hessischer Landtag|Ministerin|Staatskanzlei|Staatsministerium|Bundesamt|Landesamt|Bundesanstalt|Bundesbehörde"
)


class Towns:
    """The administrations of the towns of a release, as offices of a city need them."""

    def __init__(self, text: str, organizations: Organizations, places: Places, home: Home):
        self.text, self.organizations, self.places, self.home = text, organizations, places, home
        self.cities = sorted(
            (proof.start, p.id, proof.end) for p in places.entities.values() if p.value.kind == "City" for proof in p.evidence
        )
        self.publisher: OrganizationEntity | None = organizations.entities.get(organizations.publisher or "")
        if self.publisher is not None and _EMBASSY.match(self.publisher.name):
            self.home = Home()  # an embassy tells of what it does in the whole country
        self.counties = Counties(self)
        self.mayors = Mayors(self)

    @property
    def seat(self) -> PlaceEntity | None:
        """The home city, where the text names it as a place."""
        return self.places.named(self.home.city) if self.home.city else None

    def country(self) -> str | None:
        place = self.seat
        if place is None:  # only inside a house's name
            return table("places").get(self.home.city, "country") if self.home.city else None
        return place.value.country

    def land(self, town: str | None = None) -> str | None:
        """Return the administration of the land or canton in which a town, or the home city, lies."""
        name = town or self.home.city
        admin = table("places").get(name, "admin") if name else None
        country = table("places").get(name, "country") if name else None
        if admin is None or country not in ("DE", "AT", "CH"):
            return None
        if (known := self.places.named(admin)) is not None:
            return self.organizations.of_place(known.id, "state").id
        title = admin if admin.startswith(("Kanton ", "Land ")) else f"{'Kanton' if country == 'CH' else 'Land'} {admin}"
        return self.administration(title)

    def of_adjective(self, adjective: str, scope: str) -> str | None:
        """Return the administration of the town, county or land that an adjective tells: "sein Linzer Kollege"."""
        name = demonym(adjective)
        if scope == "county":
            return self.counties.of_town(name) if name is not None else None
        kind = table("places").get(name, "kind") if name is not None else None
        if name is None or kind not in (("City",) if scope == "city" else ("State", "Region", "AdministrativeArea")):
            return None
        if (known := self.places.named(name)) is not None:
            return self.organizations.of_place(known.id, scope).id
        return self.administration(f"{'Stadt' if scope == 'city' else 'Land'} {name}")

    def administration(self, name: str) -> str:
        known = self.organizations.named(name)
        if known is None:
            known = self.organizations.new(name, "GovernmentOrganization")
            known.implicit = True
        return known.id

    def is_swiss(self) -> bool:
        return self.country() == "CH"

    def guests(self, abroad: bool = False, nation: str | None = None) -> str | None:
        """Return the administration of the one other city that the release speaks of most: where its guests come from.

        `nation` asks for one of the country that an adjective tells ("polnischen"). The one partner town, or the one that guests are
        said to come from, is taken wherever it lies; `abroad` asks for one in another country only where there is none.
        """
        cities = self.other_cities()
        if nation is not None:
            country = table("places").get(demonym(nation) or "", "country")
            cities = [p for p in cities if country is not None and p.value.country == country]
        twins = self.twins & {p.id for p in cities}
        if len(twins) == 1:
            return self.organizations.of_place(min(twins)).id
        if nation is None or len(cities) > 1:
            cities = [p for p in cities if len(p.evidence) > 1]
        if abroad:
            alone = [p for p in self.other_cities() if lies_abroad(p.value)]
            cities = [p for p in cities if p.value.country not in (None, self.country() or "DE")]
            cities = cities or (alone if len(alone) == 1 else [])
        return self.most_told(cities)

    def strangers(self, countries: frozenset[str]) -> frozenset[str]:
        """Return the countries that a name points to, where its bearer is none of the home city's.

        A name from the Far East tells that alone; any other only where the release names a town of its country.
        """
        if not countries or self.country() in countries:
            return frozenset()
        told = not countries.isdisjoint(FAR) or any(p.value.country in countries for p in self.other_cities())
        return countries if told else frozenset()

    def other_cities(self) -> list[PlaceEntity]:
        """Return the cities of the release but the home city."""
        return [p for p in self.places.entities.values() if p.value.kind == "City" and p is not self.seat]

    def most_told(self, cities: list[PlaceEntity]) -> str | None:
        """Return the administration of the city that is named at least twice as often as any other."""
        cities.sort(key=lambda p: (-len(p.evidence), p.id))
        if not cities or (len(cities) > 1 and len(cities[1].evidence) * 2 > len(cities[0].evidence)):
            return None
        return self.organizations.of_place(cities[0].id).id

    @cached_property
    def twins(self) -> set[str]:
        """Return the cities told as partner towns or as those that guests come from, with what is joined to them ("aus Lyon und Gent")."""
        found: set[str] = set()
        before, last = 0, None
        for start, city, end in self.cities:
            joined = last in found and _JOINED.fullmatch(self.text, before, start) is not None
            if joined or PARTNER.search(self.text, max(0, start - 60), start):
                found.add(city)
            before, last = end, city
        return found

    def partners(self) -> set[str]:
        """Return the administrations of the partner towns, and of the home city."""
        found = {self.organizations.of_place(city).id for city in self.twins}
        home = self.at_home() if found else None
        return found | {home} if home is not None else found

    def is_abroad(self, house: str) -> bool:
        """Is an administration that of a town or county of another country?"""
        area = self.places.entities.get(self.organizations.entities[house].area or "")
        return (area is not None and lies_abroad(area.value)) or self.counties.is_abroad(house)

    @cached_property
    def called_after(self) -> str | None:
        """Return the one town of a German-speaking country that the publisher's name ends with: "Klinikum Gifhorn GmbH"."""
        words = self.publisher.name.split() if self.publisher is not None and self.publisher.area is None else []
        towns = [word for word in words[1:] if is_own_town(word)]
        return towns[0] if len(towns) == 1 and len(towns[0]) > 3 else None

    @cached_property
    def travels(self) -> bool:
        """Does the release tell of a group of the home city, and of none from elsewhere: "Neustädter Delegation zu Gast in Lyon"?"""
        home = self.home.city
        found = {demonym(m["adjective"]) if m["adjective"] else m["town"] for m in _GROUP.finditer(self.text)} if home else set()
        groups = {name for name in found if name is not None and table("places").get(name, "kind") == "City"}
        return home is not None and bool(groups) and all(home == name or home.startswith(f"{name} ") for name in groups)

    def nearest(self, offset: int, in_sentence: bool = False) -> str | None:
        """Return the administration of the last city named before, in the paragraph or sentence and near."""
        low, high = bisect_left(self.cities, (offset - 250, "", 0)), bisect_left(self.cities, (offset, "", 0))
        if low == high or "\n\n" in self.text[self.cities[high - 1][0] : offset]:
            return None
        if in_sentence and BREAK.search(self.text[self.cities[high - 1][0] : offset]):
            return None
        if self.text.endswith("aus ", 0, self.cities[high - 1][0]) and not in_sentence:
            return None  # "Gäste aus Lyon begrüßte Bürgermeisterin Vogt": where somebody comes from
        return self.organizations.of_place(self.cities[high - 1][1]).id

    def is_ministry(self) -> bool:
        """Is the publisher an authority of a land or the federation, whose releases are about other towns than its seat?"""
        return self.publisher is not None and _MINISTRY.search(self.publisher.name) is not None

    def foremost(self) -> str | None:
        """Return the administration of the town, other than the seat, that the release names most."""
        found = [p for p in self.other_cities() if len(p.evidence) > 1]
        found.sort(key=lambda p: (-len(p.evidence), p.id))
        alone = found and (len(found) == 1 or len(found[1].evidence) < len(found[0].evidence))
        return self.organizations.of_place(found[0].id).id if alone else None

    def where_told(self, offset: int) -> str | None:
        """Return the administration of the one town that the paragraph names before, other than the seat."""
        start = max(self.text.rfind("\n", 0, offset), offset - 500)
        low, high = bisect_left(self.cities, (start, "", 0)), bisect_left(self.cities, (offset, "", 0))
        found = {known for _, known, _ in self.cities[low:high] if self.seat is None or known != self.seat.id}
        return self.organizations.of_place(min(found)).id if len(found) == 1 else None

    def publishes(self) -> bool:
        """Does a town publish the release itself?"""
        return self.publisher is not None and HOUSES["municipality"].match(self.publisher.name.casefold()) is not None

    def at_home(self) -> str | None:
        if self.publishes() and self.publisher is not None:
            return self.publisher.id
        if self.home.city is None:
            return None
        place = self.seat
        if place is None:
            town = table("places").get(self.home.city, "kind") == "City"
            return self.administration(f"Stadt {self.home.city}") if town else None
        if self.publisher is not None and self.publisher.area == place.id and not COUNTY.match(self.publisher.name):
            return self.publisher.id
        if place.value.kind not in ("City", "State", "Place"):
            return None  # "Klinikum Oldenburger Münsterland": a region has no mayor
        return self.organizations.of_place(place.id).id
