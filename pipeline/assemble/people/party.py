"""Who leads a delegation, or who is the guest: at the stations of the journey that the text tells of "die Delegation", "die Gäste", "sie"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Seq
from functools import lru_cache

from pipeline.assemble.drafts import RECEPTIONS, Draft
from pipeline.assemble.people import parts
from pipeline.assemble.state import Gathering, is_old
from pipeline.assemble.times import moments, scenes
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.german.happenings.words import ANIMATE, DELEGATION, TOWNS
from pipeline.kernel import Node
from pipeline.resolve.organizations import OrganizationEntity
from pipeline.resolve.people import People
from pipeline.resolve.persons import PersonEntity

Leader = tuple[str, Node]  # the id of a person, and a mention
_GUESTS = frozenset(
    "gäste gästen gruppe gruppen unternehmergruppe besuchergruppe begleitung begleitern begleiterinnen tross team mitreisenden mitreisende "
    "kolleginnen kollegen mitgliedern fachleuten begleiter reisegesellschaft kommission studiengruppe".split()
)
_LED = frozenset("angeführt geführt geleitet".split())  # "angeführt von X"
_HEADS = frozenset("delegationsleiter delegationsleiterin delegationschef delegationschefin".split())
_LEADER = frozenset("leiter leiterin chef chefin sprecher sprecherin".split())
_MOVES = frozenset("travel arrive stay visit return continue attend".split())
_STOPS = frozenset(
    "visit site-visit company-visit guided-tour tour reception welcome greeting golden-book talk meeting dinner lunch breakfast "
    "wreath-laying exchange".split()
)
# At these, too, where somebody else "auch" takes part.
_FEASTS = frozenset(
    "ceremony celebration concert performance conference forum symposium exhibition opening vernissage festival anniversary".split()
)
_TABLES = frozenset("reception welcome greeting dinner lunch breakfast".split())
_VISITS = frozenset({"visit", "site-visit", "company-visit", "inaugural-visit", "state-visit", "farewell-visit"})
_VISITORS = frozenset("gast besucher besuchern besucherin gastes diplomat diplomatin diplomaten".split())
_COMES = frozenset({"attendee", "guest"})
_BACK = ("Gegenbesuch", "Rückbesuch", "Weiterreise", "Rückreise", "Heimreise", "Abreise", "Anreise")
_MEALS = re.compile(r"(?:frühstück|essen|imbiss|mahl|brunch|dinner|lunch|bankett|apéro)s?$", re.IGNORECASE)
_ONE = frozenset({"er", "sie"})
_ALSO = frozenset({"auch", "ebenfalls", "außerdem", "ausserdem"})
_THEY = frozenset("sie ihnen man wir uns".split())
_FROM = frozenset({"City", "State", "AdministrativeArea", "Region"})
_TOWNS = (*TOWNS, "provinz", "präfektur", "region", "kreis", "bezirk")
_NEAR = 8  # tokens between a word of leading and the leader
_SURE, _MEMBER = 0.55, 0.8  # from when on somebody was at a station; how often such a one was on the journey
_LIKELY = 0.7  # how often a leader is where the delegation is


def stations(state: Gathering, trip: Draft | None, city: str | None) -> None:
    """Bring who leads a journey or a delegation's visit to the stations that are told of the group; `city` is the home's name."""
    people = state.people
    found = _leader(state, people, trip, city) if people is not None else None
    if found is None:
        if people is not None and (visit := _visit(state)) is not None:
            _visitor(state, people, visit)
        return
    leader, node = found
    if trip is not None and leader not in trip.people:
        trip.people[leader] = ("attendee", None, node)
        trip.unsure[leader] = _LIKELY
    for draft in state.drafts:
        if draft is trip or draft.hidden or leader in draft.people or draft.status != "scheduled":
            continue
        also = draft.kind in _FEASTS and trip is not None and _joined_by_others(draft.first.clause)
        if (
            draft.kind not in _STOPS and not also and not (draft.kind == "event" and _MEALS.search(draft.head))
        ) or draft.name.startswith(_BACK):
            continue
        if draft.above is not trip or (trip is None and draft.first.start < node.start):
            continue
        if also or _of_group(state.text, draft.first.clause, trip is not None) or _goes_there(state.text, draft):
            draft.people[leader] = ("guest" if draft.kind in RECEPTIONS else "attendee", None, node)
            draft.unsure[leader] = _LIKELY


def _goes_there(text: Text, draft: Draft) -> bool:
    """Does the sentence of a meal or a welcome tell of the group: "Am Montag bat die Rätin zum Frühstück, ehe die Gruppe aufbrach"?"""
    sentence = draft.first.sentence
    meal = (draft.kind in _TABLES or draft.kind == "event") and sentence.section == "body"
    return meal and any(map(is_group, text.lows[sentence.first : sentence.last]))


def _joined_by_others(clause: Clause) -> bool:
    """ "An der Feier nahm auch X teil": beside whom the text is about."""
    return not _ALSO.isdisjoint(clause.lows) and any(verb.does == "attend" for verb, _ in clause.verbs)


def _visit(state: Gathering) -> Draft | None:
    """Return the visit that the release is about, of somebody who comes with no delegation."""
    main = scenes.principal(state)
    return main if main is not None and main.kind in _VISITS and main.status == "scheduled" else None


def _visitor(state: Gathering, people: People, visit: Draft) -> None:
    """Who comes is there where the text goes on with "den Gast", "die Besucher" on the day of the visit."""
    found = next(
        ((a, n) for a, (part, _, n) in visit.people.items() if a in people.entities and part in _COMES and a not in visit.unsure),
        None,
    )
    day = state.moments[id(visit)].day
    for draft in state.drafts if found is not None else ():
        same = day is None or state.moments[id(draft)].day in (None, day)
        if found is None or draft is visit or not same or draft.hidden or draft.kind not in _STOPS or found[0] in draft.people:
            continue
        if draft.status == "scheduled" and any(is_group(low) or low in _VISITORS for low in draft.first.clause.lows):
            draft.people[found[0]] = ("guest" if draft.kind in RECEPTIONS else "attendee", None, found[1])
            draft.unsure[found[0]] = _LIKELY


def members(state: Gathering, trip: Draft, city: str | None) -> None:
    """Who is of a house at home and takes part in a station of its delegation's journey is on the journey."""
    people = state.people
    if trip.kind != "delegation-trip" or city is None or people is None:
        return
    houses = people.organizations.entities
    for draft in state.drafts:
        if draft.above is not trip or draft.status != "scheduled":
            continue
        for agent, (_, role, node) in draft.people.items():
            person = people.entities.get(agent)
            ours = person is not None and any(
                r.status == "current" and (house := houses.get(r.organization or "")) is not None and city in house.name
                for r in person.roles
            )
            if ours and agent not in trip.people and draft.unsure.get(agent, 1) >= _SURE:
                trip.people[agent] = ("attendee", role, node)
                trip.unsure[agent] = _MEMBER


def _of_group(text: Text, clause: Clause, led: bool) -> bool:
    """Does a clause tell of the group ("besuchten die Gäste", "wurden sie empfangen"), or (`led`) of nobody else who goes there?"""
    if any(is_group(low) or low in _THEY for low in clause.lows):
        return True
    if not led:
        return False
    does = {verb.does for verb, _ in clause.verbs}
    first = next((c for c in clause.chunks if c.prep is None and text.classes[c.head] in "NPO"), None)
    if first is None or text.classes[first.head] == "N":
        return first is None or text.low(first.head) not in ANIMATE
    return not does & _MOVES


def _leader(state: Gathering, people: People, trip: Draft | None, city: str | None) -> Leader | None:
    """Return who leads: said so, else named with the journey, else the first who holds an office where the guests come from."""
    text = state.text
    told = [s for s in text.sentences if s.section in ("body", "deck", "headline")]
    for sentence in told:
        if "P" in text.classes[sentence.first : sentence.last] and not _looks_back(state, sentence):
            for node in led_by(text, sentence):
                if (entity := getattr(node.value, "entity", None)) is not None:
                    return entity, node
    if trip is None:
        return None
    publisher = people.organizations.publisher
    outward = trip.kind in ("delegation-trip", "trip")
    for agent, (part, _, node) in trip.people.items():
        person = people.entities.get(agent)
        if person is None or part not in ("attendee", "guest") or agent in trip.unsure:
            continue
        if person.name in trip.name or (outward and is_of(people, person, publisher, city)):
            return agent, node
    towns = origins(text, told)
    for i, kind in enumerate(text.classes) if towns else ():
        node_ = text.sequence.nodes[i] if kind == "P" else None
        for mention in parts.people_of(node_) if node_ is not None else ():
            person = people.entities.get(getattr(mention.value, "entity", None) or "")
            if person is not None and sent(people, person, towns, city):
                return person.id, mention
    came = [(a, n) for a, (part, _, n) in trip.people.items() if a in people.entities and part in _COMES]
    if not outward and len(came) == 1 and not is_of(people, people.entities[came[0][0]], publisher, city):
        return came[0]  # nobody else has come
    return next(((a, n) for a, n in came if a not in trip.unsure and _goes(text, trip, n)), None) if outward else None


def _goes(text: Text, trip: Draft, node: Node) -> bool:
    """Is it the subject of the clause that tells of the journey first: "Landrat X bricht zu einer Delegationsreise nach Japan auf"?"""
    starts = text.sequence.starts
    return any(
        c.prep is None
        and text.classes[c.head] == "P"
        and starts[c.first] <= node.start
        and node.end <= text.sequence.ends[c.last - 1]
        for c in trip.first.clause.chunks
    )


def _looks_back(state: Gathering, sentence: Sentence) -> bool:
    """Does a sentence tell of an earlier journey: "2019 hatte eine Delegation unter Leitung von X die Stadt besucht"?"""
    days = [n for n in state.text.times(range(sentence.first, sentence.last)) if n.tag == "DATE" and n.value.start]
    return bool(days) and all(is_old(state, moments.Moment(n.value.start)) for n in days)


def houses_of(people: People, person: PersonEntity) -> list[OrganizationEntity]:
    found = [people.organizations.entities.get(role.organization or "") for role in person.roles if role.status != "former"]
    return [house for house in found if house is not None]


def sent(people: People, person: PersonEntity, towns: Seq[str], city: str | None) -> bool:
    """Does a person hold an office now in a house of one of some towns, that is none of the home's, too: "Freundeskreis Xyn-Rüteren"?"""
    names = [house.name for house in houses_of(people, person)]
    return any(town in name and (town == city or not (city and city in name)) for name in names for town in towns)


def is_of(people: People, person: PersonEntity, publisher: str | None, city: str | None) -> bool:
    """Does a person hold an office now of the house that publishes, else of one of the home's?"""
    return any(_at_home(house, publisher, city) for house in houses_of(people, person))


def _at_home(house: OrganizationEntity, publisher: str | None, city: str | None) -> bool:
    return publisher in (house.id, house.parent) if publisher else bool(city and city in house.name)


def origins(text: Text, told: list[Sentence]) -> list[str]:
    """Return the towns, regions and houses that groups come from: "die Abordnung aus Neuland", "Gäste aus der Partnerstadt Xyn"."""
    found: list[str] = []
    for sentence in told:
        for i in range(sentence.first, sentence.last):
            if is_group(text.lows[i]) and (name := _origin(text, i, sentence.last)):
                found.append(name)
    return found


def _origin(text: Text, group: int, last: int) -> str | None:
    """Return what stands behind "aus" behind the noun of a group: a town or house known as such, or named behind what it is."""
    at = next((j for j in range(group + 1, min(group + 4, last)) if text.lows[j] == "aus"), None)
    for j in range(at + 1, min(group + _NEAR, last)) if at is not None else ():
        node, kind = text.sequence.nodes[j], text.classes[j]
        if kind in "LO" and node is not None:
            known = kind == "O" or node.value.kind in _FROM or text.lows[j - 1].endswith(_TOWNS)
            return str(node.value.name) if known else None
        if kind == "N" and text.lows[j].endswith(_TOWNS) and j + 1 < last and text.classes[j + 1] == "N":
            return text.word(j + 1) if text.word(j + 1)[:1].isupper() else None
        if kind not in "daN":
            return None
    return None


@lru_cache(maxsize=4096)
def is_group(low: str) -> bool:
    """Does the lower-case noun name people who go somewhere together?"""
    return low in _GUESTS or DELEGATION.search(low) is not None


def led_by(text: Text, sentence: Sentence) -> Iterator[Node]:
    """Yield whom a sentence names as the leader of a group: "eine Delegation unter Leitung von X"."""
    lows = text.lows
    span = range(sentence.first, sentence.last)
    if not any(map(is_group, lows[sentence.first : sentence.last])):
        led = lows[sentence.first] in _LED and lows[sentence.first + 1 : sentence.first + 2] in (["von"], ["wird"], ["wurde"])
        if not led and not any(lows[i] in _HEADS for i in span):
            return
    for i in span:
        low = lows[i]
        if low in ("leitung", "führung") and "unter" in lows[max(sentence.first, i - 2) : i]:
            yield from _behind(text, sentence, i)
        elif low in _LED and "durch" not in lows[max(0, i - _NEAR) : i + _NEAR]:  # "von X durch das Werk geführt"
            at = next((j for j in range(i + 1, min(i + 5, sentence.last)) if lows[j] in ("von", "vom")), None)
            if at is not None:
                yield from _behind(text, sentence, at)
        elif low in _HEADS or (low in _LEADER and any(is_group(lows[j]) for j in range(i + 1, min(i + 4, sentence.last)))):
            yield from _behind(text, sentence, i)
        elif low == "spitze" and lows[i - 1] in ("der", "ihrer", "deren"):
            clause = next((c for c in clauses(text, sentence) if i in c.tokens), None)
            yield from _nearest(text, clause, i) if clause is not None else ()
        elif is_group(low):
            at = next((j for j in range(i + 1, min(i + 7, sentence.last)) if lows[j] == "um"), None)
            if at is not None and not any(text.classes[j] in ".,E" for j in range(i + 1, at)):
                yield from _behind(text, sentence, at)
            elif "mit" in lows[max(sentence.first, i - 5) : i]:
                yield from _with(text, sentence, i)


def _behind(text: Text, sentence: Sentence, at: int) -> Iterator[Node]:
    """Yield the person named right behind a token."""
    for j in range(at + 1, min(at + 1 + _NEAR, sentence.last)):
        node = text.sequence.nodes[j]
        if text.classes[j] == "P" and node is not None:
            yield next(parts.people_of(node))
            return


def _nearest(text: Text, clause: Clause, at: int) -> Iterator[Node]:
    found = sorted((abs(j - at), j) for j in clause.tokens if text.classes[j] == "P")
    node = text.sequence.nodes[found[0][1]] if found else None
    if node is not None:
        yield next(parts.people_of(node))


def _with(text: Text, sentence: Sentence, at: int) -> Iterator[Node]:
    """Yield who travels with a group: "reiste Senator X mit einer 25-köpfigen Gruppe an"."""
    for clause in clauses(text, sentence):
        if at in clause.tokens and any(verb.does in _MOVES for verb, _ in clause.verbs):
            for chunk in clause.chunks:
                node = text.sequence.nodes[chunk.head]
                if chunk.prep is None and text.classes[chunk.head] == "P" and node is not None:
                    yield next(parts.people_of(node))
                    return
            before = text.before(sentence) if not _ONE.isdisjoint(clause.lows) else None
            if (
                before is not None and before.paragraph == sentence.paragraph
            ):  # "... meint X. Mit vier Kollegen ist sie seit Montag hier"
                row = [c for part in clauses(text, before) if not part.sub for c in part.chunks if text.classes[c.head] == "P"]
                node = text.sequence.nodes[row[0].head] if len(row) == 1 else None
                if node is not None:
                    yield next(parts.people_of(node))
                    return
