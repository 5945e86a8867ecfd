"""The release's home: the city (or state) whose house publishes it, and whose mayor "the mayor" is.

Evidence adds up: the publisher block, the source's metadata, contact addresses, the dateline, a state's chancery, and how often the
text speaks of the city. Without a clear winner there is no home, and nothing is implied from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from pipeline.document import Metadata
from pipeline.german.names.lexis.words import demonym
from pipeline.german.sections import kind_at
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.abroad import is_own_town, lies_abroad, lies_at_home, towns_abroad
from pipeline.resolve.common import words_of
from pipeline.resolve.offices.houses import PARTNER
from pipeline.slug import slug
from schemas.records import Section

CITY_STATES = frozenset({"Berlin", "Hamburg", "Bremen", "Wien"})
OFFICIAL = {"Hamburg": "Freie und Hansestadt Hamburg", "Bremen": "Freie Hansestadt Bremen"}  # what these states call themselves
_WEIGHT = {"publisher": 4.0, "note": 2.0, "credit": 1.5, "dateline": 3.0, "headline": 1.5, "deck": 1.0, "furniture": 0.5}
_COUNTY = re.compile(
    r"(?:Land)?[Kk]reis\b|[A-ZÄÖÜ][\w-]+kreis\b|(?:Bezirk|Region|Provinz|Präfektur|Woiwodschaft|Oblast|Rajon|Gespanschaft|Komitat|Distrikt)\b"
)
_HOSTS = re.compile(r"(?:https?://|www\.|@)([\w.-]+)")
_OF_HOSTS = ("://", "www.", "@")  # one of these is in each
_WHENCE = 0.3  # of a town that a guest comes from
# "der Generalkonsul aus Lübeck", "die Generalkonsulin der Republik Türkei in Lübeck"
_GUESTS = re.compile(r"(?:[Kk]onsul|[Bb]otschafter)(?:s|in|innen|e|n)?\b[^,.;\n]{0,50} (?:aus|in)\s$")
_TWINNED = 1.5  # of a town that is told to have a twin
_TWINS = re.compile(
    r"(?:[Pp]artnerschaft(?:en|svertrag(?:e?s)?)? zwischen (?:der Stadt )?|(?:schaft|[Vv]ertrag(?:e?s)?|[Ee]rklärung|[Vv]ereinbarung|[Aa]bkommens?|[Zz]usammenarbeit|"
    r"[Kk]ooperation|[Bb]eziehungen) zwischen den (?:beiden )?(?:Partners|S)tädten )(?:[A-ZÄÖÜ][\w-]+ und (?:der Stadt )?)?$"
)
_OPENS = 2.5  # of a town that the running text opens with: "Halle. Die Kammer hat ..."
MISSION = re.compile(r"[Bb]otschaft|[Kk]onsulat")
_NEAR = 80
BEFORE = 120  # characters of the line before a name that are looked at
MASTHEAD = re.compile(r"(?:,? in [^\n]{0,40})?\s*(?:\n|$|[·∙•◦|–›»]|- |,? (?:vom|Nr\.?) ?\d|, (?:den )?\d{1,2}\. )")
LABELLED = re.compile(
    r"^\W*(?:(?:Presse|Medien)-?(?:mitteilung|meldung|information|info|text|aussendung)|Aussendung)\w*(?: Nr\.? ?[\d/-]+)?(?: (?:der|des|vom|von))?\s*[·∙•◦|–:›»-]?\s*$",
    re.I,
)
AGENCY = re.compile(r"agentur|\bpr\b|kommunikation\b|communications?\b|public relations|werbung|büro\b", re.I)
# "Die Neustädter Delegation", "42 Neustädterinnen und Neustädter": who travels is at home where the release comes from.
_TRAVELLERS = re.compile(
    r"\b(?P<town>[A-ZÄÖÜ][a-zäöüß-]+er)(?:innen und [A-ZÄÖÜ][a-zäöüß-]+er)?(?P<group> (?:[A-ZÄÖÜ][\w-]+-)?(?:Delegation|Abordnung|Reisegruppe|Bürgerreise)\b)?"
)
_DAY_BELOW = re.compile(r"[ \t]*\n\d{1,2}\. ?(?:\d|[A-Z])")
_CIVIC_NOUNS = "Rathaus Rathäuser Stadtverwaltung Innenstadt Altstadt Stadtoberhaupt Weihnachtsmarkt Marktplatz Stadtrat Gemeinderat Geschäftsstelle Filiale".split()
_CIVIC = re.compile(rf"(?<![\w-])(?P<town>[A-ZÄÖÜ][\w-]+er) (?P<noun>{'|'.join(_CIVIC_NOUNS)})")
_SETTING_OUT = "Reise reise Reist reist Fahrt fahrt Besuch besuch Delegation delegation Abordnung abordnung".split()
LEAD = 300  # characters


@dataclass(frozen=True, slots=True)
class Home:
    """`city` is the home city's name as used in the text, None where unclear; `sure` tells that the publisher is known."""

    city: str | None = None
    sure: bool = False


def hosts_of(text: str, metadata: Metadata) -> str:
    """Return the slugs of all hosts that the text and its source name, between hyphens."""
    found = _HOSTS.findall(text)[:40] if any(map(text.__contains__, _OF_HOSTS)) else []
    found += _HOSTS.findall(metadata.url or "")
    return "-" + "-".join(dict.fromkeys(slug(host) for host in found)) + "-" if found else ""


def find_home(nodes: Seq[Node], text: str, sections: Seq[Section], metadata: Metadata) -> Home:
    """Weigh the cities of a release and return its home."""
    score: dict[str, float] = defaultdict(float)
    areas: dict[str, float] = defaultdict(float)  # that houses are called after
    sure: set[str] = set()
    parts = list(sections)
    mission = MISSION.search(text, 0, LEAD) is not None  # an embassy is at home abroad
    strange = towns_abroad(nodes, text)
    for node in nodes:
        value = node.value
        if node.tag == "ORGANIZATION" and isinstance(value, OrganizationValue) and value.city is not None:
            if value.city.value.name in strange:
                continue
            if _COUNTY.match(value.name):
                continue  # a county's name is not always its seat's: "Landkreis Harburg" is at Winsen
            if not mission and MISSION.search(value.name) and not _heads(text, node):
                continue  # the guest's: "Leiter des Generalkonsulats in München"
            city: PlaceValue = value.city.value
            kind = kind_at(parts, node.start)
            abroad = lies_abroad(city) and not mission
            if abroad and kind not in ("publisher", "dateline", "note") and not _heads(text, node):
                continue  # "eine Delegation der Stadt Bordeaux"
            unlisted = city.country is None and kind not in ("publisher", "dateline", "note") and city.name not in table("places")
            score[_cased(city.name)] += (1 + _WEIGHT.get(kind, 1.0)) * (_WHENCE if unlisted else 1.0)
            if kind == "publisher":
                sure.add(city.name)
        elif node.tag == "PLACE" and isinstance(value, PlaceValue) and value.kind == "City" and lies_at_home(value):
            if text.startswith((" Messe", " MESSE"), node.end):
                continue  # "auf der Hannover Messe"
            kind = kind_at(parts, node.start)
            line = text[max(text.rfind("\n", 0, node.start), node.start - BEFORE) + 1 : node.start] if kind == "note" else ""
            opens = (kind == "body" and node.rule == "places.dateline") or (
                kind in ("body", "caption", "deck", "kicker") and _is_label(text, node)
            )
            weight = _OPENS if opens else _WEIGHT.get(kind, 1.0)
            if weight < _OPENS and any(told.search(text, max(0, node.start - _NEAR), node.start) for told in (_GUESTS, PARTNER)):
                weight = _WHENCE
            elif weight < _TWINNED and _TWINS.search(text, max(0, node.start - _NEAR), node.start):
                weight = _TWINNED
            score[_cased(value.name)] += weight if not AGENCY.search(line) else 0.0
        if node.tag != "PLACE":
            for part in node.parts:
                if part.tag != "PLACE" or not isinstance(part.value, PlaceValue) or part.value.kind == "Country":
                    continue
                heads = _heads(text, node)
                if lies_at_home(part.value) or (heads and part.value.kind == "City"):
                    (score if part.value.kind == "City" else areas)[part.value.name] += 2.5 if heads else 0.7
    for name, weight in _civic(text, score).items():
        score[name] += weight
    hosts = hosts_of(text, metadata)
    published = set(words_of(metadata.publisher or ""))
    for name in list(score):
        key = slug(name)
        if hosts and (f"-{key}-" in hosts or f"-stadt{key}-" in hosts):
            score[name] += 4
        if f"-presse-{key}-" in hosts:
            sure.add(name)  # presse.neustadt.de is the city's own
        if published and set(words_of(name)) <= published:
            score[name] += 8
            sure.add(name)
    return _foremost(score, sure) or _foremost(areas, sure) or _foremost(_travellers(text, score), sure) or Home()


def _cased(name: str) -> str:
    """Return a town's name in small letters where it is written in capitals: "ALSFELD"."""
    return name.title() if name.isupper() and name.title() in table("places") else name


def _is_label(text: str, node: Node) -> bool:
    """Does a town stand alone in its line over the day, as archives tell where it was?"""
    return text[max(0, node.start - 1) : node.start] in ("", "\n") and _DAY_BELOW.match(text, node.end) is not None


def _civic(text: str, score: dict[str, float]) -> dict[str, float]:
    """Return the weights of towns whose town hall or streets the text tells by their adjective: "im Neustädter Rathaus"."""
    told: dict[str, float] = {}
    if not any(map(text.__contains__, _CIVIC_NOUNS)):
        return told
    for found in _CIVIC.finditer(text):
        town = demonym(found["town"])
        if town is None or not is_own_town(town):
            continue
        name = next((name for name in score if name.startswith(f"{town} ")), town)
        told[name] = min(3.0, told.get(name, 0.0) + (1.5 if found["noun"].startswith("Rath") else 1.0))
    return told


def _travellers(text: str, score: dict[str, float]) -> dict[str, float]:
    """Return the weights of towns with those whose people the release tells to travel: "die Neustädter Delegation"."""
    told: dict[str, float] = defaultdict(float)
    if not any(map(text.__contains__, _SETTING_OUT)):
        return told
    for found in _TRAVELLERS.finditer(text):
        if found["group"] is None and "innen und " not in found[0]:
            continue
        town = demonym(found["town"])
        if town is not None and is_own_town(town):
            told[next((name for name in score if name.startswith(f"{town} ")), town)] += 1.5
    for name, weight in score.items():
        if name in told:
            told[name] += weight
    return told


def _foremost(score: dict[str, float], sure: set[str]) -> Home | None:
    """Return the home that leads all others by far, None where none does."""
    if not score:
        return None
    ranked = sorted(score.items(), key=lambda pair: (-pair[1], pair[0]))
    best, weight = ranked[0]
    land = table("places").get(best, "admin")  # a town's own land is no rival
    second = next((weight for name, weight in ranked[1:] if name != land), 0.0)
    least = 1.4 if not second else 2  # one town alone is named
    return Home(best, best in sure) if weight >= least and weight >= 1.4 * second else None


def _heads(text: str, node: Node) -> bool:
    """Does a house's name stand alone at the top, as in a masthead?"""
    if node.tag != "ORGANIZATION" or node.start >= BEFORE:
        return False
    line = text[text.rfind("\n", 0, node.start) + 1 : node.start]
    return (not line.strip() or LABELLED.match(line) is not None) and MASTHEAD.match(text, node.end) is not None
