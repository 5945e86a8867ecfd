"""Offices that the text tells by leading itself: "die das Institut X leitet", "übernimmt den Vorsitz", "an der Spitze der X steht".

The rules stand in the layer of `appointments`; as there only the person is folded.
"""

from __future__ import annotations

import re

from pipeline.german.names.lexis.vocabulary import one_of
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.offices.appointments import ADVERB, gives, with_status
from pipeline.german.names.offices.appointments import layer as layer
from pipeline.german.names.offices.introductions import MARK, PARTICLE, person_of, since_of
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue
from pipeline.kernel import Node, Reading, Span

# What is led, and who leads it: masculine, feminine.
POSTS = {
    "Leitung": ("Leiter", "Leiterin"),
    "Gesamtleitung": ("Gesamtleiter", "Gesamtleiterin"),
    "Geschäftsführung": ("Geschäftsführer", "Geschäftsführerin"),
    "Geschäfte": ("Geschäftsführer", "Geschäftsführerin"),
    "Geschäftsleitung": ("Geschäftsleiter", "Geschäftsleiterin"),
    "Vorsitz": ("Vorsitzender", "Vorsitzende"),
    "Präsidentschaft": ("Präsident", "Präsidentin"),
    "Präsidium": ("Präsident", "Präsidentin"),
    "Direktion": ("Direktor", "Direktorin"),
    "Intendanz": ("Intendant", "Intendantin"),
    "Rektorat": ("Rektor", "Rektorin"),
    "Dekanat": ("Dekan", "Dekanin"),
    "Chefredaktion": ("Chefredakteur", "Chefredakteurin"),
    "Schulleitung": ("Schulleiter", "Schulleiterin"),
    "Institutsleitung": ("Institutsleiter", "Institutsleiterin"),
    "Stabführung": ("Stabführer", "Stabführerin"),
    "Dirigat": ("Dirigent", "Dirigentin"),
    "Stab": ("Dirigent", "Dirigentin"),
}
POST = one_of(POSTS)
_OF = "('der' | 'des' | 'von' ('der' | 'dem')? | 'vom' | 'im' | 'in' ('der' | 'dem') | 'bei' ('der' | 'dem')? | 'beim' | 'am')"
HOUSE = "(ORGANIZATION | PLACE | CAP&ORGHEAD | CAP&ORGWORD)"
ADJ = "(INFLECTED | ADJCAP)*"
LIGHT = f"({ADVERB} | 'zum' DATE | 'vom' DATE 'an' | LOW&!ARTICLE)*"


def house_of(span: Span) -> tuple[Node | None, str | None] | None:
    """Return the house's node, or its words where it is a common noun; None where it is a town or a land."""
    node, value = span.node, span.value
    if isinstance(value, OrganizationValue):
        return node, None
    if isinstance(value, PlaceValue):
        row = organization_row(span.text.split()[0])
        if node is None or not node.rule.startswith("sites.") or not row:
            return None
        site = OrganizationValue(value.name, row.get("type", "Organization"))
        return Node("ORGANIZATION", span.start, span.end, site, "offices_at.name"), None
    return None if _LOOSE.search(span.text) else (None, span.text)


_LOOSE = re.compile(
    r"(?:[Gg]ruppe|[Tt]eam|[Dd]elegation|[Kk]ommission|[Jj]ury|[Rr]unde|[Aa]bordnung|[Mm]annschaft|[Bb]ewegung|[Rr]egierung)$"
)


def leads_house(person: Span, titles: tuple[str, str], word: Span, house: Span | None, **more: str | None) -> Reading | None:
    """Return the reading of a person who leads a house; `more` are `since`, `gender` ("f", "m") and `status`."""
    node = person_of(person)
    held = (None, None) if house is None else house_of(house)
    if node is None or held is None:
        return None
    female = node.value.gender == "female" or (node.value.gender is None and more.get("gender") == "f")
    role = RoleValue(titles[female], word.text, word.start, word.end, held[0], scope="association", kind="business")
    role.gender, role.at, role.since = "f" if female else "m", held[1], more.get("since")
    role.status = "former" if word.word == "leitete" or more.get("status") == "former" else "current"
    return gives(person, [role])


LEADER = ("Leiter", "Leiterin")


@layer.rule(
    f"org:{HOUSE} ('(' (ORGANIZATION | CAP) ')')? ','? ('unter' ('der' | 'dem')? {ADJ} how:('Leitung' | 'Vorsitz' | 'Präsidentschaft' | 'Gesamtleitung' | 'Stabführung' | 'Dirigat' | 'Stab' | 'Direktion')"
    " ('von' | 'des' | 'der') | led:('dirigiert' | 'geleitet') 'von') person:PERSON",
    emits="AGENT",
    span="person",
    examples={
        "Es singt der Jugendchor Cantilena e.V. unter Leitung von Lena Vogt.": "Lena Vogt",
        "Es spielt das Wuppertal Institut, dirigiert von Tom Ahl.": "Tom Ahl",
    },
    counterexamples=["Es reist eine Delegation unter Leitung von Lena Vogt."],
)
def led_by(context: object, org: Span, how: Span | None, led: Span | None, person: Span) -> Reading | None:
    """A body under someone's lead: "der Chor X unter der Leitung von Lena Vogt", "dirigiert von Tom Ahl"."""
    node = person_of(person)
    if node is None or node.value.roles or getattr(org.value, "kind", "") == "GovernmentOrganization":
        return None
    if led is not None:
        return leads_house(person, POSTS["Dirigat"] if led.word == "dirigiert" else LEADER, led, org)
    if how is None:
        return None
    music = how.word == "Direktion" and _MUSIC.search(org.text)
    return leads_house(person, POSTS["Dirigat" if music else how.word], how, org)


_MUSIC = re.compile(r"[Mm]usik|[Oo]rchester|[Cc]hor|[Kk]apelle|[Ee]nsemble|[Ss]infoni|[Pp]hilharmoni|[Ss]tadtmusik")


_FOUNDER = ("Gründer", "Gründerin")
_LED = "led:('geleitet' | 'geführt' | 'gegründet')"


@layer.rule(
    f"(org:{HOUSE} ('(' (ORGANIZATION | CAP) ')')? ','? ('das' | 'die' | 'der')? ('wird' | 'wurde')? (DATE | {LIGHT})"
    f" 'von' {ADJ} person:PERSON ('und' second:PERSON)? {LIGHT} {_LED}"
    f" | 'von' {ADJ} person:PERSON ('und' second:PERSON)? {LIGHT} {_LED} ',' (LOW&!ARTICLE)+ ('das' | 'die' | 'der') {ADJ} org:{HOUSE}"
    f" | {_LED} ('wird' | 'wurde') ('das' | 'die' | 'der') {ADJ} org:{HOUSE} (DATE | {LIGHT}) 'von' {ADJ} person:PERSON ('und' second:PERSON)?)",
    emits="AGENT",
    span="person",
    examples={
        "Das Wuppertal Institut wird seit 2020 von Lena Vogt geleitet.": "Lena Vogt",
        "Geleitet wird das Wuppertal Institut von Tom Ahl.": "Tom Ahl",
        "Die Zyrolux GmbH wurde 2014 von Lena Vogt und Tom Ahl gegründet.": "Lena Vogt",
        "Die Zyrolux GmbH, die von Tom Ahl geleitet wird, wächst.": "Tom Ahl",
        "2014 von Lena Vogt und Tom Ahl gegründet, entwickelt die Zyrolux GmbH Programme.": "Lena Vogt",
    },
    counterexamples=["Das Konzert wurde von Tom Ahl geleitet.", "Die Sitzung der Zyrolux GmbH wurde von Tom Ahl geleitet."],
)
def is_led(context: object, org: Span, person: Span, second: Span | None, since: Span | None, led: Span) -> Reading | None:
    """A body that someone heads or founded, in the passive: "Das Institut wird von Lena Vogt geleitet"."""
    words, at = org.sequence.words, org.first - 1
    at -= at >= 0 and words[at].lower() in ("das", "die", "der")
    if getattr(org.value, "kind", "") == "GovernmentOrganization" or (
        led.first > org.first and at >= 0 and words[at][:1].isupper()
    ):
        return None  # "die Sitzung der Handwerkskammer wurde von Tom Ahl geleitet"
    titles = _FOUNDER if led.word == "gegründet" else LEADER
    when = since_of(since) if since is not None else None
    past = "wurde" in words[min(org.first, led.first) : max(person.last, led.last)] and led.word != "gegründet"
    if second is not None:
        leads_house(second, titles, led, org, since=when, status="former" if past else None)
    return leads_house(person, titles, led, org, since=when, status="former" if past else None)


@layer.rule(
    f"org:{HOUSE} ('(' (ORGANIZATION | CAP) ')')? LOW? ',' ('das' | 'die' | 'den') person:PERSON verb:('leitet' | 'leitete')",
    emits="AGENT",
    span="person",
    examples={"Besucht wurde das Wuppertal Institut, das Tom Ahl leitet.": "Tom Ahl"},
)
def leads_it(context: object, org: Span, person: Span, verb: Span) -> Reading | None:
    """A body and who heads it: "das Institut, das Tom Ahl leitet"."""
    node = person_of(person)
    return None if node is None or node.value.roles else leads_house(person, LEADER, verb, org)


@layer.rule(
    f"('wo' | 'weil' | 'da' | 'seitdem' | 'dass') person:PERSON {LIGHT} ('das' | 'die' | 'den') {ADJ} org:{HOUSE} {LIGHT} verb:('leitet' | 'leitete' | 'führt')",
    emits="AGENT",
    span="person",
    examples={"Aus Bonn kommt sie, wo Lena Vogt seit 2019 das Wuppertal Institut leitet.": "Lena Vogt"},
)
def leads_there(context: object, person: Span, since: Span | None, org: Span, verb: Span) -> Reading | None:
    """A subordinate clause that tells who heads a body: "wo Lena Vogt seit 2019 das Museum X leitet"."""
    return leads_house(person, LEADER, verb, org, since=since_of(since) if since is not None else None)


@layer.rule(
    f"('seit' since:DATE)? verb:('leitet' | 'leitete') {LIGHT} person:PERSON {MARK} {LIGHT} ('das' | 'die' | 'den') {ADJ} org:{HOUSE}",
    emits="AGENT",
    span="person",
    examples={"Seit 2019 leitet Lena Vogt das Wuppertal Institut.": "Lena Vogt"},
    counterexamples=["Die Sitzung leitet Lena Vogt, das Wuppertal Institut kommt.", "Heute leitet Lena Vogt das Konzert."],
)
def leads_inverted(context: object, since: Span | None, verb: Span, person: Span, org: Span) -> Reading | None:
    """The verb before who heads a body: "Seit 2019 leitet Lena Vogt das Museum X"."""
    return leads_house(person, LEADER, verb, org, since=since_of(since) if since is not None else None)


@layer.rule(
    f"person:PERSON {PARTICLE} (',' ('der' | 'die'))? verb:('leitet' | 'führt')? (DATE | 'heute' | 'inzwischen' | 'derzeit' | 'dort' | 'mittlerweile')?"
    f" ('seit' since:DATE)? (('bei' ('der' | 'dem')? | 'beim' | 'in' 'der' | 'im' | 'an' 'der' | 'am') {ADJ} (owner:ORGANIZATION | CAP&ORGWORD) (('in' | 'von') PLACE)?)?"
    " ('den' | 'die' | 'das') (INFLECTED | ADJCAP)*"
    " (org:ORGANIZATION | noun:(CAP&ORGHEAD) | name:(CAP (CAP | PLACE | ORGANIZATION)+)) ('(' (ORGANIZATION | CAP) ')')? (('von' | 'der' | 'des' | 'vom') owner:ORGANIZATION)?"
    " ('seit' since:DATE)? ('in' PLACE)? verb:('leitet' | 'leitete' | 'führt')?",
    emits="AGENT",
    span="person",
    examples={
        "Lena Vogt, die das Wuppertal Institut leitet, kam.": "Lena Vogt",
        "Tom Ahl leitet das Wuppertal Institut.": "Tom Ahl",
        "Tom Ahl, der das Testlabor Dresden von Infineon leitet, kam.": "Tom Ahl",
        "Lena Vogt, die beim Wuppertal Institut das Klimabüro leitet, kam.": "Lena Vogt",
    },
    counterexamples=["Tom Ahl besucht das Wuppertal Institut.", "Tom Ahl, der das Konzert leitet, kam."],
)
def leads(
    context: object,
    person: Span,
    verb: Span | None,
    since: Span | None,
    owner: Span | None,
    org: Span | None,
    noun: Span | None,
    name: Span | None,
) -> Reading | None:
    """Someone heads a body: "Lena Vogt, die das Institut für X leitet"."""
    body = org or noun or name
    if verb is None or body is None or (org is not None and not isinstance(org.value, OrganizationValue)):
        return None
    at = person.last + (person.sequence.words[person.last + 1] == ",")
    relative = person.sequence.words[at] == ","
    if relative != (verb.first > body.first) or (verb.word == "führt" and not relative) or (name is not None and not relative):
        return None
    gender = "f" if relative and person.sequence.words[at + 1] == "die" else "m"
    made = leads_house(person, LEADER, verb, org or noun, since=since_of(since) if since is not None else None, gender=gender)
    node = person_of(person)
    if made is None or node is None:
        return None
    role = node.value.roles[-1]
    if noun is not None and owner is not None:  # "die bei der Stadt Gera das Klimabüro leitet"
        house_name = OrganizationValue(noun.text, organization_row(noun.word).get("type", "Organization"))
        role.organization = Node("ORGANIZATION", noun.start, noun.end, house_name, "offices_at.name")
    if name is not None:
        role.organization = Node("ORGANIZATION", name.start, name.end, OrganizationValue(name.text), "offices_at.name")
    house = role.organization
    if house is not None and owner is not None and isinstance(owner.value, OrganizationValue) and house.value.parent is None:
        house.value.parent = owner.node
    return made


@layer.rule(
    f"(person:PERSON {MARK} ',' ('der' | 'die') 'als' (LOW&INFLECTED)* role:ROLE&!OFFICES {LIGHT} ('die' | 'das' | 'den') {ADJ} org:{HOUSE} {LIGHT}"
    " verb:('leitet' | 'führt' | 'leitete' | 'führte' | 'verantwortet' | 'vertritt' | 'vertrat')"
    f" | person:PERSON {MARK} verb:('leitet' | 'führt' | 'leitete' | 'führte' | 'vertritt' | 'vertrat') {LIGHT} 'als' (LOW&INFLECTED)* role:ROLE&!OFFICES"
    f" {LIGHT} ('die' | 'das' | 'den') {ADJ} org:{HOUSE})",
    emits="AGENT",
    span="person",
    examples={
        "Tom Ahl, der als Geschäftsführer das Wuppertal Institut leitet, kam.": "Tom Ahl",
        "Tom Ahl vertritt als Direktor das Wuppertal Institut.": "Tom Ahl",
    },
)
def leads_as(context: object, person: Span, role: Span, since: Span | None, org: Span, verb: Span) -> Reading | None:
    """Someone heads a body in an office: "der als Geschäftsführer die X GmbH leitet", "vertritt als Direktor das Museum"."""
    value, held = role.value, house_of(org)
    if held is None or not value.is_free:
        return None
    made = with_status(value, "former" if verb.word in ("leitete", "führte") else None, since)
    made.organization, made.at = held
    return gives(person, [made])


@layer.rule(
    f"person:PERSON {MARK} (',' who:('der' | 'die'))? front:('steht' | 'stand')? {LIGHT} ('der' | 'dem') {ADJ} (CAP&COMMON&!ORGHEAD)? org:(ORGANIZATION | CAP&ORGHEAD | name:(CAP (CAP | PLACE)+))"
    f" ('(' (ORGANIZATION | CAP) ')')? {LIGHT} verb:('vorsteht' | 'vorstand' | 'vor')",
    emits="AGENT",
    span="person",
    examples={
        "Lena Vogt, die dem Wuppertal Institut vorsteht, kam.": "Lena Vogt",
        "Tom Ahl steht dem Wuppertal Institut vor.": "Tom Ahl",
    },
    counterexamples=["Tom Ahl steht der SPD nahe.", "Lena Vogt, die dem Wuppertal Institut vorliest, kam."],
)
def heads(
    context: object,
    person: Span,
    who: Span | None,
    front: Span | None,
    since: Span | None,
    org: Span,
    name: Span | None,
    verb: Span,
) -> Reading | None:
    """Someone stands at a body's head: "Lena Vogt, die dem Institut X vorsteht", "Tom Ahl steht dem Verein vor"."""
    if (verb.word == "vor") != (front is not None) or (front is not None and who is not None) or (front is None and who is None):
        return None
    gender = "f" if who is not None and who.word == "die" else "m"
    status = "former" if verb.word == "vorstand" or (front is not None and front.word == "stand") else None
    made = leads_house(person, ("Vorsteher", "Vorsteherin"), verb, None if name is not None else org, gender=gender, status=status)
    node = person_of(person)
    if made is not None and node is not None and name is not None:
        node.value.roles[-1].organization = Node(
            "ORGANIZATION", name.start, name.end, OrganizationValue(name.text), "offices_at.name"
        )
    return made


_TAKES = "('übernimmt' | 'übernahm' | 'hat' | 'hatte' | 'führt' | 'führte' | 'erhält' | 'behält' | 'gibt' | 'gab' | 'verantwortet')"


@layer.rule(
    f"(person:PERSON {MARK} verb:{_TAKES} {LIGHT} | verb:{_TAKES} {LIGHT} person:PERSON {MARK} {LIGHT})"
    f" ('die' | 'den' | 'das') {ADJ} lead:{POST} {_OF} {ADJ} org:{HOUSE}",
    emits="AGENT",
    span="person",
    examples={
        "Lena Vogt übernimmt zum 1. Juli 2024 die Leitung des Wuppertal Instituts.": "Lena Vogt",
        "Tom Ahl hatte den Vorsitz im Wuppertal Institut.": "Tom Ahl",
        "Zum 1. Oktober übernimmt Lena Vogt die Leitung des Wuppertal Instituts.": "Lena Vogt",
    },
)
def takes_over(context: object, person: Span, verb: Span, since: Span | None, lead: Span, org: Span) -> Reading | None:
    """Someone takes or has the lead of a body: "übernimmt die Leitung der Bibliothek"."""
    status = "former" if verb.word in ("hatte", "führte", "gibt", "gab") else None
    return leads_house(person, POSTS[lead.word], lead, org, status=status)


@layer.rule(
    f"('die' | 'den' | 'das') {ADJ} lead:{POST} {_OF} {ADJ} org:{HOUSE} verb:('übernimmt' | 'übernahm' | 'hat' | 'hatte' | 'führt' | 'führte' | 'liegt' | 'lag' | 'erhält')"
    f" {LIGHT} person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Die Leitung des Wuppertal Instituts übernimmt Lena Vogt.": "Lena Vogt"},
    counterexamples=["Die Leitung des Wuppertal Instituts begrüßte Lena Vogt."],
)
def taken_over(context: object, lead: Span, org: Span, verb: Span, since: Span | None, person: Span) -> Reading | None:
    """The lead of a body is someone's: "Den Vorsitz im Verein X übernimmt Tom Ahl"."""
    status = "former" if verb.word in ("hatte", "führte", "lag") else None
    return leads_house(person, POSTS[lead.word], lead, org, status=status)


@layer.rule(
    f"(person:PERSON {MARK} ('steht' | stood:'stand') {LIGHT} 'an' 'der' top:'Spitze' {_OF} {ADJ} org:{HOUSE}"
    f" | 'an' 'der' top:'Spitze' {_OF} {ADJ} org:{HOUSE} ('steht' | stood:'stand') {LIGHT} person:PERSON)",
    emits="AGENT",
    span="person",
    examples={
        "Tom Ahl steht seit 2019 an der Spitze des Wuppertal Instituts.": "Tom Ahl",
        "An der Spitze des Wuppertal Instituts steht Lena Vogt.": "Lena Vogt",
    },
    counterexamples=["An der Spitze der Bewegung stand Lena Vogt."],
)
def at_the_top(context: object, person: Span, stood: Span | None, since: Span | None, top: Span, org: Span) -> Reading | None:
    """Someone at a body's top: "steht seit 2019 an der Spitze der X GmbH"."""
    since_when = since_of(since) if since is not None else None
    return leads_house(person, LEADER, top, org, since=since_when, status="former" if stood is not None else None)
