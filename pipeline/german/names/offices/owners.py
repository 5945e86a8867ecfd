"""To whom an office beside a comma belongs: to the name before it, or to the one behind."""

from __future__ import annotations

from pipeline.german.values import GENDERS, RoleValue
from pipeline.kernel import Node, Sequence, Span

ARTICLES = frozenset(
    "der die dem den des das ihr sein ihre seine ihrem seinem ihrer seiner ihren seinen deren dessen unser unsere unserem "
    "unserer".split()
)
_BE = frozenset({"ist", "war", "bleibt"})
_BETWEEN = frozenset("der die ein eine auch zugleich zudem neuer neue heute jetzt seither".split())
_ATTRIBUTE = 6  # words between an article and its noun


def person_in(node: Node) -> Node | None:
    return node if node.tag == "PERSON" else next((part for part in node.walk() if part.tag == "PERSON"), None)


def apposition_fits(found: list[Span]) -> bool:
    """Is "office, name" one? Not where the office is the apposition of the name before it, nor where it is an item of a list."""
    first, sequence = found[0], found[0].sequence
    at = first.first - 1
    holder = sequence.nodes[at] if at >= 0 else None
    if holder is not None and holder.tag in ("PERSON", "AGENT"):
        return False  # "Tom Ahl VP Sales, Lena Vogt": the office of the name right before it
    if at >= 0 and sequence.words[at] == "als":
        return False  # "nahmen Tom Ahl als Präsident des Instituts, Lena Vogt und Udo Kern teil"
    if _is_predicate(sequence, at):
        return False  # "Ahl ist Vorsitzender des Vereins X, Vogt leitet das Museum"
    article = at >= 0 and sequence.words[at].lower() in ARTICLES
    if at > 0 and sequence.words[at].islower() and sequence.words[at].endswith(("e", "en", "er")):
        article = article or _opened(sequence, at)  # "der deutsche Botschafter, Tom Ahl"
    while at >= 0 and sequence.words[at].islower() and sequence.words[at] not in ("und", "sowie"):
        at -= 1
    if at > 0 and sequence.words[at] == ",":
        owner = sequence.nodes[at - 1]
        if sequence.words[at - 1] == ")":
            at = max(0, at - 12) + max((i for i, w in enumerate(sequence.words[max(0, at - 12) : at]) if w == "("), default=0)
            owner = sequence.nodes[at - 1] if at else None
        if (
            owner is not None
            and owner.tag in ("PERSON", "AGENT")
            and not _has_office(owner, article)
            and not _differs(owner, found[-1])
        ):
            return False
    role: RoleValue = found[-1].value
    if article or role.organization is not None or role.place is not None or role.at:
        return True
    return len(role.title.split()) > role.head


def _is_predicate(sequence: Sequence, at: int) -> bool:
    """Does a person stand before a verb of being, which what ends at a token follows: "Ahl ist auch"?"""
    while at > 0 and sequence.words[at] in _BETWEEN:
        at -= 1
    owner = sequence.nodes[at - 1] if at > 0 and sequence.words[at] in _BE else None
    return owner is not None and owner.tag in ("PERSON", "AGENT")


def _opened(sequence: Sequence, at: int) -> bool:
    """Does an article open the phrase of an adjective: "der deutsche", "die erst kürzlich ins Amt berufene"?"""
    for back in range(at - 1, max(-1, at - 1 - _ATTRIBUTE), -1):
        word = sequence.words[back]
        if word.lower() in ARTICLES:
            return True
        node = sequence.nodes[back]
        if node.tag != "DATE" if node is not None else not word[:1].isalpha():
            return False
    return False


def is_owned(role: Span) -> bool:
    """Does a comma tie the office to the person before it, who has none yet?"""
    at = role.first - 1
    owner = role.sequence.nodes[at - 1] if at > 0 and role.sequence.words[at] == "," else None
    return owner is not None and owner.tag in ("PERSON", "AGENT") and not _has_office(owner, False) and not _differs(owner, role)


def is_behind_another(role: Span) -> bool:
    """Does an office with its article explain the person before it: "Tom Ahl, der Beauftragte für Feste, Dekan Vogt"?"""
    at = role.first - 2
    if at < 1 or role.sequence.words[at] != "," or role.sequence.words[at + 1] not in ("der", "die"):
        return False
    owner = role.sequence.nodes[at - 1]
    return owner is not None and owner.tag in ("PERSON", "AGENT") and not _has_office(owner, False) and not _differs(owner, role)


def _differs(owner: Node, role: Span) -> bool:
    """Is the person before an office a man and the office a woman's, or the reverse?"""
    person = person_in(owner)
    gender = GENDERS.get(role.value.gender or "")
    return person is not None and gender is not None and person.value.gender not in (gender, None)


def _has_office(owner: Node, article: bool) -> bool:
    """Has the person before an office from "office, name", or any, if an article follows? Then this office is the next one's."""
    person = person_in(owner)
    if person is None:
        return False
    if article and person.value.roles:
        return True
    return any(r.organization is not None and r.end + 1 < r.organization.end <= person.start for r in person.value.roles)
