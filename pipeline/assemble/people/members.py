"""Who stands for a house where no name tells who they are: its members, pupils, staff, those whom it sends."""

from __future__ import annotations

from pipeline.assemble.people.shares import is_oblique
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.kernel import Node

# People of a house who stand for it where no name tells who they are; and what governs them where they act or are there.
_MEMBERS = frozenset(
    "vertreter vertretern vertreterin vertreterinnen repräsentant repräsentanten repräsentantin repräsentantinnen mitglieder mitgliedern abgesandte "
    "abgesandten delegierte delegierten schüler schülern schülerinnen studierende studierenden studenten studentinnen auszubildende auszubildenden "
    "azubis mitarbeiter mitarbeitern mitarbeiterinnen mitarbeitende mitarbeitenden beschäftigte beschäftigten kameraden kameradinnen musiker musikern "
    "musikerinnen sänger sängern sängerinnen kinder kindern jugendliche jugendlichen lehrkräfte lehrkräften lehrer lehrern lehrerinnen".split()
)
_WITH = frozenset({None, "mit", "von", "durch", "neben", "samt", "unter"})
# Words of being there, and those that tell it only where the clause begins with them.
_ARE = frozenset({"ist", "sind", "war", "waren"})
_THERE = frozenset({"dabei", "anwesend", "zugegen"})
_ROLL = frozenset("beteiligt vertreten eingeladen teilnehmer teilnehmende aussteller".split())
_GENITIVE = frozenset({None, "der", "des"})


def sender(text: Text, clause: Clause, k: int, node: Node) -> Node:
    """Return the house of several who are only told by an office, "die Rektoren der X AG", or who are several of its people; else the node."""
    house = node.value.organization if node.tag == "ROLE" and (node.value.plural or are_told(text, clause, k)) else None
    return house if house is not None and house.tag == "ORGANIZATION" else node


def are_told(text: Text, clause: Clause, k: int) -> bool:
    """Are it people of a house, told as who acts or was there: "Schüler der Musikschule X spielten", "mit Vertretern des Kreises"?"""
    chunk = clause.chunks[k]
    if chunk.prep not in _WITH or is_oblique(chunk) or text.low(chunk.head).split(" ")[0] not in _MEMBERS:
        return False
    return chunk.prep is not None or chunk.det not in ("der", "des") or not k or clause.chunks[k - 1].last != chunk.first


def sent(text: Text, row: list[Clause]) -> set[int]:
    """Return where the houses begin whose people are told of, in a list, too: "Vertreter der Hochschule X, des Kreises Y und der AHK"."""
    found: set[int] = set()
    for clause in row:
        runs = False
        for k, chunk in enumerate(clause.chunks):
            node = text.sequence.nodes[chunk.head] if text.classes[chunk.head] in "OR" else None
            if are_told(text, clause, k):
                runs = True
                house = node.value.organization if node is not None and node.tag == "ROLE" else None
                found |= {house.start} if house is not None else set()
            elif runs and node is not None and node.tag == "ORGANIZATION" and chunk.prep is None and chunk.det in _GENITIVE:
                found.add(node.start)
            else:
                runs = False
    return found


def called(text: Text, row: list[Clause]) -> set[int]:
    """Return where the houses begin that a main clause says were there: "Mit dabei sind die X AG und die Y GmbH", "Beteiligt sind ..."."""
    found: set[int] = set()
    for clause in row:
        there = not _THERE.isdisjoint(clause.lows) or clause.lows[0] in _ROLL
        if clause.sub or not there or _ARE.isdisjoint(clause.lows):
            continue
        for chunk in clause.chunks:
            node = text.sequence.nodes[chunk.head] if text.classes[chunk.head] == "O" and chunk.prep is None else None
            if node is not None and chunk.det != "des":
                found.add(node.start)
    return found
