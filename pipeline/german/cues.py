"""Words that tell what a line of a release is: the cues of `sections`, as patterns over one line without its ends' white space."""

from __future__ import annotations

import re

from pipeline.german import labelwords

MONTH = "(?:Jan|Jän|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)[a-zä]*"  # English ones behind "10." too
DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}/\d{1,2}/\d{4}"
    rf"|\d{{1,2}}\.\s?{MONTH}\.?\s\d{{4}})"
)
CELLS = re.compile(r"\s*[|·•()\[\]]+\s*|\s+[–—/-]+\s+|,\s+|:\s+|\.\s+(?=\d{1,2}\.)")  # what parts the cells of a masthead
DAY_SIGN = re.compile(r"\d[./-]\s?[\dJFMASOND]")  # in each such day, and quickly found
WEEKDAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Mo\b|Di\b|Mi\b|Do\b|Fr\b|Sa\b|So\b)"
LABEL = (
    r"(?:(?:Presse|Medien)[\w-]*|Meldung|Nachricht(?:en)?|Aktuelles?|Newsroom|Bekanntmachung|Nr\.?|Nummer|OTS\d{4}|Datum|[Ee]rstellt|[Vv]eröffentlicht\w*"
    r"|Rathaus)"
)
# "Neustadt", "Frankfurt am Main", "Neustadt a. d. Aisch", "Kelsterbach/Nagano", "Hofheim am Taunus | Wiesbaden"
_OF_TOWN = r"(?:am|an der|und|im|in der|in|ob der|bei|vor der|a\. ?d\.|a\.|i\.)"
_TOWN = rf"[A-ZÄÖÜ][\w.]+(?:[-/ |]{{1,3}}(?:{_OF_TOWN} ?)?[A-ZÄÖÜ][\w.]+){{0,3}}"
TOWN = rf"(?P<town>{_TOWN})"


_STOPS = frozenset(".!?…")
_MARKS = r"^[\W\d]{0,8}+"


def begins(*words: str) -> re.Pattern[str]:
    """A line that begins with one of the words, whatever marks and digits stand before it.

    No IGNORECASE: an alternation of words is told at its first letter only where case counts.
    """
    return re.compile(f"{_MARKS}(?:{'|'.join(words)})")


# What a line with the publishing date may begin with, that is no kicker by itself.
DATED_LABEL = (
    r"(?:Mitteilung|News(?:letter)?|Eingabedatum|Einstelldatum|Erstelldatum|Veröffentlichungsdatum|[Ee]rschienen|Erscheinungsdatum|[Pp]ubliziert|[Ee]ingestellt|[Gg]epostet|[Hh]inzugefügt|Hochgeladen|[Oo]nline|Beitrag|Artikel|Ausgabedatum"
    r"|Ausgegeben|Amtsblatt\w*|Kurzmeldung|Archivmeldung|Gesendet|Posted|Date|NEWS(?:LETTER)?|AKTUELL(?:ES)?|MELDUNG|NACHRICHT(?:EN)?"
    r"|MITTEILUNG|PRESSE[A-ZÄÖÜ]*|MEDIEN[A-ZÄÖÜ]*|Blog\w*)"
)
_AUTHOR = r"(?:[Vv]on|Autor(?:in)?:)(?:\s[A-ZÄÖÜ][\w.-]+){2,3}(?:,\s?[\w-]{2,12})?(?:,|\sam|\s*[|/·–-])\s+"
_AGENCY = r"(?:Nr\.\s?\S+\s?[/–-]\s?|(?:19|20)\d\d\s?/\s?\d{1,5}\s?[–-]\s|(?:[a-zäöü]{2,8}|AFP|AP|APA|ots|SDA|KNA|EPD)\s?[,|/–-]\s?|\([a-z]{2,12}\)\s|vom\s)"
_TIME = r"(?:um\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?Uhr)?(?:$|\s*[|(–\\/-].{0,90}|\s+(?!Uhr)[A-ZÄÖÜ\d]\S.{0,30})"
DATE_LINE = re.compile(
    rf"^[\W_]*(?:(?:{LABEL}|{DATED_LABEL})\b\.?[^.!?\n]{{0,60}}?|{_AUTHOR})?(?:{_AGENCY})?(?:{TOWN}(?: \([A-ZÄÖÜ][\w. ]{{1,20}}\))?(?:,|\s\([a-z]{{2,8}}\)\s?[,–-])\s*(?:den|am)?\s*)?"
    rf"(?:{WEEKDAY}\.?\s?[,·|]?\s*(?:den\s|dem\s)?|{_AGENCY})?{DAY}[^\w(\n]{{0,12}}"
    rf"(?:(?:(?<=[|•·/])|\s/\s).{{0,90}}|(?<=[–-])\s?(?P<tail>.{{0,50}})|{_TIME}"
    r"|[\s/]*(?:Ausgabe\b|Nr\.|Seite\b|Jahrgang\b).{0,20}|\([A-Za-zÄÖÜäöü/]{2,12}\)|(?:erstellt|geschrieben|veröffentlicht)\svon\s.{3,50}"
    r"|(?:(?:Kategorie|Rubrik|Thema|Tags?|Quelle)\s?:|(?:Autor\w*|Lesezeit|Lesedauer)\b).{0,50}|\(?[Aa]ktualisiert\b.{0,60}"
    r"|.{0,40}\bKommentare?\b.{0,20}|(?:Aktuelle )?(?:Presse|Medien)?(?:[Mm]itteilung|[Mm]eldung|News))?$"
)
# What opens a line of an agenda: "20.05., 10 Uhr", "Mo., 20. Mai, ab 14.30 Uhr".
AGENDA_LINE = re.compile(
    rf"^\W{{0,4}}(?:{WEEKDAY}\W{{1,3}})?\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{MONTH})(?:\s?\d{{2,4}})?[\s,|–-]{{1,4}}(?:ab |um )?\d{{1,2}}(?:[.:]\d\d)?\s?Uhr\b"
)
DAY_AND_HOUR = re.compile(
    rf"{DAY}\W{{1,6}}(?:ab |um |gegen )?\d{{1,2}}(?:[.:]\d\d)?(?:\s?(?:–|-|bis)\s?\d{{1,2}}(?:[.:]\d\d)?)?\s?Uhr\W"
)
# A portal's line of its section or author with day and hour: "Markt / 24.09.2017 • 20:11 Uhr / 2 Minuten Lesezeit".
PORTAL_LINE = re.compile(
    rf"^(?=.*(?:Lesezeit|[Rr]edaktion|Kommentare?\b|[Aa]ktualisiert))[A-ZÄÖÜ][\wäöüß. &-]{{2,40}}?\s?[/|•·,–]\s?{DAY}\s?[•·,|/–-]?\s?(?:um\s)?\d\d?[:.]\d\d(?:\sUhr)?(?:\s?[/|•·,–-].{{0,60}})?$"
)
# A line of the services that pass releases on: "Gera (ots)", "(lifePR) ( Gera, )", "(PresseBox) (Gera, 12.05.2020)".
WIRE_LINE = re.compile(
    r"[A-ZÄÖÜ][^()\n]{1,60} \((?:ots|OTS|news aktuell|pressetext|pts|OTS-PR)\)(?: ?[-–])?$|\((?:lifePR|PresseBox|pressebox|openPR)\) ?\([^()\n]{2,40}\)(?: ?[-–])?$"
)
# "vereins-echo, Ausgabe vom 3. Mai 2024", "Galerie zur Meldung 12/24 vom 3.5.2024"; not what answers another's paper.
ISSUE_LINE = re.compile(
    rf"^(?:(?:Bild|Foto)?[Gg]alerie zur |(?!(?:[^\n]{{0,40}}\s)?(?:[Zz]u[rm]?|[Aa]uf|[Dd]er|unserer|seit|die)\s)[^.!?:\n]{{0,40}}?\b)"
    r"(?:Ausgabe|\w*[Mm]eldung|\w*[Mm]itteilung|\w*[Ii]nfo|\w*[Bb]rief|\w*[Bb]latt|Newsletter|Bulletin|\w*[Dd]ienst|Rundschreiben"
    rf"|\w*[Aa]ussendung)\b[^.!?\n]{{0,20}}?\bvom\s(?:{WEEKDAY},?\s(?:den\s|dem\s)?)?{DAY}\W{{0,3}}$"
)
# "Wien (OTS/RK) - Heute ...", "Lübeck. Tischlern ..."
DATELINE = re.compile(
    rf"^{TOWN}(?:, (?:Deutschland|Österreich|Schweiz))?(?:\([^)\n]{{1,40}}\))?,?\s*(?:\d{{1,2}}\.\s?[A-Z][a-zä]+)?\s*(?:\([^)\n]{{1,30}}\))?\s*[.–-]+\s"
)
# The dateline of running text. Behind the day stands a sign ("Neustadt, 4. März 2015 – Die", "(Neustadt, 04.04.19) Die") or nothing.
OPENED = re.compile(
    rf"[(\[]?(?:(?:(?:Meldung |Pressemitteilung |Mitteilung )?vom |[a-zäöü/]{{2,8}}\s?[–-]\s?)|{TOWN}(?:\s?\([^)\n]{{1,40}}\))?"
    rf"(?:\s?[,/|–(-]|\.)\s*)?(?:(?:den|am|vom)\s)?(?:{WEEKDAY}\.?,?\s(?:den\s|dem\s)?)?{DAY}"
    r"(?P<sign>\s*(?:\([^)\n]{1,30}\)|/[\w ]{2,20}/)?\s*(?:[.:]|[–—|/]|-{1,2})(?=\s)|\s?[)\]][.:]?(?:\s?[–-])?(?=\s)|\s\([a-zäöü]{2,8}(?:/[a-zäöü]{2,8})?\)(?=\s)|,(?=\s[A-ZÄÖÜ])|(?=\s[A-ZÄÖÜ„“»]))\s*"
)
# The day that closes the running text: "... zum 23. Mal. (17.05.2019)", "(bh, 3. Mai 2019)", "(Neustadt, 3.5.2019/ab)".
CLOSED = re.compile(
    rf"(?<=[.!?“”\"«»])\s?\((?:(?:[a-zäöü]{{2,8}}|{_TOWN})[,/]?\s)?(?:den\s)?{DAY}(?:\s?[,/]?\s?[a-zäöü]{{2,8}})?\)\s*$"
)
_LABEL_LINE = re.compile(
    rf"^{LABEL}[\s\w/.:–-]{{0,40}}$|^(?:PRESSE|MEDIEN)[A-ZÄÖÜ]*\b.{{0,90}}$"
    r"|^[\wÄÖÜäöü-]+(?:/[\wÄÖÜäöü-]+){2,}$|^(?:\w {1,3}){5,}\w$|^Wiederholung$|^(?:[Pp][Mm]|Nr\.|Nummer)\s?\d[\d/. -]*$|^[+*=~]{2,}\s?.{1,40}?\s?[+*=~]{2,}$"
)
_LABELLED = re.compile(
    r"^.{0,60}\b(?:Pressestelle|Pressearchiv)\b.{0,40}$|^\w*Medienmitteilung\w+$|^.{1,60}\bSchlagwort\(e\).{0,40}$"
)
CREDIT = re.compile(
    r"^\W{0,3}(?:[©Ⓒⓒ]|\(c\)|\(C\)|&copy;|Copyright\b"
    r"|(?:Foto|Bild|Bildquelle|Bildrechte|Bildnachweis|(?:Foto|Bild)(?:hinweis|nachweis|credits?|material|rechte)|Credits?|Quelle|Fotograf\w*|Grafik|Fotos"
    r"|Bilder|Text)\s?[:©])"
)
# A label that a picture's credit has, too, before people at an occasion: "Foto: X und Y bei der Eröffnung."
SHOWN = re.compile(r"^\W{0,3}(?:Foto|Bild)\s?:\s(?!privat)[^©/|]*\s(?:beim|bei (?:der|dem|den|einem|einer|ihrem|seinem))\s[A-ZÄÖÜ]")
CREDIT_TAIL = re.compile(
    r"[\s(/|–-]*(?:[©Ⓒⓒ]|\(c\)\s|(?:Foto|(?<!Im )(?<!dem )(?<!Zum )Bild|Fotos|Bildquelle|Bildrechte|Copyright|Aufnahme|Fotograf\w*)\s?[:©])"
    r".{0,90}$"
)
_CREDITED = re.compile(r"[©Ⓒⓒ(]|Foto|Bild|Copyright|Aufnahme")
CAPTION = re.compile(
    r"(?:Bildunterschrift(?:en)?|Bildlegende|BU|Auf dem (?:Bild|Foto)|Zum (?:Bild|Foto)|Bildtext|Im Bild|\(?Vergrößerung"
    r"|(?:Foto|Bild)\s\d+)\b|Abb(?:\.|ildung)\s?\d"
)
PICTURED = re.compile(r"^\W{0,3}(?:[©Ⓒⓒ]|\([cC]\)|Foto|Bild)")  # a picture's credit
ORDERED = re.compile(r"\b[vV]\.\s?l\.|\b[vV]on links\b")  # people in a picture are named from the left
PUBLISHER = begins(
    r"Herausge(?:geben|ber(?:in)?)\b", r"Impressum\b", r"Quelle:", r"V\.\s?i\.\s?S\.\s?d\.\s?P", r"Verantwortlich\b", r"Redaktion:"
)
CONTACT = begins(
    r"Rückfrage\w*",
    r"Bei (?:Rückf|F)ragen\b.{0,40}\b(?:wenden|steht|stehen|erreich|melden|kontaktieren|hilft|zur Verfügung)",
    r"Beleg(?:exemplare?|e)?\b.{0,30}\berbeten",
    r"(?:An|Nach)fragen:",
    r"Für (?:weitere |nähere )?(?:Rück|An)fragen",
    r"(?:Weitere|Für|Nähere) Auskünfte",
    r"(?:Hinweise?|Achtung|Info) (?:für|an)? ?(?:die )?(?:Redaktion|Medien|Presse)",
    r"Achtung,? Redaktion",
    r"Diese (?:Presse|Medien)\w+ ",
    r"Mit (?:freundliche[nm]|beste[nm]|herzliche[nm]) Gr[uü](?:ß|ss)",
    r"(?:Weitere|Nähere) (?:Informationen|Auskünfte) (?:erteil|geb|erhalten)",
    r"(?:Fotos?|Bilder)\b.{0,80}\b(?:finden Sie|stehen|zum Download|abrufbar)",
    r"(?:Presseb|Pressefotos|Bildmaterial|Abdruck\b|Nachdruck\b|Veröffentlichung und )",
    r"Tel(?:efon|\.)",
    r"Fax\b",
    r"[eE]-?[mM]ail\b",
    r"Mobil:",
)
# These may begin a sentence, too: a contact only in a short line, before a colon, or with an address.
MAYBE_CONTACT = begins(
    r"(?:Wissenschaftliche\w*\s)?(?:(?:Presse|Medien)k|K)ontakt(?!formular)\w*\b",
    r"(?:Ihr\w* )?(?:Wissenschaftliche\w*\s)?Ansprechp(?:artner|erson)\w*\b",
    r"Auskünfte",
    r"Medienanfragen",
    r"Pressestelle\b",
    r"(?:Presse- und |Medien- und )?Öffentlichkeitsarbeit\b",
    r"Auskunft:",
    r"Adresse:",
)
ENDS_IN_CONTACT = re.compile(r"[.!] (?:Presse|Medien)?[Kk]ontakt: .{5,90}$")
REACHED = re.compile(r"\bTel(?:efon|\.)[^@]{5,80}\w@\w|\w@\w[^@]{1,60}\bTel(?:efon|\.)")  # a phone and an address in one line
SPOKESPERSON = re.compile(r"^(?:\w+ende\w* )?(?:Presse|Medien|Unternehmens)sprecher\w*\b[^.!?„“\"»:]*$")
PRESS_OFFICE = re.compile(
    r"\b(?:Pressestelle|Presse- und \w+|Stabsstelle \w+|Öffentlichkeitsarbeit|(?:Abteilung|Referat|Bereich|Stelle|Amt|Dezernat)\s"
    r"(?:für\s)?(?:Presse|Kommunikation|Medien|Marketing)\w*)"
)
BACKGROUND = re.compile(
    r"^\W*(?:Hintergrund(?:information\w*)?|Zum Hintergrund|Zur Person|Zu den Personen|Zum (?:Unternehmen|Verein|Preis|Projekt)"
    r"|Zur (?:Geschichte|Partnerschaft|Stiftung)|Über (?:die|den|das|uns|[A-ZÄÖÜ]\w+)[^.?!]{0,60}|Stichwort|Boilerplate"
    r"|Kurzporträt|Infokasten"
    r"|Biographie|Biografie|Vita|Facts|Zahlen und Fakten|Daten und Fakten|Chronik)[^\w.?!]*$"
)
REMINDS = re.compile(
    r"^\W*(?:(?:Zum )?Hintergrund(?:information\w*)?|Zur Person|Stichwort|Zur Geschichte"
    r"|Über [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ&][\w-]*){0,4}):\s"
)
SERVICE = begins(
    r"(?:Eintritt|Eintrittspreise?|Anmeldung\w*|Anfahrt|Karten|Kartenvorverkauf|Kartenpreise?|Tickets?|Vorverkauf|Öffnungszeiten|Kosten|Teilnahmegebühr"
    r"|(?:Weitere|Mehr|Nähere) Informationen|Infos?|(?:Fragen und )?Anmeldungen)\b.{0,20}[:\s]"
)
CHROME = begins(
    "Sprungmarken",
    r"idw\s[-–]\sInformationsdienst",
    "Nachrichten, Termine, Experten$",
    "Inhalt anspringen",
    "(?:Direkt z|Z|z)um? (?:Inhalt|Hauptinhalt|Navigation|Seitenanfang)",
    "Skip to",
    r"Start(?:seite)?\s*[›>/|»]",
    r"Home\s*[›>/|»]",
    "Sie sind hier",
    "Navigation",
    "Menü",
    "Suche$",
    "(?:Diese[nrs]? )?(?:Artikel|Seite|Beitrag|Meldung) (?:teilen|drucken|empfehlen|merken)",
    "Artikel$",
    "Externer Inhalt",
    "Sperrfrist",
    r"OTS\d{4}\b",
    r"teilen\b(?:\s\w+){0,4}$",
    r"Ausgabejahr\b",
    r"Min(?:uten|\.)?(?:\sLese(?:zeit|dauer))?$",
    "Lese(?:zeit|dauer)",
    "Teilen",
    "Merken$",
    "Drucken",
    "Druckversion",
    "Alle Rechte vorbehalten",
    r"Ende der (?:Presse|Medien)?[Mm](?:itteilung|eldung)\W*$",
    r"Zurück(?!\s(?:aus|von|vom|in|im|nach|auf)\b)",
    "Back to",
    "[Nn]ach oben",
    "Mehr lesen",
    "Weiterlesen",
    "Newsletter",
    "Kontaktformular",
    "Datenschutz",
    "Barrierefrei$",
    "Cookie",
    "Login",
    "Anmelden$",
    "RSS",
    "Facebook",
    "Twitter",
    "Instagram",
    r"Seite \d",
    r"PDF\b",
    "Download",
    "Foto-Download",
    "Zum Download",
    "None$",
    "Aktuelles Datum",
    "Zuletzt aktualisiert",
    "Stand:",
    "Letzte Änderung",
    "Schlagworte",
    "Tags?:",
    "Rubrik",
    "Anzeige:",
    "Digitale Pressemappe",
    "Inhaltsverzeichnis",
    "Themenübersicht",
    r"\(?Schluss\)?",
    r"Logo\b.{0,20}honorarfrei",
)
LEGALESE = (
    "Wir verwenden Cookies",
    "Matomo",
    "OTS-ORIGINALTEXT",
    "Copyright APA",
    "persönlichen Daten zu schützen",
)
# A release may speak of one of these; who asks for consent speaks of two, and to someone.
CONSENT = re.compile(
    r"personenbezogene|Einwilligung|Datenschutz(?:erklärung|information|hinweis|bestimmung)|Cookies|widerrufen|einverstanden|Drittanbieter"
)
LEGAL_SIGNS = (  # what stands in each of these
    *LEGALESE, "personenbez", "inwillig", "Datenschutz", "Cookies", "widerrufen", "einverstanden", "Drittanbieter",
)  # fmt: skip
ASKED = re.compile(r"\b(?:Sie|Ihre[rn]?|[Dd]u|[Dd]eine[rn]?|ich|meine[rn]?)\b")
RELATED = begins(
    "Auch interessant",
    "Das könnte (?:Sie|dich)",
    "Weitere (?:Meldungen|Artikel|Nachrichten|Pressemitteilungen|Themen|Beiträge)",
    "Mehr zum Thema",
    "Ähnliche (?:Artikel|Beiträge|Meldungen|Mitteilungen|Themen)",
    "Verwandte",
    "Aktuelle (?:Meldungen|Nachrichten|Themen|Beiträge)",
    "Mehr aus",
    "Meistgelesen",
    "Neueste",
    "Zum Thema",
    "Lesen Sie (?:dazu )?auch",
    "(?:Nächster|Vorheriger) Beitrag",
    "(?:Nächste|Vorige|Vorherige|Letzte|Kommende|Frühere) (?:Presse|Medien)?(?:[Mm]eldung|[Mm]itteilung|Ausgabe):",
    "Zum Weiterlesen",
    "Siehe auch",
    "Mehr Nachrichten",
    "Merkmale dieser",
    r"Kommentare?(?:\s\(\d+\))?$",
    r"[A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ][\w.]*)? (?:schreibt|kommentiert|meint):?$",
    "Top \\d",
)
# What a line of any of these kinds begins with: most lines begin with none of it.
BEGUN = begins(*(cue.pattern.removeprefix(_MARKS) for cue in (PUBLISHER, CONTACT, MAYBE_CONTACT, SERVICE, CHROME)))
CRUMBS = re.compile(r"[›»>|·]\s*\S.*[›»>]\s*\S|\w\s[›»]\s\w|^(?:\w+\s\|\s){2,}")
# A postcode begins its part of the line: "im Jahr 2020 Januar", "auf 1500 Metern" and "rund 10000 Besucher" hold none.
ADDRESS = re.compile(
    r"(?:^|[,|;·•–]\s*)(?:DE?-)?\d{5}[ \u00a0][A-ZÄÖÜ][a-zäöü]+"
    r"|(?:^|[,|;·•–]\s*)(?:(?:A|AT|CH)-[1-9]|(?!19|20)[1-9])\d{3}[ \u00a0][A-ZÄÖÜ][a-zäöü]+(?:[ -]\w+){0,3}$"
    r"|\w@\w|\[at\]|\(at\)|\bTel(?:efon|\.)|\bFax\b"
)
# "Info: Stadtwerke Gera, Marktstraße 1, 07545 Gera": a house with its address.
INFORMER = re.compile(r"Info(?:s|rmation(?:en)?)?: ?[A-ZÄÖÜ][^\n]{3,90}, (?:DE?-)?\d{4,5} [A-ZÄÖÜ]")
_POSTCODE = re.compile(r"\d\d\d\d[ \u00a0][A-ZÄÖÜ]")
_REACHED_BY = ("@", "Tel", "Fax", "at]", "at)")  # what the costly pattern is sought for
STREET = re.compile(r"\b[A-ZÄÖÜ][\w-]*(?:straße|strasse|[Ss]tr\.|weg|platz|allee|gasse|ring|ufer)\s\d{1,3}[a-z]?\b")
# When and where an event is: "Wann? Sonntag, 17. Dezember", "Ort: Rathaus", "Mittwoch, 4. Dezember, 11 Uhr, Haus der Begegnung"
TERM = re.compile(
    r"^[\W\d]{0,8}+"
    rf"(?:{labelwords.LINE}"
    r"|(?:am\s)?(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:[a-z]*tag|ttwoch|nnabend)?\.?,?\s?(?:den\s|dem\s)?\d{1,2}\.\s?(?:\d|[A-ZÄÖÜ][a-zä]+(?:\s\d{4})?\s?(?:$|[,|·•–]|(?:um|ab|von)\s)))"
)
# "03.06.2020 Neustadt": only where the lexicon knows the town, for an event may stand there, too
DAY_FIRST = re.compile(rf"^{DAY},?\s{TOWN}$")
DAY_LAST = re.compile(rf"^{TOWN}\s(?:{WEEKDAY}\.?,?\s)?{DAY}(?:[\s–-]+\d{{1,2}}[:.]\d\d\sUhr)?$")
UPDATED = re.compile(r"\b(?:[Aa]ktualisiert|[Gg]eändert|Stand|[Bb]earbeitet)\b[^|]{0,20}$")
BYLINE = re.compile(r"^(?:Von|Autor(?:in)?:|Text von)\s(?:[A-Z]\w+\.\s){0,2}(?:[A-ZÄÖÜ][\w-]+\s){1,2}[A-ZÄÖÜ][\w-]+$")
# A line that is nothing but when, and where: "14. Februar 2025, 19 Uhr, Pfarrsaal".
DAY_LINE = re.compile(rf"^\W{{0,3}}\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{MONTH})(?:\s?\d{{2,4}})?\s?[,|·•–-].{{0,60}}\bUhr\b")
DAY_NAMED = re.compile(rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{MONTH}\b)|\bUhr\b")
SALUTED = re.compile(
    r"^(?:(?:Liebe[rs]?|Sehr geehrte\w*|Verehrte\w*|Hallo|Guten Tag)\b.{0,80}[,!]|(?:Liebe|Sehr geehrte) \w+innen und [\w ]+)$"
)
LEGAL_FORM = re.compile(r"\s(?:GmbH|gGmbH|AG|SE|eG|e\.\s?V\.|AöR|KdöR|mbH|KG)\W*$")
BANNER = re.compile(r"\b[\w-]+\.(?:[a-z]{2,3}|example)/\w+$")
NUMBERED = re.compile(r"^\d{1,2}[.)]\s")
BULLET = re.compile(r"^[-*•–›]\s")
CONTENTS = re.compile(r"\S(?:\s{2,}|\s?\.{3,}\s?)\d{1,3}$")  # a row of a table of contents
REMNANT = re.compile(
    r"^\W{0,6}(?:Ende|ENDE)\W{0,6}$|^<\w[^>]*>.*>$|^\[[^\]\n]+\]:\s?http|^[—–-]\s.{1,60}\(@\w+\)"
)  # of markup, of a post that was set in
MAILED = re.compile(r"^(?:Von|An|Cc|CC|Bcc|Gesendet|Anlagen?|Betreff): ")
CLOCKED = re.compile(r"^\W{0,3}(?:ab |um |von )?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr\b|[–-]\s?\d)")
STAMP = re.compile(r"^\d{6} [A-Z][a-zä]{2} \d\d$")  # an agency's, in the last line
SLUG = re.compile(r"^[a-z0-9]+(?:[-_][\wäöüß]+)*$")  # the file name of a picture
INITIALS = re.compile(r"^\(?[A-Za-zÄÖÜäöü]{2,3}(?:/[A-Za-z]{2,3}){0,2}\)?$")
SENTENCES = re.compile(r"[a-zäöüß]{3}[.] [A-ZÄÖÜ]")
TITLED = re.compile(r"^(?:Prof|Dr|Mag|Dipl)\.\s")
LATIN = re.compile(r"[A-Za-zÄÖÜäöüß]")
FOREIGN = re.compile(r"[\u0370-\u06ff\u3040-\u9fff\uac00-\ud7af]")


def is_label(text: str) -> bool:
    """Is a line nothing but the label of a release?"""
    if _LABEL_LINE.match(text):
        return True
    return ("Presse" in text or "Medien" in text or "Schlagwort" in text) and _LABELLED.match(text) is not None


def ends_in_credit(text: str) -> bool:
    """Does a line end with who took the picture?"""
    tail = text[-110:]
    if ":" in tail or "©" in tail or "(c)" in tail or "Ⓒ" in tail or "ⓒ" in tail:
        return _CREDITED.search(tail) is not None and CREDIT_TAIL.search(tail) is not None
    return False


def has_address(text: str) -> bool:
    """Does a line hold a postcode with its town, a mail address, or a phone?"""
    signed = _POSTCODE.search(text) is not None or any(sign in text for sign in _REACHED_BY)
    return signed and ADDRESS.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Does a line end with a full stop or its like, perhaps in quotation marks or brackets?"""
    return text.rstrip().rstrip("\"“”»«')]")[-1:] in _STOPS
