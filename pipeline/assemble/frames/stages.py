"""Verbs of the stage and of exercises: who performs, what is performed, who rehearses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import as_object, candidate, day_told, is_attribute, place_phrase, timed, title_of, whose
from pipeline.assemble.grammar import animate, genitive_of, phrase_words, tail
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.dative import of_people
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_PIECE = re.compile(
    r"(?:film|spielfilm|stück|theaterstück|oper|komödie|musical|drama|tragödie|passion|requiem|oratorium|sinfonie|symphonie|kantate|ballett|operette|"
    r"schauspiel|märchen|singspiel|krimi|schwank|lustspiel|revue|stummfilm|dokumentation|dokumentarfilm)(?:s|es|e|n)?$"
)
PLAYED = re.compile(r"^(?:werke|stücke|lieder|arien|kompositionen|sonaten|choräle|märsche|melodien|klassiker|hits)n?\b")
_FILM = re.compile(r"(?:film|dokumentation)(?:s|es|e)?$")
_MUSIC = re.compile(r"(?:oper|musical|passion|requiem|oratorium|sinfonie|symphonie|kantate|operette)$")
_RESCUERS = re.compile(
    r"(?:wehr|feuerwehren|thw|rettungskräfte|einsatzkräfte|katastrophenschutz|bergwacht|wasserwacht|hilfsorganisationen|soldaten|polizei)$"
)


def perform(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "die Tanzgruppe tritt auf dem Marktplatz auf": a performance, with a date or a venue."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated and "anschluss" not in scene.lows[:3] and scene.lows[0] not in ("anschließend", "danach"):
        return []
    works = False
    for k, chunk in enumerate(chunks):
        works = PLAYED.search(text.low(chunk.head)) is not None or (works and chunk.joined)  # "Werke von Bach und Mozart"
        if is_attribute(text, chunks, k) or works:
            continue
        if chunk.prep is None and text.classes[chunk.head] in "NOP" and chunk.det in ("der", "die", "das", "ein", "eine", None):
            det = as_object(chunk.det)
            made = genitive_of(text, chunk, det) if det else None
            name = f"Auftritt {made or _of(scene, chunk)}"
            rest, _ = tail(text, chunks, k)
            return [candidate(scene, at, "performance", "Event", f"{name} {rest}".strip(), "Auftritt", verb.lemma, 0.75)]
    return []


def _of(scene: Scene, chunk: Chunk) -> str:
    words = phrase_words(scene.text, chunk)
    return of_people(words) if scene.text.classes[chunk.head] == "N" else f"von {' '.join(words)}"


def play(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "um 20 Uhr spielt die Stadtkapelle": a performance, with a time of day, or on a day in a house."""
    at_hour = timed(scene)
    housed = day_told(scene) and place_phrase(scene) and "gegen" not in scene.lows
    if at_hour and not taken and not scene.clause.sub and {"er", "sie"}.intersection(scene.lows[:6]):
        return [candidate(scene, at, "performance", "Event", "Auftritt", "Auftritt", "pronoun", 0.5)]  # "Um 20 Uhr spielt er ..."
    if taken or not (at_hour or housed) or any(c.prep == "gegen" for c in scene.chunks):
        return []  # a match is told by its own turn
    return perform(scene, verb, at, taken)


def stage(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "am 7. Juni um 20 Uhr wird „Nathan“ aufgeführt", "erklingt Bachs Passion": a performance of a work, on a day."""
    text, chunks = scene.text, scene.chunks
    at_hour = timed(scene)
    if taken or not (at_hour or (day_told(scene) and place_phrase(scene))):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] not in "NZOE" or animate(text, chunk):
            continue
        if is_attribute(text, chunks, k):
            continue
        title = title_of(scene, chunk)
        said = text.low(chunk.head).split(" ")[0]
        piece = _PIECE.search(said) is not None
        if not (title or piece or verb.lemma == "erklingen"):
            continue
        film = _FILM.search(said) is not None
        noun, kind, type_ = ("Vorführung", "screening", "ScreeningEvent") if film else ("Aufführung", "theatre", "TheaterEvent")
        noun = "Uraufführung" if verb.lemma == "uraufführen" else noun
        if verb.lemma == "erklingen" or _MUSIC.search(said):
            kind, type_ = "concert", "MusicEvent"
        det = as_object(chunk.det)
        words = phrase_words(text, chunk)
        if title and text.classes[chunk.head] == "O":
            words = [text.slice(chunk.head, chunk.head + 1).split(" ")[0], f"„{title}“"]
        made = (genitive(det, words) if det else None) or f"von {' '.join(words)}"
        rest, _ = tail(text, chunks, k)
        event = candidate(scene, chunk.head, kind, type_, " ".join(filter(None, [noun, made, rest])), noun, verb.lemma, 0.65)
        event.title = title
        return [event]
    return []


def train(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "Die Feuerwehr übt am Samstag den Ernstfall": an exercise, of those whose work it is, on a day."""
    text, chunks = scene.text, scene.chunks
    if taken or not day_told(scene):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and text.classes[chunk.head] == "Q" and _RESCUERS.search(text.low(chunk.head)):
            return [candidate(scene, at, "exercise", "Event", "Übung", "Übung", verb.lemma, 0.6)]  # of so many
        if chunk.prep is None and text.classes[chunk.head] in "NOR" and _RESCUERS.search(text.low(chunk.head).split(" ")[0]):
            return [candidate(scene, at, "exercise", "Event", f"Übung {whose(scene, k)}", "Übung", verb.lemma, 0.6)]
    return []
