"""Places of a release: Tokio and Tokyo are one, a city lies in its state or country if that is named, a street in its postal town."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.german.names.organizations.nominative import tidy
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import Identifiers, Proof, evidence, proof_of, words_of
from schemas.records import Address, Place, Section

_POSTCODE = re.compile(r"\s*,?\s*(?:[A-Z]{1,3}-)?(\d{4,5})\s+")

# "Frankfurt am Main", "Halle (Saale)", "Rothenburg ob der Tauber": a town's name in full, and in short
_FULL = re.compile(
    r"(?P<short>[A-ZÄÖÜ][\w-]+)(?: (?:am|an der|im|in der|in|bei|ob der|vor der|auf dem|unter) [A-ZÄÖÜ][\w -]+| \([A-ZÄÖÜ][\w -]+\))"
)
_TO = re.compile(r"\b(?:[Ii]n|[Nn]ach|[Aa]us)\s$")  # waters have an article


@dataclass(slots=True)
class PlaceEntity:
    id: str
    name: str
    value: PlaceValue
    aliases: list[str] = field(default_factory=list)
    evidence: list[Proof] = field(default_factory=list)
    inside: str | None = None


class Places:
    """Collects place nodes into entities."""

    def __init__(self, text: str, sections: Seq[Section]):
        self.text, self.sections = text, sections
        self.entities: dict[str, PlaceEntity] = {}
        self._by_key: dict[object, str] = {}
        self._ids = Identifiers("place")
        self._full: dict[str, str] = {}  # short names of towns that the release names in full, too

    def read(self, nodes: Seq[Node]) -> None:
        """Collect the place nodes (in order of the text), then tell what lies in what."""
        found = [node for node in nodes if node.tag == "PLACE"]
        # "Stadt Fulda": the name is a town's here, whatever else bears it
        acting = [n.value.city.value for n in nodes if n.tag == "ORGANIZATION" and n.value.city is not None]
        towns = {place.name for place in acting}
        listed = table("places")  # "die Woiwodschaft Schlesien": a region, not a town
        regions = {place.name for place in acting if place.kind != "City" and listed.get(place.name, "kind") == "Region"}
        towns |= {
            n.value.name for n in found if n.value.kind == "BodyOfWater" and _TO.search(self.text, max(0, n.start - 6), n.start)
        }
        # "Oberbürgermeisterin von Fulda", "Fuldas Oberbürgermeisterin": a river has none
        led = [n.value.place.value for n in nodes if n.tag == "ROLE" and n.value.scope == "city" and n.value.place is not None]
        towns |= {place.name for place in led if place.kind == "BodyOfWater"}
        full = {n.value.name for n in found if n.value.kind == "City"} | towns
        told = [m for name in sorted(full) if (m := _FULL.fullmatch(name))]
        shorts = [m["short"] for m in told]
        self._full = {m["short"]: m[0] for m in told if m["short"] in full and shorts.count(m["short"]) == 1}
        for node in found:
            known = node.value.kind in ("City", "State", "Country") or node.value.name in regions
            if not known and node.value.name in towns:
                node.value.kind, node.value.geonames = "City", None
            self.add(node)
        for street, town in pairwise(found):
            if street.value.street and not street.value.postal_code:
                self._address(street, town)
        for entity in self.entities.values():
            if entity.inside is None and entity.value.country:
                entity.inside = self._around(entity)

    def _address(self, street: Node, town: Node) -> None:
        """A street before a postcode and a town lies there: "Marktplatz 1, 12345 Neustadt"."""
        code = _POSTCODE.fullmatch(self.text, street.end, town.start)
        if code is None:
            return
        entity, around = self.add(street), self.add(town)
        if entity.inside is None and entity is not around:
            entity.inside, entity.value.postal_code = around.id, code[1]

    def _around(self, entity: PlaceEntity) -> str | None:
        """Return the state, else the country, that holds a listed place, if the release names it."""
        value = entity.value
        keys: list[object] = [("country", value.country)] if value.kind != "Country" else []
        if value.kind in ("City", "Airport") and value.geonames and (admin := table("places").get(value.name, "admin")):
            keys[:0] = [words_of(admin), words_of(f"Präfektur {admin}")]
        for key in keys:
            known = self._by_key.get(key)
            holder = self.entities[known] if known else None
            if holder is not None and holder is not entity and holder.value.kind in ("State", "Country", "AdministrativeArea"):
                return holder.id
        return None

    def add(self, node: Node) -> PlaceEntity:
        """Return the entity of a place node, made at its first mention; sets the node's entity."""
        value: PlaceValue = node.value
        if value.entity:
            return self.entities[value.entity]
        keys: list[object] = [words_of(value.name)]
        if value.name in self._full and value.kind == "City":
            keys.append(words_of(self._full[value.name]))
        if value.geonames:
            keys.append(value.geonames)
        if value.kind == "Country" and value.country and value.geonames:  # England is no other name of Großbritannien
            keys.append(("country", value.country))
        known = next((self._by_key[k] for k in keys if k in self._by_key), None)
        if known is None:
            known = self._ids.new(value.name)
            self.entities[known] = PlaceEntity(known, value.name, value)
        entity = self.entities[known]
        for key in keys:
            self._by_key.setdefault(key, known)
        if value.name != entity.name and value.name not in entity.aliases:
            entity.aliases.append(value.name)
        entity.evidence.append(proof_of(node))
        value.entity = known
        if entity.value.geonames is None and value.geonames and value.kind == entity.value.kind:  # said in short first
            entity.value.geonames, entity.value.country = value.geonames, value.country
            entity.value.latitude, entity.value.longitude = value.latitude, value.longitude
        if value.inside is not None and entity.inside is None and value.inside is not node:
            inside = self.add(value.inside).id
            if inside != known:
                entity.inside = inside
        return entity

    def named(self, name: str) -> PlaceEntity | None:
        """Return the entity of a name, if the release has it."""
        known = self._by_key.get(words_of(name))
        return self.entities[known] if known else None

    def records(self) -> tuple[Place, ...]:
        return tuple(self._record(entity) for entity in self.entities.values())

    def _record(self, entity: PlaceEntity) -> Place:
        value = entity.value
        address = None
        if value.street or value.postal_code:
            locality = self.entities[entity.inside].name if entity.inside else None
            address = Address(
                street=tidy(value.street or "") or None, postal_code=value.postal_code, locality=locality, country=value.country
            )
        elif value.kind == "City" and value.geonames is not None and value.country:
            address = Address(locality=tidy(entity.name), country=value.country)  # a town that is surely the listed one
        return Place(
            id=entity.id,
            name=tidy(entity.name),
            kind=value.kind,
            aliases=tuple(entity.aliases),
            contained_in=entity.inside,
            address=address,
            latitude=value.latitude,
            longitude=value.longitude,
            geonames=value.geonames,
            evidence=evidence(entity.evidence),
        )
