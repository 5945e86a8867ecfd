"""What is done for an event before or after it has its own day: "Der Vorverkauf für das Konzert beginnt am 3. Juni" dates no concert."""

from __future__ import annotations

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.grammar import OF_KNOWN
from pipeline.assemble.times import moments, neighbours
from pipeline.assemble.times.moments import Moment
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text

# Ends of nouns of what is not the event: getting in, planning it, showing what it will be, what became of it.
_THINGS = (
    "verkauf", "verkäufe", "anmeldung", "anmeldungen", "anmeldephase", "anmeldezeit", "bewerbung", "bewerbungen", "bewerbungsphase", "frist",
    "fristen", "meldeschluss", "bewerbungsschluss", "vorbereitung", "vorbereitungen", "planung", "planungen", "planungsphase", "pläne",
    "einladung", "einladungen", "ticket", "tickets", "karte", "karten", "programmheft", "programmhefte", "plakat", "plakate", "flyer",
    "broschüre", "zusage", "zusagen", "absage", "aufbau", "aufbauarbeiten", "abbau", "abbauarbeiten", "ausschreibung", "auslosung", "probe",
    "proben", "ergebnis", "ergebnisse", "bilanz", "entscheidung", "logo", "genehmigung", "antrag", "anträge", "werbung", "countdown",
    "nominierung", "nominierungen", "buchung", "buchungen", "reservierung", "reservierungen", "helfertreffen", "vorarbeiten", "zuschlag",
    "verkaufsstart", "anmeldestart",
)  # fmt: skip
_SHOWN = frozenset(
    "vorgestellt präsentiert veröffentlicht bekanntgegeben vor bekannt".split()
)  # "Das Programm für das Fest wird vorgestellt"
_FOR = frozenset("für zu über um auf an von".split())
_BOUNDS = frozenset({"ab", "bis", "seit"})
# Verbs of getting in: "Bis 3. Juni kann man sich für das Symposium anmelden".
_GETS_IN = frozenset(
    "anmelden anzumelden angemeldet anmeldet melden bewerben beworben bewirbt einreichen einzureichen eingereicht erhältlich buchen buchbar "
    "reservieren reserviert registrieren vormerken verschickt versandt verschicken".split()
)


def reach(text: Text, candidate: Candidate) -> int | None:
    """Return the token behind the phrase of an event that only is what something is done for, None for other candidates."""
    if candidate.node is None:
        return None
    row = candidate.clause.chunks
    k = next((n for n, c in enumerate(row) if c.head == candidate.anchor), None)
    if k is None:
        return None
    chunk, before = row[k], row[k - 1] if k else None
    told = chunk.prep in _FOR or (chunk.prep is None and chunk.det in OF_KNOWN)
    low = text.low(before.head) if before is not None and before.last == chunk.first and told else ""
    thing = low.endswith(_THINGS) or (low.endswith("programm") and not _SHOWN.isdisjoint(candidate.clause.lows))
    if not thing and not (chunk.prep in ("für", "zu") and not _GETS_IN.isdisjoint(candidate.clause.lows)):
        return None
    return _behind(text, row, k)


def beside(text: Text, candidate: Candidate) -> Clause | None:
    """Return the relative clause that tells the event's own day: "das Programm der Kulturtage, die vom 3. bis 9. Juni in Jena stattfinden"."""
    found = neighbours.telling(text, candidate.sentence, candidate.clause, candidate.anchor)
    return found if found is not None and moments.within(text, found.tokens, found.tokens[0]).day else None


def passed(text: Text, candidate: Candidate) -> int | None:
    """Return the token behind the phrase of an event that is over or to come when the clause plays: "im Anschluss an den Empfang", else None."""
    row = candidate.clause.chunks
    k = next((n for n, c in enumerate(row) if c.head == candidate.anchor), None) if candidate.node is not None else None
    if k is None:
        return None
    follows = row[k].prep == "an" and k > 0 and text.low(row[k - 1].head) == "anschluss" and row[k - 1].last == row[k].first
    return _behind(text, row, k) if follows or row[k].prep in ("nach", "vor") else None


def _behind(text: Text, row: list[Chunk], k: int) -> int:
    last = row[k].last
    for following in row[k + 1 :]:
        if following.first != last or (text.classes[following.head] == "T" and following.prep in _BOUNDS):
            break
        last = following.last
    return last


def own_day(text: Text, candidate: Candidate, moment: Moment, behind: int) -> Moment:
    """Return what of a moment the event's own phrase tells: "Karten für das Fest am 22. Juni gibt es ab 3. Juni"."""
    told = beside(text, candidate)
    if told is not None:
        return moments.within(text, told.tokens, told.tokens[0])
    own = [i for i in candidate.clause.tokens if candidate.anchor < i < behind and text.classes[i] == "T"]
    nodes = text.times(own)
    if moment.nodes and all(n in nodes for n in moment.nodes):
        return moment
    day = next((n for n in nodes if moments.usable(n) and not moments.is_clock(n)), None)
    return Moment(*moments.ends(day), (day,)) if day is not None else Moment()
