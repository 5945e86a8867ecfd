"""Which side of the publishing date an open day lies on, as the verbs around it tell. The anchor is Tuesday, 17 September 2024."""

from __future__ import annotations

import datetime

import pytest

from pipeline.german import dates
from pipeline.german.tokens import tokenize

ANCHOR = datetime.date(2024, 9, 17)
CASES = {
    # the verb stands at a distance: behind commas, "und", brackets
    "Am Montag ist im Foyer mit Sekt, Reden und Jazz auf den neuen Saal angestoßen worden.": "2024-09-16",
    "Zwei Feste haben am Montag in der Halle (Trakt B) Firmen, Schulen und Vereine zusammengeführt.": "2024-09-16",
    "Der Rat hat am Donnerstag über Kitas, Schulen und das neue Bad beraten.": "2024-09-12",
    "Die Delegation ist am Samstag mit Bus, Bahn und Schiff angereist.": "2024-09-14",
    "Der Vertrag soll am Freitag unterschrieben und gefeiert werden.": "2024-09-20",
    "Das Museum ist am Sonntag für alle, die Kunst lieben, geöffnet.": "2024-09-22",
    # preterites of the plural that are participles too
    "Der Preis wird am Freitag verliehen.": "2024-09-20",
    "Am Freitag verliehen Stadt und Verein den Preis.": "2024-09-13",
    # nouns that end like preterites
    "Ärztinnen und Ärzte werden vom 20. Mai an hier arbeiten.": "2025-05-20",
    "Gäste aus drei Ländern treffen sich am Sonntag im Rathaus.": "2024-09-22",
    "Am Mittwoch geht es um Verfahren bei hochbetagten Patienten.": "2024-09-18",
    # infinitives with their "zu" inside
    "Sie kündigte an, am Freitag nach Rom aufzubrechen.": "2024-09-20",
    "Der Landrat plant, am Montag dort anzukommen.": "2024-09-23",
    # what subordinate clauses tell is not when the whole is
    "Am Freitag, wie immer in Halle 2, trifft sich der Chor, der 1990 gegründet wurde.": "2024-09-20 1990",
    "Zu Gast ist am Donnerstag die Autorin Vogt, die 2020 den Preis erhielt.": "2024-09-19 2020",
    "Als am Sonntag die Glocken läuteten, begann das Fest.": "2024-09-15",
    "Vogt sagte, am Samstag werde gefeiert.": "2024-09-21",
    # participles in -ten, a remark in brackets, a participle of another noun
    "Die Gruppe hat am Sonnabend die Heimreise angetreten.": "2024-09-14",
    "Vogt hat am Freitag eine Rede gehalten.": "2024-09-13",
    "Die Rede wird am Freitag gehalten.": "2024-09-20",
    "Das Papier, das am Freitag von Rektor Prof. (FH) Dr. Jan Vogt und der aus Rom angereisten Ada Orr besiegelt wurde, gilt.": "2024-09-13",
    "Die Schau, die am Freitag der aus Rom stammende Maler Vogt eröffnet hat, bleibt.": "2024-09-13",
    "Die am Freitag in der Halle beginnende Messe ist ausgebucht.": "2024-09-20",
    # participles that look ahead, and headlines without a verb
    "Das am Samstag geplante Fest fällt aus.": "2024-09-21",
    "Die am 20. Dezember unterzeichnete Erklärung gilt.": "2023-12-20",
    "Nicht wie gedruckt am 10. Oktober, sondern erst am 2. Februar wird man das Stück hören.": "2024-10-10 2025-02-02",
    "Neue Halle am Samstag eingeweiht": "2024-09-14",
    # an attribute behind the finite verb is no verb
    "Am 20. November wird der mit 500 Euro dotierte Preis verliehen.": "2024-11-20",
    "Schon am zweiten Tag, dem 20. November, wird der seit 1990 geförderte „Gute Preis“ verliehen.": "2024-11-20 1990",
    # the next year, named as the time, is that of its days; in a name it is not
    "2025 soll eine Gruppe das Fest besuchen, das am 12. Juni im Rathaus beginnt.": "2025 2025-06-12",
    "Im Jahr 2025 beginnt die Messe am 5. Mai.": "2025 2025-05-05",
    "Die Agenda 2025 wird am 5. November vorgestellt.": "2025 2024-11-05",
    "Anmeldungen für das Fest 2025 sind bis 5. November möglich.": "2025 2024-11-05",
    # years of an attribute are no years of the sentence
    "Weil die 2017 vereinbarte Partnerschaft ausläuft, hatten die Kammern schon im Juli zugestimmt.": "2017 2024-07",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_the_side_of_an_open_day(text: str, expected: str) -> None:
    _, nodes = dates.read(tokenize(text), ANCHOR)
    assert " ".join(str(m.value) for m in dates.mentions(text, nodes)) == expected
