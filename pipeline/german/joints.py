"""The small words of other languages that stand within names: "Code for Nature", "Compagnie du Nord"."""

from __future__ import annotations

ENGLISH = frozenset("and by for of on the with without".split())  # none of them is a German word
ATTRIBUTIVE = frozenset({"of", "for"})  # of these, what joins an English noun to its attribute: "University of"
ROMANCE = frozenset("da de di do du et la le".split())  # "da" and "du" are German words, too: not to be asked for everywhere
