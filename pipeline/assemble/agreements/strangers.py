"""Parties whose name nothing else explains, told by the slot where a sentence of a paper or bond wants one.

"das Forschungsinstitut Loria", "mit dem Sygehus Sønderjylland", "und MPWiK", "der Sportföderation der Woiwodschaft Lubuskie".
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.assemble.agreements.bondwords import is_bond
from pipeline.assemble.agreements.houses import DEFINITE, HOUSES, Registers
from pipeline.assemble.agreements.unlisted import RULE, is_strange, town
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Text
from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.happenings.verbs import is_verb
from pipeline.german.happenings.words import AGREEMENT, OF
from pipeline.german.joints import ENGLISH
from pipeline.german.names.lexis.firmkinds import INTRODUCING, is_firm_house
from pipeline.german.names.lexis.words import is_lower, is_noun, organization_row, tags
from pipeline.german.names.organizations.nominative import NO_QUOTES
from pipeline.german.values import OrganizationValue, PlaceValue
from pipeline.kernel import Node

# Nouns of houses besides those that "die Kammer", "das Unternehmen" may speak of.
_BODIES = (
    *HOUSES, "föderation", "kooperative", "verwaltung", "feuerwehr", "ortswehr", "hafen", "beirat", "kolleg", "archiv", "bibliothek",
    "zentrum", "bund", "werke", "werk", "park", "garten", "kirche", "pfarrei", "kloster", "zoo", "messe", "börse", "versicherung", "kasse", "zunft",
    "gilde", "ensemble", "galerie", "sender", "fakultät", "kita", "heim", "praxis", "brigade", "bataillon", "regiment", "kompanie", "geschwader", "fregatte",
    "korvette", "museumsdorf", "kinderdorf", "provinz", "distrikt", "initiative", "fonds", "cluster", "seminar", "anstalt", "tafel", "treff", "ortsgruppe", "ortsverein",
    "campus", "rettung", "wacht", "oper", "bühne", "philharmonie", "kapelle", "kantorei", "halle", "hallen", "therme", "bad", "polizei", "zentrale", "innung", "zunft",
    "kolpingsfamilie", "pfarrgemeinde", "wasserwacht", "missionswerk", "mission", "synode", "dekanat", "konservatorium", "college", "school", "university", "museo",
    "reservat", "biosphärenreservat", "nationalpark", "naturpark", "geopark", "flughafen", "airport", "port", "station", "mediathek", "observatorium", "sternwarte",
)  # fmt: skip
# Compounds with these name a house by themselves, where the text has but one.
_ALONE = (
    "gymnasium", "stiftung", "kammer", "klinik", "hospital", "krankenhaus", "museum", "theater", "sparkasse", "orchester", "föderation",
    "jugendfeuerwehr", "akademie", "kirchengemeinde", "domgemeinde", "pfarrgemeinde", "hochschule", "musikschule", "volkshochschule", "bibliothek",
    "stadtarchiv", "konservatorium", "verkehrsverbund", "zweckverband", "handwerkerschaft", "bauernverband", "sportbund", "schutzbund", "spital",
    "schule", "kolleg", "lyzeum", "klinikum", "universität",
)  # fmt: skip
# ... and those that every town may have one of, which say little by themselves.
_SIMPLE = frozenset(
    "gymnasium stiftung kammer klinik hospital krankenhaus museum theater sparkasse orchester föderation akademie hochschule bibliothek "
    "konservatorium musikschule volkshochschule zweckverband schule kolleg grundschule realschule hauptschule mittelschule oberschule gesamtschule "
    "förderschule berufsschule fachschule sekundarschule gemeinschaftsschule fahrschule tanzschule ballettschule sprachschule privatschule sommerschule "
    "skischule reitschule abendschule regelschule werkrealschule baumschule pflegeschule krankenpflegeschule fachoberschule berufsfachschule "
    "stadtteilschule ganztagsschule wirtschaftsschule abendgymnasium hochschule jugendkunstschule kunstschule surfschule segelschule klinikum "
    "uniklinikum universitätsklinikum universität fernuniversität privatuniversität kinderuniversität landesuniversität volluniversität".split()
)
_PARTICLES = frozenset("de des les del della delle di do da du d l la le of for the van voor og och i y e et and & w na".split())
_GERMAN = frozenset(
    {"des", "die", "do", "da", "et", "y", "i", "w", "na", "o", "e", "l", "d", "og", "och", "and", "&"}
)  # may be words, or join two houses
_MANY = frozenset(
    {"kliniken", "werkstätten", "bühnen", "museen", "verkehrsbetriebe", "wasserwerke", "häfen"}
)  # "die Kliniken Essen-Mitte"
_AREAS = ("stadt", "gemeinde", "kreis", "land", "region", "bezirk", "zentrum", "verwaltung", "haus")  # whose genitive says where
_GOES_ON = frozenset('& – - „ “ " » « /'.split())
_OPENS, _CLOSES = frozenset("„ » « ‚ “".split()) | {'"'}, frozenset("“ ” « » ‘".split()) | {'"'}
_NEUTER = (
    "um",
    "werk",
    "haus",
    "amt",
    "heim",
    "forum",
    "archiv",
    "theater",
    "orchester",
    "institut",
    "labor",
    "büro",
    "land",
    "netz",
    "gut",
    "bad",
    "ment",
)
_LONGEST = 6  # tokens of a name
_NAMES = 2  # blanks in a person's name that a house bears
_QUOTED = 5  # tokens between quotation marks
# Sites that are no houses, and bind nobody.
_GROUNDS = frozenset(
    "Place City State Country AdministrativeArea Park Bridge Cemetery TrainStation BodyOfWater Mountain RiverBodyOfWater".split()
)
_KEPT = re.compile(r"(?:park|garten|gärten|bahnhof|hafen|reservat)")


def of_phrase(found: Registers, chunk: Chunk, towns: bool = False) -> Node | str | None:
    """Return the organisation that a phrase names though nothing explains the name, None where it may be anything else.

    Its node, to be entered where it is a party, or the id of one that is known. Where `towns` are bound, a place that no list knows is one.
    """
    text = found.text
    if chunk.det is not None and chunk.det not in DEFINITE and chunk.det != "des":
        return None
    if towns and text.classes[chunk.head] == "L" and is_strange(text, chunk.head):
        return town(text, found.places, found.organizations, chunk.head)
    if towns and chunk.det is None and is_strange(text, chunk.inner):
        return town(text, found.places, found.organizations, chunk.inner, _end(text, chunk.inner))
    named = _name(text, chunk)
    if named is None or (towns and named[0].partition(" ")[0].lower().endswith("stadt")):
        return None
    name, first, last = named
    if chunk.det == "des" and (lemma := organization_row(text.word(first)).get("lemma")) and name.startswith(text.word(first)):
        name = lemma + name[len(text.word(first)) :]  # "des Museums Bursa"
    starts, ends = text.sequence.starts, text.sequence.ends
    known = found.organizations.named(name) or (found.organizations.by_head(name, starts[first]) if last == first + 1 else None)
    own = found.organizations.entities.get(found.own or "")
    if own is not None and own.name.startswith(f"{name} "):
        known = own  # "die Industrie- und Handelskammer"
    if known is not None:
        return known.id
    return Node("ORGANIZATION", starts[first], ends[last - 1], OrganizationValue(name), RULE)


def _name(text: Text, chunk: Chunk) -> tuple[str, int, int] | None:
    """Return the name in a phrase with its first and last token, half-open; None for one that was read in part: "Orgel Vogt GmbH"."""
    named = _unread(text, chunk)
    if named is None or (text.classes[named[2] : named[2] + 1] or " ") in "OPZ" or _goes_on(text, named[2]):
        return None
    return named


def _goes_on(text: Text, last: int) -> bool:
    """Does a mark behind a name join more of it? What is said may end with the name."""
    return last < len(text.lows) and text.word(last) in _GOES_ON


def _unread(text: Text, chunk: Chunk) -> tuple[str, int, int] | None:
    """Return the unknown words of a phrase, its noun of houses with what follows that, or a site that is a house."""
    first = next((i for i in range(chunk.inner, chunk.last) if text.word(i)[:1].isupper() and not _is_of_town(text, i)), chunk.last)
    if first == chunk.last or first > chunk.head:
        return None
    if text.classes[first] == "L" and (site := _site(text, first)) is not None:
        return site
    if chunk.det is not None and _is_adjective(text, first) and (named := _with_adjective(text, first, chunk.det)) is not None:
        return named
    if (
        first + 2 <= chunk.last
        and chunk.det is not None
        and text.classes[first : first + 2] == "NN"
        and (first + 2 == chunk.last or text.low(first + 2) in ENGLISH)
        and _heads(text.word(first), text.word(first + 1))
    ):
        return text.slice(first, chunk.last), first, chunk.last  # "dem Anno Museum", "das Power Station of Art"
    if text.classes[first] == "N" and (is_noun(text.word(first)) or _is_house(text.word(first))):
        return _of_house(text, first)
    if not is_strange(text, first):
        return None
    last = _end(text, first)
    alone = last == first + 1 and chunk.det is None
    opens = not first or text.classes[first - 1] in "B."
    if alone and (text.classes[first] == "L" or (opens and text.classes[last : last + 1] == "p")):
        return None  # a place; "Unberührt von all dem bleibt ..."
    name = text.slice(first, last)
    return (name, first, last) if len(name) > 2 else None


def _heads(first: str, house: str) -> bool:
    """Is the second word what house it is, and the first none: "Anno Museum"?"""
    return _is_house(house) and not _is_house(first) and not INTRODUCING.search(first.lower()) and "ADJCAP" not in tags(first)


def _site(text: Text, i: int) -> tuple[str, int, int] | None:
    """Return a site that is a house, too, and may bind itself: "der Zoo Szeged", "das Hotel Alpenblick"; no square, no street."""
    node = text.sequence.nodes[i]
    if node is None or not isinstance(node.value, PlaceValue) or not node.rule.startswith("sites."):
        return None
    name = node.value.name
    if (following := text.sequence.nodes[i + 1] if i + 1 < len(text.classes) else None) is not None and following.tag == "PLACE":
        name = f"{name} {following.value.name}"  # "der Botanische Garten Uppsala"
    kept = node.value.kind not in _GROUNDS or any(map(_KEPT.search, name.lower().split()[:2]))
    return (name, i, i + 1) if kept and " " in name else None


def _is_adjective(text: Text, i: int) -> bool:
    """Is the token an adjective that belongs to a name, as its capital letter says: "der Ostfriesischen Landschaft"?"""
    word = text.word(i)
    shaped = word.endswith(("ische", "ischen")) or (word.endswith(("e", "en")) and not is_noun(word))
    return text.classes[i] == "N" and shaped and "ADJCAP" in tags(word)


def _with_adjective(text: Text, first: int, det: str) -> tuple[str, int, int] | None:
    """Return the name of an adjective and its noun, in the nominative: "dem Botanischen Garten Uppsala"."""
    head = first + 1
    while head < len(text.classes) and _is_adjective(text, head):
        head += 1
    if head >= len(text.classes) or text.classes[head] != "N" or not is_noun(text.word(head)):
        return None
    last = _end(text, head + 1, True)
    gender = _gender(text.word(head), det, text.word(first))
    words = [strong_nominative(text.word(i), gender) for i in range(first, head)]
    return " ".join([*words, text.slice(head, last)]), first, last


def _gender(noun: str, det: str, adjective: str) -> str:
    """Return the gender of a noun by what is known of it, else by its article, the adjective's ending and its own."""
    known = organization_row(noun).get("gender")
    if known:
        return known
    if det in ("die", "das"):
        return "f" if det == "die" else "n"
    if det == "der":
        return "f" if adjective.endswith("en") else "m"
    return "n" if noun.lower().endswith(_NEUTER) else "m"


def _is_of_town(text: Text, i: int) -> bool:
    """Is the token the adjective of a town before a name: "das Shanghaier Power Station of Art"?"""
    demonymic = text.word(i).endswith("er") and text.classes[i] in "Na" and not is_noun(text.word(i))
    return demonymic and i + 1 < len(text.lows) and text.word(i + 1)[:1].isupper()


@lru_cache(maxsize=1 << 12)
def _is_house(word: str) -> bool:
    """Does a noun, in the singular, say what house it is: "Gründerzentrum", "Bäckerei", "Panzerbrigade"?"""
    row = organization_row(word)
    return (bool(row) and row.get("plural") != "1") or word.lower().endswith(_BODIES) or is_firm_house(word.lower())


def _of_house(text: Text, first: int) -> tuple[str, int, int] | None:
    """Return the name that a noun of houses begins or introduces: "Forschungsinstitut Loria", "Hersteller Valtio", "Föderation der X"."""
    low, last = text.low(first), first + 1
    if INTRODUCING.search(low):
        last = _end(text, first + 1)
        if last > first + 1 or not low.endswith("fonds"):
            return (text.slice(first + 1, last), first + 1, last) if last > first + 1 else None
    many = (
        low in _MANY
        and text.classes[first + 1 : first + 2] in ("L", "N")
        and is_strange(text, first + 1) | (text.classes[first + 1] == "L")
    )
    if (
        many
        and text.lows[first + 2 : first + 3] in (["und"], [","])
        and text.classes[first + 1] + text.classes[first + 3 : first + 4] == "LL"
    ):
        return None  # "die Häfen Köln und Bonn" are two
    if "-" in low and low.rpartition("-")[2] in _MANY:
        return text.word(first), first, last  # "die Sankt-Anna-Kliniken"
    if not (_is_house(text.word(first)) or many) or low.startswith("partner"):
        return None
    last = _end(text, last, True)
    if last == first + 1:
        last = _told_apart(text, last)
    if last == first + 1 and "-" in low and not is_noun(text.word(first)) and low.rpartition("-")[2].endswith(_BODIES):
        return text.word(first), first, last  # "die Kuapa-Kooperative"
    if last == first + 1 and len(low) > 6 and low.endswith(_ALONE) and low not in _SIMPLE:
        return text.word(first), first, last  # "die Domgemeinde"
    von = last > first + 1 and text.lows[last : last + 1] == ["von"] and last + 1 < len(text.lows)
    if von and "GIVEN" in tags(text.word(last - 1)) and text.word(last + 1)[:1].isupper():
        last += 2  # "das Klinikum Ernst von Bergmann"
    owned = text.low(last) in OF and text.classes[last + 1 : last + 2] in ("O", "L") if last < len(text.classes) else False
    if last == first + 1 and owned and not low.endswith(_AREAS):
        last += 2
    name = text.slice(first, last)
    return (name.translate(NO_QUOTES), first, last) if last > first + 1 else None


def _told_apart(text: Text, last: int) -> int:
    """Return where a name ends that goes on behind its noun of houses with a quotation, a number or common nouns."""
    size = len(text.classes)
    if last < size and text.word(last) in _OPENS:
        close = next((i for i in range(last + 1, min(last + _QUOTED, size)) if text.word(i) in _CLOSES), None)
        return close + 1 if close is not None else last
    if last < size and (text.classes[last] == "#" or (text.classes[last] == "T" and text.word(last).isdigit())):
        return last + 1 if text.classes[last + 1 : last + 2] not in ("N", "T") else last
    if last < size and text.classes[last] == "d" and text.word(last)[0].isupper() and text.classes[last + 1 : last + 2] == "N":
        return last + 2  # "das Jugendzentrum Die Insel"
    if last + 2 < size and text.word(last + 1) == "&" and text.classes[last] == text.classes[last + 2] == "N":
        return last + 3  # "das Landesmuseum Kunst & Kultur"
    if last < size and text.classes[last] in "PR" and text.word(last).count(" ") < _NAMES:
        return last + 1  # "das Sporthaus Bauer"
    end = last
    while end < size and end - last < 3 and text.classes[end] in "NL" and not _binds(text.word(end)):
        end += 1
    return end


def _binds(word: str) -> bool:
    """Is a noun what is made with a house, and so no part of its name: "mit dem Museum Verträge geschlossen"?"""
    low = word.lower()
    return is_bond(low) or AGREEMENT.search(low) is not None or low.endswith(("verträge", "träge", "ungen", "schaften", "ionen"))


def _end(text: Text, at: int, begun: bool = False) -> int:
    """Return where a name ends that a token may go on: behind unknown words, places in it, and foreign words between them."""
    last = at
    while last < len(text.classes) and last - at < _LONGEST:
        if is_strange(text, last) or ((begun or last > at) and text.classes[last] == "L"):
            last += 1
        elif last + 1 < len(text.classes) and is_strange(text, last + 1) and _is_foreign(text, last):
            last += 2  # "Institut national d’Optique"
        elif (begun or last > at) and text.classes[last + 1 : last + 2] == "N" and _joins(text.low(last), text.word(at - begun)):
            last += 2  # "Museo de Arte", "Musée des Beaux-Arts"
        else:
            break
    return last


def _joins(low: str, first: str) -> bool:
    """May a particle join a noun to a name that begins so: "de"; "des" only where that is a house of another tongue?"""
    return low in _PARTICLES - _GERMAN or (low == "des" and "ORGHEAD" in tags(first) and not is_noun(first))


def _is_foreign(text: Text, i: int) -> bool:
    """Is the token a particle of names, or a word in lower case that is none of the language?"""
    low = text.low(i).rstrip("’'")
    return low in _PARTICLES or (text.classes[i] == "a" and len(low) > 2 and not is_lower(low) and not is_verb(low))
