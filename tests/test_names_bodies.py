"""Bodies that no layer reads by a pattern: councils, what stands in brackets behind a person, names in other languages."""

from __future__ import annotations

import pytest

from pipeline.extract import annotate
from tests.test_names import found

FILLING = " Das Vorhaben kostet mehr als zunächst gedacht und wird später fertig als geplant, heißt es." * 8


@pytest.mark.parametrize(
    ("text", "word", "read"),
    [
        ("Die Gemeinde Fulda baut. Der Gemeinderat stimmte zu.", "Gemeinderat", True),
        ("Der Landkreis Fulda baut. Das hat der Kreistag beschlossen.", "Kreistag", True),
        ("Die Stadt Fulda baut. Die Broschüre liegt in den Bürgerbüros aus.", "Bürgerbüros", False),
        ("Die Stadt Fulda baut. Ein Gemeinderat kann das ablehnen.", "Gemeinderat", False),
        ("Die Stadt Fulda baut. Gemeinderätin Lena Vogt freut sich.", "Gemeinderätin", False),
    ],
)
def test_councils(text: str, word: str, read: bool) -> None:
    assert (found(text + FILLING).get(word) == "organization") is read


def test_a_council_of_nobody() -> None:
    assert found("Der Gemeinderat stimmte zu.") == {}
    assert found("Der Gemeinderat stimmte zu." + FILLING) == {}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Es sprach Lena Vogt (Twiggora).", "Twiggora"),
        ("Es siegte Lena Vogt (SCC) vor Anna Huber.", "SCC"),
        ("Es siegten Lena Vogt und Anna Huber (beide SCC).", "SCC"),
        ("Es sang Lena Vogt (Sopran).", None),
        ("Es siegte Lena Vogt (GER).", None),
        ("Es sprach Lena Vogt (Vorsitzende).", None),
        ("Es sprach Lena Vogt (34).", None),
    ],
)
def test_brackets(text: str, body: str | None) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Es lud die Fédération des comités de jumelage ein.", "Fédération des comités de jumelage"),
        ("Es kam der Präsident der Chambre de métiers et de l’artisanat du Lot.", "Chambre de métiers et de l’artisanat du Lot"),
        ("Es sangen die Amici di Rovato und der Chor.", "Amici di Rovato"),
        ("Die Partnerschule ist das Liceo „Giovanni Meloni“ in Rovato.", "Liceo „Giovanni Meloni“"),
        ("Sie lehrt an der Boğaziçi Üniversitesi in Istanbul.", "Boğaziçi Üniversitesi"),
    ],
)
def test_other_languages(text: str, body: str) -> None:
    assert found(text).get(body) == "organization"


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Sie trafen sich auf der Piazza Garda in Rovato.", "Piazza Garda"),
        ("Das Haus liegt am Quai des Vignerons.", "Quai des Vignerons"),
        ("Sie wohnten im Hotel Adler.", "Hotel Adler"),
        ("Der Weg führt durch die Wümmeniederung.", "Wümmeniederung"),
        ("Sie wohnen im Landkreis Harburg.", "Landkreis Harburg"),
        ("Im Restaurant Gäste bedienen.", None),
        ("Der Spaziergang am Ufer endet im Tal.", None),
    ],
)
def test_sites(text: str, site: str | None) -> None:
    places = {name for name, kind in found(text).items() if kind == "place"}
    assert (site in places) if site else not places


def test_associations_with_what_they_are_for() -> None:
    assert "Verein Jugendhaus Vogtsburg" in found("Ein Beitrag geht an den Verein Jugendhaus Vogtsburg.")


TOLD = " ".join(["Es wurde viel erzählt, gegessen und getrunken."] * 14) + " Die Stadt Ulm freut sich."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Thurgauer Regierungsrat empfing die Gäste.", "Thurgauer Regierungsrat"),
        ("Es kamen Mitglieder des Eichstätter Domkapitels.", "Eichstätter Domkapitels"),
        ("Das Kölner Gesundheitsamt mahnt.", "Kölner Gesundheitsamt"),
        ("Ein Kölner Gemeinderat kam allein.", None),
        ("Der Zürcher Regierungsrat Tom Roux kam.", None),
    ],
)
def test_councils_with_the_adjective_of_their_town(text: str, name: str | None) -> None:
    assert [m.text for m in annotate(f"{text} {TOLD}\n") if m.rule == "councils.of_town"] == ([name] if name else [])
