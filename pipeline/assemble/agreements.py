"""Agreements: what was signed by whom, and standing partnerships with their age."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence as Seq
from functools import lru_cache

from pipeline.assemble import moments
from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Chunk, Sentence, Text, clauses
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import Identifiers
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places
from schemas.records import Agreement, DateValue, Evidence

KINDS = (
    ("memorandum", "memorandum-of-understanding"), ("mou", "memorandum-of-understanding"), ("letter of intent", "letter-of-intent"), ("loi", "letter-of-intent"),
    ("absichtserklärung", "letter-of-intent"), ("städtepartnerschaft", "city-partnership"), ("partnerschaft", "partnership"), ("rahmen", "framework-agreement"),
    ("kooperation", "cooperation-agreement"), ("vertrag", "contract"), ("abkommen", "agreement"), ("vereinbarung", "agreement"), ("erklärung", "declaration"),
)  # fmt: skip
_PARTNERSHIP = re.compile(
    r"(?:städtepartnerschaft|partnerschaft|städtefreundschaft|partnerstädte|schwesterstädte)(?:en)?$", re.IGNORECASE
)
_BEFORE = re.compile(r"^(?:der|des|einer|eines|dieser|dieses)\s+")
_BEHIND = re.compile(r"\s(?:zwischen|durch|mit|im|am|in|auf|über|zu|zum|zur|für)\s")
_PARTNERS = frozenset("vertragspartner vertragsparteien unterzeichner partner kooperationspartner".split())
_COOPERATION = frozenset(
    "zusammenarbeit kooperation partnerschaft hochschulpartnerschaft forschungskooperation schulpartnerschaft".split()
)
_WISHED = frozenset(
    "möglichen mögliche möglich künftige künftigen geplante geplanten könnte könnten wollen will soll sollen angestrebten angestrebte wünscht hofft kein keine".split()
)
_AGED = re.compile(r"(\d{1,3})\s*-?\s?jährig", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def _is_partnership(low: str) -> bool:
    return bool(_PARTNERSHIP.search(low))


def kind_of(word: str) -> str:
    for part in word.split():
        if kind := table("agreementheads").get(part, "kind"):
            return kind
    low = word.casefold()
    return next((kind for key, kind in KINDS if key in low), "agreement")


def read(
    state: Gathering, places: Places, organizations: Organizations, people: People
) -> tuple[list[Agreement], dict[str, list[str]]]:
    """Return the agreements, and which drafts (by their id) sign them."""
    made: list[Agreement] = []
    about: dict[str, list[str]] = {}
    identifiers = Identifiers("agreement")
    for draft in state.drafts:
        if draft.kind != "signing":
            continue
        noun = next((c.agreement for c in draft.candidates if c.agreement), None) or _named(draft.name)
        parties = _parties(state, draft, places, organizations, people)
        signers = [(p, _office(people, p)) for p, (part, _, _) in draft.people.items() if part == "signer" and p in people.entities]
        name = noun
        agreement = Agreement(
            id=identifiers.new(name or "vereinbarung"),
            name=name or "Vereinbarung",
            kind=kind_of(draft.name),
            parties=tuple(parties),
            signers=tuple(signers),
            date=moments.record(state.moments[id(draft)]),
            signed=draft.status == "scheduled",
            evidence=tuple(Evidence(start=c.start, end=c.end, rule=c.rule) for c in draft.candidates[:4]),
            confidence=0.9 if len(parties) > 1 else 0.4,
        )
        made.append(agreement)
        about.setdefault(draft.id, []).append(agreement.id)
    made += _partnerships(state, places, organizations, identifiers)
    return made, about


def _named(name: str) -> str:
    """Return what a signing's name says was signed: "Unterzeichnung des Rahmenvertrags zwischen X und Y" -> "Rahmenvertrag"."""
    rest = _BEFORE.sub("", name.partition(" ")[2])
    word = _BEHIND.split(rest)[0].strip()
    if name.partition(" ")[2].startswith(("des ", "eines ")) and word.endswith("s") and " " not in word:
        return word.removesuffix("es") if word.endswith("ges") else word.removesuffix("s")
    return word


def _office(people: People, person: str) -> str | None:
    return next((r.organization for r in people.entities[person].roles if r.organization and r.status == "current"), None)


def _parties(state: Gathering, draft: Draft, places: Places, organizations: Organizations, people: People) -> list[str]:
    """The parties: named with "zwischen", else who signs, else the organisations of those who sign."""
    text = state.text
    found: list[str] = []
    for candidate in draft.candidates:
        found += [p for p in _between(text, candidate.clause.chunks, places, organizations) if p not in found]
    if len(found) > 1:
        return found
    for candidate in draft.candidates:
        for node in _actors(text, candidate.sentence):
            entity = _party(node, places, organizations)
            if entity and entity not in found and (node.tag == "ORGANIZATION" or _acts(text, node)):
                found.append(entity)
    persons = [p for p, (part, _, _) in draft.people.items() if part == "signer" and p in people.entities]
    offices = [o for p in persons if (o := _office(people, p))]
    if len(found) < 2 or (offices and len(set(offices)) > 1):
        found = list(dict.fromkeys([*offices, *found])) if len(set(offices)) > 1 else list(dict.fromkeys([*found, *offices]))
    if len(found) < 2:
        found += [p for p in _told(text, draft, places, organizations) if p not in found]
    if len(found) < 2:
        for sentence in [*text.sentences[:12], *_around(text, draft)]:
            if sentence.section in ("headline", "deck") or any(
                abs(sentence.first - c.sentence.last) < 60 for c in draft.candidates
            ):
                pair = [n for n in _actors(text, sentence) if n.tag == "PLACE"]
                if len(pair) == 2 and _joined(text, pair):
                    found += [p for n in pair if (p := _party(n, places, organizations)) and p not in found]
                    break
    return found


def _around(text: Text, draft: Draft) -> list[Sentence]:
    """Return the sentences near those that tell of a draft, in order."""
    starts = [s.first for s in text.sentences]
    picked: set[int] = set()
    for candidate in draft.candidates[:6]:
        at = bisect_left(starts, candidate.sentence.first)
        picked.update(range(max(0, at - 12), min(len(starts), at + 13)))
    return [text.sentences[i] for i in sorted(picked)]


def _told(text: Text, draft: Draft, places: Places, organizations: Organizations) -> list[str]:
    """Parties told beside the signing: "Vertragspartner sind X und Y", "X und Y wollen ...", "mit X hat das Unternehmen ... geschlossen"."""
    near = {c.sentence.paragraph for c in draft.candidates if c.sentence.section == "body"}
    around = _around(text, draft)
    for sentence in around:
        close = any(abs(sentence.paragraph - p) <= 4 for p in near)
        if close and not _PARTNERS.isdisjoint(text.lows[sentence.first : sentence.last]):
            told = next((c for c in clauses(text, sentence) if not _PARTNERS.isdisjoint(c.lows)), None)
            row = [
                p
                for n in _actors(text, sentence)
                if told and n.start < text.sequence.ends[told.tokens[-1]] and (p := _party(n, places, organizations))
            ]
            if len(set(row)) > 1:
                return list(dict.fromkeys(row))
    for candidate in draft.candidates:
        row = [p for n in _with(text, candidate.clause.chunks) if (p := _party(n, places, organizations))]
        subject = next(
            (
                c
                for c in candidate.clause.chunks
                if c.prep is None
                and text.low(c.head) in ("unternehmen", "verein", "kammer", "hochschule", "universität", "stadt", "firma")
            ),
            None,
        )
        if row and subject is not None:
            known = organizations.by_head(text.word(subject.head), candidate.start)
            if known is None:
                headline = (
                    n
                    for s in text.sentences
                    if s.section == "headline"
                    for n in text.sequence.nodes[s.first : s.last]
                    if n is not None
                )
                first = next((n for n in headline if n.tag == "ORGANIZATION"), None)
                known = organizations.add(first) if first is not None else None
            if known is not None:
                return list(dict.fromkeys([known.id, *row]))
        if row and candidate.people == []:
            return row
    last = max(c.sentence.first for c in draft.candidates)
    for sentence in around:
        if sentence.paragraph in near and sentence.first <= last:  # who is named later takes part in what follows
            pair = list(_actors(text, sentence))
            if len(pair) == 2 and _joined(text, pair):
                row = [p for n in pair if (p := _party(n, places, organizations))]
                if len(set(row)) == 2:
                    return row
    signing = [clause for c in draft.candidates for clause in clauses(text, c.sentence)]
    behalf = [p for clause in signing for n in _with(text, clause.chunks, "für") if (p := _party(n, places, organizations))]
    if len(set(behalf)) == 2:  # "für die Stadt X unterzeichnete A, für Y B"
        return list(dict.fromkeys(behalf))
    heads = [s for s in text.sentences[:12] if s.section in ("headline", "deck")]
    named = list(dict.fromkeys(p for s in heads for n in _actors(text, s) if (p := _party(n, places, organizations))))
    return named if len(named) == 2 else []


def _with(text: Text, chunks: Seq[Chunk], prep: str = "mit") -> list[Node]:
    return [
        n
        for c in chunks
        if c.prep == prep
        for i in range(c.inner, c.last)
        if (n := text.sequence.nodes[i]) is not None and n.tag in ("ORGANIZATION", "PLACE")
    ]


def _between(text: Text, chunks: Seq[Chunk], places: Places, organizations: Organizations) -> list[str]:
    found: list[str] = []
    active = False
    for chunk in chunks:
        prep = chunk.prep
        if prep == "zwischen":
            active = True
        elif not (active and chunk.joined):
            active = active and prep is None and chunk.det in ("der", "des", "dem", "den")
        if active:
            for i in range(chunk.inner, chunk.last):
                node = text.sequence.nodes[i]
                if node is not None and node.tag in ("PLACE", "ORGANIZATION"):
                    party = _party(node, places, organizations)
                    if party and party not in found:
                        found.append(party)
    return found


def _actors(text: Text, sentence: Sentence) -> list[Node]:
    """Organisations and places that stand without a preposition in a sentence, its subjects and objects."""
    found = []
    for clause in clauses(text, sentence):
        governed = False  # in a list behind a preposition: "nach Bünde, Trutnov und Tanger"
        for chunk in clause.chunks:
            governed = chunk.prep not in (None, "zwischen", "mit") or (governed and chunk.joined and chunk.det is None)
            if not governed and text.word(chunk.first - 1) != "(":
                holders = [
                    n for i in range(chunk.inner, chunk.last) if (n := text.sequence.nodes[i]) is not None and n.tag == "ROLE"
                ]
                found += [n.value.organization for n in holders if n.value.organization is not None]
                found += [
                    n
                    for i in range(chunk.inner, chunk.last)
                    if (n := text.sequence.nodes[i]) is not None and n.tag in ("PLACE", "ORGANIZATION")
                ]
    return found


def _acts(text: Text, node: Node) -> bool:
    return isinstance(node.value, PlaceValue) and (node.value.acts or node.value.kind in ("City", "State", "Country"))


def _joined(text: Text, pair: list[Node]) -> bool:
    between = text.sequence.text[pair[0].end : pair[1].start]
    return between.strip().startswith(("und", "–", "-", "/")) and len(between) < 60


def _party(node: Node, places: Places, organizations: Organizations) -> str | None:
    if node.tag == "ORGANIZATION":
        return organizations.add(node).id
    if isinstance(node.value, PlaceValue) and node.value.kind in ("City", "State", "Country", "AdministrativeArea"):
        return organizations.of_place(places.add(node).id).id
    return None


def _partnerships(state: Gathering, places: Places, organizations: Organizations, identifiers: Identifiers) -> list[Agreement]:
    """Standing partnerships: "der Städtepartnerschaft zwischen X und Y", "sind X und Y Partnerstädte", since when."""
    text = state.text
    made: dict[tuple[str, ...], Agreement] = {}
    for sentence in text.sentences:
        if sentence.section in ("publisher", "furniture", "credit", "note"):
            continue
        at = next(
            (i for i in range(sentence.first, sentence.last) if text.classes[i] == "N" and _is_partnership(text.low(i))), None
        )
        if at is None or any(
            text.low(i) in ("keine", "geplant", "könnte", "förmliche") for i in range(sentence.first, sentence.last)
        ):
            continue
        parties: list[str] = []
        for clause in clauses(text, sentence):
            parties += [p for p in _between(text, clause.chunks, places, organizations) if p not in parties]
        if len(parties) < 2:
            pair = [n for n in _actors(text, sentence) if n.tag == "PLACE"]
            if len(pair) == 2 and _joined(text, pair):
                parties = [p for n in pair if (p := _party(n, places, organizations))]
        if len(set(parties)) < 2:
            continue
        key = tuple(sorted(parties))
        since = _since(state, sentence)
        if key in made and (made[key].since or not since):
            continue
        word = text.word(at)
        start, end = text.sequence.starts[at], text.sequence.ends[at]
        name = "Städtepartnerschaft" if "städte" in word.casefold() or "stadt" in word.casefold() else "Partnerschaft"
        made[key] = Agreement(
            id=made[key].id if key in made else identifiers.new(name),
            name=name,
            kind="city-partnership" if name == "Städtepartnerschaft" else "partnership",
            partnership=True,
            parties=tuple(parties),
            since=since,
            evidence=(Evidence(start=start, end=end, rule="agreements.partnership"),),
            confidence=0.8,
        )
    return [*made.values(), *_cooperations(state, places, organizations, identifiers, list(made.values()))]


def _cooperations(
    state: Gathering, places: Places, organizations: Organizations, identifiers: Identifiers, known: list[Agreement]
) -> list[Agreement]:
    """Standing cooperation: "die Zusammenarbeit zwischen X und Y", "im Rahmen der Partnerschaft mit X", never one that is only wished."""
    text = state.text
    made: dict[tuple[str, ...], Agreement] = {tuple(sorted(a.parties)): a for a in known}
    fresh: list[Agreement] = []
    for sentence in text.sentences:
        if sentence.section not in ("body", "caption"):
            continue
        lows = text.lows[sentence.first : sentence.last]
        if _COOPERATION.isdisjoint(lows) or not _WISHED.isdisjoint(lows):
            continue
        for clause in clauses(text, sentence):
            for k, chunk in enumerate(clause.chunks):
                if text.low(chunk.head) not in _COOPERATION or k + 1 >= len(clause.chunks):
                    continue
                if chunk.prep == "in" and chunk.det is None:
                    continue  # "in enger Zusammenarbeit mit X": how something is done
                following = clause.chunks[k + 1]
                parties: list[str] = []
                if following.prep == "zwischen":
                    parties = _between(text, clause.chunks[k + 1 :], places, organizations)
                elif following.prep == "mit" and following.first == chunk.last:
                    other = next((p for n in _with(text, [following]) if (p := _party(n, places, organizations))), None)
                    before = [
                        n for n in text.sequence.nodes[sentence.first : chunk.first] if n is not None and n.tag == "ORGANIZATION"
                    ]
                    if other and before and (mine := _party(before[-1], places, organizations)) and mine != other:
                        parties = [mine, other]
                key = tuple(sorted(parties))
                if len(set(parties)) < 2 or key in made:
                    continue
                word = text.word(chunk.head)
                evidence = Evidence(
                    start=text.sequence.starts[chunk.head], end=text.sequence.ends[chunk.head], rule="agreements.cooperation"
                )
                kind = "partnership" if "partner" in word.casefold() else "cooperation"
                made[key] = Agreement(
                    id=identifiers.new(word),
                    name=_pair(word, parties, organizations),
                    kind=kind,
                    partnership=True,
                    parties=tuple(parties),
                    evidence=(evidence,),
                    confidence=0.65,
                )
                fresh.append(made[key])
    return fresh


def _pair(word: str, parties: list[str], organizations: Organizations) -> str:
    names = [organizations.entities[p].name for p in parties[:2] if p in organizations.entities]
    return f"{word} von {names[0]} und {names[1]}" if len(names) == 2 else word


def _since(state: Gathering, sentence: Sentence) -> DateValue | None:
    """Since when: a date with "seit", or the year of a jubilee counted back from the release."""
    text = state.text
    for i in range(sentence.first, sentence.last):
        node = text.sequence.nodes[i]
        if node is not None and text.classes[i] == "T" and i and text.low(i - 1) == "seit" and node.value.start:
            start = node.value.start
            return DateValue(
                edtf=start,
                start=start,
                known=node.value.known,
                evidence=(Evidence(start=node.start, end=node.end, rule=node.rule),),
            )
    first, last = text.sequence.starts[sentence.first], text.sequence.ends[sentence.last - 1]
    found = _AGED.search(text.sequence.text, first, last)
    published = state.published.edtf[:4] if state.published else ""
    if found and published.isdigit():
        year = str(int(published) - int(found.group(1)))
        return DateValue(
            edtf=year,
            start=year,
            implied=("year",),
            evidence=(Evidence(start=found.start(), end=found.end(), rule="agreements.age"),),
        )
    return None
