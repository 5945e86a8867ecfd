"""Organisations by their head noun, by what introduces them, by listed name; a city, state or county by its kind word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.nominative import clean, nominative
from pipeline.german.names.places import place_node
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import LISTED, Tags, demonym, first_name, genitive, is_noun, noun_kind, organization_row, tags
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("organizations", VOCABULARY)

QUOTES = "('„' | '“' | '”' | '\"' | '»' | '«' | '›' | '‹' | '‚' | '‘')"
_N = "NAME&!LEGALFORM&!OFFICE&!HONORIFIC&!ORGANIZATION"
_ADJ = "(ADJCAP&!GIVEN | DEMONYM&!GIVEN)"
_HEAD = "ORGHEAD&CAP&!ADMIN"
_ELLIPTIC = "(ELLIPTIC ('und' | '&' | ',' ELLIPTIC 'und'))"
_TOPIC = "(INFLECTED&!ARTICLE | ADJCAP)* CAP&!OFFICE&!GIVEN"
_TOPICS = f"(ELLIPTIC 'und')? {_TOPIC} ((',' {_TOPIC})* ('und' | '&' | 'sowie') 'für'? {_TOPIC})?"
_OF_LAND = "(('des' | 'der') ('Landes' | 'Freistaates' | 'Freistaats' | 'Stadt' | 'Landeshauptstadt' | 'Kantons' | 'Bundes' | 'Landkreises') (TOPONYM+)?)"
_OWN = f"{_N}&!GIVEN&!ORGWORD&!OFFICE"
_TAIL = f"(TOPONYM | {_N}&!GIVEN&!ORGGENERIC&!DEMONYM&!OFFICE)"
_JOINED = "('zu' | 'von' | 'of' | 'for' | 'de' | 'di' | 'an' 'der' | 'am' | 'im')"
_AREAS = frozenset(
    "Land Landes Freistaat Freistaats Freistaates Bundesland Kanton Kantons Präfektur Provinz Landkreis Landkreises Kreis Kreises Regionalverband "
    "Bezirk Bezirks Bezirksamt Bezirksamts Region".split()
)
_SURE_AREAS = frozenset("Landkreis Landkreises Gemeinde Verbandsgemeinde Samtgemeinde Ortsgemeinde Marktgemeinde Präfektur Kanton".split())
_ADMIN_LEMMA = {"Landes": "Land", "Freistaats": "Freistaat", "Freistaates": "Freistaat", "Kantons": "Kanton"}
_LOCAL = frozenset({"GovernmentOrganization", "CollegeOrUniversity", "School", "EducationalOrganization", "Hospital", "Organization"})
_WHOLE = re.compile(r"(?:landesregierung|senat|senats|wirtschaftsförderung|stadtwerke|betriebs?|rundfunks?|staatsanwaltschaft|philharmonie|börse)$", re.I)
_SITE = re.compile(r"(?:kloster|abtei|kirche|region|kapelle|schloss)$", re.I)  # rather places, but for churches with a faith
_SHORTENED = re.compile(r"(?:amt|kammer|bund|tag|stelle|verein|verband|ministerium|fakultät|gesellschaft|kasse|dienst)s?$", re.I)
_CHURCHES = ("Evangelisch", "Katholisch", "Römisch", "Orthodox", "Russisch", "Griechisch", "Anglikanisch", "Neuapostolisch", "Methodistisch")
_APART = frozenset("Agentur Buchhandlung Radio Kanzlei Verlag Büro Kulturportal Komturei Reederei Spedition Brauerei Druckerei".split())
_NAMED_AFTER = frozenset({"Museum", "School", "ResearchOrganization", "NGO", "CollegeOrUniversity", "Hospital", "EducationalOrganization", "TheaterGroup"})
_STAGE = frozenset({"MusicGroup", "PerformingGroup", "TheaterGroup", "DanceGroup"})


@dataclass(slots=True)
class Context:
    """What builders may ask beyond their match."""

    sequence: Sequence


def tags_at(sequence: Sequence, at: int) -> Tags:
    """Return the tags of a token, a plain word or a node."""
    node = sequence.nodes[at]
    return node.tags | {node.tag} if node is not None else tags(sequence.words[at])


def _place_parts(span: Span) -> tuple[Node, ...]:
    """Return inner place nodes for the toponyms inside a name."""
    return tuple(node for i in range(span.first, span.last) if (node := place_node(span.sequence, i)) is not None)


@layer.rule(
    f"kind:ADMIN place:(TOPONYM | {_N} | CAP&!FUNCTION&!OFFICE&!ORGWORD)",
    emits="ORGANIZATION",
    examples={"Die Stadt Koriyama lud ein.": "Stadt Koriyama", "Er vertritt das Land Berlin.": "Land Berlin", "der Landkreis Harburg teilt mit": "Landkreis Harburg"},
    counterexamples=["die japanische Stadt Koriyama", "Städte wie Ulm"],
)
def administration(context: Context, kind: Span, place: Span) -> Reading | None:
    """A city, county or state that acts, by its kind word: "Stadt Essen", "Land Berlin", "Präfektur Fukushima"."""
    sequence, word = place.sequence, kind.word
    if sequence.marks[place.first] == "COMMON" and (word not in _SURE_AREAS or noun_kind(place.word) == LISTED):
        return None
    before = sequence.words[kind.first - 1] if kind.first else ""
    if before[:1].islower() and before.endswith(("e", "en", "er")) and before not in ("der", "die", "einer", "seiner", "ihrer"):
        return None
    area = "AdministrativeArea" if word in _AREAS else "City"
    inner = place_node(sequence, place.first) or Node("PLACE", place.start, place.end, PlaceValue(place.text, area), "places.named")
    if inner.value.kind == "Place":
        inner.value.kind = area
    lemma = _ADMIN_LEMMA.get(word, word.removesuffix("es") if word.endswith("kreises") or word == "Kreises" else word.removesuffix("s") if word.endswith("bezirks") else word)
    value = OrganizationValue(f"{lemma} {inner.value.name}", "GovernmentOrganization", city=inner)
    return Reading(value, parts=(inner,))


@layer.rule(
    f"adj[]:{_ADJ}* part:{_ELLIPTIC}? head:{_HEAD} topic:('für' ('die' | 'das' | 'den')? {_TOPICS}) land:{_OF_LAND}? place:(TOPONYM | {_N}&!GIVEN)*",
    emits="ORGANIZATION",
    examples={
        "Staatssekretär im Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen":
            "Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen",
        "des Amts für Wirtschaftsförderung": "Amt für Wirtschaftsförderung",
        "Das Hessische Ministerium für Verkehr teilt mit": "Hessisches Ministerium für Verkehr",
    },
    counterexamples=["eine Schule für Kinder", "Gesellschaften für Logistik"],
)
def devoted(
    context: Context, adj: list[Span], part: Span | None, head: Span, topic: Span, land: Span | None, place: Span | None
) -> Reading | None:
    """A body by what it is for: ministry, office, institute, society."""
    sequence = head.sequence
    row = organization_row(head.word)
    if "-" in head.word and not adj and "NOUN" not in tags(head.word.split("-")[0]):
        return None  # "die Telekom-Stiftung für die Gründung" needs no purpose for a name
    first = _first_of(adj, part, head)
    before = sequence.words[first - 1].lower() if first else ""
    if row.get("plural") == "1" or before in ("eine", "einer", "einen", "einem", "ein", "eines", "keine", "diese", "jede"):
        return None
    return _headed(sequence, first, head.first, (place or land or topic).last)


@layer.rule(
    f"lead:{_ELLIPTIC}? adj[]:{_ADJ}* own[]:({_N}&GIVEN)? own[]:({_OWN})* part:{_ELLIPTIC}? head:{_HEAD} {_JOINED}? tail[]:({_TAIL})* ('–' TOPONYM | '/' TOPONYM)? land:{_OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "des Universitätsklinikums Essen": "Universitätsklinikum Essen",
        "mit dem Lumora Institut": "Lumora Institut",
        "Vorsitzender der Japanisch-Deutschen Parlamentarischen Freundschaftsgruppe.": "Japanisch-Deutsche Parlamentarische Freundschaftsgruppe",
        "Die Industrie- und Handelskammer zu Köln": "Industrie- und Handelskammer zu Köln",
        "im Hessischen Landesverein": "Hessischer Landesverein",
    },
    counterexamples=["an der Universität", "Der Verein lädt ein.", "die Breslauer Hochschule"],
)
def headed(
    context: Context, lead: Span | None, adj: list[Span], own: list[Span], part: Span | None, head: Span, tail: list[Span], land: Span | None
) -> Reading | None:
    """A body by its head noun with a name, a place or capitalised adjectives: "Universitätsklinikum Essen"."""
    sequence = head.sequence
    row = organization_row(head.word)
    plural, kind = row.get("plural") == "1", row.get("type", "Organization")
    first = lead.first if lead is not None else _first_of([*adj, *own], part, head)
    last = land.last if land else tail[-1].last if tail else head.last
    joined = sequence.words[head.last : tail[0].first] if tail else []
    if joined and joined[0] in ("am", "im", "an", "von") and not all("TOPONYM" in tags_at(sequence, s.first) for s in tail):
        return None
    if own and "GIVEN" in tags_at(sequence, own[0].first) and (len(own) < 2 or kind not in _NAMED_AFTER):
        return None
    if plural and (own or tail or not adj):
        return None
    if "OFFICE" in tags(head.word) and tail and not joined and "TOPONYM" not in tags_at(sequence, tail[0].first):
        return None  # "Stadtrat Ahl" is a person
    if row.get("lemma", "").endswith("messe") and not any("TOPONYM" in tags_at(sequence, s.first) for s in tail):
        return None  # a fair is an event: "Fachmesse MedParts"
    if not own and not tail and not land:
        if not adj:
            shortened = (part is not None or lead is not None) and _SHORTENED.search(row.get("lemma", ""))
            return _headed(sequence, first, head.first, head.last) if shortened or _full(head, kind) else None
        if adj[0].word in ("Liebe", "Lieber", "Liebes", "Werte", "Geehrte", "Verehrte", "Ganze", "Gesamte", "Neue", "Neuer", "Neues"):
            return None
        if begins_sentence(sequence, first) and not demonym(sequence.words[first]) and len(adj) < 2:
            return None
        if all(demonym(a.word) and a.word.endswith("er") and "-" not in a.word for a in adj) and (plural or kind in _LOCAL) and not _WHOLE.search(head.word):
            return None
    if _SITE.search(row.get("lemma", "")) and not any(a.word.startswith(_CHURCHES) for a in adj):
        return None
    if not own and not joined and tail and all(tags_at(sequence, s.first) & {"CAPS", "COMPANY", "ACRONYM"} and "TOPONYM" not in tags_at(sequence, s.first) for s in tail):
        return _named(tail, kind)
    return _headed(sequence, first, head.first, last)


def _full(head: Span, kind: str) -> bool:
    """Is a listed head of several words a whole name: "Deutscher Städtetag", but not "Technische Universität"?"""
    node = head.node
    if node is None or node.tag != "PHRASE":
        return False
    first = head.text.split()[0]
    if first.startswith(("Deutsch", "Europ", "Bundes", "Statistisch", "Auswärtig", "Schweizer", "Österreich")):
        return kind not in ("School", "Hospital")
    return kind not in _LOCAL - {"GovernmentOrganization"} and not first.endswith("-")


def _named(tail: list[Span], kind: str) -> Reading:
    """The name alone, where a common noun introduces it: "die Nachrichtenagentur AFP"."""
    sequence = tail[0].sequence
    start, end = tail[0].start, tail[-1].end
    return Reading(OrganizationValue(clean(sequence.text[start:end]), kind), start=start, end=end)


def _first_of(before: list[Span], part: Span | None, head: Span) -> int:
    return min([s.first for s in before] + ([part.first] if part else []) + [head.first])


def _headed(sequence: Sequence, first: int, head: int, last: int) -> Reading:
    span = sequence.span(first, last)
    row = organization_row(sequence.words[head])
    words = list(sequence.words[first:last])
    name = nominative(words, head - first, clean(span.text))
    if last - 1 > head and (base := genitive(words[-1])) and base in table("places"):
        name = name[: -(len(words[-1]) - len(base))]
    return Reading(OrganizationValue(name, row.get("type", "Organization")), parts=_place_parts(span), start=span.start, end=span.end)


@layer.rule(
    f"head:{_HEAD} adj:(INFLECTED&!ARTICLE | ADJCAP) CAP&!FUNCTION ('und' CAP)?",
    emits="ORGANIZATION",
    examples={"der Bundesverband deutscher Banken": "Bundesverband deutscher Banken", "im Verein Schweizerischer Archivarinnen und Archivare": "Verein Schweizerischer Archivarinnen und Archivare"},
    counterexamples=["der Verein alter Schule"],
)
def of_members(context: Context, head: Span, adj: Span) -> Reading | None:
    """An association by its members: "Bundesverband deutscher Banken"."""
    row = organization_row(head.word)
    if not adj.word.endswith("er") or row.get("type") not in ("NGO", "WorkersUnion", "SportsOrganization") or row.get("plural") == "1":
        return None
    if not re.search(r"(?:isch|deutsch|frei|jung|unabhängig|selbstständig|ehemalig)\w*er$", adj.word, re.I):
        return None
    sequence = head.sequence
    last = adj.last + 1
    if sequence.words[last : last + 1] == ["und"] and sequence.words[last + 1 : last + 2] and sequence.words[last + 1][:1].isupper() and sequence.marks[last + 1] == "COMMON":
        last += 2
    return _headed(sequence, head.first, head.first, last)


@layer.rule(
    f"head:{_HEAD} ('zur' | 'zum') CAP&!FUNCTION (('der' | 'des' | 'von') ADJCAP? CAP&!FUNCTION ('und' CAP)?)?",
    emits="ORGANIZATION",
    examples={"die Bundesstiftung zur Aufarbeitung der SED-Diktatur": "Bundesstiftung zur Aufarbeitung der SED-Diktatur"},
)
def with_purpose(context: Context, head: Span) -> Reading | None:
    """A foundation or society by its purpose: "Gesellschaft zur Förderung der Kultur"."""
    row = organization_row(head.word)
    if not row.get("lemma", "").lower().endswith(("stiftung", "gesellschaft", "verein", "initiative", "verband", "bündnis")) or row.get("plural") == "1":
        return None
    sequence = head.sequence
    if not sequence.words[head.last + 1].endswith(("ung", "Schutz", "Erhalt", "Wohl", "Bau", "Pflege", "Hilfe", "Aufbau", "Studium", "Bekämpfung")):
        return None
    last = head.last + 2
    if last + 1 < len(sequence) and sequence.words[last] in ("der", "des", "von") and sequence.words[last + 1][:1].isupper():
        last += 2
        if "ADJCAP" in tags_at(sequence, last - 1) and last < len(sequence) and sequence.words[last][:1].isupper():
            last += 1
    return _headed(sequence, head.first, head.first, last)


@layer.rule(
    f"head:UNIT&!ORGGENERIC topic:({_TOPICS}) land:{_OF_LAND}?",
    emits="ORGANIZATION",
    examples={"die Stabsstelle Kommunikation und Marketing": "Stabsstelle Kommunikation und Marketing", "die Stiftung Zukunft Erfurt": "Stiftung Zukunft Erfurt"},
)
def unit(context: Context, head: Span, topic: Span, land: Span | None) -> Reading | None:
    """A part of an administration, or a foundation, by its topic: "Stabsstelle Kommunikation", "Fachdienst Umwelt- und Klimaschutz"."""
    sequence = head.sequence
    before = sequence.words[head.first - 1] if head.first else "\n"
    if head.word.startswith("Bereich") and before not in ("des", "\n", "|", "·"):
        return None  # "im Bereich Technik" is a field
    last = land.last if land else topic.last
    while land is None and last < len(sequence) and head.word.startswith("Stiftung") and sequence.marks[last] in ("NAME", "COMMON") and last - head.first < 5:
        last += 1
    if sequence.marks[topic.first] == "FUNCTION" or sequence.words[topic.first][:1].islower():
        return None
    return _headed(sequence, head.first, head.first, last)


@layer.rule(
    f"head:(ORGHEAD&CAP | ORGGENERIC) run:(CAP&!FUNCTION&!OFFICE (CAP&!FUNCTION | '/' CAP)?)",
    emits="ORGANIZATION",
    examples={"vom Trio Perlmutt": "Trio Perlmutt", "das Duo Ferreyra/Lindqvist": "Duo Ferreyra/Lindqvist"},
)
def stage(context: Context, head: Span, run: Span) -> Reading | None:
    """A group on stage by its kind and name, whatever the name is: "Trio Perlmutt"."""
    row = organization_row(head.word)
    if (row.get("type") not in _STAGE and row.get("lemma") not in _APART) or row.get("plural") == "1" or "compound" in row:
        return None
    return _headed(head.sequence, head.first, head.first, run.last)


@layer.rule(
    "head:('Botschaft' | 'Generalkonsulat' | 'Generalkonsulats' | 'Konsulat' | 'Honorarkonsulat' | 'Vertretung' | 'Kulturinstitut')"
    " ('von' | 'der' ('Republik' | 'Volksrepublik')? | 'des' 'Königreichs'?) TOPONYM (('in' | 'bei') ('der' 'Bundesrepublik'? | 'dem')? TOPONYM)?",
    emits="ORGANIZATION",
    examples={"das Generalkonsulat der Republik Korea in Frankfurt am Main": "Generalkonsulat der Republik Korea in Frankfurt am Main"},
)
def embassy(context: Context, head: Span) -> Reading:
    """An embassy or consulate with the countries it stands between."""
    sequence = head.sequence
    last = head.last
    while last < len(sequence) and (sequence.words[last] in ("von", "der", "des", "in", "bei", "dem", "Republik", "Volksrepublik", "Königreichs", "Bundesrepublik") or "TOPONYM" in tags_at(sequence, last)):
        last += 1
    while "TOPONYM" not in tags_at(sequence, last - 1):
        last -= 1
    return _headed(sequence, head.first, head.first, last)


@layer.rule(
    "head:ORGHEAD ('des' | 'der') owner:('Senats' | 'Senates' | 'Bundeswehr' | 'Bundes' | 'Landtags' | 'Bundestags' | 'Bundestages' | 'Oberbürgermeisterin' | 'Oberbürgermeisters'"
    " | 'Bürgermeisters' | 'Bürgermeisterin' | 'Innern' | 'Äußeren')",
    emits="ORGANIZATION",
    examples={"die Pressestelle des Senats": "Pressestelle des Senats"},
    counterexamples=["das Parlament des Bundes"],
)
def owned(context: Context, head: Span, owner: Span) -> Reading | None:
    """An office of an office: "Pressestelle des Senats", "Büro der Oberbürgermeisterin"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or head.word in ("Parlament", "Vertretung", "Vorsitz", "Gemeinde", "Partei", "Rat"):
        return None
    return _headed(head.sequence, head.first, head.first, owner.last)


@layer.rule(
    "begin:(CAP&!FUNCTION&!COMMON (CAP&!FUNCTION | '&' | ('and' | 'of' | 'for' | 'de') CAP)*)? head:(FOREIGNHEAD | ORGHEAD&PHRASE) (('of' | 'for' | 'on' | 'de' | 'and' | '&') 'the'? CAP&!FUNCTION+ 'Léman'?)*",
    emits="ORGANIZATION",
    examples={
        "die Kwame Nkrumah University of Science and Technology": "Kwame Nkrumah University of Science and Technology",
        "die Kariya Chamber of Commerce and Industry": "Kariya Chamber of Commerce and Industry",
    },
    counterexamples=["das Center am Markt"],
)
def foreign(context: Context, begin: Span | None, head: Span) -> Reading | None:
    """A body with a foreign head noun: "University of Tokyo", "Osaka Port and Harbor Bureau"."""
    sequence = head.sequence
    last = head.last
    while last < len(sequence) and (sequence.words[last] in ("of", "for", "on", "de", "and", "&", "the") or (sequence.words[last][:1].isupper() and sequence.words[last - 1] != head.word)):
        last += 1
    while last > head.last and not sequence.words[last - 1][:1].isupper():
        last -= 1
    if begin is None and last == head.last:
        return None
    first = begin.first if begin is not None else head.first
    if begin is not None and begin.last - begin.first == 1 and "OFFICE" in tags(begin.word):
        return None
    return _headed(sequence, first, head.first, last)


@layer.rule(
    f"head:(ORGHEAD | ORGGENERIC) {QUOTES} inner:((CAP | LOW | NUM | ARTICLE | CAMEL | '.' | '-' | '&' | PARTICLE | FUNCTION)+) {QUOTES}",
    emits="ORGANIZATION",
    examples={'die Hausbrauerei "Zum Schlüssel" kam': "Hausbrauerei Zum Schlüssel", "die Tanzgruppe „Opolskie Dzieci“ trat auf": "Opolskie Dzieci"},
)
def quoted(context: Context, head: Span, inner: Span) -> Reading | None:
    """A body by its kind and a quoted name: Netzwerk „Zuhause sicher“; of a group of players the quoted name alone."""
    if len(inner.words) > 7 or not inner.text[:1].isupper():
        return None
    row = organization_row(head.word)
    if row.get("plural") == "1":
        return None
    kind = row.get("type", "Organization")
    if kind == "NewsMediaOrganization" or kind in _STAGE or row.get("lemma", "").lower().endswith(("gruppe", "band", "unternehmen", "firma", "konzern")):
        return Reading(OrganizationValue(clean(inner.text), kind), start=inner.start, end=inner.end)
    return Reading(OrganizationValue(f"{row.get('lemma', head.word)} {clean(inner.text)}", kind))


@layer.rule(
    "head:ORGGENERIC run:((NAME&!GIVEN&!TOPONYM&!OFFICE&!HONORIFIC | COMPANY) (NAME&!OFFICE&!HONORIFIC | NUM | '&')*)",
    emits="ORGANIZATION",
    span="run",
    examples={"das japanische Unternehmen Takenaka": "Takenaka", "der Technologiekonzern Lumora": "Lumora"},
)
def introduced(context: Context, head: Span, run: Span) -> Reading | None:
    """A name introduced by its kind: "der Technologiekonzern X", "das Start-up X"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or "OFFICE" in tags(head.word) and not tags_at(run.sequence, run.first) & {"COMPANY", "ACRONYM", "CAPS", "CAMEL"}:
        return None
    return Reading(OrganizationValue(clean(run.text), row.get("type", "Organization"), introduced=row.get("lemma", head.word)))


@layer.rule(
    "name:(COMPANY | ACRONYM&!LOWERTOO) more:(TOPONYM | NAME&!GIVEN&!OFFICE&!HONORIFIC&!LOWERTOO)?",
    emits="ORGANIZATION",
    examples={"Toshiba lud ein.": "Toshiba", "die SPD Essen": "SPD Essen", "von Mitsubishi Electric": "Mitsubishi Electric"},
    counterexamples=["Ferdinand Porsche"],
)
def listed(context: Context, name: Span, more: Span | None) -> Reading | None:
    """A company, medium, party or body that the lexicon lists; a party, chamber or club with its place."""
    node, sequence = name.node, name.sequence
    word = node.value[1] if node is not None and node.tag == "PHRASE" else name.word
    own = tags_at(sequence, name.first)
    if node is None and sequence.marks[name.first] != "NAME" and not name.word[:1].islower():
        return None
    if "SURNAME" in own and name.first and {"GIVEN", "CLEAR"} <= tags_at(sequence, name.first - 1):
        return None
    row = _listed_row(word)
    if row is None:
        return None
    form, kind = row
    if more is not None:
        if "TOPONYM" in tags_at(sequence, more.first):
            if kind not in ("PoliticalParty", "NGO", "SportsTeam", "SportsOrganization", "CollegeOrUniversity", "WorkersUnion") and not ("ACRONYM" in own and kind == "Organization"):
                return None
        elif "NOUN" in tags_at(sequence, more.first) or kind not in ("Corporation", "Organization", "ResearchOrganization", "NewsMediaOrganization", "SportsTeam"):
            return None
        return Reading(OrganizationValue(clean(sequence.text[name.start : more.end]), kind))
    return Reading(OrganizationValue(form, kind))


def _listed_row(word: str) -> tuple[str, str] | None:
    """Return the listed form of a company or an acronym, and its kind."""
    for subject in ("companies", "acronyms", "brands", "bodies"):
        rows = table(subject)
        form = word if word in rows else genitive(word)
        if form and form in rows:
            return form, rows.row(form).get("type", "Organization")
    return None


@layer.rule(
    "first:(NAME&!ACRONYM&!CAPS | SURNAME) ('&' | '+') PARTICLE? second:(NAME&CAP | SURNAME&CAP) trade:('Architekten' | 'Partner' | 'Söhne' | 'Sohn' | 'Rechtsanwälte' | 'Kollegen' | 'Cie')?",
    emits="ORGANIZATION",
    examples={"von Worschech & Nakagawa Architekten": "Worschech & Nakagawa Architekten", "von Herzog & de Meuron": "Herzog & de Meuron"},
    counterexamples=["Anna & Peter"],
)
def partners(context: Context, first: Span, second: Span, trade: Span | None) -> Reading | None:
    """A firm by its partners' names: "Herzog & de Meuron"."""
    sequence = first.sequence
    if "GIVEN" in tags_at(sequence, first.first) or sequence.words[first.last] == "+" and trade is None:
        return None
    return Reading(OrganizationValue(clean(sequence.text[first.start : (trade or second).end]), "Organization"))


@layer.rule(
    "('die' | 'der' | 'den' | 'Die' | 'Den' | 'Der') name:('Grünen' | 'Linken' | 'Linke' | 'Union' | 'Bahn' | 'Freien' 'Wähler')",
    emits="ORGANIZATION",
    span="name",
    examples={"die Grünen stimmten dagegen": "Grünen", "mit der Union": "Union"},
    counterexamples=["die Bahn AG", "die Europäische Union", "die Union der Verbände"],
)
def by_article(context: Context, name: Span) -> Reading | None:
    """A party or company whose name is a common word with its article: "die Grünen", "die Bahn"."""
    sequence = name.sequence
    after = sequence.words[name.last] if name.last < len(sequence) else ""
    node = sequence.nodes[name.last] if name.last < len(sequence) else None
    if after[:1].isupper() or node is not None and node.tag == "ORGANIZATION" or after in ("der", "des", "von", "aus", "für", "nach", "in", "zum", "zur"):
        return None
    return Reading(OrganizationValue(clean(name.text), "Corporation" if name.word == "Bahn" else "PoliticalParty"))


@layer.rule(
    "'(' name:('Grüne' | 'GRÜNE' | 'Linke' | 'LINKE' | 'Grünen' | 'parteilos') ')'",
    emits="ORGANIZATION",
    span="name",
    examples={"Leyla Demirtaş (Grüne) sprach.": "Grüne"},
)
def party_in_brackets(context: Context, name: Span) -> Reading | None:
    """A party in brackets behind a person: "(Grüne)"."""
    return None if name.word == "parteilos" else Reading(OrganizationValue(name.word, "PoliticalParty"))


@layer.rule(
    "name:HYPHEN&ORGHEAD tail:TOPONYM?",
    emits="ORGANIZATION",
    examples={"die Karl-Vogt-Stiftung": "Karl-Vogt-Stiftung"},
    counterexamples=["ein Presse-Amt", "der VW-Konzern", "die US-Notenbank"],
)
def hyphenated(context: Context, name: Span, tail: Span | None) -> Reading | None:
    """A head noun joined to a name by hyphens: "Goethe-Institut", "Konrad-Adenauer-Stiftung"."""
    parts = name.word.split("-")[:-1]
    if all(part.isupper() for part in parts) or not any(part[:1].isupper() and (first_name(part) or not is_noun(part)) for part in parts):
        return None
    row = organization_row(name.word)
    if row.get("plural") == "1" or row.get("position") == "generic" or row.get("lemma", "").lower().endswith(("konzern", "hersteller", "werk", "team", "gruppe", "bank")):
        return None
    last = tail.last if tail else name.last
    return _headed(name.sequence, name.first, name.first, last)


@layer.rule(
    "name:BODY",
    emits="ORGANIZATION",
    examples={"Der Bundesrat stimmte zu.": "Bundesrat", "das Umweltbundesamt": "Umweltbundesamt"},
)
def body(context: Context, name: Span) -> Reading | None:
    """A body that there is one of: "Bundestag", "Umweltbundesamt", in a city "Tiefbauamt"."""
    row = _listed_row(name.word)
    if row is not None:
        return Reading(OrganizationValue(*row))
    made = organization_row(name.word)
    return Reading(OrganizationValue(made.get("lemma", name.word), made.get("type", "GovernmentOrganization")))
