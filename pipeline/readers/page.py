"""What a web page says about itself: address, publishing date, publisher, title.

Only what means publishing counts. Dates of change, of the crawl and of copyright are not read, nor is a `<time>` that may belong to
an event or to another release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import orjson

from pipeline.document import Metadata
from pipeline.readers.published import iso

PUBLISHED = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished"),
    *("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date"),
    *("pubdate", "publish-date", "publishdate", "publication_date"),
)
PUBLISHER = ("dcterms.publisher", "dc.publisher", "publisher", "article:publisher", "og:site_name")
TITLE = ("og:title", "dcterms.title", "dc.title", "twitter:title")
ADDRESS = re.compile(r"https?:.*|www\..*|\S+\.[a-z]{2,4}")
GERMAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D.*)?", re.DOTALL)


def metadata_of(root: Any, headline: str | None) -> Metadata:
    """Return what a page says about itself; where it contradicts itself about its date, nothing."""
    metas = dict(reversed(list(_metas(root))))
    articles = list(_articles(root))
    return Metadata(
        url=_url(root, metas),
        published=_published(root, metas, articles),
        publisher=_publisher(metas, articles),
        title=_first(metas, TITLE) or headline or _text(root.find(".//title")),
    )


def _metas(root: Any) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            yield name.strip().lower(), content.replace("\xad", "")


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _articles(root: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects of a page that are articles or pages."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            found = orjson.loads(script.text.strip())
        except orjson.JSONDecodeError:
            continue
        graph = found.get("@graph", [found]) if isinstance(found, dict) else found
        for node in graph if isinstance(graph, list) else [graph]:
            if isinstance(node, dict) and re.search("Article|News|Posting|Press|WebPage", str(node.get("@type"))):
                yield node


def _url(root: Any, metas: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for found in (*links, metas.get("og:url")):
        try:
            if found and urlsplit(found.strip()).scheme in ("http", "https"):
                return str(found).strip()
        except ValueError:
            continue
    return None


def _published(root: Any, metas: dict[str, str], articles: list[dict[str, Any]]) -> str | None:
    for node in sorted(articles, key=lambda node: "WebPage" in str(node.get("@type"))):
        if isinstance(node.get("datePublished"), str) and (date := iso(node["datePublished"])):
            return date
    for name in PUBLISHED:
        if name in metas and (date := _date(metas[name])):
            return date
    marked = [element for element in root.iter() if "datepublished" in (element.get("itemprop") or "").lower()]
    times = marked or _times(root)
    dates = {_date(found.get("datetime") or found.get("content") or _text(found) or "") for found in times}
    return dates.pop() if len(dates) == 1 else None


def _times(root: Any) -> list[Any]:
    """The `<time>` elements near the headline: marked as the date of an entry, or in the header of an article."""
    marked = []
    for found in root.iter("time"):
        said = f"{found.get('class') or ''} {'pubdate' if found.get('pubdate') is not None else ''}".lower()
        if re.search(r"publi|pubdate|entry-date|post-date", said):
            marked.append(found)
    if marked:
        return marked
    everywhere = list(root.iter("time"))
    return everywhere if len(everywhere) == 1 and not _of_event(everywhere[0]) else []


def _of_event(element: Any) -> bool:
    while element is not None:
        said = f"{element.get('class') or ''} {element.get('itemtype') or ''} {element.get('itemprop') or ''}".lower()
        if re.search(r"event|termin|veranstaltung|startdate|modified|updated|comment", said):
            return True
        element = element.getparent()
    return False


def _date(written: str) -> str | None:
    found = GERMAN.fullmatch(written.strip()[:40])
    return iso(f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}") if found else iso(written[:40])


def _publisher(metas: dict[str, str], articles: list[dict[str, Any]]) -> str | None:
    for node in articles:
        publisher = node.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name.strip():
            return name.strip()
    found = _first(metas, PUBLISHER)
    title = _first(metas, TITLE)
    if found and title and title in found:  # the title of the page, the house behind it
        found = found.rsplit("|", 1)[-1].strip() if "|" in found else None
    return None if found and ADDRESS.fullmatch(found) else found


def _text(element: Any) -> str | None:
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None
