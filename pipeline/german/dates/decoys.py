"""Dates that no event has: deadlines, foundings, statutes, years inside names, copyrights, opening hours, speech dates, updates."""

from __future__ import annotations

from pipeline.german.dates.hints import cue
from pipeline.german.dates.told import Reader
from pipeline.german.dates.value import Temporal

YEAR_NOUNS = frozenset(
    """Jahr Jahre Jahres Jahren Sommer Herbst Winter Frühjahr Frühling Anfang Ende Mitte Seit Bis Im In Ab Von Und Zwischen
    Nach Vor Stand Am Vom Zum Bereits Erst Schon Um Der Die Das Es Er Sie""".split()
)
CONTRACT = frozenset(
    "wurde wurden worden war hat haben Vertrag Vereinbarung Partnerschaft".split()
)  # "geschlossen" is not "closed"
BONDS = ("vertrag", "abkommen", "vereinbarung", "partnerschaft", "freundschaft", "bündnis", "pakt", "agreement", "allianz")
DOORS = frozenset("Türen Tore Pforten Tür Pforte".split())  # "öffnet am Sonntag seine Türen": on that day
SHOWN = frozenset("sehen gezeigt läuft besichtigt präsentiert ausgestellt".split())
BEFORE, BEHIND = 8, 6  # tokens


def decoy(reader: Reader, at: int, value: Temporal) -> str | None:
    """Return why a date at a token is none of an event, or None."""
    words = reader.sequence.words
    ahead = words[at - 1] if at else "\n"
    if ahead in ("©", "Copyright") or (ahead == ")" and words[max(0, at - 3) : at - 1] in (["(", "c"], ["(", "C"])):
        return "copyright"
    if value.kind == "year" and value.bound is None and len(ahead) > 1 and ahead[0].isupper() and ahead not in YEAR_NOUNS:
        return "name-year"
    if not reader.hinted(at - BEFORE, at + 1 + BEHIND):
        return "founding" if value.bound == "after" and value.day is None and value.year is not None else None
    first, last = reader.bounds(at)
    before = list(map(cue, words[max(first, at - BEFORE) : at]))
    behind = list(map(cue, words[at + 1 : min(last, at + 1 + BEHIND)]))
    if "update" in before[-4:] and "stand" not in words[max(first, at - 4) : at]:  # "stand am 27. März auf dem Programm"
        return "update"
    if "life" in before[-3:] or "life" in behind[:3]:
        return "life"
    if "mitteilte" in behind[:3] or ("wie" in before and ("speech" in behind or "mitteilte" in behind)):
        return "speech"
    if "closing" in before[-6:] or (value.bound == "before" and ("deadline" in before or "deadline" in behind)):
        return "deadline"
    if (
        (value.bound == "after" and value.day is None and value.year is not None)
        or (
            ("founding" in before[-3:] or "founding" in behind[:3]) and (value.weekday is None or value.year is not None)
        )  # "gründeten am Dienstag": news
    ):
        return "founding"
    if ahead == "vom" and "statute" in before[-4:]:
        return "statute"
    near = words[max(first, at - 6) : min(last, at + 4)] if "force" in behind[:3] or "force" in before[-5:] else []
    if any(word == "Kraft" and near[k - 1] in ("in", "außer") for k, word in enumerate(near) if k):
        return "statute"  # "tritt am 1. Januar in Kraft", and not what Hannelore Kraft did then
    if "opening-hours" in before or "opening-hours" in behind:
        near = words[max(first, at - BEFORE) : min(last, at + 1 + BEHIND)]
        if value.bound == "before" and SHOWN.intersection(words[first:last]):
            return None  # "ist bis 15. September während der Öffnungszeiten zu sehen"
        doors = DOORS.intersection(words[first : min(last, at + 16)])
        bond = CONTRACT.intersection(near) or any(word.lower().endswith(BONDS) for word in words[first:last])
        return None if bond or doors else "opening-hours"
    return None
