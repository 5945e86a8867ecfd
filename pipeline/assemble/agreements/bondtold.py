"""What tells of a bond, and what it is called: a verb alone, or a noun with a verb of standing, beginning or growing."""

from __future__ import annotations

import re
from collections.abc import Collection

from pipeline.assemble.agreements.bondwords import ARE, called, is_bond, is_peer, words_of
from pipeline.assemble.anaphora import TWINNED
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.happenings.words import HAVE, OF
from pipeline.lexicon import table

_TOGETHER = frozenset(
    "kooperiert kooperieren kooperierte kooperierten zusammenarbeitet zusammenarbeiten zusammengearbeitet zusammenspannen zusammengespannt "
    "zusammenlegen zusammengelegt verbünden verbündeten koproduzieren koproduziert koproduzierten verpartnern".split()
)
# Whose particle is "zusammen": "arbeiten ... zusammen", "legen ihre Bauhöfe zusammen", in Switzerland "spannen zusammen".
_WORKS = frozenset("arbeitet arbeiten arbeitete arbeiteten spannen spannt spannten legen legten".split())
_ENDS = frozenset({",", ";", ":", "und", "–", "."})
_UNITE = frozenset("zusammengeschlossen zusammenschließen zusammenschlossen zusammengetan".split())
_MERGE = frozenset("fusionieren fusioniert fusionierten fusionierte".split())
SPONSORS = frozenset("sponsert sponserte sponsern sponserten gesponsert".split())
_ARE_FRIENDS = frozenset({"sind", "ist"})
_TIED = frozenset("partnerschaftlich städtepartnerschaftlich freundschaftlich vertraglich".split())
_BOTH_TOWNS = frozenset({"städte", "gemeinden", "kommunen", "orte", "dörfer"})  # "verbunden sind beide Städte seit 1965"
_JOINED = frozenset("beigetreten beitritt beitreten beitrat beitraten".split())
_JOINS = frozenset("tritt treten trat traten".split())
TOWNS = frozenset(
    "partnerstädte partnerstadt schwesterstädte schwesterstadt partnergemeinden partnerkreise partnerlandkreise partnerregionen partnerkommunen "
    "partnerbezirke partnerländer partnerhochschulen partneruniversitäten partnerschulen partnerkammern partnervereine partnerkirchen".split()
)
PARTNER_OF = frozenset(
    "partner partnerin kooperationspartner kooperationspartnerin hauptsponsor hauptsponsorin premiumpartner exklusivpartner namenssponsor trikotsponsor partnerhochschule partneruniversität partnerschule partnerstadt partnergemeinde "
    "partnerkammer partnerverein partnerkreis partnerlandkreis partnerregion partnerklinik vertragspartner".split()
)
_ALL = frozenset("projektpartner konsortialpartner verbundpartner projektpartnern konsortialpartnern verbundpartnern".split())
HUBBED = frozenset(
    "kooperationspartner kooperationspartnern praxispartner praxispartnern forschungspartner forschungspartnern partnerunternehmen partnerschulen "
    "partnerhochschulen bildungspartner bildungspartnern netzwerkpartner netzwerkpartnern".split()
)
_IS = frozenset("ist sind wird werden wurde wurden bleibt bleiben seit".split())
_JOINT_ARTICLE = frozenset("gemeinsames gemeinsame gemeinsamen gemeinsamem gemeinsamer".split())
_JOINT = _JOINT_ARTICLE | {"gemeinsam"}
_WORKED_ON = (
    "projekt vorhaben studiengang studiengäng labor kolleg professur sommerschule koproduktion leitstelle graduiertenschule promotionsprogramm"
).split()
_OF_WORK = ("", "e", "s", "es", "en", "n")
_PROJECT = re.compile(rf"(?:{'|'.join(_WORKED_ON)})(?:{'|'.join(_OF_WORK[1:])})?$")
_PROJECTS = frozenset(
    "programm zentrum initiative bachelorprogramm masterprogramm promotionsverfahren forschungszentrum forschungsinstitut kompetenzzentrum gründerzentrum "
    "innovationszentrum austauschprogramm ausbildungsprogramm stipendienprogramm mentoringprogramm traineeprogramm weiterbildungsprogramm "
    "forschungsprogramm gemeinschaftsunternehmen".split()
)
_BOTH_ARE = frozenset("sind bleiben werden wurden waren".split())
# Ends of what two may found and run in common, beside projects.
_COMMON = re.compile(
    r"(?:amt|stelle|zentrum|labor|bauhof|gesellschaft|werk|anlage|einrichtung|akademie|büro|archiv|netzwerk|klinik|schule|bibliothek|filiale|lager|"
    r"laden|kita|wohnheim|gewerbegebiet|gewerbepark|feuerwehrhaus|freibad|hallenbad|werkstatt|pool|flotte|sekretariat|plattform|tochter)$"
)
_BEGIN = frozenset(
    "startet starten starteten gestartet beginnen beginnt begonnen begannen lancieren lanciert initiieren initiiert".split()
)
_IN_FORCE = frozenset({"gesetzt", "getreten", "tritt", "trat"})
_KEEP = frozenset("unterhält unterhalten unterhielt betreibt betreiben".split())  # "unterhält mit X einen Fuhrpark"
_TIES = frozenset({"verbindet", "verbinden"})
_SEALED = frozenset("besiegeln besiegelten besiegelt vereinbarten vereinbart".split())
_CARRY = frozenset(
    "führt führen führten betreibt betreiben betrieben unterhält unterhalten unterhielten tragen trägt getragen richten richtet eingerichtet einrichten bauen aufbauen aufgebaut "
    "realisieren realisiert entwickeln entwickelt anbieten bieten bietet eröffnen eröffnet eröffneten teilen gerufen riefen aufgesetzt finanzieren finanziert gegründet gründen gründeten auflegen aufgelegt verbindet verbinden bündeln bündelt bündelten".split()
)
_UNIONS = (
    "^fusion zusammenschluss schulterschluss verschmelzung trägerschaft konsortium allianz bündnis verbund gemeinschaftsunternehmen netzwerk städtebund "
    "zweckverband spielgemeinschaft startgemeinschaft bürogemeinschaft interessengemeinschaft einkaufsgemeinschaft arbeitsgemeinschaft erzeugergemeinschaft "
    "werkstattgemeinschaft betriebsgemeinschaft bietergemeinschaft planungsgemeinschaft forschungsgemeinschaft praxisgemeinschaft verwaltungsgemeinschaft "
    "joint-venture ^joint ^jsg ^sg ^arge"
).split()
_UNION = re.compile(rf"(?:{'|'.join(_UNIONS)})$")
_FOUND = frozenset(
    "gründen gründeten gegründet gründet üben geübt vollziehen vollzogen formten formen firmieren bilden bildeten bildet schmieden schmiedeten geschmiedet formieren besiegeln besiegelt vereinbart vereinbarten "
    "übernehmen übernommen eingegangen beschlossen vollzogen".split()
)
TEACHING = frozenset("lehrkrankenhaus lehrkrankenhauses lehrkrankenhäuser lehrpraxis".split())
_DEGREE = re.compile(r"^(?:doppel(?:abschl[uü]ss|diplom|master|bachelor|studi|promotion)|(?:double|joint)-degree)")
# How all these end or begin: most words do not, and no pattern is tried on them.
_THING_ENDS = frozenset([(noun + e)[-4:] for noun in _WORKED_ON for e in _OF_WORK] + [noun.lstrip("^")[-4:] for noun in _UNIONS])
_DEGREES = frozenset(("dopp", "doub", "join"))
DOUBLE = "Hochschulkooperation"
_OFFER = frozenset(
    "gibt besteht bestehen bieten anbieten bietet angeboten boten anbietet verbindet führen führt starten startet gestartet einrichten eingerichtet "
    "entwickelt vereinbart vereinbarten schaffen verbunden".split()
)
SEVERAL = {
    "beziehungen": "Partnerschaft", "verbindungen": "Partnerschaft", "kontakte": "Partnerschaft", "bande": "Partnerschaft",
    "städtepartnerschaften": "Städtepartnerschaft",
}  # fmt: skip
# "solche Programme gibt es mit X und Y", "ein vergleichbares Abkommen besteht mit Z", "Ähnliches verbindet das Haus mit X"
_SUCH = frozenset(
    "solche solcher solches solchen ähnliche ähnlicher ähnliches ähnlichen vergleichbare vergleichbares vergleichbarer vergleichbaren gleichartige "
    "gleichlautende entsprechende weitere weiteren".split()
)
_LIKEWISE = frozenset({"ähnliches", "vergleichbares", "gleiches"})
_MANY = re.compile(
    r"(?:abkommen|verträge|vereinbarungen|programme|studieng[aä]nge|abschlüsse|diplome|absichtserklärungen|memoranden|modelle|projekte)$"
)
_EXIST = frozenset("gibt gab bestehen besteht bestanden unterhält unterhalten existieren hat haben laufen führt pflegt".split())
PLURAL = ("partnerschaften", "kooperationen", "patenschaften")
_KEPT = frozenset("unterhält unterhalten unterhielt verbindet besteht pflegt pflegen pflegte bestehen".split())
_FRIENDLY = frozenset(
    "partnerschaftliche partnerschaftlichen freundschaftliche freundschaftlichen vertragliche vertraglichen".split()
)
_CLOSE = frozenset({"enge", "engen", "gute", "guten", "lebendige", "lebendigen"})
_JUBILEES = frozenset(f"{bond}jubiläum{end}" for bond in ("partnerschafts", "städtepartnerschafts") for end in ("", "s"))
_EXCHANGES = frozenset({"schüleraustausch", "schüleraustauschs", "schulaustausch"})
_SCHOOL = re.compile(r"(?:gymnasi|schul|lyce|lycé|kolleg|liceo|college)")
_AGED = frozenset(
    "jahre jahren seit bestehen bestehens jubiläum jubiläums geburtstag geburtstags jahrestag jahrestags jubiläumsjahr jubiläumsfeier".split()
)
BELONG = frozenset({"angehören", "angehörten"})
FOUNDED = frozenset({"gegründet", "gründeten", "schlossen", "geschlossen"})
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
_CONTRACTING = frozenset("vertragspartner vertragsparteien vertragspartnerinnen".split())
_AGES = ("jährige", "jährigen", "jähriges", "jubiläum", "jubiläums", "geburtstag")
_BEFRIENDED = frozenset(
    "verbindet verbinden pflegen pflegt bekräftigen bekräftigten besiegeln besiegelten besiegelt schlossen geschlossen schloss schließen schließt".split()
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
KNOWN = frozenset("der die dem den des diese dieser diesem ihre ihrer ihren seine seiner seinen unsere unserer unseren".split())
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
_CUES: frozenset[str] = frozenset().union(
    _TOGETHER,
    SPONSORS,
    _MERGE,
    TWINNED,
    TEACHING,
    TOWNS,
    _PROJECTS,
    _CONTRACTING,
    _UNITE,
    _JOINED,
    _JOINS,
    PARTNER_OF,
    _ALL,
    HUBBED,
    SEVERAL,
    _EXCHANGES,
    {"austausch"},
    _IDIOMS,
    BELONG,
    FOUNDED,
    _KEEP,
    ("verbunden", "freundschaft", "bord", "befreundet", "gründen", "gründet", "gründete", "gehoben"),
    _LIKEWISE,
    _JUBILEES,
    _SUCH - {"weitere", "weiteren", "entsprechende"},
)


def word(low: str) -> str:
    """Return the word that counts of a token of several: "neue partnerin der hochschule x" -> "partnerin"."""
    first, _, rest = low.partition(" ")
    return rest.partition(" ")[0] if rest and first not in _CUES else first


def is_cue(low: str) -> bool:
    """Is the lower-case word one without which no sentence tells of a bond?"""
    if (word(low) if " " in low else low) in _CUES or low == "zusammen" or low in _JOINT_ARTICLE:
        return True
    return is_bond(low) or is_peer(low) or _is_joint_thing(low) or called(low) is not None


def _is_joint_thing(low: str) -> bool:
    """Does a noun in lower case name what several found, run or offer in common: a union, a project, a double degree?"""
    if low[-4:] in _THING_ENDS and (_PROJECT.search(low) or _UNION.search(low)):
        return True
    return low[:4] in _DEGREES and _DEGREE.match(low) is not None


def works(text: Text, sentence: Sentence, at: int) -> bool:
    """Has the verb at a token its "zusammen" behind it, also behind a list with commas; of others than "arbeiten" at a clause's end?"""
    if text.low(at) not in _WORKS:
        return False
    behind = [i for i in range(at + 1, sentence.last) if text.low(i) == "zusammen"]
    if text.low(at).startswith("arbeit"):
        return bool(behind)
    return any(i + 1 == sentence.last or text.low(i + 1) in _ENDS for i in behind)


def bond(text: Text, sentence: Sentence, clause: Clause) -> tuple[int, str | None]:
    """Return the token of the bond a clause tells of, and what it is called; None where it tells of none."""
    words = words_of(text, clause.tokens)
    if sentence.section in ("headline", "deck") and len(words) > 2:
        words.add("seit")  # a headline leaves its verb out: "Partnerschaft von X und Y"
    for i, low in zip(clause.tokens, clause.lows, strict=True):
        noun = _by_verb(text, sentence, i, low, words) or (
            _by_noun(text, clause, i, low, words) if text.classes[i] in "NERQ" or low == "joint venture" else None
        )
        if noun is not None:
            return i, noun
    return 0, None


def _by_verb(text: Text, sentence: Sentence, i: int, low: str, words: set[str]) -> str | None:
    """ "kooperieren", "arbeiten ... zusammen", "sind verschwistert", "schließen sich zusammen", "trat ... bei"."""
    if low in _TOGETHER:
        return "Kooperation"
    if low in SPONSORS:
        return "Sponsoring"
    if low in _MERGE:
        return "Fusion"
    if low in _WORKS and works(text, sentence, i):
        return "Zusammenarbeit"
    if low in _UNITE or (low in ("schließen", "schliessen", "schlossen", "taten", "tun") and {"sich", "zusammen"} <= words):
        return "Verbund"
    if low in BELONG | FOUNDED and any(word.endswith(_ALLIED) for word in text.lows[sentence.first : i]):
        return "Bündnis"
    if low in TWINNED:
        return "Städtepartnerschaft"
    if low in _LIKEWISE and words & _KEPT and "mit" in words:
        return "Kooperation"
    if low == "befreundet" and words & _ARE_FRIENDS and "seit" in words:
        return "Partnerschaft"
    if low == "verbunden" and words & _TIED:
        return "Städtepartnerschaft" if "städtepartnerschaftlich" in words else "Partnerschaft"
    if low == "verbunden" and words & _BOTH_TOWNS and "seit" in words:
        return "Städtepartnerschaft"
    if (low in _JOINED and text.word(i)[0].islower()) or (
        low == "bei" and words & _JOINS and (i + 1 == sentence.last or text.classes[i + 1] in ".B")
    ):
        return "Beitritt"
    return None


def _by_noun(text: Text, clause: Clause, i: int, low: str, words: set[str]) -> str | None:
    """ "ist Partner der X", "Projektpartner sind X und Y", "bieten einen Doppelabschluss an", "gründen ein Konsortium"."""
    first = word(low)
    if first in PARTNER_OF and words & _IS and (i + 1 >= len(text.classes) or " " in low or text.low(i + 1) in OF):
        return "Städtepartnerschaft" if first == "partnerstadt" else "Partnerschaft"
    if is_peer(low) and is_said_of_both(clause, i):
        return "Partnerschaft"
    if first in _ALL and (words & ARE or text.word(i + 1 if i + 1 < len(text.classes) else i) == ":"):
        return "Kooperation"
    if first in HUBBED and words & ARE:
        return "Kooperation"
    if first in _CONTRACTING and words & ARE:
        return "Vertrag"
    if low in TEACHING and words & _IS:
        return "Kooperation"
    if first in TOWNS and words & (_IS | HAVE):
        return "Städtepartnerschaft" if first.endswith(("städte", "stadt")) else "Partnerschaft"
    if low in _IDIOMS and words & _IDIOMS[low] and (low in ("kräfte", "strang") or words & _JOINT):
        return "Kooperation"
    if _DEGREE.match(low) and words & _OFFER:
        return DOUBLE
    joint = words & _JOINT or low.startswith("gemeinschafts")
    if joint and text.classes[i] in "NO" and words & _CARRY and _COMMON.search(low.partition(" ")[0]) and words & _JOINT_ARTICLE:
        return "Kooperation"
    if "mit" in words and words & _KEEP and text.classes[i] in "NO" and _COMMON.search(low.partition(" ")[0]) and not is_bond(low):
        return "Kooperation"
    if (low in _PROJECTS or _PROJECT.search(low)) and (
        (words & (_BEGIN | _TIES) and (joint or "mit" in words)) or (words & _CARRY and joint)
    ):
        return "Kooperationsprojekt"
    if "gründung" in words and words & _SEALED and _PROJECT.search(low):
        return "Kooperationsprojekt"
    if low in ("freundschaft", "freundschaften") and words & _BEFRIENDED:
        return "Partnerschaft"
    schools = low == "austausch" and any(_SCHOOL.search(word) for word in clause.lows)
    if (low in _EXCHANGES or schools) and words & _KEPT and "seit" in words:
        return "Schulpartnerschaft"
    if (words & _FOUND or "taufe" in words) and (_UNION.search(low) or low == "joint venture"):
        return text.word(i)
    if (
        low in SEVERAL
        and words & _KEPT
        and (words & _FRIENDLY or (words & _CLOSE and "seit" in words) or low in ("verbindungen", "städtepartnerschaften"))
    ):
        return "Partnerschaft"
    if "mit" in words and words & _EXIST and is_many(low, words):
        return "Kooperation"
    if is_bond(low) and (_is_topic(clause, i) or _is_by_the_way(clause, i)):
        return None
    told = is_bond(low) and (
        _stands(words) or _is_announced(text, clause, i) or (_with_whom(clause, i) and not low.endswith(PLURAL))
    )
    return text.word(i).rpartition(" ")[2] if told else None


def is_many(low: str, words: Collection[str]) -> bool:
    """Does a noun tell of several bonds or papers of a kind that was told before, by the words beside it: "solche Programme"?"""
    return _MANY.search(low) is not None and (not _SUCH.isdisjoint(words) or bool(_DEGREE.match(low)))


def is_said_of_both(clause: Clause, i: int) -> bool:
    """Are two said to be partners: "X und Y sind seit 1997 Partner"?"""
    verb = next((k for k, low in zip(clause.tokens, clause.lows, strict=True) if low in _BOTH_ARE), None)
    return verb is not None and (verb < i or clause.sub) and i == max(k for k in clause.tokens if k <= max(i, verb) and k != verb)


def _is_topic(clause: Clause, i: int) -> bool:
    """Is the bond but what a paper is about: "einen Vertrag über eine Schulpartnerschaft"?"""
    own = next((c for c in clause.chunks if c.first <= i < c.last), None)
    return own is not None and own.prep in ("über", "um")


def _is_by_the_way(clause: Clause, i: int) -> bool:
    """Says the bond but how something is done: "in enger Zusammenarbeit mit X"?"""
    own = next((c for c in clause.chunks if c.first <= i < c.last), None)
    return (
        own is not None and own.prep == "in" and own.det is None and "verbunden" not in clause.lows
    )  # "in Städtepartnerschaft verbunden"


def _is_announced(text: Text, clause: Clause, i: int) -> bool:
    """Is the bond announced with who is bound behind a colon: "Neu ist eine Kooperation: ..."?"""
    own = next((c for c in clause.chunks if c.first <= i < c.last), None)
    last = clause.tokens[-1] + 1
    return own is not None and own.prep is None and own.det in _NEW and last < len(text.classes) and text.word(last) == ":"


def _with_whom(clause: Clause, i: int) -> bool:
    """Says the phrase itself that the bond is known, and with whom: "im Rahmen der Partnerschaft mit X"?"""
    row = clause.chunks
    k = next((k for k, chunk in enumerate(row) if chunk.head == i), None)
    if k is None or row[k].prep == "für":  # "dankte für die Zusammenarbeit mit X"
        return False
    new = row[k].det in _NEW and row[k].prep in (None, "durch", "dank", "in")  # "möglich macht das eine Kooperation mit X"
    if row[k].det not in KNOWN and not (new and _SOUGHT.isdisjoint(clause.lows)):
        return False
    return any(
        c.prep in ("mit", "zwischen") and c.first == b.last for b, c in zip(row[k : k + 3], row[k + 1 : k + 4], strict=False)
    )


def _stands(words: set[str]) -> bool:
    """Does a word say that the bond stands, begins or grows, or is of some age?"""
    acts = table("agreementacts")
    if "kraft" in words and words & _IN_FORCE:
        return True
    parted = any(verb in words and particle in words for verb, particle in _PARTED)
    return parted or any(word in acts or word in _AGED or word.endswith(_AGES) for word in words)
