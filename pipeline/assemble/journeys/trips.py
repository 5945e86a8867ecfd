"""The trip frame: who travels or stays where, and with whom; its stations are the events of its days."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import THEM, content, phrase_words, tail
from pipeline.assemble.journeys.travellers import travellers
from pipeline.assemble.places.sites import GOALS
from pipeline.german.dates.tense import tense
from pipeline.german.dates.told import HAD
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text, clauses
from pipeline.german.happenings.dative import governed_by
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.words import BACK, COPULAS, DELEGATES, DELEGATION, HAVE
from pipeline.german.names.lexis.words import demonym

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_COMPANY = re.compile(r"(?:delegation|abordnung|gruppe|gäste|schüler|studierende|jugendliche)$")
_STAYS = frozenset({"P2D", "P3D", "P4D", "P5D", "P6D", "P7D", "P8D", "P9D", "P10D", "P1W", "P2W"})
_HOUSE = re.compile(r"(?:universität|hochschule|schule|akademie|klinik|klinikum|museum|institut|gymnasium|kolleg|kammer|zentrum)")
_HABIT = frozenset("regelmäßig alljährlich jährlich häufig oftmals jedes mehrmals".split())
GUESTS = frozenset({"gast", "gäste", "besuch"})
IDLE = frozenset("unterwegs bleibt bleiben blieb blieben".split())
_PRONOUNS = frozenset({"sie", "er"})
_ANYONE = frozenset(
    "diejenigen derjenigen denjenigen jene jenen alle allen menschen leute personen deutsche deutschen japaner".split()
)
_CONTINUED = frozenset({"reise", "besuch"})
_MOVES = frozenset({"travel", "arrive", "stay", "return"})


def delegation(scene: Scene) -> int | None:
    """Return the index of the clause's first phrase that names a delegation."""
    for k, chunk in enumerate(scene.chunks):
        if scene.text.classes[chunk.head] in "NE" and DELEGATION.search(scene.text.word(chunk.head)):
            return k
    return None


def destination(scene: Scene, moving: bool, back: bool = False) -> tuple[list[int], str]:
    """Return the chunks of where the way leads (or where the guests are) and how the text says it."""
    text, chunks = scene.text, scene.chunks
    wanted = ("aus", "von") if back else ("nach", "in") if moving else ("in", "an", "bei", "auf")
    for k, chunk in enumerate(chunks):
        if chunk.prep not in wanted or text.classes[chunk.head] not in "LN":
            continue
        place = text.sequence.nodes[chunk.head]
        if place is not None and place.tag == "PLACE" and place.value.kind not in GOALS:
            continue
        if text.classes[chunk.head] == "N" and not (
            chunk.det in ("die", "das", "den") or text.classes[chunk.inner - 1] == "L" if moving else _region(text.low(chunk.head))
        ):
            continue
        row = [k]
        while (
            row[-1] + 1 < len(chunks)
            and chunks[row[-1] + 1].joined
            and text.classes[chunks[row[-1] + 1].head] == "L"
            and chunks[row[-1] + 1].prep in (None, chunk.prep)
        ):
            row.append(row[-1] + 1)
        phrase = text.slice(chunk.first, chunks[row[-1]].last)
        return row, f"nach {text.slice(chunk.inner, chunks[row[-1]].last)}" if back else phrase
    return [], ""


def _region(low: str) -> bool:
    return low in ("region", "stadt", "hauptstadt", "landeshauptstadt", "hansestadt", "gemeinde", "hafenstadt", "partnerstadt")


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
    if not scene.verbs and GUESTS.isdisjoint(scene.lows):
        return _idle(scene) or _group(scene)
    text = scene.text
    moves = [
        (verb, at)
        for verb, at in scene.verbs
        if verb.does in _MOVES
        or (verb.does == "continue" and not _CONTINUED.isdisjoint(scene.lows))
        or (verb.lemma == "kommen" and _comes_to_town(scene))
    ]
    guest = None
    if not GUESTS.isdisjoint(scene.lows):
        guest = next((i for i in scene.clause.tokens if text.low(i) in GUESTS and text.low(i - 1) in ("zu", "zum")), None)
    if not moves and guest is None:
        return _idle(scene) or _group(scene)
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
        and moves[0][0].does == "continue"
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
        and _COMPANY.search(text.low(c.head)) is not None
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


def _foreigners(scene: Scene, k: int) -> bool:
    """Is it a delegation of people from elsewhere: "eine Abordnung türkischer Handwerksmeister"?"""
    text, chunk = scene.text, scene.chunks[k]
    words = text.slice(chunk.inner, chunk.last).split()
    return DELEGATION.search(words[0]) is not None and any(w[0].islower() and demonym(w) is not None for w in words[1:])


def several_days(scene: Scene) -> bool:
    """Does the clause tell of several days, from one to another or by their number?"""
    return any(
        (n.tag == "RANGE" and n.value.kind == "row" and "T" not in str(n.value.start))
        or (n.tag == "DURATION" and n.value.value in _STAYS)
        for n in scene.text.times(scene.clause.tokens)
    )


def _idle(scene: Scene) -> list[Candidate]:
    """ "Eine Delegation aus Lyon ist bis Donnerstag in der Stadt unterwegs", "bleibt noch bis Freitag in Jena": a visit, told without a verb."""
    at = next((n for n, low in enumerate(scene.lows) if low in IDLE), None)
    if at is None and not scene.verbs and scene.clause.kinds[-1] != "a":  # "war am Montag eine Delegation in der Stadt"
        at = next((n for n, low in enumerate(scene.lows) if low in COPULAS), None)
    group = delegation(scene) if at is not None else None
    if at is None or group is None or scene.chunks[group].prep is not None or scene.clause.sub:
        return []
    if scene.lows[at] == "unterwegs" and COPULAS.isdisjoint(scene.lows):
        return []
    phrase = destination(scene, moving=False)[1] or (_house(scene) if scene.lows[at] in COPULAS else "")
    if not phrase or not scene.text.times(scene.clause.tokens):
        return []
    text, i = scene.text, scene.clause.tokens[at]
    name = " ".join(filter(None, ["Besuch", travellers(scene, group), phrase]))
    start, end = text.sequence.starts[i], text.sequence.ends[i]
    return [
        Candidate(
            "delegation-visit", "Event", name, "Besuch", scene.sentence, scene.clause, i, start, end, "trips.idle", 0.8, words=content(name)
        )
    ]  # fmt: skip


def _house(scene: Scene) -> str:
    """Return where the clause says that somebody is, as written: "im Rathaus"."""
    places = (
        c for c in scene.chunks if c.prep in ("in", "an", "auf") and scene.text.classes[c.head] in ("LO" if c.prep == "in" else "L")
    )
    return next((scene.text.slice(c.first, c.last) for c in places), "")


def _group(scene: Scene) -> list[Candidate]:
    """ "hat sich eine Gruppe aus X vom 25. bis 28. November informiert": guests from elsewhere for several days are on a visit."""
    if not scene.dated:
        return []
    text = scene.text
    if not several_days(scene) or any(verb.lemma == "besuchen" for verb, _ in scene.verbs):
        return []  # whom or what they visit tells more
    for k, chunk in enumerate(scene.chunks):
        foreign = chunk.prep is None and _foreigners(scene, k)
        origin = k + 1 < len(scene.chunks) and scene.chunks[k + 1].prep == "aus"
        if chunk.prep is not None or not (foreign or (origin and _COMPANY.search(text.low(chunk.head)))):
            continue
        det = {"der": "die"}.get(chunk.det or "", chunk.det)
        who = genitive(det, text.slice(chunk.inner, chunk.last).split()) if foreign and det else travellers(scene, k)
        starts, ends = text.sequence.starts, text.sequence.ends
        return [
            Candidate(
                "delegation-visit", "Event", f"Besuch {who}", "Besuch", scene.sentence, scene.clause, chunk.head,
                starts[chunk.inner], ends[chunk.last - 1], "trips.group", 0.7, words=content(who or ""),
            )
        ]  # fmt: skip
    return []
