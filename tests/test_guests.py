"""Guests at home: ambassadors, mayors of partner towns, ministers of other states, entries in the Golden Book."""

from __future__ import annotations

import pytest

from pipeline.extract import annotate
from tests.test_deeds import read


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
