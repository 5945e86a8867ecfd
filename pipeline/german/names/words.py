"""What a word may be, seen alone: the tags that the name layers ask for. Pure in the word, so that every layer can remember it."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.names.forms import ARTICLES as ARTICLES
from pipeline.german.names.forms import COMPOUND as COMPOUND
from pipeline.german.names.forms import LISTED as LISTED
from pipeline.german.names.forms import NO_NOUN as NO_NOUN
from pipeline.german.names.forms import is_inflected_adjective as is_inflected_adjective
from pipeline.german.names.forms import is_lower as is_lower
from pipeline.german.names.forms import is_noun as is_noun
from pipeline.german.names.forms import is_site_name
from pipeline.german.names.forms import noun_kind as noun_kind
from pipeline.german.names.forms import office_row as office_row
from pipeline.german.names.forms import organization_row as organization_row
from pipeline.german.names.forms import stems as stems
from pipeline.german.names.forms import venue_row as venue_row
from pipeline.lexicon import table

Tags = frozenset[str]

# Words before the name of the city, county or state that acts.
ADMIN = frozenset(
    "Stadt Landeshauptstadt Bundesstadt Hansestadt Gemeinde Marktgemeinde Kreisstadt Stadtgemeinde Universitätsstadt "
    "Samtgemeinde Verbandsgemeinde Ortsgemeinde Einwohnergemeinde Land Landes Freistaat Freistaats Freistaates Kanton Kantons "
    "Präfektur Landkreis Landkreises Kreis Kreises Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts".split()
)
# Heads of newspapers' names.
_PAPERS = frozenset(
    "Zeitung Presse Kurier Nachrichten Rundschau Anzeiger Tageblatt Tagblatt Allgemeine Allgemeinen Morgenpost Post Merkur "
    "Volksblatt Bote Umschau Landeszeitung Wochenblatt Abendblatt Abendzeitung Stadtanzeiger Generalanzeiger General-Anzeiger "
    "Stadt-Anzeiger Echo Wochenzeitung Sonntagszeitung Neueste Volksstimme Volkszeitung Tageszeitung Wirtschaftszeitung "
    "Illustrierte Revue Depesche Landbote Oberbayrisches".split()
)
# Parts of an administration that are named by their topic alone.
_UNITS = frozenset(
    "Stabsstelle Stabstelle Fachstelle Bereich Bereichs Fachbereich Fachbereichs Fachdienst Fachdienstes Geschäftsbereich "
    "Referat Referats Abteilung Sachgebiet Sachgebiets Dezernat Dezernats Arbeitsgruppe Arbeitskreis Stiftung Ressort "
    "Ressorts Unterabteilung Servicestelle Stabsabteilung".split()
)
_FOREIGN_HEADS = frozenset(
    "University Chamber Council Institute Bureau Association Foundation Center Centre Society Ministry Department Agency "
    "Commission Committee Federation Academy College Authority Corporation Université Universidad Università Universitat "
    "Universiteit Politechnika Politecnico École Organization Organisation Alliance Coopérative Waterschap Gemeente "
    "Uniwersytet Univerzita Hospital Laboratory Laboratories".split()
) - {"Organisation", "Hospital"}
# English nouns that end the name of a site.
_FOREIGN_SITES = frozenset(
    "City Valley Airport Street Square Avenue Road Island Islands Beach Bay Hills Stadium Arena Castle Palace Bridge Tower "
    "Hall Campus Park Garden Gardens Harbour Harbor River Lake Mountains Creek County Heights Station Cathedral".split()
)
# Kinds of areas before their name, and the tails of areas joined to their names.
_AREA_KIND = re.compile(
    r"(?:metropolregion|naturpark|nationalpark|präfektur|biosphärenreservat|ferienregion|urlaubsregion|großraum|insel|halbinsel"
    r"|landschaftspark|skigebiet|^region)$",
    re.I,
)
_AREA_TAIL = re.compile(r"-(?:Kreis|Kreises|Streifen|Streifens|Gebiet|Gebiets|Delta|Tal|Becken|Halbinsel)$")
# Bodies that there is one of in a city, a state or the country, told by their first member and their head.
_BODY = re.compile(
    r"(?:(?:Bundes|Landes|Staats|Stadt|Senats|Reichs|Zentral|Umwelt|Europa|Verfassungs)\w*(?:ministerium|ministeriums|amt|amts"
    r"|amtes|anstalt|ärztekammer|gericht|gerichts|"
    r"gerichtshof|rechnungshof|archiv|archivs|kanzlei|netzagentur|kriminalamt|nachrichtendienst|presseamt|pressestelle|bauamt)"
    r"|\w{3,}(?:ministerium|ministeriums)|(?:Tiefbau|Hochbau|Bau|Garten|Kultur|Bürgermeister|Presse|Ordnungs|Grünflächen|Sport"
    r"|Schul|Umwelt)amt(?:e?s)?)$"
)

_ADJECTIVE_ENDING = re.compile(r"(?:e|en|er|es|em)$")
_PARTICLE_JOINED = re.compile(r"(?:al|el|ad|ar|as|an|at|ul|de|d|l|bin)[-'’][A-ZÄÖÜ]\w{2}")
_ISCH = re.compile(r"(?:isch|deutsch)(?:e|en|er|es|em)$")
_ROMAN = re.compile(r"^[IVX]{1,5}$")
PREPOSITIONS_OF_PLACE = frozenset("in nach aus bei ab bis".split())


_NAME_LISTS = ("firstnames", "surnames", "famous", "places", "companies", "acronyms", "brands")


@lru_cache(maxsize=1 << 16)
def genitive(word: str) -> str | None:
    """Return a name without a genitive's ending ("Neustadts" -> "Neustadt", "Toshibas"), None where it has none.

    Of a word in -as, -is, -os, -us ("Thomas", "Toshibas") the lists must know what is left, and not the word.
    """
    if word.endswith(("'", "’")):
        return word[:-1]
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return None
    base = word[:-1]
    if base[-1] in "aiou" and (any(word in table(s) for s in _NAME_LISTS) or not any(base in table(s) for s in _NAME_LISTS)):
        return None
    return base


def _listed(subject: str, word: str) -> str | None:
    """Return the listed form of a word, itself or its genitive's base or its capitalised form; None where there is none."""
    forms = table(subject).forms
    for spelling in _spellings(word):
        if spelling in forms:
            return spelling
    return None


@lru_cache(maxsize=1 << 10)
def _spellings(word: str) -> tuple[str, ...]:
    """Return the forms under which a name is looked up: as it stands, without capitals, without a genitive's ending."""
    plain = (word.capitalize(),) if word.isupper() and len(word) > 3 else ()
    base = genitive(word)
    return (word, *plain, base) if base else (word, *plain)


def first_name(word: str) -> dict[str, str]:
    """Return the row of a first name; each part of a hyphenated one must be listed, and its first gives the gender."""
    names = table("firstnames")
    if (form := _listed("firstnames", word)) is not None:
        return {**names.row(form), "form": form}
    if "-" in word:
        parts = word.split("-")
        if all(p in names for p in parts):
            return {**names.row(parts[0]), "form": word}
    return {}


@lru_cache(maxsize=1 << 17)
def tags(word: str) -> Tags:
    """Return all that a word may be, seen alone."""
    found: set[str] = set()
    first = word[:1]
    if first.isdigit():
        found.add("NUM")
        if len(word) in (4, 5):
            found.add("POSTCODE")
        if not word.isdigit() and word in table("companies"):
            found |= {"COMPANY", "CLEAR"}
        return frozenset(found)
    if not first.isalpha():
        if "@" in word:
            found.add("MAIL")
        return frozenset(found)
    if word in table("particles") or (len(word) > 1 and word.isupper() and word.lower() in table("particles")):
        found.add("PARTICLE")
    low = word.lower()
    if low in ARTICLES:
        found.add("ARTICLE")
    if not first.isupper():
        if word == word.lower() or is_lower(word):
            found.add("LOW")
            if _ADJECTIVE_ENDING.search(word):
                found.add("INFLECTED")
        else:
            found.add("CAMEL")
            if _PARTICLE_JOINED.match(word):
                found.add("SURNAME")
        if word in table("titles"):
            found.add("HONORIFIC")
        if (word in table("brands") or word in table("acronyms")) and not is_lower(word):
            found |= {"COMPANY", "CLEAR"}
        return frozenset(found)
    found.add("CAP")
    if len(word) == 1:
        found.add("INITIAL")
        return frozenset(found)
    if word.isupper():
        found.add("CAPS")
    elif "-" not in word and word[1:] != word[1:].lower():
        found.add("CAMEL")
    if "-" in word:
        found.add("HYPHEN")
        if word.endswith("-"):
            found.add("ELLIPTIC")
    if _ROMAN.match(word):
        found.add("ROMAN")
    found |= _listed_names(word)
    if word in table("notnames"):
        found.add("NOTNAME")
    if word in table("foreignwords"):
        found.add("FOREIGNWORD")
        found -= {"CLEAR", "GIVEN", "GIVENAMB"}
    if word in table("stopnames"):
        found.add("STOPNAME")
    if word in table("titles"):
        found.add("HONORIFIC")
    if row := office_row(word):
        found.add("OFFICE")
        if row.get("plural") == "1":
            found.add("OFFICES")
    if row := organization_row(word):
        found.add("ORGWORD")
        found.add("ORGGENERIC" if row.get("position") == "generic" else "ORGHEAD")
        if row.get("plural") != "1" and _BODY.match(word):
            found.add("BODY")
    if word in ADMIN:
        found.add("ADMIN")
    if word in _PAPERS:
        found.add("PAPER")
    if word in _UNITS:
        found |= {"UNIT", "ORGWORD"}
    if word in _FOREIGN_SITES:
        found.add("FOREIGNSITE")
    if _AREA_KIND.search(word):
        found.add("AREAKIND")
    if "-" in word and _AREA_TAIL.search(word):
        found.add("AREATAIL")
    if word in _FOREIGN_HEADS or word.removesuffix("s") in _FOREIGN_HEADS:
        found |= {"FOREIGNHEAD", "ORGWORD"}
    if _listed("bodies", word) is not None:
        found |= {"BODY", "ORGWORD"}
    if len(word) > 2 and venue_row(word):
        found.add("VENUE")
        if not found & {"OFFICE", "ORGWORD"} and is_site_name(word):
            found.add("SITE")
    kind = noun_kind(word)
    if kind == LISTED or (kind == COMPOUND and "CLEAR" not in found):
        found.add("NOUN")
    if is_lower(low) or (low.endswith(("'s", "’s")) and is_lower(low[:-2])):
        found.add("LOWERTOO")
    if "TOPONYM" not in found and ("SURNAME" not in found or word in table("demonyms")) and demonym(word):
        found.add("DEMONYM")
    if _is_capitalised_adjective(word):
        found.add("ADJCAP")
    return frozenset(found)


def _listed_names(word: str) -> set[str]:
    """Return the name lists that hold a word; CLEAR where one of them says that it is nothing else in German."""
    found: set[str] = set()
    if given := first_name(word):
        found.add("GIVEN")
        found.add("GIVENAMB" if given.get("ambiguous") else "CLEAR")
        if given["form"] + "s" == word:
            found.add("GENITIVE")
    if _listed("famous", word) is not None:
        found |= {"SURNAME", "CLEAR"}
    elif (form := _listed("surnames", word)) is not None:
        found.add("SURNAME")
        found.add("SURNAMEAMB" if table("surnames").get(form, "ambiguous") else "CLEAR")
    elif "-" in word:
        parts = word.split("-")
        surnames = table("surnames")
        if all(p in surnames or p in table("firstnames") for p in parts) and parts[-1] in surnames:
            found |= {"SURNAME", "CLEAR"} if not all(is_noun(p) for p in parts) else {"SURNAME", "SURNAMEAMB"}
    if (form := _listed("places", word)) is not None:
        found.add("TOPONYM")
        row = table("places").row(form)
        found.add("TOPONYMAMB" if row.get("ambiguous") else "CLEAR")
        if row.get("kind") in ("BodyOfWater", "Mountain", "Region", "State", "Country"):
            found.add("LANDNAME")
    elif "-" in word and (last := word.rsplit("-", 1)[1]) in table("places") and noun_kind(last) != LISTED:
        found |= {"TOPONYM", "CLEAR"}
    if word in table("placeacronyms"):
        found |= {"TOPONYM", "CLEAR"}
    for subject, tag in (("acronyms", "ACRONYM"), ("companies", "COMPANY"), ("brands", "COMPANY")):
        if (form := _listed(subject, word)) is not None:
            if "1" in (table("brands").get(form, "ambiguous"), "1" if noun_kind(word) == LISTED and not word.isupper() else ""):
                found.add("BRANDAMB")
            else:
                found |= {tag, "CLEAR"}
    if "BRANDAMB" in found or "LANDNAME" in found:
        found -= {"COMPANY", "ACRONYM"}
    if part := table("clubs").get(word, "part"):
        found.add({"prefix": "CLUBPREFIX", "name": "CLUBNAME", "joined": "CLUBJOINED", "nickname": "CLUBNICK"}[part])
    if _listed("legalforms", word) is not None:
        found.add("LEGALFORM")
    if len(word) < 3:
        found.discard("CLEAR")
    return found


def _is_capitalised_adjective(word: str) -> bool:
    """Could a capitalised word be an inflected adjective: "Deutschen", "Japanisch-Deutsche", "Kölner"?"""
    if not _ADJECTIVE_ENDING.search(word):
        return False
    if demonym(word):
        return True
    last = word.rsplit("-", 1)[-1].lower()
    if is_inflected_adjective(last) and noun_kind(word) == NO_NOUN and "-" not in word:
        return True
    if _ISCH.search(last):
        return True
    adjectives = table("adjectives").forms
    return any(
        stem in adjectives and (len(stem) > 3 or stem in ("neu", "alt", "rot", "frei"))
        for stem in stems(last, ("e", "en", "er", "es", "em"))
        if stem != last
    )


@lru_cache(maxsize=1 << 15)
def demonym(word: str) -> str | None:
    """Return the place of an inhabitant's or adjective's form ("Kölner", "Zürcherinnen"), None for other words."""
    demonyms, places = table("demonyms"), table("places")
    for stem in stems(word, ("", "s", "n", "in", "innen", "e", "en", "es", "er", "em")):
        if row := demonyms.row(stem):
            return row["place"]
        if stem.endswith("er") and len(stem) > 6 and stem[:1].isupper():
            for base in (stem[:-2], stem[:-1], stem[:-2] + "en"):
                if base in places and not places.get(base, "ambiguous"):
                    return base
    return None
