"""What was made of a release, as lists that stand beside its text on its page: events, agreements, people, houses, places, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from pipeline.batch import LEAST
from schemas.records import Agreement, DateValue, Event, Evidence, Organization, Participation, Person, Place, Release, Role

Entity = Person | Organization | Place | Event | Agreement


def lists(release: Release) -> str:
    """Return the lists as HTML; everything from the release is escaped."""
    called = names(release)
    people = (f"{_link(_titled(person), person.evidence)}{_offices(person, called)}{_aside(person)}" for person in release.persons)
    houses = (f"{_link(o.name, o.evidence)} <small>{escape(o.kind)}</small>{_aside(o)}" for o in release.organizations)
    places = (f"{_link(p.name, p.evidence)} <small>{escape(p.kind)}</small>{_unsure(p)}" for p in release.places)
    findings = (f"{escape(found.message)} <small>{escape(found.code)}</small>" for found in release.findings)
    parts = [
        _list("Events", (_event(event, called) for event in _ordered(release.events))),
        _list("Agreements", (_agreement(agreement, called) for agreement in release.agreements)),
        _list("People", people),
        _list("Organisations", houses),
        _list("Places", places),
        _list("Findings", findings),
    ]
    return "\n".join(filter(None, parts)) or "<p>Nothing was read.</p>"


def names(release: Release) -> dict[str, str]:
    """Return what everything is called, by its id."""
    return {entity.id: entity.name for entity in _entities(release)}


def evidence(release: Release) -> Iterator[Evidence]:
    """Yield where the lists lead to in the text."""
    for entity in _entities(release):
        yield from entity.evidence[:1]


def when(value: DateValue) -> str:
    """Return a date as the page says it: its ends, and what of it was inferred."""
    implied = f" ({', '.join(value.implied)} implied)" if value.implied else ""
    ends = value.start if not value.end else f"{value.start} – {value.end}"
    return (ends or value.edtf) + implied


def _entities(release: Release) -> Iterator[Entity]:
    yield from release.persons
    yield from release.organizations
    yield from release.places
    yield from release.events
    yield from release.agreements


def _list(title: str, items: Iterable[str]) -> str:
    made = "".join(f"<li>{item}</li>" for item in items)
    return f"<section><h2>{title}</h2><ul>{made}</ul></section>" if made else ""


def _link(name: str, evidence: Sequence[Evidence]) -> str:
    return f'<a href="#c{evidence[0].start}">{escape(name)}</a>' if evidence else escape(name)


def _unsure(found: Entity | Participation) -> str:
    """Say of what is more likely wrong than right that it is not published."""
    return f" <small><i>unsure ({found.confidence:g}), not published</i></small>" if found.confidence < LEAST else ""


def _aside(found: Person | Organization) -> str:
    if not found.evidence:
        return " <small><i>inferred, named nowhere</i></small>"
    return ("" if found.participant else " <small><i>only in credits, contacts or furniture</i></small>") + _unsure(found)


def _titled(person: Person) -> str:
    return " ".join(filter(None, (person.honorific_prefix, person.name)))


def _offices(person: Person, called: dict[str, str]) -> str:
    told = [_office(role, called) for role in person.roles]
    told = told or [escape(called.get(house.organization, house.organization)) for house in person.affiliations]
    return f" <small>{', '.join(told)}</small>" if told else ""


def _office(role: Role, called: dict[str, str]) -> str:
    house = called.get(role.organization, role.organization) if role.organization else None
    said: list[str] = [] if role.status == "current" else [role.status]
    said += [house + ("" if role.stated else ", implied")] if house else []
    return escape(role.title + (f" ({', '.join(said)})" if said else ""))


def _ordered(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (not event.main, (event.when.start or event.when.edtf) if event.when else "~"))


def _event(event: Event, called: dict[str, str]) -> str:
    lines = [f"<b>{_link(event.name, event.evidence)}</b> <small>{escape(event.kind or event.type)}</small>{_unsure(event)}"]
    if event.status != "scheduled":
        lines.append(f'<span class="status">{escape(event.status)}</span>')
    if event.when:
        lines.append(f"<time>{escape(when(event.when))}</time>")
    if event.location:
        lines.append("at " + escape(", ".join(called.get(place, place) for place in event.location)))
    if event.super_event:
        lines.append(f"part of {escape(called.get(event.super_event, event.super_event))}")
    by_part: dict[str, list[str]] = {}
    for found in event.participants:
        by_part.setdefault(found.part, []).append(f"{escape(called.get(found.agent, found.agent))}{_unsure(found)}")
    lines += [f"{escape(part)}: {', '.join(agents)}" for part, agents in by_part.items()]
    lines += [escape(size.written) for size in event.sizes]
    return "<br>".join(lines)


def _agreement(agreement: Agreement, called: dict[str, str]) -> str:
    lines = [f"<b>{_link(agreement.name, agreement.evidence)}</b> <small>{escape(agreement.kind)}</small>{_unsure(agreement)}"]
    if agreement.parties:
        lines.append(escape(" and ".join(called.get(party, party) for party in agreement.parties)))
    dated = f" <time>{escape(when(agreement.date))}</time>" if agreement.date else ""
    if agreement.status or dated:
        lines.append(f"{escape(agreement.status or 'dated')}{dated}")
    if agreement.since:
        lines.append(f"since <time>{escape(when(agreement.since))}</time>")
    for person, house in agreement.signers:
        behalf = f" for {called.get(house, house)}" if house else ""
        lines.append(escape(f"signed by {called.get(person, person)}{behalf}"))
    return "<br>".join(lines)
