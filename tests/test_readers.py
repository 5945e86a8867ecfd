"""Bytes in, Document out: encodings, line ends, sidecars, dates that machines write, names that are safe."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from pipeline import readers, sources
from pipeline.readers import jsonl, text
from pipeline.readers.published import iso
from pipeline.sources import File, Unit, Unreadable

GERMAN = (
    "Düsseldorf grüßt Städtepartner\n\nOberbürgermeisterin Änne Groß empfing am 5. März „Gäste“ aus Osnabrück –"
    " die Grüße gälten auch Österreich.\n"
)


def unit(path: Path) -> Unit:
    return Unit(path.stem, str(path), path.name, sources.FORMATS.get(path.suffix, "text"))


@pytest.mark.parametrize(
    ("encoding", "read_as", "finding"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", False),
        ("utf-16", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", True),
        ("cp1252", "cp1252", True),
    ],
)
def test_encodings(encoding: str, read_as: str, finding: bool) -> None:
    decoded = text.decode(GERMAN.encode(encoding))
    assert (decoded.text, decoded.encoding) == (GERMAN, read_as)
    assert [found.code for found in decoded.findings] == ["encoding-detected"] * finding


@pytest.mark.parametrize("encoding", ["iso8859_15", "latin-1", "mac_roman", "cp850"])
def test_old_encodings_give_the_same_letters(encoding: str) -> None:
    written = GERMAN.replace("„", '"').replace("“", '"').replace("–", "-")
    decoded = text.decode(written.encode(encoding))
    assert decoded.text == written
    assert decoded.findings[0].message.startswith("not UTF-8; read as ")


def test_one_damaged_byte_does_not_make_another_encoding() -> None:
    data = (GERMAN * 3).encode().replace("ß".encode(), b"\xc3", 1)
    decoded = text.decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("�") == 1
    assert decoded.findings[0].code == "encoding-damaged"


def test_a_file_cut_inside_a_letter_is_utf8() -> None:
    decoded = text.decode("Städtetag in Köln, sagt Frau Groß".encode()[:-1])
    assert (decoded.encoding, decoded.text[-5:]) == ("utf-8", " Gro�")


def test_replacement_characters_of_the_source_are_no_damage() -> None:
    assert text.decode("Gr�ße aus Köln".encode()).findings == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"%PDF-1.7\n...", "is a PDF document, not text"),
        (b"PK\x03\x04....", "is a zip archive or office document, not text"),
        (b"Stadt\x00\x01\x02Neustadt", "is binary, not text"),
        (bytes(range(128, 256)) * 20, "is not UTF-8, and no other encoding gives German text"),
        (b"\x01\x02\x03\x04\x05 text", "is binary, not text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as raised:
        text.decode(data)
    assert str(raised.value) == reason


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    odd = "Lena\xa0Vogt\r\nFor\xadschung\rA\u0308rzte\u2028\u2011 \x0c\n"
    assert text.decode(odd.encode()).text == "Lena\xa0Vogt\nFor\xadschung\nA\u0308rzte\u2028\u2011 \x0c\n"


def test_a_file_with_its_sidecar(tmp_path: Path) -> None:
    path = tmp_path / "empfang.txt"
    path.write_bytes(GERMAN.encode())
    (tmp_path / "empfang.meta.json").write_text(
        json.dumps({"url": "https://example.org/1", "published": "2024-05-22", "publisher": "Stadt Neustadt", "more": 1})
    )
    document = readers.read(unit(path))
    assert (document.id, document.text, document.findings) == ("empfang", GERMAN, ())
    assert (document.source.name, document.source.format, len(document.source.sha256)) == ("empfang.txt", "text", 64)
    assert (document.metadata.published, document.metadata.publisher) == ("2024-05-22", "Stadt Neustadt")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is not JSON"),
        ("[]", "is not a JSON object"),
        ('{"published": "gestern"}', "has a date that is not YYYY-MM-DD: 'gestern'"),
        ('{"published": "30.02.2024"}', "has a date that is not YYYY-MM-DD: '30.02.2024'"),
        ('{"published": "2024-02-30"}', "has a date that is not YYYY-MM-DD"),
        ('{"publisher": 3}', "has a publisher that is not a string"),
    ],
)
def test_a_broken_sidecar_is_a_finding(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Empfang")
    (tmp_path / "a.meta.json").write_text(content)
    (finding,) = readers.read(unit(path)).findings
    assert finding.code == "metadata-broken"
    assert message in finding.message


def test_a_release_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1001)
    with pytest.raises(Unreadable, match=r"is larger than 0\.001 MB"):
        readers.read(unit(path), limit=1000)
    assert len(readers.read(unit(path), limit=1001).text) == 1001


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read: No such file"):
        readers.read(unit(tmp_path / "a.txt"))


def test_json_lines_keep_their_text(tmp_path: Path) -> None:
    path = tmp_path / "pm.jsonl"
    first = {"id": "a/1", "text": "Am 1. Mai\r\nkamen Gäste", "doc_date": "2024-05-02", "publisher": "Stadt Neustadt"}
    path.write_text(json.dumps(first) + "\n\n" + '{"text": "Zwei"}\n[1]\n{"id": 7, "text": 3}\n', encoding="utf-8")
    found, bad = sources.lines(File(str(path), "pm.jsonl", "jsonl"))
    assert [(one.id, one.line) for one in found] == [("a/1", 1), ("pm-3", 3), ("7", 5)]
    assert [str(problem) for problem in bad] == ["pm.jsonl:4: is not a JSON object"]
    one, two, three = sources.units([File(str(path), "pm.jsonl", "jsonl")], {str(path): found})
    document = readers.read(one)
    assert (document.id, document.text) == ("a-1", first["text"])
    assert (document.metadata.published, document.metadata.publisher) == ("2024-05-02", "Stadt Neustadt")
    assert document.source.sha256 == one.sha256
    assert readers.read(two).text == "Zwei"
    with pytest.raises(Unreadable, match='has a "text" that is not a string'):
        readers.read(three)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is not JSON"),
        (b'{"id": 1}', 'has no "text"'),
        (b'{"text": null}', 'has a "text" that is not a string'),
        (b'{"text": "\\ud800"}', "is not JSON"),
    ],
)
def test_bad_lines_say_what_is_bad(line: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        jsonl.text_of(sources.fields(line))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-05-22", "2024-05-22"),
        ("2024-05-22T10:30:00+02:00", "2024-05-22T10:30+02:00"),
        ("2024-05-22T10:30:15.123+0200", "2024-05-22T10:30+02:00"),
        ("2024-05-22 10:30", "2024-05-22T10:30"),
        ("2024-05-21T22:00:00Z", "2024-05-22T00:00+02:00"),
        ("2024-12-31T23:00:00.000Z", "2025-01-01T00:00+01:00"),
        ("2024-03-31T00:59Z", "2024-03-31T01:59+01:00"),
        ("2024-03-31T01:00Z", "2024-03-31T03:00+02:00"),
        ("2024-05-22T10:30:00-05:00", "2024-05-22T10:30-05:00"),
        ("22.05.2024", "2024-05-22"),
        ("22.5.24", None),
        ("05/22/2024", None),
        ("2024-02-30", None),
        ("2024-05-22T25:00", None),
        ("9999-12-31T23:30Z", None),
        ("", None),
    ],
)
def test_dates_of_machines(written: str, read: str | None) -> None:
    assert iso(written) == read


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("000_592c675f880b7bde", "000_592c675f880b7bde"),
        ("Städtefreundschaft Essen & Koriyama", "Staedtefreundschaft-Essen-Koriyama"),
        (unicodedata.normalize("NFD", "Grüße"), "Gruesse"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "release-"),
        ("東京", "release-"),
        ("a/b?c#d", "a-b-c-d"),
        ("v1.2", "v1.2"),
    ],
)
def test_ids_are_safe(name: str, id_: str) -> None:
    made = sources.safe(name)
    assert made.startswith(id_)
    assert made == id_ or id_ == "release-"
    assert sources.safe(made) == made


def test_long_names_stay_different() -> None:
    one, two = sources.safe("a" * 300), sources.safe("a" * 301)
    assert len(one) == len(two) == sources.LONGEST_ID
    assert one != two


def test_ids_are_unique_whatever_the_case(tmp_path: Path) -> None:
    for name in ("a/pm.txt", "b/pm.txt", "b/PM.html", "c/pm.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found, _ = sources.find([tmp_path])
    ids = [one.id for one in sources.units(found, {})]
    assert ids[0] == "pm"
    assert len({id_.lower() for id_ in ids}) == 4
    (tmp_path / "b/PM.html").unlink()
    assert {one.id for one in sources.units(sources.find([tmp_path])[0], {})} < set(ids)


def test_what_is_a_source(tmp_path: Path) -> None:
    never = ("README.md", "index.jsonl", "b.meta.json", ".x.txt", ".git/f.txt")
    for name in ("b.txt", "a.HTML", "c.jsonl", "d.pdf", "sub/e.md", *never):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found, aside = sources.find([tmp_path, tmp_path / "b.txt"])
    assert [(one.name, one.format) for one in found] == [
        ("a.HTML", "html"),
        ("b.txt", "text"),
        ("c.jsonl", "jsonl"),
        ("sub/e.md", "text"),
    ]
    assert [str(problem) for problem in aside] == ["d.pdf: is left aside: not a .txt, .html or .jsonl file"]


@pytest.mark.parametrize("said", ['"published": "22.05.2024"', '"date": "2024-05-22"', '"doc_date": "22. 5. 2024"'])
def test_a_sidecar_may_write_its_date_as_people_do(tmp_path: Path, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Empfang")
    (tmp_path / "a.meta.json").write_text(f"{{{said}}}")
    document = readers.read(unit(path))
    assert (document.metadata.published, document.findings) == ("2024-05-22", ())


def test_a_sidecar_without_its_source_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "a.meta.json", "b.meta.json", "README.meta.json"):
        (tmp_path / name).write_text("{}")
    _, aside = sources.find([tmp_path])
    assert [str(problem) for problem in aside] == ["b.meta.json: is left aside: no source of this name lies beside it"]
