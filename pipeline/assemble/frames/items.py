"""Items of a row that are told by who comes, or by where they stand in a programme: "Olga Stein (3.12.) und das Trio Amarena (10.12.)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told, has_hour, is_attribute, place_phrase, timed, title_of, whose
from pipeline.assemble.grammar import animate, phrase_words, tail
from pipeline.assemble.scene import AGENDA
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.inflect import is_adjective, strong_nominative
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_STAGED = frozenset({"perform", "play", "read", "speak"})
STAGE = frozenset("erleben hören bühne folgen folgt reihe".split())
_GATHERING = re.compile(
    r"(?:abend|nachmittag|vormittag|auftakt|abschluss|termin|runde|partie|fahrt|lauf|spiel|kurs|dialog|nacht|stunde|aktion|probe)s?$"
)
OPENERS = frozenset("anfang auftakt start schlusspunkt abschluss ausklang schluss finale vorhang".split())
OPENERS_DO = frozenset("macht machen machte bildet bilden hebt setzt gibt geben gehört".split())
SHOWN = frozenset("gezeigt sehen ausgestellt präsentiert besichtigen bestaunen bewundern hängen hängt hingen".split())
_THEY = frozenset({"sie", "diese"})
_HANG = frozenset("hängen hängt hingen".split())
_PASSIVE = frozenset("wird werden wurde wurden ist sind soll sollen kann können".split())
_READERS = (
    "autor",
    "autorin",
    "schriftsteller",
    "schriftstellerin",
    "lyriker",
    "lyrikerin",
    "dichter",
    "dichterin",
    "erzähler",
    "erzählerin",
    "poet",
)
_SPEAKERS = (
    "professor",
    "professorin",
    "historiker",
    "historikerin",
    "forscher",
    "forscherin",
    "soziologe",
    "soziologin",
    "wissenschaftler",
)
_WAYS = re.compile(r"(?:fahrt|ausflug|tour|abstecher|wanderung)$")
_PLAIN = frozenset(
    "teil schluss pause ende mittag zeit arbeit uhr thema themen frage fragen punkt punkte programm agenda tagesprogramm reihe liste jahr tag woche besuch erholung".split()
)
_MUSEUM = re.compile(r"(?:museum|galerie|kunsthalle|kunstverein|kunsthaus|sammlung|archiv)")
_WORKS = re.compile(
    r"(?:arbeiten|werke|bilder|objekte|exponate|gemälde|fotografien|skulpturen|zeichnungen|plastiken|fotos|aquarelle)n?$"
)
_STAGES = re.compile(
    r"(?:konzert|orgel|musik|kabarett|kleinkunst|festival|lesereihe|sänger|pianist|quartett|orchester|^trio$|^chor)"
)
ENSEMBLE = re.compile(r"(?:trio|quartett|quintett|ensemble|orchester|chor|kapelle|band|kantorei|duo|bigband|philharmonie|musik)")
GENDERS = {"der": "m", "den": "m", "ein": "n", "einen": "m", "die": "f", "eine": "f", "das": "n", "dem": "n"}


def items(scene: Scene) -> list[Candidate]:
    """ "zu erleben sind der Autor X (3.12.), die Pianistin Y (10.12.)": each with its day in brackets is an event."""
    text, clause = scene.text, scene.clause
    if "T" not in scene.clause.kinds or "(" not in scene.lows or (STAGE.isdisjoint(scene.lows) and not scene.does() & _STAGED):
        return []
    chunks = scene.chunks
    found: list[Candidate] = []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] not in "PON" or text.word(chunk.first - 1) == "(":
            continue
        limit = min(chunk.last + 14, clause.tokens[-1] + 1)
        bracket = next((i for i in range(chunk.last, limit) if text.word(i) == "("), None)
        if bracket is None or bracket + 1 >= limit or text.classes[bracket + 1] != "T":
            continue
        node = text.sequence.nodes[bracket + 1]
        if node is None or node.tag != "DATE" or not node.value.day or node.value.decoy:
            continue
        if any(text.classes[c.head] in "PO" for c in chunks[k + 1 :] if c.first < bracket and c.prep is None):
            continue  # the bracket is another's
        if text.classes[chunk.head] == "N" and chunk.last != bracket and chunk.last - chunk.inner < 2:
            continue
        end = next((i for i in range(bracket, min(bracket + 12, clause.tokens[-1] + 1)) if text.word(i) == ")"), bracket + 1)
        said = text.slice(chunk.first, chunk.last).lower()
        noun, kind, type_ = ("Auftritt", "performance", "Event")
        if "read" in scene.does() or any(w.rstrip(",").endswith(_READERS) for w in said.split()):
            noun, kind, type_ = ("Lesung", "reading", "LiteraryEvent")
        elif "speak" in scene.does() or any(w.endswith(_SPEAKERS) for w in said.split()):
            noun, kind, type_ = ("Vortrag", "lecture", "EducationEvent")
        about = text.slice(chunk.last, bracket)
        name = " ".join(filter(None, [noun, whose(scene, k), about if chunk.last != bracket else ""]))
        made = candidate(scene, chunk.head, kind, type_, name, noun, "items", 0.65)
        made.clause = Clause(text, list(range(chunk.first, end + 1))).settle()
        found.append(made)
    return found


def bracketed(scene: Scene) -> list[Candidate]:
    """ "den Abend in Löbau (Donnerstag, 9. Mai, 19.30 Uhr, Johanniskirche)": what has its hour in brackets is an event."""
    if "(" not in scene.lows or "T" not in scene.clause.kinds:
        return []
    text, chunks = scene.text, scene.chunks
    found: list[Candidate] = []
    for k, chunk in enumerate(chunks):
        if text.classes[chunk.head] != "N" or not _GATHERING.search(text.low(chunk.head)) or chunk.det is None:
            continue
        rest, behind = tail(text, chunks, k)
        end = chunks[behind - 1].last
        if behind < len(chunks) and chunks[behind].first == end and chunks[behind].prep in ("in", "auf", "an"):
            rest, end = f"{rest} {text.slice(chunks[behind].first, chunks[behind].last)}".strip(), chunks[behind].last
        if end + 2 >= len(text.classes) or text.word(end) != "(":
            continue
        close = next((i for i in range(end, min(end + 16, scene.sentence.last)) if text.word(i) == ")"), None)
        if close is None or not any(map(has_hour, text.times(range(end, close)))):
            continue
        name = f"{text.word(chunk.head)} {rest}".strip()
        made = candidate(scene, chunk.head, "event", "Event", name, text.word(chunk.head), "bracketed", 0.65)
        made.clause = Clause(text, list(range(chunk.first, close + 1))).settle()
        found.append(made)
    return found


def premieres(scene: Scene) -> list[Candidate]:
    """ "Den Anfang macht am 14. September Verdis „Macbeth“", "folgt am 9. November „Figaro“": each title with its day is a performance."""
    text, clause = scene.text, scene.clause
    if "Z" not in clause.kinds:
        return _opens(scene)
    if "T" not in clause.kinds:
        return []
    follows = any(verb.lemma in ("folgen", "anstehen", "bevorstehen") for verb, _ in scene.verbs)
    if not follows and (OPENERS.isdisjoint(scene.lows) or OPENERS_DO.isdisjoint(scene.lows)):
        return []
    found: list[Candidate] = []
    since = clause.tokens[0]
    for i in clause.tokens:
        node = text.sequence.nodes[i]
        if node is None or node.tag != "TITLE" or any(c.head <= i < c.last and text.classes[c.head] == "E" for c in scene.chunks):
            continue
        row = [t for t in clause.tokens if since <= t <= i] if clause.kinds.count("Z") > 1 else clause.tokens
        since = i + 1
        if not any(text.classes[t] == "T" for t in row):
            continue
        name = f"Aufführung „{node.value}“"
        made = candidate(scene, i, "performance", "Event", name, "Aufführung", "premieres", 0.65)
        made.title, made.clause = str(node.value), Clause(text, row).settle()
        found.append(made)
    return found


def staged(text: Text) -> bool:
    """Does the text tell of music or the stage, and of no congress?"""
    known = text.memo.get("staged")
    if known is None:
        known = text.memo["staged"] = any(map(_is_stage, text.lows)) and not any(map(_is_congress, text.lows))
    return known


@lru_cache(maxsize=1 << 14)
def _is_stage(low: str) -> bool:
    return _STAGES.search(low) is not None


@lru_cache(maxsize=1 << 14)
def _is_congress(low: str) -> bool:
    return low.endswith(("tagung", "symposium", "kongress", "konferenz", "fachtag", "forum"))


def _opens(scene: Scene) -> list[Candidate]:
    """ "Den Anfang macht am 20. Mai, 17 Uhr, in St. Johannis die Organistin X": who opens a row performs, at an hour."""
    text, lows = scene.text, scene.lows
    if OPENERS.isdisjoint(lows) or OPENERS_DO.isdisjoint(lows) or not staged(text):
        return []
    if not timed(scene) and not (day_told(scene) and place_phrase(scene)):
        return []
    for k, chunk in enumerate(scene.chunks):
        if (chunk.prep is None and text.classes[chunk.head] == "P") or (
            chunk.prep is None and text.classes[chunk.head] == "O" and ENSEMBLE.search(text.low(chunk.head))
        ):
            name = " ".join(filter(None, ["Auftritt", whose(scene, k), place_phrase(scene)]))
            return [candidate(scene, chunk.head, "performance", "Event", name, "Auftritt", "opens", 0.65)]
    return []


def exhibits(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "Das Textilmuseum zeigt ab dem 23. Mai 140 Arbeiten": an exhibition, of a museum, from or until a day."""
    text, chunks = scene.text, scene.chunks
    house = any(c.prep is None and text.classes[c.head] in "NO" and _MUSEUM.search(text.low(c.head)) for c in chunks)
    if taken or not house or not day_told(scene) or not {"ab", "bis", "vom"} & set(scene.lows) or timed(scene):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and text.classes[chunk.head] in "NQ" and _WORKS.search(text.low(chunk.head)):
            name = f"Ausstellung {whose(scene, k)}"
            return [candidate(scene, chunk.head, "exhibition", "ExhibitionEvent", name, "Ausstellung", "exhibits", 0.65)]
    return []


def shown(scene: Scene) -> list[Candidate]:
    """ "Die Arbeiten werden vom 3. bis 20. Juni im Foyer gezeigt", "sind bis 8. Juli zu sehen": an exhibition, for days, at a place."""
    if SHOWN.isdisjoint(scene.lows):
        return []
    text, chunks = scene.text, scene.chunks
    hung = not _HANG.isdisjoint(scene.lows) and any(_WORKS.search(text.low(c.head)) for c in chunks if c.prep is None)
    if not hung and _PASSIVE.isdisjoint(scene.lows):
        return []
    spans = any(not n.value.decoy and (n.tag == "RANGE" or n.value.end) for n in text.times(scene.clause.tokens))
    if not spans or not place_phrase(scene):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] not in "NZQ" or animate(text, chunk):
            continue
        if is_attribute(text, chunks, k):
            continue
        title = title_of(scene, chunk)
        name = f"Ausstellung „{title}“" if title else f"Ausstellung {whose(scene, k)}"
        made = candidate(scene, chunk.head, "exhibition", "ExhibitionEvent", name, "Ausstellung", "shown", 0.65)
        made.title = title
        return [made]
    if not _THEY.isdisjoint(scene.lows) and not any(c.prep is None and text.classes[c.head] in "NPO" for c in scene.chunks):
        name = f"Ausstellung {place_phrase(scene)}"  # "Bis zum 14. Januar sind sie im Museum zu sehen"
        made = candidate(scene, scene.clause.tokens[0], "exhibition", "ExhibitionEvent", name, "Ausstellung", "shown", 0.6)
        made.definite = True
        return [made]
    return []


def agenda(scene: Scene) -> list[Candidate]:
    """ "Auf dem Programm stand am 27. März die Kupferverladung in X": whatever is on a programme on a day is an event."""
    text, chunks = scene.text, scene.chunks
    if not day_told(scene):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] not in "NZ" or animate(text, chunk) or text.low(chunk.head) in _PLAIN:
            continue
        if chunk.det not in ("der", "die", "das", "ein", "eine", None) or (
            k and chunks[k - 1].last == chunk.first and chunk.det == "der"
        ):
            continue
        words = phrase_words(text, chunk)
        gender = GENDERS.get(chunk.det or "")
        if (
            gender
            and len(words) > 1
            and words[0][0].islower()
            and is_adjective(words[0])
            and not (chunk.det or "").startswith("ein")
        ):
            words[0] = strong_nominative(words[0], gender)
        rest, behind = tail(text, chunks, k)
        name = " ".join(filter(None, [words[0][:1].upper() + words[0][1:], *words[1:], rest]))
        beside = chunks[behind] if behind < len(chunks) and chunks[behind].first == chunks[behind - 1].last else None
        if beside is not None and beside.prep in ("in", "an", "auf") and text.low(beside.head) not in AGENDA:
            name += f" {text.slice(beside.first, beside.last)}"
        elif not rest and (where := place_phrase(scene)):
            name += f" {where[:1].lower()}{where[1:]}"
        kind = "excursion" if _WAYS.search(text.low(chunk.head)) else "event"
        return [candidate(scene, chunk.head, kind, "Event", name, text.word(chunk.head), "agenda", 0.6)]
    return []
