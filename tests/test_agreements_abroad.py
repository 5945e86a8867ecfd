"""Parties that a text calls in several ways, signers beside others, and papers still to come."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

PARTIES = [
    ("Das Land Hessen ist eine Partnerschaft mit der Region Cherson eingegangen. Die Partnerschaft mit Cherson besteht seit 2023.",
     {"Land Hessen", "Region Cherson"}),
    ("Der Landkreis Celle und der polnische Landkreis Gniezno sind Partner. Am Montag wurde die Partnerschaft zwischen dem Landkreis Celle und Gniezno gefeiert.",
     {"Landkreis Celle", "Landkreis Gniezno"}),
    ("Das Hohe Gymnasium Celle schloss am Montag mit der IHK Hannover, Geschäftsstelle Hildesheim, und der Ruhrglas GmbH einen Kooperationsvertrag.",
     {"Hohes Gymnasium Celle", "IHK Hannover", "Ruhrglas GmbH"}),
    ("Seit 1995 besteht eine Zusammenarbeit zwischen dem Land Niedersachsen und der Provinz Western Cape.",
     {"Land Niedersachsen", "Provinz Western Cape"}),
    ("Der Landkreis Celle, der Partnerlandkreis des Landkreises Nordhausen, feierte am Sonntag.", {"Landkreis Celle", "Landkreis Nordhausen"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PARTIES)
def test_a_party_is_one_by_all_its_names(text: str, who: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [who]


def test_a_town_beside_the_county_of_its_name_stays_the_town() -> None:
    release = read("Der Landkreis Osnabrück berichtet. Zwischen Osnabrück und Angers besteht seit 1964 eine Städtepartnerschaft.")
    assert [parties(release, a) for a in sure(release)] == [{"Stadt Osnabrück", "Stadt Angers"}]


def test_partners_of_nobody_named_are_not_bound_to_each_other() -> None:
    assert sure(read("Neben der BW Bank arbeiten die Schulen auch mit Bosch und Siemens erfolgreich zusammen.")) == []


def test_whose_visit_was_the_occasion_signs_nothing() -> None:
    release = read(
        "Anlässlich des Besuchs des Ministers, Dr. Jonas Kalnas, unterzeichneten Petra Vogt, Vorstand der Ruhrglas GmbH, und Arno Lux, "
        "Präsident der Hochschule Celle, am Montag eine Absichtserklärung."
    )
    names = {p.id: p.name for p in release.persons}
    assert [{names[who] for who, _ in a.signers} for a in sure(release)] == [{"Petra Vogt", "Arno Lux"}]


def test_the_eve_of_a_signing_is_no_signing() -> None:
    release = read(
        "Die Stadt Gera und die Stadt Sliven unterzeichneten am 2. Mai 2024 eine Erklärung. Am Vortag der Unterzeichnung gab es einen Empfang."
    )
    assert [e.when.edtf for e in release.events if e.kind == "signing" and e.when] == ["2024-05-02"]
    assert len(release.agreements) == 1


@pytest.mark.parametrize(
    ("behind", "status"), [("die 2025 unterzeichnet werden soll", "planned"), ("die alle Seiten gern unterzeichnen", "existing")]
)
def test_a_bond_may_still_have_to_be_sealed(behind: str, status: str) -> None:
    release = read(
        f"Stadt Münster\n\nNeues aus dem Rathaus\n\nMünster und Bologna haben zudem eine Klimapartnerschaft vereinbart, {behind}."
    )
    assert [(parties(release, a), a.status) for a in sure(release)] == [({"Stadt Münster", "Stadt Bologna"}, status)]


SIGNERS = [
    ("unterzeichnete Oberbürgermeister Uwe Conrad mit Ihor Tschaika, Bürgermeister von Sliven, die Urkunde.", {"Uwe Conrad", "Ihor Tschaika"}),
    ("unterzeichnete Oberbürgermeister Uwe Conrad beim Treffen mit Rektor Ihor Tschaika die Urkunde.", {"Uwe Conrad"}),
]  # fmt: skip


@pytest.mark.parametrize(("told", "who"), SIGNERS)
def test_who_signs_with_somebody(told: str, who: set[str]) -> None:
    release = read(f"Stadt Gera\n\nNeues\n\nAm Montag {told}")
    names = {p.id: p.name for p in release.persons}
    assert [{names[s] for s, _ in a.signers} for a in release.agreements] == [who]


PLANS = [
    ("Dazu soll eine Vereinbarung unterzeichnet werden.", ["planned"]),
    ("Die Städte wollen eine Vereinbarung unterzeichnen.", []),
]


@pytest.mark.parametrize(("told", "status"), PLANS)
def test_what_is_to_be_signed_is_planned_and_what_is_wanted_is_none(told: str, status: list[str]) -> None:
    release = read(f"Stadt Gera\n\nNeues\n\nDie Stadt Gera und die Stadt Sliven rücken zusammen. {told}")
    assert [a.status for a in sure(release)] == status


def test_others_make_their_own_agreements() -> None:
    release = read(
        "Die Universität Kassel und die Hochschule Fulda haben am Montag einen Vertrag unterzeichnet. "
        "Die Hochschulen in Südhessen haben bereits entsprechende Kooperationen abgeschlossen."
    )
    assert [a.name for a in sure(release)] == ["Vertrag zwischen der Universität Kassel und der Hochschule Fulda"]


def test_a_land_behind_an_office_is_no_party() -> None:
    release = read("Eva Lux, Vorstand China der Ruhrglas GmbH, und die Hochschule Celle unterzeichneten am Montag einen Vertrag.")
    assert [parties(release, a) for a in sure(release)] == [{"Ruhrglas GmbH", "Hochschule Celle"}]


def test_where_a_house_is_parts_no_pair() -> None:
    release = read(
        "Gefeiert wurden zehn Jahre Partnerschaft zwischen der Handwerkskammer Fulda in Ulm und der Handwerkskammer Cottbus."
    )
    assert [parties(release, a) for a in sure(release)] == [{"Handwerkskammer Fulda", "Handwerkskammer Cottbus"}]


AGAIN = [
    "[Ulm/Gera] Die Hochschule Celle hat gestern mit der Ruhrglas GmbH eine Vereinbarung unterzeichnet.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_a_dateline_in_brackets_is_no_party(text: str) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [{"Hochschule Celle", "Ruhrglas GmbH"}]


def test_a_witness_of_what_the_sentence_before_tells_is_no_party() -> None:
    release = read(
        "Land Hessen\n\nNeues\n\nDie Hochschule Celle wird künftig mit der Ruhrglas GmbH kooperieren. Am Montag unterzeichnete Hochschulpräsident "
        "Tom Ahl gemeinsam mit Wissenschaftsminister Udo Kern einen entsprechenden Vertrag."
    )
    assert [parties(release, a) for a in sure(release)] == [{"Hochschule Celle", "Ruhrglas GmbH"}]
