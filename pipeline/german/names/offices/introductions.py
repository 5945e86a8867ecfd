"""Who holds which office: offices before the name; what stands behind it is read by `appositions`.

Each layer folds a whole introduction into one AGENT token (AGENTS: several persons, see `several`), so that later rooms see one
actor; what was read in it are its parts. An office before the name goes first, so that one after it ("Minister Mori, Minister
für X") finds an AGENT.
"""

from __future__ import annotations

import copy
import re

from pipeline.german.names.lexis.eastern import SYLLABLES
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.names.offices import offices
from pipeline.german.names.offices.owners import ARTICLES as ARTICLES
from pipeline.german.names.offices.owners import apposition_fits, is_behind_another, is_owned, person_in
from pipeline.german.names.organizations.clubs import CLOSE, OPEN
from pipeline.german.names.persons.orders import is_eastern
from pipeline.german.values import GENDERS, OrganizationValue, PersonValue, RoleValue, Status
from pipeline.kernel import Layer, Node, Reading, Span

before = Layer("before", VOCABULARY)

TITLE = "(HONORIFIC '.'? ','?)*"
ARTICLE = "('der' | 'die' | 'dem' | 'den' | 'des' | 'ihr' | 'sein' | 'ihre' | 'seine' | 'ihrem' | 'seinem' | 'ihrer' | 'seiner')"
MARK = "('(' (LOW | CAP | NUM | '.' | ',' | HONORIFIC)+ ')')?"  # (l.), (2. v. r.), (48)
AND = "(',' | ','? ('und' | 'sowie' | '&'))"
_PAIR = "(',' | 'und' | 'sowie' | '&')"  # "Rektor, und Kanzlerin" and "der Rektor und die Kanzlerin" are two persons
SHORT = "('(' (ORGANIZATION | PLACE | CAP) ')')?"  # "der European Geosciences Union (EGU) und Präsident der Y"
ASIDE = "(',' ('ein' | 'eine' | 'einem' | 'einer') (CAP | LOW | ARTICLE | ORGANIZATION | PLACE)+ ','?)?"
WHEN = (
    "('bisher' | 'zuletzt' | 'früher' | 'ehemals' | 'damals' | 'einst' | 'seinerzeit' | 'künftig' | 'zukünftig' | 'derzeit'"
    " | 'aktuell' | 'heute' | 'vormals' | 'bislang' | 'ebenfalls' | 'gleichfalls' | 'ihrerseits' | 'seinerseits' | ('seines' | 'ihres') 'Zeichens' | 'zugleich' | 'auch' | 'nun' | 'selbst' | 'hauptberuflich' | 'im' ('Hauptberuf' | 'Ehrenamt' | 'Zivilberuf'))"
)
PARTICLE = (
    # of the verb: "steuerte Lena Vogt bei, ...", "wurde Lena Vogt gewonnen, ..."
    "('bei' | 'an' | 'teil' | 'vor' | 'ein' | 'mit' | 'aus' | 'entgegen' | 'ab' | 'gewonnen' | 'verpflichtet' | 'eingeladen' | 'angereist' | 'gekommen')?"
)
TENSES: dict[str, Status] = {
    "bisher": "former", "zuletzt": "former", "früher": "former", "ehemals": "former", "damals": "former", "einst": "former",
    "seinerzeit": "former", "vormals": "former", "bislang": "former", "künftig": "designated", "zukünftig": "designated",
}  # fmt: skip
_UNKNOWN = "NAME&CAP&!GIVEN&!TOPONYM&!DEMONYM&!OFFICE&!HONORIFIC"
OWN_SCOPE = frozenset({"city", "county", "state", "country", "parliament", "none"})
_FIRM = f"'Firma' (ORGANIZATION | {_UNKNOWN}) (CAP&COMMON&!OFFICE)?"


def person_of(span: Span) -> Node | None:
    """Return the person's node of a PERSON or AGENT token."""
    node = span.node
    return None if node is None or node.tag == "AGENTS" else person_in(node)


def give(person: Node, roles: list[RoleValue]) -> None:
    """Let a person hold offices: each once, its title and the person's gender agreeing."""
    value: PersonValue = person.value
    for role in roles:
        if any((r.start, r.end, r.organization) == (role.start, role.end, role.organization) for r in value.roles):
            continue
        if value.gender is None and role.gender in GENDERS and role.title != "Professor":  # as a title it is said of women, too
            value.gender = GENDERS[role.gender]
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
        bare = first.is_free and first.title.count(" ") < first.head
        if joined and bare and first.scope not in OWN_SCOPE:
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
        territorial = role.scope in ("city", "state", "country", "county") and role.kind != "administration"
        if role.scope == "county" and org.value.name.startswith(("Landkreis ", "Kreis ")) and role.organization is None:
            role.organization = org
        if role.organization is None and role.place is None and territorial == (org.value.city is not None):
            role.organization = org


_BOARDS = frozenset(
    "Aufsichtsrat Verwaltungsrat Stiftungsrat Vorstand Beirat Gemeinderat Stadtrat Hochschulrat Universitätsrat".split()
)
_APPOINTED = re.compile(r"(?:wieder)?(?:ge)?(?:wähl|bestell|beruf|berief|ernann|ernenn|bestätig|nominier|bestimm|abberuf)")


def _appoints(board: Span, person: Span) -> bool:
    """Is a board the one that appoints who is named behind it: "hat der Aufsichtsrat Tom Ahl zum Geschäftsführer bestellt"?"""
    words = person.sequence.words
    if board.first == 0 or words[board.first - 1] not in ("der", "Der") or board.last != person.first:
        return False
    behind = words[person.last : person.last + 14]
    return bool({"zum", "zur", "als", "zu"} & set(behind[:7])) and any(
        map(_APPOINTED.match, [*words[max(0, board.first - 6) : board.first], *behind])
    )


def _is_of_man_before(first: Span, role: RoleValue, person: Node) -> bool:
    """Is a man's office between commas behind another person, and a woman named next?"""
    sequence, at = first.sequence, first.first - 1
    if role.gender != "m" or person.value.gender != "female" or at < 1 or sequence.words[at] != ",":
        return False
    before = sequence.nodes[at - 1]
    return before is not None and before.tag in ("PERSON", "AGENT")


# --- the office before the name --------------------------------------------------------------------------------------------------


_TO_SOMEBODY = frozenset("den dem einen einem".split())


@before.rule(
    f"whole:(first:ROLE&!OFFICES ({_PAIR} second:ROLE&!OFFICES)? ({_PAIR} third:ROLE&!OFFICES)?"
    f" (('(' (ORGANIZATION | CAP | PLACE) (CAP | PLACE)? ')')? comma:',' | colon:':')? honour:(ROLE&!OFFICES | CAPS&!COMPANY&!HONORIFIC)? {TITLE} person:PERSON"
    f" (PARTICLE house:({_FIRM}) | ('von' ('der' | 'dem')? | 'vom' | 'of') (LOW&INFLECTED)*"
    f" (firm:({_FIRM}) | (CAP&ORGHEAD)? {OPEN} org:ORGANIZATION {CLOSE} | org:(ORGANIZATION | CAP&COMMON&ORGHEAD | {_UNKNOWN} {_UNKNOWN})))?)",
    emits="AGENT",
    examples={
        "Direktor Tom Ahl vom „Wuppertal Institut“ kam": "Tom Ahl",
        "Oberbürgermeister Thomas Kufen empfing sie.": "Thomas Kufen",
        "die deutsche Botschafterin in Japan, Petra Sigmund, kam": "Petra Sigmund",
        "Da war der deutsche Botschafter, Tom Ahl, dabei.": "Tom Ahl",
        "Direktor Tom Ahl vom Wuppertal Institut kam": "Tom Ahl",
        "Projektleiter Tom Ahl von der Firma Zyrolux Tiefbau kam": "Tom Ahl",
        "Landesamtsdirektorin HR Mag. Lena Vogt kam": "Lena Vogt",
    },
    counterexamples=[
        "Tom Ahl, Präsident der IHK Köln, Lena Vogt und andere kamen.",
        "Nun hat der Aufsichtsrat Tom Ahl zum Chef bestellt.",
    ],
)
def office_first(
    context: object,
    whole: Span,
    first: Span,
    second: Span | None,
    third: Span | None,
    comma: Span | None,
    colon: Span | None,
    honour: Span | None,
    person: Span,
    house: Span | None,
    firm: Span | None,
    org: Span | None,
) -> Reading | None:
    """Office and name: "Oberbürgermeister Dr. Keller", "die deutsche Botschafterin in Japan, Petra Sigmund"."""
    node = person_of(person)
    if node is None or (first.value.title in _BOARDS and _appoints(first, person)):
        return None
    found = [s for s in (first, second, third) if s is not None]
    if colon is not None and honour is not None and first.first and first.sequence.words[first.first - 1] in _TO_SOMEBODY:
        return None  # "Ein Bild für den Botschafter: Oberbürgermeister Ahl empfängt Gäste"
    label = colon is not None and not _SERVES.search(first.value.title)  # "Vorsitzender des Beirats: Oberbürgermeister Tom Ahl"
    if (
        honour is not None
        and (seat := honour if label and isinstance(honour.value, RoleValue) else _seat_of(first, honour)) is not None
    ):
        found.append(seat)
    elif (
        honour is not None
        and "HONORIFIC" not in tags(honour.text)
        and not (honour.text.isupper() and len(honour.text) < 5)
        and not _RANKED.match(honour.text)
    ):
        return None  # "Sachgebietsleiter OBR Tom Ahl": a rank
    if comma is not None and comma.first < person.first and not apposition_fits(found):
        return None
    if (
        second is not None
        and person.sequence.words[first.last] == ","
        and ((first.value.organization is not None and is_owned(first)) or is_behind_another(first))
    ):
        return None  # "Tom Ahl, Leiter des Amts X, Dekan Vogt": the first office is of the one before it
    if second is not None and first.value.organization is not None and second.value.place is not None and is_owned(first):
        return None  # "Tom Ahl, Stadtpräsident von Olten und Neustadts Bürgermeister Udo Kern"
    values = roles_of(found)
    if values[0].gender == "m" and _DATIVE.match(values[0].written) and first.sequence.words[first.first - 1] in _WITH_DATIVE:
        values[0] = copy.copy(values[0])
        values[0].title, values[0].gender = _DATIVE.sub(lambda m: m[0].replace("er ", "e ").removesuffix("r"), values[0].title), "f"
    if (
        values[-1].gender == "f"
        and node.value.gender == "male"
        and (is_eastern(node) or SYLLABLES.match(node.value.name.rpartition(" ")[2]))
    ):
        node.value.gender = None  # "Präsidentin Hong Eun-sook": the office knows better than a list of first names
    if values[-1].gender == "f" and node.value.gender == "male" and node.value.given:
        return None
    if "," in person.sequence.text[first.start : person.start] and _is_of_man_before(first, values[-1], node):
        return None  # "Professor Tom Ahl, Rektor a.D., Lena Vogt und ..."
    free = values[-1].is_free
    firm = firm or house
    if firm is not None:
        if not free:
            return None
        values[-1] = copy.copy(values[-1])
        start = firm.sequence.starts[firm.first + 1]
        name = OrganizationValue(firm.sequence.text[start : firm.end], "Corporation")
        values[-1].organization = Node("ORGANIZATION", start, firm.end, name, "before.name")
        give(node, values)
        made = agent(node, whole)
        made.parts = tuple(part for part in made.parts if not start <= part.start < firm.end)  # the name alone, before its noun
        return made
    if org is not None:
        if not free:
            return None
        values[-1] = copy.copy(values[-1])
        if isinstance(org.value, OrganizationValue) and org.value.kind == "PoliticalParty" and values[-1].scope in OWN_SCOPE:
            node.value.party = org.value.name  # "Bürgermeister Ahl von der CDU"
        elif isinstance(org.value, OrganizationValue):
            values[-1].organization = org.node
        elif len(org.words) > 1:
            values[-1].organization = Node("ORGANIZATION", org.start, org.end, OrganizationValue(org.text), "before.name")
        elif (named := person.sequence.nodes[org.last : org.last + 1]) and named[0] is not None and named[0].tag == "ORGANIZATION":
            values[-1].organization = named[0]  # "Architekt Ahl vom Büro Vogt & Partner"
        else:
            values[-1].at = org.text
    elif free and (owner := _whose(first)) is not None:
        values[-1] = copy.copy(values[-1])
        values[-1].organization = owner
    give(node, values)
    return agent(node, whole)


# "von Erster Kreisbeigeordneter Vogt": a woman's, for a man's would be "Erstem Kreisbeigeordneten"
_DATIVE = re.compile(
    r"(?:(?:Erst|Zweit|Dritt|[Ss]tellvertretend|[Ee]hrenamtlich)er )?[A-ZÄÖÜ][\w-]*(?:ordnet|beauftragt|sitzend|gesandt)er\b"
)
_WITH_DATIVE = frozenset("von mit bei neben samt nebst".split())
_RANKED = re.compile(
    r"(?:Univ\.-|Universitäts|Junior|Honorar|Gast)?(?:[Pp]rofessor|[Dd]ozent)(?:in)?$|Privatdozent(?:in)?$"
)  # before a name, a title


def _seat_of(office: Span, honour: Span) -> Span | None:
    """Return a second office that stands between an office and the name: "Kulturreferent StR Franz Ahl", "Vorsitzender Landrat Ahl".

    It is a seat in a council or parliament, a rank, or the office that someone heads another house by; not behind who works for its
    holder: "Mediensprecherin Stadträtin Lena Vogt".
    """
    value = honour.value
    if (
        not isinstance(value, RoleValue)
        or _SERVES.search(office.value.title)
        or value.gender not in (office.value.gender, "u", None)
    ):
        return None
    ranked = value.kind in ("military", "church") or (value.scope in ("city", "county") and value.kind == "politics")
    if _SEATS.search(value.title) or (
        ranked and value.is_free and office.value.kind not in ("politics", "government", "profession")
    ):
        return honour
    return None


_SERVES = re.compile(
    r"[Vv]ertreter|[Nn]achfolger|[Vv]orgänger|Gast|Freund|Chauffeur|[Ss]precher|[Bb]üro|[Ss]ekretär|[Aa]ssisten|[Mm]itarbeiter|[Rr]eferat|^Referent|[Pp]resse|[Ff]otograf"
)

_SEATS = re.compile(
    r"(?:[Ss]tadt|[Gg]emeinde|[Ll]andes|[Kk]antons|[Nn]ational|[Bb]undes|[Rr]egierungs|[Gg]roß|[Kk]reis)r(?:at|ätin)$|[Aa]bgeordneter?$"
)


def _whose(role: Span) -> Node | None:
    """Return the organisation that "dessen", "deren", "seine" or "ihre" before an office points back to: the last one that agrees."""
    sequence, at = role.sequence, role.first - 1
    while at >= 0 and sequence.nodes[at] is None and sequence.words[at].islower() and sequence.words[at] not in _OWNERS:
        at -= 1
    feminine = _OWNERS.get(sequence.words[at].lower()) if at >= 0 else None
    if feminine is None:
        return None
    crossed = False  # into the sentence before
    for back in range(at - 1, max(-1, at - 14), -1):
        node, word = sequence.nodes[back], sequence.words[back]
        if word == "\n":
            return None
        if word in (".", "!", "?") and len(sequence.words[back - 1]) > 3:
            if crossed:
                return None
            crossed = True
        if back == at - 2 and node is None and organization_row(word).get("position") == "name":
            return None  # "dem Förderkreis, dessen Vorsitzende": of what the noun tells
        if node is not None and node.tag in ("PERSON", "AGENT", "AGENTS") and sequence.words[at].lower() not in ("dessen", "deren"):
            return None  # "Tom Ahl und seine Stellvertreterin"
        if node is not None and node.tag == "ORGANIZATION":
            genders = {organization_row(w).get("gender") for w in node.value.name.split()[:3]} - {None}
            if not genders or ("f" in genders) == feminine:
                return node
    return None


# Does the word point back to something feminine?
_OWNERS = {"dessen": False, "deren": True} | {
    stem + ending: stem == "ihr" for stem in ("sein", "ihr") for ending in ("", "e", "en", "em", "er")
}


@before.rule(
    f"whole:(role:ROLE&!OFFICES ('in' PLACE)? ',' name:(ORGANIZATION | PLACE | {_UNKNOWN} {_UNKNOWN} ({_UNKNOWN})?)) (',' | '.' | ')' | '\n')",
    emits="AGENT",
    span="whole",
    examples={"Es sprach der Chef der Gewerkschaft Verdi, Nicoley Baublies\n\nDanach": "Nicoley Baublies"},
    counterexamples=["der Chef der Gewerkschaft Verdi, Zyrolux Energie GmbH, kam"],
)
def unknown_name(context: object, whole: Span, role: Span, name: Span) -> Reading | None:
    """Two unknown words beside an office and its house are its holder, though no list knows them."""
    owner = role.sequence.words[role.first - 1].lower() if role.first else ""
    stated = role.value.organization is not None or (role.value.place is not None and role.value.scope in ("embassy", "consulate"))
    if (not stated and owner not in ("dessen", "deren")) or not apposition_fits([role]):
        return None  # "dessen Leiterin, Cornelie Holz-Bach,": of what was told
    words = name.text.split()
    if name.node is not None and not name.node.rule.startswith("leftovers."):
        return None
    if not 2 <= len(words) <= 3 or any(not w.replace("-", "").isalpha() or tags(w) & _NOT_HUMAN for w in words):
        return None
    person = Node("PERSON", name.start, name.end, PersonValue(name.text, " ".join(words[:-1]), words[-1]), "before.name")
    give(person, roles_of([role]))
    return Reading(person.value, parts=(*([role.node] if role.node else []), person), tags=frozenset({"PERSON"}))


_NOT_HUMAN = frozenset({"NOUN", "ORGWORD", "COMPANY", "ACRONYM", "TOPONYM", "DEMONYM", "ADJCAP", "LOWERTOO", "CAMEL", "CAPS"})
