"""Persons by a family name right behind their office: "Rektor Ahl", "Minister Kiuchi"."""

from __future__ import annotations

from pipeline.german.names.lexis.determiners import is_apposition
from pipeline.german.names.lexis.eastern import is_korean
from pipeline.german.names.lexis.vocabulary import NAME_SPEECH
from pipeline.german.names.lexis.words import tags
from pipeline.german.names.persons.persons import FAMILY, LAST, LINKED, NOBLE_NAME, TITLE, base_of, goes_on
from pipeline.german.names.persons.persons import layer as layer
from pipeline.german.names.persons.personvalues import person, titles_of
from pipeline.german.values import RoleValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table

_ENGLISH_OFFICES = ("Director", "Manager", "Officer", "President", "Chairman", "Head")
_LETTERS_OF_A_PARTY = 5


def _is_a_town(sequence: Sequence, at: int) -> bool:
    """Is a word behind an office the genitive of a town told elsewhere, right before the name: "der Bürgermeister Bunkas, Kenji Ito"?"""
    words = sequence.words
    return (
        words[at].endswith("s")
        and words[at + 1 : at + 2] == [","]
        and at > 1
        and words[at - 2] in _ARTICLES
        and sequence.marks[at + 2 : at + 4] == ["NAME"] * 2
        and "SURNAME" not in tags(words[at])
        and words[at][:-1] in words
    )


def _is_a_country(word: str) -> bool:
    """Is a word behind an office a country in the genitive: "der Botschafter Israels"?"""
    return word.endswith("s") and table("places").get(word[:-1], "kind") == "Country"


_ARTICLES = frozenset("der die den dem des Der Die".split())


def _names_a_house(sequence: Sequence, at: int) -> bool:
    """Does another name follow behind "von" and a name, so that both are no surname: "von Lapin Valo", "von Lapin, Henna Rautio"?"""
    at += sequence.words[at : at + 1] == [","]
    return at < len(sequence) and sequence.marks[at] == "NAME" and "OFFICE" not in tags(sequence.words[at])


@layer.rule(
    f"role:ROLE&!OFFICES&!ENGLISH title[]:{TITLE}* family:({FAMILY} ({LAST})? ({LAST})? | {NOBLE_NAME})",
    emits="PERSON",
    span="family",
    examples={
        "Minister Kiuchi kam.": "Kiuchi",
        "Kammerpräsident Mohrbach": "Mohrbach",
        "OB Vogt": "Vogt",
        "Rektor Eckbrun von Ahl-Zyrl kam": "Eckbrun von Ahl-Zyrl",
    },
    counterexamples=["Direktor Toshiba Europe"],
)
def in_office(context: object, role: Span, title: list[Span], family: Span) -> Reading | None:
    """A name after an office: "Rektor Ahl", "Minister Kiuchi"."""
    words = family.words
    sequence = family.sequence
    if (
        tags(words[0]) & {"CAPS", "COMPANY", "ACRONYM"}
        and goes_on(sequence, family.first + 1)
        and not sequence.words[family.first + 1].isupper()
    ):
        return None
    if is_korean(words) or (len(words) == 1 and is_korean(sequence.words[family.first : family.last + 1])):
        return None  # the rule of Korean names reads it
    following = tags("".join(sequence.words[family.last : family.last + 1]))
    if {"CLEAR", "GIVEN"} <= tags(words[0]) and (goes_on(sequence, family.first + 1) or {"HYPHEN", "FIRMKIND"} <= following):
        return None  # the rule of full names reads it: "Ministerin Annegret Kranz-Karrenbauer"
    if len(words) == 1 and "-" in words[0] and "SURNAME" in tags("".join(sequence.words[family.last : family.last + 1])):
        return None  # "Professorin Eun-Jeung Lee"
    behind = sequence.nodes[family.last] if family.last < len(sequence) else None
    if len(words) == 1 and behind is not None and LINKED.search(sequence.text[behind.start : behind.end]):
        return None  # "Konsul Volkwin Graf von Vogt": the rule of noble names reads it
    own = tags(words[-1])
    value: RoleValue = role.value
    said = {sequence.words[i].lower() for i in (role.first - 1, family.last) if 0 <= i < len(sequence)} & NAME_SPEECH
    if len(words) == 1 and (own & {"COMPANY"} or ("TOPONYM" in own and "SURNAME" not in own and not said)):
        return None  # but "sagte Ministerin Prien" is no town
    if len(words) == 1 and sequence.marks[family.first] != "NAME":
        return None
    if any("FOREIGNWORD" in tags(w) and "SURNAME" not in tags(w) for w in words):
        return None  # "Project Manager Concept Development"
    beside = is_apposition(sequence, role.first) or sequence.words[role.first - 1 : role.first] == ["("]
    if len(words) == 1 and "CAPS" in own and "SURNAME" not in own and beside:
        return None  # "Lena Roux, Direktorin CIFAC", "Lena Roux (Direktorin CIFAC)"
    if len(words) == 1 and "CAPS" in own and value.title.endswith(_ENGLISH_OFFICES):
        return None  # "Deputy Director IWES"
    if len(words) > 1 and any("COMPANY" in tags(w) or ("TOPONYM" in tags(w) and "SURNAME" not in tags(w)) for w in words):
        return None
    if (role.node is not None and "KINDPROFESSION" in role.node.tags) and len(words) == 1 and "SURNAME" not in own:
        return None
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= _LETTERS_OF_A_PARTY and "raktion" in value.title:
        return None  # "Fraktionsvorsitzender N-VA": whom he leads
    if len(words) == 1 and ((value.scope == "city" and _is_a_town(sequence, family.first)) or _is_a_country(words[0])):
        return None
    titles, gender = titles_of(title)
    if words[0][:1].islower() and ("SURNAME" not in own or "TOPONYM" in own):
        return None  # "Geschäftsführer von Starface"
    if words[0] == "von" and len(words) == 2 and own & {"BRANDAMB", "COMPANY"}:
        return None  # "der Werkleiter von Siemens"
    if words[0] == "von" and _names_a_house(sequence, family.last):
        return None  # "die Geschäftsführerin von Lapin Valo, Henna Rautio"
    if words[0] == "von" and sum("PARTICLE" not in tags(w) for w in words) > 1 + (words[1][:1].islower()):
        return None  # "begrüßt wurde der Rektor von Marten Ahl"
    if words[0][:1].islower() and value.title.startswith(("König", "Kaiser")):
        return None  # "die Königin von Saba"
    if words[0][:1].islower():
        first, last = [], words
    elif len(words) > 1 and "PARTICLE" in tags(words[1]):
        first, last = words[:1], words[1:]
    else:
        first, last = words[:-1], words[-1:]
    made = person(first, base_of(last, family.sequence, family.first, family.last), titles, gender)
    if not made.given and value.title.endswith("in"):
        made.gender = "female"
    return Reading(made, start=family.start, end=family.end)
