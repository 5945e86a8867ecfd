"""From mentions to entities: one mayor, five mentions. Within one release; `merge` joins releases.

Nodes of persons, organisations and places that speak of the same one share an entity id, set on their values. The order of work
follows what depends on what: places first, then the release's home (whose mayor "the mayor" is), organisations, persons,
and whose an office is (`offices/`).
"""

from __future__ import annotations

from collections.abc import Sequence as Seq
from dataclasses import dataclass

from pipeline.document import Metadata
from pipeline.german.sections import kind_at
from pipeline.kernel import Node
from pipeline.resolve import joining, parents
from pipeline.resolve.home import Home, find_home
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places
from pipeline.resolve.publishers import find_publisher
from schemas.records import Agreement, Event, Organization, Person, Place, Section


@dataclass(slots=True)
class Entities:
    """The entities of a release, and the release's publisher (an organisation's id) and home."""

    persons: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    publisher: str | None
    home: Home


def resolve(nodes: Seq[Node], text: str, sections: Seq[Section], metadata: Metadata) -> tuple[Places, Organizations, People, Home]:
    """Make entities of name nodes (in order of the text). `finish` turns them into records once events added what they know."""
    told = list(nodes)
    if any(section.kind == "furniture" for section in sections):  # other releases' people are not this one's
        told = [node for node in nodes if kind_at(sections, node.start) != "furniture"]
    places = Places(text, sections)
    places.read(told)
    home = find_home(nodes, text, sections, metadata)
    organizations = Organizations(text, sections, places)
    organizations.read(told)
    if (publisher := find_publisher(organizations, home, metadata)) is not None:
        joining.abbreviations(organizations)
        publisher = organizations.live(publisher)
        organizations.publisher = publisher.id
        organizations.join_letters(publisher)
        joining.of_publisher(organizations, publisher)
        joining.letters(organizations, publisher)
        if publisher.area is not None:
            parents.of_home(organizations, publisher.id)
    people = People(text, sections, organizations, places, home)
    people.read(told)
    if organizations.publisher is None:
        organizations.seat = _seat(places, organizations, people, home)
    return places, organizations, people, home


def _seat(places: Places, organizations: Organizations, people: People, home: Home) -> str | None:
    """Return the administration of the home town, where the release names one of its officers."""
    town = places.named(home.city) if home.city else None
    holders = {r.organization for p in people.entities.values() for r in p.roles if r.status == "current" and r.organization}
    if town is None or town.value.kind != "City":
        return None
    named = next((o.id for o in organizations.entities.values() if o.area == town.id and o.id in holders), None)
    return named or organizations.of_place(town.id).id


def finish(
    places: Places,
    organizations: Organizations,
    people: People,
    home: Home,
    events: Seq[Event] = (),
    agreements: Seq[Agreement] = (),
) -> Entities:
    """Return the entities as records, in a stable order: that of their first mention.

    An administration that the text never names ("Land Hessen" of "Hessen") stays only where it publishes, another house belongs to
    it, or a person, event or agreement needs it.
    """
    persons, known = people.records(), organizations.records()
    used = {organizations.publisher, *(o.parent for o in known)}
    used |= {p.agent for e in events for p in e.participants} | {p for a in agreements for p in a.parties}
    used |= {house for a in agreements for _, house in a.signers}
    used |= {r.organization for p in persons for r in p.roles} | {a.organization for p in persons for a in p.affiliations}
    kept = tuple(o for o in known if not o.implicit or o.id in used)
    return Entities(persons, kept, places.records(), organizations.publisher, home)
