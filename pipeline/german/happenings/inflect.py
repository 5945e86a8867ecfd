"""Names in the right case: phrases of a text put into the genitive ("den Hauptsitz von X" -> "des Hauptsitzes von X") or nominative."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.german.joints import ENGLISH, ROMANCE
from pipeline.german.names.lexis.words import is_inflected_adjective, is_noun
from pipeline.lexicon import table

# A determiner as found -> the genitive's article; in the accusative (or nominative) each tells gender enough.
GENITIVE = {"den": "des", "der": "des", "das": "des", "die": "der", "einen": "eines", "ein": "eines", "eine": "einer"}
# A determiner in the dative -> in the accusative, where it tells gender: "zum" Bau is "das".
OF_DATIVE = {"dem": "das", "der": "die", "den": "die", "einem": "ein", "einer": "eine"}
_POSSESSIVE = {"": "des", "en": "des", "e": "der"}
ADJECTIVE_ENDINGS = ("en", "em", "er", "es", "e")
_AGENTS = (  # endings of nouns for makers, doers and houses, whose compounds no list holds: "Schiffsmotorenbauer", "Polizeiorchester"
    "orchester", "theater", "center", "kloster", "lager", "meister", "register", "wasser",
    "bauer", "hersteller", "lieferer", "anbieter", "betreiber", "händler", "versicherer", "verarbeiter", "entwickler", "ausrüster",
    "dienstleister", "spezialist", "erzeuger", "züchter", "träger", "berater", "verwerter", "vermarkter", "fertiger", "macher",
)  # fmt: skip
_FEMININE = ("ung", "heit", "keit", "schaft", "tät", "tion", "sion")  # endings of feminine nouns


def genitive_article(det: str) -> str | None:
    """Return the genitive's article for a determiner in the accusative or nominative, None for one that cannot be told."""
    if det in GENITIVE:
        return GENITIVE[det]
    for stem in ("sein", "ihr", "unser", "dies", "mein"):
        if det.startswith(stem):
            ending = det[len(stem) :]
            if stem == "dies":
                return {"en": "des", "e": "der", "es": "des"}.get(ending)
            return _POSSESSIVE.get(ending)
    return None


def weak(adjective: str) -> str:
    """Return an adjective with the ending it has after a genitive's article: -en."""
    for ending in ADJECTIVE_ENDINGS:
        if adjective.endswith(ending) and len(adjective) - len(ending) > 2:
            return adjective[: -len(ending)] + "en"
    return adjective


_GOES_ON = frozenset("des der für von zur zum".split())  # behind the noun of a name: "Beirat der Stadt", "Amt für Umwelt"
# Nouns that look like "Student" and "Artist", and take -s.
_STRONG = tuple(
    "parlament element dokument instrument moment event advent konvent kontinent talent prozent cent restaurant geist artement gement iment "
    "fundament monument ornament medikament segment pergament sakrament".split()
)


def genitive_noun(noun: str) -> str:
    """Return a masculine or neuter noun with its genitive's ending; names that end in a sibilant stay as they are."""
    if not noun[-1:].isalpha():
        return noun
    if noun.endswith(("s", "ß", "x", "z")):
        foreign = noun.endswith(("us", "ens", "es")) and not noun.endswith(("haus", "Haus"))
        return noun if not is_noun(noun) or foreign else noun + "es"
    if noun.endswith(("ist", "ent", "ant", "oge", "gnat")) and not noun.lower().endswith(_STRONG) and is_noun(noun):
        return noun + "en"
    if noun.endswith("e") and is_noun(noun) and not noun.endswith(("ee", "ie")):
        return noun + "n" if noun.endswith(("lege", "erte", "unde")) else noun + "s"
    return noun + "s"


def is_adjective(word: str) -> bool:
    """May the word be an adjective before a noun? A capitalised one is where it is no noun, or is an adjective too ("Deutschen")."""
    if not word.endswith(ADJECTIVE_ENDINGS) or len(word) <= 3 or (word[:1].isupper() and word.endswith(_AGENTS)):
        return False
    if not word[:1].isupper() or word.endswith(("ische", "ischen", "isches", "ischer")) or is_inflected_adjective(word.lower()):
        return True
    return not (is_noun(word) or word in table("venues"))


def _is_maker(word: str) -> bool:
    """Does the capitalised word only look like an adjective: "den Batteriehersteller Lenz", but not "den Bayerischer Wald"?"""
    return word[:1].isupper() and word.endswith("er") and not is_inflected_adjective(word.lower())


def _never_changes(word: str, following: str) -> bool:
    """Is it the adjective of a town, or before a noun that of a land: "Berliner", "Thüringer" Preis?"""
    kind = table("demonyms").get(word, "kind")
    return kind == "city" or (kind == "national" and _is_maker(word) and is_noun(following))


_FOREIGN = ENGLISH | ROMANCE


def genitive(det: str, words: Seq[str]) -> str | None:
    """Return "article + phrase" in the genitive; `words` are its adjectives, its noun, and names behind the noun."""
    article = genitive_article(det)
    if article is None:
        return None
    last = words[-1]
    if any(" " in word for word in words[:-1]) or (" " in last and (is_adjective(last.split()[0]) or last[:1].isdigit())):
        words = [part for word in words for part in word.split()]  # "zwölften" + "Polnische Filmwoche"
    out = [article]
    if words[0][:1] in '„«»"' and not _FOREIGN.isdisjoint(words):
        return " ".join([*out, *words])  # "eines „Letter of Intent“"
    i = 0
    while i < len(words) - 1 and (
        (is_adjective(words[i]) and not _is_maker(words[i])) or words[i][:1].isdigit() or _never_changes(words[i], words[i + 1])
    ):
        number = words[i][:1].isdigit() and not words[i].endswith(("e", "en"))
        city = number or _never_changes(words[i], words[i + 1])
        out.append(words[i] if city else weak(words[i]))
        i += 1
    head = words[i]
    first, _, title = head.partition(" ")
    if title[:1] in '„«»"' and title and is_noun(first) and article in ("des", "eines"):
        return " ".join([*out, genitive_noun(first), title, *words[i + 1 :]])  # "des Symposiums „Wege“"
    if article in ("des", "eines") and is_noun(first) and title.partition(" ")[0] in _GOES_ON:
        return " ".join([*out, genitive_noun(first), title, *words[i + 1 :]])  # "des Beirats der Stadt"
    if " " in head or not ENGLISH.isdisjoint(words[i:]):
        return " ".join([*out, head, *words[i + 1 :]])  # an English name
    masculine = article in ("des", "eines")
    if masculine and is_noun(head) and head.endswith(_FEMININE) and not head.endswith(("prung", "chwung")):
        return None  # "ausgesprochenen Einladung" behind a misread article: no masculine
    a_noun = i == len(words) - 1 or is_noun(head) or head.endswith(_AGENTS)
    out.append(genitive_noun(head) if masculine and a_noun and not head.isupper() else head)
    return " ".join([*out, *words[i + 1 :]])


def strong_nominative(adjective: str, gender: str, plural: bool = False) -> str:
    """Return an adjective as it stands without an article in the nominative ("Internationalen", m -> "Internationaler")."""
    ending = "e" if plural else {"m": "er", "f": "e", "n": "es"}.get(gender, "e")
    for old in ADJECTIVE_ENDINGS:
        if adjective.endswith(old) and len(adjective) - len(old) > 2:
            return adjective[: -len(old)] + ending
    return adjective


def dative_plural(words: Seq[str]) -> str:
    """Return a plural phrase without article in the dative: "80 neue Sportler" -> "80 neuen Sportlern", "Mehr als 20 Gäste" -> "mehr als 20 Gästen"."""
    made = [weak(w) if w[:1].islower() and w.endswith("e") and len(w) > 3 else w for w in words[:-1]]
    if made and made[0] in ("Mehr", "Rund", "Über", "Etwa", "Knapp", "Fast", "Gut", "Zahlreiche", "Viele"):
        made[0] = made[0].lower()
    return " ".join([*made, dative_noun(words[-1])])


def dative_noun(noun: str) -> str:
    """Return a plural noun in the dative: "Gäste" -> "Gästen", "Frauen" as it is."""
    return noun + "n" if noun.endswith(("e", "er", "el")) else noun


_DATIVES = ("ern", "eln", "gästen", "euten", "enden", "ierten", "lichen")  # "Gästen", "Teilnehmern", "Studierenden", "Jugendlichen"
_AS_EVER = ("eltern", "bauern", "schwestern")


def counted(unit: str) -> str:
    """Return who was counted in the nominative: "(mit 700) Gästen" -> "Gäste", "Schülerinnen und Schülern" -> "Schülerinnen und Schüler"."""
    return " ".join(w[:-1] if (low := w.lower()).endswith(_DATIVES) and not low.endswith(_AS_EVER) else w for w in unit.split())
