"""An occasion and what it is held for are one event, and its name says both."""

import pytest

from tests.test_event_names import events, names

ONE = [
    (
        "Mit einem Festakt im Bürgersaal hat die Stadt Lemgo am Freitag, 7. Juni 2024, das 40-jährige Bestehen der Partnerschaft mit Stendal gefeiert.",
        "Festakt zum 40-jährigen Bestehen der Partnerschaft mit Stendal",
    ),
    (
        "Mit einem Tag der offenen Tür feierte die Kita Pusteblume am Samstag, 8. Juni 2024, ihr 25-jähriges Bestehen.",
        "Tag der offenen Tür zum 25-jährigen Bestehen der Kita Pusteblume",
    ),
    (
        "Mit einem Konzert in der Aula hat die Musikschule Lahr am Sonntag, 9. Juni 2024, den 50. Geburtstag ihres Orchesters gefeiert.",
        "Konzert zum 50. Geburtstag des Orchesters",
    ),
    (
        "Mit einem Empfang hat die IHK Siegen am Mittwoch, 12. Juni 2024, ihr neues Bildungszentrum eröffnet.",
        "Eröffnung des neuen Bildungszentrums",
    ),
    (
        "Mit einem Festakt ist am Montag, 10. Juni 2024, in Hof die Europazentrale des Herstellers Okano Medical eröffnet worden.",
        "Eröffnung der Europazentrale des Herstellers Okano Medical",
    ),
    (
        "Bei einer Feierstunde im Kreishaus ist Landrat Peter Voss am Mittwoch, 12. Juni 2024, in den Ruhestand verabschiedet worden.",
        "Verabschiedung von Peter Voss",
    ),
]


@pytest.mark.parametrize(("text", "name"), ONE)
def test_occasion_and_purpose_are_one(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_later_word_for_the_occasion_makes_no_second() -> None:
    told = names(
        "Mit einem Festakt hat die Kammer am Montag, 10. Juni 2024, ihre Werkstatt in Hof eröffnet. An dem Festakt nahmen 80 Gäste teil."
    )
    assert len(told) == 1


NAMED = [
    (
        "Anlässlich des Tages der Deutschen Einheit hat Botschafter Jan Rot am 12. Juni 2024 in Hanoi zu einem Empfang geladen.",
        ["Empfang anlässlich des Tages der Deutschen Einheit"],
    ),
    (
        "Aus Anlass des 30-jährigen Bestehens der Partnerschaft hat die Stadt Lemgo am 12. Juni 2024 zu einem Festakt ins Rathaus geladen.",
        ["Festakt aus Anlass des 30-jährigen Bestehens der Partnerschaft"],
    ),
    (
        "Zum 50-jährigen Bestehen lädt der Verein am 22. Juni 2024 zu einem Festabend in die Stadthalle ein.",
        ["Festabend zum 50-jährigen Bestehen"],
    ),
    (
        "Zu Ehren der Gäste aus Kyoto gab Bürgermeister Jan Rot am 12. Juni 2024 ein Abendessen im Ratskeller.",
        ["Abendessen zu Ehren der Gäste aus Kyoto"],
    ),
    (
        "Am 12. Juni 2024 fand in der Residenz der Empfang zum Tag der Deutschen Einheit statt.",
        ["Empfang zum Tag der Deutschen Einheit"],
    ),
    ("Vom 6. bis 8. Oktober 2024 kommen die Freunde aus Nantes zum Gegenbesuch nach Lahr.", ["Gegenbesuch der Freunde aus Nantes"]),
    (
        "Die Ergebnisse werden auf der „Solar Days Central“ vorgestellt, die am 3. und 4. Dezember 2024 in der Stadthalle Fulda stattfindet.",
        ["Solar Days Central"],
    ),
    (
        "Der Korb bekommt seinen Platz in der Ausstellung „Gesichter des Nordens“, die noch bis zum 11. Juli 2024 im Foyer gezeigt wird.",
        ["Ausstellung „Gesichter des Nordens“"],
    ),
    ("Generalkonsul Ken Mori hat am Dienstag die IHK Siegen besucht.", ["Besuch von Ken Mori bei der IHK Siegen"]),
    (
        "Eine Delegation aus Hue hat sich am Dienstag in der Handelskammer Siegen über Häfen informiert.",
        ["Besuch einer Delegation aus Hue in der Handelskammer Siegen"],
    ),
    ("Am Samstag lädt der Verein zum Tag der offenen Tür in die alte Wache ein.", ["Tag der offenen Tür in der alten Wache"]),
    ("Am Samstag ist eine Führung durch die Burg Altena und die Teilnahme am Umzug geplant.", ["Führung durch die Burg Altena"]),
    ("Am Abend gab der Senat im Kaisersaal ein Essen.", ["Essen im Kaisersaal"]),
    ("Am Freitag besprach sich Ministerin Anne Rot in Lima mit Vizepremier Luis Sosa.", ["Treffen mit Luis Sosa"]),
    ("Am Freitag konferierte Minister Tim Groß in Riga mit Ministerin Evika Kalna.", ["Treffen mit Evika Kalna"]),
    ("In Prag wird sie am Donnerstag mit Minister Jan Novák zusammentreffen.", ["Treffen mit Jan Novák"]),
    ("Am Abend sprach er im Kunsthaus Lahr über die Weltausstellung.", ["Vortrag über die Weltausstellung"]),
    ("Am Freitag stehen ein Ausflug nach Lille und ein Empfang im Rathaus an.", ["Ausflug nach Lille", "Empfang im Rathaus"]),
    ("Am Samstag steht der Karrieretag auf dem Programm.", ["Karrieretag"]),
    ("Stattdessen lädt die Messe am 15. Juni 2024 um 10 Uhr zu einem Pressegespräch ein.", ["Pressegespräch"]),
    ("Geplant ist ein gemeinsamer Lauf am 10. Juli 2024 rund um den Edersee.", ["Gemeinsamer Lauf rund um den Edersee"]),
    (
        "Am Mittwoch, 12. Juni 2024, tauschten sich die Gäste mit den Mitgliedern des Beirats aus.",
        ["Austausch mit den Mitgliedern des Beirats"],
    ),
    (
        "Am Dienstag, 11. Juni 2024, waren die Gäste in Mainz, wo sie sich im Klinikum über die Ausbildung informierten.",
        ["Besuch im Klinikum"],
    ),
    ("Die zwölf Gäste aus Polen waren bereits am Dienstagmittag mit dem Zug angereist.", ["Besuch der zwölf Gäste aus Polen"]),
    ("Am 11. Juni 2024 schauten sich die Gäste das neue Terminal an.", ["Besichtigung des neuen Terminals"]),
    ("Für morgen, Donnerstag, steht eine Fahrt nach Bad Kreuznach auf dem Programm.", ["Fahrt nach Bad Kreuznach"]),
    (
        "Eine Delegation aus Gera war vom 2. bis 6. Juni 2024 in Nara. Im Mittelpunkt der Reise stand der Empfang im Rathaus durch Bürgermeister Ken Mori.",
        ["Besuch einer Delegation aus Gera in Nara", "Empfang im Rathaus durch Bürgermeister Ken Mori"],
    ),
    ("Eva Lux nimmt am 4. Juni 2024 am Deutsch-Polnischen Forum in Breslau teil.", ["Deutsch-Polnisches Forum"]),
    (
        "Mit dem Botschafter, Herrn Jan Voss, und den Vertretern der Kammer traf Eva Lux am 4. Juni 2024 zusammen.",
        ["Treffen mit Jan Voss"],
    ),
]


@pytest.mark.parametrize(("text", "told"), NAMED)
def test_named(text: str, told: list[str]) -> None:
    assert names(text) == told


NONE = [
    "Zum Abschied überreichte Konsulin Yuki Mori dem Gastgeber am Dienstag, 11. Juni 2024, einen Korb.",
    "Die Gäste bleiben bis 4. Juli 2024, den amerikanischen Unabhängigkeitstag verbringen sie also noch in Soest.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_event(text: str) -> None:
    assert names(text) == []


MERGED = [
    (
        "Eine Delegation aus Lyon hat am Dienstag Fulda besucht. Danach stand ein Besuch der Feuerwache auf dem Programm. Der Besuch dauert bis Donnerstag.",
        ["Besuch einer Delegation aus Lyon in Fulda", "Besuch der Feuerwache"],
    ),
    (
        "Am 21. Mai 2024 überreichte Botschafter Ken Mori in seiner Residenz Eva Blau den Orden der Sonne. Zu der Verleihungszeremonie waren 40 Gäste geladen.",
        ["Überreichung des Ordens der Sonne"],
    ),
    (
        "Am 12. Juni 2024 hat die Firma Lenz in Hof ihre neue Halle in Betrieb genommen. Zum Festakt konnten Karl Lenz und Eva Blau 150 Gäste begrüßen.",
        ["Inbetriebnahme der neuen Halle"],
    ),
    (
        "Am 12. Juni 2024 verabschiedete die Hochschule Wismar den Dekan Prof. Dr. Holger Watt. An der Feierstunde nahmen 90 Gäste teil.",
        ["Verabschiedung von Holger Watt"],
    ),
    (
        "Nach einem Briefing im Konsulat durchschnitt Senator Klaus Harms am 11. Juni 2024 das Band vor dem neuen „Bremen Desk“.",
        ["Briefing im Konsulat", "Eröffnung des neuen „Bremen Desk“"],
    ),
    (
        "Die diesjährige Frühjahrssitzung, die 38. Bürgermeister-Konferenz Ost, findet am Montag, 10. Juni 2024, in Erfurt statt.",
        ["38. Bürgermeister-Konferenz Ost"],
    ),
    ("Der Jahresempfang, das Großereignis der Region, findet am 10. Juni 2024 in Erfurt statt.", ["Jahresempfang in Erfurt"]),
]

DATED = [
    (
        "Eva Lux eröffnet am 7. Juni 2024 die Messe Agrotec, die vom 8. bis 12. Juni in Gera stattfindet.",
        "Agrotec",
        "2024-06-08/2024-06-12",
    ),
    (
        "Am 7. Juni 2024 beginnt in Gera das Liederfest, das bis zum 12. Juni 2024 läuft.",
        "Liederfest in Gera",
        "2024-06-07/2024-06-12",
    ),
    (
        "Das Liederfest findet am Freitag und Samstag, 7./8. Juni 2024, in Gera statt.",
        "Liederfest in Gera",
        "2024-06-07/2024-06-08",
    ),
    (
        "Das Liederfest findet von Freitag bis Sonntag, 7. bis 9. Juni 2024, in Gera statt.",
        "Liederfest in Gera",
        "2024-06-07/2024-06-09",
    ),
]


@pytest.mark.parametrize(("text", "name", "days"), DATED)
def test_days(text: str, name: str, days: str) -> None:
    assert {event.name: event.when.edtf for event in events(text) if event.when}[name] == days


def test_a_salutation_is_no_part_of_the_sentence() -> None:
    text = "Sehr geehrte Damen und Herren, liebe Kolleginnen und Kollegen,\nIntendantin Eva Lux eröffnet am 7. Juni 2024 das Liederfest."
    assert names(text) == ["Eröffnung des Liederfests"]


@pytest.mark.parametrize(("text", "told"), MERGED)
def test_merged(text: str, told: list[str]) -> None:
    assert names(text) == told
