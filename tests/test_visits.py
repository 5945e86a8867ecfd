"""Visits by the ways they are told: who comes, on which day, where; and what is none."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

CITY = "Stadt Gera\nPressemitteilung vom 6. Mai 2024\n\nNachricht aus der Stadt\n\n"


def read(text: str) -> Release:
    return extract(Document(id="x", text=CITY + text, source=Source(name="x", sha256="0" * 64)))


@pytest.mark.parametrize(
    ("text", "day", "place", "people"),
    [
        ("Zum ersten Mal war der Botschafter Japans, Hiro Yanaga, in Gera.", None, "Gera", "Hiro Yanaga"),
        ("Am Freitag war der finnische Botschafter Kai Sauerla in Gera.", "2024-05-03", "Gera", "Kai Sauerla"),
        ("Am Freitag war Ministerin Ada Orr im Klinikum Gera.", "2024-05-03", "Klinikum Gera", "Ada Orr"),
        ("Sechs Gäste aus Lyon haben in der vergangenen Woche ihre deutsche Partnerstadt besucht.", None, "Gera", ""),
        ("Der finnische Botschafter Kai Sauerla hat am Freitag Gera besucht.", "2024-05-03", "Gera", "Kai Sauerla"),
        ("Am Freitag, 3. Mai, war eine Delegation aus Lyon zu Gast in Gera.", "2024-05-03", "Gera", ""),
        ("Eine 20-köpfige Gruppe aus der Partnerstadt Lyon weilt vom 3. bis 7. Mai in Gera.", "2024-05-03", "Gera", ""),
        ("Noch bis Mittwoch sind 12 Schülerinnen und Schüler aus Lyon in Gera zu Gast.", None, "Gera", ""),
        ("Am Freitag waren 12 Schülerinnen und Schüler aus Lyon in Jena zu Gast.", "2024-05-03", "Jena", ""),
        ("Botschafterin Ada Orr würdigte bei ihrem Besuch in Gera am Freitag die Vereine.", "2024-05-03", "Gera", "Ada Orr"),
        ("Bei einem Arbeitsbesuch in Gera sprach Staatssekretär Tom Ahl am Freitag.", "2024-05-03", "Gera", "Tom Ahl"),
    ],
)  # fmt: skip
def test_visits(text: str, day: str | None, place: str, people: str) -> None:
    release = read(text)
    names = {p.id: p.name for p in release.persons} | {p.id: p.name for p in release.places}
    (visit,) = (e for e in release.events if "esuch" in e.name)
    assert place in [names[p] for p in visit.location]
    assert day is None or (visit.when is not None and (visit.when.start or "").startswith(day))
    assert not people or people in [names.get(p.agent) for p in visit.participants]


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai war Tom Ahl Konsul in Gera.",
        "Am Freitag war Konsul Tom Ahl in Gera verhindert.",
        "Tom Ahl war Botschafter in Lyon.",
        "Vor zehn Jahren war der damalige Botschafter in Gera zu Gast und lobte die Stadt.",
        "Bürgermeister Tom Ahl würde sich über einen Besuch des Botschafters freuen.",
        "Wer die Partnerstadt besuchen möchte, erhält Auskunft im Rathaus.",
        "Viele haben die Partnerstadt noch nie besucht.",
    ],
)
def test_no_visit(text: str) -> None:
    assert not read(text).events


def test_talks_that_were_held_are_past() -> None:
    release = read("Fachleute aus Gera sind am Freitag in Lyon zu Gesprächen zusammengekommen.")
    assert [e.when.edtf for e in release.events if e.when] == ["2024-05-03"]


def test_a_verb_before_a_number_is_no_adjective() -> None:
    release = read("Eine Woche verbrachten 50 Austauschschüler aus Lyon in ihrer Partnerstadt Gera.")
    assert [e.name for e in release.events] == ["Besuch von 50 Austauschschülern aus Lyon"]
