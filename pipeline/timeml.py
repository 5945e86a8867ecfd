"""Mentions of time as a TimeML document: TIMEX3 elements in the running text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from schemas.records import Mention

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # characters that XML 1.0 cannot hold, even escaped
MODIFIERS = {"approximate": "APPROX", "start": "START", "mid": "MID", "end": "END", "before": "BEFORE", "after": "AFTER"}


def document(name: str, text: str, date: datetime.date | None, mentions: Iterable[Mention]) -> bytes:
    """Return one XML document ended by a newline. A text without date has the creation time XXXX-XX-XX.

    Characters that XML cannot hold become �, so that offsets into the text stay true.
    """
    created = date.isoformat() if date else "XXXX-XX-XX"
    parts: list[str] = []
    at = 0
    for number, mention in enumerate((m for m in mentions if m.type and m.value and m.start >= 0), start=1):
        if mention.start < at:
            continue  # one inside another: TIMEX3 elements do not nest here
        modifier = MODIFIERS.get(mention.modifier or "")
        mod = f' mod="{modifier}"' if modifier else ""
        parts.append(_text(text[at : mention.start]))
        parts.append(f'<TIMEX3 tid="t{number}" type="{mention.type}" value={quoteattr(mention.value or "")}{mod}>')
        parts.append(_text(mention.text) + "</TIMEX3>")
        at = mention.end
    parts.append(_text(text[at:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_text(name)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{created}" functionInDocument="CREATION_TIME">{created}</TIMEX3></DCT>\n'
        f"<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"
    ).encode()


def _text(text: str) -> str:
    return escape(FORBIDDEN.sub("�", text), {"\r": "&#13;"})
