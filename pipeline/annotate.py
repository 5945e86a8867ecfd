"""JSON lines in, mentions out: one answer a line, in the same order."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

import orjson

from pipeline import workers
from pipeline.sources import Problem, Unreadable, fields

# What a mention says, in this order; the rest of the record is for the rooms after it.
FIELDS = (
    "start", "end", "text", "kind", "rule", "type", "value", "edtf", "name", "honorific", "role", "organization",
    "number", "unit", "approximate", "modifier", "rrule", "subtype",
)  # fmt: skip
Answer = tuple[bytes | None, Problem | None]


def lines(
    stream: Iterable[bytes], date: datetime.date | None, form: str = "jsonl", jobs: int = 1, source: str = "standard input"
) -> Iterator[Answer]:
    """Yield the answer to each line that is not blank, and the problem with it where there is one.

    `form` is jsonl or timeml. `date` wins over the dates of the lines.
    """
    work = partial(answer, source, date, form)
    numbered = ((number, line) for number, line in enumerate(stream, start=1) if line.strip())
    if jobs == 1:
        yield from map(work, numbered)
        return
    from pipeline import extract

    extract.annotate("Am 1. Mai 2024 empfing die Stadt Neustadt ihre Gäste.")  # loads the rules before the workers start
    waiting: dict[int, Answer] = {}
    next_ = 0
    for turn, found in workers.run(work, numbered, jobs):
        if isinstance(found, workers.Died):
            found = (_error(None, str(found)), Problem(f"{source}, text {turn + 1}", str(found)))
        waiting[turn] = found
        while next_ in waiting:
            yield waiting.pop(next_)
            next_ += 1


def answer(source: str, date: datetime.date | None, form: str, numbered: tuple[int, bytes]) -> Answer:
    """Return the answer to one line, ended by a newline, and its problem; a bad line has an answer all the same."""
    from pipeline import extract
    from pipeline.readers import jsonl
    from pipeline.readers.published import iso

    silent = _defaults()
    number, line = numbered
    name: Any = None
    problem = None
    try:
        found = fields(line)
        name = found.get("id")
        given = next((found[key] for key in ("date", "doc_date") if found.get(key)), None)
        if date is None and given is not None:
            known = iso(given) if isinstance(given, str) else None
            if known is None:
                problem = Problem(source, f"has a date that is not YYYY-MM-DD, read without it: {str(given)[:40]!r}", number)
            else:
                date = datetime.date.fromisoformat(known[:10])
        text = jsonl.text_of(found)
        mentions = extract.annotate(text, date)
        if form == "timeml":
            from pipeline import timeml

            return timeml.document(str(name or number), text, date, mentions), problem
        told = [{key: said[key] for key in FIELDS if said[key] != silent[key]} for said in map(vars, mentions)]
        return orjson.dumps({"id": name, "mentions": told}, option=orjson.OPT_APPEND_NEWLINE), problem
    except Unreadable as error:
        why = str(error)
    except Exception as error:  # whatever one text provokes, the others are read
        why = f"fails with {type(error).__name__}: {error}"
    return (_error(name, why) if form == "jsonl" else None), Problem(source, why, number)


@cache
def _defaults() -> dict[str, Any]:
    """What a mention says of each field where there is nothing to say."""
    from schemas.records import Mention

    return {key: Mention.model_fields[key].default for key in FIELDS}


def _error(name: Any, why: str) -> bytes:
    return orjson.dumps({"id": name, "mentions": [], "error": why}, option=orjson.OPT_APPEND_NEWLINE)
