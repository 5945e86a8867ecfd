"""ASCII slugs for identifiers: readable, stable, equal for equal names and different for different ones."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

LONGEST = 80
# Letters that Unicode does not decompose, or that German writes out.
GERMAN = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
LETTERS = str.maketrans(
    dict(GERMAN) | {"æ": "ae", "œ": "oe", "ø": "oe", "å": "aa"} | {"ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
ASCII = dict.fromkeys(range(128))
WORD = re.compile("[a-z0-9]+")
FOREIGN = re.compile(r"[^\W_]")  # a letter or digit; searched in what ASCII could not keep


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """The words of a text in `[a-z0-9]+` joined by hyphens ("Grüße, Straße" -> "gruesse-strasse").

    Case, accents and punctuation do not count. Where letters of another script are lost, where nothing is left, and
    where the slug would be longer than 80 characters, ten hexadecimal digits of a hash keep different names apart.
    """
    folded = text.lower()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", text).lower()
        for letter, spelt in GERMAN:  # mostly no other is left, and a table of letters is slow
            folded = folded.replace(letter, spelt)
    if not folded.isascii() and not (folded := folded.translate(LETTERS)).isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c)).lower()
        folded = folded.translate(LETTERS)
    words = "-".join(WORD.findall(folded))
    lost = not folded.isascii() and FOREIGN.search(folded.translate(ASCII))
    if words and not lost and len(words) <= LONGEST:
        return words
    digest = hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest()[:10]
    return f"{words[: LONGEST - 11].rstrip('-')}-{digest}".lstrip("-")
