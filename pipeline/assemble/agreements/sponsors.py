"""Who is called partner or sponsor by a sentence: "als Hauptsponsor unterstützt X den Verein Y", "X ist unser Partner", "neuer Kooperationspartner ist Y"."""

from __future__ import annotations

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import strangers
from pipeline.assemble.agreements.bondwords import ARE, CONDITIONS, ENDED, OPEN, WANTED, called
from pipeline.assemble.agreements.houses import Registers, may_bind, parties_of
from pipeline.assemble.agreements.tellings import Telling
from pipeline.assemble.governed import Actor
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause
from pipeline.german.happenings.words import HAVE, HYPOTHETICAL, NEGATIONS

_TAKEN = frozenset(
    "gewinnen gewonnen gewann gewannen gefunden finden unterstützt unterstützen unterstützte unterstützten einsteigt steigt stieg begleitet begleiten fungiert engagiert "
    "engagieren begrüßen begrüssen begrüßt bleibt bleiben blieb erhalten verpflichtet verpflichten bord wird werden wurde".split()
)
_FOUND = frozenset("gewinnen gewonnen gewann gewannen gefunden finden fand fanden".split())
_COMES = frozenset("bleibt bleiben blieb kommt kommen kam geholt holt".split())
_STAYS = frozenset("bleibt bleiben treu bord gefunden gewonnen".split())
_ABOARD = frozenset({"bord", "seite", "boot"})
_IS = ARE | frozenset("ist war wird werden bleibt bleiben wurde wurden".split())
_BELONGS = frozenset("gehört gehören zählt zählen gehörte gehörten".split())
_WE = frozenset("wir uns unser unsere unseren unserem".split())


def read(found: Registers, row: list[Clause]) -> list[Telling]:
    """Return the bonds of one whom a clause calls partner or sponsor, with each of those that it is one of."""
    for k, clause in enumerate(row):
        lows = clause.lows
        if lows[0] in CONDITIONS or any(not words.isdisjoint(lows) for words in (HYPOTHETICAL, NEGATIONS, ENDED, OPEN, WANTED)):
            continue
        for chunk in clause.chunks:
            noun = called(found.text.low(chunk.head))
            parties = _parties(found, clause, chunk) if noun is not None else []
            if noun is not None and len(parties) < 2 and k + 1 < len(row) and found.text.word(row[k + 1].tokens[0] - 1) == ":":
                parties = _below(found, clause, chunk, row[k + 1])
            if noun is not None and len(parties) > 1:
                return [Telling(chunk.head, noun, [parties[0], other], "stand", clause) for other in parties[1:]]
        if "bord" in lows and not _COMES.isdisjoint(lows) and (pair := _aboard(found, clause)):
            return [Telling(clause.tokens[lows.index("bord")], "Partnerschaft", pair, "stand", clause)]
    return []


def _aboard(found: Registers, clause: Clause) -> list[str]:
    """Return the own house, no administration, and the one that stays or comes aboard: "An Bord bleibt auch die X"."""
    own = found.organizations.entities.get(found.own or "")
    row = [
        a for a in anaphora.named(found, [clause]) if a.node.tag == "ORGANIZATION" and a.how in ("free", "with") and a.of is None
    ]
    others = parties_of(found, row)
    if own is None or own.kind == "GovernmentOrganization" or len(others) != 1 or others[0] == own.id:
        return []
    return [own.id, *others] if may_bind(found, own.id, others[0]) else []


def _parties(found: Registers, clause: Clause, chunk: Chunk) -> list[str]:
    """Return whose partner or sponsor the phrase speaks of, and who is it."""
    text, lows = found.text, clause.lows
    towns = called(text.low(chunk.head)) == "Städtepartnerschaft"
    told = anaphora.named(found, [clause], lambda c: strangers.of_phrase(found, c, True) if towns and c.prep is None else None)
    named = [a for a in told if a.node.tag in ("ORGANIZATION", "PLACE")]
    owners = parties_of(found, [a for a in told if a.of == chunk.head or (a.at == chunk.head and a.node.tag == "ROLE")])
    free = parties_of(found, [a for a in named if a.how == "free" and a.of is None])
    if text.low(chunk.first - 1) == "als" and not _TAKEN.isdisjoint(lows):
        return _two(found, clause, named)
    if chunk.prep == "zu" and not _BELONGS.isdisjoint(lows):
        hub = owners or [h for h in (_hub(found, clause, chunk),) if h]
        return [*hub[:1], *(p for p in free if p not in hub)] if hub else []
    if chunk.prep is not None:
        return []
    aboard = not _ABOARD.isdisjoint(lows)
    inside = [a for a in named if a.how == "other" and _is_in(clause, a.at)]  # "hat in X einen Partner gefunden"
    if (chunk.det or "").startswith("ein") and (aboard or not _FOUND.isdisjoint(lows) or (inside and not HAVE.isdisjoint(lows))):
        pair = _two(found, clause, [a for a in told if a.how in ("free", "with") or a in inside])
        mates = parties_of(found, [a for a in named if a.how == "with" and a.node.tag == "ORGANIZATION"])
        if aboard and not pair and len(mates) == 1 and not free and found.own and may_bind(found, found.own, mates[0]):
            return [found.own, *mates]  # "mit X ist ein weiterer Partner an Bord"
        return pair
    if (chunk.det or "").startswith("unser") and found.own and not _IS.isdisjoint(lows):
        return [found.own, *(p for p in free if may_bind(found, found.own, p))]
    verb = next((i for i, low in zip(clause.tokens, lows, strict=True) if i >= chunk.last and low in _IS), None)
    behind = parties_of(found, [a for a in named if verb is not None and a.how == "free" and a.of is None and a.at > verb])
    if chunk.det in (None, "der", "die", "das") and owners and behind:
        return [owners[0], *(p for p in behind if p != owners[0])]  # "Ausrüster des FC X wird die Y GmbH"
    begins = text.low(chunk.inner).startswith(("neue", "weitere", "kooperation"))
    if chunk.det is None and not owners and found.own and begins:
        return [found.own, *(p for p in behind if may_bind(found, found.own, p))]
    return []


def _below(found: Registers, clause: Clause, chunk: Chunk, below: Clause) -> list[str]:
    """Return whose new or faithful partner a clause announces, and who stands behind its colon: "Der Hauptsponsor bleibt: X hat ... verlängert"."""
    lows = {*clause.lows, *below.lows}
    stays = any(low.startswith("neu") or low in _STAYS for low in clause.lows)
    if chunk.prep is not None or not stays or any(not words.isdisjoint(lows) for words in (NEGATIONS, HYPOTHETICAL, ENDED)):
        return []
    named = anaphora.named(found, [clause])
    owners = parties_of(found, [a for a in named if a.of == chunk.head or a.how == "free"])
    mine = owners[0] if owners else found.own
    others = parties_of(found, [a for a in anaphora.named(found, [below]) if a.how == "free" and a.node.tag == "ORGANIZATION"])
    return [mine, others[0]] if mine and len(others) == 1 and others[0] != mine and may_bind(found, mine, others[0]) else []


def _is_in(clause: Clause, at: int) -> bool:
    """Stands the token in a phrase with "in"?"""
    return any(c.prep == "in" and c.first <= at < c.last for c in clause.chunks)


def _two(found: Registers, clause: Clause, named: list[Actor]) -> list[str]:
    """Return the only two houses of a clause, the own one where its sentence says "wir" and it names another."""
    houses = parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION"])
    sentence = found.text.at(clause.tokens[0])
    we = not _WE.isdisjoint(found.text.lows[sentence.first : sentence.last])
    if len(houses) == 1 and found.own and found.own not in houses and we:
        return [found.own, *houses]
    return houses if len(houses) == 2 else []


def _hub(found: Registers, clause: Clause, chunk: Chunk) -> str | None:
    """Return whose partners "ihre Partner" and "unsere Partner" are."""
    if (chunk.det or "").startswith("unser"):
        return found.own
    if (chunk.det or "").startswith(anaphora.POSSESSIVE):
        return anaphora.subject_before(found, clause.tokens[0]) or found.own
    if called(found.text.low(chunk.head)) == "Städtepartnerschaft" and anaphora.is_town(found, found.town):
        return found.town
    return None
