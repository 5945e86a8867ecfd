"""The words of time: the quick test before the look-ups lets every word through that bears a tag."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.german.dates import wordtags
from pipeline.lexicon import table

ENDINGS = ("", "n", "s", "en", "er", "es", "em", "e", "r", "m", "ern")
COMPOUNDS = "abend nachmittags jahre jahren jährigen tägig -wöchige tagesfrist jahresplans wochenprogramm wochenendes".split()


@pytest.mark.parametrize("form", [str.lower, str.capitalize, str.upper])
def test_the_quick_test_refuses_no_word_of_time(form: object) -> None:
    stems = {stem for group in (*wordtags._STEMS, *wordtags._WHOLE) for stem in group}
    stems |= {word for subject in wordtags._TABLES for word in table(subject).forms}
    begun = {f"{a}{b}" for a, b in product(("zwei", "mehr", "mai", "montag", "achtziger", "-", "90er-"), COMPOUNDS)}
    everything = {form(f"{stem}{end}") for stem, end in product(stems | begun, ENDINGS)}  # type: ignore[operator]
    tagged = {word for word in everything if wordtags._plain(word, word.lower())}
    assert len(tagged) > 1000
    assert sorted(word for word in tagged if not wordtags._tells_time(word.lower())) == []
