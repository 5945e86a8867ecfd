"""Dates alone, tokenising included, beside dateparser's search over the same texts in the same run.

    python -m bench.dates [--documents N] [--size CHARACTERS] [--mentions N]

The releases of the corpus are short and name three times as many dates as real ones do; so two sets are read: texts with as many
mentions as real releases have, and the generated texts as they are. CPU time; ratios hold inside one run only.
"""

from __future__ import annotations

import argparse
import datetime
import time
import warnings
from collections.abc import Callable

from bench.generate import releases
from pipeline.german import dates
from pipeline.german.tokens import tokenize

ANCHOR = datetime.date(2024, 5, 22)
REAL = 10  # temporal mentions in 4,096 characters of 74 real releases of cities, chambers, clubs and schools, text files: 9.9
SEARCHED = 20  # texts that dateparser is measured on: it takes dozens of times as long


def main() -> int:
    """Print documents a CPU-second, mentions a document, and the ratio."""
    parser = argparse.ArgumentParser(prog="python -m bench.dates", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=500, metavar="N", help="documents to read (500)")
    parser.add_argument("--size", type=int, default=4096, metavar="CHARACTERS", help="size of a document (4096)")
    parser.add_argument("--mentions", type=int, default=REAL, metavar="N", help=f"mentions in a document of the first set ({REAL})")
    chosen = parser.parse_args()
    for name, texts in (
        ("as real releases", documents(chosen.documents, chosen.size, chosen.mentions)),
        ("dense", documents(chosen.documents, chosen.size)),
    ):
        ours = fastest(read, texts)
        found = sum(map(read, texts)) / len(texts)
        print(f"{name}: {len(texts)} documents of {chosen.size} characters, {found:.1f} temporal mentions each")
        print(f"  ours          {1 / ours:8.0f} documents a CPU-second, {ours * 1e6:8.0f} us each")
        tokens = fastest(lambda text: len(tokenize(text)), texts)
        print(f"  of these, tokenising alone    {tokens * 1e6:8.0f} us each")
        _beside_dateparser(texts[:SEARCHED], ours)
    return 0


def _beside_dateparser(texts: list[str], ours: float) -> None:
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("  dateparser is not installed")
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search_dates("1. Mai 2024", languages=["de"])
        theirs = timed(lambda text: len(search_dates(text, languages=["de"]) or ()), texts)
    print(f"  dateparser    {1 / theirs:8.1f} documents a CPU-second, {theirs * 1e6:8.0f} us each, {theirs / ours:.0f} x ours")


def documents(count: int, size: int, mentions: int | None = None) -> list[str]:
    """Return texts of one size, cut from generated releases; with `mentions`, lines are left out that would make a text name more."""
    texts: list[str] = []
    rest = ""
    held = 0  # mentions so far
    length = 1  # characters so far
    for _, text in releases(count * (4 if mentions is None else 16)):
        if mentions is not None:
            kept = []
            for line in text.split("\n"):
                found = read(line) if any(map(str.isalnum, line)) else 0
                if not found or (held + found) * size <= mentions * (length + len(line)):
                    kept.append(line)
                    held, length = held + found, length + len(line) + 1
            text = "\n".join(kept)
        rest += f"\n\n{text}"
        while len(rest) >= size and len(texts) < count:
            texts.append(rest[:size])
            rest = rest[size:]
        if len(texts) == count:
            break
    return texts


def read(text: str) -> int:
    return len(dates.read(tokenize(text), ANCHOR)[1])


def timed(work: Callable[[str], int], texts: list[str]) -> float:
    """Return the CPU seconds that a text takes."""
    start = time.process_time()
    for text in texts:
        work(text)
    return (time.process_time() - start) / len(texts)


def fastest(work: Callable[[str], int], texts: list[str]) -> float:
    """Return the best of three rounds, after one to warm up."""
    return min(timed(work, texts) for _ in range(4))


if __name__ == "__main__":
    raise SystemExit(main())
