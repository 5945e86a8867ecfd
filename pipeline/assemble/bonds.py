"""Sentences that tell of a bond without a paper: partnerships, cooperations, unions, twinned towns, teaching hospitals, joint projects.

What the bond is called and who is bound is told by a noun with a verb of standing, beginning or growing, or by a verb alone.
"""

from __future__ import annotations

import re

from pipeline.assemble import houses, sponsors
from pipeline.assemble.anaphora import TWINNED, is_town
from pipeline.assemble.bondwords import ARE, CONDITIONS, ENDED, WANTED, is_bond, leaves_open
from pipeline.assemble.doubts import doubted
from pipeline.assemble.governed import Actor, actors
from pipeline.assemble.houses import Registers, parties_of
from pipeline.assemble.sought import sought
from pipeline.assemble.tellings import SECTIONS, Telling
from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS
from pipeline.lexicon import table

_TOGETHER = frozenset(
    "kooperiert kooperieren kooperierte kooperierten zusammenarbeitet zusammenarbeiten zusammengearbeitet".split()
)
_WORKS = frozenset("arbeitet arbeiten arbeitete arbeiteten".split())
_UNITE = frozenset("zusammengeschlossen zusammenschließen zusammenschlossen zusammengetan".split())
_MERGE = frozenset("fusionieren fusioniert fusionierten fusionierte".split())
_PEERS = frozenset("partner partnerinnen kooperationspartner bildungspartner ausbildungspartner vertragspartner".split())
_SPONSORS = frozenset("sponsert sponserte sponsern sponserten gesponsert".split())
_TIED = frozenset("partnerschaftlich freundschaftlich vertraglich".split())
_BOTH_TOWNS = frozenset({"städte", "gemeinden", "kommunen", "orte", "dörfer"})  # "verbunden sind beide Städte seit 1965"
_JOINED = frozenset("beigetreten beitritt beitreten beitrat beitraten".split())
_JOINS = frozenset("tritt treten trat traten".split())
_TOWNS = frozenset(
    "partnerstädte partnerstadt schwesterstädte schwesterstadt partnergemeinden partnerkreise partnerlandkreise partnerregionen partnerkommunen "
    "partnerbezirke partnerländer partnerhochschulen partneruniversitäten partnerschulen partnerkammern partnervereine partnerkirchen".split()
)
_PARTNER_OF = frozenset(
    "partner partnerin kooperationspartner kooperationspartnerin hauptsponsor hauptsponsorin premiumpartner exklusivpartner namenssponsor trikotsponsor partnerhochschule partneruniversität partnerschule partnerstadt partnergemeinde "
    "partnerkammer partnerverein partnerkreis partnerlandkreis partnerregion partnerklinik vertragspartner".split()
)
_ALL = frozenset("projektpartner konsortialpartner verbundpartner projektpartnern konsortialpartnern verbundpartnern".split())
_HUBBED = frozenset(
    "kooperationspartner kooperationspartnern praxispartner praxispartnern forschungspartner forschungspartnern partnerunternehmen partnerschulen "
    "partnerhochschulen bildungspartner bildungspartnern netzwerkpartner netzwerkpartnern".split()
)
_FURTHER = frozenset("weitere weiteren andere anderen unsere unseren ihre übrigen".split())
_IS = frozenset("ist sind wird werden wurde wurden bleibt bleiben seit".split())
_JOINT_ARTICLE = frozenset("gemeinsames gemeinsame gemeinsamen gemeinsamem".split())
_JOINT = frozenset("gemeinsam gemeinsames gemeinsame gemeinsamen gemeinsamem".split())
_PROJECTS = frozenset(
    "projekt projekte vorhaben programm forschungsprojekt pilotprojekt verbundprojekt studiengang zentrum labor modellprojekt kooperationsprojekt "
    "graduiertenkolleg promotionsprogramm pilotvorhaben forschungsvorhaben initiative bachelorstudiengang masterstudiengang bachelorprogramm "
    "masterprogramm promotionskolleg promotionsverfahren forschungszentrum forschungslabor forschungsinstitut kompetenzzentrum gründerzentrum "
    "innovationszentrum austauschprogramm ausbildungsprogramm stipendienprogramm mentoringprogramm traineeprogramm weiterbildungsprogramm "
    "forschungsprogramm gemeinschaftsunternehmen professur stiftungsprofessur "
    "sommerschule koproduktion leitstelle".split()
)
_BOTH_ARE = frozenset("sind bleiben werden wurden waren".split())
# Ends of what two may found and run in common, beside projects.
_COMMON = re.compile(
    r"(?:amt|stelle|zentrum|labor|bauhof|gesellschaft|werk|anlage|einrichtung|akademie|büro|archiv|netzwerk|klinik|schule|bibliothek)$"
)
_BEGIN = frozenset(
    "startet starten starteten gestartet beginnen beginnt begonnen begannen lancieren lanciert initiieren initiiert".split()
)
_CARRY = frozenset(
    "führt führen führten betreibt betreiben betrieben unterhält unterhalten unterhielten tragen trägt getragen richten richtet eingerichtet einrichten bauen aufbauen aufgebaut "
    "realisieren realisiert entwickeln entwickelt anbieten bieten bietet finanzieren finanziert gegründet gründen gründeten auflegen aufgelegt verbindet verbinden bündeln bündelt bündelten".split()
)
_UNIONS = frozenset(
    "fusion zusammenschluss verschmelzung trägerschaft konsortium allianz bündnis forschungsverbund verbund gemeinschaftsunternehmen netzwerk städtebund dreistädtebund städtebündnis "
    "joint-venture zweckverband spielgemeinschaft startgemeinschaft bürogemeinschaft interessengemeinschaft klinikverbund verkehrsverbund joint forschungsallianz einkaufsgemeinschaft arbeitsgemeinschaft".split()
)
_FOUND = frozenset(
    "gründen gründeten gegründet gründet bilden bildeten bildet schmieden schmiedeten geschmiedet formieren besiegeln besiegelt vereinbart vereinbarten "
    "übernehmen übernommen eingegangen beschlossen vollzogen".split()
)
_TEACHING = frozenset("lehrkrankenhaus lehrkrankenhauses lehrkrankenhäuser lehrpraxis".split())
_DEGREE = frozenset("doppelabschluss doppelabschlussprogramm doppeldiplom doppelmaster doppelbachelor".split())
_DOUBLE = "Hochschulkooperation"
_OFFER = frozenset("gibt besteht bestehen bieten anbieten bietet angeboten boten anbietet".split())
_SEVERAL = {"beziehungen": "Partnerschaft", "verbindungen": "Partnerschaft", "städtepartnerschaften": "Städtepartnerschaft"}
_PLURAL = ("partnerschaften", "kooperationen", "patenschaften")
_KEPT = frozenset("unterhält unterhalten unterhielt verbindet besteht pflegt pflegen pflegte bestehen".split())
_FRIENDLY = frozenset(
    "partnerschaftliche partnerschaftlichen freundschaftliche freundschaftlichen vertragliche vertraglichen".split()
)
_EXCHANGES = frozenset({"schüleraustausch", "schüleraustauschs", "schulaustausch"})
_SCHOOL = re.compile(r"(?:gymnasi|schul|lyce|lycé|kolleg|liceo|college)")
_AGED = frozenset(
    "jahre jahren seit bestehen bestehens jubiläum jubiläums geburtstag geburtstags jahrestag jahrestags jubiläumsjahr jubiläumsfeier".split()
)
_BELONG = frozenset({"angehören", "angehörten"})
_FOUNDED = frozenset({"gegründet", "gründeten", "schlossen", "geschlossen"})
_ALLIED = (
    "bündnis",
    "städtebund",
    "städteverbund",
    "dreistädtebund",
    "gemeindeverbund",
    "allianz",
    "konsortium",
    "verbund",
    "pakt",
    "arbeitsgemeinschaft",
    "forschungsverbund",
    "lenkungskreis",
)
_OF = frozenset({"der", "des", "von", "vom"})
_AGES = ("jährige", "jährigen", "jähriges", "jubiläum", "jubiläums", "geburtstag")
_BEFRIENDED = frozenset(
    "verbindet verbinden pflegen pflegt bekräftigen bekräftigten besiegeln besiegelten besiegelt schlossen geschlossen".split()
)
# "gehen eine Kooperation ein", "setzen ihre Partnerschaft fort"
_PARTED = tuple(
    (verb, particle)
    for particle, verbs in (
        ("ein", "gehen geht ging gingen"), ("fort", "setzen setzt setzten setzte führen führt"), ("weiter", "führen führt führten"),
        ("aus", "bauen baut bauten weiten weitet weiteten dehnen"), ("auf", "nehmen nahmen frischen frischten stellen stellten heben hoben"),
    )
    for verb in verbs.split()
)  # fmt: skip
_KNOWN = frozenset("der die dem den des diese dieser diesem ihre ihrer ihren seine seiner seinen unsere unserer unseren".split())
_NEW = frozenset({"eine", "einer", "einem", "ein"})
_SOUGHT = frozenset(
    "sucht suchen suchte suchten gesucht sprach sprachen spricht sprechen braucht brauchen ginge stünde warb".split()
)
# "gehen gemeinsame Wege", "machen gemeinsame Sache", "bündeln ihre Kräfte"
_IDIOMS = {
    "wege": frozenset("gehen gehe ging gingen gegangen".split()),
    "sache": frozenset("machen macht machten gemacht".split()),
    "kräfte": frozenset("bündeln bündelt bündelten gebündelt vereinen vereint".split()),
    "strang": frozenset("ziehen zieht zogen".split()),
}
_GROWN = frozenset(
    "ausgebaut ausbauen vertieft vertiefen intensiviert intensivieren gestärkt stärken erweitert erweitern ausgeweitet ausweiten fortgesetzt fortsetzen "
    "fortgeführt fortführen weitergeführt weiterführen verstetigt verstetigen gefestigt festigen verlängert verlängern belebt wiederbelebt beleben "
    "weiterentwickelt weiterentwickeln verstärkt verstärken aufgefrischt auffrischen erneuert erneuern".split()
)
_CUES: frozenset[str] = frozenset().union(
    _TOGETHER,
    _SPONSORS,
    _MERGE,
    TWINNED,
    _TEACHING,
    _TOWNS,
    _PROJECTS,
    _UNIONS,
    _DEGREE,
    _UNITE,
    _JOINED,
    _JOINS,
    _PARTNER_OF,
    _ALL,
    _HUBBED,
    _SEVERAL,
    _EXCHANGES,
    {"austausch"},
    _IDIOMS,
    _BELONG,
    _FOUNDED,
    ("verbunden", "freundschaft"),
)


def _word(low: str) -> str:
    """Return the word that counts of a token of several: "neue partnerin der hochschule x" -> "partnerin"."""
    first, _, rest = low.partition(" ")
    return rest.partition(" ")[0] if rest and first not in _CUES else first


def is_cue(low: str) -> bool:
    """Is the lower-case word one without which no sentence tells of a bond?"""
    if is_bond(low) or low == "zusammen" or low in _JOINT_ARTICLE or sponsors.called(low) is not None:
        return True
    return (_word(low) if " " in low else low) in _CUES


def read(found: Registers, sentence: Sentence) -> list[Telling]:
    """Return the bonds that a sentence tells of by a verb or by a noun with a verb of standing; each of several with its own partner."""
    text = found.text
    if sentence.section not in SECTIONS or doubted(text, sentence):
        return []
    row = clauses(text, sentence)
    for c, clause in enumerate(row):
        lows = clause.lows
        at, noun = _bond(text, sentence, clause)
        if noun is None or lows[0] in CONDITIONS or any(not words.isdisjoint(lows) for words in (HYPOTHETICAL, NEGATIONS, ENDED)):
            continue
        if text.low(sentence.last - 1) in ENDED:
            continue  # "die Zusammenarbeit mit X, in dem ... erschien, ist ausgelaufen"
        if (noun != _DOUBLE and leaves_open(lows)) or not (WANTED.isdisjoint(lows) or _grows(clause, at)):
            continue
        told = [row[c - 1], clause] if c and clause.sub and _relative(row[c - 1], clause) else [clause]
        low = text.low(at)
        if low in _TOWNS and (each := _each_of(found, clause, at)):
            return each
        if low in _SEVERAL or low.endswith(_PLURAL):
            if made := _several(found, told, at, _SEVERAL.get(low) or noun.removesuffix("en"), clause):
                return made
            continue
        if _works(text, sentence, at):
            told = row
        elif low in _BELONG | _FOUNDED:
            told = [clause]
        parties = sought(found, sentence, row, told, at, True) if _word(low) not in _HUBBED else _hubbed(found, told, at)
        if (
            _word(low) in _PARTNER_OF
            and not (low in _PEERS and _is_said_of_both(clause, at))
            and not set(_of_partner(found, told, at)) & set(parties)
        ):
            continue  # "Partner des Festes sind X und Y"
        if len(parties) > 1:
            return [Telling(at, noun, parties, "stand", True, clause)]
    return sponsors.read(found, row)


def _grows(clause: Clause, at: int) -> bool:
    """Is a bond that stands only to grow: "die Partnerschaft mit X soll ausgebaut werden", "wollen ihre Zusammenarbeit vertiefen"?"""
    own = next((c for c in clause.chunks if c.first <= at < c.last), None)
    return own is not None and own.prep is None and own.det in _KNOWN and not _GROWN.isdisjoint(clause.lows[-2:])


def _several(found: Registers, told: list[Clause], focus: int, noun: str, clause: Clause) -> list[Telling]:
    """Bonds of one with each of several: "Partnerschaften unterhält der Kreis mit X, Y und Z", "Beziehungen zur Region X"."""
    named = actors(found.text, told)
    owners = parties_of(found, [a for a in named if a.how == "free" or (a.how == "owner" and a.of == focus)])
    others = [a for a in named if a.how in ("with", "to") and a.node.tag in ("ORGANIZATION", "PLACE")]
    speaks = "wir" in clause.lows or (noun.startswith("Städte") and is_town(found, found.town))
    if not owners and not (mine := found.town if speaks else None):
        return []
    mine = owners[0] if owners else mine
    if len(owners) > 1 or mine is None:
        return []
    return [Telling(a.at, noun, [mine, p], "stand", True, clause) for a in others for p in parties_of(found, [a]) if p != mine]


def _each_of(found: Registers, clause: Clause, at: int) -> list[Telling]:
    """A town and each of its partners: "Weitere Partnerstädte Pirnas sind Děčín (seit 1975), Longuyon und Remscheid"."""
    text = found.text
    row = [a for a in actors(text, [clause]) if a.node.tag in ("ORGANIZATION", "PLACE") and a.how in ("free", "owner", "by")]
    hub = parties_of(found, [a for a in row if a.at == at + 1 or a.of == at])[:1]
    before = text.lows[max(0, at - 2) : at]
    if not hub and not (_FURTHER.isdisjoint(before) and text.lows[at + 1 : at + 2] and text.low(at + 1) not in ARE):
        hub = [found.town] if is_town(found, found.town) and found.town else []
    first = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if i > at and low in ARE), None)
    if not hub or first is None:
        return []
    nodes = [(i, n) for i in range(first + 1, clause.tokens[-1] + 1) if (n := text.sequence.nodes[i]) is not None]
    listed = [Actor(n, "with", i) for i, n in nodes if n.tag in ("PLACE", "ORGANIZATION") and not _in_brackets(text, i)]
    noun = "Städtepartnerschaft" if text.low(at).startswith(("partnerst", "schwesterst", "partnergem")) else "Partnerschaft"
    return [Telling(a.at, noun, [hub[0], p], "stand", True, clause) for a in listed for p in parties_of(found, [a]) if p != hub[0]]


def _in_brackets(text: Text, i: int) -> bool:
    near = text.sequence.words[max(0, i - 4) : i]
    return "(" in near and ")" not in near[near.index("(") :]


def _hubbed(found: Registers, told: list[Clause], at: int) -> list[str]:
    """Return a house and its partners: "Zu den Kooperationspartnern der Hochschule gehören X und Y", else of the publisher."""
    named = [a for a in actors(found.text, told) if a.node.tag in ("ORGANIZATION", "PLACE", "ROLE")]
    hub = parties_of(found, [a for a in named if a.of == at or a.at == at])[:1]
    spoken = houses.spoken(found, told) or houses.above(found, told[0].tokens[0]) or found.own
    hub = hub or ([spoken] if spoken and spoken in found.organizations.entities else [])
    others = parties_of(found, [a for a in named if a.how == "free" and a.of != at and a.at != at])
    return list(dict.fromkeys([*hub, *others])) if hub else []


def _of_partner(found: Registers, told: list[Clause], at: int) -> list[str]:
    """Return whose partner the noun at a token speaks of."""
    return parties_of(found, [a for a in actors(found.text, told) if a.at == at or a.of == at])


def _works(text: Text, sentence: Sentence, at: int) -> bool:
    """Does the verb "arbeiten" at a token wait for its "zusammen" behind a list with commas?"""
    return text.low(at) in _WORKS and "zusammen" in text.lows[sentence.last - 3 : sentence.last]


def _relative(before: Clause, clause: Clause) -> bool:
    """Is the clause a relative one of the clause before, whose partner that names? "mit dem X verschwistert ist" has its own."""
    if clause.lows[0] == "mit" and not TWINNED.isdisjoint(clause.lows):
        return False
    return clause.tokens[0] - before.tokens[-1] <= 2 and not RELATIVES.isdisjoint(clause.lows[:2])


def _bond(text: Text, sentence: Sentence, clause: Clause) -> tuple[int, str | None]:
    """Return the token of the bond a clause tells of, and what it is called; None where it tells of none."""
    words = {word for low in clause.lows for word in low.split()}
    if sentence.section in ("headline", "deck") and len(words) > 2:
        words.add("seit")  # a headline leaves its verb out: "Partnerschaft von X und Y"
    for i, low in zip(clause.tokens, clause.lows, strict=True):
        noun = _by_verb(text, sentence, i, low, words) or (
            _by_noun(text, clause, i, low, words) if text.classes[i] in "NER" or low == "joint venture" else None
        )
        if noun is not None:
            return i, noun
    return 0, None


def _by_verb(text: Text, sentence: Sentence, i: int, low: str, words: set[str]) -> str | None:
    """ "kooperieren", "arbeiten ... zusammen", "sind verschwistert", "schließen sich zusammen", "trat ... bei"."""
    if low in _TOGETHER:
        return "Kooperation"
    if low in _SPONSORS:
        return "Sponsoring"
    if low in _MERGE:
        return "Fusion"
    if low in _WORKS and _works(text, sentence, i):
        return "Zusammenarbeit"
    if low in _UNITE or (low in ("schließen", "schliessen", "schlossen", "taten", "tun") and {"sich", "zusammen"} <= words):
        return "Verbund"
    if low in _BELONG | _FOUNDED and any(word.endswith(_ALLIED) for word in text.lows[sentence.first : i]):
        return "Bündnis"
    if low in TWINNED:
        return "Städtepartnerschaft"
    if low == "verbunden" and words & _TIED:
        return "Partnerschaft"
    if low == "verbunden" and words & _BOTH_TOWNS and "seit" in words:
        return "Städtepartnerschaft"
    if (low in _JOINED and text.word(i)[0].islower()) or (
        low == "bei" and words & _JOINS and (i + 1 == sentence.last or text.classes[i + 1] in ".B")
    ):
        return "Beitritt"
    return None


def _by_noun(text: Text, clause: Clause, i: int, low: str, words: set[str]) -> str | None:
    """ "ist Partner der X", "Projektpartner sind X und Y", "bieten einen Doppelabschluss an", "gründen ein Konsortium"."""
    first = _word(low)
    if first in _PARTNER_OF and words & _IS and (i + 1 >= len(text.classes) or " " in low or text.low(i + 1) in _OF):
        return "Städtepartnerschaft" if first == "partnerstadt" else "Partnerschaft"
    if low in _PEERS and _is_said_of_both(clause, i):
        return "Partnerschaft"
    if first in _ALL and (words & ARE or text.word(i + 1 if i + 1 < len(text.classes) else i) == ":"):
        return "Kooperation"
    if first in _HUBBED and words & ARE:
        return "Kooperation"
    if low in _TEACHING and words & _IS:
        return "Kooperation"
    if low in _TOWNS and words & _IS:
        return "Städtepartnerschaft" if low.endswith(("städte", "stadt")) else "Partnerschaft"
    if low in _IDIOMS and words & _IDIOMS[low] and (low in ("kräfte", "strang") or words & _JOINT):
        return "Kooperation"
    if low in _DEGREE and words & _OFFER:
        return _DOUBLE
    joint = words & _JOINT or low.startswith("gemeinschafts")
    if joint and text.classes[i] in "NO" and words & _CARRY and _COMMON.search(low.partition(" ")[0]) and words & _JOINT_ARTICLE:
        return "Kooperation"
    if low in _PROJECTS and ((words & _BEGIN and (joint or "mit" in words)) or (words & _CARRY and joint)):
        return "Kooperationsprojekt"
    if low in ("freundschaft", "freundschaften") and words & _BEFRIENDED:
        return "Partnerschaft"
    schools = low == "austausch" and any(_SCHOOL.search(word) for word in clause.lows)
    if (low in _EXCHANGES or schools) and words & _KEPT and "seit" in words:
        return "Schulpartnerschaft"
    if (low in _UNIONS or low == "joint venture") and (words & _FOUND or "taufe" in words):
        return text.word(i)
    if low in _SEVERAL and words & _KEPT and (words & _FRIENDLY or low != "beziehungen"):
        return "Partnerschaft"
    if is_bond(low) and _is_topic(clause, i):
        return None
    told = is_bond(low) and (_stands(words) or (_with_whom(clause, i) and not low.endswith(_PLURAL)))
    return text.word(i).rpartition(" ")[2] if told else None


def _is_said_of_both(clause: Clause, i: int) -> bool:
    """Are two said to be partners: "X und Y sind seit 1997 Partner"?"""
    verb = next((k for k, low in zip(clause.tokens, clause.lows, strict=True) if low in _BOTH_ARE), None)
    return verb is not None and (verb < i or clause.sub) and i == max(k for k in clause.tokens if k <= max(i, verb) and k != verb)


def _is_topic(clause: Clause, i: int) -> bool:
    """Is the bond but what a paper is about: "einen Vertrag über eine Schulpartnerschaft"?"""
    own = next((c for c in clause.chunks if c.first <= i < c.last), None)
    return own is not None and own.prep in ("über", "um")


def _with_whom(clause: Clause, i: int) -> bool:
    """Says the phrase itself that the bond is known, and with whom: "im Rahmen der Partnerschaft mit X"?"""
    row = clause.chunks
    k = next((k for k, chunk in enumerate(row) if chunk.head == i), None)
    if k is None or row[k].prep == "für":  # "dankte für die Zusammenarbeit mit X"
        return False
    new = row[k].det in _NEW and row[k].prep in (None, "durch", "dank", "in")  # "möglich macht das eine Kooperation mit X"
    if row[k].det not in _KNOWN and not (new and _SOUGHT.isdisjoint(clause.lows)):
        return False
    return any(
        c.prep in ("mit", "zwischen") and c.first == b.last for b, c in zip(row[k : k + 3], row[k + 1 : k + 4], strict=False)
    )


def _stands(words: set[str]) -> bool:
    """Does a word say that the bond stands, begins or grows, or is of some age?"""
    acts = table("agreementacts")
    parted = any(verb in words and particle in words for verb, particle in _PARTED)
    return parted or any(word in acts or word in _AGED or word.endswith(_AGES) for word in words)
