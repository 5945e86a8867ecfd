"""Names of organisations whole: neither cut short nor with what only introduces them."""

from __future__ import annotations

import pytest

from pipeline.extract import annotate
from tests.test_names import found


def organisations(text: str) -> list[str]:
    return [name for name, kind in found(text).items() if kind == "organization"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Das Amt für Presse-, Öffentlichkeitsarbeit und Protokoll teilt das mit.",
            ["Amt für Presse-, Öffentlichkeitsarbeit und Protokoll"],
        ),
        ("Die Fachstelle für Sucht- und Drogenprävention berät.", ["Fachstelle für Sucht- und Drogenprävention"]),
        ("Der Fachbereich Schule, Kultur und Sport ist zuständig.", ["Fachbereich Schule, Kultur und Sport"]),
    ],
)
def test_parts_of_administrations(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Man besuchte das Historische Museum der Pfalz.", ["Historische Museum der Pfalz"]),
        ("Der Tourismusverband der Uckermark wirbt.", ["Tourismusverband der Uckermark"]),
        ("Die Militärverwaltung des Rajons Stryj schrieb.", ["Militärverwaltung des Rajons Stryj"]),
        ("Die Regionalverwaltung der Oblast Lwiw schrieb.", ["Regionalverwaltung der Oblast Lwiw"]),
        ("Die Stadtverwaltung von Qeyzarlim schickte Hilfe.", ["Stadtverwaltung von Qeyzarlim"]),
        ("Die Industrie- und Handelskammer Mittlerer Neckar lud ein.", ["Industrie- und Handelskammer Mittlerer Neckar"]),
        ("Der Verband des Deutschen Holzhandels lud ein.", ["Verband des Deutschen Holzhandels"]),
        ("Die Vereinigung der Hessischen Wirtschaft lud ein.", ["Vereinigung der Hessischen Wirtschaft"]),
        ("Die „Initiative Offene Tür“ lud ein.", ["Initiative Offene Tür"]),
        ("Es kamen Gäste der Bürgerinitiative Hochwasserschutz, alle zu Fuß.", ["Bürgerinitiative Hochwasserschutz"]),
        ("Die Berufsbildenden Schulen Technik Soest luden ein.", ["Berufsbildenden Schulen Technik Soest"]),
        ("Das Bezirkspolizeikommando Liezen lud ein.", ["Bezirkspolizeikommando Liezen"]),
        ("Es kamen Gäste der Afrikanischen Union.", ["Afrikanischen Union"]),
        ("Das Gemüse lieferte der Biohof Kräutle.", ["Biohof Kräutle"]),
        ("Messe Erfurt GmbH lud ein.", ["Messe Erfurt GmbH"]),
        ("Werft Holmsund GmbH lud ein.", ["Werft Holmsund GmbH"]),
        ("Die Jüdische Kultusgemeinde Kreis Unna lud ein.", ["Jüdische Kultusgemeinde Kreis Unna"]),
        ("Die Wirtschaftsförderung Raum Ulm lud ein.", ["Wirtschaftsförderung Raum Ulm"]),
        (
            "Das Ministerium für Wirtschaft der kanadischen Provinz Ontario lud ein.",
            ["Ministerium für Wirtschaft der kanadischen Provinz Ontario"],
        ),
        ("Die Europa-Union Celle/Uelzen lud ein.", ["Europa-Union Celle/Uelzen"]),
    ],
)
def test_of_a_land(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Helios Klinikum Celle baut.", ["Helios Klinikum Celle"]),
        ("Die Sana Kliniken Lübeck bauen.", ["Sana Kliniken Lübeck"]),
        ("Die Otto von Guericke Universität Magdeburg lud ein.", ["Otto von Guericke Universität Magdeburg"]),
        ("Die Georg August Universität Göttingen lud ein.", ["Georg August Universität Göttingen"]),
        ("Die St. Marien-Krankenhaus Siegen gGmbH baut.", ["St. Marien-Krankenhaus Siegen gGmbH"]),
        ("Man traf sich in der alten Molkerei Ebersdorf.", []),
        ("Man traf sich in der ehemaligen Brauerei Sudhaus.", []),
        ("Das Bildungs- und Beratungszentrum (BBZ) Wallierhof baut.", ["Bildungs- und Beratungszentrum (BBZ) Wallierhof"]),
        ("Beteiligt ist die OST – Ostschweizer Fachhochschule.", ["OST – Ostschweizer Fachhochschule"]),
        ("Die Ev. Kirchengemeinde Lahr lädt ein.", ["Ev. Kirchengemeinde Lahr"]),
        ("Die Kita St. Josef feiert.", ["Kita St. Josef"]),
        ("Der Landesbetrieb Straßenbau NRW baut.", ["Landesbetrieb Straßenbau NRW"]),
        ("Der Kreisverband Fulda des Deutschen Roten Kreuzes hilft.", ["Kreisverband Fulda des Deutschen Roten Kreuzes"]),
        ("Das Verteidigungsministerium Litauens lud ein.", ["Verteidigungsministerium Litauens"]),
        ("Ein Verein zur Pflege alter Bräuche fehlt.", ["Verein zur Pflege alter Bräuche"]),
    ],
)
def test_houses(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Istanbuler Softwareschmiede Damla Yazılım A.Ş. baut.", ["Damla Yazılım A.Ş."]),
        ("Beteiligt ist der Rotterdamer Fonds Kade Capital B.V.", ["Kade Capital B.V."]),
        ("Die Hafengesellschaft nordports GmbH & Co. KG baut.", ["nordports GmbH & Co. KG"]),
        ("Die Zwickauer Hahn Kälte GmbH liefert.", ["Hahn Kälte GmbH"]),
        ("Die Neusser Druckerei Vogelsang GmbH druckt.", ["Druckerei Vogelsang GmbH"]),
        ("Die Berliner Wasserbetriebe AöR bauen.", ["Berliner Wasserbetriebe AöR"]),
        ("Die Holtmann Energie AG zahlt.", ["Holtmann Energie AG"]),
        ("Die Energie AG zahlt.", ["Energie AG"]),
        ("Der Verein Brücke nach Lwiw e.V. hilft.", ["Verein Brücke nach Lwiw e.V."]),
        ("Mit der Sodexo-Gruppe wird verhandelt.", ["Sodexo-Gruppe"]),
        ("In der WhatsApp-Gruppe wird verhandelt.", []),
        ("Die Qingdao Metro Group baut.", ["Qingdao Metro Group"]),
    ],
)
def test_firms(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Institut national des sciences appliquées de Lyon baut.", "Institut national des sciences appliquées de Lyon"),
        ("Die Administration portuaire de Québec baut.", "Administration portuaire de Québec"),
        ("Das Muzeum Okręgowe w Bydgoszczy leiht Bilder.", "Muzeum Okręgowe w Bydgoszczy"),
        ("Das Sygehus Sønderjylland in Aabenraa baut.", "Sygehus Sønderjylland"),
        ("Jugendliche vom Aarhus Roklub kamen.", "Aarhus Roklub"),
        ("Das Lycée professionnel Bonheur in Dole baut.", "Lycée professionnel Bonheur"),
        ("Die Tamale Municipal Assembly baut.", "Tamale Municipal Assembly"),
        ("Die Methodist Junior High School in Accra baut.", "Methodist Junior High School"),
    ],
)
def test_abroad(text: str, name: str) -> None:
    assert name in organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Museum der Schweiz zeigt das.",
        "Das ist die älteste Schule Deutschlands.",
        "Das ist das größte Museum im Harz.",
        "Er dankte der Türkei und der Ukraine.",
        "Das Referat hält Lena Vogt.",
        "NEULAND SAGT AB",
        "Man traf sich auf der Messe LumoTech.",
        "Im Rahmen der Aktion „Sauberer Wald“ sammelten Kinder Müll.",
        "Die Wanderung führt zur Schule am Ort.",
        "Im Zentrum der Stadt entsteht ein Park.",
    ],
)
def test_none(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Universitäten Jena und Halle forschen.", ["Universität Jena", "Universität Halle"]),
        (
            "An den Hochschulen Merseburg, Zittau und Wismar wird gebaut.",
            ["Hochschule Merseburg", "Hochschule Zittau", "Hochschule Wismar"],
        ),
        ("Die Handwerkskammern Kassel und Erfurt luden ein.", ["Handwerkskammer Kassel", "Handwerkskammer Erfurt"]),
        ("Die Städte Jena und Halle luden ein.", []),
        ("Die Länder Mali und Niger luden ein.", []),
        ("Die Bundesligisten Kassel und Erfurt siegten.", []),
    ],
)
def test_houses_of_one_kind_in_several_towns(text: str, names: list[str]) -> None:
    assert [m.name for m in annotate(text) if m.kind == "organization"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what stands before and behind the noun is part of the name
        ("Die Autonome Provinz Bozen und das Land Tirol verhandeln.", ["Autonome Provinz Bozen", "Land Tirol"]),
        ("Die AOK Sachsen berät Schulen.", ["AOK Sachsen"]),
        ("Das Krankenhaus Land Kehdingen wird saniert.", ["Krankenhaus Land Kehdingen"]),
        ("Der Ambulante Pflegedienst Wesel e. V. sucht Helfer.", ["Ambulante Pflegedienst Wesel e. V."]),
        ("Der Sauerländer Trachtenbund e. V. tagte.", ["Sauerländer Trachtenbund e. V."]),
        ("Das Deutsche Rote Kreuz Kreisverband Celle e. V. hilft.", ["Deutsche Rote Kreuz Kreisverband Celle e. V."]),
        ("Die Samtgemeinde Land Kehdingen baut.", ["Samtgemeinde Land Kehdingen"]),
        ("Das Büro Ahlers & Partner Architekten plante.", ["Ahlers & Partner Architekten"]),
        ("Um 20 Uhr spielt das Duo Oboe & Cello.", ["Duo Oboe & Cello"]),
        # the friends of a house that its noun alone names, but of one among many nobody
        ("Der Förderverein des Klinikums spendete 500 Euro.", ["Förderverein des Klinikums"]),
        ("Ein Förderverein der Schule wird gesucht.", []),
        # whose branch it is acts
        ("Die Geschäftsstelle Celle der Volkshochschule Heide zieht um.", ["Volkshochschule Heide"]),
        # called after somebody abroad, by number, of two nouns, by its subject
        (
            "Gäste der chinesischen Sun Yat-sen Universität und vom Lyzeum Kurt Quast kamen.",
            ["Sun Yat-sen Universität", "Lyzeum Kurt Quast"],
        ),
        ("Das Adam-Quast-Liceum und die Vogt-Uni luden ein.", ["Adam-Quast-Liceum", "Vogt-Uni"]),
        (
            "Die Klinik und Poliklinik für Urologie und die Medizinische Klinik II ziehen um.",
            ["Klinik und Poliklinik für Urologie", "Medizinische Klinik II"],
        ),
        ("An der Fakultät Maschinenbau wird gefeiert.", ["Fakultät Maschinenbau"]),
        # whom somebody thanks, and for what
        ("Sie dankte dem Generalkonsulat für die langjährige Unterstützung.", []),
        ("Er dankte dem Ministerium für die gute Zusammenarbeit.", []),
        # no houses
        ("Die Stadtwerke und die Feuerwehr gründen gemeinsame Gesellschaft für Solarstrom.", []),
        ("Der Empfang fand im Campus Center statt.", []),
        ("Das Symposium „Water and Cities in Dry Lands“ beginnt am Montag.", []),
    ],
)
def test_whole_and_no_more(text: str, names: list[str]) -> None:
    assert organisations(text) == names


def test_a_plural_is_no_genitive() -> None:
    assert [m.name for m in annotate("Die Gründer von Solarworks stellten sich vor.") if m.kind == "organization"] == ["Solarworks"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Es spielten die Bluesrockband Quendel und die Mundart-Band „Dorflicht“.", ["Bluesrockband Quendel", "Dorflicht"]),
        ("Es sangen der Shanty Chor Zyrau und der Jodlerklub Enzian Flims.", ["Shanty Chor Zyrau", "Jodlerklub Enzian Flims"]),
        ("Umrahmt hat es der „Zyrauer Viergesang“.", ["Zyrauer Viergesang"]),
        ("Es spielt die Schülerband des Gymnasiums Zyrau.", ["Schülerband des Gymnasiums Zyrau"]),
        ("Seit Eva Lux das Amt der Bürgermeisterin innehat, ist es ruhig.", []),
        ("Auf der Geraer Hauptmarktbühne und der Zentralbühne wird gespielt.", []),
    ],
)
def test_who_plays_and_what_is_only_a_stage(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Freiburger Studierendenwerk baut an.", ["Freiburger Studierendenwerk"]),
        ("Vor dem Hamburger Verwaltungsgericht wurde verhandelt.", ["Hamburger Verwaltungsgericht"]),
        ("Er besuchte die Breslauer Hochschule.", []),
        (
            "Die Klinik für Rekonstruktive und Interventionelle Medizin zieht um.",
            ["Klinik für Rekonstruktive und Interventionelle Medizin"],
        ),
        ("Das Amt für Natur und Umwelt Mittlere Eifel lädt ein.", ["Amt für Natur und Umwelt Mittlere Eifel"]),
        ("Die Union der Akademien der Künste tagt.", ["Union der Akademien der Künste"]),
        (
            "Die Arbeitsgemeinschaft der Beratungsstellen für Familien und Jugend tagt.",
            ["Arbeitsgemeinschaft der Beratungsstellen für Familien und Jugend"],
        ),
        ("Ein Vertrag mit der Tblis School of Business wurde geschlossen.", ["Tblis School of Business"]),
        ("Die Firma gehört zum Zyrona Council International.", ["Zyrona Council International"]),
        ("Der Betreiber von Windparks Nordwind AG baut.", ["Nordwind AG"]),
        ("Kukumba Cell Solutions baut ein Werk.", ["Kukumba Cell Solutions"]),
        ("Der Besuch gilt dem Zyrhaven Port.", ["Zyrhaven Port"]),
        ("Ein USB Port ist vorhanden.", []),
        ("Bei LKT Maschinenbau arbeiten 30 Leute.", ["LKT Maschinenbau"]),
        ("Gespielt werden Werke Mozarts.", []),
        ("Die Werke Jena und Gera werden zusammengelegt.", []),
        ("Es kamen Gäste der Berliner Rockband zum Fest.", []),
        ("Der Verein RC Pedal Vogtsburg lädt ein.", ["RC Pedal Vogtsburg"]),
        ("Er leitet den 1. FC Vogtsburg 1907 e.V. seit Mai.", ["1. FC Vogtsburg 1907 e.V."]),
        ("Im Südpfalz-Klinikum wurde gefeiert.", ["Südpfalz-Klinikum"]),
        ("Im Audi-Werk wurde gefeiert.", []),
        ("Das Lumora-Hilfswerk sammelt.", ["Lumora-Hilfswerk"]),
        ("Von der Anna und Karl Vogt Stiftung kamen 5000 Euro.", ["Anna und Karl Vogt Stiftung"]),
        ("Die Gemeinde Nowa Kuźnica lädt ein.", ["Gemeinde Nowa Kuźnica"]),
        ("Die Stadt Wolin Pomorski schickt Gäste.", ["Stadt Wolin Pomorski"]),
    ],
)
def test_neither_cut_nor_made_up(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mit den Kantonen Zürich und Aargau wurde verhandelt.", ["Kantonen Zürich", "Aargau"]),
        ("Mit den Krankenhäusern Celle und Uelzen wurde verhandelt.", ["Krankenhäusern Celle", "Uelzen"]),
        ("Die Kreisverbände Celle und Uelzen luden ein.", ["Kreisverbände Celle", "Uelzen"]),
        ("Vierzig Aktive stehen im Dienst für die Allgemeinheit.", []),
        ("Das Personalamt der Stadtverwaltung Gera lädt ein.", ["Personalamt der Stadtverwaltung Gera"]),
        ("Es spielt das Bläserquintett der Musikschule Gera.", ["Bläserquintett der Musikschule Gera"]),
    ],
)
def test_of_several_and_of_whom(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Bundesvereinigung Deutscher Flötenverbände e.V. lädt ein.", ["Bundesvereinigung Deutscher Flötenverbände e.V."]),
        ("Die Medaille erhält die Wiesenhäuser Brauerei.", ["Wiesenhäuser Brauerei"]),
        ("Geehrt wurde die Winzerkapelle Oberlum.", ["Winzerkapelle Oberlum"]),
        ("Geehrt wurde der Männergesangverein 1911 Engers.", ["Männergesangverein 1911 Engers"]),
        ("Es kamen Gäste der Meyer-Gruppe.", ["Meyer-Gruppe"]),
        ("Es kamen Gäste der Jugend-Gruppe.", []),
        ("Er sprach mit Lapin Orient Lines (LOL) über Fracht.", ["Lapin Orient Lines", "LOL"]),
        ("Der Präsident des Zentralverbandes des polnischen Handwerks kam.", ["Zentralverbandes des polnischen Handwerks"]),
        ("Die Zentrale des polnischen Unternehmens ist in Lodz.", []),
        ("Der Verein der Göttinger Alumni tagt.", ["Verein der Göttinger Alumni"]),
    ],
)
def test_clubs_and_trades(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Firma Elektro Müller aus Peine spendete das Essen.", ["Elektro Müller"]),
        ("Die Bäckerei Schulz spendete das Brot.", ["Bäckerei Schulz"]),
        ("Die Tischlerei Weber und die Metzgerei Becker spendeten.", ["Tischlerei Weber", "Metzgerei Becker"]),
        ("Die Firma Kunden Vorteile bietet.", []),
        ("Gastgeber war der Rotary Club Celle-Schloss mit Gästen.", ["Rotary Club Celle-Schloss"]),
        ("Das US-Generalkonsulat Leipzig war dabei.", ["US-Generalkonsulat Leipzig"]),
        (
            "Partner sind Port of Osaka und Lapin International Ports Corporation.",
            ["Port of Osaka", "Lapin International Ports Corporation"],
        ),
    ],
)
def test_trades_and_towns(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Unsere neue Baureihe RX wird in Pune gebaut.",
        "Der Empfang ist im Gebäude NW II der Universität.",
        "Die Vorlage FB 61/0198/21 wurde beschlossen.",
        "Die „European Harbour Week“ (EHWK) fand in Hanoi statt.",
        "Shirts gibt es in den Größen M-XL.",
        "ARCHIV - 06.08.2018, Neuland: Es spricht der Minister.",
    ],
)
def test_letters_of_things(text: str) -> None:
    assert not {"RX", "NW", "FB", "EHWK", "M-XL", "ARCHIV"} & set(organisations(text))


def test_shortened_given_names_are_no_houses() -> None:
    assert organisations("Foto: Stadt Celle/Th. Roux") == ["Stadt Celle"]
