"""Tokens: hard cases, exact offsets, folding that never touches the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import columns
from pipeline.automaton import current
from pipeline.german.tokens import BREAK, fold, tokenize, words_of

CASES = {
    "Am Mittwoch (29.11.) um 19.30 Uhr": ["Am", "Mittwoch", "(", "29", ".", "11", ".", ")", "um", "19", ".", "30", "Uhr"],
    "die IHK-Präsidentin der NRW.INVEST": ["die", "IHK-Präsidentin", "der", "NRW.INVEST"],
    "25-jähriges Bestehen": ["25", "-jähriges", "Bestehen"],
    "in den 1990er-Jahren": ["in", "den", "1990", "er-Jahren"],
    "Presse- und Informationsamt": ["Presse-", "und", "Informationsamt"],
    "Bürger*innen, Bürger:innen, Bürger_innen": ["Bürger*innen", ",", "Bürger:innen", ",", "Bürger_innen"],
    "1&1 und H&M": ["1&1", "und", "H&M"],
    "Runde.Die Gäste": ["Runde", ".", "Die", "Gäste"],
    "z.B. ein e.V. oder K.K.": ["z.B.", "ein", "e.V.", "oder", "K.K."],
    "im AI_Scape am terminal.0": ["im", "AI_Scape", "am", "terminal.0"],
    "presse@essen.de oder presse [at] essen.de": ["presse@essen.de", "oder", "presse [at] essen.de"],
    "https://essen.de/a-b.c": ["https://essen.de/a-b.c"],
    "Eins.\nZwei": ["Eins", ".", BREAK, "Zwei"],
    "der\nneue Saal": ["der", "neue", "Saal"],
    "Forschungs-\neinrichtungen": ["Forschungseinrichtungen"],
    "Zenti\u00admeter": ["Zentimeter"],
    "Bu\u0308rger": ["Bürger"],
    "20.Juli": ["20", ".", "Juli"],
    "a@b1.de\u00ad2": ["a@b1.de2"],
    "": [],
}


@pytest.mark.parametrize(("text", "words"), CASES.items())
def test_hard_cases(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


@given(st.text(alphabet=st.sampled_from("abAB ÄöÜß.,-–‑\u00ad\u0308\n\t\u00a01239@&*:_'’()[]/\"„“\u4e00😀"), max_size=200))
def test_offsets_are_exact_and_cover_all_but_white_space(text: str) -> None:
    found = tokenize(text)
    covered = [False] * len(text)
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert word == BREAK or fold(text[start:end]) == word
        for at in range(start, end):
            assert not covered[at]
            covered[at] = True
    assert found.starts == sorted(found.starts)
    assert all(c.isspace() or c == "\u00ad" for c, seen in zip(text, covered, strict=True) if not seen)


def test_lines_of_any_width_are_wrapped_where_they_go_on_in_small_letters() -> None:
    line = "Die Stadt hat am Montag im Beisein vieler Gäste aus nah und fern, die eigens mit dem Zug angereist waren, was lange dauerte"
    text = (
        f"{line},\nund das war so. {line}\nund mehr. {line} mit dem\nund mehr. {line}{line} bis Ende\nFebruar. {line} von\nder See."
    )
    assert "\n" not in tokenize(text).words
    apart = f"{line} mit\nFebruar\n{line} mit\nMai\n{line} mit\nJuni\n{line} mit\nJuli\n{line} mit\nAugust"
    assert tokenize(apart).words.count("\n") == 9


def test_the_words_of_lists_are_those_of_texts_and_are_not_numbered() -> None:
    form = "Gesellschaft für Quittenkunde e.V."
    numbered = len(current().parts)
    words = words_of(form)
    assert len(current().parts) == numbered
    assert words == tokenize(form).words


def test_pieces_are_forgotten_when_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Am 3. Mai empfing die Stadt Neustadt\nihre Gäste aus Nürnberg."
    first = tokenize(text)
    monkeypatch.setattr(columns, "MEMORY", 2)
    for _ in range(2):
        again = tokenize(text)
        assert (again.words, again.starts, again.ends, again.keys) == (first.words, first.starts, first.ends, first.keys)
