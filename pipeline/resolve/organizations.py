"""Organisations of a release: full name, abbreviation, short name and inflected forms are one; a city that acts is one too."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from dataclasses import dataclass, field

from pipeline.document import Metadata
from pipeline.german.sections import kind_at
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.resolve.common import Identifiers, evidence_of, is_aside, words_of
from pipeline.resolve.home import CITY_STATES, Home
from pipeline.resolve.places import Places
from schemas.records import DateValue, Evidence, Organization, Section

# Words that a text drops when it speaks of an organisation again.
DROPPED = frozenset(
    "gmbh ag se kg kgaa ev eg co mbh ggmbh gag ohg gbr ug ltd inc corp plc llc kk sa spa srl bv nv oy ab asa pty ges m b h e v k "
    "group gruppe holding konzern company corporation und".split()
)


@dataclass(slots=True)
class OrganizationEntity:
    id: str
    name: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    legal_name: str | None = None
    parent: str | None = None
    area: str | None = None
    implicit: bool = False
    participant: bool = False
    evidence: list[Evidence] = field(default_factory=list)
    founded: DateValue | None = None


def core(name: str) -> tuple[str, ...]:
    """Return the words of a name that it keeps when spoken of briefly."""
    kept = tuple(w for w in words_of(name) if w not in DROPPED)
    return kept or words_of(name)


class Organizations:
    """Collects organisation nodes, and cities that act, into entities."""

    def __init__(self, text: str, sections: Seq[Section], places: Places):
        self.text, self.sections, self.places = text, sections, places
        self.entities: dict[str, OrganizationEntity] = {}
        self.publisher: str | None = None
        self._by_key: dict[tuple[str, ...], str] = {}
        self._ids = Identifiers("organization")

    def read(self, nodes: Seq[Node]) -> None:
        """Full names first, so that a short name finds what it is short for, wherever it stands."""
        everything = [n for n in nodes if n.tag == "ORGANIZATION"]
        for node in sorted(everything, key=lambda n: (-len(core(n.value.name)), n.start)):
            self.add(node)
        for entity in self.entities.values():
            entity.evidence.sort(key=lambda e: e.start)
        for node in nodes:
            if node.tag == "PLACE" and isinstance(node.value, PlaceValue) and node.value.acts:
                self.acting(node)

    def add(self, node: Node) -> OrganizationEntity:
        """Return the entity of an organisation node, made at its first mention; sets the node's entity."""
        value: OrganizationValue = node.value
        if value.entity:
            return self.entities[value.entity]
        known = self._find(value)
        if known is None:
            entity = self._new(value.name, value.kind)
        else:
            entity = self.entities[known]
            if words_of(value.name) != words_of(entity.name) and value.name not in entity.aliases:
                entity.aliases.append(value.name)
            if entity.kind == "Organization":
                entity.kind = value.kind
        value.entity = entity.id
        self._by_key.setdefault(words_of(value.name), entity.id)
        if value.abbreviation:
            self._by_key.setdefault(words_of(value.abbreviation), entity.id)
            if value.abbreviation not in entity.aliases and value.abbreviation != entity.name:
                entity.aliases.append(value.abbreviation)
        if value.legal_form and not entity.legal_name:
            entity.legal_name = value.name
        entity.evidence.append(evidence_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)
        if value.parent is not None and value.parent is not node and entity.parent is None:
            parent = self.add(value.parent).id
            entity.parent = parent if parent != entity.id else None
        if value.city is not None and entity.area is None:
            place = self.places.add(value.city)
            entity.area = place.id
            self._by_key.setdefault(("city", *words_of(place.name)), entity.id)
            if place.name not in entity.aliases:
                entity.aliases.append(place.name)
        return entity

    def _new(self, name: str, kind: str) -> OrganizationEntity:
        entity = OrganizationEntity(self._ids.new(name), name, kind)
        self.entities[entity.id] = entity
        self._by_key.setdefault(words_of(name), entity.id)
        self._by_key.setdefault(core(name), entity.id)
        return entity

    def _find(self, value: OrganizationValue) -> str | None:
        for key in (words_of(value.name), words_of(value.abbreviation or "")):
            if key and key in self._by_key:
                return self._by_key[key]
        found = self._by_key.get(core(value.name))
        if found and len(core(value.name)) > 0 and value.city is None:
            other = self.entities[found]
            mine, theirs = set(words_of(value.name)), set(words_of(other.name))
            if (mine <= theirs and theirs - mine <= DROPPED) or (theirs <= mine and mine - theirs <= DROPPED):
                return found
        return None

    def acting(self, node: Node) -> OrganizationEntity:
        """Return the administration of a bare city, state or country that acts ("Essen und Koriyama vereinbaren")."""
        place = self.places.add(node)
        entity = self.of_place(place.id)
        entity.evidence.append(evidence_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)
        return entity

    def of_place(self, place_id: str) -> OrganizationEntity:
        """Return the administration of a place, made where the text never names it ("Stadt Essen", implicit)."""
        place = self.places.entities[place_id]
        key = ("city", *words_of(place.name))
        if key in self._by_key:
            return self.entities[self._by_key[key]]
        prefix = {"City": "Stadt ", "State": "Land "}.get(place.value.kind, "")
        if place.value.kind == "City" and place.name in CITY_STATES:
            prefix = "Land "
        if place.value.kind == "State" and place.value.country not in ("DE", "AT"):
            prefix = ""
        known = self._by_key.get(words_of(prefix + place.name))
        entity = self.entities[known] if known else self._new(prefix + place.name, "GovernmentOrganization")
        if not known:
            entity.implicit = True
        entity.area = entity.area or place.id
        if place.name != entity.name and place.name not in entity.aliases:
            entity.aliases.append(place.name)
        self._by_key[key] = entity.id
        return entity

    def named(self, name: str) -> OrganizationEntity | None:
        """Return the entity of a name, abbreviation or alias, if the release has it."""
        known = self._by_key.get(words_of(name)) or self._by_key.get(core(name))
        return self.entities[known] if known else None

    def set_publisher(self, home: Home, metadata: Metadata) -> None:
        """The publisher: as the source says, else the first organisation of the publisher block, never a mere guess."""
        if metadata.publisher:
            entity = self.named(metadata.publisher)
            if entity is None:
                entity = self._new(metadata.publisher, "Organization")
                place = self.places.named(metadata.publisher.removeprefix("Stadt ").removeprefix("Landeshauptstadt "))
                if place is not None:
                    entity.kind, entity.area = "GovernmentOrganization", place.id
                entity.implicit = True
            self.publisher = entity.id
            return
        for entity in self.entities.values():
            if any(kind_at(list(self.sections), e.start) == "publisher" for e in entity.evidence):
                first = min(
                    (e.start, other.id)
                    for other in self.entities.values()
                    for e in other.evidence
                    if kind_at(list(self.sections), e.start) == "publisher"
                )
                self.publisher = first[1]
                return

    def records(self) -> tuple[Organization, ...]:
        ordered = sorted(self.entities.values(), key=lambda o: (o.evidence[0].start if o.evidence else 10**9, o.id))
        return tuple(
            Organization(
                id=o.id,
                name=o.name,
                kind=o.kind,
                legal_name=o.legal_name if o.legal_name != o.name else None,
                aliases=tuple(a for a in o.aliases if a != o.name),
                parent=o.parent,
                area_served=o.area,
                founded=o.founded,
                implicit=o.implicit,
                participant=o.participant,
                evidence=tuple(o.evidence),
            )
            for o in ordered
        )
