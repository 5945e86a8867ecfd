"""Saved web pages."""

from __future__ import annotations

from pipeline.document import Document, Metadata
from pipeline.sources import Unreadable
from schemas.records import Finding


def document(id_: str, name: str, data: bytes, metadata: Metadata, findings: tuple[Finding, ...] = ()) -> Document:
    """Return the release of a page. Raises Unreadable for a page without a main text."""
    raise Unreadable("is a web page; these are not read yet")
