"""What the phrase itself says: one of several, a part of another, the noun in another sense, a house, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from functools import cache

from pipeline.assemble.evidence.phrase import HIGHLIGHT, PHASES, WEAK, Phrase, Said, has_people, with_named
from pipeline.assemble.frames.base import month_told, place_phrase
from pipeline.assemble.journeys.afar import JOURNEYS
from pipeline.assemble.people.shares import words
from pipeline.assemble.places.venues import STAGES
from pipeline.assemble.scene import SEQUELS, beside_time, clocked, exact, on_agenda
from pipeline.assemble.titles.titled import TITLES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text

_HOSTS = frozenset(
    "ausrichter ausrichterin ausrichtern veranstalter veranstalterin gastgeber gastgeberin schirmherrschaft organisator organisatoren".split()
)
_WAYS_OUT = frozenset({"Ausfahrt", "Einfahrt", "Auffahrt", "Abfahrt"})
_ROLLS = frozenset("rollt rollen rollte gerollt tor tore trainer mannschaft mannschaften fußball handball basketball spiel".split())
_PLAYED = frozenset(
    "spielte spielt spielten zugespielt gab gibt gaben weitergegeben weitergab warf wirft warfen liegt lag nahm nimmt".split()
)
_LASTING = re.compile(r"(?:tägig|wöchig|stündig|jährig|monatig|minütig)(?:e|er|es|en|em)?$")  # "eines dreitägigen Besuchs"
_ALLOWED = frozenset("möglich erlaubt bleiben dürfen untersagt verboten zulässig schmücken".split())
_WHOSE = frozenset("der des ihrer seiner ihres seines unserer unseres".split())
_WISHED = re.compile(r"(?:glückwünsche?n?|glückwunsch|grüße|gratulation(?:en)?|geschenke?)$")
_PLANS = re.compile(r"(?:pläne|plan|konzept|bewerbung|entwürfe|entwurf)$")
_ITS_MEANS = frozenset("erlös reinerlös programm gestaltung begleitung rahmen durchführung vorbereitung".split())
_PRAISE = ("ereignis", "event", "spektakel", "höhepunkt")  # "das Altstadtfest, das Großereignis der Region"
_FEASTS = ("nabhängigkeitstag", "ationalfeiertag", "efreiungstag", "erfassungstag", "europatag")
# What has no editions: "die Eröffnung 1993", "das Goldene Buch 1993".
_DONE_ONCE = frozenset(
    "golden-book signing opening handover visit groundbreaking inauguration wreath-laying talk unveiling honour".split()
)
_COMES = frozenset("kam kamen gekommen entstand entstanden geboren".split())
_TAKEN_UP = frozenset({"es", "dies", "das"})
_ORDINALS = frozenset(
    f"{stem}{ending}"
    for stem in "erst zweit dritt viert fünft sechst siebt acht neunt zehnt wievielt".split()
    for ending in ("e", "en", "er", "es")
)
_TALKS = frozenset(
    {"Laudatio", "Grußwort", "Festrede", "Rede", "Begrüßungsrede", "Dankesrede", "Gespräche", "Predigt", "Festpredigt"}
)


@cache
def _parts() -> frozenset[str]:
    """Return what people do or are at an event: "die Moderation der Diskussion", "Ehrengast des Festakts"."""
    return frozenset().union(*(words(part) for part in ("speaks", "leads", "holds", "joins", "plays")))


def counted(p: Phrase) -> Said | None:
    """One of a row that is counted, a length of time, or several at once."""
    if p.chunk.prep is None and p.chunk.det is None and _measured(p):
        return 0.3, "events.measured"  # "für fünf Jahrzehnte Meisterschaft"
    if p.value.year and p.kind not in _DONE_ONCE and "rahmen" not in p.before[-2:]:
        return 0.7 if p.value.proper else 0.6, "events.edition"
    if not p.value.head.plural or p.value.title or p.kind == "championship" or p.some:
        return None  # "im Rahmen eines Apéros": a genitive
    if any(verb.lemma == "warten" for verb, _ in p.scene.verbs):
        return 0.3, "events.plural"  # "bis Mitternacht warten Führungen und Konzerte"
    if p.chunk.prep is None and with_named(p) and (on_agenda(p.scene) or "plan" in p.does):
        return None  # "Auf dem Programm stehen Kranzniederlegungen am Denkmal des X"
    general = not (exact(p.scene) or clocked(p.scene)) or (p.chunk.det is None and not _ALLOWED.isdisjoint(p.scene.lows))
    some = p.kind in ("trip", "visit") and not (p.chunk.prep == "zu" and p.chunk.det is None)  # "treffen sich zu Ausflügen"
    return (0.3, "events.plural") if general and not some else None


def _measured(p: Phrase) -> bool:
    """Does a length of time stand right before the phrase: it tells how long something has been?"""
    if p.leads is None:
        return False
    node = p.text.sequence.nodes[p.leads.head]
    return node is not None and node.tag == "DURATION" and not _LASTING.search(p.text.low(p.leads.head))


_CHAIRS = frozenset(
    "vorsitz vorsitzes präsidentschaft mitglied mitglieder mitgliedern vorsitzende vorsitzender vorsitzenden".split()
)


def _is_chaired(p: Phrase) -> bool:
    """Is it what somebody chairs or belongs to: "des Vorsitzes des Landes X in der Ministerpräsidentenkonferenz"?"""
    row = p.scene.chunks
    for k in range(p.k - 1, max(-1, p.k - 3), -1):
        if row[k].last != row[k + 1].first:
            return False
        if p.text.low(row[k].head) in _CHAIRS:
            return True
    return False


def by_another(p: Phrase) -> Said | None:
    """It only goes with another phrase, or points back to what was told."""
    chunk, text = p.chunk, p.text
    low, kind = (text.low(p.leads.head), text.classes[p.leads.head]) if p.leads is not None else ("", "")
    if p.kind == "conference" and chunk.prep in (None, "in") and not p.value.number and _is_chaired(p):
        return 0.3, "events.body"  # "den Vorsitz in der Ministerpräsidentenkonferenz": who confers
    if kind == "E" and (chunk.prep in ("zu", "von", "für") or (chunk.prep == "in" and "meisterschaft" in low)):
        return 0.3, "events.part"  # "Empfang zum Europatag"
    node = text.sequence.nodes[p.ahead.head] if p.ahead is not None and chunk.det is None else None
    if node is not None and node.tag == "EVENT" and node.value.proper and text.word(chunk.first - 1) == ",":
        return 0.3, "events.apposition"  # "die ForstTrend, Fachmesse für Holz"
    row = p.scene.clause.chunks
    praised = p.value.head.lemma.lower().endswith(_PRAISE) or any(w.endswith("ste") for w in text.lows[chunk.inner : chunk.head])
    if p.k and praised and _apposed(text, row, p.k):
        return 0.3, "events.apposition"  # "das Altstadtfest, das größte Volksfest Thüringens"
    if not p.value.proper and p.k + 1 < len(row) and _apposed(p.text, row, p.k + 1):
        named = text.sequence.nodes[row[p.k + 1].head]
        if named is not None and named.tag == "EVENT" and (named.value.number or named.value.proper):
            return 0.3, "events.apposition"  # "die Frühjahrssitzung, die 38. Konferenz der Städte, ..."
    if p.before[-1:] in (["als"], ["wie"]) and chunk.prep in ("bei", "in", "auf"):
        return 0.3, "events.compared"  # "Anders als beim Treffen in Dresden"
    if p.some and "idee" in p.scene.lows and not _COMES.isdisjoint(p.scene.lows) and not exact(p.scene):
        return 0.3, "events.mentioned"  # "Auf die Idee kam sie während einer Reise nach Japan"
    if p.scene.lows[0] in _TAKEN_UP and not exact(p.scene) and any(low in _ORDINALS for low in text.lows[chunk.inner : chunk.head]):
        return 0.3, "events.anaphor"  # "Es war bereits der dritte Besuch in diesem Jahr": what was told
    if p.det.startswith(("dies", "jene")) and not p.scene.dated:
        return 0.3, "events.anaphor"  # "diese Party"
    if chunk.prep == "an" and p.kind == "anniversary" and text.low(chunk.head).endswith(("feiertag", "feiertagen")):
        return 0.3, "events.feast"  # "Am Nationalfeiertag bleibt das Amt geschlossen": a day
    if chunk.prep == "für" and _PLANS.search(low):
        return 0.3, "events.ahead"  # "die Pläne für die Gartenausstellung 2027"
    if chunk.prep == "zu" and _WISHED.search(low):
        return 0.3, "events.wished"  # "Glückwünsche zum 125-jährigen Bestehen"
    return None


def _apposed(text: Text, row: Seq[Chunk], k: int) -> bool:
    """Does a phrase of an event stand between commas behind that of another, and no third one goes on with them?"""
    one, other = row[k - 1], row[k]
    begin, end = other.first, other.last
    while text.classes[end : end + 1] and text.classes[end] in "LOdN":
        end += 1  # "Thüringens", "der Region"
    if text.classes[one.head] not in "EZ" or text.classes[other.head] not in "EZ" or other.prep or one.last != begin - 1:
        return False
    if (
        text.word(begin - 1) != ","
        or other.det not in ("der", "die", "das", "den", "dem")
        or text.word(end) not in (",", ".", "\n")
    ):
        return False
    third = row[k + 1] if k + 1 < len(row) else None
    listed = third is not None and third.first == end + 1 and text.classes[third.head] in "EZ"
    return not listed and not (k > 1 and row[k - 2].last == one.first - 1 and text.classes[row[k - 2].head] in "EZ")


def in_dative(p: Phrase) -> Said | None:
    """A jubilee in figures; then the datives that no preposition governs."""
    staged = (
        p.chunk.prep is None and month_told(p.scene) and bool(place_phrase(p.scene))
    )  # "feiert im Juni in der Aula das 50-jährige Bestehen"
    if p.kind == "anniversary" and p.value.name[:1].isdigit() and not exact(p.scene) and not staged:
        named = p.chunk.prep == "anlässlich" and p.made.name != p.value.name
        return (0.55 if named and p.scene.sentence.section == "body" else 0.4), "events.jubilee"
    if p.kind == "birthday" and p.scene.clause.sub and not exact(p.scene) and "hat" in p.scene.lows:
        return 0.4, "events.jubilee"  # "die im April ihren 75. Geburtstag gefeiert hat"
    if p.chunk.prep is not None or p.det not in ("dem", "einem", "der", "einer"):
        return None
    if any(verb.lemma == "beiwohnen" for verb, _ in p.scene.verbs):
        return 0.85, "events.attended"
    return (0.3, "events.apposition") if p.det in ("dem", "einem") else None  # "am 8. November – dem Geburtstag von X"


def in_another_sense(p: Phrase) -> Said | None:
    """The noun means something else here, or a speech, which is no event of its own."""
    lemma, prep = p.value.head.lemma, p.chunk.prep
    if lemma in _WAYS_OUT and p.made.name == p.value.name and not p.does & {"occur", "hold", "invite", "attend", "plan"}:
        return 0.3, "events.way"  # "dass ihre Ausfahrt frei bleiben muss"
    played = p.chunk.prep is None and p.det in ("der", "den") and not _PLAYED.isdisjoint(p.scene.lows)
    if prep == "seit" and not p.chunk.joined:
        return 0.3, "events.since"  # "zum ersten Mal seit seinem Amtsantritt 2010"
    if lemma == "Ball" and (played or not _ROLLS.isdisjoint(p.scene.lows)):
        return 0.3, "events.ball"  # "rollt der Ball", "spielte den Ball weiter"
    if lemma == "Besuch" and prep in ("zu", "auf") and p.chunk.det is None:
        return 0.3, "events.staying"
    if lemma == "Anlass" and prep in ("aus", "zu", "bei") and "invite" not in p.does:
        return 0.3, "events.occasion"
    if lemma == "Auftritt" and prep is None and p.det in ("des", "dem"):
        return 0.3, "events.appearance"  # "Höhepunkt des Auftritts": a firm's, at a fair
    if lemma == "Messe" and prep is None and "invite" in p.does and p.made.name == p.value.name:
        return 0.3, "events.host"  # "lädt die Messe zu einem Pressegespräch ein": the house
    if lemma == "Abschied" and prep == "zu" and p.made.name == p.value.name and "invite" not in p.does:
        return 0.3, "events.occasion"  # "Zum Abschied gab es Blumen"
    if lemma.endswith(_FEASTS) and not p.does & {"hold", "invite", "occur", "round", "open"}:
        return 0.3, "events.feast"  # "Den Nationalfeiertag verbringen die Gäste in Jena": a day
    return (0.3, "events.speech") if lemma in _TALKS else None


def as_frame(p: Phrase) -> Said | None:
    """What another event is part of: "im Rahmen ...", "anlässlich ..."."""
    if "rahmen" not in p.before[-2:] and p.chunk.prep != "anlässlich" and "anlass" not in p.before[-2:]:
        return None
    p.made.above = p.value.head.lemma
    timely = p.scene.dated or not SEQUELS.isdisjoint(p.scene.lows)
    own = p.some and timely and p.kind not in WEAK and p.chunk.prep != "anlässlich"
    if p.kind == "general-meeting" and "rahmen" in p.before[-2:] and exact(p.scene):
        return 0.6, "events.within"  # its day is the clause's
    return (0.7 if p.value.proper or p.value.year else 0.6 if own else 0.35), "events.frame"


def as_own_journey(p: Phrase) -> Said | None:
    """ "Zur Halbzeit ihrer Vietnamreise", "zum Auftakt der Reise nach Peru": somebody's journey, whose goal the phrase tells."""
    if p.kind not in JOURNEYS or p.value.head.plural or p.scene.sentence.section != "body":
        return None
    noun = p.value.name.rpartition(" ")[2]
    named = noun.lower().endswith("reise") and len(noun) > 8
    row = p.scene.chunks
    ahead = row[p.k + 1] if p.k + 1 < len(row) and row[p.k + 1].first == p.chunk.last else None
    there = ahead is not None and ahead.prep in ("nach", "in", "durch") and p.text.classes[ahead.head] == "L"
    whose = p.det.startswith(("ihr", "sein"))
    if whose and (named or there):
        return (0.6, "events.travelling") if p.scene.dated or has_people(p) else None
    told = p.det == "der" and p.leads is not None and p.text.low(p.leads.head) in PHASES and (there or named)
    return (0.6, "events.travelling") if told and has_people(p) else None


_BESIDE = frozenset({"beginn", "ende"})


def in_genitive(p: Phrase) -> Said | None:
    """A genitive right behind another phrase tells whose that is; only a name with its date, or its hosts, says that it takes place."""
    if p.leads is None:
        return None
    if p.leads.prep == "zu" and p.det in _WHOSE:
        return 0.4, "events.genitive"  # "zum Auftakt der Reise"
    subject = p.det == "der" and p.value.head.gender != "f" and not p.value.head.plural  # "beginnt am See der Lauf"
    low = p.text.low(p.leads.head)
    if p.kind in JOURNEYS and p.chunk.prep is None and p.det == "der" and _spans_behind(p):
        return 0.75, "events.dated"  # "Im Mittelpunkt der Reise vom 7. bis 12. November"
    if p.chunk.prep is not None or p.det not in ("des", "der", "eines", "einer") or subject:
        return None
    if low in TITLES:
        return None  # "„X“ lautet der Titel des Vortrags, den Y am Montag hält"
    other = any(c.prep is None and p.text.classes[c.head] == "E" and c is not p.chunk for c in p.scene.chunks)
    if low in HIGHLIGHT and (
        p.kind in JOURNEYS or p.made.name == "Besuch" or (other and low in ("auftakt", "ausklang") and not p.value.proper)
    ):
        return 0.4, "events.genitive"  # "Stationen der Reise sind ...", "Auftakt des Festes war am Samstag der Umzug"
    if p.text.classes[p.leads.head] not in "NEOR" or low in HIGHLIGHT:
        return None
    if (p.value.proper or low in _ITS_MEANS or low in _parts()) and p.scene.dated and beside_time(p.scene, p.k):
        return 0.55, "events.dated"  # "Die Moderation der Diskussion am 5. Mai übernimmt X"
    if (
        low in _BESIDE
        and p.leads.prep in ("vor", "an", "in", "zu", "nach")
        and p.made.name != p.value.name
        and p.kind not in JOURNEYS | WEAK
    ):
        return 0.55, "events.beside"  # "Vor Beginn des Festakts zum Stadtjubiläum trug sie sich ein"
    return (0.8, "events.hosted") if (p.value.proper or p.value.number) and low in _HOSTS else (0.3, "events.genitive")


def _spans_behind(p: Phrase) -> bool:
    """Do the days from one to another stand right behind the phrase?"""
    row = p.scene.chunks
    node = p.text.sequence.nodes[row[p.k + 1].head] if p.k + 1 < len(row) and row[p.k + 1].first <= p.chunk.last + 1 else None
    return node is not None and node.tag == "RANGE" and not node.value.decoy


def as_house_or_series(p: Phrase) -> Said | None:
    """The noun is that of a place as well; a programme with a title is a series."""
    lemma, prep = p.value.head.lemma, p.chunk.prep
    if lemma.endswith("stand") and prep == "an":
        return 0.3, "events.place"
    seen = prep in ("in", "an", "aus") or (prep is None and "visit" in p.does and lemma == "Theater")
    if lemma in STAGES and seen and not p.value.title and not (prep == "an" and "attend" in p.does):
        return 0.3, "events.house"
    return (0.55, "events.series") if p.kind == "programme" and p.value.title and p.scene.sentence.section == "body" else None
