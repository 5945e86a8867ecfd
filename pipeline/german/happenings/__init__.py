"""Happenings: event phrases, the verbs that tell of events, and the clauses they stand in."""

from __future__ import annotations

from pipeline.columns import Classes
from pipeline.german.happenings import editions, fairs, phrases, quotes, service
from pipeline.kernel import Layer, Node, Sequence

LAYERS: tuple[Layer, ...] = (fairs.events, service.layer)
_CLASSES = Classes(phrases.tags, (fairs.events,))


def read(sequence: Sequence) -> tuple[Sequence, list[Node]]:
    """Fold titles, speech and event phrases into nodes; return the tokens and the event nodes in order of the text."""
    return editions.fold(*fairs.events.apply(quotes.fold(sequence), _CLASSES))
