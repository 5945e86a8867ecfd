"""Where a person is from, and what a house is called in short, in brackets behind the name: "Jay Naidoo (Twaweza)", "Robin Vogt (SCC)", "Ayla Demir (Südfunk Kultur)".

What stands there may as well be a town, an office, an instrument, a voice, a nation: those are lists or common nouns. A name that is none
of these is the body the person belongs to.
"""

from __future__ import annotations

import re
from itertools import compress

from pipeline.german.joints import ENGLISH, ROMANCE
from pipeline.german.names.lexis.words import tags
from pipeline.german.names.unknown.barred import NATIONS
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.kernel import Node, Sequence

_LONGEST = 8  # tokens
_DOTS = 2  # of an abbreviation that names a body: "T.S."
_MAYOR = re.compile(r"meister|[Pp]räsident|ammann|[Vv]orsteher")
_ROW = 40  # tokens of a row of people
_BETWEEN = frozenset((",", "(", "und", "sowie", "der", "."))
TOWNS = ("gemeinden", "kommunen", "städte", "orte")  # what several mayors are of
_JOINTS = ENGLISH | ROMANCE | frozenset("des & + - / und".split())
_NONE_OF = frozenset(("OFFICE", "DEMONYM", "HONORIFIC", "NOTNAME", "ARTICLE", "ROMAN", "INITIAL"))


def read(sequence: Sequence) -> Sequence:
    """Fold such names into ORGANIZATION nodes, by the rule "brackets.body"."""
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    for at, node in sequence.placed():
        if node.tag not in ("PERSON", "PERSONS") or words[at + 1 : at + 2] != ["("]:
            continue
        first = at + 3 if words[at + 2 : at + 3] == ["beide"] else at + 2
        last = next((i for i in range(first, min(first + _LONGEST, len(words))) if words[i] in (")", ",", ";", BREAK)), first)
        if last > first and words[last] in (")", ",", ";") and _is_body(sequence, first, last):
            start, end = sequence.starts[first], sequence.ends[last - 1]
            name = " ".join(sequence.text[start:end].split())
            if last == first + 1 and not name.isupper() and _heads_town(sequence, at):
                folded.append((first, last, Node("PLACE", start, end, PlaceValue(name, "City"), "brackets.town")))
                continue
            folded.append((first, last, Node("ORGANIZATION", start, end, OrganizationValue(name), "brackets.body")))
    return sequence.replaced(folded)


def _heads_town(sequence: Sequence, at: int) -> bool:
    """Is the person at a token a mayor, or one of a row of them: "die Bürgermeister der Nachbargemeinden A (X), B (Y) und C (Z)"?"""
    inside = False
    for i in range(at - 1, max(-1, at - _ROW), -1):
        node, word = sequence.nodes[i], sequence.words[i]
        if node is not None and node.tag == "ROLE":
            return isinstance(node.value, RoleValue) and node.value.scope == "city" and _MAYOR.search(node.value.title) is not None
        inside = word == ")" or (inside and word != "(")
        if inside or word in _BETWEEN or word.endswith(TOWNS) or (node is not None and node.tag in ("PERSON", "PHRASE")):
            continue
        return False
    return False


def agencies(sequence: Sequence) -> Sequence:
    """Fold the letters of agencies behind the town that opens a line: "Wien (OTS/LPD). Heute ..." names no organisation."""
    words, nodes = sequence.words, sequence.nodes
    folded: list[tuple[int, int, Node]] = []
    for at in compress(range(len(words)), map("(".__eq__, words)) if "(" in sequence.text else ():
        if not at or (at > 1 and words[at - 2] != BREAK):
            continue
        town = nodes[at - 1]
        if (town is None or town.tag != "PLACE") and "TOPONYM" not in tags(words[at - 1]):
            continue
        last = next((i for i in range(at + 1, min(at + 7, len(words) - 1)) if words[i] == ")"), at)
        opens = words[last + 1] in (".", ":", "–", "-", "—") or words[last + 1][:1].isupper()
        if last == at or not any(nodes[at + 1 : last]) or not opens:
            continue  # "Bonn (SPD) gegen Essen"
        known = nodes[at + 1] if last == at + 2 and words[at + 1] != "OTS" else None
        if known is not None and getattr(known.value, "kind", "") == "NewsMediaOrganization":
            continue  # "Berlin (dpa)": an agency that everybody knows
        letters = [w for w in words[at + 1 : last] if w != "/"]
        if all(w.isalpha() and len(w) < 6 and (w.isupper() or w.islower()) for w in letters):
            start, end = sequence.starts[at + 1], sequence.ends[last - 1]
            folded.append((at + 1, last, Node("AGENCY", start, end, sequence.text[start:end], "brackets.agency")))
    return sequence.replaced(folded)


def shortened(sequence: Sequence) -> Sequence:
    """Fold a house's letters with its town, where brackets bring them: "Universitätsklinikum Gera (UK Gera)", then "das UK Gera"."""
    words, nodes = sequence.words, sequence.nodes
    shorts: dict[tuple[str, str], OrganizationValue] = {}
    for at in compress(range(1, len(words) - 3), map("(".__eq__, words[1:])) if "(" in sequence.text else ():
        owner, letters, town = nodes[at - 1], words[at + 1], words[at + 2]
        if owner is None or owner.tag != "ORGANIZATION" or words[at + 3] != ")" or not (letters.isupper() and 1 < len(letters) < 6):
            continue
        if owner.value.name.split()[-1] == town and owner.value.abbreviation is None:
            owner.value.abbreviation = f"{letters} {town}"
            shorts[letters, town] = owner.value
    folded = [
        (i, i + 2, _short(sequence, i, shorts[words[i], words[i + 1]]))
        for i in range(len(words) - 1 if shorts else 0)
        if (words[i], words[i + 1]) in shorts
    ]
    return sequence.replaced(folded)


def _short(sequence: Sequence, at: int, owner: OrganizationValue) -> Node:
    value = OrganizationValue(str(owner.abbreviation), owner.kind)
    return Node("ORGANIZATION", sequence.starts[at], sequence.ends[at + 1], value, "brackets.short")


def _is_body(sequence: Sequence, first: int, last: int) -> bool:
    """Can the words first..last (half-open) name a body, and nothing else that stands in brackets behind a person?"""
    words = sequence.words[first:last]
    if any(node is not None for node in sequence.nodes[first:last]):
        return False
    if "".join(words).count(".") > _DOTS:
        return False  # "Lena Vogt (V.i.S.d.P.)"
    own = [tags(word) for word in words]
    if len(words) == 1:
        word = words[0]
        capitals = word.isupper() and 1 < len(word) < 8 and word not in NATIONS
        plain = sequence.marks[first] == "NAME" and own[0] <= {"CAP", "CAMEL", "HYPHEN", "ORGWORD", "ORGHEAD"} and len(word) > 3
        return (capitals and not own[0] & (_NONE_OF | {"TOPONYM", "GIVEN"})) or plain
    if not words[0][:1].isupper() or not words[-1][:1].isalnum() or any(one & _NONE_OF and "FOREIGNWORD" not in one for one in own):
        return False
    if any(not word[:1].isupper() and word not in _JOINTS and not word.isdigit() for word in words):
        return False
    if all(one & {"GIVEN", "SURNAME", "TOPONYM"} for one in own):
        return False  # a former name, a town with its quarter
    telling = [mark == "NAME" or "FOREIGNWORD" in one for mark, one in zip(sequence.marks[first:last], own, strict=True)]
    return any(telling) and (
        "ORGWORD" in own[0] | own[-1] or all(t for t, word in zip(telling, words, strict=True) if word[:1].isupper())
    )
