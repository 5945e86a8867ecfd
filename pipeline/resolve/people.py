"""Persons of a release: full name, surname, office and name in other orders are one; offices get their organisations."""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.german.values import PersonValue, RoleValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.asides import Asides
from pipeline.resolve.common import BREAK, Identifiers, Proof, evidence, is_aside, proof_of, words_of
from pipeline.resolve.home import Home
from pipeline.resolve.offices import pupils
from pipeline.resolve.offices.holders import complete, one_each
from pipeline.resolve.offices.houses import COUNTERPART, HEIR, OF_SOMEONE, PAST, SEATS, TERRITORY, THEIR
from pipeline.resolve.offices.left import fill
from pipeline.resolve.offices.offices import Held, Offices
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.persons import PersonEntity, RoleEntity, agree, is_fuller, is_near, joined_roles
from pipeline.resolve.places import Places
from pipeline.resolve.publishers import is_department
from pipeline.resolve.tongues import countries_of, countries_of_name
from schemas.records import Affiliation, Person, Section

# What someone is at an event, or for a day, is no office.
_PART = re.compile(
    r"(?:Ehrengast|Gastgeber|Preisträger|Laudator|Gewinner|Sieger|(?:Fest)?[Rr]edner|Teilnehmer|Referent(?:in)?$|Jubilar|Geburtstagskind|Zeitzeug|Gast\b"
    r"|Bewerber|Finalist|Stifter|Spender|Solist|Mitwirkend|Geehrt|\w+ des (?:Jahres|Monats)$)"
)
_TITLE = re.compile(
    r"(?:Professor(?:in)?|Hofr[aä]t(?:in)?|Kommerzialr[aä]t(?:in)?|Geheimr[aä]t(?:in)?|Monsignore|Ökonomier[aä]t(?:in)?|Medizinalr[aä]t(?:in)?)$"
)
# A member of parliament by letters behind the name, and the house.
_MEMBER = re.compile(r",?\s\(?(MdB|MdL|MdEP|MdBB|MdA|MdHB|MEP|NRAbg\.|MdNR)\b(?! (?:Dr\. |Prof\. )*[A-ZÄÖÜ])")
_SEAT_BEFORE = re.compile(
    r"\b(MdB|MdL|MdEP|MdBB|MdA|MdHB|MEP) (?:(?:Mag|Dr|Prof|DI|Ing|Dipl)\.?(?:-\w+\.)? ?(?:\([^)\n]{1,6}\) )?)*$"
)
_COUNTERPART = re.compile(r"(?:Amts|Minister|Ressort)(?:kolleg|bruder|vorgänger|nachfolger|inhaber)")
_WEAK = frozenset({"leftovers.given", "leftovers.surname_alone", "leftovers.two_words", "before.name"})
_ARRANGED = re.compile(r"[,(] ?(?:arr|bearb)(?:\.|angiert|eitet)|\bArr\.|\barr\. ")
_PLAYER = re.compile(r"\bSoli(?:st|stin|sten|stinnen)?\b|\bLeitung\b|\bDirigent")
# Who wrote what is played, and what tells that it is played, not shown.
_WORKS = re.compile(
    r"\b(?:\w*[Ww]erken?|[Mm]usik|\w*[Ll]iedern?|(?:[Oo]rgel|[Kk]lavier)?[Ss]tücken?|Kompositionen|Sonaten?|S[iy](?:n|m)(?:f|ph)onien?"
    r"|Motetten?|Kantaten?|\w{3,}konzert|Messen?|Requiem|Te Deum|Magnificat|Gloria|Stabat Mater|Suiten?|Ouvertüren?|Oper|Operetten?|Oratorium|Psalm|Märsche"
    r"|Songs?|Hymnen?|Arien?)(?: (?:Nr\. ?|op\. ?|No\. ?)?\d+)?(?: [A-Ha-h](?:i?s)?-(?:Dur|Moll))?(?: [„\"»][^“”\"«\n]{1,50}[“”\"«])?"
    r" von (?:[^.;:\n]{0,60}(?:, | und | sowie ))?$"
)
_PLAYED = re.compile(r"erkling|spiel|sing|musizier|konzert|orgel|chor|orchester|trio|quartett|umrahm", re.I)
_EXHIBITED = re.compile(r"[Aa]usstellung|zeigt|zu sehen|[Gg]alerie|[Vv]ernissage|[Mm]useum")
# "1983 durch Oberbürgermeister Ahl", "1983 unterzeichneten Oberbürgermeister Ahl und sein Amtskollege Roux": who held it then
_THEN = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\b(?:[^.,;:()\n]{0,40}\b(?:durch|von|zwischen)(?: \w+(?:en|em))?| "
    r"(?:unterzeichne|unterschrieb|besiegel|gründe|begründe|schloss|vereinbar)\w*)(?: (?:die|der|den|dem|ihr|sein|damalige))?(?:\w{0,2} damaligen?)?"
    r"(?: [^.;:()\n]{0,60}\bund (?:seine?n?|ihre?n?|dessen|deren|der|dem|den))? $"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_TERM = 8  # years: who held an office longer ago is no longer in it
# "Begleitet wurde Frau Ahl von der Dekanin Vogt", "Ahl, die von Dekan Vogt begleitet wurde"
_IN_COMPANY = re.compile(
    r"\bBegleitet (?:wurden?|wird|werden|war) [^.;\n]{2,60}? (?:von|durch) (?:der |dem )?$|\bin Begleitung (?:ihre[rs]|seine[rs]) (?:\w+e[nr] )?$"
)
_BY = re.compile(r", (?:der|die) (?:von|durch) (?:der |dem |ihre[rm] |seine[rm] )?$")
_ACCOMPANIED = re.compile(r"(?:[^.;\n]|(?<=Dr)\.|(?<=Prof)\.|(?<=Mag)\.){0,120}\bbegleitet (?:wurde|wird|worden|war)\b")
_QUOTED = re.compile(r"[„“”\"»«]")


def _is_genitive(one: str, other: str) -> bool:
    """Is one of two folded words the genitive of the other, by its ending?"""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and long == f"{short}s" and not short.endswith(("s", "x", "z"))


class People:
    """Collects person nodes into entities."""

    def __init__(self, text: str, sections: Seq[Section], organizations: Organizations, places: Places, home: Home):
        self.text, self.sections = text, list(sections)
        self.organizations = organizations
        self.offices = Offices(text, organizations, places, home)
        self.entities: dict[str, PersonEntity] = {}
        self._by_family: dict[str, list[str]] = {}
        self._foreign: set[str] = set()  # whose names are none of ours
        self._by_word: dict[str, list[str]] = {}  # each word of a name, halves of hyphenated ones too
        self._ids = Identifiers("person")

    def read(self, nodes: Seq[Node]) -> None:
        """Full names first, then names without a given name, each in order of the text; then offices."""
        people = [n for n in nodes if n.tag == "PERSON"]
        for node in people:
            if node.value.given and node.value.family:
                self._add(node)
        for node in people:
            if not (node.value.given and node.value.family):
                self._add(node)
        self.offices.antecedents.people = [node.start for node in people]
        asides = Asides(self.text, self.sections, self.organizations)
        heirs: list[tuple[PersonEntity, RoleValue, Node]] = []
        for k, node in enumerate(people):
            entity = self.entities[node.value.entity]
            for role in node.value.roles:
                if (
                    self.offices.last is None
                    and COUNTERPART.match(role.title)
                    and (head := self._head_behind(people, k)) is not None
                ):
                    self._add_role(entity, role, node, head)
                elif (
                    HEIR.match(role.title)
                    or self._accompanies(role)
                    or (OF_SOMEONE.match(role.title) and THEIR.search(self.text, max(0, role.start - 30), role.start))
                ):
                    heirs.append((entity, role, node))
                else:
                    self._add_role(entity, role, node)
            if (house := node.value.affiliation) is not None and house.tag == "ORGANIZATION":
                entity.affiliations.setdefault(self.organizations.add(house).id, proof_of(house))
            self._add_seat(entity, node)
            if not node.value.roles:
                asides.add(entity, node)
        for entity, role, node in heirs:
            self._add_role(entity, role, node, self._held_before(entity, node.start))
        pupils.add(self, people)
        one_each(self.entities.values(), self.offices.towns)
        complete(self.entities.values(), self.offices.towns, self._foreign)
        fill(self.entities.values(), self.organizations.entities.values(), self.offices.towns, self._foreign)

    def is_home(self, house: str) -> bool:
        """Is a house the publisher, or the administration of the home city?"""
        home, entity = self.offices.towns.home.city, self.organizations.entities[house]
        return house == self.organizations.publisher or (home is not None and home in (*entity.name.split(), *entity.aliases))

    def _add(self, node: Node) -> None:
        value: PersonValue = node.value
        family = (value.family or value.name).casefold()
        titles = {r.title.casefold() for r in value.roles}
        entity = self._match(value, family, titles, node.start)
        if entity is None:
            entity = PersonEntity(
                self._ids.new(value.name), value.name, value.given, value.family, value.prefix, value.suffix, value.gender
            )
            self.entities[entity.id] = entity
            self._by_family.setdefault(family, []).append(entity.id)
            last = family.split()[-1]
            if last != family:
                self._by_family.setdefault(last, []).append(entity.id)
            for word in dict.fromkeys(words_of(value.name)):
                self._by_word.setdefault(word, []).append(entity.id)
        else:
            if value.given and entity.given and is_fuller(value.given, entity.given):
                entity.aliases.append(entity.name)
                entity.name, entity.given = value.name, value.given
            if entity.name == value.name + "s":  # "Lena Vogts Rede" said first
                entity.name, entity.family = value.name, value.family
            inflected = value.name == entity.name + "s"
            if value.given and value.family and value.name != entity.name and not inflected and value.name not in entity.aliases:
                entity.aliases.append(value.name)
            if value.prefix and len(value.prefix) > len(entity.prefix or ""):
                entity.prefix = value.prefix
            entity.suffix = entity.suffix or value.suffix
            entity.gender = entity.gender or value.gender
        value.entity = entity.id
        entity.titles |= titles
        entity.evidence.append(proof_of(node))
        entity.participant = entity.participant or not is_aside(self.sections, node.start)

    def _match(self, value: PersonValue, family: str, titles: set[str], offset: int) -> PersonEntity | None:
        if value.given and value.family:
            given, name = words_of(value.given), words_of(value.name)
            for other in (self.entities[i] for i in self._by_family.get(family, [])):
                if agree(given, words_of(other.given or "")) and (value.suffix is None or value.suffix == other.suffix):
                    return other
            for other in (self.entities[i] for i in self._by_family.get(value.name.casefold(), [])):
                if other.given and not (value.gender and other.gender and value.gender != other.gender):
                    return other  # "Botschafterin Roux Vogt", behind "Anna Roux Vogt": both are her family name
            turned = set(name)
            for other in self._sharing(name):
                theirs = words_of(other.name)
                if len(theirs) != len(name):
                    continue
                if len(name) > 1 and turned == set(theirs):
                    return other  # the names in another order: MORI Aiko, Aiko Mori
                unlike = [(a, b) for a, b in zip(name, theirs, strict=True) if a != b]
                if len(unlike) == 1 and _is_genitive(*unlike[0]):
                    if other.family and other.name.endswith(f"{value.family}s") and other.family not in table("surnames"):
                        other.name, other.family = other.name[:-1], value.family  # "Holger Quastkas" was told first
                    return other
                if len(unlike) == 1 and is_near(*unlike[0]) and (titles & other.titles or (len(unlike[0][0]) > 6 and not titles)):
                    return other
            return None
        key = family if value.family else value.name.casefold()
        candidates = [self.entities[i] for i in self._by_family.get(key, [])]
        if not candidates and " " in key:
            candidates = [self.entities[i] for i in self._by_family.get(key.split()[-1], [])]
        if not candidates and not value.given:
            halves = [o for o in self._sharing((key,)) if key in (o.family or "").casefold().split("-")]
            candidates = halves if len(halves) == 1 else []
        if not candidates and not value.given and not titles and not value.prefix:
            first = [o for o in self.entities.values() if o.family and words_of(o.given or "")[:1] == (key,)]
            candidates = first if len(first) == 1 else []  # "Shelton" alone, behind "Shelton Mario Ahl"
        if not candidates and not value.given and titles:
            named = [o for o in self._sharing((key,)) if words_of(o.name)[:1] == (key,) and titles & o.titles]
            family_first = value.name in table("surnames") and value.name not in table("firstnames")
            candidates = [
                o for o in named if family_first or not o.given
            ]  # "Bürgermeister Zhao" behind "Bürgermeister Zhao Haozhi"
            candidates = candidates if len(candidates) == 1 else []
        if not candidates and value.given and not value.family:
            candidates = [o for o in self._sharing((key,)) if key in words_of(o.given or "")]
        fitting = [o for o in candidates if not (value.gender and o.gender and value.gender != o.gender)]
        if len(fitting) > 1 and titles:
            fitting = [o for o in fitting if titles & o.titles] or fitting
        if len(fitting) > 1:
            before = [o for o in fitting if any(e.start < offset for e in o.evidence)]
            fitting = sorted(before or fitting, key=lambda o: -max(e.start for e in o.evidence if e.start < offset or not before))
        return fitting[0] if fitting else None

    def _sharing(self, words: tuple[str, ...]) -> list[PersonEntity]:
        """Return the persons whose names have one of the words."""
        return [self.entities[i] for i in dict.fromkeys(i for word in words for i in self._by_word.get(word, [])[:200])]

    def _accompanies(self, role: RoleValue) -> bool:
        """Is the holder in the company of whoever was named before, and so of that house: "Ahl, die von Dekan Vogt begleitet wurde"?"""
        if not role.is_free or self.text.find("egleit", max(0, role.start - 90), role.end + 120) < 0:
            return False
        if _IN_COMPANY.search(self.text, max(0, role.start - 90), role.start) is not None:
            return True
        by = _BY.search(self.text, max(0, role.start - 30), role.start)
        return by is not None and _ACCOMPANIED.match(self.text, role.end) is not None

    def _head_behind(self, people: list[Node], at: int) -> Held | None:
        """Return the office of the head named next in the sentence: "in einem Brief an seinen Amtskollegen Ahl schrieb Landrätin Vogt"."""
        for other in people[at + 1 : at + 2]:
            between = self.text[people[at].end : other.start]
            heads = [r for r in other.value.roles if r.scope in TERRITORY and r.end <= other.start]
            if len(heads) == 1 and len(between) < 150 and BREAK.search(between) is None:
                return Held(heads[0].title, heads[0].scope, heads[0].kind, None)
        return None

    def _held_before(self, heir: PersonEntity, offset: int) -> Held | None:
        """Return the office of whoever is named last before a predecessor or successor: it is his, too."""
        named = [
            (e.start, p) for p in self.entities.values() if p is not heir for e in p.evidence if offset - 400 < e.start < offset
        ]
        last = max(named, key=lambda found: found[0], default=None)
        role = next((r for r in last[1].roles if r.organization is not None), None) if last is not None else None
        return Held(role.title, None, None, role.organization) if role is not None else None

    def _add_role(self, entity: PersonEntity, role: RoleValue, node: Node, before: Held | None = None) -> None:
        """Add an office to a person; one said again, or said more fully, is the same."""
        if _PART.match(role.title) and role.organization is None:
            return
        countries = countries_of(node)
        if not countries and not node.value.given and entity.given and entity.family:
            countries = countries_of_name(entity.given, entity.family)  # "Bürgermeister Kowalczyk", elsewhere "Zdzisław Kowalczyk"
        if countries:
            self._foreign.add(entity.id)
        title, organization, stated = self.offices.place(role, entity.gender, countries, node.end, entity.family, before)
        if _COUNTERPART.match(title):
            return  # whose colleague is not known: no office
        written, end = role.written, max(role.end, role.organization.end if role.organization is not None else 0)
        if (past := PAST.match(self.text, end)) is not None:
            written, role.status = f"{written} {re.sub(r'[.](?=[DRo])', '. ', past[1].replace(' ', ''))}", "former"
        if role.status == "current" and role.scope in TERRITORY and self._long_ago(role.start):
            role.status = "former"
        if organization is None and _TITLE.match(title):
            return  # "HR Mag. Vogt", "Professor Ahl": a title, no office
        house = self.organizations.entities.get(organization or "")
        above = self.organizations.parent_of(house) if house is not None and house.kind != "Corporation" else None
        if house is not None and above is not None and is_department(house.name):
            entity.affiliations.setdefault(above, proof_of(node))  # who heads a department is of the house
        proof = Proof(role.start, role.end, node.rule) if role.end > role.start else proof_of(node)
        made = RoleEntity(title, written, organization, stated, role.status, role.since, role.until, [proof])
        for i, other in enumerate(entity.roles):
            if (joined := joined_roles(other, made)) is not None:
                entity.roles[i] = joined
                return
        entity.roles.append(made)

    def _long_ago(self, offset: int) -> bool:
        """Is an office told of a year that lies more than a term before the latest that the release names?"""
        then = _THEN.search(self.text, max(0, offset - 120), offset)
        return then is not None and max(map(int, _YEARS.findall(self.text))) - int(then["year"]) > _TERM

    def _add_seat(self, entity: PersonEntity, node: Node) -> None:
        """Add the seat in a parliament that letters behind the name tell: "Lena Vogt, MdB"."""
        found = _MEMBER.match(self.text, node.end) or _SEAT_BEFORE.search(self.text, max(0, node.start - 30), node.start)
        if found is None or any(r.title == found[1] or "abgeordnet" in r.title.casefold() for r in entity.roles):
            return
        known = self.organizations.named(SEATS.get(found[1], "")) if found[1] in SEATS else None
        house = known or (self.organizations.named("Bundestag") if found[1] == "MdB" else None)
        proof = Proof(found.start(1), found.end(1), "people.seat")
        entity.roles.append(RoleEntity(found[1], found[1], house.id if house else None, True, "current", None, None, [proof]))

    def records(self) -> tuple[Person, ...]:
        for entity in self.entities.values():
            entity.evidence.sort()
        ordered = sorted(self.entities.values(), key=lambda p: (p.evidence[0].start, p.id))
        return tuple(
            Person(
                id=p.id,
                name=p.name,
                given_name=p.given,
                family_name=p.family,
                honorific_prefix=p.prefix,
                honorific_suffix=p.suffix,
                gender=p.gender,  # type: ignore[arg-type]
                roles=tuple(role.record() for role in p.roles),
                affiliations=tuple(
                    Affiliation(organization=house, evidence=evidence([proof]))
                    for house, proof in p.affiliations.items()
                    if all(role.organization != house for role in p.roles)
                ),
                aliases=tuple(dict.fromkeys(a for a in p.aliases if a != p.name)),
                participant=p.participant,
                evidence=evidence(p.evidence),
                confidence=self._confidence(p),
            )
            for p in ordered
        )

    def _confidence(self, person: PersonEntity) -> float:
        """1 for a full name with an office; less without, for a surname alone, and for one only talked about inside a quotation.

        Calibrated on the gold: a bare surname without office, title or courtesy word is a person of the release in under half the cases.
        """
        sure = 1.0 if person.roles else 0.9
        if not (person.given and person.family):
            addressed = person.roles or person.prefix or any(e.rule == "persons.titled" for e in person.evidence)
            sure -= 0.2 if addressed else 0.45
        if all(e.rule in _WEAK for e in person.evidence):
            sure -= 0.3
        if all(self._is_quoted(e.start) for e in person.evidence):
            sure -= 0.3
        if not person.roles and all(self._is_composer(e.start) or self._is_title(e.start, e.end) for e in person.evidence):
            sure -= 0.5
        return round(max(sure, 0.1), 2)

    def _is_composer(self, offset: int) -> bool:
        """Does an offset lie in a line of a programme with its composer and arranger, before who plays: "Norma, V. Bellini, arr. N. Ott"?"""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        line = self.text[start : end if end >= 0 else len(self.text)]
        near = max(start, offset - 90)
        if self.text.find(" von ", near, offset) >= 0 and _WORKS.search(self.text, near, offset):
            return _PLAYED.search(line) is not None and _EXHIBITED.search(line) is None  # "Werke von Brahms erklingen"
        return len(line) < 160 and _ARRANGED.search(line) is not None and _PLAYER.search(line, 0, offset - start) is None

    def _is_title(self, start: int, end: int) -> bool:
        """Is a name all that stands in quotation marks, as that of an opera does: „Peter Grimes“?"""
        return start > 0 and self.text[start - 1] in '„“"»«' and self.text[end : end + 1] in tuple('“”"«»')

    def _is_quoted(self, offset: int) -> bool:
        """Does an offset lie inside a quotation of its paragraph?"""
        start = self.text.rfind("\n", 0, offset) + 1
        quotes = _QUOTED.findall(self.text, start, offset)
        return len(quotes) % 2 == 1 and _QUOTED.search(self.text, offset) is not None
