"""Names of events as a reader wants them: in the nominative, with place, partner or origin, nothing swallowed; and events of everyday verbs."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import annotate, extract
from pipeline.german.happenings.dative import dative, governed_by, of_people
from pipeline.german.happenings.inflect import counted, genitive
from pipeline.german.names.organizations.nominative import tidy
from schemas.records import Event, Source

PUBLISHED = datetime.date(2024, 5, 22)  # a Wednesday


def events(text: str) -> tuple[Event, ...]:
    document = Document(id="x", text=f"Aus der Region\n\n{text}\n", source=Source(name="x", sha256="0" * 64))
    return extract(document, PUBLISHED).events


def names(text: str) -> list[str]:
    return [event.name for event in events(text) if event.confidence >= 0.5]


def test_guests_are_no_part_of_a_towns_name() -> None:
    assert names("Am 4. Juni bittet die Stadt in Tokio hochrangige Vertreter der Wirtschaft zum Mittagessen.") == [
        "Mittagessen in Tokio"
    ]


def test_alumni_meet_at_their_house() -> None:
    assert names("Vom 24. bis 26. Juni treffen sich mehr als hundert Alumni an der Hochschule Jena.") == [
        "Treffen von Alumni an der Hochschule Jena"
    ]


BEHIND = [
    ("Universität Ulm", "bei der Universität Ulm"),
    ("Helene-Lange-Schule", "bei der Helene-Lange-Schule"),
    ("Deutsches Zentrum für Luftfahrt", "beim Deutschen Zentrum für Luftfahrt"),
    ("Seilwinden Urban KG", "bei der Seilwinden Urban KG"),
    ("Stadtwerke Soest", "bei den Stadtwerken Soest"),
    ("Lausitzer Sinfoniker", "bei den Lausitzer Sinfonikern"),
    ("Lumora Sp. z o.o.", "bei Lumora Sp. z o.o."),
    ("Radio Börde", "bei Radio Börde"),
]


@pytest.mark.parametrize(("name", "told"), BEHIND)
def test_behind_a_preposition(name: str, told: str) -> None:
    assert governed_by("bei", name) == told


def test_dative() -> None:
    assert dative("Neuer Kunstverein Gera") == "dem Neuen Kunstverein Gera"
    assert dative("Powiat Nowy Targ") == "dem Powiat Nowy Targ"


PEOPLE = [
    ("Jugendliche", "von Jugendlichen"),
    ("Französische Handwerker", "französischer Handwerker"),
    ("Zwölf angehende Zimmerer", "von zwölf angehenden Zimmerern"),
    ("Rund 80 Gäste", "von rund 80 Gästen"),
    ("Berliner Schüler", "von Berliner Schülern"),
    ("Orchester", "des Orchesters"),
    ("Reisegruppe", "der Reisegruppe"),
]


@pytest.mark.parametrize(("phrase", "told"), PEOPLE)
def test_people(phrase: str, told: str) -> None:
    assert of_people(phrase.split()) == told


NAMED = [
    ("Am Dienstag hielt Eva Lux einen Vortrag über Safe and Secure Cities in Soest.", "Vortrag über Safe and Secure Cities"),
    ("Am Dienstag besuchte die Delegation die Werft. Sie wird ihre Reise am Mittwoch in Riga fortsetzen.", "Reise nach Riga"),
    ("Am Dienstag war im Foyer des Landratsamts der Empfang.", "Empfang im Foyer des Landratsamts"),
    ("Am 14. Juni lädt der Botschafter zum Abendessen in seine Residenz.", "Abendessen in der Residenz"),
    ("Der Kreistag hatte das in seiner Sitzung am 7. Mai beschlossen.", "Sitzung des Kreistags"),
    ("Am Dienstag unterzeichneten die Stadt Soest und die Nordwärme GmbH einen entsprechenden Vertrag.",
     "Unterzeichnung eines Vertrags zwischen der Stadt Soest und der Nordwärme GmbH"),
    ("Am Montag unterschrieben sie im Rathaus den Stiftungsvertrag nach Zustimmung der Gremien.", "Unterzeichnung des Stiftungsvertrags"),
    ("Am Dienstag besuchte eine Delegation den Batteriehersteller Lumora.", "Besuch einer Delegation"),
    ("Am Samstag ist Tag der offenen Tür im Klinikum Soest.", "Tag der offenen Tür im Klinikum Soest"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_named(text: str, name: str) -> None:
    assert name in names(text)


TOLD = [
    ("Am Abend hatte der Verein „Offene Hand“ in das Kurhaus gebeten.", ["Abend im Kurhaus"]),
    ("Am Donnerstag lud der Bürgermeister die Gäste ins Rathaus.", ["Empfang im Rathaus"]),
    ("Am Montag führte Landrätin Ute Brandt ihren Amtskollegen in die Kulturfabrik.", ["Besuch der Kulturfabrik"]),
    ("In einer von der Stadt geförderten Werkstatt der Lebenshilfe Ahlen informierten sich am Montag Staatssekretär Jan Dreyer und Rektorin "
     "Eva Lohse über Inklusion.", ["Besuch in einer Werkstatt der Lebenshilfe Ahlen"]),
    ("Seit Dienstag und noch bis Montag ist Ministerpräsidentin Clara Voss mit 30 Unternehmern in Vietnam unterwegs.",
     ["Reise von Clara Voss nach Vietnam"]),
    ("Zur Halbzeit ihrer Japanreise zog Ministerin Petra Lang am Mittwoch in Tokio Bilanz.", ["Japanreise"]),
    ("Vom 29. Juni bis 3. Juli weilt Bezirksbürgermeister Kenji Mori mit zehn Begleitern in Neustadt.",
     ["Besuch von Kenji Mori in Neustadt"]),
    ("Im Rathaus kam die Ministerin am Montag mit Vizemarschall Jan Nowak zusammen.", ["Treffen mit Jan Nowak"]),
    ("Im Wartesaal setzten Geschäftsführer Karl Rot und Direktorin Eva Weck am Donnerstag den Stift unter den Betriebsvertrag.",
     ["Unterzeichnung des Betriebsvertrags"]),
    ("Am Samstag wird Oberbürgermeister Karl Rot mit den Gästen das Arbeitsprogramm unterzeichnen.",
     ["Unterzeichnung des Arbeitsprogramms"]),
    ("Bis zum 14. Januar sind sie im Textilmuseum Ahlen zu sehen.", ["Ausstellung im Textilmuseum Ahlen"]),
    ("Am Samstag war die Stadtkapelle auf dem Marktplatz zu hören.", ["Konzert der Stadtkapelle"]),
    ("Am Freitag trafen im Stadion der SV Ahlen und der TuS Soest aufeinander.", ["Spiel SV Ahlen gegen TuS Soest"]),
    ("Am Samstag empfängt der FC Neustadt um 15 Uhr den SV Ahlen.", ["Spiel FC Neustadt gegen SV Ahlen"]),
    ("Am Freitagabend saßen 80 Gäste im Pfarrheim bei Suppe und Brot zusammen.", ["Beisammensein im Pfarrheim"]),
    ("Nach 30 Jahren sagte Feuerwehrchef Karl Rot am Freitag im Gerätehaus Auf Wiedersehen.", ["Verabschiedung von Karl Rot"]),
    ("Am Sonntag heißt es in der Stadthalle wieder „Manege frei“.", ["Veranstaltung „Manege frei“"]),
    ("Am 8. Juni wird im Stadtpark gegrillt, gesungen und getanzt.", ["Feier im Stadtpark"]),
    ("Am Samstag drehte sich auf dem Messegelände alles um das Fahrrad.", ["Veranstaltung rund um das Fahrrad"]),
    ("Um Wasserstoff geht es am 12. Juni ab 18 Uhr im Technologiezentrum.", ["Veranstaltung rund um Wasserstoff"]),
    ("Am Montag rollten die Bagger für den Neubau der Grundschule an.", ["Baubeginn des Neubaus der Grundschule"]),
    ("40 Freiwillige sammelten am Samstag in Ahlen Müll.", ["Müllsammelaktion in Ahlen"]),
    ("Am Dienstag wurden im Kreishaus 32 neue Bürger eingebürgert.", ["Einbürgerungsfeier im Kreishaus"]),
    ("Am Freitag erhielten 54 Auszubildende in der Stadthalle ihre Zeugnisse.", ["Zeugnisübergabe in der Stadthalle"]),
    ("Am Mittwoch sahen sie die Hallen, ehe Oberbürgermeister Karl Rot im Klimahaus zum Imbiss bat.", ["Imbiss im Klimahaus"]),
    ("Beim Verbandstag, der am 13. April in Halle zusammentrat und Karl Rot für vier Jahre wählte, gab es Ehrungen.", ["Verbandstag in Halle"]),
    ("Am 28. Mai spielt der 64-köpfige Klangkörper in der Stadthalle.", ["Auftritt des 64-köpfigen Klangkörpers"]),
    ("Bereits am Montag war Wirtschaftssenator Klaus Harms mit 25 Unternehmern eingetroffen.", ["Besuch von Klaus Harms"]),
    ("Die Verleihung des mit 5.000 Euro dotierten Kulturpreises findet am 3. Juni statt.", ["Verleihung des Kulturpreises"]),
    ("Wegen des Sturms wird der für kommenden Samstag in der Stadthalle anberaumte Polnische Abend nicht wie geplant über die Bühne gehen.",
     ["Polnischer Abend"]),
    ("Bürgermeister Tom Ahl fliegt am Montag in die französische Partnerstadt Lyon.",
     ["Reise von Tom Ahl in die französische Partnerstadt Lyon"]),
    ("Am Montag hat eine Delegation aus Leipzigs Partnerstadt Lyon das Rathaus besucht.",
     ["Besuch einer Delegation aus Leipzigs Partnerstadt Lyon"]),
    ("Am Montag brach eine Delegation aus Rat, Verwaltung und Vereinen nach Lyon auf.",
     ["Reise einer Delegation aus Rat, Verwaltung und Vereinen nach Lyon"]),
    ("Am Montag pflanzten Lena Vogt und Tom Ahl im Stadtpark einen Ahorn. Die Pflanzaktion am Brunnen begann um 10 Uhr.",
     ["Pflanzung eines Ahorns"]),
    ("Eine Delegation aus Xuzhou besuchte am Montag die Stadt. Anschließend stand ein Besuch in der Freihandelszone auf dem Programm.",
     ["Besuch einer Delegation aus Xuzhou", "Besuch in der Freihandelszone"]),
    ("Am 9. November setzt der Künstler vor dem Haus Stolpersteine für Rosa und Leo Blum.",
     ["Verlegung von Stolpersteinen für Rosa und Leo Blum"]),
    ("Das Ehepaar Lenz feierte am Montag diamantene Hochzeit.", ["Diamantene Hochzeit"]),
    ("Im Rathaus hängen bis Ende Juni Bilder der Malerin Olga Stein.", ["Ausstellung von Bildern der Malerin Olga Stein"]),
    ("Der Aufsichtsrat hat in seiner Sitzung am Montag Karl Rot zum Vorstand bestellt.", ["Sitzung des Aufsichtsrats"]),
    ("Den Abschluss der Reise bildete am Mittwoch ein Abendessen mit Unternehmern.", ["Abendessen mit Unternehmern"]),
    ("Am Freitag um 18 Uhr heißt es Bühne frei für die Theater-AG.", ["Aufführung der Theater-AG"]),
    # what stands without an article behind a house is no part of its name
    ("Am 3. Mai hat die Hochschule Ahlen mit der Realschule Ahlen Kooperationsvereinbarungen geschlossen.",
     ["Unterzeichnung der Kooperationsvereinbarungen zwischen der Hochschule Ahlen und der Realschule Ahlen"]),
    ("Rektorin Lena Vogt überreichte am 3. Juni in der Aula Zeugnisse an 80 Absolventen.", ["Zeugnisübergabe in der Aula"]),
    # a comma that ends who somebody is ends no clause
    ("Den Vertrag hat der Rektor der Hochschule Ahlen, Karl Rot, am 3. Mai unterzeichnet.", ["Unterzeichnung des Vertrags"]),
    ("Die Ausstellung hat die Direktorin des Museums Ahlen, Lena Vogt, am 3. Mai eröffnet.", ["Eröffnung der Ausstellung"]),
    ("Am 3. Mai hat der Präsident der Hochschule Ahlen, Karl Rot, die Gäste im Rathaus begrüßt.", ["Begrüßung der Gäste im Rathaus"]),
    ("Am 3. Mai wurde in Ahlen das Zentrum für Technik von Minister Karl Rot eröffnet.", ["Eröffnung des Zentrums für Technik"]),
    ("Am 3. Mai waren 80 Gäste bei der Amtseinführung von Rektorin Lena Vogt anwesend.", ["Amtseinführung von Rektorin Lena Vogt"]),
    ("Das für Montag, 27. Mai, geplante Treffen der Partnerschaftsvereine kommt nicht zustande.", ["Treffen der Partnerschaftsvereine"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_told(text: str, told: list[str]) -> None:
    assert names(text) == told


ALIKE = [
    "In der Gesellschaft geht es am Ende um Geld.",
    "Moderator Karl Rot spielte den Ball am Montag weiter an Lena Vogt.",
    "Er sprach vom Andrang, der am Montagabend im voll besetzten Audimax stattfand.",
    "Der Müll wird am Montag in Ahlen abgeholt.",
    "Es heißt, der Verein wolle am Montag neue Trikots kaufen.",
    "Die Leitung wird am Montag wieder geöffnet.",
    "Der Rat streicht die Zuschüsse.",
    "Wir wünschen uns, dass bald wieder ein Stadtfest stattfindet.",
    "Sie würde sich freuen, wenn es im Herbst ein Treffen gäbe.",
    "Bis zur nächsten Eröffnung hängen die Bilder im Keller.",
    "Am Montag werden bis zu 30 Grad erwartet.",
    "Das Zeugnis der Klasse ist seit Montag fertig.",
    "Der Vertrag kam am Montag zustande, weil beide Seiten nachgaben.",
]


@pytest.mark.parametrize("text", ALIKE)
def test_what_only_looks_alike(text: str) -> None:
    assert names(text) == []


def test_two_of_one_name_bear_their_years() -> None:
    told = names(
        "Die Sauserfahrt 2023 findet am 7. Oktober 2023 statt.\n\nDie nächste Sauserfahrt findet am 5. Oktober 2024 statt."
    )
    assert len(set(told)) == len(told)


def test_the_town_in_a_fairs_name_is_a_part_of_it() -> None:
    text = "Die Messe Lumora Tech Oslo 2024 beginnt am Montag in Gera. Auf der Lumora Tech Oslo zeigen Firmen ihre Lösungen."
    found = [(m.kind, m.name) for m in annotate(text) if m.kind in ("event", "place")]
    assert found == [("event", "Lumora Tech Oslo 2024"), ("place", "Gera"), ("event", "Lumora Tech Oslo")]


COUNTED = [
    ("Gästen", "Gäste"),
    ("Schülerinnen und Schülern", "Schülerinnen und Schüler"),
    ("Studierenden", "Studierende"),
    ("Personen", "Personen"),
    ("Eltern", "Eltern"),
    ("Unternehmen", "Unternehmen"),
]


@pytest.mark.parametrize(("unit", "told"), COUNTED)
def test_who_was_counted_is_told_in_the_nominative(unit: str, told: str) -> None:
    assert counted(unit) == told


TIDY = [
    ("Taufe der Brennstoff\xadzellenbahn", "Taufe der Brennstoffzellenbahn"),
    ('Ausstellung "Licht und Salz" in Aalen', "Ausstellung „Licht und Salz“ in Aalen"),
    ('Ausstellung „Wege. Bilder 1945–1960"', "Ausstellung „Wege. Bilder 1945–1960“"),
    ("Konzert der Band „Seekollektiv", "Konzert der Band „Seekollektiv“"),
    ("Vortrag „Salz“ von Eva Lux", "Vortrag „Salz“ von Eva Lux"),
    ("Lesung “Salt”", "Lesung “Salt”"),
]


@pytest.mark.parametrize(("name", "told"), TIDY)
def test_names_are_tidy(name: str, told: str) -> None:
    assert tidy(name) == told


def test_a_noble_name_keeps_its_given_name_behind_von() -> None:
    told = names(
        "Landtagspräsident Thilo von Ahn ist seit Mai im Amt. Herr von Ahn wird im Juni mit sechs Kolleginnen nach Lyon reisen."
    )
    assert "Reise von Thilo von Ahn nach Lyon" in told
    assert not any("von von" in name for name in told)


def test_what_is_compared_is_not_unveiled() -> None:
    assert names("Wie die Gäste enthüllte auch der Verein am 3. Mai 2024 im Park einen Wegweiser.") == [
        "Enthüllung eines Wegweisers"
    ]


def test_agreements_are_named_in_good_german() -> None:
    text = "Die Handwerkskammer Ulm und die Estnische Kammer für Handwerk haben am 3. Mai 2024 in Ulm einen Rahmenvertrag unterzeichnet."
    document = Document(id="x", text=f"Aus der Region\n\n{text}\n", source=Source(name="x", sha256="0" * 64))
    (agreement,) = extract(document, PUBLISHED).agreements
    assert agreement.name == "Rahmenvertrag zwischen der Handwerkskammer Ulm und der Estnischen Kammer für Handwerk"


DATIVES = [
    ("Chinese Culture Club", "dem Chinese Culture Club"),
    ("Küsten Ports GmbH & Co. KG", "der Küsten Ports GmbH & Co. KG"),
    ("Rhein-Mosel-Häfen AöR", "der Rhein-Mosel-Häfen AöR"),
    ("Lumora Solutions Co., Ltd.", "Lumora Solutions Co., Ltd."),
    ("Nordic Institute of Science", "dem Nordic Institute of Science"),
    ("Enzkreis", "dem Enzkreis"),
    ("Woiwodschaft Masowien", "der Woiwodschaft Masowien"),
    ("Technische Werke Aalen", "den Technischen Werken Aalen"),
]


@pytest.mark.parametrize(("name", "told"), DATIVES)
def test_houses_in_the_dative(name: str, told: str) -> None:
    assert dative(name) == told


def test_the_noun_of_a_house_of_several_words_stands_in_the_genitive() -> None:
    assert genitive("den", ["Beirat des Bundes"]) == "des Beirats des Bundes"
    assert genitive("das", ["Amt für Umwelt"]) == "des Amts für Umwelt"
    assert genitive("den", ["Council of Europe"]) == "des Council of Europe"
    assert genitive("die", ["Kammer für Handwerk"]) == "der Kammer für Handwerk"
