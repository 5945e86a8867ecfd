"""Which nouns for buildings, squares and streets are as good as a name: "Nikolaikirche", "Marktplatz", but not "Landstraße"."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.forms import COMPOUND, NO_NOUN, is_made_up, noun_kind, venue_row
from pipeline.lexicon import table

# First members of compounds that leave a site one of many: Arbeitsplatz, Landstraße, Wohnhaus, Pfarrkirche.
_COMMON = re.compile(
    r"^(?:schau|arbeits|turn|messe|fabrik|mehrzweck|eingangs|schwimm|kauf|bahnhofs|tennis|reit|werk\w*|produktions|versuchs|lager"
    r"|montage|maschinen|flugzeug|ausstellungs|veranstaltungs|trink|schalter|wandel|eis|kletter|leichen|trauer|fuhr|freizeit"
    r"|wind|solar|tier|themen|industrie|gewerbe|technologie|natur|national|kur|wild|bike|skate|vergnügungs|fahrzeug|wohn"
    r"|business|bade|depot|auto|büro|science|geräte|stadt|vieh|obst|gemüse|kurs|park|spiel|fußball|sport|camping|stell|stand"
    r"|rast|flug|sitz|bolz|studien|ausbildungs|kita|kindergarten|bundeswasser|krippen|heim|steh|golf|start|schluss|land"
    r"|bundes|einbahn|durchgangs|fahrrad|seiten|neben|dorf|geschäfts|einkaufs|wasser|zufahrts|autobahn|markt|kranken|kreis"
    r"|haupt|ring|staats|landes|volks|frei|pfarr|wallfahrts|hör|sitzungs|fest|konzert|gerichts|auktions|rats|tanz|bet|plenar"
    r"|vortrags|speise|warte|lese|kino|theater|fern|kirch|wach|bahn|glocken|aussichts|eck|hoch|leucht|funk|kühl|eisenbahn"
    r"|fußgänger|straßen|hänge|hebe|zug|luft|milch|brust|daten|beton|lust|jagd|vorhänge|sprung|sende|bohr|wehr|förder|ess"
    r"|gast|prüfungs|ballett|bau|kultur|musik|stamm|ersatz|treff|rathaus|meister|ordner|minister|medaillen|tagungs|senats"
    r"|speicher|tabellen|spitzen|relegations|finanz|kunstrasen|rasen|abstiegs|aufstiegs|podiums|boden\w*|versand"
    r"|bürgerschafts|presse\w*|liefer|schul\w*|beach\w*|trainings|konferenz|seminar|festspiel|parade|schloss)s?$"
)
_SINGLE = (
    "straße",
    "strasse",
    "gasse",
    "allee",
    "platz",
    "kirche",
    "kapelle",
    "saal",
    "chaussee",
    "schloss",
    "münster",
    "promenade",
    "basilika",
    "palais",
    "museum",
    "halle",
    "kloster",
    "park",
)


# Tails that leave a site one of many unless what stands before them is a name.
_OWN_NAMED = frozenset("brücke viertel hafen garten hof haus graben damm burg turm brunnen bahnhof areal wiese wiesen".split())
_SURELY = frozenset(("brücke", "viertel", "hafen", "damm", "areal", "wiese"))  # no family names end with these
# Sites of which a town has one: with the article they are as good as a name.
_ONLY = re.compile(
    r"^(?:(?:Rat|Kur|Bürger|Konzert|Korn|Zeug|Schwör|Gewand|Fest(?=spiel)|Kongress|Festspiel|Schauspiel|Opern)haus"
    r"|(?:Stadt|Kongress|Congress|Kur)halle|(?:Stadt|Kur|Schloss|Kloster|Bürger|Volks|Tier)park|Tiergarten|(?:Stadt|Hof|Schloss|Kur|Burg)garten"
    r"|(?:Schloss|Stadt|Burg|Hof|Markt|Kloster|Friedhofs|Ordens)kirche|(?:Schloss|Markt|Rathaus|Kirch|Bahnhofs?|Theater|Burg|Haupt|Kloster|Fest)platz"
    r"|(?:Bahnhof|Haupt|Kirch|Schul|Schloss|Kloster)straße|(?:Fernseh|Rathaus)turm|(?:Haupt|Wald|Ehren|Zentral)friedhof|Stadttheater|Stadtbad"
    r"|(?:Kaiser|Rats|Bürger|Stadt|Wappen|Krönungs)saal|Ratskeller|Kaiserpfalz|Zitadelle|Altstadt|Marktbrunnen|Hofburg)(?:s|es)?$"
)


def only_one(word: str) -> bool:
    """Does a compound name a site that a town has only one of: "Rathaus", "Marktplatz", "Schlosskirche"?"""
    return _ONLY.match(word) is not None


def is_site_name(word: str) -> bool:
    """Does a compound name one church, hall, square or street by its own first member: "Nikolaikirche", not "Landstraße"?"""
    if only_one(word):
        return True
    row = venue_row(word)
    lemma = row.get("lemma", "")
    named = row.get("tail") in _OWN_NAMED and is_made_up(word) and not word.endswith("ansturm")
    if lemma == word and (named or (row.get("tail") in _SURELY and noun_kind(word) == NO_NOUN)):
        return True  # "Griesviertel"
    tail = next((t for t in _SINGLE if lemma.lower().endswith(t) and len(lemma) > len(t) + 2), None)
    if tail is None or not word.startswith(lemma) or len(word) - len(lemma) > 2 or word.endswith("en"):
        return False
    return not _COMMON.match(lemma[: -len(tail)].rstrip("-").lower())


_UMLAUTED = re.compile(r"[äöü]\w*e[rn]?$")  # "Gäste", "Häuser"


def is_one_thing(word: str) -> bool:
    """Is a common noun in the singular, so that behind another noun it can only be a name: "Adler", "Regenbogen", not "Gäste"?"""
    if word in table("nouns"):
        return not _UMLAUTED.search(word)
    if word.endswith(("bogen", "garten", "brunnen", "graben", "hafen", "regen")):
        return True
    return noun_kind(word) == COMPOUND and not word.endswith(("e", "en", "er", "s"))
