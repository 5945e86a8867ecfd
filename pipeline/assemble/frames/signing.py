"""Verbs of signing: what is signed names the event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate
from pipeline.assemble.grammar import genitive_of, nominative, phrase_words, tail
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.words import AGREEMENT

if TYPE_CHECKING:
    from pipeline.assemble.evidence import Scene

_BOND = re.compile(r"(?:partnerschaft|freundschaft|zusammenarbeit)$", re.IGNORECASE)
_DATIVE = {"dem": "des", "der": "der", "einem": "eines", "einer": "einer", "den": "der"}


def sign(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "unterzeichneten eine Absichtserklärung": a signing, named by what is signed."""
    text, chunks = scene.text, scene.chunks
    if verb.does == "bring" and not ("dach" in scene.lows and "fach" in scene.lows):
        return []
    for k, chunk in enumerate(chunks):
        bond = verb.lemma in ("besiegeln", "unterzeichnen") and _BOND.search(text.word(chunk.head))
        if not bond and not agreement_chunk(scene, k):
            continue
        prep = chunk.prep
        if verb.does == "subscribe" and not (prep == "unter" and any("unterschrift" in low for low in scene.lows)):
            continue
        if verb.does == "vereinbaren" and prep != "in":
            continue
        if verb.does in ("sign", "conclude", "bring") and prep is not None:
            continue
        noun = "Verlängerung" if verb.lemma == "verlängern" else "Erneuerung" if verb.lemma == "erneuern" else "Unterzeichnung"
        if verb.does == "vereinbaren":
            det = _DATIVE.get(chunk.det or "", "")
            made_phrase = f"{det} {' '.join(phrase_words(text, chunk))}".strip()
            name = f"Unterzeichnung {made_phrase}"
        else:
            name = signing_name(scene, k, noun)
        made = candidate(scene, at, "signing", "Event", name, "Unterzeichnung", verb.lemma, 0.85)
        made.agreement = nominative(text, chunk.head)
        passing = verb.does == "conclude" and ("bereits" in scene.lows or "zuletzt" in scene.lows or "erstmals" in scene.lows)
        made.strength = 0.45 if passing else made.strength
        return [made]
    if verb.does == "sign" and any(low in ("sie", "er", "es", "diese", "dieser", "dieses") for low in scene.lows):
        made = candidate(scene, at, "signing", "Event", "Unterzeichnung", "Unterzeichnung", verb.lemma, 0.4)
        made.create, made.definite, made.words = False, True, frozenset()
        return [made]
    return []


def agreement_chunk(scene: Scene, k: int) -> bool:
    """Does the phrase name an agreement?"""
    text, chunk = scene.text, scene.chunks[k]
    for i in range(chunk.inner, chunk.last):
        node = text.sequence.nodes[i]
        word = str(node.value) if node is not None and node.tag == "TITLE" else text.word(i)
        words = word.split() if node is not None and node.tag == "TITLE" else [word]
        if (text.classes[i] in "NZE" and any(AGREEMENT.search(w) for w in words)) or "Memorandum" in word or "Letter" in word:
            return True
    return False


def signing_name(scene: Scene, k: int, noun: str) -> str:
    """Return "Unterzeichnung der Vereinbarung ...": `noun`, what is signed in the genitive, its tail."""
    text, chunks = scene.text, scene.chunks
    chunk = chunks[k]
    rest, _ = tail(text, chunks, k)
    made = genitive_of(text, chunk)
    if made is None:
        word = text.word(chunk.head)
        article = "die" if word.endswith(("ung", "unde", "arta", "ation")) else "den" if word.endswith(("trag", "pakt")) else "das"
        made = genitive(article, phrase_words(text, chunk)) or word
    return " ".join(filter(None, [noun, made, rest]))
