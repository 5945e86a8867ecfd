"""Who does what in a performance or at an event: "Violine: Lena Vogt", "Moderiert wird der Abend von Tom Ahl", "Regie führt ...".

The rules stand in the layer of `appointments`; as there only the person is folded.
"""

from __future__ import annotations

from pipeline.german.names.lexis.vocabulary import one_of
from pipeline.german.names.offices.appointments import gives
from pipeline.german.names.offices.introductions import person_of
from pipeline.german.names.offices.running import layer as layer
from pipeline.german.values import RoleValue
from pipeline.kernel import Reading, Span

# What someone does in a performance, as programmes have it before a colon.
_PARTS = {
    "Moderation": ("Moderator", "Moderatorin"),
    "Kuration": ("Kurator", "Kuratorin"),
    "Dolmetschen": ("Dolmetscher", "Dolmetscherin"),
    "Regie": ("Regisseur", "Regisseurin"),
    "Dirigat": ("Dirigent", "Dirigentin"),
    "Choreografie": ("Choreograf", "Choreografin"),
    "Dramaturgie": ("Dramaturg", "Dramaturgin"),
    "Bühnenbild": ("Bühnenbildner", "Bühnenbildnerin"),
    "Orgel": ("Organist", "Organistin"),
    "Klavier": ("Pianist", "Pianistin"),
    "Violine": ("Violinist", "Violinistin"),
    "Geige": ("Geiger", "Geigerin"),
    "Viola": ("Bratschist", "Bratschistin"),
    "Bratsche": ("Bratschist", "Bratschistin"),
    "Cello": ("Cellist", "Cellistin"),
    "Violoncello": ("Cellist", "Cellistin"),
    "Flöte": ("Flötist", "Flötistin"),
    "Querflöte": ("Flötist", "Flötistin"),
    "Oboe": ("Oboist", "Oboistin"),
    "Klarinette": ("Klarinettist", "Klarinettistin"),
    "Fagott": ("Fagottist", "Fagottistin"),
    "Horn": ("Hornist", "Hornistin"),
    "Trompete": ("Trompeter", "Trompeterin"),
    "Posaune": ("Posaunist", "Posaunistin"),
    "Harfe": ("Harfenist", "Harfenistin"),
    "Gitarre": ("Gitarrist", "Gitarristin"),
    "Akkordeon": ("Akkordeonist", "Akkordeonistin"),
    "Saxofon": ("Saxofonist", "Saxofonistin"),
    "Saxophon": ("Saxophonist", "Saxophonistin"),
    "Schlagzeug": ("Schlagzeuger", "Schlagzeugerin"),
    "Sopran": ("Sopranist", "Sopranistin"),
    "Mezzosopran": ("Mezzosopranist", "Mezzosopranistin"),
    "Alt": ("Altist", "Altistin"),
    "Tenor": ("Tenor", "Tenor"),
    "Bariton": ("Bariton", "Bariton"),
    "Bass": ("Bass", "Bass"),
}
_PART = one_of(_PARTS)


@layer.rule(
    f"what:{_PART} ':' person:PERSON",
    emits="AGENT",
    span="person",
    examples={"Orgel: Lena Vogt\n": "Lena Vogt"},
    counterexamples=["Regie führt Tom Ahl."],
)
def performs(context: object, what: Span, person: Span) -> Reading | None:
    """Who does what in a performance: "Violine: Lena Vogt"."""
    return _performs(person, _PARTS[what.word], what)


# What a verb tells of who does it.
_DEEDS = {
    "moderier": "Moderation", "geleite": "Moderation", "führ": "Moderation", "Moderation": "Moderation", "kuratier": "Kuration",
    "dolmetsch": "Dolmetschen", "gedolmetsch": "Dolmetschen", "inszenier": "Regie", "Regie": "Regie",
}  # fmt: skip


@layer.rule(
    "(person:PERSON what:('moderiert' | 'moderierte' | 'kuratierte' | 'dolmetschte' | 'dolmetscht' | 'inszenierte')"
    " | what:('moderiert' | 'kuratiert' | 'gedolmetscht' | 'inszeniert') (LOW | CAP&COMMON)* ('von' ('der' | 'dem')? | 'vom' | 'hat') person:PERSON"
    " | what:('moderierte' | 'kuratierte' | 'dolmetschte') person:PERSON | what:'Regie' ('führt' | 'führte' | 'hat') person:PERSON"
    " | 'die' what:'Moderation' ('hat' | 'übernimmt' | 'hatte' | 'übernahm') LOW? person:PERSON"
    " | 'durch' ('den' | 'die' | 'das') (LOW | CAP&COMMON)+ what:('führt' | 'führte' | 'führen' | 'führten' | 'geleitet' | 'geleitete' | 'geleiteten')"
    " (LOW&!ARTICLE | 'die' | 'der')? person:PERSON)",
    emits="AGENT",
    span="person",
    examples={
        "Die Moderation übernimmt Lena Vogt.": "Lena Vogt",
        "Moderiert wird der Abend von Tom Ahl.": "Tom Ahl",
        "Durch den Abend führt Lena Vogt.": "Lena Vogt",
        "Kuratiert wird die Schau von Lena Vogt.": "Lena Vogt",
    },
    counterexamples=["Durch das Museum führt Lena Vogt."],
)
def does(context: object, what: Span, person: Span) -> Reading | None:
    """Who moderates, curates, interprets or directs: "Die Moderation hat Lena Vogt", "kuratiert von Tom Ahl"."""
    through = what.word in ("führt", "führte", "führen", "führten", "geleitet", "geleitete", "geleiteten")
    if through and not _EVENINGS & set(what.sequence.words[max(0, what.first - 5) : what.first]):
        return None
    deed = next(deed for stem, deed in _DEEDS.items() if what.word.casefold().startswith(stem.casefold()))
    return _performs(person, _PARTS[deed], what)


_EVENINGS = frozenset(
    "Abend Gespräch Diskussion Programm Tag Nachmittag Vormittag Veranstaltung Festakt Gala Matinee Feier Show Zeremonie".split()
)


def _performs(person: Span, titles: tuple[str, str], what: Span) -> Reading | None:
    node = person_of(person)
    if node is None or node.value.gender is None:
        return None
    female = node.value.gender == "female"
    role = RoleValue(titles[female], what.text, what.start, what.end, kind="culture", gender="f" if female else "m")
    return gives(person, [role])
