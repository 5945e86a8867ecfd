"""Captions, headlines and lines of an agenda name events without a verb: which of their event phrases count."""

from __future__ import annotations

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.lines import headings
from pipeline.assemble.merge import GENERIC_HEADS
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Sentence, Text

# What a phrase of which these rules speak is, whatever stands around it.
_NO_EVENT = frozenset(
    {
        "events.body",
        "events.speech",
        "events.wished",
        "events.anaphor",
        "events.apposition",
        "events.part",
        "events.with",
        "events.through",
        "events.measured",
        "events.ball",
    }
)


def lift(state: Gathering, sentence: Sentence, heading: headings.Heading | None, found: list[Candidate]) -> None:
    """Captions, headlines and lines of an agenda announce without a verb: their first event phrase counts."""
    for candidate in found:
        if candidate.create or candidate.head in GENERIC_HEADS or candidate.node is None or candidate.rule in _NO_EVENT:
            continue
        if candidate.rule == "events.staying" and any(c.create and c.rule.startswith("trips") for c in found):
            continue  # "X zu Besuch bei Y": told by who is a guest
        value = candidate.node.value
        if value.head.plural and not value.title and not heading:
            continue
        opens = (
            candidate.clause.chunks
            and candidate.clause.chunks[0].head >= candidate.anchor
            and candidate.clause.chunks[0].prep is None
        )
        agenda = heading is not None and _first_event(state.text, candidate, sentence)
        if sentence.section == "caption" and opens and sentence.head:
            candidate.create, candidate.strength, candidate.rule = True, 0.65, "events.caption"
        elif sentence.section == "caption" and candidate.definite and _pictured(candidate):
            candidate.create, candidate.strength, candidate.rule = True, 0.55, "events.caption"
        elif sentence.section in ("headline", "deck") and candidate.rule != "events.frame":
            if _second(state.text, candidate, found):
                continue
            candidate.create, candidate.strength, candidate.rule = True, 0.6, "events.headline"
        elif agenda:
            candidate.create, candidate.strength, candidate.rule = True, 0.75, "events.agenda"


def _second(text: Text, candidate: Candidate, found: list[Candidate]) -> bool:
    """Is it the other half of one evening, in a headline: "Vortrag & Diskussion mit X", "Lesung und Gespräch"? The first takes its name."""
    chunk = next((c for c in candidate.clause.chunks if c.head == candidate.anchor), None)
    if chunk is None or chunk.prep is not None or chunk.det is not None or text.low(chunk.first - 1) not in ("und", "&"):
        return False
    first = next((c for c in found if c.create and c.anchor == chunk.first - 2 and c.clause is candidate.clause), None)
    if first is None or first.title or candidate.title:
        return False
    first.name = text.slice(first.anchor, chunk.first) + " " + candidate.name
    first.words |= candidate.words
    return True


def _pictured(candidate: Candidate) -> bool:
    """Does a caption show people at the event: "A (l.) und B beim Eintrag ins Goldene Buch"?"""
    at = next((c for c in candidate.clause.chunks if c.head == candidate.anchor), None)
    return at is not None and at.prep == "bei" and "archiv" not in " ".join(candidate.clause.lows)


def _first_event(text: Text, candidate: Candidate, sentence: Sentence) -> bool:
    """Is the event phrase the first of its clause, with no verb before it?"""
    first = next((c for c in candidate.clause.chunks if text.classes[c.head] == "E"), None)
    if first is None or first.head != candidate.anchor or first.prep is not None:
        return False
    before = [i for i in candidate.clause.tokens if i < first.first]
    if any(
        text.classes[i] == "a"
        and text.low(i) not in ("nachmittags", "vormittags", "anschließend", "danach", "abends", "zuvor", "sowie")
        for i in before
    ):
        return False
    return sentence.head or bool(before) or candidate.clause.tokens[0] == first.first
