"""A clause with its verbs, as the frames see it, and what else it tells: a day, an hour, an item of a programme."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.assemble.times.moments import usable
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.words import COPULAS
from pipeline.kernel import Node

STATIONS = frozenset("station stationen anlaufstelle ziel ziele reiseziel".split())
SEQUELS = frozenset(
    "zuvor danach anschluss hernach anschließend anschliessend dann zunächst später nachmittags vormittags abends morgens mittags".split()
)
AGENDA = frozenset(
    "programm agenda tagesordnung programmpunkt plan kalender stundenplan besuchsprogramm reiseprogramm tagesprogramm terminplan reiseplan "
    "terminkalender programmzettel spielplan veranstaltungsplan".split()
)
CONDITION = frozenset("regen regenwetter schlechtwetter unwetter wetter witterung falls sollte sollten".split())  # "bei Regen"
_STANDS = frozenset("steht stehen stand standen gehört gehörte gehörten gehören umfasst umfasste umfassten".split())


@dataclass(slots=True)
class Scene:
    """A clause with its verbs, as the frames see it."""

    text: Text
    sentence: Sentence
    clause: Clause
    verbs: list[tuple[Verb, int]]  # with the token of the form
    lows: list[str]

    @property
    def chunks(self) -> list[Chunk]:
        return self.clause.chunks

    def does(self) -> set[str]:
        return {verb.does for verb, _ in self.verbs}

    @property
    def dated(self) -> bool:
        return self.clause.dated


def main_dated(scene: Scene) -> bool:
    """Does the main clause tell a date, where this one is subordinate?"""
    main = next((c for c in scene.sentence.clauses if not c.sub), None) if scene.clause.sub else None
    return main is not None and main.dated


def clocked(scene: Scene) -> bool:
    """Does the clause tell of a time of day, or of days?"""
    return any(n.tag in ("TIME", "RANGE", "DATELIST") and not n.value.decoy for n in scene.text.times(scene.clause.tokens))


def exact(scene: Scene) -> bool:
    """Does the clause tell of a day, or of several from one to another?"""
    return any(
        usable(n) and ((n.tag in ("DATE", "TIME") and n.value.day) or spans_days(n)) for n in scene.text.times(scene.clause.tokens)
    )


def spans_days(node: Node) -> bool:
    """Is it a row or a list of days, the first of them told: "6. bis 8. Mai", "am 6. und 7. Mai"?"""
    return node.tag in ("RANGE", "DATELIST") and len(node.value.start or "") > 9


def bracketed(scene: Scene, chunk: Chunk) -> bool:
    """Do brackets right behind the phrase say when, to the hour: "mit einem Kommers (18 Uhr, Festzelt)"?"""
    text, at = scene.text, chunk.last
    return (
        at + 2 < len(text.classes)
        and text.word(at) == "("
        and any("T" in (n.value.start or "") for n in text.times(range(at + 1, min(at + 6, scene.sentence.last))))
    )


def on_agenda(scene: Scene) -> bool:
    """ "Auf der Tagesordnung steht eine Führung"."""
    return not (AGENDA.isdisjoint(scene.lows) or _STANDS.isdisjoint(scene.lows))


def labels(scene: Scene) -> bool:
    """Does a colon and a date or person follow: "Antrittsbesuch: ...", "Laternenumzug: 12.10., Abmarsch 18.30 Uhr"?"""
    text, last = scene.text, scene.clause.tokens[-1] + 1
    return last + 1 < scene.sentence.last and text.word(last) == ":" and any(c in "TP" for c in text.classes[last + 1 : last + 6])


def is_station(scene: Scene) -> bool:
    """ "Nächste Station war das Werk von X"."""
    return not STATIONS.isdisjoint(scene.lows) and not COPULAS.isdisjoint(scene.lows)


def beside_time(scene: Scene, k: int) -> bool:
    """Does a date stand right before or behind the phrase?"""
    chunks, classes = scene.chunks, scene.text.classes
    near = chunks[max(0, k - 1) : k] + chunks[k + 1 : k + 3]
    return any(classes[c.head] == "T" for c in near)
