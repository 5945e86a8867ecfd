"""Measure what is read on the project's own gold, and on `../shared` where it is: `python -m tests.scoring`.

`--check` compares with the floors in tests/baseline.json and fails below them; `--raise` lifts the floors to what was reached.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from pipeline.batch import LEAST
from pipeline.document import Document, Metadata
from pipeline.extract import annotate, extract
from schemas.records import Release, Source
from tests.scoring.facts import facts
from tests.scoring.mentions import Spans, names, timex

ROOT = Path(__file__).resolve().parents[2]
BASELINE = ROOT / "tests" / "baseline.json"
SHARED = ROOT.parent / "shared"
SLACK = 0.5  # points that a figure may lie below its floor: none of the figures depends on chance, but floors are rounded
LOWER_IS_BETTER = {"publishing dates invented", "decoys as event dates"}


def gold_sets() -> dict[str, tuple[Path, set[str]]]:
    """Return the sets by name: their file and what they can measure."""
    everything = {"names", "timex", "facts"}
    gold = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
    own = {p.stem: (p, {"facts"} if p.stem.startswith("facts") else everything) for p in gold}
    shared: dict[str, tuple[Path, set[str]]] = {
        "seeds": (SHARED / "gold" / "seeds.jsonl", everything),
        "krauts": (SHARED / "data" / "krauts.dolomiten42.jsonl", {"timex"}),
        "wikiwars": (SHARED / "data" / "wikiwarsde.dev.jsonl", {"timex"}),
        "recognizers": (SHARED / "data" / "recognizers_de.all.jsonl", {"timex"}),
        "germeval": (SHARED / "data" / "germeval2014_news.dev.jsonl", {"names"}),
        "smartdata": (SHARED / "data" / "smartdata_news.v1train_dedup.jsonl", {"names"}),
    }
    return own | {name: entry for name, entry in shared.items() if entry[0].exists()}


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text[:10]) if text else None


def record(line: dict[str, Any]) -> Release:
    """Read a gold line as the batch would: its text, and what its sidecar (`meta`) says."""
    meta = {key: value for key, value in (line.get("meta") or {}).items() if key in ("url", "published", "publisher", "title")}
    source = Source(name=f"{line['id']}.txt", sha256=hashlib.sha256(line["text"].encode()).hexdigest())
    return extract(Document(line["id"], line["text"], source, Metadata(**meta)))


def published(release: Release, least: float = LEAST) -> Release:
    """Return the release with what is published of it: facts that are sure enough."""
    kept = {name: tuple(r for r in getattr(release, name) if r.confidence >= least) for name in ("persons", "events", "agreements")}
    return release.model_copy(update=kept)


def measure(path: Path, what: set[str]) -> dict[str, float]:
    """Return all figures of a set."""
    lines = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]
    figures: dict[str, float] = {}
    if what & {"names", "timex"}:
        found: list[tuple[dict[str, Any], Spans]] = []
        for line in lines:
            given = (line.get("meta") or {}).get("published") or line.get("doc_date")
            found.append((line, [m.model_dump() for m in annotate(line["text"], day(given))]))
        if "names" in what:
            figures |= {f"names {key}": value for key, value in names(found).items()}
        if "timex" in what:
            figures |= {f"timex {key}": value for key, value in timex(found).items()}
    if "facts" in what:
        figures |= facts((line, published(record(line))) for line in lines)
    return figures


def table(results: dict[str, dict[str, float]]) -> str:
    """Draw the figures: a row a measure, a column a set."""
    rows = list(dict.fromkeys(key for figures in results.values() for key in figures))
    width, wide = max(map(len, rows), default=0), max(12, *(len(name) + 2 for name in results))
    head = " " * width + "".join(f"{name:>{wide}}" for name in results)
    body = [
        f"{row:<{width}}" + "".join(f"{figures[row]:{wide}.1f}" if row in figures else " " * wide for figures in results.values())
        for row in rows
    ]
    return "\n".join([head, *body])


def falls(results: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Name the figures that lie below their floors."""
    low = []
    for name, figures in results.items():
        for key, floor in floors.get(name, {}).items():
            worse = figures[key] - floor if key in LOWER_IS_BETTER else floor - figures[key]
            if worse > SLACK:
                low.append(f"{name}: {key} is {figures[key]:.1f}, its floor is {floor:.1f}")
    return low


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.scoring", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail below the floors of tests/baseline.json")
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors to what was reached")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args(arguments)
    results = {name: measure(path, what) for name, (path, what) in gold_sets().items()}
    print(json.dumps(results, indent=2) if options.json else table(results))
    floors: dict[str, dict[str, float]] = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if options.lift:
        for name, figures in results.items():
            own = floors.setdefault(name, {})
            for key, value in figures.items():
                better = min if key in LOWER_IS_BETTER else max
                reached = math.floor(value * 10) / 10
                own[key] = better(own.get(key, reached), reached)
        BASELINE.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n")
    if options.check:
        low = falls(results, floors)
        print("\n".join(low) or "all floors hold", file=sys.stderr)
        return 1 if low else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
