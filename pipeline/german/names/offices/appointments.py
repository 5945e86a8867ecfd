"""Offices that a verb gives: "X ist Präsident der Y", "Vorsitzender bleibt X", "wählten X zum Vorsitzenden", "X, der die Z leitet".

Only the person is folded, into an AGENT token; verb and office stay in the sequence for the rooms that read happenings.
"""

from __future__ import annotations

import copy
import re
from itertools import pairwise

from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.offices.introductions import (
    ARTICLE,
    ASIDE,
    MARK,
    SHORT,
    agent,
    give,
    person_of,
    roles_of,
    since_of,
    until_of,
)
from pipeline.german.values import OrganizationValue, RoleValue, Status
from pipeline.kernel import Layer, Reading, Sequence, Span

layer = Layer("appointments", VOCABULARY)

BE = "('ist' | 'sei' | 'war' | 'wurde' | 'wird' | 'werde' | 'bleibt' | 'bleibe' | 'blieb')"
ADVERB = (
    "('auch' | 'zugleich' | 'gleichzeitig' | 'nun' | 'jetzt' | 'bereits' | 'weiterhin' | 'künftig' | 'zukünftig' | 'derzeit'"
    " | 'aktuell' | 'heute' | 'selbst' | 'schon' | 'somit' | 'damit' | 'dort' | 'seit' since:DATE | 'seit' DURATION | 'seit' (LOW | NUM)? CAP&COMMON&!OFFICE"
    " | 'ab' since:DATE | DATE | 'in' DATE | 'am' DATE)"
)
_TO_HIS = "'zu' ('seinem' | 'seiner' | 'ihrem' | 'ihrer' | 'unserem' | 'unserer' | 'deren' | 'dessen')"
_LOOSE = "(LOW | NUM | DATE ','? | TIME | DURATION | CAP&COMMON | '%' | '.' | ROLE | PLACE | ORGANIZATION)"
_CHOOSE = re.compile(
    r"(?:ge|wieder|wiederge)?(?:wähl|kür|bestell|bestimm|beförder|vereidig|nominier|ernenn|ernann|berief|beruf|mach)", re.I
)
_HEADS = re.compile(
    r"[Cc]hef(?:arzt|ärztin)|(?:[Dd]irektor|[Ll]eiter|[Ii]ntendant|[Oo]berarzt)(?:in)?$"
)  # offices, though trades as well
_LEAVE = re.compile(
    r"(?:verabschied|ausscheid|ausgeschied|löst|ablös|abgelös|ruhestand|zurückge|rücktr|scheid|früher|ehemal|damal)", re.I
)
_WON = frozenset(
    "gewonnen gewählt bestätigt bestellt berufen ernannt eingeführt vorgestellt wiedergewählt verpflichtet bestimmt benannt engagiert "
    "rückt rückte rücken rückten nachgerückt".split()
)
_PREDECESSORS = frozenset({"auf", "für", "anstelle", "statt", "an"})  # "gewählt anstelle von Tom Ahl", "für Tom Ahl"
_FOLLOW = re.compile(r"(?:folg|nachfolg|ersetz|vertritt|vertret|statt|anstelle)", re.I)


def _sentence(sequence: Sequence, at: int, last: int) -> list[str]:
    """Return the words around a match, at most 16 on each side, within its sentence."""
    low, high = at, last
    while low > 0 and at - low < 16 and sequence.words[low - 1] not in (".", "!", "?", "\n"):
        low -= 1
    while high < len(sequence) and high - last < 16 and sequence.words[high] not in (".", "!", "?", "\n"):
        high += 1
    return sequence.words[low:high]


def gives(person: Span, roles: list[RoleValue]) -> Reading | None:
    """Return the reading of a person who holds the offices; None where their gender is another's."""
    node = person_of(person)
    if node is None:
        return None
    if roles[0].gender == "f" and node.value.gender == "male":
        return None
    give(node, roles)
    return agent(node, person)


def with_status(role: RoleValue, status: Status | None = None, since: Span | None = None) -> RoleValue:
    """Return a copy of an office with a status, where it says none itself, and since when it is held."""
    made = copy.copy(role)
    if status is not None and made.status == "current":
        made.status = status
    if since is not None:
        made.since = since_of(since)
    return made


@layer.rule(
    f"person:PERSON {MARK} be:{BE} ({ADVERB} | ('von' | 'vom') years:RANGE)* {ARTICLE}? (LOW&INFLECTED)* first:ROLE&!OFFICES"
    f" ({SHORT} {ASIDE} (',' | ','? ('und' | 'sowie')) (LOW | DATE)? second:ROLE&!OFFICES)?",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl ist seit 2019 Präsident des Wuppertal Instituts.": "Tom Ahl", "Tom Ahl bleibt Vorsitzender.": "Tom Ahl"},
    counterexamples=["Tom Ahl wird den Präsidenten begleiten."],
)
def copula(
    context: object, person: Span, be: Span, since: Span | None, years: Span | None, first: Span, second: Span | None
) -> Reading | None:
    """A person is, becomes, was or stays something: "Tom Ahl ist Präsident der Y"."""
    if _is_object(first, be):
        return None
    if second is not None and person.sequence.nodes[second.last : second.last + 1] and _next_is_person(second):
        second = None
    roles = roles_of([s for s in (first, second) if s is not None])
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") else None
    made = [with_status(r, status, since or years) for r in roles]
    if years is not None:
        made[0].until = until_of(years)
    return gives(person, made)


@layer.rule(
    f"person:PERSON ',' ('der' | 'die') {ADVERB}* {ARTICLE}? (LOW&INFLECTED)* role:ROLE&!OFFICES ('(' ORGANIZATION ')')? be:('ist' | 'war')",
    emits="AGENT",
    span="person",
    examples={"Tom Ahl, der auch Präsident des Wuppertal Instituts ist, kam.": "Tom Ahl"},
    counterexamples=["Tom Ahl, der Präsident Vogt ist."],
)
def who_is(context: object, person: Span, since: Span | None, role: Span, be: Span) -> Reading | None:
    """An office in a relative clause: "Tom Ahl, der auch Präsident der Kammer ist"."""
    return gives(person, [with_status(role.value, "former" if be.word == "war" else None, since)])


@layer.rule(
    f"('seit' since:DATE)? be:{BE} person:PERSON {ADVERB}* {ARTICLE}? (LOW&INFLECTED)* first:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Seit 2019 ist Tom Ahl Präsident des Wuppertal Instituts.": "Tom Ahl"},
    counterexamples=["Tom Ahl ist Präsident.", "In Jena wird Tom Ahl Vertreter der Messe treffen."],
)
def copula_inverted(context: object, be: Span, since: Span | None, person: Span, first: Span) -> Reading | None:
    """The verb before the person: "Seit 2019 ist Tom Ahl Präsident"."""
    following = first.sequence.words[first.last] if first.last < len(first.sequence) else ""
    acts = be.word.lower() in ("wird", "werden") and following.islower() and following.endswith("en") and following != "werden"
    if _next_is_person(first) or _is_object(first, be) or acts:
        return None  # "wird Lena Vogt Vertreter der Ministerien treffen"
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") else None
    return gives(person, [with_status(first.value, status, since)])


def _is_object(role: Span, be: Span) -> bool:
    """Is an office in the accusative or dative: "Tom Ahl wird den Präsidenten begleiten"?"""
    return not {"den", "dem", "einen", "einem"}.isdisjoint(role.sequence.words[be.last : role.first])


def _next_is_person(role: Span) -> bool:
    node = role.sequence.nodes[role.last] if role.last < len(role.sequence) else None
    return node is not None and node.tag in ("PERSON", "AGENT")


@layer.rule(
    f"({BE}) ({ADVERB})* {ARTICLE}? ROLE&!OFFICES (',' | 'und') person:PERSON {ARTICLE}? second:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Ahl ist Rektorin der Schule, Lena Vogt Präsidentin der Kammer.": "Lena Vogt"},
    counterexamples=[
        "Ahl ist Rektor, Lena Vogt Präsidentin Roux begegnet.",
        "Tom Ahl ist Rektor und Lena Vogt die Rektorin begleitet.",
    ],
)
def copula_shared(context: object, since: Span | None, person: Span, second: Span) -> Reading | None:
    """The second of two who share a verb: "Ahl ist Rektor der Schule, Lena Vogt Präsidentin der Kammer"."""
    ends = second.sequence.words[second.last] if second.last < len(second.sequence) else "."
    return gives(person, [with_status(second.value, None, since)]) if ends in (".", ";", "!", "\n", "“") else None


@layer.rule(
    f"role:ROLE&!OFFICES {SHORT} be:({BE} | 'heißt') {ADVERB}* {ARTICLE}? (LOW&INFLECTED)* person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Neue Präsidentin ist Lena Vogt.": "Lena Vogt", "Vorsitzender bleibt Tom Ahl.": "Tom Ahl"},
)
def copula_reversed(context: object, role: Span, be: Span, since: Span | None, person: Span) -> Reading | None:
    """Office, verb, person: "Vorsitzender bleibt Tom Ahl"."""
    following = person.sequence.words[person.last] if person.last < len(person.sequence) else "."
    if following[:1].isalpha() and following not in ("und", "aus", "von", "vom", "gewählt", "sowie", "der", "die"):
        return None
    for_a_day = role.value.kind in ("profession", "culture", "sport") or role.value.title.startswith("Projekt")
    status: Status | None = "former" if be.word.lower() in ("war", "blieb") and not for_a_day else None
    return gives(person, [with_status(role.value, status, since)])


@layer.rule(
    f"person:PERSON {MARK} aside:(',' ('der' | 'die') (LOW | DATE)* PERSON (LOW | DATE)* ',')? (',' ('der' | 'die')?)? {_LOOSE}*"
    f" ('zum' | 'zur' | 'als' | {_TO_HIS}) (LOW&INFLECTED)* role:ROLE&!OFFICES ({SHORT} ('und' | 'sowie') second:ROLE&!OFFICES)?",
    emits="AGENT",
    span="person",
    examples={
        "Die Mitglieder wählten Tom Ahl einstimmig zum Vorsitzenden.": "Tom Ahl",
        "Lena Vogt, die auf Tom Ahl folgt, wurde zur Vorsitzenden gewählt.": "Lena Vogt",
        "Als Nachfolgerin von Tom Ahl wurde Lena Vogt zur Präsidentin gewählt.": "Lena Vogt",
    },
    counterexamples=["Tom Ahl fuhr zum Präsidenten.", "Er wurde von Tom Ahl zum Direktor ernannt."],
)
def chosen(context: object, person: Span, aside: Span | None, role: Span, second: Span | None) -> Reading | None:
    """Someone is chosen: "wählten Tom Ahl zum Vorsitzenden", "wurde zur Präsidentin ernannt", "mit Tom Ahl als Geschäftsführer"."""
    sequence = person.sequence
    if person.first and sequence.words[person.first - 1].lower() in ("von", "durch"):
        return None  # who chooses
    around = _sentence(sequence, person.first, role.last)
    begin = person.last if aside is None else aside.last
    if role.first - begin > 12 or any(n is not None and n.tag in ("PERSON", "AGENT") for n in sequence.nodes[begin : role.first]):
        return None
    between = sequence.words[begin : role.first]
    if any(w in ("Zum", "Zur", "Als", "Zu") for w in between):
        return None  # another sentence begins: "legte den Bericht vor. Zum neuen Präsidenten wurde ..."
    if any(w == "." and len(before) > 4 for before, w in pairwise(between)):
        return None  # the sentence ended
    told = sequence.words[begin : begin + 2]
    relative = told[:1] == [","] and told[1:] in (["der"], ["die"])
    by = next(w.lower() for w in reversed(between) if w.lower() in ("zum", "zur", "als", "zu"))
    won = by in ("zum", "zur") and any(map(_CHOOSE.match, around))
    follows = any(map(_FOLLOW.match, between if won else around))
    if (not (relative and by == "als") and follows) or (won and sequence.words[person.first - 1].lower() in _PREDECESSORS):
        return None
    if by == "als":
        trade = role.value.kind in ("profession", "culture", "sport") and role.value.organization is None
        installed = role.last < len(sequence) and sequence.words[role.last] in _WON  # "in ihr Amt als Präsidentin eingeführt"
        if (trade and not _HEADS.search(role.value.title)) or role.first - begin > (12 if installed else 7):
            return None
    elif not any(map(_CHOOSE.match, around)):
        return None
    status: Status | None = "former" if any(map(_LEAVE.match, around)) else None
    held = [role] if second is None or _next_is_person(second) else [role, second]
    return gives(person, [with_status(r, status) for r in roles_of(held)])


@layer.rule(
    "person:PERSON ('wieder' | 'weiterhin' | 'künftig')? role:ROLE&!OFFICES",
    emits="AGENT",
    span="person",
    examples={"Lena Vogt neue Präsidentin der Universität Jena": "Lena Vogt"},
    counterexamples=["Lena Vogt Präsidentin", "Gestern traf Lena Vogt neue Vertreter der Universität Jena."],
)
def headlined(context: object, person: Span, role: Span) -> Reading | None:
    """A headline does without the verb: "Lena Vogt neue Präsidentin der Universität Jena"."""
    sequence = person.sequence
    begins = person.first == 0 or sequence.words[person.first - 1] == "\n"
    ends = role.last == len(sequence) or sequence.words[role.last] == "\n"
    if not (begins and ends and sequence.words[person.last].split(" ")[0] in ("neue", "neuer", "wieder", "weiterhin", "künftig")):
        return None
    return gives(person, [role.value])


@layer.rule(
    f"('Amt' | 'Funktion' | 'Posten' | 'Aufgabe' | 'Aufgaben') ('der' | 'des') (LOW&INFLECTED)* role:ROLE&!OFFICES"
    f" ('übernimmt' | 'übernahm' | 'übernehmen' | 'bekleidet' | 'hat' | 'hatte' | 'versieht' | 'behält') {ADVERB}* person:PERSON",
    emits="AGENT",
    span="person",
    examples={
        "Das Amt der Kassierin übernimmt Lena Vogt.": "Lena Vogt",
        "Die Funktion des Präsidenten hat Tom Ahl inne.": "Tom Ahl",
    },
    counterexamples=["Das Amt der Kassierin übernahm er von Lena Vogt."],
)
def takes_office(context: object, role: Span, since: Span | None, person: Span) -> Reading | None:
    """Who takes an office: "Das Amt der Kassierin übernimmt Lena Vogt"."""
    return gives(person, [with_status(role.value, since=since)])


@layer.rule(
    f"person:PERSON {MARK} {_LOOSE}* ('in' 'das' | 'ins') 'Amt' ('der' | 'des') (LOW&INFLECTED)* role:ROLE&!OFFICES {_LOOSE}*"
    " verb:('eingeführt' | 'berufen' | 'gewählt' | 'eingesetzt' | 'wiedergewählt')",
    emits="AGENT",
    span="person",
    examples={"Am Sonntag wird Lena Vogt in das Amt der Superintendentin eingeführt.": "Lena Vogt"},
    counterexamples=["Bischof Jan Voss hat von Lena Vogt in das Amt der Superintendentin gesprochen."],
)
def installed(context: object, person: Span, role: Span, verb: Span) -> Reading | None:
    """Who is put into an office: "wird Lena Vogt in das Amt der Superintendentin eingeführt"."""
    by = person.first and person.sequence.words[person.first - 1].lower() in ("von", "durch")
    if by or role.first - person.last > 14 or verb.first - role.last > 5:
        return None
    return gives(person, [role.value])


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
    return gives(person, [role.value])


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
    return gives(person, [made])


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
    return gives(person, [role.value])
