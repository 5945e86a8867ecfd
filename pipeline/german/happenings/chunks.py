"""Noun phrases of a row of tokens, each with the preposition that governs it."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.german.dates.words import span_word
from pipeline.german.happenings.inflect import ADJECTIVE_ENDINGS, is_adjective
from pipeline.german.happenings.verbs import is_verb
from pipeline.german.happenings.words import AUXILIARIES, AWARD, CONTRACTED, TOWNS, is_animate, is_common, names_agreement
from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.forms import is_no_venue
from pipeline.german.names.lexis.words import demonym
from pipeline.lexicon import table

if TYPE_CHECKING:
    from pipeline.german.happenings.clauses import Text

_PARTICIPLE = (
    "te",
    "ten",
    "tes",
    "ter",
    "ene",
    "enen",
    "enes",
    "ener",
    "ende",
    "enden",
    "endes",
    "ender",
    "ässige",
    "ässigen",
    "ässiger",
    "hörige",
    "hörigen",
    "tätige",
    "tätigen",
)
_DEGREES = frozenset("nunmehr mittlerweile inzwischen bereits schon jetzt nun etwa rund".split())
_ABOUT = frozenset({"rund", "über"})  # before a number
_JOINING = frozenset({"und", "sowie", ",", "&", "/", "oder"})


@dataclass(slots=True)
class Chunk:
    """Token indices: `first` with its preposition and determiner, `inner` without them, `head` its noun, `last` half-open."""

    first: int
    inner: int
    head: int
    last: int
    prep: str | None = None
    det: str | None = None
    joined: bool = False  # by "und" or a comma to the chunk before
    lead: int = -1  # the token of a preposition or determiner that a complement parts from the phrase


def chunks(text: Text, tokens: Seq[int], kinds: str, words: Seq[str]) -> list[Chunk]:
    """Return the noun phrases of a row of tokens; `kinds` and `words` are their classes and lower-case words."""
    found: list[Chunk] = []
    lows = text.lows
    size, at = len(tokens), 0
    # A preposition and determiner that their noun's complement parts from it: "in der von der Stadt betriebenen Halle".
    apart: tuple[str | None, str, int] | None = None
    while at < size:
        begin = at
        kind = kinds[at]
        if kind == "a" and not words[at].endswith(ADJECTIVE_ENDINGS):
            at += 1
            continue  # begins no phrase
        if kind == "p" and words[at] == "an" and at > 1 and kinds[at - 1] == "T" and words[at - 2] == "von":
            at += 1
            continue  # "von 18.30 Uhr an"
        if kind == "p" and words[at] == "gemeinsam":
            at += 1
            continue  # "gestalten gemeinsam einen Liederabend"; before "mit" it governs nothing either
        if kind == "p" and words[at] in _ABOUT and at + 1 < size and kinds[at + 1] == "#":
            at += 1
            continue  # "rund 80 Gäste"
        prep = det = None
        if kind == "p":
            low = words[at]
            prep, det = CONTRACTED.get(low, (low, None))
            at += 1
            if at < size and det is None and kinds[at] == "p" and words[at] in CONTRACTED:
                prep, det = CONTRACTED[words[at]]  # "bis zum"
                at += 1
        if at < size and (
            (kinds[at] == "d" and words[at] not in CONTRACTED) or (kinds[at] == "L" and _possesses(text, tokens, words, at))
        ):
            det = words[at]
            at += 1
        if det and at + 1 < size and words[at] in _DEGREES and kinds[at + 1] in "a#":
            at += 1  # "der nunmehr 27. Gala"
        inner = at
        while at < size and at - inner < 5 and kinds[at] in "a#.NT" and _modifies(text, tokens, kinds, words, at):
            at += 1
        if at < size and kinds[at] in "NEPOLTZQR":
            head = at
            at += 1
            if kinds[head] != "T":
                while at < size and tokens[at] == tokens[at - 1] + 1:
                    if words[at] in ENGLISH and (goes_on := _behind(kinds, words, at)):
                        at = goes_on + 1
                        continue  # "Safe and Secure Cities"
                    if kinds[at] not in "OLZEPN#R":
                        break
                    if not _extends(text, kinds[head], kinds[at], tokens[at]):
                        break
                    if kinds[at] == "#" and at + 1 < size and kinds[at + 1] in "aNREQ" and tokens[at + 1] == tokens[at] + 1:
                        break  # "in der Stadthalle 200 Fachleute": the number is the next phrase's
                    if kinds[head] == "N" and kinds[at] in "EPR":
                        head = at
                    at += 1
            if inner > head:
                inner = head
            kept = apart if prep is not None else None
            lead = -1
            if prep is None and det is None and apart and inner < head and words[inner].endswith(_PARTICIPLE):
                (prep, det, lead), inner = apart, inner + 1
            apart = kept
            if at + 1 < size and kinds[head] in "NREP" and words[at] in ("und", "oder") and _elided(text, tokens, at):
                at += 2  # "Ministerinnen und -minister"
            before = tokens[begin] - 1
            joined = bool(found) and before >= tokens[0] and lows[before] in _JOINING and found[-1].last == before
            if not joined and found and lows[before] in _JOINING and before - 1 > tokens[0] and lows[before - 1] == ")":
                joined = found[-1].last in range(max(tokens[0], before - _ASIDE), before) and lows[found[-1].last] == "("
            if not joined and found and begin > 2 and lows[before] in ("und", "sowie") and lows[tokens[begin - 2]] == ",":
                gap = tokens[begin - 2] > tokens[begin - 3] + 1  # "das Archiv, das er leitet, und das Museum"
                joined = gap and found[-1].last == tokens[begin - 3] + 1
            if not joined and found and kinds[head] in "PR" and lows[before] in ("und", "sowie") and lows[before - 1] == ",":
                # "A, Leiterin der X, und Landrat B": an apposition ends with its comma
                joined = before - 1 > tokens[0] and found[-1].last == before - 1 and text.classes[found[-1].head] in "PR"
            behalf = (
                joined and found[-1].prep == "für" and kinds[head] in "PR" and words[at : at + 1] == ["für"]
            )  # "A für X und B für Y"
            if joined and prep is None and det is None and lows[before] != "," and kinds[head] != "T" and not behalf:
                prep = found[-1].prep
            found.append(Chunk(tokens[begin], tokens[inner], tokens[head], tokens[at - 1] + 1, prep, det, joined, lead))
        else:
            apart = (prep, det, tokens[begin]) if det is not None and at < size and kinds[at] == "p" else None
            at = max(at, begin + 1)
    return found


_MANY = tuple(
    "unternehmen firmen betriebe vertreter vertreterinnen journalisten parlamentarier abgeordneter studierender experten expertinnen".split()
)
_TOWNS = (*TOWNS, "region", "provinz", "präfektur")
_ASIDE = 8  # tokens of a bracket behind a name, at most: "Rektor Ahl (2. v. li.) und Kanzlerin Vogt"


def _behind(kinds: str, words: Seq[str], at: int) -> int:
    """Return the index of the name behind one or two English words: "of Tomorrow", "for the Future"; 0 where there is none."""
    while at + 1 < len(words) and words[at] in ENGLISH:
        at += 1
    return at if kinds[at] in "NEOLZPR" else 0


def _elided(text: Text, tokens: Seq[int], at: int) -> bool:
    """Does "und" join the second half of a compound: "und -minister"?"""
    word = text.word(tokens[at + 1])
    return len(word) > 3 and word[0] in "-‑" and tokens[at + 1] == tokens[at - 1] + 2


def _possesses(text: Text, tokens: Seq[int], words: Seq[str], at: int) -> bool:
    """Does a town in the genitive stand before a town of its own, as an article would: "in Kölns Partnerstadt Kyoto"?"""
    if not words[at].endswith("s") or tokens[at + 1 : at + 2] != [tokens[at] + 1] or not words[at + 1].endswith(_TOWNS):
        return False
    node = text.sequence.nodes[tokens[at]]
    return node is not None and str(node.value.name).lower() == words[at][:-1]


@lru_cache(maxsize=1 << 14)
def _inflected(low: str) -> bool:
    """May the lower-case word be an inflected adjective?"""
    return low.endswith(ADJECTIVE_ENDINGS) and low not in AUXILIARIES and not is_verb(low) and len(low) > 3


def _modifies(text: Text, tokens: Seq[int], kinds: str, words: Seq[str], at: int) -> bool:
    """Is the token a modifier before a noun: an adjective, an ordinal, a number, a capitalised adjective of a name?"""
    if at + 1 >= len(tokens):
        return False
    kind, following = kinds[at], kinds[at + 1]
    if kind == "a":
        verb = following in "#Q" and words[at].endswith("ten") and (at == 0 or kinds[at - 1] not in "dpa")
        return following in "aNEPOLZ#QR" and _inflected(words[at]) and not verb  # "eine Woche verbrachten 50 Schüler"
    if kind == "T":  # "zu einer dreitägigen Reise"
        return following in "aNE" and words[at].endswith(ADJECTIVE_ENDINGS) and span_word(words[at].replace(".", "")) is not None
    if kind == "#":
        return following in "aNEOLR." or text.word(tokens[at + 1]) == "."
    if kind == ".":
        return at > 0 and text.word(tokens[at]) == "." and (kinds[at - 1] == "#" or words[at - 1] == "st")
    if following == "." and words[at] == "st":
        return at + 2 < len(tokens) and kinds[at + 2] in "aN"  # "der St. Galler Regierung"
    capital = following == "L" and (node := text.sequence.nodes[tokens[at + 1]]) is not None and node.rule == "places.capital"
    if not (following in "NEO" or capital) or tokens[at + 1] != tokens[at] + 1:
        return False
    word = text.word(tokens[at])
    return is_adjective(word) or (word.endswith("er") and demonym(word) is not None)  # "in der Thüringer Landeshauptstadt"


@lru_cache(maxsize=1 << 12)
def _house(word: str) -> bool:
    """Is it a house and no office: "in der Stadtbibliothek Olga Stein"?"""
    tails, venues = table("venuetails"), table("venues")
    if is_no_venue(word):
        return False
    for base in (word, word.removesuffix("s"), word.removesuffix("es")):
        low = base.lower()
        if base in venues or any(low[start:] in tails for start in range(2, len(low) - 2)):
            return True
    return False


def _is_country(text: Text, token: int) -> bool:
    node = text.sequence.nodes[token]
    return node is not None and node.tag == "PLACE" and node.value.kind == "Country"


def _abroad(text: Text, token: int) -> bool:
    """Is a town in another country than the town right before it?"""
    before, own = text.sequence.nodes[token - 1], text.sequence.nodes[token]
    if (
        before is None
        or own is None
        or before.tag != "PLACE"
        or own.tag != "PLACE"
        or {before.value.kind, own.value.kind} != {"City"}
    ):
        return False
    return before.value.country is not None and own.value.country not in (None, before.value.country)


_GROUPS = ("delegation", "abordnung", "gruppe", "begleitung", "delegationsmitgliedern", "gefolge")


@lru_cache(maxsize=1 << 12)
def _begins(low: str) -> bool:
    """Does the noun stand without an article, as what is handed over, signed or shown in the plural does: "Verträge", "Urkunden"?"""
    return low.endswith(_PLURALS) and (names_agreement(low) or AWARD.search(low) is not None or low.endswith(_HANDED))


_PLURALS = ("en", "e", "er", "n", "s")
_HANDED = tuple(
    "zeugnisse zeugnissen bescheide bescheiden preise medaillen ausweise bilder werke gespräche blumen geschenke spenden reden".split()
)


def _extends(text: Text, head: str, kind: str, token: int) -> bool:
    """Does the token, of class `kind`, go on with the phrase of that head: a name, a title, more of a name after its noun?"""
    if kind == "E" and head == "N":
        node = text.sequence.nodes[token]
        return node is not None and node.value.proper  # "die Fachmesse MedParts", but "auf der Baustelle Richtfest"
    if kind == "L" and head == "N" and text.low(token - 1).endswith(_GROUPS):
        node = text.sequence.nodes[token]  # "hat mit einer Delegation China besucht", but "die Delegation Hessens"
        return node is not None and str(node.value.name) != text.word(token)
    if kind == "L" and _is_country(text, token) and (head in "LO" or (head == "N" and text.low(token - 1).endswith(_MANY))):
        node = text.sequence.nodes[
            token
        ]  # "eine Delegation aus Gera Südkorea", "polnischer Unternehmen Hessen", but "Firmen Polens"
        return head == "N" and node is not None and str(node.value.name) != text.word(token)
    if kind == head == "L" and _abroad(text, token):
        return False  # "besucht eine Delegation aus Kyoto Köln"
    if kind in "OLZE":
        return head in "NEOLR"
    if kind == "P":
        if head == "N" and (_house(text.word(token - 1)) or (text.classes[token - 2] == "N" and _house(text.word(token - 2)))):
            return False  # "empfing im Rathaus Landrat Ahl", "im Hotel Krone Landrat Ahl"
        return head in "NER" and text.classes[token - 1] != "P"
    if kind == "R" and head in "LO":
        return False  # "bittet die Stadt in Tokio hochrangige Vertreter der Wirtschaft zum Essen"
    if kind == "N" and text.word(token)[-1] == "-":
        return False  # "besucht Eva Lux Nord- und Südkorea"
    if kind == "N" and head in "PROE" and is_animate(text.word(token)):
        return False  # "empfing Bürgermeisterin Vogt Gäste aus Lyon", "trafen sie im Theater X Mitglieder des Vereins"
    if (
        kind == "N"
        and head == "N"
        and text.classes[token - 1] == "L"
        and text.low(token - 2).endswith(_TOWNS)
        and is_common(text.word(token))
    ):
        return False  # "besucht eine Delegation aus der Partnerstadt Lyon Rathaus und Dom"
    if kind == "N" and _begins(text.low(token)) and (head == "O" or (head == "N" and _house(text.word(token - 1)))):
        return False  # "mit der Realschule X Verträge geschlossen", "überreichte in der Aula Zeugnisse"
    return head in "NEOPZR" or (head == "L" and kind != "N")
