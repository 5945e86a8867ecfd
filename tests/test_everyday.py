"""Everyday releases: which events they tell, when, and with which status; one line an event."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

PUBLISHED = datetime.date(2024, 6, 17)  # a Monday
CITY = "Stadt Gera\nPressemitteilung vom 17. Juni 2024\n\nAus der Stadt\n\n"


def told(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    document = Document(id="x", text=f"{text}\n", source=Source(name="x", sha256="0" * 64))
    events = [event for event in extract(document, published).events if event.confidence >= 0.5]
    return [f"{e.name} | {e.when.edtf if e.when else '-'}{'' if e.status == 'scheduled' else f' | {e.status}'}" for e in events]


CASES = [
    # what is done under a title, without its noun
    ("Unter dem Titel „Ton und Feuer“ zeigt das Museum vom 3. Juli bis 4. August neue Gefäße.",
     ["Ausstellung „Ton und Feuer“ | 2024-07-03/2024-08-04"]),
    ("Unter dem Motto „Bunt“ feiert die Gemeinde am 3. Juli auf dem Marktplatz.", ["Feier „Bunt“ | 2024-07-03"]),
    ("Unter dem Titel „Was kostet Wohnen?“ diskutieren Olga Stein und Udo Kern am 3. Juli im Rathaus.",
     ["Diskussion „Was kostet Wohnen?“ | 2024-07-03"]),
    ("Unter dem Titel „Wasser“ ist am 3. Juni ein Buch des Museums erschienen.", []),
    # a jubilee over several days, a house that stands open, a feast day that is a day
    ("Vom 3. bis 5. Juli feiert der Verein sein 40-jähriges Bestehen.", ["40-jähriges Bestehen | 2024-07-03/2024-07-05"]),
    ("Am Samstag, 6. Juli, steht der Neubau von 9 bis 13 Uhr der Bevölkerung offen.",
     ["Tag der offenen Tür des Neubaus | 2024-07-06T09:00/2024-07-06T13:00"]),
    ("Am Nationalfeiertag gibt es am Markt von 10 bis 15 Uhr ein Kinderfest.", ["Kinderfest am Markt | 2024-06-17T10:00/2024-06-17T15:00"]),
    ("Am Nationalfeiertag, 26. Oktober, bleibt das Rathaus geschlossen.", []),
    ("Am 3. Juli lädt Lena Vogt zu einem Empfang in das Hamburger Rathaus ein.", ["Empfang im Hamburger Rathaus | 2024-07-03"]),
    # an attribute's participle, and what was done centuries ago, are no events; a ribbon is cut, and nobody runs
    ("Am 3. Juli gibt es in der neu eröffneten großen Aula einen Empfang.", ["Empfang | 2024-07-03"]),
    ("Am 3. Juli gibt es einen Empfang. Vor genau 200 Jahren war die Urkunde durch den König unterzeichnet worden.", ["Empfang | 2024-07-03"]),
    ("Lena Vogt und Tom Ahl beim Durchtrennen des Bands am 3. Juni.", []),
    # who opens a reception begins it; who comes with others is its guest
    ("Beim Sommerempfang am Freitag begrüßte Lena Vogt auch Paul Roux, der mit einer kleinen Abordnung angereist war. "
     "Die Stadtkapelle eröffnete den Empfang.", ["Sommerempfang | 2024-06-14"]),
    # what an event is called, told beside its noun
    ("„Blick zurück“ heißt die Ausstellung, die vom 2. Juli bis 27. August im Stadtmuseum zu sehen ist.",
     ["Ausstellung „Blick zurück“ | 2024-07-02/2024-08-27"]),
    ("Unter dem Motto „Wasser ist Leben“ findet am 3. Juli eine Tagung statt.", ["Tagung „Wasser ist Leben“ | 2024-07-03"]),
    ("„Wege aus Eis“ lautet der Titel eines Vortrags, den Petra Huber am 3. Juli um 19 Uhr in der Bücherei hält.",
     ["Vortrag „Wege aus Eis“ | 2024-07-03T19:00"]),
    ("Zu einem Vortrag mit dem Titel „Wege aus Eis“ lädt die Volkshochschule am 3. Juli ein.", ["Vortrag „Wege aus Eis“ | 2024-07-03"]),
    # one more of its kind, without the noun
    ("Der für den 19. Juni vorgesehene Elternabend muss entfallen; der nächste findet am 2. Juli statt.",
     ["Elternabend im Juni 2024 | 2024-06-19 | cancelled", "Elternabend im Juli 2024 | 2024-07-02"]),
    ("Am 19. Juni gibt es eine Führung durch den Dom. Eine zweite folgt am 2. Juli um 15 Uhr.",
     ["Führung durch den Dom im Juni 2024 | 2024-06-19", "Führung durch den Dom im Juli 2024 | 2024-07-02T15:00"]),
    ("Am 19. Juni gibt es eine Führung durch den Dom. Der nächste folgt am 2. Juli.", ["Führung durch den Dom | 2024-06-19"]),
    # two days of a list are no range of days
    ("Das Konzert am 18. und 19. Juli findet im Dom statt.", ["Konzert im Dom | 2024-07-18/2024-07-19"]),
    ("Die Lesung findet am 18. Juli und am 25. Juli in der Bücherei statt.", ["Lesung in der Bücherei | 2024-07-18"]),
    # what recurs takes no day of its neighbour
    ("Zur Ausstellung gibt es ein Programm: Führungen jeden Sonntag um 15 Uhr und ein Gespräch mit Olga Stein am 20. Juli um 19 Uhr.",
     ["Gespräch mit Olga Stein | 2024-07-20T19:00"]),
    # the lead tells in the perfect what has been done, the next sentence when
    ("Das Klinikum Gera hat einen neuen Messplatz in Betrieb genommen. Bürgermeisterin Lena Vogt gab am Freitag den Startschuss.",
     ["Inbetriebnahme eines neuen Messplatzes | 2024-06-14"]),
    ("Die Lenz GmbH hat am Freitag im Gewerbegebiet Ostfelde ein neues Werk eröffnet.", ["Eröffnung eines neuen Werks | 2024-06-14"]),
    # a round of talk that goes on
    ("Am 3. Juli hält Petra Huber einen Vortrag. Anschließend diskutieren Jan Busch, Olga Stein und Udo Kern über Zölle.",
     ["Vortrag von Petra Huber | 2024-07-03", "Diskussion über Zölle | 2024-07-03"]),
    # the key is handed over once
    ("Am Freitag wird Bürgermeisterin Lena Vogt den symbolischen Schlüssel an Udo Kern übergeben.", ["Schlüsselübergabe | 2024-06-21"]),
    ("Am 30. Juni reist die Bürgermeisterin nach Erfurt, wo sie Minister Udo Kern zu einem Antrittsbesuch trifft.",
     ["Reise der Bürgermeisterin nach Erfurt | 2024-06-30", "Antrittsbesuch bei Udo Kern | 2024-06-30"]),
    # the week, then the day
    ("Das Institut begeht in dieser Woche sein 100-jähriges Bestehen. Zum Festakt am Freitag, 21. Juni, um 15 Uhr werden 200 Gäste "
     "erwartet.", ["Festakt | 2024-06-21T15:00"]),
    # moved to another place is not moved to another day
    ("Das Konzert am 10. Juli wird wegen des Regens in die Stadthalle verlegt.", ["Konzert in der Stadthalle | 2024-07-10"]),
    ("Der Vortrag wird vom 10. auf den 17. Juli verlegt.", ["Vortrag | 2024-07-17 | rescheduled"]),
    ("Anwohner können sich am Freitag, 21. Juni, von 15 bis 18 Uhr bei einer Bürgersprechstunde im Infomobil informieren.",
     ["Bürgersprechstunde im Infomobil | 2024-06-21T15:00/2024-06-21T18:00"]),
    # talks with somebody named, several houses, the weekdays of next week
    ("In Tokio stehen am Dienstag Gespräche mit Vizeminister Kenji Mori und ein Besuch der Handelskammer an.",
     ["Gespräch mit Kenji Mori | 2024-06-18", "Besuch der Handelskammer | 2024-06-18"]),
    ("Am Montag, 24. Juni, besichtigt die Delegation das Klärwerk. Am Mittwoch besucht sie das Stadtmuseum.",
     ["Besichtigung des Klärwerks | 2024-06-24", "Besuch des Stadtmuseums | 2024-06-26", "Besuch der Delegation | 2024-06-24/2024-06-26"]),
    ("Nach dem Empfang am Dienstag, 11. Juni, besichtigten die beiden Delegationen die Kartause Ittingen.",
     ["Empfang | 2024-06-11", "Besichtigung der Kartause Ittingen | 2024-06-11"]),
    ("Am Freitag lädt die Ministerin zu einem Empfang in die Residenz ein.", ["Empfang in der Residenz | 2024-06-21"]),
    # guests of a town, and so many editions
    ("Gäste aus Lyon besuchten am Mittwoch Gera.", ["Besuch von Gästen aus Lyon in Gera | 2024-06-12"]),
    ("Zur 33. Auflage der Lumenta werden 160 Aussteller erwartet. Die Lumenta findet vom 7. bis 9. Juli in Jena statt.",
     ["33. Lumenta | 2024-07-07/2024-07-09"]),
    ("Die 20. Auflage der Wanderkarte ist am Montag erschienen.", []),
    # a service is what it is held for
    ("Am Samstag wird Bischof Udo Kern im Dom vier Diakone zu Priestern weihen. Der Gottesdienst beginnt um 9.30 Uhr.",
     ["Weihe zu Priestern | 2024-06-22T09:30"]),
    # who is a guest and reads; what is given again
    ("Am 20. Juni ist die Autorin Petra Huber zu Gast in der Bücherei. Ab 20 Uhr liest sie aus ihrem Roman „Eis“.",
     ["Lesung von Petra Huber in der Bücherei | 2024-06-20T20:00"]),
    ("Am Freitag, 21. Juni, gibt das Orchester im Dom ein Konzert. Das Programm wird am Samstag um 18 Uhr in Jena wiederholt.",
     ["Konzert im Dom | 2024-06-21", "Konzert in Jena | 2024-06-22T18:00"]),
    ("Das Weinfest findet am 21. Juni wegen der Baustelle auf dem Marktplatz im Stadtpark statt.", ["Weinfest im Stadtpark | 2024-06-21"]),
    # who received and who was the guest; honours of a university; a cause is no place
    ("Am Mittwoch hat Ministerin Petra Huber den österreichischen Kanzler Udo Kern zu einem Besuch in Gera empfangen.",
     ["Besuch von Udo Kern in Gera | 2024-06-12"]),
    ("Die Universität Jena verlieh gestern der Klimaforscherin Petra Huber das Ehrendoktorat.",
     ["Verleihung des Ehrendoktorats | 2024-06-16"]),
    ("Bei einer Feierstunde überreichten Tom Ahl und Landrat Udo Kern am Freitagabend Schecks.", ["Feierstunde | 2024-06-14"]),
    # the headline's topping out is that of the lead; a reception goes on where one is
    ("Am Donnerstag feierte das Klinikum Richtfest für sein neues Zentrum für Herzkranke.",
     ["Richtfest für das neue Zentrum für Herzkranke | 2024-06-13"]),
    ("Mit einem Festwochenende hat Gera das Jubiläum gefeiert. 60 Gäste waren von Freitag bis Sonntag angereist. Am Samstag gab es einen "
     "Festakt im Rathaus.", ["Festwochenende zum Jubiläum | 2024-06-14/2024-06-16", "Festakt im Rathaus | 2024-06-15"]),
    ("Beim Leistungsbewerb am Samstag in Jena siegte die Gruppe Altdorf.", ["Leistungsbewerb in Jena | 2024-06-15"]),
    ("Die neue Botschafterin Petra Huber hat heute dem Rathaus ihren Antrittsbesuch abgestattet.",
     ["Antrittsbesuch von Petra Huber | 2024-06-17"]),
    # what an event is part of has its own days; when a feast ends it does not begin; a work named right before
    ("Am Samstag, 22. Juni, gibt es eine Radtour mit der Bürgermeisterin. Die Radtour ist Teil des Stadtradelns, das vom 18. Juni bis 7. Juli "
     "läuft.", ["Radtour mit der Bürgermeisterin | 2024-06-22"]),
    ("Am Sonntag feiert die Pfarrei ihr Pfarrfest. Gegen 17 Uhr klingt das Pfarrfest mit einer Andacht aus.",
     ["Pfarrfest | 2024-06-23", "Andacht | 2024-06-23T17:00"]),
    ("Der Verein bringt „Die Mühle am Bach“ auf die Bühne. Premiere ist am Freitag um 20 Uhr.",
     ["Premiere von „Die Mühle am Bach“ | 2024-06-21T20:00"]),
    # one title with another dash
    ("Unter dem Titel „Netz - Ein Umbruch“ veranstaltet die Stadt am Samstag eine Tagung.\n\nUnter dem Titel „Netz – Ein Umbruch“ veranstaltet "
     "die Stadt am Samstag, 22. Juni, eine Tagung.", ["Tagung „Netz - Ein Umbruch“ | 2024-06-22"]),
    # honoured by a pronoun; eaten, not prayed
    ("156 Auszubildende haben die Prüfung bestanden. Sie wurden am Donnerstag im Rathaus ausgezeichnet.",
     ["Auszeichnung im Rathaus | 2024-06-13"]),
    ("Am Samstag treffen sich Freiwillige um 9 Uhr am Bauhof.", ["Treffen von Freiwilligen | 2024-06-22T09:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), CASES)
def test_everyday(text: str, events: list[str]) -> None:
    assert told(CITY + text) == events


def test_lines_of_an_agenda_are_lines() -> None:
    text = (
        "Stadt Gera\nTermine in der Woche vom 20. bis 26. Mai 2024\n\nDienstag, 21. Mai\n"
        "10 Uhr: Übergabe eines Förderbescheids durch Staatssekretärin Petra Huber vom Landesministerium, Kultur- und Kongresszentrum\n"
        "18 Uhr: Sitzung des Bauausschusses, Großer Sitzungssaal\n\nDonnerstag, 23. Mai\nganztägig: Kreistag der Landfrauen, Jena\n"
    )
    assert told(text, None) == [
        "Übergabe eines Förderbescheids durch Staatssekretärin Petra Huber vom Landesministerium | 2024-05-21T10:00",
        "Sitzung des Bauausschusses | 2024-05-21T18:00",
    ]


def test_the_heading_of_a_programme_dates_its_lines() -> None:
    text = (
        f"{CITY}Zum Hafentag kommen am 4. und 5. Juli Gäste nach Gera.\n\nProgramm für Donnerstag, 4. Juli\n\n"
        "9.45 Uhr: Eintrag der Bürgermeisterin Lena Vogt ins Goldene Buch\n10.30 Uhr: Fachgespräch im Phoenixsaal\n13 Uhr: Mittagessen\n"
    )
    assert {"Fachgespräch im Phoenixsaal | 2024-07-04T10:30", "Mittagessen | 2024-07-04T13:00"} <= set(told(text))


def test_one_event_at_several_places() -> None:
    text = (
        "DRK-Kreisverband Altdorf\n17. Juni 2024\n\nBlutspende: Termine im Juli\n\nBlutkonserven werden knapp.\n\n"
        "Jena: Dienstag, 2. Juli, 16 bis 20 Uhr, Gymnasium am Anger\n"
        "Rodenau: Donnerstag, 4. Juli, 15.30 bis 20 Uhr, Pfarrzentrum St. Anna\n"
    )
    assert told(text) == [
        "Blutspende | 2024-07-02/2024-07-04",
        "Blutspende in Jena | 2024-07-02T16:00/2024-07-02T20:00",
        "Blutspende in Rodenau | 2024-07-04T15:30/2024-07-04T20:00",
    ]


def test_the_visit_of_the_headline_is_that_of_the_house() -> None:
    text = (
        "Wirtschaftsministerium Thüringen\nErfurt, 17. Juni 2024\n\nMinisterin Huber zu Gast bei Lenz-Textil in Gera\n\n"
        "Ministerin Petra Huber hat sich heute bei der Lenz-Textil GmbH in Gera über neue Garne informiert."
    )
    assert told(text) == ["Besuch bei der Lenz-Textil GmbH | 2024-06-17"]


def test_a_line_of_a_programme_without_an_event_noun() -> None:
    text = (
        "Stadtmuseum Altdorf\n17. Juni 2024\n\nTermine im Juli\n\nKommende Termine:\nDo, 4. Juli, 19 Uhr: Vortrag „Wege“, Olga Stein\n"
        "Mi, 10. Juli, 12.15 Uhr: Kunst in der Mittagspause\nDo, 11. Juli, 18 Uhr: Anmeldeschluss\n"
    )
    assert told(text) == ["Vortrag „Wege“ | 2024-07-04T19:00", "Kunst in der Mittagspause | 2024-07-10T12:15"]
