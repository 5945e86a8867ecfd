"""What the sample releases of `corpus/` tell, a line an event or agreement: a golden file to read changes by.

    python -m tests.scoring.samples [--write]

Prints the lines, or writes them to `tests/samples.txt`. A changed line is no fault by itself; it wants to be read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.extract import extract
from pipeline.readers import read
from pipeline.sources import Unit
from schemas.records import Release

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "samples.txt"


def told(release: Release) -> Iterator[str]:
    """Yield a line for each event and agreement of a release that is published."""
    places = {place.id: place.name for place in release.places}
    for event in release.events:
        if event.confidence >= 0.5:
            where = ", ".join(places[p] for p in event.location)
            yield f"  {event.name} | {event.when.edtf if event.when else '-'} | {where} | {event.status}"
    for agreement in release.agreements:
        if agreement.confidence >= 0.5:
            yield f"  = {agreement.name} | {agreement.status}"


def samples() -> Iterator[str]:
    """Yield the lines of all sample releases, each under its name."""
    for path in sorted((ROOT / "corpus").glob("*.txt")):
        yield path.stem
        yield from told(extract(read(Unit(path.stem, str(path), path.name, "text"))))


def main() -> int:
    lines = "".join(f"{line}\n" for line in samples())
    if "--write" in sys.argv[1:]:
        GOLDEN.write_text(lines, encoding="utf-8")
    else:
        print(lines, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
