"""One event at several places: lines below the headline that each tell a town or house and a day: "Rheda: Dienstag, 4. November, 16 Uhr, Aula"."""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.lines import headings
from pipeline.assemble.places import venues
from pipeline.assemble.state import Gathering, set_moment
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node

_LEAST = 2  # lines
_LONGEST = 28  # tokens of a line
_PARTS = frozenset("LOTNZ#d.pPX")  # classes of what such a line may hold


def read(state: Gathering) -> None:
    """Make an event of each line, where the headline names the one event that all of them are of."""
    headed = [d for d in state.drafts if d.first.sentence.section in ("headline", "deck") and d.status == "scheduled"]
    if len(headed) != 1 or state.moments[id(headed[0])].day is not None or headed[0].group in ("signing", "trip"):
        return
    whole = headed[0]
    told = {c.sentence.first for d in state.drafts for c in d.candidates}
    rows = [
        found
        for sentence in state.text.sentences
        if sentence.section in ("body", "deck", "service") and sentence.first not in told and (found := _line(state, sentence))
    ]
    if len(rows) < _LEAST or len({moment.start for _, moment, _ in rows}) < _LEAST:
        return
    _as_towns(state, rows)
    for sentence, moment, places in rows:
        first = type(whole.first)(
            whole.kind,
            whole.type,
            whole.name,
            whole.head,
            sentence,
            Clause(state.text, [*range(sentence.first, sentence.last)]).settle(),
            sentence.first,
            state.text.sequence.starts[sentence.first],
            state.text.sequence.ends[sentence.last - 1],
            "events.round",
            0.65,
            title=whole.title,
            words=whole.first.words,
            places=places,
        )
        begin = state.text.sequence.starts[sentence.first]
        town = next((str(n.value.name) for n in places if n.value.kind == "City" or n.start == begin), "")
        named = whole.name if not town or whole.title or town in whole.name else f"{whole.name} in {town}"
        draft = Draft([first], named, whole.kind, whole.type, whole.head, whole.title, set(whole.words), above=whole)
        state.drafts.append(draft)
        set_moment(state, draft, moment)
    if not whole.first.places:
        whole.first.places += [node for _, _, places in rows for node in places[:1] if node.value.kind == "City"]
    days = sorted(moment.start or "" for _, moment, _ in rows)
    set_moment(state, whole, Moment(days[0][:10], days[-1][:10], rows[0][1].nodes, implied=True))


def _as_towns(state: Gathering, rows: list[tuple[Sentence, Moment, list[Node]]]) -> None:
    """Where one line begins with a town, the single words at the head of the others are towns, too: "Rheda: ...", "Köln: ..."."""
    starts = state.text.sequence.starts
    leads = [(n, node) for n, (s, _, row) in enumerate(rows) for node in row if node.start == starts[s.first]]
    if not any(node.value.kind == "City" for _, node in leads):
        return
    for n, node in leads:
        if node.value.kind != "City" and " " not in str(node.value.name):
            row = rows[n][2]
            row[row.index(node)] = Node("PLACE", node.start, node.end, PlaceValue(str(node.value.name), "City"), node.rule)


def _line(state: Gathering, sentence: Sentence) -> tuple[Sentence, Moment, list[Node]] | None:
    """A line of nothing but a day and where: the day, and the places."""
    text = state.text
    if not sentence.head or not 3 < sentence.last - sentence.first <= _LONGEST or headings.labels_of(text, sentence):
        return None
    kinds = text.classes[sentence.first : sentence.last]
    if "T" not in kinds or not _PARTS.issuperset(kinds):
        return None
    clause = Clause(text, [*range(sentence.first, sentence.last)]).settle()
    moment = moments.of_clause(text, sentence, clause, sentence.first)
    if not moment.day or clause.verbs:
        return None
    places = venues.of_clause(text, clause, bare=True)
    for begin, end in _sides(text, sentence):
        made = venues.spelt(text, begin, end)
        if made is not None and not any(node.start < made.end and made.start < node.end for node in places):
            places.append(made)
    return (sentence, moment, places) if places else None


def _sides(text: Text, sentence: Sentence) -> list[tuple[int, int]]:
    """Return what stands before the first date of a line, and behind its last one, without the marks between."""
    times = [i for i in range(sentence.first, sentence.last) if text.classes[i] == "T"]
    first, last = sentence.first, times[-1] + 1
    end = times[0]
    while end > first and text.classes[end - 1] == ".":
        end -= 1
    while last < sentence.last and text.classes[last] == ".":
        last += 1
    return [(first, end), (last, sentence.last)]
