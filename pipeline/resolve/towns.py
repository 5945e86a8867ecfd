"""Whose mayor it is: the publishing or home city's, a guest's, that of the country where mayors bear such a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from pipeline.german.names.words import demonym
from pipeline.german.values import RoleValue
from pipeline.lexicon import table
from pipeline.resolve.common import BREAK, sentence_start
from pipeline.resolve.counties import COUNTY, Counties
from pipeline.resolve.home import GERMAN_SPEAKING, Home
from pipeline.resolve.houses import (
    ABROAD,
    AT_HEAD,
    COUNCIL,
    DELEGATION,
    GUESTS_FROM,
    HOUSES,
    MAYORS,
    PARTNER,
    VICE,
    among_guests,
    receives,
)
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import PlaceEntity, Places
from pipeline.resolve.tongues import FAR

# "120 Gäste waren in der Stadt, an ihrer Spitze Bürgermeister Ahl"
_AT_THEIR_HEAD = re.compile(
    r"(?:\b(?:Gäste\w*|Gast|Besuch\w*)\b[^.\n]{0,60},? an (?:ihrer|deren) Spitze(?: stand(?:en)?| mit)? ?(?:der |die )?"
    r"|\b(?:Angeführt|Geführt|Geleitet) (?:wird|wurde) (?:sie|die (?:Gruppe|Delegation|Abordnung)|der Besuch) vo[nm] (?:der |dem )?)$"
)
_FROM_WITH_HEAD = re.compile(
    r"\baus (?:der |dem )?(?:\w+e[rn] )?(?:[Pp]artnerstadt |Stadt )?(?P<town>[A-ZÄÖÜ][\w-]+),? (?:an (?:ihrer|deren) Spitze|angeführt von|unter (?:der )?(?:Leitung|Führung) von)"
    r"(?: stand(?:en)?| mit)? ?(?:der |die )?(?:\w+e[rn]? )?$"
)
# "reist vom 6. bis 10. Mai mit einer Delegation in die Partnerstadt X", and who welcomes the travellers there
_JOURNEY = re.compile(
    r"\b(?:reis(?:t|te|en|ten)|(?:ge|an)reist|aufgebrochen|aufgemacht|unterwegs|(?:Delegations|Dienst|Bürger)?[Rr]eise)\b[^.!?\n]{0,100}?\b(?:nach|in(?: die| das)?)\s"
    r"|\b(?:reis(?:t|te|en|ten)|[Rr]eise)\b[^!?\n]{0,140}?\b(?:nach|in(?: die| das)?)\s(?=[^.!?\n]{0,30}[Pp]artnerstadt)"
    r"|\b(?:nach|in(?: die| das)?)\s(?=[^.!?\n]{2,60}\b(?:gereist|gefahren|geflogen|aufgebrochen)\b)"
)
_WELCOMES = re.compile(r"\b(?:[Bb]egrüßt|[Bb]egrüsst|empfing|empfängt|[Ee]mpfangen|[Ww]illkommen|bewirtet|lud|luden|geladen)")
_HOLDER = re.compile(r"[^.;\n]{0,40}?\b[A-ZÄÖÜ][\w'-]+ (?:[A-Z]\. |van |de |von )*(?P<family>[A-ZÄÖÜ][\w'-]+)")
_AMONG_GUESTS = re.compile(r"[^.,;\n]{3,40} (?:und|sowie|mit) (?:\w+ )?weitere[nr]? (?:\w+ )?(?:Gäste|Delegierte|Besucher)")
# What only towns where German is spoken have.
_AT_HOME = re.compile(
    r"dezernent|kämmer|beigeordnet|(?:[Bb]au|[Ss]ozial|[Kk]ultur|[Uu]mwelt|[Oo]rdnungs|[Ff]inanz|[Ww]irtschafts)bürgerm"
)
_LARGE = 17_000  # inhabitants
# "Aus Lyon war Bürgermeister Roux gekommen", "Aus der Partnerstadt Lyon reist eine Delegation unter Leitung von Bürgermeister Roux an"
_OUT_FIRST = re.compile(
    r"(?:^|[.!?:;„\n]\s?|, | und )[Aa]us (?:der |dem |unserer )?(?:[a-zäöüß]+e[rn] ){0,2}(?:[Pp]artner)?(?:[Ss]tadt |gemeinde )?$"
)
_CAME_FROM = re.compile(
    r"(?: \([^)\n]{1,20}\))?(?:, [^,.;\n]{5,50},)? (?:war|waren|kam|kamen|kommt|kommen|reist|reiste|reisten|ist|sind|nahm|nahmen|nimmt|nehmen|sprach|grüßte)\b"
    r"[^.,;:\n]{0,60}? (?:der |die |dem )?"
)
_HERE = re.compile(
    r"\b(?:weilt|weilte|weilen|zu Gast|besucht|besuchte|kam|gekommen|angereist|empfing|empfangen|begrüßt|begrüßte|willkommen|Besuch)\b"
)
_OUT_OF = re.compile(r"\b[Aa]us\s$")
_NEAR = 60  # characters
# "im Rathaus von Lyon durch Vogt und Bürgermeisterin Roux": beside somebody told before by the surname alone
_BESIDE_OURS = re.compile(r"(?:\b(?:durch|von|haben|wollen|werden)|[.,:]) [A-ZÄÖÜ][\w-]+ und (?:dessen |deren )?$")
_IN = re.compile(r"\b(?:[Ii]n|[Rr]athaus von)\s$")
_JOINED = re.compile(r"(?:,| und| sowie)(?: aus)? ")
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
        self.counties = Counties(self)

    def of_mayor(self, role: RoleValue, foreign: frozenset[str]) -> str | None:
        """Return the id of the administration of a mayor or another politician of a town who is told without it; None where unsure.

        `foreign` are the countries that the holder's name points to, where it is no German one.
        """
        if role.shared or (COUNCIL.match(role.title) and not self._governs(role.title)):
            return None  # "die Bürgermeister A und B": each of another city
        if not self.is_swiss() and (theirs := self.abroad(role)) is not None:
            return theirs
        if self.is_swiss() and "ürgermeister" in role.title:
            return self.guests()  # the Swiss call theirs otherwise
        if (theirs := self._headed_by(role)) is not None or (theirs := self.welcomed_by(role)) is not None:
            return theirs
        if (theirs := self._from(role)) is not None:
            return theirs
        if foreign and (there := self._there(role)) is not None:
            return there
        if _AMONG_GUESTS.match(self.text, role.end):
            return self.guests()
        if foreign:
            return self._in_countries(foreign, role.start)
        if _BESIDE_OURS.search(self.text, max(0, role.start - 40), role.start) and (there := self._there(role)) is not None:
            return there
        if (
            (VICE.match(role.title) and self.country() == "DE")
            or (ABROAD.search(role.title) and not self.is_swiss() and not self._presides(role.title))
            or among_guests(self.text, role)
        ):
            return self.guests()
        if AT_HEAD.search(self.text, max(0, role.start - 90), role.start):
            return self.guests() if GUESTS_FROM.search(self.text, max(0, role.start - 500), role.start) else None
        if (host := self.receiving(role)) is not None and not self._is_too_small(role, host):
            return host
        if self.is_leader(role):
            own = self.publishes() and not GUESTS_FROM.search(self.text, 0, role.end + _NEAR)
            return self.at_home() if own else self._led_from(role)
        if _AT_THEIR_HEAD.search(self.text, max(0, role.start - 120), role.start):
            return self.guests()
        if self.is_ministry():
            return self.where_told(role.start) or self.foremost()  # its seat's mayor has no part in most of what a ministry tells
        if self.publishes() or self.home.sure or (self.publisher is not None and (self.home.city or "?") in self.publisher.name):
            return self.at_home()
        if self.home.city is None:
            near = self._suits(self.nearest(role.start), role)
            return near or (self.administration(f"Stadt {self.called_after}") if self.called_after is not None else None)
        near, home = self.nearest(role.start, in_sentence=True), self.at_home()
        return home if near in (home, None) else None  # of the two nobody knows which

    def _is_too_small(self, role: RoleValue, town: str) -> bool:
        """Has a German town fewer people than those that have an "Oberbürgermeister"?"""
        place = self.places.entities.get(self.organizations.entities[town].area or "")
        people = table("places").get(place.name, "population") if place is not None else None
        return role.title.startswith("Oberbürgerm") and people is not None and people.isdigit() and int(people) < _LARGE

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
        title = admin if admin.startswith("Kanton ") else f"{'Kanton' if country == 'CH' else 'Land'} {admin}"
        return self.administration(title)

    def of_adjective(self, adjective: str, scope: str) -> str | None:
        """Return the administration of the town or land that an adjective tells: "ihr Südtiroler Amtskollege", "sein Linzer Kollege"."""
        name = demonym(adjective)
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

    def abroad(self, role: RoleValue) -> str | None:
        """Return the administration of the one city of the country whose mayors bear such a title: "Sindaco", "Maire"."""
        countries = next((countries for titles, countries in MAYORS if titles.search(role.title)), None)
        if countries is None:
            return None
        return self._most_told([p for p in self._other_cities() if p.value.country in countries])

    def guests(self, abroad: bool = False, nation: str | None = None) -> str | None:
        """Return the administration of the one other city that the release speaks of most: where its guests come from.

        `nation` asks for one of the country that an adjective tells ("polnischen"). The one partner town, or the one that guests are
        said to come from, is taken wherever it lies; `abroad` asks for one in another country only where there is none.
        """
        cities = self._other_cities()
        if nation is not None:
            country = table("places").get(demonym(nation) or "", "country")
            cities = [p for p in cities if country is not None and p.value.country == country]
        twins = self._twins & {p.id for p in cities}
        if len(twins) == 1:
            return self.organizations.of_place(min(twins)).id
        if nation is None or len(cities) > 1:
            cities = [p for p in cities if len(p.evidence) > 1]
        if abroad:
            cities = [p for p in cities if p.value.country not in (None, self.country() or "DE")]
        return self._most_told(cities)

    def strangers(self, countries: frozenset[str]) -> frozenset[str]:
        """Return the countries that a name points to, where its bearer is none of the home city's.

        A name from the Far East tells that alone; any other only where the release names a town of its country.
        """
        if not countries or self.country() in countries:
            return frozenset()
        told = not countries.isdisjoint(FAR) or any(p.value.country in countries for p in self._other_cities())
        return countries if told else frozenset()

    def _in_countries(self, countries: frozenset[str], offset: int) -> str | None:
        """Return the administration of the town of some countries that a mayor told at an offset is of."""
        cities = [p for p in self._other_cities() if p.value.country in countries]
        cities = cities or [p for p in self._other_cities() if p.value.country is None]
        twins = self._twins & {p.id for p in cities}
        if len(twins) == 1:
            return self.organizations.of_place(min(twins)).id
        near = self.nearest(offset, in_sentence=True)
        known = [self.organizations.of_place(p.id) for p in cities]
        if near is not None and any(o.id == near for o in known):
            return near
        acting = [o.id for o in known if not o.implicit]  # "die Stadt Neuland und die Stadt X ... unterzeichneten"
        return acting[0] if len(acting) == 1 else self._most_told(cities)

    def _suits(self, town: str | None, role: RoleValue) -> str | None:
        """Return a town's administration, where it may have such an office: one abroad has no "Dezernentin"."""
        place = self.places.entities.get(self.organizations.entities[town].area or "") if town is not None else None
        abroad = place is not None and place.value.country not in {None, *GERMAN_SPEAKING}
        return None if abroad and _AT_HOME.search(role.title) else town

    def _other_cities(self) -> list[PlaceEntity]:
        """Return the cities of the release but the home city."""
        return [p for p in self.places.entities.values() if p.value.kind == "City" and p is not self.seat]

    def _most_told(self, cities: list[PlaceEntity]) -> str | None:
        """Return the administration of the city that is named at least twice as often as any other."""
        cities.sort(key=lambda p: (-len(p.evidence), p.id))
        if not cities or (len(cities) > 1 and len(cities[1].evidence) * 2 > len(cities[0].evidence)):
            return None
        return self.organizations.of_place(cities[0].id).id

    @cached_property
    def _twins(self) -> set[str]:
        """Return the cities told as partner towns or as those that guests come from, with what is joined to them ("aus Lyon und Gent")."""
        found: set[str] = set()
        before, last = 0, None
        for start, city, end in self.cities:
            joined = last in found and _JOINED.fullmatch(self.text, before, start) is not None
            if joined or PARTNER.search(self.text, max(0, start - 60), start):
                found.add(city)
            before, last = end, city
        return found

    @cached_property
    def called_after(self) -> str | None:
        """Return the one town of a German-speaking country that the publisher's name ends with: "Klinikum Gifhorn GmbH"."""
        words = self.publisher.name.split() if self.publisher is not None and self.publisher.area is None else []
        row = table("places").row
        towns = [word for word in words[1:] if row(word).get("kind") == "City" and row(word).get("country") in GERMAN_SPEAKING]
        return towns[0] if len(towns) == 1 and len(towns[0]) > 3 else None

    def _presides(self, title: str) -> bool:
        """Has the home city's council a "Stadtpräsident" at its head, as in the north of Germany?"""
        admin = table("places").get(self.home.city, "admin") if self.home.city else None
        return title.startswith("Stadtpräsident") and admin in ("Schleswig-Holstein", "Mecklenburg-Vorpommern")

    def _governs(self, title: str) -> bool:
        """Do the members of a town's council govern it, as in Austria and Switzerland?"""
        return re.match(r"(?:Stadt|Gemeinde)r", title) is not None and self.country() in ("AT", "CH")

    def _from(self, role: RoleValue) -> str | None:
        """Return the administration of the town right before an office: "und aus Jena Bürgermeisterin Ahl"."""
        at = bisect_left(self.cities, (role.start, "", 0)) - 1
        if at >= 0 and role.start - self.cities[at][0] < 90 and _CAME_FROM.fullmatch(self.text, self.cities[at][2], role.start):
            begin = self.cities[at][0]
            if _OUT_FIRST.search(self.text, max(0, begin - 45), begin):
                return self.organizations.of_place(self.cities[at][1]).id
        if (
            at < 0
            or self.cities[at][2] != role.start - 1
            or not _OUT_OF.search(self.text, max(0, self.cities[at][0] - 6), self.cities[at][0])
        ):
            return None
        return self.organizations.of_place(self.cities[at][1]).id

    def _there(self, role: RoleValue) -> str | None:
        """Return the administration of the one town, other than the home city, in which the sentence of an office is: "in Jena unterschrieben"."""
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        after = BREAK.search(self.text, role.end)
        end = min(after.start() if after else len(self.text), role.end + 150)
        return self._in_town(begin, end, self.seat.id if self.seat is not None else None)

    def _in_town(self, begin: int, end: int, home: str | None = None) -> str | None:
        """Return the administration of the one town, other than `home`, that a stretch of the text tells to be in: "in Jena"."""
        low, high = bisect_left(self.cities, (begin, "", 0)), bisect_left(self.cities, (end, "", 0))
        towns = {known for at, known, _ in self.cities[low:high] if known != home and _IN.search(self.text, max(0, at - 13), at)}
        return self.organizations.of_place(min(towns)).id if len(towns) == 1 else None

    def _headed_by(self, role: RoleValue) -> str | None:
        """Return the administration of the town from which the group comes that a mayor heads: "eine Gruppe aus X, an deren Spitze ..."."""
        found = _FROM_WITH_HEAD.search(self.text, max(0, role.start - 140), role.start)
        town = self.places.named(found["town"]) if found is not None else None
        return self.organizations.of_place(town.id).id if town is not None and town.value.kind == "City" else None

    def _led_from(self, role: RoleValue) -> str | None:
        """Return the administration of the town from which the group comes that is told last before its leader.

        "Eine Delegation aus Lyon ist zu Gast ... die Gruppe um Bürgermeister Ahl".
        """
        begin = max(0, role.start - 500)
        groups = [found.end() - 1 for found in GUESTS_FROM.finditer(self.text, begin, role.start)]
        towns = [city for at, city, _ in self.cities if groups and at == groups[-1]]
        return self.organizations.of_place(towns[0]).id if towns else None

    def welcomed_by(self, role: RoleValue) -> str | None:
        """Return the administration of the town that a journey leads to, where its mayor welcomes who travels there.

        "OB Vogt reist nach Lyon. Dort empfing Bürgermeister Roux die Gäste"; not whoever was told of before the journey.
        """
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        after = BREAK.search(self.text, role.end)
        end = min(after.start() if after else len(self.text), role.end + 150)
        name = _HOLDER.match(self.text, role.end)
        if name is None or _WELCOMES.search(self.text, begin, end) is None:
            return None
        goals = [(at, town) for at, town in self._goals if at < begin]
        if not goals:
            return None
        return None if name["family"] in self.text[: goals[-1][0]] else self.organizations.of_place(goals[-1][1]).id

    @cached_property
    def _goals(self) -> list[tuple[int, str]]:
        """Return the towns abroad or elsewhere that the release says somebody travels to, with where it does."""
        home = self.seat.id if self.seat is not None else None
        found = []
        for journey in _JOURNEY.finditer(self.text):
            low = bisect_left(self.cities, (journey.end(), "", 0))
            near = self.cities[low] if low < len(self.cities) else None
            if (
                near is not None
                and near[0] < journey.end() + 40
                and near[1] != home
                and "." not in self.text[journey.end() : near[0]]
            ):
                found.append((near[0], near[1]))
        return found

    def is_leader(self, role: RoleValue) -> bool:
        """Does the sentence put the office at the head of a delegation, which may be the home city's or the guests'?"""
        led = DELEGATION.search(self.text, max(0, role.start - 90), role.start) is not None
        return led and not receives(self.text, role)

    def is_guests_leader(self, role: RoleValue) -> bool:
        """Does the office stand at the head of a delegation that is told to be here, not to travel from home?"""
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        here = _HERE.search(self.text, begin, role.end + 120) is not None
        return here and self.is_leader(role)

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

    def receiving(self, role: RoleValue) -> str | None:
        """Return the administration of the town in which a mayor receives: "In Jena wurde die Gruppe von Bürgermeister Ahl empfangen"."""
        if not receives(self.text, role):
            return None
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        after = BREAK.search(self.text, role.end)
        if _WELCOMES.search(self.text, role.end, after.start() if after else role.end + 120) is None:
            return None
        return self._in_town(begin, role.start)

    def is_ministry(self) -> bool:
        """Is the publisher an authority of a land or the federation, whose releases are about other towns than its seat?"""
        return self.publisher is not None and _MINISTRY.search(self.publisher.name) is not None

    def foremost(self) -> str | None:
        """Return the administration of the town, other than the seat, that the release names most."""
        found = [p for p in self._other_cities() if len(p.evidence) > 1]
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
