"""An occasion and what it is held for are one event, and its name says both."""

import pytest

from tests.test_event_names import names

ONE = [
    (
        "Mit einem Festakt im Bürgersaal hat die Stadt Lemgo am Freitag, 7. Juni 2024, das 40-jährige Bestehen der Partnerschaft mit Stendal gefeiert.",
        "Festakt zum 40-jährigen Bestehen der Partnerschaft mit Stendal",
    ),
    (
        "Mit einem Tag der offenen Tür feierte die Kita Pusteblume am Samstag, 8. Juni 2024, ihr 25-jähriges Bestehen.",
        "Tag der offenen Tür zum 25-jährigen Bestehen der Kita Pusteblume",
    ),
    (
        "Mit einem Konzert in der Aula hat die Musikschule Lahr am Sonntag, 9. Juni 2024, den 50. Geburtstag ihres Orchesters gefeiert.",
        "Konzert zum 50. Geburtstag des Orchesters",
    ),
    (
        "Mit einem Empfang hat die IHK Siegen am Mittwoch, 12. Juni 2024, ihr neues Bildungszentrum eröffnet.",
        "Eröffnung des neuen Bildungszentrums",
    ),
    (
        "Mit einem Festakt ist am Montag, 10. Juni 2024, in Hof die Europazentrale des Herstellers Okano Medical eröffnet worden.",
        "Eröffnung der Europazentrale des Herstellers Okano Medical",
    ),
    (
        "Bei einer Feierstunde im Kreishaus ist Landrat Peter Voss am Mittwoch, 12. Juni 2024, in den Ruhestand verabschiedet worden.",
        "Verabschiedung von Peter Voss",
    ),
]


@pytest.mark.parametrize(("text", "name"), ONE)
def test_occasion_and_purpose_are_one(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_later_word_for_the_occasion_makes_no_second() -> None:
    told = names(
        "Mit einem Festakt hat die Kammer am Montag, 10. Juni 2024, ihre Werkstatt in Hof eröffnet. An dem Festakt nahmen 80 Gäste teil."
    )
    assert len(told) == 1
