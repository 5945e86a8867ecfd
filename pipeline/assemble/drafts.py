"""What assembly works with: candidates for events as clauses give them, and drafts that collect the candidates of one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from pipeline.german.happenings.clauses import Clause, Sentence
from pipeline.kernel import Node

CALLS = frozenset({"inaugural-visit", "state-visit", "farewell-visit"})  # visits of state and courtesy
RECEPTIONS = frozenset({"reception", "welcome", "greeting", "golden-book"})  # where guests are received
WELCOMES = RECEPTIONS | {"dinner"}  # where a host has guests
VERNISSAGES = frozenset({"vernissage", "opening", "exhibition-opening"})  # how an exhibition begins
# Kinds that speak of the same happening where nothing else tells them apart.
TRAVELS = frozenset({"trip", "visit", "delegation-trip", "delegation-visit"})
OUTWARD = frozenset({"trip", "delegation-trip"})
DELEGATIONS = frozenset({"delegation-trip", "delegation-visit"})
GROUPS = {
    "reception": "reception", "welcome": "reception", "greeting": "reception", "neujahrsempfang": "reception",
    "visit": "trip", "trip": "trip", "delegation-trip": "trip", "delegation-visit": "trip", "stay": "trip", "return-visit": "trip",
    "site-visit": "station", "company-visit": "station", "guided-tour": "station", "tour": "station", "excursion": "station",
    "talk": "talk", "meeting": "talk", "panel-discussion": "talk",
    "award": "award", "award-ceremony": "award", "ceremony": "ceremony",
    "tree-planting": "planting", "opening": "opening", "inauguration": "opening", "commissioning": "opening",
    "conference": "congress", "congress": "congress", "symposium": "congress", "forum": "congress", "summit": "congress", "expert-day": "congress",
}  # fmt: skip
GENERIC = frozenset({"generic", "event"})  # "die Veranstaltung", "der Termin": never an event of their own


@dataclass(slots=True, eq=False)
class Candidate:
    """One sign of an event. `create`: strong enough to make one alone; `words`: what its name says beyond its kind, folded."""

    kind: str
    type: str
    name: str
    head: str
    sentence: Sentence
    clause: Clause
    anchor: int
    start: int
    end: int
    rule: str
    strength: float
    create: bool = True
    definite: bool = False
    title: str | None = None
    proper: bool = False
    words: frozenset[str] = frozenset()
    times: list[Node] = field(default_factory=list)
    places: list[Node] = field(default_factory=list)
    people: list[tuple[Node, str, str | None]] = field(default_factory=list)
    status: str = "scheduled"
    year: int | None = None
    agreement: str | None = None  # the noun of what is signed
    node: Node | None = None  # the event phrase
    above: str | None = None  # "im Rahmen der X": the head of the event it belongs to
    located: bool = False  # its place is what it is named after
    also: frozenset[str] = frozenset()  # heads of other nouns that tell of it in its own clause: "mit einem Festakt eröffnet"
    link: str | None = None  # "after", "before", "next-day": its place in time beside the event before it


@dataclass(slots=True, eq=False)
class Draft:
    """One event in the making."""

    candidates: list[Candidate]
    name: str
    kind: str
    type: str
    head: str
    title: str | None
    words: set[str]
    start: str | None = None
    end: str | None = None
    previous: str | None = None
    doors: str | None = None
    dated_by: list[Node] = field(default_factory=list)
    implied: bool = False
    places: list[str] = field(default_factory=list)
    people: dict[str, tuple[str, str | None, Node]] = field(default_factory=dict)
    unsure: dict[str, float] = field(default_factory=dict)  # people who most likely were there: how likely
    status: str = "scheduled"
    past: tuple[int, bool] = (-1, False)  # of how many candidates, and is one told as what was
    above: Draft | None = None
    id: str = ""
    main: bool = False
    proper: bool = False
    also: frozenset[str] = frozenset()
    hidden: bool = False  # told of in passing: the agreement counts, its signing is no event of this release

    @property
    def group(self) -> str:
        return GROUPS.get(self.kind, self.kind)

    @property
    def first(self) -> Candidate:
        return self.candidates[0]

    @property
    def sign(self) -> Node:
        """The characters that told of the event, as the evidence of what follows from it."""
        return Node("EVENT", self.first.start, self.first.end, None, self.first.rule)


def within(draft: Draft, sentence: Sentence) -> list[Candidate]:
    """Return the candidates of a draft in the sentence that was read last."""
    return list(takewhile(lambda c: c.sentence is sentence, reversed(draft.candidates)))[::-1]
