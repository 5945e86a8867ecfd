"""Where a name begins that a legal form ends: told by reading backwards from the form."""

from __future__ import annotations

import re

from pipeline.german.joints import ENGLISH, ROMANCE
from pipeline.german.names.judge import own_tags
from pipeline.german.names.lexis.firmkinds import INTRODUCING, is_firm_kind
from pipeline.german.names.lexis.words import ARTICLES, LISTED, is_lower, noun_kind
from pipeline.german.tokens import BREAK
from pipeline.kernel import Sequence
from pipeline.lexicon import table

_LONGEST = 14  # tokens
_SMALL_WORDS = 3  # of a firm's name in small letters
_JOINTS = ENGLISH | ROMANCE - {"du"} | {"&", "+", "-", "–", "/", "und"}
_SMALL = frozenset("für zu zur in im am an auf von mit bei gegen ohne nach über unter statt e a".split())
_GROUPS = ("gruppe", "delegation", "unternehmen", "firma", "konzern", "team", "mannschaft", "klasse")
_ARTICLES = frozenset("der des die das dem den".split())
_QUOTES = frozenset('„“”"»«›‹‚‘')
_FRIENDS = re.compile(r"^(?:Freunde|Freundinnen|Förder|Bürger|Verein|Club|Eltern|Kinder|Haus|Tag|Heimat|Partner|Alumni|Ehemalige)")
_SHORTENED = frozenset("Ed Gebr Dr St Joh Wilh Fried Friedr Chr Herm Aug Rob Heinr Gust Ant Nic Carl Th Jos Ernst".split())
_TRADES = (
    "architekten",
    "Architekten",
    "Rechtsanwälte",
    "Ingenieure",
    "Notare",
    "Steuerberater",
    "berater",
    "prüfer",
    "Partner",
    "innen",
)
_BRANCHES = ("reisverband", "andesverband", "rtsverband", "ezirksverband", "rtsverein", "rtsgruppe")
_HOUSES = (
    "niversität",
    "ochschule",
    "Stadt",
    "Gemeinde",
    "andkreis",
    "Kreis",
    "Land",
    "Freistaat",
    "Kanton",
    "kammer",
    "linikum",
    "Bistum",
    "verwaltung",
)


def in_small_letters(sequence: Sequence, begin: int, first: int | None) -> int | None:
    """Return where a name begins whose first words are written small behind what a firm is: "die Firma zyro antriebe GmbH"."""
    words, back = sequence.words, begin
    while back > 1 and begin - back < _SMALL_WORDS and words[back - 1].islower() and words[back - 1] not in ARTICLES | _SMALL:
        back -= 1
    if back == begin or not is_firm_kind(words[back - 1].lower()) or (first is not None and is_lower(words[back])):
        return first  # "das Unternehmen übernimmt Zyro GmbH"
    return back


_CLUB = re.compile(
    r"\w{3}(?:verein|kreis|gesellschaft|verband|initiative|vereinigung|gemeinschaft|bund|union)s?$"
)  # "Förderverein Hospiz Neuland e. V."


def start(sequence: Sequence, form: int, floor: int, club: bool) -> int | None:
    """Return the index of the first token of the name that ends before `form`, None where there is none."""
    words, i = sequence.words, form - 1
    if words[i] == "," and i > floor:
        i -= 1
    if words[i] in _QUOTES:
        return _quoted(sequence, i, floor)
    if words[form + 1 : form + 2] and words[form + 1] in _QUOTES and (opened := _wholly_quoted(sequence, form, floor)) is not None:
        return opened
    if words[i] == BREAK:
        i -= 1
    first: int | None = None
    lowest = max(floor, form - _LONGEST)
    while i >= lowest:
        word, node = words[i], sequence.nodes[i]
        own = own_tags(sequence, i)
        if word == BREAK and i > lowest and words[i - 1] in ("&", "+"):
            i -= 1
            continue
        if (node is not None and node.tag != "PHRASE" and not (word.isdigit() and i == form - 1)) or word == BREAK:
            break  # but "1. FC Neuland 1907 e.V."
        if "LEGALFORM" in own and node is not None and (i == form - 1 or (words[form - 1] == BREAK and i == form - 2)):
            i -= 1
            continue
        if "CAP" in own or word[:1].isupper():
            opening = sequence.marks[i] == "FUNCTION" and "ORGHEAD" not in own  # but "Messe Neuland GmbH" opens a line
            if own & {"HONORIFIC"} or opening or word.lower() in ARTICLES:
                break
            if "LEGALFORM" in own and not ((i + 2 >= form and words[form - 1] == BREAK) or i == form - 1):
                break
            if (
                not (i == form - 1 and word.endswith(_TRADES))
                and "OFFICE" in own
                and not own & {"ORGWORD", "COMPANY"}
                and sequence.marks[i] != "NAME"
                and words[i - 1] not in ("von", "für", "der")
            ):
                break
            if word == "Vorstand" and words[i - 1] == ",":
                break  # "Tom Ahl, Vorstand Hafen Neuland e. V."
            first = i
            if (
                club
                and "ORGWORD" in own
                and not _is_of_members(sequence, i, lowest)
                and not (("ADMIN" in own and (words[i - 1] in _SMALL or words[i - 1] == "der")) or _is_for(sequence, i - 1, lowest))
            ):
                before = i - 1 if i > lowest and _CLUB.search(words[i - 1]) and "ORGWORD" in own_tags(sequence, i - 1) else i
                return _with_adjectives(sequence, before, lowest)
        elif first is None and word[:1].islower() and len(word) > 2 and not is_lower(word) and (i == form - 1 or "COMPANY" in own):
            first = i  # "dpa-infocom GmbH"
        elif word in _JOINTS or word[:1].isdigit() or "CAMEL" in own:
            if word == "und" and (not _may_join(sequence, i, lowest) or _parts_two(sequence, i, lowest, form)):
                break
            if word == "of" and words[i - 1] in table("englishtitles"):
                break  # "Director of Neuland Logistik GmbH"
        elif word == "," and _joins_partners(sequence, i, form):
            pass  # "Joh. Vogt, Ahlers & Co. KG"
        elif word == ".":
            if i - 1 < lowest or not (len(words[i - 1]) <= 2 or words[i - 1] in _SHORTENED):
                break
        elif club and word in ("von", "mit", "bei") and first == i + 1 and _names_alone(sequence, first, form):
            break  # "Vortrag mit Neuland e.V."
        elif word in ("von", "für") and first is not None and not club and i > lowest and INTRODUCING.search(words[i - 1]):
            if first < form - 1 and sequence.marks[first] != "NAME":
                first += 1  # "der Hersteller von Batterien Neuland Cell Ltd."
            break
        elif word in _SMALL and not club and word != "für" and words[i - 1].lower().endswith(_GROUPS):
            break  # "fuhr die Gruppe zur Hafen AG"
        elif word in _SMALL and (club or (i > lowest and "ORGWORD" in own_tags(sequence, i - 1))):
            pass  # "Gesellschaft für Wirtschaftsförderung mbH"
        elif club and word in _ARTICLES:
            if _is_for(sequence, i, lowest):
                pass  # "Caritasverband für die Diözese Neustadt e. V."
            elif i - 1 < lowest or not (
                _FRIENDS.match(words[i - 1]) or own_tags(sequence, i - 1) & {"ORGWORD"} or words[i - 2] in ("zur", "zum")
            ):
                break  # "Verein zur Pflege der Mundart e. V." goes on
        elif club and "INFLECTED" in own and first is not None:
            pass
        elif word == ")" and i - 2 >= lowest and words[i - 2] == "(":
            i -= 2
        else:
            break
        i -= 1
    if first is None:
        return None
    if "CLUBPREFIX" in own_tags(sequence, first) and words[first - 1 : first] == ["."] and words[first - 2] == "1":
        return max(floor, first - 2)  # "1. FFC Neuland e.V."
    return _trimmed(sequence, first, form)


def _is_of_members(sequence: Sequence, at: int, lowest: int) -> bool:
    """Is the token the noun of a club's members, in the genitive with an adjective: "Verband kleiner Unternehmen Neuland e.V."?"""
    own = own_tags(sequence, at - 1) if at - 2 >= lowest else frozenset()
    if not ({"INFLECTED", "LOW"} <= own or "ADJCAP" in own):
        return False  # "Bundesvereinigung Deutscher Orchesterverbände e.V."
    return sequence.words[at - 1].endswith("er") and bool(_CLUB.search(sequence.words[at - 2].removesuffix("es").removesuffix("e")))


def _is_for(sequence: Sequence, at: int, lowest: int) -> bool:
    """Is the token an article behind a noun of clubs and "für": "Verband für das ..."?"""
    words = sequence.words
    return (
        at - 2 >= lowest
        and words[at] in ("die", "das", "den")
        and words[at - 1] == "für"
        and "ORGWORD" in own_tags(sequence, at - 2)
    )


def _names_alone(sequence: Sequence, first: int, form: int) -> bool:
    """Are the words before a legal form names alone, none of them a noun: they are the whole name of a club?"""
    return all(
        sequence.marks[i] != "COMMON" and not own_tags(sequence, i) & {"NOUN", "TOPONYM", "ORGWORD"} for i in range(first, form)
    )


def _may_join(sequence: Sequence, at: int, lowest: int) -> bool:
    """May "und" stand inside the name here: after a word cut short, or between two names?"""
    if at - 1 < lowest:
        return False
    before = sequence.words[at - 1]
    if at - 2 >= lowest and sequence.words[at - 2].endswith(_HOUSES) and "TOPONYM" in own_tags(sequence, at - 1):
        return False  # "Universität Siegen und Ruhrglas GmbH": two
    return (
        before.endswith("-")
        or (sequence.marks[at - 1] == "NAME" and "LEGALFORM" not in own_tags(sequence, at - 1))
        or before[:1].isupper()
    )


def _parts_two(sequence: Sequence, at: int, lowest: int, form: int) -> bool:
    """Does "und" part a house and a firm that bears a name alone: "Stadtwerke Neuland und Nordmilch eG", "... für Holzforschung und Vogt & Söhne KG"?"""
    if at - 2 < lowest or at + 1 >= form:
        return False
    own, before = own_tags(sequence, at - 1), sequence.words[at - 2]
    if before == "of" and "TOPONYM" in own:
        return True  # "Port of Osaka und Lapin Ports Corporation"
    house = "TOPONYM" in own and bool(own_tags(sequence, at - 2) & {"ORGHEAD", "ORGWORD"})
    partners = sequence.words[at + 2 : at + 3] == ["&"]
    return (house or ("NOUN" in own and before == "für")) and (partners or _names_alone(sequence, at + 1, form))


def _joins_partners(sequence: Sequence, at: int, form: int) -> bool:
    """Does a comma stand between two partners' names before "& Co." or "& Söhne": "Vogt, Ahlers & Co. KG"?"""
    after = at + 2
    partnership = sequence.words[after : after + 1] in (["&"], ["+"]) or (
        after == form or (sequence.nodes[after] is not None and sequence.text[sequence.starts[after]] in "&+")
    )
    town = at > 1 and "TOPONYM" in own_tags(sequence, at - 1) and bool(own_tags(sequence, at - 2) & {"ORGHEAD", "ORGWORD"})
    return partnership and at > 1 and not town and sequence.marks[at + 1] == sequence.marks[at - 1] == "NAME"


def _quoted(sequence: Sequence, closing: int, floor: int) -> int | None:
    """A name in quotation marks before its form, with the noun before it: Wohnungsgenossenschaft „Havelufer" eG."""
    for i in range(closing - 1, max(floor, closing - 10) - 1, -1):
        if sequence.words[i] in _QUOTES:
            before = i - 1
            return before if before >= floor and "ORGWORD" in own_tags(sequence, before) else i
        if sequence.words[i] == BREAK:
            return None
    return None


def _wholly_quoted(sequence: Sequence, form: int, floor: int) -> int | None:
    """Where a name begins that stands in quotation marks with its form, whatever it is made of: „Ultra domlux Systems GmbH"."""
    words = sequence.words
    for i in range(form - 1, max(floor, form - 8) - 1, -1):
        if words[i] in _QUOTES:
            return i + 1 if i + 1 < form and words[i + 1][:1].isupper() else None
        node = sequence.nodes[i]
        if not words[i][:1].isalnum() and words[i] not in _JOINTS and words[i] != ".":
            return None
        if (node is not None and node.tag != "PHRASE") or (
            words[i][:1].islower() and words[i] not in _JOINTS and is_lower(words[i])
        ):
            return None
    return None


def _with_adjectives(sequence: Sequence, head: int, lowest: int) -> int:
    """Go on from a head noun to the capitalised adjectives and the shortened words before it."""
    i = head
    while i - 1 >= lowest:
        before, own = sequence.words[i - 1], own_tags(sequence, i - 1)
        if i == head and own & {"ACRONYM", "ORGHEAD", "COMPANY"} and sequence.words[head].endswith(_BRANCHES):
            i -= 1  # "Deutsches Rotes Kreuz Kreisverband Celle e. V."
        elif own & {"ADJCAP", "DEMONYM", "ELLIPTIC", "FOREIGNWORD", "TOWNISH"} and (
            sequence.marks[i - 1] != "FUNCTION" or "DEMONYM" in own
        ):
            i -= 1
        elif before == "und" and i - 2 >= lowest and "ELLIPTIC" in own_tags(sequence, i - 2):
            i -= 2
        elif before == "." and i - 2 >= lowest and sequence.words[i - 2] in ("St", "Skt"):
            i -= 2  # "St. Marien-Krankenhaus Neuland gGmbH"
        else:
            break
    return i


def _opens_name(sequence: Sequence, at: int, form: int, following: bool) -> bool:
    """Does a firm's own name begin here, behind its town: "Neusser | Druckerei Vogelsang GmbH", "Zwickauer | Hahn Kälte GmbH"?"""
    own, word = own_tags(sequence, at), sequence.words[at]
    if INTRODUCING.search(word) or (following and (not own & {"NOUN", "ELLIPTIC"} or is_firm_kind(word.lower()))):
        return True
    more = at + 1 < form and sequence.words[at + 1][:1].isupper()
    return more and ("FIRMHOUSE" in own or ("SURNAME" in own and not own & {"ORGWORD", "ADMIN"}))


def _trimmed(sequence: Sequence, first: int, form: int) -> int:
    """Leave out what only introduces the name: "die Firma X GmbH", "der Autobauer Y AG", "die Kölner Z AG"."""
    while first + 1 < form:
        if all("TOPONYM" in own_tags(sequence, i) for i in range(first + 1, form)):
            break  # "IT-Dienstleister Mitteldeutschland AöR"
        word = sequence.words[first]
        own = own_tags(sequence, first)
        if sequence.nodes[first] is not None:
            break
        after = sequence.words[first + 1]
        if after in ("&", "+"):
            break  # "Haus & Grund Neuland e.V."
        lower = after.islower() and not is_lower(after)  # "der Ökostromversorger lichtkraft AG"
        following = (
            lower or sequence.marks[first + 1] == "NAME" or sequence.nodes[first + 1] is not None or noun_kind(after) != LISTED
        )
        following = following or (first + 2 == form and is_firm_kind(word.lower()))  # "das Handwerksunternehmen Maus GmbH"
        if not following and first + 2 < form:  # "die Betreibergesellschaft Terminal Norte S.A."
            following = sequence.marks[first + 2] == "NAME" and "ORGWORD" not in own_tags(sequence, first + 1)
        kind = "COMPANY" not in own and ((following and INTRODUCING.search(word)) or (lower and "ORGWORD" in own))
        if not kind and not ("DEMONYM" in own and "GIVEN" not in own and _opens_name(sequence, first + 1, form, following)):
            break
        first += 1
    return first
