"""Bishops and their sees: "der Limburger Bischof", "Karl Lehner, Bischof von Limburg" are the Bistum Limburg's."""

from __future__ import annotations

import re

_BISHOP = re.compile(r"(?:Alt|Weih|Diözesan)?(?P<kind>[Bb]ischof|Erzbischof)$|(?P<vicar>Generalvikar)$")
# Catholic sees by what they are called: own list of public facts. Protestant bishops hold other houses and stand nowhere here.
_SEES = {
    "Bistum": "Aachen Augsburg Dresden-Meißen Eichstätt Erfurt Essen Fulda Görlitz Hildesheim Limburg Magdeburg Mainz Münster Osnabrück Passau "
    "Regensburg Rottenburg-Stuttgart Speyer Trier Würzburg Basel Chur",
    "Erzbistum": "Bamberg Berlin Hamburg Köln Paderborn",
    "Erzdiözese": "Freiburg Salzburg Wien",
    "Diözese": "Linz Graz-Seckau Gurk Eisenstadt Feldkirch",
}
# Towns that have a Protestant bishop, too, or had: only an archbishop or a vicar general is surely Catholic.
_SHARED = frozenset({"Berlin", "Hamburg", "Magdeburg"})


def see_of(title: str, town: str) -> str | None:
    """Return the name of the diocese that an office of the Catholic church in a town belongs to, None where unsure."""
    found = _BISHOP.match(title)
    if found is None:
        return None
    arch = (found["kind"] or "").startswith("Erz")
    for kind, towns in _SEES.items():
        if town not in towns.split():
            continue
        if kind.startswith("Erz") and not arch and "Weih" not in title and found["vicar"] is None:
            return None  # "der Berliner Bischof" is the Protestant one
        if (arch and not kind.startswith("Erz")) or (town in _SHARED and not arch and found["vicar"] is None):
            return None
        return f"{kind} {town}"
    return None
