"""Organisations by their legal form, read backwards from it: "Toshiba Electronics Europe GmbH", "Freunde der Stadtbücherei e.V.".

The form says where the name ends; where it begins is told by what cannot be part of it: an article, a preposition, a verb, an
office. A club's name may hold small words ("zu", "für", "und"), and an article only behind the noun that heads it.
"""

from __future__ import annotations

import re
from itertools import compress

from pipeline.columns import Column
from pipeline.german.names.judge import own_tags
from pipeline.german.names.lexis.firmkinds import PROFESSIONS
from pipeline.german.names.lexis.words import organization_row, tags
from pipeline.german.names.organizations.legalstart import in_small_letters, start
from pipeline.german.names.organizations.nominative import FEMININE_FORMS, clean, nominative
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Node, Sequence
from pipeline.lexicon import table

_VERBS = frozenset(("AB", "AN", "AS", "SE"))  # legal forms that end headlines in capitals as other words
_DATIVE = re.compile(r"\b(\w*(?:freunde|werke|betriebe|förderer|pfadfinder))n\b")  # "bei den Kanalfreunden Hunte e.V."
_MASCULINE = frozenset(("das", "dem", "des", "vom", "zum", "beim", "im", "am"))


def read(sequence: Sequence) -> Sequence:
    """Fold each name with a legal form into an ORGANIZATION node, by the rule "organizations.legal"."""
    folded: list[tuple[int, int, Node]] = []
    done = 0
    for at in compress(range(len(sequence)), _forms.of(sequence)):
        if not at or at < done:
            continue
        if (at + 1 < len(sequence) and _is_form(sequence, at + 1)) or (
            at + 2 < len(sequence) and sequence.words[at + 1] == BREAK and _is_form(sequence, at + 2)
        ):
            continue  # "Petersson & Söhne GmbH & Co. KG": the last form ends the name
        row = _row(sequence, at)
        last = at + 1
        if (
            sequence.words[at][-1:] != "."
            and last < len(sequence)
            and sequence.words[last] == "."
            and sequence.words[at] in ("Inc", "Ltd", "Co", "Corp")
        ):
            last += 1
        if (
            last < len(sequence)
            and "TOPONYM" in own_tags(sequence, last)
            and sequence.words[at] in ("GmbH", "AG", "eG")
            and sequence.marks[last] != "COMMON"
        ):
            last += 1  # "Lotto-Toto GmbH Sachsen-Anhalt"
        if sequence.words[at].endswith("Partner") and last < len(sequence) and sequence.words[last] in PROFESSIONS:
            last += 1  # "Ahlers & Partner Architekten"
        if sequence.words[at] in _VERBS and all(w.isupper() for w in sequence.words[max(0, at - 2) : at]):
            continue  # a headline: "NEULAND SAGT AB"
        first = start(sequence, at, done, row.get("type") == "NGO" or sequence.words[at] in ("eG", "gGmbH"))
        first = in_small_letters(sequence, at if first is None else first, first)
        if first is None:
            continue
        folded.append((first, last, _node(sequence, first, at, last, row)))
        done = last
    return sequence.replaced(_opening_whole(sequence, folded))


def _opening_whole(sequence: Sequence, folded: list[tuple[int, int, Node]]) -> list[tuple[int, int, Node]]:
    """Give a name that opens a line the first word back that is no name there, if the text has it whole: "Rauscher Pumpen AG gründet"."""
    names = {node.value.name for _, _, node in folded}
    for k, (first, last, node) in enumerate(folded):
        if not first or sequence.marks[first - 1] != "FUNCTION":
            continue
        whole = f"{sequence.words[first - 1]} {node.value.name}"
        if whole in names:
            node.start, node.value.name = sequence.starts[first - 1], whole
            folded[k] = (first - 1, last, node)
    return folded


def _is_form(sequence: Sequence, at: int) -> bool:
    node = sequence.nodes[at]
    return _is_form_word(sequence.words[at]) if node is None else node.tag == "PHRASE" and "LEGALFORM" in node.tags


def _is_form_word(word: str) -> bool:
    return word in table("legalforms") and not (word.islower() and len(word) < 3)


_forms = Column(_is_form_word, False, {"PHRASE", "LEGALFORM"}.issubset)


def _row(sequence: Sequence, at: int) -> dict[str, str]:
    node = sequence.nodes[at]
    return table("legalforms").row(node.value[1] if node is not None else sequence.words[at])


def _node(sequence: Sequence, first: int, at: int, last: int, row: dict[str, str]) -> Node:
    text = clean(sequence.text[sequence.starts[first] : sequence.ends[last - 1]])
    form = clean(sequence.text[sequence.starts[at] : sequence.ends[last - 1]])
    words = sequence.words[first:at]
    head = next((k for k, word in enumerate(words) if "ORGHEAD" in tags(word)), None)
    if head is None and "ORGGENERIC" in tags(words[0]):
        head = 0  # "des Wirtschaftsverbandes industrieller Unternehmen e.V."
    kind = row.get("type", "Organization")
    text = _DATIVE.sub(r"\1", text)
    article = sequence.words[first - 1].lower() if first else ""
    feminine = form.split()[-1] in FEMININE_FORMS and article not in _MASCULINE
    if head is not None:
        dative = first > 0 and sequence.words[first - 1] in ("dem", "vom", "im", "zum", "beim", "am")
        single = words[head].removesuffix("e") if dative else words[head]
        if single != words[head] and table("orgheads").get(single, "plural") == "0":
            text, words[head] = text.replace(words[head], single, 1), single  # "vom Freundeskreise Vogtsburg e. V."
        text = nominative(words, head, text, "f" if feminine else None)
        if " " in words[0] and text.startswith(words[0]):  # "dem Deutschen Roten Kreuz Kreisverband Celle e. V."
            whole = words[0].split()
            text = nominative(whole, len(whole) - 1, words[0]) + text[len(words[0]) :]
        if kind in ("Organization", "NGO"):
            kind = organization_row(words[head]).get("type", kind)
    elif feminine and article in ("der", "zur", "einer") and words[0].endswith("en") and "ADJCAP" in tags(words[0]):
        text = words[0][:-1] + text.removeprefix(words[0])  # "bei der Norddeutschen Flughafen AG"
    value = OrganizationValue(text, kind, legal_form=form)
    if words[0] == "Verein" and len(words) > 1 and sequence.marks[first + 1] in ("NAME", "COMMON") and kind == "NGO":
        value.also = text.partition(" ")[2]  # "Verein Lichtblick e. V.": the form says what it is
    return Node("ORGANIZATION", sequence.starts[first], sequence.ends[last - 1], value, "organizations.legal")
