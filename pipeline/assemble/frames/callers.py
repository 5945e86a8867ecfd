"""Visits of people to people, where no house is named that is visited: "Generalkonsul X besuchte am Montag den Landrat"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, named, whose
from pipeline.assemble.grammar import animate, of_object
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_LISTING = frozenset({",", ":", "(", "/"})
_WHOM = frozenset("den die seinen ihren seine ihre".split())


_US = frozenset({"mich", "uns", "ihn"})


def called_on(scene: Scene, verb: Verb, at: int, dated: bool) -> list[Candidate]:
    """ "Gäste aus X besuchten uns", "Generalkonsul X besuchte am Montag Landrat Y": the visit of the one to the other."""
    text, chunks = scene.text, scene.chunks
    if is_passive(scene.clause):
        return []
    guests = next((k for k, c in enumerate(chunks) if c.prep is None and animate(text, c) and text.classes[c.head] != "P"), None)
    if guests is not None and not _US.isdisjoint(scene.lows):
        name = of_object(text, chunks, guests, "Besuch", "von")
        return [candidate(scene, at, "delegation-visit", "Event", name, "Besuch", verb.lemma, 0.8)]
    pair = _pair(scene) if dated and verb.lemma == "besuchen" else None
    if pair is None:
        return []
    name = f"Besuch {whose(scene, pair[0])}"
    if text.classes[chunks[pair[1]].head] == "P":
        name += f" bei {named(scene, pair[1])}"
    return [candidate(scene, at, "visit", "Event", name, "Besuch", verb.lemma, 0.7)]


def _pair(scene: Scene) -> tuple[int, int] | None:
    """Return the phrases of who visits and who is visited: two of people that no list joins, one of them named."""
    text, chunks = scene.text, scene.chunks
    people = [k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] in "PRNQ" and animate(text, c)]
    for a, b in pairwise(people):
        whom, kinds = chunks[b], (text.classes[chunks[a].head], text.classes[chunks[b].head])
        before = text.word(whom.first - 1)
        behind_day = before == "," and text.classes[whom.first - 2] == "T"  # "am 6. Juli, Landrat X"
        listed = not behind_day and (whom.joined or before in _LISTING)
        if not listed and "P" in kinds and (kinds[1] == "P" or (kinds[1] == "R" and whom.det in _WHOM)):
            return a, b
    return None
