"""What the rules that tie offices share: copies of an office that reach further, names of houses in the nominative."""

from __future__ import annotations

import copy
import re

from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.words import demonym, is_noun, organization_row, tags
from pipeline.german.values import RoleValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table


def tied(role: Span, first: int | None = None, last: int | None = None) -> RoleValue:
    """Return a copy of an office's value; with the sequence's tokens first..last, its written extent covers these too."""
    made: RoleValue = copy.copy(role.value)
    sequence = role.sequence
    if first is not None:
        made.start = sequence.starts[first]
    if last is not None:
        made.end = sequence.ends[last - 1]
    made.written = sequence.text[made.start : made.end]
    return made


def reading(made: RoleValue, role: Span, first: int, last: int) -> Reading:
    sequence = role.sequence
    own = role.node.tags if role.node else frozenset()
    return Reading(made, tags=own, start=sequence.starts[first], end=sequence.ends[last - 1])


def shape(word: str) -> frozenset[str]:
    return tags(word) if word[:1].isupper() else frozenset()


def _is_adjective(word: str) -> bool:
    stems = (word.lower()[:-2], word.lower()[:-1], word.rsplit("-", 1)[-1].lower()[:-2])
    return any(stem in table("adjectives") for stem in stems) or (demonym(word) or demonym(word.lower())) is not None


_BOTE = re.compile(r"(?<=[Bb]ote)n$")


def nominative_of(sequence: Sequence, at: Span, run: Span) -> str:
    """Return what an office heads in the nominative: "des Bereichs Grünflächen" -> "Bereich Grünflächen"."""
    words = sequence.words
    article = next((w for w in at.words if w in ("der", "des", "vom", "beim", "im", "am", "dem")), "")
    adjectives: list[str] = []
    for i in range(run.first - 1, at.first - 1, -1):
        if "ADJCAP" not in shape(words[i]):
            break
        adjectives.insert(0, words[i])
    whole = run.text.split()
    head, node = whole[0], run.sequence.nodes[run.first]
    row = organization_row(head)
    gender = row.get("gender", "f" if article == "der" else "m")
    lemma = row.get("lemma", head) if row else head
    if not row and len(whole) > 1 and re.search(r"(?:en|er)$", head) and _is_adjective(head):
        adjectives, head = [*adjectives, head], whole[1]
        whole, lemma = whole[1:], head
        row = organization_row(head)
        lemma, gender = row.get("lemma", head), row.get("gender", gender)
    foreign = len(whole) > 1 and whole[1] in ENGLISH  # "des Netzwerks Mayors for Peace"
    if article == "des" and lemma == head and not foreign:
        for ending in ("es", "s"):
            if head.endswith(ending) and (is_noun(head.removesuffix(ending)) or node is not None):
                lemma = head.removesuffix(ending)
                break
    rest = "".join(f" {w}" for w in whole[1:])
    if article in ("des", "dem", "beim", "vom"):  # "beim Landboten"
        lemma, rest = _BOTE.sub("", lemma), _BOTE.sub("", rest)
    strong = "e" if row.get("plural") == "1" else {"m": "er", "f": "e", "n": "es"}.get(gender, "e")
    told = [a if a.endswith("er") and demonym(a) else re.sub(r"(?:en|em|es|er|e)$", "", a) + strong for a in adjectives]
    return " ".join([*told, lemma + rest]).replace("„", "").replace("“", "").strip()


def is_inflected(name: str, at: Span) -> bool:
    """Does an organisation's name still stand in the case that the words before it ask for: "Bereichs Grünflächen"?"""
    first = name.split()[0]
    if first in table("places"):
        return False  # "der Niedersachsen Ports GmbH"
    if "des" in at.words and first.endswith("s"):
        row = organization_row(first)
        if not row and first.endswith("es") and " " in name and _is_adjective(first):
            return False  # "Deutsches Historisches Museum"
        return row.get("lemma", first) != first or (not row and is_noun(first.removesuffix("s")))
    return (
        bool({"der", "des", "dem", "beim", "vom"} & set(at.words)) and first.endswith("en") and " " in name and _is_adjective(first)
    )


def is_part(word: str) -> bool:
    """Is this what one is at an event, for a day: "Ehrengast", "Gastgeberin", "Hauptredner"?"""
    return not _PARTS.isdisjoint((table("partcues").get(word, "parts") or "").split())


def is_body(word: str) -> bool:
    """Is this a part of any organisation rather than an organisation: "Geschäftsführung", "Aufsichtsrats", "Abteilung"?"""
    return (
        re.search(
            r"(?:führung|vorstande?s?|rate?s|leitung|abteilung|fakultät|fraktion|beirate?s|referate?s|bereiche?s|ausschusse?s)$",
            word.lower(),
        )
        is not None
    )


_PARTS = frozenset("speaks leads holds joins".split())
_SHORT = 3  # letters of what may be a subject: "KI-Beirat"
_MORE_BODIES = re.compile(r"(?:ersammlung|räsidiums?|üros?|iederlassung|entrale|irektoriums?|uratoriums?)$")
_STEERING = re.compile(r"(?:führung|[Vv]orstande?s|[Aa]ufsichtsrate?s|[Bb]etriebsrate?s|eschäftsleitung)$")


def owner_of_body(word: str) -> str | None:
    """Return whose body a compound names, None for others: "Zyrolux-Geschäftsführung", "IHK-Vollversammlung"; not "EDV-Abteilung"."""
    owner, hyphen, body = word.rpartition("-")
    if not hyphen or not owner[:1].isupper():
        return None
    if (house := _own_house(owner)) is not None:
        return house if is_body(body) or _MORE_BODIES.search(body) else None
    own = tags(owner)
    plain_word = own & {"NOUN", "TOPONYM", "GIVEN", "ADJCAP", "DEMONYM", "LOWERTOO", "ELLIPTIC", "OFFICE"}
    return owner if len(owner) > _SHORT and not plain_word and _STEERING.search(body) else None


def _own_house(word: str) -> str | None:
    """Return a word where it is the name or the short name of a body that the lexicon lists, None for others."""
    return word if word in table("companies") or table("acronyms").get(word, "type") else None


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\xad", ""))
