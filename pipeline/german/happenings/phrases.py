"""Event phrases: "3. Rostocker Küstensymposium", "Konzert „Schumann trifft Weill“", "Expo 2025 Osaka", "Tag der offenen Tür"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.german.happenings.inflect import strong_nominative
from pipeline.german.happenings.tagging import TAGS, YEAR, listed_rows
from pipeline.german.happenings.words import EventWord, event_word, is_common
from pipeline.kernel import Layer, Reading, Span

_STARTS = frozenset({".", "\n", ":", "/", "|", "•", "*", "–", "-", "!", "?"})  # behind these any word is written large
_AGED = re.compile(r"(?:\d\.)?\d{1,3}-?jährige[snrm]?$")
_WORDS = re.compile(r"[A-ZÄÖÜ][\w-]+")
_WORKS = (
    "reihe", "reihen", "buch", "roman", "film", "projekt", "programm", "verein", "initiative", "stück", "lied", "magazin", "zeitschrift", "song",
    "studie", "band", "album", "serie", "gruppe", "bündnis", "titel", "thema", "motto", "stiftung", "podcast", "kampagne", "netzwerk", "gemälde",
)  # fmt: skip
_INSTRUMENTS = (
    "Klavier", "Violine", "Viola", "Bratsche", "Cello", "Violoncello", "Kontrabass", "Flöte", "Querflöte", "Oboe", "Klarinette", "Fagott", "Horn", "Trompete", "Posaune",
    "Tuba", "Saxo", "Orgel", "Cembalo", "Harfe", "Marimba", "Schlagzeug", "Pauke", "Gitarre", "Akkordeon", "Orchester", "Streicher",
)  # fmt: skip
_MEETINGS = frozenset(
    "congress conference forum symposium summit seminar business-networking information-event panel-discussion".split()
)
_DEFINITE = frozenset("im am vom zum zur beim der dem den das".split())


@dataclass(slots=True)
class Happening:
    """An event as named by a phrase: `name` in the nominative; `head` its noun; title, number and year where the phrase has them."""

    name: str
    head: EventWord
    title: str | None = None
    number: str | None = None
    year: int | None = None
    proper: bool = False  # a name of its own: "AsiaBerlin Summit"
    entity: str | None = None

    def __str__(self) -> str:
        return self.name


events = Layer("happenings", TAGS)


@events.rule(
    "first:(LISTEDFIRST | PLACE) (CAPNAME | NOUN | EVENTNOUN | ENGLISHHEAD | PLACE | '+' | '+' CAPNAME)?",
    emits="EVENT",
    examples={
        "Sie zeigt es auf der Grünen Woche in Berlin.": "Grüne Woche",
        "beim Großen Zapfenstreich am Abend": "Großer Zapfenstreich",
        "Die Hannover Messe beginnt.": "Hannover Messe",
        "Sie sind auf der Light + Building in Frankfurt.": "Light + Building",
    },
    counterexamples=["Die Grüne Jugend wählt."],
)
def listed(context: object, first: Span) -> Reading | None:
    """An event noun of several words that the lexicon lists, in the nominative."""
    sequence = first.sequence
    for row in listed_rows().get(first.word, ()):
        last = first.first + len(row)
        if sequence.words[first.first : last] != row:
            continue
        form = sequence.span(first.first, last).text
        word = event_word(" ".join(form.split()))
        if word is None:
            return None
        name = row[0]
        if len(row) == 2 or (len(row) == 3 and row[1].endswith("en")):  # "der Internationalen Grünen Woche"
            name = " ".join(strong_nominative(w, word.gender, word.plural) if w.endswith("en") else w for w in row[:-1])
        name = f"{name}{word.lemma.removeprefix(' '.join(row[:-1]) if len(row) > 1 else row[0])}"
        name = name if event_word(name) is not None and not word.plural else word.lemma
        year = sequence.words[last] if last < len(sequence) and word.kind == "fair" and YEAR.match(sequence.words[last]) else None
        name, last = (f"{name} {year}", last + 1) if year else (name, last)
        return Reading(
            Happening(name, word, year=int(year) if year else None, proper=word.kind == "fair"), end=sequence.ends[last - 1]
        )
    return None


def _made(head: Span, name: str, title: Span | None = None, **more: object) -> Reading | None:
    word = event_word(head.sequence.words[head.last - 1])
    if word is None:
        return None
    value = Happening(name, word, title=title.value if title else None, **more)  # type: ignore[arg-type]
    if title:
        value.name = f"{name} „{title.value}“"
    return Reading(value)


@events.rule(
    "('Memorandum' | 'Letter' | 'Declaration' | 'Statement' | 'Memoranda') 'of' name:(CAPNAME | NOUN)",
    emits="AGREEMENT",
    examples={"ein Memorandum of Understanding über Wasserstoff": "Memorandum of Understanding"},
)
def english_agreement(context: object, name: Span) -> str:
    """An agreement by its English name."""
    return " ".join(name.sequence.text[name.sequence.starts[name.first - 2] : name.end].split())


@events.rule(
    "number:(NUM | ROMAN) '.' origin:(ERWORD | ADJCAP)? head:EVENTNOUN title:TITLE?",
    emits="EVENT",
    examples={
        "Zum 15. Bremer Stadtfest kamen viele.": "15. Bremer Stadtfest",
        "Beim 3. Mittelhessischen Pflegekongress sprach sie.": "3. Mittelhessischer Pflegekongress",
    },
    counterexamples=["am 15. Mai"],
)
def numbered(context: object, number: Span, origin: Span | None, head: Span, title: Span | None) -> Reading | None:
    """An ordinal, perhaps the city it comes from, and an event noun."""
    word = event_word(head.word)
    if word is None:
        return None
    whence = origin.text if origin else None
    if whence is not None and not whence.endswith("er"):
        whence = strong_nominative(whence, word.gender, word.plural)
    elif whence is not None and whence.endswith(("ischer", "licher")) and word.gender == "m":
        whence = strong_nominative(whence, "m")
    name = " ".join(filter(None, [f"{number.text}.", whence, word.lemma]))
    return _made(head, name, title, number=number.text)


def _opens(span: Span) -> bool:
    """Does it stand where any word is written large?"""
    return span.first == 0 or span.sequence.words[span.first - 1] in _STARTS


_LED = frozenset(
    "neue neuer neuen politische politischer operative operativer alleinige alleiniger unter".split()
)  # no guided tour


def _is_else(head: Span) -> bool:
    """Is the noun no event: an adverb at the beginning of a sentence ("Fest steht"), a body, a work of music?"""
    words = head.sequence.words
    following = words[head.last] if head.last < len(words) else ""
    if head.word == "Fest":
        opens = head.first == 0 or words[head.first - 1] in (".", "\n", "!", "?", ":")
        return opens and (following == "steht" or (following[:1].islower() and following.endswith(("t", "en"))))
    if following in ("dieser", "solcher") and words[head.last + 1 : head.last + 2] == ["Art"]:
        return True  # "die größte Messe dieser Art"
    if head.word == "Führung" and following not in ("durch", "über"):
        return bool(_LED.intersection(map(str.lower, words[max(0, head.first - 2) : head.first])))
    if following in ("Nr", "Nr.", "Kommission", "Kommissionen"):
        return True  # "Klavierkonzert Nr. 3", "Enquete Kommission"
    if head.word.endswith(("markt", "messe", "Messe")) and head.first > 1 and words[head.first - 2].lower() in _DEFINITE:
        site = (
            head.sequence.nodes[head.first - 1] is None and words[head.first - 1][:1].isupper() and is_common(words[head.first - 1])
        )
        if site and not words[head.first - 1].endswith(("-", "er", "en")):
            return True  # "im Parkhaus Viehmarkt", "an der Haltestelle Messe"
    played = following == "für" and head.word.endswith(("konzert", "Konzert"))
    return played and any(word.startswith(_INSTRUMENTS) for word in words[head.last + 1 : head.last + 4])


@events.rule(
    "origin:ERWORD? head:EVENTNOUN title:TITLE?",
    emits="EVENT",
    examples={
        "Die Stadt lädt zum Neujahrsempfang ein.": "Neujahrsempfang",
        "das Konzert „Nordlicht“ am Abend": "Konzert „Nordlicht“",
    },
)
def plain(context: object, origin: Span | None, head: Span, title: Span | None) -> Reading | None:
    """An event noun, perhaps with the city it comes from, perhaps with its title."""
    word = event_word(head.word)
    if word is None or _is_else(head):
        return None
    return _made(head, f"{origin.text} {word.lemma}" if origin else word.lemma, title)


@events.rule(
    "adjective:ADJCAP head:EVENTNOUN title:TITLE?",
    emits="EVENT",
    examples={"am Internationalen Küstentag": "Internationaler Küstentag"},
)
def adjectival(context: object, adjective: Span, head: Span, title: Span | None) -> Reading | None:
    """A capitalised adjective, part of the name, and an event noun."""
    word = event_word(head.word)
    if word is None or _opens(adjective):
        return None
    return _made(head, f"{strong_nominative(adjective.text, word.gender, word.plural)} {word.lemma}", title, proper=True)


@events.rule(
    "head:EVENTNOUN country:PLACE",
    emits="EVENT",
    examples={"Beim Wirtschaftstag Japan spricht der Botschafter.": "Wirtschaftstag Japan"},
    counterexamples=["Die Messe Jena lädt ein.", "Nach dem Besuch Japans"],
)
def of_country(context: object, head: Span, country: Span) -> Reading | None:
    """A meeting about a country, by its bare name: "Wirtschaftsforum Polen". A town behind the noun is where it takes place."""
    word = event_word(head.word)
    if (
        word is None
        or word.plural
        or word.kind not in _MEETINGS
        or country.value.kind != "Country"
        or country.text != str(country.value)
    ):
        return None
    return _made(head, f"{word.lemma} {country.text}", proper=True)


@events.rule(
    "(number:(NUM | ROMAN) '.')? adjective:(ADJCAP | PLACE) head:('Abend' | 'Abends' | 'Nachmittag' | 'Nachmittags')",
    emits="EVENT",
    examples={
        "Zum Niederländischen Abend kamen 180 Gäste.": "Niederländischer Abend",
        "Der Lübeck Abend in Tallinn": "Lübeck Abend",
    },
    counterexamples=["Lange Abende", "In Lübeck Abend für Abend"],
)
def evening(context: object, number: Span | None, adjective: Span, head: Span) -> Reading | None:
    """An evening with a name: a capitalised adjective before it, within a sentence, or a town behind an article."""
    if _opens(adjective) or adjective.text in ("Heiligen", "Heiliger"):
        return None
    town = adjective.sequence.nodes[adjective.first] is not None
    if town and adjective.sequence.words[adjective.first - 1].lower() not in _DEFINITE:
        return None
    noun = head.text.removesuffix("s")
    called = adjective.text if town else strong_nominative(adjective.text, "m")
    whole = " ".join(filter(None, [f"{number.text}." if number else None, called, noun]))
    return Reading(Happening(whole, EventWord(whole, "event", "Event", "m"), number=number.text if number else None, proper=True))


@events.rule(
    "age:DURATION head:('Bestehen' | 'Bestehens' | 'Jubiläum' | 'Jubiläums' | 'Gründungsjubiläum')",
    emits="EVENT",
    examples={"Das Klinikum feiert sein 50-jähriges Bestehen.": "50-jähriges Bestehen"},
)
def jubilee(context: object, age: Span, head: Span) -> Reading | None:
    """So many years of a house."""
    noun = "Bestehen" if head.text.startswith("Best") else head.text.removesuffix("s")
    number = re.match(r"[\d.]+", age.text) if _AGED.match(age.text) else None
    return (
        Reading(Happening(f"{number.group()}-jähriges {noun}", EventWord(noun, "anniversary", "SocialEvent", "n")))
        if number
        else None
    )


@events.rule(
    "title:TITLE",
    emits="EVENT",
    examples={
        "am „3. Neustädter Küstensymposium – Leben mit dem Wasser“ teil": "3. Neustädter Küstensymposium – Leben mit dem Wasser"
    },
    counterexamples=["das Buch „Der Wald“"],
)
def titled(context: object, title: Span) -> Reading | None:
    """A title that holds an event noun itself."""
    before = title.sequence.words[title.first - 1] if title.first else ""
    if before[:1].isupper() and before.lower().endswith(_WORKS):
        return None  # a series, book or film with such a title
    if title.value.startswith(
        (
            "Tag der ",
            "Tag des ",
            "Nacht der ",
            "Nacht des ",
            "Lange Nacht ",
            "Lange Tag ",
            "Langer Tag ",
            "Woche der ",
            "Woche des ",
            "Fest der ",
        )
    ):
        return Reading(Happening(title.value, EventWord(title.value, "open-day", "Event", "m"), title=title.value, proper=True))
    for part in _WORDS.findall(title.value):
        word = event_word(part)
        if word and not word.plural and word.kind not in ("generic", "talk", "visit"):
            return Reading(Happening(title.value, word, title=title.value, proper=True))
    return None


@events.rule(
    "head:('Fahrt' | 'Gemeinschaftsfahrt' | 'Vereinsfahrt') ('nach' | 'zum' | 'zur' | 'ins' | 'in' 'die' | 'in' 'den')",
    emits="EVENT",
    span="head",
    examples={"Programm\nFahrt zur Gartenschau\nWir fahren am Montag.": "Fahrt"},
    counterexamples=["Die Fahrt nach Wien dauert drei Stunden."],
)
def outing(context: object, head: Span) -> Reading | None:
    """An outing, by a line of its own."""
    words = head.sequence.words
    if head.first and words[head.first - 1] != "\n":
        return None
    return Reading(Happening("Fahrt", EventWord("Fahrt", "trip", "Event", "f")))


@events.rule(
    "head:'Umzug' ('durch' | 'durchs')",
    emits="EVENT",
    span="head",
    examples={"Am Sonntag zieht ein Umzug durch die Altstadt.": "Umzug"},
)
def procession(context: object, head: Span) -> Reading | None:
    """A procession: who moves house does not move through a town."""
    return Reading(Happening("Umzug", EventWord("Umzug", "parade", "SocialEvent", "m")))


@events.rule(
    "('Lange' | 'Langen') 'Nacht' article:('der' | 'des') name:((ADJCAP)? (NOUN | CAPNAME))",
    emits="EVENT",
    examples={"Zur Langen Nacht der Museen kamen 3.000 Gäste.": "Lange Nacht der Museen"},
)
def long_night(context: object, article: Span, name: Span) -> Reading | None:
    """A long night of museums, of research, of music."""
    called = f"Lange Nacht {article.text} {name.text}"
    return Reading(Happening(called, EventWord(called, "festival", "Festival", "f"), proper=True))


@events.rule(
    "head:'Tag' 'der' 'offenen' ('Tür' | 'Tore' | 'Ateliers' | 'Gärten')",
    emits="EVENT",
    examples={"Am Samstag ist Tag der offenen Tür.": "Tag der offenen Tür"},
)
def open_day(context: object, head: Span) -> Reading | None:
    """An open day."""
    last = head.sequence.words[head.first + 3]
    return Reading(Happening(f"Tag der offenen {last}", EventWord("Tag der offenen Tür", "open-day", "Event", "m")))


@events.rule(
    "('Eintrag' | 'Eintrags' | 'Eintrages' | 'Eintragung' | 'Einträge')"
    " (('des' | 'der' | 'von' | 'von' 'der')? (NOUN | AGENT | ROLE | PERSON))?"
    " ('ins' | 'in' 'das' | 'im' | 'in' 'dem') (book:('Ehrenbuch' | 'Ehrengästebuch') | ('Goldene' | 'Goldenen') 'Buch')",
    emits="EVENT",
    examples={
        "Beim Eintrag ins Goldene Buch der Stadt lachte er.": "Eintrag ins Goldene Buch",
        "Es folgte der Eintrag der Präsidentin Vogt in das Ehrenbuch.": "Eintrag ins Ehrenbuch",
    },
    counterexamples=["der Eintrag im Handelsregister"],
)
def golden_book(context: object, book: Span | None) -> Reading | None:
    """An entry in the Golden Book, or in a house's book of its guests."""
    called = book.text if book is not None else "Goldene Buch"
    return Reading(Happening(f"Eintrag ins {called}", EventWord("Eintrag", "golden-book", "SocialEvent", "m")))


@events.rule(
    "'Tag' ('der' | 'des') name:((ADJCAP | 'offenen')? (NOUN | CAPNAME))",
    emits="EVENT",
    examples={"am Tag des offenen Denkmals": "Tag des offenen Denkmals"},
    counterexamples=["am Tag der Abreise"],
)
def day_of(context: object, name: Span) -> Reading | None:
    """A day with a theme: "Tag des offenen Denkmals", "Tag der Städtebauförderung"."""
    last = name.sequence.words[name.last - 1]
    if event_word(last) or last.endswith(("reise", "kunft", "tat", "geburt", "entlassung", "prüfung", "abgabe")):
        return None
    first = name.sequence.words[name.first - 1]
    return Reading(Happening(f"Tag {first} {name.text}", EventWord(f"Tag {first} {name.text}", "campaign-day", "Event", "m")))
