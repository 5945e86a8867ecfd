"""What a word may be, seen alone: the tags that the name layers ask for. Pure in the word, so that every layer can remember it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.lexicon import table

Tags = frozenset[str]

# Words before the name of the city, county or state that acts.
ADMIN = frozenset(
    "Stadt Landeshauptstadt Bundesstadt Hansestadt Gemeinde Marktgemeinde Kreisstadt Stadtgemeinde Universitätsstadt Samtgemeinde Verbandsgemeinde "
    "Ortsgemeinde Einwohnergemeinde Land Landes Freistaat Freistaats Freistaates Kanton Kantons Präfektur Landkreis Landkreises Kreis Kreises "
    "Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts".split()
)
# Heads of newspapers' names.
_PAPERS = frozenset(
    "Zeitung Presse Kurier Nachrichten Rundschau Anzeiger Tageblatt Tagblatt Allgemeine Allgemeinen Morgenpost Post Merkur Volksblatt Bote Umschau Landeszeitung "
    "Wochenblatt Abendblatt Abendzeitung Stadtanzeiger Generalanzeiger General-Anzeiger Stadt-Anzeiger Echo Wochenzeitung Sonntagszeitung Neueste Volksstimme "
    "Volkszeitung Tageszeitung Wirtschaftszeitung Illustrierte Revue Depesche Landbote Oberbayrisches".split()
)
# Parts of an administration that are named by their topic alone.
_UNITS = frozenset(
    "Stabsstelle Stabstelle Fachstelle Bereich Bereichs Fachbereich Fachbereichs Fachdienst Fachdienstes Geschäftsbereich Referat Referats Abteilung "
    "Sachgebiet Sachgebiets Dezernat Dezernats Arbeitsgruppe Arbeitskreis Stiftung Ressort Ressorts Unterabteilung Servicestelle Stabsabteilung".split()
)
_FOREIGN_HEADS = frozenset(
    "University Chamber Council Institute Bureau Association Foundation Center Centre Society Ministry Department Agency Commission Committee "
    "Federation Academy College Authority Corporation Université Universidad Università Universitat Universiteit Politechnika Politecnico École "
    "Organization Organisation Alliance Coopérative Waterschap Gemeente Uniwersytet Univerzita Hospital Laboratory Laboratories".split()
) - {"Organisation", "Hospital"}
# Bodies that there is one of in a city, a state or the country, told by their first member and their head.
_BODY = re.compile(
    r"(?:(?:Bundes|Landes|Staats|Stadt|Senats|Reichs|Zentral|Umwelt|Europa|Verfassungs)\w*(?:ministerium|ministeriums|amt|amts|amtes|anstalt|ärztekammer|gericht|gerichts|"
    r"gerichtshof|rechnungshof|archiv|archivs|kanzlei|netzagentur|kriminalamt|nachrichtendienst|presseamt|pressestelle|bauamt)"
    r"|\w{3,}(?:ministerium|ministeriums)|(?:Tiefbau|Hochbau|Bau|Garten|Kultur|Bürgermeister|Presse|Ordnungs|Grünflächen|Sport|Schul|Umwelt)amt(?:e?s)?)$"
)

_NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
_NOUN_SUFFIX = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tät|täten|ismus|nis|nisse|nissen|tum|tümer|ment|mente|ling|linge"
    r"|erei|ereien|ierung|innen|enden|ende|ierte|ierten)s?$"
)
_ADJECTIVE_ENDING = re.compile(r"(?:e|en|er|es|em)$")
_PARTICLE_JOINED = re.compile(r"(?:al|el|ad|ar|as|an|at|ul|de|d|l|bin)[-'’][A-ZÄÖÜ]\w{2}")
_ISCH = re.compile(r"(?:isch|deutsch)(?:e|en|er|es|em)$")
_ROMAN = re.compile(r"^[IVX]{1,5}$")
ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen dieser diese dieses diesem diesen jeder jede "
    "jedes jedem jeden mein meine meiner meinem meinen meines sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser "
    "unsere unserer unserem unseren unseres euer eure eurer zum zur beim im am vom ins ans aufs fürs alle aller allen beide beiden beider viele "
    "vieler vielen mehrere mehrerer mehreren einige einiger einigen manche jene jener jenes welche welcher solche".split()
)
PREPOSITIONS_OF_PLACE = frozenset("in nach aus bei ab bis".split())


def stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """Return the word and what is left of it without one of the endings, in their order."""
    size = len(word)
    return [word[: size - len(e)] if e else word for e in _ending_with(endings, word[-1:]) if not e or (size - len(e) >= 2 and word.endswith(e))]


@cache
def _ending_with(endings: tuple[str, ...], letter: str) -> tuple[str, ...]:
    """Return the endings that a word with this last letter may have."""
    return tuple(e for e in endings if not e or e[-1] == letter)


_TAIL_ENDINGS = {"officetails": ("", "s", "es", "n", "en"), "orgtails": ("", "s", "es", "n", "en", "e"), "venuetails": ("", "s", "es", "n", "en")}


@cache
def _inflected_tails() -> dict[str, list[tuple[str, str, str]]]:
    """Return the tails of compounds that name offices, bodies and sites, with their endings, as form -> (subject, tail, ending)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for subject, endings in _TAIL_ENDINGS.items():
        for tail in table(subject).forms:
            for ending in endings:
                found.setdefault(tail + ending, []).append((subject, tail, ending))
    return found


@lru_cache(maxsize=1 << 14)
def _compound_tails(low: str) -> list[tuple[str, int, str, str]]:
    """Return (subject, start, tail, ending) of all the tails that a lower-case word ends with, longest first."""
    tails = _inflected_tails()
    found = []
    for start in range(2, len(low) - 2):
        if (hits := tails.get(low[start:])) is not None:
            found += [(subject, start, tail, ending) for subject, tail, ending in hits]
    return found


LISTED, COMPOUND, NO_NOUN = 2, 1, 0
_HEADS = frozenset("un ur ex ko bi bio öko neo pro geo an ab auf aus bei ein vor zu um mit nach her hin rück über unter wider gegen zwischen kon kom kol kor pro re de dis inter trans sub ab im in ad as ap".split())


@cache
def _noun_tails() -> frozenset[str]:
    """Return the listed nouns of at least four letters in lower case, to end compounds with."""
    return frozenset(noun.lower() for noun in table("nouns").forms if len(noun) > 3)


@lru_cache(maxsize=1 << 15)
def _is_head(head: str) -> bool:
    """Is the first member of a compound a word, with or without its link: Arbeits-, Straßen-, Bau-, Un-?"""
    if head in _HEADS:
        return True
    nouns, lower, adjectives = table("nouns").forms, table("lowerwords").forms, table("adjectives").forms
    for link in ("", "s", "es", "n", "en", "er"):
        if head.endswith(link):
            bare = head[: len(head) - len(link)] if link else head
            if len(bare) > 2 and (bare in lower or bare in adjectives or bare.capitalize() in nouns or bare.capitalize() + "e" in nouns or bare + "en" in lower):
                return True
            if len(bare) > 6 and noun_kind(bare.capitalize()):
                return True
    return False


@lru_cache(maxsize=1 << 17)
def noun_kind(word: str) -> int:
    """How sure is it that a capitalised word is a common noun: LISTED (or inflected), COMPOUND (told by its tail), or NO_NOUN?"""
    nouns = table("nouns").forms
    if any(stem in nouns for stem in stems(word, _NOUN_ENDINGS)):
        return LISTED
    swiss = word.replace("ss", "ß") if "ß" not in word else word[:-1] + "ss" if word.endswith("ß") else word
    if swiss != word and any(stem in nouns for stem in stems(swiss, _NOUN_ENDINGS)):
        return LISTED
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return COMPOUND if len(last) > 2 and noun_kind(last[0].upper() + last[1:]) else NO_NOUN
    low = word.lower()
    if low.endswith(tuple(table("nametails").forms)):
        return NO_NOUN
    tails = _noun_tails()
    if low.endswith("ß"):  # old spelling: Beschluß
        low = low[:-1] + "ss"
    for stem in stems(low, _NOUN_ENDINGS):
        size = len(stem)
        for start in range(2, size - 3):
            if stem[start:] in tails and (size - start > 4 or _is_head(low[:start])):
                return COMPOUND
    return COMPOUND if _NOUN_SUFFIX.search(low) and len(low) > 6 else NO_NOUN


def is_noun(word: str) -> bool:
    """Is a capitalised word a common noun: listed, inflected, or a compound with a listed tail of at least four letters?"""
    return noun_kind(word) != NO_NOUN


@lru_cache(maxsize=1 << 17)
def is_lower(word: str) -> bool:
    """Is this lower-case form an ordinary German word?"""
    lower, adjectives = table("lowerwords").forms, table("adjectives").forms
    if word in lower or word in adjectives or word in ARTICLES:
        return True
    for ending in ("e", "en", "er", "es", "em", "ere", "eren", "erer", "ste", "sten", "ster", "t", "te", "ten", "st", "n", "end", "ende", "enden"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)]
            if stem in adjectives or (stem in lower and len(stem) > 3) or stem + "en" in lower:
                return True
    return False


_ADJECTIVE_TAIL = re.compile(r"(?:isch|lich|ig|bar|sam|los|haft|iert|end|ell|iv|ös|voll|frei|weit|reich|fach|köpfig|jährig|malig|deutsch|st|zt|kt|lt|rt|nt|mt|cht|gt|tet|det)$")


@lru_cache(maxsize=1 << 15)
def is_inflected_adjective(word: str) -> bool:
    """Is a lower-case word an adjective or participle with an ending, as it stands before a noun: "japanischen", "gewählte"?"""
    if not word[:1].islower() or len(word) < 4 or word in ARTICLES:
        return False
    adjectives = table("adjectives").forms
    for stem in stems(word, ("e", "en", "er", "es", "em")):
        if stem in adjectives or stem + "e" in adjectives:
            return True
        if _ADJECTIVE_TAIL.search(stem) and len(stem) > 4 and not _PAST_TENSE.search(word):
            return True
    return False


_PAST_TENSE = re.compile(r"(?:[^aeiouäöü]te|tete|dete|iete|ierte|igte|ste|hte|kte|lte|rte|nte|mte|pfte|gte|fte|bte)$")  # "lobte", "sagte"


@lru_cache(maxsize=1 << 16)
def office_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of an office, inflected or compound; {} where it is none. Adds `canonical` for compounds."""
    offices = table("offices")
    for stem in stems(word, ("", "s", "es", "n", "en", "in", "innen")):
        if row := offices.row(stem):
            return row
    if not word[:1].isupper() or len(word) < 6:
        return {}
    for subject, start, tail, _ in _compound_tails(word.lower()):
        if subject == "officetails" and len(tail) > 2:
            row = table("officetails").row(tail)
            head = word[:start]
            canonical = head + (row["canonical"].capitalize() if head.endswith("-") else row["canonical"].lower())
            return {**row, "canonical": canonical, "compound": head.rstrip("-")}
    return {}


# Words whose tail only looks like that of an organisation: colleagues, services to people, ways, things.
_NO_BODY = re.compile(
    r"(?:kolleg(?:e|en|in|innen|ial)|barkasse|kartenkasse|insgesamt|verdienste?|(?:gottes|kunden|schicht|bereitschafts|wehr|frei|außen)diensts?|"
    r"(?:lauf|wild|flug|auto|renn|fahr|umlauf)bahn|(?:daten|garten|sitz|werk|schul)bank|(?:kraft|kunst|bau|stock|schuh|fach|hand|feuer|mauer)werke?s?|"
    r"gewerke?s?|touristik|reisender|aussender|absender|beamte?[nr]?|(?:neuronen|kamera|strom|schienen|funk)netzwerke?|wappen|vorkammern?|"
    r"(?:volks|alters|fan|ziel|alters|blut|wähler|besucher|reise|personen|bevölkerungs|geburts|warn)gruppen?|(?:freundschaft|gemein|wirt|bot|eigen)schaften|"
    r"vorstand|insassen|anlass|freigericht|gemeinderäte|sommer|rathausdienst|zeitalter)$",
    re.I,
)
_GENERIC_TAILS = (
    "unternehmen", "konzern", "hersteller", "anbieter", "betreiber", "händler", "firma", "zulieferer", "versorger", "partei", "gewerkschaft",
    "fluggesellschaft", "airline", "kette", "redaktion", "mannschaft", "team", "agentur", "sender",
)  # fmt: skip
_PLURAL_TAILS = ("verbände", "ämter", "zentren", "museen", "gymnasien", "ministerien", "chöre", "krankenhäuser", "spitäler", "bünde", "räte", "klubs", "clubs", "teams", "büros", "labore")


@lru_cache(maxsize=1 << 16)
def organization_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of a word that heads organisations' names, alone or as the tail of a compound; {} for none.

    `lemma` is the nominative singular, `compound` what stands before the tail, `plural` "1" for several.
    """
    if not word[:1].isupper() or len(word) < 2:
        return {}
    heads = table("orgheads")
    for ending in ("", "s", "es", "n", "en", "e", "er"):
        if word.endswith(ending) and (row := heads.row(word[: len(word) - len(ending)])):
            plural = "1" if ending in ("n", "en", "e", "er") and row.get("plural") != "1" else row.get("plural", "0")
            return {**row, "lemma": word[: len(word) - len(ending)], "plural": plural}
    low = word.lower()
    if _NO_BODY.search(low):
        return {}
    tails = table("orgtails")
    for subject, start, tail, ending in _compound_tails(low):
        if subject != "orgtails" or not (len(tail) > 4 or word[start - 1] == "-" or _is_head(low[:start])):
            continue
        plural = ending in ("n", "en", "e") or tail.endswith(_PLURAL_TAILS) or (tail.endswith(("en", "ern")) and tail[:-2] in tails)
        position = "generic" if tail.endswith(_GENERIC_TAILS) else "name"
        more = {"lemma": word[: start + len(tail)], "compound": word[:start].rstrip("-"), "plural": "1" if plural else "0", "position": position}
        return {**tails.row(tail), **more}
    return {}


def genitive(word: str) -> str | None:
    """Return a name without a genitive's ending ("Neustadts" -> "Neustadt", "Toshibas"), None where it has none."""
    if word.endswith(("'", "’")):
        return word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "is", "us", "as", "os")):
        return word[:-1]
    return None


def _listed(subject: str, word: str) -> str | None:
    """Return the listed form of a word, itself or its genitive's base or its capitalised form; None where there is none."""
    forms = table(subject).forms
    if word in forms:
        return word
    if word.isupper() and len(word) > 3 and word.capitalize() in forms:
        return word.capitalize()
    base = word[:-1] if subject == "places" and word.endswith("s") and len(word) > 5 else genitive(word)
    if base and base in forms:
        return base
    return None


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


@lru_cache(maxsize=1 << 15)
def venue_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of a word for a building, square, street or site, alone or as the tail of a compound; {} for none.

    `compound` is what stands before the tail: "Nikolai" in "Nikolaikirche".
    """
    venues, tails = table("venues"), table("venuetails")
    for stem in stems(word, ("", "s", "es", "n", "en")):
        if row := venues.row(stem):
            return {**row, "lemma": stem}
    for subject, start, tail, _ in _compound_tails(word.lower()):
        if subject == "venuetails" and start > 2:
            row = table("venuetails").row(tail)
            return {**row, "lemma": word[: start + len(tail)], "compound": word[:start].rstrip("-"), "tail": tail}
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
        if is_lower(word) or not any(c.isupper() for c in word):
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
    elif any(c.isupper() for c in word[1:]) and "-" not in word:
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
    if word in _FOREIGN_HEADS or word.removesuffix("s") in _FOREIGN_HEADS:
        found |= {"FOREIGNHEAD", "ORGWORD"}
    if _listed("bodies", word) is not None:
        found |= {"BODY", "ORGWORD"}
    if len(word) > 2 and venue_row(word):
        found.add("VENUE")
    kind = noun_kind(word)
    if kind == LISTED or (kind == COMPOUND and "CLEAR" not in found):
        found.add("NOUN")
    if is_lower(low):
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
    if (form := _listed("surnames", word)) is not None:
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
    if _ISCH.search(last):
        return True
    adjectives = table("adjectives").forms
    return any(stem in adjectives and (len(stem) > 3 or stem in ("neu", "alt", "rot", "frei")) for stem in stems(last, ("e", "en", "er", "es", "em")) if stem != last)


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
