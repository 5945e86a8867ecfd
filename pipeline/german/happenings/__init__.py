"""Happenings: event phrases, the verbs that tell of events, and the clauses they stand in."""

from __future__ import annotations

from pipeline.columns import Classes
from pipeline.german import quantities
from pipeline.german.happenings import editions, fairs, quotes, service, tagging
from pipeline.german.names.lexis.words import Tags
from pipeline.kernel import Layer, Node, Sequence

LAYERS: tuple[Layer, ...] = (fairs.events, service.layer)


def _tags(word: str) -> Tags:
    return quantities.tags(word) | tagging.tags(word) | service.tags(word)


CLASSES = Classes(_tags, (quantities.layer, *LAYERS))  # what all layers behind the names know words by


def read(sequence: Sequence) -> tuple[Sequence, list[Node]]:
    """Fold titles, speech and event phrases into nodes; return the tokens and the event nodes in order of the text."""
    return editions.fold(*fairs.events.apply(quotes.fold(sequence), CLASSES))
