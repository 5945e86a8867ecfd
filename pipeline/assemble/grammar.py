"""What clauses say: the phrases of a clause by their part in it, written out as names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.dative import governed_by, is_masculine
from pipeline.german.happenings.inflect import genitive, genitive_article
from pipeline.german.happenings.voice import is_passive
from pipeline.german.happenings.words import AUXILIARIES, is_animate
from pipeline.german.names.lexis.words import is_lower, is_noun

_TAIL_PREPOSITIONS = frozenset({"von", "für", "zwischen", "über", "zu", "mit", "gegen", "aus", "durch", "nach", "um"})
_GENITIVES = frozenset(
    "des der eines einer dessen deren seines seiner ihres ihrer unseres unserer dieses dieser beider aller".split()
)
OF_KNOWN = frozenset({"des", "der", "dieses", "dieser"})  # before what is known: "Eröffnung der Messe"
# A dative's determiner as a genitive has it.
GENITIVE_OF = {"dem": "des", "der": "der", "einem": "eines", "einer": "einer", "den": "der"}
OBJECT_PRONOUNS = frozenset("den die das welchen welche welches".split())  # a relative clause's object
_LEADS = re.compile(
    r"(?:reise|fahrt|flug|tour|weg|stecher|zug|wanderung|wallfahrt|verbindung|linie|strecke|transport|delegation|gruppe|kehr|lauf|ritt)[ens]*$"
)
_POINTING = frozenset({"dessen", "deren"})
_NO_DATIVE = frozenset({"ein", "eine", "einen", "das", "die"})
_DATIVE = frozenset({"mit", "von", "zu", "bei", "aus"})
_LONGEST_TAIL = 14  # tokens
# Phrases that belong to a verb and never to the noun before them: "ist der Besuch zu Ende gegangen", "nahm die Anlage in Betrieb".
_BOUND = {
    "zu": frozenset("ende gast besuch wort fuß hause protokoll verfügung kenntnis tisch grabe spaten schaufel".split()),
    "in": frozenset("rahmen anschluss zuge laufe vorfeld beisein namen verbindung kooperation zusammenarbeit besitz betrieb empfang leben augenschein angriff kraft aussicht anspruch gang anwesenheit".split()),
    "auf": frozenset("dauer weg besuch einladung initiative anfrage grund basis wunsch".split()),
    "mit": frozenset("blick hilfe unterstützung beteiligung freude erfolg".split()),
    "unter": frozenset("leitung beteiligung vertrag beweis".split()),
    "an": frozenset("bord netz start".split()),
    "aus": frozenset("taufe".split()),
    "von": frozenset("stapel".split()),
}  # fmt: skip
_AUX = AUXILIARIES | frozenset("durfte durften dürfen mochte mochten sollte".split())
_STOP = frozenset(
    "der die das des dem den ein eine einer eines einem einen im in am an auf zu zum zur von vom für mit bei beim und über aus durch "
    "zwischen nach unter sein seine seiner ihr ihre ihrer besuch besichtigung empfang begrüßung begrüssung unterzeichnung eröffnung einweihung reise "
    "verleihung überreichung führung treffen gespräch konzert ausstellung sitzung stadt land neuen neue neuer neues ersten erste "
    "übergabe freigabe abschluss verlängerung austausch auftritt".split()
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 12)
def content(name: str) -> frozenset[str]:
    """Return the folded words of a name that tell one event from another of its kind; inflected endings are cut."""
    return frozenset(stem(w) for w in _WORD.findall(name.casefold()) if w not in _STOP and len(w) > 2)


THEM = frozenset({"ihm", "ihr", "ihnen"})  # "Mit ihr reisen ..."


def stem(word: str) -> str:
    for ending in ("es", "en", "er", "em", "s", "n", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 4:
            return word[: -len(ending)]
    return word


def nominative(text: Text, i: int) -> str:
    """Return a token as a name in the nominative: an entity's own name, else the word."""
    node = text.sequence.nodes[i]
    if node is not None and node.tag in ("ORGANIZATION", "PLACE", "PERSON") and node.rule != "places.capital":
        return str(node.value.name)
    if node is not None and node.tag == "TITLE":
        return f"„{node.value}“"
    return text.slice(i, i + 1)


def animate(text: Text, chunk: Chunk) -> bool:
    """Does the phrase name people? "das Forschungsschiff Aurora" does not, whatever the names make of it."""
    if chunk.det == "das" and text.classes[chunk.head] == "P" and text.classes[chunk.inner] == "N":
        return is_animate(text.word(chunk.inner))
    return (
        any(text.classes[i] in "P" for i in range(chunk.inner, chunk.last))
        or is_animate(text.word(chunk.head))
        or text.classes[chunk.head] == "R"
    )


_DONE = frozenset("wird werden wurde wurden worden".split())
_NEAR = 20  # tokens


_MEMORY = frozenset({"gedenken", "erinnerung", "andenken"})  # "zum Gedenken an die Opfer"


def _years_of(text: Text, chunks: list[Chunk], at: int) -> int:
    """Return the index of the phrase whose years right behind an event name it: "Festakt 40 Jahre Freundeskreis"; 0 for none."""
    if at + 1 >= len(chunks) or text.classes[chunks[at].head] != "T":
        return 0
    years, what = chunks[at], chunks[at + 1]
    node = text.sequence.nodes[years.head]
    told = (
        node is not None
        and node.tag == "DURATION"
        and str(node.value.value).endswith("Y")
        and years.prep is None
        and years.det is None
    )
    joined = chunks[at - 1].last == years.first and what.first == years.last and what.prep is None and what.det is None
    return at + 1 if told and joined and text.classes[what.head] in "NOE" else 0


def tail(text: Text, chunks: list[Chunk], k: int, limit: int = _LONGEST_TAIL) -> tuple[str, int]:
    """Return what follows chunk k and belongs to its name (genitives, von, für, zwischen ... und ...), and the index behind it."""
    begin = end = chunks[k].last
    at = k + 1
    joins = False
    while at < len(chunks):
        chunk = chunks[at]
        if at == k + 1 and (since := _years_of(text, chunks, at)):
            end, at, joins = chunks[since].last, since + 1, True  # "Festakt 40 Jahre Städtepartnerschaft"
            continue
        if text.classes[chunk.head] == "T" or chunk.last - begin > limit or is_bound(text, chunk):
            break
        adjacent = chunk.first == end
        whole = chunks[at + 1] if not adjacent and at + 1 < len(chunks) and chunks[at + 1].lead == end else None
        if whole is not None and whole.prep is None:
            chunk, adjacent, at = whole, True, at + 1  # "des mit 5.000 Euro dotierten Preises"
        if chunk.det == "der" and chunk.inner < chunk.head and text.word(chunk.inner).endswith("e"):
            break  # "in Bad Hall der Große Stern": a nominative
        if chunk.joined and text.low(chunk.head) == "teilnahme":
            break  # "eine Führung durch die Burg und die Teilnahme am Fest"
        if chunk.joined and text.classes[chunk.head] == "E" and (chunk.det or "").startswith("ein"):
            break  # "ein Ausflug nach Lille und ein Empfang"
        if chunk.det == "der" and chunk.prep is None and _is_he(text, chunk):
            break  # "auf Rundgängen der Architekt X": a nominative
        if adjacent and chunk.prep is None and chunk.det in _GENITIVES and not in_town(text, chunks[at - 1]):
            joins = True
        elif adjacent and (chunk.prep in _TAIL_PREPOSITIONS or (chunk.prep == "an" and text.low(chunks[at - 1].head) in _MEMORY)):
            if chunk.prep == "von" and text.classes[chunk.head] in "PR" and text.classes[chunks[at - 1].head] == "P":
                break  # "wurde eine Delegation um X von Y empfangen"
            if (
                chunk.prep == "von"
                and text.classes[chunk.head] in "PR"
                and text.classes[chunks[k].head] in "NO"
                and not _DONE.isdisjoint(text.lows[max(0, begin - _NEAR) : chunk.last + _NEAR])
            ):
                break  # "wurde das Zentrum von Minister X eröffnet"
            if chunk.prep == "mit" and text.classes[chunk.head] in "NQ" and not animate(text, chunk):
                break  # "Finale mit Bewirtung": what goes with an event is not its name
            if chunk.prep == "mit" and text.classes[chunk.head] == "E" and (chunk.det or "").startswith("ein"):
                break  # "klingt das Fest mit einer Andacht aus"
            if chunk.prep == chunks[k].prep == "zu" and text.classes[chunk.head] == "E":
                break  # "hatte zum Jubiläum der Schule zu einem Empfang eingeladen"
            if (
                chunk.prep == "nach"
                and not _LEADS.search(text.low(chunks[at - 1].head))
                and not _LEADS.search(text.low(chunks[k].head))
            ):
                break  # "unterzeichneten den Vertrag nach Zustimmung der Gremien": when, not where to
            if text.low(chunk.inner - 1) in _POINTING:
                break  # "auf dem Gelände von dessen Betreiber"
            joins = True
        elif adjacent and chunk.prep is None and chunk.det is None and _owns(text, chunks[at - 1]):
            pass  # "aus Leipzigs Partnerstadt Lyon"
        elif (
            chunk.joined
            and joins
            and (chunk.prep is None or chunk.prep == chunks[at - 1].prep)
            and _fits(text, chunks[at - 1], chunk)
        ):
            pass
        else:
            break
        end = chunk.last
        at += 1
    return (text.slice(begin, end), at) if end > begin else ("", k + 1)


def _owns(text: Text, chunk: Chunk) -> bool:
    """Is it a place in the genitive, before what it has: "Leipzigs"?"""
    node = text.sequence.nodes[chunk.head]
    word = text.word(chunk.head)
    return node is not None and node.tag == "PLACE" and chunk.inner == chunk.head and word == f"{node.value.name}s"


def _is_he(text: Text, chunk: Chunk) -> bool:
    """Is it a man by his office and name, "der Architekt Karl Rot": no genitive?"""
    if text.classes[chunk.head] != "P" or chunk.head != chunk.inner:
        return False
    office, *more = text.word(chunk.head).split(" ")
    if office[:1].islower() and office.endswith("e") and more:
        return True  # "der ehrenamtliche Stadtrat X"
    office = office.rstrip(",")
    if office.endswith(("abgeordnete", "vorsitzende", "beauftragte", "beigeordnete", "gesandte", "delegierte")):
        return True  # in the genitive, a woman is "der Abgeordneten"
    return is_noun(office) and not office.endswith(("in", "frau", "e", "en", "innen"))


def is_bound(text: Text, chunk: Chunk) -> bool:
    """Does the phrase belong to the verb: "zu Ende", "in Betrieb"?"""
    return chunk.prep in _BOUND and text.low(chunk.head) in _BOUND[chunk.prep]


def _fits(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """May the joined phrase go on with the one before: same case by its determiner, or none?"""
    if text.word(chunk.first - 1) == ",":
        plain = chunk.prep is None and chunk.det is None and before.det is None and text.word(chunk.last) in (",", "und", "sowie")
        listed = text.classes[chunk.head] == text.classes[before.head] == "N" and chunk.inner == chunk.head
        return (plain and listed) or (chunk.det is not None and chunk.det == before.det)  # "aus Rat, Verwaltung und Vereinen"
    if chunk.det in _NO_DATIVE and before.prep in _DATIVE:
        return False  # "eine Führung mit X und ein Ausflug"
    return (
        chunk.det is None
        or before.det is None
        or chunk.det == before.det
        or (chunk.det in _GENITIVES and before.det in _GENITIVES)
        or before.prep == "zwischen"
    )


def phrase_words(text: Text, chunk: Chunk) -> list[str]:
    """Return the words of a phrase without preposition and determiner, entities in the nominative."""
    words: list[str] = []
    for i in range(chunk.inner, chunk.last):
        if text.word(i) == "." and words:
            words[-1] += "."
        elif text.classes[i] in "OL" and i >= chunk.head:
            words += nominative(text, i).split()
        else:
            words += [text.slice(i, i + 1)]
    return words


def genitive_of(text: Text, chunk: Chunk, det: str | None = None) -> str | None:
    """Return the phrase in the genitive with its article; None where its determiner does not tell the gender."""
    return genitive(det or chunk.det or "", phrase_words(text, chunk))


def of_object(text: Text, chunks: list[Chunk], k: int, noun: str, bare: str = "von") -> str:
    """Return "noun + object in the genitive + its tail": "Besuch des Hauptsitzes von Toshiba"; a bare name gets `bare` before it."""
    chunk = chunks[k]
    rest, _ = tail(text, chunks, k)
    made = genitive_of(text, chunk) if chunk.det and genitive_article(chunk.det) else None
    if chunk.det and text.word(chunk.last - 1).endswith("-") and k + 1 < len(chunks) and chunks[k + 1].joined:
        whole = genitive(chunk.det, phrase_words(text, chunks[k + 1]))  # "das Lern- und Trainingszentrum"
        article, _, second = (whole or "").partition(" ")
        if second:
            return " ".join(
                filter(None, [noun, article, text.slice(chunk.inner, chunk.last), "und", second, tail(text, chunks, k + 1)[0]])
            )
    if made is None and chunk.det is None and text.classes[chunk.head] == "N" and bare == "von":
        made = genitive(_article(phrase_words(text, chunk)), phrase_words(text, chunk))
    if made is None:
        words = " ".join(phrase_words(text, chunk))
        made = governed_by(bare, words) if bare == "bei" else f"{bare} {words}"
    return " ".join(filter(None, [noun, made, rest]))


def _article(words: list[str]) -> str:
    """Guess the accusative's article of a phrase without one: by its adjective's ending, else by the noun's."""
    first, noun = words[0], words[-1]
    if len(words) > 1:
        for ending, article in (("es", "das"), ("er", "den"), ("en", "den"), ("e", "die")):
            if first.endswith(ending):
                return article
    feminine = noun.endswith(("e", "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ur", "ei", "in"))
    return "die" if feminine else "das"


def _oblique(text: Text, chunk: Chunk) -> bool:
    """Is this the rest of a phrase that its adverb cut off: "bei der dort | ausgesprochenen Einladung"?"""
    return (
        chunk.det is None
        and chunk.inner < chunk.head
        and text.word(chunk.first).endswith(("enen", "ten"))
        and text.word(chunk.head).endswith(("ung", "heit", "keit", "schaft", "ion"))
    )


_ACTS = frozenset({"er", "wir", "man"})


_LETS = frozenset({"ließ", "ließen", "liess", "liessen"})  # "besichtigten das Schloss und ließen den Tag ausklingen"
_THEN = frozenset({"nun", "dann", "da", "so", "nur", "mal", "wie"})  # nouns, too


def _opens(text: Text, at: int) -> bool:
    """Has a word its capital only because a sentence begins: "Nun eröffnet der Sänger ...", or is it the town of the dateline?"""
    node = text.sequence.nodes[at]
    if node is not None and node.rule == "places.dateline":
        return True
    return text.classes[at] == "N" and is_lower(text.low(at)) and (text.low(at) in _THEN or not is_noun(text.word(at)))


def objects(text: Text, clause: Clause, at: int) -> Iterator[int]:
    """Yield the indices of the chunks that may be the accusative object of the verb at token `at`, joined ones too."""
    chunks = clause.chunks
    lets = next((i for i in clause.tokens if i > at and text.low(i) in _LETS), clause.tokens[-1] + 1)
    free = [
        k
        for k, c in enumerate(chunks)
        if c.prep is None
        and c.first < lets
        and c.det not in ("dem", "einem")
        and text.classes[c.head] not in "TQX"
        and not is_genitive(text, chunks, k)
        and not _oblique(text, c)
        and text.word(c.first - 1) != "("
        and not (
            text.classes[c.head] == "N" and text.word(c.last - 1).endswith("-") and k + 1 < len(chunks) and chunks[k + 1].joined
        )
        and not (k and c.joined and text.classes[c.head] != "L" and text.word(chunks[k - 1].last - 1).endswith("-"))
        and not (c.head == clause.tokens[0] and c.last == c.head + 1 and _opens(text, c.head))
        and not (k and c.det is None and chunks[k - 1].last == c.first and _is_length(text, chunks[k - 1]))
        and not (k and _names(text, chunks[k - 1], c))
    ]
    done = is_passive(clause)
    if done or (at == clause.tokens[-1] and not clause.sub and len(clause.verbs) == 1 and not _AUX & set(clause.lows)):
        candidates = [k for k in free if not animate(text, chunks[k])]
        bare = len(candidates) > 1 and all(chunks[k].det is None for k in candidates) and not done
        if bare and chunks[candidates[-1]].last == at and not chunks[candidates[-1]].joined:
            candidates = candidates[-1:]  # "Licht an, Weihnachtsmarkt eröffnet"
        if len(candidates) > 1 and chunks[candidates[0]].det == "der" and text.classes[chunks[candidates[0]].head] == "O":
            candidates = candidates[1:]  # "wurde der Musikschule X ein Flügel übergeben"
    else:
        things = [k for k in free if not animate(text, chunks[k]) and chunks[k].det not in ("der", "dem", "des")]
        subject = next((k for k in free if animate(text, chunks[k])), None)
        marked = next((n for n, k in enumerate(things) if _accusative(chunks[k].det)), None)
        if marked is not None:
            things = things[marked:]  # "weihten Stadt und Verein den Platz ein": the case tells
        elif subject is None and not _ACTS.isdisjoint(clause.lows):
            pass  # "besucht er die Universität X und die Firma Y"
        elif subject is None and len(things) > 1:
            second = next((n for n in range(1, len(things)) if not _is_second(text, chunks, things[n])), None)
            if second is not None and _is_own_thing(text, chunks[things[0]]) and text.classes[chunks[things[second]].head] == "O":
                things = things[:second]  # "Ihr erstes Büro hat die Hochschule X eröffnet"
            else:
                things = things[second:] if second is not None else things
        elif subject is None and len(things) == 1 and text.classes[chunks[things[0]].head] in "OL":
            counted = any(c.prep is None and text.classes[c.head] == "Q" and c.det != "die" for c in chunks)
            if counted or chunks[things[0]].last <= at:
                things = []  # "nahm die Stadt 15 Busse in Betrieb": what is left is who did it
        candidates = things
    row: list[int] = []
    for k in candidates:
        if row and not chunks[k].joined and not _listed(text, chunks, row[-1], k):
            break
        if row and (chunks[k].det or "").startswith("ein") and text.word(chunks[k].first - 1) in (",", "–", "-"):
            break  # an apposition
        row.append(k)
    yield from row


def _is_own_thing(text: Text, chunk: Chunk) -> bool:
    """Is it a thing by its noun, somebody's own or a new one: "ihre Zentrale", "die erste Filiale"?"""
    own = (chunk.det or "").startswith(("ihr", "sein", "unser"))
    new = chunk.inner < chunk.head and text.low(chunk.inner).startswith(("neu", "erst", "zweit", "dritt", "weiter", "modern"))
    return text.classes[chunk.head] == "N" and (own or new)


def _is_second(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is phrase k joined to the one before it? A comma behind a day only closes that: "am Mittwoch, 12. Juni, ihr Haus eröffnet"."""
    return chunks[k].joined and not (text.classes[chunks[k - 1].head] == "T" and text.word(chunks[k].first - 1) == ",")


def _accusative(det: str | None) -> bool:
    """Does an article say that its phrase is an object: "den", "einen", "ihren"?"""
    return det is not None and (
        det in ("den", "einen") or (det.endswith("en") and det.startswith(("sein", "ihr", "unser", "kein")))
    )


def _is_length(text: Text, chunk: Chunk) -> bool:
    """Is it a length of time: "nach vier Jahren Bauzeit"?"""
    node = text.sequence.nodes[chunk.head]
    return node is not None and node.tag == "DURATION"


def _names(text: Text, before: Chunk, chunk: Chunk) -> bool:
    """Is it the name of the place whose phrase stands right before it: "im Gewerbegebiet | Hagenwerder"?"""
    return (
        chunk.det is None
        and not chunk.joined
        and before.last == chunk.first
        and text.classes[before.head] in "NL"
        and before.prep in ("in", "auf", "an", "bei")
        and before.det in ("dem", "der", "den")
        and chunk.last == chunk.first + 1
        and (text.classes[chunk.head] == "L" or (text.classes[chunk.head] == "N" and not is_noun(text.word(chunk.head))))
    )


def _listed(text: Text, chunks: list[Chunk], a: int, b: int) -> bool:
    """Is chunk b joined to the phrase that begins with chunk a, its tail between them?"""
    between = chunks[a + 1 : b]
    joined = chunks[b].joined or any(c.joined and text.classes[c.head] == "T" for c in between)
    return joined and all(c.prep is not None or c.joined or c.det in _GENITIVES for c in between)


def is_genitive(text: Text, chunks: list[Chunk], k: int) -> bool:
    """Is chunk k a genitive that follows another phrase?"""
    return (
        k > 0
        and chunks[k].det in _GENITIVES
        and chunks[k - 1].last == chunks[k].first
        and text.classes[chunks[k - 1].head] != "T"
        and not in_town(text, chunks[k - 1])
        and not (chunks[k].det == "der" and text.classes[chunks[k].head] in "NE" and is_masculine(text.word(chunks[k].head)))
    )


def in_town(text: Text, chunk: Chunk) -> bool:
    """Is it a town's bare name behind a preposition? No genitive belongs to it: "wurde in Ahlen | der Verein gegründet"."""
    return text.classes[chunk.head] == "L" and chunk.prep == "in" and chunk.det is None
