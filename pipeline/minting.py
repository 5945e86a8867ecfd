"""IRIs of what a release speaks of: made from content, never from order.

Organisations and known places have one IRI over all releases. People, events, agreements and places that only their release
knows ("Großer Saal") stand under their release.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from rdflib import URIRef

from pipeline.slug import slug
from pipeline.terms import iri
from schemas.records import Agreement, Event, Organization, Person, Place, Release

# A city, a state and a country of one name are three nodes. A city has the plain slug.
GEOGRAPHIC = {"City": "", "Airport": "", "Country": "-country", "State": "-state", "AdministrativeArea": "-region"}
ACTORS = {"City": "Stadt", "State": "Land"}
ADMINISTRATIONS = ("Stadt", "Landeshauptstadt", "Hansestadt", "Gemeinde", "Land", "Freistaat", "Kanton", "Präfektur")

# Bodies that every town or house has one of: their names tell them apart only together with whose they are.
LOCAL = re.compile(
    r"(?:\w+- und )?(?!\w*bundes)\w*(?:(?:fachdienst|fachbereich|bereich|referat|dezernat|abteilung|sachgebiet|stabsstelle)(?: .+)?"
    r"|(?:amt|büro|pressestelle|kanzlei|verwaltung|ausschuss|kreistag|landtag|stadtrat|gemeinderat|archiv|feuerwehr|ministerium|behörde"
    r"|fakultät|lehrstuhl|institut|klinik)(?: (?:für|des|der) .+)?)",
    re.IGNORECASE,
)
OWNED = re.compile(r"(?:Land|Landes|Stadt|Kreis|Kreises|Landkreis|Landkreises|Kanton|Kantons|Gemeinde|Republik) [A-ZÄÖÜ]")


def root(base: str) -> str:
    """A base IRI with exactly one slash at its end."""
    return base.rstrip("/") + "/"


def release_iri(release_id: str, base: str) -> URIRef:
    return iri(f"{root(base)}release/{quote(release_id, safe='-._~')}")


def shared(base: str, kind: str, name: str) -> URIRef:
    """The IRI of something that is the same in every release: `BASE/organization/stadt-essen`."""
    return iri(f"{root(base)}{kind}/{slug(name)}")


def part(whole: URIRef, *keys: str) -> URIRef:
    """The IRI of a node that belongs to another: `.../stadt-essen#address`, `.../release/x#event-y-offer-5-eur`."""
    joint = "-" if "#" in whole else "#"
    return iri(f"{whole}{joint}{'-'.join(map(slug, keys))}")


def actor(organization: Organization, places: dict[str, Place]) -> tuple[str, str | None]:
    """Name and other name of an organisation. A city or state that acts is "Stadt Essen" or "Land Berlin", also Essen, Berlin."""
    place = places.get(organization.area_served or "")
    kind = ACTORS.get(place.kind) if place else None
    if place is None or kind is None:
        return organization.name, None
    if organization.name == place.name:
        return f"{kind} {place.name}", place.name
    head = organization.name.removesuffix(place.name).strip()
    return organization.name, place.name if head in ADMINISTRATIONS else None


def organization_name(organization: Organization, release: Release, places: dict[str, Place]) -> str:
    """The name that an organisation's IRI is made of: a local body's with that of whose it is, as far as the release tells."""
    name = actor(organization, places)[0]
    owner = owner_name(organization, release, places) if is_local(organization, release) else None
    return f"{name} {owner}" if owner else name


def is_local(organization: Organization, release: Release) -> bool:
    """Is an organisation called by a noun that many houses have one of, without a place: "Presseamt", "Amt für Kultur"?"""
    name = organization.name
    if organization.area_served is not None or LOCAL.fullmatch(name) is None or OWNED.search(name):
        return False
    return not any(place.name in name for place in release.places)


def owner_name(organization: Organization, release: Release, places: dict[str, Place]) -> str | None:
    """The name of the house above a local body, else of the publisher, else the source's host; None for a publisher without any."""
    houses = {house.id: house for house in release.organizations}
    publisher = houses.get(release.publisher or "")
    above = publisher.parent if publisher is not None else None
    for house in (houses.get(owner or "") for owner in (organization.parent, release.publisher, above)):
        if house is not None and house is not organization and not is_local(house, release):
            return actor(house, places)[0]
    if host := urlsplit(release.url or "").hostname:
        return host
    if publisher is None:
        return release.id
    return actor(publisher, places)[0] if publisher is not organization else None


def place_iri(place: Place, places: dict[str, Place], release: URIRef, base: str) -> URIRef:
    """A town, state, country or airport is one in all releases, a venue where the place around it is known."""
    if place.kind in GEOGRAPHIC:
        return iri(f"{root(base)}place/{slug(place.name)}{GEOGRAPHIC[place.kind]}")
    container = places.get(place.contained_in or "")
    around = container.name if container else place.address.locality if place.address else None
    if around is None or container is place:
        return part(release, "place", place.name)
    return shared(base, "place", f"{place.name} {around}")


_last: tuple[Release, str, float, dict[str, URIRef]] | None = None


def iris_of(release: Release, base: str, min_confidence: float) -> dict[str, URIRef]:
    """The IRI of each record of a release that is to be published, by its local id; what is less sure has none.

    The answer for the last release is kept, because each of its files asks for it; it is not to be changed.
    """
    global _last
    if _last is None or _last[0] is not release or _last[1:3] != (base, min_confidence):
        _last = (release, base, min_confidence, _iris_of(release, base, min_confidence))
    return _last[3]


def _iris_of(release: Release, base: str, min_confidence: float) -> dict[str, URIRef]:
    here = release_iri(release.id, base)
    places = {place.id: place for place in release.places}
    iris: dict[str, URIRef] = {}
    for organization in release.organizations:
        if organization.confidence >= min_confidence:
            iris[organization.id] = shared(base, "organization", organization_name(organization, release, places))
    for place in release.places:
        if place.confidence >= min_confidence:
            iris[place.id] = place_iri(place, places, here, base)
    under: tuple[Person | Event | Agreement, ...] = (*release.persons, *release.events, *release.agreements)
    for record in under:
        if record.confidence >= min_confidence:
            iris[record.id] = iri(f"{here}#{slug(record.id)}")
    return iris


def people_of(release: Release, base: str, min_confidence: float) -> dict[URIRef, URIRef]:
    """The IRI under the release -> the IRI in all releases, of people who can be told from their namesakes.

    That takes a full name and a present office in an organisation: `BASE/person/thomas-kufen-stadt-essen`.
    """
    iris = iris_of(release, base, min_confidence)
    found = {}
    for person in release.persons:
        offices = [role.organization for role in person.roles if role.organization in iris and role.status != "former"]
        if person.id in iris and offices and " " in person.name.strip():
            organization = iris[offices[0] or ""].rpartition("/")[2]
            found[iris[person.id]] = shared(base, "person", f"{person.name} {organization}")
    return found
