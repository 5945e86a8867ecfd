"""What a comma or dash ends: a clause, or only a date, the words that say who somebody is, an item of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.german.dates.clauses import RELATIVES
from pipeline.german.dates.tense import NO_VERBS, verb
from pipeline.german.happenings.verbs import is_finite, is_lemma, is_verb, is_whole, verb_like
from pipeline.german.happenings.words import AUXILIARIES, PREPOSITIONS, SUBORDINATORS
from pipeline.german.names.lexis.words import is_lower

if TYPE_CHECKING:
    from pipeline.german.happenings.clauses import Clause, Text

TURNS = frozenset({";", ":", ",", "–", "—", "-", "und", "sowie"})
_IS = frozenset({"ist", "sind", "war", "waren", "bleibt", "bleiben"})


def splits(text: Text, i: int, last: int) -> str | None:
    """What begins after the mark at i: "sub" a subordinate clause, "main" another main clause, None neither."""
    words, lows, classes = text.sequence.words, text.lows, text.classes
    j = i + 1
    while j < last and words[j] in '”“"»«)':
        j += 1
    if j >= last:
        return None
    word, low = words[j], lows[j]
    if word in (";", ":"):
        return "main"
    if low in SUBORDINATORS:
        return "sub"
    ahead = j + 1 if classes[j] == "p" else j
    if j < ahead < last and lows[ahead].startswith(("welche", "dessen", "deren")):
        return "sub"  # "dank welcher"
    if ahead < last and lows[ahead] in RELATIVES:
        k = ahead + 1
        while k < last and k < ahead + 30 and (words[k] not in (",", ";", "–") or _enumerates(text, k)):
            k += 1
        end = k - 1
        whole = lows[end] != "worden"  # "am Montag, 10. Juni, in den Ruhestand verabschiedet worden": no verb ends it
        if end > ahead and classes[end] == "a" and whole and (verb_like(lows[end]) or lows[end] in AUXILIARIES):
            return "sub"
        if low == "zu" and any(
            lows[m] in AUXILIARIES and (m + 1 == last or words[m + 1] == ",") for m in range(k, min(last, ahead + 30))
        ):
            return "sub"  # "eine Feier, zu der die Leiterin, Anna Weiß, angereist war"
        if low == "unter" and k < last and "unterschrift" in "".join(lows[k : min(last, k + 12)]):
            return "sub"  # "ein Vertrag, unter den X und der Direktor des Y, Z, ihre Unterschriften setzten"
    at = j + (classes[j] == "p")
    behind = classes[at + 2 : at + 3] if at + 2 < last else ""
    if (
        at + 1 < last
        and classes[at] == "T"
        and classes[at + 1] == "a"
        and behind in tuple("adNPORLEp")
        and _stands_second(lows[at + 1])
    ):
        return "main"  # ", am Mittwoch fahren sie nach Jena"
    k = j
    while k < last and k < j + 12 and words[k] not in (",", ";", ":"):
        if _is_finite_at(text, k):
            return "main"
        k += 1
    return None


def turns(text: Text, first: int, last: int) -> bool:
    """Does a first clause end in its verb, and the main one begin with its own behind the comma: "Wie X mitteilt, findet ..."?"""
    words, classes = text.sequence.words, text.classes
    return any(words[i] == "," and classes[i - 1] == "a" and _is_finite_at(text, i + 1) for i in range(first + 2, last - 1))


def _stands_second(low: str) -> bool:
    """May the word behind a day be the verb of a main clause, and no participle: "am Mittwoch eingetroffen"?"""
    plain = is_verb(low) or (len(low) > 4 and low.endswith(("en", "te")) and low not in NO_VERBS)
    return plain and not is_whole(low) and "ge" not in low[:-4]


def _is_finite_at(text: Text, i: int) -> bool:
    """Is a token a finite verb or an auxiliary?"""
    return text.classes[i] == "a" and (text.lows[i] in AUXILIARIES or is_finite(text.lows[i]))


def _closing(text: Text, first: int, end: int) -> int:
    """Return the last token of a stretch that may be its participle or infinitive, before "worden" and marks; `first` - 1 where none is."""
    while end > first and text.classes[end - 1] not in "aN":
        end -= 1
    return end - 1 - (text.lows[end - 1] == "worden")


def _enumerates(text: Text, i: int) -> bool:
    """Does the mark at i stand in a row of names or behind a date: "nach Tallinn, Tartu und Riga", "am Mittwoch, 5. Mai, in Jena"?"""
    before, behind = text.classes[i - 1], text.classes[i + 1 : i + 2]
    joined = before == "P" and i + 1 < len(text.lows) and text.low(i + 1) == "und"  # "die Leiterin, Anna Weiß, und ihr Kollege"
    return before == "T" or joined or (before in "LOP" and behind == before)


def has_comma(text: Text, i: int) -> bool:
    """Is there a comma inside a date or a person's phrase, so that the next one only ends it: "am Mittwoch, 12. Juni", "der Rektor, Tom Ahl"?"""
    node = text.sequence.nodes[i]
    return node is not None and "," in text.sequence.text[node.start : node.end]


def ends_both(text: Text, first: int, last: int) -> bool:
    """Does the verb before the next comma end the clause in hand, with nothing of it left behind that comma?"""
    words, lows = text.sequence.words, text.lows
    end = next((i for i in range(first, last) if words[i] in (",", ";", "–") and not _enumerates(text, i)), last)
    if end + 1 >= last or words[end] != ",":
        return True
    behind = lows[end + 1]
    verbal = _is_finite_at(text, end + 1) or (text.classes[end + 1] == "a" and _stands_second(behind))
    return verbal or behind in SUBORDINATORS or behind in ("und", "sowie", "oder")


def wants_participle(clause: Clause, first: int, last: int) -> bool:
    """Does a main clause still want the participle with which the rest of its sentence ends?"""
    text = clause.text
    ends = text.low(last - 1) not in AUXILIARIES and "," not in text.sequence.words[first:last]
    return ends and clause.form == 2 and not complete(clause)


def parted(clause: Clause, first: int, last: int) -> bool:
    """Does a comma behind a date part an auxiliary from its participle: "ist am Montag, 10. Juni, in Hof die Halle eröffnet worden"?"""
    text = clause.text
    if clause.form < 2 or clause.tail[1] not in PREPOSITIONS:
        return False
    end = next((i for i in range(first, last) if text.lows[i] in TURNS and text.classes[i - 1] != "T"), last)
    whole = _closing(text, first, end)
    if whole <= first or text.classes[whole] != "a" or not verb_like(text.lows[whole]) or verb(text.lows[whole]) == "present":
        return False  # "die Vernissage ist am 3. Mai, die Ausstellung läuft bis 7. Juni"
    return not any(_is_finite_at(text, i) for i in range(first, whole))


def goes_on_behind(clause: Clause, comma: int, last: int) -> bool:
    """Does a comma behind a name only end what says who it is: "den Vertrag hat der Rektor, Tom Ahl, am Montag unterzeichnet"?"""
    text = clause.text
    if clause.form < 2:
        return False
    aside = _is_aside(clause, comma)
    waits = clause.tail[1] in AUXILIARIES and text.low(comma - 1) != clause.tail[1]
    if not (has_comma(text, comma - 1) or waits or aside):
        return False
    end = next((i for i in range(comma + 1, last) if text.lows[i] in TURNS and not _lists_names(text, i)), last)
    whole = _closing(text, comma + 1, end)
    if whole <= comma or text.classes[whole] != "a":
        return False
    if not (is_whole(text.lows[whole]) or is_lemma(text.lows[whole]) or (aside and verb_like(text.lows[whole]))):
        return False
    return not any(_is_finite_at(text, i) for i in range(comma + 1, whole))


def _is_aside(clause: Clause, comma: int) -> bool:
    """Ends the comma a participle with its agent: "hat am Montag, begleitet von Tom Ahl, die Gäste empfangen"?"""
    text = clause.text
    if clause.tail[1] not in ("von", "durch"):
        return False
    at = next((i for i in range(comma - 1, clause.tokens[0], -1) if text.low(i) == ","), comma - 2) + 1
    return at + 1 < comma and text.classes[at] == "a" and text.low(at + 1) == clause.tail[1] and text.low(at) == clause.tail[0]


def lists_on(clause: Clause, comma: int, last: int) -> bool:
    """Does a comma behind a name part those of a list, though "die", "der" or "den" behind it might begin a relative clause?

    A list stands behind "zwischen", before the second word of its clause, a verb, or before the participle that the clause still wants.
    """
    text = clause.text
    words, lows, classes = text.sequence.words, text.lows, text.classes
    end = at = comma
    while end == comma:
        ends = lows[at] in ("und", "sowie")
        if not (ends or words[at] == ",") or at + 2 >= last:
            return False
        at += 2 if lows[at + 1] in RELATIVES else 1
        while at + 1 < last and classes[at] == "N" and classes[at + 1] in "NOL":
            at += 1  # "und die Partnerstadt X"
        if classes[at] not in "OLP" or at + 1 >= last:
            return False
        at += 1
        end = at if ends else end
    before = comma - 2 - (classes[comma - 2] == "d")
    if before >= 0 and lows[before] == "zwischen":
        return True
    stop = next((i for i in range(end, last) if lows[i] in TURNS and not _lists_names(text, i)), last)
    whole = _closing(text, end, stop)
    if whole < end or lows[whole] in AUXILIARIES:
        return False
    if not clause.verbal:
        return whole > end and _is_finite_at(text, end)
    wants = clause.tail[1] in AUXILIARIES or not complete(clause)  # a name stands last: the auxiliary does not end the clause
    return clause.form == 2 and wants and classes[whole] == "a" and verb_like(lows[whole])


def _lists_names(text: Text, i: int) -> bool:
    """Does the mark at i stand between those of a list: "haben Rektor Ahl, Kanzlerin Roth und Landrat Kern den Vertrag unterzeichnet"?"""
    behind = text.classes[i + 1 : i + 3]
    return text.classes[i - 1] in "PO" and (behind[:1] in ("P", "O", "R") or behind in ("dP", "dO", "dR"))


def complete(clause: Clause) -> bool:
    """Has the clause its verb, and where that is an auxiliary, the participle or infinitive too?"""
    if clause.form < 2:
        return clause.form > 0
    last = clause.tail[1]
    if last not in AUXILIARIES and not _IS.isdisjoint(clause.text.lows[i] for i in clause.tokens) and is_lower(last):
        return True  # "Vorschläge sind bis zum 9. Juni möglich"
    return last in AUXILIARIES or any(verb_like(low) and low not in AUXILIARIES for low in clause.tail)
