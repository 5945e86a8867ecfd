"""Bodies and sites with a name in another language: "Fédération des comités de jumelage", "Amici di Rovato", "Liceo „Giovanni Meloni“".

The noun that heads such a name is listed (foreignheads.tsv). What follows belongs to it as long as it is a name, a foreign joint ("de",
"di", "et") with the word behind it, or a word in quotation marks: German goes on with small words of its own.
"""

from __future__ import annotations

import re
from itertools import compress

from pipeline.columns import Column
from pipeline.german.names.lexis.words import LISTED, is_lower, is_somebody, noun_kind, tags
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

_LONGEST = 14  # tokens
_JOINTS = frozenset(
    "de du des la le les di del della dei delle degli dello da do dos das y e et i a al en sur voor van het d l w we nad na v".split()
)
_PURE = frozenset("de du la le les di del della dei delle degli dello do dos y et voor van w we nad".split())  # no German words
_ROMANCE = frozenset("de du des la les di del della dei delle degli do da dos".split())  # behind an adjective that follows its noun
_GERMAN = re.compile(r"[a-zäöüß]+$")
_DOUBLE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+-[A-ZÄÖÜ][a-zäöüß]+$")
_QUOTES = frozenset('„“”"»«')
_SIZES = frozenset(
    "Grand Grande Gran Petit Petite Nouveau Nouvelle Nuovo Nuova Nuevo Nueva Real Royal Vieux Haute Regio Regia "
    "Pontificia Pontificio Libera".split()
)
_AT = frozenset("der die das dem den des im am vom zum zur in an auf nach bei über vor hinter durch beim und".split())
_ELIDED = ("l’", "d’", "l'", "d'", "dell’", "dell'", "all’", "all'")


def _is_head(word: str) -> bool:
    return word in table("foreignheads")


_heads = Column(_is_head, False)


def read(sequence: Sequence) -> Sequence:
    """Fold such names into nodes, by the rules "romance.body" and "romance.site"."""
    heads, words = table("foreignheads"), sequence.words
    folded: list[tuple[int, int, Node]] = []
    done = 0
    for at in compress(range(len(words)), _heads.of(sequence)):
        if at < done:
            continue
        row = heads.row(words[at])
        first, last = (
            (_before(sequence, at, done), at + 1) if row["position"] == "last" else (at, _end(sequence, at, row["position"]))
        )
        if last - first < 2 or (row["position"] == "site" and not _is_there(sequence, first, last)):
            continue
        while first > done and words[first - 1] in _SIZES:
            first -= 1  # "Grand Théâtre de Genève"
        start, end = sequence.starts[first], sequence.ends[last - 1]
        name = clean(sequence.text[start:end])
        if row["position"] == "site":
            folded.append((first, last, Node("PLACE", start, end, PlaceValue(name, row["type"]), "romance.site")))
        else:
            folded.append((first, last, Node("ORGANIZATION", start, end, OrganizationValue(name, row["type"]), "romance.body")))
        done = last
    return sequence.replaced(folded)


def _before(sequence: Sequence, head: int, floor: int) -> int:
    """Return where a name begins that its head noun ends: "Boğaziçi Üniversitesi"."""
    first = head
    while first > max(floor, head - 4) and sequence.nodes[first - 1] is None and sequence.marks[first - 1] == "NAME":
        first -= 1
    return first


def _end(sequence: Sequence, head: int, position: str) -> int:
    """Return where a name ends that its head noun begins; the index behind the head where nothing of a name follows."""
    words, nodes, marks = sequence.words, sequence.nodes, sequence.marks
    at = last = head + 1
    pure = False
    limit = min(len(words), head + _LONGEST)
    while at < limit:
        word, node = words[at], nodes[at]
        if node is not None and node.tag != "PHRASE":
            break
        if word in _QUOTES:
            closing = next((i for i in range(at + 1, min(at + 6, len(words))) if words[i] in _QUOTES), None)
            if closing is None or not words[at + 1][:1].isupper() or BREAK in words[at:closing]:
                break
            last, pure = closing + 1, True
            break
        if word[:1].isupper() and at > head + 1 and is_somebody(words, at):
            break
        if word[:1].isupper():
            plain = (
                noun_kind(word) == LISTED
                and words[at - 1] not in _JOINTS
                and not (at == head + 1 and (marks[at] == "NAME" or position == "first"))
            )
            if node is None and (marks[at] == "FUNCTION" or "OFFICE" in tags(word) or plain):
                break
            if position == "site" and at > head + 2 and words[at - 2] in _JOINTS and _DOUBLE.match(word):
                break  # "am Quai des Chartrons Trautvetter-Böhm": who stands there
            last = at + 1
        elif word.isdigit() and words[at - 1] in _PURE:
            pass  # "Fontana delle 99 Cannelle"
        elif word in _JOINTS or word.startswith(_ELIDED):
            following = words[at + 1] if at + 1 < limit else BREAK
            if word not in _PURE and not word.startswith(_ELIDED) and word != "des" and not following[:1].isupper():
                break
            if word == "des" and not pure and ((following[:1].isupper() and marks[at + 1] == "COMMON") or position == "shared"):
                break  # "das Orchestra des Theaters" is German
            pure = pure or word in _PURE or word.startswith(_ELIDED)
            if word.startswith(_ELIDED):
                last = at + 1
            elif following[:1].islower() and following not in _JOINTS and not following.startswith(_ELIDED):
                if is_lower(following) and word not in _PURE:
                    break
                at += 1
                last = at + 1
        elif at == head + 1 and (joint := _behind_adjectives(words, at, position == "first")) > at:
            at, pure = joint, True
            continue  # "Institut national de ...", "Administration portuaire de ..."
        elif word.isalpha() and pure and not _GERMAN.match(word) and not is_lower(word):
            last = at + 1  # "Cité de la bande dessinée"
        else:
            break
        at += 1
    return last if position in ("first", "site") or pure else head + 1


def _behind_adjectives(words: list[str], at: int, sure: bool) -> int:
    """Return where the small words end that stand between a head and what goes on with its name; `at` for none.

    That is a joint that German has not ("national | des sciences"); where no German noun is the head, a name or quotation marks
    behind a word that is not German either ("Lycée professionnel | Antoine").
    """
    foreign = sure and words[at].isalpha() and len(words[at]) > 3 and not is_lower(words[at])
    for i in range(at + 1, min(at + 3, len(words))):
        if words[i] in _ROMANCE or words[i].startswith(_ELIDED) or (foreign and (words[i] in _QUOTES or words[i][:1].isupper())):
            return i
        if not words[i].islower():
            break
    return at


def _is_there(sequence: Sequence, first: int, last: int) -> bool:
    """Does the name of a site stand where one is, behind a preposition or an article; no family name behind a given one?"""
    before = sequence.words[first - 1] if first else BREAK
    return before.lower() in _AT or before in (",", "(", BREAK)
