"""Who signs where an event tells of the signing: named there, by the offices of those who sign, else told near by or in the head."""

from __future__ import annotations

import re
from bisect import bisect_right

from pipeline.assemble import anaphora, governed
from pipeline.assemble.agreements import bargains, company, houses, pairs, papers, tellings
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.parties import actors, acts, between, joined, party
from pipeline.assemble.agreements.sought import is_of_others, says_they
from pipeline.assemble.agreements.standins import whole_of
from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places

_BETWEEN = len("zwischen")
_COLLEAGUE = re.compile(r"kolleg(?:e|in|en)\b|amtskolleg|pendant|gegenüber")
_OF_STAFF = ("arbeitsvertrag", "dienstvertrag", "anstellungsvertrag")
_ACTING = ("free", "with", "between")
_HOUSES = ("ORGANIZATION", "PLACE")
_WHOSE = frozenset({"deren", "dessen"})  # "die Vereinbarung, deren Kosten der Bund trägt"


def office(people: People, person: str) -> str | None:
    return next((r.organization for r in people.entities[person].roles if r.organization and r.status == "current"), None)


def signers(
    state: Gathering, draft: Draft, places: Places, organizations: Organizations, people: People
) -> tuple[tuple[str, str | None], ...]:
    """Return who signs, with the house signed for: as the clause says it, else by the office."""
    registers = Registers(state.text, places, organizations, people)
    signing = {p: node for p, (part, _, node) in draft.people.items() if part == "signer" and p in people.entities}
    # "Für X unterzeichnete A, für Y B" may stand behind the sentence that tells of the signing
    around = [c.sentence for c in draft.candidates]
    around += [s for n in signing.values() if (s := _sentence_of(state.text, n.start)) is not None]
    named = {s.first: governed.actors(state.text, clauses(state.text, s)) for s in around}
    behalf = {person: house for row in named.values() for person, house in houses.on_behalf(registers, row).items()}
    return tuple((p, behalf.get(p) or office(people, p)) for p in signing)


def _sentence_of(text: Text, start: int) -> Sentence | None:
    """Return the sentence in which a character stands, None where none does."""
    token = bisect_right(text.sequence.starts, start) - 1
    at = text.index(token)
    return text.sentences[at] if at >= 0 and token < text.sentences[at].last else None


def of_draft(state: Gathering, draft: Draft, places: Places, organizations: Organizations, people: People) -> list[str]:
    """The parties: named with "zwischen", else who signs, else the organisations of those who sign."""
    text = state.text
    registers = Registers(text, places, organizations, people)
    found: list[str] = []
    for candidate in draft.candidates:
        sides = [a for a in governed.actors(text, [candidate.clause]) if a.how == "between"]
        if sides:
            row = houses.parties_of(registers, [a for a in sides if a.row == sides[0].row])
            row = row if len(row) > 1 else between(text, candidate.clause.chunks, places, organizations)
            if not found or not set(row).isdisjoint(found):  # else of another: "am 30. Jahrestag des Vertrags zwischen X und Y"
                found += [p for p in row if p not in found]
    if len(found) > 1:
        return found
    for candidate in sorted(draft.candidates, key=lambda c: c.sentence.section in ("headline", "deck", "kicker")):
        telling = tellings.papers_of(registers, candidate.sentence, papers.in_sentence(text, candidate.sentence))
        if telling is not None:
            return telling.parties
    for candidate in draft.candidates:
        for actor in governed.actors(text, [c for c in clauses(text, candidate.sentence) if _WHOSE.isdisjoint(c.lows[:1])]):
            node = actor.node
            sent = node.tag == "ROLE" and node.value.plural  # "mit Vertretern der X GmbH"
            entity = houses.of_role(registers, node.value) if sent else None
            entity = houses.party_of(registers, actor) if node.tag in ("ORGANIZATION", "PLACE") else entity
            stands = actor.how in ("free", "with", "for", "beside") and (sent or node.tag == "ORGANIZATION" or acts(node))
            if stands and entity and entity not in found:
                found.append(entity)
    persons = [p for p, (part, _, _) in draft.people.items() if part == "signer" and p in people.entities]
    offices = [
        whole_of(organizations, places, registers.own, o)
        for p in persons
        if (o := office(people, p)) and not houses.speaks_only(registers, o)
    ]
    if len(found) < 2 or (offices and len(set(offices)) > 1):
        found = list(dict.fromkeys([*offices, *found])) if len(set(offices)) > 1 else list(dict.fromkeys([*found, *offices]))
    if len(found) < 2 and any(company.are_more(c.clause) for c in draft.candidates):
        return found
    if len(found) < 2 and any(anaphora.hangs_on_stranger(registers, c.clause) or is_of_others(c.clause) for c in draft.candidates):
        return found
    if len(found) < 2:
        strangers = _strangers(registers, draft)
        for told in (_told(text, draft, places, organizations), _pair_near(registers, draft)):
            if len(found) < 2 and (not strangers or not strangers.isdisjoint(told)):
                found = _joined(registers, found, told)
    if not found:
        they = [c.sentence for c in draft.candidates[:2] if says_they(c.clause)]
        found = next((pair for sentence in they if (pair := pairs.officers_before(registers, sentence))), [])
    if len(found) < 2 and (pair := _guests(registers, draft, found)):
        return pair
    for candidate in draft.candidates if len(found) < 2 else ():
        if candidate.agreement and (pair := bargains.pair(registers, candidate.sentence, candidate.agreement.casefold(), found)):
            return pair
    if len(found) < 2 and (pair := bargains.headed(registers, found)):
        return pair
    if found == [registers.own] and (other := _of_colleague(registers, draft)) is not None:
        found = [*found, other]
    if len(found) == 1 and (own := _own_side(registers, draft, found[0])) is not None:
        found = [own, *found]
    if len(found) == 1:
        found += [p for p in houses.called_partner(text, places, organizations) if p not in found]
    return found


def _of_colleague(registers: Registers, draft: Draft) -> str | None:
    """Return the house of a colleague who signs, where none is told: the only other of the own house's kind."""
    if any((c.agreement or "").casefold().endswith(_OF_STAFF) for c in draft.candidates):
        return None
    named = [
        a
        for c in draft.candidates
        for a in governed.actors(registers.text, [c.clause])
        if a.node.tag == "PERSON" and a.how in ("free", "for")
    ]
    strange = [
        a for a in named if houses.party_of(registers, a) in (None, registers.own) and _COLLEAGUE.search(registers.text.low(a.at))
    ]
    return pairs.counterpart(registers) if len(strange) == 1 else None


def _guests(registers: Registers, draft: Draft, known: list[str]) -> list[str]:
    """Return the own house and that of the guests or hosts the paragraph tells of, where a signing names nobody else."""
    if not set(known) <= {registers.own} or any(anaphora.is_unknown(registers, [c.clause]) for c in draft.candidates[:2]):
        return []
    told = [c.sentence for c in draft.candidates[:2]]
    guests = next((pair for sentence in told if (pair := pairs.guests_before(registers, sentence))), [])
    return guests or next((pair for sentence in told if (pair := pairs.hosts_before(registers, sentence))), [])


def _own_side(registers: Registers, draft: Draft, known: str) -> str | None:
    """Return the own house as the other side of what a draft's sentences tell: "besiegelt worden, das uns ... verschafft"."""
    for candidate in draft.candidates:
        row = clauses(registers.text, candidate.sentence)
        if (
            candidate.agreement
            and not bargains.others(registers, row, known)
            and not anaphora.is_unknown(registers, [candidate.clause])
        ):
            own = bargains.own_side(registers, candidate.sentence, candidate.agreement.casefold(), known)
            if own is not None or (own := houses.ours(registers, candidate.sentence)) not in (None, known):
                return own
    return None


def _strangers(registers: Registers, draft: Draft) -> set[str]:
    """Return the houses of those whom a signing names, and those that act in its sentences: parties told elsewhere are not theirs."""
    text = registers.text
    named = [a for c in draft.candidates for a in governed.actors(text, [c.clause]) if a.node.tag == "PERSON"]
    told = [a for c in draft.candidates for a in governed.actors(text, clauses(text, c.sentence)) if a.how in ("free", "with")]
    named += [a for a in told if a.node.tag == "ORGANIZATION"]
    return {p for a in named if (p := houses.party_of(registers, a)) and not houses.speaks_only(registers, p)}


def _pair_near(registers: Registers, draft: Draft) -> list[str]:
    """Return two towns or lands that a headline, or a sentence near by, joins: "X und Y"."""
    text = registers.text
    for sentence in [*text.sentences[:12], *_around(text, draft)]:
        near = any(abs(sentence.first - c.sentence.last) < 60 for c in draft.candidates)
        if sentence.section in ("headline", "deck") or near:
            pair = [n for n in actors(text, sentence) if n.tag == "PLACE"]
            if len(pair) == 2 and joined(text, pair) and not _is_way(text, sentence, pair[0].start):
                return [p for n in pair if (p := party(n, registers.places, registers.organizations))]
    return []


def _is_way(text: Text, sentence: Sentence, start: int) -> bool:
    """Says "zwischen" before two towns where something is, rather than whose: "der Busverkehr zwischen X und Y"?"""
    before = text.sequence.text[:start].rstrip()[-_BETWEEN:].lower() == "zwischen"
    return before and not papers.in_sentence(text, sentence)


def _joined(registers: Registers, known: list[str], told: list[str]) -> list[str]:
    """Add the parties told elsewhere, unless these are two others than the one that is known; a chancellery yields to them."""
    if len(told) > 1:
        known = [p for p in known if p in told or not houses.speaks_only(registers, p)]
    return known if known and len(told) > 1 and set(known).isdisjoint(told) else list(dict.fromkeys([*known, *told]))


def _around(text: Text, draft: Draft) -> list[Sentence]:
    """Return the sentences near those that tell of a draft, in order."""
    picked: set[int] = set()
    for candidate in draft.candidates[:6]:
        at = text.index(candidate.sentence.first)
        picked.update(range(max(0, at - 12), min(len(text.sentences), at + 13)))
    return [text.sentences[i] for i in sorted(picked)]


def _told(text: Text, draft: Draft, places: Places, organizations: Organizations) -> list[str]:
    """Return two that a sentence of the paragraph joins before the signing ("X und Y wollen ..."), else those of the head."""
    near = {c.sentence.paragraph for c in draft.candidates if c.sentence.section == "body"}
    last = max(c.sentence.first for c in draft.candidates)
    for sentence in _around(text, draft):
        if sentence.paragraph in near and sentence.first <= last:  # who is named later takes part in what follows
            pair = [a.node for a in governed.actors(text, clauses(text, sentence)) if a.how in _ACTING and a.node.tag in _HOUSES]
            if len(pair) == 2 and joined(text, pair) and not _is_way(text, sentence, pair[0].start):
                row = [p for n in pair if (p := party(n, places, organizations))]
                if len(set(row)) == 2:
                    return row
    heads = [s for s in text.sentences[:12] if s.section in ("headline", "deck")]
    named = list(dict.fromkeys(p for s in heads for n in actors(text, s) if (p := party(n, places, organizations))))
    return named if len(named) == 2 else []
