"""Persons: given and family names, after titles, offices and courtesy words, in German and in Japanese order."""

from __future__ import annotations

import re

from pipeline.german.names.judge import is_of_trade
from pipeline.german.names.lexis.eastern import is_chinese, is_korean
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import first_name, genitive, is_metropolis, is_noun, tags
from pipeline.german.names.persons.personvalues import begins_person, clean, follows_name, person, titles_of
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("persons", VOCABULARY)

_ITS_ARTICLES = frozenset("der die das den dem des zum zur vom beim im am ein einen einem einer eine".split())
TITLE = "(HONORIFIC '.'? ','?)"
_INITIAL = "(INITIAL '.')"
_GIVEN = "GIVEN&NAME&!ORGANIZATION"
_PLAIN = "NAME&!OFFICE&!ORGHEAD&!ORGGENERIC&!ACRONYM&!COMPANY&!LEGALFORM&!INITIAL&!ELLIPTIC&!ROMAN&!HONORIFIC&!PARTICLE"
LAST = f"(SURNAME&NAME&!OFFICE&!INITIAL&!HONORIFIC&!PARTICLE | {_PLAIN}&!DEMONYM | SURNAME&CAMEL)"
_AFTER_GIVEN = f"(SURNAME&NAME&!INITIAL&!PARTICLE | {_PLAIN} | SURNAME&CAMEL | CAP&FIRMKIND&!NOUN)"  # "Niederbauer" is no trade
FAMILY = f"(PARTICLE* {LAST})"
_UNKNOWN = "NAME&CAP&!NOUN&!LOWERTOO&!GIVEN&!SURNAME&!TOPONYM&!OFFICE&!ORGWORD&!CAPS&!CAMEL&!HYPHEN&!ADJCAP&!DEMONYM&!COMPANY&!ACRONYM&!PHRASE"
NOBLE_NAME = f"{_UNKNOWN} PARTICLE+ (HYPHEN&NAME&!TOPONYM&!ORGWORD&!COMPANY | {_UNKNOWN})"  # "Eckbrun von Ahl-Zyrl"
_GERMAN_TAIL = ("in", "er", "ist", "ent", "or", "eur", "ant", "ei", "ung", "ner", "mann", "chef", "star", "au")
_LOCAL_LINK = frozenset(
    ("vom", "zum", "zur", "am", "im", "in", "zu", "an", "in der", "an der", "auf der", "aus der", "aus dem", "vor der", "zu den")
)
_ORDINAL = re.compile(r"[IVX]+\s?\.$")
_NOBLE = re.compile(
    r"(?:Freiherr|Freifrau|Freiin|Graf|Gräfin|Baron|Baronin|Prinz|Prinzessin|Fürst|Fürstin|Herzog|Herzogin|Ritter|Edler|Edle|Reichsfreiherr|Erbgraf|Erbprinz)\b"
)
_SET_PHRASES = frozenset(
    "Gast Besuch Gäste Hause Ende Ehren Fuß Wort Wahl Besuchen Verfügung Seite Ruhe Zeit Ader Tisch".split()
)  # behind "zu", "zur"
_NO_LINK = frozenset("zu zur zum am im in auf an aus vor vom von".split())  # between two family names these begin something else
_CAPITAL_PARTICLES = frozenset(
    "Di De Da Del Della Dal Dalla Van Le La Lo El Dos Du Ter Ten Mac Ben Abu Bin".split()
)  # "Fausto Di Marzio"
LINKED = re.compile(r"^[A-ZÄÖÜ]\w+ (?:von|zu|vom|zum|von und zu|von der)$")  # "Graf von"
_WRAP = "'\n'?"  # a line may be wrapped between a given and a family name


def _has_noun(sequence: Sequence, at: int) -> bool:
    """Is the token a plain noun that a genitive may belong to, and no office?"""
    if at >= len(sequence) or sequence.nodes[at] is not None:
        return False
    word = sequence.words[at]
    return word[:1].isupper() and "OFFICE" not in tags(word) and is_noun(word)


def _is_another(first: str, family: str, given: str) -> bool:
    """Is a given name behind a family name another person's? A family name that is a given name, too, may be followed by one of the same gender."""
    return "GIVEN" not in tags(family) or {first_name(first).get("gender"), first_name(given).get("gender")} == {"m", "f"}


def base_of(words: list[str], sequence: Sequence, first: int, behind: int) -> list[str]:
    """Take a genitive's ending off a family name, where the lexicon knows the base and not the form, and a noun stands beside it.

    `first` and `behind` are the tokens of the whole name, half-open: "Tom Kellers Rede", "die Rede Tom Kellers", but "Olaf Lies hat".
    """
    last = words[-1]
    if not _has_noun(sequence, behind) and not (first and _has_noun(sequence, first - 1)):
        return words
    base, listed = genitive(last), table("surnames")
    if base and last not in listed and last not in table("firstnames") and base in listed:
        return [*words[:-1], base]
    return words


@layer.rule(
    f"title[]:{TITLE}* given:({_GIVEN})+ family:(NOBLEJOINT ('der' | 'den' | 'dem')? CAP)",
    emits="PERSON",
    examples={"Lena Vogt-von der Aue kam.": "Lena Vogt-von der Aue", "mit Dr. Tom Ahl-zu Lauen": "Tom Ahl-zu Lauen"},
)
def joined_noble(context: object, title: list[Span], given: Span, family: Span) -> Reading:
    """A double name whose second half has its particle: "Vogt-von der Aue"."""
    titles, gender = titles_of(title)
    return Reading(person(given.words, family.words, titles, gender), start=given.start)


@layer.rule(
    f"title[]:{TITLE}* foreign:{_UNKNOWN}? given:({_GIVEN} ({_GIVEN} | {_INITIAL})*) wrap:{_WRAP} noble:HONORIFIC? family:(PARTICLE* "
    f"{_AFTER_GIVEN} ({FAMILY})? ({LAST})?)",
    emits="PERSON",
    examples={
        "Oberbürgermeister Dr. Stephan Keller sprach.": "Stephan Keller",
        "mit Dr. Hans Carl von Werthern": "Hans Carl von Werthern",
        "Robert G. Vogt kam.": "Robert G. Vogt",
        "Die Sopranistin Angela Rosengart sang.": "Angela Rosengart",
        "es spricht Dzifa Anna Mensah": "Dzifa Anna Mensah",
        "mit Sabine Freifrau von Thann": "Sabine Freifrau von Thann",
        "mit Karl Graf Spee": "Karl Graf Spee",
        "es sprach Karl Gstöttenbauer": "Karl Gstöttenbauer",
        "Präsident Hans Peter Wollbrenner kam.": "Hans Peter Wollbrenner",
    },
    counterexamples=["zum Lena Vogt-Preis", "im August Termine", "Hans lacht.", "Jena zu Gast"],
)
def full(
    context: object, title: list[Span], foreign: Span | None, given: Span, wrap: Span | None, noble: Span | None, family: Span
) -> Reading | None:
    """A full name that begins with a listed given name."""
    if foreign is not None and (len(foreign.word) > 7 or foreign.word.endswith(_GERMAN_TAIL) or len(foreign.word) < 3):
        return None  # a given name that no list knows is short; a longer word before a name says what the person is
    titles, gender = titles_of(title)
    names, last = given.words, family.words
    if foreign is not None:
        names = [*foreign.words, *names]
    sequence, begin = family.sequence, family.first
    if len(names) > 1 and wrap is None and "SURNAME" in tags(names[-1]) and is_metropolis(last[0]):
        names, last, begin = names[:-1], names[-1:], begin - 1  # "Ina Leonhard Tokio": the given name is her surname
    if wrap is None and begins_person(
        sequence, begin
    ):  # "ehrte Präsident Karl Ritter Anna Berg", "... Karl Ernst Anna Berg": two people
        if noble is not None:
            last, begin, noble = noble.words, noble.first, None
        elif len(names) > 1 and "SURNAME" in tags(names[-1]) and _is_another(names[0], names[-1], last[0]):
            names, last, begin = names[:-1], names[-1:], begin - 1
    clear = "CLEAR" in tags(given.word)
    if wrap is not None and not (
        sequence.text.count("\n", given.end, family.start) == 1
        and clear
        and tags(last[-1]) & {"SURNAME", "HYPHEN"}
        and "GIVEN" not in tags(last[0])
    ):
        return None
    while len(last) > 1 and not _is_particle(last[-2]) and not _may_end(sequence, begin + len(last) - 1, names):
        last = last[:-1]
    while last and last[-1][:1].islower() and not tags(last[-1]) & {"SURNAME"}:
        last = last[:-1]
    last = last[: next((k for k, word in enumerate(last) if k and word in _NO_LINK), len(last))]
    if len(last) > 1 and begins_person(sequence, begin + 1) and "SURNAME" in tags(last[0]) and _is_another(names[0], *last[:2]):
        return None  # "ehrte Präsident Karl Voss Anna Berg": two people
    if not last or (len(names) == 1 and "GENITIVE" in tags(names[0])):
        return None  # "Melanies Eltern"
    if "FOREIGNWORD" in tags(last[-1]) and "CLEAR" not in tags(last[-1]):
        return None
    end_at, head_tags = begin + len(last), tags(last[-1])
    if (
        end_at < len(sequence)
        and sequence.nodes[end_at] is None
        and "SURNAMEAMB" in head_tags
        and "FOREIGNWORD" in tags(sequence.words[end_at])
    ):
        return None  # "German Young Physicists Tournament"
    if "-" in last[-1] and _is_thing(sequence, given.first, last[-1]):
        return None  # "der Eva Lux-Preis"
    if names[0].isupper() and len(names[0]) > 3 and not last[-1].isupper() and "SURNAME" not in tags(last[-1]):
        return None  # "PHOENIX Digitale Medien"
    if last[0] in _LOCAL_LINK and "SURNAME" not in tags(last[-1]) and not _is_noble(last):
        return None  # "Klaus Valentin vom Alfred-Wegener-Institut"
    if last[0] in ("zu", "zum", "zur") and last[-1] in _SET_PHRASES:
        return None  # "Jena zu Gast"
    head = tags(last[-1])
    if len(names) == 1 and not clear and not head & {"SURNAME"}:
        return None
    if len(names) == 1 and "TOPONYM" in tags(names[0]) and "NOUN" in head and "SURNAME" not in head:
        return None  # "Erlangen und Jena Partnerstädte"
    if (
        len(names) == 1
        and head & {"COMPANY", "ACRONYM", "CAPS"}
        and not (head & {"SURNAME"} and "CAPS" not in head)
        and not names[0].isupper()
        and not title
    ):
        return None
    value = person([w for w in names if w != "."], base_of(last, sequence, given.first, begin + len(last)), titles, gender)
    if noble is not None and _NOBLE.match(noble.text):  # a title of nobility is part of the family name
        value.family = f"{' '.join(noble.text.split())} {value.family}"
        value.name = f"{value.given} {value.family}"
    if "." in names:
        value.given = clean(sequence.text[given.start : given.end])
        value.name = f"{value.given} {value.family}"
    return Reading(value, start=(foreign or given).start, end=sequence.ends[begin + len(last) - 1], frees=True)


def _is_noble(last: list[str]) -> bool:
    """May a link and a word that no list knows be a family name: "Karen vom Brocke", but not "vom Kulturamt", "vom Team Zyrolux"?"""
    own = tags(last[-1])
    return len(last) == 2 and last[0] == "vom" and own <= {"CAP", "LOWERTOO"} and len(last[1]) > 3


def _is_thing(sequence: Sequence, given: int, last: str) -> bool:
    """Is it a thing called after somebody, with its article: "der Eva Lux-Preis", "zum Tom Ahl-Abend"?"""
    before = sequence.words[given - 1].lower() if given else ""
    noun = last.rpartition("-")[2]
    return before in _ITS_ARTICLES and noun[:1].isupper() and is_noun(noun) and "GIVEN" not in tags(noun)


@layer.rule(
    f"title[]:{TITLE}* given:({_GIVEN})+ initial:INITIAL '.'",
    emits="PERSON",
    examples={"Gegen Nico G. wird ermittelt.": "Nico G."},
)
def cut_short(context: object, title: list[Span], given: Span, initial: Span) -> Reading | None:
    """A given name and the first letter of the family name, as courts and police tell it."""
    if "CLEAR" not in tags(given.word):
        return None
    titles, gender = titles_of(title)
    return Reading(person(given.words, [initial.word + "."], titles, gender), start=given.start)


@layer.rule(
    f"title[]:{TITLE}* given:({_GIVEN})+ number:(ROMAN '.' | PHRASE&HONORIFIC)",
    emits="PERSON",
    examples={"Papst Benedikt XVI. reist": "Benedikt XVI.", "Zar Nikolaus II. wurde": "Nikolaus II."},
    counterexamples=["Heinrich I lachte"],
)
def regnal(context: object, title: list[Span], given: Span, number: Span) -> Reading | None:
    """A king or a pope with his number: "Benedikt XVI."."""
    if not _ORDINAL.match(number.text):
        return None
    value = person(given.words, [], titles_of(title)[0])
    value.name = f"{value.given} {number.text}"
    return Reading(value, start=given.start)


@layer.rule(
    f"initial:({_INITIAL} ('-'? {_INITIAL})*) family:{FAMILY}",
    emits="PERSON",
    examples={"Foto: T. Nawroth": "T. Nawroth", "der Historiker H. J. Willmott": "H. J. Willmott"},
    counterexamples=["im Jahr 2015 v. Chr.", "der 1. FC"],
)
def initials(context: object, initial: Span, family: Span) -> Reading | None:
    """Initials and a family name."""
    own = tags(family.words[-1])
    if "SURNAME" not in own and (own & {"NOUN", "LOWERTOO", "TOPONYM", "CAPS", "ORGWORD"} or len(family.words[-1]) < 4):
        return None
    sequence = family.sequence
    before = sequence.words[initial.first - 1] if initial.first else ""
    if (before[:1].isupper() and "NOUN" not in tags(before) and "OFFICE" not in tags(before)) or before[:1].isdigit():
        return None
    first = clean(sequence.text[initial.start : initial.end])
    value = person([], base_of(family.words, sequence, initial.first, family.last))
    value.given, value.name = first, f"{first} {value.family}"
    return Reading(value)


def _is_particle(word: str) -> bool:
    return word[:1].islower() or word in _CAPITAL_PARTICLES or (word.isupper() and "PARTICLE" in tags(word))


def _goes_on_mixed(sequence: Sequence, at: int) -> bool:
    return goes_on(sequence, at) and not sequence.words[at].isupper()


def goes_on(sequence: Sequence, at: int) -> bool:
    """Does the name go on here: another name, an initial, a particle?"""
    if at < len(sequence) and sequence.words[at] == "\n":
        at += 1
    if at >= len(sequence):
        return False
    if _ORDINAL.match(sequence.words[at]) or ("ROMAN" in tags(sequence.words[at]) and sequence.words[at + 1 : at + 2] == ["."]):
        return True  # "Benedikt XVI."
    return (
        sequence.marks[at] == "NAME"
        or "PARTICLE" in tags(sequence.words[at])
        or "PARTICLE" in (sequence.nodes[at] or Node("", 0, 0, None, "")).tags
    )


def _may_end(sequence: Sequence, at: int, given: list[str]) -> bool:
    """May a second word of a family name stand here? Not a place, a company, a common noun, or the next person's given name."""
    word = sequence.words[at]
    own = tags(word)
    if "CAPS" in own and not given[0].isupper():
        return False
    before = tags(sequence.words[at - 1])
    if "TOPONYM" in own and "SURNAME" in before and is_metropolis(word):
        return False  # "hatte Senatorin Ina Vogt Tokio besucht"
    if "SURNAME" in own and {"GIVEN", "CLEAR"} <= before:
        return True
    if "TOPONYM" in own and "SURNAME" not in own:
        return False
    if own & {"COMPANY", "ORGWORD", "NOTNAME", "ADJCAP"}:
        return False
    if {"GIVEN", "CLEAR"} <= before and is_of_trade(given[0], word, own):
        return True
    return not own & {"NOUN", "LOWERTOO", "GIVEN", "DEMONYM"} or "SURNAME" in own


@layer.rule(
    f"title[]:{TITLE}+ given:{_INITIAL}* family:({FAMILY} ({LAST})? ({_UNKNOWN})? | {NOBLE_NAME})",
    emits="PERSON",
    examples={
        "sagte Prof. Dr. Jardin zur Eröffnung": "Jardin",
        "bei Frau Hartung": "Hartung",
        "mit Dr. Dum Goo Jong zum Gespräch": "Dum Goo Jong",
    },
)
def titled(context: object, title: list[Span], given: Span | None, family: Span) -> Reading | None:
    """A name after a title or a courtesy word, listed or not."""
    titles, gender = titles_of(title)
    if follows_name(title[-1]):
        return None  # "der Technischen Universität (TU) Wien"
    last = family.words
    pair = family.sequence.words[family.first : family.first + 2]
    if is_korean(last[:2]) or is_korean(pair) or is_chinese(pair):
        return None  # the rules of Korean and of Chinese names read it
    if given is None and {"GIVEN"} & tags(last[0]) and "CAPS" not in tags(last[0]) and goes_on(family.sequence, family.last):
        return None
    if last[0].isupper() and len(last[0]) > 1 and not _is_particle(last[0]) and _goes_on_mixed(family.sequence, family.first + 1):
        return None  # the family name stands first: "Frau KAWASE Michiyo", "Prof. HAN Ki-tae"
    if last[0][:1].islower() and any("GIVEN" in tags(w) for w in last[1:]):
        return None  # "die Familie von Igor Anic"
    if (
        given is None
        and len(last) > 1
        and not _is_particle(last[0])
        and not tags(last[-1]) & {"SURNAME"}
        and not _may_end(family.sequence, family.last - 1, last)
    ):
        last = last[:-1]
    first = [w for w in given.words if w != "."] if given else []
    if not first and len(last) > 1 and not last[0][:1].islower() and not any("PARTICLE" in tags(word) for word in last):
        first, last = last[:-1], last[-1:]
    if not first and len(last) > 2 and not _is_particle(last[0]) and _is_particle(last[1]):
        first, last = last[:1], last[1:]
    start = given.start if given else family.start
    sequence = family.sequence
    begin = given.first if given else family.first
    value = person(
        first, base_of(last, sequence, begin, family.first + (len(last) if given else len(first) + len(last))), titles, gender
    )
    end = sequence.ends[family.first + (len(family.words) if len(last) + len(first) >= len(family.words) else len(last)) - 1]
    if given is None:
        end = sequence.ends[family.first + len(first) + len(last) - 1]
    return Reading(value, start=start, end=end)
