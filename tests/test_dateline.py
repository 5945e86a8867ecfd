"""Publishing dates that releases state themselves, and dates that only look like one."""

from __future__ import annotations

import pytest

from pipeline.german import dateline
from pipeline.german.sections import split

PROSE = (
    "Die Stadt hat am Montag eine Vereinbarung mit ihren Partnern unterzeichnet, die den Austausch auf Jahre hinaus regelt. " * 2
)

STATED = {
    f"Delegation zu Gast\n\n01.12.2017\n\n{PROSE}": "2017-12-01",
    f"Delegation zu Gast\n\nPressemitteilung vom 30.09.2015\n\n{PROSE}": "2015-09-30",
    f"PRESSEMITTEILUNG 423   Neustadt, den 12.06.2007\n\nNeues Haus eröffnet\n\n{PROSE}": "2007-06-12",
    f"Nr. 576 / 06.06.2017\n\nNeues Haus eröffnet\n\n{PROSE}": "2017-06-06",
    f"Presseinfo 072/16 — 14. März 2016\n\nNeues Haus eröffnet\n\n{PROSE}": "2016-03-14",
    f"Pressemeldung vom: 28.01.2013 - 13:01 Uhr\n\nNeues Haus eröffnet\n\n{PROSE}": "2013-01-28T13:01",
    f"Neues Haus eröffnet\n\n2021/10/18\n\n{PROSE}": "2021-10-18",
    f"Neues Haus eröffnet\n\nNEUSTADT, 16.08.19 – {PROSE}": "2019-08-16",
    f"Neues Haus eröffnet\n\nNeustadt, 4. März 2015. {PROSE}": "2015-03-04",
    f"Neues Haus eröffnet\n\n17.09.2017 | Stand 02.12.2020, 17:29 Uhr\n\n{PROSE}": "2017-09-17",
    f"Pressearchiv - Meldung vom 31.03.2009\n\nNeues Haus eröffnet\n\n{PROSE}": "2009-03-31",
    f"Nr. 421 Neustadt, 07. November 2011\n\nNeues Haus eröffnet\n\n{PROSE}": "2011-11-07",
    f"Neues Haus eröffnet\n\nFrankfurt, 30.10.2017. (kus) {PROSE}": "2017-10-30",
    f"Neues Haus eröffnet\n\nMünster,31.08.2017\n\n{PROSE}": "2017-08-31",
    f"Sonntag, 02.11.2014 | Tags: Markt |\n\nNeues Haus eröffnet\n\n{PROSE}": "2014-11-02",
    f"Neues Haus eröffnet\n\nHofheim am Taunus | Wiesbaden, 11. November 2021\n\n{PROSE}": "2021-11-11",
    f"Rathaus Aktuell\n\nMontag, 11. April 2016          Ausgabe 069\n\nNeues Haus eröffnet\n\n{PROSE}": "2016-04-11",
    f"Neues Haus eröffnet\n\n{PROSE}\n\nHamburg, den 02. Dezember 2022\n\nTel.: 040 1234\n\nÜber das Haus\n\n{PROSE}": "2022-12-02",
    f"Neues Haus eröffnet\n\n(Mannheim, 04.04.19) {PROSE}": "2019-04-04",
    f"30. September 2021   Lesezeit: 3 Minuten\n\nNeues Haus eröffnet\n\n{PROSE}": "2021-09-30",
    f"Neues Haus eröffnet\n\n(vom 22.04.2016) {PROSE}": "2016-04-22",
    f"Neues Haus\n\nWien (OTS) - {PROSE}\n\n*** OTS-ORIGINALTEXT ***\n\nOTS0042    2018-10-30/10:32": "2018-10-30T10:32",
    f"Pressemitteilung\nNummer 87 vom 12. Mai 2021\n\nNeues Haus eröffnet\n\n{PROSE}": "2021-05-12",
    f"03.06.2020 Essen\nVon Lena Vogt\n\nKonzert im Park\n\n{PROSE}": "2020-06-03",
    f"pbp/28.05.2024\n\nNeues Haus eröffnet\n\n{PROSE}": "2024-05-28",
    f"10.02.2025 / Nr. 023\n\nNeues Haus eröffnet\n\n{PROSE}": "2025-02-10",
    f"Pressemitteilung Landkreis Neustadt\n\n04.05.2021 / Kreisverwaltung / Kultur\n\nNeues Haus\n\n{PROSE}": "2021-05-04",
    f"Von: Presse <presse@amt.example>\nAn: Verteiler\nDatum: Mi, 5. Mai 2021\nBetreff: Neues Haus\n\n{PROSE}": "2021-05-05",
    f"Neues Haus\n\nNeustadt, Mittwoch, 4. März 2015: {PROSE}": "2015-03-04",
    f"Neues Haus\n\nNeustadt, den 4. März 2015 {PROSE}": "2015-03-04",
    f"Neues Haus\n\nNeustadt (Mi, 4. März 2015). {PROSE}": "2015-03-04",
    f"Neues Haus\n\nFrankfurt (Oder), 4. März 2015 – {PROSE}": "2015-03-04",
    f"Neues Haus\n\nNEUSTADT, 4. März 2015 /Agentur/ -- {PROSE}": "2015-03-04",
    f"Neues Haus\n\n04.03.2015: {PROSE}": "2015-03-04",
    f"Neues Haus\n\nErschienen am 4. März 2015\n\n{PROSE}": "2015-03-04",
    f"Neues Haus\nVon Lena Vogt, 04.03.2015\n\n{PROSE}": "2015-03-04",
    f"Neues Haus\nLena Vogt | 4. März 2015\n\n{PROSE}": "2015-03-04",
    f"Gesendet: Mittwoch, 4. März 2015 10:12\nVon: a@amt.example\nAn: Verteiler\nBetreff: Neues\n\n{PROSE}": "2015-03-04T10:12",
    f"Neues Haus\nErschienen am Mittwoch, 04. März 2015 um 8:04 Uhr - GMT\n{PROSE}": "2015-03-04T08:04",
    f"Neues Haus\nVon Tom Ahl, dpa,  4. März 2015, 14:40 Uhr\n{PROSE}": "2015-03-04T14:40",
    f"Mittwoch · 04.03.2015 · 19:25 Uhr · PM\nNeues Haus\n\n{PROSE}": "2015-03-04T19:25",
    f"Neues Haus\n4. März 2015 • Bericht • Ansichten: 3\n{PROSE}": "2015-03-04",
    f"Neues Haus\n4. März 2015, aktualisiert heute, 16:21 Uhr\n{PROSE}": "2015-03-04",
    f"Neues Haus\nArtikel veröffentlicht: Mittwoch, 04.03.2015 10:43 Uhr\nArtikel aktualisiert: 05.03.2015\n{PROSE}": (
        "2015-03-04T10:43"
    ),
    f"Neues Haus\n\n{PROSE}\n\n(09.03.2017) {PROSE}": "2017-03-09",
    f"Neues Haus\n\n{PROSE}\n\nHamburg, 9. März 2017 – {PROSE}": "2017-03-09",
    f"Pressestelle\nMedieninformation Nr. 214/2016\n\nNeues Haus\n\nHeute kam sie; von Mittwoch bis heute (30. September) blieb sie. {PROSE}": (
        "2016-09-30"
    ),
    f"Presseinfo Nr. 1/2017\n\nNeues Haus\n\nAm gestrigen Samstag (31.12.) war das Fest. {PROSE}": "2017-01-01",
    f"2023/11/8\n\n1. {PROSE}\n\n2023/10/23\n\n1. {PROSE}": "2023-11-08",
    f"Neues Haus\n\nveröffentlicht am: 05.07.2023\n\n{PROSE}": "2023-07-05",
    f"Neues Haus\n10. May 2019\n\n{PROSE}": "2019-05-10",
    f"Pressemitteilungen 15.11.2020 – Neues Haus eröffnet\n\n{PROSE}": "2020-11-15",
}
NOT_STATED = [
    f"Neues Haus\n\nSamstag, 4. April 2015, 14.00 Uhr, Rathaus\n\n{PROSE}",
    f"Neues Haus\n\n04.04.2015, 19:30 Uhr: Konzert\n\n{PROSE}",
    f"Neues Haus\n\n{PROSE}\nDas könnte Sie auch interessieren\n15.02.2016, 14:44 Uhr\n(dpa)",
    f"Neues Haus\n\nMeldung zuletzt aktualisiert am 04.03.2015\n\n{PROSE}",
    f"4. März 2015: Tag der offenen Tür\n\n{PROSE}",
    f"4. Juli 2015 – Stadtfest am Ufer\n\n{PROSE}",
    f"Neues Haus\n\nAm 4. März 2015 – es war ein Mittwoch – kam man zusammen. {PROSE}",
    f"Neues Haus\n\nTermin, 4. März 2015 – {PROSE}",
    f"Neues Haus eröffnet\n\n{PROSE}\n\n© 2024 Stadt Neustadt",
    f"Neues Haus eröffnet\n\nStand: 01.01.2024 22:26 Uhr\n\n{PROSE}",
    f"Aktuelles Datum 14. Dezember 2017\n\nNeues Haus eröffnet\n\n{PROSE}",
    f"Tag der offenen Tür am Samstag, 10.05.2014\n\n{PROSE}",
    f"Neues Haus eröffnet\n\n{PROSE}\n\nAuch interessant\n05.06.2019 | Straße gesperrt",
    f"Neues Haus eröffnet\n\n31.02.2019\n\n{PROSE}",
    f"Sommerfest, 10. Mai 2014\n\n{PROSE}",
    f"Neues Haus eröffnet\n\n(gültig ab 01.05.2018) {PROSE}",
    f"03.06.2020 Konzert\n\n{PROSE}",
    f"Presseinfo Nr. 12/2017\n\nNeues Haus\n\nDie Feier war am Samstag (3. Juni). {PROSE}",
    f"Neues Haus\n\n{PROSE}\n\n12.05.2017 – {PROSE}",
    f"Sperrfrist: 17. September 2020, 10 Uhr\n\nNeues Haus eröffnet\n\n{PROSE}",
    "Termine\n\nMontag, 6. Mai 2024\n\n10 Uhr: Empfang\n\nDienstag, 7. Mai 2024\n\n11 Uhr: Konzert im Museum",
    f"Vorschau\n\n06.05.2024\n\n{PROSE}\n\n07.05.2024\n\n{PROSE}",
    f"12.05.2024\n\nKonzert im Dom\n\n19 Uhr, Dom, Neustadt\n\n{PROSE}",
    f"Benefizkonzert | Kirche, 10.05.2014\n\n{PROSE}",
    f"Neues Haus eröffnet\n\n{PROSE}\n\n10. Mai 2014\n\n{PROSE}\n\n11. Mai 2014\n\n{PROSE}",
    "",
]


@pytest.mark.parametrize(("text", "date"), STATED.items())
def test_a_stated_date_is_found(text: str, date: str) -> None:
    found = dateline.find(text, split(text))
    assert found is not None
    assert found.start == date
    assert text[found.evidence[0].start : found.evidence[0].end].strip()


@pytest.mark.parametrize("text", NOT_STATED)
def test_a_date_is_never_invented(text: str) -> None:
    assert dateline.find(text, split(text)) is None


MASTHEADS = {
    "IHK Nordhessen / 18. September 2024": "2024-09-18",
    "FC Neustadt e. V., 1. Juli 2024": "2024-07-01",
    "Zyrolux GmbH, 3. Mai 2024": "2024-05-03",
    "Bezirksamt Mitte von Berlin\nPressemitteilung Nr. 402 vom 09.10.2017\nHerausgeberin: Bezirksbürgermeisterin Jutta Feld": "2017-10-09",
    "Neue Sinfoniker · Pressedienst · 15.12.2015": "2015-12-15",
    "Hochschulkommunikation · 03.05.24": "2024-05-03",
    "Neustadt (pm), 3. Mai 2024": "2024-05-03",
    "Amt für Kommunikation, Neustadt, 3.5.2024": "2024-05-03",
    "Pressedienst der Stadt Neustadt\nAusgabe Nr. 18 / 3. Mai 2024": "2024-05-03",
    "Der Magistrat der Stadt Neustadt, 3. Mai 2024": "2024-05-03",
    "03.05.2024, Stadt Neustadt": "2024-05-03",
    "Graz (3. Mai 2024)": "2024-05-03",
    "Medienmitteilung, 3. Mai 2024, Gemeinderat": "2024-05-03",
    "Landratsamt · 4.5.24 · Nr. 33": "2024-05-04",
}
NO_MASTHEADS = (
    "Kunsthalle Neustadt · Ausstellung · 3. Mai 2024",
    "Sommerfest – Stadtpark – 3. Mai 2024",
    "Tagung - Universität Neustadt - 3. Mai 2024",
    "Neustadt, Marktplatz, 3. Mai 2024",
    "Einsendeschluss: 3. Mai 2024",
    "Samstag, 4. Mai 2024, 19 Uhr, Pfarrkirche",
    "Neustadt, Freitag, 3. Mai 2024, 10 Uhr",
    "Gemeinderatssitzung, 4. Mai 2024",
)
BELOW = """

Ein Fest für alle
Viele Gäste kamen

Die Stadt hat gemeinsam mit dem Verein und vielen Gästen aus der Region ein Fest gefeiert, das allen lange in Erinnerung bleiben wird.
Oberbürgermeisterin Lena Vogt dankte allen Helfern herzlich.
"""


@pytest.mark.parametrize(("head", "date"), MASTHEADS.items())
def test_a_masthead_tells_the_date(head: str, date: str) -> None:
    found = dateline.find(head + BELOW, split(head + BELOW))
    assert found is not None
    assert found.start == date


@pytest.mark.parametrize("head", NO_MASTHEADS)
def test_a_line_that_names_an_event_or_an_hour_is_no_masthead(head: str) -> None:
    assert dateline.find(head + BELOW, split(head + BELOW)) is None
