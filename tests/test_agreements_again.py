"""Papers spoken of again, papers of old, and names that are one party or none."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

AGAIN = [
    "Die Stadt Gera und die Stadt Košice haben am Montag eine Absichtserklärung unterzeichnet. Das Abkommen, das in Anwesenheit der Dezernenten beider "
    "Städte, Tom Ahl und Lena Vogt, unterschrieben wurde, betrifft den Sport.",
    "Die Hochschule Gera und die Hochschule Celle haben eine Vereinbarung zum Austausch unterzeichnet. Der Kooperationsvertrag wurde von Rektor Tom Ahl "
    "und Präsidentin Lena Vogt unterschrieben.",
    "Die Zyrolux GmbH und die Movalo AG haben am Dienstag ein Memorandum unterzeichnet. Dieser Vertrag wurde von Lena Vogt und Udo Kern unterschrieben.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_one_signing_told_twice(text: str) -> None:
    release = read(text)
    assert [e.kind for e in release.events] == ["signing"]
    assert len(sure(release)) == 1


def test_another_paper_is_another_signing() -> None:
    release = read(
        "Die Stadt Gera und die Stadt Košice haben am Montag eine Absichtserklärung unterzeichnet. Den Mietvertrag für das Depot unterzeichneten am "
        "Dienstag die Stadt Gera und die Zyrolux GmbH."
    )
    assert [len(parties(release, a)) for a in sure(release)] == [2, 2]


def test_who_is_present_does_not_sign() -> None:
    release = read(AGAIN[0])
    names = {p.id: p.name for p in release.persons}
    parts = {names[p.agent]: p.part for e in release.events for p in e.participants if p.agent in names}
    assert parts == {"Tom Ahl": "attendee", "Lena Vogt": "attendee"}


def test_what_was_signed_years_ago_is_no_event() -> None:
    release = read(
        "Am Freitag, 21. Juni, begrüßt die Stadt 80 Gäste im Ratssaal, wo vor 25 Jahren die Partnerschaftsurkunde zwischen Gera und Košice unterzeichnet wurde."
    )
    assert "signing" not in [e.kind for e in release.events]
    assert [(a.status, a.date) for a in sure(release)] == [("signed", None)]


def test_the_day_of_a_paper_that_followed() -> None:
    release = read("Im Juli 2015 folgte der Rahmenvertrag zwischen der Hochschule Gera und der Universität Celle.")
    assert [a.date.edtf for a in release.agreements if a.date] == ["2015-07"]


def test_a_paper_of_three_is_not_told_again_of_two() -> None:
    release = read(
        "Kooperationsvereinbarung zwischen Zyrolux GmbH und Movalo AG\n\nGera, 2. Mai 2024. Die Zyrolux GmbH, die Movalo AG und die Stadt Gera haben heute eine "
        "Kooperationsvereinbarung unterzeichnet."
    )
    assert [len(a.parties) for a in sure(release)] == [3]


def test_a_town_is_no_partner_of_itself() -> None:
    release = read("Seit 2014 besteht eine Städtepartnerschaft zwischen Vauréal und der Gemeinde Vauréal.")
    assert sure(release) == []
