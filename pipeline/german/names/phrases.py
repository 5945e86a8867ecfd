"""Names and titles of several words that the lexicon lists ("Frankfurt am Main", "Prof. Dr.", "GmbH & Co. KG"), folded to one token."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress, filterfalse

from pipeline.columns import Column
from pipeline.german.names.lexis.fixedwords import FOREIGN_AREAS
from pipeline.german.names.lexis.words import ADMIN, Tags, demonym, genitive
from pipeline.german.names.lexis.words import tags as tags_of
from pipeline.german.tokens import words_of
from pipeline.kernel import Node, Sequence, Span
from pipeline.lexicon import table

SUBJECTS = {
    "legalforms": "LEGALFORM",
    "titles": "HONORIFIC",
    "particles": "PARTICLE",
    "places": "TOPONYM",
    "placeacronyms": "TOPONYM",
    "companies": "COMPANY",
    "brands": "COMPANY",
    "acronyms": "ACRONYM",
    "orgheads": "ORGHEAD",
    "offices": "OFFICE",
    "notnames": "NOTNAME",
    "landmarks": "LANDMARK",
}
_Phrases = dict[tuple[str, ...], list[tuple[int, str, str]]]  # words -> (rank, form, subject): lower ranks come first
_FIRST = re.compile(r"[\w&'’-]+|\S")
# Names of seas and lands that begin with an adjective, in the nominative: "Gelbes Meer", "Hohe Tatra".
_DECLINED = re.compile(
    r"(\w+isch|Gelb|Schwarz|Rot|Weiß|Tot|Hoh|Alt|Groß|Klein|Nieder|Ober|Unter|Nah|Fern|Mittler|Süß|Golden|Deutsch)e[rs]? [A-ZÄÖÜ]\w+$"
)
_STATE = re.compile(r"(\w+)e (?:Bundesr|Volksr|R)epublik(?: [A-ZÄÖÜ]\w*)?$")  # "Sozialistische Republik Vietnam"
_ADJECTIVE = re.compile(r"([A-ZÄÖÜ]\w+?)e[rs]? (?=[A-ZÄÖÜ])")
_ASIDE = frozenset(
    ("OFFICE", "STOPNAME", "HONORIFIC", "DEMONYM", "FIRMKIND", "LOWERTOO", "ADJCAP", "ARTICLE")
)  # begin no firm's name
_SEVERAL = re.compile(r"[ .,(/]|\d\D|\D\d")


_WEAK = re.compile(r"(?:[A-ZÄÖÜ]\w*(?:isch|eutsch|ereint|ational)e )+(?=[A-ZÄÖÜ][\w-]+$)")


def _dative(form: str) -> str | None:
    """Return a feminine name as it stands behind "der": "Afrikanische Union" -> "Afrikanischen Union"; None for other names, papers too."""
    found = _WEAK.match(form)
    if found is not None and table("companies").get(form, "type") == "NewsMediaOrganization":
        return None
    return found.group().replace("e ", "en ") + form[found.end() :] if found is not None else None


def _declined(form: str) -> list[str]:
    """Return a name with its adjective as other cases have it: "Alte Oper" -> "Alten Oper"; none where a town's stands ("Pariser Platz")."""
    found = _ADJECTIVE.match(form)
    if found is None or demonym(form.split()[0]):
        return []
    written = [f"{found.group(1)}{ending} {form[found.end() :]}" for ending in ("e", "en", "em", "es", "er")]
    return [one for one in written if one != form]


@cache
def _by_first_word() -> dict[str, list[tuple[str, str, str]]]:
    """Return the listed forms of more than one token by their first word, as (spelling, form, subject)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for subject in SUBJECTS:
        for form in filterfalse(str.isalpha, table(subject).forms):
            if _SEVERAL.search(form):
                first = _FIRST.match(form)
                if subject == "landmarks" and table(subject).get(form, "shape"):
                    continue  # other rules read it
                if first:
                    found.setdefault(first.group(), []).append((form, form, subject))
                if subject == "landmarks":
                    for written in _declined(form):
                        found.setdefault(written.split()[0], []).append((written, form, subject))
                if subject == "companies" and (dative := _dative(form)) is not None and dative not in table(subject).forms:
                    found.setdefault(dative.split()[0], []).append((dative, form, subject))
                if subject == "places" and first and (declined := _DECLINED.match(form) or _STATE.match(form)):
                    for ending in ("e", "en", "em"):
                        found.setdefault(declined.group(1) + ending, []).append(
                            (declined.group(1) + ending + form[first.end() :], form, subject)
                        )
    return found


@lru_cache(maxsize=1 << 15)
def _beginning(first: str, second: str) -> list[tuple[int, _Phrases]]:
    """Return the phrases that two words in a row may begin, by their size, the longest first; a genitive's -s may end the last word."""
    base = genitive(second)
    part = base or second
    near = [row for row in _by_first_word().get(first, ()) if part in row[0]]  # few need to be cut into words
    sizes: dict[int, _Phrases] = {}
    for rank, (words, form, subject) in enumerate(_in_order(near)):
        if words[1] == second or (len(words) == 2 and words[1] == base):
            sizes.setdefault(len(words), {}).setdefault(tuple(words), []).append((rank, form, subject))
    return list(sizes.items())


def _in_order(rows: list[tuple[str, str, str]]) -> list[tuple[list[str], str, str]]:
    """Return (words, form, subject) of those that are of several words, the longest first."""
    phrases = [(words_of(written), form, subject) for written, form, subject in rows]
    order = list(SUBJECTS)
    return sorted((p for p in phrases if len(p[0]) > 1), key=lambda p: (-len(p[0]), order.index(p[2])))


def _matching(phrases: _Phrases, found: list[str]) -> list[tuple[int, str, str]]:
    """Return the phrases that some words are, as they stand or with a genitive's ending."""
    exact = phrases.get(tuple(found), [])
    base = genitive(found[-1])
    inflected = phrases.get((*found[:-1], base), []) if base else []
    return sorted([*exact, *inflected]) if exact and inflected else exact or inflected


def _begins(word: str) -> bool:
    """Does any listed phrase begin with the word?"""
    return word in _by_first_word()


_beginners = Column(_begins, False)


def form_of(span: Span) -> str:
    """Return the listed form of a folded phrase, the word itself of others."""
    node = span.node
    return node.value[1] if node is not None and node.tag == "PHRASE" else span.word


def read(sequence: Sequence) -> Sequence:
    """Fold listed phrases into nodes with the tag PHRASE; value = (subject, form), tags = the subject's tag and CAP or LOW."""
    words, folded = sequence.words, []
    done = 0
    for i in compress(range(len(words) - 1), _beginners.of(sequence)):
        if i < done:
            continue
        for size, phrases in _beginning(words[i], words[i + 1]):
            last = i + size
            if (node := _node(sequence, i, last, _matching(phrases, words[i:last]))) is not None:
                folded.append((i, last, node))
                done = last
                break
    return sequence.replaced(folded)


def _node(sequence: Sequence, first: int, last: int, matching: list[tuple[int, str, str]]) -> Node | None:
    """Return the node of the first phrase that may stand here, None where there is none."""
    if not matching or any(node is not None for node in sequence.nodes[first:last]):
        return None
    word, before = sequence.words[first], sequence.words[first - 1] if first else ""
    for _, form, subject in matching:
        if subject == "places" and (word in ADMIN or word in FOREIGN_AREAS):
            continue  # "Landkreis Harburg" acts: the rules of organisations read it
        if subject == "companies" and last - first == 2 and "NOUN" in tags_of(word) and _is_first_word(before):
            continue  # "Vattermann Energie AG" is not "Energie AG"
        if subject == "titles" and len(word) == 1 and "GIVEN" in tags_of(before):
            continue  # "Erich P. Ahl": an initial, not a "Pater"
        if subject == "particles" and form[:1].islower() and not {"GIVEN", "CLEAR"} <= tags_of(before):
            continue  # "in der" is a particle behind a given name only
        if subject == "particles" and form in _WHERE and "NOUN" in tags_of(sequence.words[last] if last < len(sequence) else ""):
            continue  # "eine Gruppe mit Udo Brandt an der Spitze"
        if subject in ("titles", "particles") and form[:1].isupper() and not _names_family(sequence, form, last):
            continue
        start, end = sequence.starts[first], sequence.ends[last - 1]
        return Node("PHRASE", start, end, (subject, form), f"lexicon.{subject}", tags=_tags(subject, form[:1].isupper()))
    return None


def _names_family(sequence: Sequence, form: str, at: int) -> bool:
    """Does a family name follow a title that ends in a particle? "Petra Graf von der Kammer" has a plain name, and comes from a house."""
    particle = form.rpartition(" ")[2]
    if particle not in _LINKS:
        return True
    word = sequence.words[at] if at < len(sequence) else ""
    tags = tags_of(word)
    if not word[:1].isupper() or tags & _HOUSES or (word.isupper() and len(word) > 1):
        return False
    if particle == "zu":
        return word not in _STATES
    return "NOUN" not in tags or particle == "von"  # "Uwe Prinz vom Ordnungsdienst"


_STATES = frozenset(
    "Gast Besuch Wort Beginn Recht Hause Hilfe Wasser Pferd Tisch Ehren Fuß Fuss Anfang Ende".split()
)  # "Petra Graf zu Gast"
_WHERE = frozenset({"an der", "in der", "auf der", "aus der", "aus dem", "vor der"})
_LINKS = frozenset({"von", "vom", "zu", "zum", "zur", "der", "dem", "den"})
_HOUSES = frozenset({"ORGWORD", "ORGHEAD", "ADJCAP"})


def _is_first_word(before: str) -> bool:
    """May a word begin the name of a firm that goes on with a listed one: "Holtmann | Energie AG"?"""
    return before[:1].isupper() and not tags_of(before) & _ASIDE


@cache
def _tags(subject: str, capital: bool) -> Tags:
    """Return the tags of a phrase of a subject, by its first letter."""
    return frozenset(
        {
            SUBJECTS[subject],
            "CAP" if capital else "LOW",
            "PHRASE",
            "NAME" if capital else "",
            "ORGWORD" if subject == "orgheads" else "",
        }
    )
