"""What all verb frames share: a candidate from a clause, and where the clause says it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import content, tail
from pipeline.assemble.venues import venue_gender

if TYPE_CHECKING:
    from pipeline.assemble.candidates import Scene


def candidate(
    scene: Scene, at: int, kind: str, type_: str, name: str, head: str, rule: str, strength: float, words: str = ""
) -> Candidate:
    starts, ends = scene.text.sequence.starts, scene.text.sequence.ends
    return Candidate(
        kind=kind,
        type=type_,
        name=name,
        head=head,
        sentence=scene.sentence,
        clause=scene.clause,
        anchor=at,
        start=starts[at],
        end=ends[at],
        rule=f"frames.{rule}",
        strength=strength,
        words=content(words or name),
    )


def place_phrase(scene: Scene) -> str:
    """Return the clause's first phrase of a place as written: "im Rathaus", "auf dem Hauptfriedhof"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if (chunk.prep in ("in", "auf", "an", "bei") and text.classes[chunk.head] in "LO") or is_venue(scene, k):
            rest, _ = tail(text, chunks, k)
            return f"{text.slice(chunk.first, chunk.last)} {rest}".strip()
    return ""


def is_venue(scene: Scene, k: int) -> bool:
    """Does chunk k say where, with a common noun: "im Sitzungssaal"?"""
    chunk = scene.chunks[k]
    return (
        chunk.prep in ("in", "auf", "an")
        and chunk.det not in ("das", "die")
        and venue_gender(scene.text.word(chunk.head)) is not None
    )


def is_clock_node(scene: Scene, i: int) -> bool:
    node = scene.text.sequence.nodes[i]
    return node is not None and "T" in str(getattr(node.value, "start", None) or "")
