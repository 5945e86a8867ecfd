"""Verbs of signing: what is signed names the event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told
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
    if verb.does == "enter" and not (day_told(scene) or scene.sentence.section in ("headline", "deck")):
        return []  # "gehen eine Partnerschaft ein": when is not told
    if verb.does == "bring" and not ("dach" in scene.lows and "fach" in scene.lows):
        return []
    for k, chunk in enumerate(chunks):
        bond = verb.lemma in ("besiegeln", "unterzeichnen", "eingehen") and _BOND.search(text.word(chunk.head))
        if not bond and not agreement_chunk(scene, k):
            continue
        prep = chunk.prep
        if verb.does == "subscribe" and not (prep == "unter" and any("unterschrift" in low for low in scene.lows)):
            continue
        if verb.does == "vereinbaren" and prep != "in":
            continue
        if verb.does in ("sign", "conclude", "bring", "enter") and prep is not None:
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


_COPY = re.compile(
    r"(?:exemplare?|urkunden|vertragsmappen|mappen|vertragsurkunden|ausfertigungen|papiere|dokumente|schriftstücke)n?$",
    re.IGNORECASE,
)


def swap(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "tauschten die unterschriebenen Exemplare des Vertrages aus": a signing, with a date; what they are copies of names it."""
    text, chunks = scene.text, scene.chunks
    if taken or scene.sentence.section == "caption" or not (scene.dated or scene.clause.sub):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] != "N" or not _COPY.search(text.word(chunk.head)):
            continue
        rest, behind = tail(text, chunks, k)
        signed = any(text.low(i).startswith(("unterschrieb", "unterzeichnet", "signiert")) for i in range(chunk.inner, chunk.last))
        of = next((j for j in range(k + 1, behind) if agreement_chunk(scene, j)), None)
        word = text.low(chunk.head)
        if not (signed or of is not None or word.endswith(("urkunden", "mappen", "ausfertigungen"))):
            continue
        name = f"Unterzeichnung {rest}" if of == k + 1 and rest else f"Unterzeichnung der {text.word(chunk.head)} {rest}"
        made = candidate(scene, at, "signing", "Event", name.strip(), "Unterzeichnung", "swap", 0.8)
        made.agreement = nominative(text, chunks[of if of is not None else k].head)
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
