"""Sentences that tell of a paper signed or of a bond: what is signed, by whom; never what is only wished, possible, refused or over.

A sentence counts where what parties do with a paper (`agreementacts.tsv`) stands beside its noun. Who they are is sought in the
sentence first (governed.py), then in what "beide Seiten" or "wir" speak of (houses.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import houses, pairs
from pipeline.assemble.agreements.bondwords import CONDITIONS, ENDED, MAKES, is_bond, leaves_open
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.sought import of_actors, only_with, sought, takes_up_that
from pipeline.assemble.state import years_ago
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.inflect import ADJECTIVE_ENDINGS
from pipeline.german.happenings.words import COPULAS, HYPOTHETICAL, NEGATIONS, SIGNATURES, names_agreement
from pipeline.lexicon import table
from schemas.records import AgreementStatus

SECTIONS = frozenset({"body", "caption", "headline", "deck", "kicker", "background"})
_PAPERS = frozenset("papier dokument schriftstück vertragswerk vertragswerks dokumente regelwerk".split())
_SHEETS = frozenset(
    "urkunden mappen vertragsmappen vertragsurkunden partnerschaftsurkunden unterschriftenmappen vertragsdokumente verträge exemplare "
    "vertragsexemplare ausfertigungen vertragsausfertigungen".split()
)
SHEETS = _PAPERS | _SHEETS  # they say that there is paper, and not what it is
_PENS = frozenset("füller feder füllfederhalter federhalter kugelschreiber stift".split())
_GRASP = frozenset("greifen griffen griff greift zücken zückten zückte gezückt".split())
AGREED = frozenset(
    "vereinbart vereinbarte vereinbarten verabredet verabredete verabredeten verständigt verständigte verständigten geeinigt einigte einigten "
    "handelseinig einig übereingekommen überein festgezurrt vertraglich vertragliche vertraglichen".split()
)
_BY_CONTRACT = frozenset({"vertraglich", "vertragliche", "vertraglichen"})
_BOUND = frozenset(
    "gebunden geregelt regeln regelt vereinbart vereinbarten festgelegt fixiert besiegelt abgesichert gesichert zugesichert verpflichtet verpflichten verbunden "
    "grundlage basis fundament beine festgeschrieben festgehalten".split()
)
_CAME = frozenset("kam kamen kommen".split())
# What is agreed upon and binds nobody.
_MET = frozenset(
    "termin termine treffen gespräch gespräche besuch gegenbesuch gegenbesuche wiedersehen stillschweigen interview revanche rückspiel "
    "begegnung fortsetzung folgetreffen austausch abstecher ausflug reise fahrt konzert spiel auftritt besichtigung arbeitstreffen gesprächstermin".split()
)
_AUXILIARIES = frozenset("haben hat hatten hatte wollen werden".split())
_PUT = frozenset("setzten setzte setzen setzt gesetzt".split())
_UNDER = frozenset("unter unters unterm".split())
_MODAL = frozenset("soll sollen sollte sollten will wollen wird werden plant planen beabsichtigt beabsichtigen".split())
ARRANGED = frozenset({"geplant", "angesetzt", "anberaumt", "terminiert"})  # "die Unterzeichnung ist für den Herbst geplant"
_ARRANGING = ARRANGED | {"vorgesehen"}
_PASSED = frozenset({"worden", "wurde", "wurden"})
_STANDING = frozenset("bestehende bestehenden laufende laufenden laufender".split())
_NOUNS = frozenset("schloss treffen verband bestand regeln versprechen".split())
_HAPPEN = frozenset("kommen stattfinden erfolgen folgen anstehen".split())
_BETWEEN = frozenset({"zwischen", "mit"})
_PARTED = {
    "liegt": "vor", "liegen": "vor", "sieht": "vor", "sehen": "vor", "legt": "fest", "legen": "fest", "schreibt": "fest",
}  # fmt: skip
_FORCE = frozenset("tritt treten trat traten getreten gesetzt setzen setzten setzt".split())  # "in Kraft"
RECALLED = frozenset(
    "erinnerten erinnerte erinnern erinnert jährt jährte gedachten gedachte jahrestag jahrestags jahrestages".split()
)
_GIVE = frozenset("gab gaben gibt geben gegeben".split())
_MORE = re.compile(r"\w+ weitere (?:jahre|spielzeiten|jahr)$")
_GIVES = frozenset({"gibt", "gebe", "gab"})
_BASES = frozenset({"basis", "grundlage", "fundament"})
_BY = frozenset({"durch", "über", "per"})
_GROUNDS = _BASES | {"rechtsgrundlage", "vertragsgrundlage", "hintergrund", "ausgangspunkt", "rahmen"}
_PLANS = ("programm", "plan")
_HAVE = frozenset({"hat", "haben", "habe", "besitzen", "besitzt"})


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


def is_exchanged(low: str) -> bool:
    """Is it what two parties hand each other when they have signed?"""
    return low in _SHEETS or low.endswith(("urkunde", "urkunden"))


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
        if act is None or doubted(text, sentence, clause) or _is_bygone(text, clause):
            continue
        near = _noun_of(row, c, nouns, act, at)
        if near is None or (act == "exchange" and not is_exchanged(text.low(near))):
            continue
        if act == "conclude" and text.low(near).endswith(_PLANS):
            act = "stand"  # what is planned in common is agreed upon, and not signed
        if not RECALLED.isdisjoint(clause.lows):
            act = "stand"  # "erinnerten an die Unterzeichnung"
        planned = _is_ahead(clause, text.low(at))
        planned = is_to_come(clause) if planned is False and act == "sign" else planned
        if clause.sub and any(not ENDED.isdisjoint(o.lows) for o in row):
            continue  # "die Beziehungen zu X, mit dem ein Vertrag geschlossen worden war, sind beendet"
        if planned is None or ((planned or act == "stand") and leaves_open(clause.lows)):
            continue
        told = [clause] if near in clause.tokens else [clause, *(o for o in row if near in o.tokens)]
        if c and row[c - 1] not in told and _no_relative(row[c - 1], clause):
            told = [row[c - 1], *told]
        if c + 2 == len(row) and act == "sign" and text.word(row[c + 1].tokens[0] - 1) == ":" and not row[c + 1].verbs:
            told = [*told, row[c + 1]]  # "Besiegelten die Partnerschaft: A (X) und B (Y)"
        parties = sought(found, sentence, row, told, near)
        if len(parties) > 1:
            named = text.slice(near, near + 1)
            named = named.rpartition(" ")[2] if text.classes[near] == "R" else named  # "Unterzeichner der Vereinbarung"
            noun = named if text.low(near) not in SHEETS else "Vereinbarung"
            signers = _signers(found, told, parties, act)
            each = act == "stand" and len(parties) > 2 and only_with(anaphora.named(found, told), near)
            return Telling(near, noun, parties, act, clause, planned, signers, each)
    return None


def _is_bygone(text: Text, clause: Clause) -> bool:
    """Was it done a century ago or earlier, by nobody whom the text tells of: "vor genau 200 Jahren unterzeichnete der König"?"""
    ago = years_ago(text, clause)
    return ago is not None and ago.tag == "DURATION" and len(str(ago.value.value)) > len("P99Y")


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
    if found.around is not None and houses.ours(found, sentence) is None:
        return None  # what somebody says of others
    row = clauses(text, sentence)
    for clause in row:
        at = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if _agrees(text, clause, i, low)), None)
        if at is None or doubted(text, sentence, clause) or _is_ahead(clause, text.low(at)) is not False:
            continue
        objects = [text.low(c.head) for c in clause.chunks if c.prep in (None, "auf")]
        contract = text.low(at) in _BY_CONTRACT
        if leaves_open(clause.lows) or any(
            ((low in _MET or low.endswith(_TALKS)) and not _is_of_more(clause, low)) or (is_bond(low) and not contract)
            for low in objects
        ):
            continue
        parties = sought(found, sentence, row, [clause], at)
        if takes_up_that(text, clause) and len(pair := pairs.told_before(found, sentence)) == 2:
            parties = pair
        if len(parties) > 1 and any(not houses.is_bare(found, p) for p in parties):
            return Telling(at, "Vertrag" if contract else "Vereinbarung", parties, "stand", clause)
    return None


_TALKS = ("gespräch", "gespräche", "treffen", "termin", "termine", "besuch", "besuche", "interview", "interviews", "beratungen")


def _is_of_more(clause: Clause, low: str) -> bool:
    """Is what would be a mere meeting one of something: "den Austausch von Lehrlingen"?"""
    at = clause.lows.index(low) + 1
    return low == "austausch" and clause.lows[at : at + 1] in (["von"], ["der"], ["des"])


_THEREIN = frozenset("darin darüber hierin hierüber dabei".split())


def _agrees(text: Text, clause: Clause, i: int, low: str) -> bool:
    """Does the word at a token say that something was agreed, or bound by contract: "haben sich vertraglich gebunden"?"""
    if low in _BY_CONTRACT:
        return not _BOUND.isdisjoint(clause.lows)
    if low == "einig" and clause.lows[0] in _THEREIN:
        return False  # "Darin waren sich beide einig": one opinion, and nothing agreed
    return low in AGREED and _is_done(text, i)


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
    return Telling(noun, text.slice(noun, noun + 1), parties, "sign", told, signers=signers)


def _act(text: Text, clause: Clause) -> tuple[str | None, int]:
    """Return what the clause says is done with a paper, with the token that says it."""
    acts = table("agreementacts")
    lows = clause.lows
    if "dach" in lows and "fach" in lows:
        return "conclude", clause.tokens[lows.index("fach")]
    if not _PENS.isdisjoint(lows) and not (_GRASP.isdisjoint(lows) and (_PUT.isdisjoint(lows) or _UNDER.isdisjoint(lows))):
        return "sign", next(i for i, low in zip(clause.tokens, lows, strict=True) if low in _PENS)
    standing: int | None = None
    attribute: tuple[str, int] | None = None
    for i, token in zip(clause.tokens, lows, strict=True):
        low = token.partition(" ")[0]
        noun = low in _NOUNS and text.word(i)[0].isupper()  # "beim Treffen im Schloss"
        if low in _STANDING:
            standing = i if standing is None else standing  # "haben die bestehende Partnerschaft bekräftigt"
            continue
        if low in acts and (text.classes[i] != "N" or text.word(i)[0].isupper()) and not noun:
            said = acts.get(low, "act")
            return attribute if attribute is not None and said == "stand" else (said, i)
        if text.classes[i] == "a" and low.endswith(ADJECTIVE_ENDINGS) and (act := _of_participle(low)) is not None:
            attribute = attribute or (act, i)  # "der geschlossene Vertrag", unless the verb says more: "... wurde bekräftigt"
    if attribute is not None:
        return attribute
    if standing is not None:
        return "stand", standing
    for at, low in enumerate(lows):
        if low in _PARTED and _PARTED[low] == lows[-1]:
            return "stand", clause.tokens[at]  # "sieht ... vor"
    if "kraft" in lows and not _FORCE.isdisjoint(lows):
        return "stand", clause.tokens[lows.index("kraft")]
    gives = next((low for low in lows if low in _GIVES), None)
    if gives is not None and "es" in lows and not _BETWEEN.isdisjoint(lows):
        return "stand", clause.tokens[lows.index(gives)]
    if "verbunden" in lows and any(c.prep in _BY and names_agreement(text.low(c.head)) for c in clause.chunks):
        return "stand", clause.tokens[lows.index("verbunden")]  # "mit X durch einen Rahmenvertrag verbunden"
    if "möglich" in lows and not MAKES.isdisjoint(lows):
        return "stand", clause.tokens[lows.index("möglich")]  # "möglich macht das ein Vertrag mit X"
    ground = next((c.head for c in clause.chunks if c.prep is None and text.low(c.head) in _GROUNDS), None)
    if ground is not None and not COPULAS.isdisjoint(lows):
        return "stand", ground  # "Grundlage ist ein Vertrag"
    if not _GIVE.isdisjoint(lows) and (years := next((i for i in clause.tokens if _MORE.match(text.low(i))), None)) is not None:
        return "renew", years  # "gaben ihrem Abkommen fünf weitere Jahre"
    base = next((c.head for c in clause.chunks if c.prep == "auf" and text.low(c.head) in _BASES), None)
    if base is not None:
        return "stand", base
    if lows and not _HAVE.isdisjoint(lows) and clause.kinds.rstrip(".")[-1:] in ("N", "Z"):
        return "stand", clause.tokens[-1]  # "X und Y haben seit April einen gemeinsamen Vertrag"
    if not SIGNATURES.isdisjoint(lows) and not (_UNDER.isdisjoint(lows) and _PUT.isdisjoint(lows)):
        return "sign", next(i for i, low in zip(clause.tokens, lows, strict=True) if low in SIGNATURES)
    return None, 0


@lru_cache(maxsize=1 << 12)
def _of_participle(low: str) -> str | None:
    """Return what an inflected participle says was done with a paper: "geschlossene", "vereinbarten"."""
    stem = next((low.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if low.endswith(ending)), low)
    return table("agreementacts").get(stem, "act") if stem.endswith(("t", "en")) else None


def _no_relative(before: Clause, clause: Clause) -> bool:
    """Was the second of a list taken for a relative clause: "A, die B und die C haben ... unterzeichnet"?"""
    finite = any(not _AUXILIARIES.isdisjoint(c.lows) for c in (before, clause))
    return clause.sub and clause.lows[0] in ("der", "die", "das") and finite and clause.lows[-1] not in _AUXILIARIES


def _noun_of(row: list[Clause], c: int, nouns: list[int], act: str, at: int) -> int | None:
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


def is_to_come(clause: Clause) -> bool:
    """Will the clause's signing be: "wird einen Vertrag unterzeichnen", "soll es zur Unterzeichnung kommen", "geplant ist die Unterzeichnung"?"""
    lows, acts = clause.lows, table("agreementacts")
    if not COPULAS.isdisjoint(lows) and not _ARRANGING.isdisjoint((lows[0], lows[-1])):
        return True
    if lows[0] in acts and lows[1:2] in (["wird"], ["werden"]):
        return True  # "unterzeichnet wird der Vertrag am 3. Oktober"
    if _MODAL.isdisjoint(lows) or not _PASSED.isdisjoint(lows) or not NEGATIONS.isdisjoint(lows):
        return False
    if any(low.endswith("en") and low in acts for low in lows[-2:]):
        return True
    return any(low.partition(" ")[0].endswith("unterzeichnung") for low in lows) and not _HAPPEN.isdisjoint(lows[-2:])


def _is_ahead(clause: Clause, act: str) -> bool | None:
    """Is what the clause tells still to come? None where it is but possible, denied, over, or asked for."""
    lows = set(clause.lows)
    if clause.lows[0] in CONDITIONS or lows & (HYPOTHETICAL | NEGATIONS) or lows & ENDED or "kann" in lows or "können" in lows:
        return None
    infinitive = act.endswith("en") and any(a == "zu" and b == act for a, b in pairwise(clause.lows))
    if infinitive and "um" not in lows:
        return None
    modal = lows & _MODAL
    if clause.lows[-1] in ARRANGED and not COPULAS.isdisjoint(lows):
        return True
    return bool(
        modal and (act.endswith("en") or not lows.isdisjoint(("werden", "sein"))) and not lows & {"worden", "wurde", "wurden"}
    )
