"""Who travels, as the name of a journey says it: "einer Delegation aus Lima", "von Tom Ahl"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.grammar import animate, genitive_of, phrase_words, tail
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.dative import lowered, of_people
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.words import DELEGATION

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene


def travellers(scene: Scene, group: int | None) -> str | None:
    """Return the travellers in the genitive: "einer Delegation aus X"."""
    text, chunks = scene.text, scene.chunks
    k = group
    if k is None:
        k = next((k for k, c in enumerate(chunks) if c.prep is None and animate(text, c)), None)
    if k is None:
        return None
    chunk = chunks[k]
    rest = _origin(scene, k)
    node = text.sequence.nodes[chunk.head]
    if node is not None and node.tag in ("PERSON", "AGENT"):
        name = next((p for p in node.walk() if p.tag == "PERSON"), node)
        return f"von {name.value.name}"
    det = {"der": "den"}.get(chunk.det or "", chunk.det)
    if chunk.det in ("dem", "einem", "einer"):
        det = {"dem": "den", "einem": "einen", "einer": "eine"}[chunk.det]
    elif chunk.det is not None and chunk.det in ("der",) and DELEGATION.search(text.word(chunk.head)):
        det = "die"
    made = _simple(scene, chunk, det)
    return f"{made} {rest}".strip()


def _simple(scene: Scene, chunk: Chunk, det: str | None) -> str:
    text = scene.text
    made = genitive_of(text, chunk, det) if det else None
    if det is None and DELEGATION.search(text.word(chunk.head)):
        first, *rest = phrase_words(text, chunk)
        made = genitive("die", [lowered(first), *rest])  # "Hochrangige Delegation" that begins a headline
    if made is None:
        plain = text.slice(chunk.inner, chunk.last)
        people, behind, cause = plain.partition(" für ")
        return f"von {plain}" if text.classes[chunk.head] in "OP" else f"{of_people(people.split())}{behind}{cause}"
    words = made.split()
    kept = [w for w in words if not w[:1].isdigit() and not w.startswith("-") and not w.endswith(("köpfigen", "tägigen"))]
    return " ".join(kept)


def _origin(scene: Scene, k: int) -> str:
    """Return what tells the group: "aus Kumasi", "der Handwerkskammer X"."""
    rest, _ = tail(scene.text, scene.chunks, k)
    return "" if rest.startswith(("mit ", "nach ", "unter ", "von ")) else rest.partition(" nach ")[0]
