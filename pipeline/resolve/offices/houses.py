"""What offices and the houses that have them are called: kinds of houses by their names, kinds of offices by their titles."""

from __future__ import annotations

import re

from pipeline.german.values import RoleValue
from pipeline.resolve.common import sentence_end, sentence_start

COMMON = (
    "gesellschaft",
    "unternehmen",
    "unternehmens",
    "verwaltung",
    "firma",
    "konzerns",
    "konzern",
    "gruppe",
    "fraktion",
    "betriebs",
    "betrieb",
    "büro",
    "büros",
)
TERRITORY = {"city": "City", "state": "State", "country": "Country", "county": "AdministrativeArea"}
# Firms by a noun that is no name. Any firm may be called by the first; the second say what it makes, and so which one it is.
_ANY_FIRM = ("konzern", "unternehmen", "firma", "airline")
_MAKERS = ("hersteller", "anbieter", "betreiber", "zulieferer", "versorger", "dienstleister", "spezialist", "händler")
_OTHER_FIRMS = (
    "firmengruppe",
    "unternehmensgruppe",
    "betrieb",
    "mittelständler",
    "tochter",
    "gesellschaft",
    "start-?up",
    "reederei",
    "geldinstitut",
    "holding",
)
FIRMS = frozenset(_ANY_FIRM)
TO_FIRMS = re.compile(rf"\w*(?:{'|'.join(_ANY_FIRM + _MAKERS + _OTHER_FIRMS)})(?:s|es)?$")
MAKERS = re.compile("|".join(_MAKERS))
# What an office says no more than this about is that of the publishing house itself, where that is a house of this kind.
HOUSES = {
    "university": re.compile(r"universität|hochschule|university|akademie|institut|\b(?:tu|uni|fh|th|eth)\b"),
    "chamber": re.compile(r"kammer|ihk|hwk"),
    "county": re.compile(r"landkreis|kreis(?!stadt)|landratsamt|bezirk"),
    "embassy": re.compile(r"botschaft|embassy"),
    "consulate": re.compile(r"konsulat"),
    "company": re.compile(
        r"\b(?:gmbh|mbh|ag|se|kg|kgaa|eg|ug|ggmbh|ohg|aör|e ?v|s a|b h)\b|genossenschaft|verband|verein|stadtwerke|kammer|häfen|sparkasse"
    ),
    "hospital": re.compile(r"klinik|universitätsmedizin|krankenhaus|spital|hospital|charité|medizin\b"),
    "parliament": re.compile(r"landtag|bundestag|bürgerschaft|abgeordnetenhaus|kantonsrat|nationalrat|bundesrat|parlament"),
    "municipality": re.compile(
        r"^(?:(?:einwohner|markt|orts|samt|verbands|stadt)?gemeinde|politische gemeinde|(?:landeshaupt|hanse|universitäts|kreis)?stadt|markt|(?:stadt|gemeinde)verwaltung) "
    ),
    "association": re.compile(
        r"\be ?v\b|kammer|verband|verein|genossenschaft|gesellschaft|bund|club|gemeinde\b|stiftung|orchester|chor|kreis"
    ),
    "church": re.compile(r"kammer|kirche|synode|bistum"),
    "club": re.compile(r"\be ?v\b|verein|club|chor|orchester"),
    "state": re.compile(r"\bland\b|kanton|freistaat"),
    "institution": re.compile(r"museum|theater|klinik|bibliothek|archiv|haus|stiftung|institut"),
}
LEADING = re.compile(
    r"(?:geschäftsführ|vorsitzend|präsident|präses|rektor|kanzler|dekan|prokurist|betriebsleit|vorst[aä]nd|aufsichtsrat|direktor|obmann|obfrau|leiter|landrat|landrät"
    r"|botschafter|konsul|sprecher|landesrat|landesrät|hauptmann|statthalter|staatsschreiber|intendant|dezernent|kreisrat|kreisrät)",
    re.I,
)
GOES_ON = re.compile(r"\s+(?:der|des|von|vom|im|beim|bei|am|an|für|zu|zur|zum|aus|in|beider)\s")
# A part of the house that is not named: "Professorin für Physik an der Fakultät Maschinenbau"
WITHIN = re.compile(
    r"\s(?:an der|am|im|in der|der|des|vom|von der)\s(?:\w+e[nr]\s)?(?:Fakultät|Fachbereichs?|Fachgruppe|Instituts? für|Lehrstuhls?|Departments? (?!\w+ of)|Abteilung|Referats?|Dezernats?|Stabsstelle|Fachgebiets?|Pressestelle|Sachgebiets?)\b"
)
# "im Namen der Stadt X", behind the name
BEHALF = re.compile(
    r"(?: \([^)\n]{1,30}\))?,?\s(?:im Namen|namens|seitens|im Auftrag|stellvertretend für|in Vertretung|(?P<for>für))\s(?:de[rsmn]|die|das)?\s?"
    r"|\s(?P<own>de[sr])\s(?:[a-zäöüß]{3,}en\s)?"  # "Generalkonsulin Vogt des japanischen Generalkonsulats"
)
# What makes a genitive of "der X" behind an office's holder: a dative before it, or the sentence's beginning, where no verb stands yet.
DATIVE = re.compile(r"(?:\b(?:mit|von|bei|durch|neben) de[mr] |(?:^|[.!?:„\n]\s*)(?:D(?:er|ie) )?)(?:[a-zäöüß]{3,}en? )?$")
ORGAN_OF_TOWN = re.compile(r"(?:(?:Stadt|Gemeinde)?[Rr]at|Magistrat)$")
HALL = re.compile(r"[Mm]useum|[Tt]heater|[Bb]ibliothek|[Kk]linik|[Aa]rchiv|Kunsthalle")
NO_HOUSE = frozenset({"PoliticalParty", "NewsMediaOrganization"})
# The member of a parliament, and the house whose name its first part gives, where it has one.
MEMBER = re.compile(r"(?:Vize)?(?P<house>\w*?)s?(?:[Aa]bgeordnete|(?:vize)?präsident)")
CARE = re.compile(
    r"(?:Pflege|Klinik|Ärztlich|Medizinisch|Verwaltungs|Kaufmännisch)\w* ?(?:[Dd]irektor|[Ll]eiter|[Vv]orst[aä]nd|[Gg]eschäftsführ)",
    re.I,
)
# Who serves a town under a name that says so: its clerk, its fire chief; not who only lives or guides there.
DISTRICT = re.compile(r"(?:stellvertretende[rn]? )?(?:Bezirks(?:bürgermeister|stadtr|r[aä]t|vorsteher)|Stadtr[aä]t)")
NAMED_DISTRICT = re.compile(r"(?:Stadt)?[Bb]ezirk(?:s(?:amt|vorstehung|vertretung|rat))? [A-ZÄÖÜ]")
# Ministers that the German lands have, and words of the federation's
MINISTER = re.compile(
    r"(?!Bundes|Außen|Verteidigungs|Entwicklungs|Parlamentarisch|Premier|Vize)(?:[Ss]tellvertretende[rn]? )?(?:\w*[Mm]inister|\w*[Ss]taatssekretär)(?:in)?"
    r"(?: für (?!Auswärtig|Äußer|Verteidigung|[Ww]irtschaftliche Zusammenarbeit|[Ee]ntwicklung|[Ii]nternational).*)?$"
)
FEDERAL = re.compile(r"Bundesminister|Bundesregierung|Bundeskabinett|Regierungschef|Auswärtige[ns]? Amt")
TAKES_UP = re.compile(r"\s(?:der|des|vom|von der)\s(?:[\w.]+\s){0,3}?(?P<noun>[A-ZÄÖÜ][\w-]{4,})")
# Who heads a house of culture or a part of it
CULTURE = re.compile(
    r"(?:General|Chef|Haus)?(?:[Ii]ntendant|[Dd]ramaturg|[Mm]usikdirektor|[Dd]irigent|[Kk]urator|[Kk]ustos)|(?:Museums|Theater|Orchester|Chor|Ballett|Opern|Schauspiel)\w*(?:leit|direkt|pädagog|chef)"
)
TOWN = re.compile(
    r"(?:Stadt|Gemeinde|Markt|Samtgemeinde)(?:amtsdirektor|amtsleiter|verwaltungsdirektor|baudirektor|schreiber|kämmerer|baurat|baurät|brand|direktor|rat$|rätin$|ammann|sekretär|verwalter|kassier|archivar|werkleiter)"
)
WORKS = re.compile(
    r"(?:Werks?|Betriebs?|Produktions|Vertriebs|Personal|Entwicklungs|Standort|Firmen|Unternehmens|Projekt|Bereichs|Messe|Marketing|Verkaufs|Technik|Logistik|Filial"
    r"|Niederlassungs|Einkaufs|Service|Forschungs|Ausbildungs|Qualitäts)(?:leiter|gründer|chef|inhaber)|Ausbilder(?:in)?$|Komplementär|C[EFOTIM]O\b|(?:Senior|Junior)-?[Cc]hef|(?:Geschäfts|Betriebs)inhaber|Technikvorstand|Vertriebsvorstand"
)
# "der Förderverein mit seiner Vorsitzenden Ahl": of what stands before, whether it was understood or not
WITH_HEAD = re.compile(r"\b(?P<noun>[A-ZÄÖÜ][\w.-]+),? mit (?:der|dem|ihrer|ihrem|seiner|seinem) $")
VICE_MINISTER = re.compile(
    r"(?:[Ss]tellvertretende[rn]? |Vize|Erste[rn]? Vize)-?(?:\w*[Mm]inister(?:in)?)$|[Ss]tellvertretende[rn]? \w*[Mm]inister(?:in)?$|Vize\w*minister(?:in)?$|Vizepremier"
)  # Germany has none
# Who heads an organ: of most houses, of firms alone
ORGAN_HEAD = re.compile(r"(?:Stiftungs|Bei|Hochschul|Universitäts)rats(?:vorsitz|präsid)|Kuratoriumsvorsitz")
BOARD_HEAD = re.compile(r"(?:Verwaltungs|Aufsichts|Betriebs)rats(?:vorsitz|präsid)")
PARTNER = re.compile(
    r"[Pp]artner(?:st(?:adt|ädten?)|gemeinden?|kommunen?) $|(?:[Dd]elegation|Abordnung|Besuchergruppe|Gäste|Besuch|[Ss]chüler(?:innen|n)?|Jugendlichen?) aus (?:der )?(?:[a-zäöü]+ )?(?:\w*[Ss]tadt )?$"
)
# The tail of an office of the partner town, which the text names elsewhere or not at all
OF_PARTNER = re.compile(
    r" (?:de[rs]|unsere[rs]|ihre[rs]|seine[rs]|eine[rs]) (?:(?P<nation>[a-zäöü]+ischen) )?Partner(?:stadt|gemeinde|kommune)\b(?! [A-ZÄÖÜ])"
)
OTHERS = re.compile(
    r" (?:des|der|beim) (?:Kunden|Partners?|Gasts?|Nachbar\w*|Partner[a-zäöüß]+|Lieferanten|Zulieferers|Auftraggebers|Veranstalters|Gegners)$"
)
FROM_HOUSE = re.compile(r" (?:vom|von der|von dem|bei der|beim|aus der|aus dem) (?:\w+en )?(?P<noun>[A-ZÄÖÜ][\w-]*)")
FROM_TOWN = re.compile(
    r" (?:aus |von |\(|(?:aus|von|in) (?:der |seiner |ihrer )?(?:\w+en )?(?:Partner)?(?:[Ss]tadt|[Gg]emeinde|[Kk]ommune) )(?P<town>[A-ZÄÖÜ][\w-]+)"
)
OF_PLACE = re.compile(r"\b(?P<place>[A-ZÄÖÜ]\w+er|[a-zäöü]+isch)(?:e[nmr]?)? $")  # "ihr Südtiroler Amtskollege"
OF_AREA = re.compile(r"(?:Kreis|Landes|Stadt|Bezirks|Orts|Bundes|Diözesan)(?=[a-zäöü]{6})")
PASSIVE = re.compile(r"\b(?:wurden?|worden|wird|werden)\b")
FIRE = re.compile(
    r"(?:Feuerwehr)?Kommandant(?:in)?$|(?:Orts|Stellvertretende\w? Orts)?(?:brandmeister|wehrführer|wehrleiter)|Gerätewart|Jugendfeuerwehrwart"
    r"|(?:Ober|Haupt|Lösch)?(?:feuerwehr|lösch)(?:frau|mann|meister)",
    re.I,
)
BRIGADE = re.compile(r"(?:Orts|Freiwillige )?[Ff]euerwehr ")
OURS = re.compile(r"\bunsere?[nmrs]? (?:\w+ )?$", re.I)
# Members of a council hold no office of the city; heads of a quarter are the quarter's.
COUNCIL = re.compile(r"(?:Stadtr[aä]t(?:in)?|Gemeinder[aä]t(?:in)?|Rats(?:herr|frau|mitglied)|Stadtverordneter?)$|Bezirks|Orts")
AUSTRIAN = re.compile(r"(?:Landes|[\w-]+landes|[\w-]+-Landes)(?:hauptmann|hauptfrau|rat$|rätin$|statthalter|amtsdirektor)")
PROVINCE = re.compile(r"(?:Präfektur|Provinz|Woiwodschaft|Oblast|Region|Gouvernement) ")
GOVERNOR = re.compile(r"(?:Vize|Stellvertretende\w? )?(?:[Gg]ouverneur|[Pp]räfekt|[Ww]oiwod|[Mm]arschall|[Vv]izemarschall)")
SWISS = re.compile(
    r"(?:Regierungsr[aä]t|Regierungspräsident|Staatsschreiber|Landammann|(?:Gesundheits|Bildungs|Bau|Finanz|Volkswirtschafts)direktor)"
)
ABROAD = re.compile(
    r"(?:Stadtpräsident|Starost|Gouverneur|Maire|Adjoint|Alcalde|Sindac|Župan|Burmistrz|Prezydent|Wójt|Sołtys|Hejtman|Primátor|Primar$"
    r"|Gradonačelni|Bor(?:ger|g)mester|Burgemeester|Lord-?[Mm]ayor|Mayor)"
)
# Where mayors bear these titles: theirs is the city of that country.
MAYORS = (
    (re.compile(r"Maire|Adjoint"), ("FR", "LU", "BE", "CH")),
    (re.compile(r"Sindac"), ("IT", "SM", "CH")),
    (re.compile(r"Alcalde"), ("ES", "MX", "AR", "CL", "CO", "PE")),
    (re.compile(r"Župan"), ("SI", "HR")),
    (re.compile(r"Gradonačelni"), ("HR", "BA", "RS", "ME")),
    (re.compile(r"Burmistrz|Prezydent|Wójt|Sołtys|Starost|Stadtpräsident"), ("PL",)),
    (re.compile(r"Primátor|Hejtman|Starosta"), ("CZ", "SK")),
    (re.compile(r"Primar$"), ("RO", "MD")),
    (re.compile(r"Bor(?:ger|g)mester"), ("DK", "NO")),
    (re.compile(r"Burgemeester"), ("NL", "BE")),
    (re.compile(r"Lord-?[Mm]ayor|Mayor"), ("GB", "IE", "US", "CA", "AU", "NZ", "ZA")),
)
VICE = re.compile(r"Vize(?:ober)?bürgermeister")  # Germans say "Stellvertreter" or "Zweiter Bürgermeister"
# "die Gäste um OB Ahl", "die Delegation mit OB Ahl", but not "besichtigten die Gäste gemeinsam mit OB Ahl"
LED = (
    r"\b(?:[^.\n]{0,50}\b(?:um|von|Führung von|Leitung von|angeführt von|(?:Führung|Leitung) de[rs])"
    r"|(?:(?!gemeinsam|zusammen|[Gg]espräch|Treffen|traf|sprach|tausch|[Ee]ssen)[^.\n]){0,50}\bmit) (?:der |dem )?$"
)
GUESTS = re.compile(rf"(?:Gäste\w*|Gast){LED}")
DELEGATION = re.compile(rf"(?:[Dd]elegation|Abordnung|Besuch\w*|Reisegruppe|Gruppe){LED}")
_BY_WHOM = re.compile(r"(?<!Leitung )(?<!Führung )(?<!angeführt )\b(?:von|vom|durch)\s(?:den|dem|der)?\s?$")
# "Der Delegation gehörten auch Rektorin Ahl und ... an", of one that is received
_MEMBERS = re.compile(
    r"\b(?:[Dd]er|[Zz]ur) (?:\w+ )?(?:\w*[Dd]elegation|Abordnung|Gruppe|Besuchergruppe)\b[^.\n]{0,30}\b(?:gehör|zähl)\w+\b[^.\n]{0,110}$"
)
# "eine Delegation aus Lyon – darunter auch Bürgermeisterin Roux – ist zu Gast"
_INCLUDED = re.compile(
    r"\b(?:Delegation|Abordnung|Gruppe|Gäste) aus [^.\n]{0,90}\bdarunter (?:auch |unter anderem )?(?:der |die )?$"
)
# "sind Dekan Ahl und Pfarrerin Vogt ins Ruhrgebiet gekommen", "war eigens nach Gera angereist"
_ARRIVED = re.compile(
    r"(?:(?!, dass)[^.;:!?\n]){4,90} (?:ins|nach|in die|in den) (?:[a-zäöü]+ )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)? (?:gekommen|angereist)\b"
)
# "Für Bürgermeister Ahl war es zugleich sein Antrittsbesuch in der Partnerstadt"
_VISITS_TWIN = re.compile(
    r"[^.;:!?\n]{4,90} (?:sein|ihr|der|ein)e?n? (?:erste[rn]? |offizielle[rn]? )?(?:Antrittsb|B)esuch in (?:der|ihrer|seiner) (?:\w+ )?Partner(?:stadt|gemeinde)\b"
)
_HERE = re.compile(r"\b(?:empfing(?:en)?|empfangen|zu Gast|begrüßt\w*|begrüsst\w*|willkommen)\b")
_LEADS = re.compile(r"\b(?:angeführt|geleitet)\b")
# "An der Spitze der Delegation stand Bürgermeister Ahl", behind "Gäste aus Neuland": the guests' mayor
AT_HEAD = re.compile(
    r"\bAn (?:ihrer|deren|dessen) Spitze (?:steh|stand|reis|komm|kam)\w*\b[^.\n]{0,20}$|(?:Spitze|Leitung|Führung) (?:der|einer|dieser|ihrer) (?:\w+ )?(?:\w*[Dd]elegation|Abordnung|Gruppe|Gäste)\b[^.\n]{0,25}$"
)
GUESTS_FROM = re.compile(r"(?:[Dd]elegation|Abordnung|Gruppe|Gäste) aus (?:[a-zäöüß]+ ){0,2}(?:\w*[Ss]tadt |Gemeinde )?[A-ZÄÖÜ]")
# "Für den Förderverein nahm Vorsitzende Vogt teil": of a house told by a noun
FOR_TOWN = re.compile(r"\b[Ff]ür (?P<town>[A-ZÄÖÜ][\w-]+)\b[^.,;\n]{0,40}$")
FOR_NOUN = re.compile(r"\b(?:[Ff]ür (?:den|die|das)|Vom|Von der) (?P<noun>[A-ZÄÖÜ][\w-]+)\b[^.,;\n]{0,40}$")
# "Auf polnischer Seite unterschrieb Rektorin Vogt", "von polnischer Seite": not of the publisher
SIDE = re.compile(
    r"\b(?:[Aa]uf|[Vv]on) (?P<nation>\w+(?:isch|utsch))er Seite\b[^.;\n]{0,70}$|\b[Dd]ie (?P<nation2>\w+(?:isch|utsch))e Seite\b[^.;\n]{0,70}$|\b(?:[Dd]er|[Dd]ie) dortigen? $"
)
PRESS = re.compile(
    r"[Pp]resse(?:sprecher|referent|beauftragt|chef|leit|stelle|kontakt|-)|Unternehmenssprecher|(?:Leit\w+ )\w*[Kk]ommunikation|(?:Leit\w+ )Presse|Öffentlichkeitsarbeit"
)
WHOSE = re.compile(r"\b[Dd](?:eren|essen) (?:(?!Spitze)\w+ )?$")
TAIL = re.compile(r" (?:der|des|von der|vom|beim|bei der) (?:\w+e[nr] )?(?P<noun>[A-ZÄÖÜ][\w-]+)$")  # "Vorsitzender der Traunstahl"
# Who is somebody's: "der Landrat und seine Stellvertreterin", "ihr Doktorand"
OF_SOMEONE = re.compile(
    r"(?:Stellvertreter|Vize\w*|(?:Persönliche[rn]? )?(?:Assistent|Referent|Mitarbeiter|Sekretär)|Student|Doktorand|Schüler|Büroleiter|Chef|Vorgesetzte|Sprecher)(?:in|r)?$"
)
THEIR = re.compile(r"\b(?:[Ss]ein|[Ii]hr)(?:e[nmr]?)? (?:\w+ )?$")
FOR = re.compile(r"(?:\b[Ff]ür|\b[Ss]eitens|\b[Nn]amens|\b[Vv]onseiten|[Ii]m Namen)\s(?:d(?:as|ie|en|er|es)\s)?(?:\w+\s)?$")
SEVERAL = re.compile(r",|\bund\b|\bsowie\b|\bmit\b|\bbei\b|\bvon\b|\ban\b")
OWNED = re.compile(
    r"^\w*(?:[Aa]bteilung|[Aa]mt|[Rr]eferat|[Ff]achbereich|[Ff]achdienst|[Dd]ezernat|[Ss]tabsstelle|[Pp]ressestelle|[Bb]üro|[Ff]achstelle|[Ee]igenbetrieb)\b.* "
    r"(?:des|der) (?P<kind>Landkreis|Kreis|Land|Freistaat|Kanton|Bezirk|(?:Landeshaupt|Hanse|Universitäts|Kreis)?[Ss]tadt|Gemeinde)(?:e?s)? (?P<name>[A-ZÄÖÜ].*)$"
)
# Who leads for a day, and no house.
FOR_A_DAY = re.compile(
    r"Schirmherr|Ehrengast|Gastgeber|(?:Delegations|Reise|Expeditions|Wander|Kurs|Diskussions|Gesprächs|Versammlungs|Tagungs|Einsatz|Seminar|Workshop|Exkursions)leit"
)
THEIRS = re.compile(
    r"[^.\n]{0,60}\b(?<!mit dem )(?<!mit der )(?<!mit den )(?:dortige|[Nn]achbar(?:kanton|land|stadt|gemeinde|kreis))"
)
UNITS = re.compile(
    r"(?:[Ss]tellvertretende[rn]? )?(?P<unit>Amt|Abteilung|Referat|Fachbereich|Fachdienst|Institut|Departement|Stabsstelle|Dezernat|Sachgebiet)s?(?:leit|sekretär|vorsteh|direktor)"
)
ORGAN = re.compile(
    r"^(?:Aufsichts|Verwaltungs|Stiftungs|Bei|Betriebs|Personal|Förder)rat(?:e?s)?$|^(?:Vorstand|Präsidium|Kuratorium|Geschäftsführung|Direktorium)(?:e?s)?$"
)
BY = re.compile(
    r",? vertreten durch (?:(?:ihre|seine|den|die|ihren|seinen|dessen|deren)[nr]? )?(?:\w+e[nr]? )?$|,? (?:mit|unter) (?:ihre[rnm]|seine[rnm]) $"
)
DIPLOMAT = re.compile(r"[Bb]otschaft|[Kk]onsul|[Gg]esandte|[Aa]ttach")
NATION = re.compile(r"\b(?P<nation>[a-zäöü]+(?:isch|utsch)e[nrm]? )$")
PAST = re.compile(r"\s(a\.\s?D\.|i\.\s?R\.|a\.\s?o\.\s?D\.)")
ELSEWHERE = re.compile(
    r"\b(?:dortige|damalige|seinerzeitige|jeweilige|auswärtige|örtliche)[nrms]? (?:\w+ )?$|\b(?:ein|eine[nmr]?) (?:\w+ )?$"
)
PREMIER = re.compile(r"(?:(?:Staats|Minister|Vize)?[Pp]räsident|(?:Vize)?[Pp]remier)")
COUNTERPART = re.compile(r"^(?:Amts|Minister|Ressort)(?P<kind>kolleg|bruder|vorgänger|nachfolger)")
HEIR = re.compile(r"Amts(?:vorgänger|nachfolger)")
# Who stands beside a head of the same house, and the words between the two.
SECOND = re.compile(
    r"(?:[Ss]tellvertretende[rn]? |[Zz]weite[rn]? |[Ee]hrenamtliche[rn]? )?(?:Hauptgeschäftsführ|Geschäftsführ|Vizepräsident|Ehrenpräsident|Ehrenvorsitzend"
    r"|Generalsekretär|Kassenwart|Kassier|Schatzmeister|Schriftführ|Prokurist|Vorstandsmitglied|Vorstandsvorsitzend|Aufsichtsratsvorsitzend|Finanzvorst"
    r"|Vizevorsitzend|Kanzler|Präses|(?:Finanz|Technik|Vertriebs|Personal|Marketing|Produktions|Entwicklungs)(?:chef|vorst|leiter|direktor)|C[FOTIM]O\b|Schatzmeister"
    r"|[A-ZÄÖÜ]\w+(?:wart|referent)(?:in)?$)|[Ss]tellvertretende[rn]? (?:Vorsitzende|Leiter|Direktor|Geschäftsführer|Präsident)"
)
AND_THEN = re.compile(r"(?: \([^)\n]{1,30}\))?,? (?:und|sowie|mit) (?:(?:die|der|dem|den|ihre?|seine?)(?:[nmr])? )?")


def receives(text: str, role: RoleValue) -> bool:
    """Is the holder by whom something is done to guests: "Am Abend wurde die Delegation von Bürgermeister Ahl begrüßt"?"""
    if _BY_WHOM.search(text, max(0, role.start - 12), role.start) is None:
        return False
    begin, end = sentence_start(text, max(0, role.start - 200), role.start), sentence_end(text, role.end, 120)
    done = PASSIVE.search(text, begin, role.start) or PASSIVE.search(text, role.end, end)
    return done is not None and _LEADS.search(text, role.end, end) is None


def among_guests(text: str, role: RoleValue) -> bool:
    """Is the holder one of the guests: "die Gäste um Bürgermeister Ahl", and not who welcomes them?"""
    if GUESTS.search(text, max(0, role.start - 90), role.start) is not None:
        return not receives(text, role)
    come = max(text.find("gekommen", role.end, role.end + 140), text.find("angereist", role.end, role.end + 140)) >= 0
    if come and _ARRIVED.match(text, role.end) is not None:
        return True
    if _VISITS_TWIN.match(text, role.end) is not None:
        return True
    near = max(0, role.start - 140)
    if text.find("darunter", near, role.start) >= 0 and _INCLUDED.search(text, near, role.start) is not None:
        return True
    if text.find("gehör", near, role.start) < 0 and text.find("zähl", near, role.start) < 0:
        return False
    member = _MEMBERS.search(text, near, role.start)
    return member is not None and _HERE.search(text, max(0, role.start - 700), role.start) is not None


# The parliaments of those who sit in one, by letters behind the name or by the office's words.
SEATS = {
    "MdB": "Deutscher Bundestag",
    "MdEP": "Europäisches Parlament",
    "MEP": "Europäisches Parlament",
    "MdBB": "Bremische Bürgerschaft",
    "Mitglied des Bundestages": "Deutscher Bundestag",
    "Mitglied des Deutschen Bundestages": "Deutscher Bundestag",
    "Mitglied des Europäischen Parlaments": "Europäisches Parlament",
}
