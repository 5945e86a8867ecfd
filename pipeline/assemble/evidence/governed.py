"""What its preposition says: with what, in what, at what something else is done, and where people go; what happens again and again."""

from __future__ import annotations

from pipeline.assemble.evidence.phrase import HIGHLIGHT, WISHES, Phrase, Said, has_people
from pipeline.assemble.scene import exact, main_dated, spans_days
from pipeline.assemble.times.moments import usable
from pipeline.german.happenings.words import DELEGATION

_SLOTS = {"an", "zu", "bei", "auf", "in", "nach", "vor", "während", "von"}
_CONVENED = frozenset({"worship", "general-meeting", "council-session", "session", "ceremony", "hearing", "party-conference"})
_NEXT = ("anschließend", "anschliessend", "nachfolgend", "abschließend", "abschliessend", "darauffolgend")
_TEACHING = frozenset(
    {"panel-discussion", "workshop", "lecture", "seminar", "information-event", "press-conference", "citizens-meeting"}
)
_SOCIAL = frozenset({"reception", "dinner", "ceremony", "gala"})
_REMEMBERING = frozenset({"commemoration", "memorial", "wreath-laying", "ceremony", "celebration", "worship", "reception"})
_CONTESTS = frozenset({"competition", "championship", "sports-tournament", "sports-event", "run"})
_HEATS = ("finale", "rennen", "lauf", "wettkampf", "endrunde", "vorrunde", "zwischenrunde", "halbfinale")
_RESULTS = frozenset(
    "platz plätze rang sieg gewann gewannen gewonnen siegte siegten erreicht erreichte belegt belegte belegten holte holten titel".split()
)
_GO = frozenset(
    "geht gehen ging gingen gegangen macht machen machte machten gemacht begibt begeben begab begaben schickt schickte geschickt".split()
)
_GREETINGS = frozenset({"Begrüßung", "Begrüssung", "Eröffnung"})


def as_marking(p: Phrase) -> Said | None:
    """With what another is begun or marked: "beging den Jahrestag mit einem Gottesdienst", "läutete das Fest mit einer Ausfahrt ein"."""
    if p.chunk.prep != "mit":
        return None
    if p.some and p.does & {"hold", "round"} and p.kind not in ("talk", "lecture"):
        return 0.7, "events.with"
    return (0.3, "events.with") if p.ahead is not None and p.text.classes[p.ahead.head] == "E" else None


def _recurs(p: Phrase) -> bool:
    """Does what recurs stand right behind one of several: "Führungen jeden Sonntag, ein Gespräch am 20. Februar"?"""
    behind = p.scene.chunks[p.k + 1] if p.k + 1 < len(p.scene.chunks) else None
    if behind is None or behind.first != p.chunk.last or not p.value.head.plural:
        return False
    node = p.text.sequence.nodes[behind.head]
    return node is not None and node.tag == "SET"


def as_regular(p: Phrase) -> Said | None:
    """What happens again and again, what a note says, a market that is a place."""
    scene = p.scene
    told = p.text.times(scene.clause.tokens)
    daily = not (p.value.head.plural or p.some) and all(
        n.value.value == "P1D" for n in told if n.tag == "SET"
    )  # "vom 6. bis 8. Mai täglich"
    fixed = any(n.tag in ("DATE", "RANGE") and usable(n) and (n.value.day or (daily and spans_days(n))) for n in told)
    fixed = fixed and not _recurs(p)
    if not fixed and any(n.tag == "SET" for n in told) and not p.made.title:
        return 0.4, "events.recurring"
    if scene.sentence.section == "note" and not ("invite" in p.does and scene.dated):
        return 0.3, "events.note"
    if p.chunk.prep in ("auf", "an") and p.kind in ("market", "christmas-market") and not p.does & {"occur", "hold", "open"}:
        return 0.3, "events.place"
    return None


def going_with(p: Phrase) -> Said | None:
    """ "mit einem Empfang", or what another event ends in: "seinen Ausklang fand der Tag bei einem Empfang"."""
    prep, does, first = p.chunk.prep, p.does, p.k == 0 and p.some
    if prep == "mit" and first:
        if exact(p.scene) and p.kind not in ("talk", "lecture", "visit", "presentation", "exchange"):
            return 0.6, "events.with"
        if does & {"occur", "hold", "open"} or "ende" in p.scene.lows:
            return 0.65, "events.with"
        if p.kind in _SOCIAL and p.scene.sentence.section == "body" and p.scene.verbs and has_people(p):
            return 0.55, "events.with"  # "Mit einem Empfang in Lima hat die Ministerin ihre Reise beendet"
    if prep == "mit" and p.some and p.kind in _REMEMBERING and exact(p.scene):
        return 0.6, "events.with"  # "erinnerte die Stadt am Montag mit einer Gedenkfeier an das Kriegsende"
    if prep in ("bei", "mit", "in") and p.some and not HIGHLIGHT.isdisjoint(p.scene.lows):
        return 0.7, "events.highlight"
    if prep == "mit" and "hold" in does and p.kind not in ("talk", "lecture"):
        return 0.7, "events.with"
    if prep == "mit" and p.some and p.kind == "lecture" and "P" in p.scene.clause.kinds:
        return 0.55, "events.with"  # "bedankte sich mit einem Vortrag"
    return None


LOOK = "events.look"  # no more than a way to be told of something, unless a journey is told


def _leads_through(p: Phrase) -> bool:
    """Does the house follow: "Rundgang durch das Werk"?"""
    row = p.scene.chunks
    return p.k + 1 < len(row) and row[p.k + 1].first == p.chunk.last and row[p.k + 1].prep in ("durch", "in", "bei")


def as_setting(p: Phrase) -> Said | None:
    """In what something else is done."""
    prep, scene, kind, text = p.chunk.prep, p.scene, p.kind, p.text
    if prep == "an" and "anschluss" in p.before and p.made.definite and len(p.made.name.split()) > 1:
        return 0.55, "events.beside"
    if prep == "bei" and p.some and exact(scene) and kind != "visit":
        return 0.6, "events.at"  # "am Samstag bei einem Tag der offenen Schleuse"
    if prep == "bei" and p.some and kind in ("visit", "guided-tour") and "inform" in p.does and _leads_through(p):
        return 0.5, LOOK  # "informierte sich die Gruppe bei einem Rundgang durch das Werk": a station of a journey
    if prep == "in" and kind == "exhibition" and p.some and scene.dated:
        return 0.65, "events.within"  # "werden in einer Kabinettausstellung gezeigt"
    if prep in ("in", "bei", "zu", "auf") and any(text.low(i).startswith(_NEXT) for i in range(p.chunk.inner, p.chunk.last)):
        return 0.65, "events.sequel"  # "beim anschließenden Empfang"
    if prep == "in" and p.made.definite and kind in _CONVENED and (scene.dated or main_dated(scene)):
        return 0.6, "events.within"  # "in der Jahreshauptversammlung am Freitag"
    if prep == "in" and p.some and kind in _CONVENED | _SOCIAL and exact(scene):
        return 0.6, "events.within"  # "hat ihr in einer Feierstunde am 8. Mai die Ehrennadel überreicht"
    if prep in ("in", "bei") and p.some and kind in _TEACHING and (exact(scene) or has_people(p)):
        return 0.6, "events.within"  # "in einer Podiumsrunde erörterten X und Y", "in einem Workshop"
    return None


def gone_to(p: Phrase) -> Said | None:
    """Where people go, are invited, or are received."""
    prep, does, lemma = p.chunk.prep, p.does, p.value.head.lemma
    if prep is None:
        return None
    journey = p.kind in ("trip", "delegation-trip", "study-trip") and not p.value.head.plural
    if prep == "auf" and journey and p.det in ("die", "eine") and _GO.isdisjoint(p.scene.lows):
        return 0.3, "events.ahead"  # "stimmt auf die Reise ein", "freuen sich auf die Fahrt"
    if prep == "auf" and journey and (p.chunk.det or "konzert" not in lemma.lower()):
        return 0.7, "events.travelling"
    if prep == "von" and journey and "return" in does:
        return 0.65, "events.travelling"  # "ist von einer Reise nach Polen zurückgekehrt"
    if "invite" in does and prep == "zu":
        return 0.9, "events.invited"
    if does & {"attend", "travel", "arrive"} and not WISHES.isdisjoint(p.scene.lows) and not p.scene.dated:
        return 0.3, "events.wished"
    group = p.kind == "anniversary" and not exact(p.scene) and any(DELEGATION.search(low) for low in p.scene.lows)
    if group and prep == "zu" and does & {"attend", "travel", "arrive"}:
        return 0.4, "events.attended"  # "Delegation aus Kettering kommt zum Jubiläum": what for they come
    if does & {"attend", "travel", "arrive"} and prep in _SLOTS:
        return 0.85, "events.attended"
    if does & {"receive", "greet", "meet", "convene"} and prep in ("zu", "bei", "auf", "in"):
        return 0.8, "events.welcomed"
    return (0.8, "events.attended") if "teilnahme" in p.before and prep == "an" else None


def as_occasion(p: Phrase) -> Said | None:
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
    if prep in ("nach", "vor") and several and p.k == 0 and body and has_people(p):
        return 0.55, "events.beside"
    if prep in ("nach", "vor") and p.some and body:
        return 0.5, "events.beside"
    if prep in ("bei", "während") and several and p.k == 0 and (body or not made.definite):
        return (0.55 if made.definite else 0.6), "events.at"
    return (0.4, "events.at") if prep in ("bei", "zu", "auf", "an", "nach", "vor", "während") and made.definite else None
