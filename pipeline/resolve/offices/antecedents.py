"""Which house a text just spoke of: whose "deren Rektorin Ahl" is, "der Chef des Konzerns", a bare "Geschäftsführer Vogt".

Offices point back to houses as pronouns do: to the one named last that can have such an office, in the sentence, else in the one
before. Where two could have it, that the other has such a head already decides; else nothing. By a surname in its name: `namesakes`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from pipeline.german.names.lexis.words import organization_row
from pipeline.german.values import RoleValue
from pipeline.resolve.common import words_of
from pipeline.resolve.offices.houses import COMMON, HOUSES, MAKERS, NO_HOUSE, TO_FIRMS
from pipeline.resolve.offices.kinds import is_firm, may_have
from pipeline.resolve.offices.pointing import (
    AT,
    BIDDEN,
    BOARD,
    DEFINITE,
    DEPUTY,
    EITHER,
    END,
    FAR,
    FORMS,
    FROM_A_TOWN,
    INSIDE,
    ITEM,
    LAST,
    LED_ROUND,
    LIMITED,
    LOOKED,
    MANAGER,
    NOUN,
    OBLIQUE,
    OF_CLUB,
    ON_SITE,
    ONE_ONLY,
    PARTS,
    POINTS,
    PRESENTS,
    REACH,
    ROUND,
    SAID,
    SENTENCE,
    SHOWS,
    STOCK,
    THERE,
    THROUGH,
    TO_WHERE,
    WITH,
)
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.tongues import is_foreign


class Told(NamedTuple):
    """A house that an office points back to: its id, how many sentences before it is named, and whether the text is there as a guest."""

    house: str
    sentences: int
    visited: bool


class Antecedents:
    """The houses of a release as its sentences speak of them, in order."""

    def __init__(self, text: str, organizations: Organizations):
        self.text, self.organizations = text, organizations
        self.people: list[int] = []  # where persons are named; set once they are read
        self.mentions = sorted(
            (proof.start, proof.end, o.id)
            for o in organizations.entities.values()
            if o.kind not in NO_HOUSE
            for proof in o.evidence
        )
        self.starts = [start for start, _, _ in self.mentions]
        self.told: list[tuple[int, str, str]] = []  # where the text told of which house's office
        self.heads: dict[str, set[str]] = {}  # what heads the text told of each house
        self.holders: dict[tuple[str, str], set[str]] = {}  # by house and head, the family names of the holders

    @cached_property
    def sentences(self) -> list[int]:
        """Where sentences begin, in order; few releases ask."""
        return [found.end() for found in SENTENCE.finditer(self.text)]

    def holds(self, house: str, title: str, offset: int, family: str | None) -> None:
        """Remember that the text named a house's holder of such an office, and where."""
        if family is not None and ONE_ONLY.fullmatch(title):
            self.holders.setdefault((house, _stem(title)), set()).add(family)
        self.heads.setdefault(house, set()).add(_stem(title))
        self.told.append((offset, house, title.casefold()))

    def is_headed(self, house: str, role: RoleValue, family: str | None) -> bool:
        """Did the text name who holds such an office of a house, of which there is one, and it is someone else?"""
        if family is None or not ONE_ONLY.fullmatch(role.title):
            return False
        stem = _stem(role.title)
        names = self.holders.get((house, stem), set()) | self.holders.get((house, EITHER.get(stem, "")), set())
        return bool(names) and family not in names

    def pointed(self, role: RoleValue) -> tuple[OrganizationEntity | None, str | None] | None:
        """Return the house that "deren" or "dessen" before an office points to, or the noun for it; None without such a word."""
        found = POINTS.search(self.text, max(0, role.start - 40), role.start)
        if found is None:
            return None
        at, feminine = found.start(), found["word"].lower().startswith(("deren", "ihr"))
        opens = found["word"][0].isupper()
        here = bisect_right(self.sentences, at) - 1
        here -= 1 if opens else 0
        low = max(self.sentences[here] if here >= 0 else 0, at - 250)
        if not opens and here > 0 and (said := SAID.search(self.text, low, at)) is not None and said.end() > at - 25:
            opened = max(self.text.rfind(mark, 0, at) for mark in "„»«")  # a quotation stands between: what it interrupts
            here = bisect_right(self.sentences, opened if 0 < at - opened < 400 else at) - 2
            low = max(self.sentences[here] if here >= 0 else 0, at - 600)
        house, end = None, low
        for _, stop, known in reversed(self.between(low, at)):
            entity = self.organizations.entities.get(known)
            if entity is None or not _agrees(entity.name, feminine):
                continue
            if house is None:
                house, end = entity, stop
                if self.fit(role, known, near=True) > 0:
                    break
            elif self.fit(role, known, near=True) == 2:  # "des Vereins X im Kulturzentrum Y; dessen Vorsitzende": of the club
                return entity, None
        for noun in reversed(list(NOUN.finditer(self.text, max(low, end), at))):
            row = organization_row(noun[0])
            if row and row.get("plural") != "1" and row.get("gender", "f") in (("f",) if feminine else ("m", "n")):
                return None, noun[0]
        if house is None or self._has_person(end, at):
            return None, None
        return house, None

    def meant(self, noun: str, role: RoleValue) -> str | None:
        """Return the house that a common noun behind an office takes up: "der Europachef des Konzerns", "die Chefin der Genossenschaft"."""
        folded = noun.casefold().split()[-1]
        form = next((names for nouns, names in FORMS if nouns.search(folded)), None)
        if form is None and not TO_FIRMS.match(folded):
            return None
        near = [known for _, _, known in reversed(self.between(role.start - 2 * FAR, role.start))]
        makers = form is None and MAKERS.search(folded) is not None
        if makers and len({known for known in near if self._firm(known)}) > 1:
            return None  # which of them makes it is not told
        at = self.text.find(noun, role.start - 40)
        if at >= 0 and at < role.end + 60 and FROM_A_TOWN.match(self.text, at + len(noun)) is not None:
            return None  # "der Partnerschaftsverein aus Lyon und dessen Präsidentin"
        for known in dict.fromkeys(near):
            entity = self.organizations.entities.get(known)
            if entity is None or entity.area is not None or known == self.organizations.publisher:
                continue
            if form.search(entity.name) if form is not None else is_firm(entity):
                return known
        return None

    def _firm(self, known: str) -> bool:
        entity = self.organizations.entities.get(known)
        return entity is not None and entity.area is None and known != self.organizations.publisher and is_firm(entity)

    def spoken(self, role: RoleValue) -> Told | None:
        """Return the house told last that can have such an office; None where two could."""
        paragraph = self.text.rfind("\n\n", 0, role.start)
        for item in ITEM.finditer(self.text, max(0, paragraph, role.start - FAR), role.start):
            paragraph = item.start()
        low, high = bisect_right(self.sentences, role.start - FAR), bisect_right(self.sentences, role.start)
        cuts = [max(0, role.start - FAR), *self.sentences[low:high]][-REACH:]
        end = role.start
        for back, cut in enumerate(reversed(cuts)):
            if back and end <= paragraph + 2:
                return self._foremost(role)  # a paragraph begins anew: with whom the text is about
            told = [(at, stop, known) for at, stop, known in self.between(cut, end) if not self.is_bracketed(at, stop)]
            if not any(self.fit(role, known, back < 2) == 2 for _, _, known in told):
                told = sorted([*told, *self._by_nouns(role, cut, end)])
            at_home = {known for start, _, known in told if AT.search(self.text, max(0, start - 40), start)}
            if back == 1 and THERE.match(self.text, cuts[-1]):
                at_home.update(known for _, _, known in told)  # "besuchten sie die X. Dort erläuterte Geschäftsführer Ahl"
            partners = {known for start, _, known in told if WITH.search(self.text, max(0, start - 40), start)}
            oblique = self._oblique(told, cut)
            if (chosen := self._choose(role, [known for _, _, known in told], at_home, partners, oblique, back < 2)) is not None:
                return Told(chosen, back, chosen in at_home)
            if any(self.fit(role, known, back < 2) == 2 for _, _, known in told):
                return None
            if not back:
                if (ahead := self._ahead(role)) is not None:
                    return Told(ahead, 0, True)
                if self._inside(cut, role.start):
                    return None
            end = cut
        return None

    def is_bracketed(self, start: int, end: int) -> bool:
        """Does a house stand in brackets behind somebody's name, whom alone it tells of: "Lena Vogt (Sparkasse X)"?"""
        return self.text.endswith(" (", 0, start) and self.text.startswith(")", end) and self._has_person(start - 45, start)

    def _by_nouns(self, role: RoleValue, low: int, high: int) -> list[tuple[int, int, str]]:
        """Return where a stretch takes up houses told before by a common noun: "Für die Genossenschaft ist es das größte Projekt"."""
        found = []
        for noun in DEFINITE.finditer(self.text, low, high):
            row = organization_row(noun["noun"])
            if not row or row.get("plural") == "1" or noun["noun"].casefold().endswith(PARTS):
                continue
            house = self.organizations.by_head(noun["noun"], noun.start())
            known = house.id if house is not None else self.meant(noun["noun"], role)
            entity = self.organizations.entities.get(known or "")
            if entity is None or entity.area is not None or all(e.start > noun.start() for e in entity.evidence):
                continue
            if not any(e.start <= noun.start("noun") < e.end for e in entity.evidence):
                found.append((noun.start("noun"), noun.end("noun"), entity.id))
        return found

    def _ahead(self, role: RoleValue) -> str | None:
        """Return the one house in which the holder shows guests round, named behind: "Direktor Ahl begrüßte sie im Museum X"."""
        if LED_ROUND.search(self.text, max(0, role.start - 45), role.start) is not None:
            round_ = THROUGH.match(self.text, role.end)
            inside = self.between(round_.end(), round_.end() + 70) if round_ is not None else []
            if round_ is not None and inside and "," not in self.text[round_.end() : inside[0][0]]:
                return inside[0][2] if self.fit(role, inside[0][2], near=True) else None
        shows = SHOWS.match(self.text, role.end)
        if shows is None and BIDDEN.search(self.text, max(0, role.start - 30), role.start) is not None:
            shows = LOOKED.match(self.text, role.end)
        if shows is None and self.text.startswith("von ", role.start - 4):
            shows = ROUND.match(self.text, role.end)
        if shows is None:
            return None
        following = self.sentences[bisect_right(self.sentences, role.start) :][:1]
        stop = min([*following, role.end + 200])
        told = [
            known
            for at, _, known in self.between(shows.end() - len(" durch "), stop)
            if AT.search(self.text, max(0, at - 40), at) or ON_SITE.search(self.text, max(0, at - 40), at)
        ]
        fit = [known for known in dict.fromkeys(told) if self.fit(role, known) == 2]
        return fit[0] if len(fit) == 1 else None

    def _inside(self, low: int, high: int) -> bool:
        """Does a stretch say that it is in a house that the text calls by no name, and has not named before?"""
        inside = [found["noun"] for found in INSIDE.finditer(self.text, low, high) if organization_row(found["noun"])]
        for noun in (*inside, *(found["noun"] for found in TO_WHERE.finditer(self.text, low, high))):
            if not noun.casefold().startswith(COMMON):
                told = (self.organizations.entities.get(known) for _, _, known in self.between(0, low))
                if not any(house is not None and noun.casefold() in house.name.casefold() for house in told):
                    return True
        return False

    def _oblique(self, told: list[tuple[int, int, str]], low: int) -> set[str]:
        """Return the houses of a sentence, from `low`, that it is not about: told in the genitive, behind "von" or in a relative clause."""
        found = {known: OBLIQUE.search(self.text, max(low, start - 60), start) is not None for start, _, known in reversed(told)}
        return {known for known, aside in found.items() if aside}

    def _choose(
        self, role: RoleValue, told: list[str], visited: set[str], partners: set[str], oblique: set[str], near: bool
    ) -> str | None:
        houses = list(dict.fromkeys(told))
        fit = [known for known in houses if self.fit(role, known, near) == 2] or [
            known for known in houses if self.fit(role, known) == 1 and len(houses) == 1
        ]
        if ONE_ONLY.match(role.title):
            fit = [
                known for known in fit if _stem(role.title) not in self.heads.get(known, ())
            ]  # it has one already, and he is named
        if len(fit) > 1:
            fit = [known for known in fit if self.suits(role, known)] or fit
        if len(fit) > 1:
            fit = [known for known in fit if _stem(role.title) not in self.heads.get(known, ())]
        if len(fit) > 1:  # "die X, die mit der Y arbeitet": the sentence is about X
            fit = [known for known in fit if known in visited] or [known for known in fit if known not in partners]
        if len(fit) > 1:
            fit = [known for known in fit if known not in oblique]
        return fit[0] if len(fit) == 1 else None

    def _foremost(self, role: RoleValue) -> Told | None:
        """Return the house with such an office that the text names most by far, of those that it named before; none of guests."""
        told = dict.fromkeys(known for _, _, known in self.between(0, role.start))
        fit = [self.organizations.entities[known] for known in told if self.fit(role, known) == 2]
        fit = [o for o in fit if not is_foreign(o.name)]
        fit.sort(key=lambda o: (-len(o.evidence), o.id))
        if not fit or len(fit[0].evidence) < 2 or (len(fit) > 1 and len(fit[1].evidence) >= len(fit[0].evidence)):
            return None
        return Told(fit[0].id, REACH, False)

    def beside(self, role: RoleValue) -> str | None:
        """Return the house that a comma alone parts from an office without article: "bei der Fachgruppe Kultur, Leiterin Lena Vogt"."""
        told = self.between(role.start - 120, role.start)
        if not told or self.text[told[-1][1] : role.start] != ", " or not self.fit(role, told[-1][2]):
            return None
        return told[-1][2]

    def chief(self, role: RoleValue) -> str | None:
        """Return the house whose deputy or head the text named shortly before: "der Vizepräsident des Rats X ... Präsidentin Vogt"."""
        stem, deputy = DEPUTY.sub("", role.title.casefold()), DEPUTY.match(role.title.casefold()) is not None
        if role.place is not None or role.shared:
            return None
        stem = stem.split()[0].removesuffix("in")
        found = {
            house
            for at, house, title in self.told[-LAST:]
            if role.start - FAR < at < role.start
            and (DEPUTY.match(title) is None) == deputy
            and DEPUTY.sub("", title).split()[0].removesuffix("in") == stem
        }
        return min(found) if len(found) == 1 else None

    def ending(self, offset: int) -> str | None:
        """Return the house whose mention ends at an offset."""
        return next(
            (
                known
                for _, stop, known in self.between(offset - 100, offset)
                if stop == offset and known in self.organizations.entities
            ),
            None,
        )

    def of_town(self, role: RoleValue, town: str) -> str | None:
        """Return the one house with such an office that bears a town's name: "für Jena unterschrieb Präsidentin Ahl"."""
        name = words_of(town)
        found = [o for o in self.organizations.entities.values() if o.area is None and set(name) <= set(words_of(o.name))]
        fit = [o.id for o in found if may_have(role, o) == 2] or [o.id for o in found if may_have(role, o)]
        return fit[0] if len(fit) == 1 else None

    def other(self, role: RoleValue, but: str | None = None) -> str | None:
        """Return the one house but the publisher, and another, named so far, that can have such an office: the guests' or the partner's."""
        ours = (self.organizations.publisher, but)
        told = dict.fromkeys(known for _, _, known in self.between(0, role.start) if known not in ours)
        fit = [known for known in told if self.fit(role, known) == 2]
        return fit[0] if len(fit) == 1 else None

    def suits(self, role: RoleValue, known: str) -> bool:
        """Does the legal form of a house have such an office: a "Vorstand" an AG, a "Geschäftsführer" a GmbH?"""
        form = STOCK if BOARD.search(role.title) else LIMITED if MANAGER.search(role.title) else None
        return form is not None and self._named(known, form)

    def is_subject(self, role: RoleValue, house: str, publisher: str) -> bool:
        """Did the text begin anew with a house, and not come back to the publisher: "Die X GmbH zahlt. „...“, sagte Geschäftsführer Ahl"?"""
        told = self.between(role.start - FAR, role.start)
        last = max((start for start, _, known in told if known == house), default=None)
        if last is None or any(known == publisher and start > last for start, _, known in told):
            return False
        return self.text.startswith(("Die ", "Das ", "Der "), last - 4)

    def is_presented(self, role: RoleValue, house: str) -> bool:
        """Does the sentence before end by naming the house as what this is about: "Projektpartner ist die X GmbH.", "Eingeladen hatte Y."?"""
        here = bisect_right(self.sentences, role.start) - 1
        if here < 1:
            return False
        begin, stop = self.sentences[here - 1], self.sentences[here]
        told = [(at, end) for at, end, known in self.between(begin, stop) if known == house]
        return (
            bool(told)
            and END.fullmatch(self.text, told[-1][1], stop) is not None
            and PRESENTS.match(self.text, begin, told[-1][0]) is not None
        )

    def _named(self, known: str, form: re.Pattern[str]) -> bool:
        entity = self.organizations.entities[known]
        return any(form.search(name) for name in (entity.name, *entity.aliases))

    def fit(self, role: RoleValue, known: str, near: bool = False) -> int:
        entity = self.organizations.entities.get(known)
        if (
            entity is None
            or entity.area is not None
            or (OF_CLUB.match(role.title) and not HOUSES["club"].search(entity.name.casefold().replace(".", " ")))
        ):
            return 0
        return may_have(role, entity, near)

    def between(self, low: int, high: int) -> list[tuple[int, int, str]]:
        return self.mentions[bisect_left(self.starts, low) : bisect_left(self.starts, high)]

    def _has_person(self, low: int, high: int) -> bool:
        at = bisect_left(self.people, low)
        return at < len(self.people) and self.people[at] < high


def _stem(title: str) -> str:
    return title.casefold().split()[0].removesuffix("in")


def _agrees(name: str, feminine: bool) -> bool:
    """May a pronoun of that gender point to a house of that name, as far as its head tells?"""
    genders = {organization_row(word).get("gender") for word in name.split()[:4]} - {None}
    if not genders and HOUSES["company"].search(name.casefold().replace(".", " ")):
        return feminine  # "die X GmbH", "die Y AG"; but "der Z e. V."
    return not genders or ("f" in genders) == feminine
