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


def test_a_town_of_two_words_is_one() -> None:
    release = read(
        "Gäste aus Israel\n\nGera, 2. Mai 2024. Die Partnerstadt Rishal Qeyzar schickt Gäste. Sie kommen aus Rishal Qeyzar."
    )
    assert [p.name for p in release.places if "Qeyzar" in p.name] == ["Rishal Qeyzar"]


HOUSES = [
    (
        "Gera, 2. Mai 2024. Eine Delegation aus der Partnerstadt Lyon – darunter auch Bürgermeister Ole Holm – war in Gera zu Gast.",
        "Ole Holm",
        ["Stadt Lyon"],
    ),
    (
        "Es kam Eva Lux, stellvertretende Ministerpräsidentin von Bayern und Staatsministerin für Wirtschaft.",
        "Eva Lux",
        ["Land Bayern"] * 2,
    ),
    ("Es kam Eva Lux, Präsidentin von Danzig.", "Eva Lux", ["Stadt Danzig"]),
    ("Es kam Eva Lux MdL, Ministerin für Wirtschaft des Landes Hessen.", "Eva Lux", ["Land Hessen", None]),
    (
        "Es kam der Minister für Bundes- und Europaangelegenheiten sowie Sport des Landes Hessen, Ole Holm.",
        "Ole Holm",
        ["Land Hessen"],
    ),
    (
        "Der Landkreis Greiz und der Landkreis Allenstein feierten. In Allenstein hatte Landrat Ole Holm eingeladen.",
        "Ole Holm",
        ["Landkreis Allenstein"],
    ),
    (
        "Der Kreistag war zu Besuch beim polnischen Landkreis Plonsk. Ihn begrüßte der Landrat des Landkreises Plonsk, Jan Nowak. "
        "Landrat Ole Holm dankte.",
        "Ole Holm",
        [None],
    ),
    ("Zwei Städte besucht Oberbürgermeister Ole Holm: In Warschau dankt Oberbürgermeister Ole Holm allen.", "Ole Holm", [None]),
    ("Berlin. Minister Rot sprach in Hanoi mit Handelsminister Bui Quang Vinh aus Vietnam.", "Bui Quang Vinh", [None]),
]


@pytest.mark.parametrize(("text", "name", "houses"), HOUSES, ids=[h[0][:40] for h in HOUSES])
def test_houses_of_offices(text: str, name: str, houses: list[str | None]) -> None:
    assert house(read(f"Aus der Region\n\n{text}\n"), name) == houses


NAMES = [
    ("Gekommen waren Zev Qaloni (stellvertretender Bürgermeister) und Eva Lux.", ["Zev Qaloni", "Eva Lux"]),
    ("Es kam Premierminister Nguyen Tan Dung.", ["Nguyen Tan Dung"]),
    ("Es kam der Vorsitzende, Herr YUN Jaeok.", ["Jaeok Yun"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[n[0] for n in NAMES])
def test_names_beside_an_office(text: str, names: list[str]) -> None:
    assert [p.name for p in read(f"Aus der Region\n\n{text}\n").persons] == names


def test_who_ends_a_journey_signs_nothing() -> None:
    release = read(
        "Reise nach Polen\n\nDie Handwerkskammer Gera hat am 30. April ihre Delegationsreise nach Polen abgeschlossen.\n"
    )
    assert {p.part for e in release.events for p in e.participants} <= {"organizer", "attendee"}


FORESEEN = [
    ("Das Reiseprogramm sieht einen Empfang bei der Handelskammer Danzig vor.", ["Empfang bei der Handelskammer Danzig"]),
    ("Das Programm sah einen Besuch der Muster GmbH in Danzig vor.", ["Besuch der Muster GmbH"]),
    ("Auf dem Programm stehen Gespräche mit der Handelskammer Danzig.", ["Gespräche mit der Handelskammer Danzig"]),
    ("Geplant sind Gespräche mit Gouverneurin Yuriko Tanaka.", ["Gespräche mit Gouverneurin Yuriko Tanaka"]),
    ("Ferner werden Gespräche mit der Handelskammer Danzig geführt.", ["Gespräche mit der Handelskammer Danzig"]),
    ("Das Programm sieht einen Meinungsaustausch mit Marschall Jan Nowak vor.", ["Meinungsaustausch mit Marschall Jan Nowak"]),
    ("Auf dem Programm stehen Kranzniederlegungen am Denkmal der Stadt.", ["Kranzniederlegungen am Denkmal der Stadt"]),
    ("Zum Programm gehörte ein Austausch mit Vertretern der Handelskammer Danzig und der Kommission.", []),
    (
        "Auf dem Programm stehen ein Besuch des Werks Ahl und der Handelskammer Danzig sowie ein Stadtrundgang.",
        ["Besuch des Werks Ahl und der Handelskammer Danzig", "Stadtrundgang"],
    ),
    ("Auf der Agenda stehen Gespräche mit Unternehmen und Verbänden.", []),
    ("Der Vertrag sieht einen Austausch mit der Kammer Danzig vor.", []),
    ("Das Konzept sieht Gespräche mit Schulen vor.", []),
    ("Im Mittelpunkt der Delegationsreise vom 7. bis 12. November steht der Hafen.", ["Delegationsreise"]),
    ("Die Gruppe kam zu Gesprächen mit Gouverneurin Yuriko Tanaka zusammen.", ["Gespräche mit Gouverneurin Yuriko Tanaka"]),
    ("Geplant sind Gespräche in Osaka mit Gouverneurin Yuriko Tanaka.", ["Gespräche mit Gouverneurin Yuriko Tanaka"]),
    ("Außerdem wurden ein Stadion und ein Theater besucht.", ["Besuch eines Stadions"]),
    ("Zudem wird es ein Gespräch mit Premierminister Shinzo Abe geben.", ["Gespräch mit Premierminister Shinzo Abe"]),
    ("Am 5. Mai besucht die Gruppe das Regionalparlament.", ["Besuch des Regionalparlaments"]),
    ("Am 5. Mai besucht die Gruppe den Sejmik der Woiwodschaft Pommern.", ["Besuch des Sejmik der Woiwodschaft Pommern"]),
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


def test_where_a_journey_goes_on_is_not_where_its_stops_were() -> None:
    release = read(
        "Kassel-Abend in Tokio\n\nAm Vormittag besuchte die Delegation den Hauptsitz von Tonari. Danach besuchte sie Rakuto Symphony, ein "
        "Tochterunternehmen der Rakuto Group.\n\nDie Delegation tauschte sich im Rahmen der Partnerschaft mit der Firma Belto GmbH aus.\n\n"
        "Die Wirtschaftsdelegation aus Kassel wird ihre Reise in Chiba und Osaka fortsetzen."
    )
    places = {p.id: p.name for p in release.places}
    where = {event.name: [places[p] for p in event.location] for event in release.events}
    assert where["Reise der Wirtschaftsdelegation aus Kassel nach Chiba und Osaka"] == ["Chiba", "Osaka"]
    assert where["Besuch bei Rakuto Symphony"] == ["Rakuto Symphony", "Tokio"]
    assert "Belto" not in " ".join(p.agent for event in release.events for p in event.participants)


def test_a_fair_and_what_is_at_home_are_no_stations() -> None:
    release = read(
        "Gera in Antalya\n\nDie Delegation aus Gera reiste nach Antalya. Am Dienstag besuchte sie die Universität. Am Mittwoch besuchte sie "
        "die Messe Agrotec 2024."
    )
    trip = next(event for event in release.events if event.kind == "delegation-trip")
    above = {event.kind: event.super_event for event in release.events}
    assert above["visit"] == trip.id
    assert above["trade-fair" if "trade-fair" in above else "fair"] is None


def test_a_conference_with_its_own_subject_is_another_event() -> None:
    release = read(
        "Gera in Tokio\n\nTonari war Sponsor des Japan-Tags 2023 und sprach beim Wirtschaftstag Asien 2023.\n\nMessechef Udo Kern lud die Firma "
        "ein, ihre Dienste auf der Konferenz für Cybersicherheit vorzustellen."
    )
    found = {event.name: event for event in release.events}
    assert found["Japan-Tag 2023"].kind == "public-festival"
    assert [proof.start for proof in found["Wirtschaftstag Asien 2023"].evidence] == [release.text.index("Wirtschaftstag")]
