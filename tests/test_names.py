"""Persons, organisations and places in running text: what no single rule's example shows, and what must stay linear."""

from __future__ import annotations

import pytest

from pipeline.extract import annotate
from pipeline.german import names
from pipeline.german.names.judge import COMMON, FUNCTION, NAME, judge
from pipeline.german.names.lexis.forms import (
    COMPOUND,
    LISTED,
    NO_NOUN,
    is_inflected_adjective,
    noun_kind,
    office_row,
    organization_row,
    venue_row,
)
from pipeline.german.names.lexis.words import demonym, genitive, tags
from pipeline.german.names.phrases import read as fold_phrases
from pipeline.german.tokens import tokenize

KINDS = {"PERSON": "person", "ORGANIZATION": "organization", "PLACE": "place"}


def found(text: str) -> dict[str, str]:
    """Return the mentions of a text: the characters and their kind."""
    _, nodes = names.read(tokenize(text))
    return {text[n.start : n.end]: KINDS[n.tag] for n in nodes if n.tag in KINDS}


def marks(text: str) -> dict[str, str]:
    sequence = fold_phrases(tokenize(text))
    return {word: mark for word, mark in zip(sequence.words, judge(sequence), strict=True) if mark}


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("Der Keller steht unter Wasser.", "Keller", COMMON),
        ("Oberbürgermeister Stephan Keller sprach.", "Keller", NAME),
        ("Die Regierung erwartet Frankreich.", "Frankreich", NAME),
        ("Eben tagt der Rat.", "Eben", FUNCTION),
        ("Beim Essen wurde gelacht.", "Essen", COMMON),
        ("Sie fuhren nach Essen.", "Essen", NAME),
        ("Die Sopranistin Angela Rosengart sang.", "Rosengart", NAME),
        ("Er lobte Konsequenzen.", "Konsequenzen", COMMON),
    ],
)
def test_common_noun_or_name(text: str, word: str, mark: str) -> None:
    assert marks(text)[word] == mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bürgermeisterin Lena Vogt empfing die Gäste. Vogt dankte.", {"Lena Vogt": "person", "Vogt": "person"}),
        (
            "Die Lumora Technik GmbH baut aus. Lumora Technik investiert in Fulda.",
            {"Lumora Technik GmbH": "organization", "Lumora Technik": "organization", "Fulda": "place"},
        ),
        ("Das ist richtig, sagte Brönnimeier.", {"Brönnimeier": "person"}),
        ("Der SPD-Chef reist mit der Kölner Delegation.", {}),
        ("Sie besuchten das Alte Rathaus in Bamberg.", {"Bamberg": "place", "Alte Rathaus": "place"}),
        (
            "Das Amt für Wirtschaft und Kultur der Stadt Fulda lud ein.",
            {"Amt für Wirtschaft und Kultur der Stadt Fulda": "organization"},
        ),
        ("Vertreter des Fördervereins Zeche Vogt e.V. kamen.", {"Fördervereins Zeche Vogt e.V.": "organization"}),
        ("Die Europas größte Messe", {"Europas": "place"}),
    ],
)
def test_mentions(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


def test_a_house_named_after_a_person_is_no_person() -> None:
    assert "person" not in found("Die Konferenz findet in der Hans-Vogt-Halle statt.").values()


def test_an_abbreviation_in_brackets_is_a_mention_and_an_alias() -> None:
    text = "Das Institut für Wasserbau Fulda (IWF) forscht. Das IWF wächst."
    _, nodes = names.read(tokenize(text))
    bodies = [n for n in nodes if n.tag == "ORGANIZATION"]
    assert [text[n.start : n.end] for n in bodies] == ["Institut für Wasserbau Fulda", "IWF", "IWF"]
    assert bodies[0].value.abbreviation == "IWF"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Haus", LISTED),
        ("Häuser", LISTED),
        ("Vorjahreszeitraum", COMPOUND),
        ("Middelhoff", NO_NOUN),
        ("Neumann", NO_NOUN),
        ("Beschluß", LISTED),
    ],
)
def test_nouns(word: str, kind: int) -> None:
    assert bool(noun_kind(word)) == bool(kind)


def test_word_forms() -> None:
    assert is_inflected_adjective("japanischen")
    assert not is_inflected_adjective("lobte")
    assert demonym("Kölnerin") == "Köln"
    assert genitive("Toshibas") == "Toshiba"
    assert genitive("Thomas") is None
    assert organization_row("Universitätsklinikums")["lemma"] == "Universitätsklinikum"
    assert organization_row("Amtskollegen") == {}
    assert venue_row("Kirchbornhalle")["compound"] == "Kirchborn"
    assert office_row("Feuerwehrleiterin")["compound"] == "Feuerwehr"
    assert not any(
        map(office_row, ("Reisebegleiterin", "Begleitern", "Halbleiter", "Blitzableitern", "Inserat"))
    )  # they only sound so
    assert "DEMONYM" in tags("Duisburger")


def test_no_name_is_read_twice() -> None:
    text = "Oberbürgermeisterin Dr. Lena Vogt und Generalkonsul MORI Kenzo (Japan) besuchten die Messe Fulda GmbH in Fulda."
    _, nodes = names.read(tokenize(text))
    spans = [(n.start, n.end) for n in nodes if n.tag in KINDS]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Salzburg (LK). Heute entsteht ein Haus.", []),
        ("Graz (OTS/LPD) Am Montag kam er.", []),
        ("Bonn (SPD) gegen alle.", ["SPD"]),
        ("Der Automatisierer Nakamura Robotics liefert.", ["Nakamura Robotics"]),
        ("Der Roboterbauer Kukumba liefert.", ["Kukumba"]),
    ],
)
def test_agencies_and_makers(text: str, read: list[str]) -> None:
    _, nodes = names.read(tokenize(text))
    assert [n.value.name for n in nodes if n.tag == "ORGANIZATION"] == read


@pytest.mark.parametrize("name", ["Nguyen Thi Bich Ngoc", "Vo Tan Thanh"])
def test_vietnamese_names_are_whole(name: str) -> None:
    for text in (f"Vizeministerin {name} kam.", f"Lena Vogt und {name} unterschrieben."):
        _, nodes = names.read(tokenize(text))
        assert name in [n.value.name for n in nodes if n.tag == "PERSON"]


@pytest.mark.parametrize("town", ["Münster", "Essen", "Halle", "Hof", "Siegen", "Marl", "Kassel"])
@pytest.mark.parametrize(
    "opening",
    ["{}, 3. September 2018. ", "{}, 3. September 2018\n\nNeues\n\n", "{} (pm) – ", "{}. ", "{}/Berlin, 3. Mai 2018. "],
)
def test_the_town_of_a_dateline_is_a_town_though_it_is_an_everyday_word(town: str, opening: str) -> None:
    prose = "Oberbürgermeister Karl Meier empfing gestern Gäste im Rathaus, die sich sehr freuten und bis zum Abend blieben."
    found = annotate(f"Gäste\n\n{opening.format(town)}{prose}")
    assert town in [m.text for m in found if m.kind == "place"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2019 hatte Senatorin Ina Leonhard Tokio besucht.", "Ina Leonhard"),
        ("2019 hatte Senatorin Ina Vogt Tokio besucht.", "Ina Vogt"),
        ("Es kam Senatorin Ina Berlin.", "Ina Berlin"),
    ],
)
def test_a_metropolis_behind_a_whole_name_is_none_of_it(text: str, name: str) -> None:
    assert [m.name for m in annotate(text) if m.kind == "person"] == [name]


def test_letters_with_the_town_in_brackets_are_the_house() -> None:
    text = "Das Universitätsklinikum Gera (UK Gera) lädt ein. Direktor des UK Gera ist Ole Holm."
    assert [m.text for m in annotate(text) if m.kind == "organization"] == ["Universitätsklinikum Gera", "UK Gera", "UK Gera"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Domkantor Uwe Freitag leitet den Chor.", "Uwe Freitag"),
        ("Am Freitag kam Petra Sonntag zu Besuch.", "Petra Sonntag"),
        ("Für Fragen steht Klaus Mittwoch, Telefon 0123 456, bereit.", "Klaus Mittwoch"),
        ("Die Laudatio hielt Landrat Dr. Peter Montag.", "Peter Montag"),
        ("Landrätin Petra Ter Haselborg dankte.", "Petra Ter Haselborg"),
        ("Pfarrer Jürgen vom Brocke sprach ein Gebet.", "Jürgen vom Brocke"),
        ("Mit dabei war Anna vom Stein aus Ulm.", "Anna vom Stein"),
        ("Geschäftsführer Leberecht Strotkamp sprach.", "Leberecht Strotkamp"),
        ("Mit dabei waren Lena Vogt und Zelmine Ackerloh.", "Zelmine Ackerloh"),
        ("Pressekontakt: Zelmine Ackerloh", "Zelmine Ackerloh"),
        ("Seine estnische Kollegin Zelmine Ackerloh unterschrieb.", "Zelmine Ackerloh"),
        ("Anmeldung bis 3. Mai bei Zelmine Ackerloh, Telefon 0123 456.", "Zelmine Ackerloh"),
        ("Zelmine Ackerloh, Stadtschreiberin", "Zelmine Ackerloh"),
    ],
)
def test_names_that_no_list_knows_are_told_by_their_place(text: str, name: str) -> None:
    assert name in [mention.text for mention in annotate(text) if mention.kind == "person"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Freitag kam Uwe Ahl zu Besuch.", "Freitag"),
        ("Es liest Uwe Ahl, Freitag, 3. Mai, 19 Uhr.", "Freitag, 3. Mai"),
        ("Zu Gast ist Petra, Sonntag um 20 Uhr.", "Sonntag"),
        ("Den Rest übernimmt Uwe Sonntag um 20 Uhr.", "Sonntag um 20 Uhr"),
    ],
)
def test_a_weekday_behind_a_name_stays_a_day(text: str, day: str) -> None:
    times = [mention for mention in annotate(text) if mention.kind in ("date", "time")]
    assert min(m.start for m in times) == text.index(day)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Anna vom Kulturamt sprach.", "vom"),
        ("Klaus Valentin vom Arktisinstitut sprach.", "vom"),
        ("Petra vom Vorstand kam.", "vom"),
    ],
)
def test_the_house_behind_a_name_is_no_family(text: str, other: str) -> None:
    assert not any(other in mention.text for mention in annotate(text) if mention.kind == "person")


def test_a_town_that_no_list_knows_is_one_throughout() -> None:
    text = (
        "Zelmensiel, 6. Juni 2024\n\nBürgermeisterin Lena Vogt ist zurück. Zelmensiel und Gdynia sind Partnerstädte. "
        "Wie Zelmensiel mitteilt, fällt das Fest aus.\n\nFoto: Stadt Zelmensiel, Tom Ahl\n"
    )
    kinds = [mention.kind for mention in annotate(text) if mention.text == "Zelmensiel"]
    assert kinds == ["place"] * 3


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("WORKSHOP MIT VERTRETERN DER WIRTSCHAFT\n\nDer Rat kam.", set()),
        ("PARTNERSCHAFT MIT KONGOLO BESIEGELT\n\nDer Rat kam.", set()),
        ("FORSCHER VOM MIT BESUCHEN DRESDEN\n\nDer Rat kam.", {"MIT"}),
        ("Besuch beim MIT in Boston.", {"MIT"}),
    ],
)
def test_little_words_in_capitals_are_no_houses(text: str, houses: set[str]) -> None:
    assert {mention.text for mention in annotate(text) if mention.kind == "organization"} == houses
