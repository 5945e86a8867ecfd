"""Halts on a way: "machte Station bei der Glasfachschule", "schaute bei der Bäckerei Lenz vorbei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, is_house, whose
from pipeline.assemble.frames.visits import THEY
from pipeline.assemble.grammar import animate, tail
from pipeline.assemble.places.housed import said
from pipeline.assemble.places.sites import as_place, venue_gender
from pipeline.assemble.scene import SEQUELS
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_STOPS_BY = Verb("haltmachen", "drop", None)
_MAKE_HALT = frozenset("macht machte machten machen gemacht legt legte legten legen eingelegt einlegen einlegte einlegten".split())
_WAYS_BACK = ("rückweg", "heimweg", "hinweg")


def station(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "machte die Gruppe am Montag Station bei der Firma X", "legten einen Zwischenstopp in Lyon ein": a visit, on a day."""
    return drop(scene, _STOPS_BY, at, taken) if not _MAKE_HALT.isdisjoint(scene.lows) else []


def _stop(scene: Scene, k: int, verb: Verb) -> Candidate:
    """The visit to the house of a phrase, as written: "bei der Glasfachschule"."""
    chunk = scene.chunks[k]
    rest, _ = tail(scene.text, scene.chunks, k)
    name = f"Besuch {said(scene.text, chunk)} {rest}".strip()
    found = candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", verb.lemma, 0.65)
    at = chunk.head + (scene.text.classes.startswith("NO", chunk.head, chunk.last))  # "bei der Firma X"
    node = scene.text.sequence.nodes[at]
    if node is not None and node.tag == "ORGANIZATION":
        found.places, found.located = [as_place(node, "frames.visited")], True
    elif node is not None and node.tag == "PLACE":
        found.places = [node]
    return found


def halt(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "machte Station bei der Glasfachschule": a visit."""
    text, chunks = scene.text, scene.chunks
    people = scene.clause.joined or any(c.prep is None and (text.classes[c.head] in "PR" or animate(text, c)) for c in chunks)
    if {"station", "halt"}.isdisjoint(scene.lows) or not (people or not THEY.isdisjoint(scene.lows)):
        return []  # "Die Wanderausstellung macht Station bei der Sparkasse"
    houses = [
        k
        for k, chunk in enumerate(chunks)
        if chunk.prep in ("bei", "in", "an", "auf")
        and (
            text.classes[chunk.head] in "OL"
            or text.classes.startswith("NO", chunk.head, chunk.last)  # "bei der Firma X"
            or (text.classes[chunk.head] == "N" and venue_gender(text.word(chunk.head)) is not None)
        )
        and not text.low(chunk.head).endswith(_WAYS_BACK)
    ]
    told = [k for k in houses if chunks[k].prep == "bei"] or houses[:1]  # "in Kassel bei der Firma X"
    return [_stop(scene, k, verb) for k in told]


def drop(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "schaute bei der Bäckerei Lenz vorbei": a visit, on a day."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        told = scene.dated or any(low in SEQUELS or low in ("anschluss", "noch", "später") for low in scene.lows)
        house = text.classes[chunk.head] in "OL" or is_house(text.word(chunk.head))
        if chunk.prep in ("bei", "in", "auf") and house and not taken and told:
            who = next(
                (j for j, c in enumerate(chunks) if c.prep is None and (text.classes[c.head] in "PR" or animate(text, c))), None
            )
            if who is not None and text.classes[chunk.head] == "L" and chunk.det is None:
                name = f"Besuch {whose(scene, who)} {said(text, chunk)}"
                return [candidate(scene, chunk.head, "visit", "Event", name, "Besuch", verb.lemma, 0.65)]
            return [_stop(scene, k, verb)] if who is not None else []
    return []
