"""Visits told by set phrases: "war zu Gast", "machte sich ein Bild von", "nahm in Augenschein", "verbrachte den Tag in"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, is_attribute, is_house, of_dative, place_phrase, timed, told_of_a_time, whose
from pipeline.assemble.frames.visits import thing
from pipeline.assemble.grammar import animate, objects, of_object, tail
from pipeline.assemble.journeys.trips import GUESTS
from pipeline.assemble.journeys.ways import delegation
from pipeline.assemble.places.sites import venue_gender
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import DELEGATION, is_animate
from pipeline.german.names.lexis.words import demonym
from pipeline.german.values import RoleValue
from pipeline.kernel import Node

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_BE = frozenset(
    "ist sind war waren sein gewesen weilt weilte weilten kommt kam kommen kamen gekommen begrüßen begrüßte hatte hatten hat haben".split()
)
_OFFERED = frozenset("können kann dürfen darf".split())
_NOT_SEEN = frozenset(
    "früchte ergebnisse ergebnis fortschritte fortschritt erfolge entwicklung entwicklungen lage situation zahlen".split()
)
_MAKE = frozenset(
    "macht machte machen machten gemacht verschafft verschaffte verschaffen verschafften gewinnt gewann gewinnen gewannen gewonnen".split()
)
_TAKE = frozenset("nimmt nahm nehmen nahmen genommen".split())
_NO_HOUSE = frozenset(
    "freien rahmen familie familien kreis stille gespräch natur luft sonne bus flugzeug zug warteschleife bett urlaub ausland inland süden norden osten westen".split()
)
_LONG = re.compile(
    r"(?:jahre?|monate?n?|semestern?|wochen?|leben|lebensabend|kindheit|jugend|ferien|urlaub|praktikum|praktika|lehre|ausbildung|zeit)$"
)
_HE, _THERE = frozenset({"er", "sie"}), frozenset({"dort", "hier"})
_WAS_THERE = frozenset("war waren fuhr fuhren kam kamen gewesen gefahren gekommen".split())


def _guests(scene: Scene) -> int | None:
    """Return the phrase of those who come: the first that names people, else the first organisation."""
    text, chunks = scene.text, scene.chunks
    free = [
        k
        for k, c in enumerate(chunks)
        if c.prep is None
        and text.classes[c.head] in "PRONQ"
        and not (k and c.det in ("der", "des") and chunks[k - 1].last == c.first and text.classes[chunks[k - 1].head] != "T")
    ]
    people = (
        k
        for k in free
        if animate(text, chunks[k])
        or is_animate(text.word(chunks[k].head).split(" ")[-1])
        or DELEGATION.search(text.word(chunks[k].head))
    )
    return next(people, next((k for k in free if text.classes[chunks[k].head] == "O"), None))


def guest(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "war am Montag der Botschafter X im Rathaus zu Gast": a visit."""
    text = scene.text
    if at == 0 or scene.lows[at - 1] != "zu" or _BE.isdisjoint(scene.lows) or taken or not told_of_a_time(scene):
        return []
    who, where = _guests(scene), place_phrase(scene)
    if who is None:
        return []
    if text.classes[scene.chunks[who].head] == "N" and any(c.prep == "bei" and text.classes[c.head] == "O" for c in scene.chunks):
        return []  # "sind die Gäste bei der X-Schule zu Gast": a station of theirs, told by the house
    name = " ".join(filter(None, ["Besuch", whose(scene, who), where]))
    kind = "delegation-visit" if DELEGATION.search(text.word(scene.chunks[who].head)) else "visit"
    return [candidate(scene, scene.clause.tokens[at], kind, "Event", name, "Besuch", "guest", 0.7)]


def stay(scene: Scene) -> list[Candidate]:
    """ "weilten 22 Schüler aus Lyon am Gymnasium", "hält sich die Ministerin in Sachsen auf": a visit, told of a day or days."""
    at = next((i for verb, i in scene.verbs if verb.does == "stay"), None)
    if (
        at is None
        or "selbst" in scene.lows
        or not told_of_a_time(scene)
        or (scene.clause.sub and scene.lows[0] in ("die", "der", "das"))
    ):
        return []
    who, where = _guests(scene), place_phrase(scene)
    if who is None and not _HE.isdisjoint(scene.lows) and not _THERE.isdisjoint(scene.lows):
        told = candidate(scene, at, "trip", "Event", "Reise", "Reise", "stay", 0.4)  # "Dort hält er sich bis Freitag auf"
        told.create, told.definite = False, True
        return [told]
    if who is None or not where:
        return []
    return [candidate(scene, at, "visit", "Event", f"Besuch {whose(scene, who)} {where}", "Besuch", "stay", 0.65)]


_GUEST_NOUNS = re.compile(
    r"(?:gäste|gast|besucher|gruppe|schüler|schülerinnen|studierende|jugendliche|vertreter|freunde|freundinnen|musiker|sportler|unternehmer|kinder)n?$"
)


def _whence(scene: Scene, k: int) -> bool:
    """Does a phrase of guests say where they are from: "Gäste aus Lyon", "21 polnische Gäste", or whose delegation they are?"""
    text, chunk = scene.text, scene.chunks[k]
    if DELEGATION.search(text.word(chunk.head)):
        return True
    if not _GUEST_NOUNS.search(text.low(chunk.head).rpartition(" ")[2]):
        return False
    following = scene.chunks[k + 1] if k + 1 < len(scene.chunks) else None
    if following is not None and following.prep == "aus" and following.first == chunk.last:
        return True
    return any(demonym(word) is not None for word in text.slice(chunk.inner, chunk.last).split())


def expected(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "Vom 6. bis 11. August werden 21 polnische Gäste in Jena erwartet", "erwartet die Stadt eine Abordnung aus Lyon": a visit."""
    text, chunks = scene.text, scene.chunks
    if taken or verb.lemma != "erwarten" or not told_of_a_time(scene) or scene.clause.sub or scene.lows[0] == "erwartet":
        return []
    where, passive = place_phrase(scene), is_passive(scene.clause)
    meant = range(len(chunks)) if passive else objects(text, scene.clause, at)
    for k in meant:
        chunk = chunks[k]
        if chunk.prep is not None or is_attribute(text, chunks, k):
            continue
        person = text.classes[chunk.head] == "P" and bool(where) and passive and not chunk.joined
        if person or (text.classes[chunk.head] in "NQR" and _whence(scene, k)):
            kind = "delegation-visit" if DELEGATION.search(text.word(chunk.head)) else "visit"
            return [candidate(scene, at, kind, "Event", f"Besuch {whose(scene, k)} {where}".strip(), "Besuch", verb.lemma, 0.65)]
    return []


def roam(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "Vom 6. bis 10. Oktober bereiste eine Abordnung vier Länder Zentralasiens": a journey, told of a day or days."""
    text, chunks, who = scene.text, scene.chunks, _guests(scene)
    if taken or who is None or not scene.dated:
        return []
    for k in objects(text, scene.clause, at):
        if k != who and text.classes[chunks[k].head] in "LNQ" and not is_attribute(text, chunks, k):
            rest, _ = tail(text, chunks, k)
            counted = (
                k and chunks[k - 1].last == chunks[k].first and text.classes[chunks[k - 1].head] == "Q"
            )  # "vier Länder Asiens"
            through = f"durch {text.slice(chunks[k - bool(counted)].first, chunks[k].last)} {rest}".strip()
            kind = "delegation-trip" if DELEGATION.search(text.word(chunks[who].head)) else "trip"
            made = candidate(scene, at, kind, "Event", f"Reise {whose(scene, who)} {through}", "Reise", verb.lemma, 0.75)
            made.places = [n for i in range(chunks[k].inner, chunks[k].last) if (n := text.sequence.nodes[i]) and n.tag == "PLACE"]
            return [made]
    return []


def picture(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "machte sich ein Bild vom Baufortschritt", "verschaffte sich in der Firma X einen Eindruck von": a visit of what is seen."""
    text, chunks = scene.text, scene.chunks
    if "sich" not in scene.lows or _MAKE.isdisjoint(scene.lows) or not told_of_a_time(scene) or taken:
        return []
    if not _OFFERED.isdisjoint(scene.lows):
        return []  # what guests of an open day can do
    where = next(
        (
            k
            for k, c in enumerate(chunks)
            if c.prep in ("in", "bei", "auf", "an")
            and (text.classes[c.head] in "OL" or (text.classes[c.head] == "N" and is_house(text.word(c.head))))
        ),
        None,
    )
    if where is not None:
        rest, _ = tail(text, chunks, where)
        name = f"Besuch {text.slice(chunks[where].first, chunks[where].last)} {rest}".strip()
        return [candidate(scene, chunks[where].head, "site-visit", "Event", name, "Besuch", "picture", 0.7)]
    seen = next(
        (k for k, c in enumerate(chunks) if c.prep in ("von", "über") and c.first > 0 and text.classes[c.head] in "NOL"), None
    )
    if seen is None:
        return []
    name = of_dative(scene, seen, "Besichtigung")
    return [candidate(scene, chunks[seen].head, "site-visit", "Event", name, "Besichtigung", "picture", 0.65)]


def inspection(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahm die Baustelle in Augenschein", "unter die Lupe": a visit of it."""
    text, chunks = scene.text, scene.chunks
    if at == 0 or scene.lows[at - 1] != "in" or _TAKE.isdisjoint(scene.lows):
        return []
    verb = next(i for i, low in zip(scene.clause.tokens, scene.lows, strict=True) if low in _TAKE)
    for k in objects(text, scene.clause, verb):
        if text.low(chunks[k].head) in _NOT_SEEN:
            return []
        name = of_object(text, chunks, k, "Besichtigung")
        made = candidate(scene, chunks[k].head, "site-visit", "Event", name, "Besichtigung", "inspection", 0.7)
        made.places = [thing(scene, k)]
        return [made]
    return []


def purpose(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Die Klasse 9b war in der Gedenkstätte, um sich ein Bild zu machen": a visit of the house."""
    text, chunks = scene.text, scene.chunks
    if at == 0 or scene.lows[at - 1] != "," or _WAS_THERE.isdisjoint(scene.lows) or taken:
        return []
    if not any(c.prep is None and text.classes[c.head] in "NRQP" and animate(text, c) for c in chunks):
        return []
    for k, chunk in enumerate(chunks):
        house = text.classes[chunk.head] == "O" or (text.classes[chunk.head] == "N" and is_house(text.word(chunk.head)))
        if chunk.prep in ("in", "bei", "an", "zu") and house and chunk.first < scene.clause.tokens[at]:
            rest, behind = tail(text, chunks, k)
            where = ""
            if behind < len(chunks) and chunks[behind].prep == "in" and chunks[behind].first == chunks[behind - 1].last:
                where = text.slice(chunks[behind].first, chunks[behind].last)
            name = " ".join(filter(None, ["Besuch", text.slice(chunk.first, chunk.last), rest, where]))
            return [candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", "purpose", 0.6)]
    return []


def _is_wide(node: Node | None) -> bool:
    """Is it a water, a land or a landscape, which nobody visits for an afternoon?"""
    return (
        node is not None
        and node.tag == "PLACE"
        and node.value.kind in ("BodyOfWater", "Mountain", "Region", "Country", "Continent")
    )


def spent(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Den Nachmittag verbrachten die Gäste im Depot": a visit of a house, by a group, on a day."""
    text, chunks = scene.text, scene.chunks
    if not any(c.prep is None and animate(text, c) for c in chunks) and "sie" not in scene.lows:
        return []
    if any(_LONG.search(text.low(c.head)) for c in chunks):
        return []  # "verbringen dort ihr Praktisches Jahr"
    for k, chunk in enumerate(chunks):
        known = text.classes[chunk.head] in "OL" or venue_gender(text.word(chunk.head)) is not None
        house = known or (text.classes[chunk.head] == "N" and chunk.det in ("dem", "der") and text.low(chunk.head) not in _NO_HOUSE)
        if (
            chunk.prep in ("in", "bei", "auf", "an")
            and house
            and scene.dated
            and not (text.classes[chunk.head] == "L" and (chunk.det is None or _is_wide(text.sequence.nodes[chunk.head])))
        ):
            rest, _ = tail(text, chunks, k)
            name = f"Besuch {text.slice(chunk.first, chunk.last)} {rest}".strip()
            return [candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", "spent", 0.65)]
    return []


def away(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Vom 10. bis 15. Juni waren die Schüler der Klasse 8b in London": a journey of a group, told by its days."""
    text, chunks = scene.text, scene.chunks
    if taken or scene.clause.sub or not GUESTS.isdisjoint(scene.lows) or delegation(scene) is not None:
        return []  # a delegation's stay is a visit
    days = any(
        (n := text.sequence.nodes[i]) is not None and n.tag == "RANGE" and n.value.unit == "D" and n.value.start and n.value.end
        for i in scene.clause.tokens
        if text.classes[i] == "T"
    )
    if not days or not any(c.prep is None and (animate(text, c) or _CLASSES.search(text.low(c.head))) for c in chunks):
        return []
    for chunk in chunks:
        node = text.sequence.nodes[chunk.head]
        if chunk.prep == "in" and text.classes[chunk.head] == "L" and node is not None and node.value.kind in _FAR:
            to = "nach" if chunk.det is None else "in"
            place = text.slice(chunk.first + 1 if chunk.det is None else chunk.inner, chunk.last)
            name = f"Reise {to} {place}" if chunk.det is None else f"Reise {text.slice(chunk.first, chunk.last)}"
            made = candidate(scene, chunk.head, "trip", "Event", name, "Reise", "away", 0.65)
            made.places = [node]
            return [made]
    return []


_GUESTS_BY_OFFICE = frozenset({"embassy", "consulate", "country", "ministry", "state"})


def _is_far(node: Node | None) -> bool:
    """Does somebody hold an office that no town has: a diplomat, a minister, a governor?"""
    roles = [n.value for n in node.walk() if n.tag == "ROLE"] if node is not None else []
    return any(isinstance(role, RoleValue) and role.scope in _GUESTS_BY_OFFICE for role in roles)


def there(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Am Freitag war der finnische Botschafter X in Neustadt", "Zum ersten Mal war X im Rathaus": a visit of who holds an office."""
    text, chunks = scene.text, scene.chunks
    if taken or scene.clause.sub or scene.verbs or not GUESTS.isdisjoint(scene.lows):
        return []
    if not told_of_a_time(scene) and "erstmals" not in scene.lows and not {"zum", "mal"} <= set(scene.lows):
        return []
    free = [k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] != "T"]
    if len(free) != 1 or text.classes[chunks[free[0]].head] != "P" or not _is_far(text.sequence.nodes[chunks[free[0]].head]):
        return []  # "war X Gast der Stadt"
    who, where = chunks[free[0]], place_phrase(scene)
    behind = text.classes[who.last : scene.clause.tokens[-1] + 1]
    if not where or "a" in behind:
        return []  # "war X krank"
    name = f"Besuch {whose(scene, free[0])} {where}".strip()
    return [candidate(scene, scene.clause.tokens[at], "visit", "Event", name, "Besuch", "there", 0.65)]


_CLASSES = re.compile(r"(?:klassen?|jahrgang|jahrgangsstufe|kurse?|chor|orchester|kapelle|mannschaft|jugend|ensemble)$")
_FAR = frozenset({"City", "Country", "AdministrativeArea", "State"})


_WISHES = {
    "verabschieden": ("Verabschiedung", "farewell"),
    "kennenlernen": ("Kennenlernen", "meeting"),
    "informieren": ("Informationsveranstaltung", "information-event"),
    "wissen": ("Informationsveranstaltung", "information-event"),
    "erfahren": ("Informationsveranstaltung", "information-event"),
    "fragen": ("Fragestunde", "talk"),
    "besichtigen": ("Besichtigung", "guided-tour"),
    "mitsingen": ("Singen", "concert"),
    "mitfeiern": ("Feier", "celebration"),
}


def welcome(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Wer sich von X verabschieden möchte, ist am Mittwoch um 17 Uhr in der Cafeteria willkommen": what they come for, at an hour."""
    text = scene.text
    first = scene.sentence.clauses[0]
    if taken or scene.clause.sub or first is scene.clause or first.lows[0] != "wer" or not timed(scene):
        return []
    wish = next((_WISHES[low] for low in first.lows if low in _WISHES), None)
    if wish is None:
        return []
    noun, kind = wish
    about = ""
    for k, chunk in enumerate(first.chunks):
        if noun == "Verabschiedung" and chunk.prep in (None, "von") and text.classes[chunk.head] == "P":
            node = text.sequence.nodes[chunk.head]
            person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
            about = f"von {person.value.name if person else text.slice(chunk.inner, chunk.last)}"
            break
        if kind == "information-event" and chunk.prep == "über":
            about = f"{text.slice(chunk.first, chunk.last)} {tail(text, first.chunks, k)[0]}".strip()
            break
    where = place_phrase(scene)
    name = " ".join(filter(None, [noun, about or f"{where[:1].lower()}{where[1:]}"]))
    return [candidate(scene, scene.clause.tokens[at], kind, "Event", name, noun, "welcome", 0.65)]
