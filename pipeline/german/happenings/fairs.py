"""Fairs, congresses and days by their names: "Expo 2025 Osaka", "Lumora Data Summit", "Fachmesse MedParts"."""

from __future__ import annotations

from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.happenings.phrases import Happening, events
from pipeline.german.happenings.tagging import ENGLISH, YEAR, is_listed
from pipeline.german.happenings.words import EventWord, event_word, is_common
from pipeline.german.joints import ENGLISH as JOINTS
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

__all__ = ["events"]

_WEAK = ("en", "em")
_TITLED = frozenset(
    "fair career-fair congress conference festival symposium workshop lecture campaign-day concert reading public-festival competition exhibition".split()
)


# What English nouns name that are no events of their own in German.
_KINDS = {
    "Day": ("campaign-day", "Event"), "Days": ("campaign-day", "Event"), "Night": ("event", "Event"), "Run": ("run", "SportsEvent"), "Open": ("sports-tournament", "SportsEvent"),
    "Masters": ("sports-tournament", "SportsEvent"), "Challenge": ("competition", "Event"), "Awards": ("award-ceremony", "SocialEvent"), "Market": ("market", "SaleEvent"),
    "Lunch": ("dinner", "SocialEvent"), "Breakfast": ("dinner", "SocialEvent"), "Lecture": ("lecture", "EducationEvent"), "Camp": ("workshop", "EducationEvent"),
}  # fmt: skip


def _english(word: str) -> EventWord:
    """Return what an English noun says as an event: a congress, where nothing else is known of it."""
    known = event_word(word)
    if known is not None:
        return known
    kind, type_ = _KINDS.get(word, ("conference", "BusinessEvent"))
    return EventWord(word, kind, table("eventkinds").get(kind, "type") or type_, "m")


def _edition(name: str, word: EventWord, year: Span | None) -> Happening:
    number = int(year.text) if year and YEAR.match(year.text) else None
    return Happening(f"{name} {number}" if number else name, word, year=number, proper=True)


@events.rule(
    "origin:ERWORD? name:(CAPNAME (CAPNAME | NOUN)*) head:('Tag' | 'Tages' | 'Abend' | 'Nacht' | 'Woche') year:(YEAR | DATE)",
    emits="EVENT",
    examples={"Wir treffen uns zum Jenaer Linked Data Tag 2024.": "Jenaer Linked Data Tag 2024"},
)
def foreign_day(context: object, origin: Span | None, name: Span, head: Span, year: Span) -> Reading | None:
    """A day with a foreign name and the year of its edition."""
    noun = {"Tages": "Tag"}.get(head.text, head.text)
    word = EventWord(noun, "conference" if noun == "Tag" else "event", "Event", "m")
    made = _edition(" ".join(filter(None, [origin.text if origin else None, name.text, noun])), word, year)
    return Reading(made) if YEAR.match(year.text) else None


@events.rule(
    "head:FAIRNOUN name:((CAPNAME | ORGANIZATION | PLACE | ENGLISHHEAD) (CAPNAME | ORGANIZATION | PLACE | ENGLISHHEAD)*) year:(YEAR | DATE)?",
    emits="EVENT",
    examples={"auf der Fachmesse MedParts in Neustadt": "MedParts"},
)
def introduced(context: object, head: Span, name: Span, year: Span | None) -> Reading | None:
    """A noun of fairs and congresses that introduces a name: the name is the event's."""
    word = event_word(head.word)
    if word and not word.lemma.endswith(("messe", "Messe")) and word.kind not in ("fair", "trade-fair"):
        return Reading(_edition(f"{word.lemma} {' '.join(name.text.split())}", word, year)) if year else None
    if word is None or name.first != head.last or (name.node and name.node.tag == "PLACE" and name.last == name.first + 1):
        return None
    return Reading(_edition(" ".join(name.text.split()), word, year))


@events.rule(
    "name:((CAPNAME | ORGANIZATION | PLACE) (CAPNAME | ORGANIZATION | PLACE)*) head:ENGLISHHEAD year:(YEAR | DATE)?",
    emits="EVENT",
    examples={"Er sprach beim Lumora Data Summit über Daten.": "Lumora Data Summit"},
)
def english(context: object, name: Span, head: Span, year: Span | None) -> Reading | None:
    """An English event noun with the name before it; "World Forum for Harmonization" is a body."""
    if is_listed(head.sequence, head.first) or is_listed(head.sequence, head.first - 1):
        return None  # "Altdorf Open Air"
    if head.last < len(head.sequence) and head.sequence.words[head.last] in JOINTS and year is None:
        return None
    word = _english(head.text)
    return Reading(_edition(f"{name.text} {head.text}", word, year))


@events.rule(
    "name:((CAPNAME | ORGANIZATION | PLACE) (CAPNAME | PLACE)*)? first:LISTEDFIRST (CAPNAME | NOUN | EVENTNOUN | ENGLISHHEAD) year:(YEAR | DATE)?",
    emits="EVENT",
    examples={
        "Altdorf Open Air 2023": "Altdorf Open Air 2023",
        "Am Samstag steigt das Altdorf Open Air.": "Altdorf Open Air",
        "Beim Open Air 2024 spielen drei Bands.": "Open Air 2024",
    },
    counterexamples=["Das Open Air beginnt."],
)
def listed_edition(context: object, name: Span | None, first: Span, year: Span | None) -> Reading | None:
    """An event noun of two words that the lexicon lists, with the name before it or the year of its edition behind it."""
    word = is_listed(first.sequence, first.first)
    if word is None or word.plural or (year is not None and not YEAR.match(year.text)) or (name is None and year is None):
        return None
    if name is not None and word.kind in ("fair", "trade-fair"):
        return None
    return Reading(_edition(f"{name.text} {word.lemma}" if name else word.lemma, word, year))


@events.rule(
    "name:((CAPNAME | NOUN) (CAPNAME | NOUN)*) head:ENGLISHHEAD 'of' more:(CAPNAME | NOUN)",
    emits="EVENT",
    examples={"Am Montag ist der Neptune Day of Silence in Bonn.": "Neptune Day of Silence"},
)
def english_of(context: object, name: Span, head: Span, more: Span) -> Reading | None:
    """An English event noun between its name and what it is of."""
    word = _english(head.text)
    return Reading(_edition(f"{name.text} {head.text} of {more.text}", word, None))


@events.rule(
    "('auf' | 'zur' | 'bei') 'der'? name:((CAPNAME | ORGANIZATION) (CAPNAME | ORGANIZATION | NOUN)*) ('in' PLACE)? '(' days:(RANGE | DATE)",
    emits="EVENT",
    span="name",
    examples={"zeigt sie auf der Lumora Werkzeuge in Hannover (20. bis 27. September 2024).": "Lumora Werkzeuge"},
    counterexamples=["die Verbindungen zur Universität Lodi (2000)"],
)
def dated_brand(context: object, name: Span, days: Span) -> Reading | None:
    """A fair known by its name, with its days in brackets."""
    if days.text.isdigit():
        return None  # "Verbindungen zur Provinz Lodi (2000)": since that year
    return Reading(_edition(" ".join(name.text.split()), EventWord("Messe", "fair", "ExhibitionEvent", "f"), None))


@events.rule(
    "name:(CAPNAME | ORGANIZATION) ',' head:FAIRNOUN",
    emits="EVENT",
    span="name",
    examples={"Die Lumora, Fachmesse für Holz, wächst.": "Lumora"},
)
def apposed(context: object, name: Span, head: Span) -> Reading | None:
    """A name that its apposition calls a fair or congress."""
    word = event_word(head.word)
    if word is None or name.sequence.words[max(0, name.first - 1)].lower() not in ("der", "die", "das", "zur", "zum", "beim"):
        return None
    return Reading(_edition(name.text, word, None))


@events.rule(
    "body:ORGANIZATION more:((CAPNAME | PLACE) (CAPNAME | PLACE)*)? year:(YEAR | DATE)?",
    emits="EVENT",
    examples={"Sie kamen zur Stiftung Lumora Week 2024.": "Stiftung Lumora Week 2024"},
    counterexamples=["Die Mobilitätsmesse Lumora AG zeigt neue Räder."],
)
def fair(context: object, body: Span, more: Span | None, year: Span | None) -> Reading | None:
    """What the names took for an organisation, with the noun of a fair before it: "Innovationsmesse SusHi Tech Tokyo 2024"."""
    last = body.text.rpartition(" ")[2]
    following = body.sequence.words[body.last] if body.last < len(body.sequence) else ""
    if last in ENGLISH and last != body.text and following not in JOINTS:
        own = " ".join(body.text.split()) if event_word(last) is None else str(body.value.name)  # "am Deutsch-Polnischen Forum"
        return Reading(_edition(own, _english(last), year))
    first, _, rest = body.text.partition(" ")
    word = event_word(first)
    if word is not None and not rest and word.kind in _TITLED and len(first) > 8 and not word.plural and more is None:
        return Reading(_edition(word.lemma, word, year)) if year else Reading(Happening(word.lemma, word))
    if word is not None and rest[:1] in '„“"»«' and rest and word.kind in _TITLED and not word.plural:
        title = rest.strip('„“”"»«')
        return Reading(Happening(f"{word.lemma} „{title}“", word, title=title))  # "Ausbildungsmesse „Startklar“"
    if rest.rpartition(" ")[2] in table("legalforms"):
        return None  # a company that holds fairs
    if word is None or not rest or word.kind != "fair" or len(first) < 8 or not first.endswith(("messe", "Messe", "ausstellung")):
        return None
    return Reading(_edition(f"{rest} {more.text if more else ''}".strip(), word, year))


@events.rule(
    "head:EVENTNOUN year:(YEAR | DATE) place:PLACE?",
    emits="EVENT",
    examples={"Der Japan-Tag 2025 war gut besucht.": "Japan-Tag 2025", "für die Expo 2025 Osaka": "Expo 2025 Osaka"},
)
def edition(context: object, head: Span, year: Span, place: Span | None) -> Reading | None:
    """An event noun and the year of its edition."""
    word = event_word(head.word)
    days = word is not None and word.lemma.endswith(("wochen", "tage"))
    if (
        word is None
        or (word.plural and not days)
        or not YEAR.match(year.text)
        or word.kind in ("dinner", "talk", "meeting", "generic", "visit")
    ):
        return None
    made = _edition(word.lemma, word, year)
    if place:
        made.name = f"{made.name} {place.text}"
    return Reading(made)


_PRINTED = (
    "broschüre", "buch", "buches", "studie", "führer", "führers", "katalog", "katalogs", "karte", "plan", "plans", "magazin", "magazins", "zeitung", "zeitschrift", "heft", "hefts", "flyer", "flyers",
    "kalender", "kalenders", "roman", "romans", "band", "bandes", "lexikon", "lexikons", "leitfaden", "leitfadens", "bericht", "berichts", "atlas", "reihe", "serie", "app", "barometer", "index", "report",
)  # fmt: skip


def _printed(word: str) -> bool:
    """Is it what has editions in print, or a common noun that names no fair?"""
    return word.casefold().endswith(_PRINTED) or ("-" not in word and is_common(word))


def _capital(name: Span) -> bool:
    """Does the name go on, in a noun that this rule does not read: "des Kneiper Ladens"?"""
    words = name.sequence.words
    return name.last < len(words) and words[name.last][:1].isupper()


@events.rule(
    "number:(NUM | ROMAN) '.' ('Auflage' | 'Ausgabe' | 'Edition' | 'Neuauflage') ('der' | 'des' | 'von') "
    "name:((ERWORD | ADJCAP)? EVENTNOUN TITLE? | TITLE | (CAPNAME | NOUN) (CAPNAME | PLACE)* | CAPNAME EVENTNOUN)",
    emits="EVENT",
    examples={
        "Zur 33. Auflage der Lumenta kamen viele.": "33. Lumenta",
        "Die 15. Ausgabe der Geraer Literaturtage beginnt am 5. Juli.": "15. Geraer Literaturtage",
    },
    counterexamples=["die 2. Auflage des Buches"],
)
def numbered_edition(context: object, number: Span, name: Span) -> Reading | None:
    """So many editions of a fair, feast or congress, be its noun known or not."""
    words = name.words
    title = next((n for i in range(name.first, name.last) if (n := name.sequence.nodes[i]) is not None and n.tag == "TITLE"), None)
    known = [(i, word) for i, w in enumerate(words) if (word := event_word(w)) is not None]
    genitive = name.sequence.words[name.first - 1] == "des"
    if known:
        at, word = known[-1]
        origin = strong_nominative(words[0], word.gender, word.plural) if at and words[0].endswith(_WEAK) else words[0]
        called = f"{number.text}. {f'{origin} ' if at else ''}{word.lemma}"
        if title is not None and at < len(words) - 1:
            return Reading(Happening(f"{called} „{title.value}“", word, title=str(title.value), number=number.text))
        return Reading(Happening(called, word, number=number.text))
    if title is None and (_printed(words[-1]) or _capital(name)):
        return None
    said = str(title.value) if title is not None else " ".join(name.text.split())
    said = said.removesuffix("s") if genitive and title is None else said
    return Reading(Happening(f"{number.text}. {said}", EventWord(said, "event", "Event", "f"), number=number.text, proper=True))


@events.rule(
    "('der' | 'des' | 'die' | 'am' | 'zur' | 'zum') name:((CAPNAME | ORGANIZATION) (CAPNAME | ORGANIZATION)*) year:(YEAR | DATE)",
    emits="EVENT",
    examples={"im Rahmen der Lumenta 2026 vorstellen": "Lumenta 2026"},
)
def brand(context: object, name: Span, year: Span) -> Reading | None:
    """A fair known by its name alone, with the year, where "im Rahmen", "auf" or "bei" stands before it."""
    words = name.sequence.words
    before = [w.lower() for w in words[max(0, name.first - 3) : name.first]]
    framed = before[-3:-1] == ["im", "rahmen"] or (len(before) > 1 and before[-2] in ("auf", "bei", "während"))
    if not framed or not YEAR.match(year.text):
        return None
    made = _edition(" ".join(name.text.split()), EventWord("Messe", "trade-fair", "ExhibitionEvent", "f"), year)
    return Reading(made, start=name.start)
