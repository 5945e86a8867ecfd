"""From mentions to entities: one person, one organisation, one place in a release, however often and however briefly they are named."""

from __future__ import annotations

import pytest

from pipeline.document import Document, Metadata
from pipeline.extract import extract
from pipeline.german import names, sections, tokens
from pipeline.resolve import Entities, finish, resolve
from pipeline.resolve.common import sentence_start
from schemas.records import Organization, Person, Source


def entities(text: str, **metadata: str) -> Entities:
    parts = sections.split(text)
    _, named = names.read(tokens.tokenize(text), parts)
    return finish(*resolve(named, text, parts, Metadata(**metadata)))


def person(found: Entities, name: str) -> Person:
    return next(p for p in found.persons if p.name == name)


def organization(found: Entities, name: str) -> Organization:
    return next(o for o in found.organizations if o.name == name)


def office(found: Entities, name: str) -> list[tuple[str, str | None, bool]]:
    """Return (title, name of the organisation, stated) of a person's offices."""
    by_id = {o.id: o.name for o in found.organizations}
    return [(r.title, by_id.get(r.organization or ""), r.stated) for r in person(found, name).roles]


CITY = """Delegation aus Essen in Japan

01.12.2017

Oberbürgermeister Tom Ahl reiste nach Koriyama. Ahl dankte Bürgermeisterin Lena Vogt und seinem Amtskollegen aus Koriyama.
Auch Messechef Hans Brand kam; die Messe Essen GmbH stellte aus. „OB Ahl war dabei“, sagte Brand von der Messe Essen.

Herausgegeben von:

Stadt Essen
Presse- und Kommunikationsamt
45121 Essen
presse@essen.example
"""


def test_one_person_many_mentions() -> None:
    found = entities(CITY)
    assert sorted(p.name for p in found.persons) == ["Hans Brand", "Lena Vogt", "Tom Ahl"]
    assert len(person(found, "Tom Ahl").evidence) == 3


def test_the_publishing_city_is_its_mayors_house_though_not_stated() -> None:
    found = entities(CITY)
    assert office(found, "Tom Ahl") == [("Oberbürgermeister", "Stadt Essen", False)]
    assert office(found, "Lena Vogt") == [("Bürgermeisterin", "Stadt Essen", False)]


def test_publisher_and_its_departments() -> None:
    found = entities(CITY)
    essen = organization(found, "Stadt Essen")
    assert found.publisher == essen.id
    assert organization(found, "Presse- und Kommunikationsamt").parent == essen.id
    assert not essen.implicit


def test_a_compounds_first_member_is_the_house_of_the_release() -> None:
    assert office(entities(CITY), "Hans Brand") == [("Messechef", "Messe Essen GmbH", True)]


def test_dropped_legal_form_is_the_same_organisation() -> None:
    fair = organization(entities(CITY), "Messe Essen GmbH")
    assert fair.aliases == ("Messe Essen",)


def test_names_in_another_order_initials_and_typing_errors() -> None:
    found = entities(
        "Gouverneur MORI Aiko kam. Aiko Mori sprach. Direktor Georg K. Ahl kam. Georg Ahl dankte. Rektor Tom Weinbrenner. Rektor Tom Weinbrener."
    )
    assert sorted(p.name for p in found.persons) == ["Aiko Mori", "Georg K. Ahl", "Tom Weinbrenner"]


def test_same_surname_is_told_by_gender_and_given_name() -> None:
    found = entities("Lena Ahl und Tom Ahl kamen. Frau Ahl sprach, Herr Ahl schwieg.")
    assert [(p.name, len(p.evidence)) for p in found.persons] == [("Lena Ahl", 2), ("Tom Ahl", 2)]


def test_full_name_with_abbreviation_is_one_organisation() -> None:
    found = entities("Die Industrie- und Handelskammer (IHK) zu Köln lud ein. Die IHK dankte. IHK-Präsidentin Lena Vogt sprach.")
    assert len([o for o in found.organizations if o.kind != "GovernmentOrganization"]) == 1
    assert office(found, "Lena Vogt")[0][1] == found.organizations[0].name


def test_inflected_names_are_one() -> None:
    found = entities("Das Universitätsklinikum Essen lädt ein. Der Direktor des Universitätsklinikums Essen, Tom Ahl, kommt.")
    assert [o.name for o in found.organizations] == ["Universitätsklinikum Essen"]
    assert office(found, "Tom Ahl") == [("Direktor", "Universitätsklinikum Essen", True)]


def test_landeshauptstadt_and_stadt_are_one_and_the_county_is_another() -> None:
    found = entities("Die Landeshauptstadt Potsdam baut. Die Stadt Potsdam zahlt. Der Landkreis Harburg hilft.")
    assert [(o.name, o.aliases) for o in found.organizations] == [
        ("Landeshauptstadt Potsdam", ("Potsdam", "Stadt Potsdam")),
        ("Landkreis Harburg", ("Harburg",)),
    ]


def test_parents_and_subsidiaries() -> None:
    found = entities("Besucht wurde die Lumora Energie GmbH, ein Tochterunternehmen der Zyrolux AG.")
    child, parent = organization(found, "Lumora Energie GmbH"), organization(found, "Zyrolux AG")
    assert child.parent == parent.id


def test_guests_are_not_the_home_citys() -> None:
    text = CITY.replace("Oberbürgermeister Tom Ahl reiste", "Tom Ahl empfing die Gäste um Bürgermeister Kenji Sato und reiste")
    assert office(entities(text), "Kenji Sato")[0][1] != "Stadt Essen"


def test_counterpart_has_the_same_office_in_another_city() -> None:
    found = entities(CITY.replace("seinem Amtskollegen aus Koriyama", "seiner Amtskollegin aus Malmö, Anna Lund"))
    assert office(found, "Anna Lund") == [("Oberbürgermeisterin", "Stadt Malmö", True)]


def test_credits_are_no_participants_and_photographers_have_an_office() -> None:
    found = entities("Tom Ahl sprach in Berlin.\n\nFoto: Stadt Essen, Lena Vogt\n")
    assert person(found, "Tom Ahl").participant
    assert not person(found, "Lena Vogt").participant
    assert office(found, "Lena Vogt") == [("Fotografin", "Stadt Essen", True)]


@pytest.mark.parametrize(
    "line",
    [
        "Bild: Ahl, Vogt (v. l.). Foto: Stadt Essen",
        "Bild: Lena Vogt (2. v. r.) und Tom Ahl",
        "Foto: Lena Vogt und Tom Ahl (von links)",
    ],
)
def test_whom_a_picture_shows_did_not_take_it(line: str) -> None:
    found = entities(f"Tom Ahl und Lena Vogt sprachen in Berlin.\n\n{line}\n")
    assert office(found, "Lena Vogt") == []
    assert office(found, "Tom Ahl") == []


def test_metadata_names_the_publisher() -> None:
    found = entities("Rektorin Lena Vogt begrüßte die Gäste.", publisher="Universität Kiel")
    assert organization(found, "Universität Kiel").id == found.publisher
    assert office(found, "Lena Vogt") == [("Rektorin", "Universität Kiel", False)]


def test_confidence_tells_sure_from_weak() -> None:
    found = entities("Oberbürgermeister Tom Ahl sagte: „Herr Vogt hat geholfen.“")
    assert person(found, "Tom Ahl").confidence == 1.0
    assert person(found, "Vogt").confidence < 0.6


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Das Trio spielt Werke von Nadia Quast und Tom Ahl.", False),
        ("In der Ausstellung sind Werke von Nadia Quast zu sehen.", True),
        ("Das Theater zeigt am Freitag „Nadia Quast“.", False),
        ("Das Trio spielt mit Nadia Quast.", True),
    ],
)
def test_who_wrote_what_is_played_is_nobody_of_the_release(text: str, sure: bool) -> None:
    assert (person(entities(text), "Nadia Quast").confidence >= 0.5) is sure


def test_no_home_no_implied_office() -> None:
    assert office(entities("Oberbürgermeister Tom Ahl sprach."), "Tom Ahl") == [("Oberbürgermeister", None, True)]


def test_a_city_lies_in_its_state_and_country_where_these_are_named() -> None:
    found = entities("Die Delegation flog nach Tokio in Japan und zurück nach Köln in Nordrhein-Westfalen.")
    names_of = {p.id: p.name for p in found.places}
    inside = {p.name: names_of.get(p.contained_in or "") for p in found.places}
    assert inside == {"Tokio": "Japan", "Japan": None, "Köln": "Nordrhein-Westfalen", "Nordrhein-Westfalen": None}


def test_a_street_before_postcode_and_town_is_an_address() -> None:
    found = entities("Das Büro liegt in der Hiroshimastraße 6, 10785 Berlin.")
    street = next(p for p in found.places if p.address is not None)
    assert street.address is not None
    assert (street.address.street, street.address.postal_code, street.address.locality) == ("Hiroshimastraße 6", "10785", "Berlin")


def test_many_names_are_all_kept_apart() -> None:
    parts = "bru kel mos tan vig zor hap fel dun gri lom nes".split()
    families = [(a + b + c).capitalize() for a in parts for b in parts for c in parts]
    text = " ".join(f"Direktor Tom {family} kam." for family in families)
    found = entities(text)
    assert len(found.persons) > 1500


def test_same_text_same_entities() -> None:
    assert entities(CITY) == entities(CITY)


def test_people_and_houses_of_other_releases_are_not_this_ones() -> None:
    more = "\nAuch interessant\n\n02.12.2017 | Stadtrat Kemal Ay ehrt den TSV Dellwig in Bonn\n"
    found = entities(CITY + more)
    assert not {"Kemal Ay", "TSV Dellwig", "Bonn"} & (
        {p.name for p in found.persons} | {o.name for o in found.organizations} | {p.name for p in found.places}
    )
    assert found.publisher == entities(CITY).publisher


def test_one_city_has_one_mayor() -> None:
    found = entities(
        "Stadt Erlangen\n\nErlangen, 14. Juni 2023\n\nGäste aus der Partnerstadt Jena\n\n"
        "An der Spitze der Gruppe stand Oberbürgermeister Thomas Lindner. Erlangens Oberbürgermeister Florian Reuter hieß ihn willkommen."
    )
    assert office(found, "Florian Reuter") == [("Oberbürgermeister", "Stadt Erlangen", True)]
    assert office(found, "Thomas Lindner") == [("Oberbürgermeister", "Stadt Jena", False)]


def test_what_is_said_at_an_event_is_said_for_no_other_house() -> None:
    text = "Vogt Maschinenbau GmbH\n\n„Wir wachsen“, sagte Geschäftsführer Tom Ahl bei der {} vor vielen Gästen.\n\nÜber die Vogt Maschinenbau GmbH\nDie Vogt Maschinenbau GmbH baut Pressen.\n"
    for noun in ("Eröffnungsfeier", "feierlichen Einweihung"):
        assert office(entities(text.format(noun)), "Tom Ahl") == [("Geschäftsführer", "Vogt Maschinenbau GmbH", False)]
    assert office(entities(text.format("Agentur Lumora")), "Tom Ahl")[0][1] != "Vogt Maschinenbau GmbH"


def test_a_compound_office_is_of_no_house_that_comes_much_later() -> None:
    text = "Eröffnet wird die Tagung durch Universitätspräsidentin Dr. Lena Vogt. Weitere Gäste sind Tom Ahl aus Neustadt und Mia Brand von der {} Helsinki."
    assert office(entities(text.format("Universität")), "Lena Vogt") == [("Universitätspräsidentin", None, True)]
    assert office(entities("Universität Essen\n\n" + text.format("Hochschule")), "Lena Vogt")[0][1] == "Universität Essen"


def test_another_nations_ambassador_is_not_the_publishing_embassys() -> None:
    text = "Berlin, 5. Dezember 2024\n\nUnter den Gästen waren die {} Botschafterin Lena Vogt und viele Freunde.\n\nPressekontakt\nBotschaft von Finnland\nRauchstraße 1\n10787 Berlin\n"
    assert office(entities(text.format("schwedische")), "Lena Vogt") == [("Botschafterin", None, True)]
    assert office(entities(text.format("finnische")), "Lena Vogt")[0][1] == "Botschaft von Finnland"


def test_a_hospital_has_a_manager() -> None:
    text = "Das St.-Anna-Hospital in Neustadt feiert.\n\nGeschäftsführer Tom Ahl begrüßte die Gäste.\n\nPressestelle St.-Anna-Hospital\nLena Vogt\nTel. 0231 4342-0\n"
    assert office(entities(text), "Tom Ahl") == [("Geschäftsführer", "St.-Anna-Hospital", False)]


def test_an_abbreviation_of_an_office_is_the_house_it_shortens() -> None:
    found = entities("Die Arbeiterkammer Salzburg kam. Die AK Salzburg zahlte. AK-Präsident Max Huber sprach.")
    assert office(found, "Max Huber") == [("AK-Präsident", "Arbeiterkammer Salzburg", True)]
    assert set(organization(found, "Arbeiterkammer Salzburg").aliases) == {"AK", "AK Salzburg"}


def test_an_abbreviation_is_the_house_whose_initials_it_is() -> None:
    found = entities("Die Hafen Husum Marketing e.V. und die Handelskammer Husum luden ein. HHM-Vorstand Tom Ahl sprach.")
    assert office(found, "Tom Ahl") == [("HHM-Vorstand", "Hafen Husum Marketing e.V.", True)]


def test_an_abbreviation_of_two_houses_is_neither() -> None:
    found = entities("Die IHK Köln und die IHK Bonn kamen. IHK-Präsident Udo Tietz sprach.")
    assert {o.name for o in found.organizations} == {"IHK Köln", "IHK Bonn", "IHK"}


def test_a_town_by_its_rank_is_the_town_too() -> None:
    found = entities("Die Hansestadt Wismar lud ein.")
    assert "Stadt Wismar" in organization(found, "Hansestadt Wismar").aliases


def test_a_house_in_capitals_signs_the_text_and_is_named_as_elsewhere() -> None:
    found = entities(
        "Neues aus dem Rat\n\nDer Rat hat am Montag beschlossen, den Platz neu zu bauen. Die Stadt Arbon freut sich.\n\n"
        "Freundliche Grüsse\nSTADT ARBON\nAnna Weiss, Stadtschreiberin\n"
    )
    assert organization(found, "Stadt Arbon").id == found.publisher


def test_an_administration_that_is_never_named_needs_a_fact() -> None:
    found = entities("Hessen und Thüringen grenzen aneinander. Die Stadt Kassel lud ein.")
    assert {o.name for o in found.organizations} == {"Stadt Kassel"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Lumora Ports GmbH baut. Das sagte LPorts-Geschäftsführer Tom Ahl.", ["Lumora Ports GmbH"]),
        ("Es luden die Staatskanzlei NRW und die Staatskanzlei Nordrhein-Westfalen ein.", ["Staatskanzlei Nordrhein-Westfalen"]),
        ("Die AK Tirol lud ein. Die AK zahlt alles.", ["AK Tirol"]),
        ("Das St.-Vitus-Klinikum Vogtsburg baut. Das St.-Vitus-Klinikum wächst.", ["St.-Vitus-Klinikum Vogtsburg"]),
        ("Es luden das Goethe-Institut und das Goethe-Institut Riga ein.", ["Goethe-Institut", "Goethe-Institut Riga"]),
        ("Der Verein Altstadt Ulm lud ein. Es sprach Tom Ahl vom Verein Altstadt.", ["Verein Altstadt Ulm"]),
        ("Die Holm & Roth Antriebe SE baut. Das Werk von Holm & Roth wächst.", ["Holm & Roth Antriebe SE"]),
        ("Das Musée d’arts de Nantes lud ein. Das Musée d’arts zeigt alles.", ["Musée d’arts de Nantes"]),
        ("Das Gymnasium Josephinum feiert. Das sagte Josephinum-Schulleiterin Lena Vogt.", ["Gymnasium Josephinum"]),
        ("Rauscher Pumpen AG baut\n\nDie Rauscher Pumpen AG baut ein Werk.", ["Rauscher Pumpen AG"]),
        ("Sie half beim Roten Kreuz Vorarlberg, das Rote Kreuz Vorarlberg dankte.", ["Rotes Kreuz Vorarlberg"]),
        ("Es half der Verein Lichtblick e. V. mit, Lichtblick e. V. zahlt.", ["Verein Lichtblick e. V."]),
        ("HAMBURG PORT GmbH\n\nNeues\n\nHeute hat HAMBURG PORT gebaut.", ["HAMBURG PORT GmbH"]),
        ("Rhein-Sieg-Verkehr GmbH\n\nNeues\n\nDie rsv bestellt Busse.", ["Rhein-Sieg-Verkehr GmbH"]),
        (
            "Handwerkskammer Ulm\n\nNeues\n\nDas sagte HwK-Präsident Kurt Ahl der Handwerkskammer Lyon.",
            ["Handwerkskammer Lyon", "Handwerkskammer Ulm"],
        ),
        (
            "Die Universität Heidelberg lud ein. An der Ruperto Carola, der Ruprecht-Karls-Universität Heidelberg, lehrt Lena Vogt.",
            ["Ruprecht-Karls-Universität Heidelberg"],
        ),
        (
            "Es unterschrieben das Evangelische Klinikum Jena, das Klinikum Jena und die Stadt Jena.",
            ["Evangelisches Klinikum Jena", "Klinikum Jena", "Stadt Jena"],
        ),
        ("Die Quast-Universität Jena ist die Universität Jena.", ["Quast-Universität Jena"]),
        (
            "Gäste der Kobe University an der Universität Jena: die Universität Kobe dankte der Uni Jena.",
            ["Kobe University", "Universität Jena"],
        ),
        ("Die Alpen-Elbe-Universität feiert. Rektorin der AEU ist Lena Vogt.", ["Alpen-Elbe-Universität"]),
        ("Die Freie Universität lud ein. Es sprach FU-Präsident Tom Ahl.", ["Freie Universität"]),
        ("Die Quastkamp-Gesellschaft lud ein. Es sprach Quastkamp-Präsident Tom Ahl.", ["Quastkamp-Gesellschaft"]),
        (
            "Die Technische Universität Graz und die Universität Graz luden ein.",
            ["Technische Universität Graz", "Universität Graz"],
        ),
        ("Die Quast-Universität Hamburg ist nicht die Universität Hamburg.", ["Quast-Universität Hamburg", "Universität Hamburg"]),
        ("Die Freie und Hansestadt Hamburg lud ein, die Stadt Hamburg zahlt.", ["Freie und Hansestadt Hamburg"]),
        ("Das KSI Kunststoffinstitut baut. Es dankte das KSI.", ["KSI Kunststoffinstitut"]),
        (
            "Die Firma Rauzylo Yazılım A.Ş. kam. Rauzylo wuchs. Die Tochter heißt Rauzylo Europe GmbH.",
            ["Rauzylo Europe GmbH", "Rauzylo Yazılım A.Ş."],
        ),
    ],
)
def test_what_is_one_house(text: str, names: list[str]) -> None:
    assert sorted(o.name for o in entities(text).organizations if not o.implicit) == names


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sie kamen am 22. Oktober an", "Sie"),
        ("Alles gut. Am 22. Oktober kamen sie", "Am"),
        ("So endete 2023. Danach kamen sie", "Danach"),
        ("Dabei: Das Fest", "Das"),
        ("Dabei waren:\n- Der Rat", "Der"),
    ],
)
def test_ordinal_day_ends_no_sentence(text: str, start: str) -> None:
    assert text[sentence_start(text, 0, len(text)) :].startswith(start)


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Pressemitteilung der Senatskanzlei vom 03.06.2024", "Senatskanzlei"),
        ("Medienmitteilung des Kantons Zug, 3. Juni 2024", "Kanton Zug"),
        ("Presse-Information Nr. 45/24 der Messe Ulm GmbH vom 3. Juni 2024", "Messe Ulm GmbH"),
        ("PRESSEMITTEILUNG Nr. 12/2024 des Ministeriums für Wirtschaft vom 3. Juni 2024", "Ministerium für Wirtschaft"),
    ],
)
def test_a_dated_masthead_names_the_publisher(line: str, house: str) -> None:
    release = extract(Document("x", f"{line}\n\nNeue Leitung im Haus\n\nHeute kam sie an.", Source(name="x.txt", sha256="0")))
    assert [o.name for o in release.organizations if o.id == release.publisher] == [house]
    assert release.published is not None
    assert release.published.edtf == "2024-06-03"


def test_a_town_in_full_and_in_short_is_one() -> None:
    told = "In Frankfurt kamen Gäste aus Gera an. Frankfurt freut sich. Foto: Stadt Frankfurt am Main"
    assert [(p.name, p.aliases) for p in entities(told).places] == [("Frankfurt", ("Frankfurt am Main",)), ("Gera", ())]
    both = "In Frankfurt am Main und in Frankfurt (Oder) wurde gefeiert; Frankfurt freut sich."
    assert len(entities(both).places) > 1


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Presse- und Informationsamt der Stadt Gera", "Stadt Gera"),
        ("Presseamt der Landeshauptstadt Erfurt", "Landeshauptstadt Erfurt"),
        ("Kulturamt der Stadt Gera", "Kulturamt der Stadt Gera"),
    ],
)
def test_a_town_publishes_what_its_press_office_sends(line: str, house: str) -> None:
    release = extract(
        Document("x", f"{line}\n3. Juni 2024\n\nNeues Bad\n\nDas Bad öffnet heute.", Source(name="x.txt", sha256="0"))
    )
    assert [o.name for o in release.organizations if o.id == release.publisher] == [house]


def test_a_headline_with_a_number_is_no_masthead() -> None:
    text = "Messe Gera 2025 mit Rekord\n\nGera. Die Schau zog viele an. Die Firma Zyrolux GmbH war da."
    assert extract(Document("x", text, Source(name="x.txt", sha256="0"))).publisher is None


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("Botschafter der Republik Estland", "Republik Estland"),
        ("Botschafter der Republik Estland in Berlin", "Republik Estland"),
        ("Generalkonsul des Königreichs Norwegen", "Königreich Norwegen"),
        ("Honorarkonsul der Republik in Bremen", None),
        ("Mitglied des Europäischen Parlaments", "Europäisches Parlament"),
        ("Mitglied des Bundestages", "Deutscher Bundestag"),
        ("Mitglied des Landtages", None),
    ],
)
def test_a_state_or_a_parliament_behind_the_name_is_the_offices(words: str, house: str | None) -> None:
    assert [o for _, o, _ in office(entities(f"Zu Gast war Tom Ahl, {words}, mit Freunden."), "Tom Ahl")] == [house]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Landtag von Bayern tagte. Der Bayerische Landtag lud ein.", ["Landtag von Bayern"]),
        ("Der Landtag des Saarlandes tagte. Der Saarländische Landtag lud ein.", ["Landtag des Saarlandes"]),
        ("Der Landtag von Bayern tagte. Der Sächsische Landtag lud ein.", ["Landtag von Bayern", "Sächsischer Landtag"]),
    ],
)
def test_a_body_of_a_land_by_its_adjective(text: str, names: list[str]) -> None:
    assert [o.name for o in entities(text).organizations] == names


@pytest.mark.parametrize(
    ("publisher", "kind"),
    [
        ("Stadt Biel/Bienne", "GovernmentOrganization"),
        ("Universität Vogtshagen", "CollegeOrUniversity"),
        ("Redaktion Vogtshagen", "Organization"),
    ],
)
def test_a_publisher_that_only_the_source_names_has_its_kind(publisher: str, kind: str) -> None:
    document = Document("x", "Neues\n\nDas Fest beginnt am 5. Mai.", Source(name="x", sha256="0"), Metadata(publisher=publisher))
    (house,) = extract(document).organizations
    assert (house.name, house.kind) == (publisher, kind)
