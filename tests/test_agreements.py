"""Agreements and standing partnerships: who with whom, since when, about what; and what is none."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Agreement, Release, Source

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday


def read(text: str) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)


def sure(release: Release) -> list[Agreement]:
    return [a for a in release.agreements if a.confidence >= 0.5]


def parties(release: Release, agreement: Agreement) -> set[str]:
    names = {o.id: o.name for o in release.organizations}
    return {names[p] for p in agreement.parties}


PAPERS = [
    ("Die Hochschule Kempten und die Allgäu Milch AG haben am Montag einen Kooperationsvertrag geschlossen.",
     "Kooperationsvertrag zwischen der Hochschule Kempten und der Allgäu Milch AG", "cooperation-agreement"),
    ("Mit der Universität Aarhus unterzeichnete die Universität Rostock am Dienstag eine Absichtserklärung zur Meeresforschung.",
     "Absichtserklärung zwischen der Universität Rostock und der Universität Aarhus", "letter-of-intent"),
    ("Zwischen der Universität Siegen und der Hafen Kiel GmbH wurde am Montag ein Rahmenvertrag über Praktika unterzeichnet.",
     "Rahmenvertrag zwischen der Universität Siegen und der Hafen Kiel GmbH", "framework-agreement"),
    ("Grundlage ist ein Kooperationsvertrag, den die Hochschule Anhalt und die Universität Hanoi am 2. Mai 2024 unterzeichnet haben.",
     "Kooperationsvertrag zwischen der Hochschule Anhalt und der Universität Hanoi", "cooperation-agreement"),
    ("Die Stadt Mainz hat mit dem Land Rheinland-Pfalz eine Vereinbarung zur Hochwasservorsorge getroffen.",
     "Vereinbarung zwischen der Stadt Mainz und dem Land Rheinland-Pfalz", "agreement"),
    ("Die Klinik Sonnenhof GmbH und die AOK Bayern einigten sich auf einen Versorgungsvertrag.",
     "Versorgungsvertrag zwischen der Klinik Sonnenhof GmbH und AOK Bayern", "contract"),
    ("Der Mietvertrag wurde von der Stadt Lünen, der Ruhrglas GmbH und der Sparkasse Lünen unterzeichnet.",
     "Mietvertrag zwischen der Stadt Lünen, der Ruhrglas GmbH und der Sparkasse Lünen", "lease"),
    ("Die Gemeinde Grünwald und die Isarnetz AG haben eine gemeinsame Erklärung zur Wärmewende unterschrieben.",
     "Gemeinsame Erklärung zwischen der Gemeinde Grünwald und der Isarnetz AG", "joint-declaration"),
    ("Den Vertrag unterzeichneten Dr. Martin Huber, Geschäftsführer der Donaukraft GmbH, und Prof. Dr. Eva Kern, Präsidentin der Hochschule Passau.",
     "Vertrag zwischen der Donaukraft GmbH und der Hochschule Passau", "contract"),
    ("Unter dem Kooperationsvertrag stehen nun die Unterschriften der Stadt Mainz und der Universität Mainz.",
     "Kooperationsvertrag zwischen der Stadt Mainz und der Universität Mainz", "cooperation-agreement"),
    ("Im Beisein von Ministerin Ute Kern unterzeichneten im Saal der Sparkasse Lünen die Stadt Kassel und die Universität Kassel einen Pachtvertrag.",
     "Pachtvertrag zwischen der Stadt Kassel und der Universität Kassel", "lease"),
    ("Die Nordlicht SE liefert Glas an die Ruhrglas GmbH; einen entsprechenden Liefervertrag haben beide Unternehmen am Montag unterzeichnet.",
     "Liefervertrag zwischen der Nordlicht SE und der Ruhrglas GmbH", "contract"),
    ("Die Landkreise Celle und Gifhorn haben eine Zweckvereinbarung geschlossen.",
     "Zweckvereinbarung zwischen dem Landkreis Celle und dem Landkreis Gifhorn", "agreement"),
    ("In einem Letter of Intent verpflichten sich die Stadt Mainz und die Ruhrglas GmbH zu mehr Klimaschutz.",
     "Letter of Intent zwischen der Stadt Mainz und der Ruhrglas GmbH", "letter-of-intent"),
    ("Nach langen Verhandlungen unterzeichneten die Stadt Herne und die Ruhrglas GmbH den Vertrag, der neue Möglichkeiten eröffnen soll.",
     "Vertrag zwischen der Stadt Herne und der Ruhrglas GmbH", "contract"),
    ("In der Erklärung, die der Deutsche Städtetag und der Deutsche Landkreistag unterzeichnet haben, fordern sie mehr Geld.",
     "Erklärung zwischen dem Deutscher Städtetag und dem Deutscher Landkreistag", "declaration"),
    ("Die Stadt Soest und die Stadt Herzberg unterzeichneten am Donnerstag die „Gemeinsame Erklärung zum Wald“.",
     "Gemeinsame Erklärung zum Wald zwischen der Stadt Soest und der Stadt Herzberg", "declaration"),
    ("Mit dem Gymnasium Siegburg hat die Universität Siegen einen Partner gewonnen: Am Montag wurde der Kooperationsvertrag unterschrieben.",
     "Kooperationsvertrag zwischen der Universität Siegen und dem Gymnasium Siegburg", "cooperation-agreement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), PAPERS)
def test_papers(text: str, name: str, kind: str) -> None:
    (agreement,) = sure(read(text))
    assert (agreement.name, agreement.kind, agreement.partnership) == (name, kind, False)


BONDS = [
    ("Gießen und Waterloo sind seit 1961 Partnerstädte.", {"Stadt Gießen", "Stadt Waterloo"}, "city-partnership", "1961"),
    ("Die Stadt Marburg unterhält seit 1961 eine Städtepartnerschaft mit Poitiers.", {"Stadt Marburg", "Stadt Poitiers"}, "city-partnership", "1961"),
    ("Zum 50-jährigen Jubiläum der Städtepartnerschaft zwischen Nürnberg und Krakau erklang Musik.", {"Stadt Nürnberg", "Stadt Krakau"}, "city-partnership", "1974"),
    ("Die Universität Bremen kooperiert seit 2015 mit dem Thünen-Institut.", {"Universität Bremen", "Thünen-Institut"}, "cooperation", "2015"),
    ("Die Messe Essen GmbH arbeitet mit der Universität Siegen zusammen.", {"Messe Essen GmbH", "Universität Siegen"}, "cooperation", None),
    ("Die Nordlicht SE ist eine Partnerschaft mit der Ruhrglas GmbH eingegangen.", {"Nordlicht SE", "Ruhrglas GmbH"}, "partnership", None),
    ("Das Klinikum Fulda und die Hochschule Fulda gehen eine Kooperation ein.", {"Klinikum Fulda", "Hochschule Fulda"}, "cooperation", None),
    ("Die Universität Mainz und die Stadt Mainz arbeiten ab sofort bei der Digitalisierung zusammen.", {"Universität Mainz", "Stadt Mainz"}, "cooperation", None),
    ("Mit der Region Emilia-Romagna verbindet das Land Hessen seit 1992 eine enge Partnerschaft.", {"Region Emilia-Romagna", "Land Hessen"}, "partnership", "1992"),
    ("Die Stadt Marburg ist der Stadt Poitiers seit 1961 partnerschaftlich verbunden.", {"Stadt Marburg", "Stadt Poitiers"}, "city-partnership", "1961"),
    ("Die Universität Siegen startet mit der Ruhrglas GmbH ein gemeinsames Projekt.", {"Universität Siegen", "Ruhrglas GmbH"}, "cooperation", None),
    ("Das Klinikum Fulda ist seit 2010 akademisches Lehrkrankenhaus der Universität Marburg.", {"Klinikum Fulda", "Universität Marburg"}, "cooperation", "2010"),
    ("Die Ruhrglas GmbH, die Nordlicht SE und die Universität Siegen bilden ein Konsortium.", {"Ruhrglas GmbH", "Nordlicht SE", "Universität Siegen"}, "cooperation", None),
    ("Die Handwerkskammer Dresden ist seit 1991 Partner der Handwerkskammer Straßburg.", {"Handwerkskammer Dresden", "Handwerkskammer Straßburg"}, "partnership", "1991"),
    ("1954 schlossen Herne und Hénin-Beaumont ihre Städtepartnerschaft.", {"Stadt Herne", "Stadt Hénin-Beaumont"}, "city-partnership", "1954"),
    ("Beide Städte sind seit 30 Jahren verschwistert: Hanau und Yaroslavl.", {"Stadt Hanau", "Stadt Yaroslavl"}, "city-partnership", "1994"),
    ("Zu den Kooperationspartnern der Hochschule Anhalt gehört die Ruhrglas GmbH.", {"Hochschule Anhalt", "Ruhrglas GmbH"}, "cooperation", None),
]  # fmt: skip


OPENED = (
    "Gäste im Rathaus\n\nMünster, 3. Mai 2024. Oberbürgermeisterin Lena Vogt empfing gestern Gäste aus der Partnerstadt Rjasan. "
)
AGED = [
    ("Die Städtepartnerschaft besteht seit 1989.", "1989"),
    ("Münster und Rjasan sind seit 1989 Partnerstädte.", "1989"),
    ("Die Partnerschaft wurde 1989 begründet.", "1989"),
    ("Anlass ist das 35-jährige Bestehen der Städtepartnerschaft.", "1989"),
    ("Die Partnerschaft lebt von einem 5-jährigen Projekt.", None),
    ("Das Rathaus besteht seit 1989.", None),
]


@pytest.mark.parametrize(("told", "since"), AGED)
def test_the_one_partnership_of_towns_has_its_age_from_any_sentence(told: str, since: str | None) -> None:
    """Nobody is known to publish: the town of dateline and mayor, a cathedral elsewhere, is the one side."""
    release = read(OPENED + told)
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Stadt Münster", "Stadt Rjasan"}
    assert (agreement.since.edtf if agreement.since else None) == since


@pytest.mark.parametrize(("text", "who", "kind", "since"), BONDS)
def test_standing_partnerships(text: str, who: set[str], kind: str, since: str | None) -> None:
    release = read(text)
    (agreement,) = sure(release)
    assert (parties(release, agreement), agreement.kind, agreement.partnership) == (who, kind, True)
    assert (agreement.since.edtf if agreement.since else None) == since


NONE = [
    "Die Stadt Ulm und die Stadt Arad könnten künftig eine Kooperationsvereinbarung schließen.",
    "Die Stadt Lahr und die Stadt Offenburg wollen im Herbst einen Vertrag schließen.",
    "Gesprochen wurde über eine mögliche Zusammenarbeit zwischen der Universität Ulm und der Universität Arad.",
    "Die Stadt Kassel hat die Partnerschaft mit der Stadt Jaroslawl beendet.",
    "Der Vertrag zwischen der Stadt Kassel und der Stadt Jaroslawl wurde gekündigt.",
    "Die Hochschule Ulm kooperiert mit sechs Hochschulen; die Universität Kobe zeigte Interesse.",
    "Die Universität Jena unterhält Partnerschaften mit 200 Einrichtungen in 60 Ländern.",
    "Die Stadt Hamm unterzeichnete am Montag die Charta der Vielfalt.",
    "Die Stadt Celle lädt in Zusammenarbeit mit dem Schlosstheater Celle zu einem Vortrag.",
    "Die Zusammenarbeit zwischen Deutschland und Japan ist eng.",
    "Der Vertrag von Lissabon gilt seit 2009.",
    "Der Landkreis Kassel fordert das Land Hessen auf, den Vertrag zu unterzeichnen.",
    "Die Unterschriften unter den Vertrag zwischen der Stadt Mainz und der Ruhrglas GmbH fehlen noch.",
    "Wenn die Stadt Herne und die Stadt Bochum einen Vertrag unterzeichnen, kann der Bau beginnen.",
    "Unterzeichnen die Stadt Herne und die Stadt Bochum bald einen Vertrag?",
    "Der Deutsche Kulturrat und der Deutsche Musikrat rufen zur Unterzeichnung der Charta auf.",
    "Die Universität Wuhan bekundete Interesse an einer Kooperation mit der Universität Siegen.",
    "Bürgermeister Max Ott regte an, dass die Musikschule Herne und die Musikschule Kassel kooperieren.",
    "Partner des Stadtfestes sind die Sparkasse Herne und die Stadtwerke Herne AG.",
    "Eine Zusammenarbeit mit der Nordlicht SE schließt die Ruhrglas GmbH aus.",
    "Die SPD und die CDU arbeiten im Stadtrat Mainz zusammen.",
    "Der Pachtvertrag zwischen der Stadt Herne und dem Tennisclub Herne endet im Juni.",
    "Die Ruhrglas GmbH sieht im Vertrag der Nordlicht SE einen Verstoß gegen das Kartellrecht.",
    "Die Universität Siegen gratuliert der Nordlicht SE. Der Vertrag von Lissabon gilt seit 2009.",
    "Ansprechpartner bei der Ruhrglas GmbH ist Tim Wolf, bei der Nordlicht SE Klaus Behn.",
    "Die Ruhrglas GmbH legt ihre Standorte in Herne und Soest zusammen.",
    "Damals hatten beide Partner vereinbart, enger zusammenzuarbeiten.\nInfo: Landesregierung Hessen, Ringstraße 1, 65183 Wiesbaden, Tel. 0123",
]


@pytest.mark.parametrize("text", NONE)
def test_no_agreement(text: str) -> None:
    assert sure(read(text)) == []


def test_signers_sign_for_their_houses() -> None:
    release = read(
        "Für die Stadt Trier unterschrieb Oberbürgermeister Jens Wolf, für die Stadt Xiamen Bürgermeisterin Li Wei die Vereinbarung."
    )
    (agreement,) = sure(release)
    names = {o.id: o.name for o in release.organizations} | {p.id: p.name for p in release.persons}
    signers = {(names[p], names.get(o or "")) for p, o in agreement.signers}
    assert signers == {("Jens Wolf", "Stadt Trier"), ("Li Wei", "Stadt Xiamen")}


def test_topic_and_date_of_a_paper() -> None:
    (agreement,) = sure(
        read(
            "Die Stadt Fulda und die Ruhrglas GmbH haben am 7. Mai 2024 einen Rahmenvertrag über gemeinsame Praktika unterzeichnet."
        )
    )
    assert agreement.topics == ("gemeinsame Praktika",)
    assert agreement.date is not None
    assert (agreement.date.start, agreement.signed) == ("2024-05-07", True)


def test_a_coming_signing_is_not_signed_yet() -> None:
    (agreement,) = sure(
        read(
            "Am 20. Juni 2024 unterzeichnen die Stadt Lahr und die Stadt Offenburg im Rathaus eine Vereinbarung über die Feuerwehr."
        )
    )
    assert not agreement.signed


def test_a_sealed_partnership_is_told_once() -> None:
    (agreement,) = read(
        "Mit ihren Unterschriften besiegelten Oberbürgermeisterin Petra Lind und Bürgermeister Mykola Iwanow die Städtepartnerschaft zwischen Göttingen und Ternopil."
    ).agreements
    assert (agreement.name, agreement.partnership) == ("Städtepartnerschaft zwischen Göttingen und Ternopil", True)


def test_a_caption_shows_who_signed() -> None:
    release = read(
        "Neuer Vertrag\n\nViel Neues gibt es in der Region.\n\nBildunterschrift: Bei der Unterzeichnung des Kooperationsvertrags: "
        "Rektorin Anna Brandt (Universität Siegen) und Geschäftsführer Tim Wolf (Ruhrglas GmbH)."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Universität Siegen", "Ruhrglas GmbH"}


def test_signers_of_a_paper_named_in_the_sentence_before() -> None:
    release = read(
        "Stadt Gotha\n\nGemeinsame Feuerwehr\n\nGotha und Waltershausen rücken zusammen: Die Bürgermeister Knut Kreuch und Leon Brychcy haben "
        "am Mittwoch eine Zweckvereinbarung unterschrieben, mit der beide Städte die Ausbildung ihrer Feuerwehren zusammenlegen."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Stadt Gotha", "Stadt Waltershausen"}


def test_the_publisher_is_the_other_party() -> None:
    release = read(
        "Universität Leipzig\n\nPartnerschaft mit Stellenbosch\n\nRektorin Eva Obergfell hat den Kooperationsvertrag mit der Universität "
        "Stellenbosch erneuert."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Universität Leipzig", "Universität Stellenbosch"}
    assert agreement.status == "renewed"


def test_partners_listed_near_by() -> None:
    release = read(
        "Am Montag ist im Rathaus der Konsortialvertrag unterschrieben worden. Partner sind die Ruhrglas GmbH, die Nordlicht SE und die "
        "Universität Siegen."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Ruhrglas GmbH", "Nordlicht SE", "Universität Siegen"}


def test_bonds_with_each_of_several() -> None:
    release = read(
        "Vergleichbare Verbindungen unterhält das Land Hessen zur Emilia-Romagna (seit 1992) und zur Woiwodschaft Großpolen (2000)."
    )
    found = {(frozenset(parties(release, a)), a.since.edtf if a.since else None) for a in sure(release)}
    assert found == {
        (frozenset({"Land Hessen", "Region Emilia-Romagna"}), "1992"),
        (frozenset({"Land Hessen", "Woiwodschaft Großpolen"}), "2000"),
    }


def test_initialled_is_not_signed() -> None:
    (agreement,) = sure(read("Die Stadt Hanau und die Stadt Jeonju paraphierten am Mittwoch ein Freundschaftsabkommen."))
    assert (agreement.status, agreement.signed) == ("initialled", False)


def test_a_headline_of_bare_towns_yields_to_the_houses_of_the_body() -> None:
    release = read(
        "Linz und Passau besiegeln Zusammenarbeit\n\nDie Diözese Linz und das Bistum Passau haben am Montag eine Vereinbarung unterzeichnet."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Diözese Linz", "Bistum Passau"}


@pytest.mark.parametrize(
    "topic", ["über den Bau der Stromleitung zwischen Gera und Jena", "zum Ausbau der Bahnstrecke zwischen Gera und Prag"]
)
def test_what_a_paper_is_about_binds_nobody(topic: str) -> None:
    release = read(f"Die Zyrolux GmbH und die Movalo AG haben am Montag einen Vertrag {topic} unterzeichnet.")
    names = {o.id: o.name for o in release.organizations}
    assert [{names[p] for p in a.parties} for a in release.agreements] == [{"Zyrolux GmbH", "Movalo AG"}]


def test_the_document_is_the_memorandum_told_before() -> None:
    release = read(
        "Zyrolux und Movalo vereinbaren Partnerschaft\n\nGera, 2. Mai 2024. Die Zyrolux GmbH und die Movalo AG haben heute ein Memorandum of "
        "Understanding unterzeichnet. Für Zyrolux setzte Vorstand Udo Kern seine Unterschrift unter das Dokument."
    )
    assert [e.kind for e in release.events] == ["signing"]
    assert [a.kind for a in release.agreements if a.status == "signed"] == ["memorandum-of-understanding"]


def test_a_treaty_of_history_that_was_signed_is_no_paper_of_the_release() -> None:
    release = read("Am 22. Januar 1963 wurde der Élysée-Vertrag unterzeichnet.")
    assert not release.agreements
