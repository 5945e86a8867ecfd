"""What is only asked for, refused, missing or over: no agreement, whatever nouns stand there."""

from __future__ import annotations

from itertools import pairwise

from pipeline.assemble.bondwords import DOUBTED
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.happenings.verbs import verb_like

_PARTED = (
    ("schließt", "aus"),
    ("schließen", "aus"),
    ("rufen", "auf"),
    ("ruft", "auf"),
    ("rief", "auf"),
    ("riefen", "auf"),
    ("steht", "aus"),
    ("stehen", "aus"),
    ("läuft", "aus"),
    ("laufen", "aus"),
    ("lief", "aus"),
    ("lehnt", "ab"),
    ("sagte", "ab"),
)


def doubted(text: Text, sentence: Sentence, clause: Clause | None = None) -> bool:
    """Does the sentence (or one clause of it, with what that depends on) tell of what is asked for, refused or missing?"""
    if sentence.last < len(text.lows) and text.low(sentence.last) == "?":
        return True
    lows = text.lows[sentence.first : sentence.last]
    if clause is not None and clause.lows[0] not in ("dass", "ob"):
        lows = clause.lows
        if any(a == "zu" and verb_like(b) for a, b in pairwise(lows)) and "um" not in lows:
            lows = text.lows[sentence.first : sentence.last]  # "fordert das Land auf, den Vertrag zu unterzeichnen"
    return not DOUBTED.isdisjoint(lows) or any(particle in lows[-1:] and verb in lows for verb, particle in _PARTED)
