"""Which organisations of a release are one: an abbreviation and what it is short for, a name with its town and without, a council by its noun."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from pipeline.lexicon import table
from pipeline.resolve.naming import HOUSES_OF_TOWNS, core, is_prefix, is_seat

if TYPE_CHECKING:
    from pipeline.resolve.organizations import OrganizationEntity, Organizations


def abbreviations(found: Organizations) -> None:
    """An abbreviation alone is the one organisation of the release whose name it shortens: HWK, "Handwerkskammer Lübeck".

    So is the beginning of one longer name, and a word alone that no list knows is the firm whose name begins with it.
    """
    names = sorted((o.name, o.id) for o in found.entities.values())
    for entity in list(found.entities.values()):
        longer = [found.entities[i] for i in _longer(names, entity.name) if i in found.entities]
        if entity.kind in HOUSES_OF_TOWNS and entity.area is None:
            fits = [o for o in longer if o.name[len(entity.name)] == " " and is_seat(o.name[len(entity.name) :])]
            if len(fits) == 1:
                found.merge(entity, fits[0])
                continue
        if " " in entity.name and entity.area is None and not entity.legal_name:
            fits = [o for o in longer if is_prefix(entity.name, o.name)]
            if len(fits) == 1:
                found.merge(entity, fits[0])
        elif " " not in entity.name and all(e.rule.startswith("leftovers.") for e in entity.evidence):
            fits = sorted(
                (o for o in longer if o.name[len(entity.name)] == " " and o.area is None), key=lambda o: len(core(o.name))
            )
            if fits and all(core(o.name)[: len(core(fits[0].name))] == core(fits[0].name) for o in fits):
                found.merge(entity, fits[0])
    for entity in list(found.entities.values()):
        if entity.id in found.entities and entity.kind != "PoliticalParty" and (full := found.spelled_out(entity.name, entity)):
            found.merge(entity, full)


def councils(found: Organizations) -> None:
    """A body that there is one of, spoken of by its noun, is the one that the text names: "Landtag", "Thüringer Landtag"."""
    named: dict[str, dict[str, OrganizationEntity]] = {}
    for entity in found.entities.values():
        for word in entity.name.split()[:3]:
            named.setdefault(word, {})[entity.id] = entity
    for entity in list(found.entities.values()):
        fits = [o for o in named.get(entity.name, {}).values() if o is not entity]
        if len(fits) == 1 and (entity.name in table("councils") or all(e.rule == "councils.definite" for e in entity.evidence)):
            found.merge(entity, fits[0])


def _longer(names: list[tuple[str, str]], short: str) -> list[str]:
    """Return the ids of the sorted names that begin with a name and go on, at most fifty."""
    first = bisect_right(names, (short, "\U0010ffff"))
    return [known for name, known in names[first : first + 50] if name.startswith(short)]
