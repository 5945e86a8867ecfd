"""Names in a row behind a plural noun of houses and "wie": "Unternehmen wie Kukumba, Zyro Photo Film und Lapin Valo"."""

from __future__ import annotations

import re
from itertools import compress

from pipeline.german.names.lexis.words import LISTED, noun_kind, tags
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence

_FIRMS = re.compile(
    r"(?:unternehmen|firmen|konzernen?|reedereien|herstellern?|betrieben?|start-ups|startups|anbietern?|zulieferern?|dienstleistern?|airlines"
    r"|fluggesellschaften|händlern?|riesen|marken|banken|verlagen?|sponsoren|arbeitgebern?|größen)$",
    re.I,
)
_BODIES = re.compile(r"(?:verbänden?|organisationen|institutionen|vereinen?|stiftungen|ngos|initiativen|hilfswerken?)$", re.I)
_SUCH_AS = frozenset(("etwa", "beispielsweise", "z.B.", "u.a."))
_LINKS = frozenset((",", "und", "sowie", "oder"))
_JOINTS = frozenset(("&", "+", "-"))
_ENDS = frozenset((".", ")", ";", ":", "–", "!", "?", "“", '"', BREAK))
_LONGEST = 4  # tokens of a name
_MOST = 9  # names in a row
_NONE_OF = frozenset(("OFFICE", "HONORIFIC", "ARTICLE", "ORGGENERIC", "ADMIN", "DEMONYM"))


def read(sequence: Sequence) -> Sequence:
    """Fold the names of each such row that nothing else has read."""
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    for at in compress(range(1, len(words)), map("wie".__eq__, words[1:])) if " wie " in sequence.text else ():
        kind = "Corporation" if _FIRMS.search(words[at - 1]) else "Organization" if _BODIES.search(words[at - 1]) else None
        if kind is None or words[at - 1][:1].islower():
            continue
        first = at + 2 if words[at + 1 : at + 2] and words[at + 1] in _SUCH_AS else at + 1
        names, told = _row(sequence, first)
        if told < 2:
            continue
        for start, end in names:
            span = sequence.starts[start], sequence.ends[end - 1]
            name = " ".join(sequence.text[span[0] : span[1]].split())
            folded.append((start, end, Node("ORGANIZATION", *span, OrganizationValue(name, kind), "leftovers.row")))
    return sequence.replaced(folded) if folded else sequence


def _row(sequence: Sequence, at: int) -> tuple[list[tuple[int, int]], int]:
    """Return the unread names of a row that begins at a token, half-open, and how many the row has in all."""
    names: list[tuple[int, int]] = []
    told = 0
    while at < len(sequence) and told < _MOST:
        node = sequence.nodes[at]
        known = node is not None and node.tag in ("ORGANIZATION", "PLACE")
        end = at + 1 if known else _name(sequence, at)
        after = sequence.words[end] if end < len(sequence) else BREAK
        if end == at or not (after in _LINKS or after in _ENDS or after[:1].islower()):
            break
        told += 1
        if not known and not (end == at + 1 and "TOPONYM" in tags(sequence.words[at])):
            names.append((at, end))
        if after not in _LINKS:
            break
        at = end + 1
    return names, told


def _name(sequence: Sequence, first: int) -> int:
    """Return where a name of capitalised words ends, `first` where none begins."""
    at, noun = first, False
    while at < min(len(sequence), first + _LONGEST):
        word, own = sequence.words[at], tags(sequence.words[at])
        joint = word in _JOINTS and at > first and at + 1 < len(sequence) and sequence.words[at + 1][:1].isupper()
        if not joint and (sequence.nodes[at] is not None or not word[:1].isupper() or own & _NONE_OF):
            break
        if noun_kind(word) == LISTED and not own & {"FIRMWORD", "FOREIGNWORD", "COMPANY"} and sequence.marks[at] != "NAME":
            if at == first:
                return first
            noun = True
        at += 1
    after = sequence.words[at] if at < len(sequence) else BREAK
    if noun and not (after in _LINKS or after in _ENDS):
        return first  # "Firmen wie Kukumba Strom liefern"
    return first if at == first or ({"GIVEN", "CLEAR"} <= tags(sequence.words[first]) and at == first + 2) else at
