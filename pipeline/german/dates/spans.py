"""Durations: `drei Wochen`, `2,5 Stunden`, `30-jährigen`, `viertägigen`, `14-Tage-Frist`, `seit Jahren`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, glued, member, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import CLOCK_ASKING, SPAN_NOUN, SPAN_UNITS, TERM, VAGUE, number, span_word, unit, whole
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

AMOUNT = "(amount:(NUM ((',' | '.') NUM)?) | amount:NUMBERWORD | amount:VAGUE)"
FILLER = """('ganze' | 'ganzen' | 'volle' | 'vollen' | 'lange' | 'langen' | 'stille' | 'stillen' | 'weitere' | 'weiteren'
    | 'intensive' | 'intensiven' | 'gute' | 'guten' | 'aufeinanderfolgende' | 'aufeinanderfolgenden')"""
OF_THE_DAY = {"H": "H", "TM": "M", "S": "S"}
ONE = frozenset("ein eine einer einem einen eines".split())
PLURALS = frozenset(
    "Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten Jahrzehnte Jahrzehnten Jahrhunderte Jahrhunderten".split()
)
DATIVES = frozenset("Jahren Wochen Monaten Tagen Jahrzehnten Jahrhunderten Stunden Minuten".split())


def period(amount: float | None, code: str, count: float = 1) -> str:
    """Return the TIMEX3 value of so many units; an amount of None or below zero is vague."""
    head, tail = ("PT", OF_THE_DAY[code]) if code in OF_THE_DAY else ("P", code)
    if amount is None or amount < 0:
        return f"{head}X{tail}"
    total = amount * count
    if code == "Q":
        total, tail = total * 3, "M"
    if total == int(total):
        return f"{head}{int(total)}{tail}"
    if code == "Y" and total * 12 == int(total * 12):
        years, months = divmod(int(total * 12), 12)
        return f"P{years}Y{months}M" if years else f"P{months}M"
    if code == "H" and total * 60 == int(total * 60):
        hours, minutes = divmod(int(total * 60), 60)
        return f"PT{hours}H{minutes}M" if hours else f"PT{minutes}M"
    if code == "CE" and total * 10 == int(total * 10):
        return f"P{int(total * 10)}DE"
    return f"{head}{total:g}{tail}"


def lasting(value: str, decoy: str | None = None, start: int | None = None, end: int | None = None) -> Reading:
    return reading(Temporal("DURATION", "fixed", value=value, decoy=decoy), "DURATION", start=start, end=end)


def amount_of(span: Span) -> float | None:
    """Return a number in digits (with a decimal comma) or in words, None for a vague one."""
    words = span.words
    return float(f"{words[0]}.{words[2]}") if len(words) == 3 else number(words[0])


def unit_of(span: Span) -> tuple[str, float]:
    return unit(span.word)


@atoms.rule(
    f"{AMOUNT} {FILLER}? unit:UNIT",
    emits="DURATION",
    examples={
        "drei Wochen": "P3W",
        "2,5 Stunden": "PT2H30M",
        "anderthalb Jahre": "P1Y6M",
        "seit 400 Jahren": "P400Y",
        "vor einigen Tagen": "PXD",
        "nach zwei stillen Jahren": "P2Y",
    },
    counterexamples=["ein Tag der offenen Tür", "am Wochenende", "Kinder ab 6 Jahren"],
)
def amount_of_units(context: int | None, amount: Span, unit: Span) -> Reading | None:
    """A number of units of time."""
    code, count = unit_of(unit)
    word, value = amount.word, amount_of(amount)
    digits = word[0].isdigit()
    if len(amount.words) == 3 and not glued(amount.sequence, amount.first, amount.last):
        return None
    if digits and code == "Y" and value is not None and value < 100 and before(amount).lower() in ("ab", "unter", "bis"):
        return None  # "Kinder ab 6 Jahren": an age
    if (
        (value is None and word.lower() not in VAGUE)
        or unit.word == "KW"
        or (unit.word in ("Nacht", "Nächte", "Nächten") and value in (None, 1))
    ):
        return None
    if (not digits and (unit.word[0].islower() or unit.word in ("Min", "Std", "Sek", "Tg", "Wo"))) or _is_clock(amount, unit):
        return None
    if (
        digits
        and before(amount) in (",", ".", ":")
        and before(amount, 2).isdigit()
        and glued(amount.sequence, amount.first - 1, amount.last)
    ):
        return None
    if (word.lower() in ONE and not _counts(amount, unit)) or word.lower() in ("halb", "viertel", "null"):
        return None
    if code == "WE" and word.lower() not in ONE and not digits and value is None:
        return None
    return lasting(period(value, code, count))


def _is_clock(amount: Span, noun: Span) -> bool:
    """Is "20 h" a time of day here, or a speed, or a rule called "10H"?"""
    ahead = before(amount).lower()
    if noun.word == "H" or (noun.word == "h" and len(amount.words) == 3 and amount.words[1] == "." and len(amount.words[2]) == 2):
        return True
    return noun.word == "h" and (
        ahead in CLOCK_ASKING or ahead in (",", "(", "km") or (ahead == "." and before(amount, 2).isdigit())
    )


def _counts(amount: Span, noun: Span) -> bool:
    """Is "ein Jahr" a stretch of time here? Not "ein Tag der offenen Tür", not "eines Tages"."""
    ahead, following = before(amount).lower(), after(noun)
    if following in ("der", "des", "voller", "voll", "wie") and ahead not in ("vor", "nach", "seit", "für", "in", "über"):
        return False
    return amount.word.lower() != "eines" or ahead in ("innerhalb", "während", "binnen", "nach", "lauf", "laufe")


@atoms.rule(
    "a:NUM ':' b:MIN (',' c:NUM | ':' c:MIN)? unit:('min' | 'Min' | 'Minuten' | 'Std' | 'Stunden')",
    emits="DURATION",
    examples={"siegte in 8:36,51 min": "PT8M36.51S", "in 2:31 Stunden": "PT2H31M", "nach 3:05:12 Stunden": "PT3H5M12S"},
    counterexamples=["ab 14:30 Minuten vor Beginn", "um 14:15 Stundenlauf"],
)
def raced(context: int | None, a: Span, b: Span, c: Span | None, unit: Span) -> Reading | None:
    """The time of a race."""
    last = (c or b).last
    if not glued(a.sequence, a.first, last) or before(a).lower() in CLOCK_ASKING - {"nach", "von"}:
        return None
    big, small = ("M", "S") if unit.word.lower().startswith("min") else ("H", "M")
    value = f"PT{int(a.word)}{big}{int(b.word)}"
    if c is None:
        return lasting(value + small)
    fraction = a.sequence.words[c.first - 1] == ","
    return lasting(f"{value}.{c.word.rstrip('0') or '0'}{small}" if fraction else f"{value}{small}{int(c.word)}S")


@atoms.rule(
    "('ein' | 'eine' | 'einer' | 'einem' | 'einen' | 'eines') ('halbe' | 'halben' | 'halbes') unit:UNIT",
    emits="DURATION",
    examples={"ein halbes Jahr": "P6M", "eine halbe Stunde": "PT30M"},
)
def half_unit(context: int | None, unit: Span) -> Reading:
    """Half a unit."""
    code, count = unit_of(unit)
    return lasting(period(0.5, code, count))


@atoms.rule(
    "(thousand:NUM '.')? number:NUM DASH? end:SPANEND",
    emits="DURATION",
    examples={
        "30-jährigen Jubiläums": "P30Y",
        "45minütig": "PT45M",
        "zum 250 jährigen Bestehen": "P250Y",
        "zum 1.200-jährigen Bestehen": "P1200Y",
    },
    counterexamples=["die 44-Jährige"],
)
def number_adjective(context: int | None, thousand: Span | None, number: Span, end: Span) -> Reading | None:
    """Digits and an adjective of duration; a person's age is none ("die 44-Jährige", "den 55-jährigen Karl Vogt")."""
    _, code = span_word(end.word) or (None, "Y")
    apart = not glued(number.sequence, number.first, end.last)
    if thousand is not None:
        if len(number.word) != 3 or not glued(number.sequence, thousand.first, number.last):
            return None  # "am 3. 100-jährige Bäume"
        return lasting(period(whole(thousand.word + number.word), code), "age" if code == "Y" else None)
    if (apart and end.word[0] == "-") or (code == "Y" and is_age(end)):
        return None
    return lasting(period(whole(number.word), code), "age" if code == "Y" else None)


def is_age(end: Span) -> bool:
    """Is an adjective of years a person's age: a noun itself, before a verb, a first name, or a word for people?"""
    names, following = table("firstnames"), after(end)
    if end.word.lstrip("-‑")[:1].isupper() or following in names or (following[:1].isupper() and after(end, 1) in names):
        return True
    if not following[:1].isupper():
        return following.isalpha() and following not in ("und", "oder") and end.word.endswith(("e", "en", "er"))
    return following.lower().endswith(PEOPLE) or following in table("offices")


PEOPLE = tuple(
    """fahrer fahrerin rentner rentnerin schüler schülerin schülern mann frau kind kinder mädchen junge jungen täter täterin tochter sohn
    bruder schwester student studentin arzt ärztin sportler sportlerin bewohner bewohnerin eigentümer eigentümerin künstler
    künstlerin mitarbeiter mitarbeiterin sänger sängerin spieler spielerin opfer passant passantin fußgänger fußgängerin""".split()
)


@atoms.rule(
    "word:SPANADJ",
    emits="DURATION",
    examples={"der viertägigen Reise": "P4D", "halbstündig": "PT30M", "mehrwöchige": "PXW"},
    counterexamples=["langjährige Freundschaft"],
)
def adjective_of_duration(context: int | None, word: Span) -> Reading | None:
    """An adjective of duration in one word."""
    found = span_word(word.word)
    if word.word.lower().startswith("langjährig") or (found and found[1] == "Y" and is_age(word)):
        return None
    if found is None:
        return lasting(period(None, unit_of(word)[0]))
    return lasting(period(*found))


@atoms.rule("number:(NUM | NUMBERWORD) noun:SPANNOUN", emits="DURATION", examples={"die 14-Tage-Frist": "P14D"})
def number_noun(context: int | None, number: Span, noun: Span) -> Reading | None:
    """A duration as the first part of a compound: only that part of the word is covered."""
    found = SPAN_NOUN.match(noun.word)
    if not found or not glued(number.sequence, number.first, noun.last):
        return None
    return lasting(period(whole(number.word), SPAN_UNITS[found[1].lower()[:4]]), end=noun.start + found.end(1))


@atoms.rule("word:PERIOD", emits="DURATION", examples={"den Fünfjahresplan": "P5Y"})
def term(context: int | None, word: Span) -> Reading | None:
    """A plan or a term named after its length."""
    found = TERM.match(word.word.lower())
    return lasting(period(number(found[1]), SPAN_UNITS[found[2][:4]])) if found else None


@atoms.rule(
    "('seit' | 'vor' | 'über' | 'nach' | 'innerhalb') unit:UNIT",
    emits="DURATION",
    span="unit",
    examples={"seit Jahren": "PXY", "vor Wochen": "PXW"},
    counterexamples=["nach Tagen geordnet", "nach Jahr und Tag"],
)
def bare_units(context: int | None, unit: Span) -> Reading | None:
    """Unnumbered years, weeks, days: a vague duration."""
    ahead = unit.sequence.words[unit.first - 1].lower()
    if unit.word not in DATIVES or (ahead in ("nach", "über") and unit.word not in ("Jahren", "Jahrzehnten")):
        return None
    code, count = unit_of(unit)
    return lasting(period(None, code, count))


@atoms.rule(
    "art:('den' | 'die' | 'der')? (shift:SHIFT | 'ersten') amount:(NUM | NUMBERWORD | VAGUE) unit:UNIT",
    emits="DURATION",
    examples={"in den vergangenen zwei Jahrzehnten": "P2DE", "der nächsten vier Tage": "P4D", "in den ersten beiden Tagen": "P2D"},
)
@atoms.rule(
    "art:('den' | 'die' | 'der')? shift:SHIFT amount:('zwei' | 'drei' | 'beiden')? unit:UNIT",
    emits="DURATION",
    examples={"in den vergangenen Jahren": "PXY", "in den vergangenen beiden Jahren": "P2Y"},
    counterexamples=["in der nächsten Woche", "im letzten Jahr"],
)
def last_units(context: int | None, shift: Span | None, unit: Span, art: Span | None, amount: Span | None) -> Reading | None:
    """The last or the next so many units."""
    code, count = unit_of(unit)
    if (amount is None and unit.word not in PLURALS) or code == "WE":
        return None
    first = shift.start if shift else amount.start if amount else unit.start
    if shift is None and art is not None and amount is not None:
        first = art.sequence.starts[amount.first - 1]
    if art is not None and art.word == "den" and before(art).lower() == "in" and shift is not None:
        first = art.start
    return lasting(period(number(amount.word) if amount else None, code, count), start=first)


@atoms.rule(
    "('den' | 'einen' | 'das' | 'die' | 'eine' | 'ein')? whole:('ganzen' | 'ganze' | 'ganzes' | 'gesamte' | 'gesamten') unit:UNIT",
    emits="DURATION",
    examples={"den ganzen Tag": "P1D"},
)
def whole_unit(context: int | None, whole: Span, unit: Span) -> Reading | None:
    """A whole day, month, year."""
    if unit.word in PLURALS or unit.word.endswith("s"):
        return None
    code, count = unit_of(unit)
    return lasting(period(1, code, count), start=whole.start)


@atoms.rule(
    "number:(NUM | NUMBERWORD) word:(DASH | 'bis' | 'oder' | 'statt' | 'und') second:(NUM | NUMBERWORD) unit:UNIT",
    emits="RANGE",
    examples={"zwei oder drei Tage": "P2D,P3D", "zwischen 18 und 30 Jahren": "P18Y,P30Y"},
    counterexamples=["Halle 3 und 4 Tage später"],
)
def two_amounts(context: int | None, number: Span, word: Span, second: Span, unit: Span) -> Reading | None:
    """Two amounts that share one unit: two durations."""
    code, count = unit_of(unit)
    a, b = amount_of(number), amount_of(second)
    if a is None or b is None or unit.word == "KW" or (len(number.word) == 4 and number.word.isdigit()):
        return None
    if unit.word == "h" or (word.word == "und" and before(number).lower() not in ("zwischen", "von")):
        return None
    if number.word.lower() in ONE and word.word not in ("oder", "und"):
        return None
    if not number.word[0].isdigit() and unit.word[0].islower():
        return None
    parts = tuple(
        member("DURATION", span.start, end, Temporal("DURATION", "fixed", value=period(value, code, count)), "atoms.two_amounts")
        for span, value, end in ((number, a, number.end), (second, b, unit.end))
    )
    return Reading(Temporal("RANGE", "list"), parts, start=number.start)
