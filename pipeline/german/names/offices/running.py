"""Who runs a house or works in it, told by a clause of its own: "die bei der X den Bereich Y verantwortet", "Das Museum X führt Tom Ahl".

The rules stand in the layer of `appointments`, behind those of `leaders`; as there only the person is folded.
"""

from __future__ import annotations

from pipeline.german.names.offices.appointments import gives, with_status
from pipeline.german.names.offices.introductions import MARK, agent, person_of, since_of
from pipeline.german.names.offices.leaders import ADJ, HOUSE, LEADER, LIGHT, POST, POSTS, leads_house
from pipeline.german.names.offices.successors import layer as layer
from pipeline.german.values import OrganizationValue, RoleValue
from pipeline.kernel import Node, Reading, Sequence, Span

_IN = (
    "('bei' ('der' | 'dem')? | 'beim' | 'in' ('der' | 'dem') | 'im' | 'an' ('der' | 'dem') | 'am' | 'für' ('die' | 'das' | 'den')?)"
)
_ARTICLE = "('der' | 'die' | 'das')"
_SHORT = "('(' (ORGANIZATION | CAP | CAPS) ')')?"
_WHAT = "what:((CAP&!OFFICE | ORGANIZATION) (CAP | CAPS | ORGANIZATION | PLACE | 'und' | '&' | ELLIPTIC | ',' | 'für')*)"
_RUNS = "'innehat' | 'innehatte' | 'leitet' | 'leitete' | 'verantwortet' | 'verantwortete' | 'führt' | 'führte'"
_TENDS = (
    "'betreut' | 'betreute' | 'koordiniert' | 'koordinierte' | 'begleitet' | 'organisiert' | 'bearbeitet' | 'vertritt' | 'steuert'"
    " | 'plant' | 'entwickelt' | 'erforscht' | 'arbeitet' | 'forscht' | 'lehrt' | 'unterrichtet' | 'tätig' 'ist' | 'zuständig' 'ist'"
    " | 'verantwortlich' 'ist' | 'beschäftigt' 'ist' | 'angestellt' 'ist' | 'absolviert'"
)
_HOLDER = ("Inhaber", "Inhaberin")
_BEFORE = frozenset({"\n", ".", "!", "?", ":", "und", "„", "»", "“", "–", ";"})


def _of(person: Span, house: Node | None) -> Reading | None:
    """Return the reading of a person who works in a house, in no office that is told."""
    node = person_of(person)
    if node is None or house is None or not isinstance(house.value, OrganizationValue):
        return None
    if house.value.kind == "PoliticalParty":
        return None
    node.value.affiliation = node.value.affiliation or house
    return agent(node, person)


@layer.rule(
    f"person:PERSON {MARK} ',' who:('der' | 'die') {LIGHT} {_IN} {ADJ} org:ORGANIZATION {_SHORT} {LIGHT} ('den' | 'die' | 'das') {ADJ} {_WHAT} verb:({_RUNS})",
    emits="AGENT",
    span="person",
    examples={"Lena Vogt, die beim Wuppertal Institut den Bereich Verkehr und Klima verantwortet, kam.": "Lena Vogt"},
    counterexamples=["Lena Vogt, die in der Stadthalle das Konzert leitet, kam."],
)
def runs_part(context: object, person: Span, who: Span, since: Span | None, org: Span, what: Span, verb: Span) -> Reading | None:
    """Someone runs a part of a house: "die bei der Stadt X den Bereich Kultur verantwortet"."""
    if not isinstance(org.value, OrganizationValue):
        return None
    chair = verb.word.startswith("inne")
    if chair and not what.text.startswith(("Lehrstuhl", "Professur", "Stiftungsprofessur", "Juniorprofessur")):
        return None
    whose = f"des Lehrstuhls{what.text[9:]}" if what.text.startswith("Lehrstuhl") else f"der {what.text}"
    titles = tuple(f"{title} {whose}" for title in _HOLDER) if chair else tuple(f"{title} {what.text}" for title in LEADER)
    node = person_of(person)
    if node is None:
        return None
    female = node.value.gender == "female" or (node.value.gender is None and who.word == "die")
    role = RoleValue(titles[female], verb.text, verb.start, verb.end, org.node, scope="association", kind="business", head=1)
    role.gender = "f" if female else "m"
    return gives(person, [with_status(role, "former" if verb.word.endswith("te") else None, since)])


@layer.rule(
    f"person:PERSON {MARK} ',' ('der' | 'die') {LIGHT} {_IN} {ADJ} org:ORGANIZATION {_SHORT}"
    f" (LOW | INFLECTED | ADJCAP | CAP | CAPS | PLACE | ORGANIZATION | DATE | NUM | ',' | DURATION)* ({_TENDS})",
    emits="AGENT",
    span="person",
    examples={
        "Tom Ahl, der am Wuppertal Institut zu Wasserstoff forscht, kam.": "Tom Ahl",
        "Lena Vogt, die beim Wuppertal Institut für Presse zuständig ist, kam.": "Lena Vogt",
    },
    counterexamples=["Tom Ahl, der im Wuppertal Institut zu Gast war, kam."],
)
def works_there(context: object, person: Span, since: Span | None, org: Span) -> Reading | None:
    """Someone works in a house: "der an der Universität X zu Wasserstoff forscht"."""
    return _of(person, org.node)


@layer.rule(
    f"person:PERSON {MARK} ',' who:('der' | 'die') {LIGHT} ('den' | 'die' | 'das') {ADJ} org:{HOUSE} {_SHORT}"
    " (LOW | NUM | DATE | DURATION | CAP&COMMON)* verb:('geleitet' | 'geführt') ('hat' | 'hatte')",
    emits="AGENT",
    span="person",
    examples={"Es ging Tom Ahl, der das Wuppertal Institut sechs Jahre lang geleitet hat.": "Tom Ahl"},
    counterexamples=["Es ging Tom Ahl, der die Gäste durch das Wuppertal Institut geführt hat."],
)
def has_run(context: object, person: Span, who: Span, since: Span | None, org: Span, verb: Span) -> Reading | None:
    """Someone headed a body until now: "der das Institut X sechs Jahre lang geleitet hat"."""
    gender = "f" if who.word == "die" else "m"
    return leads_house(person, LEADER, verb, org, gender=gender, status="former")


@layer.rule(
    f"('den' | 'die' | 'das') {ADJ} org:ORGANIZATION {_SHORT} verb:('leitet' | 'führt') {LIGHT} person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Das Wuppertal Institut leitet seit 2019 Lena Vogt.": "Lena Vogt"},
    counterexamples=["Durch das Wuppertal Institut führt Lena Vogt.", "Die Delegation der Zyrolux GmbH leitet Lena Vogt."],
)
def is_run_by(context: object, org: Span, verb: Span, since: Span | None, person: Span) -> Reading | None:
    """A body and who heads it, the body first: "Den Verein X führt seit 2010 Tom Ahl"."""
    sequence, node = person.sequence, person_of(person)
    at = org.first - 1
    while at >= 0 and sequence.words[at].lower() not in ("den", "die", "das"):
        at -= 1
    opens = at < 1 or sequence.words[at - 1] in _BEFORE
    behind = sequence.words[person.last] if person.last < len(sequence) else "."
    if node is None or not opens or behind in ("durch", "die", "den", "das", "eine", "einen", "ein", "zu", "zum", "zur", "in"):
        return None
    if not isinstance(org.value, OrganizationValue) or org.value.city is not None:
        return None
    return leads_house(person, LEADER, verb, org, since=since_of(since) if since is not None else None)


@layer.rule(
    f"('er' | 'sie' | 'es' | 'dieser' | 'diese' | 'dieses') 'wird' {LIGHT} 'von' {ADJ} person:PERSON {LIGHT} verb:('geleitet' | 'geführt' | 'betrieben')",
    emits="AGENT",
    span="person",
    examples={"Die deutsche Tochter heißt Zyrolux GmbH; sie wird von Lena Vogt geleitet.": "Lena Vogt"},
    counterexamples=["Die Sitzung war lang; sie wird von Lena Vogt geleitet."],
)
def it_is_run(context: object, person: Span, since: Span | None, verb: Span) -> Reading | None:
    """The body told right before and who heads it: "...; sie wird von Lena Vogt geleitet"."""
    house = _told_before(person.sequence, person.first)
    if house is None:
        return None
    titles = ("Betreiber", "Betreiberin") if verb.word == "betrieben" else LEADER
    made = leads_house(person, titles, verb, None)
    node = person_of(person)
    if made is not None and node is not None:
        node.value.roles[-1].organization = house
    return made


def _told_before(sequence: Sequence, at: int) -> Node | None:
    """Return the one house of the clause before, where no person stands between: what "sie" or "es" takes up."""
    for i in range(at - 1, max(-1, at - 24), -1):
        node, word = sequence.nodes[i], sequence.words[i]
        if node is not None and node.tag in ("PERSON", "AGENT"):
            return None
        if word == "\n":
            return None
        if node is not None and node.tag == "ORGANIZATION" and isinstance(node.value, OrganizationValue):
            article = sequence.words[i - 1].lower() if i else ""
            return None if article in ("des", "dem", "beim", "vom", "im", "für") else node
    return None


@layer.rule(
    f"org:{HOUSE} {_SHORT} ',' (('dem' | 'der') {LIGHT} {_ARTICLE}? person:PERSON {MARK} {LIGHT} verb:'vorsteht'"
    f" | ('deren' | 'dessen') {ADJ} lead:{POST} {LIGHT} {_ARTICLE}? person:PERSON {MARK} {LIGHT} verb:('innehat' | 'führt' | 'übernimmt' | 'übernommen' 'hat' | 'hat'))",
    emits="AGENT",
    span="person",
    examples={
        "Veranstalter ist das Wuppertal Institut, dem seit 2019 Lena Vogt vorsteht.": "Lena Vogt",
        "Es kam das Wuppertal Institut, dessen Leitung Tom Ahl innehat.": "Tom Ahl",
    },
    counterexamples=["Es kam das Wuppertal Institut, dem Lena Vogt dankte."],
)
def headed_by(context: object, org: Span, person: Span, since: Span | None, verb: Span, lead: Span | None) -> Reading | None:
    """A body and who heads it in a relative clause: "der Verein X, dem Lena Vogt vorsteht", "deren Vorsitz Tom Ahl innehat"."""
    titles = POSTS[lead.word] if lead is not None else ("Vorsteher", "Vorsteherin")
    return leads_house(person, titles, lead or verb, org, since=since_of(since) if since is not None else None)


@layer.rule(
    "person:PERSON verb:('unterschrieb' | 'unterzeichnete' | 'signierte' | 'unterfertigte' | 'sprach' | 'dankte')? 'für' ('die' | 'den' | 'das')? org:ORGANIZATION",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl unterschrieb für das Wuppertal Institut.": "Tom Ahl"},
    counterexamples=["Geehrt wurde Tom Ahl für das Wuppertal Institut."],
)
def signs_for(context: object, person: Span, verb: Span | None, org: Span) -> Reading | None:
    """Someone signs or speaks for a house: "Tom Ahl unterschrieb für die X GmbH, Lena Vogt für das Institut Y"."""
    node, sequence = person_of(person), person.sequence
    if node is None or node.value.roles or getattr(org.value, "city", None) is not None:
        return None
    if verb is None:
        low = max(0, person.first - 24)
        near = [word for word in sequence.words[low : person.first] if word.lower().startswith(("unterschrieb", "unterzeichne"))]
        if not near or sequence.words[person.first - 1] not in (",", "und", "sowie", *near):
            return None
    return _of(person, org.node)


@layer.rule(
    "person:PERSON ',' org:ORGANIZATION ('.' | ';' | ')' | '\n')",
    emits="AGENT",
    span="person",
    examples={"Den Vortrag hält Prof. Dr. Lena Vogt, Wuppertal Institut.": "Lena Vogt"},
    counterexamples=["Es kamen Tom Ahl, Wuppertal Institut und andere.", "Es kamen Lena Vogt, Tom Ahl, Wuppertal Institut."],
)
def scholar_of(context: object, person: Span, org: Span) -> Reading | None:
    """A scholar, or who speaks, and the house at the end of a sentence or an item: "von Prof. Dr. Lena Vogt, Universität X"."""
    node, sequence, at = person_of(person), person.sequence, person.first - 1
    if node is None or node.value.roles or getattr(org.value, "city", None) is not None:
        return None
    while at >= 0 and (sequence.words[at] in (".", "Dr", "Prof") or sequence.words[at].endswith(".")):
        at -= 1
    before = sequence.words[at] if at >= 0 else "\n"
    if before not in ("von", "mit", "durch", ":", "\n", "•", "–", "-") and "Prof" not in (node.value.prefix or ""):
        return None
    return _of(person, org.node)
