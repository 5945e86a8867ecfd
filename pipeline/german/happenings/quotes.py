"""Quoted spans: a title („Schumann trifft Weill“), direct speech, or only a marked word. Titles and speech become one token each."""

from __future__ import annotations

from pipeline.german.tokens import BREAK
from pipeline.kernel import Node, Sequence

_OPEN = frozenset('„“"»«”‚‘›‹')
CLOSE = frozenset('“”"«»‘’›‹')
_PAIRS = {"«": frozenset("»"), "‹": frozenset("›")}  # as the Swiss write; the others close as typewriters let them
_LONGEST_TITLE = 16  # tokens
_LONGEST_SPEECH = 400  # tokens
SPEECH_CUES = frozenset(
    "sagt sagte so betont betonte erklärt erklärte freut freute unterstrich resümierte ergänzt ergänzte erzählt erzählte bedauert "
    "bedauerte erläutert erläuterte lobte meint meinte stellt stellte dankte würdigte zitiert erinnert erinnerte bedankte kündigte".split()
)


def _closing(sequence: Sequence, i: int) -> int | None:
    """Return the index of the mark that closes the quote opened at i."""
    words = sequence.words
    breaks = 0
    for j in range(i + 1, min(len(words), i + _LONGEST_SPEECH)):
        word = words[j]
        if word == BREAK:
            breaks += 1
            if breaks > 1:
                return None
        elif word in _PAIRS.get(words[i], CLOSE) and not (word == "»" and words[i] not in "«»"):
            glued = j + 1 < len(words) and words[j + 1][:1].isalnum() and sequence.ends[j] == sequence.starts[j + 1]
            if not glued and sequence.nodes[j] is None:
                return j
    return None


def _opens(sequence: Sequence, i: int) -> bool:
    """Is the mark at i an opening one: glued to the next word, not to the one before?"""
    if sequence.nodes[i] is not None or i + 1 >= len(sequence) or sequence.words[i + 1] == BREAK:
        return False
    if sequence.words[i] == "„":
        return True
    glued = sequence.ends[i] == sequence.starts[i + 1]
    free = i == 0 or sequence.ends[i - 1] < sequence.starts[i] or sequence.words[i - 1] in ("(", BREAK, "/", "[")
    return glued and free


def _is_title(sequence: Sequence, first: int, last: int) -> bool:
    """Is the quote first..last (the marks) a title? It follows a noun, begins with a capital or digit, and is short."""
    words = sequence.words
    inner = words[first + 1 : last]
    if not inner or len(inner) > _LONGEST_TITLE or BREAK in inner:
        return False
    if inner[0][0].islower():
        return False
    before = words[first - 1] if first else BREAK
    after = words[last + 1] if last + 1 < len(words) else BREAK
    if before == ":" and len(inner) > 4:
        return False
    if after == "," and before in (BREAK, ".", ":", "!", "?") and len(inner) > 3:
        return False  # "«Es wird gestritten», hält er fest"
    if inner[-1] in ".,!?" and after in (",", "so", "sagt", "sagte") and not before[:1].isupper():
        return False
    following = words[last + 1 : last + 3]
    return not (any(w in SPEECH_CUES for w in following) and not before[:1].isupper())


_ARTICLES = frozenset("der die das den dem des vom beim zum zur".split())


def _is_house(sequence: Sequence, first: int) -> bool:
    """Is one organisation all that is quoted, behind its article: "mit der „Weber GmbH“"? Behind a noun it may be a title."""
    node = sequence.nodes[first + 1]
    if node is None or node.tag != "ORGANIZATION" or not first:
        return False
    return sequence.words[first - 1].lower() in _ARTICLES


def fold(sequence: Sequence) -> Sequence:
    """Return the sequence with each title as one TITLE token and each speech as one SPEECH token.

    A title's value is the words in the quotes, a speech's the sequence of its tokens.
    """
    folded: list[tuple[int, int, Node]] = []
    done = 0
    for i in [i for i, word in enumerate(sequence.words) if word in _OPEN]:
        if i < done or not _opens(sequence, i):
            continue
        last = _closing(sequence, i)
        if last is None or last == i + 1:
            continue
        inside = sequence.words[i + 1 : last]
        start, end = sequence.starts[i], sequence.ends[last]
        parts = tuple(node for node in sequence.nodes[i:last] if node is not None)
        if last == i + 2 and _is_house(sequence, i):
            folded.append((i, last + 1, parts[0]))
        elif _is_title(sequence, i, last):
            title = " ".join(sequence.text[sequence.starts[i + 1] : sequence.ends[last - 1]].split())
            folded.append((i, last + 1, Node("TITLE", start, end, title, "quotes.title", parts)))
        elif len(inside) > 3 or inside[-1] in ".!?":
            folded.append((i, last + 1, Node("SPEECH", start, end, sequence.part(i + 1, last), "quotes.speech", parts)))
        else:
            continue
        done = last + 1
    return sequence.replaced(folded)
