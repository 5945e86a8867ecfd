"""Companies, media, parties and bodies: by listed name, by what introduces them, by quotation marks; more rules of the organisations."""

from __future__ import annotations

import re

from pipeline.german.joints import ATTRIBUTIVE
from pipeline.german.names.lexis.words import LISTED, demonym, genitive, is_lower, is_noun, noun_kind, organization_row, tags
from pipeline.german.names.organizations.foreignbodies import layer as layer
from pipeline.german.names.organizations.headednames import tags_at
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.names.phrases import form_of
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Sequence, Span
from pipeline.lexicon import table

QUOTES = "('„' | '“' | '”' | '\"' | '»' | '«' | '›' | '‹' | '‚' | '‘')"


@layer.rule(
    f"head:(ORGHEAD | ORGGENERIC | UNIT) {QUOTES} inner:((CAP | LOW | NUM | ARTICLE | CAMEL | '.' | '-' | '–' | '/' | '!' | '&' | PARTICLE | FUNCTION)+) "
    f"{QUOTES} place:TOPONYM?",
    emits="ORGANIZATION",
    examples={
        'die Hausbrauerei "Zum Schlüssel" kam': "Hausbrauerei Zum Schlüssel",
        "die Tanzgruppe „Opolskie Dzieci“ trat auf": "Opolskie Dzieci",
    },
)
def quoted(context: Context, head: Span, inner: Span, place: Span | None) -> Reading | None:
    """A body by its kind and a quoted name: Netzwerk „Zuhause sicher“; of a group of players the quoted name alone."""
    sequence = head.sequence
    brand = (
        len(inner.words) == 1
        and inner.text.islower()
        and not is_lower(inner.text)
        and organization_row(head.word).get("type") == "Corporation"
    )
    if len(inner.words) > 7 or not (inner.text[:1].isupper() or brand):
        return None  # but: die Messegesellschaft "qerova"
    if sequence.words[head.last] == sequence.words[inner.last] and sequence.words[head.last] in "»«›‹":
        return None  # a trail: "Verwaltung » Presse » 2025"
    row = organization_row(head.word)
    if row.get("plural") == "1" or row.get("lemma", "").lower().endswith("messe") or head.word.startswith(("Bereich", "Referat")):
        return None  # a talk may be a "Referat", too
    if _TITLE.match(inner.text):
        return None  # "das Klinikum „Akademisches Lehrkrankenhaus der Universität X“": what it may call itself
    kind = row.get("type", "Organization")
    if kind == "NewsMediaOrganization" or row.get("lemma", "").lower().endswith(
        ("gruppe", "band", "unternehmen", "firma", "konzern")
    ):
        return None if place is not None else Reading(OrganizationValue(clean(inner.text), kind), start=inner.start, end=inner.end)
    town = f" {place.text}" if place is not None else ""
    value = OrganizationValue(f"{row.get('lemma', head.word)} {clean(inner.text)}{town}", kind)
    value.also = clean(inner.text) if len(inner.words) > 1 or not is_noun(inner.word) else None
    return Reading(value)


_TITLE = re.compile(
    r"(?:Akademische|Zertifizierte|Ausgezeichnete|Anerkannte|Staatlich anerkannte|Kinderfreundliche|Familienfreundliche|Fahrradfreundliche|Sportfreundliche"
    r"|Umweltfreundliche|Grüne|Beste|Partner|Arbeitgeber|Top-|Schule (?:der|mit|ohne)|Stadt der|Stadt mit|Haus der kleinen|Verein des|Unternehmen des)"
)


_GOES_ON = ATTRIBUTIVE | {"de", "di", "du"}


@layer.rule(
    "head:ORGGENERIC run:((NAME&!GIVEN&!TOPONYM&!OFFICE&!HONORIFIC | COMPANY) (NAME&!OFFICE&!HONORIFIC | NUM | '&')*)",
    emits="ORGANIZATION",
    span="run",
    examples={
        "das japanische Unternehmen Takenaka": "Takenaka",
        "der Technologiekonzern Lumora": "Lumora",
        "der Roboterbauer Kukumba liefert": "Kukumba",
    },
    counterexamples=["mit der Partnerhochschule University of Tartu"],
)
def introduced(context: Context, head: Span, run: Span) -> Reading | None:
    """A name introduced by its kind: "der Technologiekonzern X", "das Start-up X"."""
    row = organization_row(head.word)
    if run.word.endswith("-") or ("FIRMHOUSE" in tags(head.word) and "SURNAME" in tags(run.word) and len(run.words) == 1):
        return None  # "Unternehmen Haupt- und Sonderpreise"; "die Bäckerei Schulz": the noun belongs to the name
    if not _GOES_ON.isdisjoint(run.sequence.words[run.last : run.last + 1]):
        return None  # "die Partnerhochschule University of Tartu": its name goes on
    if len(run.words) == 1 and "COMPANY" not in tags_at(run.sequence, run.first):
        base = genitive(run.word) or run.word.removesuffix("s")
        if len(run.word) == 1 or (base != run.word and (base in table("places") or context.has(base))):
            return None  # "die Firma F. Sagawa", "die größte Zeitung Perus"
    if row.get("plural") == "1" or (
        "OFFICE" in tags(head.word) and not tags_at(run.sequence, run.first) & {"COMPANY", "ACRONYM", "CAPS", "CAMEL"}
    ):
        return None
    return Reading(OrganizationValue(clean(run.text), row.get("type", "Organization"), introduced=row.get("lemma", head.word)))


@layer.rule(
    "name:(COMPANY | ACRONYM&!LOWERTOO) more:(NUM? TOPONYM | HYPHEN&CAP&COMMON&!ORGWORD&!OFFICE | NAME&!GIVEN&!OFFICE&!HONORIFIC&!LOWERTOO | 'Nord' | 'Süd' | 'Ost' | 'West' | 'Mitte' | 'Küste' | 'Nordwest' | 'Südwest' | 'Nordost' | 'Südost')?",
    emits="ORGANIZATION",
    examples={"Toshiba lud ein.": "Toshiba", "die SPD Essen": "SPD Essen", "von Mitsubishi Electric": "Mitsubishi Electric"},
    counterexamples=["Ferdinand Porsche", "Claas Tiedemann", "Lena Lindt"],
)
def listed(context: Context, name: Span, more: Span | None) -> Reading | None:
    """A company, medium, party or body that the lexicon lists; a party, chamber or club with its place."""
    node, sequence = name.node, name.sequence
    word = form_of(name)
    own = tags_at(sequence, name.first)
    if node is None and _is_mark(sequence, name.first):
        return None
    if node is None and sequence.marks[name.first] != "NAME" and name.word[:1].isupper():
        return None
    before = tags_at(sequence, name.first - 1) if name.first else frozenset()
    family = "SURNAME" in own or (node is None and own == {"CAP", "CLEAR", "COMPANY"})
    if family and {"GIVEN", "CLEAR"} <= before and "COMPANY" not in before:
        return None  # "Ferdinand Porsche", "Lena Lindt"
    if (
        node is None
        and "GIVEN" in own
        and name.last < len(sequence)
        and "SURNAME" in tags_at(sequence, name.last)
        and len(word) > 3
    ):
        return None  # "Claas Tiedemann", but "Dow Jones"
    if _is_ship(sequence, name.first) or word in _SEVERAL:
        return None  # the ship „Sony Star“; "die IHKs": several
    row = listed_row(word)
    if row is None:
        return None
    form, kind = row
    if name.word.endswith("er") and demonym(name.word) and sequence.marks[name.last : name.last + 1] == ["COMMON"]:
        return None  # "an der Heidelberger Tiegelpresse"
    if kind == "Corporation" and name.first and sequence.words[name.first - 1] in ("ein", "einen", "einem", "eines"):
        return None  # "einen Magirus": what the firm makes
    if (
        more is not None
        and more.last - more.first == 2
        and not ("ACRONYM" in own and kind in ("School", "EducationalOrganization"))
    ):
        return Reading(OrganizationValue(form, kind), end=name.end)  # but "BBS 2 Celle"
    if more is not None and "HYPHEN" in tags_at(sequence, more.first) and sequence.marks[more.first] == "COMMON":
        if kind not in ("NGO", "SportsTeam") or more.word.partition("-")[0] not in table("places"):
            return Reading(OrganizationValue(form, kind), end=name.end, frees=True)
        return Reading(OrganizationValue(clean(sequence.text[name.start : more.end]), kind))  # "Rotary Club Celle-Schloss"
    if more is not None and _is_foreign_chamber(sequence, name, more):
        return Reading(OrganizationValue(form, kind), end=name.end, frees=True)
    if more is not None:
        if "TOPONYM" in tags_at(sequence, more.last - 1):
            if kind not in (
                "PoliticalParty",
                "NGO",
                "SportsTeam",
                "SportsOrganization",
                "CollegeOrUniversity",
                "WorkersUnion",
                "Hospital",
                "InsuranceAgency",
            ) and not (("ACRONYM" in own and kind in _LETTERED) or word.endswith("Kliniken") or _branch(sequence, more)):
                return None
        elif more.word in _REGIONS:
            if kind in ("Corporation", "NewsMediaOrganization", "ResearchOrganization") or (
                node is None and own & {"SURNAME", "GIVEN"}
            ):
                return Reading(OrganizationValue(form, kind), end=name.end)
        elif "NOUN" in tags_at(sequence, more.first) or kind not in (
            "Corporation",
            "Organization",
            "ResearchOrganization",
            "NewsMediaOrganization",
            "SportsTeam",
            "School",
        ):
            return None
        last = more.last
        if "TOPONYM" in tags_at(sequence, more.first) and sequence.words[last : last + 1] == ["/"] and last + 1 < len(sequence):
            last += 2 if "TOPONYM" in tags_at(sequence, last + 1) else 0  # "Europa-Union Celle/Uelzen"
        end = _with_group(sequence, last)
        return Reading(OrganizationValue(clean(sequence.text[name.start : end]), kind), end=end)
    at = name.last  # "Deutsche Industrie- und Handelskammer in Japan"
    if word.endswith("andelskammer") and sequence.words[at : at + 1] == ["in"] and "LANDNAME" in tags_at(sequence, at + 1):
        return Reading(OrganizationValue(f"{form} in {sequence.words[at + 1]}", kind), end=sequence.ends[at + 1])
    if (end := _with_group(sequence, name.last)) > name.end and kind != "PoliticalParty":
        return Reading(OrganizationValue(clean(sequence.text[name.start : end]), kind), end=end)
    return Reading(OrganizationValue(form, kind))


def _branch(sequence: Sequence, more: Span) -> bool:
    """Is a land what tells a firm's branch there: "Sony Korea", not one of several words, nor one of a list?"""
    land = more.last - more.first == 1 and table("places").get(more.word, "kind") == "Country"
    return land and sequence.words[more.last : more.last + 1] not in (["und"], ["/"], ["–"], ["-"])


_LETTERED = frozenset(("Organization", "School", "EducationalOrganization", "Hospital"))  # "BBZ Husum"


def _with_group(sequence: Sequence, last: int) -> int:
    """Return where a name ends in the text, with the "Group" or "Gruppe" behind it: "TÜV NORD GROUP"."""
    return sequence.ends[last if sequence.words[last : last + 1] in (["Group"], ["GROUP"], ["Gruppe"], ["Holding"]) else last - 1]


_REGIONS = frozenset("Nord Süd Ost West Mitte Küste Nordwest Südwest Nordost Südost".split())


def _is_mark(sequence: Sequence, at: int) -> bool:
    """Is a listed word a mark: initials alone on a line, a channel before its address, an English title of office, a street?"""
    words = sequence.words
    before, after = words[at - 1] if at else "\n", words[at + 1] if at + 1 < len(words) else "\n"
    if after[:1].isdigit() and len(after) < 4 and words[at].endswith(("weg", "straße", "platz", "ring", "damm")):
        return True  # "Senner Hellweg 210"
    if before == "ZUM" or (after == ":" and words[at] == "BILD"):
        return True  # "ZUM BILD:"
    if len(words[at]) == 2 and words[at].isupper():
        return before == after == "\n" or "FOREIGNWORD" in tags(after) or after in table("englishtitles")  # "LK", "VP Sales"
    return after == ":" and words[at + 2 : at + 3] != [] and words[at + 2][:1] in "@#"  # "Twitter: @neuland"


_QUOTES = frozenset('„“"»«›‹‚')
_SEVERAL = frozenset("IHKs AHKs HWKs KMUs NGOs VHSen".split())
_SHIPS = (
    "schiff",
    "schiffs",
    "schiffes",
    "fähre",
    "dampfer",
    "dampfers",
    "frachter",
    "frachters",
    "tanker",
    "tankers",
    "riesen",
    "MS",
    "MV",
)


def _is_foreign_chamber(sequence: Sequence, name: Span, more: Span) -> bool:
    """Do two unknown words behind another country's chamber name its head: "der Präsident der mongolischen IHK Ganbold Amartuv"?"""
    before = sequence.words[name.first - 1] if name.first else ""
    after = sequence.words[more.last] if more.last < len(sequence) else ""
    unknown = {"CAP"} == tags_at(sequence, more.first) and after[:1].isupper() and {"CAP"} == tags_at(sequence, more.last)
    return unknown and before.endswith("ischen") and before[:1].islower()


def _is_ship(sequence: Sequence, at: int) -> bool:
    """Does a name in quotation marks stand behind a noun of ships: das Containerschiff „Sony Star“?"""
    return at > 1 and sequence.words[at - 1] in _QUOTES and sequence.words[at - 2].endswith((*_SHIPS, "Schiff", "Schiffs"))


def listed_row(word: str) -> tuple[str, str] | None:
    """Return the listed form of a company or an acronym, and its kind."""
    for subject in ("companies", "acronyms", "brands", "bodies"):
        rows = table(subject)
        form = word if word in rows else genitive(word)
        if form and form in rows:
            plain = re.sub(r"^(\w+e)n ", r"\1 ", form)  # "der Vereinten Nationen"
            form = plain if plain in rows else form
            return form, rows.row(form).get("type", "Organization")
    return None


KIN = frozenset(
    "Sohn Söhne Tochter Töchter Co Cie Fils Figli Hijos Sons Brothers Bros Partner Partners Kollegen Zonen Synowie".split()
)


@layer.rule(
    "first:(CAP&!FUNCTION&!OFFICE | SURNAME&CAP) ('&' | '+') PARTICLE? second:CAP&!FUNCTION trade:('Architekten' | 'Architektinnen' | 'Partner' | 'Söhne'"
    " | 'Sohn' | 'Rechtsanwälte' | 'Kollegen' | 'Cie' | 'Ingenieure' | 'Associates' | 'Landschaftsarchitekten' | 'Notare')?",
    emits="ORGANIZATION",
    examples={
        "von Worschech & Nakagawa Architekten": "Worschech & Nakagawa Architekten",
        "von Herzog & de Meuron": "Herzog & de Meuron",
        "bei Bernuchon & Fils": "Bernuchon & Fils",
        "von NEBEL & NEBEL": "NEBEL & NEBEL",
    },
    counterexamples=["ein Meet & Greet", "Anna & Peter", "Vater & Sohn", "Kultur & Bildung", "FAQ & INFO"],
)
def partners(context: Context, first: Span, second: Span, trade: Span | None) -> Reading | None:
    """A firm by its partners' names: "Herzog & de Meuron", "Vogt + Tan Architekten", "Bernuchon & Fils"."""
    sequence = first.sequence
    one, other = tags_at(sequence, first.first), tags_at(sequence, second.first)
    marks = sequence.marks
    if first.word.isupper() and len(first.word) > 1:
        sure = first.word == second.word
    elif trade is not None or second.word in KIN:
        sure = (
            noun_kind(first.word) != LISTED
            and not {"GIVEN", "CLEAR"} <= one
            and (marks[first.first] == "NAME" or "ADJCAP" not in one)
        )
    else:
        sure = (
            sequence.words[first.last] == "&"
            and not one & {"GIVEN", "ACRONYM", "CAPS", "FOREIGNWORD"}  # "ein Meet & Greet"
            and not noun_kind(first.word) == noun_kind(second.word) == LISTED
        )
        sure = sure and not ("LOWERTOO" in one and "LOWERTOO" in other)  # "Groß & Klein"
        sure = sure and ("SURNAME" in one or marks[first.first] == "NAME") and ("SURNAME" in other or marks[second.first] == "NAME")
    clear = {"GIVEN", "CLEAR"}
    after = sequence.words[second.last][:1] if second.last < len(sequence) else ""
    if trade is None and clear <= other and after.isupper() and first.first and clear <= tags_at(sequence, first.first - 1):
        return None  # "Fotos: Tom Ahl & Lena Vogt"
    if not sure:
        return None
    return Reading(OrganizationValue(clean(sequence.text[first.start : (trade or second).end]), "Organization"))
