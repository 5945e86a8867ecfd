"""Offices that a verb gives: "X ist Präsident der Y", "Vorsitzender bleibt X", "wählten X zum Vorsitzenden", "X, der die Z leitet".

Only the person is folded, into an AGENT token; verb and office stay in the sequence for the rooms that read happenings.
"""

from __future__ import annotations

import copy
import re
from itertools import pairwise

from pipeline.german.names.introductions import ARTICLE, ASIDE, MARK, SHORT, agent, give, person_of, roles_of, since_of, until_of
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.values import OrganizationValue, RoleValue, Status
from pipeline.kernel import Layer, Node, Reading, Sequence, Span

layer = Layer("appointments", VOCABULARY)

_BE = "('ist' | 'sei' | 'war' | 'wurde' | 'wird' | 'werde' | 'bleibt' | 'bleibe' | 'blieb')"
_ADVERB = (
    "('auch' | 'zugleich' | 'gleichzeitig' | 'nun' | 'jetzt' | 'bereits' | 'weiterhin' | 'künftig' | 'zukünftig' | 'derzeit'"
    " | 'aktuell' | 'heute' | 'selbst' | 'schon' | 'somit' | 'damit' | 'dort' | 'seit' since:DATE"
    " | 'ab' since:DATE | DATE | 'in' DATE | 'am' DATE)"
)
_TO_HIS = "'zu' ('seinem' | 'seiner' | 'ihrem' | 'ihrer' | 'unserem' | 'unserer' | 'deren' | 'dessen')"
_LOOSE = "(LOW | NUM | DATE | CAP&COMMON | '%' | '.' | ROLE | PLACE | ORGANIZATION)"
_CHOOSE = re.compile(
    r"(?:ge|wieder|wiederge)?(?:wähl|kür|bestell|bestimm|beförder|vereidig|nominier|ernenn|ernann|berief|beruf|mach)", re.I
)
_LEAVE = re.compile(
    r"(?:verabschied|ausscheid|ausgeschied|löst|ablös|abgelös|ruhestand|zurückge|rücktr|scheid|früher|ehemal|damal)", re.I
)
_WON = frozenset("gewonnen gewählt bestätigt bestellt berufen ernannt eingeführt vorgestellt wiedergewählt".split())
_FOLLOW = re.compile(r"(?:folg|nachfolg|ersetz|vertritt|vertret|statt|anstelle)", re.I)


def _sentence(sequence: Sequence, at: int, last: int) -> list[str]:
    """Return the words around a match, at most 16 on each side, within its sentence."""
    low, high = at, last
    while low > 0 and at - low < 16 and sequence.words[low - 1] not in (".", "!", "?", "\n"):
        low -= 1
    while high < len(sequence) and high - last < 16 and sequence.words[high] not in (".", "!", "?", "\n"):
        high += 1
    return sequence.words[low:high]


def _gives(person: Span, roles: list[RoleValue]) -> Reading | None:
    node = person_of(person)
    if node is None:
        return None
    if roles[0].gender == "f" and node.value.gender == "male":
        return None
    give(node, roles)
    return agent(node, person)


def _with(role: RoleValue, status: Status | None = None, since: Span | None = None) -> RoleValue:
    made = copy.copy(role)
    if status is not None and made.status == "current":
        made.status = status
    if since is not None:
        made.since = since_of(since)
    return made


@layer.rule(
    f"person:PERSON be:{_BE} ({_ADVERB} | ('von' | 'vom') years:RANGE)* {ARTICLE}? (LOW&INFLECTED)* first:ROLE&!OFFICES"
    f" ({SHORT} {ASIDE} (',' | ','? ('und' | 'sowie')) (LOW | DATE)? second:ROLE&!OFFICES)?",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl ist seit 2019 Präsident des Wuppertal Instituts.": "Tom Ahl", "Tom Ahl bleibt Vorsitzender.": "Tom Ahl"},
)
def copula(
    context: object, person: Span, be: Span, since: Span | None, years: Span | None, first: Span, second: Span | None
) -> Reading | None:
    """A person is, becomes, was or stays something: "Tom Ahl ist Präsident der Y"."""
    if second is not None and person.sequence.nodes[second.last : second.last + 1] and _next_is_person(second):
        second = None
    roles = roles_of([s for s in (first, second) if s is not None])
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") else None
    made = [_with(r, status, since or years) for r in roles]
    if years is not None:
        made[0].until = until_of(years)
    return _gives(person, made)


@layer.rule(
    f"('seit' since:DATE)? be:{_BE} person:PERSON {_ADVERB}* {ARTICLE}? (LOW&INFLECTED)* first:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Seit 2019 ist Tom Ahl Präsident des Wuppertal Instituts.": "Tom Ahl"},
    counterexamples=["Tom Ahl ist Präsident."],
)
def copula_inverted(context: object, be: Span, since: Span | None, person: Span, first: Span) -> Reading | None:
    """The verb before the person: "Seit 2019 ist Tom Ahl Präsident"."""
    if _next_is_person(first):
        return None
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") else None
    return _gives(person, [_with(first.value, status, since)])


def _next_is_person(role: Span) -> bool:
    node = role.sequence.nodes[role.last] if role.last < len(role.sequence) else None
    return node is not None and node.tag in ("PERSON", "AGENT")


@layer.rule(
    f"role:ROLE&!OFFICES be:({_BE} | 'heißt') {_ADVERB}* {ARTICLE}? (LOW&INFLECTED)* person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Neue Präsidentin ist Lena Vogt.": "Lena Vogt", "Vorsitzender bleibt Tom Ahl.": "Tom Ahl"},
)
def copula_reversed(context: object, role: Span, be: Span, since: Span | None, person: Span) -> Reading | None:
    """Office, verb, person: "Vorsitzender bleibt Tom Ahl"."""
    following = person.sequence.words[person.last] if person.last < len(person.sequence) else "."
    if following[:1].isalpha() and following not in ("und", "aus", "von", "vom", "gewählt", "sowie", "der", "die"):
        return None
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") else None
    return _gives(person, [_with(role.value, status, since)])


@layer.rule(
    f"person:PERSON {MARK} (',' ('der' | 'die')?)? {_LOOSE}* ('zum' | 'zur' | 'als' | {_TO_HIS}) (LOW&INFLECTED)* role:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Die Mitglieder wählten Tom Ahl einstimmig zum Vorsitzenden.": "Tom Ahl"},
    counterexamples=["Tom Ahl fuhr zum Präsidenten.", "Er wurde von Tom Ahl zum Direktor ernannt."],
)
def chosen(context: object, person: Span, role: Span) -> Reading | None:
    """Someone is chosen: "wählten Tom Ahl zum Vorsitzenden", "wurde zur Präsidentin ernannt", "mit Tom Ahl als Geschäftsführer"."""
    sequence = person.sequence
    if person.first and sequence.words[person.first - 1].lower() in ("von", "durch"):
        return None  # who chooses
    around = _sentence(sequence, person.first, role.last)
    if role.first - person.last > 12 or any(
        n is not None and n.tag in ("PERSON", "AGENT") for n in sequence.nodes[person.last : role.first]
    ):
        return None
    between = sequence.words[person.last : role.first]
    if any(w == "." and len(before) > 4 for before, w in pairwise(between)):
        return None  # the sentence ended
    told = sequence.words[person.last : person.last + 2]
    relative = told[:1] == [","] and told[1:] in (["der"], ["die"])
    by = next(w.lower() for w in reversed(sequence.words[person.last : role.first]) if w.lower() in ("zum", "zur", "als", "zu"))
    if not (relative and by == "als") and any(map(_FOLLOW.match, around)):
        return None
    if by == "als":
        if role.value.kind in ("profession", "culture", "sport") or role.first - person.last > 7:
            return None
    elif not any(map(_CHOOSE.match, around)):
        return None
    status: Status | None = "former" if any(map(_LEAVE.match, around)) else None
    return _gives(person, [_with(role.value, status)])


@layer.rule(
    f"('zum' | 'zur' | won:'als') (LOW&INFLECTED)* role:ROLE&!OFFICES {_LOOSE}* person:PERSON",
    emits="AGENT",
    span="person",
    examples={
        "Zur neuen Präsidentin wurde Lena Vogt gewählt.": "Lena Vogt",
        "Als Werkleiter konnte Tom Ahl gewonnen werden.": "Tom Ahl",
    },
    counterexamples=["Zum Präsidenten reiste Tom Ahl."],
)
def chosen_reversed(context: object, won: Span | None, role: Span, person: Span) -> Reading | None:
    """The office first: "Zum Vorsitzenden wurde Tom Ahl gewählt"."""
    sequence = person.sequence
    around = _sentence(sequence, role.first, person.last)
    if won is not None and (role.value.kind in ("profession", "culture", "sport") or not _WON & set(around)):
        return None
    if person.first - role.last > 7 or (won is None and not any(map(_CHOOSE.match, around))):
        return None
    if any(n is not None and n.tag in ("PERSON", "AGENT") for n in sequence.nodes[role.last : person.first]):
        return None
    return _gives(person, [role.value])


@layer.rule(
    "org:ORGANIZATION 'unter' 'der'? 'Leitung' ('von' | 'des' | 'der') person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Es singt der Jugendchor Cantilena e.V. unter Leitung von Lena Vogt.": "Lena Vogt"},
    counterexamples=["Es reist eine Delegation unter Leitung von Lena Vogt."],
)
def led_by(context: object, org: Span, person: Span) -> Reading | None:
    """A body under someone's lead: "der Chor X unter der Leitung von Lena Vogt"."""
    node = person_of(person)
    if node is None or node.value.roles or not isinstance(org.value, OrganizationValue) or org.value.city is not None:
        return None
    female = node.value.gender == "female"
    at = org.sequence.words.index("Leitung", org.last)
    start, end = org.sequence.starts[at], org.sequence.ends[at]
    title = "Leiterin" if female else "Leiter"
    role = RoleValue(title, "Leitung", start, end, org.node, scope="association", kind="business", gender="f" if female else "m")
    return _gives(person, [role])


@layer.rule(
    "org:(ORGANIZATION | CAP&ORGHEAD | CAP&ORGWORD) LOW? ',' ('das' | 'die' | 'den') person:PERSON ('leitet' | 'leitete')",
    emits="AGENT",
    span="person",
    examples={"Besucht wurde das Wuppertal Institut, das Tom Ahl leitet.": "Tom Ahl"},
)
def leads_it(context: object, org: Span, person: Span) -> Reading | None:
    """A body and who heads it: "das Institut, das Tom Ahl leitet"."""
    node = person_of(person)
    if node is None or node.value.roles:
        return None
    female, house = node.value.gender == "female", isinstance(org.value, OrganizationValue)
    verb = person.sequence.span(person.last, person.last + 1)
    role = RoleValue("Leiterin" if female else "Leiter", verb.text, verb.start, verb.end, org.node if house else None)
    role.scope, role.kind, role.gender = "association", "business", "f" if female else "m"
    role.at = None if house else org.text
    return _gives(person, [role])


@layer.rule(
    "person:PERSON (',' ('der' | 'die'))? verb:('leitet' | 'führt')? (DATE | 'heute' | 'inzwischen' | 'derzeit' | 'dort' | 'mittlerweile')?"
    " ('seit' since:DATE)? ('den' | 'die' | 'das') (INFLECTED | ADJCAP)*"
    " (org:ORGANIZATION | name:(CAP (CAP | PLACE | ORGANIZATION)+)) (('von' | 'der' | 'des' | 'vom') owner:ORGANIZATION)?"
    " ('seit' since:DATE)? verb:('leitet' | 'leitete' | 'führt')?",
    emits="AGENT",
    span="person",
    examples={
        "Lena Vogt, die das Wuppertal Institut leitet, kam.": "Lena Vogt",
        "Tom Ahl leitet das Wuppertal Institut.": "Tom Ahl",
        "Tom Ahl, der das Testlabor Dresden von Infineon leitet, kam.": "Tom Ahl",
    },
    counterexamples=["Tom Ahl besucht das Wuppertal Institut.", "Tom Ahl, der das Konzert leitet, kam."],
)
def leads(
    context: object, person: Span, verb: Span | None, since: Span | None, org: Span | None, name: Span | None, owner: Span | None
) -> Reading | None:
    """Someone heads a body: "Lena Vogt, die das Institut für X leitet"."""
    node, body = person_of(person), org or name
    if verb is None or node is None or body is None or (org is not None and not isinstance(org.value, OrganizationValue)):
        return None
    relative = person.sequence.words[person.last] == ","
    if relative != (verb.first > body.first) or (verb.word == "führt" and not relative) or (name is not None and not relative):
        return None
    house = body.node
    if name is not None:
        house = Node("ORGANIZATION", name.start, name.end, OrganizationValue(name.text), "offices_at.name")
    if house is not None and owner is not None and isinstance(owner.value, OrganizationValue) and house.value.parent is None:
        house.value.parent = owner.node
    gender = "f" if node.value.gender == "female" else "m"
    if node.value.gender is None and relative:
        gender = "f" if person.sequence.words[person.last + 1] == "die" else "m"
    title = "Leiterin" if gender == "f" else "Leiter"
    role = RoleValue(title, verb.text, verb.start, verb.end, house, scope="association", kind="business", gender=gender)
    role.since = since_of(since) if since is not None else None
    role.status = "former" if verb.word == "leitete" else "current"
    return _gives(person, [role])


@layer.rule(
    "person:PERSON 'steht' ('der' | 'dem') (INFLECTED | ADJCAP)* org:ORGANIZATION ('seit' since:DATE)? LOW? 'als' (LOW&INFLECTED)* role:ROLE&!OFFICES"
    " ('seit' since:DATE)? 'vor'",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl steht dem Wuppertal Institut seit 2016 als Präsident vor.": "Tom Ahl"},
    counterexamples=["Tom Ahl steht dem Wuppertal Institut als Präsident bei."],
)
def presides(context: object, person: Span, org: Span, since: Span | None, role: Span) -> Reading | None:
    """Someone presides over a body: "steht der X AG seit 2016 als Vorstandsvorsitzender vor"."""
    value = role.value
    if not isinstance(org.value, OrganizationValue) or value.organization is not None or value.place is not None:
        return None
    made = copy.copy(value)
    made.organization = org.node
    made.since = since_of(since) if since is not None else None
    return _gives(person, [made])


@layer.rule(
    "person:PERSON (LOW | CAP&COMMON | ',' | DATE)* ('.' | ';' | '–' | '-' | ':') ('Der' | 'Die') (LOW&INFLECTED)* role:ROLE&!OFFICES (LOW | ',')",
    emits="AGENT",
    span="person",
    examples={"Das sagt Tom Ahl. Der Aufsichtsratsvorsitzende freut sich.": "Tom Ahl"},
    counterexamples=["Das sagt Tom Ahl. Die Präsidentin freut sich.", "Das sagt Tom Ahl. Der Präsident, Jan Voss, nickt."],
)
def described(context: object, person: Span, role: Span) -> Reading | None:
    """Who was just named is told by an office: "... Lena Vogt. Die Leiterin des Instituts ..."; not where a name follows."""
    node, sequence = person_of(person), role.sequence
    if node is None or role.first - person.last > 10 or node.value.roles:
        return None
    gender = {"m": "male", "f": "female"}.get(role.value.gender or "")
    unknown = node.value.gender is None and role.value.organization is not None and role.first - person.last < 4
    if gender is None or (node.value.gender != gender and not unknown):
        return None
    comma = sequence.words[role.last] == ","
    following = sequence.nodes[role.last + 1] if role.last + 1 < len(sequence) else None
    if comma and (sequence.words[role.last + 1] not in ("der", "die", "zugleich", "selbst", "auch") or following is not None):
        return None
    if role.value.kind in ("profession", "culture", "sport") and role.value.organization is None:
        return None
    return _gives(person, [role.value])


@layer.rule(
    "person:PERSON ('folgt' | 'folgte') ('auf' | 'dem' | 'der')? before:PERSON LOW* 'als' (LOW&INFLECTED)* role:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Lena Vogt folgt auf Tom Ahl als Leiterin des Wuppertal Instituts.": "Lena Vogt"},
)
def succeeds(context: object, person: Span, before: Span, role: Span) -> Reading | None:
    """Someone follows another in an office, who held it."""
    old = person_of(before)
    if (
        old is not None
        and not old.value.roles
        and {"m": "male", "f": "female"}.get(role.value.gender or "", old.value.gender) == old.value.gender
    ):
        give(old, [_with(role.value, "former")])
    return _gives(person, [copy.copy(role.value)])


@layer.rule(
    f"person:PERSON {MARK} ('übernimmt' | 'übernahm' | 'hat') ({_ADVERB} | 'zum' DATE | 'am' DATE | LOW&!ARTICLE)* 'die' lead:('Leitung' | 'Geschäftsführung')"
    " ('der' | 'des' | 'von' ('der' | 'dem')? | 'vom') (INFLECTED | ADJCAP)* org:ORGANIZATION",
    emits="AGENT",
    span="person",
    examples={"Lena Vogt übernimmt zum 1. Juli 2024 die Leitung des Wuppertal Instituts.": "Lena Vogt"},
)
def takes_over(context: object, person: Span, since: Span | None, lead: Span, org: Span) -> Reading | None:
    """Someone takes the lead of a body: "übernimmt die Leitung der Bibliothek"."""
    node = person_of(person)
    if node is None or not isinstance(org.value, OrganizationValue):
        return None
    female = node.value.gender == "female"
    title = ("Leiter" if lead.word == "Leitung" else "Geschäftsführer") + ("in" if female else "")
    role = RoleValue(
        title, lead.text, lead.start, lead.end, org.node, scope="association", kind="business", gender="f" if female else "m"
    )
    return _gives(person, [role])
