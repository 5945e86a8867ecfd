"""Which event a sentence without one of its own speaks of: the last one told, or the feast, the congress or the journey that it is part of."""

from __future__ import annotations

from pipeline.assemble.drafts import Draft
from pipeline.assemble.people import parts
from pipeline.assemble.places.towns import JOURNEYS
from pipeline.assemble.state import Gathering
from pipeline.assemble.times.scenes import principal
from pipeline.german.happenings.clauses import Sentence, Text

_FEASTS = frozenset(
    "ceremony celebration reception gala anniversary opening inauguration event congress conference symposium public-festival vernissage "
    "exhibition-opening summer-reception new-year-reception festival worship concert".split()
)
_RITES = frozenset("signing award award-ceremony honour golden-book".split())  # which a feast may frame
_SPOKEN = frozenset({"talk", "panel-discussion"})
_STAYS = JOURNEYS | {"delegation-visit", "visit", "exchange", "inaugural-visit"}
_CALLED = frozenset({"einladung", "einladungen"})
# Whom they show something, and what they talk: at a visit, and at no service, concert or opening of its programme.
_THEM = frozenset("ihnen gästen delegation besuchern gast diplomaten botschafter botschafterin".split())
_TALKS = frozenset(
    "gespräch gespräche gesprächen unterredung unterredungen beratungen verhandlungen arbeitsgespräch arbeitsgesprächen".split()
)
_STAGED = frozenset("worship concert opening vernissage festival public-festival commemoration".split())


def aim(state: Gathering, sentence: Sentence) -> Draft | None:
    """Return the event that a sentence goes on to speak of, None before the first."""
    text, target = state.text, state.last
    if target is None:
        return None
    lows = text.lows[sentence.first : sentence.last]
    if (target.kind in _RITES or target.kind == "delegation-visit") and parts.performs(text, sentence):
        target = _feast(state, target) or target
    elif target.kind == "lecture" or (target.kind in _SPOKEN and not _CALLED.isdisjoint(lows)):
        target = _congress(state, target) or target
    elif target.kind == "anniversary" and parts.travels(text, sentence):
        target = _told_before(state, target, JOURNEYS) or target
    elif target.kind in _STAGED and (not _TALKS.isdisjoint(lows) or (parts.shows(text, sentence) and not _THEM.isdisjoint(lows))):
        target = _told_before(state, target, _STAYS) or target
    elif (
        target.kind not in _STAYS
        and (at := _begins_at(text, sentence))
        and all(at != n.value.name for c in target.candidates for n in c.places)
    ):
        target = _told_before(state, target, JOURNEYS) or target
    return target


def _begins_at(text: Text, sentence: Sentence) -> str | None:
    """Return the place that a sentence begins with: "In Kobe traf sich die Gruppe mit X"."""
    node = (
        text.sequence.nodes[sentence.first + 1] if sentence.last - sentence.first > 2 and text.low(sentence.first) == "in" else None
    )
    return str(node.value.name) if node is not None and text.classes[sentence.first + 1] == "L" else None


def _feast(state: Gathering, signing: Draft) -> Draft | None:
    """Return the feast at which something was signed or awarded: who plays and speaks does so there."""
    day = state.moments[id(signing)].day
    here = signing.first.sentence.paragraph
    same = [
        d
        for d in state.drafts
        if d.kind in _FEASTS
        and (state.moments[id(d)].day == day if day is not None else d.candidates[-1].sentence.paragraph == here)
    ]
    beside = {id(c.sentence) for c in signing.candidates}
    main = principal(state)
    other = main if main in same else same[0] if len(same) == 1 else None
    return next((d for d in same if any(id(c.sentence) in beside for c in d.candidates)), other)


def _congress(state: Gathering, talk: Draft) -> Draft | None:
    """Return the congress or feast told right before a talk: whoever is named behind it is there for all of it."""
    here = talk.first.sentence.paragraph
    near = [d for d in state.drafts if d is not talk and d.kind in _FEASTS and d.candidates[-1].sentence.paragraph == here]
    return max((d for d in near if d.first.start < talk.first.start), key=lambda d: d.candidates[-1].start, default=None)


def _told_before(state: Gathering, occasion: Draft, kinds: frozenset[str]) -> Draft | None:
    """Return the journey or stay told right before its occasion, or what is done on it: "X besucht Tokio. Anlass ist das Jubiläum. Begleitet wird sie von Y"."""
    here = occasion.candidates[-1].sentence.paragraph
    told = [
        (c.start, n) for n, d in enumerate(state.drafts) if d.kind in kinds for c in d.candidates if c.sentence.paragraph == here
    ]
    return state.drafts[max(told)[1]] if told else None
