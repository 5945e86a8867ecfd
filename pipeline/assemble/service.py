"""Service facts find their event: the nearest one told before them in the same part of the text, else the release's main event."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from typing import Any

from pipeline.german.happenings import CLASSES
from pipeline.german.happenings.service import ServiceValue, layer
from pipeline.german.sections import kind_at
from pipeline.kernel import Node, Sequence
from schemas.records import Event, Offer, Section

FAR = 900  # characters: service facts further from an event than this are the main event's
SERVED = frozenset({"body", "service", "deck", "headline", "caption", "kicker"})


def attach(events: Seq[Event], sequence: Sequence, sections: Seq[Section]) -> tuple[Event, ...]:
    """Return the events with their offers, door times and ways of attending."""
    if not events:
        return ()
    _, found = layer.apply(sequence, CLASSES)
    parts = list(sections)
    changes: dict[str, dict[str, Any]] = {}
    for node in found:
        if kind_at(parts, node.start) not in SERVED:
            continue
        event = _owner(events, node)
        if event is not None:
            _change(changes.setdefault(event.id, {}), event, node.value)
    return tuple(e.model_copy(update=changes[e.id]) if e.id in changes else e for e in events)


def _owner(events: Seq[Event], node: Node) -> Event | None:
    """The event that a service fact is about; past, cancelled and merely mentioned ones offer nothing."""
    open_events = [e for e in events if e.status != "cancelled"]
    near = [(node.start - place.end, e) for e in open_events for place in e.evidence if 0 <= node.start - place.end < FAR]
    if near:
        return min(near, key=lambda pair: (pair[0], pair[1].id))[1]
    main = [e for e in open_events if e.main]
    return main[0] if len(main) == 1 else None


def _change(update: dict[str, Any], event: Event, value: ServiceValue) -> None:
    if value.kind in ("free", "price"):
        offer = Offer(price=value.price, currency=value.currency)
        offers = update.get("offers", event.offers)
        if offer not in offers and len(offers) < 4:
            update["offers"] = (*offers, offer)
    elif value.kind == "register" and value.when:
        offers = update.get("offers", event.offers)
        if not any(o.valid_through for o in offers):
            update["offers"] = (*offers, Offer(name="Anmeldung", valid_through=value.when))
    elif value.kind == "doors" and value.when and event.door_time is None:
        update.setdefault("door_time", value.when)
    elif value.kind in ("online", "mixed") and event.attendance is None and update.get("attendance") != "mixed":
        update["attendance"] = value.kind
