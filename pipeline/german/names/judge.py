"""Common noun or name? The first question of every German rule, answered for each capitalised word in its context.

A look-up alone decides most words. Those that are both (Essen, Keller, Kai) or neither are told by what stands before and after, and
by what the rest of the document says of the same word. The answer is a mark on the token: NAME, COMMON or FUNCTION.
"""

from __future__ import annotations

from pipeline.german.names.words import ARTICLES, PREPOSITIONS_OF_PLACE, Tags, genitive, is_lower, tags
from pipeline.german.tokens import BREAK
from pipeline.kernel import Sequence

NAME, COMMON, FUNCTION = "NAME", "COMMON", "FUNCTION"
_OPENING = frozenset({BREAK, ".", "!", "?", ":", "„", "“", '"', "»", "«", "‚", "–", "-", "•", "›", "*", "...", "…", "|", "/", "("})
_KNOWN = frozenset({"GIVEN", "SURNAME", "TOPONYM", "COMPANY", "ACRONYM"})
_COURTESY = frozenset({"herr", "herrn", "frau", "herren", "fräulein", "familie", "ehepaar"})


def begins_sentence(sequence: Sequence, at: int) -> bool:
    """Does a token stand where any word would be capitalised?"""
    return at == 0 or sequence.words[at - 1] in _OPENING


def _is_adjective(word: str) -> bool:
    return word[:1].islower() and word.endswith(("e", "en", "er", "es", "em")) and len(word) > 3 and is_lower(word) and word not in ARTICLES


def judge(sequence: Sequence) -> list[str]:
    """Return a mark for each token: NAME, COMMON, FUNCTION, or "" for tokens that are no capitalised words."""
    words = sequence.words
    marks = [""] * len(words)
    open_cases: list[int] = []
    sure: set[str] = set()
    for i, word in enumerate(words):
        if sequence.nodes[i] is not None or not word[:1].isupper():
            continue
        own = tags(word)
        mark = _decide(sequence, i, own)
        if mark:
            marks[i] = mark
            if mark == NAME and not begins_sentence(sequence, i):
                sure.add(word)
        else:
            open_cases.append(i)
    for i in open_cases:
        word = words[i]
        own = tags(word)
        if word in sure or (genitive(word) or "") in sure:
            marks[i] = NAME
        elif "NOUN" in own:
            marks[i] = COMMON
        elif begins_sentence(sequence, i) and "LOWERTOO" in own:
            marks[i] = FUNCTION
        else:
            marks[i] = NAME
    return marks


def _decide(sequence: Sequence, at: int, own: Tags) -> str:
    """Decide one capitalised word by itself and its neighbours; "" where the rest of the document must tell."""
    words = sequence.words
    word = words[at]
    known = own & _KNOWN
    if len(word) == 1:
        return NAME
    if "NOTNAME" in own or "STOPNAME" in own:
        return COMMON
    initial = begins_sentence(sequence, at)
    if initial and "LOWERTOO" in own and not known:
        return FUNCTION
    if initial and word.lower() in ARTICLES:
        return FUNCTION
    if not known and "NOUN" in own:
        return COMMON
    if not known:
        return "" if initial and "LOWERTOO" in own else NAME
    clear = "NOUN" not in own and "LOWERTOO" not in own
    if clear:
        return NAME
    before = words[at - 1] if at else BREAK
    low = before.lower()
    before_tags = tags(before) if before[:1].isalpha() else frozenset()
    after = words[at + 1] if at + 1 < len(words) else BREAK
    after_tags = tags(after) if after[:1].isalpha() else frozenset()
    if low in _COURTESY or "HONORIFIC" in before_tags or (before == "." and at > 1 and "HONORIFIC" in tags(words[at - 2])):
        return NAME
    if "GIVEN" in before_tags and "NOUN" not in before_tags and own & {"SURNAME", "TOPONYM"} and "SURNAME" in own:
        return NAME
    if "GIVEN" in before_tags and not initial and "LOWERTOO" not in before_tags and "NOUN" not in before_tags:
        return NAME
    if "INITIAL" in before_tags or (before == "." and at > 1 and len(words[at - 2]) == 1 and words[at - 2].isupper()):
        return NAME
    if "GIVEN" in own and after[:1].isupper() and "SURNAME" in after_tags and "NOUN" not in after_tags:
        return NAME
    if "OFFICE" in before_tags and "GIVEN" in own and after[:1].isupper():
        return NAME
    if "OFFICE" in before_tags and "SURNAME" in own and not after[:1].isupper():
        return NAME
    if low in ARTICLES or _is_adjective(before):
        return COMMON if "NOUN" in own or initial else NAME
    if "TOPONYM" in own and low in PREPOSITIONS_OF_PLACE:
        return NAME
    if "TOPONYM" in own and low in ("stadt", "gemeinde", "landkreis", "kreis", "universität", "land", "messe", "landeshauptstadt", "raum", "region"):
        return NAME
    return ""
