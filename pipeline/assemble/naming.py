"""Names for events that are told by their kind alone: "Empfang" in a clause that says where becomes "Empfang im Rathaus"."""

from __future__ import annotations

import re

from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.grammar import phrase_words, tail
from pipeline.assemble.state import Gathering
from pipeline.assemble.venues import venue_gender
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.inflect import is_adjective, weak

_INSIDE = re.compile(
    r"(?<=[\w.] )(?:Im|In|Auf|Am|An|Bei|Beim|Über|Durch|Zum|Zur|Mit|Von|Vom|Für|Vor|Aus)(?= )"
)  # a sentence began with it
_PLACED = frozenset(
    {"reception", "dinner", "ceremony", "celebration", "worship", "meeting", "farewell", "honour", "gala", "business-networking"}
)
_WITH = frozenset({"talk", "meeting", "dinner", "reading", "concert", "panel-discussion"})
_CALLS = frozenset({"visit", "inaugural-visit", "farewell-visit", "state-visit"})
_STAY = re.compile(r"(\w*[Bb]esuch) ((?:in|im|an|am) .+)$")
_EDITIONS = frozenset({"auflage", "ausgabe", "neuauflage"})
_EDITION = re.compile(r"^(?:\d{1,3}|[IVX]+)\. | (?:19|20)\d\d$")
_GIVEN = frozenset({"lecture", "workshop"})
_GIVE = frozenset("hält hielt halten gab gibt geben gehalten leitet leitete spricht sprach".split())
_DATIVE = {("in", "das"): "im", ("in", "den"): "im", ("auf", "das"): "auf dem", ("auf", "den"): "auf dem", ("in", "die"): "in der", ("auf", "die"): "auf der"}  # fmt: skip


def complete(state: Gathering) -> None:
    """Give drafts whose name is a mere kind what their clause says: with whom, by whom, else where."""
    main = next((d for d in state.drafts if d.main), None)
    for draft in state.drafts:
        if main is not None and draft is not main and draft.head.lower() in _EDITIONS:
            draft.name, draft.kind, draft.type = _EDITION.sub("", main.name), main.kind, main.type  # "die nächste Auflage"
        if not draft.proper and not draft.title:
            draft.name = _INSIDE.sub(lambda m: m.group().lower(), draft.name)
        if draft.kind == "site-visit" and draft.name.startswith(
            ("Besuch in ", "Besuch bei ", "Besuch im ", "Besuch an ", "Besuch am ", "Besuch auf ")
        ):
            draft.name = draft.name.partition(" über ")[
                0
            ]  # "informierte sich im Klärwerk über ...": what was told is no part of the house
        if draft.kind in _CALLS and (said := _STAY.match(draft.name)) and (guest := _guest(state.text, draft)):
            draft.name = f"{said.group(1)} von {guest} {said.group(2)}"
        if " " in draft.name or draft.title or draft.proper or draft.hidden:
            continue
        for candidate in sorted(draft.candidates, key=lambda c: (-c.strength, c.start)):
            more = _more(state.text, draft, candidate)
            if more:
                draft.name = f"{draft.name} {more}"
                break


def _guest(text: Text, draft: Draft) -> str:
    """Who came: the person who is the subject of a clause that tells of the visit with "zu": "ist zu einem Besuch eingetroffen"."""
    for candidate in draft.candidates:
        chunks = candidate.clause.chunks
        if any(c.prep == "zu" and c.head == candidate.anchor for c in chunks):
            return next((who for c in chunks if c.prep is None and (who := _person(text, c))), "")
    return ""


def _more(text: Text, draft: Draft, candidate: Candidate) -> str:
    chunks = candidate.clause.chunks
    if draft.kind in _WITH:
        for chunk in chunks:
            if (chunk.prep == "mit" or (chunk.prep in ("von", "bei") and draft.kind == "talk")) and (who := _person(text, chunk)):
                return f"mit {who}"
    if draft.kind in _CALLS and any(c.prep == "zu" and c.head == candidate.anchor for c in chunks):
        people = [(c, who) for c in chunks if c.prep is None and c.head < candidate.anchor and (who := _person(text, c))]
        received = [who for c, who in people if c.det in ("den", "einen")] or [who for _, who in people[-1:]]
        return f"von {received[0]}" if received else ""
    own = any(c.head == candidate.anchor and (c.det or "").startswith(("sein", "ihr")) for c in chunks)
    if draft.kind in _GIVEN and (own or not _GIVE.isdisjoint(candidate.clause.lows)):
        speaker = next((who for c in chunks if c.prep is None and (who := _person(text, c))), "")
        return f"von {speaker}" if speaker else ""
    if draft.kind in _CALLS and "ab" in candidate.clause.lows:  # "stattete dem Kunsthaus einen Besuch ab"
        for k, chunk in enumerate(chunks):
            if (
                chunk.prep is None
                and chunk.det in ("dem", "der", "den")
                and text.classes[chunk.head] in "ON"
                and not _person(text, chunk)
            ):
                rest, _ = tail(text, chunks, k)
                return f"bei {' '.join(phrase_words(text, chunk))} {rest}".strip()
    if draft.kind in _PLACED:
        for k, chunk in enumerate(chunks):
            if chunk.prep in ("in", "auf") and text.classes[chunk.head] in "NL" and _is_house(text, chunk):
                rest, _ = tail(text, chunks, k)
                *before, house = text.slice(chunk.inner, chunk.last).split()
                inside = " ".join([*(weak(w) if is_adjective(w) else w for w in before), house])
                where = _DATIVE.get((chunk.prep, chunk.det or ""))
                said = text.slice(chunk.first, chunk.last)
                place = f"{where} {_weak(inside) if chunk.det == 'das' else inside}" if where else said[:1].lower() + said[1:]
                return f"{place} {rest}".strip()
    return ""


def _weak(phrase: str) -> str:
    """ "Neue Rathaus" behind "im": "Neuen Rathaus"."""
    words = phrase.split()
    return " ".join([*(w + "n" if w.endswith("e") and w[:1].isupper() else w for w in words[:-1]), words[-1]])


def _is_house(text: Text, chunk: Chunk) -> bool:
    words = text.slice(chunk.inner, chunk.last).split()
    return chunk.det in ("dem", "der", "den", "das", "die") and any(venue_gender(w) is not None for w in words)


def _person(text: Text, chunk: Chunk) -> str:
    node = text.sequence.nodes[chunk.head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    return str(person.value.name) if person is not None else ""
