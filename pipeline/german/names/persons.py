"""Persons: given and family names, after titles, offices and courtesy words, in German and in Japanese order."""

from __future__ import annotations

import re

from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import first_name, genitive, tags
from pipeline.german.values import PersonValue, RoleValue
from pipeline.kernel import Layer, Reading, Span
from pipeline.lexicon import table

layer = Layer("persons", VOCABULARY)

_GENDER = {"m": "male", "f": "female"}
_TITLE = "(HONORIFIC '.'? ','?)"
_INITIAL = "(INITIAL '.')"
_LAST = "NAME&!OFFICE&!ORGHEAD&!ORGGENERIC&!ACRONYM&!LEGALFORM&!DEMONYM&!INITIAL"
_FAMILY = f"(PARTICLE* {_LAST})"
_SPEECH = frozenset("sagte sagt so betonte erklärte erläuterte berichtete".split())


def clean(text: str) -> str:
    """Return a name as printed: one blank between words, no soft hyphens."""
    return re.sub(r"\s+", " ", text.replace("\xad", "")).strip()


def _cased(word: str) -> str:
    """Return a word in capitals as a name is written: "JUNGHANS" -> "Junghans"; others as they are."""
    if len(word) > 1 and word.isupper():
        return "-".join(p.capitalize() for p in word.split("-"))
    return word


def person(
    given: list[str], family: list[str], titles: list[str] | None = None, gender: str | None = None, roles: list[RoleValue] | None = None
) -> PersonValue:
    """Make the value of a person from the words of its names."""
    given = [_cased(w) for w in given]
    family = [_cased(w) if not w.islower() else w for w in family]
    if gender is None and given:
        gender = _GENDER.get(first_name(given[0]).get("gender", ""))
    first = clean(" ".join(given)).replace(" .", ".") or None
    last = clean(" ".join(family)) or None
    return PersonValue(
        " ".join(filter(None, (first, last))), first, last, " ".join(titles or []) or None, None, gender, list(roles or [])  # type: ignore[arg-type]
    )


def _titles(spans: list[Span]) -> tuple[list[str], str | None]:
    """Return canonical academic titles, and the gender that a courtesy word gives."""
    rows = table("titles")
    found: list[str] = []
    gender = None
    for span in spans:
        node = span.node
        form = node.value[1] if node is not None and node.tag == "PHRASE" else span.word
        row = rows.row(form) or rows.row(form + ".")
        gender = gender or _GENDER.get(row.get("gender", ""))
        if row.get("kind") in ("academic", "noble", "church", "military") and row.get("position") == "prefix":
            found.append(row.get("canonical", form))
    return found, gender


def _base(words: list[str]) -> list[str]:
    """Take a genitive's ending off a family name, where the lexicon knows the base and not the form."""
    last = words[-1]
    base = genitive(last)
    known = tags(last)
    if base and "SURNAME" not in known and "GIVEN" not in known and "SURNAME" in tags(base):
        return [*words[:-1], base]
    return words


@layer.rule(
    f"title[]:{_TITLE}* given:(GIVEN&NAME (GIVEN&NAME | {_INITIAL})*) family:({_FAMILY} ({_FAMILY})?)",
    emits="PERSON",
    examples={
        "Oberbürgermeister Dr. Stephan Keller sprach.": "Stephan Keller",
        "mit Dr. Hans Carl von Werthern": "Hans Carl von Werthern",
        "Robert G. Vogt kam.": "Robert G. Vogt",
    },
)
def full(context: object, title: list[Span], given: Span, family: Span) -> Reading | None:
    """A full name that begins with a listed given name."""
    titles, gender = _titles(title)
    names, last = given.words, family.words
    sequence = family.sequence
    while len(last) > 1 and not _may_end(sequence, family.first + len(last) - 1):
        last = last[:-1]
    if last and last[-1][:1].islower():
        return None
    head_tags = tags(last[-1])
    if "TOPONYM" in head_tags and "SURNAME" not in head_tags and len(last) == 1 and "GIVENAMB" in tags(names[0]):
        return None
    if len(names) == 1 and "GIVENAMB" in tags(names[0]) and "NOUN" in head_tags and "SURNAME" not in head_tags:
        return None
    value = person([w for w in names if w != "."], _base(last), titles, gender)
    if "." in names:
        value.given = clean(sequence.text[given.start : given.end])
        value.name = f"{value.given} {value.family}"
    return Reading(value, start=given.start, end=sequence.ends[family.first + len(last) - 1])


def _may_end(sequence: object, at: int) -> bool:
    """May a second word of a family name stand here? Not a place, a company, a common noun."""
    word = sequence.words[at]  # type: ignore[attr-defined]
    own = tags(word)
    if "TOPONYM" in own and "SURNAME" not in own:
        return False
    return not own & {"COMPANY", "NOUN", "LOWERTOO", "ORGWORD", "NOTNAME"} or "SURNAME" in own


@layer.rule(
    f"title[]:{_TITLE}+ given:(GIVEN&NAME | {_INITIAL})* family:({_FAMILY} ({_LAST})?)",
    emits="PERSON",
    examples={"sagte Prof. Dr. Jardin zur Eröffnung": "Jardin", "bei Frau Hartung": "Hartung"},
)
def titled(context: object, title: list[Span], given: Span | None, family: Span) -> Reading | None:
    """A name after a title or a courtesy word, listed or not."""
    titles, gender = _titles(title)
    last = family.words
    if given is None and len(last) > 1 and not last[0][:1].islower() and not tags(last[-1]) & {"SURNAME"} and not _may_end(family.sequence, family.last - 1):
        last = last[:-1]
    first = [w for w in given.words if w != "."] if given else []
    if not first and len(last) == 2 and not last[0][:1].islower() and "PARTICLE" not in tags(last[0]):
        first, last = last[:1], last[1:]
    start = given.start if given else family.start
    sequence = family.sequence
    value = person(first, _base(last), titles, gender)
    end = sequence.ends[family.first + (len(family.words) if len(last) + len(first) >= len(family.words) else len(last)) - 1]
    if given is None:
        end = sequence.ends[family.first + len(first) + len(last) - 1]
    return Reading(value, start=start, end=end)


@layer.rule(
    f"role:ROLE&!OFFICES title[]:{_TITLE}* family:({_FAMILY} ({_LAST})? ({_LAST})?)",
    emits="PERSON",
    examples={"Minister Kiuchi kam.": "Kiuchi", "Kammerpräsident Detlef Mohrbach": "Detlef Mohrbach", "OB Vogt": "Vogt"},
    counterexamples=["Direktor Toshiba Europe"],
)
def in_office(context: object, role: Span, title: list[Span], family: Span) -> Reading | None:
    """A name after an office: "Rektor Ahl", "Minister Kiuchi"."""
    words = family.words
    sequence = family.sequence
    own = tags(words[-1])
    value: RoleValue = role.value
    if len(words) == 1 and (own & {"COMPANY"} or ("TOPONYM" in own and "SURNAME" not in own)):
        return None
    if len(words) == 1 and sequence.marks[family.first] != "NAME":
        return None
    if len(words) > 1 and any("COMPANY" in tags(w) or ("TOPONYM" in tags(w) and "SURNAME" not in tags(w)) for w in words):
        return None
    if (role.node is not None and "KINDPROFESSION" in role.node.tags) and len(words) == 1 and "SURNAME" not in own:
        return None
    titles, gender = _titles(title)
    if words[0][:1].islower():
        first, last = [], words
    elif len(words) > 1 and "PARTICLE" in tags(words[1]):
        first, last = words[:1], words[1:]
    else:
        first, last = words[:-1], words[-1:]
    made = person(first, _base(last), titles, gender)
    if not made.given and value.title.endswith("in"):
        made.gender = "female"
    return Reading(made, start=family.start, end=family.end)


@layer.rule(
    "title[]:(HONORIFIC '.'?)* family:CAPS&NAME&!ACRONYM&!ROMAN&!COMPANY&!NOTNAME given:NAME&!CAPS&!OFFICE&!ORGHEAD&!TOPONYM&!DEMONYM",
    emits="PERSON",
    examples={"Frau KAWASE Michiyo gab einen Workshop.": "Michiyo Kawase", "mit MORI Aiko": "Aiko Mori"},
    counterexamples=["die SPD Essen"],
)
def family_first(context: object, title: list[Span], family: Span, given: Span) -> Reading | None:
    """Japanese order: the family name first, in capitals."""
    if len(family.word) < 3 and "GIVEN" not in tags(given.word):
        return None
    if "GIVEN" not in tags(given.word) and "NOUN" in tags(given.word):
        return None
    if not title and "GIVEN" not in tags(given.word):
        return None
    titles, gender = _titles(title)
    return Reading(person([given.word], [family.word], titles, gender), start=family.start, end=given.end)


@layer.rule(
    f"first:GIVEN&NAME ('und' | '&') second:GIVEN&NAME family:{_FAMILY}",
    emits="AGENTS",
    examples={"Herbert und Carola Ahl luden ein.": "2"},
)
def couple(context: object, first: Span, second: Span, family: Span) -> Reading | None:
    """Two given names that share a family name."""
    from pipeline.kernel import Node

    if "NOUN" in tags(first.word) or "SURNAME" in tags(first.word) and "GIVENAMB" in tags(first.word):
        return None
    one = Node("PERSON", first.start, first.end, person([first.word], family.words), "persons.couple")
    two = Node("PERSON", second.start, family.end, person([second.word], family.words), "persons.couple")
    return Reading(2, parts=(one, two), tags=frozenset({"PERSON"}))
