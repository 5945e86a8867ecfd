"""The hand-written words: closed sets of codes, kinds that exist, types that schema.org has, and the forms that matter most."""

from functools import cache
from pathlib import Path

import pytest

import pipeline.lexicon
import schemas
from pipeline.assemble.frames.turns import NEEDS, SHAPES

DATA = Path(pipeline.lexicon.__file__).parent / "data"
SCHEMAS = Path(schemas.__file__).parent

COLUMNS = {
    "acronyms": "form name type",
    "agreementacts": "form act",
    "agreementheads": "form kind signed",
    "ambiguous": "form senses hint",
    "dayparts": "form code",
    "eventheads": "form type kind gender plural",
    "eventkinds": "form type label_de label_en broader",
    "eventtails": "form type kind",
    "eventturns": "form cues with noun kind shape needs",
    "landmarks": "form type gender towns sure shape",
    "legalforms": "form type country",
    "months": "form number abbreviated language",
    "masters": "form given",
    "notnames": "form",
    "notoffices": "form",
    "numberwords": "form value",
    "officemods": "form status",
    "offices": "form canonical gender plural kind scope",
    "officetails": "form canonical gender plural kind",
    "ordinalwords": "form value",
    "orgheads": "form type gender position plural",
    "orgtails": "form type gender",
    "partcues": "form parts",
    "particles": "form kind",
    "placeacronyms": "form place",
    "seasons": "form code",
    "sites": "form gender",
    "stopnames": "form",
    "titles": "form canonical position kind gender",
    "units": "form unit count kind",
    "venues": "form type gender",
    "venuetails": "form type gender",
    "weekdayadverbs": "form number",
    "weekdays": "form number abbreviated language",
}
OFFICE_KINDS = (
    "politics government diplomacy administration business academia church culture media sport military justice profession honor"
)
CODES = {  # (file, column) -> the codes it may hold
    ("agreementacts", "act"): "sign conclude renew initial exchange stand ready",
    ("agreementheads", "signed"): "0 1",
    ("dayparts", "code"): "MO MI AF EV NI DT",
    ("eventheads", "gender"): "m f n -",
    ("eventheads", "plural"): "0 1 -",
    ("landmarks", "gender"): "m f n p",
    ("landmarks", "shape"): "1 -",
    ("landmarks", "sure"): "1 -",
    ("months", "abbreviated"): "0 1",
    ("months", "language"): "de en",
    ("months", "number"): " ".join(map(str, range(1, 13))),
    ("officemods", "status"): "acting current deputy designated former -",
    ("offices", "gender"): "m f u",
    ("offices", "kind"): OFFICE_KINDS,
    ("offices", "plural"): "0 1 -",
    ("offices", "scope"): (
        "association chamber church city club company consulate country county embassy institution ministry none parliament state"
        " university"
    ),
    ("officetails", "gender"): "m f u",
    ("officetails", "kind"): OFFICE_KINDS,
    ("officetails", "plural"): "0 1 -",
    ("orgheads", "gender"): "m f n -",
    ("orgheads", "plural"): "0 1",
    ("orgheads", "position"): "name generic",
    ("orgtails", "gender"): "m f n",
    ("particles", "kind"): "arabic celtic dutch german hebrew noble romance scandinavian",
    ("seasons", "code"): "SP SU FA WI",
    ("titles", "gender"): "m f -",
    ("titles", "kind"): "academic church courtesy diplomatic generation honor military noble parliament status",
    ("titles", "position"): "prefix suffix",
    ("units", "kind"): "noun span rate",
    ("units", "unit"): "S TM H D WE W M Q Y DE CE",
    ("venues", "gender"): "m f n -",
    ("weekdayadverbs", "number"): "1 2 3 4 5 6 7",
    ("weekdays", "abbreviated"): "0 1",
    ("weekdays", "language"): "de en",
    ("weekdays", "number"): "1 2 3 4 5 6 7",
}
SENSES = {
    *("adjective", "adverb", "company", "conjunction", "courtesy", "event", "firstname", "month", "nobletitle", "noun", "number"),
    *("office", "org", "party", "place", "placepart", "pronoun", "season", "surname", "venue", "verb", "weekday"),
}


@cache
def rows(subject: str) -> dict[str, dict[str, str]]:
    """All columns of each form, the empty ones (`-`) too."""
    lines = (DATA / f"{subject}.tsv").read_text(encoding="utf-8").splitlines()
    names = COLUMNS[subject].split()
    cells = [line.split("\t") for line in lines if not line.startswith("# ")]
    return {row[0]: dict(zip(names, row, strict=True)) for row in cells}


@cache
def schema_classes() -> frozenset[str]:
    lines = (SCHEMAS / "vocabulary.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[1] for line in lines if line.startswith("class\t"))


def kinds_of(path: Path) -> set[str]:
    return {line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")}


@pytest.mark.parametrize("subject", sorted(COLUMNS))
def test_headers(subject: str) -> None:
    lines = (DATA / f"{subject}.tsv").read_text(encoding="utf-8").splitlines()
    head = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# "))
    assert head["columns"].split("\t") == COLUMNS[subject].split()
    assert head["tag"] == pipeline.lexicon.TABLES[subject]
    assert (head["source"], head["licence"]) == ("own work", "CC0-1.0")


@pytest.mark.parametrize(("subject", "column"), sorted(CODES))
def test_codes_are_of_their_closed_set(subject: str, column: str) -> None:
    assert {row[column] for row in rows(subject).values()} <= set(CODES[subject, column].split())


@pytest.mark.parametrize("subject", sorted(s for s, columns in COLUMNS.items() if "type" in columns.split()))
def test_types_are_classes_of_schema_org(subject: str) -> None:
    assert {row["type"] for row in rows(subject).values()} <= schema_classes()


def test_landmarks_stand_in_towns_that_are_listed() -> None:
    towns = {town for row in rows("landmarks").values() for town in row["towns"].split(";")}
    assert all(town in pipeline.lexicon.table("places") for town in towns - {"-"})
    assert all(row["towns"] != "-" and ";" not in row["towns"] for row in rows("landmarks").values() if row["sure"] == "1")


def test_turns_name_kinds_shapes_and_needs_that_there_are() -> None:
    turns = rows("eventturns").values()
    assert {row["kind"] for row in turns} <= set(rows("eventkinds")) | {"site-visit"}
    assert {row["shape"] for row in turns} <= set(SHAPES)
    assert {need for row in turns for need in row["needs"].split()} <= {*NEEDS, "-"}
    assert all(row["cues"] == row["cues"].lower() for row in turns)


@pytest.mark.parametrize("subject", ["eventheads", "eventtails"])
def test_event_kinds_are_of_the_scheme_and_bring_its_type(subject: str) -> None:
    scheme = rows("eventkinds")
    assert {form: row["type"] for form, row in rows(subject).items()} == {
        form: scheme[row["kind"]]["type"] for form, row in rows(subject).items()
    }


def test_broader_kinds_exist_and_do_not_circle() -> None:
    scheme = rows("eventkinds")
    for kind in scheme:
        chain = [kind]
        while (broader := scheme[chain[-1]]["broader"]) != "-":
            assert broader not in chain
            chain.append(broader)


def test_agreement_kinds_are_of_their_scheme() -> None:
    assert {row["kind"] for row in rows("agreementheads").values()} <= kinds_of(SCHEMAS / "agreementkinds.tsv")


def test_senses_are_two_or_more_known_ones() -> None:
    for form, row in rows("ambiguous").items():
        senses = row["senses"].split()
        assert len(senses) >= 2, form
        assert set(senses) <= SENSES, form


def test_tails_are_lower_case() -> None:
    for subject in ("eventtails", "officetails", "orgtails", "venuetails"):
        assert [form for form in rows(subject) if form != form.lower()] == []


def test_number_words() -> None:
    words = rows("numberwords")
    for form, value in {"zwölf": "12", "siebzehn": "17", "einundzwanzig": "21", "dreißig": "30", "anderthalb": "1.5"}.items():
        assert words[form]["value"] == value
    for row in words.values():
        assert float(row["value"]) >= 0
    ordinals = rows("ordinalwords")
    for form, value in {"ersten": "1", "dritter": "3", "siebte": "7", "zwölfte": "12", "hundertsten": "100"}.items():
        assert ordinals[form]["value"] == value


@pytest.mark.parametrize(
    ("subject", "form", "column", "value"),
    [
        ("acronyms", "IHK", "name", "Industrie- und Handelskammer"),
        ("acronyms", "RWTH", "type", "CollegeOrUniversity"),
        ("acronyms", "SPD", "type", "PoliticalParty"),
        ("acronyms", "ver.di", "type", "WorkersUnion"),
        ("agreementheads", "MoU", "kind", "memorandum-of-understanding"),
        ("agreementheads", "Städtepartnerschaft", "signed", "0"),
        ("dayparts", "Vormittag", "code", "MO"),
        ("eventheads", "Antrittsbesuch", "kind", "inaugural-visit"),
        ("eventheads", "Empfänge", "plural", "1"),
        ("eventheads", "Kultursommer", "gender", "m"),
        ("eventheads", "Vernissage", "type", "VisualArtsEvent"),
        ("eventtails", "konzert", "type", "MusicEvent"),
        ("legalforms", "AG", "type", "Corporation"),
        ("legalforms", "e. V.", "type", "NGO"),
        ("months", "Feber", "number", "2"),
        ("months", "Jänner", "number", "1"),
        ("officemods", "scheidend", "status", "former"),
        ("officemods", "stellvertretend", "status", "deputy"),
        ("offices", "Beigeordnete", "gender", "u"),
        ("offices", "Generalkonsulin", "scope", "consulate"),
        ("offices", "Landräte", "canonical", "Landrat"),
        ("offices", "OB", "canonical", "Oberbürgermeister"),
        ("offices", "OBin", "canonical", "Oberbürgermeisterin"),
        ("offices", "Regierenden Bürgermeister", "canonical", "Regierender Bürgermeister"),
        ("offices", "Vorständinnen", "canonical", "Vorständin"),
        ("officetails", "beauftragter", "canonical", "Beauftragter"),
        ("officetails", "präsidentin", "gender", "f"),
        ("orgheads", "Generalkonsulat", "type", "GovernmentOrganization"),
        ("orgheads", "Unternehmen", "position", "generic"),
        ("orgtails", "ministerium", "type", "GovernmentOrganization"),
        ("placeacronyms", "NRW", "place", "Nordrhein-Westfalen"),
        ("seasons", "Frühjahr", "code", "SP"),
        ("titles", "Dr. h.c.", "canonical", "Dr. h. c."),
        ("titles", "Mag.a", "gender", "f"),
        ("titles", "MdB", "position", "suffix"),
        ("titles", "S.E.", "canonical", "Seine Exzellenz"),
        ("units", "jährig", "unit", "Y"),
        ("venues", "Rathaus", "type", "CityHall"),
        ("venuetails", "halle", "type", "EventVenue"),
        ("weekdays", "Sonnabend", "number", "6"),
    ],
)
def test_words_that_matter(subject: str, form: str, column: str, value: str) -> None:
    assert rows(subject)[form][column] == value


@pytest.mark.parametrize("form", ["IT", "PDF", "ÖPNV", "WM"])
def test_capitals_that_are_no_names(form: str) -> None:
    assert form in rows("notnames")
    assert form not in rows("acronyms")


def test_feminine_forms_are_well_formed() -> None:
    wrong = ("enderin", "usin", "isin", "ortänd")
    assert [form for form in rows("offices") if form.endswith(wrong[:3]) or wrong[3] in form] == []


def test_masculine_offices_have_their_feminine() -> None:
    offices = rows("offices")
    pairs = ["Minister", "Botschafter", "Konsul", "Rektor", "Präsident", "Direktor", "Intendant", "Dezernent", "Sprecher", "Leiter"]
    assert [office for office in pairs if office + "in" not in offices or office + "innen" not in offices] == []
