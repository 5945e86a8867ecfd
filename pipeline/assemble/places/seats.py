"""Places that tell of somebody and not of what happens: where they hold office, live, come from, are accredited."""

from __future__ import annotations

import re

from pipeline.assemble.places.sites import GOALS
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.kernel import Node

_OF = frozenset({"von", "bei", "aus", "für"})
_PARTICIPLE = re.compile(r"[a-zäöüß]{2,}(?:t|et|iert|en|end|n)e[nrsm]?")
_AT_HOME = frozenset("untergebracht beheimatet wohnhaft aufgewachsen ansässig stationiert akkreditiert beschäftigt".split())
_SEAT = ("sitz", "sitze", "wohnort", "heimat", "zuhause", "lebensmittelpunkt")
_BONDS = (
    "partnerschaft",
    "freundschaft",
    "kooperation",
    "zusammenarbeit",
    "vertrag",
    "vereinbarung",
    "abkommen",
    "beziehungen",
    "verbindungen",
    "kontakte",
)
_AREAS = frozenset("City Country State AdministrativeArea Region Continent".split())
_REACH = 6  # tokens between a determiner and its participle
_NAMES = 3  # adjectives between a participle and its noun


def somebody(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is the place of a phrase where somebody or something is at home, and not where the event is?"""
    chunk = chunks[k]
    if text.classes[chunk.head] == "L" and (text.low(chunk.first - 1) == "richtung" or _office(text, chunks, k)):
        return True
    before = chunks[k - 1] if k else None
    if before is not None and before.prep is None and before.last == chunk.first and text.low(before.head).endswith(_SEAT):
        return True  # "der seinen Dienstsitz in Leipzig hat"
    if not _AT_HOME.isdisjoint(text.lows[max(0, chunk.first - _REACH) : chunk.first]):
        return True  # "Untergebracht bei Familien in Jena, besuchten sie ..."
    following = text.lows[chunk.last : chunk.last + 1]
    if not following:
        return False
    if chunk.prep == "in" and text.classes[chunk.head] == "L" and (_is_seat(following[0]) or _of_partner(text, chunks, k)):
        return True
    return _attribute(text, chunk)


def _of_partner(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is it the seat of a partner: "die Partnerschaft der Stadt mit der Universität X (UX) im südkoreanischen Y wächst"?"""
    at, j = chunks[k].first, k - 1
    if text.word(at - 1) == ")":  # what it is called in short
        at = next((i for i in range(at - 2, at - _REACH, -1) if text.word(i) == "("), at)
        while j > 0 and chunks[j].first > at:
            j -= 1
    if j < 1 or text.classes[chunks[j].head] != "O" or chunks[j].prep != "mit" or chunks[j].last != at:
        return False
    while j > 0:
        j -= 1
        if text.low(chunks[j].head).endswith(_BONDS):
            return chunks[j].prep != "in"
        if chunks[j].prep is not None:
            return False
    return False


def _attribute(text: Text, chunk: Chunk) -> bool:
    """Does the phrase belong to a participle before its noun: "die seit August in Bonn akkreditierte Botschafterin"?

    No relative pronoun: "die Gruppe, die in Bonn feierte".
    """
    at = chunk.head + 1 if text.classes[chunk.head] == "L" else chunk.last
    if chunk.prep is None or at >= len(text.classes) or text.word(at)[:1].isupper():
        return False
    if not _PARTICIPLE.fullmatch(text.low(at).partition(" ")[0]):
        return False
    if " " not in text.low(at):
        behind = at + 1
        while behind < min(at + _NAMES, len(text.classes)) and text.classes[behind] == "a" and text.low(behind)[-1] in "enrsm":
            behind += 1
        if text.classes[behind : behind + 1] not in tuple("NPOREL"):
            return False
    for i in range(chunk.first - 1, max(-1, chunk.first - _REACH), -1):
        if text.classes[i] == "d":
            return True
        if text.classes[i] not in "Tpa":
            return False
    return False


def _office(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is it where somebody holds office: "die Botschafterin der Republik X in Berlin, Dr. Y", "Z, Generalkonsul in Danzig"?"""
    chunk, before = chunks[k], chunks[k - 1] if k else None
    if before is not None and chunk.joined and text.classes[before.head] == "L":
        return _office(text, chunks, k - 1)  # "in der Schweiz und in Liechtenstein"
    row = (
        before is not None and chunk.joined and text.classes[before.head] == "R"
    )  # "Botschafterin in der Schweiz und in Liechtenstein, X"
    if before is None or chunk.prep not in ("in", "bei") or (before.last != chunk.first and not row):
        return False
    whole, node = text.sequence.nodes[before.head], text.sequence.nodes[chunk.head]
    if node is None or node.value.kind not in _AREAS:
        return False  # "X von der Universität Y im Rathaus": nobody's house has its seat there
    if node.value.kind == "City" and whole is not None and _has_town(whole):
        return False  # "X von der Universität Jena in Gera"
    if (
        text.classes[before.head] == "P"
        and whole is not None
        and any(p.tag == "ORGANIZATION" and p.end == whole.end for p in whole.parts)
    ):
        return True  # "Lena Vogt vom Institut für Klima in Jena"
    j = k - 1
    while j and text.classes[chunks[j].head] in "NO" and (chunks[j].prep in _OF or chunks[j].det in ("des", "der")):
        j -= 1  # "X vom Institut für Klima in Y", "Leiterin des Museums in Y"
        if chunks[j].last != chunks[j + 1].first:
            break
        if text.classes[chunks[j].head] in "PR":
            return True
    last = k + 1
    while last < len(chunks) and chunks[last].joined and text.classes[chunks[last].head] == "L":
        last += 1
    ends = chunks[last - 1].last
    follows = last < len(chunks) and text.classes[chunks[last].head] == "P" and text.word(ends) == ","
    if text.classes[before.head] == "R":
        return follows or text.word(before.first - 1) == ","
    return text.classes[before.head] == "P" and before.last - before.first > 0 and follows and chunks[last].first == ends + 1


def _has_town(node: Node) -> bool:
    """Ends a phrase in a house whose name tells its town: "von der Universität Jena"?"""
    return (node.tag == "PLACE" and node.value.kind == "City") or any(_has_town(p) for p in node.parts if p.end == node.end)


def _is_seat(low: str) -> bool:
    """Is it an attribute that says where somebody is at home: "ansässigen", "beheimatete"?"""
    return low.startswith(("ansässig", "beheimatet", "gebürtig", "geboren", "lebend", "wohnhaft", "tätig", "wohnend", "gelegen"))


def is_apart(text: Text, before: Chunk | None, chunk: Chunk) -> bool:
    """Does no person or office stand right before a house: not "die Leiterin am Institut für Physik"?"""
    return before is None or before.last != chunk.first or text.classes[before.head] in "ETZ"


def is_object(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Is a land or town only what a noun is about: "mit Blick auf Japan", "Vorfreude auf Lyon"?"""
    node = text.sequence.nodes[chunk.head]
    return chunk.det is None and text.classes[before.head] == "N" and node is not None and node.value.kind in GOALS


def is_over(text: Text, clause: Clause, k: int) -> bool:
    """Is a place where something was before the event: "Nach Stationen in Bonn und Köln ist die Schau in Jena zu sehen"?"""
    chunks = clause.chunks
    before = chunks[k - 1]
    after = any(c.prep in ("in", "auf", "an", "bei") and text.classes[c.head] in "LNO" and not c.joined for c in chunks[k + 1 :])
    told = text.lows[chunks[k].last : chunks[k].last + 1] == [
        ","
    ]  # "Nach einer Nacht in Bonn, die sie zum Besuch des Museums nutzten"
    return before.last == chunks[k].first and text.classes[before.head] == "N" and after and not told
