"""What a candidate only takes up of what was told before: the bare noun, the travellers, their company, the end of it all."""

from __future__ import annotations

from pipeline.assemble.drafts import OUTWARD, TRAVELS, Candidate, Draft
from pipeline.assemble.grammar import THEM, content
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import neighbours, scenes
from pipeline.assemble.times.moments import Moment

_BARE = frozenset(
    "Zeremonie Fest Feier Treffen Party Konzert Tagung Sitzung Umzug Besuch Reise Messe Gespräch Markt Lauf Jubiläum Feierlichkeit Schau".split()
)
_TAKEN_UP = frozenset(
    "Konferenz Kongress Symposium Workshop Seminar Turnier Wettbewerb Festival Versammlung Vortrag Lesung Führung Ausstellung Ausflug Wanderung".split()
)
_ANAPHORS = frozenset(
    {"events.occurs", "events.held", "events.visited", "events.attended", "events.copula", "events.beside", "events.dated"}
)


def only_takes_up(candidate: Candidate, told: bool) -> bool:
    """Does a bare noun with its article only take up what the text speaks of ("Ernst beginnt das Fest"), what is `told` before?"""
    return (
        candidate.definite
        and (candidate.head in _BARE or (told and candidate.head in _TAKEN_UP))
        and candidate.words <= content(candidate.head)
        and not candidate.title
        and candidate.rule in _ANAPHORS
        and candidate.sentence.section == "body"
        and not candidate.clause.dated
    )


def at_another_time(state: Gathering, draft: Draft, moment: Moment) -> bool:
    """Is what the body told as over, on no day, told again as to come: "Bischof X hielt den Gottesdienst. Die Primiz ist am 30. Juni"?"""
    first = draft.first.sentence
    if moment.day is None or state.moments[id(draft)] or first.section != "body" or draft.kind in scenes.LASTING:
        return False
    return scenes.later(state, moment.day) and scenes.tense_of(state.text, first) < 0


def are_known(state: Gathering, candidate: Candidate) -> bool:
    """Are those who are received the travellers told before: "ist nach Kobe gereist. Am Montag empfing der Konsul die Delegation"?"""
    if candidate.kind != "delegation-visit" or not candidate.definite or candidate.node is not None:
        return False
    return any(
        draft.kind in OUTWARD or (draft.kind in TRAVELS and state.moments[id(draft)].end)
        for draft in state.drafts
        if draft.status == "scheduled" and draft.first.sentence is not candidate.sentence
    )


def companions(state: Gathering, candidate: Candidate) -> Draft | None:
    """Return the journey told before of which a clause names more who go: "Mit ihm waren X und Y nach Franken gereist"."""
    lows = candidate.clause.lows
    if candidate.rule != "trips.moves" or lows[0] != "mit" or lows[1] not in THEM:
        return None
    return next((draft for draft in state.drafts if draft.group == "trip"), None)


def is_leg(state: Gathering, candidate: Candidate) -> bool:
    """Is it a way that nobody in particular goes, in a story of a journey: "Aufgebrochen war man am Montag nach Riga"?"""
    unsaid = candidate.name.startswith(("Reise nach ", "Reise in ")) and (
        "man" in candidate.clause.lows or "es" in candidate.clause.lows
    )
    return candidate.rule == "trips.moves" and unsaid and any(draft.group == "trip" for draft in state.drafts)


def fades(candidate: Candidate) -> bool:
    """Is it the event itself that ends, and not what it ends with?"""
    ends = any(verb.lemma in ("ausklingen", "enden") for verb, _ in candidate.clause.verbs)
    return ends and any(c.head == candidate.anchor and c.prep is None for c in candidate.clause.chunks)


_ENDING = frozenset("ende endet endete enden endeten ausklingt ausklang".split())


def ends(candidate: Candidate) -> bool:
    """Does the clause tell of the event's end: "ist der Besuch zu Ende gegangen", "von einer Reise zurückgekehrt"?"""
    if candidate.kind == "exhibition":
        return fades(candidate)  # "Die Schau endet bereits am 21. September"
    if candidate.kind not in ("visit", "trip", "delegation-trip", "delegation-visit", "study-trip"):
        return False
    relative = neighbours.relative(candidate.clause.text, candidate.sentence, candidate.clause)
    if not candidate.clause.dated and relative is not None and relative.dated and _ENDING & set(relative.lows):
        return True  # "die Reise, die am Samstag zu Ende geht"
    over = "ende" in candidate.clause.lows and "zu" in candidate.clause.lows
    return over or any(verb.does == "return" or verb.lemma in ("ausklingen", "enden") for verb, _ in candidate.clause.verbs)
