"""Waters, valleys, mountains and lands that no list knows, by what their names end with and where they stand: "am Haselsee", "Kulmer Heide"."""

from __future__ import annotations

import re

from pipeline.german.names.lexis.forms import COMPOUND, noun_kind
from pipeline.german.names.places.famoushouses import layer as layer
from pipeline.german.values import PlaceValue
from pipeline.kernel import Reading, Span

_WATER = re.compile(r"(?:see|fjord|sund|bach|weiher|moor|bodden|haff|bucht|förde|kanal)s?$")
_TAIL = re.compile(
    r"[a-zäöüß]{3}(?:see|fjord|sund|weiher|moor|bodden|haff|bucht|förde|tal|fluh|horn|joch|kogel|alp|alm|gau|heide|klamm|gletscher|hallig|werder"
    r"|spitze|ache|land|viertel|au|forst|kopf|grat)s?$"
)
# First members that leave a water one of many.
_ANY = re.compile(
    r"(?:Bade|Bagger|Stau|Berg|Gebirgs|Binnen|Hoch|Tief|Kur|Park|Angel|Natur|Salz|Eis|Schwimm|Haus|Dorf|Nachbar|Fisch|Speicher|Kies|Wald|Süßwasser|Krater"
    r"|Mühl|Zu|Quell|Wild|Grenz|Verbindungs|Nachrichten|Vertriebs|Kommunikations|Fern|Seiten|Schiffs|Abwasser|Bewässerungs)"
)
_HERE = "('am' | 'im' | 'ins' | 'ans' | 'vom' | 'zum' | ('an' | 'auf' | 'in' | 'von' | 'um' | 'über') ('der' | 'dem' | 'den' | 'das' | 'die'))"


@layer.rule(
    f"{_HERE} name:CAP&!FUNCTION&!GIVEN&!SURNAME&!TOPONYM&!OFFICE&!ORGWORD&!CAPS&!HYPHEN&!VENUE&!COMPANY&!ACRONYM",
    emits="PLACE",
    span="name",
    examples={"ein Zelt am Binsensee": "Binsensee", "eine Tour auf die Gratzfluh": "Gratzfluh"},
    counterexamples=["am Montag", "im Ausland", "am Badesee", "im Seitental", "Lena Binsensee lebt am Rand", "der Binsensee"],
)
def landform(context: object, name: Span) -> Reading | None:
    """A water, a valley or a mountain where something is: "am Binsensee"."""
    if not _TAIL.search(name.word) or len(name.word) < 6:
        return None
    common = name.sequence.marks[name.first] == "COMMON"
    if common and (noun_kind(name.word) != COMPOUND or not _WATER.search(name.word) or _ANY.match(name.word)):
        return None
    after = name.sequence.words[name.last] if name.last < len(name.sequence) else ""
    if after[:1].isupper():
        return None  # "am Feldhorn Cup"
    return Reading(PlaceValue(name.word, "BodyOfWater" if _WATER.search(name.word) else "Place"))


@layer.rule(
    "adj:(DEMONYM | TOWNISH | NAME&CAP&!GIVEN&!OFFICE&!ORGWORD) form:('See' | 'Sees' | 'Bodden' | 'Heide' | 'Moor' | 'Moors' | 'Bucht' | 'Förde' | 'Meer' | 'Meers'"
    " | 'Haff' | 'Weiher' | 'Becken' | 'Forst' | 'Hütte' | 'Alm' | 'Alp' | 'Klamm' | 'Berge' | 'Bergland' | 'Seenplatte' | 'Senke' | 'Höhe' | 'Halde' | 'Börde' | 'Mulde')",
    emits="PLACE",
    examples={"am Conower See": "Conower See", "in der Kulmer Heide": "Kulmer Heide"},
    counterexamples=["die Alte Heide", "Berliner Seen", "Bäcker See"],
)
def with_adjective(context: object, adj: Span, form: Span) -> Reading | None:
    """A water or a land by the adjective of a place: "Conower See", "Kulmer Heide"."""
    sequence = adj.sequence
    before = sequence.words[adj.first - 1].lower() if adj.first else ""
    if not adj.word.endswith("er") or adj.word.endswith("-") or before.endswith("."):
        return None
    if before not in (
        "am",
        "im",
        "der",
        "die",
        "den",
        "dem",
        "das",
        "des",
        "vom",
        "zum",
        "zur",
        "beim",
        "ans",
        "ins",
        ",",
        "(",
        ":",
        "und",
    ):
        return None
    word = form.word[:-1] if form.word in ("Sees", "Moors", "Meers") else form.word
    return Reading(
        PlaceValue(
            f"{adj.word} {word}",
            "BodyOfWater" if word in ("See", "Bodden", "Bucht", "Förde", "Meer", "Haff", "Weiher") else "Place",
        )
    )
