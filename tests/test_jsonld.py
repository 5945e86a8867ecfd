"""Graph -> JSON-LD and Turtle: three readers agree on what the files say, and the bytes never change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyld.jsonld
import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import XSD

from pipeline import check, jsonld, turtle
from pipeline.graph import graph_of
from pipeline.store import graph_with
from pipeline.terms import SCHEMA
from schemas.records import Release
from tests.examples import ALL, BASE, TRIP

releases = pytest.mark.parametrize("release", ALL, ids=lambda release: release.id)
ROOT = Path(__file__).parent.parent


def read(data: bytes, form: str) -> Graph:
    with check.quiet():
        return Graph().parse(data=data, format=form)


def canonical(data: bytes, form: pyoxigraph.RdfFormat) -> set[str]:
    return {str(quad.triple) for quad in pyoxigraph.parse(data, form)}


def refuse(url: str, options: Any) -> Any:
    raise AssertionError(f"asks the network for {url}")


@releases
def test_rdflib_reads_back_what_was_written(release: Release) -> None:
    graph = graph_of(release, BASE)
    assert isomorphic(read(jsonld.dump(graph, BASE), "json-ld"), graph)
    assert isomorphic(read(turtle.dump(graph, BASE), "turtle"), graph)


@releases
def test_oxigraph_reads_the_same_from_both_files(release: Release) -> None:
    graph = graph_of(release, BASE)
    from_json = canonical(jsonld.dump(graph, BASE), pyoxigraph.RdfFormat.JSON_LD)
    assert from_json == canonical(turtle.dump(graph, BASE), pyoxigraph.RdfFormat.TURTLE)
    assert len(from_json) == len(graph)


@releases
def test_pyld_reads_the_same(release: Release) -> None:
    graph = graph_of(release, BASE)
    quads = pyld.jsonld.to_rdf(json.loads(jsonld.dump(graph, BASE)), {"format": "application/n-quads", "documentLoader": refuse})
    assert isomorphic(read(quads.encode(), "nt"), graph)


@releases
def test_writing_what_was_read_changes_no_byte(release: Release) -> None:
    graph = graph_of(release, BASE)
    for room, form in ((jsonld, "json-ld"), (turtle, "turtle")):
        written = room.dump(graph, BASE)
        assert room.dump(read(written, form), BASE) == written


def test_the_bytes_do_not_follow_the_hash_seed() -> None:
    program = (
        "import sys; from tests.examples import *; from pipeline import graph, jsonld, turtle\n"
        "for r in ALL: g = graph.graph_of(r, BASE); sys.stdout.buffer.write(jsonld.dump(g, BASE) + turtle.dump(g, BASE))"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(written) == 1
    assert len(written.pop()) > 10_000


def test_the_article_comes_first_and_values_are_short() -> None:
    nodes = json.loads(jsonld.dump(graph_of(TRIP, BASE), BASE))["@graph"]
    assert nodes[0]["@type"] == "NewsArticle"
    assert [node["@id"] for node in nodes[1:]] == sorted(node["@id"] for node in nodes[1:])
    by_id = {node["@id"].rpartition("#")[2]: node for node in nodes}
    assert list(by_id["person-lena-vogt"])[:3] == ["@id", "@type", "name"]
    assert by_id["event-reise-2024-05"]["startDate"] == "2024-05-05"
    assert by_id["event-konzert"]["startDate"] == {"@type": "xsd:gYearMonth", "@value": "2024-09"}
    assert by_id["event-konzert"]["eventStatus"] == "EventRescheduled"
    assert by_id["event-konzert"]["isAccessibleForFree"] is True
    assert by_id["event-empfang-2024-05-06-size-rund-700-gaeste"]["value"] == 700


def test_each_property_that_points_to_a_node_says_so_in_the_context() -> None:
    for release in ALL:
        for node in json.loads(jsonld.dump(graph_of(release, BASE), BASE))["@graph"]:
            for name, value in node.items():
                for single in value if isinstance(value, list) else [value]:
                    assert not (isinstance(single, dict) and "@id" in single), name


def test_a_blank_node_is_refused() -> None:
    graph = graph_of(TRIP, BASE)
    graph.add((BNode(), URIRef(SCHEMA + "name"), Literal("x")))
    with pytest.raises(ValueError, match="not an IRI"):
        jsonld.dump(graph, BASE)
    graph = graph_with([(URIRef(BASE), URIRef(SCHEMA + "about"), BNode())])
    with pytest.raises(ValueError, match="neither an IRI nor a literal"):
        turtle.dump(graph, BASE)


characters = st.characters(codec="utf-8")
literals = st.one_of(
    st.text(characters).map(Literal),
    st.text(characters).map(lambda text: Literal(text, lang="de")),
    st.integers().map(lambda n: Literal(str(n), datatype=XSD.integer)),
    st.dates().map(lambda d: Literal(d.isoformat(), datatype=XSD.date)),
    st.booleans().map(lambda b: Literal(str(b).lower(), datatype=XSD.boolean)),
)
properties = st.sampled_from(["name", "startDate", "value", "description", "eventStatus", "price", "latitude"])


@given(st.lists(st.tuples(properties, literals), min_size=1, max_size=5))
def test_every_literal_survives_every_format(values: list[tuple[str, Literal]]) -> None:
    subject = URIRef(BASE + "x")
    graph = graph_with([(subject, URIRef(SCHEMA + name), value) for name, value in values])
    from_json = canonical(jsonld.dump(graph, BASE), pyoxigraph.RdfFormat.JSON_LD)
    lines = "".join(f"<{s}> <{p}> {turtle.ntriples_value(o)} .\n" for s, p, o in graph).encode()
    assert from_json == canonical(turtle.dump(graph, BASE), pyoxigraph.RdfFormat.TURTLE)
    assert from_json == canonical(lines, pyoxigraph.RdfFormat.N_TRIPLES)
    assert set(read(turtle.dump(graph, BASE), "turtle")) == set(graph)


def test_a_file_may_stand_in_the_script_of_a_page() -> None:
    hostile = TRIP.model_copy(update={"headline": "Das </script><b>Fest</b> <!-- mehr"})
    written = jsonld.dump(graph_of(hostile, BASE), BASE)
    assert b"</" not in written
    assert b"<!--" not in written
    assert json.loads(written)["@graph"][0]["headline"] == hostile.headline
