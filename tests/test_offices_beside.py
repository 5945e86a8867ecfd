"""Offices and houses beside a name: dashes, "als", two names with two offices, items of lists, a house told in the sentence before."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import annotate, extract
from schemas.records import Source

LEAD = "Neue Wege in der Region\n\nHameln, 5. Juni 2024. Am Mittwoch kamen viele Menschen in die Stadthalle. "


def offices(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """Return each person's titles with their houses."""
    document = Document(id="x", text=f"{LEAD}{text}\n", source=Source(name="x", sha256="0" * 64))
    release = extract(document, datetime.date(2024, 6, 7))
    houses = {o.id: o.name for o in release.organizations}
    return {p.name: [(r.title, houses.get(r.organization or "")) for r in p.roles] for p in release.persons}


CASES: list[tuple[str, dict[str, list[tuple[str, str | None]]]]] = [
    (
        "Es sprachen Ole Holm und Eva Lux. Holm ist Vorsitzender der Nordwasser AG, Lux Präsidentin der Hochschule Fulda.",
        {"Ole Holm": [("Vorsitzender", "Nordwasser AG")], "Eva Lux": [("Präsidentin", "Hochschule Fulda")]},
    ),
    (
        "Ole Holm ist Vorsitzender der Nordwasser AG, Eva Lux kam später.",
        {"Ole Holm": [("Vorsitzender", "Nordwasser AG")], "Eva Lux": []},
    ),
    (
        "Zur Gruppe gehören Messechef Ole Holm, Mitarbeiter der Nordwasser AG und Vertreter der Hochschule Fulda.",
        {"Ole Holm": [("Messechef", None)]},
    ),
    ("Eva Lux – Leiterin des Stadtarchivs Lemgo – begrüßte die Gäste.", {"Eva Lux": [("Leiterin", "Stadtarchiv Lemgo")]}),
    (
        "An dem Gespräch nahmen Eva Lux als Präsidentin der Hochschule Fulda, Pia Roth und Jan Kern teil.",
        {"Eva Lux": [("Präsidentin", "Hochschule Fulda")], "Pia Roth": [], "Jan Kern": []},
    ),
    (
        "Ole Holm und Eva Lux, Geschäftsführer und Justiziarin der Nordwasser AG, begrüßten die Gäste.",
        {"Ole Holm": [("Geschäftsführer", "Nordwasser AG")], "Eva Lux": [("Justiziarin", "Nordwasser AG")]},
    ),
    (
        "Ole Holm und Eva Lux, Rektorin und Dekanin der Hochschule Fulda, begrüßten die Gäste.",
        {"Ole Holm": [], "Eva Lux": [("Rektorin", "Hochschule Fulda"), ("Dekanin", "Hochschule Fulda")]},
    ),
    ("\n\nEva Lux, Stadtarchiv Lemgo, Leiterin", {"Eva Lux": [("Leiterin", "Stadtarchiv Lemgo")]}),
    (
        "Er sprach mit der Präsidentin der University of Tsukuba Eva Lux über die Pläne.",
        {"Eva Lux": [("Präsidentin", "University of Tsukuba")]},
    ),
    (
        "Eingeladen hatte das Goethe-Institut Tokyo. Die kommissarische Direktorin, Eva Lux, begrüßte die Gäste.",
        {"Eva Lux": [("kommissarische Direktorin", "Goethe-Institut Tokyo")]},
    ),
    (
        "Eingeladen hatte das Klinikum Lemgo. Sprecherin Eva Lux begrüßte die Gäste.",
        {"Eva Lux": [("Sprecherin", "Klinikum Lemgo")]},
    ),
    (
        "Eingeladen hatte das Amt für Wirtschaftsförderung. Der stellvertretende Leiter, Ole Holm, begrüßte die Gäste.",
        {"Ole Holm": [("stellvertretender Leiter", "Amt für Wirtschaftsförderung")]},
    ),
    (
        "Vizepräsidentin Eva Lux von der Hochschule Fulda begrüßte die Gäste.",
        {"Eva Lux": [("Vizepräsidentin", "Hochschule Fulda")]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0].strip()[:50] for c in CASES])
def test_who_holds_which_office_where(text: str, expected: dict[str, list[tuple[str, str | None]]]) -> None:
    assert offices(text) == expected


TOWNS = ["University of Tsukuba", "Port of Gdynia", "Università di Bologna", "Université de Lyon", "University of San Diego"]


@pytest.mark.parametrize("house", TOWNS)
def test_a_house_ends_before_somebody(house: str) -> None:
    found = annotate(f"Er sprach mit dem Präsidenten der {house} Ewa Nowak über die Pläne.\n")
    assert [m.name for m in found if m.kind in ("organization", "person")] == [house, "Ewa Nowak"]


FIRMS = [
    ("(Fotos: Tom Ahl & Lena Vogt)", []),
    ("Sie besuchte das Feinmechanikunternehmen Maus GmbH & Co. KG in Gera.", ["Maus GmbH & Co. KG"]),
    ("Sie besuchte das Büro Herzog & de Meuron in Gera.", ["Herzog & de Meuron"]),
]


@pytest.mark.parametrize(("text", "firms"), FIRMS)
def test_people_and_kinds_are_no_firms_name(text: str, firms: list[str]) -> None:
    found = [m.name for m in annotate(f"{text}\n") if m.kind == "organization"]
    assert [name.removeprefix("Büro ") for name in found if name is not None] == firms
