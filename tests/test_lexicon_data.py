"""The lexicon's data: every file has its headers and its order, and the known traps hold."""

import datetime
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

import pipeline.lexicon

DATA = Path(pipeline.lexicon.__file__).parent / "data"
FILES = sorted(path.stem for path in DATA.glob("*.tsv"))
DISTILLED = sorted(
    {"adjectives", "companies", "demonyms", "feasts", "firstnames", "lowerwords", "nametails", "nouns", "places", "surnames"}
)
LICENCES = {"Apache-2.0", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "MIT", "Unicode-3.0"}
WEEKDAYS = {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"}
DAY = r"(?:\d\d-\d\d|easter[+-]\d+|advent-\d(?:-[A-Z][a-z])?|\d\d-[A-Z][a-z]-[1-5L])"
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


def easter(year: int) -> datetime.date:
    """Easter Sunday by the method of Butcher, for comparison only."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return datetime.date(year, month, day + 1)


def day_of(rule: str, year: int) -> datetime.date:
    """The first day that a feast's rule names, by the grammar of the lexicon's README."""
    rule = rule.split("/")[0]
    days = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    if rule.startswith("easter"):
        return easter(year) + datetime.timedelta(int(rule[6:]))
    if rule.startswith("advent"):
        count, _, weekday = rule[7:].partition("-")
        eve = datetime.date(year, 12, 24)
        sunday = eve - datetime.timedelta((eve.weekday() + 1) % 7 + 7 * (int(count) - 1))
        return sunday - datetime.timedelta(6 - days.index(weekday) if weekday else 0)
    if rule[3:].isdigit():
        return datetime.date(year, int(rule[:2]), int(rule[3:]))
    month, weekday, nth = rule.split("-")
    found = [d for n in range(1, 32) if (d := datetime.date(year, int(month), 1) + datetime.timedelta(n - 1)).month == int(month)]
    found = [day for day in found if day.weekday() == days.index(weekday)]
    return found[-1] if nth == "L" else found[int(nth) - 1]


def test_rules_of_feasts_are_of_the_grammar() -> None:
    for form, row in rows("feasts").items():
        assert re.fullmatch(rf"{DAY}(?:/{DAY})?", row["rule"]), form
        assert set(re.findall(r"[A-Z][a-z]", row["rule"])) <= WEEKDAYS, form


@pytest.mark.parametrize(
    ("form", "day"),
    [
        ("Rosenmontag", "2024-02-12"),
        ("Weiberfastnacht", "2024-02-08"),
        ("Aschermittwoch", "2024-02-14"),
        ("Karfreitag", "2024-03-29"),
        ("Ostersonntag", "2025-04-20"),
        ("Christi Himmelfahrt", "2024-05-09"),
        ("Pfingstmontag", "2024-05-20"),
        ("Fronleichnam", "2024-05-30"),
        ("Muttertag", "2024-05-12"),
        ("Erntedankfest", "2023-10-01"),
        ("Volkstrauertag", "2024-11-17"),
        ("Buß- und Bettag", "2024-11-20"),
        ("Totensonntag", "2024-11-24"),
        ("1. Advent", "2023-12-03"),
        ("4. Advent", "2023-12-24"),
        ("Heilige Drei Könige", "2024-01-06"),
        ("Eidgenössischer Dank-, Buss- und Bettag", "2024-09-15"),
        ("Tag des offenen Denkmals", "2024-09-08"),
        ("Silvester", "2024-12-31"),
    ],
)
def test_days_of_feasts(form: str, day: str) -> None:
    assert day_of(rows("feasts")[form]["rule"], int(day[:4])).isoformat() == day
