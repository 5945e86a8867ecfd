"""Durations: `drei Wochen`, `2,5 Stunden`, `30-jährigen`, `viertägigen`, `14-Tage-Frist`, `seit Jahren`."""

from __future__ import annotations

from pipeline.german.dates.layers import after, atoms, before, glued, reading
from pipeline.german.dates.value import Temporal
from pipeline.german.dates.words import SPAN_UNITS, _SPAN_NOUN, _YEARS_PLAN, number, span_word, unit, whole
from pipeline.kernel import Reading, Span

AMOUNT = "(amount:(NUM ((',' | '.') NUM)?) | amount:(NUMBERWORD) | amount:VAGUE)"
UNITS_OF_DAY = {"H": "TH", "TM": "TM", "S": "TS"}


def period(amount: float | None, code: str, count: float = 1) -> str:
    """Return the TIMEX3 value of a duration; an amount of None or below zero is vague."""
    head, tail = ("PT", UNITS_OF_DAY[code][1]) if code in UNITS_OF_DAY else ("P", code)
    if amount is None or amount < 0:
        return f"{head}X{tail}"
    total = amount * count
    if code == "Q":
        total, tail = total * 3, "M"
    if total == int(total):
        return f"{head}{int(total)}{tail}"
    if code == "Y" and (total * 12) == int(total * 12):
        years, months = divmod(int(total * 12), 12)
        return f"P{years}Y{months}M" if years else f"P{months}M"
    if code == "H" and (total * 60) == int(total * 60):
        hours, minutes = divmod(int(total * 60), 60)
        return f"PT{hours}H{minutes}M" if hours else f"PT{minutes}M"
    if code == "CE" and (total * 10) == int(total * 10):
        return f"P{int(total * 10)}DE"
    return f"{head}{total:g}{tail}"


def duration(value: str, **more: object) -> Temporal:
    return Temporal("DURATION", "fixed", value=value, **more)  # type: ignore[arg-type]


def amount_of(span: Span) -> float | None:
    """Return a number in digits (with a decimal comma), in words, or None for a vague one."""
    words = span.words
    if len(words) == 3:
        return float(f"{words[0]}.{words[2]}")
    return number(words[0])


AGO = frozenset(("vor",))


@atoms.rule(
    f"{AMOUNT} ('ganze' | 'ganzen' | 'volle' | 'vollen' | 'lange' | 'langen' | 'stille' | 'stillen' | 'weitere' | 'weiteren' | 'aufeinanderfolgende' | 'aufeinanderfolgenden')? unit:UNIT",
    emits="DURATION",
    examples={
        "drei Wochen": "P3W",
        "2,5 Stunden": "PT2H30M",
        "anderthalb Jahre": "P1Y6M",
        "seit 400 Jahren": "P400Y",
        "vor einigen Tagen": "PXD",
        "eine halbe Stunde": "PT30M",
    },
    counterexamples=["2024 Jahre", "ein Jahrhundert der Frauen"],
)
@atoms.rule(
    f"('ein' | 'eine' | 'einer' | 'einem' | 'einen' | 'eines') ('halbe' | 'halben' | 'halbes') unit:UNIT",
    emits="DURATION",
    examples={"ein halbes Jahr": "P6M"},
)
def amount_of_units(context: object, unit: Span, amount: Span | None = None) -> Reading | None:
    """A number of units of time."""
    code, count = unit_of(unit)
    if amount is None:
        return reading(duration(period(0.5, code, count)), "DURATION")
    word = amount.word
    value = amount_of(amount)
    if value is None and "VAGUE" not in word and not _vague(word):
        return None
    if unit.word in ("Nacht", "Nächte", "Nächten") and value == 1:
        return None
    if (
        word.isdigit()
        and len(amount.words) == 1
        and before(amount) in (",", ".")
        and before(amount, 2).isdigit()
        and glued(amount.sequence, amount.first - 1, amount.last)
    ):
        return None
    if unit.word in ("h", "min", "Min", "Std", "J", "KW") and word.isalpha():
        return None
    if unit.word == "KW" or unit.word[0].islower() and not word[0].isdigit():
        return None
    if word.lower() in ("ein", "einer", "eines", "eine", "einem", "einen") and not _counts(amount, unit):
        return None
    if word.lower() in ("halb", "viertel") or word.lower() in ("lange", "langen", "langer") and unit.word in ("Tage", "Tag"):
        return None
    if value is not None and value >= 1000 and code == "Y" and len(word) == 4 and before(amount).lower() in ("im", "des"):
        return None
    return reading(duration(period(value, code, count)), "DURATION")


def unit_of(span: Span) -> tuple[str, float]:
    return unit(span.word)


def _vague(word: str) -> bool:
    from pipeline.german.dates.words import VAGUE

    return word.lower() in VAGUE


def _counts(amount: Span, noun: Span) -> bool:
    """Is "ein Jahr" a stretch of time here? Not "ein Tag der offenen Tür", not "eine Stunde Null"."""
    following = after(noun)
    if following in ("der", "des", "voller", "voll", "im", "wie") and before(amount).lower() not in (
        "vor",
        "nach",
        "seit",
        "für",
        "in",
    ):
        return following == "der" and before(amount).lower() in ("über",)
    return amount.word.lower() != "eines" or before(amount).lower() in ("innerhalb", "während", "binnen", "nach", "lauf", "laufe")


@atoms.rule("number:NUM DASH? end:SPANEND", emits="DURATION", examples={"30-jährigen Jubiläums": "P30Y", "45minütig": "PT45M"})
def number_adjective(context: object, number: Span, end: Span) -> Reading | None:
    """Digits and an adjective of duration."""
    _, code = span_word(end.word) or (None, "Y")
    if not glued(number.sequence, number.first, end.last):
        return None
    return reading(duration(period(whole(number.word), code), decoy="age"), "DURATION")


@atoms.rule(
    "word:SPANADJ", emits="DURATION", examples={"der viertägigen Reise": "P4D", "halbstündig": "PT30M", "langjährige": "PXY"}
)
def adjective_of_duration(context: object, word: Span) -> Reading | None:
    """An adjective of duration in one word."""
    found = span_word(word.word)
    if found is None:
        code, _ = unit(word.word)
        return reading(duration(period(None, code)), "DURATION")
    amount, code = found
    if word.word.lower().startswith("ganz") and code == "D":
        return None
    return reading(duration(period(amount, code)), "DURATION")


@atoms.rule("number:(NUM | NUMBERWORD) noun:SPANNOUN", emits="DURATION", examples={"die 14-Tage-Frist": "P14D"})
def number_noun(context: object, number: Span, noun: Span) -> Reading | None:
    """A duration as the head of a compound: only its own part of the word is covered."""
    found = _SPAN_NOUN.match(noun.word)
    if not found or not glued(number.sequence, number.first, noun.last):
        return None
    end = noun.start + found.end(1)
    return reading(duration(period(whole(number.word), SPAN_UNITS[found[1].lower()[:4]])), "DURATION", end=end)


@atoms.rule("word:PERIOD", emits="DURATION", examples={"den Fünfjahresplan": "P5Y"})
def plan(context: object, word: Span) -> Reading | None:
    """A plan or a term named after its length."""
    found = _YEARS_PLAN.match(word.word.lower())
    if not found:
        return None
    return reading(duration(period(number(found[1]), SPAN_UNITS[found[2][:4]])), "DURATION")


@atoms.rule(
    "('seit' | 'vor' | 'über' | 'nach' | 'innerhalb' | 'in') unit:UNIT",
    emits="DURATION",
    span="unit",
    examples={"seit Jahren": "PXY", "vor Wochen": "PXW"},
    counterexamples=["nach Jahr und Tag", "in Stunden"],
)
def bare_units(context: object, unit: Span) -> Reading | None:
    """Unnumbered years, weeks, days: a vague duration."""
    if unit.word not in ("Jahren", "Wochen", "Monaten", "Tagen", "Jahrzehnten", "Jahrhunderten", "Stunden", "Minuten"):
        return None
    if (
        before(unit).lower() in ("in", "nach", "über")
        and unit.word in ("Stunden", "Minuten", "Tagen", "Wochen", "Monaten")
        or before(unit).lower() == "in"
    ):
        return None
    code, count = unit_of(unit)
    return reading(duration(period(None, code, count)), "DURATION")


@atoms.rule(
    "((art:('den' | 'die' | 'der') )? shift:SHIFT) (amount:(NUM | NUMBERWORD | VAGUE))+ unit:UNIT",
    emits="DURATION",
    examples={"in den vergangenen zwei Jahrzehnten": "P2DE", "der nächsten vier Tage": "P4D", "die letzten beiden Jahre": "P2Y"},
)
@atoms.rule(
    "((art:('den' | 'die' | 'der') )? shift:SHIFT) unit:UNIT",
    emits="DURATION",
    examples={"in den vergangenen Jahren": "PXY"},
    counterexamples=["in der nächsten Woche", "im letzten Jahr"],
)
def last_units(context: object, shift: Span, unit: Span, art: Span | None, amount: Span | None = None) -> Reading | None:
    """The last or the next so many units."""
    code, count = unit_of(unit)
    if amount is None and unit.word not in PLURALS:
        return None
    value = None if amount is None else number(amount.word)
    start = (
        art.start
        if art
        and (
            art.word in ("den", "der")
            and before(art).lower() in ("in", "während", "innerhalb")
            and value is None
            or art.word == "den"
            and before(art).lower() == "in"
        )
        else shift.start
    )
    return reading(duration(period(value, code, count)), "DURATION", start=start)


PLURALS = frozenset(
    "Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten Jahrzehnte Jahrzehnten Jahrhunderte Jahrhunderten".split()
)


@atoms.rule(
    "('den' | 'einen' | 'das' | 'die' | 'eine' | 'ein')? whole:('ganzen' | 'ganze' | 'ganzes' | 'gesamte' | 'gesamten') unit:UNIT",
    emits="DURATION",
    span="unit",
    examples={"den ganzen Tag": "P1D"},
)
def whole_unit(context: object, whole: Span, unit: Span) -> Reading | None:
    """A whole day, month, year."""
    if unit.word in PLURALS or unit.word.endswith("s"):
        return None
    code, count = unit_of(unit)
    return reading(duration(period(1, code, count)), "DURATION", start=whole.start)


@atoms.rule(
    "number:(NUM | NUMBERWORD) word:('-' | 'bis' | '–' | 'oder' | 'statt') second:(NUM | NUMBERWORD) unit:UNIT",
    emits="RANGE",
    examples={"zwei oder drei Tage": "P2D/P3D"},
)
def two_amounts(context: object, number: Span, word: Span, second: Span, unit: Span) -> Reading | None:
    """Two amounts that share one unit: two durations."""
    from pipeline.german.dates.layers import leaf

    code, count = unit_of(unit)
    a, b = amount_of(number), amount_of(second)
    if a is None or b is None or unit.word == "KW" or number.word.lower().startswith("ein") and word.word != "oder":
        return None
    if len(number.word) == 4 and number.word.isdigit():
        return None
    parts = (
        leaf("DURATION", number, duration(period(a, code, count)), "spans.two_amounts"),
        leaf("DURATION", second, duration(period(b, code, count)), "spans.two_amounts", unit.end),
    )
    return Reading(Temporal("RANGE", "list"), parts)
