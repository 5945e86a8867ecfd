"""An apposition that the verb's end parts from its name: "hat Eva Lux zugesagt, Staatssekretärin im Ministerium X"."""

from __future__ import annotations

import copy

from pipeline.german.names.offices.introductions import give, person_of
from pipeline.kernel import Sequence

_ARTICLES = frozenset("der die den dem".split())
_ENDS = frozenset({".", ",", "\n", ";", "!", ")", "für"})
_BETWEEN = 2  # words of a verb between a name and its apposition: "willkommen geheißen"


def read(sequence: Sequence) -> None:
    """Give an office that stands behind a comma, and before the sentence's end, to whom the words before the comma end with."""
    words, nodes = sequence.words, sequence.nodes
    for at, node in sequence.placed():
        if node.tag != "ROLE" or node.value.plural or node.value.kind in ("profession", "culture", "sport"):
            continue
        comma = at - 1 - (words[at - 1] in _ARTICLES) if at > 1 else 0
        if comma < 2 or words[comma] != "," or (at + 1 < len(words) and words[at + 1] not in _ENDS):
            continue
        back = comma - 1
        while back > 0 and comma - back <= _BETWEEN and nodes[back] is None and words[back].islower():
            back -= 1
        holder = person_of(sequence.span(back, back + 1)) if back < comma - 1 and words[comma - 1].endswith(("t", "en")) else None
        if holder is None or holder.value.roles or not holder.value.given:
            continue
        if node.value.gender == "f" and holder.value.gender == "male":
            continue
        give(holder, [copy.copy(node.value)])
