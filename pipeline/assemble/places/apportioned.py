"""Which of a clause's places are an event's: of several events each has its own, and a partner's seat is none."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.places.venues import AT
from pipeline.german.happenings.clauses import Text
from pipeline.kernel import Node

_ELSE = frozenset("neben nach vor außer".split())
_WELCOMES = frozenset({"reception", "welcome", "greeting", "opening", "ceremony"})  # what follows is where they were


def own(text: Text, candidate: Candidate, found: list[Node]) -> list[Node]:
    """Of several events in a row each has its own place: "ein Rundgang durch das Museum, eine Feier im Park und ein Konzert"."""
    chunks, starts = candidate.clause.chunks, text.sequence.starts
    found = _without_seats(text, candidate, _without_others(text, candidate, found))
    if candidate.kind not in _MANY - {"visit"} and (limit := _next(text, candidate)) is not None:
        found = [n for n in found if n.start < limit]
    row: list[int] = []  # the events that are joined in a row, the candidate's among them
    for k, chunk in enumerate(chunks):
        if text.classes[chunk.head] != "E":
            continue
        if row and row[-1] == k - 1 and chunk.prep and not chunk.joined and chunks[k - 1].last == chunk.first:
            continue  # "eine Führung durch das Musiktheater"
        if row and not (chunk.joined and chunk.prep in (None, chunks[row[0]].prep)):
            if any(chunks[j].head == candidate.anchor for j in row):
                break
            row = []
        row.append(k)
    at = next((n for n, k in enumerate(row) if chunks[k].head == candidate.anchor), None)
    if not found or at is None:
        return found
    if len(row) < 2:
        return beside(text, candidate, found, row[0])
    begin = starts[chunks[row[at]].head]
    while at + 1 < len(row) and row[at + 1] == row[at] + 1 and not (chunks[row[at + 1]].det or "").startswith("ein"):
        at += 1  # "Empfang und Konzert im Rathaus"; not "ein Rundgang, ein Konzert im Rathaus"
    end = starts[chunks[row[at + 1]].head] if at + 1 < len(row) else len(text.sequence.text)
    first = chunks[row[0]]
    ahead = [n for n in found if n.start < starts[first.head]]
    if ahead and first.joined and row[0] > 1 and text.classes[chunks[row[0] - 2].head] == "N" and chunks[row[0] - 2].prep is None:
        held = chunks[row[0] - 1]  # "ein Briefing in der Botschaft, Firmenbesuche und ein Forum"
        ahead = [n for n in ahead if not starts[held.first] <= n.start < text.sequence.ends[held.last - 1]]
    ahead = beside(text, candidate, ahead, row[0])
    return [n for n in found if begin <= n.start < end] or ahead


def beside(text: Text, candidate: Candidate, found: list[Node], first: int | None = None) -> list[Node]:
    """Leave out whom and what the clause tells of another event before phrase `first`: "Neben Treffen mit X und Y nahm sie an ... teil"."""
    chunks = candidate.clause.chunks
    if first is None:
        first = next((k for k, c in enumerate(chunks) if c.head == candidate.anchor), 0)
    kept = found
    for k, chunk in enumerate(chunks[:first]):
        if text.classes[chunk.head] != "E" or chunk.prep not in _ELSE or not kept:
            continue
        last = k
        while last + 1 < first and (
            chunks[last + 1].joined or (chunks[last + 1].first == chunks[last].last and chunks[last + 1].prep in ("mit", "bei"))
        ):
            last += 1
        low, high = text.sequence.starts[chunk.first], text.sequence.ends[chunks[last].last - 1]
        kept = [n for n in kept if not low <= n.start < high]
    return kept


def _next(text: Text, candidate: Candidate) -> int | None:
    """Return where the clause comes to its next hour and event: "mittags der Besuch der Firma X, am Nachmittag eine Führung durch den Dom"."""
    row = candidate.clause.chunks
    own = next((k for k, c in enumerate(row) if c.head == candidate.anchor), None)
    for k in range(own + 1, len(row) - 1) if own is not None else ():
        if text.classes[row[k].head] == "T" and row[k].joined and text.classes[row[k + 1].head] == "E" and row[k + 1].prep is None:
            return text.sequence.starts[row[k].first]
    return None


def _without_others(text: Text, candidate: Candidate, found: list[Node]) -> list[Node]:
    """Leave out where the event was that this one only follows: "nach einem Gespräch im Konsulat eröffnete er das Büro"."""
    ends: set[int] = set()
    for before, chunk in pairwise(candidate.clause.chunks):
        node = text.sequence.nodes[before.head]
        other = node is not None and node.tag == "EVENT" and node.value.head.kind not in _WELCOMES
        other = other and before.prep in ("nach", "vor") and before.head != candidate.anchor
        if other and before.last == chunk.first and chunk.prep in AT:
            ends.update(range(text.sequence.starts[chunk.first], text.sequence.ends[chunk.last - 1]))
    return [n for n in found if n.start not in ends] if ends else found


_PARTNER = re.compile(
    r"(?:universität|hochschule|schule|gymnasium|kolleg|kammer|akademie|institut|stadt|gemeinde|firma|unternehmen|verein|museum|klinik|hafen|"
    r"verband|orchester|theater)s?$"
)


_MANY = frozenset(
    {"trip", "delegation-trip", "citizens-trip", "study-trip", "delegation-visit", "visit", "festival", "championship"}
)


def _without_seats(text: Text, candidate: Candidate, found: list[Node]) -> list[Node]:
    """Leave out of a signing where a partner is at home who is told by that: "ein Abkommen mit der Universität in Metz unterzeichnet".

    Of an event with its town right behind it leave out other towns: "Bei der Vorstellung in Metz haben A und B in Nancy ...".
    """
    chunks, nodes = candidate.clause.chunks, text.sequence.nodes
    if len(found) > 1 and candidate.node is not None and candidate.kind not in _MANY:
        behind = next((c for before, c in pairwise(chunks) if before.head == candidate.anchor and before.last == c.first), None)
        node = nodes[behind.head] if behind is not None and behind.prep == "in" and text.classes[behind.head] == "L" else None
        if node is not None and node.value.kind == "City" and node in found:
            return [n for n in found if n is node or n.value.kind != "City" or n.start < node.start]
    if candidate.kind != "signing":
        return found
    seats = [
        nodes[c.head]
        for before, c in pairwise(chunks)
        if c.prep == "in"
        and before.last == c.first
        and text.classes[c.head] == "L"
        and text.classes[before.head] == "N"
        and before.prep in ("mit", "zwischen", "von")
        and _PARTNER.search(text.low(before.head))
    ]
    return [n for n in found if n not in seats] if seats else found


def apart(found: list[Candidate]) -> None:
    """Of several houses visited in one clause each lies where it is told: "besuchte die Schule in Jena und die Firma Ahl in Gera"."""
    row = [c for c in found if c.create and c.kind in ("visit", "site-visit", "company-visit")]
    for one, other in pairwise(row):
        if one.clause is other.clause and one.start < other.start:
            one.places = [n for n in one.places if n.start < other.start]
            other.places = [n for n in other.places if n.start >= other.start or n.start < row[0].start]
