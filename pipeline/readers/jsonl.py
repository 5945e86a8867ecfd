"""JSON lines: one release a line.

A line has a `text` and, where known, `id`, `date` (or `doc_date`, `published`), `url`, `publisher`, `title`. The text is taken as
it is given, line ends included: offsets count the code points of the string in the file.
"""

from __future__ import annotations

import hashlib
from typing import Any

from pipeline.document import Document
from pipeline.readers.text import metadata_of
from pipeline.sources import Unreadable, fields
from schemas.records import Source


def document(id_: str, name: str, line: bytes) -> Document:
    """Return the release of a line. Raises Unreadable for a line without text."""
    found = fields(line)
    text = text_of(found)
    if not text.strip():
        raise Unreadable("is empty")
    said, findings = metadata_of(found, "the line")
    source = Source(name=name, sha256=hashlib.sha256(line).hexdigest(), format="jsonl")
    return Document(id_, text, source, said, findings)


def text_of(found: dict[str, Any]) -> str:
    """Return the text of an object. Raises Unreadable with the reason."""
    if "text" not in found:
        raise Unreadable('has no "text"')
    if not isinstance(found["text"], str):
        raise Unreadable('has a "text" that is not a string')
    return found["text"]
