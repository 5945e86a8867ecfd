"""Associations by their members or purpose, stage groups, embassies: more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.bodywords import APART, MUSIC, STAGE
from pipeline.german.names.lexis.determiners import is_former, is_ribbon
from pipeline.german.names.lexis.forms import office_row
from pipeline.german.names.lexis.words import noun_kind, organization_row, tags
from pipeline.german.names.organizations.headednames import ARTS, before_holder, headed_reading, tags_at
from pipeline.german.names.organizations.organizations import HEAD, Context, named
from pipeline.german.names.organizations.shortened import layer as layer
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

_UNITING = re.compile(
    r"(?:verband|verein|verbund|bund|vereinigung|arbeitsgemeinschaft|gewerkschaft|bündnis|netzwerk|zentralrat|föderation|allianz|liga|klub|club"
    r"|arbeitskreis|gemeinschaft|genossenschaft|innung|konferenz|universität|hochschule|akademie|stiftung|gesellschaft|zentrale|runde|rat|union)$",
    re.I,
)
_LOOSE = re.compile(
    r"(?:netzwerk|runde|club|klub|rat|konferenz|(?<!arbeits)gemeinschaft|gesellschaft|allianz|bündnis|liga|kreis|verbund)$", re.I
)
_LEARNED = frozenset(("Akademien", "Hochschulen", "Universitäten"))  # "Union der Akademien der Wissenschaften"
_FRIENDS = frozenset(
    "Freunde Freundinnen Förderer Fördererinnen Ehemaligen Alumni Liebhaber Katholiken Muslime Juden".split()
)  # they are somebody's
_ONE = re.compile(r"(?:ung|heit|keit|schaft|tät|ion|ie|ik|ei|in|ur|enz|anz|thek|kunst|hand|stadt|welt|zeit|nacht)$")


def several(word: str) -> bool:
    """Is a noun behind "der" a plural in the genitive ("der Archive", "der Förderer"), not a feminine singular ("der Region")?"""
    if noun_kind(word) == 0 or _ONE.search(word):
        return False
    if word.endswith(("er", "ler", "eure", "en", "innen")):
        return not word.lower().endswith(
            ("kammer", "steuer", "mauer", "mutter", "tochter", "schwester", "feier", "butter", "leiter", "schulter", "nummer")
        )
    nouns = table("nouns").forms
    return word.endswith(("e", "s", "n")) and word not in nouns and (word[:-1] in nouns or noun_kind(word[:-1]) > 0)


# Plurals of those whom an association unites.
_MEN = re.compile(
    r"(?:er|eure|ateure|innen|isten|oren|enten|anten|leute|wirte|ärzte|anwälte|köche|freunde|männer|frauen|schaften|vereine|betriebe)$"
)


@layer.rule(
    f"head:{HEAD} adj:(INFLECTED&!ARTICLE | ADJCAP | DEMONYM) CAP&!FUNCTION ('und' CAP)?",
    emits="ORGANIZATION",
    examples={
        "der Verband Bremer Reeder": "Verband Bremer Reeder",
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
        or (row.get("type") not in ("NGO", "WorkersUnion", "SportsOrganization") and head.word not in ("Bund", "Bundes"))
        or row.get("plural") == "1"
    ):
        return None
    if "DEMONYM" in tags_at(head.sequence, adj.first) and _MEN.search(head.sequence.words[adj.last]):
        pass  # "Verein Hamburger Spediteure"
    elif not re.search(r"(?:isch|deutsch|frei|jung|unabhängig|selbstständig|ehemalig)\w*er$", adj.word, re.I):
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
    "first:ELLIPTIC ('und' | 'sowie' | ',') second:BODY",
    emits="ORGANIZATION",
    span="first",
    examples={"eine Initiative von Bundesumwelt- und Bundesverkehrsministerium": "Bundesumweltministerium"},
    counterexamples=["Umwelt- und Verkehrsministerium"],
)
def cut_short(context: Context, first: Span, second: Span) -> Reading | None:
    """The first of two bodies that share their head: "Bundesumwelt- und Bundesverkehrsministerium"."""
    head = next(
        (tail for tail in ("ministerium", "amt", "anstalt", "gericht", "archiv") if second.word.removesuffix("s").endswith(tail)),
        "",
    )
    if not head or not all(word.startswith(("Bundes", "Landes", "Staats")) for word in (first.word, second.word)):
        return None
    return Reading(OrganizationValue(first.word.rstrip("-") + head, "GovernmentOrganization"))


@layer.rule(
    f"adj[]:(ADJCAP | DEMONYM)* head:({HEAD} | ORGGENERIC | 'Union' | 'Föderation') 'der' (INFLECTED&!ARTICLE | ADJCAP | DEMONYM)* members:CAP&!FUNCTION"
    " ('und' (INFLECTED&!ARTICLE | ADJCAP)* more:CAP&COMMON)? land:(('des' | 'der') ADMIN TOPONYM | TOPONYM+ | DEMONYM)?"
    " cause:(('des' | 'der') (INFLECTED&!ARTICLE | ADJCAP)* CAP&!FUNCTION TOPONYM? | 'für' CAP&!FUNCTION&!OFFICE ('und' CAP&!FUNCTION)?)?",
    emits="ORGANIZATION",
    examples={
        "des Internationalen Verbands der Druckmuseen": "Internationaler Verband der Druckmuseen",
        "der Verband der kirchlichen Archive Ostbayerns": "Verband der kirchlichen Archive Ostbayerns",
        "die Gewerkschaft der Hafenarbeiter": "Gewerkschaft der Hafenarbeiter",
        "im Verein der Freunde und Förderer": "Verein der Freunde und Förderer",
        "die Gesellschaft der Freunde des Botanischen Gartens": "Gesellschaft der Freunde des Botanischen Gartens",
    },
    counterexamples=["der Verein der Stadt", "der Verein der Region", "ein Verband der Gemeinden", "der Club der Belegschaft"],
)
def of_all(
    context: Context, adj: list[Span], head: Span, members: Span, land: Span | None, more: Span | None, cause: Span | None
) -> Reading | None:
    """An association by those it unites, who are several: "Verband der Gemeindepräsidien des Kantons Zürich"."""
    row, sequence = organization_row(head.word), head.sequence
    first = adj[0].first if adj else head.first
    before = sequence.words[first - 1].lower() if first else ""
    if (
        row.get("plural") == "1"
        or not _UNITING.search(row.get("lemma", head.word))
        or before.startswith(("ein", "kein", "jede", "manche"))
    ):
        return None
    if head.word == "Union" and organization_row(members.word) == {}:
        return None  # "die Union der Wähler"
    following = sequence.marks[members.last] if members.last < len(sequence) else ""
    if "ADJCAP" in tags_at(sequence, members.first) and following == "COMMON" and land is None:
        return None  # "die Vereinigung der Bayerischen Wirtschaft"
    if not (
        several(members.word)
        or members.word == "Alumni"
        or (head.word.startswith(("Universität", "Hochschule", "Akademie")) and members.word in ARTS)
    ):
        return None
    loose = _LOOSE.search(row.get("lemma", "")) and not head.word.startswith(("Universität", "Hochschule", "Akademie"))
    if loose and not adj and land is None and members.word not in _FRIENDS:
        return None  # "der Club der Millionäre", "das Netzwerk der Kontakte"
    if cause is not None and cause.word == "für":
        cause = cause if organization_row(members.word) and land is None and more is None else None
    elif cause is not None and organization_row(members.word).get("lemma") in _LEARNED:
        cause = cause if cause.words[-1] in ARTS else None
    elif cause is not None and (land is not None or members.word not in _FRIENDS):
        return None
    reading = headed_reading(sequence, first, head.first, (cause or land or more or members).last)
    if land is not None and land.words[-1] == f"{reading.value.name.split()[-1]}s":
        reading.value.name += "s"  # it is those of the land that it unites: the genitive stays
    return reading


@layer.rule(
    f"head:{HEAD} ('des' | 'der') adj:(ADJCAP | LOW&LOCAL) whole:CAP&COMMON&!OFFICE land:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "der Verband des Polnischen Handwerks": "Verband des Polnischen Handwerks",
        "die Vereinigung der Bayerischen Wirtschaft": "Vereinigung der Bayerischen Wirtschaft",
        "des Zentralverbandes des polnischen Handwerks": "Zentralverband des polnischen Handwerks",
    },
    counterexamples=[
        "ein Verband des Polnischen Handwerks",
        "die Leitung der Bayerischen Wirtschaft",
        "der Verein des Jenaer Nordens",
    ],
)
def of_the_whole(context: Context, head: Span, adj: Span, whole: Span, land: Span | None) -> Reading | None:
    """An association by the trade, the people or the cause that it is of: "Verband des Deutschen Handwerks"."""
    row, sequence = organization_row(head.word), head.sequence
    before = sequence.words[head.first - 1].lower() if head.first else ""
    if row.get("plural") == "1" or before.startswith(("ein", "kein", "jede", "manche")) or adj.word.endswith("er"):
        return None
    lemma = row.get("lemma", head.word)
    if not _UNITING.search(lemma) or _LOOSE.search(lemma):
        return None
    if adj.word.islower() and (
        organization_row(whole.word) or not lemma.lower().endswith(("verband", "bund", "vereinigung", "gewerkschaft"))
    ):
        return None  # "die Zentrale des polnischen Unternehmens"
    return headed_reading(sequence, head.first, head.first, (land or whole).last)


@layer.rule(
    f"head:{HEAD} ('zur' | 'zum') purpose:CAP&!FUNCTION (of:(('der' | 'des' | 'von') (ADJCAP | LOW&INFLECTED&!ARTICLE)* CAP&!FUNCTION ('und' CAP)?)"
    " | adj:LOW&INFLECTED&!ARTICLE CAP&!FUNCTION&!OFFICE)? end:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "der Verein zur Pflege alter Bräuche": "Verein zur Pflege alter Bräuche",
        "die Bundesstiftung zur Aufarbeitung der SED-Diktatur": "Bundesstiftung zur Aufarbeitung der SED-Diktatur",
    },
)
def with_purpose(
    context: Context, head: Span, purpose: Span, of: Span | None, adj: Span | None, end: Span | None
) -> Reading | None:
    """A foundation or society by its purpose: "Gesellschaft zur Förderung der Kultur"."""
    row = organization_row(head.word)
    if not row.get("lemma", "").lower().endswith(_FOR_A_PURPOSE) or row.get("plural") == "1":
        return None
    if not purpose.word.endswith(_PURPOSES) or (adj is not None and not adj.word.endswith("er")):
        return None
    if end is not None and of is None:
        return None
    last = of.last if of is not None else adj.last + 1 if adj is not None else purpose.last
    return headed_reading(head.sequence, head.first, head.first, end.last if end is not None else last)


_FOR_A_PURPOSE = ("stiftung", "gesellschaft", "verein", "initiative", "verband", "bündnis", "zweckverband", "zentrum")
_PURPOSES = ("ung", "Schutz", "Erhalt", "Wohl", "Bau", "Pflege", "Hilfe", "Aufbau", "Studium")


@layer.rule(
    "head:(ORGHEAD&CAP | ORGGENERIC) run:(('St' '.')? CAP&!FUNCTION&!OFFICE (CAP&!FUNCTION | '/' CAP)?)",
    emits="ORGANIZATION",
    examples={"vom Trio Perlmutt": "Trio Perlmutt", "das Duo Ferreyra/Lindqvist": "Duo Ferreyra/Lindqvist"},
)
def stage(context: Context, head: Span, run: Span) -> Reading | None:
    """A group on stage by its kind and name, whatever the name is: "Trio Perlmutt"."""
    row = organization_row(head.word)
    if any("HONORIFIC" in tags_at(run.sequence, k) for k in range(run.first, run.last)):
        return None  # "der Intendant des Staatstheaters Neuland Dr. Tom Ahl"
    before = head.sequence.words[max(0, head.first - 2) : head.first]
    if row.get("plural") == "1" and "des" in before and table("orgheads").get(head.word.removesuffix("s"), "type") in STAGE:
        row = {**table("orgheads").row(head.word[:-1]), "lemma": head.word[:-1]}  # "des Moskauer Duos Sorokin"
    if is_former(head.sequence, head.first, row.get("lemma", "")):
        return None
    if (
        (row.get("type") not in STAGE and row.get("lemma") not in APART)
        or row.get("plural") == "1"
        or ("compound" in row and "-" not in head.word)
    ):
        return None
    if head.word == "Radio" and "FOREIGNWORD" in tags(run.words[0]):
        return None  # "Open Radio Access Network"
    if head.word == "Kapelle" and (
        before[-1:] == ["zur"] or (before[-1:] == ["der"] and before[0] in ("an", "in", "vor", "bei", "auf"))
    ):
        return None  # "an der Kapelle Neudorf" is a church
    if run.words[-1] in table("eventheads") and len(run.words) == 1:
        return None  # "feiert im Theater Premiere"
    if before[-1:] in (["des"], ["der"]) and office_row(before[0]) and run.words[0] in table("firstnames"):
        return None  # "die Leiterin des Spielmannszugs Lena Vogt": who leads it
    if run.words[0] in MUSIC or (head.word == "Band" and is_ribbon(head.sequence, head.first)):
        return None  # "im Big Band Stil", "das Blaue Band Deutschland"
    sequence, last = head.sequence, run.last
    while last < len(sequence) and sequence.marks[last] == "NAME" and last - head.first < 5:
        last += 1
    last = before_holder(sequence, head.first, run.first, last)
    if last + 1 < len(sequence) and sequence.words[last] in ("&", "+") and sequence.words[last + 1][:1].isupper():
        if row.get("type") not in STAGE:
            return None  # "vom Büro Ahlers + Kolk": a firm by its partners
        last += 2  # "das Duo Oboe & Cello"
    if head.word.lower().endswith(("band", "gruppe")) and head.word not in ("Band", "Big Band"):
        told = named([sequence.span(run.first, last)], row.get("type", "Organization"))  # "die Rockband X"
        told.value.also = f"{row.get('lemma', head.word)} {told.value.name}"
        return told
    reading = headed_reading(sequence, head.first, head.first, last)
    if reading.value.name.startswith(f"{head.word} ") and row.get("lemma", head.word) == head.word[:-1]:
        reading.value.name = f"{head.word[:-1]}{reading.value.name[len(head.word) :]}"
    return reading


_BETWEEN = frozenset(
    "von der des in bei dem Republik Volksrepublik Königreichs Bundesrepublik Staates Großherzogtums Fürstentums Sultanats".split()
)


@layer.rule(
    "head:('Botschaft' | 'Generalkonsulat' | 'Generalkonsulats' | 'Konsulat' | 'Konsulats' | 'Honorarkonsulat' | 'Honorarkonsulats' | 'Vertretung' | 'Kulturinstitut')"
    " ('von' | 'der' ADJCAP* ('Republik' | 'Volksrepublik' | 'Bundesrepublik')? | 'des' ADJCAP* ('Königreichs' | 'Staates' | 'Großherzogtums' | 'Fürstentums' | 'Sultanats')? ('der' | 'von')?) TOPONYM (('in' | 'bei') ('der' 'Bundesrepublik'? | "
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
    while last < len(sequence) and (sequence.words[last] in _BETWEEN or tags_at(sequence, last) & {"TOPONYM", "ADJCAP"}):
        last += 1
    while "TOPONYM" not in tags_at(sequence, last - 1):
        last -= 1
    return headed_reading(sequence, head.first, head.first, last)
