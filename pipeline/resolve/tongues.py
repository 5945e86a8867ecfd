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
        if found := countries_of_name(value.given, value.family):
            return found
    elif value.family and table("surnames").get(value.family, "languages") == "ja":
        return _COUNTRIES["ja"]  # "Minister Kiuchi": no other list has it
    return FAR if is_eastern(node) else _NOWHERE


# Given names of neighbours that lists of Germany's have, too; with a family name of the same language they point there.
_GIVEN = {
    name: language
    for language, names in {
        "pl": "Krzysztof Andrzej Jerzy Tomasz Wojciech Zdzisław Zbigniew Stanisław Kazimierz Grzegorz Jarosław Mirosław Bogusław Bogdan Sławomir "
        "Przemysław Tadeusz Janusz Ryszard Leszek Jacek Dariusz Mariusz Mateusz Łukasz Paweł Piotr Michał Rafał Maciej Wiesław Władysław Czesław "
        "Henryk Zygmunt Bartosz Bartłomiej Arkadiusz Ireneusz Włodzimierz Małgorzata Katarzyna Agnieszka Elżbieta Jadwiga Grażyna Bożena Zofia "
        "Joanna Iwona Jolanta Dorota Ewelina Aneta Magdalena Wioletta Halina Urszula Aleksandra",
        "hu": "László Zoltán Gábor István Sándor Ferenc József Tibor Attila Balázs Csaba Gyula Béla Lajos Miklós Imre Tamás Ágnes Ildikó Katalin "
        "Zsuzsanna Zsófia Erzsébet Enikő Réka Márta Éva György Péter András Károly",
        "cs": "Petr Pavel Jaroslav Miroslav Zdeněk Václav Vladimír Tomáš Lukáš Ondřej Vojtěch Stanislav Lenka Zdeňka Věra Blanka Radka Jiřina",
    }.items()
    for name in names.split()
}  # fmt: skip


def countries_of_name(given: str, family: str) -> frozenset[str]:
    """Return the countries that a given and a family name point to together; none where they may be a German's."""
    first = given.split()[0]
    own = table("firstnames").get(first, "languages") or _GIVEN.get(first)
    other = table("surnames").get(family, "languages") if own is not None else None
    shared = set(own.split(",")) & set(other.split(",")) if own is not None and other is not None else set()
    if own is not None and first not in _GIVEN and family not in table("surnames") and "-" not in family:
        shared = set(own.split(","))  # no list has the family name
    if shared and shared <= _COUNTRIES.keys():
        return frozenset().union(*(_COUNTRIES[language] for language in shared))
    return _NOWHERE


_GERMAN = frozenset(("DE", "AT", "CH", "LI", "LU"))


@lru_cache(maxsize=1 << 12)
def is_foreign(name: str) -> bool:
    """Is a house one of another country by its name: by a town or land of one, or by a noun of its language and no town of ours?"""
    countries = {table("places").get(demonym(word) or word, "country") for word in re.findall(r"[^\W\d_]+", name)} - {None}
    if countries:
        return not countries & _GERMAN
    return any(word in table("foreignheads") or word in _ENGLISH for word in name.split())


_ENGLISH = frozenset("University College Institute Ministry Department Agency Foundation Council Association Chamber".split())
