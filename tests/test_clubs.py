"""Posts of clubs, schools, bands and hackerspaces: the headline names the event, a line below says when, the house itself holds it."""

from __future__ import annotations

import pytest

from pipeline.document import Document, Metadata
from pipeline.extract import extract
from schemas.records import Release, Source


def read(text: str, publisher: str, published: str = "2024-05-02") -> Release:
    source = Source(name="x", sha256="0" * 64)
    return extract(Document("x", text, source, Metadata(publisher=publisher, published=published)))


def told(release: Release) -> list[tuple[str, str, list[str]]]:
    """The events of a release: name, when, and who organises."""
    names = {o.id: o.name for o in release.organizations}
    return [
        (e.name, e.when.edtf if e.when else "", [names[p.agent] for p in e.participants if p.part == "organizer"])
        for e in release.events
        if e.confidence >= 0.5
    ]


POSTS = [
    (
        "Lesung mit Anke Brodersen\n\nFreitag, 10. Mai, 20 Uhr\n\nDie Autorin Anke Brodersen liest aus ihrem Roman „Nebelkinder“.",
        "Kulturverein Alte Schmiede",
        [("Lesung mit Anke Brodersen", "2024-05-10T20:00", ["Kulturverein Alte Schmiede"])],
    ),
    (
        "Filmabend: Nachtfalter\n\nMittwoch, 8. Mai | 20 Uhr | Altes Kino\n\nWir zeigen den Stummfilm mit Livemusik.",
        "Filmclub Lichtspiel",
        [("Filmabend", "2024-05-08T20:00", ["Filmclub Lichtspiel"])],
    ),
    (
        "3D-Druck für Einsteiger\n\nDieser Workshop richtet sich an alle, die noch nie gedruckt haben.",
        "Hackspace Nordlicht e. V.",
        [("Workshop „3D-Druck für Einsteiger“", "", ["Hackspace Nordlicht e. V."])],
    ),
    (
        "Müll am Fluss\n\nWir treffen uns am Samstag, dem 4. Mai, um 9 Uhr am Bootshaus. Handschuhe bringen wir mit.",
        "Ruderclub Welle",
        [("Müll am Fluss", "2024-05-04T09:00", ["Ruderclub Welle"])],
    ),
    (
        "Skiausfahrt nach Ischgl\n\nUnsere Skiausfahrt führt uns am 11. Mai nach Ischgl. Abfahrt ist um 5 Uhr am Vereinsheim.",
        "SV Blau-Weiß Lindau",
        [("Skiausfahrt nach Ischgl", "2024-05-11T05:00", ["SV Blau-Weiß Lindau"])],
    ),
    (
        "Altdorf Open Air 2024\n\nDer Schulhof wird am 6. Juli zur Bühne.",
        "Musikverein Altdorf",
        [("Altdorf Open Air 2024", "2024-07-06", ["Musikverein Altdorf"])],
    ),
    (
        "Lesung & Gespräch mit Anke Brodersen\n\nAm 10. Mai liest Anke Brodersen bei uns.",
        "Kulturverein Alte Schmiede",
        [("Lesung & Gespräch mit Anke Brodersen", "2024-05-10", ["Kulturverein Alte Schmiede"])],
    ),
    (
        "Klimakonferenz im Rathaus\n\nAm 10. Mai findet die Konferenz statt. Wer an der Konferenz teilnehmen will, meldet sich an.",
        "Jugendinitiative Altdorf",
        [("Klimakonferenz im Rathaus", "2024-05-10", [])],
    ),
    (
        "Open Data Summit in Jena am 14. Mai\n\nDer OpenDataSummit bietet Raum für Fragen.",
        "Datenfreunde e. V.",
        [("Open Data Summit", "2024-05-14", [])],
    ),
    (
        "Bergtour auf die Hochplatte\n\nSamstag, 25. Mai 2024\nTreffpunkt: 7 Uhr, Parkplatz am See\nAnmeldung bis 20. Mai",
        "Naturfreunde Oberland",
        [("Bergtour auf die Hochplatte", "2024-05-25T07:00", ["Naturfreunde Oberland"])],
    ),
    (
        "Jazz im Speicher: Trio Blau\n\nFreitag, 24.05.2024, 20:30 Uhr\nHafenstraße 5\n\nEva Lind und Tom Sass spielen eigene Stücke.",
        "Kulturinitiative Speicher",
        [("Jazz im Speicher: Trio Blau", "2024-05-24T20:30", ["Kulturinitiative Speicher"])],
    ),
    (
        "Fahrt zur Gartenschau\n\nAm 12. Juni geht es los. Anmeldung bei Rosi Kern.",
        "Landfrauenverein Wiesau",
        [("Fahrt zur Gartenschau", "2024-06-12", ["Landfrauenverein Wiesau"])],
    ),
    (
        "Auswärtssieg in Kiel\n\nMit 28:25 gewannen unsere Damen am Sonntag in Kiel gegen den TSV Altenholz.",
        "Handballfreunde Ostufer",
        [("Spiel gegen den TSV Altenholz", "2024-04-28", [])],
    ),
    (
        "Ehrungen\n\nIm Rahmen der Jahreshauptversammlung am 26. April dankte Vorsitzende Petra Schick allen Helfern.",
        "Gesangverein Eintracht Rodau",
        [("Jahreshauptversammlung", "2024-04-26", ["Gesangverein Eintracht Rodau"])],
    ),
    (
        "Technik-Stammtisch\n\nWeg von der Wolke, aber wie?\n\nDarüber sprechen wir bei unserem nächsten Treffen.",
        "Datenfreunde e. V.",
        [("Technik-Stammtisch", "", ["Datenfreunde e. V."])],
    ),
    (
        "Wanderung am 1. Mai\n\nBei Sonnenschein machten sich 25 Wanderfreunde am Mittwoch auf den Weg nach Gerolstein.",
        "Wanderfreunde Eifel",
        [("Wanderung in Gerolstein", "2024-05-01", ["Wanderfreunde Eifel"])],
    ),
    (
        "Unser Projekt\n\nLetzten Mittwoch waren wir zur Preisverleihung des Demokratiepreises nach Mainz eingeladen.",
        "Datenfreunde e. V.",
        [("Preisverleihung des Demokratiepreises", "2024-05-01", [])],
    ),
    (
        "Spende\n\n500 Euro übergab die Volksbank am Montag an den Schulverein.",
        "Schulverein Altdorf",
        [("Spendenübergabe an den Schulverein", "2024-04-29", [])],
    ),
    (
        "Vortrag: Bienen im Winter\n\nKarl Reiser hält am kommenden Mittwoch im Vereinslokal einen Vortrag. Beginn 19.30 Uhr, Einlass 19 Uhr.",
        "Imkerverein Altdorf",
        [("Vortrag von Karl Reiser", "2024-05-08T19:30", ["Imkerverein Altdorf"])],
    ),
    (
        "Sommerfest am 12. Juli\n\nUnser Sommerfest steht vor der Tür! Los geht es um 15 Uhr im Garten. Am 13. Juli beginnt um 8 Uhr der Abbau.",
        "Kita Regenbogen",
        [("Sommerfest", "2024-07-12T15:00", ["Kita Regenbogen"])],
    ),
    (
        "Unterwegs in Berlin\n\nDie Abschlussklassen verbrachten vom 22. bis 26. April fünf Tage in Berlin. Begleitet wurden sie von Frau Lang.",
        "Realschule Tannenweg",
        [("Reise nach Berlin", "2024-04-22/2024-04-26", ["Realschule Tannenweg"])],
    ),
    (
        "Erfolg im Schwimmen\n\nUnsere Schwimmerinnen haben beim Landesfinale in Bochum den zweiten Platz erreicht.",
        "Gymnasium am Wald",
        [("Landesfinale in Bochum", "", [])],
    ),
    (
        "Känguru-Wettbewerb 2024\n\n95 Kinder nahmen am 21. März am Känguru-Wettbewerb der Mathematik teil.",
        "Gymnasium am Wald",
        [("Känguru-Wettbewerb 2024", "2024-03-21", [])],
    ),
    (
        "Beim Bürgerfest\n\nAm 27. April haben wir beim Bürgerfest im Rathaus unsere Projekte vorgestellt.",
        "Open Knowledge Lab Weststadt",
        [("Bürgerfest im Rathaus", "2024-04-27", [])],
    ),
    (
        "Gartenbegehung\n\nAm Samstag, 11. Mai, führt der Vorstand ab 9 Uhr die jährliche Gartenbegehung durch.",
        "Verein der Gartenfreunde",
        [("Gartenbegehung", "2024-05-11T09:00", ["Verein der Gartenfreunde"])],
    ),
    (
        "Vorspielabend der Klavierklasse\n\nAm Freitag, 10. Mai, 18 Uhr, präsentieren die Kinder im Konzertsaal ihr Können.",
        "Musikschule Unterland",
        [("Vorspielabend der Klavierklasse", "2024-05-10T18:00", ["Musikschule Unterland"])],
    ),
    (
        "TechTalk: Gute Bedienung\n\nFür den Vortrag im Mai konnten wir Nadine Kern gewinnen.\n\nLos geht's um 19:30 Uhr, und zwar am 27.5.",
        "Netzwerk Altdorf e. V.",
        [("Vortrag", "2024-05-27T19:30", ["Netzwerk Altdorf e. V."])],
    ),
    (
        "Kabarett: Frau Schmitz räumt auf\n\nMarlene Schmitz gastiert am 17. Mai im Keller. Beginn ist um 20 Uhr.",
        "Kleinkunstbühne Altdorf",
        [("Kabarett", "2024-05-17T20:00", ["Kleinkunstbühne Altdorf"])],
    ),
    (
        "Online-Fachtag zum Gedenktag\n\nAm 8. Mai findet der Fachtag „Vielfalt im Verein“ statt.",
        "Sportjugend Altdorf",
        [("Fachtag „Vielfalt im Verein“", "2024-05-08", [])],
    ),
    (
        "Zeugnisse überreicht\n\nAm Freitag überreichte Schulleiter Dr. Ohm 78 Abiturienten in der Stadthalle ihre Zeugnisse.",
        "Gymnasium am Wald",
        [("Zeugnisübergabe in der Stadthalle", "2024-04-26", ["Gymnasium am Wald"])],
    ),
    (
        "U15 beim Hallenturnier\n\nAm Samstag war unsere U15 beim Hallenturnier in Weiler dabei.",
        "SV Blau-Weiß Lindau",
        [("Hallenturnier in Weiler", "2024-04-27", [])],
    ),
]


@pytest.mark.parametrize(("text", "publisher", "events"), POSTS)
def test_posts_name_their_events(text: str, publisher: str, events: list[tuple[str, str, list[str]]]) -> None:
    assert told(read(text, publisher)) == events


PLACES = [
    ("Wo: Hackspace Nordlicht e. V.", "Hackspace Nordlicht e. V."),
    ("Ort: Lerchenfeld Garten, hinter dem Bahnhof", "Lerchenfeld Garten"),
    ("Wo: im Clubheim", "Clubheim"),
]


@pytest.mark.parametrize(("line", "place"), PLACES)
def test_a_label_says_where(line: str, place: str) -> None:
    release = read(
        f"Lötkurs für Anfänger\n\nWann: Samstag, 11. Mai, 14 Uhr\n{line}\n\nWir zeigen euch den Umgang damit.", "Bastelverein"
    )
    names = {p.id: p.name for p in release.places}
    assert [names[p] for e in release.events for p in e.location][:1] == [place]


NONE = [
    "Neue Version der Raumsteuerung\n\nWir haben die Steuerung auf Version 3.2 gebracht. Der Quelltext liegt im Repository.",
    "Tipps für den Juni\n\nGießen Sie morgens. Ab Montag, 8 Uhr, ist der Brunnen wieder offen. Der Verein wurde 1921 gegründet.",
    "Konzerte auf CD\n\nAuf der CD sind das Klavierkonzert Nr. 3 und ein Konzert für Klarinette und Orchester zu hören, eine Zeitreise.",
    "Unsere Abteilungen\n\nDie Mitgliederversammlung wählt alle zwei Jahre den Vorstand. Training ist dienstags ab 17 Uhr.",
    "Herzlich willkommen an unserer Schule\n\nAuf diesen Seiten finden Sie alles über uns. Das Büro ist montags von 8 bis 12 Uhr besetzt.",
]


@pytest.mark.parametrize("text", NONE)
def test_posts_without_events_have_none(text: str) -> None:
    assert told(read(text, "Kleingärtnerverein Sonnenhügel")) == []


PUPILS = [
    ("Mia Schuster aus der Klasse 6a siegte vor Paul Klein (6c).", {"Mia Schuster": "Schülerin", "Paul Klein": "Schüler"}),
    (
        "Geehrt wurden Leo Imhof, Marlo Popp und Eva Roth, Kl. 7.",
        {"Leo Imhof": "Schüler", "Marlo Popp": "Schüler", "Eva Roth": "Schülerin"},
    ),
    ("Jan Kolb und Ina Lenz (beide 10/2) waren dabei.", {"Jan Kolb": "Schüler", "Ina Lenz": "Schülerin"}),
    ("Lehrerin Anna Weiß dankte Karl Roth (42) und Tom Ahl (9).", {"Anna Weiß": "Lehrerin"}),
]


@pytest.mark.parametrize(("text", "roles"), PUPILS)
def test_who_is_named_with_a_class_is_a_pupil(text: str, roles: dict[str, str]) -> None:
    release = read(f"Wettbewerb\n\n{text}", "Realschule Tannenweg")
    names = {o.id: o.name for o in release.organizations}
    found = {p.name: (r.title, names.get(r.organization or "")) for p in release.persons for r in p.roles}
    assert found == {name: (title, "Realschule Tannenweg") for name, title in roles.items()}


def test_composers_and_arrangers_of_a_programme_are_no_people_of_the_release() -> None:
    lines = "- Nordlicht, Vito Bellano, arr. Franz Kessler\n- Abendruh, Howard Stone, arr. Victor Lohmann, Solistin Maria Krug"
    release = read(f"Frühlingskonzert\n\nAm 10. Mai spielen wir im Saal.\n\nProgramm\n{lines}", "Musikverein Altdorf")
    assert [p.name for p in release.persons if p.confidence >= 0.5] == ["Maria Krug"]


ELECTED = [
    ("Kassier Martin Ebner legte den Bericht vor. Zum neuen Schriftführer wurde Tobias Lang gewählt.",
     {"Martin Ebner": ["Kassier"], "Tobias Lang": ["Schriftführer"]}),
    ("Das Amt der Kassierin übernimmt Eva Grün. Als Beisitzer fungieren Tim Gelb und Ole Schwarz.",
     {"Eva Grün": ["Kassierin"], "Tim Gelb": ["Beisitzer"], "Ole Schwarz": ["Beisitzer"]}),
    ("Kassenprüfer sind Jan Lila und Mia Braun.", {"Jan Lila": ["Kassenprüfer"], "Mia Braun": ["Kassenprüferin"]}),
    ("Jan Lila und Mia Braun wurden zu neuen Schülersprechern gewählt.", {"Jan Lila": ["Schülersprecher"], "Mia Braun": ["Schülersprecherin"]}),
    ("Gäste der Vorsitzenden waren Jan Lila und Mia Braun.", {"Jan Lila": [], "Mia Braun": []}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ELECTED)
def test_who_is_elected_holds_the_office_and_nobody_else(text: str, roles: dict[str, list[str]]) -> None:
    release = read(f"Neuwahlen\n\n{text}", "Musikverein Altdorf")
    assert {p.name: [r.title for r in p.roles] for p in release.persons} == roles


WHERE = [
    (
        "Der Kalif\n\nSamstag, 11. Mai 2024, 19.30 Uhr\nAlter Speicher, Hafenstraße 5\n\nEin Stück über Macht.",
        ["Alter Speicher", "Hafenstraße 5"],
    ),
    ("Löten\n\nFreitag, 10. Mai, 19 Uhr\nStadtbibliothek Altdorf\n\nWir zeigen, wie es geht.", ["Stadtbibliothek Altdorf"]),
    ("Hackday\n\nAm 10. Mai veranstalten wir bei der Lumora-Stiftung einen Hackday.", ["Lumora-Stiftung"]),
]


@pytest.mark.parametrize(("text", "places"), WHERE)
def test_lines_and_hosts_say_where(text: str, places: list[str]) -> None:
    release = read(text, "Kulturverein Speicher")
    names = {p.id: p.name for p in release.places}
    assert [names[p] for e in release.events for p in e.location] == places


def test_examples_are_no_guests() -> None:
    release = read(
        "Hackday\n\nAm 10. Mai veranstalten wir einen Hackday. Menschen wie Tom Ahl wissen zu viel.", "Kulturverein Speicher"
    )
    assert [p.agent for e in release.events for p in e.participants if p.part != "organizer"] == []
