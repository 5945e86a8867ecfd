"""Places: listed ones, venues with a name of their own, street addresses."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.names.lexis.demonyms import demonym
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import beside_water, genitive, part_of_land, tags
from pipeline.german.values import PlaceValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("places", VOCABULARY)

_KINDS = {
    "Region": "AdministrativeArea",
    "Quarter": "Place",
    "Mountain": "Mountain",
    "BodyOfWater": "BodyOfWater",
    "Continent": "Continent",
}
ARTICLES = frozenset("Le La Les Los Las El".split())  # with which towns of other languages begin
_FOREIGN = frozenset({"CAP", "CAMEL", "SURNAME", "TOPONYM", "CLEAR"})  # what the second word of a town's name may be
_PEOPLES = frozenset("Schweden Polen Franken Hessen Bayern Sachsen Schwaben Westfalen Preußen".split())  # "die Schweden" are people


def listed_form(word: str) -> str | None:
    """Return the listed form of a place as written in a text: itself, its capitals or genitive undone; None for others."""
    places = table("places")
    if word in places:
        return word
    acronyms = table("placeacronyms")
    if word in acronyms:
        return acronyms.get(word, "place") or word
    if word.isupper() and word.capitalize() in places:
        return word.capitalize()
    if word[-1:] == "s" and word[:-1] in acronyms:
        return acronyms.get(word[:-1], "place") or word[:-1]  # "NRWs"
    base = word[:-2] if word.endswith(("landes", "'s", "’s", "´s")) else word[:-1] if word.endswith("s") and len(word) > 3 else ""
    return base if base in places else None


def place_value(form: str, name: str | None = None) -> PlaceValue:
    """Return what the lexicon knows of a listed place, by its listed form."""
    return PlaceValue(name or form, *_facts(form))


@lru_cache(maxsize=1 << 12)
def _facts(form: str) -> tuple[str, int | None, str | None, float | None, float | None]:
    """Return kind, GeoNames number, country, latitude and longitude of a listed place."""
    row = table("places").row(form)
    kind = row.get("kind", "Place")
    return (
        _KINDS.get(kind, kind),
        int(row["geonames"]) if "geonames" in row else None,
        row.get("country"),
        float(row["lat"]) if "lat" in row else None,
        float(row["lon"]) if "lon" in row else None,
    )


def place_node(sequence: Sequence, at: int) -> Node | None:
    """Return a place node for a token that is a listed place (judged a name, or folded as a phrase), None for others."""
    node = sequence.nodes[at]
    if node is not None:
        if node.tag == "PLACE":
            return node
        if node.tag != "PHRASE" or "TOPONYM" not in node.tags:
            return None
        subject, form = node.value
        listed = form if subject == "places" else listed_form(form)
        return Node("PLACE", node.start, node.end, place_value(listed or form), "places.listed")
    word = sequence.words[at]
    if "TOPONYM" not in tags(word) or sequence.marks[at] == "COMMON":
        return None
    form_ = listed_form(word)
    if form_ is None and beside_water(word):
        value = PlaceValue(genitive(word) or word, "Place")
        return Node("PLACE", sequence.starts[at], sequence.ends[at], value, "places.listed")
    if form_ is None and (base := part_of_land(word)):
        row = table("places").row(base)
        name = word[: word.lower().rindex(base.lower())] + base.lower()
        value = PlaceValue(name, _KINDS.get(row.get("kind", ""), "AdministrativeArea"), country=row.get("country"))
        return Node("PLACE", sequence.starts[at], sequence.ends[at], value, "places.listed")
    if form_ is None:
        return None
    return Node("PLACE", sequence.starts[at], sequence.ends[at], place_value(form_), "places.listed")


def _beside_place(sequence: Sequence, at: int) -> bool:
    """Is a word joined to a place that is nothing else, before it or behind?"""
    words = sequence.words
    for joint, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if joint >= 0 and 0 <= other < len(words) and words[joint] in ("und", "–", "/"):
            own = tags(words[other])
            if (
                {"TOPONYM", "CLEAR"} <= own
                and not own & {"SURNAME", "GIVEN", "COMPANY", "ACRONYM"}
                and sequence.marks[other] == "NAME"
            ):
                return True
    return False


_AT_WATERS = frozenset("der die den am im zum zur vom".split())
_LOCATIVE = frozenset("in nach aus".split())
_VISITS = frozenset("besucht besuchte besuchten besuchen bereist bereiste bereisten bereisen".split())
_NEAR = 8  # tokens between the verb and the town
_LARGE, _HUGE = 60_000, 150_000  # inhabitants: a place that any reader knows, even where it is a family name, too


def _sure(sequence: Sequence, at: int) -> bool:
    """Is a listed place certainly meant: a large one, one with a name of several words, one after "in", "nach", "aus"?"""
    node = sequence.nodes[at]
    if node is not None:
        return True
    word = sequence.words[at]
    own = tags(word)
    before = sequence.words[at - 1] if at else ""
    if before in _LOCATIVE or (before.isdigit() and len(before) in (4, 5)):
        return True
    if "FOREIGNWORD" in own:
        return False  # "der Digital Independence Day"
    if (form := listed_form(word)) is None:
        return part_of_land(word) is not None or beside_water(word) is not None
    row = table("places").row(form)
    people = int(row.get("population", "0"))
    if not own & {"SURNAME", "GIVEN", "COMPANY", "ACRONYM"} and _beside_place(sequence, at):
        return sequence.marks[at] == "NAME"  # "Lahr–Dole", "Rottweil und L'Aquila"
    if "LANDNAME" in own and row.get("kind") == "BodyOfWater" and "GIVEN" not in own and before.lower() in _AT_WATERS:
        return sequence.marks[at] == "NAME"  # "auf der Elbe", though some are called Elbe
    if people and sequence.marks[at] == "NAME" and _is_visited(sequence, at):
        return True
    if own & {"SURNAME", "COMPANY", "ACRONYM"} and not (people >= _HUGE and "GIVEN" not in own and "TOPONYMAMB" not in own):
        return False
    if own & {"TOPONYMAMB", "GIVEN"}:
        return sequence.marks[at] == "NAME" and ("LANDNAME" in own or (people >= _HUGE and not own & {"GIVEN", "SURNAME"}))
    return row.get("kind") not in ("City", "Quarter") or people >= _LARGE


def _is_visited(sequence: Sequence, at: int) -> bool:
    """Does a town stand right behind whoever visits it, or behind the day: "besuchte Botschafter Ken Mori Kiel", "hat am Montag Worms besucht"?"""
    before = sequence.nodes[at - 1] if at else None
    if before is None or before.tag not in ("PERSON", "DATE", "RANGE", "DATELIST"):
        return False
    if before.tag == "PERSON" and " " not in sequence.words[at - 1]:
        return False
    return not _VISITS.isdisjoint(sequence.words[max(0, at - _NEAR) : at + 2])


def is_inhabitant(sequence: Sequence, at: int) -> bool:
    """Does a land's name tell where the person after it is from: "vor dem Polen Jan Ahlski"?"""
    following = sequence.nodes[at + 1] if at + 1 < len(sequence) else None
    return (
        following is not None
        and following.tag == "PERSON"
        and sequence.words[at] in _PEOPLES
        and at > 0
        and sequence.words[at - 1].lower() in ("dem", "den", "des", "vom", "zum")
    )


_BURNS = re.compile(r"\bin Brand (?:ge)?(?:setz|steck|rat)|\b(?:setz|steck|stand|geriet)[a-z]*\b[^.\n]{0,24} in Brand\b")


def burns(sequence: Sequence, at: int) -> bool:
    """Is it no town of that name: "Das Haus wurde in Brand gesetzt"?"""
    start, end = sequence.starts[at], sequence.ends[at]
    return sequence.words[at] == "Brand" and _BURNS.search(sequence.text, max(0, start - 30), end + 20) is not None


@layer.rule(
    "name:TOPONYM&!COMMON&!FUNCTION",
    emits="PLACE",
    examples={"Er reist nach Tokio.": "Tokio", "Er reist nach Brand.": "Brand"},
    counterexamples=["Das Haus wurde in Brand gesetzt.", "in Lehre und Forschung"],
)
def listed(context: object, name: Span) -> Reading | None:
    """A place that the lexicon lists, unless it is small and could be a person's name: then the clues tell."""
    sequence = name.sequence
    if not _sure(sequence, name.first):
        return None
    if name.word in _PEOPLES and name.first and sequence.words[name.first - 1].lower() in ("die", "den", "der"):
        return None
    if is_inhabitant(sequence, name.first) or burns(sequence, name.first):
        return None
    if name.word in _TOWNS_AND_RIVERS and name.first and sequence.words[name.first - 1].lower() in ("der", "die", "zur"):
        return Reading(PlaceValue(name.word, "BodyOfWater"))  # "an der Fulda"
    node = place_node(name.sequence, name.first)
    return Reading(node.value) if node is not None else None


_TOWNS_AND_RIVERS = frozenset("Fulda Traun Nidda Pegnitz Zschopau Enns".split())


@layer.rule(
    "noun:('Hauptstadt' | 'Landeshauptstadt')",
    emits="PLACE",
    examples={
        "Sie reist in die estnische Hauptstadt.": "Tallinn",
        "Er war in der niedersächsischen Landeshauptstadt zu Gast.": "Hannover",
    },
    counterexamples=[
        "in der Landeshauptstadt",
        "in der japanischen Hauptstadt Tokio",
        "die grüne Hauptstadt",
        "die deutsche Hauptstadt der Mode",
    ],
)
def capital(context: object, noun: Span) -> Reading | None:
    """The capital of a land, told by the land's adjective and by no name."""
    words, at = noun.sequence.words, noun.first
    land = demonym(words[at - 1]) if at else None
    town = table("capitals").get(land, "capital") if land is not None else None
    following = words[at + 1] if at + 1 < len(words) else ""
    if town is None or following[:1].isupper() or following in ("der", "des", "von"):
        return None
    return Reading(place_value(town))


_SETTLEMENT = re.compile(
    r"(?:(?<!haupt)(?<!alt)(?<!innen)(?<!wunsch)stadt|städtchen|gemeinde|metropole|provinz|region|insel|dorf|vorort|badeort|kurort|wallfahrtsort|weiler"
    r"|wojewodschaft|woiwodschaft|oblast|kommune)$"
)
_TWINNED = re.compile(r"(?:partnerschaft|freundschaft|partnerschafts(?:vertrag|vertrages|urkunde|jubiläum)|jumelage)s?$")
_NO_SETTLEMENT = re.compile(
    r"^(?:stadt|gemeinde|region|insel|provinz|(?:kirchen|pfarr|fan|netz|schul|glaubens|orts|fach|internet)gemeinde)$", re.I
)


@layer.rule(
    "POSTCODE town:(CAP&!COMMON&!FUNCTION (('am' | 'im' | 'in' | 'bei' | '-' | '/' | 'an' 'der' | 'ob' 'der') CAP&!FUNCTION)? ('(' CAP ')')?)",
    emits="PLACE",
    span="town",
    examples={
        "Dorfstraße 12, 14542 Werder (Havel)": "Werder (Havel)",
        "Rathaus, 91413 Neustadt an der Aisch": "Neustadt an der Aisch",
        "Markt 4, 86150 Augsburg - Der Eintritt ist frei.": "Augsburg",
    },
    counterexamples=["Es kamen 12000 Besucher.", "Die Zahl 12345 Neustadt"],
)
def addressed(context: object, town: Span) -> Reading | None:
    """A town behind its postcode, whether listed or not; the postcode begins its part of the line."""
    sequence = town.sequence
    if " - " in sequence.text[town.start : town.end]:
        return None  # "86150 Augsburg - Die Ausstellung"
    before = sequence.words[town.first - 2] if town.first > 1 else "\n"
    if before not in (",", "\n", "|", "·", "•", "-", "–", ";"):
        return None
    node = place_node(sequence, town.first)
    if node is None and len(sequence.words[town.first - 1]) < 5:
        return None  # a year, as likely
    if node is not None and town.last - town.first == 1:
        return Reading(node.value, start=town.start, end=town.end)
    return Reading(PlaceValue(town.text, "City"), start=town.start, end=town.end)


@layer.rule(
    "'im' district:(area:('Landkreis' | 'Kreis' | 'Bezirk' | 'Kanton') name:(TOPONYM (('-' | '–') TOPONYM)? | NAME&!GIVEN&!OFFICE))",
    emits="PLACE",
    span="district",
    examples={"Er wohnt im Landkreis Harburg.": "Landkreis Harburg"},
    counterexamples=["Der Landkreis Harburg lud ein.", "im Kreis der Familie"],
)
def district(context: object, district: Span, area: Span, name: Span) -> Reading | None:
    """A district in which something is: as a place, not as the authority that acts."""
    inner = place_node(name.sequence, name.first)
    text = name.sequence.text
    own = inner.value.name if inner is not None and name.last - name.first == 1 else text[name.start : name.end]
    value = PlaceValue(f"{area.word} {own}", "AdministrativeArea")
    return Reading(value, parts=(inner,) if inner is not None else ())


@layer.rule(
    "('der' | 'die' | 'Der' | 'Die') road:(('A' | 'B' | 'L' | 'K') NUM)",
    emits="PLACE",
    span="road",
    examples={"ein Unfall auf der B 209": "B 209", "Die A 7 ist gesperrt.": "A 7"},
    counterexamples=["in der B Klasse", "ein B 3"],
)
def road(context: object, road: Span) -> Reading | None:
    """A numbered road: "auf der A 7"."""
    number = road.sequence.words[road.last - 1]
    if not number.isdigit() or len(number) > 4:
        return None
    return Reading(PlaceValue(f"{road.word} {number}", "Place"))


@layer.rule(
    "kind:COMMON&CAP&!ADMIN&!OFFICE name:NAME&CAP&!GIVEN&!OFFICE&!ORGWORD&!CAPS&!COMPANY&!ACRONYM",
    emits="PLACE",
    span="name",
    examples={"Gäste aus der Partnerregion Kandawa kamen.": "Kandawa", "in der Hafenstadt Odrasz": "Odrasz"},
    counterexamples=["die Kirchengemeinde Vogt", "die Innenstadt Lumora", "in der Hauptstadt Vogt"],
)
def introduced(context: object, kind: Span, name: Span) -> Reading | None:
    """A place that no list may know, by the noun before it: "Partnerstadt Dole", "Ferieninsel Vogsand"."""
    if not _SETTLEMENT.search(kind.word.lower()) or _NO_SETTLEMENT.match(kind.word):
        return None
    if {"SURNAME", "CLEAR"} <= tags(name.word) and "TOPONYM" not in tags(name.word):
        return None
    return Reading(_listed_or(name.word, settlement(kind.word)))


@layer.rule(
    "kind:COMMON&CAP&!ADMIN&!OFFICE name:(NAME&CAP&!GIVEN&!OFFICE&!ORGWORD&!CAPS&!COMPANY&!ACRONYM CAP)",
    emits="PLACE",
    span="name",
    examples={"Sie reisten in die Partnerstadt Rishal Qeyzar.": "Rishal Qeyzar"},
    counterexamples=["die Partnerstadt Rishal Bürgermeister", "die Innenstadt Rishal Qeyzar", "die Partnerstadt Lyon Qeyzar"],
)
def of_two_words(context: object, kind: Span, name: Span) -> Reading | None:
    """The same, of a town whose name has two words that no list knows together."""
    first, second = (tags(name.sequence.words[at]) for at in (name.first, name.last - 1))
    if not _SETTLEMENT.search(kind.word.lower()) or _NO_SETTLEMENT.match(kind.word):
        return None
    unknown = second <= _FOREIGN and not {"SURNAME", "CLEAR"} <= second and "TOPONYM" not in second
    if not unknown or not {"SURNAME", "TOPONYM"}.isdisjoint(first):
        return None
    return Reading(_listed_or(" ".join(name.sequence.words[name.first : name.last]), settlement(kind.word)))


@layer.rule(
    f"kind:COMMON&CAP&!ADMIN&!OFFICE name:(({' | '.join(map(repr, sorted(ARTICLES)))}) NAME&CAP)",
    emits="PLACE",
    span="name",
    examples={"Sie reisten in die Partnerstadt Le Qeyzar.": "Le Qeyzar"},
    counterexamples=["die Zeitung Le Qeyzar", "die Innenstadt La Qeyzar"],
)
def articled(context: object, kind: Span, name: Span) -> Reading | None:
    """The same, where the name begins with an article of its own language."""
    if not _SETTLEMENT.search(kind.word.lower()) or _NO_SETTLEMENT.match(kind.word):
        return None
    return Reading(_listed_or(" ".join(name.sequence.words[name.first : name.last]), settlement(kind.word)))


def _listed_or(word: str, kind: str) -> PlaceValue:
    """Return what the lexicon knows of a place as it is written, or a place of a kind, where it knows none."""
    form = listed_form(word)
    return place_value(form) if form is not None else PlaceValue(word, kind)


def settlement(noun: str) -> str:
    """Return the schema.org kind of what a noun calls a settlement or a region: City for "Stadt", "Partnergemeinde"."""
    low = noun.lower()
    if low.endswith(("region", "provinz", "wojewodschaft", "woiwodschaft", "oblast")):
        return "AdministrativeArea"
    return "City" if _SETTLEMENT.search(low) and not low.endswith("insel") else "Place"


_OTHER = "(NAME&CAP&!GIVEN&!OFFICE&!ORGWORD&!CAPS&!COMPANY&!ACRONYM)"


@layer.rule(
    f"bond:COMMON&CAP 'zwischen' known:TOPONYM 'und' name:{_OTHER}",
    emits="PLACE",
    span="name",
    examples={"die Städtepartnerschaft zwischen Marl und Qeyzarlim": "Qeyzarlim"},
    counterexamples=["die Autobahn zwischen Marl und Qeyzarlim", "eine Freundschaft zwischen Max und Qeyzarlim"],
)
def twin(context: object, bond: Span, known: Span, name: Span) -> Reading | None:
    """A town that no list knows, bound to one that is listed."""
    if not _TWINNED.search(bond.word.lower()) or {"SURNAME", "CLEAR"} <= tags(name.word):
        return None
    return Reading(_listed_or(name.word, "City"))


@layer.rule(
    f"bond:COMMON&CAP ('zwischen' | 'mit') name:{_OTHER} ('und' TOPONYM)?",
    emits="PLACE",
    span="name",
    examples={"die Städtepartnerschaft mit Qeyzarlim": "Qeyzarlim", "die Partnerschaft zwischen Qeyzarlim und Marl": "Qeyzarlim"},
    counterexamples=["die Partnerschaft mit Qeyzarlim", "die Zusammenarbeit mit Anna"],
)
def twinned(context: object, bond: Span, name: Span) -> Reading | None:
    """The same, named before the listed one, or alone where the noun speaks of towns."""
    low, words = bond.word.lower(), name.sequence.words
    between = words[name.first - 1] == "zwischen" and name.last + 1 < len(words) and "TOPONYM" in tags(words[name.last + 1])
    if not (_TWINNED.search(low) and between) and not low.startswith(("städtepartner", "städtefreund")):
        return None
    return Reading(_listed_or(name.word, "City"))


@layer.rule(
    "site:(('Congress' | 'Convention' | 'Conference') ('Center' | 'Centrum' | 'Centre' | 'Hall')) name:TOPONYM?",
    emits="PLACE",
    examples={"Im Congress Center Villach traf man sich.": "Congress Center Villach"},
    counterexamples=["Die Congress Center GmbH baut."],
)
def congress(context: object, site: Span, name: Span | None) -> Reading:
    """A congress centre with its town."""
    text = site.sequence.text
    return Reading(PlaceValue(" ".join(text[site.start : (name or site).end].split()), "EventVenue"))
