"""What speaks for a person, an organisation or a place, when no list and no rule of a layer knows a name.

`clues` names the clues of a run of words: what its last word looks like, what stands before and after it. `WEIGHTS` says how much
each clue speaks for each kind; nothing else decides. Weights are hand-rounded after counting on annotated news and releases.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.names.judge import begins_sentence, own_tags
from pipeline.german.names.lexis.fixedwords import FIRM_WORDS
from pipeline.german.names.lexis.vocabulary import NAME_SPEECH
from pipeline.german.names.lexis.words import ARTICLES, Tags, genitive, is_lower, tags
from pipeline.german.names.unknown.weights import WEIGHTS
from pipeline.german.tokens import BREAK
from pipeline.kernel import Sequence

_PREPOSITIONS = frozenset(
    "in nach aus von bei mit für gegen zwischen durch um über an auf ab bis vor ohne wegen laut so als wie im am zum zur beim "
    "vom ins unter neben hinter gegenüber per via ex".split()
)
_PLACE_ENDING = re.compile(
    r"(?:ingen|hausen|heim|dorf|stadt|burg|bach|berg|feld|furt|hagen|leben|ow|itz|walde?|weiler|büttel|kirchen|haven|münde|see"
    r"|stedt|stätten|rode|roda|land|ien|istan|shire|ville|grad)s?$"
)
_STREET_ENDING = re.compile(
    r"(?:straße|strasse|platz|allee|gasse|weg|damm|ufer|ring|brücke|tor|park|halle|saal|haus|kirche|schloss|turm|bahnhof)$"
)
_PERSON_ENDING = re.compile(
    r"(?:ov|ova|ew|owa|vić|vic|ić|cz|ski|sky|ska|czyk|sen|son|sson|mann|maier|meier|meyer|mayer|müller|ini|elli|etti|oglu|oğlu"
    r"|yan|dze|shvili|enko|escu|eau|ez|huber|bauer|hofer|auer|inger|ler|ner|ke|mer)s?$"
)
FIRM_ENDING = re.compile(
    r"(?:bank|tec|tech|soft|net|com|werke|med|pharm|plan|tronic|tronics|media|versum|invest|group|gruppe|air|line|lines|share|web"
    r"|cast|post|presse|rundfunk)s?$",
    re.I,
)
_THING_NOUNS = frozenset(
    "Modell Film Roman Buch Album Song Titel Spiel Stück Oper Musical Serie Sendung Projekt Programm Sturm Orkan Tief Hoch "
    "Hurrikan Taifun Marke Produkt Software Version Ausgabe Mission Schiff Fregatte Rakete Satellit Sonde Planet Preis Pokal "
    "Cup Virus Betriebssystem Browser Motto Wort Begriff Sprache Rasse Sorte Typ Klasse Reihe Band Gruppe Stern Komet".split()
)
_PLACE_NOUNS = frozenset(
    "Ort Orts Ortschaft Dorf Stadtteil Stadtteils Ortsteil Ortsteile Ortsteils Stadt Städte Gemeinde Gemeinden Region Provinz "
    "Insel Inseln Bezirk Kreis Landkreis Kanton Gebiet Tal Berg See Fluss Hafen Flughafen Bahnhof Raum Großraum Richtung Nähe "
    "Höhe Vorort Nachbarort Kleinstadt Hafenstadt Küstenstadt Hauptstadt Provinzhauptstadt Stadtbezirk Quartier Viertel "
    "Autobahnkreuz Ausfahrt Haltestelle Partnerstadt Land Staat Bundesstaat Wahlkreis Standort Werk".split()
)
_FIRM_NOUNS = frozenset(
    "Firma Unternehmen Konzern Konzerns Hersteller Anbieter Tochter Mutter Verein Klub Club Partei Agentur Zeitung Magazin "
    "Sender Verlag Bank Händler Betreiber Verband Organisation Gruppe Rivale Konkurrent Band Orchester Team Ensemble Startup "
    "Start-up Nachrichtenagentur Internetkonzern Autobauer".split()
)
_JOINING = frozenset(
    "dass ob weil wenn als wie wo was denn doch aber da damit während obwohl sodass indem nachdem bevor bis wer wen wem welche".split()
)
_AUXILIARY = frozenset(
    "kann will soll muss darf mag musste konnte wollte sollte durfte hat hatte hatten haben ist war wird wurde werden würde "
    "habe hätte sei wäre ließ lässt macht machte geht ging kommt kam steht stand gibt gab findet fand sieht sah holt holte "
    "nimmt nahm".split()
)
_HUMAN = frozenset(
    "starb lebte lebt spielte spielt sang singt trat tritt gewann gewinnt schrieb schreibt sprach spricht wusste weiß dachte "
    "denkt glaubte glaubt lachte lacht weinte heiratete traf trifft erhielt erzählt erzählte schoss köpfte verwandelte "
    "flankte agierte agiert plädierte plädiert galt gilt studierte arbeitete arbeitet leitete leitet wuchs besuchte besucht "
    "hofft hoffte möchte sitzt saß trug trägt freut freute zeigte zeigt lernte malte komponierte übernahm übernimmt gehört "
    "gehörte wechselte wechselt beendete eröffnete eröffnet unterschrieb gratulierte dankt dankte wies verwies nahm nimmt "
    "unterrichtete promovierte begrüßte begrüßt überreichte moderiert moderierte referiert".split()
)
_MARKET = frozenset(
    "Aktie Aktien Papiere Aktionäre Kurs Mitarbeiter Konzern Chef Filiale Filialen Produkte Kunden Sprecher Werk Geräte".split()
)


_PHONES = frozenset("Tel Telefon Tel. Fon Mobil Handy Durchwahl Telefonnummer E-Mail Mail T. Telefax".split())
_KIN = frozenset(
    "Kollege Kollegen Kollegin Ehemann Ehefrau Gatte Gattin Witwe Witwer Tochter Sohn Schwester Bruder Mutter Vater Enkel Enkelin Nichte "
    "Neffe Freund Freundin Nachrücker Nachrückerin Zeitzeuge Zeitzeugin Radiofrau Hausherr Hausherrin Mitstreiter Mitstreiterin "
    "Lebensgefährte Lebensgefährtin Partnerin Nachfolgerin Nachfolger Vorgänger Vorgängerin Amtskollege Amtskollegin Namensvetter".split()
)
_LABELS = frozenset(
    "Kontakt Pressekontakt Medienkontakt Ansprechpartner Ansprechpartnerin Ansprechperson Rückfragen "
    "Text Redaktion Moderation Leitung Regie Dirigent Dirigentin Solist Solistin Referent Referentin Autor Autorin Vorsitz Auskunft "
    "Anmeldung Information Informationen Pressesprecher Pressesprecherin Übersetzung Dolmetscher Dolmetscherin Grußwort Laudatio".split()
)


Clues = tuple[str, ...]


def weigh(sequence: Sequence, first: int, last: int) -> list[float]:
    """Return the summed weights of the clues of the words first..last for a person, an organisation, a place."""
    looks, before, after = map(_summed, clues(sequence, first, last))
    return [_BASE[k] + looks[k] + before[k] + after[k] for k in range(3)]


def clues(sequence: Sequence, first: int, last: int) -> tuple[Clues, Clues, Clues]:
    """Return the clues of the words first..last (half-open token indices): what they look like, what stands before, and after."""
    own = tuple([own_tags(sequence, i) for i in range(first, last)])
    looks = _looks(tuple(sequence.words[first:last]), own, begins_sentence(sequence, first))
    before = _before(sequence, first)
    if last - first == 2 and "all:unknown" in looks:
        if "with PERSON" in before and sequence.words[first - 1] != "/":
            before = (*before, "<and PERSON")
        elif sequence.words[first - 1] in _KIN:
            before = ("<kin",)
        elif before == ("<:",) and sequence.words[first - 2] in _LABELS:
            before = (*before, "<label of a person")
    return looks, before, _after(sequence, last)


@lru_cache(maxsize=1 << 13)
def _summed(found: Clues) -> tuple[float, float, float]:
    weights = [WEIGHTS[clue] for clue in found if clue in WEIGHTS]
    return sum(w[0] for w in weights), sum(w[1] for w in weights), sum(w[2] for w in weights)


_BASE = WEIGHTS["base"]


@lru_cache(maxsize=1 << 14)
def _looks(words: tuple[str, ...], own: tuple[Tags, ...], initial: bool) -> Clues:
    """Return what the words of a run look like, with the tags of each; `initial` tells that the run begins a sentence."""
    tail, word = own[-1], words[-1]
    found: list[str] = []
    if len(words) == 1:
        for tag in (
            "GIVEN",
            "SURNAME",
            "TOPONYM",
            "CAPS",
            "CAMEL",
            "HYPHEN",
            "NOUN",
            "LOWERTOO",
            "ADJCAP",
            "DEMONYM",
            "ACRONYM",
            "OFFICE",
            "ORGWORD",
            "BRANDAMB",
            "CLUBJOINED",
        ):
            if tag in tail:
                amb = tag + "AMB" in tail
                found.append(f"one:{tag}{'?' if amb else ''}")
        if "FOREIGNWORD" in tail:
            found.append("one:foreign")
        if len(tail & {"GIVEN", "SURNAME", "TOPONYM", "NOUN", "LOWERTOO", "CAPS", "CAMEL"}) == 0:
            found.append("one:unknown")
        if initial:
            found.append("initial")
    else:
        found.append("two" if len(words) == 2 else "more")
        if words[0] in ("Bad", "Wildbad", "Klein", "Groß", "Alt", "Neu", "Ober", "Unter", "Hohen", "Nieder", "Markt", "Sankt"):
            found.append("first:prefix")
        if own[0] & {"COMPANY", "BRANDAMB"} and "GIVEN" not in own[0]:
            found.append("first:COMPANY")
        for tag in ("GIVEN", "SURNAME", "TOPONYM"):
            if tag in own[0]:
                found.append(f"first:{tag}")
            if tag in tail:
                found.append(f"last:{tag}")
        if any("CAPS" in o for o in own):
            found.append("some:CAPS")
        if any("CAMEL" in o for o in own):
            found.append("some:CAMEL")
        if any(o & {"NOUN", "LOWERTOO", "ADJCAP"} for o in own):
            found.append("some:NOUN")
        if any(w in FIRM_WORDS for w in words):
            found.append("some:firm")
        elif any("FOREIGNWORD" in o for o in own):
            found.append("some:foreign")
        if not any(o & {"GIVEN", "SURNAME", "TOPONYM", "NOUN", "LOWERTOO", "CAPS", "CAMEL", "ADJCAP"} for o in own):
            found.append("all:unknown")
    if not tail & {"GIVEN", "SURNAME", "TOPONYM", "CAPS"}:
        if _PLACE_ENDING.search(word):
            found.append("end:place")
        if _PERSON_ENDING.search(word):
            found.append("end:person")
    if _STREET_ENDING.search(word):
        found.append("end:street")
    if FIRM_ENDING.search(word):
        found.append("end:firm")
    if any(c.isdigit() for c in word):
        found.append("digit")
    return tuple(found)


def _before(sequence: Sequence, first: int) -> Clues:
    if first == 0:
        return ("<start",)
    word, node = sequence.words[first - 1], sequence.nodes[first - 1]
    if node is not None:
        return ("<ENGLISH" if "ENGLISH" in node.tags else f"<{node.tag}",)
    if word in ("von", "bei") and first > 1 and (owner := sequence.nodes[first - 2]) is not None:
        if "KINDBUSINESS" in owner.tags:
            return (f"<{word}", "<office of")
        if word == "von" and owner.tag == "ORGANIZATION":
            return ("<von", "<body of")
    if word == "," and _is_titled(sequence, first - 2):
        return ("<titled",)
    told = _word_before(word, sequence.words[first - 2] if first > 1 else "")
    return _partner(sequence, first - 2) + told if word in _LINKS else told


def _is_titled(sequence: Sequence, at: int) -> bool:
    """Stands an office of a place before the comma: "dem Minister von Maharashtra, ", "der Bürgermeister der Stadt Adana, "?"""
    node = sequence.nodes[at] if at > 0 else None
    if node is None or node.tag not in ("PLACE", "ORGANIZATION"):
        return False
    at -= 1
    while at > 0 and sequence.words[at][:1].islower() and sequence.words[at] in _OF:
        at -= 1
    office = sequence.nodes[at]
    own = own_tags(sequence, at)
    return "OFFICES" not in own and ("OFFICE" in own or (office is not None and office.tag == "ROLE"))


@lru_cache(maxsize=1 << 14)
def _word_before(word: str, earlier: str) -> Clues:
    low = word.lower()
    found: list[str] = []
    if low in NAME_SPEECH:
        found.append("<speech")
    elif low == "sich":
        found.append("<sich")
    elif low in _JOINING and low not in ("wie", "als", "bis"):
        found.append("<joining")
    elif low in _AUXILIARY:
        found.append("<auxiliary")
    elif low in _HUMAN:
        found.append("<human")
    elif low in ARTICLES and low not in _PREPOSITIONS:
        found.append(f"<{low}" if low in ("der", "die", "das", "des", "dem", "den") else "<article")
    elif low in _PREPOSITIONS:
        found.append(f"<{low}")
    elif word in _LINKS:
        found.append(f"<{word}" if word in (",", "und", "/") else "<other")
    elif word == BREAK:
        found.append("<break")
    elif word in '„“"»«‚›‹':
        found.append("<quote")
    elif word in (".", ":", "!", "?", "(", ";"):
        found.append(f"<{word}" if word in (":", "(", ".") else "<.")
    elif word[:1].isupper():
        found.append(_noun_clue(word, "<"))
    elif word[:1].islower() and word.endswith(("e", "en", "er", "es", "em")) and is_lower(word):
        found.append("<inflected")
        earlier = earlier.lower()
        if earlier in (
            "der",
            "die",
            "das",
            "des",
            "dem",
            "den",
            "im",
            "am",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "vom",
            "zum",
            "zur",
            "beim",
        ):
            found.append("<the inflected")
            if earlier == "im":
                found.append("<im inflected")
    elif word[:1].islower():
        found.append("<lower")
    return tuple(found)


def _noun_clue(word: str, side: str) -> str:
    own = tags(word)
    if "FOREIGNWORD" in own:
        return side + "foreign"
    if word in _PLACE_NOUNS:
        return side + "place noun"
    if word in _THING_NOUNS:
        return side + "thing noun"
    if word in _FIRM_NOUNS or "ORGGENERIC" in own:
        return side + "firm noun"
    if "OFFICE" in own:
        return side + "office"
    if "ORGWORD" in own:
        return side + "org noun"
    if "NOUN" in own:
        return side + "noun"
    return side + "Capital"


_OF = frozenset("von vom der des in aus im beim bei für".split())
_LINKS = frozenset((",", "und", "sowie", "oder", "/", "&", "-", "–"))


def _partner(sequence: Sequence, at: int) -> Clues:
    """The kind of what is joined to the run by "und" or a comma."""
    if 0 <= at < len(sequence):
        node = sequence.nodes[at]
        if node is not None and node.tag in ("PERSON", "ORGANIZATION", "PLACE"):
            return (f"with {node.tag}",)
    return ()


def _after(sequence: Sequence, last: int) -> Clues:
    words = sequence.words
    if last >= len(words):
        return (">end",)
    word, node = words[last], sequence.nodes[last]
    if node is not None:
        return (">ROLE gen" if node.tag == "ROLE" and genitive(words[last - 1]) else f">{node.tag}",)
    if word in ("(", ",") and last + 2 < len(words):
        inner = sequence.nodes[last + 1]
        if inner is not None and inner.tag == "ROLE":
            if word == "(":
                return (">(ROLE)",)  # "Zev Qaloni (Ratsmitglied)"
            behind = sequence.nodes[last + 2]
            if "OFFICES" not in inner.tags and (behind is None or behind.tag not in ("PERSON", "AGENT")) and words[last + 2] != ",":
                return (">, ROLE",)  # "Zev Qaloni, Stadtschreiberin"
        elif words[last + 1] in _PHONES or (word == "," and words[last + 2] in _PHONES):
            return (">phone",)  # "Zev Qaloni, Telefon 0123", "Zev Qaloni, Kulturamt, Tel. 0123"
    further = tuple(words[last + 1 : last + (3 if word == "(" else 2)]) if word in (",", "(") else ()
    told = _word_after(word, genitive(words[last - 1]) is not None, further)
    return _partner(sequence, last + 1) + told if word in _LINKS else told


@lru_cache(maxsize=1 << 14)
def _word_after(word: str, base: bool, further: tuple[str, ...] = ()) -> Clues:
    """Return the clues of the word behind a run, which a genitive may end (`base`); `further` words matter to "," and "("."""
    found: list[str] = []
    if word.lower() in NAME_SPEECH:
        found.append(">speech")
    elif word in _LINKS:
        found.append(f">{word}" if word in (",", "und", "/", "-") else ">other")
        if further[:1] and further[0] in ("der", "die", "ein", "eine"):
            found.append(">, der")
    elif word == "(":
        inner, closed = further[0] if further else "", further[1:] == (")",)
        shape = "caps" if inner.isupper() else "number" if inner[:1].isdigit() else "dpa" if inner[:1].islower() else "other"
        found.append(f">({shape})" if closed else ">(")
    elif word in '“”"»«‘›‹':
        found.append(">quote")
    elif word == BREAK:
        found.append(">break")
    elif word in (".", ":", "!", "?", ")", ";"):
        found.append(f">{word}" if word in (":", ")") else ">.")
    elif word[:1].isupper():
        found.append(">market" if word in _MARKET else _noun_clue(word, ">"))
        if base:
            found.append("genitive >Noun")
    elif word in _HUMAN:
        found.append(">human")
    elif word in ("ist", "war", "hat", "hatte", "wird", "will", "kann", "muss", "soll", "habe", "sei", "wurde", "sich", "und"):
        found.append(f">{word}")
    elif word[:1].islower():
        if word.endswith(("te", "ten")):
            found.append(">te")
        elif word.endswith("t"):
            found.append(">t")
        elif word in _PREPOSITIONS:
            found.append(">preposition")
        else:
            found.append(">lower")
    return tuple(found)
