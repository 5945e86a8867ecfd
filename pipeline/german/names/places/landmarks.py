"""Churches by their saint, sites named in another language, after somebody or by what they once were: more rules of the sites."""

from __future__ import annotations

from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.bodywords import BUILDING
from pipeline.german.names.lexis.sitewords import only_one
from pipeline.german.names.lexis.words import demonym, noun_kind, organization_row, tags, venue_row
from pipeline.german.names.places.places import place_node, place_value
from pipeline.german.names.places.sites import ARTICLES
from pipeline.german.names.places.sites import layer as layer
from pipeline.german.tokens import BREAK
from pipeline.german.values import PlaceValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

_OPEN = "('„' | '“' | '\"' | '»' | '«' | '‚')"
_CLOSE = "('“' | '”' | '\"' | '»' | '«' | '‘')"


_HOUSES = frozenset({"Hospital", "School"})

_DEFINITE = ARTICLES - frozenset("in an auf vor hinter neben aus".split())


@layer.rule(
    "kind:VENUE? saint:('St' '.' | 'Sankt' | 'Skt' '.') name:CAP&!FUNCTION more:VENUE?",
    emits="PLACE",
    examples={"an St. Lamberti": "St. Lamberti"},
    counterexamples=["Sankt Petersburg"],
)
def saint(context: object, kind: Span | None, saint: Span, name: Span, more: Span | None) -> Reading | None:
    """A church by its saint; a listed town of such a name is read elsewhere."""
    sequence = name.sequence
    if name.node is not None or ("TOPONYM" in tags(name.word) and kind is None and more is None):
        return None
    headed = kind.word if kind is not None else sequence.words[saint.first - 1] if saint.first else ""
    if "ORGWORD" in tags(headed) and organization_row(headed).get("type") in _HOUSES:
        return None  # "des Klinikums Sankt Lukas": a house that acts, read with the organisations
    start = (kind if kind is not None and kind.word[:1].isupper() and kind.word != "Kirche" else saint).start
    end = (more or name).end
    return Reading(PlaceValue(sequence.text[start:end], "Church"), start=start, end=end)


@layer.rule(
    "(kind:VENUE saint:('Mariä' CAP | 'Maria' ('Königin' | 'Hilf') | 'Herz' ('Jesu' | 'Mariä') | 'Heilig' ('Geist' | 'Kreuz' | 'Blut')"
    " | 'Christi' ('Himmelfahrt' | 'Auferstehung') | 'Allerheiligen') | saint:TOPONYM&PHRASE 'und' GIVEN)",
    emits="PLACE",
    examples={
        "in der Pfarrkirche Mariä Himmelfahrt": "Pfarrkirche Mariä Himmelfahrt",
        "in St. Peter und Paul": "St. Peter und Paul",
    },
    counterexamples=["an Mariä Himmelfahrt", "in Bad Orb und Paul"],
)
def dedicated(context: object, kind: Span | None, saint: Span) -> Reading | None:
    """A church by what it is dedicated to, or by two saints: "Kirche Heilig Geist", "St. Peter und Paul"."""
    if kind is None and not saint.text.startswith(("St.", "Sankt ")):
        return None
    sequence = saint.sequence
    end = sequence.ends[saint.last + 1] if kind is None else saint.end
    start = saint.start if kind is None else kind.start
    return Reading(PlaceValue(" ".join(sequence.text[start:end].split()), "Church"), end=end)


@layer.rule(
    f"kind:VENUE&!ORGWORD {_OPEN} inner:((CAP | NAME) (CAP | LOW | '-' | '&' | '.' | ARTICLE | PARTICLE)*) {_CLOSE}",
    emits="PLACE",
    examples={"im Hotel „Villa Orange“": "Hotel Villa Orange", "im Gasthof „Zum Hirschen“": "Gasthof Zum Hirschen"},
    counterexamples=["im Saal „Wir sind da“, sagte sie", "das Schild „Vorsicht“"],
)
def quoted(context: object, kind: Span, inner: Span) -> Reading | None:
    """An inn, a hotel, a cinema by its quoted name, where one is: "im Hotel „Villa Orange“"."""
    row = venue_row(kind.word)
    before = kind.sequence.words[kind.first - 1].lower() if kind.first else ""
    if row.get("type") not in _HOSTS or row.get("lemma") != kind.word or before not in ARTICLES or len(inner.words) > 5:
        return None
    return Reading(PlaceValue(f"{kind.word} {clean_text(inner, inner)}", row.get("type", "Place")))


_HOSTS = frozenset(("Hotel", "Restaurant", "CafeOrCoffeeShop", "BarOrPub", "MovieTheater", "LodgingBusiness", "Campground"))


@layer.rule(
    "name:(NAME | TOPONYM | FOREIGNWORD) (NAME | FOREIGNWORD | TOPONYM)* head:FOREIGNSITE",
    emits="PLACE",
    examples={"die Haneda Innovation City in Tokio": "Haneda Innovation City", "auf der Fifth Avenue": "Fifth Avenue"},
    counterexamples=["Manchester City gewann", "die City of London", "machte eine Gruppe aus Lyon Station in Kassel"],
)
def foreign(context: object, name: Span, head: Span) -> Reading | None:
    """A site with an English head noun: "Haneda Innovation City", "Central Park"."""
    sequence = head.sequence
    if tags(name.word) & {"GIVEN", "CLUBJOINED", "CLUBNAME", "COMPANY"} and head.first - name.first < 2:
        return None
    if name.node is not None and "HONORIFIC" in name.node.tags:
        return None  # "von Lena Vogt, Dr. Park Won-soon und"
    if head.last < len(sequence) and sequence.words[head.last] in ENGLISH | {"&"}:
        return None
    before = sequence.words[name.first - 1].lower() if name.first else ""
    if head.word == "City" and head.first - name.first == 1 and "FOREIGNWORD" in tags(name.word):
        return None  # "die Smart City"
    if head.word == "Station" and before not in ("die", "der"):
        return None  # a German word, too
    if (
        head.word in ("City", "Park", "Hall", "Campus", "Arena", "Station")
        and before not in ARTICLES
        and before not in ("und", "sowie", ",")
    ):
        return None
    return Reading(PlaceValue(sequence.text[name.start : head.end], "Place"))


@layer.rule(
    "of:('Kongress' | 'Congress' | 'Konzert' | 'Messe' | 'Theater' | 'Kultur' | 'Event') house:VENUE&CAP&COMMON name:(TOPONYM | NAME&!GIVEN&!OFFICE)?",
    emits="PLACE",
    examples={"im Kongress Palais Kassel": "Kongress Palais Kassel", "im Kultur Haus am Markt": "Kultur Haus"},
    counterexamples=["nach dem Konzert Rathaus und Kirche"],
)
def open_compound(context: object, of: Span, house: Span, name: Span | None) -> Reading | None:
    """A house whose compound is written apart: "im Kongress Palais Kassel", no congress."""
    before = of.sequence.words[of.first - 1].lower() if of.first else ""
    row = venue_row(house.word)
    if before not in ("im", "ins", "das", "am", "vom", "beim") or row.get("gender") != "n":
        return None
    return Reading(PlaceValue(clean_text(of, name or house), row.get("type", "Place")))


@layer.rule(
    "kind:AREAKIND&!FUNCTION name:(TOPONYM | NAME&!GIVEN&!OFFICE | HYPHEN&CAP&!NOUN)",
    emits="PLACE",
    examples={"in der Metropolregion Ruhr": "Metropolregion Ruhr"},
    counterexamples=["die Region Hannover AG"],
)
def region(context: object, kind: Span, name: Span) -> Reading | None:
    """A region by its kind and name: "Metropolregion Ruhr", "Naturpark Altmühltal"."""
    inner = place_node(kind.sequence, name.first)
    return Reading(PlaceValue(clean_text(kind, name), "AdministrativeArea"), parts=(inner,) if inner is not None else ())


def clean_text(first: Span, last: Span) -> str:
    """Return the text from one span to the end of another on one line."""
    return " ".join(first.sequence.text[first.start : last.end].split())


@layer.rule(
    "adj:('Alte' | 'Alten' | 'Altes' | 'Alter' | 'Altem') house:CAP&!FUNCTION town:TOPONYM?",
    emits="PLACE",
    examples={"im Alten Gymnasium": "Altes Gymnasium", "vor der Alten Molkerei": "Alte Molkerei"},
    counterexamples=["in alten Schulen", "Alte Gesellschaft", "die Alten Schulen"],
)
def old(context: object, adj: Span, house: Span, town: Span | None) -> Reading | None:
    """A building by what it was once: "Altes Gymnasium", "Alte Molkerei"."""
    row = organization_row(house.word)
    lemma = row.get("lemma", house.word)
    after = house.sequence.words[house.last] if house.last < len(house.sequence) else ""
    if not BUILDING.search(lemma) or row.get("plural") == "1" or after == "des":
        return None
    gender = row.get("gender", "n" if lemma.lower().endswith(("gymnasium", "kolleg")) else "f")
    name = f"Alt{ {'m': 'er', 'n': 'es'}.get(gender, 'e') } {lemma}"
    return Reading(PlaceValue(f"{name} {town.text}" if town is not None else name))


@layer.rule(
    "name:AREATAIL&!OFFICE&!ORGWORD",
    emits="PLACE",
    examples={
        "im Rhein-Sieg-Kreis": "Rhein-Sieg-Kreis",
        "des Rhein-Sieg-Kreises": "Rhein-Sieg-Kreis",
        "im Gaza-Streifen": "Gaza-Streifen",
    },
    counterexamples=["der Freundes-Kreis"],
)
def hyphened_area(context: object, name: Span) -> Reading | None:
    """An area joined to its names: "Rhein-Sieg-Kreis", "Gaza-Streifen"."""
    if "TOPONYM" not in tags(name.word.split("-")[0]):
        return None
    return Reading(
        PlaceValue(name.word.removesuffix("es") if name.word.lower().endswith("kreises") else name.word, "AdministrativeArea")
    )


@layer.rule(
    "site:HYPHEN&VENUE&CAP&!OFFICE&!ORGWORD",
    emits="PLACE",
    examples={"auf dem EUREF-Campus": "EUREF-Campus", "in der Lumora-Arena": "Lumora-Arena"},
    counterexamples=["der Auto-Park", "im ICE-Bahnhof"],
)
def hyphenated(context: object, site: Span) -> Reading | None:
    """A site whose first member is a name: "EUREF-Campus", "Osnatel-Arena"."""
    row = venue_row(site.word)
    parts = site.word.split("-")[:-1]
    if "tail" not in row and row.get("lemma") != site.word:
        return None
    if (
        noun_kind(parts[0])
        or tags(parts[0]) & {"NOTNAME", "LOWERTOO", "NOUN"}
        or len(parts[0]) < 3
        or site.word.endswith(("en", "er"))
    ):
        return None
    return Reading(PlaceValue(row.get("lemma", site.word), row.get("type", "Place")))


@layer.rule(
    "given:(GIVEN | NAME&!ORGANIZATION&!ACRONYM&!CAPS)+ site:VENUE&CAP&!OFFICE&!ORGWORD",
    emits="PLACE",
    examples={"im Egon Schiele Saal": "Egon Schiele Saal"},
    counterexamples=["mit Peter Haus"],
)
def named_after(context: object, given: Span, site: Span) -> Reading | None:
    """A house named after somebody, written apart: "August Horch Museum", "Mönchhof Park"."""
    sequence = site.sequence
    before = sequence.words[given.first - 1].lower() if given.first else ""
    if before not in ("im", "am", "das", "der", "dem", "zum", "vom", "beim", "ins", "den"):
        return None
    row = venue_row(site.word)
    if "SURNAME" in tags(site.word) and before in ("der", "dem", "den", "vom"):
        return None
    if any(w.endswith(("er", "s")) and (demonym(w) or "TOPONYM" in tags(w)) for w in given.words):
        return None
    return Reading(PlaceValue(sequence.text[given.start : site.end], row.get("type", "Place")))


@layer.rule(
    "site:SITE&!FUNCTION",
    emits="PLACE",
    examples={
        "in der Nikolaikirche": "Nikolaikirche",
        "auf dem Domplatz": "Domplatz",
        "in der Flößaustraße": "Flößaustraße",
        "im Rathaus": "Rathaus",
        "am Fernsehturm": "Fernsehturm",
        "in Friedrichshafen": "Friedrichshafen",
    },
    counterexamples=["am Arbeitsplatz", "auf der Landstraße", "ein neues Rathaus", "im Krankenhaus", "Rathaus baut um"],
)
def compound(context: object, site: Span) -> Reading | None:
    """A church, hall or street whose own first member names it ("Nikolaikirche"), or the one that a town has of its kind."""
    row = venue_row(site.word)
    before = site.sequence.words[site.first - 1] if site.first else BREAK
    if only_one(site.word) and before.lower() not in ARTICLES and before not in (",", "(", "·", "|", ":"):
        return None
    if before.lower() not in _DEFINITE and table("places").get(site.word, "kind") == "City":
        return Reading(place_value(site.word))  # "in Friedrichshafen", "Kremsmünster lädt ein"
    lemma = row.get("lemma", site.word)
    return Reading(PlaceValue(lemma, row.get("type", "Place")))
