"""Events and agreements of whole texts: which there are, what they are called, when, where, and who takes part."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Event, Release, Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday


def read(text: str, date: datetime.date | None = PUBLISHED) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), date)


def start(event: Event) -> str | None:
    return event.when.start if event.when else None


ONE = [
    ("Am Samstag, 11. Mai, findet um 19 Uhr im Bürgerhaus das Frühlingskonzert der Musikschule statt.", "Frühlingskonzert der Musikschule", "2024-05-11T19:00"),
    ("Rund 200 Gäste kamen am Mittwochabend zum Neujahrsempfang der Industrie- und Handelskammer.", "Neujahrsempfang der Industrie- und Handelskammer", "2024-05-01"),
    ("Auf dem Marktplatz startet am Freitag um 18 Uhr das Weinfest.", "Weinfest auf dem Marktplatz", "2024-05-03T18:00"),
    ("Die Grundsteinlegung für den Neubau der Grundschule erfolgte am 30. April.", "Grundsteinlegung für den Neubau der Grundschule", "2024-04-30"),
    ("Am Montag besuchte die Delegation den Hauptsitz von Toshiba.", "Besuch des Hauptsitzes von Toshiba", "2024-04-29"),
    ("Am Freitag wurde das neue Feuerwehrhaus eingeweiht.", "Einweihung des neuen Feuerwehrhauses", "2024-04-26"),
    ("Die Stadträtin legt am 8. Mai um 11 Uhr auf dem Hauptfriedhof einen Kranz nieder.", "Kranzniederlegung auf dem Hauptfriedhof", "2024-05-08T11:00"),
    ("Die Ausstellung „Licht und Schatten“ ist vom 12. Mai bis 30. Juni im Stadtmuseum zu sehen.", "Ausstellung „Licht und Schatten“", "2024-05-12"),
    ("Am 14. Mai findet in der Bücherei ein Vorlesevergnügen statt.", "Vorlesevergnügen in der Bücherei", "2024-05-14"),
    ("Einen Förderbescheid über 2 Millionen Euro überreichte Minister Ahl am Montag an Lena Vogt.", "Übergabe eines Förderbescheids", "2024-04-29"),
    ("Die Nordlicht GmbH ist am Montag mit dem Thüringer Innovationspreis ausgezeichnet worden.", "Verleihung des Thüringer Innovationspreises", "2024-04-29"),
    ("Bei einem Besuch am Montag in der Werkstatt der Nordlicht GmbH informierte sich Landrat Ahl.", "Besuch in der Werkstatt der Nordlicht GmbH", "2024-04-29"),
    ("Förderung für Unternehmensgründung\n\nMinister Ahl überreichte am Montag den Bescheid.", "Übergabe des Bescheids", "2024-04-29"),
    ("Vom 13. bis 15. Mai tagt in Jena der Deutsche Bibliotheksverband.", "Tagung des Deutschen Bibliotheksverbands", "2024-05-13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "when"), ONE)
def test_one_event(text: str, name: str, when: str) -> None:
    events = read(text).events
    assert [(e.name, start(e)) for e in events] == [(name, when)]


NONE = [
    "Der Verein wurde am 3. Mai 1990 gegründet und zählt heute 300 Mitglieder.",
    "Neue Führung\n\nAm Montag beginnt in Jena unter neuer Führung die Arbeit.",
    "Die neue Satzung tritt am 1. Juni in Kraft.",
    "Anmeldungen sind bis zum 24. Mai möglich.",
    "Es könnte im Herbst ein Konzert geben.",
    "Der erste Vertrag war am 15. Oktober 2005 geschlossen worden.",
    "Das Archiv ist von Dienstag bis Freitag geöffnet.",
    "Fest eingeplant ist der 12. Mai auch bei den Gästen.",
    "Die Hochschule hat mit dem Klinikum Gotha im Dezember 2023 einen Kooperationsvertrag abgeschlossen.",
    "Die Besucherinnen und Besucher des Wertstoffhofs zahlen ab 1. Juni weniger.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_event(text: str) -> None:
    assert read(text).events == ()


def test_what_a_guest_had_done_before_dates_no_reception() -> None:
    found = read(
        "Im Museum wurde die Gruppe von Direktorin Anna Weiß empfangen, die im März einen Vertrag mit der Stadt unterzeichnet hatte."
    )
    (reception,) = [e for e in found.events if e.kind == "reception"]
    assert start(reception) is None


def test_headline_lead_and_later_mention_are_one_event() -> None:
    text = (
        "Neujahrsempfang der Stadt im Rathaus\n\nOberbürgermeisterin Lena Vogt lädt am Freitag, 10. Mai, um 18 Uhr zum Neujahrsempfang ins Rathaus ein. "
        "Beim Empfang spricht auch Pfarrer Tom Ahlers.\n"
    )
    events = read(text).events
    assert [(e.kind, start(e)) for e in events] == [("new-year-reception", "2024-05-10T18:00")]
    assert {p.agent for p in events[0].participants} >= {"person-lena-vogt", "person-tom-ahlers"}


def test_a_list_of_objects_is_a_visit_each() -> None:
    events = read("Am Samstag besuchte die Gruppe das Bayerische Armeemuseum und die Stadtbibliothek.").events
    assert [e.name for e in events] == ["Besuch des Bayerischen Armeemuseums", "Besuch der Stadtbibliothek"]
    assert [start(e) for e in events] == ["2024-04-27", "2024-04-27"]


def test_a_trip_holds_its_stations() -> None:
    text = (
        "Vom 22. bis 26. April reiste eine Delegation der Stadt Kassel nach Finnland. Am Dienstag besichtigte die Gruppe den Hafen von Helsinki. "
        "Am Mittwoch fand ein Empfang in der Botschaft statt."
    )
    events = {e.kind: e for e in read(text).events}
    trip = events["delegation-trip"]
    assert trip.when is not None
    assert (trip.when.start, trip.when.end) == ("2024-04-22", "2024-04-26")
    assert "Delegation" in trip.name
    assert events["reception"].super_event == trip.id


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Das für Sonntag geplante Orgelkonzert muss leider ausfallen.", "cancelled"),
        ("Die Bürgersprechstunde am 6. Mai entfällt.", "cancelled"),
        ("Das Sommerfest am 8. Juni findet nicht statt.", "cancelled"),
        ("Der Rat hat beschlossen, das Konzert am 6. Mai abzusagen.", "cancelled"),
        ("Die Stadt teilt mit, dass sie das Konzert am 6. Mai absagt.", "cancelled"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [e.status for e in read(text).events] == [status]


def test_a_moved_event_keeps_its_first_date() -> None:
    (event,) = read("Die für den 4. Mai geplante Lesung im Stadtpark wird auf den 11. Mai verschoben.").events
    assert (event.status, start(event)) == ("rescheduled", "2024-05-11")
    assert event.previous is not None
    assert event.previous.start == "2024-05-04"


def test_an_agenda_heading_dates_its_lines() -> None:
    text = "Termine der Woche\n\nMontag, 6. Mai\n\n10 Uhr - Spatenstich für den Anbau der Kita\n\nDienstag, 7. Mai\n\n17 Uhr - Sitzung des Finanzausschusses\n"
    assert [(e.name, start(e)) for e in read(text).events] == [
        ("Spatenstich für den Anbau der Kita", "2024-05-06T10:00"),
        ("Sitzung des Finanzausschusses", "2024-05-07T17:00"),
    ]


def test_labels_speak_of_the_headline() -> None:
    text = "Kinderflohmarkt der Kita Sonnenschein\n\nWann? Samstag, 11. Mai, 14 Uhr\nWo? Turnhalle Altdorf\n\nWir freuen uns auf viele Gäste und gutes Wetter im Mai.\n"
    assert [(e.name, start(e)) for e in read(text).events] == [("Kinderflohmarkt der Kita Sonnenschein", "2024-05-11T14:00")]


def test_a_label_tells_the_days_of_a_weekend() -> None:
    text = "Neustadt feiert am kommenden Wochenende sein Brückenfest.\n\nWann: 3. bis 5. Mai 2024\nWo: Altstadt, Neustadt\n\nDer Eintritt ist frei.\n"
    (event,) = read(text).events
    assert event.when is not None
    assert (event.when.start, event.when.end) == ("2024-05-03", "2024-05-05")


def test_a_day_with_its_weekday_is_no_history() -> None:
    text = "Hameln. Mit einem Festakt im Rathaus haben beide Städte am Samstag, 21. September 2024, gefeiert. Am Freitag kam ein Chor. Am 3. Mai 1990 war der Vertrag unterzeichnet worden. Das nächste Stadtfest ist für den 3. Oktober 2025 geplant.\n"
    assert [e.name for e in read(text, None).events] == ["Festakt im Rathaus", "Stadtfest"]


def test_a_feast_of_the_same_year_as_one_of_history_is_history() -> None:
    text = "Am Sonntag wurde in Neustadt die Kirche eingeweiht. Der Spatenstich war im April 2022 erfolgt, das Richtfest im November desselben Jahres gefeiert worden.\n"
    assert [e.name for e in read(text).events] == ["Einweihung der Kirche"]


def test_none_of_several_whose_works_are_shown_takes_part() -> None:
    text = "Am 5. Mai eröffnet das Museum die Ausstellung „Wasser“. Werke von Tom Ahl, Lena Vogt und Mia Brand bilden den Kern der Schau."
    assert not [p for e in read(text).events for p in e.participants if p.agent.startswith("person")]


def test_a_signing_and_its_agreement() -> None:
    release = read(
        "Die Universität Essen und die Universität Kyoto haben am 29. April in Kyoto ein Abkommen über den Austausch von Studierenden geschlossen."
    )
    (event,), (agreement,) = release.events, release.agreements
    names = {o.id: o.name for o in release.organizations}
    assert event.name == "Unterzeichnung eines Abkommens über den Austausch von Studierenden"
    assert event.about == (agreement.id,)
    assert {names[p] for p in agreement.parties} == {"Universität Essen", "Universität Kyoto"}
    assert agreement.signed
    assert agreement.date is not None
    assert agreement.date.start == "2024-04-29"


def test_a_jubilee_tells_since_when_a_partnership_stands() -> None:
    release = read("Anlass ist das 30-jährige Jubiläum der Städtepartnerschaft zwischen Berlin und Tokio.")
    (agreement,) = release.agreements
    assert agreement.partnership
    assert agreement.since is not None
    assert (agreement.since.edtf, agreement.since.implied) == ("1994", ("year",))


def test_events_of_contacts_and_background_are_none() -> None:
    text = (
        "Stadt eröffnet Bücherei\n\nBürgermeisterin Lena Vogt eröffnet am Samstag, 4. Mai, um 11 Uhr die neue Stadtbücherei.\n\n"
        "Hintergrund\nDas Stadtfest 1998 fand am 5. Juli statt.\n\nKontakt: Tom Ahlers, Telefon 0123 4567, Sprechstunde am Montag\n"
    )
    assert [e.name for e in read(text).events] == ["Eröffnung der neuen Stadtbücherei"]


def test_the_same_words_give_the_same_events() -> None:
    text = "\n\n".join(text for text, _, _ in ONE)
    assert read(text).events == read(text).events
