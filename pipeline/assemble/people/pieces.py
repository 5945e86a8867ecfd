"""Pieces and those who made them: who wrote what is played, and has long been dead, is not there."""

from __future__ import annotations

import re

from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.kernel import Node
from pipeline.lexicon import table

_WORKS = re.compile(
    r"(?:werken?|musik|kompositionen|stück(?:en?|s)?|tangos?|arien?|liedern?|texten?|gedichten?|roman|romane|"
    r"büchern?|buch|film|filme|filmen|oper|opern|oratorium|sinfonie|kantate|kantaten|pläne|plänen|entwurf|entwürfen?|melodien|"
    r"walzern?|chorälen?|konzerten|sonaten?|idee|ideen|briefen?|erzählungen|märchen|messen?|requiem|deum|magnificat|gloria|mater|motetten?"
    r"|symphonien?|sinfonien|suiten?|ouvertüren?|operetten?|musicals?|psalm|psalmen|marsch|märschen?|songs?|balladen?|hymnen?|fantasien?|fugen?"
    r"|präludien|choräle|arrangements?|bearbeitungen|(?:streich|klavier|bläser|horn)(?:trio|quartett|quintett|sextett|oktett)s?|komödien?|dramen|drama|singspiel)$"
)
_LATE = re.compile(r"^\d{3}\. geburtstag|\btodestag")
_ARTISTS = frozenset(
    "künstlern künstlerinnen komponisten komponistinnen malern meistern autoren autorinnen dichtern fotografen".split()
)
_COMPOSED = re.compile(r"\b(?:komponist|dichter|schriftsteller|lyriker|tonsetzer|romancier)")
_NUMBER = re.compile(r"(?:[a-h](?:i?s)?-?(?:dur|moll)|in|nr|op|no|kv|bwv|\.|\d+)")
# What a concerto is for; for organ, trombones or guitars it is as often an evening that one goes to.
_SOLO = "horn|klavier|violin|cello|flöten|oboen|trompeten|klarinetten|fagott|bratschen|harfen"
_CONCERTO = re.compile(
    rf"^(?:requiem|magnificat|oper|operette|oratorium|musical|messe|kantate|passion|singspiel|komödie)$|(?:{_SOLO}|orgel|posaunen|gitarren)konzerte?$"
)
_INSTRUMENTAL = re.compile(rf"^(?P<number>\d+\. )?(?:{_SOLO})konzert(?:e?s)?\b")


def is_master(name: str) -> bool:
    """Is it the full name of somebody whose works are played or shown, and who has long been dead: "Anton Bruckner"?"""
    words = name.split()
    return len(words) > 1 and words[0] in (table("masters").get(words[-1], "given") or "").split()


def is_composer(agent: Node) -> bool:
    """ "spielte Brahms": a family name that all know, alone, is whose music is played."""
    name = str(getattr(agent.value, "name", ""))
    return " " not in name and (name in table("famous") or name in table("masters"))


def is_piece(text: Text, at: int) -> bool:
    """Is a concert at a token one for an instrument and orchestra, which is played: "das 1. Hornkonzert von Strauss", "Klavierkonzert Nr. 2"?"""
    found = _INSTRUMENTAL.match(text.low(at))
    if found is None or at + 1 >= len(text.sequence):
        return False
    behind = text.low(at + 1)
    by = behind == "von" and text.classes[at + 2 : at + 3] == "P"
    return (behind != "in" and _NUMBER.fullmatch(behind) is not None and behind != ".") or (by and found["number"] is not None)


def made_by(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """ "mit Werken von Reger", "die Pläne von Architekt X": who made a thing need not be there, and who is long dead is not."""
    if before.last == chunk.first and (chunk.prep == "von" or chunk.det in ("des", "der")) and _LATE.search(text.low(before.head)):
        return True  # "zum 100. Geburtstag von X"
    if chunk.prep is None and chunk.det in ("des", "der"):
        return (
            before.last == chunk.first and text.classes[before.head] in "NZ" and _COMPOSED.search(text.low(chunk.head)) is not None
        )
    if text.low(chunk.first - 1) == "wie":
        return before.prep == "von" and text.low(before.head) in _ARTISTS  # "Arbeiten von Künstlern wie Klee"
    if chunk.prep != "von" or (before.last != chunk.first and not _NUMBER.fullmatch(text.low(chunk.first - 1))):
        return False
    last = chunk.first - 1  # "singt Lena Vogt Lieder von Schubert" has no head but the singer
    while last > chunk.first - 6 and _NUMBER.fullmatch(text.low(last)):
        last -= 1  # "die Sinfonie Nr. 5 c-Moll von X"
    return text.classes[last] in "NE" and (_WORKS if text.classes[last] == "N" else _CONCERTO).search(text.low(last)) is not None
