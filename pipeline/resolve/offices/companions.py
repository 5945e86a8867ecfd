"""Whose an office is by who stands beside its holder: the other party of a bond, the house whose people the holder leads."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from pipeline.german.names.lexis.words import office_row
from pipeline.german.values import RoleValue
from pipeline.resolve.offices.houses import AND_THEN

if TYPE_CHECKING:
    from pipeline.resolve.offices.antecedents import Antecedents

_FAR = 700  # characters
# "18 Jugendliche des Vereins X, begleitet von Trainer Ahl", "der Chor Y unter seiner Leiterin Vogt"
_ACCOMPANIED = re.compile(
    r"(?:,? (?:begleitet|betreut|angeführt|geführt|trainiert|geleitet|vertreten|gecoacht) (?:von|durch)|,? (?:gemeinsam |zusammen )?mit|,? unter(?: der)?(?: \w+en)? ?(?:Leitung|Führung|Stabführung)?(?: von)?)"
    r"(?: (?:ihre[mnr]|seine[mnr]|de[mnr]|der))?(?: \w+e[nr])? $"
)
_IS_LED = re.compile(r" (?:wird|wurde) (?:von|durch) $")  # "die Delegation der X wurde von Präsident Ahl geleitet"
_LED = re.compile(r" [A-ZÄÖÜ][^.;:,\n]{2,60}? (?:geleitet|angeführt|geführt)\b")
_GROUP_OF = re.compile(r"(?:[Dd]elegation|[Aa]bordnung|[Rr]eisegruppe) (?:der|des|von) (?:\w+e[nr] )?$")
_SIGNING = re.compile(
    r"[Uu]nterzeich|[Uu]nterschr|[Uu]nterfertig|[Bb]esiegel|[Vv]ereinbar|\bParaph|\bparaph|Vertr[aä]g|Kooperation|Abkommen|Urkunde|Memorandum|Erklärung"
)
_AND_ONE = re.compile(r"(?: \([^)\n]{1,30}\))?,? (?:und|sowie) (?:(?:die|der|dem|den) )?(?:\w+e[nr]? )?(?P<office>[A-ZÄÖÜ][\w-]+) ")
_CLAUSE = re.compile(
    r"[.!?;:]|, (?:die|der|das|und|aber)\b|\b(?:traf|trafen|sprach|sprachen|diskutiert\w*|unterzeichn\w*|vereinbart\w*)\b"
)


def signs_beside(houses: Antecedents, role: RoleValue, beside: tuple[str, int] | None, end: int | None) -> str | None:
    """Return whose head signs beside another's, where the text just told two such houses: "Präsident Ahl und Rektorin Vogt".

    `beside` is the house of the head named right before and where that name ends; without one, the office is the first of two.
    """
    here = max(0, bisect_right(houses.sentences, role.start) - 1)
    begin = houses.sentences[here] if houses.sentences and houses.sentences[here] <= role.start else 0
    stop = houses.sentences[here + 1] if here + 1 < len(houses.sentences) else len(houses.text)
    if _SIGNING.search(houses.text, max(begin, role.start - _FAR), min(stop, role.end + 200)) is None:
        return None
    second = beside is not None and AND_THEN.fullmatch(houses.text, beside[1], role.start) is not None
    following = _AND_ONE.match(houses.text, end) if not second and end is not None else None
    first = following is not None and bool(office_row(following["office"]))
    if not second and not first:
        return None
    low = max(houses.sentences[here - 1] if here > 0 else 0, begin - _FAR)
    told = dict.fromkeys(known for _, _, known in houses.between(low, role.start) if houses.fit(role, known, near=True) == 2)
    if len(told) != 2:
        return None
    if first:
        return None if any(at >= begin for at, _, _ in houses.told) else next(iter(told))
    other = [known for known in told if beside is not None and known != beside[0]]
    return other[0] if len(other) == 1 else None


def accompanied(houses: Antecedents, role: RoleValue) -> str | None:
    """Return the house right before whose people the holder leads: "18 Jugendliche des Vereins X, begleitet von Trainer Ahl"."""
    found = _ACCOMPANIED.search(houses.text, max(0, role.start - 60), role.start)
    if found is None and _LED.match(houses.text, role.end) is not None:
        found = _IS_LED.search(houses.text, max(0, role.start - 60), role.start)
    if found is None:
        return None
    told = houses.between(found.start() - 90, found.start() + 1)
    if not told or told[-1][1] > found.start() or _CLAUSE.search(houses.text, told[-1][1], found.start()) is not None:
        return None
    fit = houses.fit(role, told[-1][2], near=True)
    group = fit == 1 and _GROUP_OF.search(houses.text, max(0, told[-1][0] - 40), told[-1][0]) is not None
    return told[-1][2] if fit == 2 or group else None
