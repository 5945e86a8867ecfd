"""Bodies with an English name: by a foreign head noun, or by one that German has as well; homes that have a noun for a name."""

from __future__ import annotations

import re

from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.forms import COMPOUND, is_lemma, noun_kind
from pipeline.german.names.lexis.sitewords import is_one_thing
from pipeline.german.names.lexis.words import is_somebody, organization_row, tags
from pipeline.german.names.organizations.bodies import layer as layer
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table


@layer.rule(
    "begin:((CAP&!FUNCTION&!COMMON&!OFFICE | FOREIGNWORD) (CAP&!FUNCTION | '&' | ('and' | 'of' | 'for' | 'de') CAP)* | CAP&COMMON&!ORGWORD&!OFFICE&!ARTICLE&!LOWERTOO&!STOPNAME FOREIGNWORD*)?"
    " head:(FOREIGNHEAD | "
    "ORGHEAD&PHRASE) (('of' | 'for' | 'on' | 'de' | 'and' | '&') 'the'? (NUM | DATE)? CAP&!FUNCTION+ 'Léman'?)*",
    emits="ORGANIZATION",
    examples={
        "die Kwame Nkrumah University of Science and Technology": "Kwame Nkrumah University of Science and Technology",
        "die Kariya Chamber of Commerce and Industry": "Kariya Chamber of Commerce and Industry",
        "die Global Alliance for Improved Nutrition": "Global Alliance for Improved Nutrition",
        "im Simulation Centre Liffey": "Simulation Centre Liffey",
        "Kai Oda, Director of Toyama Port Authority, kam": "Toyama Port Authority",
    },
    counterexamples=["das Center am Markt"],
)
def foreign(context: Context, begin: Span | None, head: Span) -> Reading | None:
    """A body with a foreign head noun: "University of Tokyo", "Osaka Port and Harbor Bureau"."""
    sequence = head.sequence
    last = _behind_english(sequence, head.last)
    if begin is None and last == head.last:
        return None
    first = begin.first if begin is not None else head.first
    if begin is not None and "&" in begin.words and first and sequence.words[first - 1] in ("vom", "am", "im", "zum", "beim"):
        first += begin.words.index("&") + 1  # "vom Grünhof & Open Data Foundation": the article is the first one's alone
    if begin is not None and begin.last - begin.first == 1 and "OFFICE" in tags(begin.word):
        return None
    if begin is not None and f"{sequence.words[head.first - 1]} {head.word}" in table("venues"):
        return None  # "im Congress Center Villach"
    if last == head.last and last < len(sequence) and sequence.marks[last] == "NAME" and "GIVEN" not in tags_at(sequence, last):
        last += 1  # "Simulation Centre Liffey"
    return headed_reading(sequence, first, head.first, last)


def _behind_english(sequence: Sequence, last: int) -> int:
    """Return where the English words end that a head noun is completed by: "of Science and Technology"."""
    words, at = sequence.words, last
    while (
        at < min(len(sequence), last + 14)
        and (
            words[at] in _JOINTS
            or (words[at][:1].isupper() and at > last and not is_somebody(words, at))
            or (words[at].isdigit() and words[at - 1] == "the")  # "for the 2025 World Exposition"
            or (words[at] == "," and words[at + 1 : at + 3][1:] == ["and"] and at - last == 2)  # "of Economy, Trade and Industry"
        )
    ):
        at += 1
    while at > last and not words[at - 1][:1].isupper():
        at -= 1
    return at


_JOINTS = ENGLISH | {"de", "&"}


@layer.rule(
    "begin:(FOREIGNWORD&CAP (FOREIGNWORD&CAP | ENGLISHHEAD)* | (FOREIGNWORD&CAP | NAME&CAP&!OFFICE&!GIVEN | ACRONYM | COMPANY)+)"
    " (CAP&COMMON&!ORGWORD&!OFFICE)? head:ENGLISHHEAD",
    emits="ORGANIZATION",
    examples={
        "die Open Government Partnership": "Open Government Partnership",
        "im World Forum for Harmonization of Vehicle Regulations": "World Forum for Harmonization of Vehicle Regulations",
    },
    counterexamples=["das Köln Forum", "das Open Data Forum", "der Open Club"],
)
def english(context: Context, begin: Span, head: Span) -> Reading | None:
    """A body with an English name whose head noun may be German as well: "Semantic Web Initiative"."""
    sequence = head.sequence
    own = [tags_at(sequence, i) for i in range(begin.first, head.first)]
    last = _behind_english(sequence, head.last)
    firm = head.word in ("Group", "Company", "Corporation") and len(own) > 1 and "FIRMWORD" in own[-1]  # "Qingdao Metro Group"
    named = last > head.last and head.word in _OF_A_SUBJECT and sequence.words[head.last] == "of"
    if not (firm or named or any("FOREIGNWORD" in one for one in own)) or (head.word == "Forum" and last == head.last):
        return None
    if last > head.last and head.word in ("Solutions", "Services", "Systems", "Technologies", "Exchange", "Company"):
        return None  # a motto: "Innovative Solutions for Resilient Cities"
    if last == head.last and len(own) < 2 and head.word in _GERMAN_TOO:
        return None
    return headed_reading(sequence, begin.first, head.first, last)


# What English names say the subject of: "Vogtsburg School of Economics".
_OF_A_SUBJECT = frozenset("School Museum Bank Orchestra Library Gallery Church League Board Union".split())
_GERMAN_TOO = frozenset("Studio Operations Initiative Club Union Museum Bank Group Hub Lab Labs Board".split())


@layer.rule(
    "name:(('City' | 'Town' | 'Municipality' | 'Port' | 'Borough' | 'County' | 'State' | 'Government') 'of' (TOPONYM | NAME&CAP)+)",
    emits="ORGANIZATION",
    examples={"mit der City of Tshwane": "City of Tshwane", "der Port of Oakland": "Port of Oakland"},
    counterexamples=["die City von Köln", "State of the Art"],
)
def english_town(context: Context, name: Span) -> Reading:
    """A town, a county, a port by its English name: "City of Tshwane"; an English office behind it is its head's."""
    titles = table("englishtitles")
    words = name.words
    ended = (k for k, word in enumerate(words) if k > 2 and (word in titles or "OFFICE" in tags(word) or is_somebody(words, k)))
    last = next(ended, len(words))
    end = name.sequence.ends[name.first + last - 1]
    return Reading(OrganizationValue(clean(name.sequence.text[name.start : end]), "GovernmentOrganization"), end=end, frees=True)


@layer.rule(
    "head:(ORGHEAD | ORGGENERIC) name:CAP&COMMON&!OFFICE&!ORGWORD&!VENUE",
    emits="ORGANIZATION",
    examples={"Die Kita Regenbogen feiert.": "Kita Regenbogen"},
    counterexamples=["In der Schule Kinder betreuen", "der Verein Mitglieder"],
)
def by_a_noun(context: Context, head: Span, name: Span) -> Reading | None:
    """A nursery, a school, a home that has a noun for a name: "Kita Regenbogen", "Familienzentrum Sonnenschein"."""
    before = head.sequence.words[head.first - 1].lower() if head.first else ""
    row = organization_row(head.word)
    if (
        not _HOMES.search(row.get("lemma", ""))
        or row.get("plural") == "1"
        or before not in ("die", "der", "das", "den", "im", "am", "vom")
    ):
        return None
    return headed_reading(head.sequence, head.first, head.first, name.last) if _may_name(head.word, name.word) else None


def _may_name(home: str, noun: str) -> bool:
    """May a noun name a home: one thing, or for children's sake a compound in the plural: "Kindergarten Wurzelzwerge"?"""
    return (
        is_one_thing(noun)
        or is_lemma(noun)
        or (home.lower().endswith(("kita", "kindergarten", "krippe", "hort")) and noun_kind(noun) == COMPOUND)
    )


_HOMES = re.compile(
    r"(?:kita|kindertagesstätte|kindergarten|krippe|hort|familienzentrum|grundschule|förderschule|gemeinschaftsschule|jugendzentrum|jugendhaus"
    r"|seniorenzentrum|seniorenheim|pflegeheim|altenheim|wohnheim|tierheim|hospiz|mehrgenerationenhaus)$",
    re.I,
)
