"""Feasts, fixed and moving, of Germany, Austria and Switzerland."""

from __future__ import annotations

import re

from pipeline.german.dates.calendar import FEASTS, feast_key
from pipeline.german.dates.layers import atoms, before, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import whole
from pipeline.kernel import Reading, Span

ORDINALS = {1: "erster", 2: "zweiter", 3: "dritter", 4: "vierter"}
QUOTES = frozenset("„ “ ” \" » « ‚ ‘ '".split())
# Houses that are named after a feast: "Museum zu Allerheiligen".
NAMED_AFTER = re.compile(
    r"(?:museum|kloster|kirche|kirchengemeinde|kapelle|stift|abtei|pfarre|pfarrei|pfarrgemeinde|gemeinde|friedhof|münster|dom|schule|spital|hof)(?:s|es)?$"
)
NUMBERED = ("advent", "adventssonntag", "adventswochenende", "weihnachtsfeiertag", "weihnachtstag")


@atoms.rule(
    """feast:(FEAST | 'Tag' 'der' ('Deutschen' 'Einheit' | 'Arbeit') | ('Heilige' | 'Heiligen') 'Drei' 'Könige'
    | 'Christi' 'Himmelfahrt' | ('Mariä' | 'Maria') ('Himmelfahrt' | 'Empfängnis' | 'Lichtmess') | ('Buß-' | 'Buss-') 'und' 'Bettag'
    | 'Peter' 'und' 'Paul' | 'Augsburger' 'Friedensfest' | ('Weißer' | 'Weisser') 'Sonntag' | ('Heiliger' | 'Heiligen') 'Abend'
    | 'Sankt' 'Martin' | (ORDINAL | DAY '.') ('Advent' | 'Adventssonntag' | 'Adventswochenende' | 'Weihnachtsfeiertag' | 'Weihnachtstag')) year:YEAR?""",
    emits="DATE",
    examples={
        "am Rosenmontag 2024": "2024-02-12",
        "Karfreitag 2016": "2016-03-25",
        "am Tag der Deutschen Einheit": "2024-10-03",
        "am zweiten Advent 2023": "2023-12-10",
        "am ersten Adventswochenende": "2024-W48-WE",
        "am Buß- und Bettag 2024": "2024-11-20",
    },
    counterexamples=[
        "Kirche Maria Himmelfahrt",
        "Pfarrkirche Mariä Himmelfahrt",
        "im Museum zu Allerheiligen",
        "Kloster Allerheiligen",
    ],
)
def feast_day(context: int | None, feast: Span, year: Span | None) -> Reading | None:
    """A feast, moving ones computed."""
    words = feast.words
    if before(feast) == "." and before(feast, 2) == "St":
        return None
    sequence = feast.sequence
    if (
        feast.first
        and sequence.words[feast.first - 1] in QUOTES
        and feast.last < len(sequence)
        and sequence.words[feast.last] in QUOTES
    ):
        return None  # a title
    ahead = before(feast, 2) if before(feast) == "zu" else before(feast)
    if ahead and ahead[:1].isupper() and NAMED_AFTER.search(ahead.lower()):
        return None
    name = "".join(words)
    if words[-1].lower() in NUMBERED and len(words) > 1:
        name = ORDINALS.get(whole(words[0]), "") + words[-1]
    key = feast_key(name).replace("heiligendrei", "heiligedrei")
    for form in (key, key.removesuffix("s"), key.removesuffix("es")):
        if form in FEASTS:
            number = whole(year.word) if year else None
            if form == "himmelfahrt" and feast.first and feast.sequence.words[feast.first - 1] in ("Maria", "Mariä", "St"):
                return None
            if (
                words[0] in ("Maria", "Mariä", "Christi", "Sankt", "Peter")
                and feast.first
                and feast.sequence.words[feast.first - 1][:1].isupper()
            ):
                return None
            return reading(Temporal("DATE", "feast", number, feast=form, known=("year",) if year else ()), "DAYISH", "FEAST")
    return None
