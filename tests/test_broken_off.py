"""Texts that break off, begin in the middle, or lose words: whatever is left is read, and nothing stops."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

CORPUS = sorted(Path(__file__).parent.parent.joinpath("corpus").glob("*.txt"))


def read(text: str) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)))


@pytest.mark.parametrize(
    "text",
    [
        "Neues aus Jena\n\nDie Gäste kamen aus Lyon.\n\n(pm)",
        "Am 9. Mai besuchte Tom Ahl, der Generalkonsul der USA, die Stadt Jena, um am „Lyon-Day“ teilzunehmen,",
        "Am Freitag lädt die Kammer Jena die Besucher zu einem Gespräch über Lehre und Fachkräfte ein, im",
        "Sie nutzten die Gelegenheit zu einer Erneuerung der bereits 2019 vereinbarten Zusammenarbeit zwischen den Häfen Riga, Ventspils",
        "Pressemitteilung vom 3. Mai 2019\n\nZum Hansetag, der vom 27. bis  Juni 2019 in Pskow stattfindet, wird Jena eingeladen.",
    ],
)
def test_what_broke_a_reading_once(text: str) -> None:
    assert read(text).sections


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_text_that_is_cut_anywhere_is_read(path: Path) -> None:
    text, chance = path.read_text(encoding="utf-8"), random.Random(path.stem)
    words = [match.span() for match in re.finditer(r"\S+", text)]
    for _ in range(6):
        (first, _), (_, last) = sorted(chance.sample(words, 2))
        kept = re.sub(r"\S+", lambda word: "" if chance.random() < 0.08 else word[0], text[first:last])
        for part in (text[:last], text[first:], kept):
            found = read(part)
            for proof in [e for event in found.events for e in event.evidence] + [e for p in found.persons for e in p.evidence]:
                assert 0 <= proof.start < proof.end <= len(part)
