"""Who follows whom in an office, and who acts in one told first; the rules stand in the layer of `appointments`."""

from __future__ import annotations

import copy

from pipeline.german.names.offices import offices
from pipeline.german.names.offices.appointments import gives, with_status
from pipeline.german.names.offices.introductions import MARK, give, person_of
from pipeline.german.names.offices.leaders import ADJ, LIGHT
from pipeline.german.names.offices.leaders import layer as layer
from pipeline.german.values import RoleValue
from pipeline.kernel import Reading, Span


@layer.rule(
    f"person:PERSON {MARK} ((('tritt' | 'trat' | 'übernimmt' | 'übernahm') {LIGHT} 'die' 'Nachfolge' 'von' | ('folgt' | 'folgte') {LIGHT} ('auf' | 'dem' | 'der')?"
    f" | ('löst' | 'löste' | 'beerbt' | 'beerbte') {LIGHT}) | ('wird' | 'wurde' | 'ist') {LIGHT} ('Nachfolger' | 'Nachfolgerin') 'von') before:PERSON (LOW | DATE)* 'als' (LOW&INFLECTED)* role:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={
        "Lena Vogt folgt auf Tom Ahl als Leiterin des Wuppertal Instituts.": "Lena Vogt",
        "Lena Vogt löst Tom Ahl als Leiterin des Wuppertal Instituts ab.": "Lena Vogt",
        "Lena Vogt tritt die Nachfolge von Tom Ahl als Leiterin des Wuppertal Instituts an.": "Lena Vogt",
    },
)
def succeeds(context: object, person: Span, since: Span | None, before: Span, role: Span) -> Reading | None:
    """Someone follows another in an office, who held it."""
    old = person_of(before)
    if old is not None and not old.value.roles:
        held = with_status(role.value, "former")
        if old.value.gender is not None:
            held.title, held.gender = offices.regendered(held.title, old.value.gender), "f" if old.value.gender == "female" else "m"
        give(old, [held])
    return gives(person, [copy.copy(role.value)])


_FOLLOWS = f"(('folgt' | 'folgte') {LIGHT} 'auf' | ('löst' | 'löste' | 'beerbt' | 'beerbte' | 'ersetzt' | 'ersetzte') {LIGHT} | ('tritt' | 'trat') {LIGHT} 'die' 'Nachfolge' ('von' | 'des' | 'der'))"


@layer.rule(
    f"(('sie' | 'er') {_FOLLOWS} {ADJ} before:PERSON | ',' ('der' | 'die') ('auf' before:PERSON {LIGHT} ('folgt' | 'folgte')"
    f" | before:PERSON {LIGHT} ('ablöst' | 'ablöste' | 'beerbt' | 'beerbte' | 'nachfolgt' | 'nachfolgte')))",
    emits="AGENT",
    span="before",
    examples={
        "Neue Präsidentin ist Lena Vogt. Sie folgt auf Tom Ahl.": "Tom Ahl",
        "Lena Vogt, die auf Tom Ahl folgt, wurde zur Vorsitzenden gewählt.": "Tom Ahl",
    },
    counterexamples=["Die Rede folgt auf Tom Ahl."],
)
def followed(context: object, since: Span | None, before: Span) -> Reading | None:
    """Who held the office of the one just named before: "Sie folgt auf Tom Ahl"."""
    node = person_of(before)
    if node is None:
        return None
    female = node.value.gender == "female"
    title = "Amtsvorgängerin" if female else "Amtsvorgänger"
    role = RoleValue(title, before.text, before.start, before.end, kind="politics", gender="f" if female else "m", status="former")
    return gives(before, [role])


@layer.rule(
    f"('als' | 'in' ('seiner' | 'ihrer') ('Funktion' | 'Eigenschaft' | 'Rolle') 'als') role:ROLE&!OFFICES"
    f" (('und' | 'sowie') second:ROLE&!OFFICES)? verb:LOW {LIGHT} person:PERSON",
    emits="AGENT",
    span="person",
    examples={
        "Als Präsident des Wuppertal Instituts begrüßte Tom Ahl die Gäste.": "Tom Ahl",
        "Als Präsident des Wuppertal Instituts und Vorsitzender des Wuppertal Instituts sprach Tom Ahl.": "Tom Ahl",
    },
    counterexamples=[
        "Als Präsidenten begrüßte Tom Ahl den Gast.",
        "Als Präsident des Wuppertal Instituts wurde von Tom Ahl geehrt.",
    ],
)
def acting_as(context: object, role: Span, second: Span | None, verb: Span, since: Span | None, person: Span) -> Reading | None:
    """Someone acts in an office, told first: "Als Vorsitzende des Vereins X sprach Lena Vogt"."""
    value, sequence, at = role.value, role.sequence, role.first
    stated = not value.is_free
    told = value.written.split()[min(value.head, len(value.written.split())) - 1]
    if not stated or value.kind in ("profession", "culture", "sport") or (told.endswith("en") and value.gender == "m"):
        return None
    opens = at < 2 or sequence.words[at - 2] in ("\n", ".", "!", "?", "„", "“", "Funktion", "Eigenschaft", "Rolle")
    if not opens or verb.word.endswith(("er", "en")) or {"von", "durch", "mit"} & set(sequence.words[verb.first : person.first]):
        return None
    return gives(person, [copy.copy(held.value) for held in (role, second) if held is not None])
