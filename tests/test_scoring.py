"""The measures and the gate that holds their floors."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.__main__ import falls
from tests.scoring.mentions import graded, names, timex

GOLD: dict[str, Any] = {
    "entities": [
        {"start": 0, "end": 9, "type": "PER", "level": "outer"},
        {"start": 20, "end": 25, "type": "LOC", "level": "inner"},
    ],
    "timex": [
        {"start": 30, "end": 35, "type": "DATE", "value": "2024", "accept": ["2024", "THIS_YEAR"]},
        {"start": 40, "end": 45, "type": "DATE", "value": "PRESENT_REF", "optional": True},
    ],
}


def mention(start: int, end: int, kind: str, value: str | None = None) -> dict[str, Any]:
    return {"start": start, "end": end, "kind": kind, "value": value}


def test_names_count_exact_spans_and_forgive_inner_ones() -> None:
    found = names([(GOLD, [mention(0, 9, "person"), mention(20, 25, "place"), mention(50, 55, "organization")])])
    assert found == {"PER": 100.0, "ORG": 0.0, "LOC": 0.0, "ALL": pytest.approx(200 / 3)}


def test_temporal_values_accept_what_the_gold_accepts() -> None:
    found = timex([(GOLD, [mention(30, 36, "date", "this_year"), mention(40, 45, "date", "2020")])])
    assert found == {"strict": 0.0, "relaxed": 100.0, "value": 100.0}


def test_what_overlaps_only_optional_gold_is_left_out() -> None:
    assert graded(GOLD["timex"], [mention(40, 45, "date")]) == ([GOLD["timex"][0]], [])


def test_the_gate_names_each_fall_and_allows_rounding() -> None:
    floors = {"own": {"names PER": 90.0, "decoys as event dates": 0.0}, "absent here": {"names PER": 90.0}}
    assert falls({"own": {"names PER": 89.6, "decoys as event dates": 0.0}}, floors) == []
    low = falls({"own": {"names PER": 89.0, "decoys as event dates": 1.0}}, floors)
    assert low == ["own: names PER is 89.0, its floor is 90.0", "own: decoys as event dates is 1.0, its floor is 0.0"]
