"""Whose head an office tells by its first part: a "Vereinsvorsitzender" is the only club's, a "Klinikchef" the only hospital's before him."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.resolve.organizations import Organizations

# How titles begin, and the names, in lower case, of the houses meant.
_STEMS = tuple(
    (stem, re.compile(names))
    for stem, names in (
        ("hochschul", r"hochschule|universi|college|akademie"), ("universitäts", r"universi"), ("schul", r"schule|gymnasium|kolleg|lyc|liceo|school"),
        ("sparkassen", r"sparkasse"), ("bank", r"bank\b|sparkasse"), ("verbands", r"verband|bund\b"), ("vereins", r"verein|e\. ?v\.|club|klub|\b[ts]?[sv][vc]\b"),
        ("club", r"club|klub|\b[ts]?[sv][vc]\b"), ("klinik", r"klinik|krankenh|hospital|spital"), ("klinikums", r"klinik"), ("krankenhaus", r"klinik|krankenh|hospital"),
        ("werk", r"werk"), ("stadtwerke", r"stadtwerke"), ("flughafen", r"flughafen|airport"), ("hafen", r"hafen|häfen|\bports?\b"), ("zoo", r"zoo|tierpark"),
        ("tierpark", r"zoo|tierpark"), ("museums", r"muse[uo]|musée"), ("theater", r"theater|bühne|théâtre"), ("kammer", r"kammer|\bihk\b|\bhwk\b"),
        ("messe", r"messe"), ("stiftungs", r"stiftung"), ("instituts", r"institut"), ("orchester", r"orchester|philharmoni"), ("park", r"park\b"),
        ("bibliotheks", r"bibliothe"), ("archiv", r"archiv"), ("akademie", r"akademie"), ("caritas", r"caritas"), ("diakonie", r"diakonie"),
    )
)  # fmt: skip
_NEAR = 1500  # characters


@lru_cache(maxsize=1 << 10)
def _meant(title: str) -> re.Pattern[str] | None:
    low = title.casefold()
    return max(((len(stem), names) for stem, names in _STEMS if low.startswith(stem)), key=lambda pair: pair[0], default=(0, None))[
        1
    ]


def of_title(organizations: Organizations, title: str, start: int) -> str | None:
    """Return the one house that a title's first part means of those named shortly before an offset, else the release's own."""
    names = _meant(title)
    if names is None:
        return None
    fits = [o for o in organizations.entities.values() if names.search(o.name.casefold())]
    near = [o for o in fits if any(start - _NEAR < proof.start < start for proof in o.evidence)]
    own = organizations.publisher
    if len(near) == 1 and (own is None or near[0].id == own or all(o.id != own for o in fits)):
        return near[0].id
    return own if not near and any(o.id == own for o in fits) else None
