"""RDF terms, made once and used again: making and hashing them is what a graph costs.

`None` stands for a value that must not be published.
"""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import XSD

SCHEMA = "https://schema.org/"
XSD_NAMESPACE = str(XSD)
TYPE = RDF.type
CACHE = 1 << 16

# Control characters, soft hyphens, zero-width blanks and lone surrogates say nothing and break readers.
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f\ud800-\udfff]')
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
YEAR = re.compile(r"\d{4}")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?")

DAY_TYPE, MOMENT_TYPE, CLOCK_TYPE = XSD.date, XSD.dateTime, XSD.time
MONTH_TYPE, YEAR_TYPE = XSD.gYearMonth, XSD.gYear
INTEGER_TYPE, DECIMAL_TYPE, BOOLEAN_TYPE = XSD.integer, XSD.decimal, XSD.boolean


@lru_cache(maxsize=CACHE)
def iri(text: str) -> URIRef:
    """An IRI of a text that is one already. Raises ValueError where it holds a character that no IRI has."""
    if FORBIDDEN.search(text):
        raise ValueError(f"not an IRI: {text!r}")
    return str.__new__(URIRef, text)  # rdflib's own constructor would look for the same characters once more, one by one


@lru_cache(maxsize=CACHE)
def schema(name: str) -> URIRef:
    """A schema.org term by its local name."""
    return iri(SCHEMA + name)


@lru_cache(maxsize=CACHE)
def link(text: str) -> URIRef | None:
    """A web address as IRI, what IRIs do not allow percent-encoded; None for anything but http and https."""
    text = text.strip()
    if not re.match(r"https?://[^\s/]", text):
        return None
    return URIRef(quote(text, safe="%/?#[]@:!$&'()*+,;=-._~"))


@lru_cache(maxsize=CACHE)
def plain(text: str) -> Literal | None:
    """A text for readers: one line, NFC, without invisible characters. None where nothing is left."""
    line = " ".join(UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())
    return Literal(line, normalize=False) if line else None  # a plain text is what it is


@lru_cache(maxsize=CACHE)
def typed(text: str, datatype: URIRef) -> Literal:
    """A literal whose text is canonical for its datatype."""
    return Literal(text, datatype=datatype)


def number(value: float) -> Literal | None:
    """xsd:integer where the value is whole, else xsd:decimal with up to six decimals."""
    if not math.isfinite(value):
        return None
    value = round(value, 6)
    if value == int(value):
        return typed(str(int(value)), INTEGER_TYPE)
    return typed(f"{value:.6f}".rstrip("0"), DECIMAL_TYPE)


def truth(value: bool) -> Literal:
    return typed("true" if value else "false", BOOLEAN_TYPE)


def shift(offset: str | None) -> str:
    """An offset from UTC as rdflib writes it, so that reading the file again changes no byte."""
    return "+00:00" if offset == "Z" else offset or ""


@lru_cache(maxsize=CACHE)
def day(text: str) -> Literal | None:
    """One end of a DateValue by its precision: xsd:date, dateTime, gYearMonth or gYear.

    None for what RDF cannot say without inventing: unknown digits, seasons, approximate and open values. An approximate
    time of day ("gegen 19 Uhr") leaves its day.
    """
    written, _, clock = text.partition("T")
    if found := DATE.fullmatch(written):
        try:
            datetime.date(*map(int, found.groups()))
        except ValueError:
            return None
        if moment := CLOCK.fullmatch(clock):
            hour, minute, second, offset = moment.groups()
            return typed(f"{written}T{hour}:{minute}:{second or '00'}{shift(offset)}", MOMENT_TYPE)
        return typed(written, DAY_TYPE)
    if clock or not written.strip("0-"):
        return None
    if MONTH.fullmatch(written):
        return typed(written, MONTH_TYPE)
    return typed(written, YEAR_TYPE) if YEAR.fullmatch(written) else None


@lru_cache(maxsize=CACHE)
def clock(text: str) -> Literal | None:
    """A time of day `19:30` as xsd:time, a day with its time as xsd:dateTime."""
    if found := CLOCK.fullmatch(text):
        hour, minute, second, offset = found.groups()
        return typed(f"{hour}:{minute}:{second or '00'}{shift(offset)}", CLOCK_TYPE)
    moment = day(text)
    return moment if moment is not None and moment.datatype == MOMENT_TYPE else None
