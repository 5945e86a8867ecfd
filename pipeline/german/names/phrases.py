"""Names and titles of several words that the lexicon lists ("Frankfurt am Main", "Prof. Dr.", "GmbH & Co. KG"), folded to one token."""

from __future__ import annotations

import re
from functools import cache

from pipeline.german.names.words import ADMIN, genitive
from pipeline.german.names.words import tags as tags_of
from pipeline.german.tokens import tokenize
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

SUBJECTS = {
    "legalforms": "LEGALFORM",
    "titles": "HONORIFIC",
    "particles": "PARTICLE",
    "places": "TOPONYM",
    "placeacronyms": "TOPONYM",
    "companies": "COMPANY",
    "brands": "COMPANY",
    "acronyms": "ACRONYM",
    "orgheads": "ORGHEAD",
    "offices": "OFFICE",
    "notnames": "NOTNAME",
}
_FIRST = re.compile(r"[\w&'’-]+|\S")
_SEVERAL = re.compile(r"[ .,(/]|\d\D|\D\d")


@cache
def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    """Return the listed forms of more than one token by their first word, as (form, subject)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for subject in SUBJECTS:
        for form in table(subject).forms:
            if _SEVERAL.search(form):
                first = _FIRST.match(form)
                if first:
                    found.setdefault(first.group(), []).append((form, subject))
    return found


@cache
def _tails(word: str) -> list[tuple[list[str], str, str]]:
    """Return (words, form, subject) of the phrases that begin with a word, longest first."""
    phrases = [(tokenize(form).words, form, subject) for form, subject in _by_first_word().get(word, [])]
    order = list(SUBJECTS)
    return sorted((p for p in phrases if len(p[0]) > 1), key=lambda p: (-len(p[0]), order.index(p[2])))


def read(sequence: Sequence) -> Sequence:
    """Fold listed phrases into nodes with the tag PHRASE; value = (subject, form), tags = the subject's tag and CAP or LOW."""
    firsts = _by_first_word()
    words, folded = sequence.words, []
    done = 0
    for i in [i for i, word in enumerate(words) if word in firsts]:
        if i < done or sequence.nodes[i] is not None:
            continue
        following = words[i + 1] if i + 1 < len(words) else ""
        for phrase, form, subject in _tails(words[i]):
            if phrase[1] != following and (len(phrase) > 2 or genitive(following) != phrase[1]):
                continue
            last = i + len(phrase)
            found = words[i:last]
            if found != phrase and not (found[:-1] == phrase[:-1] and found and genitive(found[-1]) == phrase[-1]):
                continue
            if any(node is not None for node in sequence.nodes[i:last]):
                continue
            if subject == "places" and phrase[0] in ADMIN:
                continue  # "Landkreis Harburg" acts: the rules of organisations read it
            if subject == "titles" and len(phrase[0]) == 1 and i and "GIVEN" in tags_of(words[i - 1]):
                continue  # "Erich P. Ahl": an initial, not a "Pater"
            if subject == "particles" and form[:1].islower() and not (i and {"GIVEN", "CLEAR"} <= tags_of(words[i - 1])):
                continue  # "in der" is a particle behind a given name only
            start, end = sequence.starts[i], sequence.ends[last - 1]
            shape = "CAP" if form[:1].isupper() else "LOW"
            tags = frozenset(
                {SUBJECTS[subject], shape, "PHRASE", "NAME" if shape == "CAP" else "", "ORGWORD" if subject == "orgheads" else ""}
            )
            folded.append((i, last, Node("PHRASE", start, end, (subject, form), f"lexicon.{subject}", tags=tags)))
            done = last
            break
    return sequence.replaced(folded)
