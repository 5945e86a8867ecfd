"""Twinnings that a phrase takes for granted: "die Städtepartnerschaft mit Lyon, die seit 1960 besteht", "unsere Partnerschaft zwischen X und Y".

The article tells that the twinning is known; what is only planned, refused or over is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.assemble.agreements import pairs, partnertowns
from pipeline.assemble.agreements.bondwords import ENDED, WANTED, will_be
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.partnertowns import Partner
from pipeline.assemble.agreements.tellings import SECTIONS
from pipeline.assemble.agreements.unlisted import RULE, is_town_name, name_end
from pipeline.assemble.anaphora import is_town
from pipeline.german.happenings.clauses import Sentence, Text
from pipeline.german.happenings.words import SETTLED
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table

_NOUN = re.compile(
    r"^(?:(?:städte|gemeinde|stadt)(?:partnerschaft|freundschaft)|partnerschaft|freundschaft|verschwisterung|(?:städte)?partnerschaftsjubiläums?)$"
)
_JUBILEE = ("jubiläum", "jubiläums")
_TOWNS = frozenset({"städte", "gemeinden", "kommunen", "orte"})
_YEARS = frozenset({"jahre", "jahren", "jahrzehnte", "jahrzehnten"})
_KNOWN = frozenset("die der das dem dieses diesem dieser diese unsere unserer ihre ihrer seine seiner im zur vom zum".split())
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
_PHRASE = 6  # tokens from the noun to the town's name
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
            if will_be(lows):
                continue  # "wird die Städtepartnerschaft mit X besiegeln"
            yield from _at(found, sentence, i)


def _at(found: Registers, sentence: Sentence, i: int) -> Iterator[Partner]:
    text = found.text
    if len(two := _joined(found, sentence, i)) == 2:
        yield Partner(i, "Städtepartnerschaft", two, None)
        return
    det = next((j for j in range(i - 1, max(sentence.first - 1, i - _BEFORE), -1) if text.low(j) in _KNOWN), None)
    known = det is not None and not any(text.classes[j] not in "aTp" or text.low(j).startswith(_TO_COME) for j in range(det + 1, i))
    if (
        (known or _is_aged(text, sentence, i))
        and _names_nobody(text, sentence, i)
        and (guest := pairs.guest_town(found)) is not None
    ):
        yield Partner(i, "Städtepartnerschaft", [found.town or "", guest], _since(text, sentence, i if det is None else det, i, i))
        return
    if not known or det is None:
        return
    owner = _owner(found, sentence, i)  # "der Städtepartnerschaft der Stadt Gera mit X"
    last = i if owner is None else owner
    link, first = text.low(last + 1) if last + 1 < sentence.last else "", last + 2
    while first < min(last + _PHRASE, sentence.last) and _introduces(text, first):
        first += 1  # "mit der polnischen Stadt X"
    one = partnertowns.at_token(found, first) if first < sentence.last and link in ("mit", "zwischen") else None
    if one is None or (text.classes[first] == "O" and not is_town(found, one)):
        return
    last, other = name_end(text, first) - 1, one
    if link == "mit":
        one = partnertowns.hub(found, sentence, i) if owner is None else partnertowns.at_token(found, owner)
    elif text.lows[last + 1 : last + 2] == ["und"] and last + 2 < sentence.last:
        last += 2
        while last + 1 < sentence.last and _introduces(text, last):
            last += 1  # "und dem niederländischen Y"
        other = partnertowns.at_token(found, last) or other
    else:
        return
    since = _since(text, sentence, det, i, last)
    low = text.low(i)
    towns = low.startswith(("städte", "stadt", "gemeinde")) or low.endswith(_JUBILEE) or (link == "zwischen" and since is not None)
    if towns and one is not None and other is not None and one != other:
        yield Partner(i, "Städtepartnerschaft", [one, other], since)


def _joined(found: Registers, sentence: Sentence, i: int) -> list[str]:
    """Return the two towns that a bond is called after: "die Städtepartnerschaft Offenburg-Olsztyn", "Gera – Sliven"."""
    text, at = found.text, i + 1
    if at >= sentence.last:
        return []
    if at + 2 < sentence.last and text.word(at + 1) in ("-", "–", "/"):
        names = [text.classes[k] == "L" or is_town_name(text, k) for k in (at, at + 2)]
        return [p for k in (at, at + 2) if (p := partnertowns.at_token(found, k))] if all(names) else []
    parts = text.word(at).split("-")
    known = [table("places").get(part, "kind") == "City" for part in parts]
    towns = text.low(i) not in ("partnerschaft", "freundschaft")  # else of a county: "die Partnerschaft Darmstadt-Dieburgs"
    if (
        len(parts) != 2
        or not (all(known) or (towns and any(known)))
        or not all(part[:1].isupper() and part[1:].islower() for part in parts)
    ):
        return []
    start = text.sequence.starts[at]
    spans = ((parts[0], start), (parts[1], start + len(parts[0]) + 1))
    nodes = [Node("PLACE", begin, begin + len(name), PlaceValue(name, "City"), RULE) for name, begin in spans]
    return [partnertowns.house(found, node) or "" for node in nodes]


def _introduces(text: Text, i: int) -> bool:
    """May the token stand before a town's name: an article, an adjective, what kind of town it is?"""
    return text.classes[i] in "da" or (text.classes[i] == "N" and text.low(i).endswith(SETTLED))


def _owner(found: Registers, sentence: Sentence, i: int) -> int | None:
    """Return the token of the town whose bond it is, in the genitive behind the noun at a token: "der Stadt Gera", "Geras"."""
    text = found.text
    for j in range(i + 1, min(i + 3, sentence.last)):
        if text.classes[j] in "LO" and (partnertowns.is_genitive(text, j) or (j == i + 2 and text.low(i + 1) in ("der", "des"))):
            return j if is_town(found, partnertowns.at_token(found, j)) else None
    return None


def _is_aged(text: Text, sentence: Sentence, i: int) -> bool:
    """Does an age stand right before the noun: "35 Jahre Städtepartnerschaft"?"""
    return i > sentence.first and (
        text.low(i - 1) in _YEARS or (text.classes[i - 1] == "T" and text.low(i - 1).endswith(("jahre", "jahren")))
    )


def _names_nobody(text: Text, sentence: Sentence, i: int) -> bool:
    """Is a bond of towns named without its partner: "Die Städtepartnerschaft besteht seit 1989", "die Partnerschaft der beiden Städte"?"""
    behind = text.lows[i + 1 : min(i + 4, sentence.last)]
    both = (bool(behind) and behind[0].startswith("beider")) or (
        behind[:1] == ["der"] and any(low.startswith("beiden") for low in behind[1:2])
    )
    if both and any(low.rpartition(" ")[2] in _TOWNS for low in behind):
        return True
    if not text.low(i).startswith("städte") and not text.low(i).endswith(_JUBILEE):
        return False
    return behind[:1] not in (["mit"], ["zwischen"], ["von"], ["zu"], ["nach"], ["der"], ["des"], ["-"], ["–"]) and (
        text.classes[i + 1 : i + 2] not in ("L", "O", "N") or i + 1 == sentence.last
    )


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
