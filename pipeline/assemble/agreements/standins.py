"""Bodies that sign and agree for another house, which is the party: a council or administration for its town, a faculty for its university."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.words import demonym
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.places import Places

_COUNCIL = r"(?:(?:Stadt|Gemeinde|Markt|Bezirks|Regierungs|Kantons|Orts|Samtgemeinde|Verbandsgemeinde|Regional|Regions|Provinz|Departements|General)?[Rr]at|Kreistag|Magistrat|Senat|Stadtverordnetenversammlung|Gemeindevertretung|Bürgerschaft)"
_ADMINISTRATION = (
    r"(?:(?:Stadt|Kreis|Gemeinde|Bezirks|Militär|Landes|Provinz|Regional)?(?:[Vv]erwaltung|[Rr]egierung)|Staatsregierung)"
)
# What stands before "der", "des", "von" and the house it is of.
_PART = re.compile(
    rf"^(?:(?:{_COUNCIL}|{_ADMINISTRATION}) (?=der|des|von)|(?:Fachbereich|Fakultät|Lehrstuhl|Abteilung|Klinik für|Department|Dezernat|Referat|Amt für|"
    r"Fachdienst|Geschäftsbereich)\b)"
)
_BRANCH = re.compile(
    r"^(?:Zweig|Außen|Aussen|Geschäfts|Bezirks|Regional|Landes)?(?:[Nn]iederlassung|[Zz]weigstelle|[Ff]iliale|[Aa]ußenstelle|[Aa]ussenstelle|[Ss]tandort|[Rr]egionalbüro|[Ll]änderbüro|"
    r"[Vv]erbindungsbüro|[Hh]auptstadtbüro|[Ss]telle)\b"
)
_LINK = re.compile(r" (?:von|vom|der|des)(?: (?:der|den|dem))? ")
_ALONE = re.compile(rf"^(?:{_COUNCIL}|{_ADMINISTRATION}|Rat der (?:Stadt|Gemeinde))$")
_OF_TOWN = re.compile(r"^(?:Stadtverwaltung|Gemeindeverwaltung|Stadtrat|Gemeinderat|Magistrat|Rat(?: von)?) (?P<town>[A-ZÄÖÜ].*)$")
# A council of an area by its name alone, and how the areas that it may be of are called.
_OF_AREA = re.compile(r"^(?P<body>Regionsrat|Regionalrat|Kreistag|Provinzrat) (?P<of>[A-ZÄÖÜ].*)$")
_AREAS = {"Regionsrat": ("Region",), "Regionalrat": ("Region",), "Kreistag": ("Landkreis", "Kreis"), "Provinzrat": ("Provinz",)}
_OF_LAND = re.compile(r"^(?:Amt der )?(?P<of>[A-ZÄÖÜ]\w+er) Landesregierung$")
_OF = re.compile(r" (?:der|des|am|an der|von) ")
_TOWN = "GovernmentOrganization"


def whole_of(organizations: Organizations, places: Places, own: str | None, entity: str) -> str:
    """Return the id of the house that a body stands for, its own id where it stands for itself; `own` is the release's house."""
    known = organizations.entities[entity]
    name = known.name
    if _ALONE.match(name):
        mine = organizations.entities.get(own or "")
        return mine.id if mine is not None and mine.kind == _TOWN and not _ALONE.match(mine.name) else entity
    if (town := _OF_TOWN.match(name)) is not None and (place := places.named(town["town"])) is not None:
        return organizations.of_place(place.id).id if place.value.kind == "City" else entity
    if (area := _OF_AREA.match(name)) is not None:
        named = (organizations.named(f"{kind} {area['of']}") for kind in _AREAS[area["body"]])
        return next((known.id for known in named if known is not None), entity)
    if (land := _OF_LAND.match(name)) is not None and (where := demonym(land["of"])) is not None:
        full = f"Land {where}"
        made = organizations.named(full) or _entered(organizations, full, known)
        return made.id
    if _BRANCH.match(name) and (house := _house_of(organizations, known)) is not None:
        return house
    if not _PART.match(name):
        return entity
    rest = _rest(name)
    whole = organizations.entities.get(known.parent or "") or organizations.named(rest) or organizations.named(f"Region {rest}")
    whole = whole or _made(organizations, known)
    return whole.id if whole is not None else entity


def _house_of(organizations: Organizations, branch: OrganizationEntity) -> str | None:
    """Return the house that stands right behind the name of its branch: "die Niederlassung Emden von X"."""
    for proof in branch.evidence:
        if (link := _LINK.match(organizations.text, proof.end)) is not None:
            others = organizations.entities.values()
            house = next((o.id for o in others if o is not branch and any(p.start == link.end() for p in o.evidence)), None)
            if house is not None:
                return house
    return None


def _rest(name: str) -> str:
    return _OF.split(name, maxsplit=1)[-1]


def _made(organizations: Organizations, part: OrganizationEntity) -> OrganizationEntity | None:
    """Enter the county or province whose administration a name is: "Militärverwaltung des Rajons Kowel" -> "Rajon Kowel"."""
    if " des " not in part.name or not re.match(_ADMINISTRATION, part.name):
        return None
    kind, _, where = _rest(part.name).partition(" ")
    if not where:
        return None
    name = f"{kind.removesuffix('s')} {where}"
    return organizations.named(name) or _entered(organizations, name, part)


def _entered(organizations: Organizations, name: str, part: OrganizationEntity) -> OrganizationEntity:
    """Enter an administration that the text names only by a body of its own."""
    made = organizations.new(name, _TOWN)
    made.implicit, made.evidence = True, list(part.evidence)
    return made
