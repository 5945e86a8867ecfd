"""Firms whose names no list knows: introduced by their kind, with a trade, with an English last word; more rules of the organisations."""

from __future__ import annotations

from pipeline.german.joints import ENGLISH
from pipeline.german.names.judge import begins_sentence
from pipeline.german.names.lexis.bodywords import APART
from pipeline.german.names.lexis.determiners import is_former
from pipeline.german.names.lexis.firmkinds import PROFESSIONS, is_firm
from pipeline.german.names.lexis.fixedwords import QUARTERS
from pipeline.german.names.lexis.forms import COMPOUND, is_lemma, is_made_up, noun_kind
from pipeline.german.names.lexis.sitewords import is_one_thing
from pipeline.german.names.lexis.words import genitive, is_noun, organization_row, tags
from pipeline.german.names.organizations.companies import KIN
from pipeline.german.names.organizations.headednames import headed_reading, tags_at
from pipeline.german.names.organizations.joinednames import layer as layer
from pipeline.german.names.organizations.nominative import clean
from pipeline.german.names.organizations.organizations import Context
from pipeline.german.names.persons.personvalues import begins_person
from pipeline.german.names.unknown.evidence import FIRM_ENDING
from pipeline.german.tokens import BREAK
from pipeline.german.values import OrganizationValue
from pipeline.kernel import Reading, Sequence, Span

_RUN = (
    "(CAP&!FUNCTION&!HONORIFIC&!NOTNAME (CAP&!FUNCTION&!HONORIFIC&!NOTNAME | CAMEL | '&' | '+' | 'of' | 'de' | 'di')*"
    " ((',' NAME)? 'und' ('Partner' | 'Partnerinnen' | 'Söhne' | 'Kollegen' | 'Co'))?)"
)
_JOINTS = frozenset("& + of de di".split())
_LONG_TRADE = 7  # letters of what is a trade and no more than a word: "Tiefbau", not "Energie"
_NOT_IN_NAMES = frozenset(("OFFICE", "HONORIFIC", "ADMIN", "ORGGENERIC", "FIRMKIND", "ARTICLE"))
# Trades that stand in firms' names beside a name: "Tiefbau Oeltjen", "Vogt Maschinenbau".
_TRADES = (
    "bau", "technik", "energie", "logistik", "handel", "systeme", "anlagen", "druck", "medien", "reisen", "möbel", "bräu", "optik", "mechanik",
    "elektronik", "elektro", "chemie", "pharma", "stahl", "metall", "guss", "glas", "keramik", "textil", "mode", "kosmetik", "agrar", "getränke",
    "backwaren", "fleischwaren", "feinkost", "werkzeuge", "maschinen", "fahrzeuge", "automobile", "armaturen", "pumpen", "verpackungen", "transporte",
    "immobilien", "entsorgung", "recycling", "gebäudetechnik", "haustechnik", "dach", "gerüstbau", "natursteine", "sicherheit", "solar",
    "windkraft", "kälte", "klima", "sanitär", "heizung", "brot", "brennstoffe", "mineralöle", "spielwaren", "schuhe", "saaten", "edelstahl",
)  # fmt: skip
_ENDS = frozenset(
    (",", ".", ";", ":", ")", "(", BREAK, "!", "?", "–", "“", '"', "»", "aus", "in", "im", "bei", "am", "mit", "und", "sowie", "an")
)
_OPENERS = frozenset(
    "Mit Von Bei In An Auf Für Durch Gegen Nach Aus Neben Zu Über Unter Trotz Wegen Dank Laut Ohne Um Auch Nur".split()
)
_DEFINITE = frozenset("der die das dem den des vom beim zum zur".split())


def _tells(sequence: Sequence, at: int) -> bool:
    """Does a word tell that a name stands here: it is a name, an English word of firms, or a noun that nobody made?"""
    own = tags_at(sequence, at)
    if own & _NOT_IN_NAMES:
        return False
    if "SURNAME" in own and at and sequence.marks[at] == "COMMON" and _may_be_of_a_family(sequence, at):
        return True
    return sequence.marks[at] == "NAME" or bool(own & {"FIRMWORD", "FOREIGNWORD", "CAMEL"}) or is_made_up(sequence.words[at])


def _may_be_of_a_family(sequence: Sequence, at: int) -> bool:
    """Is a family name that is a noun, too, the last of a firm's: "die Tischlerei Weber und ...", "Elektro Müller aus Aue"?"""
    words = sequence.words
    after = words[at + 1] if at + 1 < len(words) else BREAK
    before = tags_at(sequence, at - 1)
    if not (before & {"FIRMKIND", "FIRMHOUSE"} or is_trade(words[at - 1])):
        return False
    return after in _ENDS or after.endswith(("te", "ten")) or (after.islower() and _is_behind_preposition(sequence, at - 1))


def is_trade(word: str) -> bool:
    """Does a noun tell a firm's trade: "Maschinenbau"?"""
    return word.lower().endswith(_TRADES)


def _end(sequence: Sequence, first: int, last: int) -> int:
    """Return where the name ends that may begin at `first`, at most at `last`; `first` where there is none."""
    words, at = sequence.words, first
    told = False
    while at < last:
        if words[at] in _JOINTS:
            if not told or at + 1 >= last or not words[at + 1][:1].isupper():
                break
            if tags_at(sequence, at + 1) & _NOT_IN_NAMES and words[at + 1] not in KIN:
                break
            at += 2
            continue
        if _tells(sequence, at):
            told = True
        elif told and words[at] in QUARTERS:
            pass
        elif not (is_trade(words[at]) or at == first) or tags_at(sequence, at) & _NOT_IN_NAMES:
            break
        elif not told and not (at + 1 < last and _tells(sequence, at + 1)):
            break  # "Tiefbau Oeltjen": the name must follow
        at += 1
    if not told:
        return first
    kin = next((i for i in range(at, last) if words[i] == "und"), None)
    return last if kin is not None and kin in (at, at + 2) and words[last - 1] in KIN else at


def opens(sequence: Sequence, first: int) -> bool:
    """Does a noun stand in what opens a sentence, so that the noun behind it belongs to it: "Beim Händler Bücherfuchs arbeiten"?"""
    at = first - 1
    if (
        at > 0
        and sequence.words[at][-1:] in "enrs"
        and sequence.words[at][:1].islower()
        and sequence.words[at].lower() not in _DEFINITE
    ):
        at -= 1
    if at < 0 or sequence.words[at].lower() not in _DEFINITE:
        return False
    return begins_sentence(sequence, at) or (at > 0 and sequence.words[at - 1] in _OPENERS and begins_sentence(sequence, at - 1))


def _is_definite(sequence: Sequence, first: int) -> bool:
    """Does a noun stand with a definite article, or with one and an adjective between?"""
    before = sequence.words[max(0, first - 2) : first]
    return any(word.lower() in _DEFINITE for word in before[-1:]) or (
        len(before) == 2 and before[0].lower() in _DEFINITE and before[1][-1:] in "enrs"
    )


def _is_behind_preposition(sequence: Sequence, first: int) -> bool:
    """Does a noun stand in the dative that a preposition asks for: "von der Firma", "beim Hersteller"?"""
    before = [word.lower() for word in sequence.words[max(0, first - 2) : first]]
    return before[-1:] in (["vom"], ["beim"], ["zum"], ["zur"]) or (
        len(before) == 2 and before[1] in ("der", "dem") and before[0] in ("von", "mit", "bei", "zu", "aus", "an", "nach")
    )


@layer.rule(
    "FIRMKIND? first:(INITIAL '.' | GIVEN&NAME) name:NAME&CAP&!OFFICE&!TOPONYM&!ORGWORD&!FIRMWORD trade:CAP&!OFFICE&!ORGWORD&!HYPHEN&!GIVEN",
    emits="ORGANIZATION",
    examples={
        "die Firma F. Sagawa Systembau feierte": "F. Sagawa Systembau",
        "bei Karl Brandl Gerüstbau in Jena": "Karl Brandl Gerüstbau",
    },
    counterexamples=["F. Sagawa sprach", "mit Karl Brandl Bau und Technik"],
)
def masters(context: Context, first: Span, name: Span, trade: Span) -> Reading | None:
    """A firm by its founder's name and its trade: "F. Sagawa Systembau"."""
    sequence = name.sequence
    word, behind = trade.word, sequence.words[trade.last : trade.last + 2]
    if not is_trade(word) or len(word) < _LONG_TRADE or behind[:1] in (["und"], ["-"], ["/"]):
        return None
    if sequence.words[max(0, first.first - 1) : first.first] == [":"]:
        return None  # "Foto: Karl Brandl Glas"
    return Reading(OrganizationValue(clean(sequence.text[first.start : trade.end]), "Corporation"), start=first.start)


@layer.rule(
    "name:CAP&!FUNCTION&!GIVEN&!TOPONYM&!ADJCAP&!DEMONYM&!OFFICE&!HONORIFIC&!ORGWORD trade:CAP&!FUNCTION&!OFFICE&!ORGWORD? head:'Gruppe'",
    emits="ORGANIZATION",
    examples={"die Sagawa Chemie Gruppe lud ein": "Sagawa Chemie Gruppe", "in der Bonner Ahlers Gruppe": "Ahlers Gruppe"},
    counterexamples=["die Eltern Gruppe", "eine Ahlers Gruppe", "der Karl Gruppe"],
)
def spaced_group(context: Context, name: Span, trade: Span | None, head: Span) -> Reading | None:
    """A group of firms that writes its name apart: "die Sagawa Chemie Gruppe"."""
    sequence, first = name.sequence, name.first
    if not _tells(sequence, first) or (trade is not None and not (is_trade(trade.word) or _tells(sequence, trade.first))):
        return None
    at = first - 1 if first and "DEMONYM" in tags_at(sequence, first - 1) else first
    if at == 0 or sequence.words[at - 1].lower() not in ("die", "der", "zur"):
        return None
    value = OrganizationValue(clean(sequence.text[name.start : head.end]), "Corporation")
    value.also = name.word if trade is None else None
    return Reading(value)


@layer.rule(
    f"kind:FIRMKIND run:{_RUN}",
    emits="ORGANIZATION",
    span="run",
    examples={
        "der Motorenbauer Sagawa Marine Engines liefert": "Sagawa Marine Engines",
        "die Firma Tiefbau Oeltjen baut": "Tiefbau Oeltjen",
        "mit dem Einzelhändler Tamraz Market": "Tamraz Market",
        "Das Start-up Passat Grid kam.": "Passat Grid",
        "beim Versorger Kolodanal, der": "Kolodanal",
    },
    counterexamples=[
        "der Weinhändler Karl Vogt",
        "die Firma Kunden Vorteile bietet",
        "beim Hersteller Garantieansprüche geltend machen",
    ],
)
def by_kind(context: Context, kind: Span, run: Span) -> Reading | None:
    """A firm by the noun that introduces it, whatever words its name is made of: "der Motorenbauer Sagawa Marine Engines"."""
    sequence, first = run.sequence, run.first
    if _holds_body(run) or run.word.endswith("-"):
        return None  # "Unternehmen Haupt- und Sonderpreise"
    last = _end(sequence, first, run.last)
    lone = last == first
    if lone and (last := lone_end(sequence, kind.first, first, run.last)) == first:
        return None
    if not lone and last - first == 1 and _is_behind_preposition(sequence, kind.first):
        last = lone_end(sequence, kind.first, last, run.last)  # "von der Firma Vestan Dokuma aus"
    own, firm = tags_at(sequence, first), is_firm(kind.word)
    named = kind.word.lower().endswith(("firma", "unternehmen", "start-up", "startup")) and last - first <= 2
    english = any("FIRMWORD" in tags_at(sequence, i) for i in range(first, last))
    if "GIVEN" in own and not english and last - first < 3 and not named:
        return None  # "der Händler Karl Vogt" is a man
    if last - first == 1:
        if "TOPONYM" in own or sequence.words[last : last + 1] == ["-"]:
            return None
        personal = "OFFICE" in tags_at(sequence, kind.first) or "SURNAME" in own
        sure = own & {"COMPANY", "ACRONYM", "CAPS", "CAMEL", "FIRMWORD"} or FIRM_ENDING.search(sequence.words[first])
        if sequence.marks[first] == "COMMON" and not lone:
            told = _is_definite(sequence, kind.first) and last < len(sequence) and sequence.words[last] in _ENDS
            if not (told or ("SURNAME" in own and _may_be_of_a_family(sequence, first))):
                return None
        elif personal and not sure and not firm and not lone:
            return None
    elif all("TOPONYM" in tags_at(sequence, i) for i in range(first, last)):
        return None
    text = clean(sequence.text[run.start : sequence.ends[last - 1]])
    kind_of = organization_row(kind.word).get("type", "Corporation")
    return Reading(OrganizationValue(text, kind_of, introduced=kind.word.removesuffix("s")), end=sequence.ends[last - 1])


@layer.rule(
    f"house:FIRMHOUSE run:{_RUN}",
    emits="ORGANIZATION",
    examples={
        "im Verlag Hallich & Otter": "Verlag Hallich & Otter",
        "die Bootswerft Grünspecht aus Werder": "Bootswerft Grünspecht",
        "das Büro Deimann + Partner": "Büro Deimann + Partner",
        "das Büro Deimann + Kolk Architekten": "Büro Deimann + Kolk Architekten",
    },
    counterexamples=["in der Druckerei Plakate drucken", "die Agentur Bilder"],
)
def by_house(context: Context, house: Span, run: Span) -> Reading | None:
    """A firm with what it is in its name: "Verlag Hallich & Otter", "Bootswerft Grünspecht"; its own name alone is its short name."""
    sequence, first = run.sequence, run.first
    if _holds_body(run) or "BODY" in tags_at(sequence, house.first):
        return None  # "der Staatssekretär in der Staatskanzlei Tom Ahl"
    row = organization_row(house.word)
    if row.get("plural") == "1" or is_former(sequence, house.first, row.get("lemma", "")):
        return None
    last = _end(sequence, first, run.last)
    if sequence.words[house.first - 1 : house.first] != ["Familie"]:
        last = next((i for i in range(first + 1, last) if begins_person(sequence, i)), last)  # "in der Brauerei Lindner Olga Stein"
    if last == first:
        last = lone_end(sequence, house.first, first, run.last)
    if last == first or all("TOPONYM" in tags_at(sequence, i) for i in range(first, last)):
        return None
    if (
        sequence.words[last : last + 1] != []
        and sequence.words[last] in PROFESSIONS
        and {"&", "+"} & set(sequence.words[first:last])
    ):
        last += 1  # "das Büro Ahlers + Kolk Architekten"
    reading = headed_reading(sequence, house.first, house.first, last)
    own = clean(sequence.text[run.start : sequence.ends[last - 1]])
    if not reading.value.name.endswith(f" {own}") or ("GIVEN" in tags_at(sequence, first) and last - first == 1):
        return reading
    if {"&", "+"} & set(sequence.words[first:last]) and house.word not in APART:  # two partners name a firm without more
        value = OrganizationValue(own, reading.value.kind, introduced=organization_row(house.word).get("lemma", house.word))
        value.also = reading.value.name
        return Reading(value, start=run.start, end=sequence.ends[last - 1])
    reading.value.also = own
    return reading


def _holds_body(run: Span) -> bool:
    """Is any of some tokens an organisation already?"""
    return any(node is not None and node.tag == "ORGANIZATION" for node in run.sequence.nodes[run.first : run.last])


_LEADING, _LATER = frozenset(("TOPONYM", "ORGWORD")), frozenset(("ORGWORD",))


def lone_end(sequence: Sequence, kind: int, first: int, last: int) -> int:
    """Return where a name of common nouns ends, `first` where there is none: all of them up to the verb where they open a sentence."""
    words, at = sequence.words, first
    opening = opens(sequence, kind)
    while at < last and not tags_at(sequence, at) & (_NOT_IN_NAMES | (_LEADING if at == first else _LATER)):
        if words[at] in ("&", "+") and at + 1 < last and at > first:
            at += 2
        elif words[at][:1].isupper():
            at += 1
        else:
            break
        if not opening:
            break
    if at == first:
        return first
    word, after = words[first], words[at] if at < len(words) else BREAK
    if not is_lemma(word) or after[:1].isupper() or after in ("und", "oder", "der", "des", "zu", "-"):
        return first
    if opening and after != ",":
        return at
    sure = noun_kind(word) == COMPOUND and is_one_thing(word) and after in _ENDS and _is_definite(sequence, kind)
    return at if sure else first


@layer.rule(
    "name:(NAME&CAP&!OFFICE&!GIVEN&!TOPONYM&!FOREIGNWORD&!ORGWORD)+ more:(CAP&COMMON&FIRMWORD | FOREIGNWORD)* head:FIRMWORD&!OFFICE",
    emits="ORGANIZATION",
    examples={"mit Sagawa Marine Engines": "Sagawa Marine Engines", "Kukumba Robotics stellt aus.": "Kukumba Robotics"},
    counterexamples=["Lena Robotics", "der Vogt Sports Cup", "Deep Design"],
)
def by_last_word(context: Context, name: Span, more: Span | None, head: Span) -> Reading | None:
    """A firm by a name and the English word that ends it: "Kukumba Robotics"."""
    sequence = head.sequence
    if head.word not in _SURE or is_noun(name.word) or name.word.endswith("-"):
        return None
    if head.word in ("Port", "News") and (name.word.isupper() or sequence.words[max(0, name.first - 1)][:1].isupper()):
        return None  # "ein USB Port", "der Louisiana Offshore Oil Port"
    if head.last < len(sequence) and (sequence.marks[head.last] or sequence.words[head.last] in ENGLISH | {"-", "&"}):
        return None  # the name, or a title, goes on
    reading = headed_reading(sequence, name.first, head.first, head.last)
    reading.value.kind = "Corporation" if reading.value.kind == "Organization" else reading.value.kind
    return reading


_SURE = frozenset(
    "Systems Technologies Solutions Software Motors Industries Pharma Electronics Airlines Airways Robotics Dynamics Analytics "
    "Aerospace Semiconductor Semiconductors Biotech Pharmaceuticals Therapeutics Diagnostics Instruments Optics Photonics Chemicals "
    "Foods Networks Ventures Automotive Semicon Biosciences Engines Trading Logistics Holding Consulting Investments Securities "
    "Batteries Genomics Robotix Turbines Shipping Aviation Petroleum Group Corporation Company Records Studios Brothers Entertainment Operations Operators "
    "Railways Capital Port Ports News Windpower Renewables Medical Electric Mobility Biologics Materials".split()
)


def with_trade(sequence: Sequence, first: int, last: int) -> int:
    """Return where a firm's name ends with an English word of firms or a trade behind it: "Zyro | Medical", "GFU | Maschinenbau"."""
    at = last
    while at < len(sequence) and sequence.nodes[at] is None and sequence.words[at][:1].isupper() and at - last < 2:
        word, own = sequence.words[at], tags(sequence.words[at])
        english = "FIRMWORD" in own and "NOUN" not in own
        trade = is_trade(word) and last - first == 1 and len(word) >= _LONG_TRADE and genitive(sequence.words[first]) is None
        if not (english or trade) or own & {"OFFICE", "HONORIFIC"}:
            break
        at += 1
    behind = sequence.words[at] if at < len(sequence) else BREAK
    return last if behind[:1].isupper() or behind in ("-", "/", "&") else at
