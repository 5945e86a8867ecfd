"""A city, a county or a state that acts, by its kind word ("Stadt Essen", "Woiwodschaft Lublin"), and parts of administrations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.bodywords import SITE
from pipeline.german.names.lexis.determiners import is_any, is_held
from pipeline.german.names.lexis.fixedwords import QUARTERS
from pipeline.german.names.lexis.forms import is_made_up
from pipeline.german.names.lexis.words import LISTED, demonym, noun_kind, organization_row, tags
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.organizations import HEAD, OF_LAND, PROPER, TOPICS, Context
from pipeline.german.names.organizations.organizations import layer as layer
from pipeline.german.names.organizations.partnered import partnered
from pipeline.german.names.persons.personvalues import begins_person
from pipeline.german.names.places.places import place_node, place_value
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node, Reading, Sequence, Span
from pipeline.lexicon import table

_AREAS = frozenset(
    "Land Landes Freistaat Freistaats Freistaates Kanton Kantons Präfektur Landkreis Landkreises Kreis Kreises "
    "Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts".split()
)
_SURE_AREAS = frozenset(
    "Landkreis Landkreises Gemeinde Verbandsgemeinde Samtgemeinde Ortsgemeinde Marktgemeinde Präfektur Kanton".split()
)
_DETERMINERS = frozenset(
    "der die den einer seine seinen seiner ihre ihren ihrer unsere unseren unserer diese diesen dieser".split()
)


_STADT = re.compile(r"stadt$")
# What may stand before the kind of a town or a province, and which: "Freie Hansestadt", "Hanse- und Universitätsstadt".
_LEADS = {
    "Autonome": re.compile(r"^(?:Provinz|Region|Gemeinschaft)$"),
    "Freie": re.compile(r"^Hansestadt$"),
    "Große": re.compile(r"^Kreisstadt$"),
    "Kreisfreie": re.compile(r"^Stadt$"),
}


@layer.rule(
    f"adj:('Autonome' | 'Autonomen' | 'Autonomer' | ('Freie' | 'Freien') 'und'? | 'Große' | 'Großen' | 'Kreisfreie' | 'Kreisfreien' | ELLIPTIC 'und')? kind:(ADMIN | FOREIGNAREA) land:'Land'? place:(TOPONYM | {PROPER} | CAP&!FUNCTION&!OFFICE&!ORGWORD)",
    emits="ORGANIZATION",
    examples={
        "Die Stadt Koriyama lud ein.": "Stadt Koriyama",
        "Er vertritt das Land Berlin.": "Land Berlin",
        "der Landkreis Harburg teilt mit": "Landkreis Harburg",
        "Das begrüßte sie für den Landkreis Harburg.": "Landkreis Harburg",
        "mit der türkischen Provinz Manisa": "Provinz Manisa",
        "die Samtgemeinde Land Kehdingen": "Samtgemeinde Land Kehdingen",
        "mit der Autonomen Provinz Bozen": "Autonome Provinz Bozen",
        "Er besuchte die Landeshauptstadt Sachsen-Anhalts.": "Landeshauptstadt Magdeburg",
        "in der Freien und Hansestadt Hamburg": "Freie und Hansestadt Hamburg",
        "die Universitäts- und Hansestadt Greifswald": "Universitäts- und Hansestadt Greifswald",
    },
    counterexamples=[
        "die japanische Stadt Koriyama",
        "Städte wie Ulm",
        "Gäste aus der Provinz Manisa",
        "Er traf ihn in der Präfektur Chiba.",
    ],
)
def administration(context: Context, adj: Span | None, kind: Span, land: Span | None, place: Span) -> Reading | None:
    """A city, county or state that acts, by its kind word: "Stadt Essen", "Land Berlin", "Präfektur Fukushima"."""
    sequence, word = place.sequence, kind.word
    if adj is not None and not _LEADS.get(adj.words[0].removesuffix("n").removesuffix("r"), _STADT).search(word):
        adj = None  # "die Große Gemeinde Ulm"
    common = sequence.marks[place.first] == "COMMON" and not is_made_up(place.word)
    common = common and not (word.startswith("Bezirksamt") and place.word in QUARTERS)
    if common and (word not in _SURE_AREAS or noun_kind(place.word) == LISTED):
        return None
    first = (adj or kind).first
    before = sequence.words[first - 1] if first else ""
    through = before == "den" and first > 1 and sequence.words[first - 2] in ("durch", "in", "über", "um")
    if (before == "im" or through) and word in ("Landkreis", "Kreis", "Bezirk", "Kanton"):
        return None  # where something is, or goes
    if word == "Präfektur" and before == "der" and first > 1 and sequence.words[first - 2] == "in":
        return None  # "traf ihn in der Präfektur Chiba"
    foreign = "FOREIGNAREA" in tags(word)
    described = before[:1].islower() and before.endswith(("e", "en", "er")) and before not in _DETERMINERS
    if described and not ((foreign or word in _AREAS) and demonym(before)):
        return None
    if foreign and _is_where(sequence, first - 1 if described else first):
        return None
    area = "AdministrativeArea" if word in _AREAS or (foreign and word != "Kommune") else "City"
    place = _whole(sequence, place)
    known = place_node(sequence, place.first) if place.last - place.first == 1 else None
    inner = known or Node("PLACE", place.start, place.end, PlaceValue(place.text, area), "places.named")
    town = table("capitals").get(inner.value.name, "capital") if word == "Landeshauptstadt" and land is None else None
    if town is not None and town != inner.value.name:  # "die Landeshauptstadt Sachsen-Anhalts"
        inner = Node("PLACE", kind.start, place.end, place_value(town), "places.capital")
    if inner.value.kind == "Place":
        inner.value.kind = area
    lemma = organization_row(word).get("lemma") or (word.removesuffix("s") if foreign else word)
    name = f"{lemma} {inner.value.name}" if land is None else f"{lemma} {land.word} {inner.value.name}"
    if adj is not None:
        lead = adj.words[0].removesuffix("n") if adj.words[0].removesuffix("n") in _LEADS else adj.words[0]
        name = " ".join((lead, *adj.words[1:], name))
    return Reading(
        OrganizationValue(name, "GovernmentOrganization", city=inner),
        parts=(inner,),
        start=(adj or kind).start,
        end=max(place.end, kind.end),
    )


@layer.rule(
    "kind:('Partnerlandkreis' | 'Partnerlandkreises' | 'Partnerkreis' | 'Partnerkreises') place:(CAP&NAME&!OFFICE&!ORGWORD&!NOUN&!TOPONYM CAP&NAME&!OFFICE&!ORGWORD&!NOUN)",
    emits="ORGANIZATION",
    examples={"aus dem Partnerkreis Mirat Galodi": "Kreis Mirat Galodi"},
    counterexamples=["mit dem Partnerlandkreis Mirat Landrat Ahl"],
)
def partner(context: object, kind: Span, place: Span) -> Reading:
    """A partner county whose name has two words that no list knows together, though the second may be a given name."""
    inner = Node("PLACE", place.start, place.end, PlaceValue(" ".join(place.words), "AdministrativeArea"), "places.of_two_words")
    lemma = (partnered(kind.word) or "").removesuffix("es")
    return Reading(OrganizationValue(f"{lemma} {inner.value.name}", "GovernmentOrganization", city=inner), parts=(inner,))


# First words of towns of two, and how second ones end: "Gemeinde Stara Kuźnica", "Stadt Kamień Pomorski".
_FIRST_OF_TWO = frozenset(
    "La Le Les Los Las El San Santa Santo Saint Sainte Sant São Stara Stary Stare Nowa Nowy Nowe Nova Nové Nový Velká Velké Velký Malá Malé Biała Biały "
    "Česká České Český Dolní Horní Novi Stari Gornji Donji Gornja Donja Mala Velika Veliki Baia Târgu Villa Monte Castel Ponte Port Porto Puerto Ciudad".split()
)
_ENGLISH = frozenset("Eastern Western Northern Southern North South New Upper Lower".split())
_SECOND_OF_TWO = re.compile(r"(?:[sc]k[ia]|[sc]kie|sk[ýáé])$|^(?:Doln|Górn|Wielk|Mał|Star|Now)[yiae]$")


def _whole(sequence: Sequence, place: Span) -> Span:
    """Return a town's name with its second word, of towns that no list knows."""
    at = place.last
    if at - place.first > 1 or at >= len(sequence) or sequence.nodes[at] is not None or sequence.nodes[place.first] is not None:
        return place
    word, own = sequence.words[at], tags_at(sequence, at)
    behind = sequence.words[at + 1][:1] if at + 1 < len(sequence) else ""
    if (
        not word[:1].isupper()
        or behind.isupper()
        or own & {"OFFICE", "HONORIFIC"}
        or (sequence.marks[at] != "NAME" and "HYPHEN" not in own and place.word not in _ENGLISH)
    ):
        return place
    first = place.word in _FIRST_OF_TWO | _ENGLISH and not own & {"ORGWORD", "LEGALFORM"}
    second = _SECOND_OF_TWO.search(word) and place.word not in table("places")
    return sequence.span(place.first, at + 1) if first or second else place


def _is_where(sequence: Sequence, at: int) -> bool:
    """Is something in or from an area, alone or among other places: "aus dem Saarland und der Provinz Lodi"?"""
    for i in range(at - 1, max(-1, at - 9), -1):
        word = sequence.words[i]
        if word in ("in", "aus", "durch", "im", "ins", "nach"):
            return True
        if not (word in ("der", "die", "dem", "den", "und", ",", "sowie") or word[:1].isupper()):
            return False
    return False


@layer.rule(
    f"adj[]:ADJCAP* head:UNIT&!ORGGENERIC topic:({TOPICS}) land:{OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "die Stabsstelle Kommunikation und Marketing": "Stabsstelle Kommunikation und Marketing",
        "die Stiftung Zukunft Erfurt": "Stiftung Zukunft Erfurt",
        "die Deutsche Stiftung Denkmalschutz": "Deutsche Stiftung Denkmalschutz",
    },
)
def unit(context: Context, adj: list[Span], head: Span, topic: Span, land: Span | None) -> Reading | None:
    """A part of an administration, or a foundation, by its topic: "Stabsstelle Kommunikation", "Fachdienst Umwelt- und Klimaschutz"."""
    sequence = head.sequence
    before = sequence.words[head.first - 1] if head.first else "\n"
    if head.word.startswith("Bereich") and before not in ("des", "\n", "|", "·"):
        return None  # "im Bereich Technik" is a field
    last = land.last if land else topic.last
    while (
        land is None
        and last < len(sequence)
        and head.word.startswith(("Stiftung", "Zweckverband", "Innung", "Landesbetrieb"))
        and sequence.marks[last] in ("NAME", "COMMON")
        and last - head.first < 5
        and "OFFICE" not in tags_at(sequence, last)
        and not begins_person(sequence, last)
    ):
        last += 1
    if sequence.marks[topic.first] == "FUNCTION" or sequence.words[topic.first][:1].islower():
        return None
    if adj and not head.word.startswith("Stiftung"):
        return None
    first = adj[0].first if adj else head.first
    return headed_reading(sequence, first, head.first, last if land else _completed(sequence, last))


def _completed(sequence: Sequence, last: int) -> int:
    """Return where a topic ends that goes on with a preposition: "Wohnen im Alter Neuland", "Kommunen in der Einen Welt".

    That the words belong to the name is told by a capitalised adjective, by a name or an abbreviation in brackets behind them.
    """
    words, at, foundation = sequence.words, last, sequence.words[last - 2].endswith("Stiftung")
    if at >= len(sequence) or words[at] not in ("in", "im", "am", "für", "zum", "zur", "ohne", "gegen", "mit"):
        return last
    bare = words[at + 1 : at + 2] and words[at + 1] not in ("der", "die", "das", "den", "dem")
    at += 1 if bare else 2
    if at >= len(sequence) or sequence.nodes[at] is not None or not words[at][:1].isupper() or sequence.marks[at] == "NAME":
        return last
    if tags_at(sequence, at) & {"ADMIN", "ORGWORD", "VENUE"}:
        return last  # "die Stabsstelle Presse in der Stadt Ulm"
    proper = bool(tags_at(sequence, at) & {"ADJCAP", "ARTICLE"}) and sequence.marks[at + 1 : at + 2] == ["COMMON"]
    if words[at] in table("eventheads").forms:
        return last  # "lädt die Stiftung Nordlicht zum Sommerfest ein"
    sure = proper or bool(bare and foundation)  # "Stiftung Kinder in Not"
    at += 2 if proper else 1
    while at < len(sequence) and (sequence.marks[at] == "NAME" or "TOPONYM" in tags_at(sequence, at)) and at - last < 6:
        sure, at = True, at + 1
    bracketed = words[at : at + 1] == ["("] and words[at + 2 : at + 3] == [")"] and words[at + 1].isupper()
    return at if sure or bracketed else last


@layer.rule(
    "head:ORGHEAD ('des' | 'der') owner:('Senats' | 'Senates' | 'Bundeswehr' | 'Bundes' | 'Landtags' | 'Bundestags' | "
    "'Bundestages' | 'Oberbürgermeisterin' | 'Oberbürgermeisters'"
    " | 'Bürgermeisters' | 'Bürgermeisterin' | 'Innern' | 'Äußeren')",
    emits="ORGANIZATION",
    examples={"die Pressestelle des Senats": "Pressestelle des Senats"},
    counterexamples=["das Parlament des Bundes"],
)
def owned(context: Context, head: Span, owner: Span) -> Reading | None:
    """An office of an office: "Pressestelle des Senats", "Büro der Oberbürgermeisterin"."""
    row = organization_row(head.word)
    if row.get("plural") == "1" or head.word in ("Parlament", "Vertretung", "Vorsitz", "Gemeinde", "Partei", "Rat"):
        return None
    if head.word in ("Amt", "Amtes", "Amts") and "OFFICE" in tags(owner.word):
        return None  # "seit sie das Amt der Bürgermeisterin innehat"
    return headed_reading(head.sequence, head.first, head.first, owner.last)


@layer.rule(
    f"head:('Departement' | 'Departements') topic:(CAP&COMMON (',' CAP&COMMON)* ('und' | '&') CAP&COMMON) land:{OF_LAND}?",
    emits="ORGANIZATION",
    examples={"vom Departement Bildung und Kultur": "Departement Bildung und Kultur"},
    counterexamples=["aus dem Departement Oise und Umgebung"],
)
def department(context: Context, head: Span, topic: Span, land: Span | None) -> Reading:
    """A Swiss ministry by its topics: "Departement Bildung und Kultur"."""
    return headed_reading(head.sequence, head.first, head.first, (land or topic).last)


_TOWNS = frozenset(("Stadt", "Hansestadt", "Landeshauptstadt", "Gemeinde", "Marktgemeinde", "Ortsgemeinde", "Kreisstadt"))


@layer.rule(
    f"head:{HEAD} land:{OF_LAND}",
    emits="ORGANIZATION",
    examples={
        "das Landesarchiv des Landes Berlin": "Landesarchiv des Landes Berlin",
        "der Kreistag des Landkreises Zyrau tagt": "Kreistag des Landkreises Zyrau",
        "der Partnerschaftsverein der Stadt Ulm": "Partnerschaftsverein der Stadt Ulm",
    },
    counterexamples=["der Partnerlandkreis des Landkreises Zyrau"],
)
def of_land(context: Context, head: Span, land: Span) -> Reading | None:
    """A body of a land or a city: "Parlament des Landes Berlin"."""
    row = organization_row(head.word)
    if "OFFICE" in tags(head.word) and is_held(head.sequence, head.first, land.last):
        return None  # "Tom Ahl, Stadtrat der Stadt Ulm"
    if land.words[-1] in _TOWNS and land.last < len(head.sequence) and "TOPONYM" in tags_at(head.sequence, land.last):
        return None  # a town's name belongs to it
    bare = land.last - land.first == 2 and is_any(head.sequence, head.first)  # "ein Museum der Schweiz"
    if head.word in ("Zentrum", "Zentrums") or partnered(head.word):
        return None  # "im Zentrum der Stadt"; "X, der Partnerlandkreis des Landkreises Y"
    if bare or row.get("plural") == "1" or SITE.search(row.get("lemma", "")):
        return None
    return headed_reading(head.sequence, head.first, head.first, land.last)
