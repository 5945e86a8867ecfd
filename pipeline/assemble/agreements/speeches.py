"""Direct speech as text: what is said between quotation marks is read like the rest, with the speaker's house as "wir"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.assemble.agreements.houses import Registers, house, of_role
from pipeline.assemble.people.parts import people_of
from pipeline.german.happenings.clauses import Sentence, Text
from pipeline.german.values import RoleValue
from pipeline.kernel import Sequence

_BACK = 60  # tokens before the quote in which its speaker is named


def said(found: Registers, counts: Callable[[Sequence], bool]) -> Iterator[Registers]:
    """Yield the registers over the text of each speech of a release's body that counts, in order; the text is one of its own."""
    text = found.text
    at = text.classes.find("X")
    for sentence in text.sentences if at >= 0 else ():
        while 0 <= at < sentence.last:
            node = text.sequence.nodes[at]
            speech = node.value if node is not None and at >= sentence.first and sentence.section == "body" else None
            if isinstance(speech, Sequence):
                speaker = _speaker(found, sentence, at, _goes_on(found, speech, at))  # whose house is entered, whatever is said
                if speaker is not None and speaker != found.own and found.own and _speaks_of(found, speech, speaker):
                    speaker = None  # "Mit der X arbeiten wir seit Jahren zusammen": nobody speaks so of the own house
                if counts(speech):
                    yield replace(found, text=Text(speech, ()), speaker=speaker, around=(text, sentence))
            at = text.classes.find("X", at + 1)


def _speaks_of(found: Registers, speech: Sequence, house_: str) -> bool:
    """Does what is said name a house with "mit"?"""
    known = found.organizations.entities[house_]
    names = {known.name, *known.aliases}
    nodes = [(i, node) for i, node in speech.placed() if node.tag == "ORGANIZATION" and node.value.name in names]
    return any("mit" in [word.lower() for word in speech.words[max(0, i - 3) : i]] for i, _ in nodes)


def _goes_on(found: Registers, speech: Sequence, at: int) -> bool:
    """Does the sentence go on behind a speech: not where a full stop ends it and a capital begins anew?"""
    following = found.text.sequence.words[at + 1] if at + 1 < len(found.text.sequence.words) else ""
    return not (speech.words and speech.words[-1] == "." and following[:1].isupper())


def _speaker(found: Registers, sentence: Sentence, at: int, goes_on: bool) -> str | None:
    """Return the house of who speaks: named behind the speech, where the sentence goes on, else before it, else the one named last."""
    for tokens in (range(at + 1, sentence.last if goes_on else at + 1), range(at - 1, max(-1, at - _BACK), -1)):
        for i in tokens:
            node = found.text.sequence.nodes[i]
            if node is None or found.text.classes[i] not in "PR":
                continue
            for person in people_of(node):
                return house(found, person.value)
            return of_role(found, node.value) if isinstance(node.value, RoleValue) else None
    return None
