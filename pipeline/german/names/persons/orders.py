"""Persons whose name goes another way: the family name first, an everyday word as one, a noble title inside, one for two."""

from __future__ import annotations

from pipeline.german.names.lexis.bodywords import NAMED_AFTER
from pipeline.german.names.lexis.eastern import (
    CHINESE,
    CHINESE_NAMES,
    CHINESE_WORDS,
    FAMILIES_OF_VIETNAM,
    KOREAN,
    KOREAN_GIVEN,
    KOREAN_NAMES,
    KOREAN_SYLLABLE,
    PINYIN,
    PINYIN_SYLLABLE,
    SYLLABLES,
    is_korean,
    is_syllable,
)
from pipeline.german.names.lexis.forms import LISTED
from pipeline.german.names.lexis.words import noun_kind, organization_row, tags
from pipeline.german.names.persons.persons import FAMILY, LINKED
from pipeline.german.names.persons.personsinoffice import layer as layer
from pipeline.german.names.persons.personvalues import person, titles_of
from pipeline.kernel import Node, Reading, Sequence, Span
from pipeline.lexicon import table

_CALLED = "GIVEN&CLEAR&!HYPHEN '\n'? (CAP&!CAPS&!ROMAN&!HONORIFIC | ROLE&!OFFICES) (NAME&CAP&!CAPS&!OFFICE&!ORGWORD)?"
_EASTERN = frozenset({"persons.family_first", "persons.syllables", "persons.korean", "persons.chinese", "persons.vietnamese"})


_LABEL = (
    "('Redaktion' | 'Kontakt' | 'Pressekontakt' | 'Medienkontakt' | 'Presse' | 'Rückfragen' | 'Text' | 'Bearbeitung' | 'Verfasser'"
    " | 'Autor' | 'Autorin' | ROLE&!OFFICES)"
)


@layer.rule(
    f"{_LABEL} ':' name:(family:(CAP&SURNAME | CAP&NAME&!TOPONYM&!COMPANY&!ACRONYM)&!ORGWORD ',' given:(GIVEN&CLEAR)+)"
    " (',' | '\n' | ';' | '(')",
    emits="PERSON",
    span="name",
    examples={"Redaktion: Buch, Manuela, Telefon 0123": "Manuela Buch", "Redaktion: Ahl, Tom\n": "Tom Ahl"},
    counterexamples=["Redaktion: Tom Ahl, Lena Vogt, Telefon 0123"],
)
def signed(context: object, name: Span, family: Span, given: Span) -> Reading | None:
    """Whom to ask, the family name first, as city halls sign: "Redaktion: Ahl, Tom"."""
    return Reading(person(given.words, family.words))


@layer.rule(
    "title[]:(HONORIFIC '.'?)* family:CAPS&NAME&!ROMAN&!COMPANY&!NOTNAME&!HONORIFIC "
    "given:NAME&!CAPS&!OFFICE&!ORGHEAD&!TOPONYM&!DEMONYM",
    emits="PERSON",
    examples={
        "Frau KAWASE Michiyo gab einen Workshop.": "Michiyo Kawase",
        "mit MORI Aiko": "Aiko Mori",
        "Generalkonsulin HWANG Mi-kyung kam": "Mi-kyung Hwang",
        "mit Prof. HAN Ki-tae": "Ki-tae Han",
    },
    counterexamples=["die SPD Essen"],
)
def family_first(context: object, title: list[Span], family: Span, given: Span) -> Reading | None:
    """Japanese order: the family name first, in capitals."""
    first, last = tags(given.word), tags(family.word)
    syllables = "HYPHEN" in first and given.word.rsplit("-", 1)[1].islower()  # Mi-kyung
    chinese = family.word.capitalize() in CHINESE_NAMES and PINYIN.fullmatch(given.word) is not None
    called = bool(title) and not first & {"NOUN", "LOWERTOO"}  # "Herrn YUN Jaeok"
    if (
        "GIVEN" not in first
        and not (syllables or chinese or called)
        and not ("SURNAME" in last and not first & {"NOUN", "LOWERTOO"})
    ):
        return None
    if ("ACRONYM" in last and not syllables) or len(family.word) < 2:
        return None
    following = given.sequence.words[given.last] if given.last < len(given.sequence) else ""
    if "GIVEN" in first and "CAP" in tags(following) and given.sequence.marks[given.last] == "NAME":
        return None  # "BH Markus Ahl": letters that no list knows, before a whole name
    titles, gender = titles_of(title)
    return Reading(person([given.word], [family.word], titles, gender), start=family.start, end=given.end)


@layer.rule(
    f"title[]:(HONORIFIC '.'?)* given:HYPHEN&CAP&!NOUN&!ORGWORD family:({KOREAN})",
    emits="PERSON",
    examples={"Es sprach Eun-Jeung Lee aus Berlin.": "Eun-Jeung Lee", "mit Prof. Dr. Min-ho Park": "Min-ho Park"},
    counterexamples=["im Seo-Jung Park"],
)
def given_first(context: object, title: list[Span], given: Span, family: Span) -> Reading | None:
    """A Korean name in the order of the West: "Eun-Jeung Lee"."""
    if not KOREAN_GIVEN.match(given.word) or (
        given.first and given.sequence.words[given.first - 1] in ("im", "den", "der", "das", "dem")
    ):
        return None
    titles, gender = titles_of(title)
    return Reading(person([given.word], [family.word], titles, gender), start=given.start, end=family.end)


@layer.rule(
    f"role:ROLE&!OFFICES&!ENGLISH? whole:(title[]:(HONORIFIC '.'?)* name:(CAP&!FUNCTION&!ORGWORD CAP&!FUNCTION&!ORGWORD ({KOREAN})))",
    emits="PERSON",
    span="whole",
    examples={
        "Es kam Prof. Dr. Won Mook Lee.": "Won Mook Lee",
        "Es sprach Präsident Sung Hee Park zu uns.": "Sung Hee Park",
        "Von Min Ho Kim kam Lob.": "Min Ho Kim",
    },
    counterexamples=["Es kam Dr. Anna Maria Lee.", "Der Oh Song Park"],
)
def given_of_two(context: object, role: Span | None, whole: Span, title: list[Span], name: Span) -> Reading | None:
    """A Korean given name whose syllables are written apart: "Prof. Dr. Won Mook Lee"."""
    *given, family = name.words
    if not all(KOREAN_SYLLABLE.fullmatch(word) for word in given) or given[0] in KOREAN_NAMES:
        return None
    if role is None and not title and any(tags(word) & {"NOUN", "LOWERTOO"} for word in given):
        return None
    titles, gender = titles_of(title)
    return Reading(person(given, [family], titles, gender), start=name.start)


@layer.rule(
    "family:(CAP&!FUNCTION&!ARTICLE&!OFFICE&!ORGWORD&!GIVEN | SURNAME&CAP) given:HYPHEN&CAP",
    emits="PERSON",
    examples={"Es spielt Baek Hyun-ju.": "Hyun-ju Baek", "Es spielt Zha Hyun-ju.": "Hyun-ju Zha"},
    counterexamples=["Neue Start-up", "Das Tai-chi", "Hans Know-how"],
)
def syllables(context: object, family: Span, given: Span) -> Reading | None:
    """Korean and Chinese order: a short family name, then a given name of two syllables."""
    if not SYLLABLES.match(given.word) or len(family.word) > 6 or noun_kind(given.word) == LISTED or "ADJCAP" in tags(family.word):
        return None
    if _heads_a_house(family.sequence, given.last):
        return None  # "die Sun Yat-sen Universität"
    if family.sequence.marks[family.first] == "COMMON" and "SURNAME" not in tags(family.word) and len(family.word) > 3:
        return None
    return Reading(person([given.word], [family.word]))


@layer.rule(
    f"role:ROLE&!OFFICES? whole:(title[]:(HONORIFIC '.'?)* name:(({KOREAN}) HYPHEN&CAP))",
    emits="PERSON",
    span="whole",
    examples={
        "der Botschafter, Lee Kyung-Soo, kam": "Kyung-Soo Lee",
        "Botschafter Moon Hee-sang sprach": "Hee-sang Moon",
        "von Vizeminister Cho Tae-Yul": "Tae-Yul Cho",
    },
    counterexamples=["Song Contest-Teilnehmer", "Son Open-Air", "Lee Kyung-Soo Stiftung"],
)
def korean(context: object, role: Span | None, whole: Span, title: list[Span], name: Span) -> Reading | None:
    """A listed Korean family name, then a given name of two syllables."""
    family, given = name.words
    if (
        family not in KOREAN_NAMES
        or not is_korean(name.words)
        or noun_kind(given) == LISTED
        or _heads_a_house(name.sequence, name.last)
    ):
        return None
    titles, gender = titles_of(title)
    return Reading(person([given], [family], titles, gender), start=name.start)


def _heads_a_house(sequence: Sequence, at: int) -> bool:
    """Does the noun of a house follow that is called after people: "Universität", "College"?"""
    if at >= len(sequence) or not tags(sequence.words[at]) & {"ORGHEAD", "FOREIGNHEAD"}:
        return False
    return organization_row(sequence.words[at]).get("type") in NAMED_AFTER


@layer.rule(
    f"role:ROLE&!OFFICES? whole:(title[]:(HONORIFIC '.'?)* name:(({CHINESE}) CAP&!CAPS))",
    emits="PERSON",
    span="whole",
    examples={
        "Bürgermeister Lu Haiming empfing die Gäste.": "Haiming Lu",
        "Vizebürgermeisterin Meng Lan kam": "Lan Meng",
        "Xie Guoqing führte sie": "Guoqing Xie",
        "von Bürgermeister Gong Haiming empfangen": "Haiming Gong",
        "Zhang Hui, die Vizebürgermeisterin, kam": "Hui Zhang",
    },
    counterexamples=["Han Konzept", "Wu Lan", "Long Island", "Chen Berlin"],
)
def chinese(context: object, role: Span | None, whole: Span, title: list[Span], name: Span) -> Reading | None:
    """Chinese order: a listed family name, then a given name of one or two syllables; of one only beside an office or title."""
    family, given = name.words
    own = tags(given)
    behind = role is not None or bool(title) or _has_office_behind(name.sequence, name.last)
    if family in CHINESE_WORDS and role is None:
        return None
    if not PINYIN.fullmatch(given) or own & {"OFFICE", "FUNCTION"} or (own & {"NOUN", "TOPONYM"} and not behind):
        return None
    if not behind and (len(given) < 5 or "GIVEN" in own or PINYIN_SYLLABLE.fullmatch(given)):
        return None
    titles, gender = titles_of(title)
    return Reading(person([given], [family], titles, gender), start=name.start)


def _has_office_behind(sequence: Sequence, at: int) -> bool:
    """Does an apposition with an office follow: ", der Bürgermeister", "als Bürgermeister"?"""
    if sequence.words[at : at + 1] not in ([","], ["als"], ["("], ["–"]):
        return False
    at += 2 if sequence.words[at + 1 : at + 2] and sequence.words[at + 1] in ("der", "die", "dem", "den") else 1
    node = sequence.nodes[at] if at < len(sequence) else None
    return node is not None and node.tag == "ROLE"


_RULERS = frozenset(
    "Karl Wilhelm Friedrich Otto Ludwig Heinrich Maximilian Franz Joseph Josef Albert Georg Ernst August Johann".split()
)


@layer.rule(
    f"role:ROLE&!OFFICES&!ENGLISH title[]:(HONORIFIC '.'?)* name:({_CALLED})",
    emits="PERSON",
    span="name",
    examples={
        "Landrätin Annegret Ruf kam": "Annegret Ruf",
        "reimte Geschäftsführerin Birte Hagemeister, ehe": "Birte Hagemeister",
        "OB Markus Rat": "Markus Rat",
        "Vorsitzender Harald Platz und": "Harald Platz",
        "mit Rektorin Ayşe Nur Karabulut": "Ayşe Nur Karabulut",
    },
    counterexamples=["Kaiser Karl Straße", "Prinzessin Anna Schule", "Landrat Otto Vogel"],
)
@layer.rule(
    f"title[]:(HONORIFIC '.'?)+ name:({_CALLED})",
    emits="PERSON",
    examples={"mit Frau Lisa Laut": "Lisa Laut", "mit Herrn Uwe\nZöllner": "Uwe Zöllner"},
    counterexamples=["St. Anna Hospital", "Papst Benedikt XVI. reist"],
)
def everyday_word(context: object, name: Span, title: list[Span], role: Span | None = None) -> Reading | None:
    """A family name that is an everyday word, an office or a house too: behind an office or a courtesy word and a given name."""
    words, sequence = name.words, name.sequence
    wrapped = words[1] == "\n"
    at = name.first + 1 + wrapped
    own = tags(sequence.words[at])
    titles, gender = titles_of(title)
    if role is None and not gender and not titles:
        return None
    if sequence.nodes[at] is not None:
        if own & {"SURNAME"} or sequence.words[at] in table("offices") or " " in sequence.words[at]:
            return None  # an office behind a given name
    elif sequence.marks[at] == "NAME" and not own & {"OFFICE", "ORGWORD"}:
        return None  # the rule of full names reads it
    ruler = role is not None and role.value.kind == "government" and words[0] in _RULERS
    if (
        own & {"ARTICLE", "HYPHEN"}
        or ("VENUE" in own and ("SURNAME" not in own or role is None or ruler))  # "Kaiser Karl Platz"
        or ("ORGWORD" in own and len(sequence.words[at]) > 4)
        or (wrapped and "SURNAME" not in own)
    ):
        return None
    return Reading(person(words[:1], [w for w in words[1:] if w != "\n"], titles, gender), start=name.start, end=name.end)


def is_eastern(node: Node) -> bool:
    """Is a person's name written in the order of China, Japan, Korea or Vietnam, family name first?"""
    if node.rule in _EASTERN:
        return True
    first, _, rest = str(node.value.name).partition(" ")
    return first in CHINESE_NAMES and PINYIN.fullmatch(rest) is not None and "GIVEN" not in tags(rest)


@layer.rule(
    f"role:ROLE&!OFFICES? whole:(title[]:(HONORIFIC '.'?)* name:(({FAMILIES_OF_VIETNAM}) CAP CAP CAP?))",
    emits="PERSON",
    span="whole",
    examples={
        "und Vo Tan Thanh unterzeichneten": "Vo Tan Thanh",
        "mit Frau Nguyễn Thị Bích Ngọc": "Nguyễn Thị Bích Ngọc",
        "Tran Quoc Bao kam": "Tran Quoc Bao",
        "Minister Tran Tan Dung kam": "Tran Tan Dung",
    },
    counterexamples=["Le Petit Prince", "Do It Yourself", "Mai Ahl Vogt"],
)
def vietnamese(context: object, role: Span | None, whole: Span, title: list[Span], name: Span) -> Reading | None:
    """A Vietnamese name: the family name, and two or three syllables, by the last of which the person is called."""
    words = name.words
    if not all(map(is_syllable, words[1:])) or any(word.isupper() for word in words):
        return None
    own = [tags(word) for word in words[1:]]
    known = role is not None or any(tag & {"GIVEN", "SURNAME"} for tag in own)
    known = known or not any(tag & {"NOUN", "LOWERTOO", "TOPONYM", "ORGWORD"} for tag in own)
    if not known or any("FUNCTION" in tag for tag in own):
        return None
    titles, gender = titles_of(title)
    return Reading(person(words[:-1], words[-1:], titles, gender), start=name.start)


@layer.rule(
    "given:NAME&CAP&!OFFICE&!ORGWORD&!HONORIFIC&!TOPONYM&!COMPANY noble:(PARTICLE | HONORIFIC)&PHRASE family:NAME&CAP&!OFFICE (('und' 'zu' | 'zu') NAME&CAP)?",
    emits="PERSON",
    examples={"Konsul Rumwin Graf von Plessenthin": "Rumwin Graf von Plessenthin"},
    counterexamples=["Lumora von der Neustadt"],
)
def noble(context: object, given: Span, noble: Span, family: Span) -> Reading | None:
    """A name with a noble title inside, whose given name no list knows: "Rumwin Graf von Plessenthin"."""
    if not LINKED.search(noble.text) or "NOUN" in tags(given.word):
        return None
    sequence = given.sequence
    return Reading(person([given.word], sequence.text[noble.start : family.end].split()), start=given.start, end=family.end)


@layer.rule(
    f"first:GIVEN&NAME ('und' | '&') second:GIVEN&NAME family:{FAMILY}",
    emits="AGENTS",
    examples={"Herbert und Carola Ahl luden ein.": "2"},
)
def couple(context: object, first: Span, second: Span, family: Span) -> Reading | None:
    """Two given names that share a family name."""
    if "NOUN" in tags(first.word) or ("SURNAME" in tags(first.word) and "GIVENAMB" in tags(first.word)):
        return None
    if first.first and {"CAP"} == tags(first.sequence.words[first.first - 1]) and first.sequence.marks[first.first - 1] == "NAME":
        return None  # a family name behind a given name that no list knows: "Théogène Nsengimana und Agnès Uwera"
    one = Node("PERSON", first.start, first.end, person([first.word], family.words), "persons.couple_member")
    two = Node("PERSON", second.start, family.end, person([second.word], family.words), "persons.couple_member")
    return Reading(2, parts=(one, two), tags=frozenset({"PERSON"}))
