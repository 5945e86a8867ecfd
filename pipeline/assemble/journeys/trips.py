"""The trip frame: who travels or stays where, and with whom; its stations are the events of its days."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import THEM, content, phrase_words, tail
from pipeline.assemble.journeys.guests import COMPANY, group_for_days, idle
from pipeline.assemble.journeys.settingout import set_out
from pipeline.assemble.journeys.travellers import travellers
from pipeline.assemble.journeys.ways import delegation, destination
from pipeline.german.dates.tense import tense
from pipeline.german.dates.told import HAD
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text, clauses
from pipeline.german.happenings.dative import governed_by
from pipeline.german.happenings.words import BACK, DELEGATES, DELEGATION, HAVE

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_HOUSE = re.compile(r"(?:universität|hochschule|schule|akademie|klinik|klinikum|museum|institut|gymnasium|kolleg|kammer|zentrum)")
_HABIT = frozenset("regelmäßig alljährlich jährlich häufig oftmals jedes mehrmals".split())
GUESTS = frozenset({"gast", "gäste", "besuch"})
_PRONOUNS = frozenset({"sie", "er"})
_ANYONE = frozenset(
    "diejenigen derjenigen denjenigen jene jenen alle allen menschen leute personen deutsche deutschen japaner".split()
)
_CONTINUED = frozenset({"reise", "besuch"})
_MOVES = frozenset({"travel", "arrive", "stay", "return"})


def _hosts(scene: Scene, chunk: Chunk) -> bool:
    """Is it the house where somebody is a guest: "bei der Firma X", "an der Universität Y", but not "in der Stadt Z"?"""
    if scene.text.classes[chunk.head] != "O":
        return False
    return chunk.prep == "bei" or (chunk.prep in ("an", "in") and _HOUSE.search(scene.text.low(chunk.head)) is not None)


def _comes_to_town(scene: Scene) -> bool:
    """ "kam eine Delegation nach Holm"."""
    return delegation(scene) is not None and any(c.prep == "nach" and scene.text.classes[c.head] == "L" for c in scene.chunks)


def read(scene: Scene) -> list[Candidate]:
    """Candidates for trips and visits of a clause: a verb of going or staying, or "zu Gast"."""
    text = scene.text
    moves = [
        (verb, at)
        for verb, at in scene.verbs
        if verb.does in _MOVES
        or (verb.does == "continue" and not _CONTINUED.isdisjoint(scene.lows))
        or (verb.lemma == "kommen" and _comes_to_town(scene))
    ]
    setting_out = None if moves else set_out(scene)
    if setting_out is not None:
        moves = [setting_out]
    guest = None
    if not GUESTS.isdisjoint(scene.lows):
        guest = next((i for i in scene.clause.tokens if text.low(i) in GUESTS and text.low(i - 1) in ("zu", "zum")), None)
    if not moves and guest is None:
        return idle(scene) or group_for_days(scene)
    if guest is not None and text.low(guest) == "besuch" and text.low(guest - 1) == "zum":
        return []
    if (
        guest is not None
        and not HAVE.isdisjoint(scene.lows)
        and any(c.prep == "bei" and text.classes[c.head] == "E" for c in scene.chunks)
    ):
        return []  # "hatten wir bei unserem Vortragsabend Anna Weiß zu Gast"
    if moves and moves[0][0].lemma == "aufhalten" and "sich" not in scene.lows:
        return []
    host = next((c for c in scene.chunks if guest is not None and _hosts(scene, c)), None)
    if host is not None and guest is not None:
        node = text.sequence.nodes[host.head]
        known = node is not None and node.tag == "ORGANIZATION"
        name = f"Besuch {governed_by('bei', str(node.value.name) if node is not None and known else text.slice(host.inner, host.last))}"
        start, end = text.sequence.starts[guest], text.sequence.ends[guest]
        return [
            Candidate(
                "site-visit",
                "Event",
                name,
                "Besuch",
                scene.sentence,
                scene.clause,
                host.head,
                start,
                end,
                "trips.guest",
                0.65,
                words=content(name),
            )
        ]
    # A delegation is a guest for more than the feast it comes to.
    arrives = delegation(scene) is not None and (guest is not None or (bool(moves) and moves[0][0].does == "arrive"))
    purposes = [c for c in scene.chunks if c.prep == "zu" and text.classes[c.head] == "E" and c.head != guest]
    if not arrives and not all(for_talks(text, c) for c in purposes):
        return []
    back = bool(moves) and moves[0][0].does == "return"
    moving = bool(moves) and moves[0][0].does in ("travel", "continue", "return")
    at = moves[0][1] if moves else guest or scene.clause.tokens[0]
    if moves and moves[0][0].does == "continue":
        at = next(i for i in scene.clause.tokens if text.low(i) in _CONTINUED)  # the noun tells no other journey
    where, phrase = destination(scene, moving, back)
    if (
        moves
        and (moves[0][0].does == "continue" or setting_out is not None)
        and where
        and scene.chunks[where[0]].prep == "in"
        and scene.chunks[where[0]].det is None
    ):
        phrase = f"nach {phrase.partition(' ')[2]}"  # "setzt die Reise in Riga fort"
    group = delegation(scene)
    told = scene if group is not None else _antecedent(scene)
    group = delegation(told)
    if not _HABIT.isdisjoint(scene.lows) and not scene.dated and group is None:
        return []  # "Schüler reisen regelmäßig nach X"
    come = group is None and bool(moves) and moves[0][0].lemma in ("eintreffen", "anreisen") and scene.dated
    come = come and not scene.clause.sub and (any(_is_person(text, c) for c in scene.chunks) or _from_afar(scene))
    company = moving and scene.lows[0] == "mit" and scene.lows[1] in THEM  # "Mit ihr reisen X und Y": gather knows the journey
    if not phrase and group is None and not come and not company:
        return []
    anyone = scene.clause.sub and scene.lows[0] == "die" and text.low(scene.clause.tokens[0] - 2) in _ANYONE
    if moving and (anyone or scene.lows[0] == "wer") and (tense([text.word(i) for i in scene.clause.tokens]) or 0) >= 0:
        return []  # "für alle, die nach Japan reisen"
    who = travellers(told, group) or (_company(scene) if not moving else None)
    if moves and moves[0][0].lemma == "fliegen" and not (who and phrase and scene.dated and not scene.clause.sub):
        return []  # "Die Maschine fliegt nach Jena", "ehe die Gäste nach Hause fliegen", "will bald nach Jena fliegen"
    if group is None and "selbst" in scene.lows and moves and moves[0][0].does == "stay":
        return []  # "der Botschafter selbst weilte in Berlin": he was not there
    if who is None and not moving and not scene.clause.sub:
        return []
    if who and phrase and who.endswith(f" {phrase}"):
        who = who.removesuffix(f" {phrase}")  # "war eine Gruppe um X nach Kigali gereist"
    homeward = back and group is not None and "hause" in scene.lows and bool(who) and " aus " in (who or "")
    if homeward:
        moving, back, where, phrase = False, False, [], ""  # "die Gruppe aus Lyon ist nach Hause zurückgekehrt": guests
    if who and back:
        who = who.partition(" aus ")[0]  # where they come back from is where they went
    if moves and moves[0][0].lemma == "landen" and group is not None:
        where, phrase = [], ""  # an airport is not what they visit
    come_in = (
        moving and group is None and any(c.prep is None and c.det == "die" and text.low(c.head) == "gäste" for c in scene.chunks)
    )
    if come_in and phrase.startswith("nach "):
        moving, phrase = False, f"in {phrase.removeprefix('nach ')}"  # "Die Gäste waren mit dem Zug nach Lindau gereist"
    inbound = not moving
    noun = "Besuch" if inbound else "Reise"
    name = " ".join(filter(None, [noun, who or "", phrase]))
    starts, ends = text.sequence.starts, text.sequence.ends
    made = Candidate(
        kind="delegation-visit" if inbound else "delegation-trip" if group is not None else "trip",
        type="Event",
        name=name,
        head=noun,
        sentence=scene.sentence,
        clause=scene.clause,
        anchor=at,
        start=starts[at],
        end=ends[at],
        rule="trips.moves",
        strength=0.85 if group is not None or scene.dated else 0.65,
        words=content(name),
    )
    if scene.clause.sub and inbound and group is not None and scene.chunks[group].prep == "mit" and not phrase and not scene.dated:
        return []  # "begrüßte Bürgermeister X, der mit einer Abordnung angereist war": a guest of what is told
    made.link = "end" if back or homeward else None
    if come_in:
        made.rule, made.definite = "trips.guests", True
    if group is None and not scene.dated and scene.sentence.section not in ("headline", "deck"):
        made.strength = 0.55
    if where:
        made.places = [
            n
            for k in where
            for i in range(scene.chunks[k].inner, scene.chunks[k].last)
            if (n := text.sequence.nodes[i]) is not None and n.tag == "PLACE"
        ]
    return [made]


def for_talks(text: Text, chunk: Chunk) -> bool:
    """Are they talks for which somebody travels, "zu politischen Gesprächen", and no event that is told by its name?"""
    node = text.sequence.nodes[chunk.head]
    return chunk.prep == "zu" and chunk.det is None and node is not None and node.tag == "EVENT" and node.value.head.kind in _TALKS


_TALKS = frozenset({"talk", "meeting"})


def _is_person(text: Text, chunk: Chunk) -> bool:
    return chunk.prep is None and text.classes[chunk.head] == "P"


def _from_afar(scene: Scene) -> bool:
    """Does the clause speak of a group by where it comes from: "Die zwölf Gäste aus Polen"?"""
    text = scene.text
    return any(
        c.prep is None
        and COMPANY.search(text.low(c.head)) is not None
        and origin.prep == "aus"
        and origin.first == c.last
        and text.classes[origin.head] == "L"
        for c, origin in pairwise(scene.chunks)
    )


def _company(scene: Scene) -> str | None:
    """Those with whom somebody told before has come: "Mit vier Kollegen aus Lima hält sie sich in Jena auf"."""
    text, chunks = scene.text, scene.chunks
    for chunk, origin in pairwise(chunks):
        whence = origin.prep == "aus" and origin.first == chunk.last and text.classes[origin.head] == "L"
        if chunk.prep == "mit" and whence and not _PRONOUNS.isdisjoint(scene.lows):
            return f"der Gäste {text.slice(origin.first, origin.last)}"
    return None


def _antecedent(scene: Scene) -> Scene:
    """Return the clause whose delegation a pronoun takes up: "eine Delegation der Kammer, die nach Riga reist", "Sie hielt sich ... auf"."""
    clause, row = scene.clause, scene.sentence.clauses
    at = row.index(clause)
    if not clause.sub and "sie" in clause.lows and any(verb.does == "stay" for verb, _ in scene.verbs):
        before = scene.text.before(scene.sentence)
        told = [c for c in clauses(scene.text, before) if not c.sub] if before is not None and at == 0 else []
        above = replace(scene, clause=told[-1], verbs=[], lows=told[-1].lows) if told else scene
        k = delegation(above)
        return above if k is not None and above.chunks[k].prep is None else scene
    if not clause.sub or not at or clause.lows[0] not in ("die", "welche"):
        return scene
    above = replace(scene, clause=row[at - 1], verbs=[], lows=row[at - 1].lows)
    k = delegation(above)
    near = k is not None and tail(scene.text, above.chunks, k)[1] == len(above.chunks)
    return above if near else scene


def best(text: Text, paragraph: int | None = None) -> tuple[str, bool] | None:
    """Return the text's fullest phrase of a delegation in the genitive, and whether it is said to come from somewhere."""
    found: tuple[str, bool] | None = None
    for sentence in text.sentences if _has_delegates(text.lows) else ():
        if sentence.section not in ("body", "headline", "deck", "caption"):
            continue
        if paragraph is not None and sentence.section == "body" and abs(sentence.paragraph - paragraph) > 8:
            continue
        if not _has_delegates(text.lows[sentence.first : sentence.last]):
            continue
        for clause in clauses(text, sentence):
            for k, chunk in enumerate(clause.chunks):
                if (
                    text.classes[chunk.head] not in "NE"
                    or not DELEGATION.search(text.word(chunk.head))
                    or text.word(chunk.head).lower().endswith(("delegationen", "reise"))
                ):
                    continue
                rest, _ = tail(text, clause.chunks, k)
                origin = rest.startswith("aus ") and BACK.isdisjoint(
                    clause.lows
                )  # not "ist mit der Delegation aus Lyon zurückgekehrt"
                plain = [
                    w for w in phrase_words(text, chunk) if not w[:1].isdigit() and not w.startswith("-") and "köpfig" not in w
                ]
                if not plain:
                    continue
                adjective = plain[0] if len(plain) > 1 and plain[0].endswith(("er", "en", "e")) else ""
                if adjective and adjective.endswith("e"):
                    adjective += "n"
                words = " ".join(
                    filter(
                        None,
                        [
                            "der",
                            adjective if adjective[:1].islower() or adjective.endswith("er") else "",
                            plain[-1].removesuffix("en") if plain[-1].endswith("delegationen") else plain[-1],
                        ],
                    )
                )
                made = f"{words} {rest.partition(' nach ')[0] if origin else ''}".strip()
                if found is not None and not HAD.isdisjoint(clause.lows) and sentence.paragraph != paragraph:
                    continue  # "Bereits im Mai hatte eine Delegation aus Ontario die Stadt besucht"
                if found is None or (origin and not found[1]):
                    found = (made, origin)
    return found


def _has_delegates(lows: list[str]) -> bool:
    """Does any of the words hold a noun for a delegation?"""
    row = "\n".join(lows)
    return any(noun in row for noun in DELEGATES)
