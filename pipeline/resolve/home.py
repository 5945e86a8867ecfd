"""The release's home: the city (or state) whose house publishes it, and whose mayor "the mayor" is.

Evidence adds up: the publisher block, the source's metadata, contact addresses, the dateline, a state's chancery, and how often the
text speaks of the city. Without a clear winner there is no home, and nothing is implied from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from pipeline.document import Metadata
from pipeline.german.sections import kind_at
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.resolve.common import words_of
from pipeline.slug import slug
from schemas.records import Section

GERMAN_SPEAKING = frozenset({"DE", "AT", "CH", "LI", "LU", "IT"})
CITY_STATES = frozenset({"Berlin", "Hamburg", "Bremen", "Wien"})
_WEIGHT = {"publisher": 4.0, "note": 2.0, "credit": 1.5, "dateline": 3.0, "headline": 1.5, "deck": 1.0, "furniture": 0.5}
_HOSTS = re.compile(r"(?:https?://|www\.|@)([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Home:
    """`city` is the home city's name as used in the text, None where unclear; `sure` tells that the publisher is known."""

    city: str | None = None
    sure: bool = False


def find_home(nodes: Seq[Node], text: str, sections: Seq[Section], metadata: Metadata) -> Home:
    """Weigh the cities of a release and return its home."""
    score: dict[str, float] = defaultdict(float)
    sure: set[str] = set()
    for node in nodes:
        value = node.value
        if node.tag == "ORGANIZATION" and isinstance(value, OrganizationValue) and value.city is not None:
            city: PlaceValue = value.city.value
            kind = kind_at(sections, node.start)
            score[city.name] += 1 + _WEIGHT.get(kind, 1.0)
            if kind == "publisher":
                sure.add(city.name)
        elif node.tag == "PLACE" and isinstance(value, PlaceValue) and value.kind == "City":
            if value.country in GERMAN_SPEAKING:
                score[value.name] += _WEIGHT.get(kind_at(sections, node.start), 1.0)
        for part in node.parts:
            if part.tag == "PLACE" and isinstance(part.value, PlaceValue) and part.value.country in GERMAN_SPEAKING:
                score[part.value.name] += 0.7
    outside = " ".join(filter(None, (metadata.publisher, metadata.url)))
    hosts = " ".join(_HOSTS.findall(text)) + " " + outside
    folded = "-" + slug(hosts)[:4000] + "-" if hosts.strip() else ""
    for name in list(score):
        key = slug(name)
        if folded and re.search(rf"(?:^|-)(?:stadt-?)?{re.escape(key)}(?:-|$)", folded):
            score[name] += 4
        if metadata.publisher and set(words_of(name)) <= set(words_of(metadata.publisher)):
            score[name] += 8
            sure.add(name)
    ranked = list(score.items())
    ranked.sort(key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return Home()
    best, weight = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if weight >= 2 and weight >= 1.4 * second:
        return Home(best, best in sure)
    return Home()
