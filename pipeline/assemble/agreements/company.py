"""The two who are in play where a paper names fewer: whom the sentence, those before it, headline and lead tell of, and nobody else.

One place for all kinds of telling: "die Präsidenten unterzeichneten", "dort unterschrieb er", "der Vertrag wurde besiegelt". The nearest stretch of
text that tells of just one other house of the same sort says who is meant; one that tells of several says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Seq

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import houses
from pipeline.assemble.agreements.houses import HEAD, Registers
from pipeline.assemble.agreements.parties import are_one
from pipeline.assemble.agreements.sorts import THERETO, sorts
from pipeline.assemble.governed import Actor
from pipeline.german.happenings.clauses import Clause, Sentence, clauses

_BACK = 3  # sentences of the paragraph to look back
_LEAD = 2  # sentences of the body that begin it
_WAYS = frozenset({"nach", "in", "aus", "von"})  # to and from whom a town's people go
_NEXT = 2  # stretches of what a paper is said to be about
_MANY = frozenset("drei vier fünf sechs sieben acht neun zehn mehrere mehreren zahlreiche zahlreichen".split())
_FIRMS = frozenset({"Corporation", "LocalBusiness"})


def pair(found: Registers, sentence: Sentence, told: Seq[Clause], known: Seq[str]) -> list[str]:
    """Return the two houses in play, those `known` among them, where some clauses tell of a paper; [] where there are more, or strangers."""
    base = known[0] if known else found.own
    if base is None or len(known) > 1 or base not in found.organizations.entities or houses.speaks_only(found, base):
        return []
    if any(anaphora.hangs_on_stranger(found, clause) for clause in told) or anaphora.is_unknown(found, told):
        return []
    if anaphora.has_unknown_partner(found, told, known) or any(map(are_more, told)):
        return []
    ours = houses.ours(found, sentence)
    if ours is not None and ours != base and not anaphora.is_town(found, ours):
        return [ours, base] if houses.may_bind(found, ours, base) else []
    thereto = base == found.own and not anaphora.is_town(found, base) and any(not THERETO.isdisjoint(c.lows) for c in told)
    for k, stretch in enumerate(_stretches(found, sentence)):
        named = [a for part in stretch for a in anaphora.named(found, clauses(found.text, part))]
        if thereto and k < _NEXT:
            houses_ = [p for p in houses.parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION"]) if p != base]
            if len(houses_) == 1 and houses.may_bind(found, base, houses_[0]):
                return [base, *houses_]  # "X nutzt den Landeplatz. Ein entsprechender Vertrag ..."
        acting = _others(found, [a for a in named if a.how != "other"], base)
        others = acting or _others(found, [a for a in named if _is_beside(found, a, base)], base)
        if others:
            return [base, *others] if len(others) == 1 else []
    return []


def mate(found: Registers) -> str | None:
    """Return the only house of the own town's sort that headline and lead tell of besides."""
    base = found.town
    if base is None:
        return None
    for part in _head(found):
        named = [a for one in part for a in anaphora.named(found, clauses(found.text, one))]
        others = _others(found, [a for a in named if a.how != "other" or _is_beside(found, a, base)], base)
        if others:
            return others[0] if len(others) == 1 else None
    return None


def are_more(clause: Clause) -> bool:
    """Speaks a clause of three houses and more: "zwischen den vier Kommunen"?"""
    return any(low.partition(" ")[0] in _MANY for low in clause.lows)


def _stretches(found: Registers, sentence: Sentence) -> Iterator[list[Sentence]]:
    """Yield the stretches of text that may tell who is meant, the nearest first."""
    text = found.text
    yield [sentence]
    before = text.before(sentence)
    for _ in range(_BACK):
        if before is None or before.paragraph != sentence.paragraph or before.section != sentence.section:
            break
        yield [before]
        before = text.before(before)
    yield from _head(found)


def _head(found: Registers) -> Iterator[list[Sentence]]:
    """Yield what begins a text: headline and deck, then the lead."""
    first = found.text.sentences[:HEAD]
    yield [s for s in first if s.section in ("headline", "deck")]
    yield [s for s in first if s.section == "body"][:_LEAD]


def _others(found: Registers, named: Seq[Actor], base: str) -> list[str]:
    """Return the houses of some actors that may bind themselves with one, as they are of its sort."""
    row: list[str] = []
    for actor in named:
        house = houses.party_of(found, actor)
        if house is None or house == base or house in row or house not in found.organizations.entities:
            continue
        if _are_peers(found, base, house) and not are_one([house, base], found.organizations):
            row.append(house)
    return row


def _are_peers(found: Registers, one: str, other: str) -> bool:
    """Are two houses of one sort, and neither a part of the other?"""
    mine, theirs = (found.organizations.entities[p] for p in (one, other))
    if houses.speaks_only(found, other) or not houses.may_bind(found, one, other):
        return False
    if mine.kind in _FIRMS and theirs.kind in _FIRMS:
        return True
    return not sorts(houses.name_of(found, one)).isdisjoint(sorts(houses.name_of(found, other)))


def _is_beside(found: Registers, actor: Actor, base: str) -> bool:
    """May somebody be the other who stands only beside: a house, or the town to which a town's people go?"""
    if actor.node.tag == "PLACE":
        return anaphora.is_town(found, base) and found.text.low(actor.at - 1) in _WAYS
    return actor.node.tag == "ORGANIZATION"
