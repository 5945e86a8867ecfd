"""Resolution: what day a reading means, given the publishing date, the tense, the headings and what the text told before.

Nothing is invented: where neither the publishing date nor the text gives a year, it stays XXXX.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable

from pipeline.german.dates import settle as kinds
from pipeline.german.dates.calendar import feast, shifted
from pipeline.german.dates.clauses import landmarks
from pipeline.german.dates.decoys import decoy
from pipeline.german.dates.distance import settle_shift
from pipeline.german.dates.told import Reader, Told, is_history, is_narrative, leaves, remember
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.weekdays import settle_weekday
from pipeline.german.dates.years import set_day
from pipeline.kernel import Node, Sequence

INCLUSIVE = frozenset("mit einschließlich einschliesslich inklusive spätestens".split())
# The words in front of a date that bind it; `-` and the like may stand before one that heads a block.
BINDING = INCLUSIVE | frozenset("seit ab bis gegen circa etwa rund um . dem den der zum zur \n - • * – ·".split(" "))
HEADLINE = 150  # characters
BLOCK = 6000  # characters that the end of a block is sought in


def resolve(sequence: Sequence, anchor: datetime.date | None) -> tuple[list[Node], bool]:
    """Give every temporal node of the sequence its value, in order of the text; return them, and whether the text tells history."""
    placed = [(i, node) for i, node in sequence.placed() if isinstance(node.value, Temporal)]
    if not placed:
        return [], False
    words = sequence.words
    ends, hints = landmarks(sequence, [at for at, _ in placed])
    reader = Reader(sequence, ends, [i for i in ends if words[i] == "\n"], hints, anchor)
    nodes = [node for _, node in placed]
    members = [leaf for node in nodes for leaf in (leaves(node) if node.parts else (node,))]
    gather(reader, members)
    reader.narrative = is_narrative(members, anchor)
    for at, node in placed:
        bind(reader, at, node)
        if node.value.type == "RANGE":
            settle_row(reader, at, node)
        else:
            settle(reader, at, node.value)
    return nodes, reader.narrative


def gather(reader: Reader, nodes: list[Node]) -> None:
    """Note the year that the headline names, and the days that the text states in full: a day told twice bears its year once."""
    for node in nodes:
        value: Temporal = node.value
        if value.year is not None and value.era > 0:
            reader.latest = max(reader.latest, value.year)
            if node.start < HEADLINE and (value.kind == "year" or (value.kind == "day" and reader.anchor is None)):
                reader.headline = reader.headline or value.year
            if value.month is not None and value.day is not None:
                reader.full[value.month, value.day] = value.year
        elif value.kind == "day" and value.weekday and value.month and value.day:
            reader.yearless.add((value.month, value.day, value.weekday))


def bind(reader: Reader, at: int, node: Node) -> None:
    """Note `seit`, `ab`, `bis`, `rund` in front of a date, and whether it heads a block."""
    words = reader.sequence.words
    value: Temporal = node.value
    ahead = words[at - 1].lower() if at else "\n"
    if ahead not in BINDING:
        return
    if ahead in ("dem", "den", "der", "zum", "zur") and at > 1 and words[at - 2].lower() in ("seit", "bis", "ab"):
        ahead = words[at - 2].lower()
    if ahead in INCLUSIVE and "bis" in (word.lower() for word in words[max(0, at - 3) : at]):
        ahead = "bis"
    if value.type in ("DATE", "TIME"):
        if ahead in ("seit", "ab"):
            value.bound = "after"
        elif ahead == "bis":
            value.bound = "before"
        elif (
            ahead in ("gegen", "circa", "etwa", "rund")
            or (ahead == "um" and value.type == "DATE")
            or (ahead == "." and at > 1 and words[at - 2].lower() == "ca")
        ):
            value.modifier = value.modifier or "approximate"
    if ahead in ("\n", "-", "•", "*", "–", "·") and (ahead == "\n" or at < 2 or words[at - 2] == "\n"):
        following = words[at + 1] if at + 1 < len(words) else "\n"
        first = next(leaves(node), node).value
        heads = following in ("\n", ":", "|", "–", "-") or (following == "," and ahead == "\n")
        named = first.kind == "day" or (first.kind == "lone" and first.weekday is not None)
        if at and first.type == "DATE" and named and heads and not is_today(reader, first):
            reader.heading = Told(at=at)
            text, line = reader.sequence.text, node.end + (following == ",")
            end = text.find("\n", line)
            tight = end >= 0 and text[end + 1 : end + 2] not in ("", "\n")
            closes = text.find("\n\n", end, end + BLOCK) if tight else -1
            reader.block = closes if closes >= 0 else math.inf


def is_today(reader: Reader, value: Temporal) -> bool:
    """Is a date that stands on its own line the publishing date?"""
    anchor = reader.anchor
    return anchor is not None and (value.year, value.month, value.day) == (anchor.year, anchor.month, anchor.day)


def settle(reader: Reader, at: int, value: Temporal) -> None:
    """Resolve one reading and remember what it told."""
    if value.when is None and value.value == "":
        if value.type in ("DATE", "TIME"):
            value.decoy = decoy(reader, at, value)
        SETTLERS[value.kind](reader, at, value)
        if value.kind == "feast" and value.nth and value.when is not None and value.weekday:
            gap = (value.weekday - value.when.isoweekday()) * value.nth % 7 or 7
            set_day(value, value.when + datetime.timedelta(gap * value.nth))
        if value.when is not None and (value.weeks or value.count):
            move(value, value.when)
        if value.decoy is None and reader.anchor and (value.year or 9999) < reader.anchor.year and is_history(reader, value):
            value.decoy = "history"
    remember(reader, at, value)


def move(value: Temporal, day: datetime.date) -> None:
    """Move a day that is counted from: a week further on, fifty years back, the night before."""
    moved = (
        shifted(day, value.count, value.length)
        if value.count
        else day + datetime.timedelta(-1 if value.weeks < 0 else 7 * value.weeks)
    )
    if moved is not None:
        value.known = ()
        set_day(value, moved)


def settle_row(reader: Reader, at: int, node: Node) -> None:
    """Resolve a range or list: ends without a year of their own follow the last one that has it."""
    parts = [part.value for part in leaves(node)]
    first, last = parts[0], parts[-1]
    dated = {part.kind for part in parts} <= {"day", "month"}
    if dated and node.value.kind == "row":
        if first.year is None and last.year is None:
            SETTLERS[last.kind](reader, at, last)
        if first.year is None and last.year is not None and first.month is not None and last.month is not None:
            first.year = last.year - ((first.month, first.day or 0) > (last.month, last.day or 99))
            first.implied = ("year",)
    if node.value.kind == "row" and first.kind == last.kind == "weekday" and weekly(reader, at, parts):
        return
    if first.kind == last.kind == "weekday" and last.unit == "W" and last.by is not None:
        for part in parts:
            if part.by is None:  # "von Montag bis Mittwoch vergangener Woche", "von Freitag bis Montag nächster Woche"
                part.by, part.unit = last.by - ((part.weekday or 0) > (last.weekday or 7)), "W"
    previous: Temporal | None = None
    for part in parts:
        if dated and previous is not None and part.year is None and previous.year and part.month and previous.month:
            part.year = previous.year + (part.month < previous.month)
        settle(reader, at, part)
        previous = part
    if node.value.kind == "row" and first.kind == last.kind == "weekday" and first.when and last.when and last.when < first.when:
        set_day(last, last.when + datetime.timedelta(7))
    if (
        first.kind == last.kind == "feast"
        and first.when
        and last.when
        and last.when < first.when
        and last.feast
        and node.value.kind == "row"
    ):
        following = feast(last.feast, first.when.year + 1)
        if following is not None and "year" not in last.known:
            set_day(last, following)
    if (
        first.when
        and last.when
        and first.when < last.when
        and (last.when - first.when).days <= 10
        and not is_history(reader, first)
    ):
        reader.rows.append((first.when, last.when))
    if reader.scene.at == at and first.day is not None and first.month is not None and first.type == "DATE":
        reader.scene.set(first.year, first.month, first.day)
        if node.value.kind == "list":
            reader.last_day = reader.scene
    row = node.value
    row.start, row.end = first.start, last.end or last.start
    if row.kind == "row":
        row.value, row.edtf = f"{first.value}/{last.value}", f"{first.start or '..'}/{row.end or '..'}"
    else:
        row.value = ",".join(part.value for part in parts)
        row.edtf = f"{{{','.join(part.edtf or '' for part in parts)}}}" if all(part.edtf for part in parts) else None
    row.known, row.implied, row.decoy = last.known, last.implied, first.decoy or last.decoy


def weekly(reader: Reader, at: int, parts: list[Temporal]) -> bool:
    """Resolve weekdays of opening hours ("von Montag bis Freitag jeweils um 8 Uhr") as recurrences, if they are such."""
    each = "jeweils" in reader.sequence.words[at + 1 : at + 3]
    if any(part.by is not None or part.part or not (each or decoy(reader, at, part) == "opening-hours") for part in parts):
        return False
    for part in parts:
        part.type, part.value, part.decoy = "SET", f"XXXX-WXX-{part.weekday}", "opening-hours"
        remember(reader, at, part)
    return True


def settle_fixed(reader: Reader, at: int, value: Temporal) -> None:
    """A value that needs no anchor."""


Settler = Callable[[Reader, int, Temporal], None]
SETTLERS: dict[str, Settler] = {
    "day": kinds.settle_day,
    "lone": kinds.settle_lone,
    "nth": kinds.settle_nth,
    "month": kinds.settle_month,
    "year": kinds.settle_year,
    "season": kinds.settle_season,
    "period": kinds.settle_period,
    "feast": kinds.settle_feast,
    "weekday": settle_weekday,
    "shift": settle_shift,
    "fixed": settle_fixed,
}
