"""Whose member of a cantonal or Austrian land's government it is, where a release tells of two: the guests' or the host's.

"Die Urner Delegation wird angeführt von Landammann A. Ihn begleiten Regierungsrätin B und Regierungsrat C": all of them are Uri's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.german.values import RoleValue
from pipeline.resolve.common import sentence_start
from pipeline.resolve.offices.houses import SWISS

_SWISS = {
    "Aargauer": "Aargau", "Innerrhoder": "Appenzell Innerrhoden", "Ausserrhoder": "Appenzell Ausserrhoden", "Basler": "Basel-Stadt",
    "Baselbieter": "Basel-Landschaft", "Berner": "Bern", "Freiburger": "Freiburg", "Genfer": "Genf", "Glarner": "Glarus",
    "Bündner": "Graubünden", "Luzerner": "Luzern", "Neuenburger": "Neuenburg", "Nidwaldner": "Nidwalden", "Obwaldner": "Obwalden",
    "Schaffhauser": "Schaffhausen", "Schwyzer": "Schwyz", "Solothurner": "Solothurn", "St. Galler": "St. Gallen",
    "St.Galler": "St. Gallen", "Tessiner": "Tessin", "Thurgauer": "Thurgau", "Urner": "Uri", "Waadtländer": "Waadt",
    "Walliser": "Wallis", "Zuger": "Zug", "Zürcher": "Zürich",
}  # fmt: skip
_AUSTRIAN = {
    "Tiroler": "Tirol", "Kärntner": "Kärnten", "Salzburger": "Salzburg", "Vorarlberger": "Vorarlberg", "steirische": "Steiermark",
    "burgenländische": "Burgenland", "niederösterreichische": "Niederösterreich", "oberösterreichische": "Oberösterreich",
}  # fmt: skip
_CANTONS = frozenset(_SWISS.values())
_WITH_STATTHALTER = frozenset({"Vorarlberg", "Schwyz", "Uri", "Glarus", "Nidwalden", "Obwalden", "Appenzell Innerrhoden"})
_NAMES = "|".join(map(re.escape, sorted({*_SWISS.values(), *_AUSTRIAN.values(), "St.Gallen", "Südtirol"}, reverse=True)))
_ADJECTIVES = "|".join(re.escape(word) for word in (*_SWISS, *_AUSTRIAN))
_BODY = r"(?:(?:Kantons|Landes|Gesamt)?[Rr]egierung|Regierungsrat(?:e?s)?|Staatsrat(?:e?s)?|Standeskommission|(?:Regierungs)?[Dd]elegation|Landesräte|Gäste)"
_TOLD = re.compile(
    rf"\b(?:(?P<adjective>{_ADJECTIVES})[nrms]? {_BODY}\b|(?:(?P<body>{_BODY}) (?:des Kantons|des Landes|der|aus(?: dem Kanton| dem Land)?)"
    rf"|(?:[Kk]anton|Land)e?s?) (?P<name>{_NAMES})\b)"
)
# What leads from a government to its members in one sentence.
_LED = re.compile(
    r"führt|\bLeitung\b|\bunter\b|besteh\w+ aus|vertreten|\bmit\b|\bum\b|(?:an der|deren|ihrer) Spitze|namentlich|gehör|\bbegleitet\b|:"
)
_ALONG = re.compile(
    r"^\W*(?:Ihn|Sie|Er|Ihr|Ihm|Der Delegation|Die Delegation|Mit ihm|Mit ihr)\b[^.]*\b(?:begleit|besteh|gehör|reis|dabei)"
)
_BEHIND = re.compile(
    rf"[^.;:\n]{{0,80}}?\b(?:(?:anderen|übrigen|weiteren) Mitgliede\w* der|im Namen der|für die|namens der) (?P<adjective>{_ADJECTIVES})[nrms]? {_BODY}"
)


class Told(NamedTuple):
    """A government that the text names: where, and of which canton or land."""

    start: int
    end: int
    name: str
    acts: bool


class Governments:
    """The governments of cantons and Austrian lands that a release tells of."""

    def __init__(self, text: str):
        self.text = text
        self.told = [
            Told(m.start(), m.end(), _name(m), m["adjective"] is not None or m["body"] is not None)
            for m in _TOLD.finditer(text)
            if m["adjective"] or m["name"]
        ]
        self.last: tuple[int, str] | None = None  # where a member was named last whose delegation is told, and its land

    def having(self, title: str) -> set[str]:
        """Return the names of those that have such an office: cantons a "Regierungsrat", Austrian lands a "Landesrat"."""
        names = {told.name for told in self.told}
        if title.startswith("Landesstatthalter"):
            return names & _WITH_STATTHALTER
        return {name for name in names if name in _CANTONS} if SWISS.match(title) else names - _CANTONS

    def of(self, role: RoleValue) -> str | None:
        """Return the canton's or land's name of a member of a government, as the sentence tells it or the one before."""
        found = self._told_with(role)
        if found is None or found not in self.having(role.title):
            return None
        self.last = role.start, found
        return found

    def _told_with(self, role: RoleValue) -> str | None:
        start = sentence_start(self.text, max(0, role.start - 500), role.start)
        behind = _BEHIND.match(self.text, role.end)
        if behind is not None:
            return _name(behind)
        acting = [told for told in self.told if start <= told.start < role.start and told.acts]
        if acting and _LED.search(self.text, acting[-1].end, role.start) is not None:
            return acting[-1].name
        if self.last is None or self.last[0] < start - 400:
            return None
        if self.last[0] >= start or _ALONG.match(self.text[start : role.end + 160]) is not None:
            return self.last[1]
        return None

    def title(self, name: str) -> str:
        """Return how the administration of a canton or land is called."""
        return f"{'Kanton' if name in _CANTONS else 'Land'} {name}"


def _name(found: re.Match[str]) -> str:
    parts = found.groupdict()
    if parts.get("name"):
        return parts["name"].replace("St.Gallen", "St. Gallen")
    return {**_SWISS, **_AUSTRIAN}[found["adjective"]]
