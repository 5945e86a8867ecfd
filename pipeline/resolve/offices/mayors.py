"""Whose mayor it is: the publishing or home city's, a guest's, that of the country where mayors bear such a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.german.values import RoleValue
from pipeline.lexicon import table
from pipeline.resolve.abroad import lies_abroad
from pipeline.resolve.common import STOP, sentence_end, sentence_start
from pipeline.resolve.home import CITY_STATES
from pipeline.resolve.offices.houses import (
    ABROAD,
    AT_HEAD,
    COUNCIL,
    DELEGATION,
    GUESTS_FROM,
    HOUSES,
    MAYORS,
    VICE,
    among_guests,
    receives,
)
from pipeline.resolve.tongues import FAR

if TYPE_CHECKING:
    from pipeline.resolve.towns import Towns

# "120 Gäste waren in der Stadt, an ihrer Spitze Bürgermeister Ahl"
_AT_THEIR_HEAD = re.compile(
    r"(?:\b(?:Gäste\w*|Gast|Besuch\w*)\b[^.\n]{0,60},? an (?:ihrer|deren) Spitze(?: stand(?:en)?| mit)? ?(?:der |die )?"
    r"|\b(?:Angeführt|Geführt|Geleitet) (?:wird|wurde) (?:sie|die (?:Gruppe|Delegation|Abordnung)|der Besuch) vo[nm] (?:der |dem )?)$"
)
_FROM_WITH_HEAD = re.compile(
    r"\baus (?:der |dem )?(?:\w+e[rn] )?(?:[Pp]artnerstadt |Stadt )?(?P<town>[A-ZÄÖÜ][\w-]+),? (?:an (?:ihrer|deren) Spitze|angeführt von|unter (?:der )?(?:Leitung|Führung) von)"
    r"(?: stand(?:en)?| mit)? ?(?:der |die )?(?:\w+e[rn]? )?$"
)
# "reist vom 6. bis 10. Mai mit einer Delegation in die Partnerstadt X", and who welcomes the travellers there
_JOURNEY = re.compile(
    r"\b(?:reis(?:t|te|en|ten)|(?:ge|an)reist|aufgebrochen|aufgemacht|unterwegs|(?:Delegations|Dienst|Bürger)?[Rr]eise)\b[^.!?\n]{0,100}?\b(?:nach|in(?: die| das)?)\s"
    r"|\b(?:reis(?:t|te|en|ten)|[Rr]eise)\b[^!?\n]{0,140}?\b(?:nach|in(?: die| das)?)\s(?=[^.!?\n]{0,30}[Pp]artnerstadt)"
    r"|[Ff]ahrt (?:zur|in die)\s(?=[^.!?\n]{0,30}[Pp]artner(?:stadt|gemeinde))|\b[Bb]esuch(?:t|te|ten)\b[^.!?\n]{0,200}?\bdie\s(?=(?:[a-zäöü]+ische )?[Pp]artnerstadt)"
    r"|\b(?:nach|in(?: die| das)?)\s(?=[^.!?\n]{2,60}\b(?:gereist|gefahren|geflogen|aufgebrochen)\b)"
)
_WELCOMES = re.compile(r"\b(?:[Bb]egrüßt|[Bb]egrüsst|empfing|empfängt|[Ee]mpfangen|[Ww]illkommen|bewirtet|lud|luden|geladen)")
_HOLDER = re.compile(r"[^.;\n]{0,40}?\b[A-ZÄÖÜ][\w'-]+ (?:[A-Z]\. |van |de |von )*(?P<family>[A-ZÄÖÜ][\w'-]+)")
_AMONG_GUESTS = re.compile(r"[^.,;\n]{3,40} (?:und|sowie|mit) (?:\w+ )?weitere[nr]? (?:\w+ )?(?:Gäste|Delegierte|Besucher)")
# What only towns where German is spoken have.
_AT_HOME = re.compile(
    r"dezernent|kämmer|beigeordnet|(?:[Bb]au|[Ss]ozial|[Kk]ultur|[Uu]mwelt|[Oo]rdnungs|[Ff]inanz|[Ww]irtschafts)bürgerm"
)
_LARGE = 17_000  # inhabitants
# "Aus Lyon war Bürgermeister Roux gekommen", "Aus der Partnerstadt Lyon reist eine Delegation unter Leitung von Bürgermeister Roux an"
_OUT_FIRST = re.compile(
    r"(?:^|[.!?:;„\n]\s?|, | und )[Aa]us (?:der |dem |unserer )?(?:[a-zäöüß]+e[rn] ){0,2}(?:[Pp]artner)?(?:[Ss]tadt |gemeinde )?$"
)
_CAME_FROM = re.compile(
    r"(?: \([^)\n]{1,20}\))?(?:, [^,.;\n]{5,50},)? (?:war|waren|kam|kamen|kommt|kommen|reist|reiste|reisten|ist|sind|nahm|nahmen|nimmt|nehmen|sprach|grüßte)\b"
    r"[^.,;:\n]{0,60}? (?:der |die |dem )?"
)
_STAYS = re.compile(r"\b(?:zu Gast|zu Besuch|weilt|weilte|weilten|angereist|eingetroffen|willkommen|begrüßen)\b")
# "Unter Leitung von Bürgermeisterin Roux und dem Beigeordneten Petit war eine Delegation zu Gast"
_LED_BY = re.compile(r"\b(?:[Uu]nter (?:der )?(?:Leitung|Führung) von|[Aa]ngeführt von) (?:[^.,;\n]{3,70} und )?(?:der |dem )?$")
# "16 Frauen und Männer, angeführt von Landrat Ahl, konnte Landrätin Vogt begrüßen"
_PEOPLE_LED = re.compile(
    r"\b(?:Frauen und Männer|Männer und Frauen|Personen|Gäste|Teilnehmer\w*|Vertreter\w*|Mitglieder)\b[^.\n]{0,40}, (?:an)?ge(?:führt|leitet) von (?:der |dem )?$"
)
_GROUP = re.compile(r"\b(?:\w*[Dd]elegation|Abordnung|Gruppe|Reisegruppe|Besuchergruppe)\b")
_OUT_OF = re.compile(r"\b[Aa]us\s$")
_NEAR = 60  # characters
_GONE = re.compile(
    r"\b(?:nach|in (?:die|den)) [A-ZÄÖÜ][^.!?]*\b(?:gereist|aufgebrochen|geflogen|unterwegs)\b|\bzurückgekehrt\b|\breist\w* "
)
_GOES = re.compile(
    r"\b(?:besucht|besuchte|reist|reiste)\b[^.\n]{0,20}\b(?:Oberbürgermeister(?:in)?|OB) [A-ZÄÖÜ]"
    r"|\b(?:Oberbürgermeister(?:in)?|OB)(?: [A-ZÄÖÜ][\w.-]+){1,4} (?:besucht|besuchte|reist|reiste)\b"
)
# "einer Reise nach Gera, an der neben Bürgermeister Roux auch Luc Petit (stellvertretender Bürgermeister) teilnimmt"
_TOOK_PART = re.compile(r"\b[Rr]eise nach (?P<town>[A-ZÄÖÜ][\w-]+)[^.\n]{0,30}, an der [^.\n]{0,160}$")
# "im Rathaus von Lyon durch Vogt und Bürgermeisterin Roux": beside somebody told before by the surname alone
_BESIDE_OURS = re.compile(r"(?:\b(?:durch|von|haben|wollen|werden)|[.,:]) [A-ZÄÖÜ][\w-]+ und (?:dessen |deren )?$")
_RECEIVES = re.compile(r"\b(?:empfing|empfängt|begrüßte|begrüßt|hieß|heißt)\s(?:(?:die|der|heute|gestern)\s)?$")
_THEN_RECEIVES = re.compile(r"[^.;:!?\n,]{3,60}? (?:empfing|begrüßte|hieß|hat\b[^.;:!?\n]{4,120} (?:empfangen|begrüßt))\b")
_WHERE = re.compile(r", wo (?:(?:sie|er|die Gruppe|die Delegation|die Gäste) )?(?:von )?(?:der |die |dem )?$")
_IN = re.compile(
    r"\b(?:[Ii]n (?:(?:der|ihrer|seiner|unserer) (?:[a-zäöü-]+en )?(?:\w+stadt|Stadt|Gemeinde|\w+gemeinde|Metropole) )?|[Rr]athaus von )$"
)

_PLAIN, _CHIEF = re.compile("Bürgermeister(?:in)?"), re.compile(r"\b(?:Oberbürgermeister(?:in|s)?|OB) (?:Dr\. )?[A-ZÄÖÜ]")
# "Oberbürgermeister Ahl, die Bürgermeister Rot, Vogt und Orr": his deputies
_BESIDE_CHIEF = re.compile(
    r"\b(?:Oberbürgermeister(?:in|s)?|OB) (?:(?:Prof\. |Dr\. )*[A-ZÄÖÜ][\w'-]+ ){0,2}[A-ZÄÖÜ][\w'-]+,? (?:(?:und|sowie|mit) )?(?:die|den|seinen|ihren) $"
)
_IN_THE = re.compile(r"\b[Ii]n (?:der |dem |einer )$|\b[Ii]m $")


class Mayors:
    """The mayors of a release and the towns that they are of."""

    def __init__(self, towns: Towns):
        self.towns = towns
        self.text, self.organizations, self.places, self.cities = towns.text, towns.organizations, towns.places, towns.cities

    def of(self, role: RoleValue, foreign: frozenset[str]) -> str | None:
        """Return the id of the administration of a mayor or another politician of a town who is told without it; None where unsure.

        `foreign` are the countries that the holder's name points to, where it is no German one.
        """
        found = self._of(role, foreign)
        house = self.organizations.entities.get(found or "")
        place = self.places.entities.get(house.area or "") if house is not None else None
        land = place is not None and place.value.kind == "State" and place.name not in CITY_STATES
        return None if land else found  # a land has no mayor

    def _of(self, role: RoleValue, foreign: frozenset[str]) -> str | None:
        """Return the same, were a land's name read as a town's."""
        if role.shared and _PLAIN.fullmatch(role.title) and _BESIDE_CHIEF.search(self.text, max(0, role.start - 90), role.start):
            return self.towns.at_home()
        if role.shared or (COUNCIL.match(role.title) and not self._governs(role.title)):
            return None  # "die Bürgermeister A und B": each of another city
        if not self.towns.is_swiss() and (theirs := self.abroad(role)) is not None:
            return theirs
        if self.towns.is_swiss() and "ürgermeister" in role.title:
            return self.towns.guests()  # the Swiss call theirs otherwise
        if (theirs := self._headed_by(role)) is not None or (theirs := self.welcomed_by(role)) is not None:
            return theirs
        if (theirs := self._from(role)) is not None:
            return theirs
        if foreign and (there := self._there(role)) is not None:
            return there
        if _AMONG_GUESTS.match(self.text, role.end):
            return self.towns.guests()
        if foreign:
            return self._in_countries(foreign, role.start)
        if _BESIDE_OURS.search(self.text, max(0, role.start - 40), role.start) and (there := self._there(role)) is not None:
            return there
        if (VICE.match(role.title) and self.towns.country() == "DE") or (
            ABROAD.search(role.title) and not self.towns.is_swiss() and not self._presides(role.title)
        ):
            return self.towns.guests()
        came = _TOOK_PART.search(self.text, max(0, role.start - 240), role.start)
        if came is not None and came["town"] == self.towns.home.city:
            return self.towns.guests()
        if among_guests(self.text, role):
            return self.towns.at_home() if self.towns.travels else self.towns.guests()
        if AT_HEAD.search(self.text, max(0, role.start - 90), role.start) and not self.towns.travels:
            return self.towns.guests() if GUESTS_FROM.search(self.text, max(0, role.start - 500), role.start) else None
        if (host := self.receiving(role)) is not None and not self._is_too_small(role, host):
            return host
        if (guests := self._received(role)) is not None:
            there = self._last_told(role.start)
            host = self.organizations.of_place(there).id if there is not None else self.towns.at_home()
            return host if host != self.organizations.of_place(guests).id else None
        if self.is_leader(role):
            if (guests := self.leading_guest(role)) is not None:
                return guests
            leads = self.towns.publishes() or self._leads_out(role)
            own = self.towns.travels or (leads and not GUESTS_FROM.search(self.text, 0, role.end + _NEAR))
            return self.towns.at_home() if own else self._led_from(role)
        if _AT_THEIR_HEAD.search(self.text, max(0, role.start - 120), role.start):
            return self.towns.at_home() if self.towns.travels else self.towns.guests()
        if self.towns.is_ministry():
            return (
                self.towns.where_told(role.start) or self.towns.foremost()
            )  # its seat's mayor has no part in most of what a ministry tells
        if (
            self.towns.publishes()
            or self.towns.home.sure
            or (self.towns.publisher is not None and (self.towns.home.city or "?") in self.towns.publisher.name)
        ):
            return self.towns.at_home()
        if self.towns.home.city is None:
            if role.title.startswith("Oberbürgerm") and self._set_out:
                return None  # "Zwei Partnerstädte besucht Oberbürgermeisterin Ahl: In Warschau wird sie ... begrüßt"
            near = self._suits(self.towns.nearest(role.start), role)
            return near or (
                self.towns.administration(f"Stadt {self.towns.called_after}") if self.towns.called_after is not None else None
            )
        near, home = self.towns.nearest(role.start, in_sentence=True), self.towns.at_home()
        if _PLAIN.fullmatch(role.title) and self.towns.twins and _CHIEF.search(self.text):
            return None  # "Oberbürgermeister A und Bürgermeister B begrüßten Schüler aus Lyon": a deputy's, or the guests'
        ours = self.towns.travels and role.title.startswith("Oberbürgerm")  # few are called so abroad
        return home if ours or near in (home, None) else None  # of the two nobody knows which

    def _is_too_small(self, role: RoleValue, town: str) -> bool:
        """Has a German town fewer people than those that have an "Oberbürgermeister"?"""
        place = self.places.entities.get(self.organizations.entities[town].area or "")
        people = table("places").get(place.name, "population") if place is not None else None
        return role.title.startswith("Oberbürgerm") and people is not None and people.isdigit() and int(people) < _LARGE

    def abroad(self, role: RoleValue) -> str | None:
        """Return the administration of the one city of the country whose mayors bear such a title: "Sindaco", "Maire"."""
        countries = next((countries for titles, countries in MAYORS if titles.search(role.title)), None)
        if countries is None:
            return None
        return self.towns.most_told([p for p in self.towns.other_cities() if p.value.country in countries])

    def _in_countries(self, countries: frozenset[str], offset: int) -> str | None:
        """Return the administration of the town of some countries that a mayor told at an offset is of."""
        cities = [p for p in self.towns.other_cities() if p.value.country in countries]
        cities = cities or [p for p in self.towns.other_cities() if p.value.country is None]
        twins = self.towns.twins & {p.id for p in cities}
        if len(twins) == 1:
            return self.organizations.of_place(min(twins)).id
        near = self.towns.nearest(offset, in_sentence=True)
        known = [self.organizations.of_place(p.id) for p in cities]
        if near is not None and any(o.id == near for o in known):
            return near
        acting = [o.id for o in known if not o.implicit]  # "die Stadt Neuland und die Stadt X ... unterzeichneten"
        return acting[0] if len(acting) == 1 else self.towns.most_told(cities)

    def _suits(self, town: str | None, role: RoleValue) -> str | None:
        """Return a town's administration, where it may have such an office: one abroad has no "Dezernentin", one far away no Herr Vogt."""
        place = self.places.entities.get(self.organizations.entities[town].area or "") if town is not None else None
        abroad = place is not None and lies_abroad(place.value)
        far = place is not None and place.value.country in FAR
        return None if far or (abroad and _AT_HOME.search(role.title)) else town

    @cached_property
    def _set_out(self) -> bool:
        """Does the release say that a mayor visits or travels, so that the towns it names are none of that mayor's?"""
        return _GOES.search(self.text) is not None

    def _leads_out(self, role: RoleValue) -> bool:
        """Does somebody lead a group that goes elsewhere than home: "eine Delegation unter Leitung von X ist nach China gereist"?"""
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        told = self.text[begin : sentence_end(self.text, role.end, 160)]
        return _GONE.search(told) is not None and (self.towns.home.city or "?") not in told

    def _presides(self, title: str) -> bool:
        """Has the home city's council a "Stadtpräsident" at its head, as in the north of Germany?"""
        admin = table("places").get(self.towns.home.city, "admin") if self.towns.home.city else None
        return title.startswith("Stadtpräsident") and admin in ("Schleswig-Holstein", "Mecklenburg-Vorpommern")

    def _governs(self, title: str) -> bool:
        """Do the members of a town's council govern it, as in Austria and Switzerland?"""
        return re.match(r"(?:Stadt|Gemeinde)r", title) is not None and self.towns.country() in ("AT", "CH")

    def _from(self, role: RoleValue) -> str | None:
        """Return the administration of the town right before an office: "und aus Jena Bürgermeisterin Ahl"."""
        at = bisect_left(self.cities, (role.start, "", 0)) - 1
        if at >= 0 and role.start - self.cities[at][0] < 90 and _CAME_FROM.fullmatch(self.text, self.cities[at][2], role.start):
            begin = self.cities[at][0]
            if _OUT_FIRST.search(self.text, max(0, begin - 45), begin):
                return self.organizations.of_place(self.cities[at][1]).id
        if (
            at < 0
            or self.cities[at][2] != role.start - 1
            or not _OUT_OF.search(self.text, max(0, self.cities[at][0] - 6), self.cities[at][0])
        ):
            return None
        return self.organizations.of_place(self.cities[at][1]).id

    def _welcomed(self, role: RoleValue) -> int | None:
        """Return where the sentence begins in which somebody is received by a mayor; None where nobody is."""
        if not receives(self.text, role):
            return None
        if _WELCOMES.search(self.text, role.end, sentence_end(self.text, role.end)) is None:
            return None
        return sentence_start(self.text, max(0, role.start - 200), role.start)

    def _received(self, role: RoleValue) -> str | None:
        """Return the town from which those come whom a mayor receives: "wurde der Chor aus X von der Bürgermeisterin empfangen"."""
        begin = self._welcomed(role)
        if begin is None:
            return None
        low, high = bisect_left(self.cities, (begin, "", 0)), bisect_left(self.cities, (role.start, "", 0))
        home = self.towns.seat.id if self.towns.seat is not None and self.towns.publishes() else None
        from_ = [known for at, known, _ in self.cities[low:high] if _OUT_OF.search(self.text, max(0, at - 5), at) and known != home]
        return from_[0] if len(from_) == 1 else None

    def _last_told(self, offset: int) -> str | None:
        """Return the town that the paragraph told last to be in: "im Kulturhaus in Jena"."""
        start = max(self.text.rfind("\n", 0, offset), offset - 600)
        inside = self._told_in(start, offset)
        return inside[-1] if inside else None

    def _told_in(self, begin: int, end: int) -> list[str]:
        """Return the towns that a stretch of the text tells to be in, in its order: "in der Stadt Jena", "im Rathaus von Jena"."""
        low, high = bisect_left(self.cities, (begin, "", 0)), bisect_left(self.cities, (end, "", 0))
        return [known for at, known, _ in self.cities[low:high] if _IN.search(self.text, max(0, at - 48), at)]

    def in_municipality(self, role: RoleValue) -> str | None:
        """Return the municipality in which a mayor's sentence is: "In der Gemeinde Neuland empfing Bürgermeister Ahl"."""
        begin = sentence_start(self.text, max(0, role.start - 110), role.start)
        told = sorted(
            (e.start, o.id)
            for o in self.organizations.entities.values()
            if o.id != self.organizations.publisher and HOUSES["municipality"].match(o.name.casefold())
            for e in o.evidence
            if begin <= e.start < role.start
        )
        return told[-1][1] if told and _IN_THE.search(self.text, max(0, told[-1][0] - 12), told[-1][0]) is not None else None

    def _there(self, role: RoleValue) -> str | None:
        """Return the administration of the one town, other than the home city, in which the sentence of an office is: "in Jena unterschrieben"."""
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        end = sentence_end(self.text, role.end, 150)
        return self._in_town(begin, end, self.towns.seat.id if self.towns.seat is not None else None)

    def _in_town(self, begin: int, end: int, home: str | None = None) -> str | None:
        """Return the administration of the one town, other than `home`, that a stretch of the text tells to be in: "in Jena"."""
        towns = {known for known in self._told_in(begin, end) if known != home}
        return self.organizations.of_place(min(towns)).id if len(towns) == 1 else None

    def _headed_by(self, role: RoleValue) -> str | None:
        """Return the administration of the town from which the group comes that a mayor heads: "eine Gruppe aus X, an deren Spitze ..."."""
        found = _FROM_WITH_HEAD.search(self.text, max(0, role.start - 140), role.start)
        town = self.places.named(found["town"]) if found is not None else None
        return self.organizations.of_place(town.id).id if town is not None and town.value.kind == "City" else None

    def _led_from(self, role: RoleValue) -> str | None:
        """Return the administration of the town from which the group comes that is told last before its leader.

        "Eine Delegation aus Lyon ist zu Gast ... die Gruppe um Bürgermeister Ahl".
        """
        begin = max(0, role.start - 500)
        groups = [found.end() - 1 for found in GUESTS_FROM.finditer(self.text, begin, role.start)]
        towns = [city for at, city, _ in self.cities if groups and at == groups[-1]]
        return self.organizations.of_place(towns[0]).id if towns else None

    def welcomed_by(self, role: RoleValue) -> str | None:
        """Return the administration of the town that a journey leads to, where its mayor welcomes who travels there.

        "OB Vogt reist nach Lyon. Dort empfing Bürgermeister Roux die Gäste"; not whoever was told of before the journey.
        """
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        end = sentence_end(self.text, role.end, 150)
        name = _HOLDER.match(self.text, role.end)
        if name is None or _WELCOMES.search(self.text, begin, end) is None:
            return None
        goals = [(at, town) for at, town in self._goals if at < begin]
        if not goals:
            return None
        return None if name["family"] in self.text[: goals[-1][0]] else self.organizations.of_place(goals[-1][1]).id

    @cached_property
    def _goals(self) -> list[tuple[int, str]]:
        """Return the towns abroad or elsewhere that the release says somebody travels to, with where it does."""
        home = self.towns.seat.id if self.towns.seat is not None else None
        found = []
        for journey in _JOURNEY.finditer(self.text):
            low = bisect_left(self.cities, (journey.end(), "", 0))
            near = self.cities[low] if low < len(self.cities) else None
            if (
                near is not None
                and near[0] < journey.end() + 40
                and near[1] != home
                and "." not in self.text[journey.end() : near[0]]
            ):
                found.append((near[0], near[1]))
        return found

    def is_leader(self, role: RoleValue) -> bool:
        """Does the sentence put the office at the head of a delegation, which may be the home city's or the guests'?"""
        led = any(words.search(self.text, max(0, role.start - 90), role.start) for words in (DELEGATION, _PEOPLE_LED))
        if not led and _LED_BY.search(self.text, max(0, role.start - 100), role.start) is not None:
            led = _GROUP.search(self.text, role.end, sentence_end(self.text, role.end)) is not None
        return led and not receives(self.text, role)

    def leading_guest(self, role: RoleValue) -> str | None:
        """Return the town from which a delegation comes that an office leads as guests of the home city; None where it is no such leader."""
        if self.towns.travels or not self.is_guests_leader(role):
            return None
        return self._led_from(role) or self.towns.guests()

    def is_guests_leader(self, role: RoleValue) -> bool:
        """Does an office lead a delegation whose sentence tells of guests, and of no town where they are but the home city?"""
        if not self.is_leader(role):
            return False
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        end = sentence_end(self.text, role.end, 160)
        if _STAYS.search(self.text, begin, end) is None:
            return False
        home = self.towns.seat.id if self.towns.seat is not None else None
        return all(known == home for known in self._told_in(begin, end))

    def receiving(self, role: RoleValue) -> str | None:
        """Return the administration of the town in which a mayor receives: "In Jena wurde die Gruppe von Bürgermeister Ahl empfangen"."""
        begin = self._welcomed(role)
        if begin is None:
            return self._welcoming(role)
        return self._in_town(begin, role.start)

    def _welcoming(self, role: RoleValue) -> str | None:
        """Return the administration of the town in which a mayor himself receives: "empfing Oberbürgermeister Ahl eine Abordnung aus Jena in Gera"."""
        where = _WHERE.search(self.text, max(0, role.start - 50), role.start)
        if where is not None:  # "die Partnerstadt Jena, wo Bürgermeister Ahl die Gruppe begrüßte"
            at = bisect_left(self.cities, (where.start(), "", 0)) - 1
            return self.organizations.of_place(self.cities[at][1]).id if at >= 0 and self.cities[at][2] == where.start() else None
        if (
            _RECEIVES.search(self.text, max(0, role.start - 24), role.start) is None
            and _THEN_RECEIVES.match(self.text, role.end) is None
        ):
            return None
        end = STOP.search(self.text, role.end, role.end + 300)  # no title's full stop: "Dr. Ahl"
        begin = sentence_start(self.text, max(0, role.start - 200), role.start)
        return self._in_town(begin, end.start() if end is not None else role.end)
