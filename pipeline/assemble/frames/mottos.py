"""What is told by its title alone: "auf der „Solar Days“, die am 3. Mai stattfindet", "Unter dem Titel „X“ zeigt das Museum ab 3. Mai ...", "unter dem Motto „X“ feiert die Gemeinde"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import candidate, day_told
from pipeline.assemble.grammar import content
from pipeline.assemble.relatives import takes_place
from pipeline.assemble.titles.titled import TITLES
from pipeline.german.happenings.words import event_word

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

# What is done under a title, and what that makes it; the first that fits tells.
_DEEDS = (
    ("feiert feiern feierte feierten gefeiert", "celebration", "SocialEvent", "Feier"),
    ("diskutiert diskutieren diskutierten diskutierte debattieren debattierten debattiert", "panel-discussion", "EducationEvent", "Diskussion"),
    ("spricht sprechen sprach sprachen referiert referieren referierte referierten", "lecture", "EducationEvent", "Vortrag"),
    ("musiziert musizieren musizierte musizierten singt singen sang sangen erklingt erklingen erklang erklangen", "concert", "MusicEvent", "Konzert"),
    ("liest lesen las lasen", "reading", "LiteraryEvent", "Lesung"),
    ("zeigt zeigen zeigte zeigten gezeigt präsentiert präsentieren präsentierte präsentierten stellt stellen sehen", "exhibition", "ExhibitionEvent", "Ausstellung"),
    (
        "lädt lud laden luden eingeladen bittet bat treffen trafen kommen kamen versammeln versammelten findet fand steht stand veranstaltet "
        "organisiert",
        "event", "Event", "Veranstaltung",
    ),
)  # fmt: skip
_FORMS = {form: row for row in reversed(_DEEDS) for form in row[0].split()}
_PRINTED = frozenset(
    "buch film band broschüre studie podcast album heft bericht erschienen erscheint veröffentlicht publiziert".split()
)
_SHOWS = (
    "museum",
    "museums",
    "galerie",
    "kunsthalle",
    "kunstverein",
    "kunsthaus",
    "archiv",
    "ausgestellt",
    "künstler",
    "werke",
    "bilder",
)
_UNDATED = 0.45  # speaks of an event and makes none


def titled(scene: Scene) -> list[Candidate]:
    """ "auf der „Solar Days“, die am 3. Mai in der Stadthalle stattfindet": what bears a title and takes place is an event."""
    text = scene.text
    if "Z" not in scene.clause.kinds:
        return []
    for chunk in scene.chunks:
        node = text.sequence.nodes[chunk.head]
        if node is None or node.tag != "TITLE" or chunk.inner != chunk.head or chunk.det is None or not takes_place(scene, chunk):
            continue
        title = str(node.value)
        word = next((w for part in title.split() if (w := event_word(part)) is not None), None)
        made = candidate(
            scene, chunk.head, word.kind if word else "event", word.type if word else "Event", title, title, "titled", 0.7
        )
        made.title = title
        made.clause = next((c for c in scene.sentence.clauses if c.sub and c.tokens[0] > chunk.head), scene.clause)
        return [made]
    return []


def under_title(scene: Scene) -> list[Candidate]:
    """A clause that says under which title something is done on a day; without a day, what a house shows so is the event told elsewhere."""
    text, lows = scene.text, scene.lows
    if "unter" not in lows or TITLES.isdisjoint(lows) or not _PRINTED.isdisjoint(lows):
        return []
    at = text.classes.find("Z", scene.clause.tokens[0], scene.clause.tokens[-1] + 1)
    node = text.sequence.nodes[at] if at >= 0 else None
    if node is None or node.tag != "TITLE" or TITLES.isdisjoint(text.lows[max(0, at - 3) : at]):
        return []
    deed = next((_FORMS[low] for low in lows if low in _FORMS), None)
    if deed is None:
        return []
    _, kind, type_, noun = deed
    dated = day_told(scene)
    if kind == "exhibition" and not any(low.endswith(_SHOWS) for low in lows):
        if not dated:
            return []
        kind, type_, noun = "event", "Event", "Veranstaltung"
    if not dated and kind != "exhibition":
        return []
    title = str(node.value)
    made = candidate(scene, at, kind, type_, f"{noun} „{title}“", noun, "under_title", 0.65 if dated else _UNDATED)
    made.create, made.title, made.words = dated, title, content(title)
    return [made]
