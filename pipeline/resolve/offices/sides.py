"""On whose side an office's holder stands: a nation's, a delegation's, the partner's; each the one other house of the release that fits.

A house is at home in the country that its name, the adjective before it or the town behind it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from pipeline.german.names.lexis.words import demonym
from pipeline.german.names.organizations.partnered import partnered
from pipeline.german.values import RoleValue
from pipeline.lexicon import table
from pipeline.resolve.abroad import GERMAN_SPEAKING
from pipeline.resolve.common import sentence_start
from pipeline.resolve.offices.antecedents import Antecedents
from pipeline.resolve.offices.houses import DIPLOMAT, LEADING, PREMIER, TERRITORY
from pipeline.resolve.organizations import Organizations

_REACH = 160  # characters of the sentence before an office
_GROUP = r"(?:\w*[Dd]elegation|Abordnung|Reisegruppe|Besuchergruppe|Gruppe)"
_LEAD = r"(?:Spitze|Leitung|Führung|Leiter(?:in)?)"
# "auf polnischer Seite unterschrieb", "von japanischer Seite nahmen A und"
_SIDE = re.compile(r"\b(?:[Aa]uf|[Vv]on|[Ss]eitens der) (?P<nation>[a-zäöü]+(?:isch|utsch))er Seite\b")
# "an der Spitze der (polnischen) Delegation stand", "die Delegation unter Leitung von", "die polnische Delegation leitet"
_AT_HEAD = re.compile(
    rf"\b{_LEAD} (?:der|einer|dieser|ihrer) (?:(?P<nation>[a-zäöü]+isch)en )?(?:\w+ig(?:e|en) )?{_GROUP}\b[^.;:,\n]{{0,30}}$"
    rf"|\b(?:(?P<nation2>[a-zäöü]+isch)en? )?(?:\w+ig(?:e|en) )?{_GROUP}\b(?:[^.;:\n]{{0,40}}? unter (?:der )?(?:Leitung|Führung) (?:von|des|der)"
    r"| (?:leitete|leitet|führte|führt)(?:e|en)?| um|,? (?:angeführt|geleitet) (?:von|durch)) ?(?:de[rmn] |die )?$"
)
_IS_LED = re.compile(
    rf"\b(?:(?P<nation>[a-zäöü]+isch)e )?(?:\w+ige )?{_GROUP}\b (?:wird|wurde|war) [^.;:,\n]{{0,25}}?(?:von|durch) (?:de[rmn] )?$"
)
_LED = re.compile(r"[^.;:\n]{2,70}? (?:geleitet|angeführt)\b")
_ADJECTIVE = re.compile(r"\b(?P<nation>[a-zäöü]+isch)e[nrm]? $")
_IN_TOWN = re.compile(r" (?:in|aus) (?P<town>[A-ZÄÖÜ][\w-]+)")
_OF_GROUP = re.compile(rf"\b{_GROUP} (?:der|des|von|vom|aus der|aus dem) (?:[\w-]+e[nr] )?[„\"]?$")
_WORD = re.compile(r"\b[A-ZÄÖÜ][^\W\d_]{3,}")  # of a name, that may tell a place


class Sides:
    """The houses of a release by their countries, and the delegation of one of them."""

    def __init__(self, text: str, organizations: Organizations, houses: Antecedents):
        self.text, self.organizations, self.houses = text, organizations, houses

    @cached_property
    def nations(self) -> dict[str, frozenset[str]]:
        """The countries, by house, of those that are at home elsewhere than where German is spoken."""
        found: dict[str, frozenset[str]] = {}
        for start, end, known in self.houses.mentions:
            house = self.organizations.entities.get(known)
            if house is None or house.area is not None:
                continue
            countries = _countries(_WORD.findall(house.name))
            if not countries and (adjective := _ADJECTIVE.search(self.text, max(0, start - 25), start)) is not None:
                countries = _countries([adjective["nation"]])
            if not countries and (town := _IN_TOWN.match(self.text, end)) is not None and known != self.delegation:
                countries = _countries([town["town"]])
            found[known] = found.get(known, frozenset()) | countries
        return {known: countries for known, countries in found.items() if countries and not countries & set(GERMAN_SPEAKING)}

    @cached_property
    def delegation(self) -> str | None:
        """The one house whose delegation the release tells of."""
        found = {
            known for start, _, known in self.houses.mentions if _OF_GROUP.search(self.text, max(0, start - 60), start) is not None
        }
        found = {known for known in found if (house := self.organizations.entities.get(known)) is not None and house.area is None}
        return min(found) if len(found) == 1 else None

    def is_stranger(self, role: RoleValue) -> bool:
        """Does the text tell that a diplomat or the head of a county is of a nation that is not the publisher's?"""
        if DIPLOMAT.search(role.title) is None and role.scope != "county":
            return False
        nation, _ = self._told(role)
        country = table("places").get(demonym(nation) or "", "country") if nation is not None else None
        house = self.organizations.entities.get(self.organizations.publisher or "")
        own = _countries(_WORD.findall(house.name)) if house is not None else frozenset()
        return country is not None and country not in own and country not in GERMAN_SPEAKING

    def of(self, role: RoleValue) -> str | None:
        """Return the house on whose side the text says that the holder stands; None without such words, or where two could be meant."""
        if role.scope in TERRITORY:
            return None
        nation, group = self._told(role)
        if nation is not None and (country := table("places").get(demonym(nation) or "", "country")) is not None:
            return self.at_home_in(role, country)
        if group and nation is None and self.delegation is not None and self.houses.fit(role, self.delegation, near=True):
            return self.delegation
        return None

    def _told(self, role: RoleValue) -> tuple[str | None, bool]:
        """Return the adjective of the nation for which the holder stands, and whether at a delegation's head."""
        before = self.text[max(0, role.start - _REACH) : role.start]
        nation, group = None, False
        if " Seite" in before or "elegation" in before or "bordnung" in before or "ruppe" in before:
            begin = sentence_start(self.text, max(0, role.start - _REACH), role.start)
            for side in _SIDE.finditer(self.text, begin, role.start):
                nation = side["nation"]
            head = _AT_HEAD.search(self.text, begin, role.start) if nation is None else None
            if head is not None:
                nation, group = head["nation"] or head["nation2"], True
            elif nation is None and _LED.match(self.text, role.end) is not None:
                led = _IS_LED.search(self.text, begin, role.start)
                nation, group = (led["nation"], True) if led is not None else (None, False)
        if nation is None and not group and before.endswith(("e ", "en ", "er ", "em ")) and PREMIER.match(role.title) is None:
            adjective = _ADJECTIVE.search(before)
            nation = adjective["nation"] if adjective is not None else None
        return nation, group

    def counterpart(self, role: RoleValue, house: str) -> str | None:
        """Return the house of a colleague of another house's head: of the nation told, the one that fits, or the one from abroad."""
        nation, _ = self._told(role)
        if nation is not None and (country := table("places").get(demonym(nation) or "", "country")) is not None:
            return self.at_home_in(role, country)
        if (other := self.houses.other(role, house)) is not None:
            return other
        abroad = [known for known in self.nations if known not in (house, self.organizations.publisher)]
        return abroad[0] if len(abroad) == 1 and role.scope not in TERRITORY and house not in self.nations else None

    def of_town(self, role: RoleValue, town: str) -> str | None:
        """Return the house of somebody who came from a town: the one called after it, else the only one of its country."""
        if (named := self.houses.of_town(role, town)) is not None:
            return named
        country = table("places").get(town, "country") if role.scope not in TERRITORY else None
        return self.at_home_in(role, country) if country is not None and country not in GERMAN_SPEAKING else None

    def of_country(self, role: RoleValue) -> str | None:
        """Return the one house of the country of which an adjective tells a head: "der japanische Dekan", but not its president."""
        country = role.place.value.country if role.place is not None and role.place.value.kind == "Country" else None
        heads = role.scope not in TERRITORY and role.scope != "ministry" and PREMIER.match(role.title) is None
        return self.at_home_in(role, country) if country is not None and heads else None

    def at_home_in(self, role: RoleValue, country: str) -> str | None:
        """Return the one house of a country that can have such an office."""
        theirs = [known for known, countries in self.nations.items() if country in countries]
        fit = [k for k in theirs if self.houses.fit(role, k, near=True) == 2] or [k for k in theirs if self.houses.fit(role, k)]
        if (
            not fit
            and LEADING.search(role.title)
            and DIPLOMAT.search(role.title) is None
            and role.scope not in ("ministry", "parliament")
        ):
            fit = theirs  # the only one that the text has of that country
        if len(fit) == 1 and fit[0] != self.organizations.publisher:
            return fit[0]
        return None

    def partner(self, role: RoleValue, noun: str) -> str | None:
        """Return the one other house that "Partnerkammer", "Partnerhochschule" means; the noun may stand at the end of a title."""
        own = partnered(noun.split()[-1])
        if own is None:
            return None
        stem = own.lower().removesuffix("es").removesuffix("s")
        others = [
            known
            for known in dict.fromkeys(known for _, _, known in self.houses.between(0, role.start))
            if known != self.organizations.publisher and (house := self.organizations.entities.get(known)) is not None
            and house.area is None and partnered(house.name.split()[-1]) is None
        ]  # fmt: skip
        named = [known for known in others if stem in self.organizations.entities[known].name.casefold()]
        abroad = [known for known in named or others if known in self.nations]
        fit = abroad or named or [known for known in others if self.houses.fit(role, known) == 2]
        return fit[0] if len(fit) == 1 else None


def _countries(words: Iterable[str]) -> frozenset[str]:
    """Return the countries of the places that words name or are adjectives of."""
    places = table("places")
    return frozenset(country for word in words if (country := places.get(demonym(word) or word, "country")) is not None)
