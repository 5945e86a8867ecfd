"""The one door to dateparser: dates in the languages of partner cities, as German releases quote them ("14 maggio 2018").

Our rules delimit the phrase: a day, one word that German does not know, a year. Nothing else is asked, and never without all three
parts, so that dateparser can neither guess a part nor look at the clock. Its languages are loaded at the first such phrase of a
process (0.2 s), a phrase costs one to two milliseconds once; a release without one pays nothing.
"""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from typing import Any

LANGUAGES = ("en", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "hr", "sl", "da", "sv", "fi", "tr", "ru", "uk")
SETTINGS = {
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
    "PREFER_LOCALE_DATE_ORDER": False,
    "REQUIRE_PARTS": ["day", "month", "year"],
}


@cache
def _parser() -> Any:
    from dateparser.date import DateDataParser  # 0.1 s: only when a phrase asks for it

    return DateDataParser(languages=list(LANGUAGES), settings=SETTINGS)


@lru_cache(maxsize=4096)
def foreign_day(phrase: str) -> datetime.date | None:
    """Return the day that a full date in another language names, None for anything else."""
    found = _parser().get_date_data(phrase).date_obj
    return found.date() if found is not None else None
