"""The page of a release: everything escaped, every mention marked, nothing that needs script or network."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re
from pathlib import Path

import pytest

from pipeline import view
from pipeline.__main__ import main
from schemas.records import (
    Agreement,
    DateValue,
    Event,
    Evidence,
    Mention,
    Organization,
    Participation,
    Person,
    Release,
    Role,
    Section,
    Source,
)

TEXT = "Empfang <b>\n\nAm 1. Mai kam Lena Vogt aus Neustadt nach Blorbingen & lachte.\n\nFoto: Stadt Neustadt"


def mention(words: str, kind: str, **more: object) -> Mention:
    start = TEXT.rindex(words)
    given = {"start": start, "end": start + len(words), "text": words, "kind": kind, "rule": "some.rule", **more}
    return Mention.model_validate(given)


def release(**more: object) -> Release:
    mentions = (
        mention("1. Mai", "date", type="DATE", value="2024-05-01", implied=("year",)),
        mention("Lena Vogt", "person", honorific='"Dr."', entity="person-lena-vogt"),
        mention("Vogt aus", "place"),  # crosses the person
        mention("Stadt Neustadt", "organization"),
        mention("Neustadt", "place"),  # inside the organisation
    )
    at = TEXT.index("Lena")
    evidence = (Evidence(start=at, end=at + 9, rule="some.rule"),)
    given = {
        "id": "x",
        "source": Source(name="x<y>.txt", sha256="0" * 64),
        "text": TEXT,
        "headline": "Empfang <b>",
        "sections": (Section(kind="headline", start=0, end=13), Section(kind="credit", start=TEXT.index("Foto"), end=len(TEXT))),
        "mentions": mentions,
        "persons": (Person(id="person-lena-vogt", name="Lena Vogt", evidence=evidence),),
        "events": (
            Event(
                id="event-empfang",
                name="Empfang",
                kind="reception",
                when=DateValue(edtf="2024-05-01", implied=("year",)),
                status="cancelled",
                participants=(Participation(agent="person-lena-vogt", part="guest"),),
                evidence=evidence,
            ),
        ),
        **more,
    }
    return Release.model_validate(given)


class Reader(html.parser.HTMLParser):
    """The text of the article, the elements, and what is open where."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.tips: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        if given.get("data-tip"):
            self.tip = given["data-tip"]
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.text += data
            if "mark" in self.open:
                self.tips[data] = getattr(self, "tip", "")


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def test_the_text_stands_whole_and_elements_nest() -> None:
    assert re.sub(r"\n+", "\n", read(view.page(release())).text) == re.sub(r"\n+", "\n", TEXT)


def test_a_page_without_sections_or_mentions_is_the_text() -> None:
    assert read(view.page(release(sections=(), mentions=()))).text == TEXT


def test_a_mention_tells_what_was_read() -> None:
    tips = read(view.page(release())).tips
    assert tips["1. Mai"].splitlines() == ["date 2024-05-01", "implied: year", "rule: some.rule"]
    assert tips["Lena "].splitlines() == ["person", 'title: "Dr."', "is: Lena Vogt", "rule: some.rule"]


def test_words_that_nothing_explains_are_marked() -> None:
    marked = re.findall(r'<mark class="unread">([^<]+)', view.page(release()))
    assert marked == ["Blorbingen"]


def test_events_stand_beside_the_text_and_lead_into_it() -> None:
    page = view.page(release())
    assert f'<a href="#c{TEXT.index("Lena")}">Empfang</a>' in page
    assert f'<span id="c{TEXT.index("Lena")}"></span>' in page
    assert "cancelled" in page
    assert "guest: Lena Vogt" in page


def test_who_stands_only_beside_the_text_is_told_apart() -> None:
    aside = "only in credits, contacts or furniture"
    evidence = (Evidence(start=0, end=3, rule="some.rule"),)
    made = release(persons=(Person(id="person-tom-ahl", name="Tom Ahl", participant=False, evidence=evidence),))
    assert aside in view.page(made)
    assert aside not in view.page(release(persons=(Person(id="person-tom-ahl", name="Tom Ahl", evidence=evidence),)))
    inferred = view.page(release(organizations=(Organization(id="organization-stadt-jena", name="Stadt Jena", participant=False),)))
    assert aside not in inferred
    assert "named nowhere" in inferred


def test_a_page_stands_alone() -> None:
    page = view.page(release(url="javascript:alert(1)"))
    reader = read(page)
    assert not {"script", "img", "link", "iframe"} & set(reader.tags)
    assert "javascript:" not in page
    assert "<y>" not in page
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org)", style[1])


def test_view_writes_one_page_or_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("eins", "zwei"):
        (tmp_path / f"{name}.json").write_text(release(id=name).model_dump_json(), encoding="utf-8")
    (tmp_path / "drei.json").write_text("{}")
    one = tmp_path / "seiten" / "eins.html"
    assert main(["view", str(tmp_path / "eins.json"), "--out", str(one)]) == 0
    assert one.read_text(encoding="utf-8") == view.page(release(id="eins"))
    assert main(["view", str(tmp_path), "--out", str(tmp_path / "alle")]) == 1
    assert sorted(path.name for path in (tmp_path / "alle").iterdir()) == ["eins.html", "index.html", "zwei.html"]
    said = capsys.readouterr()
    assert "drei.json: is not a record of a release" in said.err
    assert said.out.splitlines() == [f"wrote   1 page: {one}", f"wrote   2 pages: {tmp_path / 'alle' / 'index.html'}"]
    assert main(["view", str(tmp_path / "eins.json"), str(tmp_path / "zwei.json"), "--out", str(one)]) == 2
    assert "2 releases do not fit into one page" in capsys.readouterr().err


def test_metadata_beside_a_source_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "pm").mkdir()
    (tmp_path / "pm" / "eins.txt").write_text("Am 1. Mai tagt der Rat.", encoding="utf-8")
    (tmp_path / "pm" / "eins.meta.json").write_text('{"published": "2024-04-30"}', encoding="utf-8")
    assert main(["view", str(tmp_path / "pm"), "--out", str(tmp_path / "seiten")]) == 0
    assert "published 2024-04-30" in (tmp_path / "seiten" / "eins.html").read_text(encoding="utf-8")


def test_the_list_of_several_pages_leads_to_each_the_latest_first() -> None:
    dated = {day: DateValue(edtf=day, start=day) for day in ("2024-05-01", "2024-05-02")}
    old, new = (release(id=f"pm-{day}", headline=f"<i>{day}</i>", published=value) for day, value in dated.items())
    listed = view.index([old, new, release(id="ohne")])
    assert re.findall(r'href="([^"]+)"', listed) == ["pm-2024-05-02.html", "pm-2024-05-01.html", "ohne.html"]
    assert "&lt;i&gt;2024-05-01" in listed
    assert "3 releases" in listed
    read(listed)


def test_a_release_called_index_keeps_its_page(tmp_path: Path) -> None:
    for name in ("index", "zwei"):
        (tmp_path / f"{name}.json").write_text(release(id=name).model_dump_json(), encoding="utf-8")
    assert main(["view", str(tmp_path), "--out", str(tmp_path / "alle")]) == 0
    assert (tmp_path / "alle" / "index.html").read_text(encoding="utf-8") == view.page(release(id="index"))
    assert "2 releases" in (tmp_path / "alle" / "_index.html").read_text(encoding="utf-8")


def test_what_is_not_published_is_told_apart() -> None:
    guests = (Participation(agent="person-lena-vogt", part="guest", confidence=0.45),)
    page = view.page(release(events=(Event(id="event-empfang", name="Empfang", participants=guests),)))
    assert "guest: Lena Vogt <small><i>unsure (0.45), not published</i></small>" in page
    assert "not published" not in view.page(release())


def test_an_agreement_tells_how_far_it_is_and_who_signed() -> None:
    paper = Agreement(
        id="agreement-x",
        name="Vertrag",
        kind="contract",
        status="planned",
        parties=("organization-stadt-jena",),
        date=DateValue(edtf="2024-05-01", start="2024-05-01"),
        since=DateValue(edtf="1998", start="1998"),
        signers=(("person-lena-vogt", "organization-stadt-jena"),),
    )
    house = Organization(id="organization-stadt-jena", name="Stadt Jena")
    page = view.page(release(agreements=(paper,), organizations=(house,)))
    assert "planned <time>2024-05-01</time>" in page
    assert "since <time>1998</time>" in page
    assert "signed by Lena Vogt for Stadt Jena" in page


def test_an_office_tells_what_is_over_and_what_was_inferred() -> None:
    house = Organization(id="organization-stadt-jena", name="Stadt Jena")
    roles = (
        Role(title="Rektorin", written="Rektorin", status="former"),
        Role(title="Bürgermeisterin", written="Bürgermeisterin", organization=house.id, stated=False),
    )
    page = view.page(release(persons=(Person(id="person-lena-vogt", name="Lena Vogt", roles=roles),), organizations=(house,)))
    assert "Rektorin (former), Bürgermeisterin (Stadt Jena, implied)" in page
