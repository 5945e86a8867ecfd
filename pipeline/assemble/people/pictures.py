"""Who is seen in a picture was at the event that it shows."""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.people import parts
from pipeline.assemble.state import Gathering, add_people
from pipeline.assemble.times.scenes import held
from pipeline.german.happenings.clauses import Sentence, Text, clauses

_ABSENT = frozenset(
    "fehlt fehlen fehlte fehlten archivbild archivfoto symbolbild bildmaterial bildnachweis bildrechte fotonachweis".split()
)
_FIRST = 40  # events that a picture may show
# What says where somebody stands in a picture.
_ROW = frozenset("v l n r v.l v.l.n.r vlnr links rechts reihe vorn vorne hinten mitte".split())
_PICTURES = frozenset("foto fotos bild bilder bildunterschrift bildunterschriften bildtext zum unser reihe".split())
# How likely who is shown was there: in a row beside somebody who was, or else.
_SHOWN, _SEEN = 0.55, 0.2


def show(state: Gathering, sentence: Sentence, main: Draft) -> None:
    """Who is seen in a picture was at the event that it shows: the one with most of them, or in a row ("v. l.") the main one."""
    text = state.text
    lows = text.lows[sentence.first : sentence.last]
    if not _ABSENT.isdisjoint(lows):
        return
    found = [f for f in parts.of_sentence(text, clauses(text, sentence)) if f[0].tag == "PERSON"]
    there = {str(node.value.entity) for node, _, _ in found if node.value.entity is not None}
    best = max(state.drafts[:_FIRST], key=lambda d: (len(there & d.people.keys()), d is main, -d.first.start))
    rowed = not _ROW.isdisjoint(lows) and held(state, best) is not False
    beside = any(best.unsure.get(agent, 1) > _SEEN for agent in there & best.people.keys())
    if rowed or there & best.people.keys():
        add_people(state, best, found, likely=_SHOWN if rowed and beside and not _set_apart(text, sentence, best) else _SEEN)


def _set_apart(text: Text, sentence: Sentence, draft: Draft) -> bool:
    """Does a picture's text begin with a place or a doing that nothing tells of the event: "Im Marinemuseum (v. l.): A und B"?"""
    until = next((i for i in range(sentence.first, sentence.last) if text.classes[i] in "PR"), sentence.last)
    colon = next((i for i in range(sentence.first, until) if text.word(i) == ":"), sentence.first)
    first = colon if text.low(sentence.first) in _PICTURES else sentence.first  # "Foto (Kreis Xing): ..."
    first += text.word(first) == ":"
    lead = [i for i in range(first, until) if text.classes[i] in "NOLEZ" and text.low(i) not in _PICTURES]
    if text.classes[first] != "p":
        return False  # "Der Rat empfing die Gäste: (v. l.) ..."
    if any(text.classes[i] == "E" and (node := text.sequence.nodes[i]) and node.value.head.kind == draft.kind for i in lead):
        return False
    told = {low for c in draft.candidates for low in text.lows[c.sentence.first : c.sentence.last]}
    return bool(lead) and told.isdisjoint(map(text.low, lead))
