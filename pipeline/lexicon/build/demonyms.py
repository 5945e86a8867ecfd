"""demonyms.tsv: Kölner -> Köln, japanisch -> Japan, Japanerin -> Japan.

City forms do not decline as adjectives ("der Kölner Messe"); as nouns they take -s, -n, -in, -innen, which the loader takes
off. Country adjectives are stems: their endings (e, en, er, es, em) come off first.
"""

import re

from ordinary import is_ordinary
from sources import hand, read, write


def inhabitants(town: str) -> list[str]:
    """The regular forms that a town's name makes: Göttingen -> Göttinger, Oberhausen -> Oberhausener, Oberhäuser."""
    if town.endswith("ingen"):
        return [town[:-2] + "er"]
    if town.endswith("hausen"):
        return [town + "er", town[:-6] + "häuser"]
    if town.endswith("stadt"):
        return [town[:-5] + "städter", town + "er"]
    if town.endswith(("kirchen", "felden", "brücken", "hofen", "leben", "hagen", "hafen", "weiler", "münden")) or re.search(
        r"[^aeiou]en$", town
    ):
        return [town + "er", town[:-2] + "er"] if town.endswith(("kirchen", "felden", "brücken")) else [town + "er"]
    if town.endswith("e") and not town.endswith(("ee", "oe")):
        return [town + "r"]
    return [town + "er"]


def main() -> None:
    rows: list[list[str]] = []
    for place, adjectives, people in hand("countryforms"):
        rows += [[form, place, "country-adjective"] for form in adjectives.strip("-").split(";") if form]
        rows += [[form, place, "national"] for form in people.strip("-").split(";") if form]
    rows += [[form, place, "city"] for form, place in hand("cityforms")]
    irregular = {place for _, place in hand("cityforms")}
    towns = []
    for form, kind, _, country, _, _, _, population, _ in read("places"):
        people = int(population) if population.isdigit() else 0
        near = (country in ("DE", "AT", "CH", "LI") and people >= 10000) or (country in ("LU", "IT") and people >= 100000)
        if (
            kind in ("City", "Quarter")
            and (near or people >= 700000)
            and form not in irregular
            and re.fullmatch(r"(Bad |Sankt |St\. )?\w[\w-]*", form)
        ):
            towns.append((-people, form))
    for people, town in sorted(towns):
        for form in inhabitants(town):
            if not (is_ordinary(form) and people > -100000):
                rows.append([form, town, "city"])
    write(
        "demonyms",
        "DEMONYM",
        ["form", "place", "kind"],
        rows,
        "derived from places.tsv; irregular forms written for depesche",
        "CC-BY-4.0 AND Apache-2.0",
    )


if __name__ == "__main__":
    main()
