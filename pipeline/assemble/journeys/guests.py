"""Guests told without a verb of going: "ist bis Donnerstag in der Stadt unterwegs", "hat sich vom 25. bis 28. November informiert"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import content
from pipeline.assemble.journeys.travellers import travellers
from pipeline.assemble.journeys.ways import delegation, destination
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.words import COPULAS, DELEGATION
from pipeline.german.names.lexis.words import demonym

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

COMPANY = re.compile(r"(?:delegation|abordnung|gruppe|gäste|schüler|studierende|jugendliche)$")
_STAYS = frozenset({"P2D", "P3D", "P4D", "P5D", "P6D", "P7D", "P8D", "P9D", "P10D", "P1W", "P2W"})
IDLE = frozenset("unterwegs bleibt bleiben blieb blieben".split())


def idle(scene: Scene) -> list[Candidate]:
    """ "Eine Delegation aus Lyon ist bis Donnerstag in der Stadt unterwegs", "bleibt noch bis Freitag in Jena": a visit, told without a verb."""
    at = next((n for n, low in enumerate(scene.lows) if low in IDLE), None)
    if at is None and not scene.verbs and scene.clause.kinds[-1] != "a":  # "war am Montag eine Delegation in der Stadt"
        at = next((n for n, low in enumerate(scene.lows) if low in COPULAS), None)
    group = delegation(scene) if at is not None else None
    if at is None or group is None or scene.chunks[group].prep is not None or scene.clause.sub:
        return []
    if scene.lows[at] == "unterwegs" and COPULAS.isdisjoint(scene.lows):
        return []
    phrase = destination(scene, moving=False)[1] or (_house(scene) if scene.lows[at] in COPULAS else "")
    if not phrase or not scene.text.times(scene.clause.tokens):
        return []
    text, i = scene.text, scene.clause.tokens[at]
    name = " ".join(filter(None, ["Besuch", travellers(scene, group), phrase]))
    start, end = text.sequence.starts[i], text.sequence.ends[i]
    return [
        Candidate(
            "delegation-visit", "Event", name, "Besuch", scene.sentence, scene.clause, i, start, end, "trips.idle", 0.8, words=content(name)
        )
    ]  # fmt: skip


def group_for_days(scene: Scene) -> list[Candidate]:
    """ "hat sich eine Gruppe aus X vom 25. bis 28. November informiert": guests from elsewhere for several days are on a visit."""
    if not scene.dated:
        return []
    text = scene.text
    if not several_days(scene) or any(verb.lemma == "besuchen" for verb, _ in scene.verbs):
        return []  # whom or what they visit tells more
    for k, chunk in enumerate(scene.chunks):
        foreign = chunk.prep is None and _foreigners(scene, k)
        origin = k + 1 < len(scene.chunks) and scene.chunks[k + 1].prep == "aus"
        if chunk.prep is not None or not (foreign or (origin and COMPANY.search(text.low(chunk.head)))):
            continue
        det = {"der": "die"}.get(chunk.det or "", chunk.det)
        who = genitive(det, text.slice(chunk.inner, chunk.last).split()) if foreign and det else travellers(scene, k)
        starts, ends = text.sequence.starts, text.sequence.ends
        return [
            Candidate(
                "delegation-visit", "Event", f"Besuch {who}", "Besuch", scene.sentence, scene.clause, chunk.head,
                starts[chunk.inner], ends[chunk.last - 1], "trips.group", 0.7, words=content(who or ""),
            )
        ]  # fmt: skip
    return []


def _foreigners(scene: Scene, k: int) -> bool:
    """Is it a delegation of people from elsewhere: "eine Abordnung türkischer Handwerksmeister"?"""
    text, chunk = scene.text, scene.chunks[k]
    words = text.slice(chunk.inner, chunk.last).split()
    return DELEGATION.search(words[0]) is not None and any(w[0].islower() and demonym(w) is not None for w in words[1:])


def several_days(scene: Scene) -> bool:
    """Does the clause tell of several days, from one to another or by their number?"""
    return any(
        (n.tag == "RANGE" and n.value.kind == "row" and "T" not in str(n.value.start))
        or (n.tag == "DURATION" and n.value.value in _STAYS)
        for n in scene.text.times(scene.clause.tokens)
    )


def _house(scene: Scene) -> str:
    """Return where the clause says that somebody is, as written: "im Rathaus"."""
    places = (
        c for c in scene.chunks if c.prep in ("in", "an", "auf") and scene.text.classes[c.head] in ("LO" if c.prep == "in" else "L")
    )
    return next((scene.text.slice(c.first, c.last) for c in places), "")
