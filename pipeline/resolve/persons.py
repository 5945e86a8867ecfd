"""A person and an office while they are read: what makes two names one person's, two mentions one office."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pipeline.german.values import Status
from pipeline.resolve.common import Proof, evidence, words_of
from schemas.records import Role


@dataclass(slots=True)
class RoleEntity:
    """An office of a person; the attributes are those of `schemas.records.Role`."""

    title: str
    written: str
    organization: str | None
    stated: bool
    status: Status
    start: str | None
    end: str | None
    evidence: list[Proof]

    def record(self) -> Role:
        return Role(
            title=self.title,
            written=self.written,
            organization=self.organization,
            stated=self.stated,
            status=self.status,
            start=self.start,
            end=self.end,
            evidence=evidence(self.evidence),
        )


@dataclass(slots=True)
class PersonEntity:
    id: str
    name: str
    given: str | None
    family: str | None
    prefix: str | None
    suffix: str | None
    gender: str | None
    titles: set[str] = field(default_factory=set)
    roles: list[RoleEntity] = field(default_factory=list)
    affiliations: dict[str, Proof] = field(default_factory=dict)  # by organisation
    aliases: list[str] = field(default_factory=list)
    participant: bool = False
    credited: bool = False  # only by a picture's credit: "Foto: Ole Holm"
    evidence: list[Proof] = field(default_factory=list)


def is_near(a: str, b: str) -> bool:
    """Are two words equal but for one letter, or two neighbours that changed places?"""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return a == b
    if len(a) == len(b):
        unlike = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        swapped = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and a[unlike[0]] == b[unlike[1]] and a[unlike[1]] == b[unlike[0]]
        return len(unlike) <= 1 or swapped
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def agree(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """May two given names be one person's: equal, one shorter, or an initial of the other?"""
    if not mine or not theirs or set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return all(g[0] == t[0] and (len(g) == 1 or len(t) == 1) for g, t in zip(mine, theirs, strict=False))


def is_fuller(mine: str, theirs: str) -> bool:
    """Does a given name say more than another of the same person: "Tom" than "T.", "Georg K." than "Georg"?"""
    short, long = (words_of(theirs), words_of(mine))
    if all(len(w) == 1 for w in short):
        return any(len(w) > 1 for w in long)
    return len(long) > len(short)


def joined_roles(other: RoleEntity, made: RoleEntity) -> RoleEntity | None:
    """Return two mentions of one office as one, None where they are two offices."""
    mine, theirs = made.title.casefold(), other.title.casefold()
    if other.status != made.status:
        brief = other.status == "deputy" and made.status == "current" and not made.stated and theirs.endswith(mine)
        return replace(other, evidence=other.evidence + made.evidence) if brief else None  # "Bürgermeisterin Guo": the deputy
    same = mine == theirs
    longer = mine.startswith(theirs + " ") or mine.endswith(theirs)
    shorter = theirs.startswith(mine + " ") or theirs.endswith(mine)
    if not (same or longer or shorter):
        return None
    apart = other.organization != made.organization and other.organization is not None and made.organization is not None
    if apart and other.stated and made.stated:
        return None
    better = made if (longer and not same) else other
    plain = other if better is made else made
    if not same and _is_member(better.title, plain.title) and plain.stated and plain.organization is not None:
        better = plain
    from_made = other.organization is None or (apart and made.stated)
    source = made if from_made else other
    return RoleEntity(
        better.title,
        better.written,
        source.organization,
        source.stated,
        other.status,
        other.start or made.start,
        other.end or made.end,
        other.evidence + made.evidence,
    )


def _is_member(title: str, short: str) -> bool:
    """Does a compound say no more than the office and what it is of: "Vereinsgründer" beside "Gründer des Vereins"?"""
    return " " not in title and "-" not in title and title.casefold().endswith(short.casefold()) and len(title) - len(short) > 3
