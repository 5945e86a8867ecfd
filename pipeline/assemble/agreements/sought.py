"""Who the parties are: those whom the clauses of a paper or bond name or speak of, else those the text has named near by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import bargains, company, houses, pairs, strangers
from pipeline.assemble.agreements.bondwords import ARE, MAKES, called, of_towns
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers, parties_of
from pipeline.assemble.agreements.sorts import THERETO
from pipeline.assemble.governed import Actor, actors
from pipeline.assemble.people.parts import people_of
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import COPULAS, PASSIVE
from pipeline.german.values import PersonValue

_LOCAL = frozenset({"in", "aus", "an", "am"})
_WHOSE = re.compile(r" (?:der|des|von|vom|bei|beim) (?:[a-zäöüß]+ )?[A-ZÄÖÜ]")
_THAT = frozenset({"das", "dies"})
_GROUNDS = frozenset("grundlage basis fundament rechtsgrundlage hintergrund".split())
_CONTRACTING = frozenset("vertragspartner vertragsparteien unterzeichner unterzeichnende".split())
_LISTING = _CONTRACTING | frozenset("partner beteiligt beteiligte kooperationspartner projektpartner konsortialpartner".split())
_HIRING = frozenset({"vertrag", "vertrags", "arbeitsvertrag", "profivertrag"})  # players and artists have one, too
_DONE = frozenset(
    "unterzeichnete unterzeichneten unterschriebene unterschriebenen geschlossene geschlossenen unterzeichnung unterzeichnungen abschluss".split()
)
_DEFINITE = frozenset({"der", "die", "das", "den", "dieser", "diese", "dieses", "diesen"})
_THEY = frozenset(
    "partner beteiligten parteien seiten vertragspartner vertragsparteien unterzeichner häuser einrichtungen institutionen".split()
)
_ALL = frozenset({"die", "alle", None})
_LINK = 5  # tokens from the head of a name over the rest of it, "und" and an article to the next
_BOUGHT = frozenset(
    "gekauft kauft kaufte erworben erwirbt erwarb gepachtet pachtet gemietet mietet geleast übernommen übernimmt bezieht beziehen bezog bezogen erhält erhalten bekommt kaufen".split()
)


def sought(
    found: Registers, sentence: Sentence, row: list[Clause], told: list[Clause], focus: int, bond: bool = False
) -> list[str]:
    """Return the parties that some clauses name for the noun at `focus`, with the help of the rest of the sentence and text."""
    named = anaphora.named(found, told)
    parties = of_actors(found, named, focus, _passive(told), bond)
    signers = [a.node.value for a in named if a.node.tag == "PERSON" and a.how in ("free", "by")]
    thereto = any(not THERETO.isdisjoint(c.lows) or _takes_up(c.lows) for c in told) or found.text.lows[sentence.first] in _THAT
    thereto = thereto or any(takes_up_that(found.text, c) for c in told)
    if thereto and not any(map(is_of_others, told)) and (not parties or not all(map(houses.is_stated, signers))):
        before = pairs.pair_before(found, sentence) or (
            pairs.bound_before(found, sentence, []) if len(parties) == 2 and not bond else []
        )
        if len(before) > 1 and (len(parties) < 2 or set(parties) & set(before)):
            return before
    if (
        len(parties) > 1
        and len(before := _listed_before(found, sentence, row, told, signers)) == len(parties)
        and set(before) & set(parties)
    ):
        return before
    if len(parties) == 1 and (served := _served(found, named)) not in (None, *parties) and served:
        return [served, *parties]
    towns = bond and _of_towns(found, focus)
    if len(parties) > 1 and not only_with(named, focus):
        many = not towns and len([c for clause in told for c in clause.chunks if c.joined]) > 1
        return _with_stranger(found, told, focus, bond, towns, many) or parties if towns or many else parties
    halved = any(a.how == "between" for a in named)  # "zwischen X und ...": nobody told elsewhere is the other
    wanting = len(parties) == 1 or (not parties and (towns or halved))
    bare = bool(parties) and houses.is_bare(found, parties[0]) and houses.name_of(found, parties[0]).startswith("stadt ")
    peers = towns or (bare and not bargains.is_trade(found.text.low(focus)))
    if wanting and len(joined := _with_stranger(found, told, focus, bond, towns=peers)) > 1:
        return joined
    if parties and only_with(named, focus) and (mine := _whose(found, sentence, named, told, parties)):
        return [mine, *parties]
    tokens = [i for clause in told for i in clause.tokens]
    pair = pairs.both(found, sentence, tokens)
    if pair is None and not parties:
        pair = pairs.both(found, sentence, range(sentence.first, sentence.last))
    if pair and set(parties) <= set(pair):
        return pair
    if not parties and (ours := _own_with_stranger(found, sentence, told, named, focus, bond)):
        return ours
    they = not (parties or bond) and any(map(says_they, told))
    if they and len(before := pairs.pair_before(found, sentence) or pairs.officers_before(found, sentence)) > 1:
        return before
    if any(map(anaphora.speaks_of_before, told)) or anaphora.has_unknown_partner(found, told, parties):
        return []  # who acts was named before, and is not known; or with whom
    mine = houses.ours(found, sentence)
    if len(parties) == 1 and mine and mine not in parties:
        return [mine, *parties]
    if len(row) > len(told) and not any(anaphora.hangs_on_stranger(found, clause) for clause in told):
        wide_named = anaphora.named(found, row)
        wide = of_actors(found, wide_named, focus, _passive(row), bond) if not only_with(wide_named, focus) else []
        if (len(wide) == 2 and set(parties) <= set(wide)) or (len(wide) > 2 and not parties and pair is None):
            return wide
        if pair is None and not parties:
            named, parties = wide_named, wide
    if listed := _listed(found, sentence):
        return listed
    if len(parties) < 2 and not bond and (pair := pairs.bound_before(found, sentence, parties)):
        return pair
    noun = found.text.low(focus)
    if len(parties) < 2 and not (bond or halved) and (pair := _told_of(found, sentence, row, told, focus, parties)):
        return pair
    if len(parties) < 2 and not (bond or halved) and (pair := bargains.pair(found, sentence, noun, parties)):
        return pair
    if not (parties or named) and (not bond or _is_known(found, told, focus)) and (pair := pairs.guests_before(found, sentence)):
        return pair
    if not (parties or bond) and (pair := pairs.hosts_before(found, sentence)):
        return pair
    if towns and not parties and (pair := pairs.pair_before(found, sentence)):
        return pair  # "Vereinbart wurde die Städtepartnerschaft 1992"
    if len(parties) == 1:
        if (
            all(a.how != "free" for a in named)
            and (mine := anaphora.subject_before(found, sentence.first)) not in (None, *parties)
            and mine
        ):
            return [mine, *parties]  # "Mit der Schule besteht ein Vertrag"
        spoken = houses.spoken(found, told)
        other = spoken if spoken and spoken not in parties else _publisher(found, told, named, parties[0])
        if other is None and not bond and not bargains.others(found, row, parties[0]) and not anaphora.is_unknown(found, told):
            other = bargains.own_side(found, sentence, noun, parties[0])
        return [other, *parties] if other else []
    if bond and pair == [] and not parties and found.around is None:
        return company.pair(found, sentence, [], [])  # "Die beiden Städte sind verbunden", and guests from X before
    return []


def is_of_others(clause: Clause) -> bool:
    """Do others than those told before do it: "Die Hochschulen in Südhessen haben entsprechende Verträge geschlossen"?"""
    return any(
        one.prep is None and one.det in ("die", "andere", None) and other.prep in _LOCAL and other.first == one.last
        for one, other in pairwise(clause.chunks)
        if clause.text.classes[one.head] == "N"
        and clause.text.low(one.head).endswith(("schulen", "städte", "täten", "kreise", "häfen", "kammern"))
    )


def _listed_before(
    found: Registers, sentence: Sentence, row: list[Clause], told: list[Clause], signers: list[PersonValue]
) -> list[str]:
    """Return the houses told before those who sign, where not all of these have theirs told: "A und B kooperieren: Rektor X und Rätin Y ..."."""
    if not signers or all(map(houses.is_stated, signers)):
        return []
    first = [c for c in row if c.tokens[-1] < told[0].tokens[0]]
    return pairs.one_list(found, first) or pairs.pair_before(found, sentence)


def says_they(clause: Clause) -> bool:
    """Is the subject of a clause those told before: "sie", "die Partner", "alle Beteiligten"?"""
    if "sie" in clause.lows:
        return True
    return any(c.prep is None and c.det in _ALL and clause.text.low(c.head) in _THEY for c in clause.chunks)


def _is_known(found: Registers, told: list[Clause], focus: int) -> bool:
    """Is a bond spoken of as one that is known: "Die Partnerschaft besteht seit 2001"?"""
    own = next((c for clause in told for c in clause.chunks if c.first <= focus < c.last), None)
    return own is not None and own.det in _DEFINITE and own.prep is None and own.inner == own.head


def _served(found: Registers, named: list[Actor]) -> str | None:
    """Return whose sponsor or partner acts: "Der Hauptsponsor des SV X, die Y AG, verlängerte den Vertrag"."""
    owners = [a for a in named if a.of is not None and a.node.tag == "ORGANIZATION" and called(found.text.low(a.of)) is not None]
    return next(iter(parties_of(found, owners)), None) if len(owners) == 1 else None


def _with_stranger(found: Registers, told: list[Clause], focus: int, bond: bool, towns: bool, listed: bool = False) -> list[str]:
    """Return the parties where a name that nothing explains stands beside the one that is known, or as the other side, a town's where `towns` are bound.

    Of many that are `listed`, only one in the midst of them: "die Stadt X, das Bürgerhaus Y und die Kammer Z".
    """
    named = anaphora.named(found, told, lambda c: strangers.of_phrase(found, c, towns) if not _is_home(found, c) else None)
    plain = [a for a in anaphora.named(found, told) if not _bears(found, a)]
    ats = {a.at for a in plain if a.node.tag != "PLACE" or houses.party_of(found, a) is not None}
    known = [a for a in named if a.at in ats]
    sides = {a.how for a in known if a.node.tag != "PERSON"}
    rows = {a.row for a in known}
    waiting = [a.at for a in known if a.how == "free" and found.text.lows[a.at + 1 : a.at + 2] in (["und"], ["sowie"])]
    if listed:
        fits = [a for a in named if a in known or _amid(a, known)]
    else:
        fits = [a for a in named if a in known or a.row in rows or a.how in ("with", "between")]
    for a in named if not listed else ():
        if (
            a not in fits
            and a.how == "free"
            and ("free" not in sides or any(a.at > at for at in waiting) or _before(found, a, known))
        ):
            fits.append(a)  # "X und das in Y beheimatete Institut Z"
    if found.text.low(focus) in _HIRING:
        fits = [a for a in fits if a in known or found.text.classes[a.at - 1] != "p"]  # "den Vertrag mit Zylka"
    return of_actors(found, fits, focus, _passive(told), bond) if len(fits) > len(known) else []


def _amid(stranger: Actor, known: list[Actor]) -> bool:
    """Does a strange name stand in the midst of a list of those known?"""
    row = [a.at for a in known if a.row == stranger.row]
    return bool(row) and min(row) < stranger.at < max(row)


def _is_home(found: Registers, chunk: Chunk) -> bool:
    """Is the phrase behind a person whose house is known: "Stadträtin X vom Ortsverein Y"?"""
    if chunk.prep != "von" or not chunk.first or found.text.classes[chunk.first - 1] != "P":
        return False
    node = found.text.sequence.nodes[chunk.first - 1]
    return node is not None and all(houses.house(found, person.value) is not None for person in people_of(node))


def takes_up_that(text: Text, clause: Clause) -> bool:
    """Has the clause "das" or "dies" as its object, and so what the sentence before tells: "hatten das im März vereinbart"?"""
    return any(
        low in ("das", "dies") and text.classes[i + 1 : i + 2] in ("p", "T", ".", "B", "")
        for i, low in zip(clause.tokens, clause.lows, strict=True)
    )


def _takes_up(lows: list[str]) -> bool:
    """Has a paper or bond made possible what was told before: "möglich macht das ein Vertrag", "Grundlage ist ein Abkommen"?"""
    return (not MAKES.isdisjoint(lows) and "möglich" in lows) or (
        not _GROUNDS.isdisjoint(lows[:2]) and not COPULAS.isdisjoint(lows)
    )


def _of_towns(found: Registers, focus: int) -> bool:
    """Does the word at a token tell of a bond of towns: "Städtepartnerschaft", "verschwistert", of a town's release "verbunden"?"""
    low = found.text.low(focus)
    return of_towns(low) or low in anaphora.TWINNED or (low == "verbunden" and anaphora.is_town(found, found.town))


def _before(found: Registers, stranger: Actor, known: list[Actor]) -> bool:
    """Does the strange name stand right before "und" and one that is known: "die Panzerbrigade 21 und die X GmbH"?"""
    lows = found.text.lows
    return any(a.how == "free" and stranger.at < a.at <= stranger.at + _LINK and "und" in lows[stranger.at : a.at] for a in known)


def _bears(found: Registers, actor: Actor) -> bool:
    """Is a person's name that of a house: "das Sporthaus Bauer"?"""
    if actor.node.tag not in ("PERSON", "ROLE") or not actor.at or found.text.classes[actor.at - 1] != "N":
        return False
    return " " not in found.text.word(actor.at) if actor.node.tag == "ROLE" else not actor.node.value.roles


def _own_with_stranger(
    found: Registers, sentence: Sentence, told: list[Clause], named: list[Actor], focus: int, bond: bool
) -> list[str]:
    """Return the own house and the one strange name that it binds itself with: "wir haben mit Valtio einen Liefervertrag geschlossen"."""
    towns = bond and _of_towns(found, focus)
    own = houses.ours(found, sentence) or houses.spoken(found, told) or _alone(found, told, named, focus)
    if own is None and towns and anaphora.is_town(found, found.town) and all(a.how != "free" for a in named):
        own = found.town  # "die Städtepartnerschaft mit X, die seit 1966 besteht"
    named = [a for a in named if not _bears(found, a)]
    if own is None or any(a.how in ("with", "between") for a in named) or found.text.low(focus) in _HIRING:
        return []
    ats = {a.at for a in named}
    strange = anaphora.named(found, told, lambda chunk: strangers.of_phrase(found, chunk, towns) if chunk.prep == "mit" else None)
    mates = [p for p in parties_of(found, [a for a in strange if a.at not in ats]) if p != own]
    return [own, *mates] if len(mates) == 1 else []


def _alone(found: Registers, told: list[Clause], named: list[Actor], focus: int) -> str | None:
    """Return the own house, no administration, where the clauses tell of nothing but the paper or bond: "Das Stück ist eine Koproduktion mit ..."."""
    known = found.organizations.entities.get(found.own or "")
    if known is None or known.kind == "GovernmentOrganization" or any(a.how == "free" for a in named):
        return None
    others = [
        c
        for clause in told
        for c in clause.chunks
        if c.prep is None and not c.first <= focus < c.last and found.text.classes[c.head] in "NR"
    ]
    copula = all(not COPULAS.isdisjoint(clause.lows) for clause in told)
    return known.id if copula or not others else None


def only_with(named: list[Actor], focus: int) -> bool:
    """Are those named all partners of somebody else: "Abkommen bestehen mit X und Y"?"""
    houses_ = [a for a in named if a.node.tag in ("ORGANIZATION", "PLACE") and a.how != "other" and a.of in (None, focus)]
    hows = {a.how for a in houses_}
    return len(houses_) > 1 and "with" in hows <= {"with", "beside"} and all(a.how == "other" for a in named if a not in houses_)


def _whose(found: Registers, sentence: Sentence, named: list[Actor], told: list[Clause], known: list[str]) -> str | None:
    """Return the house whose partners some are: the subject of the sentence before, else the publisher."""
    mine = anaphora.subject_before(found, sentence.first) or _publisher(found, told, named, known[0])
    return mine if mine not in known else None


def _listed(found: Registers, sentence: Sentence) -> list[str]:
    """Return those whom a sentence near by lists: "Partner sind damit X und Y", "Beteiligt sind neben der Hochschule X und Y"."""
    text = found.text
    here = text.index(sentence.first)
    for k in range(max(0, here - 2), min(len(text.sentences), here + 13)):
        other, listing = text.sentences[k], _LISTING if k < here + 4 else _CONTRACTING
        lows = text.lows[other.first : other.last]
        if listing is _LISTING and other.paragraph != sentence.paragraph and _CONTRACTING.isdisjoint(lows):
            continue  # partners of something else
        if other is sentence or listing.isdisjoint(lows) or ARE.isdisjoint(lows) or doubted(text, other):
            continue
        row = clauses(text, other)
        told = next((c for c in row if not _LISTING.isdisjoint(c.lows)), None)
        if told is None:
            continue
        named = [a for a in actors(text, [told]) if a.how in ("free", "beside", "by") and a.node.tag in ("ORGANIZATION", "PLACE")]
        parties = parties_of(found, named)
        spoken = houses.spoken(found, [told])
        if spoken and spoken not in parties and "neben" in told.lows:
            parties = [spoken, *parties]
        if len(parties) > 1:
            return parties
    return []


def _passive(told: Iterable[Clause]) -> bool:
    """May "von X" or "durch X" name who acts (or sells, or lets): also "die von X unterzeichnete Charta", "die Unterzeichnung durch X"?"""
    return any(not words.isdisjoint(clause.lows) for clause in told for words in (PASSIVE, _BOUGHT, _DONE))


def _told_of(
    found: Registers, sentence: Sentence, row: list[Clause], told: list[Clause], focus: int, known: list[str]
) -> list[str]:
    """Return the only two houses of the clauses or the sentence before a paper that is known: "Der Vertrag läuft acht Jahre"."""
    own = next((c for clause in told for c in clause.chunks if c.first <= focus < c.last), None)
    if own is None or own.det not in _DEFINITE or own.prep not in (None, "unter") or own.inner != own.head:
        return []
    first = [c for c in row if c not in told and c.tokens[0] < told[0].tokens[0]]
    pair = pairs.only_two(found, first) if first else []
    pair = pair or pairs.told_before(found, sentence) or pairs.own_and_mate(found, sentence)
    return pair if set(known) <= set(pair) else []


def of_actors(found: Registers, named: list[Actor], focus: int, passive: bool, bond: bool = False) -> list[str]:
    """Return the parties among the actors of what tells of the noun at `focus`, by how they stand; a bond is bound for nobody."""
    signed = any(a.node.tag in ("PERSON", "ROLE") for a in named) or len([a for a in named if a.how == "for"]) > 1
    named = [a for a in named if a.how != "for" or (signed and not bond)]
    sides = [a for a in named if a.how == "between"]
    for row in dict.fromkeys(a.row for a in sides):
        if len(between := parties_of(found, [a for a in sides if a.row == row])) > 1:
            return between  # the first: "... am Jahrestag des Vertrags zwischen X und Y"
    if len(between := parties_of(found, sides)) > 1:
        return between
    owners = parties_of(found, [a for a in named if a.how == "owner" and a.of == focus])
    others = parties_of(found, [a for a in named if a.how == "with" and a.node.tag != "PERSON"])
    if owners and len(set(owners) | set(others)) > 1:
        return list(dict.fromkeys([*owners, *others]))
    free = [a for a in named if a.how in ("free", "for", "beside") or (a.how == "by" and passive)]
    signers = parties_of(found, [a for a in free if a.node.tag in ("PERSON", "ROLE")])
    houses_ = _subjects(found, [a for a in free if a.node.tag not in ("PERSON", "ROLE")])
    with_signers = parties_of(found, [a for a in named if a.how == "with" and a.node.tag == "PERSON"])
    behalf = parties_of(found, [a for a in free if a.how == "for"])
    if len(behalf) > 1:
        return behalf
    if len(signers) > 1:
        return list(dict.fromkeys([*signers, *others]))
    acting = [p for p in parties_of(found, free) if p in houses_ or p in signers]
    return list(dict.fromkeys([*owners, *acting, *others, *with_signers]))


def _subjects(found: Registers, free: list[Actor]) -> list[str]:
    """Return the parties of the first list of two or more, else all: "A und B haben die C GmbH gegründet"."""
    for row in dict.fromkeys(a.row for a in free if a.how != "beside"):
        listed = parties_of(found, [a for a in free if a.row == row or a.how == "beside"])
        if len(listed) > 1:
            return listed
    return parties_of(found, free)


def _publisher(found: Registers, told: list[Clause], named: list[Actor], known: str) -> str | None:
    """Return the publisher as the other party: where a signer's house is not told, or a common noun speaks of it."""
    mine = found.town if anaphora.is_town(found, known) else found.own
    if mine is None or mine == known or not houses.may_bind(found, mine, known):
        return None
    if anaphora.is_unknown(found, told):
        return None  # somebody else acts
    signers = [a for a in named if a.how in ("free", "by") and a.node.tag == "PERSON"]
    homeless = [a for a in signers if houses.party_of(found, a) is None and houses.has_office(found, a.node.value)]
    if homeless:
        return None if any(_is_elsewhere(found, a) for a in homeless) else mine
    with_known = any(a.how == "with" and houses.party_of(found, a) == known for a in named)
    return mine if with_known else None


def _is_elsewhere(found: Registers, actor: Actor) -> bool:
    """Says the text whose office it is, though nothing explains the house: "Saskia Peeters, Direktorin der Ontwikkelingsbank"?"""
    whole = found.text.sequence.text
    return any(_WHOSE.match(whole, role.end) or role.at for role in actor.node.value.roles)
