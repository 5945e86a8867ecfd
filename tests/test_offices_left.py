"""Offices whose house only the rest of the release tells: the other of two counties, the only mayor's town, the land of an adjective."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

CASES: list[tuple[str, dict[str, str | None]]] = [
    (
        "Der Landkreis Nordhausen und der Landkreis Göttingen arbeiten zusammen. „Notfälle kennen keine Grenzen“, sagte Landrätin Eva Lux."
        " Göttingens Landrat Ole Holm unterschrieb ebenfalls.",
        {"Eva Lux": "Landkreis Nordhausen", "Ole Holm": "Landkreis Göttingen"},
    ),
    (
        "Eine Gruppe aus dem Landkreis Calw besuchte den Landkreis Görlitz. Landrat Ole Holm begrüßte sie, sein Calwer Kollege Jan Kern dankte.",
        {"Ole Holm": "Landkreis Görlitz", "Jan Kern": "Landkreis Calw"},
    ),
    (
        "Die Landkreise Calw, Görlitz und Plön arbeiten zusammen. Landrätin Eva Lux und Landrat Ole Holm unterschrieben.",
        {"Eva Lux": None, "Ole Holm": None},
    ),
    ("Der Ammerländer Kreistag tagte. Landrat Ole Holm berichtete.", {"Ole Holm": "Landkreis Ammerland"}),
    (
        "Der Landkreis Emsland übergab einen Wagen. Landrat Ole Holm, Kreisbrandmeister Jan Kern und die stellvertretende Landrätin Eva Lux kamen.",
        {"Ole Holm": "Landkreis Emsland", "Jan Kern": "Landkreis Emsland", "Eva Lux": "Landkreis Emsland"},
    ),
    (
        "Der Landkreis Emsland lud ein. Landrat Ole Holm begrüßte die stellvertretende Landrätin aus Łomża, Maria Dziekońska.",
        {"Ole Holm": "Landkreis Emsland", "Maria Dziekońska": None},
    ),
    (
        "In Gera empfing Oberbürgermeisterin Eva Lux Gäste aus Litauen. Auch die Beigeordneten Ole Holm und Jan Kern nahmen sich Zeit.",
        {"Eva Lux": "Stadt Gera", "Ole Holm": "Stadt Gera", "Jan Kern": "Stadt Gera"},
    ),
    (
        "Hof feiert\n\nOberbürgermeisterin Eva Lux aus Hof sprach in der tschechischen Partnerstadt Cheb. Bürgermeister Antonín Javora führte.",
        {"Eva Lux": "Stadt Hof", "Antonín Javora": "Stadt Cheb"},
    ),
    (
        "Die niedersächsische Landesregierung tagte. Finanzministerin Eva Lux und Ministerpräsident Ole Holm stellten den Haushalt vor.",
        {"Eva Lux": "Land Niedersachsen", "Ole Holm": "Land Niedersachsen"},
    ),
    (
        "Die bayerische und die hessische Polizei üben gemeinsam. Finanzministerin Eva Lux und Ministerpräsident Ole Holm sahen zu.",
        {"Eva Lux": None, "Ole Holm": None},
    ),
    (
        "Auf dem Podium saßen Landrat Ole Holm aus dem Kreis Plön und Bürgermeister Sun Wei aus der Region Rudong.",
        {"Ole Holm": "Kreis Plön", "Sun Wei": "Region Rudong"},
    ),
    (
        "Die Hochschule Fulda ehrte die Besten. Der Hochschul-Rektor Prof. Ole Holm überreichte die Urkunden.",
        {"Ole Holm": "Hochschule Fulda"},
    ),
    ("Die Kieler Universität tagte. Die Uni-Präsidentin Eva Lux sprach.", {"Eva Lux": "Universität Kiel"}),
    (
        "Die Handwerkskammer Gera lud ein. Die Handwerkskammer Gera ist stolz. Es kam auch Messechefin Eva Lux.\n\nKammerpräsident Ole Holm sprach.",
        {"Eva Lux": None, "Ole Holm": "Handwerkskammer Gera"},
    ),
    ("Die Berliner Universität tagte. Uni-Präsidentin Eva Lux sprach.", {"Eva Lux": None}),
    ("Die Kammer Ulm lud ein. Beim Festabend sprach Präsident Ole Holm aus Le Mans.", {"Ole Holm": None}),
    (
        "Die Geschäftsführung der Bäder Halle GmbH liegt künftig bei Eva Lux. Vorsitzender des Beirats bleibt Ole Holm.",
        {"Eva Lux": "Bäder Halle GmbH", "Ole Holm": "Bäder Halle GmbH"},
    ),
    ("Das Haus leitet nun Eva Lux. Sie war zuvor Pflegedirektorin am Klinikum Peine.", {"Eva Lux": "Klinikum Peine"}),
    ("Neu ist Eva Lux. Die Juristin war zuvor Kanzlerin der Hochschule Trier.", {"Eva Lux": "Hochschule Trier"}),
    ("Neu ist Eva Lux. Eine Juristin war zuvor Kanzlerin der Hochschule Trier.", {"Eva Lux": None}),
    ("Dekan Ole Holm unterschrieb für den Kirchenbezirk Blaubeuren.", {"Ole Holm": "Kirchenbezirk Blaubeuren"}),
    (
        "Es sprachen Vorstand Ole Holm, Sparkasse Hof, und Kuratorin Eva Lux, Museum Lemgo.",
        {"Ole Holm": "Sparkasse Hof", "Eva Lux": "Museum Lemgo"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=range(len(CASES)))
def test_the_house_that_is_left(text: str, wanted: dict[str, str | None]) -> None:
    """A release tells of which house an office is, though it does not say so."""
    document = Document(id="x", text=f"{text}\n", source=Source(name="x", sha256="0" * 64))
    release = extract(document, datetime.date(2024, 6, 7))
    houses = {o.id: o.name for o in release.organizations}
    found = {p.name: {houses.get(r.organization or "") for r in p.roles} for p in release.persons}
    assert {name: (found[name] - {None} or {None}) for name in wanted} == {name: {house} for name, house in wanted.items()}
