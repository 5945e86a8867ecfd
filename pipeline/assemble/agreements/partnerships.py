"""Standing partnerships and cooperations with their age; never one that is only wished for, possible or over."""

from __future__ import annotations

import re

from pipeline.assemble.agreements import bonds, partnertowns, passing, tellings
from pipeline.assemble.agreements.bondwords import TO_COME, is_bond, of_towns, will_be, words_of
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.parties import are_one, are_towns, in_words
from pipeline.assemble.state import MONTH, Gathering
from pipeline.german.happenings.clauses import Clause, Sentence, Text, clauses
from pipeline.lexicon import table
from pipeline.resolve.common import ASIDE, Identifiers
from pipeline.resolve.organizations import Organizations
from schemas.records import Agreement, DateValue, Evidence

_ACTING = frozenset({"City", "State", "AdministrativeArea", "Place"})  # Place: a partner town that no list knows
_PUBLIC = frozenset({"GovernmentOrganization", "Organization", "NGO"})
_CALLED = re.compile(
    r"(?:gemeinde|stadt|kreis|bezirk|region|markt|ort|dorf|provinz|kommune|verband)\b|^(?:Ville|Gmina|Powiat|Comune|Rajon|Hromada|Commune|City of|Borough|Kanton|Land|Freistaat)\b|Municipal|Council|Metropol",
    re.IGNORECASE,
)
_LANDS = ("Land ", "Freistaat ", "Kanton ")
_SURE = 0.7
_TWO = 2
_KNOWN = frozenset({"die", "der", "ihre", "diese", "ihrer"})
_STANDS = frozenset({"besteht", "bestehe", "existiert", "gibt", "währt"})
_WITH = frozenset({"mit", "zwischen", "von", "zu", "zur", "zum"})
_IN_PASSING = 0.65
_FOUNDED = frozenset(
    "schlossen schloss geschlossen begründeten begründet begründete besiegelten besiegelt eingegangen gegründet gründeten vereinbarten vereinbart "
    "verständigt verständigten geeinigt einigten verschwisterte verschwisterten geschlossene geschlossenen begründete begründeten gegründete gegründeten "
    "besiegelte besiegelten".split()
)
# What is done with a bond on a day.
_AGREED = frozenset(
    "schlossen schloss geschlossen schließen schließt vereinbarten vereinbart vereinbarte vereinbaren besiegelten besiegelt besiegeln eingegangen eingehen "
    "abgeschlossen unterzeichnet unterzeichneten unterzeichnen unterzeichnete unterschrieben unterschreiben begründeten begründet begründen".split()
)
_GO = frozenset("gehen geht gingen ging".split())  # "gehen eine Partnerschaft ein"
_RENEWED = ("erneuer", "verlänger")
_RUNNING = frozenset({"ab", "bis", "seit", "zum", "für", "nach"})
_BACK = frozenset({"auf", "bis", "ins"})  # "geht auf das Jahr 1985 zurück"
_SEALED = ("unterzeichnet", "unterschrieben", "besiegelt", "geschlossen", "beurkundet")
_TWINNED = re.compile(r"^(?:städte|gemeinde)?partnerschaft|^partner(?:st[aä]dt|gemeinde)|^verschwister|^jumelage")
_YEARS = re.compile(r"P(\d+)(Y|DE)")
_NEXT = re.compile(r"\b(?:kommende[ns]|nächste[ns]) Jahr(?:es)?\b")  # in which the jubilee is
_AGED = re.compile(  # of what stands: "das 30-jährige Bestehen", "in ihrer 25-jährigen Partnerschaft"
    r"(\d{1,3})\s*-?\s?jährig\w*\s(?:\w+\s)?(?=Besteh|Jubil|Geburtstag|\w*[Pp]artner|\w*[Ff]reundschaft|\w*[Vv]erschwister|Zusammenarbeit"
    r"|\w*[Kk]ooperation|Beziehung|Verb[iu]nd|Tradition|Bündnis|Austausch|Verein|Kontakt|Gemeinsam|Geschichte)",
    re.IGNORECASE,
)


def read(
    state: Gathering, found: Registers, identifiers: Identifiers, known: list[Agreement], cues: list[int], partners: list[int]
) -> list[Agreement]:
    """Return the standing partnerships of a release; those in `known` (signed in it) are not told again.

    `cues` are the tokens without which no sentence tells of a bond, `partners` those that call somebody a partner.
    """
    text, organizations = found.text, found.organizations
    papers = {tuple(sorted(a.parties)) for a in known}
    signed = {tuple(sorted(a.parties)) for a in known if a.partnership}
    made: dict[tuple[str, ...], Agreement] = {}
    for sentence in text.sentences if cues else ():
        if sentence.section in ASIDE or not sentence.among(cues):
            continue
        rows = [
            (t.at, t.parties, t.noun, _likely(t, organizations), t.clause)
            for t in bonds.read(found, sentence)
            if (_bodies(t.parties, organizations) or _is_of_land(found, sentence, t.parties))
            and (not t.noun.startswith("Städtep") or _public(t.parties, organizations))
        ]
        for at, parties, noun, confidence, clause in rows:
            key = tuple(sorted(set(parties)))
            since = _since(text, state.published, sentence, at if len(rows) > 1 else None)
            if key in signed or (confidence < _SURE and key in papers) or (key in made and (made[key].since or not since)):
                continue
            made[key] = _bond(found, identifiers, made.get(key), at, noun, parties, since, confidence)
            if len(rows) == 1:
                made[key] = _done(made[key], text, state.published, clause, at)
                if _is_to_follow(text, sentence, clause):
                    made[key] = made[key].model_copy(update={"status": "planned", "since": None})
    for partner in (*passing.read(found, cues), *partnertowns.read(found, partners)):
        key = tuple(sorted(partner.parties))
        if key in signed or key in papers or key in made or not _bodies(partner.parties, organizations):
            continue
        since = _dated(text, partner.since) if partner.since is not None else None
        made[key] = _bond(found, identifiers, None, partner.at, partner.noun, partner.parties, since, _IN_PASSING)
    if not made and not signed and (told := _of_the_two(state, found, identifiers, known, cues)) is not None:
        return [told]
    return _aged(state, text, list(made.values()), cues)


def _of_the_two(
    state: Gathering, found: Registers, identifiers: Identifiers, known: list[Agreement], cues: list[int]
) -> Agreement | None:
    """Return the bond that a sentence dates without naming whose it is, where all papers of the release bind the same two.

    "X und Y unterzeichneten ein Arbeitsprogramm. Die Regionalpartnerschaft besteht seit 1997."
    """
    text, two = found.text, {frozenset(a.parties) for a in known if a.confidence >= _SURE}
    parties = sorted(next(iter(two))) if len(two) == 1 else []
    if len(parties) != _TWO or not _bodies(parties, found.organizations) or not _is_even(parties, found.organizations):
        return None
    for sentence in text.sentences:
        stands = sentence.section == "body" and not _STANDS.isdisjoint(text.lows[sentence.first : sentence.last])
        for i in sentence.among(cues) if stands else ():
            alone = text.low(i - 1) in _KNOWN and text.classes[i + 1 : i + 2] in ("a", "p", "T") and text.low(i + 1) not in _WITH
            if not alone or not is_bond(text.low(i)) or doubted(text, sentence):
                continue
            if (since := _since(text, state.published, sentence)) is not None:
                return _bond(found, identifiers, None, i, text.word(i), parties, since, _SURE)
    return None


def _is_even(parties: list[str], organizations: Organizations) -> bool:
    """Are both administrations, or neither?"""
    return len({organizations.entities[p].kind == "GovernmentOrganization" for p in parties}) == 1


def _aged(state: Gathering, text: Text, made: list[Agreement], cues: list[int]) -> list[Agreement]:
    """Date the one partnership of towns by what is said of it elsewhere: "Die Städtepartnerschaft besteht seit 1989"."""
    towns = [n for n, a in enumerate(made) if a.kind == "city-partnership"]
    if len(towns) != 1 or made[towns[0]].since is not None or made[towns[0]].status == "signed":
        return made
    for sentence in text.sentences:
        if sentence.section not in ("body", "headline", "deck") or not any(
            _TWINNED.search(text.low(i)) for i in sentence.among(cues)
        ):
            continue
        if not doubted(text, sentence) and (since := _since(text, state.published, sentence)) is not None:
            made[towns[0]] = made[towns[0]].model_copy(update={"since": since})
            break
    return made


def _bond(
    found: Registers,
    identifiers: Identifiers,
    before: Agreement | None,
    at: int,
    noun: str,
    parties: list[str],
    since: DateValue | None,
    confidence: float,
) -> Agreement:
    """Return the bond that the token `at` tells of; with `before`, told again, it keeps that one's id."""
    if noun == "Partnerschaft" and are_towns(parties, found.organizations):
        noun = "Städtepartnerschaft"
    kind, sequence = _kind(noun), found.text.sequence
    return Agreement(
        id=before.id if before is not None else identifiers.new(noun),
        name=in_words(noun, parties, found.organizations),
        kind=kind,
        partnership=True,
        parties=tuple(dict.fromkeys(parties)),
        since=since,
        status="joined" if noun == "Beitritt" else "existing",
        evidence=(Evidence(start=sequence.starts[at], end=sequence.ends[at], rule=f"agreements.{kind}"),),
        confidence=confidence,
    )


def _is_to_follow(text: Text, sentence: Sentence, told: Clause) -> bool:
    """Says a relative clause that the bond is still to be sealed: "haben eine Partnerschaft vereinbart, die 2027 besiegelt werden soll"?"""
    row = clauses(text, sentence)
    behind = next((c for c in row if c.tokens[0] > told.tokens[-1]), None)
    return (
        behind is not None
        and behind.sub
        and behind.lows[0] in ("die", "der", "das")
        and behind.lows[-1] in TO_COME
        and any(low.startswith(_SEALED) for low in behind.lows)
    )


def _done(bond: Agreement, text: Text, release: DateValue | None, clause: Clause, at: int) -> Agreement:
    """Say of a bond what its clause says was done with it of late: renewed, or agreed upon on a day of this year or the last."""
    own = next((c for c in clause.chunks if c.first <= at < c.last), None)
    if own is not None and own.prep is None and will_be(clause.lows):
        return bond.model_copy(update={"status": "planned", "since": None})
    renewed = any(low.startswith(_RENEWED) for low in clause.lows)
    agreed = not _AGREED.isdisjoint(words_of(text, clause.tokens)) or (clause.lows[-1] == "ein" and not _GO.isdisjoint(clause.lows))
    if (
        own is None
        or own.prep is not None
        or own.det == "der"
        or bond.status != "existing"
        or release is None
        or not (renewed or agreed)
    ):
        return bond
    last = release.edtf[:10]
    days = [d for i in clause.tokens if text.classes[i] == "T" and text.low(i - 1) not in _RUNNING and (d := _dated(text, i))]
    date = next((d for d in days if len(d.edtf) >= MONTH and d.edtf[:4].isdigit() and d.edtf[: len(last)] <= last), None)
    if date is None or int(last[:4]) - int(date.edtf[:4]) > 1:
        undated = renewed and "T" not in clause.kinds
        return bond.model_copy(update={"status": "renewed", "signed": True}) if undated else bond
    since = bond.since if bond.since and bond.since.edtf != date.edtf else None
    return bond.model_copy(update={"status": "renewed" if renewed else "signed", "signed": True, "date": date, "since": since})


def _kind(noun: str) -> str:
    row = table("agreementheads").row(noun)
    if row and row["signed"] == "0":
        return row["kind"]
    low = noun.casefold()
    return "city-partnership" if low.startswith("städtepartner") else "partnership" if "partner" in low else "cooperation"


def _likely(telling: tellings.Telling, organizations: Organizations) -> float:
    """A partnership of towns is told again though a paper binds the same two; another bond is not."""
    public = all(organizations.entities[p].kind == "GovernmentOrganization" for p in telling.parties)
    return 0.8 if public and of_towns(telling.noun.casefold()) else 0.65


def _public(parties: list[str], organizations: Organizations) -> bool:
    """Are all of them administrations, or called so? A hall is no partner of a town."""
    known = [organizations.entities[p] for p in parties]
    return all(o.kind == "GovernmentOrganization" or o.area is not None or _CALLED.search(o.name) for o in known)


def _bodies(parties: list[str], organizations: Organizations) -> bool:
    """Are all of them bodies rather than whole countries? How countries get on is no cooperation of the release."""
    known = [organizations.entities[p] for p in parties if p in organizations.entities]
    if are_one(parties, organizations):
        return False
    towns = [o for o in known if o.implicit and o.kind == "GovernmentOrganization"]
    if towns and not any(o.kind in _PUBLIC and o not in towns for o in known) and len(towns) < len(known):
        return False  # "Kooperation mit Breslau" of a university is not with the town
    return len(known) == len(parties) and not any(
        o.kind == "PoliticalParty"
        or (o.implicit and o.area is not None and organizations.places.entities[o.area].value.kind not in _ACTING)
        for o in known
    )


def _is_of_land(found: Registers, sentence: Sentence, parties: list[str]) -> bool:
    """Are a land and a country bound, as the sentence says since when: "das Land seit 1982 mit Ruanda"?"""
    known = [found.organizations.entities[p] for p in parties]
    lands = [o for o in known if o.name.startswith(_LANDS)]
    return len(known) == 2 and len(lands) == 1 and _since(found.text, None, sentence) is not None


def _since(text: Text, release: DateValue | None, sentence: Sentence, at: int | None = None) -> DateValue | None:
    """Since when: a date with "seit" (or in brackets behind the partner at `at`), an age, or the year of a jubilee counted back."""
    if at is not None:
        inside = next((i for i in range(at + 1, min(at + 4, sentence.last)) if text.classes[i] == "T"), None)
        return _dated(text, inside) if inside is not None and "(" in text.sequence.words[at + 1 : inside] else None
    published = release.edtf[:4] if release else ""
    for i in range(sentence.first + 1, sentence.last):
        if text.classes[i] == "T" and text.lows[max(0, i - 2) : i] == ["seit", "dem"]:  # "seit dem Jahr 2000"
            return _dated(text, i)
        if text.classes[i] == "T" and _goes_back(text, sentence, i):
            return _dated(text, i)
        looks_back = (
            text.low(i - 1) == "auf" and text.low(sentence.last - 1) == "zurück"
        )  # "blicken auf 40 Jahre Partnerschaft zurück"
        if text.classes[i] != "T" or (
            not looks_back and text.low(i - 1) not in ("seit", "feiern", "feiert", "feierten", "feierte", "vor", "liegt")
        ):
            continue
        node = text.sequence.nodes[i]
        if text.low(i - 1) == "seit" and text.low(i + 1 if i + 1 < sentence.last else i).startswith("amtierend"):
            continue  # "des seit 2002 amtierenden Stadtpräsidenten"
        if node is not None and text.low(i - 1) == "seit" and node.value.start:
            return _dated(text, i)
        years = _YEARS.fullmatch(node.value.value) if node is not None and node.tag == "DURATION" else None
        if node is not None and years and published.isdigit():
            age = int(years[1]) * (10 if years[2] == "DE" else 1)
            return _counted(int(published) - age, node.start, node.end)
    if not _FOUNDED.isdisjoint(words_of(text, range(sentence.first, sentence.last))):
        times = (i for i in range(sentence.first, sentence.last) if text.classes[i] == "T")
        dated = next((d for i in times if (d := _dated(text, i)) is not None and d.edtf[:4].isdigit()), None)
        if dated is not None:
            return dated
    first, last = text.sequence.starts[sentence.first], text.sequence.ends[sentence.last - 1]
    found = _AGED.search(text.sequence.text, first, last)
    if found and published.isdigit():
        year = int(published) + (_NEXT.search(text.sequence.text, first, last) is not None)
        return _counted(year - int(found.group(1)), found.start(), found.end())
    return None


def _goes_back(text: Text, sentence: Sentence, at: int) -> bool:
    """Is the year at a token the one to which a bond goes back: "geht auf das Jahr 1985 zurück", "reicht bis 1990 zurück"?"""
    node = text.sequence.nodes[at]
    if node is None or node.tag != "DATE" or "zurück" not in text.lows[at + 1 : sentence.last]:
        return False
    before = at - 1 - (text.low(at - 1) == "jahr")
    return text.low(before - (text.low(before) == "das")) in _BACK


def _dated(text: Text, at: int) -> DateValue | None:
    node = text.sequence.nodes[at]
    if node is None or not node.value.start:
        return None
    evidence = (Evidence(start=node.start, end=node.end, rule=node.rule),)
    return DateValue(edtf=node.value.start, start=node.value.start, known=node.value.known, evidence=evidence)


def _counted(year: int, start: int, end: int) -> DateValue:
    evidence = (Evidence(start=start, end=end, rule="agreements.age"),)
    return DateValue(edtf=str(year), start=str(year), implied=("year",), evidence=evidence)
