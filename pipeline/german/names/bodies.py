"""Parts of administrations, embassies, foreign bodies, stage groups, associations by members or purpose: more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.nominative import clean, nominative
from pipeline.german.names.organizations import (
    APART,
    HEAD,
    MUSIC,
    OF_LAND,
    SITE,
    STAGE,
    TOPICS,
    Context,
    abbreviated,
    headed_reading,
    is_ribbon,
    named,
    tags_at,
    whole_name,
)
from pipeline.german.names.organizations import (
    layer as layer,
)
from pipeline.german.names.words import organization_row, tags
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table


@layer.rule(
    f"head:{HEAD} land:{OF_LAND}",
    emits="ORGANIZATION",
    examples={"das Landesarchiv des Landes Berlin": "Landesarchiv des Landes Berlin"},
)
def of_land(context: Context, head: Span, land: Span) -> Reading | None:
    """A body of a land or a city: "Parlament des Landes Berlin"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or SITE.search(row.get("lemma", "")):
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
    if not whole_name(head, row.get("type", "Organization")) and not abbreviated(head.sequence, head.last):
        return None
    words = clean(head.text).split()
    return Reading(OrganizationValue(nominative(words, len(words) - 1, " ".join(words)), row.get("type", "Organization")))


@layer.rule(
    f"head:{HEAD} '(' CAPS ')'",
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
    f"head:{HEAD} adj:(INFLECTED&!ARTICLE | ADJCAP) CAP&!FUNCTION ('und' CAP)?",
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
    f"head:{HEAD} ('zur' | 'zum') CAP&!FUNCTION (('der' | 'des' | 'von') ADJCAP? CAP&!FUNCTION ('und' CAP)?)?",
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
    f"head:UNIT&!ORGGENERIC topic:({TOPICS}) land:{OF_LAND}?",
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
    if (row.get("type") not in STAGE and row.get("lemma") not in APART) or row.get("plural") == "1" or "compound" in row:
        return None
    if run.words[0] in MUSIC or (head.word == "Band" and is_ribbon(head.sequence, head.first)):
        return None  # "im Big Band Stil", "das Blaue Band Deutschland"
    sequence, last = head.sequence, run.last
    while last < len(sequence) and sequence.marks[last] == "NAME" and last - head.first < 5:
        last += 1
    if head.word.lower().endswith(("band", "gruppe")) and head.word not in ("Band", "Big Band"):
        return named([sequence.span(run.first, last)], row.get("type", "Organization"))  # "die Rockband X"
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
