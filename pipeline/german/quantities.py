"""Quantities: "rund 700 Gäste", "39-köpfige Delegation", "zwölf Betriebe", "mehr als 1.200 Besucherinnen und Besucher"."""

from __future__ import annotations

from pipeline.columns import Classes
from pipeline.german.names.lexis.words import tags as word_tags
from pipeline.german.values import QuantityValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table, variants

layer = Layer("quantities", frozenset({"NUM", "NUMBERWORD", "CAP", "COMMON", "INFLECTED", "HEADED", "DEMONYM", "ARTICLE"}))

_ABOUT = "('rund' | 'etwa' | 'circa' | 'ca' '.' | 'ca.' | 'ungefähr' | 'knapp' | 'fast' | 'nahezu' | 'gut' | 'gegen' | 'annähernd' | 'über' | 'mehr' 'als' | 'bis' 'zu' | 'weit' 'über')"
_NUMBER = "(NUM ('.' NUM)* | NUM NUM | NUM '’' NUM | NUMBERWORD)"
_UNITLESS = frozenset({"Uhr", "Prozent", "Euro", "Cent", "Franken", "Dollar", "Grad", "Mal", "Jahre", "Jahren", "Tage", "Tagen", "Wochen", "Monate", "Monaten", "Stunden", "Minuten", "Jahr", "Tag", "Monat", "Woche", "Stunde", "Uhrzeit", "Meter", "Kilometer", "Quadratmeter", "Quadratmetern", "Hektar", "Tonnen", "Liter", "Zentimeter", "Kilogramm", "Kilo"})  # fmt: skip
_LONG = 4  # digits in one group without a separator


_ASKED = frozenset({"CAP", "INFLECTED", "DEMONYM", "ARTICLE"})


def tags(word: str) -> frozenset[str]:
    """Return the tags of this layer: numbers in digits and words, nouns, the tail of "39-köpfig"."""
    if word.isdigit():
        return frozenset({"NUM"})
    if word.startswith(("-köpfig", "-koepfig")):
        return frozenset({"HEADED"})
    found = word_tags(word) & _ASKED
    if not table("numberwords").lines.keys().isdisjoint(variants(word)) and not word.lower().startswith("ein"):
        found |= {"NUMBERWORD"}
    return found


def number_of(span: Span) -> float | None:
    """Return the number that digits (with points, blanks or apostrophes between groups) or a word say; None for a decimal or date."""
    words = [w for w in span.words if w not in (".", "’")]
    if words[0].isdigit():
        if any(len(w) != 3 for w in words[1:]) or (len(words) > 1 and len(words[0]) > 3) or len(words[0]) > _LONG + 3:
            return None
        return float("".join(words))
    rows = table("numberwords")
    value = next((rows.get(form, "value") for form in variants(words[0]) if form in rows), None)
    return float(value) if value else None


@layer.rule(
    f"about:{_ABOUT}? number:{_NUMBER} (INFLECTED&!ARTICLE | DEMONYM)? (INFLECTED&!ARTICLE)? unit:(CAP&COMMON (('und' | '/') CAP&COMMON)?)",
    emits="QUANTITY",
    examples={
        "mit rund 700 Gästen": "~700 Gästen",
        "mehr als 1.200 Besucherinnen und Besucher": "~1200 Besucherinnen und Besucher",
        "aus 28 Berliner Unternehmen": "28 Unternehmen",
        "Zwölf Betriebe kamen.": "12 Betriebe",
    },
    counterexamples=["um 19 Uhr", "am 3. Mai 2024 Gäste", "für 12 Euro"],
)
def counted(context: object, about: Span | None, number: Span, unit: Span) -> Reading | None:
    """A number and what it counts."""
    value = number_of(number)
    if value is None or unit.word in _UNITLESS or value == 0:
        return None
    if 1900 <= value <= 2100 and len(number.words) == 1 and about is None and len(number.word) == _LONG:
        return None
    return Reading(QuantityValue(value, unit.text, about is not None))


@layer.rule(
    f"about:{_ABOUT}? number:(NUM | NUMBERWORD) HEADED",
    emits="QUANTITY",
    examples={"mit einer 39-köpfigen Delegation": "39 Personen"},
)
def headed(context: object, about: Span | None, number: Span) -> Reading | None:
    """The size of a group: "39-köpfig"."""
    value = number_of(number)
    return Reading(QuantityValue(value, "Personen", about is not None)) if value else None


def read(sequence: Sequence, room: Classes) -> tuple[Sequence, list[Node]]:
    """Fold quantities into nodes; runs after names, whose marks tell common nouns."""
    return layer.apply(sequence, room)
