"""Who takes part: the agents of a sentence go to its events, or to the event before where it says who was there."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import Candidate, Draft, within
from pipeline.assemble.people import aims, members, parts, pictures, pointed, presence
from pipeline.assemble.people.absence import announces, topic
from pipeline.assemble.people.pointed import is_journey
from pipeline.assemble.people.shares import HOSTS, words
from pipeline.assemble.places import apportioned
from pipeline.assemble.state import Gathering, Loose, add_people, years_ago
from pipeline.assemble.times.scenes import elsewhen, held, principal, tense_of, told_before
from pipeline.german.dates.tense import tense
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.kernel import Node
from pipeline.resolve.common import stems_of

Told = tuple[Node, str, str | None]  # who, the part taken, the part's name
# How likely somebody was there who is told of right behind an event, quoted about it; and a house (one that sends people on a journey or is
# given a prize, or another).
_TOLD, _QUOTED, _SENT, _HOUSE = 0.55, 0.55, 0.55, 0.4
_RELATIVES = frozenset("der die das dem den wo wohin".split())
_SPEECHES = frozenset({"lecture", "talk", "panel-discussion", "presentation", "reading"})
_PRIZES = frozenset({"award", "award-ceremony", "honour"})
_MENTION = 0.4  # what is weaker only speaks of an event
_NEAR = 14  # tokens between an event and the relative clause about it
_EVENTS = frozenset("EZ")  # the classes of what is an event's name
_LABELS = frozenset(
    "mit wer teilnehmer teilnehmerinnen teilnehmende gäste ehrengäste referenten referentinnen referent referentin podium podiumsgäste "
    "mitwirkende redner rednerinnen delegation delegationsmitglieder vortragende preisträger preisträgerinnen geehrte anwesende sprecher "
    "sprecherinnen speaker jury ausgezeichnete gewinner sieger siegerinnen".split()
)
_WAYS = frozenset("reise austausch besuch fahrt aufenthalt programm delegationsreise besuchsprogramm tour begegnung".split())
_THEN = frozenset("danach anschließend anschliessend anschluss hernach sodann daraufhin anderntags später tags weiter".split())
_NEXT = frozenset("nächsten nächster kommenden kommender künftigen".split())
_TIMES = frozenset({"nach", "vor"})
_GIFTS = frozenset("reception visit delegation-visit site-visit inaugural-visit golden-book talk meeting".split())
_EARLY = 8  # tokens
_CLOSE = 10  # characters between a person and the clause that hangs there: "X teil, der"
_VOTES = parts.CONTESTS | {"congress", "general-meeting", "party-conference", "election", "session", "council-session"}
# Somebody follows in an office, or only was asked.
_FOLLOWS = frozenset("beerbt beerbte löst löste ablöst ablöste abgelöst".split())
_ASKED = frozenset("anfrage nachfrage rückfrage angaben auskunft".split())
_NO_VERB = frozenset(
    "nicht jetzt selbst sonst zuletzt erst zuerst bereit weit insgesamt zunächst längst meist direkt laut bekannt berühmt überrascht begeistert erfreut verpasst dicht leicht recht".split()
)
_BEHIND = 700  # characters between an event and who is quoted about it


def give_people(state: Gathering, sentence: Sentence, own: list[Draft], ruled: bool = False) -> None:
    """Give the agents of a sentence to its events, or to the event before where it says who took part."""
    text = state.text
    if own:
        row = clauses(text, sentence)
        for draft in own:
            told = [c.clause for c in within(draft, sentence)]
            if len(own) > 1 and _only_when(text, within(draft, sentence)):
                continue
            for n, clause in enumerate(row):
                labelled = n > 0 and row[n - 1] in told and text.word(row[n - 1].tokens[-1] + 1) == ":"
                if clause.sub and clause not in told and elsewhen(state, clause.tokens, draft):
                    continue  # "den ihre Vorgänger 1977 unterzeichnet hatten"
                if _is_next(text, clause) and told_before(state, draft):
                    continue  # "Beim nächsten Besuch will auch X dabei sein"
                if clause in told or len(own) == 1 or labelled or _about(text, row, n, draft, own, sentence):
                    found = parts.of_sentence(text, [clause])
                    if not _says_who(sentence, clause, [c for c in within(draft, sentence) if c.clause is clause]):
                        found = [f for f in found if f[0].tag != "ORGANIZATION" or f[1] != "attendee"]
                    if clause not in told and clause.sub and clause.lows[0] == "wie" and not told_before(state, draft):
                        continue  # who tells of what is to come
                    if clause not in told and n + 1 < len(row) and row[n + 1].lows[0] == "dass" and announces(clause):
                        found = [f for f in found if f[0].tag == "PERSON" and told_before(state, draft)]
                    if len(own) > 1:
                        found = _of_row(text, draft, clause, found)
                    elif clause in told:
                        candidate = next(c for c in draft.candidates if c.clause is clause)
                        kept = {id(n) for n in apportioned.beside(text, candidate, [f[0] for f in found])}
                        found = [f for f in found if id(f[0]) in kept]
                    if draft.kind in _SPEECHES and (early := _beforehand(text, clause)):
                        add_people(state, state.last or draft, [f for f in found if f[0].start in early])
                        found = [f for f in found if f[0].start not in early]
                    add_people(state, draft, [f for f in found if not _named_by_another(text, f[0], draft, own)])
        for draft in own:
            pointed.elliptic(state, sentence, draft)
        if text.word(sentence.last - 1) == ":":
            state.listing = (sentence.paragraph, own[-1])
        if len(own) > 1 and not own[-1].people and (below := [c.clause for c in within(own[-1], sentence) if c.clause.sub]):
            own[-1].people.update(_meant_by(text, below[0], own[0]))
        return
    if sentence.section in ("headline", "deck", "service", "note") or presence.has_backed(text, sentence):
        return
    target = aims.aim(state, sentence)
    cued = parts.follows(text, sentence, target.kind if target is not None else None) or presence.tells(text, sentence)
    opens = text.word(sentence.last - 1) == ":" and (cued or _labelled(text, sentence))
    listed = state.listing is not None and sentence.paragraph == state.listing[0] + 1 and _entry(text, sentence)
    if opens or listed:
        state.listing = (sentence.paragraph, state.listing[1] if listed and state.listing is not None else None)
    if listed and state.listing is not None:
        state.loose.append(Loose(sentence, state.listing[1], 0, ruled, listed=True))
        return
    apart = sentence.section == "caption" or sentence.paragraph != state.paragraph
    if apart or (cued and (parts.travels(text, sentence) or parts.holds(text, sentence))) or _elsewhen(state, sentence, target):
        state.loose.append(Loose(sentence, target, sentence.paragraph - state.paragraph, ruled))
        return
    if target is None:
        state.loose.append(Loose(sentence, None, 0, ruled))
        return
    if target.kind == "reception" and presence.moved_on(text, sentence):
        target = next((d for d in reversed(state.drafts) if is_journey(d)), None)
        if target is None:
            return
    spoken = parts.speaks(text, sentence)
    if spoken and not cued:
        _quoted(state, sentence, target)
        return
    _told(state, sentence, target, cued)


def _meant_by(text: Text, clause: Clause, draft: Draft) -> dict[str, tuple[str, str | None, Node]]:
    """Return whom a subordinate clause brings from the event before: who it hangs on ("X, der gerade auf Reisen ist"), else all."""
    before = text.sequence.starts[clause.tokens[0]]
    close = {k: v for k, v in draft.people.items() if 0 <= before - v[2].end < _CLOSE}
    relative = clause.lows[0] in ("der", "die", "das") and text.word(clause.tokens[0] - 1) == ","
    persons = {k: ("attendee", role, node) for k, (_, role, node) in close.items() if node.tag == "PERSON"}
    return persons if relative and len(persons) == 1 else dict(draft.people)


def _only_when(text: Text, told: Seq[Candidate]) -> bool:
    """Does a sentence name an event only to say when another was: "Im Anschluss an die Unterzeichnung besichtigten sie das Labor"?"""
    for candidate in told:
        chunk = next((c for c in candidate.clause.chunks if c.first <= candidate.anchor < c.last), None)
        if chunk is None or not (
            chunk.prep in _TIMES or (chunk.prep == "an" and "anschluss" in text.lows[max(0, chunk.first - 3) : chunk.first])
        ):
            return False
    return bool(told)


def _beforehand(text: Text, clause: Clause) -> set[int]:
    """Where those begin who spoke before a talk: "nach Grußworten von X und Y folgt ein Vortrag von Z"."""
    found: set[int] = set()
    runs = False
    for k, chunk in enumerate(clause.chunks):
        before = clause.chunks[k - 1] if k else None
        after = before is not None and before.prep == "nach" and before.last == chunk.first
        starts = after and before is not None and text.low(before.head) in words("speaks") and chunk.prep in ("von", "durch", None)
        runs = starts or (runs and chunk.joined)
        node = text.sequence.nodes[chunk.head] if runs else None
        found |= {n.start for n in (parts.people_of(node) if node is not None else ())}
    return found


def _says_who(sentence: Sentence, clause: Clause, told: Seq[Candidate]) -> bool:
    """May a house that the clause names have been there? Not one that a mere mention, a side clause or a piece of a headline names."""
    if parts.tells_who(clause):
        return True
    if told:
        return any(c.strength >= _MENTION for c in told) and (bool(clause.verbs) or sentence.section not in ("headline", "deck"))
    return not (clause.sub or clause.verbs)


def _of_row(text: Text, draft: Draft, clause: Clause, found: Seq[Told]) -> list[Told]:
    """Of several events in a row each has who stands behind it: "ein Empfang bei X, ein Besuch bei Y und ein Forum mit Z"."""
    candidate = next((c for c in draft.candidates if c.clause is clause), None)
    heads = [chunk.head for chunk in clause.chunks if text.classes[chunk.head] == "E"]
    if candidate is None or not heads or candidate.rule in ("events.agenda", "events.label"):  # such a line tells of one visit
        return list(found)
    kept = {id(n) for n in apportioned.own(text, candidate, [f[0] for f in found])}
    return [f for f in found if id(f[0]) in kept or f[0].start < text.sequence.starts[heads[0]]]


def _named_by_another(text: Text, node: Node, draft: Draft, own: list[Draft]) -> bool:
    """Of several visits in one sentence each has its own house: the one it is named after; whom one meets on a journey is not on it."""
    if len(own) < 2 or not (node.tag == "ORGANIZATION" or (node.tag == "PERSON" and is_journey(draft))):
        return False
    name = set(stems_of(text.sequence.text[node.start : node.end]))
    return not name <= set(stems_of(draft.name)) and any(name <= set(stems_of(other.name)) for other in own)


def _about(text: Text, row: Seq[Clause], n: int, draft: Draft, own: Seq[Draft], sentence: Sentence) -> bool:
    """Is it the relative clause about the event named right before it: "nach dem Rundgang ein Empfang, zu dem X geladen hatte"?"""
    if not n or not row[n].sub or any(c.clause is row[n] for c in draft.candidates):
        return False
    begin, lows = row[n].tokens[0], row[n].lows
    if not (lows[0] in _RELATIVES or (text.classes[begin] == "p" and lows[1:2] and lows[1] in _RELATIVES)):
        return False
    before = [c.anchor for c in within(draft, sentence) if c.clause is row[n - 1] and c.anchor < begin]
    others = [c.anchor for d in own if d is not draft for c in within(d, sentence) if c.clause is row[n - 1] and c.anchor < begin]
    if text.classes[begin - 2 : begin - 1] == "P":
        others = []  # it is about a person: "von Ministerin X, der Rektor Y zur Seite stand"
    return bool(before) and max(before) > max([begin - _NEAR, *others])


def _told(state: Gathering, sentence: Sentence, target: Draft, cued: bool) -> None:
    text = state.text
    row = clauses(text, sentence)
    past = [
        c
        for n, c in enumerate(row)
        if _of_old(state, row, n, target) or (years_ago(text, c) is not None and not _looks_back(text, c))
    ]
    over = not cued and told_before(state, target)
    found = parts.of_sentence(text, [c for c in row if c not in past and not (over and _is_aside(state, c, target))])
    if target.kind not in parts.CONTESTS:  # "überreichte seinem Kollegen X ein Bild"
        present = target.kind in _GIFTS and any(verb.does in ("award", "honour") for c in row for verb, _ in c.verbs)
        found = [(n, "attendee" if part == "honouree" or (present and part == "host") else part, r) for n, part, r in found]
    lows = text.lows[sentence.first : sentence.last]
    if not _EVENTS.intersection(text.classes[sentence.first : sentence.last]) and not any("spons" in low for low in lows):
        found = [f for f in found if f[1] != "sponsor"]  # of something else
    if cued:
        sure = parts.joined(text, sentence, target.kind in parts.CONTESTS)
        houses = [f for f in found if f[0].tag == "ORGANIZATION" and f[1] == "attendee"]
        add_people(state, target, [f for f in found if f not in houses])
        own = members.sent(text, row) | members.called(text, row)
        add_people(state, target, [f for f in houses if f[0].start in own or presence.tells(text, sentence)], likely=_SENT)
        likely = _SENT if is_journey(target) or target.kind in _PRIZES else _HOUSE
        add_people(state, target, [f for f in houses if any(a <= f[0].start < b for a, b in sure)], likely=likely)
    elif _in_programme(text, sentence) and not is_journey(target):
        pass  # "Zum Programm gehörte ein Gespräch mit X": not at the reception told before
    elif parts.guides(text, sentence, target.kind) is not False and not _goes_on(text, sentence) and target.kind != "golden-book":
        own = members.sent(text, row)
        add_people(state, target, [f for f in found if f[0].tag != "ORGANIZATION" or f[0].start in own], likely=_TOLD)


def _looks_back(text: Text, clause: Clause) -> bool:
    """ "Sie blickte auf das Jahr 2019 zurück": of then she only tells."""
    return topic(text, clause.tokens) <= clause.tokens[-1]


def _of_old(state: Gathering, row: Seq[Clause], n: int, draft: Draft) -> bool:
    """Does a clause tell of another time than the event's: "1998, als X und Y ihn schlossen", "blickte zurück auf die Zeit, als ..."?"""
    if elsewhen(state, row[n].tokens, draft):
        return True
    return n > 0 and row[n].lows[0] == "als" and (elsewhen(state, row[n - 1].tokens, draft) or _looks_back(state.text, row[n - 1]))


def _is_aside(state: Gathering, clause: Clause, draft: Draft) -> bool:
    """Does a clause behind an event that was held tell of what is, or of what had been before: "deren Inhaber X baut Boote"?"""
    if not _ASKED.isdisjoint(clause.lows) or any("vorgänger" in low or low in _FOLLOWS for low in clause.lows):
        return True
    return draft.kind not in _VOTES and (clause.form > 0 or _is_present(clause)) and _now(state, clause)


def _is_present(clause: Clause) -> bool:
    """Has a main clause of verbs that no list knows one in the present: "Meister X beantwortet Fragen"?"""
    at = clause.kinds.find("P") + 1
    low = clause.lows[at] if 0 < at < len(clause.lows) and clause.kinds[at] == "a" else ""
    return not clause.sub and low.endswith("t") and len(low) > 4 and not low.startswith("ge") and low not in _NO_VERB


def _now(state: Gathering, clause: Clause) -> bool:
    """Does a clause tell of what is, or will be?"""
    words = state.text.sequence.words
    return (tense([words[i] for i in clause.tokens]) or 0) >= 0


def _is_next(text: Text, clause: Clause) -> bool:
    """Does a clause begin with what comes another time: "Beim nächsten Besuch", "Zur kommenden Tagung"?"""
    chunk = clause.chunks[0] if clause.chunks and clause.kinds[:1] == "p" and not _NEXT.isdisjoint(clause.lows[:3]) else None
    return chunk is not None and chunk.prep in ("bei", "zu") and text.classes[chunk.head] == "E"


def _in_programme(text: Text, sentence: Sentence) -> bool:
    """Does a sentence begin with the programme of a stay: "Auf dem Programm stand auch ein Gespräch mit X"?"""
    return any(low.endswith("programm") for low in text.lows[sentence.first : min(sentence.last, sentence.first + _EARLY)])


def _goes_on(text: Text, sentence: Sentence) -> bool:
    """Does a sentence begin with what came next, which is another scene: "Danach ging es zum Hafen, wo Meister X wartete"?"""
    return not _THEN.isdisjoint(text.lows[sentence.first : min(sentence.last, sentence.first + _EARLY)])


def settle(state: Gathering) -> None:
    """Give the agents of sentences that stand apart from any event to the event that the release is about."""
    text, drafts = state.text, state.drafts
    if not drafts:
        return
    main = principal(state) or drafts[0]
    trip = next((d for d in drafts if is_journey(d)), None)
    within_: tuple[int, Draft | None] = (-1, None)  # the paragraph of the sentence before, and the event that it tells of
    for apart in state.loose:
        sentence, last, distance = apart.sentence, apart.last, apart.distance
        if apart.listed:
            _listed(state, sentence, last or main)
            continue
        if sentence.section == "caption":
            pictures.show(state, sentence, main)
            continue
        cued, told = parts.follows(text, sentence, main.kind) or presence.tells(text, sentence), tense_of(text, sentence)
        target: Draft | None = main
        if cued and parts.travels(text, sentence):
            target = trip or (last if distance == 0 else main)
        elif cued and last is not None and distance == 0 and _of_a_stop(text, sentence, main):
            target = last
        elif distance and text.low(sentence.first) in HOSTS and not apart.ruled:
            pass  # "Veranstalter ist der Verein X": of the whole
        elif apart.ruled:
            target = last if distance <= 1 else None
        elif last is not None and distance <= 1 and cued and told >= 0 and held(state, main) and not held(state, last):
            target = last  # the report goes on with what is to come
        elif last is not None and distance <= 1 and told < 0 and held(state, main) is False and held(state, last):
            target = last  # what was is not at what the headline announces
        if target is None or (distance and presence.expects(text, sentence)):
            continue
        if cued:
            _told(state, sentence, target, cued)
            within_ = (sentence.paragraph, target)
        elif parts.speaks(text, sentence):
            _quoted(state, sentence, target)
        elif within_ == (sentence.paragraph, target) and told < 0 and told_before(state, target):
            _told(state, sentence, target, cued=False)  # "Am Samstag kamen Gäste. Bürgermeister X versuchte sich als Winzer"
        elif last is not None and distance <= 1 and told < 0 and parts.shows(text, sentence):
            where = last if is_journey(main) else main
            if told_before(state, where):
                _told(state, sentence, where, cued=False)  # the next paragraph: "Leiterin X stellte die Schule vor"
        elif (
            last is None
            and told < 0
            and not apart.ruled
            and any(c.sentence.paragraph == sentence.paragraph for c in main.candidates)
        ):
            _told(state, sentence, main, cued=False)  # what the lead tells before it names the event


def _of_a_stop(text: Text, sentence: Sentence, main: Draft) -> bool:
    """Is it a stop of a journey by whose host the sentence tells: "Organisiert wurde die Veranstaltung von X"?"""
    return is_journey(main) and parts.holds(text, sentence) and _WAYS.isdisjoint(text.lows[sentence.first : sentence.last])


def _elsewhen(state: Gathering, sentence: Sentence, target: Draft | None) -> bool:
    """Does the sentence begin with another time than the event's?"""
    return target is not None and elsewhen(state, clauses(state.text, sentence)[0].tokens, target)


def _labelled(text: Text, sentence: Sentence) -> bool:
    """Is it "Mit:", "Podium:", "Referentinnen und Referenten:"?"""
    return sentence.last - sentence.first < 7 and text.low(sentence.first) in _LABELS


def _entry(text: Text, sentence: Sentence) -> bool:
    """Does the line begin with somebody, a mark of a list before it or not?"""
    at = next((i for i in range(sentence.first, sentence.last) if text.classes[i] not in ".#"), None)
    return sentence.head and at is not None and text.classes[at] in "POR" and not any(c.form for c in clauses(text, sentence))


def _listed(state: Gathering, sentence: Sentence, target: Draft) -> None:
    """The entry of a list of people: who stands first in it, not the house in brackets behind a name."""
    text = state.text
    found = parts.of_sentence(text, clauses(text, sentence))
    people = [f for f in found if f[0].tag == "PERSON"]
    add_people(state, target, people or found[:1])


def _quoted(state: Gathering, sentence: Sentence, draft: Draft) -> None:
    """Who is quoted about an event that was held was most likely there: an attendee, with less confidence."""
    if not told_before(state, draft) or _goes_on(state.text, sentence):
        return
    near = draft.kind != "signing" or _is_near(state, sentence, draft)  # of a contract others speak, too
    row = clauses(state.text, sentence)
    for n, clause in enumerate(row):
        if _of_old(state, row, n, draft) or not _ASKED.isdisjoint(clause.lows):
            continue
        now = "so" not in clause.lows and _now(state, clause)
        present, bare = now and clause.form > 0, now and clause.form == 0
        for node, _, _ in parts.of_clause(state.text, clause, set()):
            entity = getattr(node.value, "entity", None)
            if (
                node.tag == "PERSON"
                and entity is not None
                and entity not in draft.people
                and (_signs(state, sentence, draft, entity) if present else near or _sends(state, draft, entity))
                and not (bare and not _is_near(state, sentence, draft))
            ):
                draft.people[entity] = ("attendee", None, node)
                draft.unsure[entity] = _QUOTED


def _signs(state: Gathering, sentence: Sentence, draft: Draft, entity: str) -> bool:
    """Is it somebody of a house that signed, quoted right behind?"""
    return draft.kind == "signing" and _is_near(state, sentence, draft) and _sends(state, draft, entity)


def _is_near(state: Gathering, sentence: Sentence, draft: Draft) -> bool:
    """Does the sentence follow upon what tells of the event?"""
    last = max((c.end for c in draft.candidates if c.sentence.section == "body"), default=draft.first.end)
    return state.text.sequence.starts[sentence.first] - last < _BEHIND


def _sends(state: Gathering, draft: Draft, entity: str) -> bool:
    """Is it somebody of a house that takes part in the event, or of the one that tells of it?"""
    person = state.people.entities.get(entity) if state.people is not None else None
    if person is None or state.people is None:
        return False
    publisher = state.people.organizations.publisher
    return any(role.organization and (role.organization in draft.people or role.organization == publisher) for role in person.roles)
