"""Whom an actor of a sentence stands for: the house of a signer, the two that "beide Städte" speaks of, the publisher as "wir"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.assemble.agreements import heads
from pipeline.assemble.agreements.parties import acts, party
from pipeline.assemble.agreements.standins import whole_of
from pipeline.assemble.agreements.unlisted import is_strange, is_unread_town, town
from pipeline.assemble.governed import PLURALS, Actor
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.values import PersonValue, RoleValue
from pipeline.resolve.common import proof_of
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places
from pipeline.resolve.publishers import is_department

_MAYOR = re.compile(
    r"bürgermeister|amtskolleg|kolleg(?:e|in|en)\b|stadtpräsident|stadtoberhaupt|stadtchef|gemeindepräsident|syndaco|sindac"
)
_GOVERNOR = re.compile(
    r"gouverneur|marschall|landrat|landrät|starost|minister|präfekt|regierungspräsident|amtskolleg|kolleg(?:e|in|en)\b|pendant"
)
_WE = frozenset("wir uns unser unsere unserer unseren unserem".split())
DEFINITE = frozenset({"der", "die", "das", "dem", "den"})
HOUSES = (
    "unternehmen", "konzern", "firma", "haus", "gesellschaft", "klinikum", "klinik", "krankenhaus", "hochschule", "universität", "kammer", "verein",
    "verband", "stiftung", "institut", "museum", "stadt", "gemeinde", "kreis", "land", "schule", "gymnasium", "ministerium", "theater", "bank",
    "sparkasse", "akademie", "club", "klub", "betrieb", "spital", "genossenschaft", "orchester", "chor", "agentur", "behörde", "stadtwerke", "verlag", "hersteller", "anbieter", "betreiber", "dienstleister", "bistum", "diözese", "bezirk", "region",
)  # fmt: skip
FIRMS = frozenset("unternehmen konzern firma haus gesellschaft hersteller anbieter dienstleister betreiber".split())
_FOR = frozenset({"für", "seitens", "namens"})
_SPEAKING = re.compile(r"presse|nachricht|kanzlei|regierung|kanzleramt|senat\b|magistrat|rathaus|redaktion|agentur|medien")
_STATE = re.compile(
    r"^(?:Land|Freistaat|Freie|Republik|Kanton|Bund|Präsidialamt)\b|^Bundes|[Mm]inisteri|[Rr]egierung|[Kk]anzlei|Senat|Botschaft"
)
_NEAR = 80  # tokens
_HEAD_TOKENS = 600  # in which a partner is introduced
_PARTNER = re.compile(
    r"partner(?:stadt|städtchen|gemeinde|(?:land)?kreis|bezirk|region|provinz|präfektur|hochschule|universität|schule|kammer|verein)"
)
HEAD = 12  # sentences among which headline and deck stand
_ADMINISTRATIONS = frozenset(PLURALS.values()) | frozenset(
    "Powiat Hromada Rajon Oblast Departement Département Grafschaft Komitat Stadtgemeinde Samtgemeinde Verbandsgemeinde Markt Kommune Ortsgemeinde "
    "Stadtbezirk Distrikt Gespanschaft Autonomieprovinz Selbstverwaltungskreis Selbstverwaltungsregion Metropolregion Landgemeinde Erzbistum Erzdiözese Diözese".split()
)
_ADMINISTERED = frozenset({"city", "county", "state"})
_ADMINISTERING = "GovernmentOrganization"
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
    titles = (heads.of_title(found.organizations, role.title, role.start) for role in value.roles if role.status != "former")
    return next((head for head in titles if head is not None), None)


def on_behalf(found: Registers, named: Iterable[Actor]) -> dict[str, str]:
    """Return for whom persons sign where the clause says it: "für die Stadt X unterschrieb A, für Y B", "A für die Stadt X und B für Y"."""
    signed: dict[str, str] = {}
    house_: str | None = None
    who: list[Actor] = []  # who shares the house told before them, or waits for that behind them
    leads = None  # do the houses stand before those who sign?
    for actor in named:
        if actor.how == "for" and actor.node.tag in ("ORGANIZATION", "PLACE"):
            leads = not who if leads is None else leads
            house_ = party_of(found, actor)
            if not leads and house_ is not None:
                signed.update({a.node.value.entity: house_ for a in who})
            who = []
        elif isinstance(actor.node.value, PersonValue) and actor.how == "free" and actor.node.value.entity:
            if leads is None:
                leads = found.text.lows[found.text.at(actor.at).first] in _FOR  # "Für beide Vereine unterschrieb A"
            apart = bool(who) and actor.row != who[-1].row
            if leads and (apart or (who and is_stated(actor.node.value))):
                continue  # "Für X unterschrieb A ein Papier, das B vorstellte": one list of people signs for it
            who = [actor] if apart else [*who, actor]
            if leads and house_ is not None:
                signed[actor.node.value.entity] = house_
    return signed


def is_stated(value: PersonValue) -> bool:
    """Does the mention itself name the house?"""
    return any(role.organization is not None or role.place is not None for role in value.roles)


def of_role(found: Registers, role: RoleValue) -> str | None:
    """Return the organisation of an office, None where it is not known or was once."""
    if role.organization is None and role.at and role.status != "former":
        known = found.organizations.by_head(role.at.split()[-1], role.start)
        if known is not None:
            return known.id
    at = role.organization or (role.place if role.scope in _ADMINISTERED or "kolleg" in role.title else None)
    if at is None or role.status == "former":
        return None
    if at is role.place and at.value.kind == "Country" and not _is_of_state(found):
        return None  # "sein französischer Amtskollege" of a mayor is of a town
    return party(at, found.places, found.organizations)


def _is_of_state(found: Registers) -> bool:
    """Is the own house a land or state, or of its government, whose officers meet those of states?"""
    known = found.organizations.entities.get(found.own or "")
    return known is not None and known.kind == "GovernmentOrganization" and _STATE.search(known.name) is not None


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
    entity = actor.entity or _party_of(found, actor)
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
    if node.tag == "PLACE" and node.rule.startswith("sites.") and (known := found.organizations.named(node.value.name)) is not None:
        return known.id  # a zoo, an airport that publishes
    own = found.organizations.entities.get(found.own or "")
    unsure = node.tag == "PLACE" and node.value.kind == "Place" and own is not None and own.kind == _ADMINISTERING
    if unsure and own is not None and own.name.endswith(f" {node.value.name}") and not speaks_only(found, own.id):
        return own.id  # "Neumünster", which may be a church, too
    if node.tag == "PLACE" and node.rule.startswith("sites.") and own is not None and own.name.startswith(f"{node.value.name} "):
        return own.id  # "der Energiepark" of the "Energiepark Lausitz GmbH"
    called = PLURALS.get(actor.kind or "") or (found.text.word(actor.at - 1) if actor.at else "")
    if node.tag == "PLACE" and called in _ADMINISTRATIONS and not node.value.name.startswith(called):
        name = f"{called} {node.value.name}"
        known = found.organizations.named(name)
        if known is None:
            known = found.organizations.new(name, "GovernmentOrganization")
            known.implicit, known.evidence = True, [proof_of(node)]
        return known.id
    if is_unread_town(node) and found.own and found.organizations.entities[found.own].kind == "GovernmentOrganization":
        wanted = actor.how in ("with", "between") or found.text.low(actor.at - 1) == "aus"
        return found.organizations.of_place(found.places.add(node).id).id if wanted else None
    if node.tag == "PLACE" and actor.how in ("free", "for", "by", "beside") and not acts(node):
        return party(node, found.places, found.organizations) if node.value.kind == "AdministrativeArea" else None
    return party(node, found.places, found.organizations)


def _of_mayor(found: Registers, actor: Actor) -> str | None:
    """Return the town that stands with "aus" behind a mayor or a counterpart: "ihrem Amtskollegen Sven Larsson aus Visby"."""
    text, at = found.text, actor.at + 1
    if text.word(at) == "(" and text.lows[at + 2 : at + 3] == [")"] if at < len(text.lows) else False:
        return _in_brackets(found, at + 1)
    if text.lows[at : at + 2] in (["aus", "der"], ["aus", "dem"]) and _GOVERNOR.search(text.low(actor.at)):
        last = at + 2 + (text.classes[at + 2 : at + 3] == "a")  # "aus der chinesischen Provinz X"
        last += last < len(text.classes) and text.word(last) in _ADMINISTRATIONS
        area = text.sequence.nodes[last] if last < len(text.classes) and text.classes[last] in "OL" else None
        who = _party_of(found, Actor(area, "with", last)) if area is not None else None
        return who if who and found.organizations.entities[who].kind == "GovernmentOrganization" else None
    if text.lows[at : at + 1] != ["aus"] or not text.classes[at + 1 : at + 2] or not _MAYOR.search(text.low(actor.at)):
        return None
    if text.classes[at + 1] != "L":
        alone = text.classes[at + 2 : at + 3] not in ("N", "P", "O", "Z", "L")
        return town(text, found.places, found.organizations, at + 1) if alone and is_strange(text, at + 1) else None
    node = text.sequence.nodes[at + 1]
    return party(node, found.places, found.organizations) if node is not None and node.value.kind == "City" else None


def _in_brackets(found: Registers, i: int) -> str | None:
    """Return the house or town that stands in brackets behind a name: "Jan Pierik (Borne)"."""
    node = found.text.sequence.nodes[i]
    if node is not None:
        return (
            party(node, found.places, found.organizations)
            if node.tag in ("ORGANIZATION", "PLACE") and node.value.kind != "PoliticalParty"
            else None
        )
    word = found.text.word(i)
    own = found.organizations.entities.get(found.own or "")
    towns = own is not None and own.kind == "GovernmentOrganization" and not word.isupper()
    return town(found.text, found.places, found.organizations, i) if towns else None


def parties_of(found: Registers, row: Iterable[Actor]) -> list[str]:
    return list(dict.fromkeys(p for actor in row if (p := party_of(found, actor))))


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


def name_of(found: Registers, entity: str) -> str:
    """Return the name in lower case; of a town that no list knows with "stadt" before it, like any other town's."""
    known = found.organizations.entities[entity]
    unlisted = known.implicit and known.area is not None and found.places.entities[known.area].value.kind == "Place"
    return f"{'stadt ' if unlisted else ''}{known.name.casefold()}"


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
