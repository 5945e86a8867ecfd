"""From mentions to events: one record for each event that a release announces or reports, and the agreements it tells of.

    candidates, frames/, evidence/   clauses that tell of an event, by noun, by verb, and how strongly
    gather, merge, alike, joined     candidates in order, with day, place and people, made one where they speak of the same
    times/ places/ people/           when, where, who
    lines/                           events told by headings, labels, agendas, captions
    frame, journeys/                 programmes with their parts, trips with their stations
    titles/                          what an event is called
    agreements/                      papers and bonds, their parties and signers
    grammar, governed, anaphora      what a clause says, and whom a phrase speaks of that names nobody

Here drafts become records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq
from operator import attrgetter

from pipeline.assemble import frame
from pipeline.assemble.agreements import agreements
from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.gather import gather
from pipeline.assemble.people import hosts
from pipeline.assemble.places import goals
from pipeline.assemble.places.towns import Towns
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import moments, moves
from pipeline.assemble.titles import naming, titles
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.inflect import counted
from pipeline.german.names.organizations.nominative import tidy
from pipeline.german.sections import kind_at
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table
from pipeline.resolve.common import Identifiers
from pipeline.resolve.home import Home
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.people import People
from pipeline.resolve.places import Places
from schemas.records import EVENT, EVIDENCE, MENTION, Agreement, DateValue, Event, Mention, Quantity, Section

_PARTY = re.compile(
    r"\s\((?:CDU|CSU|SPD|FDP|AfD|BSW|ÖVP|FPÖ|SP|SVP|NEOS|parteilos|(?:DIE )?LINKE|(?:BÜNDNIS 90/)?(?:DIE )?GRÜNEN?|Grüne|Linke)\)",
    re.IGNORECASE,
)
# Units of a count of people: how many came.
_PEOPLE = re.compile(
    r"(?:gäste|gästen|teilnehm\w+|person(?:en)?|besucher\w*|mitglieder\w*|unternehm\w+|köpfig\w*|schüler\w*|studierende\w*|kinder\w*|bürger\w*|vertreter\w*|menschen|"
    r"zuschauer\w*|delegierte\w*|jugendliche\w*|anwesende\w*|kolleg\w+|fachleute\w*|besuchende\w*|zuhörer\w*|aussteller\w*)$",
    re.IGNORECASE,
)
# What wants a name behind it that was not read: "Pflanzung eines Apfelbaums der Sorte".
_OPEN_END = re.compile(r" (?:(?:der|des|vom|von der) (?:Sorte|Art|Marke|Gattung|Typs?|Modells?)|namens|mit dem (?:Namen|Titel))$")
# How sure a part is that a clause tells, as annotated releases have it.
_SURE = dict.fromkeys(("organizer", "speaker", "performer", "signer", "host", "guest", "honouree"), 0.75)
# Kinds of this room that the published scheme calls otherwise.
_KINDS = {"site-visit": "visit", "exhibition-opening": "vernissage", "tree-planting": "planting"}


def assemble(
    sequence: Sequence,
    sections: Seq[Section],
    places: Places,
    organizations: Organizations,
    people: People,
    home: Home,
    published: DateValue | None,
) -> tuple[tuple[Event, ...], tuple[Agreement, ...], list[Mention]]:
    """Return events, agreements and the mentions of events of a release; entities that events need are added to the registers.

    `sequence` is what `happenings.read` returns.
    """
    text = Text(sequence, sections)
    state = gather(text, published, people)
    frame.relate(state, home)
    naming.complete(state)
    _name(state, people)
    signed, about = agreements.read(state, places, organizations, people)
    by_id = {agreement.id: agreement for agreement in signed}
    for draft in state.drafts:
        for agreement in [by_id[id_] for id_ in about.get(draft.id, ())]:
            sign = draft.dated_by[0] if draft.dated_by else draft.sign
            draft.people.update({p: ("signer", None, sign) for p in agreement.parties if p not in draft.people})
    for draft in state.drafts:
        if draft.kind == "anniversary" and "partnerschaft" in draft.name.casefold():
            _partners(draft, signed, organizations)
    if organizations.publisher:
        own = organizations.entities[organizations.publisher]
        hosts.give(state, own.id, own.name, own.kind)
    hosts.visited(state, organizations)
    house = organizations.entities[organizations.publisher] if organizations.publisher else None
    where = goals.read(state, places, home, house)
    located = [(draft, _located(draft, where)) for draft in state.drafts if not draft.hidden]
    for draft, found in located:
        if not where.parts(draft, found):
            draft.above = None
    titles.complete(state, about, signed, organizations)
    events = tuple(_event(state, draft, found, about.get(draft.id, [])) for draft, found in located)
    mentions = _mentions(state, sequence, sections)
    text.sentences.clear()  # their clauses know the text: parted, all is freed at once, and the collector has nothing to seek
    return events, tuple(signed), mentions


def _partners(draft: Draft, known: Seq[Agreement], organizations: Organizations) -> None:
    """Whose partnership it is whose anniversary is held: the parties that the event is named after, or those of the only one."""
    bonds = [a for a in known if a.status == "existing" and "partnership" in a.kind]
    named = [a for a in bonds if all(organizations.entities[p].name.split()[-1] in draft.name for p in a.parties)]
    for bond in named or (bonds if len(bonds) == 1 else []):
        for party in bond.parties:
            draft.people.setdefault(party, ("partner", None, draft.sign))


def _name(state: Gathering, people: People) -> None:
    """Give drafts their ids: the name, and the day where two share it."""
    identifiers = Identifiers("event")
    noble = [p for p in people.entities.values() if p.family and p.family[:1].islower()]
    known = tuple(person.name.casefold() for person in people.entities.values())
    known += tuple(" ".join(reversed(name.split())) for name in known)  # "um LIU Jianguo", whose given name is Jianguo
    for draft in state.drafts:
        draft.name = _short(tidy(_OPEN_END.sub("", _PARTY.sub("", draft.name))), known)
        for person in noble:
            if person.name not in draft.name:  # "Reise von von Ahn"
                draft.name = draft.name.replace(f"von {person.family} ", f"von {person.name} ", 1)
        day = state.moments[id(draft)].day
        draft.id = identifiers.new(f"{draft.name[:60]} {day or ''}".strip())


_LONG = 70  # characters of a name


def _short(name: str, people: tuple[str, ...]) -> str:
    """Cut a long name at the comma behind which one of some people is told: "Besuch des Botschafters in Berlin, Dr. Tom Ahl, und ..."."""
    head, comma, rest = name.partition(", ")
    if not comma or len(name) < _LONG or len(head.split()) < 3 or "„" in head or " zwischen " in head:
        return name
    told, more, _ = rest.partition(", ")
    return head if (more and told.casefold().endswith(people)) or head.casefold().endswith(people) else name


def _located(draft: Draft, where: Towns) -> list[str]:
    """The places of an event, by id: those of its clauses, then its town."""
    located: list[str] = []
    for candidate in sorted(draft.candidates, key=lambda c: (c.sentence.section in ("headline", "deck", "caption"), c.start)):
        for node in candidate.places:
            place = where.places.add(node).id
            if place not in located:
                located.append(place)
    lands = [p for p in located if where.places.entities[p].value.kind in ("Country", "State", "Continent")]
    if len(lands) < len(located) and not any(where.places.entities[p].name in draft.name for p in lands):
        located = [p for p in located if p not in lands]  # "in der Kirche Lübben", and the orchestra plays in China, too
    located = where.at_home(draft, located)
    town = where.of(draft, located)
    if town is not None and town not in located:
        located = [*located[:3], town]
    return where.whole(draft, located[:4])


def _event(state: Gathering, draft: Draft, located: list[str], about: list[str]) -> Event:
    kind = _KINDS.get(draft.kind, draft.kind)
    row = table("eventkinds").row(kind)
    moment = moments.in_own_year(state.moments[id(draft)], draft.name)
    previous = moments.record(moments.Moment(draft.previous)) if draft.previous else None
    if draft.status == "postponed" and previous is None and moves.called_off(state, draft, moment):
        previous, moment = moments.record(moment), moments.Moment()
    made: Event = EVENT.validate_python(
        {
            "id": draft.id,
            "name": draft.name,
            "type": row.get("type", draft.type) if row else draft.type if draft.type != "VisitAction" else "Event",
            "kind": kind if row else None,
            "when": moments.record(moment),
            "location": tuple(located),
            "attendance": None,
            "status": draft.status,
            "previous": previous,
            "participants": tuple(
                [
                    {
                        "agent": agent,
                        "part": part,
                        "role_name": role,
                        "evidence": (_proof(node),),
                        "confidence": draft.unsure.get(agent, _SURE.get(part, 0.7)),
                    }
                    for agent, (part, role, node) in draft.people.items()
                ]
            ),
            "sizes": _sizes(state, draft),
            "super_event": draft.above.id if draft.above is not None else None,
            "about": tuple(about),
            "main": draft.main,
            "evidence": tuple(map(_proof, sorted(draft.candidates, key=attrgetter("start")))),
            "confidence": _confidence(draft),
        }
    )
    return made


def _proof(told: Node | Candidate) -> dict[str, int | str]:
    """Return what an Evidence is made of."""
    return {"start": told.start, "end": told.end, "rule": told.rule}


def _confidence(draft: Draft) -> float:
    """How sure an event is: its strongest sign, a little more for each further one."""
    best = max(c.strength for c in draft.candidates)
    return round(min(0.97, best + 0.03 * (len(draft.candidates) - 1)), 2)


def _sizes(state: Gathering, draft: Draft) -> tuple[Quantity, ...]:
    text = state.text
    found: list[Quantity] = []
    for candidate in draft.candidates:
        for i in range(candidate.sentence.first, candidate.sentence.last):
            node = text.sequence.nodes[i]
            if node is not None and node.tag == "QUANTITY" and _PEOPLE.search(str(node.value.unit)):
                value = node.value
                written = text.sequence.text[node.start : node.end]
                size = Quantity(
                    number=value.number,
                    unit=counted(value.unit),
                    written=written,
                    approximate=value.approximate,
                    evidence=(EVIDENCE.validate_python(_proof(node)),),
                )
                if size not in found:
                    found.append(size)
    return tuple(found[:3])


def _mentions(state: Gathering, sequence: Sequence, sections: Seq[Section]) -> list[Mention]:
    """Event phrases as mentions, with the event they speak of where they became one."""
    owner = {id(c.node): draft for c, draft in state.mentioned if c.node is not None and draft is not None and not draft.hidden}
    found = []
    parts = list(sections)
    for node in sequence.nodes:
        if node is None or node.tag != "EVENT":
            continue
        draft = owner.get(id(node))
        found.append(
            MENTION.validate_python(
                {
                    **_proof(node),
                    "text": sequence.text[node.start : node.end],
                    "kind": "event",
                    "name": str(node.value),
                    "subtype": node.value.head.kind,
                    "entity": draft.id if draft is not None else None,
                    "section": kind_at(parts, node.start),
                }
            )
        )
    return found
