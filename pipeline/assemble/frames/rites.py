"""Verbs of rites: opening, awarding, farewells, handing over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import GENERIC, Candidate
from pipeline.assemble.frames.base import candidate, day_told, does_itself, is_aside, place_phrase, timed
from pipeline.assemble.frames.deeds import HANDED
from pipeline.assemble.governed import ACCUSATIVE_ARTICLES
from pipeline.assemble.grammar import GENITIVE_OF, animate, is_genitive, objects, of_object, phrase_words, tail
from pipeline.german.happenings.inflect import genitive
from pipeline.german.happenings.verbs import Verb
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import AWARD

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_ABSTRACT = re.compile(
    r"(?:möglichkeit|chance|perspektive|option|potenzial|potential|zugang|zugänge|horizont|^raum|^räume|^weg|^wege|^blick|einblick|verfahren|spielraum|"
    r"spielräume|diskussion|debatte)(?:e|en|n|s|es)?$"
)
_GIVEN = re.compile(
    r"(?:bescheid|scheck|spende|schlüssel|fahrzeug|petition|unterschriften|unterschriftenliste|urkunde|urkunden|meisterbrief|gesellenbrief|facharbeiterbrief|brief|zertifikat|zeugnis|zeugnisse|diplom|gabe|geschenk)(?:e|s|es|n)?$",
    re.IGNORECASE,
)
_CLERGY = re.compile(r"(?:diakon|priester|bischof|bischöf|abt|äbtissin|pfarrer)(?:in|innen|s|e|en|n)?$")
_MASCULINE = ("preis", "orden", "titel", "ring", "brief", "award", "bescheid", "oscar", "pokal", "stern")
_PURPOSE = re.compile(r" (?:seiner|ihrer|der) (?:neuen )?(?:Bestimmung|Öffentlichkeit)$")
# What begins when somebody opens it, and has no opening of its own.
_EVENINGS = frozenset(
    "reception new-year-reception summer-reception ceremony celebration dinner general-meeting session concert gala".split()
)
_EARLIER = frozenset("seit bereits schon zuletzt damals früher zuvor bisher jahren jahre".split())
_THEM = frozenset("er ihn sie es ihm diesen diese dieses".split())


def open_(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "weihte den umgebauten Spielplatz ein": an opening, named by what is opened."""
    text, chunks = scene.text, scene.chunks
    noun = {
        "einweihen": "Einweihung",
        "freigeben": "Freigabe",
        "enthüllen": "Enthüllung",
        "taufen": "Taufe",
        "übergeben": "Übergabe",
    }.get(verb.lemma, "Eröffnung")
    kind = {"Taufe": "naming", "Enthüllung": "unveiling", "Übergabe": "handover"}.get(noun, "opening")
    if verb.lemma == "eröffnen" and any(c.prep is None and _ABSTRACT.search(text.low(c.head)) for c in chunks):
        return []  # "Die Kooperation mit X eröffnet Studierenden neue Wege"
    if verb.lemma == "einweihen" and any(c.prep == "in" and c.det in ("die", "das") for c in chunks):
        return []  # "weihte die Gruppe in die Gepflogenheiten des Landes ein"
    found = []
    for k in objects(text, scene.clause, at):
        if _ABSTRACT.search(text.low(chunks[k].head)) or text.word(chunks[k].head) in ("Veranstaltung", "Abend"):
            break  # "eröffnet neue Möglichkeiten", "der die Veranstaltung um 10 Uhr eröffnet"
        name = of_object(text, chunks, k, noun)
        strength = (
            0.8 if scene.dated or any(text.classes[c.head] in "P" for c in chunks) or scene.sentence.section == "headline" else 0.55
        )
        made = candidate(scene, at, kind, "Event", name, noun, verb.lemma, strength)
        event = text.sequence.nodes[chunks[k].head]
        if event is not None and event.tag == "EVENT" and event.value.head.kind in GENERIC and not event.value.title:
            made.create = chunks[k].det not in ("die", "das", "den")  # "Eröffnet wird die Veranstaltung durch X"
        if event is not None and event.tag == "EVENT" and event.value.head.kind in _EVENINGS:
            made.create = chunks[k].det not in ("die", "das", "den")  # "Die Stadtkapelle eröffnete den Empfang": it plays first
        if event is not None and event.tag == "EVENT":
            if chunks[k].det is None and chunks[k].inner == chunks[k].head and not event.value.proper:
                article = {"m": "den", "f": "die", "n": "das"}.get(event.value.head.gender, "das")
                made.name = f"{noun} {genitive(article, event.value.name.split()) or event.value.name}"
            made.title = event.value.title
            if event.value.head.kind == "exhibition":
                made.kind, made.type = "exhibition-opening", "ExhibitionEvent"
        found.append(made)
        break
    return found


# "sind die Preisträger des Förderpreises ausgezeichnet worden"
_WINNERS = re.compile(r"(?:preisträger|gewinner|sieger)(?:innen|in|n)?$")
_HABITS = ("jedes", "jährlich", "alljährlich", "regelmäßig", "jeweils", "stets")


_ANYONE = frozenset(
    "frauen männer personen persönlichkeiten bürger bürgerinnen menschen jugendliche vereine unternehmen initiativen".split()
)


def _is_rule(scene: Scene) -> bool:
    """Does the clause say for what a prize is given at all: "Der Orden wird an Frauen und Männer für besondere Leistungen verliehen"?"""
    lows = scene.lows
    if scene.dated or not {"wird", "werden"} & set(lows) or scene.sentence.section != "body" or place_phrase(scene):
        return False
    return any(
        c.prep == "an" and c.det is None and scene.text.low(c.head) in _ANYONE and scene.text.classes[c.head] == "N"
        for c in scene.chunks
    )


def award(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "überreichte ihr das Verdienstkreuz", "mit dem Preis ausgezeichnet": an award, named by what is given."""
    text, chunks = scene.text, scene.chunks
    if _is_rule(scene):
        return []
    noun = {"überreichen": "Überreichung", "aushändigen": "Aushändigung"}.get(verb.lemma, "Verleihung")
    for k, chunk in enumerate(chunks):
        heads = [
            str(n.value) if (n := text.sequence.nodes[i]) is not None and n.tag == "TITLE" else text.word(i)
            for i in range(chunk.inner, chunk.last)
        ]
        if not any(AWARD.search(w) or w.startswith("Orden ") for w in heads):
            continue
        if verb.does == "award" and (chunk.prep is not None or (chunk.det in ("dem", "der") and not is_passive(scene.clause))):
            continue
        if verb.does == "honour" and k and chunk.prep is None and _WINNERS.search(text.low(chunks[k - 1].head)):
            whose = chunk.det in ("des", "der", "dieses", "dieser") and chunks[k - 1].last == chunk.first
            if (
                not whose
                or not (scene.dated or "E" in scene.clause.kinds or place_phrase(scene))
                or any(low.startswith(_HABITS) for low in scene.lows)
            ):
                continue
            name = f"Verleihung {text.slice(chunk.first, chunk.last)} {tail(text, chunks, k)[0]}".strip()
            return [candidate(scene, at, "award-ceremony", "Event", name, noun, verb.lemma, 0.7)]
        if verb.does == "honour":
            if chunk.prep != "mit":
                continue
            rest, _ = tail(text, chunks, k)
            det = GENITIVE_OF.get(chunk.det or "", "")
            article = {"des": "den", "der": "die", "eines": "einen", "einer": "eine"}.get(det, "die")
            name = " ".join(filter(None, [noun, genitive(article, phrase_words(text, chunk)), rest]))
        else:
            name = of_object(text, chunks, k, noun)
        if noun == "Überreichung" and HANDED.search(heads[-1]):
            return [candidate(scene, at, "handover", "Event", of_object(text, chunks, k, "Übergabe"), "Übergabe", verb.lemma, 0.8)]
        made = candidate(scene, at, "award-ceremony", "Event", name, noun, verb.lemma, 0.8)
        vague = chunk.det is None or (
            not tail(text, chunks, k)[0] and heads[-1] in ("Auszeichnung", "Ehrung", "Urkunde", "Urkunden")
        )
        made.create = not vague or (chunk.det is not None and timed(scene))
        if (chunk.det or "").startswith("dies") and not scene.dated:
            made.create, made.definite, made.words = (
                False,
                True,
                frozenset(),
            )  # "Dieser Orden wurde an folgende Personen ausgehändigt"
        return [made]
    prize = (
        _told_before(scene) if verb.does == "award" and (scene.dated or any(text.classes[c.head] == "P" for c in chunks)) else None
    )
    if prize is not None:
        det = "den" if prize.lower().endswith(_MASCULINE) else "die" if prize.endswith(("e", "l", "ung", "schaft")) else "das"
        name = f"{noun} {genitive(det, [prize])}"
        return [candidate(scene, at, "award-ceremony", "Event", name, noun, verb.lemma, 0.65)]
    return []


def accept(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahm am Donnerstag den Innovationspreis entgegen": its award; of a cheque or notice its handing over; on a day."""
    if not scene.dated or scene.clause.sub:
        return []
    return _given(scene, verb, at)


def taken_up(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahmen in der Stadthalle ihre Gesellenbriefe in Empfang": a handing over, with a date; "als" tells of a scene."""
    if not any(c.prep == "in" and c.det is None and scene.text.low(c.head) == "empfang" for c in scene.chunks):
        return []
    above = next((c for c in scene.sentence.clauses if not c.sub), None) if scene.lows[0] == "als" else None
    if not scene.dated and not (above is not None and above.dated):
        return []
    return _given(scene, verb, at)


def _given(scene: Scene, verb: Verb, at: int) -> list[Candidate]:
    """The award, or the handing over, of what somebody takes."""
    text, chunks = scene.text, scene.chunks
    for k, chunk in enumerate(chunks):
        if chunk.prep is not None or chunk.det in ("der", "dem", "des") or text.classes[chunk.head] not in "NZ":
            continue
        word = text.word(chunk.head)
        if AWARD.search(word) and not _GIVEN.search(word):
            name = of_object(text, chunks, k, "Verleihung")
            return [candidate(scene, at, "award-ceremony", "Event", name, "Verleihung", verb.lemma, 0.65)]
        if _GIVEN.search(word):
            name = of_object(text, chunks, k, "Übergabe")
            return [candidate(scene, at, "handover", "Event", name, "Übergabe", verb.lemma, 0.65)]
    return []


def _told_before(scene: Scene) -> str | None:
    """Return the prize that a pronoun takes up: "Der Kulturpreis ...; verliehen wird er am 14. Juni"."""
    text = scene.text
    if _THEM.isdisjoint(scene.lows):
        return None
    first = scene.clause.tokens[0]
    for i in range(first - 1, max(-1, first - 45), -1):
        if text.classes[i] in "NE" and AWARD.search(text.word(i)):
            return text.word(i)
    return None


def consecrate(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hat drei Männer zu Diakonen geweiht", "segnete das neue Fahrzeug": a rite, on a day."""
    text, chunks = scene.text, scene.chunks
    if not day_told(scene) or taken:
        return []
    noun = "Segnung" if verb.lemma == "segnen" else "Weihe"
    office = next((c for c in chunks if c.prep == "zu" and _CLERGY.search(text.low(c.head).split(" ")[0])), None)
    if office is not None:
        return [
            candidate(
                scene,
                at,
                "ordination",
                "SocialEvent",
                f"Weihe zu {text.slice(office.inner, office.last)}",
                "Weihe",
                verb.lemma,
                0.7,
            )
        ]
    for k in objects(text, scene.clause, at):
        if chunks[k].det is not None and text.classes[chunks[k].head] in "NOLE":
            name = of_object(text, chunks, k, noun)
            return [candidate(scene, at, "inauguration", "SocialEvent", name, noun, verb.lemma, 0.65)]
    return []


_GUEST_BOOKS = frozenset("ehrenbuch ehrengästebuch ehrengastbuch gästebuch".split())


_MAY = frozenset("kann können konnte konnten dürfen durften".split())
_TOWN_HALLS = ("stadt", "hansestadt", "landeshauptstadt", "gemeinde", "universitätsstadt", "kreisstadt", "rathaus")


def book(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "trugen sich ins Goldene Buch ein", "setzte seinen Namen in das Ehrenbuch"."""
    guests = next((low for low in scene.lows if low in _GUEST_BOOKS), None)
    if guests is not None:  # "trug sich in das Ehrenbuch der Universität ein"
        name = f"Eintrag ins {guests.capitalize()}"
        at_book = scene.lows.index(guests)
        towns = any(low.startswith(_TOWN_HALLS) for low in scene.lows[at_book + 1 : at_book + 3])
        if guests == "gästebuch" and (not towns or not day_told(scene) or not _MAY.isdisjoint(scene.lows)):
            return []  # of a town it is what others call Golden Book; "Besucher können sich in das Gästebuch eintragen"
        return [candidate(scene, at, "golden-book", "Event", name, "Eintrag", verb.lemma, 0.7)]
    if "buch" not in scene.lows or not any(low in ("goldene", "goldenen", "stehende", "silberne", "eiserne") for low in scene.lows):
        return []
    return [candidate(scene, at, "golden-book", "Event", "Eintrag ins Goldene Buch", "Eintrag", verb.lemma, 0.8)]


def gain(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "erhielt am Montag das Bundesverdienstkreuz": an award, where it has a date."""
    text, chunks = scene.text, scene.chunks
    then = "gelegenheit" in scene.lows or "anlass" in scene.lows  # "Bei dieser Gelegenheit bekommt X die Medaille"
    if not (scene.dated or then) or not any(text.classes[c.head] == "P" for c in chunks):
        return []
    for k, chunk in enumerate(chunks):
        if chunk.prep is None and chunk.det in ACCUSATIVE_ARTICLES and AWARD.search(text.word(chunk.head)):
            return [
                candidate(
                    scene, at, "award-ceremony", "Event", of_object(text, chunks, k, "Verleihung"), "Verleihung", verb.lemma, 0.65
                )
            ]
    return []


def hand(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "hat am Montag das Feuerwehrhaus seiner Bestimmung übergeben": a handing over, with a date."""
    text, chunks = scene.text, scene.chunks
    if not (scene.dated or scene.lows[0] in ("anschließend", "danach", "zuvor")) or is_aside(scene) or taken:
        return []
    if any(c.prep is None and text.low(c.head) in ("euro", "€", "franken") for c in chunks):
        return []  # a donation: "500 Euro übergab die Volksbank"
    for k in objects(text, scene.clause, at):
        if text.low(chunks[k].head) == "schlüssel":
            return []  # told by its idiom
        if (chunks[k].det or "").startswith(("d", "ein", "sein", "ihr")) and text.low(chunks[k].head) != "bestimmung":
            name = _PURPOSE.sub("", of_object(text, chunks, k, "Übergabe"))
            return [candidate(scene, at, "handover", "Event", name, "Übergabe", verb.lemma, 0.6)]
    if is_passive(scene.clause) and not _THEM.isdisjoint(scene.lows) and (where := place_phrase(scene)):
        return [candidate(scene, at, "handover", "Event", f"Übergabe {where}", "Übergabe", verb.lemma, 0.6)]
    return []


def take(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "nahm die neue Anlage in Betrieb"."""
    text, chunks = scene.text, scene.chunks
    told = scene.dated or scene.sentence.section in ("headline", "deck") or _is_news(scene)
    if not told or not any(c.prep == "in" and c.det is None and text.low(c.head) == "betrieb" for c in chunks):
        return []
    for k in objects(text, scene.clause, at):
        name = of_object(text, chunks, k, "Inbetriebnahme")
        strength = 0.55 if _is_news(scene) else 0.7
        return [candidate(scene, at, "commissioning", "Event", name, "Inbetriebnahme", verb.lemma, strength)]
    return []


def _is_news(scene: Scene) -> bool:
    """Is it told in the perfect, without a day, as a release opens: "hat einen neuen Messplatz in Betrieb genommen"?"""
    perfect = not scene.dated and any(low in ("hat", "haben") for low in scene.lows) and not scene.clause.sub
    if not perfect or scene.sentence.section != "body" or not _EARLIER.isdisjoint(scene.lows):
        return False
    lead = next((s for s in scene.text.sentences if s.section == "body"), None)
    return lead is not None and lead.paragraph == scene.sentence.paragraph


def farewell(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde am Freitag feierlich verabschiedet": farewell, swearing-in or inauguration of a person, with a date."""
    text, chunks = scene.text, scene.chunks
    if not scene.dated:
        return []
    if verb.does == "install" and "amt" not in scene.lows:
        return []
    people = [c for c in chunks if c.prep is None and text.classes[c.head] == "P"]
    if not people and verb.does == "farewell" and is_passive(scene.clause):
        group = next(
            (k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] in "NR" and animate(text, c)), None
        )
        if group is not None:
            words = text.slice(chunks[group].inner, chunks[group].last).split()
            phrase = " ".join(w + "n" if w[0].islower() and w.endswith("e") else w for w in words)
            return [
                candidate(scene, at, "farewell", "SocialEvent", f"Verabschiedung von {phrase}", "Verabschiedung", verb.lemma, 0.65)
            ]
    house = "sich" not in scene.lows and any(
        c.prep is None and text.classes[c.head] in "NO" and c.det in ("der", "die", "das", None) and not animate(text, c)
        for k, c in enumerate(chunks)
        if not is_genitive(text, chunks, k)
    )  # "verabschiedete die Hochschule ihren Dekan Karl Rot"
    whole = is_passive(scene.clause) or (len(people) == 1 and (house or does_itself(scene)))
    whom = people[0] if people and whole else people[1] if len(people) > 1 else None
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
    return [candidate(scene, at, kind, "SocialEvent", f"{noun} von {person.value.name}", noun, verb.lemma, 0.7)]


_MOURNED = frozenset("Opfer Toten Gefallenen Ermordeten Verstorbenen Menschen Männer Frauen".split())


def remember(scene: Scene, verb: Verb, at: int, taken: set[int]) -> list[Candidate]:
    """ "gedachten am Sonntag der Opfer": a commemoration, with a date."""
    text, chunks = scene.text, scene.chunks
    if taken or not scene.dated:
        return []
    for k, chunk in enumerate(chunks):
        pointed = chunk.det == "dieser" and text.word(chunk.head) in _MOURNED  # "Dieser Opfer gedenkt die Stadt"
        if (
            chunk.prep is None
            and text.classes[chunk.head] == "N"
            and (pointed or (chunk.det in ("der", "des") and chunk.first > at))
        ):
            rest, _ = tail(text, chunks, k)
            told = f"der {text.word(chunk.head)}" if pointed else text.slice(chunk.first, chunk.last)
            return [
                candidate(
                    scene,
                    at,
                    "commemoration",
                    "SocialEvent",
                    f"Gedenken {told} {rest}".strip(),
                    "Gedenken",
                    verb.lemma,
                    0.6,
                )
            ]
    return []
