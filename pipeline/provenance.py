"""Which characters a published fact stands on: Web Annotations of the release's text, and what the text was derived from (PROV-O).

One annotation a span: its bodies are the nodes of the graph that the span speaks of, its rules read it. Positions are
half-open and count Unicode code points of the text in the record, so that `text[start:end] == exact`. No blank nodes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

import schemas
from pipeline.minting import iris_of, release_iri, root
from pipeline.slug import slug
from schemas.records import Event, Evidence, Person, Release

CONTEXT = Path(schemas.__file__).with_name("provenance.context.jsonld")
FILE = ["prov:Entity", "schema:MediaObject"]
AROUND = 24  # characters before and after a quote, by which it is found again in a text that was edited


@cache
def context() -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(CONTEXT.read_bytes())["@context"]
    return found


def dump(release: Release, base: str, min_confidence: float = 0.0) -> bytes:
    """The provenance of a release as JSON-LD in UTF-8. Spans are in the order of the text."""
    spans: dict[tuple[int, int], tuple[set[str], set[str]]] = {}
    for entity, start, end, rule in standing_on(release, base, min_confidence):
        known = spans.get((start, end))
        if known is None:
            spans[start, end] = ({entity}, {rule})
        else:
            known[0].add(entity)
            known[1].add(rule)
    here = str(release_iri(release.id, base))
    nodes = [
        {"@id": here, "@type": "prov:Entity", "derivedFrom": "#text"},
        {"@id": "#text", "@type": FILE, "derivedFrom": "#source", "sha256": sha256(release.text)},
        {"@id": "#source", "@type": FILE, "name": release.source.name, "sha256": release.source.sha256},
    ]
    rule_base = f"{root(base)}rule/"
    nodes += [annotation(release.text, span, *spans[span], rule_base) for span in sorted(spans)]
    document = {"@context": {"@base": here, **context()}, "@graph": nodes}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def annotation(text: str, span: tuple[int, int], bodies: set[str], rules: set[str], rule_base: str) -> dict[str, Any]:
    start, end = span
    name = f"#text-{start}-{end}"
    quote = {"exact": text[start:end], "prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    return {
        "@id": name,
        "@type": "oa:Annotation",
        "body": sorted(bodies),
        "rule": sorted([f"{rule_base}{slug(rule)}" for rule in rules]),
        "target": {
            "@id": f"{name}-target",
            "@type": "oa:SpecificResource",
            "source": "#text",
            "selector": [
                {"@id": f"{name}-position", "@type": "oa:TextPositionSelector", "start": str(start), "end": str(end)},
                {"@id": f"{name}-quote", "@type": "oa:TextQuoteSelector", **quote},
            ],
        },
    }


def standing_on(release: Release, base: str, min_confidence: float) -> Iterator[tuple[str, int, int, str]]:
    """Each published node with the span and the rule of each piece of evidence for it."""
    iris = iris_of(release, base, min_confidence)
    for mention in release.mentions:
        if mention.entity in iris:
            yield iris[mention.entity], mention.start, mention.end, mention.rule
    for evidence in release.published.evidence if release.published else ():
        yield release_iri(release.id, base), evidence.start, evidence.end, evidence.rule
    groups = (release.persons, release.organizations, release.places, release.events, release.agreements)
    records: Iterator[Any] = chain.from_iterable(groups)
    for record in records:
        if record.id in iris:
            for evidence in evidence_of(record):
                yield iris[record.id], evidence.start, evidence.end, evidence.rule


def evidence_of(record: Any) -> Iterable[Evidence]:
    """The evidence of a record and of its parts."""
    yield from record.evidence
    parts: list[Any] = []
    if isinstance(record, Person):
        parts += [*record.roles, *record.affiliations]
    if isinstance(record, Event):
        parts += [*filter(None, (record.when, record.previous)), *record.participants, *record.sizes]
    for part in parts:
        yield from part.evidence
