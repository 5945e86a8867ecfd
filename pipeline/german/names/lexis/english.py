"""English job titles whole, with what they are of or for: "Project Manager Concept Development", "VP Global Engineering"."""

from __future__ import annotations

from pipeline.german.joints import ATTRIBUTIVE
from pipeline.german.names.offices.offices import layer as layer
from pipeline.german.values import RoleValue
from pipeline.kernel import Reading, Span
from pipeline.lexicon import table

_WORD = "(ENFIELD | ENHEAD | OFFICE&PHRASE)"
_AND = "('&' | 'and' | '/' | '+')"
_SHORT = {"VP": "Vice President", "SVP": "Senior Vice President", "EVP": "Executive Vice President"}
_WEAK = frozenset("Partner Head Lead Leader Chief Chair Owner Assistant Fellow Principal Founder Trainer Executive".split())


@layer.rule(
    f"whole:(({_WORD} ({_AND}? {_WORD})* {_AND}?)? head:(ENHEAD | OFFICE&PHRASE) (('of' | 'for') 'the'? {_WORD})? ({_AND}? {_WORD})*)",
    emits="ROLE",
    examples={
        "Tom Ahl, Project Manager Concept Development, kam.": "Project Manager Concept Development",
        "Lena Vogt, Head of Digital Sales and Marketing, kam.": "Head of Digital Sales and Marketing",
        "Tom Ahl, VP Global Engineering, kam.": "Vice President Global Engineering",
    },
    counterexamples=["das Global Marketing Team", "der Manager kam", "der Managing Director kam"],
)
def english(context: object, whole: Span, head: Span) -> Reading | None:
    """An English title of two words or more, one of them what its holder is: a manager, a director, a head."""
    words = whole.words
    if len(words) < 2 or (set(words) & _WEAK and not ATTRIBUTIVE & set(words) and len(words) == 2 and words[0] in _WEAK):
        return None
    if not all(table("englishtitles").get(word, "part") or not word[:1].isupper() for phrase in words for word in phrase.split()):
        return None  # a listed German office
    title = " ".join(_SHORT.get(word, word) for word in " ".join(words).split())
    value = RoleValue(title, whole.text, whole.start, whole.end, scope="company", kind="business", gender="u")
    if title.startswith(("Deputy", "Vice Manag", "Vice Direct")):
        value.status = "deputy"
    return Reading(value, tags=frozenset({"KINDBUSINESS", "ENGLISH"}))
