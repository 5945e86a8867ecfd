"""Papers that are told twice: by a headline of bare towns and by the body, or once without their parties."""

from __future__ import annotations

from pipeline.assemble.state import Gathering
from pipeline.resolve.organizations import Organizations
from schemas.records import Agreement

_PLAIN = ("Vereinbarung zwischen", "Vertrag zwischen")


def without(state: Gathering, made: list[Agreement], about: dict[str, list[str]], organizations: Organizations) -> list[Agreement]:
    """Drop what only a headline tells of bare towns where the body names the houses there: "Linz und Passau besiegeln ...".

    Its signing is then that of the body's agreement.
    """
    heads = [(s.first, s.last) for s in state.text.sentences[:12] if s.section in ("headline", "deck")]
    starts, ends = state.text.sequence.starts, state.text.sequence.ends
    spans = [(starts[first], ends[last - 1]) for first, last in heads]
    shadows: dict[str, str] = {}
    sure = [b for b in made if b.confidence >= 0.5 and not b.partnership]
    by_name = {frozenset(b.parties): b for b in reversed(made) if not b.partnership and not b.name.startswith(_PLAIN)}
    for a in made:
        twins = [b for b in sure if b.kind == a.kind and set(b.parties) == set(a.parties)] if a.confidence < 0.5 else []
        if a.confidence < 0.5 and (twins or (len(sure) == 1 and _may_be(sure[0], a))):
            shadows[a.id] = (twins or sure)[0].id
            continue
        named = by_name.get(frozenset(a.parties)) if a.name.startswith(_PLAIN) else None
        if named is not None and not (a.date and named.date):  # "Die Unterzeichnung soll im Juni folgen"
            shadows[a.id] = named.id
            continue
        headed = any(start <= e.start < end for start, end in spans for e in a.evidence)
        if not headed or not any(organizations.entities[p].implicit for p in a.parties if p in organizations.entities):
            continue
        full = next((b for b in made if b is not a and b.confidence >= 0.5 and _names_all(a, b, organizations)), None)
        if full is not None:
            shadows[a.id] = full.id
    kept = {a.id for a in made}  # a treaty of history is no paper of the release: its signing is about none
    for known in about.values():
        known[:] = [i for i in dict.fromkeys(_shown(i, shadows) for i in known) if i in kept]
    return [a for a in made if a.id not in shadows]


def _shown(paper: str, shadows: dict[str, str]) -> str:
    """Follow a dropped paper to the one that stands for it: that may have been dropped for a third."""
    seen: list[str] = []
    while paper in shadows and paper not in seen:
        seen.append(paper)
        paper = shadows[paper]
    return paper


def _may_be(sure: Agreement, poor: Agreement) -> bool:
    """May an agreement without its parties be the one sure paper of the release?"""
    return len(poor.parties) < 2 and set(poor.parties) <= set(sure.parties) and poor.status == sure.status


def _names_all(short: Agreement, full: Agreement, organizations: Organizations) -> bool:
    """Is each party of the one a party of the other, or a bare town or country in whose name one of the other's stands?"""
    if set(short.parties) == set(full.parties):
        return False
    left = [organizations.entities[p] for p in full.parties if p in organizations.entities]
    for one in (organizations.entities[p] for p in short.parties if p in organizations.entities):
        own = one.aliases[0] if one.implicit and one.aliases else one.name
        fit = next((o for o in left if o is one or (one.implicit and own in o.name)), None)
        if fit is None:
            return False
        left.remove(fit)
    return True
