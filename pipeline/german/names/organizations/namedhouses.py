"""Schools, theatres, hospitals and museums by where they stand and after whom they are named; town marketing; more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.bodywords import NAMED_AFTER
from pipeline.german.names.lexis.determiners import is_any, is_definite
from pipeline.german.names.lexis.eastern import SYLLABLES
from pipeline.german.names.lexis.words import is_inflected_adjective, organization_row, tags
from pipeline.german.names.organizations.firms import layer as layer
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import HEAD, PROPER, Context
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Span

_HOUSES = frozenset(("School", "Hospital", "TheaterGroup", "Museum", "Library", "EducationalOrganization"))
# Nouns of homes and nurseries, whose type says less.
_HOMES = (
    "kita", "kindergarten", "kindertagesstätte", "familienzentrum", "jugendzentrum", "seniorenzentrum", "pflegeheim", "altenheim", "hospiz",
    "jugendhaus", "bürgerhaus", "praxis", "apotheke", "stadtteilzentrum", "nachbarschaftszentrum", "kinderhaus", "hort", "internat",
)  # fmt: skip
# Ends of nouns that something stands at.
_SPOTS = (
    "straße", "strasse", "platz", "allee", "gasse", "weg", "graben", "damm", "ufer", "ring", "wall", "markt", "kai", "tor", "park", "see", "bach",
    "berg", "aue", "wald", "anger", "garten", "hof", "hafen", "kanal", "schloss", "dom", "rathaus", "bahnhof", "turm", "brunnen", "mühle", "weiher",
    "teich", "hang", "höhe", "wiese", "heide", "moor", "fluss", "deich", "burg", "kirche", "kloster", "linde", "linden", "eiche", "buche", "gärten",
    "wiesen", "felsen", "brücke", "stein", "feld", "wasserturm", "stadtpark", "meer", "strand", "rhein", "elbe", "zoo", "campus", "insel", "quelle",
    "kreuz", "eck", "stadtmauer", "siedlung", "kirchberg", "schanze", "hügel", "tal", "forst", "bogen", "stadion", "werder", "hallig", "gutshof",
)  # fmt: skip
# Behind these a noun and a house are no name: "zum Thema Museum".
_TOPICS = frozenset(
    "Thema Projekt Team Bereich Referat Abteilung Stichwort Begriff Standort Ort Lernort Haus Sachgebiet Verbund Modell Motto Titel Fach Wort Programm".split()
)
_ADJECTIVE = "(DEMONYM | TOWNISH | ADJCAP | NAME&!GIVEN&!OFFICE)"
_HEAD = f"({HEAD} | ORGGENERIC&!FIRMKIND)"


def _is_house(head: Span) -> bool:
    row = organization_row(head.word)
    if row.get("type") in ("TheaterGroup", "Library") and not row.get("lemma", "").endswith(
        ("heater", "chauspiel", "oper", "Oper", "bibliothek")
    ):
        return False  # "auf der Bühne am Domplatz"
    return row.get("plural") != "1" and (row.get("type") in _HOUSES or row.get("lemma", "").lower().endswith(_HOMES))


@layer.rule(
    "before:('im' | 'am' | 'das' | 'dem' | 'vom' | 'beim' | 'ins' | 'zum') name:NOUN&CAP&!OFFICE&!ADJCAP&!ORGWORD head:('Museum' | 'Institut' | 'Theater')",
    emits="ORGANIZATION",
    examples={"Die Schau ist im Wende Museum zu sehen.": "Wende Museum"},
    counterexamples=["zum Thema Museum", "im Winter Museum"],
)
def apart(context: Context, before: Span, name: Span, head: Span) -> Reading | None:
    """A house whose name is a common noun, written apart: "Wende Museum"; a compound would be one word."""
    sequence = head.sequence
    behind = sequence.words[head.last] if head.last < len(sequence) else BREAK
    if name.word in _TOPICS or name.node is not None or behind[:1].isupper():
        return None
    return Reading(
        OrganizationValue(f"{name.word} {head.word}", organization_row(head.word).get("type", "Organization")), start=name.start
    )


@layer.rule(
    f"head:{_HEAD} ('am' | 'zum' | 'zur' | ('an' | 'in' | 'auf' | 'unter') ('der' | 'dem' | 'den') | 'vor' 'dem') {_ADJECTIVE}? spot:CAP&!FUNCTION&!OFFICE"
    " town:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "Das Gymnasium am Stadtwall feiert.": "Gymnasium am Stadtwall",
        "an der Grundschule an der Stadtmauer": "Grundschule an der Stadtmauer",
        "im Theater am Kornmarkt Vogtsburg": "Theater am Kornmarkt Vogtsburg",
        "die Kita Unter den Linden": "Kita Unter den Linden",
    },
    counterexamples=["eine Schule am See", "Das Theater am Abend", "Die Schule in der Krise", "die Klinik am Anfang"],
)
def at_a_spot(context: Context, head: Span, spot: Span, town: Span | None) -> Reading | None:
    """A house by where it stands: "Gymnasium am Stadtwall", "Grundschule an der Stadtmauer"."""
    sequence = head.sequence
    if not _is_house(head) or is_any(sequence, head.first):
        return None
    own, word = tags_at(sequence, spot.first), spot.word.lower()
    after = sequence.words[spot.last] if spot.last < len(sequence) else ""
    if after[:1].isdigit() or (after[:1].isupper() and town is None):
        return None  # the address of one: "die Bücherei am Markt 1"
    if not (word.endswith(_SPOTS) or "SITE" in own or ("TOPONYM" in own and sequence.words[spot.first - 1] != "im")):
        return None
    if "TOPONYM" not in own and sequence.words[head.last] in ("in", "im", "auf") and not word.endswith(_SPOTS):
        return None
    return headed_reading(sequence, head.first, head.first, (town or spot).last)


@layer.rule(
    f"head:{_HEAD} adj:{_ADJECTIVE} street:CAP&!FUNCTION",
    emits="ORGANIZATION",
    examples={
        "am Gymnasium Kulmer Straße": "Gymnasium Kulmer Straße",
        "Die Grundschule Lange Straße zieht um.": "Grundschule Lange Straße",
    },
    counterexamples=["die Schule Neuer Zeit"],
)
def in_a_street(context: Context, head: Span, adj: Span, street: Span) -> Reading | None:
    """A house by its street: "Gymnasium Kulmer Straße"."""
    if (
        not _is_house(head)
        or not adj.word.endswith(("er", "e", "en", "es"))
        or not street.word.endswith(
            ("Straße", "Strasse", "Allee", "Weg", "Platz", "Chaussee", "Damm", "Ring", "Ufer", "Tor", "Gasse")
        )
    ):
        return None
    return headed_reading(head.sequence, head.first, head.first, street.last)


@layer.rule(
    f"adj[]:ADJCAP* head:{HEAD} ('Nr' '.'? | 'Nummer' | 'No' '.'?) number:NUM town:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "mit dem Lyzeum Nr. 4 in Posen": "Lyzeum Nr. 4",
        "Die Staatliche Berufsschule Nr. 9 half.": "Staatliche Berufsschule Nr. 9",
        "Die Schule Nr. 12 kommt.": "Schule Nr. 12",
    },
    counterexamples=["der Saal Nr. 4"],
)
def numbered(context: Context, adj: list[Span], head: Span, number: Span, town: Span | None) -> Reading | None:
    """A school, or a unit of the state, by its number, as eastern countries have them: "Lyzeum Nr. 4"."""
    if not (adj or _is_house(head)) or len(number.word) > 3:
        return None
    return headed_reading(head.sequence, adj[0].first if adj else head.first, head.first, (town or number).last)


@layer.rule(
    f"head:{HEAD} number:NUM",
    emits="ORGANIZATION",
    examples={"Das Panzerbataillon 33 übt.": "Panzerbataillon 33"},
    counterexamples=["die Schule 3"],
)
def of_the_army(context: Context, head: Span, number: Span) -> Reading | None:
    """A unit of the army by its number: "Panzerbataillon 33"."""
    if (
        not organization_row(head.word).get("lemma", "").lower().endswith(("bataillon", "geschwader", "regiment"))
        or len(number.word) > 3
    ):
        return None
    return headed_reading(head.sequence, head.first, head.first, number.last)


@layer.rule(
    f"head:{HEAD} given:GIVEN name:({PROPER}&!GIVEN | SURNAME)",
    emits="ORGANIZATION",
    examples={"im Museum Georg Quast": "Museum Georg Quast", "Die Stiftung Anna Vogt hilft.": "Stiftung Anna Vogt"},
    counterexamples=["das Rathaus Georg Quast", "in der Schule Georg Quast"],
)
def after_a_person(context: Context, head: Span, given: Span, name: Span) -> Reading | None:
    """A museum, a foundation, a gallery by a person's whole name behind it: "Museum Georg Quast"."""
    sequence, row = head.sequence, organization_row(head.word)
    if (
        row.get("plural") == "1"
        or "-" in head.word
        or not row.get("lemma", "").endswith(("Museum", "museum", "Stiftung", "Galerie", "Kunsthalle", "Kunsthaus", "Sammlung"))
    ):
        return None
    before = sequence.words[head.first - 1].lower() if head.first else ""
    if (
        before not in ("im", "das", "des", "dem", "vom", "die", "der", "beim", "zum", "zur", "ins", "am")
        or sequence.marks[name.first] == "COMMON"
    ):
        return None
    return headed_reading(sequence, head.first, head.first, name.last)


@layer.rule(
    f"name:(GIVEN (GIVEN | INITIAL '.')* (PARTICLE+ CAP&!FUNCTION&!ORGWORD&!OFFICE | {PROPER}&!ORGWORD)? | SURNAME&CAP HYPHEN&CAP)"
    f" head:({HEAD} | FOREIGNHEAD)&!HYPHEN place:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "an der Sun Yat-sen Universität": "Sun Yat-sen Universität",
        "an der Carl von Quast Universität Fulda": "Carl von Quast Universität Fulda",
        "Die Georg August Universität lädt ein.": "Georg August Universität",
        "der Besuch der Koray Universität": "Koray Universität",
    },
    counterexamples=["mit Georg Universität und Stadt besuchen", "die Lena Schule"],
)
def after_a_whole_person(context: Context, name: Span, head: Span, place: Span | None) -> Reading | None:
    """A university or a school by a person's whole name before it: "Carl von Quast Universität Fulda"."""
    sequence, row = head.sequence, organization_row(head.word)
    alone = len(name.words) < 2 and not (row.get("type") == "CollegeOrUniversity" and "CLEAR" in tags_at(sequence, name.first))
    if alone or row.get("type") not in NAMED_AFTER or row.get("plural") == "1":
        return None
    if "-" in name.words[-1] and "GIVEN" not in tags_at(sequence, name.first) and not SYLLABLES.match(name.words[-1]):
        return None
    first = name.first - is_inflected_adjective(sequence.words[name.first - 1].lower()) if name.first else 0
    if len(name.words) < 2 and sequence.words[name.first - 1 : name.first] == [BREAK]:
        return None
    held = name.first > 0 and "OFFICE" in tags_at(sequence, name.first - 1)  # "(Präsidentin Koray Universität)"
    if not held and not is_definite(sequence, first) and sequence.words[name.first - 1 : name.first] not in ([], [BREAK]):
        return None
    return headed_reading(sequence, name.first, head.first, (place or head).last)


@layer.rule(
    f"adj[]:ADJCAP* head:{HEAD} given:GIVEN name:({PROPER} | SURNAME)",
    emits="ORGANIZATION",
    examples={
        "das Technische Gymnasium Kurt Quast": "Technisches Gymnasium Kurt Quast",
        "mit dem Lyzeum Kurt Quast": "Lyzeum Kurt Quast",
    },
    counterexamples=["in der Schule Georg Quast", "an das Gymnasium Kurt Quast"],
)
def school_after_a_person(context: Context, adj: list[Span], head: Span, given: Span, name: Span) -> Reading | None:
    """A school by its kind and a person's whole name behind it, as other countries have them: "Technisches Gymnasium Kurt Quast"."""
    sequence, row = head.sequence, organization_row(head.word)
    first = adj[0].first if adj else head.first
    before = sequence.words[first - 1] if first else ""
    if row.get("type") not in ("School", "TheaterGroup") or row.get("plural") == "1" or sequence.marks[name.first] == "COMMON":
        return None
    abroad = row.get("lemma") in ("Lyzeum", "Lyceum", "Liceum")  # they are called after somebody
    if not (abroad or adj or "compound" in row or " " in head.text):
        return None
    if not abroad and before.lower() not in ("das", "des", "die", "am", "im", "vom", "beim"):
        return None
    return headed_reading(sequence, first, head.first, name.last)


@layer.rule(
    "('von' | 'Von' | 'van' | 'Van') ('der' | 'den' | 'dem')? name:HYPHEN&ORGHEAD",
    emits="ORGANIZATION",
    examples={"ins Von der Höh-Museum": "Von der Höh-Museum"},
    counterexamples=["Werke von der Goethe-Stiftung", "Gefördert wird das von der Goethe-Stiftung"],
)
def after_a_noble(context: Context, name: Span) -> Reading | None:
    """A house after somebody of a "von": "Von der Höh-Museum"."""
    sequence = name.sequence
    first = next(i for i in range(name.first - 1, -1, -1) if sequence.words[i].lower() in ("von", "van"))
    if not sequence.words[first][0].isupper():
        return None  # "gefördert wird das von der Robert-Ahl-Stiftung"
    before = sequence.words[first - 1].lower() if first else ""
    if before not in ("das", "des", "dem", "im", "am", "vom", "zum", "beim", "ins", "ans", "die", "der"):
        return None
    return headed_reading(sequence, first, name.first, name.last)


@layer.rule(
    "town:TOPONYM head:('Tourismus' | 'Tourism' | 'Marketing' | 'Touristik' | 'Ports' | 'Mobil' | 'Invest' | 'Netze' | 'Business'"
    " | 'Convention' | 'Airport')",
    emits="ORGANIZATION",
    examples={"ein Abend von Bern Tourismus": "Bern Tourismus"},
    counterexamples=["Bern Tourismus GmbH", "in Bern Marketing studieren"],
)
def of_a_resort(context: Context, town: Span, head: Span) -> Reading | None:
    """A town's tourist office or marketing: "Bern Tourismus"."""
    sequence = head.sequence
    before = sequence.words[town.first - 1].lower() if town.first else ""
    if before in ("in", "nach", "aus", "für") or (head.last < len(sequence) and "LEGALFORM" in tags(sequence.words[head.last])):
        return None
    return Reading(OrganizationValue(clean(sequence.text[town.start : head.end]), "Organization"))


@layer.rule(
    "(adj[]:(ADJCAP | DEMONYM)+ head:('Gemeinde' | 'Kultusgemeinde' | 'Kirchengemeinde' | 'Glaubensgemeinschaft' | 'Religionsgemeinschaft') | head:ORGHEAD&PHRASE)"
    " place:TOPONYM?",
    emits="ORGANIZATION",
    examples={"die Türkische Gemeinde Neustadt": "Türkische Gemeinde Neustadt", "mit der Jüdischen Gemeinde": "Jüdische Gemeinde"},
    counterexamples=["die Kleine Gemeinde", "Die neue Gemeinde Neustadt"],
)
def community(context: Context, adj: list[Span], head: Span, place: Span | None) -> Reading | None:
    """A community of a faith or of people from somewhere: "Jüdische Gemeinde Kassel"."""
    sequence = head.sequence
    words = [*(a.word for a in adj), *head.text.split()]
    if not words[-1].endswith(("emeinde", "gemeinschaft")) or not (words[0].startswith(_FAITHS) or "isch" in words[0]):
        return None
    reading = headed_reading(sequence, adj[0].first if adj else head.first, head.first, (place or head).last)
    reading.value.name = re.sub(r"(?<=isch)e[nr]\b", "e", reading.value.name)
    reading.value.kind = "NGO"
    return reading


_FAITHS = (
    "Jüdisch",
    "Islamisch",
    "Evangelisch",
    "Katholisch",
    "Orthodox",
    "Israelitisch",
    "Alevitisch",
    "Buddhistisch",
    "Freikirchlich",
)
