"""Lines of calendars in the forms that town halls write: day, hour, what and where in any order and with any sign between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

EVENTS = (  # what, by which word it is known, where; day, its weekday and hour
    ("Empfang für Gäste aus Lyon", "Empfang", "Rathaus", "20. Mai", "Montag", "10 Uhr", "2024-05-20T10:00"),
    ("Eröffnung der Ausstellung „Wege“", "Wege", "Stadtmuseum", "21. Mai", "Dienstag", "14.30 Uhr", "2024-05-21T14:30"),
    ("Sitzung des Stadtrats", "Sitzung", "Stadthalle", "22. Mai", "Mittwoch", "18 Uhr", "2024-05-22T18:00"),
)
Form = Callable[[str, str, str, str, str], str]
FORMS: dict[str, Form] = {
    "day above": lambda what, where, day, week, hour: f"{week}, {day} 2024\n{hour}: {what}, {where}",
    "day above, place first": lambda what, where, day, week, hour: f"{week}, {day}\n{hour}, {where}: {what}",
    "pipes": lambda what, where, day, week, hour: f"{week}, {day} 2024 | {hour} | {what} | {where}",
    "dashes": lambda what, where, day, week, hour: f"{day} 2024 – {hour} – {what} – {where}",
    "from an hour": lambda what, where, day, week, hour: f"{week}, {day}, ab {hour}: {what}, {where}",
    "in figures": lambda what, where, day, week, hour: f"{week[:2]}., {day[:2]}.05., {hour}: {what}, {where}",
    "figures without commas": lambda what, where, day, week, hour: f"{week[:2]} {day[:2]}.05. {hour} {what}, {where}",
    "bullets": lambda what, where, day, week, hour: f"• {week}, {day}, {hour}: {what}, {where}",
    "labels": lambda what, where, day, week, hour: f"Was: {what}\nWann: {week}, {day}, {hour}\nWo: {where}",
    "what above": lambda what, where, day, week, hour: f"{what}\n{week}, {day}, {hour}, {where}",
}


def read(form: Form) -> Release:
    lines = "\n\n".join(form(what, where, day, week, hour) for what, _, where, day, week, hour, _ in EVENTS)
    text = f"Termine der Oberbürgermeisterin\n\nStadt Kassel, 17. Mai 2024\n\n{lines}\n\nDie Region lebt von guten Nachbarn.\n"
    return extract(Document("x", text, Source(name="x", sha256="")))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_line_is_an_event_with_its_hour_and_place(form: Form) -> None:
    release = read(form)
    places = {p.id: p.name for p in release.places}
    for _, word, where, _, _, _, start in EVENTS:
        found = [e for e in release.events if word in e.name and e.when and e.when.edtf == start]
        assert found, word
        assert any(where in places[p] for e in found for p in e.location)


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("20.05. 18 Uhr", "2024-05-20T18:00"),
        ("Mo 20.05. 18:00 – 20:00 Uhr", "2024-05-20T18:00/2024-05-20T20:00"),
        ("20.05.2024 18:00", "2024-05-20T18:00"),
        ("20.05.24, 18.30 Uhr", "2024-05-20T18:30"),
    ],
)
def test_an_hour_behind_a_day_in_figures_is_no_year(line: str, start: str) -> None:
    text = f"Termine\n\nStadt Kassel, 2. Mai 2024\n\nEs ist viel los.\n\n{line}: Konzert des Polizeiorchesters, Martinskirche\n"
    release = extract(Document("x", text, Source(name="x", sha256="")))
    assert [e.when.edtf for e in release.events if e.when] == [start]
