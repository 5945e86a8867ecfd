"""When two names are of one event: without number and year, however spelt, shortened to letters."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBERED = re.compile(r"^\d{1,3}\. | ?(?:19|20)\d\d$")


def edition(name: str) -> str:
    """Return a name without the number and year of its edition."""
    return _NUMBERED.sub("", name).strip().casefold()


@lru_cache(maxsize=1 << 10)
def spelt(name: str) -> str:
    """Return a name as one word: "Open Tech Summit", "OpenTechSummit"."""
    return "".join(filter(str.isalnum, name.casefold()))


def shortened(one: str, other: str) -> bool:
    """Does one name have the letters of the other's first words: "OK Festival 2014", "Open Knowledge Festival"?"""
    short, long = sorted((_edition_words(one), _edition_words(other)), key=len)
    letters = short[0] if len(short) > 1 else ""
    rest = len(short) - 1
    return (
        1 < len(letters) == len(long) - rest
        and letters.isupper()
        and short[1:] == long[-rest:]
        and letters == "".join(word[0] for word in long[:-rest]).upper()
    )


def _edition_words(name: str) -> list[str]:
    return _NUMBERED.sub("", name).split()
