"""Who holds which office where: what the text ties to a person, in each of the ways that releases use."""

from __future__ import annotations

import datetime

import pytest

from pipeline.extract import annotate, read
from pipeline.german.values import PersonValue

NOW = datetime.date(2024, 5, 22)
Held = tuple[str, str, str | None]


def held(text: str) -> list[Held]:
    """Return (person, title, organisation or place as written) for each office of each person of a text, in order."""
    found: list[Held] = []
    for node in read(text, NOW).named:
        if isinstance(node.value, PersonValue):
            found += [(node.value.name, role.title, role.organization_written(text)) for role in node.value.roles]
    return found


CASES: dict[str, list[Held]] = {
    # before the name
    "Oberbürgermeisterin Dr. Lena Vogt kam.": [("Lena Vogt", "Oberbürgermeisterin", None)],
    "Es sprach der Rektor der Universität Kiel, Prof. Dr. Tom Ahl.": [("Tom Ahl", "Rektor", "Universität Kiel")],
    "der deutsche Botschafter in Japan, Dr. Hans Vogt,": [("Hans Vogt", "Botschafter", None)],
    "der Vorstand der Geschäftsführung der Messe Kassel, Tom Ahl, kam": [
        ("Tom Ahl", "Vorstand der Geschäftsführung", "Messe Kassel")
    ],
    "Es kam der Rektor der Musik und Kunst Privatuniversität, Prof. Tom Ahl.": [
        ("Tom Ahl", "Rektor", "Musik und Kunst Privatuniversität")
    ],
    "Geschäftsführer Tom Ahl vom Wuppertal Institut kam": [("Tom Ahl", "Geschäftsführer", "Wuppertal Institut")],
    "Kulturreferent StR Franz Vogt kam.": [("Franz Vogt", "Kulturreferent", None), ("Franz Vogt", "Stadtrat", None)],
    "Es fragte die Mediensprecherin Stadträtin Lena Vogt.": [("Lena Vogt", "Stadträtin", None)],
    "Vorsitzender des Beirats: Oberbürgermeister Franz Vogt": [
        ("Franz Vogt", "Vorsitzender", "Beirats"),
        ("Franz Vogt", "Oberbürgermeister", None),
    ],
    "dm-Geschäftsführerin Eva Vogt sprach.": [("Eva Vogt", "dm-Geschäftsführerin", "dm")],
    "Obfrau von „Most/Brücke“ ist seit Jänner Tina Wutte.": [("Tina Wutte", "Obfrau", "Most/Brücke")],
    "Anna Kern, Geschäftsführerin von „Nordlicht Medien“, kam.": [("Anna Kern", "Geschäftsführerin", "Nordlicht Medien")],
    # after the name
    "Lena Vogt, Leiterin des Amts für Wirtschaftsförderung, lud ein.": [("Lena Vogt", "Leiterin", "Amts für Wirtschaftsförderung")],
    "Tom Ahl, Landrat und Präsident des Deutschen Landkreistages, kam.": [
        ("Tom Ahl", "Landrat", None),
        ("Tom Ahl", "Präsident", "Deutschen Landkreistages"),
    ],
    "Dr. Hans Vogt, Gründer und Vorsitzender des Wuppertal Instituts, kam.": [
        ("Hans Vogt", "Gründer", "Wuppertal Instituts"),
        ("Hans Vogt", "Vorsitzender", "Wuppertal Instituts"),
    ],
    "Minister Kiuchi, Minister für Wirtschaftssicherheit, kam.": [
        ("Kiuchi", "Minister", None),
        ("Kiuchi", "Minister für Wirtschaftssicherheit", None),
    ],
    # compounds
    "SPD-Chef Tom Ahl sprach.": [("Tom Ahl", "SPD-Chef", "SPD")],
    "sagte IHK-Präsidentin Lena Vogt": [("Lena Vogt", "IHK-Präsidentin", "IHK")],
    "NRW-Wirtschaftsministerin Lena Vogt": [("Lena Vogt", "NRW-Wirtschaftsministerin", "NRW")],
    "Messechef Tom Ahl lud ein.": [("Tom Ahl", "Messechef", None)],
    "die Wirtschafts- und Energieministerin Lena Vogt": [("Lena Vogt", "Wirtschafts- und Energieministerin", None)],
    # brackets
    "Tom Ahl (Präsident des Wuppertal Instituts) kam.": [("Tom Ahl", "Präsident", "Wuppertal Instituts")],
    "die Oberbürgermeister Tom Ahl (Essen) und Hans Vogt (Bonn) kamen": [
        ("Tom Ahl", "Oberbürgermeister", "Essen"),
        ("Hans Vogt", "Oberbürgermeister", "Bonn"),
    ],
    "die Bürgermeister aus Köln, Tom Ahl, und aus Bonn, Lena Vogt, kamen": [
        ("Tom Ahl", "Bürgermeister", "Köln"),
        ("Lena Vogt", "Bürgermeisterin", "Bonn"),
    ],
    # the city's genitive and adjective
    "Berlins Regierender Bürgermeister Tom Ahl kam.": [("Tom Ahl", "Regierender Bürgermeister", "Berlins")],
    "die Bonner Oberbürgermeisterin Lena Vogt": [("Lena Vogt", "Oberbürgermeisterin", "Bonner")],
    # typing errors and spellings
    "Oberbürgereisterin Lena Vogt kam.": [("Lena Vogt", "Oberbürgermeisterin", None)],
    "OB Lena Vogt kam.": [("Lena Vogt", "Oberbürgermeisterin", None)],
    "mit dem Vorsitzenden Tom Ahl und der Vorsitzenden Lena Vogt": [
        ("Tom Ahl", "Vorsitzender", None),
        ("Lena Vogt", "Vorsitzende", None),
    ],
    # verbs
    "Tom Ahl ist Präsident des Wuppertal Instituts.": [("Tom Ahl", "Präsident", "Wuppertal Instituts")],
    "Vorsitzender bleibt Tom Ahl.": [("Tom Ahl", "Vorsitzender", None)],
    "Die Mitglieder wählten Tom Ahl zum Vorsitzenden.": [("Tom Ahl", "Vorsitzender", None)],
    "Lena Vogt, die das Wuppertal Institut leitet, kam.": [("Lena Vogt", "Leiterin", "Wuppertal Institut")],
    "Tom Ahl als Leiter des Wuppertal Instituts sprach.": [("Tom Ahl", "Leiter", "Wuppertal Instituts")],
    # the office of a list goes with the right name
    "mit Ministerin Lena Vogt, dem Präsidenten der Universität Kiel, Tom Ahl, und anderen": [
        ("Lena Vogt", "Ministerin", None),
        ("Tom Ahl", "Präsident", "Universität Kiel"),
    ],
    "Tom Ahl, Präsident der Universität Kiel, Lena Vogt und andere": [("Tom Ahl", "Präsident", "Universität Kiel")],
    # nobody holds these
    "Tom Ahl und sein Amtskollege aus Malmö kamen.": [],
    "Die Oberbürgermeisterin begrüßte Lena Vogt.": [],
    "Das Stadtoberhaupt dankte Anna Fischer.": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_offices_of_persons(text: str, expected: list[Held]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("der designierte Generalkonsul Tom Ahl", "designated"),
        ("der frühere Vorsitzende Tom Ahl", "former"),
        ("Alt-Bürgermeister Tom Ahl", "former"),
        ("die stellvertretende Vorsitzende Lena Vogt", "deputy"),
        ("Tom Ahl, bisher Leiter des Amts für Kultur, geht.", "former"),
        ("Bürgermeister Tom Ahl", "current"),
    ],
)
def test_status_of_an_office(text: str, status: str) -> None:
    roles = [role for node in read(text, NOW).named if isinstance(node.value, PersonValue) for role in node.value.roles]
    assert [role.status for role in roles] == [status]


def test_a_dated_office_keeps_its_date() -> None:
    roles = [
        r for n in read("Tom Ahl, seit 2019 Rektor, kam.", NOW).named if isinstance(n.value, PersonValue) for r in n.value.roles
    ]
    assert [(role.title, role.since) for role in roles] == [("Rektor", "2019")]


def test_an_office_of_the_past_keeps_its_years() -> None:
    text = "Tom Ahl, von 2008 bis 2014 Rektor, kam."
    roles = [r for n in read(text, NOW).named if isinstance(n.value, PersonValue) for r in n.value.roles]
    assert [(role.title, role.since, role.until, role.status) for role in roles] == [("Rektor", "2008", "2014", "former")]


def test_mention_carries_office_and_organisation_as_written() -> None:
    mentions = annotate("Tom Ahl, Leiter des Wuppertal Instituts, kam.")
    person = next(m for m in mentions if m.kind == "person")
    assert (person.text, person.role, person.organization) == ("Tom Ahl", "Leiter", "Wuppertal Instituts")


def test_party_in_brackets_is_no_employer() -> None:
    text = "Bürgermeister Tom Ahl (SPD) kam."
    person = next(n.value for n in read(text, NOW).named if isinstance(n.value, PersonValue))
    assert person.party == "SPD"
    assert [role.organization for role in person.roles] == [None]


def test_many_commas_cost_linear_time() -> None:
    text = "Präsident der Stadt, " * 4000 + "Tom Ahl"
    assert read(text, NOW).named
