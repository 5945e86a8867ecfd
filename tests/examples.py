"""Hand-made releases for the tests of publishing: together they use every field of the records."""

from __future__ import annotations

from schemas.records import (
    Address,
    Agreement,
    DateValue,
    Event,
    Evidence,
    Mention,
    Offer,
    Organization,
    Participation,
    Person,
    Place,
    Quantity,
    Release,
    Role,
    Source,
)

BASE = "https://data.example.org/"


def source(name: str) -> Source:
    return Source(name=name, sha256="0" * 63 + "1")


def at(text: str, words: str, rule: str) -> Evidence:
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), rule=rule)


def mention(text: str, words: str, rule: str, kind: str, **values: object) -> Mention:
    start = text.index(words)
    given = {"start": start, "end": start + len(words), "text": words, "rule": rule, "kind": kind, **values}
    return Mention.model_validate(given)


TEXT = (
    "Neustadt und Nagahama unterzeichnen Absichtserklärung\n"
    "Oberbürgermeisterin Dr. Lena Vogt empfing am 6. Mai 2024 um 19.30 Uhr rund 700 Gäste im Großen Saal.\n"
    "Die Stadtwerke Neustadt GmbH und die Stadt Nagahama unterzeichneten eine Absichtserklärung."
)

TRIP = Release(
    id="2024-05-22-Reise",
    source=source("2024-05-22-Reise.txt"),
    text=TEXT,
    url="https://www.neustadt.example/presse/reise nach japan?id=7",
    headline="Neustadt und Nagahama unterzeichnen „Absichtserklärung“",
    kicker="Wirtschaft",
    published=DateValue(edtf="2024-05-22", start="2024-05-22"),
    published_by="text",
    publisher="organization-presseamt",
    authors=("person-ute-kranz",),
    credit="© Stadt Neustadt / Ute Kranz",
    mentions=(
        mention(TEXT, "Dr. Lena Vogt", "titled", "person", name="Lena Vogt", entity="person-lena-vogt"),
        mention(TEXT, "6. Mai 2024", "written", "date", type="DATE", value="2024-05-06", edtf="2024-05-06"),
        mention(TEXT, "Stadt Nagahama", "city", "organization", entity="organization-stadt-nagahama"),
        mention(TEXT, "rund 700 Gäste", "about", "quantity", number=700.0, unit="Gäste", approximate=True),
    ),
    persons=(
        Person(
            id="person-lena-vogt",
            name="Lena Vogt",
            given_name="Lena",
            family_name="Vogt",
            honorific_prefix="Dr.",
            honorific_suffix="MdL",
            gender="female",
            aliases=("Vogt",),
            roles=(
                Role(
                    title="Oberbürgermeisterin",
                    written="OB",
                    organization="organization-neustadt",
                    stated=False,
                    evidence=(at(TEXT, "Oberbürgermeisterin", "office"),),
                ),
            ),
            evidence=(at(TEXT, "Dr. Lena Vogt", "titled"),),
        ),
        Person(
            id="person-jan-riedel",
            name="Jan Riedel",
            roles=(
                Role(title="Geschäftsführer", written="Chef", organization="organization-stadtwerke", start="2021-04"),
                Role(title="Vorsitzender", written="Vorsitzender", organization="organization-verein", status="former"),
                Role(title="Botschafter", written="Botschafter"),
            ),
        ),
        Person(
            id="person-ute-kranz",
            name="Ute Kranz",
            participant=False,
            confidence=0.5,
            roles=(Role(title="Ratsmitglied", written="Ratsmitglied", organization="organization-rat"),),
        ),
    ),
    organizations=(
        Organization(id="organization-neustadt", name="Neustadt", kind="City", area_served="place-neustadt", implicit=True),
        Organization(
            id="organization-stadt-nagahama",
            name="Stadt Nagahama",
            kind="GovernmentOrganization",
            area_served="place-nagahama",
        ),
        Organization(
            id="organization-presseamt",
            name="Presse- und Kommunikationsamt",
            kind="GovernmentOrganization",
            parent="organization-neustadt",
            participant=False,
        ),
        Organization(
            id="organization-stadtwerke",
            name="Stadtwerke Neustadt",
            kind="Corporation",
            legal_name="Stadtwerke Neustadt GmbH",
            aliases=("SWN",),
            founded=DateValue(edtf="1992", start="1992"),
            dissolved=DateValue(edtf="2040-XX", start="2040-XX"),
        ),
        Organization(id="organization-verein", name="Förderverein Grüner Höhenzug e.V.", kind="NGO"),
        Organization(id="organization-rat", name="Rat der Stadt"),
    ),
    places=(
        Place(id="place-neustadt", name="Neustadt", kind="City", latitude=49.35, longitude=8.15, geonames=2864054),
        Place(id="place-nagahama", name="Nagahama", kind="City", aliases=("長浜",), contained_in="place-japan"),
        Place(id="place-japan", name="Japan", kind="Country"),
        Place(
            id="place-saal",
            name="Großer Saal",
            contained_in="place-neustadt",
            address=Address(street="Marktplatz 1", postal_code="67433", locality="Neustadt", country="DE"),
        ),
        Place(id="place-foyer", name="Foyer", kind="EventVenue"),
    ),
    events=(
        Event(
            id="event-reise-2024-05",
            name="Delegationsreise nach Japan",
            kind="delegation-trip",
            when=DateValue(edtf="2024-05-05/2024-05-09", start="2024-05-05", end="2024-05-09"),
            location=("place-japan",),
            main=True,
            participants=(
                Participation(agent="person-lena-vogt", part="attendee", role_name="Leiterin der Delegation"),
                Participation(agent="organization-neustadt", part="organizer"),
            ),
            sizes=(Quantity(number=39, unit="Köpfe", written="39-köpfig"),),
        ),
        Event(
            id="event-empfang-2024-05-06",
            name="Empfang im „Großen Saal“",
            aliases=("Neustadt-Abend",),
            type="SocialEvent",
            kind="reception",
            when=DateValue(edtf="2024-05-06T19:30", start="2024-05-06T19:30"),
            door_time="19:00",
            location=("place-saal", "place-neustadt"),
            attendance="offline",
            super_event="event-reise-2024-05",
            participants=(
                Participation(agent="organization-neustadt", part="host"),
                Participation(agent="person-lena-vogt", part="speaker", confidence=0.4),
                Participation(agent="organization-stadtwerke", part="sponsor"),
                Participation(agent="organization-verein", part="partner"),
                Participation(agent="person-jan-riedel", part="guest"),
                Participation(agent="person-nobody", part="guest"),
            ),
            sizes=(Quantity(number=700, unit="Gäste", written="rund 700 Gäste", approximate=True),),
            offers=(
                Offer(price=12.5, currency="EUR", name="Abendkasse", url="https://tickets.example/1"),
                Offer(price=0, currency="EUR", name="Kinder", valid_through="2024-05-05"),
            ),
            topics=("Wasserstoff", "Smart City"),
            series="Neustadt-Abend",
        ),
        Event(
            id="event-unterzeichnung",
            name="Unterzeichnung der Absichtserklärung",
            type="BusinessEvent",
            kind="signing",
            when=DateValue(edtf="XXXX-05-07", start="XXXX-05-07"),
            location=("place-foyer",),
            super_event="event-reise-2024-05",
            about=("agreement-absichtserklaerung",),
            participants=(
                Participation(agent="person-lena-vogt", part="signer"),
                Participation(agent="organization-stadtwerke", part="signer"),
            ),
            confidence=0.8,
        ),
        Event(
            id="event-konzert",
            name="Konzert",
            type="MusicEvent",
            attendance="online",
            status="rescheduled",
            when=DateValue(edtf="2024-09", start="2024-09"),
            previous=DateValue(edtf="2024-05-30", start="2024-05-30"),
            offers=(Offer(price=0),),
        ),
        Event(
            id="event-orgelmusik",
            name="Orgelmusik",
            when=DateValue(edtf="XXXX-XX-XX", rrule="FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR,1SA"),
        ),
        Event(id="event-messe", name="Messe", type="ExhibitionEvent", when=DateValue(edtf="2025", start="2025")),
    ),
    agreements=(
        Agreement(
            id="agreement-absichtserklaerung",
            name="Absichtserklärung",
            kind="letter-of-intent",
            parties=("organization-stadtwerke", "organization-stadt-nagahama"),
            signers=(("person-lena-vogt", "organization-neustadt"), ("person-jan-riedel", None)),
            date=DateValue(edtf="2024-05-07", start="2024-05-07"),
            signed=True,
            topics=("Wasserstoff",),
        ),
        Agreement(
            id="agreement-partnerschaft",
            name="Städtepartnerschaft Neustadt–Nagahama",
            kind="city-partnership",
            partnership=True,
            parties=("organization-neustadt", "organization-stadt-nagahama"),
            since=DateValue(edtf="1994", start="1994", implied=("year",)),
            topics=("Kultur",),
        ),
    ),
)

# Another release about the same city and the same works, which sees some things differently.
LATER = Release(
    id="2025-01-10-Stadtwerke",
    source=source("2025-01-10-Stadtwerke.txt"),
    text="Die STADTWERKE Neustadt eröffnen ein Wasserwerk.",
    headline="Stadtwerke eröffnen Wasserwerk",
    organizations=(
        Organization(id="organization-stadtwerke", name="STADTWERKE Neustadt", founded=DateValue(edtf="1991", start="1991")),
    ),
    places=(Place(id="place-neustadt", name="Neustadt", kind="City", geonames=2864054),),
    events=(Event(id="event-eroeffnung", name="Eröffnung des Wasserwerks", kind="opening", location=("place-neustadt",)),),
)

# A release of which nothing is known.
BARE = Release(id="leer", source=source("leer.txt"), text="")

ALL = (TRIP, LATER, BARE)
