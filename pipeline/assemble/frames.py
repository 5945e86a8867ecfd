"""Verb frames: what a verb that is itself an event does with the phrases of its clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import animate, content, genitive_of, nominative, objects, of_object, passive, phrase_words, tail
from pipeline.german.happenings.inflect import genitive, is_adjective, strong_nominative
from pipeline.german.happenings.verbs import Verb
from pipeline.german.names.words import is_noun
from pipeline.german.values import PlaceValue
from pipeline.kernel import Node
from pipeline.assemble.venues import venue_gender
from pipeline.german.happenings.words import AGREEMENT, AWARD, DELEGATION

if TYPE_CHECKING:
    from pipeline.assemble.candidates import Scene

_DATIVE = {"dem": "des", "der": "der", "einem": "eines", "einer": "einer", "den": "der"}
_BOND = re.compile(r"(?:partnerschaft|freundschaft|zusammenarbeit)$", re.IGNORECASE)
_WORKS = re.compile(r"(?:werkstatt|werkstätten|anlage|fabrik|werft|betrieb|unternehmen|firma|zentrale|labor|baustelle)(?:en|s|e)?$", re.IGNORECASE)
_SEQUELS = frozenset("zuvor danach anschließend anschliessend dann zunächst später nachmittags vormittags abends morgens mittags".split())


def _candidate(scene: Scene, at: int, kind: str, type_: str, name: str, head: str, rule: str, strength: float, words: str = "") -> Candidate:
    starts, ends = scene.text.sequence.starts, scene.text.sequence.ends
    return Candidate(
        kind=kind,
        type=type_,
        name=name,
        head=head,
        sentence=scene.sentence,
        clause=scene.clause,
        anchor=at,
        start=starts[at],
        end=ends[at],
        rule=f"frames.{rule}",
        strength=strength,
        words=content(words or name),
    )


def _place_phrase(scene: Scene) -> str:
    """Return the clause's first phrase of a place as written: "im Rathaus", "auf dem Hauptfriedhof"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if chunk.prep in ("in", "auf", "an", "bei") and text.classes[chunk.head] in "LO" or _is_venue(scene, k):
            rest, _ = tail(text, chunks, k)
            return f"{text.slice(chunk.first, chunk.last)} {rest}".strip()
    return ""


def _is_venue(scene: Scene, k: int) -> bool:
    chunk = scene.chunks[k]
    return chunk.prep in ("in", "auf", "an") and bool(
        re.search(r"(?:rathaus|saal|halle|haus|platz|friedhof|museum|kirche|schloss|park|theater|foyer|residenz|garten|bühne|aula|zentrum|schule|stätte)e?s?$", scene.text.low(chunk.head))
    )


def visit(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "besuchte die Delegation den Hauptsitz von Toshiba": a visit of each object; an event that is visited is itself the event."""
    text, chunks = scene.text, scene.chunks
    noun = "Besichtigung" if verb.lemma == "besichtigen" else "Besuch"
    kind = "site-visit"
    found = []
    for k in objects(text, scene.clause, at):
        chunk = chunks[k]
        if chunk.head in taken or text.classes[chunk.head] in "E":
            continue
        if text.classes[chunk.head] == "a" or text.low(chunk.head) in _IDLE:
            continue
        bare = "bei" if text.classes[chunk.head] == "O" else "von"
        if text.classes[chunk.head] == "L" and chunk.det is None:
            bare = "in"
        name = of_object(text, chunks, k, noun, bare)
        following = k + 1
        while following < len(chunks) and chunks[following].first < chunks[following - 1].last:
            following += 1
        _, behind = tail(text, chunks, k)
        if behind < len(chunks) and chunks[behind].prep in ("in", "auf") and chunks[behind].first == chunks[behind - 1].last:
            if text.classes[chunks[behind].head] in "LN":
                name += " " + text.slice(chunks[behind].first, chunks[behind].last)
        made = _candidate(scene, chunk.head, kind, "VisitAction", name, noun, verb.lemma, 0.8)
        made.type = "Event"
        made.words = content(name)
        made.places, made.located = [_thing(scene, k)], True
        found.append(made)
    if not found and not passive(text, scene.clause):
        me = any(low in ("mich", "uns", "ihn") for low in scene.lows)
        guests = next((k for k, c in enumerate(chunks) if c.prep is None and animate(text, c) and text.classes[c.head] not in "P"), None)
        if me and guests is not None:
            name = of_object(text, chunks, guests, "Besuch", "von")
            found.append(_candidate(scene, at, "delegation-visit", "Event", name, "Besuch", verb.lemma, 0.8))
    return found


def _thing(scene: Scene, k: int) -> Node:
    """What is visited, as a place: "Hauptsitz von Toshiba"."""
    text, chunks = scene.text, scene.chunks
    chunk = chunks[k]
    node = text.sequence.nodes[chunk.head]
    if node is not None and node.tag == "PLACE" and chunk.inner == chunk.head and chunk.last == chunk.head + 1:
        return node
    rest, behind = tail(text, chunks, k)
    words = [w for w in phrase_words(text, chunk) if not (w[:1].islower() or w[:1].isdigit())]
    gender = {"den": "m", "das": "n", "die": "f", "einen": "m", "eine": "f", "ein": "n"}.get(chunk.det or "", "f")
    if len(words) > 1 and chunk.det and is_adjective(words[0]):
        words[0] = strong_nominative(words[0], gender) if gender != "f" else words[0]
    starts, ends = text.sequence.starts, text.sequence.ends
    last = chunks[behind - 1].last if rest else chunk.last
    return Node("PLACE", starts[chunk.inner], ends[last - 1], PlaceValue(" ".join([*words, rest]).strip(), "Place"), "frames.visited")


_IDLE = frozenset(
    "gelegenheit zeit jahr ziel thema interesse meinung homepage website internetseite seite schule studium kontakt frage fragen".split()
)


def receive(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "empfing die Gäste im Rathaus": a reception; a greeting needs people or a delegation that is greeted."""
    text, chunks = scene.text, scene.chunks
    if any(text.classes[c.head] == "E" and c.prep in ("zu", "bei", "in") for c in chunks):
        return []
    people = [k for k, c in enumerate(chunks) if c.prep is None and animate(text, c)]
    pronoun = any(low in ("ihn", "sie", "uns", "mich") for low in scene.lows)
    if not people or (len(people) < 2 and not pronoun and not passive(text, scene.clause)):
        return []
    group = any(text.classes[chunks[k].head] == "N" for k in people)
    if (verb.does == "greet" or pronoun) and not scene.dated and not (_place_phrase(scene) and group):
        return []
    if pronoun and scene.clause.sub:
        return []
    noun = "Begrüßung" if verb.does == "greet" else "Empfang"
    guests = next((k for k in people if chunks[k].last > 0 and text.classes[chunks[k].head] in "N" and chunks[k].det in ("die", "eine", "das", "den", "einen")), None)
    where = _place_phrase(scene)
    name = noun
    if guests is not None and not passive(text, scene.clause):
        rest, _ = tail(text, chunks, guests)
        phrase = text.slice(chunks[guests].first, chunks[guests].last)
        name = of_object(text, chunks, guests, noun) if noun == "Begrüßung" else f"Empfang für {phrase} {rest}".strip()
        if len(name.split()) < 5 and where:
            name += f" {where}"
    elif where:
        name = f"{noun} {where}"
    found = []
    if guests is not None and DELEGATION.search(text.word(chunks[guests].head)):
        rest, _ = tail(text, chunks, guests)
        visited = _candidate(scene, chunks[guests].head, "delegation-visit", "Event", of_object(text, chunks, guests, "Besuch"), "Besuch", verb.lemma, 0.75)
        visited.places = []
        found.append(visited)
        name = f"{noun} {where}".strip()
    return [*found, _candidate(scene, at, "reception", "SocialEvent", name, noun, verb.lemma, 0.75)]


def stations(scene: Scene, taken: set[int]) -> list[Candidate]:
    """ "auf dem Programm standen die Lehrwerkstatt der X GmbH und die Y-Schule": a visit of each house."""
    text, chunks = scene.text, scene.chunks
    found = []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or chunk.head in taken or chunk.det not in ("die", "das", "der", "ein", "eine", None) or text.classes[chunk.head] not in "NOL":
            continue
        follows = k > 0 and chunks[k - 1].last == chunk.first and chunk.det in ("der", "des")
        house = text.classes[chunk.head] in "OL" or venue_gender(text.word(chunk.head)) is not None or _WORKS.search(text.word(chunk.head))
        if follows or not house:
            continue
        det = {"der": "den", "ein": "einen"}.get(chunk.det or "", chunk.det)
        made = genitive_of(text, chunk, det) if det else None
        rest, _ = tail(text, chunks, k)
        name = " ".join(filter(None, ["Besuch", made or f"bei {' '.join(phrase_words(text, chunk))}", rest]))
        made_here = _candidate(scene, chunk.head, "site-visit", "Event", name, "Besuch", "programme", 0.7)
        made_here.places, made_here.located = [_thing(scene, k)], True
        found.append(made_here)
    return found


def visits(scene: Scene) -> list[Candidate]:
    """ "Besuche bei den Unternehmen X und Y": a visit of each."""
    text, chunks = scene.text, scene.chunks
    found: list[Candidate] = []
    for k, chunk in enumerate(chunks[:-1]):
        if text.classes[chunk.head] != "E" or not text.word(chunk.head).endswith(("esuche", "esuchen")) or chunks[k + 1].prep not in ("bei", "in", "von"):
            continue
        for j in range(k + 1, len(chunks)):
            other = chunks[j]
            if j > k + 1 and not other.joined:
                break
            nodes = [i for i in range(other.inner, other.last) if text.classes[i] in "OL"]
            for i in nodes or [other.head]:
                bare = "in" if text.classes[i] == "L" else "bei"
                found.append(_candidate(scene, i, "site-visit", "Event", f"Besuch {bare} {nominative(text, i)}", "Besuch", "visits", 0.75))
    return found


def sign(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "unterzeichneten eine Absichtserklärung": a signing, named by what is signed."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        bond = verb.lemma in ("besiegeln", "unterzeichnen") and _BOND.search(text.word(chunk.head))
        if not bond and not agreement_chunk(scene, k):
            continue
        prep = chunk.prep
        if verb.does == "subscribe" and not (prep == "unter" and any("unterschrift" in low for low in scene.lows)):
            continue
        if verb.does == "vereinbaren" and prep != "in":
            continue
        if verb.does in ("sign", "conclude") and prep is not None:
            continue
        noun = "Verlängerung" if verb.lemma == "verlängern" else "Erneuerung" if verb.lemma == "erneuern" else "Unterzeichnung"
        if verb.does == "vereinbaren":
            det = _DATIVE.get(chunk.det or "", "")
            made_phrase = f"{det} {' '.join(phrase_words(text, chunk))}".strip()
            name = f"Unterzeichnung {made_phrase}"
        else:
            name = _signing_name(scene, k, noun)
        made = _candidate(scene, at, "signing", "Event", name, "Unterzeichnung", verb.lemma, 0.85)
        made.agreement = nominative(text, chunk.head)
        passing = verb.does == "conclude" and ("bereits" in scene.lows or "zuletzt" in scene.lows or "erstmals" in scene.lows)
        made.strength = 0.45 if passing else made.strength
        return [made]
    if verb.does == "sign" and any(low in ("sie", "er", "es", "diese", "dieser", "dieses") for low in scene.lows):
        made = _candidate(scene, at, "signing", "Event", "Unterzeichnung", "Unterzeichnung", verb.lemma, 0.4)
        made.create, made.definite, made.words = False, True, frozenset()
        return [made]
    return []


def agreement_chunk(scene: Scene, k: int) -> bool:
    """Does the phrase name an agreement?"""
    text, chunk = scene.text, scene.chunks[k]
    for i in range(chunk.inner, chunk.last):
        node = text.sequence.nodes[i]
        word = str(node.value) if node is not None and node.tag == "TITLE" else text.word(i)
        if (text.classes[i] in "NZE" and AGREEMENT.search(word)) or "Memorandum" in word or "Letter" in word:
            return True
    return False


def _signing_name(scene: Scene, k: int, noun: str) -> str:
    text, chunks = scene.text, scene.chunks
    chunk = chunks[k]
    rest, _ = tail(text, chunks, k)
    made = genitive_of(text, chunk)
    if made is None:
        word = text.word(chunk.head)
        article = "die" if word.endswith(("ung", "unde", "arta", "ation")) else "den" if word.endswith(("trag", "pakt")) else "das"
        made = genitive(article, phrase_words(text, chunk)) or word
    return " ".join(filter(None, [noun, made, rest]))


def open_(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "weihte den umgebauten Spielplatz ein": an opening, named by what is opened."""
    text, chunks = scene.text, scene.chunks
    noun = {"einweihen": "Einweihung", "freigeben": "Freigabe", "enthüllen": "Enthüllung", "taufen": "Taufe", "übergeben": "Übergabe"}.get(verb.lemma, "Eröffnung")
    kind = {"Taufe": "naming", "Enthüllung": "unveiling", "Übergabe": "handover"}.get(noun, "opening")
    found = []
    for k in objects(text, scene.clause, at):
        name = of_object(text, chunks, k, noun)
        strength = 0.8 if scene.dated or any(text.classes[c.head] in "P" for c in chunks) or scene.sentence.section == "headline" else 0.55
        made = _candidate(scene, at, kind, "Event", name, noun, verb.lemma, strength)
        event = text.sequence.nodes[chunks[k].head]
        if event is not None and event.tag == "EVENT":
            made.title = event.value.title
            if event.value.head.kind == "exhibition":
                made.kind, made.type = "exhibition-opening", "ExhibitionEvent"
        found.append(made)
        break
    return found


def award(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "überreichte ihr das Verdienstkreuz", "mit dem Preis ausgezeichnet": an award, named by what is given."""
    text, chunks = scene.text, scene.chunks
    noun = {"überreichen": "Überreichung", "aushändigen": "Aushändigung"}.get(verb.lemma, "Verleihung")
    for k, chunk in enumerate(chunks):
        heads = [str(n.value) if (n := text.sequence.nodes[i]) is not None and n.tag == "TITLE" else text.word(i) for i in range(chunk.inner, chunk.last)]
        if not any(AWARD.search(w) or w.startswith("Orden ") for w in heads):
            continue
        if verb.does == "award" and (chunk.prep is not None or chunk.det in ("dem", "der") and not passive(text, scene.clause)):
            continue
        if verb.does == "honour":
            if chunk.prep != "mit":
                continue
            rest, _ = tail(text, chunks, k)
            det = _DATIVE.get(chunk.det or "", "")
            article = {"des": "den", "der": "die", "eines": "einen", "einer": "eine"}.get(det, "die")
            name = " ".join(filter(None, [noun, genitive(article, phrase_words(text, chunk)), rest]))
        else:
            name = of_object(text, chunks, k, noun)
        made = _candidate(scene, at, "award-ceremony", "Event", name, noun, verb.lemma, 0.8)
        vague = chunk.det is None or heads[-1] in ("Auszeichnung", "Ehrung", "Urkunde", "Urkunden")
        made.create = not vague or (chunk.det is not None and any(text.classes[i] == "T" and is_clock_node(scene, i) for i in scene.clause.tokens))
        return [made]
    return []


def book(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "trugen sich ins Goldene Buch ein"."""
    if "goldene" not in scene.lows or "buch" not in scene.lows:
        return []
    return [_candidate(scene, at, "golden-book", "Event", "Eintrag ins Goldene Buch", "Eintrag", verb.lemma, 0.8)]


def wreath(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "legt auf dem Hauptfriedhof einen Kranz nieder"."""
    if not any(low in ("kranz", "kränze", "blumen", "gebinde") for low in scene.lows):
        return []
    name = f"Kranzniederlegung {_place_phrase(scene)}".strip()
    return [_candidate(scene, at, "wreath-laying", "Event", name, "Kranzniederlegung", verb.lemma, 0.85)]


def perform(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "die Tanzgruppe tritt auf dem Marktplatz auf": a performance, with a date or a venue."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated:
        return []
    for k, chunk in enumerate(chunks):
        if k and chunks[k - 1].last == chunk.first and chunk.det in ("der", "des"):
            continue
        if chunk.prep is None and text.classes[chunk.head] in "NOP" and chunk.det in ("der", "die", "das", "ein", "eine", None):
            det = {"der": "den", "ein": "einen"}.get(chunk.det or "", chunk.det)
            made = genitive_of(text, chunk, det) if det else None
            name = f"Auftritt {made or 'von ' + ' '.join(phrase_words(text, chunk))}"
            rest, _ = tail(text, chunks, k)
            return [_candidate(scene, at, "performance", "Event", f"{name} {rest}".strip(), "Auftritt", verb.lemma, 0.75)]
    return []


def exchange(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "tauschen sich ab 14 Uhr über Hochwasserschutz aus": a talk among experts, where it has a date."""
    text, chunks = scene.text, scene.chunks
    topic = next((k for k, c in enumerate(chunks) if c.prep == "über"), None)
    if topic is None or not scene.dated:
        return []
    rest, _ = tail(text, chunks, topic)
    name = f"Austausch {text.slice(chunks[topic].first, chunks[topic].last)} {rest}".strip()
    return [_candidate(scene, at, "meeting", "BusinessEvent", name, "Austausch", verb.lemma, 0.65)]


def congratulate(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "gratuliert ... zum 108. Geburtstag": the birthday is the event, where it has a date."""
    text, chunks = scene.text, scene.chunks
    for chunk in chunks:
        node = text.sequence.nodes[chunk.head]
        if chunk.prep == "zu" and node is not None and node.tag == "EVENT" and scene.dated and node.value.head.kind in ("birthday", "anniversary"):
            honoured = next((text.sequence.nodes[c.head] for c in chunks if c.head > at and text.classes[c.head] == "P"), None)
            name = f"{node.value.name} von {honoured.value.name}" if honoured is not None and honoured.tag == "PERSON" else node.value.name
            return [_candidate(scene, chunk.head, node.value.head.kind, "SocialEvent", name, node.value.head.lemma, verb.lemma, 0.7)]
    return []


def plant(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde eine Blutbuche gepflanzt": the planting of one tree, at a place or date."""
    text, chunks = scene.text, scene.chunks
    for k in objects(text, scene.clause, at):
        if chunks[k].det in ("eine", "einen", "ein", "die", "den") and (scene.dated or _place_phrase(scene)):
            return [_candidate(scene, at, "tree-planting", "Event", of_object(text, chunks, k, "Pflanzung"), "Pflanzung", verb.lemma, 0.65)]
    return []


def meet(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "traf die Delegation Bürgermeister X": a meeting, where it has a date and a group meets someone."""
    text, chunks = scene.text, scene.chunks
    people = [k for k, c in enumerate(chunks) if c.prep in (None, "mit") and animate(text, c)]
    if len(people) < 2 or not scene.dated:
        return []
    other = people[-1]
    node = text.sequence.nodes[chunks[other].head]
    if node is None:
        return []
    label = str(node.value.name) if node.tag == "PERSON" else text.slice(chunks[other].inner, chunks[other].last)
    return [_candidate(scene, at, "meeting", "Event", f"Treffen mit {label}", "Treffen", verb.lemma, 0.65)]


def guide(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hatte die Gruppe über das Grabungsgelände geführt": a guided tour, in a row of stations or with a date."""
    text, chunks = scene.text, scene.chunks
    if not (scene.dated or any(low in _SEQUELS for low in scene.lows)):
        return []
    led = any(c.prep is None and animate(text, c) and text.classes[c.head] == "N" for c in chunks) or any(low in ("uns", "sie") for low in scene.lows)
    for k, chunk in enumerate(chunks):
        if led and chunk.prep in ("über", "durch") and text.classes[chunk.head] in "NOL" and text.low(chunk.head) not in ("nachmittag", "abend", "programm", "tag"):
            rest, _ = tail(text, chunks, k)
            name = f"Führung {text.slice(chunk.first, chunk.last)} {rest}".strip()
            return [_candidate(scene, at, "guided-tour", "Event", name, "Führung", verb.lemma, 0.7)]
    return []


def show(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "zeigte den Gästen am Samstag das neue Becken": a visit, with a date and people to whom it is shown."""
    text, chunks = scene.text, scene.chunks
    shown = any(c.prep is None and c.det in ("den", "der") and animate(text, c) for c in chunks)
    if not (shown and scene.dated):
        return []
    for k in objects(text, scene.clause, at):
        if chunks[k].det != "den" or not animate(text, chunks[k]):
            name = of_object(text, chunks, k, "Besichtigung")
            _, behind = tail(text, chunks, k)
            if behind < len(chunks) and chunks[behind].prep == "in" and chunks[behind].first == chunks[behind - 1].last:
                name += " " + text.slice(chunks[behind].first, chunks[behind].last)
            return [_candidate(scene, at, "site-visit", "Event", name, "Besichtigung", verb.lemma, 0.7)]
    return []


_HOLDING = {"stattfinden": None, "veranstalten": None, "ausrichten": None, "einladen": "zu", "laden": "zu", "teilnehmen": "an", "ausfallen": None, "absagen": None, "entfallen": None}
_NO_EVENT = frozenset(
    "stelle rolle folge wert angaben aufgabe projekt programm arbeit termin uhr ort raum saal eintritt platz plätze anmeldung veranstaltung veranstaltungen "
    "bild bilder foto fotos stimmung wetter angebot thema themen ziel anspruch ende anfang beginn teil zeit weise stadt land rahmen leben gebiet kosten "
    "karten getränke speisen musik form lage auftritt mitmachen mitfeiern bürger unterricht schule betrieb verkehr arbeiten bauarbeiten".split()
)


def unnamed(scene: Scene, known: list[Candidate]) -> list[Candidate]:
    """What takes place, is held or is called off is an event, whatever its noun: "findet der Vorlesenachmittag statt"."""
    text, chunks = scene.text, scene.chunks
    if known or any(text.classes[c.head] == "E" for c in chunks):
        return []
    for verb, at in scene.verbs:
        if verb.lemma not in _HOLDING or not scene.dated:
            continue
        prep = _HOLDING[verb.lemma]
        occurs = verb.does in ("occur", "cancel")
        for k, chunk in enumerate(chunks):
            if chunk.prep != prep or text.classes[chunk.head] not in "NZ" or animate(text, chunk) or text.low(chunk.head) in _NO_EVENT:
                continue
            if occurs and chunk.det not in ("der", "die", "das", "ein", "eine", None) or not occurs and prep is None and chunk.det in ("der", "dem", None):
                continue
            if k and chunks[k - 1].last == chunk.first and prep is None and chunk.det in ("der", "des", "eines", "einer"):
                continue
            if text.classes[chunk.head] == "N" and not is_noun(text.word(chunk.head)) and chunk.det is None:
                continue
            if chunk.last < len(text.classes) and text.classes[chunk.last] == "T" and text.classes[chunk.head] == "N" and is_adjective(text.word(chunk.head)):
                continue
            node = text.sequence.nodes[chunk.head]
            title = str(node.value) if node is not None and node.tag == "TITLE" else None
            rest, _ = tail(text, chunks, k)
            name = " ".join(filter(None, [title or " ".join(phrase_words(text, chunk)[-2:] if chunk.inner == chunk.head else phrase_words(text, chunk)), rest]))
            made = _candidate(scene, chunk.head, "event", "Event", name, title or text.word(chunk.head), verb.lemma, 0.7)
            made.title = title
            made.definite = chunk.det in ("der", "die", "das", "dem")
            if verb.does == "cancel":
                made.status = "cancelled"
            elif "nicht" in scene.lows:
                made.status = "cancelled"
            return [made]
    return []


def speak(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "spricht am 3. Mai um 19 Uhr in der Aula über Deiche", "liest aus seinem Roman": a talk or reading with a time and a speaker."""
    text, chunks = scene.text, scene.chunks
    if taken or not any(text.classes[i] == "T" and is_clock_node(scene, i) for i in scene.clause.tokens):
        return []
    wanted = "aus" if verb.does == "read" else "über"
    noun, kind = ("Lesung", "reading") if verb.does == "read" else ("Vortrag", "lecture")
    speaker = next((c for c in chunks if c.prep is None and text.classes[c.head] == "P"), None)
    topic = next((k for k, c in enumerate(chunks) if c.prep == wanted and text.classes[c.head] in "NEZO"), None)
    if speaker is None or topic is None:
        return []
    node = text.sequence.nodes[speaker.head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    rest, _ = tail(text, chunks, topic)
    name = " ".join(filter(None, [noun, f"von {person.value.name}" if person else "", text.slice(chunks[topic].first, chunks[topic].last), rest]))
    return [_candidate(scene, at, kind, "EducationEvent", name, noun, verb.lemma, 0.65)]


def is_clock_node(scene: Scene, i: int) -> bool:
    node = scene.text.sequence.nodes[i]
    return node is not None and "T" in str(getattr(node.value, "start", None) or "")


def farewell(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde am Freitag feierlich verabschiedet": farewell, swearing-in or inauguration of a person, with a date."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated:
        return []
    if verb.does == "install" and "amt" not in scene.lows:
        return []
    people = [c for c in chunks if c.prep is None and text.classes[c.head] == "P"]
    whom = people[0] if people and passive(text, scene.clause) else people[1] if len(people) > 1 else None
    if whom is None:
        return []
    node = text.sequence.nodes[whom.head]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    if person is None:
        return []
    noun, kind = {
        "farewell": ("Verabschiedung", "farewell"),
        "swear": ("Vereidigung", "swearing-in"),
        "install": ("Amtseinführung", "inauguration-of-office"),
    }[verb.does]
    return [_candidate(scene, at, kind, "SocialEvent", f"{noun} von {person.value.name}", noun, verb.lemma, 0.7)]


def gain(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "erhielt am Montag das Bundesverdienstkreuz": an award, where it has a date."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated or not any(text.classes[c.head] == "P" for c in chunks):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and chunk.det in ("den", "das", "die", "einen", "eine", "ein") and AWARD.search(text.word(chunk.head)):
            return [_candidate(scene, at, "award-ceremony", "Event", of_object(text, chunks, k, "Verleihung"), "Verleihung", verb.lemma, 0.65)]
    return []


def hand(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hat am Montag das Feuerwehrhaus seiner Bestimmung übergeben": a handing over, with a date."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated or scene.clause.sub or taken:
        return []
    for k in objects(text, scene.clause, at):
        if chunks[k].det and chunks[k].det.startswith(("d", "ein")):
            name = of_object(text, chunks, k, "Übergabe")
            return [_candidate(scene, at, "handover", "Event", name, "Übergabe", verb.lemma, 0.6)]
    return []


def present(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "stellt am Mittwoch um 11 Uhr das Buch vor": a presentation, with a time of day."""
    text, chunks = scene.text, scene.chunks
    if taken or not any(text.classes[i] == "T" and is_clock_node(scene, i) for i in scene.clause.tokens):
        return []
    for k in objects(text, scene.clause, at):
        name = of_object(text, chunks, k, "Vorstellung")
        return [_candidate(scene, at, "presentation", "Event", name, "Vorstellung", verb.lemma, 0.6)]
    return []


def lay(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "legten den Grundstein für den Neubau"."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if text.low(chunk.head) == "grundstein" and chunk.prep is None:
            rest, _ = tail(text, chunks, k)
            return [_candidate(scene, at, "foundation-stone", "Event", f"Grundsteinlegung {rest}".strip(), "Grundsteinlegung", verb.lemma, 0.75)]
    return []


def inform(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "informierte sich die Delegation bei der X GmbH über ...": a visit of the house, by a group or with a date."""
    text, chunks = scene.text, scene.chunks
    if "sich" not in scene.lows or not any(c.prep is None and animate(text, c) for c in chunks):
        return []
    for k, chunk in enumerate(chunks):
        house = text.classes[chunk.head] == "O" or (venue_gender(text.word(chunk.head)) is not None and text.classes[chunk.head] == "N")
        if chunk.prep in ("bei", "in") and house and (scene.dated or any(c.prep is None and text.classes[c.head] == "N" and animate(text, c) for c in chunks)):
            rest, _ = tail(text, chunks, k)
            bare = text.slice(chunk.first, chunk.last) if chunk.det else f"bei {' '.join(phrase_words(text, chunk))}"
            return [_candidate(scene, at, "site-visit", "Event", f"Besuch {bare} {rest}".strip(), "Besuch", verb.lemma, 0.65)]
    return []


def debate(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "diskutieren am 15. Mai ab 17 Uhr X und Y in der Aula": a discussion with a time of day and people."""
    text, chunks = scene.text, scene.chunks
    if taken or not any(text.classes[i] == "T" and is_clock_node(scene, i) for i in scene.clause.tokens):
        return []
    if not any(c.prep in (None, "mit") and text.classes[c.head] == "P" for c in chunks):
        return []
    topic = next((k for k, c in enumerate(chunks) if c.prep == "über"), None)
    rest = ""
    if topic is not None:
        more, _ = tail(text, chunks, topic)
        rest = f"{text.slice(chunks[topic].first, chunks[topic].last)} {more}"
    return [_candidate(scene, at, "panel-discussion", "EducationEvent", f"Diskussion {rest}".strip(), "Diskussion", verb.lemma, 0.65)]


def take(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahm die neue Anlage in Betrieb"."""
    text, chunks = scene.text, scene.chunks
    if not any(c.prep == "in" and c.det is None and text.low(c.head) == "betrieb" for c in chunks) or not scene.dated:
        return []
    for k in objects(text, scene.clause, at):
        name = of_object(text, chunks, k, "Inbetriebnahme")
        return [_candidate(scene, at, "commissioning", "Event", name, "Inbetriebnahme", verb.lemma, 0.7)]
    return []


def remember(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "gedachten am Sonntag der Opfer": a commemoration, with a date."""
    text, chunks = scene.text, scene.chunks
    if taken or not scene.dated:
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and chunk.det in ("der", "des") and text.classes[chunk.head] == "N" and chunk.first > at:
            rest, _ = tail(text, chunks, k)
            return [_candidate(scene, at, "commemoration", "SocialEvent", f"Gedenken {text.slice(chunk.first, chunk.last)} {rest}".strip(), "Gedenken", verb.lemma, 0.6)]
    return []


def convene(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "tagt in Jena die Gesellschaft für X": a conference of a society, a session of a council or committee."""
    text, chunks = scene.text, scene.chunks
    if taken or not scene.dated:
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or text.classes[chunk.head] not in "NO" or chunk.det not in ("der", "die", "das"):
            continue
        if k and chunks[k - 1].last == chunk.first and chunk.det in ("der", "des") and text.classes[chunks[k - 1].head] != "T":
            continue
        council = re.search(r"(?:rat|ausschuss|vorstand|parlament|versammlung|kommission|gremium|beirat|präsidium|tag)$", text.low(chunk.head))
        noun, kind, type_ = ("Sitzung", "session", "Event") if council else ("Tagung", "conference", "BusinessEvent")
        made = genitive_of(text, chunk, {"der": "den"}.get(chunk.det, chunk.det))
        rest, _ = tail(text, chunks, k)
        return [_candidate(scene, at, kind, type_, " ".join(filter(None, [noun, made, rest])), noun, verb.lemma, 0.7)]
    return []


def stones(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "verlegte Stolpersteine": laying them is an event."""
    if verb.lemma == "verlegen" and any(low.startswith("stolperstein") for low in scene.lows) and scene.dated and not taken:
        return [_candidate(scene, at, "stumbling-stones", "SocialEvent", "Stolpersteinverlegung", "Stolpersteinverlegung", verb.lemma, 0.75)]
    return []


Frame = Callable[["Scene", Verb, int, set[int]], list[Candidate]]
FRAMES: dict[str, Frame] = {
    "visit": visit,
    "receive": receive,
    "greet": receive,
    "sign": sign,
    "conclude": sign,
    "subscribe": sign,
    "vereinbaren": sign,
    "open": open_,
    "unveil": open_,
    "christen": open_,
    "award": award,
    "honour": award,
    "book": book,
    "wreath": wreath,
    "perform": perform,
    "exchange": exchange,
    "congratulate": congratulate,
    "plant": plant,
    "meet": meet,
    "guide": guide,
    "show": show,
    "speak": speak,
    "read": speak,
    "farewell": farewell,
    "swear": farewell,
    "install": farewell,
    "gain": gain,
    "hand": hand,
    "present": present,
    "lay": lay,
    "inform": inform,
    "debate": debate,
    "take": take,
    "remember": remember,
    "convene": convene,
    "move": stones,
}
