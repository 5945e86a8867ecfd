"""Saved web pages: the text of the release on a page, and what the page says about itself.

The text is made here, and offsets count its code points: one line a line of the page, a blank line between blocks, no markup.
Navigation, teasers, forms and the like are left out; captions, credits and the contact block stay, for the sections of a release
tell them apart better than a page does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from pipeline.document import Document, Metadata
from pipeline.readers import text
from pipeline.readers.page import metadata_of
from pipeline.sources import Unreadable
from schemas.records import Finding, Source

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
SILENT = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video", "canvas", "head"}
SILENT |= {"select", "input", "button", "textarea", "datalist", "dialog", "nav", "menu", "map"}
BLOCKS = {"p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "figure", "figcaption", "address"}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "ul", "ol", "dl", "table", "caption", "form", "fieldset", "details"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LINES = {"br", "li", "tr", "dt", "dd", "summary", "option", "thead", "tbody"}
# Words of class and id that speak of furniture. Whole words after splitting at - _ and capitals: "share", never "shareholder".
FURNITURE = {
    *("nav", "navi", "navigation", "navbar", "menu", "menue", "offcanvas", "breadcrumb", "breadcrumbs", "metanav", "sitemap"),
    *("sidebar", "share", "sharing", "social", "socialmedia", "related", "teaser", "teasers", "tags", "tagcloud", "recommend"),
    *("newsletter", "subscribe", "login", "search", "suche", "pagination", "pager", "skip", "skiplink", "skiplinks", "toolbar"),
    *("banner", "modal", "popup", "overlay", "lightbox", "flyout", "comment", "comments", "kommentare", "rating", "footer"),
    *("accessibility", "readspeaker", "sr", "hidden", "visuallyhidden", "tooltip", "tweet"),
}
DAY = re.compile(r"\D{0,30}\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]+)\s?\d{4}\D{0,30}")
CONSENT = {"cookie", "cookies", "consent", "cookiebanner", "usercentrics", "cookiebot"}
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML folds; NBSP and the thin spaces stay
LEAST = 200  # characters: a shorter text is no main text as long as there is a longer one
DEEPEST = 200


@dataclass(slots=True)
class Block:
    """A run of text between two block borders. `linked` counts its characters inside links."""

    text: str
    linked: int
    level: int  # of the heading it stands in, 0 for none
    listed: bool
    path: tuple[Any, ...]


def document(id_: str, name: str, data: bytes, metadata: Metadata, findings: tuple[Finding, ...] = ()) -> Document:
    """Return the release of a page; a sidecar's fields win over the page's own. Raises Unreadable where there is no text."""
    decoded = decode(data)
    root = parsed(decoded.text)
    main, headline = main_text(root)
    if not main:
        raise Unreadable("is a web page without text")
    own = metadata_of(root, headline)
    both = Metadata(
        url=metadata.url or own.url,
        published=metadata.published or own.published,
        publisher=metadata.publisher or own.publisher,
        title=metadata.title or own.title,
    )
    source = Source(name=name, sha256=hashlib.sha256(data).hexdigest(), format="html", encoding=decoded.encoding)
    return Document(id_, main, source, both, findings + decoded.findings)


def decode(data: bytes) -> text.Decoded:
    """Return the text of a page's bytes: UTF-8 where it is valid, else what the page declares, else what it looks like."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = DECLARED.search(data[:4096])
        if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            encoding = declared[1].decode("ascii", "replace").lower()
            encoding = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}.get(encoding, encoding)  # as browsers do
            try:
                return text.Decoded(data.decode(encoding), encoding)
            except (UnicodeDecodeError, LookupError):
                pass
    return text.decode(data)


def parsed(page: str) -> Any:
    """Return the tree of a page. Raises Unreadable where there is none."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Unreadable("is a web page without text")
    return root


def main_text(root: Any) -> tuple[str, str | None]:
    """Return the text of the release on a page, empty where there is none, and its headline."""
    body = root.find("body")
    body = root if body is None else body
    weight = _weights(blocks_of(body, {}))
    blocks = list(blocks_of(body, weight))
    area = _area(body, _weights(blocks))
    first = next((turn for turn, block in enumerate(blocks) if area in block.path), 0)
    kept = [block for block in blocks if area in block.path]
    headline = next((block for block in kept if block.level == 1), None)
    if headline is None and (before := _headline(blocks[:first], _words(root.findtext(".//title") or ""), area)):
        # It stands outside, often with kicker and date around it: from it on, all that lies before the text is kept.
        headline = before
        start = blocks.index(before)
        while start and _beside(blocks[start - 1], before):
            start -= 1
        kept = blocks[start:first] + kept
        first = start
    elif headline is not None:
        while first and kept[0] is headline and _beside(blocks[first - 1], headline):
            first -= 1
            kept.insert(0, blocks[first])
    if headline is None:
        headline = next((block for block in kept if block.level), None)
    dated = {id(block) for block in kept if headline is not None and DAY.fullmatch(block.text) and _beside(block, headline)}
    found = "\n\n".join(block.text for block in kept if not _menu(block) or id(block) in dated).strip()
    return found, " ".join(headline.text.split()) if headline else None


def _headline(before: list[Block], title: set[str], area: Any) -> Block | None:
    """Return the nearest heading before the text that shares words with the page's title; the highest level first.

    Without one, the only heading that stands right above the text, in one of the three elements around it.
    """
    for level in (1, 2, 3):
        for block in reversed(before):
            if block.level == level and len(_words(block.text) & title) * 2 > min(len(title), len(_words(block.text))):
                return block
    around = area.getparent()
    for _ in range(3):
        if around is None or around.tag in ("body", "html"):
            return None
        headings = [block for block in before if block.level and around in block.path]
        if headings:
            little = sum(len(block.text) for block in before if around in block.path) < 400
            label = headings[0].text.endswith(":") or len(headings[0].text.split()) < 3
            return headings[0] if len(headings) == 1 and little and not label else None
        around = around.getparent()
    return None


def _beside(block: Block, headline: Block) -> bool:
    """Is this a kicker or a date: a short line with the same parent as the headline, or a date that is near it?"""
    if len(block.text) >= 80:
        return False
    near = block.path[-2:-1] == headline.path[-2:-1] and not block.linked
    return near or (DAY.fullmatch(block.text) is not None and not set(block.path[-5:-1]).isdisjoint(headline.path[-5:-1]))


def _words(written: str) -> set[str]:
    return set(re.findall(r"\w{3,}", written.lower().replace("\xad", "")))


def _weights(blocks: Iterable[Block]) -> dict[Any, int]:
    """Return how many characters of running text each element holds."""
    weight: dict[Any, int] = {}
    for block in blocks:
        if _tells(block):
            for element in block.path:
                weight[element] = weight.get(element, 0) + len(block.text)
    return weight


def _tells(block: Block) -> bool:
    """Is this running text? Long enough, ended like a sentence, and no list of links."""
    return len(block.text) > 60 and block.linked * 2 < len(block.text) and not block.listed


def _menu(block: Block) -> bool:
    """Is this nothing but links: a menu, a list of other releases, share buttons?"""
    return block.linked * 10 > len(block.text) * 8 and block.level != 1


def _area(body: Any, weight: dict[Any, int]) -> Any:
    """Return the innermost element that holds nearly all running text; marked-up articles are preferred.

    Goes down from the body as long as one child holds at least 80 of 100 characters of the running text.
    """
    area = body
    for name in ("main", "article"):
        marked = [found for found in weight if found.tag == name or (name == "main" and found.get("role") == "main")]
        if marked:
            heaviest = max(marked, key=lambda found: weight[found])
            if weight[heaviest] >= LEAST and weight[heaviest] * 2 > weight.get(area, 0):
                area = heaviest
    while True:
        inner = [child for child in area if weight.get(child, 0) * 10 > weight.get(area, 0) * 8]
        if len(inner) != 1 or inner[0].tag not in BLOCKS or inner[0].tag == "p":
            return area
        area = inner[0]


def blocks_of(body: Any, weight: dict[Any, int]) -> Iterator[Block]:
    """Yield the blocks of text of a page in order, without what is no text and without furniture.

    An element that holds half the running text (`weight`, by element) is no furniture whatever it is called. Without weights
    nothing is dropped for its name.
    """
    half = weight.get(body, 0) // 2
    parts: list[str] = []
    linked = 0
    path: list[Any] = []
    links = lists = 0
    levels: list[int] = []
    current: tuple[int, bool, tuple[Any, ...]] = (0, False, (body,))  # level, listed, path: as they were where the block began

    def flush() -> Iterator[Block]:
        nonlocal parts, linked
        lines = [SPACE.sub(" ", line).strip(" ") for line in "".join(parts).split("\v")]
        found = "\n".join(line for line in lines if line.strip())
        if found:
            yield Block(found, linked, current[0], current[1], current[2])
        parts, linked = [], 0

    def say(words: str | None) -> None:
        nonlocal linked, current
        if words:
            if not parts or not "".join(parts[-1:]).strip():
                current = (levels[-1] if levels else 0, bool(lists), tuple(path))
            words = words.replace("\v", " ")
            parts.append(words)
            if links:
                linked += len(SPACE.sub(" ", words).strip())

    # Iterative, for a hostile page nests as deep as it likes; an element is left when its end is met.
    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            if path and path[-1] is element:
                path.pop()
            links -= tag == "a"
            lists -= tag in ("ul", "ol")
            if tag in HEADINGS:
                levels.pop()
            if tag in BLOCKS:
                yield from flush()
            elif _line(element):
                parts.append("\v")
            elif tag in ("td", "th"):
                parts.append(" ")
            if element is not body:
                say(element.tail)
            continue
        light = bool(weight) and weight.get(element, 0) <= half
        if element is not body and (tag in SILENT or gone(element) or (light and furniture(element) and not _day_of(element))):
            say(element.tail)
            continue
        if tag in BLOCKS:
            yield from flush()
        elif _line(element):
            parts.append("\v")
        if len(path) < DEEPEST:
            path.append(element)
        links += tag == "a"
        lists += tag in ("ul", "ol")
        if tag in HEADINGS:
            levels.append(int(tag[1]))
        say(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    yield from flush()


def _line(element: Any) -> bool:
    """Does an element stand on a line of its own? So does a date: pages set it apart by style alone."""
    if element.tag in LINES or "display:block" in (element.get("style") or "").replace(" ", ""):
        return True
    return element.tag == "span" and not {"date", "datum"}.isdisjoint(_said(element))


def gone(element: Any) -> bool:
    """Is an element not there for a reader, or there only to be clicked away?"""
    get = element.get
    if get("hidden") is not None or get("aria-hidden") == "true" or "display:none" in (get("style") or "").replace(" ", ""):
        return element.tag not in ("body", "html", "main", "article", "h1")
    return get("role") in ("navigation", "search", "menu", "menubar", "dialog", "alertdialog") or bool(_said(element) & CONSENT)


def furniture(element: Any) -> bool:
    """Does an element say by its tag, its role or a word of its class or id that it is not part of the text?"""
    if element.tag in ("body", "html", "main", "article", "h1"):
        return False
    if element.tag in ("footer", "aside") or element.get("role") in ("banner", "contentinfo", "complementary"):
        return True
    return not FURNITURE.isdisjoint(_said(element))


def _day_of(element: Any) -> bool:
    """Is this nothing but a date right above or below a headline, whatever its class says?"""
    beside = (element.getprevious(), element.getnext())
    return any(other is not None and other.tag == "h1" for other in beside) and bool(
        DAY.fullmatch("".join(element.itertext()).strip())
    )


def _said(element: Any) -> set[str]:
    if element.tag in ("body", "html"):
        return set()
    said = f"{element.get('class') or ''} {element.get('id') or ''}"
    return {word.lower() for word in WORDS.findall(said[:500])}
