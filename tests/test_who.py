"""Who takes part, told in a sentence of its own behind the event; and who is only named there."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday
HEAD = "Stadt Gera\nPressemitteilung vom 2. Mai 2024\n\n"
PAST = HEAD + "Bürgerbüro eröffnet\n\nAm Dienstag ist in der Stadthalle mit einem Festakt das Bürgerbüro eröffnet worden. "
AHEAD = HEAD + "Symposium\n\nAm 8. Mai findet in der Stadthalle ein Symposium statt. "
GUESTS = HEAD + "Gäste aus Lyon\n\nSeit Montag ist eine Delegation aus Lyon zu Gast. "

THERE = [
    (PAST, "Das Band zerschnitten Bürgermeisterin Lena Vogt und Architekt Tom Ahl.", {"Lena Vogt": "attendee", "Tom Ahl": "attendee"}),
    (PAST, "Die Organisation hatten der Kulturverein Gera e. V. und die Volkshochschule Gera übernommen.",
     {"Kulturverein Gera e. V.": "organizer", "Volkshochschule Gera": "organizer"}),
    (PAST, "Der Kreis war durch Vizelandrat Udo Kern vertreten.", {"Udo Kern": "attendee"}),
    (HEAD, "Preis\n\nDie Stadt verlieh Anna Berg am Dienstag den Preis für ihr Werk.", {"Anna Berg": "honouree", "Stadt Gera": "organizer"}),
    (HEAD, "Preis\n\nDie Jury verlieh der Malerin Anna Berg am Dienstag den Kulturpreis.", {"Anna Berg": "honouree", "Stadt Gera": "organizer"}),
    (HEAD, "Hinweis\n\nDas Kulturamt Jena ist am 10. Mai wegen einer Versammlung geschlossen.", {"Kulturamt Jena": "attendee"}),
    (AHEAD, "Getragen wird es vom Kreis Greiz zusammen mit der Universität Jena.", {"Kreis Greiz": "organizer", "Universität Jena": "organizer"}),
    (AHEAD, "Nach dem Mittag beleuchten Anna Berg (Universität Jena) und Udo Kern das Thema.", {"Anna Berg": "attendee", "Udo Kern": "attendee"}),
    (AHEAD, "Eingeladen sind auch Landrätin Lena Vogt und Rektor Tom Ahl.", {"Lena Vogt": "guest", "Tom Ahl": "guest"}),
    (AHEAD, "Die Universität Jena hat dazu den Dirigenten Tom Ahl eingeladen.", {"Universität Jena": "organizer", "Tom Ahl": "guest"}),
    (AHEAD, "Kooperationspartner sind die Universität Jena und der Kreis Greiz.", {"Universität Jena": "organizer", "Kreis Greiz": "organizer"}),
    (AHEAD, "Als Festredner konnte der Kreis Greiz Rektor Tom Ahl gewinnen.", {"Kreis Greiz": "organizer", "Tom Ahl": "speaker"}),
    (AHEAD, "Gesponsert wird es von der Bank Greiz AG und der Kern Pumpen AG.", {"Bank Greiz AG": "sponsor", "Kern Pumpen AG": "sponsor"}),
    (AHEAD, "Nach der Begrüßung durch Rektor Tom Ahl führt Anna Berg durch das Programm.", {"Tom Ahl": "attendee", "Anna Berg": "attendee"}),
    (AHEAD, "Eröffnet wird die Veranstaltung durch Rektor Tom Ahl.", {"Tom Ahl": "attendee"}),
    (HEAD, "Empfang\n\nDen Dirigenten Tom Ahl empfing am Dienstag Rektorin Lena Vogt in der Aula.", {"Tom Ahl": "guest", "Lena Vogt": "host"}),
    (HEAD, "Empfang\n\nAm Dienstag empfingen Rektorin Lena Vogt, Dekanin des Fachbereichs Physik, und Landrat Tom Ahl die Botschafterin Eva Lux.",
     {"Lena Vogt": "host", "Tom Ahl": "host", "Eva Lux": "guest"}),
    (HEAD, "Empfang\n\nAm Dienstag empfing Rektorin Lena Vogt eine Delegation um Landrat Tom Ahl.", {"Tom Ahl": "guest", "Lena Vogt": "host"}),
    (HEAD, "Besuch\n\nAuf Einladung von Rektorin Lena Vogt besuchte Tom Ahl am Dienstag das Rathaus.", {"Lena Vogt": "organizer", "Tom Ahl": "attendee"}),
    (HEAD, "Orden\n\nTom Ahl erhielt am Dienstag aus den Händen von Landrätin Lena Vogt den Verdienstorden.",
     {"Tom Ahl": "honouree", "Lena Vogt": "host"}),
    (HEAD, "Vertrag\n\nIn Anwesenheit des Ministers Udo Kern unterzeichneten Lena Vogt und Tom Ahl am Dienstag den Vertrag.",
     {"Udo Kern": "attendee", "Lena Vogt": "signer", "Tom Ahl": "signer"}),
    (AHEAD + "Rektor Tom Ahl empfängt dort Präsident Ugo Bruni. Danach trägt sich Bruni ins Gästebuch ein.",
     "Am Donnerstag besucht er das Klinikum Jena.", {"Ugo Bruni": "attendee"}),
    (GUESTS, "Erster Bürgermeister Udo Kern und Bürgermeister Jean Blanc aus Lyon sprachen. Am 3. Mai besichtigte der Bürgermeister den Hafen.", {"Udo Kern": "attendee"}),
    (HEAD, "Empfang\n\nAm Dienstag empfing Rektorin Lena Vogt eine Delegation aus Lyon. Vizebürgermeister Jean Blanc überreichte der Rektorin eine Schale.",
     {"Lena Vogt": "host", "Jean Blanc": "attendee"}),
    (GUESTS, "Begleitet wird sie von Schulrätin Marie Petit und Kammerpräsident Jean Blanc.", {"Marie Petit": "attendee", "Jean Blanc": "attendee"}),
]  # fmt: skip

ABSENT = [
    (PAST, "Geplant wurde das Haus von Architekt Tom Ahl.", "Tom Ahl"),
    (PAST, "In Vertretung der Oberbürgermeisterin Lena Vogt sprach Stadtrat Udo Kern.", "Lena Vogt"),
    (PAST, "Stadtrat Udo Kern überbrachte die Grüße von Oberbürgermeisterin Lena Vogt.", "Lena Vogt"),
    (PAST, "Das Grußwort sprach Stadtrat Udo Kern, der die erkrankte Oberbürgermeisterin Lena Vogt vertrat.", "Lena Vogt"),
    (PAST, "Udo Kern dankte in seiner Ansprache dem Kulturverein Gera e. V. für die Arbeit.", "Kulturverein Gera e. V."),
    (
        HEAD,
        "Besuch\n\nAm Dienstag besuchte Lena Vogt die Vogt Maschinenbau GmbH, mit der die Kern Pumpen AG seit Langem kooperiert.",
        "Kern Pumpen AG",
    ),
    (
        GUESTS,
        "Die Delegation besichtigte den Hafen. 2009 hatte eine Delegation unter Leitung von Udo Kern Lyon besucht.",
        "Udo Kern",
    ),
    (PAST, "\n\nFoto: Bürgermeisterin Lena Vogt bei der Eröffnung am Dienstag, Copyright Stadt Gera, Foto: Ole Kern", "Ole Kern"),
    (AHEAD, "Statt Udo Kern spricht Anna Berg.", "Udo Kern"),
    (AHEAD, "Anna Berg spricht über Rosa Stein.", "Rosa Stein"),
    (AHEAD, "Eine Anmeldung bei Udo Kern ist nötig.", "Udo Kern"),
    (AHEAD, "Anmeldungen nimmt Udo Kern entgegen.", "Udo Kern"),
    (PAST, "Landrätin Lena Vogt konnte nicht kommen.", "Lena Vogt"),
    (PAST, "Landrätin Lena Vogt musste kurzfristig absagen.", "Lena Vogt"),
    (PAST, "Für Landrätin Lena Vogt sprang Stadtrat Udo Kern ein.", "Lena Vogt"),
    (PAST, "Stadtrat Udo Kern schickte ein Grußwort.", "Udo Kern"),
    (PAST, "Minister Udo Kern begrüßte die Entscheidung.", "Udo Kern"),
    (PAST, "Es sprach Udo Kern, der in Jena das Kulturamt Jena leitet.", "Kulturamt Jena"),
    (PAST, "Die Bilder stammen aus der Sammlung von Tom Ahl.", "Tom Ahl"),
    (PAST, "Der frühere Bürgermeister Udo Kern hatte 2015 den Beschluss gefasst.", "Udo Kern"),
    (PAST, "Danach ging es zum Hafen, wo Meister Tom Ahl wartete.", "Tom Ahl"),
    (AHEAD, "Ihre Teilnahme absagen musste Landrätin Lena Vogt.", "Lena Vogt"),
    (PAST, "Landrätin Lena Vogt ließ sich von Stadtrat Udo Kern vertreten.", "Lena Vogt"),
    (PAST, "Rektor Udo Kern sprach in einem von Architekt Tom Ahl entworfenen Saal.", "Tom Ahl"),
    (
        HEAD,
        "Feier\n\nAm Dienstag wurde mit einer Feierstunde im Saal des Stadtmuseums Jena das Jubiläum begangen.",
        "Stadtmuseum Jena",
    ),
]


SEVERAL = HEAD + (
    "Fest und Vertrag\n\nBeim Festabend am Dienstag in der Stadthalle unterzeichneten Lena Vogt und Paul Roux eine Urkunde. "
    "Die Festrede hielt Udo Kern. Roux erinnerte an das Jahr 1998, als Emil Hase und Jean Blanc den ersten Vertrag schlossen.\n\n"
    "Auf dem Programm am 8. Mai stehen ein Empfang bei Rektorin Anna Berg und ein Treffen mit Direktor Tom Ahl."
)


def test_each_of_several_events_has_its_own_people() -> None:
    release = extract(Document(id="x", text=SEVERAL, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    found = {e.name.split()[0]: {names[p.agent] for p in e.participants} for e in release.events}
    assert {"Lena Vogt", "Paul Roux"} <= found["Unterzeichnung"]
    assert "Udo Kern" in found["Festabend"] - found["Unterzeichnung"]
    assert not {"Emil Hase", "Jean Blanc"} & (found["Festabend"] | found["Unterzeichnung"])
    assert "Tom Ahl" not in found["Empfang"]
    assert "Anna Berg" not in found["Treffen"]


def test_whom_a_pronoun_means() -> None:
    text = PAST + "„Ein guter Tag“, sagte Präsident Udo Kern. Zuvor hatte er mit Rektorin Anna Berg ein Abkommen unterzeichnet."
    release = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    signing = next(e for e in release.events if e.kind == "signing")
    names = {p.id: p.name for p in release.persons}
    assert {"Udo Kern", "Anna Berg"} <= {names.get(p.agent) for p in signing.participants}


def who(text: str) -> dict[str, str]:
    release = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    return {names[p.agent]: p.part for e in release.events for p in e.participants if p.confidence >= 0.5}


@pytest.mark.parametrize(("before", "sentence", "parts"), THERE)
def test_who_was_there(before: str, sentence: str, parts: dict[str, str]) -> None:
    found = who(before + sentence)
    assert {name: found.get(name) for name in parts} == parts


@pytest.mark.parametrize(("before", "sentence", "name"), ABSENT)
def test_who_is_only_named(before: str, sentence: str, name: str) -> None:
    assert name not in who(before + sentence)


def test_who_leads_the_guests_is_at_the_stations_that_the_text_tells_of_them() -> None:
    text = GUESTS + (
        "Angeführt wird sie von Rektorin Marie Petit. Am Dienstag besuchten die Gäste das Wasserwerk Nord, wo sie Meister Udo Kern empfing. "
        "Am Mittwoch besichtigte Schulrat Jean Blanc die Vogt Maschinenbau GmbH."
    )
    release = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons}
    found = {e.name: {names.get(p.agent) for p in e.participants} for e in release.events}
    assert {"Marie Petit", "Udo Kern"} <= next(who for name, who in found.items() if "Wasserwerk" in name)
    assert "Marie Petit" not in next(who for name, who in found.items() if "Maschinenbau" in name)


def test_an_opening_and_the_key_of_the_same_day_have_the_same_people() -> None:
    text = HEAD + (
        "Neue Halle\n\nAm Dienstag ist die Sporthalle Nord feierlich in Betrieb genommen worden. "
        "Zur Schlüsselübergabe am Dienstag kamen Architektin Lena Vogt und Rektor Udo Kern."
    )
    release = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons}
    assert all({"Lena Vogt", "Udo Kern"} <= {names.get(p.agent) for p in e.participants} for e in release.events)


RECEIVED = HEAD + (
    "Oberbürgermeisterin Lena Vogt empfängt Gäste aus Lyon\n\nOberbürgermeisterin Lena Vogt hat am Dienstag eine Delegation aus der "
    "Partnerstadt Lyon im Rathaus empfangen. Geleitet wird die Delegation von Vizebürgermeister Jean Blanc. Im Anschluss trugen sich die "
    "Gäste in das Goldene Buch der Stadt ein.\n\nAm Mittwoch, 8. Mai, besucht die Delegation das Technologiezentrum Gera sowie das Deutsche "
    "Uhrenmuseum. Am Donnerstag unterzeichnen beide Seiten eine Absichtserklärung."
)


def test_guests_go_on_without_their_host_and_each_house_has_its_own_visit() -> None:
    release = extract(Document(id="x", text=RECEIVED, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    found = {e.name: {names[p.agent] for p in e.participants} for e in release.events}
    book = next(who for name, who in found.items() if "Goldene Buch" in name)
    centre = next(who for name, who in found.items() if "Technologiezentrum" in name)
    museum = next(who for name, who in found.items() if "Uhrenmuseum" in name)
    assert "Lena Vogt" not in book | centre | museum
    assert "Deutsches Uhrenmuseum" in museum - centre
    assert "Technologiezentrum Gera" in centre - museum
    assert [{names[p] for p in a.parties} for a in release.agreements if a.kind != "twinning"] == [{"Stadt Gera", "Stadt Lyon"}]


def test_who_leads_a_delegation_that_is_received_is_a_guest() -> None:
    found = who(HEAD + "Besuch\n\nAm Dienstag empfing Lena Vogt eine Delegation unter Leitung von Paul Roux im Rathaus.")
    assert found["Paul Roux"] == "guest"
    assert found["Lena Vogt"] == "host"


@pytest.mark.parametrize(
    "told", ["empfing OB Lena Vogt Gäste aus Lyon", "begrüßte Bürgermeisterin Lena Vogt Schülerinnen und Schüler aus Lyon"]
)
def test_guests_without_an_article_are_no_part_of_their_hosts_name(told: str) -> None:
    text = f"{HEAD}Neues\n\nAm 3. Mai {told} im Rathaus."
    release = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    (event,) = release.events
    assert [(p.part, p.agent) for p in event.participants if p.agent.startswith("person")] == [("host", "person-lena-vogt")]


EVENTS = [
    (
        "Ehrendoktor für Anna Berg\n\nDie Universität Gera verleiht Anna Berg die Ehrendoktorwürde. Der Festakt findet statt am\n\n"
        "Montag, 13. Mai 2024, um 18 Uhr\nAula, Talstraße 7\n\nNach der Begrüßung durch Rektorin Lena Vogt hält Udo Kern die Laudatio. "
        "Im Anschluss lädt die Vereinigung der Freunde der Universität zu einem Umtrunk.",
        {
            "Festakt": {"Anna Berg", "Lena Vogt", "Udo Kern", "Universität Gera"},
            "Umtrunk": {"Vereinigung der Freunde der Universität"},
        },
    ),
    (
        "Weinfest\n\nAm Wochenende (27. und 28. April) wurde auf dem Markt das Weinfest gefeiert.\n\nAm Samstag kamen auch Gäste aus Lyon. "
        "Bürgermeister Paul Roux probierte sich mit Stadträtin Lena Vogt durch das Angebot der Winzer.",
        {"Weinfest": {"Paul Roux", "Lena Vogt"}},
    ),
    (
        "Botschafter zu Gast\n\nDer Botschafter der Republik Kasachstan, Nurlan Bekow, hat am Dienstag die Universität Gera besucht. "
        "Rektorin Lena Vogt hieß den Gast im Senatssaal willkommen.",
        {"Besuch": {"Nurlan Bekow"}, "Begrüßung": {"Nurlan Bekow", "Lena Vogt"}},
    ),
    (
        "Gespräch\n\nAm Dienstag trafen sich Landrat Udo Kern und Minister Paul Roux zu einem Gespräch. Danach besichtigten sie unter "
        "Führung von Direktorin Anna Berg das Stahlwerk.",
        {"Gespräch": {"Udo Kern", "Paul Roux"}, "Besichtigung": {"Udo Kern", "Paul Roux", "Anna Berg"}},
    ),
    (
        "Besuch\n\nAm Mittwoch besucht er das Archiv, das Anna Berg leitet, und das Verkehrsmuseum Jena.",
        {"Besuch": {"Verkehrsmuseum Jena"}},
    ),
    (
        "Forum\n\nAm 8. Mai findet in der Stadthalle das Forum Holz statt. Nach Grußworten von Lena Vogt und Udo Kern folgt ein Vortrag von "
        "Anna Berg.",
        {"Forum": {"Lena Vogt", "Udo Kern", "Anna Berg"}, "Vortrag": {"Anna Berg"}},
    ),
    (
        "Weihe\n\nBischof Udo Kern hat am Dienstag im Dom das Sakrament der Priesterweihe gespendet. Das Orchester musizierte beim Gottesdienst. "
        "Seine Primiz feiert Paul Roux am 30. Juni in Landau.",
        {"Priesterweihe": {"Udo Kern"}, "Primiz": {"Paul Roux"}},
    ),
    (
        "Besuch\n\nVom 24. bis 26. April war eine Delegation aus Lyon in Gera zu Gast. Geleitet wurde sie von Paul Roux.\n\n"
        "Mit ihm waren Anna Berg und Tom Ahl nach Thüringen gereist.",
        {"Besuch": {"Paul Roux", "Anna Berg", "Tom Ahl"}},
    ),
    (
        "Wechsel\n\nAm Dienstag verabschiedete Rektorin Eva Lang Peter Kuhn im Rathaus in den Ruhestand.",
        {"Verabschiedung": {"Eva Lang", "Peter Kuhn"}},
    ),
    (
        "Forum\n\nAm 8. Mai findet in der Stadthalle das Forum Holz statt.\n\nEine Veranstaltung in Kooperation mit dem Museum Jena.",
        {"Forum": {"Museum Jena"}},
    ),
    (
        "Besuch\n\nAm Dienstag war Staatssekretärin Eva Lang bei der Vogt GmbH zu Gast und informierte sich über das Unternehmen.",
        {"Besuch": {"Eva Lang", "Vogt GmbH"}},
    ),
    (
        "Abschied\n\nAm Dienstag sprach Landrat Udo Kern mit Minister Paul Roux im Rathaus. Er lud Roux zum Erntefest am 14. September ein.",
        {"Erntefest": {"Udo Kern", "Paul Roux"}},
    ),
]


@pytest.mark.parametrize(("text", "there"), EVENTS)
def test_who_is_at_which_event(text: str, there: dict[str, set[str]]) -> None:
    release = extract(Document(id="x", text=HEAD + text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    found = {e.name.split()[0]: {names[p.agent] for p in e.participants} - {"Stadt Gera"} for e in release.events}
    for event, people in there.items():
        assert people <= found[event]
    if "Vortrag" in there:
        assert found["Vortrag"] == there["Vortrag"]
