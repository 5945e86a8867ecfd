"""surnames.tsv: frequent surnames; a form that is an ordinary word as well is marked."""

import importlib
import pkgutil
import re

import faker.providers.person
from ordinary import is_ordinary
from romanise import japanese as press_spelling
from romanise import latin
from sources import faker_js, hand, japanese, languages, write, zxcvbn


def python_faker() -> list[tuple[str, str]]:
    """(name, locale) of all locales of the Python package faker."""
    found: list[tuple[str, str]] = []
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if re.fullmatch(r"last_(?:romanized_)?names?\w*", attribute) and isinstance(value, (tuple, list, dict)):
                found += [(name, module.name) for name in value if isinstance(name, str)]
    return found


def main() -> None:
    entries = python_faker()
    entries += [(name, locale) for locale in sorted(faker_js()) for name in faker_js()[locale]["last"]]
    entries += [("-".join(part.capitalize() for part in name.split("-")), "de") for name in zxcvbn("lastnames")]
    entries += [(name, "ja") for row in japanese("last_name_org") for name in press_spelling(row[3])]
    entries += [(name, "hand") for row in hand("surnames") for name in row]
    drop = {row[0] for row in hand("not_surnames")}
    origins: dict[str, set[str]] = {}
    for name, locale in entries:
        for spelling in latin(name.strip(), ukrainian=locale[:2] == "uk"):
            origins.setdefault(spelling, set()).add(locale[:2])
    sure = {row[0] for row in hand("sure_surnames")}
    rows = []
    frequent = set(zxcvbn("commonWords")) | set(zxcvbn("wikipedia")[:30000])
    marked = {row[0] for name in ("ambiguous_firstnames", "ambiguous_surnames") for row in hand(name)}
    for name, locales in origins.items():
        doubtful = name not in sure and (
            name in marked or is_ordinary(name, endings="de" not in locales or name.lower() in frequent)
        )
        local = bool(locales & {"de", "ha"})
        if (
            name not in drop
            and re.fullmatch(r"[^\W\d_][\w’'-]+", name)
            and name[0].isupper()
            and not name.isupper()
            and (local or not doubtful)
        ):
            rows.append([name, "1" if doubtful else "-", languages(locales)])
    write(
        "surnames",
        "SURNAME",
        ["form", "ambiguous", "languages"],
        rows,
        "Faker 40.54.0, @faker-js/faker 10.6.0, japanese-personal-name-dataset 0.4.0, @zxcvbn-ts/language-de 3.0.2, own additions",
        "MIT",
    )


if __name__ == "__main__":
    main()
