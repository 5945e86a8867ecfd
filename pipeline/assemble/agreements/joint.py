"""What stands beside a noun in its list tells what it is: a name joined to a town is a town, two bare nouns of houses are two houses."""

from __future__ import annotations

from pipeline.assemble.agreements import unlisted
from pipeline.assemble.agreements.houses import HOUSES, Registers
from pipeline.german.happenings.clauses import Text

_JOINING = frozenset({"und", "sowie"})
_MARKS = frozenset({"-", "–", "/", ","})
_ASIDE = 5  # tokens of what stands in brackets in a list: "(seit 1994)"


def unread_town(found: Registers, i: int) -> str | None:
    """Return the town that a name of no list is: the own one, or one told together with a town: "Emden und Delfzijl", "Gorzów und Eberswalde"."""
    text, mine = found.text, found.organizations.entities.get(found.town or "")
    if mine is not None and mine.kind == "GovernmentOrganization" and text.word(i) == mine.name.split()[-1]:
        return mine.id
    beside = [at for at in (_mate(text, i, -1), _mate(text, i, 1)) if at is not None]
    if not any(
        (node := text.sequence.nodes[at]) is not None and node.tag == "PLACE" and node.value.kind == "City" for at in beside
    ):
        return None
    return unlisted.town(text, found.places, found.organizations, i)


def is_twin(text: Text, i: int) -> bool:
    """Is the noun at a token joined to another of houses, or to a house, without an article: "Stadt und Landkreis"?"""
    return any(
        at is not None and (text.classes[at] == "O" or (text.classes[at] == "N" and text.low(at).endswith(HOUSES)))
        for at in (_mate(text, i, -1), _mate(text, i, 1))
    )


def _mate(text: Text, i: int, step: int) -> int | None:
    """Return the token that one is joined to, before or behind it, past brackets, article and adjectives: "X (1999), Y und das nahe Z"."""
    at, last = i + step, len(text.lows)
    if step > 0:
        at = _past_brackets(text, at)
    while step < 0 <= at and text.classes[at] in "da" and text.low(at) not in _JOINING:
        at += step
    if not 0 <= at < last or (text.low(at) not in _JOINING and text.word(at) not in _MARKS):
        return None
    comma = text.word(at) == ","
    at += step
    if step < 0 and at >= 0 and text.word(at) == ")":
        at = next((k - 1 for k in range(at, max(-1, at - _ASIDE), -1) if text.word(k) == "("), -1)
    while step > 0 and not comma and at < last and text.classes[at] in "da":
        at += step
    return at if 0 <= at < last else None


def _past_brackets(text: Text, at: int) -> int:
    """Return the token behind what stands in brackets at one, that token itself where nothing does."""
    if text.word(at) != "(" if at < len(text.lows) else True:
        return at
    return next((k + 1 for k in range(at, min(at + _ASIDE, len(text.lows))) if text.word(k) == ")"), at)
