"""Verbs of visiting: each house visited is an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    as_object,
    candidate,
    is_attribute,
    is_house,
    named,
    whose,
)
from pipeline.assemble.frames.callers import called_on
from pipeline.assemble.frames.items import ENSEMBLE
from pipeline.assemble.frames.stages import PLAYED
from pipeline.assemble.grammar import animate, content, genitive_of, nominative, objects, of_object, phrase_words, tail
from pipeline.assemble.journeys.guests import several_days
from pipeline.assemble.places.housed import said
from pipeline.assemble.places.sites import GOALS, venue_gender
from pipeline.assemble.scene import SEQUELS, STATIONS, exact, main_dated
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.dative import governed_by
from pipeline.german.happenings.inflect import genitive, is_adjective, strong_nominative
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import DELEGATION, SETTLED
from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_IDLE = frozenset(
    "gelegenheit zeit jahr ziel thema interesse meinung homepage website internetseite seite schule studium kontakt frage fragen tag abend nachmittag "
    "vormittag wochenende".split()
)
_OPEN = frozenset("ist sind war waren".split())
_NOW = frozenset("derzeit zurzeit aktuell gerade momentan".split())
_WAS = frozenset("war waren informierte informierten hatte hatten haben hat".split())
THEY = frozenset("sie er wir".split())
_AT_HOUSE = {"die": "bei der", "das": "beim", "den": "beim"}
_TOWNS = (*SETTLED, "region", "provinz", "insel", "präfektur", "kreis", "kanton", "land", "staat", "republik")
_CHANCES = frozenset("gelegenheit möglichkeit chance versprechen wunsch absicht".split())
_SEEN = frozenset("das die den ein eine einen dessen deren ihr ihre ihren sein seine seinen".split())
_HAVE = frozenset("hat haben besuchte besuchten".split())
_OFTEN = frozenset(
    "nie niemals nicht oft öfter regelmäßig regelmässig jährlich alljährlich immer mehrfach mehrmals wiederholt seit bereits schon viele".split()
)
_MODAL = frozenset("kann können darf dürfen möchte möchten".split())


def visit(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "besuchte die Delegation den Hauptsitz von Toshiba": a visit of each object; an event that is visited is itself the event."""
    text, chunks = scene.text, scene.chunks
    noun = "Besichtigung" if verb.lemma == "besichtigen" else "Besuch"
    if text.low(at - 1) == "zu" and not _CHANCES.isdisjoint(text.lows[scene.sentence.first : at]):
        return []  # "nutzten die Gelegenheit, das Haus zu besichtigen"
    if text.low(at - 1) == "zu" and not _OPEN.isdisjoint(scene.lows) and not exact(scene):
        return []  # "Das Haus ist während der Öffnungszeiten zu besichtigen"
    kind = "site-visit"
    found: list[Candidate] = []
    new = next(
        (k for k, c in enumerate(chunks) if c.prep is None and c.det == "eine" and DELEGATION.search(text.word(c.head))), None
    )
    for k in objects(text, scene.clause, at):
        chunk = chunks[k]
        if chunk.head in taken or text.classes[chunk.head] in "E":
            continue
        if text.classes[chunk.head] == "a" or text.low(chunk.head) in _IDLE or (found and _is_address(scene, k)):
            continue
        town = _town_of(scene, chunk)
        house = town is not None or text.classes[chunk.head] != "N" or is_house(text.word(chunk.head))
        general = chunk.det is None and text.classes[chunk.head] == "N" and not tail(text, chunks, k)[0]
        if general and not _on_a_day(scene):
            continue  # "Unternehmen werden besucht"
        if "oder" in text.lows[chunk.first : chunk.head]:
            continue  # "das ein oder andere Unternehmen": none that is known
        now = new is not None and not _NOW.isdisjoint(scene.lows)  # "Eine Delegation besucht derzeit die Landeshauptstadt"
        # "besucht vom 3. bis 6. Mai die Partnerstadt", "haben ihre Partnerstadt besucht"
        twin = text.low(chunk.head).startswith("partner") and not (_HAVE.isdisjoint(scene.lows) or scene.clause.sub)
        twin = twin and _OFTEN.isdisjoint(scene.lows)
        stay = text.low(chunk.head).endswith(_TOWNS) and (now or twin or exact(scene))
        if verb.lemma != "besichtigen" and not house and not (stay or _on_a_day(scene)):
            continue  # "erkundet die Geheimnisse": nothing that is visited
        if scene.clause.sub and scene.lows[0] in ("dessen", "deren") and chunk.first <= scene.clause.tokens[0] + 1:
            made_name = _of_antecedent(scene, k, noun)
            if made_name and house and _on_a_day(scene):
                found.append(candidate(scene, chunk.head, kind, "Event", made_name, noun, verb.lemma, 0.7))
            continue
        if (not _on_a_day(scene) or taken) and not _MODAL.isdisjoint(scene.lows):
            continue  # "kann die Schule besuchen"
        bare = "bei" if text.classes[chunk.head] == "O" else "von"
        if text.classes[chunk.head] == "L" and chunk.det is None:
            bare = "in"
        name = of_object(text, chunks, k, noun, bare)
        who = next((n for n, c in enumerate(chunks) if c.prep is None and text.classes[c.head] == "P" and n != k), None)
        who = who if who is not None and " " in named(scene, who) else None
        if bare == "bei" and who is not None and verb.lemma == "besuchen" and not is_passive(scene.clause):
            words = " ".join(phrase_words(text, chunk))
            at_house = f"{_AT_HOUSE[chunk.det]} {words}" if chunk.det in _AT_HOUSE else governed_by("bei", words)
            name = f"Besuch von {named(scene, who)} {at_house}"
        _, behind = tail(text, chunks, k)
        near = behind < len(chunks) and chunks[behind].first == chunks[behind - 1].last and chunks[behind].prep in ("in", "auf")
        if near and text.classes[chunks[behind].head] in "LN":
            name += " " + text.slice(chunks[behind].first, chunks[behind].last)
        made = candidate(scene, chunk.head, kind, "VisitAction", name, noun, verb.lemma, 0.8)
        made.type = "Event"
        made.words = content(name)
        if new is not None and k != new and not found:
            made.kind, made.name = (
                "delegation-visit",
                f"Besuch {whose(scene, new)}",
            )  # "Eine Delegation aus X besuchte die Universität"
            made.words = content(made.name)
        if (twin or (bare == "in" and _is_town(scene, chunk))) and verb.lemma == "besuchen":
            made.kind = "visit"  # a town is no house
            if twin and town is None:
                made.words, made.definite = frozenset(), True  # of which there is one: the visit that the headline tells
            guests = next((j for j, c in enumerate(chunks) if j != k and _is_from(scene, j)), None)
            if guests is not None:
                made.kind = "delegation-visit"
                made.name = f"Besuch {whose(scene, guests)}" + (f" in {nominative(text, chunk.head)}" if bare == "in" else "")
                made.words = content(made.name)
        if house or verb.lemma == "besichtigen":
            made.places, made.located = [town or thing(scene, k)], True
        if (town is not None or _is_town(scene, chunk)) and made.kind != "delegation-visit":
            made.kind = "visit"
            if (node := text.sequence.nodes[chunk.head]) is not None and node.rule == "places.capital":
                made.words = made.words | content(str(node.value.name))  # "die japanische Hauptstadt": "Die Reise nach Tokio"
        found.append(made)
    named_day = _on_a_day(scene) and _OFTEN.isdisjoint(scene.lows) and _MODAL.isdisjoint(scene.lows)
    return found or called_on(scene, verb, at, named_day)


def _is_address(scene: Scene, k: int) -> bool:
    """Is it the street of the house before the comma: "die Erlebniswelt, Ringstraße 1"?"""
    chunk = scene.chunks[k]
    node = scene.text.sequence.nodes[chunk.head]
    return node is not None and node.tag == "PLACE" and bool(node.value.street) and scene.text.word(chunk.first - 1) == ","


def _town_of(scene: Scene, chunk: Chunk) -> Node | None:
    """Return the town or region that a noun introduces: "die Partnerstadt Lyon", "die südkoreanische Hauptstadt Seoul"."""
    if not scene.text.low(chunk.head).endswith(_TOWNS):
        return None
    nodes = scene.text.sequence.nodes[chunk.head + 1 : chunk.last]
    return next((n for n in nodes if n is not None and n.tag == "PLACE" and n.value.kind in GOALS), None)


def _is_town(scene: Scene, chunk: Chunk) -> bool:
    node = scene.text.sequence.nodes[chunk.head]
    return node is not None and node.tag == "PLACE" and node.value.kind in GOALS


def _is_from(scene: Scene, k: int) -> bool:
    """Is it a group of people from elsewhere: "Gäste aus Lyon", "die Delegation"?"""
    text, chunk = scene.text, scene.chunks[k]
    if chunk.prep is not None or text.classes[chunk.head] not in "NQ" or not animate(text, chunk):
        return False
    return tail(text, scene.chunks, k)[0].startswith("aus ") or DELEGATION.search(text.word(chunk.head)) is not None


def _on_a_day(scene: Scene) -> bool:
    times = scene.text.times(scene.clause.tokens)
    return any(n.tag in ("DATE", "RANGE", "TIME") and not n.value.decoy and n.value.day for n in times)


def _of_antecedent(scene: Scene, k: int, noun: str) -> str:
    """Name the house of a relative clause by what it is of: "die Firma X, deren Werk die Gruppe besichtigte"."""
    text = scene.text
    word = text.word(scene.chunks[k].head)
    before = scene.clause.tokens[0] - 2
    if before < 0 or text.classes[before] not in "OLP":
        return ""
    article = {"f": "die", "m": "den", "n": "das"}.get(venue_gender(word) or ("f" if word.endswith("e") else "n"), "das")
    return f"{noun} {genitive(article, [word])} von {nominative(text, before)}"


def thing(scene: Scene, k: int) -> Node:
    """What is visited, as a place: "Hauptsitz von Toshiba"."""
    text, chunks = scene.text, scene.chunks
    chunk = chunks[k]
    node = text.sequence.nodes[chunk.head]
    whole = chunk.inner == chunk.head and chunk.last == chunk.head + 1
    if node is not None and node.tag == "PLACE" and (whole or node.rule == "places.capital"):
        return node
    rest, behind = tail(text, chunks, k)
    words = [w for w in phrase_words(text, chunk) if w in ENGLISH or not (w[:1].islower() or w[:1].isdigit())]
    gender = {"den": "m", "das": "n", "die": "f", "einen": "m", "eine": "f", "ein": "n"}.get(chunk.det or "", "f")
    if len(words) > 1 and chunk.det and is_adjective(words[0]):
        words[0] = strong_nominative(words[0], gender) if gender != "f" else words[0]
    starts, ends = text.sequence.starts, text.sequence.ends
    last = chunks[behind - 1].last if rest else chunk.last
    return Node(
        "PLACE", starts[chunk.inner], ends[last - 1], PlaceValue(" ".join([*words, rest]).strip(), "Place"), "frames.visited"
    )


def stations(scene: Scene, taken: set[int]) -> list[Candidate]:
    """ "auf dem Programm standen die Lehrwerkstatt der X GmbH und die Y-Schule": a visit of each house."""
    text, chunks = scene.text, scene.chunks
    found = []
    for k, chunk in enumerate(chunks):
        if (
            chunk.prep is not None
            or chunk.head in taken
            or chunk.det not in ("die", "das", "der", "ein", "eine", None)
            or text.classes[chunk.head] not in "NOL"
        ):
            continue
        follows = is_attribute(text, chunks, k) or _governed(scene, k)
        follows = follows or (chunk.det is None and text.word(chunk.first - 2).endswith("-"))
        if text.low(chunk.head) in STATIONS:
            continue  # "Stationen der Reise sind ..."
        if (
            text.word(chunk.first - 1) == "("
            or PLAYED.search(text.low(chunk.head))
            or (text.classes[chunk.head] == "O" and ENSEMBLE.search(text.low(chunk.head)))
        ):
            continue  # "Auf dem Programm stehen Werke von Bach, es spielt das Trio X"
        if text.classes[chunk.head] == "L" and chunk.det is None and not scene.dated:
            continue  # "nächste Stationen sind Hamburg und Berlin": where it leads
        kinds = text.classes[chunk.head : chunk.last]
        named = kinds[0] in "OL" or "O" in kinds  # "der Batteriehersteller X"
        house = named or is_house(text.word(chunk.head))
        if follows or not house:
            continue
        if chunk.det is None and text.classes[chunk.head] == "N" and not tail(text, chunks, k)[0] and chunk.last == chunk.head + 1:
            continue  # "Unternehmen" alone: no house in particular
        det = as_object(chunk.det)
        made = genitive_of(text, chunk, det) if det else None
        rest, _ = tail(text, chunks, k)
        words = [w for w in phrase_words(text, chunk) if w not in ("sowie", "und")]
        bare = f"in {' '.join(words)}" if text.classes[chunk.head] == "L" else governed_by("bei", " ".join(words))
        name = " ".join(filter(None, ["Besuch", made or bare, rest]))
        made_here = candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", "programme", 0.7)
        made_here.places, made_here.located = [thing(scene, k)], True
        found.append(made_here)
    return found


def _governed(scene: Scene, k: int) -> bool:
    """Is a phrase in the genitive or dative: "mit Gouverneurin Ahl und der Kammer X", "der Kooperationen A und B"?"""
    chunks, first = scene.chunks, k
    if chunks[k].det == "der":  # which is no nominative of a feminine
        word = scene.text.word(chunks[k].head)
        parts = [*word.split(), *(part.capitalize() for part in word.split()[0].split("-")[1:])]
        return next((g for part in parts if (g := organization_row(part).get("gender") or venue_gender(part))), None) == "f"
    while first and chunks[first].joined and chunks[first].prep is None:
        first -= 1
    apposed = first and chunks[first - 1].last == chunks[first].first and scene.text.classes[chunks[first].head] == "O"
    return bool(apposed and chunks[first].det is None and chunks[k].det is None)


def visits(scene: Scene) -> list[Candidate]:
    """ "Besuche bei den Unternehmen X und Y": a visit of each."""
    text, chunks = scene.text, scene.chunks
    found: list[Candidate] = []
    for k, chunk in enumerate(chunks[:-1]):
        if (
            text.classes[chunk.head] != "E"
            or not text.word(chunk.head).endswith(("esuche", "esuchen", "visiten"))
            or chunks[k + 1].prep not in ("bei", "in", "von", "an")
        ):
            continue
        for j in range(k + 1, len(chunks)):
            other = chunks[j]
            if j > k + 1 and not other.joined:
                if other.prep == "in" and text.classes[other.head] == "L" and other.first == chunks[j - 1].last:
                    continue  # "beim Sägewerk X in Leoben und an der TU Graz": where the house is
                break
            nodes = [i for i in range(other.inner, other.last) if text.classes[i] in "OL"]
            if not nodes and venue_gender(text.word(other.head)) is None:
                continue
            for i in nodes or [other.head]:
                where = f"in {nominative(text, i)}" if text.classes[i] == "L" else governed_by("bei", nominative(text, i))
                if i == other.head and other.det and other.prep:
                    where = text.slice(other.first, other.last)
                made = candidate(scene, i, "site-visit", "Event", f"Besuch {where}", "Besuch", "visits", 0.75)
                if text.classes[i] == "O" and (node := text.sequence.nodes[i]) is not None:
                    made.places = [Node("PLACE", node.start, node.end, PlaceValue(nominative(text, i), "Place"), "frames.visited")]
                    made.located = True
                found.append(made)
    return found


def inform(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "informierte sich die Delegation bei der X GmbH über ...": a visit of the house, by a group or with a date."""
    text, chunks = scene.text, scene.chunks
    pronoun = scene.dated or main_dated(scene) or any(low in SEQUELS for low in scene.lows)
    who = any(c.prep is None and animate(text, c) for c in chunks) or (pronoun and not THEY.isdisjoint(scene.lows))
    if "sich" not in scene.lows or not who or several_days(scene):
        return []
    if any(text.classes[c.head] == "E" and c.prep in ("bei", "in", "auf", "an") for c in chunks):
        return []  # "können sich bei einer Sprechstunde im Infomobil informieren"
    was = verb.lemma in ("informieren", "ansehen", "anschauen") and not _WAS.isdisjoint(scene.lows)
    for k, chunk in enumerate(chunks):
        house = "O" in text.classes[chunk.inner : chunk.last] or (
            text.classes[chunk.head] in "NL" and any(is_house(text.word(i).split(" ")[0]) for i in range(chunk.inner, chunk.last))
        )
        if (
            (chunk.prep in ("bei", "in") or (chunk.prep in ("an", "auf") and chunk.det in ("dem", "der")))
            and house
            and (scene.dated or was or any(c.prep is None and text.classes[c.head] == "N" and animate(text, c) for c in chunks))
        ):
            rest, _ = tail(text, chunks, k)
            bare = said(text, chunk) if chunk.det else governed_by("bei", " ".join(phrase_words(text, chunk)))
            new = next(
                (j for j, c in enumerate(chunks) if c.prep is None and c.det == "eine" and DELEGATION.search(text.word(c.head))),
                None,
            )
            if new is not None and scene.dated:  # "Eine Delegation aus Hue hat sich heute im Klinikum informiert"
                name = f"Besuch {whose(scene, new)} {bare} {rest.partition('über ')[0]}".strip()
                return [candidate(scene, at, "delegation-visit", "Event", name, "Besuch", verb.lemma, 0.7)]
            return [candidate(scene, at, "site-visit", "Event", f"Besuch {bare} {rest}".strip(), "Besuch", verb.lemma, 0.65)]
    return []


def look(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "schauten sie sich das neue Terminal an": a visit of a house, by a group, on a day or behind what was told."""
    text, chunks = scene.text, scene.chunks
    when = scene.dated or main_dated(scene) or not SEQUELS.isdisjoint(scene.lows)
    when = when or (bool(chunks) and chunks[0].prep in ("nach", "vor", "bei") and text.classes[chunks[0].head] in "NE")
    who = any(c.prep is None and animate(text, c) for c in chunks) or not THEY.isdisjoint(scene.lows)
    beside = {c.head for c in chunks if c.prep in ("nach", "vor", "bei")}  # "Nach einer Rundfahrt schauten sie sich ..."
    if told := inform(scene, verb, at, taken):
        return told
    if taken - beside or not when or not who or "sich" not in scene.lows:
        return []
    for k, chunk in enumerate(chunks):
        named = text.classes[chunk.head] in "OL" or is_house(text.word(chunk.head))
        if chunk.prep is None and chunk.det in _SEEN and named and not animate(text, chunk) and not is_attribute(text, chunks, k):
            made = candidate(
                scene,
                chunk.head,
                "site-visit",
                "Event",
                of_object(text, chunks, k, "Besichtigung"),
                "Besichtigung",
                verb.lemma,
                0.65,
            )
            made.places, made.located = [thing(scene, k)], True
            return [made]
    return []
