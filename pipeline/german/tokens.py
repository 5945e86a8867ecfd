"""Tokens of German press text: words, numbers, punctuation, breaks, with exact offsets.

A word keeps its hyphens (`IHK-Präsidentin`), apostrophes, gender marks (`Bürger*innen`) and inner dots between capitals
(`NRW.INVEST`); digits stand alone (`25` + `-jähriges`, `29` + `.` + `11` + `.`). A full stop is always a token of its own, but for
single letters (`z.B.`, `e.V.`, `K.K.`). A line or paragraph end that ends a thought is the token BREAK; one that only wraps a line
is white space. Words are folded for look-up: NFC, no soft hyphens, no line-break hyphens; offsets always count the text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, compress, pairwise
from operator import add, itemgetter

from pipeline.columns import Pieces
from pipeline.kernel import Sequence, remove

BREAK = "\n"  # the word of a break token
Gap = tuple[int, int]  # of white space: how many newlines it has, where the first one is
NO_GAP: Gap = (0, -1)

_LETTER = r"[^\W\d_]"
_PIECES = re.compile(
    rf"""(?:
      [A-Za-zÄÖÜäöüß]++(?=[ ,;\n)!?"“”/»|]|\.\s)                        # most words, told at once
    | \d+ (?:&\d+)?
    | [,;:!?()„“"»«|/\]\[] | \.(?!\.)                                    # signs that begin nothing longer
    | \s+
    | https?://[^\s<>"„“”]+ | www\.[^\s<>"„“”]+
    | (?:(?:St|Skt)\.-(?=[A-ZÄÖÜ]){_LETTER}+ | (?:Dr|Prof)\.-(?=[A-ZÄÖÜ]){_LETTER}+-{_LETTER}+) (?:-{_LETTER}+)*  # St.-Anna-Hospital, Dr.-Vogt-Straße
    | (?:{_LETTER}\.){{2,}}(?!{_LETTER}{{2}})                          # z.B. e.V. K.K. u.a.
    | (?:(?<=\d)[-\u2011]|(?<![\w)])[-\u2011](?={_LETTER}))?{_LETTER}            # word, or the rest of 25-jährig, Nord- -süd
      (?: [\w\u00ad\u0300-\u036f]
        | [-\u2011\u00ad](?:\n[ ]*)?(?={_LETTER}|\d) | [-\u2011](?=,[ ]{_LETTER}|[ ,/)]+(?:und|oder|bzw|sowie|u\.|&|,|/|{_LETTER}+[-\u2011]))
        | [’'´](?={_LETTER})
        | [*:](?=in(?:nen)?\b|innen) | [&+](?=[A-ZÄÖÜ]) | (?<=[A-Z\d])\.(?=[A-ZÄÖÜ]{{2}}) | (?<=[a-z])\.(?=\d\b)
      )*
    | \.{{2,}} | [-–—]{{2,}}
    | .
    )[ ]?                                                             # the blank behind a piece goes with it
    """,
    re.VERBOSE | re.DOTALL,
)
_AT = re.compile(r"@|\s?[\[(]at[\])]\s?")
_SIGN = re.compile("@")
_LOCAL = re.compile(r"[\w.+-]+$")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SOFT = re.compile(r"[\u00ad]|[-\u2011\u00ad]\n[ ]*")
_WRAPPED = 55  # characters: a shorter line was ended on purpose
# What begins a line of its own: "18 Uhr: Sitzung", "19.30 - 21 Uhr | Lesung", "Sonntag, 1. Juni", "ganztägig: Messe", "• Führung".
_ITEM = re.compile(
    r"(?:\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)? Uhr ?[:|–-]|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,|Mittwoch,|[a-zäöü]+: |[•▪■►*–] )"
)
_BULLET = re.compile(r"\s*(?:[•▪■►*–-]|\d{1,2}[.)]) ")
_OPEN_END = re.compile(r"[,\w„(«»–-]\s*$")


def fold(word: str) -> str:
    """Return a word without soft and line-break hyphens, composed (NFC)."""
    if word.isascii() and "\n" not in word:
        return word
    return unicodedata.normalize("NFC", _SOFT.sub("", word)).replace("\u2011", "-")


def _wraps(text: str, at: int, line_start: int, after: int) -> bool | None:
    """Does the single newline at `at` only wrap a line? Lower case goes on; None where that depends on the text being hard-wrapped."""
    while at > line_start and text[at - 1] in " \t\u00a0":
        at -= 1  # blanks at a line's end say nothing
    if after == len(text) or at - line_start < 3:
        return False
    if _ITEM.match(text, after):
        return False
    if text[after].islower() and text[at - 1] not in ".:!?|":
        return True
    if at - line_start >= _WRAPPED and (text[at - 1] in '.!?“"' or _OPEN_END.search(text, max(line_start, at - 2), at)):
        return None
    return False


def _is_hard_wrapped(text: str) -> bool:
    """Are the text's lines cut at some width? Most lines end within a few columns of the longest, below 120, or go on in small letters."""
    lines = text[:20_000].split("\n")
    lengths = [len(line.rstrip()) for line in lines]
    long = [n for n in lengths if n >= _WRAPPED]
    followed = [
        len(first.rstrip()) for first, second in pairwise(lines) if first.strip() and second.strip() and not _BULLET.match(second)
    ]
    filled = sum(n >= _WRAPPED for n in followed) * 5 >= len(followed) * 3
    if filled and len(long) >= 3 and max(long) <= 120 and len(long) * 2 >= sum(n > 0 for n in lengths) * 0.8:
        return True
    below = [second[0] for first, second in pairwise(lines) if len(first) >= _WRAPPED and second]
    return len(below) >= 4 and sum(map(str.islower, below)) * 3 >= len(below)


def tokenize(text: str) -> Sequence:
    """Return the text's tokens. Linear in the length of the text."""
    known = _KNOWN
    known.ready()
    pieces = list(map(known.__getitem__, _PIECES.findall(text)))
    if len(pieces) < 2:
        pieces += [known[""]] * 2  # an `itemgetter` of fewer makes no tuple
    of_pieces = itemgetter(*pieces)
    words, keys = list(of_pieces(known.words)), list(of_pieces(known.word_numbers))
    starts = list(accumulate(of_pieces(known.sizes), initial=0))
    starts.pop()
    ends = list(map(add, starts, of_pieces(known.lengths)))
    gaps = of_pieces(known.gaps)
    gone: list[int] = []  # blanks and wraps, no tokens
    hard_wrapped: bool | None = None
    line_start = 0
    for i in compress(range(len(gaps)), gaps):
        lines, newline = gaps[i]
        if not lines:
            gone.append(i)
            continue
        if lines == 1:
            wraps = _wraps(text, starts[i], line_start, ends[i])
            if wraps is None:
                if hard_wrapped is None:
                    hard_wrapped = _is_hard_wrapped(text)
                wraps = hard_wrapped
            if wraps:
                gone.append(i)
        line_start = ends[i]
        start = starts[i] = starts[i] + newline
        ends[i] = start + 1
    remove((words, keys, starts, ends), [slice(i, i + 1) for i in gone])
    if "@" in text or "at]" in text or "(at)" in text:
        for first, last, word, end in _mails(text, starts, ends):
            words[first:last], keys[first:last] = [word], [known.numbers[word]]
            starts[first:last], ends[first:last] = [starts[first]], [end]
    return Sequence(text, words, starts, ends, known.numbers, keys)


def words_of(form: str) -> list[str]:
    """Return the words of what a list holds, which is one line: the layers are to number and ask for the words of texts alone."""
    return [fold(piece.rstrip(" ")) for piece in _PIECES.findall(form) if not piece.isspace()]


def _told(piece: str) -> tuple[str, int, Gap | None]:
    """Return the word of a piece, its length without the blank behind it, and what it parts if it is no token."""
    raw = piece.rstrip(" ")
    if raw.isalnum():  # most are
        return raw if raw.isascii() else fold(raw), len(raw), None
    if not raw or raw.isspace():
        lines = piece.count("\n")
        return BREAK if lines else "", len(piece), (lines, piece.find("\n"))
    word = fold(raw)
    return word, len(raw), None if word else NO_GAP  # a soft hyphen that stands alone


_KNOWN = Pieces(_told)


def _mails(text: str, starts: list[int], ends: list[int]) -> Iterator[tuple[int, int, str, int]]:
    """Yield the tokens (half-open) of each e-mail address, the last one first, with the word and the end of the token that it is to be.

    So no rule reads names in it.
    """
    sign = _AT if any(spelt in text for spelt in ("at]", "(at)", "[at)")) else _SIGN  # which is found faster
    for at in reversed(list(sign.finditer(text))):
        local = _LOCAL.search(text, max(0, at.start() - 64), at.start())
        domain = _DOMAIN.match(text, at.end())
        if local is None or domain is None:
            continue
        first, last = bisect_left(starts, local.start()), bisect_left(starts, domain.end())
        if first < last and starts[first] == local.start():
            end = max(domain.end(), ends[last - 1])  # a soft hyphen may stand in its last word
            yield first, last, fold(text[local.start() : end]), end
