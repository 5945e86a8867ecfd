"""Journeys told at home afterwards: whence they came back, evenings without a day, and who the two sides of a paper are."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

HEAD = "Reise nach Japan\n\nRostock, 12. Mai 2024. Oberbürgermeisterin Eva Krull "
SIGN = "unterzeichneten beide Seiten eine Absichtserklärung."


def read(text: str) -> Release:
    return extract(Document("x", HEAD + text, Source(name="x", sha256="")))


def test_a_delegation_is_not_from_where_it_comes_back() -> None:
    release = read("ist mit einer 20-köpfigen Delegation aus Hakodate zurückgekehrt.")
    assert [e.name for e in release.events] == ["Reise einer Delegation nach Hakodate"]


def test_an_evening_of_an_undated_journey_is_not_the_publishing_days() -> None:
    release = read(
        "ist mit einer Delegation aus Hakodate zurückgekehrt. Am zweiten Tag besuchte die Gruppe das Fischereimuseum. "
        "Am Abend lud Bürgermeister Toshiki Kudo zu einem Empfang ins Rathaus ein."
    )
    assert len(release.events) == 3
    assert [e.when for e in release.events] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("ist mit einer Delegation nach Hakodate gereist. Im Rathaus " + SIGN, {"Stadt Rostock", "Stadt Hakodate"}),
        (
            "hat mit einer Delegation Japan besucht. Zur Delegation gehörten Vertreter der Hochschule Wismar und der Nordlicht GmbH. "
            "In Hakodate " + SIGN,
            set(),
        ),
        (
            "hat mit einer Delegation Japan besucht. In Hakodate " + SIGN + " Mit dabei waren die Hochschule Wismar und die "
            "Nordlicht GmbH.",
            set(),
        ),
    ],
)
def test_who_travels_along_is_no_side_of_a_paper(text: str, parties: set[str]) -> None:
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    assert [{names[p] for p in a.parties} for a in release.agreements] == [parties]


GUESTS = "ist nach China gereist. Bürgermeister Zhao Haozhi empfing die Gäste aus Rostock im Rathaus von Qingdao. "


def test_the_sides_of_a_paper_are_home_and_the_town_whose_mayor_is_known() -> None:
    release = read(GUESTS + "In Qingdao " + SIGN)
    names = {o.id: o.name for o in release.organizations}
    assert [{names[p] for p in a.parties} for a in release.agreements] == [{"Stadt Rostock", "Stadt Qingdao"}]


def test_receptions_in_two_towns_are_two() -> None:
    release = read(GUESTS + "Zum Abschluss lud der deutsche Botschafter zu einem Empfang in Shanghai ein.")
    names = {p.id: p.name for p in release.places}
    where = [{names[p] for p in e.location} for e in release.events if e.kind == "reception"]
    assert where == [{"Rathaus", "Qingdao"}, {"Shanghai"}]


LED = "Reise nach China\n\n14. Mai 2024\n\nEine Delegation unter Leitung von Oberbürgermeister Tom Ahl ist nach China gereist. "


@pytest.mark.parametrize(
    ("twins", "house"),
    [
        ("Die Städtepartnerschaft zwischen Qingdao und Rostock besteht seit 1994.", "Stadt Rostock"),
        ("Höhepunkt war die Unterzeichnung einer Vereinbarung zwischen den Städten Rostock und Qingdao.", "Stadt Rostock"),
        ("Die Städtepartnerschaft zwischen Gera und Rostock besteht seit 1994.", None),
    ],
)
def test_who_leads_a_group_abroad_is_of_the_twin_at_home(twins: str, house: str | None) -> None:
    release = extract(Document("x", LED + twins, Source(name="x", sha256="")))
    names = {o.id: o.name for o in release.organizations}
    assert [names.get(r.organization or "") for p in release.persons for r in p.roles] == [house]
