"""All releases as one file of N-Quads: sorted, each release its own graph, one value where there can only be one."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset, URIRef
from rdflib.compare import isomorphic

from pipeline import check, merge
from pipeline.graph import graph_of
from schemas.records import DateValue, Organization, Person, Place, Release, Role
from tests.examples import ALL, BASE, TRIP, source

S = "https://schema.org/"


def written(folder: Path, *releases: Release) -> str:
    """The merged file of these releases."""
    quads = folder / "quads"
    quads.mkdir(parents=True, exist_ok=True)
    for release in releases:
        (quads / f"{release.id}.nq").write_bytes(merge.quads_of(release, graph_of(release, BASE), BASE))
    count = merge.merge(quads, folder / "graph.nq", BASE)
    text = (folder / "graph.nq").read_text(encoding="utf-8")
    assert count == text.count("\n")
    return text


def release_with(name: str, *organizations: Organization, places: tuple[Place, ...] = ()) -> Release:
    return Release(id=name, source=source(name), text="", organizations=organizations, places=places)


def works(name: str = "Stadtwerke", **values: object) -> Organization:
    return Organization.model_validate({"id": "organization-x", "name": name, **values})


def said(text: str, subject: str, name: str) -> list[str]:
    """Values of a property over all graphs, each once, sorted."""
    quads = pyoxigraph.parse(text, pyoxigraph.RdfFormat.N_QUADS)
    found = {q.object.value for q in quads if q.subject.value == BASE + subject and q.predicate.value == name}
    return sorted(found)


def test_one_graph_a_release_says_what_its_files_say(tmp_path: Path) -> None:
    nobody = TRIP.model_copy(update={"persons": ()})
    text = written(tmp_path, nobody)
    dataset = Dataset()
    with check.quiet():
        dataset.parse(data=text, format="nquads")
    graph = dataset.graph(URIRef(f"{BASE}release/2024-05-22-Reise"))
    assert isomorphic(graph, graph_of(nobody, BASE))


def test_a_person_with_an_office_is_one_over_all_releases(tmp_path: Path) -> None:
    def speaks(name: str, *people: Person) -> Release:
        city = Organization(id="organization-x", name="Stadt Neustadt")
        return Release(id=name, source=source(name), text="", organizations=(city,), persons=people)

    office = (Role(title="Oberbürgermeisterin", written="OB", organization="organization-x"),)
    mayor = Person(id="person-lena-vogt", name="Lena Vogt", roles=office)
    doctor = mayor.model_copy(update={"honorific_prefix": "Dr."})
    namesake = Person(id="person-lena-vogt", name="Lena Vogt")
    text = written(tmp_path, speaks("a", mayor), speaks("b", doctor), speaks("c", namesake))
    assert said(text, "person/lena-vogt-stadt-neustadt", S + "jobTitle") == ["Oberbürgermeisterin"]
    assert said(text, "person/lena-vogt-stadt-neustadt", S + "honorificPrefix") == ["Dr."]
    here = [f"{BASE}release/{name}#person-lena-vogt" for name in "ab"]
    assert said(text, "person/lena-vogt-stadt-neustadt", S + "sameAs") == here
    assert said(text, "release/b", S + "mentions") == [
        f"{BASE}organization/stadt-neustadt",
        f"{BASE}person/lena-vogt-stadt-neustadt",
    ]
    assert said(text, "release/c#person-lena-vogt", S + "name") == ["Lena Vogt"]


def test_lines_are_sorted_and_stand_once(tmp_path: Path) -> None:
    lines = written(tmp_path, *ALL).splitlines(keepends=True)
    assert lines == sorted(set(lines))
    quads = list(pyoxigraph.parse("".join(lines), pyoxigraph.RdfFormat.N_QUADS))
    assert len(quads) == len(lines)
    assert {q.graph_name.value for q in quads} == {f"{BASE}release/{release.id}" for release in ALL}


def test_runs_on_disk_give_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(tmp_path, *ALL)
    monkeypatch.setattr(merge, "RUN", 7)
    assert written(tmp_path, *ALL) == whole
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.nq", "quads"]


def test_the_specific_type_wins_over_the_general(tmp_path: Path) -> None:
    releases = [release_with("a", works()), release_with("b", works()), release_with("c", works(kind="Hospital"))]
    text = written(tmp_path, *releases)
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    assert said(text, "organization/stadtwerke", kind) == [S + "Hospital"]


def test_rival_names_become_alternate_names(tmp_path: Path) -> None:
    releases = [release_with("a", works("STADTWERKE")), release_with("b", works()), release_with("c", works("Stadtwerke"))]
    text = written(tmp_path, *releases)
    assert said(text, "organization/stadtwerke", S + "name") == ["Stadtwerke"]
    assert said(text, "organization/stadtwerke", S + "alternateName") == ["STADTWERKE"]


def test_the_date_that_most_releases_give_stays(tmp_path: Path) -> None:
    def founded(year: str) -> Organization:
        return works(founded=DateValue(edtf=year, start=year))

    releases = [release_with("a", founded("1991")), release_with("b", founded("1992")), release_with("c", founded("1992"))]
    assert said(written(tmp_path, *releases), "organization/stadtwerke", S + "foundingDate") == ["1992"]


def test_a_link_that_releases_do_not_agree_on_is_dropped(tmp_path: Path) -> None:
    def essen(number: int, latitude: float) -> tuple[Place, ...]:
        return (Place(id="place-essen", name="Essen", kind="City", geonames=number, latitude=latitude, longitude=7.0),)

    releases = [
        release_with("a", places=essen(2928810, 51.45)),
        release_with("b", places=essen(2928810, 51.45)),
        release_with("c", places=essen(2928809, 52.72)),
    ]
    text = written(tmp_path, *releases)
    assert said(text, "place/essen", S + "sameAs") == []
    assert said(text, "place/essen#geo", S + "latitude") == ["51.45"]
    assert said(written(tmp_path / "alone", releases[0]), "place/essen", S + "sameAs") == ["https://sws.geonames.org/2928810/"]


def test_no_records_give_an_empty_file(tmp_path: Path) -> None:
    assert written(tmp_path) == ""
