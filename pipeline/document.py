"""A source text with where it comes from. Offsets are born here: the text is never edited again.

Readers make Documents; everything after counts in half-open intervals of Unicode code points of `Document.text`. NBSP, soft
hyphens, decomposed letters and the like stay in the text; `german.tokens` folds them in the words it makes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.records import Finding, Source


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says about itself outside the text: HTML meta, feed entry or sidecar `<stem>.meta.json`.

    `published` is an ISO date (`2024-05-22`) or date and time, never a guess.
    """

    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One release as read: `id` is a safe file name, unique in its batch."""

    id: str
    text: str
    source: Source
    metadata: Metadata = field(default_factory=Metadata)
    findings: tuple[Finding, ...] = ()
