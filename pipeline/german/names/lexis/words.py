"""What a word may be, seen alone: the tags that the name layers ask for. Pure in the word, so that every layer can remember it."""

from __future__ import annotations

import re
from collections.abc import Iterable, KeysView
from collections.abc import Sequence as Seq
from functools import cache, lru_cache

from pipeline.german.names.lexis.adjectives import ADJECTIVE_ENDINGS, ISCH, is_capitalised_adjective
from pipeline.german.names.lexis.demonyms import demonym as demonym
from pipeline.german.names.lexis.firmkinds import is_firm_house, is_firm_kind
from pipeline.german.names.lexis.fixedwords import ADMIN as ADMIN
from pipeline.german.names.lexis.fixedwords import FIXED
from pipeline.german.names.lexis.forms import ARTICLES as ARTICLES
from pipeline.german.names.lexis.forms import COMPOUND as COMPOUND
from pipeline.german.names.lexis.forms import LISTED as LISTED
from pipeline.german.names.lexis.forms import NO_NOUN as NO_NOUN
from pipeline.german.names.lexis.forms import is_headed, may_head
from pipeline.german.names.lexis.forms import is_inflected_adjective as is_inflected_adjective
from pipeline.german.names.lexis.forms import is_lower as is_lower
from pipeline.german.names.lexis.forms import is_noun as is_noun
from pipeline.german.names.lexis.forms import noun_kind as noun_kind
from pipeline.german.names.lexis.forms import office_row as office_row
from pipeline.german.names.lexis.forms import organization_row as organization_row
from pipeline.german.names.lexis.forms import stems as stems
from pipeline.german.names.lexis.forms import venue_row as venue_row
from pipeline.german.names.lexis.sitewords import is_site_name
from pipeline.lexicon import table

Tags = frozenset[str]

# Kinds of areas before their name, and the tails of areas joined to their names.
_AREA_KINDS = (
    "metropolregion", "naturpark", "nationalpark", "präfektur", "biosphärenreservat", "ferienregion", "urlaubsregion", "großraum",
    "insel", "landschaftspark", "skigebiet",
)  # fmt: skip
_AREA_TAIL = re.compile(r"-(?:Kreis|Kreises|Streifen|Streifens|Gebiet|Gebiets|Delta|Tal|Becken|Halbinsel)$")
# Bodies that there is one of in a city, a state or the country, told by their first member and their head.
_BODY = re.compile(
    r"(?:(?:Bundes|Landes|Staats|Stadt|Senats|Reichs|Zentral|Umwelt|Europa|Verfassungs)\w*(?:ministerium|ministeriums|amt|amts"
    r"|amtes|anstalt|ärztekammer|gericht|gerichts|"
    r"gerichtshof|rechnungshof|archiv|archivs|kanzlei|netzagentur|kriminalamt|nachrichtendienst|presseamt|pressestelle|bauamt)"
    r"|\w{3,}(?:ministerium|ministeriums)|(?:Tiefbau|Hochbau|Bau|Garten|Kultur|Bürgermeister|Presse|Ordnungs|Grünflächen|Sport"
    r"|Schul|Umwelt)amt(?:e?s)?)$"
)

_PARTICLE_JOINED = re.compile(r"(?:al|el|ad|ar|as|an|at|ul|de|d|l|bin)[-'’][A-ZÄÖÜ]\w{2}")
_METROPOLIS = 500_000  # inhabitants
_NO_TOWN = frozenset(("OFFICE", "ORGWORD", "GIVEN", "DEMONYM", "TOPONYM", "HYPHEN", "VENUE"))
# Ends of towns' and lands' names with the -er of their adjective.
_TOWNSMEN = tuple(
    "städter dorfer felder berger burger hausener hofer hauser auer bacher taler seer heimer ingener inger schafter länder märker wälder "
    "gauer harzer brucker furter reuther steiner kirchener kircher brunner walder münder werder rader ower itzer nitzer liner".split()
)
_ROMAN = re.compile(r"^[IVX]{1,5}$")
_LANDS = frozenset(("Region", "State", "Country", "Continent", "BodyOfWater", "Mountain"))
# Lands and waters whose names are ordinary words: a compound with one is a word, too.
_NO_PARTS = frozenset(
    "Angeln Brenner Brocken Bug Don Hase Jungfrau Leine Marken Mulde Paar Rott Schlei Schonen Schussen Seine Sense Tauber".split()
)
_PARTS_OF_TOWNS = frozenset("Stadt Land Nord Süd Ost West Mitte Zentrum".split())
_SHORE_NOUNS = "niederung tal aue auen mündung ufer delta becken bogen marsch küste raum bruch wiesen".split()
_SHORES = re.compile(rf"(?<=\w{{3}})(?:{'|'.join(_SHORE_NOUNS)})(?:s|es|n)?$")
_SHORE_ENDS = frozenset((noun + ending)[-3:] for noun in _SHORE_NOUNS for ending in ("", "s", "es", "n"))
_COMPASS = re.compile(
    r"(?:(?:Nord|Süd)(?:ost|west)?|Ost|West|Mittel|Zentral|Inner|Ober|Unter|Nieder|Hinter|Vorder|Nieder)(?=\w{4})"
)
_POINTS = frozenset("Nor Süd Ost Wes Mit Zen Inn Obe Unt Nie Hin Vor".split())  # what the former begin with
PREPOSITIONS_OF_PLACE = frozenset("in nach aus bei ab bis".split())


_SHORT_LISTS = (
    "famous", "placeacronyms", "acronyms", "companies", "brands", "clubs", "legalforms", "notnames", "foreignwords", "stopnames",
    "titles", "bodies", "landmarks",
)  # fmt: skip
_NAME_LISTS = ("firstnames", "surnames", "famous", "places", "companies", "acronyms", "brands", "landmarks")


@lru_cache(maxsize=1 << 16)
def genitive(word: str) -> str | None:
    """Return a name without a genitive's ending ("Neustadts" -> "Neustadt", "Toshibas"), None where it has none.

    Of a word in -as, -is, -os, -us ("Thomas", "Toshibas") the lists must know what is left, and not the word.
    """
    if word.endswith(("'", "’")):
        return word[:-1]
    if word.endswith(("'s", "’s", "´s")):
        return word[:-2] if len(word) > 4 else None  # "Neustadt's", the English way
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return None
    base = word[:-1]
    if base[-1] in "aiou" and (any(word in table(s) for s in _NAME_LISTS) or not any(base in table(s) for s in _NAME_LISTS)):
        return None
    return base


def _listed(subject: str, spellings: Iterable[str]) -> str | None:
    """Return the first spelling of a word that a list holds; None where there is none."""
    forms = table(subject).forms
    for spelling in spellings:
        if spelling in forms:
            return spelling
    return None


def landmark_form(word: str) -> str | None:
    """Return the listed form of a famous house, square or park as a text has it ("Römers" -> "Römer"); None for others."""
    return _listed("landmarks", _spellings(word))


def _spellings(word: str) -> tuple[str, ...]:
    """Return the forms under which a name is looked up: as it stands, without capitals, without a genitive's ending."""
    plain = (word.capitalize(),) if word.isupper() and len(word) > 3 else ()
    if word[-1:] not in "s'’":
        return (word, *plain)
    base = word[:-2] if word.endswith("landes") else genitive(word)
    return (word, *plain, base) if base else (word, *plain)


@cache
def _lists() -> tuple[frozenset[str], KeysView[str], KeysView[str], KeysView[str]]:
    """Return the forms of all lists of names: of the short ones as one set, and of each long one."""
    short = frozenset[str]().union(*(table(subject).forms for subject in _SHORT_LISTS))
    return short, table("firstnames").lines.keys(), table("surnames").lines.keys(), table("places").lines.keys()


def beside_water(word: str) -> str | None:
    """Return the river or sea that a compound for the land beside it begins with ("Allerniederung" -> "Aller"); None for others."""
    tail = _SHORES.search(word) if word[-3:] in _SHORE_ENDS else None
    if tail is None or word in table("nouns"):
        return None
    stem = word[: tail.start()]
    return next((form for form in (stem, stem + "e") if table("places").get(form, "kind") == "BodyOfWater"), None)


def part_of_land(word: str) -> str | None:
    """Return the land, region or water whose part a compound names ("Südharz" -> "Harz", "Oberrhein"); None for others."""
    prefix = _COMPASS.match(word) if word[:3] in _POINTS else None
    if prefix is None or word in table("nouns"):
        return None
    for base in _spellings(word[prefix.end() :].capitalize()):
        if base not in _NO_PARTS and table("places").get(base, "kind") in _LANDS:
            return base
    return None


def _is_part(word: str) -> bool:
    """Does a listed land's name begin with a point of the compass and go on with a land: "Norddeutschland"?"""
    prefix = _COMPASS.match(word)
    return prefix is not None and table("places").get(word[prefix.end() :].capitalize(), "kind") in _LANDS


def first_name(word: str) -> dict[str, str]:
    """Return the row of a first name; each part of a hyphenated one must be listed, and its first gives the gender."""
    names = table("firstnames")
    if (form := _listed("firstnames", _spellings(word))) is not None:
        return {**names.row(form), "form": form}
    if "-" in word:
        parts = word.split("-")
        if all(p in names for p in parts):
            row = {**names.row(parts[0]), "form": word}
            if not all(names.get(p, "ambiguous") for p in parts):
                row.pop("ambiguous", None)  # "Wolf-Ingo"
            return row
    return {}


_same: dict[Tags, Tags] = {}  # many words have the same tags: one set for all


@lru_cache(maxsize=1 << 17)
def tags(word: str) -> Tags:
    """Return all that a word may be, seen alone."""
    first = word[:1]
    if first.isupper():
        found = _of_capitalised(word)
    elif first.isalpha():
        found = _of_small(word)
    elif first.isdigit():
        found = {"NUM"}
        if len(word) in (4, 5):
            found.add("POSTCODE")
        if not word.isdigit() and word in table("companies").forms:
            found |= {"COMPANY", "CLEAR"}
    else:
        found = {"MAIL"} if "@" in word else set()
    own = frozenset(found)
    return _same.setdefault(own, own)


def _of_small(word: str) -> set[str]:
    """Return the tags of a word that begins with a small letter, or with one of a script without capitals."""
    found: set[str] = set()
    low = word.lower()
    if word in table("particles").forms:
        found.add("PARTICLE")
    if low in ARTICLES:
        found.add("ARTICLE")
    if word == low or is_lower(word):
        found.add("LOW")
        if word.endswith(ADJECTIVE_ENDINGS):
            found.add("INFLECTED")
            if demonym(word):
                found.add("LOCAL")
    else:
        found.add("CAMEL")
        if is_headed(word) and (row := office_row(word)):  # "dm-Geschäftsführer"
            found |= {"CAP", "HYPHEN", "NOUN", "OFFICE"} | ({"OFFICES"} if row.get("plural") == "1" else set())
        if _PARTICLE_JOINED.match(word):
            found.add("SURNAME")
    if word in table("titles").forms:
        found.add("HONORIFIC")
    if (word in table("brands").forms or word in table("acronyms").forms) and not is_lower(word):
        found |= {"COMPANY", "CLEAR"}
    if word in table("landmarks").forms and not table("landmarks").get(word, "shape"):
        found.add("LANDMARK")  # "im darmstadtium"
    return found


_JOINED_NOBLE = ("-von", "-vom", "-van", "-zu", "-zur", "-zum", "-de")  # "Lena Vogt-von der Aue"


def _of_capitalised(word: str) -> set[str]:
    """Return the tags of a word that begins with a capital letter."""
    found = {"CAP"}
    low, capitals, hyphen = word.lower(), word.isupper(), "-" in word
    if hyphen and word.endswith(_JOINED_NOBLE):
        found.add("NOBLEJOINT")
    particles = table("particles").forms
    if word in particles or (capitals and len(word) > 1 and low in particles):
        found.add("PARTICLE")
    if low in ARTICLES:
        found.add("ARTICLE")
    if len(word) == 1:
        found.add("INITIAL")
        return found
    if word in ("Th", "Ph", "Chr"):
        found.add("INITIAL")  # "Th. Vogt"
    if capitals:
        found.add("CAPS")
    elif not hyphen and word[1:] != word[1:].lower():
        found.add("CAMEL")
    if hyphen:
        found.add("HYPHEN")
        if word[-1] == "-":
            found.add("ELLIPTIC")
    if word[0] in "IVX" and _ROMAN.match(word):
        found.add("ROMAN")
    in_short, given, family, places = _lists()  # most words of a new text are in none
    spellings = _spellings(word)
    short = not in_short.isdisjoint(spellings)
    listed = hyphen or short or not (given.isdisjoint(spellings) and family.isdisjoint(spellings) and places.isdisjoint(spellings))
    if listed:
        found |= _listed_names(word, spellings, short)
    if short:
        if word in table("notnames").forms:
            found.add("NOTNAME")
        if word in table("foreignwords").forms:
            found.add("FOREIGNWORD")
            found -= {"CLEAR", "GIVEN", "GIVENAMB"}
        if word in table("stopnames").forms:
            found.add("STOPNAME")
        if word in table("titles").forms:
            found.add("HONORIFIC")
        if (form := _listed("landmarks", spellings)) is not None and not table("landmarks").get(form, "shape"):
            found.add("LANDMARK")
    if not listed and (part_of_land(word) or beside_water(word)):
        found |= {"TOPONYM", "CLEAR", "LANDNAME"}
    if heads := may_head(word, low):
        if row := office_row(word):
            found.add("OFFICE")
            if row.get("plural") == "1":
                found.add("OFFICES")
        if row := organization_row(word):
            found.add("ORGWORD")
            found.add("ORGGENERIC" if row.get("position") == "generic" else "ORGHEAD")
            if row.get("plural") != "1" and _BODY.match(word):
                found.add("BODY")
    if word in FIXED:
        found |= FIXED[word]
    if is_firm_kind(low):
        found.add("FIRMKIND")
    elif is_firm_house(low):
        found.add("FIRMHOUSE")
    if low.endswith(_AREA_KINDS) or low == "region":
        found.add("AREAKIND")
    if hyphen and _AREA_TAIL.search(word):
        found.add("AREATAIL")
    if short and _listed("bodies", spellings) is not None:
        found |= {"BODY", "ORGWORD"}
    if heads and len(word) > 2 and venue_row(word):
        found.add("VENUE")
        if not found & {"OFFICE", "ORGWORD"} and is_site_name(word):
            found.add("SITE")
    kind = noun_kind(word)
    if kind == LISTED or (kind == COMPOUND and "CLEAR" not in found):
        found.add("NOUN")
    if is_lower(low) or (low.endswith(("'s", "’s")) and is_lower(low[:-2])):
        found.add("LOWERTOO")
    if (
        (heads or "er" in word)
        and "TOPONYM" not in found
        and ("SURNAME" not in found or word in table("demonyms").forms)
        and demonym(word)
    ):
        found.add("DEMONYM")
    if low[-1] in "enrsm" and is_capitalised_adjective(word):
        found.add("ADJCAP")
        if low.endswith(ISCH) and not hyphen and demonym(low):
            found.add("LOCAL")  # "der Bayerische Ministerpräsident"
    elif (
        capitals is False
        and kind != LISTED
        and len(word) > 6
        and word.endswith("er")
        and not found & _NO_TOWN
        and low.endswith(_TOWNSMEN)
    ):
        found.add("TOWNISH")
    return found


def _listed_names(word: str, spellings: tuple[str, ...], short: bool) -> set[str]:
    """Return the name lists that hold a word, given its spellings; CLEAR where one of them says that it is nothing else in German.

    `short` tells whether one of the short lists does.
    """
    found: set[str] = set()
    if given := first_name(word):
        found.add("GIVEN")
        found.add("GIVENAMB" if given.get("ambiguous") else "CLEAR")
        if word.endswith("s") and given["form"] in (word[:-1], word[:-2]):
            found.add("GENITIVE")
    if short and _listed("famous", spellings) is not None:
        found |= {"SURNAME", "CLEAR"}
    elif (form := _listed("surnames", spellings)) is not None:
        found.add("SURNAME")
        found.add("SURNAMEAMB" if table("surnames").get(form, "ambiguous") else "CLEAR")
    elif "-" in word:
        parts = word.split("-")
        surnames = table("surnames")
        if all(p in surnames or p in table("firstnames") for p in parts) and parts[-1] in surnames:
            found |= {"SURNAME", "CLEAR"} if not all(is_noun(p) for p in parts) else {"SURNAME", "SURNAMEAMB"}
    if (form := _listed("places", spellings)) is not None:
        found.add("TOPONYM")
        row = table("places").row(form)
        found.add("TOPONYMAMB" if row.get("ambiguous") and not (row.get("kind") in _LANDS and _is_part(word)) else "CLEAR")
        if row.get("kind") in ("BodyOfWater", "Mountain", "Region", "State", "Country"):
            found.add("LANDNAME")
    elif (
        "-" in word
        and (last := word.rsplit("-", 1)[1]) in table("places")
        and (noun_kind(last) != LISTED or all(len(p) > 2 and p in table("places") for p in word.split("-")[:-1]))
    ):
        found |= {"TOPONYM", "CLEAR"}  # "Köln-Wahn"; "Weser-Leine", though a leash is a "Leine"
    elif "-" in word and word.rsplit("-", 1)[1] in _PARTS_OF_TOWNS and word.rsplit("-", 1)[0] in table("places"):
        found |= {"TOPONYM", "CLEAR"}  # "Fürth-Stadt"
    if short:
        if word in table("placeacronyms") or (word[-1:] == "s" and word[:-1].isupper() and word[:-1] in table("placeacronyms")):
            found |= {"TOPONYM", "CLEAR"}  # "NRWs"
        for subject, tag in (("acronyms", "ACRONYM"), ("companies", "COMPANY"), ("brands", "COMPANY")):
            if (form := _listed(subject, spellings)) is not None:
                doubt = table("brands").get(form, "ambiguous")  # "0": no doubt, though a list of nouns has it, too
                if doubt == "1" or (doubt != "0" and noun_kind(word) == LISTED and not word.isupper()):
                    found.add("BRANDAMB")
                else:
                    found |= {tag, "CLEAR"}
        if "BRANDAMB" in found or "LANDNAME" in found:
            found -= {"COMPANY", "ACRONYM"}
        if part := table("clubs").get(word, "part"):
            found.add({"prefix": "CLUBPREFIX", "name": "CLUBNAME", "joined": "CLUBJOINED", "nickname": "CLUBNICK"}[part])
        if _listed("legalforms", spellings) is not None:
            found.add("LEGALFORM")
    if len(word) < 3:
        found.discard("CLEAR")
    return found


def is_metropolis(word: str) -> bool:
    """Is a word the name of a city so large that it is meant where a family name would be odd?"""
    people = table("places").get(word, "population")
    return people is not None and int(people) > _METROPOLIS


def is_somebody(words: Seq[str], at: int) -> bool:
    """Does a person's name begin behind that of a town: "der Rektor der University of Tsukuba Ken Mori"?"""
    given = tags(words[at])
    if not {"GIVEN", "CLEAR"} <= given or "TOPONYM" in given or at + 1 >= len(words) or not words[at + 1][:1].isupper():
        return False
    return "TOPONYM" in tags(words[at - 1]) or words[at - 2] in ("of", "de", "di", "da")
