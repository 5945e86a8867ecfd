"""What a word says of firms: nouns that introduce one by its kind ("Motorenbauer"), nouns that are part of its name ("Reederei")."""

from __future__ import annotations

import re
from functools import lru_cache

# Nouns that only introduce a firm's name: "der Autobauer X", "die Schwesterfirma X". A name with a legal form does without them, too.
INTRODUCING = re.compile(
    r"(?:^büro|^kanzlei|^haus|firma|firmen|unternehmen|konzern|hersteller|anbieter|tochter|mutter|bauer|dienstleister|händler|spezialist"
    r"|start-?up|fintech|insurtech|scale-?up|"
    r"betreiber|entwickler|zulieferer|versorger|ausrüster|arbeitgeber|veranstalter|partner|sponsor|sägewerk|betreibergesellschaft|tochtergesellschaft|muttergesellschaft"
    r"|kunden?|lieferant(?:en)?|auftraggeber|auftragnehmer|investor(?:en)?|bauträger|eigentümer|eigentümerin|vermieter|mieter|pächter|projektierer"
    r"|(?:familien|handwerks|traditions|ausbildungs|industrie|meister|muster)betriebe?|wettbewerber|konkurrent(?:en)?|marktführer|riesen?|gigant(?:en)?|kette|(?:schwester|partner|zweig|stamm|mutter)(?:werk|haus|firma|betrieb)e?"
    r"|fluggesellschaft|airline|vermarkter|verarbeiter|erzeuger|förderer|ausstatter|verleiher|vermittler"
    r"|softwareschmiede|ideenschmiede|systemhaus|softwarehaus|nachbar(?:n|in)?|gesellschafter(?:in)?|mehrheitseigner(?:in)?|bauherr(?:in|n)?"
    r"|generalunternehmer|generalplaner|großaktionär(?:in)?|(?:^|investment|beteiligungs|immobilien|wagniskapital|infrastruktur)fonds)s?$",
    re.I,
)
# These patterns are of words in lower case: where case does not count, alternatives are not told at their first letter.
# Of these, and of some more, those that nobody but a firm is called by, or whose compounds nobody is.
_KINDS = (
    "firma unternehmen konzern hersteller anbieter dienstleister händler startup start-up betreiber zulieferer versorger ausrüster "
    "fluggesellschaft airline vermarkter verarbeiter kooperative messengerdienst streamingdienst fahrdienst lieferdienst paketdienst "
    "marktführer projektierer reiseveranstalter hausverwaltung modemarke traditionsmarke ausgründung spin-off"
).split()
_TRADES = (
    "bauer entwickler spezialist spezialisten kette vermieter label riese erzeuger verleiher vermittler riesen gigant giganten"
).split()
_KIND = re.compile(
    rf"^(?:(?:\w[\w-]*)?(?:{'|'.join(_KINDS)})|[\w-]{{4,}}(?:{'|'.join(_TRADES)})"
    r"|(?:[\w-]+-|konzern)tochter|(?:tochter|schwester|mutter|betreiber|projekt)gesellschaft|reinigungsdienst|wachdienst)s?$"
)
_NO_KIND = re.compile(
    r"(?:enkel|schwieger|bürgermeister|pfarrers|königs|wirts|stief|berg|acker|land|spargel|wein|menschen|waffen|drogen)?(?:tochter|bauer|händler)s?$"
)
# Nouns that belong to the firm's name, and may as well be left out of it: "Verlag Vogt & Ahl", "Bootswerft Quast".
_HOUSES = (
    "werft reederei spedition brauerei druckerei kellerei käserei molkerei mälzerei gießerei weberei spinnerei schreinerei "
    "tischlerei zimmerei dachdeckerei klempnerei malerbetrieb steinmetzbetrieb backhaus hofladen bäckerei konditorei metzgerei fleischerei gärtnerei schlosserei schmiede rösterei imkerei destillerie brennerei "
    "ziegelei töpferei glaserei färberei kelterei mosterei sattlerei tuchmacherei buchbinderei kunstgießerei polsterei schäferei wäscherei lackiererei seilerei drechslerei korbmacherei brotfabrik keltergenossenschaft näherei manufaktur handlung handelshaus autohaus möbelhaus bankhaus modehaus sägewerk weingut hofgut gestüt "
    "apotheke optikbetrieb fachbetrieb planungsbüro ingenieurbüro architekturbüro architekturbureau maschinenfabrik fabrik hotelgruppe "
    "hengststation reitstall biohof obsthof geflügelhof spargelhof agentur kanzlei verlag verlagshaus molkereigenossenschaft tonstudio filmstudio"
).split()
_HOUSE = re.compile(rf"^(?:\w*(?:{'|'.join(_HOUSES)})|büro|atelier|studio)$")
# The last four letters of all these: most words end otherwise, which a set tells at once.
_KIND_ENDS = frozenset(
    (noun + genitive)[-4:] for noun in (*_KINDS, *_TRADES, "tochter", "gesellschaft", "dienst") for genitive in ("", "s")
)
_HOUSE_ENDS = frozenset(noun[-4:] for noun in (*_HOUSES, "büro", "atelier", "studio"))


def is_firm_kind(low: str) -> bool:
    """Does a noun in lower case introduce a firm by its kind, and is no part of its name: "Schiffbauer", "Einzelhändler", "Start-up"?"""
    return low[-4:] in _KIND_ENDS and _KIND.match(low) is not None and _NO_KIND.fullmatch(low) is None


def is_firm_house(low: str) -> bool:
    """Does a noun in lower case begin the name of a firm whose own name follows: "Verlag", "Bootswerft"?"""
    return low[-4:] in _HOUSE_ENDS and _HOUSE.match(low) is not None


_FIRM = re.compile(
    r"(?:firma|label|start-?up|unternehmen|konzern|kette|marke|airline|gesellschaft|tochter|ausgründung|spin-off|verwaltung|dienst|kooperative)s?$",
    re.I,
)


@lru_cache(maxsize=1 << 10)
def is_firm(word: str) -> bool:
    """Is a noun for firms one that no man is called by: "Firma", "Drogeriekette", not "Händler"?"""
    return _FIRM.search(word) is not None


# What the partners of a firm are, behind their names.
PROFESSIONS = frozenset(
    "Architekten Architektinnen Architektur Landschaftsarchitekten Ingenieure Rechtsanwälte Notare Steuerberater Stadtplaner".split()
)
