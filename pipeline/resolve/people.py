"""Persons of a release: full name, surname, office and name in other orders are one; offices get their organisations."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from dataclasses import dataclass, field

from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue, RoleValue
from pipeline.kernel import Node
from pipeline.resolve.common import Identifiers, evidence_of, is_aside, words_of
from pipeline.resolve.home import Home
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places
from schemas.records import Evidence, Person, Role, Section

HOME_SCOPES = frozenset({"city"})  # offices that are the publishing city's where nothing else is said
PARTICLES = frozenset("von van der den de zu zum zur di del da la le du dos af al el ben bin".split())


@dataclass(slots=True)
class PersonEntity:
    id: str
    name: str
    given: str | None
    family: str | None
    prefix: str | None
    suffix: str | None
    gender: str | None
    roles: list[Role] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    participant: bool = False
    evidence: list[Evidence] = field(default_factory=list)


def _near(a: str, b: str) -> bool:
    """Are two words equal but for one letter?"""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return a == b
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 1
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


class People:
    """Collects person nodes into entities."""

    def __init__(self, text: str, sections: Seq[Section], organizations: Organizations, places: Places, home: Home):
        self.text, self.sections = text, sections
        self.organizations, self.places, self.home = organizations, places, home
        self.entities: dict[str, PersonEntity] = {}
        self._by_family: dict[str, list[str]] = {}
        self._ids = Identifiers("person")

    def read(self, nodes: Seq[Node]) -> None:
        """Full names first, then names without a given name, each in order of the text; then roles."""
        people = [n for n in nodes if n.tag == "PERSON"]
        for node in people:
            if node.value.given:
                self._add(node)
        for node in people:
            if not node.value.given:
                self._add(node)
        for node in people:
            for role in node.value.roles:
                self._add_role(self.entities[node.value.entity], role, node)
        for entity in self.entities.values():
            entity.evidence.sort(key=lambda e: e.start)

    def _add(self, node: Node) -> None:
        value: PersonValue = node.value
        family = (value.family or value.name).casefold()
        entity = self._match(value, family, node.start)
        if entity is None:
            entity = PersonEntity(
                self._ids.new(value.name), value.name, value.given, value.family, value.prefix, value.suffix, value.gender
            )
            self.entities[entity.id] = entity
            self._by_family.setdefault(family, []).append(entity.id)
        else:
            if value.given and entity.given and len(value.name) > len(entity.name) and "." in entity.given:
                entity.aliases.append(entity.name)
                entity.name, entity.given = value.name, value.given
            if value.given and value.name != entity.name and value.name not in entity.aliases:
                entity.aliases.append(value.name)
            if value.prefix and len(value.prefix) > len(entity.prefix or ""):
                entity.prefix = value.prefix
            entity.suffix = entity.suffix or value.suffix
            entity.gender = entity.gender or value.gender
        value.entity = entity.id
        entity.evidence.append(evidence_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)

    def _match(self, value: PersonValue, family: str, offset: int) -> PersonEntity | None:
        candidates = [self.entities[i] for i in self._by_family.get(family, [])]
        if value.given:
            given = words_of(value.given)
            for other in candidates:
                theirs = words_of(other.given or "")
                if not theirs or given == theirs or set(given) <= set(theirs) or set(theirs) <= set(given):
                    return other
                if all(g[0] == t[0] and (len(g) == 1 or len(t) == 1) for g, t in zip(given, theirs, strict=False)):
                    return other
            titles = {r.title for r in value.roles}
            for other in self.entities.values():
                same = [_near(a, b) for a, b in zip(words_of(value.name), words_of(other.name), strict=False)]
                equal_length = len(words_of(value.name)) == len(words_of(other.name))
                if titles and equal_length and all(same) and titles & {r.title for r in other.roles}:
                    return other
            return None
        fitting = [o for o in candidates if not (value.gender and o.gender and value.gender != o.gender)]
        if not fitting:
            last = family.split()[-1] if family.split() else family
            bare = [o for o in self.entities.values() if (o.family or o.name).casefold().split()[-1:] == [last]]
            fitting = [o for o in bare if not (value.gender and o.gender and value.gender != o.gender)]
        if len(fitting) > 1:
            before = [o for o in fitting if any(e.start < offset for e in o.evidence)]
            fitting = sorted(before or fitting, key=lambda o: -max(e.start for e in o.evidence if e.start < offset or not before))
        return fitting[0] if fitting else None

    def _organization_of(self, role: RoleValue) -> tuple[str | None, bool]:
        """Return the id of the organisation that an office belongs to, and whether the text states it."""
        if role.organization is not None:
            value = role.organization.value
            if isinstance(value, OrganizationValue):
                return self.organizations.add(role.organization).id, True
            if isinstance(value, PlaceValue):
                return self.organizations.of_place(self.places.add(role.organization).id).id, True
        if role.place is not None and role.scope in ("city", "county", "state", "country"):
            place = self.places.add(role.place)
            fits = {"city": "City", "state": "State", "country": "Country"}.get(role.scope or "", "")
            if place.value.kind == fits or role.scope == "county":
                return self.organizations.of_place(place.id).id, True
        return None, True

    def _add_role(self, entity: PersonEntity, role: RoleValue, node: Node) -> None:
        organization, stated = self._organization_of(role)
        if organization is None and role.scope in HOME_SCOPES and role.place is None and self.home.city and role.status != "former":
            place = self.places.named(self.home.city)
            if place is not None:
                organization, stated = self.organizations.of_place(place.id).id, False
        evidence = (Evidence(start=role.start, end=role.end, rule=node.rule),) if role.end > role.start else (evidence_of(node),)
        made = Role(
            title=role.title,
            written=role.written,
            organization=organization,
            stated=stated,
            status=role.status,
            start=role.since,
            end=role.until,
            evidence=evidence,
        )
        for i, other in enumerate(entity.roles):
            if other.title.casefold() != made.title.casefold() or other.status != made.status:
                continue
            if other.organization == made.organization or made.organization is None or (other.stated and not made.stated):
                entity.roles[i] = other.model_copy(update={"evidence": other.evidence + evidence})
                return
            if other.organization is None or (made.stated and not other.stated):
                entity.roles[i] = made.model_copy(update={"evidence": other.evidence + evidence})
                return
        entity.roles.append(made)

    def of_family(self, family: str) -> PersonEntity | None:
        """Return the one person of that family name, if there is exactly one."""
        found = self._by_family.get(family.casefold(), [])
        return self.entities[found[0]] if len(found) == 1 else None

    def records(self) -> tuple[Person, ...]:
        ordered = sorted(self.entities.values(), key=lambda p: (p.evidence[0].start, p.id))
        return tuple(
            Person(
                id=p.id,
                name=p.name,
                given_name=p.given,
                family_name=p.family,
                honorific_prefix=p.prefix,
                honorific_suffix=p.suffix,
                gender=p.gender,  # type: ignore[arg-type]
                roles=tuple(p.roles),
                aliases=tuple(a for a in p.aliases if a != p.name),
                participant=p.participant,
                evidence=tuple(p.evidence),
            )
            for p in ordered
        )
