"""Set phrases that are events: "war zu Gast", "machte sich ein Bild von", "wechselte den Besitzer", "wird 100 Jahre alt".

A phrase is found by its cue, one word; IDIOMS maps cues to what reads them. All want a day, but where said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.assemble.drafts import Candidate
from pipeline.assemble.frames.base import (
    as_object,
    candidate,
    day_told,
    in_house,
    is_attribute,
    month_told,
    place_phrase,
    told_of_a_time,
    whose,
)
from pipeline.assemble.frames.calls import away, guest, inspection, picture, purpose, spent, there, welcome
from pipeline.assemble.frames.halts import station
from pipeline.assemble.frames.signing import SHEETS, agreement_chunk, name_above, of_paper, paper_before, signing_name, told_before
from pipeline.assemble.frames.stops import went
from pipeline.assemble.grammar import OBJECT_PRONOUNS, animate, genitive_of, nominative, objects, of_object, tail
from pipeline.assemble.scene import on_agenda
from pipeline.german.happenings.words import AWARD, LETS, SIGNATURES

if TYPE_CHECKING:
    from pipeline.assemble.scene import Scene

_GIVE = frozenset(
    "übergibt übergab übergeben übergaben überreicht überreichte überreichen überreichten überreicht gab gaben gibt erhielt erhielten erhält erhalten "
    "entgegen entgegengenommen entgegennahm entgegennahmen ausgehändigt aushändigte händigte".split()
)
_STAND = frozenset("steht stand stehen standen gestanden stellt stellte stellen stellten gestellt".split())
_TELL = frozenset(
    "erläutern erklären zeigen schildern vorführen berichten informieren unterrichten vorstellen erzählen demonstrieren präsentieren führen".split()
)
_MET = frozenset(
    "führt führte führen führten geführt zusammen zusammengekommen zusammenkam zusammengetroffen trifft traf treffen trafen getroffen kommt kam kamen kommen "
    "absolvierte absolvierten".split()
)
_TALKED = _MET | frozenset("stehen standen vorgesehen geplant folgen folgten".split())
_NUMBER = re.compile(r"\d{1,3}$")
_CHANGED = re.compile(r"\bwechsel(?:te?n?|n) ")  # the verb before its subject: "wechselten zwei Wagen den Besitzer"
_YEARS = re.compile(r"(\d{1,4}) jahre$")
_PUT = frozenset("gestellt stellt stellte stellten stellen genommen".split())
_OLD = {"wird", "wurde", "wurden", "werden", "geworden"}


def _name_of(scene: Scene, i: int) -> str:
    node = scene.text.sequence.nodes[i]
    person = next((p for p in node.walk() if p.tag == "PERSON"), None) if node is not None else None
    return str(person.value.name) if person is not None else scene.text.slice(i, i + 1)


def owner(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "60 Bücher wechselten den Besitzer": a handing over."""
    text, chunks = scene.text, scene.chunks
    if at == 0 or scene.lows[at - 1] != "den" or not any(low.startswith("wechsel") or low == "gewechselt" for low in scene.lows):
        return []
    for k, chunk in reversed(list(enumerate(chunks))):
        follows = is_attribute(text, chunks, k)
        if chunk.last > scene.clause.tokens[at] or follows or animate(text, chunk):
            continue
        if chunk.prep is None and text.classes[chunk.head] in "NQ" and text.low(chunk.head) not in ("besitzer", "eigentümer"):
            name = f"Übergabe {_CHANGED.sub('', whose(scene, k))}"
            return [candidate(scene, chunk.head, "handover", "Event", name, "Übergabe", "owner", 0.65 if scene.dated else 0.5)]
    return []


def key(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "überreichte den symbolischen Schlüssel an X": the handing over of a house or vehicle."""
    text, chunks = scene.text, scene.chunks
    if _GIVE.isdisjoint(scene.lows) or not scene.lows[at].startswith("schlüssel") or taken:
        return []
    k = next((k for k, c in enumerate(chunks) if c.head == scene.clause.tokens[at]), None)
    if k is None or chunks[k].prep is not None:
        return []
    rest = ""
    if (
        k + 1 < len(chunks)
        and chunks[k + 1].first == chunks[k].last
        and (chunks[k + 1].prep == "für" or chunks[k + 1].det in ("des", "der"))
    ):
        rest = f"für {text.slice(chunks[k + 1].first, chunks[k + 1].last)}".replace("für für", "für") if chunks[k + 1].prep else ""
    where = place_phrase(scene)
    name = f"Schlüsselübergabe {rest} {where[:1].lower()}{where[1:]}".strip()
    return [candidate(scene, chunks[k].head, "handover", "Event", " ".join(name.split()), "Übergabe", "key", 0.65)]


def questions(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "stellt sich am Mittwoch in der Aula den Fragen der Studierenden", "stand Rede und Antwort": questions and answers."""
    text, chunks = scene.text, scene.chunks
    asked = (
        scene.lows[at] == "fragen" and "sich" in scene.lows and scene.lows[at - 1] in ("den", "zahlreichen", "vielen", "kritischen")
    )
    answered = scene.lows[at] == "antwort" and "rede" in scene.lows
    if not (asked or answered) or _STAND.isdisjoint(scene.lows) or taken or not (told_of_a_time(scene) or place_phrase(scene)):
        return []
    who = next((c.head for c in chunks if c.prep is None and text.classes[c.head] == "P"), None)
    name = " ".join(filter(None, ["Fragestunde", f"mit {_name_of(scene, who)}" if who is not None else "", place_phrase(scene)]))
    return [candidate(scene, scene.clause.tokens[at], "talk", "Event", name, "Fragestunde", "questions", 0.65)]


def explained(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "ließ sich von Vizeminister X die Pläne erläutern": a talk with him; "ließen sich in der Klinik zeigen, wie": a visit."""
    text, chunks = scene.text, scene.chunks
    if ("sich" not in scene.lows and "uns" not in scene.lows) or _TELL.isdisjoint(scene.lows) or taken:
        return []
    near = (
        scene.lows[at] in ("ließ", "ließen", "liess", "liessen")
        or scene.dated
        or scene.clause.sub
        or any(c.joined for c in chunks)
        or (bool(chunks) and chunks[0].prep in ("vor", "nach") and text.classes[chunks[0].head] == "E")
    )
    if not near:
        return []
    where = in_house(scene)
    if where is not None:
        at_ = chunks[where[0]].head
        return [candidate(scene, at_, "site-visit", "Event", f"Besuch {where[1]}", "Besuch", "explained", 0.65)]
    for chunk in chunks:
        if chunk.prep == "von" and text.classes[chunk.head] == "P" and scene.dated:
            name = f"Gespräch mit {_name_of(scene, chunk.head)}"
            return [candidate(scene, chunk.head, "talk", "Event", name, "Gespräch", "explained", 0.65)]
    return []


def talks(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "führte Gespräche mit Ministerin X", "kam mit X zu einem Gespräch zusammen": a talk with people, on a day."""
    text, chunks = scene.text, scene.chunks
    if planned := _planned_talk(scene, at):
        return planned
    if _TALKED.isdisjoint(scene.lows):
        return []
    pair = [c.head for c in chunks if c.prep is None and text.classes[c.head] == "P"]
    if "sich" in scene.lows and len(pair) == 2 and scene.lows[at - 1] in ("zu", "zum", "einem", "gemeinsamen"):
        name = f"Gespräch zwischen {_name_of(scene, pair[0])} und {_name_of(scene, pair[1])}"
        return [candidate(scene, scene.clause.tokens[at], "talk", "Event", name, "Gespräch", "talks", 0.7)]
    if not month_told(scene):
        return []
    for k, chunk in enumerate(chunks):
        if _MET.isdisjoint(scene.lows) and text.classes[chunk.head] != "P":
            continue  # "Gespräche mit Unternehmern stehen auf dem Programm"
        if chunk.prep == "mit" and not chunk.joined and (text.classes[chunk.head] in "PO" or animate(text, chunk)):
            names = [_name_of(scene, chunk.head) if text.classes[chunk.head] == "P" else _plain(scene, k)]
            j = k + 1
            while j < len(chunks) and chunks[j].joined and text.classes[chunks[j].head] == "P" and len(names) < 3:
                names.append(_name_of(scene, chunks[j].head))
                j += 1
            name = f"Gespräch mit {' und '.join([', '.join(names[:-1]), names[-1]] if len(names) > 1 else names)}"
            return [candidate(scene, scene.clause.tokens[at], "talk", "Event", name, "Gespräch", "talks", 0.7)]
    return []


def _planned_talk(scene: Scene, at: int) -> list[Candidate]:
    """ "Auf dem Programm stehen Gespräche mit der Kammer X", "kam zu Gesprächen mit Ministerin X zusammen": with somebody named."""
    text, chunks, lows = scene.text, scene.chunks, scene.lows
    met = (
        at > 0
        and lows[at - 1] == "zu"
        and any(low.startswith(("zusammenk", "zusammentr", "zusammeng")) or low == "zusammen" for low in lows)
    )
    if not lows[at].startswith("gespräche") or not (met or on_agenda(scene) or "plan" in scene.does() or "geführt" in lows):
        return []
    token = scene.clause.tokens[at]
    k = next((k for k, c in enumerate(chunks) if c.first == token + 1), None)
    if k is not None and chunks[k].prep == "in" and k + 1 < len(chunks) and chunks[k + 1].first == chunks[k].last:
        k += 1  # "Gespräche in Lyon mit ..."
    if k is None or chunks[k].prep != "mit":
        return []
    names: list[str] = []
    first = k
    while k < len(chunks) and (k == first or chunks[k].joined) and len(names) < 3:
        who = next((j for j in range(k, min(k + 3, len(chunks))) if text.classes[chunks[j].head] in "PO"), None)
        if who is None or (who > k and text.classes[chunks[k].head] != "R"):
            break  # "mit dem Bürgermeister von Lyon, Herrn X"
        names.append(text.slice(chunks[k].first, chunks[who].last))
        k = who + 1
    if not names:
        return []
    said = " und ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return [candidate(scene, token, "talk", "Event", f"Gespräche {said}", "Gespräch", "talks", 0.7)]


def _plain(scene: Scene, k: int) -> str:
    chunk = scene.chunks[k]
    first = chunk.first + 1 if scene.text.low(chunk.first) == "mit" else chunk.inner
    return scene.text.slice(first, chunk.last)


def aged(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "wird am 5. Juni 100 Jahre alt", "vollendet ihr 80. Lebensjahr": a birthday; of a house or club its jubilee, with a day."""
    text, chunks, lows = scene.text, scene.chunks, scene.lows
    number: str | None
    if lows[at] == "lebensjahr":
        if at < 2 or not any(low.startswith("vollende") for low in lows):
            return []
        number = next((lows[i] for i in range(at - 1, max(-1, at - 4), -1) if _NUMBER.match(lows[i])), None)
    else:
        if not _OLD & set(lows):
            return []
        years = next((m for low in lows[max(0, at - 1) : at + 1] if (m := _YEARS.match(low))), None)
        number = years.group(1) if years else None
    if number is None or not 1 < int(number) < 1300:
        return []
    who = next((k for k, c in enumerate(chunks) if c.prep is None and text.classes[c.head] in "PO"), None)
    if who is None:
        return []
    if text.classes[chunks[who].head] == "P":
        if int(number) < 50:
            return []
        name = f"{number}. Geburtstag von {_name_of(scene, chunks[who].head)}"
        return [
            candidate(scene, chunks[who].head, "birthday", "SocialEvent", name, "Geburtstag", "aged", 0.7 if scene.dated else 0.55)
        ]
    if not day_told(scene):
        return []
    name = f"{number}-jähriges Bestehen {whose(scene, who)}"
    return [candidate(scene, chunks[who].head, "anniversary", "SocialEvent", name, "Bestehen", "aged", 0.6)]


def goes_to(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "Der Innovationspreis geht an X": its award, on a day or in a headline."""
    text, chunks = scene.text, scene.chunks
    prize = next(
        (k for k, c in enumerate(chunks) if c.prep is None and AWARD.search(text.word(c.head)) and text.classes[c.head] in "NZ"),
        None,
    )
    to = any(c.prep == "an" and text.classes[c.head] in "PRO" for c in chunks)
    if prize is None and not to:
        return went(scene)
    if prize is None or not to or not (day_told(scene) or scene.sentence.section in ("headline", "deck")):
        return []
    det = as_object(chunks[prize].det)
    made = genitive_of(text, chunks[prize], det) if det else None
    name = f"Verleihung {made} {tail(text, chunks, prize)[0]}".strip() if made else of_object(text, chunks, prize, "Verleihung")
    return [candidate(scene, chunks[prize].head, "award-ceremony", "Event", name, "Verleihung", "goes", 0.65)]


def signed(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "setzten ihre Namen unter die Vereinbarung", "mit der Unterschrift unter eine Erklärung": a signing.

    In a relative clause what is signed stands before it: "die Vereinbarung, unter die beide ihre Namen setzten".
    """
    text, chunks = scene.text, scene.chunks
    k = next((k for k, c in enumerate(chunks) if c.prep == "unter" and agreement_chunk(scene, k)), None)
    if k is not None:
        name = signing_name(scene, k, "Unterzeichnung")
        made = candidate(scene, chunks[k].head, "signing", "Event", name, "Unterzeichnung", "signed", 0.8)
        made.agreement = nominative(text, chunks[k].head)
        return [made]
    row = [c for c in scene.sentence.clauses if c.tokens[0] <= scene.clause.tokens[0]]
    if not any(c.sub and c.lows[0] == "unter" and not OBJECT_PRONOUNS.isdisjoint(c.lows[1:2]) for c in row):
        return _on_paper(scene, at)
    above = paper_before(scene)
    if above is None:
        return []
    made = candidate(scene, scene.clause.tokens[at], "signing", "Event", name_above(*above), "Unterzeichnung", "signed", 0.8)
    made.agreement = nominative(text, above[0].chunks[above[1]].head)
    return [made]


def _on_paper(scene: Scene, at: int) -> list[Candidate]:
    """ "setzten ihre Unterschriften unter das Papier": a signing of what was told of before."""
    sheet = any(c.prep == "unter" and scene.text.low(c.head) in SHEETS for c in scene.chunks)
    what = told_before(scene, "es") if sheet else None
    if what is None:
        return []
    word = scene.text.word(what)
    made = candidate(scene, scene.clause.tokens[at], "signing", "Event", of_paper(word), "Unterzeichnung", "signed", 0.7)
    made.agreement = word
    return [made]


_PLAYED = frozenset(
    "gewann gewannen gewinnt gewinnen gewonnen verlor verloren verliert verlieren siegte siegten siegt siegen gesiegt unterlag unterlagen unterliegt unterlegen "
    "spielt spielte spielten spielen gespielt trat traten tritt treten angetreten durchsetzen durchgesetzt setzte setzten behauptete behaupteten trennte trennten".split()
)
_SIDES = frozenset(
    "mannschaft team damen herren jugend spiel heimspiel sieg punkte tore treffer halbzeit runde liga unentschieden".split()
)


def start(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "gab am Dienstag auf dem Hof den Startschuss für die Saison": a launch, on a day."""
    if (
        not scene.dated
        or taken
        or not any(low in ("gab", "gaben", "gibt", "geben", "gegeben", "fiel", "fällt") for low in scene.lows)
    ):
        return []
    k = next((k for k, c in enumerate(scene.chunks) if c.head == scene.clause.tokens[at] and c.prep is None), None)
    if k is None:
        return []
    name = f"Startschuss {tail(scene.text, scene.chunks, k)[0] or place_phrase(scene)}".strip()
    return [candidate(scene, scene.clause.tokens[at], "launch", "Event", name, "Startschuss", "start", 0.65)]


def service(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "wird am 15. Juni in Dienst gestellt": of a vehicle, a ship, a machine, on a day."""
    if scene.lows[at - 1] != "in" or not scene.dated or not any(low in _PUT for low in scene.lows):
        return []
    verb = next(i for i, low in zip(scene.clause.tokens, scene.lows, strict=True) if low in _PUT)
    for k in objects(scene.text, scene.clause, verb):
        name = of_object(scene.text, scene.chunks, k, "Indienststellung")
        return [candidate(scene, scene.clause.tokens[at], "commissioning", "Event", name, "Indienststellung", "service", 0.65)]
    return []


def maypole(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "wurde der Maibaum aufgestellt": a custom, on a day."""
    set_up = any(low in ("aufgestellt", "gestellt", "gesetzt", "stellen", "stellt", "stellten") for low in scene.lows)
    if not set_up or not scene.dated or taken:
        return []
    word = scene.text.word(scene.clause.tokens[at])
    return [
        candidate(scene, scene.clause.tokens[at], "celebration", "SocialEvent", f"Aufstellen des {word}s", word, "maypole", 0.65)
    ]


def match(scene: Scene, at: int, taken: set[int]) -> list[Candidate]:
    """ "gewannen unsere Damen am Sonntag in Kiel gegen den TSV Altdorf": a match, on a day."""
    if taken or not scene.dated or _PLAYED.isdisjoint(scene.lows):
        return []
    text = scene.text
    for chunk in scene.chunks:
        node = text.sequence.nodes[chunk.head]
        if chunk.prep != "gegen" or node is None or node.tag != "ORGANIZATION":
            continue
        if node.value.kind in ("SportsTeam", "SportsClub", "SportsOrganization") or not _SIDES.isdisjoint(scene.lows):
            name = f"Spiel {text.slice(chunk.first, chunk.last)}"
            return [candidate(scene, scene.clause.tokens[at], "sports-match", "SportsEvent", name, "Spiel", "match", 0.65)]
    return []


IDIOMS: dict[str, Callable[[Scene, int, set[int]], list[Candidate]]] = {
    **dict.fromkeys(("gast", "gäste", "besuch"), guest),
    **dict.fromkeys(("bild", "eindruck", "überblick"), picture),
    "augenschein": inspection,
    "um": purpose,
    **dict.fromkeys(("willkommen", "richtig", "eingeladen", "gelegenheit"), welcome),
    "startschuss": start,
    **dict.fromkeys(("station", "zwischenstation", "stopp", "zwischenstopp", "halt", "zwischenhalt"), station),
    "gegen": match,
    "dienst": service,
    **dict.fromkeys(("maibaum", "weihnachtsbaum", "christbaum", "kirmesbaum", "kerwebaum"), maypole),
    **dict.fromkeys(SIGNATURES, signed),
    **dict.fromkeys(("besitzer", "eigentümer"), owner),
    **dict.fromkeys(("schlüssel", "schlüssels"), key),
    **dict.fromkeys(("fragen", "antwort"), questions),
    **dict.fromkeys(LETS, explained),
    **dict.fromkeys(("gespräch", "gespräche", "gesprächen", "unterredung", "austausch"), talks),
    **dict.fromkeys(("alt", "lebensjahr", *(f"{n} jahre" for n in range(50, 1201))), aged),
    **dict.fromkeys(("geht", "ging", "gehen", "gingen"), goes_to),
    **dict.fromkeys(
        ("verbrachte", "verbrachten", "verbringt", "verbringen", "verbracht"), lambda *told: spent(*told) or away(*told)
    ),
    **dict.fromkeys(("war", "waren"), lambda *told: away(*told) or there(*told)),
}
CUES = frozenset(IDIOMS)


def idioms(scene: Scene, taken: set[int]) -> list[Candidate]:
    """Read the set phrases of a clause."""
    if CUES.isdisjoint(scene.lows):
        return []
    found: list[Candidate] = []
    for at, low in enumerate(scene.lows):
        if low in CUES and not found:
            found += IDIOMS[low](scene, at, taken)
    return found
