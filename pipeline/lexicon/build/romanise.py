"""Writes names of other scripts with Latin letters, as German and as English readers spell them."""

import unicodedata

_SHARED = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "д": "d",
    "е": "e",
    "з": "z",
    "и": "i",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "ы": "y",
    "э": "e",
    "ь": "",
    "ъ": "",
    "є": "ye",
    "і": "i",
    "ї": "yi",
    "ґ": "g",
    "'": "",
    "’": "",
}
_ENGLISH = _SHARED | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "й": "y", "ё": "yo"}
_GERMAN = _SHARED | {
    "в": "w",
    "з": "s",
    "ж": "sch",
    "х": "ch",
    "ц": "z",
    "ч": "tsch",
    "ш": "sch",
    "щ": "schtsch",
    "ю": "ju",
    "я": "ja",
    "й": "i",
    "ё": "jo",
    "є": "je",
    "ї": "ji",
}
_GREEK = {
    "α": "a",
    "β": "v",
    "γ": "g",
    "δ": "d",
    "ε": "e",
    "ζ": "z",
    "η": "i",
    "θ": "th",
    "ι": "i",
    "κ": "k",
    "λ": "l",
    "μ": "m",
    "ν": "n",
    "ξ": "x",
    "ο": "o",
    "π": "p",
    "ρ": "r",
    "σ": "s",
    "ς": "s",
    "τ": "t",
    "υ": "y",
    "φ": "f",
    "χ": "ch",
    "ψ": "ps",
    "ω": "o",
}


def cyrillic(name: str, *, ukrainian: bool = False) -> set[str]:
    """Both spellings of a Cyrillic name: Владимир -> Vladimir, Wladimir."""
    spellings = set()
    for table in (_ENGLISH, _GERMAN):
        letters = table | ({"г": "h", "и": "y"} if ukrainian else {})
        text = "".join(letters.get(letter, letter) for letter in name.lower())
        text = text.replace("ks", "x") if table is _GERMAN else text.replace("iya", "ia").replace("iy", "iy")
        spellings |= {text, text.removesuffix("iy") + "y"} if text.endswith("iy") else {text}
    return {text.capitalize() for text in spellings if text.isascii()}


def greek(name: str) -> set[str]:
    text = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    for old, new in (("γγ", "ng"), ("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("μπ", "b"), ("ντ", "nt"), ("γκ", "gk")):
        text = text.replace(old, new)
    text = "".join(_GREEK.get(letter, letter) for letter in text)
    return {text.capitalize()} if text.isascii() else set()


def japanese(name: str) -> set[str]:
    """The press spelling of a romanised Japanese name, without its long vowels: satou -> Sato, yuuji -> Yuji."""
    short = name.lower().replace("ou", "o").replace("oo", "o").replace("uu", "u")
    return {short.capitalize(), name.capitalize()} if name.isascii() and name.isalpha() else set()


def latin(name: str, *, ukrainian: bool = False) -> set[str]:
    """A name of any script in Latin spellings; none for a script that is not known here."""
    first = next((c for c in name if c.isalpha()), "a")
    kind = unicodedata.name(first, "")
    if kind.startswith("LATIN"):
        return {name}
    if kind.startswith("CYRILLIC"):
        return cyrillic(name, ukrainian=ukrainian)
    return greek(name) if kind.startswith("GREEK") else set()
