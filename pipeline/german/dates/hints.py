"""The words near a date that may tell that it is no event's: most dates have none beside them."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

CUES = {
    "deadline": ("anmeld", "bewerb", "einsende", "akkredit", "rückmeld", "abgabe", "einreich"),
    "founding": ("gegründet", "gründung", "gegr", "gründete", "errichtet", "erbaut"),
    "opening-hours": (
        "öffnungszeit",
        "öffnet",
        "erreichbar",
        "besetzt",
        "geöffnet",
        "geschlossen",
        "sprechzeit",
        "sprechstunde",
        "schließtag",
        "bürozeiten",
    ),
}
STATUTES = (
    "gesetz",
    "satzung",
    "verordnung",
    "beschluss",
    "beschlusses",
    "urteil",
    "fassung",
    "erlass",
    "richtlinie",
    "bekanntmachung",
)
SPEECH = frozenset("sagte erklärte berichtete bekanntgab bekannt ankündigte informierte teilte erklärten sagten".split())
SPEECH_ALONE = frozenset("mitteilte mitteilten mitteilt".split())
LIVES = frozenset("geboren geborene geborener gestorben verstorben † verstarb starb".split())
# What a day waits for: "Voraussetzung ist die Zustimmung des Rates am 22. November".
CONSENT = ("zustimmung", "genehmigung", "freigabe", "beschlussfassung", "entscheidung")
_ENDINGS = ("schluss", "frist", *STATUTES)
_STEMS = (*chain.from_iterable(CUES.values()), *CONSENT)
_WHOLE = LIVES | SPEECH_ALONE | {"kraft", "stand", "aktualisiert", "wie"}  # "sagte" is a cue beside "wie" alone


def is_hint(word: str) -> bool:
    """May a word be a cue? Told at less cost than by `cue`."""
    low = word.lower()
    return low.endswith(_ENDINGS) or low.startswith(_STEMS) or low in _WHOLE


@lru_cache(maxsize=20_000)
def cue(word: str) -> str:
    """Return what a word near a date says of it, "" for nothing."""
    low = word.lower()
    if low.endswith(("schluss", "frist")) and low not in ("beschluss", "anschluss", "abschluss", "zusammenschluss"):
        return "closing"
    for name, stems in CUES.items():
        if low.startswith(stems):
            return name
    if low.endswith(STATUTES):
        return "statute"
    if low in LIVES:
        return "life"
    if low in SPEECH_ALONE:
        return "mitteilte"
    if low in SPEECH:
        return "speech"
    if word == "Kraft":
        return "force"
    return {"stand": "update", "aktualisiert": "update", "wie": "wie"}.get(low, "")
