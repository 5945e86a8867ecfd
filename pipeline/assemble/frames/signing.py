"""Verbs of signing: what is signed names the event."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told, of_dative, place_phrase
from pipeline.assemble.grammar import GENITIVE_OF, OBJECT_PRONOUNS, content, genitive_of, nominative, phrase_words, tail
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import AGREEMENT

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_BOND = re.compile(
    r"(?:partnerschaft|freundschaft|zusammenarbeit|sponsoring|bündnis|allianz|fusion|zusammenschluss|patenschaft)$", re.IGNORECASE
)
_PRONOUNS = frozenset("sie er es diese dieser dieses".split())
_PLAN = re.compile(r"(?:programm|plan|strategie|leitlinien|konzept|charta|erlass|pass|fahrplan|selbstverpflichtung|appell)$")
SHEETS = frozenset("papier dokument schriftstück schreiben blatt vertragswerk werk".split())
_ENGLISH = ("memorandum of", "letter of")
_BACK = 45  # tokens
_ARTICLES = (
    (("verträge", "ungen", "urkunden", "memoranden", "protokolle"), "die"),
    (("vertrag", "intent", "pakt", "kontrakt", "zusammenschluss"), "den"),
    (("ung", "unde", "arta", "ation", "schaft", "arbeit", "kunft", "tion", "allianz", "fusion"), "die"),
    (("abkommen", "übereinkommen", "memorandum", "understanding", "protokoll", "kommuniqué", "sponsoring", "bündnis"), "das"),
)  # endings of what is signed, and its article


def sign(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "unterzeichneten eine Absichtserklärung": a signing, named by what is signed."""
    text, chunks = scene.text, scene.chunks
    if verb.does == "enter" and not (day_told(scene) or scene.sentence.section in ("headline", "deck")):
        return []  # "gehen eine Partnerschaft ein": when is not told
    if verb.does == "bring" and not ("dach" in scene.lows and "fach" in scene.lows):
        return []
    for k, chunk in enumerate(chunks):
        bond = verb.lemma in ("besiegeln", "unterzeichnen", "eingehen") and _BOND.search(text.word(chunk.head))
        sheet = verb.does == "sign" and text.low(chunk.head) in SHEETS and (chunk.det or "").startswith("ein")
        sheet = sheet or (verb.does == "sign" and _PLAN.search(text.low(chunk.head)) is not None and day_told(scene))
        if not bond and not sheet and not agreement_chunk(scene, k):
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
            det = GENITIVE_OF.get(chunk.det or "", "")
            made_phrase = f"{det} {' '.join(phrase_words(text, chunk))}".strip()
            name = f"Unterzeichnung {made_phrase}"
        else:
            name = signing_name(scene, k, noun)
        made = candidate(scene, at, "signing", "Event", name, "Unterzeichnung", verb.lemma, 0.85)
        made.agreement = nominative(text, chunk.head)
        made.strength = 0.45 if _in_passing(scene, verb) else made.strength
        if verb.does == "vereinbaren" and (chunk.det or "der") in ("der", "dem"):
            made.create = False  # "Im Memorandum haben die Häuser vereinbart": what it says, not when it was signed
        return [made]
    if verb.does not in ("sign", "conclude"):
        return []
    if (
        scene.clause.sub
        and scene.lows[0] in OBJECT_PRONOUNS
        and (above := paper_before(scene)) is not None
        and not _in_passing(scene, verb)
    ):
        made = candidate(scene, at, "signing", "Event", name_above(*above), "Unterzeichnung", verb.lemma, 0.8)
        made.agreement = nominative(text, above[0].chunks[above[1]].head)
        return [made]
    if verb.does != "sign":
        return []
    if is_passive(scene.clause) and (below := _below(scene)) is not None:
        made = candidate(
            scene, at, "signing", "Event", signing_name(below[0], below[1], "Unterzeichnung"), "Unterzeichnung", verb.lemma, 0.8
        )
        made.agreement = nominative(text, below[0].chunks[below[1]].head)
        return [made]
    taken_up = next((low for low in scene.lows if low in _PRONOUNS), None) or _sheet(scene)
    if taken_up is None:
        return []
    made = candidate(scene, at, "signing", "Event", "Unterzeichnung", "Unterzeichnung", verb.lemma, 0.4)
    made.create, made.definite, made.words = False, True, frozenset()
    what = told_before(scene, taken_up) if not scene.clause.sub else None
    made.agreement = text.word(what) if what is not None else None
    if what is not None and day_told(scene):
        word = text.word(what)
        made.name = of_paper(word)
        made.create, made.strength, made.agreement, made.words = True, 0.7, word, content(word)
    return [made]


def paper_before(scene: Scene) -> tuple[Scene, int] | None:
    """Return the agreement nearest before a clause in its sentence, with its clause: "ein Vertrag, den beide unterschrieben"."""
    found: tuple[int, int, Scene] | None = None
    for clause in scene.sentence.clauses:
        above = replace(scene, clause=clause, verbs=[], lows=clause.lows)
        for k, c in enumerate(clause.chunks if clause is not scene.clause else []):
            paper = c.last < scene.clause.tokens[0] and (
                agreement_chunk(above, k) or _PLAN.search(scene.text.low(c.head)) is not None
            )
            if paper and (found is None or c.last > found[0]):
                found = (c.last, k, above)
    return (found[2], found[1]) if found is not None else None


def name_above(above: Scene, k: int) -> str:
    """Name a signing by a paper that another clause tells of."""
    dative = above.chunks[k].det in ("dem", "einem", "einer", "der", "jener") and above.chunks[k].prep is not None
    return of_dative(above, k, "Unterzeichnung") if dative else signing_name(above, k, "Unterzeichnung")


def _in_passing(scene: Scene, verb: Verb) -> bool:
    """Is it told in passing: a signing long ago, without a day, a place or anybody who signs? It counts as agreement alone."""
    text, lows = scene.text, scene.lows
    if verb.does == "conclude" and ("bereits" in lows or "zuletzt" in lows or "erstmals" in lows):
        return True
    main = next((c for c in scene.sentence.clauses if not c.sub), scene.clause) if scene.clause.sub else scene.clause
    day = day_told(scene) or (main is not scene.clause and day_told(replace(scene, clause=main, verbs=[], lows=main.lows)))
    if day or scene.sentence.section in ("headline", "deck", "caption"):
        return False
    before = "hatte" in lows or "hatten" in lows
    met = any(
        (text.classes[c.head] == "R" and c.prep is None) or (text.classes[c.head] == "E" and c.prep in ("bei", "in"))
        for c in scene.chunks
    )  # "im Rahmen eines Festakts erneuerten beide Stadtoberhäupter den Vertrag"
    if met and not before:
        return False
    if place_phrase(scene) or (
        "P" in text.classes[scene.sentence.first : scene.sentence.last] and not (before and scene.clause.sub)
    ):
        return False  # but "Direktorin X, die im Juli eine Erklärung unterzeichnet hatte"
    return before or verb.does == "conclude"


def of_paper(word: str) -> str:
    """Return "Unterzeichnung des Vertrags" for a noun of agreements."""
    article = next((a for ends, a in _ARTICLES if word.lower().endswith(ends)), "das")
    return f"Unterzeichnung {genitive(article, [word])}"


def _sheet(scene: Scene) -> str | None:
    """Return "es" for what only says that there is paper: "Unterschrieben wurde das Papier"."""
    return "es" if any(c.prep is None and scene.text.low(c.head) in SHEETS for c in scene.chunks) else None


def _below(scene: Scene) -> tuple[Scene, int] | None:
    """What a colon leads to: "wurde besiegelt, was sich angedeutet hatte: ein Memorandum über ..."."""
    text, row = scene.text, scene.sentence.clauses
    for clause in row[row.index(scene.clause) + 1 :]:
        if text.word(clause.tokens[0] - 1) == ":":
            below = replace(scene, clause=clause, verbs=[], lows=clause.lows)
            first = clause.chunks[0] if clause.chunks else None
            return (below, 0) if first is not None and first.prep is None and agreement_chunk(below, 0) else None
    return None


def told_before(scene: Scene, pronoun: str) -> int | None:
    """Return the token of the agreement that a pronoun takes up, in the sentence before or in this one."""
    text = scene.text
    wanted = {"sie": "die", "diese": "die", "er": "den", "dieser": "den"}.get(pronoun, "")
    first = scene.clause.tokens[0]
    for i in range(first - 1, max(-1, first - _BACK), -1):
        word = text.word(i)
        low = word.lower()
        if text.classes[i] in "NEZ" and (low.startswith(_ENGLISH) or AGREEMENT.search(low) or _BOND.search(word)):
            article = next((a for ends, a in _ARTICLES if low.endswith(ends)), None)
            if article is not None and (article == wanted or not wanted):
                return i
    return None


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
        if (
            (text.classes[i] in "NZE" and any(AGREEMENT.search(w.lower()) for w in words))
            or "Memorandum" in word
            or "Letter" in word
        ):
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
        article = next((a for ends, a in _ARTICLES if word.lower().endswith(ends)), "das")
        made = genitive(article, phrase_words(text, chunk)) or word
    return " ".join(filter(None, [noun, made, rest]))
