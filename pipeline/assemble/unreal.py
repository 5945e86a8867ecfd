"""Clauses that tell no happening, though they name one: what could be, what is wished, asked or aimed at, what is usual, what is denied."""

from __future__ import annotations

from itertools import pairwise

from pipeline.assemble.scene import Scene, exact
from pipeline.assemble.times.neighbours import clause_before
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS

_WISHES = ("wünsch", "hoff", "träum", "plädier", "forder", "erwäg", "überleg", "vorstell", "verlang")
_HOLDS = frozenset("hält hielt halten hielten".split())
_THINKABLE = frozenset("denkbar möglich wünschenswert sinnvoll vorstellbar realistisch notwendig nötig wichtig".split())
_STRESSED = frozenset("nur minder weniger zuletzt allein".split())
_MORE = frozenset("weitere weiteres weiterer weiteren zusätzliche regelmäßige".split())
_MEANT = frozenset("geplant vorgesehen angedacht beabsichtigt folgen angestrebt gewünscht avisiert denkbar vorstellbar".split())
# No more than thought of, whoever means it.
_THOUGHT = frozenset("angedacht angestrebt denkbar vorstellbar wünschenswert".split())
_AIMS = frozenset("ziel ziele wunsch absicht hoffnung idee traum vision".split())
_USUAL = frozenset("regelmäßig regelmässig üblicherweise normalerweise gewöhnlich".split())


def is_unreal(scene: Scene) -> bool:
    """Does the clause only tell what may be, what somebody wishes or aims at, or what he asks others to, no day being told?"""
    if scene.clause.verbal and scene.lows[0] in ("wann", "ob", "falls"):
        return True
    if scene.clause.sub and scene.lows[0] in ("dass", "wenn") and not exact(scene) and _is_wished(scene):
        return True
    if not _HOLDS.isdisjoint(scene.lows) and any(a == "für" and b in _THINKABLE for a, b in pairwise(scene.lows)):
        return True  # "hält auch eine Reise nach Ghana für denkbar"
    if not _THOUGHT.isdisjoint(scene.lows) and not exact(scene) and not scene.verbs:
        return True  # "Ein Gegenbesuch ist für das kommende Jahr angedacht"
    if _is_aimed_at(scene):
        return True
    return not HYPOTHETICAL.isdisjoint(scene.lows) and any(
        low in HYPOTHETICAL and scene.text.classes[i] == "a" for low, i in zip(scene.lows, scene.clause.tokens, strict=True)
    )


def _is_wished(scene: Scene) -> bool:
    """Does the main clause wish, hope or ask for what the subordinate one tells: "Wir wünschen uns, dass ein Fest stattfindet"?"""
    main = next((c for c in scene.sentence.clauses if not c.sub), None)
    return main is not None and any(low.startswith(_WISHES) or low in HYPOTHETICAL for low in main.lows)


def _is_aimed_at(scene: Scene) -> bool:
    """Is it an infinitive without a day, under an aim or under whom somebody asks: "Ziel ist es, noch in diesem Jahr ... zu unterzeichnen"?"""
    lows = scene.lows
    if len(lows) < 3 or lows[-2] != "zu" or not lows[-1].endswith("n") or exact(scene):
        return False
    before = clause_before(scene.sentence, scene.clause)
    if before is None or scene.text.word(scene.clause.tokens[0] - 1) != ",":
        return False
    return not _AIMS.isdisjoint(before.lows) or any(verb.does == "invite" for verb, _ in before.verbs)


def is_usual(scene: Scene) -> bool:
    """Does the clause tell what is done again and again, on no day that it names: "nimmt regelmäßig an der Messe teil"?"""
    lows, text = scene.lows, scene.text
    if exact(scene):
        return False
    if ("in", "der", "regel") in zip(lows, lows[1:], lows[2:], strict=False):
        return True
    return any(low in _USUAL and not _is_attribute(text, i) for low, i in zip(lows, scene.clause.tokens, strict=True))


def _is_attribute(text: Text, i: int) -> bool:
    """Does an adverb belong to a participle in front of a noun: "der jährlich im Mai stattfindende Markt", "jährlich stattfindende Feste"?"""
    ends = text.classes[i + 1 : i + 2] == "a" and text.low(i + 1).endswith(("e", "en", "er", "es", "em"))
    return ends or text.classes[i - 1 : i] == "d"


def is_denied(scene: Scene) -> bool:
    """Is the clause denied? "nicht minder", "nicht nur" deny nothing."""
    lows = scene.lows
    if NEGATIONS.isdisjoint(lows) or "sondern" in lows or scene.does() & {"cancel", "move"}:
        return False
    return any(
        low in NEGATIONS and not (low == "nicht" and at + 1 < len(lows) and lows[at + 1] in _STRESSED)
        for at, low in enumerate(lows)
    )


def is_open(scene: Scene) -> bool:
    """Is more of the kind only meant to come, nobody says when or with whom: "Weitere Treffen sind geplant"?"""
    if _MORE.isdisjoint(scene.lows) or _MEANT.isdisjoint(scene.lows):
        return False
    return not any(scene.text.classes[chunk.head] in "TPOLR" for chunk in scene.chunks)
