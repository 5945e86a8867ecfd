"""Reports that look back without a day: "Die Eröffnungsfeier fand großes Interesse" tells of an event, "damals" and "letztes" do not."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

HEAD = "Feurig hatte Grund zum Feiern\n\nUnter den Gästen: Lea Vogt (l.) und Tom Ahl.\n\nJena. "


def names(text: str) -> list[str]:
    return [e.name for e in extract(Document("x", HEAD + text, Source(name="x", sha256=""))).events]


@pytest.mark.parametrize(
    "told",
    [
        "fand großes Publikumsinteresse: Viele Leute kamen.",
        "fand regen Zuspruch.",
        "stieß auf großes Interesse.",
        "lockte 2800 Besucher an.",
        "zog viele Gäste an.",
        "war ein voller Erfolg.",
        "begeisterte das Publikum.",
        "war ausverkauft.",
    ],
)
def test_how_it_was_received(told: str) -> None:
    assert names("Die große Eröffnungsfeier für eine neue Halle " + told) == ["Eröffnungsfeier für eine neue Halle"]


@pytest.mark.parametrize(
    "told", ["Die letzte Eröffnungsfeier lockte 500 Gäste an.", "Die Eröffnungsfeier lockte einst 500 Gäste an."]
)
def test_former_ones_are_none(told: str) -> None:
    assert names(told + " Nun plant der Verein eine neue Halle.") == []
