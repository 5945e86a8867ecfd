"""Verb frames: what a verb that is itself an event does with the phrases of its clause. `FRAMES` maps what a verb does to its frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames import deeds
from pipeline.assemble.frames.again import again
from pipeline.assemble.frames.calls import expected, roam, stay
from pipeline.assemble.frames.halts import drop, halt
from pipeline.assemble.frames.idioms import CUES, idioms
from pipeline.assemble.frames.items import OPENERS, SHOWN, STAGE, agenda, bracketed, exhibits, items, premieres, shown
from pipeline.assemble.frames.layings import lay, plant, stones, wreath
from pipeline.assemble.frames.matches import MATCHES, match
from pipeline.assemble.frames.mottos import titled, under_title
from pipeline.assemble.frames.receptions import invite, receive
from pipeline.assemble.frames.rites import (
    accept,
    award,
    book,
    consecrate,
    farewell,
    gain,
    hand,
    open_,
    remember,
    take,
    taken_up,
)
from pipeline.assemble.frames.signing import agreement_chunk, sign, swap
from pipeline.assemble.frames.stages import perform, play, stage, train
from pipeline.assemble.frames.talks import congratulate, convene, deal, debate, exchange, meet, present, speak
from pipeline.assemble.frames.tours import guide, show
from pipeline.assemble.frames.turns import cues, turns
from pipeline.assemble.frames.unnamed import invited_to, unnamed
from pipeline.assemble.frames.visits import inform, look, stations, visit, visits
from pipeline.german.happenings.verbs import Verb

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

__all__ = [
    "CUES",
    "FRAMES",
    "MATCHES",
    "OPENERS",
    "SHOWN",
    "STAGE",
    "again",
    "agenda",
    "agreement_chunk",
    "bracketed",
    "cues",
    "idioms",
    "invited_to",
    "items",
    "match",
    "premieres",
    "shown",
    "stations",
    "stay",
    "titled",
    "turns",
    "under_title",
    "unnamed",
    "visits",
]

Frame = Callable[["Scene", Verb, int, set[int]], list[Candidate]]
FRAMES: dict[str, tuple[Frame, ...]] = {
    "visit": (visit,),
    "roam": (roam,),
    "receive": (receive,),
    "invite": (invite,),
    "greet": (receive, deeds.greet),
    "sign": (sign, book),
    "conclude": (sign,),
    "subscribe": (sign, book),
    "vereinbaren": (sign,),
    "bring": (sign,),
    "halt": (halt,),
    "play": (play,),
    "hold": (deeds.feast,),
    "open": (open_,),
    "unveil": (open_,),
    "christen": (open_,),
    "award": (award, deeds.handed),
    "honour": (award, deeds.honour),
    "book": (book,),
    "wreath": (wreath,),
    "perform": (perform,),
    "exchange": (swap, exchange),
    "congratulate": (congratulate,),
    "plant": (plant, deeds.plant),
    "meet": (meet, deeds.gather),
    "guide": (guide,),
    "show": (show, deeds.seen, exhibits),
    "speak": (speak,),
    "read": (speak,),
    "farewell": (farewell, deeds.induct),
    "swear": (farewell, deeds.induct),
    "install": (farewell,),
    "gain": (gain, deeds.given),
    "hand": (hand, deeds.handed),
    "present": (present,),
    "lay": (lay,),
    "inform": (inform, deeds.enlighten),
    "debate": (debate, deeds.discuss),
    "take": (take, deeds.commission, taken_up),
    "remember": (remember,),
    "convene": (convene, deeds.gather, meet),
    "drop": (drop,),
    "accept": (accept,),
    "look": (look,),
    "consecrate": (consecrate,),
    "stage": (stage,),
    "train": (train,),
    "deal": (deal,),
    "move": (stones,),
    "bless": (deeds.bless,),
    "attend": (deeds.come, expected),
    "found": (deeds.found,),
    "appoint": (deeds.appoint,),
    "learn": (deeds.learn,),
    "know": (deeds.know,),
    "enter": (sign,),
}
