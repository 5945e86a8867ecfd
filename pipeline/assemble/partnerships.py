"""Standing partnerships and cooperations with their age; never one that is only wished for, possible or over."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.assemble import bonds, tellings
from pipeline.assemble.bondwords import ENDED, OPEN, WISHED, is_bond, of_towns
from pipeline.assemble.houses import Registers
from pipeline.assemble.parties import actors, acts, beside, between, in_words, joined, party
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import Identifiers
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places
from schemas.records import Agreement, DateValue, Evidence

# What two do with what binds them.
_BINDING = frozenset(
    "vereinbart vereinbaren vereinbarten eingegangen eingehen gehen gingen ein pflegen unterhalten verbindet feiern feierten feierte starten starteten "
    "gestartet vertiefen vertieften vertieft intensivieren intensivierten ausgebaut bauen verlängern verlängerten verlängert setzen fortgesetzt "
    "besiegeln besiegelten besiegelt begründet begründeten geschlossen schließen schlossen".split()
)
_TOGETHER = frozenset("kooperiert kooperieren kooperierte kooperierten".split())
_WORKS = frozenset("arbeitet arbeiten arbeitete arbeiteten".split())
_PARTNERS = frozenset(
    "kooperationspartnern kooperationspartner kooperationspartnerinnen projektpartnern partnerunternehmen".split()
)
_COUNT = frozenset("gehören zählen gehört zählt sind".split())
_ACTING = frozenset({"City", "State", "AdministrativeArea"})
_SURE = 0.7
_NEAR = 80  # tokens
_WE = frozenset("wir unser unsere unserer unseren unserem".split())
_FOUNDED = frozenset(
    "schlossen schloss geschlossen begründeten begründet begründete besiegelten besiegelt eingegangen gegründet gründeten vereinbarten".split()
)
_YEARS = re.compile(r"P(\d+)(Y|DE)")
_AGED = re.compile(r"(\d{1,3})\s*-?\s?jährig", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def _binds(low: str) -> bool:
    """Is the lower-case word one without which no sentence tells of a partnership?"""
    return low in _TOGETHER or low in _PARTNERS or low.startswith("zusammen") or is_bond(low) or of_towns(low) or bonds.is_cue(low)


def read(state: Gathering, found: Registers, identifiers: Identifiers, known: list[Agreement]) -> list[Agreement]:
    """Return the standing partnerships of a release; those in `known` (signed in it) are not told again."""
    text, places, organizations = state.text, found.places, found.organizations
    papers = {tuple(sorted(a.parties)) for a in known}
    signed = {tuple(sorted(a.parties)) for a in known if a.partnership}
    made: dict[tuple[str, ...], Agreement] = {}
    for sentence in text.sentences:
        if sentence.section in ("publisher", "furniture", "credit", "note"):
            continue
        if not any(map(_binds, text.lows[sentence.first : sentence.last])):
            continue
        if tellings.doubted(text, sentence):
            continue
        told = _towns(text, sentence, places, organizations)
        if told is None and sentence.section in ("body", "caption"):
            told = _cooperation(text, sentence, places, organizations)
        rows = [told] if told is not None else []
        if told is None:
            rows = [(t.at, t.parties, t.noun, 0.65) for t in bonds.read(found, sentence) if _bodies(t.parties, organizations)]
        for at, parties, noun, confidence in rows:
            key = tuple(sorted(set(parties)))
            since = _since(state, sentence, at if len(rows) > 1 else None)
            if key in signed or (confidence < _SURE and key in papers) or (key in made and (made[key].since or not since)):
                continue
            kind = _kind(noun)
            made[key] = Agreement(
                id=made[key].id if key in made else identifiers.new(noun),
                name=in_words(noun, parties, organizations),
                kind=kind,
                partnership=True,
                parties=tuple(dict.fromkeys(parties)),
                since=since,
                status="joined" if noun == "Beitritt" else "existing",
                evidence=(Evidence(start=text.sequence.starts[at], end=text.sequence.ends[at], rule=f"agreements.{kind}"),),
                confidence=confidence,
            )
    return list(made.values())


def _kind(noun: str) -> str:
    row = table("agreementheads").row(noun)
    if row and row["signed"] == "0":
        return row["kind"]
    low = noun.casefold()
    return "city-partnership" if low.startswith("städtepartner") else "partnership" if "partner" in low else "cooperation"


_Told = tuple[int, list[str], str, float]


def _towns(text: Text, sentence: Sentence, places: Places, organizations: Organizations) -> _Told | None:
    """ "der Städtepartnerschaft zwischen X und Y", "sind X und Y Partnerstädte"."""
    at = next((i for i in range(sentence.first, sentence.last) if text.classes[i] == "N" and of_towns(text.low(i))), None)
    lows = text.lows[sentence.first : sentence.last]
    if at is None or not all(words.isdisjoint(lows) for words in (WISHED, OPEN, ENDED)):
        return None
    parties: list[str] = []
    for clause in clauses(text, sentence):
        parties += [p for p in between(text, clause.chunks, places, organizations) if p not in parties]
    if len(parties) < 2:
        pair = [n for n in actors(text, sentence) if n.tag == "PLACE"]
        if len(pair) == 2 and joined(text, pair):
            parties = [p for n in pair if (p := party(n, places, organizations))]
    if len(set(parties)) < 2:
        return None
    low = text.low(at)
    return at, parties, "Städtepartnerschaft" if "städte" in low or "stadt" in low else "Partnerschaft", 0.8


def _cooperation(text: Text, sentence: Sentence, places: Places, organizations: Organizations) -> _Told | None:
    """ "die Zusammenarbeit zwischen X und Y", "X kooperiert mit Y", "Zu den Kooperationspartnern gehören X und Y"."""
    for clause in clauses(text, sentence):
        lows = clause.lows
        if not all(words.isdisjoint(lows) for words in (WISHED, OPEN, ENDED)):
            continue
        told = (
            _by_noun(text, sentence, clause, places, organizations)
            or _by_verb(text, clause, places, organizations)
            or _by_partners(text, sentence, clause, places, organizations)
        )
        if told is not None:
            return told
    return None


def _by_noun(text: Text, sentence: Sentence, clause: Clause, places: Places, organizations: Organizations) -> _Told | None:
    chunks = clause.chunks
    for k, chunk in enumerate(chunks):
        low = text.low(chunk.head)
        if text.classes[chunk.head] not in "NE" or not is_bond(low) or (chunk.prep == "in" and chunk.det is None):
            continue  # "in enger Zusammenarbeit mit X": how something is done
        noun = text.word(chunk.head)
        if low.endswith("en"):
            continue  # "Partnerschaften mit X und Y": several, each of its own
        behind = k + 1
        owner: list[str] = []
        while behind < len(chunks) and chunks[behind].prep is None and chunks[behind].first == chunks[behind - 1].last:
            if chunks[behind].det in ("der", "des") and not owner:  # "die Kooperation der Hochschule X mit Y"
                owner = _named(text, chunks[behind], places, organizations)
            behind += 1
        if behind < len(chunks) and chunks[behind].prep == "zwischen":
            parties = between(text, chunks[behind:], places, organizations)
            if len(set(parties)) > 1 and _bodies(parties, organizations):
                return chunk.head, parties, noun, 0.65
        if behind < len(chunks) and chunks[behind].prep == "mit" and chunks[behind].first == chunks[behind - 1].last:
            others = _list(text, chunks, behind, places, organizations)
            mine = owner or _subject(text, clause, chunk, places, organizations)
            if not mine and all(o in organizations.entities and not organizations.entities[o].implicit for o in others):
                mine = _before(text, sentence, chunk, places, organizations)
            parties = [*mine[:1], *(p for p in others if p not in mine[:1])]
            if mine and len(set(parties)) > 1 and _bodies(parties, organizations):
                return chunk.head, parties, noun, 0.65
        if chunk.prep is None and not _BINDING.isdisjoint(clause.lows):
            row = _subject(text, clause, chunk, places, organizations)
            if len(row) > 1 and _bodies(row, organizations):
                return chunk.head, row, noun, 0.65
    return None


def _by_verb(text: Text, clause: Clause, places: Places, organizations: Organizations) -> _Told | None:
    """ "X kooperiert mit Y", "X und Y arbeiten seit 2010 zusammen"."""
    at = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if low in _TOGETHER), None)
    if at is None and "zusammen" in clause.lows[-2:]:
        at = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if low in _WORKS), None)
    if at is None and clause.lows and clause.lows[-1] in ("zusammenarbeitet", "zusammenarbeiten", "zusammengearbeitet"):
        at = clause.tokens[-1]
    if at is None:
        return None
    mine = _subject(text, clause, None, places, organizations)
    if not mine and "wir" in clause.lows and organizations.publisher:
        mine = [organizations.publisher]
    others = [p for n in beside(text, clause.chunks) if n.tag == "ORGANIZATION" and (p := party(n, places, organizations))]
    parties = list(dict.fromkeys([*mine, *others]))
    if mine and len(parties) > 1 and _bodies(parties, organizations):
        return at, parties, "Kooperation" if text.low(at) in _TOGETHER else "Zusammenarbeit", 0.65
    return None


def _by_partners(text: Text, sentence: Sentence, clause: Clause, places: Places, organizations: Organizations) -> _Told | None:
    """ "Zu den Kooperationspartnern des Hauses gehören X und Y"."""
    at = next((i for i, low in zip(clause.tokens, clause.lows, strict=True) if low in _PARTNERS), None)
    if at is None or _COUNT.isdisjoint(clause.lows):
        return None
    owner = next(
        (row for c in clause.chunks if c.det == "des" or c.det == "der" if (row := _named(text, c, places, organizations))), []
    )
    nodes = [n for n in _free(text, clause) if n.tag == "ORGANIZATION"]
    others = list(dict.fromkeys(p for n in nodes if (p := party(n, places, organizations)) and p not in owner))
    mine = owner or _above(text, sentence, places, organizations)
    parties = list(dict.fromkeys([*mine[:1], *others]))
    return (at, parties, "Kooperation", 0.6) if mine and others and len(parties) > 1 else None


def _above(text: Text, sentence: Sentence, places: Places, organizations: Organizations) -> list[str]:
    """Return the organisation that a paragraph speaks of before a sentence: the one named last, without going far back."""
    for i in range(sentence.first - 1, max(-1, sentence.first - _NEAR), -1):
        node = text.sequence.nodes[i]
        if node is not None and node.tag == "ORGANIZATION" and (found := party(node, places, organizations)):
            return [found]
        if text.classes[i] == "B":
            break
    return []


def _free(text: Text, clause: Clause) -> list[Node]:
    """Organisations and acting places of the clause that no preposition governs."""
    found = []
    governed = False
    for chunk in clause.chunks:
        governed = chunk.prep is not None or (governed and chunk.joined and chunk.det is None)
        if governed or text.word(chunk.first - 1) == "(":
            continue
        for i in range(chunk.inner, chunk.last):
            node = text.sequence.nodes[i]
            if node is not None and (node.tag == "ORGANIZATION" or (node.tag == "PLACE" and acts(text, node))):
                found.append(node)
    return found


def _subject(text: Text, clause: Clause, but: Chunk | None, places: Places, organizations: Organizations) -> list[str]:
    row = [n for n in _free(text, clause) if but is None or not but.inner <= _index(text, but, n) < but.last]
    return list(dict.fromkeys(p for n in row if (p := party(n, places, organizations))))


def _index(text: Text, chunk: Chunk, node: Node) -> int:
    return next((i for i in range(chunk.inner, chunk.last) if text.sequence.nodes[i] is node), -1)


def _before(text: Text, sentence: Sentence, chunk: Chunk, places: Places, organizations: Organizations) -> list[str]:
    """Return the organisation named last before the noun, else the publisher where the text speaks of "our" cooperation."""
    for node in reversed(text.sequence.nodes[sentence.first : chunk.first]):
        if node is not None and node.tag == "ROLE":
            node = node.value.organization
        if node is not None and node.tag == "ORGANIZATION" and (mine := party(node, places, organizations)):
            return [mine]
    if organizations.publisher and not _WE.isdisjoint(text.lows[sentence.first : sentence.last]):
        return [organizations.publisher]
    return []


def _named(text: Text, chunk: Chunk, places: Places, organizations: Organizations) -> list[str]:
    nodes = (text.sequence.nodes[i] for i in range(chunk.inner, chunk.last))
    return [p for n in nodes if n is not None and n.tag in ("ORGANIZATION", "PLACE") and (p := party(n, places, organizations))]


def _list(text: Text, chunks: list[Chunk], k: int, places: Places, organizations: Organizations) -> list[str]:
    """Return those behind "mit": the phrase at k, and what is joined to it."""
    found = _named(text, chunks[k], places, organizations)
    for chunk in chunks[k + 1 :]:
        if not chunk.joined or chunk.prep not in (None, "mit"):
            break
        found += _named(text, chunk, places, organizations)
    return found


def _bodies(parties: list[str], organizations: Organizations) -> bool:
    """Are all of them bodies rather than whole countries? How countries get on is no cooperation of the release."""
    known = [organizations.entities[p] for p in parties if p in organizations.entities]
    return len(known) == len(parties) and not any(
        o.kind == "PoliticalParty"
        or (o.implicit and o.area is not None and organizations.places.entities[o.area].value.kind not in _ACTING)
        for o in known
    )


def _since(state: Gathering, sentence: Sentence, at: int | None = None) -> DateValue | None:
    """Since when: a date with "seit" (or in brackets behind the partner at `at`), an age, or the year of a jubilee counted back."""
    text = state.text
    if at is not None:
        inside = next((i for i in range(at + 1, min(at + 4, sentence.last)) if text.classes[i] == "T"), None)
        return _dated(text, inside) if inside is not None and "(" in text.sequence.words[at + 1 : inside] else None
    published = state.published.edtf[:4] if state.published else ""
    for i in range(sentence.first + 1, sentence.last):
        if text.classes[i] != "T" or text.low(i - 1) not in ("seit", "feiern", "feiert", "feierten", "feierte", "vor", "liegt"):
            continue
        node = text.sequence.nodes[i]
        if node is not None and text.low(i - 1) == "seit" and node.value.start:
            return _dated(text, i)
        years = _YEARS.fullmatch(node.value.value) if node is not None and node.tag == "DURATION" else None
        if node is not None and years and published.isdigit():
            age = int(years[1]) * (10 if years[2] == "DE" else 1)
            return _counted(int(published) - age, node.start, node.end)
    if not _FOUNDED.isdisjoint(text.lows[sentence.first : sentence.last]):
        times = (i for i in range(sentence.first, sentence.last) if text.classes[i] == "T")
        dated = next((d for i in times if (d := _dated(text, i)) is not None and d.edtf[:4].isdigit()), None)
        if dated is not None:
            return dated
    first, last = text.sequence.starts[sentence.first], text.sequence.ends[sentence.last - 1]
    found = _AGED.search(text.sequence.text, first, last)
    if found and published.isdigit():
        return _counted(int(published) - int(found.group(1)), found.start(), found.end())
    return None


def _dated(text: Text, at: int) -> DateValue | None:
    node = text.sequence.nodes[at]
    if node is None or not node.value.start:
        return None
    evidence = (Evidence(start=node.start, end=node.end, rule=node.rule),)
    return DateValue(edtf=node.value.start, start=node.value.start, known=node.value.known, evidence=evidence)


def _counted(year: int, start: int, end: int) -> DateValue:
    evidence = (Evidence(start=start, end=end, rule="agreements.age"),)
    return DateValue(edtf=str(year), start=str(year), implied=("year",), evidence=evidence)
