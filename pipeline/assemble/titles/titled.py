"""What an event is called, told beside its noun: "„X“ heißt die Schau", "ein Vortrag mit dem Titel „X“", "steht unter dem Motto „X“"."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import GENERIC, Candidate
from pipeline.assemble.grammar import content
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Sentence, Text

_CALLED = frozenset("heißt heisst hieß hiess heißen heissen lautet lautete überschrieben betitelt".split())
TITLES = frozenset("titel motto leitwort leitthema leitmotiv überschrift".split())
_CUES = _CALLED | TITLES | {"namens"}
_TALKS = frozenset({"panel-discussion", "talk", "meeting", "celebration"})  # told by a verb, and called after nothing else
_TOLD = 0.45  # a clause that says what an event is called speaks of it, and alone makes none


def complete(text: Text, sentence: Sentence, found: Seq[Candidate]) -> None:
    """Give the one event of a sentence that is said to be called so its title."""
    at = text.classes.find("Z", sentence.first, sentence.last)
    if at < 0:
        return
    lows = text.lows[sentence.first : sentence.last]
    cues = {
        low for k, low in enumerate(lows) if low in _CUES and "es" not in lows[max(0, k - 1) : k + 2]
    }  # "hieß es: „Willkommen“"
    if not cues:
        return
    node = text.sequence.nodes[at]
    if node is None or node.tag != "TITLE" or text.classes.find("Z", at + 1, sentence.last) >= 0:
        return
    open_ = [c for c in found if c.node is not None and not (c.title or c.proper or c.kind in GENERIC or c.node.value.head.plural)]
    called = _called(text, open_, at, not _CALLED.isdisjoint(cues))
    if called is None:
        done = [c for c in found if c.create and c.node is None and c.kind in _TALKS and not c.title]
        done = [c for c in done if c.clause.tokens[0] <= at <= c.clause.tokens[-1]]
        if len(done) == 1 and not TITLES.isdisjoint(text.lows[max(0, at - 3) : at]):  # "Unter dem Titel „X“ diskutieren Y und Z"
            done[0].title = str(node.value)
            done[0].name = f"{done[0].head} „{done[0].title}“"
            done[0].words |= content(done[0].title)
        return
    title, plain = str(node.value), called.node.value.name if called.node is not None else ""
    called.title, called.words = title, called.words | content(title)
    called.name = called.name.replace(plain, f"{plain} „{title}“", 1) if plain in called.name else f"{called.name} „{title}“"
    called.strength = max(called.strength, _TOLD)


def _called(text: Text, found: Seq[Candidate], at: int, told: bool) -> Candidate | None:
    """Return whose title stands at a token: of the phrase that it follows, of what is its title or motto, of the sentence's one event."""
    for candidate in found:
        row = candidate.clause.chunks
        k = next((k for k, c in enumerate(row) if c.head == candidate.anchor), None)
        if k is None:
            continue
        if k + 1 < len(row) and row[k + 1].first == row[k].last and _is_title(text, row[k + 1]) and row[k + 1].last >= at:
            return candidate  # "ein Vortrag mit dem Titel „X“"
        if k and row[k - 1].last == row[k].first and _is_title(text, row[k - 1]) and row[k].det is not None:
            return candidate  # "der Titel des Vortrags lautet „X“"
        if told and row[k].prep is None and candidate.clause.tokens[0] <= at <= candidate.clause.tokens[-1]:
            return candidate
    under = next((i for i in range(at - 1, max(at - 4, -1), -1) if text.low(i) in TITLES), None)
    sure = [c for c in found if c.create] or [c for c in found if c.clause.chunks and c.clause.chunks[0].head == c.anchor]
    return sure[0] if under is not None and len(sure) == 1 else None


def _is_title(text: Text, chunk: Chunk) -> bool:
    return not TITLES.isdisjoint(text.lows[chunk.first : chunk.last])
