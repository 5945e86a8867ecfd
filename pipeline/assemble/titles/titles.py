"""Names of events made full by what the events hold: whose paper is signed, where guests come from; and told apart by their days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence as Seq

from pipeline.assemble.drafts import Draft
from pipeline.assemble.journeys import trips
from pipeline.assemble.state import Gathering
from pipeline.german.happenings.dative import dative
from pipeline.german.happenings.words import DELEGATION
from pipeline.lexicon import table
from pipeline.resolve.organizations import Organizations
from schemas.records import Agreement

_PAPERS = frozenset({"Memorandum of Understanding", "Letter of Intent"})
_SURE = 0.5  # so sure is an agreement whose parties are told
_LONG = 110  # characters: longer than this no name becomes


def complete(state: Gathering, about: Mapping[str, list[str]], signed: Seq[Agreement], organizations: Organizations) -> None:
    """Complete the names of all drafts; `about` are the agreements that drafts (by id) are about."""
    known = {agreement.id: agreement for agreement in signed}
    for draft in state.drafts:
        if draft.hidden or draft.proper or draft.title:
            continue
        papers = [known[i] for i in about.get(draft.id, ()) if i in known]
        if draft.kind == "signing" and len(papers) == 1 and papers[0].confidence >= _SURE:
            _sides(draft, papers[0], organizations)
        elif draft.group == "trip":
            _whence(state, draft)
    _tell_apart(state)


def _sides(draft: Draft, paper: Agreement, organizations: Organizations) -> None:
    """ "Unterzeichnung des Vertrags" -> "Unterzeichnung des Vertrags zwischen der Stadt X und der Y GmbH"."""
    rest = draft.name.split()[1:]
    said = rest[1:]
    while said and said[0][:1].islower():
        said = said[1:]  # "einer gemeinsamen Erklärung"
    bare = bool(rest) and (len(said) == 1 or " ".join(said) in _PAPERS)
    names = [dative(organizations.entities[p].name) for p in paper.parties if p in organizations.entities]
    if not bare or not 1 < len(names) < 4:
        return
    full = f"{draft.name} zwischen {', '.join(names[:-1])} und {names[-1]}"
    draft.name = full if len(full) <= _LONG else draft.name


def _whence(state: Gathering, draft: Draft) -> None:
    """ "Besuch der Delegation" -> "Besuch der Delegation aus X", where the release tells of one that comes from somewhere."""
    noun, _, rest = draft.name.partition(" ")
    article, _, group = rest.partition(" ")
    if not DELEGATION.fullmatch(group) or article not in ("der", "einer"):
        return
    found = trips.best(state.text)
    if found is not None and found[1] and len(found[0]) < _LONG:
        draft.name = f"{noun} {found[0]}"


def _tell_apart(state: Gathering) -> None:
    """Events of one name bear the day, the month or the year that each has and the others have not."""
    drafts = [d for d in state.drafts if not d.hidden]
    often = Counter(d.name.casefold() for d in drafts)
    for row in [[d for d in drafts if d.name.casefold() == name] for name, n in often.items() if n > 1]:
        days = {id(d): state.moments[id(d)].day or state.moments[id(d)].start or "" for d in row}
        for length in (4, 7, 10):
            if len({day[:length] for day in days.values()}) == len(row):
                for draft in row:
                    draft.name = f"{draft.name} {_said(days[id(draft)][:length])}".strip()
                break


def _said(day: str) -> str:
    """Return a year, month or day (ISO 8601) as it follows a name: "2024", "im Mai 2024", "am 3. Mai 2024"."""
    year, month, date = (*day.split("-"), "", "")[:3]
    name = next((form for form in table("months").forms if month and _is_month(form, month)), "")
    if not name:
        return year if year.isdigit() else ""
    year = f" {year}" if year.isdigit() else ""
    return f"am {int(date)}. {name}{year}" if date else f"im {name}{year}"


def _is_month(form: str, number: str) -> bool:
    row = table("months").row(form)
    return row["abbreviated"] == "0" and row["language"] == "de" and "ae" not in form and int(row["number"]) == int(number)
