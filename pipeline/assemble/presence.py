"""Sentences that say by a phrase that somebody was there: "Vor Ort waren X und Y", "Mit von der Partie war X"."""

from __future__ import annotations

import re

from pipeline.german.happenings.clauses import Sentence, Text

_WAS = frozenset({"war", "waren"})
_CAME = frozenset("kam kamen reiste reisten gekommen angereist".split())
_CARED = frozenset("sorgte sorgten sorgt sorgen gesorgt verantwortlich zuständig".split())
# What people are served and given at an event.
_FARE = re.compile(
    r"^(?:\w*(?:bewirtung|verpflegung|wohl|getränken?|imbiss|speisen|kulinarik|büfett|buffet|catering)|kaffee|kuchen|stimmung|unterhaltung)$"
)
_ENDS = frozenset(". ; : ! und sowie um als".split())  # what may stand behind "vor Ort" where it tells all


def tells(text: Text, sentence: Sentence) -> bool:
    """Does a sentence say that people were there, without a noun or verb of the table of cues?"""
    lows = text.lows[sentence.first : sentence.last]
    if "ort" in lows and not _WAS.isdisjoint(lows):
        at = lows.index("ort")
        if at and lows[at - 1] == "vor":
            return lows[at + 1] in _WAS if at < 4 and at + 1 < len(lows) else at + 1 == len(lows) or lows[at + 1] in _ENDS
        return False
    if "partie" in lows:
        at = lows.index("partie")
        return lows[max(0, at - 2) : at] == ["von", "der"] and not _WAS.isdisjoint(lows)
    if not _CARED.isdisjoint(lows):
        return "für" in lows and any(map(_FARE.search, lows))  # "Für die Bewirtung sorgte der Verein X"
    if "eigens" in lows or "extra" in lows:
        return not _CAME.isdisjoint(lows)  # "reiste eigens aus Wien an"
    return "nehmen" in lows and "nicht" in lows and ("ließ" in lows or "ließen" in lows)  # "ließ es sich nicht nehmen, ..."
