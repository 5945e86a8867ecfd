"""Offices that only houses of one kind have: a dean's is a university, a cathedral canon's a diocese, a head nurse's a hospital.

Such an office belongs to the publisher where that is a house of the kind, else to the one house of the kind that the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Protocol

from pipeline.resolve.common import words_of
from pipeline.resolve.offices.houses import WORKS


class House(Protocol):
    """What is asked of an organisation."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    legal_name: str | None
    parent: str | None


class Role(Protocol):
    """What is asked of an office."""

    title: str
    scope: str | None
    kind: str | None


_DEPUTY = r"(?:stellvertretende[rn]? |zweite[rn]? |erste[rn]? |ehemalige[rn]? |kommissarische[rn]? |designierte[rn]? |neue[rn]? )?"
_COURTS = (
    r"amts|land|oberlandes|(?:ober|bundes)?verwaltungs|(?:landes|bundes)?(?:arbeits|sozial)|(?:landes|bundes)?verfassungs|finanz"
)
# kind: titles (folded, from their beginning), names of houses (folded)
_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "university",
        r"(?:vize|pro)?rektor(?:in)?$|(?:hochschul|universitäts)?kanzler(?:in)?$|(?:pro|studien|forschungs)?dekan|hochschul(?:rats?)?(?:präsident|rektor|kanzler|leit|spreche|vorsitz)|(?:universitäts|hochschul)rats?vorsitz"
        r"|uni(?:versitäts)?(?:präsident|rektor|kanzler)|(?:lehrstuhl|instituts)inhaber|privatdozent|studiengangs?leit|hochschulseelsorg|studiengangs?(?:moderat|koordinat|sprecher|verantwort)|lehrstuhlinhaber|(?:gast|junior|honorar|stiftungs)?professor(?:in)?(?:$| für )",
        r"universität(?!s?klinik)|hochschule\b|hochschule |akademie\b|universi[td]|uniwersytet|univerz|college\b|institute of technology|université|università|universidad|\b(?:tu|uni|fh|th|eth) |politechn",
    ),
    (
        "diocese",
        r"(?:weih|erz|landes|alt|regional)?bisch[oö]f|generalvikar|bischofsvikar|dom(?:kapitular|propst|pfarrer|dekan|kapellmeister|kantor)"
        r"|diözesan|ordinariatsr|seelsorgeamtsleit|offizial\b|oberkirchenr|landeskirchenr",
        r"^(?:erz)?(?:bistum|diözese)|landeskirche|^evangelisch[\w-]* kirche |erzeparchie",
    ),
    (
        "deanery",
        r"dekan(?:in)?$|kreiskantor|kirchenkreis|(?:stellvertretende[rn]? )?superintendent",
        r"kirchenkreis|kirchenbezirk|superintendentur|evangelisch\w* dekanat",
    ),
    (
        "monastery",
        r"(?:alt)?(?:abt|äbtissin|prior|priorin)$|pr[oö]pst(?:in)?$|stiftsdechant|subprior|stiftsbibliothek",
        r"\b(?:stift|kloster|abtei|benediktiner\w*|zisterzienser\w*|chorherrenstift|augustiner-?chorherren\w*) |abtei\b",
    ),
    (
        "parish",
        r"(?:stadt|orts|gemeinde|dekanats)?(?:pfarrer|pastor|kaplan|kantor|diakon|pfarrvikar|gemeindereferent|kirchenmusiker|küster|mesner)(?:in)?$"
        r"|kirchenvorst|kirchenpfleger|pfarrgemeinder",
        r"kirchengemeinde|kirchgemeinde|pfarrgemeinde|pfarrei|pfarrverband|kirchspiel|seelsorgeeinheit|\w+-gemeinde ",
    ),
    (
        "school",
        r"(?:ober)?(?:schul|studien)(?:leit|direktor)|(?:kon)?rektor(?:in)?$|schüler(?:sprecher|präsident)|schulsprecher|elternbeirat|elternsprecher"
        r"|schulsozialarbeit|(?:klassen|sport|musik|deutsch|geschichts)?lehrer(?:in)?$|lehrkraft|oberstudien|realschuldirektor",
        r"(?<!hoch)(?<!volks)(?<!musik)(?<!fahr)(?<!tanz)schule\b|gymnasium|lyzeum|liceo|lycée|schulzentrum|internat\b|berufskolleg",
    ),
    (
        "hospital",
        r"(?:chef|ober|leitende[rn]? ober)?(?:arzt|ärztin)$|ärztliche[rn]? (?:direktor|leiter|geschäftsführer)|medizinische[rn]? (?:direktor|geschäftsführer|vorst)"
        r"|pflege(?:direktor|dienstleit|vorst)|klinik(?:direktor|leit|geschäftsführ|sprecher|seelsorg)|krankenhaus(?:direktor|leit)|stations(?:leit|arzt|ärzt)",
        r"klinik|krankenhaus|spital\b|spital |hospital|hôpital|universitätsmedizin|charité|klinikum",
    ),
    (
        "orchestra",
        r"(?:chef|gast|ehren)?dirigent|(?:stimm|konzert)(?:führer|meister)|generalmusikdirektor|musikdirektor|orchester(?:direktor|manager|vorst|wart|leiter)"
        r"|solo(?:horn|oboe|cell|fag|flöt|klari|tromp|brat|posaun|harf|pauk)\w*|kapellmeister|(?:erste[rn]? )?(?:hornist|oboist|fagottist|flötist|klarinettist)",
        r"orchester|philharmoni|sinfoni|symphoni|kapelle |kapelle$|musikverein|musikgesellschaft|stadtmusik|blasmusik|big band|camerata",
    ),
    ("choir", r"chor(?:leiter|direktor|manager|sprecher|vorst)|dirigent", r"\bchor\b|\w+chor\b|kantorei|singkreis|gesangverein|liedertafel|männerchor"),
    (
        "theatre",
        r"(?:general)?intendant|generalmusikdirektor|kapellmeister|(?:chef)?dramaturg|(?:haus)?regisseur|(?:ober)?spielleiter|hausautor|theater(?:leiter|direktor|pädagog)|ballett(?:direktor|chef|meister)"
        r"|(?:opern|schauspiel|tanz)(?:direktor|chef)",
        r"theater|\boper\b|opernhaus|staatsoper|schauspiel\w* |schauspielhaus|bühnen?\b|festspiele|festival|ballett|orchester|philharmoni|sinfoni|symphoni|rundfunk",
    ),
    (
        "museum",
        r"museums(?:leit|direktor|pädagog|chef|mitarbeit|verein)|(?:chef|haupt)?kurator|restaurator|kustos|kustod|sammlungsleit|ausstellungs(?:leit|macher)"
        r"|gedenkstättenleit",
        r"museum|museen|galerie |galerie$|kunsthalle|kunstverein|sammlungen?\b|gedenkstätte|pinakothek|kunsthaus|haus der geschichte",
    ),
    ("library", r"bibliotheks?(?:leit|direktor)|bibliothekar|bücherei(?:leit|mitarbeit)|(?:leiter|leiterin) der (?:stadt)?bücherei", r"bibliothek|bücherei"),
    ("archive", r"(?:chef|staats|stadt|landes|kreis|diözesan|stifts)?archivar|archiv(?:leit|direktor)", r"archiv"),
    ("county", r"(?:vize|alt)?landr[aä]t(?:in)?$|kreis(?:direktor|dezernent|kämmer|rat$|rätin$|baur|sprecher|beigeordnet|brand)|erste[rn]? kreisbeigeordnet",
     r"^(?:land)?kreis |landratsamt|-kreis$|\w+kreis$|kreisverwaltung"),
    ("chamber", r"(?:vize)?präses$|kammer(?:präsident|vorst|hauptgeschäftsführ|geschäftsführ)|hauptgeschäftsführ", r"kammer\b|kammer |\b(?:ihk|hwk|wko|ahk)\b|kammertag"),
    ("seminary", r"(?:sub)?regens|spiritual$|studienpräfekt", r"priesterseminar"),
    ("guild", r"(?:landesinnungs|ober|innungs|lehrlings)(?:meister|wart|obermeister)", r"innung|kreishandwerkerschaft"),
    ("district", r"regierungs(?:vize)?präsident", r"bezirksregierung|regierungspräsidium|^regierung von "),
    ("guilds", r"kreishandwerks(?:meister|vorst)", r"kreishandwerkerschaft"),
    ("chancery", r"(?:stellvertretende[rn]? |vize)?regierungssprecher|chef(?:in)? der staatskanzlei|senatssprecher", r"staatskanzlei|senatskanzlei|presseamt|pressestelle des senats"),
    ("police", r"polizei(?:präsident|direktor|sprecher|chef|vizepräsident)|inspektionsleit|revierleit", r"polizei"),
    ("staff council", r"personalrats?(?:vorsitz|mitglied|chef)|personalr[aä]t(?:in)?$",
     r"klinik|krankenhaus|universität|hochschule|^stadt |^gemeinde |landkreis|^kreis |amt\b|ministerium|theater|sparkasse|gericht|polizei|behörde|museum|^bundes|^landes|verwaltung"),
    ("court", rf"(?:{_COURTS})?gerichts(?:hofs?)?(?:präsident|direktor|sprecher|vizepräsident)", r"gericht(?:shof)?\b|gerichts\w* "),
    ("parliament", r"(?:landtags|bürgerschafts|bundestags|nationalrats|kantonsrats|großrats)(?:vize)?präsident|landtagsdirektor",
     r"landtag|bürgerschaft\b|bürgerschaft |bundestag|nationalrat|kantonsrat|großer rat"),
    ("port", r"hafen(?:kapitän|meister|direktor|chef|leit|manager)", r"hafen(?!city)|häfen|\bports?\b|porto?\b"),
    ("airport", r"flughafen(?:direktor|chef|sprecher|geschäftsführ)", r"flughafen|airport"),
    ("fair", r"messe(?:direktor|chef|leit|geschäftsführ|sprecher)", r"messe\b|messe |messen\b"),
    ("zoo", r"zoo(?:direktor|leit|chef|pädagog)|tierpark(?:direktor|leit)", r"\bzoo|tierpark|tiergarten"),
    ("bank", r"(?:sparkassen|bank|filial|marktbereichs|regional)direktor|(?:sparkassen|bank)(?:vorst|chef)", r"sparkasse|bank\b|bank "),
    ("tourism", r"(?:tourismus|kur|touristik)(?:direktor|chef|leit|geschäftsführ|manager)", r"touris|kurverwaltung|\bkur"),
    ("music school", r"musikschul(?:leit|direktor)", r"musikschule"),
    ("evening school", r"(?:vhs|volkshochschul)-?(?:leit|direktor|chef)", r"volkshochschule|\bvhs\b"),
    ("sport", r"(?:chef|co-|torwart|jugend|heim|bundes|stadion)?trainer(?:in)?$|mannschafts(?:kapitän|führer|leit)|sportdirektor|sport(?:liche[rn]? leit|vorst)|teammanager",
     r"\b(?:fc|sv|tsv|tus|tv|sc|vfb|vfl|tsg|sg|ttc|bsc|fsv|asv|sportverein|turnverein|sportclub|basketball|handball|eishockey|volleyball)\b|\b(?:landes|kreis|stadt)?sportbund|(?:sport|kanu|ruder|segel|reit|ski|turn|schwimm|tennis|fußball|leichtathletik|rad|handball|judo|ring|tanz|schach|eis|schützen)\w*-?(?:verband|bund)\b"),
    ("embassy", r"botschafter(?:in)?$|gesandte|(?:kultur|presse|wirtschafts|legations|verteidigungs)r[aä]t(?:in)?$|botschaftsr[aä]t|botschaftssekretär|(?:kultur|wirtschafts|militär|presse|handels|verteidigungs)attach|handelsr[aä]t|erste[rn]? sekretär",
     r"botschaft\b|botschaft |embassy"),
    ("consulate", r"(?:general|vize|honorar|wahl)?konsul(?:in)?$|konsulatssekret", r"konsulat"),
    ("administration",
     r"(?:bauhof|kultur|fachbereichs|fachdienst|fachgebiets|sachgebiets|dezernats|referats|abteilungs"
     r"|bereichs|archiv|bücherei|bürgerbüro|personal|hochbau|tiefbau|stabsstellen|forstbetriebs|wasserwerk|klärwerk)leit|\w*amts(?:leit|chef|vorst[aeä])"
     r"|(?:erste[rn]? )?(?:stadt|gemeinde|kreis)?(?:kämmer|beigeordnet|baur[aä]t|baumeister|baudirektor|planer|archivar|jugendpfleg|werkmeister|verordnetenvorsteh)"
     r"|(?:\w*)dezernent|(?:klimaschutz|city|integrations|quartiers|mobilitäts|stadt)manager|(?:gleichstellungs|integrations|behinderten|senioren|inklusions|radverkehrs"
     r"|klimaschutz|umwelt|kultur|wirtschafts|ehrenamts|europa|(?:städte)?partnerschafts|frauen|kinder|jugend|familien|tourismus|mobilitäts|fahrrad|fußverkehrs|nachhaltigkeits|digitalisierungs"
     r"|denkmal(?:schutz|pflege)?|ausländer|migrations|flüchtlings|energie|sport|bürger)beauftragt|(?:verkehrs|landschafts|grün|raum|radverkehrs|mobilitäts)planer"
     r"|(?:bau|planungs|sozial|schul|sport|umwelt|finanz|personal|feuerwehr|ordnungs|klima|jugend)referent|wirtschaftsförder|werk(?:mitarbeit|vorsteh)|kultur(?:referent|manager)|amtsärzt|amtsarzt",
     r"^(?:\w*stadt|\w*gemeinde|markt|flecken|landkreis|kreis|bezirk|landratsamt|amt|verwaltungsgemeinschaft|stadtverwaltung|gemeindeverwaltung|kreisverwaltung) |kreis$"),
    ("land", r"landes(?:r[aä]t(?:in)?$|hauptm|hauptfrau|statthalter|amtsdirektor|baudirektor)|(?:sozial|verkehrs|kultur|bildungs|finanz|umwelt)landesr[aä]t",
     r"^land |landesregierung"),
    ("canton", r"regierungsr[aä]t(?:in)?$|landammann|staatsschreiber", r"^kanton |kanton |regierungsrat"),
    ("brigade", r"feuerwehr(?:vize)?präsident|(?:feuerwehr|orts|stadt|gemeinde)?(?:kommandant|wehrführ|wehrleit|brandmeister|brandinspektor)|gerätewart|jugend(?:feuerwehr)?wart|(?:zug|gruppen)führer|maschinist",
     r"feuerwehr |feuerwehr$|feuerwehrverband|löschzug|wehr "),
)  # fmt: skip


# Who holds these is often a guest: they belong to a house only where it is the publisher.
_GUESTS = frozenset(
    {
        "diocese",
        "parish",
        "orchestra",
        "choir",
        "theatre",
        "sport",
        "museum",
        "administration",
        "land",
        "canton",
        "brigade",
        "embassy",
        "consulate",
        "port",
        "airport",
        "fair",
        "zoo",
        "bank",
        "tourism",
    }
)
_HEAD = re.compile(r"(?:museums?|theater|schul|klinik|orchester)\w*(?:leit|direkt|chef)")
# Offices that many kinds of houses have, and the kinds: they are the publisher's where it is of one of them.
_LEADS = (
    (
        re.compile(
            r"(?:stellvertretende[rn]? |kommissarische[rn]? |amtierende[rn]? |designierte[rn]? |erste[rn]? |zweite[rn]? |dritte[rn]? |ehrenamtliche[rn]? |neue[rn]? |alt)?(?:vize|ehren|bundes|landes|kreis|haupt|bezirks|landesbezirks|co-)?"
            r"(?:präsident|vorsitzende|vorstand|vorständ|geschäftsführ|geschäftsleit|geschäftsstellenleit|generalsekretär|schatzmeister|schriftführ|kassier|kassenwart"
            r"|beisitzer|obmann|obfrau|sprecher|\w+wart(?:in)?$|spartenleit|abteilungsleit|vereins|verbands|beirats|kuratoriums|kassenprüf|kassenführ|protokollführ|rechner(?:in)?$"
            r"|säckelmeister|aktuar|kommodore|webmaster|jugendleit|lagerleit|gruppenleit|turnierleit|wanderführ|übungsleit|\w*dirigent|chorleit)"
        ),
        re.compile(
            r"verein|verband|\be ?v\b|kammer|\b(?:ihk|hwk|wko|ahk|dihk|dihkt|zdh|bdi|bda|vdma)\b|\w+tag\b|bund\b|bund |club|klub|gesellschaft|stiftung|genossenschaft|initiative|netzwerk|(?:freundes|förder|arbeits|literatur|sing|musik|gesprächs|heimat|trachten)kreis\b|\bchor|orchester|gewerkschaft|innung|(?:hacker|maker|hack)space|\blab\b|freunde\b|zunft|gilde|feuerwehr|pfadfinder|landjugend|kapelle\b|ensemble|elternbeirat|orts(?:gruppe|verein)"
            r"|landfrauen|kolping|chaostreff|\w+gruppe\b"
            r"|union\b|zentrale\b|\w+werk\b|\w+hilfe\b|bundesagentur|caritas|diakonie|\bkreuz|wohlfahrt|\bawo\b|\bnabu\b|malteser|johanniter|museum|"
            r"\b(?:fc|sv|tsv|tus|tv|sc|vfb|vfl|tsg|sg|ttc|bsc|fsv|asv|gmbh|mbh|ag|se|kgaa|eg|ug|bank|sparkasse|stadtwerke|werke)\b"
        ),
    ),
    (
        re.compile(r"(?:stellvertretende[rn]? |kommissarische[rn]? |amtierende[rn]? |designierte[rn]? |geschäftsführende[rn]? |gründungs|künstlerische[rn]? |kaufmännische[rn]? |wissenschaftliche[rn]? )?(?:(?:general|garten|kultur|programm|verwaltungs)?direktor|leiter|leitung|geschäftsführ|hausherr)"),
        re.compile(
            r"museum|museen|theater|\boper|institut|klinik|krankenhaus|hospital|\bspital|\w+spital\b|universitätsmedizin|bibliothek|archiv|akademie|zentrum|center|centre|\bhaus\b|\w+haus\b|\bzoo|tierpark|planetarium"
            r"|kunsthalle|galerie|gedenkstätte|stiftung|volkshochschule|musikschule|schule\b|schule |gymnasium|liceo|istituto|kolleg\b|schulsprengel|büro\b|büro |philharmonie|orchester|botanische|nationalpark|naturpark|agentur|labor"
        ),
    ),
    (re.compile(r"(?:stellvertretende[rn]? |kommissarische[rn]? )?(?:leiter|direktor)"), re.compile(r"\w*amt\b|\w*amt für|behörde|stabsstelle|regiebetrieb|eigenbetrieb")),
    (
        re.compile(r"(?:presse|unternehmens)?sprecher"),
        re.compile(
            r"universität|hochschule|klinik|krankenhaus|hospital|\bspital|institut|archiv|bibliothek|theater|akademie|zentrum|behörde|\w+amt\b|\w+amt für"
            r"|agentur|flughafen|hafen\b|messe\b|polizei|präsidium"
        ),
    ),
    (re.compile(r"(?:vize)?präsident|direktor|richter(?:in)?$"), re.compile(r"gericht\b|gericht ")),
    (re.compile(r"behördenleit|zoll\w+|dienststellenleit"), re.compile(r"\w+amt\b|behörde|direktion")),
    (re.compile(r"(?:vize)?präsident"), re.compile(r"landtag|bundestag|bürgerschaft|parlament|universität|hochschule|akademie|universi[td]|université|uniwersytet|univerz|college\b|institute of technology|bundesamt|landesamt|bundesanstalt|polizeipräsidium|gericht")),
    (re.compile(r"(?:amts|abteilungs|referats|bereichs|fachbereichs|gruppen)leit"), re.compile(r"\w+amt\b|ministerium|behörde|bundesanstalt|bundesinstitut|institut|direktion")),
    (re.compile(r"vizepräsident"), re.compile(r"\w+amt\b|behörde|bundesanstalt|bundesinstitut|institut|direktion")),
)  # fmt: skip


@cache
def _titles() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple((kind, re.compile(_DEPUTY + f"(?:{titles})"), houses) for kind, titles, houses in _KINDS)


def _joined(title: str) -> str:
    """Return a title folded, its first member joined on: "Uni-Rektorin" is what "Unirektorin" is."""
    return title.casefold() if title.startswith("Co-") else title.casefold().replace("-", "")


@lru_cache(maxsize=1 << 12)
def _houses_for(title: str) -> tuple[tuple[re.Pattern[str], ...], bool]:
    """Return the patterns of the houses that have such an office, and whether its holder may well be a guest."""
    folded = _joined(title)
    found = [(kind, houses) for kind, titles, houses in _titles() if titles.match(folded)]
    guest = any(kind in _GUESTS for kind, _ in found) and not _HEAD.search(folded)
    return tuple(_compiled(houses) for _, houses in found), guest


@cache
def _compiled(houses: str) -> re.Pattern[str]:
    """Return the pattern of some houses' names: few kinds are asked for."""
    return re.compile(houses)


def _is(house: House, patterns: tuple[re.Pattern[str], ...]) -> bool:
    names = [house.name, house.legal_name or "", *house.aliases]
    return any(pattern.search(name.casefold()) for name in names if name for pattern in patterns)


def patterns_of(title: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the names, folded, of houses of the kinds that have such an office."""
    return _houses_for(title)[0]


@lru_cache(maxsize=1 << 12)
def kinds_of(title: str) -> tuple[str, ...]:
    """Return the kinds of houses that have such an office."""
    folded = _joined(title)
    return tuple(kind for kind, titles, _ in _titles() if kind not in _GUESTS and titles.match(folded))


_OWN = frozenset(("fair", "airport", "port", "zoo", "bank", "tourism"))  # kinds whose offices no other house has


def is_of_others(title: str, house: House) -> bool:
    """Is an office one that only houses of kinds have that this one is not of: a fair's head and a chamber?"""
    folded = _joined(title)
    kinds = [houses for kind, titles, houses in _titles() if titles.match(folded) and kind in _OWN]
    return bool(kinds) and not _is(house, tuple(map(_compiled, kinds)))


def house_in(title: str, town: str, houses: Iterable[House]) -> str | None:
    """Return the id of the one house of the office's kind that bears a town's name: "der Linzer Generalvikar", "Diözese Linz"."""
    patterns, _ = _houses_for(title)
    return only(house for house in houses if town in house.name.split() and _is(house, patterns)) if patterns else None


_COURT = re.compile(rf"(?:{_COURTS})gericht(?:shof)?")


def house_of(title: str, publisher: House | None, others: Iterable[House]) -> str | None:
    """Return the id of the house whose office this must be: the publisher, else the only other one of its kind; None where unsure."""
    patterns, guest = _houses_for(title)
    if not patterns:
        return None
    if publisher is not None and _is(publisher, patterns) and _has_court(title, publisher):
        return publisher.id
    return None if guest else only(h for h in others if _is(h, patterns) and _has_court(title, h))


def is_court(noun: str) -> bool:
    """Does a noun, folded, tell which kind of court one is: "verwaltungsgericht", not "gericht"?"""
    return _COURT.fullmatch(noun) is not None


def _has_court(title: str, house: House) -> bool:
    """Is a court the one that an office of a court tells? A "Verwaltungsgerichtspräsident" is none of the Oberverwaltungsgericht."""
    court = _COURT.match(title.casefold())
    return court is None or any(court[0] in words_of(name) for name in (house.name, *house.aliases))


# A part of any house, as a title names it: "Leiterin der Stabsstelle Recht", "Chefärztin der Geriatrie", "Vorsitzender des Aufsichtsrats".
_PART_OF = re.compile(
    r" (?:der|des|für|im) (?:\w+e[nr] )?(?:\w*(?:abteilung|referat|fachbereich|fachdienst|fachgebiet|sachgebiet|dezernat|stabsstelle|pressestelle|geschäftsbereich|niederlassung"
    r"|aufsichtsrat|vorstand|geschäftsführung|betriebsrat|personalrat|direktorium|präsidium|kuratorium|verwaltung|redaktion|kommunikation|öffentlichkeitsarbeit|abfallwirtschaft"
    r"|chirurgie|medizin|geriatrie|pädiatrie|psychiatrie|[^\W\d]{3,}ologie|notaufnahme|intensivstation|anästhesie|pflege|kurie|ordinariats?)(?:e?s)?)\b"
)
# Who heads a part of a house, told without it, heads one of the publisher's.
_PART = re.compile(
    r"(?:stellvertretende[rn]? )?(?:geschäfts)?(?:bereichs|gruppen|fachbereichs|fachgebiets|team|kommunikations|marketing|revier|forstbetriebs|filial|regional"
    r"|niederlassungs|geschäftsfeld|marktbereichs|personal|vertriebs|entwicklungs|produkt|presse|finanz)(?:leit|chef|manag)|(?:leiter|leiterin|leitung|vorstand) [a-zäöü]"
)


def heads_part(title: str) -> bool:
    """Does the holder head a part of a house: a "Bereichsleiterin", a "Leiter Vertrieb"?"""
    if _PART_OF.search(title.casefold()):
        return True
    return _PART.match(title.casefold()) is not None and not re.match(r"leit\w+ (?:der|des|von|für|im) ", title.casefold())


# What only firms have: owners, heirs, heads of their trades.
_OWNERS = re.compile(
    r"(?:(?:senior|junior|firmen|geschäfts|betriebs|unternehmens|konzern|mit|allein|haupt)[- ]?)?(?:chef|inhaber|gründer|besitzer|teilhaber|eigentümer)(?:in)?$"
    r"|(?:geschäftsführende[rn]? |mit|allein|haupt)?gesellschafter|prokurist|komplementär|verwaltungsrats|aufsichtsratsvors|betriebsrat"
    r"|(?:personal|vertriebs|einkaufs|entwicklungs|produktions|technik|werks?|niederlassungs|standort|europa|deutschland|filial)(?:chef|leit|direkt|vorst)"
    r"|c[efotim]o\b|(?:vorstands|firmen)\w+|bankvorst"
)
_FIRM = re.compile(
    r"\b(?:g?gmbh|mbh|ag|se|kg|kgaa|eg|ug|ohg|aör|ltd|inc|corp|plc|llc|kk|k\.k|co|b\.?v|n\.?v|s\.?a|s\.?r\.?l|s\.?p\.?a|a\.?ş|sp\. z o|a/s|pvt)\b|stadtwerke|sparkasse|bank\b|brauerei|werft|verlag"
)
_ELSE = re.compile(
    r"kammer|(?:job|info|fach|berufs\w*|karriere)messe|\b(?:ihk|hwk)\b|verband|verein|universität|hochschule|ministerium|\be ?v\b|schule\b|museum|rat\b|kirche|klinik"
)


def is_firm(house: House) -> bool:
    """Is a house a company, as its kind or the form in its name tells?"""
    names = " ".join([house.name, house.legal_name or "", *house.aliases]).casefold()
    if _ELSE.search(house.name.casefold()) and not house.legal_name:
        return False
    return house.kind == "Corporation" or _FIRM.search(names) is not None


def is_owners(title: str) -> bool:
    """Is an office one that only firms have?"""
    return _OWNERS.match(title.casefold()) is not None


_OF_WORKS = re.compile(
    r"(?:stadt)?(garten|friedhof|forst|bau|verkehr|brand|bäder|hafen|markt|schul|jugend|sozial|vermessung)\w{0,3}direktor"
)


def may_have(role: Role, house: House, near: bool = False) -> int:
    """Tell how well an office fits a house that the text just spoke of: 2 where such houses have it, 1 where nothing speaks against it, 0.

    `near` tells that the house is named in the sentence or the one before, so that it is the one of an office whose holders are often
    guests: a trainer's club, a curator's museum.
    """
    folded = role.title.casefold()
    served = _OF_WORKS.match(folded)  # "Gartendirektor": of a town's gardens, not of whatever house was told last
    if served is not None and house.kind != "GovernmentOrganization" and served[1] not in house.name.casefold():
        return 0
    if _OF_STATES.search(folded):
        return 0
    patterns, guest = _houses_for(role.title)
    if patterns:
        return 2 if (near or not guest or role.kind == "culture") and _is(house, patterns) and _has_court(role.title, house) else 0
    if role.kind == "academia" and _ACADEMIC.search(house.name.casefold()):
        return 2
    if _OWNERS.match(folded):
        return 2 if is_firm(house) else int(house.kind == "Organization" and not _ELSE.search(house.name.casefold()))
    works = role.kind == "business" or folded.startswith(("ausbilder", "ausbildungsleit")) or WORKS.match(role.title)
    if (works and is_firm(house)) or leads(role.title, house):
        return 2
    heads = role.kind == "business" or _HEADS.match(folded) is not None
    return int(heads and house.kind != "GovernmentOrganization" and not _ELSE.search(house.name.casefold()))


_OF_STATES = re.compile(r"^(?:alt-?)?(?:bundes|minister|staats|landtags|bundestags)präsident|^bundeskanzler|^könig(?:in)?$|^papst$")
_ACADEMIC = re.compile(r"universität|(?<!volks)hochschule|institut|akademie|university|laboratori")
_HEADS = re.compile(
    r"(?:vize|stellvertretende[rn]? )?(?:präsident|direktor|leiter|vorsitzende|obmann|obfrau|sprecher|vorst[aä]nd|intendant)"
)


def leads(title: str, publisher: House) -> bool:
    """Is an office that many houses have one that a house of the publisher's kind has: an association's chair, a museum's director?"""
    led = _led(title)
    if not led:
        return False
    name = " ".join([publisher.name, publisher.legal_name or "", *publisher.aliases]).casefold().replace(".", " ")
    return any(houses.search(name) for houses in led)


@lru_cache(maxsize=1 << 12)
def _led(title: str) -> list[re.Pattern[str]]:
    """Return what the names of the houses are like that have such an office."""
    folded = title.casefold()
    return [houses for titles, houses in _LEADS if titles.match(folded)] if _OF_STATES.search(folded) is None else []


def only(houses: Iterable[House]) -> str | None:
    """Return the one house of several named: parts of another one of them and bare nouns ("Klinik") do not count."""
    found = [house for house in houses if " " in house.name or "-" in house.name]
    ids = {house.id for house in found}
    whole = [house.id for house in found if house.parent not in ids]
    return whole[0] if len(whole) == 1 else None
