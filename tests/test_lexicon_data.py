"""The lexicon's data: every file has its headers and its order, and the known traps hold."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

import pipeline.lexicon

DATA = Path(pipeline.lexicon.__file__).parent / "data"
FILES = sorted(path.stem for path in DATA.glob("*.tsv"))
DISTILLED = sorted({"adjectives", "companies", "demonyms", "firstnames", "lowerwords", "nametails", "nouns", "places", "surnames"})
LICENCES = {"Apache-2.0", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "MIT", "Unicode-3.0"}
KINDS = {"City", "Quarter", "State", "AdministrativeArea", "Country", "Continent", "Region", "BodyOfWater", "Mountain"}


@cache
def head_and_rows(subject: str) -> tuple[dict[str, str], list[list[str]]]:
    text = (DATA / f"{subject}.tsv").read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    lines = text.split("\n")[:-1]
    head = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# "))
    return head, [line.split("\t") for line in lines if not line.startswith("# ")]


@cache
def rows(subject: str) -> dict[str, dict[str, str]]:
    head, body = head_and_rows(subject)
    names = head["columns"].split("\t")
    return {row[0]: dict(zip(names[1:], row[1:], strict=True)) for row in body}


@pytest.mark.parametrize("subject", FILES)
def test_headers(subject: str) -> None:
    head, _ = head_and_rows(subject)
    assert {"tag", "columns", "source", "licence"} <= set(head)
    assert head["columns"].split("\t")[0] == "form"
    assert set(head["licence"].split(" AND ")) <= LICENCES


@pytest.mark.parametrize("subject", FILES)
def test_rows_are_sorted_whole_and_unique(subject: str) -> None:
    head, body = head_and_rows(subject)
    forms = [row[0] for row in body]
    assert body
    assert forms == sorted(set(forms))
    assert {len(row) for row in body} == {len(head["columns"].split("\t"))}
    assert not any(cell != cell.strip() or not cell for row in body for cell in row)
    assert not any(not unicodedata.is_normalized("NFC", cell) for row in body for cell in row)


@pytest.mark.parametrize("subject", DISTILLED)
def test_source_is_named_in_the_readme(subject: str) -> None:
    assert f"| {subject}.tsv |" in (DATA.parent / "README.md").read_text(encoding="utf-8")


def test_files_of_the_readme_exist() -> None:
    named = re.findall(r"^\| (\w+)\.tsv", (DATA.parent / "README.md").read_text(encoding="utf-8"), re.M)
    assert set(named) <= set(FILES)


@pytest.mark.parametrize("form", ["Essen", "Halle", "Singen", "Hof", "Münster", "Hagen", "Norden", "Waren"])
def test_places_that_are_words_too(form: str) -> None:
    assert rows("places")[form]["ambiguous"] == "1"


@pytest.mark.parametrize(
    "form",
    [
        "Düsseldorf",
        "Köln",
        "Wien",
        "Zürich",
        "Kiel",
        "Rom",
        "Aalen",
        "Deutschland",
        "Japan",
        "Bayern",
        "Tokio",
        "Frankfurt am Main",
        "Bozen",
    ],
)
def test_places_that_are_nothing_else(form: str) -> None:
    assert rows("places")[form]["ambiguous"] == "-"


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Tokio", "Tokyo"),
        ("Mailand", "Milano"),
        ("Danzig", "Gdańsk"),
        ("Kiew", "Kyjiw"),
        ("Straßburg", "Strasbourg"),
        ("Halle (Saale)", "Halle/Saale"),
        ("Bad Homburg", "Bad Homburg vor der Höhe"),
        ("Peking", "Beijing"),
        ("St. Gallen", "Sankt Gallen"),
        ("Freiburg im Breisgau", "Freiburg i. Br."),
    ],
)
def test_two_spellings_of_one_place(form: str, other: str) -> None:
    places = rows("places")
    assert places[form]["geonames"] != "-"
    assert places[form]["geonames"] == places[other]["geonames"]


@pytest.mark.parametrize(
    ("form", "kind", "geonames"),
    [
        ("Essen", "City", "2928810"),
        ("Frankfurt", "City", "-"),
        ("Neustadt", "City", "-"),
        ("Nordrhein-Westfalen", "State", "2861876"),
        ("Japan", "Country", "1861060"),
        ("Rhein-Erft-Kreis", "AdministrativeArea", "-"),
        ("Ruhrgebiet", "Region", "-"),
        ("Europa", "Continent", "-"),
        ("Bodensee", "BodyOfWater", "-"),
        ("Zugspitze", "Mountain", "-"),
        ("Kreuzberg", "Quarter", "2884161"),
    ],
)
def test_kinds_and_sure_identities(form: str, kind: str, geonames: str) -> None:
    assert (rows("places")[form]["kind"], rows("places")[form]["geonames"]) == (kind, geonames)


def test_values_of_places() -> None:
    for form, row in rows("places").items():
        assert row["kind"] in KINDS, form
        assert re.fullmatch(r"[A-Z]{2}|-", row["country"]), form
        assert row["geonames"].isdigit() or (row["geonames"], row["lat"], row["lon"]) == ("-", "-", "-"), form
        assert row["lat"] == "-" or (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180), form


@pytest.mark.parametrize(
    "form", ["Stephan", "Peter", "Hans", "Kai", "Rolf", "Thomas", "Hiroshi", "Mehmet", "Olena", "Volodymyr", "Aylin", "Jin-woo"]
)
def test_first_names(form: str) -> None:
    assert rows("firstnames")[form]["ambiguous"] == "-"


@pytest.mark.parametrize("form", ["Wolf", "Ernst", "Rose", "Heide", "Mark", "Will"])
def test_first_names_that_are_words_too(form: str) -> None:
    assert rows("firstnames")[form]["ambiguous"] == "1"


@pytest.mark.parametrize(("form", "gender"), [("Thomas", "m"), ("Henriette", "f"), ("Noriko", "f"), ("Kim", "u"), ("Mehmet", "m")])
def test_gender(form: str, gender: str) -> None:
    assert rows("firstnames")[form]["gender"] == gender


@pytest.mark.parametrize(
    ("form", "ambiguous"),
    [("Müller", "1"), ("Bauer", "1"), ("Keller", "1"), ("Klein", "1"), ("Yılmaz", "-"), ("Sato", "-"), ("Schmitz", "-")],
)
def test_surnames(form: str, ambiguous: str) -> None:
    assert rows("surnames")[form]["ambiguous"] == ambiguous


def test_no_function_word_is_a_name() -> None:
    words = {"Am", "An", "Die", "Der", "Du", "Ein", "Im", "In", "Ihr", "Sie", "So", "Und", "Wir", "Zu"}
    for subject in ("firstnames", "surnames", "places", "companies"):
        assert not words & set(rows(subject))


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("Zürcher", "Zürich"),
        ("Kölner", "Köln"),
        ("Hallesche", "Halle (Saale)"),
        ("Hannoveraner", "Hannover"),
        ("Münchner", "München"),
        ("Bremer", "Bremen"),
        ("Dresdner", "Dresden"),
        ("Solinger", "Solingen"),
        ("Essener", "Essen"),
        ("Darmstädter", "Darmstadt"),
        ("japanisch", "Japan"),
        ("Japanerin", "Japan"),
        ("bayerisch", "Bayern"),
        ("deutsch", "Deutschland"),
    ],
)
def test_demonyms(form: str, place: str) -> None:
    assert rows("demonyms")[form]["place"] == place


def test_places_of_demonyms_are_places() -> None:
    known = set(rows("places"))
    assert [form for form, row in rows("demonyms").items() if row["place"] not in known] == []


@pytest.mark.parametrize("form", ["Beschäftigte", "Abgeordnete", "Städte", "Gäste"])
def test_nouns(form: str) -> None:
    assert form in rows("nouns")


@pytest.mark.parametrize("form", ["Berlin", "Thomas", "Peter", "SPD", "Siemens", "Kölner"])
def test_names_are_no_nouns(form: str) -> None:
    assert form not in rows("nouns")


@pytest.mark.parametrize(
    "form", ["zuvor", "außerdem", "findet", "begrüßte", "empfing", "gemeinsam", "eröffnet", "eingeladen", "größer", "städtisch"]
)
def test_words_that_begin_sentences(form: str) -> None:
    stem = form.removesuffix("e")
    assert form in rows("lowerwords") or form in rows("adjectives") or stem in rows("adjectives")
