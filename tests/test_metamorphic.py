"""Other names, other years, other signs, the same facts: releases are rewritten, and must tell what they told, rewritten alike.

No annotation is needed: what is read of the rewritten text is compared with what is read of the text itself, its names replaced.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.lexicon import table
from pipeline.readers import read
from pipeline.sources import Unit
from schemas.records import Release

ROOT = Path(__file__).resolve().parents[1]
Rewrite = Callable[[str], str]
# Names that no release here has: some that no list knows, weekdays, trades, names of two words and of nobles.
GIVEN = {
    "female": (
        "Friedegund",
        "Tjorven",
        "Hedda",
        "Jorinde",
        "Wiebke",
        "Solvejg",
        "Afra",
        "Gesche",
        "Ottilie",
        "Swaantje",
        "Katrin",
        "Runhild",
    ),
    "male": (
        "Leberecht",
        "Onno",
        "Volkmar",
        "Wunibald",
        "Quirin",
        "Uwe",
        "Ralf",
        "Thore",
        "Meinolf",
        "Tjark",
        "Siegbert",
        "Korbinian",
    ),
}
FAMILY = (
    "Terbrüggenkamp", "Freitag", "Kleimeierhoff", "Koch", "Rübsamenke", "Meyer-Landolt", "Hünkes", "Sonntag", "Ter Haselborg", "Winter",
    "Oeltjenbruns", "Kaiser", "Strotkötter", "Nagel", "von Wahlstedt", "Zwiefelhofen", "Berg", "Plünneke", "Sommer", "Ickstedter",
    "vom Brocke", "Martin", "Vollstädtke", "Herbst", "Dröscheling", "Stein",
)  # fmt: skip
_YEAR = re.compile(r"(?<![\d/.,-])(?:19[4-9]|20[0-4])\d(?!\d)")
_SIGNS = re.compile('[–—]|[„“»«"]')
LEAST = 0.99  # of the facts: a name may be odd where it stands
_CALENDAR = 28  # years after which days fall on the same weekdays again


@cache
def releases() -> tuple[tuple[Document, Release], ...]:
    units = [Unit(path.stem, str(path), path.name, "text") for path in sorted((ROOT / "corpus").glob("*.txt"))]
    return tuple((document, extract(document)) for document in map(read, units))


def told(release: Release, rewrite: Rewrite = str) -> Counter[str]:
    """Return what a release tells, a line a fact, rewritten; white space, case, the kinds of dash and quote say nothing."""
    names = {person.id: person.name for person in release.persons} | {house.id: house.name for house in release.organizations}
    names |= {place.id: place.name for place in release.places}
    lines = [
        f"{person.name}: {role.title} {names.get(role.organization or '')}" for person in release.persons for role in person.roles
    ]
    lines += [person.name for person in release.persons] + [f"house {house.name}" for house in release.organizations]
    for event in release.events:
        lines.append(f"{event.name} | {event.when.edtf if event.when else ''} | {[names[place] for place in event.location]}")
        lines += [f"{event.name}: {names.get(one.agent)}" for one in event.participants]
    lines += [
        f"{one.kind}: {sorted(rewrite(names[party]) for party in one.parties if party in names)}" for one in release.agreements
    ]
    return Counter(" ".join(_SIGNS.sub("-", rewrite(line)).split()).casefold() for line in lines)


def kept(rewritten: Document, release: Release, rewrite: Rewrite) -> tuple[int, int]:
    """Return how many facts of a release its rewritten text tells, too, and how many there are; invented ones count as lost."""
    mine, theirs = told(release, rewrite), told(extract(rewritten))
    return (mine & theirs).total() - (theirs - mine).total(), mine.total()


def replaced(document: Document, text: str) -> Document:
    return Document(document.id, text, document.source, document.metadata)


def _names(release: Release) -> Rewrite | None:
    """Give the persons of a release other names, the genitives too; not those whose words mean something else, too."""
    new: dict[str, str] = {}
    others = " ".join([house.name for house in release.organizations] + [event.name for event in release.events])
    others += " ".join(place.name for place in release.places)
    taken = {"female": 0, "male": 0}
    for i, person in enumerate(release.persons):
        given, _, family = person.name.partition(" ")
        plain = given.isalpha() and family.isalpha() and not person.name.isupper() and family not in table("nouns")
        shouted = family.upper() in release.text  # "Frau MORI Yuko", "OB AHL"
        if person.gender is None or not plain or shouted or family in new or given in new or family in others or given in others:
            continue
        first = GIVEN[person.gender][taken[person.gender] % len(GIVEN[person.gender])]
        taken[person.gender] += 1
        last = FAMILY[(i + len(release.text)) % len(FAMILY)]
        new |= {person.name: f"{first} {last}", family: last, given: first}
    for old in [*new]:
        new[old + ("’" if old[-1] in "sßxz" else "s")] = new[old] + ("’" if new[old][-1] in "sßxz" else "s")
    if len(set(new.values())) < len(new) or not new:
        return None
    words = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, new), key=len, reverse=True))})(?![\w-])")
    return lambda text: words.sub(lambda found: new[found.group()], text)


def test_other_names_change_no_facts() -> None:
    sums = [0, 0]
    for document, release in releases():
        rewrite = _names(release)
        if rewrite is not None:
            for i, count in enumerate(kept(replaced(document, rewrite(document.text)), release, rewrite)):
                sums[i] += count
    assert sums[1] > 500
    assert sums[0] / sums[1] >= LEAST, sums


def test_other_years_change_no_facts() -> None:
    def rewrite(text: str) -> str:
        return _YEAR.sub(lambda found: str(int(found.group()) - _CALENDAR), text)

    seen = 0
    for document, release in releases():
        if re.search(r"\d\.\d\d\b|(?i:ostern|pfingst|himmelfahrt)", document.text):
            continue
        metadata, given = document.metadata, document.metadata.published
        if given is not None:
            metadata = dataclasses.replace(metadata, published=f"{int(given[:4]) - _CALENDAR}{given[4:]}")
        shifted = Document(document.id, rewrite(document.text), document.source, metadata)
        assert told(extract(shifted)) == told(release, rewrite), document.id
        seen += 1
    assert seen > 3


def _unbroken(text: str) -> str:
    return re.sub(r"(?<=\d\.) (?=[A-Z])|(?<=\d) (?=Uhr|Euro|Prozent)|(?<=Dr\.) |(?<=Prof\.) ", "\u00a0", text)


SIGNS: dict[str, Rewrite] = {
    "quotes »«": lambda text: text.replace("„", "»").replace("“", "«"),
    'quotes ""': lambda text: text.replace("„", '"').replace("“", '"'),
    "hyphens": lambda text: text.replace("–", "-"),
    "dashes": lambda text: text.replace("–", "—"),
    "Swiss": lambda text: text.replace("ß", "ss"),
    "unbroken": _unbroken,
    "blanks": lambda text: re.sub(r"(?<=\S)\n", " \n", text),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_other_signs_change_no_facts(sign: str) -> None:
    rewrite = SIGNS[sign]
    sums = [0, 0]
    for document, release in releases():
        if rewrite(document.text) != document.text:
            for i, count in enumerate(kept(replaced(document, rewrite(document.text)), release, rewrite)):
                sums[i] += count
    assert sums[0] / sums[1] >= LEAST, sums
