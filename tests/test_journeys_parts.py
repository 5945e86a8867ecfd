"""Journeys and their parts: who goes, what is told of a part only, receptions of the travellers, stations behind a departure."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import annotate, explain, extract
from schemas.records import Event, Release, Source

PUBLISHED = datetime.date(2024, 6, 17)  # a Monday
OUT = "Bürgermeisterin Lena Vogt ist vom 3. bis 9. Juni 2024 mit einer Delegation nach Japan gereist. "


def read(text: str) -> Release:
    return extract(Document(id="x", text=f"{text}\n", source=Source(name="x", sha256="0" * 64)), PUBLISHED)


def told(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Return name, days and places of each event."""
    release = read(text)
    names = {p.id: p.name for p in release.places}
    return [(e.name, e.when.edtf if e.when else None, [names[i] for i in e.location]) for e in release.events]


def journey(release: Release) -> Event:
    return next(e for e in release.events if e.super_event is None)


JOURNEYS = [
    # what is told of a part is no day and no place of the whole
    ("Eine Delegation besucht vom 3. bis 9. Juni die USA. Zum Abschluss der Reise lud sie am 8. Juni zu einem Empfang in das Hotel Lux.",
     "2024-06-03/2024-06-09", ["USA"]),
    ("Eine Delegation besucht die USA. Zum Abschluss der Reise lud sie am 8. Juni zu einem Empfang in das Hotel Lux.", None, ["USA"]),
    ("Auf ihrer Delegationsreise durch Japan hat Ministerin Karla Ritter am 5. Juni die Universität Kobe besucht.", None, ["Japan"]),
    ("Zum Auftakt der Reise nach Japan (3. bis 9. Juni) hat Ministerin Karla Vogt in Tokio den Botschafter Klaus Lux getroffen.",
     "2024-06-03/2024-06-09", ["Japan"]),
    # a journey's noun names its goal; who returns has travelled
    ("Im Rahmen ihrer Japanreise hat Ministerin Karla Vogt am 5. Juni die Universität Kobe besucht.", None, ["Japan"]),
    ("Zum Auftakt ihrer USA-Reise hat Ministerin Karla Vogt am 5. Juni die Universität Boston besucht.", None, ["USA"]),
    ("Bürgermeisterin Lena Vogt ist von einer Delegationsreise nach Polen zurückgekehrt.", None, ["Polen"]),
    ("Bürgermeisterin Lena Vogt ist von einer Reise nach Polen zurückgekehrt. Die Reise fand vom 3. bis 9. Juni statt.",
     "2024-06-03/2024-06-09", ["Polen"]),
    # how long it is told to last
    ("Bürgermeisterin Lena Vogt bricht am Dienstag, 18. Juni, zu einer einwöchigen Delegationsreise in die Türkei auf.",
     "2024-06-18/2024-06-24", ["Türkei"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when", "places"), JOURNEYS, ids=[t[0][:50] for t in JOURNEYS])
def test_a_journey_has_its_own_days_and_places(text: str, when: str | None, places: list[str]) -> None:
    release = read(text)
    found = journey(release)
    names = {p.id: p.name for p in release.places}
    assert (found.when.edtf if found.when else None, [names[i] for i in found.location]) == (when, places)


def test_travellers_who_are_received_are_no_visit_of_their_own() -> None:
    found = [
        name for name, _, _ in told(OUT + "Am Donnerstag wurde die Delegation von Konsulin Eva Lux in ihrer Residenz empfangen.")
    ]
    assert found == ["Reise einer Delegation nach Japan", "Empfang in der Residenz"]


def test_with_her_travel_others() -> None:
    release = read(OUT + "Mit ihr reisen Amtsleiterin Doris Wegener und Kammerpräsident Ralf Timm.")
    names = {p.id: p.name for p in release.persons}
    assert [names.get(p.agent) for p in journey(release).participants] == ["Lena Vogt", "Doris Wegener", "Ralf Timm"]


STATIONS = [
    "Bürgermeisterin Lena Vogt ist mit einer Delegation nach Kobe gereist. Am Donnerstag empfing Konsulin Eva Lux die Gäste in ihrer Residenz.",
    "Bürgermeisterin Lena Vogt ist am Montag, 10. Juni, mit einer Delegation nach Kobe gereist. Am Donnerstag besuchte sie das Werk der Ōno K.K.",
    "Bürgermeisterin Lena Vogt ist noch bis Freitag mit einer Delegation nach Kobe gereist. Am Sonntag besuchte sie das Werk der Ōno K.K.",
    "Ministerin Karla Vogt wird vom 3. bis 9. Juli Kobe besuchen. Am 5. Juli steht ein Besuch des Klinikums Sankt Lukas auf dem Programm.",
    "Ministerin Karla Vogt ist vom 3. bis 9. Juni in Japan unterwegs. Am 5. Juni stand der Besuch der Universität Kobe auf dem Programm.",
    "Landrat Ole Holm bricht am 18. Juni zu einer Delegationsreise in die Türkei auf. Beim Besuch des Klinikums Sankt Lukas geht es um Pflege.",
]


@pytest.mark.parametrize("text", STATIONS, ids=[t[-60:] for t in STATIONS])
def test_stations_belong_to_the_journey(text: str) -> None:
    release = read(text)
    whole = journey(release)
    assert [e.super_event for e in release.events if e is not whole] == [whole.id]


def test_a_legal_form_may_end_the_sentence() -> None:
    found = told(
        OUT
        + "Am Dienstag besuchte die Delegation die Firma Hoshi Denki Co., Ltd. Anschließend besichtigte sie die Hallen der Ōno K.K."
    )
    assert [name for name, _, _ in found[1:]] == ["Besuch der Firma Hoshi Denki Co., Ltd.", "Besichtigung der Hallen der Ōno K.K."]


NAMES = [
    ("Anna Graf von der Universität Bonn sprach.", "Anna Graf"),
    ("Petra Ritter von der IHK Jena sprach.", "Petra Ritter"),
    ("Mit dabei war Petra Ritter von einer Agentur.", "Petra Ritter"),
    ("Uwe Prinz vom Landesamt sprach.", "Uwe Prinz"),
    ("Ina Fürst von der Wirtschaftsförderung sprach.", "Ina Fürst"),
    ("Petra Graf zu Gast in Jena", "Petra Graf"),
    ("Hans Graf von Ballestrem sprach.", "Hans Graf von Ballestrem"),
    ("Karl Prinz von der Leyen sprach.", "Karl Prinz von der Leyen"),
    ("Eine Gruppe mit Udo Brandt an der Spitze ist nach Japan gereist.", "Udo Brandt"),
    ("Sophie Gräfin zu Castell sprach.", "Sophie Gräfin zu Castell"),
    ("Karl Graf von und zu Berg sprach.", "Karl Graf von und zu Berg"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_noble_title_needs_a_family_name(text: str, name: str) -> None:
    assert [m.name for m in annotate(f"{text}\n") if m.kind == "person"] == [name]


@pytest.mark.parametrize("head", ["Krankenhaus", "Klinikum", "Grundschule"])
def test_a_house_named_after_a_saint_acts(head: str) -> None:
    assert [m.name for m in annotate(f"Die Leitung der Einrichtung {head} Sankt Josef lud ein.\n") if m.kind == "organization"] in (
        [f"{head} Sankt Josef"],
        [f"{head}s Sankt Josef"],
    )


def test_who_sets_out_is_at_the_stations() -> None:
    release = read(
        "Landrat Ole Holm ist von einer Delegationsreise nach Peru zurückgekehrt. Zweite Station war am 5. Juni das Museum Lima."
    )
    names = {p.id: p.name for p in release.persons}
    assert ["Ole Holm" in [names.get(p.agent) for p in e.participants] for e in release.events] == [True, True]


GUESTS = [
    (
        "Eine Delegation rund um Bürgermeister Jean Roux aus der Partnerstadt Lyon war am Wochenende in Gera zu Gast.",
        "Jean Roux",
        "Stadt Lyon",
    ),
    (
        "Unter Leitung von Bürgermeisterin Anne Roux war am Wochenende eine Delegation aus Frankreich in Gera zu Gast. Gera und Lyon sind seit "
        "1990 Partnerstädte. Die Partnerstadt Lyon liegt an der Rhone.",
        "Anne Roux",
        "Stadt Lyon",
    ),
]


@pytest.mark.parametrize(("text", "name", "town"), GUESTS, ids=["around", "led"])
def test_who_leads_guests_is_of_their_town(text: str, name: str, town: str) -> None:
    release = read(
        f"Stadt Gera\nPressemitteilung vom 17. Juni 2024\n\nGäste in Gera\n\n{text} Oberbürgermeister Ole Holm begrüßte sie im Rathaus."
    )
    names = {o.id: o.name for o in release.organizations}
    held = {p.name: [names.get(r.organization or "") for r in p.roles] for p in release.persons}
    assert held == {name: [town], "Ole Holm": ["Stadt Gera"]}


def test_a_land_that_publishes_has_its_ministers() -> None:
    text = "Land Brandenburg\nPressemitteilung vom 17. Juni 2024\n\nReise nach Mexiko\n\nEine Delegation führt Umweltminister Ole Holm nach Mexiko."
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    assert [names.get(r.organization or "") for p in release.persons for r in p.roles] == ["Land Brandenburg"]


PRIZES = [
    (
        "In einer Feierstunde im Rathaus sind die Preisträger des Förderpreises ausgezeichnet worden.",
        ["Verleihung des Förderpreises"],
    ),
    ("Die Landrätin zeichnete am Montag die Gewinnerinnen des Umweltpreises aus.", ["Verleihung des Umweltpreises"]),
    ("Jedes Jahr werden im Rathaus die Gewinner des Umweltpreises geehrt.", []),
]


@pytest.mark.parametrize(("text", "names"), PRIZES)
def test_whose_prize_they_get_is_awarded(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in told(text)] == names


def test_there_is_where_the_sentence_before_was() -> None:
    found = told(
        "Am 27. April fand in Lübeck ein Forum statt. Einen Tag später traf man sich im Rostocker Rathaus. Dort unterzeichneten Ole Holm und "
        "Eva Lux ein Memorandum."
    )
    assert [("Lübeck" in places, "Rostocker Rathaus" in places) for _, _, places in found] == [(True, False), (False, True)]


BONDS = [
    ("Eine Städtepartnerschaft zwischen Gera und Lyon ist geplant.", 0),
    ("Städtepartnerschaft zwischen Gera und Lyon anvisiert", 0),
    ("Im Rahmen der Städtepartnerschaft zwischen Gera und Lyon sind Konzerte geplant.", 1),
    ("Städtepartnerschaft zwischen Gera und Lyon besteht seit 1990", 1),
]


@pytest.mark.parametrize(("text", "count"), BONDS)
def test_what_is_planned_is_no_bond(text: str, count: int) -> None:
    assert len(read(text).agreements) == count


@pytest.mark.parametrize("text", ["Und dann ..", "Die Delegation besuchte die Kuroda Inc. ..", "Die Kuroda Inc..", "a .."])
def test_marks_of_dots_may_end_a_text(text: str) -> None:
    assert {name for name, _, _ in told(text)} <= {"Besuch der Kuroda Inc."}


NOT_VISITED = [
    "Die Delegation gab am 3. Mai 2024 das Versprechen, ein weiteres Werk der Kuroda Inc. zu besuchen.",
    "Das ein oder andere Unternehmen besuchte die Delegation am 3. Mai 2024.",
]


@pytest.mark.parametrize("text", NOT_VISITED)
def test_what_is_promised_or_nameless_is_no_visit(text: str) -> None:
    assert not [name for name, _, _ in told(text) if name.startswith("Besuch")]


def test_the_years_of_an_office_date_no_award() -> None:
    text = "Die Ehrennadel erhielt Tom Ahl, Mitglied der Kammer und von 1995 bis 1999 Präsident der Kammer Neuland."
    assert "=> event: Verleihung der Ehrennadel (sure" in explain(text)


def test_a_genitive_association_has_its_plain_name() -> None:
    release = read("Am Stand des Wirtschaftsverbandes nordischer Mühlen e.V. war am 3. Mai 2024 Betrieb.")
    assert [o.name for o in release.organizations] == ["Wirtschaftsverband nordischer Mühlen e.V."]
