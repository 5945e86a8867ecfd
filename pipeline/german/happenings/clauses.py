"""Clauses and phrases of a token sequence: as much grammar as events need.

A Text holds the classes of all tokens; a Sentence is a run of tokens of one section; a Clause is the tokens of one main or
subordinate clause (not always adjacent); a Chunk is a noun phrase without what follows it, with the preposition before it.
All passes are linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Sequence as Seq
from functools import lru_cache
from operator import attrgetter

from pipeline.columns import Column, Told
from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.happenings.chunks import Chunk, chunks
from pipeline.german.happenings.commas import (
    TURNS,
    complete,
    ends_both,
    goes_on_behind,
    has_comma,
    lists_on,
    parted,
    splits,
    turns,
    wants_participle,
)
from pipeline.german.happenings.sentences import Sentence as Sentence
from pipeline.german.happenings.sentences import cut, sentences
from pipeline.german.happenings.verbs import Verb, has_form, is_verb, is_whole, verb_like, verbs_in
from pipeline.german.happenings.words import ARTICLES, AUXILIARIES, CONTRACTED, PREPOSITIONS
from pipeline.german.names.lexis.words import is_lower, is_noun
from pipeline.german.tokens import BREAK
from pipeline.kernel import Node, Sequence
from schemas.records import Section

TEMPORAL = frozenset({"DATE", "TIME", "RANGE", "DATELIST", "SET", "DURATION"})
CLASSES = {"PERSON": "P", "AGENT": "P", "AGENTS": "P", "ORGANIZATION": "O", "PLACE": "L", "QUANTITY": "Q", "EVENT": "E", "TITLE": "Z", "SPEECH": "X", "ROLE": "R"}  # fmt: skip
_OPENERS = frozenset({BREAK, ".", "!", "?", ":", "–", "-", "•", "*", "/", "„", "“", "»", "«"})
_DASHES = frozenset({"–", "—", "-"})
# With these a sentence begins with a subordinate clause; "als", "da", "während" may be something else there.
_SUBORDINATE = frozenset("weil nachdem obwohl bevor ehe sobald solange sofern falls indem dass wenn seitdem obgleich wer".split())
_FIRST = attrgetter("first")


class Clause:
    """`lows` and `kinds` are the lower-case words and the classes of the tokens; `verbs` come with the token of their form.

    The noun phrases in `chunks` are made when they are first asked for: many clauses tell of no event.
    """

    __slots__ = ("chunks", "follows", "form", "joined", "kinds", "lows", "sub", "tail", "text", "tokens", "verbal", "verbs")
    lows: list[str]
    kinds: str
    chunks: list[Chunk]
    verbs: list[tuple[Verb, int]]

    def __init__(self, text: Text, tokens: list[int], sub: bool = False, follows: bool = False, joined: bool = False):
        self.text, self.tokens, self.sub = text, tokens, sub
        self.follows = follows  # another main clause behind a comma or semicolon: its day may be that of the one before
        self.joined = joined  # by "und" to the main clause before it, whose subject and date may be its own
        self.form = 0  # what its verbs are: 2 an auxiliary among them, 1 none, 0 no verb
        self.verbal = False  # has it a verb that is no preposition?
        self.tail = ("", "")  # its last two words and prepositions

    def settle(self) -> Clause:
        """Note what the tokens are, once all are there."""
        text, tokens = self.text, self.tokens
        if tokens[-1] - tokens[0] == len(tokens) - 1:  # mostly they are adjacent
            self.lows, self.kinds = text.lows[tokens[0] : tokens[-1] + 1], text.classes[tokens[0] : tokens[-1] + 1]
        else:
            self.lows, self.kinds = [text.lows[i] for i in tokens], "".join([text.classes[i] for i in tokens])
        self.verbs = _verbs(self) if has_form(self.lows) else []
        return self

    def __getattr__(self, name: str) -> list[Chunk]:
        if name != "chunks":
            raise AttributeError(name)
        first = 2 if self.sub and _is_related(self) else 0
        self.chunks = made = chunks(self.text, self.tokens[first:], self.kinds[first:], self.lows[first:])
        return made

    @property
    def dated(self) -> bool:
        """Does it say of when it speaks?"""
        return "T" in self.kinds


def _is_related(clause: Clause) -> bool:
    """Does the clause begin with a relative pronoun before a bare name, whose article it is not: "mit dem Anna Weiß sprach"?"""
    if len(clause.lows) < 3 or clause.kinds[0] != "p" or clause.lows[1] not in RELATIVES:
        return False
    kind, word = clause.kinds[2], clause.text.word(clause.tokens[2])
    node = clause.text.sequence.nodes[clause.tokens[2]]
    return kind == "L" or (kind == "N" and not is_noun(word)) or (kind == "P" and node is not None and not node.parts)


def _verbs(clause: Clause) -> list[tuple[Verb, int]]:
    text, tokens = clause.text, clause.tokens
    return [(verb, tokens[at]) for verb, at in verbs_in(clause.lows, lambda at: _verbal_word(text, tokens[at]))]


def _class_of(node: Node) -> str:
    if node.tag in TEMPORAL:
        return "T"
    if node.tag == "PHRASE" and node.value[1].lower() in CONTRACTED:
        return "p"  # "empfing Eva Lohse in der Stadthalle": no particle of her name
    return "P" if "PERSON" in node.tags else CLASSES.get(node.tag, "N")


def _class_alone(word: str) -> str:
    """The class of a plain word; "?" for one that is no noun where a sentence begins with it, and a noun elsewhere."""
    if word == BREAK:
        return "B"
    first = word[0]
    if not first.isalpha():
        return "#" if first.isdigit() else "a" if len(word) > 1 and word[1].isalpha() else "."
    low = word.lower()
    if low in PREPOSITIONS:
        return "p"
    if low in ARTICLES:
        return "d"
    if not first.isupper():
        return "a"
    if is_noun(word):
        return "?" if _is_participle(low) else "N"
    return "?" if _verbal(low) or is_lower(low) else "N"


_LISTS = (["und"], ["sowie"], ["oder"])
_low, _class = Column(str.lower, ""), Column(_class_alone, "")


def _is_participle(low: str) -> bool:
    """May a noun be the participle of a listed verb as well: "Empfangen"?"""
    return low.endswith(("t", "en")) and is_whole(low)


@lru_cache(maxsize=1 << 14)
def _verbal(low: str) -> int:
    """2 for an auxiliary, 1 for a form of another listed verb, else 0."""
    return 2 if low in AUXILIARIES else int(is_verb(low))


class Text:
    """A sequence with its words in lower case and a class for each token.

    A class is one letter: T temporal, P person, O organisation, L place, Q quantity, E event, Z title, X speech, R office, N noun,
    a word, d determiner, p preposition, # number, B line end, "." another mark.
    """

    __slots__ = ("classes", "lows", "memo", "sentences", "sequence")

    def __init__(self, sequence: Sequence, sections: Seq[Section]):
        words = sequence.words
        self.sequence = sequence
        self.lows = list(_low.of(sequence))
        self.memo: dict[str, bool] = {}  # what was asked of the whole text once
        classes = list(_class.of(sequence))
        for i, node in sequence.placed():
            self.lows[i] = words[i].lower()
            classes[i] = "a" if node.tag == "QUANTITY" and "köpfig" in self.lows[i] else _class_of(node)
        at = -1
        for _ in range(classes.count("?")):
            at = classes.index("?", at + 1)
            before = words[at - 1] if at else BREAK
            opens = before in _OPENERS or (classes[at - 1] == "O" and before[-1] == ".")  # "besuchte die Kuroda Inc. Danach"
            if opens and is_noun(words[at]):
                opens = at + 1 < len(words) and self.lows[at + 1] in AUXILIARIES  # "Empfangen wurden sie"
            classes[at] = "a" if opens else "N"
        self.classes = "".join(classes)
        self.sentences = [part for sentence in sentences(self, sections) for part in cut(sentence)]

    def told(self, column: Column[Told]) -> list[Told]:
        """Return what a column says of each token, of a node by its characters."""
        found = list(column.of(self.sequence))
        words, of_word = self.sequence.words, column.of_word
        for i, _ in self.sequence.placed():
            found[i] = of_word(words[i])
        return found

    def word(self, i: int) -> str:
        """Return the word of a token; behind the last one the text breaks off."""
        return self.sequence.words[i] if i < len(self.lows) else BREAK

    def low(self, i: int) -> str:
        """Return the word of a token in lower case; behind the last one the text breaks off."""
        return self.lows[i] if i < len(self.lows) else BREAK

    def index(self, token: int) -> int:
        """Return which of the sentences holds a token, or is the last before it; -1 before the first."""
        return bisect_right(self.sentences, token, key=_FIRST) - 1

    def at(self, token: int) -> Sentence:
        """Return the sentence that holds a token."""
        return self.sentences[self.index(token)]

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before one, None before the first."""
        at = self.index(sentence.first) - 1
        return self.sentences[at] if at >= 0 else None

    def times(self, tokens: Iterable[int]) -> list[Node]:
        """Return the temporal nodes among tokens, in order."""
        nodes, classes = self.sequence.nodes, self.classes
        return [node for i in tokens if classes[i] == "T" and (node := nodes[i]) is not None]

    def slice(self, first: int, last: int) -> str:
        """Return the characters of the tokens first..last, white space made single."""
        last = min(last, len(self.lows))
        if last <= first:
            return ""
        return " ".join(self.sequence.text[self.sequence.starts[first] : self.sequence.ends[last - 1]].split())


def clauses(text: Text, sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence; a comma that closes a subordinate clause leads back to its main clause."""
    if sentence.clauses:
        return sentence.clauses
    words, lows, classes = text.sequence.words, text.lows, text.classes
    first, last = sentence.first, sentence.last
    main = current = Clause(text, [])
    found = [main]
    if lows[first] in _SUBORDINATE or (
        lows[first] == "wie" and turns(text, first, last)
    ):  # "Weil der Saal zu klein war, tagte der Rat in der Halle"
        current = Clause(text, [], sub=True)
        found = [current, main]
    for i in [i for i, low in enumerate(lows[first:last], first) if low in TURNS and not _in_number(text, i)]:
        _take(current, first, i)
        first, word = i, words[i]  # the mark itself goes with what follows, unless it parts two clauses
        if word == ";" or word == ":":
            main = current = Clause(text, [], follows=word == ";")
        elif not current.tokens:
            continue
        elif (
            word != ","
            and classes[i + 1 : i + 2] == "E"
            and (current.verbal or current.follows)
            and not current.sub
            and word in _DASHES
        ):
            main = current = Clause(text, [], follows=True)  # "X besuchte die Universität Y – Eintrag ins Goldene Buch – Vortrag"
        elif word in (",", "–", "—", "-"):
            kind = splits(text, i, last)
            if (
                kind == "sub"
                and classes[i - 1] == "T"
                and classes[i + 1] != "p"
                and not current.sub
                and wants_participle(current, i + 1, last)
            ):
                continue  # "hat sie gestern, Donnerstag, die am Montag angetretene Reise beendet"
            if (
                kind == "sub"
                and current.sub
                and not current.verbal
                and classes[i - 1] in "TP"
                and (lows[i + 1] in RELATIVES or has_comma(text, i - 1))
                and ends_both(text, i + 1, last)
            ):
                continue  # "dass die Ministerin am Mittwoch, 5. Mai, die Halle eröffnet"
            if (
                kind == "sub"
                and classes[i - 1] == "P"
                and (has_comma(text, i - 1) or (classes[i + 1] != "p" and "," not in words[i + 1 : last]))
                and goes_on_behind(current, i, last)
            ):
                continue  # "hat der Präsident, Tom Ahl, die Gäste begrüßt"
            if kind == "sub" and not current.sub and classes[i - 1] in "OLP" and lists_on(current, i, last):
                continue  # "Die Stadt X, die Kammer Y und das Land Z wollen ..."
            if kind == "sub":
                current = Clause(text, [], sub=True)
            elif current.sub and not main.verbal and (current.verbal or (classes[i - 1] == "a" and verb_like(lows[i - 1]))):
                current = main  # the main clause still wants its verb
                first += 1
                continue
            elif (
                kind == "main"
                and complete(current)
                and not (classes[i - 1] == "T" and parted(current, i + 1, last))
                and not (classes[i - 1] in "PO" and goes_on_behind(current, i, last))
            ):
                main = current = Clause(text, [], follows=True)
            else:
                goes_on = i + 2 if lows[i + 1 : i + 2] in _LISTS else i + 1  # ", die ein Labor unterhält, und die Firma X"
                done = classes[i - 1] == "a" and verb_like(lows[i - 1]) and classes[goes_on : goes_on + 1] != "a"
                day = classes[i - 1] == "T" and current.tail[1] in PREPOSITIONS  # "der heute hier ist und am Montag, 5. Mai, singt"
                if current.sub and (current.verbal or done) and not day:
                    current = main  # its verb may be one that is not listed: "deren Kosten das Land übernimmt, am 3. Mai"
                continue
        elif i + 1 < last and current.verbal and (_verbal(lows[i + 1]) if classes[i + 1] == "a" else _goes_on(current, i)):
            current = Clause(text, [], sub=current.sub, joined=True)
            if not current.sub:
                main = current
        else:
            continue
        found.append(current)
        first += 1
    current.tokens += range(first, last)
    sentence.clauses = [clause.settle() for clause in found if clause.tokens]
    return sentence.clauses


def _goes_on(clause: Clause, i: int) -> bool:
    """Does "und" at i join a subordinate clause to one that has its verb: "der heute hier ist und am Montag spielt"?"""
    return clause.sub and clause.text.classes[i - 1] == "a" and clause.text.lows[i - 1] in AUXILIARIES


def _in_number(text: Text, i: int) -> bool:
    """Is the mark at i inside a number: "11,6 Millionen"?"""
    sequence = text.sequence
    if sequence.words[i] != "," or not 0 < i < len(sequence) - 1 or not sequence.words[i - 1][-1].isdigit():
        return False
    joined = sequence.ends[i - 1] == sequence.starts[i] and sequence.ends[i] == sequence.starts[i + 1]
    return joined and sequence.words[i + 1][0].isdigit()


def _take(clause: Clause, first: int, last: int) -> None:
    """Add the tokens first..last to a clause, and note what verbs they bring."""
    text = clause.text
    clause.tokens += range(first, last)
    for low, kind in zip(text.lows[first:last], text.classes[first:last], strict=True):
        if kind == "a" or kind == "p":
            clause.tail = (clause.tail[1], low)
            form = _verbal(low)
            if form:
                clause.form = max(clause.form, form)
                clause.verbal = clause.verbal or kind == "a"


_LATELY = frozenset("neu frisch kürzlich jüngst soeben gerade eben heute gestern bereits gemeinsam feierlich".split())


def _verbal_word(text: Text, i: int) -> bool:
    """May the token be of a verb? A preposition or an article that governs the next word is no particle: "holte nach der Pause"."""
    kind = text.classes[i]
    if kind == "a":
        low = text.low(i)
        if i < 1 or not low.endswith(("te", "ten")):
            return True
        before = i - 2 if text.lows[i - 1] in _LATELY else i - 1
        behind = i + 1
        while (
            text.classes[behind : behind + 1] == "a"
            and text.lows[behind].endswith(low[-1] if low[-1] == "e" else "en")
            and behind < i + 3
        ):
            behind += 1
        return not (
            text.classes[before] == "d" and text.classes[behind : behind + 1] == "N"
        )  # "die (neu) unterzeichneten (großen) Verträge"
    return kind in "pd" and (i + 1 >= len(text.classes) or text.classes[i + 1] not in "dNEPOLTZ#RQ")
