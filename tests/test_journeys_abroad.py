"""Delegations abroad: whose mayor travels, towns with an article, what a programme foresees."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday


def read(text: str) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)


def house(release: Release, name: str) -> list[str | None]:
    names = {o.id: o.name for o in release.organizations}
    return [names.get(r.organization or "") for p in release.persons if p.name == name for r in p.roles]


TRAVELLERS = [
    (
        "Geraer Delegation in Okayama\n\nDie Stadt Gera war mit einer Geraer Delegation in Okayama zu Gast. Zur Delegation gehörten "
        "Oberbürgermeister Ole Holm und Stadträtin Eva Lux.",
        "Ole Holm",
        "Stadt Gera",
    ),
    (
        "Reise nach Kawagoe\n\n21 Geraerinnen und Geraer reisten in die japanische Stadt Kawagoe. Beim Empfang der Stadt Kawagoe dankte "
        "Oberbürgermeister Ole Holm den Gastgebern für die Geraer Delegation.",
        "Ole Holm",
        "Stadt Gera",
    ),
    (
        "Gäste aus Lyon\n\nDie Stadt Gera empfing eine Lyoner Delegation. Zur Delegation gehörte Bürgermeister Jean Roux aus Lyon.",
        "Jean Roux",
        "Stadt Lyon",
    ),
]


@pytest.mark.parametrize(("text", "name", "town"), TRAVELLERS, ids=[t[0][:20] for t in TRAVELLERS])
def test_whose_mayor_travels(text: str, name: str, town: str) -> None:
    assert house(read(text), name) == [town]


def test_a_town_abroad_keeps_its_article() -> None:
    release = read(
        "Reise nach Westen\n\nGera, 2. Mai 2024. Die Delegation besuchte die Partnerstadt Le Qeyzar. Im Rathaus von Le Qeyzar sprach "
        "Bürgermeisterin Eva Lux aus Le Qeyzar."
    )
    assert "Le Qeyzar" in [p.name for p in release.places]
    assert house(release, "Eva Lux") == ["Stadt Le Qeyzar"]


FORESEEN = [
    ("Das Reiseprogramm sieht einen Empfang bei der Handelskammer Danzig vor.", ["Empfang bei der Handelskammer Danzig"]),
    ("Das Programm sah einen Besuch der Muster GmbH in Danzig vor.", ["Besuch der Muster GmbH"]),
    ("Auf dem Programm stehen Gespräche mit der Handelskammer Danzig.", ["Gespräche mit der Handelskammer Danzig"]),
    ("Geplant sind Gespräche mit Gouverneurin Yuriko Tanaka.", ["Gespräche mit Gouverneurin Yuriko Tanaka"]),
    ("Ferner werden Gespräche mit der Handelskammer Danzig geführt.", ["Gespräche mit der Handelskammer Danzig"]),
    ("Das Programm sieht einen Meinungsaustausch mit Marschall Jan Nowak vor.", ["Meinungsaustausch mit Marschall Jan Nowak"]),
    ("Auf dem Programm stehen Kranzniederlegungen am Denkmal der Stadt.", ["Kranzniederlegungen am Denkmal der Stadt"]),
    ("Auf der Agenda stehen Gespräche mit Unternehmen und Verbänden.", []),
    ("Der Vertrag sieht einen Austausch mit der Kammer Danzig vor.", []),
    ("Das Konzept sieht Gespräche mit Schulen vor.", []),
]


@pytest.mark.parametrize(("text", "names"), FORESEEN, ids=[f[0] for f in FORESEEN])
def test_what_a_programme_foresees(text: str, names: list[str]) -> None:
    assert [e.name for e in read(f"Aus der Region\n\n{text}\n").events] == names


@pytest.mark.parametrize(
    "text",
    ["Auf dem Weg lagen Tempel, Schreine und Schlösser.", "Sie sahen eine Maschine von MAN Roland.", "Foto: Eva Lux, FB KVS"],
)
def test_things_and_desks_are_nobody(text: str) -> None:
    assert [p.name for p in read(f"Aus der Region\n\n{text}\n").persons if p.name != "Eva Lux"] == []
