"""Firms that no list knows, by the noun that introduces them or by what their names end with; bodies of a town, a province, a nation."""

from __future__ import annotations

import pytest

from tests.test_names import found
from tests.test_names_bodies import FILLING


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Der Batteriehersteller Volterra Cells baut ein Werk.", "Volterra Cells"),
        ("Das Bauunternehmen Tiefbau Kreutzkamp hat den Zuschlag.", "Tiefbau Kreutzkamp"),
        ("Der Onlinehändler Bücherfuchs zieht um.", "Bücherfuchs"),
        ("Beim Energieversorger Ostkraft arbeiten 300 Menschen.", "Ostkraft"),
        ("Der Reiseveranstalter Weitblick Touren bietet Fahrten an.", "Weitblick Touren"),
        ("Die Drogeriekette Müller zieht ein.", "Müller"),
        ("Die Firma Karl Brandl hat die Leitungen verlegt.", "Karl Brandl"),
        ("Die Kanzlei Vogt, Ahlers und Partner berät die Stadt.", "Kanzlei Vogt, Ahlers und Partner"),
        ("Das Architekturbüro Raum & Zeit hat gewonnen.", "Raum & Zeit"),
        ("Das Ingenieurbüro Wasserplan Süd hat gezeichnet.", "Ingenieurbüro Wasserplan Süd"),
        ("Ihr Nachbar ist die „Ultra domlux Systems GmbH“ in Neuland.", "Ultra domlux Systems GmbH"),
        ("Gestern feierte die Bonner Firma F. Sagawa Systembau.", "F. Sagawa Systembau"),
        ("Er dankte Karl Brandl Maschinenbau.", "Karl Brandl Maschinenbau"),
        ("Das steht in der Tageszeitung Perus.", None),
        ("Wiesenfehner Autobauer feiert Richtfest.", None),
        ("Gäste waren bei der Werner Sattelberg GmbH.", "Werner Sattelberg GmbH"),
        ("In der Bonner Sagawa Chemie Gruppe wird gearbeitet.", "Sagawa Chemie Gruppe"),
        ("Am Kai lag das Containerschiff „Toshiba Star“.", None),
        ("So sehen es die IHKs im Land.", None),
        ("Das beschloss der Aufsichtsrat der AG.", None),
        ("Im Juli hat das Unternehmen Kunden verloren.", None),
        ("Dort verkauft der Weinhändler Karl Brandl.", None),
        ("Wann der Betreiber Strom liefert, ist offen.", None),
        ("Das war die Bauerntochter Lena Vogt.", None),
    ],
)
def test_firms(text: str, body: str | None) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sie schloss einen Vertrag mit der türkischen Provinz Manisa.", "Provinz Manisa"),
        ("Partner ist die Woiwodschaft Lublin.", "Woiwodschaft Lublin"),
        ("Die Gäste kommen aus der Provinz Manisa.", None),
        ("Das estnische Bildungsministerium stimmte zu.", "Bildungsministerium"),
        ("Er dankte dem lettischen Grenzschutz.", "Grenzschutz"),
        ("Ein estnisches Ministerium stimmte zu.", None),
    ],
)
def test_abroad(text: str, body: str | None) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "word", "read"),
    [
        ("Die Stadt Fulda baut. Dabei half das Stadtmuseum.", "Stadtmuseum", True),
        ("Die Stadt Fulda baut. Es spielt das Kreisjugendorchester.", "Kreisjugendorchester", True),
        ("Die Stadt Fulda baut. Das regelt der Landesverband.", "Landesverband", False),
        ("Die Stadt Fulda baut. Ein Stadtmuseum fehlt noch.", "Stadtmuseum", False),
    ],
)
def test_the_one_of_a_town(text: str, word: str, read: bool) -> None:
    assert (found(text + FILLING).get(word) == "organization") is read


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Das Gymnasium am Stadtwall feiert.", "Gymnasium am Stadtwall"),
        ("Sie besucht die Realschule an der Fuchsmühle.", "Realschule an der Fuchsmühle"),
        ("Die Kita Unter den Linden öffnet.", "Kita Unter den Linden"),
        ("Am Gymnasium Kulmer Straße wird gebaut.", "Gymnasium Kulmer Straße"),
        ("Gäste kamen vom Lyzeum Nr. 4 in Posen.", "Lyzeum Nr. 4"),
        ("Im Museum Georg Quast hängt ein Bild.", "Museum Georg Quast"),
        ("Es lädt die Jüdische Gemeinde ein.", "Jüdische Gemeinde"),
        ("Das wünscht sich eine Schule am See.", None),
        ("So spielt das Theater am Abend.", None),
        ("Die Vorstellung ist auf der Bühne am Domplatz.", None),
    ],
)
def test_houses(text: str, body: str | None) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sie kam mit der Initiative Offene Nachbarschaft.", "Initiative Offene Nachbarschaft"),
        ("Das Netzwerk Grüne Wirtschaft trifft sich.", "Netzwerk Grüne Wirtschaft"),
        ("Die Bürgerinitiative Pro Bahnhof sammelt Unterschriften.", "Bürgerinitiative Pro Bahnhof"),
        ("Es sangen die Trachtenfreunde Isartal.", "Trachtenfreunde Isartal"),
        ("Sie war bei der IHK zu Celle.", "IHK zu Celle"),
        ("Es spielt der Musikzug der Feuerwehr Aue.", "Musikzug der Feuerwehr Aue"),
        ("Sie sprach für den Förderverein der Grundschule Aue.", "Förderverein der Grundschule Aue"),
        ("Ein Musikzug der Feuerwehr Aue spielt.", "Feuerwehr Aue"),
        ("Der Sportverein Eintracht Aue siegt.", "Sportverein Eintracht Aue"),
        ("Der Ruderverein Neptun Konstanz siegt.", "Ruderverein Neptun Konstanz"),
        ("Die Kita Kleine Strolche bekommt eine Rutsche.", "Kita Kleine Strolche"),
        ("Sie war beim Jobcenter Landkreis Celle.", "Jobcenter Landkreis Celle"),
        ("Veranstalter ist der Kulturverein Dreiklang.", "Kulturverein Dreiklang"),
        ("Es sponsert der Verein Pro Region.", "Verein Pro Region"),
        ("Der Verein Hilfe für Nepal sammelt.", "Verein Hilfe für Nepal"),
        ("Gefördert wird das von der Robert-Vogt-Stiftung.", "Robert-Vogt-Stiftung"),
        ("Gestern hat der Verein Geld gesammelt.", None),
        ("Im Sommer gab das Bündnis Zahlen bekannt.", None),
    ],
)
def test_associations(text: str, body: str | None) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Treffpunkt ist am Conower See.", "Conower See"),
        ("Sie wandern durch die Kulmer Heide.", "Kulmer Heide"),
        ("Das Fest ist am Binsensee.", "Binsensee"),
        ("Sie stiegen auf die Gratzfluh.", "Gratzfluh"),
        ("Sie feiern an der Quabsauerbrücke.", "Quabsauerbrücke"),
        ("Die Gäste saßen in der Oberen Burghalle.", "Obere Burghalle"),
        ("Das Fest ist am Badesee.", None),
        ("Er sprach vom Fernsehkanal.", None),
    ],
)
def test_landforms(text: str, place: str | None) -> None:
    ends = [name[-6:] for name, kind in found(text).items() if kind == "place"]
    assert ends == ([place[-6:]] if place else [])


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Hafenwerke Rostock und Brandl & Söhne KG arbeiten zusammen.", ["Hafenwerke Rostock", "Brandl & Söhne KG"]),
        ("Die Verkehrsbetriebe Rostock und Velotronik AG arbeiten zusammen.", ["Verkehrsbetriebe Rostock", "Velotronik AG"]),
        ("Das Institut für Holztechnik und Velotronik AG arbeiten zusammen.", ["Institut für Holztechnik", "Velotronik AG"]),
        (
            "Die Hochschule Fulda, Brandl & Söhne KG und die Stadt Gera arbeiten zusammen.",
            ["Hochschule Fulda", "Brandl & Söhne KG", "Stadt Gera"],
        ),
        ("Die Stadtwerke Gera und Umgebung GmbH lädt ein.", ["Stadtwerke Gera und Umgebung GmbH"]),
        ("Die Gesellschaft für Technik und Umwelt mbH lädt ein.", ["Gesellschaft für Technik und Umwelt mbH"]),
        ("Die Vogt, Ahlers & Co. KG lädt ein.", ["Vogt, Ahlers & Co. KG"]),
    ],
)
def test_a_house_and_a_firm_behind_it_are_two(text: str, bodies: list[str]) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == bodies


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Ausgezeichnet wird die Firma zyro antriebe GmbH aus Jena.", ["zyro antriebe GmbH"]),
        ("Es lädt der Hersteller deichsel antriebe GmbH ein.", ["deichsel antriebe GmbH"]),
        ("Das Unternehmen übernimmt Zyrau Antriebe GmbH.", ["Zyrau Antriebe GmbH"]),
        ("Sie besuchten die Firma der Zyrau Antriebe GmbH.", ["Zyrau Antriebe GmbH"]),
        ("Sechs Unternehmen Haupt- und Sonderpreise.", []),
        ("Dabei waren die Firmen Lumora Sensor Co., Ltd. und Ahl Bau GmbH.", ["Lumora Sensor Co., Ltd.", "Ahl Bau GmbH"]),
    ],
)
def test_a_firm_in_small_letters_behind_its_kind(text: str, firms: list[str]) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == firms


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Siemens baut ein Werk.", {"Siemens": "organization"}),
        ("Auch Nintendo war dabei.", {"Nintendo": "organization"}),
        ("Davon lebt Bosch Voltera.", {"Bosch Voltera": "organization"}),
        ("Es sprach Frau Bosch.", {"Bosch": "person"}),
        ("Prof. Krupp forscht.", {"Krupp": "person"}),
        ("Senator Henkel kam.", {"Henkel": "person"}),
        ("Kuratorin Henkel und Rektor Bosch kamen.", {"Henkel": "person", "Bosch": "person"}),
        ("Das zahlt der Partner Siemens.", {"Siemens": "organization"}),
        ("Nina Siemens kam. Siemens dankte.", {"Nina Siemens": "person", "Siemens": "person"}),
        ("Nina Siemens war bei Siemens.", {"Nina Siemens": "person", "Siemens": "organization"}),
    ],
)
def test_houses_called_as_people_are(text: str, read: dict[str, str]) -> None:
    assert {name: kind for name, kind in found(text).items() if kind in ("person", "organization")} == read
