"""The way through: one release from text to record, room by room."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from pipeline import kernel
from pipeline.document import Document, Metadata
from pipeline.german import dateline, dates, happenings, names, quantities, sections, tokens
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue, QuantityValue, RoleValue
from schemas.records import MENTION, DateValue, Finding, Mention, Release, Section, Source


@dataclass(slots=True)
class Reading:
    """A text read through all rooms up to names: what annotate prints and extract builds on."""

    sequence: kernel.Sequence
    sections: list[Section]
    temporal: list[kernel.Node]
    named: list[kernel.Node]
    told: list[kernel.Node]
    published: DateValue | None


def read(text: str, date: datetime.date | None = None) -> Reading:
    """Read dates and names of a text; `date` is its publishing date where known, else its dateline is looked for."""
    parts = sections.split(text)
    sequence = tokens.tokenize(text)
    published = dateline.find(text, parts)
    if date is None and published is not None:
        date = datetime.date.fromisoformat(published.edtf)
    sequence, temporal = dates.read(sequence, date)
    sequence, named = names.read(sequence, parts)
    sequence, counted = quantities.read(sequence, happenings.CLASSES)
    sequence, told = happenings.read(sequence)
    sequence.lasting = True
    return Reading(sequence, parts, temporal, named, [*counted, *told], published)


def annotate(text: str, date: datetime.date | None = None) -> list[Mention]:
    """Return the mentions of a text in order; `date` is its publishing date where known.

    A town in an event's own name ("Hannover Messe", "der Lübeck Abend") is a part of that name, no mention, and "die estnische Hauptstadt" no name.
    """
    reading = read(text, date)
    found = dates.mentions(text, reading.temporal)
    own = [node for node in reading.told if node.tag == "EVENT" and node.value.proper]
    starts = [node.start for node in own]
    for node in (*reading.named, *reading.told):
        if own and node.tag == "PLACE" and (at := bisect_right(starts, node.start)) and node.end <= own[at - 1].end:
            continue
        if node.tag == "PLACE" and (node.rule == "places.capital" or (node.value.kind == "City" and _opens_a_name(text, node))):
            continue
        made = mention(text, node, reading.sections)
        if made is not None:
            found.append(made)
    return sorted(found, key=lambda m: (m.start, -m.end, m.kind))


_ARTICLE = re.compile(r"\b(?:[Dd](?:er|as|em|en)|[Zz]u[mr]|[Bb]eim|[Vv]om)\s$")
_NOUN = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]{3,}\b")


def _opens_a_name(text: str, node: kernel.Node) -> bool:
    """Does a bare town stand between an article and a noun: "der Lübeck Abend"? Towns have no article of their own.

    It is asked of the characters: what the town and the noun were folded into is one token by now.
    """
    return _NOUN.match(text, node.end) is not None and _ARTICLE.search(text, max(0, node.start - 6), node.start) is not None


def mention(text: str, node: kernel.Node, parts: list[Section]) -> Mention | None:
    """Return the mention of a name node; None for nodes that are no mention of their own."""
    value = node.value
    own: dict[str, Any]
    start, end = node.start, node.end
    match value:
        case PersonValue():
            role, organization = value.stated(text)
            own = {"kind": "person", "name": value.name, "entity": value.entity}
            own |= {"honorific": value.prefix, "role": role, "organization": organization}
        case OrganizationValue():
            own = {"kind": "organization", "name": value.name, "subtype": value.kind, "entity": value.entity}
        case PlaceValue():
            own = {"kind": "place", "name": value.name, "subtype": value.kind, "entity": value.entity}
        case RoleValue():
            start, end = value.start, value.end
            own = {"kind": "role", "name": value.title}
        case QuantityValue():
            own = {"kind": "quantity", "number": value.number, "unit": value.unit, "approximate": value.approximate}
        case _:
            if node.tag != "EVENT":
                return None
            own = {"kind": "event", "name": str(value), "subtype": value.head.kind}
    own |= {"start": start, "end": end, "text": text[start:end], "rule": node.rule}
    own["section"] = sections.kind_at(parts, node.start)
    made: Mention = MENTION.validate_python(own)
    return made


def extract(document: Document, date: datetime.date | None = None) -> Release:
    """Return what a release says. `date` is the publishing date given by the caller; it wins over the source's own."""
    from pipeline.assemble import assemble, service  # annotate, which needs neither, starts without them
    from pipeline.resolve import finish, resolve

    text, metadata = document.text, document.metadata
    outside, by = date, "caller" if date else None
    if outside is None and metadata.published:
        outside, by = datetime.date.fromisoformat(metadata.published[:10]), "metadata"
    reading = read(text, outside)
    published = reading.published
    if outside is not None:
        iso = metadata.published if by == "metadata" and metadata.published else outside.isoformat()
        published = DateValue(edtf=iso[:10], start=iso, known=("year", "month", "day"))
    places, organizations, people, home = resolve(reading.named, text, reading.sections, metadata)
    events, agreements, told = assemble(reading.sequence, reading.sections, places, organizations, people, home, published)
    events = service.attach(events, reading.sequence, reading.sections)
    entities = finish(places, organizations, people, home, events, agreements)
    found = dates.mentions(text, reading.temporal) + told
    found += [m for node in (*reading.named, *reading.told) if node.tag != "EVENT" and (m := mention(text, node, reading.sections))]
    return Release(
        id=document.id,
        source=document.source,
        text=text,
        url=metadata.url,
        headline=headline(text, reading.sections, metadata),
        kicker=_first(text, reading.sections, "kicker"),
        published=published,
        published_by=by or ("text" if published else None),  # type: ignore[arg-type]
        publisher=entities.publisher,
        sections=tuple(reading.sections),
        mentions=tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind))),
        persons=entities.persons,
        organizations=entities.organizations,
        places=entities.places,
        events=events,
        agreements=agreements,
        findings=(*document.findings, *_findings(reading)),
    )


def headline(text: str, parts: list[Section], metadata: Metadata) -> str | None:
    """The headline as it stands in the text, else the source's title."""
    return _first(text, parts, "headline") or metadata.title


def _first(text: str, parts: list[Section], kind: str) -> str | None:
    found = next((text[p.start : p.end] for p in parts if p.kind == kind), None)
    return " ".join(tokens.fold(word) for word in found.strip(" |").split()) if found else None


def _findings(reading: Reading) -> list[Finding]:
    return [
        Finding(code="weekday-contradicts-date", message=node.value.finding, start=node.start, end=node.end)
        for node in reading.temporal
        if getattr(node.value, "finding", None)
    ]


def explain(text: str, date: datetime.date | None = None) -> str:
    """Draw what is read in a text as a tree: the characters, the value, the rule; below it what was made of that."""
    from pipeline import facts

    reading = read(text, date)
    nodes = [node for node in reading.sequence.nodes if node is not None and node.tag != "PHRASE"]
    told = facts.lines(extract(Document("text", text, Source(name="text", sha256="")), date))
    return "\n".join([kernel.explain(text, nodes) or "nothing is read", *(f"=> {line}" for line in told)])


def layers() -> tuple[kernel.Layer, ...]:
    """All layers in the order in which they run."""
    return (*dates.LAYERS, *names.LAYERS, quantities.layer, *happenings.LAYERS)


def rules() -> list[tuple[str, str, str, str, str]]:
    """Return (layer, rule, pattern, first example, what it reads) for every rule, in order."""
    return [
        (layer.name, rule.name, rule.pattern, next(iter(rule.examples), ""), rule.doc) for layer in layers() for rule in layer.rules
    ]
