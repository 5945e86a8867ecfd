"""A phrase of an event in its clause, as the questions of this room ask about it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.scene import Scene
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.phrases import Happening

HIGHLIGHT = frozenset(
    "höhepunkt höhepunkte ausklang schlusspunkt programmpunkt programmpunkte auftakt abschluss station stationen anlass programm agenda kalender fixpunkt mittelpunkt schwerpunkt kernstück glanzpunkt krönung finale schlussakkord".split()
)
# What one tells of a journey when one tells a part of it: "zum Abschluss der Reise", "im Rahmen des Besuchs".
PHASES = frozenset(
    "abschluss auftakt beginn anfang ende schluss rahmen verlauf zuge laufe halbzeit rande höhepunkt teil station tag vormittag nachmittag abend".split()
)
WISHES = frozenset("wer kann können konnte möchte möchten will wollen dürfen darf".split())
WEAK = frozenset(
    "launch closing relocation founding exchange election sale programme public-participation inauguration-of-office course exercise strike exam".split()
)
Said = tuple[float, str]  # how strongly, and the rule that says so


@dataclass(frozen=True, slots=True)
class Phrase:
    """An event's phrase in its clause, with what is asked of it again and again."""

    scene: Scene
    k: int
    value: Happening
    made: Candidate
    text: Text
    chunk: Chunk
    det: str
    kind: str
    does: set[str]
    before: list[str]  # the three words before it
    ahead: Chunk | None  # the phrase before it
    leads: Chunk | None  # that one, where it stands right before it

    @property
    def some(self) -> bool:
        """Has it an indefinite article?"""
        return self.det.startswith("ein")


def has_people(p: Phrase) -> bool:
    return "P" in p.text.classes[p.scene.sentence.first : p.scene.sentence.last]


def with_named(p: Phrase) -> bool:
    """Does the phrase tell with whom or at what it is, by name: "Gespräche mit der Kammer X", "Kranzniederlegungen am Denkmal des Y"?"""
    row = p.scene.chunks
    if p.k + 1 >= len(row) or row[p.k + 1].first != p.chunk.last or row[p.k + 1].prep not in ("mit", "bei", "an"):
        return False
    behind = row[p.k + 1]
    if behind.prep == "an":
        return behind.det in ("dem", "der") and p.kind == "wreath-laying"
    return not {"P", "O"}.isdisjoint(p.text.classes[behind.inner : behind.last + 1])
