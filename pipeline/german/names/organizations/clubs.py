"""Sports clubs and newspapers: names that are made of a place and a few words, "FC Carl Zeiss Jena", "Süddeutsche Zeitung"."""

from __future__ import annotations

from pipeline.german.names.lexis.vocabulary import VOCABULARY, one_of
from pipeline.german.names.lexis.words import demonym, tags
from pipeline.german.names.organizations.headednames import before_holder
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Layer, Reading, Sequence, Span

layer = Layer("clubs", VOCABULARY)

OPEN = "('„' | '“' | '\"' | '»' | '«' | '›' | '‹' | '‚')"
CLOSE = "('“' | '”' | '\"' | '»' | '«' | '›' | '‹' | '‘')"
_NAME = "(TOPONYM | HYPHEN&CAP&COMMON&!ORGWORD | NAME&!OFFICE&!HONORIFIC&!ELLIPTIC | COMPANY | BRANDAMB | CLUBNAME | CLUBJOINED)"
# What clubs call themselves that is a common noun, too.
_EPITHETS = frozenset(
    "Nord Süd Ost West Mitte Eiche Eintracht Einheit Einigkeit Fortschritt Aufbau Chemie Stahl Motor Traktor Turbine Lok Lokomotive Rotation "
    "Medizin Post Empor Concordia Germania Glückauf Adler Falke Freiheit Olympia Jahn Vorwärts Union Wacker Wanderlust Hansa".split()
)
_SURE = frozenset("FC FV FK SC SG SK SV TV HC BV CF AC".split())
_EPITHET = one_of(sorted(_EPITHETS))
_COMMON_PAPERS = frozenset(
    "Presse Post Nachrichten Allgemeine Allgemeinen Echo Bote Boten".split()
)  # these need quotation marks or two adjectives
_LOCAL_PAPERS = frozenset("Nachrichten Bote Boten Echo Allgemeine Allgemeinen".split())
_QUOTED_PAPERS = frozenset(
    "Bild Spiegel Stern Focus Zeit Welt Standard Presse Kurier Kicker Brigitte Gala Bunte Titanic Cicero Guardian Observer Times Economist Profil News".split()
)


def _team(sequence: Sequence, first: int, last: int) -> Reading:
    start, end = sequence.starts[first], sequence.ends[last - 1]
    return Reading(OrganizationValue(clean(sequence.text[start:end]), "SportsTeam"), start=start, end=end, frees=True)


def _ends_name(sequence: Sequence, at: int) -> bool:
    """May a club's name end before this token with its year: "PSV Stendal 90"?"""
    if at >= len(sequence):
        return True
    if sequence.words[at] == ".":
        return at + 1 >= len(sequence) or sequence.words[at + 1][:1].isupper() or sequence.words[at + 1] == "\n"
    return sequence.words[at] not in ("Uhr", ":", "Prozent")


@layer.rule(
    f"(NUM '.')? prefix:CLUBPREFIX NUM? name:({_EPITHET} {_NAME}? | {_NAME} {_NAME}? {_NAME}?) (('/' | '-' | '–') TOPONYM)? year:NUM?",
    emits="ORGANIZATION",
    examples={
        "gegen den SV Wehen-Wiesbaden": "SV Wehen-Wiesbaden",
        "Der FC Carl Zeiss Jena verlor.": "FC Carl Zeiss Jena",
        "bei der SG 01 Höchst": "SG 01 Höchst",
        "beim 1. FC Kirchborn": "1. FC Kirchborn",
        "Lea Vogt von der LG Nord lief": "LG Nord",
        "für den LAC Olympia 88": "LAC Olympia 88",
    },
    counterexamples=["die SG der beiden Vereine", "ein Gerät von LG Weber"],
)
def prefixed(context: object, prefix: Span, name: Span, year: Span | None) -> Reading | None:
    """A club by the letters before its name: "TSV Odenhausen/Lahn", "1. FC Nürnberg"."""
    sequence = prefix.sequence
    first = prefix.first
    if len(prefix.word) == 2 and prefix.word not in _SURE and name.words[0] not in _EPITHETS:
        nodes = sequence.nodes[name.first : name.last]
        own = [node.tags if node is not None else tags(word) for node, word in zip(nodes, name.words, strict=True)]
        if not any(one & {"TOPONYM", "CLUBNAME", "CLUBJOINED"} for one in own) or "COMPANY" in own[0]:
            return None  # two letters may be short for anything: a club is told by its place
    if first > 1 and sequence.words[first - 1] == "." and sequence.words[first - 2] == "1":
        first -= 2
    second = sequence.words[name.first + 1] if name.first + 1 < len(sequence) else ""
    person = {"GIVEN", "CLEAR"} <= tags(name.words[0]) and ("SURNAME" in tags(second) or not tags(second) & {"TOPONYM", "NOUN"})
    if prefix.word == "BV" and person and second[:1].isupper():
        return None  # "BV Tom Ahl": an office in letters
    last = before_holder(sequence, first, name.first, name.last)
    if last + 1 < len(sequence) and sequence.words[last] in ("/", "-", "–") and "TOPONYM" in tags(sequence.words[last + 1]):
        last += 2
    if year is not None and len(year.word) in (2, 4) and _ends_name(sequence, year.last):
        last = year.last
    return _team(sequence, first, last)


@layer.rule(
    "town:(DEMONYM | TOWNISH | NAME&CAP&!GIVEN) short:('TV' | 'SV' | 'SC' | 'FC' | 'SK' | 'AK' | 'HC' | 'BC' | 'TB' | 'BV' | 'TC' | 'RC' | 'AC' | 'MTV'"
    " | 'TSV' | 'FV' | 'ASV' | 'HTC' | 'THC' | 'KC' | 'EC' | 'EV') year:NUM?",
    emits="ORGANIZATION",
    examples={"gegen den Rahlstedter SC": "Rahlstedter SC", "Der Meidericher SV siegte.": "Meidericher SV"},
    counterexamples=["im Kölner TV", "der Sender TV"],
)
def of_town(context: object, town: Span, short: Span, year: Span | None) -> Reading | None:
    """A club by its town's adjective before its letters: "Meidericher SV"."""
    before = town.sequence.words[town.first - 1].lower() if town.first else ""
    if not town.word.endswith("er") or (
        short.word in ("TV", "EV", "AC") and before not in ("der", "den", "dem", "des", "beim", "vom", "zum", "gegen")
    ):
        return None
    years = year is not None and len(year.word) in (2, 4) and _ends_name(town.sequence, year.last)
    return _team(town.sequence, town.first, year.last if years and year is not None else short.last)


@layer.rule(
    "name:(CLUBNAME | CLUBJOINED) place:(TOPONYM | CLUBJOINED | NUM)",
    emits="ORGANIZATION",
    examples={"für Borussia Fulda": "Borussia Fulda", "gegen Rapid Graz": "Rapid Graz"},
    counterexamples=["Union Deutschland 5"],
)
def joined(context: object, name: Span, place: Span) -> Reading | None:
    """A club by its name and its place: "Borussia Mönchengladbach", "Panathinaikos Athen"."""
    if place.word[:1].isdigit() and (len(place.word) not in (2, 4) or "CLUBNAME" not in tags(name.word)):
        return None
    if name.sequence.marks[name.first] == "FUNCTION" or (
        name.word in ("Union", "Real") and place.text in ("Deutschland", "Europa")
    ):
        return None
    return _team(name.sequence, name.first, place.last)


@layer.rule(
    "name:CLUBNAME&!FUNCTION",
    emits="ORGANIZATION",
    examples={"Am Ende gewann Werder verdient.": "Werder"},
    counterexamples=["in Werder an der Havel", "Chelsea Clinton"],
)
def alone(context: object, name: Span) -> Reading | None:
    """A club by its name alone, where no place or person of that name is meant."""
    sequence, own = name.sequence, tags(name.word)
    before = sequence.words[name.first - 1].lower() if name.first else ""
    after = sequence.words[name.last] if name.last < len(sequence) else ""
    if len(before) == 5 and before.isdigit():
        return None  # "14542 Werder"
    if sequence.marks[name.first] == "COMMON" or before in ("in", "nach", "aus", "bei", "herr", "frau"):
        return None
    if own & {"NOUN"} and before not in ("von", "gegen", "für", "bei", "mit", "über", ""):
        return None
    if own & {"GIVEN", "SURNAME"} and (after[:1].isupper() or "GIVEN" in tags(before.capitalize())):
        return None
    return _team(sequence, name.first, name.last)


@layer.rule(
    "place:TOPONYM name:CLUBNICK",
    emits="ORGANIZATION",
    examples={"Die Chicago Bulls verloren.": "Chicago Bulls"},
)
def nicknamed(context: object, place: Span, name: Span) -> Reading:
    """A team by its place and its nickname: "San Antonio Spurs"."""
    return _team(name.sequence, place.first, name.last)


@layer.rule(
    f"open:{OPEN}? adj[]:(ADJCAP | DEMONYM | TOWNISH)+ paper:PAPER close:{CLOSE}?",
    emits="ORGANIZATION",
    examples={
        "sagte er der „Mittelbayerischen Zeitung“.": "Mittelbayerische Zeitung",
        "die Ulmer Wochenzeitung meldet": "Ulmer Wochenzeitung",
    },
    counterexamples=["die Berliner Presse", "die Deutsche Post"],
)
def paper(context: object, open: Span | None, adj: list[Span], paper: Span, close: Span | None) -> Reading | None:
    """A newspaper by its place and its head: "Süddeutsche Zeitung", "Berliner Kurier"."""
    quoted = open is not None and close is not None
    before = paper.sequence.words[adj[0].first - 1].lower() if adj[0].first else ""
    local = before in ("die", "den", "der", "dem", "das") and paper.word in _LOCAL_PAPERS and adj[0].word.endswith("er")
    if not quoted and ((paper.word in _COMMON_PAPERS and len(adj) < 2 and not local) or paper.word == "Post"):
        return None
    words = [a.word for a in adj]
    feminine = paper.word in (
        "Zeitung",
        "Presse",
        "Rundschau",
        "Post",
        "Morgenpost",
        "Umschau",
        "Volksstimme",
    ) or paper.word.lower().endswith("zeitung")
    named = [
        w
        if w.endswith("er") and demonym(w) and not w.endswith("ischer")
        else w.rstrip("nrs").removesuffix("e") + "e"
        if feminine
        else w
        for w in words
    ]
    head = "Bote" if paper.word == "Boten" else paper.word
    value = OrganizationValue(" ".join([*named, head]), "NewsMediaOrganization")
    return Reading(value, start=adj[0].start, end=paper.end)


@layer.rule(
    "('„' | '“' | '\"' | '«' | '»' | '”') name:(CAP | COMPANY | BRANDAMB) ('“' | '”' | '\"' | '»' | '«')",
    emits="ORGANIZATION",
    span="name",
    examples={"sagte sie der „Bild“.": "Bild", "im „Spiegel“": "Spiegel"},
    counterexamples=["das Wort „Zeitung“"],
)
def quoted_paper(context: object, name: Span) -> Reading | None:
    """A newspaper or magazine whose name is a common word, in quotation marks."""
    if name.word not in _QUOTED_PAPERS:
        return None
    return Reading(OrganizationValue(name.word, "NewsMediaOrganization"))


@layer.rule(
    "head:('Gemeinde' | 'Kirchengemeinde' | 'Kirchgemeinde' | 'Pfarrgemeinde' | 'Pfarrei' | 'Pfarreien' | 'Kirchenstiftung')"
    " saint:('Maria' ('Königin' | 'Hilf' | 'Himmelfahrt' | 'Magdalena' | 'Frieden' | 'Trost') | 'Mariä' CAP | 'Herz' ('Jesu' | 'Mariä')"
    " | 'Heilig' ('Geist' | 'Kreuz' | 'Blut') | 'Christkönig')",
    emits="ORGANIZATION",
    examples={
        "durfte die Gemeinde Maria Hilf": "Gemeinde Maria Hilf",
        "in der Pfarrei Herz Jesu": "Pfarrei Herz Jesu",
        "die Kirchengemeinde Heilig Geist": "Kirchengemeinde Heilig Geist",
    },
    counterexamples=["die Gemeinde Maria Anzbach"],
)
def parish(context: object, head: Span, saint: Span) -> Reading | None:
    """A parish by what its church is dedicated to: "Pfarrei Maria Hilf"."""
    sequence = head.sequence
    return Reading(OrganizationValue(clean(sequence.text[head.start : saint.end]), "Organization"), start=head.start, end=saint.end)
