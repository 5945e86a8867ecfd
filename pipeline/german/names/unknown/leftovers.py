"""What the layers left: short names of what the document introduced, and unknown names told by their context."""

from __future__ import annotations

from collections import defaultdict
from itertools import compress

from pipeline.german.names.lexis.firmkinds import is_firm_kind
from pipeline.german.names.lexis.forms import is_noun
from pipeline.german.names.lexis.vocabulary import NAME_SPEECH
from pipeline.german.names.lexis.words import demonym, genitive, tags
from pipeline.german.names.organizations import rows
from pipeline.german.names.organizations.firms import with_trade
from pipeline.german.names.organizations.ofhouses import read as houses_joined
from pipeline.german.names.persons.personvalues import cased
from pipeline.german.names.places.places import is_inhabitant, listed_form, place_value, settlement
from pipeline.german.names.places.townstold import read as towns_told
from pipeline.german.names.unknown import brackets
from pipeline.german.names.unknown.again import LETTERS, names_again, towns_again
from pipeline.german.names.unknown.barred import barred, joins_lands
from pipeline.german.names.unknown.evidence import weigh
from pipeline.german.names.unknown.weights import KINDS
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

_LEAD = 0.5  # how much one kind must lead the next
_SHARED = 0.5  # how much the other mentions of the same word count


def read(sequence: Sequence) -> Sequence:
    """Fold the names that are left: first what is known from the document, then what the context tells."""
    return brackets.read(
        _by_context(
            names_again(rows.read(brackets.read(brackets.shortened(houses_joined(brackets.agencies(towns_again(sequence)))))))
        )
    )


_TOWNS = frozenset("Stadt Großstadt Kleinstadt Hafenstadt Millionenstadt Kreisstadt Gemeinde Kommune Metropole Ortschaft".split())


def _is_called_a_town(sequence: Sequence, at: int) -> bool:
    """Does an apposition say that the name before it is a town's: "mit Vogsa, einer kleinen Stadt bei Tokio"?"""
    words = sequence.words
    if words[at : at + 1] not in (["eine"], ["einer"]):
        return False
    noun = next((w for w in words[at + 1 : at + 7] if w[:1].isupper() and w != "Einwohner"), "")
    return noun in _TOWNS


def runs(sequence: Sequence, told: frozenset[str]) -> list[tuple[int, int]]:
    """Return the runs of names that nothing has folded yet, as half-open token indices; `told` are the words of the text."""
    found: list[tuple[int, int]] = []
    phrases = [i for i, node in sequence.placed() if node.tag == "PHRASE"]
    for i in sorted({*compress(range(len(sequence)), map("NAME".__eq__, sequence.marks)), *phrases}):
        if _open(sequence, i, told):
            if found and found[-1][1] == i:
                found[-1] = (found[-1][0], i + 1)
            else:
                found.append((i, i + 1))
    return found


def _open(sequence: Sequence, at: int, told: frozenset[str]) -> bool:
    node = sequence.nodes[at]
    if node is not None:
        return node.tag == "PHRASE" and "TOPONYM" in node.tags
    word = sequence.words[at]
    if sequence.marks[at] != "NAME" or len(word) < 2 or word.endswith("-") or ("." in word and word[-1:].isdigit()):
        return False
    if is_inhabitant(sequence, at):
        return False
    if word.isupper() and len(word) > LETTERS[0] and is_noun(word.capitalize()) and _is_shouted(sequence.words, at):
        return False  # "WORKSHOP MIT GÄSTEN AUS POLEN"
    if word.endswith("er") and word not in table("surnames") and _of_a_town_told(sequence, at, told):
        return False
    if "-" in word and joins_lands(word):
        return False
    own = tags(word)
    behind = sequence.nodes[at + 1] if "ORGGENERIC" in own and at + 1 < len(sequence) else None
    if behind is not None and behind.tag == "ORGANIZATION":
        return False  # "der Roboterbauer X": what it is
    if "DEMONYM" not in own or own & {"SURNAME", "GIVEN"}:
        return True
    before = sequence.words[at - 1] if at else ""
    after = sequence.words[at + 1] if at + 1 < len(sequence) else ""
    return before in NAME_SPEECH or after in NAME_SPEECH


def _is_shouted(words: list[str], at: int) -> bool:
    """Does another long word in capitals stand next to one, as in headlines of capitals?"""
    return any(word.isupper() and len(word) > LETTERS[0] for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))


def _of_a_town_told(sequence: Sequence, at: int, told: frozenset[str]) -> bool:
    """Is a word the adjective of a place that the text names, before a noun: "der Wiesenfehner Bürgermeister" beside "Wiesenfehn"?"""
    if at + 1 >= len(sequence) or sequence.marks[at + 1] == "NAME" or not sequence.words[at + 1][:1].isupper():
        return False
    if is_firm_kind(sequence.words[at + 1].lower()):
        return True  # "Wiesenfehner Autobauer feiert"
    stem = sequence.words[at][:-2]
    return len(stem) > 4 and not told.isdisjoint((stem, stem + "e", stem + "en"))


def _has_an_officer(sequence: Sequence, at: int) -> bool:
    """Is a word a town's genitive before an office: "..., Neustadts langjähriger Bürgermeister Ahl"?"""
    word = sequence.words[at]
    if not word.endswith("s") or table("places").get(word[:-1], "kind") != "City":
        return False
    behind = at + 2 if sequence.words[at + 1 : at + 2] and sequence.words[at + 1].islower() else at + 1
    node = sequence.nodes[behind] if behind < len(sequence) else None
    if behind == at + 1 and {"TOPONYM", "GENITIVE"} <= tags(word):
        return False  # is read with the office
    return node is not None and node.tag in ("ROLE", "AGENT")


def _by_context(sequence: Sequence) -> Sequence:
    """Weigh the clues of each run together with those of the other mentions of the same words."""
    weighed = []
    placed: list[tuple[int, int, Node]] = []
    shared: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    counts: dict[str, int] = defaultdict(int)
    words = frozenset(sequence.words)
    for first, last in runs(sequence, words):
        if last - first == 2 and demonym(" ".join(sequence.words[first:last])) is not None:
            continue  # "der Bad Doberaner Bürgermeister"
        if last - first == 1 and _has_an_officer(sequence, first):
            town = sequence.words[first][:-1]
            placed.append((first, last, _made(sequence, first, last, "PLACE", town)))
            continue
        own = weigh(sequence, first, last)
        key = _key(sequence, first, last, words)
        weighed.append((first, last, key, own))
        counts[key] += 1
        for k in range(3):
            shared[key][k] += own[k]
    folded = placed
    told = {node.value.name for _, node in sequence.placed() if node.tag == "PLACE"} if weighed else frozenset()
    towns = towns_told(sequence) if weighed else frozenset()
    for first, last, key, own in weighed:
        if last - first == 1 and (key in towns or key.removesuffix("s") in towns) and sequence.words[first - 1 : first] != [","]:
            town = key if key in towns else key.removesuffix("s")
            folded.append((first, last, _made(sequence, first, last, "PLACE", town)))
            continue
        if last - first == 1 and (town := sequence.words[first].removesuffix("s")) in told and town != sequence.words[first]:
            folded.append((first, last, _made(sequence, first, last, "PLACE", town)))  # "der Bürgermeister Bunkas, Kenji Ito"
            continue
        if sequence.words[last : last + 1] == [","] and _is_called_a_town(sequence, last + 1):
            folded.append((first, last, _made(sequence, first, last, "PLACE", key)))
            continue
        others = counts[key] - 1
        totals = [w + _SHARED * (s - w) / others for w, s in zip(own, shared[key], strict=True)] if others else own
        lead = max(totals)
        best = totals.index(lead)
        rest = max(0.0, *totals[:best], *totals[best + 1 :])
        if KINDS[best] == "ORGANIZATION" and lead - rest >= _LEAD and (end := with_trade(sequence, first, last)) > last:
            last, key = end, " ".join(sequence.words[first:end])
        if lead - rest >= _LEAD and best not in barred(sequence, first, last):
            folded.append((first, last, _made(sequence, first, last, KINDS[best], key)))
    return sequence.replaced(sorted(folded, key=lambda fold: fold[0]))


def _key(sequence: Sequence, first: int, last: int, told: frozenset[str]) -> str:
    """Return a run in its nominative, the same for all its mentions."""
    words = list(sequence.words[first:last])
    base = genitive(words[-1])
    if (
        base is not None
        and words[-1] not in table("places")
        and (
            base in table("places")
            or base in told
            or (len(words) == 1 and "SURNAME" not in tags(words[-1]) and _may_be_genitive(sequence, first))
        )
        and len(base) > 3
    ):
        words[-1] = base
    return " ".join(words)


def _may_be_genitive(sequence: Sequence, at: int) -> bool:
    """Does a noun stand beside a word in -s, so that the ending may be a genitive's: "Zyrolux' Chef", but not "mit Solarworks"?"""
    return sequence.words[at - 1 : at] == [BREAK] or "COMMON" in sequence.marks[max(0, at - 1) : at + 2 : 2]


def _is_seat(sequence: Sequence, at: int) -> bool:
    """Does a town's name close a line behind a house: "Lena Vogt, Geschäftsführerin der Zyrolux GmbH, Gera"?"""
    words = sequence.words
    house = sequence.nodes[at - 2] if at > 1 and words[at - 1] == "," else None
    if house is None or words[at + 1 : at + 2] not in ([], [BREAK], [")"], [";"]) or words[at] not in table("places"):
        return False
    inner = house
    while inner.tag != "ORGANIZATION" and inner.parts and inner.parts[-1].end == inner.end:
        inner = inner.parts[-1]
    return inner.tag == "ORGANIZATION"


def _heads_house(sequence: Sequence, first: int) -> bool:
    """Do two words stand right behind an office and its house: "der Präsident der mongolischen IHK Ganbold Amartuv"?"""
    house = sequence.nodes[first - 1] if first else None
    if house is None or house.tag != "ORGANIZATION":
        return False
    at = first - 2
    while at > 0 and first - at < 5 and sequence.nodes[at] is None and sequence.words[at][:1].islower():
        at -= 1
    office = sequence.nodes[at] if at >= 0 else None
    return office is not None and office.tag == "ROLE" and at < first - 2


def _made(sequence: Sequence, first: int, last: int, kind: str, name: str) -> Node:
    start, end = sequence.starts[first], sequence.ends[last - 1]
    if kind == "PERSON" and last - first == 1 and _is_seat(sequence, first):
        kind = "PLACE"
    if kind == "ORGANIZATION" and last - first == 2 and _heads_house(sequence, first):
        kind = "PERSON"
    if kind == "PLACE":
        form = listed_form(name)
        kind = settlement(sequence.words[first - 1]) if first else "Place"  # "die ukrainische Stadt Qeyzarlim"
        return Node("PLACE", start, end, place_value(form, name) if form else PlaceValue(name, kind), "leftovers.place")
    if kind == "ORGANIZATION":
        return Node("ORGANIZATION", start, end, OrganizationValue(name), "leftovers.organization")
    given, _, family = name.rpartition(" ")
    if given and not given.isupper() and len(family) > 3:  # "Anke RIEBESEHL"
        family = cased(family)
        name = f"{given} {family}"
    return Node("PERSON", start, end, PersonValue(name, given or None, family), "leftovers.person")
