"""Sections: what is headline, dateline, caption, furniture in the sample releases, and that lines are covered once."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.sections import kind_at, split

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
# What a reader points at: (file, characters that a section begins with, its kind).
SIGHTED = [
    ("osnabrueck-delegation-canakkale", "Startseite", "furniture"),
    ("osnabrueck-delegation-canakkale", "18.10.2019 |", "dateline"),
    ("osnabrueck-delegation-canakkale", "Osnabrück und Çanakkale arbeiten", "headline"),
    ("osnabrueck-delegation-canakkale", "Delegation noch bis Sonntag", "deck"),
    ("osnabrueck-delegation-canakkale", "Seit 2004", "body"),
    ("osnabrueck-delegation-canakkale", "Hintergrund", "background"),
    ("osnabrueck-delegation-canakkale", "Hinweis für Redaktionen", "note"),
    ("osnabrueck-delegation-canakkale", "Im Troja-Museum (v.l.)", "caption"),
    ("osnabrueck-delegation-canakkale", " Foto: Stadt Osnabrück", "credit"),
    ("osnabrueck-delegation-canakkale", "Auch interessant", "furniture"),
    ("luebeck-kammer-rahmenvereinbarung", "Handwerkskammer Lübeck · Pressestelle", "publisher"),
    ("luebeck-kammer-rahmenvereinbarung", "Nr. 41 / 23.06.2022", "dateline"),
    ("luebeck-kammer-rahmenvereinbarung", "Lehrlinge aus Ostholstein", "headline"),
    ("luebeck-kammer-rahmenvereinbarung", "Über die Handwerkskammer", "background"),
    ("luebeck-kammer-rahmenvereinbarung", "Ansprechpartnerin für Medien", "note"),
    ("st-gallen-regierungstreffen-vorarlberg", "MedienmitteilungStaatskanzlei", "kicker"),
    ("wien-ots-verdienstzeichen", "OTS-ORIGINALTEXT", "furniture"),
    ("potsdam-stadtteilfest-verschoben", "„Schlaatz feiert“ wird verschoben", "headline"),
]


@pytest.mark.parametrize(("name", "begins", "kind"), SIGHTED)
def test_sample_releases(name: str, begins: str, kind: str) -> None:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    assert [s.kind for s in split(text) if text[s.start :].startswith(begins)][:1] == [kind]


PROSE = (
    "Die Stadt hat am Montag eine Vereinbarung mit ihren Partnern unterzeichnet, die den Austausch auf Jahre hinaus regelt. " * 2
)
# Invented pages: (text, characters that a section begins with, its kind).
TOLD = [
    (
        f"Presse\n\nAusstellung\n\n12.09.2018\n\nNeustadt zu Gast: Eintrag ins Goldene Buch der Stadt\n\n{PROSE}",
        "Ausstellung",
        "kicker",
    ),
    (f"Sommerfest, 10. Mai 2014\n\n{PROSE}", "Sommerfest", "headline"),
    (f"Neustadt am See | Altdorf, 10. Mai 2014\n\nEin neues Haus für alle\n\n{PROSE}", "Neustadt", "dateline"),
    (
        f"Adventskonzert\n\n{PROSE}\n\nStadt Neustadt\nPresseamt\nMarkt 1, 12345 Neustadt\nNeustadt, 20. März 2024\n",
        "Stadt Neustadt",
        "publisher",
    ),
    (f"Adventskonzert\n\nWann: 17. Dezember, 17 Uhr\nWo: Kirche, Markt 1, 12345 Neustadt\n\n{PROSE}", "Wann", "body"),
    (f"Gäste aus Kioto\n\nLiebe Freundinnen und Freunde,\n\n{PROSE}", "Liebe", "body"),
    (f"Gäste aus Kioto\n\nDr. Lena Vogt Stabsstelle Kommunikation\nUniversität Neustadt\n\n{PROSE}", "Dr. Lena", "publisher"),
    (f"Neues Haus\n\n{PROSE}\n\nDie Baugrube am Markt\n\n© Stadt Neustadt\n\n{PROSE}", "Die Baugrube", "caption"),
    (f"Neues Haus\n\n{PROSE}\n\nAnsprechpartnerin\n\n© Tom Ahl\n\nLena Vogt\n\nPressesprecherin", "Lena Vogt", "note"),
    (f"Neues Haus\n\n{PROSE}\n\nUmsatz von Januar bis November 2020 Januar bis November 2021\n10 Mio. 12 Mio.\n", "Umsatz", "body"),
    (
        f"Neues Haus\n\n{PROSE}\n\nKontakte zwischen den beiden Städten gibt es seit Jahren, und sie sollen nun enger werden.",
        "Kontakte",
        "body",
    ),
    (f"Über den Dächern von Neustadt\n\n{PROSE}", "Über den", "headline"),
    (f"Neues Haus\n\n{PROSE}\n\nÜber das Vorhaben sprach der Rat.\n\n{PROSE}", "Über das", "body"),
    (f"Neues Haus\n\n{PROSE}\n\nrathaus-neubau-2\n\n{PROSE}", "rathaus-neubau", "furniture"),
    (f"Neues Haus\n\n{PROSE}\n\nHintergrund: Der Bau hat 2009 begonnen.\n\n{PROSE}", "Hintergrund", "background"),
    (f"Neues Haus\n\nZum Fest (v.l.): Lena Vogt und Tom Ahl. Foto: Andreas\nBerthel-Funke\n\n{PROSE}", "Foto", "credit"),
    (f"Bau - Aktuelles - Neues Haus\n\nNeues Haus für Kinder\n\n{PROSE}", "Bau", "kicker"),
    (f"Neues Haus\n\nEs geht um Karten und Bilder, nicht um personenbezogene Daten der Stadt. {PROSE}", "Es geht", "body"),
    (f"Neues Haus\n\n{PROSE}\n\nIhre Einwilligung in Cookies können Sie widerrufen.", "Ihre Einwilligung", "furniture"),
    (f"Häfen Neustadt AöR\n\nPresse + Politik\n\nEin neues Haus für den Hafen\n\n{PROSE}", "Ein neues", "headline"),
    (f"E I N L A D U N G  A N  D I E  M E D I E N\n\nEin neues Haus\n\n{PROSE}", "E I N", "kicker"),
    (f"Bundesfeier\n\nLiebe Einwohnerinnen und Einwohner\n\n{PROSE}", "Liebe", "body"),
    (f"Neues Haus\n\n{PROSE}\n\nIm Bild: Lena Vogt mit ihrer Mutter im Garten.", "Im Bild", "caption"),
    (
        f"Neues Haus\n\n{PROSE}\n\nKontaktformular\n\nWir verarbeiten personenbezogene Daten, vor allem Ihre Adresse, um Ihre Fragen"
        " zu beantworten. Mehr steht in unserer Datenschutzinformation.",
        "Wir verarbeiten",
        "furniture",
    ),
    (f"Neues Haus\n\n{PROSE}\n\nKlinik Neustadt: 4.300 Beschäftigte. Kontakt: Lena Vogt, Pressesprecherin", "Klinik", "note"),
    (f"OTS0042 5 CI 0312\n\nWien/Kommunales/Kultur\n\nNeues Haus für Wien\n\nWien (OTS) - {PROSE}", "OTS0042", "furniture"),
    (f"Sperrfrist: 17. September 2020, 10 Uhr\n\nNeue Brücke eröffnet\n\n{PROSE}", "Neue Brücke", "headline"),
    (f"pm 102-19\n\nEmpfang\n\nGäste aus Kioto im Rathaus empfangen\n\n{PROSE}", "Gäste", "headline"),
    (
        f"+++ Einladung +++\n\nFest im Park\n\nSamstag, 15. Juni 2024, ab 14 Uhr\nAm Platz 3, 12345 Neustadt\n\n{PROSE}",
        "Samstag",
        "body",
    ),
    (f"03.06.2020 Essen\nVon Lena Vogt\n\nKonzert im Park\n\n{PROSE}", "Von Lena", "credit"),
    (f"Kanton Zürich\nBaudirektion\nKommunikation\n\n12. Juni 2023\n\nNeue Bahn bewilligt\n\n{PROSE}", "Neue Bahn", "headline"),
    (
        f"Neues Haus\n\n{PROSE}\n\nWeitere Informationen:\nLena Vogt, Amt für Bau, Tel. 0551 39-1234, E-Mail: vogt@amt.example",
        "Weitere",
        "note",
    ),
    (f"Neues Haus\n\n{PROSE}\n\nWeitere Informationen:\nLena Vogt\nTel. 0551 39-1234", "Weitere", "note"),
    (f"Neues Haus\n\n{PROSE}\n\nÜber Vogt: gegründet 1931, 5.900 Beschäftigte.", "Über Vogt", "background"),
    (f"Neues Haus\n\n{PROSE}\n\nBild: Lena Vogt und Tom Ahl (v.l.). Aufnahme: Aiko Mori", "Bild", "caption"),
    (f"Neues Haus\n\n{PROSE}\n\nBild: Lena Vogt und Tom Ahl (v.l.). Aufnahme: Aiko Mori", "Aufnahme", "credit"),
    (f"Neues Haus\n\n{PROSE}\n\n2 Kommentare\n\nKarin S. schreibt:\nToll! Letztes Mal war es voll.", "2 Kommentare", "furniture"),
    (f"Neues Haus\n\n{PROSE}\n\nKarin S. schreibt:\nToll! Letztes Mal war es voll.", "Karin", "furniture"),
    (
        f"Von: Presse <presse@amt.example>\nAn: Verteiler\nDatum: Mi, 5. Mai 2021\nBetreff: AW: Neues Haus\n\n{PROSE}",
        "Neues Haus",
        "headline",
    ),
    (
        f"Von: Presse <presse@amt.example>\nAn: Verteiler\nBetreff: Neues Haus\n\n{PROSE}\n\nMit freundlichen Grüßen\nTom Ahl",
        "Mit",
        "note",
    ),
    ("Termine\n\nMontag, 6. Mai 2024\n\n10 Uhr: Empfang\n\nDienstag, 7. Mai 2024\n\n11 Uhr: Konzert im Museum", "Montag", "body"),
    (f"12.05.2024\n\nKonzert im Dom\n\n19 Uhr, Dom, Neustadt\n\n{PROSE}", "Konzert", "headline"),
    (f"12.05.2024\n\nKonzert im Dom\n\n{PROSE}\n\n11.05.2024\n\n{PROSE}", "11.05.2024", "dateline"),
    (f"PRESSE\n\nNeue Brücke\neröffnet: Tom Ahl\nschneidet das Band\n\n{PROSE}", "Neue Brücke\neröffnet", "headline"),
    (f"Seite 1 von 2\nStadt Neustadt · Markt 1 · 12345 Neustadt\n\nNeue Brücke\n\n{PROSE}", "Stadt Neustadt", "publisher"),
    (f"# Neues Haus\n\n{PROSE}", "Neues Haus", "headline"),
    (f"Klinikum Altdorf\nGesund im Land\n\nErster Spatenstich für das Haus am See\n\n{PROSE}", "Erster", "headline"),
    (f"ORCHESTER ALTDORF\nNachricht an Presse und Vorverkauf\n\nNeues Haus für Musik und Tanz\n\n{PROSE}", "Neues", "headline"),
    (f"☆ Freundeskreis Altdorf e. V. ☆\nRundbrief\n\nNeun Tage, ein Bus: die Reise\n\n{PROSE}", "Neun", "headline"),
    (f"Museum Altdorf öffnet wieder\n\nDrei neue Säle für die Kunst der Region\n\n{PROSE}", "Museum", "headline"),
    (f"Wissen & Praxis\n\nKoks aus Rübenschnitzeln\n\nFünf Partner arbeiten\n\n{PROSE}", "Koks", "headline"),
    (f"© Stadt Altdorf\nDer Chor beim gestrigen Abend\n\nEmpfang für den Chor im Rathaus\n\n{PROSE}", "Der Chor", "caption"),
    (f"Kultur\nKoks aus Rübenschnitzeln und mehr davon\n\n{PROSE}", "Koks", "headline"),
    (f"Neues Haus\n\n{PROSE}\n\nBei Fragen wenden Sie sich an Lena Vogt, Tel. 0123 456.", "Bei Fragen", "note"),
    (f"Neues Haus\n\n{PROSE}\n\nBei Fragen des Klimas ist man sich einig, und das schon lange.", "Bei Fragen", "body"),
    (f"Neues Haus\n\n{PROSE}\n\nFotohinweis: Stadt Altdorf", "Fotohinweis", "credit"),
    (f"Neues Haus\n\n{PROSE}\n\nV. l. n. r.: Tom Ahl, Lena Vogt", "V. l.", "caption"),
    (f"Neues Haus\n\n{PROSE}\n\nAbb. 2: Das neue Haus am See", "Abb.", "caption"),
    (f"Neues Haus\n\n{PROSE}\n\n– Ende –", "– Ende", "furniture"),
    (f"Neues Haus\n\n{PROSE}\n\nEnde gut, alles gut, sagte sie am Montag.", "Ende gut", "body"),
    (f"Neues Haus\n\n{PROSE}\n\nKartenvorverkauf: Museum, Tel. 0123", "Karten", "service"),
    (f"Neues Haus\n\n{PROSE}\nInfo: Stadtwerke Altdorf, Ringstraße 1, 12345 Altdorf", "Info", "note"),
    (f"Neues Haus\n\nGera (ots)\n{PROSE}", "Gera", "dateline"),
    (f"Neues Haus\n\n(lifePR) ( Gera, )\n{PROSE}", "(life", "dateline"),
    (f"© Stadt Altdorf\nDer Chor singt im Rathaus\n\n{PROSE}", "Der Chor", "headline"),
]


@pytest.mark.parametrize(("text", "begins", "kind"), TOLD)
def test_cues_and_their_limits(text: str, begins: str, kind: str) -> None:
    assert [s.kind for s in split(text) if text[s.start :].lstrip().startswith(begins)][:1] == [kind]


def test_a_caption_that_runs_over_takes_no_prose() -> None:
    text = f"Neues Haus\n\nIm Bild (v.l.): Lena Vogt und Tom Ahl\n{PROSE * 2}"
    assert kind_at(split(text), text.index("Die Stadt")) == "body"


LINES = [
    "Überschrift ohne Punkt", "", "01.12.2017", "Foto: Stadt Neustadt", "Kontakt:", "Hintergrund",
    "Das ist ein ganzer Satz, der zu Ende geht.",
    "45121 Neustadt", "© 2024 Stadt Neustadt", "Auch interessant", "x" * 300 + ".",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_every_line_lies_in_one_section_and_they_are_in_order(text: str) -> None:
    sections = split(text)
    assert all(a.end <= b.start for a, b in pairwise(sections))
    covered = {i for s in sections for i in range(s.start, s.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(text))
    assert all(kind_at(sections, s.start) == s.kind for s in sections)
