"""Who founds a house in common: "A und B haben die C GmbH gegründet", "gemeinsam mit B gründet A die C GmbH". They are bound by it."""

from __future__ import annotations

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import pairs
from pipeline.assemble.agreements.bondwords import CONDITIONS, WANTED
from pipeline.assemble.agreements.houses import Registers, may_bind, ours, parties_of
from pipeline.assemble.agreements.tellings import Telling
from pipeline.assemble.governed import Actor
from pipeline.german.happenings.clauses import Clause, Sentence
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS, PASSIVE

NOUN = "Gemeinschaftsunternehmen"
_FOUND = frozenset("gründen gründet gründete gründeten gegründet".split())
_RAISE = frozenset("heben hoben gehoben".split())  # "aus der Taufe"
_CALL = frozenset("rufen riefen gerufen".split())  # "ins Leben"
_PARTICIPLES = frozenset("gegründet gehoben gerufen".split())
CUES = _FOUND | _RAISE | _CALL
_CLUBS = ("e.v.", "e. v.", "ev", "verein")


def read(found: Registers, sentence: Sentence, row: list[Clause]) -> list[Telling]:
    """Return the bond of those who found a firm in common, as a sentence tells it."""
    for clause in row:
        lows = clause.lows
        at = next((i for i, low in zip(clause.tokens, lows, strict=True) if _founds(low, lows)), None)
        if at is None or lows[0] in CONDITIONS or any(not words.isdisjoint(lows) for words in (HYPOTHETICAL, NEGATIONS, WANTED)):
            continue
        passive = not PASSIVE.isdisjoint(lows)
        told = [a for a in anaphora.named(found, [clause]) if a.node.tag != "PERSON"]
        named = [a for a in told if (a.how in ("free", "with") and a.of is None) or (passive and a.how == "by")]
        if lows[clause.tokens.index(at)] in _PARTICIPLES:
            named = [a for a in named if a.at < at]
        made = next((a for a in reversed(named) if a.how == "free" and _is_firm(a)), None)
        if made is None or any(a.row == made.row for a in named if a is not made):
            continue  # "die A GmbH und die B GmbH wurden gegründet"
        child = next(iter(parties_of(found, [made])), None)
        parents = [p for p in parties_of(found, [a for a in named if a is not made]) if p != child]
        if len(parents) < 2 and (both := pairs.both(found, sentence, clause.tokens)):
            parents = both
        if len(parents) == 1 and (mine := ours(found, sentence)) and mine not in (child, *parents):
            parents = [mine, *parents]
        if len(parents) > 1 and may_bind(found, *parents[:2]):
            return [Telling(at, NOUN, parents, "stand", clause)]
    return []


def _founds(low: str, lows: list[str]) -> bool:
    return low in _FOUND or (low in _RAISE and "taufe" in lows) or (low in _CALL and "leben" in lows)


def _is_firm(actor: Actor) -> bool:
    """Has the house a legal form, and is no club?"""
    value = actor.node.value
    form = getattr(value, "legal_form", None)
    return bool(form) and not str(form).casefold().endswith(_CLUBS)
