"""Verbs of laying and planting: wreaths, foundation stones, stones of remembrance, trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, place_phrase
from pipeline.assemble.grammar import objects, of_object, tail
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene


def wreath(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "legt auf dem Hauptfriedhof einen Kranz nieder"."""
    if not any(
        low.split(" ")[-1] in ("kranz", "kränze", "blumen", "gebinde", "blumengebinde", "rosen", "nelken") for low in scene.lows
    ):
        return []
    name = f"Kranzniederlegung {place_phrase(scene, at) or place_phrase(scene)}".strip()
    return [candidate(scene, at, "wreath-laying", "Event", name, "Kranzniederlegung", verb.lemma, 0.85)]


def plant(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde eine Blutbuche gepflanzt": the planting of one tree, at a place or date."""
    text, chunks = scene.text, scene.chunks
    for k in objects(text, scene.clause, at):
        if chunks[k].det in ("eine", "einen", "ein", "die", "den") and (scene.dated or place_phrase(scene)):
            return [
                candidate(
                    scene, at, "tree-planting", "Event", of_object(text, chunks, k, "Pflanzung"), "Pflanzung", verb.lemma, 0.65
                )
            ]
    return []


def lay(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "legten den Grundstein für den Neubau"."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated and scene.sentence.section not in ("headline", "deck", "caption") and not place_phrase(scene):
        return []
    if any(c.prep == "vor" and text.classes[c.head] == "T" for c in chunks):
        return []  # "Vor 25 Jahren wurde der Grundstein gelegt"
    for k, chunk in enumerate(chunks):
        if text.low(chunk.head) == "grundstein" and chunk.prep is None:
            rest, _ = tail(text, chunks, k)
            return [
                candidate(
                    scene, at, "foundation-stone", "Event", f"Grundsteinlegung {rest}".strip(), "Grundsteinlegung", verb.lemma, 0.75
                )
            ]
    return []


def stones(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "verlegte Stolpersteine": laying them is an event."""
    if verb.lemma == "verlegen" and any(low.startswith("stolperstein") for low in scene.lows) and scene.dated and not taken:
        return [
            candidate(
                scene, at, "stumbling-stones", "SocialEvent", "Stolpersteinverlegung", "Stolpersteinverlegung", verb.lemma, 0.75
            )
        ]
    return []
