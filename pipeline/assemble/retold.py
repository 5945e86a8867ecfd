"""How two tellings of one event relate, as `merge` asks it: elsewhere, of the same paper, at odds over the day."""

from __future__ import annotations

from collections.abc import Set

from pipeline.assemble.drafts import TRAVELS, Candidate, Draft
from pipeline.assemble.grammar import OF_KNOWN, content
from pipeline.assemble.places import venues
from pipeline.assemble.places.sites import GOALS
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.words import DELEGATION
from pipeline.german.names.lexis.words import office_row
from pipeline.resolve.abroad import lies_at_home

_PAPERS = frozenset(
    "urkunde urkunden papier papiere dokument dokumente schriftstück exemplare vertragsurkunde partnerschaftsurkunde ordensurkunde verleihungsurkunde auszeichnung ehrung preis preise trophäe pokal".split()
)
# What every paper may be called when it is spoken of again; a contract of cooperation is none for a sale.
_GENERAL = frozenset(
    "vertrag vertrage abkommen vereinbarung erklärung übereinkunft übereinkommen kontrakt pakt kooperationsvertrag kooperationsvereinbarung kooperationsabkommen "
    "vertragswerk abmachung regelung".split()
)
_NEAR_PAPER, _STORY = 3, 8  # paragraphs


def is_elsewhere(candidate: Candidate, draft: Draft) -> bool:
    """Are both told in towns, and in none alike?"""
    told = candidate.places or venues.of_clause(candidate.clause.text, candidate.clause)  # not located yet
    mine = {n.value.name for n in told if n.value.kind == "City"}
    theirs = {n.value.name for c in draft.candidates for n in c.places if n.value.kind == "City"}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def comes_here(candidate: Candidate) -> bool:
    """Is it told of guests by the land that they come to, or as a journey that they are on: "nach Europa gereist", "auf Bürgerreise in der Stadt"?"""
    lands = [n.value for n in candidate.places]
    wide = lands and all((v.kind == "Continent" and v.name == "Europa") or (v.kind == "Country" and lies_at_home(v)) for v in lands)
    return bool(wide) or (candidate.kind == "citizens-trip" and " in " in candidate.name and " nach " not in candidate.name)


def is_at_house(candidate: Candidate) -> bool:
    """Is a visit one of several, told by its day and the house right behind it: "stand am Montag ein Besuch im Neuen Rathaus an"?"""
    text, row = candidate.clause.text, candidate.clause.chunks
    k = next((k for k, c in enumerate(row) if c.head == candidate.anchor), None)
    if (
        not candidate.clause.dated
        or k is None
        or k + 1 >= len(row)
        or row[k].det not in ("ein", None)
        or row[k + 1].first != row[k].last
    ):
        return False
    node = text.sequence.nodes[row[k + 1].head]
    if row[k + 1].prep not in ("in", "bei") or node is None or candidate.sentence.section != "body":
        return False
    return node.tag == "ORGANIZATION" or (node.tag == "PLACE" and node.value.kind not in GOALS)


def heads_stay(candidate: Candidate, draft: Draft) -> bool:
    """Does the headline tell of the stay of a delegation as a journey to the town that it visits, or as a visit from somewhere?"""
    if draft.first.sentence.section not in ("headline", "deck"):
        return False
    text, here = candidate.clause.text, candidate.sentence
    if draft.kind == "trip":
        towns = draft.words & content(text.slice(here.first, here.last))
        visits = any(verb.does == "visit" for verb, _ in candidate.clause.verbs)
        away = {text.low(i).casefold() for i in range(here.first + 1, here.last) if text.low(i - 1) == "aus"}
        return visits and bool(towns - head_words_of(draft) - away)
    paragraphs = {c.sentence.paragraph for c in draft.candidates if c.sentence.section not in ("headline", "deck")}
    return draft.kind == "visit" and " aus " in draft.name and len(draft.candidates) == 2 and paragraphs == {here.paragraph}


def heads_house(candidate: Candidate, draft: Draft) -> bool:
    """Does the headline of a visit name the house that the body tells to be visited?"""
    text, sentence = draft.first.clause.text, draft.first.sentence
    line = content(text.slice(sentence.first, sentence.last))
    return len(draft.candidates) == 1 and candidate.sentence.section == "body" and bool((candidate.words - draft.words) & line)


def told_words(words: Set[str]) -> set[str]:
    """Return what the words of a name say, without the year of its edition."""
    return {word for word in words if not (len(word) == 4 and word.isdigit())}


def takes_up_another(candidate: Candidate, draft: Draft) -> bool:
    """Does a pronoun take up another paper than the draft's: "... eine Erklärung. Den Leihvertrag ...; unterschrieben wird er später"?"""
    if candidate.create or candidate.agreement is None:
        return False
    low = candidate.agreement.lower()
    if any(low in c.clause.lows for c in draft.candidates):
        return False  # "haben eine Rahmenvereinbarung über die Zusammenarbeit geschlossen. A und B unterschrieben das Dokument"
    return all(
        c.agreement is not None and not c.agreement.lower().endswith(low) and not low.endswith(c.agreement.lower())
        for c in draft.candidates
    )


def is_known_paper(candidate: Candidate, draft: Draft) -> bool:
    """Does a signing name by a general noun and a definite article what the draft before it signs: "Der Vertrag wurde ... unterschrieben"?"""
    det, _, noun = candidate.name.partition(" ")[2].partition(" ")
    if det not in OF_KNOWN or noun.lower().removesuffix("s") not in _GENERAL or candidate.sentence.section in ("headline", "deck"):
        return False
    away = candidate.sentence.paragraph - draft.candidates[-1].sentence.paragraph
    return 0 <= away < (_NEAR_PAPER if draft.start is not None else _STORY)  # what has no day yet is told of in full further below


def signs_in_full(candidate: Candidate, draft: Draft) -> bool:
    """Does the text tell in full what headline or picture told in brief: "wurde der Vertrag unterschrieben", "unterschrieben ein Memorandum"?"""
    brief = ("headline", "deck", "caption")
    if not all(c.sentence.section in brief for c in draft.candidates) or candidate.sentence.section in brief:
        return False
    papers = [(c.agreement or "").lower() for c in (draft.first, candidate)]
    return bool(papers[0]) and (papers[0] in papers[1] or papers[1].endswith(papers[0]) or papers[0] in _GENERAL)


def takes_up_journey(candidate: Candidate) -> bool:
    """Is it a journey by its noun and article, told by no goal and no more than an office or a group: "die Reise der Ministerin"?"""
    if candidate.node is None or not candidate.definite or candidate.places or " nach " in candidate.name:
        return False
    more = candidate.name.partition(" ")[2].split()
    return (
        bool(more)
        and more[0] in ("der", "des")
        and len(more) == 2
        and (bool(office_row(more[1])) or DELEGATION.search(more[1]) is not None)
    )


def is_mere_paper(candidate: Candidate) -> bool:
    """Is only paper signed, and not said what it is of: "die entsprechende Urkunde", "das Dokument"?"""
    rest = candidate.name.partition(" ")[2].partition(" von ")[0].split()
    return bool(rest) and rest[-1].lower().removesuffix("s") in _PAPERS and len(rest) < 4


def opens(kind: str) -> bool:
    return kind in ("opening", "exhibition-opening", "vernissage", "inauguration", "commissioning")


def head_words(candidate: Candidate) -> frozenset[str]:
    return content(candidate.head)


def head_words_of(draft: Draft) -> frozenset[str]:
    return content(draft.head)


def conflict(candidate: Candidate, moment: Moment, draft: Draft) -> bool:
    """Do the dates exclude that both are one event?"""
    if candidate.year and draft.start and not draft.start.startswith((str(candidate.year), "XXXX")):
        return True
    if not moment.start or not draft.start:
        return False
    if all(c.sentence.section in ("headline", "deck") for c in draft.candidates) and len(draft.candidates) == 1:
        return False
    a, b = moment.start, draft.start
    if a[:10] == b[:10] or len(a) < 10 or len(b) < 10:
        return not (a[:7] == b[:7] or a[:4] == b[:4] or "XXXX" in (a[:4], b[:4]))
    end = (draft.end or b)[:10]
    inside = b[:10] <= a[:10] <= end
    if draft.group == "trip" and candidate.kind in TRAVELS:
        return not inside
    if draft.kind == "anniversary" and candidate.kind != "anniversary" and b[:10] < end and ("T" in a or not moment.end):
        return True  # "vom 16. bis 19. August das Jubiläum. Höhepunkt ist der Festakt am 18. August"
    return not inside and draft.previous != a[:10] and candidate.status == "scheduled"
