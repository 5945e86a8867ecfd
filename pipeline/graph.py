"""Release -> rdflib Graph: how each fact is said in schema.org terms.

A table a kind of record says which property takes which attribute; the functions below them say what needs a node of its own.
A value that is None, or that RDF could only say by inventing something, is left out; so is whatever points to a record that
is not published. No blank nodes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from rdflib import Graph, URIRef
from rdflib.term import Node

from pipeline.addresses import address_of, towns_around
from pipeline.houses import type_of
from pipeline.minting import actor, iris_of, part, release_iri, shared
from pipeline.store import Triple, graph_with
from pipeline.terms import TYPE, clock, day, iri, link, number, plain, schema, truth
from pipeline.titles import employs, is_over, shown
from schemas.records import Agreement, DateValue, Event, Organization, Participation, Person, Place, Quantity, Release, Role

Row = tuple[URIRef, str, Callable[[Any], Node | None]]


def table(*rows: tuple[str, str, Callable[[Any], Node | None]]) -> tuple[Row, ...]:
    return tuple((schema(name), attribute, term) for name, attribute, term in rows)


def start(value: DateValue) -> Node | None:
    return day(value.start or value.edtf)


def end(value: DateValue) -> Node | None:
    return day(value.end) if value.end and value.end != value.start else None


RELEASE = table(
    ("headline", "headline", plain),
    ("datePublished", "published", start),
    ("inLanguage", "language", plain),
    ("creditText", "credit", plain),
    ("url", "url", link),
    ("isBasedOn", "url", link),
)
PERSON = table(
    ("name", "name", plain),
    ("givenName", "given_name", plain),
    ("familyName", "family_name", plain),
    ("honorificPrefix", "honorific_prefix", plain),
    ("honorificSuffix", "honorific_suffix", plain),
    ("alternateName", "aliases", plain),
)
ORGANIZATION = table(
    ("legalName", "legal_name", plain),
    ("alternateName", "aliases", plain),
    ("foundingDate", "founded", start),
    ("dissolutionDate", "dissolved", start),
)
PLACE = table(("name", "name", plain), ("alternateName", "aliases", plain))
ADDRESS = table(
    ("streetAddress", "street", plain),
    ("postalCode", "postal_code", plain),
    ("addressLocality", "locality", plain),
    ("addressCountry", "country", plain),
)
EVENT = table(
    ("name", "name", plain),
    ("alternateName", "aliases", plain),
    ("startDate", "when", start),
    ("endDate", "when", end),
    ("previousStartDate", "previous", start),
)
OFFER = table(
    ("name", "name", plain),
    ("price", "price", number),
    ("priceCurrency", "currency", plain),
    ("url", "url", link),
    ("validThrough", "valid_through", day),
)
AGREEMENT = table(("name", "name", plain))
_STATUS = {
    "planned": "geplant",
    "initialled": "paraphiert",
    "signed": "unterzeichnet",
    "renewed": "erneuert",
    "existing": "bestehend",
}
ROLE = table(("roleName", "title", plain), ("startDate", "start", day), ("endDate", "end", day))

PARTS = {
    "organizer": "organizer",
    "host": "organizer",
    "performer": "performer",
    "speaker": "performer",
    "sponsor": "sponsor",
    "contributor": "contributor",
    "partner": "contributor",
}  # whoever else takes part is an attendee
STATUS = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
    "moved-online": "EventMovedOnline",
}
ATTENDANCE = {"offline": "OfflineEventAttendanceMode", "online": "OnlineEventAttendanceMode", "mixed": "MixedEventAttendanceMode"}
FREQUENCY = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
HOUSES = {"Aquarium", "Church", "Museum", "PerformingArtsTheater", "Zoo"}  # places to schema.org, that act as organisations too
LABEL = re.compile(r"^(?:Presse|Medien)(?!recht|politik|wesen)|mitteilung|aussendung|\bNr\. \d", re.IGNORECASE)


def graph_of(release: Release, base: str, min_confidence: float = 0.0) -> Graph:
    """The graph of one release; facts below `min_confidence` (0 to 1) are left out. `base` is an absolute IRI."""
    drawing = Drawing(release, base, min_confidence)
    drawing.article()
    for person in release.persons:
        drawing.person(person)
    for organization in release.organizations:
        drawing.organization(organization)
    for place in release.places:
        drawing.place(place)
    for event in release.events:
        drawing.event(event)
    for agreement in release.agreements:
        drawing.agreement(agreement)
    return graph_with(drawing.triples)


class Drawing:
    """The triples of one release while they are collected: each method draws one record that has an IRI."""

    def __init__(self, release: Release, base: str, min_confidence: float) -> None:
        self.release, self.base, self.min_confidence = release, base, min_confidence
        self.iris = iris_of(release, base, min_confidence)
        self.places = {place.id: place for place in release.places}
        self.names = {organization.id: actor(organization, self.places)[0] for organization in release.organizations}
        self.around = towns_around(release, self.iris)
        self.triples: list[Triple] = []

    def node(self, subject: URIRef, kind: str, record: object, rows: Iterable[Row]) -> None:
        """A typed node with what its table says of the record."""
        add = self.triples.append
        add((subject, TYPE, schema(kind)))
        for predicate, attribute, term in rows:
            value = getattr(record, attribute)
            if value is None or value == ():
                continue
            for single in value if isinstance(value, tuple) else (value,):
                if (made := term(single)) is not None:
                    add((subject, predicate, made))

    def say(self, subject: URIRef, name: str, value: Node | None) -> None:
        if value is not None and value is not subject:  # terms are made once, see terms.py
            self.triples.append((subject, schema(name), value))

    def point(self, subject: URIRef, name: str, ids: Iterable[str | None]) -> None:
        """Point to the published ones of the records with these local ids."""
        for each in ids:
            self.say(subject, name, self.iris.get(each or ""))

    def topics(self, subject: URIRef, names: Iterable[str]) -> None:
        for name in names:
            if label := plain(name):
                topic = shared(self.base, "topic", name)
                self.triples += [(topic, TYPE, schema("DefinedTerm")), (topic, schema("name"), label)]
                self.say(subject, "about", topic)

    def article(self) -> None:
        release, here = self.release, release_iri(self.release.id, self.base)
        self.node(here, "NewsArticle", release, RELEASE)
        if release.headline is None:
            self.say(here, "name", plain(release.source.name))
        if release.kicker and not self.is_label(release.kicker):
            self.say(here, "articleSection", plain(release.kicker))
        self.point(here, "publisher", [release.publisher])
        self.point(here, "author", release.authors)
        self.point(here, "about", [event.id for event in release.events])
        self.point(here, "mainEntity", [event.id for event in release.events if event.main][:1])
        located = {place for event in release.events if event.id in self.iris for place in event.location}
        for place in release.places:
            self.point(here, "contentLocation" if place.id in located else "mentions", [place.id])
        self.point(here, "mentions", [person.id for person in release.persons])
        self.point(here, "mentions", [organization.id for organization in release.organizations])
        self.point(here, "mentions", [agreement.id for agreement in release.agreements])

    def is_label(self, kicker: str) -> bool:
        """Does the line above the headline only say what the paper is, or whose, and so name no section?"""
        if LABEL.search(kicker):
            return True
        lines = [range(part.start, part.end) for part in self.release.sections if part.kind == "kicker"]
        houses = (proof.start for house in self.release.organizations for proof in house.evidence)
        return any(start in line for start in houses for line in lines)

    def person(self, person: Person) -> None:
        subject = self.iris.get(person.id)
        if subject is None:
            return
        self.node(subject, "Person", person, PERSON)
        for role in person.roles:
            self.office(subject, role, alone=len(person.roles) == 1)
        for affiliation in person.affiliations:
            self.say(subject, "affiliation", self.iris.get(affiliation.organization))

    def office(self, person: URIRef, role: Role, alone: bool) -> None:
        """An office: jobTitle, and its organisation straight, or through a dated role that keeps several offices apart."""
        self.say(person, "jobTitle", plain(shown(role)))
        organization = self.iris.get(role.organization or "")
        kind = next((o.kind for o in self.release.organizations if o.id == role.organization), None)
        name = "worksFor" if employs(role, kind) else "affiliation"
        if alone and not (role.start or role.end or is_over(role)):
            self.say(person, name, organization)
        elif organization is not None or role.start or role.end:
            keys = [role.title, self.names.get(role.organization or "", ""), role.start or "", role.end or ""]
            node = part(person, "role", *filter(None, keys))
            self.node(node, "OrganizationRole", role, ROLE)
            self.say(node, name, organization)
            self.say(person, name, node)
        if (whole := self.whole_of(role)) is not None:
            self.say(person, "affiliation", whole)

    def whole_of(self, role: Role) -> URIRef | None:
        """Return the house whose department a present office belongs to: who heads the Amt für Kultur is of the town, too."""
        if is_over(role):
            return None
        house = next((o for o in self.release.organizations if o.id == role.organization), None)
        return self.iris.get(house.parent or "") if house is not None and house.kind != "Corporation" else None

    def organization(self, organization: Organization) -> None:
        subject = self.iris.get(organization.id)
        if subject is None:
            return
        kind = type_of(organization)
        self.node(subject, kind, organization, ORGANIZATION)
        if kind in HOUSES:
            self.triples.append((subject, TYPE, schema("Organization")))
        name, short = actor(organization, self.places)
        self.say(subject, "name", plain(name))
        if short is not None and short not in organization.aliases:
            self.say(subject, "alternateName", plain(short))
        self.point(subject, "areaServed", [organization.area_served])
        parent = self.iris.get(organization.parent or "")
        if parent is not None and parent != subject:
            self.say(subject, "parentOrganization", parent)
            self.say(parent, "subOrganization", subject)

    def place(self, place: Place) -> None:
        subject = self.iris.get(place.id)
        if subject is None:
            return
        self.node(subject, place.kind, place, PLACE)
        around = self.places.get(place.contained_in or self.around.get(place.id, ""))
        if around is not None:
            self.point(subject, "containedInPlace", [around.id])
        if (told := address_of(place, around)) is not None:
            address = part(subject, "address")
            self.node(address, "PostalAddress", told, ADDRESS)
            self.say(subject, "address", address)
        if place.latitude is not None and place.longitude is not None:
            geo = part(subject, "geo")
            self.node(geo, "GeoCoordinates", place, ())
            self.say(geo, "latitude", number(place.latitude))
            self.say(geo, "longitude", number(place.longitude))
            self.say(subject, "geo", geo)
        if place.geonames is not None:
            self.say(subject, "sameAs", iri(f"https://sws.geonames.org/{place.geonames}/"))

    def event(self, event: Event) -> None:
        subject = self.iris.get(event.id)
        if subject is None:
            return
        self.node(subject, event.type, event, EVENT)
        if event.kind:
            self.say(subject, "additionalType", shared(self.base, "kind", event.kind))
        self.say(subject, "eventStatus", schema(STATUS[event.status]))
        if event.attendance:
            self.say(subject, "eventAttendanceMode", schema(ATTENDANCE[event.attendance]))
        self.doors(subject, event)
        if event.when and event.when.rrule:
            self.schedule(subject, event.when.rrule)
        self.point(subject, "location", event.location)
        self.point(subject, "about", event.about)
        self.topics(subject, event.topics)
        above = self.iris.get(event.super_event or "")
        if above is not None and above != subject:
            self.say(subject, "superEvent", above)
            self.say(above, "subEvent", subject)
        for participation in event.participants:
            self.participation(subject, participation)
        sizes = sorted(event.sizes, key=lambda size: size.approximate)
        for size in {(size.number, size.unit): size for size in sizes}.values():  # "900 Gäste" are the "rund 900 Gäste"
            self.size(subject, size)
        self.offers(subject, event)
        if event.series and (label := plain(event.series)):
            series = shared(self.base, "series", event.series)
            self.triples += [(series, TYPE, schema("Series")), (series, schema("name"), label)]
            self.say(subject, "about", series)

    def doors(self, subject: URIRef, event: Event) -> None:
        """The doors' time, with the event's day where that is known."""
        if event.door_time:
            date = ((event.when and event.when.start) or "").partition("T")[0]
            moment = day(f"{date}T{event.door_time}") if date and "T" not in event.door_time else None
            exact = moment is not None and "T" in moment
            self.say(subject, "doorTime", moment if exact else clock(event.door_time))

    def schedule(self, event: URIRef, rrule: str) -> None:
        """A recurrence "FREQ=WEEKLY;BYDAY=FR" as Schedule, its days by their names."""
        rule = dict(each.split("=", 1) for each in rrule.split(";") if "=" in each)
        unit = FREQUENCY.get(rule.get("FREQ", ""))
        if unit is None:
            return
        node = part(event, "schedule")
        self.triples.append((node, TYPE, schema("Schedule")))
        self.say(node, "repeatFrequency", plain(f"P{rule.get('INTERVAL', '1')}{unit}"))
        for written in rule.get("BYDAY", "").split(","):
            if day_name := DAYS.get(written[-2:]):
                self.say(node, "byDay", schema(day_name))
            if written[:-2].isdigit():
                self.say(node, "byMonthWeek", number(int(written[:-2])))
        self.say(event, "eventSchedule", node)

    def participation(self, event: URIRef, participation: Participation) -> None:
        agent = self.iris.get(participation.agent)
        if agent is None or participation.confidence < self.min_confidence:
            return
        name = PARTS.get(participation.part, "attendee")
        if participation.role_name and (label := plain(participation.role_name)):
            role = part(event, name, participation.agent, participation.role_name)
            self.triples += [(role, TYPE, schema("Role")), (role, schema("roleName"), label)]
            self.say(role, name, agent)
            self.say(event, name, role)
        else:
            self.say(event, name, agent)

    def size(self, event: URIRef, size: Quantity) -> None:
        """A size as PropertyValue. schema.org lets no event own one, so it points to its event as an Observation does."""
        node = part(event, "size", size.written)
        self.triples += [(node, TYPE, schema("PropertyValue")), (node, TYPE, schema("Observation"))]
        self.say(node, "name", plain(size.unit))
        self.say(node, "unitText", plain(size.unit))
        self.say(node, "value", number(size.number))
        self.say(node, "description", plain(size.written))
        self.say(node, "observationAbout", event)

    def offers(self, event: URIRef, event_record: Event) -> None:
        prices = [offer.price for offer in event_record.offers if offer.price is not None]
        if prices:
            self.say(event, "isAccessibleForFree", truth(max(prices) == 0))
        for offer in event_record.offers:
            price = None if offer.price is None else f"{offer.price:g}"
            keys = [offer.name, price, offer.currency, offer.url, offer.valid_through]
            node = part(event, "offer", *filter(None, keys))
            self.node(node, "Offer", offer, OFFER)
            self.say(event, "offers", node)

    def agreement(self, agreement: Agreement) -> None:
        subject = self.iris.get(agreement.id)
        if subject is None:
            return
        self.node(subject, "CreativeWork", agreement, AGREEMENT)
        self.say(subject, "additionalType", shared(self.base, "kind", agreement.kind))
        since = start(agreement.since) if agreement.since else None
        dated = start(agreement.date) if agreement.date else None
        self.point(subject, "creator", agreement.parties)
        self.say(subject, "dateCreated", (since or dated) if agreement.partnership else (dated or since))
        self.topics(subject, agreement.topics)
        status = _STATUS.get(agreement.status or "", "unterzeichnet" if agreement.signed else "")
        if status:
            self.say(subject, "creativeWorkStatus", plain(status))
        for person, organization in agreement.signers:
            self.signer(subject, person, organization)

    def signer(self, agreement: URIRef, person: str, organization: str | None) -> None:
        """Who put the name to it, and for whom."""
        if person not in self.iris:
            return
        role = part(agreement, "signer", person)
        self.triples.append((role, TYPE, schema("Role")))
        self.say(role, "roleName", plain("Unterzeichnung"))
        if organization in self.iris:
            self.say(role, "description", plain(f"für {self.names[organization]}"))
        self.point(role, "contributor", [person])
        self.say(agreement, "contributor", role)
