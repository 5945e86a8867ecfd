"""One more of what was told of, told without its noun: "der nächste findet am 2. April statt", "ein Zusatztermin ist am 5. Mai"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

RULE = "frames.again"
_ORDER = re.compile(r"(?:nächst|weiter|zweit|dritt|viert|letzt|ander)e[rs]?$")
_FURTHER = frozenset("zusatztermin folgetermin wiederholungstermin zusatzveranstaltung folgeveranstaltung".split())
_GENDERS = {"der": "m", "die": "f", "das": "n", "eine": "f"}
_IS = frozenset("ist sind wird werden gibt folgt".split())
CUES = frozenset(
    f"{stem}{ending}" for stem in ("nächste", "weitere", "zweite", "dritte", "vierte", "letzte", "andere") for ending in ("", "r", "s")
) | _FURTHER | {"wiederholt"}  # fmt: skip


def again(scene: Scene) -> list[Candidate]:
    """One more, on a day; its `head` is the gender that the words tell (m, f, n, or nothing), for the event before lends the rest."""
    if (
        CUES.isdisjoint(scene.lows)
        or not day_told(scene)
        or not (scene.does() & {"occur", "plan", "hold"} or _IS & set(scene.lows))
    ):
        return []
    text, tokens = scene.text, scene.clause.tokens
    if "wiederholt" in scene.lows and not {"wird", "werden"}.isdisjoint(scene.lows):
        return [_made(scene, tokens[scene.lows.index("wiederholt")], "")]  # "Das Programm wird am Samstag in Jena wiederholt"
    for n, low in enumerate(scene.lows):
        if low in _FURTHER:
            return [_made(scene, tokens[n], "")]
        if not _ORDER.match(low) or not n or n + 1 >= len(tokens):
            continue
        ahead, behind = scene.lows[n - 1], tokens[n + 1]
        if behind != tokens[n] + 1 or not (text.classes[behind] == "T" or scene.lows[n + 1] in _IS or _is_verb(scene, behind)):
            continue
        gender = {"r": "m", "s": "n"}.get(low[-1]) if ahead == "ein" else _GENDERS.get(ahead)
        if gender is not None:
            return [_made(scene, tokens[n], gender)]
    return []


def _is_verb(scene: Scene, at: int) -> bool:
    return any(i == at and verb.does in ("occur", "plan", "hold") for verb, i in scene.verbs)


def _made(scene: Scene, at: int, gender: str) -> Candidate:
    made = candidate(scene, at, "event", "Event", "Termin", gender, "again", 0.65)
    made.words = frozenset()
    return made
