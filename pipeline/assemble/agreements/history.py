"""Papers of history, told in passing: treaties of states whose anniversary is held, and what a century or others long ago signed."""

from __future__ import annotations

import re

from pipeline.assemble.agreements.houses import Registers
from pipeline.assemble.state import Gathering
from pipeline.resolve.organizations import Organizations
from pipeline.resolve.places import Places
from schemas.records import Agreement

_HISTORIC = (
    "Élysée",
    "Einheitsvertrag",
    "Pariser Abkommen",
    "Aachener Vertrag",
    "Zwei-plus-Vier",
)  # treaties of states, told in passing
_REMEMBERED = re.compile(r"[Jj]ahrestag|[Jj]ubiläum|[Jj]ubiläen|\bjährt\b|[Gg]edenk")
_STATE = re.compile(r"(?:Bundesrepublik|Republik|Königreich) ")
_CENTURY, _GENERATIONS = 100, 50  # years


def is_past(state: Gathering, agreement: Agreement, found: Registers) -> bool:
    """Is it one of history, and none of the release?"""
    if agreement.name.startswith(_HISTORIC) or _is_of_old(state, agreement, found.own):
        return True
    return _is_remembered(state, agreement, found.places, found.organizations)


def _is_remembered(state: Gathering, agreement: Agreement, places: Places, organizations: Organizations) -> bool:
    """Is it a treaty of states whose anniversary is told: "anlässlich des 30. Jahrestags des Vertrags zwischen Polen und Litauen"?"""
    known = [organizations.entities[p] for p in agreement.parties if p in organizations.entities]
    states = [o for o in known if _STATE.match(o.name) or (o.area and places.entities[o.area].value.kind == "Country")]
    if len(known) < 2 or states != known:
        return False
    proof = agreement.evidence[0]
    sentence = next((s for s in state.text.sentences if state.text.sequence.ends[s.last - 1] >= proof.end), None)
    return sentence is not None and _REMEMBERED.search(state.text.slice(sentence.first, sentence.last)) is not None


def _is_of_old(state: Gathering, agreement: Agreement, own: str | None) -> bool:
    """Is it a paper of history: a century old, or of two generations ago and of others?"""
    published = state.published.edtf[:4] if state.published else ""
    dated = agreement.date.edtf[:4] if agreement.date else ""
    if not (published.isdigit() and dated.isdigit()):
        return False
    age = int(published) - int(dated)
    return age > _CENTURY or (
        age > _GENERATIONS and own not in agreement.parties and not (agreement.partnership or "partner" in agreement.kind)
    )
