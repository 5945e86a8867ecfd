"""Where a journey is by then: the stops that clauses name, and the town that the text last told to be in."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.assemble.places.venues import goals, of_clause
from pipeline.german.happenings.clauses import Clause, Text, clauses
from pipeline.german.happenings.quotes import CLOSE, SPEECH_CUES
from pipeline.kernel import Node

_NEAR = frozenset({"bei", "an", "vor", "am"})  # not there
_STOPS = ("station", "stationen", "ziel", "ziele", "etappe", "etappen", "stopp", "zwischenhalt", "reiseziel", "halt")
_BE = frozenset("ist sind war waren wird werden bildet bilden bildete bildeten".split())
_BACK = 140  # tokens over which a town told before holds


def stays(text: Text, clause: Clause) -> list[Node]:
    """Return the places of a clause that it tells to be in or to go to, in order: "in Jena", "ging es weiter nach Riga"."""
    return sorted([*of_clause(text, clause), *goals(text, clause)], key=lambda node: node.start)


def says(text: Text, clause: Clause) -> bool:
    """Does the clause only tell who said what stands in quotation marks: "„...“, sagte Ahl am Freitag in Jena"?"""
    first, lows = clause.tokens[0], clause.lows
    before = text.classes[max(0, first - 2) : first]
    if "X" in before or "X" in text.classes[first : clause.tokens[-1] + 1]:
        return True
    at = next((i for i, low in enumerate(lows) if low in SPEECH_CUES), None)  # of a short quotation
    if at is None:
        return False
    return "Z" in before if not at else not CLOSE.isdisjoint(lows[max(0, at - 2) : at])


def named_stops(text: Text, clause: Clause) -> list[Node]:
    """Return the towns that a clause names as stops: "Erste Station ist Jena", "Weitere Stationen waren Jena und Riga"."""
    if not any(low.endswith(_STOPS) for low in clause.lows) or _BE.isdisjoint(clause.lows):
        return []
    found = [text.sequence.nodes[c.head] for c in clause.chunks if c.prep is None and text.classes[c.head] == "L"]
    return [n for n in found if n is not None]


def last_town(text: Text, before: int, home: str | None = None) -> Node | None:
    """Return the town that the text last told to be in or to go to, before a token: "ging es weiter nach Jena", "in Jena".

    A journey is not at `home`; "Mit Jena verbindet Marl ..." at the head of a paragraph speaks of where it is.
    """
    at, end = text.index(before), text.sequence.starts[before] if before < len(text.classes) else len(text.sequence.text)
    while at >= 0 and text.sentences[at].last > before - _BACK and text.sentences[at].section in ("body", "headline", "deck"):
        sentence = text.sentences[at]
        for clause in reversed(clauses(text, sentence)):
            if says(text, clause):
                continue
            # "bevor es am Mittwoch nach Riga weitergeht"
            stops = [] if clause.sub else named_stops(text, clause)
            if len(stops) > 1:
                return None  # which of them it is has not been told yet
            row = goals(text, clause) if clause.sub else stays(text, clause) or stops
            found = [n for n in row if n.start < end and n.value.kind == "City"]
            found = [n for n in found if text.low(bisect_left(text.sequence.starts, n.start) - 1) not in _NEAR]
            if found:
                return found[-1] if all(n.value.name != home for n in found) else None
        first = text.sequence.nodes[sentence.first + 1] if sentence.head and text.low(sentence.first) == "mit" else None
        if first is not None and first.tag == "PLACE" and first.value.kind == "City" and first.value.name != home:
            return first
        at -= 1
    return None
