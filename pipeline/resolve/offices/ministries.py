"""Whose a minister is: the ministry, by the subject that the title and the house's name tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.resolve.offices.kinds import House, only

_MINISTER = re.compile(
    r"(?:parlamentarische[rn]? |beamtete[rn]? |zuständige[rn]? |stellvertretende[rn]? )?(?:bundes|landes|vize)?(?P<topic>[a-zäöüß]*?)s?-?"
    r"(?:minister(?:in)?|staats(?:sekretär|minister)(?:in)?|ministerial\w+|senator(?:in)?|staatsr[aä]t(?:in)?|amtschef(?:in)?)(?P<rest> .*)?$"
)
_OF_CHANCERIES = frozenset("europ bunde medie inter verwa digit angel".split())  # what chancelleries of the lands see to themselves
_MINISTRY = re.compile(
    r"ministerium|staatskanzlei|senatskanzlei|kanzleramt|auswärtiges amt|senatsverwaltung|(?:behörde|senatorin|senator) für|^bm[a-z]{1,5}$"
)


def ministry_of(title: str, publisher: House | None, others: Iterable[House]) -> str | None:
    """Return the id of the ministry of a minister or high official: the publisher, else the one named; its subject must agree."""
    held = _MINISTER.match(title.casefold())
    if held is None or held["topic"] in ("premier", "ober"):
        return None
    topic = held["topic"] or re.sub(r"\W*für (?:das |den |die )?", "", held["rest"] or "").partition(" ")[0].strip(",-")
    topic = topic[
        : max(5, len(topic.removesuffix("angelegenheiten")) - 2)
    ]  # without an ending or a joint: "Wirtschafts-", but no "Wirtschaftssicherheit"

    def fits(house: House) -> bool:
        names = [n.casefold() for n in (house.name, house.legal_name or "", *house.aliases) if n]
        chancery = topic[:5] in _OF_CHANCERIES and any("kanzlei" in n for n in names)
        return any(map(_MINISTRY.search, names)) and (not topic or chancery or any(topic in n for n in names))

    if publisher is not None and any(_MINISTRY.search(n.casefold()) for n in (publisher.name, *publisher.aliases)):
        return publisher.id if fits(publisher) else None
    return only(house for house in others if fits(house))
