"""companies.tsv: well-known companies, media, clubs and bodies; a form that is a word, a person or a place is left out."""

import json
import re

from ordinary import is_ordinary
from pytickersymbols import PyTickerSymbols
from sources import NODE_MODULES, forms, hand, read, write

INDICES = (
    "DAX",
    "MDAX",
    "SDAX",
    "TecDAX",
    "Switzerland 20",
    "EURO STOXX 50",
    "AEX",
    "CAC_40",
    "FTSE 100",
    "DOW JONES",
    "NIKKEI 225",
    "NASDAQ 100",
    "S&P 100",
    "IBEX 35",
    "BEL 20",
    "OMX Stockholm 30",
    "OMX Helsinki 25",
)
LEGAL = re.compile(
    r"(?:,? (?:AG|SE|SA|S\.A\.|N\.V\.|NV|plc|PLC|Plc|Inc\.?|Corp\.?|Corporation|Ltd\.?|Limited|Co\.|Company|KGaA|GmbH|"
    r"AB|Oyj|ASA|A/S|SpA|S\.p\.A\.|Holdings?|Group|& Co\.?|\(.*\)|Class [ABC]|The))+$"
)
BRANDS = {
    "brands/amenity/bank": "BankOrCreditUnion",
    "brands/office/insurance": "InsuranceAgency",
    "brands/shop/supermarket": "Organization",
    "brands/tourism/hotel": "Organization",
    "brands/amenity/fuel": "Organization",
    "brands/shop/doityourself": "Organization",
    "brands/shop/electronics": "Organization",
    "brands/shop/furniture": "Organization",
    "brands/amenity/car_sharing": "Organization",
    "operators/power/substation": "Organization",
    "operators/amenity/hospital": "Organization",
    "operators/power/plant": "Organization",
    "operators/amenity/social_facility": "Organization",
}


def listed() -> list[tuple[str, str]]:
    found = []
    symbols = PyTickerSymbols()
    for index in INDICES:
        for stock in symbols.get_stocks_by_index(index):
            name = str(stock["name"]).strip()
            found += [(name, "Corporation"), (LEGAL.sub("", name), "Corporation")]
    return found


def brands() -> list[tuple[str, str]]:
    """Brands and operators of the name-suggestion-index that stand in Germany, Austria or Switzerland."""
    data = json.loads((NODE_MODULES / "name-suggestion-index/dist/json/nsi.min.json").read_text(encoding="utf-8"))["nsi"]
    found = []
    for category, kind in BRANDS.items():
        for item in data[category]["items"]:
            where = [str(place) for place in item.get("locationSet", {}).get("include", [])]
            if any(place in ("de", "at", "ch") or place.startswith("de-") for place in where):
                found.append((str(item["displayName"]), kind))
    return found


def main() -> None:
    own = [(name, kind) for kind, names in hand("companies") for name in names.split(";")]
    people = forms("firstnames") | {row[0] for row in read("surnames")}
    towns = forms("places")
    noisy = {row[0] for row in hand("not_companies")}
    stock = {name for name, _ in listed()}
    rows = [
        [name, kind if kind != "Corporation" or name in stock or re.search(r" (?:AG|SE)$", name) else "Organization"]
        for name, kind in own
        if name not in noisy
    ]
    known = {name for name, _ in own}
    for name, kind in listed() + brands():
        name = name.strip()
        single = " " not in name
        doubtful = (
            len(name) < 4
            or name in people
            or name in towns
            or is_ordinary(name.capitalize())
            or not re.fullmatch(r"[A-ZÄÖÜ1-9][\wéèáóçñØø.&'’+-]+", name)
        )
        if (
            name not in known
            and name not in noisy
            and not name.startswith("Stadt ")  # an administration
            and not (single and doubtful)
            and not re.search(r"[()|;\u0400-\u9fff]|\d{3}", name)
        ):
            rows.append([name, kind])
    write(
        "companies",
        "COMPANY",
        ["form", "type"],
        rows,
        "own list; pytickersymbols 1.17.10; name-suggestion-index 8.0.20260918",
        "Apache-2.0 AND MIT AND BSD-3-Clause",
    )


if __name__ == "__main__":
    main()
