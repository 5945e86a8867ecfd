"""Labels before a colon and what they ask for: "Wann:", "Ort der Veranstaltung:", "Zeit und Ort:", "Ende:"."""

from __future__ import annotations

from collections.abc import Sequence as Seq

_ASKED = {
    "when": "wann datum termin termine beginn zeit uhrzeit start einlass tag veranstaltungstermin veranstaltungsdatum veranstaltungstag "
    "veranstaltungszeit veranstaltungsbeginn",
    "span": "zeitraum reisezeitraum reisetermin reisezeit laufzeit dauer ausstellungsdauer ausstellungszeitraum messezeitraum",
    "until": "ende veranstaltungsende",
    "where": "wo ort veranstaltungsort veranstaltungsstätte treffpunkt location adresse tagungsort austragungsort ausstellungsort spielort",
    "what": "was anlass veranstaltung event",
    "who": "wer",
}
_KINDS = {word: kind for kind, words in _ASKED.items() for word in words.split()}
_OF = "veranstaltung ausstellung tagung vernissage eröffnung messe reise festakts konzerts symposiums seminars vortrags workshops"
_BESIDE = frozenset(f"und u . / & der des dieser {_OF}".split())
_LONGEST = 5  # tokens of a label


def _either(words: list[str]) -> str:
    return "|".join([*(word.capitalize() for word in words), *(word.upper() for word in words)])


# A line that begins with a label, behind whatever marks stand before it.
_NAMES = _either([*_KINDS])
LINE = (
    rf"(?:{_NAMES}|Termin\w*)(?:\s?(?:/|&|und|u\.)\s?(?:{_NAMES}|{'|'.join(_KINDS)})"
    rf"|\s(?:der|des|dieser)\s(?:{'|'.join(word.capitalize() for word in _OF.split())}))?\s?[:?]"
)


def asked(lows: Seq[str]) -> tuple[str, ...]:
    """Return what the words before a colon ask for, each once: when, span, until, where, what, who; nothing where they are no label."""
    if not 0 < len(lows) <= _LONGEST or lows[0] not in _KINDS:
        return ()
    if any(low not in _KINDS and low not in _BESIDE for low in lows[1:]):
        return ()
    return tuple(dict.fromkeys(_KINDS[low] for n, low in enumerate(lows) if low in _KINDS and (not n or low not in _BESIDE)))
