"""Who holds which office: offices tied to persons, before and after the name, in brackets, for several persons, by a verb.

Each layer folds a whole introduction into one AGENT token (AGENTS: several persons), so that later rooms see one actor. The persons'
nodes are its parts. An office before the name goes first, so that one after it ("Minister Mori, Minister für X") finds an AGENT.
"""

from __future__ import annotations

import copy

from pipeline.german.names import attachments, offices
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import office_row, tags
from pipeline.german.values import OrganizationValue, PersonValue, PlaceValue, RoleValue, Status
from pipeline.kernel import Layer, Node, Reading, Sequence, Span

several = Layer("several", VOCABULARY)
before = Layer("before", VOCABULARY)
after = Layer("after", VOCABULARY)
TYING = (attachments.leading, attachments.trailing, several, before, after)

_TITLE = "(HONORIFIC '.'? ','?)*"
_GENDERS = {"f": "female", "m": "male"}
_ARTICLE = "('der' | 'die' | 'dem' | 'den' | 'des' | 'ihr' | 'sein' | 'ihre' | 'seine' | 'ihrem' | 'seinem' | 'ihrer' | 'seiner')"
_ARTICLES = frozenset(
    "der die dem den des das ihr sein ihre seine ihrem seinem ihrer seiner ihren seinen deren dessen unser unsere unserem unserer".split()
)
_AND = "(',' | ','? ('und' | 'sowie' | '&'))"
_WHEN = (
    "('bisher' | 'zuletzt' | 'früher' | 'ehemals' | 'damals' | 'einst' | 'seinerzeit' | 'künftig' | 'zukünftig' | 'derzeit' | 'aktuell' | 'heute'"
    " | 'zugleich' | 'auch' | 'nun' | 'selbst')"
)
_MARK = "('(' (LOW | CAP | NUM | '.' | ',' | HONORIFIC)+ ')')?"  # (l.), (2. v. r.), (48)


def person_of(span: Span) -> Node | None:
    """Return the person's node of a PERSON or AGENT token."""
    node = span.node
    if node is None or node.tag == "AGENTS":
        return None
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


def _roles(spans: list[Span | None]) -> list[RoleValue]:
    """Return the offices' values; one without organisation shares that of the next one joined by "und" without an article."""
    found = [s for s in spans if s is not None]
    values: list[RoleValue] = [s.value for s in found]
    for i in range(len(found) - 1, 0, -1):
        first, second = values[i - 1], values[i]
        between = found[i].sequence.words[found[i - 1].last : found[i].first]
        if between in (["und"], ["sowie"], ["&"]) and first.organization is None and first.place is None and first.at is None:
            if first.title.count(" ") < first.head and first.scope not in _OWN_SCOPE:
                values[i - 1] = first = copy.copy(first)
                first.organization, first.place, first.at = second.organization, second.place, second.at
    return values


_OWN_SCOPE = frozenset({"city", "county", "state", "country", "parliament", "none"})


def _agent(node: Node, *around: Span | None, end: int | None = None) -> Reading:
    parts = sorted([node, *(s.node for s in around if s is not None and s.node is not None)], key=lambda n: n.start)
    return Reading(node.value, parts=tuple(parts), tags=frozenset({"PERSON"}), end=end)


def _disagree(role: RoleValue, person: PersonValue) -> bool:
    """Do office and person differ in gender? A masculine office may be a woman's in older texts only where it is no plain noun."""
    return role.gender == "f" and person.gender == "male"


# --- several persons of one office -----------------------------------------------------------------------------------------------


_EACH = f"{_TITLE} people[]:PERSON ('(' (PLACE | ORGANIZATION | ROLE | LOW | CAP | NUM | ',' | ';' | '.' | '-')+ ')')?"
_FROM = "('aus' | 'von')"


@several.rule(
    f"role:ROLE&OFFICES ','? {_EACH} (',' {_EACH})* ((',' | ','? ('und' | 'sowie')) {_EACH})? ('aus' CAP+)?",
    emits="AGENTS",
    examples={"die Oberbürgermeister Thomas Kufen und Stephan Keller": "2", "die Bürgermeister Ahl (Köln) und Vogt (Bonn)": "2"},
)
def plural(context: object, role: Span, people: list[Span]) -> Reading | None:
    """A plural office that its holders share: "die Oberbürgermeister A und B"; a city in brackets is the holder's."""
    sequence = role.sequence
    if len(people) < 2 and not _is_plural(sequence, role):
        return None
    return _shared(role, people)


@several.rule(
    "role:ROLE&!OFFICES people[]:PERSON '(' PLACE ')' ('und' | 'sowie' | ',') people[]:PERSON '(' PLACE ')' (','? 'und' people[]:PERSON '(' PLACE ')')?",
    emits="AGENTS",
    examples={"Oberbürgermeister Ahl (Köln) und Vogt (Bonn) kamen": "2"},
)
def plural_cities(context: object, role: Span, people: list[Span]) -> Reading | None:
    """An office without article shared by holders who each have their city in brackets."""
    return _shared(role, people) if role.value.scope in ("city", "county", "state") and role.value.place is None else None


@several.rule(
    "role:ROLE&OFFICES (LOW | CAP | places[]:PLACE | ORGANIZATION)*"
    f" ',' {_TITLE} people[]:PERSON (',' {_TITLE} people[]:PERSON)* ','? ('und' | 'sowie') {_TITLE} people[]:PERSON",
    emits="AGENTS",
    examples={"die Kulturdezernenten beider Städte, Tom Ahl und Lena Vogt, kamen": "2"},
)
def plural_apposed(context: object, role: Span, places: list[Span], people: list[Span]) -> Reading | None:
    """Holders after the plural office and what it is of: "die Direktoren der Kliniken in A und B, Ahl und Vogt"; as many places are theirs."""
    if len(role.sequence.words[role.last : people[0].first]) > 12:
        return None
    first = [role.value.place] if role.value.place is not None else []
    found = [*first, *(s.node for s in places if s.node is not None)]
    return _shared(role, people, found if len(found) == len(people) else None)


def _is_plural(sequence: Sequence, role: Span) -> bool:
    return role.text.split()[-1].endswith("innen") or (
        role.first > 0 and sequence.words[role.first - 1].lower() in ("beiden", "beide")
    )


def _shared(role: Span, people: list[Span], places: list[Node] | None = None) -> Reading | None:
    sequence = role.sequence
    nodes: list[Node] = []
    for i, span in enumerate(people):
        node = person_of(span)
        if node is None:
            return None
        own = copy.copy(role.value)
        own.plural = False
        own.title = singular(own, node.value.gender)
        at = span.last
        if at + 1 < len(sequence) and sequence.words[at] == "(":
            while at < len(sequence) and sequence.words[at] != ")":
                inner = sequence.nodes[at]
                if inner is not None and isinstance(inner.value, PlaceValue):
                    own.place = inner
                elif inner is not None and isinstance(inner.value, OrganizationValue):
                    _bracketed(node, inner, [own])
                at += 1
        if places and i < len(places):
            own.place = places[i]
        give(node, [own])
        nodes.append(node)
    parts = sorted([*([role.node] if role.node else []), *nodes], key=lambda n: n.start)
    return Reading(len(nodes), parts=tuple(parts), tags=frozenset({"PERSON"}))


@several.rule(
    f"role:ROLE {_FROM} places[]:PLACE ('/' PLACE)? ',' {_TITLE} people[]:PERSON ','? 'und' {_FROM}? places[]:PLACE ('/' PLACE)? ',' {_TITLE} people[]:PERSON",
    emits="AGENTS",
    examples={"die Bürgermeister aus Köln, Tom Ahl, und aus Bonn, Lena Vogt, kamen": "2"},
)
def plural_from(context: object, role: Span, places: list[Span], people: list[Span]) -> Reading | None:
    """A plural office with a city before each holder: "die Bürgermeister aus A, NAME, und B, NAME"."""
    return _shared(role, people, [s.node for s in places if s.node is not None])


def singular(role: RoleValue, gender: str | None) -> str:
    """Return the title that one of several holders bears: "Regierungsräte" -> "Regierungsrat"."""
    words = role.title.split(" ")
    row = office_row(words[role.head - 1]) or {}
    noun = row.get("canonical", words[role.head - 1])
    if noun.endswith("innen"):
        noun = noun.removesuffix("nen")
    if gender == "female" and row.get("gender") == "m" and noun + "in" in offices.table("offices"):
        noun += "in"
    return " ".join([*words[: role.head - 1], noun, *words[role.head :]])


# --- the office before the name --------------------------------------------------------------------------------------------------


@before.rule(
    f"first:ROLE&!OFFICES ({_AND} {_ARTICLE}? second:ROLE&!OFFICES)? ({_AND} {_ARTICLE}? third:ROLE&!OFFICES)? (comma:',' | ':')? {_TITLE} person:PERSON"
    " (('von' ('der' | 'dem')? | 'vom' | 'of') (LOW&INFLECTED)* org:(ORGANIZATION | CAP&COMMON&ORGHEAD))?",
    emits="AGENT",
    examples={
        "Oberbürgermeister Thomas Kufen empfing sie.": "Thomas Kufen",
        "die deutsche Botschafterin in Japan, Petra Sigmund, kam": "Petra Sigmund",
    },
    counterexamples=["Tom Ahl, Präsident der IHK Köln, Lena Vogt und andere kamen."],
)
def office_first(
    context: object, first: Span, second: Span | None, third: Span | None, comma: Span | None, person: Span, org: Span | None
) -> Reading | None:
    """Office and name: "Oberbürgermeister Dr. Keller", "die deutsche Botschafterin in Japan, Petra Sigmund"."""
    node = person_of(person)
    if node is None:
        return None
    found = [s for s in (first, second, third) if s is not None]
    if comma is not None and comma.first < person.first and not _apposition_fits(found):
        return None
    values = _roles(list(found))
    if _disagree(values[-1], node.value) and node.value.given:
        return None
    free = values[-1].organization is None and values[-1].place is None and values[-1].at is None
    if org is not None:
        if not free:
            return None
        values[-1] = copy.copy(values[-1])
        if isinstance(org.value, OrganizationValue):
            values[-1].organization = org.node
        else:
            values[-1].at = org.text
    elif free and (owner := _whose(first)) is not None:
        values[-1] = copy.copy(values[-1])
        values[-1].organization = owner
    give(node, values)
    return _agent(node, *found, org, end=org.end if org is not None else person.end)


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
    "role:ROLE&!OFFICES comma:','? name:ORGANIZATION",
    emits="AGENT",
    examples={"Der Chef der Gewerkschaft Verdi, Nicoley Baublies, kam.": "Nicoley Baublies"},
    counterexamples=["Der Präsident Club Neustadt kam."],
)
def unknown_name(context: object, role: Span, comma: Span | None, name: Span) -> Reading | None:
    """Two unknown words after an office are its holder, though no list knows them."""
    node = name.node
    if node is None or not node.rule.startswith("leftovers.") or (comma is not None and not _apposition_fits([role])):
        return None
    words = name.text.split()
    if not 2 <= len(words) <= 3 or any(not w.isalpha() or w.isupper() or tags(w) & _NOT_HUMAN for w in words):
        return None
    value = PersonValue(name.text, " ".join(words[:-1]), words[-1])
    person = Node("PERSON", name.start, name.end, value, "before.unknown_name")
    give(person, _roles([role]))
    return _agent(person, role)


_NOT_HUMAN = frozenset({"NOUN", "ORGWORD", "COMPANY", "ACRONYM", "TOPONYM", "DEMONYM", "ADJCAP", "LOWERTOO", "OFFICE", "CAMEL"})


def _apposition_fits(found: list[Span]) -> bool:
    """ "Office, Name": not where the office is the apposition of the name before it, nor an item of a list."""
    first, sequence = found[0], found[0].sequence
    at = first.first - 1
    before = sequence.words[at].lower() if at >= 0 else ""
    article = before in _ARTICLES
    while (
        at >= 0
        and (sequence.words[at].lower() in _ARTICLES or sequence.words[at].islower())
        and sequence.words[at] not in ("und", "sowie")
    ):
        at -= 1
    if at > 0 and sequence.words[at] == ",":
        owner = sequence.nodes[at - 1]
        if sequence.words[at - 1] == ")":
            while at > 0 and sequence.words[at] != "(":
                at -= 1
            owner = sequence.nodes[at - 1]
        if owner is not None and owner.tag in ("PERSON", "AGENT") and not _introduced_by_comma(owner):
            return False
    role: RoleValue = found[-1].value
    if article or role.organization is not None or role.place is not None or role.at:
        return True
    return len(role.title.split()) > role.head


def _introduced_by_comma(owner: Node) -> bool:
    """Did the person before get its office from "office, name"? Then the list goes on like that."""
    person = owner if owner.tag == "PERSON" else next((p for p in owner.walk() if p.tag == "PERSON"), None)
    return person is not None and any(
        r.end + 1 < person.start and r.organization is not None and r.organization.end <= person.start for r in person.value.roles
    )


# --- the office after the name ---------------------------------------------------------------------------------------------------


@after.rule(
    f"person:PERSON {_MARK} (',' (NUM | DURATION))? (',' | ':') when:{_WHEN}? ('seit' since:DATE)? {_ARTICLE}? (LOW&INFLECTED&!ARTICLE)* first:ROLE&!OFFICES"
    f" ({_AND} {_ARTICLE}? second:ROLE&!OFFICES)? ({_AND} {_ARTICLE}? third:ROLE&!OFFICES)?",
    emits="AGENT",
    examples={
        "Paul Höller, Staatssekretär im Ministerium für Verkehr, kam.": "Paul Höller",
        "Minister Kiuchi, Minister für Wirtschaftssicherheit, kam.": "Kiuchi",
    },
)
def office_after(
    context: object, person: Span, when: Span | None, since: Span | None, first: Span, second: Span | None, third: Span | None
) -> Reading | None:
    """Name and apposition: "Lena Vogt, Leiterin des Amts für Kultur,"."""
    node = person_of(person)
    if node is None:
        return None
    found = _own(person.sequence, [s for s in (first, second, third) if s is not None])
    if not found:
        return None
    values = _roles(list(found))
    if _disagree(values[0], node.value):
        return None
    if since is not None or when is not None:
        values[0] = copy.copy(values[0])
        values[0].since = since_of(since) if since is not None else None
        if when is not None and values[0].status == "current":
            values[0].status = _TENSES.get(when.word.lower(), "current")
    give(node, values)
    return _agent(node, *found, end=found[-1].end)


_TENSES: dict[str, Status] = {
    "bisher": "former", "zuletzt": "former", "früher": "former", "ehemals": "former", "damals": "former", "einst": "former",
    "seinerzeit": "former", "künftig": "designated", "zukünftig": "designated",
}  # fmt: skip


def since_of(span: Span) -> str | None:
    """Return the EDTF start of a date's node, None where it is not known."""
    edtf = getattr(span.value, "edtf", None)
    return edtf if isinstance(edtf, str) and edtf[:1].isdigit() else None


def _own(sequence: Sequence, found: list[Span]) -> list[Span]:
    """Leave out the offices at the end of an apposition that introduce the next person: "Name, Rektor, und Kanzler Ahl"."""
    while found:
        last = found[-1].last
        at = last
        while at < len(sequence) and ("HONORIFIC" in _tags_at(sequence, at) or sequence.words[at] == "."):
            at += 1
        following = sequence.nodes[at] if at < len(sequence) else None
        if following is not None and following.tag in ("PERSON", "AGENT"):
            found = found[:-1]
            continue
        if len(found) > 1 and at + 1 < len(sequence) and sequence.words[at] == ",":
            word = sequence.words[found[-1].first - 1].lower()
            next_ = sequence.nodes[at + 1]
            if next_ is not None and next_.tag in ("PERSON", "AGENT") and (word in _ARTICLES or word == ","):
                found = found[:-1]
                continue
        break
    return found


def _tags_at(sequence: Sequence, at: int) -> frozenset[str]:
    node = sequence.nodes[at]
    if node is not None:
        return node.tags | {node.tag}
    return tags(sequence.words[at]) if sequence.words[at][:1].isalpha() else frozenset()


@after.rule(
    "person:PERSON '\n' first:ROLE&!OFFICES ('\n' | ',' | ORGANIZATION | AGENT)",
    emits="AGENT",
    span="person",
    examples={"Kontakt:\n\nTom Ahl\nPressesprecher\nTelefon 0123": "Tom Ahl"},
    counterexamples=["Vogt\nPräsident Ahl kam."],
)
def office_below(context: object, person: Span, first: Span) -> Reading | None:
    """A block of an address or a signature: the name on a line, the office on the next."""
    node = person_of(person)
    before = person.sequence.words[person.first - 1] if person.first else "\n"
    titled = person.first > 0 and "HONORIFIC" in _tags_at(person.sequence, person.first - 1)
    if node is None or not node.value.given or (before != "\n" and not titled):
        return None
    give(node, [first.value])
    assert person.node is not None
    return Reading(node.value, parts=(person.node,), tags=frozenset({"PERSON"}))


@after.rule(
    "person:PERSON '(' (NUM ','?)? ','? first:ROLE&!OFFICES ((',' | 'und' | '/' | ';') second:(ROLE&!OFFICES | ORGANIZATION | PLACE))? ((',' | '/' | ';') (LOW | NUM | '.' | CAP)+)? ','? ')'",
    emits="AGENT",
    examples={"Tom Ahl (Präsident des Wuppertal Instituts) kam.": "Tom Ahl"},
)
def bracket_role(context: object, person: Span, first: Span, second: Span | None) -> Reading | None:
    """Name and office in brackets."""
    node = person_of(person)
    if node is None:
        return None
    if second is not None and not isinstance(second.value, RoleValue):
        own = copy.copy(first.value)
        if isinstance(second.value, OrganizationValue) and own.organization is None:
            own.organization = second.node
        elif isinstance(second.value, PlaceValue) and own.place is None:
            own.place = second.node
        give(node, [own])
    else:
        give(node, _roles([first, second]))
    return _agent(node, first, second)


@after.rule(
    "person:PERSON '(' ((NUM | LOW | CAP) '.'? ','?)* org:(ORGANIZATION | PLACE) ((',' | '/' | ';') (NUM | PLACE | ORGANIZATION | LOW | '.'))* ')'",
    emits="AGENT",
    examples={"Hinrich Apel (CDU) sprach.": "Hinrich Apel"},
)
def bracket_organization(context: object, person: Span, org: Span) -> Reading | None:
    """Name and party, house or city in brackets."""
    node = person_of(person)
    if node is None or org.node is None:
        return None
    if isinstance(org.value, OrganizationValue):
        _bracketed(node, org.node, node.value.roles)
    elif isinstance(org.value, PlaceValue):
        for role in node.value.roles:
            if role.organization is None and role.place is None and role.scope in ("city", "county"):
                role.place = org.node
    return _agent(node, org)


def _bracketed(person: Node, org: Node, roles: list[RoleValue]) -> None:
    """A party in brackets is the person's; another organisation is that of offices without one."""
    if org.value.kind == "PoliticalParty":
        person.value.party = org.value.name
        return
    for role in roles:
        territorial = role.scope in ("city", "state", "country", "county")
        if role.organization is None and role.place is None and territorial == (org.value.city is not None):
            role.organization = org
