"""Town life: exhibitions, concerts and moved dates, who welcomes choirs, what is no event; agendas of Austrian town halls."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source


def read(text: str) -> Release:
    return extract(Document("x", text, Source(name="x.txt", sha256="0")), datetime.date(2024, 3, 1))


# A text, and of each event its name, its start and its status.
TOLD: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    (
        "Verlegt\n\nDas Konzert von Lena Vogt wurde vom 26. April auf den Herbst verlegt. Alle Karten bleiben gültig.",
        [("Konzert von Lena Vogt", None, "postponed")],
    ),
    (
        "Für die Vorstellung mit „Ida Roth“, geplant am 3. April 2024, ist als Ausweichtermin Freitag, 18. Oktober 2024, 18 Uhr vorgesehen.",
        [("Vorstellung mit „Ida Roth“", "2024-10-18T18:00", "rescheduled")],
    ),
    (
        "Nun eröffnet der Sänger am Freitag, 6. September 2024, die neue Spielzeit der Kulturfabrik Zyrau.",
        [("Eröffnung der neuen Spielzeit der Kulturfabrik Zyrau", "2024-09-06", "scheduled")],
    ),
    ("Am 3. Mai 2024 besichtigten die Gäste das Schloss Zyrau und ließen den Tag in einem Gasthof ausklingen.",
     [("Besichtigung des Schlosses Zyrau", "2024-05-03", "scheduled")]),
    (
        "Dann eröffnet das Museum am 10. März 2024 seine neue Ausstellung. Zur Vernissage um 11 Uhr spricht Ida Roth.",
        [("Vernissage", "2024-03-10T11:00", "scheduled")],
    ),
    (
        "Die Konzertreihe „Klang“ wird im Herbst 2024 fortgesetzt. Das zweite Konzert am Freitag, 20. September 2024, gestaltet Kantor Ole Voss.",
        [("Konzertreihe „Klang“", "2024", "scheduled"), ("Konzert", "2024-09-20", "scheduled")],
    ),
    (
        "Vernissage ist am Samstag\n\nDie Ausstellung wird am Samstag, 2. März 2024, um 16 Uhr im Stadtmuseum Gera eröffnet.",
        [("Vernissage im Stadtmuseum Gera", "2024-03-02T16:00", "scheduled")],
    ),
    ("Der Opfer des Krieges wird oft gedacht. Dieser Opfer gedenkt die Stadt am Montag, 11. November 2024.",
     [("Gedenken der Opfer", "2024-11-11", "scheduled")]),
    ("Die Altstadt ist während der Öffnungszeiten zu besichtigen.", []),
    ("Beim 1. Hornkonzert von Ole Voss gab es ein Wiederhören.", []),
    ("Die Sammlungsschau „Krieg und Frieden“ endet bereits am 21. September 2024.", [("Sammlungsschau „Krieg und Frieden“", None, "scheduled")]),
    (
        "Am Sonntag, 3. März 2024, ist der Umzug in Gera. Dafür ist an Rosenmontag, 4. März, von 9 bis 17 Uhr geöffnet; um 14.30 Uhr bietet "
        "Ole Voss eine Führung an.",
        [("Führung", "2024-03-04T14:30", "scheduled")],
    ),
    (
        "Bürgermeister Ole Holm bietet am Donnerstag, 16. Mai 2024, eine Sprechstunde an. Von 16 bis 18 Uhr steht er Rede und Antwort.",
        [("Sprechstunde", "2024-05-16T16:00", "scheduled")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_what_is_told(text: str, events: list[tuple[str, str | None, str]]) -> None:
    assert [(e.name, e.when.start if e.when is not None else None, e.status) for e in read(text).events] == events


# A text, and who takes part in its first event, each with the part.
PARTS: list[tuple[str, dict[str, str]]] = [
    ("Am 5. Mai 2024 gibt die Stadtkapelle Zyrau ein Konzert auf dem Marktplatz.", {"Stadtkapelle Zyrau": "performer"}),
    ("Am 5. Mai 2024 führt der Kammerchor Zyrau das Requiem von Ole Voss auf.", {"Kammerchor Zyrau": "attendee"}),
    ("Beim Festkonzert am 6. Juli 2024 steht die Messe D-Dur von Anton Kern auf dem Programm.", {}),
    (
        "Am 6. Juli 2024 ist die Bürgerversammlung. Nach der Gemeindeordnung für den Freistaat Bayern hat der Bürger das Wort.",
        {},
    ),
    ("Das Stadtmuseum Zyrau hat wegen des Karnevalsumzugs am 3. März 2024 geschlossen.", {}),
    ("Wegen der guten Resonanz wird die Ausstellung zum 100. Geburtstag des Malers Ole Voss um zwei Wochen verlängert.", {}),
    (
        "Beim Empfang am 5. Mai 2024 sprach Ida Roth. Für das Programm, das die Gäste erwartet, zeichnet Ole Voss verantwortlich.",
        {"Ida Roth": "speaker", "Ole Voss": "attendee"},
    ),
    (
        "Beim Konzert am 5. Mai 2024 werden die „Madrigale“ des italienischen Komponisten Ole Voss und das Streichquintett in F-Dur von Ida Roth gespielt.",
        {},
    ),
    ("Im Konzert am 5. Mai 2024 erklingt die Kantate „Lobe den Herrn“ BWV 29 von Johann Sebastian Bach.", {}),
    ("Die Ausstellung zeigt ab 5. Mai 2024 Blätter von Künstlern wie Ole Voss oder Ida Roth.", {}),
]


@pytest.mark.parametrize(("text", "parts"), PARTS, ids=[p[0][:50] for p in PARTS])
def test_who_takes_part(text: str, parts: dict[str, str]) -> None:
    release = read(text)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    assert {names[p.agent]: p.part for p in release.events[0].participants} == parts


def test_a_mayor_who_receives_guests_is_not_of_their_town() -> None:
    text = (
        "Am 11. Juni 2024 sang der Chor in Jena. Dort wurden die Sängerinnen aus Gera von der Bürgermeisterin Ida Roth empfangen."
    )
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    assert [names.get(r.organization or "") for p in release.persons for r in p.roles] == ["Stadt Jena"]


def test_a_land_has_no_mayor() -> None:
    release = read("Oberbürgermeister Ole Holm lädt ein. Es gilt die Gemeindeordnung für den Freistaat Bayern.")
    assert [r.organization for p in release.persons for r in p.roles] == [None]


def test_where_else_an_orchestra_played_is_not_where_it_plays() -> None:
    text = "Konzert „Klang“\n\nDas Konzert „Klang“ ist am 7. Juli 2024 in der Kirche in Gera. Konzerte in China machten das Orchester bekannt."
    release = read(text)
    places = {p.id: p.name for p in release.places}
    assert all("China" not in [places[where] for where in e.location] for e in release.events if "Klang" in e.name)


def test_an_agenda_tells_where_behind_whom() -> None:
    text = (
        "Terminvorschau vom 30. April bis 11. Mai 2018\n\nWien - Vorgemerkt sind:\n\nMITTWOCH, 2. MAI\n"
        "11 Uhr: Empfang der Schüler durch Bürgermeisterin Ida Roth (Rathaus, Sitzungssaal)\n"
        "14 Uhr: Eröffnung der Lesewoche mit StR Tom Ahl (Kino, Markt 4)\n"
        "17 Uhr: Überreichung des Goldenen Ehrenzeichens an BV Adolf Holm durch Bgm. Karl Kern (Rathaus)\n"
    )
    release = extract(Document("x", text, Source(name="x.txt", sha256="0")))
    names = {p.id: p.name for p in release.places} | {p.id: p.name for p in release.persons}
    told = [
        (e.when.start if e.when is not None else None, [names[p] for p in e.location][:1], [names[p.agent] for p in e.participants])
        for e in release.events
    ]
    assert told == [
        ("2018-05-02T11:00", ["Rathaus"], ["Ida Roth"]),
        ("2018-05-02T14:00", ["Kino"], ["Tom Ahl"]),
        ("2018-05-02T17:00", ["Rathaus"], ["Adolf Holm", "Karl Kern"]),
    ]


# A text, and of each person the offices with their houses.
OFFICES: list[tuple[str, dict[str, list[tuple[str, str | None]]]]] = [
    (
        "Oberbürgermeisterin Ida Roth empfängt Schüler aus Lyon\n\nEine Woche lernen zehn Jugendliche aus der Partnerstadt Lyon den Alltag "
        "in Gera kennen. Die Gäste wohnen in Gera bei Familien.",
        {"Ida Roth": [("Oberbürgermeisterin", "Stadt Gera")]},
    ),
    (
        "Gera. Oberbürgermeister Ole Holm und sein Kollege aus der französischen Partnerstadt begrüßten in Gera 27 Schüler aus Lyon. "
        "Bürgermeister Jules Petit dankte.",
        {"Ole Holm": [("Oberbürgermeister", "Stadt Gera")], "Jules Petit": [("Bürgermeister", None)]},
    ),
    (
        "Gera. Oberbürgermeister Ole Holm begrüßte in Gera 27 Schüler aus der Partnerstadt Lyon. Bürgermeister Jan Kern dankte.",
        {"Ole Holm": [("Oberbürgermeister", "Stadt Gera")], "Jan Kern": [("Bürgermeister", None)]},
    ),
    ("Zehn Schüler mit ihren Begleitern Ida Roth und Ole Holm kamen nach Gera.", {"Ida Roth": [], "Ole Holm": []}),
    (
        "Er zeigte den Gästen um die Bürgermeisterin Ida Roth, den Partner der Feuerwehr Gera sowie den Nachbarn die Wache.",
        {"Ida Roth": [("Bürgermeisterin", None)]},
    ),
    ("Es sprach die Leiterin des Spielmannszugs Ida Roth.", {"Ida Roth": [("Leiterin des Spielmannszugs", None)]}),
    ("Das Haus wurde von Erster Kreisbeigeordneter Ida Roth eröffnet.", {"Ida Roth": [("Erste Kreisbeigeordnete", None)]}),
    ("Es sprach Erster Kreisbeigeordneter Ole Holm.", {"Ole Holm": [("Erster Kreisbeigeordneter", None)]}),
    ("Das Haus wurde von Partnerschaftsbeauftragtem Ole Holm eröffnet.", {"Ole Holm": [("Partnerschaftsbeauftragter", None)]}),
    ("Es sprach Ida Roth, Leiterin des Referates Schulen.", {"Ida Roth": [("Leiterin", "Referat Schulen")]}),
]


@pytest.mark.parametrize(("text", "offices"), OFFICES, ids=[o[0][:50] for o in OFFICES])
def test_whose_office(text: str, offices: dict[str, list[tuple[str, str | None]]]) -> None:
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    assert {p.name: [(r.title, names.get(r.organization or "")) for r in p.roles] for p in release.persons} == offices


@pytest.mark.parametrize(
    "text",
    [
        "Den Besucheransturm will das Haus meistern.",
        "Karten (Eintritt 8,- / 5,- Euro) gibt es dort.",
        "Die Scheune wurde in Brand gesetzt.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert not read(text).places


def test_days_of_the_month_told_before_are_no_history() -> None:
    text = "Im Oktober geht es weiter. Die Lesung am 20. Oktober 2023 wird gefördert. Die Lesung findet am 26. Oktober 2023 statt."
    release = extract(Document("x", text, Source(name="x.txt", sha256="0")))
    assert [e.when.start if e.when is not None else None for e in release.events] == ["2023-10-20", "2023-10-26"]


def test_the_town_of_the_dateline_is_not_visited() -> None:
    for opening in ("Gera, Deutschland - ", "Gera - "):
        text = f"Gera feiert\n\n{opening}Eine Delegation aus Gera hat die französische Partnerstadt Lyon besucht, um das Jubiläum zu feiern."
        release = read(text)
        places = {p.id: p.name for p in release.places}
        assert [(e.name, [places[p] for p in e.location]) for e in release.events] == [
            ("Besuch einer Delegation aus Gera", ["Lyon"])
        ]


def test_a_day_beside_a_whole_date_has_its_year() -> None:
    text = "Am 30. September 2023 fand die Feier statt. Das Konzert war am Freitag, 29. September. Am Montag, 5. Oktober, war ein Fest."
    release = extract(Document("x", text, Source(name="x.txt", sha256="0")))
    assert [e.when.start if e.when is not None else None for e in release.events] == ["2023-09-29", "XXXX-10-05"]
