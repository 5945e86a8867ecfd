"""Mentions against gold spans: strict F1 of names; strict, relaxed and value F1 of temporal expressions (TempEval-3)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

NAMES = {"person": "PER", "organization": "ORG", "place": "LOC"}
GOLD_NAMES = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "person": "PER", "organization": "ORG", "organization-company": "ORG",
    "location": "LOC", "location-city": "LOC",
}  # fmt: skip
TEMPORAL = ("date", "time", "duration", "set")
Spans = list[Mapping[str, Any]]


def f1(hits: int, gold: int, found: int) -> float:
    """Return F1 in per cent; 0 where nothing was asked or found."""
    return 200 * hits / (gold + found) if gold + found else 0.0


def overlaps(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def graded(gold: Spans, found: Spans) -> tuple[Spans, Spans]:
    """Leave optional gold out, and what was found on nothing else."""
    asked = [g for g in gold if not g.get("optional")]
    spare = [g for g in gold if g.get("optional")]
    return asked, [f for f in found if any(overlaps(f, g) for g in asked) or not any(overlaps(f, g) for g in spare)]


def paired(gold: Spans, found: Spans) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Pair each gold span with its exact twin, else with a free span that overlaps it."""
    free = {(f["start"], f["end"]): f for f in found}
    pairs, later = [], []
    for g in gold:
        twin = free.pop((g["start"], g["end"]), None)
        if twin is not None:
            pairs.append((g, twin))
        else:
            later.append(g)
    for g in later:
        near = next((f for _, f in sorted(free.items()) if overlaps(g, f)), None)
        if near is not None:
            pairs.append((g, free.pop((near["start"], near["end"]))))
    return pairs


def _of_kinds(mentions: Iterable[Mapping[str, Any]], kinds: Iterable[str]) -> Spans:
    wanted = set(kinds)
    return list({(m["start"], m["end"]): m for m in mentions if m["kind"] in wanted}.values())


def names(documents: Iterable[tuple[Mapping[str, Any], Spans]]) -> dict[str, float]:
    """Return strict F1 by label and over all, from pairs of a gold line and the mentions found in its text."""
    hits: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for line, mentions in documents:
        for kind, label in NAMES.items():
            own = {
                (e["start"], e["end"]): e
                for e in line["entities"]
                if GOLD_NAMES.get(e["type"]) == label and e.get("level", "outer") == "outer"
            }
            spare = [
                {**e, "optional": True}
                for e in line["entities"]
                if (e.get("optional") or e.get("level") == "inner" or label in (e.get("type_ok") or []))
                and (e["start"], e["end"]) not in own
            ]
            asked, ours = graded([*own.values(), *spare], _of_kinds(mentions, [kind]))
            spans = {(g["start"], g["end"]) for g in asked}
            for key in (label, "ALL"):
                hits[key] += sum((m["start"], m["end"]) in spans for m in ours)
                gold[key] += len(asked)
                found[key] += len(ours)
    return {key: f1(hits[key], gold[key], found[key]) for key in ("PER", "ORG", "LOC", "ALL")}


def _value(value: str | None) -> str:
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", (value or "").upper().replace(".", ":"))


def timex(documents: Iterable[tuple[Mapping[str, Any], Spans]]) -> dict[str, float]:
    """Return strict, relaxed and value F1 of temporal expressions."""
    n: Counter[str] = Counter()
    for line, mentions in documents:
        asked, ours = graded(line["timex"], _of_kinds(mentions, TEMPORAL))
        n["gold"] += len(asked)
        n["found"] += len(ours)
        for g, f in paired(asked, ours):
            n["relaxed"] += 1
            n["strict"] += (g["start"], g["end"]) == (f["start"], f["end"])
            n["value"] += _value(f.get("value")) in {_value(v) for v in [g.get("value"), *g.get("accept", [])]}
    return {key: f1(n[key], n["gold"], n["found"]) for key in ("strict", "relaxed", "value")}
