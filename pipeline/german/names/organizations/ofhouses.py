"""Groups named with the house that they are of: an association, a faculty, a choir, the friends of a museum."""

from __future__ import annotations

import re
from itertools import compress

from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence

_PARTS = frozenset({"CollegeOrUniversity", "ResearchOrganization", "EducationalOrganization", "MusicGroup", "Library", "Hospital"})


def read(sequence: Sequence) -> Sequence:
    """Fold a group with its house, wherever a text names both of them."""
    return _groups(_with_letters(_owned(_associations(sequence))))


_ASSOCIATIONS = frozenset(
    f"{noun}{ending}"
    for noun in "Verein Förderverein Trägerverein Freundeskreis Initiative Bürgerinitiative Bündnis Netzwerk".split()
    for ending in ("", "s")
)


_CLUB = re.compile(
    r"^(?:Sport|Turn|Karnevals|Faschings|Schützen|Musik|Gesang|Ruder|Segel|Reit|Schwimm|Rad|Ski|Tennis|Tanz|Fußball|Heimat|Kleingarten)\w*(?:verein|gesellschaft|garde|klub|club|corps|zunft|gilde)s?$|^Fanfarengarde$"
)


def _associations(sequence: Sequence) -> Sequence:
    """Fold an association with the name of what it is for: "Verein Lebenshilfe Harburg", "Verein Jugendhaus Chillout"."""
    folded: list[tuple[int, int, Node]] = []
    nodes = sequence.nodes
    after = [i - 1 for i in compress(range(1, len(nodes)), nodes[1:]) if nodes[i - 1] is None]
    for at in [i for i in after if sequence.words[i] in _ASSOCIATIONS or _CLUB.search(sequence.words[i])]:
        inner = sequence.nodes[at + 1]
        if inner is None or inner.tag != "ORGANIZATION" or inner.value.city is not None:
            continue
        band = inner.value.kind == "MusicGroup" and sequence.words[at].startswith("Musikverein")  # "Musikverein Stadtkapelle Aue"
        if not (band or inner.rule.startswith("clubs." if _CLUB.search(sequence.words[at]) else "organizations.headed")):
            continue
        name = f"{sequence.words[at].removesuffix('s') if sequence.words[at] != 'Bündnis' else 'Bündnis'} {inner.value.name}"
        node = Node(
            "ORGANIZATION", sequence.starts[at], inner.end, OrganizationValue(name, "NGO"), "leftovers.association", (inner,)
        )
        folded.append((at, at + 2, node))
    return sequence.replaced(folded)


def _owned(sequence: Sequence) -> Sequence:
    """Fold a part of a university with the university: "Medizinische Fakultät der Universität Halle"."""
    folded: list[tuple[int, int, Node]] = []
    nodes, words = sequence.nodes, sequence.words
    for i, node in sequence.placed():
        if node.tag != "ORGANIZATION" or i + 2 >= len(nodes) or words[i + 1] not in ("der", "des"):
            continue
        owner = nodes[i + 2]
        if owner is None or owner.tag != "ORGANIZATION" or words[i + 2].isupper() or not _is_part(node.value, owner.value):
            continue
        if folded and folded[-1][1] > i:
            continue
        whose = " ".join(sequence.text[owner.start : owner.end].split())
        value = OrganizationValue(f"{node.value.name} {words[i + 1]} {whose}", node.value.kind, parent=owner)
        folded.append((i, i + 3, Node("ORGANIZATION", node.start, owner.end, value, "leftovers.owned", (node, owner))))
    return sequence.replaced(folded)


def _with_letters(sequence: Sequence) -> Sequence:
    """Fold the letters of a house with its name behind a dash: "OST – Ostschweizer Fachhochschule"."""
    folded: list[tuple[int, int, Node]] = []
    words = sequence.words
    for i, node in sequence.placed():
        if i < 2 or node.tag != "ORGANIZATION" or words[i - 1] not in ("–", "—") or node.value.city is not None:
            continue
        letters, before = words[i - 2], words[i - 3].lower() if i > 2 else BREAK
        if not (letters.isupper() and letters.isalpha() and 1 < len(letters) < 6) or before not in _THE or before in (",", "("):
            continue
        name: str = node.value.name
        if letters[0] != name[0] and letters[-1] != name[0]:
            continue
        value = OrganizationValue(f"{letters} – {name}", node.value.kind, abbreviation=letters, also=name)
        start = sequence.starts[i - 2]
        folded.append((i - 2, i + 1, Node("ORGANIZATION", start, node.end, value, "leftovers.letters", (node,))))
    return sequence.replaced(folded)


_BRANCHES = ("kreisverband", "ortsverband", "landesverband", "bezirksverband", "ortsverein", "ortsgruppe", "kreisgruppe", "sektion")


def _is_part(part: OrganizationValue, house: OrganizationValue) -> bool:
    """Is the first named with the second behind it: a university's institute, a union's branch?"""
    first = part.name.split()[0]
    if house.kind == "CollegeOrUniversity":
        return part.kind in _PARTS or "UNIT" in tags(first) or part.name in ("AStA", "StuPa", "StuRa")
    return house.kind in ("NGO", "Organization", "WorkersUnion") and first.lower().endswith(_BRANCHES) and " " in part.name


# A chamber choir is as often only the house's.
_GROUPS = re.compile(
    r"(?:zug|[Bb]and|korps|kapelle|musik|[Cc]ombo|[Tt]rio|[Qq]uartett|[Qq]uintett|[Ss]extett|[Oo]ktett|[Kk]inderchor|[Jj]ugendchor)$"
)
_THE = frozenset(
    ("der", "die", "das", "dem", "den", "des", "vom", "im", "am", "zum", "zur", "beim", "und", "sowie", ",", ":", "(", BREAK)
)
_FRIENDS_OF = re.compile(
    r"(?:Förder|Träger|Alumni|Eltern)verein$|^Freundeskreis$|^Förderkreis$|^Betreibergesellschaft$|^Elternbeirat$"
)


def _groups(sequence: Sequence) -> Sequence:
    """Fold a group with the house that it is of: "Musikzug der Feuerwehr Celle", "Freundeskreis des Museums Quast"."""
    folded = _friends_of_the_house(sequence)
    words = sequence.words
    for i, owner in sequence.placed():
        if i < 2 or words[i - 1] not in ("der", "des") or not words[i - 2][:1].isupper():
            continue
        head, before = words[i - 2], sequence.nodes[i - 2]
        if before is not None and before.tag != "PHRASE":
            continue
        row = organization_row(head)
        friends = _FRIENDS_OF.search(row.get("lemma", "")) is not None
        group = _GROUPS.search(row.get("lemma", "")) is not None and owner.tag == "ORGANIZATION"
        if row.get("plural") == "1" or not (friends or group):
            continue
        if owner.tag not in ("ORGANIZATION", "PLACE") or (i > 2 and words[i - 3].lower() not in _THE):
            continue  # "eine Band der Musikschule", "das junge Orchester der Stadt"
        text = " ".join(sequence.text[sequence.starts[i - 1] : owner.end].split())
        house = owner if owner.tag == "ORGANIZATION" else None
        value = OrganizationValue(f"{row['lemma']} {text}", row.get("type", "Organization"), parent=house)
        folded.append((i - 2, i + 1, Node("ORGANIZATION", sequence.starts[i - 2], owner.end, value, "leftovers.group", (owner,))))
    return sequence.replaced(folded)


def _friends_of_the_house(sequence: Sequence) -> list[tuple[int, int, Node]]:
    """Find the friends of a house that its noun alone names: "der Förderverein des Klinikums"."""
    folded: list[tuple[int, int, Node]] = []
    words, nodes = sequence.words, sequence.nodes
    for i in compress(range(len(words)), map(_FRIENDS.__contains__, words)):
        if i + 2 >= len(words) or words[i + 1] not in ("der", "des") or any(nodes[i : i + 3]):
            continue
        row, before = organization_row(words[i + 2]), words[i - 1].lower() if i else BREAK
        if row.get("type") not in _HOUSES or row["plural"] == "1" or "compound" in row or before not in _THE:
            continue
        if words[i + 3 : i + 4] and (words[i + 3][:1].isupper() or words[i + 3] in ("„", '"', "»", "und", "-")):
            continue  # the house has a name that was not understood
        name = f"{organization_row(words[i]).get('lemma', words[i])} {words[i + 1]} {words[i + 2]}"
        value = OrganizationValue(name, "NGO")
        folded.append((i, i + 3, Node("ORGANIZATION", sequence.starts[i], sequence.ends[i + 2], value, "leftovers.friends")))
    return folded


_FRIENDS = frozenset(
    "Förderverein Fördervereins Freundeskreis Freundeskreises Förderkreis Förderkreises Trägerverein Trägervereins "
    "Alumniverein Alumnivereins Elternverein Elternvereins".split()
)
_HOUSES = frozenset(
    ("Hospital", "School", "Museum", "Library", "TheaterGroup", "CollegeOrUniversity", "MusicGroup", "EducationalOrganization")
)
