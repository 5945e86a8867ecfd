"""What all verb frames share: a candidate from a clause, and where the clause says it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import content, genitive_of, is_genitive, phrase_words, tail
from pipeline.assemble.places.housed import of_house, said
from pipeline.assemble.places.sites import venue_gender
from pipeline.german.happenings.dative import of_people
from pipeline.german.happenings.inflect import OF_DATIVE, dative_noun, genitive
from pipeline.german.happenings.voice import is_passive, relative_subject
from pipeline.german.happenings.words import is_animate

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene
    from pipeline.german.happenings.chunks import Chunk
    from pipeline.german.happenings.clauses import Text
    from pipeline.kernel import Node


def candidate(
    scene: Scene, at: int, kind: str, type_: str, name: str, head: str, rule: str, strength: float, words: str = ""
) -> Candidate:
    starts, ends = scene.text.sequence.starts, scene.text.sequence.ends
    return Candidate(
        kind=kind,
        type=type_,
        name=name,
        head=head,
        sentence=scene.sentence,
        clause=scene.clause,
        anchor=at,
        start=starts[at],
        end=ends[at],
        rule=f"frames.{rule}",
        strength=strength,
        words=content(words or name),
    )


def place_phrase(scene: Scene, behind: int = -1, without: int = -1) -> str:
    """Return the clause's first phrase of a place, behind a token, as written: "im Rathaus", "auf dem Hauptfriedhof".

    `without` is a token whose own phrase is no place: "auf die Straße" of those who go there.
    """
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if (
            chunk.first <= behind
            or chunk.inner <= without < chunk.last
            or (text.low(chunk.first - 1) == "nicht" and "sondern" in scene.lows)
        ):
            continue
        if (chunk.prep in ("in", "auf", "an", "bei") and text.classes[chunk.head] in "LO") or is_venue(scene, k):
            return f"{said(text, chunk)} {of_house(text, chunks, k)}".strip()
    return ""


_WORKS = re.compile(
    r"(?:sitz|werk|standort|niederlassung|zentrum|gelände|grabung|becken|denkmal|station|werkstatt|werkstätten|anlage|fabrik|werft|betrieb|unternehmen|firma|zentrale|labor|baustelle|"
    r"technikum|fertigung|leitstelle|kita|kindertagesstätte|heim|gärtnerei|brauerei|brennerei|molkerei|käserei|imkerei|ziegelei|druckerei|bäckerei|metzgerei|"
    r"tischlerei|schreinerei|schlosserei|gießerei|kellerei|mälzerei|rösterei|konditorei|weberei|töpferei|sennerei|reederei|spedition|manufaktur|steinbruch|"
    r"gefängnis|sternwarte|tunnel|rinne|deich|neubau|rohbau|quartier|siedlung|gigafactory|reinraum|weinberg|testfeld|teststrecke|reservat|tankstelle|elektrolyseur|polder|fakultät|backstube|großküche|lehrküche|landesamt|bundesamt|kriminalamt|zollamt|hauptquartier|versuchsfeld|stall|bunker|stollen|depot|"
    r"ministerium|handelskammer|handwerkskammer|raffinerie|deponie|talsperre|staumauer|weingut|gestüt|wache|hütte|mühle|hofgut|weltkulturerbe)(?:en|n|s|e)?$",
    re.IGNORECASE,
)


def is_house(word: str) -> bool:
    """Is it the noun of a house or place that one can visit?"""
    return venue_gender(word) is not None or _WORKS.search(word) is not None


def in_house(scene: Scene) -> tuple[int, str] | None:
    """Return the clause's first phrase of a house where people are, and it as written with its tail: "bei der X GmbH in Y"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        house = text.classes[chunk.head] == "O" or (text.classes[chunk.head] in "NL" and is_house(text.word(chunk.head)))
        if chunk.prep in ("bei", "in", "an", "auf") and house and chunk.det not in ("das", "die", "den"):
            rest, behind = tail(text, chunks, k)
            if rest and text.classes[chunks[behind - 1].head] == "P":
                rest = of_house(text, chunks, k)  # "im Hafen von Riga von Direktor X"
            return k, f"{said(text, chunk)} {rest}".strip()
    return None


def _tokens(scene: Scene) -> list[int]:
    """Return the clause's tokens, with those of the one that a colon leads from: "am Freitag, 20 Uhr: Dann spricht X"."""
    first, row = scene.clause.tokens[0], scene.sentence.clauses
    if first > scene.sentence.first and scene.text.word(first - 1) == ":" and scene.lows[0] == "dann":
        before = next((c for c in row if c.tokens[-1] < first and c.tokens[-1] >= first - 2), None)
        return [*before.tokens, *scene.clause.tokens] if before is not None else scene.clause.tokens
    return scene.clause.tokens


def timed(scene: Scene) -> bool:
    """Does the clause tell of a time of day?"""
    return any(map(has_hour, scene.text.times(_tokens(scene))))


def day_told(scene: Scene) -> bool:
    """Does the clause tell of a day or of days?"""
    return any(
        n.tag in ("DATE", "RANGE", "DATELIST", "TIME") and not n.value.decoy and len(n.value.start or n.value.end or "") >= 10
        for n in scene.text.times(_tokens(scene))
    )


def month_told(scene: Scene) -> bool:
    """Does the clause tell of a day or of a month?"""
    starts = [
        n.value.start or n.value.end or ""
        for n in scene.text.times(_tokens(scene))
        if n.tag in ("DATE", "RANGE", "DATELIST", "TIME") and not n.value.decoy
    ]
    return any(len(start) >= 7 and start[5:7] <= "12" for start in starts)  # "2024-21" is a spring


_TELL = frozenset("dass nachdem als".split())


def is_aside(scene: Scene) -> bool:
    """Is it a subordinate clause that only says which or why, and does not tell what somebody did: "dass", "nachdem", "als", "X, der"?"""
    return scene.clause.sub and scene.lows[0] not in _TELL and not does_itself(scene)


def does_itself(scene: Scene) -> bool:
    """Is the clause about who is named right before it, and not passive: "Minister X, der am Montag den Botschafter empfangen hat"?"""
    return relative_subject(scene.clause) is not None and not is_passive(scene.clause)


def told_of_a_time(scene: Scene) -> bool:
    """Is it told of one day or month, and not of an event named in the clause?"""
    return month_told(scene) and not any(
        scene.text.classes[c.head] == "E" and c.prep in ("bei", "zu", "auf", "in", "an") and scene.text.low(c.head) != "besuch"
        for c in scene.chunks
    )


_QUOTED = re.compile(r"[„“»«\"]([^„“”»«\"]{2,80})[“”»«\"]$")


def is_attribute(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is phrase k a genitive right behind another: "der Chor der Schule", but not "um 19 Uhr | der Chor", "in Oberdorf | der Chor"?"""
    if not is_genitive(text, chunks, k):
        return False
    before = chunks[k - 1]
    return not (before.prep == "in" and before.det is None and before.inner == before.head)  # a village that no list knows


def as_object(det: str | None) -> str | None:
    """Return a subject's article as that of an object, which tells its gender: "der" -> "den"."""
    return {"der": "den", "ein": "einen"}.get(det or "", det)


def title_of(scene: Scene, chunk: Chunk) -> str | None:
    """Return what stands in quotation marks in a phrase, in a name too: "die Oper „Nordwind“"."""
    nodes = (scene.text.sequence.nodes[i] for i in range(chunk.inner, chunk.last))
    title = next((str(n.value) for n in nodes if n is not None and n.tag == "TITLE"), None)
    if title is None and scene.text.classes[chunk.head] == "O":
        quoted = _QUOTED.search(scene.text.slice(chunk.head, chunk.last))
        title = quoted.group(1) if quoted else None
    return title


def of_dative(scene: Scene, k: int, noun: str) -> str:
    """Return "noun + genitive" of a phrase in the dative: "vom Bau der Brücke" -> "Besichtigung des Baus der Brücke"."""
    text, chunks = scene.text, scene.chunks
    rest, _ = tail(text, chunks, k)
    words = phrase_words(text, chunks[k])
    det = OF_DATIVE.get(chunks[k].det or "")
    made = genitive(det, words) if det else None
    return " ".join(filter(None, [noun, made or f"von {' '.join(words)}", rest]))


def named(scene: Scene, k: int) -> str:
    """Return who a phrase of people names: its person's name, else its words without preposition."""
    node = scene.text.sequence.nodes[scene.chunks[k].head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    if person is not None:
        return str(person.value.name)
    chunk = scene.chunks[k]
    return scene.text.slice(chunk.first + (chunk.prep is not None and chunk.first < chunk.inner), chunk.last)


def whose(scene: Scene, k: int) -> str:
    """Return a subject as the genitive, or with "von", that follows a noun: "der Botschafter X" -> "von X"."""
    text, chunk = scene.text, scene.chunks[k]
    node = text.sequence.nodes[chunk.head]
    if text.classes[chunk.head] == "P" and node is not None:
        names = [str(p.value.name) for p in node.walk() if p.tag == "PERSON"]
        if names:
            return f"von {' und '.join(names[:2])}"
    rest, _ = tail(text, scene.chunks, k)
    det = as_object(chunk.det)
    made = genitive_of(text, chunk, det) if det else None
    if made is None:
        words = " ".join(phrase_words(text, chunk)).split()
        made = of_people(words) if text.classes[chunk.head] in "NQ" else f"von {' '.join(words)}"
    joined = scene.chunks[k + 1] if k + 1 < len(scene.chunks) else None
    bare = joined is not None and joined.joined and joined.det is None and joined.prep is None and chunk.det is None and not rest
    if joined is not None and bare and text.word(joined.first - 1) == "und" and is_animate(text.word(chunk.head)):
        also = text.slice(joined.inner, joined.last)
        noun = also.split()[0]
        rest = f"und {also if noun != also else dative_noun(also)}"  # "Schülerinnen und Schülern"
    return f"{made} {rest}".strip()


def is_venue(scene: Scene, k: int) -> bool:
    """Does chunk k say where, with a common noun: "im Sitzungssaal"?"""
    chunk = scene.chunks[k]
    return (
        chunk.prep in ("in", "auf", "an")
        and chunk.det not in ("das", "die")
        and venue_gender(scene.text.word(chunk.head)) is not None
    )


def has_hour(node: Node) -> bool:
    return "T" in (node.value.start or "")


def names_house(scene: Scene, chunk: Chunk) -> bool:
    """Does a phrase name an organisation or have the noun of a house?"""
    kind = scene.text.classes[chunk.head]
    return kind == "O" or (kind in "NL" and is_house(scene.text.word(chunk.head).rpartition(" ")[2]))


def acts(scene: Scene, k: int) -> bool:
    """Does phrase k name a house that may be who does it: "Die Kammer empfing den Botschafter"?"""
    chunk = scene.chunks[k]
    free = chunk.prep is None and chunk.det in ("der", "die", "das", None)
    return free and scene.text.classes[chunk.head] == "O" and not is_genitive(scene.text, scene.chunks, k)
