"""Bonds that a text tells to be at rest or over, and so are none though it lists them: "Die Partnerschaft mit Sliven ruht seit 2022"."""

from __future__ import annotations

from pipeline.assemble.agreements.houses import Registers, parties_of
from pipeline.assemble.agreements.tellings import SECTIONS
from pipeline.assemble.governed import actors
from pipeline.german.happenings.clauses import clauses

_OVER = frozenset(
    "ruht ruhen ruhte ruhten ausgesetzt eingefroren suspendiert beendet aufgekündigt gekündigt aufgelöst ausgelaufen erloschen eingeschlafen eis "
    "eingestellt abgebrochen aufgehoben".split()
)
_AFTER = frozenset({"nicht", "nie", "keineswegs", "nachdem", "bevor"})


def read(found: Registers, cues: list[int]) -> frozenset[str]:
    """Return those with whom a bond is at rest or over; `cues` are the tokens of which bonds may be told."""
    text, over = found.text, set[str]()
    for sentence in text.sentences if cues and not _OVER.isdisjoint(text.lows) else ():
        if sentence.section not in SECTIONS or _OVER.isdisjoint(text.lows[sentence.first : sentence.last]):
            continue
        told = set(sentence.among(cues))
        for clause in clauses(text, sentence) if told else ():
            at = next((i for i in clause.tokens if i in told), None)
            if at is None or _OVER.isdisjoint(clause.lows) or not _AFTER.isdisjoint(clause.lows):
                continue
            over.update(parties_of(found, [a for a in actors(text, [clause]) if a.how in ("with", "to") and a.at > at]))
    return frozenset(over)
