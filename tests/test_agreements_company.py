"""Whom a paper binds that names one or none: those in play around it; towns that no list knows; papers of history."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

IN_PLAY = [
    (
        "Hochschule Gera\n\nNeues vom Campus\n\nDer Präsident der Universität Nagoya, Naoshi Abe, war am Montag zu Gast an der Hochschule Gera. "
        "Nach einem Rundgang unterzeichneten die beiden Präsidenten ein Abkommen.",
        {"Hochschule Gera", "Universität Nagoya"},
    ),
    (
        "Stadt Gera\n\nBesuch in China\n\nOberbürgermeister Kurt Dannecker hat in Qingdao einen Vertrag über die Häfen unterzeichnet. "
        "Für die chinesische Seite unterschrieb Vizebürgermeister Zhao Yan.",
        {"Stadt Gera", "Stadt Qingdao"},
    ),
    (
        "Stadt Gera\n\nZurück aus Irkutsk\n\nOberbürgermeister Kurt Dannecker ist aus Irkutsk zurück. "
        "Dort hatte er mit Bürgermeister Ruslan Bolotow eine Erklärung unterschrieben.",
        {"Stadt Gera", "Stadt Irkutsk"},
    ),
    (
        "Landkreis Greiz\n\nHilfe über die Grenze\n\nLandrat Kurt Dannecker reiste am Dienstag nach Jelenia Góra. "
        "Mit seinem Kollegen Jan Mazur vom Kreis Karkonosze unterzeichnete er einen Vertrag über die Rettungsdienste.",
        {"Landkreis Greiz", "Kreis Karkonosze"},
    ),
    (
        "Stadt Gera\n\nDelegation aus South Tyneside zu Gast\n\nOberbürgermeister Kurt Dannecker hat eine Delegation aus South Tyneside begrüßt. "
        "An der Spitze stand Bürgermeisterin Pat Hay. Danach setzten Hay und Dannecker ihre Unterschrift unter eine Erklärung.",
        {"Stadt Gera", "South Tyneside"},
    ),
]


@pytest.mark.parametrize(("text", "both"), IN_PLAY)
def test_who_is_in_play_signs(text: str, both: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [both]


NOT_IN_PLAY = [
    "Stadt Gera\n\nNeues aus dem Rathaus\n\nGäste aus Sliven waren hier. Forstamt und Stadtarchiv haben am Montag einen Vertrag unterzeichnet.",
    "Stadt Gera\n\nRückblick\n\nDie Stadt Gera und die Stadt Sliven feiern. Im Herbst soll ein Abkommen zwischen den vier Kommunen unterzeichnet werden.",
    "Landkreis Greiz\n\nRückblick\n\nLandrat Kurt Dannecker war in Gera. Dort unterzeichnete er einen Vertrag über die Rettungsdienste.",
    "Die Stadt Gera hofft, dass Sachsen und Thüringen bald eine Vereinbarung treffen.",
]


@pytest.mark.parametrize("text", NOT_IN_PLAY)
def test_others_are_not_in_play(text: str) -> None:
    assert sure(read(text)) == []


TOWNS = [
    ("Stadt Gera\n\nRückblick\n\nGouda und Gera gehen eine Städtepartnerschaft ein.", {"Gouda"}),
    ("Stadt Gera\n\nBesuch\n\nZum Empfang kamen Gäste aus den Partnerstädten Gouda, Sliven und Litvinov.", {"Gouda", "Sliven", "Litvinov"}),
    ("Stadt Gera\n\nBesuch\n\nGera pflegt Partnerschaften mit Akmenė (seit 1994), Riwne (2022) und dem Landkreis Greiz.", {"Akmenė", "Riwne", "Landkreis Greiz"}),
    ("Stadt Gera\n\nBesuch\n\nKurt Dannecker fährt nach Sliven. Die bulgarische Stadt ist seit 1965 Partnerstadt.", {"Sliven"}),
    ("Stadt Gera\n\nBesuch\n\nKurt Dannecker gratulierte in Sliven. Mit der Stadt im Balkan pflegt Gera seit 1965 eine Partnerschaft.", {"Sliven"}),
    ("Stadt Gera\n\nBesuch\n\nSeit 30 Jahren pflegen Gera und das litauische Akmenė freundschaftliche Kontakte.", {"Akmenė"}),
    ("Stadt Gera\n\nBesuch\n\nGera ist seit 1965 mit Sliven in Städtepartnerschaft verbunden.", {"Sliven"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mates"), TOWNS)
def test_towns_that_stand_with_towns(text: str, mates: set[str]) -> None:
    release = read(text)
    assert {p.removeprefix("Stadt ") for a in sure(release) for p in parties(release, a)} == mates | {"Gera"}


HOMES = [
    ("Polnische Freunde zu Gast in Greiz\n\nGreiz. Eine Delegation aus der polnischen Partnerstadt Konin besucht Greiz.", {"Stadt Greiz", "Stadt Konin"}),
    ("Jubiläum\n\nAnlass war das Jubiläum der Städtepartnerschaft Offenburg-Olsztyn.", {"Stadt Offenburg", "Stadt Olsztyn"}),
    ("Besuch\n\n50 Austauschschüler aus Schneeberg waren in ihrer Partnerstadt Herten.", {"Stadt Schneeberg", "Stadt Herten"}),
    ("Stadt Gera\n\nEmpfang\n\nEs sprach die Bürgermeisterin der Partnerstadt Sliven, Ana Petrowa.", {"Stadt Gera", "Stadt Sliven"}),
    ("Kaiserslautern ist seit 1988 Partnerstadt von Bunkyo-ku, einem Stadtteil von Tokio.", {"Stadt Kaiserslautern", "Stadt Bunkyo-ku"}),
    ("Jubiläum\n\nDer israelische Partnerlandkreis Mateh Yehuda lud eine Delegation aus dem Landkreis Greiz ein.",
     {"Landkreis Greiz", "Landkreis Mateh Yehuda"}),
    ("1967 unterzeichneten die Handwerkskammern aus Laval und Le Mans gemeinsam mit der Handwerkskammer für Schwaben eine Partnerschaftsurkunde.",
     {"Handwerkskammer Laval", "Handwerkskammer Le Mans", "Handwerkskammer für Schwaben"}),
    ("Stadt Thun\n\nMitteilung\n\nDas Rathaus ist zu.\n\nEine Delegation aus Gabrovo weilt in Thun. Geführt wird sie von Ana Petkova. "
     "Die beiden Städte sind seit 2003 durch eine Partnerschaft verbunden.", {"Stadt Thun", "Stadt Gabrovo"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "both"), HOMES)
def test_whose_partner_it_is(text: str, both: set[str]) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [both]


HOMELESS = [
    "Jubiläum\n\nDie Partnerschaft Darmstadt-Dieburgs mit den Vereinen lebt.",
    "Besuch\n\nGäste aus Sliven und Pilsen waren in der Partnerstadt.",
]


@pytest.mark.parametrize("text", HOMELESS)
def test_no_partner_without_a_home(text: str) -> None:
    assert sure(read(text)) == []


PAST = [
    "In der Ausstellung ist der Kaufvertrag zu sehen, den die Stadt Gera und das Kloster Mildenfurth 1820 unterzeichneten.",
    "Der Görlitzer Vertrag zwischen Polen und der DDR wurde 1950 unterzeichnet.",
]


@pytest.mark.parametrize("text", PAST)
def test_history_is_no_agreement(text: str) -> None:
    assert sure(read(text)) == []


OFFICES = [
    "Kanu-Verband Gera e.V.\n\nNeues\n\nDie Havelbank eG unterstützt den Nachwuchs. Bankvorstand Uwe Lux und Verbandspräsidentin Ina Vogt unterschrieben am Montag den Vertrag.",
    "Kanu-Verband Gera e.V.\n\nNeues\n\nDie Havelbank eG unterstützt den Nachwuchs. Ein entsprechender Vertrag wurde am Montag unterzeichnet.",
]  # fmt: skip


@pytest.mark.parametrize("text", OFFICES)
def test_houses_of_those_who_sign(text: str) -> None:
    release = read(text)
    assert [parties(release, a) for a in sure(release)] == [{"Kanu-Verband Gera e.V.", "Havelbank eG"}]


def test_the_bond_of_the_only_two_is_dated_apart() -> None:
    release = read(
        "Zusammenarbeit\n\nThüringen und die Woiwodschaft Kleinpolen gehen weiter. Ministerpräsident Bodo Lux und Marschall Witold Kot "
        "unterzeichneten am Dienstag in Krakau ein Abkommen zwischen Thüringen und der Woiwodschaft Kleinpolen. "
        "Die Regionalpartnerschaft besteht seit 1997."
    )
    told = [(parties(release, a), a.status, a.since.edtf if a.since else None) for a in sure(release)]
    both = {"Land Thüringen", "Woiwodschaft Kleinpolen"}
    assert told == [(both, "signed", None), (both, "existing", "1997")]


TOLD = [
    ("Die Stadt Gera und die Stadt Sliven haben den vor 34 Jahren geschlossenen Partnerschaftsvertrag am Montag bekräftigt.", "renewed"),
    ("Die Feuerwehr Gera und die Feuerwehr Greiz haben am Freitag eine Patenschaftsurkunde ausgetauscht.", "signed"),
    ("Die Hochschule Gera und die Universität Umeå gaben ihrem Abkommen fünf weitere Jahre.", "renewed"),
    ("An die Unterzeichnung des Partnerschaftsvertrages vor 20 Jahren erinnerten am Freitag Vertreter von Gera und Sliven.", "existing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), TOLD)
def test_what_was_done(text: str, status: str) -> None:
    assert [a.status for a in sure(read(text))] == [status]
