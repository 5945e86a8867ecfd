"""Whose visit it is: who of the house or town that a delegation comes from is named, that house, and who bids it welcome at home."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import RECEPTIONS, Draft
from pipeline.assemble.people import parts, party
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.kernel import Node
from pipeline.resolve.people import People

_ADMINISTRATIONS = frozenset(
    "Stadt Gemeinde Kreis Landkreis Land Region Provinz Powiat Hromada Präfektur Bezirk Kanton Landeshauptstadt".split()
)
_VISITS = frozenset({"delegation-visit", "visit", "exchange"})
# How often such a one is of the visit: an officer of where the guests come from, that house or town, who welcomes them at home.
_GUEST, _HOUSE, _TOWN, _HOST = 0.7, 0.65, 0.6, 0.6
_OFFICE = r"(?:meister|präsident|vorsitzende|leiter|direktor|rektor|sekretär|gouverneur|starost|rat|rät|kommandant|chef|dezernent|dekan|sprecher)\w*"
_AMONG = frozenset(
    {
        ("mit", "dabei"),
        ("unter", "ihnen"),
        ("auch", "dabei"),
        ("ebenfalls", "dabei"),
        ("ebenso", "dabei"),
        ("außerdem", "dabei"),
        ("darunter", "waren"),
        ("zur", "delegation"),
        ("zur", "gruppe"),
        ("zur", "abordnung"),
        ("der", "delegation"),
        ("der", "gruppe"),
        ("der", "abordnung"),
    }
)
_CALLS = frozenset({"visit", "inaugural-visit", "state-visit", "farewell-visit", "delegation-visit"})
_SURE = 0.5  # from when on somebody was at a station
_BEFORE = 100  # characters of an office before its holder's name


def bring(state: Gathering, trip: Draft, city: str | None) -> None:
    """Bring guests, sender and host to the visit of a delegation; `city` is the home's name."""
    people = state.people
    if trip.kind not in _VISITS or people is None or trip.status != "scheduled":
        return
    text = state.text
    _company(state, trip)
    _host(state, people, trip, city)
    told = [s for s in text.sentences if s.section in ("body", "deck", "headline")]
    origins = [name for name in dict.fromkeys(party.origins(text, told)) if name != city]
    if not origins:
        return
    houses = people.organizations.entities
    for house in houses.values():
        kind, _, rest = house.name.partition(" ")
        if house.name in origins or (kind in _ADMINISTRATIONS and rest in origins):
            if house.id not in trip.people:
                trip.people[house.id] = ("attendee", None, trip.sign)
                trip.unsure[house.id] = _HOUSE if house.name in origins else _TOWN
            break
    _guests(state, people, trip, origins, city, [s for s in text.sentences if s.section in ("body", "deck", "headline", "caption")])


def _host(state: Gathering, people: People, trip: Draft, city: str | None) -> None:
    """Bring who of the home's house bids the guests welcome."""
    publisher = people.organizations.publisher
    for draft in state.drafts:
        if draft.kind not in RECEPTIONS or draft.status != "scheduled" or draft.hidden or draft.above is not trip:
            continue
        for agent, (part, role, node) in draft.people.items():
            person = people.entities.get(agent)
            if part == "host" and person is not None and party.is_of(people, person, publisher, city):
                if agent not in trip.people:
                    trip.people[agent] = ("host", role, node)
                    trip.unsure[agent] = _HOST
                return


def _company(state: Gathering, trip: Draft) -> None:
    """Bring whom a sentence names as of the group that the one before tells of: "Angeführt wurde sie von X. Mit dabei waren Y und Z"."""
    text = state.text
    for sentence in text.sentences:
        lows = text.lows[sentence.first : min(sentence.last, sentence.first + 3)]
        if sentence.section != "body" or tuple(lows[:2]) not in _AMONG or "P" not in text.classes[sentence.first : sentence.last]:
            continue
        before = text.before(sentence)
        if (
            before is None
            or before.paragraph != sentence.paragraph
            or not any(map(party.is_group, text.lows[before.first : before.last]))
        ):
            continue
        for node, _, role in parts.of_sentence(text, clauses(text, sentence)):
            if (entity := getattr(node.value, "entity", None)) is not None and node.tag == "PERSON" and entity not in trip.people:
                trip.people[entity] = ("attendee", role, node)
                trip.unsure[entity] = _GUEST


def welcomed(state: Gathering) -> None:
    """A visit that names nobody is theirs who are received, or sign the book, right behind: "Auf Antrittsbesuch war die Botschafterin"."""
    for visit in state.drafts:
        if visit.kind not in _CALLS or visit.hidden or any(node.tag == "PERSON" for _, _, node in visit.people.values()):
            continue
        last, day = max(visit.candidates, key=lambda c: c.start), state.moments[id(visit)].day
        for draft in state.drafts:
            after = draft.first.start > visit.first.start and 0 <= draft.first.sentence.paragraph - last.sentence.paragraph < 2
            same = draft.first.sentence.section == last.sentence.section and state.moments[id(draft)].day in (None, day)
            if draft.kind in RECEPTIONS and after and same and not draft.hidden:
                for agent, (part, role, node) in draft.people.items():
                    if node.tag == "PERSON" and draft.unsure.get(agent, 1) > _SURE:
                        visit.people.setdefault(agent, ("host" if part == "host" else "attendee", role, node))
                break


def _guests(state: Gathering, people: People, trip: Draft, origins: Seq[str], city: str | None, told: Seq[Sentence]) -> None:
    """Bring the officers of where the guests come from, whom a clause names as somebody who does something or was there."""
    text = state.text
    for sentence in told:
        if "P" not in text.classes[sentence.first : sentence.last]:
            continue
        for node, _, role in parts.of_sentence(text, clauses(text, sentence)):
            person = people.entities.get(getattr(node.value, "entity", None) or "") if node.tag == "PERSON" else None
            if person is None or person.id in trip.people:
                continue
            if party.sent(people, person, origins, city) or any(_titled(text, node, name) for name in origins):
                trip.people[person.id] = ("attendee", role, node)
                trip.unsure[person.id] = _GUEST


def _titled(text: Text, node: Node, town: str) -> bool:
    """Does an office of that town stand right before the name: "der Bürgermeister von Xyn, Karl Rot"?"""
    before = text.sequence.text[max(0, node.start - _BEFORE) : node.start].rpartition("\n")[2]
    office = rf"{_OFFICE}(?: \S+){{0,3}} (?:von|aus|in) {re.escape(town)},? (?:\S+ ){{0,3}}$"
    return town in before and re.search(office, before) is not None
