"""Famous houses, squares and parks by their own names: "im Kaisersaal des Römers", "vor der Neuen Wache", and the towns they stand in."""

from __future__ import annotations

from functools import lru_cache

from pipeline.german.names.judge import own_tags
from pipeline.german.names.lexis.words import LISTED, landmark_form, noun_kind, tags
from pipeline.german.names.phrases import form_of
from pipeline.german.names.places.landmarks import layer as layer
from pipeline.german.tokens import BREAK
from pipeline.german.values import PlaceValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table

# What may stand before a famous house of each gender; a word that is something else, too, is one only behind these of a place.
_BEFORE = {
    "m": frozenset("der den dem des im am vom zum beim".split()),
    "n": frozenset("das dem des im am ins ans vom zum beim".split()),
    "f": frozenset("die der zur".split()),
    "p": frozenset("die den der".split()),
}
_FUSED = frozenset("im am ins ans vom zum beim zur".split())
_PLACED = frozenset("in an auf vor hinter neben unter aus um".split())
_DOUBTFUL = frozenset(("SURNAME", "GIVEN", "LOWERTOO", "DEMONYM"))


@layer.rule(
    "name:LANDMARK&!TOPONYM town:TOPONYM?",
    emits="PLACE",
    examples={
        "Empfang in der Elbphilharmonie": "Elbphilharmonie",
        "im Frankfurter Rathaus, dem Römer, im Kaisersaal des Römers": "Römer",
        "Gedenken in der Neuen Wache": "Neue Wache",
        "Treffpunkt sind die Landungsbrücken.": "Landungsbrücken",
    },
    counterexamples=["mit Frau Römer", "Der Römer lud ein.", "ein Hund im Zwinger", "Die Gürzenich GmbH lud ein."],
)
def famous(context: object, name: Span, town: Span | None) -> Reading | None:
    """A famous house, square or park by its own name; a word that means something else, too, only where its town is named."""
    sequence = name.sequence
    form = form_of(name) if name.node is not None else landmark_form(name.word)
    if form is None or _goes_on(sequence, name.last):
        return None
    row, own = table("landmarks").row(form), tags(name.word)
    towns = row.get("towns", "").split(";")
    before = sequence.words[name.first - 1].lower() if name.first else BREAK
    noun = noun_kind(name.word) == LISTED and "sure" not in row
    if name.node is None and (noun or not own.isdisjoint(_DOUBTFUL)):
        placed = (
            before in ("dem", "den", "der", "die", "das") and name.first > 1 and sequence.words[name.first - 2].lower() in _PLACED
        )
        if not (placed or before in _FUSED or before == "des") or before not in _BEFORE[row["gender"]] | {"den", "dem"}:
            return None
        if not any(_is_told(one, sequence.text) for one in towns):
            return None
    elif name.node is None and noun_kind(name.word) and before not in _BEFORE[row["gender"]] and before not in _OPENERS:
        return None
    theirs = town is not None and any(town.text in spellings(one) for one in towns)
    return Reading(PlaceValue(form, row.get("type", "Place")), end=(town if town is not None and theirs else name).end)


_OPENERS = frozenset((",", "(", "·", "|", ":", BREAK, "–", "und", "/"))


def _goes_on(sequence: Sequence, at: int) -> bool:
    """Does a name go on with a firm's, a foundation's: "Gürzenich GmbH", "Semperoper Ballett"?"""
    if at >= len(sequence) or not sequence.words[at][:1].isupper():
        return False
    own = own_tags(sequence, at)
    return bool(own & {"LEGALFORM", "FIRMWORD", "ORGHEAD", "ORGGENERIC"}) and "TOPONYM" not in own


@lru_cache(maxsize=1 << 10)
def spellings(town: str) -> tuple[str, ...]:
    """Return a town's name and how the press shortens it: "Frankfurt am Main" -> "Frankfurt"."""
    short = town
    for joint in (" am ", " an ", " im ", " vor ", " in ", " (", "/"):
        short = short.partition(joint)[0]
    return (town,) if short == town else (town, short)


def named_town(name: str, text: str) -> str | None:
    """Return the town in which the house of a name stands: the one that the text names, else the one that anybody knows."""
    row = table("landmarks").row(name)
    towns = row.get("towns", "").split(";") if "towns" in row else []
    told = [one for one in towns if _is_told(one, text)]
    return told[0] if len(told) == 1 else towns[0] if "sure" in row and not told else None


def _is_told(town: str, text: str) -> bool:
    return any(spelling in text for spelling in spellings(town))
