"""Which two houses are meant where a paper or bond names nobody: "beide Städte", "die drei Partner", or what the sentence before tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Seq
from dataclasses import replace
from itertools import pairwise

from pipeline.assemble import anaphora
from pipeline.assemble.agreements import company, houses, strangers
from pipeline.assemble.agreements.bondwords import is_bond, leaves_open
from pipeline.assemble.agreements.houses import HEAD, Registers, parties_of
from pipeline.assemble.agreements.parties import party
from pipeline.assemble.agreements.sorts import SORTS, TOWN, sorts
from pipeline.assemble.agreements.unlisted import is_unread_town
from pipeline.assemble.governed import Actor, actors
from pipeline.german.happenings.clauses import Clause, Sentence, clauses
from pipeline.german.happenings.words import DELEGATION

_COUNTS = {"beide": 2, "beiden": 2, "beider": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
_BOTH = re.compile(r"(?:beide[nr]?|zwei|drei|vier|fünf|sechs)$")
_OURS = frozenset({"unsere", "unseren", "unserer"})
_ANY = (
    "häuser", "seiten", "versorger", "anbieter", "betreiber", "hersteller", "dienstleister", "nachbar", "träger", "gesellschaften", "gesellschafter",
    "unterzeichner", "partner", "parteien", "vertragspartner", "einrichtungen", "institutionen", "organisationen", "akteure", "institute", "museen",
    "kooperationspartner", "projektpartner", "stiftungen", "diözesen", "bistümer", "kirchen", "parlamente", "länder", "ministerien", "behörden",
    "sparkassen", "banken", "chefs", "chefinnen", "präsidenten", "präsidentinnen", "direktoren", "geschäftsführer", "vorstände", "vorsitzenden", "minister",
    "ministerinnen", "politiker", "bischöfe", "leiter", "leiterinnen", "intendanten", "delegationen", "direktionen", "leitungen", "regierungen",
    "verwaltungen", "spitäler", "chöre", "orchester", "theater", "feuerwehren", "kapellen", "zoos", "häfen", "messen", "flughäfen", "verlage",
)  # fmt: skip
_SIDES = ("seite", "partner", "partei", "vertragspartner", "unterzeichner")
_HOUSES = frozenset(_ANY) - {"seiten", "partner", "parteien", "vertragspartner", "länder", "akteure"}
_BINDS = tuple(
    "kooperier zusammen partner sponsor hauptsponsor namenssponsor ausrüster pacht verpacht miete vermiet kauf verkauf überträgt übernimmt betreibt "
    "beliefer liefer beauftrag finanzier förder stifte unterstütz sanier errichte baut".split()
)
_VISITORS = frozenset("delegation abordnung gäste besuch gast vertreter vertreterinnen".split())
_NEAR = 4  # tokens between the guests and where they come from
_GOES = ("reis", "gereist", "fähr", "fahr", "fuhr", "gefahren", "flieg", "flog", "geflogen", "aufbr", "aufgebr", "machte")
_VISIT = frozenset({"besuch", "besuchs", "besuches", "visite", "gegenbesuch", "antrittsbesuch"})
_AT = frozenset({"an", "in", "bei"})
# What is told of where the sentence before was.
_THERE = frozenset(
    "dort dabei hierbei anschließend anschluss danach abschluss abschließend schließlich höhepunkt ort sie seiten besuchs besuches treffens gelegenheit "
    "rahmen".split()
)
_ALONG = ("gehör", "angehör", "begleit", "dabei", "vertret", "mitgereist")
_FAR = 5  # sentences to look back


def pair_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the one list of parties that the sentence before names: "X und Y wollen ... Eine entsprechende Vereinbarung ..."."""
    text = found.text
    before = text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    if told := one_list(found, clauses(text, before)):
        return told
    listed = _with_strangers(found, sentence)
    return listed if len(listed) > 1 else []


def one_list(found: Registers, part: Seq[Clause]) -> list[str]:
    """Return the one list of parties that some clauses name, [] where they name none or several."""
    named = [a for a in actors(found.text, part) if a.how == "free" and a.node.tag in ("ORGANIZATION", "PLACE")]
    rows = [parties_of(found, [a for a in named if a.row == row]) for row in dict.fromkeys(a.row for a in named)]
    lists = [row for row in rows if len(row) > 1]
    return lists[0] if len(lists) == 1 else []


def officers_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the houses of the only two persons whom the sentence before tells to act: "A (X) und B (Y) trafen sich. Sie unterzeichneten ..."."""
    before = found.text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    named = [a for a in actors(found.text, clauses(found.text, before)) if a.how in ("free", "with") and a.node.tag == "PERSON"]
    pair = parties_of(found, named) if len(named) == 2 else []
    return pair if len(pair) == 2 and houses.may_bind(found, *pair) else []


def bound_before(found: Registers, sentence: Sentence, known: list[str]) -> list[str]:
    """Return the two that the sentence before binds: "X kooperiert mit Y. Der Vertrag wurde am Montag unterschrieben".

    Of two that stand otherwise ("X finanziert an Y eine Professur") one must be known.
    """
    text = found.text
    before = text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    lows = [low.partition(" ")[0] for low in text.lows[before.first : before.last]]
    if not any(is_bond(low) or low.startswith(_BINDS) for low in lows):
        return []
    named = [a for a in actors(text, clauses(text, before)) if a.node.tag != "PERSON"]
    pair = parties_of(found, [a for a in named if a.how in ("free", "with", "owner", "between", "to", "by")])
    if not known and len(pair) > 2:
        return pair_before(found, sentence)
    if len(pair) != 2 and known:
        pair = parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION"])
    return pair if len(pair) == 2 and set(known) <= set(pair) else []


def own_and_mate(found: Registers, sentence: Sentence) -> list[str]:
    """Return the own house, no administration, and the only house that the sentence before names, with "mit": "ein Programm mit der Y"."""
    own, before = found.organizations.entities.get(found.own or ""), found.text.before(sentence)
    if own is None or own.kind == "GovernmentOrganization" or before is None or before.paragraph != sentence.paragraph:
        return []
    named = [a for a in anaphora.named(found, clauses(found.text, before)) if a.node.tag == "ORGANIZATION"]
    others = [p for p in parties_of(found, named) if p != own.id]
    mates = parties_of(found, [a for a in named if a.how == "with"])
    return [own.id, *mates] if len(mates) == 1 and mates == others and houses.may_bind(found, own.id, mates[0]) else []


def told_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the only two houses that the sentence before names, in its paragraph."""
    before = found.text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph or before.section != sentence.section:
        return []
    return only_two(found, clauses(found.text, before))


def only_two(found: Registers, part: Seq[Clause]) -> list[str]:
    """Return the only two houses that some clauses name, [] where what they tell is left open."""
    if any(leaves_open(clause.lows) for clause in part):
        return []
    named = [
        a
        for a in anaphora.named(found, part)
        if a.node.tag == "ORGANIZATION" or (a.node.tag == "PLACE" and a.how not in ("other", "between", "to"))
    ]
    pair = [p for p in parties_of(found, named) if not houses.speaks_only(found, p)]
    return pair if len(pair) == 2 and houses.may_bind(found, *pair) else []


def both(found: Registers, sentence: Sentence, tokens: Iterable[int]) -> list[str] | None:
    """Return whom "beide Städte", "die drei Partner", "beide" among some tokens speak of; [] where nobody fits, None without such."""
    text = found.text
    spoken = False
    for i in tokens:
        low, _, following = text.low(i).partition(" ")  # "beide Häuser" may be one token, a size
        ours = low in _OURS  # "unsere Städte"
        if not (ours or _BOTH.match(low)) or (text.low(i - 1) in _OURS and i > sentence.first and not following):
            continue
        if ours and _BOTH.match(text.low(i + 1).partition(" ")[0] if i + 1 < sentence.last else ""):
            low, _, following = text.low(i + 1).partition(" ")
            following = following or (text.low(i + 2) if i + 2 < sentence.last else "")
        alone = not following and low.startswith("beid") and text.classes[i + 1 : i + 2] in ("a", "T", "p", "#", "d", ".")
        following = following or (text.low(i + 1) if i + 1 < sentence.last else "")
        plural = following.removesuffix("n")
        sort = next((pattern for words, pattern in SORTS if following.endswith(words) or plural.endswith(words)), None)
        if sort is None and not following.endswith(_ANY) and not plural.endswith(_ANY) and not alone:
            continue
        if ours and sort is None:
            continue  # "unsere Partner"
        spoken = True
        sides = alone or following.startswith(_SIDES)
        for row in _rows(found, sentence, i, sides, sides or (sort is not None and sort.pattern == TOWN)):
            fits = [
                p
                for p in row
                if (sort.search(houses.name_of(found, p)) if sort else following not in _HOUSES or not houses.is_bare(found, p))
            ]
            if ours and found.own and sort and sort.search(houses.name_of(found, found.own)):
                fits = [found.own, *(p for p in fits if p != found.own)]
            if len(fits) == _COUNTS.get(low, 2):
                return fits
    return [] if spoken else None


def _rows(found: Registers, sentence: Sentence, at: int, sides: bool, met: bool) -> Iterator[list[str]]:
    """Yield rows of parties before a token; of a speech, those of the text around it, and whom that calls partner.

    Where two have `met`, also who receives and the partner or the guests whom the head of the text tells of.
    """
    yield from _before(found, sentence, at, sides)
    text = found.text
    if found.around is not None:
        text, outer = found.around
        yield from _before(replace(found, text=text, speaker=None, around=None), outer, outer.last, sides)
        yield houses.called_partner(text, found.places, found.organizations)
    yield _own_and_one(found, sentence)
    if not sides:
        yield _with_strangers(found, sentence)
    if met:
        whole = replace(found, text=text)
        guest = houses.called_partner(text, found.places, found.organizations) or _guests(whole)
        if not guest and len(towns := _goals(whole)) == 1:
            guest = towns  # "ist nach Hakodate gereist ... unterzeichneten beide Städte"
        guest = [p for p in guest if p != whole.town] or _hosts_there(whole, sentence)  # "empfing die Gäste aus Jena", from home
        if guest:
            yield [*_hosts(whole, guest), *guest]


def counterpart(found: Registers) -> str | None:
    """Return the only other house of the own one's kind that the text names: the other museum's, where a museum's director and "ihr Kollege" sign."""
    own = found.organizations.entities.get(found.own or "")
    if own is None or own.kind == "GovernmentOrganization":
        return None
    mine = own.name.casefold()
    if not (kinds := sorts(mine)):
        return None
    others = [
        o.id for o in found.organizations.entities.values() if o is not own and not kinds.isdisjoint(sorts(o.name.casefold()))
    ]
    return others[0] if len(others) == 1 and houses.may_bind(found, own.id, others[0]) else None


def _with_strangers(found: Registers, sentence: Sentence) -> list[str]:
    """Return the list that the sentence before begins with, a name in it that nothing explains too: "Die X und die Tresoar ..."."""
    before = found.text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    part = clauses(found.text, before)[:1]
    named = anaphora.named(found, part, lambda chunk: strangers.of_phrase(found, chunk) if chunk.prep is None else None)
    free = [a for a in named if a.how == "free" and a.node.tag != "PERSON"]
    row = [a for a in free if a.row == free[0].row] if free else []
    return parties_of(found, row) if len(row) > 1 else []


def _own_and_one(found: Registers, sentence: Sentence) -> list[str]:
    """Return the own house, no administration, and the only other that the sentence before names, however it stands there."""
    own, before = found.organizations.entities.get(found.own or ""), found.text.before(sentence)
    if own is None or own.kind == "GovernmentOrganization" or before is None or before.paragraph != sentence.paragraph:
        return []
    named = [a for a in actors(found.text, clauses(found.text, before)) if a.node.tag == "ORGANIZATION"]
    others = [p for p in parties_of(found, named) if p != own.id]
    return [own.id, *others] if len(others) == 1 and houses.may_bind(found, own.id, others[0]) else []


def guests_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the own house and that of the guests the paragraph tells of before: "Eine Delegation der X war hier"."""
    own, text = found.own, found.text
    before = text.before(sentence)
    for _ in range(2):
        if own is None or before is None or before.paragraph != sentence.paragraph:
            break
        for actor in actors(text, clauses(text, before)):
            near = text.lows[max(0, actor.at - _NEAR) : actor.at]
            if (
                actor.node.tag in ("ORGANIZATION", "PLACE")
                and not _VISITORS.isdisjoint(near)
                and ("aus" in near or (actor.of is not None and not {"besuch", "besuchs"} & set(near)))
                and (guest := houses.party_of(found, actor)) not in (None, own)
                and guest is not None
                and houses.may_bind(found, own, guest)
            ):
                return [own, guest]
        before = text.before(before)
    return []


def hosts_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the own house and the only one that its people visit, there or in the two sentences before: "... besuchte die X. Dort wurde ...".

    A house in which a paper is signed is a party only where it is of the own one's kind: "An der Universität X unterzeichnete sie ...".
    """
    own, text = found.organizations.entities.get(found.own or ""), found.text
    told: Sentence | None = sentence
    if own is None:
        return []
    taken_up = not _THERE.isdisjoint(text.lows[sentence.first : sentence.last])
    for back in range(3):
        if told is None or told.paragraph != sentence.paragraph or (back and not taken_up):
            break
        hosts = [p for p in _visited(found, told, not back) if p != own.id]
        if hosts:
            fits = len(hosts) == 1 and anaphora.is_town(found, own.id) == anaphora.is_town(found, hosts[0])
            return [own.id, *hosts] if fits and houses.may_bind(found, own.id, hosts[0]) else []
        told = text.before(told)
    return []


def _visited(found: Registers, told: Sentence, here: bool) -> list[str]:
    """Return the houses that a sentence tells to be visited, and `here` those of the own kind in which something is done."""
    text = found.text
    mine = sorts(houses.name_of(found, found.own)) if found.own else frozenset()
    row = list[Actor]()
    for clause in clauses(text, told):
        visits = any(verb.does == "visit" for verb, _ in clause.verbs)
        for actor in actors(text, [clause]):
            if actor.node.tag != "ORGANIZATION":
                continue
            chunk = next((c for c in clause.chunks if c.first <= actor.at < c.last), None)
            host = (visits and actor.how == "free") or (
                actor.of is not None and not _VISIT.isdisjoint(text.lows[max(0, actor.at - _NEAR) : actor.at])
            )
            inside = here and bool(mine) and chunk is not None and chunk.prep in _AT and actor.how == "other"
            if host or (
                inside and (who := houses.party_of(found, actor)) and not mine.isdisjoint(sorts(houses.name_of(found, who)))
            ):
                row.append(actor)
    return parties_of(found, row)


def guest_town(found: Registers) -> str | None:
    """Return the only town that the guests of a town come from, as the head of its text tells."""
    if not anaphora.is_town(found, found.town):
        return None
    guests = [p for p in _guests(found, True) or _goals(found) if p != found.town]
    return guests[0] if len(guests) == 1 else company.mate(found) if not guests else None


def _goals(found: Registers) -> list[str]:
    """Return the towns to which somebody goes, as the head of the text tells: "reiste nach X"."""
    text, row = found.text, list[str]()
    for sentence in text.sentences[:HEAD]:
        lows = text.lows[sentence.first : sentence.last]
        if any(low.startswith(_GOES) for low in lows):
            nodes = [text.sequence.nodes[i] for i in range(sentence.first + 1, sentence.last) if text.low(i - 1) == "nach"]
            towns = [n for n in nodes if n is not None and n.tag == "PLACE" and n.value.kind == "City"]
            row += [who for n in towns if (who := party(n, found.places, found.organizations))]
    return list(dict.fromkeys(row))


def _guests(found: Registers, all_of_them: bool = False) -> list[str]:
    """Return the town that the guests come from of whom the head of the text tells: "eine Delegation aus X"; or all such towns."""
    text, row = found.text, list[str]()
    for sentence in text.sentences[:HEAD]:
        for i in range(sentence.first + 2, sentence.last):
            node = text.sequence.nodes[i]
            if node is None or node.tag != "PLACE" or (node.value.kind != "City" and not is_unread_town(node)):
                continue
            k = i - 1
            while k > sentence.first and i - k < _NEAR and text.classes[k] in "daN":
                k -= 1  # "aus der schwedischen Hafenstadt Kalmar"
            if (
                text.low(k) == "aus"
                and (DELEGATION.search(text.word(k - 1)) or text.low(k - 1) in _VISITORS)
                and (who := houses.party_of(found, Actor(node, "with", i)))
            ):
                row.append(who)
                if not all_of_them:
                    return row
            elif (
                row
                and text.low(i - 1) == "und"
                and text.classes[i - 2] == "L"
                and (who := party(node, found.places, found.organizations))
            ):
                row.append(who)  # "Gäste aus X und Y"
    return list(dict.fromkeys(row))


def _hosts_there(found: Registers, sentence: Sentence) -> list[str]:
    """Return the other town in which a sentence tells something, where the release knows who has an office there: "In X unterzeichneten beide Seiten"."""
    text, row = found.text, list[str]()
    if found.people is None or not anaphora.is_town(found, found.town):
        return []
    known = {r.organization for p in found.people.entities.values() for r in p.roles if r.organization is not None}
    for i in range(sentence.first + 1, sentence.last):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "PLACE" and node.value.kind == "City" and text.low(i - 1) == "in":
            row += [who] if (who := party(node, found.places, found.organizations)) in known and who is not None else []
    row = [who for who in dict.fromkeys(row) if who != found.town]
    return row if len(row) == 1 else []


def _hosts(found: Registers, guest: Seq[str]) -> list[str]:
    """Return who receives the guest: the release's own house, else the one house whose officers headline and lead name."""
    if found.town is not None:
        return [found.town] if found.town not in guest else []
    text = found.text
    told = [s for s in text.sentences[:HEAD] if s.section in ("headline", "deck")]
    told += [s for s in text.sentences[:HEAD] if s.section == "body"][:4]  # a town as dateline may be one of them
    row = [a for s in told for a in actors(text, clauses(text, s))]
    return [p for p in parties_of(found, [a for a in row if a.node.tag in ("PERSON", "ROLE")]) if p not in guest][:1]


def _brings(clause: Clause) -> bool:
    """Does a clause tell whom somebody visits, or who belongs to a delegation: "Zur Delegation gehörten Vertreter der X und der Y"?"""
    if any(verb.does == "visit" for verb, _ in clause.verbs):
        return True
    lows = clause.lows
    if "begleitet" in lows or ("mit", "dabei") in pairwise(lows):
        return True
    return any(low.startswith(_ALONG) for low in lows) and not _VISITORS.isdisjoint(lows)


def _before(found: Registers, sentence: Sentence, at: int, sides: bool) -> Iterator[list[str]]:
    """Yield rows of parties: of the sentence before a token, of the sentences before it, of headline and deck, of the next two.

    Houses that were visited together are no two `sides`, nor are those whose people travel along.
    """
    text = found.text
    row = [a for a in actors(text, clauses(text, sentence)) if a.at < at]
    yield parties_of(found, row)
    here = text.index(sentence.first)
    back = [s for s in reversed(text.sentences[max(0, here - _FAR) : here]) if s.paragraph == sentence.paragraph]
    back = back or [s for s in text.sentences[max(0, here - 1) : here] if s.section == sentence.section]
    heads = [s for s in text.sentences[:HEAD] if s.section in ("headline", "deck")]
    lead = [s for s in text.sentences[:HEAD] if s.section == "body"][:2]
    told = text.sentences[here].section
    ahead = [s for s in text.sentences[here + 1 : here + 3] if s.section == told]  # no address, no contact
    for other in [*back, *heads, *lead, *ahead]:
        named = actors(text, [c for c in clauses(text, other) if not (sides and _brings(c))])
        yield parties_of(found, [a for a in named if a.how not in ("other", "to")])
        if sides:
            yield parties_of(found, [a for a in named if a.how not in ("other", "to") and a.node.tag in ("PERSON", "ROLE")])
        if other is text.sentences[here - 1]:
            yield parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION" and a.how != "other"])
