"""What a temporal expression says and what it means: Temporal, its TIMEX3 and EDTF values, and xsd types by precision."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from pipeline.german.dates.calendar import days_in

SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
PERIODS = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"}


@dataclass(slots=True, eq=False)
class Temporal:
    """One temporal expression. The first block is what the words say, the second what they mean once resolved.

    `type` is DATE, TIME, DURATION, SET, or RANGE (a row of dates whose ends are the node's parts). `kind` tells the resolver what
    is asked: day, lone, nth, month, year, season, period, weekday, shift, feast, clock, part, fixed, row. `value` is TIMEX3, `edtf` EDTF;
    `start` and `end` are its two ends as partial ISO dates, `end` inclusive and None for a single date. `known` and `implied`
    name the parts stated and inferred. `decoy` says why a date is no event's date.
    """

    type: str
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    period: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    era: int = 1
    by: int | None = None
    unit: str = "D"
    base: str = "anchor"
    feast: str | None = None
    modifier: str | None = None
    bound: str | None = None
    nth: int = 0
    weeks: int = 0  # weeks further on; -7: the night before
    count: int = 0  # how many `length` further on
    length: str = "D"
    rrule: str | None = None
    value: str = ""
    edtf: str | None = None
    start: str | None = None
    end: str | None = None
    known: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    decoy: str | None = None
    finding: str | None = None
    when: datetime.date | None = None

    def __str__(self) -> str:
        return self.value or f"({self.kind})"  # a part that another reading has taken in is never resolved


def partial(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Return an ISO date as far as it is known; an unknown year is XXXX."""
    if year is not None and month is not None and day is not None:
        return f"{year:04d}-{month:02d}-{day:02d}"
    if month is None:
        return "XXXX" if year is None else f"{year:04d}"
    head = "XXXX" if year is None else f"{year:04d}"
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


def clock(hour: int, minute: int | None, second: int | None = None) -> str:
    """Return a time of day as TIMEX3 writes it behind the T."""
    return f"{hour:02d}:{minute or 0:02d}" + (f":{second:02d}" if second is not None else "")


def bounded(edtf: str, t: Temporal) -> None:
    """Write the EDTF value, with an open end (`1992/..`) or doubt (`2025~`), and the two ends."""
    t.edtf = edtf
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        t.start, t.end = first, last
        return
    t.start = edtf
    if t.bound == "after":
        t.edtf, t.modifier = f"{edtf}/..", t.modifier or "after"
    elif t.bound == "before":
        t.edtf, t.modifier, t.start, t.end = f"../{edtf}", t.modifier or "before", None, edtf
    elif t.modifier == "approximate" and "T" not in edtf:
        t.edtf = f"{edtf}~"


def write_date(t: Temporal) -> None:
    """Write value, edtf and ends of a date from its resolved year, month, day, season or period."""
    year = t.year
    if t.era < 0 and year is not None:
        t.value = f"BC{year:04d}" + (f"-{t.season}" if t.season else f"-{t.month:02d}" if t.month else "")
        bounded(f"-{year - 1:04d}", t)
    elif t.season:
        t.value = f"{partial(year)}-{t.season}"
        bounded(f"{partial(year)}-{SEASONS[t.season]}", t)
    elif t.period:
        t.value = f"{partial(year)}-{t.period}"
        write_period(t)
    else:
        t.value = partial(year, t.month, t.day)
        bounded(t.value, t)
    if t.part and t.type == "TIME":
        t.value += f"T{t.part}"


def write_period(t: Temporal) -> None:
    """Write the EDTF of a quarter, a half, a week or a weekend: EDTF has no weeks, so those are intervals."""
    code, year = t.period or "", t.year
    if code in PERIODS:
        bounded(f"{partial(year)}-{PERIODS[code]}", t)
    elif year is not None and code.startswith("W"):
        week = int(code[1:3])
        try:
            first = datetime.date.fromisocalendar(year, week, 6 if code.endswith("WE") else 1)
            last = datetime.date.fromisocalendar(year, week, 7)
        except ValueError:
            return
        bounded(f"{first.isoformat()}/{last.isoformat()}", t)


EDTF_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)} | {
    str(33 + i): (3 * i + 1, 3 * i + 3) for i in range(4)
} | {"40": (1, 6), "41": (7, 12)}  # fmt: skip
_DAY = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::?\d\d)?)?)?[~?%]?\Z")


def edtf_to_xsd(edtf: str | None) -> list[tuple[str, str]]:
    """Return the ends of an EDTF value as (lexical form, xsd type) by their precision, never padded.

    One pair for a single date, two for an interval; an open or unknown end (`..`, `XXXX-12-02`) yields nothing, a decade or a
    century (`193X`) its first and last year, a season or quarter its first and last month.
    """
    if not edtf:
        return []
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return edtf_to_xsd(first)[:1] + edtf_to_xsd(last)[-1:]
    plain = edtf.rstrip("~?%")
    if re.fullmatch(r"-?\d{2,3}X{1,2}", plain):
        low, high = plain.replace("X", "0"), plain.replace("X", "9")
        ends = sorted((low, high), key=int)
        return [(ends[0], "xsd:gYear"), (ends[1], "xsd:gYear")]
    found = _DAY.match(plain)
    if not found:
        return []
    year, month, day, time, zone = found.groups()
    if month in EDTF_SEASONS:
        a, b = EDTF_SEASONS[month]
        return [(f"{year}-{a:02d}", "xsd:gYearMonth"), (f"{int(year) + (b < a):04d}-{b:02d}", "xsd:gYearMonth")]
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= days_in(int(year), int(month))):
        return []
    if time and day:
        seconds = time if len(time) == 8 else f"{time}:00"
        offset = (
            "" if not zone else zone if zone == "Z" or ":" in zone else f"{zone}:00" if len(zone) == 3 else f"{zone[:3]}:{zone[3:]}"
        )
        return [(f"{year}-{month}-{day}T{seconds}{offset}", "xsd:dateTime")]
    if day:
        return [(f"{year}-{month}-{day}", "xsd:date")]
    if month:
        return [(f"{year}-{month}", "xsd:gYearMonth")]
    return [(year, "xsd:gYear")]
