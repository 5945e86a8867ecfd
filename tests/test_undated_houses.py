"""Releases without a house or a date line of their own, as archives keep them: what is told when, by whom, of what."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Event, Release, Source

LEAD = "Im Rathaus ist viel los. Die Leute kommen gern, und wer dort arbeitet, freut sich darüber, denn Besuch macht das Haus lebendig und bunt."


def read(text: str) -> Release:
    return extract(Document(id="x", text=f"Neues aus dem Rathaus\n\n{LEAD}\n\n{text}", source=Source(name="x", sha256="0" * 64)))


def when(event: Event) -> str | None:
    return event.when.edtf if event.when else None


def told(release: Release) -> list[tuple[str, str | None]]:
    return [(e.name, when(e)) for e in release.events if e.confidence >= 0.5]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Die Kammern treffen sich jedes Jahr. In Jena taten sie es zum dritten Mal. (17.05.2019)", "2019-05-17"),
        ("Die Kammern treffen sich jedes Jahr. In Jena taten sie es zum dritten Mal. (bh, 3. Mai 2019)", "2019-05-03"),
        ("Das Fest beginnt am Sonntag (17.05.2019).", None),
        (f"09.01.2014, Ina Rot, die Präsidentin der Kammer, kommt nach Jena. {'Sie spricht mit vielen. ' * 6}", "2014-01-09"),
        (f"09.01.2014, Stadthalle, 19 Uhr: Konzert mit dem Chor. {'Er singt Lieder aus aller Welt. ' * 6}", None),
    ],
)
def test_the_day_that_opens_or_closes_a_text(text: str, published: str | None) -> None:
    found = read(text).published
    assert (found.edtf if found else None) == published


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # several days bear witness to the year together
        (
            "Samstag, 2. Juni, 11 Uhr: Festakt im Rathaus Jena\nMontag, 4. Juni: Verabschiedung der Gäste\n\nEin Gegenbesuch ist vom 24. bis 27. August 2012.",
            [
                ("Festakt im Rathaus Jena", "2012-06-02T11:00"),
                ("Verabschiedung der Gäste", "2012-06-04"),
                ("Gegenbesuch", "2012-08-24/2012-08-27"),
            ],
        ),
        # a sentence goes on over stacked lines
        (
            "Die Gäste kommen nach Jena. Landrätin Ina Rot wird sie\n\nam Dienstag, dem 14. April 2015,\num 17 Uhr\n\nim Landratsamt Jena empfangen.",
            [("Empfang im Landratsamt Jena", "2015-04-14T17:00")],
        ),
        # a family name is no "in Kraft"
        (
            "In einer Feierstunde hat Ministerin Ina Kraft am 9. Dezember 2016 den Verdienstorden an Tom Ahl überreicht.",
            [("Überreichung des Verdienstordens", "2016-12-09")],
        ),
        ("Die Vereinbarung tritt am 9. Dezember 2016 in Kraft.", []),
        # guests who are expected come
        (
            "Vom 6. bis 11. August 2019 werden 21 polnische Gäste in Jena erwartet.",
            [("Besuch von 21 polnischen Gästen in Jena", "2019-08-06/2019-08-11")],
        ),
        ("Am 6. August 2019 werden rund 2.000 Besucher in Jena erwartet.", []),
        # a day of nothing that is an event carries what comes next
        (
            "Am Dienstag, 7. August 2018, gibt es einen Empfang im Rathaus Jena. Am Mittwoch wandern alle an der Saale. Danach gibt es ein Konzert in der Kirche.",
            [("Empfang im Rathaus Jena", "2018-08-07"), ("Konzert in der Kirche", "2018-08-08")],
        ),
        ("30 Jahre ist es her, dass Jena und Lugoj eine Städtepartnerschaft besiegelten.", []),
        # an opening is not its exhibition
        (
            "Die Eröffnung der Ausstellung „Licht“ findet am 11. Juli 2019 um 19 Uhr im Rathaus Jena statt. Die Ausstellung ist vom 12. Juli bis 31. August 2019 zu sehen.",
            [("Eröffnung der Ausstellung „Licht“", "2019-07-11T19:00"), ("Ausstellung", "2019-07-12/2019-08-31")],
        ),
        # a feast that something is told beside
        (
            "Vor Beginn des Festakts zum 1.100-jährigen Stadtjubiläum hat sich Ina Rot am 3. Mai 2018 in das Goldene Buch eingetragen.",
            [("Festakt zum 1.100-jährigen Stadtjubiläum", "2018-05-03"), ("Eintrag ins Goldene Buch", "2018-05-03")],
        ),
        # journeys
        ("Zu politischen Gesprächen fliegt Staatssekretär Tom Ahl am 6. August 2018 nach Japan.", [("Reise von Tom Ahl nach Japan", "2018-08-06")]),
        (
            "Staatssekretär Tom Ahl ist nach Japan gereist. Dort hält er sich vom 6. bis 9. August 2018 auf.",
            [("Reise von Tom Ahl nach Japan", "2018-08-06/2018-08-09")],
        ),
        (
            "Das wollte eine Wirtschaftsdelegation herausfinden. Vom 15. bis 19. April 2018 hielt sie sich in Ghana auf.",
            [("Besuch einer Wirtschaftsdelegation in Ghana", "2018-04-15/2018-04-19")],
        ),
        (
            "Vom 6. bis 10. Oktober 2013 bereiste eine Wirtschaftsdelegation vier Länder Zentralasiens.",
            [("Reise einer Wirtschaftsdelegation durch vier Länder Zentralasiens", "2013-10-06/2013-10-10")],
        ),
        ("Auf lange Sicht hält er am 3. Mai 2018 eine Reise nach Ghana für denkbar.", []),
        # whose thing it is
        ("Ihr erstes Auslandsbüro hat die Hochschule Jena am 25. Januar 2019 in Betrieb genommen.", [("Inbetriebnahme des ersten Auslandsbüros", "2019-01-25")]),
    ],
)  # fmt: skip
def test_what_is_told_when(text: str, events: list[tuple[str, str | None]]) -> None:
    assert sorted(told(read(text))) == sorted(events)


def test_who_receives_is_no_guest_behind_a_pronoun() -> None:
    text = "Botschafter Tom Ahl kommt nach Jena. Präsidentin Ina Rot wird ihn am 3. Mai 2016 im Landtag empfangen."
    release = read(text)
    names = {p.id: p.name for p in release.persons}
    parts = {names[p.agent]: p.part for e in release.events if e.kind == "reception" for p in e.participants if p.agent in names}
    assert parts["Ina Rot"] == "host"


def test_who_stands_for_a_land_is_there() -> None:
    text = (
        "Bürgermeisterin Ina Rot hat am 3. Mai 2018 neue Konsuln im Rathaus Bonn begrüßt. Für Chile erschien Generalkonsul Juan Llanos, "
        "für Peru Konsul Tom Ahl, Österreich vertrat Generalkonsul Karl Weiß und Malta Konsulin Lea Orr."
    )
    release = read(text)
    names = {p.id: p.name for p in release.persons}
    assert {names[p.agent] for e in release.events for p in e.participants if p.agent in names} == {
        "Ina Rot", "Juan Llanos", "Tom Ahl", "Karl Weiß", "Lea Orr",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Besprochen wurden am 3. Mai 2018 in Jena Möglichkeiten der Kooperation zwischen Jena und Wuxi.",
        "Es ging um die Chancen einer Zusammenarbeit zwischen der Stadt Jena und der Stadt Wuxi.",
        "Arbeitsgespräche sind mit der Stadt Wuxi und der Stadt Jena vereinbart.",
    ],
)
def test_what_may_be_is_no_agreement(text: str) -> None:
    assert read(text).agreements == ()


def test_a_canton_by_its_bare_name() -> None:
    text = (
        "Der Kanton Schaffhausen und die Provinz Hunan haben eine Vereinbarung unterzeichnet.\n\nZwischenstück.\n\nEin Absatz.\n\n"
        "Am 8. Februar 2018 setzten Ina Rot für Schaffhausen und Wang Qun für die Provinz Hunan ihre Namen unter das Abkommen."
    )
    release = read(text)
    names = {o.id: o.name for o in release.organizations}
    assert [{names[p] for p in a.parties} for a in release.agreements] == [{"Kanton Schaffhausen", "Provinz Hunan"}]
    assert [when(e) for e in release.events] == ["2018-02-08"]


@pytest.mark.parametrize(
    ("text", "names", "places"),
    [
        (
            "Der Präsident des Südtiroler Landtags in Bozen, Tom Ahl, stattete am 13. März 2019 dem Landtag Rheinland-Pfalz einen Besuch ab.",
            ["Besuch beim Landtag Rheinland-Pfalz"],
            {"Landtag Rheinland-Pfalz"},
        ),
        (
            "Die Übergabe des Vorsitzes in der LH-Konferenz ging am 5. Juli 2021 in Gmunden über die Bühne.",
            ["Übergabe des Vorsitzes"],
            {"Gmunden"},
        ),
        (
            "Landrat Tom Ahl übergab am 3. Mai 2018 die Urkunden. Dazu hatte das Landratsamt in den Gasthof Falter in Regen geladen.",
            ["Übergabe der Urkunden"],
            {"Gasthof Falter", "Regen"},
        ),
        ("Der Orden wird vom Bundespräsidenten an Frauen und Männer für besondere Leistungen verliehen.", [], set()),
        (
            "Minister Tom Ahl händigte im Spiegelsaal das Verdienstkreuz aus. Dieser Orden wurde an folgende Personen ausgehändigt:",
            ["Aushändigung des Verdienstkreuzes"],
            {"Spiegelsaal"},
        ),
        (
            "Bekräftigt wurde das am 14. März 2019 durch den Besuch des Botschafters in Berlin, Dr. Tom Ahl, und des Konsuls in München, "
            "Karl Rot. Die Gäste waren mit dem Zug nach Lindau gereist, um sich mit Landrat Elmar Weiß zu besprechen.",
            ["Besuch des Botschafters in Berlin"],
            {"Lindau"},
        ),
        (
            "Im Schloss Waldthausen tagten die Chefs der Staatskanzleien der Länder im Rahmen des Vorsitzes des Landes Hessen in der Ministerpräsidentenkonferenz.",
            ["Tagung der Chefs der Staatskanzleien der Länder"],
            {"Schloss Waldthausen"},
        ),
    ],
)  # fmt: skip
def test_what_and_where(text: str, names: list[str], places: set[str]) -> None:
    release = read(text)
    where = {p.id: p.name for p in release.places}
    assert [e.name for e in release.events if e.confidence >= 0.5] == names
    assert {where[p] for e in release.events for p in e.location} == places


def test_an_office_in_a_chancellery_keeps_its_person() -> None:
    release = read("Der Staatssekretär in der Staatskanzlei Hans-Werner Dellwo sprach in Mainz.")
    assert [p.name for p in release.persons] == ["Hans-Werner Dellwo"]
    assert [o.name for o in release.organizations] == ["Staatskanzlei"]
