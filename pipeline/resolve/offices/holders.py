"""One house has one holder of its highest office: who is only inferred to hold it yields to whom the text names so.

And who heads a house that the text does not tell heads the one that is left; whoever serves one, that of the only head named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.resolve.persons import PersonEntity, RoleEntity
    from pipeline.resolve.towns import Towns

_HIGHEST = re.compile(
    r"(?:Oberbürgermeister|Bürgermeister|Stadtpräsident|Gemeindepräsident|Landrat|Landrät|Ministerpräsident|Landeshauptmann|Landeshauptfrau)(?:in)?$"
)


_LIST = 120  # characters of a list of deputies
_STRANGE = re.compile(r"[^\W\d_a-zA-ZäöüÄÖÜßéèêëáàâçôîïñ]")  # letters that few Germans have in their names
_MAYOR = re.compile(r"(?:(?:Ober)?[Bb]ürgermeister|Stadtpräsident|Gemeindepräsident)(?:in)?$")
_LANDRAT = re.compile(r"Landr[aä]t(?:in)?$")
# Who serves a county, a town or one of the two, and does not head it.
_OF_COUNTY = re.compile(
    r"(?:[Ss]tellvertretende[rn]? |[Ee]hemalige[rn]? |Erste[rn]? )?(?:Alt)?(?:[Ll]andr[aä]t|Kreis(?:brand|direktor|beig|tags?[vp]|kämm|baur|r[aä]t))"
)
_OF_CITY = re.compile(
    r"(?:(?:Erste|Zweite|Dritte|[Ss]tellvertretende)[rn]? Bürgermeister|Stadtverordnetenvorst|Stadtbaur|Stadtkämmer)"
)
_OF_EITHER = re.compile(r"(?:Erste[rn]? )?(?:Beigeordnet|\w*[Dd]ezernent)")


def one_each(people: Iterable[PersonEntity], towns: Towns) -> None:
    """Take the house from inferred holders of an office that another person is named to hold; give them the guests', where one is told.

    "Erlangens Oberbürgermeister A empfing eine Delegation aus Jena, an ihrer Spitze Oberbürgermeister B": B is not Erlangen's.
    """
    holders: dict[tuple[str, str], list[RoleEntity]] = {}
    for person in sorted(people, key=lambda p: -len(p.evidence)):
        for role in person.roles:
            if role.organization is not None and role.status == "current" and _HIGHEST.match(role.title):
                holders.setdefault((role.organization, _stem(role.title)), []).append(role)
    for (house, office), roles in holders.items():
        if len(roles) < 2 or all(role.stated for role in roles):
            continue
        starts = [role.evidence[0].start for role in roles]
        if (house, f"ober{office}") in holders and max(starts) - min(starts) < _LIST:
            continue  # "Oberbürgermeister Ahl, die Bürgermeister Rot, Vogt und Orr": the deputies of one town
        if not any(role.stated for role in roles):
            roles = roles[1:]  # the house's own is named first, or most
        for role in roles:
            if not role.stated:
                theirs = towns.guests() if "meister" in role.title else towns.counties.abroad() if "Landr" in role.title else None
                role.organization = theirs if theirs != house else None


def complete(people: Iterable[PersonEntity], towns: Towns, foreign: Collection[str]) -> None:
    """Give offices of a county or town without a house that of the only one they can be of; `foreign` are persons of other countries.

    Of two counties, one of which is led by the Landrat that the text names so, the other is the other one's; and a Beigeordneter
    stands beside the only mayor.
    """
    roles = [(person, role) for person in people for role in person.roles]
    if all(role.organization is not None for _, role in roles):
        return
    mayors, landrats = (
        [(p, r) for p, r in roles if r.status == "current" and level.match(r.title)] for level in (_MAYOR, _LANDRAT)
    )
    for heads, candidates in ((landrats, towns.counties.told), (mayors, towns.partners)):
        led = {r.organization for _, r in heads} - {None}
        free = {p.id: r for p, r in heads if r.organization is None}
        if len(free) == 1 and (led or heads is landrats):
            left = candidates() - led
            house = min(left) if len(left) == 1 else None
            ((holder, role),) = free.items()
            deputy = role.title.startswith("Bürgerm") and any(r.title.startswith("Oberb") for _, r in heads)
            if deputy and house is not None and towns.is_abroad(house) and holder not in foreign:
                continue  # the second of the town that has an "Oberbürgermeister"
            if house is not None and (led or not towns.is_abroad(house)):
                role.organization, role.stated = house, False
    for heads, others, serves in ((landrats, mayors, _OF_COUNTY), (mayors, landrats, _OF_CITY)):
        own = {r.organization for _, r in heads if r.organization is not None and not towns.is_abroad(r.organization)}
        if len(own) != 1 or any(r.organization is None for _, r in heads):
            continue
        for person, role in roles:
            if person.id in foreign or _STRANGE.search(person.name):
                continue
            either = not others and _OF_EITHER.match(role.title) is not None
            if role.organization is None and (either or serves.match(role.title)) and not _HIGHEST.match(role.title):
                role.organization, role.stated = min(own), False


def _stem(title: str) -> str:
    return title.removesuffix("in").replace("rät", "rat").casefold()
