"""Texts that nobody wrote cost no more than their length: twice the text, about twice the work; and none stops a reading.

Work is counted in calls, which no other load on the machine changes; for patterns, whose work no call shows, in CPU time with
a wide margin.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bench.generate import releases
from pipeline import extract
from pipeline.document import Document
from pipeline.kernel import Sequence
from schemas.records import Source

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def numbered(pattern: str, count: int) -> str:
    """The pattern `count` times, each with another ending for its `*`."""
    return " ".join(pattern.replace("*", LETTERS[i % 26] + LETTERS[i // 26 % 26] + LETTERS[i // 676 % 26]) for i in range(count))


TEXTS: dict[str, Callable[[int], str]] = {
    "one small letter": lambda n: "a" * 20 * n,
    "one capital letter": lambda n: "A" * 20 * n,
    "initials": lambda n: "A " * n,
    "a mail address without end": lambda n: "a@" * n,
    "brackets": lambda n: "(" * n,
    "dates without end": lambda n: "1." * n,
    "numbers": lambda n: "1 " * n,
    "quotation marks": lambda n: '"' * n,
    "quotations that do not end": lambda n: "„a " * n,
    "line ends": lambda n: "\n" * n,
    "short lines": lambda n: "Der Rat tagt.\n" * n,
    "blanks": lambda n: " " * 20 * n,
    "und": lambda n: "und " * n,
    "commas": lambda n: "weil a, b, " * n,
    "capitals": lambda n: "STADT " * n,
    "legal forms": lambda n: "GmbH " * n,
    "firms without end": lambda n: "A & " * n,
    "gender marks": lambda n: "A*innen" * n,
    "labels": lambda n: "Wann: " * n,
    "offices without holders": lambda n: "Der Leiter der " * n,
    "one line": lambda n: "Die Stadt Neustadt eröffnet am 3. Mai das Fest, " * n,
    "one paragraph": lambda n: "Die Stadt Neustadt eröffnet am 3. Mai das Fest. " * n,
    "paragraphs": lambda n: "Die Stadt Neustadt eröffnet am 3. Mai das Fest.\n\n" * n,
    "names": lambda n: numbered("Lena Vogt*,", n),
    "holders of an office": lambda n: "Bürgermeisterin Lena Vogt und " * n,
    "firms": lambda n: numbered("Die Muster* GmbH tagt.", n),
    "papers": lambda n: numbered("Die Nord* GmbH und die Süd* AG haben einen Vertrag getroffen.", n),
    "speeches": lambda n: "„Wir haben mit der Hochschule Marl einen Vertrag geschlossen“, sagte Lena Vogt. " * n,
    "houses without a name": lambda n: "Das Unternehmen hat mit dem Verein vereinbart, zu bauen. " * n,
    "partner towns": lambda n: "Partnerstädte sind " + "Marl, " * n,
    "days": lambda n: "Montag, " * n,
    "rows of days": lambda n: "1. und " * n,
    "times without end": lambda n: "von 10 bis " * n,
    "houses without end": lambda n: "Haus der " * n,
    "particles": lambda n: "von und zu " * n,
    "titles": lambda n: "Dr. " * n,
    "given names": lambda n: "Anna\n" * n,
    "events": lambda n: numbered("Am 3. Mai beginnt das Q*fest.", n),
}


def read(text: str) -> None:
    extract.extract(Document("x", text, Source(name="x", sha256="0")))


def work(text: str) -> int:
    """Return how many functions are called while a text is read."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    made = TEXTS[name]
    short, long = made(400), made(800)  # both longer than the longest sentence
    read(long)  # what is computed once for a word or a shape of a match is known now
    few, many = work(short), work(long)
    assert many < 3 * few + 2000, f"{few} calls, {many} for twice the text"


class Searched(list[str]):
    """Words that count how many of them are looked through: no call shows it when a list is searched."""

    seen = 0

    def __contains__(self, word: object) -> bool:
        Searched.seen += len(self)
        return super().__contains__(word)

    def count(self, word: str) -> int:
        Searched.seen += len(self)
        return super().count(word)


def one_line(count: int) -> str:
    """Releases in one line, whose names are others in each."""
    texts = [" ".join(text.split()) for _, text in releases(count, seed=3)]
    added = "Die Zyrau* Antriebe GmbH lud ein, sagte Zyrau*s Chefin. Der Qeyzal*er Bürgermeister Tom Vogt* und das Unternehmen Lumors* kamen."
    return " ".join(f"{text} {numbered(added, count)}" if not n else text for n, text in enumerate(texts))


def test_one_long_line_is_read_in_linear_work(monkeypatch: pytest.MonkeyPatch) -> None:
    made, copied = Sequence.__init__, Sequence._copy

    def init(self: Sequence, text: str, words: list[str], *columns: Any) -> None:
        made(self, text, Searched(words), *columns)

    def copy(self: Sequence) -> Sequence:
        same = copied(self)
        same.words = Searched(same.words)
        return same

    monkeypatch.setattr(Sequence, "__init__", init)
    monkeypatch.setattr(Sequence, "_copy", copy)
    short, long = one_line(120), one_line(240)
    assert "\n" not in long
    read(long)
    found = []
    for text in (short, long):
        Searched.seen = 0
        found.append((work(text), Searched.seen, len(text)))
    (few, little, size), (many, much, twice) = found
    grown = twice / size
    assert many < 1.2 * grown * few, f"{few} calls, {many} for {grown:.2f} times the text"
    assert much < 1.5 * grown * little + 4 * twice, f"{little} words looked through, {much} for {grown:.2f} times the text"


@pytest.mark.parametrize(
    "name", ["one small letter", "brackets", "dates without end", "blanks", "a mail address without end", "one line"]
)
def test_patterns_do_not_run_away(name: str) -> None:
    def cost(text: str) -> float:
        start = time.process_time()
        read(text)
        return time.process_time() - start

    short, long = TEXTS[name](500), TEXTS[name](4000)
    read(long)
    few, many = (min(cost(text) for _ in range(3)) for text in (short, long))
    assert many < 25 * few + 0.2, f"{few:.3f} s, {many:.3f} s for eight times the text"


def wrapped(text: str, every: int) -> str:
    """A text with a hard line end behind so many words, as mails and old pages have it."""
    words = text.split(" ")
    return "".join(word + ("\n" if n % every == every - 1 else " ") for n, word in enumerate(words))


@pytest.mark.parametrize("every", [5, 7, 11])
@pytest.mark.parametrize("path", sorted((Path(__file__).resolve().parents[1] / "corpus").glob("*.txt")), ids=lambda path: path.stem)
def test_hard_line_ends_within_sentences_stop_nothing(path: Path, every: int) -> None:
    text = wrapped(path.read_text(encoding="utf-8"), every)
    release = extract.extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)))
    assert all(text[s.start : s.end].strip() for event in release.events for s in event.evidence)


def test_generated_releases_are_read_without_an_error() -> None:
    for _, text in releases(150, seed=7):
        assert extract.extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64))).mentions
