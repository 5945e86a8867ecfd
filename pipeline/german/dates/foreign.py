"""Full dates in other languages, read by dateparser behind `pipeline.spoken`."""

from __future__ import annotations

from pipeline import spoken
from pipeline.german.dates.days import calendar_date
from pipeline.german.dates.layers import atoms
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table


@atoms.rule(
    "day:DAY ('er' | 'de')? word:FOREIGN 'de'? year:YEAR",
    emits="DATE",
    examples={"il 14 maggio 2018": "2018-05-14", "7 listopada 2019 r.": "2019-11-07", "le 1er juillet 2019": "2019-07-01"},
    counterexamples=["5 Konzerte 2024", "3 Siege 2022"],
)
def foreign(context: int | None, day: Span, word: Span, year: Span) -> Reading | None:
    """A day, a month's name that German does not know, and a year."""
    name = word.word
    if name in table("nouns") or name.lower() in table("lowerwords"):
        return None
    date = spoken.foreign_day(f"{day.word} {name.lower()} {year.word}")
    if date is None or (date.day, date.year) != (int(day.word), int(year.word)):
        return None
    return calendar_date(day, date.month, date.year, None)
