"""Labels before a colon give an event its day, its end and its place: "Wann:", "Ort und Zeit:", "Was: ... Wann: ... Wo:"."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.german.labelwords import asked
from schemas.records import Release, Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday


def read(text: str) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)


HEAD = "Fachtagung Hafenlogistik\n\n"
BLOCKS = [
    (HEAD + "Datum und Uhrzeit: 8. Mai 2024, 9 bis 16 Uhr\nOrt der Veranstaltung: Rathaus", ["Fachtagung|2024-05-08T09:00/2024-05-08T16:00|Rathaus"]),
    (HEAD + "Wann und wo: 8. Mai 2024, 9 Uhr, Rathaus", ["Fachtagung|2024-05-08T09:00|Rathaus"]),
    (HEAD + "Termin/Ort: 8. Mai 2024, Rathaus", ["Fachtagung|2024-05-08|Rathaus"]),
    (HEAD + "Ort und Zeit: Rathaus, 8. Mai 2024, 9 Uhr", ["Fachtagung|2024-05-08T09:00|Rathaus"]),
    (HEAD + "Tag: 8. Mai 2024\nUhrzeit: 9 Uhr\nTagungsort: Rathaus", ["Fachtagung|2024-05-08T09:00|Rathaus"]),
    (HEAD + "WANN: 8. Mai 2024, 9 Uhr\nWO: Rathaus", ["Fachtagung|2024-05-08T09:00|Rathaus"]),
    # until when, of the same day or another
    (HEAD + "Beginn: 8. Mai 2024, 9 Uhr\nEnde: 9. Mai 2024, 16 Uhr\nOrt: Rathaus", ["Fachtagung|2024-05-08T09:00/2024-05-09T16:00|Rathaus"]),
    (HEAD + "Datum: 8. Mai 2024\nBeginn: 9 Uhr\nEnde: 16 Uhr\nOrt: Rathaus", ["Fachtagung|2024-05-08T09:00/2024-05-08T16:00|Rathaus"]),
    # how long what lasts goes on; nothing else has such days
    ("Ausstellung „Wege“\n\nLaufzeit: 8. Mai bis 9. Juni 2024\nOrt: Rathaus", ["Ausstellung|2024-05-08/2024-06-09|Rathaus"]),
    ("Vortrag „Wege“\n\nWann: 8. Mai 2024, 19 Uhr\nLaufzeit: 1. Mai bis 9. Juni 2024\nOrt: Rathaus", ["Vortrag|2024-05-08T19:00|Rathaus"]),
    # what the press is asked to come to
    ("Pressetermin\n\nWir laden Sie ein.\n\nWas: Eröffnung der neuen Stadtbücherei\nWann: Mittwoch, 8. Mai, 10 Uhr\nWo: Rathaus",
     ["Eröffnung|2024-05-08T10:00|Rathaus"]),
    # each block its own
    ("Termine\n\nWas: Eröffnung der Messe\nWann: 8. Mai 2024, 10 Uhr\nWo: Rathaus\n\nWas: Empfang für Ada Orr\nWann: 9. Mai 2024, 11 Uhr\nWo: Museum",
     ["Eröffnung|2024-05-08T10:00|Rathaus", "Empfang|2024-05-09T11:00|Museum"]),
    ("Veranstaltungen\n\nKonzert mit Ada Orr\nWann: 8. Mai 2024, 19 Uhr\nWo: Rathaus\n\nLesung mit Paul Roux\nWann: 9. Mai 2024, 20 Uhr\nWo: Museum",
     ["Konzert|2024-05-08T19:00|Rathaus", "Lesung|2024-05-09T20:00|Museum"]),
    # an event before its own colon
    ("Feier\n\nDas Programm:\n\nFestakt: Mittwoch, 8. Mai, 11 Uhr, Rathaus\nKonzert: Donnerstag, 9. Mai, 19 Uhr, Museum",
     ["Festakt|2024-05-08T11:00|Rathaus", "Konzert|2024-05-09T19:00|Museum"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), BLOCKS)
def test_a_block_of_labels(text: str, told: list[str]) -> None:
    release = read(text)
    names = {p.id: p.name for p in release.places}
    found = [
        f"{e.name.split()[0]}|{e.when.edtf if e.when else ''}|{','.join(names[p] for p in e.location)}"
        for e in sorted(release.events, key=lambda e: (e.when.edtf or "") if e.when else "")
    ]
    assert found == told


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("wann", ("when",)),
        ("ort und zeit", ("where", "when")),
        ("beginn der veranstaltung", ("when",)),
        ("tag der offenen tür", ()),
        ("köln", ()),
        ("zeit für neues", ()),
    ],
)
def test_what_a_label_asks_for(words: str, kinds: tuple[str, ...]) -> None:
    assert asked(words.split()) == kinds
