"""Who is named beside an event and was not there: represented, sent greetings from, spoken about, asked for tickets, author of what is played."""

from __future__ import annotations

from collections.abc import Sequence as Seq

from pipeline.german.dates.clauses import QUOTES, RELATIVES
from pipeline.german.happenings.chunks import Chunk
from pipeline.german.happenings.clauses import Clause, Text
from pipeline.german.happenings.inflect import ADJECTIVE_ENDINGS
from pipeline.german.happenings.words import HAVE, LETS

_INSTEAD = frozenset({"statt", "anstatt", "anstelle", "über", "nach", "gegen", "laut", "ohne", "wegen", "trotz", "seit"})
# "in Vertretung des Ministers X", "Grüße von X", "Anmeldung bei X": the phrase before tells that X is elsewhere.
_FOR_ANOTHER = frozenset(
    "vertretung stelle namen auftrag grüße grüßen grußbotschaft anmeldung anmeldungen voranmeldung karten auskunft auskünfte andenken gedenken "
    "sammlung nachlass besitz bestand atelier feder werkstatt erinnerung geburtstag todestag geburtstages todestages geburtstags todestags nachfolge tod leben werk schaffen wirken vita biografie vermächtnis erbe".split()
)
# Of another time than what is told.
_EARLIER = frozenset(
    "vorigen vorigem vorherigen vorhergehenden vorangegangenen vorausgegangenen letzten letztem jüngsten früheren gestrigen damaligen vergangenen "
    "letztjährigen vorjährigen nächsten kommenden künftigen".split()
)
_TOLD_OF = frozenset({"von", "über", "an"})
# Verbs with a preposition that only name somebody.
_NONE: frozenset[str] = frozenset()
_ONLY_NAMED = {
    "an": frozenset("erinnert erinnerte erinnerten erinnern gedacht dachte denkt".split()),
    "von": frozenset({"stammt", "stammte"}),  # "Die Bilder stammen von X" tells whose exhibition it is
    "auf": frozenset("zurück zurückgeht zurückging zurückgehen".split()),
    "bei": frozenset("wohnen wohnten wohnt untergebracht übernachten übernachteten übernachtet".split()),
}
_LOOKS_BACK = frozenset("erinnerte erinnerten blickte blickten schaute schauten erzählte erzählten berichtete berichteten".split())
_BACK_ON = frozenset({"an", "auf", "von", "über"})
_GREETINGS = frozenset("glückwünsche grüße grüsse wünsche gratulation grußwort grußworte dank botschaft grußbotschaft".split())
_BRINGS = frozenset(
    "überbrachte überbrachten überbringt überbracht überbringen übermittelte übermittelten übermittelt richtete richteten ausgerichtet verlas verlasen".split()
)
_ASKED = frozenset(
    "anmeldung anmeldungen anmelden karten auskunft auskünfte informationen erhältlich tickets melden meldet anmeldet wenden".split()
)
_PHONE = frozenset("tel telefon fon mobil e-mail mail".split())
_EXCUSED = frozenset("entschuldigen entschuldigt abgemeldet".split())
_DIED = frozenset("starb verstarb gestorben verstorben".split())
_SENDS, _WORDS = (
    frozenset(
        "schickte schickten sandte sandten schickt sendet übersandte übersandten geschickt gesandt gesendet übersandt".split()
    ),
    frozenset("grußwort grußworte grußbotschaft grußbotschaften grüße videobotschaft videobotschaften videogruß".split()),
)
_COMES = frozenset("kommen teilnehmen anwesend dabei zugegen start".split())
_FIRST, _SHOULD = frozenset({"ursprünglich", "eigentlich"}), frozenset({"sollte", "sollten"})
_REMEMBERED = frozenset("gedacht gedachte gedachten gedenkt".split())
# Before "von X", "für X", whose place somebody takes.
_IN_PLACE = frozenset({"anstelle", "stellvertretend", "vertretung", "stellvertretung"})
_FROM_AFAR, _BEHIND = (
    frozenset("zuschaltete zuschalteten zugeschaltet zuschaltet videobotschaft videoschalte video online".split()),
    20,
)  # tokens
_INQUIRIES = frozenset("rückfragen nachfragen auskünfte interviews interviewanfragen presseanfragen".split())
_STANDS_BY = frozenset("steht stehen".split())
_STANDS_IN = frozenset("einsprang einspringt eingesprungen sprang springt einspringen".split())
_MUST = frozenset("musste mussten muss müssen hat hatte haben hatten".split())
_CANCELS, _COMING = frozenset({"absagen", "abgesagt"}), frozenset({"teilnahme", "kommen", "auftritt", "zusage"})
# "Menschen wie X": examples; but "Gäste wie X", "Persönlichkeiten wie X".
_LIKES = frozenset(
    "menschen leute leuten personen männer männern frauen firmen unternehmen konzerne konzernen komponisten autoren dichter dichtern denker denkern vorbilder vorbildern".split()
)
_ILL = frozenset("verhindert erkrankt erkrankte verstorben verstorbene verstorbenen".split())
_GONE = frozenset(
    f"{word}{ending}"
    for word in ("verstorben", "erkrankt", "verhindert", "gefallen", "ermordet", "verewigt")
    for ending in ("e", "en", "er", "em")
)
_DEAD = ("verstorbene", "verewigte", "erkrankte", "verhinderte")
_REPRESENTS = frozenset("vertrat vertritt vertraten".split())
_MADE = frozenset(
    "geplant entworfen gebaut errichtet gestaltet konzipiert finanziert gefördert komponiert geschrieben verfasst gemalt geschaffen "
    "erfunden gestiftet benannt entwickelt".split()
)
# Without any of these, what a clause says tells of nobody that he was not there: all that `_is_said` asks for.
_SIGNS = frozenset({"vertreten"}).union(
    _ILL, _REPRESENTS, _ASKED, _COMES, _SENDS, _STANDS_IN, _EXCUSED, _CANCELS, _MADE, _INQUIRIES, _FIRST, _REMEMBERED, {"gewidmet"}
)
_MADE_KNOWN = frozenset(
    "mitgeteilt bekanntgegeben angekündigt berichtet berichtete berichten berichteten meldet meldete melden meldeten vermeldete vermeldet "
    "informiert informierte informierten gemeldet bestätigt bestätigte bestätigten".split()
)
_MAKES_KNOWN = (
    ("mit", frozenset("teilt teilte teilen teilten".split())),
    ("bekannt", frozenset("gibt gab geben gaben gegeben".split())),
    ("an", frozenset("kündigt kündigte kündigen kündigten".split())),
    ("hin", frozenset("weist wies weisen wiesen".split())),
)


def announces(clause: Clause) -> bool:
    """Does a clause only say who makes known what the next one tells: "Die Stadt teilt mit, dass X am Freitag kommt"?"""
    lows = set(clause.lows)
    return not lows.isdisjoint(_MADE_KNOWN) or any(with_ in lows and not lows.isdisjoint(forms) for with_, forms in _MAKES_KNOWN)


def topic(text: Text, tokens: Seq[int]) -> int:
    """Return the token from which on a clause tells what somebody looks back on, past its end for none: "erinnerte an die Gründung 1874"."""
    behind = False
    for i in tokens:
        behind = behind or text.low(i) in _LOOKS_BACK
        if behind and text.classes[i] == "p" and text.low(i) in _BACK_ON:
            return i
    return tokens[-1] + 1


def absent(text: Text, clause: Clause, k: int, kind: str, subject: bool) -> bool:
    """Is the person (kind "P", or "R" for an office) or house ("O") of a clause's k-th phrase only named there?"""
    chunk, lows = clause.chunks[k], clause.lows
    if kind == "O":
        told_off = chunk.prep is None and not chunk.joined and not _CANCELS.isdisjoint(lows) and not _COMING.isdisjoint(lows)
        return told_off or (chunk.prep in ("bei", "an") and not _ASKED.isdisjoint(lows))
    if chunk.prep in _INSTEAD or (chunk.prep in ("von", "für") and text.low(chunk.first - 1) in _IN_PLACE):
        return True
    if not _GONE.isdisjoint(text.lows[chunk.first : chunk.head]) or text.low(chunk.head).startswith(_DEAD):
        return True  # "die Bilder des verstorbenen X", "die erkrankte Ministerin X"
    if (
        lows[0] == "während"
        and text.classes[clause.chunks[0].head] == "P"
        and any(c.prep == "in" and text.classes[c.head] == "L" for c in clause.chunks)
    ):
        return True  # "Während X in Berlin war, begrüßte Y die Gäste in Köln"
    before = clause.chunks[k - 1] if k else None
    if before is not None and before.last == chunk.first and text.low(before.head) in _FOR_ANOTHER and _of(chunk):
        return True
    if (
        before is not None
        and before.last == chunk.first
        and text.low(before.head) in _GREETINGS
        and _of(chunk)
        and not _BRINGS.isdisjoint(lows)
    ):
        return True  # "überbrachte die Glückwünsche der Ministerin X"
    if chunk.prep in ("durch", "unter") and topic(text, clause.tokens) < chunk.first:
        return True  # "erinnerte an die Gründung durch X"
    if chunk.prep is not None and not _ONLY_NAMED.get(chunk.prep, _NONE).isdisjoint(lows):
        return True  # "erinnerten an X", "stammt von X", "wohnen bei X"
    told_of = chunk.prep == "bei" and before is not None and before.prep in _TOLD_OF and before.last == chunk.first
    if told_of and before is not None and not _EARLIER.isdisjoint(text.lows[before.first : before.head]):
        return True  # "berichtete vom vorigen Termin bei X"
    if not _SIGNS.isdisjoint(lows) and _is_said(clause, chunk, subject):
        return True
    behind = text.lows[chunk.last : chunk.last + 3]
    if not _PHONE.isdisjoint(behind):
        return True
    if behind[:1] == [","] and not _DIED.isdisjoint(text.lows[chunk.last : chunk.last + 6]):
        return True  # "X, der 1998 starb"
    if chunk.prep in ("von", "durch") and behind and _is_made(behind[0]):
        return True  # "auf einer von X gestalteten Seite"
    if text.low(chunk.first - 1) == "wie" and text.low(chunk.first - 2) in _LIKES:
        return True
    word = text.word(chunk.head)
    return " " not in word and word.endswith("s") and chunk.last < len(text.classes) and text.word(chunk.last) in QUOTES


def _is_said(clause: Clause, chunk: Chunk, subject: bool) -> bool:
    """Do the words of a clause say that the person of a phrase is elsewhere?"""
    lows = clause.lows
    if clause.sub and not _ILL.isdisjoint(lows):
        return True
    if not _REPRESENTS.isdisjoint(lows) and chunk.prep is None and (subject or (clause.sub and lows[0] in RELATIVES)):
        return not any(c.prep is None and clause.text.classes[c.head] in "LO" for c in clause.chunks)  # "Chile vertrat X"
    if not _ASKED.isdisjoint(lows) and (chunk.prep in ("bei", "an") or "entgegen" in lows):
        return True  # "Anmeldungen sind bei X möglich", "Anmeldungen nimmt X entgegen"
    if chunk.prep is None and (
        ("nicht" in lows and not _COMES.isdisjoint(lows) and not _is_linked(clause.text, chunk))
        or not (_SENDS.isdisjoint(lows) or _WORDS.isdisjoint(lows))
    ):
        return True  # "X konnte nicht kommen", "X schickte ein Grußwort"
    if not (_INQUIRIES.isdisjoint(lows) or _STANDS_BY.isdisjoint(lows)):
        return True  # "Für Rückfragen steht X bereit"
    if chunk.prep is None and lows[0] in _MADE and lows[1] in HAVE:
        return True  # "Entworfen hat das Haus X"
    if chunk.prep is None and not (_FIRST.isdisjoint(lows) or _SHOULD.isdisjoint(lows)):
        return True  # "Ursprünglich sollte X das Fest eröffnen"
    if chunk.prep is None and "gewidmet" in lows and HAVE.isdisjoint(lows):
        return True  # "Das Konzert ist X gewidmet"
    if chunk.det == "des" and not _REMEMBERED.isdisjoint(lows):
        return True  # "Er gedachte des Dichters X"
    if chunk.prep == "für" and not _STANDS_IN.isdisjoint(lows):
        return True  # "Für X sprang Y ein"
    if chunk.prep is None and not _CANCELS.isdisjoint(lows) and "E" not in clause.kinds and (not _MUST.isdisjoint(lows)):
        return True  # "X musste kurzfristig absagen"
    excused = not _EXCUSED.isdisjoint(lows) or not (_CANCELS.isdisjoint(lows) or _COMING.isdisjoint(lows))
    if excused and chunk.prep is None and not chunk.joined:
        return True  # "Ihre Teilnahme absagen musste X", "X ließ sich entschuldigen"
    if chunk.prep is None and "vertreten" in lows and not LETS.isdisjoint(lows):
        return True  # "X ließ sich von Y vertreten"
    return chunk.prep in ("von", "durch") and not _MADE.isdisjoint(lows)  # "von X gestaltet wurde die Seite"


def _is_linked(text: Text, chunk: Chunk) -> bool:
    """Does somebody who could not come take part from afar: "X, die sich per Video zuschaltete"?"""
    return not _FROM_AFAR.isdisjoint(text.lows[chunk.last : chunk.last + _BEHIND])


def _is_made(word: str) -> bool:
    """Is it an inflected participle of making: "gestalteten"?"""
    return any(word.endswith(end) and word[: len(word) - len(end)] in _MADE for end in ("", *ADJECTIVE_ENDINGS))


def _of(chunk: Chunk) -> bool:
    return chunk.prep in ("von", "bei", "an") or (chunk.prep is None and chunk.det in ("des", "der"))
