"""How strongly a clause says that the event of a phrase takes place."""

from __future__ import annotations

import re

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.moments import usable
from pipeline.assemble.scene import SEQUELS, Scene, beside_time, bracketed, clocked, exact, labels, main_dated, on_agenda
from pipeline.assemble.venues import STAGES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.phrases import Happening

_HOSTS = frozenset(
    "ausrichter ausrichterin ausrichtern veranstalter veranstalterin gastgeber gastgeberin schirmherrschaft organisator organisatoren".split()
)
_WAYS_OUT = frozenset({"Ausfahrt", "Einfahrt", "Auffahrt", "Abfahrt"})
_ROLLS = frozenset("rollt rollen rollte gerollt tor tore trainer mannschaft mannschaften fußball handball basketball spiel".split())
_ARE = frozenset("ist war waren sind bildete bilden".split())
_COPULAS = frozenset("bildete markierte war ist".split())
_HIGHLIGHT = frozenset(
    "höhepunkt höhepunkte ausklang schlusspunkt programmpunkt programmpunkte auftakt abschluss station stationen anlass programm agenda kalender".split()
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
_PARTICLES = frozenset("vor an ab aus ein teil statt mit zu auf nach hin fort weiter um".split())
_WISHED = re.compile(r"(?:glückwünsche?n?|glückwunsch|grüße|gratulation(?:en)?|geschenke?)$")
_WISHES = frozenset("wer kann können konnte möchte möchten will wollen dürfen darf".split())
_WEAK = frozenset(
    "launch closing relocation founding exchange election sale programme public-participation inauguration-of-office course exercise strike".split()
)
_TALKS = frozenset({"Laudatio", "Grußwort", "Festrede", "Rede", "Begrüßungsrede", "Dankesrede", "Gespräche"})


def _measured(scene: Scene, k: int) -> bool:
    """Does a length of time stand right before the phrase: it tells how long something has been?"""
    ahead = scene.chunks[k - 1]
    node = scene.text.sequence.nodes[ahead.head]
    length = node is not None and node.tag == "DURATION" and not _LASTING.search(scene.text.low(ahead.head))
    return ahead.last == scene.chunks[k].first and length


def evidence(scene: Scene, k: int, value: Happening, made: Candidate) -> tuple[float, str]:
    """Return how strongly the clause says that this event takes place, and what says so."""
    text, chunk = scene.text, scene.chunks[k]
    does = scene.does()
    kind = value.head.kind
    before = [text.low(i) for i in range(max(scene.sentence.first, chunk.first - 3), chunk.first)]
    if k and chunk.prep is None and chunk.det is None and _measured(scene, k):
        return 0.3, "events.measured"  # "für fünf Jahrzehnte Meisterschaft"
    if value.year and "rahmen" not in before[-2:]:
        return 0.7 if value.proper else 0.6, "events.edition"
    general = not (exact(scene) or clocked(scene)) or (chunk.det is None and not _ALLOWED.isdisjoint(scene.lows))
    if value.head.plural and not value.title and any(verb.lemma == "warten" for verb, _ in scene.verbs):
        return 0.3, "events.plural"  # "bis Mitternacht warten Führungen und Konzerte"
    if value.head.plural and not value.title and kind not in ("trip", "visit") and general:
        return 0.3, "events.plural"
    if (
        k
        and text.classes[scene.chunks[k - 1].head] == "E"
        and scene.chunks[k - 1].last == chunk.first
        and (chunk.prep in ("zu", "von", "für") or (chunk.prep == "in" and "meisterschaft" in text.low(scene.chunks[k - 1].head)))
    ):
        return 0.3, "events.part"  # "Empfang zum Europatag"
    before_node = text.sequence.nodes[scene.chunks[k - 1].head] if k and chunk.det is None else None
    if before_node is not None and before_node.tag == "EVENT" and before_node.value.proper and text.word(chunk.first - 1) == ",":
        return 0.3, "events.apposition"  # "die ForstTrend, Fachmesse für Holz"
    if (chunk.det or "").startswith(("dies", "jene")) and not scene.dated:
        return 0.3, "events.anaphor"  # "diese Party"
    if (
        k
        and chunk.prep in ("zu", "zur")
        and scene.chunks[k - 1].last == chunk.first
        and _WISHED.search(text.low(scene.chunks[k - 1].head))
    ):
        return 0.3, "events.wished"  # "Glückwünsche zum 125-jährigen Bestehen"
    if kind == "anniversary" and value.name[:1].isdigit() and not exact(scene):
        named = chunk.prep == "anlässlich" and made.name != value.name
        return (0.55 if named and scene.sentence.section == "body" else 0.4), "events.jubilee"
    if chunk.prep is None and chunk.det in ("dem", "einem", "der", "einer") and any(v.lemma == "beiwohnen" for v, _ in scene.verbs):
        return 0.85, "events.attended"
    if chunk.prep is None and chunk.det in ("dem", "einem"):
        return 0.3, "events.apposition"  # "am 8. November – dem Geburtstag von X"
    if value.head.lemma in _WAYS_OUT and made.name == value.name and not does & {"occur", "hold", "invite", "attend", "plan"}:
        return 0.3, "events.way"  # "dass ihre Ausfahrt frei bleiben muss"
    if value.head.lemma == "Ball" and not _ROLLS.isdisjoint(scene.lows):
        return 0.3, "events.ball"  # "rollt der Ball"
    if value.head.lemma == "Besuch" and chunk.prep in ("zu", "auf") and chunk.det is None:
        return 0.3, "events.staying"
    if value.head.lemma == "Anlass" and chunk.prep in ("aus", "zu", "bei"):
        return 0.3, "events.occasion"
    if value.head.lemma == "Auftritt" and chunk.prep is None and chunk.det in ("des", "dem"):
        return 0.3, "events.appearance"  # "Höhepunkt des Auftritts": a firm's, at a fair
    if value.head.lemma in _TALKS:
        return 0.3, "events.speech"
    if "rahmen" in before[-2:] or chunk.prep == "anlässlich" or "anlass" in before[-2:]:
        made.above = value.head.lemma
        timely = scene.dated or not SEQUELS.isdisjoint(scene.lows)
        own = (chunk.det or "").startswith("ein") and timely and kind not in _WEAK and chunk.prep != "anlässlich"
        return (0.7 if value.proper or value.year else 0.6 if own else 0.35), "events.frame"
    genitive = (
        k > 0 and chunk.prep is None and chunk.det in ("des", "der", "eines", "einer") and scene.chunks[k - 1].last == chunk.first
    )
    if does & {"cancel", "move"} and chunk.prep is None and kind in ("launch", "closing", "course") and scene.dated:
        made.status = "cancelled" if "cancel" in does else "postponed"
        return 0.8, "events.changed"
    if chunk.prep in (None, "mit", "zu") and bracketed(scene, chunk):
        return 0.7, "events.bracket"
    if chunk.det == "der" and value.head.gender != "f" and not value.head.plural:
        genitive = False  # "beginnt am See der Lauf": a subject
    genitive = (
        genitive and text.classes[scene.chunks[k - 1].head] in "NEOR" and text.low(scene.chunks[k - 1].head) not in _HIGHLIGHT
    )
    if k and scene.chunks[k - 1].prep == "zu" and scene.chunks[k - 1].last == chunk.first and chunk.det in _WHOSE:
        return 0.4, "events.genitive"  # "zum Auftakt der Reise"
    if value.head.lemma.endswith("stand") and chunk.prep == "an":
        return 0.3, "events.place"
    if genitive and value.proper and scene.dated and beside_time(scene, k):
        return 0.55, "events.dated"
    if genitive and value.proper and text.low(scene.chunks[k - 1].head) in _HOSTS:
        return 0.8, "events.hosted"
    if genitive:
        return 0.3, "events.genitive"
    if value.head.lemma in STAGES and chunk.prep in ("in", "an", "aus") and not value.title:
        return 0.3, "events.house"
    if kind == "programme" and value.title and scene.sentence.section == "body":
        return 0.55, "events.series"
    if _relative(scene, chunk):
        return 0.85, "events.relative"
    if chunk.prep == "durch" and "guide" in does:
        return 0.3, "events.through"
    gathered = kind == "launch" and chunk.prep == "zu" and does & {"convene", "meet", "invite"} and scene.dated
    if gathered:
        return 0.8, "events.welcomed"
    taught = kind in ("course", "exercise", "exchange") and "hold" in does and chunk.prep is None
    if kind in _WEAK and not ((does & {"occur", "invite"} or taught) and scene.dated):
        return 0.3, "events.weak"
    if does & {"cancel", "move"} and chunk.prep is None:
        if "worden" in scene.lows and not _WERE.isdisjoint(scene.lows):
            return 0.3, "events.once"  # "Die Feier war zweimal verschoben worden": before it took place
        made.status = "cancelled" if "cancel" in does else "postponed"
        return 0.9, "events.changed"
    if "abzusagen" in scene.lows and scene.dated and chunk.prep is None:
        made.status = "cancelled"  # "hat beschlossen, das Fest am 6. Mai abzusagen"
    if "nicht" in scene.lows and does & {"occur"} and chunk.prep is None:
        made.status = "cancelled" if "kann" not in scene.lows else "postponed"
        return 0.85, "events.not"
    if chunk.prep == "anlässlich" and kind in ("visit", "inaugural-visit", "state-visit", "farewell-visit") and scene.dated:
        return 0.7, "events.occasion"
    if chunk.prep == "mit" and (chunk.det or "").startswith("ein") and does & {"hold", "round"} and kind not in ("talk", "lecture"):
        return (
            0.7,
            "events.with",
        )  # "beging den Jahrestag der Weihe mit einem Gottesdienst", "läutete das Fest mit einer Ausfahrt ein"
    if chunk.prep == "mit" and k and text.classes[scene.chunks[k - 1].head] == "E":
        return 0.3, "events.with"
    told = [n for i in scene.clause.tokens if text.classes[i] == "T" and (n := text.sequence.nodes[i]) is not None]
    fixed = any(n.tag in ("DATE", "RANGE") and usable(n) and n.value.day for n in told)
    if not fixed and any(n.tag == "SET" for n in told) and not made.title:
        return 0.4, "events.recurring"
    if scene.sentence.section == "note" and not (does & {"invite"} and scene.dated):
        return 0.3, "events.note"
    if chunk.prep in ("auf", "an") and kind in ("market", "christmas-market") and not does & {"occur", "hold", "open"}:
        return 0.3, "events.place"
    if chunk.prep is None:
        if (
            does & {"occur", "round"}
            or ("continue" in does and scene.dated)
            or on_agenda(scene)
            or ("bühne" in scene.lows and "über" in scene.lows)
        ):
            return 0.9, "events.occurs"
        if "invite" in does and scene.dated and chunk.det in ("der", "die", "das") and k == 0:
            return 0.8, "events.invites"  # "Die Messe „Sprungbrett“ lädt von 10 bis 16 Uhr ein"
        if (
            "plan" in does
            and not scene.dated
            and any(verb.lemma == "vorsehen" and text.low(i) == "sieht" for verb, i in scene.verbs)
        ):
            return 0.3, "events.foreseen"  # "Das Abkommen sieht eine Sommerschule vor"
        if "plan" in does or ("vereinbaren" in does):
            return 0.8, "events.planned"
        if does & {"hold"}:
            return (0.85 if kind not in ("talk",) or scene.dated else 0.4), "events.held"
        if does & {"visit", "attend", "open"} and not _WISHES.isdisjoint(scene.lows) and not scene.dated:
            return 0.3, "events.wished"  # "wer die Party besuchen will"
        if does & {"visit", "attend", "open"} and chunk.det != "der":
            return (0.85 if "visit" in does or "attend" in does else 0.3), "events.visited"
        if not _HIGHLIGHT.isdisjoint(scene.lows) and not _ARE.isdisjoint(scene.lows):
            return 0.85, "events.highlight"
        if scene.dated and not _COPULAS.isdisjoint(scene.lows):
            return 0.7, "events.copula"
        if scene.dated and _TELLS.isdisjoint(scene.lows) and not _GOVERNED & does:
            return 0.6, "events.dated"
    else:
        with_one = chunk.prep == "mit" and k == 0 and (chunk.det or "").startswith("ein")
        if with_one and exact(scene) and kind not in ("talk", "lecture", "visit", "presentation", "exchange"):
            return 0.6, "events.with"
        if chunk.prep == "an" and "anschluss" in before and made.definite and len(made.name.split()) > 1:
            return 0.55, "events.beside"
        if chunk.prep == "mit" and k == 0 and (chunk.det or "").startswith("ein") and does & {"occur", "hold", "open"}:
            return 0.65, "events.with"
        if chunk.prep == "mit" and k == 0 and (chunk.det or "").startswith("ein") and "ende" in scene.lows:
            return 0.65, "events.with"
        if chunk.prep in ("bei", "mit", "in") and (chunk.det or "").startswith("ein") and not _HIGHLIGHT.isdisjoint(scene.lows):
            return 0.7, "events.highlight"  # "seinen Ausklang fand der Tag bei einem Empfang"
        if chunk.prep == "mit" and "hold" in does and kind not in ("talk", "lecture"):
            return 0.7, "events.with"
        if chunk.prep == "bei" and (chunk.det or "").startswith("ein") and exact(scene) and kind != "visit":
            return 0.6, "events.at"  # "am Samstag bei einem Tag der offenen Schleuse"
        if chunk.prep == "mit" and (chunk.det or "").startswith("ein") and kind == "lecture" and "P" in scene.clause.kinds:
            return 0.55, "events.with"  # "bedankte sich mit einem Vortrag"
        if chunk.prep == "in" and kind == "exhibition" and (chunk.det or "").startswith("ein") and scene.dated:
            return 0.65, "events.within"  # "werden in einer Kabinettausstellung gezeigt"
        if chunk.prep in ("in", "bei", "zu", "auf") and any(text.low(i).startswith(_NEXT) for i in range(chunk.inner, chunk.last)):
            return 0.65, "events.sequel"  # "beim anschließenden Empfang"
        if chunk.prep == "in" and made.definite and kind in _CONVENED and (scene.dated or main_dated(scene)):
            return 0.6, "events.within"  # "in der Jahreshauptversammlung am Freitag"
        if (
            chunk.prep in ("in", "bei")
            and (chunk.det or "").startswith("ein")
            and kind in _TEACHING
            and (exact(scene) or "P" in text.classes[scene.sentence.first : scene.sentence.last])
        ):
            return 0.6, "events.within"  # "in einer Podiumsrunde erörterten X und Y", "in einem Workshop"
        journeys = ("trip", "delegation-trip", "study-trip")
        if (
            chunk.prep == "auf"
            and kind in journeys
            and not value.head.plural
            and (chunk.det or "konzert" not in value.head.lemma.lower())
        ):
            return 0.7, "events.travelling"
        if "invite" in does and chunk.prep == "zu":
            return 0.9, "events.invited"
        if does & {"attend", "travel", "arrive"} and not _WISHES.isdisjoint(scene.lows) and not scene.dated:
            return 0.3, "events.wished"
        if does & {"attend", "travel", "arrive"} and chunk.prep in _SLOTS:
            return 0.85, "events.attended"
        if does & {"receive", "greet", "meet", "convene"} and chunk.prep in ("zu", "bei", "auf", "in"):
            return 0.8, "events.welcomed"
        if "teilnahme" in before and chunk.prep == "an":
            return 0.8, "events.attended"
        if chunk.prep in ("bei", "zu", "auf", "an", "während", "mit") and made.definite and scene.dated:
            return 0.6, "events.at"
        following = scene.chunks[k + 1] if k + 1 < len(scene.chunks) else None
        timed = following is not None and text.classes[following.head] == "T" and following.first == chunk.last
        if chunk.prep in ("nach", "vor") and made.definite and timed:
            return 0.6, "events.beside"  # "nach dem Zapfenstreich am Vorabend"
        own = (
            (chunk.det or "").startswith(("sein", "ihr"))
            and chunk.prep == "in"
            and value.head.lemma.lower().endswith(("vortrag", "referat"))
        )
        if own and "P" in scene.clause.kinds and scene.sentence.section == "body":
            return 0.55, "events.within"  # "plädierte X in seinem Vortrag für ..."
        several = len(made.name.split()) > 1
        if (
            chunk.prep in ("nach", "vor")
            and several
            and k == 0
            and scene.sentence.section == "body"
            and "P" in text.classes[scene.sentence.first : scene.sentence.last]
        ):
            return 0.55, "events.beside"
        if chunk.prep in ("nach", "vor") and (chunk.det or "").startswith("ein") and scene.sentence.section == "body":
            return 0.5, "events.beside"
        if chunk.prep in ("bei", "während") and several and not made.definite and k == 0:
            return 0.6, "events.at"
        if chunk.prep in ("bei", "während") and made.definite and several and k == 0 and scene.sentence.section == "body":
            return 0.55, "events.at"
        if chunk.prep in ("bei", "zu", "auf", "an", "nach", "vor", "während") and made.definite:
            return 0.4, "events.at"
    if scene.dated and beside_time(scene, k) and not any(w in _TELLS for w in scene.lows):
        return 0.6, "events.dated"
    if k == 0 and chunk.prep is None and not scene.verbs and labels(scene):
        return 0.6, "events.label"
    return 0.3, "events.mentioned"


def _relative(scene: Scene, chunk: Chunk) -> bool:
    """Does a relative clause say that it takes place: "der Fachtag, der am 8. November stattfindet", "das Fest, zu dem X einlädt"?

    Other phrases may stand between: "ein Empfang in der Alten Mühle, zu dem die Stadt gebeten hatte"; the pronoun's gender tells.
    """
    text = scene.text
    comma = chunk.last
    while (
        comma < min(chunk.last + 12, scene.sentence.last)
        and (text.word(comma) != "," or text.classes[comma + 1 : comma + 2] == "L")
        and (
            text.word(comma) == ","
            or text.classes[comma] in "pdNOLP#QTZ"
            or text.low(comma) in _PARTICLES
            or (comma + 1 < scene.sentence.last and text.word(comma + 1) == ",")
        )
    ):
        comma += 1
    if comma + 2 >= scene.sentence.last or text.word(comma) != ",":
        return False
    clause = next((c for c in scene.sentence.clauses if c.tokens[0] == comma + 1), None)
    if clause is None or not clause.sub:
        return False
    does = {verb.does for verb, _ in clause.verbs}
    first, second = clause.lows[0], clause.lows[1] if len(clause.lows) > 1 else ""
    node = text.sequence.nodes[chunk.head]
    value: Happening | None = node.value if node is not None and node.tag == "EVENT" else None
    feminine = value is not None and value.head.gender == "f"
    if first == "zu":
        agrees = second in ("denen", "welchen") or second == ("der" if feminine else "dem") or second in ("welcher", "welchem")
        return bool(does & {"invite", "meet", "convene", "arrive"}) and (agrees or comma == chunk.last)
    if first in ("an", "bei") and "attend" in does:
        return second in ("denen", "welchen") or second == ("der" if feminine else "dem")
    if comma != chunk.last and first not in (("die",) if feminine else ("der", "den", "das")):
        return False
    staged = "bühne" in clause.lows and "über" in clause.lows
    staged = staged or ("sehen" in clause.lows and "zu" in clause.lows and value is not None and value.head.kind == "exhibition")
    told = staged or "occur" in does or (first in ("die", "den", "das", "welche", "welchen", "welches") and "hold" in does)
    if "hold" in does and told and "P" in clause.kinds and first in ("die", "den", "das"):
        return True  # "nach dem Gottesdienst, den Kurat Hofer zelebrierte"
    return (
        first in ("der", "die", "das", "den", "welcher", "welche", "welches", "welchen")
        and told
        and any(
            (n := text.sequence.nodes[i]) is not None
            and text.classes[i] == "T"
            and ((usable(n) and len(n.value.start or n.value.end or "") > 7) or n.value.kind == "weekday")
            for i in clause.tokens
        )
    )
