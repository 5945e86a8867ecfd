"""What is done to many or told without a noun of its own; times without a day; captions; whose mayor; whole short releases."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday


def read(text: str, date: datetime.date | None = PUBLISHED) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), date)


def told(text: str) -> list[tuple[str, str | None]]:
    release = read(f"Aus der Region\n\n{text}\n")
    return [(event.name, event.when.start if event.when else None) for event in release.events if event.confidence >= 0.5]


TUESDAY = "2024-04-30"
DEEDS = [
    ("Am Dienstag ehrte die Stadt Soest ihre erfolgreichen Sportler.", "Ehrung der erfolgreichen Sportler"),
    ("Am Dienstag zeichnete die Jury in Soest zehn Betriebe aus.", "Auszeichnung von zehn Betrieben"),
    ("Am Dienstag hat Bischof Karl Lehner die neue Orgel in der Marienkirche geweiht.", "Weihe der neuen Orgel"),
    ("Am Dienstag taufte Patin Ute Brandt in der Werft Wendt das Forschungsschiff Aurora.", "Taufe des Forschungsschiffs Aurora"),
    ("Am Dienstag nahm die Stadt Soest 15 neue E-Busse in Betrieb.", "Inbetriebnahme von 15 neuen E-Bussen"),
    ("Am Dienstag weihten Stadt und Verein den neuen Kunstrasenplatz ein.", "Einweihung des neuen Kunstrasenplatzes"),
    (
        "Am Dienstag diskutierten in der Stadthalle 200 Fachleute über die Zukunft der Pflege.",
        "Diskussion über die Zukunft der Pflege",
    ),
    ("Am Dienstag trafen sich in Soest die Außenminister der Nachbarländer.", "Treffen der Außenminister"),
    ("Am Dienstag überreichte Ministerin Eva Lohse dem Verein Arche e.V. einen Scheck.", "Übergabe eines Schecks"),
    ("Am Dienstag kam Ministerpräsident Karl Rot nach Soest.", "Besuch von Karl Rot in Soest"),
    ("Lena Vogt schaute am Dienstag in der Glashütte vorbei.", "Besuch in der Glashütte"),
]


@pytest.mark.parametrize(("text", "name"), DEEDS)
def test_deeds(text: str, name: str) -> None:
    assert (name, TUESDAY) in told(text)


NONE = [
    "Für fünf Jahrzehnte Meisterschaft dankte ihm der Verband.",
    "Bereits 2021 hatten Bund, Land und Hafenwirtschaft eine gemeinsame Absichtserklärung unterzeichnet.",
    "Die Feier war wegen der Pandemie zweimal verschoben worden.",
    "Am Dienstag nahm die Stadt Soest zu dem Bericht Stellung.",
    "Die Firma eröffnet mit der Technik neue Möglichkeiten.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_deeds(text: str) -> None:
    assert told(text) == []


def test_a_subject_behind_an_hour_is_no_genitive() -> None:
    assert told("In der Aula sang am Dienstag um 19 Uhr der Kammerchor Nord.") == [
        ("Auftritt des Kammerchors Nord", f"{TUESDAY}T19:00")
    ]


def test_an_hour_without_a_day_dates_no_event() -> None:
    release = read(
        "Stadt Soest\nPressemitteilung vom 2. Mai 2024\n\nFachtag Pflege\n\nProgramm\n9.00 Uhr Begrüßung durch Landrat Jens Behr\n",
        None,
    )
    assert release.published is not None
    assert [event.when for event in release.events] == [None] * len(release.events)
    assert [m.value for m in release.mentions if m.kind == "time"] == ["2024-05-02T09:00"]


def test_who_came_back_tells_the_end_of_the_journey() -> None:
    release = read(
        "Delegation in China\n\nEine Delegation der Stadt Soest ist am Sonntag von einer Reise nach Qingdao zurückgekehrt.\n"
    )
    trip = next(event for event in release.events if event.kind == "delegation-trip")
    assert trip.when is not None
    assert (trip.when.start, trip.when.end) == (None, "2024-04-28")


def test_a_house_told_with_wo_is_its_heads() -> None:
    release = read("Antrittsbesuch\n\nDer Botschafter besuchte das Kunsthaus Bregenz, wo ihn Direktor Thomas Trummer begrüßte.\n")
    assert [role.organization for role in next(p for p in release.persons if p.name == "Thomas Trummer").roles] == [
        "organization-kunsthaus-bregenz"
    ]


def test_a_house_beside_a_name_is_an_affiliation() -> None:
    release = read("Netztag\n\nJan Peters (Nordwind AG) und Lisa Kern (Stadtwerke Soest) sprachen über Netze.\n")
    assert {p.name: [a.organization for a in p.affiliations] for p in release.persons} == {
        "Jan Peters": ["organization-nordwind-ag"],
        "Lisa Kern": ["organization-stadtwerke-soest"],
    }


def test_a_ministrys_mayor_is_of_the_town_it_tells_of() -> None:
    release = read(
        "Ministerium für Wirtschaft\nHannover, den 12.05.2023\n\nBescheid übergeben\n\n"
        "Minister Olaf Lies hat in Cuxhaven einen Bescheid übergeben. Oberbürgermeister Uwe Santjer nahm ihn entgegen.\n",
        None,
    )
    houses = {person.name: [role.organization for role in person.roles] for person in release.persons}
    assert houses["Uwe Santjer"] == ["organization-stadt-cuxhaven"]
    assert "Olaf Lies" in houses  # no genitive


def test_a_journey_has_the_members_that_its_stations_tell_of() -> None:
    release = read(
        "Stadt Düren\nPressemitteilung\nDüren, 2. Mai 2024\n\nDelegation aus Düren reist nach Osaka\n\n"
        "Eine Delegation aus Düren ist von Sonntag bis Mittwoch nach Osaka gereist. "
        "Am Montag besuchte Bürgermeister Frank Peter Ullrich von der Stadt Düren den Hauptsitz von Toyo Systems. "
        "Am Dienstag unterzeichneten er und der Direktor des Instituts eine Absichtserklärung.\n\nStadt Düren, Kaiserplatz 2, 52349 Düren\n",
        None,
    )
    trip = next(event for event in release.events if event.kind == "delegation-trip")
    assert "person-frank-peter-ullrich" in {p.agent for p in trip.participants}


def test_a_partnerships_anniversary_is_its_partners() -> None:
    release = read(
        "40 Jahre Freundschaft\n\nAm 30. April wurde im Rathaus das 40-jährige Jubiläum der Städtepartnerschaft zwischen Düren und Metz gefeiert.\n"
    )
    feast = next(event for event in release.events if event.kind == "anniversary")
    assert {p.agent for p in feast.participants if p.part == "partner"} == {
        "organization-stadt-dueren",
        "organization-stadt-metz",
    }


PUT_OFF = [
    ("Das Konzert wird auf den 17. September verschoben.", "rescheduled", "2024-09-17", None),
    ("Das für den 7. Mai geplante Konzert wird auf den 17. September verschoben.", "rescheduled", "2024-09-17", "2024-05-07"),
    ("Das Konzert am 7. Mai wird verschoben.", "postponed", None, "2024-05-07"),
    ("Das Konzert wird vom 7. Mai auf Dienstag, 17. September, verlegt.", "rescheduled", "2024-09-17", "2024-05-07"),
    (
        "Das Konzert, ursprünglich für den 7. Mai angesetzt, wird am 17. September nachgeholt.",
        "rescheduled",
        "2024-09-17",
        "2024-05-07",
    ),
    ("Das Konzert wurde verschoben: Es findet am 17. September in der Stadthalle statt.", "rescheduled", "2024-09-17", None),
    ("Das Konzert am 7. Mai entfällt. Es wird am 17. September nachgeholt.", "rescheduled", "2024-09-17", "2024-05-07"),
    (
        "Das Konzert am 7. Mai muss verschoben werden. Es wird am 17. September nachgeholt.",
        "rescheduled",
        "2024-09-17",
        "2024-05-07",
    ),
    (
        "Nicht stattfinden kann das Konzert am 7. Mai. Nachgeholt wird es am 17. September.",
        "rescheduled",
        "2024-09-17",
        "2024-05-07",
    ),
    ("Das Konzert am 7. Mai wird auf den 17. September geschoben.", "rescheduled", "2024-09-17", "2024-05-07"),
    (
        "Das Konzert am 7. Mai entfällt. Das teilte Udo Kern mit. Nachgeholt wird es, wenn alles klappt, am 17. September.",
        "rescheduled",
        "2024-09-17",
        "2024-05-07",
    ),
    ("Das Konzert am 7. Mai entfällt. Neuer Termin ist Dienstag, der 17. September.", "rescheduled", "2024-09-17", "2024-05-07"),
    ("Das Konzert am 7. Mai fällt aus und wird am 17. September nachgeholt.", "rescheduled", "2024-09-17", "2024-05-07"),
    ("Statt am 7. Mai findet das Konzert am 17. September statt.", "rescheduled", "2024-09-17", "2024-05-07"),
    ("Das Konzert findet nicht am 7. Mai, sondern am 10. Mai statt.", "rescheduled", "2024-05-10", "2024-05-07"),
    ("Das Konzert am 7. Mai fällt aus.", "cancelled", "2024-05-07", None),
]


@pytest.mark.parametrize(("text", "status", "start", "previous"), PUT_OFF)
def test_events_put_off(text: str, status: str, start: str | None, previous: str | None) -> None:
    found = [
        (event.status, event.when.start if event.when else None, event.previous.start if event.previous else None)
        for event in read(f"Aus dem Kulturamt\n\n{text}\n").events
    ]
    assert found == [(status, start, previous)]


def test_a_signing_that_is_planned_has_not_been() -> None:
    release = read(
        "IHK Arnsberg\n\nDie IHK Arnsberg und die Handelskammer Lille planen für Herbst die Unterzeichnung einer Kooperationsvereinbarung.\n"
    )
    assert [(agreement.status, len(agreement.parties)) for agreement in release.agreements] == [("planned", 2)]
