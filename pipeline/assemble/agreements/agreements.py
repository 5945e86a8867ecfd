"""Agreements: what was signed by whom, and standing partnerships with their age."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence as Seq

from pipeline.assemble.agreements import (
    bondwords,
    company,
    history,
    lapsed,
    papers,
    partnerships,
    shadows,
    signatories,
    signs,
    speeches,
    tellings,
)
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.parties import are_one, in_words
from pipeline.assemble.drafts import Draft
from pipeline.assemble.state import Gathering, years_ago
from pipeline.assemble.times import moments
from pipeline.german.happenings.clauses import Text
from pipeline.german.names.lexis.words import is_inflected_adjective
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
_YEARS = re.compile(r"\d{4}/\d{4}")  # for how long it runs
_SEASON, _BEGINS = (
    re.compile(r"(?<=^\d{4}-)2[1-4]$"),
    {"21": "03", "22": "06", "23": "09", "24": "12"},
)  # the month a season begins in
_SURE = 0.7
_SEALING = frozenset(
    {"agreement", "partnership-agreement", "declaration", "cooperation-agreement", "city-partnership", "partnership"}
)
_SIGNS = frozenset("unterzeichnen unterschreiben unterfertigen signieren unterschriften unterschrift unterzeichnung".split())
_SIGNS_PASSIVE = frozenset("unterzeichnet unterschrieben unterfertigt besiegelt".split())

_OFTEN = 3  # namings of the partner that a release is about
_MINISTRY = re.compile(r"[Mm]inisteri|Senatsverwaltung|[Kk]anzlei|Behörde für")
_POOR = 20  # signings without parties that are looked at again
_IN_ONE_WORD = re.compile(r"(\w+?)(?:unterzeichnung|unterschrift)$")
_BEFORE = re.compile(r"^(?:der|des|einer|eines|dieser|dieses)\s+")
_BEHIND = re.compile(r"\s(?:zwischen|durch|mit|im|am|in|auf|über|zu|zum|zur|für)\s")


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
        twin = next((a for a in made if len(a.parties) > 1 and _same(a, agreement)), None)
        if twin is not None:
            agreement = twin
        else:
            made.append(agreement)
        about.setdefault(draft.id, []).append(agreement.id)
    keys = {frozenset(a.parties) for a in made if a.confidence >= 0.5}
    of_party: dict[str, list[Agreement]] = defaultdict(list)
    for a in made:
        for party in a.parties:
            of_party[party].append(a)
    poor = [i for i, a in enumerate(made) if len(a.parties) < 2][:_POOR]
    found = Registers(state.text, places, organizations, people)
    heard = [(told, signs.of(told.text)) for told in (found, *speeches.said(found, signs.may_bind))]
    for told, sign in heard:
        for paper in papers.read(told, sign.papers):
            if paper.weak and any(len(a.parties) > 1 and (paper.noun or "").casefold() in a.name.casefold() for a in made):
                continue  # known with its parties
            if frozenset(paper.parties) not in keys and not _told_before(told.text, of_party[paper.parties[0]], paper):
                if len(_apart(paper.parties, organizations)) < 2:
                    continue
                keys.add(frozenset(paper.parties))
                new = _add(state, made, poor, paper, identifiers, told)
                for party in new.parties:
                    of_party[party].append(new)
    for told, sign in heard:
        made += partnerships.read(state, told, identifiers, made, sign.bonds, sign.partners)
    over = lapsed.read(found, heard[0][1].bonds)
    made = [a for a in made if not (a.partnership and a.status == "existing" and over.intersection(a.parties))]
    made = [a for a in made if not history.is_past(state, a, found)]
    standing = [a for a in made if a.partnership and len(a.parties) > 1]
    if (bond := _main(state, standing, organizations)) is not None:
        made = [_sealed(bond, a, organizations) for a in made]
    made = _accompanied(state, found, shadows.without(state, made, about, organizations), about)
    return made, about


def _accompanied(state: Gathering, found: Registers, made: list[Agreement], about: dict[str, list[str]]) -> list[Agreement]:
    """Give the papers of signings that are still without parties those in play where they are told."""
    drafts = {id_: draft for draft in state.drafts for id_ in about.get(draft.id, ())}
    for i, paper in enumerate(made):
        draft = drafts.get(paper.id)
        if len(paper.parties) > 1 or draft is None or _only_wished(found.text, draft, paper.date):
            continue
        pairs = (company.pair(found, c.sentence, [c.clause], paper.parties) for c in draft.candidates)
        pair = next((pair for pair in pairs if pair), None)
        if pair and not any(set(a.parties) == set(pair) and a.kind == paper.kind for a in made):
            name = in_words(paper.name, pair, found.organizations)
            made[i] = paper.model_copy(update={"parties": tuple(pair), "name": name, "confidence": _SURE})
    return made


def _same(one: Agreement, other: Agreement) -> bool:
    """Are two papers one that two events tell of: of a kind, of the same parties and day?"""
    dates = [a.date.edtf if a.date else None for a in (one, other)]
    return one.kind == other.kind and set(one.parties) == set(other.parties) and one.status == other.status and len(set(dates)) == 1


def _apart(parties: list[str], organizations: Organizations) -> list[str]:
    """Leave out a ministry beside the land whose it is: "Senatsverwaltung für Wirtschaft Berlin" and "Land Berlin" are no two."""
    if len(parties) != 2:
        return parties
    known = [organizations.entities[p] for p in parties]
    if are_one(parties, organizations):
        return parties[:1]
    for part, whole in (known, known[::-1]):
        if _MINISTRY.search(part.name) and whole.name.startswith("Land ") and whole.name.removeprefix("Land ") in part.name:
            return [whole.id]
    return parties


def _main(state: Gathering, standing: list[Agreement], organizations: Organizations) -> Agreement | None:
    """Return the one partnership that the release is about: the only one, else that whose partner it names far more than any other."""
    sure = [a for a in standing if a.confidence >= _SURE]
    if len(standing) < 2:
        return sure[0] if sure else None
    text = state.text.sequence.text
    told = [(min(text.count(_bare(organizations, p)) for p in a.parties), a) for a in standing]
    told.sort(key=lambda pair: -pair[0])
    (most, main), (next_most, _) = told[:2]
    return main if most >= _OFTEN and most >= 2 * next_most else None


def _bare(organizations: Organizations, party: str) -> str:
    """Return the name by which a text mostly calls a party: a town's without "Stadt"."""
    entity = organizations.entities.get(party)
    return min((entity.name, *entity.aliases), key=len) if entity is not None else party


def _told_before(text: Text, known: list[Agreement], paper: papers.Paper) -> bool:
    """Is a paper of that kind among those known of its first party, with these parties and more?"""
    kind = kind_of(paper.noun or text.slice(paper.at, paper.at + 1))
    return any(a.kind == kind and a.confidence >= 0.5 and set(paper.parties) < set(a.parties) for a in known)


def _sealed(bond: Agreement, paper: Agreement, organizations: Organizations) -> Agreement:
    """Give a paper without its parties those of the one partnership that the release tells of: "Danach erneuerten sie die Vereinbarung"."""
    if len(paper.parties) > 1 or not set(paper.parties) <= set(bond.parties) or paper.kind not in _SEALING:
        return paper
    name = in_words(paper.name, bond.parties, organizations)
    return paper.model_copy(update={"parties": bond.parties, "name": name, "confidence": _SURE})


def _signed(
    state: Gathering, draft: Draft, identifiers: Identifiers, places: Places, organizations: Organizations, people: People
) -> Agreement:
    """The agreement that a signing signs."""
    text = state.text
    nouns = [(c, c.agreement) for c in draft.candidates if c.agreement]
    nouns.sort(key=lambda pair: not papers.is_paper(pair[1]))  # a paper before the bond it seals
    noun = nouns[0][1] if nouns else _named(draft.name) or "Vereinbarung"
    noun = "Vereinbarung" if noun.casefold() in tellings.SHEETS else noun
    whole = max((papers.called(text, c.sentence, name) for c, name in nouns if name == noun), key=len, default=noun)
    topics = [found for c, name in nouns if name == noun and (found := papers.topic(text, c.clause, name))]
    parties = _apart(signatories.of_draft(state, draft, places, organizations, people), organizations)
    moment = state.moments[id(draft)]
    date = moments.record(moment)
    if date is not None and (date.edtf.startswith("..") or _YEARS.fullmatch(date.edtf) or _from_then_on(state, moment)):
        date = None  # until when it runs, or from when
    whole = papers.unquoted(whole if whole != noun else _lemma(noun))
    noun = papers.unquoted(_lemma(noun))
    kind = kind_of(whole if nouns else draft.name)
    status = _status(state, draft, date)
    date = None if status == "planned" and _is_past(state, date) else date
    row = table("agreementheads").row(noun)
    return Agreement(
        id=identifiers.new(noun),
        name=in_words(whole, parties, organizations),
        kind=kind,
        partnership=row["signed"] == "0" if row else bondwords.is_bond(noun.casefold()),
        parties=tuple(parties),
        signers=signatories.signers(state, draft, places, organizations, people),
        date=date,
        signed=status in ("signed", "renewed"),
        status=status,
        topics=tuple(dict.fromkeys(topics)),
        evidence=tuple(Evidence(start=c.start, end=c.end, rule=c.rule) for c in draft.candidates[:4]),
        confidence=0.4 if len(parties) < 2 or _only_wished(text, draft, date) else 0.8,
    )


def _status(state: Gathering, draft: Draft, date: DateValue | None) -> AgreementStatus:
    """How far a signing's paper is: still to come, initialled, signed, or signed once more."""
    lows = {low for c in draft.candidates for low in c.clause.lows}
    planned = date is None and bool(draft.candidates) and all(c.rule == "events.planned" for c in draft.candidates)
    telling = [c.clause for c in draft.candidates if c.agreement or c.create] or [c.clause for c in draft.candidates]
    planned = planned or (
        bool(telling) and not _is_past(state, date) and all(tellings.is_to_come(c) or _is_plan(c.lows) for c in telling)
    )
    if draft.status != "scheduled" or planned or _ahead(state, date):
        return "planned"
    if any(years_ago(state.text, c) is not None or tellings.RECALLED.intersection(c.lows) for c in telling):
        return "existing"  # what is told is its anniversary
    acts = {table("agreementacts").get(low, "act") for low in lows}
    if "initial" in acts:
        return "initialled"
    return "renewed" if "renew" in acts else "signed"


def _from_then_on(state: Gathering, moment: moments.Moment) -> bool:
    """Does the day say from when the paper counts: "gilt ab 1. Juli"?"""
    whole = state.text.sequence.text
    return bool(moment.nodes) and all(whole[: n.start].rstrip()[-3:] in (" ab", "\nab") for n in moment.nodes)


def _lemma(noun: str) -> str:
    """Return a listed noun's nominative for its genitive: "Vertrags" -> "Vertrag"; "Gemeinsamen Erklärung der Häfen" -> "Gemeinsame ..."."""
    heads = table("agreementheads")
    first, _, rest = noun.partition(" ")
    if first.endswith("en") and rest.partition(" ")[0].endswith(("ung", "schaft", "ion")) and is_inflected_adjective(first.lower()):
        return f"{first[:-1]} {rest}"
    stems = (noun.removesuffix("es"), noun.removesuffix("s"))
    return noun if noun in heads else next((stem for stem in stems if stem in heads), noun)


def _only_wished(text: Text, draft: Draft, date: DateValue | None) -> bool:
    """Is the signing but a wish or plan, without a day: "wollen im Herbst einen Vertrag schließen"? Or asked for, refused?"""
    if all(doubted(text, c.sentence, c.clause) or c.clause.lows[0] in bondwords.CONDITIONS for c in draft.candidates):
        return True
    signs = any(not _SIGNS.isdisjoint(c.clause.lows) for c in draft.candidates)
    day = date is not None and (len(date.edtf) >= 10 or (signs and date.edtf[:4].isdigit()))
    return not day and all(_is_wished(c.clause.lows) for c in draft.candidates if c.agreement or c.create)


def _is_wished(lows: list[str]) -> bool:
    """Does a clause only wish or leave open? "Die Urkunde soll unterzeichnet werden" is a plan."""
    said = bondwords.WISHED.intersection(lows)
    return bool(said) and not (said <= bondwords.SHALL and _is_plan(lows))


def _is_plan(lows: list[str]) -> bool:
    """Says a clause what is to be signed: "Die Urkunde soll im Herbst unterzeichnet werden"?"""
    return "werden" in lows and not bondwords.SHALL.isdisjoint(lows) and not _SIGNS_PASSIVE.isdisjoint(lows)


def _ahead(state: Gathering, date: DateValue | None) -> bool:
    """Is the day still to come when the release goes out?"""
    published = state.published.edtf[:10] if state.published else ""
    begin = _SEASON.sub(lambda season: _BEGINS[season[0]], date.edtf[:10]) if date is not None else ""
    return len(published) == 10 and begin[:1].isdigit() and begin > published


def _is_past(state: Gathering, date: DateValue | None) -> bool:
    """Is the day over when the release goes out, and so none on which something will be signed?"""
    published = state.published.edtf[:10] if state.published else ""
    return (
        date is not None and len(published) == 10 and date.edtf[:4].isdigit() and date.edtf[:10] < published[: len(date.edtf[:10])]
    )


def _add(
    state: Gathering,
    made: list[Agreement],
    poor: Seq[int],
    paper: papers.Paper,
    identifiers: Identifiers,
    told: Registers,
) -> Agreement:
    """Add a paper told of without a signing; one that is known (`poor`: without its parties) only gains them."""
    text, organizations = told.text, told.organizations
    before = next((text.low(i) for i in range(paper.at - 1, max(-1, paper.at - 4), -1) if text.classes[i] == "d"), None)
    noun = _lemma(papers.bare(papers.unquoted(paper.noun or text.slice(paper.at, paper.at + 1)), before))
    start, end = text.sequence.starts[paper.at], text.sequence.ends[paper.at]
    for i in poor:
        known = made[i]
        fits = len(known.parties) < 2 and set(known.parties) <= set(paper.parties)
        if fits and known.name.casefold().endswith(noun.casefold()):
            name = in_words(known.name, paper.parties, organizations)
            made[i] = known.model_copy(update={"parties": tuple(paper.parties), "name": name, "confidence": 0.8})
            return made[i]
    date = None
    if paper.dated is not None:
        value = paper.dated.value
        evidence = (Evidence(start=paper.dated.start, end=paper.dated.end, rule=paper.dated.rule),)
        date = DateValue(edtf=value.start, start=value.start, known=value.known, evidence=evidence)
    signed = paper.signed and not _ahead(state, date)
    status: AgreementStatus = paper.status if signed or not paper.signed else "planned"
    date = None if status == "planned" and _is_past(state, date) else date
    made.append(
        Agreement(
            id=identifiers.new(noun),
            name=in_words(noun, paper.parties, organizations),
            kind=kind_of(noun),
            parties=tuple(paper.parties),
            date=date,
            signed=signed,
            status=status,
            signers=paper.signers,
            topics=(paper.topic,) if paper.topic else (),
            evidence=(Evidence(start=start, end=end, rule="agreements.paper"),),
            confidence=0.7,
        )
    )
    return made[-1]


def _named(name: str) -> str | None:
    """Return what a signing's name says was signed: "Unterzeichnung des Rahmenvertrags zwischen X und Y" -> "Rahmenvertrag"."""
    first, _, behind = name.partition(" ")
    if (made := _IN_ONE_WORD.match(first)) is not None:
        return _lemma(made[1])  # "Vertragsunterzeichnung im Rathaus"
    word = _BEHIND.split(_BEFORE.sub("", f" {behind}".strip()))[0].strip()
    if not word[:1].isupper() or _BEHIND.match(f" {behind} "):
        return None
    return papers.bare(word, name.split()[1]) if " " not in word else word
