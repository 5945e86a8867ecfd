"""Where a name is at home: the countries of the language whose lists, and few others', have both its given and its family name.

A mayor called Kenji Tanaka is not the one of Gera. Names that Germany knows, too, say nothing, nor do single parts; but a
Japanese family name that no other list has does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.names.lexis.words import demonym
from pipeline.german.names.persons.orders import is_eastern
from pipeline.german.values import PersonValue
from pipeline.kernel import Node
from pipeline.lexicon import table

# Languages by ISO 639-1, their countries by ISO 3166-1: those whose bearers seldom hold an office of a German, Austrian or Swiss town.
_COUNTRIES = {
    language: frozenset(countries.split())
    for language, countries in {
        "cs": "CZ",
        "el": "GR CY",
        "et": "EE",
        "fi": "FI",
        "hu": "HU",
        "is": "IS",
        "ja": "JP",
        "ko": "KR",
        "lt": "LT",
        "lv": "LV",
        "pl": "PL",
        "sk": "SK",
        "uk": "UA",
        "vi": "VN",
        "zh": "CN TW SG",
    }.items()
}
FAR = frozenset("CN JP KR SG TW VN".split())
_NOWHERE: frozenset[str] = frozenset()


def countries_of(node: Node) -> frozenset[str]:
    """Return the countries that a person's name points to; none where it may be a German's."""
    value: PersonValue = node.value
    if value.given and value.family:
        given = table("firstnames").get(value.given.split()[0], "languages")
        family = table("surnames").get(value.family, "languages") if given is not None else None
        shared = set(given.split(",")) & set(family.split(",")) if given is not None and family is not None else set()
        if given is not None and value.family not in table("surnames") and "-" not in value.family:
            shared = set(given.split(","))  # no list has the family name
        if shared and shared <= _COUNTRIES.keys():
            return frozenset().union(*(_COUNTRIES[language] for language in shared))
    elif value.family and table("surnames").get(value.family, "languages") == "ja":
        return _COUNTRIES["ja"]  # "Minister Kiuchi": no other list has it
    return FAR if is_eastern(node) else _NOWHERE


_GERMAN = frozenset(("DE", "AT", "CH", "LI", "LU"))


@lru_cache(maxsize=1 << 12)
def is_foreign(name: str) -> bool:
    """Is a house one of another country by its name: by a town or land of one, or by a noun of its language and no town of ours?"""
    countries = {table("places").get(demonym(word) or word, "country") for word in re.findall(r"[^\W\d_]+", name)} - {None}
    if countries:
        return not countries & _GERMAN
    return any(word in table("foreignheads") or word in _ENGLISH for word in name.split())


_ENGLISH = frozenset("University College Institute Ministry Department Agency Foundation Council Association Chamber".split())
