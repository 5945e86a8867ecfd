"""What a contract of some kind settles, and so who made it: a lease those who let and rent, a delivery those who sell and buy.

"X hat das Gelände an Y verpachtet. Der Pachtvertrag ..." binds X and Y, however they stand. Of a sponsor or supplier alone the other side is
the own house, where that may have one.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.assemble import anaphora
from pipeline.assemble.agreements.bondwords import is_bond
from pipeline.assemble.agreements.houses import Registers, is_bare, may_bind, parties_of
from pipeline.assemble.agreements.pairs import both
from pipeline.german.happenings.clauses import Clause, Sentence, clauses
from pipeline.german.happenings.words import AGREEMENT

# A part of the contract's noun, and how the words begin that tell what it settles.
_DEEDS = tuple(
    (kind, tuple(deeds.split()))
    for kind, deeds in (
        ("pacht", "pacht verpacht gepachtet übernimmt übernommen übernehm betreib bewirtschaft"),
        ("miet", "miet vermiet gemietet bezieht bezieh bezog einzieh zieht überlass"),
        ("kauf", "kauf verkauf gekauft erwirb erwarb erworb veräußer veräusser übernimmt übernommen"),
        ("liefer", "liefer beliefer geliefert bezieh bezog auftrag großauftrag zuschlag bestell versorg"),
        ("versorg", "versorg beliefer liefer"),
        ("bauvertrag", "bau errichte auftrag zuschlag"),
        ("werkvertrag", "auftrag zuschlag beauftrag"),
        ("betreiber", "betreib betrieb übernimmt übernommen"),
        ("betriebsführ", "betreib betrieb übernimmt übernommen"),
        ("nutzung", "nutz überlass überläss verfügung"),
        ("überlass", "nutz überlass überläss verfügung"),
        ("gestattung", "verlegt verlegen baut bauen errichte nutz"),
        ("leih", "leih überlass überläss verfügung"),
        ("lizenz", "lizenz"),
        ("verkehrs", "betreib betrieb fährt fahren gefahren zuschlag auftrag übernimmt übernommen"),
        ("entsorgung", "abfuhr entsorg abhol zuschlag auftrag übernimmt"),
        ("dienstleist", "übernimmt übernommen beauftrag auftrag zuschlag"),
        ("erbbau", "bau errichte überlass überläss"),
        ("konzession", "betreib betrieb zuschlag übernimmt"),
        ("sponsor", "sponsor unterstütz förder"),
        ("beteiligung", "beteilig"),
        ("förder", "förder unterstütz"),
    )
)  # fmt: skip
_ANY = tuple(
    "betreib überträgt übertragen beteilig verpacht vermiet verkauf beauftrag übernimmt übernommen erwirbt erworben beliefert zuschlag".split()
)  # of a bare "Vertrag"
_OF_MANY = ("erklärung", "deklaration", "charta", "resolution", "kommuniqué", "protokoll", "pakt")  # what others sign, too
_AWARDED = ("zuschlag", "beauftrag")  # by the own house, where nobody else is named
_LET = ("verkehrsv", "pachtv", "betreiberv", "konzessionsv", "betriebsführungsv", "entsorgungsv", "bauv")
_ONE_SIDED = ("sponsor", "ausrüst", "trikot", "liefer")
_TOGETHER = ("kooperier", "gemeinsam", "zusammen", "verbünde", "rücken", "partner")
_HEAD = 12  # sentences among which headline and deck stand
_SPONSORS = ("sponsor", "hauptsponsor", "trikotsponsor", "namenssponsor", "premiumsponsor", "ausrüster")


@lru_cache(maxsize=1 << 10)
def _deeds(noun: str) -> tuple[str, ...]:
    """Return how the words begin that tell what a contract settles, by its noun in lower case."""
    if noun in ("vertrag", "kontrakt"):
        return _ANY
    return tuple(deed for kind, deeds in _DEEDS if kind in noun for deed in deeds)


def is_trade(noun: str) -> bool:
    """Does a contract, by its noun in lower case, settle what firms sell, let or run?"""
    return noun not in ("vertrag", "kontrakt") and bool(_deeds(noun))


def pair(found: Registers, sentence: Sentence, noun: str, known: list[str]) -> list[str]:
    """Return the only two houses of the sentence, else of the one before it, that tells what the contract settles."""
    deeds = _deeds(noun)
    before = found.text.before(sentence) if deeds else None
    for told in [sentence, *([before] if before is not None and before.paragraph == sentence.paragraph else [])] if deeds else []:
        lows = found.text.lows[told.first : told.last]
        if not any(low.startswith(deeds) and not low.startswith(noun) for low in lows):
            continue
        named = [a for a in anaphora.named(found, clauses(found.text, told)) if a.node.tag in ("ORGANIZATION", "PLACE")]
        houses = parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION" or a.how not in ("other", "between")])
        if (
            len(houses) == 1
            and found.own
            and (any(low.startswith(_AWARDED) for low in lows) or _lets(found, noun, houses[0]))
            and may_bind(found, found.own, houses[0])
        ):
            houses = [found.own, *houses]
        if len(houses) == 2 and set(known) <= set(houses):
            return houses
    return []


def _lets(found: Registers, noun: str, firm: str) -> bool:
    """Is it a contract by which a town or county has a firm run something: "Verkehrsvertrag", "Pachtvertrag"?"""
    own, other = found.organizations.entities.get(found.own or ""), found.organizations.entities[firm]
    return own is not None and own.kind == "GovernmentOrganization" and bool(other.legal_name) and noun.startswith(_LET)


def own_side(found: Registers, sentence: Sentence, noun: str, known: str) -> str | None:
    """Return the own house as the other side of a contract; an administration, whose town has many firms, only of its sponsor's or supplier's."""
    own = found.own
    house = found.organizations.entities.get(own or "")
    if own is None or house is None or own == known or not may_bind(found, own, known):
        return None
    if is_bare(found, known):
        return None  # "der Vertrag von Lissabon"
    if _is_same(found, own, known) or both(found, sentence, range(sentence.first, sentence.last)) is not None:
        return None
    if house.kind != "GovernmentOrganization":
        return own if not noun.endswith(_OF_MANY) or noun.endswith("absichtserklärung") else None
    sponsored = any(low.startswith(_SPONSORS) for low in found.text.lows[sentence.first : sentence.last])
    return own if "wir" in found.text.lows[sentence.first : sentence.last] and (sponsored or noun.startswith(_ONE_SIDED)) else None


def _is_same(found: Registers, own: str, other: str) -> bool:
    """Are they two names of one house: "FHV – Vorarlberg University of Applied Sciences"?"""
    mine, theirs = (found.organizations.entities[p].name for p in (own, other))
    return any(
        f"{a} {mark} {b}" in found.text.sequence.text for a, b in ((mine, theirs), (theirs, mine)) for mark in ("–", "-", "|", "/")
    )


def headed(found: Registers, known: list[str]) -> list[str]:
    """Return the own house and the one that a headline binds it to: "Kooperation mit X"; or the two that a headline joins."""
    for sentence in found.text.sentences[:_HEAD]:
        if sentence.section not in ("headline", "deck"):
            continue
        row = [a for a in anaphora.named(found, clauses(found.text, sentence)) if a.node.tag in ("ORGANIZATION", "PLACE")]
        bound = any(
            is_bond(low) or AGREEMENT.search(low) or low.startswith(_TOGETHER)
            for low in found.text.lows[sentence.first : sentence.last]
        )
        houses = parties_of(found, [a for a in row if a.how in ("free", "with", "between", "owner")])
        mates = parties_of(found, [a for a in row if a.how == "with"])
        if bound and len(houses) == 2 and set(known) <= set(houses) and not _is_same(found, *houses):
            return houses
        if bound and len(houses) == 1 and houses == mates and found.own and set(known) <= {found.own, *mates}:
            return [found.own, *mates] if found.own != mates[0] and may_bind(found, found.own, mates[0]) else []
    return []


def others(found: Registers, row: list[Clause], known: str) -> bool:
    """Does the sentence name houses besides the one that is known?"""
    named = [a for a in anaphora.named(found, row) if a.node.tag == "ORGANIZATION"]
    return any(p != known for p in parties_of(found, named))
