"""One event from many candidates: headline, lead, body and caption speak of the same; what differs in object, title or day does not."""

from __future__ import annotations

import re

from pipeline.assemble.alike import edition, shortened, spelt
from pipeline.assemble.drafts import DELEGATIONS, GROUPS, OUTWARD, Candidate, Draft
from pipeline.assemble.grammar import content
from pipeline.assemble.places.sites import GOALS
from pipeline.assemble.retold import (
    comes_here,
    conflict,
    head_words,
    head_words_of,
    heads_house,
    heads_stay,
    is_at_house,
    is_elsewhere,
    is_known_paper,
    is_mere_paper,
    opens,
    signs_in_full,
    takes_up_another,
    takes_up_journey,
    told_words,
)
from pipeline.assemble.times.moments import Moment

GENERIC_HEADS = frozenset("Veranstaltung Veranstaltungen Event Termin Anlass Programmpunkt Abend Programm".split())
_HOUSES_OPEN = frozenset({"opening", "inauguration", "commissioning", "handover"})
_ROW = re.compile(r"(?:reihe|serie|zyklus)$", re.IGNORECASE)
_TOLD = frozenset({"lecture", "reading"})
OUTINGS = frozenset({"hike", "ride", "excursion", "citizens-trip", "study-trip"})
_STAGED = frozenset({"cabaret", "concert", "reading", "theatre", "dance", "opera", "performance"})
# Of which a release tells one, by the headline and by the lead.
_ONCE = frozenset(
    {"opening", "signing", "award", "reception", "topping-out", "groundbreaking", "foundation-stone", "naming", "unveiling"}
)
_DEEDS = frozenset({"planting", "groundbreaking", "unveiling", "topping-out", "foundation-stone", "handover", "naming"})
_SOLEMN = re.compile(
    r"(?:(?:Preisv|V)erleihungs|Übergabe|Eröffnungs|Einweihungs|Unterzeichnungs|Enthüllungs|Verabschiedungs|Fest|Feier)?"
    r"(?:akt|feierstunde|feier|zeremonie|veranstaltung|feierlichkeit(?:en)?)|Feierstunde|Feier|Feierlichkeit(?:en)?|Zeremonie"
)
_STAYS = frozenset({"Besuch", "Aufenthalt", "Visite"})
_CELEBRATED = frozenset(
    "opening inauguration commissioning unveiling naming handover signing award-ceremony award anniversary birthday farewell "
    "inauguration-of-office swearing-in topping-out groundbreaking foundation-stone graduation honour".split()
)
_GAMES = frozenset({"sports-match", "sports-event"})
_CALLS = frozenset({"visit", "delegation-visit"})
_TOURS = frozenset({"visit", "site-visit", "guided-tour", "tour"})  # what a picture of a visit to a house shows
_TOURED = frozenset({"visit", "site-visit", "company-visit"})
_WALKS = ("rundgang", "Rundgang", "besichtigung", "Besichtigung", "führung", "Führung")
_HYPERNYMS = {
    "Tagung": {"congress"}, "Konferenz": {"congress"}, "Treffen": {"meeting", "congress", "talk"}, "Fest": {"public-festival", "anniversary", "celebration", "festival"},
    "Schau": {"exhibition"}, "Konzert": {"concert"}, "Feier": {"ceremony", "celebration", "anniversary", "award", "honour", "farewell", "graduation", "handover"}, "Besuch": {"trip"}, "Reise": {"trip"},
    "Gottesdienst": {"ordination", "confirmation", "inauguration-of-office", "consecration", "wedding", "baptism"},
    "Gespräch": {"talk", "meeting"}, "Zeremonie": {"ceremony", "award", "signing", "opening"}, "Symposium": {"congress"}, "Festakt": {"award", "anniversary"}, "Begrüßung": {"reception"},
    "Feierstunde": {"award", "honour", "swearing-in", "farewell", "graduation", "handover"},
    "Bestehen": {"reception", "ceremony", "celebration", "gala", "concert", "public-festival", "worship", "dinner"},
    "Verleihung": {"award"}, "Überreichung": {"award"}, "Ehrung": {"award", "honour"}, "Auszeichnung": {"award"},
}  # fmt: skip


def group_of(candidate: Candidate) -> str:
    return GROUPS.get(candidate.kind, candidate.kind)


def same(candidate: Candidate, moment: Moment, draft: Draft) -> float:
    """Return how surely the candidate speaks of the draft: 0 for not at all."""
    if candidate.kind in OUTWARD and draft.kind in _CALLS and " nach " in candidate.name:
        whence = {word for one in (draft.name, *(c.name for c in draft.candidates)) for word in content(one.partition(" aus ")[2])}
        if whence & content(candidate.name.partition(" nach ")[2]):
            return 0.0  # "Besuch aus Lyon": "die im April nach Lyon reisen wird"
    if candidate.title and draft.title:
        if spelt(candidate.title) != spelt(draft.title):
            return 0.0  # "Wege - ein Abend" and "Wege – ein Abend" are one
        return 1.0 if opens(candidate.kind) == opens(draft.kind) else 0.0
    if candidate.kind == draft.kind and candidate.name != draft.name and spelt(candidate.name) == spelt(draft.name):
        return 0.0 if conflict(candidate, moment, draft) else 1.0
    if candidate.proper and draft.proper and edition(candidate.name) == edition(draft.name):
        years = [str(c or "")[:4] for c in (candidate.year or moment.start, draft.first.year or draft.start)]
        return 0.0 if all(y.isdigit() for y in years) and years[0] != years[1] else 1.0
    if candidate.proper and draft.proper:
        if candidate.words and candidate.words <= draft.words:
            return 1.0
        return 1.0 if spelt(candidate.name) == spelt(draft.name) or shortened(candidate.name, draft.name) else 0.0
    if candidate.kind in _HOUSES_OPEN and draft.kind in _HOUSES_OPEN and candidate.kind != draft.kind:
        day = moment.day is not None and moment.day == (draft.start or "")[:10]
        day = day or (draft.start is None and all(c.sentence.section in ("headline", "deck") for c in draft.candidates))
        if day and (candidate.words - head_words(candidate)) & (draft.words - head_words_of(draft)):
            return 0.75  # opened and handed over on one day
    if candidate.rule == "frames.pronoun" and draft.first.rule == "frames.guest":
        near = 0 <= candidate.sentence.paragraph - draft.first.sentence.paragraph < 2
        return 0.8 if near and not conflict(candidate, moment, draft) else 0.0  # "ist X zu Gast. Um 20 Uhr liest sie aus ..."
    if candidate.head == "Startschuss" and draft.kind in _HOUSES_OPEN and draft.first.clause is not candidate.clause:
        near = abs(candidate.sentence.paragraph - draft.first.sentence.paragraph) < 2
        if near and not conflict(candidate, moment, draft):
            return 0.7  # "hat die Anlage in Betrieb genommen. X gab den Startschuss"
    stop = candidate.kind == "visit" and candidate.node is not None
    stop = stop and (is_at_house(candidate) or (candidate.located and not any(n.value.kind in GOALS for n in candidate.places)))
    if stop and draft.kind in OUTWARD | DELEGATIONS and not (candidate.words - head_words(candidate)) & draft.words:
        return 0.0  # "Beim Besuch des Klinikums ...": one of the journey's stations
    if candidate.kind in OUTWARD and draft.kind in OUTWARD and takes_up_journey(candidate):
        return 0.65 if not conflict(candidate, moment, draft) else 0.0  # "Die Reise der Ministerin unterstreicht ..."
    if candidate.kind in OUTWARD | {"citizens-trip"} and draft.kind == "delegation-visit" and comes_here(candidate):
        return 0.7 if not conflict(candidate, moment, draft) else 0.0
    if candidate.kind == "visit" and draft.kind in OUTWARD and candidate.sentence is draft.first.sentence and not candidate.title:
        whole = draft.first.rule == "events.frame" or not any(c.places for c in draft.candidates)
        if whole and any(n.value.kind == "Country" for n in candidate.places):
            return 0.7  # "Im Rahmen einer Delegationsreise besuchte X Japan"
    headed = all(c.sentence.section in ("headline", "deck") for c in draft.candidates)
    if headed and candidate.kind == "site-visit" and draft.kind in _CALLS and heads_house(candidate, draft):
        return 0.7 if not conflict(candidate, moment, draft) else 0.0  # "Ministerin zu Gast bei X": "hat sich bei der X GmbH ..."
    if headed and candidate.head == "Veranstaltung" and candidate.node is None and candidate.sentence.section == "body":
        day = (moment.day or "") == (draft.start or moment.day or "")[:10]
        return 0.7 if day and draft.kind not in OUTWARD | _CALLS | {"signing"} else 0.0  # "dreht sich alles um ..."
    called = candidate.kind in _CALLS | {"site-visit"} and draft.kind in _CALLS and candidate.sentence is draft.first.sentence
    if called and candidate.node is None and draft.first.node is None and candidate.words and candidate.words <= draft.words:
        return 0.8  # "war X bei der Firma Y zu Gast": told of the guest and of the house
    if (
        (candidate.definite or not candidate.create)
        and candidate.head in draft.also
        and not candidate.words - head_words(candidate) - draft.words
    ):
        return 0.0 if conflict(candidate, moment, draft) else 0.7  # "mit einem Festakt eröffnet": "am Festakt nahmen ... teil"
    if (
        candidate.definite
        and candidate.head in _STAYS
        and draft.kind in DELEGATIONS
        and not candidate.words - head_words(candidate)
    ):
        return 0.0 if conflict(candidate, moment, draft) else 0.85  # "Der Besuch dauert noch bis Freitag": the whole of it
    if candidate.definite and _SOLEMN.fullmatch(candidate.head) and draft.kind in _CELEBRATED and candidate.node is not None:
        bare = (
            candidate.create
            and candidate.rule != "events.beside"
            and not candidate.title
            and not candidate.proper
            and not candidate.words - head_words(candidate)
        )
        own = moment.day is not None and (moment.day != (draft.start or "")[:10] or draft.end is not None)
        if bare and not own:
            return 0.6  # "hat das Werk eröffnet. Zum Festakt konnte X 80 Gäste begrüßen"
    if candidate.rule == "trips.guests" and draft.kind in _CALLS:
        return (
            0.0 if conflict(candidate, moment, draft) else 0.8
        )  # "der Besuch des Botschafters": "Die Gäste waren nach Jena gereist"
    if opens(candidate.kind) != opens(draft.kind):
        return 0.0
    if _ROW.search(draft.head) and not _ROW.search(candidate.head) and moment.day and not candidate.title:
        return 0.0  # "Die Konzertreihe „X“": "Das zweite Konzert am 18. September"
    if conflict(candidate, moment, draft):
        return 0.0
    ours, theirs = candidate.head.casefold(), draft.head.casefold()
    if ("gegenbesuch" in (ours, theirs)) and ours != theirs:
        return 0.0
    shown = {candidate.kind, draft.kind} <= {"vernissage", "exhibition-opening"} and "vernissage" in (ours, theirs)
    titled = draft.first.sentence.section == "headline" and draft.head == "Vernissage" and not (draft.start and moment.start)
    if shown and titled and candidate.sentence.section == "body" and len(draft.candidates) == 1:
        return 0.7  # "Vernissage ist am Samstag": "Die Ausstellung wird am 20. Juni eröffnet"
    shown = shown and moment.day is not None and moment.day == (draft.start or "")[:10]
    if (
        shown
        and (candidate.definite or titled or draft.first.sentence.section == "headline")
        and not candidate.title
        and not candidate.words - head_words(candidate) - draft.words
    ):
        return 0.75  # "eröffnet das Museum seine neue Ausstellung. Zur Vernissage um 11 Uhr spricht ..."
    if candidate.clause is draft.first.clause and {candidate.kind, draft.kind} == {"visit", "delegation-visit"}:
        return 0.8  # "120 Gäste aus Jena waren zu Gast": told by verb and by phrase
    if candidate.clause is draft.first.clause and {candidate.kind, draft.kind} == {"meeting", "talk"}:
        return 0.8 if candidate.words & draft.words or not candidate.words else 0.0  # "traf sich mit X zu einem Gespräch"
    if candidate.clause is draft.first.clause and candidate.kind == draft.kind and candidate.name.startswith(draft.name):
        return 0.8  # "Zum 100. Geburtstag von X gratulierten": told by verb and by phrase
    welcomed = candidate.kind == draft.kind == "reception" and candidate.node is None and draft.first.node is None
    if welcomed and candidate.sentence is draft.first.sentence and moment.start == draft.start:
        return 0.7  # "ist im Kreishaus empfangen und willkommen geheißen worden"
    if candidate.kind in DELEGATIONS and draft.kind in DELEGATIONS:
        return (
            0.8
            if not (moment.start and draft.start)
            or candidate.sentence.section in ("headline", "deck", "caption")
            or moment.day == draft.start[:10]
            else 0.4
        )
    if draft.kind == "trip" and candidate.kind == "delegation-trip" and any(v.does == "return" for v, _ in candidate.clause.verbs):
        return 0.7  # "fliegt nach Lyon ... Am Freitag kehrt die Delegation zurück"
    headed = all(c.sentence.section in ("headline", "deck") for c in draft.candidates)
    if candidate.kind == draft.kind == "signing" and takes_up_another(candidate, draft):
        return 0.0
    if candidate.kind == draft.kind == "signing" and is_mere_paper(candidate) and draft.first.clause is not candidate.clause:
        return 0.65  # "unterzeichneten die Urkunde": of what the text tells of
    if (
        candidate.kind == draft.kind == "signing"
        and draft.first.clause is not candidate.clause
        and is_known_paper(candidate, draft)
    ):
        return 0.65  # "haben eine Absichtserklärung unterzeichnet. Das Abkommen ..."
    if candidate.kind == draft.kind == "signing" and signs_in_full(candidate, draft):
        return 0.65 if not conflict(candidate, moment, draft) else 0.0
    if group_of(candidate) == draft.group == "award" and is_mere_paper(candidate) and draft.first.clause is not candidate.clause:
        return 0.65  # "überreichte die Ordensurkunde"
    if candidate.rule == "frames.questions" and draft.kind == "consultation" and draft.start is None:
        return 0.7  # "bietet eine Sprechstunde an. Von 16 bis 18 Uhr steht sie Rede und Antwort"
    if candidate.kind == "presentation" and "dort" in candidate.clause.lows and draft.kind in _TOLD and draft.start is None:
        return 0.65  # "lädt zu einem Vortrag ein. Ab 19 Uhr stellt X dort „Y“ vor"
    if candidate.rule == "frames.shown" and not candidate.title and draft.kind == "exhibition":
        return 0.65  # "70 Gemälde sind bis 14. Januar zu sehen"
    if headed and {candidate.kind, draft.kind} <= _CALLS and candidate.sentence.section == "body" and len(draft.candidates) == 1:
        return 0.6  # "Französische Handwerker zu Gast"; "ist eine Delegation der Kammer von X gekommen"
    if headed and draft.kind == "honour" and group_of(candidate) == "award" and candidate.sentence.section == "body":
        whom = " ".join(candidate.sentence.clauses[0].text.lows[candidate.sentence.first : candidate.sentence.last])
        return (
            0.7 if draft.words and any(word in whom for word in draft.words) else 0.0
        )  # "Ehrung für X": "überreichte X das Kreuz"
    titled = headed and draft.first.sentence.section == "headline" and len(draft.candidates) == 1
    if titled and candidate.kind == "performance" and draft.kind in _STAGED and candidate.rule.startswith("frames"):
        return (
            0.6 if len(draft.candidates) == 1 and candidate.sentence.section == "body" else 0.0
        )  # "Kabarett: ...", "X gastiert am 17. Mai"
    if candidate.kind == "delegation-visit" and candidate.sentence.section == "body" and heads_stay(candidate, draft):
        return 0.7  # "X reist nach Lyon": "Eine Delegation besuchte Lyon"; "Besuch aus Lyon": "Besuch im Rathaus: X empfing eine Delegation"
    if headed and candidate.kind == draft.kind == "ceremony" and ours == theirs and len(draft.candidates) == 1:
        return 0.6 if candidate.sentence.section == "body" else 0.0  # "Festakt zum Jubiläum": "zum 50-jährigen Bestehen"
    if candidate.sentence.section == "caption" and candidate.kind in _TOURS and draft.kind in _TOURED and moment.start is None:
        return 0.6 if candidate.head.endswith(_WALKS) else 0.0  # "Landrätin X beim Rundgang durch das Werk"
    if headed and {candidate.kind, draft.kind} <= _GAMES and candidate.sentence.section == "body" and len(draft.candidates) == 1:
        return 0.6  # "Derby am Samstag": "spielt der FC gegen den SV"
    if headed and candidate.kind in OUTWARD and draft.kind in OUTWARD | OUTINGS and candidate.sentence.section == "body":
        return 0.7  # one journey, by other goals
    if headed and candidate.kind in OUTWARD and draft.kind == "visit" and candidate.sentence.section == "body":
        goals = (candidate.words & draft.words) - head_words(candidate)
        if goals and " in " in draft.name:
            return 0.65  # "Besuch in der Partnerstadt": "Eine Delegation reiste in die Partnerstadt Lowicz"
    if (
        candidate.sentence is draft.first.sentence
        and ours in theirs
        and candidate.rule.startswith("frames")
        and candidate.kind in _TOLD
    ):
        return 0.7  # "der Abendvortrag: Um 19 Uhr spricht X über Y"
    if (
        headed
        and candidate.kind == "award-ceremony"
        and draft.kind in ("ceremony", "celebration", "reception")
        and not candidate.node
    ):
        nodes = [
            n
            for c in candidate.clause.chunks
            if (n := candidate.clause.text.sequence.nodes[c.head]) is not None and n.tag == "EVENT"
        ]
        if any(n.value.head.lemma == draft.head for n in nodes):
            return 0.7  # "bei einem Festakt mit dem Preis ausgezeichnet"
    number = candidate.node.value.number if candidate.node is not None else None
    if number and not (ours == theirs or theirs.endswith(ours) or (headed and group_of(candidate) == draft.group)):
        return 0.0  # a numbered one is told by its own name
    related = ours == theirs or theirs.endswith(ours) or (ours.endswith(theirs) and len(theirs) > 3 and bool(headed or draft.start))
    related = related or draft.head in candidate.also
    hypernym = draft.group in _HYPERNYMS.get(candidate.head, ()) or group_of(candidate) in _HYPERNYMS.get(draft.head, ())
    kindred = group_of(candidate) == draft.group
    if not (related or hypernym or kindred):
        return 0.0
    if headed and related and candidate.title and not draft.title and candidate.create and len(draft.candidates) == 1:
        return 0.6  # "Online-Fachtag zum Gedenktag": "der Fachtag „Vielfalt“"
    mine, other = told_words(candidate.words - head_words(candidate)), told_words(draft.words - head_words_of(draft))
    if candidate.kind in _HOUSES_OPEN and draft.kind in _HOUSES_OPEN and (not mine or not other or mine & other):
        return 0.75  # its opening and its commissioning
    if (
        moment.start
        and "T" in moment.start
        and moment.start == draft.start
        and kindred
        and draft.first.clause is not candidate.clause
    ):
        return 0.6
    if candidate.agreement and draft.group == "signing" and any(c.agreement == candidate.agreement for c in draft.candidates):
        return 0.8
    below = candidate.sentence.section == "body" or (
        candidate.sentence.section == "deck" and all(c.sentence.section == "headline" for c in draft.candidates)
    )
    if headed and kindred and below and draft.group in _ONCE:
        return 0.6
    told = candidate.definite and draft.first.node is None and candidate.node is not None  # by a verb, then by its noun
    if told and kindred and draft.group in _DEEDS and candidate.sentence.paragraph == draft.first.sentence.paragraph:
        return 0.7  # "pflanzten einen Ahorn am Markt. Die Pflanzaktion am Brunnen begann um 10 Uhr"
    if mine and not other and hypernym and not related and (draft.proper or not kindred):
        return 0.0  # "Sponsor des Japan-Tags 2025": "auf der Konferenz für Cybersicherheit"
    if mine and other:
        shared = len(mine & other) / min(len(mine), len(other))
        if shared < 0.5 or draft.first.clause is candidate.clause:
            return 0.0
        return 0.5 + 0.4 * shared if related or kindred else 0.0
    if headed and (related or kindred):
        return 0.6
    if candidate.definite or not candidate.create or candidate.sentence.section in ("headline", "deck", "caption", "kicker"):
        return (
            0.7
            if related
            else 0.6
            if hypernym
            else 0.5
            if kindred and draft.group in ("signing", "award", "reception", "trip")
            else 0.0
        )
    if (
        related
        and not other
        and candidate.rule.startswith("frames")
        and candidate.kind in ("lecture", "reading", "talk", "presentation")
    ):
        return 0.6  # "Öffentlich ist der Abendvortrag: Um 19 Uhr spricht X über Y"
    if not related or ours != theirs or (mine and other):
        return 0.0
    if candidate.sentence is not draft.first.sentence and is_elsewhere(candidate, draft):
        return 0.0  # "empfing sie im Rathaus von Lyon. Am Abend lud der Konsul zu einem Empfang in Paris ein"
    return 0.6
