"""On whose side an office's holder stands: a nation's, a delegation's, the partner's, in brackets, presented by the sentence before."""

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

DATE = datetime.date(2024, 6, 7)
HOUSE = "Nordlicht-Hochschule Wismar"
LEAD = (
    f"{HOUSE} baut Austausch aus\n\nWismar, 7. Juni 2024. Die {HOUSE} hat am Mittwoch mit der japanischen Universität Tsukuba eine "
    "Vereinbarung geschlossen. Rektorin Lena Vogt unterschrieb sie. Seit vielen Jahren tauschen beide Studierende aus.\n\n"
)
CONTACT = f"\n\nPressekontakt:\n{HOUSE}\nPressestelle\nTelefon 0123 45678\n"

CASES: dict[str, dict[str, str | None]] = {
    "Von japanischer Seite nahmen Präsident Arne Dahl und Vizepräsidentin Ilka Brand teil.": {
        "Arne Dahl": "Universität Tsukuba",
        "Ilka Brand": "Universität Tsukuba",
    },
    "An der Spitze der japanischen Delegation stand Vizepräsidentin Ilka Brand.": {"Ilka Brand": "Universität Tsukuba"},
    "Die japanische Delegation wurde von Vizepräsidentin Ilka Brand geleitet.": {"Ilka Brand": "Universität Tsukuba"},
    "Der japanische Dekan Arne Dahl lobte die Zusammenarbeit.": {"Arne Dahl": "Universität Tsukuba"},
    "Präsident Arne Dahl aus Tsukuba lobte die Zusammenarbeit.": {"Arne Dahl": "Universität Tsukuba"},
    "Die Präsidentin der Partneruniversität, Ilka Brand, dankte.": {"Ilka Brand": "Universität Tsukuba"},
    "Die Präsidentin des Partnerschaftvereins, Ilka Brand, dankte.": {"Ilka Brand": "Partnerschaftverein"},
    "Ihr japanischer Amtskollege Arne Dahl dankte.": {"Arne Dahl": "Universität Tsukuba"},
    "Auf deutscher Seite unterschrieb auch Kanzlerin Ilka Brand.": {"Ilka Brand": HOUSE},
    "„Das ist ein guter Tag“, sagte Kanzlerin Ilka Brand.": {"Ilka Brand": HOUSE},
    "Die Sparkasse Altmark hilft. Kanzlerin Ilka Brand zeigte sich erfreut.": {"Ilka Brand": HOUSE},
    "Grußworte sprachen Arne Dahl (Sparkasse Altmark) und Kanzlerin Ilka Brand.": {"Ilka Brand": HOUSE},
    "Projektpartner ist die Kugler Optik GmbH. Geschäftsführer Arne Dahl sieht Chancen.": {"Arne Dahl": "Kugler Optik GmbH"},
    "Am Abend besuchte die Gruppe die Kugler Optik GmbH. Dort erläuterte Geschäftsführer Arne Dahl die Pläne.": {
        "Arne Dahl": "Kugler Optik GmbH"
    },
    "In der Gemeinde Neubukow empfing Bürgermeister Arne Dahl die Gäste.": {"Arne Dahl": "Gemeinde Neubukow"},
    "Der Verein Weltladen Wismar e.V. half mit. Die Vereinsvorsitzende Ilka Brand berichtete.": {
        "Ilka Brand": "Weltladen Wismar e.V."
    },
    "Die Botschaft von Israel lud danach ein. Botschafter Arne Dahl dankte allen.": {"Arne Dahl": "Botschaft von Israel"},
    "Die Botschaft von Israel lud danach ein. Der polnische Botschafter Arne Dahl kam.": {"Arne Dahl": None},
}


@pytest.mark.parametrize("told", CASES)
def test_office_is_of_the_side_told(told: str) -> None:
    release = extract(Document("x", LEAD + told + CONTACT, Source(name="x.txt", sha256="0")), DATE)
    names = {o.id: o.name for o in release.organizations}
    found = {p.name: {names.get(r.organization or "") for r in p.roles} for p in release.persons}
    for person, house in CASES[told].items():
        assert found.get(person) == {house}, told
    assert HOUSE in found["Lena Vogt"]
