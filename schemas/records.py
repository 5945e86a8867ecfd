"""Pydantic records of one release: the contract between reading (text to facts) and publishing (facts to linked data).

All offsets are half-open intervals of Unicode code points of the release's text. All records are frozen. Identifiers (`id`)
are local to the release, ASCII slugs with the kind in front (`person-lena-vogt`, `organization-stadt-essen`,
`event-unterzeichnung-2017-12-01`), made from content and never from order.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

Kind = Literal["date", "time", "duration", "set", "person", "organization", "place", "event", "role", "quantity"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
SectionKind = Literal[
    "headline", "kicker", "deck", "dateline", "body", "background", "service", "note", "caption", "credit", "publisher", "furniture"
]


class Record(BaseModel):
    """Base of all records: frozen, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """The characters a fact stands on, and the rule that read them."""

    start: int = Field(ge=0)
    end: int
    rule: str


class DateValue(Record):
    """A date or interval, as far as it is known.

    `edtf` is the whole value in EDTF (`2017-11-29/2017-12-03`, `2023-09`, `XXXX-12-02`, `2021/..`, `2025~`). `start` and `end`
    are its two ends as single EDTF dates, `end` inclusive and None for a single date; with a time of day they read
    `2010-02-25T20:30`. `known` and `implied` name the parts that the text states and those that were inferred
    ("year", "month", "day", "time"). `modifier` is approximate, start, mid, end, before or after.
    """

    edtf: str
    start: str | None = None
    end: str | None = None
    known: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    modifier: str | None = None
    rrule: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Mention(Record):
    """One span of the text that names or tells something. `text` equals the characters from `start` to `end`: Release checks it.

    Temporal mentions carry `type`, `value` (TIMEX3) and `edtf`; persons `name`, `honorific`, `role`, `organization` as written;
    quantities `number`, `unit` and `approximate`. `name` is the nominative where it differs from the text. `entity` is the id
    of the person, organisation, place or event of this release that the mention speaks of.
    """

    start: int = Field(ge=0)
    end: int
    text: str
    kind: Kind
    rule: str
    type: TimexType | None = None
    value: str | None = None
    edtf: str | None = None
    known: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    modifier: str | None = None
    rrule: str | None = None
    name: str | None = None
    honorific: str | None = None
    role: str | None = None
    organization: str | None = None
    number: float | None = None
    unit: str | None = None
    approximate: bool = False
    subtype: str | None = None  # a finer kind: schema.org type of an organisation or place, kind slug of an event
    entity: str | None = None
    section: SectionKind | None = None


# Make a record of a dict, with those in it: a release has some seventy of each, and their constructor costs half as much again.
MENTION = TypeAdapter(Mention).validator
EVIDENCE = TypeAdapter(Evidence).validator
DATE_VALUE = TypeAdapter(DateValue).validator


class Role(Record):
    """An office of a person. `title` is canonical ("Oberbürgermeister"), `written` as in the text ("OB", "Messechefs")."""

    title: str
    written: str
    organization: str | None = None  # id of an organisation of this release
    stated: bool = True  # False: the organisation is implied (the mayor of the publishing city)
    status: Literal["current", "former", "designated", "deputy", "acting"] = "current"
    start: str | None = None
    end: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Affiliation(Record):
    """The organisation that the text names beside a person without an office: "Jan Peters (Nordwind AG)"."""

    organization: str  # id of an organisation of this release
    evidence: tuple[Evidence, ...] = ()


class Person(Record):
    id: str
    name: str
    given_name: str | None = None
    family_name: str | None = None
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    gender: Literal["female", "male"] | None = None
    roles: tuple[Role, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    aliases: tuple[str, ...] = ()
    participant: bool = True  # False: only in credits, contacts, furniture
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


class Organization(Record):
    id: str
    name: str
    kind: str = "Organization"  # a schema.org type
    legal_name: str | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None  # id of an organisation
    area_served: str | None = None  # id of a place: the city of a city as actor
    founded: DateValue | None = None
    dissolved: DateValue | None = None
    implicit: bool = False  # follows from the text, is never written
    participant: bool = True
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


class Address(Record):
    street: str | None = None
    postal_code: str | None = None
    locality: str | None = None
    country: str | None = None


class Place(Record):
    id: str
    name: str
    kind: str = "Place"  # a schema.org type: City, State, Country, AdministrativeArea, Airport, Place ...
    aliases: tuple[str, ...] = ()
    contained_in: str | None = None  # id of a place
    address: Address | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


class Participation(Record):
    """How a person or organisation takes part in an event."""

    agent: str  # id of a person or organisation
    part: Literal[
        "organizer", "host", "attendee", "guest", "performer", "speaker", "signer", "honouree", "sponsor", "contributor", "partner"
    ]
    role_name: str | None = None  # a stated role ("Moderation", "Leiter der Delegation")
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


class Quantity(Record):
    """A size: "rund 700 Gäste" is number 700, unit "Gäste", approximate."""

    number: float
    unit: str
    written: str
    approximate: bool = False
    evidence: tuple[Evidence, ...] = ()


class Offer(Record):
    """Price and entry of an event; `price` in units of `currency`, 0 for free entry."""

    price: float | None = None
    currency: str | None = None
    name: str | None = None
    url: str | None = None
    valid_through: str | None = None  # deadline of a registration


class Event(Record):
    id: str
    name: str
    type: str = "Event"  # a schema.org type
    kind: str | None = None  # slug of the concept scheme schemas/kinds
    when: DateValue | None = None
    door_time: str | None = None
    location: tuple[str, ...] = ()  # ids of places, most specific first
    attendance: Literal["offline", "online", "mixed"] | None = None
    status: Literal["scheduled", "cancelled", "postponed", "rescheduled", "moved-online"] = "scheduled"
    previous: DateValue | None = None
    participants: tuple[Participation, ...] = ()
    sizes: tuple[Quantity, ...] = ()
    offers: tuple[Offer, ...] = ()
    super_event: str | None = None  # id of an event
    series: str | None = None  # name of the series this is an edition of
    about: tuple[str, ...] = ()  # ids of agreements
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    main: bool = False
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


EVENT = TypeAdapter(Event).validator

AgreementStatus = Literal["planned", "initialled", "signed", "renewed", "joined", "existing"]


class Agreement(Record):
    """An agreement or a standing partnership. `parties` are ids of organisations (a city acts as its administration)."""

    id: str
    name: str
    kind: str  # slug: memorandum-of-understanding, letter-of-intent, cooperation-agreement, city-partnership, cooperation ...
    partnership: bool = False  # True: a standing relation, False: a document
    parties: tuple[str, ...] = ()
    signers: tuple[tuple[str, str | None], ...] = ()  # (person id, id of the organisation signed for)
    date: DateValue | None = None
    since: DateValue | None = None
    signed: bool = False
    status: AgreementStatus | None = None
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


class Section(Record):
    kind: SectionKind
    start: int
    end: int


SECTION = TypeAdapter(Section).validator


class Finding(Record):
    """Something a reader should know: a weekday that contradicts its date, a guessed encoding ..."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None


class Source(Record):
    """Where the text comes from. `sha256` is that of the source's bytes."""

    name: str
    sha256: str
    format: Literal["text", "jsonl", "html", "feed"] = "text"
    encoding: str = "utf-8"


class Release(Record):
    id: str
    source: Source
    text: str
    language: str = "de"
    url: str | None = None
    headline: str | None = None
    kicker: str | None = None
    published: DateValue | None = None
    published_by: Literal["caller", "metadata", "text"] | None = None
    publisher: str | None = None  # id of an organisation
    authors: tuple[str, ...] = ()  # ids of persons
    credit: str | None = None
    sections: tuple[Section, ...] = ()
    mentions: tuple[Mention, ...] = ()
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    findings: tuple[Finding, ...] = ()

    @model_validator(mode="after")
    def _mentions_span_their_text(self) -> Self:
        for mention in self.mentions:
            if not mention.text or self.text[mention.start : mention.end] != mention.text:
                raise ValueError(f"mention {mention.start}-{mention.end} says {mention.text!r}, the text does not")
        return self
