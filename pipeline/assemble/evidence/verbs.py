"""What its verb says of a subject or an object: it takes place, is cancelled, put off, planned, held, opened."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.assemble.evidence.phrase import HIGHLIGHT, WEAK, WISHES, Phrase, Said, with_named
from pipeline.assemble.relatives import takes_place
from pipeline.assemble.scene import AGENDA, CONDITION, beside_time, bracketed, exact, labels, on_agenda
from pipeline.german.happenings.words import WERE

_ARE = frozenset("ist war waren sind bildete bilden".split())
_COPULAS = frozenset("bildete markierte war ist".split())
# Verbs of telling and planning: the clause's date is theirs.
_TELLS = frozenset(
    "mitteilte mitteilt mitgeteilt teilte informierte informiert berichtete berichtet beschloss beschlossen beschlossenen berät beriet beraten lobte "
    "erinnerte erinnert kritisierte forderte bewarb bewirbt veröffentlichte veröffentlicht erklärte erklärt sagte sagt betonte dankte bittet "
    "zugestimmt stimmte stimmten gebilligt billigte bestätigte bestätigt wählte gewählt verabschiedete genehmigte genehmigt beschließt "
    "zählt zählte erinnern sammelt sammelte entstand entstanden hofft hoffte freut freute".split()
)
_GOVERNED = frozenset({"cancel", "move", "inform", "present"})


def as_told_by_hour(p: Phrase) -> Said | None:
    """A start or course put off on a day, or brackets that tell the hour."""
    if p.does & {"cancel", "move"} and p.chunk.prep is None and p.kind in ("launch", "closing", "course") and p.scene.dated:
        return _put_off(p, "cancel" in p.does, 0.8)
    return (0.7, "events.bracket") if p.chunk.prep in (None, "mit", "zu") and bracketed(p.scene, p.chunk) else None


def _put_off(p: Phrase, off: bool, strength: float, rule: str = "events.changed") -> Said:
    p.made.status = "cancelled" if off else "postponed"
    return strength, rule


# How an office is entered among guests: an event wherever it stands, as an appointment or a first day in office is not.
_FEASTS = frozenset(("Amtseinführung", "Amtseinsetzung", "Inauguration", "Investitur"))


def as_weak(p: Phrase) -> Said | None:
    """A relative clause tells of it; else launches, courses, sales and the like want a verb of taking place."""
    if takes_place(p.scene, p.chunk):
        return 0.85, "events.relative"
    if p.chunk.prep == "durch" and "guide" in p.does:
        return 0.3, "events.through"
    if p.kind == "launch" and p.chunk.prep == "zu" and p.does & {"convene", "meet", "invite"} and p.scene.dated:
        return 0.8, "events.welcomed"
    taught = p.kind in ("course", "exercise", "exchange", "sale", "exam") and "hold" in p.does and p.chunk.prep is None
    told = p.does & {"occur", "hold", "plan"} or on_agenda(p.scene)
    if p.kind == "exchange" and p.chunk.prep is None and told and with_named(p):
        return None  # "Das Programm sieht einen Erfahrungsaustausch mit der Kammer X vor"
    if p.kind in WEAK and p.value.head.lemma not in _FEASTS and not ((p.does & {"occur", "invite"} or taught) and p.scene.dated):
        return 0.3, "events.weak"
    return None


def _elsewhere(p: Phrase) -> bool:
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


def _moved_within(p: Phrase) -> bool:
    """Does it take place after all, only elsewhere: "findet nicht im Saal, sondern online statt"?"""
    lows = p.scene.lows
    at = lows.index("sondern") if "sondern" in lows else len(lows)
    return at < len(lows) and not any(p.text.classes[i] == "T" for i in p.scene.clause.tokens[at:])


def as_changed(p: Phrase) -> Said | None:
    """It is cancelled, put off, or said not to take place."""
    lows = p.scene.lows
    if p.chunk.prep is not None:
        return None
    if p.does & {"cancel", "move"}:
        if "worden" in lows and not WERE.isdisjoint(lows):
            return 0.3, "events.once"  # "Die Feier war zweimal verschoben worden": before it took place
        if "cancel" not in p.does and _elsewhere(p):
            return (0.85 if exact(p.scene) else 0.3), "events.elsewhere"
        return _put_off(p, "cancel" in p.does, 0.9)
    if "abzusagen" in lows and p.scene.dated:
        p.made.status = "cancelled"  # "hat beschlossen, das Fest am 6. Mai abzusagen"
    occurs = "occur" in p.does or {"bühne", "über"} <= set(lows)
    return _put_off(p, "kann" not in lows, 0.85, "events.not") if "nicht" in lows and occurs and not _moved_within(p) else None


def ungoverned(p: Phrase) -> Said | None:
    """A subject or object: its verb says whether it takes place."""
    scene, does, lows = p.scene, p.does, p.scene.lows
    if p.chunk.prep is not None:
        return None
    if does & {"occur", "round"} or ("continue" in does and scene.dated) or on_agenda(scene) or {"bühne", "über"} <= set(lows):
        return 0.9, "events.occurs"
    if "invite" in does and scene.dated and p.det in ("der", "die", "das") and p.k == 0:
        return 0.8, "events.invites"  # "Die Messe „Sprungbrett“ lädt von 10 bis 16 Uhr ein"
    foresees = "plan" in does and any(verb.lemma == "vorsehen" and p.text.low(i) != "vorgesehen" for verb, i in scene.verbs)
    if foresees and p.k and any(c.prep is None and p.text.low(c.head) in AGENDA for c in scene.chunks):
        return 0.85, "events.planned"  # "Das Besuchsprogramm sieht einen Empfang bei X vor"
    if foresees and not scene.dated:
        return 0.3, "events.foreseen"  # "Das Abkommen sieht eine Sommerschule vor"
    if does & {"plan", "vereinbaren"}:
        return 0.8, "events.planned"
    if "hold" in does:
        return (0.85 if p.kind != "talk" or scene.dated or with_named(p) else 0.4), "events.held"
    if does & {"visit", "attend", "open"} and not WISHES.isdisjoint(lows) and not scene.dated:
        return 0.3, "events.wished"  # "wer die Party besuchen will"
    if does & {"visit", "attend", "open"} and p.det != "der":
        return (0.85 if does & {"visit", "attend"} else 0.3), "events.visited"
    if not HIGHLIGHT.isdisjoint(lows) and not _ARE.isdisjoint(lows):
        return 0.85, "events.highlight"
    if p.k == 0 and p.det in ("der", "die", "das", None) and _opens_text(p) and _was_received(lows):
        return 0.75, "events.received"  # "Die Eröffnungsfeier fand großes Interesse"
    if p.kind in _CENTRAL and p.det and not _CENTRE.isdisjoint(lows) and not _STAND.isdisjoint(lows):
        return 0.7, "events.highlight"  # "Im Mittelpunkt der Reise stand der Empfang im Rathaus"
    if scene.dated and not _COPULAS.isdisjoint(lows):
        return 0.7, "events.copula"
    return (0.6, "events.dated") if scene.dated and _TELLS.isdisjoint(lows) and not _GOVERNED & does else None


_AHEAD = 8  # sentences, headline and pictures among them
_ONCE = frozenset({"damals", "seinerzeit", "einst", "früher", "bereits", "schon"})
# How a report begins that looks back: what was done found favour, drew crowds, was sold out.
_FAVOUR = ("interesse", "anklang", "zuspruch", "resonanz", "beifall", "beachtung", "begeisterung")
_FOUND = frozenset("fand fanden gefunden stieß stießen gestoßen".split())
_DREW = frozenset("lockte lockten angelockt begeisterte begeisterten ausverkauft".split())
_WHOLE = frozenset("voller großer toller schöner".split())
_BEFORE = ("letzt", "vorig", "vergangen", "früher", "erst", "damalig", "bisherig", "vorjährig")


def _opens_text(p: Phrase) -> bool:
    """Does it stand in the first sentences of the text, pictures above them apart, and is no former one?"""
    sentence, lows = p.scene.sentence, p.scene.lows
    here = p.text.index(sentence.first)
    same = [s for s in p.text.sentences[max(0, here - _AHEAD) : here] if s.paragraph == sentence.paragraph]
    if sentence.section != "body" or here > _AHEAD or len(same) > 1:
        return False
    if any(p.text.times(p.scene.clause.tokens)) or not _ONCE.isdisjoint(lows):
        return False  # "Vor zwei Jahren lockte das Konzert 500 Gäste an"; what a day tells is dated by it
    return not any(p.text.low(i).startswith(_BEFORE) for i in range(p.chunk.inner, p.chunk.last))


def _was_received(lows: Sequence[str]) -> bool:
    if not _DREW.isdisjoint(lows) or (not _FOUND.isdisjoint(lows) and any(low.endswith(_FAVOUR) for low in lows)):
        return True
    success = "erfolg" in lows and not WERE.isdisjoint(lows) and not _WHOLE.isdisjoint(lows)
    return success or ("an" in lows[-2:] and not {"zog", "zogen"}.isdisjoint(lows))


_CENTRE = frozenset({"mittelpunkt", "zentrum", "anfang", "ende", "beginn", "schluss"})
_STAND = frozenset({"steht", "stehen", "stand", "standen"})
_CENTRAL = frozenset(
    "reception signing opening inauguration visit company-visit award golden-book groundbreaking foundation-stone unveiling".split()
)


def by_date(p: Phrase) -> Said | None:
    """A date stands beside it, or follows its label."""
    if p.scene.dated and beside_time(p.scene, p.k) and _TELLS.isdisjoint(p.scene.lows):
        return 0.6, "events.dated"
    return (0.6, "events.label") if p.k == 0 and p.chunk.prep is None and not p.scene.verbs and labels(p.scene) else None
