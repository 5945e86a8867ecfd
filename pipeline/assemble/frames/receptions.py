"""Verbs of inviting and receiving: people asked to come to a house, and the reception of those who come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    acts,
    candidate,
    does_itself,
    month_told,
    place_phrase,
)
from pipeline.assemble.grammar import animate, of_object, tail
from pipeline.assemble.places.housed import inside
from pipeline.assemble.scene import SEQUELS, main_dated
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import DELEGATION

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene
from pipeline.assemble.frames.base import names_house
from pipeline.assemble.frames.visits import THEY

_KNOWN = frozenset({"die", "den", "das"})
_HE = frozenset({"er", "wir"})
_TO = frozenset("zu wozu wenn dass".split())  # "das Fest, zu dem die Kammer ins Haus X einlädt"


def invite(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hatte der Verein am Abend ins Kurhaus gebeten": people asked to come to a house, on a day, and no event that says what for."""
    text, chunks = scene.text, scene.chunks
    told = scene.dated or main_dated(scene) or not SEQUELS.isdisjoint(scene.lows)
    if taken or not told or any(text.classes[c.head] in "EZ" or (c.prep == "zu" and c.det) for c in chunks):
        return []
    if not any(c.prep is None and text.classes[c.head] in "NOPR" for c in chunks) and THEY.isdisjoint(scene.lows):
        return []
    if scene.clause.sub and scene.lows[0] in _TO:
        return []  # "das Fest, zu dem die Kammer ins Haus X einlädt"
    for k, chunk in enumerate(chunks):
        if chunk.prep in ("in", "auf") and chunk.det in ("die", "das", "den") and names_house(scene, chunk):
            guests = any(c.prep is None and text.classes[c.head] in "NQ" and animate(text, c) for c in chunks if c is not chunk)
            noun, kind = (
                ("Empfang", "reception") if guests else ("Abend", "event") if _is_evening(scene) else ("Veranstaltung", "event")
            )
            name = f"{noun} {inside(text, chunks, k)}"
            return [candidate(scene, at, kind, "SocialEvent", name, noun, verb.lemma, 0.6)]
    return []


def _is_evening(scene: Scene) -> bool:
    return any(low.endswith(("abend", "abends")) for low in scene.lows)


def receive(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "empfing die Gäste im Rathaus": a reception; a greeting needs people or a delegation that is greeted."""
    text, chunks = scene.text, scene.chunks
    if any(text.classes[c.head] == "E" and c.prep in ("zu", "bei", "in") for c in chunks):
        return []
    people = [
        k
        for k, c in enumerate(chunks)
        if animate(text, c) and (c.prep is None or (c.prep == "von" and text.classes[c.head] == "P" and is_passive(scene.clause)))
    ]
    known = any(text.classes[chunks[k].head] in "PR" or DELEGATION.search(text.word(chunks[k].head)) for k in people)
    acting = [
        k for k, c in enumerate(chunks) if known and month_told(scene) and acts(scene, k)
    ]  # "Die Kammer empfing den Botschafter"
    he = known and month_told(scene) and (not _HE.isdisjoint(scene.lows) or does_itself(scene))
    pronoun = any(low in ("ihn", "sie", "uns", "mich") for low in scene.lows)
    if not people or (len(people) + len(acting) + he < 2 and not pronoun and not is_passive(scene.clause)):
        return []
    group = any(text.classes[chunks[k].head] == "N" for k in people)
    told = scene.dated or main_dated(scene)
    housed = pronoun and verb.does == "receive" and bool(place_phrase(scene))  # "empfing sie in der Hofburg"
    there = scene.clause.sub and scene.lows[0] == "wo" and known  # "die Partnerstadt Lyon, wo Bürgermeister X die Gruppe begrüßte"
    if (verb.does == "greet" or pronoun) and not told and not housed and not (place_phrase(scene) and group) and not there:
        return []
    if pronoun and scene.clause.sub and not (scene.lows[0] == "wo" and place_phrase(scene)):
        return []
    noun = "Begrüßung" if verb.does == "greet" else "Empfang"
    guests = next(
        (
            k
            for k in people
            if chunks[k].last > 0
            and (text.classes[chunks[k].head] == "N" or (text.classes[chunks[k].head] == "R" and (k != people[0] or acting)))
            and chunks[k].det in ("die", "eine", "das", "den", "einen")
        ),
        None,
    )
    where = place_phrase(scene)
    name = noun
    if guests is not None and not is_passive(scene.clause):
        whom, last = chunks[guests], guests
        while (
            last + 1 < len(chunks)
            and chunks[last + 1].joined
            and chunks[last + 1].det is None
            and text.classes[chunks[last + 1].head] == "N"
        ):
            last += 1  # "die Besucherinnen und Besucher aus Lyon"
        rest, _ = tail(text, chunks, last)
        phrase = text.slice(whom.first, chunks[last].last)
        if whom.lead >= 0:  # "die aus Riga angereisten Gäste"
            phrase = f"{whom.det} {text.slice(whom.inner, whom.last)}"
        name = of_object(text, chunks, guests, noun) if noun == "Begrüßung" else f"Empfang für {phrase} {rest}".strip()
        if len(name.split()) < 5 and where:
            name += f" {where}"
    elif where:
        name = f"{noun} {where}"
    found = []
    if guests is not None and DELEGATION.search(text.word(chunks[guests].head)):
        rest, _ = tail(text, chunks, guests)
        visited = candidate(
            scene,
            chunks[guests].head,
            "delegation-visit",
            "Event",
            of_object(text, chunks, guests, "Besuch"),
            "Besuch",
            verb.lemma,
            0.75,
        )
        visited.places = []
        visited.definite = chunks[guests].det in _KNOWN
        found.append(visited)
        plain = where or is_passive(scene.clause)
        name = f"{noun} {where}".strip() if plain else of_object(text, chunks, guests, noun)
    if found and len(people) == 1 and acting:
        return found  # a house has guests for their stay
    return [*found, candidate(scene, at, "reception", "SocialEvent", name, noun, verb.lemma, 0.75)]
