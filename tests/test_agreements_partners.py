"""Partners in passing, and parties that nothing but their slot explains."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

HEAD = "Stadt Gera\n\nNeues aus der Stadt\n\n"
PASSING = [
    ("Zu Gast war auch eine Gruppe aus Sliven, der bulgarischen Partnerstadt von Gera.", {"Stadt Sliven"}, None),
    ("Oberbürgermeister Kurt Dannecker begrüßte Gäste aus der polnischen Partnerstadt Skierniewice im Rathaus.", {"Stadt Skierniewice"}, None),
    ("Aus Geras Partnerstadt Sliven reiste eine Delegation an.", {"Stadt Sliven"}, None),
    ("Aus den Partnerstädten Sliven (Bulgarien), Skierniewice und Pilsen kamen Musikgruppen.", {"Stadt Sliven", "Stadt Skierniewice", "Stadt Pilsen"}, None),
    ("Aus Sliven, das seit 1965 Partnerstadt Geras ist, reiste eine Tanzgruppe an.", {"Stadt Sliven"}, "1965"),
    ("Gera hat drei Partnerstädte: Sliven, Auxonne und Romilly-sur-Seine.", {"Stadt Sliven", "Auxonne", "Stadt Romilly-sur-Seine"}, None),
    ("Gera unterhält Städtepartnerschaften mit Sliven in Bulgarien und Skierniewice in Polen.", {"Stadt Sliven", "Stadt Skierniewice"}, None),
    ("Die Bürgermeister sprachen über die Städtepartnerschaft mit Auxonne, die seit 1966 besteht.", {"Stadt Auxonne"}, "1966"),
    ("Sie betonten die Tradition der Städtepartnerschaft mit Auxonne, die als erste überhaupt 1966 geschlossen wurde.", {"Stadt Auxonne"}, "1966"),
    ("Die 1966 geschlossene Städtepartnerschaft mit Auxonne lebt von ihren Vereinen.", {"Stadt Auxonne"}, "1966"),
    ("Es ging um die seit 1966 bestehende Freundschaft zwischen Gera und Auxonne.", {"Stadt Auxonne"}, "1966"),
    ("Sliven ist seit 1965 Partnerstadt von Gera.", {"Stadt Sliven"}, "1965"),
    ("Die Stadt Gera ist seit 1966 mit Auxonne partnerschaftlich verbunden.", {"Stadt Auxonne"}, "1966"),
    ("Erwartet werden auch Abordnungen aus Sliven und Skierniewice, mit denen Gera partnerschaftlich verbunden ist.",
     {"Stadt Sliven", "Stadt Skierniewice"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "partners", "since"), PASSING)
def test_partner_towns_in_passing(text: str, partners: set[str], since: str | None) -> None:
    release = read(HEAD + text)
    found = sure(release)
    assert {next(iter(parties(release, a) - {"Stadt Gera"})) for a in found} == partners
    assert all("Stadt Gera" in parties(release, a) and a.kind == "city-partnership" for a in found)
    assert {a.since.edtf if a.since else None for a in found} == {since}


def test_a_region_is_the_province_that_acts() -> None:
    told = "Zu Gast war der Marschall der Woiwodschaft Schlesien, Jan Ahl. Die Partnerschaft zwischen Thüringen und Schlesien besteht seit 2000."
    release = read(HEAD + told)
    assert [parties(release, a) for a in sure(release)] == [{"Land Thüringen", "Woiwodschaft Schlesien"}]


NO_PARTNERS = [
    "Gäste kamen auch aus der früheren Partnerstadt Sliven.",
    "Die Stadt sucht eine neue Partnerstadt in Bulgarien.",
    "Partnerland der Messe ist in diesem Jahr Finnland.",
    "Das Konzert gab das Orchester aus der Partnerstadt von Jena, Lugoj.",
]


@pytest.mark.parametrize("text", NO_PARTNERS)
def test_no_partner_of_the_town(text: str) -> None:
    release = read(HEAD + text)
    assert not [a for a in sure(release) if "Stadt Gera" in parties(release, a)]


STRANGE = [
    ("Die Wirtschaftsförderung Soest GmbH und das Forschungsinstitut Loria haben eine Absichtserklärung unterzeichnet.",
     {"Wirtschaftsförderung Soest GmbH", "Forschungsinstitut Loria"}),
    ("Das Klinikum Soest kooperiert seit 2019 mit dem Sygehus Sønderjylland.", {"Klinikum Soest", "Sygehus Sønderjylland"}),
    ("Die Stadtwerke Soest GmbH und MPWiK verbindet seit 2014 ein Kooperationsvertrag.", {"Stadtwerke Soest GmbH", "MPWiK"}),
    ("Die Kreisjugendfeuerwehr Soest und Beredskabsstyrelsen Haderslev haben einen Partnerschaftsvertrag unterzeichnet.",
     {"Kreisjugendfeuerwehr Soest", "Beredskabsstyrelsen Haderslev"}),
    ("Mit der Sportföderation der Woiwodschaft Lebus verbindet den Landessportbund Brandenburg e.V. eine Partnerschaft.",
     {"Sportföderation der Woiwodschaft Lebus", "Landessportbund Brandenburg e.V."}),
    ("Die Stadt Soest hat mit dem Zoo Szeged einen Kooperationsvertrag geschlossen.", {"Stadt Soest", "Zoo Szeged"}),
    ("Die Stadt Soest hat mit dem Botanischen Garten Uppsala einen Kooperationsvertrag geschlossen.", {"Stadt Soest", "Botanischer Garten Uppsala"}),
    ("Am Montag unterzeichneten die Stadt Soest und die Ostfriesische Landschaft eine Absichtserklärung.", {"Stadt Soest", "Ostfriesische Landschaft"}),
    ("Die Stadt Soest hat mit der Bäckerei Klein einen Pachtvertrag geschlossen.", {"Stadt Soest", "Bäckerei Klein"}),
    ("Die Panzerbrigade 21 und die Ruhrglas GmbH haben einen Vertrag unterzeichnet.", {"Panzerbrigade 21", "Ruhrglas GmbH"}),
    ("Die Stadt Soest hat mit dem Jugendzentrum „Die Insel“ einen Mietvertrag geschlossen.", {"Stadt Soest", "Jugendzentrum Die Insel"}),
    ("Die Stadt Soest hat mit dem Kinderschutzbund eine Leistungsvereinbarung geschlossen.", {"Stadt Soest", "Kinderschutzbund"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), STRANGE)
def test_strange_names_in_the_slot_of_a_party(text: str, who: set[str]) -> None:
    release = read(text)
    (agreement,) = sure(release)
    assert parties(release, agreement) == who


NOBODY = [
    "Der FC Aue e.V. hat den Vertrag mit Zylka bis 2026 verlängert.",
    "Die Stadt Soest hat mit den Anwohnern eine Vereinbarung getroffen.",
    "Die Stadt Soest hat mit Windkraftbetreibern Verträge geschlossen.",
    "Das Klinikum Soest kooperiert mit Hausärzten aus der Region.",
    "In einem Vertrag sichert die Ruhrglas GmbH der Schule Computer zu.",
    "Die Stadt Soest hat mit dem Museum Vereinbarungen getroffen.",
    "Die Stadt Soest hat am Alten Markt einen Mietvertrag geschlossen.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_stranger_where_nobody_is_named(text: str) -> None:
    assert sure(read(text)) == []


OURS = [
    ("Ruderverband Mittelelbe e.V.", "Am Montag ist ein Sponsoring besiegelt worden, das uns bis 2028 Rückenwind verschafft: Die Stadtwerke Schönebeck GmbH "
     "übernehmen die Kosten der Bootstransporte.", {"Ruderverband Mittelelbe e.V.", "Stadtwerke Schönebeck GmbH"}),
    ("Verkehrsbetriebe Soest GmbH", "Den Zuschlag für die fünf Elektrobusse erhielt die Firma Wartabus S.A.; der Liefervertrag soll noch in diesem Monat "
     "unterzeichnet werden.", {"Verkehrsbetriebe Soest GmbH", "Wartabus S.A."}),
    ("Theater Soest gGmbH", "Hauptsponsor bleibt die Ruhrglas GmbH, die ihren Vertrag vorzeitig bis 2029 verlängert hat.",
     {"Theater Soest gGmbH", "Ruhrglas GmbH"}),
    ("Hochschule Anhalt", "Neuer Kooperationspartner ist die Universität Cádiz.", {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Hochschule Anhalt", "Die Ruhrglas GmbH ist seit 2019 unser Partner.", {"Hochschule Anhalt", "Ruhrglas GmbH"}),
    ("FC Aue e.V.", "Die Ruhrglas GmbH unterstützt den FC Aue als Hauptsponsor.", {"FC Aue e.V.", "Ruhrglas GmbH"}),
    ("Stadt Gera", "Mit Sliven, das sich 1965 mit der Otto-Dix-Stadt verschwisterte, tauscht Gera Schüler aus.", {"Stadt Gera", "Stadt Sliven"}),
    ("Museum Gera", "Möglich macht das ein Leihvertrag, den Direktor Beat Wolf am Dienstag in Bursa mit dem dortigen Museum für Seidenkunst geschlossen hat.",
     {"Museum Gera", "Museum für Seidenkunst"}),
    ("Stadt Gera", "Bürgermeisterin Ute Frank unterzeichnete mit ihrem schwedischen Amtskollegen Sven Larsson aus Visby eine Absichtserklärung.",
     {"Stadt Gera", "Stadt Visby"}),
    ("Stadt Gera", "Bürgermeister Sven Larsson war mit einer Delegation aus Visby zu Gast. Gemeinsam mit Bürgermeisterin Ute Frank unterschrieb er am Montag den "
     "Freundschaftsvertrag.", {"Stadt Gera", "Stadt Visby"}),
    ("Hochschule Anhalt", "Eine Delegation der Universität Cádiz war in Köthen zu Gast. Zum Abschluss wurde eine Absichtserklärung unterzeichnet.",
     {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Landkreis Celle", "Gäste besuchten das Klinikum Celle. Zwischen dem Haus und dem Kreiskrankenhaus Posen gibt es seit einem Jahr einen Vertrag.",
     {"Klinikum Celle", "Kreiskrankenhaus Posen"}),
    ("AK Oberösterreich", "Die Geschäftsführerin des AMS Oberösterreich, Petra Moser, sagt: „Allein das Berufsförderungsinstitut Linz, mit dem wir heuer im März "
     "einen Fünfjahresvertrag abgeschlossen haben, kann 80 Personen aufnehmen.“", {"AMS Oberösterreich", "Berufsförderungsinstitut Linz"}),
    ("Hochschule Anhalt", "Rektor Jan Nowak von der Universität Cádiz war zu Gast. Mit ihm unterzeichnete Präsidentin Eva Kern ein Abkommen.",
     {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Hochschule Anhalt", "„Mit der Universität Cádiz arbeiten wir seit 1998 eng zusammen“, sagte Präsidentin Eva Kern.",
     {"Hochschule Anhalt", "Universität Cádiz"}),
    ("TSV Aue", "Mit der Ruhrglas GmbH hat der Verein einen neuen Hauptsponsor gefunden.", {"TSV Aue", "Ruhrglas GmbH"}),
    ("Hochschule Anhalt", "Neue Partnerhochschule in Spanien ist die Universität Cádiz.", {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Sparkasse Celle", "Die Sparkasse und die Ruhrglas GmbH setzen ihre Zusammenarbeit fort.", {"Sparkasse Celle", "Ruhrglas GmbH"}),
    ("Stadt Soest", "Der Stadtrat hat dem Vertrag mit der Ruhrglas GmbH zugestimmt.", {"Stadt Soest", "Ruhrglas GmbH"}),
    ("Theater Soest gGmbH", "Der Hauptsponsor bleibt an Bord: Die Ruhrglas GmbH hat ihr Engagement bis 2026 verlängert.", {"Theater Soest gGmbH", "Ruhrglas GmbH"}),
    ("FC Aue e.V.", "Der FC Aue hat einen neuen Trikotsponsor: Die Ruhrglas GmbH wirbt künftig auf der Brust.", {"FC Aue e.V.", "Ruhrglas GmbH"}),
    ("FC Aue e.V.", "Weiterhin an Bord bleibt die Sparkasse Aue, die ihr Engagement um zwei Jahre verlängert hat.", {"FC Aue e.V.", "Sparkasse Aue"}),
    ("Museum Gera", "Möglich wird die Ausstellung durch eine Kooperation mit dem Textilmuseum Bursa.", {"Museum Gera", "Textilmuseum Bursa"}),
    ("Museum Gera", "Der Pachtvertrag mit dem Sporthaus Bauer läuft bis 2026.", {"Museum Gera", "Sporthaus Bauer"}),
    ("Stadt Gera", "Das Museumsdorf Gera arbeitet seit vielen Jahren mit dem Freilichtmuseum Dziekanowice zusammen.",
     {"Museumsdorf Gera", "Freilichtmuseum Dziekanowice"}),
    ("Universität Gera", "Das Krankenhaus Greiz bleibt bis 2030 Akademisches Lehrkrankenhaus.", {"Universität Gera", "Krankenhaus Greiz"}),
    ("Landkreis Celle", "Den Busverkehr fährt ab August die Regiobus Heide GmbH. Ein Verkehrsvertrag über zehn Jahre ist unterzeichnet.",
     {"Landkreis Celle", "Regiobus Heide GmbH"}),
    ("Ruhrglas GmbH", "Seit 2011 besteht eine Zusammenarbeit mit dem Landesmuseum Kunst & Kultur.", {"Ruhrglas GmbH", "Landesmuseum Kunst & Kultur"}),
    ("Museum Gera", "Direktorin Birgit Kalk und ihr Kollege Marc Dupont vom Musée des Beaux-Arts in Dijon haben einen Leihvertrag unterzeichnet.",
     {"Museum Gera", "Musée des Beaux-Arts"}),
    ("Stadt Gera", "Oberbürgermeister Kurt Dannecker und sein Amtskollege Bryan Owens aus Tullamore haben eine Absichtserklärung unterzeichnet.",
     {"Stadt Gera", "Tullamore"}),
    ("Museum Gera", "40 Gemälde aus dem Textilmuseum Bursa sind im Herbst zu sehen. Möglich macht das eine langjährige Kooperation beider Häuser.",
     {"Museum Gera", "Textilmuseum Bursa"}),
    ("Hochschule Anhalt", "Ein Doppelabschluss-Abkommen mit der Universität Cádiz macht es möglich.", {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Handelskammer Gera", "Eine Delegation der Handelskammer Riga war zu Gast. Dabei wurde das 1992 geschlossene Partnerschaftsabkommen verlängert.",
     {"Handelskammer Gera", "Handelskammer Riga"}),
    ("Kreishandwerkerschaft Gera", "Der Austausch beruht auf einem Abkommen der Kreishandwerkerschaft mit der Confartigianato Pisa.",
     {"Kreishandwerkerschaft Gera", "Confartigianato Pisa"}),
    ("Landtag Thüringen", "Dort wird die Delegation an der Grundschule Greiz erwartet, die eine Schulpartnerschaft mit dem Gymnasium Cádiz pflegt.",
     {"Grundschule Greiz", "Gymnasium Cádiz"}),
    ("Ruhrglas GmbH", "Seit 2022 betreibt das Unternehmen mit der Wartabus S.A. das Gemeinschaftsunternehmen Glasbus Polska.", {"Ruhrglas GmbH", "Wartabus S.A."}),
    ("Textilmuseum Gera", "Das Ethnografische Museum Lwiw packte seine Schätze ein. Im November folgte ein Leihvertrag, den Direktor Reto Ahl und seine Lemberger "
     "Kollegin Oksana Hnatiuk unterzeichneten.", {"Textilmuseum Gera", "Ethnografisches Museum Lwiw"}),
    ("IHK Gera", "Konkret wurde es für die Hagmann Technik KG. Das Familienunternehmen besiegelte einen Vertriebsvertrag mit der Wartabus S.A. aus Posen.",
     {"Hagmann Technik KG", "Wartabus S.A."}),
    ("Verkehrsbetriebe Gera GmbH", "Es helfen Busse der Ruhrbus AG aus, mit der das Unternehmen einen Fahrzeugpool unterhält.",
     {"Verkehrsbetriebe Gera GmbH", "Ruhrbus AG"}),
    ("Hochschule Anhalt", "Ein vergleichbares Abkommen besteht seit 2018 mit der Universität Cádiz.", {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Hochschule Anhalt", "Bereits seit 2012 ist die Hochschule mit dem Westpfalz-Klinikum über einen Rahmenvertrag verbunden.",
     {"Hochschule Anhalt", "Westpfalz-Klinikum"}),
    ("Landtag Thüringen", "Anlass ist die Partnerschaft, die das Land Thüringen seit 1982 mit Ruanda unterhält.", {"Land Thüringen", "Ruanda"}),
    ("Zoo Gera", "Der Zoo Gera und der Zoo Szeged kooperieren bei der Nachzucht.", {"Zoo Gera", "Zoo Szeged"}),
    ("Landesbibliothek Gera", "Die Landesbibliothek Gera und die Tresoar in Leeuwarden lesen gemeinsam Handschriften ein. Die beiden Einrichtungen haben dazu im Mai "
     "einen Vertrag geschlossen.", {"Landesbibliothek Gera", "Tresoar"}),
    ("Krankenhaus Gera", "Das Krankenhaus und die Kliniken Essen-Mitte haben einen Kooperationsvertrag geschlossen.",
     {"Krankenhaus Gera", "Kliniken Essen-Mitte"}),
    ("Stadt Gera", "Eine Delegation aus der schwedischen Hafenstadt Visby war da. Zum Abschluss unterzeichneten beide Stadtoberhäupter ein Abkommen.",
     {"Stadt Gera", "Stadt Visby"}),
    ("Hochschule Anhalt", "Sie sind die Ersten, die im Programm mit der Universität Cádiz studiert haben. Das Abkommen war 2021 geschlossen worden.",
     {"Hochschule Anhalt", "Universität Cádiz"}),
    ("Stadt Gera", "Gera und Sliven rücken zusammen\n\nVerbunden sind beide Städte seit 1965.", {"Stadt Gera", "Stadt Sliven"}),
]  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "who"), OURS)
def test_the_own_house_is_the_other_side(publisher: str, text: str, who: set[str]) -> None:
    release = read(f"{publisher}\nPressemitteilung vom 14. Mai 2024\n\nNeues aus der Region\n\n{text}")
    (agreement,) = sure(release)
    assert parties(release, agreement) == who


BARGAINS = [
    ("Die Stadt Soest hat das Gelände für 20 Jahre an die Ruhrglas GmbH verpachtet. Der Pachtvertrag wurde am Montag unterzeichnet.",
     "Pachtvertrag zwischen der Stadt Soest und der Ruhrglas GmbH"),
    ("Das Grundstück hat die Stadt Soest an die Ruhrglas GmbH verkauft; der Kaufvertrag wurde gestern beurkundet.",
     "Kaufvertrag zwischen der Stadt Soest und der Ruhrglas GmbH"),
    ("Künftig versorgt das Klinikum Fulda auch das Herz-Jesu-Krankenhaus mit Arzneimitteln. Ein entsprechender Versorgungsvertrag ist unterschrieben.",
     "Versorgungsvertrag zwischen dem Klinikum Fulda und dem Herz-Jesu-Krankenhaus"),
    ("Bürgermeisterin Ute Frank und Rektorin Ada Sommer von der Hochschule Anhalt setzten für die Stadt Soest und die Hochschule Anhalt den Stift unter den "
     "Kooperationsvertrag.", "Kooperationsvertrag zwischen der Stadt Soest und der Hochschule Anhalt"),
    ("Am Freitag wurde der Wartungsvertrag zwischen dem Museum Fulda und der Orgelbau Vogt KG, Bad Orb, unterschrieben.",
     "Wartungsvertrag zwischen dem Museum Fulda und der Orgelbau Vogt KG"),
    ("Der Liefervertrag zwischen der Ruhrglas GmbH und der Nordlicht SE ist in trockenen Tüchern.", "Liefervertrag zwischen der Ruhrglas GmbH und der Nordlicht SE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BARGAINS)
def test_bargains(text: str, name: str) -> None:
    (agreement,) = sure(read(text))
    assert agreement.name == name


SINCE = [
    ("Mit Sliven ist die Stadt Gera seit dem Jahr 2000 durch eine Städtepartnerschaft verbunden.", "2000"),
    ("1984 hatten sich die Stadt Gera und die Stadt Sliven auf eine Verschwisterung verständigt.", "1984"),
    ("Die Städtepartnerschaft Gera–Sliven wurde 1965 begründet.", "1965"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "since"), SINCE)
def test_since_when(text: str, since: str) -> None:
    release = read(text)
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Stadt Gera", "Stadt Sliven"}
    assert (agreement.since.edtf if agreement.since else None) == since


OTHERS = [
    "Stadt Soest\n\nNeues\n\nDie Sparkasse Soest tritt beim Bürgerfest als Hauptsponsor auf.",
    "Stadt Soest\n\nNeues\n\nPartner der Ausstellung ist die Universität Paderborn.",
    "Stadt Soest\n\nNeues\n\nDie Ruhrglas GmbH hat einen neuen Mietvertrag unterschrieben.",
    "Stadt Soest\n\nNeues\n\nEine Delegation aus Visby war zu Gast. Zum Abschluss unterzeichnete die Ruhrglas GmbH einen Vertrag.",
    "Stadt Soest\n\nNeues\n\nDas Klinikum Soest sucht einen neuen Kooperationspartner.",
    "Stadt Soest\n\nNeues\n\nDen Bus zwischen Rheine und Hörstel fahren andere. Der Verkehrsvertrag ist unterzeichnet.\n\nPartner sind die Ruhrglas GmbH und die Nordlicht SE.",
    "Museum Gera\n\nNeues\n\nGetragen wird das Museum von der Stifterei Post und Wege, die eine Vereinbarung mit dem Bundesrechnungshof unterzeichnet hat.",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_is_bound(text: str) -> None:
    assert sure(read(text)) == []


WHATEVER = [
    ("Ruhrglas GmbH", "Ein Rahmenvertrag mit der Nordlicht SE sichert dem Werk bis 2028 die Auslastung.", "Rahmenvertrag zwischen der Ruhrglas GmbH und der Nordlicht SE", "existing"),
    ("Stadt Soest", "Bis zum Sommer soll der Vertrag der Stadt Soest mit der Ruhrglas GmbH unter Dach und Fach sein.", "Vertrag zwischen der Stadt Soest und der Ruhrglas GmbH", "planned"),
    ("Stadt Soest", "Im Herbst wollen die Stadt Soest und die Ruhrglas GmbH einen Kooperationsvertrag unterzeichnen.",
     "Kooperationsvertrag zwischen der Stadt Soest und der Ruhrglas GmbH", "planned"),
    ("Landkreis Celle", "Den Zuschlag hat die CeBus GmbH erhalten, der Vertrag wurde am Montag unterzeichnet.", "Vertrag zwischen dem Landkreis Celle und der CeBus GmbH", "signed"),
    ("Ruhrglas GmbH", "Wir haben mit Valtio einen Liefervertrag geschlossen.", "Liefervertrag zwischen der Ruhrglas GmbH und Valtio", "signed"),
    ("Theater Soest gGmbH", "Das Stück ist eine Koproduktion mit dem Toneelhuis Maastricht.",
     "Koproduktion zwischen der Theater Soest gGmbH und Toneelhuis Maastricht", "existing"),
    ("Stadt Soest", "Der Rat der Stadt Soest hat den Vertrag mit der Telenetz GmbH einstimmig gebilligt.", "Vertrag zwischen der Stadt Soest und der Telenetz GmbH", "planned"),
    ("Stadt Soest", "Möglich macht das eine Kooperation der Musikschule Soest mit der Universität Paderborn.",
     "Kooperation zwischen der Musikschule Soest und der Universität Paderborn", "existing"),
    ("Stadt Soest", "Die Ruhrglas GmbH und die Nordlicht SE gehen künftig gemeinsame Wege.", "Kooperation zwischen der Ruhrglas GmbH und der Nordlicht SE", "existing"),
    ("Stadt Gera", "Seit 1965 sind Gera und Sliven Partner.", "Städtepartnerschaft zwischen Gera und Sliven", "existing"),
    ("Stadt Soest", "Die Ruhrglas GmbH und die Nordlicht SE fusionieren zum 1. Januar.", "Fusion zwischen der Ruhrglas GmbH und der Nordlicht SE", "existing"),
    ("Stadt Soest", "Die Gemeinde Welver und die Stadt Soest betreiben seit 2010 ein gemeinsames Standesamt.", "Kooperation zwischen der Gemeinde Welver und der Stadt Soest", "existing"),
    ("Stadt Soest", "Die Stadt Soest, die Ruhrglas GmbH, die Nordlicht SE und die Universität Paderborn haben am Montag einen Konsortialvertrag unterzeichnet.",
     "Konsortialvertrag zwischen der Stadt Soest, der Ruhrglas GmbH und 2 weiteren", "signed"),
]  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "name", "status"), WHATEVER)
def test_names_and_status(publisher: str, text: str, name: str, status: str) -> None:
    release = read(f"{publisher}\nPressemitteilung vom 14. Mai 2024\n\nNeues aus der Region\n\n{text}")
    (agreement,) = sure(release)
    assert (agreement.name, agreement.status) == (name, status)


UNTOLD = [
    "Gesprochen wurde über einen Vertrag mit der Nordlicht SE.",
    "Einen Vertrag mit der Nordlicht SE gibt es nicht.",
    "Der Vertrag mit der Nordlicht SE muss noch gebilligt werden.",
    "Streit gab es um den Mietvertrag mit der Nordlicht SE, der nie zustande kam.",
    "Der Investor hofft auf einen Vertrag mit der Nordlicht SE.",
    "Das Unternehmen Valtio hat einen Vertrag mit der Nordlicht SE gekündigt.",
]  # fmt: skip


@pytest.mark.parametrize("text", UNTOLD)
def test_no_paper_with_whom(text: str) -> None:
    assert sure(read(f"Ruhrglas GmbH\nPressemitteilung vom 14. Mai 2024\n\nNeues aus der Region\n\n{text}")) == []
