"""Offices that nothing near by gave a house: that of their holder, that of the head whose deputy it is, the only one of its kind in the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from pipeline.german.names.lexis.words import demonym
from pipeline.lexicon import table
from pipeline.resolve.common import STOP

if TYPE_CHECKING:
    from pipeline.resolve.organizations import OrganizationEntity
    from pipeline.resolve.persons import PersonEntity, RoleEntity
    from pipeline.resolve.towns import Towns

_NO_HOUSE = re.compile(
    r"(?:Botschaft|(?:\w*[Kk]onsul)|Gesandt|Fotograf|Autor|Redakteur|Moderat|Ehrenbürger|Bundespräsident|(?:\w+ )?(?:Staats)?[Mm]inister(?:in)?\b|Professor|Doktor)"
)
_DEPUTY = re.compile(r"(?:(?:[Ee]rste[rn]? )?[Ss]tellvertretende[rn]? |(?:Vize|Vice|Co|Ko)-?)(?P<chief>[A-Za-zÄÖÜäöü]{5,})$")
_PARLIAMENT = r"(?:Landtag|Bundestag|Parlament|Nationalrat|Bürgerschaft|Abgeordnetenhaus|Repräsentantenhaus|Volkskammer|Sejm)"
# An office -> the names of the houses that have it; it is of the only one of them in the text.
_HOUSES = (
    (re.compile(r"Regierungs(?:vize)?präsident"), re.compile(r"^(?:Regierung von |Regierungspräsidium|Bezirksregierung)")),
    (re.compile(r"(?:Parlaments|Landtags|Bundestags|Nationalrats)(?:vize)?präsident"), re.compile(_PARLIAMENT)),
    (
        re.compile(r"(?:(?:Universitäts|Hochschul|Uni-|TU-|TH-|FH-)(?:[Vv]ize)?(?:präsident|rektor|kanzler))"),
        re.compile(r"^(?!.*(?:Fakultät|Institut|Lehrstuhl|Fachbereich|Seminar|Klinik|Bibliothek)).*(?:[Uu]niversit|[Hh]ochschule|College|Akademie\b)"),
    ),
    (re.compile(r"(?:Landammann|Landschreiber|Staatsschreiber)"), re.compile(r"^Kanton ")),
)  # fmt: skip
_OF_LAND = re.compile(r"(?:Landeshauptm|Landeshauptfrau|Ministerpräsident|Landesr[aä]t)")
_ADJECTIVE = re.compile(r"\b(?P<word>[a-zäöü]+ische[nr]?|[A-ZÄÖÜ][a-zäöü]+er) (?P<office>Landeshaupt|Ministerpräsident|Landesr)")
_VAGUE = frozenset({"Organization", "PoliticalParty"})  # a bracket's lone word may be anything


def fill(people: Iterable[PersonEntity], houses: Collection[OrganizationEntity], towns: Towns, foreign: Collection[str]) -> None:
    """Give offices without a house the one that is left for them; `foreign` are persons of other countries."""
    held = [(person, role) for person in people for role in person.roles]
    _join_company(held, {o.id: o for o in houses}, towns.text)
    open_ = [(p, r) for p, r in held if r.organization is None and r.status != "former" and not _NO_HOUSE.match(r.title)]
    if not open_:
        return
    told = [o for o in houses if not o.implicit]
    for person, role in open_:
        house = _affiliated(person, houses)
        if house is None and person.id not in foreign:
            house = _deputised(role, held) or _of_kind(role, told, held) or _of_land(role, held, towns) or _of_topic(role, told)
        if house is not None:
            role.organization, role.stated = house, False


# "Begleitet wurde er vom Ersten Beigeordneten Ahl, Lea Rot (Kämmerin) und ..."
_COMPANY = re.compile(
    r"\bBegleitet (?:wird|wurde|werden|wurden|war) (?P<whom>er|sie|(?:[A-ZÄÖÜ][\w-]+ ){0,2}[A-ZÄÖÜ][\w-]+)\b[^.;\n]{0,60}? vo[nm]\b"
)
_OF_TOWN = re.compile(
    r"[Bb]eigeordnet|[Kk]ämmer|[Dd]ezernent|[Rr]eferent|[Ss]tadtr[aä]t|[Rr]atsherr|[Rr]atsfrau|[Rr]atsvorsitz|[Aa]mtsleit|[Bb]ürgermeister"
)
_BACK = 400  # characters


def _join_company(held: list[tuple[PersonEntity, RoleEntity]], houses: Mapping[str, OrganizationEntity], text: str) -> None:
    """Give those who accompany somebody of a town's hall the same house, unless the text states theirs."""
    for found in _COMPANY.finditer(text):
        before = [
            (r.evidence[0].start, p, r) for p, r in held if r.organization is not None and r.evidence[0].start < found.start()
        ]
        if found["whom"] in ("er", "sie"):
            near = [told for told in before if told[0] > found.start() - _BACK]
        else:
            near = [told for told in before if told[1].family == found["whom"].split()[-1]]
        house = max(near, key=lambda told: told[0])[2].organization if near else None
        if house is None or houses[house].kind != "GovernmentOrganization":
            continue
        stop = STOP.search(text, found.end(), found.end() + _BACK)
        end = stop.start() if stop is not None else found.end() + _BACK
        for _, role in held:
            if (
                found.end() <= role.evidence[0].start < end
                and not (role.stated and role.organization)
                and _OF_TOWN.search(role.title)
            ):
                role.organization, role.stated = house, False


def _affiliated(person: PersonEntity, houses: Collection[OrganizationEntity]) -> str | None:
    """ "Sibylle Ahl (Stadt Neuland)", elsewhere "Stadträtin Sibylle Ahl": the house that a bracket tells, no party."""
    found = [o.id for o in houses if o.id in person.affiliations and o.kind not in _VAGUE]
    return found[0] if len(found) == 1 and len(person.roles) == 1 else None


def _deputised(role: RoleEntity, held: list[tuple[PersonEntity, RoleEntity]]) -> str | None:
    """The house of the only head of that name: "die stellvertretende Ministerpräsidentin" beside "Ministerpräsident Ahl"."""
    deputy = _DEPUTY.match(role.title)
    if deputy is None:
        return None
    chief = _stem(deputy["chief"])
    heads = {r.organization for _, r in held if r is not role and _stem(r.title) == chief}
    return next(iter(heads)) if len(heads) == 1 else None


def _stem(title: str) -> str:
    return title.removesuffix("in").casefold()


def _of_kind(role: RoleEntity, told: list[OrganizationEntity], held: list[tuple[PersonEntity, RoleEntity]]) -> str | None:
    """The only house of the text that has such an office, told before it: what comes later may be a guest's; of several cantons that of whoever was named right before."""
    names = next((names for office, names in _HOUSES if office.match(role.title)), None)
    fitting = [o for o in told if names is not None and names.search(o.name)]
    if len(fitting) == 1 and min(e.start for e in fitting[0].evidence) > role.evidence[0].start:
        return None
    found = [o.id for o in fitting]
    if len(found) > 1 and names is not None and names.pattern.startswith("^Kanton"):
        start = role.evidence[0].start
        near = [
            (r.evidence[0].start, r.organization)
            for _, r in held
            if r.organization in found and 0 < start - r.evidence[0].start < _LIST
        ]
        return max(near)[1] if near else None
    return found[0] if len(found) == 1 else None


_LIST = 250  # characters of a list of people


def _of_land(role: RoleEntity, held: list[tuple[PersonEntity, RoleEntity]], towns: Towns) -> str | None:
    """The land whose head an adjective tells elsewhere, and nobody else is: "Landeshauptmann Ahl ... Der Salzburger Landeshauptmann"."""
    if not _OF_LAND.match(role.title):
        return None
    lands = {demonym(m["word"]) for m in _ADJECTIVE.finditer(towns.text) if role.title.startswith(m["office"])} - {None}
    named = {land for land in lands if land is not None and table("places").get(land, "admin")}
    own = {h for land in sorted(named) if (h := towns.land(land)) is not None}
    left = own - {r.organization for _, r in held if r is not role and _stem(r.title) == _stem(role.title)}
    alone = sum(r.organization is None and _stem(r.title) == _stem(role.title) for _, r in held) == 1
    return next(iter(left)) if len(left) == 1 and alone else None


# An office by its words -> the kinds of house that have it.
_KINDS = (
    (re.compile(r"Chef[aä]rzt|Ober[aä]rzt|Ärztlich|Pflegedirekt|Klinikdirekt|Verwaltungsdirekt"), frozenset({"Hospital", "MedicalOrganization"})),
    (re.compile(r"Intendan|Opern|Schauspiel|Museums|Chefdirigent|Dramaturg"), frozenset({"TheaterGroup", "Museum"})),
    (re.compile(r"Schulleit|Konrektor"), frozenset({"School"})),
    (re.compile(r"Rektor|Prorektor|Kanzler"), frozenset({"CollegeOrUniversity"})),
    (re.compile(r"Geschäftsf|Vorstands|Vorstand$|CEO|Regionalleit|Gebietsleit|Filialleit|Niederlassungsleit|Sparkassen"), frozenset({"Corporation"})),
)  # fmt: skip
_LEAD = 400  # characters


def _of_topic(role: RoleEntity, told: list[OrganizationEntity]) -> str | None:
    """The house that the release is about, where it alone may have such an office: told of at its top, again, and before the office."""
    kinds = next((kinds for words, kinds in _KINDS if words.search(role.title)), None)
    fitting = sorted((o for o in told if kinds is not None and o.kind in kinds), key=lambda o: (-len(o.evidence), o.id))
    if (
        not fitting
        or len(fitting[0].evidence) < 2
        or (len(fitting) > 1 and len(fitting[0].evidence) < 2 * len(fitting[1].evidence))
    ):
        return None
    top = min(e.start for e in fitting[0].evidence)
    return fitting[0].id if top < min(_LEAD, role.evidence[0].start) else None
