"""What the layers left: surnames and short names that the document introduced elsewhere, and unknown names told by their context."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import compress

from pipeline.german.names import brackets, rows
from pipeline.german.names.barred import barred, joins_lands
from pipeline.german.names.evidence import weigh
from pipeline.german.names.firmkinds import is_firm_kind
from pipeline.german.names.firms import with_trade
from pipeline.german.names.forms import is_lower, is_noun
from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.ofhouses import read as houses_joined
from pipeline.german.names.personvalues import cased
from pipeline.german.names.places import is_inhabitant, listed_form, place_value, settlement
from pipeline.german.names.townstold import read as towns_told
from pipeline.german.names.vocabulary import NAME_SPEECH
from pipeline.german.names.weights import KINDS
from pipeline.german.names.words import demonym, genitive, organization_row, tags
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

_PARTICLES = frozenset("van der den de la ter ten el".split())  # "van der Velde": they stay with the family name
_OF_TWO_WORDS = frozenset({"places.articled", "places.of_two_words"})
_LEAD = 0.5  # how much one kind must lead the next
_BRAND = 5  # letters of what a company calls itself in small letters
_LETTERS = (3, 6)  # of an abbreviation that only the initials of a name explain
_SHARED = 0.5  # how much the other mentions of the same word count


def read(sequence: Sequence) -> Sequence:
    """Fold the names that are left: first what is known from the document, then what the context tells."""
    return brackets.read(
        _by_context(_known(rows.read(brackets.read(brackets.shortened(houses_joined(brackets.agencies(_towns(sequence))))))))
    )


def _towns(sequence: Sequence) -> Sequence:
    """Fold later mentions of towns of two words that a noun introduced: "die Partnerstadt Le Qeyzar"."""
    known = {node.value.name: node.value for _, node in sequence.placed() if node.rule in _OF_TWO_WORDS}
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
    names: dict[str, list[tuple[list[str], OrganizationValue]]] = field(default_factory=dict)


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
    if _LETTERS[0] <= len(capitals) <= _LETTERS[1]:
        known.bodies.setdefault("".join(capitals), value)  # "Alpen-Adria-Universität", "AAU"
    if len(words) > 1 and (value.legal_form or "FIRMWORD" in tags(words[-1])):
        known.names.setdefault(first, []).append((words, value))
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
    ):
        known.heads.setdefault(first, value)


def _known(sequence: Sequence) -> Sequence:
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
                n
                for n in known.names.get(word, ())
                if words[i : i + len(n[0])] == n[0] and not any(sequence.nodes[i + (node is not None) : i + len(n[0])])
            ),
            None,
        )
        if whole is not None:
            done = i + len(whole[0])
            value = OrganizationValue(" ".join(whole[0]), whole[1].kind)
            folded.append((i, done, Node("ORGANIZATION", start, sequence.ends[done - 1], value, "leftovers.short")))
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


_TOWNS = frozenset("Stadt Großstadt Kleinstadt Hafenstadt Millionenstadt Kreisstadt Gemeinde Kommune Metropole Ortschaft".split())


def _is_called_a_town(sequence: Sequence, at: int) -> bool:
    """Does an apposition say that the name before it is a town's: "mit Vogsa, einer kleinen Stadt bei Tokio"?"""
    words = sequence.words
    if words[at : at + 1] not in (["eine"], ["einer"]):
        return False
    noun = next((w for w in words[at + 1 : at + 7] if w[:1].isupper() and w != "Einwohner"), "")
    return noun in _TOWNS


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


def runs(sequence: Sequence) -> list[tuple[int, int]]:
    """Return the runs of names that nothing has folded yet, as half-open token indices."""
    found: list[tuple[int, int]] = []
    phrases = [i for i, node in sequence.placed() if node.tag == "PHRASE"]
    for i in sorted({*compress(range(len(sequence)), map("NAME".__eq__, sequence.marks)), *phrases}):
        if _open(sequence, i):
            if found and found[-1][1] == i:
                found[-1] = (found[-1][0], i + 1)
            else:
                found.append((i, i + 1))
    return found


def _open(sequence: Sequence, at: int) -> bool:
    node = sequence.nodes[at]
    if node is not None:
        return node.tag == "PHRASE" and "TOPONYM" in node.tags
    word = sequence.words[at]
    if sequence.marks[at] != "NAME" or len(word) < 2 or word.endswith("-") or ("." in word and word[-1:].isdigit()):
        return False
    if is_inhabitant(sequence, at):
        return False
    if word.isupper() and len(word) > _LETTERS[0] and is_noun(word.capitalize()) and _is_shouted(sequence.words, at):
        return False  # "WORKSHOP MIT GÄSTEN AUS POLEN"
    if word.endswith("er") and word not in table("surnames") and _of_a_town_told(sequence, at):
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
    return any(word.isupper() and len(word) > _LETTERS[0] for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))


def _of_a_town_told(sequence: Sequence, at: int) -> bool:
    """Is a word the adjective of a place that the text names, before a noun: "der Wiesenfehner Bürgermeister" beside "Wiesenfehn"?"""
    if at + 1 >= len(sequence) or sequence.marks[at + 1] == "NAME" or not sequence.words[at + 1][:1].isupper():
        return False
    if is_firm_kind(sequence.words[at + 1].lower()):
        return True  # "Wiesenfehner Autobauer feiert"
    stem = sequence.words[at][:-2]
    return len(stem) > 4 and any(town in sequence.words for town in (stem, stem + "e", stem + "en"))


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
    for first, last in runs(sequence):
        if last - first == 2 and demonym(" ".join(sequence.words[first:last])) is not None:
            continue  # "der Bad Doberaner Bürgermeister"
        if last - first == 1 and _has_an_officer(sequence, first):
            town = sequence.words[first][:-1]
            placed.append((first, last, _made(sequence, first, last, "PLACE", town)))
            continue
        own = weigh(sequence, first, last)
        key = _key(sequence, first, last)
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


def _key(sequence: Sequence, first: int, last: int) -> str:
    """Return a run in its nominative, the same for all its mentions."""
    words = list(sequence.words[first:last])
    base = genitive(words[-1])
    if (
        base is not None
        and words[-1] not in table("places")
        and (
            base in table("places")
            or base in sequence.words
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
