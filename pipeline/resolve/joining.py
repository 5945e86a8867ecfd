"""Which organisations of a release are one: an abbreviation and what it is short for, a name with its town and without, a council by its noun."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.german.names.lexis.words import demonym, is_noun
from pipeline.lexicon import table
from pipeline.resolve.naming import BODIES_OF_TOWNS, HOUSES_OF_TOWNS, core, is_prefix, is_seat, is_short_for

if TYPE_CHECKING:
    from pipeline.resolve.organizations import OrganizationEntity, Organizations


_LETTERS = 7  # fewer than these make an abbreviation
_STATES = frozenset(
    {"Bund", "Land", "Stadt", "Kreis", "Gemeinde", "Kanton", "Landkreis", "Region", "Rat"}
)  # others are called so as well


def abbreviations(found: Organizations) -> None:
    """An abbreviation alone is the one organisation of the release whose name it shortens: HWK, "Handwerkskammer Lübeck".

    So is the beginning of one longer name, and a word alone that no list knows is the firm whose name begins with it.
    """
    names = sorted((o.name, o.id) for o in found.entities.values())
    last_words: dict[str, list[str]] = {}
    for name, known in names:
        last_words.setdefault(name.split()[-1], []).append(known)
    for entity in list(found.entities.values()):
        longer = [found.entities[i] for i in _longer(names, entity.name) if i in found.entities]
        fits = _fitting(entity, longer)
        if not fits and " " not in entity.name and _is_told_by_context(entity):
            ending = [o for o in found.all_live(last_words[entity.name]) if o is not entity]
            fits = [o for o in ending if not o.legal_name and o.area is None]  # "Canisianum", "Gymnasium Canisianum"
        if len(fits) == 1:
            found.merge(entity, fits[0])
    for entity in list(found.entities.values()):
        if entity.id in found.entities and entity.kind != "PoliticalParty" and (full := found.spelled_out(entity.name, entity)):
            found.merge(entity, full)


def of_publisher(found: Organizations, house: OrganizationEntity) -> None:
    """A house of the publisher's kind without a town is the publisher, where no other's name begins so: "Sparkasse", "Sparkasse Celle"."""
    for entity in list(found.entities.values()):
        name = entity.name
        if name in _PLATED and house.name.startswith(f"{name} ") and all(e.rule == "councils.definite" for e in entity.evidence):
            found.merge(entity, house)  # "des Landkreises" of the one that publishes
            continue
        if (
            entity is house
            or not house.name.startswith(f"{name} ")
            or not is_noun(name.split()[-1])
            or entity.area is not None
            or "-" in name.split()[-1]
        ):
            continue
        others = [o for o in found.entities.values() if o.name.startswith(f"{name} ") and o is not house]
        if name not in _STATES and not others:
            found.merge(entity, house)


def letters(found: Organizations, house: OrganizationEntity) -> None:
    """Letters that shorten the publisher's name are the publisher, though others of its kind are named: "HwK", "HwK Celle", "vbs"."""
    begin = "".join(part[0] for part in re.findall(r"\w+", _bare(house))).casefold()
    for entity in list(found.entities.values()):
        short, _, rest = entity.name.partition(" ")
        written = sum(map(str.isupper, short)) > 1 or short.islower()
        if entity is house or not written or not 1 < len(short) < _LETTERS or entity.legal_name or entity.area is not None:
            continue
        if not short.isalpha() or (rest and rest not in house.name):
            continue
        others = [o for o in found.entities.values() if o not in (house, entity) and is_short_for(short.upper(), o.name)]
        listed = short.upper() in table("acronyms")
        if (short.casefold() == begin and len(short) > 2) or (is_short_for(short.upper(), house.name) and (listed or not others)):
            found.merge(entity, house)


def _bare(house: OrganizationEntity) -> str:
    """Return a house's name without its legal form, as written."""
    return (
        house.name.removesuffix(" " + house.name.split()[-1])
        if house.legal_name == house.name and " " in house.name
        else house.name
    )


def _fitting(entity: OrganizationEntity, longer: list[OrganizationEntity]) -> list[OrganizationEntity]:
    """Return those of the names that begin with an entity's that may be its whole name; it is that name where there is only one."""
    if entity.area is not None:  # "Bezirksamt Neuland von Berlin", "Stadt Neuland am Main"
        return [o for o in longer if re.match(r" (?:von|am|im|an der) ", o.name[len(entity.name) :])]
    if entity.kind in HOUSES_OF_TOWNS or (entity.kind in BODIES_OF_TOWNS and not _has_branches(entity.name)):
        fits = [o for o in longer if o.name[len(entity.name)] == " " and is_seat(o.name[len(entity.name) :])]
        if len(fits) == 1 and table("places").get(fits[0].name.split()[-1], "kind") != "Country":
            return fits
    if not entity.legal_name and (" " in entity.name or _is_told_by_context(entity)):
        fits = [o for o in longer if o.legal_name and o.name[len(entity.name)] == " "]
        if len(fits) > 1 and " " not in entity.name:
            fits = [min(fits, key=lambda o: min(e.start for e in o.evidence))]  # its daughter is told of later
        if len(fits) == 1:
            return fits  # "Ahl & Roth", "Ahl & Roth Antriebstechnik SE"
    if " " in entity.name:
        if entity.legal_name:
            return [o for o in longer if o.name[len(entity.name) :].replace(". ", ".") in (" & Co.KG", " & Co KG", " & Co.OHG")]
        return [o for o in longer if is_prefix(entity.name, o.name)]
    if entity.name.isupper() and entity.name.isalpha():
        fits = [o for o in longer if o.name[len(entity.name) :].startswith(f" {entity.name[0]}")]
        if len(fits) == 1 == len(longer):
            return fits  # "FZI", "FZI Forschungszentrum Informatik"
    fits = [o for o in longer if o.name[len(entity.name) :] in WHOLE]
    if len(fits) == 1:
        return fits
    if not _is_told_by_context(entity):
        return []
    fits = sorted((o for o in longer if o.name[len(entity.name)] == " " and o.area is None), key=lambda o: len(core(o.name)))
    return fits[:1] if fits and all(core(o.name)[: len(core(fits[0].name))] == core(fits[0].name) for o in fits) else []


WHOLE = frozenset(("-Gesellschaft", "-Gemeinschaft", "-Gruppe", "-Konzern"))  # "Fraunhofer", "Fraunhofer-Gesellschaft"


def _has_branches(name: str) -> bool:
    """Is a name well known, so that one with a town behind it is a branch of its own: "Goethe-Institut Riga"?"""
    return name.isupper() or any(name in table(subject) for subject in ("companies", "brands", "acronyms", "bodies"))


def _is_told_by_context(entity: OrganizationEntity) -> bool:
    return all(e.rule.startswith("leftovers.") or e.rule == "offices.member" for e in entity.evidence)


_OF_A_LAND = ("Staats", "Bundes", "Landes", "Senats")


def councils(found: Organizations) -> None:
    """A body that there is one of, spoken of by its noun, is the one that the text names: "Landtag", "Thüringer Landtag"."""
    named: dict[str, dict[str, OrganizationEntity]] = {}
    for entity in found.entities.values():
        for word in entity.name.split()[:3]:
            named.setdefault(word, {})[entity.id] = entity
    for entity in list(found.entities.values()):
        fits = [o for o in named.get(entity.name, {}).values() if o is not entity]
        by_noun = ("councils.definite", "organizations.body") if entity.name.startswith(_OF_A_LAND) else ("councils.definite",)
        if len(fits) == 1 and (entity.name in table("councils") or all(e.rule in by_noun for e in entity.evidence)):
            found.merge(entity, fits[0])


_CLUB = re.compile(
    r"(?P<letters>[A-Z][A-Za-z]?[A-Z]{1,2}|Tu[SR]|VfL|VfB|VfR|SpVgg) (?:.+ )?(?P<town>[A-ZÄÖÜ][\w-]+)(?: (?:1[89]|20)?\d\d)?(?: e\. ?V\.)?$"
)


def clubs(found: Organizations) -> None:
    """A club by its letters and its town is the one whose name has more between them: "SV Aue", "SV Blau-Weiß Aue 1921 e.V."."""
    named: dict[tuple[str, str], list[OrganizationEntity]] = {}
    for entity in found.entities.values():
        if entity.kind in ("SportsTeam", "NGO", "SportsOrganization") and (club := _CLUB.match(entity.name)):
            named.setdefault((club["letters"], club["town"]), []).append(entity)
    for (letters, town), same in named.items():
        short = [o for o in same if o.name == f"{letters} {town}"]
        if len(same) == 2 and len(short) == 1:
            found.merge(short[0], next(o for o in same if o is not short[0]))


def with_whose(found: Organizations) -> None:
    """A body of a land with and without the land's adjective is one: "Senatsverwaltung für Umwelt", "Berliner Senatsverwaltung für Umwelt"."""
    named: dict[str, list[OrganizationEntity]] = {}
    for entity in found.entities.values():
        first, _, rest = entity.name.partition(" ")
        if " für " in rest and demonym(first):
            named.setdefault(rest, []).append(entity)
    for rest, whole in named.items():
        if len(whole) == 1 and (bare := found.named(rest)) is not None and bare is not whole[0]:
            found.merge(bare, whole[0])


_BY_LAND = re.compile(
    r"(?P<adjective>[A-ZÄÖÜ][\w-]*isch)e[rs]? (?P<body>Landtag|Staatskanzlei|Staatsregierung|Parlament)$"
    r"|(?P<head>Landtag|Staatskanzlei|Staatsregierung|Parlament) (?:(?:des|der|von)(?: Landes| Freistaates)? )?(?P<land>[A-ZÄÖÜ][\w-]+)$"
)


def of_lands(found: Organizations) -> None:
    """A body of a land by its adjective is the one by its name: "Bayerischer Landtag", "Landtag von Bayern"."""
    told: dict[tuple[str, str], OrganizationEntity] = {}
    for entity in list(found.entities.values()):
        said = _BY_LAND.match(entity.name)
        if said is None:
            continue
        land = demonym(f"{said['adjective'].lower()}e") if said["adjective"] else said["land"]
        if land is not None and land not in table("places"):
            land = next((base for base in (land.removesuffix("s"), land.removesuffix("es")) if base in table("places")), None)
        key = (said["body"] or said["head"], land or "")
        if land is not None and (other := told.setdefault(key, entity)) is not entity:
            found.merge(entity, other)


def plates(found: Organizations) -> None:
    """A county or a town by the letters of its number plates is the one of its kind that the text names: "Kreis NF", "Landkreis SPN"."""
    for entity in list(found.entities.values()):
        kind, _, letters = entity.name.partition(" ")
        if kind not in _PLATED or not letters.isupper() or not letters.isalpha() or len(letters) > 3:
            continue
        fits = [
            o
            for o in found.entities.values()
            if o is not entity and o.name.startswith(f"{kind} ") and _spells(letters.casefold(), o.name[len(kind) + 1 :].casefold())
        ]
        if len(fits) == 1:
            found.merge(entity, fits[0])


_PLATED = frozenset(("Kreis", "Landkreis", "Stadt"))


def _spells(letters: str, name: str) -> bool:
    """Do letters begin a name and follow in it in their order?"""
    rest = iter(name)
    return name.startswith(letters[0]) and all(letter in rest for letter in letters)


def _longer(names: list[tuple[str, str]], short: str) -> list[str]:
    """Return the ids of the sorted names that begin with a name and go on, at most fifty."""
    first = bisect_right(names, (short, "\U0010ffff"))
    return [known for _, known in takewhile(lambda row: row[0].startswith(short), names[first : first + 50])]
