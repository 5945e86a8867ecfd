"""What a release says as a few lines of text: events, agreements and offices, each with the rule and the characters it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.records import Evidence, Release


def lines(release: Release) -> Iterator[str]:
    """Yield a line a fact, what belongs to it indented below; what is not published by default says how sure it is."""
    called = {person.id: person.name for person in release.persons}
    called |= {house.id: house.name for house in release.organizations} | {place.id: place.name for place in release.places}
    for person in release.persons:
        for role in person.roles:
            house = f", {called.get(role.organization, role.organization)}" if role.organization else ""
            house += " (implied)" if house and not role.stated else ""
            over = f" ({role.status})" if role.status != "current" else ""
            yield f"{person.name}: {role.title}{over}{house}"
    for event in release.events:
        when = f", {event.when.edtf}" if event.when else ""
        where = f", {', '.join(called.get(place, place) for place in event.location)}" if event.location else ""
        status = f", {event.status}" if event.status != "scheduled" else ""
        yield f"event: {event.name}{when}{where}{status}{_sure(event.confidence)}{_proof(event.evidence)}"
        for found in event.participants:
            yield f"  {found.part}: {called.get(found.agent, found.agent)}{_sure(found.confidence)}{_proof(found.evidence)}"
    for agreement in release.agreements:
        dated = agreement.date or agreement.since
        when = f", {dated.edtf}" if dated else ""
        yield f"agreement: {agreement.name}{when}, {agreement.status}{_sure(agreement.confidence)}{_proof(agreement.evidence)}"


def _sure(confidence: float) -> str:
    return f" (sure {confidence:g})" if confidence < 1 else ""


def _proof(evidence: Sequence[Evidence]) -> str:
    return f"  by {evidence[0].rule} [{evidence[0].start}:{evidence[0].end}]" if evidence else ""
