"""The calendar, EDTF and xsd, and what must hold of any text: true offsets, order, linear time, no clock."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.german import dates
from pipeline.german.dates.calendar import easter, feast, nth_weekday, shifted
from pipeline.german.dates.value import edtf_to_xsd
from pipeline.german.tokens import tokenize

ANCHOR = datetime.date(2024, 5, 22)
PIECES = st.sampled_from(
    """am vom bis zum 1. 15. 31. 12 2024 1988 Mai Januar Montag Freitagabend heute morgen gestern Uhr 19.30 18-20 ( ) , . / – - und der
    nächsten letzten Woche Jahr Tage drei jeden alle zwei Ende Anfang des seit ab Ostern Advent 29.11. 3.12. v. Chr. 20. Jahrhunderts er-Jahre
    Nacht auf zum 1990 ' h KW 25 -jähriges Sommer ² ٣ ½ 0000 9999 31.12.9999 99999999999 später vor \n""".split(" ")
)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, (3, 22)), (1943, (4, 25)), (2000, (4, 23)), (2017, (4, 16)), (2024, (3, 31)), (2038, (4, 25)), (2285, (3, 22))],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == datetime.date(year, *day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("rosenmontag", 2024, (2, 12)),
        ("karfreitag", 2016, (3, 25)),
        ("pfingstmontag", 2018, (5, 21)),
        ("bettag", 2017, (11, 22)),
        ("totensonntag", 2017, (11, 26)),
        ("volkstrauertag", 2023, (11, 19)),
        ("ersteradvent", 2022, (11, 27)),
        ("vierteradvent", 2023, (12, 24)),
        ("muttertag", 2024, (5, 12)),
        ("erntedankfest", 2021, (10, 3)),
    ],
)
def test_feasts(name: str, year: int, day: tuple[int, int]) -> None:
    assert feast(name, year) == datetime.date(year, *day)


def test_an_unknown_feast_has_no_day() -> None:
    assert feast("grillfest", 2024) is None


def test_arithmetic_stays_in_the_calendar() -> None:
    assert shifted(datetime.date(2024, 2, 29), 1, "Y") == datetime.date(2025, 2, 28)
    assert shifted(datetime.date(2024, 1, 31), 1, "M") == datetime.date(2024, 2, 29)
    assert shifted(datetime.date(9999, 12, 31), 1, "D") is None
    assert nth_weekday(2024, 2, 1, -1) == datetime.date(2024, 2, 26)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2017-11-29", [("2017-11-29", "xsd:date")]),
        ("2017-11-29/2017-12-03", [("2017-11-29", "xsd:date"), ("2017-12-03", "xsd:date")]),
        ("2023-09", [("2023-09", "xsd:gYearMonth")]),
        ("2023", [("2023", "xsd:gYear")]),
        ("2025~", [("2025", "xsd:gYear")]),
        ("1992/..", [("1992", "xsd:gYear")]),
        ("../2040", [("2040", "xsd:gYear")]),
        ("XXXX-12-02", []),
        ("193X", [("1930", "xsd:gYear"), ("1939", "xsd:gYear")]),
        ("19XX", [("1900", "xsd:gYear"), ("1999", "xsd:gYear")]),
        ("-0489", [("-0489", "xsd:gYear")]),
        ("2018-21", [("2018-03", "xsd:gYearMonth"), ("2018-05", "xsd:gYearMonth")]),
        ("2018-24", [("2018-12", "xsd:gYearMonth"), ("2019-02", "xsd:gYearMonth")]),
        ("2010-02-25T20:30", [("2010-02-25T20:30:00", "xsd:dateTime")]),
        ("2010-02-25T20:30+01", [("2010-02-25T20:30:00+01:00", "xsd:dateTime")]),
        ("2023-02-30", []),
        (None, []),
    ],
)
def test_edtf_becomes_xsd_by_precision(edtf: str | None, expected: list[tuple[str, str]]) -> None:
    assert edtf_to_xsd(edtf) == expected


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from([None, ANCHOR, datetime.date.min, datetime.date.max]))
def test_any_row_of_words_has_true_offsets_in_order(text: str, anchor: datetime.date | None) -> None:
    sequence, nodes = dates.read(tokenize(text), anchor)
    found = dates.mentions(text, nodes)
    assert all(m.value and text[m.start : m.end] == m.text for m in found)
    assert all(a.start <= b.start for a, b in pairwise(nodes))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for node in nodes:
        dates.when(node)
    assert sequence.text == text


def test_the_same_text_gives_the_same_values_on_any_day() -> None:
    text = "gestern, am Montag, im Mai, zu Ostern, in der kommenden Woche"
    first = [str(n.value) for n in dates.read(tokenize(text), None)[1]]
    assert first == ["XXXX-XX-XX", "XXXX-WXX-1", "XXXX-05", "XXXX-XX-XX", "XXXX-WXX"]
