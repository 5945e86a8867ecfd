"""Organisations by their head noun, by what introduces them, by listed name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german.joints import ATTRIBUTIVE, ENGLISH
from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.lexis.bodywords import (
    BUILDING,
    CHURCHES,
    DEEDS,
    DEPARTMENTS,
    LOCAL,
    NAMED_AFTER,
    NO_ADJECTIVE,
    OF_A_TOWN,
    OLD,
    SEVERAL,
    SEVERAL_IN_ONE,
    SHORTENED,
    SITE,
    STAGE,
    SUBJECTS,
    WHOLE,
)
from pipeline.german.names.lexis.determiners import is_any, is_definite, is_former, is_ribbon
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import demonym, genitive, is_inflected_adjective, organization_row, tags
from pipeline.german.names.organizations.headednames import before_holder, headed_reading, is_holder, tags_at, town_university
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.partnered import partnered
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Layer, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("organizations", VOCABULARY)

PROPER = "NAME&!LEGALFORM&!OFFICE&!HONORIFIC&!ORGANIZATION"
_ADJ = "(ADJCAP&!GIVEN&!ORGHEAD | DEMONYM&!GIVEN)"
HEAD = "ORGHEAD&CAP&!ADMIN&!FOREIGNAREA"
_ELLIPTIC = "(ELLIPTIC ('und' | '&' | ',' ELLIPTIC 'und'))"
_TOPIC = "(INFLECTED&!ARTICLE ('und' INFLECTED&!ARTICLE)? | ADJCAP ('und' ADJCAP)?)* CAP&!OFFICE&!GIVEN"
TOPICS = f"(ELLIPTIC 'und')? {_TOPIC} ((',' {_TOPIC})* ('und' | '&' | 'sowie') 'für'? {_TOPIC})?"
OF_LAND = "(('des' | 'der') ('Landes' | 'Stadtverwaltung' TOPONYM | 'Kreisverwaltung' TOPONYM | 'Gemeindeverwaltung' TOPONYM | 'Freistaates' | 'Freistaats' | 'Stadt' | 'Landeshauptstadt' | 'Kantons' | 'Bundes' | 'Landkreises' | 'Bundesstadt' | 'Hansestadt' | 'Universitätsstadt' | 'Kreisstadt' | 'Gemeinde' | 'Samtgemeinde' | 'Kreises' TOPONYM) (TOPONYM+)? | 'des' 'Landkreises' NAME&CAP&!GIVEN&!OFFICE&!HONORIFIC | 'der' (LOW&INFLECTED&!ARTICLE)? ('Republik' | 'Volksrepublik' | 'Provinz' | 'Region' | 'Woiwodschaft' | 'Präfektur') TOPONYM (NAME&CAP&!GIVEN&!OFFICE&!HONORIFIC)? | ('des' | 'der') (LOW&INFLECTED&!ARTICLE)? FOREIGNAREA (TOPONYM | NAME) | 'der' 'Freien' 'und'? 'Hansestadt' TOPONYM | 'der' ADJCAP+ ('Republik' | 'Volksrepublik') TOPONYM | 'des' 'Staates' TOPONYM | 'der' ADJCAP+ ('Gemeinschaft' | 'Union') ('in'? TOPONYM)? | 'der' TOPONYM&PHRASE | ('des' | 'der') TOPONYM&LANDNAME)"
_OWN = f"({PROPER}&!GIVEN&!ORGWORD&!OFFICE | {PROPER}&GIVEN&BRANDAMB | TOWNISH&COMMON)"
_TAIL = f"(TOPONYM | ADJCAP&!DEMONYM TOPONYM&LANDNAME | (INITIAL '.' | 'St' '.' | 'Skt' '.' | 'Sankt')+ NAME | {PROPER}&!GIVEN&!ORGGENERIC&!DEMONYM&!OFFICE | 'Nord' | 'Süd' | 'Ost' | 'West' | 'Mitte')"
_JOINED = "('zu' | 'von' | 'of' | 'for' | 'de' | 'di' | 'an' 'der' | 'am' | 'im')"
_BOARD = "('Ausschuss' | 'Ausschusses' | 'Behörde' | 'Beirat' | 'Beirats' | 'Kommission')"


@dataclass(slots=True)
class Context:
    """What builders may ask beyond their match."""

    sequence: Sequence
    _words: frozenset[str] = frozenset()

    def has(self, word: str) -> bool:
        """Is a word one of the text's? What is looked up for every name is not to be sought in a list."""
        if not self._words:
            self._words = frozenset(self.sequence.words)
        return word in self._words


_ANY = frozenset("eine einer einen einem ein eines keine diese jede".split())


@layer.rule(
    f"adj[]:{_ADJ}* own:({PROPER}&!GIVEN)? part:({_ELLIPTIC} | ('Klinik' | 'Institut') 'und')? head:({HEAD} | {_BOARD} | UNIT&!ORGGENERIC) topic:('für' ('die' | 'das' | 'den')? {TOPICS}) land:{OF_LAND}? "
    f"place:(TOPONYM | {PROPER}&!GIVEN | ADJCAP&!DEMONYM TOPONYM&LANDNAME)*",
    emits="ORGANIZATION",
    examples={
        "Staatssekretär im Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen": "Ministerium für Wirtschaft, Industrie, Klimaschutz und Energie des Landes Nordrhein-Westfalen",
        "des Amts für Wirtschaftsförderung": "Amt für Wirtschaftsförderung",
        "Das Amt für internationale und europäische Beziehungen teilt mit": "Amt für internationale und europäische Beziehungen",
        "die Klinik und Poliklinik für Urologie": "Klinik und Poliklinik für Urologie",
        "das Institut für Allgemeine und Vergleichende Botanik": "Institut für Allgemeine und Vergleichende Botanik",
        "vom Zyrolux Museum für Naturkunde": "Zyrolux Museum für Naturkunde",
        "Rektor der Hochschule für Musik Franz Liszt Weimar": "Hochschule für Musik Franz Liszt Weimar",
        "Das Hessische Ministerium für Verkehr teilt mit": "Hessisches Ministerium für Verkehr",
    },
    counterexamples=[
        "eine Schule für Kinder",
        "Gesellschaften für Logistik",
        "Sie dankte dem Ministerium für die gute Zusammenarbeit.",
    ],
)
def devoted(
    context: Context,
    adj: list[Span],
    own: Span | None,
    part: Span | None,
    head: Span,
    topic: Span,
    land: Span | None,
    place: Span | None,
) -> Reading | None:
    """A body by what it is for: ministry, office, institute, society."""
    sequence = head.sequence
    row = organization_row(head.word)
    if "-" in head.word and topic.words[1:2] == ["die"]:
        return None  # "die Telekom-Stiftung für die Gründung" needs no purpose for a name
    first = _first_of([*adj, own] if own else adj, part, head)
    before = sequence.words[first - 1].lower() if first else ""
    if row.get("lemma", "").lower().endswith(("messe", "regierung", "parlament", "landtag", "vorstand")):
        return None  # a fair is an event; "in der Landesregierung für Verkehr zuständig"
    if head.word in ("Dienst", "Dienste", "Werk") and topic.words[1] in ("die", "das", "den"):
        return None  # "im Dienst für die Allgemeinheit"
    if before.startswith(("gemeinsam", "eigen")) and not is_definite(sequence, first - 1):
        return None  # "gründen gemeinsame Gesellschaft für Solarstrom"
    if topic.words[1] in ("die", "das", "den") and not place and not land and DEEDS.search(topic.words[-1]):
        return None  # "dankte dem Ministerium für die gute Zusammenarbeit"
    if is_inflected_adjective(before) and (row.get("type") == "Organization" or sequence.words[first - 2] in _ANY):
        return None  # "einen wertvollen Dienst für die Gemeinschaft", "ein wichtiges Werk für Europa"
    if row.get("plural") == "1" or before in _ANY:
        return None
    last = (place or land or topic).last
    if place is None and land is None and row.get("lemma", "").lower().endswith("schule"):
        last = _behind_patron(sequence, last)
    return headed_reading(sequence, first, head.first, last)


def _behind_patron(sequence: Sequence, at: int) -> int:
    """Return where a school's name ends that goes on with whom it is called after and its town: "Hochschule für Musik Franz Liszt Weimar"."""
    end = at
    while end < min(at + 5, len(sequence)) and sequence.marks[end] == "NAME" and "TOPONYM" not in tags(sequence.words[end]):
        end += 1 + (sequence.words[end + 1 : end + 2] == ["von"])
    town = end - at > 1 and end < len(sequence) and "TOPONYM" in tags(sequence.words[end])
    return end + 1 if town and "GIVEN" in tags(sequence.words[at]) else at


_OF_STAFF = re.compile(r"^Presse|(?:stelle|referat|abteilung)$")


def _ends_field(sequence: Sequence, first: int) -> bool:
    """Is what an office is for told up to here: "Minister für Wirtschaft, Bildung und"?"""
    at = first - 1
    if at < 3 or sequence.words[at] not in ("und", "&", "sowie"):
        return False
    while at > 1 and first - at < 9 and (sequence.words[at] in ("und", "&", "sowie", ",") or sequence.words[at][:1].isupper()):
        at -= 1
    return sequence.words[at] == "für" and "OFFICE" in tags_at(sequence, at - 1)


@layer.rule(
    f"((lead:{_ELLIPTIC} adj[]:{_ADJ}* own[]:({_OWN})* | adj[]:{_ADJ}+ own[]:({PROPER}&GIVEN)? own[]:({_OWN})* part:{_ELLIPTIC}?"
    f" | own[]:({PROPER}&GIVEN)? own[]:({_OWN})+ part:{_ELLIPTIC}? | part:{_ELLIPTIC}) head:{HEAD} ({_JOINED}? tail[]:({_TAIL})+)?"
    f" | head:{HEAD} {_JOINED}? tail[]:({_TAIL})+) joint:('–' TOPONYM | ('/' TOPONYM)+)? land:{OF_LAND}?",
    emits="ORGANIZATION",
    examples={
        "des Universitätsklinikums Essen": "Universitätsklinikum Essen",
        "mit dem Lumora Institut": "Lumora Institut",
        "Vorsitzender der Japanisch-Deutschen Parlamentarischen Freundschaftsgruppe.": "Japanisch-Deutsche Parlamentarische Freundschaftsgruppe",
        "Die Industrie- und Handelskammer zu Köln": "Industrie- und Handelskammer zu Köln",
        "im Hessischen Landesverein": "Hessischer Landesverein",
        "die Verwaltungsgemeinschaft Obere Wipper": "Verwaltungsgemeinschaft Obere Wipper",
        "an der Marburger Uni": "Universität Marburg",
        "das Helios Klinikum Celle": "Helios Klinikum Celle",
        "die Kaufmännischen Schulen Lahr": "Kaufmännische Schulen Lahr",
    },
    counterexamples=[
        "an der Universität",
        "Der Verein lädt ein.",
        "die Breslauer Hochschule",
        "Minister für Bauen und Digitale Gesellschaft",
    ],
)
def headed(
    context: Context,
    lead: Span | None,
    adj: list[Span],
    own: list[Span],
    part: Span | None,
    head: Span,
    tail: list[Span],
    joint: Span | None,
    land: Span | None,
) -> Reading | None:
    """A body by its head noun with a name, a place or capitalised adjectives: "Universitätsklinikum Essen"."""
    sequence = head.sequence
    row = organization_row(head.word)
    plural, kind = row.get("plural") == "1", row.get("type", "Organization")
    first = lead.first if lead is not None else _first_of([*adj, *own], part, head)
    if joint is not None and joint.words[0] == "/" and joint.last < len(sequence) and sequence.marks[joint.last] == "NAME":
        joint = None  # "Staatskanzlei MV/Linn Vogt": who took the picture
    last = land.last if land else joint.last if joint and tail else tail[-1].last if tail else head.last
    if tail and not land and not joint:
        last = before_holder(sequence, first, tail[0].first, last)
        tail = [span for span in tail if span.last <= last]
    if head.last < len(sequence) and f"{head.word} {sequence.words[head.last]}" in table("eventheads").forms:
        return None  # "auf der Internationalen Grünen Woche"
    joined = sequence.words[head.last : tail[0].first] if tail else []
    if len(tail) == 1 and not own and is_holder(sequence, tail[0].first, last):
        return None  # "der Staatssekretär im Wirtschaftsministerium Fatih Çelik"
    if joined == ["von"] and partnered(head.word):
        return None  # "der Partnerlandkreis von Erlangen-Höchstadt": whose it is
    if (
        tail
        and first == head.first
        and first
        and "SURNAME" in tags(head.word)
        and {"GIVEN", "CLEAR"} <= tags(sequence.words[first - 1])
    ):
        return None  # "unter Leitung von Ina Vogtbank Osaka besucht"
    if row.get("lemma", "").endswith("ehrkrankenhaus") and not tail:
        return None  # "Akademisches Lehrkrankenhaus" is a title
    if (
        len(tail) == 1
        and not own
        and "CLUBPREFIX" in tags(tail[0].word)
        and sequence.marks[last : last + 1] in (["NAME"], ["COMMON"])
    ):
        last = next((i for i in range(last, min(last + 3, len(sequence))) if not sequence.words[i][:1].isupper()), last)
        return named([sequence.span(tail[0].first, last)], kind)  # "der Verein RC Pedal Neuland"
    if any(s.word.islower() for s in tail) or (tail and not own and not adj and "FIRMKIND" in tags(head.word)):
        return None
    if joined and joined[0] in ("am", "an", "im") and is_any(sequence, first):
        return None  # "eine Klinik an der Ostsee", "das größte Museum im Harz"
    if tail and not (adj or own) and (genitive(tail[-1].word) or "-") in table("places") and is_any(sequence, first):
        return None  # "die älteste Schule Deutschlands"
    if (
        joined
        and joined[0] in ("am", "im", "an", "von")
        and not all("TOPONYM" in tags_at(sequence, s.first) for s in tail)
        and not (joined == ["von"] and len(tail) == 1 and OF_A_TOWN.match(row.get("lemma", "")))
    ):
        return None
    given = tags_at(sequence, own[0].first) if own else frozenset()
    if first and "SURNAME" in given and _OF_STAFF.search(head.word) and {"GIVEN", "CLEAR"} <= tags(sequence.words[first - 1]):
        return None  # "Paul Schneider Pressestelle": a contact
    if "GIVEN" in given and ((len(own) < 2 and not given & {"COMPANY", "BRANDAMB"}) or kind not in NAMED_AFTER):
        return None
    several_in_one = SEVERAL_IN_ONE.search(row.get("lemma", "")) and (tail or own)
    houses = adj and tail and kind in SEVERAL and not demonym(adj[0].word)  # "Berufsbildende Schulen Uelzen"
    if plural and (own or tail or not adj) and not (several_in_one or houses):
        return None
    if adj and first > 1 and "-" in sequence.words[first - 1][1:-1] and sequence.words[first - 2] in ("„", '"', "“", "»"):
        return None  # "das „Danish-German Maritime Forum“" is no German forum
    if head.word in ("Werke", "Werken", "Betriebe", "Betrieben") and not (own or adj or part):
        return None  # "Werke Beethovens", "die Betriebe Vogt und Ahl"
    if adj and not own and not tail and _ends_field(sequence, first):
        return None  # "der Minister für Wirtschaft und Digitale Gesellschaft"
    if own and head.word == "Lands":
        return None  # "Water in Dry Lands"
    if row.get("lemma") == "Geschäftsstelle" and tail and sequence.words[last : last + 1] in (["der"], ["des"]):
        return None  # "die Geschäftsstelle Celle der Volkshochschule": whose it is acts
    if (
        head.word in ("Lab", "Labs", "Hub", "Group")
        and first
        and sequence.words[first - 1].isupper()
        and len(sequence.words[first - 1]) > 1
    ):
        first -= 1  # "im OK Lab Neustadt"
    if head.word in ("Radio", "Network", "Access") and any("FOREIGNWORD" in tags_at(sequence, s.first) for s in (*own, *tail)):
        return None  # "Open Radio Access Network"
    cut = part or lead
    if cut is not None and cut.word.startswith(("Bundes", "Landes")) and head.word.startswith(cut.word[:6]):
        return None  # "Bundesumwelt- und Bundesverkehrsministerium" are two
    if own and _is_townish(sequence, own[0]) and (plural or not is_definite(sequence, first)):
        return None
    if tail and not own and sequence.words[last : last + 1] in (["&"], ["+"]):
        return None  # "die Manufaktur Bernuchon & Fils": the firm's own name is read alone
    if first and f"{sequence.words[head.first - 1]} {head.word}" in table("venues"):
        return None  # "im Congress Center Villach"
    if own and not ATTRIBUTIVE.isdisjoint(sequence.words[last : last + 1]) and "ENGLISHHEAD" in tags(head.word):
        return None  # "World Forum for Harmonization"
    if not adj and is_former(sequence, first, row.get("lemma", "")):
        return None  # "im Alten Kolleg Vogtsburg", "in der ehemaligen Molkerei Ebersdorf"
    if (
        adj
        and all("TOPONYM" in tags_at(sequence, s.first) for s in tail)
        and OLD.match(adj[0].word)
        and BUILDING.search(row.get("lemma", ""))
    ):
        return None  # "im Alten Gymnasium" one meets
    if own and first and sequence.words[first - 1] in ENGLISH:
        return None  # "Code for Neuland Netzwerk"
    if (own and head.word in DEPARTMENTS) or (head.word == "Band" and (adj or is_ribbon(sequence, first))):
        return None  # "Dr. Karin Ahl Abteilung Presse", "das Blaue Band"
    called = tags_at(sequence, tail[0].first) if tail else frozenset()
    if "OFFICE" in tags(head.word) and tail and not joined and ("TOPONYM" not in called or (adj and "SURNAME" in called)):
        return None  # "Stadtrat Ahl" is a person
    if own and f"{own[-1].word} {head.word}" in table("eventheads").forms:
        return None  # "auf der Hannover Messe" is an event
    if row.get("lemma", "").lower().endswith("messe") and not any("TOPONYM" in tags_at(sequence, s.first) for s in tail):
        return None  # a fair is an event: "Fachmesse MedParts"
    if not own and not tail and not land:
        if not adj:
            shortened = (part is not None or lead is not None) and SHORTENED.search(row.get("lemma", ""))
            told = shortened or whole_name(head, kind) or abbreviated(sequence, head.last)
            return headed_reading(sequence, first, head.first, head.last) if told else None
        if (
            (kind == "MusicGroup" and head.word.endswith(("band", "combo")))
            or adj[0].word in NO_ADJECTIVE
            or adj[0].word.startswith(("US-", "EU-"))
        ):
            return None  # "mit größter US-amerikanischer Universität", "die Berliner Rockband Vogt"
        government = kind == "GovernmentOrganization" and adj[0].word.endswith(
            ("ische", "isches", "ischer")
        )  # "Hessische Staatskanzlei"
        bound = "-" in adj[0].word and adj[0].word.endswith(("ische", "ischer", "isches"))  # "Deutsch-Ukrainische Gesellschaft"
        if begins_sentence(sequence, first) and not (demonym(sequence.words[first]) or len(adj) > 1 or government or bound):
            return None
        if (
            all(demonym(a.word) and a.word.endswith("er") and "-" not in a.word for a in adj)
            and (plural or kind in LOCAL)
            and not (WHOLE.search(row.get("lemma", "")) or ("-" not in head.word and abbreviated(sequence, head.last)))
            and not (first > 1 and sequence.words[first - 1] == "–" and sequence.words[first - 2].isupper())
        ):
            return (
                town_university(sequence, first, head.first) if len(adj) == 1 and is_definite(sequence, first) else None
            )  # but "OST – Ostschweizer Fachhochschule"
    if SITE.search(row.get("lemma", "")) and not any(a.word.startswith(CHURCHES) for a in adj):
        return None
    if adj and (row.get("lemma") == "Stadtbezirk" or ("FIRMHOUSE" in tags(head.word) and tail and adj[0].word.endswith("er"))):
        first = head.first  # "aus dem Tokioter Stadtbezirk Sumida", "das Dortmunder Planungsbüro Lumiq"
    if (
        not own
        and not joined
        and tail
        and all(
            tags_at(sequence, s.first) & {"CAPS", "COMPANY", "ACRONYM"} and "TOPONYM" not in tags_at(sequence, s.first)
            for s in tail
        )
        and not row.get("lemma", "")
        .lower()
        .endswith(("sparkasse", "volksbank", "raiffeisenbank", "schule", "gymnasium", "theater"))
    ):
        return named(tail, kind)
    if first and sequence.words[first - 1] in SUBJECTS and not own and (tail or is_definite(sequence, first - 1)):
        first -= 1  # "das Design Museum Aue"
    if tail and sequence.words[last : last + 1] in (["Gruppe"], ["Group"], ["Holding"]):
        last += 1  # "Stadtwerke Erfurt Gruppe"
    if kind == "School" and tail and "TOPONYM" not in tags_at(sequence, tail[0].first) and _ends_with_given(sequence, last):
        last += 1  # "Gymnasium Ahi Evran"
    reading = headed_reading(sequence, first, head.first, last)
    alone = tail and not (own or adj or joined or part or land or joint)
    if alone and (kind in STAGE or kind == "ResearchOrganization" or tail[-1].last - tail[0].first > 1):
        reading.value.also = _own_name(sequence, tail[0].first, tail[-1].last)
    return reading


def _ends_with_given(sequence: Sequence, at: int) -> bool:
    return at < len(sequence) and sequence.marks[at] == "NAME" and sequence.marks[at + 1 : at + 2] in ([], [""])


def _own_name(sequence: Sequence, first: int, last: int) -> str | None:
    """Return a name that nobody and nowhere else bears, so that it may stand for the house alone: "Streichquartett | Lunaris"."""
    for at in range(first, last):
        if sequence.marks[at] != "NAME" or tags_at(sequence, at) & _OTHERS:
            return None
    if sequence.words[first - 1].endswith(_OF_VILLAGES) and not sequence.words[last - 1].endswith(_SONOROUS):
        return None  # "Musikkapelle Kauns": a village that no list knows
    return clean(sequence.text[sequence.starts[first] : sequence.ends[last - 1]])


# Groups that bear their village's name more often than one of their own, and how names of their own end.
_OF_VILLAGES = (
    "kapelle",
    "chor",
    "orchester",
    "musik",
    "korps",
    "zug",
    "kompanie",
    "harmonie",
    "verein",
    "klub",
    "club",
    "gruppe",
    "garde",
    "theater",
)
_SONOROUS = ("ia", "us", "is", "io", "iva", "ica", "ella", "ando", "issimo", "tion", "cord", "klang", "töne", "one")
_OTHERS = frozenset(("TOPONYM", "SURNAME", "GIVEN", "DEMONYM", "CAPS", "NOUN"))


def _is_townish(sequence: Sequence, own: Span) -> bool:
    """Is a word an adjective of a town that no list knows, by its ending alone: "Grafschafter Sparkassenstiftung"?"""
    return sequence.marks[own.first] == "COMMON" and "TOWNISH" in tags(own.word)


def abbreviated(sequence: Sequence, at: int) -> bool:
    """Does an abbreviation in brackets follow: "Weltgesundheitsorganisation (WHO)"?"""
    words = sequence.words[at : at + 3]
    return (
        len(words) == 3
        and words[0] == "("
        and words[2] == ")"
        and words[1].isalpha()
        and len(words[1]) > 1
        and (words[1].isupper() or (len(words[1]) < 6 and words[1][0].isupper() and words[1][-1].isupper()))  # "HwK", "HfT"
    )


def whole_name(head: Span, kind: str) -> bool:
    """Is a listed head of several words a whole name: "Deutscher Städtetag", but not "Technische Universität"?"""
    node = head.node
    if node is None or node.tag != "PHRASE":
        return False
    first = head.text.split()[0]
    if first.startswith(("Deutsch", "Europ", "Bundes", "Statistisch", "Auswärtig", "Schweizer", "Österreich")):
        return kind not in ("School", "Hospital")
    return kind not in STAGE and kind not in LOCAL - {"GovernmentOrganization"} and not first.endswith("-")


def named(tail: list[Span], kind: str) -> Reading:
    """The name alone, where a common noun introduces it: "die Nachrichtenagentur AFP"."""
    sequence = tail[0].sequence
    start, end = tail[0].start, tail[-1].end
    return Reading(OrganizationValue(clean(sequence.text[start:end]), kind), start=start, end=end)


def _first_of(before: list[Span], part: Span | None, head: Span) -> int:
    return min([s.first for s in before] + ([part.first] if part else []) + [head.first])
