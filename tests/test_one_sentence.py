"""One event told in one sentence, in the tenses, voices and orders of words that releases use: when, where, who with which part."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

PUBLISHED = datetime.date(2024, 6, 17)  # a Monday


def told(text: str) -> list[str]:
    """Return "kind | when | places | agents with their parts" of each event of a text."""
    release = extract(Document(id="x", text=f"{text}\n", source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {o.id: o.name for o in release.organizations} | {p.id: p.name for p in release.persons}
    names |= {p.id: str(p.name) for p in release.places}
    return [
        f"{e.kind} | {e.when.edtf if e.when else '-'} | {', '.join(names[x] for x in e.location)} | "
        f"{', '.join(f'{names[p.agent]} {p.part}' for p in e.participants)}"
        for e in release.events
    ]


CASES = [
    # what will be is no passive, though infinitive and participle may look alike
    ("Landrätin Ute Berg wird am 26. Juni den Botschafter Jan Roth empfangen.", "reception | 2024-06-26 |  | Ute Berg host, Jan Roth guest"),
    ("Am 26. Juni wird der Botschafter Jan Roth von Landrätin Ute Berg empfangen.", "reception | 2024-06-26 |  | Jan Roth guest, Ute Berg host"),
    ("Landrätin Ute Berg wird am 26. Juni im Rathaus den Botschafter Jan Roth begrüßen.",
     "reception | 2024-06-26 | Rathaus | Ute Berg host, Jan Roth guest"),
    ("Rektor Jan Roth wird am 26. Juni das neue Labor eröffnen.", "opening | 2024-06-26 |  | Jan Roth attendee"),
    ("Am 26. Juni wird der Rektor, Jan Roth, mit dem Außenminister Karl Rot über die Häfen sprechen.",
     "talk | 2024-06-26 |  | Jan Roth speaker, Karl Rot attendee"),
    # a comma that only ends a date, or who somebody is
    ("Der Botschafter Jan Roth ist am Mittwoch von Ute Berg, Präsidentin der Kammer Gera, empfangen worden.",
     "reception | 2024-06-12 |  | Jan Roth guest, Ute Berg host"),
    ("Das neue Labor ist am Mittwoch von dem Präsidenten der Kammer Gera, Jan Roth, auf Burg Lauen eröffnet worden.",
     "opening | 2024-06-12 | Burg Lauen | Jan Roth host"),
    ("Nachdem Ute Berg am Mittwoch, 12. Juni, den Außenminister Karl Rot im Rathaus getroffen hatte, gab es Kuchen.",
     "meeting | 2024-06-12 | Rathaus | Ute Berg attendee, Karl Rot attendee"),
    # who makes known takes no part
    ("Die Kammer Gera teilt mit, dass Landrätin Ute Berg am Mittwoch, 12. Juni, die neue Halle eröffnet hat.",
     "opening | 2024-06-12 |  | Ute Berg attendee"),
    ("Die Kammer Gera gab bekannt, dass sich Ute Berg am 26. Juni mit dem Außenminister Karl Rot treffen wird.",
     "meeting | 2024-06-26 |  | Ute Berg attendee, Karl Rot attendee"),
    # a house receives, and a pronoun
    ("Die Kammer Gera hat am Freitag den Botschafter Jan Roth empfangen.", "reception | 2024-06-14 |  | Kammer Gera host, Jan Roth guest"),
    ("Am Freitag empfing er den Botschafter Jan Roth.", "reception | 2024-06-14 |  | Jan Roth guest"),
    # two people in a row, and a person behind a house
    ("Am Freitag überreichte Minister Karl Ritter Erika Sommer das Bundesverdienstkreuz.",
     "award-ceremony | 2024-06-14 |  | Karl Ritter host, Erika Sommer honouree"),
    ("Am Freitag hat sie im Rathaus Erika Sommer das Bundesverdienstkreuz überreicht.",
     "award-ceremony | 2024-06-14 | Rathaus | Erika Sommer honouree"),
    ("Am Freitag verabschiedete Landrätin Ute Berg in der Stadthalle Erika Sommer in den Ruhestand.",
     "farewell | 2024-06-14 | Stadthalle | Ute Berg attendee, Erika Sommer attendee"),
    # a relative clause about who is named before it
    ("Minister Karl Rot, der am Freitag den Botschafter Jan Roth im Rathaus empfangen hatte, lobte die Vereine.",
     "reception | 2024-06-14 | Rathaus | Karl Rot host, Jan Roth guest"),
    ("Landrätin Ute Berg, die am Freitag den Förderbescheid an Bürgermeister Jan Roth übergeben hat, lobte die Vereine.",
     "handover | 2024-06-14 |  | Ute Berg attendee, Jan Roth honouree"),
    ("Die Botschafterin Ewa Lis, die am Freitag von Landrätin Ute Berg empfangen wurde, lobte die Vereine.",
     "reception | 2024-06-14 |  | Ewa Lis guest, Ute Berg host"),
    # where it is, and no seat of somebody's house
    ("Am Freitag begrüßte Landrätin Ute Berg Rektor Jan Roth von der Hochschule Gera im Rathaus.",
     "reception | 2024-06-14 | Rathaus | Ute Berg host, Jan Roth guest"),
    ("Am Freitag hat sich die Kammer Gera in der Stadthalle mit dem Außenminister Karl Rot getroffen.",
     "meeting | 2024-06-14 | Stadthalle | Kammer Gera attendee, Karl Rot attendee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_one_event(text: str, expected: str) -> None:
    assert told(text) == [expected]
