"""What a visitor must know: free entry and prices, when doors open, until when to register, whether one may take part online."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.kernel import Layer, Reading, Span

layer = Layer("service", frozenset({"FIGURE", "DATE", "TIME", "RANGE", "URL", "LOW", "EVENT"}))

_FEE = (
    "('Eintritt' | 'Eintrittspreis' | 'Karten' | 'Karte' | 'Tickets' | 'Ticket' | 'Teilnahmegebühr' | 'Teilnahmebeitrag' | 'Teilnahmekosten'"
    " | 'Tagungsgebühr' | 'Kosten' | 'Kostenbeitrag' | 'Unkostenbeitrag' | 'Gebühr' | 'VVK' | 'Vorverkauf' | 'Abendkasse' | 'AK' | 'Führung')"
)
_SAID = "(':' | 'ist' | 'sind' | 'kostet' | 'kosten' | 'beträgt' | 'betragen' | 'zu' | 'zum' | 'zur' | 'Preis' | 'von' | 'ab' | 'für' | 'je' | 'gibt' | 'es')"
_FREE = "('frei' | 'kostenlos' | 'kostenfrei' | 'gratis' | 'unentgeltlich')"
_CURRENCY = {"euro": "EUR", "€": "EUR", "eur": "EUR", "franken": "CHF", "chf": "CHF", "fr": "CHF"}

ServiceKind = Literal["free", "price", "doors", "register", "online", "mixed"]


@dataclass(slots=True)
class ServiceValue:
    """One service fact: `kind`, and a price in units of `currency`, or an ISO date or time, where it has one."""

    kind: ServiceKind
    price: float | None = None
    currency: str | None = None
    when: str | None = None

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.kind, self.price, self.currency, self.when) if part is not None)


def tags(word: str) -> frozenset[str]:
    """Return the tags of this layer: numbers, web addresses, words in small letters."""
    if word[:1].isdigit():
        return frozenset({"FIGURE"})
    if word.startswith(("http", "www.")):
        return frozenset({"URL"})
    return frozenset({"LOW"}) if word.isalpha() and word.islower() else frozenset()


@layer.rule(
    f"('Eintritt' | 'Teilnahme' | 'Zutritt' | 'Besuch' | 'Angebot' | 'Veranstaltung' | 'Führung' | 'Kurs') ('ist' | 'sind' | 'bleibt' | ':')? ('für' LOW? 'alle')? {_FREE}",
    emits="SERVICE",
    examples={"Der Eintritt ist frei.": "free 0.0 EUR", "Die Teilnahme ist kostenlos.": "free 0.0 EUR"},
    counterexamples=["Der Platz ist frei."],
)
def free(context: object) -> ServiceValue:
    """Free entry, said of the entry."""
    return ServiceValue("free", 0.0, "EUR")


@layer.rule(
    "('freier' | 'freiem' | 'kostenloser' | 'kostenlosem' | 'kostenfreier') ('Eintritt' | 'Teilnahme' | 'Zutritt')",
    emits="SERVICE",
    examples={"bei freiem Eintritt": "free 0.0 EUR"},
)
def free_before(context: object) -> ServiceValue:
    """Free entry, as an adjective."""
    return ServiceValue("free", 0.0, "EUR")


@layer.rule(
    f"{_FEE} {_SAID}* amount:(FIGURE ((',' | '.') FIGURE)?) (',' | '.')? ('-' | '–')? currency:('Euro' | '€' | 'EUR' | 'Franken' | 'CHF')",
    emits="SERVICE",
    examples={"Karten kosten 12,50 Euro.": "price 12.5 EUR", "Eintritt: 5 €": "price 5.0 EUR"},
)
def fee(context: object, amount: Span, currency: Span) -> ServiceValue | None:
    """A price, said of entry or tickets."""
    return _price("".join(amount.words), currency.word)


@layer.rule(
    f"{_FEE} {_SAID}* currency:('Fr' | 'CHF') '.'? amount:(FIGURE ((',' | '.') FIGURE)?)",
    emits="SERVICE",
    examples={"Eintritt: CHF 25": "price 25.0 CHF"},
)
def fee_in_francs(context: object, currency: Span, amount: Span) -> ServiceValue | None:
    """A price with its currency before it, as in Switzerland."""
    return _price("".join(amount.words), currency.word)


def _price(amount: str, currency: str) -> ServiceValue | None:
    whole, _, cents = amount.replace(".", ",").partition(",")
    if len(whole) > 4 or len(cents) not in (0, 2):
        return None
    return ServiceValue("price", float(f"{whole}.{cents or '0'}"), _CURRENCY[currency.lower()])


@layer.rule(
    "('Einlass' | 'Türöffnung' | 'Saalöffnung') ('ist' | 'ab' | 'um' | 'bereits' | ':' | 'ca' | '.' | 'gegen' | 'wird')* time:TIME",
    emits="SERVICE",
    examples={"Einlass ist um 19 Uhr.": "doors 2024-05-22T19:00"},
)
def doors(context: object, time: Span) -> Reading | None:
    """When doors open."""
    return _at("doors", time)


@layer.rule("time:TIME ','? 'Einlass'", emits="SERVICE", examples={"18.30 Uhr Einlass": "doors 2024-05-22T18:30"})
def doors_after(context: object, time: Span) -> Reading | None:
    """When doors open, the time first."""
    return _at("doors", time)


@layer.rule(
    "('Anmeldung' | 'Anmeldungen' | 'Anmeldeschluss' | 'anmelden' | 'Anmeldefrist' | 'angemeldet') (LOW | ':' | 'ist')? (LOW | 'unter' URL)? ('bis' ('zum' | 'spätestens')?)? (LOW)? date:DATE",
    emits="SERVICE",
    examples={
        "Anmeldung bis 26. September 2024 erbeten": "register 2024-09-26",
        "Anmeldeschluss ist der 3. Juni 2024.": "register 2024-06-03",
    },
)
def register(context: object, date: Span) -> Reading | None:
    """Until when to register."""
    return _at("register", date)


def _at(kind: ServiceKind, span: Span) -> Reading | None:
    value = span.value
    start = getattr(value, "start", None)
    start = getattr(value, "end", None) if start in (None, "", "..") else start
    return Reading(ServiceValue(kind, when=start), parts=(span.node,) if span.node is not None else ()) if start else None


@layer.rule(
    "('hybrid' | 'Hybrid-Veranstaltung' | 'Hybridveranstaltung' | 'hybride' | 'hybriden') ",
    emits="SERVICE",
    examples={"Die Tagung findet hybrid statt.": "mixed"},
)
def hybrid(context: object) -> ServiceValue:
    """On site and online."""
    return ServiceValue("mixed")


@layer.rule(
    "('findet' | 'finden' | 'wird' | 'werden' | 'tagt' | 'tagen' | 'ausschließlich' | 'rein' | 'erstmals' | 'als') ('nur' | 'rein' | 'ausschließlich' | 'komplett')?"
    " ('online' | 'virtuell' | 'digital' | 'Onlineveranstaltung' | 'Online-Veranstaltung' | 'Videokonferenz' | 'Webinar') ('statt' | 'abgehalten' | 'durchgeführt')?",
    emits="SERVICE",
    examples={"Die Sitzung findet online statt.": "online"},
    counterexamples=["Anmeldung online möglich"],
)
def online(context: object) -> ServiceValue:
    """Online only."""
    return ServiceValue("online")


@layer.rule(
    "('per' | 'über' | 'via') medium:('Zoom' | 'Videokonferenz' | 'Livestream' | 'Teams' | 'Webex' | EVENT)",
    emits="SERVICE",
    examples={"Die Sitzung ist per Videokonferenz zu sehen.": "online"},
)
def streamed(context: object, medium: Span) -> ServiceValue | None:
    """Over a video service."""
    return ServiceValue("online") if medium.node is None or medium.text in ("Videokonferenz", "Livestream", "Webinar") else None
