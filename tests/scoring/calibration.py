"""Does a confidence mean what it says? Of the facts at 0.9, nine in ten should hold: `python -m tests.scoring.calibration`."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from schemas.records import Release
from tests.scoring.__main__ import gold_sets, record
from tests.scoring.facts import alike, words

Judged = tuple[str, float, bool]  # kind of fact, confidence, does it hold


def judged(line: Mapping[str, Any], release: Release) -> Iterator[Judged]:
    """Yield each fact of a record with its confidence and whether the gold knows it, asked or optional."""
    persons = {words(p["name"]) for p in line["persons"]}
    spans = [e["text"] for e in line["entities"]]
    people = persons | {words(e["text"]) for e in line["entities"] if e["type"] == "PER"}
    for person in release.persons:
        yield "person", person.confidence, any(words(n) in people for n in (person.name, *person.aliases))
    bodies = [words(n) for o in line["organizations"] for n in (o["name"], *o.get("aliases", []))]
    bodies += [words(text) for text in spans]
    for body in release.organizations:
        if not body.implicit:
            yield "organisation", body.confidence, any(words(n) in bodies for n in (body.name, *body.aliases))
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    for event in release.events:
        title = " ".join((event.name, *event.aliases)).casefold()
        fitting = [e for e in line["events"] if any(k.casefold() in title for k in e["keywords"])]
        yield "event", event.confidence, bool(fitting)
        there = {words(w) for e in fitting for w in [*e.get("organizers", []), *e.get("participants", [])]}
        for part in event.participants:
            if fitting and part.agent in names:
                yield "participation", part.confidence, any(alike(words(names[part.agent]), t) for t in there)
    parties = [[words(p) for p in a["parties"]] for a in line.get("agreements", [])]
    for agreement in release.agreements:
        own = [words(names[p]) for p in agreement.parties if p in names]
        yield "agreement", agreement.confidence, any(sum(any(alike(p, o) for o in own) for p in ps) >= 2 for ps in parties)


def main() -> int:
    counts: dict[tuple[str, float], list[bool]] = defaultdict(list)
    for name, (path, what) in gold_sets().items():
        if "facts" not in what or name == "seeds":
            continue
        for row in path.read_text(encoding="utf-8").splitlines():
            line = json.loads(row)
            for kind, confidence, holds in judged(line, record(line)):
                counts[kind, round(confidence, 1)].append(holds)
    print(f"{'fact':<14}{'said':>6}{'holds':>8}{'number':>8}")
    for (kind, said), hits in sorted(counts.items()):
        print(f"{kind:<14}{said:6.1f}{100 * sum(hits) / len(hits):7.1f}%{len(hits):8}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
