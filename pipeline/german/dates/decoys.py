"""Dates that no event has: deadlines, foundings, statutes, years inside names, copyrights, opening hours, speech dates, updates."""

from __future__ import annotations

from pipeline.german.dates.told import Reader
from pipeline.german.dates.value import Temporal

DEADLINES = ("anmeld", "bewerb", "einsende", "frist", "akkredit", "rückmeld", "abgabe", "einreich", "vorschläge")
FOUNDINGS = ("gegründet", "gründung", "gegr", "gründete", "gegründete", "entstand", "besteht", "bestehen", "errichtet", "erbaut")
STATUTES = (
    "gesetz",
    "satzung",
    "verordnung",
    "beschluss",
    "beschlossen",
    "urteil",
    "fassung",
    "erlass",
    "richtlinie",
    "bekanntmachung",
    "gebührenordnung",
)
SPEECH = frozenset(
    "mitteilte mitteilten mitteilt sagte erklärte berichtete bekanntgab bekannt ankündigte informierte teilte erklärten sagten".split()
)
LIVES = frozenset("geboren geborene geborener gestorben verstorben * † verstarb starb".split())
OPEN = ("öffnungszeit", "geöffnet", "geschlossen", "sprechzeit", "sprechstunde", "schließtag", "bürozeiten")
YEAR_NOUNS = frozenset(
    "Jahr Jahre Jahres Jahren Sommer Herbst Winter Frühjahr Frühling Anfang Ende Mitte Seit Bis Im In Ab Von Und Zwischen Nach Vor Stand".split()
)


def decoy(reader: Reader, at: int, value: Temporal) -> str | None:
    """Return why a date at a token is none of an event, or None."""
    words = reader.sequence.words
    ahead = words[at - 1] if at else "\n"
    if ahead in ("©", "Copyright") or ahead == ")" and words[max(0, at - 3) : at - 1] in (["(", "c"], ["(", "C"]):
        return "copyright"
    if value.kind == "year" and value.bound is None and ahead[:1].isupper() and len(ahead) > 1 and ahead not in YEAR_NOUNS:
        return "name-year"
    first, last = reader.bounds(at)
    near = [word.lower() for word in words[max(first, at - 8) : min(last, at + 7)]]
    behind = near[at - max(first, at - 8) + 1 :]
    before = near[: at - max(first, at - 8)]
    if "stand" in before[-3:] or "aktualisiert" in before[-4:] or "stand" == ahead.lower():
        return "update"
    if any(word in LIVES for word in before[-3:] + behind[:3]):
        return "life"
    if (
        "wie" in before
        and SPEECH.intersection(behind)
        or any(word in ("mitteilte", "mitteilten", "mitteilt") for word in behind[:3])
    ):
        return "speech"
    if (
        value.bound == "before"
        and any(word.startswith(DEADLINES) for word in near)
        or any(word.endswith(("schluss", "frist")) for word in before[-4:])
    ):
        return "deadline"
    if (
        value.bound == "after"
        and value.day is None
        and value.year is not None
        or any(word.startswith(FOUNDINGS) for word in before[-3:] + behind[:3])
    ):
        return "founding"
    if any(word.endswith(STATUTES) for word in before[-4:]) and before[-1:] == ["vom"]:
        return "statute"
    if any(word.startswith(OPEN) for word in near):
        return "opening-hours"
    return None
