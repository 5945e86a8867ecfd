"""Whose Landrat it is: the county that a release names, that of its home city, one of another country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.lexicon import table

if TYPE_CHECKING:
    from pipeline.resolve.towns import Towns

COUNTY = re.compile(
    r"(?:Land)?[Kk]reis [A-ZÄÖÜ]|(?!Kirchen|Arbeits|Freundes|Förder|Sing|Gesprächs|Trachten|Heimat|Literatur|Bibel)[A-ZÄÖÜ][\w-]+[Kk]reis$|Region Hannover$"
)
_COUNTIES = ("Powiat", "Rajon", "Hromada", "Okres", "Oblast")  # in the languages of their countries
_ABROAD = re.compile(
    rf"\b(?:[a-zäöü]+ische[nrm]? (?P<kind>(?:Partner)?[Ll]andkreis|Partnerkreis|Kreis)|(?P<kind2>Partnerlandkreis|Partnerkreis|{'|'.join(_COUNTIES)}))(?:e?s)?"
    r" (?P<name>[A-ZÄÖÜŁŚŻČŠŽ][\w-]+)"
)


class Counties:
    """The counties of a release, as offices of a county need them."""

    def __init__(self, towns: Towns):
        self.towns = towns

    def own(self) -> str | None:
        """Return the one county that the release names, else the one that bears its home city's name."""
        named = {o.id for o in self.towns.organizations.entities.values() if COUNTY.match(o.name)}
        told = [p for p in self.towns.places.entities.values() if COUNTY.match(p.name)]
        named |= {self.towns.organizations.of_place(p.id, "county").id for p in told}
        if len(named) == 1:
            return min(named)
        if named:  # "im Landkreis Heidenheim und im Ostalbkreis": the one that the home city is the seat of
            own = self.of_town(self.towns.home.city) if self.towns.home.city else None
            return own if own in named else None
        town = self.towns.home.city or self.towns.called_after
        return self.of_town(town) if town else None

    def of_town(self, town: str) -> str | None:
        """Return the county that bears a town's name: "der Paderborner Landrat"."""
        forms = [f"{kind} {town}" for kind in ("Landkreis", "Kreis")]
        known = next((f for f in forms if self.towns.organizations.named(f) is not None or f in table("places")), None)
        return self.towns.administration(known) if known is not None else None

    def called(self, noun: str) -> str | None:
        """Return the county that a word names, also in the genitive: "des Wetteraukreises"."""
        name = noun.removesuffix("es")
        known = name.endswith("kreis") and (self.towns.organizations.named(name) is not None or name in table("places"))
        return self.towns.administration(name) if known else None

    def abroad(self, before: int | None = None) -> str | None:
        """Return the one county of another country that the text names: "Powiat X", "der polnische Landkreis X", for its Starost."""
        found: dict[str, str] = {}
        for named in _ABROAD.finditer(self.towns.text, 0, len(self.towns.text) if before is None else before):
            own = named["kind2"] if named["kind2"] in _COUNTIES else "Landkreis"
            found.setdefault(named["name"], f"{own} {named['name']}")
        return self.towns.administration(found.popitem()[1]) if len(found) == 1 or (found and before is not None) else None
