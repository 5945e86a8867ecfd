"""Turns of phrase that tell an event without its noun: "durchschnitt das Band vor der Mensa", "hob die GmbH aus der Taufe".

They stand in `eventturns.tsv`, one a line: a turn is found by a cue word and by the other words it wants in the same clause, in any
order. `with` parts groups by " + "; of each group one word must be there: "hebt", "durchschn*" for all that begins so, "*eiche" for all
that ends so, "<der" for the word right before the cue; a group that begins with "!" must not be there.
`shape` says what completes the name, `needs` what the clause must tell besides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    candidate,
    day_told,
    in_house,
    is_attribute,
    named,
    of_dative,
    place_phrase,
    timed,
    title_of,
    whose,
)
from pipeline.assemble.frames.deeds import HANDED
from pipeline.assemble.frames.items import staged
from pipeline.assemble.frames.signing import agreement_chunk
from pipeline.assemble.frames.stops import tells_of_guests
from pipeline.assemble.grammar import animate, nominative, objects, of_object, tail
from pipeline.assemble.scene import main_dated
from pipeline.german.happenings.voice import is_passive
from pipeline.lexicon import table

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_BEHIND = {"vor", "für", "an", "zu", "von", "über", "auf"}
_DAYS_OFF = re.compile(r"samstag|sonnabend|sonntag|feiertag|pfingst|himmelfahrt|wochenende")
_DATIVES = frozenset("dem den ihrem ihrer seinem seiner ihren seinen einem".split())
_OVER = frozenset({"inauguration-of-office", "swearing-in", "farewell"})  # rites that are the event, whatever frames them


@dataclass(frozen=True, slots=True)
class _Group:
    """One of the words that a turn wants: whole ones, beginnings, ends, ones right before the cue; `no`: none of them may be there."""

    whole: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    before: frozenset[str]
    no: bool

    def fits(self, lows: list[str], at: int) -> bool:
        hit = not self.whole.isdisjoint(lows) or (at > 0 and lows[at - 1] in self.before)
        hit = hit or (bool(self.begins) and any(low.startswith(self.begins) for low in lows))
        hit = hit or (bool(self.ends) and any(low.endswith(self.ends) for low in lows))
        return hit is not self.no


@dataclass(frozen=True, slots=True)
class _Turn:
    groups: tuple[_Group, ...]
    noun: str
    kind: str
    shape: str
    needs: frozenset[str]


def _group(words: str) -> _Group:
    row = [word.removeprefix("!") for word in words.split()]
    return _Group(
        frozenset(w for w in row if w[0] not in "<*" and w[-1] != "*"),
        tuple(w[:-1] for w in row if w[-1] == "*"),
        tuple(w[1:] for w in row if w[0] == "*"),
        frozenset(w[1:] for w in row if w[0] == "<"),
        words.startswith("!"),
    )


@cache
def _turns() -> dict[str, tuple[_Turn, ...]]:
    """Return the turns by cue; those that want most come first."""
    found: dict[str, list[_Turn]] = {}
    known = table("eventturns")
    for label in known.forms:
        row = known.row(label)
        groups = tuple(_group(words) for words in row["with"].split(" + "))
        turn = _Turn(groups, row["noun"], row["kind"], row["shape"], frozenset(row.get("needs", "").split()))
        for cue in row["cues"].split():
            found.setdefault(cue, []).append(turn)
    return {cue: tuple(sorted(row, key=lambda t: -len(t.groups))) for cue, row in found.items()}


@cache
def cues() -> frozenset[str]:
    """Return the words by which turns are found."""
    return frozenset(_turns())


def _subject(scene: Scene, at: int) -> str | None:
    """What the clause speaks of: "ging das Klärwerk ans Netz"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        cue = chunk.inner <= at < chunk.last
        if chunk.prep is not None or cue or is_attribute(text, chunks, k) or chunk.det in ("dem", "den", "des"):
            continue
        if text.classes[chunk.head] in "NOLEZ" and not animate(text, chunk):
            return whose(scene, k)
    return None


def _people(scene: Scene, at: int) -> str | None:
    """Who does it: "gibt sich das Trio Amarena die Ehre"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if (
            chunk.prep is not None
            or chunk.inner <= at < chunk.last
            or is_attribute(text, chunks, k)
            or chunk.det in ("dem", "den", "des")
        ):
            continue
        if text.classes[chunk.head] not in "PRONQ":
            continue
        other = chunks[k + 1] if k + 1 < len(chunks) and chunks[k + 1].joined and chunks[k + 1].prep is None else None
        if text.classes[chunk.head] == "P" and other is not None and text.classes[other.head] == "P":
            return f"von {named(scene, k)} und {named(scene, k + 1)}"
        return whose(scene, k)
    own = scene.clause
    if own.joined and own.sub:  # "der derzeit hier ist und am Sonntag zu hören sein wird"
        own = next((c for c in reversed(scene.sentence.clauses) if c.sub and c.tokens[-1] < own.tokens[0]), own)
    if own.sub and own.lows[0] in ("der", "die", "das"):
        before = own.tokens[0] - 2
        if before >= 0 and text.classes[before] in "PO":
            return f"von {nominative(text, before)}"  # "der Chor X, der am Sonntag in St. Ägidien zu hören ist"
    return None


def _object(scene: Scene, at: int) -> str | None:
    """What is done to: "hob die GmbH aus der Taufe"."""
    text, chunks = scene.text, scene.chunks
    for k in objects(text, scene.clause, _verb(scene)):
        if not chunks[k].inner <= at < chunks[k].last:
            return of_object(text, chunks, k, "").strip()
    return None


def _whom(scene: Scene, at: int) -> str | None:
    """The one to whom it is done: the only person of a passive, else the last that no preposition governs."""
    text, chunks = scene.text, scene.chunks
    people = [
        k
        for k, c in enumerate(chunks)
        if c.prep is None and not c.inner <= at < c.last and (text.classes[c.head] in "PR" or animate(text, c))
    ]
    whole = is_passive(scene.clause)
    house = any(
        c.prep is None and text.classes[c.head] in "NO" and not c.inner <= at < c.last and not animate(text, c) for c in chunks
    )
    alone = len(people) == 1 and not whole and not house and chunks[people[0]].det not in _DATIVES
    if not people or alone:
        return None
    k = people[0] if whole else people[-1]
    return f"von {named(scene, k)}" if text.classes[chunks[k].head] == "P" else whose(scene, k)


def _behind(scene: Scene, at: int) -> str | None:
    """What the cue's phrase leads to: "das Band vor der Mensa", "den Spaten für den Neubau"."""
    text, chunks = scene.text, scene.chunks
    k = next((k for k, c in enumerate(chunks) if c.inner <= at < c.last), -1)
    for j, chunk in enumerate(chunks):
        near = j == k + 1 or chunk.prep in ("für", "über")
        if chunk.prep not in _BEHIND or not near or chunk.det is None or text.classes[chunk.head] not in "NOEZ":
            continue
        if chunk.prep == "für":
            return of_object(text, chunks, j, "").strip()
        return of_dative(scene, j, "").strip()
    return None


def _titled(scene: Scene, at: int) -> str | None:
    title = next((t for c in scene.chunks if (t := title_of(scene, c))), None)
    if title is None and scene.clause.sub and scene.lows[0] in ("der", "die", "das"):
        node = scene.text.sequence.nodes[max(0, scene.clause.tokens[0] - 2)]  # "das Stück „X“, das am Sonntag Premiere feiert"
        title = str(node.value) if node is not None and node.tag == "TITLE" else None
    return f"„{title}“" if title else None


def _paper(scene: Scene, at: int) -> str | None:
    """What is handed over, which a preposition may govern: "mit einem Förderbescheid im Gepäck"."""
    text, chunks = scene.text, scene.chunks
    k = next((k for k, c in enumerate(chunks) if HANDED.search(text.word(c.head))), None)
    if k is None:
        return None
    return of_dative(scene, k, "").strip() if chunks[k].prep else of_object(text, chunks, k, "").strip()


def _tail(scene: Scene, at: int) -> str | None:
    """What belongs to the cue: "den Grundstein für die Halle"."""
    k = next((k for k, c in enumerate(scene.chunks) if c.inner <= at < c.last), None)
    return tail(scene.text, scene.chunks, k)[0] or None if k is not None else None


def _house(scene: Scene, at: int) -> str | None:
    """Where they are, which is what they see; else the house whose phrase the cue is of: "hinter die Kulissen des Theaters"."""
    where = in_house(scene)
    if where is not None:
        return where[1]
    rest = _tail(scene, at)
    return rest if rest is not None and rest.startswith(("der ", "des ")) else None


def _host(scene: Scene, at: int) -> str | None:
    """The house that lets people in: "gewährte die Lenz GmbH den Gästen Einblick"."""
    text, chunks = scene.text, scene.chunks
    if not any(animate(text, c) and c.det in ("den", "der", "einer") for c in chunks):
        return None
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and text.classes[chunk.head] == "O" and not is_attribute(text, chunks, k):
            return whose(scene, k)
    return None


def _way(scene: Scene, at: int) -> str | None:
    """Who goes, and where: "machten sich 20 Schüler auf den Weg nach Breslau"."""
    text = scene.text
    goal = next(
        (c for c in scene.chunks if text.classes[c.head] == "L" and (c.prep == "nach" or (c.prep == "in" and c.det == "die"))), None
    )
    who = _people(scene, at)
    return f"{who} {text.slice(goal.first, goal.last)}" if goal is not None and who else None


def _through(scene: Scene, at: int) -> str | None:
    """The street that is open again: "durch die Hafenstraße", "über die neue Brücke"."""
    text = scene.text
    way = next((k for k, c in enumerate(scene.chunks) if c.prep in ("durch", "über", "auf") and text.classes[c.head] in "NL"), None)
    return of_object(text, scene.chunks, way, "").strip() if way is not None and scene.chunks[way].prep != "auf" else None


def _away(scene: Scene, at: int) -> str | None:
    """Who is away, and where: "ist Oberbürgermeister X in China unterwegs"."""
    text = scene.text
    where = next((c for c in scene.chunks if c.prep == "in" and text.classes[c.head] == "L"), None)
    who = next((k for k, c in enumerate(scene.chunks) if c.prep is None and text.classes[c.head] == "P"), None)
    if where is None or who is None:
        return None
    place = text.slice(where.inner, where.last)
    return f"{whose(scene, who)} {'nach' if where.det is None else 'in die'} {place}"


def _around(scene: Scene, at: int) -> str | None:
    """What it is about: "dreht sich alles um das Fahrrad", "geht es um Wasserstoff"."""
    text, chunks = scene.text, scene.chunks
    k = next((k for k, c in enumerate(chunks) if c.prep == "um" and text.classes[c.head] in "NOEZL"), None)
    if k is None:
        return None
    rest, _ = tail(text, chunks, k)
    said = text.slice(chunks[k].first, chunks[k].last)
    return f"rund {said[:1].lower()}{said[1:]} {rest}".strip()


def _under(scene: Scene, at: int) -> str | None:
    """What they put their names to: "setzten den Stift unter den Betriebsvertrag"."""
    k = next((k for k in range(len(scene.chunks)) if scene.chunks[k].prep == "unter" and agreement_chunk(scene, k)), None)
    return of_object(scene.text, scene.chunks, k, "").strip() if k is not None else None


def _with(scene: Scene, at: int) -> str | None:
    """Who comes: "Weiter geht es mit der Sängerin Olga Stein"."""
    text, chunks = scene.text, scene.chunks
    k = next((k for k, c in enumerate(chunks) if c.prep == "mit" and text.classes[c.head] in "PO"), None)
    if k is None:
        return None
    return f"von {named(scene, k)}" if text.classes[chunks[k].head] == "P" else of_dative(scene, k, "").strip()


def _own(scene: Scene, at: int) -> str | None:
    """What the cue itself names: "setzten eine Linde"."""
    k = next((k for k, c in enumerate(scene.chunks) if c.inner <= at < c.last and c.prep is None), None)
    return of_object(scene.text, scene.chunks, k, "").strip() if k is not None and scene.chunks[k].det else None


def _bare(scene: Scene, at: int) -> str | None:
    return None


SHAPES: dict[str, Callable[[Scene, int], str | None]] = {
    "subject": _subject,
    "people": _people,
    "object": _object,
    "whom": _whom,
    "behind": _behind,
    "title": _titled,
    "paper": _paper,
    "house": _house,
    "host": _host,
    "way": _way,
    "away": _away,
    "own": _own,
    "around": _around,
    "under": _under,
    "with": _with,
    "through": _through,
    "tail": _tail,
    "place": _bare,
}


def _leisure(scene: Scene) -> bool:
    """Does the clause tell of a time of day or of a day off?"""
    return timed(scene) or _DAYS_OFF.search(" ".join(scene.lows)) is not None


NEEDS: dict[str, Callable[[Scene], bool]] = {
    "day": day_told,
    "dated": lambda scene: scene.dated or main_dated(scene),
    "hour": timed,
    "leisure": _leisure,
    "place": lambda scene: bool(place_phrase(scene)),
    "stage": lambda scene: staged(scene.text),
    "guests": lambda scene: tells_of_guests(scene.text),
    "name": lambda scene: True,  # what completes the name: asked where it is made
}


def _verb(scene: Scene) -> int:
    """Return the token of the clause's last verb form, else its last one."""
    return scene.verbs[-1][1] if scene.verbs else scene.clause.tokens[-1]


def turns(scene: Scene, told: set[str]) -> list[Candidate]:
    """Read the first turn of a clause; `told` are the kinds of events that nouns of the clause tell."""
    known = cues()
    if known.isdisjoint(scene.lows):
        return []
    for n, low in enumerate(scene.lows):
        for turn in _turns().get(low, ()):
            if (
                turn.kind in told
                or (told and turn.kind not in _OVER)
                or not all(group.fits(scene.lows, n) for group in turn.groups)
            ):
                continue
            at = scene.clause.tokens[n]
            made = SHAPES[turn.shape](scene, at)
            if (made is None and "name" in turn.needs) or not all(NEEDS[need](scene) for need in sorted(turn.needs)):
                continue
            where = place_phrase(scene, without=at)
            name = " ".join(filter(None, [turn.noun, made or f"{where[:1].lower()}{where[1:]}"]))
            event = candidate(scene, at, turn.kind, "Event", name, turn.noun, "turn", 0.65, words=made or turn.noun)
            event.definite = made is None  # "durchschnitt das Band": of what the text tells of
            return [event]
    return []
