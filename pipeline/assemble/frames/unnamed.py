"""Whatever else takes place or is held: an event by its verb alone, whether its noun is known or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told, place_phrase
from pipeline.assemble.frames.stages import stage
from pipeline.assemble.grammar import animate, objects, phrase_words, tail
from pipeline.assemble.scene import main_dated
from pipeline.assemble.times.moments import sequel
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.inflect import is_adjective, strong_nominative
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import event_word
from pipeline.german.names.lexis.words import is_lower, is_noun

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_TEACHING = frozenset("absolvieren durchführen abhalten organisieren anbieten belegen unternehmen".split())
_COURSE = re.compile(
    r"(?:praktikum|kurs|lehrgang|schulung|fortbildung|weiterbildung|training|projektwoche|modulwoche|camp|freizeit|projekttag|studienaufenthalt|"
    r"hospitation|übung|sammlung|sammelaktion|putzaktion|pflanzaktion|aktion|praktika|probe|probenwochenende)(?:en|s|es|e|n)?$"
)
_JOURNEYS = frozenset(
    "Fahrt Tour Wanderung Führung Übung Reise Partie Lauf Dialog Debatte Probe Schulung Fortbildung Austausch Markt Umzug Training".split()
)
_MEALS = frozenset({"essen", "frühstück", "bankett"})
_HOLDING = {
    "stattfinden": None,
    "veranstalten": None,
    "ausrichten": None,
    "einladen": "zu",
    "laden": "zu",
    "bitten": "zu",
    "teilnehmen": "an",
    "ausfallen": None,
    "absagen": None,
    "entfallen": None,
    **dict.fromkeys(_TEACHING),
}
_EVENTFUL = {
    *_HOLDING,
    "laufen",
    "zeigen",
    "geben",
    "feiern",
}  # verbs that bring an event about, beside those that do so by their kind
_MASCULINE = (
    "abend",
    "nachmittag",
    "vormittag",
    "morgen",
    "tag",
    "mittag",
    "treff",
    "umtrunk",
    "ausklang",
    "brunch",
    "spaziergang",
    "rundgang",
)
_PLANNED = (
    "angesetzt",
    "geplant",
    "vorgesehen",
    "angekündigt",
    "nächst",
    "kommend",
    "bevorstehend",
    "diesjährig",
    "heurig",
    "jährlich",
    "traditionell",
)
_WITH_PRONOUN = {
    "dem": frozenset("der das den dem ein einen einem".split()),
    "der": frozenset("die der eine einer".split()),
    "denen": frozenset("die den".split()),
}
_MEETINGS = frozenset(
    "ostern trommeln klettern feuern singen grillen essen treffen rennen turnen schwimmen kegeln tanzen backen basteln wandern kicken lesen vorlesen frühstücken reden".split()
)
_WHAT = frozenset("der die das welcher welche welches".split())
_NO_EVENT = frozenset(
    "es sie er dies das dieses diese stelle rolle folge wert angaben aufgabe projekt programm arbeit termin uhr ort raum saal eintritt platz plätze anmeldung veranstaltung veranstaltungen "
    "bild bilder foto fotos stimmung wetter angebot thema themen ziel anspruch ende anfang beginn teil zeit weise stadt land rahmen leben gebiet kosten "
    "karten getränke getränk getränken glas gläschen drink speisen musik abschluss ausklang auftakt anschluss schluss tisch tanz kasse wort protokoll gespräch tür rede verständnis form lage auftritt mitmachen mitfeiern bürger unterricht schule betrieb verkehr arbeiten bauarbeiten".split()
)

# What is done on a day and nobody meets for: office hours and dates, collection, road works, upkeep, counting, sale in advance.
_SERVICE = re.compile(
    r"(?:termine?n?|zeiten|stunden|abfuhr|leerung(?:en)?|entsorgung|anlieferung(?:en)?|lieferung(?:en)?|zustellung|abholung|vergabe|vorverkauf"
    r"|(?:aus|rück|heraus)gabe|annahme|bearbeitung|auszählung|auswertung|spülung(?:en)?|sperrung(?:en)?|umleitung(?:en)?|reinigung(?:en)?"
    r"|wartung(?:en)?|abschaltung(?:en)?|umstellung(?:en)?|ablesung|arbeiten|maßnahmen?|massnahmen?|kontrollen?|messungen?|untersuchung(?:en)?"
    r"|fahrten|verkehr|winterdienst|notdienst|bereitschaftsdienst|fahrdienst|betrieb|unterricht)$"
)


def _is_event_body(name: str, kind: str) -> bool:
    """Did the names take a fair for an organisation: "Oberland-Messe"?"""
    return kind == "O" and event_word(name.rpartition(" ")[2]) is not None


def invited_to(scene: Scene) -> list[Candidate]:
    """ "der Reformationstag am 31. Oktober, zu dem der Landtag einlädt": what people are invited to, whatever its noun."""
    text, clause = scene.text, scene.clause
    row = scene.sentence.clauses
    asks = (
        clause.sub and clause.lows[:1] == ["zu"] and clause.lows[1:2] in (["dem"], ["der"], ["denen"]) and "invite" in scene.does()
    )
    at = row.index(clause)
    if not asks or not at:
        return []
    above = row[at - 1]
    behind = [(k, c) for k, c in enumerate(above.chunks) if c.last <= clause.tokens[0] - 1]
    if any(text.classes[c.head] == "E" and text.word(c.head) != "Anlass" for _, c in behind):
        return []  # "mit einem Frühschoppen auf dem Platz, zu dem der Verein lädt"
    for k, chunk in reversed(behind):
        fits = chunk.det is not None and chunk.det in _WITH_PRONOUN[clause.lows[1]]
        holiday = text.classes[chunk.last : chunk.last + 1] == "T"  # "der Thüringer Reformationstag am 31. Oktober"
        people = animate(text, chunk) and not holiday
        if text.classes[chunk.head] != "N" or not fits or people or text.low(chunk.head) in _NO_EVENT:
            continue
        rest, _ = tail(text, above.chunks, k)
        words = phrase_words(text, chunk)
        if holiday:
            feast = text.word(chunk.last).split()[0]
            if not feast.endswith(("tag", "fest")):
                return []
            words.append(feast)
        name = f"{_nominative(words, chunk.det)} {rest}".strip()
        made = candidate(scene, chunk.head, "event", "Event", name, text.word(chunk.head), "invited", 0.65)
        made.clause = above if above.dated else clause
        return [made] if above.dated or clause.dated else []
    return []


def _is_doing(word: str) -> bool:
    """Is it an infinitive and no event: "laden 35 Stände zum Bummeln ein"? "Singen" and "Grillen" are what people meet for."""
    low = word.lower()
    return (low.endswith(("eln", "ern")) or (low.endswith("en") and is_lower(low))) and low not in _MEETINGS


def _is_planned(scene: Scene, chunk: Chunk) -> bool:
    """ "der für Montag angesetzte Arbeitskreis Export": what the names took for a body meets."""
    return any(scene.text.low(i).startswith(_PLANNED) for i in range(chunk.first, chunk.head))


def _impersonal(scene: Scene) -> bool:
    """ "Am Sonntag wird im Pflugsaal gefeiert": passive, with a place and nothing that is celebrated."""
    text = scene.text
    free = any(c.prep is None and text.classes[c.head] != "T" for c in scene.chunks)
    return is_passive(scene.clause) and not free and not scene.clause.joined and bool(place_phrase(scene))


def _nominative(words: list[str], det: str | None) -> str:
    """Write a phrase without its article: "der zweite Stopp" -> "Zweiter Stopp"; what only tells that it was planned goes."""
    while len(words) > 1 and words[0].startswith(_PLANNED):
        words = words[1:]
    gender = {"der": "m", "den": "m", "einen": "m", "die": "f", "eine": "f", "das": "n", "dem": "n", "ein": "n"}.get(det or "")
    if gender and not det.startswith("ein"):  # type: ignore[union-attr]
        words = [
            strong_nominative(w, gender) if n < len(words) - 1 and w[0].islower() and is_adjective(w) else w
            for n, w in enumerate(words)
        ]
    elif det in ("einem", "ein") and len(words) > 1 and words[-1].lower().endswith(_MASCULINE):
        words = [strong_nominative(w, "m") if w[0].islower() and is_adjective(w) else w for w in words]  # "zu einem bunten Abend"
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _rounds(scene: Scene, chunk: Chunk) -> bool:
    """Does the phrase only say where it stands among others: "zum Ausklang"?"""
    node = scene.text.sequence.nodes[chunk.head]
    return chunk.prep == "zu" and node is not None and node.tag == "EVENT" and node.value.head.kind in ("closing", "launch")


def _around(scene: Scene) -> str:
    """Where a way leads: "rund um den See", "entlang der Weser"."""
    for low, at in zip(scene.lows, scene.clause.tokens, strict=True):
        if low in ("um", "entlang", "durch"):
            chunk = next((c for c in scene.chunks if c.inner <= at + 2 and c.first >= at), None)
            if chunk is not None:
                first = at - 1 if scene.text.low(at - 1) == "rund" else at
                return scene.text.slice(first, chunk.last)
    return ""


def unnamed(scene: Scene, known: list[Candidate]) -> list[Candidate]:
    """What takes place, is held or is called off is an event, whatever its noun: "findet der Vorlesenachmittag statt"."""
    text = scene.text
    if known or ("E" in scene.clause.kinds and any(text.classes[c.head] == "E" and not _rounds(scene, c) for c in scene.chunks)):
        return []
    for verb, at in scene.verbs:
        if verb.lemma not in _EVENTFUL and verb.does not in ("invite", "occur", "plan"):
            continue
        chunks = scene.chunks
        if verb.does == "invite" and scene.dated and "thema" in scene.lows:
            theme = next((n for i in scene.clause.tokens if (n := text.sequence.nodes[i]) is not None and n.tag == "TITLE"), None)
            if theme is not None:
                name = str(theme.value)
                made = candidate(scene, at, "event", "Event", f"Veranstaltung „{name}“", name, "theme", 0.65, words=name)
                made.title = name
                return [made]
        if verb.does in ("occur", "plan") and day_told(scene):
            k = next(
                (
                    k
                    for k, c in enumerate(chunks)
                    if c.prep is None and text.word(c.head) in _JOURNEYS and (c.det or "").startswith(("ein", "die", "der"))
                ),
                None,
            )
            rest = tail(text, chunks, k)[0] if k is not None else ""
            if k is not None and (rest or (verb.does == "plan" and chunks[k].inner < chunks[k].head)):
                name = f"{_nominative(phrase_words(text, chunks[k]), chunks[k].det)} {rest or _around(scene)}".strip()
                return [candidate(scene, chunks[k].head, "excursion", "Event", name, text.word(chunks[k].head), verb.lemma, 0.65)]
        if verb.lemma in ("laufen", "zeigen", "geben") and (staged := stage(scene, verb, at, set())):
            return staged
        if verb.lemma == "geben" and scene.dated and (where := place_phrase(scene)):
            meal = next((c for c in chunks if c.prep is None and c.det == "ein" and text.low(c.head) in _MEALS), None)
            if meal is not None:
                name = f"{text.word(meal.head)} {where}"
                return [candidate(scene, meal.head, "dinner", "SocialEvent", name, text.word(meal.head), verb.lemma, 0.65)]
        if verb.lemma == "feiern" and scene.dated and _impersonal(scene):
            name = f"Feier {place_phrase(scene)}".strip()
            return [candidate(scene, at, "celebration", "SocialEvent", name, "Feier", verb.lemma, 0.65)]
        if verb.lemma not in _HOLDING or not (
            scene.dated or (verb.does == "invite" and (sequel(text, scene.clause) or main_dated(scene)))
        ):
            continue
        prep = _HOLDING[verb.lemma]
        occurs = verb.does in ("occur", "cancel")
        if verb.lemma == "ausfallen" and any(c.prep is None and text.classes[c.head] == "P" for c in chunks):
            continue  # "fällt die Dirigentin sechs Wochen aus"
        if verb.lemma in _TEACHING:
            k = next((k for k in objects(text, scene.clause, at) if _COURSE.search(text.low(chunks[k].head))), None)
            if k is not None and not text.low(chunks[k].head).endswith(("kurse", "kursen")):
                words = phrase_words(text, chunks[k])
                rest, behind = tail(text, chunks, k)
                name = " ".join(filter(None, [_nominative(words, chunks[k].det), rest]))
                if (
                    behind < len(chunks)
                    and chunks[behind].first == chunks[behind - 1].last
                    and chunks[behind].prep in ("in", "an", "bei")
                ):
                    name += f" {text.slice(chunks[behind].first, chunks[behind].last)}"
                return [
                    candidate(scene, chunks[k].head, "course", "EducationEvent", name, text.word(chunks[k].head), verb.lemma, 0.65)
                ]
            continue
        for k, chunk in enumerate(chunks):
            if prep is None is chunk.prep and text.classes[chunk.head] == "N" and _SERVICE.search(text.low(chunk.head)):
                return []  # "Termine mit dem Bürgerbüro oder den Ämtern finden statt"
            if (
                chunk.prep != prep
                or (occurs and scene.clause.sub and scene.lows[0] in _WHAT)  # the pronoun is what takes place
                or not (
                    text.classes[chunk.head] in "NZ"
                    or (verb.does == "cancel" and text.classes[chunk.head] == "O" and _is_planned(scene, chunk))
                    or (prep == "zu" and _is_event_body(text.word(chunk.head), text.classes[chunk.head]))
                )
                or animate(text, chunk)
                or text.low(chunk.head) in _NO_EVENT
                or (prep == "zu" and chunk.inner == chunk.head and _is_doing(text.word(chunk.head)))
            ):
                continue
            if (occurs and chunk.det not in ("der", "die", "das", "ein", "eine", None)) or (
                not occurs and prep is None and chunk.det in ("der", "dem", None)
            ):
                continue
            if k and chunks[k - 1].last == chunk.first and prep is None and chunk.det in ("der", "des", "eines", "einer"):
                continue
            if text.classes[chunk.head] == "N" and not is_noun(text.word(chunk.head)) and chunk.det is None:
                continue
            if (
                chunk.last < len(text.classes)
                and text.classes[chunk.last] == "T"
                and text.classes[chunk.head] == "N"
                and is_adjective(text.word(chunk.head))
            ):
                continue
            node = text.sequence.nodes[chunk.head]
            title = str(node.value) if node is not None and node.tag == "TITLE" else None
            rest, behind = tail(text, chunks, k)
            if not rest and prep == "zu" and behind < len(chunks) and chunks[behind].prep == "mit":
                with_ = chunks[behind]  # "zu einem Abend mit Zithermusik"
                rest = text.slice(with_.first, with_.last) if with_.first == chunk.last else ""
            name = " ".join(
                filter(
                    None,
                    [
                        title
                        or _nominative(
                            phrase_words(text, chunk)[-2:] if chunk.inner == chunk.head else phrase_words(text, chunk), chunk.det
                        ),
                        rest,
                    ],
                )
            )
            made = candidate(scene, chunk.head, "event", "Event", name, title or text.word(chunk.head), verb.lemma, 0.7)
            made.title = title
            made.definite = chunk.det in ("der", "die", "das", "dem")
            if verb.does == "cancel" or "nicht" in scene.lows:
                made.status = "cancelled"
            return [made]
    return []
