"""Which part a phrase takes in what its verb tells: who holds, invites, is invited, welcomes, honours, signs, speaks, plays, pays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.assemble.agreements.bondwords import is_bond
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.voice import MASCULINE, is_passive
from pipeline.german.happenings.words import names_agreement
from pipeline.lexicon import table

HOSTS = frozenset(
    "ausrichter ausrichterin veranstalter veranstalterin mitveranstalter mitveranstalterin gastgeber gastgeberin kooperationspartner "
    "kooperationspartnerin".split()
)
_ROLES = frozenset({"organisation", "ausrichtung", "federführung"})
_RANKS = frozenset("platz plätzen rang rängen saison".split())  # "schlossen auf dem zweiten Platz ab"
_TOGETHER = frozenset("gemeinsam zusammen kooperation zusammenarbeit partnerschaft verein".split())
_THEIR = frozenset("ihre ihren ihr seine seinen sein".split())
_VOICED = frozenset("moderiert gedolmetscht übersetzt vorgetragen gehalten verlesen".split())
_ACCOMPANIED = frozenset(
    "begleitet begleiteten flankiert eskortiert gefolgt angeführt geführt geleitet unterstützt assistiert".split()
)
_WERE = frozenset("wurde wurden worden war waren ist sind sei seien wird werden".split())
_HAD = frozenset("hat haben hatte hatten habe hätten".split())
_INVITED = frozenset("eingeladen geladen gebeten".split())
_WON = frozenset("gewinnen gewonnen gewann gewannen verpflichten verpflichtet".split())
# Nouns whose genitive was there, too: "im Beisein des Ministers".
_PRESENCE = frozenset("beisein anwesenheit gegenwart begleitung gesellschaft teilnahme beteiligung mitwirkung".split())
_LAUDED = frozenset("laudatio lobrede festrede ansprache rede grußwort festvortrag würdigung dankesrede begrüßung".split())
_OBJECT = frozenset("den einen dem einem ihren seinen unseren".split())
INVITATION = frozenset("einladung einladungen".split())
_GIVES, _EARLY = frozenset({"award", "hand"}), 5  # "Am Freitag überreichte sie Anna Weiß den Preis"
_HANDS = frozenset({"händen", "hand"})
# Who acts though no name tells: "Die Stadt verlieh X den Preis".
_GIVERS = (
    "stadt", "gemeinde", "kreis", "land", "jury", "verein", "verband", "stiftung", "hochschule", "universität", "akademie", "kammer", "gesellschaft",
    "rat", "fakultät", "schule", "klinikum", "museum", "institut", "regierung", "ministerium", "botschaft", "konsulat", "unternehmen", "firma",
    "vorstand", "komitee", "bund", "club", "verwaltung", "kirche", "pfarrei", "kanzlei", "kommission", "fraktion", "leitung",
)  # fmt: skip
_HANDED = re.compile(r"(?:bescheid|scheck|urkunde|medaille|preis|pokal|spende)(?:s|es|e|en|n)?$")
_MUSICAL = frozenset("musikalisch musikalische musikalischen musikalisches".split())
_COMMON = frozenset(
    "kooperation gemeinschaftsprojekt kooperationsprojekt gemeinschaftsveranstaltung gemeinschaftsaktion veranstaltung initiative".split()
)
_DATIVE = frozenset("mit von bei zu neben samt nebst nach aus außer unter zwischen".split())


@cache
def rows() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (word as written, parts it tells of) of the word list."""
    forms = table("partcues").forms
    return tuple((form, tuple(cells.split())) for form, cells in forms.items()) if isinstance(forms, dict) else ()


@cache
def words(part: str) -> frozenset[str]:
    """Return the words, in lower case, that tell of a part in an event: speaks, plays, leads, pays, holds, joins, wins, tells, shows,
    travels."""
    return frozenset(form.lower() for form, parts in rows() if part in parts)


@dataclass(slots=True)
class Told:
    """What a clause tells: what its verbs do, its words in lower case, is it passive, is somebody invited and does not invite; is who
    acts a pronoun? Is it a clause below another?"""

    does: set[str]
    lows: set[str]
    passive: bool
    invited: bool
    pronoun: bool
    sub: bool

    @classmethod
    def of(cls, clause: Clause, does: set[str]) -> Told:
        lows = set(clause.lows)
        invited = not _INVITED.isdisjoint(lows) and not _WERE.isdisjoint(lows) and _HAD.isdisjoint(lows)
        pronoun = "er" in lows or clause.lows[0] in ("sie", "wir") or (bool(does & _GIVES) and "sie" in clause.lows[:_EARLY])
        return cls(does, lows, is_passive(clause), invited, pronoun, clause.sub)

    def binds(self) -> bool:
        """Is something agreed upon? A museum that has closed, an exhibition that is prolonged, bind nobody, and who "verantwortlich
        zeichnet" signs nothing."""
        if "sign" in self.does:
            return "verantwortlich" not in self.lows
        if self.sub:
            return True  # "der Vertrag, den X geschlossen hat"
        return any(names_agreement(word) or is_bond(word) for low in self.lows for word in low.split())


def gives(text: Text, chunk: Chunk) -> bool:
    """Does a noun name who acts: "Die Stadt verlieh X den Preis"? A prize is given: "Den Preis verlieh X"."""
    return chunk.prep is None and chunk.det in ("die", "das", "der") and text.low(chunk.head).endswith(_GIVERS)


def is_oblique(chunk: Chunk) -> bool:
    """Is the phrase by its determiner no subject: "den Botschafter", "dem Verein"?"""
    return chunk.prep is None and chunk.det in _OBJECT


def prepositions(text: Text, row: list[Chunk]) -> list[str | None]:
    """Return what governs each phrase of a clause; a preposition reaches over a list: "von der Sparkasse und den Stadtwerken"."""
    found: list[str | None] = []
    for k, chunk in enumerate(row):
        prep = chunk.prep
        if k and prep is None and chunk.joined and found[-1] in _DATIVE and _goes_on(text, chunk):
            prep = found[-1]
        found.append(prep)
    return found


def _goes_on(text: Text, chunk: Chunk) -> bool:
    """Is a joined phrase a dative by its article, or without any: "mit X, Y und der Kammer"?"""
    if chunk.det is None:
        return text.classes[chunk.head] in "POR" and text.low(chunk.last - 1) != "wir"
    if chunk.det != "der":
        return chunk.det in ("dem", "den", "einem", "einer")
    first = text.low(chunk.inner).partition(" ")[0]
    if text.classes[chunk.inner] in "PR":
        return first.endswith(("in", "en"))  # "und der Rektorin", "und der Ersten Rätin", "und der Rektor"
    return not first.endswith(MASCULINE)


def part_of(text: Text, chunk: Chunk, before: Chunk | None, prep: str | None, kind: str, told: Told, subject: bool) -> str:
    """Return the part of a person (kind "P") or house ("O") in a phrase that `prep` governs; `before` is the phrase right before it.

    `subject`: somebody who acts has been named before.
    """
    does, lows, passive = told.does, told.lows, told.passive
    if prep == "gegen":
        return "attendee"  # whom one plays
    noun = text.low(before.head) if before is not None and before.last == chunk.first else ""
    if noun in _PRESENCE and (prep == "von" or (prep is None and chunk.det in ("des", "der"))):
        return "attendee"
    if noun == "besuch" and prep == "von" and kind == "P" and does & {"sign", "conclude"}:
        return "attendee"  # "soll bei einem Besuch von Minister X unterzeichnet werden"
    if kind == "P" and prep is None and chunk.det == "des" and noun and text.classes[before.head if before else 0] == "E":
        return "attendee"  # "Anlässlich des Besuchs des Ministers, Dr. X, unterzeichneten A und B ..."
    if noun in INVITATION and (prep == "von" or (prep is None and chunk.det in ("des", "der"))):
        return "organizer"
    if noun in _HANDS and prep == "von":
        return "host"
    if lows & words("pays") and kind == "O" and (prep in ("von", "durch") if passive or "unterstützung" in lows else prep is None):
        return "sponsor"
    if (
        prep == "mit"
        and kind == "O"
        and (does & {"hold", "invite"} or lows & words("holds") or "veranstaltung" in lows)
        and lows & _TOGETHER
    ):
        return "organizer"  # "gemeinsam mit dem Bauernverband"
    if prep == "unter" and lows & {"anderem", "anderen"}:
        prep = None
    if prep == "mit" and kind == "P" and ("sign" in does or ("conclude" in does and "gemeinsam" in lows)) and not passive:
        before_ = text.classes[before.head] if noun and before is not None else ""
        return (
            "attendee" if before_ == "E" else "signer"
        )  # "unterzeichnete (gemeinsam) mit Rektor X eine Erklärung", but not "beim Treffen mit Rektor X"
    if prep in ("mit", "neben", "samt", "unter") or (prep == "von" and lows & {"beisein", "anwesenheit", "gegenwart"}):
        return "attendee"
    if "abgeschlossen" in lows and any(low.endswith("reise") for low in lows) and prep is None:
        return "organizer"  # "Kammer und Landkreis haben ihre Delegationsreise abgeschlossen"
    if (
        (does & {"sign", "conclude"} and lows.isdisjoint(_RANKS) and told.binds())
        or ("bring" in does and {"dach", "fach"} <= lows)
        or (does & {"subscribe", "vereinbaren"} and lows & {"unterschrift", "unterschriften", "memorandum"})
    ):
        if prep is None and passive and not lows.isdisjoint(_PRESENCE):
            return "attendee"  # "das in Anwesenheit der Dezernenten, A und B, unterschrieben wurde"
        side = prep in ("seitens", "namens") and kind == "P"  # "seitens Kolumbiens Minister X"
        return "signer" if side or prep in (None, "von", "durch", "zwischen") else "attendee"
    if does & {"receive", "greet"} and kind in "PO":
        if prep == "von" and noun and not passive and before is not None and text.classes[before.head] == "E":
            return "attendee"  # "Zur Verabschiedung von X begrüßte Y die Gäste"
        return _of_welcome(chunk, prep, passive, subject, noun)
    if "invite" in does and prep in (None, "von", "durch"):
        if told.invited:
            return "guest" if prep is None else "organizer"
        if prep is None:
            return "guest" if subject or (is_oblique(chunk) and kind == "P") else "organizer"
    if prep == "von" and passive and lows & words("plays"):
        return "performer"
    if prep == "von" and passive and lows & (words("speaks") | _VOICED):
        return "speaker"
    if prep == "von" and lows & _ACCOMPANIED:
        return "attendee"
    if prep == "von" and kind == "P" and "open" in does:
        return "host"
    if prep == "von" and "vertreten" in lows:
        return "attendee"  # "Das Land wurde von Ministerin X vertreten"
    if prep == "von" and kind == "O" and noun in _COMMON:
        return "organizer"  # "Die Schau ist ein Gemeinschaftsprojekt von X und Y"
    if prep == "von" and (passive or lows & words("holds")):
        return "organizer"
    if kind == "O" and prep is None and does & {"occur", "plan"} and not subject and lows & _THEIR:
        return "organizer"  # "Museum und Volkshochschule starten ihre neue Vortragsreihe"
    if "honour" in does and not subject and lows & _LAUDED and not is_oblique(chunk):
        return "speaker"  # "In seiner Laudatio würdigte der Kritiker X das Werk"
    if does & {"award", "honour"} or ("hand" in does and any(map(_HANDED.search, lows))):
        given = subject and (kind != "O" or chunk.det in ("dem", "der", "einem", "einer"))
        given = given or (is_oblique(chunk) and kind == "P")
        return "honouree" if prep == "an" or given or (passive and prep is None) else "attendee" if subject else "host"
    if "gain" in does and prep is None and not subject and lows & words("wins"):
        return "honouree"
    if kind == "O" and prep == "bei" and lows & _ROLES and lows & {"lag", "liegt", "oblag"}:
        return "organizer"
    if kind == "O" and prep is None and not subject and not lows.isdisjoint(_MUSICAL):
        return "performer"  # "Den musikalischen Rahmen gestaltete das Trio X"
    if kind == "O" and prep is None and (does & {"hold", "show"} or lows & (HOSTS | _ROLES)) and not subject:
        return "organizer"
    if kind == "O" and prep is None and "als" in lows and lows & _WON:
        return "organizer"  # "als Festredner konnte der Verein X gewinnen"
    if lows & words("speaks") or does & {"speak"}:
        return "speaker"
    if lows & words("plays") or does & {"perform"}:
        return "performer"
    return "attendee"


def _of_welcome(chunk: Chunk, prep: str | None, passive: bool, subject: bool, noun: str) -> str:
    """Return who welcomes and who is welcomed: "empfing Y eine Delegation um X", "den Gast X begrüßte Y", "wurde X von Y empfangen"."""
    if prep == "um" or (prep == "von" and not passive and noun.endswith(("delegation", "abordnung", "gruppe"))):
        return "guest"
    return "guest" if prep != "von" and (subject or passive or is_oblique(chunk)) and (prep is None or subject) else "host"
