"""Phrases of places as names of events have them: in the dative, with the house that a room belongs to."""

from __future__ import annotations

from pipeline.assemble.grammar import in_town
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.inflect import is_adjective, weak
from pipeline.german.happenings.words import CONTRACTED
from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.names.organizations.nominative import row_of

_DATIVE = {("in", "das"): "im", ("in", "den"): "im", ("auf", "das"): "auf dem", ("auf", "den"): "auf dem", ("in", "die"): "in der", ("auf", "die"): "auf der"}  # fmt: skip
_SHORT = {pair: short for short, pair in CONTRACTED.items() if short in ("im", "am", "zum", "zur", "beim", "vom")}


def said(text: Text, chunk: Chunk) -> str:
    """Return a phrase with its preposition as a name goes on with it: "Im Rathaus" -> "im Rathaus"; what parts both goes:
    "in einer von der Stadt betriebenen Halle" -> "in einer Halle"."""
    whole = text.slice(chunk.first, chunk.last)
    first = text.low(chunk.first)
    if chunk.prep is None or first == chunk.prep or CONTRACTED.get(first, ("",))[0] == chunk.prep or "bis" in first:
        return whole[:1].lower() + whole[1:]
    lead = _SHORT.get((chunk.prep, chunk.det or ""), f"{chunk.prep} {chunk.det or ''}".strip())
    return f"{lead} {text.slice(chunk.inner, chunk.last)}"


def inside(text: Text, chunks: list[Chunk], k: int) -> str:
    """Return a phrase of a place in the dative: "ins Neue Rathaus" -> "im Neuen Rathaus"."""
    chunk = chunks[k]
    rest = of_house(text, chunks, k)
    *before, house = text.slice(chunk.inner, chunk.last).split()
    within = " ".join([*(weak(w) if is_adjective(w) and not (w.endswith("er") and demonym(w)) else w for w in before), house])
    where = _DATIVE.get((chunk.prep or "", chunk.det or ""))
    place = f"{where} {_weak(within) if chunk.det == 'das' else within}" if where else said(text, chunk)
    return f"{place} {rest}".strip()


def of_house(text: Text, chunks: list[Chunk], k: int) -> str:
    """What house or town a room belongs to: "im Foyer des Landratsamts", "in der Aula der Schule", "im Dom zu Riga"."""
    following = chunks[k + 1] if k + 1 < len(chunks) and chunks[k + 1].first == chunks[k].last else None
    if following is None or text.classes[following.head] not in "NOL":
        return ""
    owned = following.prep is None and (
        following.det in ("des", "eines") or (following.det == "der" and not _is_der(text, following))
    )
    if owned and not in_town(text, chunks[k]):
        return f"{text.slice(following.first, following.last)} {of_house(text, chunks, k + 1)}".strip()
    named = following.prep == "für" or (following.prep in ("von", "zu") and text.classes[following.head] == "L")
    return text.slice(following.first, following.last) if named else ""


def _is_der(text: Text, chunk: Chunk) -> bool:
    """Is it a masculine or neuter noun, which "der" makes a subject?"""
    return row_of(text.word(chunk.head)).get("gender") in ("m", "n")


def _weak(phrase: str) -> str:
    """ "Neue Rathaus" behind "im": "Neuen Rathaus"."""
    words = phrase.split()
    return " ".join([*(w + "n" if w.endswith("e") and w[:1].isupper() else w for w in words[:-1]), words[-1]])
