"""Verb frames: what a verb that is itself an event does with the phrases of its clause. `FRAMES` maps what a verb does to its frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.calls import stay
from pipeline.assemble.frames.deeds import DEEDS
from pipeline.assemble.frames.idioms import CUES, idioms
from pipeline.assemble.frames.items import OPENERS, SHOWN, STAGE, agenda, bracketed, items, premieres, shown
from pipeline.assemble.frames.rites import (
    accept,
    award,
    book,
    consecrate,
    farewell,
    gain,
    hand,
    lay,
    open_,
    plant,
    remember,
    stones,
    take,
    wreath,
)
from pipeline.assemble.frames.signing import agreement_chunk, sign
from pipeline.assemble.frames.stages import perform, play, stage, train
from pipeline.assemble.frames.talks import congratulate, convene, deal, debate, exchange, meet, present, speak, unnamed
from pipeline.assemble.frames.visits import drop, guide, halt, inform, receive, show, stations, visit, visits
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.evidence import Scene

__all__ = [
    "CUES",
    "DEEDS",
    "FRAMES",
    "OPENERS",
    "SHOWN",
    "STAGE",
    "agenda",
    "agreement_chunk",
    "bracketed",
    "idioms",
    "items",
    "premieres",
    "shown",
    "stations",
    "stay",
    "unnamed",
    "visits",
]

Frame = Callable[["Scene", Verb, int, set[int]], list[Candidate]]
FRAMES: dict[str, Frame] = {
    "visit": visit,
    "receive": receive,
    "greet": receive,
    "sign": sign,
    "conclude": sign,
    "subscribe": sign,
    "vereinbaren": sign,
    "bring": sign,
    "halt": halt,
    "play": play,
    "open": open_,
    "unveil": open_,
    "christen": open_,
    "award": award,
    "honour": award,
    "book": book,
    "wreath": wreath,
    "perform": perform,
    "exchange": exchange,
    "congratulate": congratulate,
    "plant": plant,
    "meet": meet,
    "guide": guide,
    "show": show,
    "speak": speak,
    "read": speak,
    "farewell": farewell,
    "swear": farewell,
    "install": farewell,
    "gain": gain,
    "hand": hand,
    "present": present,
    "lay": lay,
    "inform": inform,
    "debate": debate,
    "take": take,
    "remember": remember,
    "convene": convene,
    "drop": drop,
    "accept": accept,
    "look": inform,
    "consecrate": consecrate,
    "stage": stage,
    "train": train,
    "deal": deal,
    "move": stones,
}
