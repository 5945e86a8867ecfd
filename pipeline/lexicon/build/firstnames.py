"""firstnames.tsv: first names of all nations that the German press writes about, with gender and a mark of doubt."""

import importlib
import pkgutil
import re
from collections import defaultdict

import faker.providers.person
from ordinary import is_ordinary
from romanise import japanese as press_spelling
from romanise import latin
from sources import faker_js, hand, japanese, languages, write, zxcvbn


def python_faker() -> list[tuple[str, str, str]]:
    """(name, gender, source) of all locales of the Python package faker."""
    found: list[tuple[str, str, str]] = []
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            match = re.fullmatch(
                r"first_(?:romanized_)?names?(?:_(male|female|unisex|nonbinary))?\w*|first_romanized_name_(male|female)", attribute
            )
            value = getattr(provider, attribute)
            if match and isinstance(value, (tuple, list, dict)):
                gender = {"male": "m", "female": "f"}.get(match.group(1) or match.group(2) or "", "u")
                found += [(name, gender, module.name) for name in value if isinstance(name, str)]
    return found


def all_sources() -> list[tuple[str, str, str]]:
    entries = python_faker()
    for locale in sorted(faker_js()):
        names = faker_js()[locale]
        for key, gender in (("female", "f"), ("male", "m"), ("generic", "u")):
            entries += [(name, gender, locale) for name in names[key]]
    entries += [(name.title(), "u", "de") for name in zxcvbn("firstnames")]
    for gender, table in (("m", "man"), ("f", "woman")):
        rows = japanese(f"first_name_{table}_org") + japanese(f"first_name_{table}_opti")
        entries += [(name, gender, "ja") for row in rows if len(row) > 5 for name in press_spelling(row[1])]
    entries += [(name, gender, "hand") for gender in "mfu" for row in hand(f"firstnames_{gender}") for name in row]
    return entries


def main() -> None:
    votes: dict[str, list[str]] = defaultdict(list)
    origins: dict[str, set[str]] = defaultdict(set)
    for name, gender, source in all_sources():
        for spelling in latin(name.strip(), ukrainian=source[:2] == "uk"):
            votes[spelling].append(gender)
            origins[spelling].add(source[:2] if source != "hand" else "hand")
    drop = {row[0] for row in hand("not_firstnames")}
    sure = {row[0] for row in hand("sure_firstnames")}
    doubtful = {row[0] for row in hand("ambiguous_firstnames")}
    rows = []
    for name, genders in votes.items():
        if name in drop or not is_name(name):
            continue
        ambiguous = name not in sure and is_ordinary(name)
        familiar = bool(origins[name] & {"de", "hand"})
        if familiar and not is_ordinary(name, endings=False):
            ambiguous = False
        ambiguous = ambiguous or name in doubtful
        if ambiguous and (len(name) < 4 or (not familiar and len(origins[name]) < 2)):
            continue  # a word of German, and a name in one foreign list only: it would be read as a name too often
        rows.append([name, majority(genders), "1" if ambiguous else "-", languages(origins[name])])
    write(
        "firstnames",
        "FIRSTNAME",
        ["form", "gender", "ambiguous", "languages"],
        rows,
        "Faker 40.54.0, @faker-js/faker 10.6.0, japanese-personal-name-dataset 0.4.0, @zxcvbn-ts/language-de 3.0.2, own additions",
        "MIT",
    )


def majority(genders: list[str]) -> str:
    """The gender of three quarters of the lists that say one, else u."""
    female, male = genders.count("f"), genders.count("m")
    if female > 3 * male:
        return "f"
    return "m" if male > 3 * female else "u"


def is_name(name: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]\w+(?:['’-]\w+)*", name)) and name[0].isupper() and not name.isupper() and "_" not in name


if __name__ == "__main__":
    main()
