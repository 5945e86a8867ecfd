"""Where a candidate's clause says that it is: in the clause itself, in its main clause, or where the event before was."""

from __future__ import annotations

from pipeline.assemble.drafts import TRAVELS, Candidate
from pipeline.assemble.evidence.phrase import PHASES
from pipeline.assemble.journeys.trips import GUESTS
from pipeline.assemble.places import apportioned, stops, venues
from pipeline.assemble.places.sites import as_place
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import neighbours
from pipeline.german.happenings.clauses import Clause, Sentence, clauses
from pipeline.german.happenings.words import COPULAS
from pipeline.kernel import Node

_OWN = frozenset({"ihrer", "seiner", "ihrem", "seinem", "dieser"})
_GOALS = frozenset("nach in durch aus an mit".split())
_RECENT = 32  # events that two sentences tell, at most
_LINE = 12  # tokens
_THERE = frozenset({"dort", "dorthin", "daselbst"})
_LEADS = frozenset({"travel", "arrive", "onward", "invite"})


def locate(state: Gathering, candidate: Candidate, bare: bool) -> None:
    """Add the places of the clause; a subordinate clause without one is where its main clause is, "dort" where the event before was."""
    text = state.text
    bare = bare or _is_line(candidate)
    found = apportioned.own(text, candidate, venues.of_clause(text, candidate.clause, bare))
    if candidate.kind in TRAVELS and (end := part_of(candidate)) is not None:
        found = [n for n in found if n.start < text.sequence.ends[end - 1] and n.end > candidate.start]
        candidate.places += [n for n in found if n not in candidate.places]
        return
    if candidate.located:
        found = [n for n in found if n.start >= candidate.start] if len(candidate.places) < 2 else []
        limit = min(
            (c.start for c, _ in state.mentioned[-6:] if c.clause is candidate.clause and c.start > candidate.start), default=None
        )
        found = [n for n in found if limit is None or n.start < limit]
    if not found and not candidate.places:
        before = neighbours.joined_to(candidate.sentence, candidate.clause)
        if before is not None:
            found = venues.of_clause(text, before, bare)
        elif candidate.clause.sub:
            main = next((c for c in candidate.sentence.clauses if not c.sub), None)
            found = venues.of_clause(text, main, bare) if main is not None else []
            if main is not None and not found and candidate.clause.lows[0] == "wo":
                found = venues.goals(text, main)  # "reist nach Wien, wo sie X zu einem Gespräch trifft"
        else:
            trailing = neighbours.after_colon(text, candidate.sentence, candidate.clause)
            relative = neighbours.relative(text, candidate.sentence, candidate.clause)
            if relative is not None and GUESTS.isdisjoint(relative.lows) and _is_antecedent(candidate, relative):
                trailing = trailing or relative  # not "ein Treffen mit denen, die im April in Jena zu Gast waren"
            trailing = trailing or neighbours.before_colon(text, candidate.sentence, candidate.clause)
            found = venues.of_clause(text, trailing, bare) if trailing is not None else []
    if candidate.clause.lows[0] == "wo" and (found or not candidate.places):
        found += [n for n in _where_of(candidate) if n not in found]  # "nach Jena, wo Lena Vogt sie im Rathaus empfing"
    if not found and not candidate.places and any(v.does in _LEADS or v.lemma == "kommen" for v, _ in candidate.clause.verbs):
        found = venues.goals(text, candidate.clause)  # "zu Gesprächen nach Wien gereist", "zum Symposium nach Wien eingeladen"
    if not found and not candidate.places:
        found = venues.goals(text, candidate.clause, candidate.anchor)
    if not found and not candidate.places and state.last is not None and not _THERE.isdisjoint(candidate.clause.lows):
        town = stops.last_town(text, candidate.clause.tokens[0])
        found = [n for c in state.last.candidates for n in c.places]
        found = [town] if town is not None and town.start > state.last.candidates[-1].start else found
        found = _told_just_before(state, candidate) or found
    candidate.places += [n for n in found if n not in candidate.places]


def _told_just_before(state: Gathering, candidate: Candidate) -> list[Node]:
    """Return where the sentence before is that tells of no event: "Danach traf man sich im Rathaus. Dort unterzeichneten ..."."""
    before = state.text.before(candidate.sentence)
    if before is None or before.paragraph != candidate.sentence.paragraph or state.last is None:
        return []
    if any(c.sentence is before for c, _ in state.mentioned[-6:]):
        return []
    return [n for clause in clauses(state.text, before) for n in venues.of_clause(state.text, clause)]


def part_of(candidate: Candidate) -> int | None:
    """Return where the phrase of a journey ends of which the clause tells a part only: "Zum Abschluss der Reise in die USA lud sie ins Hotel"."""
    row = candidate.clause.chunks
    k = next((k for k, c in enumerate(row) if c.first <= candidate.anchor < c.last), None)
    if k is None:
        return None
    on_it = row[k].prep in ("auf", "bei") and row[k].det in _OWN  # "Auf ihrer Reise durch Peru traf sie am 5. Juni ..."
    if not on_it and row[k].prep not in (None, "während"):
        return None
    if row[k].prep is None:
        whole = k > 0 and row[k - 1].last == row[k].first and row[k].det is not None
        if not whole or candidate.clause.text.low(row[k - 1].head) not in PHASES:
            return None
    while k + 1 < len(row) and row[k + 1].first == row[k].last and row[k + 1].prep in _GOALS:
        k += 1
    return row[k].last


def _is_antecedent(candidate: Candidate, relative: Clause) -> bool:
    """May the relative clause behind be about the event: is a named event the last noun before it, but for when and where it is?"""
    if candidate.node is None or candidate.node.tag != "EVENT":
        return True
    kinds = candidate.clause.text.classes
    row = [c for c in candidate.clause.chunks if kinds[c.head] not in "TL" and candidate.anchor < c.first < relative.tokens[0]]
    return all(c.prep is not None or c.det in ("des", "der") for c in row)


def _where_of(candidate: Candidate) -> list[Node]:
    """Return the town right before a clause that begins with "wo"."""
    text, at = candidate.clause.text, candidate.clause.tokens[0] - 1
    if at > candidate.sentence.first and text.word(at) == "," and text.classes[at - 1] == "L":
        node = text.sequence.nodes[at - 1]
        return [node] if node is not None and node.value.kind == "City" else []
    return []


def _is_line(candidate: Candidate) -> bool:
    """Is the event a line of its own, with its day behind it: "Festakt: Samstag, 4. Mai, 11 Uhr, Rathaus"?"""
    line, first = candidate.sentence, candidate.clause.tokens[0]
    alone = line.head and not line.ended and line.section in ("body", "deck", "service") and line.last - line.first <= 2 * _LINE
    return (
        alone and first - line.first <= 1 and any("T" in c.kinds for c in line.clauses) and not any(c.verbs for c in line.clauses)
    )


_VENUES = frozenset("schauplatz veranstaltungsort austragungsort tagungsort treffpunkt ort".split())
_ASKED = frozenset("geladen eingeladen gebeten lud luden lädt laden".split())
_TO_IT = frozenset("anlass dazu hierzu dafür".split())


def told_where(state: Gathering, sentence: Sentence) -> None:
    """Where the events of the sentence before are: "Schauplatz war das Schloss", "Dazu hatte das Amt in den Gasthof X geladen"."""
    text, before = state.text, state.text.before(sentence)
    lows = text.lows[sentence.first : sentence.last]
    named = not _VENUES.isdisjoint(lows[:2]) and not COPULAS.isdisjoint(lows[1:4])
    asked = not _ASKED.isdisjoint(lows) and not _TO_IT.isdisjoint(lows)
    if before is None or not (named or asked) or sentence.section != "body":
        return
    found = []
    for chunk in (c for clause in clauses(text, sentence) for c in clause.chunks):
        node = text.sequence.nodes[chunk.head]
        goal = chunk.prep in ("in", "auf", "an", "nach") if asked else chunk.prep in (None, "in") and chunk.first > sentence.first
        if goal and node is not None and node.tag == "PLACE" and node.value.kind not in ("State", "Country", "Continent"):
            found.append(node)
        elif goal and node is not None and node.tag == "ORGANIZATION":
            found.append(as_place(node, "venues.told"))
    told = (before, *_two_before(state, before))
    for draft in state.drafts[-_RECENT:] if found else ():
        if any(draft.candidates[-1].sentence is s for s in told) and not any(c.places for c in draft.candidates):
            draft.first.places += found


def _two_before(state: Gathering, sentence: Sentence) -> list[Sentence]:
    """Return the sentence before one, in its paragraph or the last of the paragraph before."""
    before = state.text.before(sentence)
    return [before] if before is not None and sentence.paragraph - before.paragraph < 2 else []


def line_of_place(state: Gathering, line: Sentence) -> None:
    """A line below an event of a calendar that is only where it is: "Freitag, 14. Mai, 20 Uhr / Lesung mit Ada Orr / Stadtbücherei, Markt 3"."""
    last, text = state.last, state.text
    if last is None or not line.head or line.ended or line.last - line.first > _LINE or line.section != "body":
        return
    if line.paragraph - state.paragraph > 1 or any(c.places for c in last.candidates):
        return
    if last.candidates[-1].sentence is not text.before(line):
        return
    row = clauses(text, line)
    if not any(c.verbs for c in row):
        last.first.places += [n for c in row for n in venues.of_clause(text, c, bare=True)]
