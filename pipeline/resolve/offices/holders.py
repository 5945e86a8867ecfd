"""One house has one holder of its highest office: who is only inferred to hold it yields to whom the text names so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.resolve.persons import PersonEntity, RoleEntity
    from pipeline.resolve.towns import Towns

_HIGHEST = re.compile(
    r"(?:Oberbürgermeister|Bürgermeister|Stadtpräsident|Gemeindepräsident|Landrat|Landrät|Ministerpräsident|Landeshauptmann|Landeshauptfrau)(?:in)?$"
)


def one_each(people: Iterable[PersonEntity], towns: Towns) -> None:
    """Take the house from inferred holders of an office that another person is named to hold; give them the guests', where one is told.

    "Erlangens Oberbürgermeister A empfing eine Delegation aus Jena, an ihrer Spitze Oberbürgermeister B": B is not Erlangen's.
    """
    holders: dict[tuple[str, str], list[RoleEntity]] = {}
    for person in sorted(people, key=lambda p: -len(p.evidence)):
        for role in person.roles:
            if role.organization is not None and role.status == "current" and _HIGHEST.match(role.title):
                holders.setdefault((role.organization, _stem(role.title)), []).append(role)
    for (house, _), roles in holders.items():
        if len(roles) < 2 or all(role.stated for role in roles):
            continue
        if not any(role.stated for role in roles):
            roles = roles[1:]  # the house's own is named first, or most
        for role in roles:
            if not role.stated:
                theirs = towns.guests() if "meister" in role.title else towns.counties.abroad() if "Landr" in role.title else None
                role.organization = theirs if theirs != house else None


def _stem(title: str) -> str:
    return title.removesuffix("in").replace("rät", "rat").casefold()
