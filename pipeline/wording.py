"""Numbers with their nouns, as messages and pages say them."""

from __future__ import annotations


def many(number: int, what: str) -> str:
    """Return "1 release", "2 releases"."""
    return f"{number} {what}" + ("" if number == 1 else "s")
