"""Offices told by leading itself, by a label, by lists with towns in brackets, by a staff unit: whole texts, with their dates."""

from __future__ import annotations

import hashlib

import pytest

from pipeline.document import Document, Metadata
from pipeline.extract import extract
from schemas.records import Release, Source

HEAD = "Stadt Wuppertal\nPressemitteilung vom 15. Mai 2024\n\n"
CASES: list[tuple[str, str, str, str | None]] = [
    ("Die Leitung des Stadtarchivs Kassel übernimmt Eva Lux.", "Eva Lux", "Leiterin", "Stadtarchiv Kassel"),
    ("Den Vorsitz im Kreisverband Kassel übernimmt Ole Holm.", "Ole Holm", "Vorsitzender", "Kreisverband Kassel"),
    ("Die Geschäfte der Hansa Kranbau GmbH führt seit Januar Ole Holm.", "Ole Holm", "Geschäftsführer", "Hansa Kranbau GmbH"),
    ("Frau Zhao Meilin, die dem Hersteller Ningbo Gear vorsteht, kam.", "Meilin Zhao", "Vorsteherin", "Ningbo Gear"),
    ("An der Spitze der Hansa Kranbau GmbH steht seit 2019 Ole Holm.", "Ole Holm", "Leiter", "Hansa Kranbau GmbH"),
    (
        "Eva Lux tritt am 1. Juli die Nachfolge von Ole Holm als Direktorin des Stadtmuseums Kassel an.",
        "Ole Holm",
        "Direktor",
        "Stadtmuseum Kassel",
    ),
    (
        "Eva Lux, die bei der Stadt Kassel den Bereich Kultur verantwortet, sprach.",
        "Eva Lux",
        "Leiterin Bereich Kultur",
        "Stadt Kassel",
    ),
    ("Ole Holm, der das Stadtarchiv Kassel acht Jahre lang geleitet hat, geht.", "Ole Holm", "Leiter", "Stadtarchiv Kassel"),
    ("Die Tochter firmiert als Hansa Kranbau GmbH; sie wird von Eva Lux geleitet.", "Eva Lux", "Leiterin", "Hansa Kranbau GmbH"),
    ("Das Stadtarchiv Kassel leitet seit vielen Jahren Ole Holm.", "Ole Holm", "Leiter", "Stadtarchiv Kassel"),
    ("An der Spitze der Hansa Kranbau GmbH steht seit Mai Eva Lux.", "Eva Lux", "Leiterin", "Hansa Kranbau GmbH"),
    (
        "Es kam Søren Holm, Administrerende direktør der Hansa Varme A/S.",
        "Søren Holm",
        "Administrerende direktør",
        "Hansa Varme A/S",
    ),
    ("Für den Landkreis Kassel dankte Landrätin Eva Lux.", "Eva Lux", "Landrätin", "Landkreis Kassel"),
    ("Ole Holm, bis 2020 Direktor des Stadtmuseums Kassel, kam.", "Ole Holm", "Direktor", "Stadtmuseum Kassel"),
    (
        "Bürgermeister Ole Holm (Stadt Lohne), Jan Voss (Dinklage) und Eva Lux (Vechta) kamen.",
        "Eva Lux",
        "Bürgermeisterin",
        "Stadt Vechta",
    ),
    (
        "Es spielt die Musikkapelle Oberdorf unter der Stabführung von Verena Aichner.",
        "Verena Aichner",
        "Stabführerin",
        "Musikkapelle Oberdorf",
    ),
    ("Es singt der Kirchenchor Oberdorf, dirigiert von Pavel Novak.", "Pavel Novak", "Dirigent", "Kirchenchor Oberdorf"),
    ("Am Klavier: Mia Kern.", "Mia Kern", "Pianistin", None),
    ("Durch das Programm führt Mia Kern.", "Mia Kern", "Moderatorin", None),
    ("Ole Holm, der als Geschäftsführer die Hansa Kranbau GmbH leitet, kam.", "Ole Holm", "Geschäftsführer", "Hansa Kranbau GmbH"),
    (
        "Ole Holm, seines Zeichens Präsident des Heimatvereins Lohne e. V., kam.",
        "Ole Holm",
        "Präsident",
        "Heimatverein Lohne e. V.",
    ),
    (
        "Als Präsident des Heimatvereins Lohne e. V. begrüßte Ole Holm die Gäste.",
        "Ole Holm",
        "Präsident",
        "Heimatverein Lohne e. V.",
    ),
    ("Kontakt: Referat Presse, Sven Dammer, Telefon 0123", "Sven Dammer", "Referat Presse", "Stadt Wuppertal"),
    ("Moderiert hat Mia Kern.", "Mia Kern", "Moderatorin", None),
    ("Kuratiert wurde die Schau von Jan Voss.", "Jan Voss", "Kurator", None),
    ("Es kam die Rektorin der Universität Kassel (UK), Prof. Mia Kern.", "Mia Kern", "Rektorin", "Universität Kassel"),
    ("Das merkte Eva Lux an, die seit 2015 das Stadtarchiv Kassel leitet.", "Eva Lux", "Leiterin", "Stadtarchiv Kassel"),
    ("Es spielt die Stadtmusik Lohne unter der Direktion von Jan Voss.", "Jan Voss", "Dirigent", "Stadtmusik Lohne"),
    (
        "Landrat Jan Voss vom Landkreis Vechta und seine Stellvertreterin Eva Lux kamen.",
        "Eva Lux",
        "Stellvertreterin",
        "Landkreis Vechta",
    ),
    ("Am Nachmittag singt im Kloster Lüne der Chor, wie Äbtissin Eva Lux sagte.", "Eva Lux", "Äbtissin", "Kloster Lüne"),
    ("Es kam Eva Lux. Die 41-Jährige war zuletzt Leiterin des Stadtarchivs Kassel.", "Eva Lux", "Leiterin", "Stadtarchiv Kassel"),
    ("Am Abend sprach Ständerat Beat Holm.", "Beat Holm", "Ständerat", None),
    ("Es kam der Rektor der Hochschule Fulda, Prof. Dr. hab. Jan Kowal.", "Jan Kowal", "Rektor", "Hochschule Fulda"),
]
NONE = [
    ("Als Präsidenten des Heimatvereins Lohne e. V. begrüßte Ole Holm den Gast.", "Ole Holm"),
    ("An der Spitze der Bewegung stand Eva Lux.", "Eva Lux"),
    ("Durch das Museum führt Eva Lux.", "Eva Lux"),
    ("Eine Gruppe unter Leitung von Eva Lux kam.", "Eva Lux"),
]


def read(text: str) -> Release:
    """Return the release that a text is the whole body of."""
    whole = HEAD + text + "\n"
    source = Source(name="x.txt", sha256=hashlib.sha256(whole.encode()).hexdigest())
    return extract(Document("x", whole, source, Metadata()))


def held(text: str, name: str) -> list[tuple[str, str | None]]:
    """Return (title, name of the organisation) of a person's offices."""
    found = read(text)
    houses = {o.id: o.name for o in found.organizations}
    return [(r.title, houses.get(r.organization or "")) for p in found.persons if p.name == name for r in p.roles]


@pytest.mark.parametrize(("text", "name", "title", "house"), CASES, ids=[c[0][:60] for c in CASES])
def test_office_is_read(text: str, name: str, title: str, house: str | None) -> None:
    assert held(text, name) == [(title, house)]


@pytest.mark.parametrize(("text", "name"), NONE, ids=[n[0] for n in NONE])
def test_no_office_is_read(text: str, name: str) -> None:
    assert held(text, name) == []


STATUSES = [
    ("Frau Eva Lux, die dem Stadtarchiv Kassel vorsteht, kam.", "current"),
    ("Frau Eva Lux, die dem Stadtarchiv Kassel lange vorstand, kam.", "former"),
    ("Eva Lux steht dem Stadtarchiv Kassel vor.", "current"),
    ("Eva Lux stand dem Stadtarchiv Kassel vor.", "former"),
    ("Eva Lux, die als Direktorin das Stadtarchiv Kassel leitet, kam.", "current"),
    ("Eva Lux, die als Direktorin das Stadtarchiv Kassel leitete, kam.", "former"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=[s[0] for s in STATUSES])
def test_status_by_the_tense(text: str, status: str) -> None:
    assert [r.status for p in read(text).persons if p.name == "Eva Lux" for r in p.roles] == [status]
