"""What is only asked for, refused, missing or over: no agreement, whatever nouns stand there."""

from __future__ import annotations

from itertools import pairwise

from pipeline.assemble.agreements.bondwords import DOUBTED
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.verbs import verb_like

_PARTED = {  # verbs by their particle, with which such a clause ends
    "aus": frozenset("schließt schließen steht stehen läuft laufen lief".split()),
    "auf": frozenset("rufen ruft rief riefen".split()),
    "ab": frozenset("lehnt sagte".split()),
}
# Whom somebody asks to sign has not signed: "lud die Stadt ein, einen Vertrag zu schließen".
_ASKED = frozenset(
    "lud luden lädt laden eingeladen bat baten gebeten schlug schlugen schlägt schlagen bot boten bietet angeboten warb warben wirbt werben hofft hoffen "
    "hoffte hofften überlegt überlegen überlegte erwog erwogen rät riet rieten versuchte versuchten versucht versuchen".split()
)
_HOPED = frozenset("hofft hoffen hoffte hofften wünscht wünschen erwartet erwarten zuversichtlich".split())
_NEVER = frozenset({"nie", "niemals", "nicht"})  # "der Vertrag, der nie zustande kam"
_NONE: frozenset[str] = frozenset()


def doubted(text: Text, sentence: Sentence, clause: Clause | None = None) -> bool:
    """Does the sentence (or one clause of it, with what that depends on) tell of what is asked for, refused or missing?"""
    if sentence.last < len(text.lows) and text.low(sentence.last) == "?":
        return True
    lows = text.lows[sentence.first : sentence.last]
    if "zustande" in lows and any(b == "zustande" and a in _NEVER for a, b in pairwise(lows)):
        return True
    if clause is not None and clause.lows[0] == "dass" and not _HOPED.isdisjoint(lows):
        return True  # "hofft, dass X und Y eine Vereinbarung treffen"
    if clause is not None and clause.lows[0] not in ("dass", "ob"):
        lows = clause.lows
        if "zu" in lows and "um" not in lows and any(a == "zu" and verb_like(b) for a, b in pairwise(lows)):
            lows = text.lows[sentence.first : sentence.last]  # "fordert das Land auf, den Vertrag zu unterzeichnen"
            if not _ASKED.isdisjoint(lows) or any(_parts(c.lows) for c in clauses(text, sentence)):
                return True
    return not DOUBTED.isdisjoint(lows) or _parts(lows)


def _parts(lows: list[str]) -> bool:
    """Do the words end with the particle of a verb that asks or refuses: "rief dazu auf"?"""
    return bool(lows) and not _PARTED.get(lows[-1], _NONE).isdisjoint(lows)
