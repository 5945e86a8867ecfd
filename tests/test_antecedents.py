"""Whose an office is where the text points back: "deren Rektorin", the house told last, the firm that bears a surname, the county at home."""

from __future__ import annotations

import pytest

from tests.test_resolve import entities, office

CASES: list[tuple[str, str, str, str, str | None]] = [
    (
        "",
        "Die Hansa Kranbau GmbH, deren Geschäftsführerin Eva Lux den Vertrag lobte, baut um.",
        "Eva Lux",
        "Geschäftsführerin",
        "Hansa Kranbau GmbH",
    ),
    ("", "Mit dem Stadtmuseum, dessen Direktor Jan Voss dabei war, wird verhandelt.", "Jan Voss", "Direktor", "Stadtmuseum"),
    (
        "",
        "Auch die Kreishandwerkerschaft will helfen, wie deren Vorsitzender Ole Holm sagte.",
        "Ole Holm",
        "Vorsitzender",
        "Kreishandwerkerschaft",
    ),
    (
        "",
        "Der Sportverein Lohne e. V. und seine Vorsitzende Ina Peters freuen sich.",
        "Ina Peters",
        "Vorsitzende",
        "Sportverein Lohne e. V.",
    ),
    ("", "Deren Präsidentin, Ina Peters, war nicht erreichbar.", "Ina Peters", "Präsidentin", None),
    (
        "",
        "Bei der Brandt Metallbau GmbH sprach auch die Firma Ahl AG vor. Geschäftsführer Ole Brandt freute sich.",
        "Ole Brandt",
        "Geschäftsführer",
        "Brandt Metallbau GmbH",
    ),
    (
        "",
        "Am Montag besuchte der Rat die Nordlicht Optik AG. Vorstandsmitglied Ina Peters zeigte die neue Halle.",
        "Ina Peters",
        "Vorstandsmitglied",
        "Nordlicht Optik AG",
    ),
    (
        "",
        "Die Nordlicht Optik AG und die Hansa Kranbau GmbH wollen bauen, wie Geschäftsführer Ole Holm sagte.",
        "Ole Holm",
        "Geschäftsführer",
        "Hansa Kranbau GmbH",
    ),
    (
        "",
        "Die Nordlicht Optik GmbH und die Hansa Kranbau GmbH wollen bauen, wie Geschäftsführer Ole Holm sagte.",
        "Ole Holm",
        "Geschäftsführer",
        None,
    ),
    (
        "Handwerkskammer Kassel",
        "Die Gäste sahen sich bei der Tischlerei Lux & Söhne GmbH um. Juniorchefin Mia Kern führte sie.",
        "Mia Kern",
        "Juniorchefin",
        "Tischlerei Lux & Söhne GmbH",
    ),
    ("Handwerkskammer Kassel", "Am Freitag sprach Juniorchefin Mia Kern.", "Mia Kern", "Juniorchefin", None),
    (
        "Handwerkskammer Kassel",
        "Am Freitag sprach Hauptgeschäftsführerin Mia Kern.",
        "Mia Kern",
        "Hauptgeschäftsführerin",
        "Handwerkskammer Kassel",
    ),
    (
        "",
        "Die Nordlicht Optik AG stiftet Geräte. Jan Voss, der Europachef des Konzerns, überreichte den Schlüssel.",
        "Jan Voss",
        "Europachef",
        "Nordlicht Optik AG",
    ),
    (
        "",
        "Die Bürgerenergie Lahn eG baut ein Windrad. Eva Lux, Vorsitzende der Genossenschaft, lud ein.",
        "Eva Lux",
        "Vorsitzende",
        "Bürgerenergie Lahn eG",
    ),
    ("", "Jan Voss, der Europachef des Konzerns, überreichte den Schlüssel.", "Jan Voss", "Europachef des Konzerns", None),
    (
        "Klinikum Hersfeld",
        "Das bestätigt Ole Holm, Vorsitzender des Aufsichtsrats.",
        "Ole Holm",
        "Vorsitzender des Aufsichtsrats",
        "Klinikum Hersfeld",
    ),
    (
        "Klinikum Hersfeld",
        "Das bestätigt Dr. Mia Kern, Chefärztin der Geriatrie.",
        "Mia Kern",
        "Chefärztin der Geriatrie",
        "Klinikum Hersfeld",
    ),
    (
        "Hochschule Fulda",
        "Das bestätigt Hochschulratsvorsitzender Ole Holm.",
        "Ole Holm",
        "Hochschulratsvorsitzender",
        "Hochschule Fulda",
    ),
    ("Stadt Thun", "In Thun begrüsste Regierungsrat Beat Kern die Gäste.", "Beat Kern", "Regierungsrat", "Kanton Bern"),
    ("", "Die Zürcher Regierungsrätin Mia Kern kam.", "Mia Kern", "Regierungsrätin", "Kanton Zürich"),
    (
        "Handwerkskammer Reutlingen",
        "Landrat Ole Holm hatte in Reutlingen ins Landratsamt geladen.",
        "Ole Holm",
        "Landrat",
        "Landkreis Reutlingen",
    ),
    (
        "Stadt Jena",
        "Aus dem polnischen Landkreis Krosno kam Starost Jan Kowal nach Jena.",
        "Jan Kowal",
        "Starost",
        "Landkreis Krosno",
    ),
    (
        "",
        "Für Kassel unterschrieb Präsidentin Eva Lux, die Universität Kassel leitet sie seit März.",
        "Eva Lux",
        "Präsidentin",
        "Universität Kassel",
    ),
    (
        "Universität Kassel",
        "Die Universität Kassel und die Pommersche Akademie Słupsk arbeiten zusammen. Auf polnischer Seite drängte Prodekanin Ewa Lis auf Eile.",
        "Ewa Lis",
        "Prodekanin",
        "Pommersche Akademie Słupsk",
    ),
    (
        "Stadt Krefeld",
        "Krefelds Oberbürgermeisterin Eva Lux und ihr Amtskollege Luc Morel aus Dünkirchen kamen.",
        "Luc Morel",
        "Oberbürgermeister",
        "Stadt Dünkirchen",
    ),
    (
        "Hochschule Fulda",
        "Rektorin Eva Lux trat ihr Amt an der Hochschule Fulda an. Ihr Vorgänger Ole Holm gratulierte.",
        "Ole Holm",
        "Rektor",
        "Hochschule Fulda",
    ),
    (
        "Landkreis Emsland",
        "Landrat Ole Holm und Landrat Jan Kowal unterschrieben im Powiat Krosno.",
        "Jan Kowal",
        "Landrat",
        "Powiat Krosno",
    ),
    ("Stadt Thun", "In Thun eröffnet Gemeinderätin Mia Kern das Fest.", "Mia Kern", "Gemeinderätin", "Stadt Thun"),
    ("Stadt Jena", "In Jena eröffnet Stadträtin Mia Kern das Fest.", "Mia Kern", "Stadträtin", None),
    (
        "",
        "Die Hansa Kranbau GmbH, die mit der Ahl Optik GmbH baut, freut sich. Geschäftsführer Ole Holm dankte.",
        "Ole Holm",
        "Geschäftsführer",
        "Hansa Kranbau GmbH",
    ),
    (
        "",
        "Ministerin Eva Lux, der Präsident des Turnverbands Hessen von Kassel, Ole Holm, und Gäste kamen.",
        "Eva Lux",
        "Ministerin",
        None,
    ),
    ("Klinikum Hersfeld", "PJ-Beauftragte Mia Kern erklärte das.", "Mia Kern", "PJ-Beauftragte", None),
    (
        "Museum Emden",
        "Möglich macht es die Sparkasse Emden. „Wir helfen gern“, so der Vorstandsvorsitzende Ole Holm.",
        "Ole Holm",
        "Vorstandsvorsitzender",
        "Sparkasse Emden",
    ),
    (
        "",
        "Vizepräsident des Landkreistags Hessen ist Jan Voss. Präsidentin Eva Lux war verhindert.",
        "Eva Lux",
        "Präsidentin",
        "Landkreistag Hessen",
    ),
    ("Stadt Kassel", "In Kassel war Wissenschaftsministerin Eva Lux zu Gast.", "Eva Lux", "Wissenschaftsministerin", "Land Hessen"),
    ("Stadt Kassel", "In Kassel war Außenministerin Eva Lux zu Gast.", "Eva Lux", "Außenministerin", None),
    (
        "Stadt Jena",
        "Eine Gruppe aus der Partnerstadt Erlangen, an deren Spitze Bürgermeisterin Eva Lux stand, kam nach Jena.",
        "Eva Lux",
        "Bürgermeisterin",
        "Stadt Erlangen",
    ),
    ("Fachhochschule Rheintal", "Die St. Galler Regierungsrätin Mia Kern kam.", "Mia Kern", "Regierungsrätin", "Kanton St. Gallen"),
    (
        "",
        "Das Generalkonsulat von Italien in Köln war durch Attaché Luca Bruni vertreten.",
        "Luca Bruni",
        "Attaché",
        "Generalkonsulat von Italien in Köln",
    ),
]


@pytest.mark.parametrize(("publisher", "text", "name", "title", "house"), CASES, ids=[c[1][:60] for c in CASES])
def test_office_points_back_to_its_house(publisher: str, text: str, name: str, title: str, house: str | None) -> None:
    head = f"{publisher}\nPressemitteilung vom 3. Mai 2024\n\n" if publisher else ""
    assert [(told, at) for told, at, _ in office(entities(head + text), name)] == [(title, house)]
