"""What gathering knows while it reads: the drafts, their moments, what was read last; and whether a date is history."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field

from pipeline.assemble.drafts import Candidate, Draft
from pipeline.assemble.people.pieces import is_master
from pipeline.assemble.times import moments
from pipeline.assemble.times.moments import Moment
from pipeline.german.dates.tense import tense
from pipeline.german.happenings.clauses import Clause, Sentence, Text
from pipeline.kernel import Node
from pipeline.resolve.people import People
from schemas.records import DateValue

_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"P(\d+)Y")
_AHEAD = frozenset("wird werden soll sollen feiert feiern begeht begehen".split())
# Done on one day, so that a clause which tells how many years ago looks back.
_DEEDS = frozenset("signing opening inauguration commissioning handover groundbreaking foundation-stone founding unveiling".split())
_COARSE = 62  # days, where no more than a month is told
_REMEMBERED = "1945"  # before this year all is history
MONTH = 7  # characters of a date that tells year and month
_OLDEST = 300  # days before the release: what is older is history


@dataclass(slots=True)
class Loose:
    """A sentence that stands apart from events: with the event before it, how many paragraphs off, whether under a heading or in a list."""

    sentence: Sentence
    last: Draft | None
    distance: int
    ruled: bool
    listed: bool = False


@dataclass(slots=True)
class Gathering:
    text: Text
    published: DateValue | None
    drafts: list[Draft] = field(default_factory=list)
    moments: dict[int, Moment] = field(default_factory=dict)  # by id() of a draft
    mentioned: list[tuple[Candidate, Draft | None]] = field(default_factory=list)
    last: Draft | None = None
    paragraph: int = -1
    opening: int | None = None  # the first paragraph of the body
    people: People | None = None
    labelled: bool = False  # has the text a label "Wann:"?
    loose: list[Loose] = field(default_factory=list)
    listing: tuple[int, Draft | None] | None = None  # (paragraph, event) of the line before, where a list of people runs
    recent: str | None = None  # the first day told with its weekday and year
    yearless: bool | None = None  # does the text speak of days without their year?

    def holder(self, node: Node) -> str | None:
        """Return the one person of the release who holds the office that a nameless mention names ("die Oberbürgermeisterin")."""
        people = self.people
        title = node.value.title.casefold()
        if not title or node.value.plural or people is None:
            return None
        same = {title, title.removesuffix("in"), title + "in"}
        held = [
            (p.id, r.organization, r.title.casefold() in same)
            for p in people.entities.values()
            for r in p.roles
            if r.status == "current" and ((low := r.title.casefold()) in same or _FOREMOST.sub("", low) in same)
        ]
        at_home = {p for p, house, _ in held if house is not None and people.is_home(house)}
        if len(at_home) == 1 and len({p for p, _, _ in held}) > 1:
            return min(at_home)  # "der Bürgermeister" is "der Erste Bürgermeister" here, not the guests' one
        found = {p for p, _, exact in held if exact}
        return min(found) if len(found) == 1 else None


def add_people(state: Gathering, draft: Draft, agents: Seq[tuple[Node, str, str | None]], likely: float | None = None) -> None:
    """Add agents (with their part, and the part's name) to an event; `likely`: how likely they were there, where that is not told."""
    for node, part, role in agents:
        entity = state.holder(node) if node.tag == "ROLE" else getattr(node.value, "entity", None)
        if entity is None or (part == "attendee" and _took_picture(state, entity)):
            continue
        if node.tag == "PERSON" and is_master(str(node.value.name)):
            continue
        known = draft.people.get(entity)
        if known is None or (known[0] == "attendee" and part != "attendee"):
            draft.people[entity] = (part, role, node)
            if likely is not None:
                draft.unsure[entity] = likely
            else:
                draft.unsure.pop(entity, None)


def _took_picture(state: Gathering, agent: str) -> bool:
    """Is somebody of the release by the office of a credit alone: "Foto: Ole Holm"?"""
    person = state.people.entities.get(agent) if state.people is not None else None
    return person is not None and person.credited and len(person.roles) == 1


def set_moment(state: Gathering, draft: Draft, moment: Moment) -> None:
    state.moments[id(draft)] = moment
    draft.start, draft.end = moment.start, moment.end


def is_history(state: Gathering, candidate: Candidate, moment: Moment) -> bool:
    """Is the date so far before the release that the text only looks back?"""
    if candidate.year:
        published = state.published.edtf[:4] if state.published else ""
        return published.isdigit() and candidate.year < int(published) - 1
    since = years_ago(state.text, candidate.clause)
    if candidate.kind in _DEEDS and (since is not None or _last_year(state.text, candidate.clause)):
        return True
    if since is not None and _looks_back(state, candidate, since):
        return True  # "Vor zwei Jahren lockte das Konzert 500 Besucher an"
    if state.published is None and any(_last_year(state.text, c) for c in candidate.sentence.clauses):
        return True  # "Bereits im vergangenen Jahr gab es Besuche: Im Mai war eine Delegation zu Gast"
    if not moment.start:
        return _only_history(state, candidate) or candidate.clause.lows[0] in _THEN
    return is_old(state, moment) or _in_years(state.text, candidate) or _is_last(state, candidate, moment)


def _looks_back(state: Gathering, candidate: Candidate, since: Node) -> bool:
    """Does a number of years, and no date, tell when it all was? "das Gedenken an die Opfer vor 20 Jahren" tells it of the victims."""
    text = state.text
    at = bisect_left(text.sequence.starts, since.start) - 1
    if since.tag != "DURATION" or any(moments.usable(n) for n in _dates(state, candidate.clause.tokens)):
        return False
    at -= text.low(at) in _NEARLY
    return text.low(at) != "vor" or at <= candidate.clause.tokens[0] or text.classes[at - 1] not in "NEOLPQR"


def _is_last(state: Gathering, candidate: Candidate, moment: Moment) -> bool:
    """Is it the last one before, in a release without a date: "Die letzte Delegationsreise fand im November 2015 statt"?"""
    if state.published is not None or not any("year" in n.value.known for n in moment.nodes):
        return False
    before = state.text.lows[max(0, candidate.anchor - 2) : candidate.anchor]
    words = state.text.sequence.words[candidate.sentence.first : candidate.sentence.last]
    return not _LAST.isdisjoint(before) and tense(words) == -1


_LAST = frozenset("letzte letzter letztes letzten vorige voriger voriges vorigen vorangegangene vorangegangenen".split())


def _in_years(text: Text, candidate: Candidate) -> bool:
    """Is it told of several years at once: "Delegationen aus Osaka waren 2003 und 2006 zu Gast"?"""
    years = [i for i in candidate.clause.tokens if text.classes[i] == "T" and _YEAR.fullmatch(text.word(i))]
    joined = len(years) > 1 and all(text.low(i - 1) in (",", "und", "sowie", "oder") for i in years[1:])
    return joined and tense(text.sequence.words[candidate.sentence.first : candidate.sentence.last]) == -1


def _last_year(text: Text, clause: Clause) -> bool:
    """Is a deed of the year before a release that does not tell its own: "das im vergangenen Jahr unterzeichnete Memorandum"?"""
    values = [n.value for n in text.times(clause.tokens) if n.tag == "DATE"]
    return any(v.unit == "Y" and (v.by or 0) < 0 and v.start is None for v in values)


_NEARLY = frozenset("genau exakt rund etwa fast knapp gut über ungefähr circa".split())


def years_ago(text: Text, clause: Clause) -> Node | None:
    """Return the duration by which a clause tells that something was done years ago: "wo vor 25 Jahren die Urkunde unterzeichnet wurde"."""
    if not _THEN.isdisjoint(clause.lows):
        return next((n for n in text.times(clause.tokens) if n.tag == "DATE"), None)
    if clause.lows[0] == "dass" and (since := _ago(text, clause.tokens[0])) is not None:
        return since
    behind = "zurück" in clause.lows and not _LIES.isdisjoint(clause.lows)  # "Der letzte Besuch liegt fünf Jahre zurück"
    if not (behind or "vor" in clause.lows) or not _AHEAD.isdisjoint(clause.lows):
        return None
    for i in clause.tokens:
        node = text.sequence.nodes[i]
        at = i - 2 if text.low(i - 1) in _NEARLY else i - 1  # "vor genau 200 Jahren"
        if node is not None and node.tag == "DURATION" and (behind or (text.low(at) == "vor" and text.classes[at - 1] != "d")):
            years = _YEARS.fullmatch(str(node.value.value))
            if years is not None and int(years[1]) > 1:
                return node
    return None


def _ago(text: Text, at: int) -> Node | None:
    """Return the duration in front of a clause: "30 Jahre ist es her, dass", "Es ist 30 Jahre her, dass"."""
    if text.lows[max(0, at - 2) : at] != ["her", ","]:
        return None
    before = (text.sequence.nodes[i] for i in range(max(0, at - _HER), at))
    found = next((n for n in before if n is not None and n.tag == "DURATION"), None)
    years = _YEARS.fullmatch(str(found.value.value)) if found is not None else None
    return found if years is not None and int(years[1]) > 1 else None


_HER = 8  # tokens
_LIES = frozenset("liegt lag liegen lagen zurückliegt".split())
_THEN = frozenset({"damals", "seinerzeit"})


def _only_history(state: Gathering, candidate: Candidate) -> bool:
    """Does the clause hold a date of history and no other? "Der erste Vertrag war 2005 geschlossen worden"."""
    told = _dates(state, candidate.clause.tokens)
    if not told:  # a list parts the clause: "Bereits 2021 hatten Bund, Land und Kreis einen Vertrag unterzeichnet"
        before = (c for c in reversed(candidate.sentence.clauses) if not c.sub and c.tokens[0] < candidate.clause.tokens[0])
        told = next((found for c in before if (found := _dates(state, c.tokens))), [])
    if any(moments.usable(n) for n in told):
        return False
    past = any(n.value.decoy and n.value.start and is_old(state, Moment(n.value.start)) for n in told)
    return past or any(n.value.decoy in ("founding", "life", "statute", "history") for n in told)


_FOREMOST = re.compile(r"^(?:erste|regierende|amtierende)r? ")
_DATED_THING = re.compile(r"[A-ZÄÖÜ]\w+ aus dem(?: Jahre?)?\s$")  # "den Vertrag aus dem Jahr 2004"


def _dates(state: Gathering, tokens: Seq[int]) -> list[Node]:
    """Return the dates among some tokens but those that only say which thing is meant."""
    text = state.text.sequence.text
    return [
        n
        for n in state.text.times(tokens)
        if n.tag in ("DATE", "RANGE")
        and not (n.value.decoy == "history" and _DATED_THING.search(text, max(0, n.start - 40), n.start))
    ]


def is_old(state: Gathering, moment: Moment) -> bool:
    if moment.start is None:
        return False
    year = _YEAR.match(moment.start)
    published = state.published.start or state.published.edtf if state.published else None
    if year is None:
        return False
    if published is None or not _YEAR.match(published):
        if year.group() < _REMEMBERED:
            return True  # whenever the release came out
        if any(n.value.weekday is not None for n in moment.nodes):
            return False
        if recent := _recent(state):
            return _days(recent) - _days(moment.start) > _OLDEST
        return bool(moment.nodes) and "year" in moment.nodes[0].value.known and _relative(state)
    if _YEAR.fullmatch(moment.start):
        return moment.start < published[:4]  # "im vergangenen Jahr"
    return _days(published) - _days(moment.start) > (_OLDEST if moment.day else _COARSE)


def _recent(state: Gathering) -> str:
    """Return the first day told with its weekday and year, which nobody does of history; what comes later is none either."""
    if state.recent is None:
        days = (n.value for n in state.text.sequence.nodes if n is not None and n.tag == "DATE")
        told = [str(v.start) for v in days if v.weekday is not None and "year" in v.known and v.start and not v.decoy]
        state.recent = min(told, default="")
    return state.recent


def _relative(state: Gathering) -> bool:
    """Does the text speak of days without their year, of the coming week? Then a date with a year looks back.

    Not where the month is the same: "Im Oktober geht es weiter ... am 16. Oktober 2023".
    """
    if state.yearless is None:
        dated = [n.value for n in state.text.sequence.nodes if n is not None and n.tag in ("DATE", "RANGE")]
        months = {str(v.start)[4:7] for v in dated if _YEAR.match(str(v.start)) and len(str(v.start)) > MONTH}
        state.yearless = any(
            (str(v.start or "").startswith("XXXX") and str(v.start)[4:7] not in months)
            or (v.kind == "shift" and v.unit == "W" and v.value.startswith("XXXX"))
            for v in dated
        )
    return state.yearless


def _days(iso: str) -> int:
    """Return a coarse day number of a partial date."""
    year, *rest = iso.partition("T")[0].split("-")
    month, day = [int(cell) if cell.isdigit() else 12 for cell in [*rest, "12", "28"][:2]]
    return int(year) * 372 + min(month, 12) * 31 + day
