"""Dates, times, durations and recurrences of German press text, read and resolved. `read` is the door.

Three layers of rules (`layers.py`): atoms read words (days, periods, feasts, times, spans, shifts, vague, sets), joins put
together what tells one time, rows put together ranges and lists. `anchor.py` and `scene.py` then give every reading its value.
"""

from __future__ import annotations

import datetime
import re

from pipeline.columns import Classes
from pipeline.german.dates import days, feasts, foreign, periods, scene, sets, shifts, spans, times, vague
from pipeline.german.dates import joins as joining
from pipeline.german.dates import rows as rowing
from pipeline.german.dates.anchor import resolve
from pipeline.german.dates.layers import atoms, joins, rows
from pipeline.german.dates.told import leaves
from pipeline.german.dates.value import Temporal, edtf_to_xsd
from pipeline.german.dates.wordtags import tags
from pipeline.kernel import Node, Sequence
from schemas.records import MENTION, DateValue, Evidence, Finding, Kind, Mention

__all__ = ["LAYERS", "RULES", "Temporal", "edtf_to_xsd", "findings", "leaves", "mentions", "read", "when"]

LAYERS = (atoms, joins, rows)
_CLASSES = Classes(tags, LAYERS)
RULES = (days, periods, feasts, times, spans, shifts, vague, sets, foreign, joining, rowing, scene)  # registered by their import
KINDS: dict[str, Kind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}
FORMER = re.compile(r"\bEx(?=-[A-ZÄÖÜ])|\b[Ee]hemalige[mnrs]?\b")


def read(sequence: Sequence, anchor: datetime.date | None = None) -> tuple[Sequence, list[Node]]:
    """Fold the temporal expressions of a sequence into nodes with a resolved Temporal each; return both, in order of the text.

    `anchor` is the publishing date where known. The list also holds references that stay plain words in the sequence
    (`ehemalige`, `Ex-`), because they qualify what later rooms read.
    """
    if anchor is not None and not 1000 <= anchor.year <= 9000:
        anchor = None  # no publishing date: arithmetic would leave the calendar
    around = anchor.year if anchor else None
    for layer in LAYERS:
        sequence, _ = layer.apply(sequence, _CLASSES, around)
    nodes, narrative = resolve(sequence, anchor)
    text = sequence.text
    former = [
        Node("DATE", found.start(), found.end(), Temporal("DATE", "fixed", value="PAST_REF"), "dates.former")
        for found in (() if narrative or not ("Ex-" in text or "hemalige" in text) else FORMER.finditer(text))
    ]
    return sequence, sorted(nodes + former, key=lambda node: node.start) if former else nodes


def mentions(text: str, nodes: list[Node]) -> list[Mention]:
    """Return the mentions of temporal nodes, in order; a range or list is its members."""
    found = []
    for node in nodes:
        for leaf in leaves(node):
            value: Temporal = leaf.value
            found.append(
                MENTION.validate_python(
                    {
                        "start": leaf.start,
                        "end": leaf.end,
                        "text": text[leaf.start : leaf.end],
                        "kind": KINDS[value.type],
                        "rule": leaf.rule,
                        "type": value.type,
                        "value": value.value,
                        "edtf": value.edtf,
                        "known": value.known,
                        "implied": value.implied,
                        "modifier": value.modifier,
                        "rrule": value.rrule,
                    }
                )
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


def findings(text: str, nodes: list[Node]) -> list[Finding]:
    """Return what a reader should know of these dates: weekdays that contradict their date."""
    return [
        Finding(
            code="weekday-contradicts-date",
            message=f"{text[leaf.start : leaf.end]!r} is no such weekday: {leaf.value}",
            start=leaf.start,
            end=leaf.end,
        )
        for node in nodes
        for leaf in leaves(node)
        if leaf.value.finding
    ]
