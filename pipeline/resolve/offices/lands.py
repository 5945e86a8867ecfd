"""Whose minister or governor it is: the German land, Austrian state or Swiss canton that a release tells of."""

from __future__ import annotations

import re
from functools import cache, cached_property

from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.values import RoleValue
from pipeline.lexicon import table
from pipeline.resolve.home import CITY_STATES
from pipeline.resolve.offices.governments import Governments
from pipeline.resolve.offices.houses import AUSTRIAN, FEDERAL, GOVERNOR, PROVINCE, SWISS
from pipeline.resolve.organizations import OrganizationEntity
from pipeline.resolve.towns import Towns

_LAND = re.compile(r"(?:Land|Freistaat) [A-ZÄÖÜ][\w-]+$")
_OF_LAND = re.compile(r"(?:kanzlei|ministerium) (?:des (?:Landes|Freistaates) )?(?P<land>[A-ZÄÖÜ][\w-]+)$")


_ADJECTIVE = re.compile(r"\b[A-ZÄÖÜa-zäöü][a-zäöüß]+(?:-[A-Za-zäöüß]+)?isch(?=e[nmrs]?\b)")

_SENATES = CITY_STATES - {"Wien"}
SENATOR = re.compile(r"(?!Ehren|US|Bundes)(?:[A-ZÄÖÜ][a-zäöüß-]*s)?[Ss]enator(?:in)?(?: für .*)?$")


@cache
def _lands() -> frozenset[str]:
    """Return the German lands but the city states."""
    places = table("places")
    lands = {name for name in places.forms if places.get(name, "kind") == "State" and places.get(name, "country") == "DE"}
    return frozenset(lands - CITY_STATES)


class Lands:
    """The lands of a release, as offices of a land need them; `source` is the house that speaks, the publisher or one it writes for."""

    def __init__(self, towns: Towns, source: OrganizationEntity | None):
        self.towns, self.source = towns, source
        self.organizations, self.places = towns.organizations, towns.places

    @cached_property
    def governments(self) -> Governments:
        """The governments of cantons and lands that the text tells of; few releases ask."""
        return Governments(self.towns.text)

    def governing(self, role: RoleValue) -> str | None:
        """Return the canton or Austrian land of whose government a member is, as the sentence tells it; of two, else the publishing one."""
        if not (AUSTRIAN.match(role.title) or SWISS.match(role.title)):
            return None
        name = self.governments.of(role)
        if name is None and len(having := self.governments.having(role.title)) > 1 and self.source is not None:
            own = {land for land in having if land in self.source.name}
            name = min(own) if len(own) == 1 else None
        return self.towns.administration(self.governments.title(name)) if name is not None else None

    def of_minister(self) -> str | None:
        """Return the German land of a minister or state secretary who is none of the federation or of another country.

        It is the publishing land, whose chancellery another's minister does not belong to, else the only one of the release.
        """
        if self.source is not None and _LAND.match(self.source.name):
            return self.source.id
        own = _OF_LAND.search(self.source.name) if self.source is not None else None
        if own is not None and (known := self.places.named(own["land"])) is not None and known.value.kind == "State":
            return self.organizations.of_place(known.id, "state").id
        if self._federal or self.towns.country() not in ("DE", None):
            return None
        states = {p.id for p in self.places.entities.values() if p.value.kind == "State" and p.value.country == "DE"}
        if len(states) == 1:
            land = self.places.entities[min(states)]
            sure = self.towns.country() == "DE" or len(land.evidence) > 1 or not self._abroad()
            return self.organizations.of_place(land.id, "state").id if sure else None
        return (self.towns.land() or self._adjectival) if not states else None

    def of_senator(self) -> str | None:
        """Return the one German city state of the release, which have senators for ministers."""
        named = [p.id for p in self.places.entities.values() if p.name in _SENATES]
        return self.organizations.of_place(named[0], "state").id if len(named) == 1 else None

    @cached_property
    def _federal(self) -> bool:
        """Does the release speak of the federation's government?"""
        return FEDERAL.search(self.towns.text) is not None

    @cached_property
    def _adjectival(self) -> str | None:
        """Return the one German land of whose bodies the release speaks by an adjective or a whole name: "die bayerische Verfassung"."""
        found = {name for word in _ADJECTIVE.findall(self.towns.text) if (name := demonym(word[0].lower() + word[1:])) in _lands()}
        found |= {word for o in self.organizations.entities.values() for word in o.name.split()[1:] if word in _lands()}
        name = min(found, key=str) if len(found) == 1 else None
        return self.towns.administration(f"Land {name.removeprefix('Land ')}") if name is not None else None

    def _abroad(self) -> bool:
        """Does the release name another country than Germany?"""
        return any(p.value.kind == "Country" and p.value.country != "DE" for p in self.places.entities.values())

    def only(self, title: str) -> str | None:
        """Return the one Austrian state or Swiss canton of the release for an office that only these have."""
        if GOVERNOR.match(title):
            named = {o.name: o.id for o in self.organizations.entities.values() if PROVINCE.match(o.name)}
            areas = [self.organizations.entities[id_].area for id_ in named.values()]
            told = [p for p in self.places.entities.values() if PROVINCE.match(p.name)]
            provinces = [p.id for p in told if p.name not in named and p.id not in areas]
            if len(provinces) + len(named) != 1:
                return None
            return min(named.values()) if named else self.organizations.of_place(provinces[0], "state").id
        if title.startswith("Ministerpräsident"):
            states = {p.id for p in self.places.entities.values() if p.value.kind == "State" and p.value.country == "DE"}
            if len(states) == 1:
                return self.organizations.of_place(min(states), "state").id
            if states or self._federal:
                return None
            return (self.towns.land() if self.towns.country() == "DE" else None) or self._adjectival
        country = "AT" if AUSTRIAN.match(title) else "CH" if SWISS.match(title) else None
        if country is None or len(self.governments.having(title)) > 1:
            return None
        found = []
        for entity in self.organizations.entities.values():
            place = self.places.entities.get(entity.area or "")
            if place is not None and place.value.country == country and re.match(r"(?:Land|Kanton) ", entity.name):
                found.append(entity.id)
        if not found and self.towns.country() == country:
            return self.towns.land()
        return found[0] if len(found) == 1 else None

    def of_canton(self, role: RoleValue) -> str | None:
        """Return the canton or land of whose seat an adjective stands before one of its offices: "die St. Galler Regierungsrätin"."""
        assert role.place is not None
        country = "AT" if AUSTRIAN.match(role.title) else "CH" if SWISS.match(role.title) else None
        return self.towns.land(role.place.value.name) if country is not None and role.scope == "state" else None
