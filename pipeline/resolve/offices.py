"""Which organisation an office belongs to: stated, told by a common noun or a compound's first member, or implied by the publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.resolve.home import CITY_STATES, Home
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import Places

_TERRITORY = {"city": "City", "state": "State", "country": "Country", "county": "AdministrativeArea"}
_FIRMS = frozenset({"konzern", "unternehmen", "firma", "gesellschaft", "vorstands", "aufsichtsrats", "airline"})
# What an office says no more than this about is that of the publishing house itself, where that is a house of this kind.
_HOUSES = {
    "university": re.compile(r"universität|hochschule|university|akademie|institut"),
    "chamber": re.compile(r"kammer|ihk|hwk"),
    "county": re.compile(r"landkreis|kreis|landratsamt|bezirk"),
    "embassy": re.compile(r"botschaft|embassy"),
    "consulate": re.compile(r"konsulat"),
    "company": re.compile(r"\b(?:gmbh|ag|se|kg|eg|ug|ggmbh|e ?v)\b|genossenschaft|verband|verein|stadtwerke|kammer"),
    "association": re.compile(r"\be ?v\b|verband|verein|genossenschaft|gesellschaft|bund|club|gemeinde\b|stiftung|orchester|chor|kreis"),
    "club": re.compile(r"\be ?v\b|verein|club|chor|orchester"),
    "state": re.compile(r"\bland\b|kanton|freistaat"),
    "institution": re.compile(r"museum|theater|klinik|bibliothek|archiv|haus|stiftung|institut"),
}
_LEADING = re.compile(
    r"(?:geschäftsführ|vorsitzend|präsident|präses|rektor|kanzler|dekan|prokurist|betriebsleit|vorstand|direktor|obmann|obfrau|leiter|landrat|landrät"
    r"|botschafter|konsul|sprecher|landesrat|landesrät|hauptmann|statthalter|staatsschreiber|intendant|dezernent|kreisrat|kreisrät)",
    re.I,
)
_GOES_ON = re.compile(r"\s+(?:der|des|von|vom|im|beim|bei|am|an|für|zu|zur|zum|aus|in|beider)\s")
_COUNTERPART = re.compile(r"^Amts(?P<kind>kolleg|bruder|vorgänger|nachfolger)")


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
        self.publisher: OrganizationEntity | None = organizations.entities.get(organizations.publisher or "")

    def place(self, role: RoleValue, gender: str | None) -> tuple[str, str | None, bool]:
        """Return an office's title, the id of its organisation or None, and whether the text states that."""
        title, held = role.title, None
        if (counterpart := _COUNTERPART.match(title)) is not None:
            held = self.last
            if held is not None:
                title = _regender(held.title, gender or ("female" if role.gender == "f" else None))
                role.scope, role.kind = held.scope, held.kind
        organization, stated = self._organization(role), True
        if organization is None and held is not None and counterpart is not None and counterpart["kind"] in ("vorgänger", "nachfolger"):
            organization = held.organization
        elif organization is None and held is None:
            organization, stated = self._implied(role), False
            stated = stated or organization is None
        if role.scope in _TERRITORY or organization is not None:
            if role.kind not in ("profession", "culture", "sport") and held is None:
                self.last = Held(title, role.scope, role.kind, organization)
        return title, organization, stated

    def _organization(self, role: RoleValue) -> str | None:
        """Return what the text ties the office to."""
        if role.organization is not None:
            value = role.organization.value
            if isinstance(value, OrganizationValue):
                entity = self.organizations.named(value.name) if role.member else None
                return (entity or self.organizations.add(role.organization)).id
            if isinstance(value, PlaceValue):
                return self.organizations.of_place(self.places.add(role.organization).id).id
        if role.place is not None and role.scope in _TERRITORY and (role.kind != "administration" or role.scope == "county"):
            place = self.places.add(role.place)
            fits = place.value.kind == _TERRITORY[role.scope or ""] or role.scope == "county" or place.value.kind == "Place"
            if fits or (role.scope == "state" and place.name in CITY_STATES):
                return self.organizations.of_place(place.id, role.scope).id
            return None
        for noun in (role.at, role.member):
            if noun is None:
                continue
            if (known := self.organizations.by_head(noun.split()[-1], role.start)) is not None:
                return known.id
            if noun.casefold().removesuffix("s") in _FIRMS and (firm := self._only_firm(role.start)) is not None:
                return firm
        return None

    def _only_firm(self, offset: int) -> str | None:
        """Return the one company that the text has named so far: "der Konzern"."""
        firms = [o for o in self.organizations.entities.values() if o.kind == "Corporation" and any(e.start < offset for e in o.evidence)]
        return firms[0].id if len(firms) == 1 else None

    def _implied(self, role: RoleValue) -> str | None:
        """Return whose office it must be though the text does not say so: the publishing city's mayor, the publishing house's head."""
        if role.place is not None or role.organization is not None or role.at is not None or role.kind in ("profession", "culture", "sport"):
            return None
        if _GOES_ON.match(self.text, role.end):
            return None  # what it belongs to is said, though it was not understood
        if role.scope == "city" and role.kind == "politics":
            return self._home_city()
        publisher, scope = self.publisher, role.scope or ""
        if publisher is None or not (_LEADING.search(role.title) or role.title.startswith(("Ansprech", "Presse", "Medien"))):
            return None
        name = " ".join([publisher.name, publisher.legal_name or "", *publisher.aliases]).casefold().replace(".", " ")
        if scope in _HOUSES and scope != "state" and _HOUSES[scope].search(name) and publisher.area is None:
            return publisher.id
        if scope in ("county", "state") and publisher.area is not None and _HOUSES[scope].search(name):
            return publisher.id
        if scope == "state" and self.home.city in CITY_STATES and self.home.sure:
            return self._home_city()
        if re.match(r"(?:Ansprechpartner|Pressekontakt|Medienkontakt)", role.title):
            return publisher.id
        if "sprecher" in role.title.casefold() and role.kind in ("media", "business", "administration"):
            return publisher.id
        return None

    def _home_city(self) -> str | None:
        if self.home.city is None:
            return None
        place = self.places.named(self.home.city)
        if place is None:
            return None
        if self.publisher is not None and self.publisher.area == place.id:
            return self.publisher.id
        return self.organizations.of_place(place.id).id


def _regender(title: str, gender: str | None) -> str:
    """Return a title for a holder of another gender: "Oberbürgermeister" -> "Oberbürgermeisterin"."""
    first, _, rest = title.partition(" ")
    if gender == "female" and not first.endswith(("in", "e")):
        first += "in"
    elif gender != "female" and first.endswith("erin"):
        first = first.removesuffix("in")
    return f"{first} {rest}".strip()
