"""Offices of someone a pronoun, an age or a trade stands for: "Seit 2016 ist er Vizepräsident der IHK Köln", told of Tom Ahl before."""

from __future__ import annotations

import copy

from pipeline.german.names.offices.introductions import give, person_of, since_of
from pipeline.german.values import PersonValue, RoleValue
from pipeline.kernel import Node, Sequence

_BE = frozenset("ist sei war wurde wird werde bleibt blieb".split())
_GENDERS = {"er": "male", "sie": "female"}
_ARTICLES = {"der": "male", "die": "female"}
_OF = {"male": ("m", "u"), "female": ("f", "u")}
_BACK, _FAR = 9, 70  # tokens between the verb and its office, and back to whom the pronoun stands for


def read(sequence: Sequence) -> None:
    """Give offices that a clause states of "er" or "sie" to the person of that gender who was named last."""
    words = sequence.words
    for at, node in sequence.placed():
        if node.tag != "ROLE" or node.value.plural:
            continue
        if node.value.kind in ("profession", "culture", "sport") and node.value.organization is None:
            continue
        found = _clause(sequence, at)
        if found is None:
            continue
        he, be, since = found
        gender = _GENDERS.get(words[he].lower()) or _ARTICLES[words[he].lower()]
        holder = _named(sequence, he, gender)
        if holder is None or node.value.gender not in _OF[gender]:
            continue
        role: RoleValue = copy.copy(node.value)
        role.since = role.since or since
        if words[be].lower() in ("war", "blieb") and role.status == "current":
            role.status = "former"
        give(holder, [role])


def _clause(sequence: Sequence, at: int) -> tuple[int, int, str | None] | None:
    """Return where the pronoun and the verb stand before an office, and since when; None where anything else lies between."""
    words, nodes, since, commas = sequence.words, sequence.nodes, None, 0
    for back in range(at - 1, max(-1, at - _BACK), -1):
        node, word = nodes[back], words[back]
        if node is not None and node.tag in ("DATE", "RANGE", "DURATION"):
            since = since_of(sequence.span(back, back + 1))
            continue
        if node is not None or not (word.islower() or word in (",", "\n")):
            return None
        commas += word == ","
        if word in ("nicht", "ein", "eine"):
            return None  # "Er war ein Anwalt der Armen": no office
        if word in _BE and commas % 2:
            return None  # the clause ended: "sei sie nicht gewesen, sagte die Ministerin"
        if word in _BE:
            for he in (back - 1, back + 1):
                if 0 <= he < len(words) and words[he].lower() in _GENDERS and nodes[he] is None:
                    return he, back, since
            aged = words[back - 1].endswith("-Jährige") and words[max(0, back - 3)].lower() in _ARTICLES
            if aged and back > 2:
                return back - 3, back, since  # "Die 41-Jährige war zuletzt Leiterin"
            trade = nodes[back - 1] if back > 1 else None
            called = trade is not None and trade.tag == "ROLE" and trade.value.kind in ("profession", "academia")
            return (back - 2, back, since) if called and words[back - 2].lower() in _ARTICLES else None  # "Die Juristin ist"
    return None


def _named(sequence: Sequence, at: int, gender: str) -> Node | None:
    """Return the person of a gender who was named last before a token, in the paragraph; None where the last one's is not known."""
    for back in range(at - 1, max(-1, at - _FAR), -1):
        node = sequence.nodes[back]
        if node is None or node.tag not in ("PERSON", "AGENT"):
            if sequence.words[back] == "\n" and "\n\n" in sequence.text[sequence.ends[back - 1] : sequence.starts[back] + 2]:
                return None
            continue
        if back and sequence.words[back - 1].lower() in ("von", "durch"):
            continue  # by whom something was done to another
        person = person_of(sequence.span(back, back + 1))
        value: PersonValue | None = person.value if person is not None else None
        if value is None or value.gender not in (gender, None):
            continue
        return person if value.gender is not None else None
    return None
