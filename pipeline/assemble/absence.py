"""Who is named beside an event and was not there: represented, sent greetings from, spoken about, asked for tickets, author of what is played."""

from __future__ import annotations

from pipeline.german.dates.told import QUOTES, RELATIVES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text

_INSTEAD = frozenset({"statt", "anstatt", "anstelle", "über", "nach", "gegen", "laut", "ohne", "wegen", "trotz", "seit"})
# "in Vertretung des Ministers X", "Grüße von X", "Anmeldung bei X": the phrase before tells that X is elsewhere.
_FOR_ANOTHER = frozenset(
    "vertretung stelle namen auftrag grüße grüßen grußbotschaft anmeldung anmeldungen voranmeldung karten auskunft auskünfte andenken gedenken "
    "erinnerung geburtstag todestag geburtstages todestages geburtstags todestags nachfolge tod leben werk schaffen".split()
)
_ASKED = frozenset("anmeldung anmeldungen anmelden karten auskunft auskünfte informationen erhältlich tickets".split())
_ILL = frozenset("verhindert erkrankt erkrankte verstorben verstorbene verstorbenen".split())
_REPRESENTS = frozenset("vertrat vertritt vertraten".split())
_MADE = frozenset(
    "geplant entworfen gebaut errichtet gestaltet konzipiert finanziert gefördert komponiert geschrieben verfasst gemalt geschaffen "
    "erfunden gestiftet benannt entwickelt".split()
)


def absent(text: Text, clause: Clause, k: int, kind: str, subject: bool) -> bool:
    """Is the person (kind "P", or "R" for an office) or house ("O") of a clause's k-th phrase only named there?"""
    chunk, lows = clause.chunks[k], clause.lows
    if kind == "O":
        return chunk.prep in ("bei", "an") and not _ASKED.isdisjoint(lows)
    if chunk.prep in _INSTEAD:
        return True
    before = clause.chunks[k - 1] if k else None
    if before is not None and before.last == chunk.first and text.low(before.head) in _FOR_ANOTHER and _of(chunk):
        return True
    if clause.sub and not _ILL.isdisjoint(lows):
        return True
    if not _REPRESENTS.isdisjoint(lows) and chunk.prep is None and (subject or (clause.sub and lows[0] in RELATIVES)):
        return True
    if chunk.prep == "bei" and not _ASKED.isdisjoint(lows):
        return True  # "Anmeldungen sind bei X möglich"
    if chunk.prep in ("von", "durch") and not _MADE.isdisjoint(lows):
        return True
    word = text.word(chunk.head)
    return " " not in word and word.endswith("s") and chunk.last < len(text.classes) and text.word(chunk.last) in QUOTES


def _of(chunk: Chunk) -> bool:
    return chunk.prep in ("von", "bei", "an") or (chunk.prep is None and chunk.det in ("des", "der"))
