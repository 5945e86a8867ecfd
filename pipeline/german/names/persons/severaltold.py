"""Several people told to be in one office, by a verb or by "als": "A und B sind Geschäftsführer der X"."""

from __future__ import annotations

import re

from pipeline.german.names.persons.several import RANKED, shared
from pipeline.german.names.persons.several import layer as layer
from pipeline.kernel import Reading, Sequence, Span

_ROW = f"{RANKED} people[]:PERSON (',' {RANKED} people[]:PERSON)* ','? ('und' | 'sowie') {RANKED} people[]:PERSON"
_ARE = "('sind' | 'bleiben' | 'werden' | 'wurden' | 'waren' | 'fungieren')"
_CHOSEN = re.compile(r"(?:ge|wieder|wiederge)?(?:wähl|bestell|bestimm|ernann|beruf|bestätig|kür)|fungier", re.IGNORECASE)
_BEFORE = frozenset({"die", "unsere", "neue", "weitere", "zu", "als", ".", ",", ":", "!", "?", "\n", "und"})


@layer.rule(
    f"role:ROLE LOW? {_ARE} (LOW | DATE)? LOW? held:({_ROW})",
    emits="AGENTS",
    span="held",
    examples={
        "Kassenprüfer sind Tom Ahl und Lena Vogt.": "2",
        "Als Beisitzer fungieren Tom Ahl, Jan Voss und Lena Vogt.": "3",
        "Zu Ehrenmitgliedern wurden Tom Ahl und Lena Vogt ernannt.": "2",
    },
    counterexamples=["Gäste der Vorsitzenden waren Tom Ahl und Lena Vogt."],
)
def plural_copula(context: object, role: Span, held: Span, people: list[Span]) -> Reading | None:
    """Who several holders of an office are: "Kassenprüfer sind A und B"."""
    sequence, at = role.sequence, role.first - 1
    while at >= 0 and sequence.words[at].endswith(("e", "en")) and sequence.words[at].lower() not in _BEFORE:
        at -= 1  # "Zu neuen Schülersprechern"
    before = sequence.words[at].lower() if at >= 0 else "."
    if before not in _BEFORE or (before in ("zu", "als") and not _is_chosen(sequence, role.first, held.last)):
        return None
    return shared(held, role, people)


@layer.rule(
    f"held:({_ROW}) ('wurden' | 'werden' | 'sind') (LOW | DATE)? LOW? LOW? ('zu' | 'als') (LOW&INFLECTED)* role:ROLE",
    emits="AGENTS",
    span="held",
    examples={"Tom Ahl und Lena Vogt wurden zu neuen Schülersprechern gewählt.": "2"},
    counterexamples=["Tom Ahl und Lena Vogt wurden als Ministerin angesprochen."],
)
def plural_chosen(context: object, role: Span, held: Span, people: list[Span]) -> Reading | None:
    """Several who are chosen: "A und B wurden zu Kassenprüfern gewählt"."""
    return shared(held, role, people) if _is_chosen(role.sequence, role.last, role.last) else None


@layer.rule(
    f"held:({_ROW}) ('sind' | 'werden' | 'wurden' | 'bleiben' | 'waren') (LOW | DATE | 'Jahr')* role:ROLE&OFFICES",
    emits="AGENTS",
    span="held",
    examples={"Tom Ahl und Lena Vogt sind ab sofort die neuen Direktoren des Wuppertal Instituts.": "2"},
    counterexamples=[
        "Tom Ahl und Lena Vogt werden von Direktoren begleitet.",
        "Tom Ahl und Lena Vogt waren bei Direktoren zu Gast.",
    ],
)
def plural_being(context: object, held: Span, role: Span, people: list[Span]) -> Reading | None:
    """What several are: "A und B sind ab 1. Oktober neue Direktoren des Klinikums"."""
    between = role.sequence.words[held.last + 1 : role.first]
    return shared(held, role, people) if len(between) < 9 and _FREE.isdisjoint(between[-3:]) else None


# Behind these an office is no predicate.
_FREE = frozenset(
    "von vom mit bei beim zu zum zur für durch den dem des der als wie nach neben unter über vor auf an aus in im am gegen ohne um".split()
)


@layer.rule(
    f"held:({_ROW}) (LOW | DATE | CAP&COMMON)* 'als' 'die'? (LOW&INFLECTED&!ARTICLE)* role:ROLE&OFFICES",
    emits="AGENTS",
    span="held",
    examples={
        "Tom Ahl und Lena Vogt traten ihre Posten als neue Vorstandsmitglieder des Wuppertal Instituts an.": "2",
        "Tom Ahl und Lena Vogt verabschiedeten sich als Direktoren.": "2",
    },
    counterexamples=["Tom Ahl und Lena Vogt ehrten sie als Direktoren.", "Tom Ahl und Lena Vogt kamen später als Direktoren."],
)
def plural_as(context: object, held: Span, role: Span, people: list[Span]) -> Reading | None:
    """What several do something as: "A und B traten ihre Posten als neue Vorstandsmitglieder an"."""
    between = role.sequence.words[held.last : role.first]
    if len(between) > 9 or not _OFFICIAL & set(between):
        return None
    return shared(held, role, people)


# What stands where an office is taken, held or left.
_OFFICIAL = frozenset(
    "wurden werden sind sich traten treten Amt Ämter Posten Arbeit Dienst Nachfolge Aufgabe Aufgaben Stelle Stellen fungieren fungierten amtieren "
    "amtierten wirken wirkten arbeiten arbeiteten bleiben blieben ausgeschieden agieren agierten".split()
)


_ASIDE = "('(' (PLACE | ORGANIZATION | CAP | LOW | NUM | ',')+ ')')?"
_NAMED = f"{RANKED} people[]:PERSON {_ASIDE} (',' {RANKED} people[]:PERSON {_ASIDE})* ','? ('und' | 'sowie') {RANKED} people[]:PERSON {_ASIDE}"


@layer.rule(
    f"role:ROLE&OFFICES (LOW | PLACE | ORGANIZATION | CAP&COMMON | DATE)* ':' held:({_NAMED})",
    emits="AGENTS",
    span="held",
    examples={
        "Zurzeit sind drei Honorarkonsuln im Land tätig: Tom Ahl (Dänemark), Jan Voss (Finnland) und Lena Vogt (Schweden).": "3",
        "Als Direktoren kamen: Tom Ahl und Lena Vogt": "2",
    },
    counterexamples=["Die Direktoren dankten: Tom Ahl und Lena Vogt halfen."],
)
def plural_listed(context: object, role: Span, held: Span, people: list[Span]) -> Reading | None:
    """Several holders of an office, listed behind a colon: "drei Honorarkonsuln sind tätig: A (Dänemark), B und C"."""
    sequence = held.sequence
    ends = held.last >= len(sequence) or sequence.words[held.last] in (".", "\n", ";")
    return shared(held, role, people) if ends and held.first - role.last < 9 else None


def _is_chosen(sequence: Sequence, first: int, last: int) -> bool:
    """Does the rest of a sentence tell that somebody is chosen?"""
    for i in range(first, min(last + 6, len(sequence))):
        if i >= last and sequence.words[i] in (".", "\n", "!", "?"):
            return False
        if _CHOSEN.match(sequence.words[i]):
            return True
    return False
