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
from pipeline.german.dates.tense import NO_VERBS, verb
from pipeline.german.happenings.chunks import Chunk, chunks
from pipeline.german.happenings.sentences import Sentence as Sentence
from pipeline.german.happenings.sentences import cut, sentences
from pipeline.german.happenings.verbs import Verb, has_form, is_finite, is_lemma, is_verb, is_whole, verb_like, verbs_in
from pipeline.german.happenings.words import ARTICLES, AUXILIARIES, CONTRACTED, PREPOSITIONS, SUBORDINATORS
from pipeline.german.names.words import is_lower, is_noun
from pipeline.german.tokens import BREAK
from pipeline.kernel import Node, Sequence
from schemas.records import Section

TEMPORAL = frozenset({"DATE", "TIME", "RANGE", "DATELIST", "SET", "DURATION"})
CLASSES = {"PERSON": "P", "AGENT": "P", "AGENTS": "P", "ORGANIZATION": "O", "PLACE": "L", "QUANTITY": "Q", "EVENT": "E", "TITLE": "Z", "SPEECH": "X", "ROLE": "R"}  # fmt: skip
_OPENERS = frozenset({BREAK, ".", "!", "?", ":", "–", "-", "•", "*", "/", "„", "“", "»", "«"})
_IS = frozenset({"ist", "sind", "war", "waren", "bleibt", "bleiben"})
_DASHES = frozenset({"–", "—", "-"})
_TURNS = frozenset({";", ":", ",", "–", "—", "-", "und", "sowie"})
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
        return self.sequence.words[i]

    def low(self, i: int) -> str:
        return self.lows[i]

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
        if last <= first:
            return ""
        return " ".join(self.sequence.text[self.sequence.starts[first] : self.sequence.ends[last - 1]].split())


def _splits(text: Text, i: int, last: int) -> str | None:
    """What begins after the mark at i: "sub" a subordinate clause, "main" another main clause, None neither."""
    words, lows, classes = text.sequence.words, text.lows, text.classes
    j = i + 1
    while j < last and words[j] in '”“"»«)':
        j += 1
    if j >= last:
        return None
    word, low = words[j], lows[j]
    if word in (";", ":"):
        return "main"
    if low in SUBORDINATORS:
        return "sub"
    ahead = j + 1 if classes[j] == "p" else j
    if j < ahead < last and lows[ahead].startswith(("welche", "dessen", "deren")):
        return "sub"  # "dank welcher"
    if ahead < last and lows[ahead] in RELATIVES:
        k = ahead + 1
        while k < last and k < ahead + 30 and (words[k] not in (",", ";", "–") or _enumerates(text, k)):
            k += 1
        end = k - 1
        whole = lows[end] != "worden"  # "am Montag, 10. Juni, in den Ruhestand verabschiedet worden": no verb ends it
        if end > ahead and classes[end] == "a" and whole and (verb_like(lows[end]) or lows[end] in AUXILIARIES):
            return "sub"
        if low == "zu" and any(
            lows[m] in AUXILIARIES and (m + 1 == last or words[m + 1] == ",") for m in range(k, min(last, ahead + 30))
        ):
            return "sub"  # "eine Feier, zu der die Leiterin, Anna Weiß, angereist war"
        if low == "unter" and k < last and "unterschrift" in "".join(lows[k : min(last, k + 12)]):
            return "sub"  # "ein Vertrag, unter den X und der Direktor des Y, Z, ihre Unterschriften setzten"
    at = j + (classes[j] == "p")
    behind = classes[at + 2 : at + 3] if at + 2 < last else ""
    if (
        classes[at] == "T"
        and at + 1 < last
        and classes[at + 1] == "a"
        and behind in tuple("adNPORLEp")
        and _stands_second(lows[at + 1])
    ):
        return "main"  # ", am Mittwoch fahren sie nach Jena"
    k = j
    while k < last and k < j + 12 and words[k] not in (",", ";", ":"):
        if classes[k] == "a" and (lows[k] in AUXILIARIES or is_finite(lows[k])):
            return "main"
        k += 1
    return None


def _stands_second(low: str) -> bool:
    """May the word behind a day be the verb of a main clause, and no participle: "am Mittwoch eingetroffen"?"""
    plain = is_verb(low) or (len(low) > 4 and low.endswith(("en", "te")) and low not in NO_VERBS)
    return plain and not is_whole(low) and "ge" not in low[:-4]


def _enumerates(text: Text, i: int) -> bool:
    """Does the mark at i stand in a row of names or behind a date: "nach Tallinn, Tartu und Riga", "am Mittwoch, 5. Mai, in Jena"?"""
    before, behind = text.classes[i - 1], text.classes[i + 1 : i + 2]
    joined = before == "P" and i + 1 < len(text.lows) and text.low(i + 1) == "und"  # "die Leiterin, Anna Weiß, und ihr Kollege"
    return before == "T" or joined or (before in "LOP" and behind == before)


def clauses(text: Text, sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence; a comma that closes a subordinate clause leads back to its main clause."""
    if sentence.clauses:
        return sentence.clauses
    words, lows, classes = text.sequence.words, text.lows, text.classes
    first, last = sentence.first, sentence.last
    main = current = Clause(text, [])
    found = [main]
    if lows[first] in _SUBORDINATE:  # "Weil der Saal zu klein war, tagte der Rat in der Halle"
        current = Clause(text, [], sub=True)
        found = [current, main]
    for i in [i for i, low in enumerate(lows[first:last], first) if low in _TURNS and not _in_number(text, i)]:
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
            kind = _splits(text, i, last)
            if (
                kind == "sub"
                and classes[i - 1] == "T"
                and classes[i + 1] != "p"
                and not current.sub
                and _wants_participle(current, i + 1, last)
            ):
                continue  # "hat sie gestern, Donnerstag, die am Montag angetretene Reise beendet"
            if (
                kind == "sub"
                and current.sub
                and not current.verbal
                and classes[i - 1] in "TP"
                and lows[i + 1] in RELATIVES
                and _ends_both(text, i + 1, last)
            ):
                continue  # "dass die Ministerin am Mittwoch, 5. Mai, die Halle eröffnet"
            if (
                kind == "sub"
                and classes[i - 1] == "P"
                and (_has_comma(text, i - 1) or (classes[i + 1] != "p" and "," not in words[i + 1 : last]))
                and _goes_on_behind(current, i, last)
            ):
                continue  # "hat der Präsident, Tom Ahl, die Gäste begrüßt"
            if (
                kind == "sub"
                and classes[i - 1] in "TP"
                and current.sub
                and not current.form
                and _has_comma(text, i - 1)
                and _is_last(text, i, last)
            ):
                continue  # "dass sie am Mittwoch, 12. Juni, die Gäste begrüßt"
            if kind == "sub":
                current = Clause(text, [], sub=True)
            elif current.sub and not main.verbal and (current.verbal or (classes[i - 1] == "a" and verb_like(lows[i - 1]))):
                current = main  # the main clause still wants its verb
                first += 1
                continue
            elif (
                kind == "main"
                and _complete(current)
                and not (classes[i - 1] == "T" and _parted(current, i + 1, last))
                and not (classes[i - 1] in "PO" and _goes_on_behind(current, i, last))
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


def _verbal_word(text: Text, i: int) -> bool:
    """May the token be of a verb? A preposition or an article that governs the next word is no particle: "holte nach der Pause"."""
    kind = text.classes[i]
    if kind == "a":
        attribute = (
            i > 0 and text.classes[i - 1] == "d" and text.classes[i + 1 : i + 2] == "N" and text.low(i).endswith(("te", "ten"))
        )
        return not attribute  # "die unterzeichneten Verträge"
    return kind in "pd" and (i + 1 >= len(text.classes) or text.classes[i + 1] not in "dNEPOLTZ#RQ")


def _has_comma(text: Text, i: int) -> bool:
    """Is there a comma inside a date or a person's phrase, so that the next one only ends it: "am Mittwoch, 12. Juni", "der Rektor, Tom Ahl"?"""
    node = text.sequence.nodes[i]
    return node is not None and "," in text.sequence.text[node.start : node.end]


def _is_last(text: Text, comma: int, last: int) -> bool:
    """Is what stands behind a comma the end of its clause, behind which the sentence ends or another clause begins with its verb?"""
    end = next((i for i in range(comma + 1, last) if text.sequence.words[i] in (",", ";", "–") and not _enumerates(text, i)), last)
    if end + 1 >= last or text.sequence.words[end] == ";":
        return True
    low = text.lows[end + 1]
    return low in AUXILIARIES or low in SUBORDINATORS or low in RELATIVES or is_finite(low) or low.endswith("te")


def _wants_participle(clause: Clause, first: int, last: int) -> bool:
    """Does a main clause still want the participle with which the rest of its sentence ends?"""
    text = clause.text
    ends = text.low(last - 1) not in AUXILIARIES and "," not in text.sequence.words[first:last]
    return ends and clause.form == 2 and not _complete(clause)


def _ends_both(text: Text, first: int, last: int) -> bool:
    """Does the verb before the next comma end the clause in hand, with nothing of it left behind that comma?"""
    words, lows, classes = text.sequence.words, text.lows, text.classes
    end = next((i for i in range(first, last) if words[i] in (",", ";", "–") and not _enumerates(text, i)), last)
    if end + 1 >= last or words[end] != ",":
        return True
    behind = lows[end + 1]
    verbal = classes[end + 1] == "a" and (behind in AUXILIARIES or is_finite(behind) or _stands_second(behind))
    return verbal or behind in SUBORDINATORS or [behind] in _LISTS


def _parted(clause: Clause, first: int, last: int) -> bool:
    """Does a comma behind a date part an auxiliary from its participle: "ist am Montag, 10. Juni, in Hof die Halle eröffnet worden"?"""
    text = clause.text
    if clause.form < 2 or clause.tail[1] not in PREPOSITIONS:
        return False
    end = next((i for i in range(first, last) if text.lows[i] in _TURNS and text.classes[i - 1] != "T"), last)
    while end > first and text.classes[end - 1] not in "aN":
        end -= 1
    whole = end - 1 - (text.lows[end - 1] == "worden")
    if whole <= first or text.classes[whole] != "a" or not verb_like(text.lows[whole]) or verb(text.lows[whole]) == "present":
        return False  # "die Vernissage ist am 3. Mai, die Ausstellung läuft bis 7. Juni"
    return not any(text.classes[i] == "a" and (text.lows[i] in AUXILIARIES or is_finite(text.lows[i])) for i in range(first, whole))


def _goes_on_behind(clause: Clause, comma: int, last: int) -> bool:
    """Does a comma behind a name only end what says who it is: "den Vertrag hat der Rektor, Tom Ahl, am Montag unterzeichnet"?"""
    text = clause.text
    if clause.form < 2 or (
        not _has_comma(text, comma - 1) and (clause.tail[1] not in AUXILIARIES or text.low(comma - 1) == clause.tail[1])
    ):
        return False
    end = next((i for i in range(comma + 1, last) if text.lows[i] in _TURNS and not _lists_names(text, i)), last)
    while end > comma + 1 and text.classes[end - 1] not in "aN":
        end -= 1
    whole = end - 1 - (text.lows[end - 1] == "worden")
    if whole <= comma or text.classes[whole] != "a" or not (is_whole(text.lows[whole]) or is_lemma(text.lows[whole])):
        return False
    return not any(
        text.classes[i] == "a" and (text.lows[i] in AUXILIARIES or is_finite(text.lows[i])) for i in range(comma + 1, whole)
    )


def _lists_names(text: Text, i: int) -> bool:
    """Does the mark at i stand between those of a list: "haben Rektor Ahl, Kanzlerin Roth und Landrat Kern den Vertrag unterzeichnet"?"""
    behind = text.classes[i + 1 : i + 3]
    return text.classes[i - 1] in "PO" and (behind[:1] in ("P", "O", "R") or behind in ("dP", "dO", "dR"))


def _complete(clause: Clause) -> bool:
    """Has the clause its verb, and where that is an auxiliary, the participle or infinitive too?"""
    if clause.form < 2:
        return clause.form > 0
    last = clause.tail[1]
    if last not in AUXILIARIES and not _IS.isdisjoint(clause.text.lows[i] for i in clause.tokens) and is_lower(last):
        return True  # "Vorschläge sind bis zum 9. Juni möglich"
    return last in AUXILIARIES or any(verb_like(low) and low not in AUXILIARIES for low in clause.tail)
