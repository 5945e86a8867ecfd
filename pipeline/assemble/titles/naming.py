"""Names for events that are told by their kind alone: "Empfang" in a clause that says where becomes "Empfang im Rathaus"."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.frames.base import whose
from pipeline.assemble.grammar import animate, genitive_of, phrase_words, tail
from pipeline.assemble.places.housed import inside
from pipeline.assemble.places.sites import venue_gender
from pipeline.assemble.scene import Scene
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.dative import governed_by
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.voice import is_passive

_INSIDE = re.compile(
    r"(?<=[\w.] )(?:Im|In|Auf|Am|An|Bei|Beim|Über|Durch|Zum|Zur|Mit|Von|Vom|Für|Vor|Aus)(?= )"
)  # a sentence began with it
_PLACED = frozenset(
    {"reception", "dinner", "ceremony", "celebration", "worship", "meeting", "farewell", "honour", "gala", "business-networking"}
)
_WITH = frozenset({"talk", "meeting", "dinner", "reading", "concert", "panel-discussion"})
_ACCUSATIVE = ("den", "einen")
_CALLS = frozenset({"visit", "inaugural-visit", "farewell-visit", "state-visit"})
_STAY = re.compile(r"(\w*[Bb]esuch) ((?:in|im|an|am) .+)$")
_OF_ITS_OWN = re.compile(r" (?:von|vom|der|des|aus) ")
_EDITIONS = frozenset({"auflage", "ausgabe", "neuauflage"})
_EDITION = re.compile(r"^(?:\d{1,3}|[IVX]+)\. | (?:19|20)\d\d$")
_GIVEN = frozenset({"lecture", "workshop"})
_SESSIONS = frozenset({"session", "council-session", "general-meeting", "meeting"})
_UNPLACED = frozenset(
    {"signing", "trip", "delegation-trip", "study-trip", "citizens-trip", "excursion", "site-visit", "birthday", "fair"}
)
_KINDS = frozenset({"Tag der offenen Tür", "Tag der offenen Tore", "Tag der offenen Ateliers", "Tag der offenen Gärten"})
# Places that tell nothing without a name.
_ANYWHERE = frozenset("straße strasse ort stelle platz bühne boden gelände haus halle raum saal stadt gemeinde region land".split())
_BODIES = re.compile(r"(?:rat|ausschuss|vorstand|präsidium|senat|tag|kuratorium|gremium)$")
_NEAR = 60  # tokens
_TOLD = 0.5  # so sure a clause tells of the event itself
_POINTING = re.compile(r"\b(?:entsprechend|besagt|genannt|erwähnt|obengenannt|diesbezüglich|ebensolch|solch)e[nrsm] (?=\w)")
_ENDOWED = re.compile(r"\b(des|der|eines|einer) (?:mit [\d.,]+ (?:Euro|Franken|€) )?dotierten ")
_THOSE = re.compile(r"\bvon (?:jenen|diesen) ")
_WHOSE = re.compile(r"(?<=[\w.]) (?:sein|ihr|unser)e([rs]) (?=\w)")
_THEIRS = re.compile(r"\b(für|über|durch|um|gegen) (sein|ihr|unser)(e|en|)? (\w+)")
_THE = {"e": "die", "en": "den"}
_OWN = re.compile(r"\b(in|an|auf|bei|vor) ((?:sein|ihr|unser|mein)e[mrn]?)\b")
_AT = {
    ("in", "e"): "in der", ("auf", "e"): "auf der", ("in", "em"): "im", ("in", "er"): "in der", ("in", "en"): "in den", ("an", "em"): "am", ("an", "er"): "an der", ("an", "en"): "an den",
    ("auf", "em"): "auf dem", ("auf", "er"): "auf der", ("auf", "en"): "auf den", ("bei", "em"): "beim", ("bei", "er"): "bei der",
    ("bei", "en"): "bei den", ("vor", "em"): "vor dem", ("vor", "er"): "vor der", ("vor", "en"): "vor den",
}  # fmt: skip
_GIVE = frozenset("hält hielt halten gab gibt geben gehalten leitet leitete spricht sprach".split())


def complete(state: Gathering) -> None:
    """Give drafts whose name is a mere kind what their clause says: with whom, by whom, else where."""
    main = next((d for d in state.drafts if d.main), None)
    for draft in state.drafts:
        if main is not None and draft is not main and draft.head.lower() in _EDITIONS:
            draft.name, draft.kind, draft.type = _EDITION.sub("", main.name), main.kind, main.type  # "die nächste Auflage"
        if not draft.proper and not draft.title:
            draft.name = _INSIDE.sub(lambda m: m.group().lower(), draft.name)
        if draft.kind == "site-visit" and draft.name.startswith(
            ("Besuch in ", "Besuch bei ", "Besuch im ", "Besuch an ", "Besuch am ", "Besuch auf ")
        ):
            draft.name = draft.name.partition(" über ")[
                0
            ]  # "informierte sich im Klärwerk über ...": what was told is no part of the house
        if draft.kind in _CALLS and " von " in draft.name and any(map(_is_received, draft.candidates)):
            draft.name = draft.name.partition(" von ")[
                0
            ]  # "wurde zum Antrittsbesuch von Bürgermeister Ahl empfangen": who receives
        if draft.kind == "signing":
            draft.name = draft.name.partition(" durch ")[0]
        if draft.kind in _CALLS and (said := _STAY.match(draft.name)) and (guest := _guest(state.text, draft)):
            draft.name = f"{said.group(1)} von {guest} {said.group(2)}"
        elif draft.head == "Gegenbesuch" and _OF_ITS_OWN.search(draft.name) is None and (guests := _guests(state.text, draft)):
            draft.name = draft.name.replace("Gegenbesuch", f"Gegenbesuch {guests}", 1)
        if not draft.title and not draft.proper:
            draft.name = _plain(draft.name)
        if (" " in draft.name and draft.name not in _KINDS) or draft.title or draft.proper or draft.hidden:
            continue
        row = sorted(draft.candidates, key=lambda c: (-c.strength, c.start))
        more = next((m for tell in (_more, _where) for c in row if (m := tell(state.text, draft, c))), "")
        draft.name = f"{draft.name} {more or _town(draft)}".strip()


def _is_received(told: Candidate) -> bool:
    """Does a passive clause tell of a visit that somebody is received on: "wurde zu ihrem Antrittsbesuch von Ahl empfangen"?"""
    on = any(c.prep == "zu" and c.head == told.anchor for c in told.clause.chunks)
    return on and is_passive(told.clause) and any(verb.does in ("receive", "greet") for verb, _ in told.clause.verbs)


def _town(draft: Draft) -> str:
    """The one town that the clauses of an event say it is in: "in Krefeld"."""
    told = [c for c in draft.candidates if c.strength >= _TOLD and not c.located]
    towns = {str(n.value.name) for c in told for n in c.places if n.tag == "PLACE" and n.value.kind == "City"}
    return f"in {next(iter(towns))}" if len(towns) == 1 and draft.kind not in _UNPLACED else ""


def _plain(name: str) -> str:
    """Return a name without what points out of it: "Unterzeichnung eines entsprechenden Vertrags", "Empfang in seiner Residenz"."""
    name = _POINTING.sub("", _THOSE.sub("von ", _ENDOWED.sub(r"\1 ", name)))
    name = _THEIRS.sub(
        lambda m: f"{m[1]} {_THE.get(m[3], 'das')} {m[4].removesuffix('s') if not m[3] and m[4].endswith('es') else m[4]}", name
    )
    name = _WHOSE.sub(lambda m: " des " if m[1] == "s" else " der ", name)
    return _OWN.sub(lambda m: _AT.get((m[1], m[2][-2:].removeprefix("r").removeprefix("n")), m[0]), name)


def _guest(text: Text, draft: Draft) -> str:
    """Who came: the person who is the subject of a clause that tells of the visit with "zu": "ist zu einem Besuch eingetroffen";
    where somebody receives, the one who is received."""
    for candidate in draft.candidates:
        chunks = candidate.clause.chunks
        if any(c.prep == "zu" and c.head == candidate.anchor for c in chunks):
            if any(verb.does in ("receive", "greet") for verb, _ in candidate.clause.verbs):
                received, unnamed = _received(text, candidate, [c for c in chunks if c.det != "der"], True)
                if unnamed:
                    continue  # "Ahl empfängt Botschafter zum Antrittsbesuch": another sentence may name him
                return received
            return next((who for c in chunks if c.prep is None and (who := _person(text, c))), "")
    return ""


def _guests(text: Text, draft: Draft) -> str:
    """Who comes "zum Gegenbesuch", in the genitive: "der Freunde aus Lyon"."""
    for candidate in draft.candidates:
        clause = candidate.clause
        scene = Scene(text, candidate.sentence, clause, clause.verbs, clause.lows)
        if not any(c.prep == "zu" and c.head == candidate.anchor for c in clause.chunks):
            continue
        for k, chunk in enumerate(clause.chunks):
            people = animate(text, chunk) or text.low(chunk.head) in ("freunde", "partner")
            if chunk.prep is None and chunk.head < candidate.anchor and text.classes[chunk.head] in "NQPR" and people:
                return whose(scene, k).partition(" zum ")[0]
    return ""


def _more(text: Text, draft: Draft, candidate: Candidate) -> str:
    chunks = candidate.clause.chunks
    if draft.kind in _WITH:
        for chunk in chunks:
            if (chunk.prep == "mit" or (chunk.prep in ("von", "bei") and draft.kind == "talk")) and (who := _person(text, chunk)):
                return f"mit {who}"
    if draft.kind in _CALLS and any(c.prep == "zu" and c.head == candidate.anchor for c in chunks):
        hosted = any(verb.does in ("receive", "greet") for verb, _ in candidate.clause.verbs) and not is_passive(candidate.clause)
        received, unnamed = _received(text, candidate, [c for c in chunks if c.head < candidate.anchor], hosted)
        if unnamed:
            return unnamed
        meets = any(verb.does == "meet" for verb, _ in candidate.clause.verbs)  # "wo sie X zu einem Antrittsbesuch trifft"
        return f"{'bei' if meets else 'von'} {received}" if received else ""
    own = any(c.head == candidate.anchor and (c.det or "").startswith(("sein", "ihr")) for c in chunks)
    if draft.kind in _GIVEN and (own or not _GIVE.isdisjoint(candidate.clause.lows)):
        speaker = next((who for c in chunks if c.prep is None and (who := _person(text, c))), "")
        return f"von {speaker}" if speaker else ""
    if draft.kind == "premiere" and (title := _played(text, candidate)):
        return f"von „{title}“"
    if draft.kind == "inaugural-visit" and any(verb.lemma == "abstatten" for verb, _ in candidate.clause.verbs):
        who = next((who for c in chunks if c.prep is None and c.det not in ("dem", "den") and (who := _person(text, c))), "")
        return f"von {who}" if who else ""
    if draft.kind in _CALLS and "ab" in candidate.clause.lows:  # "stattete dem Kunsthaus einen Besuch ab"
        for k, chunk in enumerate(chunks):
            if (
                chunk.prep is None
                and chunk.det in ("dem", "der", "den")
                and text.classes[chunk.head] in "ON"
                and not _person(text, chunk)
            ):
                rest, _ = tail(text, chunks, k)
                return f"{governed_by('bei', ' '.join(phrase_words(text, chunk)))} {rest}".strip()
    if draft.kind in _SESSIONS and own:
        return next((who for k in range(len(chunks)) if (who := _body(text, chunks, k))), "")
    if draft.kind in _PLACED:
        return next((inside(text, chunks, k) for k, c in enumerate(chunks) if c.prep in ("in", "auf") and _is_house(text, c)), "")
    return ""


def _received(text: Text, candidate: Candidate, chunks: Seq[Chunk], hosted: bool) -> tuple[str, str]:
    """Who is received, of the people who stand free among the chunks: in the accusative, else named last; and, where only the host
    is named, the guest by an office alone, in the genitive."""
    people = [(c, who) for c in chunks if c.prep is None and (who := _person(text, c))]
    received = next((who for c, who in people if c.det in _ACCUSATIVE), "")
    unnamed = _unnamed_guest(text, candidate, people[0][0], hosted) if len(people) == 1 and not received else ""
    return received or (people[-1][1] if people else ""), unnamed


def _unnamed_guest(text: Text, candidate: Candidate, host: Chunk, hosted: bool) -> str:
    """Whom the host receives by an office alone: "Ahl empfängt Botschafter der Republik Korea zum Antrittsbesuch"."""
    for k, chunk in enumerate(candidate.clause.chunks):
        received = hosted or chunk.det in _ACCUSATIVE
        if received and host.head < chunk.head < candidate.anchor and chunk.prep is None and animate(text, chunk):
            head, *more = " ".join(phrase_words(text, chunk)).split()
            rest = tail(text, candidate.clause.chunks, k)[0].partition(" zu")[0]
            whose = genitive("die" if head.endswith("in") else "den", [head])
            return " ".join(filter(None, [whose, *more, rest if not rest.startswith("zu") else ""]))
    return ""


def _played(text: Text, candidate: Candidate) -> str:
    """The work that was named right before: "bringen „X“ auf die Bühne. Premiere ist am Freitag"."""
    at = text.classes.rfind("Z", max(0, candidate.anchor - _NEAR), candidate.anchor)
    node = text.sequence.nodes[at] if at >= 0 else None
    return str(node.value) if node is not None and node.tag == "TITLE" else ""


def _body(text: Text, chunks: list[Chunk], k: int) -> str:
    """Whose session it is, in the genitive: "Der Kreistag hat in seiner Sitzung ..."."""
    chunk = chunks[k]
    free = chunk.prep is None and chunk.det in ("der", "die", "das") and text.classes[chunk.head] in "NOR"
    body = free and (text.classes[chunk.head] == "O" or _BODIES.search(text.low(chunk.head)) is not None)
    return genitive_of(text, chunk, "den" if chunk.det == "der" else chunk.det) or "" if body else ""


def _where(text: Text, draft: Draft, candidate: Candidate) -> str:
    """Where it is, as its own clause says: "im Klostergarten", "in Krefeld"; nothing of what is a journey."""
    if draft.kind in _UNPLACED or candidate.strength < _TOLD:
        return ""
    chunks, own = candidate.clause.chunks, {(n.start, n.end) for n in candidate.places}
    starts, ends = text.sequence.starts, text.sequence.ends
    for k, chunk in enumerate(chunks):
        if chunk.prep not in ("in", "auf", "an", "bei") or text.classes[chunk.head] not in "NLO":
            continue
        if text.low(chunk.head) in _ANYWHERE and chunk.last == chunk.head + 1 and chunk.inner == chunk.head:
            continue
        first, last = starts[chunk.inner], ends[chunk.last - 1]
        if any(first <= start and end <= last for start, end in own) and (
            chunk.det is not None or text.classes[chunk.head] in "LO"
        ):
            return _plain(inside(text, chunks, k))
    return ""


def _is_house(text: Text, chunk: Chunk) -> bool:
    words = text.slice(chunk.inner, chunk.last).split() if text.classes[chunk.head] in "NL" else []
    return chunk.det in ("dem", "der", "den", "das", "die") and any(venue_gender(w) is not None for w in words)


def _person(text: Text, chunk: Chunk) -> str:
    node = text.sequence.nodes[chunk.head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    return str(person.value.name) if person is not None else ""
