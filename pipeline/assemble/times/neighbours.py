"""Clauses beside an event's own that may say when it is: joined ones, those around a colon, relative ones."""

from __future__ import annotations

from pipeline.german.dates.told import HAD
from pipeline.german.happenings.clauses import Clause, Sentence, Text

_RELATIVE = frozenset("das der die dem den wo".split())
_BIDDEN = frozenset(
    "eingeladen geladen gebeten aufgerufen veranstaltet organisiert ausgerichtet begonnen stattgefunden angefangen gedauert geendet angekündigt".split()
)
_TELLING = frozenset({"occur", "hold", "plan", "show"})  # "die Ausstellung, die noch bis Juli gezeigt wird"
_PRONOUNS = {"m": ("der", "den"), "n": ("das",), "f": ("die",)}  # of a relative clause, by the gender of what it is about


def telling(text: Text, sentence: Sentence, clause: Clause, anchor: int) -> Clause | None:
    """Return the relative clause right behind an event that says when it takes place."""
    behind = relative(text, sentence, clause) if text.classes[anchor] in "EZ" else None
    chunk = next((c for c in reversed(clause.chunks) if c.first <= anchor < c.last), None)
    if behind is None or chunk is None:
        return None
    ends = chunk is clause.chunks[-1] and behind.tokens[0] <= clause.tokens[-1] + 2
    if not ends and behind.tokens[0] != chunk.last + 1:
        return None  # but "Karten für das Fest, das am 9. Juni stattfindet, gibt es ab Montag"
    node = text.sequence.nodes[anchor]
    gender = node.value.head.gender if node is not None and node.tag == "EVENT" else "mnf"
    if behind.lows[0] != "die" and not any(behind.lows[0] in _PRONOUNS[one] for one in gender):
        return None
    return behind if tells_when(behind) else None


def tells_when(clause: Clause) -> bool:
    """Does a relative clause tell when an event takes place, or how long something is "zu sehen"?"""
    return ("sehen" in clause.lows and "zu" in clause.lows) or any(verb.does in _TELLING for verb, _ in clause.verbs)


def clause_before(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause that "und" joins this one to: a main clause to the main one before it, over what only goes with that."""
    at = next((n for n, c in enumerate(sentence.clauses) if c is clause), 0)
    above = next((c for c in reversed(sentence.clauses[:at]) if not c.sub), None) if not clause.sub else None
    return above or (sentence.clauses[at - 1] if at else None)


def joined_to(sentence: Sentence, clause: Clause) -> Clause | None:
    return clause_before(sentence, clause) if clause.joined else None


_APART = frozenset({"nachdem", "bevor", "ehe"})  # what begins so tells of another time


def after_colon(text: Text, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause that a colon joins to this one: "Der Gegenbesuch steht fest: Am 24. Oktober kommt ..."."""
    last = clause.tokens[-1] + 1
    if last < sentence.last and text.word(last) == ":":
        behind = next((c for c in sentence.clauses if c.tokens[0] == last + 1), None)
        return behind if behind is None or behind.lows[0] not in _APART else None
    return None


def before_colon(text: Text, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the dated clause whose colon opens what this one goes on with: "Laut wird es am Abend im Park: ..., spät ein Feuerwerk"."""
    at = next((i for i in range(clause.tokens[0] - 1, sentence.first, -1) if text.word(i) == ":"), None)
    return next((c for c in sentence.clauses if c.tokens[-1] == at - 1 and c.dated), None) if at is not None else None


def relative(text: Text, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the relative clause about what this clause names: "das Konzert, das am Freitag auf der Bühne geplant war"."""
    at = next((n for n, c in enumerate(sentence.clauses) if c is clause), None)
    if at is None or at + 1 >= len(sentence.clauses):
        return None
    following = sentence.clauses[at + 1]
    first = following.tokens[1] if len(following.tokens) > 1 and text.classes[following.tokens[0]] == "p" else following.tokens[0]
    if not following.sub or text.low(first) not in _RELATIVE or _tells_else(following):
        return None
    if "teil" in clause.lows or "bestandteil" in clause.lows:
        return None  # "Die Tour ist Teil der Aktion X, die vom 18. Mai bis 7. Juni läuft": of the whole
    return following


def _tells_else(clause: Clause) -> bool:
    """Does a relative clause look back at something else: "die Leiterin, die im Juli einen Vertrag unterzeichnet hatte"?

    "Zu dem der Verein am Freitag eingeladen hatte" tells of the event itself.
    """
    return clause.lows[-1] in HAD and not _BIDDEN & set(clause.lows[-3:-1])
