"""Bodies that a town, a county or a state has one of, spoken of by their noun alone: "der Gemeinderat", "die Landesregierung".

With its article such a noun names a body wherever the text tells whose it is: it must be longer than a few sentences and name an
administration or be dated from a place. It runs last, so that what has a name ("Gemeinderat Rafz") or heads an office ("Mitglied des
Gemeinderats") keeps it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress

from pipeline.columns import Column
from pipeline.german.names.lexis.forms import grouped, listed_stem
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.names.organizations.nominative import STRONG
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

_LEAST = 100  # tokens of a text that tells whose council it speaks of
_OPENING = 150  # tokens in which it does so
_DEFINITE = frozenset("der die das dem den des im ins vom zum zur beim am".split())
_OWNED = re.compile(r"(?:städtisch|kantonal|landeseigen|kreiseigen|bischöflich|erzbischöflich|markgräflich)e[nrs]?$")
_OWNERS = ("städtisch", "kantonal", "landeseigen", "kreiseigen", "bischöflich", "markgräflich")
_ADJECTIVE = re.compile(r"e[nrs]?$")
_PLAIN = frozenset(("Corporation", "NGO", "School", "PoliticalParty", "SportsTeam"))
_BONDS = frozenset("der des für fürs aus mit von zwischen zu zur".split())  # "der Bund der Ehe", "der Bund zwischen uns"
_ENDINGS = grouped("s es")


def _may_be_body(word: str) -> bool:
    return word == "Bund" or (len(word) > 6 and word[:1].isupper() and _only_one(word) is not None)


_maybe = Column(_may_be_body, False, {"ROLE"}.issubset)


def read(sequence: Sequence) -> Sequence:
    """Fold each such noun into an ORGANIZATION node, by the rule "councils.definite"."""
    sequence = _of_a_nation(_of_the_town(sequence))
    if len(sequence) < _LEAST:
        return sequence
    sequence = _of_its_people(sequence)
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    done, told = 0, False
    counties: bool | None = None  # asked once
    for at in compress(range(len(words)), _maybe.of(sequence)):
        if words[at] == "Bund" and sequence.nodes[at] is None and _is_federation(words, at):
            value = OrganizationValue("Bund", "GovernmentOrganization")
            folded.append((at, at + 1, Node("ORGANIZATION", sequence.starts[at], sequence.ends[at], value, "councils.definite")))
            continue
        stem = _only_one(words[at]) if at >= done and _is_open(sequence, at) else None
        if stem is None or (stem != words[at] and words[at - 1 : at] == ["den"]) or not _is_definite(sequence, at):
            continue
        if not (told := told or _tells_whose(sequence)):
            return sequence
        if stem == "Landkreis":
            counties = _is_named(sequence, stem) if counties is None else counties
            if words[at - 1] == "im" or not counties:
                continue
        name, last = stem, at + 1
        if (
            words[last : last + 1] == ["des"]
            and words[last + 1 :]
            and listed_stem(words[last + 1], _ENDINGS, table("councils").forms)
        ):
            name, last = f"{stem} des {words[last + 1]}", last + 2  # "der Umweltausschuss des Kreistages"
        kind = table("councils").get(stem, "type") or organization_row(stem).get("type", "GovernmentOrganization")
        value = OrganizationValue(name, kind)
        done = last
        folded.append((at, last, Node("ORGANIZATION", sequence.starts[at], sequence.ends[last - 1], value, "councils.definite")))
    return sequence.replaced(folded)


@lru_cache(maxsize=1 << 13)
def _only_one(word: str) -> str | None:
    """Return the nominative of a body that a town, a county or a land has one of, listed or told by its first member; None for others."""
    listed = listed_stem(word, _ENDINGS, table("councils").forms)
    if listed is not None:
        return listed
    row = organization_row(word) if _LEVELS.match(word) or word.endswith(_SUBJECTS) else {}
    if row.get("plural") != "0" or row.get("position") != "name" or row.get("type") in _PLAIN - {"NGO", "School"}:
        return None
    return None if _MANY.search(row["lemma"]) else row["lemma"]


_LEVELS = re.compile(
    r"(?:Kreis|Stadt|Landes|Kantons|Bezirks|Gemeinde|Regional|Zentral|National|Staats|Universitäts|Ortsbürger|Bürger|Jugend)[a-zäöüß]{5}"
)
_SUBJECTS = tuple(
    tail + ending
    for tail in "handwerkerschaft landwirtschaftskammer wirtschaftskammer ärztekammer sportbund jugendring".split()
    for ending in ("", "s", "es")
) + tuple(tail + ending for tail in ("ministerium", "departement") for ending in ("", "s"))
# Bodies of which there are several in a text or in a town, or that only the name behind them tells apart.
_MANY = re.compile(
    r"(?:verband|verein|gruppe|amt|kirche|stelle|büro|zentrum|behörde|gesellschaft|vertretung|abteilung|verwaltung|initiative|stiftung|werkstatt"
    r"|dienst|team|club|klub|treff|rat|bahn|netzwerk|akademie|organisation|redaktion|regierung|senat|gericht|agentur|beirat|labor|institut"
    r"|stadt|fraktion|partei|liga|mannschaft|gemeinschaft|ausschuss|kommission|komitee|kapelle|chor|gewerkschaft|union|schule|haus|bank|galerie|werke?)$"
)


def _is_federation(words: list[str], at: int) -> bool:
    """Is the federal state meant: "Bund und Länder", "Der Bund fördert das", and no bond or association?"""
    before, after = words[at - 1].lower() if at else "", words[at + 1] if at + 1 < len(words) else ""
    if after == "und" and words[at + 2 : at + 3] and words[at + 2] in ("Länder", "Ländern", "Land", "Kommunen", "Freistaat"):
        return True
    if before not in ("der", "vom", "dem"):
        return False
    return after in (".", ",", ";") or (after.islower() and after not in _BONDS)


def _of_the_town(sequence: Sequence) -> Sequence:
    """Fold a body with the adjective that tells whose it is: "die städtische Wirtschaftsförderung", "des kantonalen Tiefbauamts"."""
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    if not any(owner in sequence.text for owner in _OWNERS):
        return sequence
    for at in [i for i, word in enumerate(words[:-1]) if i and _OWNED.match(word) and words[i - 1].lower() in _DEFINITE]:
        node, word = sequence.nodes[at + 1], words[at + 1]
        row = organization_row(word)
        whole = node is None or (node.tag == "ORGANIZATION" and node.end - node.start == len(word))
        if (
            not whole
            or row.get("plural") != "0"
            or row.get("position") != "name"
            or row.get("type") in _PLAIN
            or _goes_on(sequence, at + 2)
        ):
            continue
        ending = STRONG.get(row.get("gender", ""), "e")
        name = f"{_ADJECTIVE.sub('', words[at]).capitalize()}{ending} {row.get('lemma', word)}"
        value = OrganizationValue(name, row.get("type", "Organization"))
        folded.append((at, at + 2, Node("ORGANIZATION", sequence.starts[at], sequence.ends[at + 1], value, "councils.owned")))
    return sequence.replaced(folded)


_NATIONAL = re.compile(
    r"(?:ministerium|grenzschutz|verband|föderation|zentralbank|nationalbank|notenbank|handelskammer|wirtschaftskammer|rundfunk|nationaltheater"
    r"|nationalbibliothek|nationalmuseum|rektorenkonferenz|bischofskonferenz|statistikamt|patentamt|kulturinstitut|wetterdienst|küstenwache"
    r"|geheimdienst|raumfahrtagentur|weltraumagentur|nachrichtenagentur|umweltagentur)$",
    re.I,
)


def _is_of_a_nation(word: str) -> bool:
    return word.endswith(_NATIONAL_ENDINGS) and "LOCAL" in tags(word)


_adjectives = Column(_is_of_a_nation, False)


def _of_a_nation(sequence: Sequence) -> Sequence:
    """Fold a body that a nation has one of, with its adjective for a name: "das lettische Kulturministerium"."""
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    for at in compress(range(len(words) - 1), _adjectives.of(sequence)):
        word = words[at]
        if not at or words[at - 1].lower() not in _DEFINITE:
            continue
        node, noun = sequence.nodes[at + 1], words[at + 1]
        row = organization_row(noun)
        if not row:
            listed = table("councils").get(noun, "type")
            row = {"lemma": noun, "plural": "0", "type": listed, "gender": "m"} if listed else {}
        if node is not None or row.get("plural") != "0" or not _NATIONAL.search(row["lemma"]) or _goes_on(sequence, at + 2):
            continue
        ending = STRONG.get(row.get("gender", ""), "e")
        value = OrganizationValue(
            f"{_ADJECTIVE.sub('', word).capitalize()}{ending} {row['lemma']}", row.get("type", "GovernmentOrganization")
        )
        value.also = row["lemma"]
        folded.append(
            (at + 1, at + 2, Node("ORGANIZATION", sequence.starts[at + 1], sequence.ends[at + 1], value, "councils.national"))
        )
    return sequence.replaced(folded)


_NATIONAL_ENDINGS = ("ische", "ischen", "deutsche", "deutschen")


def _of_its_people(sequence: Sequence) -> Sequence:
    """Fold a body with the adjective of the town or land that has one of it: "der Thurgauer Regierungsrat", "des Ulmer Gemeinderats"."""
    words = sequence.words
    folded: list[tuple[int, int, Node]] = []
    for at in compress(range(len(words)), _maybe.of(sequence)):
        whose, _, noun = words[at].rpartition(" ")  # an office that nobody holds is folded with its adjective
        first = at if whose else at - 1
        whose = whose or words[at - 1]
        if first < 1 or not whose.endswith("er") or "DEMONYM" not in tags(whose) or words[first - 1].lower() not in _DEFINITE:
            continue
        stem = _only_one(noun) if noun not in _AREAS and (first == at or _is_open(sequence, at)) else None
        listed = table("councils").get(stem, "type") if stem else None
        if stem is None or _goes_on(sequence, at + 1) or (listed or organization_row(stem).get("type")) in _HOUSES:
            continue
        value = OrganizationValue(f"{whose} {stem}", listed or "GovernmentOrganization")
        folded.append((first, at + 1, Node("ORGANIZATION", sequence.starts[first], sequence.ends[at], value, "councils.of_town")))
    return sequence.replaced(folded)


_HOUSES = frozenset(("Hospital", "School", "CollegeOrUniversity"))
_AREAS = frozenset(("Bund", "Landkreis", "Landkreises"))


def _is_open(sequence: Sequence, at: int) -> bool:
    """Is a token a word still, or an office that nobody holds: "der Stadtrat beschloss"?"""
    node = sequence.nodes[at]
    return node is None or (node.tag == "ROLE" and node.end - node.start == len(sequence.words[at]))


def _is_definite(sequence: Sequence, at: int) -> bool:
    """Does a noun stand with the definite article, after such a one in a row, or as a headline's subject?"""
    words = sequence.words
    after = words[at + 1] if at + 1 < len(words) else BREAK
    following = sequence.nodes[at + 1] if at + 1 < len(words) else None
    if after[:1].isupper() and (following is None or following.tag in ("ORGANIZATION", "PLACE")):
        return False
    before = words[at - 1].lower() if at else BREAK
    if before in _DEFINITE:
        return True
    if before in (BREAK, ":"):
        return after[:1].islower() and after not in ("und", "oder", "der", "des")
    if before[-1:] in "enr" and at > 1 and words[at - 1][:1].islower():
        return words[at - 2].lower() in _DEFINITE and before not in (
            "oder",
            "eigenen",
            "einen",
            "anderen",
            "jeweiligen",
            "polnischen",
        )
    return False


def _goes_on(sequence: Sequence, at: int) -> bool:
    """Does a name follow the noun: "die städtische Galerie Lovis"?"""
    return (
        at < len(sequence) and (sequence.nodes[at] is not None or sequence.marks[at] == "NAME") and sequence.words[at][:1].isupper()
    )


def _is_named(sequence: Sequence, kind: str) -> bool:
    """Does the text name a body of this kind elsewhere: "Landkreis Fulda"?"""
    return any(n is not None and n.tag == "ORGANIZATION" and n.value.name.startswith(f"{kind} ") for n in sequence.nodes)


def _tells_whose(sequence: Sequence) -> bool:
    """Does a text name an administration, or a place at its beginning?"""
    for node in sequence.nodes:
        if node is not None and any(part.tag == "ORGANIZATION" and part.value.city is not None for part in node.walk()):
            return True
    return any(node is not None and node.tag == "PLACE" for node in sequence.nodes[:_OPENING])
