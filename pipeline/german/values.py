"""What the nodes of the cascade carry: the values of persons, offices, organisations, places, quantities and happenings.

A node's tag is PERSON, ROLE, ORGANIZATION, PLACE, QUANTITY or EVENT; its `value` is the class of the same name here. Temporal nodes
(DATE, TIME, DURATION, SET, RANGE) carry `german.dates.Temporal`. Values are filled by the room that reads the mention, completed
by `resolve` (`entity`), and never shared between nodes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.kernel import Node

Status = Literal["current", "former", "designated", "deputy", "acting"]
GENDERS: dict[str, Literal["female", "male"]] = {"f": "female", "m": "male"}


@dataclass(slots=True)
class RoleValue:
    """An office as read: `title` canonical nominative singular, `written` and its span as in the text.

    `organization` is the node of the organisation (or of the place: "Bürgermeister von Essen") that the text states for it;
    `scope` says what such an office belongs to by default (city, county, state, country, ministry, embassy ...), from the lexicon.
    `place` is the node of a place that narrows it ("Botschafterin in Japan", "Amtskollege aus Koriyama").
    """

    title: str
    written: str
    start: int
    end: int
    organization: Node | None = None
    place: Node | None = None
    scope: str | None = None
    status: Status = "current"
    plural: bool = False
    shared: bool = False  # one of several holders of a plural office
    since: str | None = None
    until: str | None = None
    kind: str | None = None  # of the office, from the lexicon: politics, business ...
    gender: str | None = None  # m, f, u (either: "Vorsitzende", "OB")
    head: int = 1  # how many words at the title's beginning inflect with their holder
    member: str | None = None  # first member of a functional compound: "Messe" in "Messechef"
    at: str | None = None  # the organisation's words as written where it is a common noun: "Airline"
    tail: str | None = None  # `at` with its article, for the title where the organisation stays unknown: "der Abfallwirtschaft"
    also: Node | None = None  # a second organisation of the same office: "CEO von X und Y"

    @property
    def is_free(self) -> bool:
        """Does the text say nothing of where the office is: no organisation, no place, no common noun for one?"""
        return self.organization is None and self.place is None and self.at is None

    def organization_written(self, text: str) -> str | None:
        """Return the words by which the text states the organisation of this office, or the city or state; None where it does not."""
        if self.organization is not None:
            return text[self.organization.start : (self.also or self.organization).end]
        if (
            self.place is not None
            and self.scope in ("city", "county", "state", "country", "ministry")
            and text[self.place.start].isupper()
        ):
            return text[self.place.start : self.place.end]
        return self.at

    def __str__(self) -> str:
        at = f" @ {self.organization.value}" if self.organization else ""
        return f"{self.title}{at}"


@dataclass(slots=True)
class PersonValue:
    """A person as read: `name` without titles, "Given Family" order; roles that the text ties to this mention."""

    name: str
    given: str | None = None
    family: str | None = None
    prefix: str | None = None  # Dr., Prof. Dr.
    suffix: str | None = None  # MdB, a. D.
    gender: Literal["female", "male"] | None = None
    roles: list[RoleValue] = field(default_factory=list)
    party: str | None = None
    affiliation: Node | None = None  # the organisation that the text names beside the person, without an office
    entity: str | None = None

    def stated(self, text: str) -> tuple[str | None, str | None]:
        """Return offices and organisations as the text states them for this mention; several are joined by "; "."""
        offices = dict.fromkeys(r.written for r in self.roles)
        houses = dict.fromkeys(filter(None, (r.organization_written(text) for r in self.roles)))
        if not houses and self.affiliation is not None:
            houses = {text[self.affiliation.start : self.affiliation.end]: None}
        return "; ".join(offices) or None, "; ".join(houses) or None

    def __str__(self) -> str:
        return self.name


@dataclass(slots=True)
class OrganizationValue:
    """An organisation as read: `name` in the nominative, without article; `kind` a schema.org type."""

    name: str
    kind: str = "Organization"
    abbreviation: str | None = None
    legal_form: str | None = None
    parent: Node | None = None  # node of the organisation it belongs to, where the text says so
    city: Node | None = None  # node of the place that a city as actor administers ("Stadt Essen")
    introduced: str | None = None  # the common noun that introduces it: "Technologiekonzern"
    also: str | None = None  # the name with or without the noun that it may begin with: "Vogt & Ahl", "Verlag Vogt & Ahl"
    entity: str | None = None

    def __str__(self) -> str:
        return self.name


@dataclass(slots=True)
class PlaceValue:
    """A place as read: `kind` a schema.org type; `geonames` only where sure; `inside` the node of the place that holds it."""

    name: str
    kind: str = "Place"
    geonames: int | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    inside: Node | None = None
    street: str | None = None
    postal_code: str | None = None
    acts: bool = False  # a bare city or country that acts: "Essen und Koriyama vereinbaren"
    entity: str | None = None

    def __str__(self) -> str:
        return self.name


@dataclass(slots=True)
class QuantityValue:
    """A size: "rund 700 Gäste" is 700, "Gäste", approximate."""

    number: float
    unit: str
    approximate: bool = False

    def __str__(self) -> str:
        return f"{'~' if self.approximate else ''}{self.number:g} {self.unit}"
