"""The check: what is published passes; what a careless change would publish is caught, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from pipeline import check, jsonld, merge, turtle
from pipeline.__main__ import main
from pipeline.graph import graph_of
from pipeline.vocabulary import vocabulary
from schemas.records import Release
from tests.examples import ALL, BASE, TRIP

WRITTEN = jsonld.dump(graph_of(TRIP, BASE), BASE).decode()


def messages(text: str, dates: frozenset[str] | None = None) -> str:
    """All problems of a JSON-LD file, a line each."""
    with check.quiet():
        graph = Graph().parse(data=text, format="json-ld")
    return "\n".join(map(str, check.check_graph(graph, "x.jsonld", dates)))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    for folder in ("records", "jsonld", "turtle", "quads"):
        (tmp_path / folder).mkdir()
    for release in ALL:
        graph = graph_of(release, BASE)
        (tmp_path / "records" / f"{release.id}.json").write_text(release.model_dump_json(), encoding="utf-8")
        (tmp_path / "jsonld" / f"{release.id}.jsonld").write_bytes(jsonld.dump(graph, BASE))
        (tmp_path / "turtle" / f"{release.id}.ttl").write_bytes(turtle.dump(graph, BASE))
        (tmp_path / "quads" / f"{release.id}.nq").write_bytes(merge.quads_of(release, graph, BASE))
    merge.merge(tmp_path / "quads", tmp_path / "graph.nq", BASE)
    return tmp_path


@pytest.mark.parametrize("release", ALL, ids=lambda release: release.id)
def test_what_is_published_has_no_problems(release: Release) -> None:
    assert check.check_graph(graph_of(release, BASE)) == []


def test_an_output_folder_has_no_problems(published: Path) -> None:
    assert check.check(published) == []


def test_a_folder_without_anything_published_is_not_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "nothing to check here" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ('"SocialEvent"', '"SozialEvent"', "#event-empfang-2024-05-06: SozialEvent is no type of schema.org, SocialEvent is"),
        ('"jobTitle"', '"jobtitle"', "jobtitle is no property of schema.org, jobTitle is"),
        ('"performer"', '"performers"', "performers is superseded by performer"),
        ('"legalName"', '"familyName"', "stadtwerke-neustadt: familyName does not belong to Organization"),
        ('"startDate": "2024-05-05"', '"startDate": "2024-05-00"', "startDate is padded or no date of its type (2024-05-00)"),
        ('"@value": "2024-09"', '"@value": "2024-09-01"', "startDate is padded or no date of its type (2024-09-01)"),
        ('"datePublished": "2024-05-22"', '"datePublished": "2024"', "datePublished is padded or no date of its type (2024)"),
        ('"startDate": "2024-05-05"', '"startDate": "2024-06-05"', "ends (2024-05-09) before it starts (2024-06-05)"),
        ('"name": "Lena Vogt",', "", "#person-lena-vogt: has no name"),
        ('"name": "Konzert",', "", "#event-konzert: has no name"),
        ('"name": "Lena Vogt"', '"name": ["Lena Vogt", "Vogt"]', "#person-lena-vogt: has more than one name"),
        ('"name": "Lena Vogt"', '"name": "Lena\\nVogt"', "#person-lena-vogt: name is not a text of one line"),
        ('"EventRescheduled"', '"EventResheduled"', "EventResheduled is no value of eventStatus"),
        ('"priceCurrency": "EUR"', '"priceCurrency": "Euro"', "priceCurrency is not a code of three letters (Euro)"),
        ('"latitude": "49.35"', '"latitude": "491.35"', "latitude from -90 to 90 (491.35)"),
        ('kind/reception"', 'kind/receptoin"', "kind/receptoin is no concept of kinds.ttl"),
        ('"inLanguage": "de",', "", "needs one inLanguage"),
        (f'"worksFor": "{BASE}organization', f'"worksFor": "{BASE}place', "worksFor is neither an organisation"),
        (f'"@id": "{BASE}topic/smart-city"', '"@id": "_:b"', "a node without IRI"),
    ],
)
def test_a_mistake_is_caught(right: str, wrong: str, complaint: str) -> None:
    assert right in WRITTEN
    assert complaint in messages(WRITTEN.replace(right, wrong))


def test_a_padded_date_that_looks_right_is_caught_by_its_record(published: Path) -> None:
    path = published / "jsonld" / f"{TRIP.id}.jsonld"
    text = path.read_text(encoding="utf-8")
    padded = text.replace(
        '"@type": "xsd:gYearMonth",\n        "@value": "2024-09"', '"@type": "xsd:date",\n        "@value": "2024-09-01"'
    )
    assert padded != text
    path.write_text(padded, encoding="utf-8")
    found = "\n".join(map(str, check.check(published)))
    assert "startDate 2024-09-01 does not stand in the record: padded or invented" in found
    assert f"turtle/{TRIP.id}.ttl: says something else than jsonld/{TRIP.id}.jsonld" in found


def test_a_file_that_needs_the_network_or_cannot_be_read(published: Path) -> None:
    (published / "jsonld" / "a.jsonld").write_text('{"@context": "https://schema.org", "name": "x"}', encoding="utf-8")
    (published / "jsonld" / "b.jsonld").write_text("{", encoding="utf-8")
    (published / "turtle" / "c.ttl").write_bytes(b"<a> <b> \xff .")
    problems = check.check(published)
    assert [problem.file for problem in problems] == ["jsonld/a.jsonld", "jsonld/b.jsonld", "turtle/c.ttl"]
    assert problems[0].message == "its context lies on the network instead of inside the file"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('<a:b> <https://schema.org/nam> "x" <a:g> .\n', "nam is no property of schema.org, name is"),
        ('_:x <https://schema.org/name> "x" <a:g> .\n', "line 1: a node without IRI"),
        ("<a:b> <https://schema.org/about> _:x <a:g> .\n", "line 1: a node without IRI"),
        ('<a:b> <https://schema.org/name> "x" .\n', "line 1: no N-Quad"),
        ('<a:b> <https://schema.org/name> "x" <a:g> .\n' * 2, "line 2: out of order or repeated"),
    ],
)
def test_quads_are_checked_line_by_line(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "graph.nq").write_text(line, encoding="utf-8")
    assert [problem.message for problem in check.check(tmp_path)] == [complaint]


def test_the_vocabulary_is_whole() -> None:
    words = vocabulary()
    assert len(words.properties) > 1500
    assert words.above({"City"}) == {"City", "AdministrativeArea", "Place", "Thing"}
    for above in words.classes.values():
        assert above <= words.classes.keys()


def test_the_context_knows_only_terms_of_the_vocabulary() -> None:
    _, coerced = jsonld.context()
    words = vocabulary()
    assert [words.complaint(name, "property") for name in coerced] == [None] * len(coerced)
