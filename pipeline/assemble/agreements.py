"""Agreements: what was signed by whom, and standing partnerships with their age."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence as Seq

from pipeline.assemble import bondwords, governed, houses, moments, papers, partnerships, tellings
from pipeline.assemble.drafts import Draft
from pipeline.assemble.houses import Registers
from pipeline.assemble.parties import actors, acts, beside, between, in_words, joined, party
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.clauses import Sentence, Text, clauses
from pipeline.lexicon import table
from pipeline.resolve.common import Identifiers
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places
from schemas.records import Agreement, AgreementStatus, DateValue, Evidence

KINDS = (
    ("memorandum", "memorandum-of-understanding"), ("mou", "memorandum-of-understanding"), ("letter of intent", "letter-of-intent"), ("loi", "letter-of-intent"),
    ("absichtserklärung", "letter-of-intent"), ("partnerschaftsv", "partnership-agreement"), ("partnerschaftsu", "partnership-agreement"),
    ("partnerschaftsa", "partnership-agreement"), ("freundschaftsv", "partnership-agreement"), ("städtepartnerschaft", "city-partnership"), ("partnerschaft", "partnership"), ("rahmen", "framework-agreement"),
    ("kooperation", "cooperation-agreement"), ("vertrag", "contract"), ("abkommen", "agreement"), ("vereinbarung", "agreement"), ("erklärung", "declaration"),
)  # fmt: skip
_HEAD = 600  # tokens in which a partner is introduced
_PARTNER = re.compile(
    r"partner(?:stadt|städtchen|gemeinde|(?:land)?kreis|bezirk|region|provinz|präfektur|hochschule|universität|schule|kammer|verein)"
)
_POOR = 20  # signings without parties that are looked at again
_BEFORE = re.compile(r"^(?:der|des|einer|eines|dieser|dieses)\s+")
_BEHIND = re.compile(r"\s(?:zwischen|durch|mit|im|am|in|auf|über|zu|zum|zur|für)\s")
_PARTNERS = frozenset("vertragspartner vertragsparteien unterzeichner partner kooperationspartner".split())


def kind_of(word: str) -> str:
    for part in (word, *word.split()):
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
        agreement = _signed(state, draft, identifiers, places, organizations, people)
        made.append(agreement)
        about.setdefault(draft.id, []).append(agreement.id)
    keys = {frozenset(a.parties) for a in made if a.confidence >= 0.5}
    poor = [i for i, a in enumerate(made) if len(a.parties) < 2][:_POOR]
    found = Registers(state.text, places, organizations, people)
    for paper in papers.read(found):
        if paper.weak and any(len(a.parties) > 1 and (paper.noun or "").casefold() in a.name.casefold() for a in made):
            continue  # known with its parties
        if frozenset(paper.parties) not in keys and not _told_before(made, paper):
            keys.add(frozenset(paper.parties))
            _add(state, made, poor, paper, identifiers, organizations)
    made += partnerships.read(state, found, identifiers, made)
    return _without_shadows(state, made, about, organizations), about


def _told_before(made: list[Agreement], paper: papers.Paper) -> bool:
    """Is a paper of that kind known with these parties and more?"""
    kind = kind_of(paper.noun) if paper.noun else None
    return any(a.kind == kind and a.confidence >= 0.5 and set(paper.parties) < set(a.parties) for a in made)


def _without_shadows(
    state: Gathering, made: list[Agreement], about: dict[str, list[str]], organizations: Organizations
) -> list[Agreement]:
    """Drop what only a headline tells of bare towns where the body names the houses there: "Linz und Passau besiegeln ...".

    Its signing is then that of the body's agreement.
    """
    heads = [(s.first, s.last) for s in state.text.sentences[:12] if s.section in ("headline", "deck")]
    starts, ends = state.text.sequence.starts, state.text.sequence.ends
    spans = [(starts[first], ends[last - 1]) for first, last in heads]
    shadows: dict[str, str] = {}
    for a in made:
        headed = any(start <= e.start < end for start, end in spans for e in a.evidence)
        if not headed or not any(organizations.entities[p].implicit for p in a.parties if p in organizations.entities):
            continue
        full = next((b for b in made if b is not a and b.confidence >= 0.5 and _names_all(a, b, organizations)), None)
        if full is not None:
            shadows[a.id] = full.id
    for known in about.values():
        known[:] = list(dict.fromkeys(shadows.get(i, i) for i in known))
    return [a for a in made if a.id not in shadows]


def _names_all(short: Agreement, full: Agreement, organizations: Organizations) -> bool:
    """Is each party of the one a party of the other, or a bare town or country in whose name one of the other's stands?"""
    if set(short.parties) == set(full.parties):
        return False
    left = [organizations.entities[p] for p in full.parties if p in organizations.entities]
    for one in (organizations.entities[p] for p in short.parties if p in organizations.entities):
        own = one.aliases[0] if one.implicit and one.aliases else one.name
        fit = next((o for o in left if o is one or (one.implicit and own in o.name)), None)
        if fit is None:
            return False
        left.remove(fit)
    return True


def _signed(
    state: Gathering, draft: Draft, identifiers: Identifiers, places: Places, organizations: Organizations, people: People
) -> Agreement:
    """The agreement that a signing signs."""
    text = state.text
    nouns = [(c, c.agreement) for c in draft.candidates if c.agreement]
    nouns.sort(key=lambda pair: not papers.is_paper(pair[1]))  # a paper before the bond it seals
    noun = nouns[0][1] if nouns else _named(draft.name) or "Vereinbarung"
    whole = max((papers.called(text, c.sentence, name) for c, name in nouns if name == noun), key=len, default=noun)
    topics = [found for c, name in nouns if name == noun and (found := papers.topic(text, c.clause, name))]
    parties = _parties(state, draft, places, organizations, people)
    moment = state.moments[id(draft)]
    date = moments.record(moment)
    if date is not None and (date.edtf.startswith("..") or _from_then_on(state, moment)):
        date = None  # until when it runs, or from when
    whole = papers.unquoted(whole if whole != noun else _lemma(noun))
    noun = papers.unquoted(_lemma(noun))
    kind = kind_of(whole if nouns else draft.name)
    status = _status(state, draft, date)
    row = table("agreementheads").row(noun)
    return Agreement(
        id=identifiers.new(noun),
        name=in_words(whole, parties, organizations),
        kind=kind,
        partnership=row["signed"] == "0" if row else bondwords.is_bond(noun.casefold()),
        parties=tuple(parties),
        signers=tuple(
            (p, _office(people, p)) for p, (part, _, _) in draft.people.items() if part == "signer" and p in people.entities
        ),
        date=date,
        signed=status in ("signed", "renewed"),
        status=status,
        topics=tuple(dict.fromkeys(topics)),
        evidence=tuple(Evidence(start=c.start, end=c.end, rule=c.rule) for c in draft.candidates[:4]),
        confidence=0.4 if len(parties) < 2 or _only_wished(text, draft, date) else 0.9,
    )


def _status(state: Gathering, draft: Draft, date: DateValue | None) -> AgreementStatus:
    """How far a signing's paper is: still to come, initialled, signed, or signed once more."""
    lows = {low for c in draft.candidates for low in c.clause.lows}
    if draft.status != "scheduled" or _ahead(state, date):
        return "planned"
    acts = {table("agreementacts").get(low, "act") for low in lows}
    if "initial" in acts:
        return "initialled"
    return "renewed" if "renew" in acts else "signed"


def _from_then_on(state: Gathering, moment: moments.Moment) -> bool:
    """Does the day say from when the paper counts: "gilt ab 1. Juli"?"""
    whole = state.text.sequence.text
    return bool(moment.nodes) and all(whole[: n.start].rstrip()[-3:] in (" ab", "\nab") for n in moment.nodes)


def _lemma(noun: str) -> str:
    """Return a listed noun's nominative for its genitive: "Vertrags" -> "Vertrag"."""
    heads = table("agreementheads")
    stems = (noun.removesuffix("es"), noun.removesuffix("s"))
    return noun if noun in heads else next((stem for stem in stems if stem in heads), noun)


def _only_wished(text: Text, draft: Draft, date: DateValue | None) -> bool:
    """Is the signing but a wish or plan, without a day: "wollen im Herbst einen Vertrag schließen"? Or asked for, refused?"""
    if all(tellings.doubted(text, c.sentence, c.clause) or c.clause.lows[0] in bondwords.CONDITIONS for c in draft.candidates):
        return True
    day = date is not None and len(date.edtf) >= 10
    return not day and all(not bondwords.WISHED.isdisjoint(c.clause.lows) for c in draft.candidates if c.agreement or c.create)


def _ahead(state: Gathering, date: DateValue | None) -> bool:
    """Is the day still to come when the release goes out?"""
    published = state.published.edtf[:10] if state.published else ""
    return date is not None and len(published) == 10 and date.edtf[:1].isdigit() and date.edtf[:10] > published


def _add(
    state: Gathering,
    made: list[Agreement],
    poor: Seq[int],
    paper: papers.Paper,
    identifiers: Identifiers,
    organizations: Organizations,
) -> None:
    """Add a paper told of without a signing; one that is known (`poor`: without its parties) only gains them."""
    text = state.text
    before = next((text.low(i) for i in range(paper.at - 1, max(-1, paper.at - 4), -1) if text.classes[i] == "d"), None)
    noun = papers.bare(papers.unquoted(paper.noun or text.slice(paper.at, paper.at + 1)), before)
    start, end = text.sequence.starts[paper.at], text.sequence.ends[paper.at]
    for i in poor:
        known = made[i]
        fits = len(known.parties) < 2 and set(known.parties) <= set(paper.parties)
        if fits and known.name.casefold().endswith(noun.casefold()):
            name = in_words(known.name, paper.parties, organizations)
            made[i] = known.model_copy(update={"parties": tuple(paper.parties), "name": name, "confidence": 0.8})
            return
    date = None
    if paper.dated is not None:
        value = paper.dated.value
        evidence = (Evidence(start=paper.dated.start, end=paper.dated.end, rule=paper.dated.rule),)
        date = DateValue(edtf=value.start, start=value.start, known=value.known, evidence=evidence)
    signed = paper.signed and not _ahead(state, date)
    status: AgreementStatus = paper.status if signed or not paper.signed else "planned"
    made.append(
        Agreement(
            id=identifiers.new(noun),
            name=in_words(noun, paper.parties, organizations),
            kind=kind_of(noun),
            parties=tuple(paper.parties),
            date=date,
            signed=signed,
            status=status,
            evidence=(Evidence(start=start, end=end, rule="agreements.paper"),),
            confidence=0.7,
        )
    )


def _named(name: str) -> str:
    """Return what a signing's name says was signed: "Unterzeichnung des Rahmenvertrags zwischen X und Y" -> "Rahmenvertrag"."""
    rest = _BEFORE.sub("", name.partition(" ")[2])
    word = _BEHIND.split(rest)[0].strip()
    return papers.bare(word, name.split()[1]) if " " in name and " " not in word else word


def _office(people: People, person: str) -> str | None:
    return next((r.organization for r in people.entities[person].roles if r.organization and r.status == "current"), None)


def _parties(state: Gathering, draft: Draft, places: Places, organizations: Organizations, people: People) -> list[str]:
    """The parties: named with "zwischen", else who signs, else the organisations of those who sign."""
    text = state.text
    found: list[str] = []
    for candidate in draft.candidates:
        found += [p for p in between(text, candidate.clause.chunks, places, organizations) if p not in found]
    if len(found) > 1:
        return found
    registers = Registers(text, places, organizations, people)
    for candidate in sorted(draft.candidates, key=lambda c: c.sentence.section in ("headline", "deck", "kicker")):
        telling = tellings.papers_of(registers, candidate.sentence, papers.in_sentence(text, candidate.sentence))
        if telling is not None:
            return telling.parties
    for candidate in draft.candidates:
        for actor in governed.actors(text, clauses(text, candidate.sentence)):
            node = actor.node
            entity = party(node, places, organizations) if node.tag in ("ORGANIZATION", "PLACE") else None
            stands = actor.how in ("free", "with", "for", "beside") and (node.tag == "ORGANIZATION" or acts(text, node))
            if stands and entity and entity not in found:
                found.append(entity)
    persons = [p for p, (part, _, _) in draft.people.items() if part == "signer" and p in people.entities]
    offices = [o for p in persons if (o := _office(people, p))]
    if len(found) < 2 or (offices and len(set(offices)) > 1):
        found = list(dict.fromkeys([*offices, *found])) if len(set(offices)) > 1 else list(dict.fromkeys([*found, *offices]))
    if len(found) < 2:
        strangers = _strangers(registers, draft)
        for told in (_told(text, draft, places, organizations), _pair_near(registers, draft)):
            if len(found) < 2 and (not strangers or not strangers.isdisjoint(told)):
                found = _joined(registers, found, told)
    if len(found) == 1:
        found += [p for p in _partner(text, places, organizations) if p not in found]
    return found


def _strangers(registers: Registers, draft: Draft) -> set[str]:
    """Return the houses of those whom the clauses of a signing name: other parties told elsewhere are not theirs."""
    named = [a for c in draft.candidates for a in governed.actors(registers.text, [c.clause]) if a.node.tag == "PERSON"]
    return {p for a in named if (p := houses.party_of(registers, a)) and not houses.speaks_only(registers, p)}


def _pair_near(registers: Registers, draft: Draft) -> list[str]:
    """Return two towns or lands that a headline, or a sentence near by, joins: "X und Y"."""
    text = registers.text
    for sentence in [*text.sentences[:12], *_around(text, draft)]:
        near = any(abs(sentence.first - c.sentence.last) < 60 for c in draft.candidates)
        if sentence.section in ("headline", "deck") or near:
            pair = [n for n in actors(text, sentence) if n.tag == "PLACE"]
            if len(pair) == 2 and joined(text, pair):
                return [p for n in pair if (p := party(n, registers.places, registers.organizations))]
    return []


def _joined(registers: Registers, known: list[str], told: list[str]) -> list[str]:
    """Add the parties told elsewhere, unless these are two others than the one that is known; a chancellery yields to them."""
    if len(told) > 1:
        known = [p for p in known if p in told or not houses.speaks_only(registers, p)]
    return known if known and len(told) > 1 and set(known).isdisjoint(told) else list(dict.fromkeys([*known, *told]))


def _partner(text: Text, places: Places, organizations: Organizations) -> list[str]:
    """Return the one whom the head of the text calls partner: "des Partnerlandkreises X", "der Partnerstadt Y"."""
    nodes = text.sequence.nodes
    for i in range(1, min(_HEAD, len(nodes))):
        node = nodes[i]
        if node is None or node.tag not in ("ORGANIZATION", "PLACE"):
            continue
        written = text.sequence.text[node.start : node.end].casefold()
        called = written if node.tag == "ORGANIZATION" else text.low(i - 1)
        if (called.startswith("partner") or text.low(i - 1).startswith("partner")) and _PARTNER.match(called):
            who = party(node, places, organizations)
            return [who] if who else []
    return []


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
                for n in actors(text, sentence)
                if told and n.start < text.sequence.ends[told.tokens[-1]] and (p := party(n, places, organizations))
            ]
            if len(set(row)) > 1:
                return list(dict.fromkeys(row))
    for candidate in draft.candidates:
        row = [p for n in beside(text, candidate.clause.chunks) if (p := party(n, places, organizations))]
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
            pair = list(actors(text, sentence))
            if len(pair) == 2 and joined(text, pair):
                row = [p for n in pair if (p := party(n, places, organizations))]
                if len(set(row)) == 2:
                    return row
    signing = [clause for c in draft.candidates for clause in clauses(text, c.sentence)]
    behalf = [p for clause in signing for n in beside(text, clause.chunks, "für") if (p := party(n, places, organizations))]
    if len(set(behalf)) == 2:  # "für die Stadt X unterzeichnete A, für Y B"
        return list(dict.fromkeys(behalf))
    heads = [s for s in text.sentences[:12] if s.section in ("headline", "deck")]
    named = list(dict.fromkeys(p for s in heads for n in actors(text, s) if (p := party(n, places, organizations))))
    return named if len(named) == 2 else []
