"""Words for those who live somewhere, and adjectives of places: "Kölner", "Zürcherinnen"."""

from __future__ import annotations

from functools import lru_cache

from pipeline.german.names.lexis.forms import grouped, listed_stem, stems
from pipeline.lexicon import table

_ENDINGS = "s n in innen e en es er em"

_OF_PEOPLES = grouped(_ENDINGS)


@lru_cache(maxsize=1 << 15)
def demonym(word: str) -> str | None:
    """Return the place of an inhabitant's or adjective's form ("Kölner", "Zürcherinnen"), None for other words."""
    demonyms, places = table("demonyms"), table("places")
    if "er" not in word:
        found = listed_stem(word, _OF_PEOPLES, demonyms.forms)
        return None if found is None else demonyms.row(found)["place"]
    for stem in stems(word, ("", *_ENDINGS.split())):
        if stem in demonyms.forms:
            return demonyms.row(stem)["place"]
        if stem.endswith("er") and len(stem) > 6 and stem[:1].isupper():
            for base in (stem[:-2], stem[:-1], stem[:-2] + "en", stem.removesuffix("länder") + "land"):
                if base in places and not places.get(base, "ambiguous"):
                    return None if word in table("orgheads") or word in table("offices") else base  # "Konzern", not of Konz
    return None
