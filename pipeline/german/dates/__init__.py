"""Dates, times, durations and recurrences of German press text, read and resolved. `read` is the door.

Three layers of rules (`layers.py`): atoms read words (days, times, spans, vague, sets), joins put together what names one day,
rows put together ranges and lists. `anchor.py` then gives every reading its value.
"""

from __future__ import annotations

import datetime

from pipeline.german.dates import days, feasts, periods, ranges, scene, sets, shifts, spans, times, vague
from pipeline.german.dates.anchor import resolve
from pipeline.german.dates.layers import atoms, joins, rows
from pipeline.german.dates.told import leaves
from pipeline.german.dates.value import Temporal, edtf_to_xsd
from pipeline.german.dates.words import tags
from pipeline.kernel import Node, Sequence
from schemas.records import DateValue, Evidence, Mention

__all__ = [
    "LAYERS",
    "Temporal",
    "days",
    "edtf_to_xsd",
    "mentions",
    "ranges",
    "read",
    "scene",
    "sets", "shifts",
    "spans",
    "times",
    "vague",
    "when",
]

LAYERS = (atoms, joins, rows)
KINDS = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}


def read(sequence: Sequence, anchor: datetime.date | None = None) -> tuple[Sequence, list[Node]]:
    """Fold the temporal expressions of a sequence into nodes with a resolved Temporal each; return both, in order of the text."""
    for layer in LAYERS:
        sequence, _ = layer.apply(sequence, tags, anchor.year if anchor else None)
    resolve(sequence, anchor)
    return sequence, [node for node in sequence.nodes if node is not None and isinstance(node.value, Temporal)]


def mentions(text: str, nodes: list[Node]) -> list[Mention]:
    """Return the mentions of temporal nodes: a range is its ends."""
    found = []
    for node in nodes:
        for leaf in leaves(node):
            value: Temporal = leaf.value
            found.append(
                Mention.model_construct(
                    start=leaf.start,
                    end=leaf.end,
                    text=text[leaf.start : leaf.end],
                    kind=KINDS[value.type],
                    rule=leaf.rule,
                    type=value.type,
                    value=value.value,
                    edtf=value.edtf,
                    known=value.known,
                    implied=value.implied,
                    modifier=value.modifier,
                    rrule=value.rrule,
                )  # fmt: skip
            )
    return found


def when(node: Node) -> DateValue | None:
    """Return what a DATE, TIME or RANGE node says as a record; None for one without a date."""
    value: Temporal = node.value
    if value.edtf is None:
        return None
    evidence = (Evidence(start=node.start, end=node.end, rule=node.rule),)
    return DateValue(
        edtf=value.edtf, start=value.start, end=value.end, known=value.known, implied=value.implied, modifier=value.modifier,
        rrule=value.rrule, evidence=evidence,
    )  # fmt: skip
