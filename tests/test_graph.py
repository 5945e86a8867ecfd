"""Release -> rdflib Graph: what each fact becomes, what is left out, what IRIs are made of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import XSD

from pipeline import terms
from pipeline.graph import graph_of
from pipeline.houses import type_of
from pipeline.minting import iris_of, release_iri
from pipeline.slug import slug
from schemas.records import Address, DateValue, Event, Evidence, Organization, Person, Place, Quantity, Release, Role, Section
from tests.examples import ALL, BARE, BASE, TRIP, source

HERE = f"{BASE}release/2024-05-22-Reise"
S = terms.SCHEMA


def said(graph: Graph, subject: str, *path: str) -> list[str]:
    """What a chain of schema.org properties leads to, sorted."""
    nodes: list[URIRef] = [URIRef(subject)]
    for name in path:
        nodes = [o for n in nodes for o in graph.objects(n, URIRef(S + name))]  # type: ignore[misc]
    return sorted(map(str, nodes))


@pytest.fixture(scope="module")
def trip() -> Graph:
    return graph_of(TRIP, BASE)


@pytest.mark.parametrize(
    ("subject", "path", "expected"),
    [
        ("", "headline", ["Neustadt und Nagahama unterzeichnen „Absichtserklärung“"]),
        ("", "datePublished", ["2024-05-22"]),
        ("", "inLanguage", ["de"]),
        ("", "articleSection", ["Wirtschaft"]),
        ("", "creditText", ["© Stadt Neustadt / Ute Kranz"]),
        ("", "publisher name", ["Presse- und Kommunikationsamt"]),
        ("", "author name", ["Ute Kranz"]),
        ("", "mainEntity name", ["Delegationsreise nach Japan"]),
        ("", "isBasedOn", ["https://www.neustadt.example/presse/reise%20nach%20japan?id=7"]),
        ("#person-lena-vogt", "jobTitle", ["Oberbürgermeisterin"]),
        ("#person-lena-vogt", "worksFor name", ["Stadt Neustadt"]),
        ("#person-lena-vogt", "honorificPrefix", ["Dr."]),
        ("#person-jan-riedel", "jobTitle", ["Botschafter", "Geschäftsführer", "Vorsitzender (ehemals)"]),
        ("#person-jan-riedel", "worksFor roleName", ["Geschäftsführer"]),
        ("#person-jan-riedel", "worksFor startDate", ["2021-04"]),
        ("#person-jan-riedel", "worksFor worksFor name", ["Stadtwerke Neustadt"]),
        ("#person-jan-riedel", "affiliation affiliation name", ["Förderverein Grüner Höhenzug e.V."]),
        ("#person-ute-kranz", "affiliation name", ["Rat der Stadt"]),
        ("#person-ute-kranz", "worksFor", []),
        ("#event-reise-2024-05", "startDate", ["2024-05-05"]),
        ("#event-reise-2024-05", "endDate", ["2024-05-09"]),
        ("#event-reise-2024-05", "organizer name", ["Stadt Neustadt"]),
        ("#event-reise-2024-05", "attendee roleName", ["Leiterin der Delegation"]),
        ("#event-reise-2024-05", "attendee attendee name", ["Lena Vogt"]),
        ("#event-reise-2024-05", "subEvent name", ["Empfang im „Großen Saal“", "Unterzeichnung der Absichtserklärung"]),
        ("#event-reise-2024-05", "additionalType", [f"{BASE}kind/delegation-trip"]),
        ("#event-empfang-2024-05-06", "superEvent name", ["Delegationsreise nach Japan"]),
        ("#event-empfang-2024-05-06", "startDate", ["2024-05-06T19:30:00"]),
        ("#event-empfang-2024-05-06", "doorTime", ["2024-05-06T19:00:00"]),
        ("#event-empfang-2024-05-06", "location name", ["Großer Saal", "Neustadt"]),
        ("#event-empfang-2024-05-06", "performer name", ["Lena Vogt"]),
        ("#event-empfang-2024-05-06", "sponsor name", ["Stadtwerke Neustadt"]),
        ("#event-empfang-2024-05-06", "contributor name", ["Förderverein Grüner Höhenzug e.V."]),
        ("#event-empfang-2024-05-06", "attendee name", ["Jan Riedel"]),
        ("#event-empfang-2024-05-06", "about name", ["Neustadt-Abend", "Smart City", "Wasserstoff"]),
        ("#event-empfang-2024-05-06", "offers price", ["0", "12.5"]),
        ("#event-empfang-2024-05-06", "isAccessibleForFree", ["false"]),
        ("#event-konzert", "isAccessibleForFree", ["true"]),
        ("#event-konzert", "eventStatus", [S + "EventRescheduled"]),
        ("#event-konzert", "eventAttendanceMode", [S + "OnlineEventAttendanceMode"]),
        ("#event-konzert", "previousStartDate", ["2024-05-30"]),
        ("#event-konzert", "startDate", ["2024-09"]),
        ("#event-messe", "startDate", ["2025"]),
        ("#event-orgelmusik", "eventSchedule repeatFrequency", ["P2M"]),
        ("#event-orgelmusik", "eventSchedule byDay", [S + "Friday", S + "Saturday"]),
        ("#event-orgelmusik", "eventSchedule byMonthWeek", ["1"]),
        ("#event-unterzeichnung", "startDate", []),
        ("#event-unterzeichnung", "about name", ["Absichtserklärung"]),
        ("#event-unterzeichnung", "attendee name", ["Lena Vogt", "Stadtwerke Neustadt"]),
        ("#agreement-absichtserklaerung", "creator name", ["Stadt Nagahama", "Stadtwerke Neustadt"]),
        ("#agreement-absichtserklaerung", "contributor contributor name", ["Jan Riedel", "Lena Vogt"]),
        ("#agreement-absichtserklaerung", "contributor description", ["für Stadt Neustadt"]),
        ("#agreement-absichtserklaerung", "dateCreated", ["2024-05-07"]),
        ("#agreement-absichtserklaerung", "about name", ["Wasserstoff"]),
        ("#agreement-partnerschaft", "creator name", ["Stadt Nagahama", "Stadt Neustadt"]),
        ("#agreement-partnerschaft", "dateCreated", ["1994"]),
    ],
)
def test_facts_of_a_release(trip: Graph, subject: str, path: str, expected: list[str]) -> None:
    assert said(trip, HERE + subject, *path.split()) == expected


def test_a_city_that_acts_is_not_the_city(trip: Graph) -> None:
    city = URIRef(f"{BASE}organization/stadt-neustadt")
    assert (city, RDF.type, URIRef(S + "GovernmentOrganization")) in trip
    assert said(trip, str(city), "alternateName") == ["Neustadt"]
    assert said(trip, str(city), "areaServed") == [f"{BASE}place/neustadt"]
    assert said(trip, str(city), "subOrganization", "name") == ["Presse- und Kommunikationsamt"]
    assert (URIRef(f"{BASE}place/neustadt"), RDF.type, URIRef(S + "City")) in trip


def test_a_venue_without_surroundings_stays_in_its_release(trip: Graph) -> None:
    assert said(trip, f"{HERE}#event-unterzeichnung", "location") == [f"{HERE}#place-foyer"]
    assert said(trip, f"{BASE}place/grosser-saal-neustadt", "containedInPlace", "name") == ["Neustadt"]


def test_a_size_keeps_its_about(trip: Graph) -> None:
    size = f"{HERE}#event-empfang-2024-05-06-size-rund-700-gaeste"
    assert (URIRef(size), URIRef(S + "value"), Literal(700)) in trip
    assert said(trip, size, "description") == ["rund 700 Gäste"]
    assert said(trip, size, "observationAbout") == [f"{HERE}#event-empfang-2024-05-06"]


def test_a_size_told_twice_is_one() -> None:
    sizes = (
        Quantity(number=900, unit="Gäste", written="rund 900 Gäste", approximate=True),
        Quantity(number=900, unit="Gäste", written="900 Gäste"),
        Quantity(number=12, unit="Firmen", written="zwölf Firmen"),
    )
    graph = graph_of(BARE.model_copy(update={"events": (Event(id="event-fest", name="Fest", sizes=sizes),)}), BASE)
    assert sorted(map(str, graph.objects(None, URIRef(S + "description")))) == ["rund 900 Gäste", "zwölf Firmen"]


@pytest.mark.parametrize(
    ("title", "status", "shown"),
    [
        ("Vizebürgermeisterin", "deputy", "Vizebürgermeisterin"),
        ("Stellvertretende Landrätin", "deputy", "Stellvertretende Landrätin"),
        ("Landrätin", "deputy", "Landrätin (Stellvertretung)"),
        ("Altbürgermeister", "former", "Altbürgermeister"),
        ("Ex-Trainer", "former", "Ex-Trainer"),
        ("Altenpfleger", "former", "Altenpfleger (ehemals)"),
        ("Werkleiter", "former", "Werkleiter (ehemals)"),
        ("Künftiger Rektor", "designated", "Künftiger Rektor"),
        ("Interimstrainer", "acting", "Interimstrainer"),
    ],
)
def test_a_status_is_added_where_the_title_does_not_say_it(title: str, status: str, shown: str) -> None:
    role = Role.model_validate({"title": title, "written": title, "status": status})
    graph = graph_of(BARE.model_copy(update={"persons": (Person(id="person-tom-ahl", name="Tom Ahl", roles=(role,)),)}), BASE)
    assert list(map(str, graph.objects(None, URIRef(S + "jobTitle")))) == [shown]


@pytest.mark.parametrize(
    ("kicker", "shown"),
    [
        ("Wirtschaft", ["Wirtschaft"]),
        ("Besuch, Internationale Beziehungen", ["Besuch, Internationale Beziehungen"]),
        ("Pressemitteilung Nr. 31 vom 7. Juni", []),
        ("Stadt Jena Der Bürgermeister", []),
    ],
)
def test_a_section_is_neither_a_label_nor_the_house(kicker: str, shown: list[str]) -> None:
    house = Organization(id="organization-stadt-jena", name="Stadt Jena")
    if kicker.startswith(house.name):
        house = house.model_copy(update={"evidence": (Evidence(start=0, end=len(house.name), rule="some.rule"),)})
    line = Section(kind="kicker", start=0, end=len(kicker))
    made = BARE.model_copy(update={"text": kicker, "kicker": kicker, "sections": (line,), "organizations": (house,)})
    assert list(map(str, graph_of(made, BASE).objects(None, URIRef(S + "articleSection")))) == shown


def test_a_photographer_is_not_employed_by_whom_the_picture_is_for() -> None:
    house = Organization(id="organization-stadt-jena", name="Stadt Jena")
    role = Role(title="Fotografin", written="Foto", organization=house.id)
    made = BARE.model_copy(
        update={"persons": (Person(id="person-ute-kranz", name="Ute Kranz", roles=(role,)),), "organizations": (house,)}
    )
    graph = graph_of(made, BASE)
    assert not list(graph.objects(None, URIRef(S + "worksFor")))
    assert list(graph.objects(None, URIRef(S + "affiliation"))) == [URIRef(f"{BASE}organization/stadt-jena")]


def test_less_sure_facts_are_left_out_with_all_that_points_to_them() -> None:
    sure = graph_of(TRIP, BASE, min_confidence=0.6)
    assert not list(sure.triples((URIRef(f"{HERE}#person-ute-kranz"), None, None)))
    assert said(sure, HERE, "author") == []
    assert said(sure, f"{HERE}#event-empfang-2024-05-06", "performer") == []
    assert said(sure, f"{HERE}#event-unterzeichnung", "name") == ["Unterzeichnung der Absichtserklärung"]
    surest = graph_of(TRIP, BASE, min_confidence=0.9)
    assert said(surest, f"{HERE}#event-reise-2024-05", "subEvent") == [f"{HERE}#event-empfang-2024-05-06"]


@pytest.mark.parametrize("release", ALL, ids=lambda release: release.id)
def test_no_blank_node_and_no_pointer_into_nothing(release: Release) -> None:
    graph = graph_of(release, BASE)
    described = set(graph.subjects())
    for subject, predicate, value in graph:
        assert type(subject) is URIRef
        assert type(value) in (URIRef, Literal)
        if isinstance(value, URIRef) and value.startswith(BASE) and predicate != URIRef(S + "additionalType"):
            assert value in described


def test_of_a_release_of_which_nothing_is_known() -> None:
    graph = graph_of(BARE, BASE)
    assert said(graph, f"{BASE}release/leer", "name") == ["leer.txt"]
    assert len(graph) == 3


def test_the_graph_answers_like_any_other(trip: Graph) -> None:
    found = trip.query("SELECT ?n { ?e a <https://schema.org/MusicEvent> ; <https://schema.org/name> ?n }")
    assert [str(row[0]) for row in found] == ["Konzert"]  # type: ignore[index]
    graph = graph_of(TRIP, BASE)
    before = len(graph)
    graph.add((URIRef(HERE), RDF.type, URIRef(S + "Report")))
    assert len(graph) == before + 1
    graph.remove((URIRef(HERE), None, None))
    assert not list(graph.objects(URIRef(HERE)))


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-05-22", Literal("2024-05-22", datatype=XSD.date)),
        ("2024-05", Literal("2024-05", datatype=XSD.gYearMonth)),
        ("2024", Literal("2024", datatype=XSD.gYear)),
        ("2010-02-25T20:30", Literal("2010-02-25T20:30:00", datatype=XSD.dateTime)),
        ("2010-02-25T20:30Z", Literal("2010-02-25T20:30:00+00:00", datatype=XSD.dateTime)),
        ("2010-02-25T20:30:15+01:00", Literal("2010-02-25T20:30:15+01:00", datatype=XSD.dateTime)),
        ("2010-02-25T20:30~", Literal("2010-02-25", datatype=XSD.date)),
        *((unknown, None) for unknown in ("XXXX-12-02", "2024-24", "2024-W48", "2025~", "..", "", "2024-02-30", "20XX", "0000")),
    ],
)
def test_dates_are_never_padded(edtf: str, expected: Literal | None) -> None:
    assert terms.day(edtf) == expected


def test_partial_and_open_intervals_keep_the_end_they_have() -> None:
    event = Event(id="event-x", name="X", when=DateValue(edtf="../2040", start=None, end="2040"))
    graph = graph_of(Release(id="x", source=source("x"), text="", events=(event,)), BASE)
    assert said(graph, f"{BASE}release/x#event-x", "startDate") == []
    assert said(graph, f"{BASE}release/x#event-x", "endDate") == ["2040"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stadt Düsseldorf", "stadt-duesseldorf"),
        ("Große Straße", "grosse-strasse"),
        ("GROSSE STRASSE", "grosse-strasse"),
        ("Kōriyama", "koriyama"),
        ("Łódź", "lodz"),
        ("1&1", "1-1"),
        ("„Zum Schlüssel“", "zum-schluessel"),
        ("du\u0308nn", "duenn"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slugs_of_foreign_and_endless_names_stay_apart() -> None:
    assert slug("日本 AG") != slug("中国 AG") != slug("AG")
    assert slug("日本") != slug("中国")
    assert slug("a " * 100) != slug("a " * 101)
    assert len(slug("Ministerium " * 30)) <= 80


@given(st.text())
def test_every_text_has_a_safe_slug(text: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(text))


@given(st.text(), st.text())
def test_every_release_can_be_published(name: str, other: str) -> None:
    release = Release(
        id=other or "x",
        source=source("x"),
        text="",
        url=name,
        organizations=(Organization(id="organization-x", name=name),),
        places=(Place(id="place-x", name=other),),
    )
    for node in graph_of(release, BASE).all_nodes():
        if isinstance(node, URIRef):
            assert not re.search(r'[\x00-\x20<>"{}|^`\\]', node)


def test_organisations_have_one_iri_over_all_releases() -> None:
    first, second = (set(graph_of(release, BASE).subjects()) for release in ALL[:2])
    assert URIRef(f"{BASE}organization/stadtwerke-neustadt") in first & second


@pytest.mark.parametrize(
    ("name", "parent", "publisher", "url", "expected"),
    [
        ("Amt für Kultur", "Stadt Jena", None, None, "amt-fuer-kultur-stadt-jena"),
        ("Amt für Kultur", None, "Stadt Jena", None, "amt-fuer-kultur-stadt-jena"),
        ("Referat Kultur", None, "Stadt Jena", None, "referat-kultur-stadt-jena"),
        ("Presse- und Informationsamt", "Stadt Jena", "Presse- und Informationsamt", None, "presse-und-informationsamt-stadt-jena"),
        (
            "Presse- und Informationsamt",
            None,
            "Presse- und Informationsamt",
            "https://jena.example/1",
            "presse-und-informationsamt-jena-example",
        ),
        ("Presse- und Informationsamt", None, "Presse- und Informationsamt", None, "presse-und-informationsamt"),
        ("Bauausschuss", None, None, None, "bauausschuss-leer"),
        ("Kulturamt Jena", None, "Stadt Gera", None, "kulturamt-jena"),
        ("Amt für Kultur der Stadt Gera", None, "Stadt Jena", None, "amt-fuer-kultur-der-stadt-gera"),
        ("Umweltbundesamt", None, "Stadt Jena", None, "umweltbundesamt"),
        ("Deutscher Bundestag", None, "Stadt Jena", None, "deutscher-bundestag"),
        ("Leibniz-Institut für Optik", "Stadt Jena", None, None, "leibniz-institut-fuer-optik"),
        ("Stadtwerke Jena", "Stadt Jena", None, None, "stadtwerke-jena"),
    ],
)
def test_a_local_body_is_told_from_that_of_another_house(
    name: str, parent: str | None, publisher: str | None, url: str | None, expected: str
) -> None:
    ids = {told: f"organization-{slug(told)}" for told in (name, "Stadt Jena", "Stadt Gera")}
    houses = tuple(
        Organization(id=known, name=told, parent=ids.get(parent or "") if told == name else None) for told, known in ids.items()
    )
    made = BARE.model_copy(update={"organizations": houses, "publisher": ids.get(publisher or ""), "url": url})
    assert str(iris_of(made, BASE, 0)[ids[name]]) == f"{BASE}organization/{expected}"


def test_a_base_without_slash_is_the_same_base() -> None:
    assert release_iri("x", "https://data.example.org") == release_iri("x", BASE) == URIRef(f"{BASE}release/x")


def test_a_venue_lies_in_the_town_of_its_events() -> None:
    town = Place(id="place-neustadt", name="Neustadt", kind="City", geonames=1, address=Address(locality="Neustadt", country="DE"))
    other = Place(id="place-altdorf", name="Altdorf", kind="City")
    hall = Place(id="place-rathaus", name="Rathaus", kind="CityHall")
    tent = Place(id="place-festzelt", name="Festzelt")
    lake = Place(id="place-see", name="Altsee", kind="BodyOfWater")
    street = Place(id="place-weg", name="Weg 1", address=Address(street="Weg 1"))
    events = (
        Event(
            id="event-a", name="Empfang", location=("place-rathaus", "place-festzelt", "place-see", "place-weg", "place-neustadt")
        ),
        Event(id="event-b", name="Fest", location=("place-festzelt", "place-altdorf")),
    )
    graph = graph_of(BARE.model_copy(update={"events": events, "places": (town, other, hall, tent, lake, street)}), BASE)
    assert said(graph, f"{BASE}release/leer#place-rathaus", "containedInPlace") == [f"{BASE}place/neustadt"]
    assert said(graph, f"{BASE}release/leer#place-rathaus", "address", "addressLocality") == ["Neustadt"]
    assert said(graph, f"{BASE}release/leer#place-rathaus", "address", "addressCountry") == ["DE"]
    assert said(graph, f"{BASE}release/leer#place-weg-1", "address", "streetAddress") == ["Weg 1"]
    assert said(graph, f"{BASE}release/leer#place-weg-1", "address", "addressLocality") == ["Neustadt"]
    assert said(graph, f"{BASE}release/leer#place-festzelt", "containedInPlace") == []
    assert said(graph, f"{BASE}release/leer#place-see", "address") == []
    assert said(graph, f"{BASE}place/neustadt", "address", "addressCountry") == ["DE"]


@pytest.mark.parametrize(
    ("name", "kind", "published"),
    [
        ("Conenergy AG", "Corporation", "Corporation"),
        ("Siemens", "Corporation", "Corporation"),
        ("Nakashima Seiki K.K.", "Corporation", "Corporation"),
        ("Hausbrauerei Zum Anker", "Corporation", "Organization"),
        ("Messe Neustadt GmbH", "Corporation", "Organization"),
        ("Frachtlinie AG & Co. KG", "Corporation", "Organization"),
        ("Stadt Neustadt", "City", "GovernmentOrganization"),
        ("Klinikum Neustadt", "Hospital", "Hospital"),
    ],
)
def test_of_firms_only_stock_companies_are_corporations(name: str, kind: str, published: str) -> None:
    assert type_of(Organization(id="organization-x", name=name, kind=kind)) == published
