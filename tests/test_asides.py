"""Who took the pictures and who answers for a release, and for which house."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

HEAD = "Stadt Gera\nPressemitteilung vom 2. Mai 2024\n\nNeue Brücke\n\nDie Brücke ist fertig.\n\n"

# What stands below the text, who is meant, the title (None where the label is none) and the house.
ASIDES: list[tuple[str, str, str | None, str | None]] = [
    ("Foto: Stadt Gera / Lena Kranich", "Lena Kranich", "Fotografin", "Stadt Gera"),
    ("Foto: Lena Kranich für die Stadt Gera", "Lena Kranich", "Fotografin", "Stadt Gera"),
    ("Fotos: Stadt Gera (Lena Kranich)", "Lena Kranich", "Fotografin", "Stadt Gera"),
    ("Bild: Eröffnung im Rathaus (Lena Kranich)", "Lena Kranich", "Fotografin", None),
    ("© Stadt Gera / Mischke", "Mischke", "Fotograf", "Stadt Gera"),
    ("Bild: Die Brücke © SGA / M. Glaser", "M. Glaser", "Fotograf", "Stadt Gera"),
    ("Foto: Pressestelle/Lena Kranich", "Lena Kranich", "Fotografin", "Stadt Gera"),
    ("Im Bild (Stadtarchiv/B. Kimmer): die Brücke", "B. Kimmer", "Fotograf", "Stadtarchiv"),
    ("Foto (IHK/Nadja Kranich): Tom Ahl (links) und Eva Lind.", "Nadja Kranich", "Fotografin", "IHK"),
    ("Bild: Jan Kranich mit dem Vertrag. Foto: Stadt Gera", "Jan Kranich", None, None),
    ("Am Foto von links: Stadträtin Eva Lind, Jan Kranich und Tom Ahl", "Jan Kranich", None, None),
    ("Bild: V.l. Stadträtin Eva Lind, Jan Kranich und Tom Ahl.", "Tom Ahl", None, None),
    ("Foto: Stadträtin Eva Lind, Jan Kranich und Tom Ahl", "Jan Kranich", None, None),
    ("Pressekontakt: Lena Kranich, Tel. 0365 123", "Lena Kranich", "Pressekontakt", "Stadt Gera"),
    ("Ansprechpartnerin: Lena Kranich, Tel. 0365 123", "Lena Kranich", "Ansprechpartnerin", "Stadt Gera"),
    ("Pressekontakt: Lena Kranich, Kranich Werbung GmbH, Tel. 0365 123", "Lena Kranich", "Pressekontakt", "Kranich Werbung GmbH"),
    ("Rückfragehinweis: Lena Kranich, Tel. 0365/123", "Lena Kranich", None, "Stadt Gera"),
    ("Auskunft erteilt Lena Kranich, Telefon 0365 123", "Lena Kranich", None, "Stadt Gera"),
    ("Kontakt: Lena Kranich, Tel. 0365 123", "Lena Kranich", None, "Stadt Gera"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "title", "house"), ASIDES)
def test_who_took_pictures_and_who_answers(text: str, name: str, title: str | None, house: str | None) -> None:
    release = extract(Document("x", HEAD + text + "\n", Source(name="x.txt", sha256="0")), datetime.date(2024, 5, 2))
    names = {o.id: o.name for o in release.organizations}
    person = next(p for p in release.persons if p.name == name)
    assert [r.title for r in person.roles] == ([title] if title else [])
    found = [r.organization for r in person.roles] + [a.organization for a in person.affiliations]
    assert [names[known] for known in found if known] == ([house] if house else [])
