"""Whom a clause of an event only points to: the subject of the clause before "und", the delegation and who leads it, "er" and "sie"."""

from __future__ import annotations

from pipeline.assemble.drafts import WELCOMES, Draft, within
from pipeline.assemble.people import parts, party
from pipeline.assemble.people.shares import is_oblique
from pipeline.assemble.state import Gathering, add_people
from pipeline.assemble.times import neighbours
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.verbs import is_finite
from pipeline.german.happenings.voice import is_passive, relative_subject
from pipeline.german.happenings.words import AUXILIARIES
from pipeline.kernel import Node

_GROUP = frozenset("delegation abordnung gruppe gäste delegationsmitglieder besucher".split())
_PRONOUNS = frozenset("er sie ihn ihm beide ihnen".split())
_STATIONS = frozenset({"visit", "site-visit", "company-visit", "guided-tour", "tour", "wreath-laying", "excursion"})
_OTHERS = frozenset("ihn ihm er sie ihr".split())
_POINTING = _GROUP | _PRONOUNS
_LEADS = 0.8  # how likely who leads a delegation is where it is received
_REACH = 60  # tokens to whom a pronoun means
# What somebody does at an event -> the part taken.
_DOES = {"invite": "organizer", "receive": "host", "greet": "host", "award": "host", "honour": "host"}


def elliptic(state: Gathering, sentence: Sentence, draft: Draft) -> None:
    """People whom the clause only points to: the subject of the clause before "und", the delegation, "er" and "sie"."""
    clause = next((c.clause for c in within(draft, sentence)), None)
    if clause is None:
        return
    before = neighbours.joined_to(sentence, clause)
    chain = _acting(state.text, sentence, clause)
    if chain is not None:
        part = _part(draft, clause)
        add_people(state, draft, [(node, part, None) for node in chain])
    elif before is not None:
        add_people(state, draft, [(n, "attendee", r) for n, _, r in parts.of_sentence(state.text, [before])])
    about = relative_subject(clause)
    who = state.text.sequence.nodes[about] if about is not None else None
    if who is not None and clause.dated:  # "Minister X, der am Montag den Botschafter empfing"
        add_people(state, draft, [(n, _part(draft, clause), None) for n in parts.people_of(who)])
    if draft.kind in WELCOMES and not _POINTING.isdisjoint(clause.lows):
        _lead_in(state, draft)
    if any(node.tag == "PERSON" for _, _, node in draft.people.values()):
        if draft.kind in _STATIONS and _they(state, sentence, clause):
            _all(state, draft)
        else:
            _meant(state, sentence, clause, draft)
        return
    if not _GROUP.isdisjoint(clause.lows) and any(
        low in _GROUP and not (n and clause.lows[n - 1].startswith("ein")) for n, low in enumerate(clause.lows)
    ):
        led = [d for d in state.drafts if d is not draft and is_journey(d)]
        source = next((d for d in led if d.kind.startswith("delegation") or "delegation" in clause.lows), None)
    elif _pronoun(clause, before) and state.last is not None and sentence.paragraph == state.paragraph:
        source = state.last
        if _one(clause, before):  # "Am Dienstag besuchte sie das Museum": who was told of first, and nobody she met
            if (subject := _subject_before(state, sentence, clause)) is not None:
                draft.people.setdefault(subject.value.entity, ("attendee", None, subject))
                return
            told = [(k, r, n) for k, (_, r, n) in source.people.items() if n.tag == "PERSON"]
            person = next((one for one in told if _fits(state, one[0], clause)), None)
            if person is not None:
                draft.people.setdefault(person[0], ("attendee", person[1], person[2]))
            return
    else:
        return
    if source is not None:
        draft.people.update(
            {
                k: ("attendee", r, n)
                for k, (part, r, n) in source.people.items()
                if n.tag == "PERSON"
                and k not in draft.people
                and not (part == "host" and ("sie" in clause.lows or is_journey(source)))
            }
        )


def _subject_before(state: Gathering, sentence: Sentence, clause: Clause) -> Node | None:
    """Return the only person without a preposition in the sentence before: "Danach trug sich Ahl ins Gästebuch ein. Er besuchte ..."."""
    text, before = state.text, state.text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return None
    if "sie" in clause.lows and (leader := next(party.led_by(text, before), None)) is not None and leader.value.entity:
        return leader  # "eine Delegation unter Leitung von X. Sie wird den Hafen besichtigen"
    if any(not _OTHERS.isdisjoint(c.lows) for c in clauses(text, before)):
        return None  # "Tom Ahl führte ihn durch das Werk. Am Abend hielt er einen Vortrag": of whom is told before
    named = [i for c in clauses(text, before) if not c.sub for k in c.chunks if k.prep is None for i in range(k.inner, k.last)]
    told = [n for i in named if text.classes[i] == "P" and (node := text.sequence.nodes[i]) for n in parts.people_of(node)]
    known = {n.value.entity: n for n in told if n.value.entity}
    if len(known) != 1 or len(told) != len([n for n in told if n.value.entity]):
        return None
    (agent, node), *_ = known.items()
    return node if _fits(state, agent, clause) else None


def _part(draft: Draft, clause: Clause) -> str:
    """Return the part that the unnamed subject of a clause takes."""
    does = {verb.does for verb, _ in clause.verbs}
    if is_passive(clause):
        return "guest" if does & {"receive", "greet"} else "attendee"
    return "signer" if draft.kind == "signing" else next((_DOES[d] for d in sorted(does) if d in _DOES), "attendee")


def _acting(text: Text, sentence: Sentence, clause: Clause) -> list[Node] | None:
    """Return who acts in a clause that begins with its verb: the subject of the one that it goes on with; None where it has its own.

    "Minister X traf Y, besuchte das Museum und eröffnete am Abend die Schau".
    """
    if not _goes_on(clause):
        return None
    row = [c for c in sentence.clauses if not c.sub and c.tokens[0] < clause.tokens[0] and not _goes_on(c)]
    if not row or not row[-1].verbs or any(c.prep is None and c.det == "der" for c in clause.chunks[:1]):
        return None
    found: list[Node] = []
    for k, chunk in enumerate(row[-1].chunks):
        kind, node = text.classes[chunk.head], text.sequence.nodes[chunk.head]
        if chunk.prep is not None or is_oblique(chunk) or kind in "TE":
            led = k and chunk.prep == "um" and chunk.first == row[-1].chunks[k - 1].last  # "die Gäste um X"
            if not (led and kind == "P"):
                continue
        elif found and not chunk.joined:
            break
        elif kind not in "PO":
            if kind in "NQR":
                continue
            break
        if node is not None:
            found += parts.people_of(node) if kind == "P" else [node]
    return found


def _goes_on(clause: Clause) -> bool:
    """Does a clause begin with its finite verb, behind another one?"""
    return (
        (clause.joined or clause.follows)
        and clause.kinds[:1] == "a"
        and (is_finite(clause.lows[0]) or clause.lows[0] in AUXILIARIES)
        and not clause.sub
    )


def _they(state: Gathering, sentence: Sentence, clause: Clause) -> bool:
    """Does the clause tell of several that were named before: "Danach besichtigten sie unter Führung von X den Hafen"?"""
    at = next((n for n, low in enumerate(clause.lows[:8]) if low == "sie"), None)
    if at is None or _one(clause, None) or (at and state.text.word(clause.tokens[at]) != "sie"):
        return False
    return state.last is not None and sentence.paragraph - state.paragraph <= 1


def _all(state: Gathering, draft: Draft) -> None:
    """Bring those who were at the event told before."""
    for agent, (part, role, node) in state.last.people.items() if state.last is not None else ():
        guide = state.last is not None and state.last.kind == "guided-tour" and str(node.value.name) in state.last.name
        if node.tag == "PERSON" and part in ("attendee", "guest", "signer") and agent not in draft.people and not guide:
            draft.people[agent] = ("attendee", role, node)
            draft.unsure[agent] = _LEADS


def _fits(state: Gathering, agent: str, clause: Clause) -> bool:
    """May "er" or "sie" mean that person, as far as the gender is known?"""
    person = state.people.entities.get(agent) if state.people is not None else None
    low = next((low for low in clause.lows if low in ("er", "sie")), None)
    return person is None or low is None or person.gender is None or person.gender == ("male" if low == "er" else "female")


def _meant(state: Gathering, sentence: Sentence, clause: Clause, draft: Draft) -> None:
    """Whom "er" or "sie" means as the subject beside others named: "Zuvor hatte er mit Rektorin X ein Abkommen unterzeichnet"."""
    text, people = state.text, state.people
    low = next((low for low in clause.lows[:8] if low in ("er", "sie")), None)
    if low is None or people is None or not _one(clause, None):
        return
    acts = low == "er" or clause.lows[0] == "sie"  # is no object
    if not acts and any(c.prep is None and text.classes[c.head] == "P" and not c.joined for c in clause.chunks):
        return
    part = next((_DOES[verb.does] for verb, _ in clause.verbs if verb.does in _DOES), "attendee")
    if draft.kind == "signing" or is_passive(clause):
        part = "signer" if draft.kind == "signing" else "attendee"
    for i in range(sentence.first - 1, max(0, sentence.first - _REACH), -1):
        if text.classes[i] == "B":
            return
        node = text.sequence.nodes[i] if text.classes[i] == "P" else None
        for person in parts.people_of(node) if node is not None else ():
            entity = people.entities.get(getattr(person.value, "entity", None) or "")
            if entity is not None and entity.id not in draft.people and entity.gender == ("male" if low == "er" else "female"):
                draft.people.setdefault(entity.id, (part, None, person))
                return


def is_journey(draft: Draft) -> bool:
    return draft.kind in ("delegation-trip", "delegation-visit", "trip") or draft.first.rule == "trips.moves"


def _pronoun(clause: Clause, before: Clause | None) -> bool:
    rows = [c for c in (clause, before) if c is not None]
    return any(
        low in _PRONOUNS and not (low == "beide" and c.kinds[n + 1 : n + 2] in tuple("NEOLP"))  # "beide Partner"
        for c in rows
        for n, low in enumerate(c.lows[:8])
    )


def _one(clause: Clause, before: Clause | None) -> bool:
    """Does the pronoun stand for one person, as its verb tells?"""
    lows = [*(before.lows if before is not None else ()), *clause.lows]
    at = next((i for i, low in enumerate(lows) if low in _PRONOUNS), None)
    if at is None or lows[at] in ("beide", "ihnen"):
        return False
    verb = lows[at - 1] if at else lows[1] if len(lows) > 1 else ""
    return lows[at] in ("er", "ihn", "ihm") or (not verb.endswith(("n", "nd")) and verb.isalpha())


def _lead_in(state: Gathering, draft: Draft) -> None:
    """Who leads a delegation is there where it is received."""
    trip = next((d for d in state.drafts if d is not draft and is_journey(d)), None)
    for agent, (part, role, node) in trip.people.items() if trip is not None else ():
        if node.tag == "PERSON" and part != "host":
            draft.people.setdefault(agent, ("guest", role, node))
            draft.unsure[agent] = _LEADS
            return
