"""Twinnings that a phrase takes for granted: "die Städtepartnerschaft mit Lyon, die seit 1960 besteht", "unsere Partnerschaft zwischen X und Y".

The article tells that the twinning is known; what is only planned, refused or over is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.assemble import partnertowns
from pipeline.assemble.bondwords import ENDED, WANTED
from pipeline.assemble.doubts import doubted
from pipeline.assemble.houses import Registers
from pipeline.assemble.partnertowns import Partner
from pipeline.assemble.tellings import SECTIONS
from pipeline.german.happenings.clauses import Sentence, Text

_NOUN = re.compile(r"^(?:(?:städte|gemeinde|stadt)(?:partnerschaft|freundschaft)|partnerschaft|freundschaft|verschwisterung)$")
_KNOWN = frozenset("die der dieser diese unsere unserer ihre ihrer seine seiner im zur vom zum".split())
_TO_COME = (
    "geplant",
    "künftig",
    "möglich",
    "angestrebt",
    "potenziell",
    "potentiell",
    "neue",
    "zukünftig",
    "gewünscht",
    "früher",
    "ehemalig",
    "einstig",
)
_MADE = re.compile(r"^(?:besteh|geschlossen|begründet|besiegelt|gegründet|vereinbart|unterzeichnet|gepflegt)")
_BEFORE = 7  # tokens of a phrase before its noun
_BEHIND = 14  # tokens of a relative clause


def read(found: Registers, cues: list[int]) -> Iterator[Partner]:
    """Yield each twinning that a phrase takes for granted; `cues` are the tokens of which bonds may be told."""
    text = found.text
    nouns = [i for i in cues if _NOUN.match(text.low(i))]
    for sentence in text.sentences if nouns else ():
        for i in sentence.among(nouns) if sentence.section in SECTIONS else ():
            lows = text.lows[sentence.first : sentence.last]
            if not (ENDED.isdisjoint(lows) and WANTED.isdisjoint(lows)) or doubted(text, sentence):
                continue
            yield from _at(found, sentence, i)


def _at(found: Registers, sentence: Sentence, i: int) -> Iterator[Partner]:
    text, nodes = found.text, found.text.sequence.nodes
    det = next((j for j in range(i - 1, max(sentence.first - 1, i - _BEFORE), -1) if text.low(j) in _KNOWN), None)
    if det is None or any(text.classes[j] not in "aTp" or text.low(j).startswith(_TO_COME) for j in range(det + 1, i)):
        return
    link, first = text.low(i + 1) if i + 1 < sentence.last else "", i + 2
    if first >= sentence.last or text.classes[first] != "L" or (node := nodes[first]) is None:
        return
    one = partnertowns.house(found, node)
    last = first
    if link == "mit":
        other, one = one, partnertowns.hub(found, sentence, i)
    elif link == "zwischen" and text.low(first + 1) == "und" and text.classes[first + 2 : first + 3] == "L":
        last = first + 2
        second = nodes[last]
        other = partnertowns.house(found, second) if second is not None else None
    else:
        return
    since = _since(text, sentence, det, i, last)
    towns = text.low(i).startswith(("städte", "stadt", "gemeinde")) or (link == "zwischen" and since is not None)
    if towns and one is not None and other is not None and one != other:
        yield Partner(i, "Städtepartnerschaft", [one, other], since)


def _since(text: Text, sentence: Sentence, det: int, i: int, last: int) -> int | None:
    """Return the token of the date since when: "die 1982 geschlossene", "die seit 1988 besteht"."""
    for j in range(det + 1, i):
        if text.classes[j] == "T" and (text.low(j - 1) == "seit" or _MADE.match(text.low(j + 1))):
            return j
    if text.lows[last + 1 : last + 2] != [","] or text.low(min(last + 2, sentence.last - 1)) not in ("die", "welche"):
        return None
    told = range(last + 3, min(last + _BEHIND, sentence.last))
    end = next((j for j in told if text.word(j) == ","), told.stop)
    dates = [j for j in told if j < end and text.classes[j] == "T"]
    made = any(_MADE.match(text.low(j)) for j in told if j < end)
    return next((j for j in dates if text.low(j - 1) == "seit" or (made and len(dates) == 1)), None)
