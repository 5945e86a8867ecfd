"""Organisations by their head noun, by what introduces them, by listed name; a city, state or county by its kind word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.nominative import clean, nominative
from pipeline.german.names.places import place_node
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import LISTED, Tags, demonym, genitive, is_inflected_adjective, noun_kind, organization_row, tags
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("organizations", VOCABULARY)

_N = "NAME&!LEGALFORM&!OFFICE&!HONORIFIC&!ORGANIZATION"
_ADJ = "(ADJCAP&!GIVEN | DEMONYM&!GIVEN)"
_HEAD = "ORGHEAD&CAP&!ADMIN"
_ELLIPTIC = "(ELLIPTIC ('und' | '&' | ',' ELLIPTIC 'und'))"
_TOPIC = "(INFLECTED&!ARTICLE | ADJCAP)* CAP&!OFFICE&!GIVEN"
_TOPICS = f"(ELLIPTIC 'und')? {_TOPIC} ((',' {_TOPIC})* ('und' | '&' | 'sowie') 'für'? {_TOPIC})?"
_OF_LAND = "(('des' | 'der') ('Landes' | 'Freistaates' | 'Freistaats' | 'Stadt' | 'Landeshauptstadt' | 'Kantons' | 'Bundes' | 'Landkreises') (TOPONYM+)? | 'der' TOPONYM&PHRASE)"
_OWN = f"{_N}&!GIVEN&!ORGWORD&!OFFICE"
_TAIL = f"(TOPONYM | {_N}&!GIVEN&!ORGGENERIC&!DEMONYM&!OFFICE)"
_JOINED = "('zu' | 'von' | 'of' | 'for' | 'de' | 'di' | 'an' 'der' | 'am' | 'im')"
_BOARD = "('Ausschuss' | 'Ausschusses' | 'Behörde' | 'Beirat' | 'Beirats' | 'Kommission')"
_AREAS = frozenset(
    "Land Landes Freistaat Freistaats Freistaates Bundesland Kanton Kantons Präfektur Provinz Landkreis Landkreises Kreis "
    "Kreises Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts Region".split()
)
_SURE_AREAS = frozenset(
    "Landkreis Landkreises Gemeinde Verbandsgemeinde Samtgemeinde Ortsgemeinde Marktgemeinde Präfektur Kanton".split()
)
_ADMIN_LEMMA = {"Landes": "Land", "Freistaats": "Freistaat", "Freistaates": "Freistaat", "Kantons": "Kanton"}
_LOCAL = frozenset(
    {"GovernmentOrganization", "CollegeOrUniversity", "School", "EducationalOrganization", "Hospital", "Organization"}
)
_WHOLE = re.compile(
    r"(?:landesregierung|senat|senats|wirtschaftsförderung|stadtwerke|landtags?|betriebs?|rundfunks?|staatsanwaltschaft|philharmonie|börse)$",
    re.I,
)
_SITE = re.compile(r"(?:kloster|abtei|kirche|region|kapelle|schloss)$", re.I)  # rather places, but for churches with a faith
_SHORTENED = re.compile(
    r"(?:amt|kammer|bund|tag|stelle|verein|verband|ministerium|fakultät|gesellschaft|kasse|dienst|verwaltung)s?$", re.I
)
CHURCHES = (
    "Evangelisch",
    "Vereinigt",
    "Katholisch",
    "Römisch",
    "Orthodox",
    "Russisch",
    "Griechisch",
    "Anglikanisch",
    "Neuapostolisch",
    "Methodistisch",
)
_DEPARTMENTS = frozenset(
    "Abteilung Referat Bereich Fachbereich Fachdienst Sachgebiet Dezernat Stabsstelle Fachstelle Ressort".split()
)
_APART = frozenset(
    "Agentur Buchhandlung Radio Kanzlei Verlag Büro Kulturportal Komturei Reederei Spedition Brauerei Druckerei".split()
)
_NAMED_AFTER = frozenset(
    {
        "Museum",
        "School",
        "ResearchOrganization",
        "NGO",
        "CollegeOrUniversity",
        "Hospital",
        "EducationalOrganization",
        "TheaterGroup",
    }
)
_MUSIC = frozenset("Stil Sound Musik Konzert Konzerte Abend Festival Leader Probe Proben Auftritt".split())
_NO_ADJECTIVE = frozenset("Liebe Lieber Liebes Werte Geehrte Verehrte Ganze Gesamte Neue Neuer Neues".split())  # they name nothing
STAGE = frozenset({"MusicGroup", "PerformingGroup", "TheaterGroup", "DanceGroup"})


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
    examples={
        "Die Stadt Koriyama lud ein.": "Stadt Koriyama",
        "Er vertritt das Land Berlin.": "Land Berlin",
        "der Landkreis Harburg teilt mit": "Landkreis Harburg",
    },
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
    lemma = _ADMIN_LEMMA.get(
        word,
        word.removesuffix("es")
        if word.endswith("kreises") or word == "Kreises"
        else word.removesuffix("s")
        if word.endswith("bezirks")
        else word,
    )
    value = OrganizationValue(f"{lemma} {inner.value.name}", "GovernmentOrganization", city=inner)
    return Reading(value, parts=(inner,))


@layer.rule(
    f"adj[]:{_ADJ}* part:{_ELLIPTIC}? head:({_HEAD} | {_BOARD}) topic:('für' ('die' | 'das' | 'den')? {_TOPICS}) land:{_OF_LAND}? "
    f"place:(TOPONYM | {_N}&!GIVEN)*",
    emits="ORGANIZATION",
    examples={
        "Staatssekretär im Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen": "Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen",
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
    if "-" in head.word and topic.words[1:2] == ["die"]:
        return None  # "die Telekom-Stiftung für die Gründung" needs no purpose for a name
    first = _first_of(adj, part, head)
    before = sequence.words[first - 1].lower() if first else ""
    if row.get("lemma", "").lower().endswith("messe"):
        return None  # a fair is an event
    if row.get("type") == "Organization" and is_inflected_adjective(before):
        return None  # "einen wertvollen Dienst für die Gemeinschaft"
    if row.get("plural") == "1" or before in ("eine", "einer", "einen", "einem", "ein", "eines", "keine", "diese", "jede"):
        return None
    return headed_reading(sequence, first, head.first, (place or land or topic).last)


@layer.rule(
    f"head:{_HEAD} land:{_OF_LAND}",
    emits="ORGANIZATION",
    examples={"das Landesarchiv des Landes Berlin": "Landesarchiv des Landes Berlin"},
)
def of_land(context: Context, head: Span, land: Span) -> Reading | None:
    """A body of a land or a city: "Parlament des Landes Berlin"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or _SITE.search(row.get("lemma", "")):
        return None
    return headed_reading(head.sequence, head.first, head.first, land.last)


@layer.rule(
    "head:ORGHEAD&PHRASE&!ADMIN",
    emits="ORGANIZATION",
    examples={"das Statistische Bundesamt meldet": "Statistisches Bundesamt", "der Deutsche Städtetag tagt": "Deutscher Städtetag"},
    counterexamples=["eine Technische Universität"],
)
def whole(context: Context, head: Span) -> Reading | None:
    """A body that the lexicon lists with its whole name: "Deutscher Städtetag"."""
    row = organization_row(head.word)
    if not _full(head, row.get("type", "Organization")) and not _abbreviated(head.sequence, head.last):
        return None
    words = clean(head.text).split()
    return Reading(OrganizationValue(nominative(words, len(words) - 1, " ".join(words)), row.get("type", "Organization")))


@layer.rule(
    f"head:{_HEAD} '(' CAPS ')'",
    emits="ORGANIZATION",
    span="head",
    examples={"die Weltgesundheitsbehörde (WGB) warnt": "Weltgesundheitsbehörde"},
    counterexamples=["der Verein (FDP)"],
)
def with_abbreviation(context: Context, head: Span) -> Reading | None:
    """A body by its head noun alone, where its abbreviation follows in brackets."""
    row = organization_row(head.word)
    if (
        row.get("plural") == "1"
        or not _abbreviated(head.sequence, head.last)
        or table("acronyms").get(head.sequence.words[head.last + 1], "type") == "PoliticalParty"
    ):
        return None
    return headed_reading(head.sequence, head.first, head.first, head.last)


@layer.rule(
    f"((lead:{_ELLIPTIC} adj[]:{_ADJ}* own[]:({_OWN})* | adj[]:{_ADJ}+ own[]:({_N}&GIVEN)? own[]:({_OWN})* part:{_ELLIPTIC}?"
    f" | own[]:({_N}&GIVEN)? own[]:({_OWN})+ part:{_ELLIPTIC}? | part:{_ELLIPTIC}) head:{_HEAD} ({_JOINED}? tail[]:({_TAIL})+)?"
    f" | head:{_HEAD} {_JOINED}? tail[]:({_TAIL})+) ('–' TOPONYM | '/' TOPONYM)? land:{_OF_LAND}?",
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
    context: Context,
    lead: Span | None,
    adj: list[Span],
    own: list[Span],
    part: Span | None,
    head: Span,
    tail: list[Span],
    land: Span | None,
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
    if own and first and sequence.words[first - 1] in ("for", "of", "the", "and"):
        return None  # "Code for Neuland Netzwerk"
    if (own and head.word in _DEPARTMENTS) or (head.word == "Band" and (adj or _is_ribbon(sequence, first))):
        return None  # "Dr. Karin Ahl Abteilung Presse", "das Blaue Band"
    if "OFFICE" in tags(head.word) and tail and not joined and "TOPONYM" not in tags_at(sequence, tail[0].first):
        return None  # "Stadtrat Ahl" is a person
    if row.get("lemma", "").endswith("messe") and not any("TOPONYM" in tags_at(sequence, s.first) for s in tail):
        return None  # a fair is an event: "Fachmesse MedParts"
    if not own and not tail and not land:
        if not adj:
            shortened = (part is not None or lead is not None) and _SHORTENED.search(row.get("lemma", ""))
            told = shortened or _full(head, kind) or _abbreviated(sequence, head.last)
            return headed_reading(sequence, first, head.first, head.last) if told else None
        if adj[0].word in _NO_ADJECTIVE:
            return None
        if begins_sentence(sequence, first) and not demonym(sequence.words[first]) and len(adj) < 2:
            return None
        if (
            all(demonym(a.word) and a.word.endswith("er") and "-" not in a.word for a in adj)
            and (plural or kind in _LOCAL)
            and not _WHOLE.search(head.word)
        ):
            return None
    if _SITE.search(row.get("lemma", "")) and not any(a.word.startswith(CHURCHES) for a in adj):
        return None
    if (
        not own
        and not joined
        and tail
        and all(
            tags_at(sequence, s.first) & {"CAPS", "COMPANY", "ACRONYM"} and "TOPONYM" not in tags_at(sequence, s.first)
            for s in tail
        )
    ):
        return _named(tail, kind)
    return headed_reading(sequence, first, head.first, last)


def _is_ribbon(sequence: Sequence, first: int) -> bool:
    """Is "Band" no group that plays: behind "das" or an adjective?"""
    before = sequence.words[first - 1] if first else ""
    return before in ("das", "des") or "ADJCAP" in tags(before)


def _abbreviated(sequence: Sequence, at: int) -> bool:
    """Does an abbreviation in brackets follow: "Weltgesundheitsorganisation (WHO)"?"""
    words = sequence.words[at : at + 3]
    return (
        len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isalpha() and words[1].isupper() and len(words[1]) > 1
    )


def _full(head: Span, kind: str) -> bool:
    """Is a listed head of several words a whole name: "Deutscher Städtetag", but not "Technische Universität"?"""
    node = head.node
    if node is None or node.tag != "PHRASE":
        return False
    first = head.text.split()[0]
    if first.startswith(("Deutsch", "Europ", "Bundes", "Statistisch", "Auswärtig", "Schweizer", "Österreich")):
        return kind not in ("School", "Hospital")
    return kind not in STAGE and kind not in _LOCAL - {"GovernmentOrganization"} and not first.endswith("-")


def _named(tail: list[Span], kind: str) -> Reading:
    """The name alone, where a common noun introduces it: "die Nachrichtenagentur AFP"."""
    sequence = tail[0].sequence
    start, end = tail[0].start, tail[-1].end
    return Reading(OrganizationValue(clean(sequence.text[start:end]), kind), start=start, end=end)


def _first_of(before: list[Span], part: Span | None, head: Span) -> int:
    return min([s.first for s in before] + ([part.first] if part else []) + [head.first])


def headed_reading(sequence: Sequence, first: int, head: int, last: int) -> Reading:
    span = sequence.span(first, last)
    row = organization_row(sequence.words[head])
    words = list(sequence.words[first:last])
    name = nominative(words, head - first, clean(span.text))
    church = sequence.words[head].lower().endswith("kirche")  # "Landeskirche Hannovers" keeps it
    if not church and last - 1 > head and (base := genitive(words[-1])) and base in table("places"):
        name = name[: -(len(words[-1]) - len(base))]
    for k in range(2, 6):  # "Bundesamt für Sicherheit" + "in der Informationstechnik"
        if (
            sequence.words[last : last + 1] in (["in"], ["der"], ["des"])
            and f"{name} {' '.join(sequence.words[last : last + k])}" in _long_names()
        ):
            name, span = f"{name} {' '.join(sequence.words[last : last + k])}", sequence.span(first, last + k)
            break
    return Reading(
        OrganizationValue(name, row.get("type", "Organization")), parts=_place_parts(span), start=span.start, end=span.end
    )


@cache
def _long_names() -> frozenset[str]:
    """Return what listed abbreviations stand for."""
    acronyms = table("acronyms")
    return frozenset(acronyms.get(form, "name") or "" for form in acronyms.forms)


@layer.rule(
    f"head:{_HEAD} adj:(INFLECTED&!ARTICLE | ADJCAP) CAP&!FUNCTION ('und' CAP)?",
    emits="ORGANIZATION",
    examples={
        "der Bundesverband deutscher Banken": "Bundesverband deutscher Banken",
        "im Verein Schweizerischer Archivarinnen und Archivare": "Verein Schweizerischer Archivarinnen und Archivare",
    },
    counterexamples=["der Verein alter Schule"],
)
def of_members(context: Context, head: Span, adj: Span) -> Reading | None:
    """An association by its members: "Bundesverband deutscher Banken"."""
    row = organization_row(head.word)
    if (
        not adj.word.endswith("er")
        or row.get("type") not in ("NGO", "WorkersUnion", "SportsOrganization")
        or row.get("plural") == "1"
    ):
        return None
    if not re.search(r"(?:isch|deutsch|frei|jung|unabhängig|selbstständig|ehemalig)\w*er$", adj.word, re.I):
        return None
    sequence = head.sequence
    last = adj.last + 1
    if (
        sequence.words[last : last + 1] == ["und"]
        and sequence.words[last + 1 : last + 2]
        and sequence.words[last + 1][:1].isupper()
        and sequence.marks[last + 1] == "COMMON"
    ):
        last += 2
    return headed_reading(sequence, head.first, head.first, last)


@layer.rule(
    f"head:{_HEAD} ('zur' | 'zum') CAP&!FUNCTION (('der' | 'des' | 'von') ADJCAP? CAP&!FUNCTION ('und' CAP)?)?",
    emits="ORGANIZATION",
    examples={"die Bundesstiftung zur Aufarbeitung der SED-Diktatur": "Bundesstiftung zur Aufarbeitung der SED-Diktatur"},
)
def with_purpose(context: Context, head: Span) -> Reading | None:
    """A foundation or society by its purpose: "Gesellschaft zur Förderung der Kultur"."""
    row = organization_row(head.word)
    if (
        not row.get("lemma", "").lower().endswith(("stiftung", "gesellschaft", "verein", "initiative", "verband", "bündnis"))
        or row.get("plural") == "1"
    ):
        return None
    sequence = head.sequence
    if not sequence.words[head.last + 1].endswith(
        ("ung", "Schutz", "Erhalt", "Wohl", "Bau", "Pflege", "Hilfe", "Aufbau", "Studium", "Bekämpfung")
    ):
        return None
    last = head.last + 2
    if last + 1 < len(sequence) and sequence.words[last] in ("der", "des", "von") and sequence.words[last + 1][:1].isupper():
        last += 2
        if "ADJCAP" in tags_at(sequence, last - 1) and last < len(sequence) and sequence.words[last][:1].isupper():
            last += 1
    return headed_reading(sequence, head.first, head.first, last)


@layer.rule(
    f"head:UNIT&!ORGGENERIC topic:({_TOPICS}) land:{_OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "die Stabsstelle Kommunikation und Marketing": "Stabsstelle Kommunikation und Marketing",
        "die Stiftung Zukunft Erfurt": "Stiftung Zukunft Erfurt",
    },
)
def unit(context: Context, head: Span, topic: Span, land: Span | None) -> Reading | None:
    """A part of an administration, or a foundation, by its topic: "Stabsstelle Kommunikation", "Fachdienst Umwelt- und Klimaschutz"."""
    sequence = head.sequence
    before = sequence.words[head.first - 1] if head.first else "\n"
    if head.word.startswith("Bereich") and before not in ("des", "\n", "|", "·"):
        return None  # "im Bereich Technik" is a field
    last = land.last if land else topic.last
    while (
        land is None
        and last < len(sequence)
        and head.word.startswith("Stiftung")
        and sequence.marks[last] in ("NAME", "COMMON")
        and last - head.first < 5
    ):
        last += 1
    if sequence.marks[topic.first] == "FUNCTION" or sequence.words[topic.first][:1].islower():
        return None
    return headed_reading(sequence, head.first, head.first, last)


@layer.rule(
    "head:(ORGHEAD&CAP | ORGGENERIC) run:(CAP&!FUNCTION&!OFFICE (CAP&!FUNCTION | '/' CAP)?)",
    emits="ORGANIZATION",
    examples={"vom Trio Perlmutt": "Trio Perlmutt", "das Duo Ferreyra/Lindqvist": "Duo Ferreyra/Lindqvist"},
)
def stage(context: Context, head: Span, run: Span) -> Reading | None:
    """A group on stage by its kind and name, whatever the name is: "Trio Perlmutt"."""
    row = organization_row(head.word)
    if (row.get("type") not in STAGE and row.get("lemma") not in _APART) or row.get("plural") == "1" or "compound" in row:
        return None
    if run.words[0] in _MUSIC or (head.word == "Band" and _is_ribbon(head.sequence, head.first)):
        return None  # "im Big Band Stil", "das Blaue Band Deutschland"
    sequence, last = head.sequence, run.last
    while last < len(sequence) and sequence.marks[last] == "NAME" and last - head.first < 5:
        last += 1
    if head.word.lower().endswith(("band", "gruppe")) and head.word not in ("Band", "Big Band"):
        return _named([sequence.span(run.first, last)], row.get("type", "Organization"))  # "die Rockband X"
    return headed_reading(sequence, head.first, head.first, last)


@layer.rule(
    "head:('Botschaft' | 'Generalkonsulat' | 'Generalkonsulats' | 'Konsulat' | 'Honorarkonsulat' | 'Vertretung' | 'Kulturinstitut')"
    " ('von' | 'der' ('Republik' | 'Volksrepublik')? | 'des' 'Königreichs'?) TOPONYM (('in' | 'bei') ('der' 'Bundesrepublik'? | "
    "'dem')? TOPONYM)?",
    emits="ORGANIZATION",
    examples={
        "das Generalkonsulat der Republik Korea in Frankfurt am Main": "Generalkonsulat der Republik Korea in Frankfurt am Main"
    },
)
def embassy(context: Context, head: Span) -> Reading:
    """An embassy or consulate with the countries it stands between."""
    sequence = head.sequence
    last = head.last
    while last < len(sequence) and (
        sequence.words[last]
        in ("von", "der", "des", "in", "bei", "dem", "Republik", "Volksrepublik", "Königreichs", "Bundesrepublik")
        or "TOPONYM" in tags_at(sequence, last)
    ):
        last += 1
    while "TOPONYM" not in tags_at(sequence, last - 1):
        last -= 1
    return headed_reading(sequence, head.first, head.first, last)


@layer.rule(
    "head:ORGHEAD ('des' | 'der') owner:('Senats' | 'Senates' | 'Bundeswehr' | 'Bundes' | 'Landtags' | 'Bundestags' | "
    "'Bundestages' | 'Oberbürgermeisterin' | 'Oberbürgermeisters'"
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
    return headed_reading(head.sequence, head.first, head.first, owner.last)


@layer.rule(
    "begin:(CAP&!FUNCTION&!COMMON (CAP&!FUNCTION | '&' | ('and' | 'of' | 'for' | 'de') CAP)*)? head:(FOREIGNHEAD | "
    "ORGHEAD&PHRASE) (('of' | 'for' | 'on' | 'de' | 'and' | '&') 'the'? CAP&!FUNCTION+ 'Léman'?)*",
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
    while last < len(sequence) and (
        sequence.words[last] in ("of", "for", "on", "de", "and", "&", "the")
        or (sequence.words[last][:1].isupper() and sequence.words[last - 1] != head.word)
    ):
        last += 1
    while last > head.last and not sequence.words[last - 1][:1].isupper():
        last -= 1
    if begin is None and last == head.last:
        return None
    first = begin.first if begin is not None else head.first
    if begin is not None and "&" in begin.words and first and sequence.words[first - 1] in ("vom", "am", "im", "zum", "beim"):
        first += begin.words.index("&") + 1  # "vom Grünhof & Open Data Foundation": the article is the first one's alone
    if begin is not None and begin.last - begin.first == 1 and "OFFICE" in tags(begin.word):
        return None
    return headed_reading(sequence, first, head.first, last)
