"""Guests at home: ambassadors, mayors of partner towns, ministers of other states, entries in the Golden Book."""

from __future__ import annotations

import pytest

from pipeline.extract import annotate
from tests.test_deeds import read, told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Eine Gruppe aus der Partnerstadt Sarumo-Ku ist in Soest. Mit dabei ist der Oberbürgermeister Sarumo-Kus, Kenji Tanaka.",
            ["Kenji Tanaka"],
        ),
        ("Luca de Barco war am Montag zu Gast. Nach dem Eintrag de Barcos in das Goldene Buch sang der Chor.", ["Luca de Barco"]),
        ("Es sprachen Pieter Maes, Fraktionsvorsitzender N-WX, und Tom Ahl.", ["Pieter Maes", "Tom Ahl"]),
    ],
)
def test_who_is_no_person(text: str, people: list[str]) -> None:
    assert [person.name for person in read(text).persons] == people


@pytest.mark.parametrize(
    ("text", "name", "title", "house"),
    [
        (
            "Der Minister für Umwelt und Tourismus der Republik Malta, Mario Zammit, kam nach Soest.",
            "Mario Zammit",
            "Minister für Umwelt und Tourismus",
            "Republik Malta",
        ),
        (
            "Der Präsident des Parlaments der Deutschsprachigen Gemeinschaft in Belgien, Karl Maes, kam.",
            "Karl Maes",
            "Präsident",
            "Parlament der Deutschsprachigen Gemeinschaft in Belgien",
        ),
        ("Kim Vogt, Generalkonsul der Sozialistischen Republik Vietnam, kam.", "Kim Vogt", "Generalkonsul", None),
        ("Zu Gast war der Generalkonsul der Tunesischen Republik Mustapha Ziri.", "Mustapha Ziri", "Generalkonsul", None),
    ],
)
def test_offices_of_guests(text: str, name: str, title: str, house: str | None) -> None:
    release = read(text)
    role = next(person for person in release.persons if person.name == name).roles[0]
    assert role.title == title
    if house is not None:
        assert [one.name for one in release.organizations if one.id == role.organization] == [house]


@pytest.mark.parametrize(
    "text", ["Es kamen Vertreter der Länder Frankreich, Gabun und Indien.", "Das ist ein wichtiges Werk für Europa."]
)
def test_no_house(text: str) -> None:
    assert [mention.text for mention in annotate(text) if mention.kind == "organization"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Montag trug sich Botschafter Tom Ahl in das Ehrenbuch der Stadt ein.", "Eintrag ins Ehrenbuch"),
        (
            "Am Montag hat der Botschafter Tom Ahl seinen Namen in das Goldene Buch der Stadt Soest gesetzt.",
            "Eintrag ins Goldene Buch",
        ),
        ("Bürgermeisterin Eva Vogt bat am Montag die Gäste, sich in das Goldene Buch einzutragen.", "Eintrag ins Goldene Buch"),
    ],
)
def test_books_of_guests(text: str, name: str) -> None:
    assert name in [event.name for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        (
            "Zum Ausbau der Bande zwischen dem Korps und der Stadt Soest lud Bürgermeister Karl Rot am Montag zu einem Empfang ins Rathaus ein.",
            "Empfang im Rathaus",
            {"Karl Rot": "organizer"},
        ),
        ("Die Volksrepublik China wird am Montag ein Generalkonsulat in Soest eröffnen.", "Eröffnung eines Generalkonsulats", {}),
        (
            "Tom Ahl, Präsident der Republik Malta, besuchte am Montag die Universität Jena – Vortrag des Präsidenten zu Europa",
            "Besuch von Tom Ahl bei der Universität Jena",
            {"Tom Ahl": "attendee"},
        ),
        (
            "Beim Festakt zum 1.200-jährigen Stadtjubiläum sprach Karl Rot.",
            "Festakt zum 1.200-jährigen Stadtjubiläum",
            {"Karl Rot": "speaker"},
        ),
    ],
)
def test_who_receives_and_opens(text: str, name: str, there: dict[str, str]) -> None:
    release = read(text)
    event = next(event for event in release.events if event.name == name)
    people = {person.id: person.name for person in release.persons}
    assert {people[p.agent]: p.part for p in event.participants if p.agent in people} == there


def test_where_a_guest_has_their_seat_is_not_where_they_were_received() -> None:
    text = "Am Montag empfing Bürgermeister Karl Rot den Gast Tom Ahl, der seinen Dienstsitz in Leipzig hat."
    assert [place for event in read(text).events for place in event.location] == []


def test_a_deputy_greeted_as_mayor_is_one() -> None:
    text = "Die stellvertretende Bürgermeisterin aus Xiamen, Li Guirong, trug sich in das Goldene Buch der Stadt Trier ein. Bürgermeisterin Li dankte."
    assert [[role.title for role in person.roles] for person in read(text).persons] == [["stellvertretende Bürgermeisterin"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zu Gast im Rathaus war am Montag der Botschafter Tom Ahl.", "Besuch von Tom Ahl im Rathaus"),
        ("Am Montag war eine Delegation aus Osaka im Rathaus.", "Besuch einer Delegation aus Osaka im Rathaus"),
        ("Auf Einladung der Stadt Soest war am Montag eine Delegation in der Stadt.", "Besuch einer Delegation in der Stadt"),
        (
            "Der neue Generalkonsul Tom Ahl hat sich am Montag bei Bürgermeisterin Eva Vogt vorgestellt.",
            "Antrittsbesuch bei Bürgermeisterin Eva Vogt",
        ),
    ],
)
def test_guests_are_told_without_a_verb_of_visiting(text: str, name: str) -> None:
    assert [event.name for event in read(text).events] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Die Delegation war am Montag begeistert.",
        "So reisen Schüler der Wald-Schule regelmäßig nach Krosno.",
        "Bürgermeister Tom Ahl ist seit seinem Amtsantritt 2010 beliebt.",
    ],
)
def test_no_visit(text: str) -> None:
    assert [event.name for event in read(text).events if event.confidence >= 0.5] == []


def test_an_office_with_its_article_explains_the_person_before_it() -> None:
    text = "Am Montag kamen Inge Holm, die Beauftragte für Städtepartnerschaften, Vizebürgermeisterin Eva Vogt und Karl Henne."
    offices = {person.name: [role.title for role in person.roles] for person in read(text).persons}
    assert offices["Inge Holm"] == ["Beauftragte für Städtepartnerschaften"]
    assert offices["Eva Vogt"] == ["Vizebürgermeisterin"]


def test_an_apposition_tells_a_town() -> None:
    text = "Seit 30 Jahren verbindet Soest eine Partnerschaft mit Moriyasu, einer kleinen Stadt nördlich von Tokio."
    assert [person.name for person in read(text).persons] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Konsul Ken Mori besuchte am 30. April Landrat Tom Ahl.", ["Besuch von Ken Mori bei Tom Ahl"]),
        ("Am 30. April hat Konsul Ken Mori den Landrat im Kreishaus besucht.", ["Besuch von Ken Mori"]),
        ("Am 30. April besuchte Landrat Tom Ahl die Jubilarin Ida Vogt.", ["Besuch von Tom Ahl bei Ida Vogt"]),
        ("Ken Mori besuchte am 30. April nicht Landrat Tom Ahl.", []),
        ("Konsulin Ida Mori hat am Dienstag, 30. April, die Landrätin Eva Ott besucht.", ["Besuch von Ida Mori bei Eva Ott"]),
        ("Konsul Ken Mori will im Juli Landrat Tom Ahl besuchen.", []),
        ("Konsul Ken Mori besucht regelmäßig Landrat Tom Ahl.", []),
    ],
)
def test_people_who_visit_people(text: str, names: list[str]) -> None:
    assert [name for name, _ in told(text)] == names
