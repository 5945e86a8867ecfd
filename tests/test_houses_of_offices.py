"""Whose an office is where the text says it briefly: second heads, sees, firms before a hyphen, parties that are no house."""

from __future__ import annotations

import pytest

from tests.test_resolve import entities, office

SENTENCES: list[tuple[str, str, str, str | None]] = [
    ("IHK-Präsident Max Roth und Hauptgeschäftsführerin Eva Lux luden ein.", "Eva Lux", "Hauptgeschäftsführerin", "IHK"),
    ("Jan Voss, Chef der Stadtwerke Soest, und Prokuristin Eva Lux kamen.", "Eva Lux", "Prokuristin", "Stadtwerke Soest"),
    ("Oberbürgermeisterin Ina Peters und Geschäftsführer Ole Brandt kamen.", "Ole Brandt", "Geschäftsführer", None),
    ("Der Limburger Bischof Karl Lehner weihte die Orgel.", "Karl Lehner", "Bischof", "Bistum Limburg"),
    ("Der Berliner Bischof Karl Lehner weihte die Orgel.", "Karl Lehner", "Bischof", None),
    ("Toyo-Systems-CEO Ken Tanaka kam.", "Ken Tanaka", "Toyo-Systems-CEO", "Toyo Systems"),
    ("Auf Vorschlag des Vereins Nordlicht e.V. verlieh Bundespräsident Jan Voss den Orden.", "Jan Voss", "Bundespräsident", None),
    ("HR-Chefin Ina Peters kam.", "Ina Peters", "HR-Chefin", None),
    ("Bürgermeister Jan Voss von der CDU kam.", "Jan Voss", "Bürgermeister", None),
    ("Zoodirektorin Lea Brandt vom Zoo Rostock kam.", "Lea Brandt", "Zoodirektorin", "Zoo Rostock"),
    (
        "Ina Peters, Präsidentin des Landgerichts Kassel, traf Amtsgerichtsdirektor Ole Holm.",
        "Ole Holm",
        "Amtsgerichtsdirektor",
        None,
    ),
    ("Die Leitung grüßt. Tim Holm ist Vorsitzender des Freundeskreises Jena.", "Tim Holm", "Vorsitzender", "Freundeskreis Jena"),
]


@pytest.mark.parametrize(("sentence", "name", "title", "house"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_office_has_its_house_or_none(sentence: str, name: str, title: str, house: str | None) -> None:
    held = office(entities(sentence), name)
    assert [(told, at) for told, at, _ in held] == [(title, house)]
