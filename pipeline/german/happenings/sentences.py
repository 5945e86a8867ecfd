"""Sentences of a token sequence: where one ends, which lines go on, which section each is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.german.cues import SALUTED
from pipeline.german.dates.clauses import OPENERS
from pipeline.german.tokens import BREAK
from schemas.records import Section, SectionKind

if TYPE_CHECKING:
    from pipeline.german.happenings.clauses import Clause, Text

_ABBREVIATIONS = frozenset(
    "dr prof prim doz univ.-doz frhr st nr str ca abs art bzw inkl mio mrd tel bgm mag ing dipl chr jh evtl vgl geb gegr em univ msgr co hl ggf usw etc "
    "abb sog max min std u a o z b v l r h c s d f p e i m n k zzgl lt jr sen pfr hbf al hab".split()
)
_SIGN = re.compile(r"[A-ZÄÖÜ]{2,4}|[a-zäöü]{2,5}|/")
_LONGEST = 600  # tokens of a sentence
_MARKS = re.compile(r"[B.]|O(?=[adp])")
_ENDS = frozenset(".!?…:;|") | {"..."}
_CREDITS = frozenset("©Ⓒⓒ")  # behind which the photographer stands: "... trafen sich,©Stadt Neuland/Anna Berg"
_STOPS = frozenset({BREAK, ".", "!", "?", "…", "...", "/", "|"}) | _CREDITS  # what can end a sentence


@dataclass(slots=True, eq=False)
class Sentence:
    """`first` and `last` are half-open token indices; `paragraph` numbers the blocks of the text; `head` says that it opens its line."""

    first: int
    last: int
    section: SectionKind
    paragraph: int
    head: bool
    ended: bool  # by a full stop
    clauses: list[Clause] = field(default_factory=list)

    def among(self, tokens: list[int]) -> list[int]:
        """Return those of some tokens, which are in order, that it holds."""
        return tokens[bisect_left(tokens, self.first) : bisect_left(tokens, self.last)]


def _behind_quotes(words: list[str], at: int) -> int:
    while at < len(words) and words[at] in '”“"»«)’':
        at += 1
    return at


def _ends(text: Text, i: int, following: int) -> bool:
    """Does the mark at i end a sentence? `following` is the token behind it and behind quotation marks."""
    words, classes = text.sequence.words, text.classes
    word = words[i]
    if word not in (".", "!", "?", "…", "..."):
        return False
    if following >= len(words) or classes[following] == "B":
        return True
    if word in "!?…" or word == "...":
        return not words[following][0].islower()
    if word != ".":
        return False
    before = words[i - 1] if i else ""
    if words[following][0].islower() or words[following] in ",;:":
        return False
    if text.sequence.nodes[i - 1] is not None:
        return True
    if before.isdigit():
        if words[following] in OPENERS and i > 1 and classes[i - 2] in "NLO":
            return True  # "in der Halle 3. Auf dem Fest ..."
        return len(before) > 2 and not (i > 1 and classes[i - 2] in "pd" and len(before) == 3)  # "den 300. Jahrestag"
    return before.lower() not in _ABBREVIATIONS


def _shortened(words: Seq[str], i: int) -> bool:
    """Does the full stop of a firm's legal form end the sentence, too: "besuchte die Kuroda Co., Ltd. Danach ..."?"""
    return len(words[i]) > 1 and words[i][-1] == "." and words[i + 1][0].isupper()


def _spaced(text: Text, i: int) -> bool:
    """Does a slash with white space on both sides part two statements of a headline?"""
    sequence = text.sequence
    return 0 < i < len(sequence) - 1 and sequence.ends[i - 1] < sequence.starts[i] and sequence.ends[i] < sequence.starts[i + 1]


def _runs_on(text: Text, i: int, line: int) -> bool:
    """Does the sentence go on behind the line end at i? A long line that ends without a mark, in one block, was only wrapped."""
    sequence = text.sequence
    if (
        i + 1 >= len(sequence)
        or text.classes[i + 1] == "B"
        or "\n\n" in sequence.text[sequence.ends[i - 1] : sequence.starts[i + 1]]
    ):
        return False
    last, length = text.classes[i - 1], sequence.ends[i - 1] - sequence.starts[line]
    if last in "dp" or text.word(i - 1) == ",":
        return length > 30 and not SALUTED.match(sequence.text[sequence.starts[line] : sequence.ends[i - 1]])
    if text.classes[i + 1] == "T" and (
        text.classes[line] == "T" or (i + 2 < len(sequence) and text.word(i + 2) in (",", ":", "–"))
    ):
        return False  # the next line of an agenda: "Mittwoch, 26. Oktober, 20 Uhr, Kino: ..."
    return length > 90 and last in "aNOPL" and text.classes[i + 1] in "NOPLaTEdp" and text.word(i - 1) not in ".!?:"


def _stacked(text: Text, i: int, sections: Seq[Section], at: int) -> bool:
    """Does the sentence go on behind the line or paragraph that ends at i: "... wird ihn // am Dienstag, 14. April, / um 17 Uhr // empfangen"?

    In running text a sentence that no mark ends goes on in a line that a small letter opens.
    """
    sequence, classes = text.sequence, text.classes
    last, following = i - 1, i + 1
    while last >= 0 and classes[last] == "B":
        last -= 1
    while following < len(sequence) and classes[following] == "B":
        following += 1
    if last < 0 or following >= len(sequence) or sequence.words[last] in _ENDS or classes[following] not in "Tpdwav":
        return False
    start, end = sequence.starts[following], sequence.ends[last]
    if not sequence.text[start].islower() or at >= len(sections):
        return False
    section = sections[at]
    behind = next((s for s in sections[at:] if s.end > start), None)
    if section.kind != "body" or section.start >= end or behind is None or behind.kind != "body":
        return False
    return not SALUTED.match(sequence.text[sequence.text.rfind("\n", 0, end) + 1 : end])


def _unsigned(text: Text, first: int, last: int) -> int:
    """Return where a sentence begins behind an agency's or author's sign: "(LK) Mit ...", "Gera (ots) - Am ..."."""
    at = first + (text.classes[first] == "L")
    if at + 4 > last or text.word(at) != "(":
        return first
    close = next((i for i in range(at + 2, min(at + 6, last)) if text.word(i) == ")"), None)
    if close is None or not all(_SIGN.fullmatch(text.word(i)) for i in range(at + 1, close)):
        return first
    if close + 2 >= last:
        return first
    dashed = text.word(close + 1) in ("-", "–", "—", ".")
    if not (dashed or at == first):
        return first
    return close + (2 if dashed else 1)


def sentences(text: Text, sections: Seq[Section]) -> list[Sentence]:
    """Return the sentences of a text in order, each with its section."""
    found: list[Sentence] = []
    sequence, classes = text.sequence, text.classes
    first, paragraph, at, head, line = 0, 0, 0, True, 0
    behind = 0  # the first token behind the quotation marks that follow a mark
    words = sequence.words
    marks = [
        i for found in _MARKS.finditer(classes) if words[i := found.start()] in _STOPS or (found[0] == "O" and _shortened(words, i))
    ]
    for i in (*marks, len(sequence)):
        over = i == len(sequence)
        if not over:
            behind = _behind_quotes(words, max(behind, i + 1))
        name = not over and classes[i] == "O"
        slash = (
            not over
            and text.word(i) in ("/", "|")
            and at < len(sections)
            and (sections[at].kind in ("headline", "deck") or text.word(i) == "|")
            and _spaced(text, i)
        ) or (not over and words[i] in _CREDITS)
        if not over and classes[i] not in "BO" and not slash and not (classes[i] == "." and _ends(text, i, behind)):
            continue
        if not over and classes[i] == "B" and i > first and (_runs_on(text, i, line) or _stacked(text, i, sections, at)):
            line = i + 1
            continue
        last = i + name
        if last > first:
            start = sequence.starts[first]
            while at < len(sections) and sections[at].end <= start:
                at += 1
            kind: SectionKind = sections[at].kind if at < len(sections) and sections[at].start <= start else "body"
            if kind == "dateline" and sections[at].end < sequence.ends[last - 1]:  # "Neustadt, 4. März 2015 – Die ..."
                first = next(j for j in range(first, last) if sequence.ends[j] > sections[at].end)
                kind = "body"
            ended = not over and classes[i] != "B"
            first = _unsigned(text, first, last) if head else first
            found.append(Sentence(first, last, kind, paragraph, head, ended))
            head = slash
        if not over and classes[i] == "B":
            paragraph, head, line = paragraph + 1, True, i + 1
        first = i + 1
        if not over:
            while at < len(sections) and sections[at].end <= sequence.ends[i]:
                at += 1
    return found


def cut(sentence: Sentence) -> list[Sentence]:
    """Part what is too long for a sentence, so that work on pairs within one stays small."""
    first, last = sentence.first, sentence.last
    if last - first <= _LONGEST:
        return [sentence]
    return [replace(sentence, first=at, last=min(at + _LONGEST, last)) for at in range(first, last, _LONGEST)]
