"""Relative clauses that say of an event that it takes place."""

from __future__ import annotations

from pipeline.assemble.grammar import OBJECT_PRONOUNS
from pipeline.assemble.scene import Scene
from pipeline.assemble.times.moments import usable
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.phrases import Happening

_PARTICLES = frozenset("vor an ab aus ein teil statt mit zu auf nach hin fort weiter um".split())

_SHOWN = frozenset("gezeigt ausgestellt präsentiert hängt zeigt".split())  # "die Ausstellung, die noch bis Mai gezeigt wird"


def takes_place(scene: Scene, chunk: Chunk) -> bool:
    """Does a relative clause say that it takes place: "der Fachtag, der am 8. November stattfindet", "das Fest, zu dem X einlädt"?

    Other phrases may stand between: "ein Empfang in der Alten Mühle, zu dem die Stadt gebeten hatte"; the pronoun's gender tells.
    """
    if not any(c.sub for c in scene.sentence.clauses):
        return False
    text = scene.text
    comma = chunk.last
    while (
        comma < min(chunk.last + 12, scene.sentence.last)
        and (text.word(comma) != "," or text.classes[comma + 1 : comma + 2] == "L")
        and (
            text.word(comma) == ","
            or text.classes[comma] in "pdNOLP#QTZ"
            or text.low(comma) in _PARTICLES
            or (comma + 1 < scene.sentence.last and text.word(comma + 1) == ",")
        )
    ):
        comma += 1
    if comma + 2 >= scene.sentence.last or text.word(comma) != ",":
        return False
    clause = next((c for c in scene.sentence.clauses if c.tokens[0] == comma + 1), None)
    if clause is None or not clause.sub:
        return False
    does = {verb.does for verb, _ in clause.verbs}
    first, second = clause.lows[0], clause.lows[1] if len(clause.lows) > 1 else ""
    node = text.sequence.nodes[chunk.head]
    value: Happening | None = node.value if node is not None and node.tag == "EVENT" else None
    feminine = value.head.gender == "f" if value is not None else chunk.det in ("der", "die", "einer", "eine")
    agrees = second in ("denen", "welchen", "der" if feminine else "dem")
    if first == "zu":
        agrees = agrees or second in ("welcher", "welchem") or comma == chunk.last
        return agrees and not does.isdisjoint({"invite", "meet", "convene", "arrive"})
    if first in ("an", "bei") and "attend" in does:
        return agrees
    if comma != chunk.last and first not in (("die",) if feminine else ("der", "den", "das")):
        return False
    staged = "bühne" in clause.lows and "über" in clause.lows
    if value is not None and value.head.kind == "exhibition":
        staged = staged or ("sehen" in clause.lows and "zu" in clause.lows) or not _SHOWN.isdisjoint(clause.lows)
    told = staged or "occur" in does or "convene" in does or (first in OBJECT_PRONOUNS and "hold" in does)
    if "hold" in does and told and "P" in clause.kinds and first in ("die", "den", "das"):
        return True  # "nach dem Gottesdienst, den Kurat Hofer zelebrierte"
    return (
        first in ("der", "die", "das", "den", "welcher", "welche", "welches", "welchen")
        and told
        and any(
            (usable(n) and len(n.value.start or n.value.end or "") > 7) or n.value.kind == "weekday"
            for n in text.times(clause.tokens)
        )
    )
