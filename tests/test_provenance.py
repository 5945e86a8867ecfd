"""Where published facts stand in the text: verifiable, without blank nodes, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF

from pipeline import check, provenance
from pipeline.graph import graph_of
from schemas.records import Release
from tests.examples import ALL, BASE, TRIP

OA = "http://www.w3.org/ns/oa#"


def spans_of(release: Release) -> list[dict[str, Any]]:
    nodes = json.loads(provenance.dump(release, BASE))["@graph"]
    return [node for node in nodes if node["@type"] == "oa:Annotation"]


def test_each_quote_stands_where_its_position_says() -> None:
    found = spans_of(TRIP)
    assert len(found) == 3
    for each in found:
        position, quote = each["target"]["selector"]
        start, end = int(position["start"]), int(position["end"])
        assert TRIP.text[start:end] == quote["exact"]
        assert TRIP.text[:start].endswith(quote["prefix"])
        assert TRIP.text[end:].startswith(quote["suffix"])


def test_a_span_names_what_it_speaks_of_and_the_rules_that_read_it() -> None:
    (name,) = [a for a in spans_of(TRIP) if a["target"]["selector"][1]["exact"] == "Dr. Lena Vogt"]
    assert name["body"] == [f"{BASE}release/2024-05-22-Reise#person-lena-vogt"]
    assert name["rule"] == [f"{BASE}rule/titled"]


@pytest.mark.parametrize("release", ALL, ids=lambda release: release.id)
def test_it_is_linked_data_about_the_published_nodes(release: Release) -> None:
    with check.quiet():
        graph = Graph().parse(data=provenance.dump(release, BASE), format="json-ld")
    assert list(check.blank_nodes(graph)) == []
    bodies = set(graph.objects(None, URIRef(OA + "hasBody")))
    assert bodies <= set(graph_of(release, BASE).subjects())
    spans = list(graph.subjects(RDF.type, URIRef(OA + "Annotation")))
    assert len(spans) == len(spans_of(release))
    assert provenance.dump(release, BASE) == provenance.dump(release, BASE)


def test_what_is_not_published_has_no_provenance() -> None:
    assert b"#person-" not in provenance.dump(TRIP.model_copy(update={"persons": ()}), BASE)


def test_the_check_finds_a_quote_that_has_moved(tmp_path: Path) -> None:
    for folder in ("records", "provenance"):
        (tmp_path / folder).mkdir()
    path = tmp_path / "provenance" / f"{TRIP.id}.jsonld"
    (tmp_path / "records" / f"{TRIP.id}.json").write_text(TRIP.model_dump_json(), encoding="utf-8")
    path.write_bytes(provenance.dump(TRIP, BASE))
    assert check.check(tmp_path) == []
    path.write_bytes(provenance.dump(TRIP, BASE).replace(b'"Dr. Lena Vogt"', b'"Dr. Lena Vogl"'))
    assert [problem.message for problem in check.check(tmp_path)] == ["'Dr. Lena Vogl' does not stand at 74-87 of the text"]
