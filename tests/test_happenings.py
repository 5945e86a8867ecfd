"""Event nouns, titles and speech, clauses, verbs, names in the right case."""

from __future__ import annotations

import pytest

from pipeline.german.happenings import quotes, read
from pipeline.german.happenings.clauses import Text, clauses
from pipeline.german.happenings.inflect import genitive, genitive_noun, strong_nominative
from pipeline.german.happenings.verbs import verbs_in
from pipeline.german.happenings.words import event_word
from pipeline.german.sections import split
from pipeline.german.tokens import tokenize


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [
        ("Empfang", "Empfang", "reception"),
        ("Empfangs", "Empfang", "reception"),
        ("Küstensymposium", "Küstensymposium", "symposium"),
        ("Bürger-Abend", "Bürger-Abend", "event"),
        ("Besuches", "Besuch", "visit"),
        ("Werksbesichtigung", "Werksbesichtigung", "visit"),
        ("Bezirkszeltlagers", "Bezirkszeltlager", "children-event"),
        ("Hofkonzertsommer", "Hofkonzertsommer", "festival"),
    ],
)
def test_event_nouns_alone_inflected_and_as_tails(word: str, lemma: str, kind: str) -> None:
    found = event_word(word)
    assert found is not None
    assert (found.lemma, found.kind) == (lemma, kind)


@pytest.mark.parametrize(
    "word", ["Beispiel", "Arbeitsmarkt", "Interessen", "Wirtschaftsdelegation", "Abend", "Kreise", "und", "Redaktion"]
)
def test_words_that_only_end_like_an_event(word: str) -> None:
    assert event_word(word) is None


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Das Konzert „Nordlicht“ beginnt um acht.", ["TITLE"]),
        ("„Wir freuen uns sehr auf die Gäste“, sagte sie.", ["SPEECH"]),
        ('Die Reihe "Wem gehört die Stadt?" geht weiter.', ["TITLE"]),
        ("Die Tagung «Wasser und Berg» und die Schau »Licht« enden.", ["TITLE", "TITLE"]),
        ("«Es wird gestritten, dafür sind wir da», hält er fest.", ["SPEECH"]),
        ("Er nannte das „überfällig“.", []),
        ("Das Lied „ist offen geblieben und endet nie", []),
    ],
)
def test_quotes_are_titles_speech_or_marked_words(text: str, tags: list[str]) -> None:
    assert [node.tag for node in quotes.fold(tokenize(text)).nodes if node is not None] == tags


def texts(text: str) -> Text:
    sequence, _ = read(tokenize(text))
    return Text(sequence, split(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Montag kam er. Am 3. Mai ging sie.", 2),
        ("Beim 15. Stadtfest spielt die Band.", 1),
        ("Er traf Prof. Ahl und Dr. Vogt.", 1),
        ("Wohin? Nach Hause!", 2),
    ],
)
def test_sentences(text: str, expected: int) -> None:
    assert len(texts(text).sentences) == expected


def test_a_long_wrapped_line_goes_on() -> None:
    text = (
        "x\n\n"
        + "Die Gäste besuchten am Vormittag nach einem langen Gespräch mit dem Rektor der alten Universität die\nBibliothek der Stadt."
    )
    assert len([s for s in texts(text).sentences if s.section == "body"]) == 1


def test_the_sentence_of_a_token_and_the_one_before() -> None:
    text = texts("Kiel wächst. Der Rat tagt. Alle kommen.")
    first, second, third = text.sentences
    assert [text.at(i) for i in (0, 2, second.first, third.last - 1)] == [first, first, second, third]
    assert [text.before(s) for s in text.sentences] == [None, first, second]


def test_a_closed_subordinate_clause_leads_back_to_its_main_clause() -> None:
    text = texts("Die Gruppe, die aus Polen kam, besuchte das Museum.")
    main, sub = clauses(text, text.sentences[0])
    assert [text.word(i) for i in main.tokens] == ["Die", "Gruppe", "besuchte", "das", "Museum"]
    assert sub.sub
    assert [verb.lemma for verb, _ in main.verbs] == ["besuchen"]


def test_a_relative_clause_may_begin_with_its_preposition() -> None:
    text = texts("Die Firmen, mit denen der Kreis seit 2019 arbeitet, kamen am Montag nach Kiel.")
    main, related = clauses(text, text.sentences[0])
    assert " ".join(main.lows) == "die firmen kamen am montag nach kiel"
    assert (related.sub, related.lows[:2]) == (True, ["mit", "denen"])


def test_the_particle_makes_the_verb() -> None:
    assert ("stattfinden", 0) in [(verb.lemma, at) for verb, at in verbs_in("findet das fest am abend statt".split())]
    assert "stattfinden" not in [verb.lemma for verb, _ in verbs_in("findet den schlüssel".split())]


@pytest.mark.parametrize(
    ("det", "words", "expected"),
    [
        ("den", ["Hauptsitz"], "des Hauptsitzes"),
        ("das", ["neue", "Rückhaltebecken"], "des neuen Rückhaltebeckens"),
        ("die", ["Staatliche", "Zeichenschule"], "der Staatlichen Zeichenschule"),
        ("ihre", ["europäische", "Tochtergesellschaft"], "der europäischen Tochtergesellschaft"),
        ("einen", ["alten", "Turm"], "eines alten Turms"),
        ("den", ["5.", "Deutschen", "Wassertag"], "des 5. Deutschen Wassertags"),
        ("der", ["Batteriehersteller", "Novacell"], "des Batterieherstellers Novacell"),
        ("den", ["japanischen", "Orgelbauer", "Mitsuda"], "des japanischen Orgelbauers Mitsuda"),
    ],
)
def test_genitive(det: str, words: list[str], expected: str) -> None:
    assert genitive(det, words) == expected


def test_a_determiner_that_does_not_tell_the_gender_yields_nothing() -> None:
    assert genitive("dem", ["Haus"]) is None


def test_endings() -> None:
    assert genitive_noun("Haus") == "Hauses"
    assert genitive_noun("Campus") == "Campus"
    assert strong_nominative("Kleinen", "m") == "Kleiner"
    assert strong_nominative("Internationalen", "f") == "Internationale"
