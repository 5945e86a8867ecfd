"""What a date means by its context: sentences that abbreviations do not end, days that others count from, headings, opening hours.

Texts are invented; the anchor is Friday, 1 December 2017.
"""

from __future__ import annotations

import datetime

import pytest

from pipeline.german import dates
from pipeline.german.tokens import tokenize

ANCHOR = datetime.date(2017, 12, 1)


def values(text: str, anchor: datetime.date | None = ANCHOR) -> str:
    _, nodes = dates.read(tokenize(text), anchor)
    return " ".join(str(m.value) for m in dates.mentions(text, nodes))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an abbreviation or an ordinal ends no sentence: the verb is sought behind it
        ("Dass dort im August der 3. Neubau eröffnet werden konnte, freut alle.", "2017-08"),
        ("Am 3. März hatte Prof. Dr. Ahl das Haus besucht.", "2017-03-03"),
        ("Unterschrieben werden soll das Papier am 21. Februar beim Fest.", "2018-02-21"),
        # what is said of the last of a row of weekdays is said of all
        ("Die Gruppe war von Dienstag bis Donnerstag vergangener Woche in Ulm.", "2017-11-21 2017-11-23"),
        ("Das Haus bleibt von Freitag bis Montag nächster Woche zu.", "2017-12-01 2017-12-04"),
        # what had happened by then is no scene, the beginning of a journey is
        (
            "Am Mittwoch wurde getagt. Bereits am Montag hatten beide Briefe getauscht. Am Abend spielte eine Band.",
            "2017-11-29 2017-11-27 2017-11-29TEV",
        ),
        (
            "Am Mittwoch wurde getagt. Begonnen hatte die Reise am Montag. Am Abend spielte eine Band.",
            "2017-11-29 2017-11-27 2017-11-27TEV",
        ),
        # a house may be named after a feast
        ("Im Museum zu Allerheiligen spricht am 8. Dezember die Leiterin.", "2017-12-08"),
        # a day of history is not what "tags darauf" counts from
        (
            "Am 9. Oktober gedachte man in Neustadt der Toten vom 10. Juni 1944. Tags darauf reiste die Gruppe ab.",
            "2017-10-09 1944-06-10 2017-10-10",
        ),
        # the eve is the eve of what is to come
        (
            "Der Kongress ist am 14. Dezember. Der Rat hatte am 18. Juni zugestimmt. Wer schon am Vortag anreist, isst um 19 Uhr mit.",
            "2017-12-14 2017-06-18 2017-12-13 2017-12-13T19:00",
        ),
        # the eve of what has been is told in the past, also behind a day to come
        (
            "Am Dienstag kam der Minister. Im Dezember folgt die Messe, die am 14. Dezember beginnt. Am Vortag hatten Gäste das Werk besucht.",
            "2017-11-28 2017-12 2017-12-14 2017-11-27",
        ),
        # the story of a long range goes on; what had been by then is not on the day of the release itself, a Wednesday
        (
            "Die Gruppe war vom 8. bis 17. November hier. Am Mittwoch, 15. November, ging es nach Ulm. Am Donnerstag fuhr sie Rad.",
            "2017-11-08 2017-11-17 2017-11-15 2017-11-16",
        ),
        # a day and its number head a block, too
        (
            "Montag, 4. Dezember\nUm 10 Uhr Empfang.\n\nDienstag, 5.\nDer Rat tagt ab 18.30 Uhr.",
            "2017-12-04 2017-12-04T10:00 2017-12-05 2017-12-05T18:30",
        ),
        # what is over does not happen on the day of the next meeting
        (
            "Am 25. November feierte der Verein. Das nächste Fest ist am 9. Dezember. Um 16.12 Uhr musste die Wehr ausrücken.",
            "2017-11-25 2017-12-09 2017-11-25T16:12",
        ),
        # a weekend beside its days is the one of these
        ("Am Wochenende 16./17. Dezember ist Markt.", "2017-W50-WE 2017-12-16 2017-12-17"),
        # the end of a stay is not the day of what happens in it
        (
            "Am Montag, 4. Dezember, kommt der Chor. Die Gäste, die noch bis Dienstag bei Familien wohnen, heißt der Rat um 10.45 Uhr "
            "willkommen.",
            "2017-12-04 2017-12-05 2017-12-04T10:45",
        ),
        # the hours of an office belong to no day
        ("Auskunft: Tel. 044 123 77 22 (8.00–11.30 Uhr)", "XXXX-XX-XXT08:00 XXXX-XX-XXT11:30"),
        # a block that its day heads without a blank line ends at the next one
        (
            "Mo., 4.12.\nEmpfang um 10 Uhr\n\nMi., 6.12.\nRückflug\n\nMit dabei ist Lena Vogt, die am Montag dazustößt.",
            "2017-12-04 2017-12-04T10:00 2017-12-06 2017-12-04",
        ),
        # what was planned for a day and fell through lies on the nearest one
        ("Der für Donnerstag angesagte Lauf fiel ins Wasser.", "2017-11-30"),
        ("Der für Montag angesagte Lauf musste abgesagt werden.", "2017-12-04"),
        # part of a day that the lead told of as past
        (
            "Gestern Abend feierte der Verein.\n\nSchon am Nachmittag war der Vertrag verlängert worden.",
            "2017-11-30TEV 2017-11-30TAF",
        ),
        # a time beside a part of each week's day
        ("Jeden Mittwochnachmittag um 14 Uhr wird geübt.", "XXXX-WXX-3TAF XXXX-WXX-3T14:00"),
        # a weekday that fits only next year, a plan, a deadline without a verb
        ("Geplant ist ein Festakt am Samstag, 17. November.", "2018-11-17"),
        ("Anmeldeschluss für die Fahrt ist der 31. August.", "2018-08-31"),
        (
            "Das Fest ist am Samstag, 9. Dezember, um 14 Uhr; am Vorabend spielt die Kapelle (19.30 Uhr).",
            "2017-12-09 2017-12-09T14:00 2017-12-08TEV 2017-12-08T19:30",
        ),
        ("Das Büro ist Mo-Fr von 8 bis 12 Uhr besetzt.", "XXXX-WXX-1 XXXX-WXX-5 XXXX-XX-XXT08:00 XXXX-XX-XXT12:00"),
        # preterites of every kind look back
        ("Am Montag verbrachte die Gruppe viel Zeit im Museum.", "2017-11-27"),
        ("Am Montag reiste man weiter.", "2017-11-27"),
        ("Am Montag überreichten sie Blumen.", "2017-11-27"),
    ],
)
def test_what_a_date_counts_from(text: str, expected: str) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day told with its weekday and year, a range: the event's own weekdays
        ("Am Samstag, 15. Juni 2024, wurde gefeiert. Am Sonntag kam Regen.", "2024-06-15 2024-06-16"),
        ("Vom 3. bis 5. Mai 2019 war das Fest. Am Samstag spielte die Band.", "2019-05-03 2019-05-05 2019-05-04"),
        # a day of history tells no weekday its week
        ("Das Amt gibt es seit dem 1. April 2021. Am Donnerstag kamen Gäste.", "2021-04-01 XXXX-WXX-4"),
        # over the end of a month in an unknown year, not over the end of February
        ("Am 31. Mai kam sie. Am folgenden Tag ging sie.", "XXXX-05-31 XXXX-06-01"),
        ("Am 29. April feierte man. Eine Woche später war Markt.", "XXXX-04-29 XXXX-05-06"),
        ("Am 28. Februar kam sie. Am Tag darauf ging sie.", "XXXX-02-28 XXXX-XX-XX"),
        ("Das Fest ist am 1. Juni. Am Vorabend gibt es Musik.", "XXXX-06-01 XXXX-05-31TEV"),
        # no day follows a year
        ("Den Verein gibt es seit 1981. Am darauffolgenden Tag kam sie.", "1981 XXXX-XX-XX"),
    ],
)
def test_without_a_publishing_date(text: str, expected: str) -> None:
    assert values(text, None) == expected
