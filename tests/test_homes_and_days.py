"""What a release tells of its home and its own day without saying so: town halls, labels, portals, yesterday."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

PROSE = "Viele Leute kamen ins Haus, um zu sehen, was dort neu ist, und blieben bis in den Abend, denn es gab viel zu erzählen und zu essen."


def read(text: str) -> Release:
    return extract(Document("x", text, Source(name="x", sha256="")))


def mayor(text: str) -> str | None:
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    return next((names.get(r.organization or "") for p in release.persons for r in p.roles if "ürgermeister" in r.title), None)


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Gäste im Bochumer Rathaus waren angetan. Oberbürgermeister Tom Ahl führte sie.", "Stadt Bochum"),
        ("Aktion\n\nWunsiedel\n05.11.2015\n\n" + PROSE + " Bürgermeister Tom Ahl gratulierte.", "Stadt Wunsiedel"),
        ("Feier\n\nALSFELD (wil). " + PROSE + " Es gratulierte Bürgermeister Tom Ahl.", "Stadt Alsfeld"),
        ("Feier\n\nTuttlingen-Möhringen. " + PROSE + " Auch Oberbürgermeister Tom Ahl freute sich.", "Stadt Tuttlingen"),
        (
            "Die Städtepartnerschaft zwischen Celle und Lyon besteht seit 1994. Oberbürgermeisterin Lea Ahl freut sich.",
            "Stadt Celle",
        ),
        ("Gäste aus Padua waren da. Oberbürgermeister Tom Ahl empfing sie.", None),
        ("Fulda, 14. Mai 2024 – Oberbürgermeisterin Lea Ahl besuchte das Klinikum.", "Stadt Fulda"),
    ],
)
def test_a_mayor_is_the_home_towns(text: str, house: str | None) -> None:
    assert mayor(text) == house


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fest\n\nMarkt / 24.09.2017 • 20:11 Uhr / 2 Minuten Lesezeit\n\n" + PROSE, "2017-09-24"),
        ("Mittwoch 20. März 2024\n\nFest\n\nOnline Redaktion, 17.10.2019 14:12\n\n" + PROSE, "2019-10-17"),
        ("Konzert | 24.09.2017 | 20:11 Uhr\n\n" + PROSE, None),
        ("Fest\nEingabedatum: 15.03.2009\n" + PROSE, "2009-03-15"),
        ("23.10.2017Herbsttreffen der Vereine\n\n" + PROSE, "2017-10-23"),
        ("Fest\n\n" + PROSE + "\n\n" + PROSE + "(22.10.2018)", "2018-10-22"),
        ("Besuch\n\nAm gestrigen Dienstag, den 12.04.2016, empfing Tom Ahl die Gäste im Saal. " + PROSE, "2016-04-13"),
        ("Besuch\n\nHeute (10.06.2013) tagte im Saal der Verein. " + PROSE, "2013-06-10"),
    ],
)
def test_a_release_tells_its_own_day(text: str, day: str | None) -> None:
    published = read(text + "\n").published
    assert (published.edtf if published is not None else None) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Höhepunkte sind ein Festkonzert zum Jubiläum am 6. März und ein Konzert mit dem Trio Perlmutt in Jena am 8. März.",
            {"XXXX-03-06", "XXXX-03-08"},
        ),
        ("Vom 11. bis 13. Juni hat die Jahrestagung 2010 des Vereins Brückenschlag stattgefunden.", {"2010-06-11"}),
        ("Am 11. Juni findet das Fest zur Agenda 2030 statt.", {"XXXX-06-11"}),
    ],
)
def test_days_of_events(text: str, days: set[str]) -> None:
    assert {e.when.start[:10] for e in read(text).events if e.when is not None and e.when.start is not None} == days


def test_an_honour_of_the_headline_is_that_of_the_text() -> None:
    release = read(
        "Ehrung für Tom Ahl\n\nFulda, 14. Mai 2024 – Am Montag überreichte Landrätin Lea Rot Tom Ahl den Verdienstorden."
    )
    assert len(release.events) == 1
