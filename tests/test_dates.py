"""Dates read and resolved: forms, directions, blocks, stories, decoys. Texts are invented; the anchor is Friday, 1 December 2017."""

from __future__ import annotations

import datetime

import pytest

from pipeline.german import dates
from pipeline.german.tokens import tokenize

ANCHOR = datetime.date(2017, 12, 1)


def values(text: str, anchor: datetime.date | None = ANCHOR) -> str:
    """Return the TIMEX3 values of a text, in order."""
    _, nodes = dates.read(tokenize(text), anchor)
    return " ".join(str(m.value) for m in dates.mentions(text, nodes))


def spans(text: str, anchor: datetime.date | None = ANCHOR) -> list[str]:
    _, nodes = dates.read(tokenize(text), anchor)
    return [m.text for m in dates.mentions(text, nodes)]


FORMS = {
    "am 6. Mai 2024": "2024-05-06",
    "08. bis 10.04.2009": "2009-04-08 2009-04-10",
    "vom 22. – 25.10.2013": "2013-10-22 2013-10-25",
    "28.-30. September": "2017-09-28 2017-09-30",
    "19.05. - 22.05.2019": "2019-05-19 2019-05-22",
    "10.07.-13.07.2020": "2020-07-10 2020-07-13",
    "von 13. bis 19. Mai findet": "2018-05-13 2018-05-19",
    "Seit den Tagen vom 10. bis am 12. November": "2017-11-10 2017-11-12",
    "Freitag, 27., und Samstag, 28. Oktober": "2017-10-27 2017-10-28",
    "von Mittwoch (29.11.) bis Sonntag (3.12.)": "2017-11-29 2017-12-03",
    "vom 30. Dezember bis 2. Januar": "2017-12-30 2018-01-02",
    "Oktober 2015 bis Januar 2016": "2015-10 2016-01",
    "3./4. Dezember": "2017-12-03 2017-12-04",
    "Mi, 6.12., 18.00–20.00 Uhr": "2017-12-06 2017-12-06T18:00 2017-12-06T20:00",
    "18 Uhr am 6. Dezember": "2017-12-06T18:00 2017-12-06",
    "die heutige (1.12.) Unterzeichnung": "2017-12-01",
    "am gestrigen Donnerstag (30.11.)": "2017-11-30",
    "am morgigen Samstag, 2. Dezember,": "2017-12-02",
    "Sonnabendmittag": "2017-12-02TMI",
    "in der kommenden Woche": "2017-W49",
    "Mittwoch kommender Woche": "2017-12-06",
    "im Dezember vergangenen Jahres": "2016-12",
    "Mitte nächsten Jahres": "2018",
    "zweite Jahreshälfte": "2017-H2",
    "in den 1990er-Jahren": "199",
    "im 4. Jh. v. Chr.": "BC03",
    "25-jähriges Jubiläum": "P25Y",
    "anderthalb Jahre": "P1Y6M",
    "Fronleichnam 2019": "2019-06-20",
    "Buß- und Bettag": "2017-11-22",
    "am 1. Advent": "2017-12-03",
    "am 5. Jänner": "2018-01-05",
    "2021/10/18": "2021-10-18",
    "23.9.16": "2016-09-23",
    "20.Juli 2018": "2018-07-20",
    "jeden ersten Sonntag im Monat": "P1M",
    "alle zwei Jahre": "P2Y",
    "immer mittwochs": "XXXX-WXX-3",
    "um Mitternacht": "2017-12-01T00:00",
    "il 14 maggio 2018": "2018-05-14",
    "on December 6": "2017-12-06",
}


@pytest.mark.parametrize(("text", "expected"), FORMS.items())
def test_forms(text: str, expected: str) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Straße des 18. Oktober 100",
        "§ 42 Abs. 6",
        "Nr. 311/14",
        "Tel. 058 70 05",
        "+49 201 88-0",
        "23. Weltklimakonferenz (COP 23)",
        "22 000 Euro",
        "1’665 Besucher",
        "rund 1500 Gäste",
        "Drucksache 17/2011",
        "Az. 12.3-2017/45",
        "Raum 01.57",
        "89081 Neustadt",
        "siegte 3:2 und gewann 25:23",
        "1. Begrüßung\n2. Vortrag\n3. Ausklang",
        "die 44-Jährige",
        "Kinder ab 6 Jahren",
        "am 31. Juni",
        "Frau August kam",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert values(text) == ""


def test_the_tense_tells_the_direction_of_weekdays_and_years() -> None:
    assert values("Am Montag empfing er die Gäste.") == "2017-11-27"
    assert values("Am Montag empfängt er die Gäste.") == "2017-12-04"
    assert values("Am 3. März wurde der Vertrag geschlossen.") == "2017-03-03"
    assert values("Am 3. März wird der Vertrag geschlossen.") == "2018-03-03"
    assert values("Die Feier wurde auf den 3. März verschoben.") == "2018-03-03"


def test_participles_tell_what_an_embedded_date_means() -> None:
    assert values("Die am Mittwoch beschlossenen Regeln gelten bald.") == "2017-11-29 FUTURE_REF"
    assert values("Die am Mittwoch stattfindende Tagung war gut besucht.") == "2017-12-06"
    assert values("Er plant, im Mai nach Osaka zu reisen, sagte er.") == "2018-05"


def test_a_part_of_the_day_moves_the_hour() -> None:
    assert values("am Freitagnachmittag um halb fünf") == "2017-12-01TAF 2017-12-01T16:30"
    assert values("abends um 8 Uhr") == "2017-12-01TEV 2017-12-01T20:00"


def test_after_midnight_is_the_next_day() -> None:
    assert (
        values("Am Samstag, 9. Dezember, ab 20 Uhr Tanz. Schluss ist um 1 Uhr.") == "2017-12-09 2017-12-09T20:00 2017-12-10T01:00"
    )


def test_the_day_itself_is_meant_by_its_weekday() -> None:
    assert values("Am Freitag begrüßte sie die Gäste.") == "2017-12-01"


def test_without_a_publishing_date_years_stay_open() -> None:
    assert values("Am Mittwoch, 2. Mai, und gestern", None) == "XXXX-05-02 XXXX-XX-XX"
    assert values("Sonntag, dem 1. Mai. Später: Sonntag, den 1. Mai 2022", None) == "2022-05-01 2022-05-01"
    assert values("von Mittwoch, dem 16., bis Freitag, dem 18. Oktober. Am Donnerstag sprach er.", None) == (
        "XXXX-10-16 XXXX-10-18 XXXX-10-17"
    )


def test_a_story_goes_on_in_the_year_it_told_last() -> None:
    text = (
        "Im Jahr 1861 begann der Streit. Im März 1862 ging er weiter. Am 4. Mai fiel die Stadt. 1863 kam Hilfe, "
        "am 1. Juli 1864 das Ende. Im August zog man ab. Am 2. Oktober 1865 war Friede, im Dezember 1866 Fest."
    )
    assert values(text).split()[:3] == ["1861", "1862-03", "1862-05-04"]
    assert "1864-08" in values(text)


def test_a_past_year_holds_for_the_rest_of_its_sentence() -> None:
    assert values("Der Vertrag wurde 1988 geschlossen, im Dezember folgte der erste Besuch.") == "1988 1988-12"
    assert values("Der Vertrag wurde 1988 geschlossen. Am 3. Mai findet das Fest statt.") == "1988 2018-05-03"


def test_a_heading_is_the_day_of_its_block() -> None:
    text = "Termine\n\nMontag, 4. Dezember\n\nUm 10 Uhr Empfang.\n\nDienstag, 5. Dezember\n\n11.30 Uhr: Tagung (bis Mittwoch)"
    assert values(text) == "2017-12-04 2017-12-04T10:00 2017-12-05 2017-12-05T11:30 2017-12-06"


def test_a_time_belongs_to_the_day_told_and_not_to_the_day_it_was_said() -> None:
    text = "Das Haus öffnet am Sonntag, 10. Dezember, wie die Stadt am Mittwoch mitteilte. Die Führung beginnt um 11 Uhr."
    assert values(text) == "2017-12-10 2017-11-29 2017-12-10T11:00"


def test_a_time_beside_a_recurrence_has_no_day() -> None:
    assert values("Er trifft sich jeden Dienstag um 20 Uhr.") == "XXXX-WXX-2 XXXX-WXX-2T20:00"
    assert values("geöffnet Mo–Fr 9–12 Uhr") == "XXXX-WXX-1 XXXX-WXX-5 XXXX-XX-XXT09:00 XXXX-XX-XXT12:00"


def test_a_weekday_of_a_congress_lies_in_it() -> None:
    text = "Der Kongress tagt vom 16. bis 19. Januar 2018. Am Donnerstag spricht die Ministerin."
    assert values(text) == "2018-01-16 2018-01-19 2018-01-18"


def test_spans_leave_prepositions_out_and_join_weekday_and_date() -> None:
    assert spans("vom 3. bis zum 5. Mai 2018, am Mittwoch (6.12.), ab 19 Uhr") == [
        "3.",
        "5. Mai 2018",
        "Mittwoch (6.12.)",
        "19 Uhr",
    ]


def test_words_that_qualify_a_name_stay_words() -> None:
    sequence, nodes = dates.read(tokenize("die ehemalige Ministerin und Ex-Landesrat Vogt"), ANCHOR)
    assert [str(node.value) for node in nodes] == ["PAST_REF", "PAST_REF"]
    assert sequence.nodes == [None] * len(sequence)


def test_a_weekday_that_contradicts_its_date_is_a_finding() -> None:
    text = "am Montag, 2. Dezember 2017"
    _, nodes = dates.read(tokenize(text), ANCHOR)
    assert [f.code for f in dates.findings(text, nodes)] == ["weekday-contradicts-date"]
    assert values(text) == "2017-12-02"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Anmeldung bis 26. September", "deadline"),
        ("© 2024 Stadt Neustadt", "copyright"),
        ("Expo 2025 in Osaka", "name-year"),
        ("Stand: 2. Januar 2018", "update"),
        ("Das Gesetz vom 25. September 1997", "statute"),
        ("der 2007 gegründete Verein", "founding"),
        ("Zuletzt reisten sie im Mai 2009 an", "history"),
        ("Das Amt bleibt am 27. Dezember geschlossen", "opening-hours"),
        ("Der Vertrag wird am 27. Dezember geschlossen, wurde gesagt", None),
        ("Am Mittwoch, 6. Dezember, tagt der Rat", None),
    ],
)
def test_decoys(text: str, reason: str | None) -> None:
    _, nodes = dates.read(tokenize(text), ANCHOR)
    assert nodes[0].value.decoy == reason


def test_what_is_stated_and_what_is_inferred() -> None:
    _, nodes = dates.read(tokenize("am Mittwoch (29.11.)"), ANCHOR)
    found = dates.when(nodes[0])
    assert found is not None
    assert (found.edtf, found.known, found.implied) == ("2017-11-29", ("month", "day"), ("year",))


@pytest.mark.parametrize(
    ("text", "edtf", "start", "end"),
    [
        ("von Mittwoch (29.11.) bis Sonntag (3.12.)", "2017-11-29/2017-12-03", "2017-11-29", "2017-12-03"),
        ("seit 1992", "1992/..", "1992", None),
        ("bis 2040", "../2040", None, "2040"),
        ("gegen 2025", "2025~", "2025", None),
        ("im September 2023", "2023-09", "2023-09", None),
        ("in der kommenden Woche", "2017-12-04/2017-12-10", "2017-12-04", "2017-12-10"),
        ("im Frühjahr 2018", "2018-21", "2018-21", None),
        ("am 6. Dezember um 18 Uhr", "2017-12-06", "2017-12-06", None),
    ],
)
def test_records_carry_edtf(text: str, edtf: str, start: str | None, end: str | None) -> None:
    _, nodes = dates.read(tokenize(text), ANCHOR)
    found = dates.when(nodes[0])
    assert found is not None
    assert (found.edtf, found.start, found.end) == (edtf, start, end)


def test_recurrences_carry_a_rule() -> None:
    _, nodes = dates.read(tokenize("jeden 3. Freitag im Monat, immer mittwochs, alle zwei Wochen"), ANCHOR)
    assert [node.value.rrule for node in nodes] == ["FREQ=MONTHLY;BYDAY=3FR", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;INTERVAL=2"]
