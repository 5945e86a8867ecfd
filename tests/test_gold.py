"""The gold holds together: spans are exact, names are known, dates can be read, and the corpus is the text that was annotated."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = [
    "dev-d.jsonl",
    "dev-e.jsonl",
    "dev-h.jsonl",
    "dev.jsonl",
    "facts-dev-p.jsonl",
    "facts-dev-s.jsonl",
    "facts-dev-w.jsonl",
    "facts-dev.jsonl",
    "facts-test-q.jsonl",
    "facts-test-r.jsonl",
    "facts-test-w.jsonl",
    "facts-test.jsonl",
    "test-e.jsonl",
    "test.jsonl",
]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
# EDTF as far as the gold needs it: 2022, 2022-06, 2018-21 (a season), XXXX-10-16, 2022-06-18T10:00
DATE = re.compile(r"(\d{4}|XXXX)(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?")
STATUS = {"EventCancelled", "EventPostponed", "EventRescheduled", "EventMovedOnline"}
Line = dict[str, Any]


def lines() -> Iterator[Line]:
    for path in GOLD:
        for row in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(row)


@pytest.fixture(params=lines(), ids=lambda line: line["id"])
def line(request: pytest.FixtureRequest) -> Line:
    found: Line = request.param
    return found


def names(things: list[Line]) -> set[str]:
    return {name for thing in things for name in (thing["name"], *thing.get("aliases", []))}


def test_the_parts() -> None:
    assert [path.name for path in GOLD] == PARTS
    ids = [line["id"] for line in lines()]
    assert len(set(ids)) == len(ids)
    assert len({line["text"] for line in lines()}) == len(ids)


def test_spans_are_exact(line: Line) -> None:
    text = line["text"]
    for span in (*line["entities"], *line["timex"]):
        assert text[span["start"] : span["end"]] == span["text"] == span["text"].strip() != ""
    for event in line["events"]:
        assert all(0 <= start < end <= len(text) for start, end in event.get("evidence", []))


def test_spans_are_told_once_and_do_not_cross(line: Line) -> None:
    for spans in (line["entities"], line["timex"]):
        places = [(span["start"], span["end"], span["type"]) for span in spans]
        assert len(set(places)) == len(places)
        assert places == sorted(places, key=lambda place: (place[0], -place[1])), "spans stand in the order of the text"
    asked = [e for e in line["entities"] if e["level"] == "outer" and not e.get("optional")]
    for one, two in pairwise(asked):
        assert one["end"] <= two["start"] or one["type"] != two["type"], (one["text"], two["text"])


def test_values_of_temporal_spans(line: Line) -> None:
    for span in line["timex"]:
        assert span["type"] in {"DATE", "TIME", "DURATION", "SET"}
        assert span["value"]
        assert span["value"] in span["accept"]


def test_kinds_and_levels(line: Line) -> None:
    for span in line["entities"]:
        assert span["type"] in {"PER", "ORG", "LOC"}
        assert span["level"] in {"outer", "inner"}
        assert span["canonical"]


def test_facts_are_told_once(line: Line) -> None:
    for things in (line["persons"], line["organizations"]):
        own = [thing["name"] for thing in things]
        assert len(set(own)) == len(own)
    ids = [event["id"] for event in line["events"]]
    assert len(set(ids)) == len(ids)


def test_persons_are_mentioned(line: Line) -> None:
    mentioned = {e["canonical"] for e in line["entities"] if e["type"] == "PER"}
    assert not line["entities"] or {person["name"] for person in line["persons"]} <= mentioned


def test_events(line: Line) -> None:
    known = names(line["persons"]) | names(line["organizations"])
    ids = {event["id"] for event in line["events"]}
    for event in line["events"]:
        assert event["keywords"]
        assert all(event["keywords"])
        assert any(k.casefold() in event["name"].casefold() for k in event["keywords"]), "the gold's own name must be recognised"
        assert set(event["organizers"]) | set(event["participants"]) <= known
        assert event["super"] is None or event["super"] in ids - {event["id"]}
        assert event.get("status") is None or event["status"] in STATUS
        assert not (event["main"] and event["optional"])
        for value in (event["start"], event["end"], event.get("previous_start"), *event.get("start_alt", [])):
            assert value is None or DATE.fullmatch(value), value
        if event["start"] and event["end"] and "X" not in event["start"]:
            assert event["start"][:10] <= event["end"][:10]
        if event.get("previous_start"):
            assert event["start"] != event["previous_start"]


def test_agreements(line: Line) -> None:
    known = names(line["organizations"])
    for agreement in line["agreements"]:
        assert agreement["kind"]
        assert agreement.get("optional") or set(agreement["parties"]) <= known
        assert agreement["date"] is None or DATE.fullmatch(agreement["date"])


def test_publishing_date(line: Line) -> None:
    assert line["published"] == line["doc_date"]
    assert line["published"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d", line["published"])
    if "meta" in line:
        assert line["meta"]["published"] == line["published"]


def test_decoys_are_no_starts(line: Line) -> None:
    starts = {(event["start"] or "")[:10] for event in line["events"] if not event["optional"]}
    assert not starts & {decoy["date"] for decoy in line["decoys"]}


def test_corpus_is_what_was_annotated() -> None:
    both = [(line, ROOT / "corpus" / line["file"]) for line in lines() if (ROOT / "corpus" / line["file"]).exists()]
    assert both
    for line, path in both:
        assert path.read_text(encoding="utf-8") == line["text"], line["id"]
        sidecar = path.with_suffix(".meta.json")
        assert (json.loads(sidecar.read_text(encoding="utf-8")) if sidecar.exists() else None) == line.get("meta")
