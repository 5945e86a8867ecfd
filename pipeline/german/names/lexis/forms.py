"""German word forms: is it a common noun, an ordinary lower-case word, an adjective; what office, body or site does it name?

All look-ups take a word as it stands, inflected or compound, and are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from collections.abc import Sequence as Seq
from functools import cache, lru_cache

from pipeline.lexicon import table

_NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
_NOUN_SUFFIXES = tuple(
    suffix + genitive
    for suffix in (
        "ung ungen heit heiten keit keiten schaft schaften ion ionen tät täten ismus nis nisse nissen tum tümer ment mente ling "
        "linge erei ereien innen enden ende ierte ierten"
    ).split()
    for genitive in ("", "s")
)
ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen dieser diese dieses diesem "
    "diesen jeder jede jedes jedem jeden mein meine meiner meinem meinen meines sein seine seiner seinem seinen seines ihr "
    "ihre ihrer ihrem ihren ihres unser unsere unserer unserem unseren unseres euer eure eurer zum zur beim im am vom ins ans "
    "aufs fürs alle aller allen beide beiden beider viele vieler vielen mehrere mehrerer mehreren einige einiger einigen "
    "manche jene jener jenes welche welcher solche".split()
)


def stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """Return the word and what is left of it without one of the endings, in their order."""
    fitting = _ending_with(endings, word[-1:])
    if fitting == _NONE:
        return [word]
    size = len(word)
    return [word[: size - len(e)] if e else word for e in fitting if not e or (size - len(e) >= 2 and word.endswith(e))]


_NONE = ("",)


Endings = dict[str, tuple[str, ...]]  # the endings by their last letter


def grouped(endings: str) -> Endings:
    """Return endings, given in their order with blanks between, by their last letter."""
    each = endings.split()
    return {last: tuple(e for e in each if e[-1] == last) for last in sorted({e[-1] for e in each})}


def listed_stem(word: str, endings: Endings, forms: Container[str]) -> str | None:
    """Return the word, or the first of what is left of it (two letters at least) without an ending, that is among the forms."""
    if word in forms:
        return word
    for ending in endings.get(word[-1:], ()):
        if word.endswith(ending) and (stem := word[: -len(ending)]) in forms and len(stem) > 1:
            return stem
    return None


@cache
def _ending_with(endings: tuple[str, ...], letter: str) -> tuple[str, ...]:
    """Return the endings that a word with this last letter may have."""
    return tuple(e for e in endings if not e or e[-1] == letter)


_TAIL_ENDINGS = {
    "officetails": ("", "s", "es", "n", "en"),
    "notoffices": ("", "s", "es", "n", "en", "in", "innen"),
    "orgtails": ("", "s", "es", "n", "en", "e"),
    "venuetails": ("", "s", "es", "n", "en"),
}


@cache
def _name_tails() -> dict[str, tuple[str, ...]]:
    """Return the tails of names by their last three letters."""
    found: dict[str, tuple[str, ...]] = {}
    for tail in sorted(table("nametails").forms):
        found[tail[-3:]] = (*found.get(tail[-3:], ()), tail)
    return found


@cache
def _inflected_tails() -> dict[str, list[tuple[str, str, str]]]:
    """Return the tails of compounds that name offices, bodies and sites, with their endings, as form -> (subject, tail, ending)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for subject, endings in _TAIL_ENDINGS.items():
        for tail in table(subject).forms:
            for ending in endings:
                found.setdefault(tail + ending, []).append((subject, tail, ending))
    return found


@cache
def _tail_sizes() -> dict[str, tuple[int, ...]]:
    """Return how long the inflected tails with these last four letters (or these three letters) are, the longest first."""
    return sizes_of(_inflected_tails())


def sizes_of(tails: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return how long the tails are, by their last four letters, the longest first: few need to be looked up in a word."""
    sizes: dict[str, set[int]] = {}
    for form in tails:
        sizes.setdefault(form[-4:], set()).add(len(form))
    return {letters: tuple(sorted(found, reverse=True)) for letters, found in sizes.items()}


@lru_cache(maxsize=1 << 14)
def _compound_tails(low: str) -> Seq[tuple[str, int, str, str]]:
    """Return (subject, start, tail, ending) of all the tails that a lower-case word ends with, longest first."""
    tails, sizes = _inflected_tails(), _tail_sizes()
    long, short = sizes.get(low[-4:], ()), sizes.get(low[-3:], ())
    if not long and not short:
        return ()
    found: list[tuple[str, int, str, str]] = []
    for size in (*long, *short):
        start = len(low) - size
        if start >= 0 and (hits := tails.get(low[start:])) is not None:
            found += [(subject, start, tail, ending) for subject, tail, ending in hits if start > 1 or subject == "notoffices"]
    return found


LISTED, COMPOUND, NO_NOUN = 2, 1, 0
_HEADS = frozenset(
    "un ur ex ko bi bio öko neo pro geo an ab auf aus bei ein vor zu um mit nach her hin rück über unter wider gegen zwischen kon kom kol kor re de dis inter trans sub im in ad as ap".split()
)


@cache
def _noun_tails() -> frozenset[str]:
    """Return the listed nouns of at least four letters in lower case, to end compounds with."""
    nouns = table("nouns").forms
    return frozenset(map(str.lower, nouns)).difference([noun.lower() for noun in nouns if len(noun) < 4])


_LONGEST_TAIL = 64  # letters, more than any listed noun has: no more of a word needs to be looked at


@lru_cache(maxsize=1 << 15)
def _is_head(head: str) -> bool:
    """Is the first member of a compound a word, with or without its link: Arbeits-, Straßen-, Bau-, Un-?"""
    if head in _HEADS:
        return True
    nouns, lower, adjectives = table("nouns").forms, table("lowerwords").forms, table("adjectives").forms
    for link in ("", "s", "es", "n", "en", "er"):
        if head.endswith(link):
            bare = head[: len(head) - len(link)] if link else head
            if len(bare) > 2 and (
                bare in lower
                or bare in adjectives
                or bare.capitalize() in nouns
                or bare.capitalize() + "e" in nouns
                or bare + "en" in lower
            ):
                return True
            if len(bare) > 6 and noun_kind(bare.capitalize()):
                return True
    return False


_OF_NOUNS = grouped(" ".join(_NOUN_ENDINGS))


@lru_cache(maxsize=1 << 17)
def noun_kind(word: str) -> int:
    """How sure is it that a capitalised word is a common noun: LISTED (or inflected), COMPOUND (told by its tail), or NO_NOUN?"""
    nouns = table("nouns").forms
    if listed_stem(word, _OF_NOUNS, nouns) is not None:
        return LISTED
    if "ss" in word or word[-1:] == "ß":
        swiss = word[:-1] + "ss" if word[-1:] == "ß" else word.replace("ss", "ß") if "ß" not in word else word
        if swiss != word and listed_stem(swiss, _OF_NOUNS, nouns) is not None:
            return LISTED
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return COMPOUND if len(last) > 2 and noun_kind(last[0].upper() + last[1:]) else NO_NOUN
    low = word.lower()
    if low.endswith(_name_tails().get(low[-3:], ())):
        return NO_NOUN
    tails = _noun_tails()
    if low.endswith("ß"):  # old spelling: Beschluß
        low = low[:-1] + "ss"
    for stem in stems(low, _NOUN_ENDINGS):
        size = len(stem)
        for start in range(max(2, size - _LONGEST_TAIL), size - 3):
            if stem[start:] in tails and (size - start > 4 or _is_head(low[:start])) and (start > 2 or low[:2] not in _SYLLABLES):
                return COMPOUND
    return COMPOUND if len(low) > 6 and low.endswith(_NOUN_SUFFIXES) else NO_NOUN


# Two letters that names begin with, and no compound noun: "Doshisha" is no "Shisha".
_SYLLABLES = frozenset(c + v for c in "bcdfghjklmnpqrstvwxyz" for v in "aeiouy") - frozenset(
    "be bi co ge re so tv zu ru ka".split()
)


def is_made_up(word: str) -> bool:
    """Has a word only the tail of a compound noun, and nothing that is a word before it: "Lumorakanal", but not "Baukanal"?"""
    if "-" in word or noun_kind(word) != COMPOUND:
        return False
    tails = _noun_tails()
    for stem in stems(word.lower(), _NOUN_ENDINGS):
        if any(stem[start:] in tails and _is_head(stem[:start]) for start in range(2, len(stem) - 3)):
            return False
    return not word.lower().endswith(_NOUN_SUFFIXES)


@lru_cache(maxsize=1 << 12)
def is_lemma(word: str) -> bool:
    """Is a noun as the lists have it, or does it end with one that is: "Brotliebe", not "Kunden" or "Lieferverträge"?"""
    if word in table("nouns").forms:
        return True
    low, tails = word.lower(), _noun_tails()
    return any(low[at:] in tails and (len(low) - at > 4 or _is_head(low[:at])) for at in range(2, len(low) - 3))


def is_noun(word: str) -> bool:
    """Is a capitalised word a common noun: listed, inflected, or a compound with a listed tail of at least four letters?"""
    return noun_kind(word) != NO_NOUN


# The endings of ordinary words by their last letter.
_LOWER_ENDINGS = {
    last: tuple(e for e in "e en er es em ere eren erer ste sten ster t te ten st n end ende enden".split() if e[-1] == last)
    for last in "enrsmtd"
}


_GE_PARTICIPLE = re.compile(
    r"(?:aus|an|auf|ab|ein|vor|zu|nach|bei|mit|um|her|hin|weg|los|fest|teil|statt|heraus|hinzu|zusammen|voran)ge(?P<stem>[a-zäöüß]{3,}?)e?t(?:e[nrsm]?)?$"
)


@lru_cache(maxsize=1 << 17)
def is_lower(word: str) -> bool:
    """Is this lower-case form an ordinary German word?"""
    lower, adjectives = table("lowerwords").forms, table("adjectives").forms
    if word in lower or word in adjectives or word in ARTICLES:
        return True
    if "ge" in word and (participle := _GE_PARTICIPLE.match(word)) is not None and participle["stem"] + "en" in lower:
        return True  # "ausgerichtet"
    for ending in _LOWER_ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)]
            if stem in adjectives or (stem in lower and len(stem) > 3) or stem + "en" in lower:
                return True
    return False


_ADJECTIVE_TAILS = tuple(
    "isch lich ig bar sam ar är los haft iert end ell iv ös voll frei weit reich fach köpfig jährig malig deutsch st zt kt lt rt nt "
    "mt cht gt tet det".split()
)


@lru_cache(maxsize=1 << 15)
def is_inflected_adjective(word: str) -> bool:
    """Is a lower-case word an adjective or participle with an ending, as it stands before a noun: "japanischen", "gewählte"?"""
    if not word[:1].islower() or len(word) < 4 or word in ARTICLES:
        return False
    adjectives = table("adjectives").forms
    for stem in stems(word, ("e", "en", "er", "es", "em")):
        if stem in adjectives or stem + "e" in adjectives:
            return True
        if len(stem) > 4 and stem.endswith(_ADJECTIVE_TAILS) and not _PAST_TENSE.search(word):
            return True
    return False


_PAST_TENSE = re.compile(
    r"(?:[^aeiouäöü]te|tete|dete|iete|ierte|igte|ste|hte|kte|lte|rte|nte|mte|pfte|gte|fte|bte)$"
)  # "lobte", "sagte"


_OF_OFFICES = grouped("s es n en in innen")
OF_HEADS = grouped("s es n en e er")
_OF_VENUES = grouped("s es n en")


@lru_cache(maxsize=1 << 16)
def is_headed(word: str) -> bool:
    """Does a noun follow the last hyphen of a word: "dm-Geschäftsführer", "ebm-papst-Werk"?"""
    return word[word.rfind("-") + 1 :][:1].isupper() and "-" in word


def office_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of an office, inflected or compound; {} where it is none. Adds `canonical` for compounds."""
    offices = table("offices")
    if (listed := listed_stem(word, _OF_OFFICES, offices.forms)) is not None:
        return offices.row(listed)
    if len(word) < 6 or not (word[:1].isupper() or is_headed(word)):
        return {}
    for subject, start, tail, _ in _compound_tails(word.lower()):
        if subject == "notoffices":
            return {}  # "Reisebegleiterin", "Halbleitern"
        if subject == "officetails" and len(tail) > 2:
            row, head = table("officetails").row(tail), word[:start]
            canonical = head + (row["canonical"].capitalize() if head.endswith("-") else row["canonical"].lower())
            return {**row, "canonical": canonical, "compound": head.rstrip("-")}
    return {}


@cache
def _heads() -> frozenset[str]:
    """Return all listed offices, bodies, sites and demonyms."""
    return frozenset[str]().union(*(table(subject).forms for subject in ("offices", "orgheads", "venues", "demonyms")))


_OF_ANY = grouped("s es n en in innen e er em")


def may_head(word: str, low: str) -> bool:
    """May a capitalised word be of the lists of offices, bodies, sites or demonyms, inflected or compound? Most are of none."""
    bases = [word, *(word[: -len(ending)] for ending in _OF_ANY.get(low[-1], ()) if low.endswith(ending))]
    return not _heads().isdisjoint(bases) or bool(_compound_tails(low)) or (word.isupper() and len(word) > 5)


# Words whose tail only looks like that of an organisation: colleagues, services to people, ways, things.
_NO_BODY = re.compile(
    r"(?:kolleg(?:e|en|in|innen|ial)|barkasse|kartenkasse|insgesamt|verdienste?|(?:gottes|kunden|schicht|bereitschafts|wehr|frei"
    r"|außen)diensts?|"
    r"(?:lauf|wild|flug|auto|renn|fahr|umlauf)bahn|(?:daten|garten|sitz|werk|schul)bank|(?:kraft|kunst|bau|stock|schuh|fach|hand"
    r"|feuer|mauer)werke?s?|"
    r"gewerke?s?|touristik|reisender|aussender|absender|beamte?[nr]?|(?:neuronen|kamera|strom|schienen|funk)netzwerke?|wappen"
    r"|vorkammern?|"
    r"(?:volks|alters|fan|ziel|blut|wähler|besucher|reise|personen|bevölkerungs|geburts|warn)gruppen?|(?:freundschaft"
    r"|gemein|wirt|bot|eigen)schaften|"
    r"vorstand|insassen|anlass|freigericht|gemeinderäte|sommer|rathausdienst|zeitalter)$",
    re.I,
)
# Words whose tail only looks like that of a building or a site: who buys or runs, bishops, doings, English nouns.
_NO_VENUE = re.compile(
    r"(?:(?:äuf|auf|sauf)er(?:s|n)?|bischofs?|(?:b|d|sp)ringens?|(?:engine|ca|monito|mento|tuto|sco|clea|stee|boulde|offe|filte|cluste|rende|"
    r"sponso|manufactu|sha|hea|box?sp)ring|(?:atem|harn|lösungs|amts|dienst|rechts|ausbildungs|bildungs|verkehrs)wegen?s?)$",
    re.I,
)


@lru_cache(maxsize=1 << 15)
def is_no_venue(word: str) -> bool:
    """Does a word only look like that of a building or site by its tail: "Verkäufer" (-ufer), "Bischof" (-hof), "Engineering" (-ring)?"""
    return _NO_VENUE.search(word) is not None


_GENERIC_TAILS = (
    "unternehmen", "konzern", "hersteller", "anbieter", "betreiber", "händler", "firma", "zulieferer", "versorger", "partei", "gewerkschaft",
    "fluggesellschaft", "airline", "kette", "redaktion", "mannschaft", "team", "agentur", "sender",
)  # fmt: skip
_PLURAL_TAILS = tuple(
    "verbände ämter zentren museen gymnasien ministerien chöre krankenhäuser spitäler bünde räte klubs clubs teams büros labore".split()
)


@lru_cache(maxsize=1 << 16)
def organization_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of a word that heads organisations' names, alone or as the tail of a compound; {} for none.

    `lemma` is the nominative singular, `compound` what stands before the tail, `plural` "1" for several.
    """
    if not word[:1].isupper() or len(word) < 2:
        return {}
    if word.isupper() and len(word) > 5:
        word = word.capitalize()  # a masthead: "STADTWERKE FULDA"
    heads = table("orgheads")
    if (lemma := listed_stem(word, OF_HEADS, heads.forms)) is not None:
        if word == lemma + "s" and lemma.endswith("e") and lemma[:-1] in heads and heads.get(lemma, "plural") == "1":
            lemma = lemma[:-1]  # "des Freundeskreises" is one circle's genitive
        row = heads.row(lemma)
        inflected = word[len(lemma) :] in ("n", "en", "e", "er")
        if word[len(lemma) :] == "er" and word in table("offices"):
            return {}  # "Botschafter", "Gesellschafter": people
        return {**row, "lemma": lemma, "plural": "1" if inflected else row.get("plural", "0")}
    low = word.replace("İ", "I").lower()  # as long as the word
    hits = _compound_tails(low)
    found = [hit for hit in hits if hit[0] == "orgtails"] if hits else []
    if not found or _NO_BODY.search(low):
        return {}
    tails = table("orgtails")
    for _, start, tail, ending in found:
        if not (len(tail) > 4 or word[start - 1] == "-" or _is_head(low[:start])):
            continue
        several = (
            ending in ("n", "en", "e") or tail.endswith(_PLURAL_TAILS) or (tail.endswith(("en", "ern")) and tail[:-2] in tails)
        )
        position = "generic" if tail.endswith(_GENERIC_TAILS) else "name"
        more = {
            "lemma": word[: start + len(tail)],
            "compound": word[:start].rstrip("-"),
            "plural": "1" if several else "0",
            "position": position,
        }
        return {**tails.row(tail), **more}
    return {}


@lru_cache(maxsize=1 << 15)
def venue_row(word: str) -> dict[str, str]:
    """Return the lexicon's row of a word for a building, square, street or site, alone or as the tail of a compound; {} for none.

    `compound` is what stands before the tail: "Nikolai" in "Nikolaikirche".
    """
    venues, _tails = table("venues"), table("venuetails")
    if (stem := listed_stem(word, _OF_VENUES, venues.forms)) is not None:
        return {**venues.row(stem), "lemma": stem}
    if is_no_venue(word):
        return {}
    for subject, start, tail, _ in _compound_tails(word.lower()):
        if subject == "venuetails" and start > 2:
            row = table("venuetails").row(tail)
            return {**row, "lemma": word[: start + len(tail)], "compound": word[:start].rstrip("-"), "tail": tail}
    return {}
