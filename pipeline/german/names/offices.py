"""Offices: "stellvertretende Vorsitzende", "Erster Bürgermeister", "Vorstand der Geschäftsführung", compounds with their organisation."""

from __future__ import annotations

from pipeline.german.names.vocabulary import VOCABULARY
from pipeline.german.names.words import office_row
from pipeline.german.values import RoleValue, Status
from pipeline.kernel import Layer, Reading, Span
from pipeline.lexicon import table

layer = Layer("offices", VOCABULARY)

_STATUS: dict[str, Status] = {
    "current": "current", "former": "former", "designated": "designated", "deputy": "deputy", "acting": "acting",
}  # fmt: skip


def _modifier(word: str) -> dict[str, str] | None:
    rows = table("officemods")
    low = word.lower()
    for ending in ("", "e", "er", "en", "es", "em", "r", "n"):
        if low.endswith(ending):
            stem = low[: len(low) - len(ending)] if ending else low
            for form in (stem, stem + "e", word):
                if form in rows:
                    return rows.row(form) or {"status": "-"}
    return None


@layer.rule(
    "mods[]:(CAP | LOW)? mods[]:(INFLECTED | ADJCAP)? office:OFFICE",
    emits="ROLE",
    examples={
        "Oberbürgermeister Kufen": "Oberbürgermeister",
        "der stellvertretende Vorsitzende kam": "stellvertretender Vorsitzender",
        "Der Regierende Bürgermeister sprach.": "Regierender Bürgermeister",
    },
    counterexamples=["die Eröffnung"],
)
def office(context: object, mods: list[Span], office: Span) -> Reading | None:
    """An office with the adjectives that belong to it."""
    node = office.node
    word = node.value[1] if node is not None and node.tag == "PHRASE" else office.word
    row = office_row(word) or table("offices").row(word)
    if not row:
        return None
    if row.get("kind") == "profession" and office.sequence.marks[office.first] == "FUNCTION":
        return None
    status: Status = "current"
    kept: list[str] = []
    first = office.first
    for span in reversed(mods):
        found = _modifier(span.word)
        if found is None:
            break
        status = _STATUS.get(found.get("status", ""), status) if status == "current" else status
        kept.insert(0, span.word)
        first = span.first
    title = row["canonical"]
    gender = row.get("gender", "u")
    if kept and status in ("current", "deputy", "acting"):
        title = " ".join([*(_agree(w, gender) for w in kept), title])
    compound = row.get("compound")
    for prefix, state in (("Alt", "former"), ("Ex", "former"), ("Vize", "deputy")):
        if compound == prefix or word.startswith(prefix + "-"):
            status = _STATUS[state]
    value = RoleValue(
        title,
        office.sequence.text[office.sequence.starts[first] : office.end],
        office.sequence.starts[first],
        office.end,
        scope=row.get("scope"),
        status=status,
        plural=row.get("plural") == "1",
    )
    more = frozenset({"OFFICES"} if value.plural else set())
    return Reading(value, start=value.start, tags=more | frozenset({f"KIND{row.get('kind', '')}".upper()}))


def _agree(word: str, gender: str) -> str:
    """Return an adjective in the nominative without article: "stellvertretenden" -> "stellvertretender" / "stellvertretende"."""
    for ending in ("en", "em", "er", "es", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)] + ("e" if gender == "f" else "er")
    return word
