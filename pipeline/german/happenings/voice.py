"""Active or passive: "wird die Gäste empfangen" tells of what somebody will do, "wird von X empfangen" of what is done."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.verbs import is_infinitive, is_lemma, is_whole, verb_like
from pipeline.german.happenings.words import AUXILIARIES, is_animate

_DONE = frozenset({"wurde", "wurden", "worden"})
_WILL = frozenset({"wird", "werden"})
_REACH = 4  # words behind the verb, or among them: "und zwar ab elf"
_UNSPLIT = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "über", "unter", "ver", "wieder", "zer")
_AGENT = frozenset({"von", "durch"})
_ASIDE = frozenset({"als", "darunter", "wie", "einschließlich", "inklusive"})
_OBLIQUE = frozenset("dem des einem einer eines".split())
MASCULINE = ("verein", "verband", "bund", "club", "klub", "konzern", "rat", "kreis", "betrieb", "senat", "dienst", "e.v.", "chor", "kirchenkreis")  # fmt: skip


def is_passive(clause: Clause) -> bool:
    """Is it "wurde begrüßt", "wird gezeigt", and not "wird die Gäste begrüßen", which tells of what will be?"""
    lows = clause.lows
    if not _DONE.isdisjoint(lows):
        return True
    if _WILL.isdisjoint(lows):
        return False
    row = [low for low, kind in zip(reversed(clause.lows), reversed(clause.kinds), strict=True) if kind == "a"][:_REACH]
    if row and row[0] == "werden" and "wird" in row[1:2] + lows[:-1]:
        return True  # "wird am Montag übergeben werden"
    form = next((form for low in row if low not in _WILL and (form := _form(low))), "")  # "wird im Saal gefeiert, und zwar um elf"
    if form == "infinitive" and any(is_whole(low := clause.text.lows[at]) and _form(low) == "participle" for _, at in clause.verbs):
        return True  # "wird am Freitag eröffnet und bis Juli laufen"
    return form == "participle" or (form == "either" and not _acts(clause))


def relative_subject(clause: Clause) -> int | None:
    """Return the token of the person that a relative clause is about: "Minister X, der am Montag den Botschafter empfing".

    None where the pronoun is, or may be, the object: "die Rätin, die Minister X am Montag empfing".
    """
    text, first = clause.text, clause.tokens[0]
    if not clause.sub or clause.lows[0] not in ("der", "die") or text.word(first - 1) != "," or first < 2:
        return None
    if not AUXILIARIES.isdisjoint(clause.lows[1:-2]):
        return None  # "... bei Landrat X, die Organisation hatten die Vereine übernommen": a main clause
    free = clause.lows[0] == "die" and not is_passive(clause)
    if free and any(c.prep is None and c.det is None and text.classes[c.head] in "PO" for c in clause.chunks):
        return None
    return first - 2 if text.classes[first - 2] == "P" else None


@lru_cache(maxsize=1 << 12)
def _form(low: str) -> str:
    """What the lower-case word may be beside "wird": "infinitive", "participle", "either" where they are one, as "empfangen" is; "" for others."""
    if not low.endswith(("en", "eln", "ern")) or len(low) < 5:
        return "participle" if is_whole(low) or (low.endswith("t") and verb_like(low)) else ""  # "wird teuer", "wird gut"
    if is_lemma(low):
        return "either" if is_whole(low) and not is_infinitive(low) and low.startswith(_UNSPLIT) else "infinitive"
    if is_whole(low) or "ge" in low[:-4]:
        return "participle"
    return "either" if low.startswith(_UNSPLIT) else "infinitive"


def _acts(clause: Clause) -> bool:
    """Has a clause whose verb may be either a subject and an object, or an accusative, and nobody by whom it is done?"""
    text, chunks = clause.text, clause.chunks
    if any(c.prep in _AGENT and (text.classes[c.head] in "POR" or is_animate(text.word(c.head))) for c in chunks):
        return False
    free = list(_free(text, chunks))
    if "ihn" in clause.lows or ("sie" in clause.lows and any(text.classes[c.head] == "P" for c in free)):
        return True  # "Präsidentin X wird ihn empfangen"
    if any(c.det in ("den", "einen") and not (text.classes[c.head] == "N" and text.low(c.head).endswith("n")) for c in free):
        return True
    return len(free) > 1 and any(text.classes[c.head] in "POR" or is_animate(text.word(c.head)) for c in free)


def _free(text: Text, chunks: list[Chunk]) -> Iterator[Chunk]:
    """Yield the phrases that may be subject or object: no datives, genitives, appositions, nor what is joined to another."""
    for k, chunk in enumerate(chunks):
        before = chunks[k - 1] if k else None
        kind = text.classes[chunk.head]
        if (
            chunk.prep is not None
            or chunk.det in _OBLIQUE
            or kind in "TX"
            or (chunk.joined and before is not None and text.classes[before.head] != "T")
        ):
            continue
        if chunk.det in ("der", "aller", "seiner", "ihrer") and not _is_man(text, chunk):
            continue  # "der Feuerwehr wird ein Fahrzeug übergeben", "die Tür der Halle"
        if text.low(chunk.first - 1) in _ASIDE:
            continue
        if before is not None and text.word(chunk.first - 1) == "," and text.classes[before.head] != "T":
            continue  # "Anna Weiß, Präsidentin der Kammer"
        yield chunk


def _is_man(text: Text, chunk: Chunk) -> bool:
    """Is a phrase with "der" a nominative: an office, a man, a house whose noun is masculine?"""
    low = text.low(chunk.head)
    first = low.partition(" ")[0].rstrip(",")
    man = text.classes[chunk.head] in "PR" or is_animate(text.word(chunk.head))
    return (man and not first.endswith("in")) or first.endswith(MASCULINE)
