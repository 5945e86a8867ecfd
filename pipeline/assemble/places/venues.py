"""Where: the places of a clause, named venues and common ones ("im Kleinen Sitzungssaal") made places of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from pipeline.assemble.grammar import nominative
from pipeline.assemble.places.seats import is_apart, is_object, is_over, somebody
from pipeline.assemble.places.sites import (
    COUNTED,
    GOALS,
    INSIDE,
    ROOM_WORDS,
    as_place,
    gender_of,
    made,
    noun,
    quoted,
    site_gender,
    venue_gender,
    whose_rooms,
)
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.names.lexis.words import is_noun
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node

_HELD = frozenset({"hold", "occur", "convene", "meet", "sign", "open", "receive", "award"})
AT = frozenset({"in", "auf", "an", "bei", "vor"})
# What one may be at that is no place, in compounds that no list holds: "am ersten Konferenztag", "am Förderprogramm".
_NOWHERE = re.compile(
    r"(?:tag|tage|abend|morgen|mittag|nacht|woche|ende|jahr|schluss|start|beginn|auftakt|programm|projekt|thema|wettbewerb|spiel|turnier|lauf|"
    r"rennen|stand|system|modell|prozess|verfahren|konzept|vertrag|austausch|wandel|preis|gespräch|unterricht|dienst|umgang|ausbau|bau)e?s?$"
)
_BESIDE = frozenset({"neben", "hinter", "gegenüber", "um", "zwischen", "unter", "unterhalb", "oberhalb"})  # a house or a square
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


# What tells nothing of where beside a place that does: "auf dem Gelände des Klärwerks".
_VAGUE = frozenset("Platz Raum Gebäude Räumlichkeiten Räume Saal Haus".split())
_NO_PLACE = frozenset({"Straße", "Strasse", "Ort", "Stelle", "Bühne", "Boden", "Gelände", "Areal", "Grundstück"})
_SEVERAL = re.compile(r"(?:[Hh]allen|[Hh]äfen|[Ss]tälle|[Gg]ärten|[Ll]abore|[Ll]abors|[Bb]etriebe|[Hh]äuser|[Ww]erkstätten)$")
_SPEECH = frozenset({"speak", "debate", "read"})
_CAUSES = frozenset({"wegen", "trotz", "aufgrund", "infolge", "dank"})
_HOUSED = frozenset(
    {"ResearchOrganization", "GovernmentOffice", "Courthouse", "Embassy", "BankOrCreditUnion", "ArchiveOrganization"}
)
_ROOMS = re.compile(
    r"(?:kammer|amt|amtes|ministerium|botschaft|konsulat|institut|akademie|zentrum|zentrale|bank|sparkasse|kanzlei|archiv|bibliothek|werk|"
    r"haus|klinik|klinikum|hospital|residenz|vertretung|schule|hochschule|universität|bücherei|halle|werkstatt|betrieb|anstalt)(?:s|es)?\b|"
    r"\b(?:a?ihk|hwk|ahk|jva|kita|bundesrat|bundestag|landtag|abgeordnetenhaus|bürgerschaft|agentur für arbeit)\b",
    re.IGNORECASE,
)


def _is_seat(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Is it where a house or an office has its seat, before the name of who holds it: "der Präsident des Landtags in Bozen, Tom Ahl,"?

    A continent is none of an event either: "ein verlässliches Land in Europa".
    """
    node = text.sequence.nodes[chunk.head]
    if node is not None and node.tag == "PLACE" and node.value.kind == "Continent":
        return True
    apposed = chunk.prep == "in" and before.last == chunk.first and text.classes[before.head] in "OR"
    return apposed and text.word(chunk.last) == "," and text.classes[chunk.last + 1 : chunk.last + 2] == "P"


def of_clause(text: Text, clause: Clause, bare: bool = False) -> list[Node]:
    """Return the place nodes of a clause in order; `bare` takes places without a preposition too (lines of an agenda)."""
    found: list[Node] = []
    houses: list[Node] = []  # where somebody may be, where nothing plainer is said
    chunks = clause.chunks
    over = -1  # the last phrase of where something was before
    for k, chunk in enumerate(chunks):
        prep, kind = chunk.prep, text.classes[chunk.head]
        before = chunks[k - 1] if k else None
        beside = (
            before is not None and found and before.last == chunk.first and found[-1].end == text.sequence.ends[before.last - 1]
        )
        if prep is None and before is not None and chunk.joined and before.prep in AT and text.classes[before.head] == "L":
            prep = before.prep
        elif prep is None and chunk.joined and found and kind == "L" and text.word(chunk.first - 1) == ",":
            prep = "in"  # "im Rathaus, Marktplatz 1"
        elif prep is None and kind == "L" and _is_street(text, chunk) and text.word(chunk.first - 1) == ",":
            prep = "in"  # "in den neuen Räumen, Marktstraße 9"
        if beside and prep is None and chunk.det in ("des", "der"):  # "im Foyer des Landratsamts", "im Audimax der Universität X"
            outer = text.sequence.nodes[chunk.head]
            if outer is not None and outer.tag == "ORGANIZATION":
                found.append(as_place(outer, "venues.outer"))
                continue
            if kind == "N" and gender_of(text, chunk):
                found.append(made(text, chunk))
                continue
            if kind == "P" and _called(text, chunk):
                found.append(_after_family(text, chunk))  # "auf dem Gelände der Kokerei Prosper"
                continue
        if beside and prep in ("von", "zu", "bei") and kind == "L":
            outer = text.sequence.nodes[chunk.head]
            if outer is not None and outer.value.kind == "City":
                found.append(outer)  # "im Rathaus von Limoges", "im Dom zu Bardowick"
                continue
        if kind in "LN" and somebody(text, chunks, k):
            continue
        if prep in AT and (_is_none(text, clause, chunk) or (before is not None and kind == "L" and _is_seat(text, before, chunk))):
            continue
        past = (chunk.joined and over == k - 1) or (before is not None and before.prep == "nach" and is_over(text, clause, k))
        if past and prep in AT and kind == "L":
            over = k
            continue
        if prep == "auf" and kind == "L" and before is not None and before.last == chunk.first and is_object(text, before, chunk):
            continue
        if kind == "Z" and prep == "in" and (house := quoted(text, chunk)) is not None:
            found.append(house)
            continue
        if prep in AT and text.low(chunk.head) in ROOM_WORDS and (house := whose_rooms(text, chunks, k)) is not None:
            found.append(house)
            continue
        caused = before is not None and before.prep in _CAUSES and before.last == chunk.first and prep in AT
        if caused and any(c.prep in AT and text.classes[c.head] in "LNO" for c in chunks[k + 1 :]):
            continue  # "wegen der Baustelle auf dem Marktplatz im Stadtpark"
        if before is not None and before.prep == "über" and prep in AT and kind == "L" and _of_topic(text, clause, k):
            continue  # "spricht über die Energiewende in Sachsen"
        guided = chunk.prep == "durch" and any(verb.does == "guide" for verb, _ in clause.verbs)
        if (
            before is not None
            and (guided or before.last == chunk.first)
            and (led := _led_to(text, before, chunk, guided)) is not None
        ):
            found.append(led)
            continue
        if kind == "P" and prep in ("in", "auf", "an") and chunk.det in ("dem", "der") and _called(text, chunk):
            found.append(_after_family(text, chunk))
            continue
        if prep in _BESIDE and _is_house(text, chunk):
            prep = "an"  # "rund um die Stadtkirche", "hinter dem Rathaus"
        inside = text.sequence.nodes[chunk.inner : chunk.last] if kind in "LN" else ()
        named = [n for n in inside if n is not None and n.tag == "PLACE"]
        if kind == "L" or (named and kind == "N"):
            genitive = prep is None and k > 0 and chunks[k - 1].last == chunk.first and found and chunk.det in ("des", "der")
            if prep in AT or (bare and prep not in ("aus", "von")) or genitive or _bracketed(text, chunk):
                if kind == "N" and gender_of(text, chunk) and prep in AT:
                    found.append(made(text, chunk))
                found += [_numbered(text, node) for node in named]
        elif kind == "R" and k and text.classes[chunks[k - 1].head] == "E":
            node = text.sequence.nodes[chunk.head]
            if node is not None and node.value.place is not None and node.value.place.value.kind not in ("Country", "State"):
                found.append(
                    node.value.place
                )  # "Sitzung des Stadtrates in der Kongresshalle"; not "Geburtstag des Kaisers von Japan"
        elif kind == "O" and prep in AT | {"zu"} and _is_venue(text.sequence.nodes[chunk.head]):
            node = text.sequence.nodes[chunk.head]
            if node is not None:
                found.append(as_place(node, "venues.organization"))
        elif (
            (
                kind == "E"
                and prep in AT
                and chunk.det == "dem"
                and text.word(chunk.head).split()[-1] in STAGES
                and not _is_event(text, clause, chunk)
            )
            or (
                kind == "N"
                and (prep in AT or (bare and prep is None))
                and (gender := gender_of(text, chunk))
                and not (chunk.det == "den" and gender != "m")  # "auf den Bühnen": several
            )
            or (
                kind == "N"
                and prep in ("an", "auf")
                and chunk.det == "dem"
                and not is_noun(text.word(chunk.head))
                and not _NOWHERE.search(text.low(chunk.head))
                and all(text.classes[i] == "a" for i in range(chunk.inner, chunk.head))
            )
        ):
            found.append(_belonging(text, chunks, k) or made(text, chunk))
        hosts = prep == "bei" and any(verb.does in _HELD for verb, _ in clause.verbs)  # "veranstalten wir bei der Stiftung X"
        firm = text.classes.startswith("NO", chunk.head, chunk.last)  # "bei der Firma X"
        if hosts and (kind == "O" or firm) and not found and (node := text.sequence.nodes[chunk.head + firm]) is not None:
            houses.append(as_place(node, "venues.hosts"))
        if kind == "N" and prep == "in" and chunk.det in ("dem", "der") and not found and INSIDE.search(text.low(chunk.head)):
            houses.append(made(text, chunk))
        if kind == "O" and prep in ("in", "an") and chunk.det is not None and not found:
            node = text.sequence.nodes[chunk.head]
            if node is not None and _has_rooms(node.value) and (prep == "in" or is_apart(text, before, chunk)):
                houses.append(as_place(node, "venues.house"))
    found = [
        n for n in found if n.rule != "venues.common" or not (str(n.value.name) in _NO_PLACE or _SEVERAL.search(str(n.value.name)))
    ]
    if len(found) > 1:
        found = [n for n in found if n.rule != "venues.common" or str(n.value.name) not in _VAGUE] or found
    return found or houses[:1]


def _is_event(text: Text, clause: Clause, chunk: Chunk) -> bool:
    """Is a forum what happens, not where: "spricht beim Deutsch-Polnischen Forum", "nimmt am Zukunftsforum teil"?"""
    node = text.sequence.nodes[chunk.head]
    proper = node is not None and node.tag == "EVENT" and node.value.proper
    return (chunk.prep == "bei" and proper) or (chunk.prep == "an" and any(verb.does == "attend" for verb, _ in clause.verbs))


def _of_topic(text: Text, clause: Clause, k: int) -> bool:
    """Does a town or land stand right behind what a speech is about?"""
    chunk, topic = clause.chunks[k], clause.chunks[k - 1]
    node = text.sequence.nodes[chunk.head]
    if node is None or chunk.det is not None or topic.last != chunk.first or text.classes[topic.head] in "EZ":
        return False  # "berichtet über die Expo in Osaka"
    if node.value.kind in ("Place", None):
        return False
    told = k > 1 and clause.chunks[k - 2].last == topic.first and text.classes[clause.chunks[k - 2].head] == "E"
    return told or any(verb.does in _SPEECH for verb, _ in clause.verbs)


def _is_none(text: Text, clause: Clause, chunk: Chunk) -> bool:
    """Is it no place of the clause: a water or dock called like a town ("am Delft"), a place denied ("nicht im Saal, sondern online")?"""
    node = text.sequence.nodes[chunk.head]
    if (
        text.classes[chunk.head] == "L"
        and chunk.prep == "an"
        and chunk.det == "dem"
        and node is not None
        and node.value.kind == "City"
    ):
        return True
    return text.low(chunk.first - 1) == "nicht" and "sondern" in clause.lows


def _led_to(text: Text, before: Chunk, chunk: Chunk, guided: bool) -> Node | None:
    """A house that only the word before it makes a place: "an Bord der MS Elbe", "Führung durch das Museum", "Gespräch bei der X GmbH"."""
    kind, node = text.classes[chunk.head], text.sequence.nodes[chunk.head]
    if text.low(before.head) == "bord" and before.prep == "an" and (chunk.det in ("des", "der") or chunk.prep == "von"):
        if node is not None and node.tag in ("PLACE", "ORGANIZATION"):
            return as_place(node, "venues.aboard")
        return made(text, chunk)
    if not guided and (text.classes[before.head] != "E" or chunk.prep not in ("bei", "durch")):
        return None
    if kind == "O" and node is not None and (chunk.prep == "bei" or _is_venue(node)):
        return as_place(node, "venues.organization")
    if chunk.prep == "durch" and kind == "L" and node is not None and node.value.kind == "Place":
        return node
    return made(text, chunk) if chunk.prep == "durch" and kind == "N" and gender_of(text, chunk) else None


def _called(text: Text, chunk: Chunk) -> bool:
    """Is a house called after a family: "auf dem Hof Sonnenberg", "im Gasthof Adler"?"""
    first = text.word(chunk.inner)
    house = text.classes[chunk.inner] == "N" and chunk.head == chunk.inner + 1 and chunk.last == chunk.head + 1
    return house and site_gender(first) is not None and " " not in text.word(chunk.head)


def _belonging(text: Text, chunks: list[Chunk], k: int) -> Node | None:
    """What a noun that tells nothing of where belongs to: "auf dem Gelände von Klein Venedig"."""
    following = chunks[k + 1] if k + 1 < len(chunks) and chunks[k + 1].first == chunks[k].last else None
    bare = following is not None and following.prep == "von" and following.det is None and text.classes[following.head] in "NP"
    if following is None or not bare or text.word(chunks[k].head) not in _VAGUE | _NO_PLACE:
        return None
    begin, end = text.sequence.starts[following.inner], text.sequence.ends[following.last - 1]
    return Node("PLACE", begin, end, PlaceValue(text.slice(following.inner, following.last), "Place"), "venues.belonging")


def _after_family(text: Text, chunk: Chunk) -> Node:
    name = " ".join(nominative(text, i) for i in range(chunk.inner, chunk.last))
    begin, end = text.sequence.starts[chunk.inner], text.sequence.ends[chunk.last - 1]
    return Node("PLACE", begin, end, PlaceValue(name, "Place"), "venues.called")


def _is_house(text: Text, chunk: Chunk) -> bool:
    """Is it a house, a square or a street, and no town or land around or below which much lies?"""
    node = text.sequence.nodes[chunk.head]
    if text.classes[chunk.head] == "L":
        return node is not None and chunk.prep != "zwischen" and node.value.kind not in GOALS
    return text.classes[chunk.head] == "N" and venue_gender(noun(text.word(chunk.head))) is not None


_ASIDE = 10  # tokens in brackets
_SPELT = 6  # tokens of a place that only its label, or its line, tells to be one


def spelt(text: Text, begin: int, last: int) -> Node | None:
    """Return the words from a token to the next mark as a place: behind "Ort:", or in the line below an event's day."""
    marks = (i for i in range(begin, last) if text.word(i) in (",", "(", "|", ";", ".") or text.classes[i] == "T")
    stop = next(marks, last)
    if not begin < stop <= begin + _SPELT or text.classes[begin] not in "NO" or text.classes[stop - 1] == ".":
        return None
    node, end = text.sequence.nodes[begin], text.sequence.ends[stop - 1]
    house = node is not None and node.tag == "ORGANIZATION" and node.end == end
    name = str(node.value.name) if node is not None and house else text.slice(begin, stop)
    return Node("PLACE", text.sequence.starts[begin], end, PlaceValue(name, "Place"), "venues.spelt")


def _numbered(text: Text, node: Node) -> Node:
    """A hall with the number behind it: "in der Werkhalle 3"."""
    at = bisect_left(text.sequence.starts, node.end)
    if (
        not COUNTED.search(str(node.value.name))
        or at >= len(text.classes)
        or text.classes[at] != "#"
        or not text.word(at).isdigit()
        or text.classes[at + 1 : at + 2] in ("N", "R", "Q")
    ):
        return node  # "in der Aula 80 Abiturienten"
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
        row = [c for c in row if text.classes[c.head] != "T" or c.prep == "nach"]  # "die Bürgerreise vom 5. bis 10. Mai nach Kobe"
        row = [c for before, c in pairwise(row) if before.head <= anchor < before.last and _adjoins(text, before.last, c.first)]
    found = [text.sequence.nodes[c.head] for c in row if c.prep == "nach" and text.classes[c.head] == "L"]
    return [n for n in found if n is not None]


def _adjoins(text: Text, first: int, last: int) -> bool:
    """Does nothing but a date stand between two phrases?"""
    between = text.classes[first:last]
    return not between or ("T" in between and set(between) <= set("Tpd."))


def _has_rooms(value: OrganizationValue) -> bool:
    """Is it a house one can be in, and not only a body of people?"""
    return value.kind in _HOUSED or _ROOMS.search(value.name) is not None


def _bracketed(text: Text, chunk: Chunk) -> bool:
    """Does the place stand in brackets, not behind a name that it explains: "Kołobrzeg (Kolberg)", "Lena Vogt (Linz)"?"""
    if chunk.first < 2 or text.word(chunk.first - 1) != "(":
        return False
    return text.classes[chunk.first - 2] not in "LOPR" or _ends_item(text, chunk)


def _ends_item(text: Text, chunk: Chunk) -> bool:
    """Does a line end with the brackets behind a person that hold a house: "Empfang durch Tom Ahl (Rathaus, Großer Saal)"?"""
    node = text.sequence.nodes[chunk.head]
    close = next((i for i in range(chunk.last, min(chunk.last + _ASIDE, len(text.classes))) if text.word(i) == ")"), None)
    house = node is not None and node.tag == "PLACE" and node.rule.startswith("sites.")
    return house and close is not None and (close + 1 >= len(text.classes) or text.classes[close + 1] == "B")


def _is_venue(node: Node | None) -> bool:
    value = node.value if node is not None else None
    if not isinstance(value, OrganizationValue):
        return False
    ends = value.name.split()
    return value.kind in _PUBLIC or ends[-1] in STAGES or any(venue_gender(word) is not None for word in (ends[-1], ends[0]))


STAGES = frozenset({"Theater", "Kino", "Kabarett", "Forum"})  # events and houses
