"""Ways to tell one journey, one call, one halt: each gives the event with its day, its place and who is there; and what only looks alike."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

HEAD = "Stadt Kassel, 14. Mai 2024\n\nKassel und Japan\n\n"
REST = " Ein Thema war die Energiewende.\n\nDie Region lebt von guten Nachbarn."


def read(sentence: str) -> Release:
    return extract(Document("x", HEAD + sentence + REST, Source(name="x", sha256="")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Oberbürgermeister Sven Schöller machte sich mit einer elfköpfigen Delegation Anfang Mai auf den Weg nach Japan.",
        "Anfang Mai hat sich eine Delegation aus Kassel auf den Weg nach Japan gemacht.",
        "Anfang Mai begab sich Oberbürgermeister Sven Schöller mit einer Delegation auf eine Reise nach Japan.",
        "Anfang Mai begab sich eine Delegation aus Kassel nach Japan.",
        "Für eine Delegation aus Kassel ging es Anfang Mai nach Japan.",
        "Anfang Mai ging es für Oberbürgermeister Sven Schöller nach Japan.",
        "Anfang Mai zog es eine Delegation aus Kassel nach Japan.",
        "Anfang Mai war Oberbürgermeister Sven Schöller mit einer Delegation in Japan.",
        "Anfang Mai folgte Oberbürgermeister Sven Schöller einer Einladung nach Japan.",
        "Mit einer Delegation im Gepäck startete Oberbürgermeister Sven Schöller Anfang Mai nach Japan.",
        "Anfang Mai fuhr eine Bürgergruppe aus Kassel nach Japan.",
        "Eine Delegation aus Kassel ist Anfang Mai von einer Reise nach Japan zurückgekehrt.",
        "Im Rahmen einer Delegationsreise besuchte Oberbürgermeister Sven Schöller Anfang Mai Japan.",
        "Eine Delegation aus Kassel informierte sich Anfang Mai in Japan über Wasserstoff.",
    ],
)
def test_one_journey_however_it_is_told(sentence: str) -> None:
    release = read(sentence)
    places = {p.id: p.name for p in release.places}
    names = {p.id: p.name for p in release.persons}
    (event,) = release.events
    assert event.kind in ("trip", "delegation-trip", "delegation-visit", "visit", "citizens-trip")
    assert event.when is not None
    assert event.when.edtf == "2024-05"
    assert [places[p] for p in event.location] == ["Japan"]
    assert ("Schöller" in sentence) == ("Sven Schöller" in {names.get(p.agent) for p in event.participants})


@pytest.mark.parametrize(
    "sentence",
    [
        "Morgen fährt die Delegation weiter nach Fulda.",
        "Ein Bus wird am 20. Mai nach Berlin starten.",
        "Für die Firma ging es am Montag um viel Geld in Japan.",
        "Der Weg nach Japan ist weit.",
    ],
)
def test_what_is_no_journey(sentence: str) -> None:
    assert read(sentence).events == ()


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Am 8. Mai machte Oberbürgermeister Sven Schöller Station bei der Firma Wintershall.", "Wintershall"),
        ("Am 8. Mai legte Oberbürgermeister Sven Schöller einen Zwischenstopp bei der Wintershall AG ein.", "Wintershall AG"),
    ],
)
def test_a_halt_is_a_visit_of_the_house(sentence: str, place: str) -> None:
    release = read(sentence)
    places = {p.id: p.name for p in release.places}
    (event,) = release.events
    assert event.kind in ("visit", "site-visit", "company-visit")
    assert event.when is not None
    assert event.when.edtf == "2024-05-08"
    assert places[event.location[0]] == place


def test_a_travelling_exhibition_visits_nobody() -> None:
    release = read("Die Wanderausstellung „Wege“ machte am 8. Mai Station bei der Sparkasse Kassel.")
    assert "visit" not in {e.kind for e in release.events}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Am 8. Mai eröffnete Landrätin Ina Rot das 5. Wasserstoff-Symposium.", "Eröffnung des 5. Wasserstoff-Symposiums"),
        ("Der Stadtrat fällt die Entscheidung in seiner Sitzung am 3. Juni.", "Sitzung des Stadtrats"),
        ("Die Entscheidung fällt der Stadtrat in seiner Sitzung am 3. Juni.", "Sitzung des Stadtrats"),
        ("Das Netzwerk Wasserstoff e.V. traf sich am 8. Mai in der Stadthalle.", "Treffen des Netzwerks Wasserstoff e.V."),
    ],
)
def test_names_in_the_genitive(sentence: str, name: str) -> None:
    assert name in [e.name for e in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Am 24. Dezember findet in der Stadthalle das Symposium „Wege“ statt.", "2024-12-24"),
        ("Der Verein lädt am 10. Januar zu einem Konzert ein.", "2025-01-10"),
        ("An Heiligabend gibt der Chor ein Konzert im Rathaus.", "2024-12-24"),
        ("Am 24. Dezember fand in der Stadthalle das Symposium „Wege“ statt.", "2023-12-24"),
        ("Am 30. April eröffnet die Landrätin das Museum.", "2024-04-30"),
    ],
)
def test_the_present_announces(sentence: str, day: str) -> None:
    assert [e.when.edtf for e in read(sentence).events if e.when] == [day]


JOURNEY = (
    "Kasseler Delegation in China\n\nKassel (14.05.2024). Oberbürgermeister Markus Wullschleger hat vom 6. bis 11. Mai 2024 mit einer "
    "hochrangigen Delegation China besucht.\n\nErste Station war die Partnerstadt Qingdao, wo Bürgermeister Zhao Haozhi die Gruppe begrüßte. "
    "In Shanghai informierte sich die Gruppe bei einem Rundgang durch das Werk von Mitsuba über moderne Fertigung. Oberbürgermeister "
    "Wullschleger und Bürgermeister Zhao unterzeichneten eine Absichtserklärung über die Zusammenarbeit beider Städte."
)


def test_a_visit_to_a_country_is_the_whole_of_its_stations() -> None:
    release = extract(Document("x", JOURNEY, Source(name="x", sha256="")))
    whole = next(e for e in release.events if e.super_event is None and e.main)
    assert (whole.name, whole.when and whole.when.edtf) == ("Besuch in China", "2024-05-06/2024-05-11")
    assert {e.name for e in release.events if e.super_event == whole.id} == {
        "Begrüßung der Gruppe",
        "Rundgang durch das Werk von Mitsuba",
        "Unterzeichnung einer Absichtserklärung über die Zusammenarbeit",
    }
    assert {p.name for p in release.persons} == {"Markus Wullschleger", "Zhao Haozhi"}
