"""The tags that the patterns of the name layers may use, and how they say that a word is one of several."""

from __future__ import annotations

from collections.abc import Iterable

WORD_TAGS = frozenset(
    {
        "ACRONYM",
        "ADMIN",
        "ADJCAP",
        "AREAKIND",
        "AREATAIL",
        "ARTICLE",
        "BODY",
        "BRANDAMB",
        "CAMEL",
        "CAP",
        "CAPS",
        "CLEAR",
        "CLUBJOINED",
        "CLUBNAME",
        "CLUBNICK",
        "CLUBPREFIX",
        "COMPANY",
        "DEMONYM",
        "ELLIPTIC",
        "ENGLISHHEAD",
        "FIRMHOUSE",
        "FIRMKIND",
        "FIRMWORD",
        "FOREIGNAREA",
        "FOREIGNHEAD",
        "FOREIGNSITE",
        "FOREIGNWORD",
        "GENITIVE",
        "GIVEN",
        "GIVENAMB",
        "HONORIFIC",
        "HYPHEN",
        "INFLECTED",
        "INITIAL",
        "LANDMARK",
        "LANDNAME",
        "LEGALFORM",
        "LOCAL",
        "LOW",
        "LOWERTOO",
        "MAIL",
        "NOTNAME",
        "NOUN",
        "NOBLEJOINT",
        "NUM",
        "OFFICE",
        "OFFICES",
        "ORGGENERIC",
        "ORGHEAD",
        "ORGWORD",
        "PAPER",
        "PARTICLE",
        "POSTCODE",
        "ROMAN",
        "SITE",
        "STOPNAME",
        "SURNAME",
        "SURNAMEAMB",
        "TOPONYM",
        "TOWNISH",
        "TOPONYMAMB",
        "UNIT",
        "VENUE",
    }
)
MARKS = frozenset({"NAME", "COMMON", "FUNCTION"})
NODES = frozenset({"PHRASE", "DATE", "TIME", "DURATION", "SET", "RANGE", "DATELIST"})
KINDS = frozenset(
    f"KIND{kind}"
    for kind in "POLITICS GOVERNMENT DIPLOMACY ADMINISTRATION BUSINESS ACADEMIA CHURCH CULTURE MEDIA SPORT MILITARY JUSTICE PROFESSION HONOR".split()
)
READ = frozenset({"PERSON", "ORGANIZATION", "PLACE", "ROLE", "QUANTITY", "AGENT", "AGENTS", "ENGLISH"})  # ENGLISH: a title
VOCABULARY = WORD_TAGS | MARKS | NODES | READ | KINDS
# Verbs of saying in the third person singular: a bare capitalised word beside one is who speaks.
NAME_SPEECH = frozenset(
    "sagte sagt betonte betont erklärte erklärt erläuterte erläutert berichtete berichtet meinte meint kündigte unterstrich "
    "ergänzte ergänzt forderte fordert kritisierte kritisiert warnte warnt lobte dankte bekräftigte versicherte bestätigte "
    "bestätigt resümierte freute räumte behauptete schrieb schreibt hoffte glaubt verriet äußerte gestand fragte antwortete "
    "mahnte appellierte plädierte verwies".split()
)


def one_of(words: Iterable[str]) -> str:
    """Return the pattern of one word among several."""
    return "(" + " | ".join(f"'{word}'" for word in words) + ")"
