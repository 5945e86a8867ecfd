"""The tense of the clause around a date: does it tell what was, or what will be?"""

from __future__ import annotations

from functools import lru_cache

PAST = frozenset(
    """war waren wurde wurden hatte hatten kam kamen ging gingen fand fanden gab gaben nahm nahmen stand standen sprach sprachen lud
    luden trat traten traf trafen hielt hielten begann begannen schloss schlossen lag lagen lief liefen zog zogen rief riefen empfing
    empfingen erhielt erhielten bekam bekamen sah sahen saß saßen ließ ließen blieb blieben brachte brachten dachte nannte nannten
    wusste konnte konnten musste mussten durfte durften wollte wollten übergab übergaben übernahm übernahmen verlieh verliehen
    überreichte unterschrieb unterschrieben entschied entschieden beschloss beschlossen trug trugen schrieb schrieben starb starben
    verstarb gewann gewannen verlor verloren fiel fielen griff griffen half halfen sang sangen spielte fuhr fuhren flog flogen
    eröffnete besuchte wies wiesen bot boten hob hoben entstand entstanden erschien erschienen gelang wuchs wuchsen führte brach
    brachen drang drangen warf warfen stieg stiegen sank sanken bestand bestanden verließ verließen geriet gerieten floh flohen
    erlag vertrieb vertrieben befahl befahlen bat baten ergab ergaben löste stieß stießen verschwand legte worden gewesen geworden
    landete endete""".split()
)
FUTURE = frozenset("wird werden soll sollen wollen möchte möchten dürfen".split())
AUXILIARY = frozenset("hat haben ist sind habe sei seien".split())
STATES = frozenset(
    """geplant vorgesehen eingeladen geöffnet gesperrt geschlossen angesetzt terminiert gefragt gebeten geeignet bekannt gedacht
    verschoben willkommen begrenzt erforderlich erwünscht möglich abgesagt angekündigt anberaumt""".split()
)
NOT_PAST = frozenset(
    """heute bitte monate monaten seite seiten mitte leute könnte könnten sollte sollten möchte möchten hätte hätten würde würden müsste
    dürfte wäre weite zweite zweiten dritte dritten vierte fünfte letzte letzten nächste erste ersten beste besten gute alte alten neue
    gesamte gesamten bekannte bekannten konkrete leichte breite späte späten früheste rechte rechten linke echte weiten hundert bunte
    bunten harte sanfte kalte stete geplante geplanten beliebte beliebten sogenannte sogenannten betroffenen vorletzten werte hälfte
    minuten orten zeiten arbeiten daten kosten osten westen warten bieten bitten treten halten erhalten gestalten starten leiten bereiten
    begleiten arbeiten rechten richten beobachten unterhalten auftreten stellvertretenden achten selten weitesten unten mitten statten
    stattet erwarten anbieten vertreten betreten eintreten teilten""".split()
)


@lru_cache(maxsize=20_000)
def verb(word: str) -> str:
    """Return "past", "future", "aux", "participle", "state", "present" or "" for a word."""
    if word in PAST:
        return "past"
    if word in FUTURE:
        return "future"
    if word in AUXILIARY:
        return "aux"
    if word in STATES:
        return "state"
    if not word.islower() or len(word) < 5 or word in NOT_PAST:
        return ""
    if word.endswith("te") or (word.endswith("ten") and not word.endswith(("sten", "ichten", "chten", "testen"))):
        return "past"
    if (word.startswith("ge") or "ge" in word[2:6]) and word.endswith(("t", "en")):
        return "participle"
    if word.startswith(("be", "er", "ver", "ent", "zer", "unter", "über", "emp")) and word.endswith("t"):
        return "participle"
    if word.endswith("iert"):
        return "participle"
    return "present" if word.endswith("t") else ""


def tense(words: list[str]) -> int:
    """Return -1 for words that tell the past, 1 for the future, 0 where nothing is told."""
    kinds = {verb(word) for word in words}
    if "past" in kinds:
        return -1
    if "future" in kinds:
        return 1
    if "aux" in kinds and "participle" in kinds and "state" not in kinds:
        return -1
    return 0
