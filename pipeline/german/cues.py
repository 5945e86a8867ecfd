"""Words that tell what a line of a release is: the cues of `sections`, as patterns over one line without its ends' white space."""

from __future__ import annotations

import re

MONTH = "(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*"
DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}/\d{1,2}/\d{4}"
    rf"|\d{{1,2}}\.\s?{MONTH}\.?\s\d{{4}})"
)
LABEL = (
    r"(?:(?:Presse|Medien)[\w-]*|Meldung|Nachricht(?:en)?|Aktuelles?|Newsroom|Bekanntmachung|Nr\.?|Datum|Erstellt|Veröffentlicht\w*"
    r"|Rathaus)"
)
TOWN = r"[A-ZÄÖÜ][\w./ -]{1,30}"


def begins(*words: str) -> re.Pattern[str]:
    """A line that begins with one of the words, whatever mark stands before it; in small letters after the first, or in capitals.

    No IGNORECASE: an alternation of words is told at its first letter only where case counts.
    """
    return re.compile(rf"^[\W\d]{{0,4}}+(?:{'|'.join(words)})")


DATE_LINE = re.compile(
    rf"^[\W_]*(?:{LABEL}\b[^.!?\n]{{0,60}}?)?(?:{TOWN},\s*(?:den|am)?\s*)?(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*\.?,?\s*(?:den\s)?)?"
    rf"(?:Nr\.\s?\S+\s?[/–-]\s?)?{DAY}\W{{0,4}}(?:[|–-].{{0,50}}|\d{{1,2}}[:.]\d\d(?:\sUhr)?.{{0,30}})?$"
)
# "Neustadt, 4. März 2015. Die ...", "Wien (OTS/RK) - Heute ...", "Lübeck. Tischlern ..."
DATELINE = re.compile(
    rf"^{TOWN}(?:\([^)\n]{{1,40}}\))?,?\s*(?:(?:den|am)\s)?(?:{DAY}"
    rf"|\d{{1,2}}\.\s?[A-Z][a-zä]+)?\s*(?:\([^)\n]{{1,30}}\))?\s*[.–-]+\s"
)
LABEL_LINE = re.compile(
    rf"^{LABEL}[\s\w/.:–-]{{0,40}}$|^(?:PRESSE|MEDIEN)[A-ZÄÖÜ]+\b.{{0,60}}$|^.{{0,60}}\b(?:Pressestelle|Pressearchiv)\b.{{0,40}}$"
    r"|^[\wÄÖÜäöü-]+(?:/[\wÄÖÜäöü-]+){2,}$|^(?:\w ){5,}\w$|^\w*Medienmitteilung\w+$"
)
CREDIT = re.compile(
    r"^\W{0,3}(?:[©Ⓒⓒ]|\(c\)|\(C\)|&copy;|Copyright\b"
    r"|(?:Foto|Bild|Bildquelle|Bildrechte|Bildnachweis|Quelle|Fotograf\w*|Grafik|Fotos|Bilder|Text)\s?[:©])"
)
CREDIT_TAIL = re.compile(
    r"[\s(/|–-]*(?:[©Ⓒⓒ]|\(c\)\s|(?:Foto|Bild|Fotos|Bildquelle|Bildrechte|Copyright|Fotograf\w*)\s?[:©]).{0,90}$"
)
CREDITED = re.compile(r"[©Ⓒⓒ(]|Foto|Bild|Copyright")
CAPTION = re.compile(
    r"(?:Bildunterschrift|Bildlegende|BU|Auf dem (?:Bild|Foto)|Zum (?:Bild|Foto)|Bildtext|Im Bild|\(?Vergrößerung|(?:Foto|Bild)\s\d+)\b"
)
ORDERED = re.compile(r"\bv\.\s?l\.|\b[vV]on links\b")  # people in a picture are named from the left
PUBLISHER = begins(
    r"Herausge(?:geben|ber)\b", r"Impressum\b", r"Quelle:", r"V\.\s?i\.\s?S\.\s?d\.\s?P", r"Verantwortlich\b", r"Redaktion:"
)
CONTACT = begins(
    r"(?:Wissenschaftliche\w*\s)?(?:(?:Presse|Medien)k|K)ontakt\w*\b",
    r"(?:Wissenschaftliche\w*\s)?Ansprechp(?:artner|erson)\w*\b",
    r"Rückfrage\w*",
    r"(?:An|Nach)fragen:",
    r"Für (?:weitere |nähere )?(?:Rück|An)fragen",
    r"(?:Weitere|Für|Nähere) Auskünfte",
    r"Auskünfte",
    r"Medienanfragen",
    r"(?:Hinweise?|Achtung|Info) (?:für|an)? ?(?:die )?(?:Redaktion|Medien|Presse)",
    r"Achtung,? Redaktion",
    r"Pressestelle\b",
    r"Presse- und Öffentlichkeitsarbeit\b",
    r"Tel(?:efon|\.)",
    r"Fax\b",
    r"E-?Mail\b",
    r"Adresse:",
)
BACKGROUND = re.compile(
    r"^\W*(?:Hintergrund(?:information\w*)?|Zum Hintergrund|Zur Person|Zu den Personen|Zum (?:Unternehmen|Verein|Preis|Projekt)"
    r"|Zur (?:Geschichte|Partnerschaft|Stiftung)|Über (?:die|den|das|uns|[A-ZÄÖÜ]\w+).{0,60}|Stichwort|Boilerplate"
    r"|Kurzporträt|Infokasten"
    r"|Biographie|Biografie|Vita|Facts|Zahlen und Fakten|Daten und Fakten|Chronik)\W*$"
)
SERVICE = begins(
    r"(?:Eintritt|Anmeldung\w*|Anfahrt|Karten|Tickets?|Vorverkauf|Öffnungszeiten|Kosten|Teilnahmegebühr"
    r"|(?:Weitere|Mehr|Nähere) Informationen|Infos?)\b.{0,20}[:\s]"
)
CHROME = begins(
    "Sprungmarken",
    "Inhalt anspringen",
    "(?:Direkt z|Z|z)um? (?:Inhalt|Hauptinhalt|Navigation|Seitenanfang)",
    "Skip to",
    r"Start(?:seite)?\s*[›>/|»]",
    r"Home\s*[›>/|»]",
    "Sie sind hier",
    "Navigation",
    "Menü",
    "Suche$",
    "Teilen",
    "Merken$",
    "Drucken",
    "Zurück",
    "Back to",
    "Nach oben",
    "Mehr lesen",
    "Weiterlesen",
    "Newsletter",
    "Kommentare?$",
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
    "None$",
    "Aktuelles Datum",
    "Zuletzt aktualisiert",
    "Stand:",
    "Letzte Änderung",
    "Artikel (?:teilen|drucken)",
    "Schlagworte",
    "Tags?:",
    "Rubrik",
    "Anzeige:",
    "Merkmale dieser",
    "Digitale Pressemappe",
    "Inhaltsverzeichnis",
    "Themenübersicht",
    r"Seite (?:drucken|empfehlen)",
    r"\(?Schluss\)?",
    r"Logo\b.{0,20}honorarfrei",
)
LEGALESE = (
    "Wir verwenden Cookies",
    "personenbezogene",
    "Einwilligung",
    "Matomo",
    "Datenschutzerklärung",
    "OTS-ORIGINALTEXT",
    "Copyright APA",
)
RELATED = begins(
    "Auch interessant",
    "Das könnte (?:Sie|dich)",
    "Weitere (?:Meldungen|Artikel|Nachrichten|Pressemitteilungen|Themen|Beiträge)",
    "Mehr zum Thema",
    "Ähnliche (?:Artikel|Beiträge|Meldungen)",
    "Verwandte",
    "Aktuelle Meldungen",
    "Meistgelesen",
    "Neueste",
    "Zum Thema",
    "Lesen Sie auch",
    "(?:Nächster|Vorheriger) Beitrag",
    "Zum Weiterlesen",
    "Siehe auch",
    "Mehr Nachrichten",
)
CRUMBS = re.compile(r"[›»>|·]\s*\S.*[›»>]\s*\S|\w\s[›»]\s\w|^(?:\w+\s\|\s){2,}")
ADDRESS = re.compile(r"\b(?:D-|A-|CH-)?\d{4,5}[ \u00a0][A-ZÄÖÜ][a-zäöü]+|@|\[at\]|\bTel(?:efon|\.)|\bFax\b")
SENTENCES = re.compile(r"[a-zäöüß]{3}[.] [A-ZÄÖÜ]")
TITLED = re.compile(r"^(?:Prof|Dr|Mag|Dipl)\.\s")
LATIN = re.compile(r"[A-Za-zÄÖÜäöüß]")
FOREIGN = re.compile(r"[\u0370-\u06ff\u3040-\u9fff\uac00-\ud7af]")
SENTENCE_END = re.compile(r"[.!?…][\"“”»«')\]]*\s*$")
