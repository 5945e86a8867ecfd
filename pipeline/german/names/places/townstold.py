"""Towns that no list knows, or that may be something else, and the text calls towns: by "Stadt" before the name, or in its dateline. Later mentions are the town's, too."""

from __future__ import annotations

from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence

_KINDS = ("Stadt ", "Gemeinde ", "Hansestadt ", "Kreisstadt ", "Marktgemeinde ", "Universitätsstadt ")


def read(sequence: Sequence) -> frozenset[str]:
    """Return the names of one word; none that a county of the text has, too ("Landkreis Qeyzar", "Stadt Qeyzar")."""
    towns: set[str] = set()
    counties: set[str] = set()
    for _, node in sequence.placed():
        for part in node.walk() if node.parts else (node,):
            _sort(part, towns, counties)
    return frozenset(towns - counties)


def _sort(part: Node, towns: set[str], counties: set[str]) -> None:
    """Put the name of a town, or of another area, to its like."""
    if part.tag == "ORGANIZATION" and isinstance(part.value, OrganizationValue) and part.value.city is not None:
        place, town = part.value.city.value, part.value.name.startswith(_KINDS)
    elif part.rule == "places.dateline":
        place, town = part.value, True
    else:
        return
    if not town or place.kind != "City":
        counties.add(place.name)
    elif place.name.isalpha():
        towns.add(place.name)
