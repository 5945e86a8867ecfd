"""Journeys told without a verb of travelling: "machte sich auf den Weg nach Japan", "ging es für die Delegation nach Lyon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.grammar import animate
from pipeline.assemble.journeys.ways import delegation
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.words import COPULAS
from pipeline.resolve.abroad import lies_abroad

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

SETS_OUT = Verb("aufmachen", "travel", None)
_MAKES = frozenset("machte machten macht machen gemacht begab begaben begibt begeben".split())
_BETAKES = frozenset("begab begaben begibt begeben".split())
_STARTS = frozenset("startete starteten startet starten gestartet fuhr fuhren fährt fahren gefahren".split())
_DRAWS = frozenset("ging geht zog zieht führt führte".split())
_FOLLOWS = frozenset("folgte folgten folgt folgen gefolgt".split())
_BOUND = frozenset({"weg", "einladung"})
SETTING_OUT = _BETAKES | _BOUND | {"ging", "zog", "fuhr", "fuhren", "fährt", "fahren", "gefahren"}


def set_out(scene: Scene) -> tuple[Verb, int] | None:
    """Return that somebody sets out, and the token that says so, where a clause tells it of people, with a goal and no verb of travelling."""
    text, lows = scene.text, scene.lows
    tokens = scene.clause.tokens
    if any(c.prep == "auf" and text.classes[c.head] == "E" for c in scene.chunks):
        return None  # "begab sich auf eine Reise nach Japan": told by its noun
    goal = next((c for c in scene.chunks if c.prep in ("nach", "in") and text.classes[c.head] == "L"), None)
    if goal is None or "weiter" in lows:
        return None
    if goal.prep == "in":
        return _is_there(scene, goal)
    said: int | None = None
    if "weg" in lows[2:] and lows[lows.index("weg") - 2 : lows.index("weg")] == ["auf", "den"] and not _MAKES.isdisjoint(lows):
        said = lows.index("weg")
    elif "sich" in lows and not _BETAKES.isdisjoint(lows):
        said = _first(lows, _BETAKES)
    elif "es" in lows and not _DRAWS.isdisjoint(lows):
        said = _first(lows, _DRAWS) if _is_taken_along(scene) else None
    elif "einladung" in lows and not _FOLLOWS.isdisjoint(lows) and text.low(goal.first - 1) == "einladung":
        said = lows.index("einladung")
    elif not _STARTS.isdisjoint(lows) and scene.dated and text.index(scene.sentence.first) < _OPENING and _lies_afar(scene, goal):
        said = _first(lows, _STARTS)
    drawn = said is not None and lows[said] in _DRAWS
    return (SETS_OUT, tokens[said]) if said is not None and (drawn or _travels(scene)) else None


_OPENING = 5  # sentences, headline and kicker among them: further on a drive is one leg of what is told
_GROUPS = ("delegation", "abordnung", "gruppe", "gesandtschaft")


def _first(lows: list[str], words: frozenset[str]) -> int:
    return next(i for i, low in enumerate(lows) if low in words)


def _travels(scene: Scene) -> bool:
    """Is the clause about people, by name, by office with it, or as a group?"""
    text = scene.text
    groups = (c for c in scene.chunks if c.prep in (None, "mit") and text.classes[c.head] in "NE")
    return any(text.low(c.head).endswith(_GROUPS) for c in groups) or any(
        c.prep is None and text.classes[c.head] == "P" for c in scene.chunks
    )


def _is_taken_along(scene: Scene) -> bool:
    """Does the journey go on for somebody, or draw him: "ging es für die Delegation nach Lyon", "zog es eine Gruppe nach Lyon"?"""
    text = scene.text
    preps = ("für",) if {"ging", "geht"} & set(scene.lows) else (None,)
    return any(c.prep in preps and (animate(text, c) or text.classes[c.head] in "PR") for c in scene.chunks)


def _lies_afar(scene: Scene, goal: Chunk) -> bool:
    """Is it known to lie where German is not spoken? A town nearby may be one of a day's stops."""
    place = scene.text.sequence.nodes[goal.head]
    return place is not None and place.tag == "PLACE" and lies_abroad(place.value)


def _is_there(scene: Scene, goal: Chunk) -> tuple[Verb, int] | None:
    """ "Anfang Mai war Bürgermeister X mit einer Delegation in Japan", "informierte sich eine Delegation in Japan"."""
    text, lows = scene.text, scene.lows
    group = delegation(scene)
    if not (scene.dated and _lies_afar(scene, goal)) or scene.clause.sub or group is None:
        return None
    if scene.chunks[group].prep is None and "sich" in lows and all(verb.does == "inform" for verb, _ in scene.verbs):
        at = next((at for _, at in scene.verbs), None)
        return (SETS_OUT, at) if at is not None else None
    if scene.verbs or scene.chunks[group].prep != "mit":
        return None
    if COPULAS.isdisjoint(lows) or not any(c.prep is None and text.classes[c.head] in "PR" for c in scene.chunks):
        return None
    return SETS_OUT, scene.clause.tokens[_first(lows, COPULAS)]
