"""How a text points back to a house it named: the words and turns that antecedents are told by."""

from __future__ import annotations

import re

REACH = 4  # sentences
FAR = 700  # characters
# Where a sentence begins; an abbreviation's dot, an ordinal's and a single letter's end none. The mark comes first: it is rare.
SENTENCE = re.compile(
    r"[.!?](?<!\bDr.)(?<!Prof.)(?<!\bMag.)(?<!\bIng.)(?<!\bDipl.)(?<!\bSt.)(?<!\bNr.)(?<!\bCo.)(?<!\bbzw.)(?<!\bca.)"
    r"(?<!\b[A-Za-z].)(?<!\d.)[\"“”»«]?\s+(?=[„\"»«A-ZÄÖÜ])|\n\s*[-–•*·▪▸]\s|\n\n"
)
FROM_A_TOWN = re.compile(r" (?:aus|von|in) (?!der |dem |den )[A-ZÄÖÜ]")
# A noun with its article and no name behind it: "die Genossenschaft", "beim Verein"
DEFINITE = re.compile(
    r"\b(?:[Dd](?:er|ie|as|em|es)|[Bb]eim|[Vv]om|[Zz]um|[Zz]ur|[Ii]m)\s(?P<noun>[A-ZÄÖÜ][a-zäöüß]{4,})\b(?!\s[A-ZÄÖÜ„\"]|-)"
)
PARTS = (
    "verwaltung",
    "abteilung",
    "delegation",
    "gruppe",
    "rat",
    "team",
    "ausschuss",
    "vorstand",
    "fraktion",
    "regierung",
    "gemeinde",
    "stadt",
    "land",
    "kreis",
)
# "führte Werkleiterin Ahl die Gäste durch das Kraftwerk X"
LED_ROUND = re.compile(r"\b(?:führte?n?|zeigte?n?|geleitete?n?|lotste?n?)\s(?:\w+\s){0,3}$")
# "Projektpartner ist die", "Eingeladen hatte das", "Ausrichter der Tagung war der"
END = re.compile(r"[“”\"»«)]*[.!][“”\"»«]*\s*")
PRESENTS = re.compile(
    r"(?:(?:Neuer|Neue|Erster|Weiterer|Ein weiterer) )?(?:[A-ZÄÖÜ]\w*(?:partner|träger|betreiber|ausrichter|veranstalter|gastgeber|hersteller|bauherr|investor"
    r"|eigentümer|sponsor|förderer|auftraggeber|auftragnehmer|lieferant|preisträger|gewinner|sieger|mitglied|aussteller|mieter|nutzer)(?:in)?"
    r"|Partner|Träger|Betreiber|Ausrichter|Veranstalter|Gastgeber|Hersteller|Bauherr|Investor|Eigentümer|Sponsor|Auftraggeber|Mieter|Preisträger|Gewinner)"
    r"(?:in)?(?: (?:de[sr]|im|am|in) [^.,;\n]{3,40})? (?:ist|war|wird|bleibt) (?:die|der|das) $"
    r"|(?:Eingeladen|Geladen) (?:hat|hatte) (?:die|der|das) $"
)
THERE = re.compile(r"(?:Dort|Vor Ort|Hier)\s[a-zäöü]")
THROUGH = re.compile(r"[^,;:!?\n]{4,60}?\sdurch\s(?:das|die|den|seine?n?|ihre?n?)\s")
ITEM = re.compile(r"\n\s*[-–•*·▪▸]\s")  # of a list
POINTS = re.compile(r"\b(?P<word>[Dd]eren|[Dd]essen|(?:[Ss]ein|[Ii]hr)(?:e[nmr]?)?)\s(?:\w+e[nrms]?\s)?$")
SAID = re.compile(r"[“”»«\"],? (?:so|sagte|sagt|betonte|erklärte|meinte|freute sich|ergänzte|[a-zäöü]+t?e)\b")
WITH = re.compile(r"\bmit(?: (?:der|dem|den|einem|einer|ihrem|ihrer|seinem|seiner))?(?: \w+e[nrm])?\s[„\"]?$")
OF_CLUB = re.compile(r"(?:Vereins|Klub|Club)(?:vorsitz|präsident|chef|vorst)")
DEPUTY = re.compile(r"(?:vize|(?:erste[rn]? )?stellvertretende[rn]? )-?")
ONE_ONLY = re.compile(r"(?:präsident|rektor|kanzler|intendant|schulleiter|generalsekretär)(?:in)?$", re.I)  # a house has one
EITHER = {"rektor": "präsident", "präsident": "rektor"}  # a university's head is one or the other
LAST = 12  # offices
NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]{4,}")
AT = re.compile(
    r"\b(?:bei|beim|bei der|bei dem|zu Gast in|Besuch (?:in|im|bei|der|des)|in der|im|auf dem Gelände de[rs]|durch (?:das|die|den))\s(?:\w+e[nr]\s)?[„\"]?$"
)
# "des Gymnasiums X", "vom Verein Y", "die das Museum Z besucht"
OBLIQUE = re.compile(
    r"(?:\b(?:des|von|vom|aus|durch|neben|gegen|ohne|statt|anstelle|gegenüber|zwischen|deren|dessen)(?: (?:der|dem|den|die|das))?(?: \w+e[nrms]?)?"
    r"|, (?:das|die|der|dem|den|deren|dessen|wo|wie|in de[rm]|mit de[rm]|an de[rm]|bei de[rm])\b[^,:;]{0,50})\s[„\"]?$"
)
# "Im Kreiskrankenhaus informierte Direktorin Ahl": where the sentence is, in a house that has no name
INSIDE = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|[Ii]n einem|[Ii]n einer|[Bb]eim|[Bb]ei der|[Aa]n der|[Aa]m)\s(?:\w+e[nr]\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß-]{6,})\b"
)
TO_WHERE = re.compile(r"\b(?:zum|zur|ins|das|die|den)\s(?:\w+e[nr]?\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß-]{6,}),\s(?:wo|in dem|in der)\b")
# What who is visited does before the house is named: "Direktor Ahl führte die Gäste durch das Museum X"
SHOWS = re.compile(
    r"[^.;:\n]{0,60}\b(?:begrüßten?|begrüssten?|empfing(?:en)?|führten?|informierten?|zeigten?|hieß(?:en)?|freuten? sich über den Besuch)\b"
)
LOOKED = re.compile(
    r"[^.;:\n]{0,40}\b(?:besichtigt|besucht|kam)(?:e|en)?\b"
)  # "auf Einladung von Direktor Ahl besichtigte sie ..."
BIDDEN = re.compile(r"\bEinladung (?:von|des|der)\s$")
ROUND = re.compile(
    r"[^.;:,\n]{0,60}? durch (?=[^.;:,\n]{3,80} (?:geführt|geleitet)\b)"
)  # "wurde von Direktor Ahl durch das Haus geführt"
ON_SITE = re.compile(
    r"\b(?:[Ww]erks?|[Rr]äumen?|[Hh]allen?|[Hh]aus(?:es)?|[Gg]ebäudes?|[Ss]itz(?:es)?|[Ss]tandorts?|[Bb]etriebs?|[Nn]eubaus?|[Pp]roduktion|"
    r"[Nn]iederlassung|[Zz]entrale|[Ww]erkstatt|[Aa]nlagen?|[Bb]üros?)\s(?:der|des)\s$"
)
# What a text calls a house that it named: by its form, or by nothing but that it is one.
FORMS = (
    (re.compile(r"genossenschaft"), re.compile(r"\beg\b|genossenschaft|co[öo]perati|cooperativ|u\.?a\.?$", re.I)),
    (re.compile(r"stiftung"), re.compile(r"stiftung|foundation|fondation", re.I)),
    (re.compile(r"verein|klub|club"), re.compile(r"\be\.? ?v\b|verein|club|klub|freunde", re.I)),
    (re.compile(r"verband|verbands"), re.compile(r"verband|bund\b|union|föderation", re.I)),
)
BOARD = re.compile(r"vorst[aä]nd|aufsichtsrat", re.I)
MANAGER = re.compile(r"geschäftsführ|gesellschafter|prokurist", re.I)
STOCK = re.compile(r"\b(?:ag|se|eg|kgaa|s\.?a\.?|a/s|e\.? ?v)\b|stiftung|sparkasse|bank\b|verein|verband|genossenschaft", re.I)
LIMITED = re.compile(r"\b(?:g?gmbh|mbh|kg|ug|ltd|b\.?v|o\.?o|e\.? ?v)\b|verband|kammer|stiftung|verein", re.I)
