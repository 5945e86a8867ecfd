"""Offices and their houses as releases tell them: lists, captions, contacts, and what only the publisher's kind tells."""

from __future__ import annotations

import pytest

from pipeline.document import Document, Metadata
from pipeline.extract import extract
from schemas.records import Release, Source

Held = tuple[str, str, str | None]


def read(text: str, publisher: str | None = None) -> Release:
    return extract(Document("x", text, Source(name="x", sha256="0" * 64), Metadata(publisher=publisher)))


def held(release: Release) -> list[Held]:
    names = {o.id: o.name for o in release.organizations}
    return [(p.name, role.title, names.get(role.organization or "")) for p in release.persons for role in p.roles]


STATED: dict[str, list[Held]] = {
    # English titles whole, the firm right behind
    "Von links: Tom Ahl, Senior Manager Corporate Communications ABB, Lena Vogt VP Operations Europe Vestas": [
        ("Tom Ahl", "Senior Manager Corporate Communications", "ABB"),
        ("Lena Vogt", "Vice President Operations Europe", "Vestas"),
    ],
    # several titles, adjectives of a field
    "Tom Ahl, Studienleiter und Sozialwissenschaftlicher Referent beim Wuppertal Institut, kam.": [
        ("Tom Ahl", "Studienleiter", "Wuppertal Institut"),
        ("Tom Ahl", "Sozialwissenschaftlicher Referent", "Wuppertal Institut"),
    ],
    # several adjectives, some of them of the title
    "Der neue Leitende Ärztliche Direktor des Klinikums Ulm, Tom Ahl, kam.": [
        ("Tom Ahl", "Leitender Ärztlicher Direktor", "Klinikum Ulm")
    ],
    "Der Stellvertretende Bayerische Ministerpräsident Jan Ahl und der Sächsische Kultusminister Tom Voss kamen.": [
        ("Jan Ahl", "stellvertretender Ministerpräsident", "Land Bayern"),
        ("Tom Voss", "Kultusminister", "Land Sachsen"),
    ],
    # what several are
    "Jan Ahl und Tom Voss sind ab 1. Oktober neue Ärztliche Direktoren des Klinikums Ulm.": [
        ("Jan Ahl", "Ärztlicher Direktor", "Klinikum Ulm"),
        ("Tom Voss", "Ärztlicher Direktor", "Klinikum Ulm"),
    ],
    "Jan Ahl und Tom Voss traten ihre Posten als neue Vorstandsmitglieder des Klinikums Ulm an.": [
        ("Jan Ahl", "Vorstandsmitglied", "Klinikum Ulm"),
        ("Tom Voss", "Vorstandsmitglied", "Klinikum Ulm"),
    ],
    "Es redeten die Justizminister Polens und Italiens, Jan Nowak und Tom Voss.": [
        ("Jan Nowak", "Justizminister", "Polen"),
        ("Tom Voss", "Justizminister", "Italien"),
    ],
    "Die Dekane der Fakultät Informatik, Jan Ahl, und der Fakultät Design, Tom Voss, kamen.": [
        ("Jan Ahl", "Dekan", "Fakultät Informatik"),
        ("Tom Voss", "Dekan", "Fakultät Design"),
    ],
    "Jan Ahl, ebenfalls Geschäftsführer der Solarneu GmbH, nickte.": [("Jan Ahl", "Geschäftsführer", "Solarneu GmbH")],
    # whom somebody receives or visits is another's house
    "Am 3. Juni empfing Rektorin Lena Vogt eine Delegation der Universität Kobe.": [("Lena Vogt", "Rektorin", None)],
    "Rektor Jan Ahl reiste nach Japan, wo er die Universität Kobe besuchte.": [("Jan Ahl", "Rektor", None)],
    "Rektor Jan Ahl begrüßte die Gäste an der Universität Ulm.": [("Jan Ahl", "Rektor", "Universität Ulm")],
    # a councillor behind his name is no council; a department in two letters; who was won over for a speech
    "Es sprach Jan Ahl, Stadtrat der Stadt Ulm, und alle nickten.": [("Jan Ahl", "Stadtrat", "Stadt Ulm")],
    "Es begrüßte Jan Ahl, Dekan FB Wirtschaft, die Gäste.": [("Jan Ahl", "Dekan", "FB Wirtschaft")],
    "Für die Festrede wurde Jan Ahl gewonnen, Präsident der Quast-Stiftung.": [("Jan Ahl", "Präsident", "Quast-Stiftung")],
    "Die Universität Kobe lud Jan Ahl ein, den Prorektor unserer Hochschule.": [("Jan Ahl", "Prorektor", None)],
    # who leads a house, the verb first; a name in the genitive is the same man's
    "Zum 1. Oktober übernimmt Jan Ahl die Leitung des Klinikums Ulm.": [("Jan Ahl", "Leiter", "Klinikum Ulm")],
    "Seit 2019 leitet Jan Ahl das Klinikum Ulm.": [("Jan Ahl", "Leiter", "Klinikum Ulm")],
    "Die Wahl Holger Zyralkas als Präsident der Handwerkskammer Ulm freut alle. Holger Zyralka dankt.": [
        ("Holger Zyralka", "Präsident", "Handwerkskammer Ulm")
    ],
    # whose house has its head already, told by his name; a diplomat whose name no list knows
    "Es sprach Nak-in Song, Präsident der Universität Ulm. Präsident Alt dankte.": [
        ("Nak-in Song", "Präsident", "Universität Ulm"),
        ("Alt", "Präsident", None),
    ],
    "Der Generalkonsul der Republik Korea in Frankfurt, Kyunsok Quoh, kam.": [("Kyunsok Quoh", "Generalkonsul", "Republik Korea")],
    # lists and captions
    "Es sprechen:\n- Tom Ahl, Geschäftsführer, Solarneu GmbH\n- Lena Vogt | Projektleiterin | Stadtwerke Kassel": [
        ("Tom Ahl", "Geschäftsführer", "Solarneu GmbH"),
        ("Lena Vogt", "Projektleiterin", "Stadtwerke Kassel"),
    ],
    "Von links: Tom Ahl Geschäftsführer Solarneu GmbH, Lena Vogt": [("Tom Ahl", "Geschäftsführer", "Solarneu GmbH")],
    # departments and their houses
    "Lena Vogt, Leiterin des Referats Schiene im Bundesministerium für Verkehr, kam.": [
        ("Lena Vogt", "Leiterin", "Referat Schiene")
    ],
    "Tom Ahl, der das Testlabor Dresden von Infineon leitet, kam.": [("Tom Ahl", "Leiter", "Testlabor Dresden")],
    # towns
    "Bürgermeisterin Lena Vogt aus Kassel traf ihren Kollegen aus Erfurt, Tom Ahl.": [
        ("Lena Vogt", "Bürgermeisterin", "Stadt Kassel"),
        ("Tom Ahl", "Bürgermeister", "Stadt Erfurt"),
    ],
    # whom a clause goes on about
    "Darauf hofft die Handwerkskammer Ulm; ihre Präsidentin, Lena Vogt, nickte.": [
        ("Lena Vogt", "Präsidentin", "Handwerkskammer Ulm")
    ],
    "Tom Ahl leitet die Firma. Seit 2016 ist er Vizepräsident der Handelskammer Ulm.": [
        ("Tom Ahl", "Vizepräsident", "Handelskammer Ulm")
    ],
    "Das sagt Tom Ahl. Der Leiter des Figurentheaters Kassel spielt Cello.": [("Tom Ahl", "Leiter", "Figurentheater Kassel")],
    "Der Präsident der Handwerkskammer Ulm, Tom Ahl, und sein Nachfolger Jan Voss kamen.": [
        ("Tom Ahl", "Präsident", "Handwerkskammer Ulm"),
        ("Jan Voss", "Präsident", "Handwerkskammer Ulm"),
    ],
    # credits
    "Foto: Landkreis Kassel/Tom Ahl": [("Tom Ahl", "Fotograf", "Landkreis Kassel")],
}


@pytest.mark.parametrize("text", STATED)
def test_what_the_text_states(text: str) -> None:
    assert held(read(text)) == STATED[text]


@pytest.mark.parametrize(
    ("publisher", "office", "ours"),
    [
        ("Hochschule Neuland", "Kanzlerin", True),
        ("Bistum Neuland", "Generalvikar", True),
        ("Klinikum Neuland", "Chefarzt", True),
        ("Theater Neuland", "Intendant", True),
        ("Land Neuland", "Landesrätin", True),
        ("Stadt Neuland", "Kämmerer", True),
        ("Bundesministerium für Gesundheit", "Bundesgesundheitsministerin", True),
        ("Bundesministerium für Gesundheit", "Verkehrsminister", False),
        ("Sparkasse Neuland", "Vereinsvorsitzender", False),
        ("Stadt Neuland", "Chefarzt", False),
        ("Landessportbund Neuland", "Delegationsleiter", False),
    ],
)
def test_an_office_that_only_houses_of_the_publishers_kind_have_is_the_publishers(publisher: str, office: str, ours: bool) -> None:
    person = "Lena Vogt" if office.endswith("in") else "Tom Ahl"
    assert held(read(f"Auch {office} {person} sprach.", publisher)) == [(person, office, publisher if ours else None)]


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt:\nLeiter Kommunikation\nTom Ahl\nTelefon 0123",
        "Pressekontakt: Tom Ahl, Leitung Kommunikation\nTel. 0123",
        "Text.\n\nTom Ahl\n\nPressesprecher",
        "Ansprechpartner für die Medien:\nTom Ahl | Pressesprecher | Tel. 0123",
    ],
)
def test_contacts_answer_for_the_publisher(text: str) -> None:
    ((name, _, house),) = held(read(text, "Volksbank Neuland eG"))
    assert (name, house) == ("Tom Ahl", "Volksbank Neuland eG")


def test_mayors_abroad_are_of_the_city_of_their_country() -> None:
    text = "Sindaco Tom Ahl kam. Udine und Villach feiern, auch Villach lud ein. Maire Jan Voss fehlte."
    assert ("Tom Ahl", "Sindaco", "Stadt Udine") in held(read(text, "Stadt Villach"))


def test_the_masthead_names_the_publisher() -> None:
    release = read(
        "Hochschule Neuland | Pressestelle | Nr. 17\n\nNeues Labor\n\nDie Hochschule Neuland baut. Die Hochschule Neuland freut sich."
    )
    names = {o.id: o.name for o in release.organizations}
    assert names[release.publisher or ""] == "Hochschule Neuland"


def test_father_and_son_are_two() -> None:
    assert [p.name for p in read("Karl Baum sen., Gründer, und Karl Baum jun., Geschäftsführer, kamen.").persons] == [
        "Karl Baum sen.",
        "Karl Baum jun.",
    ]


def test_what_is_over_is_told_so() -> None:
    (person,) = read("Es kam Ministerin a. D. Lena Vogt.").persons
    assert [(r.title, r.written, r.status) for r in person.roles] == [("Ministerin", "Ministerin a. D.", "former")]
