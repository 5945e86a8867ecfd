"""Buildings, squares, streets and sites with a name of their own: "Altes Rathaus", "Nikolaikirche", "Haus am Stau", "Markt 1"."""

from __future__ import annotations

import re

from pipeline.german.names.judge import own_tags
from pipeline.german.names.lexis.determiners import is_any
from pipeline.german.names.lexis.eastern import SYLLABLES
from pipeline.german.names.lexis.fixedwords import QUARTERS
from pipeline.german.names.lexis.sitewords import is_one_thing
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import COMPOUND, demonym, noun_kind, organization_row, tags, venue_row
from pipeline.german.names.persons.personvalues import begins_person
from pipeline.german.names.places.places import place_node
from pipeline.german.tokens import BREAK
from pipeline.german.values import PlaceValue
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("sites", VOCABULARY)

_STREETLIKE = (
    "straße", "strasse", "str", "platz", "allee", "gasse", "weg", "graben", "damm", "ufer", "ring", "promenade", "chaussee", "steig", "stieg", "wall", "markt", "kai",
)  # fmt: skip
_NUMBERED = frozenset(
    "Zimmer Raum Halle Stand Seite Nummer Kapitel Artikel Linie Gleis Platz Teil Band Ausgabe Heft Folge Zug Gate Saal Bus "
    "Block Punkt Absatz Klasse Stufe Phase Version Liga Gruppe Woche Tag Monat Jahr Jahrgang Bahn Spiel Runde Etappe Typ "
    "Modell Kategorie Paragraph Anlage Satz Ziffer Rang Startplatz Bezirk Stadtkreis Formel Route Tor Bundesstraße "
    "Landesstraße Staatsstraße Kreisstraße Landstraße Autobahn Ebene Etage Stock Haus Bau Gebäude Sektor Feld Gang Telefon "
    "Tel Fax Eintritt Vorverkauf Abendkasse Preis Karten Tickets Erwachsene Kinder Ermäßigt".split()
)
# Types of sites that are called by their town: "Stadthalle Bielefeld", "Flughafen Münster"; a museum or town hall is a body as well.
_OF_TOWNS = frozenset(
    (
        "Airport",
        "Church",
        "Place",
        "LandmarksOrHistoricalBuildings",
        "TrainStation",
        "Castle",
        "EventVenue",
        "StadiumOrArena",
        "SportsActivityLocation",
        "Park",
        "Cemetery",
        "Zoo",
        "AmusementPark",
        "Bridge",
    )
)
# Houses that are called by a noun: "Hotel Adler", "Villa Hügel", "Zeche Zollverein".
_INNS = frozenset(
    "Hotel Gasthof Gasthaus Restaurant Café Villa Zeche Grube Schacht Schloss Burg Kloster Kino Palais Pension Landgasthof".split()
)
_ANYWHERE = _INNS - {"Schloss", "Burg", "Kloster"}  # "Villa Paris", "Hotel Bristol": the town is only their name
_NOT_KINDS = frozenset(
    "Raum Platz Ort Stadt Land Markt Halle Bahn Club Center City Forum Akademie Archiv Autohaus Botschaft Hafen Arena "
    "Finanzplatz Bankenplatz Handelsplatz Börsenplatz Messeplatz Industrieplatz Medienplatz Arbeitsplatz Studienplatz".split()
)
_HOUSES = re.compile(r"(?:bürgerhaus|kloster|abtei|kirche|kapelle|schloss|burg|restaurant|gasthaus|hotel)$", re.I)
_DECIMAL = re.compile(r",\d")
ARTICLES = frozenset("der die das dem den des im am vom zum zur beim ins ans in an auf vor hinter neben aus".split())


@layer.rule(
    "name:(CAP&!FUNCTION | (ADJCAP | DEMONYM)+ CAP | NAME&!GIVEN CAP | COMMON&!OFFICE CAP | ('Am' | 'Im' | 'An' 'der' | 'Auf' 'dem' | 'Zum' | 'Zur' | 'Unter' 'den') CAP)"
    " dot:'.'? number:NUM letter:LOW? (('-' | '–' | '/') more:NUM)?",
    emits="PLACE",
    examples={
        "Lena Vogt, Rathausstr. 17, Neustadt": "Rathausstr. 17",
        "Büro, Hiroshimastraße 6, 10785 Berlin": "Hiroshimastraße 6",
        "Haus Schütting, Am Markt 13, mit der Präses": "Am Markt 13",
        "Stadt, Friedrich-Ebert-Straße 79/81, 14469 Potsdam": "Friedrich-Ebert-Straße 79/81",
        "Haus der Begegnung, Grüner Hof 7": "Grüner Hof 7",
    },
    counterexamples=["auf Platz 3", "Halle 53", "im Artikel 5, Absatz 2", "Benzin 10,72 Mio. t"],
)
def street(context: object, name: Span, dot: Span | None, number: Span, letter: Span | None, more: Span | None) -> Reading | None:
    """A street with its number; a name that does not look like a street only between commas, brackets and line ends."""
    sequence = name.sequence
    last = sequence.words[name.last - 1]
    if (
        not sequence.words[name.first][:1].isupper()
        or len(number.word) > 3
        or last in _NUMBERED
        or (dot is not None and not last.lower().endswith("str"))
        or _DECIMAL.match(sequence.text, number.end)
        or (number.last < len(sequence) and sequence.words[number.last] in ("Prozent", "Uhr", "Euro", "%", "€"))
    ):
        return None
    opening = sequence.words[name.first]
    if name.last - name.first == 2 and not opening.endswith("er") and sequence.marks[name.first] == "NAME":
        return None
    if (
        name.last - name.first == 2
        and sequence.marks[name.first] == "COMMON"
        and not ("ADJCAP" in tags(opening) or opening in ("Am", "Im", "Zum", "Zur"))
    ) and not (opening.endswith("er") and last.lower().endswith(_STREETLIKE)):
        return None  # "Schutterwälder Straße 3" is named after a village that no list has
    end = more or (letter if letter and len(letter.word) == 1 else number)
    if not last.lower().endswith(_STREETLIKE) or (len(last) < 5 and last != "Str"):
        before = sequence.words[name.first - 1] if name.first else BREAK
        after = sequence.words[end.last] if end.last < len(sequence) else BREAK
        if (
            before not in (",", BREAK, "(", "·", "|")
            or after not in (",", BREAK, ")", ".", ";", "·", "|")
            or (before == BREAK and after != ",")
        ):
            return None
        own = tags(last)
        if own & {"GIVEN", "ACRONYM", "CAPS", "COMPANY", "OFFICE"} or (
            name.last - name.first == 1 and "VENUE" not in own and noun_kind(last) == 0
        ):
            return None
    text = sequence.text[name.start : end.end]
    return Reading(PlaceValue(text, "Place", street=text), end=end.end)


_BEFORE_NAMES = frozenset("Hotel Café Restaurant Gasthaus Gasthof Kino Club Kaufhaus Brauhaus".split())


@layer.rule(
    "adj[]:(ADJCAP | DEMONYM | NAME&!GIVEN&!CAPS&!OFFICE&!ORGWORD&!TOPONYM)+ site:VENUE&CAP&!FUNCTION&!OFFICE&!ORGWORD",
    emits="PLACE",
    examples={
        "im Alten Rathaus": "Altes Rathaus",
        "an der Schwabacher Straße": "Schwabacher Straße",
        "im Bremer Rathaus": "Bremer Rathaus",
    },
    counterexamples=["die Neuen Häuser", "im Rathaus", "der Bremer Flohmarkt"],
)
def adjectival(context: object, adj: list[Span], site: Span) -> Reading | None:
    """A building or street by a capitalised adjective: "Altes Rathaus", "Bremer Rathaus", "Schwabacher Straße"."""
    sequence = site.sequence
    first = adj[0].first
    row = venue_row(site.word)
    if site.word in table("eventheads") and site.word not in table("venues"):
        return None  # "der Nürnberger Weihnachtsmarkt"
    if (
        site.word.endswith(("en", "er"))
        and row.get("lemma") != site.word
        and row.get("tail", "") not in ("garten",)
        and "Garten" not in site.word
    ):
        return None
    words = [a.word for a in adj]
    if site.word in _BEFORE_NAMES and demonym(words[0]) and site.last < len(sequence) and sequence.marks[site.last] == "NAME":
        return None  # "im Tokyoter Hotel New Otani"
    if first and sequence.words[first - 1].lower() == "die" and words[0].endswith("en"):
        return None  # "die Neuen Häuser"
    if not all(w.endswith(("er", "en", "e", "es", "em")) for w in words):
        return None
    before = sequence.words[first - 1].lower() if first else ""
    if first and before not in ARTICLES and before not in (",", "(", ":", BREAK) and not demonym(words[0]):
        return None
    if (first == 0 or before in (BREAK, ".", ":")) and not demonym(words[0]) and not words[0].endswith("er"):
        return None
    weak = before in ("im", "am", "dem", "beim", "vom", "zum")  # "im Goldenen Saal"
    weak = weak or (before, row.get("gender")) in (
        ("der", "f"),
        ("den", "m"),
    )  # "in der Oberen Rathaushalle", "in den Goldenen Saal"
    return Reading(PlaceValue(_nominative(words, row, site, weak), row.get("type", "Place")), start=adj[0].start)


def _nominative(words: list[str], row: dict[str, str], site: Span, weak: bool) -> str:
    lemma = row.get("lemma", site.word)
    strong = {"m": "er", "f": "e", "n": "es"}.get(row.get("gender", "-"))
    changed = []
    for word in words:
        if (
            strong
            and not (demonym(word) and word.endswith("er"))
            and (stem := re.sub(r"(?:en|em|es|er|e)$", "", word)) != word
            and ("ADJCAP" in tags(word) or (weak and word.endswith("en")))
        ):
            word = stem + strong
        changed.append(word)
    return " ".join([*changed, lemma])


# What squares are called after: "Platz der Republik", but not "der Park der Stadt".
_IDEALS = frozenset(
    "Einheit Republik Freiheit Demokratie Menschenrechte Nationen Jugend Solidarität Völkerfreundschaft Grundrechte Luftbrücke Begegnung Arbeit "
    "Sinne Weltkulturen Toleranz Verständigung Freundschaft Vereinten Kinderrechte Frauenrechte Pioniere Bergleute Kosmonauten Städtepartnerschaft "
    "Partnerstädte Generationen Kulturen Europäer Befreiung Stille Zukunft Wissenschaften Künste".split()
)
_SAINTLY = re.compile(
    r"(?:(?<!rat)(?<!kur)(?<!opern)(?<!schauspiel)haus|kapelle|kirche|kloster|heim|stift|schule|schloss|hof|platz|straße|zentrum|park)$",
    re.IGNORECASE,
)


def _of_the(sequence: Sequence, kind: Span, row: dict[str, str]) -> bool:
    """Is a kind of site in the genitive, its name as ever: "des Schlosses Neuburg", "des Stadions Letzigrund"?"""
    lemma = row.get("lemma", "")
    if kind.word not in (f"{lemma}s", f"{lemma}es") or sequence.words[kind.first - 1 : kind.first] != ["des"]:
        return False
    return kind.first < 2 or "OFFICE" not in own_tags(sequence, kind.first - 2)  # "Leiter des Kunsthauses Neuburg": it acts


@layer.rule(
    "kind:VENUE&CAP&!FUNCTION&!OFFICE house:VENUE&CAP&COMMON? name:((TOPONYM | NAME&!GIVEN&!OFFICE | PARTICLE&CAP | DEMONYM) (TOPONYM | NAME&!OFFICE)* | "
    "GIVEN&NAME | COMMON&CAP&!OFFICE&!ORGWORD&!VENUE | ('Zum' | 'Zur' | 'Am') CAP | 'Mitte' | 'Nord' | 'Süd' | 'Ost' | 'West')",
    emits="PLACE",
    examples={
        "am Flughafen Tokio-Haneda": "Flughafen Tokio-Haneda",
        "im Haus Schütting": "Haus Schütting",
        "in der Stadthalle Bielefeld": "Stadthalle Bielefeld",
        "ein Bild des Schlosses Benrath": "Schloss Benrath",
        "Das Freibad Haselgrund öffnet.": "Freibad Haselgrund",
        "ins Bildungshaus Schloss Vogtsburg": "Bildungshaus Schloss Vogtsburg",
        "im Drei-Sterne-Hotel Seeblick": "Seeblick",
    },
    counterexamples=["das Museum Köln", "im Rathaus Essen", "sagte Marina Hansen Meier"],
)
def kind(context: object, kind: Span, house: Span | None, name: Span) -> Reading | None:
    """A building or site by its kind and name: "Flughafen Tokio-Haneda", "Schloss Benrath", "Zeche Zollverein"."""
    sequence = kind.sequence
    row = venue_row(kind.word)
    if name.words[0].lower() in ("zum", "zur", "am") and not (name.words[0][0].isupper() and kind.word in _INNS):
        return None  # "Gasthof Zur Post"
    if (
        kind.word in _NOT_KINDS
        or not (row.get("lemma") == kind.word or _of_the(sequence, kind, row))
        or ("ORGHEAD" in tags(kind.word) and house is None and not _HOUSES.search(kind.word))
        or own_tags(sequence, name.first) & {"COMPANY", "ACRONYM", "CAPS"}
        or name.word in table("eventheads").forms  # "Festhalle Open-Air 2024"
        or (kind.word == "Park" and SYLLABLES.match(name.word))  # Park Ji-hoon
    ):
        return None
    if organization_row(kind.word).get("plural") == "1":
        return None
    lone = name.last == name.first + 1 and {"GIVEN", "CLEAR"} <= tags(name.word)
    if lone and (begins_person(sequence, name.first) or ("TOPONYM" not in tags(name.word) and kind.word.endswith(_UNNAMED))):
        return None  # "überreichte im Rathaus Rainer Vogt das Kreuz"
    before = sequence.words[kind.first - 1].lower() if kind.first else ""
    if "GIVEN" in tags(kind.word) and before not in ARTICLES and begins_person(sequence, kind.first):
        return None  # "Marina Basso"
    common = sequence.marks[name.first] == "COMMON"
    inn = common and kind.word in _INNS and is_one_thing(name.word) and before in ARTICLES
    if common and not inn and "TOPONYM" not in own_tags(sequence, name.first) and name.word not in QUARTERS:
        bath = len(kind.word) > 5 and noun_kind(name.word) == COMPOUND and is_one_thing(name.word)
        called = name.words[0] in ("Zum", "Zur", "Am")
        if not (bath or called) or before not in ARTICLES or house is not None:
            return None  # two nouns in a row: the second is a name, unless it is a thing with its verb behind it
    city = all("TOPONYM" in own_tags(sequence, i) for i in range(name.first, name.last))
    called_so = kind.word in _ANYWHERE and before in ARTICLES  # "im Hotel Bristol"
    if city and row.get("type") not in _OF_TOWNS and house is None and not inn and not called_so:
        return None
    if name.last == name.first + 1 and not _SAINTLY.search(kind.word) and begins_person(sequence, name.first):
        return None  # "im Audimax Jan Busch und Olga Stein"
    behind = next((i for i in range(name.first + 1, name.last) if begins_person(sequence, i)), name.last)
    inner: tuple[Node, ...] = ()
    if kind.word not in _ANYWHERE:
        inner = tuple(n for i in range(name.first, behind) if (n := place_node(sequence, i)) is not None)
    end = sequence.ends[behind - 1]
    text = row["lemma"] + sequence.text[kind.end : end]
    start = None
    if "-" in kind.word and not city and kind.word.rpartition("-")[2] in _ANYWHERE:
        text, start = (
            sequence.text[name.start : end],
            name.start,
        )  # "das Sterne-Restaurant Grünwinkel": what sort of house it is, then its name
    return Reading(
        PlaceValue(text, row.get("type", "Place"), inside=inner[0] if inner and inner[0].value.kind == "City" else None),
        parts=inner,
        start=start,
        end=end,
        frees=behind < name.last,
    )


_UNNAMED = ("athaus", "tadthalle", "reishaus", "andratsamt")  # are called after nobody
_GROUNDS = re.compile(
    r"(?:See|Park|Markt|Ring|Dom|Wald|Wall|Berg|Tor|Hafen|Bahnhof|Turm|Schloss|Meer|Strand|Fluss|Bach|Brunnen|Kanal|Ufer|Anger|Deich"
    r"|\w+(?:park|garten|markt|platz|tor|ring|wall|berg|see|hafen|brücke|turm|graben|ufer))"
)


@layer.rule(
    "kind:VENUE&CAP&!FUNCTION&!OFFICE ('am' | 'an' 'der') ground:CAP&!FUNCTION",
    emits="PLACE",
    examples={
        "im Palais am See": "Palais am See",
        "ins Hotel am Markt": "Hotel am Markt",
    },
    counterexamples=["in der Halle am Montag", "im Rathaus am Markt"],
)
def beside(context: object, kind: Span, ground: Span) -> Reading | None:
    """A house called after what it lies by: "Palais am See", "Hotel am Markt"."""
    row = venue_row(kind.word)
    named = row.get("lemma") == kind.word and kind.word in _CALLED_BY_GROUND
    if not named or not _GROUNDS.fullmatch(ground.word) or is_any(kind.sequence, kind.first):
        return None
    return Reading(PlaceValue(" ".join(kind.sequence.text[kind.start : ground.end].split()), row.get("type", "Place")))


_CALLED_BY_GROUND = frozenset(
    "Palais Hotel Villa Schloss Theater Forum Zentrum Museum Saalbau Gasthof Restaurant Café Cafe Klinik Klinikum Krankenhaus Hof Pavillon Stadion "
    "Kulturhaus Kulturzentrum Hallenbad Seniorenzentrum Gemeindehaus Gästehaus Konzerthaus Kongresszentrum Kino".split()
)


@layer.rule(
    "kind:('Haus' | 'Bad' | 'Zunfthaus' | 'Gasthaus' | 'Bürgerhaus' | 'Straße' | 'Platz' | 'Allee' | 'Brücke' | 'Park' | "
    "'Seniorenhaus' | 'Kirche')"
    " ('der' | 'des' | 'am' | 'zum' | 'zur' | 'im' | 'an' 'der') (NUM '.' | DATE)? (ADJCAP CAP | CAP&!FUNCTION | CAP&!FUNCTION CAP&!COMMON)",
    emits="PLACE",
    examples={
        "im Haus der Region": "Haus der Region",
        "auf der Straße des Friedens": "Straße des Friedens",
        "das Haus am Stau": "Haus am Stau",
    },
    counterexamples=["das Haus der Oberbürgermeisterin", "die Kirche der Stadt"],
)
def of_something(context: object, kind: Span) -> Reading | None:
    """A house, street or square and what it is named after: "Haus der Begegnung", "Straße des Friedens", "Haus am Stau"."""
    sequence = kind.sequence
    at = kind.last + (2 if sequence.words[kind.last] == "an" else 1)
    while at < len(sequence) and (sequence.words[at][:1].isdigit() or sequence.words[at] == "."):
        at += 1
    node = sequence.nodes[at]
    own = tags(sequence.words[at])
    if ((own & {"OFFICE", "ADMIN"} or ("CLEAR" in own and own & {"SURNAME", "GIVEN"})) and "VENUE" not in own) or sequence.words[
        at
    ].lower() in ("stadt", "gemeinde", "familie", "frau", "mann", "eltern"):
        return None
    last = at + 1
    if "ADJCAP" in own and last < len(sequence) and sequence.words[last][:1].isupper() and node is None:
        last += 1
    bare = kind.word in ("Kirche", "Platz", "Park", "Bad") and sequence.words[kind.last] == "der" and "NOUN" in own
    if bare and sequence.words[at] not in _IDEALS:
        return None
    text = " ".join(sequence.text[kind.start : sequence.ends[last - 1]].split())
    return Reading(PlaceValue(text, venue_row(kind.word).get("type", "Place")), end=sequence.ends[last - 1])
