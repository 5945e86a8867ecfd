"""Associations whose names are common words: "Initiative Offene Nachbarschaft", "Bündnis Zukunft"; more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.forms import COMPOUND, LISTED, is_lemma, noun_kind
from pipeline.german.names.lexis.sitewords import is_one_thing
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.names.organizations.firms import lone_end, opens
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import HEAD, Context
from pipeline.german.names.organizations.statebodies import layer as layer
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table

_FREE = re.compile(
    r"(?:initiative|bündnis|verein|verband|verbund|gemeinschaft|stiftung|kolleg|löschzug|zentrum|gruppe|allianz|forum|werk|akademie"
    r"|agentur|genossenschaft|gesellschaft|projektbüro|kreis|klub|club|schule|kita|hort|fraktion|partei|theater|ensemble|chor|bande?)$",
    re.I,
)
_GENERIC = re.compile(
    r"gruppe$|gesellschaft$|^Verband$|^Schule$|^Gemeinschaft$|^Werk$|^Forum$|^Zentrum$|^Kreis$|^Club$|^Band$|^Fraktion$|^Partei$",
    re.I,
)


def _definite(sequence: Sequence, first: int) -> bool:
    before = sequence.words[first - 1].lower() if first else BREAK
    if before in ("„", "»", "«", '"') and first > 1:
        before = sequence.words[first - 2].lower()  # "die „Initiative Offenes Herz“"
    return before in (
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "im",
        "am",
        "vom",
        "zum",
        "zur",
        "beim",
        "ins",
        ",",
        "und",
        "(",
        BREAK,
    )


@layer.rule(
    f"head:({HEAD} | ORGGENERIC&!FIRMKIND) adj:(ADJCAP&!OFFICE&!GIVEN | 'Hohe') noun:CAP&!FUNCTION&!OFFICE&!ADJCAP place:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        "mit der Initiative Offene Nachbarschaft": "Initiative Offene Nachbarschaft",
        "im Netzwerk Grüne Wirtschaft": "Netzwerk Grüne Wirtschaft",
    },
    counterexamples=["der Verein Deutscher Ingenieure", "eine Schule Neuer Art", "die Vereine Offene Hände"],
)
def titled(context: Context, head: Span, adj: Span, noun: Span, place: Span | None) -> Reading | None:
    """An association by an adjective and a noun behind it, in the nominative: "Netzwerk Grüne Wirtschaft"."""
    sequence, row = head.sequence, organization_row(head.word)
    if row.get("lemma", "").endswith("edenkstätte"):
        return None  # rather where something is
    if row.get("plural") == "1" or not _definite(sequence, head.first) or noun.node is not None:
        return None
    if not adj.word.endswith(("e", "es")):
        return None
    after = sequence.words[(place or noun).last] if (place or noun).last < len(sequence) else BREAK
    if after[:1].isupper() and place is None:
        return None
    return headed_reading(sequence, head.first, head.first, (place or noun).last)


@layer.rule(
    f"head:{HEAD}&COMMON run:(CAP&!FUNCTION&!HONORIFIC&!NOTNAME&!OFFICE (CAP&!FUNCTION&!HONORIFIC&!OFFICE | '&' | 'und')*)",
    emits="ORGANIZATION",
    examples={
        "Das Bündnis Zukunft tagt.": "Bündnis Zukunft",
        "Der Verein Hilfe für Nepal sammelt.": "Verein Hilfe für Nepal",
        "Die Bürgerinitiative Pro Bahnhof sammelt Unterschriften.": "Bürgerinitiative Pro Bahnhof",
    },
    counterexamples=["Gestern hat der Verein Geld gesammelt.", "Der Verein Mitglieder wirbt."],
)
def opening(context: Context, head: Span, run: Span) -> Reading | None:
    """An association by any words, where these open a sentence together: "Das Bündnis Zukunft tagt"."""
    sequence, lemma = head.sequence, organization_row(head.word).get("lemma", "")
    if organization_row(head.word).get("plural") == "1" or not _FREE.search(lemma) or _GENERIC.search(lemma):
        return None
    if "UNIT" in tags_at(sequence, head.first) or "TOPONYM" in tags_at(sequence, run.first):
        return None
    last = lone_end(sequence, head.first, run.first, run.last)
    if run.words[0] == "Pro" and len(run.words) > 1 and not head.word.endswith("s"):
        last = max(last, run.first + 2)  # "beim Verein Pro Region"
    if last == run.first and run.words[0] in ("Nord", "Süd", "Ost", "West", "Mitte") and opens(sequence, head.first):
        last = run.last
    while (
        last > run.first
        and opens(sequence, head.first)
        and sequence.words[last : last + 1] in (["für"], ["gegen"], ["ohne"], ["statt"])
    ):
        more = (
            last + 2
            if sequence.words[last + 1 : last + 2] and sequence.words[last + 1] in ("die", "das", "den", "der", "alle", "mehr")
            else last + 1
        )
        if not sequence.words[more : more + 1] or not sequence.words[more][:1].isupper():
            break
        last = more + 1  # "Der Verein Hilfe für Nepal sammelt"
    return headed_reading(sequence, head.first, head.first, last) if last > run.first else None


_ABOUT = re.compile(
    r"(?:initiative|arbeitsgemeinschaft|arbeitskreis|arbeitsgruppe|projektgruppe|interessengemeinschaft|fachgruppe|netzwerk|bündnis|förderkreis|freundeskreis"
    r"|verein|stiftung|genossenschaft|werkstatt|allianz)$",
    re.I,
)
_SINGULAR = re.compile(
    r"(?:geschichte|kunde|pflege|hilfe|sprache|wende|liebe|bühne|freude|rente|krise|lehre)$"
)  # ending as plurals do
_GOVERNED = frozenset("von mit bei durch für an in aus gegenüber seitens namens zwischen".split())


@layer.rule(
    f"head:{HEAD}&COMMON topic:CAP&COMMON&!OFFICE&!VENUE&!ELLIPTIC&!ADJCAP",
    emits="ORGANIZATION",
    examples={
        "mit der Arbeitsgemeinschaft Stadtgeschichte": "Arbeitsgemeinschaft Stadtgeschichte",
        "ein Vortrag des Arbeitskreises Heimatkunde": "Arbeitskreis Heimatkunde",
    },
    counterexamples=["hat die Arbeitsgemeinschaft Stadtpläne verteilt", "mit der Arbeitsgemeinschaft Pläne schmieden"],
)
def about(context: Context, head: Span, topic: Span) -> Reading | None:
    """A free association by its subject, where a preposition or a genitive governs it: "mit der Arbeitsgemeinschaft Stadtgeschichte"."""
    sequence, row = head.sequence, organization_row(head.word)
    if row.get("plural") == "1" or not _ABOUT.search(row.get("lemma", "")) or head.first < 1:
        return None
    words = sequence.words
    article = words[head.first - 1].lower()
    governed = article in ("des", "vom", "im", "beim") or (
        article in ("der", "dem") and head.first > 1 and words[head.first - 2].lower() in _GOVERNED
    )
    one = is_one_thing(topic.word) or _SINGULAR.search(topic.word) is not None
    if not governed or noun_kind(topic.word) != COMPOUND or not one or not is_lemma(topic.word):
        return None
    after = words[topic.last] if topic.last < len(words) else BREAK
    if after[:1].isupper() or after in ("der", "des", "zu", "-"):
        return None
    return headed_reading(sequence, head.first, head.first, topic.last)


@layer.rule(
    f"adj[]:ADJCAP* head:{HEAD} kind:(ADMIN | FOREIGNAREA | 'Metropolregion' | 'Raum' | 'Großraum') place:(TOPONYM | NAME&CAP&!GIVEN&!OFFICE&!HONORIFIC)",
    emits="ORGANIZATION",
    examples={
        "die Wirtschaftsförderung Region Fulda": "Wirtschaftsförderung Region Fulda",
        "beim Jobcenter Landkreis Celle": "Jobcenter Landkreis Celle",
        "das Krankenhaus Land Kehdingen": "Krankenhaus Land Kehdingen",
    },
    counterexamples=["die Verwaltung der Stadt Celle", "zwischen Universität, Stadt Ulm"],
)
def of_an_area(context: Context, adj: list[Span], head: Span, kind: Span, place: Span) -> Reading | None:
    """A body with the county or the region that it is for: "Jobcenter Landkreis Celle"."""
    row = organization_row(head.word)
    first = adj[0].first if adj else head.first
    if row.get("plural") == "1" or not _definite(head.sequence, first):
        return None
    return headed_reading(head.sequence, first, head.first, place.last)


@layer.rule(
    f"adj:ADJCAP? head:{HEAD}&COMMON&!UNIT noun:CAP&COMMON&!ORGWORD&!OFFICE&!VENUE&!ELLIPTIC (('und' | '&') more:CAP&COMMON)? place:TOPONYM",
    emits="ORGANIZATION",
    examples={
        "getragen vom Verein Moorfrosch Schweiz": "Verein Moorfrosch Schweiz",
        "Die Berufsbildende Schule Technik Celle lud ein.": "Berufsbildende Schule Technik Celle",
    },
    counterexamples=["die Gruppe Kinder Ulm", "ein Verein Moorfrosch Schweiz"],
)
def of_a_noun_and_place(
    context: Context, adj: Span | None, head: Span, noun: Span, more: Span | None, place: Span
) -> Reading | None:
    """An association by a noun and its place: "Verein Moorfrosch Schweiz"; a school by its trade: "Berufsbildende Schule Technik Celle"."""
    row, first = organization_row(head.word), (adj or head).first
    lemma = row.get("lemma", "")
    trade = adj is not None and row.get("type") == "School"  # also those that are called schools
    if not trade and (adj is not None or more is not None or row.get("plural") == "1" or _GENERIC.search(lemma)):
        return None
    if not (trade or _FREE.search(lemma)) or not _definite(head.sequence, first):
        return None
    return headed_reading(head.sequence, first, head.first, place.last)


@layer.rule(
    f"head:{HEAD} ('gegen' | 'ohne') topic:CAP&!FUNCTION&!GIVEN",
    emits="ORGANIZATION",
    examples={"Das Aktionsbündnis gegen Rechts ruft auf.": "Aktionsbündnis gegen Rechts"},
    counterexamples=["ein Bündnis gegen Rechts", "der Verein gegen Ulm"],
)
def against(context: Context, head: Span, topic: Span) -> Reading | None:
    """An alliance by what it is against: "Bündnis gegen Depression"."""
    row = organization_row(head.word)
    if not row.get("lemma", "").lower().endswith("bündnis") or not _definite(head.sequence, head.first):
        return None
    return headed_reading(head.sequence, head.first, head.first, topic.last)


@layer.rule(
    "first:(NAME&CAP&!OFFICE&!HONORIFIC&!ORGWORD&!TOPONYM | GIVEN&NAME) (('und' | '&') second:GIVEN&NAME)? more:GIVEN&NAME? family:NAME&CAP&!OFFICE&!HONORIFIC&!ORGWORD&!CAPS"
    " head:('Stiftung' | 'Foundation' | 'Gedächtnisstiftung' | 'Familienstiftung')",
    emits="ORGANIZATION",
    examples={
        "von der Zyrona Antonio Stiftung": "Zyrona Antonio Stiftung",
        "der Preis der Viktor und Sigrid Vogt Stiftung": "Viktor und Sigrid Vogt Stiftung",
    },
    counterexamples=["Tom Ahl, Stiftung Neuland", "die Neuland Stiftung"],
)
def bequest(context: Context, first: Span, second: Span | None, more: Span | None, family: Span, head: Span) -> Reading | None:
    """A foundation by those who gave it, in words of their own: "Viktor und Sigrid Vogt Stiftung"."""
    sequence = head.sequence
    given = [tags_at(sequence, i) for i in range(first.first, head.first)]
    if not any("GIVEN" in own for own in given) or sequence.marks[head.last : head.last + 1] in (["NAME"], ["COMMON"]):
        return None
    if second is not None and "GIVEN" not in tags_at(sequence, first.first):
        return None
    return headed_reading(sequence, first.first, head.first, head.last)


@layer.rule(
    f"head:{HEAD}&COMMON name:GIVEN&NAME&!SURNAME",
    emits="ORGANIZATION",
    examples={"Das Forschungsinstitut Loria nahm teil.": "Forschungsinstitut Loria"},
    counterexamples=["das Institut Lena Vogts", "ein Institut Loria", "mit dem Verein Anna Ahl"],
)
def by_given(context: Context, head: Span, name: Span) -> Reading | None:
    """A house that is called as people are: "Forschungsinstitut Loria", "Kinderhaus Emilia"."""
    sequence, row = head.sequence, organization_row(head.word)
    before = sequence.words[head.first - 1].lower() if head.first else ""
    after = sequence.words[name.last] if name.last < len(sequence) else BREAK
    if row.get("plural") == "1" or "UNIT" in tags_at(sequence, head.first) or after[:1].isupper() or after in ("-", "&"):
        return None
    if row.get("type") not in _CALLED or before not in ("das", "die", "der", "dem", "im", "am", "vom", "beim", "zum", "zur"):
        return None
    return headed_reading(sequence, head.first, head.first, name.last)


@layer.rule(
    "whose:CAP&COMMON&!OFFICE&!ORGWORD&!ADJCAP head:FIRMHOUSE&ORGHEAD",
    emits="ORGANIZATION",
    examples={"Die Medaille erhält die Wiesenhäuser Brauerei.": "Wiesenhäuser Brauerei"},
    counterexamples=["eine Wiesenhäuser Brauerei", "die Händler Brauerei"],
)
def of_a_village(context: Context, whose: Span, head: Span) -> Reading | None:
    """A house of trade by the adjective of a place that no list knows: "Wiesenhäuser Brauerei"."""
    sequence, row = head.sequence, organization_row(head.word)
    before = sequence.words[whose.first - 1].lower() if whose.first else ""
    if not whose.word.endswith("er") or len(whose.word) < 8 or noun_kind(whose.word) == LISTED or row.get("plural") == "1":
        return None
    if before not in ("die", "der", "zur", "das", "dem", "im", "vom", "beim") or sequence.marks[head.last : head.last + 1] == [
        "NAME"
    ]:
        return None
    return headed_reading(sequence, whose.first, head.first, head.last)


@layer.rule(
    f"head:{HEAD} year:(NUM | DATE) place:(TOPONYM | NAME&CAP&!GIVEN&!OFFICE)",
    emits="ORGANIZATION",
    examples={"Geehrt wurde der Männergesangverein 1911 Celle.": "Männergesangverein 1911 Celle"},
    counterexamples=["der Männergesangverein 12 Celle", "die Brauerei 1911 Celle"],
)
def since(context: Context, head: Span, year: Span, place: Span) -> Reading | None:
    """A club with the year of its founding before its place: "Männergesangverein 1911 Celle"."""
    row = organization_row(head.word)
    club = row.get("type") in ("MusicGroup", "SportsOrganization", "SportsTeam") or row.get("lemma", "").endswith("verein")
    if not club or row.get("plural") == "1" or not re.fullmatch(r"1[789]\d\d", year.text):
        return None
    return headed_reading(head.sequence, head.first, head.first, place.last)


_CALLED = frozenset(("ResearchOrganization", "School", "Hospital", "TheaterGroup", "Museum", "MusicGroup", "PerformingGroup"))
_PLAYERS = re.compile(
    r"(?:trachten|turn|schützen|natur|wander|rad|sanges|sport|musik|wasser|wein|kanal|heimat|mühlen|bienen|hunde|motor|berg|ski|schach|kultur|theater|eisenbahn)freunden?$"
    r"|(?:gebirgs|böller|bogen|sebastians)schützen$|(?:alphorn|turm|jagdhorn|parforcehorn|weisen|wald)\w*bläser(?:innen|n)?$|\w*(?:musikanten|trommlern?|jodlern?|spatzen|hexen|narren|dudlern?)$"
)


@layer.rule(
    "head:CAP&COMMON name:((NAME&!GIVEN | TOPONYM | HYPHEN&CAP) (NAME&!GIVEN | TOPONYM)?)",
    emits="ORGANIZATION",
    examples={
        "Es sangen die Trachtenfreunde Isartal.": "Trachtenfreunde Isartal",
        "von den Gebirgsschützen Lenggries": "Gebirgsschützen Lenggries",
    },
    counterexamples=["Gäste Isartal", "die Freunde Vogt"],
)
def players(context: Context, head: Span, name: Span) -> Reading | None:
    """A club or a band that is called by those in it: "Trachtenfreunde Isartal"."""
    word = head.word.lower()
    if not _PLAYERS.match(word):
        return None
    text = clean(head.sequence.text[head.start : name.end])
    if head.word.endswith(("freunden", "bläsern", "trommlern", "jodlern")):
        text = text.replace(head.word, head.word[:-1], 1)
    return Reading(OrganizationValue(text, "MusicGroup" if "bläs" in word or "musik" in word else "NGO"))


@layer.rule(
    "head:('IHK' | 'HWK' | ORGHEAD) joint:('zu' | 'für')? own:('Nord' | 'Region')? place:TOPONYM"
    " second:(('–' | '-' | 'und') TOPONYM)? land:(('für' | 'zu') TOPONYM)?",
    emits="ORGANIZATION",
    examples={
        "bei der IHK zu Celle": "IHK zu Celle",
        "Der Industrie- und Handelskammer Fulda für Osthessen gehören viele an.": "Industrie- und Handelskammer Fulda für Osthessen",
        "die IHK Nord Westfalen": "IHK Nord Westfalen",
        "von der IHK Region Stuttgart": "IHK Region Stuttgart",
        "Die Handwerkskammer Ostthüringen zu Gera lädt ein.": "Handwerkskammer Ostthüringen zu Gera",
        "Die IHK Trier und Eifel lädt ein.": "IHK Trier und Eifel",
    },
    counterexamples=["die IHK für Betriebe", "die IHK Trier und Koblenz"],
)
def chamber(
    context: Context, head: Span, joint: Span | None, own: Span | None, place: Span, second: Span | None, land: Span | None
) -> Reading | None:
    """A chamber with its seat and its land: "IHK zu Celle", "IHK Nürnberg für Mittelfranken"."""
    sequence = head.sequence
    around = (
        second is not None
        and second.word == "und"
        and table("places").get(second.words[-1], "kind") in ("Region", "AdministrativeArea")
    )
    if (joint is None and own is None and land is None and not around) or not head.text.endswith(("K", "kammer")):
        return None
    end = sequence.ends[(land or (second if joint is not None or around else None) or place).last - 1]
    return Reading(OrganizationValue(clean(sequence.text[head.start : end]), "Organization"), end=end)
