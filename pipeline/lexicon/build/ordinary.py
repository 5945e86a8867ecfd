"""Whether a capitalised form may also be an ordinary German word: then a name list must not decide alone."""

from functools import cache

from sources import forms, hand, wikidata_nouns


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    nouns = frozenset(forms("nouns")) | (frozenset(wikidata_nouns()) - {row[0] for row in hand("not_nouns")})
    return nouns, frozenset(forms("lowerwords")), frozenset(forms("adjectives"))


def is_ordinary(form: str, *, endings: bool = True) -> bool:
    """Whether a form is a noun, a lower-case word or an adjective; with `endings` also one of their inflected forms."""
    nouns, lower, adjectives = _lists()
    word = form.lower()
    if form in nouns or word in lower or word in adjectives:
        return True
    if not endings:
        return False
    return any(
        form.endswith(e) and form[: -len(e)] in nouns for e in ("s", "n", "en", "e", "er", "ern") if len(form) > len(e) + 3
    ) or any(word.endswith(e) and word[: -len(e)] in adjectives for e in ("e", "en", "er", "es", "em") if len(word) > len(e) + 2)
