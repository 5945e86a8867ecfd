"""Whom a paper or bond binds that names nobody: guests, hosts, whose partner somebody is; bonds that are at rest."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

GUESTS = "Stadt Gera\n\nBesuch im Rathaus\n\nOberbürgermeister Kurt Dannecker empfing am Montag Gäste aus Sliven. "
TOWNS = {"Stadt Gera", "Stadt Sliven"}
BONDS = [
    (GUESTS + "Die Städtepartnerschaft besteht seit 1965.", "1965"),
    (GUESTS + "Anlass war das Partnerschaftsjubiläum.", None),
    (GUESTS + "Die Partnerschaft beider Städte geht auf das Jahr 1965 zurück.", "1965"),
    ("Stadt Gera\n\n40 Jahre Städtepartnerschaft: Delegation aus Sliven im Rathaus\n\nGefeiert wurde am Montag.", None),
    ("Am Montag besuchten Schüler aus der Geraer Partnerstadt Sliven das Museum.", None),
    ("Sliven ist seit 1965 Geras Partnerstadt.", "1965"),
    ("Die Stadt Gera hat mit Sliven eine bulgarische Partnerstadt.", None),
    ("Stadt Gera\n\nAm Montag kam eine Gruppe aus der bulgarischen Partnerstadt, Sliven, ins Rathaus.", None),
]


@pytest.mark.parametrize(("text", "since"), BONDS)
def test_towns_whose_bond_names_one_or_none(text: str, since: str | None) -> None:
    release = read(text)
    assert [(parties(release, a), a.since.edtf if a.since else None) for a in sure(release)] == [(TOWNS, since)]


NO_BOND = [
    GUESTS + "Über eine Städtepartnerschaft wurde nicht gesprochen.",
    GUESTS + "Eine Städtepartnerschaft ist nicht geplant.",
    GUESTS + "Dabei war die Beauftragte für Städtepartnerschaften, Ina Lux.",
    "Stadt Gera\n\nGäste aus Sliven und Pilsen kamen am Montag ins Rathaus. Die Städtepartnerschaft lebt, sagte Kurt Dannecker.",
]


@pytest.mark.parametrize("text", NO_BOND)
def test_guests_alone_make_no_bond(text: str) -> None:
    assert sure(read(text)) == []


OVER = [
    "Die Partnerschaft mit Pilsen ruht seit 2022.",
    "Die Beziehungen zu Pilsen wurden 2022 ausgesetzt.",
    "Die Städtepartnerschaft mit Pilsen hat der Rat 2022 aufgekündigt.",
    "Die Kontakte zur Stadt Pilsen liegen auf Eis.",
]


@pytest.mark.parametrize("text", OVER)
def test_what_rests_is_no_bond(text: str) -> None:
    release = read(f"Die Stadt Gera unterhält Städtepartnerschaften mit Sliven und Pilsen. {text}")
    assert [parties(release, a) for a in sure(release)] == [TOWNS]


HOUSES = {"Universität Siegen", "Universität Tsukuba"}
LED = "Universität Siegen\n\nNeues vom Campus\n\nEine Delegation um Rektorin Lena Vogt reiste im Mai nach Japan. "
MET = [
    LED + "An der Universität Tsukuba unterzeichnete sie ein Partnerschaftsabkommen.",
    LED + "Sie besuchte die Universität Tsukuba. Dort wurde ein Memorandum unterzeichnet.",
    LED + "Ein Programmpunkt war der Besuch der Universität Tsukuba, an den sich die Unterzeichnung eines Abkommens anschloss.",
    "Universität Siegen\n\nNeues vom Campus\n\nEine Delegation der Universität Tsukuba besuchte am Montag den Campus. Die Partnerschaft besteht seit 1989.",
]


@pytest.mark.parametrize("text", MET)
def test_the_house_that_is_visited_or_visits_is_the_other_party(text: str) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [HOUSES]


NOBODY = [
    "IHK Gera\n\nPräsident Udo Kern und sein französischer Amtskollege Luc Petit unterzeichneten am Montag einen Kooperationsvertrag.",
    "Das Unternehmen baut an der Route zwischen Ostasien und Westeuropa. Beide Seiten unterzeichneten am Montag ein Memorandum.",
    LED + "Auf der Messe Tokio unterzeichnete sie ein Abkommen.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_countries_regions_and_fairs_sign_for_nobody(text: str) -> None:
    assert sure(read(text)) == []


def test_the_house_of_a_counterpart_is_told_behind_the_name() -> None:
    release = read(NOBODY[0].replace("Petit", "Petit von der Handelskammer Lyon"))
    assert [parties(release, a) for a in sure(release)] == [{"IHK Gera", "Handelskammer Lyon"}]


AHEAD = [
    "Unterzeichnet wird der Vertrag zwischen der Stadt Gera und der Hochschule Celle am 3. Oktober.",
    "Dabei soll es zur Unterzeichnung eines Vertrags zwischen der Stadt Gera und der Hochschule Celle kommen.",
    "Geplant ist die Unterzeichnung eines Vertrags zwischen der Stadt Gera und der Hochschule Celle.",
    "Bei dem Besuch wird die Stadt Gera mit der Hochschule Celle einen Vertrag unterzeichnen.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_what_will_be_signed_is_planned(text: str) -> None:
    release = read(text)
    assert [(parties(release, a), a.status, a.signed) for a in sure(release)] == [
        ({"Stadt Gera", "Hochschule Celle"}, "planned", False)
    ]


SAID = [
    ("Landrat Tom Ahl vom Kreis Wesel und Rektorin Lena Vogt von der Hochschule Celle trafen sich am Montag. Dabei unterzeichneten sie einen Vertrag.",
     {"Kreis Wesel", "Hochschule Celle"}),
    ("Es ging um die Städtepartnerschaft der Stadt Gera mit Sliven.", TOWNS),
    ("Stadt Gera\n\nNeues\n\nEr sprach über die Städtepartnerschaft mit der bulgarischen Stadt Sliven.", TOWNS),
    ("Die Lernpartnerschaft, die die Hochschule Celle und der Kreis Wesel am Montag verabredeten, ist ein Vorbild.", {"Kreis Wesel", "Hochschule Celle"}),
    ("Die Sankt-Anna-Kliniken haben mit der Hochschule Celle einen Vertrag geschlossen.", {"Sankt-Anna-Kliniken", "Hochschule Celle"}),
    ("Am Montag wurde ein Memorandum zwischen dem Land Burgenland und dem Selbstverwaltungskreis Trnava unterzeichnet.",
     {"Land Burgenland", "Selbstverwaltungskreis Trnava"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SAID)
def test_who_is_bound_by_how_it_is_said(text: str, who: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Die Städtepartnerschaft der Stadt Gera mit dem Verein Brücke e. V. lebt.",
        "Tom Ahl (Stadt Gera) und Lena Vogt kamen am Montag zusammen. Sie unterzeichneten eine Vereinbarung.",
    ],
)
def test_who_is_bound_to_nobody_known(text: str) -> None:
    assert sure(read(text)) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die lettischen Häfen Riga und Liepaja und der Hafenverband Gera e. V. haben am Montag einen Vertrag geschlossen.",
         {"Hafen Riga", "Hafen Liepaja", "Hafenverband Gera e. V."}),
        ("Die Stadt Gera ist eine Klimapartnerschaft mit Morogoro, Tansania, eingegangen.", {"Stadt Gera", "Stadt Morogoro"}),
        ("Die Klimapartnerschaft zwischen Gera und Morogoro hat ehrgeizige Ziele.", {"Stadt Gera", "Stadt Morogoro"}),
    ],
)  # fmt: skip
def test_ports_and_seats(text: str, who: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [who]


def test_a_bond_that_will_be_founded_is_planned() -> None:
    release = read("Die Stadt Gera wird die Städtepartnerschaft mit Sliven im Herbst besiegeln.")
    assert [(parties(release, a), a.status) for a in sure(release)] == [(TOWNS, "planned")]


def test_the_anniversary_of_a_treaty_of_states_is_no_agreement() -> None:
    told = "Anlässlich des 25. Jahrestags des Vertrags zwischen der Bundesrepublik Deutschland und der Republik Polen lud der Konsul am Montag ein."
    assert sure(read(told)) == []


CASTLE = "Landkreis Celle\n\nNeues\n\nDie Partnerschaft zwischen dem Landkreis Celle und dem Powiat Nidzica wurde am Montag im Schloss gewürdigt. "


def test_a_castle_closes_no_bond() -> None:
    release = read(f"{CASTLE}Sie besteht seit 2001.")
    assert [(a.status, a.signed) for a in sure(release)] == [("existing", False)]
    assert all(a.since is None or a.since.edtf == "2001" for a in sure(release))


@pytest.mark.parametrize(
    "text",
    [
        "Bei einem Treffen der Stadt Gera mit der Hochschule Celle wurde am Montag die Vereinbarung gewürdigt.",
        "Der Verband Gera e. V. und die Hochschule Celle stellten am Montag die Vereinbarung vor.",
        "Die Sparkasse Gera hat in Abstimmung mit der Stadt Gera eine Baumpatenschaft übernommen.",
    ],
)
def test_nouns_that_look_like_verbs_and_care_for_things(text: str) -> None:
    assert sure(read(text)) == []


def test_a_governor_signs_for_the_province_he_comes_from() -> None:
    told = "Landrat Tom Ahl und Gouverneur Yu Ming aus der Provinz Hebei haben am Montag eine Absichtserklärung unterzeichnet."
    release = read(f"Landkreis Celle\n\nNeues\n\n{told}")
    assert [parties(release, a) for a in sure(release)] == [{"Landkreis Celle", "Provinz Hebei"}]


def test_what_stands_may_be_renewed() -> None:
    release = read(
        "Die seit 2009 bestehende Vereinbarung zwischen der Stadt Gera und der Hochschule Celle wurde am Montag verlängert."
    )
    assert [a.status for a in sure(release)] == ["renewed"]


def test_the_council_of_a_region_stands_for_it() -> None:
    told = "Die Region Süddänemark ist Nachbar. Ministerpräsident Tom Ahl (Land Hessen) und die Vorsitzende des Regionsrates Süddänemark, Lena Vogt, "
    release = read(f"{told}unterzeichneten am Montag eine Vereinbarung.")
    assert [parties(release, a) for a in sure(release)] == [{"Land Hessen", "Region Süddänemark"}]
