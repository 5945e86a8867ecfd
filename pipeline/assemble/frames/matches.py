"""Matches told by who meets whom: "Der FC Neustadt empfängt am Samstag den SV Ahlen", "SV Ahlen gegen TuS Soest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told
from pipeline.assemble.grammar import nominative
from pipeline.lexicon import table

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

MATCHES = frozenset(
    "gegen spielt spielte spielen empfängt empfing empfangen trifft traf treffen trafen besiegt besiegte schlug bezwang bezwingt "
    "gewann gewinnt unterlag unterliegt verlor verliert gastiert gastierte".split()
)


def match(scene: Scene) -> list[Candidate]:
    """A match of two clubs, on a day."""
    if MATCHES.isdisjoint(scene.lows) or not day_told(scene):
        return []
    text = scene.text
    sides = [i for i in scene.clause.tokens if text.classes[i] == "O" and _is_club(nominative(text, i))]
    if len(sides) != 2:
        return []
    name = f"Spiel {nominative(text, sides[0])} gegen {nominative(text, sides[1])}"
    return [candidate(scene, sides[0], "sports-match", "SportsEvent", name, "Spiel", "match", 0.65)]


def _is_club(name: str) -> bool:
    """Do a club's letters or its own name begin the name: "SV Ahlen", "1. FC Soest"?"""
    return any(word in table("clubs") for word in name.split()[:2])
