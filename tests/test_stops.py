"""Diaries of a visit: days that head what was, stops told without a verb, pictures that tell a day."""

from __future__ import annotations

import datetime

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

FRIDAY = datetime.date(2024, 3, 15)

DIARY = """Gäste aus Nagano sind abgereist

Die Delegation, die seit Montag (11.03.) in Neustadt war, ist auf dem Heimweg.

Dienstag: Vogt Maschinenbau GmbH, Lindenallee. Gezeigt wurde viel. Nachmittags Kloster Ahlum.

Mittwoch, 10 Uhr, Ratssaal. Bürgermeisterin Lena Vogt fasste sich kurz.
"""


def read(text: str, date: datetime.date = FRIDAY) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), date)


def starts(text: str) -> dict[str, str | None]:
    return {event.name: event.when.start if event.when else None for event in read(text).events}


def test_days_that_head_what_was_are_past() -> None:
    found = starts(DIARY)
    assert found["Besuch bei der Vogt Maschinenbau GmbH"] == "2024-03-12"
    assert found["Besuch im Kloster Ahlum"] == "2024-03-12"
    assert found["Besuch im Ratssaal"] == "2024-03-13T10:00"


def test_a_picture_goes_on_from_the_day_of_the_one_before() -> None:
    text = (
        "Der Besuch aus Metz\n\nBild 1: Ankunft am Montag (11.03.).\n\nBild 2: Mittwoch, 9 Uhr. Training in der Halle.\n\n"
        "Bild 3: Gleicher Tag, 14 Uhr: im Museum Ahlum."
    )
    days = [m.value for m in read(text).mentions if m.kind == "date"]
    assert days == ["2024-03-11", "2024-03-13", "2024-03-13"]
    assert starts(text)["Besuch im Museum Ahlum"] == "2024-03-13T14:00"


def test_no_stops_without_a_visit_and_among_opening_hours() -> None:
    assert not read(
        "Neue Zeiten\n\nSprechstunden gibt es wieder.\n\nMontag: Rathaus Neustadt. Dienstag, 14 Uhr, Stadthalle."
    ).events


def test_an_issue_tells_its_day() -> None:
    text = "vereins-echo, Ausgabe vom 3. Mai 2024\n\nNeue Halle für den Verein\n\nDer Verein Neustadt hat seit gestern eine neue Halle."
    published = extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64))).published
    assert published is not None
    assert published.start == "2024-05-03"
    answer = text.replace("vereins-echo, Ausgabe", "Antwort auf die Meldung")
    assert extract(Document(id="x", text=answer, source=Source(name="x", sha256="0" * 64))).published is None
