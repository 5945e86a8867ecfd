"""The tags that the patterns of the name layers may use."""

WORD_TAGS = frozenset(
    {
        "ACRONYM",
        "ADJCAP",
        "ARTICLE",
        "CAMEL",
        "CAP",
        "CAPS",
        "COMPANY",
        "DEMONYM",
        "ELLIPTIC",
        "GIVEN",
        "GIVENAMB",
        "HONORIFIC",
        "HYPHEN",
        "INFLECTED",
        "INITIAL",
        "LEGALFORM",
        "LOW",
        "LOWERTOO",
        "MAIL",
        "NOTNAME",
        "NOUN",
        "NUM",
        "OFFICE",
        "OFFICES",
        "ORGGENERIC",
        "ORGHEAD",
        "ORGWORD",
        "PARTICLE",
        "POSTCODE",
        "ROMAN",
        "STOPNAME",
        "SURNAME",
        "SURNAMEAMB",
        "TOPONYM",
        "TOPONYMAMB",
    }
)
MARKS = frozenset({"NAME", "COMMON", "FUNCTION"})
NODES = frozenset({"PHRASE", "DATE", "TIME", "DURATION", "SET", "RANGE", "DATELIST"})
KINDS = frozenset(
    f"KIND{kind}"
    for kind in "POLITICS GOVERNMENT DIPLOMACY ADMINISTRATION BUSINESS ACADEMIA CHURCH CULTURE MEDIA SPORT MILITARY JUSTICE PROFESSION HONOR".split()
)
READ = frozenset({"PERSON", "ORGANIZATION", "PLACE", "ROLE", "QUANTITY", "AGENT", "AGENTS"})
VOCABULARY = WORD_TAGS | MARKS | NODES | READ | KINDS
