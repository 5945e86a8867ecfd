"""Sentences that say by a phrase that somebody was there: "Vor Ort waren X und Y", "Mit von der Partie war X"."""

from __future__ import annotations

import re

from pipeline.german.happenings.clauses import Sentence, Text
from pipeline.german.happenings.words import HAVE, WERE

_CAME = frozenset("kam kamen reiste reisten gekommen angereist".split())
_TOOK = frozenset("übernahm übernahmen übernommen übernimmt übernehmen".split())
_CARED = _TOOK | frozenset("sorgte sorgten sorgt sorgen gesorgt verantwortlich zuständig".split())
# What people are served and given at an event.
_FARE = re.compile(
    r"^(?:\w*(?:bewirtung|verpflegung|wohl|getränken?|imbiss|speisen|kulinarik|büfett|buffet|catering)|kaffee|kuchen|stimmung|unterhaltung|ton|töne|klänge|rhythmen|takt)$"
)
_BELONGS = frozenset("gehören gehörten gehört gehörte angehörte angehörten angehören zählen zählten zählte".split())
_TO = frozenset(
    "delegation abordnung gruppe gästen ehrengästen teilnehmern teilnehmenden gratulanten anwesenden mitreisenden besuchern".split()
)
_IT = frozenset({"ihr", "ihm", "ihnen", "dazu", "darunter"})
_HERE, _WENT = (
    frozenset({"dort", "hier", "da"}),
    frozenset("ging geht führte führt fuhr fuhren fahren brach brachen weiter".split()),
)
_COMING = frozenset({"kommen", "teilnahme", "erscheinen"})
_ARE_TO = frozenset({"wird", "werden", "wurde", "wurden"})
_ENDS = frozenset(". ; : ! und sowie um als".split())  # what may stand behind "vor Ort" where it tells all


def tells(text: Text, sentence: Sentence) -> bool:
    """Does a sentence say that people were there, without a noun or verb of the table of cues?"""
    lows = text.lows[sentence.first : sentence.last]
    if "ort" in lows and not WERE.isdisjoint(lows):
        at = lows.index("ort")
        if at and lows[at - 1] == "vor":
            return lows[at + 1] in WERE if at < 4 and at + 1 < len(lows) else at + 1 == len(lows) or lows[at + 1] in _ENDS
        return False
    if "partie" in lows:
        at = lows.index("partie")
        return lows[max(0, at - 2) : at] == ["von", "der"] and not WERE.isdisjoint(lows)
    if expects(text, sentence):
        return True
    if not _BELONGS.isdisjoint(lows):
        group = text.before(sentence) if lows[0] in _IT else sentence  # "der Delegation gehören an", "ihr gehören an"
        if group is not None and not _TO.isdisjoint(text.lows[group.first : group.last]):
            return True  # "zu den Gästen zählten"
    if not _CARED.isdisjoint(lows):
        return any(map(_FARE.search, lows)) and (
            "für" in lows or not _TOOK.isdisjoint(lows)
        )  # "Für die Bewirtung sorgte der Verein X"
    if "eigens" in lows or "extra" in lows:
        return not _CAME.isdisjoint(lows)  # "reiste eigens aus Wien an"
    return "nehmen" in lows and "nicht" in lows and ("ließ" in lows or "ließen" in lows)  # "ließ es sich nicht nehmen, ..."


def has_backed(text: Text, sentence: Sentence) -> bool:
    """ "Der Vorsitzende X hat die Partnerschaft von Beginn an begleitet": nobody whom he went with is named."""
    lows = text.lows[sentence.first : sentence.last]
    if "begleitet" not in lows or HAVE.isdisjoint(lows):
        return False
    return text.classes[sentence.first : sentence.last].count("P") == 1 and _TO.isdisjoint(lows)


def moved_on(text: Text, sentence: Sentence) -> bool:
    """Are they at another place by now: "Danach ging es zum Hafen. Dort zeigte X das Terminal"?"""
    before = text.before(sentence) if text.low(sentence.first) in _HERE else None
    return before is not None and not _WENT.isdisjoint(text.lows[before.first : before.last])


def expects(text: Text, sentence: Sentence) -> bool:
    """Does a sentence say who will come: "Erwartet werden X und Y", "Ihr Kommen zugesagt haben X und Y"? Aid is promised, too."""
    lows = text.lows[sentence.first : sentence.last]
    if "zugesagt" in lows:
        return lows[0] == "zugesagt" or not _COMING.isdisjoint(lows)
    return "erwartet" in lows and "dass" not in lows and not _ARE_TO.isdisjoint(lows)
