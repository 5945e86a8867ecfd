"""Who may be a party: the organisations and administrations of a clause by their part in it."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.assemble.governed import is_seat
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.dative import dative
from pipeline.german.names.lexis.words import part_of_land
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.abroad import is_own_town
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places

_MOST = 3  # parties that a name tells
_LAND = "Land "
_TITLE = re.compile(
    r"^(?:Große |Freie |Freie und |documenta-)?(?:(?:Landeshaupt|Haupt|Hanse|Kreis|Universitäts|Wissenschafts|Kur)?[Ss]tadt|Land|Markt|Gemeinde|Marktgemeinde) (?=\w)"
)
_REGIONS = ("Region", "Provinz", "Präfektur", "Woiwodschaft", "Oblast", "Departement", "Département", "Distrikt", "Gouvernement")
_COUNTIES = ("Landkreis", "Kreis", "Powiat", "Rajon", "Bezirk")
_GAP = 60  # characters between two that are joined


def actors(text: Text, sentence: Sentence) -> list[Node]:
    """Organisations and places that stand without a preposition in a sentence, its subjects and objects."""
    return [node for clause in clauses(text, sentence) for node in actors_of(text, clause)]


def actors_of(text: Text, clause: Clause) -> list[Node]:
    """Organisations and places that stand in a clause without a preposition, with "zwischen" or with "mit"."""
    found: list[Node] = []
    governed = False  # in a list behind a preposition: "nach Bünde, Trutnov und Tanger"
    for chunk in clause.chunks:
        governed = chunk.prep not in (None, "zwischen", "mit") or (governed and chunk.joined and chunk.det is None)
        if governed or text.word(chunk.first - 1) == "(":
            continue
        nodes = [n for i in range(chunk.inner, chunk.last) if (n := text.sequence.nodes[i]) is not None]
        found += [n.value.organization for n in nodes if n.tag == "ROLE" and n.value.organization is not None]
        found += [n for n in nodes if n.tag in ("PLACE", "ORGANIZATION")]
    return found


def acts(node: Node) -> bool:
    return isinstance(node.value, PlaceValue) and (node.value.acts or node.value.kind in ("City", "State", "Country"))


def between(text: Text, chunks: Seq[Chunk], places: Places, organizations: Organizations) -> list[str]:
    found: list[str] = []
    active = False
    for k, chunk in enumerate(chunks):
        prep = chunk.prep
        if is_seat(text, chunks[k - 1] if k else None, chunk):
            continue
        if prep == "zwischen":
            if len(found) > 1 and not chunk.joined:
                break  # "... am 30. Jahrestag des Vertrags zwischen X und Y"
            active = True
        elif not (active and chunk.joined):
            active = active and prep is None and chunk.det in ("der", "des", "dem", "den")
        if active:
            for i in range(chunk.inner, chunk.last):
                node = text.sequence.nodes[i]
                if node is not None and node.tag in ("PLACE", "ORGANIZATION"):
                    who = party(node, places, organizations)
                    if who and who not in found:
                        found.append(who)
    return found


def joined(text: Text, pair: list[Node]) -> bool:
    between = text.sequence.text[pair[0].end : pair[1].start].strip()
    return (between.startswith("und ") and len(between) < _GAP) or between in ("und", "–", "-", "/")


def party(node: Node, places: Places, organizations: Organizations) -> str | None:
    if node.tag == "ORGANIZATION":
        return organizations.add(node).id
    if isinstance(node.value, PlaceValue) and node.value.kind in ("City", "State", "Country", "AdministrativeArea"):
        name = node.value.name
        known = table("places").row(name) if node.value.kind == "AdministrativeArea" else {}
        if node.value.kind == "AdministrativeArea" and (part_of_land(name) if not known else "country" not in known):
            return None  # "in ganz Südvietnam", "zwischen Ostasien und Westeuropa": nobody signs for it
        return town_of(node, places, organizations)
    return None


def town_of(node: Node, places: Places, organizations: Organizations) -> str:
    """Return the administration of a place by its bare name."""
    region = _region(node.value, organizations) if node.value.kind in ("City", "AdministrativeArea") else None
    return region or organizations.of_place(places.add(node).id).id


def _region(value: PlaceValue, organizations: Organizations) -> str | None:
    """Return the region or county abroad that the text also calls by its bare name, where it names no town so: "die Region Ilava", "Ilava"."""
    if organizations.has_city(value.name):
        return None
    kinds = _REGIONS if is_own_town(value.name) else _REGIONS + _COUNTIES  # "Osnabrück" beside "Landkreis Osnabrück"
    for kind in kinds:
        told = organizations.named(name := f"{kind} {value.name}")
        if told is not None and told.name == name and not told.implicit:
            return told.id
    return None


def in_words(noun: str, parties: Seq[str], organizations: Organizations) -> str:
    """Name what binds its parties: "Absichtserklärung zwischen der Stadt X und der Y GmbH"; of four and more the first two."""
    names = [organizations.entities[p].name for p in parties if p in organizations.entities]
    if len(names) < 2:
        return noun
    if noun.startswith("Städte"):
        names = [_TITLE.sub("", n) for n in names]
    names = [dative(name) for name in names]
    if len(names) > _MOST:
        return f"{noun} zwischen {names[0]}, {names[1]} und {len(names) - 2} weiteren"
    return f"{noun} zwischen {', '.join(names[:-1])} und {names[-1]}"


def are_one(parties: Seq[str], organizations: Organizations) -> bool:
    """Are two parties one town by two names: "Stadt Neuland", "Gemeinde Neuland"?"""
    names = [organizations.entities[p].name for p in parties if p in organizations.entities]
    return len(names) == 2 and len({_TITLE.sub("", name.removeprefix("Freistaat ")) for name in names}) == 1


def are_towns(parties: Seq[str], organizations: Organizations) -> bool:
    """Are all of them towns, and none a county, a land or a house?"""
    return all(_TITLE.match(organizations.entities[p].name) and _LAND not in organizations.entities[p].name for p in parties)
