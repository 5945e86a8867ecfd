"""How those whom a sentence names stand in it: free, with "mit", "zwischen", "für", as whose paper it is, or only beside."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from pipeline.assemble.agreements.bondwords import is_bond
from pipeline.assemble.people.parts import people_of
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.kernel import Node

_HOWS = {
    None: "free", "mit": "with", "gemeinsam": "with", "zwischen": "between", "für": "for", "seitens": "for", "namens": "for",
    "von": "by", "durch": "by", "zu": "to", "neben": "beside",
}  # fmt: skip
_DATIVE = frozenset({"mit", "zwischen", "von", "zu", "bei", "in", "an", "auf", "neben", "aus", "nach", "vor", "unter", "über"})
_DATIVE_ARTICLES = frozenset({"der", "dem", "den", "einer", "einem"})
ACCUSATIVE_ARTICLES = frozenset({"die", "das", "den", "eine", "ein", "einen"})
_RELATIVE = frozenset({"unter", "auf", "in", "mit"})
_SIDES = frozenset({None, "mit", "zwischen"})
_TOPIC = frozenset({"über", "zu", "für"})
_LOCAL = frozenset({"in", "an", "auf", "aus", "bei", "nach", "vor"})
# What a list calls its places -> how each is called.
PLURALS = {
    "kantone": "Kanton", "kantonen": "Kanton", "landkreise": "Landkreis", "landkreisen": "Landkreis", "kreise": "Kreis", "kreisen": "Kreis",
    "regionen": "Region", "provinzen": "Provinz", "gemeinden": "Gemeinde", "bezirke": "Bezirk", "bezirken": "Bezirk", "präfekturen": "Präfektur",
    "woiwodschaften": "Woiwodschaft", "bistümer": "Bistum", "bistümern": "Bistum", "diözesen": "Diözese", "marktgemeinden": "Marktgemeinde",
    "handwerkskammern": "Handwerkskammer", "feuerwehren": "Feuerwehr", "volkshochschulen": "Volkshochschule", "universitäten": "Universität", "hochschulen": "Hochschule", "häfen": "Hafen", "seehäfen": "Hafen", "binnenhäfen": "Hafen",
}  # fmt: skip
# Who was there when others signed.
_PRESENCE = frozenset(
    "beisein anwesenheit gegenwart vertretung augen einladung vermittlung begleitung schirmherrschaft unterstützung moderation leitung "
    "teilnahme rande rahmen wunsch initiative anlass nachfolge auftrag".split()
)
_SETTLEMENTS = re.compile(
    r"(?:stadt|städte|städten|gemeinden?|kreise?n?|bezirke?n?|region|regionen|provinz(?:en)?|kantone?n?|land|länder|ländern|staat|staaten|metropole|dorf|"
    r"kommunen?|häfen|departement|département|präfektur(?:en)?|grafschaft|woiwodschaft(?:en)?|ort|insel)$"
)
_VILLAGES = ("museumsdorf", "kinderdorf", "feriendorf")  # houses
_DATELINE = 6  # tokens of a dateline with several towns
_PARTS = re.compile(
    r"(?:Bezirkskammer|(?:Bezirks|Haupt|Regional|Kreis)?(?:[Gg]eschäftsstelle|[Nn]iederlassung|[Dd]irektion|[Zz]weigstelle)|Außenstelle|Filiale|Standort|Fakultät|Fachbereich)\b"
)  # of a house, no house of their own
_PEOPLES = ("franken", "schwaben", "bayern", "sachsen", "hessen", "westfalen")  # of lands, too
_COUNTERPARTS = frozenset(
    "gegenüber pendant gegenpart konterpart counterpart kollege kollegin kollegen amtskollege amtskollegin amtskollegen amtsbruder".split()
)
# Who acts for a house: what is theirs is done by the house.
_SPOKESMEN = (
    *_COUNTERPARTS, "vertreter", "vertreterin", "vertretern", "vertreterinnen", "vertretende", "vertretenden", "repräsentanten", "spitzen", "verantwortliche",
    "verantwortlichen", "vorstand", "vorstände", "leitung", "leitungen", "präsidium", "verwaltung", "geschäftsführung", "geschäftsführungen",
    "delegation", "delegationen", "oberhäupter", "stadtoberhäupter", "bürgermeister", "bürgermeisterinnen", "oberbürgermeister", "landräte",
    "präsidenten", "präsidentinnen", "rektoren", "rektorinnen", "direktoren", "unterschrift", "unterschriften", "partner", "partnern", "seite",
    "seiten", "namenszüge", "signaturen", "kommunen", "städte", "städten", "gemeinden", "landkreise", "landkreisen", "länder", "ländern",
    "universitäten", "hochschulen", "kammern", "regierungen", "regierung", "räte", "regierungsräte", "stadträte", "gemeinderäte",
    "parlamente", "landesregierungen", "verwaltungen", "führungen", "chefs", "minister", "ministerinnen", "kantone", "kantonen", "kreise", "kreisen",
    "unternehmen", "vereine", "vereinen", "verbände", "verbänden", "regionen", "schulen",
)  # fmt: skip
_MASCULINE = (
    "kreis", "verein", "verband", "bund", "club", "klub", "konzern", "tag", "rat", "dienst", "kanton", "freistaat", "bezirk", "betrieb", "hof",
    "senat", "e.v.", "e. v.", "ev", "kongress", "ring", "konvent", "ausschuss", "fonds", "orden", "verlag", "chor", "versand", "bank",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """`node` is a PERSON, ROLE, ORGANIZATION or PLACE at the token `at`; `how` it stands, with `of` the noun whose attribute it is."""

    node: Node
    how: str
    at: int
    of: int | None = None
    row: int = 0  # those of one list share it
    kind: str | None = None  # what the list calls its places: "kantone", "landkreisen"
    entity: str | None = None  # who is spoken of, where the phrase names nobody: "das Unternehmen"


def actors(text: Text, told: Seq[Clause], of_phrase: Callable[[Chunk], Node | str | None] | None = None) -> list[Actor]:
    """Return those whom some clauses name, in order; who is only beside (in, bei, an ..., in the presence of) stands as "other".

    `of_phrase` tells whom a phrase speaks of that names nobody, or gives a name that nothing explains.
    """
    found: list[Actor] = []
    chunks = sorted((c for clause in told for c in clause.chunks), key=lambda c: c.first)
    starts = {clause.tokens[0] for clause in told if clause.sub}
    how, of, governor = "free", None, None  # of the chunk before, for lists
    row, kind = 0, None
    list_before: tuple[str, int | None, str | None, int] = (
        how,
        of,
        governor,
        row,
    )  # of the chunk before that, past a land that says where its town is
    for k, chunk in enumerate(chunks):
        if chunk.first and text.word(chunk.first - 1) == "(":
            continue  # an aside: "(seit 1999)"
        before = chunks[k - 1] if k else None
        adjacent = before is not None and before.last == chunk.first
        joined = chunk.joined or _behind_brackets(text, chunk) or (before is not None and _behind_comma(text, before, chunk))
        listed = before is not None and joined and _goes_on(text, chunk, governor, of is not None)
        land = listed and before is not None and _is_land(text, before) and text.classes[chunk.head] in "LO"
        land = land or (listed and before is not None and _is_seated(text, chunks[k - 2 : k], chunk))
        houses_in = before is not None and not listed and _are_of(text, before, chunk)
        if (closing := not land and not listed and _closes(text, chunk, found)) or houses_in:
            of, governor = None, chunk.prep
            how, row = (
                (found[-1].how, found[-1].row) if closing else (how, row)
            )  # "zwischen der Kammer X, die ..., und der Kammer Y"
            kind = None if closing or before is None else text.low(before.head)  # "die Handwerkskammern aus X und Y"
        elif land and not _lies(text, chunk):
            how, of, governor, listed_row = list_before  # "mit Plauen in Sachsen und Nymburk in Tschechien"
            row, kind = listed_row, None
        elif not listed:
            list_before = (how, of, governor, row)
            row += 1
            manned = adjacent and before is not None and chunk.prep == "von" and text.classes[before.head] == "P"
            beside = how if manned else None  # "Direktor X vom Musée Y" stands for his house
            kind = next((low for low in text.lows[chunk.inner : chunk.head + 1] if low in PLURALS), None)
            how, of, governor = _HOWS.get(chunk.prep, "other"), None, chunk.prep
            if how == "between" and _is_topic(text, chunks, k) and len([a for a in found if a.how == "free" and _binds(a)]) > 1:
                how = "other"  # "A und B schließen einen Vertrag über die Bahn zwischen X und Y"
            if chunk.prep == "unter" and "anderem" in text.lows[chunk.first : chunk.head + 1]:
                how, governor = "free", None  # "gehören unter anderem die Hochschule X und Y"
            if chunk.prep == "zu" and adjacent and before is not None and is_bond(text.low(before.head)):
                how = "with"  # "die Partnerschaft zur Kammer X"
            if (
                chunk.prep in _RELATIVE
                and chunk.first in starts
                and text.word(chunk.first - 1) == ","
                and text.classes[chunk.inner] in "PRO"
            ):
                how, governor = "free", None  # "ein Vertrag, unter den A und B ihre Namen setzten"
            counterpart = before is not None and chunk.prep in ("aus", "bei") and text.low(before.head) in _COUNTERPARTS
            if chunk.prep in ("von", "aus") and not _COUNTERPARTS.isdisjoint(text.lows[max(0, chunk.first - 1) : chunk.first + 1]):
                how, governor = "free", None  # "ihr Gegenüber vom Gymnasium X"
            elif (
                before is not None
                and adjacent
                and text.classes[before.head] != "T"
                and (chunk.prep == "von" or counterpart or (chunk.prep is None and _genitive(text, before, chunk)))
            ):
                how, of = (_owned(text, chunks, k), before.head) if beside is None else (beside, None)
        if of_phrase is not None and _may_mean(text, chunk) and (meant := of_phrase(chunk)) is not None:
            if isinstance(meant, Node):
                found.append(Actor(meant, how, chunk.head, of, row, kind))
                continue
            anchor = Node("ORGANIZATION", text.sequence.starts[chunk.head], text.sequence.ends[chunk.head], None, "anaphora")
            found.append(Actor(anchor, how, chunk.head, of, row, kind, meant))
            continue
        for i in range(chunk.inner, chunk.last):
            node = text.sequence.nodes[i]
            if node is None or _is_branch(text, chunk, i):
                continue
            if text.classes[i] == "P":
                found += [Actor(person, how, i, of, row) for person in people_of(node)]
            elif node.tag == "PLACE" and (
                _is_dateline(text, i) or _is_where(text, chunk, i) or is_seat(text, before, chunk) or _is_people(text, chunk, i)
            ):
                continue
            elif node.tag == "ORGANIZATION" and i > chunk.inner and text.classes[i - 1] == "O":
                continue  # the rest of the name before it
            elif node.tag in ("ROLE", "ORGANIZATION", "PLACE"):
                found.append(Actor(node, how, i, of, row, kind))
    return found


def _closes(text: Text, chunk: Chunk, found: Seq[Actor]) -> bool:
    """Is the phrase the second of "zwischen", from whose first it is parted by what tells more of that?"""
    if not found or found[-1].how != "between" or chunk.prep is not None or text.low(chunk.first - 1) not in ("und", "sowie"):
        return False
    alone = sum(a.row == found[-1].row for a in found) == 1
    return alone and chunk.det in (None, "der", "dem", "den") and text.classes[chunk.head] in "ORP"


def _are_of(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Says the phrase whence each of several houses is: "die Handwerkskammern aus X und Y"?"""
    if before.last != chunk.first or chunk.prep not in ("aus", "in", "von") or text.low(before.head) not in PLURALS:
        return False
    return (
        text.classes[chunk.last - 1] == "L" and text.lows[chunk.last : chunk.last + 1] in (["und"], [","]) and before.prep in _SIDES
    )


def _is_branch(text: Text, chunk: Chunk, i: int) -> bool:
    """Is it the branch of the house before it: "mit der Kammer X, Geschäftsstelle Y, und der Z AG"?"""
    alone = text.classes[i] == "O" and chunk.det is None and chunk.prep is None and i == chunk.inner
    return alone and i > 1 and text.word(i - 1) == "," and text.classes[i - 2] == "O" and _PARTS.match(text.word(i)) is not None


def _is_topic(text: Text, chunks: Seq[Chunk], k: int) -> bool:
    """Does "zwischen X und Y" hang on what a paper is about, not on the paper: "über den Bau der Bahn zwischen X und Y"?"""
    while k and chunks[k].first == chunks[k - 1].last:
        k -= 1
        if is_bond(text.low(chunks[k].head)):
            return False
        if chunks[k].prep in _TOPIC:
            return True
    return False


def _binds(actor: Actor) -> bool:
    return actor.node.tag in ("ORGANIZATION", "PLACE")


def _is_land(text: Text, chunk: Chunk) -> bool:
    """Says the phrase in which land or country the town before it lies: "in Sachsen"?"""
    return chunk.prep == "in" and _lies(text, chunk)


def _is_seated(text: Text, before: Seq[Chunk], chunk: Chunk) -> bool:
    """Says the phrase between two houses in which town the first is: "zwischen der Kammer X in Y und der Kammer Z"?"""
    if len(before) < 2 or not text.classes[before[0].head] == text.classes[chunk.head] == "O":
        return False
    where = before[1]
    return where.prep == "in" and where.first == before[0].last and text.classes[where.head] in "LNZ" and where.det is None


def _lies(text: Text, chunk: Chunk) -> bool:
    """Does the phrase name a land or country: "in England, Italien und Polen" is one list?"""
    node = text.sequence.nodes[chunk.head]
    return node is not None and node.tag == "PLACE" and node.value.kind in ("Country", "State")


def _may_mean(text: Text, chunk: Chunk) -> bool:
    """May the phrase speak of a house or bear a strange name: also a noun before a surname, "das Sporthaus Bauer"?"""
    kind = text.classes[chunk.head]
    return kind in "NL" or (kind in "PR" and chunk.inner < chunk.head and text.classes[chunk.head - 1] == "N")


def _is_dateline(text: Text, i: int) -> bool:
    """Is the place only where the news comes from: "Berlin - Die ...", "Kiel (dpa) - ...", "[Berlin/Papenburg] Die ..."?"""
    first = last = i
    while first > max(1, i - _DATELINE) and text.word(first - 1) == "/" and text.classes[first - 2] == "L":
        first -= 2
    while last < i + _DATELINE and text.classes[last + 2 : last + 3] == "L" and text.word(last + 1) == "/":
        last += 2
    begins = not first or text.classes[first - 1] == "B" or text.word(first - 1) in ".!?["
    return begins and last + 1 < len(text.classes) and text.word(last + 1) in ("-", "–", "—", "(", ".", ":", "]")


def _is_where(text: Text, chunk: Chunk, i: int) -> bool:
    """Says the place only where the house before it is, whose name is not known: "die Berufsbildende Schule Technik Koblenz"?"""
    if i and i == chunk.first and text.classes[i - 1] == "P" and "," in text.word(i - 1):
        return True  # "Eva Lux, Vorstand China"
    before = text.classes[i - 1] if i > chunk.inner else ""
    if before in ("O", "R") or (before == "L" and _is_site(text, i - 1)):
        return True  # "TechHub Nairobi", "dem Vorstand China"
    if before != "N" or is_bond(text.low(i - 1)):
        return False  # "die Städtepartnerschaft Gera–Sliven"
    return (not _SETTLEMENTS.search(text.low(i - 1)) or text.low(i - 1).endswith(_VILLAGES)) and text.word(i - 1)[-1].isalpha()


def _is_site(text: Text, i: int) -> bool:
    """Is the place at a token a house or garden, read by its noun: "Botanischer Garten", "Zoo"?"""
    node = text.sequence.nodes[i]
    return node is not None and node.rule.startswith("sites.")


def _is_people(text: Text, chunk: Chunk, i: int) -> bool:
    """Are those who live there meant, with an article that the land has not: "die Unterfranken"?"""
    return chunk.det == "die" and i == chunk.inner and text.low(i).endswith(_PEOPLES)


def is_seat(text: Text, before: Chunk | None, chunk: Chunk) -> bool:
    """Says the phrase only where the house before it has its seat: "die Orgelbau Vogt KG, Bad Orb, und ...", "Njombe, Tansania, ..."?"""
    if (
        before is None
        or text.classes[before.last - 1] not in "OL"
        or before.last != chunk.first - 1
        or text.word(before.last) != ","
    ):
        return False
    if text.classes[before.last - 1] == "L":
        land = text.sequence.nodes[chunk.head]
        town = text.sequence.nodes[before.last - 1]
        if land is None or town is None or not land.tag == town.tag == "PLACE":
            return False
        ends = text.slice(chunk.last, chunk.last + 1) in (",", ".")
        return ends and town.value.kind == "City" and land.value.kind == "Country"
    house = text.sequence.nodes[before.last - 1]
    alone = chunk.last == chunk.first + 1 and text.classes[chunk.last : chunk.last + 1] in (".", "B", "")
    return alone and house is not None and house.value.city is None and text.slice(chunk.last, chunk.last + 1) != "–"


def _behind_brackets(text: Text, chunk: Chunk) -> bool:
    """Is the phrase joined to one before brackets: "mit X (seit 1999) und dem Kreis Y"?"""
    return chunk.first > 1 and text.low(chunk.first - 1) in ("und", "sowie", ",") and text.word(chunk.first - 2) == ")"


def _behind_comma(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Does the phrase stand right behind a comma and the phrase before it, though a clause was thought to begin there?"""
    return before.last == chunk.first - 1 and text.word(before.last) == ","


def _goes_on(text: Text, chunk: Chunk, governor: str | None, owned: bool) -> bool:
    """Does a joined phrase stand in the list before it, which may be an attribute: "zwischen der Stadt X und der Hochschule Y"?"""
    if chunk.prep is not None:
        return chunk.prep == governor
    if governor == "für" and text.classes[chunk.head] in "PR" and text.classes[chunk.first - 2 : chunk.first - 1] in ("O", "L"):
        return False  # "A für die Stadt X und B für Y"
    if text.classes[chunk.head] in "PR" and (governor in _LOCAL or (governor in _DATIVE and _male(text, chunk))):
        return False  # "aus der Hauptstadt, der Präsident der Kammer"
    if governor is None and owned:
        return chunk.det in (None, "der", "des") and not _is_masculine(text, chunk)
    if governor is None:
        return chunk.det is None or chunk.det in ("der", "des", "die", "das", "sein", "seine", "ihr", "ihre")
    if chunk.det is None:
        return True
    return chunk.det in (_DATIVE_ARTICLES if governor in _DATIVE else ACCUSATIVE_ARTICLES)


def _male(text: Text, chunk: Chunk) -> bool:
    """Is "der" the article of a man in the nominative, and not of a woman in the dative?"""
    return chunk.det == "der" and not text.word(chunk.inner).partition(" ")[0].endswith("in")


def _genitive(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Is the phrase an attribute in the genitive of the noun before it: "des Landkreises", "der Universität"?"""
    if chunk.det in ("des", "eines", "seines", "ihres", "unseres"):
        return True
    if text.classes[before.head] == "O":  # "das Historische Museum der Pfalz"
        if chunk.det == "der" and text.classes[chunk.head] == "O" and _PARTS.match(text.word(before.head)):
            return not _is_masculine(text, chunk)  # "die Bezirkskammer X der Industrie- und Handelskammer"
        owner = text.sequence.nodes[before.head]
        return chunk.det == "der" and text.classes[chunk.head] == "L" and owner is not None and owner.value.city is None
    if chunk.det not in ("der", "einer", "beider") or text.classes[before.head] not in "NERZ":
        return False
    if (node := text.sequence.nodes[chunk.head]) is not None and node.tag in ("PERSON", "ROLE", "AGENT", "AGENTS"):
        return False
    return not _is_masculine(text, chunk)


def _is_masculine(text: Text, chunk: Chunk) -> bool:
    """Is "der" before the phrase the article of a masculine name, and so no genitive: "der Landkreis"?"""
    node = text.sequence.nodes[chunk.head]
    name = (text.sequence.text[node.start : node.end] if node is not None else text.word(chunk.head)).casefold()
    return chunk.det == "der" and any(word.endswith(_MASCULINE) for word in name.split()[:2])


def _owned(text: Text, chunks: Seq[Chunk], k: int) -> str:
    """How an attribute of a noun stands: with a spokesman as he does, with who was present not at all, else as an owner."""
    before = chunks[k - 1]
    low = text.low(before.head)
    if low in _PRESENCE:
        return "other"
    if low == "namen" and before.prep == "in":
        return "for"
    if low in _SPOKESMEN or text.classes[before.head] == "R":
        return _HOWS.get(before.prep, "other")
    return "owner" if before.prep in _HOWS or before.prep in ("unter", "in", "bei", "zu", "über") else "other"
