"""Which phrase of a clause names a delegation, and where the way leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.places.sites import GOALS
from pipeline.german.happenings.words import DELEGATION

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene


def delegation(scene: Scene) -> int | None:
    """Return the index of the clause's first phrase that names a delegation."""
    for k, chunk in enumerate(scene.chunks):
        if scene.text.classes[chunk.head] in "NE" and DELEGATION.search(scene.text.word(chunk.head)):
            return k
    return None


def destination(scene: Scene, moving: bool, back: bool = False) -> tuple[list[int], str]:
    """Return the chunks of where the way leads (or where the guests are) and how the text says it."""
    text, chunks = scene.text, scene.chunks
    wanted = ("aus", "von") if back else ("nach", "in") if moving else ("in", "an", "bei", "auf")
    for k, chunk in enumerate(chunks):
        if chunk.prep not in wanted or text.classes[chunk.head] not in "LN":
            continue
        if back and k and chunks[k - 1].last == chunk.first and chunks[k - 1].prep is None and _is_told_of(scene):
            continue  # "eine Delegation aus Jena ist von einer Reise nach Japan zurückgekehrt": whence they are
        place = text.sequence.nodes[chunk.head]
        if place is not None and place.tag == "PLACE" and place.value.kind not in GOALS:
            continue
        if text.classes[chunk.head] == "N" and not (
            chunk.det in ("die", "das", "den") or text.classes[chunk.inner - 1] == "L" if moving else _region(text.low(chunk.head))
        ):
            continue
        row = [k]
        while (
            row[-1] + 1 < len(chunks)
            and chunks[row[-1] + 1].joined
            and text.classes[chunks[row[-1] + 1].head] == "L"
            and chunks[row[-1] + 1].prep in (None, chunk.prep)
        ):
            row.append(row[-1] + 1)
        phrase = text.slice(chunk.first, chunks[row[-1]].last)
        return row, f"nach {text.slice(chunk.inner, chunks[row[-1]].last)}" if back else phrase
    return [], ""


def _is_told_of(scene: Scene) -> bool:
    """Is the journey told by its noun: "von einer Reise nach Japan"?"""
    return any(c.prep == "von" and scene.text.classes[c.head] == "E" for c in scene.chunks)


def _region(low: str) -> bool:
    return low in ("region", "stadt", "hauptstadt", "landeshauptstadt", "hansestadt", "gemeinde", "hafenstadt", "partnerstadt")
