"""Offices that nothing near by gave a house get the one that is left for them; and no other."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

LEAD = "Neues aus dem Haus\n\nIm Haus ist viel los. Die Leute kommen gern, und wer dort arbeitet, freut sich darüber, denn Besuch macht es bunt.\n\n"


def houses(text: str) -> dict[str, str | None]:
    release = extract(Document(id="x", text=LEAD + text, source=Source(name="x", sha256="0" * 64)))
    names = {o.id: o.name for o in release.organizations}
    return {p.name: names.get(role.organization or "") for p in release.persons for role in p.roles}


@pytest.mark.parametrize(
    ("text", "name", "house"),
    [
        ("Stadträtin Lea Ahl sprach beim Fest.\n\nBild: v.l. Lea Ahl (Stadt Jena), Tom Rot (Stadt Gera)", "Lea Ahl", "Stadt Jena"),
        ("Stadträtin Lea Ahl (SPD) sprach beim Fest.", "Lea Ahl", None),
        (
            "Ministerpräsident Tom Rot aus Niedersachsen und die stellvertretende Ministerpräsidentin Lea Ahl empfangen Gäste in Niedersachsen.",
            "Lea Ahl",
            "Land Niedersachsen",
        ),
        (
            "Im Spiegelsaal der Regierung von Mittelfranken wurden Orden überreicht. Dabei war Regierungspräsidentin Lea Ahl.",
            "Lea Ahl",
            "Regierung von Mittelfranken",
        ),
        ("Er kommt in den Landtag Brandenburg. Parlamentspräsidentin Lea Ahl empfängt ihn.", "Lea Ahl", "Landtag Brandenburg"),
        (
            "Die Delegation des Kantons Zug leitet Landammann Tom Rot. Ihn begleiten Regierungsrätin Lea Ahl und Landschreiber Kai Weiß.",
            "Kai Weiß",
            "Kanton Zug",
        ),
        ("Die Universität Jena und die Universität Gera luden ein. Universitätspräsidentin Lea Ahl sprach.", "Lea Ahl", None),
        ("Botschafterin Lea Ahl besuchte den Landtag Brandenburg.", "Lea Ahl", None),
    ],
)
def test_houses_that_are_left(text: str, name: str, house: str | None) -> None:
    assert houses(text)[name] == house
