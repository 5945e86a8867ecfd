"""Who holds which office where, told behind the name: appositions, the line below, brackets, "Lena Vogt von der Messe Neustadt"."""

from __future__ import annotations

import copy

from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.names.offices.introductions import (
    AND,
    ARTICLE,
    ARTICLES,
    ASIDE,
    MARK,
    OWN_SCOPE,
    PARTICLE,
    SHORT,
    TENSES,
    WHEN,
    agent,
    bracketed,
    give,
    person_of,
    roles_of,
    since_of,
    until_of,
)
from pipeline.german.names.organizations.headednames import headed_reading
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span

after = Layer("after", VOCABULARY)


@after.rule(
    f"whole:(person:PERSON {MARK} {PARTICLE} (',' (HONORIFIC | INITIAL '.' INITIAL) '.'? | HONORIFIC)? (',' (NUM | DURATION))? (',' | ':') ('von' | 'vom' | 'ab')? when:({WHEN} | DATE | RANGE)? ('bis' ('zum' | 'Ende')? until:DATE 'noch'?)? ('seit' (since:DATE | LOW* DURATION | (LOW | NUM)* CAP&COMMON&!OFFICE))?"
    f" {ARTICLE}? (LOW&INFLECTED&!ARTICLE)* first:ROLE&!OFFICES"
    f" ('von' 'Beruf')? ({SHORT} {ASIDE} {AND} ({WHEN} | 'seit' DATE | DATE)? {ARTICLE}? second:ROLE&!OFFICES)? ({AND} {ARTICLE}? third:ROLE&!OFFICES)?)",
    emits="AGENT",
    examples={
        "Paul Höller, Staatssekretär im Ministerium für Verkehr, kam.": "Paul Höller",
        "Minister Kiuchi, Minister für Wirtschaftssicherheit, kam.": "Kiuchi",
        "Tom Ahl (48), bisher Leiter des Wuppertal Instituts, kam.": "Tom Ahl",
        "Ein Grußwort steuerte Lena Vogt bei, Leiterin des Wuppertal Instituts.": "Lena Vogt",
        "Tom Ahl, im Hauptberuf Bürgermeister von Köln, will kommen.": "Tom Ahl",
        "Tom Ahl, seit zwei Spielzeiten Chefdirigent des Wuppertal Instituts, kam.": "Tom Ahl",
        "Tom Ahl, ab Januar Leiter des Wuppertal Instituts, kam.": "Tom Ahl",
    },
)
def office_after(
    context: object,
    whole: Span,
    person: Span,
    when: Span | None,
    until: Span | None,
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
    if values[0].gender == "m" and node.value.gender == "female" and first.sequence.words[first.first - 1] in ("den", "dem"):
        return None  # "um die Bürgermeisterin Lena Vogt, den Partner der Feuerwehr sowie Gäste": the next of a list
    if _is_next_ones(node, found[0]) or any(_is_crowd(node, one) for one in found):
        return None
    if since is not None or when is not None or until is not None:
        values[0] = copy.copy(values[0])
        if until is not None:
            values[0].status, values[0].until = "former", since_of(until)
        values[0].since = since_of(since) if since is not None else None
        if when is not None and when.node is not None and when.node.tag == "RANGE":
            values[0].since, values[0].until = since_of(when), until_of(when)
            values[0].status = "former" if values[0].until else values[0].status
        if when is not None and values[0].status == "current":
            coming = when.sequence.words[when.first - 1] == "ab"
            values[0].status = "designated" if coming else TENSES.get(when.text.lower(), "current")
    give(node, values)
    return agent(node, whole)


@after.rule(
    f"whole:(person:PERSON dash:('–' | '—' | '-') ({WHEN} | 'seit' DATE)? {ARTICLE}? (LOW&INFLECTED&!ARTICLE)* first:ROLE&!OFFICES"
    f" ({AND} {ARTICLE}? second:ROLE&!OFFICES)? {SHORT} close:('–' | '—' | '-'))",
    emits="AGENT",
    examples={
        "Tom Ahl – Präsident des Wuppertal Instituts – kam.": "Tom Ahl",
        "Tom Ahl – Präsident des Wuppertal Instituts (WI) – kam.": "Tom Ahl",
    },
    counterexamples=["Tom Ahl - Präsident Vogt – kam."],
)
def between_dashes(
    context: object, whole: Span, person: Span, dash: Span, first: Span, second: Span | None, close: Span
) -> Reading | None:
    """Name and apposition between dashes: "Lena Vogt – Leiterin des Amts für Kultur – kam"."""
    node = person_of(person)
    if node is None or dash.text != close.text or (first.value.gender == "f" and node.value.gender == "male"):
        return None
    give(node, roles_of([first] if second is None else [first, second]))
    return agent(node, whole)


@after.rule(
    f"whole:(person:PERSON {MARK} ',' {ARTICLE}? first:ROLE&!OFFICES '(' org:ORGANIZATION ')')",
    emits="AGENT",
    examples={"Tom Ahl, Geschäftsführer (Zyrolux GmbH), kam.": "Tom Ahl"},
)
def house_in_brackets(context: object, whole: Span, person: Span, first: Span, org: Span) -> Reading | None:
    """Name and apposition, the house in brackets: "Lena Vogt, Geschäftsführerin (X GmbH)"."""
    node = person_of(person)
    if node is None or org.node is None or not first.value.is_free or _introduces_next(person.sequence, [first]):
        return None
    held = copy.copy(first.value)
    give(node, [held])
    bracketed(node, org.node, [held])
    return agent(node, whole)


@after.rule(
    "whole:(person:PERSON first:ROLE&ENGLISH)",
    emits="AGENT",
    examples={"von links: Tom Ahl VP Global Engineering, Lena Vogt": "Tom Ahl"},
)
def english_after(context: object, whole: Span, person: Span, first: Span) -> Reading | None:
    """An English title right behind the name, as in captions."""
    node = person_of(person)
    if node is None or _introduces_next(person.sequence, [first]):
        return None
    give(node, [first.value])
    return agent(node, whole)


def _is_next_ones(person: Node, role: Span) -> bool:
    """Is an office with its article someone else's: "Ministerin Lena Vogt, der Präsident des Vereins von X, Tom Ahl"?"""
    sequence, value = role.sequence, person.value
    at = role.first - 1
    while sequence.words[at][:1].islower() and sequence.words[at] not in ARTICLES and at > role.first - 4:
        at -= 1  # "der hessische Minister"
    before = sequence.words[at].lower()
    if before == "der" and role.value.gender == "m" and value.gender == "female":
        return True
    if before not in ("der", "die", "dem", "den") or not any(r.end <= person.start for r in value.roles):
        return False
    for at in range(role.last, min(role.last + 5, len(sequence) - 1)):
        if sequence.words[at] in (".", ";", "\n", "und", "sowie"):
            return False
        if sequence.words[at] == ",":
            return _is_person(sequence, at + 1) or "HONORIFIC" in tags_at(sequence, at + 1)
    return False


# Whose plural is like the singular, of people who come in numbers.
_CROWD = frozenset(
    """Vertreter Mitarbeiter Teilnehmer Unternehmer Bürger Helfer Lehrer Schüler Begleiter Künstler Musiker Sportler Förderer Sponsoren
    Unterstützer Einwohner Angehörige Abgeordnete Delegierte Beamte Angestellte Bedienstete Verantwortliche Ehrenamtliche""".split()
)


def _is_crowd(person: Node, role: Span) -> bool:
    """Do more people follow, who share no office with the person: "Bürgermeister Ahl, Vertreter der Fraktionen und Gäste"?"""
    sequence, at = role.sequence, role.last
    bare = role.text.split()[0].endswith("en") and sequence.words[role.first - 1] == ","
    if person.value.roles and bare and sequence.words[at : at + 1] == ["sowie"]:
        return True  # "Präsident Ahl, Abgeordneten des Landtags sowie leitenden Beamten"
    if not person.value.roles or role.text.split()[0] not in _CROWD or sequence.words[role.first - 1] != ",":
        return False
    while at < min(role.last + 6, len(sequence)) and sequence.words[at] not in (",", ".", ";", "\n"):
        if sequence.words[at] in ("und", "sowie"):
            following = at + 1 if at + 1 < len(sequence) else at
            own = "ROLE" in tags_at(sequence, following) or sequence.words[following] in ("der", "des", "dem")
            return sequence.words[following].split()[0] in _CROWD or not own or "OFFICES" in tags_at(sequence, following)
        at += 1
    return False


def _introduces_next(sequence: Sequence, found: list[Span]) -> bool:
    """Does the last office belong to the person after it: "Name, Rektor, und Kanzler Ahl", "Name, Rektor, der Kanzler, Tom Ahl"?"""
    at = found[-1].last
    while at < len(sequence) and ((sequence.words[at] == "." and at > found[-1].last) or "HONORIFIC" in tags_at(sequence, at)):
        at += 1
    if _is_person(sequence, at):
        return True
    comma = at < len(sequence) and sequence.words[at] == "," and _is_person(sequence, at + 1)
    before = sequence.words[found[-1].first - 1].lower()
    return len(found) > 1 and comma and (before in ARTICLES or before == ",")


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
    "whole:(person:PERSON (',' (HONORIFIC | CAPS))? ','? '(' (NUM ','?)? ','? first:ROLE&!OFFICES HONORIFIC? ('von' CAP&!FUNCTION)?"
    " ((',' | 'und' | 'sowie' | '/' | ';') second:(ROLE&!OFFICES | ORGANIZATION | PLACE | (CAP&!OFFICE&!ORGHEAD)? CAP&ORGHEAD&!OFFICE (CAP&COMMON&!OFFICE)?) HONORIFIC?)?"
    " ((',' | 'und' | 'sowie' | '/' | ';') third:ROLE&!OFFICES HONORIFIC?)?"
    f" ((',' | '/' | ';') (LOW | NUM | '.' | CAP)+)? {SHORT} ','? ')')",
    emits="AGENT",
    examples={
        "Tom Ahl (Präsident des Wuppertal Instituts) kam.": "Tom Ahl",
        "Tom Ahl (Präsident des Wuppertal Instituts (WI)) kam.": "Tom Ahl",
        "Tom Ahl (Minister a. D., Rektor der Universität Bonn) kam.": "Tom Ahl",
        "Tom Ahl (Vorsitzender, Förderverein Stadtmuseum) kam.": "Tom Ahl",
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
    if second.value is None:
        own.organization = own.organization or _bare_house(second)
    elif isinstance(second.value, OrganizationValue) and own.organization is None:
        own.organization = second.node
    elif isinstance(second.value, PlaceValue) and own.place is None:
        own.place = second.node
    give(node, [own, *values[1:]])
    return agent(node, whole)


def _bare_house(span: Span) -> Node:
    """The house that a list names behind an office as it names it in a register: "(Vorsitzender, Förderverein Stadtmuseum)"."""
    head = next(k for k in range(span.first, span.last) if "ORGHEAD" in tags(span.sequence.words[k]))
    read = headed_reading(span.sequence, span.first, head, span.last)
    return Node("ORGANIZATION", span.start, span.end, read.value, "after.bare_house")


@after.rule(
    "whole:(person:PERSON '(' (NUM ','?)? first:ROLE&!OFFICES (LOW | CAP | NUM | ROLE | PLACE | DATE | ',' | '/' | ';' | '&' | '.' | org:ORGANIZATION)+ ')')",
    emits="AGENT",
    examples={"Tom Ahl (Moderator, Hit Wuppertal Institut) kam.": "Tom Ahl", "Tom Ahl (Leiter und Seele) kam.": "Tom Ahl"},
)
def bracket_any(context: object, whole: Span, person: Span, first: Span, org: Span | None) -> Reading | None:
    """Name and office in brackets with whatever else: the first office counts, and the house named soon behind it."""
    node = person_of(person)
    if node is None or whole.last - whole.first > 16:
        return None
    role: RoleValue = first.value
    free = role.is_free
    if (
        org is not None
        and org.node is not None
        and free
        and org.first - first.last < 4
        and isinstance(org.value, OrganizationValue)
    ):
        role = copy.copy(role)
        role.organization = org.node if org.value.kind != "PoliticalParty" else None
    give(node, [role])
    return agent(node, whole)


@after.rule(
    "whole:(person:PERSON '(' ((NUM | LOW | CAP) '.'? ','?)* org:(ORGANIZATION | PLACE)"
    " ((',' | '/' | ';' | '+' | '&') (NUM | PLACE | ORGANIZATION | LOW | CAP | '.'))* ')')",
    emits="AGENT",
    examples={"Hinrich Apel (CDU) sprach.": "Hinrich Apel"},
)
def bracket_organization(context: object, whole: Span, person: Span, org: Span) -> Reading | None:
    """Name and party, house or city in brackets."""
    node = person_of(person)
    if node is None or org.node is None or _ends_item(whole, org.node):
        return None
    if isinstance(org.value, OrganizationValue):
        bracketed(node, org.node, node.value.roles)
    else:
        for role in node.value.roles:
            if role.organization is None and role.place is None and _governs(role, org.value):
                role.place = org.node
    return agent(node, whole)


def _ends_item(whole: Span, place: Node) -> bool:
    """Is it where an item of an agenda is: "11 Uhr: Empfang durch Bürgermeisterin Vogt (Rathaus, Großer Saal)" and the line ends?"""
    sequence = whole.sequence
    ends = whole.last >= len(sequence) or sequence.words[whole.last] == "\n"
    return ends and place.tag == "PLACE" and place.rule.startswith("sites.")


def _governs(role: RoleValue, place: PlaceValue) -> bool:
    """May the holder of an office be of a place that stands beside the name: a mayor of a town, a minister of a land?"""
    if place.street is not None:
        return False  # "mit Stadtrat Ahl (Kino, Johannesgasse 4)"
    if role.scope in ("state", "ministry"):
        return place.kind == "State"
    return role.scope in ("city", "county")


@after.rule(
    "whole:(person:AGENT ',' org:ORGANIZATION) ('.' | ';' | ')' | '\n' | ',' LOW&!ARTICLE)",
    emits="AGENT",
    span="whole",
    examples={
        "Es spricht Kuratorin Lena Vogt, Wuppertal Institut.": "Lena Vogt",
        "Es sprechen Kuratorin Lena Vogt, Wuppertal Institut, und Kurator Tom Ahl.": "Lena Vogt",
    },
    counterexamples=["Es kamen Oberbürgermeister Tom Ahl, Wuppertal Institut und andere."],
)
def house_after(context: object, whole: Span, person: Span, org: Span) -> Reading | None:
    """Office, name and house at the end of a sentence or an item, or up to a comma that a list has not: "Kuratorin Vogt, Haus X, und"."""
    node = person_of(person)
    if node is None or len(node.value.roles) != 1 or org.node is None:
        return None
    role, sequence = node.value.roles[0], person.sequence
    behind = sequence.words[org.last + 1] if sequence.words[org.last] == "," and org.last + 1 < len(sequence) else ""
    if not role.is_free or role.end > node.start or behind in ("aber", "wo", "mit", "bei", "in", "von"):
        return None
    bracketed(node, org.node, [role])
    return agent(node, whole)


@after.rule(
    "whole:(person:PERSON (('von' | 'aus') ('der' | 'dem') | 'vom' | particle:PARTICLE) (LOW&INFLECTED)* (CAP&ORGWORD)? org:(ORGANIZATION | PLACE))",
    emits="AGENT",
    examples={
        "Das sagt Lena Vogt vom Wuppertal Institut.": "Lena Vogt",
        "Bischof Tom Ahl aus der Diözese Solwezi kam.": "Tom Ahl",
        "Es sprach Tom Ahl vom Büro Deimann & Partner.": "Tom Ahl",
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
        if org.node is not None and org.node.rule.startswith("sites.") and _heads(node.value.roles, org.text):
            site = OrganizationValue(org.value.name, organization_row(org.text.split()[0]).get("type", "Organization"))
            node.value.roles[0].organization = Node("ORGANIZATION", org.start, org.end, site, "offices_at.name")
            return agent(node, whole)
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
    held = [r for r in node.value.roles if r.at is None and r.organization is None and r.end <= node.start]
    own = [r for r in held if r.scope not in OWN_SCOPE or r.kind in ("administration", "business")]
    if len(held) == len(node.value.roles) == len(own) <= 2 and org.node is not None:
        bracketed(node, org.node, own)
        for role in own:  # "Projektmanagerin Vogt von der X GmbH": not only towns have such offices
            if role.organization is None and role.kind == "administration" and org.value.kind != "PoliticalParty":
                role.organization = org.node
    node.value.affiliation = node.value.affiliation or org.node
    return agent(node, whole)


def _heads(roles: list[RoleValue], site: str) -> bool:
    """Is the one office that of such a site: "Zoodirektorin" and "Zoo Rostock", "Flughafenchefin" and "Flughafen X"?"""
    kind = site.split()[0].casefold()
    free = len(roles) == 1 and roles[0].organization is None and roles[0].place is None
    if free and roles[0].kind == "church" and kind in ("kloster", "stift", "abtei", "benediktinerabtei", "priorat"):
        return True  # "Pater Ahl vom Kloster X"
    return free and len(kind) > 2 and roles[0].title.casefold().startswith(kind)


@after.rule(
    "whole:(person:PERSON ('aus' | 'von' | ('aus' | 'von') 'der' (LOW&INFLECTED)* ('Stadt' | 'Partnerstadt' | 'Partnergemeinde' | 'Gemeinde')) place:PLACE)",
    emits="AGENT",
    examples={
        "Bürgermeisterin Lena Vogt aus Köln kam.": "Lena Vogt",
        "Bürgermeister Tom Ahl aus der französischen Partnerstadt Lyon kam.": "Tom Ahl",
    },
    counterexamples=["Die Trainerin Lena Vogt aus Köln kam."],
)
def of_city(context: object, whole: Span, person: Span, place: Span) -> Reading | None:
    """A mayor and the town, a minister and the land: "Bürgermeisterin Lena Vogt aus Köln", "Innenminister Tom Ahl aus Hessen"."""
    node = person_of(person)
    held = []
    if node is not None and isinstance(place.value, PlaceValue):
        ruling = [r for r in node.value.roles if r.scope in ("state", "ministry") or (r.scope == "city" and r.kind == "politics")]
        held = [r for r in ruling if _governs(r, place.value)]
    if node is None or len(held) != 1 or held[0].end > node.start or place.node is None:
        return None
    if not held[0].is_free:
        return None
    held[0].place = place.node
    return agent(node, whole)
