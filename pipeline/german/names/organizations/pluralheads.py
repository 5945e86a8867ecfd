"""Houses of one kind in several towns: "die Universitäten Jena und Halle" are two, each with the noun in the singular."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress

from pipeline.columns import Column
from pipeline.german.names.judge import own_tags
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence

_ENDINGS = (
    ("ämter", "amt"), ("verbände", "verband"), ("tümer", "tum"), ("museen", "museum"), ("häuser", "haus"), ("häfen", "hafen"), ("räte", "rat"), ("höfe", "hof"), ("chöre", "chor"), ("ien", "ium"), ("nen", "n"), ("en", ""), ("n", ""), ("e", ""),
)  # fmt: skip
_LAST = frozenset({"und", "sowie", "&"})
# Administrations, which are read as places.
_TOWNS = re.compile(
    r"(?:städten?|gemeinden?|kommunen?|kreisen?|kreise)$|(?:^|bundes|partner)(?:länder|staaten|republiken)",
    re.I,
)
_MANY = 6  # towns in a row


@lru_cache(maxsize=1 << 10)
def _singular(word: str) -> str | None:
    """Return the singular of a plural noun for houses, None for other words: "Universitäten" -> "Universität"."""
    row = organization_row(word)
    if row.get("plural") != "1" or (_TOWNS.search(word) and not word.endswith(("kirchenkreise", "kirchengemeinden"))):
        return None
    if row.get("lemma", word) != word:
        if organization_row(row["lemma"]).get("plural") != "1":
            return row["lemma"]
        word = row["lemma"]  # the dative: "den Instituten"
    for ending, other in _ENDINGS:
        if word.lower().endswith(ending):
            lemma = word[: len(word) - len(ending)] + other
            own = organization_row(lemma)
            if own.get("position") == "name" and own.get("plural") != "1" and own.get("type") == row.get("type"):
                return lemma
    return None


_heads = Column(lambda word: "ORGWORD" in tags(word) and _singular(word) is not None, False, lambda own: "ORGWORD" in own)


def read(sequence: Sequence) -> Sequence:
    """Fold the plural of a head with its first town into one house, and each further town into another."""
    folded: list[tuple[int, int, Node]] = []
    for at in compress(range(len(sequence)), _heads.of(sequence)):
        towns = _towns(sequence, at + 1)
        head = sequence.text[sequence.starts[at] : sequence.ends[at]]
        lemma = _singular(head) if len(towns) > 1 else None
        if lemma is None:
            continue
        kind = organization_row(head).get("type", "Organization")
        for k, town in enumerate(towns):
            first = town if k else at
            value = OrganizationValue(f"{lemma} {sequence.text[sequence.starts[town] : sequence.ends[town]]}", kind)
            node = Node("ORGANIZATION", sequence.starts[first], sequence.ends[town], value, "organizations.plural")
            folded.append((first, town + 1, node))
    return sequence.replaced(folded) if folded else sequence


def _towns(sequence: Sequence, at: int) -> list[int]:
    """Return where the towns of a row stand that "und" closes, from a token on."""
    towns: list[int] = []
    closed = False
    while at < len(sequence) and len(towns) < _MANY and "TOPONYM" in own_tags(sequence, at):
        towns.append(at)
        if closed:
            return towns
        link = sequence.words[at + 1] if at + 1 < len(sequence) else ""
        closed = link in _LAST
        if not closed and link not in (",", "/"):
            break
        at += 2
    return []
