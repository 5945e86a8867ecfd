"""Three benchmarks: extraction, file to JSON-LD on disk, start-up. CPU time; ratios hold inside one run only.

The peers are a spaCy blank German tokeniser and dateparser's search, on the same texts in the same run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.generate import releases
from pipeline import batch, extract, workers
from pipeline.document import Document
from pipeline.german import dates, tokens
from schemas.records import Source

ROOT = Path(__file__).parent.parent
SLOW = 20  # texts that dateparser is measured on: it takes fifty times as long or more


def main() -> int:
    """Run all benchmarks and print their figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--releases", type=int, default=1000, metavar="N", help="size of the generated corpus (1000)")
    parser.add_argument("--jobs", type=int, default=workers.cores(), metavar="N", help="worker processes of the batch")
    chosen = parser.parse_args()
    corpus = list(releases(chosen.releases))
    texts = [text for _, text in corpus]
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} releases of {size:.0f} characters on average")
    workers.rest_collector()  # as the commands do
    tokeniser = peer_tokeniser(texts)
    extraction(texts, tokeniser)
    to_disk(corpus, chosen.jobs, tokeniser)
    start_up()
    return 0


def each(work: Callable[[str], object], texts: Iterable[str]) -> float:
    """Return the milliseconds of CPU that a text takes."""
    count = 0
    start = time.process_time()
    for text in texts:
        work(text)
        count += 1
    return (time.process_time() - start) * 1000 / count


def peer_tokeniser(texts: list[str]) -> float | None:
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed (pip install '.[bench]'): no ratio to its tokeniser")
        return None
    tokenise = spacy.blank("de").tokenizer
    each(tokenise, texts[:50])
    return each(tokenise, texts)


def ratio(cost: float, peer: float | None) -> str:
    return f"  {cost / peer:5.2f} x spaCy's tokeniser" if peer else ""


def extraction(texts: list[str], tokeniser: float | None) -> None:
    """Dates alone, all mentions and whole records of a text in memory."""
    extract.annotate(texts[0])
    half = len(texts) // 2 or 1
    cold, warm = each(extract.annotate, texts[:half]), each(extract.annotate, texts[half:] or texts)
    apart = each(lambda text: dates.read(tokens.tokenize(text)), texts)
    whole = each(record, texts)
    print("\nextraction, ms a release")
    print(f"  dates alone, with tokens    {apart:8.2f}{ratio(apart, tokeniser)}")
    print(f"  annotate, first half        {cold:8.2f}{ratio(cold, tokeniser)}")
    print(f"  annotate, second half       {warm:8.2f}{ratio(warm, tokeniser)}")
    print(f"  whole record, with events   {whole:8.2f}{ratio(whole, tokeniser)}")
    if tokeniser:
        print(f"  spaCy blank German          {tokeniser:8.2f}")
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("  dateparser is not installed")
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search_dates("1. Mai 2024", languages=["de"])
        found = each(lambda text: search_dates(text, languages=["de"]), texts[:SLOW])
    print(f"  dateparser.search_dates     {found:8.2f}  {found / apart:5.0f} x dates alone, {found / warm:.0f} x annotate")


def record(text: str) -> object:
    return extract.extract(Document("x", text, Source(name="x.txt", sha256="0")))


def to_disk(corpus: list[tuple[str, str]], jobs: int, tokeniser: float | None) -> None:
    """Files read, records and graphs written and merged; start of the workers included."""
    with tempfile.TemporaryDirectory() as room:
        folder, out = Path(room, "in"), Path(room, "out")
        folder.mkdir()
        for id_, text in corpus:
            (folder / f"{id_}.txt").write_text(text, encoding="utf-8")
        print("\nfile to JSON-LD, Turtle, provenance and merged graph on disk")
        settings = batch.Settings(out=out, jobs=jobs)
        for label in ("all new", "nothing to do"):
            before, wall = cpu(), time.perf_counter()
            batch.run([folder], settings)
            spent, passed = cpu() - before, time.perf_counter() - wall
            cost = spent * 1000 / len(corpus)
            rate = f"{len(corpus) / spent:8.0f} releases a CPU-second, {cost:6.2f} ms each, {passed:6.2f} s with {jobs} jobs"
            print(f"  {label:14}{rate}{ratio(cost, tokeniser) if label == 'all new' else ''}")


def cpu() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    found = os.times()
    return found.user + found.system + found.children_user + found.children_system


def start_up() -> None:
    """The whole command on one short text, best of five, beside an empty interpreter."""
    print("\nstart-up, s")
    line = b'{"text": "Am 1. Mai 2024 empfing B\xc3\xbcrgermeisterin Lena Vogt G\xc3\xa4ste."}\n'
    bare = best([sys.executable, "-c", "pass"], b"")
    for label, command, given in (
        ("empty interpreter", ["-c", "pass"], b""),
        ("depesche --version", ["-m", "pipeline", "--version"], b""),
        ("annotate, one line", ["-m", "pipeline", "annotate"], line),
        ("import rdflib", ["-c", "import rdflib"], b""),
        ("import dateparser", ["-c", "import dateparser"], b""),
        ("import spacy", ["-c", "import spacy"], b""),
    ):
        try:
            found = best([sys.executable, *command], given)
        except subprocess.CalledProcessError:
            print(f"  {label:20} not installed")
        else:
            print(f"  {label:20}{found:6.2f}  {found / bare:5.1f} x an empty interpreter")


def best(command: list[str], given: bytes) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, input=given, capture_output=True, check=True, cwd=ROOT)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
