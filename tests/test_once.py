"""Whole small releases: every event once, none invented, and who was there."""

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Release, Source

PUBLISHED = datetime.date(2024, 6, 17)


def read(text: str) -> Release:
    return extract(Document(id="x", text=text + "\n", source=Source(name="x", sha256="0" * 64)), PUBLISHED)


def people(release: Release) -> set[str]:
    names = {p.id: p.name for p in release.persons}
    return {names[p.agent] for e in release.events for p in e.participants if p.agent in names}


OPENED = "Oberbürgermeister Udo Kern hat am 12. Juni die neue Brücke eröffnet."
THERE = [
    ("Neben dem Oberbürgermeister war auch Lena Vogt vor Ort.", {"Lena Vogt"}),
    ("Lena Vogt war ebenfalls vor Ort.", {"Lena Vogt"}),
    ("Ebenfalls vor Ort waren Landrat Paul Roux und Lena Vogt.", {"Paul Roux", "Lena Vogt"}),
    ("Vor Ort war auch Landrat Paul Roux.", {"Paul Roux"}),
    ("Mit von der Partie war Landrat Paul Roux.", {"Paul Roux"}),
    ("Landrat Paul Roux reiste eigens aus Wien an.", {"Paul Roux"}),
    ("Landrat Paul Roux und Lena Vogt ließen es sich nicht nehmen, persönlich zu gratulieren.", {"Paul Roux", "Lena Vogt"}),
    ("Begleitet wurde der Oberbürgermeister von Marten Ahl, Direktor des Museums Gera.", {"Marten Ahl"}),
    ("Foto: Oberbürgermeister Udo Kern und Lena Vogt bei der Eröffnung. (Foto: Ida Roth)", {"Lena Vogt"}),
    ("Bild: Udo Kern (links) und Lena Vogt bei der Eröffnung.", {"Lena Vogt"}),
    ("Lena Vogt kümmert sich vor Ort um die Anliegen der Bürger.", set()),
    ("Lena Vogt war lange Jahre vor Ort tätig.", set()),
    ("Vor Ort ist Lena Vogt erreichbar.", set()),
    ("Die Feuerwehr war mit 20 Kräften vor Ort, berichtet Lena Vogt.", set()),
    ("Landrat Paul Roux war verhindert.", set()),
]


@pytest.mark.parametrize(("behind", "there"), THERE)
def test_who_was_there(behind: str, there: set[str]) -> None:
    assert people(read(f"{OPENED}\n\n{behind}")) == {"Udo Kern", *there}


VAGUE = [
    "Weitere Treffen sind geplant.",
    "Ein weiteres Treffen ist geplant.",
    "Weitere Besuche und Treffen sollen folgen.",
    "Regelmäßige Treffen sind vorgesehen.",
]


@pytest.mark.parametrize("behind", VAGUE)
def test_what_is_only_meant_to_come_is_no_event(behind: str) -> None:
    assert [e.kind for e in read(f"{OPENED} {behind}").events] == ["opening"]


def test_a_further_meeting_with_its_day_is_an_event() -> None:
    release = read(f"{OPENED} Ein weiteres Treffen ist für den 3. September geplant.")
    assert [e.when.edtf for e in release.events if e.kind == "meeting" and e.when] == ["2024-09-03"]


ONCE = [
    (
        "Festakt zum Jubiläum der Partnerschaft mit Nantes\n\nMit einem Festakt im Rathaus haben Gera und Nantes am 12. Juni das 50-jährige "
        "Bestehen ihrer Städtepartnerschaft gefeiert.",
        ["ceremony"],
    ),
    (
        "Unternehmensbesuch bei der Vogt GmbH\n\nLandrat Udo Kern hat gestern die Vogt GmbH in Gera besucht.\n\n"
        "(v.l.) Udo Kern und Lena Roux beim Rundgang durch das Werk. Foto: Stadt Gera",
        ["company-visit"],
    ),
    (
        "Stadtrat Graf reist nach Danzig\n\nEine Delegation aus Gera unter Leitung von Stadtrat Udo Graf hat vom 10. bis 14. Juni die "
        "Partnerstadt Danzig besucht.",
        ["delegation-trip"],
    ),
    (
        "Besuch aus Israel: Gäste aus Haifa im Rathaus\n\nHoher Besuch im Rathaus: Landrat Udo Kern empfing am 12. Juni eine Delegation aus "
        "Haifa.",
        ["delegation-visit", "reception"],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), ONCE)
def test_each_event_once(text: str, kinds: list[str]) -> None:
    assert sorted(e.kind or "" for e in read(text).events) == kinds


CALLS = [
    "Minister Udo Kern hat gestern die israelische Botschafterin Noa Barak zu einem Antrittsbesuch im Rathaus empfangen.",
    "Ministerin Lena Vogt empfing gestern die neue Botschafterin Noa Barak zum Antrittsbesuch im Rathaus.",
    "Die neue Botschafterin Noa Barak ist gestern von Landrat Udo Kern zu ihrem Antrittsbesuch im Rathaus empfangen worden.",
]


@pytest.mark.parametrize("text", CALLS)
def test_an_inaugural_visit_is_the_guests(text: str) -> None:
    assert {e.name.removesuffix(" im Rathaus") for e in read(text).events if e.kind == "inaugural-visit"} == {
        "Antrittsbesuch von Noa Barak"
    }


def test_who_is_at_its_opening_is_at_the_symposium() -> None:
    release = read(
        "Bürgermeister eröffnet Symposium „Wald und Wasser“\n\nRund 150 Fachleute sind am 12. Juni zum Symposium „Wald und Wasser“ in die "
        "Stadthalle Gera gekommen. Bürgermeister Udo Kern begrüßte die Gäste. Ebenfalls anwesend waren Lena Vogt und Paul Roux."
    )
    names = {p.id: p.name for p in release.persons}
    there = {names.get(p.agent) for e in release.events if e.kind == "symposium" for p in e.participants}
    assert {"Udo Kern", "Lena Vogt", "Paul Roux"} <= there


AGENTS = [
    ("Begrüßt wurde der Rektor von Marten Ahl.", "Marten Ahl"),
    ("Bei dem Rundgang wurde der Landrat von Petra Sommer begleitet.", "Petra Sommer"),
    ("Empfangen wurde der Generalkonsul von Yuko Tanaka.", "Yuko Tanaka"),
]


@pytest.mark.parametrize(("text", "name"), AGENTS)
def test_who_does_it_has_no_office_and_no_noble_name(text: str, name: str) -> None:
    assert [(p.name, [r.title for r in p.roles]) for p in read(text).persons] == [(name, [])]


@pytest.mark.parametrize("behind", ["An seiner Seite: Lena Vogt und Paul Roux.", "Mit dabei waren Lena Vogt und Paul Roux."])
def test_who_is_at_a_reception_is_at_the_stay_of_the_guests(behind: str) -> None:
    release = read(f"Landrat Udo Kern empfing am 12. Juni eine Delegation aus Kobe im Rathaus. {behind}")
    names = {p.id: p.name for p in release.persons}
    there = {e.kind: {names[p.agent] for p in e.participants if p.agent in names} for e in release.events}
    assert there == {kind: {"Udo Kern", "Lena Vogt", "Paul Roux"} for kind in ("reception", "delegation-visit")}


ASIDES = [
    "Landrat Udo Kern hat am 12. Juni, begleitet von Lena Vogt, eine Delegation aus Kobe im Rathaus empfangen.",
    "Landrat Udo Kern hat, begleitet von Lena Vogt, am 12. Juni eine Delegation aus Kobe im Rathaus empfangen.",
    "Landrat Udo Kern hat am 12. Juni, begleitet von Lena Vogt, die Kugler GmbH besucht.",
    "Landrat Udo Kern hat am 12. Juni, unterstützt durch Lena Vogt, die neue Brücke eröffnet.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_a_participle_between_commas_ends_no_clause(text: str) -> None:
    release = read(text)
    assert {e.when.edtf for e in release.events if e.when} == {"2024-06-12"}
    assert people(release) == {"Udo Kern", "Lena Vogt"}


ONE_HOUSE = [
    (
        "Die Hochschule für angewandte Wissenschaften Aue lud ein. Die Hochschule Aue zählt 800 Studierende.",
        {"Hochschule für angewandte Wissenschaften Aue"},
    ),
    ("Die Hochschule Aue lud ein. Die Hochschule für Musik Aue sagte ab.", {"Hochschule Aue", "Hochschule für Musik Aue"}),
    ("Der SV Blau-Weiß Holmsund 1921 e.V. feiert. Beim SV Holmsund spielt die Kapelle.", {"SV Blau-Weiß Holmsund 1921 e.V."}),
    ("Der SV Blau-Weiß Holmsund spielt gegen den VfL Holmsund.", {"SV Blau-Weiß Holmsund", "VfL Holmsund"}),
    ("Die Hessische Staatskanzlei teilt mit. Der Empfang in der Staatskanzlei war kurz.", {"Hessische Staatskanzlei"}),
    (
        "Die Berliner Senatsverwaltung für Häfen lud ein. Die Senatsverwaltung für Häfen zahlt.",
        {"Berliner Senatsverwaltung für Häfen"},
    ),
    ("Der Kreis Nordfriesland lud ein.\n\nFoto: Lena Vogt/Kreis NF", {"Kreis Nordfriesland"}),
    ("Die Zyrolux GmbH & Co. KG baut. Den Plan der Zyrolux GmbH kennt niemand.", {"Zyrolux GmbH & Co. KG"}),
]


@pytest.mark.parametrize(("text", "houses"), ONE_HOUSE)
def test_a_house_under_a_shorter_name_is_the_same(text: str, houses: set[str]) -> None:
    assert {o.name for o in read(text).organizations if not o.implicit} == houses
