"""The names of organisations compared: nominative, what a name keeps when spoken of briefly, keys that its spellings share."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.names.lexis.words import demonym, organization_row, tags
from pipeline.german.names.organizations.nominative import FEMININE_FORMS, nominative, row_of
from pipeline.german.names.organizations.partnered import partnered
from pipeline.lexicon import table
from pipeline.resolve.common import stems_of, words_of
from pipeline.resolve.home import CITY_STATES

# Words that a text drops when it speaks of an organisation again.
DROPPED = frozenset(
    "gmbh ag se kg kgaa ev eg co mbh ggmbh gag ohg gbr ug ltd inc corp plc llc kk sa spa srl bv nv oy ab asa pty ges m b h e v k "
    "group gruppe holding konzern company corporation und".split()
)
# Kinds of houses that a text names with their town once and without it again.
HOUSES_OF_TOWNS = frozenset(("School", "Hospital", "Museum", "TheaterGroup", "Library", "CollegeOrUniversity", "MusicGroup"))
BODIES_OF_TOWNS = frozenset(("NGO", "GovernmentOrganization", "EducationalOrganization", "ResearchOrganization"))
_SMALL = frozenset("der die das des dem den für von zu zur zum und in im am an bei of for the and de la".split())
# The words before a place's name that make it an administration, by the kind of administration they name.
_ADMINISTRATIONS = {
    "city": "stadt landeshauptstadt hauptstadt bundesstadt hansestadt gemeinde marktgemeinde stadtgemeinde kreisstadt "
    "universitätsstadt samtgemeinde verbandsgemeinde ortsgemeinde einwohnergemeinde markt großstadt hafenstadt "
    "partnerstadt stadtverwaltung kommune",
    "county": "landkreis kreis bezirk bezirksamt regionalverband region powiat hromada rajon komitat gespanschaft distrikt grafschaft",
    "state": "land freistaat bundesland kanton präfektur provinz republik woiwodschaft wojewodschaft oblast departement département gouvernement",
}
_WRITTEN_OUT = {"Arbeitsagentur": "Agentur für Arbeit", "Arbeitsagenturen": "Agentur für Arbeit"}
_CLASS = {word: kind for kind, words in _ADMINISTRATIONS.items() for word in words.split()}
_LONGER = re.compile(r"(?: (?:in|im|der|des|zu|für|am|an|von|–|de|du|di|del|della|da|do|of|w)\b| [\"„“]|[-/])")


def core(name: str) -> tuple[str, ...]:
    """Return the words of a name that it keeps when spoken of briefly."""
    words = words_of(name)
    kept = tuple(
        w for w, following in zip(words, (*words[1:], ""), strict=True) if w not in DROPPED and (w, following) != ("&", "co")
    )
    return kept or words


@lru_cache(maxsize=1 << 12)
def plain_key(name: str) -> tuple[str, ...]:
    """Return a key without small words and with an abbreviation at its head written out: "IHK Köln" is a chamber "zu Köln"."""
    first, _, rest = name.partition(" ")
    lands = table("placeacronyms")
    rest = " ".join(lands.get(word, "place") or word for word in rest.split())  # "Staatskanzlei NRW"
    long = (_WRITTEN_OUT.get(first) or table("acronyms").get(first, "name") or first) if rest else first
    long = "Hochschule" if long == "Fachhochschule" else long  # as most are called by now
    return ("plain", *(w for w in stems_of(f"{long} {rest}") if w not in _SMALL))


_WHOSE = re.compile(
    r"(?:[Ee]v(?:angelisch|\.-luth|\.)[\w.-]*|[Kk]atholisch\w*|[Ff]reiwillig\w*|[Ss]tädtisch\w*|[Ss]taatlich\w*|[Kk]ommunal\w*) (?P<rest>\S+ .+)"
)


# The one word that tells one university from others, in German and in English: "Universität Kobe", "Kobe University", "Uni Kobe".
_UNIVERSITY = re.compile(
    r"(?:(?:Uni|Universität|University)(?: of| zu| von)? (?P<behind>[A-ZÄÖÜ][^\W\d_]+)|(?P<before>[A-ZÄÖÜ][^\W\d_]+)[ -](?:Uni|Universität|University))$"
)


# What a "Hochschule Aue" is called in full, or in English.
_APPLIED = re.compile(r" für [Aa]ngewandte Wissenschaften| University(?: of Applied Sciences)?$")


def university_key(name: str) -> tuple[str, ...] | None:
    """Return a key that "Universität Kobe", "Uni Kobe" and "Kobe University" share, or "Hochschule Aue" and its full name; else None."""
    if (
        name.startswith(("Hochschule ", "Fachhochschule "))
        and (rest := _APPLIED.sub("", name).partition(" ")[2])
        and " " not in rest
    ):
        return ("hochschule", rest.casefold())
    found = _UNIVERSITY.match(name) if "Uni" in name else None
    return ("university", (found["behind"] or found["before"]).casefold()) if found is not None else None


def bare_key(name: str) -> tuple[str, ...] | None:
    """Return a key of a name without whose it is: "Evangelischer Kirchenkreis Gera" as "Kirchenkreis Gera", None for others."""
    found = _WHOSE.match(name)
    return ("bare", *stems_of(found["rest"])) if found is not None else None


def sorted_key(name: str) -> tuple[str, ...] | None:
    """Return a key that "Essener Wirtschaftsförderung" and "Wirtschaftsförderung Essen" share, None without a city's adjective."""
    words = re.findall(r"[\w&-]+", name)
    cities = [demonym(w) if w.endswith("er") and w[:1].isupper() else None for w in words]
    if len(words) < 2 or not any(cities):
        return None
    return tuple(sorted(w for i, word in enumerate(words) for w in stems_of(cities[i] or word)))


def area_key(name: str, place: str) -> tuple[str, ...]:
    """Return the key that "Stadt Potsdam" and "Landeshauptstadt Potsdam" share, and "Landkreis Potsdam" does not."""
    level = _CLASS[next((w for w in words_of(name) if w in _CLASS), "stadt")]
    return ("area", "city" if place in CITY_STATES and level == "state" else level, *words_of(place))


def shortens(short: str, name: str) -> bool:
    """Is each letter of an abbreviation the initial of a word of the name, or of a part of one, in order, none left out?"""
    letters = short.casefold()
    first = name.split()[0]
    if len(short) > 2 and first != short and "".join(c for c in first if c.isupper()) == short:
        return True  # "KSB", "KreisSportBund Neuland"
    every = [w for w in words_of(name) if w not in DROPPED and w != "&"]
    if letters == "".join(w[0] for w in every) or (len(every) > 1 and letters == every[0][0] + "".join(every[1:])):
        return True  # "ZaB", "Zentrum am Berg"; "LPorts", "Lumora Ports"
    words = [w for w in every if w not in _SMALL]
    if not words or words[0][0] != letters[0] or len(words) > len(letters):
        return False
    at = 0
    for k, word in enumerate(words):
        if at >= len(letters) or word[0] != letters[at]:
            return False
        at += 1
        for i in range(2, len(word) - 2):
            if at < len(letters) - (len(words) - k - 1) and word[i] == letters[at]:
                at += 1
    return at == len(letters)


def is_seat(rest: str) -> bool:
    """Is what follows an abbreviation the seat or the land of the body: "Köln", "zu Celle", "OÖ"?"""
    if rest.strip() in table("places"):
        return True  # "Frankfurt (Oder)"
    words = [word for word in rest.split() if word not in ("zu", "für", "Nord", "Süd", "Ost", "West", "am", "an", "der")]
    return bool(words) and all("TOPONYM" in tags(word) for word in words)


def is_prefix(short: str, name: str) -> bool:
    """Is a name the beginning of a longer one of the same body: "Botschaft von Japan", "Botschaft von Japan in Berlin"?"""
    if not name.startswith(short) or " " not in short or not _LONGER.match(name, len(short)):
        return False
    return any(organization_row(word) or word in table("foreignheads") for word in short.split()) and not DROPPED & set(
        words_of(name[len(short) :])
    )


@lru_cache(maxsize=1 << 12)
def canonical(name: str, genitive: bool = False) -> str:
    """Return a name in the nominative: "Deutsche Städtetag" (behind an article) -> "Deutscher Städtetag".

    `genitive` tells that "des" stands before it: "Eurodistricts SaarMoselle" -> "Eurodistrict SaarMoselle".
    """
    words = name.split()
    if len(words) > 1 and (own := partnered(words[0])) is not None and row_of(own):
        words = [own, *words[1:]]  # "des Partnerlandkreises Gnesen": what it is to us is not its name
        name = " ".join(words)
    head = next((i for i, w in enumerate(words) if row_of(w).get("gender") in ("m", "f", "n")), None)
    if head and all("ADJCAP" in tags(w) or w.endswith("-") or w == "und" for w in words[:head]):
        return nominative(words, head, name, "f" if words[-1] in FEMININE_FORMS else None)
    if (
        genitive
        and head is None
        and name not in table("bodies")
        and len(words[0]) > 5
        and re.search(r"[^sßxiu]s$", words[0])
        and "-" not in words[0]
    ):
        return " ".join([words[0][:-1], *words[1:]])
    return name


def is_short_for(short: str, name: str) -> bool:
    """Does a name begin with what a listed abbreviation stands for, or does one not listed shorten it?"""
    if len(name) <= len(short) + 3:
        return False
    long = stems_of(table("acronyms").get(short, "name") or table("acronyms").get(short.upper(), "name") or "")
    if len(short) == 2 and name.endswith((" Universität", " Hochschule", " Akademie")):
        return short == "".join(word[0] for word in name.split())  # "FU", "Freie Universität"
    return bool(long and stems_of(name)[: len(long)] == long) or (len(short) > 2 and shortens(short, name))


@lru_cache(maxsize=1 << 12)
def long_name(name: str) -> str:
    """Return what a listed abbreviation stands for, where that is a name of several words, a university's of two: "BSI"; "" for others."""
    long = table("acronyms").get(name, "name") or ""
    least = 1 if table("acronyms").get(name, "type") == "CollegeOrUniversity" else 2
    return long if long.count(" ") >= least else ""
