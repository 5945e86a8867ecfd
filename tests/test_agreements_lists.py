"""Papers of three and more, of towns that no list knows, and of those who sign for houses."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

THREE = {"Hochschule Gera", "Handwerkskammer Ulm", "Land Hessen"}
LISTS = [
    "Die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen haben am Montag einen Vertrag geschlossen.",
    "Am Montag haben die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen einen Vertrag geschlossen.",
    "Am Montag unterzeichneten die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen einen Vertrag.",
    "Am Montag wurde ein Vertrag zwischen der Hochschule Gera, der Handwerkskammer Ulm und dem Land Hessen unterschrieben.",
    "Zwischen der Hochschule Gera, der Handwerkskammer Ulm und dem Land Hessen wurde am Montag eine Charta unterzeichnet.",
    "Ein Vertrag wurde am Montag von der Hochschule Gera, der Handwerkskammer Ulm und dem Land Hessen unterzeichnet.",
    "Die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen wollen enger zusammenarbeiten. Eine Vereinbarung wurde am Montag unterzeichnet.",
    "Die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen haben lange verhandelt. Am Montag unterzeichneten sie einen Vertrag.",
    "Die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen haben lange verhandelt. Am Montag unterzeichneten die Partner einen Vertrag.",
    "Die Hochschule Gera, die Handwerkskammer Ulm und das Land Hessen arbeiten bei der Ausbildung zusammen.",
]


@pytest.mark.parametrize("text", LISTS)
def test_all_of_a_list_are_parties(text: str) -> None:
    release = read(text)
    assert [set(parties(release, a)) for a in sure(release)] == [THREE]


def test_a_house_that_nothing_explains_in_the_midst_of_a_list() -> None:
    release = read("Am Montag haben die Stadt Gera, das Bürgerhaus am Anger und die Handwerkskammer Ulm einen Vertrag geschlossen.")
    assert [len(a.parties) for a in sure(release)] == [3]


def test_a_relative_clause_with_two_names_is_no_list() -> None:
    release = read("Die Zyrolux GmbH, die die Stadt Gera und das Land Hessen beliefert, feierte am Montag ihr Jubiläum.")
    assert sure(release) == []


BEHALF = [
    "Lena Vogt für die Hochschule Gera und Udo Kern für das Land Hessen unterzeichneten am Montag einen Vertrag.",
    "Am Montag unterzeichneten Rektorin Lena Vogt für die Hochschule Gera und Minister Udo Kern für das Land Hessen einen Vertrag.",
    "Am Montag haben Lena Vogt für die Hochschule Gera und Udo Kern für das Land Hessen einen Vertrag paraphiert.",
    "Die Hochschule Gera und das Land Hessen haben am Montag einen Vertrag unterzeichnet. "
    "Für die Hochschule Gera unterschrieb Lena Vogt, für das Land Hessen Udo Kern.",
    "Am Montag wurde ein Vertrag zwischen der Hochschule Gera und dem Land Hessen unterzeichnet. "
    "Seitens der Hochschule Gera unterschrieb Lena Vogt, seitens des Landes Hessen Udo Kern.",
]


@pytest.mark.parametrize("text", BEHALF)
def test_who_signs_for_whom(text: str) -> None:
    release = read(text)
    names = {o.id: o.name for o in release.organizations} | {p.id: p.name for p in release.persons}
    signers = [(names[p], names[h or ""]) for a in sure(release) for p, h in a.signers]
    assert signers == [("Lena Vogt", "Hochschule Gera"), ("Udo Kern", "Land Hessen")]


LISTS_OF_SIGNERS = [
    "Unterzeichnet haben Uwe Barth und Karl Degen für die Hochschule Gera sowie Udo Kern für das Land Hessen.",
    "Für die Hochschule Gera unterschrieben Uwe Barth und Karl Degen und für das Land Hessen Minister Udo Kern.",
]


@pytest.mark.parametrize("signing", LISTS_OF_SIGNERS)
def test_a_list_of_people_signs_for_its_house(signing: str) -> None:
    release = read(f"Die Hochschule Gera und das Land Hessen haben am Montag einen Vertrag unterzeichnet. {signing}")
    names = {o.id: o.name for o in release.organizations} | {p.id: p.name for p in release.persons}
    signers = {(names[p], names[h or ""]) for a in sure(release) for p, h in a.signers}
    assert signers == {("Uwe Barth", "Hochschule Gera"), ("Karl Degen", "Hochschule Gera"), ("Udo Kern", "Land Hessen")}


UNLISTED = [
    "Marburg und Nowozyn unterzeichneten am Montag einen Freundschaftsvertrag.",
    "Nowozyn und Marburg unterzeichneten am Montag einen Freundschaftsvertrag.",
    "Marburg hat am Montag mit Nowozyn einen Freundschaftsvertrag geschlossen.",
]


@pytest.mark.parametrize("text", UNLISTED)
def test_a_town_that_no_list_knows_is_one_beside_another(text: str) -> None:
    release = read(text)
    assert [{p.removeprefix("Stadt ") for p in parties(release, a)} for a in sure(release)] == [{"Marburg", "Nowozyn"}]


def test_a_firm_beside_a_town_is_none() -> None:
    release = read("Marburg schließt Liefervertrag mit Nowozyn.")
    assert [set(parties(release, a)) for a in sure(release)] == [{"Stadt Marburg", "Nowozyn"}]


DONE = [
    ("Am 2. Mai gingen die Hochschule Gera und die Universität Aarhus eine Kooperation ein.", "signed", "2024-05-02", None),
    (
        "Die Hochschule Gera und die Universität Aarhus haben am 2. Mai eine engere Zusammenarbeit vereinbart.",
        "signed",
        "2024-05-02",
        None,
    ),
    (
        "Die Hochschule Gera und die Universität Aarhus verlängerten am 2. Mai ihre Hochschulpartnerschaft.",
        "renewed",
        "2024-05-02",
        None,
    ),
    ("Die Hochschule Gera und die Universität Aarhus erneuern ihre Hochschulpartnerschaft.", "renewed", None, None),
    ("Am 2. Mai 1985 schlossen Marburg und Poitiers eine Städtepartnerschaft.", "existing", None, "1985-05-02"),
    ("Die Städtepartnerschaft zwischen Marburg und Poitiers geht auf das Jahr 1961 zurück.", "existing", None, "1961"),
    ("Die Städtepartnerschaft zwischen Marburg und Poitiers reicht bis ins Jahr 1961 zurück.", "existing", None, "1961"),
    ("Marburg und Poitiers blicken auf 40 Jahre Partnerschaft zurück.", "existing", None, "1984"),
]


@pytest.mark.parametrize(("text", "status", "date", "since"), DONE)
def test_what_was_done_with_a_bond_and_when(text: str, status: str, date: str | None, since: str | None) -> None:
    made = sure(read(text))
    assert [(a.status, a.date and a.date.edtf, a.since and a.since.edtf) for a in made] == [(status, date, since)]


ASKED = [
    "Die Stadt Gera lud die Universität Aarhus ein, einen Rahmenvertrag zu schließen.",
    "Die Stadt Gera schlug der Universität Aarhus vor, eine Vereinbarung zu unterzeichnen.",
    "Die Stadt Gera hofft, mit der Universität Aarhus einen Vertrag zu schließen.",
]


@pytest.mark.parametrize("text", ASKED)
def test_who_is_asked_to_sign_has_not_signed(text: str) -> None:
    assert sure(read(text)) == []


SPOKEN = [
    "„Wir freuen uns auf die Zusammenarbeit mit dem Berufskolleg Halver“, sagte Präsident Udo Kern.",
    "„Wir arbeiten seit Jahren zusammen mit dem Klinikum Ernst“, sagte Präsident Udo Kern.",
    "„Das ist eine Kooperation mit der Ostfriesischen Landschaft“, sagte Präsident Udo Kern.",
    "„Das ist eine Kooperation mit dem Anno Museum“, sagte Präsident Udo Kern.",
    "„Das ist eine Partnerschaft mit der Hochschule Danang“, sagte Präsident Udo Kern.",
    "„Das ist eine Partnerschaft mit Danang“, sagte Präsident Udo Kern.",
    "„Das ist eine Partnerschaft mit dem Harzer“, sagte Präsident Udo Kern.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_a_name_at_the_end_of_what_is_said(text: str) -> None:
    assert [p.name for p in read(text).persons] == ["Udo Kern"]


def test_the_houses_told_before_those_who_sign() -> None:
    release = read(
        "Neustadt, 14. Mai 2024. Der Kreis Plön und die Stadt Rzeszów haben ihre Zusammenarbeit auf eine vertragliche Grundlage gestellt: Am Freitag "
        "setzten Landrat Udo Kern und Bürgermeisterin Lena Vogt ihre Unterschriften unter ein Memorandum."
    )
    assert [parties(release, a) for a in sure(release)] == [{"Kreis Plön", "Stadt Rzeszów"}]


DATED = [
    (
        "Die Kammer Gera und die Stadt Kobe kamen am 2. Mai zusammen, um einen Rahmenvertrag zu unterzeichnen.",
        "signed",
        "2024-05-02",
    ),
    ("Die Unterzeichnung des Vertrags zwischen der IHK Ulm und der Stadt Kobe ist geplant.", "planned", None),
    (
        "Die Unterzeichnung des Vertrags zwischen der IHK Ulm und der Stadt Kobe ist für den 12. Juni angesetzt.",
        "planned",
        "2024-06-12",
    ),
]


@pytest.mark.parametrize(("text", "status", "date"), DATED)
def test_when_a_paper_is_signed(text: str, status: str, date: str | None) -> None:
    assert [(a.status, a.date and a.date.edtf) for a in sure(read(text))] == [(status, date)]
