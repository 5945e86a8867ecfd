"""The tense of the words around a date: do they tell what was, what is, or what will be?"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, pairwise

from pipeline.lexicon import table

PAST = frozenset(
    """war waren wurde wurden hatte hatten kam kamen ging gingen fand fanden gab gaben nahm nahmen stand standen sprach
    sprachen lud luden trat traten traf trafen hielt hielten begann begannen schloss schlossen lag lagen lief liefen zog
    zogen rief riefen empfing empfingen erhielt erhielten bekam bekamen sah sahen saß saßen ließ ließen blieb blieben
    brachte brachten dachte nannte nannten wusste konnte konnten musste mussten durfte durften wollte wollten übergab
    übergaben übernahm übernahmen verlieh verliehen hieß hiess hiessen hießen unterschrieb unterschrieben entschied
    beschloss trug trugen schrieb schrieben starb starben verstarb gewann gewannen verlor fiel fielen griff griffen half
    halfen sang sangen fuhr fuhren flog flogen wies wiesen bot boten hob hoben entstand entstanden erschien erschienen
    gelang wuchs wuchsen brach brachen drang drangen warf warfen stieg stiegen sank sanken bestand bestanden verließ
    verließen geriet gerieten floh flohen erlag vertrieb befahl bat baten ergab ergaben stieß stießen verschwand galt
    anstanden bevorstanden bereitstanden feststanden gegenüberstanden offenstanden zurückblieben fernblieben ausblieben
    galten verstorben verschwunden vergangen ergangen worden gewesen geworden weilte weilten""".split()
)
# Weak preterites that end like superlatives and adjectives.
WEAK = frozenset(
    """reiste reisten leistete löste lösten passte passten fasste fassten speiste speisten kreiste grüßte grüßten küsste tanzte raste
    tauschten mischten herrschten wünschten veröffentlichte veröffentlichten ermöglichte ermöglichten verdeutlichte verdeutlichten
    verwirklichte verwirklichten reichten erreichten überreichten richteten errichteten berichteten verzichteten verpflichteten
    unterrichteten stiftete kostete rüstete küssten stürzte rastete feierte feierten hörte hörten fühlte fühlten wählte wählten
    führte führten zeigte zeigten""".split()
)
# Strong preterites behind a prefix ("verbrachte", "anvertraute" is weak); plurals only where no participle looks the same.
ROOTS = frozenset(
    """kam kamen ging gingen fand fanden gab gaben nahm nahmen stand sprach sprachen lud luden trat traten traf trafen hielt hielten
    begann schloss lag lagen lief liefen zog rief riefen fing fingen sah sahen saß saßen ließ ließen blieb brachte brachten trug trugen
    schrieb warb warben warf warfen gewann gewannen fiel fielen griff half halfen sang sangen fuhr fuhren flog wies bot hob wuchs brach
    brachen drang sank baten bat schlug schlugen hing hingen sprang sprangen trank tranken band banden zwang zwangen las lasen schuf
    schufen maß schob schnitt riss ritt schien schritt stieg strich trieb wich wandte wandten lieh schwieg klang klangen starb
    starben verlor fror schied goss schoss bog wog mied hieß stieß""".split()
)
# Preterites in the plural that are participles too: "wird am Freitag verliehen".
BOTH = frozenset(
    """unterschrieben verliehen entschieden erschienen entstanden bestanden verschwunden vergangen ergangen verstorben
    beschrieben verschrieben überwiesen bewiesen verwiesen begriffen ergriffen verglichen vertrieben betrieben beschritten erlitten
    überschritten verloren geblieben verblieben verziehen""".split()
)
SINGLE = frozenset(
    "schlug schlugen las lasen schuf schufen fing fingen hing hingen maß schob schien schienen sprang sprangen".split()
)
PREFIX = (
    "be", "ge", "er", "ver", "ent", "zer", "emp", "miss", "unter", "über", "um", "durch", "hinter", "wider", "an", "auf", "aus", "ab",
    "bei", "ein", "mit", "nach", "vor", "zu", "her", "hin", "heran", "heraus", "herein", "hinaus", "hinein", "los", "weg", "weiter",
    "zurück", "zusammen", "fest", "frei", "statt", "teil", "heim", "bereit", "wieder", "davon", "vorbei", "voran", "voraus",
    "herunter", "herüber", "hinüber", "hinzu", "dazu", "nieder", "entgegen", "gegenüber", "auseinander", "aufeinander", "empor",
    "fort", "zurecht", "bekannt", "kennen", "nahe", "offen", "sicher", "dar", "da", "inne", "vorweg", "zuvor", "überein", "umher",
)  # fmt: skip


_PREFIXES, _ROOT_SIZES = frozenset(PREFIX), sorted({len(root) for root in ROOTS})


def strong(word: str) -> bool:
    """Is a word the preterite of a strong verb with a prefix ("verbrachte", "überbrachten", "zusammenkamen")?"""
    return any(word[-size:] in ROOTS and word[:-size] in _PREFIXES for size in _ROOT_SIZES)


FUTURE = frozenset("wird werden werde soll sollen wollen möchte möchten steht stehen bevor folgt folgen".split())
# What an infinitive follows: "die Stadt will bis Mai antworten", no preterite.
MODAL = FUTURE | frozenset(
    """will willst wollt kann können muss müssen darf dürfen mag mögen soll sollt sollte sollten könnte könnten müsste müssten dürfte
    dürften würde würden lässt lassen""".split()
)
AUXILIARY = frozenset("habe ist sind sei seien".split())
STATES = frozenset(
    """geplant vorgesehen eingeladen geöffnet gesperrt geschlossen angesetzt terminiert gefragt gebeten geeignet bekannt
    gedacht verschoben willkommen begrenzt erforderlich erwünscht möglich abgesagt angekündigt anberaumt gesucht
    reserviert""".split()
)
PLANNED = frozenset("geplant vorgesehen angesetzt terminiert anberaumt".split())
AHEAD = ("geplante", "vorgesehene", "angesetzte", "terminierte", "anberaumte", "angekündigte", "ausgeschriebene", "anstehende")
NO_VERBS = frozenset(
    """mit seit erst nicht dort fast jetzt statt weit recht sonst längst zuletzt zumeist meist selbst insgesamt kommt oft
    damit somit gesamt bereit bekannt gut laut samt sofort fort etwa direkt bitte heute monate seite mitte könnte könnten
    sollte sollten hätte hätten würde würden müsste dürfte wäre weite zweite zweiten dritte dritten vierte vierten fünfte
    fünften letzte letzten nächste ersten erste beste besten gute guten alte alten gesamte gesamten bekannte bekannten
    konkrete konkreten leichte breite breiten späte späten rechte rechten linke echte weiten harte sanfte kalte stete
    beliebte beliebten sogenannte sogenannten vorletzten werte hälfte minuten orten zeiten daten kosten osten westen
    warten bieten bitten treten halten erhalten gestalten starten leiten bereiten begleiten arbeiten richten beobachten
    unterhalten auftreten achten selten unten mitten stattet erwarten anbieten vertreten betreten eintreten möchte möchten
    bunten bunte hunderte tausende heutigen gestalteten weitesten vorbereiten bearbeiten einhalten veranstalten enthalten
    beraten eröffnungsakte geehrte geehrten verehrte tote toten welt zeit carte note texte karten""".split()
)


_LIKE_INFINITIVES = frozenset(
    "erhalten vertreten betreten unterhalten vorbehalten beraten".split()
)  # "haben ihre Urkunden erhalten"
DETERMINERS = frozenset(
    """der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner
    zwei drei vier mehrere viele alle diese dieser dieses diesem diesen neu frisch gut eigens im am zum zur vom ins von
    mit für und bei beim aus nach vor unter über durch ohne gegen als in an auf zu zwischen""".split()
)
PREFIXED_ZU = re.compile(rf"(?:{'|'.join(sorted(PREFIX, key=len, reverse=True))})zu[a-zäöüß]{{2,}}(?:en|ern|eln)")
PREFIXED_GE = re.compile(rf"(?:{'|'.join(sorted(PREFIX, key=len, reverse=True))})ge[a-zäöüß]{{2,}}(?:t|en)")
STRONG_TEN = re.compile(r"ge(?:tret|halt|bot|bet|ritt|litt|schnitt|rat|golt|schritt|stritt|scholt)en$")
NO_PARTICIPLE = ("enden", "enen", "igen", "ichen", "schen", "ernen")


@lru_cache(maxsize=20_000)
def verb(word: str) -> str:
    """Return what a word tells as a verb: past, weak, future, aux, have, participle, state, present, or nothing ("").

    `weak` is a preterite by its ending alone (`besuchte`), which an adjective may share; `participle` and `weak` need their
    neighbours to be sure of. `purpose` is an infinitive with its "zu" inside (`aufzubrechen`).
    """
    if word in PAST or word in SINGLE:
        return "past"
    if word in WEAK:
        return "weak"
    if word in FUTURE:
        return "future"
    if word in ("hat", "haben"):
        return "have"
    if word in AUXILIARY:
        return "aux"
    if word in STATES:
        return "state"
    if not word.islower() or len(word) < 4 or word in NO_VERBS:
        return ""
    if strong(word):
        return "past"
    if STRONG_TEN.search(word):
        return "participle"  # "angetreten", "gehalten"
    if word.endswith(("te", "ten")):
        participial = "ge" in word[:6] and not word.startswith(VERBS_IN_GE)
        return "" if len(word) < 5 or participial or word.endswith(("ste", "sten", "lichte", "lichten", "ichten")) else "weak"
    if "zu" in word and PREFIXED_ZU.fullmatch(word):
        return "purpose"
    if "ge" in word and word.endswith(("t", "en")) and len(word) > 5 and _is_participle(word):
        return "" if word.endswith(NO_PARTICIPLE) else "participle"
    if (
        word.startswith(("be", "er", "ver", "ent", "zer", "unter", "über", "emp", "ab")) and word.endswith(("t", "en"))
    ) or word.endswith("iert"):
        return "prefixed"
    return "present" if word.endswith("t") else ""


def _is_participle(word: str) -> bool:
    return word.startswith("ge") or "ge" in word[2:9] or PREFIXED_GE.fullmatch(word) is not None


VERBS_IN_GE = ("gehör", "geling", "gelang", "genüg", "gefähr", "gestal", "gewähr", "gedacht", "begeg", "begeist", "bege")


def _attributive(words: list[str], i: int) -> bool:
    """Does a clause that has its finite verb, "wird", hold the word only as an attribute: "wird der mit 500 Euro dotierte „Preis“ verliehen"?"""
    at = next((k for k in range(i - 1, -1, -1) if words[k] in _FINITE or words[k] in (",", "und")), -1)
    return at >= 0 and words[at] in _FINITE


_FINITE = frozenset({"wird", "werden", "soll", "sollen"})


_MOVED = frozenset({"verschoben", "verlegt", "vorverlegt", "vorgezogen"})
_PASSIVE = frozenset({"wurde", "wurden"})


def tense(words: list[str]) -> int | None:
    """Return -1 where the words tell the past, 1 the future, 0 the present, None where no verb tells."""
    told = list(map(verb, words))
    if words and words[0][:1].isupper():
        told[0] = verb(words[0].lower())
        if told[0] in ("weak", "present", "prefixed", "participle") and words[0] in table("nouns").forms:
            told[0] = ""  # "Ärzte werden", "Gäste aus", "ehrten Tom Ahl und | Landrat Klimpel am Montag": a noun
    kinds = set(told)
    if len(kinds) < 2 and "" in kinds and "zu" not in words:
        return None
    if "future" in kinds or "have" in kinds:
        lows = [words[0].lower(), *words[1:]]  # "Unterschrieben werden soll er am 21. Juni"
        if not BOTH.isdisjoint(lows):
            told = ["participle" if word in BOTH else kind for word, kind in zip(lows, told, strict=True)]
            kinds = set(told)
        if "have" in kinds and not _LIKE_INFINITIVES.isdisjoint(lows):
            kinds.add("participle")
    if "weak" in kinds and "past" not in kinds:
        for i in compress(range(len(told)), map("weak".__eq__, told)):
            if words[i].endswith("ten") and not MODAL.isdisjoint(words[:i]):
                continue
            if _attributive(words, i):
                continue
            follows = words[i + 1] if i + 1 < len(words) else ""
            ahead = words[i - 1] if i else ""
            if not follows[:1].isupper() or not (
                ahead in DETERMINERS or (ahead.islower() and ahead.endswith(("en", "er", "es", "em")))
            ):
                kinds.add("past")
    if "past" not in kinds and (
        "purpose" in kinds
        or (
            "zu" in words
            and any(w == "zu" and then.islower() and then.endswith(("en", "ern", "eln")) for w, then in pairwise(words))
        )
    ):
        return 1  # "plant, im Mai zu eröffnen", "dort anzukommen"
    if "past" in kinds and not _MOVED.isdisjoint(words) and not _PASSIVE.isdisjoint(words) and {"auf", "vom"} & set(words):
        return None  # "wurde vom 26. April auf den Herbst verlegt": the day was to come
    if "past" in kinds:
        return -1
    if "aux" in kinds and PLANNED.intersection(map(str.lower, words)):
        return 1  # "Geplant ist ein Festakt"
    if "future" in kinds:
        return 1
    if "have" in kinds and kinds & {"participle", "prefixed", "state"}:
        return -1
    if "aux" in kinds and "participle" in kinds and "state" not in kinds:
        return -1
    return 0 if kinds & {"present", "prefixed", "state"} else None


ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines Der Die Das Den Dem Ein Eine Einen Einer".split())
GOVERNING = frozenset(
    "in an auf aus bei mit nach von vor zu für über unter durch um gegen ohne zwischen neben hinter seit bis".split()
)
PAST_PARTICIPLES = ("ene", "enen", "ener", "enes", "enem", "te", "ten", "ter", "tes", "tem")
PRESENT_PARTICIPLES = ("ende", "enden", "ender", "endes", "endem")


def participle_around(ahead: str, behind: list[str], before: str = "") -> int:
    """Return what a participle around a date tells: "die am Mittwoch beschlossenen Regeln", "ausgetragen am Samstag"; 0 for none."""
    if verb(ahead) == "participle":
        return 0 if before == "wie" else -1  # "wie gedruckt am 10. Juni"
    if ahead not in ARTICLES:
        return 0
    opens = False  # does a preposition govern what comes next?
    for word, following in pairwise(behind):
        if word in (",", ".", "(", ":") or verb(word) in ("past", "future", "have", "aux"):
            return 0
        if word in ARTICLES and not opens:
            return 0  # "die am Dienstag der aus Jena stammende Maler eröffnet hat"
        opens = word in GOVERNING
        if word.islower() and len(word) > 6 and following[:1].isupper():
            if word.endswith(PRESENT_PARTICIPLES) or word.startswith(AHEAD):
                return 1
            if word.endswith(PAST_PARTICIPLES):
                return -1
    return 0
