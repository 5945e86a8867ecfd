"""One file a source format: bytes in, Document out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.sources import Unit, Unreadable, reason, sidecar_of

if TYPE_CHECKING:
    from pipeline.document import Document

LIMIT = 10_000_000  # bytes a release may have unless the caller says otherwise: a hundred times the longest real one


def read(unit: Unit, limit: int = LIMIT) -> Document:
    """Return the release of a unit. Raises Unreadable with the reason: too large, empty, binary, not there ..."""
    from pipeline.readers import html, jsonl, text

    data = _bytes(unit, limit)
    if unit.format == "jsonl":
        return jsonl.document(unit.id, unit.name, data)
    metadata, findings = text.sidecar(sidecar_of(unit.path))
    if unit.format == "html":
        return html.document(unit.id, unit.name, data, metadata, findings)
    return text.document(unit.id, unit.name, data, metadata, findings)


def _bytes(unit: Unit, limit: int) -> bytes:
    try:
        with open(unit.path, "rb") as stream:
            stream.seek(unit.offset)
            wanted = unit.length or limit + 1
            data = stream.read(min(wanted, limit + 1))
    except OSError as error:
        raise Unreadable(reason(error)) from None
    if len(data) > limit:
        raise Unreadable(f"is larger than {limit / 1e6:g} MB; no release is (--limit allows more)")
    return data
