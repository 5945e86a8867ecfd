"""How strongly a clause says that the event of a phrase takes place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.moments import usable
from pipeline.assemble.relatives import takes_place
from pipeline.assemble.scene import CONDITION, SEQUELS, Scene, beside_time, bracketed, clocked, exact, labels, main_dated, on_agenda
from pipeline.assemble.titled import TITLES
from pipeline.assemble.venues import STAGES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.phrases import Happening

_HOSTS = frozenset(
    "ausrichter ausrichterin ausrichtern veranstalter veranstalterin gastgeber gastgeberin schirmherrschaft organisator organisatoren".split()
)
_WAYS_OUT = frozenset({"Ausfahrt", "Einfahrt", "Auffahrt", "Abfahrt"})
_ROLLS = frozenset("rollt rollen rollte gerollt tor tore trainer mannschaft mannschaften fußball handball basketball spiel".split())
_ARE = frozenset("ist war waren sind bildete bilden".split())
_COPULAS = frozenset("bildete markierte war ist".split())
_HIGHLIGHT = frozenset(
    "höhepunkt höhepunkte ausklang schlusspunkt programmpunkt programmpunkte auftakt abschluss station stationen anlass programm agenda kalender fixpunkt mittelpunkt schwerpunkt kernstück glanzpunkt krönung finale schlussakkord".split()
)
_LASTING = re.compile(r"(?:tägig|wöchig|stündig|jährig|monatig|minütig)(?:e|er|es|en|em)?$")  # "eines dreitägigen Besuchs"
_WERE = frozenset({"war", "waren"})
_ALLOWED = frozenset("möglich erlaubt bleiben dürfen untersagt verboten zulässig schmücken".split())
_SLOTS = {"an", "zu", "bei", "auf", "in", "nach", "vor", "während", "von"}
# Verbs of telling and planning: the clause's date is theirs.
_TELLS = frozenset(
    "mitteilte mitteilt mitgeteilt teilte informierte informiert berichtete berichtet beschloss beschlossen beschlossenen berät beriet beraten lobte "
    "erinnerte erinnert kritisierte forderte bewarb bewirbt veröffentlichte veröffentlicht erklärte erklärt sagte sagt betonte dankte bittet "
    "zugestimmt stimmte stimmten gebilligt billigte bestätigte bestätigt wählte gewählt verabschiedete genehmigte genehmigt beschließt "
    "zählt zählte erinnern sammelt sammelte entstand entstanden hofft hoffte freut freute".split()
)
_GOVERNED = frozenset({"cancel", "move", "inform", "present"})
_CONVENED = frozenset({"worship", "general-meeting", "council-session", "session", "ceremony", "hearing", "party-conference"})
_NEXT = ("anschließend", "anschliessend", "nachfolgend", "abschließend", "abschliessend", "darauffolgend")
_TEACHING = frozenset(
    {"panel-discussion", "workshop", "lecture", "seminar", "information-event", "press-conference", "citizens-meeting"}
)
_WHOSE = frozenset("der des ihrer seiner ihres seines unserer unseres".split())
_WISHED = re.compile(r"(?:glückwünsche?n?|glückwunsch|grüße|gratulation(?:en)?|geschenke?)$")
_WISHES = frozenset("wer kann können konnte möchte möchten will wollen dürfen darf".split())
_TRIPS = frozenset({"trip", "delegation-trip", "study-trip", "citizens-trip"})
_SOCIAL = frozenset({"reception", "dinner", "ceremony", "gala"})
_WEAK = frozenset(
    "launch closing relocation founding exchange election sale programme public-participation inauguration-of-office course exercise strike exam".split()
)
_CONTESTS = frozenset({"competition", "championship", "sports-tournament", "sports-event", "run"})
_HEATS = ("finale", "rennen", "lauf", "wettkampf", "endrunde", "vorrunde", "zwischenrunde", "halbfinale")
_RESULTS = frozenset(
    "platz plätze rang sieg gewann gewannen gewonnen siegte siegten erreicht erreichte belegt belegte belegten holte holten titel".split()
)
_OF_ITS_PEOPLE = frozenset(
    "gäste gästen besucher besuchern teilnehmer teilnehmern teilnehmenden moderation umrahmung leitung ausrichtung organisation schirmherrschaft erlös "
    "reinerlös programm gastgeber gastgeberin ehrengast ehrengäste referent referentin rahmenprogramm".split()
)
_GREETINGS = frozenset({"Begrüßung", "Begrüssung", "Eröffnung"})
_TALKS = frozenset({"Laudatio", "Grußwort", "Festrede", "Rede", "Begrüßungsrede", "Dankesrede", "Gespräche"})


_Said = tuple[float, str]  # how strongly, and the rule that says so


@dataclass(frozen=True, slots=True)
class _Phrase:
    """An event's phrase in its clause, with what is asked of it again and again."""

    scene: Scene
    k: int
    value: Happening
    made: Candidate
    text: Text
    chunk: Chunk
    det: str
    kind: str
    does: set[str]
    before: list[str]  # the three words before it
    ahead: Chunk | None  # the phrase before it
    leads: Chunk | None  # that one, where it stands right before it

    @property
    def some(self) -> bool:
        """Has it an indefinite article?"""
        return self.det.startswith("ein")


def evidence(scene: Scene, k: int, value: Happening, made: Candidate) -> tuple[float, str]:
    """Return how strongly the clause says that this event takes place, and what says so: the first answer counts."""
    text, chunk = scene.text, scene.chunks[k]
    ahead = scene.chunks[k - 1] if k else None
    before = [text.low(i) for i in range(max(scene.sentence.first, chunk.first - 3), chunk.first)]
    leads = ahead if ahead is not None and ahead.last == chunk.first else None
    phrase = _Phrase(scene, k, value, made, text, chunk, chunk.det or "", value.head.kind, scene.does(), before, ahead, leads)
    for ask in _QUESTIONS:
        said = ask(phrase)
        if said is not None:
            return said
    return 0.3, "events.mentioned"


def _counted(p: _Phrase) -> _Said | None:
    """One of a row that is counted, a length of time, or several at once."""
    if p.chunk.prep is None and p.chunk.det is None and _measured(p):
        return 0.3, "events.measured"  # "für fünf Jahrzehnte Meisterschaft"
    if p.value.year and "rahmen" not in p.before[-2:]:
        return 0.7 if p.value.proper else 0.6, "events.edition"
    if not p.value.head.plural or p.value.title or p.kind == "championship" or p.some:
        return None  # "im Rahmen eines Apéros": a genitive
    if any(verb.lemma == "warten" for verb, _ in p.scene.verbs):
        return 0.3, "events.plural"  # "bis Mitternacht warten Führungen und Konzerte"
    general = not (exact(p.scene) or clocked(p.scene)) or (p.chunk.det is None and not _ALLOWED.isdisjoint(p.scene.lows))
    return (0.3, "events.plural") if p.kind not in ("trip", "visit") and general else None


def _measured(p: _Phrase) -> bool:
    """Does a length of time stand right before the phrase: it tells how long something has been?"""
    if p.leads is None:
        return False
    node = p.text.sequence.nodes[p.leads.head]
    return node is not None and node.tag == "DURATION" and not _LASTING.search(p.text.low(p.leads.head))


def _by_another(p: _Phrase) -> _Said | None:
    """It only goes with another phrase, or points back to what was told."""
    chunk, text = p.chunk, p.text
    low, kind = (text.low(p.leads.head), text.classes[p.leads.head]) if p.leads is not None else ("", "")
    if kind == "E" and (chunk.prep in ("zu", "von", "für") or (chunk.prep == "in" and "meisterschaft" in low)):
        return 0.3, "events.part"  # "Empfang zum Europatag"
    node = text.sequence.nodes[p.ahead.head] if p.ahead is not None and chunk.det is None else None
    if node is not None and node.tag == "EVENT" and node.value.proper and text.word(chunk.first - 1) == ",":
        return 0.3, "events.apposition"  # "die ForstTrend, Fachmesse für Holz"
    if p.det.startswith(("dies", "jene")) and not p.scene.dated:
        return 0.3, "events.anaphor"  # "diese Party"
    if chunk.prep == "an" and p.kind == "anniversary" and text.low(chunk.head).endswith(("feiertag", "feiertagen")):
        return 0.3, "events.feast"  # "Am Nationalfeiertag bleibt das Amt geschlossen": a day
    if chunk.prep == "zu" and _WISHED.search(low):
        return 0.3, "events.wished"  # "Glückwünsche zum 125-jährigen Bestehen"
    return None


def _in_dative(p: _Phrase) -> _Said | None:
    """A jubilee in figures; then the datives that no preposition governs."""
    if p.kind == "anniversary" and p.value.name[:1].isdigit() and not exact(p.scene):
        named = p.chunk.prep == "anlässlich" and p.made.name != p.value.name
        return (0.55 if named and p.scene.sentence.section == "body" else 0.4), "events.jubilee"
    if p.kind == "birthday" and p.scene.clause.sub and not exact(p.scene) and "hat" in p.scene.lows:
        return 0.4, "events.jubilee"  # "die im April ihren 75. Geburtstag gefeiert hat"
    if p.chunk.prep is not None or p.det not in ("dem", "einem", "der", "einer"):
        return None
    if any(verb.lemma == "beiwohnen" for verb, _ in p.scene.verbs):
        return 0.85, "events.attended"
    return (0.3, "events.apposition") if p.det in ("dem", "einem") else None  # "am 8. November – dem Geburtstag von X"


def _in_another_sense(p: _Phrase) -> _Said | None:
    """The noun means something else here, or a speech, which is no event of its own."""
    lemma, prep = p.value.head.lemma, p.chunk.prep
    if lemma in _WAYS_OUT and p.made.name == p.value.name and not p.does & {"occur", "hold", "invite", "attend", "plan"}:
        return 0.3, "events.way"  # "dass ihre Ausfahrt frei bleiben muss"
    if lemma == "Ball" and not _ROLLS.isdisjoint(p.scene.lows):
        return 0.3, "events.ball"  # "rollt der Ball"
    if lemma == "Besuch" and prep in ("zu", "auf") and p.chunk.det is None:
        return 0.3, "events.staying"
    if lemma == "Anlass" and prep in ("aus", "zu", "bei") and "invite" not in p.does:
        return 0.3, "events.occasion"
    if lemma == "Auftritt" and prep is None and p.det in ("des", "dem"):
        return 0.3, "events.appearance"  # "Höhepunkt des Auftritts": a firm's, at a fair
    return (0.3, "events.speech") if lemma in _TALKS else None


def _as_frame(p: _Phrase) -> _Said | None:
    """What another event is part of: "im Rahmen ...", "anlässlich ..."."""
    if "rahmen" not in p.before[-2:] and p.chunk.prep != "anlässlich" and "anlass" not in p.before[-2:]:
        return None
    p.made.above = p.value.head.lemma
    timely = p.scene.dated or not SEQUELS.isdisjoint(p.scene.lows)
    own = p.some and timely and p.kind not in _WEAK and p.chunk.prep != "anlässlich"
    if p.kind == "general-meeting" and "rahmen" in p.before[-2:] and exact(p.scene):
        return 0.6, "events.within"  # its day is the clause's
    return (0.7 if p.value.proper or p.value.year else 0.6 if own else 0.35), "events.frame"


def _as_told_by_hour(p: _Phrase) -> _Said | None:
    """A start or course put off on a day, or brackets that tell the hour."""
    if p.does & {"cancel", "move"} and p.chunk.prep is None and p.kind in ("launch", "closing", "course") and p.scene.dated:
        return _put_off(p, "cancel" in p.does, 0.8)
    return (0.7, "events.bracket") if p.chunk.prep in (None, "mit", "zu") and bracketed(p.scene, p.chunk) else None


def _put_off(p: _Phrase, off: bool, strength: float, rule: str = "events.changed") -> _Said:
    p.made.status = "cancelled" if off else "postponed"
    return strength, rule


def _as_own_journey(p: _Phrase) -> _Said | None:
    """ "Zur Halbzeit ihrer Vietnamreise": somebody's journey, whose goal its name tells."""
    whose = p.det.startswith(("ihr", "sein")) and not p.value.head.plural and p.scene.sentence.section == "body"
    goal = p.value.head.lemma.endswith("reise") and len(p.value.head.lemma) > 9
    return (0.6, "events.travelling") if whose and goal and p.kind in _TRIPS and (p.scene.dated or _has_people(p)) else None


def _in_genitive(p: _Phrase) -> _Said | None:
    """A genitive right behind another phrase tells whose that is; only a name with its date, or its hosts, says that it takes place."""
    if p.leads is None:
        return None
    if p.leads.prep == "zu" and p.det in _WHOSE:
        return 0.4, "events.genitive"  # "zum Auftakt der Reise"
    subject = p.det == "der" and p.value.head.gender != "f" and not p.value.head.plural  # "beginnt am See der Lauf"
    low = p.text.low(p.leads.head)
    if p.chunk.prep is not None or p.det not in ("des", "der", "eines", "einer") or subject:
        return None
    if low in TITLES:
        return None  # "„X“ lautet der Titel des Vortrags, den Y am Montag hält"
    if low in _HIGHLIGHT and p.kind in _TRIPS:
        return 0.4, "events.genitive"  # "Stationen der Reise sind ..."
    if p.text.classes[p.leads.head] not in "NEOR" or low in _HIGHLIGHT:
        return None
    if (p.value.proper or low in _OF_ITS_PEOPLE) and p.scene.dated and beside_time(p.scene, p.k):
        return 0.55, "events.dated"  # "Die Moderation der Diskussion am 5. Mai übernimmt X"
    return (0.8, "events.hosted") if p.value.proper and low in _HOSTS else (0.3, "events.genitive")


def _as_house_or_series(p: _Phrase) -> _Said | None:
    """The noun is that of a place as well; a programme with a title is a series."""
    lemma, prep = p.value.head.lemma, p.chunk.prep
    if lemma.endswith("stand") and prep == "an":
        return 0.3, "events.place"
    if lemma in STAGES and prep in ("in", "an", "aus") and not p.value.title:
        return 0.3, "events.house"
    return (0.55, "events.series") if p.kind == "programme" and p.value.title and p.scene.sentence.section == "body" else None


def _as_weak(p: _Phrase) -> _Said | None:
    """A relative clause tells of it; else launches, courses, sales and the like want a verb of taking place."""
    if takes_place(p.scene, p.chunk):
        return 0.85, "events.relative"
    if p.chunk.prep == "durch" and "guide" in p.does:
        return 0.3, "events.through"
    if p.kind == "launch" and p.chunk.prep == "zu" and p.does & {"convene", "meet", "invite"} and p.scene.dated:
        return 0.8, "events.welcomed"
    taught = p.kind in ("course", "exercise", "exchange", "sale", "exam") and "hold" in p.does and p.chunk.prep is None
    if p.kind in _WEAK and not ((p.does & {"occur", "invite"} or taught) and p.scene.dated):
        return 0.3, "events.weak"
    return None


def _elsewhere(p: _Phrase) -> bool:
    """Is it only moved to another place: "Das Konzert am 10. Juli wird in die Stadthalle verlegt"?"""
    if any(verb.does == "move" and verb.lemma != "verlegen" for verb, _ in p.scene.verbs):
        return False
    if not CONDITION.isdisjoint(p.scene.lows):
        return False  # "Bei Regen wird das Konzert in die Halle verlegt"
    row = p.scene.chunks
    goal = any(
        c.prep in ("in", "auf", "nach") and (c.det in ("das", "den", "die") or c.prep == "nach") and p.text.classes[c.head] in "NLO"
        for c in row
    )
    return goal and not any(c.prep == "auf" and p.text.classes[c.head] == "T" for c in row)


def _as_changed(p: _Phrase) -> _Said | None:
    """It is cancelled, put off, or said not to take place."""
    lows = p.scene.lows
    if p.chunk.prep is not None:
        return None
    if p.does & {"cancel", "move"}:
        if "worden" in lows and not _WERE.isdisjoint(lows):
            return 0.3, "events.once"  # "Die Feier war zweimal verschoben worden": before it took place
        if "cancel" not in p.does and _elsewhere(p):
            return (0.85 if exact(p.scene) else 0.3), "events.elsewhere"
        return _put_off(p, "cancel" in p.does, 0.9)
    if "abzusagen" in lows and p.scene.dated:
        p.made.status = "cancelled"  # "hat beschlossen, das Fest am 6. Mai abzusagen"
    occurs = "occur" in p.does or {"bühne", "über"} <= set(lows)
    return _put_off(p, "kann" not in lows, 0.85, "events.not") if "nicht" in lows and occurs else None


def _as_marking(p: _Phrase) -> _Said | None:
    """With what another is begun or marked: "beging den Jahrestag mit einem Gottesdienst", "läutete das Fest mit einer Ausfahrt ein"."""
    if p.chunk.prep != "mit":
        return None
    if p.some and p.does & {"hold", "round"} and p.kind not in ("talk", "lecture"):
        return 0.7, "events.with"
    return (0.3, "events.with") if p.ahead is not None and p.text.classes[p.ahead.head] == "E" else None


def _recurs(p: _Phrase) -> bool:
    """Does what recurs stand right behind one of several: "Führungen jeden Sonntag, ein Gespräch am 20. Februar"?"""
    behind = p.scene.chunks[p.k + 1] if p.k + 1 < len(p.scene.chunks) else None
    if behind is None or behind.first != p.chunk.last or not p.value.head.plural:
        return False
    node = p.text.sequence.nodes[behind.head]
    return node is not None and node.tag == "SET"


def _as_regular(p: _Phrase) -> _Said | None:
    """What happens again and again, what a note says, a market that is a place."""
    scene = p.scene
    told = p.text.times(scene.clause.tokens)
    fixed = any(n.tag in ("DATE", "RANGE") and usable(n) and n.value.day for n in told) and not _recurs(p)
    if not fixed and any(n.tag == "SET" for n in told) and not p.made.title:
        return 0.4, "events.recurring"
    if scene.sentence.section == "note" and not ("invite" in p.does and scene.dated):
        return 0.3, "events.note"
    if p.chunk.prep in ("auf", "an") and p.kind in ("market", "christmas-market") and not p.does & {"occur", "hold", "open"}:
        return 0.3, "events.place"
    return None


def _ungoverned(p: _Phrase) -> _Said | None:
    """A subject or object: its verb says whether it takes place."""
    scene, does, lows = p.scene, p.does, p.scene.lows
    if p.chunk.prep is not None:
        return None
    if does & {"occur", "round"} or ("continue" in does and scene.dated) or on_agenda(scene) or {"bühne", "über"} <= set(lows):
        return 0.9, "events.occurs"
    if "invite" in does and scene.dated and p.det in ("der", "die", "das") and p.k == 0:
        return 0.8, "events.invites"  # "Die Messe „Sprungbrett“ lädt von 10 bis 16 Uhr ein"
    foresees = "plan" in does and any(verb.lemma == "vorsehen" and p.text.low(i) == "sieht" for verb, i in scene.verbs)
    if foresees and not scene.dated:
        return 0.3, "events.foreseen"  # "Das Abkommen sieht eine Sommerschule vor"
    if does & {"plan", "vereinbaren"}:
        return 0.8, "events.planned"
    if "hold" in does:
        return (0.85 if p.kind != "talk" or scene.dated else 0.4), "events.held"
    if does & {"visit", "attend", "open"} and not _WISHES.isdisjoint(lows) and not scene.dated:
        return 0.3, "events.wished"  # "wer die Party besuchen will"
    if does & {"visit", "attend", "open"} and p.det != "der":
        return (0.85 if does & {"visit", "attend"} else 0.3), "events.visited"
    if not _HIGHLIGHT.isdisjoint(lows) and not _ARE.isdisjoint(lows):
        return 0.85, "events.highlight"
    if scene.dated and not _COPULAS.isdisjoint(lows):
        return 0.7, "events.copula"
    return (0.6, "events.dated") if scene.dated and _TELLS.isdisjoint(lows) and not _GOVERNED & does else None


def _going_with(p: _Phrase) -> _Said | None:
    """ "mit einem Empfang", or what another event ends in: "seinen Ausklang fand der Tag bei einem Empfang"."""
    prep, does, first = p.chunk.prep, p.does, p.k == 0 and p.some
    if prep == "mit" and first:
        if exact(p.scene) and p.kind not in ("talk", "lecture", "visit", "presentation", "exchange"):
            return 0.6, "events.with"
        if does & {"occur", "hold", "open"} or "ende" in p.scene.lows:
            return 0.65, "events.with"
        if p.kind in _SOCIAL and p.scene.sentence.section == "body" and p.scene.verbs and _has_people(p):
            return 0.55, "events.with"  # "Mit einem Empfang in Lima hat die Ministerin ihre Reise beendet"
    if prep in ("bei", "mit", "in") and p.some and not _HIGHLIGHT.isdisjoint(p.scene.lows):
        return 0.7, "events.highlight"
    if prep == "mit" and "hold" in does and p.kind not in ("talk", "lecture"):
        return 0.7, "events.with"
    if prep == "mit" and p.some and p.kind == "lecture" and "P" in p.scene.clause.kinds:
        return 0.55, "events.with"  # "bedankte sich mit einem Vortrag"
    return None


def _within(p: _Phrase) -> _Said | None:
    """In what something else is done."""
    prep, scene, kind, text = p.chunk.prep, p.scene, p.kind, p.text
    if prep == "an" and "anschluss" in p.before and p.made.definite and len(p.made.name.split()) > 1:
        return 0.55, "events.beside"
    if prep == "bei" and p.some and exact(scene) and kind != "visit":
        return 0.6, "events.at"  # "am Samstag bei einem Tag der offenen Schleuse"
    if prep == "in" and kind == "exhibition" and p.some and scene.dated:
        return 0.65, "events.within"  # "werden in einer Kabinettausstellung gezeigt"
    if prep in ("in", "bei", "zu", "auf") and any(text.low(i).startswith(_NEXT) for i in range(p.chunk.inner, p.chunk.last)):
        return 0.65, "events.sequel"  # "beim anschließenden Empfang"
    if prep == "in" and p.made.definite and kind in _CONVENED and (scene.dated or main_dated(scene)):
        return 0.6, "events.within"  # "in der Jahreshauptversammlung am Freitag"
    if prep in ("in", "bei") and p.some and kind in _TEACHING and (exact(scene) or _has_people(p)):
        return 0.6, "events.within"  # "in einer Podiumsrunde erörterten X und Y", "in einem Workshop"
    return None


def _has_people(p: _Phrase) -> bool:
    return "P" in p.text.classes[p.scene.sentence.first : p.scene.sentence.last]


def _gone_to(p: _Phrase) -> _Said | None:
    """Where people go, are invited, or are received."""
    prep, does, lemma = p.chunk.prep, p.does, p.value.head.lemma
    if prep is None:
        return None
    journey = p.kind in ("trip", "delegation-trip", "study-trip") and not p.value.head.plural
    if prep == "auf" and journey and (p.chunk.det or "konzert" not in lemma.lower()):
        return 0.7, "events.travelling"
    if "invite" in does and prep == "zu":
        return 0.9, "events.invited"
    if does & {"attend", "travel", "arrive"} and not _WISHES.isdisjoint(p.scene.lows) and not p.scene.dated:
        return 0.3, "events.wished"
    if does & {"attend", "travel", "arrive"} and prep in _SLOTS:
        return 0.85, "events.attended"
    if does & {"receive", "greet", "meet", "convene"} and prep in ("zu", "bei", "auf", "in"):
        return 0.8, "events.welcomed"
    return (0.8, "events.attended") if "teilnahme" in p.before and prep == "an" else None


def _at(p: _Phrase) -> _Said | None:
    """At or around what something else is done, by how much of a name and of a day it has."""
    prep, scene, made = p.chunk.prep, p.scene, p.made
    body, several = scene.sentence.section == "body", len(made.name.split()) > 1
    if (
        prep in ("bei", "in", "an")
        and made.definite
        and p.kind in _CONTESTS
        and not _RESULTS.isdisjoint(scene.lows)
        and p.value.head.lemma.lower() not in _HEATS
    ):
        return 0.6, "events.at"  # "beim Landesfinale in Bochum den zweiten Platz erreicht"
    if prep == "mit" and made.definite and "open" in p.does and p.k == 0:
        return 0.3, "events.means"  # "Mit dem Fassanstich hat X den Markt eröffnet"
    if prep in ("bei", "zu", "auf", "an", "während", "mit") and made.definite and scene.dated:
        return 0.6, "events.at"
    following = scene.chunks[p.k + 1] if p.k + 1 < len(scene.chunks) else None
    timed = following is not None and p.text.classes[following.head] == "T" and following.first == p.chunk.last
    if prep in ("nach", "vor") and made.definite and timed:
        return 0.6, "events.beside"  # "nach dem Zapfenstreich am Vorabend"
    if prep == "nach" and p.value.head.lemma in _GREETINGS and p.ahead is None and " durch " in made.name:
        return 0.3, "events.speech"  # "Nach der Begrüßung durch X spricht Y"
    own = prep == "in" and p.det.startswith(("sein", "ihr")) and p.value.head.lemma.lower().endswith(("vortrag", "referat"))
    if own and "P" in scene.clause.kinds and body:
        return 0.55, "events.within"  # "plädierte X in seinem Vortrag für ..."
    if prep in ("nach", "vor") and several and p.k == 0 and body and _has_people(p):
        return 0.55, "events.beside"
    if prep in ("nach", "vor") and p.some and body:
        return 0.5, "events.beside"
    if prep in ("bei", "während") and several and p.k == 0 and (body or not made.definite):
        return (0.55 if made.definite else 0.6), "events.at"
    return (0.4, "events.at") if prep in ("bei", "zu", "auf", "an", "nach", "vor", "während") and made.definite else None


def _beside_time(p: _Phrase) -> _Said | None:
    """A date stands beside it, or follows its label."""
    if p.scene.dated and beside_time(p.scene, p.k) and _TELLS.isdisjoint(p.scene.lows):
        return 0.6, "events.dated"
    return (0.6, "events.label") if p.k == 0 and p.chunk.prep is None and not p.scene.verbs and labels(p.scene) else None


# In this order they are asked: what it is not, then how it is told.
_QUESTIONS = (
    _counted, _by_another, _in_dative, _in_another_sense, _as_frame, _as_told_by_hour, _as_own_journey, _in_genitive, _as_house_or_series, _as_weak,
    _as_changed, _as_marking, _as_regular, _ungoverned, _going_with, _within, _gone_to, _at, _beside_time,
)  # fmt: skip
