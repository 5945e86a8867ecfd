"""Names as they stand in releases: what must not become a person, an organisation or a place, and what must stay whole."""

from __future__ import annotations

import pytest

from pipeline.document import Document
from pipeline.extract import annotate, extract
from schemas.records import Source


def names(text: str, kind: str) -> list[str]:
    """Return the names of one kind in a text, in order."""
    return [m.name or m.text for m in annotate(text) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foto: Stadt Neustadt/Karl Gstöttenbauer", "Karl Gstöttenbauer"),
        ("Kontakt: Stadt Neustadt, Redaktion: Licht, Karin, Telefon 0123", "Karin Licht"),
        ("Presseamt\nLeitung: Tom Ahl\nTelefon 0123", "Tom Ahl"),
        ("Sie sprach mit dem Industrieminister von Maharashtra, Uzay Sanamat, über Energie.", "Uzay Sanamat"),
    ],
)
def test_people_of_credits_contacts_and_places(text: str, name: str) -> None:
    assert names(text, "person") == [name]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Der Verein lädt in die Villa Leon ein.", ["Villa Leon"]),
        ("Sie trafen sich im Hotel Bristol.", ["Hotel Bristol"]),
        ("Der Bremer Flohmarkt beginnt.", []),
    ],
)
def test_houses_called_after_towns(text: str, places: list[str]) -> None:
    assert names(text, "place") == places


@pytest.mark.parametrize("text", ["Die Übergabe ist im Parkhaus Viehmarkt.", "Treffpunkt ist an der Haltestelle Messe."])
def test_a_market_in_a_name_is_no_event(text: str) -> None:
    assert [n for n in names(text, "event") if n.endswith(("markt", "esse"))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Es folgt der Einzug der Königin von Saba.",
        "Beim German Young Physicists Tournament gewann die Schule.",
        "Das Neustadt Open Air findet am Samstag statt.",
        "| Swift BIC | ABCDDE99XXX |",
        "Es gewannen Tom Ahl, Kl. 7, und Lena Vogt, Kl. 9.",
    ],
)
def test_no_person_is_made_of_other_words(text: str) -> None:
    assert [n for n in names(text, "person") if n not in ("Tom Ahl", "Lena Vogt")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Tagung handelt von Open Data und mehr.",
        "Sie leisten einen wertvollen Dienst für die Gemeinschaft.",
        "Mehr auf Twitter: @neuland und im Netz.",
        "Die Ergebnisse stehen hier.\n\nLK",
        "Externer Inhalt\n\nBitte stimmen Sie zu.",
        "Mehr unter Neuland.de im Netz.",
        "Citizen Science ist beliebt.",
        "Das Code for Neuland Netzwerk wächst.",
        "Das Programm heißt Blaues Band Deutschland.",
        "Ein Abend im Big Band Stil.",
        "Laut der Kriminalstatistik (PKS) sinken die Zahlen.",
        "Dabei war auch Julia hat gestern gesagt.",
    ],
)
def test_no_organisation_is_made_of_other_words(text: str) -> None:
    assert names(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Dirigent Erich P. Ahlers hob den Stab.", "Erich P. Ahlers"),
        ("Dr. Karin J. Ahlers Abteilung Presse", "Karin J. Ahlers"),
        ("Es kam Pascal Müller.", "Pascal Müller"),
        ("Im Weitsprung siegte Sarah Schäfer.", "Sarah Schäfer"),
        ("Tom Ahl, Project Manager Concept Development, kam.", "Tom Ahl"),
        ("Tom Ahl, Deputy Director IWMS, kam.", "Tom Ahl"),
    ],
)
def test_persons_are_whole(text: str, expected: str) -> None:
    assert names(text, "person") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Studie des Gesundheitsunternehmens LUMORA gAG liegt vor.", "LUMORA gAG"),
        ("Der Ökostromversorger lichtkraft AG lädt ein.", "lichtkraft AG"),
        ("Ein Vortrag mit lichtkraft e. V. am Abend.", "lichtkraft e. V."),
        ("Dank an die Open Knowledge Foundation Neuland e.V. dafür.", "Open Knowledge Foundation Neuland e.V."),
        ("Deutscher Ruder-Verband e.V.", "Deutscher Ruder-Verband e.V."),
        ("Es lädt die Evangelische Kirche von Hessen und Nassau.", "Evangelische Kirche von Hessen und Nassau"),
        ("Das teilt die Evangelisch-lutherische Landeskirche Hannovers mit.", "Evangelisch-lutherische Landeskirche Hannovers"),
        ("Wir trafen uns im OK Lab Neustadt.", "OK Lab Neustadt"),
        ("Ein Ziel der Vereinten Nationen.", "Vereinte Nationen"),
        ("Beim Bundesamt für Sicherheit in der Informationstechnik.", "Bundesamt für Sicherheit in der Informationstechnik"),
    ],
)
def test_organisations_are_whole_and_no_more(text: str, expected: str) -> None:
    assert names(text, "organization") == [expected]


def houses(text: str) -> list[str]:
    """Return the organisations of a release, each house once."""
    return [o.name for o in extract(Document("x", text, Source(name="x", sha256="0" * 64))).organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Präsidentin des Bundesamtes für Naturschutz (BfN) sprach. Das BfN lädt ein.", ["Bundesamt für Naturschutz"]),
        ("Die Wasser- und Schifffahrtsverwaltung (WSV) hilft.", ["Wasser- und Schifffahrtsverwaltung"]),
    ],
)
def test_one_house_is_one_organisation(text: str, expected: list[str]) -> None:
    assert houses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Er siegte vor dem Polen Jakub Ahlski.",
        "Verbrauch\nBenzin 10,72 Mio. t\nDiesel 32,23 Mio. t",
        "Zum Fest kamen 19 Kapellen und die Kapellen spielten.",
        "Der Plan für die Smart City liegt vor.",
        "Sie bauten an einer Bundeswasserstraße.",
    ],
)
def test_no_place_is_made_of_other_words(text: str) -> None:
    assert names(text, "place") == []


def test_a_given_name_alone_is_the_person_introduced_before() -> None:
    text = "Es siegte Shelton Mario Ahlers vom Verein. Shelton lief die beste Zeit, sagte der Trainer."
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [p.name for p in release.persons] == ["Shelton Mario Ahlers"]


ONE = [
    ("Konsulin Anna Roux Vogt kam. Später sprach Konsulin Roux Vogt.", ["Anna Roux Vogt"]),
    ("Minister Mmorotsi kam. Der Gast, Wyntera Boipusa Mmorotsi, hat unterschrieben. Minister Wyntera Boipusa Mmorotsi dankte.",
     ["Wyntera Boipusa Mmorotsi"]),
    ("Mit der Stadt Neustadt (Oster) feierte Bürgermeister Tom Ahl.", ["Tom Ahl"]),
    ("Das sagte Bremen´s Bürgermeister Tom Ahl.", ["Tom Ahl"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ONE)
def test_who_is_told_again_is_one_and_rivers_and_towns_are_none(text: str, told: list[str]) -> None:
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [p.name for p in release.persons] == told


def test_a_town_with_an_apostrophe_and_partner_towns() -> None:
    release = extract(Document("x", "Das sagte Bremen's Bürgermeister Tom Ahl.", Source(name="x", sha256="0" * 64)))
    assert [o.name for o in release.organizations] == ["Land Bremen"]
    assert names("Es sprachen Vertreter der Partnerstädte Lyon und Padua.", "organization") == []


def test_a_land_of_a_state_is_not_the_state() -> None:
    release = extract(Document("x", "Wir fuhren nach England, dann durch Großbritannien.", Source(name="x", sha256="0" * 64)))
    assert [p.name for p in release.places] == ["England", "Großbritannien"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es kam Markus Ahl (Vizebürgermeister von Eisenerz).", [("Vizebürgermeister", "deputy")]),
        (
            "Hannes Ahl (Vizekanzler a. D., Rektor der Universität Bonn und Ehrensenator) kam.",
            [("Vizekanzler", "former"), ("Rektor", "current"), ("Ehrensenator", "current")],
        ),
    ],
)
def test_offices_in_brackets(text: str, expected: list[tuple[str, str]]) -> None:
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [(r.title, r.status) for p in release.persons for r in p.roles] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Sie fördern die Zusammenarbeit in Lehre und Forschung.", "place", []),
        ("Sie arbeiten in Lehre, Forschung und Transfer zusammen.", "place", []),
        ("Sie wohnt in Essen und Umgebung.", "place", ["Essen"]),
        ("Die Stiftung vergibt den Georg Vogtner-Forschungspreis.", "person", []),
        ("Am Jenaer Fraunhofer-Institut für Optik sprach Lena Vogt.", "organization", ["Fraunhofer-Institut für Optik"]),
        ("Das Jenaer Leibniz-Institut lädt ein.", "organization", ["Jenaer Leibniz-Institut"]),
        ("Es kam der Minister für Bauen, Verkehr und Digitale Gesellschaft.", "organization", []),
    ],
)
def test_names_at_universities(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lena Vogt neue Präsidentin der Universität Jena\n\nDie Physikerin tritt ihr Amt im Mai an.",
            [("Präsidentin", "current")],
        ),
        ("Tom Ahl, ehemaliger Vizepräsident der Universität Jena, kam.", [("Vizepräsident", "former")]),
        (
            "Tom Ahl ist am Donnerstagabend in Jena offiziell in sein Amt als Rektor der Universität Jena eingeführt worden.",
            [("Rektor", "current")],
        ),
    ],
)
def test_offices_at_universities(text: str, expected: list[tuple[str, str]]) -> None:
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [(r.title, r.status) for p in release.persons for r in p.roles if r.organization] == expected


def test_the_federal_president_is_of_no_house_that_is_named() -> None:
    text = "Es gab einen Festakt im ehemaligen Bundestag, bei dem Bundespräsident Tom Ahl sprach."
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [(r.title, r.organization) for p in release.persons for r in p.roles] == [("Bundespräsident", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Leiter des Deutschen Keramischen Museums kam.", ["Deutsches Keramisches Museum"]),
        ("Der Leiter des Deutschen Keramischen Instituts in Riga kam.", ["Deutsches Keramisches Institut"]),
        ("Hochschul-Rektor Tom Ahl und W3-Professor Udo Kern kamen.", []),
        ("Der Leiter des Kopf- und Rheumazentrums kam.", []),
        ("Paul Schneider Pressestelle\nHochschule Harz", ["Hochschule Harz"]),
        ("Die Pressestelle Nord teilt mit.", ["Pressestelle Nord"]),
    ],
)
def test_houses_that_are_headed(text: str, expected: list[str]) -> None:
    assert names(text, "organization") == expected


def test_letters_behind_an_office_in_brackets_are_nobody() -> None:
    assert names("Es kam Tom Ahl (Geschäftsführer KLGS).", "person") == ["Tom Ahl"]


def test_a_mans_office_behind_him_is_not_the_next_womans() -> None:
    text = "Er ehrte Professor Tom Ahl, Rektor a.D., Lena Vogt und Anna Kern."
    release = extract(Document("x", text, Source(name="x", sha256="0" * 64)))
    assert [r.title for p in release.persons if p.name == "Lena Vogt" for r in p.roles] == []
