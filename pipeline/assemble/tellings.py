"""Sentences that tell of a paper signed or of a bond: what is signed, by whom; never what is only wished, possible, refused or over.

A sentence counts where what parties do with a paper (`agreementacts.tsv`) stands beside its noun. Who they are is sought in the
sentence first (governed.py), then in what "beide Seiten" or "wir" speak of (houses.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.assemble import anaphora, houses
from pipeline.assemble.bondwords import CONDITIONS, DOUBTED, ENDED, OPEN, is_bond
from pipeline.assemble.governed import Actor, actors
from pipeline.assemble.houses import Registers, parties_of
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.verbs import verb_like
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS
from pipeline.lexicon import table
from schemas.records import AgreementStatus

SECTIONS = frozenset({"body", "caption", "headline", "deck", "kicker", "background"})
_PAPERS = frozenset("papier dokument schriftstück vertragswerk vertragswerks dokumente regelwerk".split())
EXCHANGED = frozenset(
    "urkunden mappen vertragsmappen vertragsurkunden partnerschaftsurkunden unterschriftenmappen vertragsdokumente verträge exemplare "
    "vertragsexemplare ausfertigungen vertragsausfertigungen".split()
)
_NAMES = frozenset("unterschrift unterschriften namen namenszug namenszüge signatur signaturen".split())
_THERETO = frozenset("entsprechende entsprechenden entsprechendes entsprechender dazu darüber hierzu hierüber dafür".split())
_PENS = frozenset("füller feder füllfederhalter federhalter kugelschreiber stift".split())
_GRASP = frozenset("greifen griffen griff greift zücken zückten zückte gezückt".split())
_PARTED = (
    ("schließt", "aus"),
    ("schließen", "aus"),
    ("rufen", "auf"),
    ("ruft", "auf"),
    ("rief", "auf"),
    ("riefen", "auf"),
    ("steht", "aus"),
    ("stehen", "aus"),
    ("läuft", "aus"),
    ("laufen", "aus"),
    ("lief", "aus"),
    ("lehnt", "ab"),
    ("sagte", "ab"),
)
AGREED = frozenset(
    "vereinbart vereinbarte vereinbarten verabredet verabredeten verständigt verständigte verständigten geeinigt einigte einigten "
    "handelseinig einig übereingekommen überein festgezurrt".split()
)
_CAME = frozenset("kam kamen kommen".split())
# What is agreed upon and binds nobody.
_MET = frozenset(
    "termin termine treffen gespräch gespräche besuch gegenbesuch gegenbesuche wiedersehen stillschweigen interview revanche rückspiel "
    "begegnung fortsetzung folgetreffen austausch".split()
)
_AUXILIARIES = frozenset("haben hat hatten hatte wollen werden".split())
_PUT = frozenset("setzten setzte setzen setzt gesetzt".split())
_UNDER = frozenset("unter unters unterm".split())
_MODAL = frozenset("soll sollen sollte sollten will wollen wird werden plant planen beabsichtigt beabsichtigen".split())
_BOUGHT = frozenset(
    "gekauft kauft kaufte erworben erwirbt erwarb gepachtet pachtet gemietet mietet geleast übernommen übernimmt".split()
)
_BETWEEN = frozenset({"zwischen", "mit"})
_BASES = frozenset({"basis", "grundlage", "fundament"})
_HAVE = frozenset({"hat", "haben", "habe", "besitzen", "besitzt"})
_PASSIVE = frozenset("wurde wurden worden ist sind wird werden".split())
_LISTING = frozenset(
    "partner vertragspartner beteiligt beteiligte kooperationspartner projektpartner konsortialpartner unterzeichner unterzeichnende vertragsparteien".split()
)
_CONTRACTING = frozenset("vertragspartner vertragsparteien unterzeichner unterzeichnende".split())
_ARE = frozenset("sind waren gehören zählen".split())


_STATUS: dict[str, AgreementStatus] = {
    "sign": "signed",
    "conclude": "signed",
    "renew": "renewed",
    "initial": "initialled",
    "exchange": "signed",
    "stand": "existing",
    "ready": "planned",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """`at` is the token of the noun (or verb) that tells, `noun` what it is called; `act` see agreementacts.tsv; `clause` dates it."""

    at: int
    noun: str
    parties: list[str]
    act: str
    bond: bool
    clause: Clause
    planned: bool = False
    signers: tuple[tuple[str, str | None], ...] = ()  # (person, the house signed for)
    each: bool = False  # one paper with each of the parties behind the first

    @property
    def status(self) -> AgreementStatus:
        return "planned" if self.planned else _STATUS[self.act]

    @property
    def signed(self) -> bool:
        return not self.planned and self.act in ("sign", "conclude", "renew", "exchange")


def papers_of(found: Registers, sentence: Sentence, is_paper: Iterable[int]) -> Telling | None:
    """Return what a sentence tells of the papers at some of its tokens, None where it tells of nothing done with them."""
    text = found.text
    nouns = list(is_paper)
    nouns += [i for i in range(sentence.first, sentence.last) if text.low(i) in _PAPERS and not nouns]
    if not nouns or sentence.section not in SECTIONS:
        return None
    row = clauses(text, sentence)
    acts = [(*_act(text, clause), c, clause) for c, clause in enumerate(row)]
    for act, at, c, clause in sorted(
        acts, key=lambda told: told[0] == "stand"
    ):  # "die Vereinbarung, die ... unterschrieben wurde, läuft"
        if act is None or doubted(text, sentence, clause):
            continue
        near = _noun_of(text, row, c, nouns, act, at)
        if near is None or (act == "exchange" and text.low(near) not in EXCHANGED):
            continue
        planned = _is_ahead(clause, text.low(at))
        if planned is None or ((planned or act == "stand") and not OPEN.isdisjoint(clause.lows)):
            continue
        told = [clause] if near in clause.tokens else [clause, *(o for o in row if near in o.tokens)]
        if c and row[c - 1] not in told and _no_relative(row[c - 1], clause):
            told = [row[c - 1], *told]
        parties = sought(found, sentence, row, told, near)
        if len(parties) > 1:
            named = text.slice(near, near + 1)
            named = named.rpartition(" ")[2] if text.classes[near] == "R" else named  # "Unterzeichner der Vereinbarung"
            noun = named if text.low(near) not in _PAPERS | EXCHANGED else "Vereinbarung"
            signers = _signers(found, told, parties, act)
            each = act == "stand" and len(parties) > 2 and _only_with(anaphora.named(found, told), near)
            return Telling(near, noun, parties, act, False, clause, planned, signers, each)
    return None


def _signers(found: Registers, told: list[Clause], parties: list[str], act: str) -> tuple[tuple[str, str | None], ...]:
    """Return who put their names to a paper, with the party each signed for."""
    if act not in ("sign", "initial", "renew", "exchange"):
        return ()
    everybody = anaphora.named(found, told)
    named = [a for a in everybody if a.node.tag == "PERSON" and a.how in ("free", "by")]
    signed = {a.node.value.entity: houses.party_of(found, a) for a in named if a.node.value.entity}
    signed.update(houses.on_behalf(found, everybody))
    return tuple((person, house if house in parties else None) for person, house in signed.items())


def agreed(found: Registers, sentence: Sentence) -> Telling | None:
    """Return what a sentence without a paper says that parties agreed: "X hat mit Y vereinbart, ...", "X und Y sind sich einig, ..."."""
    text = found.text
    lows = text.lows[sentence.first : sentence.last]
    if AGREED.isdisjoint(lows) or sentence.section not in SECTIONS:
        return None
    row = clauses(text, sentence)
    for clause in row:
        at = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if low in AGREED and _is_done(text, i)), None)
        if at is None or doubted(text, sentence, clause) or _is_ahead(clause, text.low(at)) is not False:
            continue
        objects = [text.low(c.head) for c in clause.chunks if c.prep is None]
        if not OPEN.isdisjoint(clause.lows) or any(low in _MET or is_bond(low) for low in objects):
            continue
        parties = sought(found, sentence, row, [clause], at)
        if len(parties) > 1 and any(not houses.is_bare(found, p) for p in parties):
            return Telling(at, "Vereinbarung", parties, "stand", False, clause)
    return None


def _is_done(text: Text, i: int) -> bool:
    """Is the token the verb of its clause, and neither "wie vereinbart" nor "der vereinbarte Termin"; "überein" wants its verb?"""
    if text.low(i) == "überein":
        return not _CAME.isdisjoint(text.lows[max(0, i - 25) : i])
    following = text.classes[i + 1 : i + 2]
    return text.low(i - 1) not in ("wie", "zuvor") and not (text.classes[i - 1] in "da" and following in tuple("NEZ"))


def signed_for(found: Registers, sentence: Sentence, noun: int) -> Telling | None:
    """Return what a sentence that names no paper says of who signed the one at `noun`, for two houses or more."""
    text = found.text
    row = clauses(text, sentence)
    told = next((c for c in row if _act(text, c)[0] == "sign"), None)
    if told is None or _is_ahead(told, "") is None:
        return None
    told_too = [c for c in row if c is told or not c.form]  # "für die Stadt unterschrieb A, für die Hochschule B"
    named = [a for a in anaphora.named(found, told_too) if a.how == "for" or (a.how == "free" and a.node.tag in ("PERSON", "ROLE"))]
    parties = of_actors(found, named, -1, False)
    if len(parties) < 2:
        return None
    signers = _signers(found, told_too, parties, "sign")
    return Telling(noun, text.slice(noun, noun + 1), parties, "sign", False, told, signers=signers)


def doubted(text: Text, sentence: Sentence, clause: Clause | None = None) -> bool:
    """Does the sentence (or one clause of it, with what that depends on) tell of what is asked for, refused or missing?"""
    if sentence.last < len(text.lows) and text.low(sentence.last) == "?":
        return True
    lows = text.lows[sentence.first : sentence.last]
    if clause is not None and clause.lows[0] not in ("dass", "ob"):
        lows = clause.lows
        if any(a == "zu" and verb_like(b) for a, b in pairwise(lows)) and "um" not in lows:
            lows = text.lows[sentence.first : sentence.last]  # "fordert das Land auf, den Vertrag zu unterzeichnen"
    return not DOUBTED.isdisjoint(lows) or any(particle in lows[-1:] and verb in lows for verb, particle in _PARTED)


def _act(text: Text, clause: Clause) -> tuple[str | None, int]:
    """Return what the clause says is done with a paper, with the token that says it."""
    acts = table("agreementacts")
    lows = clause.lows
    if "dach" in lows and "fach" in lows:
        return "conclude", clause.tokens[lows.index("fach")]
    if not _PENS.isdisjoint(lows) and not _GRASP.isdisjoint(lows):
        return "sign", next(i for i, low in zip(clause.tokens, lows, strict=True) if low in _PENS)
    for i, token in zip(clause.tokens, lows, strict=True):
        low = token.partition(" ")[0]
        if low in acts and (text.classes[i] != "N" or text.word(i)[0].isupper()):
            return acts.get(low, "act"), i
    if lows and lows[-1] == "vor" and ("liegt" in lows or "liegen" in lows):
        return "stand", clause.tokens[-1]
    if "gibt" in lows and "es" in lows and not _BETWEEN.isdisjoint(lows):
        return "stand", clause.tokens[lows.index("gibt")]
    base = next((c.head for c in clause.chunks if c.prep == "auf" and text.low(c.head) in _BASES), None)
    if base is not None:
        return "stand", base
    if lows and not _HAVE.isdisjoint(lows) and clause.kinds.rstrip(".")[-1:] in ("N", "Z"):
        return "stand", clause.tokens[-1]  # "X und Y haben seit April einen gemeinsamen Vertrag"
    if not _NAMES.isdisjoint(lows) and not (_UNDER.isdisjoint(lows) and _PUT.isdisjoint(lows)):
        return "sign", next(i for i, low in zip(clause.tokens, lows, strict=True) if low in _NAMES)
    return None, 0


def _no_relative(before: Clause, clause: Clause) -> bool:
    """Was the second of a list taken for a relative clause: "A, die B und die C haben ... unterzeichnet"?"""
    finite = any(not _AUXILIARIES.isdisjoint(c.lows) for c in (before, clause))
    return clause.sub and clause.lows[0] in ("der", "die", "das") and finite and clause.lows[-1] not in _AUXILIARIES


def _noun_of(text: Text, row: list[Clause], c: int, nouns: list[int], act: str, at: int) -> int | None:
    """Return the paper that an act is done with: of its clause, else of the clause before where this is its relative clause."""
    clause = row[c]
    own = [i for i in nouns if i in clause.tokens]
    if own:
        return min(own, key=lambda i: abs(i - at))
    if c and (clause.sub or clause.joined or act == "sign"):
        before = [i for i in nouns if i in row[c - 1].tokens]
        if before:
            return before[-1]
    if act == "sign" and c + 1 < len(row):  # "greifen zum Füller: Eine Charta ..."
        return next((i for i in nouns if i in row[c + 1].tokens), None)
    return None


def _is_ahead(clause: Clause, act: str) -> bool | None:
    """Is what the clause tells still to come? None where it is but possible, denied, over, or asked for."""
    lows = set(clause.lows)
    if clause.lows[0] in CONDITIONS or lows & (HYPOTHETICAL | NEGATIONS) or lows & ENDED or "kann" in lows or "können" in lows:
        return None
    infinitive = act.endswith("en") and any(a == "zu" and b == act for a, b in pairwise(clause.lows))
    if infinitive and "um" not in lows:
        return None
    modal = lows & _MODAL
    return bool(modal and (act.endswith("en") or "werden" in lows) and not lows & {"worden", "wurde", "wurden"})


def sought(
    found: Registers, sentence: Sentence, row: list[Clause], told: list[Clause], focus: int, bond: bool = False
) -> list[str]:
    """Return the parties that some clauses name for the noun at `focus`, with the help of the rest of the sentence and text."""
    named = anaphora.named(found, told)
    parties = of_actors(found, named, focus, _passive(told), bond)
    signers = [a.node.value for a in named if a.node.tag == "PERSON" and a.how in ("free", "by")]
    if any(not _THERETO.isdisjoint(c.lows) for c in told) and not all(map(houses.is_stated, signers)):
        before = houses.pair_before(found, sentence)
        if len(before) > 1 and (len(parties) < 2 or set(parties) & set(before)):
            return before
    if len(parties) > 1 and not _only_with(named, focus):
        return parties
    if parties and _only_with(named, focus) and (mine := _whose(found, sentence, named, told, parties)):
        return [mine, *parties]
    tokens = [i for clause in told for i in clause.tokens]
    pair = houses.both(found, sentence, tokens)
    if pair is None and not parties:
        pair = houses.both(found, sentence, range(sentence.first, sentence.last))
    if pair:
        return pair
    if any(map(anaphora.speaks_of_before, told)):
        return []  # who acts was named before, and is not known
    mine = houses.ours(found, sentence)
    if len(parties) == 1 and mine and mine not in parties:
        return [mine, *parties]
    if len(row) > len(told):
        wide_named = anaphora.named(found, row)
        wide = of_actors(found, wide_named, focus, _passive(row), bond)
        if len(wide) == 2 or (len(wide) > 2 and not parties and pair is None):
            return wide
        if pair is None and not parties:
            named, parties = wide_named, wide
    if listed := _listed(found, sentence):
        return listed
    if len(parties) < 2 and not bond and (pair := houses.bound_before(found, sentence, parties)):
        return pair
    if len(parties) == 1:
        spoken = houses.spoken(found, told)
        other = spoken if spoken and spoken not in parties else _publisher(found, told, named, parties[0])
        return [other, *parties] if other else []
    return []


def _only_with(named: list[Actor], focus: int) -> bool:
    """Are those named all partners of somebody else: "Abkommen bestehen mit X und Y"?"""
    houses_ = [a for a in named if a.node.tag in ("ORGANIZATION", "PLACE") and a.how != "other" and a.of in (None, focus)]
    return len(houses_) > 1 and all(a.how == "with" for a in houses_) and all(a.how == "other" for a in named if a not in houses_)


def _whose(found: Registers, sentence: Sentence, named: list[Actor], told: list[Clause], known: list[str]) -> str | None:
    """Return the house whose partners some are: the subject of the sentence before, else the publisher."""
    mine = anaphora.subject_before(found, sentence.first) or _publisher(found, told, named, known[0])
    return mine if mine not in known else None


def _listed(found: Registers, sentence: Sentence) -> list[str]:
    """Return those whom a sentence near by lists: "Partner sind damit X und Y", "Beteiligt sind neben der Hochschule X und Y"."""
    text = found.text
    here = bisect_left(text.sentences, sentence.first, key=lambda s: s.first)
    for k in range(max(0, here - 2), min(len(text.sentences), here + 13)):
        other, listing = text.sentences[k], _LISTING if k < here + 4 else _CONTRACTING
        lows = text.lows[other.first : other.last]
        if other is sentence or listing.isdisjoint(lows) or _ARE.isdisjoint(lows) or doubted(text, other):
            continue
        row = clauses(text, other)
        told = next((c for c in row if not _LISTING.isdisjoint(c.lows)), None)
        if told is None:
            continue
        named = [a for a in actors(text, [told]) if a.how in ("free", "beside", "by") and a.node.tag in ("ORGANIZATION", "PLACE")]
        parties = parties_of(found, named)
        spoken = houses.spoken(found, [told])
        if spoken and spoken not in parties and "neben" in told.lows:
            parties = [spoken, *parties]
        if len(parties) > 1:
            return parties
    return []


def _passive(told: Iterable[Clause]) -> bool:
    """May "von X" name who acts (or sells, or lets)?"""
    return any(not _PASSIVE.isdisjoint(clause.lows) or not _BOUGHT.isdisjoint(clause.lows) for clause in told)


def of_actors(found: Registers, named: list[Actor], focus: int, passive: bool, bond: bool = False) -> list[str]:
    """Return the parties among the actors of what tells of the noun at `focus`, by how they stand; a bond is bound for nobody."""
    named = [a for a in named if a.how != "for"] if bond else named
    between = parties_of(found, [a for a in named if a.how == "between"])
    if len(between) > 1:
        return between
    owners = parties_of(found, [a for a in named if a.how == "owner" and a.of == focus])
    others = parties_of(found, [a for a in named if a.how == "with" and a.node.tag != "PERSON"])
    if owners and len(set(owners) | set(others)) > 1:
        return list(dict.fromkeys([*owners, *others]))
    free = [a for a in named if a.how in ("free", "for", "beside") or (a.how == "by" and passive)]
    signers = parties_of(found, [a for a in free if a.node.tag in ("PERSON", "ROLE")])
    houses_ = _subjects(found, [a for a in free if a.node.tag not in ("PERSON", "ROLE")])
    with_signers = parties_of(found, [a for a in named if a.how == "with" and a.node.tag == "PERSON"])
    behalf = parties_of(found, [a for a in free if a.how == "for"])
    if len(behalf) > 1:
        return behalf
    if len(signers) > 1:
        return list(dict.fromkeys([*signers, *others]))
    acting = [p for p in parties_of(found, free) if p in houses_ or p in signers]
    return list(dict.fromkeys([*owners, *acting, *others, *with_signers]))


def _subjects(found: Registers, free: list[Actor]) -> list[str]:
    """Return the parties of the first list of two or more, else all: "A und B haben die C GmbH gegründet"."""
    for row in dict.fromkeys(a.row for a in free if a.how != "beside"):
        listed = parties_of(found, [a for a in free if a.row == row or a.how == "beside"])
        if len(listed) > 1:
            return listed
    return parties_of(found, free)


def _publisher(found: Registers, told: list[Clause], named: list[Actor], known: str) -> str | None:
    """Return the publisher as the other party: where a signer's house is not told, or a common noun speaks of it."""
    mine = found.own
    if mine is None or mine == known or not houses.may_bind(found, mine, known):
        return None
    if anaphora.is_unknown(found, told):
        return None  # somebody else acts
    signers = [a for a in named if a.how in ("free", "by") and a.node.tag == "PERSON"]
    if any(houses.party_of(found, a) is None and houses.has_office(found, a.node.value) for a in signers):
        return mine
    with_known = any(a.how == "with" and houses.party_of(found, a) == known for a in named)
    return mine if with_known else None
