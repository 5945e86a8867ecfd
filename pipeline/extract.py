"""The way through: one release from text to record, room by room."""

from __future__ import annotations

import datetime

from pipeline.document import Document
from schemas.records import Mention, Release


def annotate(text: str, date: datetime.date | None = None) -> list[Mention]:
    """Return the mentions of a text in order; `date` is its publishing date where known."""
    return []


def extract(document: Document, date: datetime.date | None = None) -> Release:
    """Return what a release says. `date` is the publishing date given by the caller; it wins over the source's own."""
    return Release(id=document.id, source=document.source, text=document.text)
