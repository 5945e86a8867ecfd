"""Verbs of talking and performing, and of bodies that convene."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    acts,
    candidate,
    day_told,
    does_itself,
    is_attribute,
    month_told,
    named,
    place_phrase,
    timed,
    whose,
)
from pipeline.assemble.grammar import animate, genitive_of, objects, of_object, tail
from pipeline.assemble.scene import SEQUELS
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.inflect import dative_noun
from pipeline.german.happenings.verbs import Verb
from pipeline.german.names.lexis.words import is_noun

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_WORK = re.compile(
    r"(?:buch|roman|band|krimi|biografie|biographie|chronik|festschrift|studie|bericht|gutachten|konzept|bilanz|ergebnisse|ergebnis|entwurf|entwürfe|"
    r"plan|pläne|planung|planungen|programm|kalender|film|app|plattform|statistik|statistiken|analyse|strategie|fahrplan|atlas|katalog|leitbild|logo|"
    r"modell|album|broschüre|projekt|prototyp|portal|index|umfrage|prognose|haushalt|masterplan|spielplan|zahlen|monitor|barometer)(?:s|es|e|en|n)?$"
)
_DATIVE = {"den": "dem", "dem": "dem", "einen": "einem", "einem": "einem", "die": "der", "eine": "einer"}
_CIRCLE = re.compile(
    r"(?:team|teams|gruppe|kreis|runde|netzwerk|bündnis|initiative|konsortium|stab|partner|klasse|familie|jahrgang)$"
)
_COUNCIL = re.compile(
    r"(?:rat|rates|ausschuss|vorstand|parlament|versammlung|kommission|gremium|beirat|präsidium|tag|senat|synode|jury|kabinett)$"
)
_COUNCILLORS = re.compile(
    r"(?:stadtverordneten|gemeinderäte|stadträte|kreisräte|ratsmitglieder|kreistagsmitglieder|abgeordneten|delegierten)$"
)


def exchange(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "tauschen sich ab 14 Uhr über Hochwasserschutz aus": a talk among experts, where it has a date."""
    text, chunks = scene.text, scene.chunks
    topic = next((k for k, c in enumerate(chunks) if c.prep == "über"), None)
    told = scene.dated or (scene.lows[0] in ("im", "in", "auf", "beim") and place_phrase(scene) and "tauschten" in scene.lows)
    if topic is None:
        return _with_partner(scene, verb, at, taken)
    if not told:
        return []
    rest, _ = tail(text, chunks, topic)
    name = f"Austausch {text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
    return [candidate(scene, at, "meeting", "BusinessEvent", name, "Austausch", verb.lemma, 0.65)]


def _with_partner(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "Danach tauschte sich die Delegation mit den Mitgliedern des Beirats aus": a talk with them."""
    text, chunks = scene.text, scene.chunks
    told = day_told(scene) or not SEQUELS.isdisjoint(scene.lows)
    who = any(c.prep is None and animate(text, c) for c in chunks) or "sie" in scene.lows
    if taken or not told or not who or "sich" not in scene.lows:
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep == "mit" and (text.classes[chunk.head] in "PRO" or animate(text, chunk)):
            rest, _ = tail(text, chunks, k)
            whom = named(scene, k) if text.classes[chunk.head] == "P" else text.slice(chunk.inner, chunk.last)
            det = f"{chunk.det} " if chunk.det and text.classes[chunk.head] != "P" else ""
            name = f"Austausch mit {det}{whom} {rest}".strip()
            return [candidate(scene, at, "meeting", "BusinessEvent", name, "Austausch", verb.lemma, 0.65)]
    return []


def congratulate(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "gratuliert ... zum 108. Geburtstag": the birthday is the event, where it has a date."""
    text, chunks = scene.text, scene.chunks
    for chunk in chunks:
        node = text.sequence.nodes[chunk.head]
        if (
            chunk.prep == "zu"
            and node is not None
            and node.tag == "EVENT"
            and scene.dated
            and node.value.head.kind in ("birthday", "anniversary")
        ):
            honoured = next((text.sequence.nodes[c.head] for c in chunks if c.head > at and text.classes[c.head] == "P"), None)
            name = (
                f"{node.value.name} von {honoured.value.name}"
                if honoured is not None and honoured.tag == "PERSON"
                else node.value.name
            )
            return [candidate(scene, chunk.head, node.value.head.kind, "SocialEvent", name, node.value.head.lemma, verb.lemma, 0.7)]
    return []


def meet(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "traf die Delegation Bürgermeister X": a meeting, where it has a date and a group meets someone."""
    text, chunks = scene.text, scene.chunks
    if verb.lemma == "besprechen" and ("sich" not in scene.lows or not any(c.prep == "mit" for c in chunks)):
        return []  # "besprach den Haushalt": no talk of two
    people = [k for k, c in enumerate(chunks) if c.prep in (None, "mit") and animate(text, c)]
    placed = any(c.prep == "in" and text.classes[c.head] in "LO" for c in chunks)
    if "aufeinander" in scene.lows or any(text.classes[c.head] == "E" and c.prep in ("in", "bei", "auf") for c in chunks):
        return []
    alone = next((k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] in "NO" and c.det == "die"), None)
    at_hour = timed(scene)
    body = next((k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] == "O"), None)
    if (
        "sich" in scene.lows
        and body is not None
        and month_told(scene)
        and (placed or place_phrase(scene))
        and not (taken or people)
    ):
        return [candidate(scene, at, "meeting", "Event", f"Treffen {whose(scene, body)}", "Treffen", verb.lemma, 0.65)]
    if "sich" in scene.lows and at_hour and alone is not None and not taken and not any(c.prep == "mit" for c in chunks):
        return [candidate(scene, at, "meeting", "Event", f"Treffen {whose(scene, alone)}", "Treffen", verb.lemma, 0.65)]
    told = any(low in ("sie", "er") for low in scene.lows) and (day_told(scene) or any(low in SEQUELS for low in scene.lows))
    if told and len(people) == 1 and chunks[people[0]].prep == "mit" and text.classes[chunks[people[0]].head] == "P":
        return [candidate(scene, at, "meeting", "Event", f"Treffen mit {named(scene, people[0])}", "Treffen", verb.lemma, 0.65)]
    house = month_told(scene) and any(acts(scene, k) for k in range(len(chunks)))
    one = people and text.classes[chunks[people[0]].head] == "P" and (house or (month_told(scene) and does_itself(scene)))
    if (len(people) < 2 and not one) or not (scene.dated or placed or "rande" in scene.lows[:3]):
        return []
    known = (
        k for k in people if text.classes[chunks[k].head] == "P" and (chunks[k].prep == "mit" or chunks[k].det in ("den", "dem"))
    )
    other = next(known, people[-1])
    if "sich" in scene.lows and chunks[other].joined and text.classes[chunks[other].head] != "P":
        return []  # "treffen sich Musikerinnen und Musiker"
    node = text.sequence.nodes[chunks[other].head]
    if node is None:
        if chunks[other].det is not None or chunks[other].first < at:
            return []
        plain = text.slice(chunks[other].inner, chunks[other].last)
        name = f"Treffen mit {dative_noun(plain)}"
        return [candidate(scene, at, "meeting", "Event", name, "Treffen", verb.lemma, 0.65)]
    label = named(scene, other) if text.classes[chunks[other].head] == "P" else text.slice(chunks[other].inner, chunks[other].last)
    if text.classes[chunks[other].head] == "R" and (article := _DATIVE.get(chunks[other].det or "")):
        label = f"{article} {label}"  # "traf den deutschen Honorarkonsul"
    return [candidate(scene, at, "meeting", "Event", f"Treffen mit {label}", "Treffen", verb.lemma, 0.65)]


def _like_name(scene: Scene, chunk: Chunk) -> bool:
    """Is the phrase two capitalised words that no list knows: a name?"""
    words = [scene.text.word(i) for i in range(chunk.inner, chunk.last)]
    return (
        len(words) in (2, 3)
        and chunk.det is None
        and scene.text.classes[chunk.head] == "N"
        and all(w[:1].isupper() and not is_noun(w) for w in words)
    )


_BY_PRONOUN = frozenset({"sie", "er"})


def speak(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "spricht am 3. Mai in der Aula über Deiche", "liest aus seinem Roman": a talk or reading, of a speaker, on a day.

    It wants a time of day, a house, an audience or the present: "sprach am Montag über die Lage" may have been anywhere.
    """
    text, chunks = scene.text, scene.chunks
    at_hour = timed(scene)
    told = scene.clause.sub and scene.lows[0] == "wo" and "T" in text.classes[scene.sentence.first : scene.sentence.last]
    if taken or not (at_hour or told or month_told(scene)):
        return []
    speaker = next((c for c in chunks if c.prep is None and (text.classes[c.head] in "PR" or _like_name(scene, c))), None)
    partner = next((k for k, c in enumerate(chunks) if c.prep == "mit" and text.classes[c.head] in "PR"), None)
    if partner is not None and verb.lemma == "sprechen" and day_told(scene):
        return [candidate(scene, at, "talk", "Event", f"Gespräch mit {named(scene, partner)}", "Gespräch", verb.lemma, 0.65)]
    reading = verb.does == "read"
    noun, kind = ("Lesung", "reading") if reading else ("Vortrag", "lecture")
    wanted = "aus" if reading else "über"
    topic = next((k for k, c in enumerate(chunks) if c.prep == wanted and text.classes[c.head] in "NEZO"), None)
    if topic is None and not reading:
        topic = next((k for k, c in enumerate(chunks) if c.prep == "zu" and text.low(c.head) == "thema"), None)
    placed = bool(place_phrase(scene))
    heard = at_hour or (placed and not reading and day_told(scene))
    if speaker is None and heard and topic is not None and _BY_PRONOUN.intersection(scene.lows[:6]) and not scene.clause.sub:
        rest, _ = tail(text, chunks, topic)
        name = f"{noun} {text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
        return [candidate(scene, at, kind, "EducationEvent", name, noun, "pronoun", 0.65)]  # "Ab 20 Uhr liest sie aus ihrem Roman"
    staged = at_hour or told or placed or any(c.prep == "vor" and text.classes[c.head] in "NQ" for c in chunks)
    if (
        speaker is None
        or not (staged or text.low(at) in ("spricht", "liest", "referiert"))
        or (topic is None and not (reading and placed))
    ):
        return []
    if reading and topic is None and any(c.prep is None and text.classes[c.head] in "NZ" for c in chunks):
        return []  # "liest die Messe": what is read is told
    node = text.sequence.nodes[speaker.head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    about = ""
    if topic is not None:
        rest, _ = tail(text, chunks, topic)
        about = f"{text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
    name = " ".join(
        filter(
            None,
            [
                noun,
                f"von {person.value.name if person else text.slice(speaker.inner, speaker.last)}" if person or node is None else "",
                about or place_phrase(scene),
            ],
        )
    )
    return [candidate(scene, at, kind, "EducationEvent", name, noun, verb.lemma, 0.65)]


def debate(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "diskutieren am 15. Mai ab 17 Uhr X und Y in der Aula": a discussion with a time of day and people."""
    text, chunks = scene.text, scene.chunks
    at_hour = timed(scene)
    partner = next((k for k, c in enumerate(chunks) if c.prep == "mit" and text.classes[c.head] == "P"), None)
    if not taken and not at_hour and partner is not None and day_told(scene) and place_phrase(scene):
        name = f"Diskussion mit {named(scene, partner)}"
        return [candidate(scene, at, "panel-discussion", "EducationEvent", name, "Diskussion", verb.lemma, 0.65)]
    people = sum(c.prep in (None, "mit") and text.classes[c.head] == "P" for c in chunks)
    if taken or not people or not (at_hour or (people > 1 and (day_told(scene) or scene.lows[0] in SEQUELS))):
        return []
    topic = next((k for k, c in enumerate(chunks) if c.prep == "über"), None)
    rest = ""
    if topic is not None:
        more, _ = tail(text, chunks, topic)
        rest = f"{text.slice(chunks[topic].first, chunks[topic].last)} {more}"
    return [
        candidate(scene, at, "panel-discussion", "EducationEvent", f"Diskussion {rest}".strip(), "Diskussion", verb.lemma, 0.65)
    ]


_SKILLS = frozenset(
    "können talent talente repertoire programm stücke lieder melodien werke ergebnisse vielfalt bandbreite highlights klänge".split()
)


def present(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "stellt am Mittwoch um 11 Uhr das Buch vor": a presentation, with a time of day; of a work, on a day at a place."""
    text, chunks = scene.text, scene.chunks
    if "sich" in scene.lows and not taken and verb.lemma == "vorstellen" and day_told(scene):
        return _introduces(scene, at)
    if taken or "sich" in scene.lows:
        return []
    at_hour = timed(scene)
    placed = bool(place_phrase(scene))
    if not at_hour and not (placed and (day_told(scene) or scene.sentence.section == "caption")):
        return []
    if any(text.classes[c.head] == "E" and c.prep in ("bei", "in", "auf", "zu", "an") for c in chunks):
        return []
    for k in objects(text, scene.clause, at):
        if text.low(chunks[k].head) in _SKILLS:
            return []  # "präsentieren die Schüler ihr Können": at what is told
        work = _WORK.search(text.low(chunks[k].head)) is not None
        if not at_hour and not work:
            return []
        name = of_object(text, chunks, k, "Vorstellung" if verb.lemma == "vorstellen" else "Präsentation")
        book = text.low(chunks[k].head) in ("buch", "roman", "bildband", "krimi", "gedichtband", "bildbandes")
        return [candidate(scene, at, "book-launch" if book else "presentation", "Event", name, "Vorstellung", verb.lemma, 0.6)]
    return []


def _introduces(scene: Scene, at: int) -> list[Candidate]:
    """ "hat sich am Montag bei der Bürgermeisterin vorgestellt": somebody new in office calls on somebody who holds one."""
    text, chunks = scene.text, scene.chunks
    who = next((c for c in chunks if c.prep is None and text.classes[c.head] == "P"), None)
    whom = next((c for c in chunks if c.prep == "bei" and text.classes[c.head] in "PR"), None)
    if who is None or whom is None:
        return []
    name = f"Antrittsbesuch {text.slice(whom.first, whom.last)}"
    return [candidate(scene, at, "inaugural-visit", "Event", name, "Antrittsbesuch", "vorstellen", 0.65)]


def deal(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "mit dem Haushalt befassen sich um 18 Uhr die Stadtverordneten": a session, of a body, at a time of day."""
    text, chunks = scene.text, scene.chunks
    at_hour = timed(scene)
    if taken or not at_hour:
        return []
    for k, chunk in enumerate(chunks):
        said = text.low(chunk.head).split(" ")[0]
        if chunk.prep is None and text.classes[chunk.head] in "NOR" and (_COUNCIL.search(said) or _COUNCILLORS.search(said)):
            name = f"Sitzung {whose(scene, k)}"
            return [candidate(scene, at, "session", "Event", name, "Sitzung", verb.lemma, 0.65)]
    return []


def convene(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "tagt in Jena die Gesellschaft für X": a conference of a society, a session of a council or committee."""
    text, chunks = scene.text, scene.chunks
    met = verb.lemma == "tagen" and bool(place_phrase(scene)) and text.low(at) in ("tagte", "tagten", "getagt")
    if taken or not (scene.dated or met):
        return []
    for k, chunk in enumerate(chunks):
        said = text.low(chunk.head).split(" ")[0]
        council = _COUNCIL.search(said) or _COUNCILLORS.search(said)
        many = (
            verb.lemma == "tagen" and text.classes[chunk.head] == "R" and chunk.det in ("die", None)
        )  # "tagten die Chefs der Kanzleien"
        known = text.classes[chunk.head] in "NO" or (text.classes[chunk.head] == "R" and council) or many
        if chunk.prep is not None or not known or chunk.det not in ("der", "die", "das", *([None] if many else [])):
            continue
        if is_attribute(text, chunks, k) and text.classes[chunks[k - 1].head] in "NEOR":
            continue
        if any(text.classes[c.head] == "E" and c.prep == "zu" for c in chunks):
            return []  # "kam das Team zum Auftakttreffen zusammen"
        noun, kind, type_ = ("Sitzung", "session", "Event") if council else ("Tagung", "conference", "BusinessEvent")
        if not council and _CIRCLE.search(said):
            noun, kind = "Treffen", "meeting"
        made = genitive_of(text, chunk, {"der": "den"}.get(chunk.det or "", chunk.det or "die"))
        rest, _ = tail(text, chunks, k)
        return [candidate(scene, at, kind, type_, " ".join(filter(None, [noun, made, rest])), noun, verb.lemma, 0.7)]
    return []
