"""Sentences that tell of a bond without a paper: partnerships, cooperations, unions, twinned towns, teaching hospitals, joint projects.

What the bond is called is told in bondtold.py; here is who is bound.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import foundings, houses, sponsors, strangers
from pipeline.assemble.agreements.bondtold import (
    BELONG,
    DOUBLE,
    FOUNDED,
    HUBBED,
    KNOWN,
    PARTNER_OF,
    PLURAL,
    SEVERAL,
    SPONSORS,
    TEACHING,
    TOWNS,
    bond,
    is_many,
    is_said_of_both,
    word,
    works,
)
from pipeline.assemble.agreements.bondwords import ARE, CONDITIONS, ENDED, PLANNED, WANTED, is_bond, is_peer, leaves_open
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers, parties_of
from pipeline.assemble.agreements.partnertowns import is_genitive
from pipeline.assemble.agreements.sought import sought
from pipeline.assemble.agreements.tellings import SECTIONS, Telling
from pipeline.assemble.agreements.unlisted import is_strange, town
from pipeline.assemble.anaphora import TWINNED, is_town
from pipeline.assemble.governed import Actor, actors
from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import HAVE, HYPOTHETICAL, NEGATIONS

_STAND = frozenset(
    "besteht bestehe bestand existiert feiert jährt unterhält unterhalten pflegt pflegen verbindet verabredet verabreden verabredeten vereinbart "
    "vereinbarten schlossen geschlossen eingegangen eingehen besiegelt besiegelten".split()
)
_COMMA = 2  # tokens from one clause to the next over its comma
_INSIDE = frozenset({"in", "im", "bei", "aus"})
_FURTHER = frozenset("weitere weiteren andere anderen unsere unseren ihre übrigen".split())
_GROWN = frozenset(
    "ausgebaut ausbauen vertieft vertiefen intensiviert intensivieren gestärkt stärken erweitert erweitern ausgeweitet ausweiten fortgesetzt fortsetzen "
    "fortgeführt fortführen weitergeführt weiterführen verstetigt verstetigen gefestigt festigen verlängert verlängern belebt wiederbelebt beleben "
    "weiterentwickelt weiterentwickeln verstärkt verstärken aufgefrischt auffrischen erneuert erneuern".split()
)


_INDEFINITE = frozenset({"", "eine", "einer", "ein", "einen", "neue", "mögliche", "offizielle"})


_POSSIBLE = frozenset(
    "möglichkeit möglichkeiten chance chancen perspektive perspektiven potenzial potenziale potenzialen potential potentiale potentialen aussichten optionen".split()
)


def _only_possible(text: Text, at: int) -> bool:
    """Is the noun of the bond a genitive, or with "für" or "zu", behind one of what may be: "Chancen dieser Kooperation"?"""
    first = at
    while first and (text.classes[first - 1] in "da" or text.low(first - 1) in ("für", "zur")):
        first -= 1
    return first < at and text.low(first - 1) in _POSSIBLE


def read(found: Registers, sentence: Sentence) -> list[Telling]:
    """Return the bonds that a sentence tells of by a verb or by a noun with a verb of standing; each of several with its own partner."""
    text = found.text
    if sentence.section not in SECTIONS:
        return []
    row = clauses(text, sentence)
    for c, clause in enumerate(row):
        lows = clause.lows
        at, noun = bond(text, sentence, clause)
        hung = _hung(text, row, c) if noun is None else None
        if hung is not None:
            at, noun = hung, text.word(hung)
        if noun is None or lows[0] in CONDITIONS or any(not words.isdisjoint(lows) for words in (HYPOTHETICAL, NEGATIONS, ENDED)):
            continue
        if doubted(text, sentence, clause):
            continue
        if not PLANNED.isdisjoint(lows) and (text.low(at - 1) if at > sentence.first else "") in _INDEFINITE:
            continue  # "Eine Städtepartnerschaft zwischen X und Y ist geplant"; "im Rahmen der Partnerschaft sind Konzerte geplant"
        if text.low(sentence.last - 1) in ENDED and ";" not in text.lows[clause.tokens[-1] : sentence.last]:
            continue  # "die Zusammenarbeit mit X, in dem ... erschien, ist ausgelaufen"
        bound = noun == DOUBLE and "verbunden" in lows  # "seit 2009 durch ein Doppeldiplom verbunden, will sie ..."
        if (noun != DOUBLE and leaves_open(lows)) or not (WANTED.isdisjoint(lows) or bound or _grows(clause, at)):
            continue
        told = [row[c - 1], clause] if hung or (c and clause.sub and _relative(row[c - 1], clause)) else [clause]
        low = text.low(at)
        if word(low) not in TOWNS and _only_possible(text, at):
            continue  # "Möglichkeiten der Kooperation zwischen X und Y"
        if word(low) in TOWNS and (each := _each_of(found, row, c, at)):
            return each
        if word(low) in TOWNS and text.classes[at + 1 : at + 2] in ("L", "O") and sentence.last > at + 1:
            continue  # "die Partnerstädte X und Y", of another
        many = is_many(low, lows)
        if low in SEVERAL or low.endswith(PLURAL) or many:
            if made := _several(found, told, at, noun if many else SEVERAL.get(low) or noun.removesuffix("en"), clause):
                return made
            continue
        if works(text, sentence, at):
            told = [
                o for o in row if not (o.follows and o.tokens[0] > clause.tokens[0])
            ]  # "X kooperiert mit sechs; auch Y fragt an"
        elif low in BELONG | FOUNDED:
            told = [clause]
        parties = sought(found, sentence, row, told, at, True) if word(low) not in HUBBED else _hubbed(found, told, at)
        if len(parties) < 2 and word(low) in TOWNS and (mate := _mate_of_own(found, told, at)):
            return [Telling(at, noun, mate, "stand", clause)]
        if (
            word(low) in PARTNER_OF
            and noun != "Vertrag"
            and not (is_peer(low) and is_said_of_both(clause, at))
            and not (word(low) in TOWNS and "mit" in lows and not HAVE.isdisjoint(lows))  # "Gera hat mit Sliven eine Partnerstadt"
            and not (word(low) in TOWNS and len(parties) == 2 and all(is_town(found, p) for p in parties))
            and not set(_of_partner(found, told, at)) & set(parties)
        ):
            continue  # "Partner des Festes sind X und Y"
        if low in SPONSORS and all(a.how == "by" for a in actors(text, told) if a.node.tag in ("ORGANIZATION", "PLACE")):
            continue  # "Gesponsert wurde es von X und Y"
        if noun == DOUBLE and any(is_town(found, p) for p in parties):
            continue  # "Doppelmaster mit Rennes"
        if not parties and noun == "Kooperation" and low in TEACHING and (taught := _taught(found, told)):
            parties = taught
        if not parties and c + 1 < len(row) and text.word(row[c + 1].tokens[0] - 1) == ":":
            parties = _behind_colon(found, row[c + 1 :])
        if noun == "Kooperationsprojekt":
            parties = [p for p in parties if p != _called_so(found, at)]
        if (len(parties) > 2 and noun.endswith("artnerschaft")) or low == "verbunden":
            return _each(found, row, Telling(at, noun, parties, "stand", clause))
        if len(parties) > 1:
            return [Telling(at, noun, parties, "stand", clause)]
    if doubted(text, sentence):
        return []
    firms = foundings.read(found, sentence, row) if not foundings.CUES.isdisjoint(text.lows[sentence.first : sentence.last]) else []
    return firms or sponsors.read(found, row)


def _hung(text: Text, row: list[Clause], c: int) -> int | None:
    """Return the token of the bond that a relative clause says to stand: "über die Partnerschaft mit X, die seit 1966 besteht"."""
    clause = row[c]
    if not c or not clause.sub or clause.lows[0] != "die" or _STAND.isdisjoint(clause.lows[1:]):
        return None
    before = row[c - 1]
    if clause.tokens[0] - before.tokens[-1] > _COMMA:
        return None
    bonds = [i for i, low in zip(before.tokens, before.lows, strict=True) if text.classes[i] == "N" and is_bond(low)]
    return bonds[-1] if bonds else None


def _called_so(found: Registers, at: int) -> str | None:
    """Return the house that the noun at a token is what is founded or run, and no party: "das Gemeinschaftsunternehmen X"."""
    node = found.text.sequence.nodes[at + 1] if at + 1 < len(found.text.classes) else None
    return houses.party_of(found, Actor(node, "free", at + 1)) if node is not None and node.tag == "ORGANIZATION" else None


def _each(found: Registers, told: list[Clause], telling: Telling) -> list[Telling]:
    """Return the bonds of one with each of its partners, where several stand with "mit": "ist mit X und Y verschwistert"."""
    mates = parties_of(found, [a for a in anaphora.named(found, told) if a.how == "with"])
    mine = [p for p in telling.parties if p not in mates]
    if len(mine) != 1 or len(telling.parties) < 2:
        return [telling] if len(telling.parties) > 1 else []
    return [replace(telling, parties=[mine[0], other]) for other in telling.parties if other != mine[0]]


def _taught(found: Registers, told: list[Clause]) -> list[str]:
    """Return the own university or its hospital with the only house that is called its teaching hospital."""
    row = parties_of(found, [a for a in actors(found.text, told) if a.node.tag == "ORGANIZATION" and a.how == "free"])
    own = found.organizations.entities.get(found.own or "")
    if own is None or not own.name.startswith(("Uni", "Medizinische", "Charité")) or len(row) != 1 or row[0] == own.id:
        return []
    return [own.id, *row] if houses.may_bind(found, own.id, row[0]) else []


def _behind_colon(found: Registers, row: list[Clause]) -> list[str]:
    """Return the only two houses that stand behind the colon of what is announced: "Neu ist eine Kooperation: X nimmt Studierende der Y auf"."""
    named = [a for a in actors(found.text, row) if a.node.tag == "ORGANIZATION"]
    parties = parties_of(found, named)
    return parties if len(parties) == 2 and houses.may_bind(found, *parties) else []


def _grows(clause: Clause, at: int) -> bool:
    """Is a bond that stands only to grow: "die Partnerschaft mit X soll ausgebaut werden", "wollen ihre Zusammenarbeit vertiefen"?"""
    own = next((c for c in clause.chunks if c.first <= at < c.last), None)
    return own is not None and own.prep is None and own.det in KNOWN and not _GROWN.isdisjoint(clause.lows[-2:])


def _several(found: Registers, told: list[Clause], focus: int, noun: str, clause: Clause) -> list[Telling]:
    """Bonds of one with each of several: "Partnerschaften unterhält der Kreis mit X, Y und Z", "Beziehungen zur Region X"."""
    towns = noun.startswith("Städte")
    named = anaphora.named(
        found, told, lambda chunk: strangers.of_phrase(found, chunk, True) if towns and (chunk.prep or chunk.joined) else None
    )
    owners = parties_of(found, [a for a in named if a.how == "free" or (a.how == "owner" and a.of == focus)])
    others = [a for a in named if a.how in ("with", "to") and a.node.tag in ("ORGANIZATION", "PLACE")]
    impersonal = not owners and is_many(found.text.low(focus), clause.lows) and not is_town(found, found.own)
    speaks = "wir" in clause.lows or impersonal or (towns and is_town(found, found.town))
    if len(owners) == 2 and not others and not towns and found.text.low(focus) in SEVERAL:
        return [Telling(focus, noun, owners, "stand", clause)]
    if not owners and not (mine := found.town if speaks else None):
        return []
    mine = owners[0] if owners else mine
    if len(owners) > 1 or mine is None:
        return []
    return [Telling(a.at, noun, [mine, p], "stand", clause) for a in others for p in parties_of(found, [a]) if p != mine]


def _each_of(found: Registers, row: list[Clause], c: int, at: int) -> list[Telling]:
    """A town and each of its partners: "Weitere Partnerstädte Pirnas sind Děčín (seit 1975), Longuyon und Remscheid", "hat drei Partnerstädte: ..."."""
    text, clause = found.text, row[c]
    named = [a for a in actors(text, [clause]) if a.node.tag in ("ORGANIZATION", "PLACE") and a.how in ("free", "owner", "by")]
    hub = parties_of(found, [a for a in named if a.of == at or (a.at == at + 1 and is_genitive(text, a.at))])[:1]
    before = text.lows[max(0, at - 2) : at]
    colon = c + 1 < len(row) and text.word(row[c + 1].tokens[0] - 1) == ":"
    if colon and not hub:
        hub = parties_of(found, [a for a in named if a.how == "free" and a.at < at])[:1]
    if not hub and (colon or not (_FURTHER.isdisjoint(before) and text.lows[at + 1 : at + 2] and text.low(at + 1) not in ARE)):
        hub = [found.town] if is_town(found, found.town) and found.town else []
    verbs = [i for i, low in zip(clause.tokens, clause.lows, strict=True) if low in ARE]
    first = next((i for i in verbs if i > at), None)
    if not hub or not (verbs or colon):
        return []
    if colon:
        tokens = range(row[c + 1].tokens[0], row[-1].tokens[-1] + 1)
    else:
        tokens = range(first + 1, clause.tokens[-1] + 1) if first is not None else range(clause.tokens[0], verbs[-1])
    spots = [i for i in tokens if (text.classes[i] in "LO" or is_strange(text, i)) and text.word(i - 1) != "/"]
    if first is None and not colon and (len(spots) < 2 or "und" not in text.lows[clause.tokens[0] : verbs[-1]]):
        return []
    noun = "Städtepartnerschaft" if word(text.low(at)).startswith(("partnerst", "schwesterst", "partnergem")) else "Partnerschaft"
    listed = [i for i in spots if not _in_brackets(text, i) and text.low(i - 1) not in _INSIDE]
    others = [(i, p) for i in listed if (p := _partner(found, i, noun)) is not None and p != hub[0]]
    return [Telling(i, noun, [hub[0], p], "stand", clause) for i, p in others]


def _partner(found: Registers, i: int, noun: str) -> str | None:
    """Return the partner that a token of a list names, also a town that nothing explains."""
    node, towns = found.text.sequence.nodes[i], noun != "Partnerschaft"
    if towns and (other := town(found.text, found.places, found.organizations, i)) is not None:
        return other
    return next(iter(parties_of(found, [Actor(node, "with", i)])), None) if node is not None else None


def _in_brackets(text: Text, i: int) -> bool:
    near = text.sequence.words[max(0, i - 4) : i]
    return "(" in near and ")" not in near[near.index("(") :]


def _mate_of_own(found: Registers, told: list[Clause], at: int) -> list[str]:
    """Return the own town and the only one that is called a partner town: "Die englische Stadt ist seit 1951 Partnerstadt"."""
    row = [a for a in anaphora.named(found, told) if a.node.tag in ("ORGANIZATION", "PLACE") and a.how in ("free", "with")]
    others = [p for p in parties_of(found, row) if p != found.town]
    mine = found.town if is_town(found, found.town) else None
    return [mine, *others] if mine and len(others) == 1 and is_town(found, others[0]) else []


def _hubbed(found: Registers, told: list[Clause], at: int) -> list[str]:
    """Return a house and its partners: "Zu den Kooperationspartnern der Hochschule gehören X und Y", else of the publisher."""
    named = [a for a in actors(found.text, told) if a.node.tag in ("ORGANIZATION", "PLACE", "ROLE")]
    hub = parties_of(found, [a for a in named if (a.of == at and a.how != "other") or a.at == at])[:1]
    spoken = houses.spoken(found, told) or houses.above(found, told[0].tokens[0]) or found.own
    hub = hub or ([spoken] if spoken and spoken in found.organizations.entities else [])
    others = parties_of(found, [a for a in named if a.how == "free" and a.of != at and a.at != at])
    return list(dict.fromkeys([*hub, *others])) if hub else []


def _of_partner(found: Registers, told: list[Clause], at: int) -> list[str]:
    """Return whose partner the noun at a token speaks of."""
    return parties_of(found, [a for a in actors(found.text, told) if a.at == at or a.of == at])


def _relative(before: Clause, clause: Clause) -> bool:
    """Is the clause a relative one of the clause before, whose partner that names? "mit dem X verschwistert ist" has its own."""
    if clause.lows[0] == "mit" and not TWINNED.isdisjoint(clause.lows):
        return False
    return clause.tokens[0] - before.tokens[-1] <= 2 and not RELATIVES.isdisjoint(clause.lows[:2])
