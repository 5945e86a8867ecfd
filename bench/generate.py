"""Releases to measure on: those of the corpus with other people, places and dates, the same ones each time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline import extract, lexicon

CORPUS = Path(__file__).parent.parent / "corpus"
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
DIGITS = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
WORDS = re.compile(r"\d{1,2}\. [A-ZJ][a-zä]+ \d{4}")


def releases(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield ids and texts. What is exchanged is what the program itself finds in the corpus."""
    chance = random.Random(seed)
    given, surnames = sorted(lexicon.table("firstnames").forms), sorted(lexicon.table("surnames").forms)
    places = sorted(form for form in lexicon.table("places").forms if form.isalpha())
    sources = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    found = [(text, extract.annotate(text)) for text in sources]
    for number in range(count):
        text, mentions = found[number % len(found)]
        swapped: dict[str, str] = {}
        parts, at = [], 0
        for mention in mentions:
            if mention.start < at:
                continue
            if mention.text not in swapped:
                swapped[mention.text] = _other(mention.kind, mention.text, chance, given, surnames, places)
            parts += [text[at : mention.start], swapped[mention.text]]
            at = mention.end
        yield f"release-{number:05}", "".join(parts) + text[at:]


def _other(kind: str, text: str, chance: random.Random, given: list[str], surnames: list[str], places: list[str]) -> str:
    if kind == "person":
        words = [chance.choice(given) for _ in text.split()[1:]]
        return " ".join([*words, chance.choice(surnames)])
    if kind == "place" and text.isalpha():
        return chance.choice(places)
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2010, 2026)
    if DIGITS.fullmatch(text):
        return f"{day:02}.{month:02}.{year}"
    if WORDS.fullmatch(text):
        return f"{day}. {MONTHS[month - 1]} {year}"
    return text
