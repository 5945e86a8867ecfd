"""Whom an actor of a sentence stands for: the house of a signer, the two that "beide Städte" speaks of, the publisher as "wir"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Seq
from dataclasses import dataclass, replace

from pipeline.assemble.bondwords import is_bond
from pipeline.assemble.governed import PLURALS, Actor, actors
from pipeline.assemble.parties import acts, party
from pipeline.assemble.standins import whole_of
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import DELEGATION
from pipeline.german.values import PersonValue, RoleValue
from pipeline.resolve.common import proof_of
from pipeline.resolve.home import is_department
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places

_COUNTS = {"beide": 2, "beiden": 2, "beider": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
_BOTH = re.compile(r"(?:beide[nr]?|zwei|drei|vier|fünf|sechs)$")
_OURS = frozenset({"unsere", "unseren", "unserer"})
# What "beide ..." may be said of: a pattern for the name of each kind of house, in lower case.
_TOWN = (
    r"^(?:stadt|hansestadt|landeshauptstadt|universitätsstadt|gemeinde|markt|freie|marktgemeinde|stadtgemeinde|ville|samtgemeinde) "
)
_SORTS = (
    (("städte", "kommunen", "gemeinden", "orte", "dörfer", "stadtverwaltungen", "rathäuser", "stadtoberhäupter", "stadtoberhaupte", "bürgermeister",
      "bürgermeisterinne", "bürgermeisterinnen", "stadtpräsidente", "gemeindepräsidente", "stadtchefs", "rathauschefs"), re.compile(_TOWN)),
    (("landkreise", "kreise", "bezirke", "landräte"), re.compile(r"kreis|bezirk")),
    (("länder", "bundesländer", "regionen", "provinzen", "kantone", "ministerpräsidente", "landeshauptleute"), re.compile(r"^(?:land|freistaat|region|kanton|provinz|freie|bundesland|präfektur)\b")),
    (("universitäten", "hochschulen", "fachhochschulen", "rektore", "rektorinne", "universitätspräsidente"), re.compile(r"uni(?:v|$)|hochschule|college|politec|polytech|akademi")),
    (("unternehmen", "firmen", "konzerne", "betriebe"), re.compile(r" (?:gmbh|ag|se|kg|co|ohg|ltd|inc|eg|mbh|s\.a\.|b\.v\.|plc|sp)\b|werke|gruppe|group|bank")),
    (("kammern",), re.compile(r"kammer|chamber|ihk|hwk|chambre")),
    (("schulen", "gymnasien"), re.compile(r"schule|gymnasium|lyc|kolleg|liceo|lyzeum|school")),
    (("vereine", "clubs", "klubs", "verbände", "organisationen"), re.compile(r"verein|verband|club|e\. ?v\.|bund|klub")),
    (("kliniken", "krankenhäuser"), re.compile(r"klinik|krankenhaus|hospital|hôpital|spital")),
)  # fmt: skip
_ANY = ("häuser", "seiten", "versorger", "anbieter", "betreiber", "hersteller", "dienstleister", "nachbar", "träger", "gesellschaften", "gesellschafter", "unterzeichner", "partner", "parteien", "vertragspartner", "einrichtungen", "institutionen", "organisationen", "akteure", "institute", "museen", "kooperationspartner", "projektpartner", "stiftungen", "diözesen", "bistümer", "kirchen", "parlamente", "länder", "ministerien", "behörden", "sparkassen", "banken")  # fmt: skip
_MAYOR = re.compile(
    r"bürgermeister|amtskolleg|kolleg(?:e|in|en)\b|stadtpräsident|stadtoberhaupt|stadtchef|gemeindepräsident|syndaco|sindac"
)
_SIDES = ("seite", "partner", "partei", "vertragspartner", "unterzeichner")
_WE = frozenset("wir uns unser unsere unserer unseren unserem".split())
_HOUSES = frozenset(_ANY) - {"seiten", "partner", "parteien", "vertragspartner", "länder", "akteure"}
DEFINITE = frozenset({"der", "die", "das", "dem", "den"})
HOUSES = (
    "unternehmen", "konzern", "firma", "haus", "gesellschaft", "klinikum", "klinik", "krankenhaus", "hochschule", "universität", "kammer", "verein",
    "verband", "stiftung", "institut", "museum", "stadt", "gemeinde", "kreis", "land", "schule", "gymnasium", "ministerium", "theater", "bank",
    "sparkasse", "akademie", "club", "klub", "betrieb", "spital", "genossenschaft", "orchester", "chor", "agentur", "behörde", "stadtwerke", "verlag", "hersteller", "anbieter", "betreiber", "dienstleister", "bistum", "diözese", "bezirk", "region",
)  # fmt: skip
FIRMS = frozenset("unternehmen konzern firma haus gesellschaft hersteller anbieter dienstleister betreiber".split())
_SPEAKING = re.compile(r"presse|nachricht|kanzlei|regierung|kanzleramt|senat\b|magistrat|rathaus|redaktion|agentur|medien")
_BINDS = tuple(
    "kooperier zusammen partner sponsor hauptsponsor namenssponsor ausrüster pacht verpacht miete vermiet kauf verkauf überträgt übernimmt betreibt "
    "beliefer liefer beauftrag finanzier förder stifte unterstütz sanier errichte baut".split()
)
_NEAR = 80  # tokens
_HEAD_TOKENS = 600  # in which a partner is introduced
_PARTNER = re.compile(
    r"partner(?:stadt|städtchen|gemeinde|(?:land)?kreis|bezirk|region|provinz|präfektur|hochschule|universität|schule|kammer|verein)"
)
_FAR = 5  # sentences to look back
_HEAD = 12  # sentences among which headline and deck stand
_ADMINISTRATIONS = frozenset(PLURALS.values()) | frozenset(
    "Powiat Hromada Rajon Oblast Departement Département Grafschaft Komitat Stadtgemeinde Samtgemeinde Verbandsgemeinde Markt Kommune Ortsgemeinde "
    "Stadtbezirk Distrikt Gespanschaft Autonomieprovinz Metropolregion Landgemeinde Erzbistum Erzdiözese Diözese".split()
)
_ADMINISTERED = frozenset({"city", "county", "state"})
_ROLES = ("current", "acting", "deputy", "designated")


@dataclass(frozen=True, slots=True)
class Registers:
    """The entities of a release, and its text."""

    text: Text
    places: Places
    organizations: Organizations
    people: People | None
    speaker: str | None = None  # the house of whoever speaks, where the text is speech
    around: tuple[Text, Sentence] | None = None  # the text and sentence that the speech stands in

    @property
    def own(self) -> str | None:
        """The organisation that says "wir": the speaker's house, else the publisher."""
        return self.speaker or self.organizations.publisher

    @property
    def town(self) -> str | None:
        """The organisation that is the one side of a partnership of towns where only the other is named."""
        return self.own or self.organizations.seat


def house(found: Registers, value: PersonValue) -> str | None:
    """Return the organisation that a person signs for: of this mention's office, of an office told elsewhere, or named beside."""
    stated = [p for role in value.roles if (p := of_role(found, role))]
    if stated:
        return stated[0]
    known = found.people.entities.get(value.entity or "") if found.people is not None else None
    if known is not None:
        for role in known.roles:
            if role.organization and role.status in _ROLES:
                return found.organizations._live(role.organization)
    if value.affiliation is not None:
        return party(value.affiliation, found.places, found.organizations)
    return None


def on_behalf(found: Registers, named: Iterable[Actor]) -> dict[str, str]:
    """Return for whom persons sign where the clause says it: "für die Stadt X unterschrieb A, für Y B"."""
    signed: dict[str, str] = {}
    house_ = None
    for actor in named:
        if actor.how == "for" and actor.node.tag in ("ORGANIZATION", "PLACE"):
            house_ = party_of(found, actor)
        elif isinstance(actor.node.value, PersonValue) and actor.how == "free" and house_ and actor.node.value.entity:
            signed[actor.node.value.entity], house_ = house_, None
    return signed


def is_stated(value: PersonValue) -> bool:
    """Does the mention itself name the house?"""
    return any(role.organization is not None or role.place is not None for role in value.roles)


def pair_before(found: Registers, sentence: Sentence) -> list[str]:
    """Return the one list of parties that the sentence before names: "X und Y wollen ... Eine entsprechende Vereinbarung ..."."""
    text = found.text
    before = text.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return []
    named = [a for a in actors(text, clauses(text, before)) if a.how == "free" and a.node.tag in ("ORGANIZATION", "PLACE")]
    rows = [parties_of(found, [a for a in named if a.row == row]) for row in dict.fromkeys(a.row for a in named)]
    lists = [row for row in rows if len(row) > 1]
    return lists[0] if len(lists) == 1 else []


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
    if len(pair) != 2 and known:
        pair = parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION"])
    return pair if len(pair) == 2 and set(known) <= set(pair) else []


def of_role(found: Registers, role: RoleValue) -> str | None:
    """Return the organisation of an office, None where it is not known or was once."""
    if role.organization is None and role.at and role.status != "former":
        known = found.organizations.by_head(role.at.split()[-1], role.start)
        if known is not None:
            return known.id
    at = role.organization or (role.place if role.scope in _ADMINISTERED or "kolleg" in role.title else None)
    if at is None or role.status == "former":
        return None
    return party(at, found.places, found.organizations)


def _told_in_full(found: Registers, entity: str) -> None:
    """Give an administration that is named by its kind alone its town, where the text names it so: "Hromada", "der Hromada X"."""
    known = found.organizations.entities[entity]
    if known.name not in _ADMINISTRATIONS:
        return
    whole = found.text.sequence.text
    full = [f"{known.name} {p.name}" for p in found.places.entities.values() if f"{known.name} {p.name}" in whole]
    if len(full) == 1 and found.organizations.named(full[0]) is None:
        known.aliases.append(known.name)
        known.name = full[0]


def party_of(found: Registers, actor: Actor) -> str | None:
    """Return the organisation an actor is or stands for, None where that is not known."""
    if actor.entity is not None:
        return actor.entity
    entity = _party_of(found, actor)
    if entity is None or entity not in found.organizations.entities:
        return entity
    _told_in_full(found, entity)
    return whole_of(found.organizations, found.places, found.own, entity)


def _party_of(found: Registers, actor: Actor) -> str | None:
    node = actor.node
    if isinstance(node.value, PersonValue):
        return _of_mayor(found, actor) or house(found, node.value)
    if isinstance(node.value, RoleValue):
        return of_role(found, node.value)
    called = PLURALS.get(actor.kind or "") or (found.text.word(actor.at - 1) if actor.at else "")
    if node.tag == "PLACE" and called in _ADMINISTRATIONS and not node.value.name.startswith(called):
        name = f"{called} {node.value.name}"
        known = found.organizations.named(name)
        if known is None:
            known = found.organizations.new(name, "GovernmentOrganization")
            known.implicit, known.evidence = True, [proof_of(node)]
        return known.id
    if node.tag == "PLACE" and actor.how in ("free", "for", "by", "beside") and not acts(node):
        return party(node, found.places, found.organizations) if node.value.kind == "AdministrativeArea" else None
    return party(node, found.places, found.organizations)


def _of_mayor(found: Registers, actor: Actor) -> str | None:
    """Return the town that stands with "aus" behind a mayor or a counterpart: "ihrem Amtskollegen Sven Larsson aus Visby"."""
    text, at = found.text, actor.at + 1
    if text.lows[at : at + 1] != ["aus"] or text.classes[at + 1 : at + 2] != "L" or not _MAYOR.search(text.low(actor.at)):
        return None
    node = text.sequence.nodes[at + 1]
    return party(node, found.places, found.organizations) if node is not None and node.value.kind == "City" else None


def parties_of(found: Registers, row: Iterable[Actor]) -> list[str]:
    return list(dict.fromkeys(p for actor in row if (p := party_of(found, actor))))


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
        sort = next((pattern for words, pattern in _SORTS if following.endswith(words) or plural.endswith(words)), None)
        if sort is None and not following.endswith(_ANY) and not plural.endswith(_ANY) and not alone:
            continue
        if ours and sort is None:
            continue  # "unsere Partner"
        spoken = True
        sides = alone or following.startswith(_SIDES)
        for row in _rows(found, sentence, i, sides, sides or (sort is not None and sort.pattern == _TOWN)):
            fits = [p for p in row if (sort.search(_name(found, p)) if sort else following not in _HOUSES or not is_bare(found, p))]
            if ours and found.own and sort and sort.search(_name(found, found.own)):
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
        yield called_partner(text, found.places, found.organizations)
    if met and (guest := called_partner(text, found.places, found.organizations) or _guests(replace(found, text=text))):
        yield [*_hosts(replace(found, text=text), guest), *guest]


def _guests(found: Registers) -> list[str]:
    """Return the town that the guests come from of whom the head of the text tells: "eine Delegation aus X"."""
    text = found.text
    for sentence in text.sentences[:_HEAD]:
        for i in range(sentence.first + 2, sentence.last):
            node = text.sequence.nodes[i]
            if node is None or node.tag != "PLACE" or node.value.kind != "City" or text.low(i - 1) != "aus":
                continue
            if DELEGATION.search(text.word(i - 2)) and (who := party(node, found.places, found.organizations)):
                return [who]
    return []


def _hosts(found: Registers, guest: Seq[str]) -> list[str]:
    """Return who receives the guest: the release's own house, else the one house whose officers headline and lead name."""
    if found.town is not None:
        return [found.town] if found.town not in guest else []
    text = found.text
    told = [s for s in text.sentences[:_HEAD] if s.section in ("headline", "deck")]
    told += [s for s in text.sentences[:_HEAD] if s.section == "body"][:4]  # a town as dateline may be one of them
    row = [a for s in told for a in actors(text, clauses(text, s))]
    return [p for p in parties_of(found, [a for a in row if a.node.tag in ("PERSON", "ROLE")]) if p not in guest][:1]


def called_partner(text: Text, places: Places, organizations: Organizations) -> list[str]:
    """Return the one whom the head of the text calls partner: "des Partnerlandkreises X", "der Partnerstadt Y"."""
    nodes = text.sequence.nodes
    for i in range(1, min(_HEAD_TOKENS, len(nodes))):
        node = nodes[i]
        if node is None or node.tag not in ("ORGANIZATION", "PLACE"):
            continue
        written = text.sequence.text[node.start : node.end].casefold()
        called = written if node.tag == "ORGANIZATION" else text.low(i - 1)
        if (called.startswith("partner") or text.low(i - 1).startswith("partner")) and _PARTNER.match(called):
            who = party(node, places, organizations)
            return [who] if who else []
    return []


def is_bare(found: Registers, entity: str) -> bool:
    """Is it a town or country that the text names without its administration?"""
    return found.organizations.entities[entity].implicit


def _name(found: Registers, entity: str) -> str:
    return found.organizations.entities[entity].name.casefold()


def _before(found: Registers, sentence: Sentence, at: int, sides: bool) -> Iterator[list[str]]:
    """Yield rows of parties: of the sentence before a token, of the sentences before it, of headline and deck, of the next two.

    Houses that were visited together are no two `sides`.
    """
    text = found.text
    row = [a for a in actors(text, clauses(text, sentence)) if a.at < at]
    yield parties_of(found, row)
    here = text.index(sentence.first)
    back = [s for s in reversed(text.sentences[max(0, here - _FAR) : here]) if s.paragraph == sentence.paragraph]
    back = back or [s for s in text.sentences[max(0, here - 1) : here] if s.section == sentence.section]
    heads = [s for s in text.sentences[:_HEAD] if s.section in ("headline", "deck")]
    lead = [s for s in text.sentences[:_HEAD] if s.section == "body"][:2]
    for other in [*back, *heads, *lead, *text.sentences[here + 1 : here + 3]]:
        named = actors(text, [c for c in clauses(text, other) if not (sides and any(verb.does == "visit" for verb, _ in c.verbs))])
        yield parties_of(found, [a for a in named if a.how not in ("other", "to")])
        if other is text.sentences[here - 1]:
            yield parties_of(found, [a for a in named if a.node.tag == "ORGANIZATION" and a.how != "other"])


def has_office(found: Registers, value: PersonValue) -> bool:
    """Has the person an office, though its house may be unknown?"""
    known = found.people.entities.get(value.entity or "") if found.people is not None else None
    return bool(value.roles) or (known is not None and any(r.status in _ROLES for r in known.roles))


def speaks_only(found: Registers, entity: str) -> bool:
    """Is it a chancellery, a press office or a department, which speaks for a house and is none?"""
    low = found.organizations.entities[entity].name.casefold()
    return bool(_SPEAKING.search(low) or is_department(low))


def above(found: Registers, at: int) -> str | None:
    """Return the organisation that a paragraph speaks of before a token: the one named last, without going far back."""
    text = found.text
    for i in range(at - 1, max(-1, at - _NEAR), -1):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "ORGANIZATION":
            return party(node, found.places, found.organizations)
        if text.classes[i] == "B":
            break
    return None


def may_bind(found: Registers, publisher: str, other: str) -> bool:
    """May the publisher bind itself with another? No press office, nor a house of the other."""
    entities = found.organizations.entities
    if publisher not in entities or other not in entities:
        return False
    mine, theirs = entities[publisher], entities[other]
    if speaks_only(found, publisher):
        return False
    return other != mine.parent and publisher != theirs.parent and (mine.area is None or mine.area != theirs.area)


def spoken(found: Registers, row: Iterable[Clause]) -> str | None:
    """Return the house that a common noun of some clauses speaks of: "das Unternehmen", "die Kammer"; of a firm or house, the publisher."""
    text = found.text
    for clause in row:
        for chunk in clause.chunks:
            low = text.low(chunk.head)
            if chunk.prep not in (None, "neben", "für") or chunk.det not in DEFINITE or not low.endswith(HOUSES):
                continue
            if text.classes[chunk.head] != "N" or chunk.last - chunk.head > 1:
                continue
            known = found.organizations.by_head(text.word(chunk.head), text.sequence.starts[chunk.head])
            if known is not None:
                return known.id
            if low in FIRMS and found.own:
                return found.own
    return None


def ours(found: Registers, sentence: Sentence) -> str | None:
    """Return the own house where the sentence speaks of "wir" or "unser Haus"."""
    return found.own if not _WE.isdisjoint(found.text.lows[sentence.first : sentence.last]) else None
