"""Whose Landrat it is: the county that a release names, that of its home city, one of another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.german.names.lexis.words import demonym, is_noun, office_row
from pipeline.german.names.organizations.partnered import partnered
from pipeline.german.values import RoleValue
from pipeline.lexicon import table
from pipeline.resolve.abroad import GERMAN_SPEAKING
from pipeline.resolve.common import sentence_start

if TYPE_CHECKING:
    from pipeline.resolve.towns import Towns

COUNTY = re.compile(
    r"(?:Land)?[Kk]reis [A-ZÄÖÜ]|(?!Kirchen|Arbeits|Freundes|Förder|Sing|Gesprächs|Trachten|Heimat|Literatur|Bibel)[A-ZÄÖÜ][\w-]+[Kk]reis$|Region Hannover$"
)
_COUNTIES = ("Powiat", "Rajon", "Hromada", "Okres", "Oblast")  # in the languages of their countries
_ABROAD = re.compile(
    rf"\b(?:[a-zäöü]+ische[nrm]? (?P<kind>(?:Partner)?[Ll]andkreis|Partnerkreis|Kreis)|(?P<kind2>Partnerlandkreis|Partnerkreis|{'|'.join(_COUNTIES)}))(?:e?s)?"
    r" (?P<name>[A-ZÄÖÜŁŚŻČŠŽ][\w-]+)(?P<second> [A-ZÄÖÜŁŚŻČŠŽ][\w-]+)?"
)
# "der Landkreis Vogtow in Polen"
_IN_LAND = re.compile(
    r"\b(?P<kind>(?:Land)?[Kk]reis)(?:e?s)? (?P<name>[A-ZÄÖÜŁŚŻČŠŽ][\w-]+)(?P<second>) in (?P<land>[A-ZÄÖÜ][\w-]+)"
)
# "eine Delegation des Landkreises X unter Leitung von Landrat Ahl", "aus dem Partnerkreis X um Landrat Ahl"
_GROUP_OF = re.compile(r"(?:elegation|Abordnung|Gruppe|Gäste) (?:aus dem|aus unserem|des|vom) (?:[a-zäöü]+en )?$")
_ORGAN = re.compile(r"\b([A-ZÄÖÜ][a-zäöüß]+er) (?:Kreis(?:tag|verwaltung|haus)|Landr(?:at|ät))")
_LED = re.compile(
    r"(?:(?:Leitung|Führung) (?:von|des|der)|(?:ange|ge)(?:führt|leitet) (?:von|vom)(?: dem| der)?|\bum(?: den| die)?) $"
)


def _named(county: re.Match[str]) -> str:
    """Return the name of a county, with its second word where that is no noun or office: "Oberes Galiläa"."""
    second = (county["second"] or "").strip()
    return county["name"] if not second or is_noun(second) or office_row(second) else f"{county['name']} {second}"


class Counties:
    """The counties of a release, as offices of a county need them."""

    def __init__(self, towns: Towns):
        self.towns = towns

    def own(self) -> str | None:
        """Return the one county that the release names, else the one that bears its home city's name."""
        named = {house for house in self.told() if not self.is_abroad(house)}
        if len(named) == 1:
            return min(named)
        if named:  # "im Landkreis Heidenheim und im Ostalbkreis": the one that the home city is the seat of
            own = self.of_town(self.towns.home.city) if self.towns.home.city else None
            return own if own in named else None
        town = self.towns.home.city or self.towns.called_after
        own = self.of_town(town) if town else None
        return own or (min(short) if len(short := self._bare()) == 1 else None)

    def told(self) -> set[str]:
        """Return the counties that the release calls so."""
        known = self.towns.organizations.entities.values()
        told = [p for p in self.towns.places.entities.values() if COUNTY.match(p.name)]
        named = {o.id for o in known if COUNTY.match(o.name)}
        return named | {self.towns.organizations.of_place(p.id, "county").id for p in told}

    def _bare(self) -> set[str]:
        """Return the counties that the release calls by their names alone: "im Ammerland", "der Ammerländer Kreistag"."""
        known = table("places")
        names = {p.name for p in self.towns.places.entities.values() if p.value.kind in ("AdministrativeArea", "Region")}
        names |= {area for word in _ORGAN.findall(self.towns.text) if (area := demonym(word)) is not None}
        return {self.towns.administration(f"Landkreis {name}") for name in sorted(names) if f"Landkreis {name}" in known}

    def is_abroad(self, house: str) -> bool:
        """Does the text tell a county as one of another country or as the partner: "beim polnischen Partnerlandkreis X"?"""
        name = self.towns.organizations.entities[house].name
        if partnered(name.split()[0]) or table("places").get(name.split()[-1], "country") not in (None, *GERMAN_SPEAKING):
            return True  # "gehört dem Landkreis Iwate an"
        return COUNTY.match(name) is not None and any(name.endswith(f" {_named(m)}") for m in self._abroad(len(self.towns.text)))

    def _abroad(self, end: int) -> Iterator[re.Match[str]]:
        """Yield where the text tells of a county as one of another country."""
        yield from _ABROAD.finditer(self.towns.text, 0, end)
        for told in _IN_LAND.finditer(self.towns.text, 0, end):
            row = table("places").row(told["land"])
            if row.get("kind") == "Country" and row["country"] not in GERMAN_SPEAKING:
                yield told

    def leading(self, role: RoleValue) -> str | None:
        """Return the county whose delegation an office leads: "eine Delegation des Landkreises X unter Leitung von Landrat Ahl"."""
        text = self.towns.text
        if _LED.search(text, max(0, role.start - 40), role.start) is None:
            return None
        begin = sentence_start(text, max(0, role.start - 200), role.start)
        known = ((e.start, o) for o in self.towns.organizations.entities.values() if COUNTY.match(o.name) for e in o.evidence)
        told = [
            o.id for at, o in sorted(known, key=lambda k: k[0]) if begin <= at < role.start and _GROUP_OF.search(text, begin, at)
        ]
        return told[-1] if told else None

    def of_town(self, town: str) -> str | None:
        """Return the county that bears a town's name: "der Paderborner Landrat"."""
        forms = [f"{kind} {town}" for kind in ("Landkreis", "Kreis")]
        known = next((f for f in forms if self.towns.organizations.named(f) is not None or f in table("places")), None)
        return self.towns.administration(known) if known is not None else None

    def told_in(self, role: RoleValue) -> str | None:
        """Return the county, named as such elsewhere, whose town the sentence names before an office: "In X begrüßte Landrat Nowak"."""
        begin = sentence_start(self.towns.text, max(0, role.start - 200), role.start)
        before = self.towns.text[begin : role.start]
        known = [o for o in self.towns.organizations.entities.values() if COUNTY.match(o.name)]
        found = [o.id for o in known if f"In {o.name.split()[-1]} " in before or f"in {o.name.split()[-1]} " in before]
        return found[0] if len(found) == 1 else None

    def there(self, role: RoleValue) -> str | None:
        """Return the county of the town that the sentence names before its head: "In Dachau traf sie den dortigen Landrat Ahl"."""
        begin = sentence_start(self.towns.text, max(0, role.start - 200), role.start)
        told = re.findall(r"\b[Ii]n ([A-ZÄÖÜ][\w-]+)", self.towns.text[begin : role.start])
        return self.of_town(told[-1]) if told else None

    def called(self, noun: str) -> str | None:
        """Return the county that a word names, also in the genitive: "des Wetteraukreises"."""
        name = noun.removesuffix("es")
        known = name.endswith("kreis") and (self.towns.organizations.named(name) is not None or name in table("places"))
        return self.towns.administration(name) if known else None

    def abroad(self, before: int | None = None) -> str | None:
        """Return the one county of another country that the text names: "Powiat X", "der polnische Landkreis X", for its Starost."""
        found: dict[str, str] = {}
        for named in self._abroad(len(self.towns.text) if before is None else before):
            own = named.groupdict().get("kind2")
            if own not in _COUNTIES:
                named_so = self.towns.organizations.named(f"Kreis {_named(named)}") is not None
                own = "Kreis" if named_so else "Landkreis"
            found.setdefault(_named(named), f"{own} {_named(named)}")
        return self.towns.administration(found.popitem()[1]) if len(found) == 1 or (found and before is not None) else None
