"""Graph -> canonical JSON-LD: one flat list of nodes under our own inlined context, the article first.

The context is `schemas/context.jsonld`; nothing in a file points to the network. Equal graphs give equal bytes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import orjson
from rdflib import Graph, Literal

import schemas
from pipeline.canonical import nodes_of
from pipeline.terms import SCHEMA, XSD_NAMESPACE

CONTEXT = Path(schemas.__file__).with_name("context.jsonld")
WHOLE = re.compile(r"0|-?[1-9]\d{0,14}")  # what JSON numbers carry to xsd:integer and back unchanged
PREFIXES = ((SCHEMA, ""), (XSD_NAMESPACE, "xsd:"))


@cache
def context() -> tuple[bytes, dict[str, str]]:
    """The context as it is written, and what each term's plain strings stand for: `@id`, `@vocab` or a datatype."""
    text = CONTEXT.read_bytes()
    terms = orjson.loads(text)["@context"]
    coerced = {name: term["@type"] for name, term in terms.items() if isinstance(term, dict)}
    return text[text.index(b'"@context"') : text.rindex(b"}")].rstrip(), coerced


@lru_cache(maxsize=1 << 12)
def compact(text: str) -> str:
    """A schema.org term by its name, an org or xsd term with its prefix; any other IRI whole."""
    for namespace, prefix in PREFIXES:
        if text.startswith(namespace):
            return prefix + text[len(namespace) :]
    return text


def json_value(value: str, coerced: str | None) -> Any:
    """A Literal, or the text of an IRI, as JSON, as short as the coercion of its property allows."""
    if type(value) is not Literal:
        if coerced == "@id":
            return value
        return compact(value) if coerced == "@vocab" else {"@id": value}
    text, datatype = str(value), value.datatype
    if datatype is None:
        if language := value.language:
            return {"@language": language, "@value": text}
        return text if coerced is None else {"@value": text}
    short = compact(datatype)
    if short == coerced:
        return text
    if coerced is None and short == "xsd:boolean" and text in ("true", "false"):
        return text == "true"
    if coerced is None and short == "xsd:integer" and WHOLE.fullmatch(text):
        return int(text)
    return {"@type": short, "@value": text}


def dump(graph: Graph, base: str) -> bytes:
    """A graph as JSON-LD in UTF-8, indented by two blanks. `base` is not used yet: IRIs are written whole."""
    inlined, coercions = context()
    nodes = []
    for subject, types, statements in nodes_of(graph):
        node: dict[str, Any] = {"@id": subject}
        if types:
            short = list(map(compact, types))
            node["@type"] = short[0] if len(short) == 1 else short
        for predicate, values in statements:
            name = compact(predicate)
            coerced = coercions.get(name)
            written = [json_value(value, coerced) for value in values]
            node[name] = written[0] if len(written) == 1 else written
        nodes.append(node)
    body = orjson.dumps({"@graph": nodes}, option=orjson.OPT_INDENT_2)
    body = body.replace(b"</", b"<\\/").replace(b"<!--", b"\\u003c!--")  # the file may stand in a page's <script>
    return b"{\n  " + inlined + b",\n" + body[2:] + b"\n"
