"""A city, a county, a province or a state that acts, by its kind word: "Stadt Essen", "Landkreis Harburg", "Woiwodschaft Lublin"."""

from __future__ import annotations

from pipeline.german.names.forms import is_made_up
from pipeline.german.names.organizations import PROPER, Context
from pipeline.german.names.organizations import layer as layer
from pipeline.german.names.places import place_node
from pipeline.german.names.words import LISTED, demonym, noun_kind, organization_row, tags
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node, Reading, Sequence, Span

_AREAS = frozenset(
    "Land Landes Freistaat Freistaats Freistaates Kanton Kantons Präfektur Landkreis Landkreises Kreis Kreises "
    "Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts".split()
)
_SURE_AREAS = frozenset(
    "Landkreis Landkreises Gemeinde Verbandsgemeinde Samtgemeinde Ortsgemeinde Marktgemeinde Präfektur Kanton".split()
)


@layer.rule(
    f"kind:(ADMIN | FOREIGNAREA) place:(TOPONYM | {PROPER} | CAP&!FUNCTION&!OFFICE&!ORGWORD)",
    emits="ORGANIZATION",
    examples={
        "Die Stadt Koriyama lud ein.": "Stadt Koriyama",
        "Er vertritt das Land Berlin.": "Land Berlin",
        "der Landkreis Harburg teilt mit": "Landkreis Harburg",
        "mit der türkischen Provinz Manisa": "Provinz Manisa",
    },
    counterexamples=["die japanische Stadt Koriyama", "Städte wie Ulm", "Gäste aus der Provinz Manisa"],
)
def administration(context: Context, kind: Span, place: Span) -> Reading | None:
    """A city, county or state that acts, by its kind word: "Stadt Essen", "Land Berlin", "Präfektur Fukushima"."""
    sequence, word = place.sequence, kind.word
    common = sequence.marks[place.first] == "COMMON" and not is_made_up(place.word)
    if common and (word not in _SURE_AREAS or noun_kind(place.word) == LISTED):
        return None
    before = sequence.words[kind.first - 1] if kind.first else ""
    if before == "im" and word in ("Landkreis", "Kreis", "Bezirk", "Kanton"):
        return None  # where something is
    foreign = "FOREIGNAREA" in tags(word)
    described = (
        before[:1].islower() and before.endswith(("e", "en", "er")) and before not in ("der", "die", "einer", "seiner", "ihrer")
    )
    if described and not ((foreign or word in _AREAS) and demonym(before)):
        return None
    if foreign and _is_where(sequence, kind.first - 1 if described else kind.first):
        return None
    area = "AdministrativeArea" if word in _AREAS or (foreign and word != "Kommune") else "City"
    inner = place_node(sequence, place.first) or Node("PLACE", place.start, place.end, PlaceValue(place.text, area), "places.named")
    if inner.value.kind == "Place":
        inner.value.kind = area
    lemma = organization_row(word).get("lemma", word)
    value = OrganizationValue(f"{lemma} {inner.value.name}", "GovernmentOrganization", city=inner)
    return Reading(value, parts=(inner,))


def _is_where(sequence: Sequence, at: int) -> bool:
    """Is something in or from an area, alone or among other places: "aus dem Saarland und der Provinz Lodi"?"""
    for i in range(at - 1, max(-1, at - 9), -1):
        word = sequence.words[i]
        if word in ("in", "aus", "durch", "im", "ins", "nach"):
            return True
        if not (word in ("der", "die", "dem", "den", "und", ",", "sowie") or word[:1].isupper()):
            return False
    return False
