"""Records of releases against gold facts: persons, roles, organisations, events, agreements, dates. Figures in per cent."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from schemas.records import Event, Release, Role
from tests.scoring.mentions import f1

HONORIFIC = re.compile(r"\b(prof|dr|h\.? ?c|ing|dipl|mag|med|rer|nat|phil|jur|pd|herr|frau|herrn)\b\.?", re.I)
Words = frozenset[str]


def words(text: str) -> Words:
    """Fold case, composition and punctuation; keep the words."""
    return frozenset(re.findall(r"\w+", unicodedata.normalize("NFC", HONORIFIC.sub(" ", text)).casefold()))


def alike(a: Words, b: Words) -> bool:
    return bool(a and b) and (a <= b or b <= a)


def facts(documents: Iterable[tuple[Mapping[str, Any], Release]]) -> dict[str, float]:
    """Return the figures over pairs of a gold line and the record read from its text."""
    n: Counter[str] = Counter()
    for line, release in documents:
        _published(n, line, release)
        names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
        _persons(n, line, release, names)
        _organizations(n, line, release)
        _events(n, line, release, names)
        _agreements(n, line, release)
        if not [e for e in line["events"] if not e.get("optional")]:
            n["empty gold"] += 1
            n["empty hit"] += not release.events

    def share(hit: str, of: str) -> float:
        return 100 * n[hit] / n[of] if n[of] else 100.0

    return {
        "persons F1": f1(n["person hit"], n["person gold"], n["person found"]),
        "role recall": share("role hit", "role gold"),
        "role's organisation recall": share("employer hit", "employer gold"),
        "organisations F1": f1(n["organization hit"], n["organization gold"], n["organization found"]),
        "events P": share("event right", "event found"),
        "events R": share("event hit", "event gold"),
        "event dates right": share("date hit", "date gold"),
        "event places right": share("place hit", "place gold"),
        "event people recall": share("agent hit", "agent gold"),
        "agreements recall": share("agreement hit", "agreement gold"),
        "publishing dates right": share("published hit", "published gold"),
        "publishing dates invented": float(n["published wrong"]),
        "decoys as event dates": float(n["decoy"]),
        "eventless right": share("empty hit", "empty gold"),
    }


def _published(n: Counter[str], line: Mapping[str, Any], release: Release) -> None:
    ours = (release.published.start or release.published.edtf)[:10] if release.published else None
    if line.get("published"):
        n["published gold"] += 1
        n["published hit"] += ours == line["published"][:10]
    elif ours:
        n["published wrong"] += 1


def _persons(n: Counter[str], line: Mapping[str, Any], release: Release, names: Mapping[str, str]) -> None:
    ours = {words(name): p for p in release.persons for name in (p.name, *p.aliases)}
    aliases = {o["name"]: o.get("aliases", []) for o in line["organizations"]}
    asked = [p for p in line["persons"] if not p.get("optional")]
    spare = {found.id for p in line["persons"] if p.get("optional") and (found := ours.get(words(p["name"])))}
    n["person gold"] += len(asked)
    n["person found"] += sum(p.id not in spare for p in release.persons)
    for person in asked:
        found = ours.get(words(person["name"]))
        n["person hit"] += found is not None
        for role in person.get("roles", []):
            if role.get("optional"):
                continue
            employers = [
                x for o in (role.get("organization"), *role.get("organization_alt", [])) if o for x in (o, *aliases.get(o, []))
            ]
            n["role gold"] += 1
            n["employer gold"] += bool(employers)
            if found is None:
                continue
            n["role hit"] += any(_title(words(x), r) for x in (role["title"], *role.get("title_alt", [])) for r in found.roles)
            n["employer hit"] += any(
                alike(words(x), words(names[r.organization])) for x in employers for r in found.roles if r.organization
            )


def _title(title: Words, role: Role) -> bool:
    own = words(role.title)
    return title <= own | words(role.written) or (own <= title and len(own) * 2 >= len(title))


def _organizations(n: Counter[str], line: Mapping[str, Any], release: Release) -> None:
    used: set[str] = set()
    wanted = [o for o in line["organizations"] if not (o.get("implicit") or o.get("optional"))]
    keys = {o.id: [words(x) for x in (o.name, o.legal_name or "", *o.aliases) if x] for o in release.organizations}
    for gold in wanted:
        mine = [words(x) for x in (gold["name"], *gold.get("aliases", []))]
        hit = next((i for i, ks in keys.items() if i not in used and any(k in ks for k in mine)), None)
        if hit:
            used.add(hit)
    spare = [
        words(x)
        for o in line["organizations"]
        if o.get("implicit") or o.get("optional")
        for x in (o["name"], *o.get("aliases", []))
    ]
    n["organization gold"] += len(wanted)
    n["organization hit"] += len(used)
    n["organization found"] += sum(i in used or not any(k in spare for k in ks) for i, ks in keys.items())


def _events(n: Counter[str], line: Mapping[str, Any], release: Release, names: Mapping[str, str]) -> None:
    spots = {p.id: words(p.name) for p in release.places}
    ranked = []
    for i, gold in enumerate(line["events"]):
        for event in release.events:
            name = " ".join((event.name, *event.aliases)).casefold()
            shared = sum(k.casefold() in name for k in [*gold["keywords"], *gold.get("prefer", [])])
            if any(k.casefold() in name for k in gold["keywords"]):
                start = (gold.get("start") or "")[:10]
                dated = bool(start and event.when and (event.when.start or "").startswith(start))
                ranked.append(((bool(gold.get("optional")), -shared, not dated), i, event.id, event))
    matched: dict[int, Event] = {}
    taken: set[str] = set()
    for _, i, _, event in sorted(ranked, key=lambda r: r[:3]):
        if i not in matched and event.id not in taken:
            matched[i] = event
            taken.add(event.id)
    n["event found"] += len(release.events)
    n["event right"] += len(taken)
    decoys = {d["date"] for d in line.get("decoys", []) if d.get("date")}
    truth = {(e.get("start") or "")[:10] for e in line["events"]} | {(e.get("end") or "")[:10] for e in line["events"]}
    n["decoy"] += sum(bool(e.when and (e.when.start or "")[:10] in decoys - truth) for e in release.events)
    for i, gold in enumerate(line["events"]):
        n["event gold"] += not gold.get("optional")
        found = matched.get(i)
        if found is None:
            continue
        n["event hit"] += not gold.get("optional")
        if gold.get("start"):
            n["date gold"] += 1
            begins = (found.when.start or "") if found.when else ""
            right = any(begins.startswith(x[:10]) for x in [gold["start"], *gold.get("start_alt", [])])
            if right and gold.get("end"):
                right = bool(found.when and (found.when.end or "").startswith(gold["end"][:10]))
            n["date hit"] += right
        places = [gold["place"]] if isinstance(gold.get("place"), str) else gold.get("place") or []
        if places:
            n["place gold"] += 1
            n["place hit"] += any(alike(words(p), spots[x]) for p in places for x in found.location)
        there = [words(names[p.agent]) for p in found.participants if p.agent in names]
        for who in [*gold.get("organizers", []), *gold.get("participants", [])]:
            n["agent gold"] += 1
            n["agent hit"] += any(alike(words(who), t) for t in there)


def _agreements(n: Counter[str], line: Mapping[str, Any], release: Release) -> None:
    names = {o.id: [words(x) for x in (o.name, *o.aliases)] for o in release.organizations}
    for gold in line.get("agreements", []):
        parties = [words(re.sub(r"^(Stadt|Land)\s", "", p)) for p in gold["parties"]]
        if gold.get("optional") or "possible" in (gold.get("kind") or "") or len(parties) < 2:
            continue
        n["agreement gold"] += 1
        n["agreement hit"] += any(
            sum(any(p <= x for i in a.parties for x in names.get(i, [])) for p in parties) >= 2 for a in release.agreements
        )
