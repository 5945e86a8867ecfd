"""Who holds which office: offices tied to persons, before the name, after it, in brackets, on the line below.

Each layer folds a whole introduction into one AGENT token (AGENTS: several persons, see `several`), so that later rooms see one
actor; what was read in it are its parts. An office before the name goes first, so that one after it ("Minister Mori, Minister
für X") finds an AGENT.
"""

from __future__ import annotations

import copy

from pipeline.german.names import offices
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import tags
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue, RoleValue, Status
from pipeline.kernel import Layer, Node, Reading, Sequence, Span

before = Layer("before", VOCABULARY)
after = Layer("after", VOCABULARY)

TITLE = "(HONORIFIC '.'? ','?)*"
ARTICLE = "('der' | 'die' | 'dem' | 'den' | 'des' | 'ihr' | 'sein' | 'ihre' | 'seine' | 'ihrem' | 'seinem' | 'ihrer' | 'seiner')"
MARK = "('(' (LOW | CAP | NUM | '.' | ',' | HONORIFIC)+ ')')?"  # (l.), (2. v. r.), (48)
_GENDERS = {"f": "female", "m": "male"}
_ARTICLES = frozenset(
    "der die dem den des das ihr sein ihre seine ihrem seinem ihrer seiner ihren seinen deren dessen unser unsere unserem "
    "unserer".split()
)
_AND = "(',' | ','? ('und' | 'sowie' | '&'))"
_PAIR = "(',' | 'und' | 'sowie' | '&')"  # "Rektor, und Kanzlerin" and "der Rektor und die Kanzlerin" are two persons
_SHORT = "('(' (ORGANIZATION | CAP) ')')?"  # "der European Geosciences Union (EGU) und Präsident der Y"
_ASIDE = "(',' ('ein' | 'eine' | 'einem' | 'einer') (CAP | LOW | ARTICLE | ORGANIZATION | PLACE)+ ','?)?"
_WHEN = (
    "('bisher' | 'zuletzt' | 'früher' | 'ehemals' | 'damals' | 'einst' | 'seinerzeit' | 'künftig' | 'zukünftig' | 'derzeit'"
    " | 'aktuell' | 'heute' | 'zugleich' | 'auch' | 'nun' | 'selbst' | 'hauptberuflich' | 'im' ('Hauptberuf' | 'Ehrenamt' | 'Zivilberuf'))"
)
_PARTICLE = (
    "('bei' | 'an' | 'teil' | 'vor' | 'ein' | 'mit' | 'aus' | 'entgegen' | 'ab')?"  # of the verb: "steuerte Lena Vogt bei, ..."
)
_TENSES: dict[str, Status] = {
    "bisher": "former", "zuletzt": "former", "früher": "former", "ehemals": "former", "damals": "former", "einst": "former",
    "seinerzeit": "former", "künftig": "designated", "zukünftig": "designated",
}  # fmt: skip
_UNKNOWN = "NAME&CAP&!GIVEN&!TOPONYM&!DEMONYM&!OFFICE&!HONORIFIC"
_OWN_SCOPE = frozenset({"city", "county", "state", "country", "parliament", "none"})


def person_of(span: Span) -> Node | None:
    """Return the person's node of a PERSON or AGENT token."""
    node = span.node
    return None if node is None or node.tag == "AGENTS" else _person(node)


def _person(node: Node) -> Node | None:
    return node if node.tag == "PERSON" else next((part for part in node.walk() if part.tag == "PERSON"), None)


def give(person: Node, roles: list[RoleValue]) -> None:
    """Let a person hold offices: each once, its title and the person's gender agreeing."""
    value: PersonValue = person.value
    for role in roles:
        if any((r.start, r.end, r.organization) == (role.start, role.end, role.organization) for r in value.roles):
            continue
        if value.gender is None and role.gender in _GENDERS:
            value.gender = _GENDERS[role.gender]  # type: ignore[assignment]
        role.title = offices.title_for(role, value.gender)
        value.roles.append(role)
        if role.also is not None:
            value.roles.append(copy.copy(role))
            value.roles[-1].organization, value.roles[-1].also = role.also, None


def roles_of(spans: list[Span]) -> list[RoleValue]:
    """Return the offices' values; one without organisation shares that of the next one joined by "und" without an article."""
    values: list[RoleValue] = [s.value for s in spans]
    for i in range(len(spans) - 1, 0, -1):
        first, second = values[i - 1], values[i]
        joined = spans[i].sequence.words[spans[i - 1].last : spans[i].first] in (["und"], ["sowie"], ["&"])
        bare = first.organization is None and first.place is None and first.at is None and first.title.count(" ") < first.head
        if joined and bare and first.scope not in _OWN_SCOPE:
            values[i - 1] = first = copy.copy(first)
            first.organization, first.place, first.at = second.organization, second.place, second.at
    return values


def agent(node: Node, whole: Span) -> Reading:
    """Return the reading of an introduction: one actor, and all that was read in it as its parts."""
    parts = tuple(n for n in whole.sequence.nodes[whole.first : whole.last] if n is not None and n.tag != "PHRASE")
    return Reading(node.value, parts=parts, tags=frozenset({"PERSON"}))


def since_of(span: Span) -> str | None:
    """Return the EDTF start of a date's node, None where it is not known."""
    edtf = getattr(span.value, "edtf", None)
    return edtf.partition("/")[0] if isinstance(edtf, str) and edtf[:1].isdigit() else None


def until_of(span: Span) -> str | None:
    """Return the EDTF end of a range's node, None where it is open or not known."""
    edtf = getattr(span.value, "edtf", None)
    end = edtf.partition("/")[2] if isinstance(edtf, str) else ""
    return end if end[:1].isdigit() else None


def bracketed(person: Node, org: Node, roles: list[RoleValue]) -> None:
    """A party in brackets is the person's; another organisation is that of the offices that can have it."""
    if org.value.kind == "PoliticalParty":
        person.value.party = org.value.name
        return
    person.value.affiliation = person.value.affiliation or org
    for role in roles:
        territorial = role.scope in ("city", "state", "country", "county")
        if role.organization is None and role.place is None and territorial == (org.value.city is not None):
            role.organization = org


# --- the office before the name --------------------------------------------------------------------------------------------------


@before.rule(
    f"whole:(first:ROLE&!OFFICES ({_PAIR} second:ROLE&!OFFICES)? ({_PAIR} third:ROLE&!OFFICES)?"
    f" (comma:',' | ':')? honour:(ROLE&!OFFICES)? {TITLE} person:PERSON"
    " (('von' ('der' | 'dem')? | 'vom' | 'of') (LOW&INFLECTED)*"
    f" org:(ORGANIZATION | CAP&COMMON&ORGHEAD | {_UNKNOWN} {_UNKNOWN}))?)",
    emits="AGENT",
    examples={
        "Oberbürgermeister Thomas Kufen empfing sie.": "Thomas Kufen",
        "die deutsche Botschafterin in Japan, Petra Sigmund, kam": "Petra Sigmund",
        "Direktor Tom Ahl vom Wuppertal Institut kam": "Tom Ahl",
        "Landesamtsdirektorin HR Mag. Lena Vogt kam": "Lena Vogt",
    },
    counterexamples=["Tom Ahl, Präsident der IHK Köln, Lena Vogt und andere kamen."],
)
def office_first(
    context: object,
    whole: Span,
    first: Span,
    second: Span | None,
    third: Span | None,
    comma: Span | None,
    honour: Span | None,
    person: Span,
    org: Span | None,
) -> Reading | None:
    """Office and name: "Oberbürgermeister Dr. Keller", "die deutsche Botschafterin in Japan, Petra Sigmund"."""
    node = person_of(person)
    if node is None:
        return None
    found = [s for s in (first, second, third) if s is not None]
    if honour is not None and "HONORIFIC" not in tags(honour.text):
        return None
    if comma is not None and comma.first < person.first and not _apposition_fits(found):
        return None
    values = roles_of(found)
    if values[-1].gender == "f" and node.value.gender == "male" and node.value.given:
        return None
    free = values[-1].organization is None and values[-1].place is None and values[-1].at is None
    if org is not None:
        if not free:
            return None
        values[-1] = copy.copy(values[-1])
        if isinstance(org.value, OrganizationValue):
            values[-1].organization = org.node
        elif len(org.words) > 1:
            values[-1].organization = Node("ORGANIZATION", org.start, org.end, OrganizationValue(org.text), "before.name")
        else:
            values[-1].at = org.text
    elif free and (owner := _whose(first)) is not None:
        values[-1] = copy.copy(values[-1])
        values[-1].organization = owner
    give(node, values)
    return agent(node, whole)


def _whose(role: Span) -> Node | None:
    """Return the organisation that "dessen" or "deren" before an office points back to: the last one of the words before."""
    sequence, at = role.sequence, role.first - 1
    while at >= 0 and sequence.nodes[at] is None and sequence.words[at].islower() and sequence.words[at] not in ("dessen", "deren"):
        at -= 1
    if at < 0 or sequence.words[at].lower() not in ("dessen", "deren"):
        return None
    for back in range(at - 1, max(-1, at - 14), -1):
        node = sequence.nodes[back]
        if sequence.words[back] == "\n":
            return None
        if node is not None and node.tag == "ORGANIZATION":
            return node
    return None


@before.rule(
    f"whole:(role:ROLE&!OFFICES ',' name:(ORGANIZATION | {_UNKNOWN} {_UNKNOWN} ({_UNKNOWN})?)) (',' | '.' | ')' | '\n')",
    emits="AGENT",
    span="whole",
    examples={"Das erklärte der Chef der Gewerkschaft Verdi, Nicoley Baublies.": "Nicoley Baublies"},
    counterexamples=["der Chef der Gewerkschaft Verdi, Zyrolux Energie GmbH, kam"],
)
def unknown_name(context: object, whole: Span, role: Span, name: Span) -> Reading | None:
    """Two unknown words beside an office and its house are its holder, though no list knows them."""
    if role.value.organization is None or not _apposition_fits([role]):
        return None
    words = name.text.split()
    if name.node is not None and not name.node.rule.startswith("leftovers."):
        return None
    if not 2 <= len(words) <= 3 or any(not w.replace("-", "").isalpha() or tags(w) & _NOT_HUMAN for w in words):
        return None
    person = Node("PERSON", name.start, name.end, PersonValue(name.text, " ".join(words[:-1]), words[-1]), "before.name")
    give(person, roles_of([role]))
    return Reading(person.value, parts=(*([role.node] if role.node else []), person), tags=frozenset({"PERSON"}))


_NOT_HUMAN = frozenset({"NOUN", "ORGWORD", "COMPANY", "ACRONYM", "TOPONYM", "DEMONYM", "ADJCAP", "LOWERTOO", "CAMEL", "CAPS"})


def _apposition_fits(found: list[Span]) -> bool:
    """Is "office, name" one? Not where the office is the apposition of the name before it, nor where it is an item of a list."""
    first, sequence = found[0], found[0].sequence
    at = first.first - 1
    article = at >= 0 and sequence.words[at].lower() in _ARTICLES
    while at >= 0 and sequence.words[at].islower() and sequence.words[at] not in ("und", "sowie"):
        at -= 1
    if at > 0 and sequence.words[at] == ",":
        owner = sequence.nodes[at - 1]
        if sequence.words[at - 1] == ")":
            at = max(0, at - 12) + max((i for i, w in enumerate(sequence.words[max(0, at - 12) : at]) if w == "("), default=0)
            owner = sequence.nodes[at - 1] if at else None
        if owner is not None and owner.tag in ("PERSON", "AGENT") and not _has_office(owner, article):
            return False
    role: RoleValue = found[-1].value
    if article or role.organization is not None or role.place is not None or role.at:
        return True
    return len(role.title.split()) > role.head


def _has_office(owner: Node, article: bool) -> bool:
    """Has the person before an office from "office, name", or any, if an article follows? Then this office is the next one's."""
    person = _person(owner)
    if person is None:
        return False
    if article and person.value.roles:
        return True
    return any(r.organization is not None and r.end + 1 < r.organization.end <= person.start for r in person.value.roles)


# --- the office after the name ---------------------------------------------------------------------------------------------------


@after.rule(
    f"whole:(person:PERSON {MARK} {_PARTICLE} (',' (NUM | DURATION))? (',' | ':') ('von' | 'vom')? when:({_WHEN} | DATE | RANGE)? ('seit' since:DATE)?"
    f" {ARTICLE}? (LOW&INFLECTED&!ARTICLE)* first:ROLE&!OFFICES"
    f" ({_SHORT} {_ASIDE} {_AND} {ARTICLE}? second:ROLE&!OFFICES)? ({_AND} {ARTICLE}? third:ROLE&!OFFICES)?)",
    emits="AGENT",
    examples={
        "Paul Höller, Staatssekretär im Ministerium für Verkehr, kam.": "Paul Höller",
        "Minister Kiuchi, Minister für Wirtschaftssicherheit, kam.": "Kiuchi",
        "Tom Ahl (48), bisher Leiter des Wuppertal Instituts, kam.": "Tom Ahl",
        "Ein Grußwort steuerte Lena Vogt bei, Leiterin des Wuppertal Instituts.": "Lena Vogt",
        "Tom Ahl, im Hauptberuf Bürgermeister von Köln, will kommen.": "Tom Ahl",
    },
)
def office_after(
    context: object,
    whole: Span,
    person: Span,
    when: Span | None,
    since: Span | None,
    first: Span,
    second: Span | None,
    third: Span | None,
) -> Reading | None:
    """Name and apposition: "Lena Vogt, Leiterin des Amts für Kultur,"."""
    node = person_of(person)
    found = [s for s in (first, second, third) if s is not None]
    if node is None or _introduces_next(person.sequence, found):
        return None
    values = roles_of(found)
    if values[0].gender == "f" and node.value.gender == "male":
        return None
    if since is not None or when is not None:
        values[0] = copy.copy(values[0])
        values[0].since = since_of(since) if since is not None else None
        if when is not None and when.node is not None and when.node.tag == "RANGE":
            values[0].since, values[0].until = since_of(when), until_of(when)
            values[0].status = "former" if values[0].until else values[0].status
        if when is not None and values[0].status == "current":
            values[0].status = _TENSES.get(when.text.lower(), "current")
    give(node, values)
    return agent(node, whole)


def _introduces_next(sequence: Sequence, found: list[Span]) -> bool:
    """Does the last office belong to the person after it: "Name, Rektor, und Kanzler Ahl", "Name, Rektor, der Kanzler, Tom Ahl"?"""
    at = found[-1].last
    while at < len(sequence) and ((sequence.words[at] == "." and at > found[-1].last) or "HONORIFIC" in tags_at(sequence, at)):
        at += 1
    if _is_person(sequence, at):
        return True
    comma = at < len(sequence) and sequence.words[at] == "," and _is_person(sequence, at + 1)
    before = sequence.words[found[-1].first - 1].lower()
    return len(found) > 1 and comma and (before in _ARTICLES or before == ",")


def _is_person(sequence: Sequence, at: int) -> bool:
    node = sequence.nodes[at] if at < len(sequence) else None
    return node is not None and node.tag in ("PERSON", "AGENT")


def tags_at(sequence: Sequence, at: int) -> frozenset[str]:
    """Return the tags of a token, of its node or of its word."""
    node, word = sequence.nodes[at], sequence.words[at]
    if node is not None:
        return node.tags | {node.tag}
    return tags(word) if word[:1].isalpha() else frozenset()


@after.rule(
    "person:PERSON '\n' first:ROLE&!OFFICES ('\n' | ',' | ORGANIZATION | AGENT)",
    emits="AGENT",
    span="person",
    examples={"Kontakt:\n\nTom Ahl\nPressesprecher\nTelefon 0123": "Tom Ahl"},
    counterexamples=["Vogt\nPräsident Ahl kam."],
)
def office_below(context: object, person: Span, first: Span) -> Reading | None:
    """A block of an address or a signature: the name on a line, the office on the next."""
    node, sequence = person_of(person), person.sequence
    titled = person.first > 0 and "HONORIFIC" in tags_at(sequence, person.first - 1)
    if node is None or not node.value.given or not (person.first == 0 or titled or sequence.words[person.first - 1] == "\n"):
        return None
    give(node, [first.value])
    return agent(node, person)


@after.rule(
    "whole:(person:PERSON ','? '(' (NUM ','?)? ','? first:ROLE&!OFFICES HONORIFIC? ('von' CAP&!FUNCTION)?"
    " ((',' | 'und' | 'sowie' | '/' | ';') second:(ROLE&!OFFICES | ORGANIZATION | PLACE) HONORIFIC?)?"
    " ((',' | 'und' | 'sowie' | '/' | ';') third:ROLE&!OFFICES HONORIFIC?)?"
    " ((',' | '/' | ';') (LOW | NUM | '.' | CAP)+)? ','? ')')",
    emits="AGENT",
    examples={
        "Tom Ahl (Präsident des Wuppertal Instituts) kam.": "Tom Ahl",
        "Tom Ahl (Minister a. D., Rektor der Universität Bonn) kam.": "Tom Ahl",
    },
)
def bracket_role(
    context: object, whole: Span, person: Span, first: Span, second: Span | None, third: Span | None
) -> Reading | None:
    """Name and offices in brackets; "a. D." behind one says that it is over."""
    node = person_of(person)
    if node is None:
        return None
    held = [s for s in (first, second, third) if s is not None and isinstance(s.value, RoleValue)]
    values = roles_of(held)
    for k, span in enumerate(held):
        if span.last < whole.last and whole.sequence.text.startswith(("a. D.", "a.D."), whole.sequence.starts[span.last]):
            values[k] = copy.copy(values[k])
            values[k].status = "former"
    if second is None or isinstance(second.value, RoleValue):
        give(node, values)
        return agent(node, whole)
    own = copy.copy(values[0])
    if isinstance(second.value, OrganizationValue) and own.organization is None:
        own.organization = second.node
    elif isinstance(second.value, PlaceValue) and own.place is None:
        own.place = second.node
    give(node, [own, *values[1:]])
    return agent(node, whole)


@after.rule(
    "whole:(person:PERSON '(' ((NUM | LOW | CAP) '.'? ','?)* org:(ORGANIZATION | PLACE)"
    " ((',' | '/' | ';') (NUM | PLACE | ORGANIZATION | LOW | '.'))* ')')",
    emits="AGENT",
    examples={"Hinrich Apel (CDU) sprach.": "Hinrich Apel"},
)
def bracket_organization(context: object, whole: Span, person: Span, org: Span) -> Reading | None:
    """Name and party, house or city in brackets."""
    node = person_of(person)
    if node is None or org.node is None:
        return None
    if isinstance(org.value, OrganizationValue):
        bracketed(node, org.node, node.value.roles)
    else:
        for role in node.value.roles:
            if role.organization is None and role.place is None and role.scope in ("city", "county"):
                role.place = org.node
    return agent(node, whole)


@after.rule(
    "whole:(person:AGENT ',' org:ORGANIZATION) ('.' | ';' | ')' | '\n')",
    emits="AGENT",
    span="whole",
    examples={"Es spricht Kuratorin Lena Vogt, Wuppertal Institut.": "Lena Vogt"},
    counterexamples=["Es kamen Oberbürgermeister Tom Ahl, Wuppertal Institut und andere."],
)
def house_after(context: object, whole: Span, person: Span, org: Span) -> Reading | None:
    """Office, name and house at the end of a sentence or an item: "Kuratorin Lena Vogt, Universität X."."""
    node = person_of(person)
    if node is None or len(node.value.roles) != 1 or org.node is None:
        return None
    role = node.value.roles[0]
    if role.organization is not None or role.place is not None or role.at is not None or role.end > node.start:
        return None
    bracketed(node, org.node, [role])
    return agent(node, whole)


@after.rule(
    "whole:(person:PERSON (('von' | 'aus') ('der' | 'dem') | 'vom' | particle:PARTICLE) (LOW&INFLECTED)* org:(ORGANIZATION | PLACE))",
    emits="AGENT",
    examples={
        "Das sagt Lena Vogt vom Wuppertal Institut.": "Lena Vogt",
        "Bischof Tom Ahl aus der Diözese Solwezi kam.": "Tom Ahl",
        "Schulleiterin Eva Lind von der Grundschule Musterdorf kam.": "Eva Lind",
    },
    counterexamples=["Lena Vogt wurde vom Wuppertal Institut geehrt.", "Geehrt wurde Lena Vogt vom Wuppertal Institut."],
)
def of_house(context: object, whole: Span, person: Span, particle: Span | None, org: Span) -> Reading | None:
    """A person and the house it is of: "Lena Vogt von der Universität X"; not who did something to the person."""
    node, sequence = person_of(person), person.sequence
    if particle is not None and particle.text not in ("von der", "von dem", "aus der", "aus dem"):
        return None
    if node is not None and isinstance(org.value, PlaceValue):  # "Gouverneur Ahl aus der Präfektur X"
        held = [r for r in node.value.roles if r.scope == "state" and r.place is None and r.organization is None]
        if len(held) != 1 or org.node is None or org.node.rule != "sites.region":
            return None
        held[0].place = org.node
        return agent(node, whole)
    if node is None or not isinstance(org.value, OrganizationValue) or org.value.city is not None:
        return None
    low, high = whole.first, whole.last
    while low > 0 and whole.first - low < 14 and sequence.words[low - 1] not in (".", "!", "?", "\n"):
        low -= 1
    while high < len(sequence) and high - whole.last < 14 and sequence.words[high] not in (".", "!", "?", "\n"):
        high += 1
    if {"wurde", "wurden", "worden", "werden", "wird", "werde"} & set(sequence.words[low:high]):
        return None
    held = node.value.roles
    if (
        len(held) == 1
        and held[0].at is None
        and (held[0].scope not in _OWN_SCOPE or held[0].kind == "administration")
        and held[0].end <= node.start
        and org.node is not None
    ):
        bracketed(node, org.node, held)
    node.value.affiliation = node.value.affiliation or org.node
    return agent(node, whole)
