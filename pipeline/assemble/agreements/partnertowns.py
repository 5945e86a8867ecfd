"""Partners that a phrase calls so in passing: "aus der polnischen Partnerstadt Opole", "Geras Partnerstadt Sliven", "die Partnerhochschule X".

Whose partner it is stands beside the noun, else it is the own house where that is of the same kind: a town's partner town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.assemble.agreements import pairs
from pipeline.assemble.agreements.doubts import doubted
from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.agreements.parties import party
from pipeline.assemble.agreements.tellings import SECTIONS
from pipeline.assemble.agreements.unlisted import RULE, is_town_name, is_unread_town, name_end, town
from pipeline.assemble.people.parts import people_of
from pipeline.german.happenings.clauses import Sentence, Text
from pipeline.german.names.lexis.words import demonym
from pipeline.german.values import PlaceValue, RoleValue
from pipeline.kernel import Node
from pipeline.lexicon import table

_ADMINISTRATION = re.compile(
    r"^(?:stadt|große kreisstadt|kreisstadt|hansestadt|landeshauptstadt|universitätsstadt|wissenschaftsstadt|gemeinde|markt|marktgemeinde|"
    r"stadtgemeinde|stadtverwaltung|samtgemeinde|verbandsgemeinde|bezirk|bezirksamt|magistrat|\w+-stadt)\b"
)
_TWINNING = "Städtepartnerschaft"
# What partners are called, by the end of the noun: the bond's name, and the names of houses that may have such a partner.
_KINDS = (
    (re.compile(r"(?:stadt|städte[n]?|städtchen|gemeinden?|kommunen?|orte?[sn]?|bezirke?[sn]?)$"), _TWINNING, _ADMINISTRATION),
    (re.compile(r"kreis(?:es|e|en)?$"), "Kreispartnerschaft", re.compile(r"kreis\b|^region ")),
    (re.compile(r"(?:region(?:en)?|provinz(?:en)?|präfektur(?:en)?|kantons?)$"), "Partnerschaft", re.compile(r"^(?:land|freistaat|region|kanton|bezirk|landkreis|\w+kreis)\b")),
    (re.compile(r"(?:hochschulen?|universität(?:en)?)$"), "Hochschulpartnerschaft", re.compile(r"\buni(?:v|\b)|hochschule|university|\bth\b|\btu\b|\bfh\b")),
    (re.compile(r"(?:schulen?|gymnasi(?:um|ums|en)|kollegs?)$"), "Schulpartnerschaft", re.compile(r"schule|gymnasium|kolleg|schulzentrum|schulsprengel")),
    (re.compile(r"kammern?$"), "Partnerschaft", re.compile(r"kammer|\bihk\b|\bhwk\b")),
    (re.compile(r"(?:vereine?[ns]?|clubs?|chöre[n]?|chors?|orchesters?|wehr|feuerwehr|feuerwehren)$"), "Partnerschaft", re.compile(r"verein|club|chor|orchester|feuerwehr|\bsv\b|\btsv\b|\bfc\b|e\. ?v\.")),
    (re.compile(r"(?:bistums?|bistümern?|diözesen?|kirchen?|kirchenkreis\w*|landeskirchen?)$"), "Partnerschaft", re.compile(r"bistum|diözese|kirche|dekanat")),
    (re.compile(r"(?:klinik(?:en|um|ums)?|krankenhaus(?:es)?|museums?|theaters?|zoos?|bibliothek)$"), "Partnerschaft", re.compile(r"klinik|krankenhaus|spital|museum|theater|zoo|tierpark|bibliothek")),
)  # fmt: skip
_CALLED = ("partner", "schwesterst", "patenst")
_NO_MORE = ("ehemalig", "früher", "einstig", "möglich", "künftig", "potenziell", "potentiell", "zukünftig", "geplant", "gewünscht")
_IS = frozenset("ist war wurde bleibt".split())
_OF = frozenset({"von", "der", "des"})
_CALLED_SO = 20  # characters before a name: "Partnerstadt"
_CONTEXT = 6  # tokens before the noun in which the partner may stand, with a comma in between
_ROW = 24  # tokens of a list of partners


@dataclass(frozen=True, slots=True)
class Partner:
    """A bond told by the noun at the token `at`: `parties` the own house and the partner; `since` the token of its date, if told."""

    at: int
    noun: str
    parties: list[str]
    since: int | None


@lru_cache(maxsize=1 << 14)
def _kind(word: str) -> int | None:
    """Return which kind of partner a noun calls somebody, None for none."""
    low = word.lower()
    return next((k for k, (ends, _, _) in enumerate(_KINDS) if ends.search(low)), None)


def is_partner(word: str) -> bool:
    """Does a noun call somebody a partner?"""
    nouns = (
        word.replace(",", "").split() if "artner" in word and " " in word else [_noun(word)]
    )  # "Bürgermeisterin der Partnerstadt X"
    return any(noun[:1] in ("P", "S") and noun.lower().startswith(_CALLED) and _kind(noun) is not None for noun in nouns)


def _noun(word: str) -> str:
    """Return the noun of a token that may be a name or a size: "Partnerlandkreis X", "beiden Partnerstädte"."""
    first, _, rest = word.partition(" ")
    return rest.partition(" ")[0] if rest and first[0].islower() else first


def read(found: Registers, nouns: list[int]) -> Iterator[Partner]:
    """Yield each partner that a phrase names as one; `nouns` are the tokens that call somebody so."""
    text = found.text
    for sentence in text.sentences if nouns else ():
        for i in sentence.among(nouns) if sentence.section in SECTIONS else ():
            no_more = any(text.low(j).startswith(_NO_MORE) for j in range(max(sentence.first, i - 2), i))
            if not no_more and not doubted(text, sentence):
                yield from _at(found, sentence, i)


def _at(found: Registers, sentence: Sentence, i: int) -> Iterator[Partner]:
    """Yield the bonds with the partners that the noun at a token stands beside."""
    text = found.text
    if text.classes[i] in "PR":
        yield from _officers(found, sentence, i)
        return
    k = _kind(_noun(text.word(i)))
    if k is None:
        return
    noun, sort = _KINDS[k][1:]
    named = _named(found, sentence, i, noun == _TWINNING)
    if named and named[0] > i and is_genitive(text, named[0]):
        named = []  # "Partnerstadt Geras"
    before = None if named else _before(text, sentence, i)
    if before is not None:
        named = [before]
    mine = hub(found, sentence, i, before is not None, sort)
    if mine is None:
        return
    bare = text.lows[i + 1 : i + 2] in ([","], ["."], []) or text.classes[i + 1 : i + 2] in ("a", "T", "P")
    if (
        not named
        and bare
        and noun == _TWINNING
        and not _is_plural(text.word(i))
        and (guest := pairs.guest_town(found)) not in (None, mine)
    ):
        yield Partner(i, noun, [mine, guest or ""], None)  # "sein Kollege aus der Partnerstadt", and guests from X
    for at in named:
        other = at_token(found, at)
        if other is not None and other != mine:
            yield Partner(at, noun, [mine, other], _since(text, sentence, i, at))


def _officers(found: Registers, sentence: Sentence, i: int) -> Iterator[Partner]:
    """Yield the bond with the partner whose officer a token names: "die Bürgermeisterin der Partnerstadt X, N. N."."""
    node = found.text.sequence.nodes[i]
    if node is None:
        return
    roles = (
        [node.value] if isinstance(node.value, RoleValue) else [role for person in people_of(node) for role in person.value.roles]
    )
    whole = found.text.sequence.text
    for role in roles:
        at = role.organization or role.place
        called = whole[max(role.start, at.start - _CALLED_SO) : at.end].split() if at is not None else []
        nouns = [word for word in called if word.lower().startswith(_CALLED) and word[:1].isupper() and _kind(word) is not None]
        if at is None or not nouns:
            continue
        noun, sort = _KINDS[_kind(nouns[-1]) or 0][1:]
        mine, other = hub(found, sentence, i, False, sort), house(found, at)
        if mine is not None and other is not None and mine != other:
            yield Partner(i, noun, [mine, other], None)


def _named(found: Registers, sentence: Sentence, i: int, towns: bool) -> list[int]:
    """Return the tokens of the names right behind a noun: "Partnerstädten Sliven (Bulgarien), Pilsen und Posen"; of one, the first."""
    text, row = found.text, list[int]()
    if text.classes[i] in "OL":  # "Partnerlandkreis X" is one name
        return [i]
    apposed = text.lows[i + 1 : i + 2] == [","] and text.classes[i + 2 : i + 3] == "d" and text.classes[i + 3 : i + 4] == "O"
    if apposed and i + 3 < sentence.last:
        return [i + 3]  # "unsere Partnerschule, das Gymnasium X"
    if text.lows[i + 1 : i + 4 : 2] == [",", ","] and text.classes[i + 2] == "L" and i + 3 < sentence.last:
        return [i + 2]  # "aus der japanischen Partnerstadt, Nara, ..."
    depth, within = 0, i
    for j in range(i + 1, min(i + _ROW, sentence.last)):
        word = text.word(j)
        if j < within:
            continue  # "Bagnolo Mella"
        depth += (word == "(") - (word == ")")
        if depth or word == ")":
            continue
        name = text.classes[j] in "OL" or (towns and is_town_name(text, j))
        if name and (j == i + 1 or text.low(j - 1) in ("und", "sowie", ",", "in", "aus")):
            if text.low(j - 1) not in ("in", "aus"):
                row.append(j)
                within = name_end(text, j)
        elif not row or text.low(j) not in ("und", "sowie", ",", "in", "aus"):
            break
        if row and not _is_plural(text.word(i)):
            break
    return row


def _is_plural(word: str) -> bool:
    return word.lower().endswith(("städte", "städten", "gemeinden", "kommunen", "kreise", "kreisen", "regionen", "hochschulen", "universitäten", "schulen", "orten", "kammern", "vereine", "vereinen"))  # fmt: skip


def _before(text: Text, sentence: Sentence, i: int) -> int | None:
    """Return the token of the name before a comma that the noun is in apposition to: "Sliven, der bulgarischen Partnerstadt", "das seit 1989 ..."."""
    last = i - 1 if i > sentence.first and is_genitive(text, i - 1) else i  # "Sliven ist seit 1998 Geras Partnerstadt"
    for j in range(last - 1, max(sentence.first - 1, last - _CONTEXT), -1):
        if text.word(j) == ",":
            return j - 1 if text.classes[j - 1] in "OL" else None
        if text.classes[j] == "L" and text.classes[max(0, j - 1)] not in "pd" and not _IS.isdisjoint(text.lows[max(0, j - 1) : i]):
            return j  # "Seit 1988 ist Lyon Partnerstadt von Gera"
        if text.classes[j] not in "daTp" or text.low(j) in ("aus", "in", "mit", "nach"):
            return None
    return None


def hub(found: Registers, sentence: Sentence, i: int, apposed: bool = False, sort: re.Pattern[str] = _ADMINISTRATION) -> str | None:
    """Return whose partner it is: named in the genitive or with "von" beside the noun, else the own house of that kind."""
    text, nodes = found.text, found.text.sequence.nodes
    j = i - 1
    while j > sentence.first and text.classes[j] == "a" and text.low(j).endswith(("e", "en")):
        j -= 1
    node = nodes[j] if j >= sentence.first and text.classes[j] == "L" else None
    if node is not None and is_genitive(text, j):
        return _own_or(found, house(found, node))
    if j >= sentence.first and (town := _of_adjective(found, j)) is not None:
        return _own_or(found, town)
    if apposed and i + 1 < sentence.last:
        at = i + 2 if text.low(i + 1) in _OF and i + 2 < sentence.last else i + 1
        if text.classes[at] in "OL" and (node := nodes[at]) is not None:
            return _own_or(found, house(found, node))
        if at == i + 2:
            return at_token(found, at) if is_town_name(text, at) else None
    if text.low(i - 1).startswith("ihr") or (text.classes[i - 1] == "a" and text.low(i - 2).startswith("ihr")):
        whose = [j for j in range(sentence.first + 1, i) if text.classes[j] == "L" and text.low(j - 1) == "aus"]
        if len(whose) == 1:
            return at_token(found, whose[0])  # "Schüler aus X lernen in ihrer Partnerstadt Y"
        people = [nodes[j] for j in range(sentence.first, i) if text.classes[j] == "R" and " aus " in text.word(j)]
        from_ = people[0].value.place if len(people) == 1 and people[0] is not None else None
        if from_ is not None:
            return house(found, from_)
    own = found.town
    known = found.organizations.entities.get(own or "")
    unlisted = sort is _ADMINISTRATION and known is not None and known.area is not None and known.implicit
    if known is not None and (sort.search(known.name.casefold()) or unlisted):
        return known.id
    if found.own is None and sort.pattern.startswith("kreis"):
        return _only(found, i, sort)
    return None


def _only(found: Registers, i: int, sort: re.Pattern[str]) -> str | None:
    """Return the only house of a sort that the text names besides what stands at a token: "eine Delegation aus dem Landkreis X"."""
    node = found.text.sequence.nodes[i]
    partner = node.value.name if node is not None and node.tag == "ORGANIZATION" else ""
    fits = [o for o in found.organizations.entities.values() if not o.implicit and sort.search(o.name.casefold())]
    fits = [o for o in fits if o.name != partner and not o.name.casefold().startswith(("partner", "region "))]
    return fits[0].id if len(fits) == 1 else None


def _of_adjective(found: Registers, i: int) -> str | None:
    """Return the town whose adjective a token is: "die Geraer Partnerstadt Sliven"."""
    word = found.text.word(i)
    name = demonym(word) if word.endswith("er") and word[:1].isupper() and found.text.classes[i] in "aN" else None
    if name is None or table("places").get(name, "kind") != "City":
        return None
    starts, ends = found.text.sequence.starts, found.text.sequence.ends
    made = Node("PLACE", starts[i], ends[i], PlaceValue(name, "City"), RULE)
    return found.organizations.of_place(found.places.add(made).id).id


def _own_or(found: Registers, house: str | None) -> str | None:
    """Return the own house where another's name begins its own: "Freiburgs" in a release of the "Stadt Freiburg im Breisgau"."""
    entities = found.organizations.entities
    if house is None or found.own is None or found.own not in entities:
        return house
    return found.own if entities[found.own].name.startswith(f"{entities[house].name} ") else house


def is_genitive(text: Text, i: int) -> bool:
    """Does the name at a token end as a genitive, which its nominative does not?"""
    node = text.sequence.nodes[i]
    if node is None or node.tag != "PLACE":
        return False
    written = text.sequence.text[node.start : node.end]
    return written.endswith(("s", "’", "'")) and not node.value.name.endswith("s")


def house(found: Registers, node: Node) -> str | None:
    """Return the administration or house of a name, also of a town that no list knows."""
    if is_unread_town(node):
        return found.organizations.of_place(found.places.add(node).id).id
    if node.tag == "PLACE" and node.value.kind == "Country":
        return None
    return party(node, found.places, found.organizations)


def at_token(found: Registers, i: int) -> str | None:
    """Return the administration or house that a token names, also a town that nothing explains."""
    node = found.text.sequence.nodes[i]
    if node is not None and node.tag != "PERSON":
        return house(found, node)
    return town(found.text, found.places, found.organizations, i, name_end(found.text, i))


def _since(text: Text, sentence: Sentence, i: int, at: int) -> int | None:
    """Return the token of the date with "seit" right before the noun or in brackets behind the name."""
    spots = [*range(max(sentence.first + 1, i - 2), i), *range(at + 1, min(at + 5, sentence.last))]
    return next((j for j in spots if text.classes[j] == "T" and text.low(j - 1) == "seit"), None)
