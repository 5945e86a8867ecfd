"""Places: listed ones, venues with a name of their own, street addresses."""

from __future__ import annotations

from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import genitive, tags
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
_STREET = (
    "straße", "strasse", "str", "platz", "allee", "gasse", "weg", "damm", "ufer", "ring", "markt", "promenade", "chaussee", "steig", "stieg",
    "wall", "graben", "berg", "kai", "hof", "park", "brücke", "tor",
)  # fmt: skip
_STREETLIKE = _STREET[:8] + ("promenade", "chaussee", "steig", "stieg")


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
    base = genitive(word)
    return base if base and base in places else None


def place_value(form: str, name: str | None = None) -> PlaceValue:
    """Return what the lexicon knows of a listed place, by its listed form."""
    row = table("places").row(form)
    kind = row.get("kind", "Place")
    return PlaceValue(
        name or form,
        _KINDS.get(kind, kind),
        geonames=int(row["geonames"]) if "geonames" in row else None,
        country=row.get("country"),
        latitude=float(row["lat"]) if "lat" in row else None,
        longitude=float(row["lon"]) if "lon" in row else None,
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
    if form_ is None:
        return None
    return Node("PLACE", sequence.starts[at], sequence.ends[at], place_value(form_), "places.listed")


_LOCATIVE = frozenset("in nach aus".split())
_LARGE = 60_000  # inhabitants: a place that any reader knows


def _sure(sequence: Sequence, at: int) -> bool:
    """Is a listed place certainly meant: a large one, one with a name of several words, one after "in", "nach", "aus"?"""
    node = sequence.nodes[at]
    if node is not None:
        return True
    word = sequence.words[at]
    own = tags(word)
    if at and sequence.words[at - 1] in _LOCATIVE:
        return True
    if own & {"TOPONYMAMB", "SURNAME", "GIVEN", "COMPANY", "ACRONYM"}:
        return False
    row = table("places").row(listed_form(word) or "")
    return row.get("kind") not in ("City", "Quarter") or int(row.get("population", "0")) >= _LARGE


@layer.rule("name:TOPONYM&!COMMON&!FUNCTION", emits="PLACE", examples={"Er reist nach Tokio.": "Tokio"})
def listed(context: object, name: Span) -> Reading | None:
    """A place that the lexicon lists, unless it is small and could be a person's name: then the clues tell."""
    if not _sure(name.sequence, name.first):
        return None
    node = place_node(name.sequence, name.first)
    return Reading(node.value) if node is not None else None


@layer.rule(
    "name:(CAP&!FUNCTION&!DEMONYM | DEMONYM CAP) number:NUM letter:(LOW)?",
    emits="PLACE",
    examples={"Büro, Hiroshimastraße 6, 10785 Berlin": "Hiroshimastraße 6"},
)
def street(context: object, name: Span, number: Span, letter: Span | None) -> Reading | None:
    """A street with its number."""
    last = name.sequence.words[name.last - 1].lower().rstrip(".")
    if not last.endswith(_STREETLIKE) or len(number.word) > 4 or len(last) < 5:
        return None
    end = letter.end if letter and len(letter.word) == 1 else number.end
    text = name.sequence.text[name.start : end]
    return Reading(PlaceValue(text, "Place", street=text), end=end)


@layer.rule(
    "kind:CAP&!FUNCTION&!OFFICE name:(TOPONYM | NAME&!GIVEN&!OFFICE)+",
    emits="PLACE",
    examples={"am Flughafen Tokio-Haneda": "Flughafen Tokio-Haneda"},
)
def venue(context: object, kind: Span, name: Span) -> Reading | None:
    """A building or site by its kind and name: "Flughafen Tokio-Haneda", "Schloss Benrath", "Zeche Zollverein"."""
    row = table("venues").row(kind.word) if kind.word in table("venues") else {}
    if not row or kind.word in ("Haus", "Saal", "Raum", "Platz", "Halle", "Ort", "Stadt", "Land"):
        return None
    inner = tuple(n for i in range(name.first, name.last) if (n := place_node(name.sequence, i)) is not None)
    sequence = kind.sequence
    text = sequence.text[kind.start : name.end]
    return Reading(PlaceValue(text, row.get("type", "Place"), inside=inner[0] if inner and inner[0].value.kind == "City" else None), parts=inner)
