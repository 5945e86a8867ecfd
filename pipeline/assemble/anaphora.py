"""Whom a phrase speaks of that names nobody: "das Unternehmen", "ihr Haus", "der Betrieb, mit dem ...", "mit ihr".

Most is settled by what was named last before it; a firm by what was named most before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Sequence as Seq
from dataclasses import replace
from itertools import pairwise

from pipeline.assemble import lastnamed
from pipeline.assemble.agreements import houses
from pipeline.assemble.agreements.bondwords import is_bond
from pipeline.assemble.agreements.houses import DEFINITE, FIRMS, HOUSES, Registers, party_of
from pipeline.assemble.agreements.joint import is_twin, unread_town
from pipeline.assemble.agreements.sorts import SPOKEN
from pipeline.assemble.governed import Actor, actors
from pipeline.assemble.grammar import THEM
from pipeline.assemble.people.parts import people_of
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text, clauses
from pipeline.german.happenings.words import PASSIVE, SETTLED, names_agreement
from pipeline.german.names.lexis.words import demonym, is_noun
from pipeline.kernel import Node
from pipeline.lexicon import table

POSSESSIVE = ("ihr", "sein")
_ARTICLES = DEFINITE | {"des"}
_OURS = ("unser",)
_OWNING = frozenset("ihr ihre ihrer ihrem ihren sein seine seiner seinem seinen".split())
_GENITIVES = tuple(f"{noun}{ending}" for noun in HOUSES for ending in ("s", "es"))
_LYING = frozenset({"in", "im", "an", "am"})
_QUARTERS = frozenset(
    "stadt innenstadt altstadt neustadt nordstadt südstadt weststadt oststadt vorstadt unterstadt oberstadt partnerstadt schwesterstadt nachbarstadt "
    "großstadt kleinstadt millionenstadt hafenstadt heimatstadt geburtsstadt gaststadt gastgeberstadt weltstadt hauptstadt bundeshauptstadt werkstadt "
    "kulturhauptstadt patenstadt trabantenstadt satellitenstadt gartenstadt planstadt küstenstadt grenzstadt metropolstadt industriestadt provinzhauptstadt".split()
)
_NEAR = 60  # tokens
TWINNED = frozenset("verschwistert verschwisterte verschwisterten verschwistern verpartnert jumeliert".split())
_TWINS = TWINNED | {"partnerschaftlich", "städtepartnerschaft", "partnerstadt"}
_NO_FIRM = re.compile(
    r"kammer|^IHK|^HW?K|^Stadt |[Kk]reis|[Uu]niversität|[Hh]ochschule|[Mm]inisteri|e\. ?V\.|^Land |^Gemeinde |[Vv]erein\b"
)
_FIRM_NOUNS = ("unternehmen", "konzern", "hersteller", "anbieter", "betrieb", "dienstleister", "mittelständler")
_FIRM = frozenset({"Corporation", "LocalBusiness"})
_FAR = 700  # characters in which a phrase finds what it speaks of
_SIGNS = ("unterschr", "unterzeichne", "unterfertig", "signier")
_RELATIVE = frozenset({"dem", "der", "denen"})
_RELATIVES = frozenset("der die das welche welcher welches".split())
_FINITE = frozenset("hat haben hatte hatten will wollen".split())
_SUBJECTS = frozenset({"er", "sie", "man"})
_ATTRIBUTE = frozenset({"aus", "in", "im", "bei", "von", "am", "vom", "an"})


def named(found: Registers, told: Seq[Clause], strange: Callable[[Chunk], Node | str | None] | None = None) -> list[Actor]:
    """Return those whom some clauses name or speak of without a name, in order; with `strange` also what that says of a phrase."""
    row = actors(found.text, told, lambda chunk: of_phrase(found, chunk) or (strange(chunk) if strange is not None else None))
    row = [_as_town(found, a) for a in row]
    spoken = [actor for clause in told if (actor := _of_pronoun(found, clause)) is not None]
    spoken += [actor for clause in told if clause.sub and clause.lows[:2] == ["mit", "denen"] for actor in _of_list(found, clause)]
    return sorted([*row, *spoken], key=lambda a: a.at) if spoken else row


def _as_town(found: Registers, actor: Actor) -> Actor:
    """Take a name alone that stands in a list of towns for one: "mit Cheltenham, Pau (1962) und Wittenberg"."""
    if (
        actor.node.tag != "PERSON"
        or actor.how not in ("with", "between")
        or actor.node.value.roles
        or " " in found.text.word(actor.at)
    ):
        return actor
    town = unread_town(found, actor.at)
    return replace(_actor(found.text, actor.at, actor.how, town), of=actor.of, row=actor.row) if town is not None else actor


def of_phrase(found: Registers, chunk: Chunk) -> str | None:
    """Return the organisation that a common noun with its article or possessive speaks of."""
    text = found.text
    low, det = text.low(chunk.head), chunk.det or ""
    if text.classes[chunk.head] != "N":
        return None
    described = det in ("das", "dem", "des") and chunk.inner < chunk.head  # "das lettische Sigulda"
    alone = chunk.head == chunk.last - 1 and (described or (not det and chunk.inner == chunk.head))
    if alone and (unread := unread_town(found, chunk.head)) is not None:
        return unread
    if not low.endswith(HOUSES + _GENITIVES):
        return found.own if det in _ARTICLES and chunk.inner == chunk.head == chunk.last - 1 and _begins(found, low) else None
    if low.endswith(SETTLED) and det in DEFINITE and chunk.head + 1 == chunk.last and (town := _town(found, chunk)) is not None:
        return town
    if chunk.head == chunk.inner + 1 == chunk.last - 1 and (town := demonym(text.word(chunk.inner))) is not None:
        known = found.organizations.named(f"{text.word(chunk.head)} {town}")
        return known.id if known is not None else None  # "die Bonner Universität"
    if chunk.inner < chunk.head or chunk.head + 1 < chunk.last:
        return None  # "die polnische Stadt", "die Stadt X"
    if low.endswith("stadt") and low not in _QUARTERS and det in DEFINITE and is_town(found, found.own):
        return found.own  # "die Elbestadt", "die Landeshauptstadt"
    start = text.sequence.starts[chunk.head]
    if det.startswith(_OURS):
        return found.own
    if det.startswith(POSSESSIVE):
        return _of_person(found, start)
    twin = chunk.prep == "zwischen" or is_twin(text, chunk.head)  # "zwischen Stadt und Kreis", "Stadt und Kreis haben ..."
    if det not in DEFINITE and det != "des" and not (not det and (twin or text.at(chunk.head).section == "headline")):
        return None  # "Museum und Musée de Lyon kooperieren"
    known = found.organizations.by_head(text.word(chunk.head), start)
    if known is not None and (known.id == found.own or (det and any(proof.start < start for proof in known.evidence))):
        return known.id
    if not det:
        return None
    if (
        (mine := found.organizations.entities.get(found.own or "")) is not None
        and (kind := SPOKEN.get(low))
        and kind.search(mine.name)
    ):
        return mine.id  # "der Verein" of a "TSV X"
    if (
        low not in FIRMS
        and low.removesuffix("s") not in FIRMS
        and low != "hauses"
        and not low.removesuffix("s").endswith(_FIRM_NOUNS)
    ):
        return None
    kinds = _FIRM if not low.startswith("haus") else None
    if (just := _just_named(found, chunk.first, kinds)) is not None:
        return just
    mine = found.organizations.entities.get(found.own or "")
    far = _FAR
    if mine is not None and mine.kind in _FIRM:  # a firm's own release speaks so of another only where that was named right before
        before = found.text.before(found.text.at(chunk.first))
        far = start - found.text.sequence.starts[before.first] if before is not None else 0
    other = _named_most(found, start, kinds, far)
    return other or (found.own if kinds is None or mine is None or not _NO_FIRM.search(mine.name) else None)


def _begins(found: Registers, low: str) -> bool:
    """Does the name of the own house begin with a noun: "die Bergwacht" of the "Bergwacht Rhön"?"""
    known = found.organizations.entities.get(found.own or "")
    return known is not None and known.name.partition(" ")[0].casefold() == low


def _town(found: Registers, chunk: Chunk) -> str | None:
    """Return the town that "der bulgarischen Stadt", "die Partnerstadt" speaks of: the one named last before, or called partner."""
    text = found.text
    low = text.low(chunk.head)
    if low.startswith("partner"):
        return next(iter(houses.called_partner(text, found.places, found.organizations)), None)
    described = chunk.inner < chunk.head and text.low(chunk.inner).endswith(("ischen", "ische"))
    lies = chunk.last < len(text.lows) and (text.low(chunk.last) in _LYING or text.classes[chunk.last] == "d")
    if not described and not (lies and "L" in text.classes[chunk.last + 1 : chunk.last + 3]):
        return None  # "der bulgarischen Stadt", "der Stadt im Jura", "die Hauptstadt der Bretagne"
    for i in range(chunk.first - 1, max(-1, chunk.first - _NEAR), -1):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "PLACE" and node.value.kind == "City":
            entity = party_of(found, Actor(node, "with", i))
            if entity is not None and entity != found.own:
                return entity
    return None


def is_unknown(found: Registers, told: Iterable[Clause]) -> bool:
    """Is the subject of some clauses a house, person or town that is not known: "ihr Haus", a name that nothing explains?"""
    text = found.text
    own = found.organizations.entities.get(found.own or "")
    mine = own.name.split() if own is not None else []  # a town's bare name may be left unread
    for clause in told:
        if hangs_on_stranger(found, clause):
            return True
        for chunk in clause.chunks:
            if chunk.prep is not None or text.classes[chunk.head] != "N":
                continue
            word = text.word(chunk.head)
            if word in mine:
                continue
            if _joins_house(found, clause, chunk) or (
                chunk.det is None and is_twin(text, chunk.head) and of_phrase(found, chunk) is None
            ):
                return True  # "Forstamt und Stadtarchiv haben ..."
            possessed = (chunk.det or "").startswith(POSSESSIVE) and word.lower().endswith(HOUSES)
            people = chunk.det == "die" and (word.endswith("er") or demonym(word) is not None)  # "die Offenburger"
            if possessed or (chunk.det in (None, "der", "die", "das") and word[0].isupper() and not is_noun(word) and not people):
                return True
    return False


def _joins_house(found: Registers, clause: Clause, chunk: Chunk) -> bool:
    """Is the noun the first of two that act, the second of which is known: "die Salesianer und die Hochschule X"?"""
    text, k = found.text, clause.chunks.index(chunk)
    following = clause.chunks[k + 1] if k + 1 < len(clause.chunks) else None
    if following is None or not following.joined or following.prep is not None or chunk.det not in DEFINITE:
        return False
    return text.classes[following.head] == "O" and of_phrase(found, chunk) is None


def hangs_on_stranger(found: Registers, clause: Clause) -> bool:
    """Is the clause's subject the noun before it, which may be a house that nothing explains: "die Museumsstiftung, die ... unterzeichnet hat"?"""
    text, at = found.text, clause.tokens[0] - 2
    if (
        not clause.sub
        or clause.lows[0] not in _RELATIVES
        or at < 0
        or text.classes[at] not in "NLP"
        or PASSIVE.intersection(clause.lows)
    ):
        return False
    low = text.low(at)
    if text.classes[at] == "P" and _related(found, clause) is not None:
        return False
    return (
        not (is_bond(low) or names_agreement(low))
        and all(c.prep is not None or c.first > clause.tokens[0] for c in clause.chunks)
        and (not any(a.how == "free" for a in actors(text, [clause])) and clause.lows[-1] in _FINITE)
    )


_COUNTED = frozenset("hochschulen universitäten schulen gymnasien einrichtungen instituten kliniken unternehmen firmen".split())


def _are_counted(text: Text, clause: Clause) -> bool:
    """Are several houses only counted, and none named behind: "mit sechs chinesischen Hochschulen"?"""
    numbers = table("numberwords")
    for before, i in pairwise(clause.tokens):
        words = text.low(i).split() if text.low(before) == "mit" else []  # none at a line's end within a clause
        counted = bool(words) and words[-1] in _COUNTED and (words[0] in numbers or words[0].isdigit())
        if counted and not any(k > i and text.classes[k] in "OL" for k in clause.tokens):
            return True
    return False


def has_unknown_partner(found: Registers, told: Iterable[Clause], known: Seq[str]) -> bool:
    """Is a partner named whom nothing explains, nor one of those known: "mit dem Institut national d'optique", "mit Zylka"?"""
    text = found.text
    for clause in told:
        if _are_counted(text, clause):
            return True
        for chunk in clause.chunks:
            signs = chunk.prep == "für" and chunk.first == clause.tokens[0] and any(low.startswith(_SIGNS) for low in clause.lows)
            if not (signs or chunk.prep in ("mit", "zwischen")) or text.classes[chunk.head] != "N" or chunk.det in _OWNING:
                continue
            if signs and of_phrase(found, chunk) is None:
                return True  # "für den Klinikverbund unterschrieb ..."
            nodes = text.sequence.nodes[chunk.inner : chunk.last]
            if any(n is not None and n.tag in ("ORGANIZATION", "PLACE", "PERSON", "ROLE") for n in nodes):
                continue
            word = text.word(chunk.head)
            house_ = word.lower().endswith(HOUSES) and (chunk.det is not None or chunk.prep == "zwischen")
            if not is_noun(word) or (house_ and ((entity := of_phrase(found, chunk)) is None or entity in known)):
                return True
    return False


def is_town(found: Registers, entity: str | None) -> bool:
    """Is it the administration of a town, county or land?"""
    known = found.organizations.entities.get(entity or "")
    return known is not None and known.kind == "GovernmentOrganization"


def _fits(found: Registers, entity: str, kinds: frozenset[str] | None) -> bool:
    known = found.organizations.entities[entity]
    if kinds and known.legal_name and known.kind == "Organization":
        return not known.legal_name.casefold().endswith(("v.", "stiftung"))
    return known.kind in kinds if kinds else not known.implicit and known.kind not in ("GovernmentOrganization", "PoliticalParty")


def _just_named(found: Registers, first: int, kinds: frozenset[str] | None) -> str | None:
    """Return the house of some kinds that the sentence of a token has named before it, by its name or by its noun."""
    text = found.text
    for clause in clauses(text, text.at(first)):
        for chunk in clause.chunks if clause.tokens[0] < first else ():
            if chunk.last > first or chunk.prep is not None:
                continue
            node, word = text.sequence.nodes[chunk.head], text.word(chunk.head)
            if node is not None and node.tag == "ORGANIZATION":
                entity = party_of(found, Actor(node, "free", chunk.head))
            elif text.classes[chunk.head] == "N" and word.lower().endswith(HOUSES) and word.lower() not in FIRMS:
                known = found.organizations.by_head(word, text.sequence.starts[chunk.head])
                entity = known.id if known is not None else None
            else:
                continue
            if entity is not None and _fits(found, entity, kinds):
                return entity
    return None


def _named_most(found: Registers, start: int, kinds: frozenset[str] | None, far: int) -> str | None:
    """Return the organisation that an offset's text speaks of: of those of some kinds named `far` before it at most, the one named most.

    Without kinds it may be any house but an authority.
    """
    best, most = None, (0, 0)
    for entity in found.organizations.entities.values():
        if not _fits(found, entity.id, kinds):
            continue
        before = [proof.start for proof in entity.evidence if proof.end < start]
        if before and max(before) > start - far and (len(before), max(before)) > most:
            best, most = entity.id, (len(before), max(before))
    return best


def _of_person(found: Registers, start: int) -> str | None:
    """Return the house of the person named last before an offset."""
    if found.people is None:
        return None
    best, at = None, start - _FAR
    for person in found.people.entities.values():
        near = max((proof.start for proof in person.evidence if proof.end < start), default=-1)
        if near > at:
            best, at = person, near
    roles = best.roles if best is not None else ()
    return next((r.organization for r in roles if r.organization and r.status != "former"), None)


def _of_pronoun(found: Registers, clause: Clause) -> Actor | None:
    """ "..., mit dem sich die Hochschule verständigt hat"; "Mit ihr ist man einig"; "Sie wird ... eingehen"."""
    text, lows = found.text, clause.lows
    if "mit" in lows:
        k = lows.index("mit")
        following = lows[k + 1] if k + 1 < len(lows) else ""
        towns = not _TWINS.isdisjoint(lows)
        if following in _RELATIVE and k == 0 and clause.sub and (entity := lastnamed.antecedent(found, clause.tokens[0], towns)):
            return _actor(text, clause.tokens[k + 1], "with", entity)
        if following in THEM and (entity := lastnamed.before(found, clause.tokens[0])):
            return _actor(text, clause.tokens[k + 1], "with", entity)
    if clause.sub and lows[0] in _RELATIVES and (entity := _related(found, clause)):
        return _actor(text, clause.tokens[0], "free", entity)
    if speaks_of_before(clause) and (entity := subject_before(found, clause.tokens[0])):
        return _actor(text, clause.tokens[0], "free", entity)
    return None


def _of_list(found: Registers, clause: Clause) -> list[Actor]:
    """Return those of the list that a relative clause hangs on: "Gäste aus X und Y, mit denen die Stadt verbunden ist"."""
    before = [c for c in clauses(found.text, found.text.at(clause.tokens[0])) if c.tokens[-1] < clause.tokens[0]]
    row = [a for a in actors(found.text, before[-1:]) if a.node.tag in ("ORGANIZATION", "PLACE")]
    last = [a for a in row if a.row == row[-1].row]
    mates = [_actor(found.text, a.at, "with", p) for a in last if (p := party_of(found, Actor(a.node, "with", a.at))) is not None]
    return mates if len(mates) > 1 else []


def _related(found: Registers, clause: Clause) -> str | None:
    """Return the house right before a relative clause whose subject it is: "die Sparkasse, die ihren Vertrag verlängert hat"."""
    text, at = found.text, clause.tokens[0] - 2
    while at > 0 and text.classes[at] == "a" and text.low(at).endswith(("t", "en")):
        at -= 1  # "wird an der Schule X erwartet, die ..."
    node = text.sequence.nodes[at] if at >= 0 and text.word(clause.tokens[0] - 1) == "," else None
    if node is not None and node.tag == "PLACE" and at > 1 and text.low(at - 1) in _ATTRIBUTE:
        node = text.sequence.nodes[at - 2]
    if node is None or (node.tag not in ("ORGANIZATION", "ROLE") and text.classes[at] != "P"):
        return None
    if any(a.how == "free" for a in actors(text, [clause])):
        return None  # "die Hochschule, die der Kreis fördert"
    if text.classes[at] == "P":
        last = [person.value for person in people_of(node)][-1:]
        return houses.house(found, last[0]) if last else None
    return party_of(found, Actor(node, "free", at))


def speaks_of_before(clause: Clause) -> bool:
    """Has the clause a pronoun as its subject, and so none of those who speak or publish: "er", "sie", "man"?"""
    return not clause.sub and any(low in _SUBJECTS for low in clause.lows)


def _actor(text: Text, at: int, how: str, entity: str) -> Actor:
    node = Node("ORGANIZATION", text.sequence.starts[at], text.sequence.ends[at], None, "anaphora")
    return Actor(node, how, at, entity=entity)


def subject_before(found: Registers, first: int) -> str | None:
    """Return the one organisation that the sentence before has as its subject; None where people are named in it too."""
    text = found.text
    own = text.at(first)
    before = text.before(own)
    if before is None:
        return None
    told = [c for c in clauses(text, own) if c.tokens[0] < first]  # before a colon: "Der Club gibt weiter: Mit X hat er ..."
    if not told and before.paragraph != own.paragraph:
        return None
    free = [a for a in actors(text, told or clauses(text, before), lambda chunk: of_phrase(found, chunk)) if a.how == "free"]
    if any(a.node.tag in ("PERSON", "ROLE") for a in free):
        return None
    told_of = list(dict.fromkeys(p for a in free if a.node.tag == "ORGANIZATION" and (p := party_of(found, a))))
    return told_of[0] if len(told_of) == 1 else None
