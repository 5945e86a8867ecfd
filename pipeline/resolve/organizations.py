"""Organisations of a release: full name, abbreviation, short name and inflected forms are one; a city that acts is one too."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field

from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve import joining, parents, universities
from pipeline.resolve.common import Identifiers, Proof, evidence, is_aside, proof_of, stems_of, words_of
from pipeline.resolve.home import CITY_STATES, OFFICIAL
from pipeline.resolve.naming import (
    DROPPED,
    area_key,
    bare_key,
    canonical,
    core,
    is_seat,
    is_short_for,
    long_name,
    plain_key,
    sorted_key,
    university_key,
)
from pipeline.resolve.offices.kinds import is_court
from pipeline.resolve.places import Places
from schemas.records import DateValue, Organization, Section

_REGIONS = {
    "CH": "Kanton ",
    "FR": "Region ",
    "IT": "Region ",
    "PL": "Woiwodschaft ",
    "JP": "Präfektur ",
}  # what a country calls its states
_WEAK = {
    "leftovers.article": 0.5,
    "leftovers.run": 0.5,
    "leftovers.acronym": 0.6,
    "offices_at.name": 0.8,
    "offices_of.name": 0.7,
    "offices.member": 0.9,
}


_LISTED = re.compile(r",? (?:(?:und|sowie) )?(?:(?:das|die|der|dem|den) )?|, ")  # between two of a list


@dataclass(slots=True)
class OrganizationEntity:
    id: str
    name: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    legal_name: str | None = None
    parent: str | None = None
    area: str | None = None
    introduced: str | None = None
    implicit: bool = False
    participant: bool = False
    evidence: list[Proof] = field(default_factory=list)
    founded: DateValue | None = None


class Organizations:
    """Collects organisation nodes, and cities that act, into entities."""

    def __init__(self, text: str, sections: Seq[Section], places: Places):
        self.text, self.sections, self.places = text, list(sections), places
        self.entities: dict[str, OrganizationEntity] = {}
        self.publisher: str | None = None
        self.seat: str | None = None  # the home town's administration, where no publisher is known and one of its officers is named
        self._by_key: dict[tuple[str, ...], str] = {}
        self._ids = Identifiers("organization")
        self.merged: dict[str, str] = {}
        self._joined = False  # are all names of the text read?

    def read(self, nodes: Seq[Node]) -> None:
        """Full names first, so that a short name finds what it is short for, wherever it stands."""
        everything = [n for n in nodes if n.tag == "ORGANIZATION"]
        for node in sorted(everything, key=lambda n: (-len(words_of(n.value.name)), n.start)):
            self.add(node)
        joining.abbreviations(self)
        self._joined = True
        joining.councils(self)
        joining.clubs(self)
        joining.with_whose(self)
        joining.of_lands(self)
        joining.plates(self)
        universities.join(self)
        parents.find(self, everything)
        for node in everything:
            self.of(node)
        for node in nodes:
            if node.tag == "PLACE" and isinstance(node.value, PlaceValue) and node.value.acts:
                self.acting(node)

    def add(self, node: Node) -> OrganizationEntity:
        """Return the entity of an organisation node, made at its first mention; sets the node's entity."""
        value: OrganizationValue = node.value
        if value.entity:
            return self.of(node)
        if value.city is None:
            written = self.text.startswith("des ", max(0, node.start - 4)) and self.text.startswith(value.name, node.start)
            value.name = canonical(value.name, written)
        place = self.places.add(value.city) if value.city is not None else None
        if place is None and value.name.startswith(("Stadtverwaltung ", "Gemeindeverwaltung ")):
            place = self.places.named(value.name.partition(" ")[2])
        known = self._find(value)
        if known is not None and self._beside(self.entities[known], value, node.start):
            known = None
        known = known or (self._get(area_key(value.name, place.name)) if place else None)
        if known is None and self._joined and value.kind != "PoliticalParty" and (full := self.spelled_out(value.name)) is not None:
            known = full.id
        if known is None and self._joined and " " not in value.name:
            known = self._ended_by(value.name)
        if known is None:
            entity = self.new(value.name, value.kind)
        else:
            entity = self.entities[known]
            if (
                entity.name.isupper()
                and not value.name.isupper()
                and " " in entity.name
                and words_of(entity.name) == words_of(value.name)
            ):
                entity.name = value.name  # "HOCHSCHULE NEULAND"
            if entity.name.startswith("Uni ") and value.name.startswith("Universität "):
                entity.name, entity.aliases = value.name, [*entity.aliases, entity.name]
            if value.name != entity.name and value.name not in entity.aliases:
                entity.aliases.append(value.name)
            if entity.kind == "Organization":
                entity.kind = value.kind
        value.entity = entity.id
        self._by_key.setdefault(words_of(value.name), entity.id)
        if value.abbreviation:
            self._by_key.setdefault(words_of(value.abbreviation), entity.id)
            if value.abbreviation not in entity.aliases and value.abbreviation != entity.name:
                entity.aliases.append(value.abbreviation)
        if value.also and value.also not in (entity.name, *entity.aliases):
            self._by_key.setdefault(words_of(value.also), entity.id)
            entity.aliases.append(value.also)
        if value.legal_form and not entity.legal_name:
            entity.legal_name = value.name
        entity.introduced = entity.introduced or value.introduced
        entity.evidence.append(proof_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)
        if value.parent is not None and value.parent is not node and entity.parent is None:
            parent = self.add(value.parent).id
            entity.parent = parent if parent != entity.id else None
        if place is not None:
            entity.area = entity.area or place.id
            self._by_key.setdefault(area_key(value.name, place.name), entity.id)
            short = f"Stadt {place.name}" if value.name.split()[0].endswith("stadt") else place.name  # "Hansestadt Wismar"
            entity.aliases += [a for a in dict.fromkeys((place.name, short)) if a not in (entity.name, *entity.aliases)]
        return entity

    def _beside(self, entity: OrganizationEntity, value: OrganizationValue, start: int) -> bool:
        """Is a house told right behind one that only bears whose it is more: "das Evangelische Klinikum Jena, das Klinikum Jena"?"""
        if bare_key(entity.name) is None or bare_key(value.name) is not None or not entity.evidence:
            return False
        return _LISTED.fullmatch(self.text, entity.evidence[-1].end, start) is not None

    def new(self, name: str, kind: str) -> OrganizationEntity:
        """Make an entity that the name's spellings will find."""
        entity = OrganizationEntity(self._ids.new(name), name, kind)
        self.entities[entity.id] = entity
        for key in (
            words_of(name),
            core(name),
            ("stems", *stems_of(name)),
            sorted_key(name),
            ("sorted", *sorted(stems_of(name))),
            plain_key(name),
            university_key(name),
            ("stems", *stems_of(long_name(name))) if long_name(name) else None,
            plain_key(long_name(name)) if long_name(name) else None,
        ):
            if key is not None:
                self._by_key.setdefault(key, entity.id)
        if (bare := bare_key(name)) is not None:
            self._by_key[bare] = entity.id if bare not in self._by_key else ""  # two of them: neither is meant without it
        return entity

    def _find(self, value: OrganizationValue) -> str | None:
        for key in (words_of(value.name), words_of(value.abbreviation or "")):
            if key and (known := self._get(key)) is not None:
                return known
        if long := long_name(value.name):
            for key in (words_of(long), ("stems", *stems_of(long)), plain_key(long)):
                if (known := self._get(key)) is not None:
                    return known
        if value.city is not None:
            return None
        found = self._get(core(value.name))
        if found and self.entities[found].area is None:
            mine, theirs = set(words_of(value.name)), set(words_of(self.entities[found].name))
            if (mine <= theirs and theirs - mine <= DROPPED) or (theirs <= mine and mine - theirs <= DROPPED):
                return found
            if core(value.name) in [words_of(alias) for alias in self.entities[found].aliases]:
                return found  # "LSVD e. V." where "(LSVD)" stands behind the long name
        for key in (("stems", *stems_of(value.name)), plain_key(value.name), ("bare", *stems_of(value.name))):
            if (found := self._get(key)) is not None and self.entities[found].area is None:
                return found
        if (one := university_key(value.name)) is not None and (found := self._get(one)) is not None:
            return found
        if (mixed := sorted_key(value.name)) is not None:
            return self._get(("sorted", *mixed)) or self._get(mixed)
        return None

    def spelled_out(self, short: str, but: OrganizationEntity | None = None) -> OrganizationEntity | None:
        """Return the one organisation of the release that an abbreviation stands for: AK, "AK Oberösterreich", None where unsure."""
        if not (sum(map(str.isupper, short)) > 1 and short.isalpha() and len(short) < 7):
            return None
        others = [o for o in self.entities.values() if o is not but]
        fits = [o for o in others if is_short_for(short, o.name)]
        if len(fits) > 1:  # "HHM" is "Hafen Hamburg Marketing", though "Handelskammer Hamburg" has its letters too
            fits = [o for o in fits if "".join(w[0] for w in o.name.split() if w[0].isupper()).startswith(short.upper())] or fits
        if len(fits) > 1 and short.upper() in table("acronyms"):
            fits = [o for o in fits if o.id == self.publisher] or fits  # "HwK" of one chamber that received another
        named = [(o, a[len(short) + 1 :]) for o in others for a in (o.name, *o.aliases) if a.startswith(f"{short} ")]
        fits = fits or list({o.id: o for o, rest in named if is_seat(rest)}.values())
        return fits[0] if len(fits) == 1 else None

    def merge(self, short: OrganizationEntity, full: OrganizationEntity) -> None:
        """Make two entities one: what pointed to the first points to the second."""
        full.evidence += short.evidence
        full.participant = full.participant or short.participant
        full.aliases += [a for a in (short.name, *short.aliases) if a not in full.aliases]
        self.merged[short.id] = full.id
        full.parent = full.parent or short.parent
        del self.entities[short.id]

    def _get(self, key: tuple[str, ...]) -> str | None:
        """Return the id that a key stands for, through merges."""
        known = self._by_key.get(key)
        return self._live(known) if known else None

    def _live(self, known: str) -> str:
        """Return the id of the entity that an id became."""
        while known in self.merged:
            known = self.merged[known]
        return known

    def _ended_by(self, word: str) -> str | None:
        """Return the one organisation whose name ends with a word: the "Canisianum-Leiter" heads the "Gymnasium Canisianum".

        Or that bears it before a hyphen: the "Fraunhofer-Präsident" heads the "Fraunhofer-Gesellschaft".
        """
        named = {word + rest for rest in joining.WHOLE}
        fits = [
            o.id
            for o in self.entities.values()
            if (o.name in named or any(n.endswith(f" {word}") for n in (o.name, *o.aliases)))
            and o.area is None
            and not o.legal_name
        ]
        return fits[0] if len(fits) == 1 else None

    def all_live(self, known: list[str]) -> list[OrganizationEntity]:
        """Return the entities that some became by merges, each once, by the ids they had."""
        return [self.entities[i] for i in dict.fromkeys(map(self._live, known))]

    def live(self, entity: OrganizationEntity) -> OrganizationEntity:
        """Return the entity that one became by merges."""
        return self.entities[self._live(entity.id)]

    def of(self, node: Node) -> OrganizationEntity:
        """Return the entity of a node that was read."""
        known = self._live(node.value.entity)
        node.value.entity = known
        return self.entities[known]

    def join_letters(self, house: OrganizationEntity) -> None:
        """Letters alone are the publisher whose name begins with them, where no other's does: "IHK", "IHK Ostalb"."""
        letters = house.name.split()[0]
        short = self.named(letters) if letters.isupper() and len(letters) < 6 else None
        begin = [o for o in self.entities.values() if o.name.split()[0] == letters and o is not short]
        if begin != [house] or not letters.isupper():
            return
        if short is None:
            self._by_key.setdefault(words_of(letters), house.id)
        elif short.name == letters:
            self.merge(short, house)

    def acting(self, node: Node) -> OrganizationEntity:
        """Return the administration of a bare city, state or country that acts ("Essen und Koriyama vereinbaren")."""
        place = self.places.add(node)
        entity = self.of_place(place.id)
        entity.evidence.append(proof_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)
        return entity

    def of_place(self, place_id: str, scope: str | None = None) -> OrganizationEntity:
        """Return the administration of a place, made where the text never names it ("Stadt Essen", implicit)."""
        place = self.places.entities[place_id]
        kind = place.value.kind
        level = {"City": "city", "State": "state", "Country": "country"}.get(kind, scope or "city")
        keys = [("area", level, *words_of(place.name))]
        if kind == "City" and scope in ("county", "state"):
            keys.insert(0, ("area", scope, *words_of(place.name)))
        base = keys[-1]
        if kind in ("Region", "AdministrativeArea"):  # "Schlesien", of the "Woiwodschaft Schlesien"
            keys += [("area", other, *words_of(place.name)) for other in ("state", "county") if other != level]
        for key in keys:
            if (found := self._get(key)) is not None:
                return self._official(self.entities[found], place.name)
        canton = self.named(f"Kanton {place.name}") if kind == "City" and place.value.country == "CH" and scope is None else None
        if canton is not None and not canton.implicit:
            return canton  # "der Kanton Schaffhausen ... für Schaffhausen unterschrieb": no town of that name is spoken of
        prefix = {"City": "Stadt ", "State": "Land "}.get(kind, "")
        if kind == "City" and place.name in CITY_STATES:
            prefix = "Land "
        if kind == "State" and place.value.country not in ("DE", "AT"):
            prefix = _REGIONS.get(place.value.country or "", "")
            prefix = "" if place.name.startswith(prefix) else prefix
        known = self._get(words_of(prefix + place.name))
        entity = self.entities[known] if known else self.new(prefix + place.name, "GovernmentOrganization")
        if not known:
            entity.implicit = True
        entity.area = entity.area or place.id
        if place.name != entity.name and place.name not in entity.aliases:
            entity.aliases.append(place.name)
        self._by_key[base] = entity.id
        return self._official(entity, place.name)

    def has_city(self, name: str) -> bool:
        """Has the release an administration of the town of that name?"""
        return self._get(("area", "city", *words_of(name))) is not None or self._get(words_of(f"Stadt {name}")) is not None

    @staticmethod
    def _official(entity: OrganizationEntity, place: str) -> OrganizationEntity:
        """Give a city state its official name as another name."""
        name = OFFICIAL.get(place)
        if name and name not in (entity.name, *entity.aliases):
            entity.aliases.append(name)
        return entity

    def named(self, name: str) -> OrganizationEntity | None:
        """Return the entity of a name, abbreviation or alias, if the release has it."""
        known = self._get(words_of(name)) or self._get(core(name)) or self._get(("stems", *stems_of(name)))
        return self.entities[known] if known else None

    def abbreviated(self, short: str) -> OrganizationEntity | None:
        """Return the one organisation whose name an abbreviation shortens: "KSB", "KreisSportBund Neuland"."""
        if not (sum(map(str.isupper, short)) > 1 and short.isalpha() and 2 < len(short) < 7):
            return None
        fits = [o for o in self.entities.values() if is_short_for(short, o.name)]
        return fits[0] if len(fits) == 1 else None

    def by_head(self, noun: str, offset: int) -> OrganizationEntity | None:
        """Return the organisation that a common noun speaks of ("das Klinikum", "Messe" in "Messechef"), None where unsure.

        Its name has a word that ends like the noun, or it was introduced by it. Of several, the publisher, else the one whose name
        has the very noun, else the one named last.
        """
        head = noun.casefold().rstrip("-")
        heads = {head, *(head.removesuffix(e) for e in ("s", "es", "en", "n") if head.endswith(e) and len(head) - len(e) > 3)}
        if len(head) < 3 or noun.isupper():
            return self.named(noun)
        fitting = []
        for entity in self.entities.values():
            short = table("acronyms").get(entity.name.partition(" ")[0], "name") or ""  # "IHK Neustadt" is a "Kammer"
            names = [*_own_words(entity.name), *words_of(entity.introduced or ""), *words_of(short)]
            if any(_ends(w, h) or _ends(w.removesuffix("s"), h) for w in names for h in heads if len(h) > 2):
                fitting.append(entity)
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        if any(e.id == self.publisher for e in fitting):
            return self.entities[self.publisher or ""]
        plain = [e for e in fitting if not heads.isdisjoint(words_of(e.name))]  # "das Klinikum" is no "Universitätsklinikum X"
        if len(plain) == 1 and any(v.start < offset for v in plain[0].evidence):
            return plain[0]
        before = [e for e in fitting if any(offset - 400 < v.start < offset for v in e.evidence)]
        return before[0] if len(before) == 1 else None

    def parent_of(self, entity: OrganizationEntity) -> str | None:
        """Return the id of the house that one belongs to, through merges."""
        parent = self._live(entity.parent) if entity.parent else None
        return parent if parent != entity.id and parent in self.entities else None

    def records(self) -> tuple[Organization, ...]:
        for entity in self.entities.values():
            entity.evidence.sort()
        ordered = sorted(self.entities.values(), key=lambda o: (o.evidence[0].start if o.evidence else 10**9, o.id))
        return tuple(
            Organization(
                id=o.id,
                name=o.name,
                kind=o.kind,
                legal_name=o.legal_name if o.legal_name != o.name else None,
                aliases=tuple(a for a in o.aliases if a != o.name),
                parent=self.parent_of(o),
                area_served=o.area,
                founded=o.founded,
                implicit=o.implicit,
                participant=o.participant,
                evidence=evidence(o.evidence),
                confidence=_confidence(o),
            )
            for o in ordered
        )


def _own_words(name: str) -> tuple[str, ...]:
    """Return the words of a name but those that say whose it is or what for: "Betreibergesellschaft des Flughafens X" is no "Flughafen"."""
    words = words_of(name)
    cut = next((i for i, word in enumerate(words) if i and word in ("des", "der", "von", "vom", "für")), len(words))
    return words[:cut]


def _ends(word: str, head: str) -> bool:
    """Does a word of a house's name end like a common noun for it? An Oberverwaltungsgericht is no Verwaltungsgericht."""
    return word == head or (word.endswith(head) and not is_court(head))


def _confidence(entity: OrganizationEntity) -> float:
    """1 for a name that a rule of form or a list proves, less for one that only its place in the sentence tells."""
    if not entity.evidence:
        return 0.8
    best = max(_WEAK.get(e.rule, 0.7 if e.rule.startswith("leftovers.") else 1.0) for e in entity.evidence)
    return round(min(1.0, best + 0.1 * (len(entity.evidence) > 1)), 2)
