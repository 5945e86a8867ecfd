"""Saved web pages: the text of the release, and what the page says about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import readers
from pipeline.document import Document
from pipeline.readers import html
from pipeline.sources import Unit, Unreadable

PAGE = """<!DOCTYPE html>
<html lang="de"><head>
<title>Empfang im Rathaus - Stadt Neustadt</title>
<meta property="og:site_name" content="Stadt Neustadt">
<link rel="canonical" href="https://www.neustadt.example/presse/empfang">
<style>p { color: red }</style><script>var x = "<p>kein Text</p>";</script>
</head><body class="has-sidebar">
<div id="cookie-consent"><p>Wir verwenden Cookies, damit die Seite läuft. Bitte stimmen Sie allen Cookies zu.</p></div>
<header><nav><ul><li><a href="/">Start</a></li><li><a href="/presse">Presse</a></li></ul></nav></header>
<div class="page-content sidebar-right">
<p class="date">22. Mai 2024</p>
<h1>Empfang&nbsp;im Rathaus</h1>
<div class="text">
<p>Oberbürgermeisterin   Dr. Lena Vogt hat am Mittwoch Gäste aus der Partnerstadt Essen im Rathaus empfangen.</p>
<p>Die Gäste trugen sich in das Goldene Buch ein.<br>Danach besuchten sie die <a href="/messe">Messe Neustadt</a> und den Zoo.</p>
<figure><img src="a.jpg" alt=""><figcaption>Lena Vogt und Tom Ahl. Foto: Stadt Neustadt</figcaption></figure>
<ul><li>19 Uhr: Konzert</li><li>20 Uhr: Empfang</li></ul>
<p hidden>unsichtbar</p>
</div>
<div class="social-share"><a href="#">Teilen</a></div>
</div>
<aside><h2>Weitere Meldungen</h2><p>Am 3. Juni beginnt die große Ausstellung im Zoo der Stadt, zu der viele kommen.</p></aside>
<footer><p>© 2025 Stadt Neustadt, Markt 1, 12345 Neustadt. Alle Rechte sind der Stadt vorbehalten.</p></footer>
</body></html>
"""
TEXT = """22. Mai 2024

Empfang\xa0im Rathaus

Oberbürgermeisterin Dr. Lena Vogt hat am Mittwoch Gäste aus der Partnerstadt Essen im Rathaus empfangen.

Die Gäste trugen sich in das Goldene Buch ein.
Danach besuchten sie die Messe Neustadt und den Zoo.

Lena Vogt und Tom Ahl. Foto: Stadt Neustadt

19 Uhr: Konzert
20 Uhr: Empfang"""


def read(page: str | bytes, path: Path) -> Document:
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return readers.read(Unit("seite", str(path), path.name, "html"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "seite.html"


def test_the_text_of_a_page(path: Path) -> None:
    document = read(PAGE, path)
    assert document.text == TEXT
    assert document.source.format == "html"


def test_what_a_page_says_about_itself(path: Path) -> None:
    found = read(PAGE, path).metadata
    assert found.url == "https://www.neustadt.example/presse/empfang"
    assert found.publisher == "Stadt Neustadt"
    assert found.title == "Empfang im Rathaus"
    assert found.published is None  # a copyright year and a visible date are no metadata


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-05-22T09:00:00+02:00">', "2024-05-22T09:00+02:00"),
        ('<meta name="DC.date" content="22.05.2024">', "2024-05-22"),
        ('<meta property="article:modified_time" content="2024-05-23">', None),
        ('<meta property="og:updated_time" content="2024-05-23">', None),
        ('<meta name="date" content="gestern">', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-22"}</script>', "2024-05-22"),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "Event", "startDate": "2024-06-01"},'
            ' {"@type": ["Article"], "datePublished": "2024-05-22", "dateModified": "2024-05-29"}]}</script>',
            "2024-05-22",
        ),
        ('<script type="application/ld+json">{"@type": "Event", "datePublished": "2024-05-22"}</script>', None),
        ('<script type="application/ld+json">{"@type": ]</script>', None),
    ],
)
def test_publishing_dates_in_the_head(path: Path, head: str, published: str | None) -> None:
    assert read(PAGE.replace("<style>", head + "<style>"), path).metadata.published == published


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time datetime="2024-05-22">22.05.</time>', "2024-05-22"),
        ('<time itemprop="datePublished" datetime="2024-05-22">heute</time><time datetime="2024-05-30">30.</time>', "2024-05-22"),
        ('<time datetime="2024-05-22">eins</time><time datetime="2024-05-30">zwei</time>', None),
        ('<div class="termin"><time datetime="2024-06-01T19:00">1. Juni</time></div>', None),
        ('<p itemprop="dateModified"><time datetime="2024-06-01">1. Juni</time></p>', None),
        ('<time class="entry-date">22.05.2024</time>', "2024-05-22"),
    ],
)
def test_publishing_dates_in_the_body(path: Path, body: str, published: str | None) -> None:
    assert read(PAGE.replace('<p class="date">22. Mai 2024</p>', body), path).metadata.published == published


def test_a_sidecar_wins(path: Path) -> None:
    path.with_name("seite.meta.json").write_text('{"published": "2024-05-21", "publisher": "Rathaus"}')
    found = read(PAGE, path).metadata
    assert (found.published, found.publisher, found.url) == (
        "2024-05-21",
        "Rathaus",
        "https://www.neustadt.example/presse/empfang",
    )


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252"])
def test_declared_encodings(path: Path, declared: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{declared}">').replace("Die Gäste", "Die „Gäste“")
    assert "Die „Gäste“ trugen" in read(page.encode("cp1252"), path).text
    assert "Die „Gäste“ trugen" in read(page.encode("utf-8"), path).text


@pytest.mark.parametrize("page", ["<html></html>", "<p> </p>", "<html><body><script>x()</script></body></html>"])
def test_a_page_without_text_is_refused(path: Path, page: str) -> None:
    with pytest.raises(Unreadable, match="is a web page without text"):
        read(page, path)


def test_furniture_that_holds_the_text_is_none(path: Path) -> None:
    page = PAGE.replace('class="text"', 'class="teaser newsletter"').replace('class="page-content', 'class="offcanvas')
    assert "Goldene Buch" in read(page, path).text


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "Text" + "</div>" * 50_000,
        "</p>" * 50_000 + "Text",
        "<ul><li>" * 20_000 + "Text",
        "<p class='a b'>Wort " * 20_000,
    ],
    ids=["deep", "ends", "lists", "many"],
)
def test_hostile_pages_end(page: str) -> None:
    found, _ = html.main_text(html.parsed(page))
    assert isinstance(found, str)


MORE = (
    "<p>Die Stadt hat am Montag eine Vereinbarung mit ihren Partnern unterzeichnet, die den Austausch auf Jahre hinaus regelt.</p>"
    * 3
)


@pytest.mark.parametrize(
    ("body", "first"),
    [
        # A date beside the headline, whatever its class or link.
        (f'<main><div><h3 class="teaser-meta">02.01.2022</h3><h1>Neues Haus</h1>{MORE}</div></main>', "02.01.2022"),
        (
            '<article><div class="head"><div><a href="/x">Thema // <span class="date">02.11.2021</span></a></div>'
            f"<div><h1>Neues Haus</h1></div></div>{MORE}</article>",
            "Thema //",
        ),
        # The only heading right above the text, though the page's title does not name it.
        (f"<div><h2>Das neue Haus am Markt</h2><div><b>Bau</b> 01.02.2022</div><div><div>{MORE}</div></div></div>", "Das neue"),
        # A heading of two words may be a button's.
        (f"<div><h3>App laden</h3><div><div>{MORE}</div></div></div>", "Die Stadt hat"),
    ],
)  # fmt: skip
def test_headline_and_date_stand_above_the_text(body: str, first: str, path: Path) -> None:
    assert read(f"<html><head><title>Stadt Neustadt</title></head><body>{body}</body></html>", path).text.startswith(first)


def test_what_is_set_apart_by_style_or_shown_on_demand(path: Path) -> None:
    body = '<p>Ein Haus<em style="display: block">© Amt</em>Neustadt. Ein <i>Wort</i><span class="tooltip">Erklärung</span>.</p>'
    text = read(f"<html><body><main><h1>Neues Haus</h1>{body}{MORE}</main></body></html>", path).text
    assert "\n© Amt\nNeustadt. Ein Wort." in text


@pytest.mark.parametrize(
    ("said", "publisher"),
    [
        ("Neues Haus | Stadt Neustadt", "Stadt Neustadt"),
        ("Neues Haus", None),
        ("www.neustadt.example", None),
        ("neustadt.de", None),
    ],
)
def test_a_site_name_that_names_no_house(said: str, publisher: str | None, path: Path) -> None:
    head = f'<meta property="og:title" content="Neues Haus"><meta property="og:site_name" content="{said}">'
    page = f"<html><head>{head}</head><body><main><h1>Neues Haus</h1>{MORE}</main></body></html>"
    assert read(page, path).metadata.publisher == publisher
