"""Papers that a phrase itself says to be made with somebody, whatever the clause tells of them: "ein Rahmenvertrag mit X sichert ..."."""

from __future__ import annotations

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import strangers
from pipeline.assemble.agreements.bondwords import CONDITIONS, WANTED, leaves_open
from pipeline.assemble.agreements.houses import HOUSES, Registers, is_bare, may_bind, parties_of
from pipeline.assemble.governed import Actor
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS
from pipeline.german.names.lexis.firmkinds import INTRODUCING

_BETWEEN = 3  # phrases between the paper and who it is made with: its topic, whose it is
_BARRED = frozenset(
    {"über", "um", "an", "für", "zu", "gegen", "ohne", "statt", "nach", "vor"}
)  # "Gespräche über einen Vertrag mit X"
_SOUGHT = frozenset(
    "muss müssen sucht suchen suchte gesucht braucht brauchen bräuchte ansteht anstehen aussteht verlor verloren verletzt verstoßen".split()
)


def parties(found: Registers, clause: Clause, k: int) -> list[str]:
    """Return the parties of the paper that the phrase `k` of a clause names: whose it is, and with whom it is made."""
    chunks, lows = clause.chunks, clause.lows
    paper = chunks[k]
    if paper.det in ("kein", "keine", "keinen", "keinem", "keiner") or paper.prep in _BARRED or lows[0] in CONDITIONS:
        return []
    if any(not words.isdisjoint(lows) for words in (HYPOTHETICAL, NEGATIONS, WANTED, _SOUGHT)):
        return []
    if leaves_open(lows):
        return []
    j = next((j for j in range(k + 1, min(k + 1 + _BETWEEN, len(chunks))) if chunks[j].prep == "mit"), None)
    if j is None or any(chunks[i].first != chunks[i - 1].last for i in range(k + 1, j + 1)):
        return []
    named = anaphora.named(
        found, [clause], lambda c: strangers.of_phrase(found, c) if c.first == chunks[j].first and c.det else None
    )
    mates = parties_of(found, [a for a in named if a.how == "with" and a.at >= chunks[j].first and a.node.tag != "PERSON"])
    if not mates:
        return []
    owners = parties_of(found, [a for a in named if a.how == "owner" and a.of == paper.head])
    mine = owners[0] if owners else _subject(found, clause, named, chunks[k : j + 1])
    if mine is None or mine in mates or not may_bind(found, mine, mates[0]):
        return []
    if is_bare(found, mates[0]) and not anaphora.is_town(found, mine):
        return []  # a university's "Vertrag mit Breslau" is with another one there
    return [mine, *mates]


def _subject(found: Registers, clause: Clause, named: list[Actor], phrase: list[Chunk]) -> str | None:
    """Return the house that the clause tells of, else the own one where it tells of nobody."""
    free = [a for a in named if a.how == "free"]
    if free:
        subjects = parties_of(found, free)
        return subjects[0] if len(subjects) == 1 else None
    for chunk in clause.chunks:
        low = found.text.low(chunk.head)
        if chunk.prep is None and chunk not in phrase and (low.endswith(HOUSES) or INTRODUCING.search(low)):
            return None  # a house that is not known
    if anaphora.hangs_on_stranger(found, clause):
        return None
    if anaphora.speaks_of_before(clause):
        return anaphora.subject_before(found, clause.tokens[0])
    return found.own
