"""Offices tied to houses that no rule of names reads: "Leiter des Hauses Sonnenhof", "Redakteurin beim Landboten", long departments."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.fixedwords import QUARTERS
from pipeline.german.names.lexis.words import LISTED, is_noun, noun_kind, organization_row, tags
from pipeline.german.names.offices.attachments import ADJ, NOUN, STATES, TOPICS
from pipeline.german.names.offices.houseoffices import trailing as trailing
from pipeline.german.names.offices.told import is_body, nominative_of, plain, reading, shape, tied
from pipeline.german.names.places.places import place_value
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node, Reading, Sequence, Span
from pipeline.lexicon import table

_PIECE = "(CAP | ORGANIZATION | PLACE | NUM | CAMEL | ROLE | PHRASE)"
_HEADED = (
    "(('der' | 'des' | 'beim' | 'im' | 'vom' | 'am' | 'von' ('der' | 'dem')? | 'bei' ('der' | 'dem') | 'in' 'der' | 'an' 'der')"
    f" {ADJ}*)"
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
    if (
        role.value.scope != "city"
        or role.value.kind != "politics"
        or role.value.place is not None
        or town.word not in table("places")
    ):
        return None
    made = tied(role)
    made.place = Node("PLACE", town.start, town.end, place_value(town.word), "offices_at.town")
    return reading(made, role, role.first, town.last)


@trailing.rule(
    "role:ROLE&!OFFICES 'von' town:CAP&!GIVEN&!TOPONYM&!OFFICE&!ORGWORD&!CAPS",
    emits="ROLE",
    examples={"der Bürgermeister von Nottori, Haruki Okamura, kam": "Bürgermeister"},
    counterexamples=["der Bürgermeister von Nottori kam"],
)
def mayor_of_unknown(context: object, role: Span, town: Span) -> Reading | None:
    """A mayor and a town that no list has, right before the mayor's name: "der Bürgermeister von X, Tom Ahl"."""
    value = role.value
    listed = noun_kind(town.word) == LISTED
    if value.scope != "city" or value.kind != "politics" or not value.is_free or listed:
        return None
    if not _is_before_person(role.sequence, town.last):
        return None
    made = tied(role)
    made.place = Node("PLACE", town.start, town.end, PlaceValue(town.word, "City"), "offices_at.town")
    return reading(made, role, role.first, town.last)


@trailing.rule(
    f"role:ROLE body:(('der' | 'des') {NOUN})? at:{_HEADED}"
    f" run:((CAP | ORGANIZATION) {_PIECE}* {_PIECE} | CAP {_PIECE} 'und' CAP&COMMON | CAP ('-' | '–') ORGANIZATION"
    " | CAP ('&' | '+') CAP | PERSON | HYPHEN&CAP | NAME&CAP&!GIVEN&!SURNAME&!TOPONYM)"
    f" (('der' | 'des') {ADJ}* parent:ORGANIZATION)?",
    emits="ROLE",
    examples={"der Leiter des Hauses Sonnenhof": "Leiter @ Haus Sonnenhof"},
    counterexamples=["der Leiter des Wuppertal Instituts"],
)
def of_unknown(context: object, role: Span, body: Span | None, at: Span, run: Span, parent: Span | None) -> Reading | None:
    """What an office heads is a name when two or more capitalised words tell it, though no rule knows it."""
    sequence = role.sequence
    if role.value.scope in ("embassy", "consulate") and run.words[0].split()[0] in STATES:
        return None  # "die Botschafterin der Republik Estland", which `of_state` reads
    if run.node is None and (run.words[0] in _SEVERAL or _PARTNERS.match(run.words[0])):
        return None  # "Vertreter der Länder Frankreich, Gabun und Indien", "der Partnerstädte Lyon und Padua"
    if run.node is not None and run.node.tag == "PERSON":
        headed = at.words == ["des"] or (at.words == ["von"] and _is_before_person(sequence, run.last))
        if not (run.node.rule.startswith("leftovers.") and headed):
            return None
    if run.words[-1].endswith("-"):
        return None  # "der Leiter des Kopf- und Rheumazentrums"
    first = sequence.nodes[run.first]
    if len(run.words) > 1 and first is not None and first.rule == "leftovers.short" and "TOPONYM" not in tags(run.words[1]):
        return None  # "der Rektor der KTU Taavo Lipp": letters told before, and who is it
    if len(run.words) == 1 and "LEGALFORM" in tags(run.word):
        return None  # "der Aufsichtsrat der AG"
    if len(run.words) == 1 and run.node is None and (is_noun(run.word) and not _is_joined(run.word)):
        return None
    if len(run.words) == 1 and organization_row(run.word).get("position") == "generic":
        made = tied(role)  # "der Europachef des Konzerns": of one that was named
        made.at, made.tail = run.text, plain(sequence.text[at.start : run.end])
        return reading(made, role, role.first, run.last)
    if "und" in run.words and not _UNIT.match(run.words[0]):
        return None
    if run.words[-1] in ("a.D.", "i.R.", "a.", "i."):
        return None  # "Bundesministerin der Justiz a.D."
    if any(word.endswith(".") and word[:-1].isupper() for word in run.words[1:-1]):
        return None  # "Lehrstuhl für Organische Chemie II. Neu ist ..."
    if body is not None and (len(run.words) > 1 or not is_body(body.words[-1])):
        return None
    end, following = sequence.nodes[run.last - 1], next(iter(sequence.nodes[run.last : run.last + 1]), None)
    if len(run.words) > 1 and end is not None and end.tag == "ROLE" and following is not None and following.tag == "PERSON":
        return None  # "Vertreter des Partnerlandes Slowenien Staatssekretärin Vogt": the next office is someone's
    return _headed(role, at, run, body, parent)


def _is_before_person(sequence: Sequence, at: int) -> bool:
    """Do a comma and a person follow, whose office it is: "die Geschäftsführerin von Lapin Valo, Henna Rautio"?"""
    node = sequence.nodes[at + 1] if at + 1 < len(sequence) else None
    return sequence.words[at : at + 1] == [","] and node is not None and node.tag == "PERSON"


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
    name = plain(f"{unit.value.name} {gap.text}")
    made = tied(role)
    made.organization = Node(
        "ORGANIZATION", unit.start, gap.end, OrganizationValue(name, unit.value.kind, parent=house.node), "offices_at.name"
    )
    return reading(made, role, role.first, house.last)


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
    made = tied(role)
    made.organization = Node(
        "ORGANIZATION",
        paper.start,
        paper.end,
        OrganizationValue(nominative_of(role.sequence, at, paper), "NewsMediaOrganization"),
        "offices_at.name",
    )
    return reading(made, role, role.first, paper.last)


@trailing.rule(
    "role:ROLE&!OFFICES at:('der' | 'des' | 'von') of:(CAP? (PLACE | ORGANIZATION | CAP)) ('in' ('der' | 'dem')? where:PLACE)?",
    emits="ROLE",
    examples={"die Botschafterin der Republik Estland in Berlin, Lena Vogt": "Botschafterin @ Republik Estland"},
    counterexamples=["die Botschafterin der Herzen kam"],
)
def of_state(context: object, role: Span, at: Span, of: Span, where: Span | None) -> Reading | None:
    """An ambassador and the state that sent them: "der Botschafter der Republik Estland in Berlin"."""
    if role.value.scope not in ("embassy", "consulate") or of.text.split()[0] not in STATES or " " not in of.text:
        return None  # "der Konsul der Republik"
    made = tied(role)
    made.place = where.node if where is not None else made.place
    state = OrganizationValue(nominative_of(role.sequence, at, of), "GovernmentOrganization")
    made.organization = Node("ORGANIZATION", of.start, of.end, state, "offices_at.name")
    return reading(made, role, role.first, where.last if where is not None else of.last)


@trailing.rule(
    f"role:ROLE&!OFFICES topic:{TOPICS} at:('der' | 'des') realm:(CAP (PLACE | CAP))",
    emits="ROLE",
    examples={"der Minister für Umwelt und Tourismus der Republik Malta": "Minister für Umwelt und Tourismus @ Republik Malta"},
    counterexamples=["der Minister für Umwelt der Partei Malta"],
)
def for_state(context: object, role: Span, topic: Span, at: Span, realm: Span) -> Reading | None:
    """A minister by topics and the state: "der Minister für Umwelt und Tourismus der Republik Malta"."""
    if realm.words[0] not in STATES:
        return None
    made = tied(role, last=topic.last)
    made.title += " " + plain(topic.text)
    made.organization = _told(role.sequence, at, realm)
    return reading(made, role, role.first, realm.last)


_SEVERAL = frozenset(
    "Länder Staaten Nationen Städte Gemeinden Kommunen Kreise Landkreise Regionen Provinzen Kantone Bezirke Orte".split()
)
_PARTNERS = re.compile(
    r"(?:Partner|Nachbar|Mitglieds?|Gast)(?:städte|gemeinden|kommunen|kreise|landkreise|länder|staaten|regionen)n?$"
)


@trailing.rule(
    "role:ROLE&!OFFICES ('beim' | 'bei' 'der') head:ROLE&!OFFICES"
    " of:('für' ('die' | 'das' | 'den')? CAP (',' CAP)* ('und' CAP)? | 'der' CAP | 'des' CAP)?",
    emits="ROLE",
    examples={
        "die Parlamentarische Staatssekretärin beim Bundesminister des Innern": "Parlamentarische Staatssekretärin beim Bundesminister des Innern @ Bundesministerium des Innern"
    },
    counterexamples=["Lena Vogt war Sprecherin beim Bürgermeister"],
)
def at_minister(context: object, role: Span, head: Span, of: Span | None) -> Reading | None:
    """A secretary of state and the minister: "Parlamentarischer Staatssekretär bei der Bundesministerin für Bildung"."""
    if "taatssekretär" not in role.value.title or "inister" not in head.value.title.split()[0]:
        return None
    last = of.last if of is not None else head.last
    made = tied(role, last=last)
    told = plain(role.sequence.text[role.end : made.end]).strip()
    made.title = f"{made.title} {told}"
    if of is not None:
        name = f"{head.word.partition('inister')[0]}inisterium {' '.join(of.text.split())}"  # "Bundesministerium des Innern"
        value = OrganizationValue(name, "GovernmentOrganization")
        made.organization = Node("ORGANIZATION", head.start, of.end, value, "offices_at.name")
    return reading(made, role, role.first, last)


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
    if is_body(run.words[0]) and {"der", "des"} & set(run.words):
        return None
    return _headed(role, at, run)


def _headed(role: Span, at: Span, run: Span, body: Span | None = None, parent: Span | None = None) -> Reading | None:
    sequence = role.sequence
    run = _without_object(sequence, run)
    words = run.words
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
    made = tied(role)
    if body is not None:
        made = tied(role, last=body.last)
        made.title += " " + plain(body.text)
    if last is not None and last.tag == "PLACE" and len(words) > 1 and _TERRITORY.search(words[0]):
        made.place = last
    elif (
        len(words) == 2
        and last is None
        and _CALLED_A_TOWN.search(words[0])
        and (sequence.marks[run.last - 1] == "NAME" or "-" in words[1])
    ):
        town = sequence.span(run.last - 1, run.last)  # "die Umweltministerin der Millionenstadt Qeyzarlim"
        made.place = Node("PLACE", town.start, town.end, PlaceValue(town.text, "City"), "offices_at.town")
    elif role.value.scope == "city" and at.words == ["von"] and len(words) == 1:  # "die Beigeordnete von Sarreguemines"
        made.place = Node("PLACE", run.start, run.end, PlaceValue(run.text, "City"), "offices_at.town")
    else:
        made.organization = _told(sequence, at, run)
        if parent is not None and isinstance(parent.value, OrganizationValue):
            made.organization.value.parent = parent.node
            return reading(made, role, role.first, parent.last)
    return reading(made, role, role.first, run.last)


def _without_object(sequence: Sequence, run: Span) -> Span:
    """Leave out the noun behind a name that the sentence goes on with: "in der Gedenkstätte Bullerode Blumen niederlegen"."""
    last = run.last - 1
    if last - run.first < 1 or sequence.nodes[last] is not None or sequence.marks[last] != "COMMON":
        return run
    before = sequence.nodes[last - 1]
    named = before.tag in ("ORGANIZATION", "PLACE") if before is not None else sequence.marks[last - 1] == "NAME"
    word, after = sequence.words[last], sequence.words[last + 1] if last + 1 < len(sequence) else ""
    if not after[:1].islower() or after in ("und", "sowie", "der", "des", "oder") or sequence.words[last - 1].endswith("er"):
        return run
    if not named or organization_row(word) or shape(word) & {"VENUE", "FIRMWORD", "FOREIGNWORD"} or word in QUARTERS:
        return run
    return sequence.span(run.first, last)


_CALLED_A_TOWN = re.compile(r"\w(?:stadt|metropole|gemeinde)$")
_TERRITORY = re.compile(r"(?:stadt|gemeinde|metropole|land|provinz|kanton|region|hauptstadt|kreis)(?:e?s)?$", re.I)


def _told(sequence: Sequence, at: Span, run: Span) -> Node:
    """Make an organisation of what an office heads: the capitalised adjectives at the end of `at`, and `run`."""
    first = run.first
    while first > at.first and "ADJCAP" in shape(sequence.words[first - 1]):
        first -= 1
    row = next((r for w in run.words if (r := organization_row(w))), {})
    value = OrganizationValue(nominative_of(sequence, at, run), row.get("type", "Organization"))
    return Node("ORGANIZATION", sequence.starts[first], run.end, value, "offices_at.name")
