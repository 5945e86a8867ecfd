"""Nouns of standing bonds between parties, and the words of what is only wished, possible or over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.words import HYPOTHETICAL, NEGATIONS

_TOWNS = re.compile(
    r"(?:städtepartnerschaft|partnerschaft|städtefreundschaft|partnerstädte|schwesterstädte|verschwisterung|jumelage)(?:e?n)?$",
    re.IGNORECASE,
)
_BONDS = (
    "zusammenarbeit kooperation cooperation partnerschaft patenschaft städtefreundschaft allianz koproduktion verschwisterung jumelage"
).split()
_BOND = re.compile(rf"(?:{'|'.join(_BONDS)})(?:e?n)?$")
# What one cares for, and is bound to nobody by.
_OF_THINGS = re.compile(
    r"(?:baum|bach|beet|grün|grünflächen|tier|brunnen|grab|bank|hunde|spielplatz|buch|bücher|lese|stolperstein|streuobst|wald|insekten|bienen|blumen|"
    r"wege|denkmal|hydranten|ziegel|stuhl|vogel|hochbeet|wiesen)patenschaft"
)
_BOND_ENDS = frozenset((noun + ending)[-3:] for noun in _BONDS for ending in ("", "n", "en"))
WISHED = (HYPOTHETICAL | NEGATIONS) - {"ob"} | frozenset(
    "möglichen mögliche möglich möglicher künftige künftigen künftiger geplante geplanten geplant könne können kann wollen will soll sollen sollte "
    "angestrebten angestrebte angestrebt anstreben strebt streben wünscht wünschen wünschte hofft hoffen hoffte denkbar denkbare vorstellbar "
    "prüfen prüft ausloten lotet loten erörtern erörterten sondieren potenzielle potenziellen potenzieller potentielle potentiellen anbahnen förmliche".split()
)
SHALL = frozenset({"soll", "sollen"})
TO_COME = SHALL | {"wird", "werden"}
ENDED = frozenset(
    "beendet beendete beendeten beenden kündigt kündigte kündigen gekündigt aufgekündigt aufgelöst ausgelaufen endet endete ruht eis brach ausgesetzt "
    "gescheitert scheiterte abgelehnt abgebrochen eingestellt frühere früheren früherer ehemalige ehemaligen ehemaliger einstige einstigen".split()
)
# Who asks, refuses or misses something has no agreement yet.
DOUBTED = frozenset(
    "wünscht wünschen wünschte wünschten wünschenswert angedacht angeregt anregt regte regt vorschlägt vorgeschlagen denkbar vorstellbar angestrebt anstreben anstrebt "
    "strebt streben strebten möglicherweise eventuell ausloten ausgelotet sondieren sondiert erwägt erwägen erwogen könne könnten könnte möchte möchten "
    "fordert fordern forderte forderten forderung appelliert appellieren appellierte drängt drängen bittet empfiehlt empfehlen empfahl aufgefordert "
    "ablehnt abgelehnt lehnt lehnen lehnte lehnten abzulehnen weigert weigern weigerte weigerten verweigert verweigern nichtig unwirksam rechtswidrig "
    "ausgeschlossen auszuschließen aufgehoben rückgängig fehlt fehlen fehlte fehlten aussteht ausstehen geplatzt platzte gestoppt gescheitert scheitert "
    "scheitern ermächtigt aufruf aufgerufen aufzurufen voraussetzung bedingung notwendig erforderlich nötig benötigt bedarf sofern interesse interessiert weder angebahnt anzubahnen".split()
)
# These leave open whether there is one, unless it was signed.
OPEN = frozenset(
    "ziel ziele zielt aussicht vorgesehen angeboten bietet beworben bewirbt warb wirbt geworben absicht beabsichtigt angedacht wunsch wünsche idee ideen anregung vorschlag schlägt schlug möglich mögliche möglichen möglicher vielleicht prüfen prüft geprüft prüfung prüfte "
    "sondierungen überlegt überlegen überlegung überlegungen verhandelt verhandeln verhandlung verhandlungen verhandelte verhandelten gespräche gesprächen "
    "gesprochen diskutiert diskutieren klage klagt klagen hofft hoffen hoffte hoffnung verzögert verzögern beauftragt mandat entwurf entwürfe statt anstatt "
    "anstelle ohne potenzielle potenziellen potenzieller künftige künftigen geplante geplanten planen plant vorstellen erörtern erörtert beraten".split()
)
# What is to come of a bond that has no definite article.
PLANNED = frozenset("geplant anvisiert avisiert angestrebt angepeilt gewünscht erwünscht vorbereitet angekündigt erwartet".split())
ARE = frozenset("sind waren gehören gehört zählen zählt".split())  # "Partner sind X und Y"
WANTED = frozenset("soll sollen sollte sollten will wollen kann können müsste müssten dürfte dürften möge mögen".split())
MAKES = frozenset({"macht", "machte", "machten", "machen", "gemacht"})
_BY = frozenset({"durch", "dank"})  # "möglich wird das durch einen Vertrag"
CONDITIONS = frozenset("wenn falls sofern sobald ob damit sollte sollten hätte hätten würde würden wäre wären käme kämen".split())


# Whom "partner" calls so who is bound to nobody, or in another way.
_FRIENDS = re.compile(
    r"(?:kontakt|schwester|freundschafts)(?:clubs?|klubs?|vereine?|logen?|gemeinden?|kirchen?|schulen?|universität(?:en)?|hochschulen?|firmen)$"
)
_NO_PEER = re.compile(
    r"^(?:ansprech|gesprächs|interview|tanz|lebens|ehe|dialog|sparrings|trainings|spiel|verhandlungs|diskussions|podiums|reise|brief|koalitions|sozial|"
    r"tarif|junior|senior|geschäfts)"
)
_FRIENDLY = ("kontakt", "schwester", "freundschafts")
_PEER = re.compile(r"partner(?:in|innen|n|s)?$")


def is_peer(low: str) -> bool:
    """Does a noun in lower case call houses partners of each other: "Partner", "Klimapartnerin"? No "Ansprechpartner"."""
    if "partner" not in low:
        return low.startswith(_FRIENDLY) and _FRIENDS.match(low) is not None
    return bool(_PEER.search(low)) and not _NO_PEER.match(low)


@lru_cache(maxsize=1 << 14)
def of_towns(low: str) -> bool:
    return bool(_TOWNS.search(low))


def is_bond(low: str) -> bool:
    """Does a noun, in lower case, name a standing relation rather than a paper? No care for a thing: "Baumpatenschaft"."""
    if low[-3:] not in _BOND_ENDS or not _BOND.search(low) or low.startswith("entwicklungszusammen"):
        return False
    return "pate" not in low or not _OF_THINGS.match(low)


def words_of(text: Text, tokens: Iterable[int]) -> set[str]:
    """Return the lower-case words of some tokens; a castle, "im Schloss", closes no bond."""
    row = list(tokens)
    words = {word for i in row for word in text.low(i).split()}
    if "schloss" in words and not any(text.word(i) == "schloss" for i in row):
        words.discard("schloss")
    return words


_WILL = frozenset({"wird", "werden"})
_FOUNDING = frozenset(
    "besiegeln besiegelt schließen geschlossen abgeschlossen abschließen unterzeichnet unterzeichnen unterschrieben unterschreiben eingehen eingegangen "
    "begründen begründet gegründet gründen vereinbaren vereinbart beurkundet beurkunden".split()
)


def will_be(lows: Collection[str]) -> bool:
    """Is a bond still to be founded: "wird die Städtepartnerschaft mit X besiegeln"?"""
    return not (_WILL.isdisjoint(lows) or _FOUNDING.isdisjoint(lows))


_AIMS = frozenset({"ziel", "ziele"})
_AIMING = frozenset("hat haben verfolgt verfolgen".split())


def leaves_open(lows: list[str]) -> bool:
    """Do the words of a clause leave open whether there is a bond or paper? "Möglich macht das ein Vertrag mit X" does not."""
    said = OPEN.intersection(lows)
    if said <= _AIMS and not _AIMING.isdisjoint(lows):
        return False  # "Die Partnerschaft zwischen X und Y hat ehrgeizige Ziele"
    if said == {"möglich"} and not _BY.isdisjoint(lows):
        return False
    return bool(said - {"möglich"} or (said and MAKES.isdisjoint(lows)))


_SPONSOR = re.compile(
    r"(?:haupt|trikot|premium|co|namens|exklusiv|ärmel|platin|gold|jugend)?sponsor(?:in|en|s)?$|(?:generalausrüster|ausrüster)(?:in|s)?$"
)
# A house that is called partner of another of its kind -> the bond.
_HOUSE = re.compile(
    r"partner(?:(?P<town>st[aä]dte?n?|gemeinden?|kommunen?)|(?P<college>hochschulen?|universität(?:en)?)|(?P<school>schulen?|gymnasi(?:um|en))|"
    r"(?:kammern?|vereine?|kreis|landkreis|region|klinik|kliniken|krankenhaus|museum|theater|zoo|feuerwehr|bistum|kirchenkreis|betriebe?|orchester|chor|provinz|bezirk))$"
)


def called(low: str) -> str | None:
    """Return the bond that a noun in lower case calls somebody bound by: "Sponsoring" for a sponsor."""
    if "partner" not in low and "sponsor" not in low and "ausrüster" not in low:
        return None
    for word in low.split()[:2]:  # "neuer kooperationspartner" is one token
        if _SPONSOR.match(word):
            return "Sponsoring"
        if is_peer(word):
            return "Kooperation" if word.startswith("kooperation") else "Partnerschaft"
        if (house := _HOUSE.match(word)) is not None:
            return {"town": "Städtepartnerschaft", "college": "Hochschulpartnerschaft", "school": "Schulpartnerschaft"}.get(
                house.lastgroup or "", "Partnerschaft"
            )
    return None
