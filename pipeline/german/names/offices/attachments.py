"""Offices tied to their organisation, place and subject: "Leiterin des Amts für X", "Neustadts Bürgermeister", "CEO von X und Y".

A first layer ties what stands before an office, a second what stands after it. Both fold office and attachment into one ROLE
token, so that the name beside it is its neighbour.
"""

from __future__ import annotations

import re

from pipeline.german.happenings.words import event_word
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import demonym, genitive, organization_row, tags
from pipeline.german.names.offices.told import is_body, is_inflected, is_part, nominative_of, owner_of_body, plain, reading, tied
from pipeline.german.names.places.places import place_value
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

leading = Layer("offices_of", VOCABULARY)
trailing = Layer("offices_at", VOCABULARY | {"ENFIELD"})

_AT = (
    "('der' | 'des' | 'unserer' | 'unseres' | 'von' ('der' | 'dem')? | 'vom' | 'bei' ('der' | 'dem')? | 'beim' | 'im' | 'in' ('der' | 'dem')? | 'am'"
    " | 'an' ('der' | 'dem')"
    " | 'für' ('die' | 'das' | 'den')? | 'zu' | 'zur' | 'zum' | 'of' 'the'? | 'at' | 'aus' 'dem'?)"
)
ADJ = "(LOW&INFLECTED&!ARTICLE | ADJCAP | DEMONYM)"
NOUN = "CAP&COMMON&!OFFICE&!ADJCAP"
_SUBJECT = f"(ADJCAP* {NOUN} {NOUN}? | ENFIELD+)"  # "Leiter Vertrieb und Marketing", "Leiterin Presse- und Öffentlichkeitsarbeit"
BARE = f"((ELLIPTIC ('und' | '&' | ','))* {_SUBJECT} (('und' | '&' | '/') ELLIPTIC? {_SUBJECT})?)"
_TOPIC = "(CAP&!OFFICE&!GIVEN&!FUNCTION | 'Studierende' | 'Studierenden' | 'Auszubildende' | 'Angestellte' | 'Beschäftigte')"
TOPICS = (
    f"('für' ('die' | 'das' | 'den')? {ADJ}* ({_TOPIC} | ELLIPTIC) ('mit' {_TOPIC})?"
    f" ((',' {ADJ}* ({_TOPIC} | ELLIPTIC))* ('und' | '&' | 'sowie') 'für'? {ADJ}* {_TOPIC} ('sowie' 'für'? {ADJ}* {_TOPIC})?)?)"
)
_ENGLISH = frozenset("CEO CFO CTO COO CIO CMO President Director Manager Chairman Chairwoman Managing".split())
_ENGLISH_TITLE = re.compile(r"(?:Chief|Managing|Executive|Deputy|Director|Manager|President|Vice|Consul|Senior)\b")


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
    made = tied(role)
    made.place = place.node
    return reading(made, role, place.first, role.last)


@leading.rule(
    "town:CAP&GENITIVE&TOPONYM role:ROLE&!OFFICES",
    emits="ROLE",
    examples={"Die Gruppe traf Dijons Bürgermeister Luc Martin.": "Bürgermeister"},
    counterexamples=["Holms Trainer Luc Ahl kam."],
)
def town_genitive(context: object, town: Span, role: Span) -> Reading | None:
    """The genitive of a town whose name is someone's elsewhere, before an office that towns have."""
    name, value = genitive(town.word), role.value
    if name is None or name not in table("places") or value.place is not None or value.organization is not None:
        return None
    if value.scope != "city" or value.kind not in ("politics", "administration"):
        return None
    made = tied(role)
    made.place = Node("PLACE", town.start, town.end, place_value(name), "offices_of.town")
    return reading(made, role, town.first, role.last)


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
    made = tied(role)
    made.organization = org.node
    return reading(made, role, org.first, role.last)


@leading.rule(
    "name:(NAME&CAP&!GIVEN&!SURNAME&!TOPONYM&!DEMONYM&!NOUN&!ADJCAP&!OFFICE&!HONORIFIC)+ role:ROLE&!OFFICES&KINDBUSINESS",
    emits="ROLE",
    examples={"Der Mode-Visionär und Zyrolux CEO Tom Ahl kam.": "CEO @ Zyrolux"},
)
def name_first(context: object, name: Span, role: Span) -> Reading | None:
    """An unknown name before an office of business is the firm's: "Zyrolux CEO"."""
    if role.value.organization is not None or len(name.words) > 3 or name.words == ["Zeichens"]:
        return None  # "seines Zeichens Präsident"
    if _ENGLISH_TITLE.match(role.value.title):  # "der Metropolitan Chief Executive": more of the title
        made = tied(role, first=name.first)
        made.title, made.head = f"{name.text} {made.title}", made.head + len(name.words)
        return reading(made, role, name.first, role.last)
    made = tied(role)
    plain = genitive(name.text) or name.text if len(name.words) == 1 else name.text
    made.organization = Node("ORGANIZATION", name.start, name.end, OrganizationValue(plain), "offices_of.name")
    return reading(made, role, name.first, role.last)


@leading.rule(
    "city:(DEMONYM | LOCAL) mods:INFLECTED? role:ROLE",
    emits="ROLE",
    examples={"die Bonner Oberbürgermeisterin kam": "Oberbürgermeisterin", "der Bayerische Ministerpräsident": "Ministerpräsident"},
    counterexamples=["die neue Ministerpräsidentin"],
)
def city_adjective(context: object, city: Span, mods: Span | None, role: Span) -> Reading | None:
    """The adjective of a city or state before an office: "die Bonner Oberbürgermeisterin", "die hessische Ministerin"."""
    made = _of_adjective(city, role) if mods is None else None
    return None if made is None else reading(made, role, city.first, role.last)


def _of_adjective(city: Span, role: Span) -> RoleValue | None:
    """Return an office with the place of the adjective before it; None where it has a place, or the adjective tells whom it serves."""
    place = demonym(city.word) or demonym(city.word.lower())
    if place is None or role.value.place is not None:
        return None
    made = tied(role)
    value = place_value(place) if place in table("places") else PlaceValue(place)
    if value.kind == "Country" and made.scope in ("embassy", "consulate"):
        return None  # "der deutsche Botschafter": whom he serves, not where
    if value.kind == "Country" and made.scope in ("city", "county"):
        return None  # "der polnische Landrat": where his county is
    made.place = Node("PLACE", city.start, city.end, value, "places.demonym")
    return made


@leading.rule(
    "deputy:('Stellvertretender' | 'Stellvertretende' | 'Stellvertretenden') city:(DEMONYM | LOCAL) role:ROLE&!OFFICES",
    emits="ROLE",
    examples={"der Stellvertretende Bayerische Ministerpräsident Tom Ahl": "stellvertretender Ministerpräsident"},
    counterexamples=["der Bayerische Ministerpräsident"],
)
def deputy_of(context: object, deputy: Span, city: Span, role: Span) -> Reading | None:
    """A deputy with the adjective of the land between: "der Stellvertretende Bayerische Ministerpräsident"."""
    made = _of_adjective(city, role)
    if made is None:
        return None
    made.title, made.head = f"{'stellvertretender' if made.gender == 'm' else 'stellvertretende'} {made.title}", made.head + 1
    made.status = "deputy"
    return reading(made, role, deputy.first, role.last)


@leading.rule(
    "saint:('St' '.' | 'Sankt' | 'Bad' | 'New' | 'Groß' | 'Klein' | 'Markt' | 'Burg' | 'Nova' | 'San') part:CAP role:ROLE&!OFFICES",
    emits="ROLE",
    examples={
        "Die St. Galler Regierungsrätin kam.": "Regierungsrätin",
        "Der Bad Homburger Oberbürgermeister kam.": "Oberbürgermeister",
    },
    counterexamples=["Die St. Moritz Regierungsrätin kam.", "Im Bad Bürgermeister zu treffen"],
)
def adjective_of_two(context: object, saint: Span, part: Span, role: Span) -> Reading | None:
    """The adjective of a town whose name begins with a word of its own: "die St. Galler Regierungsrätin", "Bad Homburger"."""
    place = demonym(f"{'St.' if saint.words[0] in ('St', 'Sankt') else saint.word} {part.word}")
    if place is None or place not in table("places") or role.value.place is not None:
        return None
    made = tied(role)
    made.place = Node("PLACE", saint.start, part.end, place_value(place), "places.demonym")
    return reading(made, role, saint.first, role.last)


STATES = frozenset(
    "Republik Königreich Königreichs Fürstentum Fürstentums Großherzogtum Großherzogtums Bundesrepublik Volksrepublik Staates".split()
)


@trailing.rule(
    f"role:ROLE bare:{BARE}? topic:{TOPICS}?"
    f" body:(('der' | 'des' | 'im' | 'in' 'der' | 'beim' | 'bei' 'der' | 'bei' 'dem' | 'vom' | 'von' 'der') {ADJ}* noun:({NOUN} | ROLE | HYPHEN&CAP&!OFFICE&!ADJCAP) (('im' | 'in' 'der') {NOUN})?)?"
    f" (at:{_AT} adj[]:{ADJ}* kind:({NOUN})? org:ORGANIZATION"
    f" (('der' | 'des' | 'von' ('der' | 'dem')? | 'vom' | 'an' ('der' | 'dem') | 'am' | 'im' | 'in' 'der' | 'beim' | 'bei' ('der' | 'dem')?)"
    f" {ADJ}* parent:ORGANIZATION | link:('und' | '&') also:ORGANIZATION)?)?"
    f" (('in' 'der'? | 'von' | 'aus' | 'zu' | 'im' | 'am' | 'of' | 'des' | 'der') {ADJ}* place:PLACE (('in' | 'bei') PLACE)?)?",
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
    counted = _counted(sequence, role.first)
    if (value.plural or counted) and org is None and topic is None and bare is None and _stand(sequence, body, place, counted):
        return None
    made = tied(role)
    last = role.last
    if bare is not None:
        if not takes_subject(value.title) or any(tags(word) & {"ORGWORD", "GIVEN"} for word in bare.words if word[:1].isupper()):
            return None
        made = tied(role, last=bare.last)
        made.title += " " + plain(bare.text)
        last = bare.last
    if topic is not None:
        made = tied(role, last=topic.last)
        made.title += " " + plain(topic.text)
        last = topic.last
    if body is not None and noun is not None:
        if noun.word in STATES or (body.words[0] in ("der", "des") and is_part(role.words[-1]) and event_word(noun.word)):
            return None  # "Minister für Umwelt der Republik Malta"; "Ehrengast des Festakts": what one is there, no house's office
        if body.words[0] in ("im", "in", "beim", "bei") and event_word(noun.word):
            return None  # "sagte die Ministerin in der Feierstunde": where she spoke
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
            return reading(made, role, role.first, body.last)
        if org is None and noun.node is None and (owner := owner_of_body(noun.text)) is not None:
            house = OrganizationValue(owner)
            made.organization = Node("ORGANIZATION", noun.start, noun.start + len(owner), house, "offices_at.name")
            made.title += " " + plain(body.text).replace(f"{owner}-", "", 1)
            made.end = body.end
            made.written = sequence.text[made.start : made.end]
            return reading(made, role, role.first, body.last)
        bodyless = organization_row(noun.word) and topic is None and org is None and not is_body(noun.word)
        if bodyless or (noun.node is not None and (org is None or value.title != "Mitglied")):
            made.at, made.tail = noun.text, plain(body.text)
        else:
            made.title += " " + plain(body.text)
            made.end = body.end
            made.written = sequence.text[made.start : made.end]
        last = body.last
    if org is not None:
        if not isinstance(org.value, OrganizationValue) or (at is not None and at.words == ["aus"] and kind is None):
            return None
        alone = org.node is not None and org.node.rule.startswith("leftovers.") and len(org.text.split()) == 1
        if alone and value.scope == "city" and at is not None and at.words == ["von"] and also is None:
            made.place = Node("PLACE", org.start, org.end, PlaceValue(org.text, "City"), "offices_at.town")
            return reading(made, role, role.first, org.last)  # "die Beigeordnete von Sarreguemines": a town
        made.organization = org.node
        if org.node is not None and at is not None and is_inflected(org.value.name, at):
            org.value.name = nominative_of(sequence, at, org)
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
            return reading(made, role, role.first, place.last)
        if guessed and made.organization is None:  # an article before it: a house, not a town
            value = OrganizationValue(nominative_of(sequence, sequence.span(place.first - 1, place.first), place))
            made.organization = Node("ORGANIZATION", place.start, place.end, value, "offices_at.name")
        elif headed and _is_state_of(value, place) and made.organization is None:
            state = OrganizationValue(place.value.name, "GovernmentOrganization")  # "der Botschafter der Tunesischen Republik"
            made.organization = Node("ORGANIZATION", place.start, place.end, state, "offices_at.name")
        elif made.place is None:
            made.place = place.node
        last = place.last
    return reading(made, role, role.first, last)


def _is_state_of(role: RoleValue, place: Span) -> bool:
    """Does a diplomat stand for the state: "der Botschafter der Tunesischen Republik", but "der Botschafter in der Republik Korea"?"""
    posted = place.sequence.words[place.first - 2 : place.first - 1] == ["in"]
    return role.scope in ("embassy", "consulate") and "epublik" in place.text and not posted


def _counted(sequence: Sequence, first: int) -> bool:
    """Does a number stand before the office: "30 Unternehmer", "zwölf Auszubildende", or its feminine: "Schülerinnen und Schüler"?"""
    word = sequence.words[first - 1] if first else ""
    if first > 1 and word == "und" and sequence.words[first - 2].endswith("innen"):
        return True
    return (word.isdigit() and word != "1") or table("numberwords").get(word.lower(), "value") not in (None, "1")


def _stand(sequence: Sequence, body: Span | None, place: Span | None, counted: bool) -> bool:
    """Does the text say no more than where people are: "400 Fachleute in der Stadthalle", "mit 30 Unternehmern in Lima"?"""
    if body is not None:
        return body.words[0] in ("im", "in")
    if place is None or place.node is None:
        return False
    before = sequence.words[place.first - 1]
    if counted and before == "aus":
        return True  # "12 Schüler aus Lyon in Gera": where they are from, and where they are
    return (counted or place.node.rule.startswith("sites.")) and before in ("in", "im", "der")


@trailing.rule(
    "role:ROLE&!OFFICES of:PLACE ('in' ('der' | 'dem')? where:PLACE)?",
    emits="ROLE",
    examples={
        "der Botschafter Japans in Deutschland, Tom Ahl": "Botschafter",
        "die Oberbürgermeisterin Kölns sprach": "Oberbürgermeisterin",
    },
    counterexamples=["als Oberbürgermeister Köln besuchte", "als Trainer Kölns Spieler"],
)
def of_genitive(context: object, role: Span, of: Span, where: Span | None) -> Reading | None:
    """An office and its town, state or country in the genitive: "der Botschafter Japans in Deutschland"."""
    value = role.value
    if (
        value.scope not in ("city", "county", "state", "country", "ministry", "embassy", "consulate", "none")
        or value.place is not None
    ):
        return None
    if not of.text.endswith("s") or of.text == of.value.name or value.kind in ("profession", "culture", "sport"):
        return None
    made = tied(role)
    if value.scope not in ("embassy", "consulate"):
        made.place = of.node  # whom an ambassador serves is not where
    elif where is not None:
        made.place = where.node
    return reading(made, role, role.first, where.last if where is not None else of.last)


# A party's group in a parliament: "CDU-Fraktion", "Grünen-Landtagsfraktion".
_PARTY = re.compile(
    r"(?:[A-ZÄÖÜ]{2,}|Grünen?|Linken?|Linksfraktion|\w+/\w+)-(?:\w+f|F)raktion$|(?:[A-ZÄÖÜ]{2,}|Grünen?)-\w*[Vv]erbands?$"
)


def takes_subject(title: str) -> bool:
    """May a bare noun after this office say what it is for: "Leiter Kommunikation", "Vorstand Technik"?"""
    return (
        re.search(
            r"(?:leiter|referent|direktor|manager|koordinator|geschäftsführer|dezernent|berater|sachbearbeiter|redakteur|sprecher|vizepräsident"
            r"|prorektor|konrektor|chef|controller|assistent)(?:in)?$|(?:vorstand|vorständin|beauftragter?|head|leitung)$",
            title.lower(),
        )
        is not None
    )
