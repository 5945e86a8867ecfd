"""Where: the places of a clause, named venues and common ones ("im Kleinen Sitzungssaal") made places of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import nominative
from pipeline.assemble.seats import somebody
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.names.words import is_noun
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table

_AT = frozenset({"in", "auf", "an", "bei", "vor"})
_PUBLIC = frozenset(
    {
        "Museum",
        "CollegeOrUniversity",
        "School",
        "Hospital",
        "Library",
        "EducationalOrganization",
        "PlaceOfWorship",
        "LocalBusiness",
        "ReligiousOrganization",
    }
)


_HOUSED = frozenset(
    {"ResearchOrganization", "GovernmentOffice", "Courthouse", "Embassy", "BankOrCreditUnion", "ArchiveOrganization"}
)
_ROOMS = re.compile(
    r"(?:kammer|amt|amtes|ministerium|botschaft|konsulat|institut|akademie|zentrum|zentrale|bank|sparkasse|kanzlei|archiv|bibliothek|werk|"
    r"haus|klinik|klinikum|hospital|residenz|vertretung|schule|hochschule|universität|bücherei|halle|werkstatt|betrieb)(?:s|es)?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def venue_gender(word: str) -> str | None:
    """Return the gender of a common noun of a venue (Rathaus, Sitzungssaal), None for other words."""
    venues, tails = table("venues"), table("venuetails")
    for cut in ("", "s", "es", "e", "n"):
        base = word.removesuffix(cut) if cut else word
        if base != word or not cut:
            if gender := venues.get(base, "gender"):
                return gender
            low = base.lower()
            for start in range(2, len(low) - 2):
                if low[start:] in tails:
                    return venues.get(low[start].upper() + low[start + 1 :], "gender") or "n"
    return None


def of_clause(text: Text, clause: Clause, bare: bool = False) -> list[Node]:
    """Return the place nodes of a clause in order; `bare` takes places without a preposition too (lines of an agenda)."""
    found: list[Node] = []
    houses: list[Node] = []  # where somebody may be, where nothing plainer is said
    chunks = clause.chunks
    for k, chunk in enumerate(chunks):
        prep = chunk.prep
        before = chunks[k - 1] if k else None
        beside = (
            before is not None and found and before.last == chunk.first and found[-1].end == text.sequence.ends[before.last - 1]
        )
        if prep is None and before is not None and chunk.joined and before.prep in _AT and text.classes[before.head] == "L":
            prep = before.prep
        elif prep is None and chunk.joined and found and text.classes[chunk.head] == "L" and text.word(chunk.first - 1) == ",":
            prep = "in"  # "im Rathaus, Marktplatz 1"
        elif prep is None and text.classes[chunk.head] == "L" and _is_street(text, chunk) and text.word(chunk.first - 1) == ",":
            prep = "in"  # "in den neuen Räumen, Marktstraße 9"
        if beside and prep is None and chunk.det in ("des", "der"):  # "im Foyer des Landratsamts", "im Audimax der Universität X"
            outer = text.sequence.nodes[chunk.head]
            if outer is not None and outer.tag == "ORGANIZATION":
                found.append(Node("PLACE", outer.start, outer.end, PlaceValue(str(outer.value.name), "Place"), "venues.outer"))
                continue
            if text.classes[chunk.head] == "N" and venue_gender(text.word(chunk.head)):
                found.append(_made(text, chunk))
                continue
        if beside and prep in ("von", "zu", "bei") and text.classes[chunk.head] == "L":
            outer = text.sequence.nodes[chunk.head]
            if outer is not None and outer.value.kind == "City":
                found.append(outer)  # "im Rathaus von Limoges", "im Dom zu Bardowick"
                continue
        if text.classes[chunk.head] in "LN" and somebody(text, chunks, k):
            continue
        named = [n for i in range(chunk.inner, chunk.last) if (n := text.sequence.nodes[i]) is not None and n.tag == "PLACE"]
        if text.classes[chunk.head] == "L" or (named and text.classes[chunk.head] == "N"):
            genitive = prep is None and k > 0 and chunks[k - 1].last == chunk.first and found and chunk.det in ("des", "der")
            if prep in _AT or (bare and prep not in ("aus", "von")) or genitive or _bracketed(text, chunk):
                if text.classes[chunk.head] == "N" and venue_gender(text.word(chunk.head)) and prep in _AT:
                    found.append(_made(text, chunk))
                found += [_numbered(text, node) for node in named]
        elif text.classes[chunk.head] == "R" and k and text.classes[chunks[k - 1].head] == "E":
            node = text.sequence.nodes[chunk.head]
            if node is not None and node.value.place is not None:
                found.append(node.value.place)  # "Sitzung des Stadtrates in der Kongresshalle"
        elif text.classes[chunk.head] == "O" and prep in _AT | {"zu"} and _is_venue(text.sequence.nodes[chunk.head]):
            node = text.sequence.nodes[chunk.head]
            if node is not None:
                found.append(Node("PLACE", node.start, node.end, PlaceValue(str(node.value.name), "Place"), "venues.organization"))
        elif (
            (text.classes[chunk.head] == "E" and prep in _AT and chunk.det == "dem" and text.word(chunk.head) in STAGES)
            or (
                text.classes[chunk.head] == "N"
                and (prep in _AT or (bare and prep is None))
                and (gender := venue_gender(text.word(chunk.head)))
                and not (chunk.det == "den" and gender != "m")  # "auf den Bühnen": several
            )
            or (
                text.classes[chunk.head] == "N"
                and prep in ("an", "auf")
                and chunk.det == "dem"
                and not is_noun(text.word(chunk.head))
                and all(text.classes[i] == "a" for i in range(chunk.inner, chunk.head))
            )
        ):
            found.append(_made(text, chunk))
        if text.classes[chunk.head] == "O" and prep == "in" and chunk.det is not None and not found:
            node = text.sequence.nodes[chunk.head]
            if node is not None and _has_rooms(node.value):
                houses.append(Node("PLACE", node.start, node.end, PlaceValue(str(node.value.name), "Place"), "venues.house"))
    return found or houses[:1]


def _numbered(text: Text, node: Node) -> Node:
    """A hall with the number behind it: "in der Werkhalle 3"."""
    at = bisect_left(text.sequence.starts, node.end)
    if (
        not _COUNTED.search(str(node.value.name))
        or at >= len(text.classes)
        or text.classes[at] != "#"
        or not text.word(at).isdigit()
    ):
        return node
    return Node(
        "PLACE", node.start, text.sequence.ends[at], PlaceValue(f"{node.value.name} {text.word(at)}", "Place"), "venues.numbered"
    )


def _is_street(text: Text, chunk: Chunk) -> bool:
    node = text.sequence.nodes[chunk.head]
    return node is not None and bool(getattr(node.value, "street", None))


def goals(text: Text, clause: Clause, anchor: int | None = None) -> list[Node]:
    """Return the places to which the clause leads: "nach Wien"; with an anchor only what stands right behind it: "Fahrt nach Wien"."""
    row = clause.chunks
    if anchor is not None:
        row = [c for before, c in pairwise(row) if before.head <= anchor < before.last == c.first]
    found = [text.sequence.nodes[c.head] for c in row if c.prep == "nach" and text.classes[c.head] == "L"]
    return [n for n in found if n is not None]


def own(text: Text, candidate: Candidate, found: list[Node]) -> list[Node]:
    """Of several events in a row each has its own place: "ein Rundgang durch das Museum, eine Feier im Park und ein Konzert"."""
    chunks, starts = candidate.clause.chunks, text.sequence.starts
    row: list[int] = []  # the events that are joined in a row, the candidate's among them
    for k, chunk in enumerate(chunks):
        if text.classes[chunk.head] != "E":
            continue
        if row and not (chunk.joined and chunk.prep in (None, chunks[row[0]].prep)):
            if any(chunks[j].head == candidate.anchor for j in row):
                break
            row = []
        row.append(k)
    at = next((n for n, k in enumerate(row) if chunks[k].head == candidate.anchor), None)
    if not found or len(row) < 2 or at is None:
        return found
    begin = starts[chunks[row[at]].head]
    while at + 1 < len(row) and row[at + 1] == row[at] + 1:
        at += 1  # "Empfang und Konzert im Rathaus"
    end = starts[chunks[row[at + 1]].head] if at + 1 < len(row) else len(text.sequence.text)
    return [n for n in found if begin <= n.start < end] or [n for n in found if n.start < starts[chunks[row[0]].head]]


def _has_rooms(value: OrganizationValue) -> bool:
    """Is it a house one can be in, and not only a body of people?"""
    return value.kind in _HOUSED or _ROOMS.search(value.name) is not None


def _bracketed(text: Text, chunk: Chunk) -> bool:
    """Does the place stand in brackets, not behind a name that it explains: "Kołobrzeg (Kolberg)", "Lena Vogt (Linz)"?"""
    return chunk.first > 1 and text.word(chunk.first - 1) == "(" and text.classes[chunk.first - 2] not in "LOPR"


def _is_venue(node: Node | None) -> bool:
    value = node.value if node is not None else None
    if not isinstance(value, OrganizationValue):
        return False
    return (
        value.kind in _PUBLIC or venue_gender(value.name.split()[-1]) is not None or venue_gender(value.name.split()[0]) is not None
    )


_NAMED = re.compile(
    r"(?:hotel|gasthof|gasthaus|haus|restaurant|café|cafe|schloss|burg|villa|kino|theater|saal|zentrum|hof|forum|park|pension|stadion|arena|"
    r"halle|schule|museum|club|bar|bistro|kita|heim|stube|keller)$"
)


def _made(text: Text, chunk: Chunk) -> Node:
    """A place from a common noun: its adjectives in the nominative, names behind it kept; "Kultur- und Kongresszentrum" is one."""
    first = chunk.inner
    if (
        first > 2
        and text.low(first - 1) in ("und", "&", "sowie")
        and text.word(first - 2).endswith("-")
        and chunk.inner == chunk.head
    ):
        first -= 2
    gender = venue_gender(text.word(chunk.head)) or "n"
    words = [text.word(i) for i in range(first, chunk.inner)]
    for i in range(chunk.inner, chunk.last):
        if i > chunk.head and text.classes[i] == "N" and is_noun(text.word(i)) and not _NAMED.search(text.low(chunk.head)):
            break  # "auf dem Nordfriedhof Kränze nieder"
        word = nominative(text, i)
        if i < chunk.head and text.classes[i] in "aN":
            if word[:1].islower():
                continue
            word = strong_nominative(word, gender) if not word.endswith("er") else word
        elif i == chunk.head and chunk.det in ("des", "eines"):
            word = _base(word)
        words.append(word)
    node, last = text.sequence, chunk.last
    if last == chunk.head + 1 and last < len(text.classes) and text.classes[last] == "#" and text.word(last).isdigit():
        words.append(text.word(last))  # "in der Werkhalle 3"
        last += 1
    return Node("PLACE", node.starts[first], node.ends[last - 1], PlaceValue(" ".join(words), "Place"), "venues.common")


def _base(word: str) -> str:
    nouns = table("nouns").forms
    for cut in ("es", "s"):
        if word.endswith(cut) and (word.removesuffix(cut) in nouns or len(word) > 8):
            return word.removesuffix(cut)
    return word


_COUNTED = re.compile(r"(?:halle|saal|raum|zimmer|trakt|bühne|terminal|gebäude|haus)$", re.IGNORECASE)
STAGES = frozenset({"Theater", "Kino", "Kabarett", "Forum"})  # events and houses
_BACK = 120  # tokens that a town told before is looked for in


def last_town(text: Text, before: int, home: str | None = None) -> Node | None:
    """Return the town that the text last told to be in or to go to, before a token: "ging es weiter nach Jena", "in Jena".

    A journey is not at `home`; "Mit Jena verbindet Marl ..." at the head of a paragraph speaks of where it is.
    """
    for i in range(before - 1, max(0, before - _BACK), -1):
        node = text.sequence.nodes[i]
        if node is None or text.classes[i] != "L" or node.value.kind != "City" or node.value.name == home:
            continue
        if text.low(i - 1) in ("in", "nach") or (text.low(i - 1) == "mit" and i > 1 and text.classes[i - 2] == "B"):
            return node
    return None
