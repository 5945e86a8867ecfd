"""Who: the people and organisations of a clause with the part they take in its event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.assemble.people import members
from pipeline.assemble.people.absence import absent
from pipeline.assemble.people.pieces import is_composer, made_by
from pipeline.assemble.people.shares import HOSTS, INVITATION, Told, gives, is_oblique, part_of, prepositions, rows, words
from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.voice import relative_subject
from pipeline.german.happenings.words import ANIMATE
from pipeline.german.names.lexis.bodywords import STAGE
from pipeline.kernel import Node

_FEASTS = frozenset(
    "ehrengast ehrengäste ehrengästen festgäste festgästen publikum moderiert moderierte moderation festredner festrednerin".split()
)
# Where somebody writes or what somebody uses is nobody who takes part.
_PLATFORMS = frozenset(
    "twitter facebook instagram youtube linkedin tiktok whatsapp telegram mastodon xing google zoom skype".split()
)
_OPENS = frozenset("open unveil christen".split())
_ACTS = frozenset("award honour receive greet invite".split())
_ATTENDS = frozenset("attend invite hold award honour receive greet visit sign".split())
_HEADS = frozenset(
    "leitet leitete geleitet führt führte geführt vertritt vertrat gründete gegründet besitzt verantwortet betreibt".split()
)
_VAGUE = frozenset(
    "durch entgegen ging gingen teilen teilten platz starteten landete landeten".split()
)  # of a victory, and of much else
_BONDS = ("partnerschaft", "freundschaft", "beziehungen", "verbindungen", "zusammenarbeit", "austausch")
_TALKED = frozenset("thema themen mittelpunkt fokus schwerpunkt schwerpunkte gegenstand ging".split())
_JOINTLY = frozenset({"kooperation", "zusammenarbeit", "gemeinsam"})
_GIVEN = frozenset({"hand", "award"})
_PRESENT = frozenset({"attendee", "guest", "host", "honouree"})
_PRONOUNS = frozenset("er sie es wir".split())
_GUIDES = frozenset("führt führen führte führten geleitete geleiteten geleitet leitete leiteten leitet".split())
_WALKS = frozenset(
    "visit site-visit company-visit guided-tour tour delegation-visit exhibition vernissage opening open-day".split()
)
_EVENING = re.compile(
    r"(?:abende?|programm|veranstaltung|nachmittag|vormittag|morgen|tag|feier|feierstunde|matinee|gala|show|festakt|runde|diskussion|gespräch|zeremonie"
    r"|konzert|vesper|gottesdienst|verleihung|stunden?|fest|sitzung|tagung|symposium|versammlung)s?$"
)
_HELD = re.compile(
    r"(?:anlass|empfang|treffen|forum|kongress|konferenz|party|ball|turnier|workshop|seminar|festival|markt|börse)e?s?$"
)
_PLAYED = frozenset("gibt gab geben gaben spielt spielte spielen spielten".split())
_ORGANIZED = frozenset(
    "organisiert organisierte organisierten veranstaltet veranstalter veranstalterin ausgerichtet ausrichter".split()
)
_TOURS = frozenset({"visit", "guide", "show", "greet", "receive"})
_SITES = (
    "zentrum",
    "zentrums",
    "werk",
    "werks",
    "sitz",
    "sitzes",
    "niederlassung",
    "filiale",
    "standort",
    "standorts",
    "fabrik",
    "zentrale",
)
_TOURED = re.compile(r"(?:besuch|besichtigung|führung|rundgang|visite)e?s?\b")
_GROUPS = (
    "delegation", "abordnung", "gruppe", "vertreter", "vertretern", "vertreterinnen", "mitglieder", "mitgliedern", "schüler", "schülern",
    "schülerinnen", "studierende", "studierenden", "kinder", "chor", "orchester", "team", "ensemble", "kapelle", "quartett", "spitze", "vorstand",
)  # fmt: skip
_GIFTS = ("spende", "scheck", "zuwendung", "förderung")
_LEADS = frozenset({"leitung", "führung", "spitze"})
_ITS = frozenset("seiner ihrer seinem ihrem seine ihre ihren seinen".split())
_VISITED = re.compile(r"(?:besuch|besichtigung)e?s?$")  # of a house: "Besuch des Forschungszentrums X"
_PLAYERS = re.compile(
    r"\b(?:Band|Chor|Orchester|Trio|Duo|Quartett|Quintett|Ensemble|Kapelle|Kantorei|Combo)\b|chor\b|orchester\b|kapelle\b"
)
_AGENTS = frozenset("POR")  # the classes of persons, organisations and offices
_SHUT = frozenset({"hat", "haben", "schließt", "schließen"})
_WHERE = frozenset("in an auf aus nach vor über zu hinter seit um gegen laut".split())
# Kinds at which one is honoured or wins.
CONTESTS = frozenset(
    "award award-ceremony honour ceremony gala championship competition tournament sports-event match run race regatta "
    "medal-ceremony graduation contest sports-honours cup final".split()
)


@cache
def _cues(contest: bool) -> frozenset[str]:
    """Return the words as written that say who took part; of a contest also those of victory and honour."""
    wanted = {"speaks", "plays", "leads", "pays", "holds", "joins"} | ({"wins"} if contest else set())
    return frozenset(form for form, parts in rows() if wanted.intersection(parts))


@cache
def _tellers() -> frozenset[str]:
    """Return the words, in lower case, that say who took part, held it or won."""
    return words("joins").union(*(words(part) for part in ("speaks", "plays", "leads", "holds")), words("wins") - _VAGUE)


def people_of(node: Node) -> Iterator[Node]:
    """Yield the person nodes at or below a node; organisations inside an office are not among them."""
    if node.tag == "PERSON":
        yield node
        return
    for part in node.parts:
        if part.tag in ("PERSON", "AGENT", "AGENTS"):
            yield from people_of(part)


def of_clause(text: Text, clause: Clause, does: set[str]) -> list[tuple[Node, str, str | None]]:
    """Return (node, part, role name) for the agents of a clause."""
    if _AGENTS.isdisjoint(clause.kinds):
        return []
    told = Told.of(clause, does)
    lows, passive = told.lows, told.passive
    preps = prepositions(text, clause.chunks)
    if "greet" in does and not passive and "willkommen" not in lows and _welcomes_a_thing(text, clause):
        return []  # "Minister X begrüßte die Zusammenarbeit"
    if does == {"conclude"} and not told.binds() and (passive or lows & _SHUT):
        return []  # "Wegen des Umzugs hat das Museum geschlossen", "wird die Schau zum Geburtstag von X verlängert"
    found: list[tuple[Node, str, str | None]] = []
    subject, row, makers = (
        relative_subject(clause) is not None,
        -2,
        -2,
    )  # the phrases that named somebody last, and who made a thing
    describes = clause.sub and text.low(clause.tokens[0]) in RELATIVES  # "..., die bei der Bank den Vertrieb leitet"
    for k, chunk in enumerate(clause.chunks):
        if describes and chunk.prep is not None and text.classes[chunk.head] == "O" and not does & _ATTENDS:
            continue
        for i in range(chunk.inner, chunk.last):
            node = text.sequence.nodes[i] if text.classes[i] in "POR" else None
            if node is None:
                continue
            if absent(text, clause, k, text.classes[i], subject):
                continue
            if describes and chunk.prep is None and text.classes[i] == "O" and not _HEADS.isdisjoint(lows):
                continue  # "..., der in Jena das Amt X leitet"
            agents = list(people_of(node)) if text.classes[i] == "P" else [members.sender(text, clause, k, node)]
            behind = subject or (not _ACTS.isdisjoint(does) and (told.pronoun or (k > 0 and gives(text, clause.chunks[0]))))
            kind = "P" if text.classes[i] == "R" else text.classes[i]
            part = part_of(text, chunk, clause.chunks[k - 1] if k else None, preps[k], kind, told, behind)
            if chunk.prep == "von" and k and _owned(text, clause.chunks[k - 1], chunk):
                if text.classes[i] == "O" and _is_held(text, clause.chunks[k - 1]):
                    part = "organizer"  # "bei einem Abend von X"
                elif part == "organizer":
                    continue  # "dem Geburtstag von X"
            genitive = chunk.prep is None and chunk.det in ("des", "der") and k > 0 and clause.chunks[k - 1].last == chunk.first
            if genitive and chunk.det == "der" and text.classes[clause.chunks[k - 1].head] in "PT" and not _GIVEN.isdisjoint(does):
                genitive = False  # "überreichte Minister X der Stadt Y": a dative
            if (
                text.classes[i] == "P"
                and k
                and (
                    made_by(text, clause.chunks[k - 1], chunk)
                    or (makers == k - 1 and (chunk.joined or text.low(chunk.first) == "oder"))
                )
            ):
                makers = k  # "Werke von A, B und C"
                continue
            level = chunk.joined and k and (preps[k] == preps[k - 1] or (chunk.det == "des" and preps[k - 1] == "von"))
            if level and is_oblique(chunk) and not is_oblique(clause.chunks[k - 1]) and clause.chunks[k - 1].prep is None:
                level = False  # "empfing der Minister, Tom Ahl, den Botschafter"
            if text.classes[i] in "PO" and level and found and row == k - 1:  # "im Beisein von X und des Ministers Y"
                part = found[-1][1]
            if text.classes[i] == "P" and part == "host" and "open" in does and k and _owned(text, clause.chunks[k - 1], chunk):
                part = "attendee"  # "die Ausstellung mit Bildern von X"
            if part == "host" and chunk.prep == "von" and k and text.low(clause.chunks[k - 1].head) in _LEADS:
                part = "guest"  # "empfing eine Delegation unter Leitung von X"
            guest = "gast" in lows and chunk.prep == "bei"  # "war X bei der Firma Y zu Gast"
            if text.classes[i] == "O" and k and not guest and _employs(text, clause.chunks[k - 1], chunk, genitive):
                continue
            if text.classes[i] == "O":
                if (
                    does & _OPENS
                    and chunk.prep is None
                    and not genitive
                    and (passive or subject or lows & _PRONOUNS or _ends_in_participle(text, clause))
                ):
                    continue  # the house that is opened
                if genitive and part == "organizer" and _is_room(text, clause.chunks[k - 1]):
                    part = "attendee"  # "im Festsaal des Stadtmuseums": whose room it is
                if genitive and text.classes[clause.chunks[k - 1].head] == "E":
                    visited = _VISITED.search(text.low(clause.chunks[k - 1].head)) and not _PLAYERS.search(str(node.value.name))
                    part = "performer" if node.value.kind in STAGE or _PLAYERS.search(str(node.value.name)) else "organizer"
                    part = "attendee" if visited else part
                elif chunk.prep is None and not genitive and not subject and _of_its_own(text, clause):
                    part = "organizer"
                elif genitive and part == "guest" and text.low(clause.chunks[k - 1].head).endswith(_GROUPS):
                    pass  # "empfing eine Delegation der Universität X"
                elif genitive and part in ("honouree", "guest", "performer", "speaker"):
                    continue  # "die Präsidentin des Amtes": whom she speaks for
                elif str(node.value.name).casefold() in _PLATFORMS or _is_where(chunk, part, subject, does):
                    continue  # the house where it is, what somebody works for: nobody who takes part
            if text.classes[i] == "O" and part == "attendee" and _aside(text, clause, k, genitive, subject, does):
                continue
            if text.classes[i] == "O" and part == "organizer" and not _PLAYED.isdisjoint(lows) and node.value.kind in STAGE:
                part = "performer"  # "gibt die Stadtkapelle ein Konzert"
            if preps[k] is None and not genitive and not is_oblique(chunk) and text.low(chunk.head) not in HOSTS:
                subject = True
            found += [(agent, part, None) for agent in agents if part != "performer" or not is_composer(agent)]
            row = k if agents else row
    return found


def _is_where(chunk: Chunk, part: str, subject: bool, does: set[str]) -> bool:
    """Is a house only where it is done ("liest in der Bibliothek"), or who is thanked: "dankte in seiner Rede dem Verein"?"""
    if part in ("speaker", "performer"):
        thanked = chunk.prep is None and subject and not chunk.joined and chunk.det in ("dem", "den")
        return thanked or chunk.prep in _WHERE or chunk.prep in ("bei", "für")
    given = chunk.prep == "an" and (part == "honouree" or not _GIVEN.isdisjoint(does))
    return part in _PRESENT and chunk.prep in _WHERE and not given


def _welcomes_a_thing(text: Text, clause: Clause) -> bool:
    """Is what is welcomed a thing, and nobody: "begrüßt die Entscheidung des Rats"?"""
    row = [c for c in clause.chunks if c.prep is None and text.classes[c.head] in "PONRQ" and not c.joined]
    return (
        len(row) > 1
        and text.classes[row[-1].head] == "N"
        and row[-1].det in ("die", "den", "das")
        and not any(
            text.low(c.head) in ANIMATE or text.low(c.head).endswith(("delegation", "abordnung", "gruppe", "leute", "gäste"))
            for c in row
        )
    )


def _is_room(text: Text, before: Chunk) -> bool:
    return before.prep in ("in", "an", "auf", "vor") and text.classes[before.head] in "NL" and text.low(before.head) != "einladung"


def _aside(text: Text, clause: Clause, k: int, genitive: bool, subject: bool, does: set[str]) -> bool:
    """Is the house only spoken of: whose thing it is, to whom, for whom or by whom something is done?"""
    chunk = clause.chunks[k]
    before = clause.chunks[k - 1] if k else None
    if not clause.sub and text.low(chunk.first - 1) == "wie":
        return False  # "Firmen wie der X AG"
    bond = chunk.prep == "mit" and before is not None and before.last == chunk.first and text.low(before.head).endswith(_BONDS)
    framed = bond and before is not None and (before.prep in ("über", "zu") or text.low(before.first - 1) == "rahmen")
    if bond and (framed or not _TALKED.isdisjoint(clause.lows)):
        return True  # "Thema war die Partnerschaft mit der Provinz X", "im Rahmen der Partnerschaft mit der Firma X"
    if genitive and before is not None and text.low(before.head).endswith(_GIFTS):
        return False  # "nahm eine Spende der Sparkasse entgegen"
    tours = bool(does & _TOURS) or any(
        _TOURED.search(low) for low, kind in zip(clause.lows, clause.kinds, strict=True) if kind == "E"
    )
    if (tours and (genitive or chunk.prep in ("durch", "von"))) or (
        before is not None and before.last == chunk.first and text.low(before.head).endswith((*_GROUPS, *_SITES))
    ):
        return False  # "die Besichtigung der Anlage der X AG", "die Delegation von X"
    if genitive:
        return True
    if chunk.prep is None and not _GIVEN.isdisjoint(does):
        return False  # "übergab dem Förderverein einen Scheck"
    return (
        chunk.prep in ("für", "von", "durch", "ohne", "statt")
        or (chunk.prep is None and chunk.det == "dem")
        or (chunk.prep is None and chunk.det == "der" and subject and not chunk.joined)
    )


def _of_its_own(text: Text, clause: Clause) -> bool:
    """ "Der Verein hat auf seiner Versammlung gewählt": whose event it is."""
    return any(text.classes[c.head] == "E" and c.det in _ITS for c in clause.chunks)


def _ends_in_participle(text: Text, clause: Clause) -> bool:
    """ "Neue Kita eröffnet": a headline without a finite verb tells of what was done to its noun."""
    last = clause.tokens[-1]
    return len(clause.verbs) == 1 and clause.verbs[0][1] == last and clause.chunks[0].det is None and text.low(last)[-1:] in "tn"


def _employs(text: Text, before: Chunk, chunk: Chunk, genitive: bool) -> bool:
    """Is the house only where somebody works: "Dr. X (Stadtwerke Neustadt)", "Dr. X von der Universität Y", "Leiter des Amtes"?"""
    kind = text.classes[before.head]
    if genitive:
        return kind == "R"
    if text.word(chunk.first - 1) == "(":
        return kind in "PR" and before.last == chunk.first - 1
    return chunk.prep in ("von", "bei", "aus") and kind == "P" and before.last == chunk.first


def _is_held(text: Text, before: Chunk) -> bool:
    """Is it an event that somebody holds, and no visit to him, no jubilee, nothing that is handed over?"""
    low = text.low(before.head)
    return text.classes[before.head] == "E" and (_EVENING.search(low) is not None or _HELD.search(low) is not None)


def _owned(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Does "von X" belong to the phrase before it, which is no subject or object?"""
    oblique = before.prep is not None or before.det in ("dem", "einem")
    owns = text.classes[before.head] in "NE" and text.low(before.head) not in INVITATION
    return before.last == chunk.first and oblique and owns


def follows(text: Text, sentence: Sentence, kind: str | None) -> bool:
    """Does a sentence without an event of its own say who took part in the event before it, one of such a kind?"""
    if _is_offered(text, sentence):
        return True
    cues, first = _cues(kind in CONTESTS), sentence.first
    held = text.sequence.words[first : sentence.last]
    if guides(text, sentence, kind):
        return True
    if cues.isdisjoint(held) and text.lows[first] not in cues and "Q" not in text.classes[first : sentence.last]:
        return False
    return any(
        (text.classes[i] in "aNRE" and (word in cues or (i == first and text.lows[i] in cues)))
        or (text.classes[i] == "Q" and word.rpartition(" ")[2] in cues)  # "unter den 80 Gästen"
        for i, word in enumerate(held, first)
    )


def _is_offered(text: Text, sentence: Sentence) -> bool:
    """ "Eine Veranstaltung in Kooperation mit dem Museum X": who holds it, in a line without a verb."""
    lows = text.lows[sentence.first : sentence.last]
    return "veranstaltung" in lows[:3] and not _JOINTLY.isdisjoint(lows)


def guides(text: Text, sentence: Sentence, kind: str | None) -> bool | None:
    """Does somebody lead through an event ("durch den Abend führte"), or at a visit through a site? False elsewhere, None where nobody leads."""
    lows, first = text.lows, sentence.first
    if "durch" not in lows[first : sentence.last] or _GUIDES.isdisjoint(lows[first : sentence.last]):
        return None
    through = [i for i in range(first, sentence.last) if lows[i] == "durch"]
    return kind in _WALKS or any(_EVENING.search(low) for i in through for low in lows[i + 1 : i + 4])


def tells_who(clause: Clause) -> bool:
    """Does a clause itself say who spoke, played, led, held it or was there?"""
    return not _tellers().isdisjoint(clause.lows)


def joined(text: Text, sentence: Sentence, contest: bool) -> list[tuple[int, int]]:
    """Return the stretches (in characters) of the clauses that themselves say who was there."""
    cues = words("joins") | words("plays") | (words("wins") if contest else frozenset())
    row = [c for c in clauses(text, sentence) if not cues.isdisjoint(c.lows)]
    return [(text.sequence.starts[c.tokens[0]], text.sequence.ends[c.tokens[-1]]) for c in row]


def speaks(text: Text, sentence: Sentence) -> bool:
    """Does the sentence report what somebody says?"""
    return "X" in text.classes[sentence.first : sentence.last] or not words("tells").isdisjoint(
        text.lows[sentence.first : sentence.last]
    )


def performs(text: Text, sentence: Sentence) -> bool:
    """Does the sentence say who speaks or plays at a feast?"""
    lows = text.lows[sentence.first : sentence.last]
    return not (words("speaks") | words("plays") | _FEASTS).isdisjoint(lows)


def shows(text: Text, sentence: Sentence) -> bool:
    """Does somebody show, explain or hand over something?"""
    return not words("shows").isdisjoint(text.lows[sentence.first : sentence.last])


def travels(text: Text, sentence: Sentence) -> bool:
    """Does the sentence speak of those who travel?"""
    return not words("travels").isdisjoint(text.lows[sentence.first : sentence.last])


def holds(text: Text, sentence: Sentence) -> bool:
    """Does the sentence say by whom "the" event is organised, which is the whole one: "Organisiert wird der Austausch von X"?"""
    return not _ORGANIZED.isdisjoint(text.lows[sentence.first : sentence.last])


def of_sentence(text: Text, row: list[Clause]) -> list[tuple[Node, str, str | None]]:
    found = []
    for clause in row:
        found += of_clause(text, clause, {verb.does for verb, _ in clause.verbs})
    return found
