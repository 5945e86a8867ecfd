"""What is signed: its noun as a name, its topic, and papers told of without a signing of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.assemble.agreements import mates, tellings
from pipeline.assemble.agreements.bondwords import ENDED, OPEN, TO_COME, WISHED, is_bond
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.parties import between
from pipeline.assemble.grammar import tail
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import names_agreement
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places
from schemas.records import AgreementStatus

_SIGNED = frozenset(
    "unterzeichnete unterzeichneten unterschrieb unterschrieben unterzeichnet setzte setzten signierte signierten".split()
)
_COMES = frozenset({"werden", "kommen"})  # "soll es zur Unterzeichnung kommen"
_YEAR = 4  # characters
_DAY = 10  # characters of a whole date
_REACH = 80  # tokens between a paper's noun and the sentence that says who signed it
_ABOUT = {"über": True, "zu": False, "für": True}  # False: the dative, whose adjectives are not in the form of a name
_PLURAL = ("ungen", "träge", "trägen", "urkunden", "pakte", "memoranden")
_OFFICE = re.compile("R")
_KNOWN = frozenset({"der", "die", "das", "des", "dem"})
_CAME = frozenset("folgte folgten entstand entstanden kam kamen datiert stammt".split())  # "2005 folgte der Vertrag zwischen ..."
_RUNNING = frozenset({"ab", "bis", "für", "zum"})
_BESIDE = 2  # tokens behind the verb: "vereinbarten am Montag"
_LONGEST = 4  # words of a listed name: "Memorandum of Understanding"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper and its parties; `at` is the token of its noun, `dated` what says when it was made."""

    at: int
    parties: list[str]
    signed: bool
    dated: Node | None = None
    status: AgreementStatus = "signed"
    weak: bool = False  # its noun stands in another sentence
    noun: str | None = None  # what it is called, where that is not the noun's own form
    signers: tuple[tuple[str, str | None], ...] = ()
    topic: str | None = None


def unquoted(word: str) -> str:
    return word.strip('„“”"»«‚‘›‹')


def is_paper(word: str) -> bool:
    """Does a noun name one paper that is signed, and no standing relation?"""
    if " " in word and any(is_paper(part) for part in unquoted(word).split()[:2]):
        return True  # a title: "Vereinbarung über eine Solidaritätspartnerschaft"
    heads = table("agreementheads")
    if not names_agreement(word.lower()) and (word not in heads.lines or heads.get(word, "signed") != "1"):
        return False
    low = word.casefold()
    return not (is_bond(low) or low.endswith(_PLURAL))


def called(text: Text, sentence: Sentence, noun: str) -> str:
    """Return the whole name that the sentence gives a paper: a listed name of several words, "Gemeinsame Erklärung", else the noun."""
    for i in range(sentence.first, sentence.last):
        if text.word(i) != noun and text.slice(i, i + 1) != noun:
            continue
        for size in range(min(_LONGEST, sentence.last - i), 1, -1):
            written = text.slice(i, i + size)
            if table("agreementheads").row(written):
                return written
        if i > sentence.first and text.low(i - 1).startswith("gemeinsame") and noun in ("Erklärung", "Deklaration"):
            return f"Gemeinsame {noun}"
    return noun


def bare(word: str, det: str | None) -> str:
    """Return a noun in the nominative: "des Vertrags" -> "Vertrag"."""
    if det not in ("des", "eines", "dieses") or not word.endswith("s"):
        return word
    return word.removesuffix("es") if word.endswith(("ges", "tes")) else word.removesuffix("s")


def topic(text: Text, clause: Clause, noun: str) -> str | None:
    """Return what a paper is about: "über ...", "zum ...", "für ..." right behind its noun."""
    chunks = clause.chunks
    for k, chunk in enumerate(chunks[:-1]):
        if noun not in text.slice(chunk.inner, chunk.last):
            continue
        following = chunks[k + 1]
        if following.first - chunk.last > 2 or following.prep not in _ABOUT or text.classes[following.head] not in "NEZ":
            continue
        if following.head + 1 < following.last and text.classes[following.head + 1] in "#":
            continue
        rest, _ = tail(text, chunks, k + 1)
        begin = following.inner if _ABOUT[following.prep] else following.head
        return f"{text.slice(begin, following.last)} {rest}".strip()
    return None


def read(found: Registers, nouns: list[int]) -> Iterator[Paper]:
    """Yield papers with two parties or more that clauses tell of: "ein Vertrag, den X und Y unterzeichnet haben".

    `nouns` are the tokens whose words name papers, or those that are exchanged.
    """
    text = found.text
    told = {i for i in nouns if text.classes[i] in "NZT"} | {i for i in _offices(text) if _is_of_paper(text, i)}
    row_of = sorted(told)
    agreed = not tellings.AGREED.isdisjoint(text.lows)
    for sentence in text.sentences if told or agreed else ():
        if sentence.section not in tellings.SECTIONS:
            continue
        if told.isdisjoint(range(sentence.first, sentence.last)):
            if (telling := _continued(found, sentence, row_of)) is not None:
                yield _paper(text, telling, weak=True)
            elif agreed and (telling := tellings.agreed(found, sentence)) is not None:
                yield _paper(text, telling, agreed=True)
            continue
        here = [i for i in range(sentence.first, sentence.last) if i in told]
        if (telling := tellings.papers_of(found, sentence, here)) is not None:
            if not telling.planned or _is_settled(text, telling):
                yield from _each(_paper(text, telling)) if telling.each else (_paper(text, telling),)
            continue
        for clause in clauses(text, sentence):
            open_ = any(not words.isdisjoint(clause.lows) for words in (WISHED, OPEN))
            if not ENDED.isdisjoint(clause.lows) or doubted(text, sentence, clause):
                continue
            for k, chunk in enumerate(clause.chunks):
                if open_ and (chunk.det not in _KNOWN or not WISHED.isdisjoint(text.lows[chunk.first : chunk.head])):
                    continue  # "über einen Vertrag zwischen X und Y verhandelt"
                if text.classes[chunk.head] not in "NZT" or not is_paper(text.word(chunk.head)):
                    continue
                if (paper := _of_two(text, clause, k, found.places, found.organizations)) is not None:
                    yield paper
                elif len(parties := mates.parties(found, clause, k)) > 1:
                    yield Paper(chunk.head, parties, False, status="existing")


def _each(paper: Paper) -> Iterator[Paper]:
    """Yield a paper of the first party with each other one: "Abkommen bestehen mit X und Y"."""
    for other in paper.parties[1:]:
        yield replace(paper, parties=[paper.parties[0], other])


def _is_settled(text: Text, told: tellings.Telling) -> bool:
    """Is it settled that a paper will be signed: a day is told, it is somewhere on a programme, or "soll unterzeichnet werden"?"""
    dated = _date(text, told.clause)
    fixed = dated is not None and (len(dated.value.start or "") >= _DAY or told.act == "sign")
    shall = not TO_COME.isdisjoint(told.clause.lows)
    passive = shall and (
        (told.act == "sign" and not _COMES.isdisjoint(told.clause.lows)) or (told.act == "conclude" and "sein" in told.clause.lows)
    )
    arranged = told.act == "sign" and not tellings.ARRANGED.isdisjoint((told.clause.lows[0], told.clause.lows[-1]))
    return fixed or passive or arranged or any(text.classes[c.head] == "E" and c.prep for c in told.clause.chunks)


def _paper(text: Text, told: tellings.Telling, weak: bool = False, agreed: bool = False) -> Paper:
    """Return the paper that a sentence tells of; what days follow the verb of one that is but `agreed` are of what was agreed."""
    about = None if weak else topic(text, told.clause, told.noun)
    dated = _date(text, told.clause, told.at + _BESIDE if agreed else None)
    if dated is None and told.clause.lows[0] == "um":  # "kamen am Montag zusammen, um einen Vertrag zu unterzeichnen"
        row = clauses(text, text.at(told.clause.tokens[0]))
        dated = next((day for clause in row if not clause.sub and (day := _date(text, clause)) is not None), None)
    if dated is not None and told.status == "renewed" and len(dated.value.start) == _YEAR:
        dated = None  # "erneuerten den Vertrag aus dem Jahr 1998"
    return Paper(told.at, told.parties, told.signed, dated, told.status, weak, told.noun, told.signers, about)


def _offices(text: Text) -> Iterator[int]:
    return (found.start() for found in _OFFICE.finditer(text.classes))


def _is_of_paper(text: Text, i: int) -> bool:
    """Does an office tell who signed a paper: "Unterzeichner der Vereinbarung"?"""
    return text.low(i).startswith("unterzeichne") and is_paper(text.word(i).rpartition(" ")[2])


def _continued(found: Registers, sentence: Sentence, nouns: list[int]) -> tellings.Telling | None:
    """Who signed the paper that a sentence near by names: "Für die Stadt unterschrieb A, für die Hochschule B"."""
    text = found.text
    if _SIGNED.isdisjoint(text.lows[sentence.first : sentence.last]) or doubted(text, sentence):
        return None
    at = bisect_left(nouns, sentence.first)
    near = [i for i in nouns[max(0, at - 1) : at + 1] if -_REACH < i - sentence.first < _REACH]
    return tellings.signed_for(found, sentence, near[0]) if near else None


def in_sentence(text: Text, sentence: Sentence) -> list[int]:
    """Return the tokens of a sentence that name a paper or a bond."""
    return [
        i
        for i in range(sentence.first, sentence.last)
        if text.classes[i] in "NZT" and (is_paper(text.word(i)) or is_bond(text.low(i)))
    ]


def _of_two(text: Text, clause: Clause, k: int, places: Places, organizations: Organizations) -> Paper | None:
    """ "der Vertrag zwischen X und Y", its topic in between."""
    chunks = clause.chunks
    for j in range(k + 1, min(k + 4, len(chunks))):
        if chunks[j].prep == "zwischen":
            parties = between(text, chunks[j:], places, organizations)
            dated = _date(text, clause) if chunks[k].prep is None and not _CAME.isdisjoint(clause.lows) else None
            return Paper(chunks[k].head, parties, False, dated, "existing") if len(parties) > 1 else None
        if chunks[j].first != chunks[j - 1].last:
            return None
    return None


def _date(text: Text, clause: Clause, last: int | None = None) -> Node | None:
    """Return the date of a clause that says when the paper was made, up to the token `last`; not from when or until when it counts."""
    for i in clause.tokens:
        node = text.sequence.nodes[i] if text.classes[i] == "T" and (last is None or i <= last) else None
        if node is not None and node.tag == "DATE" and node.value.start and text.low(i - 1) not in _RUNNING:
            return node
    return None
