"""Organisations: by legal form, by head noun, by what introduces them, by listed name; a city, state or county by its kind word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import demonym, first_name, genitive, is_noun, organization_row, tags
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("organizations", VOCABULARY)

QUOTES = "('„' | '“' | '”' | '\"' | '»' | '«' | '›' | '‹' | '‚' | '‘')"
_N = "NAME&!LEGALFORM&!OFFICE&!HONORIFIC"
_TOPIC = "(INFLECTED | ADJCAP)* CAP&!OFFICE&!GIVEN"
_FOR = f"'für' 'die'? {_TOPIC} ((',' {_TOPIC})* ('und' | '&' | 'sowie') 'für'? {_TOPIC})?"
_OF_LAND = "(('des' | 'der') ('Landes' | 'Freistaates' | 'Freistaats' | 'Stadt' | 'Landeshauptstadt' | 'Kantons' | 'Bundes') (TOPONYM+)?)"
_CITY = (
    "('Stadt' | 'Landeshauptstadt' | 'Hauptstadt'&NAME | 'Bundesstadt' | 'Hansestadt' | 'Gemeinde' | 'Marktgemeinde' | 'Kreisstadt' | 'Stadtgemeinde'"
    " | 'Universitätsstadt' | 'Samtgemeinde' | 'Verbandsgemeinde' | 'Ortsgemeinde' | 'Einwohnergemeinde' | 'Großstadt'&NAME)"
)
_LAND = (
    "('Land' | 'Landes' | 'Freistaat' | 'Freistaats' | 'Freistaates' | 'Bundesland'&NAME | 'Kanton' | 'Kantons' | 'Präfektur' | 'Provinz'&NAME | 'Landkreis' "
    "| 'Landkreises' | 'Kreis' | 'Kreises' | 'Regionalverband' | 'Bezirk' | 'Bezirks' | 'Bezirksamt' | 'Bezirksamts')"
)
_STRONG = {"m": "er", "f": "e", "n": "es"}  # an adjective before a nominative without article


@dataclass(slots=True)
class Context:
    """What builders may ask beyond their match."""

    sequence: Sequence


def nominative(words: list[str], head: int, plain: str) -> str:
    """Return a name in the nominative: its head noun without a genitive's ending, adjectives before it inflected as without article.

    `words` are the name's words, `head` the index of its head noun, `plain` the name as written (used where nothing is inflected).
    """
    row = organization_row(words[head])
    lemma, gender = row.get("lemma", words[head]), row.get("gender", "-")
    changed = plain
    if lemma != words[head] and row.get("plural") != "1" and words[head].startswith(lemma[:3]):
        changed = changed.replace(words[head], lemma, 1)
    for word in words[:head]:
        if "ADJCAP" in tags(word) and gender in _STRONG and not word.endswith("er") and demonym(word) != word:
            stem = re.sub(r"(?:en|em|es|e)$", "", word)
            if not (demonym(word) and word[0].isupper() and word.endswith("er")):
                changed = changed.replace(word, stem + _STRONG[gender], 1)
    return changed


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[„“”\"»«›‹]", "", text)).replace("\xad", "").strip()


def organization(span: Span, kind: str, name: str | None = None, **more: object) -> OrganizationValue:
    """Make the value of an organisation from its span; a genitive's ending of its last word is taken off where that is sure."""
    return OrganizationValue(name or _clean(span.text), kind, **more)  # type: ignore[arg-type]


def _place_parts(span: Span) -> tuple[Node, ...]:
    """Return inner place nodes for the toponyms inside a name."""
    from pipeline.german.names.places import place_node

    return tuple(node for i in range(span.first, span.last) if (node := place_node(span.sequence, i)) is not None)


@layer.rule(
    f"{_CITY} place:(TOPONYM | {_N})",
    emits="ORGANIZATION",
    examples={"Die Stadt Koriyama lud ein.": "Stadt Koriyama"},
    counterexamples=["die japanische Stadt Koriyama"],
)
def city(context: Context, place: Span) -> Reading | None:
    """A city that acts, by its kind word: "Stadt Essen", "Landeshauptstadt Düsseldorf"."""
    return _administration(context, place, "City")


@layer.rule(f"{_LAND} place:(TOPONYM | {_N})", emits="ORGANIZATION", examples={"das Land Berlin": "Land Berlin"})
def land(context: Context, place: Span) -> Reading | None:
    """A state, county or prefecture that acts: "Land Berlin", "Landkreis Harburg", "Präfektur Fukushima"."""
    return _administration(context, place, "AdministrativeArea")


def _administration(context: Context, place: Span, kind: str) -> Reading | None:
    from pipeline.german.names.places import place_node

    sequence = place.sequence
    word = sequence.words[place.first - 1]
    before = sequence.words[place.first - 2] if place.first > 1 else ""
    if before[:1].islower() and before.endswith(("e", "en", "er")) and before not in ("der", "die", "einer", "seiner", "ihrer"):
        return None
    inner = place_node(sequence, place.first) or Node("PLACE", place.start, place.end, PlaceValue(place.text, kind), "places.named")
    inner.value.kind = kind if inner.value.kind == "Place" else inner.value.kind
    lemma = {"Landes": "Land", "Freistaats": "Freistaat", "Freistaates": "Freistaat", "Kantons": "Kanton", "Kreises": "Kreis"}.get(
        word, word.removesuffix("s") if word.endswith(("kreises", "bezirks")) else word
    )
    value = OrganizationValue(f"{lemma} {inner.value.name}", "GovernmentOrganization", city=inner)
    return Reading(value, parts=(inner,), start=sequence.starts[place.first - 1])


@layer.rule(
    "name:((CAP&!FUNCTION&!OFFICE&!ORGGENERIC | ADJCAP) (CAP&!FUNCTION | NUM | CAMEL | '&' | '+' | ('und' | 'of' | 'for' | 'and' | 'de') CAP&!FUNCTION"
    " | '.' CAP&!FUNCTION | '(' CAPS ')')*)"
    " ','? form:LEGALFORM",
    emits="ORGANIZATION",
    examples={
        "der Umzug der Toshiba Electronics Europe GmbH": "Toshiba Electronics Europe GmbH",
        "bei der NRW Japan K.K. in Tokyo": "NRW Japan K.K.",
        "Hansa Yachtbau Petersson & Söhne GmbH & Co. KG": "Hansa Yachtbau Petersson & Söhne GmbH & Co. KG",
    },
)
def legal(context: Context, name: Span, form: Span) -> Reading | None:
    """A company or club by its legal form."""
    first = name.first
    row = _legal_row(form)
    kind = row.get("type", "Organization")
    text = _clean(name.sequence.text[name.sequence.starts[first] : form.end])
    value = OrganizationValue(text, kind, legal_form=form.text)
    return Reading(value)


@layer.rule(
    "name:(CAP&!FUNCTION&!OFFICE ((LOW | ARTICLE | CAP | NUM | '-' | '&') (LOW | ARTICLE | CAP | '-' | '&')* CAP)? ) form:LEGALFORM&!NAME",
    emits="ORGANIZATION",
    examples={"der Verein Freunde der Stadtbücherei e.V.": "Freunde der Stadtbücherei e.V."},
)
def club(context: Context, name: Span, form: Span) -> Reading | None:
    """A registered club, with the small words of its name: "Freunde der Stadtbücherei e.V."."""
    if _legal_row(form).get("type") != "NGO" or len(name.words) > 9:
        return None
    if any(w[:1].islower() and w not in _CLUB_WORDS and not w.endswith(("e", "en", "er")) for w in name.words):
        return None
    if sum(w[:1].islower() for w in name.words) > 4:
        return None
    first = name.first
    if "ORGGENERIC" in tags(name.words[0]) or name.words[0] in ("Verein", "Vereins", "Vereine") and name.last - first > 1:
        row = name.words[1:2]
        if row and not row[0][:1].islower():
            first += 1
    text = _clean(name.sequence.text[name.sequence.starts[first] : form.end])
    return Reading(OrganizationValue(text, "NGO", legal_form=form.text), start=name.sequence.starts[first])


_CLUB_WORDS = frozenset("der des die und für von zur zum in im am an e mit zu".split())


def _legal_row(form: Span) -> dict[str, str]:
    node = form.node
    return table("legalforms").row(node.value[1] if node is not None and node.tag == "PHRASE" else form.word)


@layer.rule(
    f"adj[]:ADJCAP* part:(ELLIPTIC ('und' | '&' | ',' ELLIPTIC 'und'))? head:ORGHEAD&CAP topic:({_FOR}) land:{_OF_LAND}? place:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "Staatssekretär im Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen":
            "Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen",
        "des Amts für Wirtschaftsförderung": "Amt für Wirtschaftsförderung",
    },
)
def devoted(context: Context, adj: list[Span], part: Span | None, head: Span, topic: Span, land: Span | None, place: Span | None) -> Reading | None:
    """A body by what it is for: ministry, office, institute, society."""
    sequence = head.sequence
    first = _first_of(adj, part, head, sequence)
    last = (place or land or topic).last
    return _headed(sequence, first, head.first, last)


@layer.rule(
    f"adj[]:ADJCAP* own[]:(NAME&!GIVEN&!OFFICE&!LEGALFORM&!ORGHEAD&!HONORIFIC)* part:(ELLIPTIC ('und' | '&' | ',' ELLIPTIC 'und'))? head:ORGHEAD&CAP"
    " ('zu' | 'von' | 'of' | 'for' | 'de' | 'di' | 'an' 'der' | 'am' | 'im')? tail[]:(TOPONYM | NAME&!GIVEN&!OFFICE&!LEGALFORM&!HONORIFIC&!ORGGENERIC&!DEMONYM)*"
    f" land:{_OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "des Universitätsklinikums Essen": "Universitätsklinikum Essen",
        "mit dem Wuppertal Institut": "Wuppertal Institut",
        "Vorsitzender der Japanisch-Deutschen Parlamentarischen Freundschaftsgruppe.": "Japanisch-Deutsche Parlamentarische Freundschaftsgruppe",
        "Die Industrie- und Handelskammer zu Köln": "Industrie- und Handelskammer zu Köln",
    },
    counterexamples=["an der Universität", "Der Verein lädt ein."],
)
def headed(context: Context, adj: list[Span], own: list[Span], part: Span | None, head: Span, tail: list[Span], land: Span | None) -> Reading | None:
    """A body by its head noun with a name, a place or capitalised adjectives: "Universitätsklinikum Essen"."""
    sequence = head.sequence
    names = [*own, *tail]
    first = _first_of([*adj, *own], part, head, sequence)
    last = land.last if land else tail[-1].last if tail else head.last
    joined = sequence.words[head.last : tail[0].first] if tail else []
    if joined and joined[0] in ("am", "im", "an", "von") and not all("TOPONYM" in _tags_at(sequence, s.first) for s in tail):
        return None
    if not tail and not land and last == head.last and head.last < len(sequence) and sequence.words[head.last] in ("zu", "von", "am", "im", "an", "of", "de", "di", "for"):
        last = head.last
    row = organization_row(head.word)
    generic = row.get("position") == "generic"
    if not names and not land:
        if part is not None and adj == [] and not generic:
            return _headed(sequence, first, head.first, last)
        if not adj or generic:
            return None
        if begins_sentence(sequence, first) and not demonym(sequence.words[first]) and len(adj) < 2:
            return None
        plain = [a.word for a in adj]
        if all(demonym(w) and w.endswith("er") and "-" not in w for w in plain) and row.get("plural") == "1":
            return None
    if row.get("plural") == "1" and names and not adj:
        return None
    return _headed(sequence, first, head.first, last)


def _tags_at(sequence: Sequence, at: int) -> frozenset[str]:
    node = sequence.nodes[at]
    return node.tags | {node.tag} if node is not None else tags(sequence.words[at])


def _first_of(before: list[Span], part: Span | None, head: Span, sequence: Sequence) -> int:
    first = min([s.first for s in before] + ([part.first] if part else []) + [head.first])
    return first


def _headed(sequence: Sequence, first: int, head: int, last: int) -> Reading:
    span = sequence.span(first, last)
    row = organization_row(sequence.words[head])
    words = [w for w in sequence.words[first:last]]
    name = nominative(words, head - first, _clean(span.text))
    if last - 1 > head and (base := genitive(words[-1])) and base in table("places"):
        name = name[: -(len(words[-1]) - len(base))]
    value = OrganizationValue(name, row.get("type", "Organization"))
    return Reading(value, parts=_place_parts(span), start=span.start, end=span.end)


@layer.rule(
    f"head:(ORGHEAD | ORGGENERIC) {QUOTES} inner:((CAP | LOW | NUM | ARTICLE | CAMEL | '.' | '-' | '&' | PARTICLE | FUNCTION)+) {QUOTES}",
    emits="ORGANIZATION",
    examples={'die Hausbrauerei "Zum Schlüssel" kam': "Hausbrauerei Zum Schlüssel"},
)
def quoted(context: Context, head: Span, inner: Span) -> Reading | None:
    """A body by its kind and a quoted name: Netzwerk „Zuhause sicher“."""
    if len(inner.words) > 7 or not inner.text[:1].isupper():
        return None
    row = organization_row(head.word)
    if row.get("plural") == "1":
        return None
    return Reading(OrganizationValue(f"{row.get('lemma', head.word)} {_clean(inner.text)}", row.get("type", "Organization")))


@layer.rule(
    "head:(ORGGENERIC) run:((NAME&!GIVEN&!TOPONYM&!OFFICE | COMPANY) (NAME&!OFFICE | NUM | '&')*)",
    emits="ORGANIZATION",
    span="run",
    examples={"das japanische Unternehmen Takenaka": "Takenaka", "der Technologiekonzern Lumora": "Lumora"},
)
def introduced(context: Context, head: Span, run: Span) -> Reading | None:
    """A name introduced by its kind: "der Technologiekonzern X", "das Start-up X"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" and len(run.words) > 3:
        return None
    return Reading(OrganizationValue(_clean(run.text), row.get("type", "Organization"), introduced=row.get("lemma", head.word)))


@layer.rule(
    "name:(COMPANY | ACRONYM&!LOWERTOO)",
    emits="ORGANIZATION",
    examples={"Toshiba lud ein.": "Toshiba"},
)
def listed(context: Context, name: Span) -> Reading | None:
    """A company, medium, party or body that the lexicon lists."""
    node = name.node
    word = node.value[1] if node is not None and node.tag == "PHRASE" else name.word
    if node is None and name.sequence.marks[name.first] != "NAME":
        return None
    for subject in ("companies", "acronyms"):
        rows = table(subject)
        form = word if word in rows else genitive(word)
        if form and form in rows:
            row = rows.row(form)
            return Reading(OrganizationValue(form, row.get("type", "Organization")))
    return None


@layer.rule(
    "name:HYPHEN&ORGHEAD tail:TOPONYM?",
    emits="ORGANIZATION",
    examples={"die Konrad-Adenauer-Stiftung": "Konrad-Adenauer-Stiftung"},
    counterexamples=["ein Presse-Amt"],
)
def hyphenated(context: Context, name: Span, tail: Span | None) -> Reading | None:
    """A head noun joined to a name by hyphens: "Goethe-Institut", "Konrad-Adenauer-Stiftung"."""
    head = name.word.rsplit("-", 1)[0]
    if not any(part[:1].isupper() and (first_name(part) or not is_noun(part)) for part in head.split("-")):
        return None
    row = organization_row(name.word)
    if row.get("plural") == "1" or row.get("position") == "generic":
        return None
    last = tail.last if tail else name.last
    return _headed(name.sequence, name.first, name.first, last)
