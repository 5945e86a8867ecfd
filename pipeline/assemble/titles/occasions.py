"""What an occasion is held for: "Mit einem Festakt hat die Stadt das 40-jährige Bestehen gefeiert" tells one event and not two.

The noun tells the occasion, the verb what it is about. A deed such as an opening stays the event, and the ceremony around it is only
its occasion; a concert, a service or an open day stays one, and is named after what it is held for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import whose
from pipeline.assemble.grammar import animate, content, is_genitive, phrase_words, tail
from pipeline.german.happenings.inflect import is_adjective, weak
from pipeline.german.happenings.voice import is_passive

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene
    from pipeline.german.happenings.chunks import Chunk

_AROUND = frozenset({"ceremony", "reception", "celebration", "gala", "event", "dinner"})
_OWN = frozenset(
    {"worship", "concert", "open-day", "public-festival", "festival", "party", "exhibition", "information-event", "congress"}
)
_DEEDS = frozenset({"opening", "exhibition-opening", "inauguration", "commissioning", "handover", "naming", "unveiling", "launch"})
_CELEBRATE = frozenset({"feiern", "begehen", "zelebrieren", "würdigen"})
_FEASTS = re.compile(
    r"(?:bestehen|jubiläum|geburtstag|jahrestag|gründung|jahre|jahren|einheit|fertigstellung|abschluss|namenstag)s?$"
)
_BONDS = re.compile(
    r"(?:freundschaft|partnerschaft|verschwisterung|zusammenarbeit|kooperation|verbindung)$"
)  # "ihre 20-jährige Freundschaft"
_GENITIVES = frozenset({"des", "der", "eines", "einer", "ihres", "ihrer", "seines", "seiner", "unseres", "unserer"})
_REASONS = frozenset({"anlässlich", "anlass", "ehren", "zum", "zur"})
_YEARS = frozenset({"anniversary", "birthday"})
_TOLD = re.compile(r" (?:zum|zur|zu|für|anlässlich|aus Anlass) ")
_WHERE = re.compile(r" (?:im|in|am|an|auf|bei|beim) .*")
_MARKED = frozenset({"Richtfest", "Spatenstich", "Grundsteinlegung"})  # which begin or end the building that a verb tells of


def settle(scene: Scene, found: list[Candidate]) -> None:
    """Make an occasion and what it is held for one event."""
    by_head = {c.head: k for k, c in enumerate(scene.chunks)}
    for made in found:
        if made.node is None or not made.create or made.anchor not in by_head or made.kind not in _AROUND | _OWN:
            continue
        chunk = scene.chunks[by_head[made.anchor]]
        if not _REASONS.isdisjoint(scene.lows) and _because(scene, made, found, by_head[made.anchor]):
            continue
        if chunk.prep not in ("mit", "bei", "in") and made.rule != "events.frame":
            continue
        if not (chunk.det or "").startswith("ein") or made.title or made.proper:
            continue
        deed = next((c for c in found if c.node is None and c.create and c.kind in _DEEDS and c is not made), None)
        if deed is not None and made.head not in _MARKED:
            if made.kind in _AROUND:
                made.create, deed.also = False, deed.also | {made.head}
            else:
                _named(made, f"zur {deed.name}", deed)
        elif any(verb.lemma in _CELEBRATE for verb, _ in scene.verbs):
            _feast(scene, made, found, chunk)


def _because(scene: Scene, made: Candidate, found: list[Candidate], at: int) -> bool:
    """Name an occasion after what it is held on: "anlässlich des Besuchs", "zu Ehren der Gäste", "Zum 50-jährigen Bestehen lädt ..."."""
    text, chunks = scene.text, scene.chunks
    if made.title or made.proper or _TOLD.search(made.name) or sum(c.create and c.kind in _AROUND | _OWN for c in found) > 1:
        return False
    for k, chunk in enumerate(chunks):
        held = next((c for c in found if c.node is not None and c.anchor == chunk.head and c is not made), None)
        lead, follows = text.low(chunk.head), chunks[k + 1] if k + 1 < len(chunks) else None
        if (chunk.prep == "aus" and lead == "anlass") or (chunk.prep == "zu" and lead == "ehren"):
            if follows is None or follows.first != chunk.last or follows.det not in _GENITIVES:
                continue
            last = k + 1
        elif (chunk.prep == "anlässlich" and chunk.det in _GENITIVES) or (
            chunk.prep == "zu" and (k == 0 or k == at + 1) and (_is_feast(scene, k) or (held is not None and held.kind in _YEARS))
        ):
            last = k
        else:
            continue
        rest, _ = tail(text, chunks, last)
        said = f"{text.slice(chunk.first, chunks[last].last)} {rest}".strip()
        _named(made, said[:1].lower() + said[1:], held)
        return True
    return False


def _is_feast(scene: Scene, k: int) -> bool:
    node = scene.text.sequence.nodes[scene.chunks[k].head]
    return node is not None and node.rule == "atoms.feast_day"


def _named(made: Candidate, purpose: str, deed: Candidate | None) -> None:
    made.name = f"{_WHERE.sub('', made.name)} {purpose}"
    made.words |= content(purpose)
    if deed is not None:
        deed.create = False
        made.also |= {deed.head}


def _feast(scene: Scene, made: Candidate, found: list[Candidate], occasion: Chunk) -> None:
    """ "mit einem Empfang ihr 25-jähriges Bestehen gefeiert": an "Empfang zum 25-jährigen Bestehen"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if chunk is occasion or chunk.prep is not None or chunk.det is None or is_genitive(text, chunks, k):
            continue
        aged = any("jährig" in text.low(i) for i in range(chunk.inner, chunk.last))
        if not _FEASTS.search(text.low(chunk.head)) and not (aged and _BONDS.search(text.low(chunk.head))):
            continue
        node = text.sequence.nodes[chunk.head]
        held = next((c for c in found if c.node is not None and c.anchor == chunk.head and c is not made), None)
        gender = node.value.head.gender if node is not None and node.tag == "EVENT" else ""
        feminine = gender == "f" or (not gender and chunk.det.endswith("e"))
        words = [w for word in phrase_words(text, chunk) for w in word.split()]
        words = [weak(w) if not w[:1].isupper() and is_adjective(w) else w for w in words[:-1]] + words[-1:]
        rest, _ = tail(text, chunks, k)
        owner = chunk.det.startswith(("ihr", "sein")) and not rest
        who = (
            next((j for j, c in enumerate(chunks) if _keeps(scene, j, c)), None) if owner and not is_passive(scene.clause) else None
        )
        rest = whose(scene, who) if who is not None else rest
        _named(made, " ".join(filter(None, ["zur" if feminine else "zum", *words, rest])), held)
        return


def _keeps(scene: Scene, k: int, chunk: Chunk) -> bool:
    """Is it the house or club whose feast it is?"""
    text = scene.text
    free = chunk.prep is None and chunk.det in ("der", "die", "das", None) and not is_genitive(text, scene.chunks, k)
    return free and text.classes[chunk.head] in "NO" and not (text.classes[chunk.head] == "N" and animate(text, chunk))
