"""Offices tied to their organisation, place and subject: "Leiterin des Amts für X", "Neustadts Bürgermeister", "CEO von X und Y".

A first layer ties what stands before an office, a second what stands after it. Both fold office and attachment into one ROLE
token, so that the name beside it is its neighbour.
"""

from __future__ import annotations

import copy
import re

from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import demonym, genitive, is_noun, organization_row, tags
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

leading = Layer("offices_of", VOCABULARY)
trailing = Layer("offices_at", VOCABULARY | {"ENFIELD"})

_AT = (
    "('der' | 'des' | 'von' ('der' | 'dem')? | 'vom' | 'bei' ('der' | 'dem')? | 'beim' | 'im' | 'in' ('der' | 'dem')? | 'am'"
    " | 'an' ('der' | 'dem')"
    " | 'für' ('die' | 'das' | 'den')? | 'zu' | 'zur' | 'zum' | 'of' 'the'? | 'at' | 'aus' 'dem'?)"
)
_ADJ = "(LOW&INFLECTED&!ARTICLE | ADJCAP | DEMONYM)"
_NOUN = "CAP&COMMON&!OFFICE&!ADJCAP"
_SUBJECT = f"({_NOUN} | ENFIELD+)"  # "Leiter Vertrieb und Marketing", "Leiterin Presse- und Öffentlichkeitsarbeit"
_BARE = f"((ELLIPTIC ('und' | '&' | ','))* {_SUBJECT} (('und' | '&' | '/') ELLIPTIC? {_SUBJECT})?)"
_TOPIC = "CAP&!OFFICE&!GIVEN&!FUNCTION"
_ENGLISH = frozenset("CEO CFO CTO COO CIO CMO President Director Manager Chairman Chairwoman Managing".split())
_ENGLISH_TITLE = re.compile(r"(?:Chief|Managing|Executive|Deputy|Director|Manager|President|Vice|Consul|Senior)\b")


def _tied(role: Span, first: int | None = None, last: int | None = None) -> RoleValue:
    """Return a copy of an office's value; with the sequence's tokens first..last, its written extent covers these too."""
    made: RoleValue = copy.copy(role.value)
    sequence = role.sequence
    if first is not None:
        made.start = sequence.starts[first]
    if last is not None:
        made.end = sequence.ends[last - 1]
    made.written = sequence.text[made.start : made.end]
    return made


def _reading(made: RoleValue, role: Span, first: int, last: int) -> Reading:
    sequence = role.sequence
    own = role.node.tags if role.node else frozenset()
    return Reading(made, tags=own, start=sequence.starts[first], end=sequence.ends[last - 1])


@leading.rule(
    "place:PLACE role:ROLE",
    emits="ROLE",
    examples={"Berlins Regierender Bürgermeister": "Regierender Bürgermeister"},
    counterexamples=["In Berlin Bürgermeister zu sein"],
)
def city_genitive(context: object, place: Span, role: Span) -> Reading | None:
    """The city's genitive before its office: "Neustadts Oberbürgermeister"."""
    if not place.text.endswith(("s", "'", "’", "´")) or place.text == place.value.name or role.value.place is not None:
        return None
    made = _tied(role)
    made.place = place.node
    return _reading(made, role, place.first, role.last)


@leading.rule(
    "org:ORGANIZATION '-'? role:ROLE&!OFFICES",
    emits="ROLE",
    examples={"SAPs Vorstandsvorsitzender kam.": "Vorstandsvorsitzender @ SAP"},
    counterexamples=["Bei der Messe Essen Oberbürgermeister zu treffen"],
)
def organization_first(context: object, org: Span, role: Span) -> Reading | None:
    """The organisation before its office, as genitive or plainly: "Toshibas Chef", "RYU CEO"."""
    sequence, value = org.sequence, org.value
    if not isinstance(value, OrganizationValue) or role.value.organization is not None:
        return None
    before = sequence.words[org.first - 1].lower() if org.first else ""
    genitive = org.text.endswith("s") and not value.name.endswith("s")
    if not genitive:
        if role.value.scope in ("city", "state", "country", "county", "embassy") or role.value.kind in (
            "profession",
            "culture",
            "sport",
        ):
            return None
        if "ARTICLE" in tags(before) and role.text.split()[0] not in _ENGLISH:
            return None
    made = _tied(role)
    made.organization = org.node
    return _reading(made, role, org.first, role.last)


@leading.rule(
    "name:(NAME&CAP&!GIVEN&!SURNAME&!TOPONYM&!DEMONYM&!NOUN&!ADJCAP&!OFFICE&!HONORIFIC)+ role:ROLE&!OFFICES&KINDBUSINESS",
    emits="ROLE",
    examples={"Der Mode-Visionär und Zyrolux CEO Tom Ahl kam.": "CEO @ Zyrolux"},
)
def name_first(context: object, name: Span, role: Span) -> Reading | None:
    """An unknown name before an office of business is the firm's: "Zyrolux CEO"."""
    if role.value.organization is not None or len(name.words) > 3:
        return None
    if _ENGLISH_TITLE.match(role.value.title):  # "der Metropolitan Chief Executive": more of the title
        made = _tied(role, first=name.first)
        made.title, made.head = f"{name.text} {made.title}", made.head + len(name.words)
        return _reading(made, role, name.first, role.last)
    made = _tied(role)
    plain = genitive(name.text) or name.text if len(name.words) == 1 else name.text
    made.organization = Node("ORGANIZATION", name.start, name.end, OrganizationValue(plain), "offices_of.name")
    return _reading(made, role, name.first, role.last)


@leading.rule(
    "city:(DEMONYM | LOCAL) mods:INFLECTED? role:ROLE",
    emits="ROLE",
    examples={"die Bonner Oberbürgermeisterin kam": "Oberbürgermeisterin", "der bayerische Ministerpräsident": "Ministerpräsident"},
    counterexamples=["die neue Ministerpräsidentin"],
)
def city_adjective(context: object, city: Span, mods: Span | None, role: Span) -> Reading | None:
    """The adjective of a city or state before an office: "die Bonner Oberbürgermeisterin", "die hessische Ministerin"."""
    from pipeline.german.names.places import place_value

    place = demonym(city.word)
    if place is None or role.value.place is not None or mods is not None:
        return None
    made = _tied(role)
    value = place_value(place) if place in table("places") else PlaceValue(place)
    if value.kind == "Country" and made.scope in ("embassy", "consulate"):
        return None  # "der deutsche Botschafter": whom he serves, not where
    made.place = Node("PLACE", city.start, city.end, value, "places.demonym")
    return _reading(made, role, city.first, role.last)


@trailing.rule(
    f"role:ROLE bare:{_BARE}? topic:('für' ('die' | 'das' | 'den')? {_ADJ}* ({_TOPIC} | ELLIPTIC) ('mit' {_TOPIC})?"
    f" ((',' {_ADJ}* ({_TOPIC} | ELLIPTIC))* ('und' | '&' | 'sowie') 'für'? {_ADJ}* {_TOPIC})?)?"
    f" body:(('der' | 'des' | 'im' | 'in' 'der' | 'beim' | 'bei' 'der' | 'bei' 'dem' | 'vom' | 'von' 'der') {_ADJ}* noun:({_NOUN} | ROLE | HYPHEN&CAP&!OFFICE&!ADJCAP) (('im' | 'in' 'der') {_NOUN})?)?"
    f" (at:{_AT} adj[]:{_ADJ}* kind:({_NOUN})? org:ORGANIZATION"
    f" (('der' | 'des' | 'von' ('der' | 'dem')? | 'vom' | 'an' ('der' | 'dem') | 'am' | 'im' | 'in' 'der' | 'beim' | 'bei' ('der' | 'dem')?)"
    f" {_ADJ}* parent:ORGANIZATION | link:('und' | '&') also:ORGANIZATION)?)?"
    f" (('in' 'der'? | 'von' | 'aus' | 'zu' | 'im' | 'am' | 'of' | 'des' | 'der') {_ADJ}* place:PLACE (('in' | 'bei') PLACE)?)?",
    emits="ROLE",
    examples={
        "der Leiter des Wuppertal Instituts": "Leiter @ Wuppertal Institut",
        "der Chef der Gewerkschaft Verdi": "Chef @ Verdi",
        "die deutsche Botschafterin in Japan": "Botschafterin",
        "Minister für Wirtschaftssicherheit und": "Minister für Wirtschaftssicherheit",
        "der Vorstand der Geschäftsführung sprach": "Vorstand der Geschäftsführung",
        "der Direktor beim Landtag, Tom Ahl, kam": "Direktor",
    },
    counterexamples=["rund 400 Fachleute in der Stadthalle", "20 Forscherinnen im Audimax"],
)
def at(
    context: object,
    role: Span,
    bare: Span | None,
    topic: Span | None,
    body: Span | None,
    noun: Span | None,
    at: Span | None,
    adj: list[Span],
    kind: Span | None,
    org: Span | None,
    parent: Span | None,
    link: Span | None,
    also: Span | None,
    place: Span | None,
) -> Reading | None:
    """An office, what it is for, the body it heads, the organisation it belongs to, and the place where."""
    if bare is None and topic is None and body is None and org is None and place is None:
        return None
    sequence, value = role.sequence, role.value
    if value.plural and org is None and topic is None and bare is None and _stand(sequence, body, place):
        return None
    made = _tied(role)
    last = role.last
    if bare is not None:
        if not _takes_subject(value.title) or any(tags(word) & {"ORGWORD", "GIVEN"} for word in bare.words if word[:1].isupper()):
            return None
        made = _tied(role, last=bare.last)
        made.title += " " + _plain(bare.text)
        last = bare.last
    if topic is not None:
        made = _tied(role, last=topic.last)
        made.title += " " + _plain(topic.text)
        last = topic.last
    if body is not None and noun is not None:
        if body.words[0] in ("beim", "bei", "vom", "von") and (noun.node is not None or not organization_row(noun.word)):
            return None
        if (value.plural and org is None) or (
            noun.node is not None and not re.search(r"(?:rat|vorstand|präsidium)(?:e?s)?$", noun.text)
        ):
            return None
        party = _PARTY.match(noun.text) if noun.node is None else None
        if noun.node is None and "COMMON" not in noun.sequence.marks[noun.first] and party is None:
            return None
        if party is not None and org is None:
            name = noun.text.removesuffix("s") if noun.text.endswith("verbands") else noun.text
            made.organization = Node(
                "ORGANIZATION", noun.start, noun.end, OrganizationValue(name, "PoliticalParty"), "offices_at.name"
            )
            return _reading(made, role, role.first, body.last)
        bodyless = organization_row(noun.word) and topic is None and org is None and not _is_body(noun.word)
        if bodyless or (noun.node is not None and (org is None or value.title != "Mitglied")):
            made.at, made.tail = noun.text, _plain(body.text)
        else:
            made.title += " " + _plain(body.text)
            made.end = body.end
            made.written = sequence.text[made.start : made.end]
        last = body.last
    if org is not None:
        if not isinstance(org.value, OrganizationValue) or (at is not None and at.words == ["aus"] and kind is None):
            return None
        made.organization = org.node
        if org.node is not None and at is not None and _inflected(org.value.name, at):
            org.value.name = _nominative(sequence, at, org)
        last = org.last
        if also is not None:
            if at is None or at.words != ["von"] or not isinstance(also.value, OrganizationValue):
                return None
            if link is not None and link.word == "&":  # one name: "Muster & Partner"
                value = OrganizationValue(sequence.text[org.start : also.end], "Corporation")
                made.organization = Node("ORGANIZATION", org.start, also.end, value, "offices_at.name")
            else:
                made.also = also.node
            last = also.last
        if parent is not None and isinstance(parent.value, OrganizationValue):
            if org.value.parent is None and org.node is not parent.node:
                org.value.parent = parent.node
            last = parent.last
    if place is not None and place.node is not None:
        headed = sequence.words[place.first - 1] in ("der", "des")
        guessed = headed and place.node.rule.startswith("leftovers.")
        if headed and place.node.rule.startswith("sites.") and made.organization is None and value.scope != "city":
            house = OrganizationValue(place.value.name, organization_row(place.words[0].split()[0]).get("type", "Organization"))
            made.organization = Node("ORGANIZATION", place.start, place.end, house, "offices_at.name")
            return _reading(made, role, role.first, place.last)
        if guessed and made.organization is None:  # an article before it: a house, not a town
            value = OrganizationValue(_nominative(sequence, sequence.span(place.first - 1, place.first), place))
            made.organization = Node("ORGANIZATION", place.start, place.end, value, "offices_at.name")
        elif made.place is None:
            made.place = place.node
        last = place.last
    return _reading(made, role, role.first, last)


def _stand(sequence: Sequence, body: Span | None, place: Span | None) -> bool:
    """Does the text say no more than where people are: "400 Fachleute in der Stadthalle", "20 Forscherinnen im Audimax"?"""
    if body is not None:
        return body.words[0] in ("im", "in")
    housed = place is not None and place.node is not None and place.node.rule.startswith("sites.")
    return housed and sequence.words[place.first - 1] in ("in", "im", "der")  # type: ignore[union-attr]


# A party's group in a parliament: "CDU-Fraktion", "Grünen-Landtagsfraktion".
_PARTY = re.compile(
    r"(?:[A-ZÄÖÜ]{2,}|Grünen?|Linken?|Linksfraktion|\w+/\w+)-(?:\w+f|F)raktion$|(?:[A-ZÄÖÜ]{2,}|Grünen?)-\w*[Vv]erbands?$"
)

_PIECE = "(CAP | ORGANIZATION | PLACE | NUM | CAMEL | ROLE | PHRASE)"
_HEADED = (
    "(('der' | 'des' | 'beim' | 'im' | 'vom' | 'am' | 'von' ('der' | 'dem')? | 'bei' ('der' | 'dem') | 'in' 'der' | 'an' 'der')"
    f" {_ADJ}*)"
)
_JOINT = "('und' | 'and' | '&' | 'für' | 'of' | 'for' | 'des' | 'der' | '–' | '-')"


@trailing.rule(
    "role:ROLE&!OFFICES 'von' town:CAP&COMMON",
    emits="ROLE",
    examples={"der Vizebürgermeister von Eisenerz": "Vizebürgermeister"},
    counterexamples=["der Bürgermeister von Rang"],
)
def mayor_of(context: object, role: Span, town: Span) -> Reading | None:
    """A mayor and a town whose name is a common noun elsewhere."""
    from pipeline.german.names.places import place_value

    if (
        role.value.scope != "city"
        or role.value.kind != "politics"
        or role.value.place is not None
        or town.word not in table("places")
    ):
        return None
    made = _tied(role)
    made.place = Node("PLACE", town.start, town.end, place_value(town.word), "offices_at.town")
    return _reading(made, role, role.first, town.last)


@trailing.rule(
    f"role:ROLE body:(('der' | 'des') {_NOUN})? at:{_HEADED}"
    f" run:((CAP | ORGANIZATION) {_PIECE}* {_PIECE} | CAP {_PIECE} 'und' CAP&COMMON | CAP ('-' | '–') ORGANIZATION"
    " | CAP ('&' | '+') CAP | PERSON | HYPHEN&CAP | NAME&CAP&!GIVEN&!SURNAME&!TOPONYM)"
    f" (('der' | 'des') {_ADJ}* parent:ORGANIZATION)?",
    emits="ROLE",
    examples={"der Leiter des Hauses Sonnenhof": "Leiter @ Haus Sonnenhof"},
    counterexamples=["der Leiter des Wuppertal Instituts"],
)
def of_unknown(context: object, role: Span, body: Span | None, at: Span, run: Span, parent: Span | None) -> Reading | None:
    """What an office heads is a name when two or more capitalised words tell it, though no rule knows it."""
    sequence = role.sequence
    if run.node is not None and run.node.tag == "PERSON" and not (run.node.rule.startswith("leftovers.") and at.words == ["des"]):
        return None
    if len(run.words) == 1 and run.node is None and (is_noun(run.word) and not _is_joined(run.word)):
        return None
    if "und" in run.words and not _UNIT.match(run.words[0]):
        return None
    if body is not None and (len(run.words) > 1 or not _is_body(body.words[-1])):
        return None
    end, following = sequence.nodes[run.last - 1], next(iter(sequence.nodes[run.last : run.last + 1]), None)
    if len(run.words) > 1 and end is not None and end.tag == "ROLE" and following is not None and following.tag == "PERSON":
        return None  # "Vertreter des Partnerlandes Slowenien Staatssekretärin Vogt": the next office is someone's
    return _headed(role, at, run, body, parent)


@trailing.rule(
    "role:ROLE&!OFFICES ('der' | 'des') unit:ORGANIZATION gap:(CAP&COMMON | LOW&INFLECTED | 'in' | 'der' | 'für' | 'und' | 'die' | 'das' | 'den' | ',')+"
    " ('beim' | 'im' | 'bei' ('der' | 'dem')) house:ORGANIZATION",
    emits="ROLE",
    examples={
        "Leiter der Abteilung Netze in der Verwaltung und für Dienste beim Wuppertal Institut": "Leiter @ Abteilung Netze in der Verwaltung und für Dienste"
    },
    counterexamples=["Leiter des Wuppertal Instituts und Gast beim Wuppertal Institut"],
)
def of_long_unit(context: object, role: Span, unit: Span, gap: Span, house: Span) -> Reading | None:
    """A department whose name goes on, and its house: "Leiterin der Abteilung X in der Y und für Z beim W"."""
    both = isinstance(unit.value, OrganizationValue) and isinstance(house.value, OrganizationValue)
    if not both or unit.node is None or not _UNIT.match(unit.text.split()[0]) or gap.last - gap.first > 9 or "," in gap.words[:1]:
        return None
    name = _plain(f"{unit.value.name} {gap.text}")
    made = _tied(role)
    made.organization = Node(
        "ORGANIZATION", unit.start, gap.end, OrganizationValue(name, unit.value.kind, parent=house.node), "offices_at.name"
    )
    return _reading(made, role, role.first, house.last)


@trailing.rule(
    "role:ROLE&!OFFICES at:('vom' | 'des' | 'der' | 'beim' | 'von' ('der' | 'dem') | 'bei' ('der' | 'dem')) paper:CAP&COMMON",
    emits="ROLE",
    examples={"der Chefredakteur vom Handwerksmagazin": "Chefredakteur @ Handwerksmagazin"},
    counterexamples=["der Chefredakteur vom Dienst"],
)
def of_paper(context: object, role: Span, at: Span, paper: Span) -> Reading | None:
    """An editor or a journalist and the paper: "Redakteurin beim Landboten"."""
    if "edakteur" not in role.value.title and role.value.kind != "media":
        return None
    if len(paper.word) < 9 or not _PAPER.search(paper.word):
        return None
    made = _tied(role)
    made.organization = Node(
        "ORGANIZATION",
        paper.start,
        paper.end,
        OrganizationValue(_nominative(role.sequence, at, paper), "NewsMediaOrganization"),
        "offices_at.name",
    )
    return _reading(made, role, role.first, paper.last)


_PAPER = re.compile(
    r"(?:magazin|zeitung|blatt|anzeiger|kurier|boten?|journal|radio|funk|fernsehen|verlag|nachrichten|rundschau|report)e?s?$"
)
_UNIT = re.compile(
    r"(?:\w*(?:[Bb]ereich|[Aa]bteilung|[Rr]eferat|[Dd]ezernat|[Ff]achdienst|[Ss]tabsstelle|[Ss]achgebiet)(?:e?s)?|Amte?s?)$"
)


def _is_joined(word: str) -> bool:
    """Is this a kind and a name joined by a hyphen: "Messe-Neustadt"?"""
    first, _, last = word.partition("-")
    return bool(last) and "TOPONYM" in tags(last) and bool(organization_row(first))


@trailing.rule(
    f"whole:(role:ROLE at:{_HEADED} run:((CAP | ORGANIZATION | ELLIPTIC) ({_PIECE} | {_JOINT})* {_PIECE} | CAP&!NOUN ('de' | 'di' | 'du') LOW))"
    " ',' (HONORIFIC '.'? ','?)* PERSON",
    emits="ROLE",
    span="whole",
    examples={"der Rektor der Musik und Kunst Privatuniversität, Prof. Dr. Tom Ahl": "Rektor @ Musik und Kunst Privatuniversität"},
    counterexamples=["der Präsident des Wuppertal Instituts, Tom Ahl"],
)
def of_apposition(context: object, whole: Span, role: Span, at: Span, run: Span) -> Reading | None:
    """All that stands between an office and its holder's name is what it heads."""
    if _is_body(run.words[0]) and {"der", "des"} & set(run.words):
        return None
    return _headed(role, at, run)


def _headed(role: Span, at: Span, run: Span, body: Span | None = None, parent: Span | None = None) -> Reading | None:
    sequence, words = role.sequence, run.words
    nodes = sequence.nodes[run.first : run.last]
    if (nodes[0] is not None and nodes[0].tag == "ROLE") or role.value.plural:
        return None
    last = nodes[-1]
    known = [n is not None and n.tag == "ORGANIZATION" for n in nodes]
    if known[-1] and len(words) <= 2:
        return None  # an organisation that is read as such, alone or after what kind it is
    if (
        any(known)
        and not known[0]
        and all(w[:1].isupper() and not k for w, k in zip(words, known, strict=True) if not k)
        and known[-1]
        and len(words) < 3
    ):
        return None
    if nodes[0] is not None and nodes[0].tag == "ORGANIZATION" and words[1] in ("und", "&", "sowie"):
        return None
    made = _tied(role)
    if body is not None:
        made = _tied(role, last=body.last)
        made.title += " " + _plain(body.text)
    if last is not None and last.tag == "PLACE" and len(words) > 1 and _TERRITORY.search(words[0]):
        made.place = last
    else:
        made.organization = _told(sequence, at, run)
        if parent is not None and isinstance(parent.value, OrganizationValue):
            made.organization.value.parent = parent.node
            return _reading(made, role, role.first, parent.last)
    return _reading(made, role, role.first, run.last)


_TERRITORY = re.compile(r"(?:stadt|gemeinde|metropole|land|provinz|kanton|region|hauptstadt|kreis)(?:e?s)?$", re.I)


def _told(sequence: Sequence, at: Span, run: Span) -> Node:
    """Make an organisation of what an office heads: the capitalised adjectives at the end of `at`, and `run`."""
    first = run.first
    while first > at.first and "ADJCAP" in _shape(sequence.words[first - 1]):
        first -= 1
    row = next((r for w in run.words if (r := organization_row(w))), {})
    value = OrganizationValue(_nominative(sequence, at, run), row.get("type", "Organization"))
    return Node("ORGANIZATION", sequence.starts[first], run.end, value, "offices_at.name")


def _shape(word: str) -> frozenset[str]:
    return tags(word) if word[:1].isupper() else frozenset()


def _is_adjective(word: str) -> bool:
    return any(stem in table("adjectives") for stem in (word.lower()[:-2], word.lower()[:-1], word.rsplit("-", 1)[-1].lower()[:-2]))


def _nominative(sequence: Sequence, at: Span, run: Span) -> str:
    """Return what an office heads in the nominative: "des Bereichs Grünflächen" -> "Bereich Grünflächen"."""
    words = sequence.words
    article = next((w for w in at.words if w in ("der", "des", "vom", "beim", "im", "am", "dem")), "")
    adjectives: list[str] = []
    for i in range(run.first - 1, at.first - 1, -1):
        if "ADJCAP" not in _shape(words[i]):
            break
        adjectives.insert(0, words[i])
    whole = run.text.split()
    head, node = whole[0], run.sequence.nodes[run.first]
    row = organization_row(head)
    gender = row.get("gender", "f" if article == "der" else "m")
    lemma = row.get("lemma", head) if row else head
    if not row and len(whole) > 1 and re.search(r"(?:en|er)$", head) and _is_adjective(head):
        adjectives, head = [*adjectives, head], whole[1]
        whole, lemma = whole[1:], head
        row = organization_row(head)
        lemma, gender = row.get("lemma", head), row.get("gender", gender)
    if article == "des" and lemma == head:
        for ending in ("es", "s"):
            if head.endswith(ending) and (is_noun(head.removesuffix(ending)) or node is not None):
                lemma = head.removesuffix(ending)
                break
    rest = "".join(f" {w}" for w in whole[1:])
    strong = {"m": "er", "f": "e", "n": "es"}.get(gender, "e")
    told = [a if a.endswith("er") and demonym(a) else re.sub(r"(?:en|em|es|er|e)$", "", a) + strong for a in adjectives]
    return " ".join([*told, lemma + rest]).replace("„", "").replace("“", "").strip()


def _inflected(name: str, at: Span) -> bool:
    """Does an organisation's name still stand in the case that the words before it ask for: "Bereichs Grünflächen"?"""
    first = name.split()[0]
    if "des" in at.words and first.endswith("s"):
        row = organization_row(first)
        return row.get("lemma", first) != first or (not row and is_noun(first.removesuffix("s")))
    return (
        bool({"der", "des", "dem", "beim", "vom"} & set(at.words)) and first.endswith("en") and " " in name and _is_adjective(first)
    )


@trailing.rule(
    "role:ROLE&!OFFICES org:ORGANIZATION more:(CAP&!OFFICE&!GIVEN)?",
    emits="ROLE",
    examples={"Tom Ahl (Präsident Rotary Club Neustadt e.V.)": "Präsident @ Rotary Club Neustadt e.V."},
)
def beside(context: object, role: Span, org: Span, more: Span | None) -> Reading | None:
    """An office and its house without a word between: "CEO Zyrolux AG"; with what the letters are of: "Vorstand VA Erzberg"."""
    if not isinstance(org.value, OrganizationValue) or role.value.organization is not None:
        return None
    made = _tied(role)
    made.organization = org.node
    if more is None:
        return _reading(made, role, role.first, org.last)
    sequence = org.sequence
    if not (org.text.isupper() and len(org.text) < 6 and sequence.words[more.last : more.last + 1] in ([")"], [","])):
        return Reading(made, tags=role.node.tags if role.node else frozenset(), start=role.start, end=org.end)
    value = OrganizationValue(f"{org.text} {more.text}", org.value.kind)
    made.organization = Node("ORGANIZATION", org.start, more.end, value, "offices_at.name")
    return _reading(made, role, role.first, more.last)


def _takes_subject(title: str) -> bool:
    """May a bare noun after this office say what it is for: "Leiter Kommunikation", "Vorstand Technik"?"""
    return (
        re.search(
            r"(?:leiter|referent|direktor|manager|koordinator|geschäftsführer|dezernent|berater|sachbearbeiter|redakteur|sprecher|vizepräsident"
            r"|prorektor|konrektor|chef|controller|assistent)(?:in)?$|(?:vorstand|vorständin|beauftragter?|head|leitung)$",
            title.lower(),
        )
        is not None
    )


def _is_body(word: str) -> bool:
    """Is this a part of any organisation rather than an organisation: "Geschäftsführung", "Aufsichtsrats", "Abteilung"?"""
    return (
        re.search(
            r"(?:führung|vorstande?s?|rate?s|leitung|abteilung|fakultät|fraktion|beirate?s|referate?s|bereiche?s|ausschusse?s)$",
            word.lower(),
        )
        is not None
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\xad", ""))
