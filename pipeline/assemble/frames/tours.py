"""Verbs of showing: a guided tour, or what is shown to guests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    candidate,
    is_house,
    named,
    of_dative,
    timed,
)
from pipeline.assemble.frames.stages import stage
from pipeline.assemble.grammar import animate, objects, of_object, tail
from pipeline.assemble.scene import SEQUELS, main_dated
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene
from pipeline.assemble.frames.base import names_house
from pipeline.assemble.frames.visits import thing

_EVENINGS = frozenset("nachmittag vormittag abend programm tag morgen veranstaltung feier".split())
_THEM = frozenset("ihn sie uns".split())
_WAYS = re.compile(r"(?:weg|programm|reise|rundreise|exkursion|fahrt|tour|ausflug|route|rundfahrt|bus)$")


def show(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "zeigte den Gästen am Samstag das neue Becken": a visit, with a date and people to whom it is shown."""
    text, chunks = scene.text, scene.chunks
    if taken:
        return []
    if staged := stage(scene, verb, at, taken):
        return staged
    shown = any(c.prep is None and c.det in ("den", "der") and animate(text, c) for c in chunks)
    if not (shown and scene.dated):
        return []
    for k in objects(text, scene.clause, at):
        if chunks[k].det != "den" or not animate(text, chunks[k]):
            name = of_object(text, chunks, k, "Besichtigung")
            _, behind = tail(text, chunks, k)
            if behind < len(chunks) and chunks[behind].prep == "in" and chunks[behind].first == chunks[behind - 1].last:
                name += " " + text.slice(chunks[behind].first, chunks[behind].last)
            return [candidate(scene, at, "site-visit", "Event", name, "Besichtigung", verb.lemma, 0.7)]
    return []


def guide(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hatte die Gruppe über das Grabungsgelände geführt": a guided tour, in a row of stations or with a date."""
    text, chunks = scene.text, scene.chunks
    ours = "uns" in scene.lows and any(text.classes[c.head] == "P" for c in chunks)
    walked = "führte" in scene.lows and any(
        c.prep == "durch" and ("O" in text.classes[c.inner : c.last] or is_house(text.word(c.head))) for c in chunks
    )
    if not (scene.dated or ours or walked or any(low in SEQUELS for low in scene.lows) or main_dated(scene)):
        return []
    if ours and not taken:
        who = next(k for k, c in enumerate(chunks) if text.classes[c.head] == "P")
        where = next((text.slice(c.first, c.last) for c in chunks if c.prep == "in" and text.classes[c.head] == "L"), "")
        if where:
            name = f"Führung {where[:1].lower()}{where[1:]} mit {named(scene, who)}"
            return [candidate(scene, at, "guided-tour", "Event", name, "Führung", verb.lemma, 0.65)]
    if any(c.prep is None and text.classes[c.head] in "NE" and _WAYS.search(text.low(c.head)) for c in chunks) and not taken:
        for k, chunk in enumerate(chunks):
            if names_house(scene, chunk) and (chunk.prep == "zu" or (chunk.prep == "in" and chunk.det in ("die", "das", "den"))):
                name = of_dative(scene, k, "Besuch") if chunk.prep == "zu" else of_object(text, chunks, k, "Besuch")
                made = candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", verb.lemma, 0.7)
                made.places, made.located = [thing(scene, k)], True
                return [made]
    led_in = next(
        (k for k, c in enumerate(chunks) if c.prep == "in" and c.det in ("die", "das", "den") and names_house(scene, c)), None
    )
    guests = any(c.prep is None and animate(text, c) and c.det is not None for c in chunks) or not _THEM.isdisjoint(scene.lows)
    if led_in is not None and guests and not taken:
        name = of_object(text, chunks, led_in, "Besuch")
        made = candidate(scene, chunks[led_in].head, "site-visit", "Event", name, "Besuch", verb.lemma, 0.65)
        made.places, made.located = [thing(scene, led_in)], True
        return [made]
    at_hour = timed(scene)
    leader = next((k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] == "P"), None)
    through = next((k for k, c in enumerate(chunks) if c.prep == "durch" and text.classes[c.head] in "NELO"), None)
    when = scene.dated or main_dated(scene) or any(low in SEQUELS for low in scene.lows)
    housed = through is not None and when and is_house(text.word(chunks[through].head))
    if (
        (at_hour or housed)
        and leader is not None
        and through is not None
        and text.low(chunks[through].head) not in _EVENINGS
        and not taken
    ):
        rest, _ = tail(text, chunks, through)
        name = f"Führung {text.slice(chunks[through].first, chunks[through].last)} {rest}".strip() + f" mit {named(scene, leader)}"
        return [candidate(scene, at, "guided-tour", "EducationEvent", name, "Führung", verb.lemma, 0.7)]
    unsaid = is_passive(scene.clause) and not any(c.prep is None and text.classes[c.head] != "T" for c in chunks)
    led = (
        unsaid
        or any(c.prep is None and animate(text, c) and text.classes[c.head] == "N" for c in chunks)
        or any(low in ("uns", "sie") for low in scene.lows)
    )
    for k, chunk in enumerate(chunks):
        if led and chunk.prep in ("über", "durch") and text.classes[chunk.head] in "NOL" and text.low(chunk.head) not in _EVENINGS:
            rest, _ = tail(text, chunks, k)
            name = f"Führung {text.slice(chunk.first, chunk.last)} {rest}".strip()
            return [candidate(scene, at, "guided-tour", "Event", name, "Führung", verb.lemma, 0.7)]
    return []
