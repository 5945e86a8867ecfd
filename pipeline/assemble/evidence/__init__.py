"""How strongly a clause says that the event of a phrase takes place.

    phrase.py       the phrase that is asked about
    senses.py       what the phrase itself says: one of several, a part of another, the noun in another sense
    verbs.py        what its verb says of a subject or an object
    governed.py     what its preposition says: with, in, at or to which something is done

`evidence` asks one question after another; the first answer counts.
"""

from __future__ import annotations

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.evidence.governed import as_marking, as_occasion, as_regular, as_setting, going_with, gone_to
from pipeline.assemble.evidence.phrase import Phrase
from pipeline.assemble.evidence.senses import (
    as_frame,
    as_house_or_series,
    as_own_journey,
    by_another,
    counted,
    in_another_sense,
    in_dative,
    in_genitive,
)
from pipeline.assemble.evidence.verbs import as_changed, as_told_by_hour, as_weak, by_date, ungoverned
from pipeline.assemble.scene import Scene
from pipeline.german.happenings.phrases import Happening


def evidence(scene: Scene, k: int, value: Happening, made: Candidate) -> tuple[float, str]:
    """Return how strongly the clause says that this event takes place, and what says so: the first answer counts."""
    text, chunk = scene.text, scene.chunks[k]
    ahead = scene.chunks[k - 1] if k else None
    before = [text.low(i) for i in range(max(scene.sentence.first, chunk.first - 3), chunk.first)]
    leads = ahead if ahead is not None and ahead.last == chunk.first else None
    phrase = Phrase(scene, k, value, made, text, chunk, chunk.det or "", value.head.kind, scene.does(), before, ahead, leads)
    for ask in _QUESTIONS:
        said = ask(phrase)
        if said is not None:
            return said
    return 0.3, "events.mentioned"


# In this order they are asked: what it is not, then how it is told.
_QUESTIONS = (
    counted, by_another, in_dative, in_another_sense, as_own_journey, as_frame, as_told_by_hour, in_genitive, as_house_or_series, as_weak,
    as_changed, as_marking, as_regular, ungoverned, going_with, as_setting, gone_to, as_occasion, by_date,
)  # fmt: skip
