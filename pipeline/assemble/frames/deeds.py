"""What is done to many, or told without a noun of its own: people honoured, greeted, sworn in, brought together; things blessed.

Each frame here steps in where the verb's first frame read nothing. All want a day in the clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told, in_house, is_aside, is_house, named, place_phrase, timed
from pipeline.assemble.grammar import animate, objects, of_object, phrase_words, tail
from pipeline.german.happenings.inflect import dative_plural, genitive
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import LETS

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_PEOPLE = re.compile(
    r"(?:innen|gäste|teilnehmer|besucher|mitglieder|schüler|studierende|kinder|bürger|vertreter|menschen|delegierte|jugendliche|fachleute|sportler|"
    r"athleten|absolventen|auszubildende|azubis|ehrenamtliche|helfer|polizisten|soldaten|rekruten|anwärter|forscher|unternehmer|experten|personen|"
    r"frauen|männer|senioren|betriebe|unternehmen|vereine|projekte|preisträger|gesellen|meister|lehrkräfte|beschäftigte|abgeordnete|minister|bürgermeister|"
    r"ärzte|pflegekräfte|gründer|landwirte|jubilare|paare|familien|mannschaften|teams|schulen|kommunen|musiker|künstler|ingenieure|gesandte|botschafter|"
    r"sieger|gewinner|erstplatzierte|finalisten|stipendiaten|lehrlinge|ausbilder|ehrenmitglieder|spender|lebensretter|feuerwehrleute|einsatzkräfte|"
    r"mitarbeiter|mitarbeitende|läufer|schwimmer|turner|handwerker|winzer|züchter|auszubildenden|studierenden|jugendlichen|prüflinge)n?$",
    re.IGNORECASE,
)
HANDED = re.compile(
    r"(?:scheck|spende|förderbescheid|zuwendungsbescheid|bewilligungsbescheid|bescheid|spendenscheck|förderbescheide|bescheide|zuwendungsbescheide)(?:s|es|n)?$",
    re.IGNORECASE,
)
_MEANWHILE = frozenset({"gelegenheit", "dabei", "anschließend", "anschluss", "rande"})
_CELEBRATE = frozenset({"feiern", "begehen", "zelebrieren"})
_MONEY = re.compile(r"\d (?:Euro|Franken|€)$")
_MANY = frozenset("die ihre seine unsere alle diese".split())


def _people(scene: Scene) -> list[int]:
    """Return the phrases of people, and of houses by the number, that no preposition governs."""
    text, chunks = scene.text, scene.chunks
    found = []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or (k and chunk.det in ("der", "des") and chunks[k - 1].last == chunk.first):
            continue
        kind = text.classes[chunk.head]
        last = text.slice(chunk.head, chunk.head + 1).rpartition(" ")[2]
        if kind in "PR" or (kind in "NQ" and (_PEOPLE.search(last) or animate(text, chunk))):
            found.append(k)
    return found


def _counts(scene: Scene, k: int) -> bool:
    """Does the phrase begin with a number?"""
    chunk = scene.chunks[k]
    return scene.text.classes[chunk.head] == "Q" or scene.text.word(chunk.inner)[:1].isdigit()


def _of_people(scene: Scene, k: int) -> str:
    """Return people as the complement of a noun: "von 80 neuen Sportlern", "der neuen Rekruten", "von Anna Weiß"."""
    text, chunk = scene.text, scene.chunks[k]
    if text.classes[chunk.head] == "P":
        return f"von {named(scene, k)}"
    words = [w for word in phrase_words(text, chunk) for w in word.split()]
    det = "die" if chunk.det in _MANY else chunk.det
    made = genitive(det, words) if det else None
    return made or f"von {dative_plural(words)}"


def _made(scene: Scene, verb: Verb, at: int, kind: str, noun: str, name: str, strength: float = 0.6) -> list[Candidate]:
    return [candidate(scene, at, kind, "Event", f"{noun} {name}".strip(), noun, verb.lemma, strength)]


def _prize(scene: Scene) -> bool:
    return any(c.prep == "mit" and c.det is not None for c in scene.chunks)


def honour(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "ehrte die Stadt ihre Sportler", "zeichnete die Jury zehn Betriebe aus": an honour, of those who get it."""
    people = _people(scene)
    chunks, text = scene.chunks, scene.text
    whole = is_passive(scene.clause)
    if whole and not taken and day_told(scene) and "sie" in scene.lows[:4] and not _prize(scene):
        noun = "Ehrung" if verb.lemma == "ehren" else "Auszeichnung"
        return _made(scene, verb, at, "honour", noun, place_phrase(scene))  # "Sie wurden am Donnerstag im Rathaus ausgezeichnet"
    if taken or not day_told(scene) or not people or verb.lemma == "würdigen":
        return []  # who is praised is not honoured by that
    others = any(c.prep is None and text.classes[c.head] in "ON" and k not in people for k, c in enumerate(chunks))
    if not whole and len(people) < 2 and not others:
        return []
    k = people[0] if whole else people[-1]
    return _made(scene, verb, at, "honour", "Ehrung" if verb.lemma == "ehren" else "Auszeichnung", _of_people(scene, k))


def gather(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "trafen sich in Jena die Außenminister", "kamen 80 Fachleute zusammen": a meeting, of many, at a place."""
    text, chunks = scene.text, scene.chunks
    people = [k for k in _people(scene) if text.classes[chunks[k].head] != "P"]
    placed = any(c.prep == "in" and text.classes[c.head] in "LO" for c in chunks) or bool(place_phrase(scene))
    placed = placed or any(_IN_HOUSE.search(text.slice(chunks[k].first, chunks[k].last)) for k in people)
    if taken or not day_told(scene) or not placed or any(c.prep == "mit" for c in chunks):
        return []
    if pair := _pair(scene):
        return _made(scene, verb, at, "meeting", "Treffen", pair)
    if not people:
        return []
    if verb.does == "meet" and "sich" not in scene.lows:
        return []
    return _made(scene, verb, at, "meeting", "Treffen", _of_people(scene, people[0]))


_IN_HOUSE = re.compile(
    r" (?:in|im|an der|am) (?:der |dem )?[A-ZÄÖÜ]"
)  # "Alumni an der Hochschule Neuland", read as an office there


def _pair(scene: Scene) -> str:
    """Return two people who come together: "von Anna Weiß und Karl Rot"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks[:-1]):
        other = chunks[k + 1]
        both = text.classes[chunk.head] == text.classes[other.head] == "P" and chunk.prep is None and other.prep is None
        if both and other.joined and text.word(other.first - 1) == "und":
            return f"von {named(scene, k)} und {named(scene, k + 1)}"
    return ""


def feast(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "feierte in seiner Residenz den Tag der Deutschen Einheit": a celebration of a day that has a name, in a house or of people."""
    text = scene.text
    if verb.lemma not in _CELEBRATE or taken or "E" in scene.clause.kinds:
        return []
    for chunk in scene.chunks:
        node = text.sequence.nodes[chunk.head] if text.classes[chunk.head] == "T" and chunk.prep is None and chunk.det else None
        if (
            node is None
            or node.rule != "atoms.feast_day"
            or not (place_phrase(scene) or _people(scene) or "P" in scene.clause.kinds)
        ):
            continue
        name = text.sequence.text[node.start : node.end]
        return _made(scene, verb, at, "celebration", "Feier", f"zum {name}" if chunk.det in ("den", "das") else name, 0.65)
    return []


def discuss(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "diskutierten in der Stadthalle 200 Fachleute über die Pflege": a discussion, on a day, in a house, of many."""
    text, chunks = scene.text, scene.chunks
    topic = next((k for k, c in enumerate(chunks) if c.prep == "über"), None)
    if taken or topic is None or not day_told(scene) or not place_phrase(scene) or not _people(scene):
        return []
    rest, _ = tail(text, chunks, topic)
    about = f"{text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
    return _made(scene, verb, at, "panel-discussion", "Diskussion", about)


def greet(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "begrüßte die Rektorin 300 neue Studierende im Audimax": a welcome of many, on a day, in a house."""
    text, chunks = scene.text, scene.chunks
    people = [k for k in _people(scene) if text.classes[chunks[k].head] in "NQR" and chunks[k].first > at]
    if taken or verb.does != "greet" or not people or not day_told(scene) or any(text.classes[c.head] == "E" for c in chunks):
        return []
    k = people[-1]
    if not place_phrase(scene) and " im " not in text.slice(chunks[k].inner, chunks[k].last):
        return []
    number = _counts(scene, k) or chunks[k].det in _MANY
    return _made(scene, verb, at, "reception", "Begrüßung", _of_people(scene, k)) if number else []


def induct(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "vereidigte der Landrat 20 Polizistinnen": of many, by the number."""
    noun, kind = {"swear": ("Vereidigung", "swearing-in"), "farewell": ("Verabschiedung", "farewell")}.get(verb.does, ("", ""))
    people = [k for k in _people(scene) if _counts(scene, k)]
    if taken or not noun or not people or not day_told(scene):
        return []
    return _made(scene, verb, at, kind, noun, _of_people(scene, people[-1]), 0.65)


def bless(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hat der Bischof die neue Orgel geweiht": a blessing, on a day."""
    if taken or not day_told(scene):
        return []
    noun = "Weihe" if verb.lemma == "weihen" else "Segnung"
    for k in objects(scene.text, scene.clause, at):
        return [candidate(scene, at, "inauguration", "Event", of_object(scene.text, scene.chunks, k, noun), noun, verb.lemma, 0.65)]
    return []


def handed(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "überreichte dem Verein einen Scheck", "erhielt den Förderbescheid": its handing over, on a day."""
    text, chunks = scene.text, scene.chunks
    meanwhile = not _MEANWHILE.isdisjoint(scene.lows[:4]) and "P" in scene.clause.kinds
    if taken or not (day_told(scene) or meanwhile) or is_aside(scene):
        return []
    for k, chunk in enumerate(chunks):
        if (
            chunk.prep is None
            and chunk.det in ("den", "einen", "der", "ein", "die", "eine")
            and HANDED.search(text.word(chunk.head))
        ):
            return _made(scene, verb, at, "handover", of_object(text, chunks, k, "Übergabe"), "")
    money = any(c.prep is None and _MONEY.search(text.slice(c.inner, c.last)) for c in chunks)
    if money and verb.does in ("hand", "award"):
        to = next((c for c in chunks if c.prep == "an" and text.classes[c.head] in "NO"), None)
        return _made(scene, verb, at, "donation", "Spendenübergabe", text.slice(to.first, to.last) if to is not None else "")
    return []


def plant(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "pflanzten im Stadtpark 30 Bäume": a planting, of several, on a day."""
    return _counted(scene, verb, at, taken, "planting", "Pflanzung")


def commission(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahm 15 neue E-Busse in Betrieb"."""
    text = scene.text
    if not any(c.prep == "in" and c.det is None and text.low(c.head) == "betrieb" for c in scene.chunks):
        return []
    return _counted(scene, verb, at, taken, "commissioning", "Inbetriebnahme")


def _counted(scene: Scene, verb: Verb, at: int, taken: set[int], kind: str, noun: str) -> list[Candidate]:
    text, chunks = scene.text, scene.chunks
    if taken or not day_told(scene):
        return []
    for chunk in chunks:
        said = text.slice(chunk.head, chunk.head + 1)
        if chunk.prep is None and text.classes[chunk.head] == "Q" and not _PEOPLE.search(said):
            return _made(scene, verb, at, kind, noun, f"von {dative_plural(said.split())}")
    return []


def seen(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "ließen sich die Gäste das Klärwerk zeigen": a visit of the house that is shown, on a day."""
    text, chunks = scene.text, scene.chunks
    if taken or "sich" not in scene.lows or LETS.isdisjoint(scene.lows) or not day_told(scene):
        return []
    for k in objects(text, scene.clause, at):
        if text.classes[chunks[k].head] in "OL" or is_house(text.word(chunks[k].head)):
            return _made(scene, verb, at, "site-visit", of_object(text, chunks, k, "Besichtigung"), "", 0.65)
    return []


def enlighten(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "informiert die Kammer ab 17 Uhr im Haus X über Wege zum Meistertitel": an event to inform, at an hour, in a house."""
    text, chunks = scene.text, scene.chunks
    at_hour = timed(scene)
    about_ = ("über", "zu") if verb.lemma == "orientieren" else ("über",)
    topic = next((k for k, c in enumerate(chunks) if c.prep in about_ and text.classes[c.head] in "NEZ"), None)
    housed = (
        verb.lemma == "orientieren"
        or any(c.prep in ("in", "auf", "an", "bei") and text.classes[c.head] in "LO" for c in chunks)
        or bool(place_phrase(scene))
    )
    if taken or topic is None or not at_hour or not housed or not day_told(scene) or "sich" in scene.lows:
        return []
    rest, _ = tail(text, chunks, topic)
    about = f"{text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
    return _made(scene, verb, at, "information-event", "Informationsveranstaltung", about, 0.65)


def given(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "erhielt den Förderbescheid", "bekam Besuch aus Japan"."""
    return handed(scene, verb, at, taken) or guests(scene, verb, at, taken)


def come(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "kam Ministerpräsident X nach Holm": a visit, of a person, on a day."""
    text, chunks = scene.text, scene.chunks
    who = next((k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] == "P"), None)
    where = next((c for c in chunks if c.prep == "nach" and text.classes[c.head] == "L"), None)
    if taken or verb.lemma != "kommen" or who is None or where is None or not day_told(scene) or scene.clause.sub:
        return []
    if any(text.classes[c.head] == "E" or HANDED.search(text.word(c.head)) for c in chunks):
        return []
    return _made(scene, verb, at, "visit", "Besuch", f"von {named(scene, who)} in {text.slice(where.inner, where.last)}")


def guests(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "bekam das Museum Besuch aus Japan": a visit, of those who come, on a day."""
    text, chunks = scene.text, scene.chunks
    if taken or not day_told(scene):
        return []
    for k, chunk in enumerate(chunks[:-1]):
        other = chunks[k + 1]
        visit = text.low(chunk.head) == "besuch" and chunk.prep is None and (chunk.det or "").startswith(("", "ein"))
        if visit and other.prep in ("von", "aus") and other.first == chunk.last:
            rest, _ = tail(text, chunks, k + 1)
            return _made(scene, verb, at, "visit", "Besuch", f"{text.slice(other.first, other.last)} {rest}".strip(), 0.65)
    return []


_HONOURS = re.compile(
    r"^(?:ehren\w+|altbürgermeister|altbürgermeisterin|botschafter|botschafterin|pate|patin|schirmherr|schirmherrin)s?$"
)
_NO_FOUNDING = re.compile(r"(?:stadt|gemeinde|dorf|kloster|universität|familie|standort)$")


def found(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "gründeten am Montag 40 Eltern in der Aula den Förderverein": its founding, on a day, in a house or by many."""
    text, chunks = scene.text, scene.chunks
    if taken or not day_told(scene) or not (place_phrase(scene) or _people(scene)):
        return []
    for k in objects(text, scene.clause, at):
        if text.classes[chunks[k].head] in "NO" and not _NO_FOUNDING.search(text.low(chunks[k].head)):
            return _made(scene, verb, at, "founding", of_object(text, chunks, k, "Gründung"), "")
    return []


def appoint(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde am Montag zum Ehrenbürger ernannt": an honour, of a person, on a day."""
    text, chunks = scene.text, scene.chunks
    what = next((c for c in chunks if c.prep == "zu" and _HONOURS.match(text.low(c.head).split(" ")[0])), None)
    people = [k for k in _people(scene) if what is None or chunks[k].head != what.head]
    if taken or what is None or not people or not day_told(scene):
        return []
    k = people[0] if is_passive(scene.clause) else people[-1]
    name = f"{_of_people(scene, k)} {text.slice(what.first, what.last)}"
    return _made(scene, verb, at, "honour", "Ernennung", name, 0.65)


def learn(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "erfuhren die Gäste tags zuvor bei der Firma X, wie": a visit of the house, by a group, with a date."""
    text, chunks = scene.text, scene.chunks
    group = any(c.prep is None and animate(text, c) and text.classes[c.head] == "N" for c in chunks)
    if taken or not scene.dated or not (group or "sie" in scene.lows or "wir" in scene.lows):
        return []
    where = in_house(scene)
    return _made(scene, verb, at, "site-visit", "Besuch", where[1], 0.65) if where is not None else []


def know(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "lernten die Gäste am Montag die Berufsschule kennen": a visit of the house, by a group, on a day."""
    text, chunks = scene.text, scene.chunks
    group = any(c.prep is None and animate(text, c) and text.classes[c.head] in "NQ" for c in chunks)
    if taken or not group or not day_told(scene):
        return []
    for k in objects(text, scene.clause, at):
        if text.classes[chunks[k].head] == "O" or is_house(text.word(chunks[k].head)):
            return _made(scene, verb, at, "site-visit", "Besuch", of_object(text, chunks, k, "", "bei").strip(), 0.65)
    return []
