"""Bodies that stand with their letters, or are listed with their whole name: more rules of the organisations."""

from __future__ import annotations

from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.organizations.administrations import layer as layer
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.nominative import clean, nominative
from pipeline.german.names.organizations.organizations import HEAD, PROPER, Context, abbreviated, whole_name
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table


@layer.rule(
    "head:ORGHEAD&PHRASE&!ADMIN",
    emits="ORGANIZATION",
    examples={"das Statistische Bundesamt meldet": "Statistisches Bundesamt", "der Deutsche Städtetag tagt": "Deutscher Städtetag"},
    counterexamples=["eine Technische Universität"],
)
def whole(context: Context, head: Span) -> Reading | None:
    """A body that the lexicon lists with its whole name: "Deutscher Städtetag"."""
    row = organization_row(head.word)
    if not whole_name(head, row.get("type", "Organization")) and not abbreviated(head.sequence, head.last):
        return None
    words = clean(head.text).split()
    return Reading(OrganizationValue(nominative(words, len(words) - 1, " ".join(words)), row.get("type", "Organization")))


@layer.rule(
    f"head:{HEAD} '(' (CAPS | CAMEL) ')'",
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
        or not abbreviated(head.sequence, head.last)
        or table("acronyms").get(head.sequence.words[head.last + 1], "type") == "PoliticalParty"
    ):
        return None
    return headed_reading(head.sequence, head.first, head.first, head.last)


@layer.rule(
    f"part:(ELLIPTIC ('und' | '&'))? head:{HEAD} '(' short:(CAPS | CAMEL) ')' place:((TOPONYM | {PROPER}&!GIVEN) (('-' | '/' | 'und') TOPONYM)?)",
    emits="ORGANIZATION",
    examples={
        "das Bildungs- und Beratungszentrum (BBZ) Alpstein": "Bildungs- und Beratungszentrum Alpstein",
        "die Handwerkskammer (HWK) Dortmund": "Handwerkskammer Dortmund",
        "die Handwerkskammer (HwK) Koblenz": "Handwerkskammer Koblenz",
    },
    counterexamples=["der Verein (FDP) Dortmund"],
)
def abbreviated_within(context: Context, part: Span | None, head: Span, short: Span, place: Span) -> Reading | None:
    """A body whose abbreviation stands between its head noun and its place."""
    if with_abbreviation(context, head) is None:
        return None
    first = part.first if part is not None else head.first
    value = headed_reading(head.sequence, first, head.first, head.last).value
    value.name, value.abbreviation = f"{value.name} {clean(place.text)}", short.word
    return Reading(value)


@layer.rule(
    f"name:(head:{HEAD} ('des' | 'der') ADJCAP? noun:(CAP&COMMON)) '(' short:CAPS ')'",
    emits="ORGANIZATION",
    span="name",
    examples={"an der Fachhochschule des Mittelstands (FHM)": "Fachhochschule des Mittelstands"},
    counterexamples=["der Leiter der Schule (NRW)", "die Schule der Stadt (EU)"],
)
def of_something(context: Context, name: Span, head: Span, noun: Span, short: Span) -> Reading | None:
    """A body by its noun and what it is of, with an abbreviation of both: "Fachhochschule des Mittelstands (FHM)"."""
    row = organization_row(head.word)
    letters = short.word
    if len(letters) < 3 or row.get("plural") == "1" or (letters[0], letters[-1]) != (head.word[0], noun.word[0]):
        return None
    words = clean(name.text).split()
    return Reading(OrganizationValue(nominative(words, 0, " ".join(words)), row.get("type", "Organization"), abbreviation=letters))


# What works provide: bodies where their letters follow in brackets.
_SERVICES = ("versorgung", "entsorgung", "wirtschaft", "verkehr", "bahn", "wohnbau", "reinigung", "bäder", "förderung")


@layer.rule(
    f"name:((CAP&!FUNCTION&!PHRASE | ADJCAP) (CAP&!FUNCTION&!PHRASE | ADJCAP | 'für' | 'der' | 'des' | 'und')* head:({HEAD} | CAP&COMMON | 'Lines')) '(' short:CAPS ')'",
    emits="ORGANIZATION",
    span="name",
    examples={"Leiter der Regionalen Kliniken Holding (RKH) kam": "Regionale Kliniken Holding"},
    counterexamples=["Die Neue Zentrale Holding (AG) kam"],
)
def spelled_by_its_letters(context: Context, name: Span, head: Span, short: Span) -> Reading | None:
    """A body whose words begin with the letters of the abbreviation behind it: "Regionale Kliniken Holding (RKH)"."""
    words = list(name.words)
    initials = "".join(word[0] for word in words if word[:1].isupper())
    row = organization_row(head.word)
    if len(short.word) < 3 or initials != short.word or not (row or head.word == "Lines" or head.word.endswith(_SERVICES)):
        return None
    value = OrganizationValue(nominative(words, len(words) - 1, clean(name.text)), row.get("type", "Organization"))
    value.abbreviation = short.word
    first = words[0]
    if value.name.startswith(first) and first.endswith("en") and "ADJCAP" in tags_at(name.sequence, name.first):
        value.name = first[:-1] + value.name[len(first) :]  # the adjective of a noun in the middle
    return Reading(value)


@layer.rule(
    f"head:{HEAD} mark:PHRASE&HONORIFIC place:TOPONYM?",
    emits="ORGANIZATION",
    examples={"die Technische Universität (TU) Dresden": "Technische Universität Dresden"},
    counterexamples=["die Firma Dr. Dresden"],
)
def marked_within(context: Context, head: Span, mark: Span, place: Span | None) -> Reading | None:
    """A body whose abbreviation is a mark of degrees, too: "Technische Universität (TU) Dresden"."""
    short = mark.text.strip("()")
    if not short.isupper() or short == mark.text:
        return None
    value = headed_reading(head.sequence, head.first, head.first, head.last).value
    value.abbreviation = short
    if place is not None:
        value.name = f"{value.name} {place.text}"
    return Reading(value, end=head.end if place is None else None)
