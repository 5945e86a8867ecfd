"""What a word may be where events are read: event nouns and their compounds, agreements, people in general, words of grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.names.lexis.forms import sizes_of
from pipeline.german.names.lexis.words import is_noun, stems
from pipeline.lexicon import table

ENDINGS = ("", "s", "es", "e", "en", "n", "ns")
ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen dieser diese dieses diesem diesen "
    "sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser unsere unserer unserem unseren unseres "
    "mein meine meiner meinem meinen meines beide beiden beider alle allen aller jeder jede jedes jedem jeden "
    "zum zur beim im am vom ins ans".split()
)
CONTRACTED = {
    "zum": ("zu", "dem"), "zur": ("zu", "der"), "beim": ("bei", "dem"), "im": ("in", "dem"), "am": ("an", "dem"), "vom": ("von", "dem"),
    "ins": ("in", "das"), "ans": ("an", "das"), "aufs": ("auf", "das"), "fürs": ("für", "das"), "ums": ("um", "das"),
    "übers": ("über", "das"), "vors": ("vor", "das"),
    # two words that the names took for a particle
    "in der": ("in", "der"), "in den": ("in", "den"), "an der": ("an", "der"), "von der": ("von", "der"), "auf der": ("auf", "der"),
}  # fmt: skip
PREPOSITIONS = frozenset(
    "in an auf bei zu von aus mit nach vor über unter zwischen für durch gegen ohne um bis seit während wegen trotz anlässlich "
    "gemeinsam neben hinter laut statt anstelle inklusive samt per ab entlang gegenüber dank seitens inmitten rund via namens "
    "zugunsten angesichts aufgrund mittels binnen innerhalb außerhalb".split()
) | frozenset(CONTRACTED)
SUBORDINATORS = frozenset(
    "wo wobei womit wozu wofür woran worauf als wenn sofern bevor nachdem während weil dass ob obwohl damit sodass ehe indem da sobald "
    "solange seitdem bis wie denen deren dessen welche welcher welches welchem welchen woraus wodurch".split()
)
LETS = frozenset("ließ ließen lässt lassen liess liessen".split())
PASSIVE = frozenset("wurde wurden worden werden wird ist sind".split())
BACK = frozenset(
    "zurück zurückgekehrt zurückgekommen heimgekehrt heimgekommen zurückkehrte zurückkehrten rückkehr heimkehr".split()
)
COPULAS = frozenset("ist sind war waren".split())
HAVE = frozenset("hat haben hatte hatten".split())
WERE = frozenset({"war", "waren"})
TOWNS = ("stadt", "gemeinde", "kommune")  # what nouns for towns end in: "Partnerstadt"
SETTLED = (*TOWNS, "metropole")
OF = frozenset({"der", "des", "von", "vom"})
SIGNATURES = frozenset("unterschrift unterschriften namen namenszug namenszüge signatur signaturen".split())
AUXILIARIES = frozenset(
    "ist sind war waren sei seien wird werden wurde wurden worden hat haben hatte hatten habe hätte wäre soll sollen sollte sollten "
    "kann können konnte konnten könnte könnten muss müssen musste mussten darf dürfen durfte will wollen wollte wollten möchte möchten "
    "würde würden bleibt bleiben blieb gilt geht gehen ging gingen steht stehen stand standen gibt gab".split()
)
HYPOTHETICAL = frozenset(
    "gäbe fände fänden käme kämen ginge stünde könnte könnten wäre wären würde würden hätte hätten möchte möchten ob falls".split()
)
NEGATIONS = frozenset("nicht weder kein keine keinen keiner keinem".split())
GROUPS = (
    "delegation abordnung gruppe reisegruppe gesandtschaft gäste gästen gast besucher besucherinnen teilnehmer teilnehmende teilnehmenden "
    "teilnehmern teilnehmerinnen mitglieder mitgliedern regierungsmitglieder vertreter vertretern vertreterinnen schüler schülern "
    "schülerinnen studierende studierenden jugendliche jugendlichen auszubildende auszubildenden lehrlinge kinder kindern fachleute "
    "fachleuten stadtoberhäupter kolleginnen kollegen amtskollege amtskollegin amtskollegen kollege kollegin bürgerinnen bürger bürgern "
    "bewohner bewohnerinnen menschen unternehmerinnen unternehmer gesellschaft runde team band chor tanzgruppe ensemble orchester "
    "reisende reisenden anwesende anwesenden mitwirkende mitwirkenden vortragende vortragenden lehrende lehrenden forschende forschenden "
    "geehrte geehrten überlebende überlebenden übrigen einen publikum schulklasse schulklassen klasse klassen azubis nachwuchskräfte absolventen absolventinnen neubürger neubürgerinnen ehrengäste "
    "ehrengästen preisträger preisträgerin preisträgerinnen sportler sportlerinnen ehrenamtliche ehrenamtlichen freiwillige freiwilligen senioren "
    "seniorinnen anwohner anwohnern anwohnerinnen nachbarn zuhörer zuhörern kunden kundinnen eltern patienten beschäftigte beschäftigten mitarbeitende mitarbeitenden erstklässler erstsemester erstsemestler "
    "studienanfänger studienanfängern studienanfängerinnen neuimmatrikulierte neuimmatrikulierten studenten studentinnen promovierende promovierenden doktoranden "
    "doktorandinnen gastschüler gastschülern gastschülerinnen austauschschüler austauschschülern austauschschülerinnen austauschstudierende austauschstudierenden "
    "gaststudierende gaststudierenden alumni stipendiatinnen stipendiaten rekruten soldaten geflüchtete "
    "familien paar eheleute ehepaar stadtspitze verwaltungsspitze rat gemeinderat ratsmitglieder partner seiten städte"
).split()
ANIMATE = frozenset(GROUPS)
DELEGATES = ("delegation", "abordnung", "gesandtschaft", "reisegruppe")
DELEGATION = re.compile(rf"(?:{'|'.join(DELEGATES)})(?:en|s)?$", re.IGNORECASE)
_PAPERS = (
    "absichtserklärung erklärung vereinbarung übereinkommen übereinkunft konvention abmachung vertragswerk vertrag verträge abkommen "
    "memorandum kooperation urkunde pakt kommuniqué charta kontrakt protokoll resolution mou loi deklaration maßnahmenpapier "
    "massnahmenpapier eckpunktepapier positionspapier"
).split()
AGREEMENT = re.compile(rf"(?:{'|'.join(_PAPERS)})(?:en|s|es|e)?$")  # of words in lower case, which is told faster
_PAPER_ENDS = frozenset((noun + ending)[-3:] for noun in _PAPERS for ending in ("", "en", "s", "es", "e"))
AWARD = re.compile(
    r"(?:preis|verdienstkreuz|verdienstzeichen|ehrenzeichen|orden|medaille|plakette|ehrenbürgerwürde|ehrenbürgerrecht|ehrennadel|"
    r"bundesverdienstkreuz|urkunde|ehrenring|auszeichnung|ehrenamtspreis|stipendium|ehrendoktorwürde|award|oscar|ehrenpatenschaft|"
    r"ehrendoktorat|ehrendoktorhut|ehrendoktor|ehrenprofessur|ehrensenatorwürde|ehrenmitgliedschaft|ehrenkreuz|ehrenteller|ehrengabe|ehrenschild|"
    r"verdienstnadel|leistungsnadel|treuenadel|silbernadel|goldnadel|prädikat|ehrenpokal|wanderpokal|ehrenstern|"
    r"förderbescheid|zertifikat|siegel|titel|ehrenbrief|meisterbrief|gesellenbrief)(?:en|s|es|e|n)?$",
    re.IGNORECASE,
)


def names_agreement(low: str) -> bool:
    """Does a word in lower case end with a noun for an agreement? Most end otherwise, which their last letters tell at once."""
    return low[-3:] in _PAPER_ENDS and AGREEMENT.search(low) is not None


# Nouns that end like an event and are none, alone or at the end of a compound.
NOT_EVENTS = frozenset(
    "Empfangen Sportforum Humboldtforum Humboldt-Forum Stadtverordnetenversammlung Bezirksverordnetenversammlung Bundesversammlung Nationalversammlung Landesversammlung Jahrestag Todestag Gedenktag Jahrestags Feiertag Auftakt Abschluss Einführung Ansiedlung Bestehen Austausch Jugendaustausch Schüleraustausch Städteaustausch Öffnung Schließung Umstellung Weihnacht Abend Abends Tag Nacht Woche Wochen Vorabend Wahl Markt Spiel Spiele Lauf Fahrt Kurs Übung Rede Gespräche Redaktion Redaktionen Aktion "
    "Aktionen Projekt Projekte Reihe Programm Programme Kino Vorstellungen Partie Aufnahme Zug Angebot Angebote Wettbewerbe Preise Kreise "
    "Essen Frühstück Beginn Ende Start Wahlen Verkauf Streik Umzug Übertragung Dialog Debatte Beratung Beratungen Einsatz Pause Camp "
    "Kolleg Kollegs Kollege Kollegen Kolleges Einwanderung Auswanderung Zuwanderung Abwanderung Rückwanderung Gründung Ausbildung Fortbildung Schulung Praktikum Studium Training Kampagne".split()
)
NOT_TAILS = tuple(
    "dessen hessen montag dienstag mittwoch donnerstag freitag samstag sonntag vortag folgetag ruhetag schultag urlaubstag wahltag verhandlungstag messetag konferenztag "
    "veranstaltungstag festtag jahrtag namenstag geschäftstag kalendertag öffnungstag schließtag reisetag anreisetag abreisetag besuchstag sommertag "
    "wintertag hitzetag regentag zahltag krankheitstag hochzeitstag geburtstag feiertag todestag jahrestag reichstag bettag gerichtstag lebenstag "
    "drehtag probentag turniertag spieltages wettkampftag tagungstag programmtag einsatztag impftag ehrentag lostag dreikönigstag neujahrstag "
    "reformationstag nationalfeiertag vatertag muttertag valentinstag kirchentag nachmittag vormittag mittag alltag werktag "
    "geschäftsführung buchführung durchführung einführung ausführung staatsführung parteiführung haushaltsführung amtsführung heerführung "
    "unternehmensführung mannschaftsführung tabellenführung verhandlungsführung prozessführung menschenführung personalführung mitarbeiterführung "
    "vorsitzführung wortführung zuführung rückführung überführung unterführung weiterführung zusammenführung fortführung entführung verführung abführung "
    "regieführung linienführung verkehrsführung wegführung wegeführung straßenführung trassenführung streckenführung gesprächsführung lebensführung "
    "beweisführung protokollführung rechnungsführung kassenführung kriegsführung federführung leitungsführung klubführung vereinsführung "
    "verbandsführung fraktionsführung konzernführung betriebsführung aktenführung handführung spielführung dialogführung wiedereinführung markteinführung "
    "vorschau rückschau umschau zusammenschau innenschau nabelschau tagesschau überschau gesamtschau probelauf testlauf einlauf auslauf auflauf überlauf "
    "trennen belauf umlauf leerlauf zeitlauf lebensverlauf handfest handfestes handfeste feuerfest wetterfest manifest fußball handball volleyball basketball federball "
    "smalltalk konkurs diskurs regelkurs umrechnungskurs aktienkurs börsenkurs sparkurs "
    "verkehrstag ferientag kindergartentag ankunftstag abholtag liefertag produktionstag unterrichtstag sitzungstag betriebstag "
    "wochenendtag eröffnungstag auftakttag abschlusstag schlusstag ausstellungstag frühlingstag herbsttag glückstag unglückstag schicksalstag "
    "einwanderung auswanderung zuwanderung abwanderung rückwanderung berufskolleg studienkolleg weiterbildungskolleg berufsbildungskolleg "
    "pflegetag behandlungstag bankarbeitstag börsentag handelstag brückentag fenstertag umzugstag erscheinungstag ausgabetag verkaufstag "
    "liegetag hausarbeitstag fehltag krankentag kindertageskrankentag schließungstag sperrtag bautag vertag bundestag hashtag "
    "reiseanlass besuchsanlass gesprächsanlass todesanlass festanlass streitanlass schreibanlass sprechanlass kaufanlass "
    "rekurs exkurs sukkurs interessen adressen pressen zypressen mätressen kongressen delikatessen finessen "
    "ferienwoche urlaubswoche vorwoche folgewoche schulwoche adventswoche osterwoche karwoche pfingstwoche lebenswoche spielwoche "
    "arbeitsmarkt stellenmarkt supermarkt baumarkt binnenmarkt weltmarkt immobilienmarkt kapitalmarkt wohnungsmarkt beispiel verlauf ablauf "
    "anlauf kreislauf lebenslauf auswahl vorauswahl anzahl wechselkurs ausübung zufahrt abfahrt anfahrt durchfahrt himmelfahrt "
    "schifffahrt seefahrt raumfahrt luftfahrt wohlfahrt preise kreise kreisen preisen wochentag arbeitstag "
    "einreisen ausreisen abreisen anreisen ölmarkt gasmarkt strommarkt energiemarkt finanzmarkt rohstoffmarkt aktienmarkt foulspiel handspiel zuspiel abspiel passspiel kinderspiel wortspiel mienenspiel farbenspiel farbspiel lichterspiel gedankenspiel gewinnspiel "
    "brettspiel kartenspiel würfelspiel ballspiel gesellschaftsspiel trauerspiel doppelspiel kräftespiel saitenspiel wasserspiel lichtspiel glockenspiel windspiel nachspiel zwischenspiel "
    "hörspiel schauspiel zusammenspiel wechselspiel glücksspiel computerspiel videospiel planspiel rollenspiel hochlauf durchlauf rücklauf vorlauf zulauf landtag kreistag städtetag gemeindetag stichtag gesellschaft delegation wunschvorstellung "
    "entdeckungsreise zeitreise klangreise gedankenreise fantasiereise phantasiereise lebensreise traumreise heldenreise weltreise "
    "feierabend redebeitrag arbeitswoche kalenderwoche weise anreise abreise rückreise heimreise weiterreise weiterfahrt rückfahrt heimfahrt hinfahrt ausfahrt einfahrt überfahrt auffahrt vorfahrt einreise ausreise durchreise "
    "warenaustausch güteraustausch datenaustausch gasaustausch luftaustausch stoffaustausch wärmeaustausch energieaustausch leistungsaustausch "
    "wirtschaft botschaft geschäft gemeinschaft besitzung beitrag eintrag vertrag auftrag antrag ertrag einladung".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventWord:
    """An event noun: `lemma` in the nominative, its compound's first member kept; gender m, f, n."""

    lemma: str
    kind: str
    type: str
    gender: str
    plural: bool = False


@cache
def _head(form: str) -> EventWord:
    """Return a listed noun; a plural stands for itself."""
    type_, kind, gender, plural = table("eventheads").lines[form].split("\t")
    return EventWord(form, kind, type_, gender, plural == "1")


@cache
def _tails() -> dict[str, EventWord]:
    """Return the nouns that end compounds, in lower case; gender and number are those of the noun alone."""
    heads = table("eventheads").lines
    found = {}
    for form, line in table("eventtails").lines.items():
        cells, noun = line.split("\t"), form[:1].upper() + form[1:]
        alone = _head(noun) if noun in heads else None
        found[form] = EventWord(form, cells[1], cells[0], alone.gender if alone else "n", bool(alone and alone.plural))
    return found


@cache
def _inflected_tails() -> dict[str, list[str]]:
    """Return the tails, of four letters at least, that a form may be of, in the order of the endings."""
    found: dict[str, list[str]] = {}
    for ending in ENDINGS:
        for tail in _tails():
            if len(tail) > 3:
                found.setdefault(tail + ending, []).append(tail)
    return found


@cache
def _tail_sizes() -> dict[str, tuple[int, ...]]:
    """Return how long the inflected tails with these last four letters are, the longest first."""
    return sizes_of(_inflected_tails())


@lru_cache(maxsize=1 << 16)
def event_word(word: str) -> EventWord | None:
    """Return what a capitalised word says as an event noun: listed, inflected, or a compound of one."""
    counted = word[:1].isdigit() and "-" in word  # "24-Stunden-Lauf"
    if not (word[:1].isupper() or counted) or len(word) < 3 or word in NOT_EVENTS:
        return _head(word) if word[:1].islower() and word in table("eventheads").lines else None  # "gamescom"
    if DELEGATION.search(word):
        return None
    heads, bases = table("eventheads").lines, stems(word, ENDINGS)
    if not heads.keys().isdisjoint(bases):
        listed = [(stem, _head(stem)) for stem in bases if stem in heads and len(stem) > 2]
        for stem, known in sorted(listed, key=lambda pair: (pair[0] != word, pair[1].plural)):
            return known if stem == word else replace(known, plural=known.plural or _is_plural(word, stem, known.gender))
    if word.isupper():
        return None
    if "-" in word:
        first, _, last = word.rpartition("-")
        if last == "Essen" and first in table("places"):
            return None  # "Duisburg-Essen"
        inner: EventWord | None = _tails().get(last.lower()) or (event_word(last[:1].upper() + last[1:]) if len(last) > 2 else None)
        if inner and inner.lemma.islower():
            inner = replace(inner, lemma=last[:1].upper() + last[1:])
        return replace(inner, lemma=f"{first}-{inner.lemma}") if inner and len(first) > 1 else None
    if "ss" in word and (other := event_word(word.replace("ss", "ß"))) is not None:
        return replace(other, lemma=other.lemma.replace("ß", "ss"))  # Swiss spelling
    tails, inflected, low = _tails(), _inflected_tails(), word.lower()
    for size in _tail_sizes().get(low[-4:], ()):
        start = len(low) - size
        if start < 2:
            continue
        form = low[start:]
        for stem in inflected.get(form, ()):
            found = tails[stem]
            if stem + "s" == form and found.plural:
                continue  # "Spreewaldfestes" is no plural "Feste"
            if not (low[:start] + stem).endswith(NOT_TAILS):
                plural = found.plural or _is_plural(form, stem, found.gender)
                return replace(found, lemma=word[: start + 1] + found.lemma[1:], plural=plural)
    return _day(word)


def _day(word: str) -> EventWord | None:
    """A day with a name of its own: a compound of "Tag" that is no common noun ("Mühlentag", "Außenwirtschaftstag")."""
    base = word.removesuffix("es") if word.endswith("tages") else word.removesuffix("s")
    low = base.lower()
    if not low.endswith("tag") or len(base) < 7 or low.endswith(NOT_TAILS) or base in table("nouns"):
        return None
    return EventWord(base, "campaign-day", "Event", "m")


def _is_plural(form: str, stem: str, gender: str) -> bool:
    """Is the inflected form a plural? -s and -es are the genitive of masculine and neuter nouns."""
    ending = form[len(stem) :]
    return ending in ("en", "er", "ern", "n") or (ending == "e" and gender != "f") or (gender == "f" and ending != "")


def is_common(word: str) -> bool:
    """Is the capitalised word an ordinary noun?"""
    return is_noun(word)


def is_animate(word: str) -> bool:
    """Does the noun name people: a group, guests, members?"""
    low = word.lower()
    return (
        low in ANIMATE
        or low.endswith(
            (
                "innen",
                "delegation",
                "gruppe",
                "gäste",
                "gästen",
                "abordnung",
                "angehörige",
                "angehörigen",
                "leute",
                "leuten",
                "vertreter",
            )
        )
        or (word.endswith(("er", "ern", "en")) and _comes_from(word))
    )


@lru_cache(maxsize=1 << 12)
def _comes_from(word: str) -> bool:
    """Does the noun name people by their country: "Franzosen", "Südafrikanern"? "Polen" is the country as well."""
    demonyms = table("demonyms")
    return any(demonyms.get(stem, "kind") == "national" for stem in stems(word, ("", "n", "en"))) and demonym(word) != word
