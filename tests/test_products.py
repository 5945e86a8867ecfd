"""Products of what is combined freely in a release: title, name, office, house and sentence; day, venue and who acts.

Each part is read elsewhere alone; here it is asked whether they go together.
"""

from __future__ import annotations

import itertools

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

TITLES = ("", "Dr. ", "Prof. Dr. ", "Professor Dr. ", "Prof. Dr. Dr. h.c. ", "Dipl.-Ing. ", "Dr. med. ")
NAMES = (  # as written, a woman's?
    ("Sabine Kleinschmidt", True),
    ("Jan van den Berg", False),
    ("Zhang Jianguo", False),
    ("Yuko Miyazawa", True),
    ("Krzysztof Szczepański", False),
    ("Ngozi Adeyemi", True),
)
OFFICES = (  # a man's, a woman's, the house as written and in the genitive
    ("Präsident", "Präsidentin", "Universität Trier", "der Universität Trier"),
    ("Vorstandsvorsitzender", "Vorstandsvorsitzende", "Weber Maschinenbau AG", "der Weber Maschinenbau AG"),
    ("Stadtrat", "Stadträtin", "Stadt Kassel", "der Stadt Kassel"),
    ("Direktor", "Direktorin", "Linden-Museum", "des Linden-Museums"),
)
SENTENCES = (
    "Zu Beginn begrüßte {name}, {office} {of}, rund 50 Gäste.",
    "Gemeinsam mit {name} ({office} {of}) pflanzten die Kinder einen Baum.",
    "„Das ist gut“, sagte {name} – {office} {of} – zum Auftakt.",
    "Die Gruppe wurde von Lars Imhof, {name}, {office} {of}, und Eva Holm begleitet.",
    "Es gibt Neues. {office} {name} sprach.",
)


def read(text: str) -> Release:
    return extract(Document("x", text, Source(name="x", sha256="")))


def parts(name: str) -> frozenset[str]:
    return frozenset(name.replace("-", " ").split())


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("name", "woman"), NAMES)
def test_title_name_office_and_house_go_together(name: str, woman: bool, sentence: str) -> None:
    for title, (his, hers, house, of) in itertools.product(TITLES, OFFICES):
        if not title and name == "Zhang Jianguo":
            continue  # nothing says that it is a name
        office = hers if woman else his
        text = sentence.format(name=title + name, office=office, of=of)
        release = read(text)
        bodies = {o.id: o.name for o in release.organizations}
        held = {
            (r.title, bodies.get(r.organization or "")) for p in release.persons if parts(p.name) == parts(name) for r in p.roles
        }
        wanted = (office, house if "{of}" in sentence else None)
        assert wanted in held, f"{text}: {held}"


DAYS = (
    ("am 8. Mai 2024", "2024-05-08"),
    ("am Mittwoch (8. Mai)", "2024-05-08"),
    ("am gestrigen Montag", "2024-05-13"),
    ("im April", "2024-04"),
)
VENUES = ("im Rathaus", "im Hotel Reiss", "in der Stadthalle", "auf Schloss Wilhelmshöhe")
DEEDS = (
    ("{day} empfing die IHK Kassel-Marburg {venue} Bürgermeister Jean Dupuis.", "Empfang", "Jean Dupuis"),
    ("Es gibt Neues. Landrätin Silke Engler begrüßte {day} {venue} den Botschafter Hidenao Yanagi.", "", "Silke Engler"),
    ("{day} fand {venue} das 3. Symposium „Wasserstoff“ statt.", "Symposium", None),
    ("{day} tagte {venue} der Partnerschaftsausschuss.", "Sitzung", None),
)


@pytest.mark.parametrize(("sentence", "kind", "who"), DEEDS)
def test_day_venue_and_deed_go_together(sentence: str, kind: str, who: str | None) -> None:
    for (day, start), venue in itertools.product(DAYS, VENUES):
        if kind == "Sitzung" and len(start) < 10:
            continue
        said = sentence.format(day=day, venue=venue)
        text = f"Kassel, 14. Mai 2024. Die Stadt informiert. {said[0].upper()}{said[1:]}"
        release = read(text)
        names = {p.id: p.name for p in release.persons}
        places = {p.id: p.name for p in release.places}
        told = [
            (e.name, (e.when.start or "")[: len(start)] if e.when else "", [places[x] for x in e.location], e)
            for e in release.events
        ]
        fitting = [e for name, when, where, e in told if kind in name and when == start and venue.split()[-1] in " ".join(where)]
        assert len(fitting) == 1, f"{text}: {told}"
        if who is not None:
            assert who in {names.get(p.agent) for p in fitting[0].participants}, text
