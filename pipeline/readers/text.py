"""Plain text, and the sidecar beside it.

The text of a release is its decoded bytes without a byte order mark and with `\\n` for every line end; nothing else is
changed. NBSP, soft hyphens and decomposed letters stay, and offsets count the code points of this text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from pipeline.document import Document, Metadata
from pipeline.readers.published import iso
from pipeline.sources import Unreadable, reason
from schemas.records import Finding, Source

MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
KINDS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
# Old encodings of German text. Their order is the order of trust: where several read the same letters, the first is named.
OLD = ("cp1252", "iso8859_15", "mac_roman", "cp850", "cp437")
USUAL = re.compile(r"[äöüÄÖÜßéèêáàâçñëôøåœ„“”‚‘’«»›‹–—…•·§©®°²³½€´\xa0\xad]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


_EMPTY_LINE = re.compile(r"(?<=\n)[ \t\u00a0]+(?=\n)")


def document(id_: str, name: str, data: bytes, metadata: Metadata, findings: tuple[Finding, ...] = ()) -> Document:
    """Return the release of a text file. Raises Unreadable for one that is empty or no text."""
    decoded = decode(data)
    source = Source(name=name, sha256=hashlib.sha256(data).hexdigest(), format="text", encoding=decoded.encoding)
    return Document(id_, decoded.text, source, metadata, findings + decoded.findings)


def decode(data: bytes) -> Decoded:
    """Return the text of bytes, with `\\n` line ends and no byte order mark. Raises Unreadable with the reason."""
    if not data.strip():
        raise Unreadable("is empty")
    for mark, kind in KINDS:
        if data.startswith(mark):
            raise Unreadable(f"is {kind}, not text")
    decoded = _marked(data) or _utf8(data) or _old(data)
    text = _EMPTY_LINE.sub("", decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\0" in text or len(CONTROL.findall(text)) * 50 > len(text):
        raise Unreadable("is binary, not text")
    if not text.strip():
        raise Unreadable("is empty")
    return replace(decoded, text=text)


def _marked(data: bytes) -> Decoded | None:
    """Unicode that says what it is: by its byte order mark, or by the zero byte beside each Latin letter in UTF-16."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _lenient(data.removeprefix(mark), encoding)
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    half = len(data[0:4096:2])
    if max(even, odd) * 10 > half * 7 and min(even, odd) * 20 < half:
        encoding = "utf-16-be" if even > odd else "utf-16-le"
        found = _lenient(data, encoding)
        said = Finding(code="encoding-detected", message=f"not UTF-8; read as {encoding}")
        return replace(found, findings=(said, *found.findings))
    return None


def _utf8(data: bytes) -> Decoded | None:
    """UTF-8, also where single bytes are damaged or the last letter is cut: one bad byte does not make it another encoding."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            return _lenient(data, "utf-8")
    found = _lenient(data, "utf-8")
    damaged = found.text.count("�")
    good = sum(1 for c in found.text if c > "\x7f") - damaged
    return found if good > 10 * damaged else None


def _lenient(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    damaged = text.count("�") - (data.count("�".encode()) if encoding == "utf-8" else 0)
    if damaged <= 0:
        return Decoded(text, encoding)
    message = f"{damaged} damaged characters in {encoding}, each read as �"
    return Decoded(text, encoding, (Finding(code="encoding-damaged", message=message),))


def _old(data: bytes) -> Decoded:
    """A one-byte encoding, refused where the letters that come out are not those of German text."""
    if b"\0" in data:
        raise Unreadable("is binary, not text")
    from charset_normalizer import from_bytes  # slow to import and rarely needed

    guessed = from_bytes(data[:100_000], cp_isolation=list(OLD)).best()
    order = [*OLD] if guessed is None else [guessed.encoding, *OLD]
    tried = [(_strange(data, encoding), -turn, encoding) for turn, encoding in enumerate(order)]
    strange, _, encoding = min((share, -turn, name) for share, turn, name in tried)
    if strange > 0.5:
        raise Unreadable("is not UTF-8, and no other encoding gives German text")
    said = Finding(code="encoding-detected", message=f"not UTF-8; read as {encoding}")
    return Decoded(data.decode(encoding), encoding, (said,))


def _strange(data: bytes, encoding: str) -> float:
    """Return the share of non-ASCII characters that German press text does not use, 1 where the bytes do not decode."""
    try:
        high = [c for c in data.decode(encoding) if c > "\x7f"]
    except UnicodeDecodeError:
        return 1.0
    return round(1 - sum(1 for c in high if USUAL.match(c)) / max(1, len(high)), 2)


def sidecar(path: str) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return what a sidecar says; a broken one is a finding, a missing one says nothing."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        return Metadata(), ()
    except OSError as error:
        return Metadata(), (_broken(path, reason(error)),)
    try:
        found = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        return Metadata(), (_broken(path, f"is not JSON: {error}"),)
    if not isinstance(found, dict):
        return Metadata(), (_broken(path, "is not a JSON object"),)
    return metadata_of(found, Path(path).name)


def metadata_of(found: dict[str, Any], where: str) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return the metadata among the fields of a JSON object; a field of the wrong form is left out and becomes a finding.

    The date may be called `published`, `date` or `doc_date`.
    """
    findings = []
    found = {**found, "published": next((found[key] for key in ("published", "date", "doc_date") if found.get(key)), None)}
    fields: dict[str, str | None] = {}
    for name in ("url", "published", "publisher", "title"):
        value = found.get(name)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            findings.append(_broken(where, f"has a {name} that is not a string"))
        elif name == "published" and iso(value) is None:
            findings.append(_broken(where, f"has a date that is not YYYY-MM-DD: {value[:40]!r}"))
        else:
            fields[name] = iso(value) if name == "published" else value.strip()
    return Metadata(**fields), tuple(findings)


def _broken(path: str, why: str) -> Finding:
    return Finding(code="metadata-broken", message=f"{Path(path).name} {why}")
