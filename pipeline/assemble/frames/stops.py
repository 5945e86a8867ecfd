"""Stops of a visit told without a verb: "Dienstag: Gestüt Neuland, Lindenallee.", "Nachmittags Landesmuseum Neustadt."."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import is_house
from pipeline.assemble.grammar import content, phrase_words, tail
from pipeline.assemble.places.sites import venue_gender
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.dative import governed_by
from pipeline.german.happenings.inflect import OF_DATIVE, genitive
from pipeline.german.happenings.words import DELEGATION
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_VISITED = re.compile(
    r"^(?:(?:gegen|antritts|arbeits|partnerschafts|freundschafts|delegations|staats)?besuchs?|\w*rundreise|studienreise|bereiste|visite|aufenthalts?|rückflug|rückreise)$"
)
_DONE = frozenset(
    "wreath book plant lay remember visit receive greet guide look know inform show meet sign award open speak".split()
)
_TOWNS = frozenset({"City", "Country", "AdministrativeArea", "State", "PostalAddress"})
_HEAD = 600  # tokens in which a release says that it tells of a visit
_LONG = 24  # tokens of such a stop at most


def stops(text: Text, sentence: Sentence) -> list[Candidate]:
    """Return the visit that a sentence of a time and a house alone tells, where the release tells of guests or of a journey."""
    first, last = sentence.first, sentence.last
    if text.low(first) in ("bild", "foto") and last - first > 4 and text.word(first + 2) == ":":
        first += 3  # "Bild 5: Samstag, 14 Uhr: im Museum Neustadt"
    if last - first > _LONG or text.classes[first] != "T" or sentence.section not in ("body", "caption"):
        return []
    told = text.sequence.nodes[first]
    if told is None or told.value.decoy or told.tag == "SET":
        return []  # "Montag: Rathaus Neustadt" among hours of opening
    at = first
    while at < last and (text.classes[at] == "T" or text.word(at) in ",:"):
        at += 1
    if at == last or text.classes[at] not in "OLNp":
        return []
    row = clauses(text, sentence)
    chunks = [chunk for clause in row for chunk in clause.chunks]
    k = next((k for k, chunk in enumerate(chunks) if chunk.first == at), None)
    if k is None or any(clause.verbs for clause in row) or not tells_of_guests(text):
        return []
    chunk = chunks[k]
    end = chunk.last
    while end < last and text.classes[end] in "NL" and text.word(end - 1) != ",":
        end += 1
    if chunk.prep not in (None, "in", "bei", "auf", "an") or not _names_house(text, chunk.inner, end):
        return []
    rest, _ = tail(text, chunks, k) if end == chunk.last else ("", 0)
    named = text.slice(chunk.inner, end)
    if chunk.prep is not None:
        how = text.slice(chunk.first, end)
    elif text.classes[chunk.head] == "O":
        how = governed_by("bei", named)
    else:
        how = f"{'in der' if venue_gender(text.word(chunk.inner)) == 'f' else 'im'} {named}"
    starts, ends = text.sequence.starts, text.sequence.ends
    node = text.sequence.nodes[chunk.inner]
    if node is None or node.tag != "PLACE" or chunk.inner + 1 < end:
        node = Node("PLACE", starts[chunk.inner], ends[end - 1], PlaceValue(named, "Place"), "frames.stop")
    name = f"Besuch {how} {rest}".strip()
    return [
        Candidate(
            "site-visit", "Event", name, "Besuch", sentence, Clause(text, list(range(first, last))).settle(), chunk.head,
            starts[chunk.inner], ends[end - 1], "frames.stop", 0.6, words=content(name), places=[node], located=True,
        )
    ]  # fmt: skip


def _names_house(text: Text, first: int, last: int) -> bool:
    """Do the words name a house, and more than its kind: an organisation, a place that is no town, a noun of houses with its name?"""
    for i in range(first, last):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "ORGANIZATION":
            return True
        if node is not None and node.tag == "PLACE" and i == first:
            return node.value.kind not in _TOWNS
        if last - first > 1 and is_house(text.word(i)):
            return True
    return False


def tells_of_guests(text: Text) -> bool:
    known = text.memo.get("guests")
    if known is None:
        known = text.memo["guests"] = any(map(_is_visit, itertools.islice(text.lows, _HEAD)))
    return known


@lru_cache(maxsize=1 << 14)
def _is_visit(low: str) -> bool:
    return _VISITED.search(low) is not None or DELEGATION.search(low) is not None


def went(scene: Scene) -> list[Candidate]:
    """ "Am Mittwoch ging es zu Fuß ins Museum Ahlum": a visit, where the release tells of guests or of a journey."""
    text, lows = scene.text, scene.lows
    if "es" not in lows or not tells_of_guests(text):
        return []
    if any(c.lows[:1] == ["wo"] and any(v.does in _DONE for v, _ in c.verbs) for c in scene.sentence.clauses):
        return []  # what was done there names the event
    for chunk in scene.chunks:
        if chunk.prep not in ("in", "auf", "zu") or (chunk.prep != "zu" and chunk.det not in ("das", "die", "den")):
            continue
        end = chunk.last
        if not _names_house(text, chunk.inner, end) or text.classes[chunk.head] == "E":
            continue
        node = text.sequence.nodes[chunk.head]
        starts, ends = text.sequence.starts, text.sequence.ends
        named = str(node.value.name) if node is not None and node.tag in ("ORGANIZATION", "PLACE") else text.slice(chunk.inner, end)
        made = genitive(
            OF_DATIVE.get(chunk.det or "", chunk.det or "das") if chunk.prep == "zu" else chunk.det or "das",
            phrase_words(text, chunk),
        )
        name = f"Besuch {made or named}"
        place = Node("PLACE", starts[chunk.inner], ends[end - 1], PlaceValue(named, "Place"), "frames.stop")
        return [
            Candidate(
                "site-visit", "Event", name, "Besuch", scene.sentence, scene.clause, chunk.head, starts[chunk.inner],
                ends[end - 1], "frames.went", 0.65, words=content(name), places=[place], located=True,
            )
        ]  # fmt: skip
    return []
