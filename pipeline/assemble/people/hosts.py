"""The publishing house as organiser, where it tells of an event of its own and names no other: a reader takes that for granted.

Calibrated on annotated releases: it holds for feasts, prizes, openings and meetings that the release is about, and for days of open
doors, press conferences and the like which it announces beside; it does not for visits, signings and what belongs to a programme.
A club, a school or a band tells of its outings, parties and evenings, too; of contests it mostly tells because it took part.
"""

from __future__ import annotations

import re

from pipeline.assemble.drafts import DELEGATIONS, WELCOMES, Candidate, Draft
from pipeline.assemble.people.parts import CONTESTS
from pipeline.assemble.state import Gathering
from pipeline.assemble.times import neighbours
from pipeline.assemble.times.scenes import principal, told_before
from pipeline.german.happenings.voice import is_passive
from pipeline.german.names.lexis.bodywords import STAGE
from pipeline.german.names.lexis.words import is_noun
from pipeline.kernel import Node
from pipeline.resolve.abroad import lies_abroad
from pipeline.resolve.organizations import Organizations

_WE = frozenset("wir uns unser unsere unserem unseren unserer unseres".split())
_OURS = frozenset("wir unser unsere unserem unseren unserer unseres".split())
_FAIRS = frozenset({"fair", "trade-fair", "congress", "convention", "exhibition"})
_FAIR_COMPANY = re.compile(r"\bMesse|Kongress|Ausstellungs|Veranstaltungs|\bExpo", re.IGNORECASE)
_OTHERS = frozenset({"events.attended", "events.frame"})  # events that the house goes to
_VISITS = frozenset({"visit", "site-visit", "company-visit", "guided-tour"})
_GONE_TO = frozenset({"golden-book", "lecture", "reading", "talk"})
_TALKS = frozenset({"talk", "meeting"})
_VISITED = frozenset({"Corporation", "Organization", "Hospital", "CollegeOrUniversity", "ResearchOrganization", "NGO"})
_RITES = frozenset({"award", "award-ceremony", "honour", "farewell"})  # "im Rahmen einer Feierstunde hat X Y geehrt"
_GUESTS = _OTHERS | {"events.at", "frames.match"}
_CONTESTS = CONTESTS | {"sports-match", "sports-tournament"}
_WERE = frozenset("war waren sind wurden werden".split())
_TOOK_PART = frozenset(
    "vorgestellt präsentiert teilgenommen dabei vertreten stand infostand mitgemacht aufgetreten mitgewirkt beteiligt".split()
)
_HOLDS = frozenset({"hold", "invite"})
_SOCIETIES = (
    "verein",
    "verband",
    "vereinigung",
    "stiftung",
    "gesellschaft",
    "initiative",
    "freundeskreis",
    "gilde",
    "zunft",
    "feuerwehr",
    "club",
)
# What a house that reports or announces it as its main subject has held itself.
_OWN = frozenset(
    "award award-ceremony honour ceremony celebration citizens-trip delegation-trip commissioning concert farewell groundbreaking public-festival festival screening "
    "reception summer-reception new-year-reception gala information-event open-day symposium general-meeting topping-out workshop seminar "
    "course campaign-day anniversary inauguration-of-office inaugural-visit handover founding presentation citizens-meeting open-air camp competition graduation press-conference expert-day book-launch commemoration dedication inauguration".split()
)
# What clubs, schools and bands hold besides, and whoever says "we".
_CLUBBABLE = frozenset(
    "ball cabaret carnival children-event christmas-market closing dance dinner event exchange excursion exercise flea-market exhibition graduation guided-tour hackathon "
    "hike lecture market meeting music-festival panel-discussion parade party performance planting reading ride run sale study-trip tasting theatre trip vernissage worship".split()
)
_CLUB = re.compile(
    r"(?:verein|verband|club|klub|clubs|chor|kapelle|orchester|ensemble|zunft|gilde|bande?|crew|feuerwehr|bund|jugend|freunde|initiative|bündnis|netzwerk|gymnasium"
    r"|(?<!hoch)schule|lyzeum|kita|kindergarten|hort|internat|pfadfinder|gruppe|group|society|theater|bühne|musik|stammtisch|(?:hacker|maker)?space|lab|werkstatt|treff|verbindung"
    r"|fachschaft|schülervertretung|elternbeirat|asta|stura|kolping\w*|landfrauen|gemeinde)\b|\be\. ?v\.|^(?:fc|sv|tsv|tus|tv|sc|vfb|vfl|tsg|sg|mgv|mv|dlrg|thw|jrk|drk|vdk) ",
    re.IGNORECASE,
)  # fmt: skip
_TOWN = re.compile(
    r"^(?:(?:landeshaupt|bundes|hanse|universitäts|kreis|haupt|residenz|große kreis)?stadt|gemeinde|markt|(?:land)?kreis|bezirk|kanton"
    r"|(?:einwohner|samt|verbands|markt)gemeinde)\b",
    re.IGNORECASE,
)
# Houses whose releases go on with what else is on there.
_PROGRAMME_HOUSES = STAGE | {"Museum", "Hospital"}
_OF_A_HOUSE = frozenset(
    "opening finissage forum symposium conference consultation talk premiere theatre guided-tour screening".split()
)
# What firms and universities hold besides.
_OF_A_FIRM = frozenset(
    "general-meeting information-event open-day press-conference press-slot reception campaign-day ceremony citizens-meeting presentation "
    "public-festival business-networking festival".split()
)
_ACADEMIES = frozenset({"CollegeOrUniversity", "Corporation"})
_FIRM = re.compile(r"\b(?:g?GmbH|AG|SE|KG|eG|mbH)\b")
_SERVICE = re.compile(
    r"presse(?:dienst|agentur|portal|stelle)|korrespondenz|informationsdienst|nachrichten|redaktion", re.IGNORECASE
)
_ASIDE = frozenset("general-meeting information-event open-day press-conference press-slot reception campaign-day ceremony".split())
_LIKELY = 0.8  # so often the house is the organiser
_THERE = 0.6  # so often a club's or school's own people were there
_RECEIVES = 0.65
_AT_HOME = 0.7
_LEAD = 80  # characters before a partner's name
_PROGRAMME = 4  # so many days, none of them in the headline, make a calendar of others' events, too


def give(state: Gathering, publisher: str, name: str, kind: str) -> None:
    """Make the publisher (an organisation's id, its name and kind) the organiser of its own events."""
    if _SERVICE.search(name):
        return  # it tells of what others do
    main = principal(state)
    frame = main.above if main is not None and main.above is not None and main.above.kind in _OWN else main
    headed = any(c.sentence.section in ("headline", "deck") for d in state.drafts for c in d.candidates)
    calendar = not headed and len({state.moments[id(d)].day for d in state.drafts}) > _PROGRAMME
    club = _is_club(name) or _has_voice(state)
    firm = kind in _ACADEMIES or _FIRM.search(name) is not None
    staged = kind in _PROGRAMME_HOUSES
    programme = _ASIDE | _CLUBBABLE | _OWN | _OF_A_HOUSE if staged else _OF_A_FIRM if firm else _ASIDE
    if staged:
        calendar = False  # what is on is all its own
    for draft in state.drafts:
        contest = draft.kind in _CONTESTS and any(c.rule in _GUESTS for c in draft.candidates)
        guests = contest or any(_as_guests(c) for c in draft.candidates)
        if _says_we(state, draft) or _says_itself(state, draft, name):
            draft.people.setdefault(publisher, ("attendee" if guests else "organizer", None, draft.sign))
            continue
        away = _received_elsewhere(state, draft, publisher)
        if draft.kind == "golden-book" and publisher not in draft.people and _TOWN.match(name) and not (away or _abroad(draft)):
            draft.people[publisher] = ("host", None, draft.sign)  # it is the town's
            draft.unsure[publisher] = _LIKELY
            continue
        held = any(
            (p == "organizer" and not _with_us(state, n)) or (p == "host" and n.tag != "PERSON")
            for p, _, n in draft.people.values()
        )
        framed = draft.first.rule == "events.frame" and any(d.above is draft and d.kind in _RITES for d in state.drafts)
        elsewhere = (draft.first.rule in _OTHERS and not framed) or (
            draft.first.rule == "events.edition" and draft is not main and not club
        )
        if club and draft is main and (contest or (draft.kind in _VISITS and not _holds(draft))) and not calendar:
            draft.people.setdefault(publisher, ("attendee", None, draft.sign))  # it tells because its own people were there
            draft.unsure.setdefault(publisher, _THERE)
        others = club and (contest or _held_by_a_name(state, draft))
        if away or held or calendar or draft.above is not None or elsewhere or others or _held_by_another(state, draft):
            continue
        if publisher in draft.people and draft.people[publisher][0] != "attendee":
            continue
        if draft.kind in DELEGATIONS and all(c.clause.sub for c in draft.candidates) and draft is not main:
            continue  # "Minister X, der gerade auf einer Delegationsreise ist"
        if draft.kind in DELEGATIONS:  # whom the house receives or sends
            draft.people.setdefault(publisher, ("organizer", None, draft.sign))
            draft.unsure[publisher] = _RECEIVES
            continue
        fair = draft.kind in _FAIRS and _FAIR_COMPANY.search(name) is not None
        own = (
            draft.kind in _OWN
            or ((staged or firm) and draft.kind in programme)
            or (club and (draft.kind in _CLUBBABLE or (draft.kind in _VISITS and _holds(draft))))
        )
        aside = draft.kind in programme and not told_before(state, draft) and not _abroad(draft)
        if fair or own if draft is main or draft is frame else fair or aside:
            draft.people[publisher] = ("organizer", None, draft.sign)
            draft.unsure[publisher] = _LIKELY


def _received_elsewhere(state: Gathering, draft: Draft, publisher: str) -> bool:
    """Does somebody of another house receive, is it another's book, or does one go to another house to speak?"""
    text, people = state.text, state.people
    if draft.kind in WELCOMES and people is not None:
        for agent, (part, _, _) in draft.people.items():
            person = people.entities.get(agent) if part == "host" else None
            houses = (
                {role.organization for role in person.roles if role.organization and role.status == "current"} if person else set()
            )
            if houses and publisher not in houses and not any(people.organizations.entities[h].parent == publisher for h in houses):
                return True
    for candidate in draft.candidates if draft.kind in _GONE_TO else ():
        for k, chunk in enumerate(candidate.clause.chunks):
            node = text.sequence.nodes[chunk.head] if text.classes[chunk.head] == "O" else None
            book = k > 0 and text.low(candidate.clause.chunks[k - 1].head) == "buch" and chunk.det in ("der", "des")
            if (
                node is not None
                and node.value.entity != publisher
                and (book or (draft.kind != "golden-book" and chunk.prep in ("an", "bei")))
            ):
                return True
    return False


def visited(state: Gathering, organizations: Organizations) -> None:
    """Whose works, labs or wards are visited takes part: the firm, clinic, university or institute that a visit is named after."""
    houses = [o for o in organizations.entities.values() if o.kind in _VISITED and len(o.name) > 3]
    for draft in state.drafts if houses else ():
        if draft.kind not in _VISITS and draft.kind not in _TALKS:
            continue
        for house in houses:
            named = house.name in draft.name or any(len(a) > 2 and a in draft.name.split() for a in house.aliases)
            if named and house.id not in draft.people:
                draft.people[house.id] = ("host", None, draft.sign)
                draft.unsure[house.id] = _AT_HOME


def _as_guests(candidate: Candidate) -> bool:
    """ "Wir waren zur Preisverleihung eingeladen", "haben wir beim Bürgerfest unsere Projekte vorgestellt": at what others hold."""
    lows = candidate.clause.lows
    if candidate.rule == "events.invited":
        return "wir" in lows and lows[-1] in ("eingeladen", "geladen") and not _WERE.isdisjoint(lows)
    return candidate.rule in _GUESTS and not _TOOK_PART.isdisjoint(lows)


def _holds(draft: Draft) -> bool:
    return any(c.rule in ("events.held", "events.occurs", "events.invited") for c in draft.candidates)


def _is_club(name: str) -> bool:
    return _CLUB.search(name) is not None and _TOWN.match(name) is None


def _has_voice(state: Gathering) -> bool:
    """Does the house speak of itself, outside of what people are quoted with?"""
    text = state.text
    told = (s for s in text.sentences if s.section in ("body", "note", "service"))
    return any(not _WE.isdisjoint(text.lows[s.first : s.last]) for s in told)


def _held_by_a_name(state: Gathering, draft: Draft) -> bool:
    """Does somebody else hold it whose name is not known as a house's: "veranstaltet Code for Ruritania einen Hackathon"?"""
    text = state.text
    for clause in [c.clause for c in draft.candidates if c.create and any(verb.does in _HOLDS for verb, _ in c.clause.verbs)]:
        if is_passive(clause) or not _WE.isdisjoint(clause.lows):
            continue
        if any(
            c.prep is None and c.det is None and text.classes[c.head] in "NOL" and not is_noun(text.word(c.head))
            for c in clause.chunks
        ):
            return True
    return False


def _with_us(state: Gathering, node: Node) -> bool:
    """ "Eine Veranstaltung in Kooperation mit dem Museum X": the house holds it, too."""
    lead = state.text.sequence.text[max(0, node.start - _LEAD) : node.start].rpartition("\n")[2].casefold()
    return "veranstaltung in kooperation mit" in lead or "veranstaltung in zusammenarbeit mit" in lead


def _held_by_another(state: Gathering, draft: Draft) -> bool:
    """Does a club or foundation hold it whose name is not known: "lädt die Vereinigung der Freunde zu einem Umtrunk"?"""
    text = state.text
    told = [c.clause for c in draft.candidates if c.create and any(verb.does in _HOLDS for verb, _ in c.clause.verbs)]
    return any(
        chunk.prep is None
        and chunk.det in ("der", "die", "das", "ein", "eine")
        and text.classes[chunk.head] == "N"
        and text.low(chunk.head).endswith(_SOCIETIES)
        for clause in told
        if not is_passive(clause)
        for chunk in clause.chunks
    )


def _says_itself(state: Gathering, draft: Draft, name: str) -> bool:
    """ "wenn die Kammer zum Außenwirtschaftstag bittet": the house calls itself by its kind."""
    text, folded = state.text, name.casefold()
    for candidate in draft.candidates:
        about = neighbours.relative(text, candidate.sentence, candidate.clause)  # "das Fest, zu dem die Kammer einlädt"
        row = [c for c in (candidate.clause, about) if c is not None and any(verb.does in _HOLDS for verb, _ in c.verbs)]
        for chunk in [chunk for clause in row for chunk in clause.chunks] if candidate.create or about in row else ():
            head = text.low(chunk.head)
            own = chunk.prep is None and chunk.det in ("der", "die", "das") and chunk.inner == chunk.head and len(head) > 3
            if chunk.det == "der" and text.classes[chunk.first - 1] in "NOP":
                continue  # "die Vereinigung der Freunde der Universität"
            if own and text.classes[chunk.head] == "N" and (folded.endswith(head) or f"{head} " in folded):
                return True
    return False


def _abroad(draft: Draft) -> bool:
    """Is it in a country where no such house sits: "beim Tag des Handwerks in Lyon"?"""
    towns = [n.value for c in draft.candidates for n in c.places if n.value.kind == "City"]
    return bool(towns) and all(lies_abroad(town) for town in towns)


def _says_we(state: Gathering, draft: Draft) -> bool:
    """ "Wir laden zum Fest ein", "unser Fest"; of "unsere Fahrt zur Messe" the fair is not ours."""
    text = state.text
    for candidate in draft.candidates:
        if not candidate.create or candidate.sentence.section not in ("body", "note", "service"):
            continue
        lows = text.lows[candidate.sentence.first : candidate.sentence.last]
        if "wir" in lows or "uns" in lows:
            return True
        if _OURS.isdisjoint(lows):
            continue
        theirs = [c for c in candidate.clause.chunks if (c.det or "").startswith("unser") and text.classes[c.head] == "E"]
        if not theirs or any(c.head == candidate.anchor for c in theirs):
            return True
    return False
