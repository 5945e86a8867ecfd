"""What the layers left: surnames and short names that the document introduced elsewhere, and unknown names told by their context."""

from __future__ import annotations

from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.words import genitive, tags
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table


def read(sequence: Sequence) -> Sequence:
    """Fold the names that are left: first what is known from the document, then what the context tells."""
    return _by_context(_known(sequence))


def _known(sequence: Sequence) -> Sequence:
    people: dict[str, PersonValue] = {}
    bodies: dict[str, OrganizationValue] = {}
    for node in sequence.nodes:
        if node is None:
            continue
        for part in node.walk():
            if part.tag == "PERSON" and part.value.family:
                people.setdefault(part.value.family, part.value)
                people.setdefault(part.value.family.split()[-1], part.value)
            elif part.tag == "ORGANIZATION" and isinstance(part.value, OrganizationValue) and part.value.city is None:
                first = part.value.name.split()[0]
                own = tags(first)
                if len(first) > 3 and not own & {"NOUN", "TOPONYM", "ADJCAP", "ORGWORD", "GIVEN", "LOWERTOO", "DEMONYM"}:
                    bodies.setdefault(first, part.value)
    folded: list[tuple[int, int, Node]] = []
    words = sequence.words
    for i, word in enumerate(words):
        if sequence.nodes[i] is not None or not word[:1].isupper():
            continue
        form = word if word in people or word in bodies else genitive(word) or word
        start, end = sequence.starts[i], sequence.ends[i]
        if form in people and not (sequence.marks[i] == "COMMON" and begins_sentence(sequence, i)):
            if sequence.marks[i] == "COMMON" and i and words[i - 1].lower() in ("der", "die", "das", "den", "dem", "ein", "eine", "im"):
                continue
            known = people[form]
            folded.append((i, i + 1, Node("PERSON", start, end, PersonValue(form, None, form, gender=known.gender), "leftovers.surname")))
        elif form in bodies and sequence.marks[i] == "NAME":
            folded.append((i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(form, bodies[form].kind), "leftovers.short")))
        elif sequence.marks[i] == "NAME" and "CAPS" in tags(word) and _in_brackets_after(sequence, i):
            owner = sequence.nodes[i - 2]
            assert owner is not None
            if owner.value.abbreviation is None:
                owner.value.abbreviation = word
            folded.append((i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(word, owner.value.kind), "leftovers.abbreviation")))
            bodies.setdefault(word, owner.value)
    return sequence.replaced(folded)


def _in_brackets_after(sequence: Sequence, at: int) -> bool:
    if at < 2 or at + 1 >= len(sequence) or sequence.words[at - 1] != "(" or sequence.words[at + 1] != ")":
        return False
    owner = sequence.nodes[at - 2]
    return owner is not None and owner.tag == "ORGANIZATION"


_LOCATIVE = frozenset({"in", "nach", "aus"})
_SPEECH = frozenset("sagte sagt betonte erklärte so meinte".split())


def _by_context(sequence: Sequence) -> Sequence:
    folded: list[tuple[int, int, Node]] = []
    words, size = sequence.words, len(sequence)
    i = 0
    while i < size:
        if not _open(sequence, i):
            i += 1
            continue
        last = i + 1
        while last < size and _open(sequence, last):
            last += 1
        node = _told(sequence, i, last)
        if node is not None:
            folded.append((i, last, node))
        i = last
    return sequence.replaced(folded)


def _open(sequence: Sequence, at: int) -> bool:
    return sequence.nodes[at] is None and sequence.marks[at] == "NAME" and len(sequence.words[at]) > 1


def _told(sequence: Sequence, first: int, last: int) -> Node | None:
    words = sequence.words
    start, end = sequence.starts[first], sequence.ends[last - 1]
    run = words[first:last]
    before = words[first - 1].lower() if first else ""
    after = words[last].lower() if last < len(words) else ""
    own = [tags(w) for w in run]
    text = " ".join(run)
    if len(run) == 1:
        word, mine = run[0], own[0]
        if before in _LOCATIVE and "DEMONYM" not in mine and "CAPS" not in mine:
            return Node("PLACE", start, end, PlaceValue(genitive(word) or word), "leftovers.locative")
        if "CAPS" in mine and "ROMAN" not in mine and len(word) > 1:
            return Node("ORGANIZATION", start, end, OrganizationValue(word), "leftovers.acronym")
        if "GIVEN" in mine and "GIVENAMB" not in mine and "SURNAME" not in mine:
            return Node("PERSON", start, end, PersonValue(word, word), "leftovers.given")
        if "SURNAME" in mine and "SURNAMEAMB" not in mine or after in _SPEECH or before in _SPEECH:
            return Node("PERSON", start, end, PersonValue(word, None, word), "leftovers.surname_alone")
        if before in ("die", "der", "das", "dem", "des", "den") and not mine & {"DEMONYM", "ADJCAP", "LOWERTOO", "HYPHEN"}:
            return Node("ORGANIZATION", start, end, OrganizationValue(genitive(word) or word), "leftovers.article")
        return None
    if len(run) in (2, 3) and before not in ("der", "die", "das", "dem", "des", "den", "im", "am", "zum", "zur") and _looks_human(own, run):
        return Node("PERSON", start, end, PersonValue(text, " ".join(run[:-1]), run[-1]), "leftovers.two_words")
    if before in ("in", "nach"):
        return Node("PLACE", start, end, PlaceValue(text), "leftovers.locative")
    if not any(t & {"ADJCAP", "LOWERTOO", "NOUN"} for t in own):
        return Node("ORGANIZATION", start, end, OrganizationValue(text), "leftovers.run")
    return None


def _looks_human(own: list[frozenset[str]], run: list[str]) -> bool:
    if any(t & {"COMPANY", "ACRONYM", "CAPS", "CAMEL", "TOPONYM", "DEMONYM"} for t in own):
        return False
    surnames = table("surnames").forms
    return run[-1] in surnames or "GIVEN" in own[0]
