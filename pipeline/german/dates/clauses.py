"""What the words around a token tell: where its sentence, line and clause end, and in which tense they speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress, pairwise

from pipeline.columns import Column
from pipeline.german.dates.hints import is_hint
from pipeline.german.dates.tense import participle_around, tense, verb
from pipeline.kernel import Sequence

ENDS = frozenset((".", "!", "?", "\n", ";", "•", "|"))
CLAUSE = frozenset((",", ";", ":", "–", "—", "(", ")", "„", "“", '"', "»", "«", "und"))
CUTS = frozenset((";", ":", "–", "—", "„", "“", '"', "»", "«"))
SUBORDINATORS = frozenset(
    "als dass daß weil wenn ob nachdem bevor ehe obwohl während indem sodass falls sofern solange sobald was wer wie wo woran wobei womit "
    "wozu worüber wodurch deren dessen welche welcher welches welchen welchem warum weshalb".split()
)
RELATIVES = frozenset("der die das dem den denen".split())
FINITE = frozenset({"past", "weak", "present", "future", "have", "aux"})
CLOSING = frozenset("beraten vertreten erhalten betreten enthalten unterhalten".split())  # infinitives that are participles too
QUOTES = frozenset(("„", "“", "”", '"', "»", "«", "‚", "‘"))
NAME = 9  # tokens of a name in quotation marks
FORWARD = frozenset(("auf", "bis", "ab", "zum", "für"))
WINDOW = 50  # tokens to either side that a sentence may reach
BRACKET = 12  # tokens of a remark in brackets
# A full stop behind these ends no sentence; nor does one behind a number before a noun ("12. Außenwirtschaftstag").
SHORT = frozenset(
    """Dr Prof Mag Dipl Ing Msgr St Sankt Nr Hr Fr Frl Hl Abs Art Bd Abt Tel geb gest jun sen stv ca bzw vgl inkl zzgl evtl sog ev kath
    h c d e i a o u z v n b s x J H K M P R T W A B C D E F G I L N O S U V X Y Z""".split()
)
OPENERS = frozenset(
    """Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Am Im In An Auf Aus Bei Beim Mit Nach Vor Von
    Vom Zu Zum Zur Für Um Über Unter Durch Ab Bis Seit Als Wenn Wer Wie Was Wo Dort Dann Dabei Damit Danach Dazu Da Doch Auch Und Aber
    Diese Dieser Dieses Diesen Ihre Ihren Seine Seinen Alle Beide Heute Morgen Gestern Zuvor Derzeit Neben Während Rund Mehr
    Weitere Weiterhin Zudem Außerdem Ferner Zuletzt Erst Schon Bereits Noch Nur So Dass Ob Weil Obwohl Sein""".split()
)


def _sign(word: str) -> int:
    return END if word in ENDS else HINT if is_hint(word) else 0


END, HINT = 1, 2
_SIGNS = Column(_sign, node=0)


def landmarks(sequence: Sequence, folded: Iterable[int]) -> tuple[list[int], list[int]]:
    """Return the tokens that end a sentence and those that may tell that a date is no event's; `folded` are the nodes."""
    words, signs = sequence.words, _SIGNS.of(sequence)
    last = len(words) - 1
    ends: list[int] = []
    hints = [at for at in folded if words[at][-1:].isalpha() and is_hint(words[at])]  # "Jahresschluss"
    some = len(hints)
    for i in compress(range(last + 1), signs):
        if signs[i] == HINT:
            hints.append(i)
            continue
        if words[i] == "." and 0 < i < last:
            ahead, following = words[i - 1], words[i + 1]
            if following[0].islower():
                continue
            if (
                (ahead in SHORT or (len(ahead) < 4 and ahead.isdigit()))
                and (following[:1].isalnum() or following == "(")
                and following not in OPENERS
            ):
                continue  # an abbreviation's, an ordinal's
        ends.append(i)
    return ends, sorted(hints) if some else hints


@dataclass(slots=True)
class Clauses:
    """The sentences, lines and clauses of a text."""

    sequence: Sequence
    ends: list[int]  # the tokens that end a sentence
    breaks: list[int]  # the tokens that end a line
    hints: list[int]  # the tokens that may tell that a date is no event's

    def sentence_of(self, at: int) -> int:
        return bisect_right(self.ends, at)

    def line_of(self, at: int) -> int:
        return bisect_right(self.breaks, at)

    def bounds(self, at: int) -> tuple[int, int]:
        """Return the sentence around a token as half-open token indices."""
        i = bisect_left(self.ends, at)
        first = self.ends[i - 1] + 1 if i else 0
        last = self.ends[i] if i < len(self.ends) else len(self.sequence)
        return max(first, at - WINDOW), min(last, at + WINDOW)

    def hinted(self, first: int, last: int) -> bool:
        """May any of the tokens first..last (half-open) tell that a date is no event's?"""
        i = bisect_left(self.hints, first)
        return i < len(self.hints) and self.hints[i] < last

    def tense(self, at: int) -> int:
        """Return the tense of the clause around a token, else of its sentence: -1 past, 1 future, 0 open."""
        return self.tense_told(at) or 0

    def tense_told(self, at: int) -> int | None:
        """Return the tense as `tense` does, None where no verb tells."""
        words = self.sequence.words
        near, far = words[at - 1].lower() if at else ",", words[at - 2].lower() if at > 1 else ","
        if near == "mit" and at > 2 and words[at - 3].lower() == "bis":  # "bis und mit 30. April", as the Swiss say
            near, far = "bis", ","
        ahead = False
        if near not in CLAUSE:
            if "seit" in (near, far):
                return -1
            ahead = near in FORWARD or far in FORWARD
        first, last = self.bounds(at)
        if not ahead and at > 1 and near in ("am", "im", "vom"):
            embedded = participle_around(words[at - 2], words[at + 1 : min(last, at + 9)], words[at - 3].lower())
            if embedded:
                return embedded
        left, right = at, at + 1
        while left > first and words[left - 1] not in CLAUSE:
            left -= 1
        if right < last and words[right] in (",", ")", "(") and tense(words[left:at]) is None:
            right += 1  # "Am Samstag, 2. Dezember, eröffnet"
        while right < last and words[right] not in CLAUSE:
            right += 1
        found = tense(words[left:right])
        if found is None and (following := self._behind_bracket(right, last)):
            found = tense([*words[left:right], *following])
        if found in (None, 0) and right < last and words[right] not in CUTS and (closed := self._closed(left, right, last)):
            return 0 if ahead else closed
        if found == 0 and left > first and verb(words[right - 1]) in ("participle", "prefixed"):
            # "Im Sommer wurde verhandelt, im Herbst unterzeichnet": the auxiliary of the clause before holds
            while left > first and words[left - 1] not in CUTS:
                left -= 1
            found = tense(words[left:right])
        if found is None:
            left, right = at, at + 1
            while left > first and words[left - 1] not in CUTS:
                left -= 1
            while right < last and words[right] not in CUTS:
                right += 1
            found = tense(words[left:right])
            if found == -1 and (main := _main(words[left:right], at - left)) is not None:
                found = main
            if found is None and (behind := _named(words, right, last)):
                while behind < last and words[behind] not in CUTS:
                    behind += 1
                found = tense([*words[left:right], *words[right:behind]])
        if not found and not ahead and self._without_verb(left, right):
            return -1
        if ahead:  # "bis zum 28. November wurde ..." may lie to either side
            return 0 if found == -1 else 1
        return found

    def _behind_bracket(self, at: int, last: int) -> list[str]:
        """Return the words with which a clause goes on behind a bracket at a token: "das am Dienstag von Prof. (FH) Vogt besiegelt wurde"."""
        words = self.sequence.words
        if at >= last or words[at] != "(" or ")" not in words[at : min(last, at + BRACKET)]:
            return []
        first = right = words.index(")", at) + 1
        while right < last and words[right] not in CLAUSE:
            right += 1
        return words[first:right]

    def _without_verb(self, left: int, right: int) -> bool:
        """Does a line tell by its participle alone what was done: "Neue Halle am Samstag eingeweiht"?"""
        words = self.sequence.words
        if right < len(words) and words[right] not in ("\n", "–", "—", "-"):
            return False
        last = words[right - 1]
        kinds = list(map(verb, words[left:right]))
        done = kinds[-1] == "participle" or (kinds[-1] == "prefixed" and last.endswith("t"))
        return done and not any(kinds[:-1]) and words[left].lower() not in SUBORDINATORS

    def _closed(self, left: int, right: int, last: int) -> int:
        """Return -1 where the auxiliary of a clause has its participle behind "und", commas or brackets, else 0.

        "haben am Montag Politik, Wirtschaft und Vereine zusammengeführt"
        """
        words = self.sequence.words
        open_ = {kind for word in words[left:right] if (kind := verb(word)) in ("have", "aux", "participle")}
        if "participle" in open_ or not open_ & {"have", "aux"}:
            return 0
        over = right  # a relative clause tells nothing of it: "sind am Freitag im Haus, das 1990 gegründet wurde"
        for i in range(right, last):
            word = words[i]
            if i < over:
                continue
            if word == "," and words[i + 1 : i + 2] and words[i + 1] in RELATIVES:
                close = next((k for k in range(i + 1, last) if words[k] == ","), last)
                over = close if verb(words[close - 1]) in FINITE else over
                continue
            if word in CUTS:
                return 0
            kind = verb(word)
            if kind == "participle" or ("have" in open_ and (word in CLOSING or (kind == "prefixed" and word.endswith("t")))):
                return -1
            if kind in ("past", "weak", "future", "have", "aux", "purpose") or word == "zu":
                return 0
        return 0


def _named(words: list[str], at: int, last: int) -> int:
    """Return the token behind a name in quotation marks that begins at `at` and with which the clause goes on, else 0."""
    if at >= last or words[at] not in QUOTES:
        return 0
    close = next((i for i in range(at + 2, min(last, at + NAME)) if words[i] in QUOTES), 0)
    return close + 1 if close and close + 1 < last and words[close + 1][:1].islower() else 0


def _main(words: list[str], at: int) -> int | None:
    """Return the tense of the clauses around a token beside subordinate ones, None where these have no verb."""
    kept: list[str] = []
    cuts = [i for i, word in enumerate(words) if word == ","]
    for first, last in pairwise([0, *cuts, len(words)]):
        head = words[first + 1 : first + 3] if first else []
        relative = RELATIVES.intersection(head) and verb(words[last - 1]) in FINITE
        below = head and (head[0] in SUBORDINATORS or relative)
        if below and first < at < last:
            return None
        kept += [] if below else words[first:last]
    if len(kept) == len(words):
        return None
    found = tense(kept)
    return 0 if found is None and not {"aux", "have"}.isdisjoint(map(verb, kept)) else found
