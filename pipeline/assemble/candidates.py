"""From clauses to candidates: which clause announces or reports an event, and what it calls it."""

from __future__ import annotations

import re

from pipeline.assemble import frames
from pipeline.assemble.drafts import GENERIC, Candidate
from pipeline.assemble.evidence import evidence
from pipeline.assemble.evidence.governed import LOOK
from pipeline.assemble.frames.stops import stops
from pipeline.assemble.grammar import content, is_bound, tail
from pipeline.assemble.journeys import trips
from pipeline.assemble.journeys.afar import JOURNEYS, goals_of
from pipeline.assemble.journeys.guests import IDLE
from pipeline.assemble.journeys.settingout import SETTING_OUT
from pipeline.assemble.people.pieces import is_piece
from pipeline.assemble.places.housed import inside
from pipeline.assemble.places.sites import as_place, gender_of
from pipeline.assemble.places.sites import made as site
from pipeline.assemble.scene import AGENDA, STATIONS, Scene, is_station, on_agenda
from pipeline.assemble.titles import occasions, titled
from pipeline.assemble.unreal import is_denied, is_open, is_unreal, is_usual
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.happenings.phrases import Happening
from pipeline.german.happenings.verbs import has_form
from pipeline.kernel import Node

_EVES = frozenset({"vortag", "vorabend"})
_GOAL = re.compile(r" nach [A-ZÄÖÜ][\w-]+$")
# Adjectives that belong to an event's name.
_NAMING = re.compile(
    r"(?:golden|silbern|diamanten|eisern|ökumenisch|international|interkulturell|musikalisch|literarisch|kulinarisch|historisch|politisch|digital|virtuell)"
    r"e[nrsm]?$"
)
_AGED = re.compile(r"((?:\d\.)?\d{1,3})\s?-\s?jährig")
SILENT = frozenset({"publisher", "furniture", "credit", "background", "dateline", "kicker"})
_VISITS = frozenset({"visit", "company-visit", "guided-tour"})
_WITH_HOSTS = frozenset({"talk", "meeting", "visit", "inaugural-visit", "company-visit"})
_WITH_GOALS = frozenset("trip delegation-trip study-trip citizens-trip excursion ride hike visit tour worship".split())
_INDOORS = frozenset(
    {"reception", "dinner", "gala", "celebration", "ceremony", "lecture", "reading", "concert", "talk"}
)  # to which one is asked in
_WAYS = frozenset(
    "Abstecher Ausflug Fahrt Exkursion Gang Spaziergang Stadtspaziergang Wanderung Radtour Tagesausflug Tagesfahrt".split()
)
_RITES = frozenset({"award-ceremony", "farewell", "swearing-in", "inauguration-of-office"})
_FRAMES_OF_RITES = frozenset({"worship", "ceremony", "celebration", "reception", "council-session", "session", "event"})
_MASS = frozenset(
    "feiert feierte feiern feierten zelebriert zelebrierte zelebrieren heilige heiligen gelesen pfarrer bischof".split()
)
_CUES = (
    AGENDA
    | STATIONS
    | trips.GUESTS
    | IDLE
    | SETTING_OUT
    | frames.CUES
    | frames.STAGE
    | frames.SHOWN
    | frames.OPENERS
    | frames.MATCHES
)


def read(text: Text, sentence: Sentence) -> list[Candidate]:
    """Return the candidates of one sentence in order of the text, then its trips."""
    if sentence.section in SILENT:
        return []
    if alone := stops(text, sentence):
        return alone
    if not _may_tell(text, sentence):
        return []
    found: list[Candidate] = []
    travels: list[Candidate] = []
    for clause in clauses(text, sentence):
        scene = Scene(text, sentence, clause, clause.verbs, clause.lows)
        if not is_unreal(scene):
            here = _clause(scene)
            found += here
            if not (clause.sub and clause.lows[0] in ("zu", "wozu")):  # "eine Feier, zu der X angereist war"
                stays = trips.read(scene)
                travels += stays or frames.stay(scene)
                talks = {chunk.head for chunk in clause.chunks if trips.for_talks(text, chunk)} if stays and here else set()
                for c in here:
                    if c.node is not None and c.anchor in talks:
                        c.create = False  # "reist zu Gesprächen nach Japan"
    found.sort(key=lambda c: (c.start, c.end))
    titled.complete(text, sentence, found)
    if len(found) > 1:
        for c in found:
            if c.rule == "frames.turn" and c.definite and any(o.create and o is not c and o.rule != "events.beside" for o in found):
                c.create = False  # "beim Festakt zerschnitt sie das Band": of what it was the sentence says
    return found + travels


def _may_tell(text: Text, sentence: Sentence) -> bool:
    """Does a sentence hold any sign of an event: its noun, a verb, a word of programmes and guests, a row of days?"""
    kinds, lows = text.classes[sentence.first : sentence.last], text.lows[sentence.first : sentence.last]
    if "E" in kinds or has_form(lows) or not _CUES.isdisjoint(lows) or not frames.cues().isdisjoint(lows):
        return True
    return "T" in kinds and any(n is not None and n.tag == "RANGE" for n in text.sequence.nodes[sentence.first : sentence.last])


def _clause(scene: Scene) -> list[Candidate]:
    """The candidates of one clause, but for its trips."""
    tokens = scene.clause.tokens
    events = scene.text.classes.find("E", tokens[0], tokens[-1] + 1) >= 0
    here = _phrases(scene) if events else []
    taken = {c.anchor for c in here if c.create}
    for verb, at in scene.verbs:
        for n, frame in enumerate(frames.FRAMES.get(verb.does, ())):
            if n and _tells(here):
                break  # the further frames of a verb read what nothing else in the clause told
            if read := frame(scene, verb, at, taken):
                here += read
                break
    here += frames.idioms(scene, taken)
    if not any(c.create and c.node is None for c in here):
        here += frames.turns(scene, {c.kind for c in here if c.create and c.rule != "events.beside"})
    if not _tells(here):
        here += frames.match(scene)
    agenda = on_agenda(scene)
    if agenda or is_station(scene):
        here += frames.stations(scene, taken)
    if events:
        several = frames.visits(scene)
        for c in here:
            if several and c.node is not None and c.node.value.head.plural and c.kind in ("visit", "site-visit"):
                c.create = False  # each of them is told
        here += several
    here += frames.items(scene)
    if not here:
        here += frames.bracketed(scene)
    if not _tells(here):
        here += frames.premieres(scene)
    if not _tells(here):
        here += frames.titled(scene) or frames.under_title(scene)
    if not _tells(here):
        here = frames.again(scene) or here + frames.shown(scene)
    if agenda and not here:
        here += frames.agenda(scene)
    if scene.verbs:
        here += frames.unnamed(scene, [c for c in here if c.create]) or frames.invited_to(scene)
    if not here:
        return here
    for rite in [c for c in here if c.kind in _RITES and c.node is None]:
        for c in [c for c in here if c.node is not None and c.create]:
            if c.kind in _FRAMES_OF_RITES and c.title is None:
                c.create = False
            elif c.kind == rite.kind and c.rule == "events.at":
                rite.create = False  # "bei der Preisverleihung überreichte X den Preis"
    if events:
        occasions.settle(scene, here)
    if is_usual(scene):
        here = [c for c in here if not c.create or c.title]  # "nimmt regelmäßig an der Messe teil"
    if is_denied(scene):
        here = [c for c in here if c.status != "scheduled" or not c.create or c.rule == "events.series"]
    return here


def _tells(here: list[Candidate]) -> bool:
    """Is any of the candidates an event of its own?"""
    return bool(here) and any(c.create for c in here)


def _phrases(scene: Scene) -> list[Candidate]:
    """Candidates from the event phrases of a clause."""
    found = []
    further = is_open(scene)
    for k, chunk in enumerate(scene.chunks):
        at = scene.text.classes.find("E", chunk.inner, chunk.last)
        node = scene.text.sequence.nodes[at] if at >= 0 else None
        if node is None:
            continue
        value: Happening = node.value
        if value.head.kind == "founding" and chunk.det is None and chunk.prep in ("für", "bei", "nach", "vor") and not value.proper:
            continue  # "Förderung für Unternehmensgründung": whatever is founded
        if value.head.kind == "concert" and is_piece(scene.text, at):
            continue
        if (
            k
            and chunk.first == scene.chunks[k - 1].last
            and scene.text.low(scene.chunks[k - 1].head) in _EVES
            and chunk.prep is None
        ):
            continue  # "Am Vortag der Unterzeichnung fand ein Empfang statt": only when
        made = candidate_of(scene, k, value)
        made.node = node
        made.strength, made.rule = evidence(scene, k, value, made)
        if made.rule == LOOK:
            made.name = made.name.partition(" über ")[0]  # of what they were told
        made.create = made.strength >= 0.5 and (not _generic(value) or (value.title is not None and not value.head.plural))
        made.create = made.create and not (further and not value.title and not value.proper)
        found.append(made)
    return found


def _generic(value: Happening) -> bool:
    """Does the noun say no more than that there is an event: "Veranstaltung", "Großveranstaltungen", but not "Bilderabend"?"""
    low = value.head.lemma.lower()
    if value.number and value.proper:
        return False  # "die 33. Lumenta"
    return value.head.kind in GENERIC and (
        value.head.kind == "generic"
        or low.endswith(("veranstaltung", "veranstaltungen", "event", "events"))
        or len(low) < 8
        or value.head.plural
    )


def _by_whom(scene: Scene) -> bool:
    """Does a participle in front make "von X" the one who does it?"""
    lows = scene.lows
    return len(lows) > 2 and lows[1] in ("wird", "werden", "wurde", "wurden") and lows[0].endswith(("t", "en"))


def _is_stop(text: Text, chunk: Chunk, edge: int, where: Chunk) -> bool:
    """ "ein Besuch in der Freihandelszone": a house among those of a journey, no stay in a town."""
    if where.first != edge or where.prep not in ("in", "an", "bei", "auf") or not (chunk.det or "").startswith("ein"):
        return False
    if where.det in ("das", "den") or text.low(where.head).endswith(("stadt", "region", "gemeinde", "kreis", "land", "metropole")):
        return False
    return text.classes[where.head] == "O" or (text.classes[where.head] == "N" and where.det is not None)


def _dated_between(text: Text, chunks: list[Chunk], k: int, edge: int) -> bool:
    """Does a date stand between a visit and where it is: "ein Besuch am Mittwoch bei der X AG"?"""
    if k + 1 >= len(chunks) or text.classes[chunks[k].head] != "T" or chunks[k].first != edge:
        return False
    return chunks[k + 1].first == chunks[k].last and chunks[k + 1].prep in ("in", "bei")


def _paid(scene: Scene) -> list[Node]:
    """Return the houses and towns to which a visit is paid: "stattete dem Landtag X einen Besuch ab"."""
    found = []
    for chunk in scene.chunks:
        node = scene.text.sequence.nodes[chunk.head]
        if node is None or chunk.prep is not None:
            continue
        if node.tag == "PLACE" and chunk.det in (None, "dem", "der", "den"):
            found.append(node)
        elif (
            node.tag == "ORGANIZATION"
            and chunk.det in ("dem", "der", "den")
            and (chunk.det != "der" or chunk.first > scene.verbs[0][1])
        ):
            found.append(as_place(node, "events.visited"))
    return found


def candidate_of(scene: Scene, k: int, value: Happening) -> Candidate:
    """A candidate from an event phrase, named with what follows it."""
    text, chunk = scene.text, scene.chunks[k]
    rest, behind = tail(text, scene.chunks, k) if not value.proper else ("", k + 1)
    if rest.startswith("nach ") and value.head.kind not in _WITH_GOALS:
        rest, behind = "", k + 1  # "fährt zum Japantag nach Düsseldorf"
    elif value.head.kind not in _WITH_GOALS:
        rest = _GOAL.sub("", rest)  # "zur Verleihung des Preises nach Mainz eingeladen"
    if rest.startswith("von ") and _by_whom(scene):
        rest, behind = "", k + 1  # "Moderiert wird die Tagung von X"
    edge = chunk.last
    if not rest and value.head.kind in _VISITS and _dated_between(text, scene.chunks, behind, edge):
        edge, behind = scene.chunks[behind].last, behind + 1
    whole = value.name
    at = next(i for i in range(chunk.inner, chunk.last) if (n := text.sequence.nodes[i]) is not None and n.value is value)
    if at + 1 < chunk.last and not value.proper and not value.title:
        whole = f"{whole} {text.slice(at + 1, chunk.last)}"
    elif aged := _AGED.search(text.sequence.text, max(0, text.sequence.starts[at] - 18), text.sequence.starts[at]):
        whole = f"{aged.group(1)}-jähriges {whole}"
    elif chunk.inner < at and _NAMING.match(text.word(chunk.inner)) and value.head.gender in "mfn":
        adjective = strong_nominative(text.word(chunk.inner), value.head.gender, value.head.plural)
        whole = f"{adjective[:1].upper()}{adjective[1:]} {whole}"  # "diamantene Hochzeit"
    name = f"{whole} {rest}".strip()
    asked = "invite" in scene.does() and chunk.prep == "zu"  # "lädt zum Fest in die Scheune ein"
    if not rest and not value.title and not value.proper and not value.number and behind < len(scene.chunks):
        following = scene.chunks[behind]
        if (
            following.first == edge
            and following.prep in ("in", "auf", "an", "bei")
            and (following.det not in ("das", "den") or value.head.kind in _INDOORS or asked)
            and (
                text.classes[following.head] in "OL"
                or (text.classes[following.head] == "E" and value.head.kind == "championship")
                or (text.classes[following.head] == "N" and following.det is not None)
            )
            and not is_bound(text, following)
            and text.low(following.head) not in AGENDA
        ):
            more, _ = tail(text, scene.chunks, behind)
            invited = (
                (value.head.kind in _INDOORS or asked)
                and following.det in ("das", "den", "die")
                and following.prep in ("in", "auf")
            )
            where = inside(text, scene.chunks, behind) if invited else text.slice(following.first, following.last)
            name = " ".join(filter(None, [name, where, more if not where.endswith(more) else ""]))
    if value.head.lemma in _WAYS and not rest and behind < len(scene.chunks) and scene.chunks[behind].first == edge:
        goal = scene.chunks[behind]  # "einen Abstecher ins Technikmuseum"
        if goal.prep in ("in", "zu", "auf", "an") and goal.det is not None and text.classes[goal.head] in "NOL":
            name = f"{whole} {text.slice(goal.first, goal.last)} {tail(text, scene.chunks, behind)[0]}".strip()
    if not rest and value.head.kind in _WITH_HOSTS and behind < len(scene.chunks):
        following = scene.chunks[behind]
        if following.first == edge and following.prep == "bei" and text.classes[following.head] in "PRO":
            rest = f"{text.slice(following.first, following.last)} {tail(text, scene.chunks, behind)[0]}".strip()
            name = f"{whole} {rest}"
    places = goals_of(text, scene.chunks, at, k + 1) if value.head.kind in JOURNEYS else []
    if value.head.kind in _VISITS:
        for other in scene.chunks[k + 1 : behind]:
            node = text.sequence.nodes[other.head]
            if node is not None and node.tag == "PLACE":
                places.append(node)
            elif node is not None and node.tag == "ORGANIZATION":
                places.append(as_place(node, "events.visited"))
            elif text.classes[other.head] == "N" and other.prep is None and other.det == "des" and gender_of(text, other):
                places.append(site(text, other))  # "Besuch des Klärwerks"
            break
    if value.head.kind in _VISITS and not places and any(verb.lemma == "abstatten" for verb, _ in scene.verbs):
        places = _paid(scene)
    starts, ends = text.sequence.starts, text.sequence.ends
    eaten = value.head.lemma == "Vesper" and chunk.det in ("ein", "einem", "das", "dem")  # "mit einem Vesper"
    holy = value.head.lemma == "Messe" and not _MASS.isdisjoint(scene.lows)
    stop = value.head.lemma == "Besuch" and behind < len(scene.chunks) and _is_stop(text, chunk, edge, scene.chunks[behind])
    shown = value.head.lemma == "Vorstellung" and rest.startswith(("der ", "des ", "von "))  # of a plan, a study, a person
    return Candidate(
        places=places,
        located=bool(places) and value.head.kind in _VISITS,
        kind="dinner" if eaten else "presentation" if shown else "worship" if holy else "site-visit" if stop else value.head.kind,
        type="Event" if shown else "SocialEvent" if holy else value.head.type,
        name=name,
        head=value.head.lemma,
        sentence=scene.sentence,
        clause=scene.clause,
        anchor=chunk.head,
        start=starts[chunk.inner],
        end=ends[chunk.last - 1],
        rule="",
        strength=0.0,
        definite=chunk.det is not None and not chunk.det.startswith("ein"),
        title=value.title,
        proper=value.proper,
        words=frozenset()
        if value.name[:1].isdigit() and value.head.lemma == "Bestehen"
        else content(value.name)
        if value.proper and not value.title
        else content(name)
        if stop
        else content(f"{value.head.lemma} {whole.removeprefix(value.name)} {rest} {value.title or ''}"),
        year=value.year,
    )
