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


PARTIES = [
    ("Vor 20 Jahren besiegelten die polnischen Landkreise Krakau und Wieliczka mit dem Landkreis Gera ihre Partnerschaft.",
     {"Landkreis Krakau", "Landkreis Wieliczka", "Landkreis Gera"}),
    ("Die Hauptsponsorin des SV Gera, die Zyrolux AG, verlängerte den Vertrag bis zum 30. Juni 2026.", {"SV Gera", "Zyrolux AG"}),
    ("Die Unterzeichnung der Erklärung zwischen dem Land Hessen und der Region Emilia findet am 30. Jahrestag des Vertrags zwischen Deutschland und Polen "
     "statt.", {"Land Hessen", "Region Emilia"}),
    ("Ministerpräsident Tom Ahl vom Land Hessen und der Präsident des Regionalrats der Bretagne, Luc Roux, unterzeichneten am Montag eine Vereinbarung. "
     "Die Region Bretagne ist groß.", {"Land Hessen", "Region Bretagne"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PARTIES)
def test_whose_paper_it_is(text: str, who: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [who]


def test_lands_in_which_partners_lie_sign_nothing() -> None:
    release = read(
        "Am Samstag haben Vertreter von Geras Partnerstädten in England, Italien, Frankreich und Polen eine gemeinsame Erklärung unterzeichnet."
    )
    assert not {o.name for o in release.organizations} & {"Italien", "Frankreich", "Polen"}


def test_who_signs_in_common_with_another() -> None:
    release = read("Am 4. Juni unterzeichnete Landrat Tom Ahl gemeinsam mit Vizelandrat Luc Roux eine Vereinbarung.")
    assert [p.part for e in release.events for p in e.participants if p.agent.startswith("person")] == ["signer", "signer"]


def test_a_cooperation_opens_no_house() -> None:
    release = read(
        "Am Montag, 3. Juni, begann die Arbeit. Die Kooperation mit der Hochschule Gera eröffnet Studierenden neue Perspektiven."
    )
    assert "opening" not in [e.kind for e in release.events]


def test_all_of_a_list_sign() -> None:
    release = read(
        "Am Vormittag haben Rektor Tom Ahl, Kanzlerin Eva Roth, Geras Oberbürgermeister Kurt Mohr und Landrat Martin Kern in Jena den Vertrag unterschrieben."
    )
    names = {p.id: p.name for p in release.persons}
    assert set(names.values()) == {"Tom Ahl", "Eva Roth", "Kurt Mohr", "Martin Kern"}
    assert {p.part for e in release.events for p in e.participants if p.agent in names} == {"signer"}


def test_who_visits_does_not_sign() -> None:
    release = read(
        "Der Leihvertrag zwischen dem Museum Gera und dem Museum Celle soll im Oktober bei einem Besuch von Kulturminister Udo Kern unterzeichnet werden."
    )
    assert {p.part for e in release.events for p in e.participants if p.agent.startswith("person")} == {"attendee"}
    assert len(release.agreements) == 1


def test_what_was_signed_then_is_no_event() -> None:
    release = read(
        "Die Arbeit beruht auf der 2014 geschlossenen Vereinbarung, die damals von Tom Ahl und Luc Roux unterschrieben wurde."
    )
    assert release.events == ()


def test_houses_whose_representatives_came_are_bound() -> None:
    release = read("Die Vertragsunterzeichnung fand am Montag mit Vertretern der Zyrolux AG sowie der Movalo AG in Gera statt.")
    assert [parties(release, a) for a in sure(release)] == [{"Zyrolux AG", "Movalo AG"}]


def test_the_chamber_is_the_publishing_ihk() -> None:
    release = read(
        "IHK Nordhessen\nPressemitteilung, 3. Mai 2024\n\nVertrag in Hanoi\n\nDie IHK Nordhessen hat mit der Zyrolux GmbH einen Vertrag geschlossen. Die Deutsche "
        "Auslandshandelskammer Vietnam begleitet das Vorhaben. Einen ähnlichen Vertrag hat die Kammer 2022 mit einem Kolleg in Usbekistan geschlossen."
    )
    assert [parties(release, a) for a in sure(release)] == [{"IHK Nordhessen", "Zyrolux GmbH"}]


def test_an_office_behind_a_comma_is_of_the_name_before_it() -> None:
    release = read("Es kamen Tom Ahl, Stadtpräsident der Stadt Olten und Altenburgs langjähriger Oberbürgermeister Michael Wolf.")
    assert {p.name: [r.title for r in p.roles] for p in release.persons} == {
        "Tom Ahl": ["Stadtpräsident"],
        "Michael Wolf": ["Oberbürgermeister"],
    }
