"""Names told again in short: towns of two words, surnames, short names, heads and abbreviations of what the document introduced."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress

from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.lexis.forms import is_lower
from pipeline.german.names.lexis.words import genitive, organization_row, tags
from pipeline.german.names.organizations.partnered import is_partner_county
from pipeline.german.names.unknown.evidence import weigh
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue, PersonValue
from pipeline.kernel import Node, Sequence

_PARTICLES = frozenset("van der den de la ter ten el".split())  # "van der Velde": they stay with the family name
_OF_TWO_WORDS = frozenset({"places.articled", "places.of_two_words"})
LETTERS = (3, 6)  # of an abbreviation that only the initials of a name explain
_BRAND = 5  # letters of what a company calls itself in small letters


def towns_again(sequence: Sequence) -> Sequence:
    """Fold later mentions of towns of two words that a noun introduced: "die Partnerstadt Le Qeyzar"."""
    told = (part for _, node in sequence.placed() for part in (node, *node.parts))
    known = {node.value.name: node.value for node in told if node.rule in _OF_TWO_WORDS}
    if not known:
        return sequence
    folded, words, nodes = [], sequence.words, sequence.nodes
    firsts = {name.partition(" ")[0] for name in known}
    for i in compress(range(len(words) - 1), map(firsts.__contains__, words)):
        if nodes[i] is None and nodes[i + 1] is None:
            second = words[i + 1]
            value = known.get(f"{words[i]} {second}") or known.get(f"{words[i]} {genitive(second)}")
            if value is not None:
                folded.append((i, i + 2, Node("PLACE", sequence.starts[i], sequence.ends[i + 1], value, "leftovers.town")))
    return sequence.replaced(folded)


@dataclass(slots=True)
class _Introduced:
    """What the document has introduced: people by family name; bodies by first word, by head noun, and by their whole short name."""

    people: dict[str, PersonValue] = field(default_factory=dict)
    bodies: dict[str, OrganizationValue] = field(default_factory=dict)
    heads: dict[str, OrganizationValue] = field(default_factory=dict)
    names: dict[str, dict[tuple[str, ...], OrganizationValue]] = field(default_factory=dict)


def _introduced(sequence: Sequence) -> _Introduced:
    known = _Introduced()
    for node in filter(None, sequence.nodes):
        for part in node.walk() if node.parts else (node,):
            if part.tag == "PERSON" and part.value.family:
                for key in (part.value.family, part.value.family.split()[-1]):
                    if key not in known.people or not known.people[key].given:
                        known.people[key] = part.value
            elif part.tag == "ORGANIZATION" and isinstance(part.value, OrganizationValue) and part.value.city is None:
                _introduce(known, part.value)
    return known


def _introduce(known: _Introduced, value: OrganizationValue) -> None:
    name = value.name.removesuffix(value.legal_form).strip(" ,") if value.legal_form else value.name
    words = name.split()
    if not words:
        return
    first, own = words[0], tags(words[0])
    capitals = [part[0] for part in name.replace("-", " ").split() if part[0].isupper()]
    if LETTERS[0] <= len(capitals) <= LETTERS[1]:
        known.bodies.setdefault("".join(capitals), value)  # "Alpen-Adria-Universität", "AAU"
    if len(words) > 1 and (value.legal_form or "FIRMWORD" in tags(words[-1])):
        known.names.setdefault(first, {}).setdefault(tuple(words), value)
    if len(first) > 3 and not own & {
        "NOUN",
        "TOPONYM",
        "ADJCAP",
        "ORGWORD",
        "GIVEN",
        "LOWERTOO",
        "DEMONYM",
        "FOREIGNWORD",
        "ELLIPTIC",
    }:
        known.bodies.setdefault(first, value)
    elif (
        len(words) > 1
        and len(first) > 7
        and "compound" in (row := organization_row(first))
        and row.get("position") == "name"
        and row["plural"] == "0"
        and not is_partner_county(first)
    ):
        known.heads.setdefault(first, value)


def names_again(sequence: Sequence) -> Sequence:
    """Fold later mentions of what the document introduced: surnames, the short names, heads and abbreviations of organisations."""
    known = _introduced(sequence)
    people, bodies = known.people, known.bodies
    folded: list[tuple[int, int, Node]] = []
    words = sequence.words
    done = 0
    opened = list(compress(range(len(words) - 1), map("(".__eq__, words))) if "(" in sequence.text else []
    in_brackets = [words[i + 1] for i in opened]  # what may become known
    brands = {words[i + 1]: house for i in opened if (house := _branded(sequence, i + 1)) is not None}
    keys = {
        form + ending for form in {*people, *bodies, *known.heads, *known.names, *in_brackets} for ending in ("", "s", "'", "’")
    }
    for i in compress(range(len(words)), map(keys.__contains__, words)):
        word = words[i]
        node = sequence.nodes[i]
        if node is not None and not (node.tag == "PLACE" and word in known.names):
            _join_bracket(sequence, i)
            continue
        if i < done:
            continue
        start, end = sequence.starts[i], sequence.ends[i]
        if not word[:1].isupper():
            if (house := brands.get(word)) is not None:
                house.abbreviation = house.abbreviation or word
                folded.append((i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(word, house.kind), "leftovers.brand")))
            continue
        whole = next(
            (
                (name, value.kind)
                for name, value in known.names.get(word, {}).items()
                if words[i : i + len(name)] == list(name) and not any(sequence.nodes[i + (node is not None) : i + len(name)])
            ),
            None,
        )
        if whole is not None:
            done = i + len(whole[0])
            short = OrganizationValue(" ".join(whole[0]), whole[1])
            folded.append((i, done, Node("ORGANIZATION", start, sequence.ends[done - 1], short, "leftovers.short")))
            continue
        if node is not None:
            continue  # a place: "ROSTOCK PORT" begins with one
        form = word if word in people or word in bodies or word[-1] not in "s'’" else genitive(word) or word
        if form == word and word[-1] == "s" and word[:-1] in people and _is_owner(sequence, i):
            form = word[:-1]  # "nach dem Eintrag Marcos": of Tom Marco
        if form in people and form in bodies and not word.isupper():
            if words[i - 1 : i] == ["Über"] and words[i + 1 : i + 2] in ([BREAK], [":"]):
                value = OrganizationValue(form, bodies[form].kind)  # a heading: "Über Vogt"
                folded.append((i, i + 1, Node("ORGANIZATION", start, end, value, "leftovers.short")))
                continue
            body, person = weigh(sequence, i, i + 1)[1::-1]
            if body > person or words[i + 1 : i + 2] == ["/"]:
                folded.append(
                    (i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(form, bodies[form].kind), "leftovers.short"))
                )
                continue
        if form in people and not (sequence.marks[i] == "COMMON" and begins_sentence(sequence, i)):
            if (
                sequence.marks[i] == "COMMON"
                and i
                and words[i - 1].lower() in ("der", "die", "das", "den", "dem", "ein", "eine", "im")
            ):
                continue
            first = i
            while first > done and words[first - 1] in _PARTICLES and sequence.nodes[first - 1] is None:
                first -= 1
            if words[first] not in ("van", "ten", "ter", "el"):
                first = i
            whole_name = (people[form].family or "").split()
            if (
                len(whole_name) > 1
                and [*words[i + 1 - len(whole_name) : i], form] == whole_name
                and i + 1 - len(whole_name) >= done
            ):
                first = i + 1 - len(whole_name)  # "Di Marzio"
            kind, last = PersonValue(form, None, form, gender=people[form].gender), i + 1
            if (whole_range := _with_given(sequence, people[form], first, last)) is not None and whole_range[0] >= done:
                (first, last), kind = whole_range, _bare(people[form])
                done = last
            folded.append((first, last, Node("PERSON", sequence.starts[first], sequence.ends[last - 1], kind, "leftovers.surname")))
        elif form in bodies and sequence.marks[i] == "NAME":
            folded.append(
                (i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(form, bodies[form].kind), "leftovers.short"))
            )
        elif form in known.heads:
            folded.append(
                (i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(form, known.heads[form].kind), "leftovers.short"))
            )
        elif sequence.marks[i] == "NAME" and tags(word) & {"CAPS", "CAMEL"} and _in_brackets_after(sequence, i):
            owner = sequence.nodes[i - 2]
            assert owner is not None
            if owner.value.abbreviation is None:
                owner.value.abbreviation = word
            folded.append(
                (i, i + 1, Node("ORGANIZATION", start, end, OrganizationValue(word, owner.value.kind), "leftovers.abbreviation"))
            )
            bodies.setdefault(word, owner.value)
    return sequence.replaced(folded)


def _with_given(sequence: Sequence, known: PersonValue, first: int, last: int) -> tuple[int, int] | None:
    """Return where a known surname stands with the given name that it is known with, before it or, as in the Far East, behind it."""
    given = (known.given or "").split()
    for begin, end in ((first - len(given), first), (last, last + len(given))):
        if given and begin >= 0 and sequence.words[begin:end] == given and not any(sequence.nodes[begin:end]):
            return min(begin, first), max(end, last)
    return None


def _bare(known: PersonValue) -> PersonValue:
    """Return a known name without what was said of its holder elsewhere."""
    return PersonValue(known.name, known.given, known.family, gender=known.gender)


def _is_owner(sequence: Sequence, at: int) -> bool:
    """Does a name stand behind a common noun, a particle of its own between them: "der Besuch de Marcos"?"""
    at -= 1
    while at > 0 and "PARTICLE" in tags(sequence.words[at]):
        at -= 1
    return at > 0 and sequence.marks[at] == "COMMON" and "OFFICE" not in tags(sequence.words[at])


def _join_bracket(sequence: Sequence, at: int) -> None:
    """A listed abbreviation in brackets behind a body of that first letter is that body's, whatever else it may be short for."""
    node = sequence.nodes[at]
    if node is None or node.tag != "ORGANIZATION" or node.value.kind == "PoliticalParty" or not _in_brackets_after(sequence, at):
        return
    owner, short = sequence.nodes[at - 2], sequence.text[node.start : node.end]
    if owner is None or owner.value.kind == "PoliticalParty" or owner.value.abbreviation or owner.value.city is not None:
        return
    letters = short.split()[0]
    same = short.isalpha() and short[0].upper() == owner.value.name[0]
    chamber = letters in ("AHK", "IHK", "HWK") and "kammer" in owner.value.name.lower()  # "AHK Polen"
    if (
        (same or chamber)
        and (sum(map(str.isupper, letters)) > 1 or (letters.islower() and (len(letters) < 6 or owner.value.legal_form)))
        and len(short) + 3 < len(owner.value.name)
    ):
        owner.value.abbreviation, node.value.kind = short, owner.value.kind


def _branded(sequence: Sequence, at: int) -> OrganizationValue | None:
    """Return the company that calls itself by a word in small letters, and none of German: "Neustädter Hafen AG (neuport)"."""
    word = sequence.words[at]
    owner = sequence.nodes[at - 2] if at > 1 else None
    if not word.islower() or not word.isalpha() or len(word) < _BRAND or owner is None or not _in_brackets_after(sequence, at):
        return None
    value: OrganizationValue = owner.value
    return value if value.legal_form and not is_lower(word) else None


def _in_brackets_after(sequence: Sequence, at: int) -> bool:
    if at < 2 or at + 1 >= len(sequence) or sequence.words[at - 1] != "(" or sequence.words[at + 1] != ")":
        return False
    owner = sequence.nodes[at - 2]
    return owner is not None and owner.tag == "ORGANIZATION"
