"""Values of persons, made of the words of their names and titles."""

from __future__ import annotations

from pipeline.german.names.lexis.words import first_name, tags
from pipeline.german.names.phrases import form_of
from pipeline.german.values import GENDERS, PersonValue, RoleValue
from pipeline.kernel import Sequence, Span
from pipeline.lexicon import table


def clean(text: str) -> str:
    """Return a name as printed: one blank between words, no soft hyphens."""
    return " ".join(text.replace("\xad", "").split())


def cased(word: str) -> str:
    """Return a word in capitals as a name is written: "JUNGHANS" -> "Junghans"; others as they are."""
    if len(word) > 1 and word.isupper() and "." not in word:
        return "-".join(p.capitalize() for p in word.split("-"))
    return word


def _particle(word: str) -> str:
    """Return a word before a family name, of capitals a particle in small letters: "VON ARNSBERG" -> "von Arnsberg"."""
    return word.lower() if word.isupper() and word.lower() in table("particles") else cased(word)


def person(
    given: list[str],
    family: list[str],
    titles: list[str] | None = None,
    gender: str | None = None,
    roles: list[RoleValue] | None = None,
) -> PersonValue:
    """Make the value of a person from the words of its names."""
    given = [cased(w) for w in given]
    family = [*(_particle(w) for w in family[:-1]), *map(cased, family[-1:])]
    if gender is None and given and "-" in given[0] and {"m", "f"} <= {first_name(p).get("gender") for p in given[0].split("-")}:
        pass  # "Andreas-Helga": either
    elif given and (gender is None or (gender == "male" and " ".join(titles or []).startswith("Prof"))):
        gender = GENDERS.get(first_name(given[0]).get("gender", ""))  # "Professor Dr. Anna Berger"
    first = clean(" ".join(given)).replace(" .", ".") or None
    last = clean(" ".join(family)) or None
    return PersonValue(
        " ".join(filter(None, (first, last))),
        first,
        last,
        " ".join(titles or []) or None,
        None,
        gender,  # type: ignore[arg-type]
        list(roles or []),
    )


def titles_of(spans: list[Span]) -> tuple[list[str], str | None]:
    """Return canonical academic titles, and the gender that a courtesy word gives."""
    rows = table("titles")
    found: list[str] = []
    gender = None
    for span in spans:
        form = form_of(span)
        row = rows.row(form) or rows.row(form + ".")
        gender = gender or GENDERS.get(row.get("gender", ""))
        if row.get("kind") in ("academic", "noble", "church", "military") and row.get("position") == "prefix":
            found.append(row.get("canonical", form))
    return found, gender


def follows_name(span: Span) -> bool:
    """Does a title stand behind names only: "MdB", "(TU)"?"""
    return table("titles").get(form_of(span), "position") == "suffix"


def begins_person(sequence: Sequence, at: int) -> bool:
    """Does a full name of its own begin at a token: a given name that is nothing else, a family name behind it?"""
    if at + 1 >= len(sequence) or sequence.nodes[at] is not None or not {"GIVEN", "CLEAR"} <= tags(sequence.words[at]):
        return False
    following = sequence.words[at + 1]
    return sequence.nodes[at + 1] is None and following[:1].isupper() and bool(tags(following) & {"SURNAME", "HYPHEN"})
